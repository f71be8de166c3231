//! Nouns, where a language writes every noun large: there a capital tells nothing of a name.

use std::collections::HashSet;

use super::pattern::{key, word};

/// How many small words may stand between an article and its noun: "eine sehr gute Idee".
const BETWEEN: usize = 2;
/// The shortest beginning of a word that an ending is taken from, in characters.
const SHORTEST: usize = 3;
/// The endings of cases and plurals, the longest first.
const CASES: [&str; 7] = ["ern", "en", "er", "es", "e", "n", "s"];

/// The words of a language that tell its nouns, and the nouns that they told.
pub(super) struct Nouns {
    /// Words that stand before nouns: articles and the like.
    before: HashSet<String>,
    /// What nouns end in: "-ung".
    endings: Vec<String>,
    /// The beginnings of nouns, without what cases add to them.
    known: HashSet<String>,
}

impl Nouns {
    /// What texts tell of nouns; none in a language that writes them small, which names no word before them.
    pub(super) fn new<'t>(
        before: &str,
        endings: &str,
        texts: impl Iterator<Item = &'t str>,
    ) -> Option<Self> {
        let mut nouns = Self {
            before: before.split_whitespace().map(key).collect(),
            endings: endings.split_whitespace().map(key).collect(),
            known: HashSet::new(),
        };
        if nouns.before.is_empty() {
            return None;
        }
        for text in texts {
            nouns.learn(text);
        }
        Some(nouns)
    }

    fn learn(&mut self, text: &str) {
        let text: Vec<char> = text.chars().collect();
        let (mut at, mut left, mut after_comma) = (0, 0, false);
        while at < text.len() {
            if !text[at].is_alphanumeric() {
                // Behind a comma an article begins a clause: "die Mühle, die Jana kennt".
                if !text[at].is_whitespace() {
                    (left, after_comma) = (0, text[at] == ',');
                }
                at += 1;
                continue;
            }
            let end = word(&text, at);
            let written: String = text[at..end].iter().collect();
            let is_before =
                self.before.contains(&key(&written)) || written.chars().all(|c| c.is_ascii_digit());
            if is_before {
                left = if after_comma { 0 } else { BETWEEN + 1 };
            } else if text[at].is_uppercase() {
                if left > 0 {
                    self.known.insert(stem(&key(&written)));
                }
                left = 0;
            } else {
                left = left.saturating_sub(1);
            }
            (at, after_comma) = (end, false);
        }
    }

    /// Whether a word in its own letters is a noun.
    pub(super) fn holds(&self, written: &str) -> bool {
        let stem = stem(&key(written));
        let ends = |ending: &String| stem.ends_with(ending.as_str());
        self.known.contains(&stem) || self.endings.iter().any(ends)
    }
}

/// A word without what a case or a plural adds.
fn stem(key: &str) -> String {
    let shorter = |ending: &&str| {
        let stem = key.strip_suffix(*ending)?;
        (stem.chars().count() >= SHORTEST).then_some(stem)
    };
    CASES.iter().find_map(shorter).unwrap_or(key).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOLD: [&str; 3] = [
        "Die alte Mühle gehört Wilm. Am Abend, wenn die Brote fertig sind, kommt Jana vorbei.",
        "Unser zweiter Ofen, den Sami gebaut hat, kostet 300 Euro.",
        "Eine sehr gute Abmachung mit Priya",
    ];

    #[test]
    fn what_follows_an_article_is_a_noun_in_every_case_and_people_are_none() {
        let before = "die der den eine unser am";
        let nouns = Nouns::new(before, "ung", TOLD.into_iter()).unwrap();
        for noun in [
            "Mühle",
            "Mühlen",
            "Abende",
            "Brot",
            "Broten",
            "Euro",
            "Abmachung",
            "Wirkungen",
        ] {
            assert!(nouns.holds(noun), "{noun}");
        }
        for name in ["Wilm", "Jana", "Sami", "Priya"] {
            assert!(!nouns.holds(name), "{name}");
        }
    }

    #[test]
    fn a_language_that_names_no_such_words_has_no_nouns_to_tell() {
        assert!(Nouns::new(" ", "", TOLD.into_iter()).is_none());
    }
}
