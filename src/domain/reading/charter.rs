//! The charter of an alliance and the safeguards of each firm's autonomy (GUIDE, RIGSBEE 4-5,
//! SBSA).

use super::checklist::Checklist;
use crate::domain::{
    answer::{Answers, Standing},
    pack::Pack,
    question::{Judged, Safeguard, Term},
};

/// The terms, those first whose lack hurts most: how to part, how to settle a dispute, and how both
/// will know that it works (the order is ours).
pub const BY_WEIGHT: [Term; 15] = [
    Term::Exit,
    Term::Disputes,
    Term::Measures,
    Term::Goals,
    Term::GiveAndGet,
    Term::Sharing,
    Term::Shocks,
    Term::Governance,
    Term::Scope,
    Term::Duration,
    Term::Pilot,
    Term::Pricing,
    Term::Milestones,
    Term::LegalStructure,
    Term::LegalAdvice,
];

/// How complete a charter is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charter {
    /// How each term stands, in the method's order; terms that the pack does not ask are left out.
    pub terms: Vec<(Term, Standing)>,
}

impl Charter {
    /// Reads the charter from an alliance's answers.
    pub fn read(pack: &Pack, answers: &Answers) -> Self {
        Self {
            terms: Term::ALL
                .into_iter()
                .filter_map(|term| Some((term, answers.standing(&pack.term(term)?.id))))
                .collect(),
        }
    }

    /// How many terms are written down.
    pub fn written(&self) -> usize {
        self.count(|standing| standing == Standing::Answered)
    }

    /// How many terms it needs: all but those that do not apply.
    pub fn needed(&self) -> usize {
        self.count(|standing| standing != Standing::NotApplicable)
    }

    /// The terms that are blank or unknown, those first whose lack hurts most.
    pub fn missing(&self) -> impl Iterator<Item = Term> {
        BY_WEIGHT
            .into_iter()
            .filter(|term| match self.standing(*term) {
                Some(Standing::Blank | Standing::Unknown) => true,
                Some(Standing::Answered | Standing::NotApplicable) | None => false,
            })
    }

    /// Whether no term was thought about yet.
    pub fn is_untouched(&self) -> bool {
        self.terms
            .iter()
            .all(|(_, standing)| *standing == Standing::Blank)
    }

    /// How one term stands; none where the pack does not ask it.
    pub fn standing(&self, term: Term) -> Option<Standing> {
        self.terms
            .iter()
            .find(|(known, _)| *known == term)
            .map(|(_, standing)| *standing)
    }

    fn count(&self, wanted: impl Fn(Standing) -> bool) -> usize {
        self.terms
            .iter()
            .filter(|(_, standing)| wanted(*standing))
            .count()
    }
}

/// The reading of the five safeguards of a firm's autonomy.
pub type Safeguards = Checklist<Safeguard, 5>;

impl Safeguards {
    /// Reads the safeguards from an alliance's answers.
    pub fn read(pack: &Pack, answers: &Answers) -> Self {
        Self::judge(pack, answers, Safeguard::ALL, Judged::Safeguard)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::{
        answer::{Answer, Part},
        reading::marks::Halves,
        testing::TestAnswers,
    };

    const VALUE: Part = Part::Value;

    fn missing(given: TestAnswers) -> Vec<Term> {
        given.read().charter.missing().collect()
    }

    #[test]
    fn every_term_has_its_weight() {
        let all: BTreeSet<Term> = BY_WEIGHT.into();
        assert_eq!(all, Term::ALL.into());
    }

    #[test]
    fn a_blank_charter_misses_exit_disputes_and_measures_first() {
        let charter = TestAnswers::default().read().charter;
        assert_eq!((charter.written(), charter.needed()), (0, 15));
        assert!(charter.is_untouched());
        let first: Vec<Term> = charter.missing().take(3).collect();
        assert_eq!(first, [Term::Exit, Term::Disputes, Term::Measures]);
    }

    #[test]
    fn what_does_not_apply_is_not_needed_and_what_is_unknown_is_missing() {
        let given = TestAnswers::default()
            .text("charter.exit", VALUE, "Three months' notice")
            .text("charter.goals", VALUE, "  ")
            .answer("charter.pricing", VALUE, Answer::NotApplicable)
            .answer("charter.disputes", VALUE, Answer::DontKnow);
        let charter = given.clone().read().charter;
        assert_eq!((charter.written(), charter.needed()), (1, 14));
        assert!(!charter.is_untouched());
        let missing = missing(given);
        assert_eq!(missing[..2], [Term::Disputes, Term::Measures]);
        assert!(missing.contains(&Term::Goals) && !missing.contains(&Term::Pricing));
    }

    #[test]
    fn a_whole_charter_misses_nothing() {
        let ids = [
            "goals",
            "measures",
            "give",
            "scope",
            "governance",
            "duration",
            "legal",
            "sharing",
            "pricing",
            "disputes",
            "shocks",
            "exit",
            "pilot",
            "milestones",
            "advice",
        ];
        let whole = ids.iter().fold(TestAnswers::default(), |given, id| {
            given.text(&format!("charter.{id}"), VALUE, "Agreed")
        });
        let charter = whole.clone().read().charter;
        assert_eq!((charter.written(), charter.needed()), (15, 15));
        assert_eq!(missing(whole), []);
    }

    #[test]
    fn safeguards_count_in_halves() {
        let safeguards = TestAnswers::default()
            .judge("safeguards.partner", 'y')
            .judge("safeguards.contract", 'p')
            .judge("safeguards.core", 'n')
            .judge("safeguards.phases", '?')
            .read()
            .safeguards;
        assert_eq!(safeguards.held(), Halves(3));
        assert_eq!(safeguards.held_at_best(), Halves(7));
        let lacking: Vec<Safeguard> = safeguards.lacking().collect();
        assert_eq!(
            lacking,
            [Safeguard::ClearContract, Safeguard::CoreCompetences]
        );
    }
}
