//! Dates as the language writes them, and as people write them in it.

use jiff::civil::Date;

use super::Catalog;
use crate::{
    domain::due::{
        self, Doubt, InvalidDate, Toward,
        words::{DateWords, Meaning, Unit},
    },
    t,
};

impl Catalog {
    /// A date as people write it: "26 February 2027".
    pub fn date(&self, date: Date) -> String {
        let (day, year) = (date.day().to_string(), date.year().to_string());
        let month = month(date.month());
        t!(self, "date", day = day, month = month, year = year)
    }

    /// A date where there is little room: "26 Feb 2027".
    pub fn short_date(&self, date: Date) -> String {
        let (day, year) = (date.day().to_string(), date.year().to_string());
        let month = month(date.month());
        t!(self, "date-short", day = day, month = month, year = year)
    }

    /// The words in which dates are written: those of the language, and the English ones.
    pub fn date_words(&self) -> &DateWords {
        self.date_words.get_or_init(|| self.read_date_words())
    }

    fn read_date_words(&self) -> DateWords {
        let mut words = DateWords::default();
        for texts in &self.texts {
            let text = |key| texts.get(key).unwrap_or_default();
            words.add_days(0, text("date-today"));
            words.add_days(1, text("date-tomorrow"));
            words.add_days(2, text("date-after-tomorrow"));
            words.add_days(14, text("date-fortnight"));
            words.add_days(-1, text("date-yesterday"));
            words.add_days(-2, text("date-before-yesterday"));
            words.add_groups(Meaning::Month, 1, text("date-months"));
            words.add_groups(Meaning::Weekday, 0, text("date-weekdays"));
            let number = |number| Meaning::Number(i32::from(number));
            words.add_groups(number, 1, text("date-numbers"));
            words.add(Meaning::Unit(Unit::Day), text("date-unit-days"));
            words.add(Meaning::Unit(Unit::Week), text("date-unit-weeks"));
            words.add(Meaning::Unit(Unit::Month), text("date-unit-months"));
            words.add(Meaning::Unit(Unit::Quarter), text("date-unit-quarters"));
            words.add(Meaning::Unit(Unit::Year), text("date-unit-years"));
            words.add(Meaning::CalendarWeek, text("date-calendar-weeks"));
            words.add(Meaning::Start, text("date-start"));
            words.add(Meaning::Middle, text("date-middle"));
            words.add(Meaning::End, text("date-end"));
            words.add(Meaning::Half, text("date-half"));
            words.add(Meaning::EndOf(Unit::Month), text("date-end-of-month"));
            words.add(Meaning::EndOf(Unit::Quarter), text("date-end-of-quarter"));
            words.add(Meaning::EndOf(Unit::Year), text("date-end-of-year"));
            words.add(Meaning::This, text("date-this"));
            words.add(Meaning::Next, text("date-next"));
            words.add(Meaning::AfterNext, text("date-after-next"));
            words.add(Meaning::Last, text("date-last"));
            words.add(Meaning::Ahead, text("date-ahead"));
            words.add(Meaning::Back, text("date-back"));
            words.add(Meaning::Ordinal, text("date-ordinals"));
            words.add(Meaning::Small, text("date-small-words"));
        }
        words
    }

    /// The day that is meant, or why it is none, in words with an example.
    pub fn day(&self, written: &str, today: Date, toward: Toward) -> Result<Date, String> {
        due::parse(written, today, toward, self.date_words())
            .map_err(|problem| self.no_date(problem, today, toward))
    }

    /// The day that is meant of something that was, or why it is none, in words.
    pub fn day_that_was(&self, written: &str, today: Date) -> Result<Date, String> {
        let day = self.day(written, today, Toward::Back)?;
        if day > today {
            return Err(t!(self, "date-is-to-come", date = self.date(day)));
        }
        Ok(day)
    }

