//! A document as a page for browsers and printers: one file that asks nothing of anybody. It has no
//! script, refers to nothing outside itself, and its policy allows its own style and no more.

mod form;

use std::sync::LazyLock;

use base64::{Engine, engine::general_purpose::STANDARD};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};
use unicode_bidi::{Direction, get_base_direction};

use super::{
    document::{
        Block, Document, Figure, LabelledValue, Notice, Picture, Said, Section, Table, Task,
        TaskState, Tone,
    },
    drawing::Width,
    letterhead::Logo,
    linebreak::{Counted, Hyphens, SOFT_HYPHEN, counted, unbroken_in_cell, with_whole_counts},
    svg,
    typeset::line,
};
use crate::assets::REPORT_STYLE;

/// A document as a page. Whatever somebody typed is text in it, never markup.
pub fn render(document: &Document) -> String {
    let sections = chapters(document);
    let pen = Pen(Hyphens::of(&document.language));
    html! {
        (DOCTYPE)
        html lang=(document.language) dir=[document.is_from_the_right().then_some("rtl")] {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy(document));
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (document.title) }
                style { (PreEscaped(REPORT_STYLE)) }
            }
            body {
                @let brief = document.sections.first().filter(|_| document.brief);
                a class="skip" href=(brief.map_or("#main", |_| "#s1")) { (document.guide.skip) }
                @if brief.is_none() {
                    (pen.title(document))
                }
                main #main {
                    @if let Some(brief) = brief {
                        // On paper they share a page, and its drawing has what the rest of it leaves.
                        div class="first" {
                            (pen.title(document))
                            (pen.of_brief(brief))
                        }
                    }
                    (pen.contents(document))
                    @for (number, section) in sections {
                        (pen.chapter(number, section))
                    }
                }
                footer {
                    h2 #sources { (pen.line(&document.footer.heading)) }
                    (pen.inside(&document.footer, 2))
                }
            }
        }
    }
    .into_string()
}

/// What the words of a page are written with, by where they stand.
#[derive(Clone, Copy)]
struct Pen(Hyphens);

impl Pen {
    /// Words that have a line to themselves on a telephone: only such are broken as are nearly as long.
    fn line(self, text: &str) -> Markup {
        soft(&self.0.in_line(text))
    }

    /// Words that share a line with other columns, unless they are of a class whose words stay whole.
    fn cell(self, text: &str, class: &str) -> Markup {
        if class == LONG {
            soft(&self.0.in_column(text))
        } else {
            html! { (text) }
        }
    }

    /// A list of names with each of them in its own direction, where they are not all of one.
    fn apart(self, cell: &str, class: &str) -> Markup {
        html! {
            @if cell.contains(line::BETWEEN) && line::turns(cell) {
                @for (nth, part) in cell.split(line::BETWEEN).enumerate() {
                    @if nth > 0 { (line::BETWEEN) }
                    bdi { (self.cell(part, class)) }
                }
            } @else {
                (self.cell(cell, class))
            }
        }
    }

    /// What it is called and what it is, under the sign of whoever made it.
    fn title(self, document: &Document) -> Markup {
        html! {
            header {
                @if let Some(logo) = &document.letterhead.logo {
                    (sign(logo, &document.letterhead.prepared_by))
                }
                h1 dir="auto" { (self.line(&document.title)) }
                @for line in &document.about {
                    p { (self.line(line)) }
                }
            }
        }
    }

    /// Where what stands.
    fn contents(self, document: &Document) -> Markup {
        html! {
            nav aria-labelledby="contents" {
                h2 #contents { (self.line(&document.guide.contents)) }
                ol {
                    @for (number, section) in chapters(document) {
                        li { a href={ "#s" (number) } dir="auto" { (self.line(&section.heading)) } }
                    }
                    @if !document.footer.heading.is_empty() {
                        li { a href="#sources" dir="auto" { (self.line(&document.footer.heading)) } }
                    }
                }
            }
        }
    }

