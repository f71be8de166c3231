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
mod tests {
    use jiff::Timestamp;
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::domain::{
        answer::{Answer, Entry, Part, Slot},
        id::ActionId,
        testing::{alliance_id, any_workbook, blank_alliance, empty_workbook, pack, question},
        workbook::Action,
    };

    fn with_alliances(count: u8) -> Workbook {
        let mut workbook = empty_workbook();
        workbook.alliances = (1..=count).map(blank_alliance).collect();
        workbook
    }

    fn about(number: u8, id: &str) -> Stop {
        Stop::Question(Subject::Alliance(alliance_id(number)), question(id))
    }

    fn for_firm(id: &str) -> Stop {
        Stop::Question(Subject::Firm, question(id))
    }

    /// Answers a question with *don't know*.
    fn deal_with(workbook: &mut Workbook, stop: &Stop) {
        let Stop::Question(subject, id) = stop else {
            panic!("{stop:?} is no question")
        };
        let entry = Entry::new(Answer::DontKnow, Timestamp::UNIX_EPOCH);
        workbook
            .answers_mut(*subject)
            .unwrap()
            .set(Slot::new(id, Part::Value), Some(entry));
    }

    fn add_action(workbook: &mut Workbook) {
        workbook.actions.push(Action {
            id: ActionId(Uuid::from_u128(1)),
            what: "Call them".into(),
            who: String::new(),
            due: None,
            alliance: None,
            done: None,
            edited: Timestamp::UNIX_EPOCH,
        });
    }

    #[test]
    fn without_an_alliance_only_the_firm_is_asked() {
        let pack = pack();
        let stops = stops(&pack, &empty_workbook(), None);
        assert_eq!(stops.first(), Some(&Stop::Alliances));
        assert_eq!(stops.last(), Some(&Stop::Picture));
        assert!(stops.iter().all(|stop| match stop {
            Stop::Question(subject, _) | Stop::Review(subject, _) => *subject == Subject::Firm,
            Stop::Alliances | Stop::Picture => true,
        }));
        // Alliances, the eight of MAD and their review, the actions, the picture.
        assert_eq!(stops.len(), 12);
    }

    #[test]
    fn with_an_alliance_each_chapter_ends_with_its_review() {
        let id = alliance_id(1);
        let stops = stops(&pack(), &empty_workbook(), Some(id));
        assert_eq!(stops[1], about(1, "factors.potential"));
        assert_eq!(
            stops[6],
            Stop::Review(Subject::Alliance(id), "factors".parse().unwrap())
        );
        assert_eq!(stops[7], for_firm("mad.a1"));
    }

    #[test]
    fn what_is_unknown_is_dealt_with_and_what_is_flagged_is_counted() {
        let mut workbook = with_alliances(2);
        let pack = pack();
        let asked = 2 * (5 + 8) + 8 + 1;
        assert_eq!(progress(&pack, &workbook).asked, asked);
        deal_with(&mut workbook, &about(1, "factors.trust"));
        workbook.firm.set_flag(&question("mad.a1"), true);
        add_action(&mut workbook);
        assert_eq!(
            progress(&pack, &workbook),
            Progress {
                answered: 2,
                asked,
                flagged: 1
            }
        );
    }

    #[test]
    fn the_first_gap_is_that_there_is_no_alliance() {
        let (pack, workbook) = (pack(), empty_workbook());
        let from = for_firm("mad.a2");
        assert_eq!(next_gap(&pack, &workbook, &from), Some(Stop::Alliances));
        assert_eq!(
            next_gap(&pack, &workbook, &Stop::Alliances),
            Some(for_firm("mad.a1"))
        );
    }

    #[test]
    fn the_next_gap_passes_over_what_is_answered_and_goes_round() {
        let (pack, mut workbook) = (pack(), with_alliances(2));
        let next = |workbook: &Workbook, from: &Stop| next_gap(&pack, workbook, from);
        deal_with(&mut workbook, &about(1, "factors.trust"));
        assert_eq!(
            next(&workbook, &about(1, "factors.potential")),
            Some(about(1, "factors.excellence"))
        );
        assert_eq!(
            next(&workbook, &about(1, "factors.values")),
            Some(about(2, "factors.potential"))
        );
        assert_eq!(
            next(&workbook, &for_firm("actions.list")),
            Some(about(1, "factors.potential"))
        );
    }

