//! Dates as people write them.

use jiff::{Span, ToSpan, civil::Date};

use super::name::plain_digits;

/// A text that is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotADate;

/// Which way a date lies that is not written in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Toward {
    Ahead,
    Back,
}

/// The first year that anybody means; what is before is a slip of the finger.
const FIRST_YEAR: i16 = 1900;

/// The date that is meant: `2027-03-31`, `2027/3/31`, `31/3/2027`, `31.3.27`, `31/3` (the next one), or from
/// today on `+10`, `10d` or `10t` (days, in English and in German), `2w` (weeks), `3m` (months).
pub fn parse(written: &str, today: Date) -> Result<Date, NotADate> {
    read(written, today, Toward::Ahead)
}

/// The same, looking back: `31/3` is the last one, `2w` is two weeks ago.
pub fn parse_back(written: &str, today: Date) -> Result<Date, NotADate> {
    read(written, today, Toward::Back)
}

/// The last day of the quarter before the one that a day lies in.
pub fn end_of_last_quarter(today: Date) -> Date {
    let months = (today.month() - 1) % 3;
    let first = today.first_of_month().saturating_sub(months.months());
    first.saturating_sub(1.day())
}

fn read(written: &str, today: Date, toward: Toward) -> Result<Date, NotADate> {
    let written = plain_digits(written);
    let written = written.trim().trim_end_matches('.');
    if let Ok(date) = written.parse::<Date>() {
        return Some(date)
            .filter(|date| date.year() >= FIRST_YEAR)
            .ok_or(NotADate);
    }
    if let Some(span) = span(written) {
        let day = match toward {
            Toward::Ahead => today.checked_add(span),
            Toward::Back => today.checked_sub(span),
        };
        return day.map_err(|_| NotADate);
    }
    let numbers: Vec<i16> = written
        .split(['/', '.'])
        .map(|part| part.trim().parse().map_err(|_| NotADate))
        .collect::<Result<_, _>>()?;
    let year = written.rsplit(['/', '.']).next().unwrap_or_default();
    let digits_of_year = year.trim().chars().count();
    let of = |day: i16, month: i16, year: i16| {
        let small = |number: i16| i8::try_from(number).map_err(|_| NotADate);
        Date::new(year, small(month)?, small(day)?).map_err(|_| NotADate)
    };
    // The 29th of February comes every fourth year, and may be eight years off around a century.
    let nearest = |step: i16| {
        let mut years = (1..=8).filter_map(|years| today.year().checked_add(years * step));
        let found = years.find_map(|year| match numbers[..] {
            [day, month] => of(day, month, year).ok(),
            _ => None,
        });
        found.ok_or(NotADate)
    };
    match numbers[..] {
        [day, month] => {
            let this_year = of(day, month, today.year());
            match (toward, this_year) {
                (Toward::Ahead, Ok(date)) if date >= today => Ok(date),
                (Toward::Back, Ok(date)) if date <= today => Ok(date),
                (Toward::Ahead, _) => nearest(1),
                (Toward::Back, _) => nearest(-1),
            }
        }
        [year, month, day] if year >= FIRST_YEAR => of(day, month, year),
        // A year of four digits that are nearly all noughts is a slip of the finger, and no 2000.
        [day, month, year] if (0..100).contains(&year) && digits_of_year <= 2 => {
            of(day, month, 2000 + year)
        }
        [day, month, year] if year >= FIRST_YEAR => of(day, month, year),
        _ => Err(NotADate),
    }
}

fn span(written: &str) -> Option<Span> {
    let (number, unit) = match written.strip_prefix('+') {
        Some(rest) => (
            rest,
            rest.chars()
                .last()
                .filter(char::is_ascii_alphabetic)
                .unwrap_or('d'),
        ),
        None => (
            written,
            written.chars().last().filter(char::is_ascii_alphabetic)?,
        ),
    };
    let number: i32 = number
        .trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == ' ')
        .parse()
        .ok()?;
    if !(0..=3650).contains(&number) {
        return None;
    }
    match unit.to_ascii_lowercase() {
        'd' | 't' => Some(number.days()),
        'w' => Some(number.weeks()),
        'm' => Some(number.months()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn dates_as_people_write_them() {
        let today = date(2026, 11, 21);
        for (written, meant) in [
            ("2027-03-31", date(2027, 3, 31)),
            (" 31/3/2027 ", date(2027, 3, 31)),
            ("31.3.27", date(2027, 3, 31)),
            ("31/3", date(2027, 3, 31)),
            ("1.12.", date(2026, 12, 1)),
            ("21/11", date(2026, 11, 21)),
            ("29/2/2028", date(2028, 2, 29)),
            ("29/2", date(2028, 2, 29)),
            ("2027/3/31", date(2027, 3, 31)),
            ("３１．３．２７", date(2027, 3, 31)),
            ("31/12/9999", date(9999, 12, 31)),
            ("+10", date(2026, 12, 1)),
            ("10d", date(2026, 12, 1)),
            ("10 T", date(2026, 12, 1)),
            ("2w", date(2026, 12, 5)),
            ("3m", date(2027, 2, 21)),
        ] {
            assert_eq!(parse(written, today), Ok(meant), "{written}");
        }
        for odd in [
            "",
            "soon",
            "32/1",
            "31/4",
            "0/2",
            "29/2/2027",
            "0000-01-01",
            "-000001-01-01",
            "0026-11-21",
            "1/1/10000",
            "1/13/2027",
            "+99999",
            "1/2/300",
            "1/1/0000",
            "1.1.0027",
            "1/1/027",
            "m",
            "5y",
            "-3d",
        ] {
            assert_eq!(parse(odd, today), Err(NotADate), "{odd}");
            assert_eq!(parse_back(odd, today), Err(NotADate), "{odd}");
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
            ("2w", date(2026, 2, 7)),
            ("3m", date(2025, 11, 21)),
        ] {
            assert_eq!(parse_back(written, today), Ok(meant), "{written}");
        }
    }

    #[test]
    fn a_day_that_no_year_near_by_has_is_the_next_one_there_is() {
        assert_eq!(parse("29/2", date(1897, 3, 1)), Ok(date(1904, 2, 29)));
        assert_eq!(parse_back("29/2", date(1903, 3, 1)), Ok(date(1896, 2, 29)));
        assert_eq!(parse("29/2", date(2028, 2, 29)), Ok(date(2028, 2, 29)));
        // Where the calendar ends, nothing comes after.
        assert_eq!(parse("1/1", Date::MAX), Err(NotADate));
        assert_eq!(parse("1d", Date::MAX), Err(NotADate));
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
