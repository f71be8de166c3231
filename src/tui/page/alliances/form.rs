//! The form for an alliance: its name and its kind.

use crate::{
    domain::workbook::{Alliance, AllianceKind},
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
    },
};

/// What a field of the form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Name,
    Kind,
}

/// What the fields hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Held {
    pub(super) name: String,
    pub(super) kind: AllianceKind,
}

/// The form for an alliance.
#[derive(Debug, Clone)]
pub(super) struct AllianceForm {
    pub(super) form: Form<Key>,
    /// What the fields held when it was opened.
    before: Held,
}

impl AllianceForm {
    /// The form for an alliance that is there, or for a new one.
    pub(super) fn new(known: Option<&Alliance>, context: &Context) -> Self {
        let i18n = &context.i18n;
        let wording = Wording::new(i18n, &context.pack);
        let kinds = AllianceKind::ALL.map(|kind| wording.kind(kind));
        let kind = known.map_or(0, |alliance| {
            let mut kinds = AllianceKind::ALL.iter();
            kinds.position(|kind| *kind == alliance.kind).unwrap_or(0)
        });
        let name = known.map_or("", |alliance| alliance.name.as_str());
        let form = Form::kept_by_enter(vec![
            Field::line(Key::Name, t!(i18n, "alliance-form-name"), name),
            Field::choice(
                Key::Kind,
                t!(i18n, "alliance-form-kind"),
                ChoiceField::one(Opt::numbered(kinds), kind),
            ),
        ]);
        let before = held(&form);
        Self { form, before }
    }
}

/// What the fields hold now.
pub(super) fn held(form: &Form<Key>) -> Held {
    let kind = form
        .option(Key::Kind)
        .and_then(|at| AllianceKind::ALL.get(at));
    Held {
        name: form.text(Key::Name),
        kind: kind.copied().unwrap_or(AllianceKind::Existing),
    }
}

impl ItemForm for AllianceForm {
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
        let is_missing = held(&self.form).name.is_empty();
        is_missing.then(|| (Key::Name, t!(context.i18n, "prompt-name-missing")))
    }

    fn is_touched(&self) -> bool {
        held(&self.form) != self.before
    }
}