    /// What is told of a day by which something is to be done and that was perhaps not meant; none where it is as
    /// usual.
    pub fn doubt(&self, due: Date, today: Date) -> Option<String> {
        Some(match due::doubt(due, today)? {
            Doubt::Past => t!(self, "date-is-past"),
            Doubt::FarAhead => t!(self, "date-is-far"),
        })
    }

    fn no_date(&self, problem: InvalidDate, today: Date, toward: Toward) -> String {
        self.impossible_day(problem).unwrap_or_else(|| {
            let example = match toward {
                Toward::Ahead => today.last_of_year(),
                Toward::Back => due::end_of_last_quarter(today),
            };
            t!(self, "date-not-understood", example = self.date(example))
        })
    }

    /// Why there is no such day, in words; none where nobody can tell which day is meant.
    pub fn impossible_day(&self, problem: InvalidDate) -> Option<String> {
        let (year, number, days) = match problem {
            InvalidDate::NotUnderstood => return None,
            InvalidDate::NoSuchDay { year, month, days } => (year, month, days),
            InvalidDate::OtherWeekday { day, written } => {
                let date = self.date(day);
                let name = |at| t!(self, "date-weekday", weekday = weekday(at));
                let (is, written) = (name(day.weekday().to_monday_zero_offset()), name(written));
                return Some(t!(
                    self,
                    "date-other-weekday",
                    date = date,
                    is = is,
                    written = written
                ));
            }
        };
        let (month, days) = (month(number), days.to_string());
        let name = t!(self, "date-month", month = month);
        Some(match year {
            Some(year) => {
                let year = year.to_string();
                t!(
                    self,
                    "date-no-such-day-of",
                    month = name,
                    year = year,
                    days = days
                )
            }
            // In most years it has less.
            None if number == 2 => t!(self, "date-no-such-day-ever", month = name, days = days),
            None => t!(self, "date-no-such-day", month = name, days = days),
        })
    }
}

/// The name by which a catalogue knows a month, which counts from 1.
fn month(number: i8) -> &'static str {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let at = usize::try_from(number - 1).ok();
    at.and_then(|at| MONTHS.get(at))
        .copied()
        .unwrap_or_default()
}

