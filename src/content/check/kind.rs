//! How a question is answered, and whether it can be answered so in its chapter.

use super::{Check, Fault, Unique, Wanted};
use crate::{
    content::{
        bundle::SourceFile,
        limit,
        raw::{self, Token},
    },
    domain::question::{Choice, DefaultCriterion, Judged, Pick, QuestionKind, Rated, Scope},
};

/// The highest weight that a criterion begins with.
const MAX_WEIGHT: u8 = 100;

impl<'a> Check<'a> {
    pub(super) fn kind(
        &mut self,
        file: &'a SourceFile,
        scope: Scope,
        id: Token<'a>,
        raw: raw::Kind<'a>,
    ) -> QuestionKind {
        let kind = self.answered_with(file, id, raw);
        if let Some((what, name)) = asked_once(&kind) {
            self.claim(Unique::Asked(what), name, file, id);
        }
        if let Some(home) = home(&kind).filter(|home| *home != scope) {
            self.at(file, id, Fault::Scope(home));
        }
        kind
    }

    fn answered_with(
        &mut self,
        file: &'a SourceFile,
        id: Token<'a>,
        raw: raw::Kind<'a>,
    ) -> QuestionKind {
        match raw {
            raw::Kind::Text => QuestionKind::Text { term: None },
            raw::Kind::Term(term) => QuestionKind::Text { term: Some(term) },
            raw::Kind::Rating {
                factor,
                anchors,
                evidence,
                why_low,
            } => {
                let rated = Rated::Factor(factor);
                self.rating(file, id, rated, &anchors, evidence, why_low)
            }
            raw::Kind::Dynamic {
                dynamic,
                anchors,
                evidence,
                why_low,
            } => {
                let rated = Rated::Dynamic(dynamic);
                self.rating(file, id, rated, &anchors, evidence, why_low)
            }
            raw::Kind::CostDriver {
                driver,
                anchors,
                evidence,
                why_low,
            } => {
                let rated = Rated::CostDriver(driver);
                self.rating(file, id, rated, &anchors, evidence, why_low)
            }
            raw::Kind::Gauge { gauge, stops } => {
                let stops = self.exactly(file, id, ("stops", &stops), limit::STOP);
                QuestionKind::Gauge { gauge, stops }
            }
            raw::Kind::Mark { mark, evidence } => self.held(file, Judged::Mark(mark), evidence),
            raw::Kind::Safeguard {
                safeguard,
                evidence,
            } => self.held(file, Judged::Safeguard(safeguard), evidence),
            raw::Kind::ResourceTest { test, evidence } => {
                self.held(file, Judged::ResourceTest(test), evidence)
            }
            raw::Kind::Pick { pick, options } => {
                let options = self.options(file, id, pick, &options);
                QuestionKind::Pick { pick, options }
            }
            raw::Kind::Objectives => QuestionKind::Objectives,
            raw::Kind::Links => QuestionKind::Links,
            raw::Kind::Matrix { criteria } => {
                let criteria = self.criteria(file, id, &criteria);
                QuestionKind::Matrix { criteria }
            }
            raw::Kind::Reviews => QuestionKind::Reviews,
            raw::Kind::Actions => QuestionKind::Actions,
        }
    }

