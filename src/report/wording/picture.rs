//! The words that stand with a picture of one alliance.

use super::Wording;
use crate::{
    domain::{
        answer::Part,
        reading::{
            AllianceReading,
            continuum::VerdictReading,
            finding::{Basis, Finding},
        },
    },
    picture, t,
};

impl Wording<'_> {
    /// What is said of one alliance where a picture has room for words.
    pub fn detail(&self, reading: &AllianceReading) -> picture::Detail {
        let verdict = reading.continuum.verdict;
        let settled = verdict.and_then(VerdictReading::settled);
        picture::Detail {
            headline: verdict.map_or_else(|| self.unplaced(), |it| self.verdict_reading(it)),
            meaning: settled.map(|settled| self.verdict_meaning(settled)),
            working: self.working(reading),
            steps: self.next_steps(reading),
            findings: reading
                .findings
                .iter()
                .map(|it| self.pictured(it))
                .collect(),
            no_findings: if reading.is_blank() {
                t!(self.words, "picture-nothing-read")
            } else {
                t!(self.words, "picture-no-findings")
            },
        }
    }

    fn pictured(&self, finding: &Finding) -> picture::Finding {
        let words = self.finding(finding);
        picture::Finding {
            gravity: finding.gravity,
            label: self.gravity(finding.gravity),
            title: words.title,
            detail: words.detail,
            brief: self.unsourced(&words.advice, finding),
            advice: words.advice,
            leads: finding
                .basis
                .iter()
                .filter_map(|it| self.basis(it))
                .collect(),
        }
    }

    /// Advice without the brackets that name its sources.
    fn unsourced(&self, advice: &str, finding: &Finding) -> String {
        let known = self.pack.sources().iter();
        let known = known.filter(|it| finding.kind.sources().contains(&it.id.as_str()));
        let shorts: Vec<&str> = known.map(|source| source.short.as_str()).collect();
        let mut ends = advice.match_indices(" (").filter_map(|(from, _)| {
            let to = from + advice[from..].find(')')? + 1;
            Some((from, to))
        });
        let named = |(from, to): &(usize, usize)| {
            shorts
                .iter()
                .any(|short| advice[*from..*to].contains(short))
        };
        let (from, to) = ends.find(named).unwrap_or_default();
        [&advice[..from], &advice[to..]].concat()
    }

    /// The name of an answer that a finding rests on; none where the pack does not ask for it.
    fn basis(&self, basis: &Basis) -> Option<String> {
        let label = self.pack.question(&basis.question)?.label.clone();
        let part = match basis.part {
            Part::Value | Part::Item(_) => return Some(label),
            Part::Why => t!(self.words, "part-why"),
            Part::Evidence => t!(self.words, "part-evidence"),
            Part::Aim => t!(self.words, "part-aim"),
        };
        Some(t!(self.words, "pic-part", label = label, part = part))
    }
}
