//! What moved for one alliance since a day, in words.

use jiff::{Timestamp, civil::Date};

use super::past;
use crate::{
    domain::{
        due,
        reading::{
            self, AllianceReading,
            continuum::Continuum,
            factors::FactorStanding,
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

/// What moved for the alliance in focus since a day.
pub(super) struct Moved {
    since: Date,
    /// How it stands now, beside how it stood.
    lead: String,
    /// What else reads otherwise.
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
        let mut contrasts = contrasts(&then, now);
        contrasts.retain(|it| !matches!(it, Contrast::Verdict(_) | Contrast::Position(_)));
        Some(Self {
            since,
            lead: lead(&then.continuum, &now.continuum, context),
            contrasts,
        })
    }

    /// Adds it, what says most first, and of the rest at most so much.
    pub(super) fn add(&self, most: usize, column: &mut Column<'_>, context: &Context) {
        let i18n = &context.i18n;
        let since = i18n.date(self.since);
        column.prose(t!(i18n, "changes-since", date = since), Role::Muted);
        column.prose(self.lead.as_str(), Role::Accent);
        if self.contrasts.is_empty() {
            column.prose(t!(i18n, "changes-still"), Role::Text);
        }
        for contrast in self.contrasts.iter().take(most) {
            column.point(glyph::DOT, Role::Muted, told(contrast, context), Role::Text);
        }
        let more = self.contrasts.len().saturating_sub(most);
        let key = context.keymap.key(&[Layer::Pages], Action::AsOf);
        if let Some(key) = key.filter(|_| more > 0) {
            let key = key.to_string();
            let told = t!(i18n, "changes-more", count = more, key = key);
            column.indented(2, told, Role::Muted);
        }
        column.gap(1);
    }
}

/// How it stands now, beside how it stood.
fn lead(then: &Continuum, now: &Continuum, context: &Context) -> String {
    let i18n = &context.i18n;
    let wording = Wording::new(i18n, &context.pack);
    let (_, [before, after]) = wording.contrast(&Contrast::Verdict([then.verdict, now.verdict]));
    let place = |it: &Continuum| it.now.map(|position| wording.position(position));
    match (place(then), place(now)) {
        (None, None) => t!(i18n, "changes-lead-unplaced"),
        (None, Some(to)) => t!(i18n, "changes-lead-first", after = after, to = to),
        (Some(from), None) => t!(i18n, "changes-lead-lost", before = before, from = from),
        (Some(from), Some(to)) if before != after => t!(
            i18n,
            "changes-lead-turned",
            before = before,
            from = from,
            after = after,
            to = to
        ),
        (Some(from), Some(to)) if from != to => t!(
            i18n,
            "changes-lead-within",
            after = after,
            from = from,
            to = to
        ),
        (Some(_), Some(to)) => t!(i18n, "changes-lead-stayed", after = after, to = to),
    }
}

/// What reads otherwise, in words.
fn told(contrast: &Contrast, context: &Context) -> String {
    let i18n = &context.i18n;
    let wording = Wording::new(i18n, &context.pack);
    let (what, [before, after]) = wording.contrast(contrast);
    let nothing = [
        t!(i18n, "report-none"),
        wording.standing(FactorStanding::Blank),
    ];
    if nothing.contains(&before) {
        t!(i18n, "changes-said", what = what, after = after)
    } else if nothing.contains(&after) {
        t!(i18n, "changes-unsaid", what = what, before = before)
    } else {
        t!(
            i18n,
            "changes-moved",
            what = what,
            before = before,
            after = after
        )
    }
}

/// What reads otherwise now than then.
pub(super) fn contrasts(then: &AllianceReading, now: &AllianceReading) -> Vec<Contrast> {
    let all = overview::compare(then, now).into_iter();
    all.filter(|contrast| contrast.differs()).collect()
}
