//! A document as Markdown: `CommonMark` with the tables and task lists that `GitHub` added.
//!
//! What people typed stays what they typed: [`escape`] takes its meaning from every sign that has
//! one. Blanks at the ends of a line have none in Markdown and go; line breaks stay. Figures are drawn
//! as text, in fences.

mod escape;

use self::escape::{escaped, on_one_line};
use super::{
    document::{
        Blank, Block, Document, Field, Figure, LabelledValue, Notice, Said, Section, Table, Task,
        TaskState, Tick,
    },
    text::{self, Signs},
};

/// A little room to write on.
const RULE: &str = "____________________";

/// The deepest heading that there is.
const DEEPEST: usize = 6;

/// A document as Markdown.
pub fn render(document: &Document, signs: Signs) -> String {
    let mut page = Page {
        signs,
        text: String::new(),
    };
    page.heading(1, &document.title);
    page.paragraph(&document.about.join("\n"), "", "");
    for section in document.sections.iter().chain([&document.footer]) {
        page.section(2, section);
    }
    page.text
}

/// A text that is being written, block by block.
struct Page {
    signs: Signs,
    text: String,
}

impl Page {
    /// Begins a block, with an empty line before it.
    fn begin(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    fn heading(&mut self, depth: usize, heading: &str) {
        self.begin();
        let marks = "#".repeat(depth.min(DEEPEST));
        self.line(&format!("{marks} {}", on_one_line(heading)));
    }

    fn section(&mut self, depth: usize, section: &Section) {
        self.heading(depth, &section.heading);
        for block in &section.blocks {
            self.block(block);
        }
        for part in &section.sections {
            self.section(depth + 1, part);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Headline(text) => self.strong(text),
            Block::Paragraph(text) => self.paragraph(text, "", ""),
            Block::List(points) => {
                self.begin();
                for point in points {
                    self.point("- ", point);
                }
            }
            Block::Table(table) => self.table(table),
            Block::Values(facts) => self.facts(facts),
            Block::Notice(notice) => self.notice(notice),
            Block::Tasks(tasks) => {
                self.begin();
                for task in tasks {
                    self.task(task);
                }
            }
            Block::Figure(figure) => self.figure(figure),
            Block::Form(fields) => fields.iter().for_each(|field| self.field(field)),
        }
    }

    /// A question to be answered with a pen.
    fn field(&mut self, field: &Field) {
        self.strong(format!("{} {}", field.number, field.ask).trim());
        let hints = field.hints.iter().map(|hint| ("- ", hint.clone()));
        self.points(hints.collect());
        for blank in &field.blanks {
            match blank {
                Blank::Boxes(ticks) => {
                    let tick = |tick: &Tick| format!("{} {}", tick.key, tick.meaning);
                    let ticks = ticks.iter().map(|one| ("- [ ] ", tick(one)));
                    self.points(ticks.collect());
                }
                Blank::Lines { label, count } => {
                    let line = RULE.repeat(usize::from(*count).max(1));
                    self.points(vec![("- ", format!("{label} {line}"))]);
                }
                Blank::Short(labels) => {
                    let line = |label: &String| ("- ", format!("{label} {RULE}"));
                    self.points(labels.iter().map(line).collect());
                }
                Blank::Grid { head, rows } => self.table(&Table {
                    head: head.clone(),
                    rows: vec![vec![String::new(); head.len()]; usize::from(*rows)],
                }),
            }
        }
    }

    fn points(&mut self, points: Vec<(&str, String)>) {
        if !points.is_empty() {
            self.begin();
        }
        for (sign, point) in points {
            self.point(sign, point.trim());
        }
    }

    /// Somebody's text in paragraphs, every line after a prefix: the first one after `first`. Its line
    /// breaks stay.
    fn paragraph(&mut self, text: &str, first: &str, rest: &str) {
        if !text.trim().is_empty() {
            self.begin();
            self.lines(text, first, rest);
        }
    }

    fn lines(&mut self, text: &str, first: &str, rest: &str) {
        let lines: Vec<&str> = text.trim().lines().map(str::trim).collect();
        let mut before = first;
        for (at, line) in lines.iter().enumerate() {
            let goes_on = lines.get(at + 1).is_some_and(|next| !next.is_empty());
            let end = if goes_on && !line.is_empty() {
                "\\"
            } else {
                ""
            };
            self.line(&format!("{before}{}{end}", escaped(line)));
            before = rest;
        }
    }

    /// A text that hangs from a sign.
    fn point(&mut self, sign: &str, text: &str) {
        self.lines(text, sign, &" ".repeat(2));
    }

    /// A line that stands out.
    fn strong(&mut self, text: &str) {
        if let Some(text) = emphasised("**", text) {
            self.begin();
            self.line(&text);
        }
    }

    fn facts(&mut self, facts: &[LabelledValue]) {
        let mut in_list = false;
        for fact in facts {
            let name = emphasised("**", &fact.name);
            let value = Some(on_one_line(&fact.value)).filter(|value| !value.is_empty());
            let parts: Vec<String> = name.into_iter().chain(value).collect();
            let told = parts.join(": ");
            if fact.said.is_empty() {
                if !in_list {
                    self.begin();
                }
                self.line(&format!("- {told}"));
            } else {
                self.begin();
                self.line(&told);
            }
            in_list = fact.said.is_empty();
            fact.said.iter().for_each(|said| self.said(said));
        }
    }

    /// What was asked, and the answer as a quotation.
    fn said(&mut self, said: &Said) {
        if let Some(asked) = emphasised("*", &said.asked) {
            self.begin();
            self.line(&asked);
        }
        self.paragraph(&said.answer, "> ", "> ");
    }

    fn notice(&mut self, notice: &Notice) {
        self.strong(&format!("{}: {}", notice.label, notice.title));
        for paragraph in &notice.body {
            self.paragraph(paragraph, "", "");
        }
    }

    fn task(&mut self, task: &Task) {
        let sign = match task.state {
            TaskState::Open | TaskState::Overdue => "- [ ] ",
            TaskState::Done => "- [x] ",
        };
        let told = [task.what.trim(), &task.about.join(" · ")].join("\n");
        self.point(sign, &told);
    }

    fn table(&mut self, table: &Table) {
        self.begin();
        let row = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|cell| on_one_line(cell)).collect();
            format!("| {} |", cells.join(" | "))
        };
        self.line(&row(&table.head));
        self.line(&format!("|{}", " --- |".repeat(table.head.len())));
        for cells in &table.rows {
            self.line(&row(cells));
        }
    }

    /// A figure in a fence that nothing in it can close.
    fn figure(&mut self, figure: &Figure) {
        let drawn = text::figure(figure, self.signs);
        let mut longest = 0;
        let mut run = 0;
        for c in drawn.chars() {
            run = if c == '`' { run + 1 } else { 0 };
            longest = longest.max(run);
        }
        let fence = "`".repeat(3.max(longest + 1));
        self.begin();
        self.line(&format!("{fence}text"));
        drawn.lines().for_each(|line| self.line(line));
        self.line(&fence);
    }
}

/// A text on one line between signs of emphasis; none where there is nothing to emphasise.
fn emphasised(sign: &str, text: &str) -> Option<String> {
    let text = on_one_line(text);
    (!text.is_empty()).then(|| format!("{sign}{text}{sign}"))
}

#[cfg(test)]
mod tests;
