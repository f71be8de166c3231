//! What the answers of the open chapter say, beyond where the alliance stands.

use crate::tui::stop::Stop;
use jiff::civil::Date;
use ratatui::layout::Rect;

use crate::{
    domain::{
        pack::Pack,
        question::{Judged, Pick, Question, QuestionKind, Rated},
        reading::{AllianceReading, level::Level, objectives::Objectives},
    },
    report::wording::Wording,
    t,
    tui::{canvas::Canvas, glyph, screen::book::Book, theme::Role, widget::column::Column},
};

/// What a chapter is about, as far as there is something to say beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Topic {
    Level,
    Charter,
    Safeguards,
    Reviews,
    Lenses,
    Objectives,
}

fn topic(question: &Question) -> Option<Topic> {
    match &question.kind {
        QuestionKind::Pick {
            pick: Pick::Level, ..
        } => Some(Topic::Level),
        QuestionKind::Text { term: Some(_) } => Some(Topic::Charter),
        QuestionKind::Held {
            judged: Judged::Safeguard(_),
            ..
        } => Some(Topic::Safeguards),
        QuestionKind::Pick {
            pick: Pick::Stage | Pick::Rhythm,
            ..
        }
        | QuestionKind::Rating {
            rated: Rated::Dynamic(_),
            ..
        }
        | QuestionKind::Reviews => Some(Topic::Reviews),
        QuestionKind::Held {
            judged: Judged::ResourceTest(_),
            ..
        }
        | QuestionKind::Rating {
            rated: Rated::CostDriver(_),
            ..
        } => Some(Topic::Lenses),
        QuestionKind::Objectives | QuestionKind::Links => Some(Topic::Objectives),
        QuestionKind::Text { term: None }
        | QuestionKind::Rating {
            rated: Rated::Factor(_),
            ..
        }
        | QuestionKind::Gauge { .. }
        | QuestionKind::Held {
            judged: Judged::Mark(_),
            ..
        }
        | QuestionKind::Pick {
            pick:
                Pick::Benefits
                | Pick::AllianceKinds
                | Pick::Kind
                | Pick::ValueForUs
                | Pick::ValueForThem,
            ..
        }
        | QuestionKind::Matrix { .. }
        | QuestionKind::Actions => None,
    }
}

/// The topic of the open question; a review page has those of all its chapter's questions.
fn open_topics(book: &Book, pack: &Pack) -> Vec<Topic> {
    let mut topics: Vec<Topic> = match &book.stop {
        Stop::Question(_, id) => pack.question(id).and_then(topic).into_iter().collect(),
        Stop::Review(_, id) => pack.chapter(id).map_or_else(Vec::new, |chapter| {
            chapter.questions().filter_map(topic).collect()
        }),
        Stop::Alliances | Stop::Picture | Stop::Look(_) => Vec::new(),
    };
    topics.dedup();
    topics
}

/// Whether there is something to say about the open chapter.
pub fn speaks(book: &Book, pack: &Pack) -> bool {
    let topics = open_topics(book, pack);
    let mut topics = topics.iter();
    topics.any(|topic| *topic == Topic::Objectives || book.reading().is_some())
}

/// What there is to say about the open chapter, a paragraph each; empty where there is nothing.
pub(super) fn lines(book: &Book, canvas: &Canvas<'_>, today: Date) -> Vec<String> {
    let topics = open_topics(book, &canvas.context.pack).into_iter();
    topics
        .flat_map(|topic| told(topic, book, canvas, today))
        .collect()
}

fn told(topic: Topic, book: &Book, canvas: &Canvas<'_>, today: Date) -> Vec<String> {
    let pack = &canvas.context.pack;
    let wording = Wording::new(&canvas.context.words, pack);
    match (topic, book.reading()) {
        (Topic::Objectives, _) => {
            let objectives = Objectives::read(pack, &book.workbook);
            wording.objectives(&objectives, &book.workbook)
        }
        (_, None) => Vec::new(),
        (Topic::Level, Some(reading)) => wording.levels(&reading.level),
        (Topic::Charter, Some(reading)) => {
            let missing = wording.missing_terms(&reading.charter).into_iter();
            let missing = missing.map(|(term, why)| format!("{term}: {why}"));
            let written = wording.charter(&reading.charter);
            std::iter::once(written).chain(missing).collect()
        }
        (Topic::Safeguards, Some(reading)) => wording.safeguards(reading),
        (Topic::Reviews, Some(reading)) => {
            let mut lines = wording.stages(&reading.stage);
            lines.extend(wording.reviews(&reading.reviews, today));
            lines
        }
        (Topic::Lenses, Some(reading)) => {
            vec![
                wording.resource(&reading.resource),
                wording.sourcing(&reading.costs),
            ]
        }
    }
}

/// Adds what there is to say about the open chapter; returns whether there was something.
pub fn add(book: &Book, column: &mut Column<'_>, canvas: &Canvas<'_>, today: Date) -> bool {
    let lines = lines(book, canvas, today);
    let is_level = open_topics(book, &canvas.context.pack).contains(&Topic::Level);
    if let Some(reading) = book.reading().filter(|_| is_level) {
        ladder(reading, column, canvas);
    }
    let speaks = !lines.is_empty();
    for line in lines {
        column.prose(line, Role::Text);
        column.gap(1);
    }
    speaks
}

/// The five levels as a ladder, deepest on top, with the declared one, the one that trust carries
/// and the one that the gauges come to.
fn ladder(reading: &AllianceReading, column: &mut Column<'_>, canvas: &Canvas<'_>) {
    let wording = Wording::new(&canvas.context.words, &canvas.context.pack);
    let level = reading.level;
    for rung in Level::ALL.into_iter().rev() {
        let name = wording.level_name(rung).to_owned();
        let number = rung.number().to_string();
        let mut here = Vec::new();
        for (stands, word) in [
            (
                level.declared == Some(rung),
                t!(canvas.words(), "ladder-declared"),
            ),
            (
                level.trust.is_some_and(|trust| trust.level == rung),
                t!(canvas.words(), "ladder-trust"),
            ),
            (
                level.gauges == Some(rung),
                t!(canvas.words(), "ladder-gauges"),
            ),
        ] {
            if stands {
                here.push(word);
            }
        }
        let is_declared = level.declared == Some(rung);
        let told = here.join(", ");
        column.push(2, move |area, canvas| {
            let role = if is_declared {
                Role::Selection
            } else {
                Role::Text
            };
            let sign = if is_declared {
                glyph::MARKER
            } else {
                glyph::BLANK
            };
            let row = Rect { height: 1, ..area };
            canvas.pieces(
                row,
                &[
                    (sign, role),
                    (" ", role),
                    (&number, Role::Key),
                    (" ", role),
                    (&name, role),
                ],
            );
            canvas.text(area.x, area.y + 1, 1, glyph::WALL, Role::Rule);
            canvas.text(
                area.x + 4,
                area.y + 1,
                area.width.saturating_sub(4),
                &told,
                Role::Accent,
            );
        });
    }
    column.gap(1);
}
