//! How a page of questions is drawn: one question with all that belongs to it, or a group.

use ratatui::layout::Rect;

use super::{Key, QuestionPage, What};
use crate::{
    domain::{
        answer::{Answer, Part},
        id::QuestionId,
        question::{Gauge, Question, QuestionKind},
        reading::continuum::GaugeStanding,
        workbook::Subject,
    },
    picture::{self, End, Group, GroupRow, Keys, Slider},
    report::wording::Wording,
    session::Session,
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, rows_of, wrap},
        cells::wide,
        context::Context,
        form::{
            Control, Field,
            gauge::{GaugeField, Set},
            view::Room,
        },
        glyph,
        hit::Hit,
        theme::Role,
        widget::{
            asked::{self, ROOMY, prose_width},
            column::Column,
            drawing, marks,
            rows::from_column,
        },
    },
};

/// The most rows that evidence is typed into; longer words scroll.
const EVIDENCE_ROWS: u16 = 8;
/// From this height on, there is air between the questions of a group.
const AIRY: u16 = 20;
/// How many rows the track of an alliance takes below its gauges, with air above.
const TRACK: u16 = 4;

/// Draws a page with one question.
pub(super) fn one(page: &QuestionPage, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
    let context = canvas.context;
    let Some(question) = context.pack.question(&page.questions[0]) else {
        return;
    };
    let roomy = area.height >= ROOMY;
    let mut column = Column::new(prose_width(area));
    asked::heading(&mut column, page.subject, question, session, context);
    column.gap(1);
    if roomy {
        asked::intro(&mut column, question, session, context);
    }
    column.prose(question.ask.as_str(), Role::Heading);
    column.gap(1);
    let mut below = Column::new(prose_width(area));
    below.gap(1);
    asked::prompts(if roomy { &mut column } else { &mut below }, question);
    asked::reason(&mut below, question, context);
    let taken = column.height() + if roomy { below.height() } else { 0 };
    let left = area.height.saturating_sub(taken);
    fields(page, 0, question, (left, area.height), &mut column, context);
    column.append(below);
    column.render(area, canvas, page.scroll);
}

/// Draws a page with several questions: the one with the keys is open, the others have a row each.
pub(super) fn group(page: &QuestionPage, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
    let context = canvas.context;
    let questions = page.questions.iter();
    let questions: Vec<&Question> = questions
        .filter_map(|id| context.pack.question(id))
        .collect();
    let Some(section) = context.pack.section_of(&page.questions[0]) else {
        return;
    };
    let roomy = area.height >= AIRY;
    let mut column = Column::new(prose_width(area));
    column.prose(section.title.as_str(), Role::Heading);
    if let Some(intro) = section.intro.as_ref().filter(|_| roomy) {
        column.prose(intro.as_str(), Role::Muted);
    }
    column.gap(1);
    let gauges: Option<Vec<Gauge>> = questions.iter().map(|it| it.kind.gauge()).collect();
    match gauges {
        Some(gauges) => {
            let room = Rect {
                height: area.height.saturating_sub(column.height()),
                ..area
            };
            sliders(
                page,
                &questions,
                &gauges,
                session,
                (room, roomy),
                &mut column,
                canvas,
            );
        }
        None => {
            for (at, question) in questions.iter().enumerate() {
                if at > 0 && roomy {
                    column.gap(1);
                }
                if at == page.at() {
                    open(page, at, question, area.height, &mut column, context);
                } else {
                    let said = said(page.subject, &question.id, session, context);
                    let sign = marks::standing(session.workbook(), page.subject, question);
                    row(at, question, sign, said, roomy, &mut column);
                }
            }
        }
    }
    column.render(area, canvas, page.scroll);
}

/// The question of a group that has the keys, with its fields.
fn open<'a>(
    page: &'a QuestionPage,
    at: usize,
    question: &'a Question,
    height: u16,
    column: &mut Column<'a>,
    context: &Context,
) {
    let ask = question.ask.as_str();
    let rows = rows_of(ask, column.width().saturating_sub(2));
    column.push_kept(rows, move |area, canvas| {
        canvas.text(area.x, area.y, 1, glyph::HERE, Role::Accent);
        let words = Rect {
            x: area.x + 2.min(area.width),
            width: area.width.saturating_sub(2),
            ..area
        };
        canvas.prose(words, ask, Role::Heading);
    });
    fields(page, at, question, (EVIDENCE_ROWS, height), column, context);
    column.prose(question.why.as_str(), Role::Muted);
}

