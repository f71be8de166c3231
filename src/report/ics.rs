//! What is to be done and looked back on as calendar entries (RFC 5545).
//!
//! Each is an all-day event rather than a to-do: the calendars that most people have pass over
//! to-dos when they import a file. An action without a date has no place in a calendar. One that is done is
//! cancelled, so that a calendar that has it from before takes it away, and rings no more; so is what the
//! workbook's log tells to have been removed, without a word of what it said. An entry keeps its
//! id, so that importing again moves it rather than adding another one; the next review of an alliance is one
//! entry that moves on. What is overdue stands on the day that
//! the calendar is made, with the day it was due: nobody looks for it in the past. Each entry rings once, at nine
//! on the morning before, or on the same morning where that is over.

use std::borrow::Cow;

use jiff::{Timestamp, Zoned, civil::Date};

use super::{material::Material, wording::Wording};
use crate::{
    domain::{
        reading::agenda::{AgendaItem, AgendaKind, Timing, Withdrawn, agenda, withdrawn},
        text::clean,
        workbook::{Shareable, Workbook},
    },
    t,
};

/// Who made the file.
const PRODUCT: &str = concat!("-//madbook//madbook ", env!("CARGO_PKG_VERSION"), "//EN");

/// The actions that are dated and the next reviews, what is done or was removed as cancelled, as a calendar.
pub fn render(material: &Material<'_>) -> Vec<u8> {
    let Material {
        words,
        pack,
        workbook,
        notes,
        now,
        ..
    } = *material;
    let about = t!(
        words,
        "report-about",
        pack = pack.title(),
        date = words.date(now.date())
    );
    let about = [about, Wording::new(words, pack).caveat()];
    let about = [&about, notes].concat().join("\n");
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", PRODUCT);
    lines.put("METHOD", "PUBLISH");
    lines.text("NAME", &workbook.title);
    // What calendars knew before there was a name.
    lines.text("X-WR-CALNAME", &workbook.title);
    lines.text("DESCRIPTION", &about);
    for item in agenda(pack, workbook, now.date()) {
        if let Some(entry) = Entry::of(material, item) {
            entry.write(&mut lines, now);
        }
    }
    for gone in withdrawn(pack, workbook) {
        Entry::gone(material, gone).write(&mut lines, now);
    }
    lines.put("END", "VCALENDAR");
    lines.0.into_bytes()
}

/// Whether nothing has a place in the calendar.
pub fn is_empty(material: &Material<'_>) -> bool {
    let (pack, workbook) = (material.pack, material.workbook);
    let mut items = agenda(pack, workbook, material.now.date()).into_iter();
    items.all(|item| Entry::of(material, item).is_none()) && withdrawn(pack, workbook).is_empty()
}

/// What stands in a calendar.
struct Entry<'a> {
    /// The same whenever it is written.
    id: String,
    day: Date,
    state: State,
    what: Cow<'a, str>,
    who: &'a str,
    /// The alliance, else the firm.
    whom: &'a str,
    /// When it was last changed.
    edited: Timestamp,
    is_private: bool,
}

/// How an entry stands on the day that the calendar is made.
enum State {
    /// There is still time.
    ToCome,
    /// Since when it should have been done, in words.
    Overdue(String),
    /// It is done, or there no more.
    Over,
}

impl<'a> Entry<'a> {
    /// An item of the agenda; none where it has no date.
    fn of(material: &Material<'a>, item: AgendaItem) -> Option<Self> {
        let workbook = material.workbook;
        let today = material.now.date();
        let (day, state) = match item.timing {
            Timing::Overdue(due) => {
                let date = material.words.date(due);
                (
                    today,
                    State::Overdue(t!(material.words, "agenda-overdue", date = date)),
                )
            }
            Timing::Due(due) => (due, State::ToCome),
            Timing::Done(_) => (item.due(workbook)?, State::Over),
            Timing::Open => return None,
        };
        let (what, who, edited) = match item.kind {
            AgendaKind::Action(id) => {
                let mut actions = workbook.actions.iter();
                let action = actions.find(|action| action.id == id)?;
                (Cow::from(&action.what), &*action.who, action.edited)
            }
            AgendaKind::Review(id) => {
                workbook.alliance(id)?;
                let what = t!(material.words, "agenda-review");
                // Its day rests on several answers, and on some that are there no more.
                (what.into(), "", workbook.edited)
            }
        };
        let alliance = item.alliance.and_then(|id| workbook.alliance(id));
        let is_private = match item.kind {
            AgendaKind::Action(id) => workbook.is_private(material.pack, &Shareable::Action(id)),
            AgendaKind::Review(_) => false,
        };
        Some(Self {
            id: id(workbook, item.kind),
            day,
            state,
            what,
            who,
            whom: alliance.map_or(&workbook.title, |alliance| &alliance.name),
            edited,
            is_private,
        })
    }

