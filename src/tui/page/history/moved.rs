//! What moved for one alliance since a day, in words.

use jiff::{Timestamp, civil::Date};

use super::past;
use crate::{
    domain::{
        due,
        reading::{
            self, AllianceReading,
            overview::{self, Contrast},
        },
    },
    report::wording::Wording,
    session::Session,
    t,
    tui::{
        action::{Action, Layer},
        context::Context,
        glyph,
        theme::Role,
        widget::column::Column,
    },
};

/// The most things that are told; all of them stand beside how it was on the day.
const MOST: usize = 6;

/// What moved for the alliance in focus since a day.
pub(super) struct Moved {
    since: Date,
    contrasts: Vec<Contrast>,
}

impl Moved {
    /// What moved since the end of last quarter, or since the first day where all began later; none
    /// where all began today, or there was no such alliance.
    pub(super) fn read(
        first: Option<Timestamp>,
        session: &Session,
        context: &Context,
    ) -> Option<Self> {
        let today = context.now.today;
        let began = first?.to_zoned(context.zone.clone()).date();
        let since = due::end_of_last_quarter(today).max(began);
        let now = session.reading().filter(|_| since < today)?;
        let workbook = session.workbook().as_of(past::end_of(since, context));
        let then = reading::read_alliance_on(&context.pack, &workbook, now.alliance, since)?;
        let contrasts = contrasts(&then, now);
        Some(Self { since, contrasts })
    }

    /// Adds it, what says most first.
    pub(super) fn add(&self, column: &mut Column<'_>, context: &Context) {
        let i18n = &context.i18n;
        let wording = Wording::new(i18n, &context.pack);
        let since = i18n.date(self.since);
        if self.contrasts.is_empty() {
            let told = t!(i18n, "changes-still", date = since);
            column.prose(told, Role::Text);
            return column.gap(1);
        }
        column.prose(t!(i18n, "changes-since", date = since), Role::Text);
        for contrast in self.contrasts.iter().take(MOST) {
            let (what, [before, after]) = wording.contrast(contrast);
            let told = t!(
                i18n,
                "changes-moved",
                what = what,
                before = before,
                after = after
            );
            let (sign, role) = match contrast {
                Contrast::Verdict(_) | Contrast::Position(_) => (glyph::MARKER, Role::Accent),
                Contrast::Gauge(..)
                | Contrast::Factor(..)
                | Contrast::Mark(..)
                | Contrast::Level(_)
                | Contrast::Trust(_)
                | Contrast::Safeguard(..)
                | Contrast::Stage(_)
                | Contrast::Dynamic(..)
                | Contrast::Review(_) => (glyph::DOT, Role::Muted),
            };
            column.point(sign, role, told, Role::Text);
        }
        let more = self.contrasts.len().saturating_sub(MOST);
        let key = context.keymap.key(&[Layer::Pages], Action::AsOf);
        if let Some(key) = key.filter(|_| more > 0) {
            let told = t!(i18n, "changes-more", count = more, key = key.to_string());
            column.indented(2, told, Role::Muted);
        }
        column.gap(1);
    }
}

/// What reads otherwise now than then.
pub(super) fn contrasts(then: &AllianceReading, now: &AllianceReading) -> Vec<Contrast> {
    let all = overview::compare(then, now).into_iter();
    all.filter(|contrast| contrast.differs()).collect()
}
