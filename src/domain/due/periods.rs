//! Days that begin or end something, or lie in its middle: a week, a month, a quarter or a year; and weeks and quarters
//! by their number.

use jiff::{
    ToSpan,
    civil::{Date, ISOWeekDate, Weekday},
};

use super::{
    InvalidDate, Toward, Written, first_toward, moved, of,
    words::{
        Meaning as Means,
        Meaning::{AfterNext, CalendarWeek, End, EndOf, Middle, Month, Next, Start, This},
        Piece::{self, Number, Word},
        Unit,
    },
};

/// The day in the middle of a month.
const MIDDLE: i8 = 15;

type Meant = Result<Date, InvalidDate>;

/// The beginning, the middle or the end that these pieces name; none where they name none.
pub(super) fn end(pieces: &[Piece], today: Date, toward: Toward) -> Option<Meant> {
    let quarter = numbered_quarter(pieces, today, toward);
    if quarter.is_some() {
        return quarter;
    }
    // What is to be done in a month or a year is done by its end; on which of its days something was, nobody can tell.
    let by_its_end = match pieces {
        // The day after a day is no stretch of days.
        [Word(_), Word(Means::Unit(Unit::Day))] | [Word(Means::Unit(Unit::Day)), ..] => None,
        [Word(Month(_)) | Number { digits: 4, .. }]
        | [Word(Month(_)), Number { digits: 4, .. }]
        | [Word(This | Next | AfterNext), Word(Means::Unit(_))]
            if toward == Toward::Ahead =>
        {
            Some([&[Word(End)], pieces].concat())
        }
        [unit @ Word(Means::Unit(_)), Word(AfterNext), Word(Next)] if toward == Toward::Ahead => {
            Some(vec![Word(End), Word(AfterNext), *unit])
        }
        [Word(This | Next), month @ Word(Month(_))] if toward == Toward::Ahead => {
            Some(vec![Word(End), *month])
        }
        _ => None,
    };
    Some(match *by_its_end.as_deref().unwrap_or(pieces) {
        [Word(EndOf(unit))]
        | [Word(End), Word(Means::Unit(unit))]
        | [Word(Means::Unit(unit)), Word(End)] => nearest_end(unit, today, toward),
        [Word(End), Word(This), Word(Means::Unit(Unit::Week))] if toward == Toward::Ahead => {
            // Of a weekend, what is left of the week is the weekend.
            end_of(Unit::Week, 0, today).and_then(|friday| {
                if friday < today {
                    moved(friday, 2.days())
                } else {
                    Ok(friday)
                }
            })
        }
        [Word(End), Word(which), Word(Means::Unit(unit))] => end_of(unit, which.steps()?, today),
        [Word(at @ (Start | Middle)), ref rest @ ..] => {
            return begun(at == Start, rest, today, toward);
        }
        [Word(End), Word(Month(month))] => nearest(today, toward, |year| {
            Some(Date::new(year, month, 1).ok()?.last_of_month())
        }),
        [Word(End), Word(Month(month)), Number { number, digits }] => Written::new(number, digits)
            .and_then(|year| of(1, i16::from(month), Some(year)))
            .map(Date::last_of_month),
        [Word(End | EndOf(Unit::Year)), Number { number, digits: 4 }] => {
            Written::new(number, 4).and_then(|year| of(31, 12, Some(year)))
        }
        _ => return None,
    })
}

