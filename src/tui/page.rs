//! The pages of an open workbook, and in one place what each answers. A new page is a file below this
//! one, a variant and an arm in [`Page::open`], a line in the keymap, and a snapshot.

pub mod actions;
pub mod agenda;
pub mod alliances;
pub mod audience;
mod ballot;
pub mod chapter;
pub mod focus;
pub mod history;
pub mod library;
pub mod matrix;
pub mod mirror;
mod note;
pub mod objectives;
pub mod overview;
pub mod picture;
pub mod projector;
pub mod question;
pub mod reviews;
pub mod room;
mod which;
pub mod workshop;

use ratatui::layout::Rect;

use super::{
    action::{Action, Layer},
    canvas::Canvas,
    component::{Aside, Component, Step},
    context::Context,
    form::editor::Editor,
    input::Input,
    target::PageTarget,
};
use crate::{
    domain::{id::QuestionId, pack::Chapter, question::QuestionKind, workbook::Subject},
    session::Session,
};

macro_rules! pages {
    ($($(#[$doc:meta])* $page:ident($type:ty),)*) => {
        /// A page that is open, with its own state.
        pub enum Page {
            $($(#[$doc])* $page(Box<$type>),)*
        }

        impl Page {
            fn inner(&self) -> &dyn Component {
                match self {
                    $(Self::$page(page) => &**page,)*
                }
            }

            fn inner_mut(&mut self) -> &mut dyn Component {
                match self {
                    $(Self::$page(page) => &mut **page,)*
                }
            }
        }
    };
}

pages! {
    /// The list of alliances.
    Alliances(alliances::AlliancesPage),
    /// A question with its fields.
    Question(question::QuestionPage),
    /// The list of actions.
    Actions(actions::ActionsPage),
    /// The objectives of the firm.
    Objectives(objectives::ObjectivesPage),
    /// The criteria and the matrix of candidates.
    Matrix(matrix::MatrixPage),
    /// The reviews of an alliance.
    Reviews(reviews::ReviewsPage),
    /// A chapter's answers on one page.
    Chapter(chapter::ChapterPage),
    /// Where all alliances stand.
    Picture(picture::PicturePage),
    /// One alliance on its own.
    Focus(focus::FocusPage),
    /// All alliances side by side.
    Overview(overview::OverviewPage),
    /// Actions and reviews by date.
    Agenda(agenda::AgendaPage),
    /// What moved, and when.
    History(history::HistoryPage),
    /// What a room may see, in large letters.
    Audience(audience::AudiencePage),
    /// People around the laptop.
    Workshop(workshop::WorkshopPage),
    /// One alliance as both partners see it.
    Mirror(mirror::MirrorPage),
}

impl Page {
    /// Opens the page for a target; none where what it is about is not there.
    pub fn open(target: &PageTarget, session: &Session, context: &Context) -> Option<Self> {
        Some(match target {
            PageTarget::Alliances => Self::alliances(session),
            PageTarget::Question(subject, id, part) => {
                session.workbook().answers(*subject)?;
                let question = context.pack.question(id)?;
                match &question.kind {
                    QuestionKind::Actions => Self::Actions(Box::new(actions::ActionsPage::new(
                        id.clone(),
                        None,
                        session,
                        context,
                    ))),
                    QuestionKind::Objectives | QuestionKind::Links => {
                        Self::Objectives(Box::new(objectives::ObjectivesPage::new(
                            *subject,
                            id.clone(),
                            *part,
                            session,
                            context,
                        )))
                    }
                    QuestionKind::Matrix { .. } => Self::Matrix(Box::new(matrix::MatrixPage::new(
                        *subject,
                        id.clone(),
                        *part,
                        session,
                        context,
                    ))),
                    QuestionKind::Reviews => Self::Reviews(Box::new(reviews::ReviewsPage::new(
                        *subject,
                        id.clone(),
                        *part,
                        session,
                    ))),
                    QuestionKind::Text { .. }
                    | QuestionKind::Rating { .. }
                    | QuestionKind::Gauge { .. }
                    | QuestionKind::Held { .. }
                    | QuestionKind::Pick { .. } => Self::Question(Box::new(
                        question::QuestionPage::new(*subject, question, *part, session, context),
                    )),
                }
            }
            PageTarget::Actions(action) => {
                let chapters = context.pack.chapters().iter();
                let mut questions = chapters.flat_map(Chapter::questions);
                let asked = questions.find(|it| matches!(it.kind, QuestionKind::Actions))?;
                let id = asked.id.clone();
                Self::Actions(Box::new(actions::ActionsPage::new(
                    id, *action, session, context,
                )))
            }
            PageTarget::Chapter(subject, chapter) => {
                session.workbook().answers(*subject)?;
                context.pack.chapter(chapter)?;
                Self::Chapter(Box::new(chapter::ChapterPage::new(
                    *subject,
                    chapter.clone(),
                )))
            }
            PageTarget::Picture => Self::Picture(Box::new(picture::PicturePage::new())),
            PageTarget::Focus(alliance) => {
                session.workbook().alliance(*alliance)?;
                Self::Focus(Box::new(focus::FocusPage::new(*alliance, session, context)))
            }
            PageTarget::Overview => Self::Overview(Box::new(overview::OverviewPage::new(session))),
            PageTarget::Agenda => Self::Agenda(Box::new(agenda::AgendaPage::new())),
            PageTarget::History(day) => {
                Self::History(Box::new(history::HistoryPage::new(*day, session, context)))
            }
            PageTarget::Audience(slide) => Self::Audience(Box::new(audience::AudiencePage::new(
                slide, session, context,
            ))),
            PageTarget::Workshop => {
                Self::Workshop(Box::new(workshop::WorkshopPage::new(session, context)))
            }
            PageTarget::Mirror => Self::Mirror(Box::new(mirror::MirrorPage::new(session, context))),
        })
    }

    /// The list of alliances, which every workbook has.
    pub fn alliances(session: &Session) -> Self {
        Self::Alliances(Box::new(alliances::AlliancesPage::new(session)))
    }

    /// What the page is, as a target that opens it again.
    pub fn target(&self) -> PageTarget {
        match self {
            Self::Alliances(_) => PageTarget::Alliances,
            Self::Question(page) => page.target(),
            Self::Actions(page) => {
                PageTarget::Question(Subject::Firm, page.question().clone(), None)
            }
            Self::Objectives(page) => page.target(),
            Self::Matrix(page) => page.target(),
            Self::Reviews(page) => page.target(),
            Self::Chapter(page) => page.target(),
            Self::Picture(_) => PageTarget::Picture,
            Self::Focus(page) => PageTarget::Focus(page.alliance()),
            Self::Overview(_) => PageTarget::Overview,
            Self::Agenda(_) => PageTarget::Agenda,
            Self::History(page) => PageTarget::History(page.day()),
            Self::Audience(page) => PageTarget::Audience(page.slide().clone()),
            Self::Workshop(_) => PageTarget::Workshop,
            Self::Mirror(_) => PageTarget::Mirror,
        }
    }

    /// Takes an input in.
    pub fn update(&mut self, input: &Input, session: &mut Session, context: &Context) -> Step {
        self.inner_mut().update(input, session, context)
    }

    /// Draws the page.
    pub fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        self.inner().view(session, area, canvas);
    }

    /// The layers in which keys are looked up, the first one first.
    pub fn layers(&self, session: &Session, context: &Context) -> Vec<Layer> {
        self.inner().layers(session, context)
    }

    /// The actions worth a hint, the most needed first.
    pub fn hints(&self, session: &Session, context: &Context) -> Vec<Action> {
        self.inner().hints(session, context)
    }

    /// What an action that is worth a hint is called here; none where it has its usual name.
    pub fn called(&self, action: Action, session: &Session, context: &Context) -> Option<String> {
        self.inner().called(action, session, context)
    }

    /// Whether typed characters become words here.
    pub fn takes_text(&self) -> bool {
        self.inner().takes_text()
    }

    /// The words that are being typed, and the number of their field, where nothing else looks different for them.
    pub fn typing(&self) -> Option<(usize, &Editor)> {
        self.inner().typing()
    }

    /// Whether a form of the page lies over it.
    pub fn is_boxed(&self) -> bool {
        self.inner().is_boxed()
    }

    /// What leads to a field for words, where the keys are in one that takes none.
    pub fn way_to_words(&self) -> Option<Action> {
        self.inner().way_to_words()
    }

    /// The lowest and the highest number that can be typed where the keys are.
    pub fn digits(&self) -> Option<(u8, u8)> {
        self.inner().digits()
    }

    /// Why what was typed cannot be taken as it stands.
    pub fn unfinished(&self, context: &Context) -> Option<String> {
        self.inner().unfinished(context)
    }

    /// Whether words were typed that stand nowhere else.
    pub fn has_words_waiting(&self) -> bool {
        self.inner().has_words_waiting()
    }

    /// The question that has the keys, where the page has several.
    pub fn question(&self) -> Option<(Subject, QuestionId)> {
        self.inner().question()
    }

    /// The page was entered backwards.
    pub fn enter_last(&mut self) {
        self.inner_mut().enter_last();
    }

    /// Takes over what was changed elsewhere.
    pub fn refresh(&mut self, session: &Session, context: &Context) {
        self.inner_mut().refresh(session, context);
    }

    /// Takes words that it keeps anew, in another language.
    pub fn speak(&mut self, session: &Session, context: &Context) {
        self.inner_mut().speak(session, context);
    }

    /// Drops what is typed into the form that is open.
    pub fn discard(&mut self, session: &mut Session, context: &Context) {
        self.inner_mut().discard(session, context);
    }

    /// The page is about to be left.
    pub fn leave(&mut self, session: &mut Session, context: &Context) {
        self.inner_mut().leave(session, context);
    }

    /// The words that have the keys, for the person's own editor.
    pub fn words(&self) -> Option<String> {
        self.inner().words()
    }

    /// Takes words in place of those.
    pub fn write(&mut self, words: &str, session: &mut Session, context: &Context) {
        self.inner_mut().write(words, session, context);
    }

    /// What stands beside the page.
    pub fn aside(&self) -> Aside {
        self.inner().aside()
    }
}
