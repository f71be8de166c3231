//! Names, and what stands in their place.
//!
//! A name is found as whole words in whatever letters, run together, in an address or an account; one word of it
//! where it is written large: "Harbour" gives Harbour Coffee away. Words that the questions use themselves are no
//! names on their own, or nobody could read "we will" where Will and "we" see to something; nor are words that many
//! firms have, or "Farm shops" would name a farm. What may be a name and may be a word stays, and is counted.

mod doubt;
mod known;
mod noun;
mod pattern;
mod workbook;

use std::collections::{BTreeMap, HashMap, HashSet};

pub use self::doubt::Doubt;
use self::{
    known::{partners, spoken, titles, words_of},
    noun::Nouns,
    pattern::{Kind, Pattern, address, is_first, key, word},
};
use super::{Aliases, Edition, Names};
use crate::domain::{
    id::AllianceId,
    pack::Pack,
    workbook::{Alliance, Workbook},
};

/// What stands in the place of names.
pub(super) struct Renaming {
    firm: Alias,
    alliances: BTreeMap<AllianceId, Alias>,
    /// What is looked for in texts, by its first letter; the longest first.
    patterns: HashMap<char, Vec<Pattern>>,
    /// What the persons are called, by a name in small letters; none where people keep theirs.
    people: Option<HashMap<String, String>>,
    /// Words that are no names on their own: those that the questions use, and [`Self::no_names`].
    common: HashSet<String>,
    /// Words that are no names though they are written large: "I", "Monday".
    no_names: HashSet<String>,
    /// Words that many firms have in their names.
    trade: HashSet<String>,
    /// Words that somebody wrote small somewhere, and that may begin a sentence as well.
    ordinary: HashSet<String>,
    /// The nouns of a language that writes them large; none where it does not.
    nouns: Option<Nouns>,
}

/// What a name becomes; none where it stays.
type Alias = Option<String>;

impl Renaming {
    pub(super) fn new(
        edition: &Edition,
        pack: &Pack,
        workbook: &Workbook,
        aliases: &Aliases<'_>,
    ) -> Self {
        let mut renaming = Self {
            firm: None,
            alliances: BTreeMap::new(),
            patterns: HashMap::new(),
            people: None,
            common: HashSet::new(),
            no_names: HashSet::new(),
            trade: HashSet::new(),
            ordinary: HashSet::new(),
            nouns: None,
        };
        let letters = edition.names == Names::Letters;
        if !letters && edition.holds_all() && edition.hidden.is_empty() {
            return renaming;
        }
        renaming.trade = aliases.trade.split_whitespace().map(small).collect();
        renaming.ordinary = spoken(workbook)
            .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
            .filter(|word| word.starts_with(char::is_lowercase))
            .map(key)
            .collect();
        let (before, endings) = (&aliases.before_nouns, &aliases.noun_endings);
        renaming.nouns = Nouns::new(before, endings, spoken(workbook));
        renaming.common = words_of(pack);
        renaming.no_names = aliases.no_names.split_whitespace().map(small).collect();
        renaming.common.extend(renaming.no_names.iter().cloned());
        // A name that is shown would show the hidden word in it.
        let hidden = edition.hidden.iter();
        let hidden = hidden.filter_map(|words| Pattern::new(words, Kind::Whole, None));
        let hidden: Vec<Pattern> = hidden.collect();
        let is_hidden = |name: &str| hidden.iter().any(|it| it.stands_in(name));
        let is_renamed = letters || titles(workbook).any(is_hidden);
        renaming.firm = is_renamed.then(|| aliases.firm.clone());
        let firm = titles(workbook).map(|title| (title.to_owned(), renaming.firm.clone()));
        let mut names: Vec<(String, Alias)> = firm.collect();
        let mut lettered = (0..).map(letter);
        for alliance in &workbook.alliances {
            let mut names_of = partners(workbook).filter(|(id, _)| *id == alliance.id);
            let is_renamed = letters || names_of.any(|(_, name)| is_hidden(name));
            let becomes = match (edition.holds(alliance.id), is_renamed) {
                (false, _) => Some(aliases.outsider.clone()),
                (true, true) => lettered.next().map(|letter| (aliases.alliance)(&letter)),
                (true, false) => None,
            };
            renaming.alliances.insert(alliance.id, becomes);
        }
        for (id, name) in partners(workbook) {
            // One that was removed is nobody's business any more.
            let gone = || Some(aliases.outsider.clone());
            let known = renaming.alliances.get(&id);
            names.push((name.to_owned(), known.cloned().unwrap_or_else(gone)));
        }
        if letters {
            let (people, found) = renaming.persons(edition, workbook, aliases);
            renaming.people = Some(people);
            names.extend(found);
        }
        renaming.look_for(&names);
        renaming.hide(edition, aliases);
        renaming
    }

