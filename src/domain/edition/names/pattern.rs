//! How a name is found in a text, in the forms that people give it.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// A name or a part of one, as it is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    /// Its letters and digits, folded.
    letters: Vec<char>,
    /// Whether a word of the name begins at each of them.
    begins: Vec<bool>,
    /// How much of the name it is.
    pub(super) kind: Kind,
    /// What stands in its place; none where it stays.
    pub(super) becomes: Option<String>,
}

/// How much of a name a pattern is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    /// All of it, or enough to know it by: found in any case.
    Whole,
    /// One word of it that gives it away where it is written large.
    Part,
    /// One word of it that may as well be meant as a word.
    Doubtful,
    /// One word of it that many firms have: "Coffee".
    Trade,
}

/// The fewest letters that a name has to be known by inside a longer word.
pub(super) const INSIDE: usize = 8;
/// The fewest letters that a part has to be known by in an address.
const LABEL: usize = 4;

impl Pattern {
    /// A pattern of these words; none where they hold nothing to look for.
    pub(super) fn new(words: &str, kind: Kind, becomes: Option<String>) -> Option<Self> {
        let (mut letters, mut begins) = (Vec::new(), Vec::new());
        let mut before: Option<char> = None;
        for c in words.chars() {
            for folded in folded(c) {
                let after_gap = before.is_none_or(|it| !it.is_alphanumeric());
                let in_hump = before.is_some_and(char::is_lowercase) && c.is_uppercase();
                letters.push(folded);
                begins.push(after_gap || in_hump);
            }
            if !is_combining_mark(c) {
                before = Some(c);
            }
        }
        (!letters.is_empty()).then_some(Self {
            letters,
            begins,
            kind,
            becomes,
        })
    }

    pub(super) fn letters(&self) -> &[char] {
        &self.letters
    }

    fn words(&self) -> usize {
        self.begins.iter().filter(|begins| **begins).count()
    }

    /// Where it ends, if it stands here as whole words: apart, joined by signs, or run together.
    pub(super) fn ends(&self, text: &[char], start: usize) -> Option<usize> {
        if start > 0 && goes_on(text[start - 1], text[start]) {
            return None;
        }
        let mut at = start;
        let mut last = start;
        for (place, (wanted, begins)) in self.letters.iter().zip(&self.begins).enumerate() {
            if place > 0 {
                at = after_marks(text, at);
                if *begins {
                    at = after_gap(text, at);
                }
            }
            if folded(*text.get(at)?).next() != Some(*wanted) {
                return None;
            }
            last = at;
            at += 1;
        }
        at = after_marks(text, at);
        match text.get(at) {
            Some(next) if goes_on(text[last], *next) => self.genitive(text, start, at),
            Some(_) | None => Some(at),
        }
    }

    /// Whether it stands anywhere in a text as whole words.
    pub(super) fn stands_in(&self, text: &str) -> bool {
        let text: Vec<char> = text.chars().collect();
        (0..text.len()).any(|start| self.ends(&text, start).is_some())
    }

    /// Where a name ends before the `s` of its genitive, if no more than that follows here: "Annas", "Mühlenhofes". Only
    /// what is written large is one.
    fn genitive(&self, text: &[char], start: usize, at: usize) -> Option<usize> {
        if !text[start].is_uppercase() || self.kind == Kind::Trade {
            return None;
        }
        let is = |at: usize, letter| {
            text.get(at)
                .is_some_and(|c| c.to_ascii_lowercase() == letter)
        };
        let end = at + usize::from(is(at, 'e'));
        let next = text.get(end + 1);
        let is_over = next.is_none_or(|next| !goes_on(text[end], *next));
        (is(end, 's') && is_over).then_some(end)
    }

    /// Whether an address or a long word gives the name away; `all` is the word folded.
    pub(super) fn is_inside(&self, word: &[char], all: &[char], is_address: bool) -> bool {
        let has = |letters: &[char]| all.windows(letters.len()).any(|it| it == letters);
        match self.kind {
            Kind::Whole if is_address => self.letters.len() >= LABEL && has(&self.letters),
            Kind::Whole => self.words() > 1 && self.letters.len() >= INSIDE && has(&self.letters),
            Kind::Part | Kind::Doubtful if is_address && self.letters.len() >= LABEL => {
                let mut labels = word.split(|c| !c.is_alphanumeric());
                labels.any(|label| all_folded(label) == self.letters)
            }
            Kind::Part | Kind::Doubtful | Kind::Trade => false,
        }
    }
}

