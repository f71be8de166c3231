//! File names made from titles, safe on every system.

use std::{
    collections::{HashMap, HashSet},
    fmt::Write as _,
    path::{Path, PathBuf},
};

use deunicode::deunicode_char;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::domain::{id::WorkbookId, umlaut};

/// The ending of a workbook's file.
pub(super) const EXTENSION: &str = "ron";

/// The most letters of a title that go into a file name.
const LONGEST: usize = 40;

/// A file name for a workbook: its title in plain letters and the end of its id, which also keeps it
/// apart from names like `con` that Windows reserves. `nth` counts up from 1 until a name is free.
pub(super) fn file_name(title: &str, id: WorkbookId, nth: u32) -> String {
    let mut name = format!("{}-{}", slug(title), tail(id));
    if nth > 1 {
        // Writing to a string cannot fail.
        let _ = write!(name, "-{nth}");
    }
    name.push('.');
    name.push_str(EXTENSION);
    name
}

/// Whether a file name, without its ending, could have been made for a workbook, whatever its title.
pub(super) fn is_named(stem: &str, id: WorkbookId) -> bool {
    let tail = tail(id);
    stem.split('-').any(|piece| piece == tail)
}

/// The end of an id, which differs where ids were made at about the same time.
fn tail(id: WorkbookId) -> String {
    let id = id.0.simple().to_string();
    id[id.len() - 8..].to_owned()
}

/// A title in `a-z`, `0-9` and single hyphens inside, spelt out of any script; never empty.
pub fn slug(title: &str) -> String {
    let mut slug = file_part(title);
    if slug.len() > LONGEST {
        // Up to the end of a word, where enough is left of it: a name that is one long word is cut within.
        let end = slug[..=LONGEST].rfind('-');
        slug.truncate(end.filter(|end| *end >= LONGEST / 2).unwrap_or(LONGEST));
    }
    slug
}

/// Words of any length as a [`slug`].
pub fn file_part(words: &str) -> String {
    let part = spelt(words);
    if part.is_empty() {
        "workbook".into()
    } else {
        part
    }
}

/// What a file is called that is made of a workbook, without its ending: the title, and the end of the id
/// where another title could easily give the same. Umlauts, accents and apostrophes are read past. Spelt out, names
/// with other signs or of other scripts fall together, and so do long ones that are cut; some names Windows keeps
/// for itself.
pub fn report_stem(title: &str, id: WorkbookId) -> String {
    let slug = slug(title);
    let is_told = read_past(title).eq_ignore_ascii_case(&slug) && !title.contains('-');
    if is_told && !RESERVED.contains(&&*slug) && !is_port(&slug) {
        slug
    } else {
        format!("{slug}-{}", tail(id))
    }
}

/// A title with hyphens between its words, without what everybody reads past: marks on letters, and apostrophes.
fn read_past(title: &str) -> String {
    let whole = whole(title);
    let spelled = umlaut::spelled(&whole);
    let bare: String = spelled.nfd().filter(|it| !is_combining_mark(*it)).collect();
    bare.replace('ß', "ss").replace(' ', "-")
}

/// A title with its letters composed and without apostrophes.
fn whole(title: &str) -> String {
    title.nfc().filter(|c| !matches!(c, '\'' | '’')).collect()
}

/// What Windows keeps for devices, whatever the ending.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Whether Windows keeps a name for a port, such as `com1`.
fn is_port(slug: &str) -> bool {
    let number = ["com", "lpt"]
        .iter()
        .find_map(|port| slug.strip_prefix(port));
    number.is_some_and(|number| number.len() == 1 && number.bytes().all(|it| it.is_ascii_digit()))
}

/// A title in plain letters, of any length.
fn spelt(title: &str) -> String {
    let mut spelt = String::new();
    for c in umlaut::spelled(&whole(title)).chars() {
        for letter in deunicode_char(c).unwrap_or("-").chars() {
            if letter.is_ascii_alphanumeric() {
                spelt.push(letter.to_ascii_lowercase());
            } else if letter != '\'' && !spelt.is_empty() && !spelt.ends_with('-') {
                spelt.push('-');
            }
        }
    }
    spelt.truncate(spelt.trim_end_matches('-').len());
    spelt
}

/// Names that one run gives to its files, each to one of them.
#[derive(Debug, Default)]
pub struct Names {
    given: HashSet<PathBuf>,
    /// For each name, the number that is tried next.
    next: HashMap<PathBuf, u32>,
}

