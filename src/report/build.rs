//! A workbook's readings as a document: what every alliance comes to, what was written, and what
//! is to be done. Blank answers are left out, and counted; of a chapter that holds none, nothing
//! is told.

mod agenda;
mod alliance;
mod brief;
mod figure;
mod lists;
mod matrix;
mod overview;
mod part;
mod scales;
mod slides;
mod worksheet;

use std::collections::BTreeSet;

use jiff::civil::Date;

pub use self::{
    slides::slides,
    worksheet::{worksheet, worksheet_stem},
};

use self::part::About;
use super::{
    document::{Block, Document, Said, Section},
    letterhead::Letterhead,
    wording::Wording,
};
use crate::{
    domain::{
        answer::{Answers, Part},
        journey,
        pack::{Chapter, Pack, Source},
        question::{Question, QuestionKind, Scope},
        reading::{self, AllianceReading, objectives::Objectives},
        workbook::{Alliance, Workbook},
    },
    i18n::Catalog,
    t,
};

/// A workbook as a document of a day.
pub fn build(words: &Catalog, pack: &Pack, workbook: &Workbook, today: Date) -> Document {
    Builder::new(words, pack, workbook, today).document()
}

/// What the parts of a document are built from.
struct Builder<'a> {
    words: &'a Catalog,
    wording: Wording<'a>,
    pack: &'a Pack,
    workbook: &'a Workbook,
    /// One for each alliance, in the workbook's order.
    readings: Vec<AllianceReading>,
    objectives: Objectives,
    today: Date,
}

impl<'a> Builder<'a> {
    fn new(words: &'a Catalog, pack: &'a Pack, workbook: &'a Workbook, today: Date) -> Self {
        Self {
            words,
            wording: Wording::new(words, pack),
            pack,
            workbook,
            readings: reading::read_all(pack, workbook, today),
            objectives: Objectives::read(pack, workbook),
            today,
        }
    }

    fn document(&self) -> Document {
        let progress = journey::progress(self.pack, self.workbook);
        let (before, after) = self.chapters_of_the_firm();
        let mut sections = vec![self.brief()];
        sections.extend(self.side_by_side());
        sections.extend(before);
        sections.extend(
            self.each()
                .map(|(alliance, reading)| self.alliance(alliance, reading)),
        );
        sections.extend(after);
        sections.extend(self.agenda());
        Document {
            letterhead: Letterhead::default(),
            language: self.words.language(),
            title: self.workbook.title.clone(),
            about: vec![
                t!(
                    self.words,
                    "report-about",
                    pack = self.pack.title(),
                    date = self.words.date(self.today)
                ),
                t!(
                    self.words,
                    "report-progress",
                    answered = progress.answered.to_string(),
                    asked = progress.asked.to_string()
                ),
            ],
            guide: self.wording.guide(),
            brief: true,
            sections,
            footer: self.footer(),
        }
    }

    fn each(&self) -> impl Iterator<Item = (&Alliance, &AllianceReading)> {
        self.workbook.alliances.iter().zip(&self.readings)
    }

    /// The firm's chapters: those that the pack asks before anything about an alliance, and the
    /// others.
    fn chapters_of_the_firm(&self) -> (Vec<Section>, Vec<Section>) {
        let chapters = self.pack.chapters();
        let first = chapters
            .iter()
            .position(|chapter| chapter.scope == Scope::Alliance);
        let (before, after) = chapters.split_at(first.unwrap_or(chapters.len()));
        let told = |chapters: &[Chapter]| -> Vec<Section> {
            let of_the_firm = chapters
                .iter()
                .filter(|chapter| chapter.scope == Scope::Firm);
            of_the_firm
                .filter_map(|chapter| self.chapter_of_the_firm(chapter))
                .collect()
        };
        (told(before), told(after))
    }

    fn chapter_of_the_firm(&self, chapter: &Chapter) -> Option<Section> {
        let about = About {
            answers: &self.workbook.firm,
            reading: None,
        };
        let parts = chapter
            .sections
            .iter()
            .filter_map(|section| self.part(section, about));
        let mut sections: Vec<Section> = parts.collect();
        // A chapter that is one section of the same name needs no second heading.
        if let [only] = &sections[..]
            && only.heading == chapter.title
        {
            return sections.pop();
        }
        (!sections.is_empty()).then(|| Section {
            heading: chapter.title.clone(),
            blocks: Vec::new(),
            sections,
        })
    }

    /// The published sources that this document rests on, and what its readings do not claim.
    fn footer(&self) -> Section {
        let chapters = self.pack.chapters().iter();
        let answered: Vec<&Chapter> = chapters
            .filter(|chapter| self.holds_answers(chapter))
            .collect();
        let advised: BTreeSet<&str> = (self.readings.iter())
            .flat_map(|reading| &reading.findings)
            .flat_map(|finding| finding.kind.sources())
            .copied()
            .collect();
        let rests_on = |source: &&Source| {
            let mut questions = answered.iter().flat_map(|chapter| chapter.questions());
            questions.any(|question| question.sources.contains(&source.id))
                || advised.contains(source.id.as_str())
        };
        let sources = self.pack.sources().iter().filter(rests_on);
        let sources: Vec<String> = sources.map(|source| source.full.clone()).collect();
        let caveat = t!(
            self.words,
            "report-caveat",
            caveat = self.wording.caveat(),
            date = self.words.date(self.today)
        );
        let mut blocks = vec![Block::Paragraph(caveat)];
        if !sources.is_empty() {
            blocks.push(Block::List(sources));
        }
        Section {
            heading: t!(self.words, "report-footer"),
            blocks,
            sections: Vec::new(),
        }
    }

    /// Whether anything was answered in a chapter, about anybody.
    fn holds_answers(&self, chapter: &Chapter) -> bool {
        let alliances = self
            .workbook
            .alliances
            .iter()
            .map(|alliance| &alliance.answers);
        let everybody: Vec<&Answers> = [&self.workbook.firm].into_iter().chain(alliances).collect();
        let answered = |question: &Question| match question.kind {
            QuestionKind::Actions => !self.workbook.actions.is_empty(),
            QuestionKind::Text { .. }
            | QuestionKind::Rating { .. }
            | QuestionKind::Gauge { .. }
            | QuestionKind::Held { .. }
            | QuestionKind::Pick { .. }
            | QuestionKind::Objectives
            | QuestionKind::Links
            | QuestionKind::Matrix { .. }
            | QuestionKind::Reviews => {
                let mut slots = everybody.iter().flat_map(|answers| answers.iter());
                slots.any(|(slot, _)| slot.question == question.id)
            }
        };
        chapter.questions().any(answered)
    }
}

/// The words in a part of a question, under what was asked; nothing where there are none.
fn said(answers: &Answers, question: &Question, part: Part, asked: &str) -> Option<Said> {
    quoted(asked, answers.text(&question.id, part))
}

/// Somebody's own words under what was asked; nothing where there are none.
fn quoted(asked: &str, answer: &str) -> Option<Said> {
    let answer = answer.trim_end();
    (!answer.trim().is_empty()).then(|| Said {
        asked: asked.into(),
        answer: answer.into(),
    })
}

#[cfg(test)]
mod tests;
