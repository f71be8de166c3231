//! Where a word may be broken that is too long for its place, with a hyphen behind what stands before.
//!
//! Best is where two words were joined, as far as that is known of German ones; then the end of a syllable, by the
//! patterns that its language is hyphenated with; else what letters tell of syllables in any language; else between
//! any two letters, which still says that it is one word. What is no word, such as an address, and what is written
//! without hyphens, such as Arabic or Chinese, has no such place.

use std::{borrow::Cow, ops::Range};

use hypher::{Lang, hyphenate_bounded};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

/// What shows that a word may go on in the next line here, and is seen only where it does.
pub(in crate::report) const SOFT_HYPHEN: &str = "\u{ad}";

/// Where the words of a language may be broken; of one that there are no patterns for, or of none, only as far as
/// words tell by themselves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::report) struct Hyphens(Option<Lang>);

impl Hyphens {
    /// Letters that stay together at either end of a word, at the least.
    const FEWEST: usize = 3;

    /// For a language by its BCP 47 tag.
    pub(in crate::report) fn of(language: &str) -> Self {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        let code = primary.to_ascii_lowercase().into_bytes();
        Self(<[u8; 2]>::try_from(code).ok().and_then(Lang::from_iso))
    }

    /// Where a part of a text may be broken that is too long for its line.
    pub(in crate::report) fn long(self, text: &str, word: Range<usize>) -> Long<'_> {
        let mut places: [Vec<usize>; 4] = Default::default();
        if !is_of_an_address(text, &word) {
            for (at, letters) in stretches(&text[word.clone()]) {
                let joints = self.joints(letters);
                let syllables = self.syllables_and(letters, &joints);
                let kinds = [joints, syllables, guessed(letters), between(letters)];
                let here = |end: usize| word.start + at + end;
                for (all, ends) in places.iter_mut().zip(kinds) {
                    all.extend(ends.into_iter().map(here));
                }
            }
        }
        let end = word.start + text[word.clone()].trim_end().len();
        Long { text, end, places }
    }

    /// A text that has a line to itself on a telephone: only words that are nearly as long say where they may be broken.
    pub(in crate::report) fn in_line(self, text: &str) -> Cow<'_, str> {
        self.softened(text, 18)
    }

    /// A text that shares a line with other columns.
    pub(in crate::report) fn in_column(self, text: &str) -> Cow<'_, str> {
        self.softened(text, 13)
    }

    /// A text whose words of so many letters or more say where they may be broken.
    fn softened(self, text: &str, long: usize) -> Cow<'_, str> {
        let mut soft = String::new();
        let (mut from, mut done) = (0, 0);
        for word in text.split_inclusive(char::is_whitespace) {
            // Bytes are no fewer than letters, and sooner counted.
            if word.len() >= long {
                for (at, letters) in stretches(word) {
                    if letters.chars().count() >= long {
                        for end in self.told(letters) {
                            let end = from + at + end;
                            soft.push_str(&text[std::mem::replace(&mut done, end)..end]);
                            soft.push_str(SOFT_HYPHEN);
                        }
                    }
                }
            }
            from += word.len();
        }
        if done == 0 {
            return text.into();
        }
        soft.push_str(&text[done..]);
        soft.into()
    }

    /// Where syllables end by patterns, or else as far as letters tell.
    fn told(self, letters: &str) -> Vec<usize> {
        let syllables = self.syllables(letters);
        if syllables.is_empty() {
            guessed(letters)
        } else {
            syllables
        }
    }

    /// Where syllables end by the patterns of a word's language, and where it was joined.
    fn syllables(self, letters: &str) -> Vec<usize> {
        self.syllables_and(letters, &self.joints(letters))
    }

    /// Where a German word was joined, as far as that is known.
    fn joints(self, letters: &str) -> Vec<usize> {
        if self.is_german(letters) {
            joints(letters)
        } else {
            Vec::new()
        }
    }

    fn syllables_and(self, letters: &str, joints: &[usize]) -> Vec<usize> {
        let language = Some(Lang::German)
            .filter(|_| self.is_german(letters))
            .or(self.0)
            .filter(|it| it.hyphenation_character().is_some());
        let Some(language) = language else {
            return Vec::new();
        };
        let (first, last) = language.bounds();
        let (first, last) = (first.max(Self::FEWEST), last.max(Self::FEWEST));
        let mut at = 0;
        let syllables = hyphenate_bounded(letters, language, first, last);
        let mut ends: Vec<usize> = syllables
            .map(|syllable| {
                at += syllable.len();
                at
            })
            .collect();
        ends.pop();
        // Patterns know letters, not the marks that some stand without.
        ends.retain(|at| !letters[*at..].starts_with(is_combining_mark));
        if language == Lang::German {
            ends.retain(|at| !is_behind_prefix(&letters[..*at]));
        }
        ends.extend(joints);
        ends.sort_unstable();
        ends.dedup();
        ends
    }

    /// Whether a word is broken as a German one in a text that is English or may be any: the name of a firm, often
    /// one word that is longer than English has any, or with letters or an ending that English does not have.
    fn is_german(self, letters: &str) -> bool {
        /// The letters of the longest words that ordinary English has, such as "internationalization".
        const LONGEST: usize = 20;
        let is_foreign = match self.0 {
            Some(Lang::English) => letters.to_lowercase().contains(['ä', 'ö', 'ü', 'ß']),
            Some(_) => return self.0 == Some(Lang::German),
            None => false,
        };
        is_foreign || letters.chars().count() > LONGEST || letters.contains("schaft")
    }
}