impl Names {
    /// A path in a folder that no other file of the run has: by its stem, or by the stem with a number.
    pub fn give(&mut self, folder: &Path, stem: &str, ending: &str) -> PathBuf {
        let plain = folder.join(format!("{stem}.{ending}"));
        let next = self.next.entry(plain.clone()).or_insert(1);
        loop {
            let path = match *next {
                1 => plain.clone(),
                nth => folder.join(format!("{stem}-{nth}.{ending}")),
            };
            *next += 1;
            if self.given.insert(path.clone()) {
                return path;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_title_becomes_plain_letters() {
        assert_eq!(slug("Rowan Bakery"), "rowan-bakery");
        assert_eq!(slug("  Müller & Söhne's  GmbH! "), "mueller-soehnes-gmbh");
        assert_eq!(slug("../../etc/passwd"), "etc-passwd");
        assert_eq!(slug("Пекарня «Хлеб»"), "pekarnia-khleb");
        assert_eq!(slug("東京"), "dong-jing");
        assert_eq!(slug("Cafe\u{301}"), "cafe");
        assert_eq!(slug("\u{e000}"), "workbook");
        assert_eq!(slug(""), "workbook");
        assert_eq!(slug(&"abc ".repeat(50)).len(), LONGEST - 1);
    }

    #[test]
    fn a_long_title_ends_with_a_word() {
        for (title, cut) in [
            (
                "Harbour Coffee and the Mill Lane: Marks of it",
                "harbour-coffee-and-the-mill-lane-marks",
            ),
            (
                "Harbour Coffee, Mill Lane Farm: Marksmen of it",
                "harbour-coffee-mill-lane-farm-marksmen",
            ),
            (
                "Die Donaudampfschifffahrtselektrizitätengesellschaft",
                "die-donaudampfschifffahrtselektrizitaete",
            ),
            (
                "Rowan bakers, forty signs and a half yet more",
                "rowan-bakers-forty-signs-and-a-half-yet",
            ),
        ] {
            assert_eq!(slug(title), cut);
        }
        assert_eq!(slug(&"a".repeat(41)).len(), LONGEST);
    }

    #[test]
    fn a_name_says_its_workbook_and_is_never_one_that_windows_reserves() {
        let id: uuid::Uuid = "01920000-0000-7000-8000-0000deadbeef".parse().unwrap();
        assert_eq!(file_name("CON", WorkbookId(id), 1), "con-deadbeef.ron");
        assert_eq!(file_name("LPT1", WorkbookId(id), 3), "lpt1-deadbeef-3.ron");
    }

    #[test]
    fn two_firms_never_share_what_a_report_is_called() {
        let id = |number: u128| WorkbookId(uuid::Uuid::from_u128(number));
        let long = "Rowan and daughters of the mill lane ".repeat(2);
        for (one, other) in [
            ("東京", "东京"),
            ("\u{e000}", "\u{e001}"),
            ("☕", "Hot beverage"),
            ("Пекарня", "Pekarnia"),
            (&*format!("{long}A"), &*format!("{long}B")),
            ("CON", "con"),
            ("Müller", "Muller"),
            ("Rowan & Co", "Rowan Co"),
            ("Rowan-Bakery", "Rowan Bakery"),
        ] {
            assert_ne!(report_stem(one, id(1)), report_stem(other, id(2)), "{one}");
        }
        assert_eq!(report_stem("Rowan Bakery 2", id(1)), "rowan-bakery-2");
        for (title, stem) in [
            ("Müller Söhne", "mueller-soehne"),
            ("Müller & Söhne", "mueller-soehne-00000001"),
            ("Müller's Käse", "muellers-kaese"),
            ("Rowan’s", "rowans"),
            ("Cafe\u{301} Noël", "cafe-noel"),
            ("Groß", "gross"),
        ] {
            assert_eq!(report_stem(title, id(1)), stem, "{title}");
        }
        assert_eq!(report_stem("東京", id(1)), "dong-jing-00000001");
        for unsafe_here in [
            "nul.txt",
            "Rowan.",
            "Rowan. ",
            "مخبز",
            "👩‍🍳",
            "..",
            "a/b",
            "C:\\x",
        ] {
            let stem = report_stem(unsafe_here, id(1));
            assert!(stem.ends_with("-00000001"), "{unsafe_here}: {stem}");
            assert!(
                stem.bytes()
                    .all(|it| it == b'-' || it.is_ascii_alphanumeric())
            );
        }
        assert!(report_stem(&"ß".repeat(255), id(1)).len() <= LONGEST + 9);
        for reserved in ["CON", "nul", "Lpt1", "com9", "Aux"] {
            assert!(
                report_stem(reserved, id(1)).ends_with("-00000001"),
                "{reserved}"
            );
        }
        assert_eq!(report_stem("com10", id(1)), "com10");
    }

    #[test]
    fn a_name_is_given_once_however_many_ask_for_it() {
        let mut names = Names::default();
        let folder = Path::new("out");
        let given = |names: &mut Names, stem| names.give(folder, stem, "txt").display().to_string();
        assert_eq!(given(&mut names, "a-2"), "out/a-2.txt");
        assert_eq!(given(&mut names, "a"), "out/a.txt");
        assert_eq!(given(&mut names, "a"), "out/a-3.txt");
        assert_eq!(given(&mut names, "a-2"), "out/a-2-2.txt");
        // Each name is tried about once: a number that grows with the square of them would show here.
        for _ in 0..10_000 {
            given(&mut names, "same");
        }
        assert_eq!(names.next[&folder.join("same.txt")], 10_001);
        assert_eq!(given(&mut names, "same"), "out/same-10001.txt");
    }

    proptest! {
        #[test]
        fn any_title_gives_a_safe_name(title: String) {
            let name = file_name(&title, WorkbookId(uuid::Uuid::nil()), 1);
            prop_assert!(name.len() <= LONGEST + 16);
            prop_assert!(name.chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | '-' | '.')));
            prop_assert!(!name.starts_with(['-', '.']));
        }
    }
}
