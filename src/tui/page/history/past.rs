//! How the workbook was on a day, beside how it is now.

use jiff::{Timestamp, civil::Date};
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::moved::contrasts;
use crate::{
    domain::{
        id::AllianceId,
        reading::{self, AllianceReading},
        workbook::Workbook,
    },
    report::wording::Wording,
    session::Session,
    t,
    tui::{
        context::Context,
        glyph,
        hit::Hit,
        theme::Role,
        widget::{
            column::Column,
            continuum::{self, Lane},
            pair,
            rows::{from_column, lead},
        },
    },
};

/// How many rows the axis and two lanes take.
const LANES: u16 = 5;

/// The moment at which a day ended.
pub(super) fn end_of(day: Date, context: &Context) -> Timestamp {
    let midnight = day.at(23, 59, 59, 999_999_999);
    midnight
        .to_zoned(context.zone.clone())
        .map_or(Timestamp::MAX, |zoned| zoned.timestamp())
}

/// How the workbook was when a day ended.
pub(super) struct Past {
    day: Date,
    workbook: Workbook,
    readings: Vec<AllianceReading>,
}

impl Past {
    /// The workbook as it was on this day, as far as its log goes back.
    pub(super) fn new(workbook: &Workbook, day: Date, context: &Context) -> Self {
        let workbook = workbook.as_of(end_of(day, context));
        let readings = reading::read_all(&context.pack, &workbook, day);
        Self {
            day,
            workbook,
            readings,
        }
    }

    /// Which day it is.
    pub(super) fn day(&self) -> Date {
        self.day
    }

    /// Everybody who is in the list now, then those who were in it only then.
    pub(super) fn alliances<'a>(&'a self, session: &'a Session) -> Vec<(AllianceId, &'a str)> {
        let present = session.workbook();
        let gone = self.workbook.alliances.iter();
        let gone = gone.filter(|it| present.alliance(it.id).is_none());
        let all = present.alliances.iter().chain(gone);
        all.map(|it| (it.id, it.name.as_str())).collect()
    }

    /// The row of an alliance; the first where it is in none.
    pub(super) fn row_of(&self, id: Option<AllianceId>, session: &Session) -> usize {
        let mut all = self.alliances(session).into_iter();
        all.position(|(known, _)| Some(known) == id).unwrap_or(0)
    }

    /// Adds every alliance then and now, the selected one with all that moved.
    pub(super) fn add<'a>(
        &'a self,
        selected: usize,
        session: &'a Session,
        column: &mut Column<'a>,
        context: &'a Context,
    ) {
        let i18n = &context.i18n;
        let wording = Wording::new(i18n, &context.pack);
        let date = i18n.date(self.day);
        column.prose(t!(i18n, "past-title", date = date.as_str()), Role::Heading);
        column.gap(1);
        let all = self.alliances(session);
        if all.is_empty() {
            column.alone(t!(i18n, "past-nobody"), Role::Muted);
        }
        for (row, (id, name)) in all.into_iter().enumerate() {
            let is_selected = row == selected;
            let of = |readings: &'a [AllianceReading]| {
                let mut readings = readings.iter();
                readings.find(|reading| reading.alliance == id)
            };
            let (then, now) = (of(&self.readings), of(session.readings()));
            let numbers = |reading: Option<&AllianceReading>| {
                let position = reading.and_then(|it| it.continuum.now);
                position.map_or_else(
                    || glyph::NOT_APPLICABLE.to_owned(),
                    |position| wording.position(position),
                )
            };
            let (from, to) = (numbers(then), numbers(now));
            let went = if from == to {
                to
            } else {
                format!("{from} {} {to}", glyph::FORWARD)
            };
            column.push_if_kept(is_selected, 1, move |area, canvas| {
                let role = lead(area, is_selected, canvas);
                let words = from_column(area, 2);
                let wide = u16::try_from(went.width()).unwrap_or(u16::MAX);
                let room = words.width.saturating_sub(wide.saturating_add(2));
                canvas.text(words.x, words.y, room, name, role);
                canvas.text_right(area, &went, role);
                canvas.hit(area, Hit::Row(row));
            });
            if is_selected {
                self.moved(then, now, column, context);
            }
        }
    }

    /// Adds where it stood and stands, and all that reads otherwise than then.
    fn moved<'a>(
        &self,
        then: Option<&'a AllianceReading>,
        now: Option<&'a AllianceReading>,
        column: &mut Column<'a>,
        context: &'a Context,
    ) {
        let i18n = &context.i18n;
        let (Some(then), Some(now)) = (then, now) else {
            let told = match now {
                Some(_) => t!(i18n, "past-not-yet"),
                None => t!(i18n, "past-no-more"),
            };
            column.indented(2, told, Role::Muted);
            return column.gap(1);
        };
        let (then_word, now_word) = (t!(i18n, "past-then"), t!(i18n, "past-now"));
        column.push_kept(LANES, move |area: Rect, canvas| {
            let lane = |name, reading: &'a AllianceReading, focused| Lane {
                id: reading.alliance,
                name,
                continuum: &reading.continuum,
                focused,
            };
            let lanes = [lane(&then_word, then, false), lane(&now_word, now, true)];
            continuum::draw(area, &lanes, canvas);
        });
        column.gap(1);
        let moved = contrasts(then, now);
        if moved.is_empty() {
            column.indented(2, t!(i18n, "past-nothing-moved"), Role::Muted);
        } else {
            pair::heads(column, [i18n.date(self.day), t!(i18n, "past-now")]);
            for contrast in moved {
                pair::add(column, &contrast, context);
            }
        }
        column.gap(1);
    }
}
