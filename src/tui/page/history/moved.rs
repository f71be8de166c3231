//! What moved for one alliance, day by day, in words.

use jiff::civil::Date;

use super::past;
use crate::{
    domain::{
        answer::Part,
        cell::Cell,
        id::AllianceId,
        past::LoggedChange,
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
    tui::{context::Context, glyph, theme::Role, widget::column::Column},
};

/// The most days that are looked at.
const DAYS: usize = 6;
/// The most things that are told of a day, besides where the alliance stands.
const MOST: usize = 3;

/// A day on which something moved for an alliance.
pub(super) struct Moved {
    /// Whether it is somewhere else since.
    is_elsewhere: bool,
    /// The day and what moved, in words.
    told: String,
}

/// The days on which something moved for an alliance, newest first, of its changes, newest first.
pub(super) fn days(
    id: AllianceId,
    changes: &[LoggedChange],
    session: &Session,
    context: &Context,
) -> Vec<Moved> {
    let about = changes.iter();
    let about = about.filter(|change| change.cell.alliance() == Some(id));
    let on = |change: &LoggedChange| change.at.to_zoned(context.zone.clone()).date();
    let about: Vec<(Date, &LoggedChange)> = about.map(|change| (on(change), change)).collect();
    let mut days: Vec<Date> = about.iter().map(|(day, _)| *day).collect();
    days.dedup();
    let mut after = session.reading().cloned();
    let mut moved = Vec::new();
    for (at, day) in days.iter().enumerate().take(DAYS) {
        // Before the first day nothing was said.
        let eve = days.get(at + 1).copied();
        let eve = eve.or_else(|| day.yesterday().ok());
        let before = eve.and_then(|eve| {
            let workbook = session.workbook().as_of(past::end_of(eve, context));
            reading::read_alliance(&context.pack, &workbook, id, eve)
        });
        if let Some(now) = &after {
            let new = about.iter().filter(|(on, it)| on == day && is_new(it));
            moved.extend(step(*day, before.as_ref(), now, new.count(), context));
        }
        after = before;
    }
    moved
}

/// Whether a question was answered that was blank before.
fn is_new(change: &LoggedChange) -> bool {
    match &change.cell {
        Cell::Answer(_, slot) => match slot.part {
            Part::Value | Part::Item(_) => change.from.is_none(),
            Part::Why | Part::Evidence | Part::Aim => false,
        },
        Cell::Title
        | Cell::AllianceOrder
        | Cell::ActionOrder
        | Cell::Alliance(_)
        | Cell::Presence(_)
        | Cell::Flag(..)
        | Cell::Action(_)
        | Cell::Readers(_) => false,
    }
}

/// What moved on a day on which so many answers were new; none where nothing did.
fn step(
    day: Date,
    then: Option<&AllianceReading>,
    now: &AllianceReading,
    new: usize,
    context: &Context,
) -> Option<Moved> {
    let i18n = &context.i18n;
    let place = place(then.map(|it| &it.continuum), &now.continuum, context);
    let is_elsewhere = place.is_some();
    let others = then.map_or_else(Vec::new, |then| contrasts(then, now));
    let others = others
        .iter()
        .filter(|it| !matches!(it, Contrast::Verdict(_) | Contrast::Position(_)));
    let mut others: Vec<String> = others.filter_map(|it| told(it, context)).collect();
    let more = others.len().saturating_sub(MOST);
    others.truncate(MOST);
    let more = (more > 0).then(|| t!(i18n, "changes-more", count = more));
    let new = (new > 0).then(|| t!(i18n, "changes-new", count = new));
    let parts = place.into_iter().chain(others).chain(more).chain(new);
    let parts: Vec<String> = parts.collect();
    (!parts.is_empty()).then(|| Moved {
        is_elsewhere,
        told: format!("{} {} {}", i18n.date(day), glyph::DOT, parts.join(" ")),
    })
}

/// Adds the newest of the days.
pub(super) fn add(days: &[Moved], most: usize, column: &mut Column<'_>) {
    for day in days.iter().take(most) {
        let (sign, role) = if day.is_elsewhere {
            (glyph::MARKER, Role::Accent)
        } else {
            (glyph::DOT, Role::Muted)
        };
        column.point(sign, role, day.told.as_str(), Role::Text);
    }
    if !days.is_empty() {
        column.gap(1);
    }
}

/// Where it stands, beside where it stood; none where it stayed.
fn place(then: Option<&Continuum>, now: &Continuum, context: &Context) -> Option<String> {
    let i18n = &context.i18n;
    let wording = Wording::new(i18n, &context.pack);
    let verdicts = [then.and_then(|it| it.verdict), now.verdict];
    let (_, [before, after]) = wording.contrast(&Contrast::Verdict(verdicts));
    let place = |it: &Continuum| it.now.map(|position| wording.position(position));
    Some(match (then.and_then(place), place(now)) {
        (None, None) => return None,
        (Some(from), Some(to)) if from == to && before == after => return None,
        (None, Some(to)) => t!(i18n, "changes-placed", after = after, to = to),
        (Some(from), None) => t!(i18n, "changes-unplaced", before = before, from = from),
        (Some(from), Some(to)) if before == after => {
            t!(i18n, "changes-within", after = after, from = from, to = to)
        }
        (Some(from), Some(to)) => t!(
            i18n,
            "changes-turned",
            before = before,
            from = from,
            after = after,
            to = to
        ),
    })
}

/// What reads otherwise, in words; none where nothing was said before.
fn told(contrast: &Contrast, context: &Context) -> Option<String> {
    let i18n = &context.i18n;
    let wording = Wording::new(i18n, &context.pack);
    let (what, [before, after]) = wording.contrast(contrast);
    let nothing = [
        t!(i18n, "report-none"),
        wording.standing(FactorStanding::Blank),
    ];
    if nothing.contains(&before) {
        return None;
    }
    Some(if nothing.contains(&after) {
        t!(i18n, "changes-unsaid", what = what, before = before)
    } else {
        t!(
            i18n,
            "changes-moved",
            what = what,
            before = before,
            after = after
        )
    })
}

/// What reads otherwise now than then.
pub(super) fn contrasts(then: &AllianceReading, now: &AllianceReading) -> Vec<Contrast> {
    let all = overview::compare(then, now).into_iter();
    all.filter(|contrast| contrast.differs()).collect()
}
