//! How a question stands, as a sign: answered, blank, passed, flagged, private.

use crate::{
    domain::{
        answer::Standing,
        id::QuestionId,
        journey,
        question::Question,
        workbook::{Shareable, Subject, Workbook},
    },
    i18n::Catalog,
    t,
    tui::{glyph, theme::Role},
};

/// How a question stands for somebody.
pub fn standing(
    workbook: &Workbook,
    subject: Subject,
    question: &Question,
) -> (&'static str, Role) {
    let Some(answers) = workbook.answers(subject) else {
        return (glyph::BLANK, Role::Muted);
    };
    if answers.is_flagged(&question.id) {
        return (glyph::FLAG, Role::Warn);
    }
    match answers.standing(&question.id) {
        Standing::Unknown => (glyph::UNKNOWN, Role::Warn),
        Standing::NotApplicable => (glyph::NOT_APPLICABLE, Role::Muted),
        Standing::Blank | Standing::Answered
            if journey::is_dealt_with(question, workbook, answers) =>
        {
            (glyph::ANSWERED, Role::Good)
        }
        Standing::Blank | Standing::Answered => (glyph::BLANK, Role::Muted),
    }
}

/// Whether the answers to a question are private.
pub fn is_private(workbook: &Workbook, subject: Subject, question: &QuestionId) -> bool {
    let what = Shareable::Answer(subject, question.clone());
    workbook.is_private(&what)
}

/// The sign for what is private, with its word.
pub fn private(i18n: &Catalog) -> String {
    format!("{} {}", glyph::PRIVATE, t!(i18n, "private-mark"))
}
