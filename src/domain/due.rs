//! Dates as people write them.

mod periods;
mod weekdays;
pub mod words;

use jiff::{Span, ToSpan, civil::Date};

use self::{
    weekdays::{falls_on, on_weekday, weekday, weeks_after},
    words::{DateWords, Meaning, Piece, Unit},
};
use super::name::plain_digits;

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvalidDate {
    /// Nobody can tell which day is meant.
    NotUnderstood,
    /// The month has fewer days.
    NoSuchDay {
        /// The year, where one was written.
        year: Option<i16>,
        /// The month, from 1.
        month: i8,
        /// How many days it has; in no particular year, the most it ever has.
        days: i8,
    },
    /// The day is another one of the week than is written beside it.
    OtherWeekday {
        /// The day.
        day: Date,
        /// The day of the week that is written, from 0, Monday.
        written: i8,
    },
}

/// Which way a date lies that is not written in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Toward {
    /// In the days to come: `31/3` is the next one.
    Ahead,
    /// In the days that were: `31/3` is the last one, and `2w` two weeks ago.
    Back,
}

/// The first year that anybody means; what is before is a slip of the finger.
const FIRST_YEAR: i16 = 1900;

/// How many of a unit anybody counts from today.
const MOST: i32 = 3650;

/// The date that is meant: `2027-03-31`, `2027/3/31`, `31/3/2027`, `31.3.27`, `31/3`, `3/2027`, or in the words of a
/// language `31 March 2027`, `Mar 31`, `15th`, `tomorrow`, `next week`, `Friday`, `in 3 weeks`, `a week on Tuesday`,
/// `2w`, `+10`, `end of month`, `mid March`, `Q1`, `week 5`. A day of the week beside a date must be that of the date;
/// beside a day of no month it says which one: `Tuesday 15th` is the nearest that falls on a Tuesday.
///
/// Of two numbers that could both be the day the first one is; where the second can be no month, it is the day.
pub fn parse(
    written: &str,
    today: Date,
    toward: Toward,
    words: &DateWords,
) -> Result<Date, InvalidDate> {
    let written = plain_digits(written);
    let written = written.trim();
    let bare = written.trim_end_matches('.');
    let (before, from_digit) = bare.split_at(bare.find(|c: char| c.is_ascii_digit()).unwrap_or(0));
    if let Some(numbers) = numbers(from_digit)
        && let Some(beside) = words.pieces(before)
        && beside.len() < 2
        && beside.iter().all(|it| weekday(it).is_some())
    {
        let day = in_numbers(&numbers, today, toward)?;
        return falls_on(day, beside.first().and_then(weekday));
    }
    let (is_plus, written) = match written.strip_prefix('+') {
        Some(rest) => (true, rest),
        None => (false, written),
    };
    if let Some(days) = words.day(written.trim_end_matches('.')) {
        return moved(today, days.days());
    }
    let pieces = words.pieces(written).ok_or(InvalidDate::NotUnderstood)?;
    in_words(&pieces, is_plus, today, toward)
}

/// What makes somebody doubt that a day by which something is to be done is the one that was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It has passed.
    Past,
    /// It is more than ten years ahead.
    FarAhead,
}

/// What makes somebody doubt this day; none where nothing does.
pub fn doubt(due: Date, today: Date) -> Option<Doubt> {
    if due < today {
        Some(Doubt::Past)
    } else if due > today.saturating_add(10.years()) {
        Some(Doubt::FarAhead)
    } else {
        None
    }
}

/// The last day of the quarter before the one that a day lies in.
pub fn end_of_last_quarter(today: Date) -> Date {
    let months = (today.month() - 1) % 3;
    let first = today.first_of_month().saturating_sub(months.months());
    first.saturating_sub(1.day())
}

/// A number as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Written {
    number: i16,
    digits: usize,
}

impl Written {
    fn new(number: i32, digits: usize) -> Result<Self, InvalidDate> {
        let number = small(number)?;
        Ok(Self { number, digits })
    }

