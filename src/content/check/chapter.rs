//! A chapter with its sections and questions.

use super::{Check, Fault, Unique, Wanted};
use crate::{
    content::{bundle::SourceFile, limit, raw},
    domain::{
        id::ChapterId,
        pack::{Chapter, Section},
        question::{Question, Scope},
        readers::Readers,
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
            self.at(file, raw.id, Fault::NoSections);
        }
        let asked = Asked {
            scope: raw.scope,
            readers: raw.readers.unwrap_or(Readers::UNSAID),
        };
        let sections = raw
            .sections
            .into_iter()
            .filter_map(|section| self.section(file, asked, section))
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
        chapter: Asked,
        raw: raw::Section<'a>,
    ) -> Option<Section> {
        let id = self.id(Unique::Section, file, raw.id);
        let title = self.text(file, raw.title, limit::TITLE);
        let intro = raw.intro.map(|intro| self.text(file, intro, limit::INTRO));
        if raw.questions.is_empty() {
            self.at(file, raw.id, Fault::NoQuestions);
        }
        let asked = raw.questions.len();
        if raw.group && !(2..=limit::GROUP).contains(&asked) {
            self.at(file, raw.id, Fault::Group(asked, limit::GROUP));
        }
        let questions = raw
            .questions
            .into_iter()
            .filter_map(|question| self.question(file, chapter, question))
            .collect();
        Some(Section {
            id: id?,
            title,
            intro,
            is_group: raw.group,
            questions,
        })
    }

    fn question(
        &mut self,
        file: &'a SourceFile,
        chapter: Asked,
        raw: raw::Question<'a>,
    ) -> Option<Question> {
        let id = self.id(Unique::Question, file, raw.id);
        let label = self.text(file, raw.label, limit::LABEL);
        let ask = self.text(file, raw.ask, limit::ASK);
        let prompts = self.texts(file, &raw.prompts, limit::PROMPT);
        if prompts.len() > limit::PROMPTS {
            let wanted = Wanted::AtMost(limit::PROMPTS);
            self.count(file, raw.id, "prompts", prompts.len(), wanted);
        }
        let why = self.text(file, raw.why, limit::WHY);
        let cited = raw.sources.len();
        if !(1..=limit::SOURCES).contains(&cited) {
            let wanted = Wanted::Between(1, limit::SOURCES);
            self.count(file, raw.id, "sources", cited, wanted);
        }
        let sources = self.references(Unique::Source, file, &raw.sources);
        let kind = self.kind(file, chapter.scope, raw.id, raw.kind);
        Some(Question {
            id: id?,
            label,
            ask,
            prompts,
            why,
            sources,
            readers: raw.readers.unwrap_or(chapter.readers),
            kind,
        })
    }
}

/// What a chapter says of its questions.
#[derive(Clone, Copy)]
struct Asked {
    scope: Scope,
    readers: Readers,
}
