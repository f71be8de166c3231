//! The words of the charter, the safeguards and the lenses.

use super::{Wording, halves, list};
use crate::{
    domain::{
        question::{Judged, Safeguard, Term},
        reading::{
            AllianceReading,
            charter::Charter,
            lenses::{Costs, Resource, Sourcing},
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
        if written == needed {
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
        let held = halves(safeguards.held());
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
        let held = halves(resource.held());
        match resource.open().count() {
            0 if resource.lacking().next().is_none() => t!(self.words, "resource-all"),
            0 => t!(self.words, "resource-held", held = held),
            _ => t!(self.words, "resource-open", held = held),
        }
    }

    /// What the cost of dealing with each other speaks for.
    pub fn sourcing(&self, costs: &Costs) -> String {
        match costs.sourcing() {
            Some(Sourcing::Buy) => t!(self.words, "sourcing-buy"),
            Some(Sourcing::Ally) => t!(self.words, "sourcing-ally"),
            Some(Sourcing::Make) => t!(self.words, "sourcing-make"),
            None => t!(self.words, "sourcing-open"),
        }
    }
}