    fn rating(
        &mut self,
        file: &SourceFile,
        id: Token<'_>,
        rated: Rated,
        anchors: &[Token<'_>],
        evidence: Token<'_>,
        why_low: Token<'_>,
    ) -> QuestionKind {
        QuestionKind::Rating {
            rated,
            anchors: self.exactly(file, id, ("anchors", anchors), limit::ANCHOR),
            evidence: self.text(file, evidence, limit::EVIDENCE),
            why_low: self.text(file, why_low, limit::WHY_LOW),
        }
    }

    fn held(&mut self, file: &SourceFile, judged: Judged, evidence: Token<'_>) -> QuestionKind {
        let evidence = self.text(file, evidence, limit::EVIDENCE);
        QuestionKind::Held { judged, evidence }
    }

    fn options(
        &mut self,
        file: &'a SourceFile,
        id: Token<'a>,
        pick: Pick,
        raw: &[raw::Choice<'a>],
    ) -> Vec<Choice> {
        let found = raw.len();
        let wanted = match pick.options() {
            Some(exactly) => (exactly != found).then_some(Wanted::Exactly(exactly)),
            None => (!(2..=limit::OPTIONS).contains(&found))
                .then_some(Wanted::Between(2, limit::OPTIONS)),
        };
        if let Some(wanted) = wanted {
            self.count(file, id, "options", found, wanted);
        }
        raw.iter()
            .filter_map(|option| {
                let label = self.text(file, option.label, limit::OPTION);
                let about = self.text(file, option.about, limit::ABOUT);
                let id = self.id(Unique::Choice, file, option.id)?;
                Some(Choice { id, label, about })
            })
            .collect()
    }

    fn criteria(
        &mut self,
        file: &SourceFile,
        id: Token<'_>,
        raw: &[raw::Criterion<'_>],
    ) -> Vec<DefaultCriterion> {
        let found = raw.len();
        if !(2..=limit::CRITERIA).contains(&found) {
            let wanted = Wanted::Between(2, limit::CRITERIA);
            self.count(file, id, "criteria", found, wanted);
        }
        raw.iter()
            .map(|criterion| {
                let label = self.text(file, criterion.label, limit::CRITERION);
                let weight = criterion.weight.value();
                let weight = weight.filter(|weight| (1..=MAX_WEIGHT).contains(weight));
                if weight.is_none() {
                    self.at(file, criterion.weight, Fault::Weight(MAX_WEIGHT));
                }
                DefaultCriterion {
                    label,
                    weight: weight.unwrap_or_default(),
                }
            })
            .collect()
    }
}

/// What the readings look for under one question only: what it is, and its name, both as the pack
/// writes them.
fn asked_once(kind: &QuestionKind) -> Option<(&'static str, String)> {
    Some(match kind {
        QuestionKind::Text { term: None } | QuestionKind::Actions => return None,
        QuestionKind::Text { term: Some(term) } => ("term", format!("{term:?}")),
        QuestionKind::Rating { rated, .. } => match rated {
            Rated::Factor(factor) => ("factor", format!("{factor:?}")),
            Rated::Dynamic(dynamic) => ("dynamic", format!("{dynamic:?}")),
            Rated::CostDriver(driver) => ("driver", format!("{driver:?}")),
        },
        QuestionKind::Gauge { gauge, .. } => ("gauge", format!("{gauge:?}")),
        QuestionKind::Held { judged, .. } => match judged {
            Judged::Mark(mark) => ("mark", format!("{mark:?}")),
            Judged::Safeguard(safeguard) => ("safeguard", format!("{safeguard:?}")),
            Judged::ResourceTest(test) => ("test", format!("{test:?}")),
        },
        QuestionKind::Pick { pick, .. } => ("pick", format!("{pick:?}")),
        QuestionKind::Objectives => ("kind", "Objectives".into()),
        QuestionKind::Links => ("kind", "Links".into()),
        QuestionKind::Matrix { .. } => ("kind", "Matrix".into()),
        QuestionKind::Reviews => ("kind", "Reviews".into()),
    })
}

/// Whose matter a question of this kind is; none where it can be anybody's.
fn home(kind: &QuestionKind) -> Option<Scope> {
    match kind {
        QuestionKind::Text { term: None } => None,
        QuestionKind::Text { term: Some(_) }
        | QuestionKind::Rating { .. }
        | QuestionKind::Gauge { .. }
        | QuestionKind::Held { .. }
        | QuestionKind::Links
        | QuestionKind::Reviews => Some(Scope::Alliance),
        QuestionKind::Pick { pick, .. } => Some(match pick {
            Pick::Level
            | Pick::Stage
            | Pick::Rhythm
            | Pick::Kind
            | Pick::ValueForUs
            | Pick::ValueForThem => Scope::Alliance,
            Pick::Benefits | Pick::AllianceKinds => Scope::Firm,
        }),
        QuestionKind::Objectives | QuestionKind::Matrix { .. } | QuestionKind::Actions => {
            Some(Scope::Firm)
        }
    }
}
