//! Words that may be names, for the owner to decide.

use std::collections::{BTreeMap, HashSet};

use super::{
    Renaming,
    known::spoken,
    pattern::{address, is_first, key, word},
};
use crate::domain::workbook::Workbook;

/// A word of which it is not sure whether it names somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// The word, as it is written.
    pub word: String,
    /// How often it stands in what goes in.
    pub count: usize,
    /// Where it stands first, with what is around it, on one line.
    pub around: String,
}

/// How many characters are shown on each side of a word.
const AROUND: usize = 24;

/// Words that are counted, in the order of the letters.
#[derive(Default)]
struct Counted(BTreeMap<String, Doubt>);

impl Counted {
    fn count(&mut self, text: &[char], at: usize, end: usize) {
        let word: String = text[at..end].iter().collect();
        let around = || {
            let from = at.saturating_sub(AROUND);
            let to = (end + AROUND).min(text.len());
            let around: String = text[from..to].iter().collect();
            around.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let doubt = self.0.entry(word.clone()).or_insert_with(|| Doubt {
            word,
            count: 0,
            around: around(),
        });
        doubt.count += 1;
    }

    fn list(self) -> Vec<Doubt> {
        self.0.into_values().collect()
    }
}

impl Renaming {
    /// What is left in a workbook under other names that may name somebody who should not be named: words of
    /// known names, and, where people have letters, words and addresses that look like a name.
    pub(in crate::domain::edition) fn doubts(&self, workbook: &Workbook) -> [Vec<Doubt>; 2] {
        let (mut known, mut unknown) = (Counted::default(), Counted::default());
        if self.patterns.is_empty() {
            return [Vec::new(), Vec::new()];
        }
        let aliases = self.patterns.values().flatten();
        let aliases = aliases.filter_map(|it| it.becomes.as_deref());
        let aliases: HashSet<String> = aliases.flat_map(str::split_whitespace).map(key).collect();
        for text in spoken(workbook) {
            let text: Vec<char> = text.chars().collect();
            let mut at = 0;
            while at < text.len() {
                if let Some(found) = self.at(&text, at) {
                    if !found.is_sure && found.pattern.becomes.is_some() {
                        known.count(&text, at, found.end);
                    }
                    at = found.end;
                } else if let Some(end) = address(&text, at) {
                    if self.people.is_some() {
                        unknown.count(&text, at, end);
                    }
                    at = end;
                } else if text[at].is_alphanumeric() {
                    let end = word(&text, at);
                    if self.people.is_some() && self.looks_like_a_name(&text, at, end, &aliases) {
                        unknown.count(&text, at, end);
                    }
                    at = end;
                } else {
                    at += 1;
                }
            }
        }
        [known.list(), unknown.list()]
    }

    /// A large word within a sentence is a name unless it is known not to be; at its beginning it is one where
    /// nobody writes it small. Where every noun is large, what is known to be one is none, and what only begins
    /// sentences tells too little.
    fn looks_like_a_name(
        &self,
        text: &[char],
        at: usize,
        end: usize,
        aliases: &HashSet<String>,
    ) -> bool {
        let [first, rest @ ..] = &text[at..end] else {
            return false;
        };
        let written: String = text[at..end].iter().collect();
        let key = key(&written);
        let is_no_name = self.no_names.contains(&key)
            || self.is_trade(&written)
            || aliases.contains(&key)
            || match &self.nouns {
                None => {
                    is_first(text, at) && (self.is_common(&written) || self.ordinary.contains(&key))
                }
                Some(nouns) => {
                    is_first(text, at)
                        || self.is_common(&written)
                        || self.ordinary.contains(&key)
                        || nouns.holds(&written)
                }
            };
        first.is_uppercase() && rest.iter().any(|c| c.is_lowercase()) && !is_no_name
    }
}
