//! Lists that answer a question: which item is selected, its form, and what is written back.

use crate::{
    domain::{
        answer::{Answer, Part, Slot},
        change::Change,
        draft::FormOf,
        id::{ItemId, QuestionId},
        workbook::Subject,
    },
    session::Session,
    t,
    tui::{
        action::Action,
        component::Step,
        context::Context,
        form::draft::{ItemForm, ListForms},
        target::PageTarget,
        widget::{rows::Rows, scroll::Scroll},
    },
};

/// A form that makes an item of a list.
pub trait AnswerForm: ItemForm {
    /// The item; none where a field is refused.
    fn read(&self, context: &Context) -> Option<Answer>;
}

/// A list that answers a question.
pub struct ItemList<F> {
    /// Whom the question is asked about.
    pub subject: Subject,
    /// The question.
    pub question: QuestionId,
    /// Which row is selected.
    pub rows: Rows,
    /// How far the page is scrolled.
    pub scroll: Scroll,
    /// The forms over it.
    pub forms: ListForms<ItemId, F>,
}

impl<F: AnswerForm> ItemList<F> {
    /// The list under a question asked about somebody.
    pub fn new(subject: Subject, question: QuestionId) -> Self {
        Self {
            subject,
            question,
            rows: Rows::default(),
            scroll: Scroll::default(),
            forms: ListForms::default(),
        }
    }

    /// Selects the item that a part of the question names, of these in their order.
    pub fn select(&mut self, part: Option<Part>, items: impl IntoIterator<Item = ItemId>) {
        let mut items = items.into_iter();
        if let Some(row) = items.position(|item| part == Some(Part::Item(item))) {
            self.rows.select(row);
        }
    }

    /// The target that opens it again.
    pub fn target(&self) -> PageTarget {
        PageTarget::Question(self.subject, self.question.clone(), None)
    }

    /// What an item says; none where it is gone.
    pub fn answer<'a>(&self, item: ItemId, session: &'a Session) -> Option<&'a Answer> {
        let answers = session.workbook().answers(self.subject)?;
        answers.get(&self.question, Part::Item(item))
    }

    /// Writes what an item says by now.
    pub fn write(
        &self,
        item: ItemId,
        answer: Option<Answer>,
        session: &mut Session,
        context: &Context,
    ) -> Step {
        let (pack, now) = (&context.pack, &context.now);
        let part = Part::Item(item);
        let edited = session.answer(self.subject, &self.question, part, answer, pack, now);
        Step::of_edited(edited, session, context)
    }

    /// Takes an item out and tells its name.
    pub fn remove(
        &self,
        item: ItemId,
        name: &str,
        session: &mut Session,
        context: &Context,
    ) -> Step {
        let slot = Slot::new(&self.question, Part::Item(item));
        let told = t!(
            context.i18n,
            "notice-removed",
            name = name,
            undo = context.key(Action::Undo)
        );
        let change = Change::answer(self.subject, slot, None);
        Step::edited(change, told, session, context)
    }

    /// Opens the form of an item, or of a new one, as it was left.
    pub fn open_form(
        &mut self,
        item: Option<ItemId>,
        form: F,
        session: &Session,
        context: &Context,
    ) -> Step {
        let of = self.form_of(item);
        self.forms.open(item, of, form, session, context)
    }

    /// The form of an item, or of a new one.
    pub fn form_of(&self, item: Option<ItemId>) -> FormOf {
        FormOf::Item(self.subject, self.question.clone(), item)
    }

    /// Closes the form and keeps what was typed; what cannot be kept yet waits as a draft. Returns the
    /// item that was kept, too.
    pub fn keep(&mut self, session: &mut Session, context: &Context) -> (Step, Option<ItemId>) {
        let Some(open) = self.forms.take() else {
            return (Step::taken(), None);
        };
        let answer = open.whole(context).and_then(|form| form.read(context));
        let (step, kept) = match answer {
            Some(answer) => {
                let item = open.item.unwrap_or(ItemId(context.now.fresh));
                let step = self.write(item, Some(answer), session, context);
                (step, Some(item))
            }
            None => (Step::taken(), None),
        };
        (open.closed(step, session, context), kept)
    }
}
