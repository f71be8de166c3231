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

/// The stops of the owner's route in order, with one alliance in focus: the alliances, then each
/// chapter's questions and its review, then the picture. Without an alliance, chapters about
/// alliances have no stops.
pub fn stops(pack: &Pack, workbook: &Workbook, focus: Option<AllianceId>) -> Vec<Stop> {
    let mut stops = vec![Stop::Alliances];
    for chapter in pack.chapters_on(workbook.route()) {
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
        // Alliances, MAD's eight and its review, actions' one and its review, the picture.
        assert_eq!(stops.len(), 13);
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

    proptest! {
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
