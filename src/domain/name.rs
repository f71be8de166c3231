//! Names as people give them: one way to find the firm, alliance, route or file that is meant.
//!
//! Two names are one to whoever types them where only their normal form, capitals, spaces, width, kind
//! of quotation mark or hyphen, or a character that nobody sees tells them apart; and accents and dots where no
//! other name has them otherwise, and a space that was left out where no other name fits better.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::{
    fold::{fold, plain_sign},
    text::clean_line,
};

/// What a given name leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found<T> {
    /// Nothing has this name.
    Nothing,
    /// The one that is meant.
    One(T),
    /// All that may be meant: more than one.
    Several(Vec<T>),
}

/// How much of a name is to be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// The whole name: what is meant is about to be read or changed.
    Whole,
    /// As much of its beginning as no other name has: all of them stand before the reader.
    Beginning,
}

/// How well a name fits; the better, the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Beginning,
    /// But for spaces that one of them has not.
    Joined,
    /// But for accents and dots, and how those are typed who cannot type them.
    Spelt,
    Alike,
    Same,
}

/// What is meant by a given name, among those that have one. One that is called exactly so comes before
/// those that are called alike, and these before those that only begin so.
pub fn find<'n, T>(
    given: &str,
    named: impl IntoIterator<Item = (&'n str, T)>,
    needs: Needs,
) -> Found<T> {
    let wanted = Wanted::new(given);
    let mut best = Fit::Beginning;
    let mut found = Vec::new();
    for (name, what) in named {
        let Some(fit) = fit(&wanted, name, needs) else {
            continue;
        };
        if fit > best {
            best = fit;
            found.clear();
        }
        if fit == best {
            found.push(what);
        }
    }
    match found.len() {
        0 => Found::Nothing,
        1 => found.pop().map_or(Found::Nothing, Found::One),
        _ => Found::Several(found),
    }
}

/// A given name in each form in which it is compared, from the strictest on.
struct Wanted {
    exact: String,
    key: String,
    folded: String,
    joined: String,
}

impl Wanted {
    fn new(given: &str) -> Self {
        let exact = clean_line(given).text;
        let folded = fold(&exact);
        Self {
            key: key(given),
            joined: joined(&folded),
            exact,
            folded,
        }
    }
}

fn fit(wanted: &Wanted, name: &str, needs: Needs) -> Option<Fit> {
    if clean_line(name).text == wanted.exact {
        return Some(Fit::Same);
    }
    let known = key(name);
    if known == wanted.key {
        return Some(Fit::Alike);
    }
    let folded = fold(name);
    if folded == wanted.folded {
        return Some(Fit::Spelt);
    }
    if !wanted.joined.is_empty() && joined(&folded) == wanted.joined {
        return Some(Fit::Joined);
    }
    let begins = needs == Needs::Beginning && !wanted.key.is_empty();
    let starts = known.starts_with(&wanted.key) || folded.starts_with(&wanted.folded);
    (begins && starts).then_some(Fit::Beginning)
}

/// A text without the spaces in it.
fn joined(text: &str) -> String {
    text.split_whitespace().collect()
}