    /// What stands on the first page, its parts side by side where there is room.
    fn of_brief(self, section: &Section) -> Markup {
        let class = if section.blocks.iter().any(is_of_many) {
            "brief many"
        } else {
            "brief"
        };
        html! {
            section #s1 class=(class) aria-labelledby="h1" {
                h2 #h1 dir="auto" { (self.line(&section.heading)) }
                @for block in &section.blocks {
                    (self.of_block(block, &section.heading))
                }
                div class="columns" {
                    @for part in &section.sections {
                        section {
                            (self.heading(3, &part.heading))
                            (self.inside(part, 3))
                        }
                    }
                }
            }
        }
    }

    fn chapter(self, number: usize, section: &Section) -> Markup {
        html! {
            section #{ "s" (number) } aria-labelledby={ "h" (number) } {
                h2 #{ "h" (number) } dir="auto" { (self.line(&section.heading)) }
                (self.inside(section, 2))
            }
        }
    }

    /// What stands under a heading of a rank.
    fn inside(self, section: &Section, rank: usize) -> Markup {
        html! {
            @for block in &section.blocks {
                (self.of_block(block, &section.heading))
            }
            @for part in &section.sections {
                section {
                    (self.heading(rank + 1, &part.heading))
                    (self.inside(part, rank + 1))
                }
            }
        }
    }

    fn heading(self, rank: usize, text: &str) -> Markup {
        html! {
            @match rank {
                0..=3 => h3 dir="auto" { (self.line(text)) },
                4 => h4 dir="auto" { (self.line(text)) },
                5 => h5 dir="auto" { (self.line(text)) },
                _ => h6 dir="auto" { (self.line(text)) },
            }
        }
    }

    /// A block under a heading, which names what moves in a box of its own.
    fn of_block(self, block: &Block, heading: &str) -> Markup {
        match block {
            Block::Headline(text) => {
                html! { p class="headline" dir=[runs(text)] { (self.line(text)) } }
            }
            Block::Paragraph(text) => html! { p dir=[runs(text)] { (self.line(text)) } },
            Block::List(points) => html! {
                ul {
                    @for point in points {
                        li dir=[runs(point)] { (self.line(point)) }
                    }
                }
            },
            Block::Table(table) => self.of_table(table, heading),
            Block::Values(facts) => html! {
                dl class="facts" {
                    @for fact in facts {
                        (self.of_fact(fact))
                    }
                }
            },
            Block::Notice(notice) => self.of_notice(notice),
            Block::Tasks(tasks) => html! {
                ul class="tasks" {
                    @for task in tasks {
                        (self.of_task(task))
                    }
                }
            },
            Block::Figure(figure) => of_figure(figure),
            Block::Form(fields) => form::of_form(fields, self),
        }
    }

    /// A table, whose roles are said as well: on a telephone its rows are cards, which are no table to a browser.
    fn of_table(self, table: &Table, heading: &str) -> Markup {
        let roomy = has_room(table);
        let class = |text: &str, is_short: bool| match roomy {
            _ if is_short => "short",
            true if stays_whole(text) => "whole",
            true | false => LONG,
        };
        let head = |text: &str| {
            let class = class(text, is_short(text));
            html! {
                th scope="col" class=(class) role="columnheader" dir="auto" { (self.cell(text, class)) }
            }
        };
        let name = |text: &str| {
            let class = class(text, false);
            html! { th scope="row" class=(class) role="rowheader" dir="auto" { (self.cell(text, class)) } }
        };
        let cell = |text: &str, of: Option<&String>| {
            let class = class(text, is_count(text));
            let told = with_whole_counts(text);
            html! {
                td class=(class) role="cell" data-of=[of] {
                    span dir=(direction(text)) { (self.apart(&told, class)) }
                }
            }
        };
        html! {
            table class="cards" role="table" aria-label=(heading) {
                thead role="rowgroup" {
                    tr role="row" {
                        @for text in &table.head { (head(text)) }
                    }
                }
                tbody role="rowgroup" {
                    @for row in &table.rows {
                        tr role="row" {
                            @for (at, text) in row.iter().enumerate() {
                                @if at == 0 { (name(text)) } @else { (cell(text, table.head.get(at))) }
                            }
                        }
                    }
                }
            }
        }
    }

    fn of_fact(self, fact: &LabelledValue) -> Markup {
        let short = (!fact.value.is_empty()).then_some("short");
        html! {
            div class=[short] {
                dt dir="auto" { (self.line(&fact.name)) }
                @if !fact.value.is_empty() {
                    dd dir="auto" { (self.line(&fact.value)) }
                }
                @for said in &fact.said {
                    (self.of_said(said))
                }
            }
        }
    }

    fn of_said(self, said: &Said) -> Markup {
        html! {
            dd class="said" {
                p class="asked" { (self.line(&said.asked)) }
                blockquote dir="auto" { (self.line(&said.answer)) }
            }
        }
    }

    fn of_notice(self, notice: &Notice) -> Markup {
        let tone = match notice.tone {
            Tone::Warning => "notice warning",
            Tone::Discuss => "notice discuss",
            Tone::Note => "notice note",
        };
        html! {
            div class=(tone) role="note" {
                p class="label" { (self.line(&notice.label)) }
                p class="title" dir="auto" { (self.line(&notice.title)) }
                @for paragraph in &notice.body {
                    p { (self.line(paragraph)) }
                }
            }
        }
    }

    fn of_task(self, task: &Task) -> Markup {
        let state = match task.state {
            TaskState::Open => "open",
            TaskState::Overdue => "overdue",
            TaskState::Done => "done",
        };
        html! {
            li class=(state) {
                p class="what" dir="auto" { (self.line(&task.what)) }
                p class="about" { (self.line(&task.about.join("\u{a0}· "))) }
            }
        }
    }
}