    /// Looks for the words that the owner added: a name by which a firm is known that is replaced, or else a
    /// person.
    fn hide(&mut self, edition: &Edition, aliases: &Aliases<'_>) {
        let taken = self.people.iter().flat_map(HashMap::values);
        let taken: HashSet<String> = taken.cloned().collect();
        let mut lettered = (0..).map(letter).map(|it| (aliases.person)(&it));
        for words in &edition.hidden {
            let wanted = key(words);
            let letters: Vec<char> = wanted.chars().collect();
            let Some(first) = letters.first() else {
                continue;
            };
            let known = self.patterns.get(first).into_iter().flatten();
            let mut known = known.filter(|it| it.letters() == letters);
            let becomes = known.find_map(|pattern| pattern.becomes.clone());
            let becomes = becomes.or_else(|| lettered.find(|it| !taken.contains(it)));
            if let Some(pattern) = Pattern::new(words, Kind::Whole, becomes) {
                let patterns = self.patterns.entry(*first).or_default();
                patterns.retain(|it| it.letters() != letters);
                patterns.push(pattern);
            }
        }
        self.sort();
    }

    /// Who sees to something, each with a letter: first those whose action goes in.
    fn persons(
        &self,
        edition: &Edition,
        workbook: &Workbook,
        aliases: &Aliases<'_>,
    ) -> (HashMap<String, String>, Vec<(String, Alias)>) {
        let (mut known, mut found) = (HashMap::new(), Vec::new());
        let mut lettered = (0..).map(letter);
        let goes_in = |id: Option<AllianceId>| id.is_none_or(|id| edition.holds(id));
        let actions = workbook.actions.iter();
        let (first, rest): (Vec<_>, Vec<_>) = actions.partition(|one| goes_in(one.alliance));
        let former = workbook
            .log
            .versions()
            .filter_map(|version| version.value.intent())
            .map(|intent| intent.who.as_str());
        let present = first.iter().chain(&rest).map(|action| action.who.as_str());
        for person in present.chain(former).flat_map(|who| self.named_in(who)) {
            let mut letter = || lettered.next().unwrap_or_default();
            let called = known
                .entry(small(&person))
                .or_insert_with(|| (aliases.person)(&letter()));
            found.push((person, Some(called.clone())));
        }
        (known, found)
    }

