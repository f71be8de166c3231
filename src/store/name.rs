//! File names made from titles, safe on every system.

use std::fmt::Write as _;

use crate::domain::id::WorkbookId;

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

/// A title in `a-z`, `0-9` and single hyphens inside.
fn slug(title: &str) -> String {
    let mut slug = String::new();
    for c in title.chars() {
        let (plain, ascii) = (plain(c), c.to_ascii_lowercase());
        if ascii.is_ascii_alphanumeric() {
            slug.push(ascii);
        } else if !plain.is_empty() {
            slug.push_str(plain);
        } else if c != '\'' && c != '’' && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= LONGEST {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() {
        "workbook".into()
    } else {
        slug.into()
    }
}

/// The plain letters for an accented one of the western European languages; empty for any other
/// character.
fn plain(c: char) -> &'static str {
    match c {
        'À'..='Å' | 'à'..='å' | 'Ā' | 'ā' | 'Ă' | 'ă' | 'Ą' | 'ą' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć' | 'ć' | 'Č' | 'č' => "c",
        'Ð' | 'ð' | 'Ď' | 'ď' | 'Đ' | 'đ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē' | 'ē' | 'Ę' | 'ę' | 'Ě' | 'ě' => "e",
        'Ğ' | 'ğ' => "g",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ī' | 'ī' | 'İ' | 'ı' => "i",
        'Ł' | 'ł' => "l",
        'Ñ' | 'ñ' | 'Ń' | 'ń' | 'Ň' | 'ň' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō' | 'ō' | 'Ő' | 'ő' => "o",
        'Œ' | 'œ' => "oe",
        'Ř' | 'ř' => "r",
        'Ś' | 'ś' | 'Ş' | 'ş' | 'Š' | 'š' | 'Ș' | 'ș' => "s",
        'ẞ' | 'ß' => "ss",
        'Ţ' | 'ţ' | 'Ť' | 'ť' | 'Ț' | 'ț' => "t",
        'Þ' | 'þ' => "th",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ū' | 'ū' | 'Ů' | 'ů' | 'Ű' | 'ű' => "u",
        'Ý' | 'ý' | 'ÿ' | 'Ÿ' => "y",
        'Ź' | 'ź' | 'Ż' | 'ż' | 'Ž' | 'ž' => "z",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_title_becomes_plain_letters() {
        assert_eq!(slug("Rowan Bakery"), "rowan-bakery");
        assert_eq!(slug("  Müller & Söhne's  GmbH! "), "muller-sohnes-gmbh");
        assert_eq!(slug("../../etc/passwd"), "etc-passwd");
        assert_eq!(slug("日本"), "workbook");
        assert_eq!(slug(""), "workbook");
        assert_eq!(slug(&"abc ".repeat(50)).len(), LONGEST - 1);
    }

    #[test]
    fn a_name_says_its_workbook_and_is_never_one_that_windows_reserves() {
        let id: uuid::Uuid = "01920000-0000-7000-8000-0000deadbeef".parse().unwrap();
        assert_eq!(file_name("CON", WorkbookId(id), 1), "con-deadbeef.ron");
        assert_eq!(file_name("LPT1", WorkbookId(id), 3), "lpt1-deadbeef-3.ron");
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