/// A question of a group that waits: how it stands, what it asks, what was answered. What has no room beside the
/// answer goes on below it, or on a small screen is called by its short name.
fn row<'a>(
    at: usize,
    question: &'a Question,
    (sign, sign_role): (&'static str, Role),
    said: String,
    roomy: bool,
    column: &mut Column<'a>,
) {
    let beside = if said.is_empty() { 0 } else { wide(&said) + 2 };
    let room = column.width().saturating_sub(2 + beside);
    let ask = question.ask.as_str();
    let first = wrap(ask, room).into_iter().next().unwrap_or_default();
    let rest = ask.get(first.len()..).unwrap_or_default().trim_start();
    let (first, rest) = if rest.is_empty() || roomy {
        (first, rest)
    } else {
        (question.label.clone(), "")
    };
    let below = if rest.is_empty() {
        0
    } else {
        rows_of(rest, column.width().saturating_sub(2))
    };
    column.push(1 + below, move |area, canvas| {
        canvas.text(area.x, area.y, 1, sign, sign_role);
        let words = from_column(area, 2);
        canvas.text(words.x, words.y, room, &first, Role::Text);
        let under = Rect {
            y: words.y + 1,
            height: below,
            ..words
        };
        canvas.prose(under, rest, Role::Text);
        canvas.text_right(area, &said, Role::Muted);
        canvas.hit(area, Hit::Row(at));
    });
}

/// The answer in a few words; empty where there is none.
fn said(subject: Subject, id: &QuestionId, session: &Session, context: &Context) -> String {
    let wording = Wording::new(&context.i18n, &context.pack);
    let answers = session.workbook().answers(subject);
    let answer = answers.and_then(|answers| answers.get(id, Part::Value));
    let Some(answer) = answer else {
        return String::new();
    };
    match answer {
        Answer::Held(held) => wording.held(*held),
        Answer::Rating(rating) => rating.get().to_string(),
        Answer::Gauge(degree) => degree.get().to_string(),
        Answer::Picked(picked) => picked.len().to_string(),
        Answer::Text(_) => glyph::ANSWERED.to_owned(),
        Answer::DontKnow => glyph::UNKNOWN.to_owned(),
        Answer::NotApplicable => glyph::NOT_APPLICABLE.to_owned(),
        Answer::Objective(_) | Answer::Criterion(_) | Answer::Review(_) => String::new(),
    }
}

/// The fields of one question. `room` is the most rows for words that answer it, and the page's height.
fn fields<'a>(
    page: &'a QuestionPage,
    at: usize,
    question: &Question,
    room: (u16, u16),
    column: &mut Column<'a>,
    context: &Context,
) {
    if let Some(gauge) = question.kind.gauge() {
        return slider(page, at, gauge, room.1 >= ROOMY, column, context);
    }
    let shown = page.form.fields().iter().enumerate();
    let shown = shown.filter(|(_, it)| it.shown && it.key.at == at);
    for (nth, (field_at, field)) in shown.enumerate() {
        let words = match (&question.kind, field.key.what) {
            (QuestionKind::Text { .. }, What::Part(Part::Value)) => room.0,
            _ => EVIDENCE_ROWS,
        };
        let room = Room {
            words,
            explained: room.1 >= ROOMY,
            packed: false,
        };
        if nth > 0 && field.key.what != What::Pass {
            column.gap(1);
        }
        page.form.add_field(column, field_at, field, room, context);
    }
}

/// The gauge field of a question's part, with its place in the form.
fn gauge_field(page: &QuestionPage, key: Key) -> Option<(usize, &Field<Key>, &GaugeField)> {
    let mut fields = page.form.fields().iter().enumerate();
    let (at, field) = fields.find(|(_, field)| field.key == key)?;
    match &field.control {
        Control::Gauge(gauge) => Some((at, field, gauge)),
        Control::Line(_) | Control::Words(_) | Control::Choice(_) => None,
    }
}

/// The label of the key that an action has on a gauge.
fn key(context: &Context, action: Action) -> String {
    context.key_in(&[Layer::Gauge], action)
}