/// The first day of what these pieces name, or one in its middle; none where they name nothing that has one.
fn begun(at_start: bool, pieces: &[Piece], today: Date, toward: Toward) -> Option<Meant> {
    let day = if at_start { 1 } else { MIDDLE };
    let later = |unit: Unit, by: i32| {
        moved(today, unit.span(by)).and_then(|day| begun_in(at_start, unit, day))
    };
    Some(match *pieces {
        [Word(Month(month))] => nearest(today, toward, |year| Date::new(year, month, day).ok()),
        [Word(Month(month)), Number { number, digits }] => Written::new(number, digits)
            .and_then(|year| of(i16::from(day), i16::from(month), Some(year))),
        [Number { number, digits: 4 }]
        | [Word(Means::Unit(Unit::Year)), Number { number, digits: 4 }] => Written::new(number, 4)
            .and_then(|year| of(1, 1, Some(year)))
            .and_then(|first| begun_in(at_start, Unit::Year, first)),
        [Word(Means::Unit(unit))] | [Word(This), Word(Means::Unit(unit))] => {
            let day = begun_in(at_start, unit, today);
            match (day, toward) {
                (Ok(day), Toward::Ahead) if day < today => later(unit, 1),
                (Ok(day), Toward::Back) if day > today => later(unit, -1),
                (day, _) => day,
            }
        }
        [Word(which), Word(Means::Unit(unit))] => later(unit, which.steps()?),
        _ => return None,
    })
}

/// The first day of the week, month, quarter or year that a day lies in, or one in its middle.
fn begun_in(at_start: bool, unit: Unit, day: Date) -> Meant {
    let first = match unit {
        Unit::Day => return Err(InvalidDate::NotUnderstood),
        Unit::Week => {
            let here = i32::from(day.weekday().to_monday_zero_offset());
            moved(day, -here.days())?
        }
        Unit::Month => day.first_of_month(),
        Unit::Quarter => moved(day.first_of_month(), -((day.month() - 1) % 3).months())?,
        Unit::Year => day.first_of_year(),
    };
    if at_start {
        return Ok(first);
    }
    match unit {
        Unit::Day => Err(InvalidDate::NotUnderstood),
        Unit::Week => moved(first, 2.days()),
        Unit::Month => moved(first, i32::from(MIDDLE - 1).days()),
        Unit::Quarter => moved(first, 1.months().days(MIDDLE - 1)),
        Unit::Year => moved(moved(first, 6.months())?, (-1).days()),
    }
}

/// The last day of the quarter that these pieces name by its number: `Q1`, `end of Q1 2027`, `1st quarter 2027`; none
/// where they name none.
fn numbered_quarter(pieces: &[Piece], today: Date, toward: Toward) -> Option<Meant> {
    const QUARTER: Piece = Word(Means::Unit(Unit::Quarter));
    let named = pieces.strip_prefix(&[Word(End)]).unwrap_or(pieces);
    let ([
        QUARTER,
        Number {
            number,
            digits: 1..,
        },
        year @ ..,
    ]
    | [
        Number { number, .. },
        Word(Means::Ordinal),
        QUARTER,
        year @ ..,
    ]) = named
    else {
        return None;
    };
    let number = *number;
    Some(match *year {
        [] => nearest(today, toward, |year| end_of_quarter(number, year)),
        [
            Number {
                number: year,
                digits,
            },
        ] => Written::new(year, digits)
            .and_then(|year| of(1, 1, Some(year)))
            .and_then(|first| {
                end_of_quarter(number, first.year()).ok_or(InvalidDate::NotUnderstood)
            }),
        _ => return None,
    })
}

fn end_of_quarter(quarter: i32, year: i16) -> Option<Date> {
    let quarter = i8::try_from(quarter)
        .ok()
        .filter(|it| (1..=4).contains(it))?;
    Some(Date::new(year, quarter * 3, 1).ok()?.last_of_month())
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
        ]
        | [
            Number {
                number,
                digits: 1..,
            },
            Word(CalendarWeek),
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
        Some((year, digits)) => Written::new(year, digits)
            .and_then(|year| of(1, 1, Some(year)))
            .and_then(|first| friday(first.year()).ok_or(InvalidDate::NotUnderstood)),
    })
}

/// The nearest of the days that each year has one of, or some years none.
pub(super) fn nearest(today: Date, toward: Toward, in_year: impl Fn(i16) -> Option<Date>) -> Meant {
    // A week of the year before or after may lie in this one, and not each year has a week 53.
    let years = (-1..=8).filter_map(|years| match toward {
        Toward::Ahead => today.year().checked_add(years),
        Toward::Back => today.year().checked_sub(years),
    });
    first_toward(years.filter_map(in_year), today, toward)
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