/// A word that is too long for its line.
#[derive(Debug)]
pub(in crate::report) struct Long<'t> {
    text: &'t str,
    /// Where it ends, in bytes of the text.
    end: usize,
    /// Where it may be broken, in bytes of the text, by kind: where it was joined, where syllables end by patterns
    /// (joints among them) or as letters tell, and between letters.
    places: [Vec<usize>; 4],
}

impl Long<'_> {
    /// Letters that the last line has at the least, where there is another place to break the word.
    const FEWEST: usize = 5;

    /// Where the line that begins at a place ends, behind which a hyphen stands: at the last place of the best kind
    /// that fits together with it, and leaves more than a scrap of the word. None where a hyphen has no place, or no
    /// room beside two letters.
    pub(in crate::report) fn end(
        &self,
        from: usize,
        fits: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let may = |end: &usize| *end > from && has_two(&self.text[from..*end]) && fits(*end);
        let leaves_enough = |end: &usize| {
            let left = self.text[*end..self.end].graphemes(true);
            left.take(Self::FEWEST).count() == Self::FEWEST
        };
        let [joints, syllables, ..] = &self.places;
        let mut syllables = syllables.iter().rev().copied();
        let best = syllables.find(|end| may(end) && leaves_enough(end));
        // Where two words were joined, unless that leaves half of the line blank.
        let mut joints = joints.iter().rev().copied();
        let joint =
            joints.find(|end| may(end) && best.is_none_or(|best| (end - from) * 2 >= best - from));
        let best = joint.or(best);
        let mut kinds = self.places.iter();
        best.or_else(|| kinds.find_map(|ends| ends.iter().rev().copied().find(may)))
    }
}

/// Whether a text is of two characters or more.
fn has_two(text: &str) -> bool {
    text.graphemes(true).nth(1).is_some()
}

/// Whether a part of a text belongs to an address, in which a hyphen would be read as one of its own.
fn is_of_an_address(text: &str, part: &Range<usize>) -> bool {
    let from = text[..part.start].rfind(char::is_whitespace).unwrap_or(0);
    let end = part.start + text[part.clone()].trim_end().len();
    let behind = text[end..].find(char::is_whitespace);
    let whole = &text[from..behind.map_or(text.len(), |behind| end + behind)];
    let mut dots = whole.split('.').skip(1);
    whole.contains(['@', '\\', '_'])
        || whole.contains("://")
        || dots.any(|behind| behind.starts_with(char::is_alphanumeric))
}

/// The stretches of letters of a word, with where each begins: what stands around them and joins them left out. None
/// of what is no word or is written without hyphens.
fn stretches(word: &str) -> Vec<(usize, &str)> {
    let is_around = |sign: char| !sign.is_alphanumeric() && !"@#/\\_~".contains(sign);
    let is_joint = |sign: char| "-‐‑–/'’".contains(sign);
    let bare = word.trim_end_matches(is_around);
    let from = bare.len() - bare.trim_start_matches(is_around).len();
    let bare = &bare[from..];
    if !bare.chars().all(|it| is_joint(it) || is_hyphenated(it)) {
        return Vec::new();
    }
    let mut at = from;
    let parts = bare.split_inclusive(is_joint).map(|part| {
        let begin = at;
        at += part.len();
        (begin, part.trim_end_matches(is_joint))
    });
    parts.filter(|(_, letters)| !letters.is_empty()).collect()
}

/// Whether a character is a letter of an alphabet whose words are broken with a hyphen, or a mark on one.
fn is_hyphenated(character: char) -> bool {
    character.is_ascii_alphabetic()
        || is_combining_mark(character) && character.script() == Script::Inherited
        || character.is_alphabetic()
            && matches!(
                character.script(),
                Script::Latin
                    | Script::Greek
                    | Script::Cyrillic
                    | Script::Armenian
                    | Script::Georgian
            )
}

