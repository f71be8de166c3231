//! What the answers of a chapter say, beyond where the alliance stands.

use ratatui::layout::Rect;

use crate::{
    domain::{
        question::{Judged, Pick, Question, QuestionKind, Rated},
        reading::{AllianceReading, level::Level, objectives::Objectives},
    },
    report::wording::Wording,
    session::Session,
    t,
    tui::{context::Context, glyph, target::PageTarget, theme::Role, widget::column::Column},
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

/// The topic of the open question; a chapter's page has those of all its questions, each once.
fn topics(here: &PageTarget, context: &Context) -> Vec<Topic> {
    let asked = here.questions(&context.pack).into_iter();
    let mut topics: Vec<Topic> = asked.filter_map(topic).collect();
    let mut seen = Vec::new();
    topics.retain(|topic| {
        let new = !seen.contains(topic);
        seen.push(*topic);
        new
    });
    topics
}

/// The reading of the alliance that the page is about; on a page about the firm, of the one in focus.
fn reading<'a>(session: &'a Session, here: &PageTarget) -> Option<&'a AllianceReading> {
    let id = here.alliance().or(session.focus())?;
    let mut readings = session.readings().iter();
    readings.find(|reading| reading.alliance == id)
}

/// What there is to say about the open chapter, a paragraph each; empty where there is nothing.
pub fn lines(session: &Session, here: &PageTarget, context: &Context) -> Vec<String> {
    let reading = reading(session, here);
    let topics = topics(here, context).into_iter();
    topics
        .flat_map(|topic| told(topic, session, reading, context))
        .collect()
}

fn told(
    topic: Topic,
    session: &Session,
    reading: Option<&AllianceReading>,
    context: &Context,
) -> Vec<String> {
    let wording = Wording::new(&context.i18n, &context.pack);
    match (topic, reading) {
        (Topic::Objectives, _) => {
            let workbook = session.workbook();
            let objectives = Objectives::read(&context.pack, workbook);
            wording.objectives(&objectives, workbook)
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
            lines.extend(wording.reviews(&reading.reviews, context.now.today));
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

/// Adds the lines of the open chapter, below the ladder of levels where it is about them.
pub fn add<'a>(
    session: &'a Session,
    here: &PageTarget,
    lines: Vec<String>,
    column: &mut Column<'a>,
    context: &'a Context,
) {
    let is_level = topics(here, context).contains(&Topic::Level);
    if let Some(reading) = reading(session, here).filter(|_| is_level) {
        ladder(reading, column, context);
    }
    for line in lines {
        column.prose(line, Role::Text);
        column.gap(1);
    }
}

/// The five levels as a ladder, deepest on top, with the declared one, the one that trust carries
/// and the one that the gauges come to.
fn ladder<'a>(reading: &'a AllianceReading, column: &mut Column<'a>, context: &'a Context) {
    let wording = Wording::new(&context.i18n, &context.pack);
    let level = reading.level;
    let trust = level.trust.map(|trust| trust.level);
    for rung in Level::ALL.into_iter().rev() {
        let name = wording.level_name(rung);
        let number = rung.number().to_string();
        let stand = [
            (level.declared, t!(context.i18n, "ladder-declared")),
            (trust, t!(context.i18n, "ladder-trust")),
            (level.gauges, t!(context.i18n, "ladder-gauges")),
        ];
        let here = stand.into_iter().filter(|(at, _)| *at == Some(rung));
        let told = here.map(|(_, word)| word).collect::<Vec<_>>().join(", ");
        let is_lowest = rung == Level::ALL[0];
        let (sign, role) = if level.declared == Some(rung) {
            (glyph::MARKER, Role::Selection)
        } else {
            (glyph::BLANK, Role::Text)
        };
        column.push(2, move |area, canvas| {
            let row = Rect { height: 1, ..area };
            let pieces = [
                (sign, role),
                (" ", role),
                (number.as_str(), Role::Key),
                (" ", role),
                (name, role),
            ];
            canvas.pieces(row, &pieces);
            if !is_lowest {
                canvas.text(area.x, area.y + 1, 1, glyph::WALL, Role::Rule);
            }
            let room = area.width.saturating_sub(4);
            canvas.text(area.x + 4, area.y + 1, room, &told, Role::Accent);
        });
    }
    column.gap(1);
}
