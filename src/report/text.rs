//! A document as plain text, for a terminal, a pipe or a letter.

mod figure;
mod form;
mod table;

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr;

use super::document::{
    Block, Document, Figure, LabelledValue, Notice, Said, Section, Task, TaskState, Tone,
};
use crate::{domain::umlaut, wrap::wrapped};

/// The widest line, in columns.
pub const WIDTH: usize = 76;

/// Which characters a text is written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signs {
    /// All of Unicode.
    Unicode,
    /// Only ASCII; what is written otherwise is spelled in it.
    Ascii,
}

/// A document as plain text, no line wider than [`WIDTH`].
pub fn render(document: &Document, signs: Signs) -> String {
    let mut page = Page::new(signs);
    page.heading(&document.title, page.set.double);
    for line in &document.about {
        page.wrap(line, "", "");
    }
    for section in document.sections.iter().chain([&document.footer]) {
        page.chapter(section);
    }
    page.text
}

/// A figure by itself as plain text, no line wider than [`WIDTH`].
pub fn figure(figure: &Figure, signs: Signs) -> String {
    let mut page = Page::new(signs);
    page.picture(&figure.picture);
    textwrap::dedent(&page.text)
}

/// A text in these characters.
pub fn spelled(text: &str, signs: Signs) -> Cow<'_, str> {
    match signs {
        Signs::Unicode => Cow::Borrowed(text),
        Signs::Ascii => {
            // Left to itself it would make a star of a dot, a dash of an arrow and 31/2 of 3½.
            umlaut::in_ascii(text, &[('·', "-"), ('→', "->"), ('½', ".5")]).into()
        }
    }
}

/// The signs that stand for something.
struct Set {
    double: &'static str,
    line: &'static str,
    bullet: &'static str,
    dot: &'static str,
    edge: &'static str,
    tones: [&'static str; 3],
    tasks: [&'static str; 3],
    fills: [&'static str; 4],
    /// Of a rating: shown, claimed, and not reached.
    steps: [char; 3],
    /// A place on a ladder.
    peg: char,
    /// A text was cut here.
    more: &'static str,
}

const UNICODE: Set = Set {
    double: "═",
    line: "─",
    bullet: "• ",
    dot: " · ",
    edge: "│ ",
    tones: ["▲ ", "◆ ", "· "],
    tasks: ["○ ", "▲ ", "✓ "],
    fills: ["● ", "◐ ", "○ ", "? "],
    steps: ['■', '▪', '·'],
    peg: '●',
    more: "…",
};

const ASCII: Set = Set {
    double: "=",
    line: "-",
    bullet: "- ",
    dot: " - ",
    edge: "| ",
    tones: ["! ", "* ", "- "],
    tasks: ["[ ] ", "[!] ", "[x] "],
    fills: ["[x] ", "[/] ", "[ ] ", "[?] "],
    steps: ['#', '+', '.'],
    peg: '@',
    more: "...",
};

/// How far everything under a heading is set in.
const INDENT: &str = "  ";

/// A text that is being written, line by line.
struct Page {
    signs: Signs,
    set: &'static Set,
    text: String,
}

impl Page {
    fn new(signs: Signs) -> Self {
        let set = match signs {
            Signs::Unicode => &UNICODE,
            Signs::Ascii => &ASCII,
        };
        Self {
            signs,
            set,
            text: String::new(),
        }
    }

    /// A text in the characters that this page is written with.
    fn spell<'t>(&self, text: &'t str) -> Cow<'t, str> {
        spelled(text, self.signs)
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    fn gap(&mut self) {
        self.text.push('\n');
    }

    /// A text in lines, the first one after `first` and every other after `rest`, which is as wide.
    fn wrap(&mut self, text: &str, first: &str, rest: &str) {
        let text = self.spell(text);
        let lines = wrapped(&text, WIDTH.saturating_sub(first.width()));
        for (at, line) in lines.iter().enumerate() {
            self.line(&format!("{}{line}", if at == 0 { first } else { rest }));
        }
    }

    /// A heading with a rule below.
    fn heading(&mut self, heading: &str, rule: &str) {
        let width = self.spell(heading).width().min(WIDTH);
        self.wrap(heading, "", "");
        self.line(&rule.repeat(width));
    }

    fn chapter(&mut self, section: &Section) {
        self.gap();
        self.gap();
        self.heading(&section.heading, self.set.line);
        self.inside(section);
    }

    /// What stands under a heading. Headings further down are set alike: deeper than two the eye no
    /// longer tells.
    fn inside(&mut self, section: &Section) {
        for block in &section.blocks {
            self.gap();
            self.block(block);
        }
        for part in &section.sections {
            self.gap();
            self.wrap(&part.heading, "", "");
            self.inside(part);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Headline(text) | Block::Paragraph(text) => self.wrap(text, INDENT, INDENT),
            Block::List(points) => {
                for point in points {
                    self.point(self.set.bullet, point);
                }
            }
            Block::Table(table) => self.table(table),
            Block::Values(facts) => self.facts(facts),
            Block::Notice(notice) => self.notice(notice),
            Block::Tasks(tasks) => tasks.iter().for_each(|task| self.task(task)),
            Block::Figure(figure) => self.picture(&figure.picture),
            Block::Form(fields) => self.form(fields),
        }
    }

    /// A sign and a text that hangs from it; returns how far the text is set in.
    fn point(&mut self, sign: &str, text: &str) -> String {
        let first = format!("{INDENT}{sign}");
        let rest = " ".repeat(first.width());
        self.wrap(text, &first, &rest);
        rest
    }

    /// Names in a column of their own, with what holds beside and what was written below.
    fn facts(&mut self, facts: &[LabelledValue]) {
        let names = facts.iter().filter(|fact| !fact.value.is_empty());
        let column = names.map(|fact| self.spell(&fact.name).width()).max();
        let column = column.unwrap_or(0).min(WIDTH / 3);
        let apart = facts.iter().any(|fact| !fact.said.is_empty());
        for (at, fact) in facts.iter().enumerate() {
            if apart && at > 0 {
                self.gap();
            }
            if fact.value.is_empty() {
                self.wrap(&fact.name, INDENT, INDENT);
            } else {
                let name = self.spell(&fact.name).into_owned();
                let first = format!("{INDENT}{}  ", figure::fit(&name, column));
                let rest = " ".repeat(first.width());
                self.wrap(&fact.value, &first, &rest);
            }
            fact.said.iter().for_each(|said| self.said(said));
        }
    }

    fn said(&mut self, said: &Said) {
        let rest = INDENT.repeat(2);
        self.wrap(&said.asked, &rest, &rest);
        let edge = format!("{rest}{}", self.set.edge);
        self.wrap(&said.answer, &edge, &edge);
    }

    fn notice(&mut self, notice: &Notice) {
        let [warning, discuss, note] = self.set.tones;
        let sign = match notice.tone {
            Tone::Warning => warning,
            Tone::Discuss => discuss,
            Tone::Note => note,
        };
        let head = format!("{}{}{}", notice.label, self.set.dot, notice.title);
        let rest = self.point(sign, &head);
        for paragraph in &notice.body {
            self.wrap(paragraph, &rest, &rest);
        }
    }

    fn task(&mut self, task: &Task) {
        let [open, overdue, done] = self.set.tasks;
        let sign = match task.state {
            TaskState::Open => open,
            TaskState::Overdue => overdue,
            TaskState::Done => done,
        };
        let rest = self.point(sign, &task.what);
        self.wrap(&task.about.join(self.set.dot), &rest, &rest);
    }
}
