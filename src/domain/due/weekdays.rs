//! Days of the week: alone, so many weeks on, in this week or the next, and beside a date.

use jiff::{ToSpan, civil::Date};

use super::{
    InvalidDate, MOST, Toward, moved,
    words::{Meaning, Piece, Unit},
};

/// The day of the week that a piece names; none where it names something else.
pub(super) fn weekday(piece: &Piece) -> Option<i8> {
    match piece {
        Piece::Word(Meaning::Weekday(weekday)) => Some(*weekday),
        Piece::Word(_) | Piece::Number { .. } => None,
    }
}

/// A day, where it falls on the day of the week that is written beside it, if one is.
pub(super) fn falls_on(day: Date, weekday: Option<i8>) -> Result<Date, InvalidDate> {
    match weekday {
        Some(written) if written != day.weekday().to_monday_zero_offset() => {
            Err(InvalidDate::OtherWeekday { day, written })
        }
        Some(_) | None => Ok(day),
    }
}

/// The day of the week that these pieces name; none where they name none.
pub(super) fn on_weekday(
    pieces: &[Piece],
    today: Date,
    toward: Toward,
) -> Option<Result<Date, InvalidDate>> {
    use Meaning::{AfterNext, Last, Next, This, Weekday};
    use Piece::{Number, Word};
    Some(match *pieces {
        [Word(AfterNext), Word(Weekday(weekday))]
        | [Word(Weekday(weekday)), Word(AfterNext), Word(Next)] => {
            moved(today, (days_to(weekday, today) + 7).days())
        }
        // A week on Tuesday, Tuesday week.
        [
            Number { number, .. },
            Word(Meaning::Unit(Unit::Week)),
            Word(Weekday(weekday)),
        ] if toward == Toward::Ahead => weeks_after(number, weekday, today),
        [Word(Weekday(weekday)), Word(Meaning::Unit(Unit::Week))] if toward == Toward::Ahead => {
            weeks_after(1, weekday, today)
        }
        [Word(Weekday(weekday))] => match toward {
            Toward::Ahead => moved(today, days_to(weekday, today).days()),
            Toward::Back => moved(today, (days_to(weekday, today) - 7).days()),
        },
        [
            Word(which),
            Word(Meaning::Unit(Unit::Week)),
            Word(Weekday(weekday)),
        ]
        | [
            Word(Weekday(weekday)),
            Word(which),
            Word(Meaning::Unit(Unit::Week)),
        ]
        | [
            Word(Weekday(weekday)),
            Word(Meaning::Unit(Unit::Week)),
            Word(which @ AfterNext),
            Word(Next),
        ] => {
            let weeks = which.steps()?;
            let monday = i32::from(today.weekday().to_monday_zero_offset());
            moved(today, (weeks * 7 + i32::from(weekday) - monday).days())
        }
        [Word(This), Word(Weekday(weekday))] => match (toward, days_to(weekday, today)) {
            (_, 7) => Ok(today),
            (Toward::Ahead, days) => moved(today, days.days()),
            (Toward::Back, days) => moved(today, (days - 7).days()),
        },
        [Word(Next), Word(Weekday(weekday))] => moved(today, days_to(weekday, today).days()),
        [Word(Last), Word(Weekday(weekday))] => {
            let days = match days_to(weekday, today) {
                7 => -7,
                days => days - 7,
            };
            moved(today, days.days())
        }
        _ => return None,
    })
}

/// So many weeks after the next such day of the week.
pub(super) fn weeks_after(weeks: i32, weekday: i8, today: Date) -> Result<Date, InvalidDate> {
    if !(0..=MOST).contains(&weeks) {
        return Err(InvalidDate::NotUnderstood);
    }
    moved(today, (days_to(weekday, today) + weeks * 7).days())
}

/// How many days it is to the next such day of the week, 1 to 7; the week's days count from 0, Monday.
fn days_to(weekday: i8, today: Date) -> i32 {
    let here = i32::from(today.weekday().to_monday_zero_offset());
    match (i32::from(weekday) - here).rem_euclid(7) {
        0 => 7,
        days => days,
    }
}