/// What is the same for all ways to write one name. Not for display.
pub fn key(name: &str) -> String {
    let plain = clean_line(name).text;
    let small = plain
        .nfkd()
        .filter_map(plain_sign)
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .nfkc()
        .collect::<String>();
    // Compatibility forms can bring spaces with them; a dotted capital I leaves its dot behind.
    let words = small.replace("i\u{307}", "i");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What names are sorted by: letters stand with those that they are made of, ä with a.
pub fn sort_key(name: &str) -> String {
    let marked = key(name);
    marked.nfd().filter(|c| !is_combining_mark(*c)).collect()
}

/// A text with the digits of any script, and full-width signs, as plain ones: `３．２` and `٣.٢` are
/// `3.2`.
pub fn plain_digits(text: &str) -> String {
    /// The zeros of scripts whose ten digits follow one another.
    const ZEROS: [u32; 14] = [
        0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
        0x1040,
    ];
    let plain = |c: char| {
        if matches!(c, '！'..='～') {
            // Full-width signs stand in the order of the plain ones.
            return char::from_u32(u32::from(c) - u32::from('！') + u32::from('!')).unwrap_or(c);
        }
        let digit = |zero: &u32| u32::from(c).checked_sub(*zero).filter(|digit| *digit < 10);
        let digit = ZEROS.iter().find_map(digit);
        digit
            .and_then(|digit| char::from_digit(digit, 10))
            .unwrap_or(c)
    };
    text.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_space_that_was_left_out_finds_a_name_and_makes_no_two_names_one() {
        let named = |names: &[&'static str], given: &str| {
            find(given, names.iter().map(|it| (*it, *it)), Needs::Whole)
        };
        let firms = ["Backhaus Linde", "Müller & Söhne GmbH"];
        assert_eq!(named(&firms, "backhauslinde"), Found::One("Backhaus Linde"));
        assert_eq!(
            named(&firms, "MÜLLER&SÖHNE GMBH"),
            Found::One("Müller & Söhne GmbH")
        );
        assert_eq!(named(&firms, "backhaus"), Found::Nothing);
        // Whoever is called exactly so comes first; where nobody is, both may be meant.
        let alike = ["Backhaus", "Back Haus", "Ba ckhaus"];
        assert_eq!(named(&alike, "back haus"), Found::One("Back Haus"));
        assert_eq!(
            named(&alike[1..], "backhaus"),
            Found::Several(vec!["Back Haus", "Ba ckhaus"])
        );
        assert_ne!(key("Back Haus"), key("Backhaus"));
    }

    #[test]
    fn names_stand_in_the_order_of_an_index() {
        let mut names = [
            "Zander", "Öhler", "Ofen", "äpfel", "Apfelhof", "Straße", "Strand",
        ];
        names.sort_by_key(|name| sort_key(name));
        let sorted = [
            "äpfel", "Apfelhof", "Ofen", "Öhler", "Strand", "Straße", "Zander",
        ];
        assert_eq!(names, sorted);
    }

    #[test]
    fn one_name_written_in_many_ways_is_one_name() {
        for ways in [
            &[
                "Cafe\u{301} Rouge",
                "Café Rouge",
                "CAFÉ  rouge ",
                "café\u{a0}Rouge",
            ][..],
            &["Straße 9", "STRASSE ９", "straſſe 9"],
            &["Ὀδυσσεύς", "ὈΔΥΣΣΕΎΣ", "ὀδυσσεύσ"],
            &["İstanbul", "istanbul", "ISTANBUL"],
            &[
                "O’Hara – Söhne",
                "o'hara - SO\u{308}HNE",
                "O\u{2bc}Hara \u{2010} söhne",
            ],
            &["ﬁrm Ｌｔｄ", "FIRM ltd", "fi\u{ad}rm\u{3000}Ltd"],
            &["می\u{200c}خواهم", "میخواهم"],
            &["각", "\u{1100}\u{1161}\u{11a8}"],
        ] {
            for way in ways {
                assert_eq!(key(way), key(ways[0]), "{way}");
            }
        }
        for [one, other] in [
            ["Muller", "Müller"],
            ["東京", "东京"],
            ["A-B", "AB"],
            ["é", "e"],
        ] {
            assert_ne!(key(one), key(other));
        }
    }

    #[test]
    fn what_is_called_exactly_so_comes_first_and_the_rest_is_told() {
        let named = [
            ("Acme", 1),
            ("ACME", 2),
            ("Acme Foods", 3),
            ("Bolt", 4),
            ("Bolts", 5),
        ];
        let found = |given, needs| find(given, named, needs);
        assert_eq!(found("ACME", Needs::Whole), Found::One(2));
        assert_eq!(found("acme", Needs::Whole), Found::Several(vec![1, 2]));
        assert_eq!(found("acme f", Needs::Beginning), Found::One(3));
        assert_eq!(found("acme f", Needs::Whole), Found::Nothing);
        assert_eq!(found("bolt", Needs::Beginning), Found::One(4));
        assert_eq!(found("b", Needs::Beginning), Found::Several(vec![4, 5]));
        assert_eq!(found(" ", Needs::Beginning), Found::Nothing);
    }

    #[test]
    fn a_name_too_long_is_found_by_what_was_typed() {
        let long = "Rowan and daughters ".repeat(20);
        let kept = clean_line(&long).text;
        assert_eq!(find(&long, [(&*kept, ())], Needs::Whole), Found::One(()));
    }

    #[test]
    fn digits_of_any_script_are_digits() {
        assert_eq!(plain_digits("３．２"), "3.2");
        assert_eq!(plain_digits("٣.٢ ۴ ५"), "3.2 4 5");
        assert_eq!(plain_digits("3.2 é ²"), "3.2 é ²");
    }

    proptest! {
        #[test]
        fn a_name_is_found_whatever_was_kept_of_it(name in "\\PC{1,40}") {
            let kept = clean_line(&name).text;
            prop_assume!(!kept.is_empty());
            prop_assert_eq!(key(&kept), key(&name));
            prop_assert_eq!(find(&name, [(&*kept, ())], Needs::Whole), Found::One(()));
            let other: String = kept.nfd().collect();
            prop_assert_eq!(find(&other, [(&*kept, ())], Needs::Whole), Found::One(()));
        }
    }
}
