//! Days that end something: a week, a month, a quarter or a year; and weeks by their number.

use jiff::{
    ToSpan,
    civil::{Date, ISOWeekDate, Weekday},
};

use super::{
    InvalidDate, Toward, Written, moved, of,
    words::{
        Meaning as Means,
        Meaning::{CalendarWeek, End, EndOf, Last, Month, Next, This},
        Piece::{self, Number, Word},
        Unit,
    },
};

type Meant = Result<Date, InvalidDate>;

/// The end that these pieces name; none where they name none.
pub(super) fn end(pieces: &[Piece], today: Date, toward: Toward) -> Option<Meant> {
    Some(match *pieces {
        [Word(EndOf(unit))]
        | [Word(End), Word(Means::Unit(unit))]
        | [Word(Means::Unit(unit)), Word(End)] => nearest_end(unit, today, toward),
        [Word(End), Word(This), Word(Means::Unit(unit))] => end_of(unit, 0, today),
        [Word(End), Word(Next), Word(Means::Unit(unit))] => end_of(unit, 1, today),
        [Word(End), Word(Last), Word(Means::Unit(unit))] => end_of(unit, -1, today),
        [Word(End), Word(Month(month))] => nearest(today, toward, |year| {
            Some(Date::new(year, month, 1).ok()?.last_of_month())
        }),
        [Word(End), Word(Month(month)), Number { number, digits }] => written(number, digits)
            .and_then(|year| of(1, i16::from(month), Some(year)))
            .map(Date::last_of_month),
        [Word(End | EndOf(Unit::Year)), Number { number, digits: 4 }] => {
            written(number, 4).and_then(|year| of(31, 12, Some(year)))
        }
        _ => return None,
    })
}

/// The Friday of the week that these pieces name by its number; none where they name none.
pub(super) fn week(pieces: &[Piece], today: Date, toward: Toward) -> Option<Meant> {
    let (week, year) = match *pieces {
        [
            Word(CalendarWeek | Means::Unit(Unit::Week)),
            Number {
                number,
                digits: 1..,
            },
        ] => (number, None),
        [
            Word(CalendarWeek | Means::Unit(Unit::Week)),
            Number {
                number,
                digits: 1..,
            },
            Number {
                number: year,
                digits: digits @ 1..,
            },
        ] => (number, Some((year, digits))),
        _ => return None,
    };
    let friday = |year: i16| {
        let week = i8::try_from(week).ok()?;
        let day = ISOWeekDate::new(year, week, Weekday::Friday).ok()?;
        Some(day.date())
    };
    Some(match year {
        None => nearest(today, toward, friday),
        Some((year, digits)) => written(year, digits)
            .and_then(|year| of(1, 1, Some(year)))
            .and_then(|first| friday(first.year()).ok_or(InvalidDate::NotUnderstood)),
    })
}

fn written(number: i32, digits: usize) -> Result<Written, InvalidDate> {
    let number = i16::try_from(number).map_err(|_| InvalidDate::NotUnderstood)?;
    Ok(Written { number, digits })
}

/// The nearest of the days that each year has one of, or some years none.
fn nearest(today: Date, toward: Toward, in_year: impl Fn(i16) -> Option<Date>) -> Meant {
    // A week of the year before or after may lie in this one, and not each year has a week 53.
    let mut years = (-1..=8).filter_map(|years| match toward {
        Toward::Ahead => today.year().checked_add(years),
        Toward::Back => today.year().checked_sub(years),
    });
    let found = years.find_map(|year| {
        in_year(year).filter(|day| match toward {
            Toward::Ahead => *day >= today,
            Toward::Back => *day <= today,
        })
    });
    found.ok_or(InvalidDate::NotUnderstood)
}

fn nearest_end(unit: Unit, today: Date, toward: Toward) -> Meant {
    let end = end_of(unit, 0, today)?;
    match toward {
        Toward::Ahead if end < today => end_of(unit, 1, today),
        Toward::Back if end > today => end_of(unit, -1, today),
        Toward::Ahead | Toward::Back => Ok(end),
    }
}

/// The last day of this week, month, quarter or year, or of one so many after; a week ends on Friday.
fn end_of(unit: Unit, after: i32, today: Date) -> Meant {
    let day = moved(today, unit.span(after))?;
    match unit {
        Unit::Day => Err(InvalidDate::NotUnderstood),
        Unit::Week => {
            let friday = i32::from(Weekday::Friday.to_monday_zero_offset());
            let here = i32::from(day.weekday().to_monday_zero_offset());
            moved(day, (friday - here).days())
        }
        Unit::Month => Ok(day.last_of_month()),
        Unit::Quarter => {
            let months = 2 - (day.month() - 1) % 3;
            moved(day.first_of_month(), months.months()).map(Date::last_of_month)
        }
        Unit::Year => Ok(day.last_of_year()),
    }
}
