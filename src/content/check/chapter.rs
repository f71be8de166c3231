//! A chapter with its sections and questions.

use super::{Check, Unique};
use crate::{
    content::{
        bundle::SourceFile,
        limit,
        raw::{self, Token},
    },
    domain::{
        id::ChapterId,
        pack::{Chapter, Section},
        question::{Choice, DefaultCriterion, Judged, Pick, Question, QuestionKind, Rated, Scope},
    },
};

impl<'a> Check<'a> {
    pub(super) fn chapter(
        &mut self,
        file: &'a SourceFile,
        raw: raw::Chapter<'a>,
    ) -> Option<Chapter> {
        let id: Option<ChapterId> = self.id(Unique::Chapter, file, raw.id);
        let title = self.text(file, raw.title, limit::TITLE);
        let intro = self.text(file, raw.intro, limit::INTRO);
        if raw.sections.is_empty() {
            self.at(file, raw.id, "this chapter has no sections: write one");
        }
        let sections = raw
            .sections
            .into_iter()
            .filter_map(|section| self.section(file, raw.scope, section))
            .collect();
        Some(Chapter {
            id: id?,
            title,
            intro,
            scope: raw.scope,
            sections,
        })
    }

    fn section(
        &mut self,
        file: &'a SourceFile,
        scope: Scope,
        raw: raw::Section<'a>,
    ) -> Option<Section> {
        let id = self.id(Unique::Section, file, raw.id);
        let title = self.text(file, raw.title, limit::TITLE);
        if raw.questions.is_empty() {
            self.at(file, raw.id, "this section has no questions: write one");
        }
        let questions = raw
            .questions
            .into_iter()
            .filter_map(|question| self.question(file, scope, question))
            .collect();
        Some(Section {
            id: id?,
            title,
            questions,
        })
    }

    fn question(
        &mut self,
        file: &'a SourceFile,
        scope: Scope,
        raw: raw::Question<'a>,
    ) -> Option<Question> {
        let id = self.id(Unique::Question, file, raw.id);
        let label = self.text(file, raw.label, limit::LABEL);
        let ask = self.text(file, raw.ask, limit::ASK);
        let prompts = self.texts(file, &raw.prompts, limit::PROMPT);
        if prompts.len() > limit::PROMPTS {
            let message = format!(
                "this question has {} prompts: keep the best {}",
                prompts.len(),
                limit::PROMPTS
            );
            self.at(file, raw.id, message);
        }
        let why = self.text(file, raw.why, limit::WHY);
        if !(1..=limit::SOURCES).contains(&raw.sources.len()) {
            let message = format!(
                "this question has {} sources: name 1 to {}",
                raw.sources.len(),
                limit::SOURCES
            );
            self.at(file, raw.id, message);
        }
        let sources = self.references(Unique::Source, file, &raw.sources);
        let kind = self.kind(file, scope, raw.id, raw.kind);
        Some(Question {
            id: id?,
            label,
            ask,
            prompts,
            why,
            sources,
            kind,
        })
    }

    fn kind(
        &mut self,
        file: &'a SourceFile,
        scope: Scope,
        id: Token<'a>,
        raw: raw::Kind<'a>,
    ) -> QuestionKind {
        let (kind, home) = match raw {
            raw::Kind::Text => (QuestionKind::Text { term: None }, scope),
            raw::Kind::Term(term) => {
                self.claim(Unique::Role, format!("term {term:?}"), file, id);
                (QuestionKind::Text { term: Some(term) }, Scope::Alliance)
            }
            raw::Kind::Rating {
                factor,
                anchors,
                evidence,
                why_low,
            } => {
                let texts = [evidence, why_low];
                self.rating(file, id, Rated::Factor(factor), &anchors, texts)
            }
            raw::Kind::Dynamic {
                dynamic,
                anchors,
                evidence,
                why_low,
            } => {
                let texts = [evidence, why_low];
                self.rating(file, id, Rated::Dynamic(dynamic), &anchors, texts)
            }
            raw::Kind::CostDriver {
                driver,
                anchors,
                evidence,
                why_low,
            } => {
                let texts = [evidence, why_low];
                self.rating(file, id, Rated::CostDriver(driver), &anchors, texts)
            }
            raw::Kind::Gauge { gauge, stops } => {
                self.claim(Unique::Gauge, format!("{gauge:?}"), file, id);
                let stops = self.exactly(file, id, &stops, limit::STOP);
                (QuestionKind::Gauge { gauge, stops }, Scope::Alliance)
            }
            raw::Kind::Mark { mark, evidence } => {
                self.claim(Unique::Mark, format!("{mark:?}"), file, id);
                self.held(file, Judged::Mark(mark), evidence)
            }
            raw::Kind::Safeguard {
                safeguard,
                evidence,
            } => {
                self.claim(Unique::Role, format!("safeguard {safeguard:?}"), file, id);
                self.held(file, Judged::Safeguard(safeguard), evidence)
            }
            raw::Kind::ResourceTest { test, evidence } => {
                self.claim(Unique::Role, format!("resource test {test:?}"), file, id);
                self.held(file, Judged::ResourceTest(test), evidence)
            }
            raw::Kind::Pick { pick, options } => self.pick(file, id, pick, &options),
            raw::Kind::Objectives => self.list(
                file,
                id,
                "list of objectives",
                QuestionKind::Objectives,
                Scope::Firm,
            ),
            raw::Kind::Links => self.list(
                file,
                id,
                "links to objectives",
                QuestionKind::Links,
                Scope::Alliance,
            ),
            raw::Kind::Matrix { criteria } => {
                let criteria = criteria
                    .iter()
                    .map(|criterion| DefaultCriterion {
                        label: self.text(file, criterion.label, limit::CRITERION),
                        weight: self.weight(file, criterion.weight),
                    })
                    .collect();
                self.list(
                    file,
                    id,
                    "selection matrix",
                    QuestionKind::Matrix { criteria },
                    Scope::Firm,
                )
            }
            raw::Kind::Reviews => self.list(
                file,
                id,
                "list of reviews",
                QuestionKind::Reviews,
                Scope::Alliance,
            ),
            raw::Kind::Actions => (QuestionKind::Actions, Scope::Firm),
        };
        if scope != home {
            let message = format!(
                "this kind of question needs a chapter with scope {home:?}: move it to one"
            );
            self.at(file, id, message);
        }
        kind
    }

