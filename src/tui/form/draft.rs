//! Forms over a list: the one that is open. What was left before it could be kept waits in the session.

use super::{Control, Event, Form};
use crate::{
    domain::draft::{Draft, Entered, FormOf},
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

    /// Whether it holds something else than what stands in the workbook.
    fn is_touched(&self) -> bool;

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

impl<K: Copy + PartialEq> Form<K> {
    /// What its fields hold, in their order.
    pub fn entered(&self) -> Vec<Entered> {
        let fields = self.fields.iter();
        let entered = fields.map(|field| match &field.control {
            Control::Line(editor) | Control::Words(editor) => Entered::Words(editor.text()),
            Control::Choice(choice) => {
                let at = self.option(field.key);
                let option = at.and_then(|at| Some((at, choice.options.get(at)?)));
                option.map_or(Entered::Nothing, |(at, option)| {
                    Entered::Option(at, option.label.clone())
                })
            }
            Control::Gauge(_) => Entered::Nothing,
        });
        entered.collect()
    }

    /// Takes up what its fields held. An option that is called otherwise by now is looked for by its name, and
    /// left out where there is none.
    pub fn resume(&mut self, entered: &[Entered]) {
        for (field, entered) in self.fields.iter_mut().zip(entered) {
            match (&mut field.control, entered) {
                (Control::Line(editor) | Control::Words(editor), Entered::Words(words)) => {
                    editor.set_text(words);
                }
                (Control::Choice(choice), Entered::Option(at, label)) => {
                    let is_there = choice.options.get(*at).is_some_and(|it| it.label == *label);
                    let mut options = choice.options.iter();
                    let named = || options.position(|it| it.label == *label);
                    if let Some(at) = Some(*at).filter(|_| is_there).or_else(named) {
                        choice.set(super::choice::Chosen::Options(vec![at]));
                    }
                }
                (
                    Control::Line(_) | Control::Words(_) | Control::Choice(_) | Control::Gauge(_),
                    _,
                ) => {}
            }
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

/// The form that is open over a list whose items go by `I`.
#[derive(Debug, Clone)]
pub struct ListForms<I, F> {
    open: Option<Open<I, F>>,
}

/// An open form.
#[derive(Debug, Clone)]
pub struct Open<I, F> {
    /// The item that it is about; none for a new one.
    pub item: Option<I>,
    /// The form.
    pub form: F,
    of: FormOf,
    /// What its fields held as the workbook has it.
    before: Vec<Entered>,
}

impl<I, F> Default for ListForms<I, F> {
    fn default() -> Self {
        Self { open: None }
    }
}

impl<I: Copy + PartialEq, F: ItemForm> ListForms<I, F> {
    /// Opens the form of an item as it was left, where something waits in it. Where nothing can be saved, that is said
    /// before anybody types.
    pub fn open(
        &mut self,
        item: Option<I>,
        of: FormOf,
        mut form: F,
        session: &Session,
        context: &Context,
    ) -> Step {
        if session.access() != Access::Full {
            return Step::refused(session, context);
        }
        let before = form.form().entered();
        if let Some(draft) = session.draft(&of) {
            form.form_mut().resume(&draft.fields);
            form.explain(context);
            form.complains(context);
        }
        self.open = Some(Open {
            item,
            form,
            of,
            before,
        });
        Step::taken()
    }

    /// The form that is open, and the item it is about.
    pub fn opened(&self) -> Option<(Option<I>, &F)> {
        self.open.as_ref().map(|open| (open.item, &open.form))
    }

    /// Whether a form is open.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Whether typed characters become words in it.
    pub fn takes_text(&self) -> bool {
        let open = self.open.as_ref();
        open.is_some_and(|open| open.form.form().takes_text())
    }

    /// The layers in which keys are looked up for it; none where no form is open.
    pub fn layers(&self) -> Option<Vec<Layer>> {
        let open = self.open.as_ref();
        open.map(|open| open.form.form().box_layers())
    }

    /// Why what was typed into the form that is open cannot be kept as it stands, and what becomes of it; none
    /// where all can.
    pub fn unfinished(&self, context: &Context) -> Option<String> {
        let open = self.open.as_ref()?;
        let problem = open.form.is_touched().then(|| open.form.problem(context))?;
        let (_, problem) = problem?;
        Some(waits(&problem, open.item.is_some(), context))
    }

    /// Gives an input to the form that is open. What it holds then waits beside the workbook until it is kept.
    pub fn update(&mut self, input: &Input, session: &mut Session, context: &Context) -> Wish {
        let Some(open) = &mut self.open else {
            return Wish::Stay(Step::ignored());
        };
        let now = context.now.at;
        match (open.form.form_mut().update(input, now), input.action()) {
            (Event::Submit, _) => {
                if open.form.complains(context) {
                    Wish::Stay(Step::taken())
                } else {
                    Wish::Keep
                }
            }
            // What was typed is kept on the way out, too.
            (Event::Ignored, Some(Action::Leave)) => Wish::Keep,
            (Event::Ignored, Some(Action::Quit)) => Wish::KeepAndQuit,
            (event, _) => {
                open.form.explain(context);
                open.note(session);
                Wish::Stay(Step::of_form(event, context))
            }
        }
    }

    /// Takes all words anew, in another language.
    pub fn speak(&mut self, session: &Session, context: &Context) {
        if let Some(open) = &mut self.open {
            open.form.speak(session, context);
            open.form.explain(context);
        }
    }

    /// Closes the form that is open, and hands it over.
    pub fn take(&mut self) -> Option<Open<I, F>> {
        let mut open = self.open.take()?;
        open.form.form_mut().settle();
        Some(open)
    }
}

impl<I: Copy, F: ItemForm> Open<I, F> {
    /// Notes what it holds, field by field where that is something else than what stands in the workbook: what
    /// changes there meanwhile is not written over by a field that nobody touched.
    fn note(&self, session: &mut Session) {
        if self.form.is_touched() {
            let entered = self.form.form().entered().into_iter();
            let fields = entered.zip(&self.before).map(|(now, before)| {
                if now == *before {
                    Entered::Nothing
                } else {
                    now
                }
            });
            session.note_draft(Draft {
                of: self.of.clone(),
                fields: fields.collect(),
            });
        } else {
            session.drop_draft(&self.of);
        }
    }

    /// It was closed, and this came of keeping it. What could not be kept waits, and that is told.
    pub fn closed(self, step: Step, session: &mut Session, context: &Context) -> Step {
        let is_touched = self.form.is_touched();
        let problem = is_touched.then(|| self.form.problem(context)).flatten();
        let Some((_, problem)) = problem else {
            session.drop_draft(&self.of);
            return step;
        };
        let told = waits(&problem, self.item.is_some(), context);
        self.note(session);
        Step {
            notice: step.notice.or(Some(Notice::warn(told))),
            ..step
        }
    }
}

/// What becomes of a form that cannot be kept as it stands.
pub fn waits(problem: &str, is_known: bool, context: &Context) -> String {
    if is_known {
        t!(context.i18n, "form-old-stays", problem = problem)
    } else {
        t!(context.i18n, "form-waits", problem = problem)
    }
}

/// What a form that waits is called, in words.
pub fn called(of: &FormOf, session: &Session, context: &Context) -> String {
    let i18n = &context.i18n;
    let workbook = session.workbook();
    match of {
        FormOf::Action(None) => t!(i18n, "action-form-new"),
        FormOf::Action(Some(id)) => {
            let action = workbook.actions.iter().find(|it| it.id == *id);
            let name = briefly(action.map_or("", |it| &it.what));
            t!(i18n, "form-action", name = name)
        }
        FormOf::Alliance(None) => t!(i18n, "alliance-form-new"),
        FormOf::Alliance(Some(id)) => {
            let name = briefly(workbook.alliance(*id).map_or("", |it| &it.name));
            t!(i18n, "form-alliance", name = name)
        }
        FormOf::Item(_, question, _) => {
            let question = context.pack.question(question);
            question.map(|it| it.label.clone()).unwrap_or_default()
        }
        FormOf::People => t!(i18n, "live-people"),
        FormOf::Parked => t!(i18n, "live-park"),
        FormOf::Promise(_) => t!(i18n, "live-promise"),
        FormOf::Agreed(_) => t!(i18n, "mirror-agree"),
    }
}

/// The first words of a text that is only to be recognised.
fn briefly(text: &str) -> String {
    /// How many characters are enough for that.
    const ENOUGH: usize = 40;
    let Some((end, _)) = text.char_indices().nth(ENOUGH) else {
        return text.to_owned();
    };
    let words = text[..end].rsplit_once(' ').map_or(&text[..end], |it| it.0);
    format!("{words}…")
}

#[cfg(test)]
mod tests {
    use super::briefly;

    #[test]
    fn a_long_text_is_told_by_its_first_words() {
        assert_eq!(briefly("Call the mill"), "Call the mill");
        let long = "Put what we have with Harbour on two pages: the van, the box";
        assert_eq!(briefly(long), "Put what we have with Harbour on two…");
        assert_eq!(briefly(&"ä".repeat(50)), format!("{}…", "ä".repeat(40)));
    }
}