/// What a gauge is drawn as: where it stands and aims, and what is half entered.
fn drawn<'a>(
    page: &'a QuestionPage,
    at: usize,
    gauge: Gauge,
    (keys, wrong): &'a ([String; 3], String),
) -> Slider<'a> {
    let field = |part| gauge_field(page, Key::part(at, part));
    let degree = |part| field(part).and_then(|(_, _, gauge)| gauge.degree());
    let end = match page.part() {
        Part::Aim => End::Aim,
        Part::Value | Part::Why | Part::Evidence | Part::Item(_) => End::Now,
    };
    let has_keys = page.at() == at;
    let focused = field(page.part())
        .map(|(_, _, gauge)| gauge)
        .filter(|_| has_keys);
    Slider {
        gauge,
        now: standing(page, at),
        aim: degree(Part::Aim),
        has_aim: true,
        end: has_keys.then_some(end),
        hollow: focused.and_then(GaugeField::hollow),
        typed: focused.map_or("", GaugeField::typed),
        wrong: if focused.is_some() { wrong } else { "" },
        keys: Keys {
            enter: &keys[0],
            unknown: &keys[1],
            not_applicable: &keys[2],
        },
    }
}

/// The keys to name beside a gauge, and what is wrong with what was typed into the field that has the keys.
fn told(page: &QuestionPage, context: &Context) -> ([String; 3], String) {
    let keys = [Action::Choose, Action::DontKnow, Action::NotApplicable];
    let focused = page.form.focused();
    let wrong = focused.and_then(|field| field.control.wrong_and_way(context));
    (keys.map(|it| key(context, it)), wrong.unwrap_or_default())
}

/// What a click on a drawn gauge means for its fields.
fn meant(page: &QuestionPage, at: usize, hit: picture::Hit) -> Option<Hit> {
    let field = |end| {
        let part = match end {
            End::Now => Part::Value,
            End::Aim => Part::Aim,
        };
        gauge_field(page, Key::part(at, part)).map(|(at, _, _)| at)
    };
    match hit {
        picture::Hit::End(end) => Some(Hit::Field(field(end)?)),
        picture::Hit::Degree(end, degree) => Some(Hit::Degree(field(end)?, degree.get())),
        picture::Hit::Row(row) => Some(Hit::Row(row)),
        picture::Hit::Alliance(_) | picture::Hit::Item(_) => None,
    }
}

/// Adds one gauge with its two sliders and its stops.
fn slider<'a>(
    page: &'a QuestionPage,
    at: usize,
    gauge: Gauge,
    roomy: bool,
    column: &mut Column<'a>,
    context: &Context,
) {
    let (labels, told) = (drawing::labels(context), told(page, context));
    let style = drawing::style(context, &labels);
    let drawn = drawn(page, at, gauge, &told);
    let canvas = picture::slider(column.width(), &drawn, roomy, &style);
    column.push_kept(canvas.size().height, move |area, on| {
        drawing::draw(&canvas, area, on, |hit| meant(page, at, hit));
    });
}

/// Adds a group of gauges, and below them where the alliance stands by them.
fn sliders<'a>(
    page: &'a QuestionPage,
    questions: &[&Question],
    gauges: &[Gauge],
    session: &Session,
    (room, roomy): (Rect, bool),
    column: &mut Column<'a>,
    canvas: &Canvas<'_>,
) {
    let context = canvas.context;
    let (labels, told) = (drawing::labels(context), told(page, context));
    let style = drawing::style(context, &labels);
    let rows = questions.iter().zip(gauges).enumerate();
    let rows: Vec<GroupRow<'_>> = rows
        .map(|(at, (question, gauge))| GroupRow {
            gauge: *gauge,
            ask: &question.ask,
            standing: standing(page, at),
        })
        .collect();
    let open = page.at();
    let group = Group {
        rows: &rows,
        open,
        slider: drawn(page, open, gauges[open.min(gauges.len() - 1)], &told),
        roomy,
    };
    let drawing = picture::group(column.width(), &group, &style);
    let height = drawing.size().height;
    column.push_kept(height, move |area, on| {
        drawing::draw(&drawing, area, on, |hit| meant(page, open, hit));
    });
    let shown = picture::alliances(session.workbook(), session.readings());
    let index = session.focus_index();
    if let Some((index, alliance)) = index.and_then(|at| Some((at, shown.get(at)?)))
        && room.height >= height + TRACK
    {
        let track = picture::strip(column.width(), alliance, index, true, &style);
        column.gap(1);
        column.push(track.size().height, move |area, on| {
            drawing::draw(&track, area, on, |_| None);
        });
    }
}

/// How a gauge of a group was answered.
fn standing(page: &QuestionPage, at: usize) -> GaugeStanding {
    let field = gauge_field(page, Key::part(at, Part::Value));
    match field.map_or(Set::Nothing, |(_, _, gauge)| gauge.value()) {
        Set::Nothing => GaugeStanding::Blank,
        Set::At(degree) => GaugeStanding::Set(degree),
        Set::DontKnow => GaugeStanding::Unknown,
        Set::NotApplicable => GaugeStanding::NotApplicable,
    }
}