    fn rating(
        &mut self,
        file: &'a SourceFile,
        id: Token<'a>,
        rated: Rated,
        anchors: &[Token<'a>],
        [evidence, why_low]: [Token<'a>; 2],
    ) -> (QuestionKind, Scope) {
        match rated {
            Rated::Factor(factor) => self.claim(Unique::Factor, format!("{factor:?}"), file, id),
            Rated::Dynamic(dynamic) => {
                self.claim(Unique::Role, format!("dynamic {dynamic:?}"), file, id)
            }
            Rated::CostDriver(driver) => {
                self.claim(Unique::Role, format!("cost driver {driver:?}"), file, id)
            }
        }
        let kind = QuestionKind::Rating {
            rated,
            anchors: self.exactly(file, id, anchors, limit::ANCHOR),
            evidence: self.text(file, evidence, limit::EVIDENCE),
            why_low: self.text(file, why_low, limit::WHY_LOW),
        };
        (kind, Scope::Alliance)
    }

    fn held(
        &mut self,
        file: &'a SourceFile,
        judged: Judged,
        evidence: Token<'a>,
    ) -> (QuestionKind, Scope) {
        let evidence = self.text(file, evidence, limit::EVIDENCE);
        (QuestionKind::Held { judged, evidence }, Scope::Alliance)
    }

    fn pick(
        &mut self,
        file: &'a SourceFile,
        id: Token<'a>,
        pick: Pick,
        options: &[raw::Choice<'a>],
    ) -> (QuestionKind, Scope) {
        self.claim(Unique::Role, format!("pick {pick:?}"), file, id);
        let found = options.len();
        match pick.options() {
            Some(wanted) if wanted != found => {
                let message = format!("this question has {found} options: write exactly {wanted}");
                self.at(file, id, message);
            }
            None if !(2..=limit::OPTIONS).contains(&found) => {
                let message = format!(
                    "this question has {found} options: write 2 to {}",
                    limit::OPTIONS
                );
                self.at(file, id, message);
            }
            Some(_) | None => {}
        }
        let options = options
            .iter()
            .filter_map(|option| {
                let label = self.text(file, option.label, limit::OPTION);
                let about = self.text(file, option.about, limit::ABOUT);
                Some(Choice {
                    id: self.id(Unique::Choice, file, option.id)?,
                    label,
                    about,
                })
            })
            .collect();
        let scope = match pick {
            Pick::Level | Pick::Stage | Pick::Rhythm => Scope::Alliance,
            Pick::Benefits | Pick::AllianceKinds => Scope::Firm,
        };
        (QuestionKind::Pick { pick, options }, scope)
    }

    /// A kind that a pack asks at most once.
    fn list(
        &mut self,
        file: &'a SourceFile,
        id: Token<'a>,
        name: &str,
        kind: QuestionKind,
        scope: Scope,
    ) -> (QuestionKind, Scope) {
        self.claim(Unique::Role, name.to_owned(), file, id);
        (kind, scope)
    }

    fn weight(&mut self, file: &'a SourceFile, token: Token<'a>) -> u8 {
        let weight = token.value().filter(|weight| (1..=100).contains(weight));
        weight.unwrap_or_else(|| {
            self.at(file, token, "a weight is a whole number from 1 to 100");
            1
        })
    }
}
