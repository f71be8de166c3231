//! How a question stands, as a sign: answered, blank, passed, flagged, private.

use crate::{
    domain::{
        answer::Standing,
        id::QuestionId,
        journey,
        pack::Pack,
        question::Question,
        workbook::{Readers, Shareable, Subject, Workbook},
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
pub fn is_private(
    pack: &Pack,
    workbook: &Workbook,
    subject: Subject,
    question: &QuestionId,
) -> bool {
    let what = Shareable::Answer(subject, question.clone());
    workbook.is_private(pack, &what)
}

/// Who may read something, where it is worth a word: its owner alone, or the partner too.
pub fn readers(readers: Readers, i18n: &Catalog) -> Option<String> {
    match readers {
        Readers::Own => Some(private(i18n)),
        Readers::Adviser => None,
        Readers::Partner => Some(t!(i18n, "partner-mark")),
    }
}

/// The sign for what is private, with its word.
fn private(i18n: &Catalog) -> String {
    format!("{} {}", glyph::PRIVATE, t!(i18n, "private-mark"))
}
