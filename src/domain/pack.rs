//! A pack: everything that is asked in one language, checked when it was read.

use std::collections::HashMap;

use super::{
    id::{ChapterId, QuestionId, RouteId, SectionId, SourceId},
    question::{Factor, Gauge, Mark, Question, QuestionKind, Scope},
};

/// A published source that questions rest on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The name that questions cite it by.
    pub id: SourceId,
    /// A few words that stand beside a question.
    pub short: String,
    /// The full citation.
    pub full: String,
}

/// A chapter of the workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// The chapter's name.
    pub id: ChapterId,
    /// Its heading.
    pub title: String,
    /// What it is for, in a sentence or two.
    pub intro: String,
    /// Whose matter it is.
    pub scope: Scope,
    /// Its sections, in order; never empty.
    pub sections: Vec<Section>,
}

impl Chapter {
    /// The chapter's questions, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }
}

/// A part of a chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The section's name.
    pub id: SectionId,
    /// Its heading.
    pub title: String,
    /// Its questions, in order; never empty.
    pub questions: Vec<Question>,
}

/// A way through the workbook: which chapters, and how long it takes (`method.md` 11).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// The route's name.
    pub id: RouteId,
    /// Its heading.
    pub title: String,
    /// For whom it is.
    pub summary: String,
    /// About how long it takes.
    pub minutes: u16,
    /// Its chapters, in order; never empty.
    pub chapters: Vec<ChapterId>,
}

/// Where in the pack a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Position {
    chapter: usize,
    section: usize,
    question: usize,
}

/// Everything that is asked in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    title: String,
    language: String,
    sources: Vec<Source>,
    routes: Vec<Route>,
    chapters: Vec<Chapter>,
    positions: HashMap<QuestionId, Position>,
    factors: HashMap<Factor, QuestionId>,
    gauges: HashMap<Gauge, QuestionId>,
    marks: HashMap<Mark, QuestionId>,
}

impl Pack {
    /// A pack of these parts. `content` checks them first; what is named twice stands once here.
    pub fn new(
        title: String,
        language: String,
        sources: Vec<Source>,
        routes: Vec<Route>,
        chapters: Vec<Chapter>,
    ) -> Self {
        let mut pack = Self {
            title,
            language,
            sources,
            routes,
            chapters,
            positions: HashMap::new(),
            factors: HashMap::new(),
            gauges: HashMap::new(),
            marks: HashMap::new(),
        };
        for (chapter, in_chapter) in pack.chapters.iter().enumerate() {
            for (section, in_section) in in_chapter.sections.iter().enumerate() {
                for (question, asked) in in_section.questions.iter().enumerate() {
                    let id = || asked.id.clone();
                    pack.positions.insert(
                        id(),
                        Position {
                            chapter,
                            section,
                            question,
                        },
                    );
                    match asked.kind {
                        QuestionKind::Rating { factor, .. } => {
                            pack.factors.insert(factor, id());
                        }
                        QuestionKind::Gauge { gauge, .. } => {
                            pack.gauges.insert(gauge, id());
                        }
                        QuestionKind::Mark { mark, .. } => {
                            pack.marks.insert(mark, id());
                        }
                        QuestionKind::Text | QuestionKind::Actions => {}
                    }
                }
            }
        }
        pack
    }

    /// The pack's name for people.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The pack's language, as a BCP 47 tag.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The published sources.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The source with this name.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// The routes, the default one first; never empty.
    pub fn routes(&self) -> &[Route] {
        &self.routes
    }

    /// All chapters, in the method's order.
    pub fn chapters(&self) -> &[Chapter] {
        &self.chapters
    }

    /// The chapter with this name.
    pub fn chapter(&self, id: &ChapterId) -> Option<&Chapter> {
        self.chapters.iter().find(|chapter| chapter.id == *id)
    }

    /// The chapters of the default route, in its order.
    pub fn default_chapters(&self) -> Vec<&Chapter> {
        match self.routes.first() {
            Some(route) => route
                .chapters
                .iter()
                .filter_map(|id| self.chapter(id))
                .collect(),
            None => self.chapters.iter().collect(),
        }
    }

    /// The question with this name.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        let at = self.positions.get(id)?;
        self.chapters
            .get(at.chapter)?
            .sections
            .get(at.section)?
            .questions
            .get(at.question)
    }

    /// The chapter that a question stands in.
    pub fn chapter_of(&self, id: &QuestionId) -> Option<&Chapter> {
        self.chapters.get(self.positions.get(id)?.chapter)
    }

    /// The section that a question stands in.
    pub fn section_of(&self, id: &QuestionId) -> Option<&Section> {
        let at = self.positions.get(id)?;
        self.chapters.get(at.chapter)?.sections.get(at.section)
    }

    /// The question that rates this factor.
    pub fn factor(&self, factor: Factor) -> Option<&Question> {
        self.question(self.factors.get(&factor)?)
    }

    /// The question that sets this gauge.
    pub fn gauge(&self, gauge: Gauge) -> Option<&Question> {
        self.question(self.gauges.get(&gauge)?)
    }

    /// The question that judges this mark.
    pub fn mark(&self, mark: Mark) -> Option<&Question> {
        self.question(self.marks.get(&mark)?)
    }
}