    #[test]
    fn from_a_review_the_gaps_go_on_after_its_chapter() {
        let (pack, workbook) = (pack(), with_alliances(2));
        let review = |number, chapter: &str| {
            let subject = Subject::Alliance(alliance_id(number));
            Stop::Review(subject, chapter.parse().unwrap())
        };
        assert_eq!(
            next_gap(&pack, &workbook, &review(1, "factors")),
            Some(about(2, "factors.potential"))
        );
        assert_eq!(
            next_gap(&pack, &workbook, &review(2, "factors")),
            Some(for_firm("mad.a1"))
        );
    }

    #[test]
    fn a_flag_makes_a_gap_of_what_is_answered() {
        let (pack, mut workbook) = (pack(), with_alliances(1));
        for stop in questions_everywhere(&pack, &workbook) {
            deal_with(&mut workbook, &stop);
        }
        add_action(&mut workbook);
        assert!(progress(&pack, &workbook).is_complete());
        assert_eq!(next_gap(&pack, &workbook, &Stop::Picture), None);
        workbook.firm.set_flag(&question("mad.b3"), true);
        assert_eq!(
            next_gap(&pack, &workbook, &Stop::Picture),
            Some(for_firm("mad.b3"))
        );
        assert_eq!(next_gap(&pack, &workbook, &for_firm("mad.b3")), None);
    }

    /// A workbook on the route that leads through sections.
    fn on_sections(count: u8) -> Workbook {
        let mut workbook = with_alliances(count);
        workbook.place.route = Some("sections".parse().unwrap());
        workbook
    }

    fn review(number: u8, chapter: &str) -> Stop {
        let subject = Subject::Alliance(alliance_id(number));
        Stop::Review(subject, chapter.parse().unwrap())
    }

    #[test]
    fn the_way_leads_through_one_alliance_after_the_other_page_by_page() {
        let way = way(&pack(), &on_sections(2));
        let factors = |number| {
            [
                "potential",
                "trust",
                "excellence",
                "contributions",
                "values",
            ]
            .map(|id| about(number, &format!("factors.{id}")))
        };
        let mut expected = vec![
            Stop::Alliances,
            // Three gauges on a page.
            about(1, "gauges.risk"),
            about(2, "gauges.risk"),
        ];
        for number in [1, 2] {
            expected.extend(factors(number));
            expected.push(review(number, "factors"));
        }
        for number in [1, 2] {
            expected.push(about(number, "marks.impact"));
            // The chapter ends here for the last time.
            expected.push(review(number, "continuum"));
        }
        expected.extend(["mad.a1", "mad.a2", "mad.a3"].map(for_firm));
        expected.push(Stop::Review(Subject::Firm, "mad".parse().unwrap()));
        expected.push(for_firm("actions.list"));
        // The list of actions is its own review.
        expected.push(Stop::Picture);
        assert_eq!(way, expected);
    }

    #[test]
    fn every_question_of_a_group_is_on_its_page() {
        let pack = pack();
        let ids = |id: &str| -> Vec<String> {
            let page = page(&pack, &question(id));
            page.iter().map(|asked| asked.id.to_string()).collect()
        };
        let gauges = ["gauges.risk", "gauges.duration", "gauges.legal"];
        assert_eq!(ids("gauges.legal"), gauges);
        assert_eq!(ids("factors.trust"), ["factors.trust"]);
        assert_eq!(ids("no.such"), [""; 0]);
        assert_eq!(
            page_stop(&pack, &about(2, "gauges.legal")),
            about(2, "gauges.risk")
        );
        assert_eq!(page_stop(&pack, &Stop::Picture), Stop::Picture);
    }

