//! The way through the workbook: its stops in order, what each still lacks, and the next gap.

use super::{
    answer::{Answers, Standing},
    id::{AllianceId, ChapterId, QuestionId},
    pack::{Chapter, Pack},
    question::{Question, QuestionKind, Scope},
    workbook::{Alliance, Subject, Workbook},
};

/// A stop on a route through the workbook.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stop {
    /// The list of alliances.
    Alliances,
    /// A question, asked about somebody.
    Question(Subject, QuestionId),
    /// A chapter's answers on one page.
    Review(Subject, ChapterId),
    /// The continuum with all alliances on it.
    Picture,
}

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

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
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
        progress.answered += usize::from(is_dealt_with(question, workbook, answers));
        progress.flagged += usize::from(answers.is_flagged(&question.id));
    }
    progress
}

/// Whether a question is answered or passed. A list is dealt with once it has an item.
pub fn is_dealt_with(question: &Question, workbook: &Workbook, answers: &Answers) -> bool {
    match question.kind {
        QuestionKind::Actions => !workbook.actions.is_empty(),
        QuestionKind::Matrix { .. } => match answers.standing(&question.id) {
            Standing::Unknown | Standing::NotApplicable => true,
            Standing::Blank => false,
            // Fixed criteria are only the beginning: somebody has to be scored.
            Standing::Answered => {
                let scored =
                    |alliance: &Alliance| alliance.answers.items(&question.id).next().is_some();
                workbook.alliances.iter().any(scored)
            }
        },
        QuestionKind::Objectives | QuestionKind::Links | QuestionKind::Reviews => {
            answers.items(&question.id).next().is_some()
                || answers.standing(&question.id) != Standing::Blank
        }
        QuestionKind::Text { .. }
        | QuestionKind::Rating { .. }
        | QuestionKind::Gauge { .. }
        | QuestionKind::Held { .. }
        | QuestionKind::Pick { .. } => answers.standing(&question.id) != Standing::Blank,
    }
}

/// How much of the owner's route is dealt with, over the firm and all alliances.
pub fn progress(pack: &Pack, workbook: &Workbook) -> Progress {
    let mut total = Progress::default();
    for chapter in pack.chapters_on(workbook.route()) {
        for subject in subjects(chapter.scope, workbook) {
            total = total.and(chapter_progress(chapter, workbook, subject));
        }
    }
    total
}

/// How much of what the owner's route asks about one alliance is dealt with.
pub fn progress_about(pack: &Pack, workbook: &Workbook, id: AllianceId) -> Progress {
    let parts = pack.chapters_on(workbook.route()).into_iter();
    parts
        .filter(|part| part.scope == Scope::Alliance)
        .map(|part| chapter_progress(part, workbook, Subject::Alliance(id)))
        .fold(Progress::default(), Progress::and)
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

/// Whether what is asked about one kind of subject is asked about this one.
pub fn is_asked_of(scope: Scope, subject: Subject) -> bool {
    match (scope, subject) {
        (Scope::Firm, Subject::Firm) | (Scope::Alliance, Subject::Alliance(_)) => true,
        (Scope::Firm, Subject::Alliance(_)) | (Scope::Alliance, Subject::Firm) => false,
    }
}

/// Which of the questions about the firm that rest on answers about alliances are dealt with, in the pack's
/// order: a matrix is by the first score.
pub fn settled_by_alliances(pack: &Pack, workbook: &Workbook) -> Vec<bool> {
    let questions = pack.chapters().iter().flat_map(Chapter::questions);
    let matrices = questions.filter(|it| matches!(it.kind, QuestionKind::Matrix { .. }));
    matrices
        .map(|question| is_dealt_with(question, workbook, &workbook.firm))
        .collect()
}

/// The stops of the owner's route in order, with one alliance in focus: the alliances, then each
/// question, a review where a chapter ends for the last time, then the picture. Without an alliance,
/// chapters about alliances have no stops.
pub fn stops(pack: &Pack, workbook: &Workbook, focus: Option<AllianceId>) -> Vec<Stop> {
    let legs = legs(pack, workbook, |scope| {
        subject_of(scope, focus).into_iter().collect()
    });
    let stops = route(&legs, |leg| leg.questions().collect());
    stops.map(OnRoute::stop).collect()
}

/// The way of the owner's route in order, over all alliances and page by page: the alliances; then
/// for each part of the route one alliance after the other, with one stop for each page and a review
/// where a chapter ends for the last time; then the picture. A page with a group of questions is the
/// stop of its first one; [`page`] says which others stand on it.
pub fn way(pack: &Pack, workbook: &Workbook) -> Vec<Stop> {
    let legs = legs(pack, workbook, |scope| subjects(scope, workbook));
    route(&legs, Leg::first_of_pages)
        .map(OnRoute::stop)
        .collect()
}

/// The questions that stand on one page with this one, in order: its group, or itself alone.
pub fn page<'a>(pack: &'a Pack, id: &QuestionId) -> Vec<&'a Question> {
    match pack.group_of(id) {
        Some(group) => group.questions.iter().collect(),
        None => pack.question(id).into_iter().collect(),
    }
}

