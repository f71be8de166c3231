//! A question as it stands above its answer: which one it is, what there is to think about, why it is
//! asked.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use crate::{
    domain::{
        answer::Standing,
        pack::Chapter,
        question::Question,
        workbook::{Readers, Shareable, Subject},
    },
    session::Session,
    t,
    tui::{
        context::Context,
        glyph,
        theme::Role,
        widget::{column::Column, marks},
    },
};

/// Prose is never wider than this.
const PROSE: u16 = 76;
/// From this height on, what there is to think about stands before the answer.
pub const ROOMY: u16 = 24;

/// How wide prose is in an area, leaving room for the signs that there is more.
pub fn prose_width(area: Rect) -> u16 {
    area.width.saturating_sub(2).min(PROSE)
}

/// Adds which question of which chapter this is, with its flag and its mark.
pub fn heading(
    column: &mut Column<'_>,
    subject: Subject,
    question: &Question,
    session: &Session,
    context: &Context,
) {
    let (pack, i18n) = (&context.pack, &context.i18n);
    let workbook = session.workbook();
    let Some(chapter) = pack.chapter_of(&question.id) else {
        return;
    };
    let mut questions = chapter.questions();
    let place = questions.position(|it| it.id == question.id);
    let count = chapter.questions().count();
    let mut heading = t!(
        i18n,
        "card-heading",
        chapter = chapter.title.as_str(),
        number = (place.unwrap_or(0) + 1).to_string(),
        count = count.to_string()
    );
    let mut signs = Vec::new();
    let what = Shareable::Answer(subject, question.id.clone());
    let readers = Readers::of(pack, workbook, &what);
    signs.extend(marks::readers(readers, i18n).map(|sign| (sign, Role::Text)));
    let answers = workbook.answers(subject);
    if answers.is_some_and(|it| it.is_flagged(&question.id)) {
        let flag = format!("{} {}", glyph::FLAG, t!(i18n, "card-flagged"));
        signs.push((flag, Role::Warn));
    }
    if !pack.asks(workbook.route(), &question.id) {
        heading = format!(
            "{heading} {} {}",
            glyph::DOT,
            t!(i18n, "finder-other-route")
        );
    }
    let route = pack.route(workbook.route());
    if let Some(minutes) = route.and_then(|route| route.minutes_for(&chapter.id)) {
        let timed = t!(
            i18n,
            "card-timed",
            minutes = minutes,
            count = count.to_string()
        );
        heading = format!("{heading} {} {timed}", glyph::DOT);
    }
    column.push(1, move |area, canvas| {
        let mut left = area;
        for (sign, role) in signs.iter().rev() {
            canvas.text_right(left, sign, *role);
            let taken = u16::try_from(sign.width()).unwrap_or(u16::MAX);
            left.width = left.width.saturating_sub(taken.saturating_add(2));
        }
        canvas.text(left.x, left.y, left.width, &heading, Role::Muted);
    });
}

/// Adds what a part of the route is for, above its first question.
pub fn intro<'a>(
    column: &mut Column<'a>,
    question: &Question,
    session: &Session,
    context: &'a Context,
) {
    let parts = context.pack.chapters_on(session.workbook().route());
    let first = |part: &&Chapter| part.questions().next().map(|it| &it.id) == Some(&question.id);
    if let Some(part) = parts.into_iter().find(first) {
        column.prose(part.intro.as_str(), Role::Text);
        column.gap(1);
    }
}

/// Adds what there is to think about.
pub fn prompts(column: &mut Column<'_>, question: &Question) {
    for prompt in &question.prompts {
        column.point(glyph::DOT, Role::Muted, prompt.as_str(), Role::Muted);
    }
    if !question.prompts.is_empty() {
        column.gap(1);
    }
}

/// Adds why it is asked, and where it comes from.
pub fn reason(column: &mut Column<'_>, question: &Question, context: &Context) {
    let i18n = &context.i18n;
    let why = t!(i18n, "card-why", why = question.why.as_str());
    column.prose(why, Role::Muted);
    let sources = question.sources.iter();
    let sources = sources.filter_map(|id| context.pack.source(id));
    let sources: Vec<&str> = sources.map(|source| source.short.as_str()).collect();
    let sources = t!(i18n, "card-sources", sources = sources.join(", "));
    column.prose(sources, Role::Muted);
}

/// Adds all that stands above a list that answers a question: which one it is, what it asks, how it was
/// passed, and, where there is room for them or nothing else to show, what there is to think about.
pub fn above_list(
    column: &mut Column<'_>,
    subject: Subject,
    question: &Question,
    shows_prompts: bool,
    session: &Session,
    context: &Context,
) {
    heading(column, subject, question, session, context);
    column.gap(1);
    column.prose(question.ask.as_str(), Role::Heading);
    column.gap(1);
    let passed = match session.workbook().standing(subject, &question.id) {
        Standing::Unknown => Some((glyph::UNKNOWN, t!(context.i18n, "pass-unknown"))),
        Standing::NotApplicable => Some((
            glyph::NOT_APPLICABLE,
            t!(context.i18n, "pass-not-applicable"),
        )),
        Standing::Blank | Standing::Answered => None,
    };
    if let Some((sign, words)) = passed {
        column.point(sign, Role::Warn, words, Role::Text);
        column.gap(1);
    }
    if shows_prompts {
        prompts(column, question);
    }
}