    /// A year as it is written in full.
    fn of_year(number: i16) -> Self {
        let digits = 4;
        Self { number, digits }
    }
}

fn small(number: i32) -> Result<i16, InvalidDate> {
    i16::try_from(number).map_err(|_| InvalidDate::NotUnderstood)
}

/// Two or three numbers with strokes or points between them, three with hyphens, or eight digits; none where it is not
/// that.
fn numbers(written: &str) -> Option<Vec<Written>> {
    let one = |part: &str| {
        let part = part.trim();
        let is_number = part.chars().all(|c| c.is_ascii_digit());
        let number = part.parse().ok().filter(|_| is_number)?;
        let digits = part.len();
        Some(Written { number, digits })
    };
    if written.len() == 8
        && let (Some(year), Some(month), Some(day)) =
            (written.get(..4), written.get(4..6), written.get(6..))
        && let Some(numbers) = [year, month, day].into_iter().map(one).collect()
    {
        return Some(numbers);
    }
    let read = |sign: &[char]| -> Option<Vec<Written>> { written.split(sign).map(one).collect() };
    let is_long = |written: &Written| written.digits == 4;
    let with_hyphens = read(&['-']).filter(|it| it.len() == 3 || it.iter().any(is_long));
    let numbers = with_hyphens.or_else(|| read(&['/', '.']))?;
    matches!(numbers.len(), 2 | 3).then_some(numbers)
}

fn in_numbers(numbers: &[Written], today: Date, toward: Toward) -> Result<Date, InvalidDate> {
    match *numbers {
        [month, year] | [year, month] if year.digits == 4 && month.digits <= 2 => {
            of_month(month.number, year, toward)
        }
        [first, second] => {
            let (day, month) = day_and_month(first, second);
            of_any_year(day, month, today, toward)
        }
        [year, month, day] if year.digits == 4 => of(day.number, month.number, Some(year)),
        [first, second, year] => {
            let (day, month) = day_and_month(first, second);
            of(day, month, Some(year))
        }
        _ => Err(InvalidDate::NotUnderstood),
    }
}

fn day_and_month(first: Written, second: Written) -> (i16, i16) {
    let (first, second) = (first.number, second.number);
    if (1..=12).contains(&first) && (13..=31).contains(&second) {
        (second, first)
    } else {
        (first, second)
    }
}

fn in_words(
    pieces: &[Piece],
    is_plus: bool,
    today: Date,
    toward: Toward,
) -> Result<Date, InvalidDate> {
    use Meaning::{AfterNext, Ahead, Back, Half, Last, Month, Next, Weekday};
    use Piece::{Number, Word};
    let is_way = |piece: &&Piece| matches!(piece, Word(Ahead | Back));
    let way = if pieces.contains(&Word(Back)) {
        Some(Toward::Back)
    } else {
        pieces.iter().find(is_way).map(|_| Toward::Ahead)
    };
    let left: Vec<Piece> = pieces.iter().filter(|it| !is_way(it)).copied().collect();
    let back = way.unwrap_or(toward) == Toward::Back;
    if !is_plus
        && way != Some(Toward::Back)
        && let Some(day) = periods::week(&left, today, toward)
    {
        return day;
    }
    // Words that say which way are for a number of days, weeks, months or years alone.
    match left[..] {
        [
            Number { number: 1, .. },
            Word(Half),
            Word(Meaning::Unit(Unit::Year)),
        ]
        | [
            Word(Half),
            Number { number: 1, .. },
            Word(Meaning::Unit(Unit::Year)),
        ]
        | [Word(Half), Word(Meaning::Unit(Unit::Year))] => {
            return counted(6, Unit::Month, back, today);
        }
        [Number { number, .. }, Word(Meaning::Unit(unit))] => {
            return counted(number, unit, back, today);
        }
        [Number { number, .. }] if is_plus && way.is_none() => {
            return counted(number, Unit::Day, back, today);
        }
        // Tuesday in a week.
        [
            Word(Weekday(weekday)),
            Number { number, .. },
            Word(Meaning::Unit(Unit::Week)),
        ] if !back && !is_plus => return weeks_after(number, weekday, today),
        // In March.
        [Word(Month(_)), ..] if way != Some(Toward::Back) && !is_plus => {}
        _ if way.is_some() || is_plus => return Err(InvalidDate::NotUnderstood),
        _ => {}
    }
    let named = periods::end(&left, today, toward).or_else(|| on_weekday(&left, today, toward));
    if let Some(day) = named {
        return day;
    }
    match left[..] {
        [Word(Next), Word(Meaning::Unit(unit))] => return moved(today, unit.span(1)),
        [Word(AfterNext), Word(Meaning::Unit(unit))]
        | [Word(Meaning::Unit(unit)), Word(AfterNext), Word(Next)] => {
            return moved(today, unit.span(2));
        }
        [Word(Last), Word(Meaning::Unit(unit))] => return moved(today, -unit.span(1)),
        _ => {}
    }
    let (weekday, dated) = match left[..] {
        [Word(Weekday(weekday)), _, _, ..] => (Some(weekday), &left[1..]),
        _ => (None, &left[..]),
    };
    let day = match on_day_of_month(dated, weekday, today, toward) {
        Some(day) => day,
        None => on_date(dated, today, toward),
    };
    falls_on(day?, weekday)
}

