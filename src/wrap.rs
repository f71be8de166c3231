//! Where lines of running text end on a screen and in plain text: at spaces, but not between a number and what it
//! counts, between a key and what it opens, nor between a sign and its word.

use std::{
    borrow::Cow,
    ops::{Range, RangeInclusive},
};

use textwrap::{
    WordSeparator, WordSplitter, WrapAlgorithm,
    core::{Word, break_words, display_width},
    word_splitters::split_words,
};

/// The most digits of a number that belongs to the word behind it: more are a year, or stand for themselves.
const DIGITS: usize = 3;

/// What is drawn in the place of a word: arrows, marks, dots and the like.
const SIGNS: RangeInclusive<char> = '\u{2190}'..='\u{27bf}';
/// What parts words, and is a sign like the others where it begins what it says something of.
const DASH: char = '–';

/// A text in lines of at most so many cells.
pub(crate) fn wrapped(text: &str, width: usize) -> Vec<Cow<'_, str>> {
    if !text.contains(|c: char| c.is_ascii_digit() || c == DASH || SIGNS.contains(&c)) {
        return textwrap::wrap(text, width);
    }
    let paragraphs = text.split('\n');
    paragraphs.flat_map(|line| broken(line, width)).collect()
}

fn broken(line: &str, width: usize) -> Vec<Cow<'_, str>> {
    let words = WordSeparator::AsciiSpace.find_words(line);
    let lengths = words.map(|it| it.word.len() + it.whitespace.len());
    let fits = |words: &Range<usize>| display_width(line[words.clone()].trim_end()) <= width;
    let words = joined(line, lengths, fits).into_iter();
    let words = words.map(|it| Word::from(&line[it]));
    let words = break_words(split_words(words, &WordSplitter::HyphenSplitter), width);
    let widths = [width];
    let rows = WrapAlgorithm::FirstFit.wrap(&words, &widths);
    let mut from = 0;
    let rows = rows.into_iter().map(|words| {
        let lengths = words.iter().map(|it| it.word.len() + it.whitespace.len());
        let row = &line[from..][..lengths.sum()];
        from += row.len();
        Cow::Borrowed(row.trim_end_matches(' '))
    });
    rows.collect()
}

/// The parts of a text that have these lengths, in bytes; those that stay together are one where they fit.
pub(crate) fn joined(
    text: &str,
    lengths: impl Iterator<Item = usize>,
    fits: impl Fn(&Range<usize>) -> bool,
) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut before = 0..0;
    for length in lengths {
        let word = before.end..before.end + length;
        let last = parts.last_mut();
        let last = last.filter(|last| {
            let (seen, next) = (&text[before.clone()], &text[word.clone()]);
            let together = if is_sign(&text[..before.start], seen) {
                next.starts_with(char::is_alphabetic)
            } else if **last == before {
                stay_together(seen, next)
            } else {
                goes_on(seen, next)
            };
            together && fits(&(last.start..word.end))
        });
        match last {
            Some(last) => last.end = word.end,
            None => parts.push(word.clone()),
        }
        before = word;
    }
    parts
}

/// Whether no line should end between two words: "17." and "September", "20" and "%", "3" and "weeks", "F2," and
/// "Report".
fn stay_together(before: &str, after: &str) -> bool {
    let seen = before.trim_end_matches(' ');
    if seen == before {
        return false;
    }
    let word = seen.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_digit = |c: char| c.is_ascii_digit();
    if let Some(number) = word.strip_prefix('F').and_then(|it| it.strip_suffix(',')) {
        return !number.is_empty() && number.chars().all(is_digit);
    }
    let digits = word.chars().filter(|c| is_digit(*c)).count();
    // Behind a stop a sentence may begin, unless what stands before it can be a day.
    let is_day = |number: &str| number.parse().is_ok_and(|day: u8| day <= 31);
    let ends = word.strip_suffix('.').is_some_and(|it| !is_day(it));
    let is_number = word.starts_with(is_digit)
        && !ends
        && !word.ends_with(',')
        && word.chars().all(|c| is_digit(c) || ".,-–".contains(c));
    is_number
        && match after.chars().next() {
            Some('%' | '‰' | '°' | '€' | '$' | '£') => true,
            Some(first) => first.is_alphabetic() && digits <= DIGITS,
            None => false,
        }
}