    #[test]
    fn at_an_alliances_end_the_way_leads_to_the_next_one_or_to_the_next_part() {
        let (pack, workbook) = (pack(), on_sections(2));
        let on = |from: &Stop| onward(&pack, &workbook, from);
        let second = || alliance_id(2);
        assert_eq!(
            on(&about(1, "gauges.duration")),
            Onward::Alliance(about(2, "gauges.risk"), second())
        );
        assert_eq!(
            on(&about(2, "gauges.risk")),
            Onward::Part(about(1, "factors.potential"), "factors".into())
        );
        assert_eq!(
            on(&about(1, "factors.potential")),
            Onward::Page(about(1, "factors.trust"))
        );
        assert_eq!(
            on(&about(1, "factors.values")),
            Onward::Page(review(1, "factors"))
        );
        assert_eq!(
            on(&review(1, "factors")),
            Onward::Alliance(about(2, "factors.potential"), second())
        );
        assert_eq!(
            on(&review(2, "continuum")),
            Onward::Part(for_firm("mad.a1"), "mad.a".into())
        );
        assert_eq!(
            on(&Stop::Alliances),
            Onward::Part(about(1, "gauges.risk"), "continuum.gauges".into())
        );
        assert_eq!(on(&for_firm("actions.list")), Onward::Picture);
        assert_eq!(on(&Stop::Picture), Onward::End);
        assert_eq!(on(&about(1, "lenses.rare")), Onward::End);
        let back = |from: &Stop| turn(&pack, &workbook, from, Turn::Back);
        assert_eq!(
            back(&about(2, "gauges.legal")),
            Some(about(1, "gauges.risk"))
        );
        assert_eq!(back(&Stop::Alliances), None);
    }

    #[test]
    fn an_alliance_has_its_place_among_all() {
        let workbook = with_alliances(2);
        let place = |subject| place_among(&workbook, subject);
        assert_eq!(place(Subject::Alliance(alliance_id(2))), Some((2, 2)));
        assert_eq!(place(Subject::Alliance(alliance_id(3))), None);
        assert_eq!(place(Subject::Firm), None);
    }

    #[test]
    fn a_tick_means_all_alliances_and_only_what_is_on_the_route() {
        let (pack, mut workbook) = (pack(), on_sections(2));
        let mut deal = |stops: &[Stop]| {
            for stop in stops {
                deal_with(&mut workbook, stop);
            }
            let parts = pack.chapters_on(workbook.place.route.as_ref());
            let complete = |part: &Chapter| {
                let asked = subjects(part.scope, &workbook).into_iter();
                let counted = asked.map(|subject| chapter_progress(part, &workbook, subject));
                counted
                    .fold(Progress::default(), Progress::and)
                    .is_complete()
            };
            parts.into_iter().map(complete).collect::<Vec<_>>()
        };
        let gauges =
            |number| ["risk", "duration", "legal"].map(|id| about(number, &format!("gauges.{id}")));
        assert!(!deal(&gauges(1))[0]);
        // The marks stand in the same chapter, and are a part of their own.
        assert_eq!(deal(&gauges(2))[..3], [true, false, false]);
        let first = ["mad.a1", "mad.a2", "mad.a3"].map(for_firm);
        assert!(deal(&first)[3], "what is off the route is not waited for");
    }

    proptest! {
        #[test]
        fn the_way_passes_nothing_over_and_comes_nowhere_twice(
            mut workbook in any_workbook(),
            on_sections in any::<bool>(),
        ) {
            let pack = pack();
            workbook.place.route = on_sections.then(|| "sections".parse().unwrap());
            let way = way(&pack, &workbook);
            let once: std::collections::BTreeSet<&Stop> = way.iter().collect();
            prop_assert_eq!(once.len(), way.len());
            for stop in questions_everywhere(&pack, &workbook) {
                prop_assert!(way.contains(&page_stop(&pack, &stop)), "{:?}", stop);
            }
            let mut here = Stop::Alliances;
            for expected in &way[1..] {
                here = turn(&pack, &workbook, &here, Turn::On).unwrap();
                prop_assert_eq!(&here, expected);
            }
            prop_assert_eq!(here, Stop::Picture);
        }

        #[test]
        fn filling_gap_after_gap_comes_to_an_end(mut workbook in any_workbook()) {
            let pack = pack();
            add_action(&mut workbook);
            if workbook.alliances.is_empty() {
                workbook.alliances.push(blank_alliance(1));
            }
            let mut from = Stop::Picture;
            let mut left = questions_everywhere(&pack, &workbook).len();
            while let Some(gap) = next_gap(&pack, &workbook, &from) {
                prop_assert!(left > 0, "{:?} is a gap again", gap);
                left -= 1;
                deal_with(&mut workbook, &gap);
                if let Stop::Question(subject, id) = &gap {
                    workbook.answers_mut(*subject).unwrap().set_flag(id, false);
                }
                from = gap;
            }
            prop_assert!(progress(&pack, &workbook).is_complete());
        }
    }
}