    /// What was removed: its owner may not want it told what it was.
    fn gone(material: &Material<'a>, gone: Withdrawn) -> Self {
        let workbook = material.workbook;
        Self {
            id: id(workbook, gone.kind),
            day: gone.due,
            state: State::Over,
            what: t!(material.words, "agenda-withdrawn").into(),
            who: "",
            whom: &workbook.title,
            edited: gone.since,
            is_private: false,
        }
    }

    fn write(&self, lines: &mut Lines, now: &Zoned) {
        // No calendar begins before the first year.
        let first = self.day.max(Date::constant(1, 1, 1));
        let day = |day: Date| day.strftime("%Y%m%d").to_string();
        lines.put("BEGIN", "VEVENT");
        lines.text("UID", &self.id);
        let moment = |at: Timestamp| at.strftime("%Y%m%dT%H%M%SZ").to_string();
        lines.put("DTSTAMP", &moment(now.timestamp()));
        // By these a calendar that has the entry already tells that this is a newer version of it.
        let edited = self.edited.max(Timestamp::UNIX_EPOCH);
        // What is overdue moves on with every day.
        let is_overdue = matches!(self.state, State::Overdue(_));
        let moved = is_overdue.then(|| now.start_of_day().ok());
        let moved = moved.flatten().map(|day| day.timestamp());
        let edited = moved.map_or(edited, |moved| edited.max(moved));
        lines.put("LAST-MODIFIED", &moment(edited));
        lines.put("SEQUENCE", &version(edited).to_string());
        lines.put("DTSTART;VALUE=DATE", &day(first));
        // The day after the last one. Without it an entry lasts a day: so it does where the calendar ends.
        if let Ok(after) = first.tomorrow() {
            lines.put("DTEND;VALUE=DATE", &day(after));
        }
        let summary = filled([self.whom, &self.what], ": ");
        let summary = match &self.state {
            State::Overdue(overdue) => format!("{summary} ({overdue})"),
            State::ToCome | State::Over => summary,
        };
        lines.text("SUMMARY", &summary);
        lines.text("DESCRIPTION", &filled([self.who, self.whom], "\n"));
        if self.is_private {
            lines.put("CLASS", "PRIVATE");
        }
        // Nobody is busy all day with it.
        lines.put("TRANSP", "TRANSPARENT");
        if matches!(self.state, State::Over) {
            lines.put("STATUS", "CANCELLED");
            lines.put("END", "VEVENT");
            return;
        }
        lines.put("BEGIN", "VALARM");
        lines.put("ACTION", "DISPLAY");
        let is_to_come = self.day > now.date();
        lines.put("TRIGGER", if is_to_come { "-PT15H" } else { "PT9H" });
        lines.text("DESCRIPTION", &summary);
        lines.put("END", "VALARM");
        lines.put("END", "VEVENT");
    }
}

/// What a calendar knows something by, the same whenever it is written. Copies of an example share their actions'
/// ids, not their own.
fn id(workbook: &Workbook, kind: AgendaKind) -> String {
    let (kind, id) = match kind {
        AgendaKind::Action(id) => ("action", id.0),
        AgendaKind::Review(id) => ("review", id.0),
    };
    format!("{kind}-{id}-{}@madbook", workbook.id)
}

/// The number of a version: greater whenever an entry was changed later, and small enough for RFC 5545.
fn version(edited: Timestamp) -> i64 {
    /// The first moment of 2020, in seconds; nothing in a workbook is from before.
    const BEGINNING: i64 = 1_577_836_800;
    (edited.as_second() - BEGINNING).clamp(0, i32::MAX.into())
}

/// What is not empty of two texts.
fn filled(parts: [&str; 2], between: &str) -> String {
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(between)
}

/// The longest line, in bytes without its end.
const LONGEST: usize = 75;

/// Content lines, as RFC 5545 has them in section 3.1.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A property whose value is no text. What is too long goes on in lines that begin with a space,
    /// and no character is cut.
    fn put(&mut self, name: &str, value: &str) {
        let mut room = LONGEST;
        for c in format!("{name}:{value}").chars() {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LONGEST - 1;
            }
            room -= c.len_utf8();
            self.0.push(c);
        }
        self.0.push_str("\r\n");
    }

    /// A property whose value is text.
    fn text(&mut self, name: &str, text: &str) {
        let mut value = String::new();
        // No escape stands for a carriage return; clean text has none.
        for c in clean(text).text.chars() {
            match c {
                '\n' => value.push_str("\\n"),
                '\\' | ',' | ';' => value.extend(['\\', c]),
                _ => value.push(c),
            }
        }
        self.put(name, &value);
    }
}

#[cfg(test)]
mod tests;
