//! One workbook in a few hundred bytes: how it answers every item that a cohort counts, and no word of it.

use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

use super::{
    item::{ItemKind, Items, is_counted},
    measure::{Measure, Value},
    member::{Member, Reader},
    row::{AnswerRow, Form, State},
};
use crate::{
    domain::reading::{AllianceReading, finding::FindingKind},
    report::code::Code,
};

/// How many ways there are to have no answer; answers count from here.
const BLANKS: u16 = 8;

/// The first day that a dated finding can hold from.
const EPOCH: Date = Date::constant(2000, 1, 1);

/// How one item is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// There is no answer, for this reason.
    Blank(State),
    /// The code of this place among the item's, or this number.
    Value(u16),
}

impl Seen {
    fn encoded(self) -> u16 {
        match self {
            Self::Blank(state) => {
                let at = State::ALL.iter().position(|known| *known == state);
                at.and_then(|at| u16::try_from(at).ok()).unwrap_or_default()
            }
            Self::Value(value) => value.saturating_add(BLANKS),
        }
    }

    fn decoded(number: u16) -> Option<Self> {
        match number.checked_sub(BLANKS) {
            Some(value) => Some(Self::Value(value)),
            None => State::ALL
                .get(usize::from(number))
                .copied()
                .map(Self::Blank),
        }
    }
}

/// One workbook as a cohort counts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest {
    /// Which workbook.
    pub id: Uuid,
    /// When anything in it was last edited.
    pub edited: Timestamp,
    /// How the firm answers each of its items, then each alliance in turn: encoded, mostly half a byte each.
    seen: Box<[u8]>,
}

impl Digest {
    /// What a workbook comes to.
    pub fn of(reader: &Reader<'_>, items: &Items, member: &Member) -> Self {
        let workbook = &member.shared;
        // On the last of days every dated finding holds, and says since when.
        let readings = reader.readings(member, Date::MAX);
        let mut rows = Vec::new();
        reader.answers(member, &mut |row| {
            if is_counted(row.form) {
                rows.push(row);
            }
        });
        let mut rows = rows.into_iter().peekable();
        let most = items.firm.len() + items.alliance.len() * readings.len();
        let mut seen = Vec::with_capacity(most);
        let mut put = |answer: Seen| seen.push(answer);

        let mut asked = items.firm.iter();
        let mut next = || asked.next().map(|item| &item.kind);
        put(Seen::code(reader.route(workbook), next()));
        for count in [workbook.alliances.len(), workbook.actions.len()] {
            next();
            put(Seen::number(count));
        }
        while let Some(row) = rows.next_if(|row| row.alliance.is_none()) {
            put(Seen::answer(&row, next()));
        }
        for (alliance, reading) in workbook.alliances.iter().zip(&readings) {
            let mut asked = items.alliance.iter();
            let mut next = || asked.next().map(|item| &item.kind);
            put(Seen::code(alliance.kind.code(), next()));
            while let Some(row) = rows.next_if(|row| row.alliance == Some(alliance.id)) {
                put(Seen::answer(&row, next()));
            }
            for measure in Measure::ALL {
                let kind = next();
                put(match measure.read(reader.pack, member, reading) {
                    Ok(Value::Number(number)) => Seen::Value(number),
                    Ok(Value::Code(code)) => Seen::code(code, kind),
                    Err(state) => Seen::Blank(state),
                });
            }
            for code in FindingKind::CODES {
                put(found(code, reading));
            }
        }
        Self::new(workbook.id.0, workbook.edited, seen)
    }

    /// A workbook that answers so, the firm's items first and then those of each alliance.
    pub fn new(id: Uuid, edited: Timestamp, seen: impl IntoIterator<Item = Seen>) -> Self {
        let mut halves = Vec::new();
        for answer in seen {
            write(answer.encoded(), &mut halves);
        }
        let pair = |pair: &[u8]| pair[0] | pair.get(1).unwrap_or(&LONG) << 4;
        Self {
            id,
            edited,
            seen: halves.chunks(2).map(pair).collect(),
        }
    }

    /// A digest of these parts, as [`Digest::bytes`] gave them.
    pub fn from_bytes(id: Uuid, edited: Timestamp, seen: Box<[u8]>) -> Self {
        Self { id, edited, seen }
    }

    /// The answers, encoded.
    pub fn bytes(&self) -> &[u8] {
        &self.seen
    }