    /// The persons that a few words name: "Me, with Anna Lind" names "Me" and "Anna Lind".
    fn named_in(&self, who: &str) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for piece in who.split([',', ';', '/', '&', '+', '(', ')', '\n']) {
            let mut name: Vec<&str> = Vec::new();
            for word in piece.split_whitespace() {
                let between = self.is_common(word) && word.chars().all(|c| !c.is_uppercase());
                if between {
                    names.push(name.join(" "));
                    name.clear();
                } else {
                    name.push(word);
                }
            }
            names.push(name.join(" "));
        }
        names.retain(|name| name.chars().any(char::is_alphanumeric));
        if names.is_empty() && !who.trim().is_empty() {
            names.push(who.trim().to_owned());
        }
        names
    }

    fn is_common(&self, word: &str) -> bool {
        self.common.contains(&small(word))
    }

    fn look_for(&mut self, names: &[(String, Alias)]) {
        let mut found: Vec<(String, Kind, Alias)> = Vec::new();
        for (name, becomes) in names {
            let words: Vec<&str> = name.split_whitespace().collect();
            let is_told = words.len() > 1 || !self.is_common(name);
            if is_told {
                found.push((name.clone(), Kind::Whole, becomes.clone()));
            }
            // "Mill Lane" tells of Mill Lane Farm, whatever follows.
            for most in 2..words.len() {
                let is_name = |it: &&str| !self.is_common(it) && !self.is_trade(it);
                if words[..most].iter().filter(|it| is_name(it)).count() > 0 {
                    found.push((words[..most].join(" "), Kind::Whole, becomes.clone()));
                }
            }
            for part in words.iter().filter(|_| words.len() > 1 || !is_told) {
                let part = part.trim_matches(|c: char| !c.is_alphanumeric());
                let is_large =
                    part.chars().nth(1).is_some() && !part.starts_with(char::is_lowercase);
                if !is_large || self.is_common(part) && words.len() > 1 {
                    continue;
                }
                let kind = if self.is_trade(part) {
                    Kind::Trade
                } else if is_told {
                    Kind::Part
                } else {
                    Kind::Doubtful
                };
                found.push((part.to_owned(), kind, becomes.clone()));
            }
        }
        // A word that two names share stands for neither.
        let mut meant: HashMap<String, HashSet<Alias>> = HashMap::new();
        for (name, _, becomes) in &found {
            meant.entry(key(name)).or_default().insert(becomes.clone());
        }
        let mut seen = HashSet::new();
        for (name, kind, becomes) in found {
            let key = key(&name);
            let kind = match kind {
                Kind::Part if meant[&key].len() > 1 => Kind::Doubtful,
                Kind::Whole | Kind::Part | Kind::Doubtful | Kind::Trade => kind,
            };
            let (Some(first), true) = (key.chars().next(), seen.insert((key.clone(), kind))) else {
                continue;
            };
            let patterns = self.patterns.entry(first).or_default();
            patterns.extend(Pattern::new(&name, kind, becomes));
        }
        self.sort();
    }

    fn sort(&mut self) {
        for patterns in self.patterns.values_mut() {
            let length = |it: &Pattern| std::cmp::Reverse(it.letters().len());
            patterns.sort_by_key(|it| (length(it), it.kind));
        }
    }

    fn is_trade(&self, word: &str) -> bool {
        self.trade.contains(&small(word))
    }

    /// What the firm is called.
    fn firm(&self, title: &str) -> String {
        self.firm.clone().unwrap_or_else(|| title.to_owned())
    }

    /// What an alliance is called.
    fn alliance(&self, alliance: &Alliance) -> String {
        let alias = self.alliances.get(&alliance.id).cloned().flatten();
        alias.unwrap_or_else(|| alliance.name.clone())
    }

    /// What the words for those who see to something become.
    fn people(&self, who: &str) -> String {
        let Some(people) = &self.people else {
            return self.text(who);
        };
        let named = self.named_in(who).into_iter();
        let called: Vec<String> = named
            .map(|name| match people.get(&small(&name)) {
                Some(called) => called.clone(),
                None => self.text(&name),
            })
            .collect();
        called.join(", ")
    }

    /// What a text becomes: every name in it is replaced.
    pub(super) fn text(&self, text: &str) -> String {
        if self.patterns.is_empty() {
            return text.to_owned();
        }
        let letters: Vec<char> = text.chars().collect();
        let mut renamed = String::with_capacity(text.len());
        let (mut at, mut last) = (0, None);
        while let Some(letter) = letters.get(at) {
            let found = self.at(&letters, at);
            let Some(Found { end, pattern, .. }) = found.filter(|found| found.is_sure) else {
                renamed.push(*letter);
                at += 1;
                continue;
            };
            match (&pattern.becomes, last) {
                (Some(becomes), Some((end, before)))
                    if becomes == before && letters[end..at].iter().all(|c| *c == ' ') =>
                {
                    // Two words of one name are one partner.
                    renamed.truncate(renamed.trim_end().len());
                }
                (Some(becomes), _) => renamed.push_str(becomes),
                (None, _) => renamed.extend(&letters[at..end]),
            }
            last = pattern.becomes.as_ref().map(|becomes| (end, becomes));
            at = end;
        }
        renamed
    }

    /// The name that stands here, in whatever form.
    fn at(&self, text: &[char], at: usize) -> Option<Found<'_>> {
        let sure = |pattern, end| Found {
            end,
            pattern,
            is_sure: true,
        };
        let all = || self.patterns.values().flatten();
        if let Some(end) = address(text, at) {
            let word = &text[at..end];
            let folded = pattern::all_folded(word);
            let mut inside = all().filter(|it| it.is_inside(word, &folded, true));
            // Whoever is replaced counts before whoever stays.
            let first = inside.next()?;
            let replaced = inside.find(|it| it.becomes.is_some());
            let pattern = replaced
                .filter(|_| first.becomes.is_none())
                .unwrap_or(first);
            return Some(sure(pattern, end));
        }
        let first = pattern::folded(text[at]).next()?;
        let known = self.patterns.get(&first).into_iter().flatten();
        let mut known = known.filter_map(|pattern| Some((pattern, pattern.ends(text, at)?)));
        let found = known.find_map(|(pattern, end)| {
            let is_sure = self.is_sure(pattern, text, at)?;
            Some(Found {
                end,
                pattern,
                is_sure,
            })
        });
        found.or_else(|| {
            if at > 0 && text[at - 1].is_alphanumeric() {
                return None;
            }
            let end = word(text, at);
            let word = &text[at..end];
            if word.len() < pattern::INSIDE {
                return None;
            }
            let folded = pattern::all_folded(word);
            let pattern = all().find(|it| it.is_inside(word, &folded, false))?;
            Some(sure(pattern, end))
        })
    }

    /// Whether what is written here is meant as a name; none where nobody would take it for one.
    fn is_sure(&self, pattern: &Pattern, text: &[char], at: usize) -> Option<bool> {
        let is_large = !text[at].is_lowercase();
        let is_first = is_first(text, at);
        let is_word = || {
            let word: String = pattern.letters().iter().collect();
            self.ordinary.contains(&word)
        };
        match pattern.kind {
            Kind::Whole => Some(true),
            Kind::Part => Some(is_large && !(is_first && is_word())),
            Kind::Doubtful | Kind::Trade => (is_large && !is_first).then_some(false),
        }
    }
}

/// A name in a text.
struct Found<'a> {
    /// Where it ends.
    end: usize,
    pattern: &'a Pattern,
    /// Whether it is meant as a name.
    is_sure: bool,
}

/// A letter in small, where that is one letter.
fn small_char(c: char) -> char {
    let mut small = c.to_lowercase();
    match (small.next(), small.next()) {
        (Some(one), None) => one,
        (Some(_) | None, _) => c,
    }
}

/// A character without what is only typography.
fn plain_char(c: char) -> char {
    match c {
        '’' | '‘' | '`' | '´' => '\'',
        '‐' | '‑' | '–' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// A name without what is only typography, its words one space apart.
fn plain(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").chars().map(plain_char).collect()
}

/// A name in small letters.
fn small(name: &str) -> String {
    plain(name).chars().map(small_char).collect()
}

/// The letters of the one at this place: A to Z, then AA.
fn letter(at: usize) -> String {
    let last = char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    match at / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letter(more - 1)),
    }
}
