//! Names, and what stands in their place.
//!
//! A name is found as whole words in whatever letters, a part of one that is written large just as it is
//! written: "Harbour" gives Harbour Coffee away. Words that the questions use themselves are no names on
//! their own, or nobody could read "we will" where Will and "we" see to something.

mod known;

use std::collections::{BTreeMap, HashMap, HashSet};

use self::known::{partners, titles, words_of};
use super::{Aliases, Edition, Names};
use crate::domain::{
    answer::{Answer, Answers, Entry, Objective, Review},
    cell::CellValue,
    id::AllianceId,
    pack::Pack,
    workbook::{Action, Alliance, Workbook},
};

/// What stands in the place of names.
pub(super) struct Renaming {
    firm: Alias,
    alliances: BTreeMap<AllianceId, Alias>,
    /// What is looked for in texts, by its first letter in small; the longest first.
    patterns: HashMap<char, Vec<Pattern>>,
    /// What the persons are called, by a name in small letters; none where people keep theirs.
    people: Option<HashMap<String, String>>,
    common: HashSet<String>,
}

/// What a name becomes; none where it stays.
type Alias = Option<String>;

/// A name or a part of one.
struct Pattern {
    letters: Vec<char>,
    case: Case,
    becomes: Alias,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Case {
    /// In whatever letters it is written.
    Any,
    /// Only as it is written.
    AsIs,
}

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
        };
        let letters = edition.names == Names::Letters;
        if !letters && edition.holds_all() {
            return renaming;
        }
        renaming.common = words_of(pack);
        let no_names = aliases.no_names.split_whitespace();
        renaming.common.extend(no_names.map(small));
        renaming.firm = letters.then(|| aliases.firm.clone());
        let firm = titles(workbook).map(|title| (title.to_owned(), renaming.firm.clone()));
        let mut names: Vec<(String, Alias)> = firm.collect();
        let mut lettered = (0..).map(letter);
        for alliance in &workbook.alliances {
            let becomes = match (edition.holds(alliance.id), letters) {
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
        renaming
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
            .filter_map(|version| match &version.value {
                CellValue::Action {
                    intent: Some(intent),
                    ..
                } => Some(intent.who.as_str()),
                CellValue::Title(_)
                | CellValue::AllianceOrder(_)
                | CellValue::ActionOrder(_)
                | CellValue::Alliance { .. }
                | CellValue::Presence { .. }
                | CellValue::Answer { .. }
                | CellValue::Flag { .. }
                | CellValue::Action { intent: None, .. }
                | CellValue::Readers { .. } => None,
            });
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
        let mut found: Vec<(String, Case, Alias)> = Vec::new();
        for (name, becomes) in names {
            let name = name.trim();
            let one_word = name.split_whitespace().nth(1).is_none();
            if !(one_word && self.is_common(name)) {
                found.push((small(name), Case::Any, becomes.clone()));
            }
            let parts = name.split_whitespace().filter(|_| !one_word);
            let large = |part: &&str| {
                part.chars().nth(1).is_some() && !part.starts_with(char::is_lowercase)
            };
            for part in parts.filter(large).filter(|part| !self.is_common(part)) {
                let part = part.trim_matches(|c: char| !c.is_alphanumeric());
                found.push((plain(part), Case::AsIs, becomes.clone()));
            }
        }
        // A part that two names share stands for neither.
        let mut meant: HashMap<(String, Case), HashSet<Alias>> = HashMap::new();
        for (name, case, becomes) in &found {
            let key = (name.clone(), *case);
            meant.entry(key).or_default().insert(becomes.clone());
        }
        let mut seen = HashSet::new();
        for (name, case, becomes) in found {
            let shared = case == Case::AsIs && meant[&(name.clone(), case)].len() > 1;
            let letters: Vec<char> = name.chars().collect();
            let Some(first) = letters.first().map(|c| small_char(*c)) else {
                continue;
            };
            if !shared && seen.insert((name, case)) {
                self.patterns.entry(first).or_default().push(Pattern {
                    letters,
                    case,
                    becomes,
                });
            }
        }
        for patterns in self.patterns.values_mut() {
            patterns
                .sort_by_key(|pattern| (std::cmp::Reverse(pattern.letters.len()), pattern.case));
        }
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
    fn text(&self, text: &str) -> String {
        if self.patterns.is_empty() {
            return text.to_owned();
        }
        let letters: Vec<char> = text.chars().collect();
        let mut renamed = String::with_capacity(text.len());
        let (mut at, mut last) = (0, None);
        while let Some(letter) = letters.get(at) {
            let patterns = self.patterns.get(&small_char(plain_char(*letter)));
            let found = patterns.into_iter().flatten().find_map(|pattern| {
                let end = pattern.ends(&letters, at)?;
                Some((pattern, end))
            });
            if let Some((pattern, end)) = found {
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
            } else {
                renamed.push(*letter);
                at += 1;
            }
        }
        renamed
    }
}

impl Renaming {
    /// A workbook under other names, and how much in it has other words now.
    pub(super) fn of(&self, workbook: Workbook) -> (Workbook, usize) {
        let mut renamed = 0;
        let mut counted = |was: &str, is: String| {
            renamed += usize::from(was != is);
            is
        };
        let title = counted(&workbook.title, self.firm(&workbook.title));
        let action = |action: Action| Action {
            what: counted(&action.what, self.text(&action.what)),
            who: self.people(&action.who),
            ..action
        };
        let actions = workbook.actions.into_iter().map(action).collect();
        let firm = self.answers(&workbook.firm, &mut renamed);
        let alliance = |alliance: Alliance| Alliance {
            name: self.alliance(&alliance),
            answers: self.answers(&alliance.answers, &mut renamed),
            ..alliance
        };
        let alliances = workbook.alliances.into_iter().map(alliance).collect();
        let workbook = Workbook {
            title,
            firm,
            alliances,
            actions,
            ..workbook
        };
        (workbook, renamed)
    }

    fn answers(&self, answers: &Answers, count: &mut usize) -> Answers {
        let mut renamed = Answers::default();
        for (slot, entry) in answers.iter() {
            let answer = self.answer(&entry.answer);
            *count += usize::from(answer != entry.answer);
            let entry = Entry {
                answer,
                ..entry.clone()
            };
            renamed.set(slot.clone(), Some(entry));
        }
        for question in answers.flagged() {
            renamed.set_flag(question, true);
        }
        renamed
    }

    fn answer(&self, answer: &Answer) -> Answer {
        match answer {
            Answer::Text(text) => Answer::Text(self.text(text)),
            Answer::Objective(objective) => Answer::Objective(Objective {
                what: self.text(&objective.what),
                ally: objective.ally,
            }),
            Answer::Criterion(criterion) => {
                let mut criterion = criterion.clone();
                criterion.label = self.text(&criterion.label);
                Answer::Criterion(criterion)
            }
            Answer::Review(review) => Answer::Review(Box::new(Review {
                date: review.date,
                given: self.text(&review.given),
                received: self.text(&review.received),
                expected: self.text(&review.expected),
                actual: self.text(&review.actual),
                dynamics: review.dynamics,
                changed: self.text(&review.changed),
                goals: self.text(&review.goals),
                decision: review.decision,
            })),
            Answer::Rating(_)
            | Answer::Gauge(_)
            | Answer::Held(_)
            | Answer::Picked(_)
            | Answer::DontKnow
            | Answer::NotApplicable => answer.clone(),
        }
    }
}

impl Pattern {
    /// Where it ends, if it stands here as whole words.
    fn ends(&self, text: &[char], start: usize) -> Option<usize> {
        if start > 0 && goes_on(text[start - 1], text[start]) {
            return None;
        }
        let mut at = start;
        for wanted in &self.letters {
            let letter = plain_char(*text.get(at)?);
            let same = match self.case {
                Case::Any => small_char(letter) == small_char(*wanted),
                Case::AsIs => letter == *wanted,
            };
            if !same {
                return None;
            }
            at += 1;
            // Words of a name may stand further apart, or on two lines.
            while *wanted == ' ' && text.get(at).is_some_and(|c| c.is_whitespace()) {
                at += 1;
            }
        }
        let next = text.get(at);
        let inside = next.is_some_and(|next| goes_on(text[at - 1], *next));
        (!inside).then_some(at)
    }
}

/// Whether one word goes on from a letter to the next. In scripts without capitals, words often stand
/// together without a gap: there a name is found within them, too.
fn goes_on(before: char, after: char) -> bool {
    let tells = |c: char| c.is_lowercase() || c.is_uppercase() || c.is_numeric();
    tells(before) && tells(after)
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
