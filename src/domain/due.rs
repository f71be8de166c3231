//! Dates as people write them.

use jiff::{Span, ToSpan, civil::Date};

/// A text that is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotADate;

/// The date that is meant: `2027-03-31`, `31/3/2027`, `31.3.27`, `31/3` (the next one), or from
/// today on `+10` or `10d` (days), `2w` (weeks), `3m` (months).
pub fn parse(written: &str, today: Date) -> Result<Date, NotADate> {
    let written = written.trim().trim_end_matches('.');
    if let Ok(date) = written.parse::<Date>() {
        return Ok(date);
    }
    if let Some(span) = span(written) {
        return today.checked_add(span).map_err(|_| NotADate);
    }
    let numbers: Vec<i16> = written
        .split(['/', '.'])
        .map(|part| part.trim().parse().map_err(|_| NotADate))
        .collect::<Result<_, _>>()?;
    let of = |day: i16, month: i16, year: i16| {
        let small = |number: i16| i8::try_from(number).map_err(|_| NotADate);
        Date::new(year, small(month)?, small(day)?).map_err(|_| NotADate)
    };
    match numbers[..] {
        [day, month] => {
            let this_year = of(day, month, today.year());
            match this_year {
                Ok(date) if date >= today => Ok(date),
                Ok(_) | Err(NotADate) => of(day, month, today.year() + 1),
            }
        }
        [day, month, year] if (0..100).contains(&year) => of(day, month, 2000 + year),
        [day, month, year] if year >= 1900 => of(day, month, year),
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
        'd' => Some(number.days()),
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
            ("+10", date(2026, 12, 1)),
            ("10d", date(2026, 12, 1)),
            ("2w", date(2026, 12, 5)),
            ("3m", date(2027, 2, 21)),
        ] {
            assert_eq!(parse(written, today), Ok(meant), "{written}");
        }
        for odd in [
            "",
            "soon",
            "32/1",
            "29/2/2027",
            "1/13/2027",
            "+99999",
            "1/2/300",
            "m",
            "5y",
            "-3d",
        ] {
            assert_eq!(parse(odd, today), Err(NotADate), "{odd}");
        }
    }
}
