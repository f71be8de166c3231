//! A pack: everything that is asked in one language, checked when it was read.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;

use super::{
    id::{ChapterId, QuestionId, RouteId, SectionId, SourceId},
    name::{self, Found, Needs, plain_digits},
    question::{Factor, Gauge, Judged, Mark, Pick, Question, QuestionKind, Rated, Scope, Term},
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
    /// What it is for, where a route leads through it alone or its questions stand on one page; the
    /// chapter's introduction where there is none.
    pub intro: Option<String>,
    /// Whether its questions are a group: they stand together on one page.
    pub is_group: bool,
    /// Its questions, in order; never empty.
    pub questions: Vec<Question>,
}

/// A part of a route: a chapter, or some of its sections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoutePart {
    /// The chapter.
    pub chapter: ChapterId,
    /// The sections that the route leads through, in the chapter's order; empty for all of them.
    pub sections: Vec<SectionId>,
}

/// A way through the workbook: which chapters or sections, and how long it takes.
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
    /// Its parts, in order; never empty. A chapter stands in several where other parts come between
    /// its sections.
    pub parts: Vec<RoutePart>,
    /// The minutes for each of its parts, in their order; empty where the route is not timed.
    pub pace: Vec<u16>,
    /// What helps whoever leads a room through each of its parts, in their order; empty where the pack
    /// has no such notes.
    pub notes: Vec<StepNotes>,
}

/// What helps whoever leads a room through one step of a timed route. It is for them alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepNotes {
    /// What to ask the room.
    pub ask: Vec<String>,
    /// What to listen for.
    pub listen: Vec<String>,
}

impl Route {
    /// The minutes for a chapter, where the route is timed.
    pub fn minutes_for(&self, chapter: &ChapterId) -> Option<u16> {
        let mut parts = self.parts.iter().zip(&self.pace);
        let found = parts.find(|(part, _)| part.chapter == *chapter);
        found.map(|(_, minutes)| *minutes)
    }
}

/// Where in the pack a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Position {
    chapter: usize,
    section: usize,
    question: usize,
}

/// What a pack finds at once. Its ids are its own, so nobody gains from two of one hash.
type Index<K, V> = HashMap<K, V, FxBuildHasher>;