/// The day that its month names, and its year where one is written.
fn on_date(pieces: &[Piece], today: Date, toward: Toward) -> Result<Date, InvalidDate> {
    use Meaning::Month;
    use Piece::{Number, Word};
    match *pieces {
        [Word(Month(_)), Number { digits: 4, .. }] => Err(InvalidDate::NotUnderstood),
        [Number { number, .. }, Word(Month(month))]
        | [Word(Month(month)), Number { number, .. }] => {
            of_any_year(small(number)?, i16::from(month), today, toward)
        }
        [
            Number { number, .. },
            Word(Month(month)),
            Number {
                number: year,
                digits,
            },
        ]
        | [
            Word(Month(month)),
            Number { number, .. },
            Number {
                number: year,
                digits,
            },
        ] => of(
            small(number)?,
            i16::from(month),
            Some(Written::new(year, digits)?),
        ),
        _ => Err(InvalidDate::NotUnderstood),
    }
}

/// The day of a month without a name that these pieces name: `15th`, `5th of next month`; none where they name none.
/// Of a month that nothing says, it is one on which the day falls on this day of the week.
fn on_day_of_month(
    pieces: &[Piece],
    weekday: Option<i8>,
    today: Date,
    toward: Toward,
) -> Option<Result<Date, InvalidDate>> {
    use Piece::{Number, Word};
    const MONTH: Piece = Word(Meaning::Unit(Unit::Month));
    Some(match *pieces {
        [Number { number, .. }, Word(Meaning::Ordinal)]
        | [Number { number, .. }, Word(Meaning::Ordinal), MONTH] => {
            of_any_month(number, weekday, today, toward)
        }
        [
            Number {
                number,
                digits: 1..,
            },
            Word(which),
            MONTH,
        ] => {
            let by = which.steps()?;
            moved(today.first_of_month(), by.months()).and_then(|month| {
                let (year, month) = (month.year(), i16::from(month.month()));
                of(small(number)?, month, Some(Written::of_year(year)))
            })
        }
        _ => return None,
    })
}

fn counted(number: i32, unit: Unit, back: bool, today: Date) -> Result<Date, InvalidDate> {
    if !(0..=MOST).contains(&number) {
        return Err(InvalidDate::NotUnderstood);
    }
    let span = unit.span(number);
    moved(today, if back { -span } else { span })
}

fn moved(today: Date, span: Span) -> Result<Date, InvalidDate> {
    let day = today.checked_add(span);
    day.map_err(|_| InvalidDate::NotUnderstood)
}