/// Where a word may be broken between any two letters, two or more on either side.
fn between(letters: &str) -> Vec<usize> {
    let ends = letters.grapheme_indices(true).map(|(at, _)| at).skip(2);
    ends.filter(|at| has_two(&letters[*at..])).collect()
}

/// Where syllables end as far as letters tell in any language.
fn guessed(letters: &str) -> Vec<usize> {
    let mut ends = between(letters);
    ends.retain(|at| is_between_syllables(letters, *at));
    ends
}

/// Whether a word may be broken here: before a consonant that a vowel follows, with a syllable before it.
fn is_between_syllables(word: &str, at: usize) -> bool {
    let plain = |text: &str| -> Vec<char> {
        let letters = text.nfd().filter(|it| !is_combining_mark(*it));
        letters.flat_map(char::to_lowercase).collect()
    };
    let is_vowel = |letter: &char| "aeiouyæœøıαεηιουωаеєиіоуыэюя".contains(*letter);
    let (before, after) = (plain(&word[..at]), plain(&word[at..]));
    let (Some(last), [first, second, ..]) = (before.last(), &*after) else {
        return false;
    };
    let pair: String = [*last, *first].iter().collect();
    before.len() > 2
        && before.iter().any(is_vowel)
        && !is_vowel(first)
        && is_vowel(second)
        // These belong to the letter before them.
        && !['ь', 'ъ'].contains(first)
        && !["ch", "ck", "ph", "th", "sh", "qu", "st"].contains(&pair.as_str())
}

/// Where a German compound was joined, by what its parts often end in or begin with.
fn joints(letters: &str) -> Vec<usize> {
    const ENDINGS: [&str; 6] = ["ungs", "schafts", "heits", "keits", "täts", "ions"];
    const BEGINNINGS: [&str; 6] = [
        "gesellschaft",
        "genossenschaft",
        "gemeinschaft",
        "vereinigung",
        "versicherung",
        "unternehmen",
    ];
    let small = letters.to_lowercase();
    if small.len() != letters.len() {
        return Vec::new();
    }
    let mut ends = between(letters);
    ends.retain(|at| {
        let (before, after) = small.split_at(*at);
        let is_long = |part: &str| part.graphemes(true).nth(3).is_some();
        is_long(before)
            && is_long(after)
            && (ENDINGS.iter().any(|it| before.ends_with(it))
                || BEGINNINGS.iter().any(|it| after.starts_with(it)))
    });
    ends
}

