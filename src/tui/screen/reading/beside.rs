//! What the answers of the open chapter say, beyond where the alliance stands.

use jiff::civil::Date;
use ratatui::layout::Rect;

use crate::{
    domain::{
        question::{Judged, Pick, Question, QuestionKind, Rated},
        reading::{AllianceReading, level::Level, objectives::Objectives},
        workbook::Stop,
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
    Keeping,
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
        | QuestionKind::Reviews => Some(Topic::Keeping),
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
            pick: Pick::Benefits | Pick::AllianceKinds,
            ..
        }
        | QuestionKind::Matrix { .. }
        | QuestionKind::Actions => None,
    }
}

/// The topic of the open question; a review page has that of its chapter's first question.
fn open_topic(book: &Book, canvas: &Canvas<'_>) -> Option<Topic> {
    let pack = &canvas.context.pack;
    match &book.stop {
        Stop::Question(_, id) => topic(pack.question(id)?),
        Stop::Review(_, id) => pack.chapter(id)?.questions().find_map(topic),
        Stop::Alliances | Stop::Picture | Stop::Look(_) => None,
    }
}

/// Adds what there is to say about the open chapter; returns whether there was something.
pub(super) fn add(
    book: &Book,
    reading: Option<&AllianceReading>,
    column: &mut Column<'_>,
    canvas: &Canvas<'_>,
    today: Date,
) -> bool {
    let Some(topic) = open_topic(book, canvas) else {
        return false;
    };
    let wording = Wording::new(&canvas.context.words, &canvas.context.pack);
    let mut lines = Vec::new();
    match (topic, reading) {
        (Topic::Objectives, _) => {
            let objectives = Objectives::read(&canvas.context.pack, &book.workbook);
            lines.extend(wording.objectives(&objectives, &book.workbook));
        }
        (_, None) => return false,
        (Topic::Level, Some(reading)) => {
            ladder(reading, column, canvas);
            lines.extend(wording.levels(&reading.level));
        }
        (Topic::Charter, Some(reading)) => {
            lines.push(wording.charter(&reading.charter));
            let missing = wording.missing_terms(&reading.charter);
            lines.extend(
                missing
                    .into_iter()
                    .map(|(term, why)| format!("{term}: {why}")),
            );
        }
        (Topic::Safeguards, Some(reading)) => lines.extend(wording.safeguards(reading)),
        (Topic::Keeping, Some(reading)) => {
            lines.extend(wording.stages(&reading.stage));
            lines.extend(wording.keeping(&reading.keeping, today));
        }
        (Topic::Lenses, Some(reading)) => {
            lines.push(wording.resource(&reading.resource));
            lines.push(wording.sourcing(&reading.costs));
        }
    }
    for line in lines {
        column.prose(line, Role::Text);
        column.gap(1);
    }
    true
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