/// A day of a year; a year of two digits is one of this century. One of three, or of four that are nearly all noughts,
/// is a slip of the finger.
fn of(day: i16, month: i16, year: Option<Written>) -> Result<Date, InvalidDate> {
    let number = match year {
        // The longest that any February is.
        None => 2000,
        Some(year) if year.digits <= 2 => 2000 + year.number,
        Some(year) if year.number >= FIRST_YEAR => year.number,
        Some(_) => return Err(InvalidDate::NotUnderstood),
    };
    let small = |number: i16| i8::try_from(number).map_err(|_| InvalidDate::NotUnderstood);
    let (small_day, small_month) = (small(day)?, small(month)?);
    let first = Date::new(number, small_month, 1).map_err(|_| InvalidDate::NotUnderstood)?;
    if small_day < 1 {
        return Err(InvalidDate::NotUnderstood);
    }
    Date::new(number, small_month, small_day).map_err(|_| InvalidDate::NoSuchDay {
        year: year.map(|_| number),
        month: small_month,
        days: first.days_in_month(),
    })
}

/// The last day of a month, by which something is to be done; on which of its days something was, nobody can tell.
fn of_month(month: i16, year: Written, toward: Toward) -> Result<Date, InvalidDate> {
    match toward {
        Toward::Ahead => of(1, month, Some(year)).map(Date::last_of_month),
        Toward::Back => Err(InvalidDate::NotUnderstood),
    }
}

/// The first of these days that does not lie the other way.
fn first_toward(
    mut days: impl Iterator<Item = Date>,
    today: Date,
    toward: Toward,
) -> Result<Date, InvalidDate> {
    let found = days.find(|day| match toward {
        Toward::Ahead => *day >= today,
        Toward::Back => *day <= today,
    });
    found.ok_or(InvalidDate::NotUnderstood)
}

/// A day of this month, or of the nearest one that has it, on this day of the week where one is written.
fn of_any_month(
    day: i32,
    weekday: Option<i8>,
    today: Date,
    toward: Toward,
) -> Result<Date, InvalidDate> {
    let day = i8::try_from(day).map_err(|_| InvalidDate::NotUnderstood)?;
    let step = match toward {
        Toward::Ahead => 1,
        Toward::Back => -1,
    };
    // In three years each day that there is falls on each day of the week.
    let months = (0..=36).filter_map(|by| moved(today.first_of_month(), (by * step).months()).ok());
    let days = months.filter_map(|first| Date::new(first.year(), first.month(), day).ok());
    let days = days.filter(|day| falls_on(*day, weekday).is_ok());
    first_toward(days, today, toward)
}