/// The name by which a catalogue knows a day of the week, which counts from 0, Monday.
fn weekday(number: i8) -> &'static str {
    const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let at = usize::try_from(number).ok();
    at.and_then(|at| WEEKDAYS.get(at))
        .copied()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use jiff::{ToSpan, civil::date};
    use proptest::prelude::*;

    use super::*;

    /// A Friday.
    const TODAY: Date = Date::constant(2026, 11, 27);

    fn catalog(language: &str) -> Rc<Catalog> {
        thread_local! {
            static ENGLISH: Rc<Catalog> = Rc::new(Catalog::in_language("en").unwrap());
            static GERMAN: Rc<Catalog> = Rc::new(Catalog::in_language("de").unwrap());
        }
        match language {
            "en" => ENGLISH.with(Rc::clone),
            _ => GERMAN.with(Rc::clone),
        }
    }

    #[test]
    fn dates_as_people_write_them_in_english_words() {
        for (written, meant) in [
            ("31 December 2026", date(2026, 12, 31)),
            ("Dec 31, 2026", date(2026, 12, 31)),
            ("december 31st", date(2026, 12, 31)),
            ("5 Jan 27", date(2027, 1, 5)),
            ("5-Jan-2027", date(2027, 1, 5)),
            ("the 5th of January", date(2027, 1, 5)),
            ("Friday, 1 January 2027", date(2027, 1, 1)),
            ("today", TODAY),
            ("Tomorrow", date(2026, 11, 28)),
            ("day after tomorrow", date(2026, 11, 29)),
            ("yesterday", date(2026, 11, 26)),
            ("next week", date(2026, 12, 4)),
            ("next month", date(2026, 12, 31)),
            ("next quarter", date(2027, 3, 31)),
            ("next year", date(2027, 12, 31)),
            ("next day", date(2026, 11, 28)),
            ("15th", date(2026, 12, 15)),
            ("on the 27th", TODAY),
            ("the 31st", date(2026, 12, 31)),
            ("15th of the month", date(2026, 12, 15)),
            ("1st quarter", date(2027, 3, 31)),
            ("end of the 2nd quarter", date(2027, 6, 30)),
            ("4th quarter 2027", date(2027, 12, 31)),
            ("the 5th of next month", date(2026, 12, 5)),
            ("a week on Tuesday", date(2026, 12, 8)),
            ("a week from Tuesday", date(2026, 12, 8)),
            ("Tuesday week", date(2026, 12, 8)),
            ("two weeks on Monday", date(2026, 12, 14)),
            ("2/2027", date(2027, 2, 28)),
            ("2027-02", date(2027, 2, 28)),
            ("2.2028", date(2028, 2, 29)),
            ("Monday", date(2026, 11, 30)),
            ("next friday", date(2026, 12, 4)),
            ("last Friday", date(2026, 11, 20)),
            ("last Thursday", date(2026, 11, 26)),
            ("3 weeks", date(2026, 12, 18)),
            ("in 3 weeks", date(2026, 12, 18)),
            ("3 weeks from now", date(2026, 12, 18)),
            ("in two months", date(2027, 1, 27)),
            ("a week", date(2026, 12, 4)),
            ("a year ago", date(2025, 11, 27)),
            ("2w", date(2026, 12, 11)),
            ("+2w", date(2026, 12, 11)),
            ("10 D", date(2026, 12, 7)),
            ("3m", date(2027, 2, 27)),
            ("12/31/2026", date(2026, 12, 31)),
            ("this Friday", TODAY),
            ("this Monday", date(2026, 11, 30)),
            ("end of month", date(2026, 11, 30)),
            ("by the end of the month", date(2026, 11, 30)),
            ("month end", date(2026, 11, 30)),
            ("end of next month", date(2026, 12, 31)),
            ("end of the week", TODAY),
            ("end of next week", date(2026, 12, 4)),
            ("end of quarter", date(2026, 12, 31)),
            ("end of next quarter", date(2027, 3, 31)),
            ("end of year", date(2026, 12, 31)),
            ("end of March", date(2027, 3, 31)),
            ("end of Feb 2028", date(2028, 2, 29)),
            ("late January", date(2027, 1, 31)),
            ("March", date(2027, 3, 31)),
            ("by April 2028", date(2028, 4, 30)),
            ("in May", date(2027, 5, 31)),
            ("March 20", date(2027, 3, 20)),
            ("next March", date(2027, 3, 31)),
            ("2027", date(2027, 12, 31)),
            ("in a fortnight", date(2026, 12, 11)),
            ("Monday next week", date(2026, 11, 30)),
            ("next week Friday", date(2026, 12, 4)),
            ("Wednesday of the week after next", date(2026, 12, 9)),
            ("this week", TODAY),
            ("this month", date(2026, 11, 30)),
            ("end of 2027", date(2027, 12, 31)),
            ("in two quarters", date(2027, 5, 27)),
            ("week 48", TODAY),
            ("week 5", date(2027, 2, 5)),
            ("week 53", date(2027, 1, 1)),
            ("the week after next", date(2026, 12, 11)),
            ("Monday after next", date(2026, 12, 7)),
            ("early March", date(2027, 3, 1)),
            ("mid January", date(2027, 1, 15)),
            ("mid-January 2028", date(2028, 1, 15)),
            ("beginning of next month", date(2026, 12, 1)),
            ("the middle of the month", date(2026, 12, 15)),
            ("in fourteen days", date(2026, 12, 11)),
            ("a week from today", date(2026, 12, 4)),
            ("two weeks from today", date(2026, 12, 11)),
            ("in half a year", date(2027, 5, 27)),
            ("half a year ago", date(2026, 5, 27)),
            ("Q1 2027", date(2027, 3, 31)),
            ("end of Q4", date(2026, 12, 31)),
            ("q2", date(2027, 6, 30)),
            ("no later than 15/1", date(2027, 1, 15)),
        ] {
            let day = catalog("en").day(written, TODAY, Toward::Ahead);
            assert_eq!(day, Ok(meant), "{written}");
        }
    }

    #[test]
    fn a_day_of_the_week_beside_a_day_of_no_month_says_which_one_is_meant() {
        for (written, meant) in [
            ("Tuesday 15th", date(2026, 12, 15)),
            ("Wed 15th", date(2027, 9, 15)),
            ("Friday the 27th", TODAY),
            ("Tuesday 15", date(2026, 12, 15)),
            ("Tue 15/12", date(2026, 12, 15)),
        ] {
            let day = catalog("en").day(written, TODAY, Toward::Ahead);
            assert_eq!(day, Ok(meant), "{written}");
        }
    }

    #[test]
    fn dates_as_people_write_them_in_german_words() {
        for (written, meant) in [
            ("diesen Freitag", TODAY),
            ("Monatsende", date(2026, 11, 30)),
            ("bis zum Ende des Monats", date(2026, 11, 30)),
            ("Ende nächster Woche", date(2026, 12, 4)),
            ("Quartalsende", date(2026, 12, 31)),
            ("zum Jahresende", date(2026, 12, 31)),
            ("Jahresende 2027", date(2027, 12, 31)),
            ("bis Ende März", date(2027, 3, 31)),
            ("im März", date(2027, 3, 31)),
            ("April 2028", date(2028, 4, 30)),
            ("diesen Monat", date(2026, 11, 30)),
            ("nächsten März", date(2027, 3, 31)),
            ("Montag nächster Woche", date(2026, 11, 30)),
            ("nächste Woche Freitag", date(2026, 12, 4)),
            ("Mittwoch übernächster Woche", date(2026, 12, 9)),
            ("in zwei Wochen", date(2026, 12, 11)),
            ("KW 5", date(2027, 2, 5)),
            ("5. KW", date(2027, 2, 5)),
            ("Dienstag, 15.", date(2026, 12, 15)),
            ("Di 15.12.", date(2026, 12, 15)),
            ("in KW 5", date(2027, 2, 5)),
            ("KW 5/2028", date(2028, 2, 4)),
            ("31. Dezember 2026", date(2026, 12, 31)),
            ("31.Dez.2026", date(2026, 12, 31)),
            ("5. Jan. 27", date(2027, 1, 5)),
            ("5. März", date(2027, 3, 5)),
            ("5. Maerz", date(2027, 3, 5)),
            ("5 mrz 2027", date(2027, 3, 5)),
            ("Freitag, den 1. Januar 2027", date(2027, 1, 1)),
            ("bis zum 31.12.", date(2026, 12, 31)),
            ("Do, 31.12.26", date(2026, 12, 31)),
            ("heute", TODAY),
            ("Morgen", date(2026, 11, 28)),
            ("übermorgen", date(2026, 11, 29)),
            ("uebermorgen", date(2026, 11, 29)),
            ("nächste Woche", date(2026, 12, 4)),
            ("naechsten Monat", date(2026, 12, 31)),
            ("am 15.", date(2026, 12, 15)),
            ("zum 1.", date(2026, 12, 1)),
            ("15. des Monats", date(2026, 12, 15)),
            ("1. Quartal", date(2027, 3, 31)),
            ("Ende 2. Quartal", date(2027, 6, 30)),
            ("Dienstag in einer Woche", date(2026, 12, 8)),
            ("02/2027", date(2027, 2, 28)),
            ("kommenden Montag", date(2026, 11, 30)),
            ("3 Wochen", date(2026, 12, 18)),
            ("in drei Wochen", date(2026, 12, 18)),
            ("in einem Monat", date(2026, 12, 27)),
            ("vor 2 Wochen", date(2026, 11, 13)),
            ("10t", date(2026, 12, 7)),
            ("übernächste Woche", date(2026, 12, 11)),
            ("übernächsten Montag", date(2026, 12, 7)),
            ("Ende übernächster Woche", date(2026, 12, 11)),
            ("Anfang März", date(2027, 3, 1)),
            ("Anfang nächster Woche", date(2026, 11, 30)),
            ("Mitte Januar", date(2027, 1, 15)),
            ("Mitte nächsten Monats", date(2026, 12, 15)),
            ("Mitte der Woche", date(2026, 12, 2)),
            ("Mitte 2027", date(2027, 6, 30)),
            ("in vierzehn Tagen", date(2026, 12, 11)),
            ("heute in einer Woche", date(2026, 12, 4)),
            ("heute vor einer Woche", date(2026, 11, 20)),
            ("in einem halben Jahr", date(2027, 5, 27)),
            ("Q1 2027", date(2027, 3, 31)),
            ("Q1/27", date(2027, 3, 31)),
            ("1. Quartal 2027", date(2027, 3, 31)),
            ("spätestens 15.1.", date(2027, 1, 15)),
            ("spätestens am 15. Januar", date(2027, 1, 15)),
            ("31 December 2026", date(2026, 12, 31)),
            ("next week", date(2026, 12, 4)),
        ] {
            let day = catalog("de").day(written, TODAY, Toward::Ahead);
            assert_eq!(day, Ok(meant), "{written}");
        }
    }

    #[test]
    fn looking_back_words_mean_days_that_were() {
        for (language, written, meant) in [
            ("en", "2w", date(2026, 11, 13)),
            ("en", "in 2 weeks", date(2026, 12, 11)),
            ("en", "3 months ago", date(2026, 8, 27)),
            ("en", "last week", date(2026, 11, 20)),
            ("en", "the 15th", date(2026, 11, 15)),
            ("en", "the 28th", date(2026, 10, 28)),
            ("en", "December 31", date(2025, 12, 31)),
            ("en", "Monday", date(2026, 11, 23)),
            ("en", "12/31/2025", date(2025, 12, 31)),
            ("en", "this Monday", date(2026, 11, 23)),
            ("en", "end of month", date(2026, 10, 31)),
            ("en", "end of last month", date(2026, 10, 31)),
            ("en", "end of year", date(2025, 12, 31)),
            ("en", "end of the week", TODAY),
            ("en", "end of March", date(2026, 3, 31)),
            ("en", "week 47", date(2026, 11, 20)),
            ("en", "week 5", date(2026, 1, 30)),
            ("de", "gestern", date(2026, 11, 26)),
            ("de", "vor einer Woche", date(2026, 11, 20)),
            ("de", "letzten Monat", date(2026, 10, 27)),
            ("de", "31. Dezember", date(2025, 12, 31)),
        ] {
            let day = catalog(language).day(written, TODAY, Toward::Back);
            assert_eq!(day, Ok(meant), "{language}: {written}");
        }
    }

    #[test]
    fn a_date_beside_another_day_of_the_week_is_told() {
        for (language, written, told) in [
            (
                "en",
                "Monday 15 December 2026",
                "15 December 2026 is a Tuesday, not a Monday.",
            ),
            (
                "en",
                "Wed 15/12",
                "15 December 2026 is a Tuesday, not a Wednesday.",
            ),
            (
                "en",
                "Sunday 5th of next month",
                "5 December 2026 is a Saturday, not a Sunday.",
            ),
            (
                "de",
                "Montag, 15.12.",
                "Der 15. Dezember 2026 ist ein Dienstag, kein Montag.",
            ),
        ] {
            let day = catalog(language).day(written, TODAY, Toward::Ahead);
            assert_eq!(day, Err(told.to_owned()), "{written}");
        }
    }

    #[test]
    fn a_day_of_any_month_on_any_day_of_the_week_is_never_far() {
        for today in [TODAY, date(2028, 2, 29), date(2031, 7, 31)] {
            for day in 1..=31 {
                for (nth, weekday) in (0..).zip(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]) {
                    for toward in [Toward::Ahead, Toward::Back] {
                        let written = format!("{weekday} {day}.");
                        let found = catalog("en").day(&written, today, toward).unwrap();
                        let is = (found.day(), found.weekday().to_monday_zero_offset());
                        assert_eq!(is, (day, nth), "{written} from {today}");
                        let years = found.year() - today.year();
                        assert!((-3..=3).contains(&years), "{written}: {found}");
                    }
                }
            }
        }
    }

    #[test]
    fn at_a_weekend_this_week_is_what_is_left_of_it() {
        for (today, meant) in [
            (date(2026, 11, 26), date(2026, 11, 27)),
            (TODAY, TODAY),
            (date(2026, 11, 28), date(2026, 11, 29)),
            (date(2026, 11, 29), date(2026, 11, 29)),
            (date(2026, 11, 30), date(2026, 12, 4)),
        ] {
            for (language, written) in [("en", "this week"), ("de", "diese Woche")] {
                let day = catalog(language).day(written, today, Toward::Ahead);
                assert_eq!(day, Ok(meant), "{today}: {written}");
            }
        }
    }

    #[test]
    fn what_is_no_date_is_told_with_an_example_that_is_one() {
        for (language, told) in [
            (
                "en",
                "I don’t understand this date. For example: 31 December 2026.",
            ),
            (
                "de",
                "Dieses Datum ist nicht zu lesen. Zum Beispiel: 31. Dezember 2026.",
            ),
        ] {
            for odd in [
                "soon",
                "bald",
                "week",
                "days 3",
                "week 54",
                "week 0",
                "end",
                "end of tomorrow",
                "end of 3 weeks",
                "31 31 May",
                "the",
                "in",
                "next",
                "31 May 300",
                "in tomorrow",
                "32nd",
                "3. Woche",
                "10th day",
                "2nd year",
                "0th",
                "15",
                "13/2027",
                "-3d",
                "early",
                "mid",
                "half",
                "Q5 2027",
                "half a week",
                "in today",
                "after next",
                "3 d ays",
                "31?May",
            ] {
                let day = catalog(language).day(odd, TODAY, Toward::Ahead);
                assert_eq!(day, Err(told.to_owned()), "{odd}");
            }
            // By then something can be done; on which of its days something was, nobody can tell.
            for odd in ["May", "in May", "May 2026", "5/2026", "this week"] {
                let day = catalog(language).day(odd, TODAY, Toward::Back);
                let told = told.replace("31 December", "30 September");
                let told = told.replace("31. Dezember", "30. September");
                assert_eq!(day, Err(told), "{odd}");
            }
        }
        for (language, written, told) in [
            (
                "en",
                "29.2.2027",
                "There is no such day: February 2027 has 28 days.",
            ),
            (
                "en",
                "Feb 30",
                "There is no such day: February never has more than 29 days.",
            ),
            (
                "de",
                "29.2.2027",
                "Diesen Tag gibt es nicht: Der Februar 2027 hat 28 Tage.",
            ),
            (
                "de",
                "31. April",
                "Diesen Tag gibt es nicht: Der April hat 30 Tage.",
            ),
        ] {
            let day = catalog(language).day(written, TODAY, Toward::Ahead);
            assert_eq!(day, Err(told.to_owned()));
        }
    }

    proptest! {
        #[test]
        fn a_date_that_is_shown_is_understood(days in 0..100_000_i32) {
            let date = date(1900, 1, 1).checked_add(days.days()).unwrap();
            for language in ["en", "de"] {
                let catalog = catalog(language);
                for shown in [catalog.date(date), catalog.short_date(date), date.to_string()] {
                    for toward in [Toward::Ahead, Toward::Back] {
                        prop_assert_eq!(catalog.day(&shown, TODAY, toward), Ok(date), "{}", shown);
                    }
                }
            }
        }

        #[test]
        fn any_text_is_a_date_or_told(text in "\\PC{0,20}") {
            for language in ["en", "de"] {
                let catalog = catalog(language);
                for toward in [Toward::Ahead, Toward::Back] {
                    let _ = catalog.day(&text, TODAY, toward);
                }
            }
        }
    }
}
