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
    linebreak::{Counted, counted, unbroken_in_cell, with_whole_counts},
    svg,
    typeset::line,
};
use crate::assets::REPORT_STYLE;

/// A document as a page. Whatever somebody typed is text in it, never markup.
pub fn render(document: &Document) -> String {
    let sections = chapters(document);
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
                    (title(document))
                }
                main #main {
                    @if let Some(brief) = brief {
                        // On paper they share a page, and its drawing has what the rest of it leaves.
                        div class="first" {
                            (title(document))
                            (of_brief(brief))
                        }
                    }
                    (contents(document))
                    @for (number, section) in sections {
                        (chapter(number, section))
                    }
                }
                footer {
                    h2 #sources { (document.footer.heading) }
                    (inside(&document.footer, 2))
                }
            }
        }
    }
    .into_string()
}

/// What it is called and what it is, under the sign of whoever made it.
fn title(document: &Document) -> Markup {
    html! {
        header {
            @if let Some(logo) = &document.letterhead.logo {
                (sign(logo, &document.letterhead.prepared_by))
            }
            h1 dir="auto" { (document.title) }
            @for line in &document.about {
                p { (line) }
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

/// A list of names with each of them in its own direction, where they are not all of one.
fn apart(cell: &str) -> Markup {
    html! {
        @if cell.contains(line::BETWEEN) && line::turns(cell) {
            @for (nth, part) in cell.split(line::BETWEEN).enumerate() {
                @if nth > 0 { (line::BETWEEN) }
                bdi { (part) }
            }
        } @else {
            (cell)
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

/// Where what stands.
fn contents(document: &Document) -> Markup {
    html! {
        nav aria-labelledby="contents" {
            h2 #contents { (document.guide.contents) }
            ol {
                @for (number, section) in chapters(document) {
                    li { a href={ "#s" (number) } dir="auto" { (section.heading) } }
                }
                @if !document.footer.heading.is_empty() {
                    li { a href="#sources" dir="auto" { (document.footer.heading) } }
                }
            }
        }
    }
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

/// What stands on the first page, its parts side by side where there is room.
fn of_brief(section: &Section) -> Markup {
    let class = if section.blocks.iter().any(is_of_many) {
        "brief many"
    } else {
        "brief"
    };
    html! {
        section #s1 class=(class) aria-labelledby="h1" {
            h2 #h1 dir="auto" { (section.heading) }
            @for block in &section.blocks {
                (of_block(block, &section.heading))
            }
            div class="columns" {
                @for part in &section.sections {
                    section {
                        (heading(3, &part.heading))
                        (inside(part, 3))
                    }
                }
            }
        }
    }
}

fn chapter(number: usize, section: &Section) -> Markup {
    html! {
        section #{ "s" (number) } aria-labelledby={ "h" (number) } {
            h2 #{ "h" (number) } dir="auto" { (section.heading) }
            (inside(section, 2))
        }
    }
}

/// What stands under a heading of a rank.
fn inside(section: &Section, rank: usize) -> Markup {
    html! {
        @for block in &section.blocks {
            (of_block(block, &section.heading))
        }
        @for part in &section.sections {
            section {
                (heading(rank + 1, &part.heading))
                (inside(part, rank + 1))
            }
        }
    }
}

fn heading(rank: usize, text: &str) -> Markup {
    html! {
        @match rank {
            0..=3 => h3 dir="auto" { (text) },
            4 => h4 dir="auto" { (text) },
            5 => h5 dir="auto" { (text) },
            _ => h6 dir="auto" { (text) },
        }
    }
}

/// A block under a heading, which names what moves in a box of its own.
fn of_block(block: &Block, heading: &str) -> Markup {
    match block {
        Block::Headline(text) => html! { p class="headline" dir=[runs(text)] { (text) } },
        Block::Paragraph(text) => html! { p dir=[runs(text)] { (text) } },
        Block::List(points) => html! {
            ul {
                @for point in points {
                    li dir=[runs(point)] { (point) }
                }
            }
        },
        Block::Table(table) => of_table(table, heading),
        Block::Values(facts) => html! {
            dl class="facts" {
                @for fact in facts {
                    (of_fact(fact))
                }
            }
        },
        Block::Notice(notice) => of_notice(notice),
        Block::Tasks(tasks) => html! {
            ul class="tasks" {
                @for task in tasks {
                    (of_task(task))
                }
            }
        },
        Block::Figure(figure) => of_figure(figure),
        Block::Form(fields) => form::of_form(fields),
    }
}

/// A table, whose roles are said as well: on a telephone its rows are cards, which are no table to a browser.
fn of_table(table: &Table, heading: &str) -> Markup {
    let roomy = has_room(table);
    let class = |text: &str, is_short: bool| match roomy {
        _ if is_short => "short",
        true if stays_whole(text) => "whole",
        true | false => "long",
    };
    html! {
        table class="cards" role="table" aria-label=(heading) {
            thead role="rowgroup" {
                tr role="row" {
                    @for head in &table.head {
                        th scope="col" class=(class(head, is_short(head))) role="columnheader" dir="auto" { (head) }
                    }
                }
            }
            tbody role="rowgroup" {
                @for row in &table.rows {
                    tr role="row" {
                        @for (at, cell) in row.iter().enumerate() {
                            @if at == 0 {
                                th scope="row" class=(class(cell, false)) role="rowheader" dir="auto" { (cell) }
                            } @else {
                                td class=(class(cell, is_count(cell))) role="cell" data-of=[table.head.get(at)] {
                                    span dir=(direction(cell)) { (apart(&with_whole_counts(cell))) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

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

fn of_fact(fact: &LabelledValue) -> Markup {
    let short = (!fact.value.is_empty()).then_some("short");
    html! {
        div class=[short] {
            dt dir="auto" { (fact.name) }
            @if !fact.value.is_empty() {
                dd dir="auto" { (fact.value) }
            }
            @for said in &fact.said {
                (of_said(said))
            }
        }
    }
}

fn of_said(said: &Said) -> Markup {
    html! {
        dd class="said" {
            p class="asked" { (said.asked) }
            blockquote dir="auto" { (said.answer) }
        }
    }
}

fn of_notice(notice: &Notice) -> Markup {
    let tone = match notice.tone {
        Tone::Warning => "notice warning",
        Tone::Discuss => "notice discuss",
        Tone::Note => "notice note",
    };
    html! {
        div class=(tone) role="note" {
            p class="label" { (notice.label) }
            p class="title" dir="auto" { (notice.title) }
            @for paragraph in &notice.body {
                p { (paragraph) }
            }
        }
    }
}

fn of_task(task: &Task) -> Markup {
    let state = match task.state {
        TaskState::Open => "open",
        TaskState::Overdue => "overdue",
        TaskState::Done => "done",
    };
    html! {
        li class=(state) {
            p class="what" dir="auto" { (task.what) }
            p class="about" { (task.about.join("\u{a0}· ")) }
        }
    }
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