/// Which way a text of the document's own words runs: as most of its letters do, whatever name it begins with.
/// None where that is the way of the page.
fn runs(text: &str) -> Option<&'static str> {
    line::most(text).is_rtl().then_some("rtl")
}

/// The direction of a cell: the browser finds it by the first letter, which is not that of most in a list of names
/// that begins with one in another script.
fn direction(text: &str) -> &'static str {
    let first = match get_base_direction(text) {
        Direction::Rtl => true,
        Direction::Ltr | Direction::Mixed => false,
    };
    match line::most(text).is_rtl() {
        most if most == first => "auto",
        true => "rtl",
        false => "ltr",
    }
}

/// A text whose soft hyphens are the page's and not a part of it: what is copied from it is the text alone.
fn soft(text: &str) -> Markup {
    html! {
        @for (nth, part) in text.split(SOFT_HYPHEN).enumerate() {
            @if nth > 0 { span class="soft" {} }
            (part)
        }
    }
}

/// The sign of whoever made it, held in the page itself.
fn sign(logo: &Logo, whose: &str) -> Markup {
    // Points as a browser has them.
    let [width, height] = logo.points().map(|points| (points * 4.0 / 3.0).round());
    html! { p { img src=(logo.address()) alt=(whose) width=(width) height=(height); } }
}

/// What the one style is known by.
static STYLE_HASH: LazyLock<String> =
    LazyLock::new(|| STANDARD.encode(Sha256::digest(REPORT_STYLE)));

/// Nothing may be loaded or run; the one style is known by its hash, and a picture stands in the page itself.
fn policy(document: &Document) -> String {
    let pictures = match document.letterhead.logo {
        Some(_) => " img-src data:;",
        None => "",
    };
    let hash = &*STYLE_HASH;
    format!(
        "default-src 'none';{pictures} style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'"
    )
}

/// The chapters by number; a brief stands before them.
fn chapters(document: &Document) -> impl Iterator<Item = (usize, &Section)> {
    let brief = usize::from(document.brief);
    (1..).zip(&document.sections).skip(brief)
}

/// From how many alliances on the words of a brief are set smaller on paper, for the sake of its drawing.
const MANY: usize = 7;

/// Whether a block is a drawing of many.
fn is_of_many(block: &Block) -> bool {
    matches!(block, Block::Figure(Figure { picture: Picture::Axis(axis), .. }) if axis.lanes.len() >= MANY)
}

/// The class of a cell whose words are broken where they would push out what stands beside them.
const LONG: &str = "long";

/// Whether the head of a column is so short a word that it is never broken.
fn is_short(head: &str) -> bool {
    head.chars().count() <= 6
}

/// Whether a cell is a number with what it counts, or a few of them, and nothing else.
fn is_count(cell: &str) -> bool {
    let mut parts = counted(cell).into_iter();
    parts.all(|part| matches!(part, Counted::Whole(_)))
}

/// The longest word, in letters, that is not broken where the page has room for it.
const LONGEST: usize = 16;

/// Whether all words of a text are so short that none needs to be broken.
fn stays_whole(text: &str) -> bool {
    let mut words = text.split_whitespace();
    words.all(|word| word.chars().count() <= LONGEST)
}

/// Whether a page has room for all columns with their words whole.
fn has_room(table: &Table) -> bool {
    /// A letter, what is beside a cell, and how wide the page is, each in hundredths of its letters' height.
    const LETTER: usize = 44;
    const ASIDE: usize = 100;
    const PAGE: usize = 4_600;
    let column = |at: usize| {
        let cells = table.rows.iter().filter_map(move |row| row.get(at));
        let words = cells.chain(table.head.get(at));
        let words = words.flat_map(|cell| unbroken_in_cell(cell));
        let letters = words.map(|word| word.trim_end().chars().count());
        letters.max().unwrap_or(0).min(LONGEST) * LETTER + ASIDE
    };
    (0..table.head.len()).map(column).sum::<usize>() <= PAGE
}

fn of_figure(figure: &Figure) -> Markup {
    html! {
        figure class=(figure.picture.kind()) {
            div class="wide" { (PreEscaped(svg::render_at(figure, Width::Wide))) }
            div class="narrow" { (PreEscaped(svg::render_at(figure, Width::Narrow))) }
        }
    }
}

#[cfg(test)]
mod tests;
