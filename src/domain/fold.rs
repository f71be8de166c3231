//! Texts in the form in which they are compared: small letters without accents, one space between words. An ä
//! is an a however it is typed: with its dots, without them, or as ae; so are ö and ü.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

/// A text in the form in which it is compared.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    each(text, |_, part| folded.push_str(part));
    folded
}

/// A folded text that knows where it comes from.
pub(super) struct Folded {
    text: String,
    /// For each byte of the text, the character that it comes from.
    origins: Vec<Range<usize>>,
}

impl Folded {
    pub(super) fn new(text: &str) -> Self {
        let mut folded = String::with_capacity(text.len());
        let mut origins = Vec::with_capacity(text.len());
        each(text, |from, part| {
            folded.push_str(part);
            origins.extend(part.bytes().map(|_| from.clone()));
        });
        Self {
            text: folded,
            origins,
        }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Where a part of the folded text stands in the text that it was folded from: whole characters.
    pub(super) fn origin(&self, folded: Range<usize>) -> Range<usize> {
        let part = &self.origins[folded];
        match (part.first(), part.last()) {
            (Some(first), Some(last)) => first.start..last.end,
            _ => 0..0,
        }
    }
}

/// Takes each part of a text with what it is folded to: one or several characters.
fn each(text: &str, mut take: impl FnMut(Range<usize>, &str)) {
    // What waits for what comes after it, since an e can belong to it.
    let mut waits = (0..0, String::new());
    let mut buffer = String::new();
    for (at, c) in text.char_indices() {
        let from = at..at + c.len_utf8();
        buffer.clear();
        if c.is_whitespace() {
            if waits.1.is_empty() || waits.1 == " " {
                continue;
            }
            buffer.push(' ');
        } else if c.is_ascii() {
            buffer.push(match c {
                '`' => '\'',
                other => other.to_ascii_lowercase(),
            });
        } else {
            fold_character(c, &mut buffer);
        }
        if buffer.is_empty() {
            continue;
        }
        if buffer == "e" && waits.1.ends_with(['a', 'o', 'u']) {
            waits.0.end = from.end;
            continue;
        }
        flush(&waits, &mut take);
        waits = (from, std::mem::take(&mut buffer));
    }
    flush(&waits, &mut take);
}

fn flush((from, part): &(Range<usize>, String), take: &mut impl FnMut(Range<usize>, &str)) {
    if !part.is_empty() {
        take(from.clone(), part);
    }
}

fn fold_character(c: char, into: &mut String) {
    let plain = std::iter::once(c).nfkd().filter(|c| !is_accent(*c));
    let plain = plain.filter_map(plain_sign).flat_map(char::to_uppercase);
    for c in plain.flat_map(char::to_lowercase) {
        match c {
            // Letters with a stroke or of two letters have no accent that could be taken off.
            'ł' => into.push('l'),
            'đ' | 'ð' => into.push('d'),
            'ħ' => into.push('h'),
            'ŧ' => into.push('t'),
            'ı' => into.push('i'),
            'æ' => into.push('a'),
            'ø' | 'œ' => into.push('o'),
            'þ' => into.push_str("th"),
            // A compatibility form may bring a space or an accent with it.
            c if c.is_whitespace() || is_accent(c) => {}
            c => into.push(c),
        }
    }
}

/// Whether this is a mark over, in or under a letter that is read without it as well: of Latin, Greek and
/// Cyrillic letters, of Hebrew and Arabic ones. What is a vowel or another sound of its own is none.
fn is_accent(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}'
        | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}'
        | '\u{591}'..='\u{5bd}'
        | '\u{5bf}'
        | '\u{5c1}'
        | '\u{5c2}'
        | '\u{64b}'..='\u{652}'
        | '\u{670}')
}

/// The plain form of a sign that is typed in several ways; none for one that nobody sees.
pub(super) fn plain_sign(c: char) -> Option<char> {
    match c {
        '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' => None,
        '‘' | '’' | 'ʼ' | '´' | '`' => Some('\''),
        '“' | '”' | '„' | '«' | '»' => Some('"'),
        '\u{2010}'..='\u{2015}' | '−' => Some('-'),
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_reads_alike_is_folded_to_the_same() {
        for (text, folded) in [
            ("Trüffel", "truffel"),
            ("Cafe\u{301}", "cafe"),
            ("ŁÓDŹ Ærø", "lodz aro"),
            ("Möbel Moebel MOBEL", "mobel mobel mobel"),
            ("die neue Aue", "die neu au"),
            ("Straße", "strasse"),
            ("İstanbul ISTANBUL", "istanbul istanbul"),
            ("Ὀδυσσεύς", "οδυσσευσ"),
            ("  two\n\n words\u{a0}\u{3000}here ", "two words here "),
            ("O’Hara “quoted” – yes", "o'hara \"quoted\" - yes"),
            ("ﬁrm ３", "firm 3"),
            ("שָׁלוֹם", "שלום"),
            ("が か", "か\u{3099} か"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn a_part_knows_where_it_comes_from() {
        let text = "Ein  Spaß\nmehr";
        let folded = Folded::new(text);
        assert_eq!(folded.text(), "ein spass mehr");
        let origin = |part: &str| {
            let at = folded.text().find(part).unwrap();
            &text[folded.origin(at..at + part.len())]
        };
        assert_eq!(origin("spass"), "Spaß");
        assert_eq!(origin("spas"), "Spaß");
        assert_eq!(origin("ein spa"), "Ein  Spa");
        assert_eq!(origin("mehr"), "mehr");
        let text = "die Moebel";
        let folded = Folded::new(text);
        let at = folded.text().find("mob").unwrap();
        assert_eq!(&text[folded.origin(at..at + 3)], "Moeb");
    }

    proptest! {
        #[test]
        fn folding_again_changes_nothing_and_origins_are_whole_characters(text in "\\PC{0,40}") {
            let folded = Folded::new(&text);
            prop_assert_eq!(fold(&text), folded.text());
            prop_assert_eq!(fold(folded.text()), folded.text());
            for (at, c) in folded.text().char_indices() {
                let origin = folded.origin(at..at + c.len_utf8());
                prop_assert!(text.get(origin).is_some_and(|from| !from.is_empty()));
            }
        }
    }
}