/// Whether a word is a sign that tells what it means in the next one.
fn is_sign(before: &str, word: &str) -> bool {
    let sign = word.trim_end_matches(' ');
    let mut letters = sign.chars();
    let (Some(first), None) = (letters.next(), letters.next()) else {
        return false;
    };
    let begins = before.trim_end().ends_with([',', ':', ';']);
    sign != word && (SIGNS.contains(&first) || first == DASH && begins)
}

/// Whether a word that stands behind a number leads to another one: "of" in "4 of 5".
fn goes_on(before: &str, after: &str) -> bool {
    let word = before.trim_end_matches(' ');
    word != before
        && word.chars().count() <= DIGITS
        && word.chars().all(char::is_alphabetic)
        && after.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_stays_with_what_it_counts_and_a_key_with_what_it_opens() {
        for (before, after, expected) in [
            ("17. ", "September", true),
            ("(31 ", "December)", true),
            ("20 ", "%", true),
            ("12,5 ", "%,", true),
            ("1.250 ", "€", true),
            ("2–3 ", "Wochen", true),
            ("F2, ", "Bericht", true),
            ("47. ", "Risiko", false),
            ("2026 ", "begann", false),
            ("3, ", "dann", false),
            ("3 ", "4", false),
            ("3 ", "·", false),
            ("F2 ", "öffnet", false),
            ("Foto, ", "Bericht", false),
            ("am ", "17.", false),
            ("12-", "monatig", false),
            ("", "", false),
        ] {
            assert_eq!(stay_together(before, after), expected, "{before}{after}");
        }
    }

    #[test]
    fn lines_end_before_a_number_not_behind_it() {
        let text = "Zwischenbilanz am 17. September 2026, mit 20 % und F2, Bericht.";
        let rows = [
            "Zwischenbilanz am",
            "17. September 2026,",
            "mit 20 % und",
            "F2, Bericht.",
        ];
        assert_eq!(wrapped(text, 21), rows);
        assert_eq!(
            wrapped("bisher (4 von 5 bewertet)", 20),
            ["bisher (4 von 5", "bewertet)"]
        );
        // What stays together yields where a line alone is too short for it.
        assert_eq!(wrapped("am 17. September", 9), ["am 17.", "September"]);
        assert_eq!(wrapped("20 %", 2), ["20", "%"]);
    }

    #[test]
    fn a_sign_stays_with_the_word_that_says_what_it_means() {
        let text = "Zahlen: Nutzen. ▲ höher als das Mal davor, ▼ niedriger, – nicht bewertet.";
        for width in 12..60 {
            let rows = wrapped(text, width);
            for row in &rows {
                assert!(!row.ends_with(['▲', '▼', '–']), "{width}: {rows:#?}");
            }
        }
        // A dash between words ends a row rather than beginning one.
        assert_eq!(wrapped("der Hof – auch er", 9), ["der Hof –", "auch er"]);
        assert_eq!(wrapped("▼ niedriger", 9), ["▼", "niedriger"]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_lines_fit(text in "[0-9a-cF.,%▲– \n-]{0,40}", width in 1..20_usize) {
            let rows = wrapped(&text, width);
            let bare = |it: &str| it.split_whitespace().collect::<String>();
            prop_assert_eq!(bare(&rows.concat()), bare(&text));
            prop_assert!(rows.iter().all(|row| display_width(row) <= width));
        }

        #[test]
        fn words_without_numbers_are_broken_as_ever(text in "[a-c5-7, -]{0,40}", width in 1..20_usize) {
            // Digits that are no number by themselves.
            let text = text.replace(' ', "x ");
            prop_assert_eq!(broken(&text, width), textwrap::wrap(&text, width));
        }
    }
}
