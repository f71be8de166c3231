//! Forms over a list: the one that is open, and those that were left before they could be kept.

use super::{Event, Form};
use crate::{
    session::{Access, Session},
    t,
    tui::{
        action::{Action, Layer},
        component::{Notice, Step},
        context::Context,
        input::Input,
    },
};

/// A form for one item of a list.
pub trait ItemForm {
    /// What its fields are for.
    type Key: Copy + PartialEq;

    /// Its fields.
    fn form(&self) -> &Form<Self::Key>;

    /// Its fields, to be changed.
    fn form_mut(&mut self) -> &mut Form<Self::Key>;

    /// What is wrong with a field; none where all can be kept.
    fn problem(&self, context: &Context) -> Option<(Self::Key, String)>;

    /// Whether anything was typed or chosen since it was opened.
    fn is_touched(&self) -> bool;

    /// Whether it holds something that cannot be kept yet.
    fn waits(&self, context: &Context) -> bool {
        self.is_touched() && self.problem(context).is_some()
    }

    /// Takes its words anew, in another language.
    fn speak(&mut self, session: &Session, context: &Context);

    /// Says beside its fields what is meant by what is typed.
    fn explain(&mut self, _context: &Context) {}

    /// Says what is wrong; returns whether something is.
    fn complains(&mut self, context: &Context) -> bool {
        match self.problem(context) {
            Some((key, problem)) => {
                self.form_mut().complain(key, problem);
                true
            }
            None => false,
        }
    }
}

/// What an input to the open form comes to.
#[derive(Debug)]
pub enum Wish {
    /// This; the form stays open.
    Stay(Step),
    /// It is to be closed, and what it holds kept.
    Keep,
    /// The same, and then the application leaves the workbook.
    KeepAndQuit,
}

/// The forms of a list whose items go by `I`; none of them for a new one.
#[derive(Debug, Clone)]
pub struct ListForms<I, F> {
    open: Option<(Option<I>, F)>,
    /// What was left before it could be kept, one form for each item at most.
    drafts: Vec<(Option<I>, F)>,
}

impl<I, F> Default for ListForms<I, F> {
    fn default() -> Self {
        Self {
            open: None,
            drafts: Vec::new(),
        }
    }
}

impl<I: Copy + PartialEq, F: ItemForm> ListForms<I, F> {
    /// Opens the form of an item as it was left, or else a fresh one.
    pub fn open(&mut self, item: Option<I>, fresh: impl FnOnce() -> F) -> Step {
        let form = self.take_draft(item).unwrap_or_else(fresh);
        self.open = Some((item, form));
        Step::taken()
    }

    /// The form that is open, and the item it is about.
    pub fn opened(&self) -> Option<(Option<I>, &F)> {
        self.open.as_ref().map(|(item, form)| (*item, form))
    }

    /// Whether a form is open.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Whether typed characters become words in it.
    pub fn takes_text(&self) -> bool {
        let open = self.open.as_ref();
        open.is_some_and(|(_, form)| form.form().takes_text())
    }

    /// The layers in which keys are looked up for it; none where no form is open.
    pub fn layers(&self) -> Option<Vec<Layer>> {
        let open = self.open.as_ref();
        open.map(|(_, form)| form.form().box_layers())
    }

    /// Why what was typed into the form that is open cannot be kept as it stands; none where all can.
    pub fn unfinished(&self, context: &Context) -> Option<String> {
        let (_, open) = self.open.as_ref()?;
        let problem = open.is_touched().then(|| open.problem(context))?;
        problem.map(|(_, problem)| problem)
    }

    /// Gives an input to the form that is open.
    pub fn update(&mut self, input: &Input, context: &Context) -> Wish {
        let Some((_, open)) = &mut self.open else {
            return Wish::Stay(Step::ignored());
        };
        match (
            open.form_mut().update(input, context.now.at),
            input.action(),
        ) {
            (Event::Submit, _) => {
                if open.complains(context) {
                    Wish::Stay(Step::taken())
                } else {
                    Wish::Keep
                }
            }
            // What was typed is kept on the way out, too.
            (Event::Ignored, Some(Action::Leave)) => Wish::Keep,
            (Event::Ignored, Some(Action::Quit)) => Wish::KeepAndQuit,
            (event, _) => {
                open.explain(context);
                Wish::Stay(Step::of_form(event))
            }
        }
    }

    /// Takes all words anew, in another language.
    pub fn speak(&mut self, session: &Session, context: &Context) {
        let forms = self.drafts.iter_mut().chain(&mut self.open);
        for (_, form) in forms {
            form.speak(session, context);
            form.explain(context);
        }
    }

    /// Closes the form that is open, and hands it over.
    pub fn take(&mut self) -> Option<(Option<I>, F)> {
        let (item, mut form) = self.open.take()?;
        form.form_mut().settle();
        Some((item, form))
    }

    /// A form was closed, and this came of keeping it: what could not be kept waits as a draft.
    pub fn closed(
        &mut self,
        item: Option<I>,
        mut form: F,
        step: Step,
        session: &Session,
        context: &Context,
    ) -> Step {
        let refused = session.access() != Access::Full && form.is_touched();
        if !refused && !form.waits(context) {
            return step;
        }
        form.complains(context);
        self.drafts.retain(|(known, _)| *known != item);
        self.drafts.push((item, form));
        let waits = Notice::warn(t!(context.i18n, "form-put-aside"));
        Step {
            notice: step.notice.or(Some(waits)),
            ..step
        }
    }

    /// Hands over all drafts, and the form that is open.
    pub fn take_all(&mut self) -> Vec<(Option<I>, F)> {
        let open = self.take();
        let mut all = std::mem::take(&mut self.drafts);
        all.extend(open);
        all
    }

    fn take_draft(&mut self, item: Option<I>) -> Option<F> {
        let at = self.drafts.iter().position(|(known, _)| *known == item)?;
        Some(self.drafts.remove(at).1)
    }
}