    /// The answers, the firm's items first and then those of each alliance.
    pub fn seen(&self) -> impl Iterator<Item = Seen> {
        let halves = self.seen.iter().flat_map(|byte| [byte & LONG, byte >> 4]);
        let mut halves = halves.map(u16::from);
        std::iter::from_fn(move || {
            let half = halves.next()?;
            if half < u16::from(LONG) {
                return Seen::decoded(half);
            }
            let mut rest = 0_u16;
            for shift in (0..u16::BITS).step_by(3) {
                let half = halves.next()?;
                rest |= (half & 7) << shift;
                if half < MORE.into() {
                    break;
                }
            }
            Seen::decoded(rest.checked_add(LONG.into())?)
        })
    }
}

/// The half byte that says that a number does not fit into one. Alone at the end it fills the last byte.
const LONG: u8 = 15;

/// The bit of a half byte after which the number goes on.
const MORE: u8 = 8;

/// A number as half bytes: one below fifteen is one; of another, what is above fifteen follows, three bits in
/// each, the lowest first.
fn write(number: u16, halves: &mut Vec<u8>) {
    let Some(mut rest) = number.checked_sub(LONG.into()) else {
        halves.push((number & 15) as u8);
        return;
    };
    halves.push(LONG);
    while rest > 7 {
        halves.push((rest & 7) as u8 | MORE);
        rest >>= 3;
    }
    halves.push((rest & 7) as u8);
}

impl Seen {
    fn number(number: usize) -> Self {
        Self::Value(u16::try_from(number).unwrap_or(u16::MAX))
    }

    fn code(code: &str, kind: Option<&ItemKind>) -> Self {
        let Some(ItemKind::Codes(codes)) = kind else {
            return Self::Blank(State::Open);
        };
        let at = codes.iter().position(|known| known == code);
        at.map_or(Self::Blank(State::Open), Self::number)
    }

    fn answer(row: &AnswerRow<'_>, kind: Option<&ItemKind>) -> Self {
        if row.state != State::Answered {
            return Self::Blank(row.state);
        }
        let number = row.number.and_then(|number| usize::try_from(number).ok());
        if row.form == Form::Choice {
            return Self::number(usize::from(number > Some(0)));
        }
        match (number, row.code) {
            (Some(number), _) => Self::number(number),
            (None, Some(code)) => Self::code(code, kind),
            (None, None) => Self::Blank(State::Open),
        }
    }
}

/// Whether a finding was made; of a dated one, from which day it holds: 1 for the first.
fn found(code: &str, reading: &AllianceReading) -> Seen {
    let mut findings = reading.findings.iter();
    let Some(finding) = findings.find(|finding| finding.kind.code() == code) else {
        return Seen::Value(0);
    };
    match finding.kind {
        FindingKind::ReviewOverdue { due, .. } => {
            let days = (due - EPOCH).get_days();
            Seen::number(usize::try_from(days.max(0)).unwrap_or_default() + 1)
        }
        _ => Seen::Value(1),
    }
}

/// Whether a dated finding holds on a day: the day after the one that is kept, and later.
pub(super) fn holds_on(value: u16, today: Date) -> bool {
    let days = (today - EPOCH).get_days();
    value > 0 && i32::from(value) - 1 < days
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_is_kept_as_it_was_given() {
        let blanks = State::ALL.map(Seen::Blank);
        let values = (0..400).chain([1000, 9131, 65_527]).map(Seen::Value);
        let mut seen: Vec<Seen> = blanks.into_iter().chain(values).collect();
        // An odd and an even number of half bytes.
        for _ in 0..2 {
            let digest = Digest::new(Uuid::nil(), Timestamp::UNIX_EPOCH, seen.iter().copied());
            assert_eq!(digest.seen().collect::<Vec<_>>(), seen);
            let bytes = digest.bytes().into();
            let again = Digest::from_bytes(digest.id, digest.edited, bytes);
            assert_eq!(again, digest);
            seen.push(Seen::Value(1));
        }
    }

    #[test]
    fn what_was_answered_with_few_choices_takes_half_a_byte() {
        let seen = [Seen::Blank(State::Skipped), Seen::Value(0), Seen::Value(6)];
        let seen = seen.into_iter().cycle().take(100);
        let digest = Digest::new(Uuid::nil(), Timestamp::UNIX_EPOCH, seen);
        assert_eq!(digest.bytes().len(), 50);
    }
}
