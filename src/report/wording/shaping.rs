//! The words of the charter, the safeguards and the lenses.

use super::{Wording, list};
use crate::{
    domain::{
        question::{Judged, Safeguard, Term},
        reading::{
            AllianceReading,
            charter::Charter,
            lenses::{Costs, Resource, Sourcing},
            marks::Halves,
        },
    },
    t,
};

impl<'a> Wording<'a> {
    /// The pack's name for a term; empty where it does not ask for it.
    pub fn term_label(&self, term: Term) -> &'a str {
        self.pack.term(term).map_or("", |asked| &asked.label)
    }

    /// The pack's name for a safeguard; empty where it does not ask for it.
    pub fn safeguard_label(&self, safeguard: Safeguard) -> &'a str {
        let asked = self.pack.judged(Judged::Safeguard(safeguard));
        asked.map_or("", |asked| &asked.label)
    }

    /// How complete a charter is.
    pub fn charter(&self, charter: &Charter) -> String {
        let (written, needed) = (charter.written(), charter.needed());
        if needed == 0 {
            t!(self.words, "charter-none")
        } else if written == needed {
            t!(self.words, "charter-complete")
        } else {
            t!(
                self.words,
                "charter-written",
                written = written.to_string(),
                needed = needed.to_string()
            )
        }
    }

    /// The terms that are missing, each with why it matters, those first whose lack hurts most.
    pub fn missing_terms(&self, charter: &Charter) -> Vec<(&'a str, String)> {
        charter
            .missing()
            .map(|term| (self.term_label(term), self.why(term)))
            .collect()
    }

    /// Why a term matters, in a sentence.
    fn why(&self, term: Term) -> String {
        match term {
            Term::Goals => t!(self.words, "term-goals"),
            Term::Measures => t!(self.words, "term-measures"),
            Term::GiveAndGet => t!(self.words, "term-give-and-get"),
            Term::Scope => t!(self.words, "term-scope"),
            Term::Governance => t!(self.words, "term-governance"),
            Term::Duration => t!(self.words, "term-duration"),
            Term::LegalStructure => t!(self.words, "term-legal"),
            Term::Sharing => t!(self.words, "term-sharing"),
            Term::Pricing => t!(self.words, "term-pricing"),
            Term::Disputes => t!(self.words, "term-disputes"),
            Term::Shocks => t!(self.words, "term-shocks"),
            Term::Exit => t!(self.words, "term-exit"),
            Term::Pilot => t!(self.words, "term-pilot"),
            Term::Milestones => t!(self.words, "term-milestones"),
            Term::LegalAdvice => t!(self.words, "term-advice"),
        }
    }

    /// The safeguards that hold against the position, and those that do not.
    pub fn safeguards(&self, reading: &AllianceReading) -> Vec<String> {
        let safeguards = &reading.safeguards;
        let held = self.tally(safeguards.tally());
        let mut lines = vec![match reading.continuum.now {
            Some(position) => t!(
                self.words,
                "safeguards-against",
                held = held,
                position = self.position(position)
            ),
            None => t!(self.words, "safeguards-held", held = held),
        }];
        let labels = |all: &mut dyn Iterator<Item = Safeguard>| {
            let labels: Vec<&str> = all.map(|it| self.safeguard_label(it)).collect();
            (!labels.is_empty()).then(|| list(labels.into_iter()))
        };
        if let Some(names) = labels(&mut safeguards.lacking()) {
            lines.push(t!(self.words, "safeguards-lacking", names = names));
        }
        if let Some(names) = labels(&mut safeguards.open()) {
            lines.push(t!(self.words, "safeguards-open", names = names));
        }
        lines
    }

    /// How the resource that would be reached passes its tests.
    pub fn resource(&self, resource: &Resource) -> String {
        if resource.held() == Halves::of(4) {
            t!(self.words, "resource-all")
        } else {
            let held = self.tally(resource.tally());
            t!(self.words, "resource-held", held = held)
        }
    }

    /// What the cost of dealing with each other speaks for.
    pub fn sourcing(&self, costs: &Costs) -> String {
        match costs.sourcing() {
            Some(Sourcing::Buy) => t!(self.words, "sourcing-buy"),
            Some(Sourcing::Ally) if costs.is_complete() => t!(self.words, "sourcing-ally"),
            Some(Sourcing::Ally) => t!(self.words, "sourcing-ally-open"),
            Some(Sourcing::Make) => t!(self.words, "sourcing-make"),
            None => t!(self.words, "sourcing-open"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::tests::{is_whole, with_wording};
    use super::*;
    use crate::domain::{answer::Part, testing::TestAnswers};

    #[test]
    fn every_missing_term_says_why_it_matters() {
        let charter = TestAnswers::default().read().charter;
        let missing = with_wording(|wording| {
            assert_eq!(
                wording.charter(&charter),
                "0 of the 15 terms that apply are written down."
            );
            let missing = wording.missing_terms(&charter);
            let owned = missing
                .into_iter()
                .map(|(label, why)| (label.to_owned(), why));
            owned.collect::<Vec<_>>()
        });
        assert_eq!(missing[0].0, "Exit");
        let whys: BTreeSet<&String> = missing.iter().map(|(_, why)| why).collect();
        assert_eq!(whys.len(), 15);
        assert!(whys.iter().all(|why| is_whole(why) && why.ends_with('.')));
    }

    #[test]
    fn a_charter_is_complete_without_what_does_not_apply() {
        let mut charter = TestAnswers::default()
            .text("charter.exit", Part::Value, "A quarter's notice")
            .read()
            .charter;
        charter.terms.retain(|(term, _)| *term == Term::Exit);
        let told = with_wording(|wording| wording.charter(&charter));
        assert_eq!(told, "Every term that applies is written down.");
    }

    #[test]
    fn safeguards_stand_against_the_position() {
        let reading = TestAnswers::default()
            .at([60, 80, 60])
            .judge("safeguards.partner", 'y')
            .judge("safeguards.contract", 'p')
            .judge("safeguards.core", 'n')
            .read();
        assert_eq!(
            with_wording(|wording| wording.safeguards(&reading)),
            [
                "Safeguards of your independence: 1½ of 5 so far (1 partly, counted half; 2 still open), \
                 at 67 of 100 on the way from one deal to one firm.",
                "Not fully in place: Clear contract, Core competences.",
                "Not judged yet: Relationship, Phased growth.",
            ]
        );
        let blank = TestAnswers::default().read();
        let told = with_wording(|wording| wording.safeguards(&blank));
        assert_eq!(
            told[0],
            "Safeguards of your independence: 0 of 5 so far (5 still open)."
        );
    }

    #[test]
    fn the_lenses_say_what_they_speak_for() {
        let tests = ["valuable", "rare", "imitate", "substitute"];
        let resource = |judged: &str| {
            let given = tests.into_iter().zip(judged.chars());
            let given = given.fold(TestAnswers::default(), |given, (id, letter)| {
                given.judge(&format!("lenses.{id}"), letter)
            });
            with_wording(|wording| wording.resource(&given.read().resource))
        };
        assert!(resource("yyyy").contains("all four"));
        assert!(resource("yypn").ends_with(" passes 2½ of 4 (1 partly, counted half)."));
        assert!(resource("y").ends_with(" passes 1 of 4 so far (3 still open)."));
        let costs = TestAnswers::default().rating("lenses.assets", 3);
        let told =
            |given: TestAnswers| with_wording(|wording| wording.sourcing(&given.read().costs));
        assert!(told(costs.clone()).starts_with("Your answers can no longer be all low"));
        let all = costs
            .rating("lenses.uncertainty", 1)
            .rating("lenses.frequency", 5);
        assert!(told(all).starts_with("Your three answers are neither all low"));
    }
}