/// The stop of the page that a stop is on: that of the first question of a group.
pub fn page_stop(pack: &Pack, stop: &Stop) -> Stop {
    match stop {
        Stop::Question(subject, id) => {
            let first = page(pack, id).first().map_or(id, |question| &question.id);
            Stop::Question(*subject, first.clone())
        }
        Stop::Alliances | Stop::Review(..) | Stop::Picture => stop.clone(),
    }
}

/// Whether the way leads through the page that a stop is on.
pub fn is_on_way(pack: &Pack, workbook: &Workbook, stop: &Stop) -> bool {
    match stop {
        Stop::Question(..) | Stop::Review(..) => {
            let legs = legs(pack, workbook, |scope| subjects(scope, workbook));
            legs.iter().any(|leg| leg.holds(stop))
        }
        Stop::Alliances | Stop::Picture => true,
    }
}

/// The page after this one, or before it, on the way; none at its ends and off the route.
pub fn turn(pack: &Pack, workbook: &Workbook, from: &Stop, turn: Turn) -> Option<Stop> {
    let here = page_stop(pack, from);
    let legs = legs(pack, workbook, |scope| subjects(scope, workbook));
    // The stops of the leg that it is on and of those beside it: all have thousands with fifty alliances.
    let at = match here {
        Stop::Question(..) | Stop::Review(..) => legs.iter().position(|leg| leg.holds(&here))?,
        Stop::Alliances => 0,
        Stop::Picture => legs.len().saturating_sub(1),
    };
    let has_stops = |leg: &Leg<'_>| leg.is_reviewed || leg.questions().next().is_some();
    let before = legs.iter().take(at).rposition(has_stops).unwrap_or(0);
    let after = legs.iter().skip(at + 1).position(has_stops);
    let after = after.map_or(legs.len(), |more| at + more + 2);
    let mut stops = route(&legs[before.min(at)..after], Leg::first_of_pages);
    let to = match turn {
        Turn::On => {
            stops.find(|stop| stop.is(&here))?;
            stops.next()?
        }
        Turn::Back => {
            let mut before = None;
            loop {
                let stop = stops.next()?;
                if stop.is(&here) {
                    break before?;
                }
                before = Some(stop);
            }
        }
    };
    Some(to.stop())
}

/// Which way a page is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// To the next page.
    On,
    /// To the page before.
    Back,
}

/// Where the way leads from a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Onward {
    /// To another page about the same, in the same part of the route.
    Page(Stop),
    /// To the same part of the route for the next alliance.
    Alliance(Stop, AllianceId),
    /// To another part of the route, with its title.
    Part(Stop, String),
    /// To the picture, where the route ends.
    Picture,
    /// Nowhere: the route ends here, or the page is not on it.
    End,
}

/// Where the way leads from a page, to be said there: "Next: Kettle Architects", "On to Make A
/// Difference".
pub fn onward(pack: &Pack, workbook: &Workbook, from: &Stop) -> Onward {
    let Some(next) = turn(pack, workbook, from, Turn::On) else {
        return Onward::End;
    };
    let part = |stop: &Stop| match stop {
        Stop::Question(_, id) => {
            let parts = pack.chapters_on(workbook.route());
            parts
                .into_iter()
                .find(|part| part.questions().any(|asked| asked.id == *id))
        }
        // A review stands where its chapter ends for the last time.
        Stop::Review(_, id) => {
            let parts = pack.chapters_on(workbook.route());
            parts.into_iter().rfind(|part| part.id == *id)
        }
        Stop::Alliances | Stop::Picture => None,
    };
    let about = |stop: &Stop| match stop {
        Stop::Question(subject, _) | Stop::Review(subject, _) => Some(*subject),
        Stop::Alliances | Stop::Picture => None,
    };
    match (&next, part(&next)) {
        (Stop::Picture, _) => Onward::Picture,
        (_, Some(to)) if part(from) != Some(to) => Onward::Part(next, to.title.clone()),
        _ => match about(&next) {
            Some(Subject::Alliance(id)) if about(from) != about(&next) => {
                Onward::Alliance(next, id)
            }
            Some(Subject::Alliance(_) | Subject::Firm) | None => Onward::Page(next),
        },
    }
}

/// Which alliance of how many somebody is, from 1: "Harbour Coffee, 1 of 2". None for the firm.
pub fn place_among(workbook: &Workbook, subject: Subject) -> Option<(usize, usize)> {
    let Subject::Alliance(id) = subject else {
        return None;
    };
    let mut alliances = workbook.alliances.iter();
    let at = alliances.position(|alliance| alliance.id == id)?;
    Some((at + 1, workbook.alliances.len()))
}

/// A part of a route for one subject.
struct Leg<'a> {
    subject: Subject,
    part: &'a Chapter,
    /// Whether a review follows: the chapter ends here for the last time, and is not the list of actions
    /// alone, whose review would be the same list again.
    is_reviewed: bool,
}

