//! Which alliance a form is about.

use crate::{
    domain::id::AllianceId,
    session::Session,
    t,
    tui::{
        context::Context,
        form::{
            Field, Form,
            choice::{ChoiceField, Opt},
        },
        theme::Role,
        widget::column::Column,
    },
};

/// The alliances of a workbook with their names, to choose one of.
pub(super) struct WhichAlliance(Vec<(AllianceId, String)>);

impl WhichAlliance {
    pub(super) fn of(session: &Session) -> Self {
        let known = session.workbook().alliances.iter();
        Self(known.map(|it| (it.id, it.name.clone())).collect())
    }

    /// The field that asks for one, with the one in focus chosen.
    pub(super) fn field<K>(&self, key: K, session: &Session, context: &Context) -> Field<K> {
        let names = self.0.iter().map(|(_, name)| name.clone());
        let here = session.focus_index().unwrap_or(0);
        let choice = ChoiceField::one(Opt::numbered(names), here);
        Field::choice(key, t!(context.i18n, "live-which-alliance"), choice)
    }

    /// The one that is chosen; none where the workbook has none.
    pub(super) fn chosen<K: Copy + PartialEq>(
        &self,
        form: &Form<K>,
        key: K,
    ) -> Option<&(AllianceId, String)> {
        self.0.get(form.option(key)?)
    }

    /// Says so where the workbook has none.
    pub(super) fn say_none(&self, column: &mut Column<'_>, context: &Context) {
        if self.0.is_empty() {
            column.prose(t!(context.i18n, "live-no-alliance"), Role::Warn);
            column.gap(1);
        }
    }
}