/// Where an address begins and ends that starts here: a mail address, a page, an account; none where the word
/// is none. What closes a sentence is no part of it.
pub(super) fn address(text: &[char], start: usize) -> Option<usize> {
    let opens = |c: char| c.is_whitespace() || "([{<,;\"'“‘«".contains(c);
    if start > 0 && !opens(text[start - 1]) {
        return None;
    }
    let rest = text.get(start..)?;
    let len = rest
        .iter()
        .position(|c| c.is_whitespace() || "<>,;\"”’»()[]{}".contains(*c))
        .unwrap_or(rest.len());
    let word = rest.get(..len)?;
    let closing = word
        .iter()
        .rev()
        .take_while(|c| !c.is_alphanumeric() && **c != '/');
    let word = &word[..len - closing.count()];
    let inner = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| word.get(at));
        let after = word.get(at + 1);
        before.is_some_and(|c| c.is_alphanumeric()) && after.is_some_and(|c| c.is_alphanumeric())
    };
    let is_account = word.first() == Some(&'@') && word.len() > 2;
    let has_sign = (0..word.len()).any(|at| word[at] == '@' && inner(at));
    // "shop.example" is a page; "e.g" and "3.5" are none.
    let last = word.iter().rposition(|c| *c == '.');
    let ending = last.and_then(|at| word.get(at + 1..)).unwrap_or_default();
    let is_page = last.is_some_and(inner)
        && ending.iter().take_while(|c| c.is_alphabetic()).count() >= 2
        && word
            .iter()
            .position(|c| *c == '.')
            .is_some_and(|at| at >= 2);
    (is_account || has_sign || is_page).then(|| start + word.len())
}

/// Where the letters and digits end that begin here.
pub(super) fn word(text: &[char], start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let is_part = |c: &char| c.is_alphanumeric() || is_combining_mark(*c);
    let end = rest.iter().position(|c| !is_part(c));
    start + end.unwrap_or(rest.len())
}

/// Whether a sentence or a line begins here.
pub(super) fn is_first(text: &[char], at: usize) -> bool {
    let before = text[..at].iter().rev();
    let mut before = before.skip_while(|c| **c == ' ' || "\"'“‘«(*-–—•".contains(**c));
    before
        .next()
        .is_none_or(|c| matches!(c, '.' | '!' | '?' | ':' | '\n' | '…'))
        || at > 0 && "\"“‘«".contains(text[at - 1])
}

/// Whether one word goes on from a character to the next. In scripts without capitals, words often stand
/// together without a gap: there a name is found within them, too. A capital after a small letter begins a
/// word.
fn goes_on(before: char, after: char) -> bool {
    let tells = |c: char| c.is_lowercase() || c.is_uppercase() || c.is_numeric();
    let is_hump = before.is_lowercase() && after.is_uppercase();
    tells(before) && tells(after) && !is_hump
}

fn after_marks(text: &[char], mut at: usize) -> usize {
    while text.get(at).is_some_and(|c| is_combining_mark(*c)) {
        at += 1;
    }
    at
}

/// Behind what may stand between two words of a name: spaces, a line break, and the signs that join words.
fn after_gap(text: &[char], mut at: usize) -> usize {
    while let Some(c) = text.get(at) {
        let next_is_word = text.get(at + 1).is_some_and(|c| c.is_alphanumeric());
        let joins = c.is_whitespace()
            || matches!(
                c,
                '-' | '‐' | '‑' | '–' | '_' | '&' | '+' | '/' | '\'' | '’' | '‘' | '`' | '´'
            )
            || matches!(c, '.' | '·') && next_is_word;
        if !joins {
            break;
        }
        at += 1;
    }
    at
}

/// A letter or digit in small and without its marks; nothing for any other character.
pub(super) fn folded(c: char) -> impl Iterator<Item = char> {
    let mut base = None;
    decompose_canonical(c, |part| {
        base.get_or_insert(part);
    });
    let base = base.filter(|c| c.is_alphanumeric());
    let mut small = base.into_iter().flat_map(char::to_lowercase);
    small.next().into_iter()
}

/// The letters and digits of a text, folded.
pub(super) fn all_folded(text: &[char]) -> Vec<char> {
    text.iter().flat_map(|c| folded(*c)).collect()
}

/// Words folded, with nothing but their letters and digits.
pub(super) fn key(words: &str) -> String {
    words.chars().flat_map(folded).collect()
}