impl Leg<'_> {
    fn questions(&self) -> impl Iterator<Item = &Question> {
        self.part.questions()
    }

    /// Whether a stop is one of its.
    fn holds(&self, stop: &Stop) -> bool {
        match stop {
            Stop::Question(subject, id) => {
                self.subject == *subject && self.questions().any(|asked| asked.id == *id)
            }
            Stop::Review(subject, id) => {
                self.subject == *subject && self.is_reviewed && self.part.id == *id
            }
            Stop::Alliances | Stop::Picture => false,
        }
    }

    /// The first question of each page.
    fn first_of_pages(&self) -> Vec<&Question> {
        let mut first = Vec::new();
        for section in &self.part.sections {
            let shown = if section.is_group {
                1
            } else {
                section.questions.len()
            };
            first.extend(section.questions.iter().take(shown));
        }
        first
    }
}

/// The parts of the owner's route, each for one of its subjects after the other.
fn legs<'a>(
    pack: &'a Pack,
    workbook: &Workbook,
    subjects: impl Fn(Scope) -> Vec<Subject>,
) -> Vec<Leg<'a>> {
    let parts = pack.chapters_on(workbook.route());
    let legs = parts.iter().enumerate().flat_map(|(at, part)| {
        let is_last = parts[at + 1..].iter().all(|later| later.id != part.id);
        let is_list = |question: &Question| matches!(question.kind, QuestionKind::Actions);
        let is_reviewed = is_last && !part.questions().all(is_list);
        let subjects = subjects(part.scope).into_iter();
        subjects.map(move |subject| Leg {
            subject,
            part,
            is_reviewed,
        })
    });
    legs.collect()
}

/// A stop as it stands on a route.
#[derive(Clone, Copy)]
enum OnRoute<'a> {
    Alliances,
    Question(Subject, &'a QuestionId),
    Review(Subject, &'a ChapterId),
    Picture,
}

impl OnRoute<'_> {
    fn stop(self) -> Stop {
        match self {
            Self::Alliances => Stop::Alliances,
            Self::Question(subject, id) => Stop::Question(subject, id.clone()),
            Self::Review(subject, id) => Stop::Review(subject, id.clone()),
            Self::Picture => Stop::Picture,
        }
    }

    fn is(self, stop: &Stop) -> bool {
        match (self, stop) {
            (Self::Alliances, Stop::Alliances) | (Self::Picture, Stop::Picture) => true,
            (Self::Question(subject, id), Stop::Question(about, known)) => {
                subject == *about && id == known
            }
            (Self::Review(subject, id), Stop::Review(about, known)) => {
                subject == *about && id == known
            }
            (Self::Alliances | Self::Question(..) | Self::Review(..) | Self::Picture, _) => false,
        }
    }
}

fn route<'a>(
    legs: &'a [Leg<'a>],
    pages: impl Fn(&'a Leg<'a>) -> Vec<&'a Question> + 'a,
) -> impl Iterator<Item = OnRoute<'a>> {
    let of_legs = legs.iter().flat_map(move |leg| {
        let questions = pages(leg).into_iter();
        let questions = questions.map(|question| OnRoute::Question(leg.subject, &question.id));
        let review = OnRoute::Review(leg.subject, &leg.part.id);
        questions.chain(leg.is_reviewed.then_some(review))
    });
    std::iter::once(OnRoute::Alliances)
        .chain(of_legs)
        .chain([OnRoute::Picture])
}

/// Whom a chapter is asked about while an alliance is in focus.
pub fn subject_of(scope: Scope, focus: Option<AllianceId>) -> Option<Subject> {
    match scope {
        Scope::Firm => Some(Subject::Firm),
        Scope::Alliance => focus.map(Subject::Alliance),
    }
}

/// The stops of the owner's route over all alliances, in the order in which gaps are looked for:
/// chapter by chapter, and within one alliance after the other.
pub fn questions_everywhere(pack: &Pack, workbook: &Workbook) -> Vec<Stop> {
    let mut stops = Vec::new();
    for chapter in pack.chapters_on(workbook.route()) {
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
            answers.is_flagged(id) || !is_dealt_with(question, workbook, answers)
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
        .rposition(|stop| leads_up_to(pack, stop, from))
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
    about
        .iter()
        .find(|stop| is_gap(pack, workbook, stop))
        .or(about.first())
        .cloned()
}

/// Whether a question is this stop, or one of those that this review looks back on.
fn leads_up_to(pack: &Pack, question: &Stop, stop: &Stop) -> bool {
    match stop {
        Stop::Review(subject, chapter) => matches!(
            question,
            Stop::Question(about, id)
                if about == subject && pack.chapter_of(id).is_some_and(|of| of.id == *chapter)
        ),
        Stop::Question(..) | Stop::Alliances | Stop::Picture => question == stop,
    }
}

#[cfg(test)]
mod tests;
