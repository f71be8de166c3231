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
    /// How the firm answers each of its items, then each alliance in turn: encoded, a byte or two each.
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
        let mut bytes = Vec::new();
        for answer in seen {
            write(answer.encoded(), &mut bytes);
        }
        Self {
            id,
            edited,
            seen: bytes.into(),
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
        let mut bytes = self.seen.iter();
        std::iter::from_fn(move || {
            let mut number = 0_u16;
            for shift in [0, 7, 14] {
                let byte = *bytes.next()?;
                number |= u16::from(byte & 0x7f).checked_shl(shift)?;
                if byte < 0x80 {
                    break;
                }
            }
            Seen::decoded(number)
        })
    }
}

/// Seven bits a byte, the lowest first; all but the last byte have the highest bit set.
fn write(mut number: u16, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push((number & 0x7f) as u8);
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
