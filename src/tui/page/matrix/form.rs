//! The form for a criterion: what matters, how much, and the least score that a candidate must have.

use crate::{
    domain::{
        answer::{Answer, Criterion},
        scale::Rating,
    },
    session::{
        Session,
        items::{USUAL_WEIGHT, weight},
    },
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
    Label,
    Weight,
    Floor,
}

/// What the fields hold.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Fields {
    label: String,
    weight: String,
    floor: Option<Rating>,
}

/// The form for a criterion.
#[derive(Debug, Clone)]
pub(super) struct CriterionForm {
    form: Form<Key>,
    /// What the fields held when it was opened.
    before: Fields,
}

impl CriterionForm {
    /// The form for a criterion that is there, or for a new one.
    pub(super) fn new(known: Option<&Criterion>, context: &Context) -> Self {
        let i18n = &context.i18n;
        let label = known.map_or("", |known| &known.label);
        let weight = known.map_or(USUAL_WEIGHT, |known| known.weight);
        let floor = known.and_then(|known| known.floor);
        // The digits are the scores.
        let none = std::iter::once(t!(i18n, "form-criterion-no-floor"));
        let floors = Opt::from(0, none.chain(Rating::ALL.map(|_| String::new())));
        let here = floor.map_or(0, |floor| floor.index() + 1);
        let form = Form::new(vec![
            Field::line(Key::Label, t!(i18n, "form-criterion-label"), label),
            Field::prefilled(
                Key::Weight,
                t!(i18n, "form-criterion-weight"),
                &weight.to_string(),
            ),
            Field::choice(
                Key::Floor,
                t!(i18n, "form-criterion-floor"),
                ChoiceField::one(floors, here),
            ),
        ]);
        let before = fields(&form);
        Self { form, before }
    }
}

fn fields(form: &Form<Key>) -> Fields {
    let floor = form.option(Key::Floor).and_then(|at| at.checked_sub(1));
    Fields {
        label: form.text(Key::Label),
        weight: form.text(Key::Weight),
        floor: floor.and_then(|at| Rating::ALL.get(at)).copied(),
    }
}

impl ItemForm for CriterionForm {
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
        let fields = fields(&self.form);
        if fields.label.is_empty() {
            return Some((Key::Label, t!(context.i18n, "form-empty")));
        }
        let is_weight = weight(&fields.weight).is_some();
        (!is_weight).then(|| (Key::Weight, t!(context.i18n, "form-criterion-no-weight")))
    }

    fn is_touched(&self) -> bool {
        fields(&self.form) != self.before
    }
}

impl AnswerForm for CriterionForm {
    fn read(&self, _context: &Context) -> Option<Answer> {
        let fields = fields(&self.form);
        Some(Answer::Criterion(Criterion {
            weight: weight(&fields.weight)?,
            label: fields.label,
            floor: fields.floor,
        }))
    }
}
