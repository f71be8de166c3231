//! The form for an objective: what is to be reached, and what an ally would help.

use crate::{
    domain::answer::{AllyHelp, Answer, Objective},
    report::wording::Wording,
    session::Session,
    t,
    tui::{
        context::Context,
        form::{
            Field, Form,
            choice::{ChoiceField, Opt},
            draft::ItemForm,
        },
        items::AnswerForm,
    },
};

/// What a field of the form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    What,
    Ally,
}

/// The form for an objective.
#[derive(Debug, Clone)]
pub(super) struct ObjectiveForm {
    form: Form<Key>,
    /// What the fields held when it was opened.
    before: Objective,
}

impl ObjectiveForm {
    /// The form for an objective that is there, or for a new one.
    pub(super) fn new(known: Option<&Objective>, context: &Context) -> Self {
        let i18n = &context.i18n;
        let known = known.cloned().unwrap_or_default();
        let wording = Wording::new(i18n, &context.pack);
        let helps = AllyHelp::ALL.map(|help| wording.ally_help(help));
        let mut all = AllyHelp::ALL.iter();
        let here = all.position(|help| *help == known.ally).unwrap_or(0);
        let form = Form::new(vec![
            Field::line(Key::What, t!(i18n, "form-objective-what"), &known.what),
            Field::choice(
                Key::Ally,
                t!(i18n, "form-objective-ally"),
                ChoiceField::one(Opt::numbered(helps), here),
            ),
        ]);
        let before = objective(&form);
        Self { form, before }
    }
}

fn objective(form: &Form<Key>) -> Objective {
    let ally = form.option(Key::Ally).and_then(|at| AllyHelp::ALL.get(at));
    Objective {
        what: form.text(Key::What),
        ally: ally.copied().unwrap_or_default(),
    }
}

impl ItemForm for ObjectiveForm {
    type Key = Key;

    fn form(&self) -> &Form<Key> {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form<Key> {
        &mut self.form
    }

    fn speak(&mut self, _session: &Session, context: &Context) {
        self.form.speak_as(Self::new(None, context).form);
    }

    fn problem(&self, context: &Context) -> Option<(Key, String)> {
        let is_empty = self.form.text(Key::What).is_empty();
        is_empty.then(|| (Key::What, t!(context.i18n, "form-empty")))
    }

    fn is_touched(&self) -> bool {
        objective(&self.form) != self.before
    }
}

impl AnswerForm for ObjectiveForm {
    fn read(&self, _context: &Context) -> Option<Answer> {
        Some(Answer::Objective(objective(&self.form)))
    }
}