/// A day of this year, or of the nearest one that has it.
fn of_any_year(day: i16, month: i16, today: Date, toward: Toward) -> Result<Date, InvalidDate> {
    let leap = of(day, month, None)?;
    periods::nearest(today, toward, |year| {
        Date::new(year, leap.month(), leap.day()).ok()
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn ahead(written: &str, today: Date) -> Result<Date, InvalidDate> {
        parse(written, today, Toward::Ahead, &DateWords::default())
    }

    fn back(written: &str, today: Date) -> Result<Date, InvalidDate> {
        parse(written, today, Toward::Back, &DateWords::default())
    }

    #[test]
    fn dates_as_people_write_them_in_numbers() {
        let today = date(2026, 11, 21);
        for (written, meant) in [
            ("2027-03-31", date(2027, 3, 31)),
            (" 31/3/2027 ", date(2027, 3, 31)),
            ("31.3.27", date(2027, 3, 31)),
            ("31. 3. 2027", date(2027, 3, 31)),
            ("31-3-2027", date(2027, 3, 31)),
            ("20270331", date(2027, 3, 31)),
            ("31/3", date(2027, 3, 31)),
            ("1.12.", date(2026, 12, 1)),
            ("21/11", date(2026, 11, 21)),
            ("29/2/2028", date(2028, 2, 29)),
            ("29/2", date(2028, 2, 29)),
            ("2027/3/31", date(2027, 3, 31)),
            ("３１．３．２７", date(2027, 3, 31)),
            ("31/12/9999", date(9999, 12, 31)),
            ("+10", date(2026, 12, 1)),
            // Where the second number can be no month it is the day; else the first one is.
            ("12/31/2026", date(2026, 12, 31)),
            ("12/31", date(2026, 12, 31)),
            ("1-13-2027", date(2027, 1, 13)),
            ("11/12/2026", date(2026, 12, 11)),
            ("12/11/2026", date(2026, 11, 12)),
        ] {
            assert_eq!(ahead(written, today), Ok(meant), "{written}");
        }
        for odd in [
            "",
            ".",
            "soon",
            "0/2",
            "0000-01-01",
            "-000001-01-01",
            "0026-11-21",
            "1/1/10000",
            "13/13/2027",
            "1/32/2027",
            "+99999",
            "1/2/300",
            "1/1/0000",
            "1.1.0027",
            "1/1/027",
            "1/2/3/4",
            "1-2",
            "m",
            "10",
            "-3",
            "99999999999",
        ] {
            assert_eq!(ahead(odd, today), Err(InvalidDate::NotUnderstood), "{odd}");
            assert_eq!(back(odd, today), Err(InvalidDate::NotUnderstood), "{odd}");
        }
    }

    #[test]
    fn a_day_that_its_month_does_not_have_is_told_as_that() {
        let today = date(2026, 11, 21);
        for (written, year, month, days) in [
            ("29.2.2027", Some(2027), 2, 28),
            ("2027-02-30", Some(2027), 2, 28),
            ("30.2.28", Some(2028), 2, 29),
            ("30/2", None, 2, 29),
            ("31/4", None, 4, 30),
            ("32/1", None, 1, 31),
            ("2/30/2027", Some(2027), 2, 28),
        ] {
            let problem = InvalidDate::NoSuchDay { year, month, days };
            assert_eq!(ahead(written, today), Err(problem), "{written}");
            assert_eq!(back(written, today), Err(problem), "{written}");
        }
    }

    #[test]
    fn looking_back_a_short_date_is_the_last_one() {
        let today = date(2026, 2, 21);
        for (written, meant) in [
            ("31/3", date(2025, 3, 31)),
            ("21/2", date(2026, 2, 21)),
            ("1.1.", date(2026, 1, 1)),
            ("31.3.2026", date(2026, 3, 31)),
            ("29/2", date(2024, 2, 29)),
        ] {
            assert_eq!(back(written, today), Ok(meant), "{written}");
        }
    }

    #[test]
    fn a_day_that_no_year_near_by_has_is_the_next_one_there_is() {
        assert_eq!(ahead("29/2", date(1897, 3, 1)), Ok(date(1904, 2, 29)));
        assert_eq!(back("29/2", date(1903, 3, 1)), Ok(date(1896, 2, 29)));
        assert_eq!(ahead("29/2", date(2028, 2, 29)), Ok(date(2028, 2, 29)));
        // Where the calendar ends, nothing comes after.
        let none = Err(InvalidDate::NotUnderstood);
        assert_eq!(ahead("1/1", Date::MAX), none);
        assert_eq!(ahead("+1", Date::MAX), none);
    }

    #[test]
    fn a_day_that_has_passed_or_is_far_away_is_doubted() {
        let today = date(2026, 11, 21);
        for (due, doubted) in [
            (today, None),
            (date(2026, 11, 20), Some(Doubt::Past)),
            (date(2036, 11, 21), None),
            (date(2036, 11, 22), Some(Doubt::FarAhead)),
            (Date::MAX, Some(Doubt::FarAhead)),
        ] {
            assert_eq!(doubt(due, today), doubted, "{due}");
        }
        assert_eq!(doubt(Date::MAX, Date::MAX), None);
    }

    #[test]
    fn a_quarter_ends_with_its_last_day() {
        for (today, end) in [
            (date(2026, 1, 1), date(2025, 12, 31)),
            (date(2026, 3, 31), date(2025, 12, 31)),
            (date(2026, 4, 1), date(2026, 3, 31)),
            (date(2026, 11, 21), date(2026, 9, 30)),
        ] {
            assert_eq!(end_of_last_quarter(today), end, "{today}");
        }
    }
}