/// Whether a German word so far ends in a syllable that belongs to what follows, as in Vertrags-ver-längerung: a
/// compound is broken in front of it.
fn is_behind_prefix(before: &str) -> bool {
    let before = before.to_lowercase();
    let prefix = ["ver", "zer", "ent"].into_iter();
    let mut first = prefix.filter_map(|prefix| before.strip_suffix(prefix));
    // Of Pulver, Server, Silber and the like it is the end, and at the beginning of a word it is all there is.
    let ends = ["pul", "ser", "sil", "vol"];
    first.any(|first| {
        first.ends_with(char::is_alphabetic) && !ends.iter().any(|it| first.ends_with(it))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A word with a sign at each of these places.
    fn apart(word: &str, ends: &[usize]) -> String {
        let mut told = word.to_owned();
        for at in ends.iter().rev() {
            told.insert(*at, '|');
        }
        told
    }

    /// A word in lines of so many letters, hyphens among them, and what is left where no hyphen has a place.
    fn broken(language: &str, word: &str, most: usize) -> String {
        let long = Hyphens::of(language).long(word, 0..word.len());
        let (mut from, mut lines) = (0, String::new());
        let letters = |range: Range<usize>| word[range].graphemes(true).count();
        while letters(from..word.len()) > most {
            let Some(end) = long.end(from, |end| letters(from..end) < most) else {
                break;
            };
            lines.push_str(&word[from..end]);
            lines.push_str("-|");
            from = end;
        }
        lines + &word[from..]
    }

    #[test]
    fn words_are_broken_as_their_language_is() {
        for (language, told) in [
            ("de", "Wirt|schafts|prü|fungs|ge|sell|schaft"),
            // Never between a prefix and what it belongs to, unless it begins the word.
            ("de-AT", "(Dienst|leis|tungs|vertrag),"),
            ("de", "Unter|neh|mens|verbund"),
            ("de", "Ver|trags|ende"),
            ("de", "Ser|ver|raum"),
            ("en", "col|lab|o|ra|tion"),
            // Each part of what is joined by itself.
            ("de", "Dienst|leis|tungs-/Han|dels|ge|nos|sen|schaft"),
            ("fr", "l’inter|com|mu|na|lité"),
            // No shorter end than three letters.
            ("de", "Abend"),
            // No words.
            ("de", "bäckerei.example/gesellschaften"),
            ("de", "@bäckereigesellschaft"),
            ("de", "Grundstück2gesellschaft"),
            ("de", "…"),
            ("de", ""),
            // Letters of other languages, and languages without patterns.
            ("en", "Пекарня"),
            ("tlh", "collaboration"),
            ("", "collaboration"),
        ] {
            let word = told.replace('|', "");
            let mut ends = Vec::new();
            for (at, letters) in stretches(&word) {
                let found = Hyphens::of(language).syllables(letters);
                ends.extend(found.into_iter().map(|end| at + end));
            }
            assert_eq!(apart(&word, &ends), told, "{language}");
        }
    }

    #[test]
    fn a_german_name_in_an_english_text_is_broken_as_german() {
        for (language, told) in [
            ("en", "Donau|dampf|schiff|fahrts|ge|sell|schaft"),
            ("en", "Bäcke|rei|ein|kaufs|ge|nos|sen|schaft"),
            ("en", "Bür|ger|bräu"),
            ("en", "Genos|sen|schaft"),
            // In a drawing, which may be in any language.
            ("", "Wirt|schafts|prü|fungs|ge|sell|schaft"),
            // English as long as it is.
            ("en", "inter|na|tion|al|iza|tion"),
            ("en", "mis|un|der|stand|ings"),
            ("en", "Den|nis|ton"),
            // Others know their own letters.
            ("sv", "för|sörj|nings|be|red|skap"),
        ] {
            let word = told.replace('|', "");
            let ends = Hyphens::of(language).syllables(&word);
            assert_eq!(apart(&word, &ends), told, "{language}");
        }
    }

    #[test]
    fn a_word_without_patterns_is_broken_where_letters_tell_of_syllables() {
        for told in [
            "col|la|bo|ra|tion",
            "Меж|ду|на|род|ная",
            "семья",
            "Подъезд",
            "Επι|χεί|ρη|ση",
            "Tech|no",
            "شركة",
        ] {
            let word = told.replace('|', "");
            assert_eq!(apart(&word, &guessed(&word)), told);
        }
    }

    #[test]
    fn a_long_word_goes_on_behind_a_hyphen_wherever_one_has_a_place() {
        for (language, most, told) in [
            ("de", 14, "Wirtschafts-|prüfungs-|gesellschaft"),
            ("de", 24, "Lebensmittelgroßhandels-|vereinigung"),
            // Half a blank line is worse than a part that is broken.
            ("de", 24, "Leitungswasserschaden-|regulierer"),
            // Where no syllable fits, as far as letters tell, and else anywhere.
            ("de", 5, "Wirt-|scha-|fts-|prü-|fung-|sge-|sell-|scha-|ft"),
            ("tlh", 8, "collabo-|ration"),
            ("en", 7, "Streng-|ths"),
            // Letters with marks stay whole, and two stand on either side.
            ("en", 4, "Xx̱x-|xx̱x-|xxx"),
            ("en", 3, "Ab-|cd"),
            ("en", 2, "Abcd"),
        ] {
            let word = told.replace("-|", "");
            assert_eq!(broken(language, &word, most), told);
        }
    }

    #[test]
    fn nothing_is_hyphenated_that_has_no_hyphens_or_is_an_address() {
        for word in [
            "合作伙伴面包有限公司",
            "شركةالنورللتجارة",
            "ร้านของเราทำงานร่วมกับ",
            "a.example/gesellschaften",
            "office@gesellschaftsverein",
            "DE89370400440532013000",
            "gesellschafts_verein",
        ] {
            for language in ["en", "de", ""] {
                assert_eq!(broken(language, word, 6), word);
                assert_eq!(Hyphens::of(language).softened(word, 3), word);
            }
        }
        // Whichever part of one has to be broken.
        let text = "See harbour.example/gesellschaften, gesellschaften: harbour.example";
        let hyphens = Hyphens::of("de");
        let end =
            |range: Range<usize>| hyphens.long(text, range.clone()).end(range.start, |_| true);
        assert_eq!(end(20..36), None);
        assert!(end(36..52).is_some());
    }

    #[test]
    fn long_words_of_a_text_say_where_they_may_be_broken() {
        let soft = |language: &str, text: &str| {
            let hyphens = Hyphens::of(language);
            hyphens.softened(text, 13).replace(SOFT_HYPHEN, "|")
        };
        for (language, told) in [
            ("en", "Our col|lab|o|ra|tion, a partner\u{a0}(and more)"),
            (
                "de",
                "Die Wirt|schafts|prü|fungs|ge|sell|schaft\nund Bäckerei",
            ),
            ("tlh", "col|la|bo|ra|tion harbour.example/collaboration"),
            ("en", ""),
        ] {
            assert_eq!(soft(language, &told.replace('|', "")), told);
        }
    }
}
