//! The way through the workbook: its stops in order, what each still lacks, and the next gap.

use super::{
    answer::Standing,
    id::AllianceId,
    pack::{Chapter, Pack},
    question::{QuestionKind, Scope},
    workbook::{Stop, Subject, Workbook},
};

/// How much of what is asked has been dealt with. Don't know and not applicable are dealt with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many questions are answered.
    pub answered: usize,
    /// How many are asked.
    pub asked: usize,
    /// How many are flagged to come back to.
    pub flagged: usize,
}

impl Progress {
    /// Whether nothing is left blank.
    pub fn is_complete(self) -> bool {
        self.answered == self.asked
    }

    fn add(self, other: Self) -> Self {
        Self {
            answered: self.answered + other.answered,
            asked: self.asked + other.asked,
            flagged: self.flagged + other.flagged,
        }
    }
}

/// How many of a chapter's questions are dealt with for somebody. The list of actions counts as
/// one question, answered by its first action.
pub fn chapter_progress(chapter: &Chapter, workbook: &Workbook, subject: Subject) -> Progress {
    let mut progress = Progress::default();
    let Some(answers) = workbook.answers(subject) else {
        return progress;
    };
    for question in chapter.questions() {
        progress.asked += 1;
        progress.answered += usize::from(is_dealt_with(
            &question.kind,
            workbook,
            answers.standing(&question.id),
        ));
        progress.flagged += usize::from(answers.is_flagged(&question.id));
    }
    progress
}

fn is_dealt_with(kind: &QuestionKind, workbook: &Workbook, standing: Standing) -> bool {
    match kind {
        QuestionKind::Actions => !workbook.actions.is_empty(),
        QuestionKind::Text
        | QuestionKind::Rating { .. }
        | QuestionKind::Gauge { .. }
        | QuestionKind::Mark { .. } => standing != Standing::Blank,
    }
}

/// How much of the default route is dealt with, over the firm and all alliances.
pub fn progress(pack: &Pack, workbook: &Workbook) -> Progress {
    let mut total = Progress::default();
    for chapter in pack.default_chapters() {
        for subject in subjects(chapter.scope, workbook) {
            total = total.add(chapter_progress(chapter, workbook, subject));
        }
    }
    total
}

/// Everybody whom a chapter is asked about.
pub fn subjects(scope: Scope, workbook: &Workbook) -> Vec<Subject> {
    match scope {
        Scope::Firm => vec![Subject::Firm],
        Scope::Alliance => workbook
            .alliances
            .iter()
            .map(|alliance| Subject::Alliance(alliance.id))
            .collect(),
    }
}

/// The stops of the default route in order, with one alliance in focus: the alliances, then each
/// chapter's questions and its review, then the picture. Without an alliance, chapters about
/// alliances have no stops.
pub fn stops(pack: &Pack, focus: Option<AllianceId>) -> Vec<Stop> {
    let mut stops = vec![Stop::Alliances];
    for chapter in pack.default_chapters() {
        let Some(subject) = subject_of(chapter.scope, focus) else {
            continue;
        };
        stops.extend(
            chapter
                .questions()
                .map(|question| Stop::Question(subject, question.id.clone())),
        );
        stops.push(Stop::Review(subject, chapter.id.clone()));
    }
    stops.push(Stop::Picture);
    stops
}

/// Whom a chapter is asked about while an alliance is in focus.
pub fn subject_of(scope: Scope, focus: Option<AllianceId>) -> Option<Subject> {
    match scope {
        Scope::Firm => Some(Subject::Firm),
        Scope::Alliance => focus.map(Subject::Alliance),
    }
}

/// The stops of the default route over all alliances, in the order in which gaps are looked for:
/// chapter by chapter, and within one alliance after the other.
pub fn questions_everywhere(pack: &Pack, workbook: &Workbook) -> Vec<Stop> {
    let mut stops = Vec::new();
    for chapter in pack.default_chapters() {
        for subject in subjects(chapter.scope, workbook) {
            stops.extend(
                chapter
                    .questions()
                    .map(|question| Stop::Question(subject, question.id.clone())),
            );
        }
    }
    stops
}

/// Whether a stop is a question that is blank or flagged.
pub fn is_gap(pack: &Pack, workbook: &Workbook, stop: &Stop) -> bool {
    match stop {
        Stop::Question(subject, id) => {
            let Some(question) = pack.question(id) else {
                return false;
            };
            let Some(answers) = workbook.answers(*subject) else {
                return false;
            };
            answers.is_flagged(id) || !is_dealt_with(&question.kind, workbook, answers.standing(id))
        }
        Stop::Alliances => workbook.alliances.is_empty(),
        Stop::Review(..) | Stop::Picture => false,
    }
}

/// The next blank or flagged question after this stop, going round to the start; none where
/// there is none, or only this one.
pub fn next_gap(pack: &Pack, workbook: &Workbook, from: &Stop) -> Option<Stop> {
    if workbook.alliances.is_empty() && *from != Stop::Alliances {
        return Some(Stop::Alliances);
    }
    let all = questions_everywhere(pack, workbook);
    let start = all
        .iter()
        .position(|stop| stop == from)
        .map_or(0, |at| at + 1);
    all.iter()
        .cycle()
        .skip(start)
        .take(all.len())
        .find(|stop| *stop != from && is_gap(pack, workbook, stop))
        .cloned()
}

/// Where to begin with one alliance: its first gap, or its first question where it has none.
pub fn first_stop_about(pack: &Pack, workbook: &Workbook, id: AllianceId) -> Option<Stop> {
    let about: Vec<Stop> = questions_everywhere(pack, workbook)
        .into_iter()
        .filter(|stop| matches!(stop, Stop::Question(Subject::Alliance(known), _) if *known == id))
        .collect();
    about.iter().find(|stop| is_gap(pack, workbook, stop)).or(about.first()).cloned()
}