/// Everything that is asked in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    title: String,
    language: String,
    sources: Vec<Source>,
    routes: Vec<Route>,
    chapters: Vec<Chapter>,
    /// The chapters that a route leads through in part only, with the sections on it.
    partial: Vec<(RoutePart, Chapter)>,
    positions: Index<QuestionId, Position>,
    rated: Index<Rated, QuestionId>,
    gauges: Index<Gauge, QuestionId>,
    judged: Index<Judged, QuestionId>,
    terms: Index<Term, QuestionId>,
    picks: Index<Pick, QuestionId>,
    objectives: Option<QuestionId>,
    links: Option<QuestionId>,
    matrix: Option<QuestionId>,
    reviews: Option<QuestionId>,
    actions: Option<QuestionId>,
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
            partial: Vec::new(),
            positions: Index::default(),
            rated: Index::default(),
            gauges: Index::default(),
            judged: Index::default(),
            terms: Index::default(),
            picks: Index::default(),
            objectives: None,
            links: None,
            matrix: None,
            reviews: None,
            actions: None,
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
                        QuestionKind::Rating { rated, .. } => {
                            pack.rated.insert(rated, id());
                        }
                        QuestionKind::Gauge { gauge, .. } => {
                            pack.gauges.insert(gauge, id());
                        }
                        QuestionKind::Held { judged, .. } => {
                            pack.judged.insert(judged, id());
                        }
                        QuestionKind::Pick { pick, .. } => {
                            pack.picks.insert(pick, id());
                        }
                        QuestionKind::Text { term: Some(term) } => {
                            pack.terms.insert(term, id());
                        }
                        QuestionKind::Objectives => pack.objectives = Some(id()),
                        QuestionKind::Links => pack.links = Some(id()),
                        QuestionKind::Matrix { .. } => pack.matrix = Some(id()),
                        QuestionKind::Reviews => pack.reviews = Some(id()),
                        QuestionKind::Actions => pack.actions = Some(id()),
                        QuestionKind::Text { term: None } => {}
                    }
                }
            }
        }
        let parts = pack.routes.iter().flat_map(|route| &route.parts);
        let parts = parts.filter(|part| !part.sections.is_empty());
        let partial = parts.filter_map(|part| Some((part.clone(), pack.partial(part)?)));
        pack.partial = partial.collect();
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

    /// The route that a room is led through by the clock: the first one that is timed.
    pub fn timed_route(&self) -> Option<&Route> {
        self.routes.iter().find(|route| !route.pace.is_empty())
    }

    /// What a part of a route is called: its chapter, or the first of its sections where only some are in it.
    pub fn part_title(&self, part: &RoutePart) -> &str {
        let chapter = self.chapters.iter().find(|it| it.id == part.chapter);
        let section = part.sections.first().and_then(|first| {
            let mut sections = chapter?.sections.iter();
            sections.find(|it| it.id == *first)
        });
        match (section, chapter) {
            (Some(section), _) => &section.title,
            (None, Some(chapter)) => &chapter.title,
            (None, None) => "",
        }
    }

    /// All chapters, in the method's order.
    pub fn chapters(&self) -> &[Chapter] {
        &self.chapters
    }

    /// The chapter with this name.
    pub fn chapter(&self, id: &ChapterId) -> Option<&Chapter> {
        self.chapters.iter().find(|chapter| chapter.id == *id)
    }

    /// The parts of a route, in its order, each as a chapter with those sections that are on it; of the
    /// default one where there is no such route. A chapter may come more than once.
    pub fn chapters_on(&self, route: Option<&RouteId>) -> Vec<&Chapter> {
        match self.route(route) {
            Some(route) => {
                let parts = route.parts.iter();
                parts.filter_map(|part| self.part(part)).collect()
            }
            None => self.chapters.iter().collect(),
        }
    }

    /// Whether a route asks a question; the default one where there is no such route.
    pub fn asks(&self, route: Option<&RouteId>, question: &QuestionId) -> bool {
        let parts = self.chapters_on(route).into_iter();
        parts
            .flat_map(Chapter::questions)
            .any(|it| it.id == *question)
    }

    /// A part of a route as a chapter: with the title and the introduction of its section where it is
    /// but one.
    fn part(&self, part: &RoutePart) -> Option<&Chapter> {
        if part.sections.is_empty() {
            return self.chapter(&part.chapter);
        }
        let mut partial = self.partial.iter();
        let (_, chapter) = partial.find(|(known, _)| known == part)?;
        Some(chapter)
    }

    /// A chapter with some of its sections.
    fn partial(&self, part: &RoutePart) -> Option<Chapter> {
        let mut chapter = self.chapter(&part.chapter)?.clone();
        chapter.sections.retain(|it| part.sections.contains(&it.id));
        if let [only] = &chapter.sections[..] {
            // Two parts of one name could not be told apart.
            let mut others = self.chapters.iter().filter(|it| it.id != chapter.id);
            if others.all(|it| it.title != only.title) {
                chapter.title.clone_from(&only.title);
            }
            if let Some(intro) = &only.intro {
                chapter.intro.clone_from(intro);
            }
        }
        Some(chapter)
    }

    /// The group that a question stands in; none where it has a page of its own.
    pub fn group_of(&self, id: &QuestionId) -> Option<&Section> {
        self.section_of(id).filter(|section| section.is_group)
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
        self.rated(Rated::Factor(factor))
    }

    /// The question that rates this.
    pub fn rated(&self, rated: Rated) -> Option<&Question> {
        self.question(self.rated.get(&rated)?)
    }

    /// The question that sets this gauge.
    pub fn gauge(&self, gauge: Gauge) -> Option<&Question> {
        self.question(self.gauges.get(&gauge)?)
    }

    /// The question that judges this mark.
    pub fn mark(&self, mark: Mark) -> Option<&Question> {
        self.judged(Judged::Mark(mark))
    }

    /// The question that judges this.
    pub fn judged(&self, judged: Judged) -> Option<&Question> {
        self.question(self.judged.get(&judged)?)
    }

    /// The question that a term of the charter is written under.
    pub fn term(&self, term: Term) -> Option<&Question> {
        self.question(self.terms.get(&term)?)
    }

    /// The question that picks this.
    pub fn pick(&self, pick: Pick) -> Option<&Question> {
        self.question(self.picks.get(&pick)?)
    }

    /// The question that lists the firm's objectives.
    pub fn objectives(&self) -> Option<&Question> {
        self.question(self.objectives.as_ref()?)
    }

    /// The question that links an alliance to objectives.
    pub fn links(&self) -> Option<&Question> {
        self.question(self.links.as_ref()?)
    }

    /// The question that the selection matrix answers.
    pub fn matrix(&self) -> Option<&Question> {
        self.question(self.matrix.as_ref()?)
    }

    /// The question that reviews answer.
    pub fn reviews(&self) -> Option<&Question> {
        self.question(self.reviews.as_ref()?)
    }

    /// The question that actions answer.
    pub fn actions(&self) -> Option<&Question> {
        self.question(self.actions.as_ref()?)
    }

    /// A pack that asks only some of the questions. A route that leads through none of them leads through all
    /// that are left.
    #[must_use]
    pub fn asking(&self, asks: impl Fn(Scope, &Question) -> bool) -> Self {
        let mut chapters = self.chapters.clone();
        for chapter in &mut chapters {
            for section in &mut chapter.sections {
                section.questions.retain(|it| asks(chapter.scope, it));
            }
            chapter.sections.retain(|it| !it.questions.is_empty());
        }
        chapters.retain(|it| !it.sections.is_empty());
        let left = |part: &RoutePart| {
            let chapter = chapters.iter().find(|it| it.id == part.chapter)?;
            let known = |id: &SectionId| chapter.sections.iter().any(|it| it.id == *id);
            let sections: Vec<_> = part
                .sections
                .iter()
                .filter(|it| known(it))
                .cloned()
                .collect();
            (part.sections.is_empty() || !sections.is_empty()).then(|| RoutePart {
                chapter: part.chapter.clone(),
                sections,
            })
        };
        let route = |route: &Route| {
            let parts: Vec<RoutePart> = route.parts.iter().filter_map(left).collect();
            let whole = chapters.iter().map(|chapter| RoutePart {
                chapter: chapter.id.clone(),
                sections: Vec::new(),
            });
            Route {
                parts: if parts.is_empty() {
                    whole.collect()
                } else {
                    parts
                },
                // Minutes for parts that are left out mean nothing.
                pace: Vec::new(),
                notes: Vec::new(),
                ..route.clone()
            }
        };
        let routes = self.routes.iter().map(route).collect();
        let (title, language) = (self.title.clone(), self.language.clone());
        Self::new(title, language, self.sources.clone(), routes, chapters)
    }

    /// The route that is meant by its title, its id, or its place in the list, from 1.
    pub fn route_called(&self, name: &str) -> Option<&Route> {
        let place = plain_digits(name.trim()).parse::<usize>().ok();
        let by_place = place.and_then(|place| self.routes.get(place.checked_sub(1)?));
        let named = self.routes.iter();
        let named = named.flat_map(|route| [(&*route.title, route), (route.id.as_str(), route)]);
        match name::find(name, named, Needs::Beginning) {
            Found::One(route) => Some(route),
            // Its title and its id may both begin so.
            Found::Several(routes) if routes.iter().all(|one| one.id == routes[0].id) => {
                routes.first().copied()
            }
            Found::Several(_) | Found::Nothing => by_place,
        }
    }

    /// The route with this name, or the default one.
    pub fn route(&self, id: Option<&RouteId>) -> Option<&Route> {
        id.and_then(|id| self.routes.iter().find(|route| route.id == *id))
            .or(self.routes.first())
    }
}
