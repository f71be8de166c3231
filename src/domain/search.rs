//! Search: where words stand in what a workbook says now.
//!
//! Words are found in any case and without accents, wherever they stand: in answers, in what shows that
//! they are right, in lists, reviews and actions, in what was picked, in names. Nothing is found in the
//! questions themselves; but a word may stand in the name of the alliance or of the question that a text
//! belongs to, as long as another one stands in the text.

mod excerpt;

use std::{cmp::Reverse, ops::Range};

use jiff::Timestamp;

pub use self::excerpt::Excerpt;
use super::{
    answer::{Answer, Slot},
    fold::{Folded, fold},
    id::{ActionId, AllianceId, QuestionId},
    pack::Pack,
    workbook::{Subject, Workbook},
};

/// What is looked for: words that all have to be found. What stands in quotation marks is one of them,
/// spaces included.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
}

impl Query {
    /// What somebody means who types this.
    pub fn new(typed: &str) -> Self {
        let mut words: Vec<String> = Vec::new();
        for (at, part) in fold(typed).split('"').enumerate() {
            // Every other part stands in quotation marks; the last ones may be missing still.
            let is_quoted = at % 2 == 1;
            if is_quoted {
                words.push(part.trim().to_owned());
            } else {
                words.extend(part.split_whitespace().map(str::to_owned));
            }
        }
        words.retain(|word| !word.is_empty());
        words.sort();
        words.dedup();
        Self { words }
    }

    /// Whether nothing is looked for, so that nothing is found.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// Where in a workbook something was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HitPlace {
    /// In the firm's name.
    Title,
    /// In the name of an alliance.
    Alliance(AllianceId),
    /// In a part of the answer to a question. The pack may not ask this question any more.
    Answer(Subject, Slot),
    /// In an action: what is to be done, or who does it.
    Action(ActionId),
}

impl HitPlace {
    /// Whom it is about; the firm where an action names an alliance that is gone.
    pub fn subject(&self, workbook: &Workbook) -> Subject {
        match self {
            Self::Title => Subject::Firm,
            Self::Alliance(id) => Subject::Alliance(*id),
            Self::Answer(subject, _) => *subject,
            Self::Action(id) => {
                let action = workbook.actions.iter().find(|action| action.id == *id);
                let about = action.and_then(|action| action.alliance);
                let about = about.filter(|id| workbook.alliance(*id).is_some());
                about.map_or(Subject::Firm, Subject::Alliance)
            }
        }
    }

    /// The question whose answer it is in, if it is in one.
    pub fn question(&self) -> Option<&QuestionId> {
        match self {
            Self::Answer(_, slot) => Some(&slot.question),
            Self::Title | Self::Alliance(_) | Self::Action(_) => None,
        }
    }
}

/// Words that were found in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Where.
    pub place: HitPlace,
    /// The words with what stands around them.
    pub excerpt: Excerpt,
    /// When what stands there was last edited.
    pub edited: Timestamp,
}

/// How well a word fits what was looked for; the better, the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It stands within a longer word.
    Inside,
    /// A word begins with it.
    Beginning,
    /// It is a word.
    Whole,
}

/// One place where words may stand.
struct Candidate<'a> {
    place: HitPlace,
    /// The texts that stand there.
    texts: Vec<&'a str>,
    /// Whom it is about; none for the firm.
    name: Option<&'a str>,
    /// What it is about: the titles of what was asked.
    titles: Vec<&'a str>,
    edited: Timestamp,
}

/// All places where the words stand, one hit for each: those first that have all of the words in their
/// own text, then those where they are words of their own, then what was edited last.
pub fn search(query: &Query, pack: &Pack, workbook: &Workbook) -> Vec<Hit> {
    if query.is_empty() {
        return Vec::new();
    }
    let found = candidates(pack, workbook);
    let mut found: Vec<_> = found.filter_map(|it| look(query, it)).collect();
    // Places that are alike stay in the order of the workbook.
    found.sort_by_key(|(rank, hit)| (Reverse(*rank), Reverse(hit.edited)));
    found.into_iter().map(|(_, hit)| hit).collect()
}

/// How good a hit is: how many of the words stand in its own text, and how well the worst of them fits.
type Rank = (usize, Fit);

fn look(query: &Query, candidate: Candidate<'_>) -> Option<(Rank, Hit)> {
    let texts: Vec<String> = candidate.texts.iter().map(|text| fold(text)).collect();
    let name = candidate.name.map(fold);
    let titles: Vec<String> = candidate.titles.iter().map(|text| fold(text)).collect();
    let stands = |text: &String, word| occurrences(text, word).next().is_some();
    let (mut own, mut by_title, mut by_name) = (0, false, false);
    let mut worst = Fit::Whole;
    // How many of the words stand in each text, to show the one that has most.
    let mut counts = vec![0_usize; texts.len()];
    for word in &query.words {
        let mut best = None;
        for (text, count) in texts.iter().zip(&mut counts) {
            let fit = fit(text, word);
            *count += usize::from(fit.is_some());
            best = best.max(fit);
        }
        if let Some(fit) = best {
            own += 1;
            worst = worst.min(fit);
        } else if titles.iter().any(|title| stands(title, word)) {
            by_title = true;
        } else if name.as_ref().is_some_and(|name| stands(name, word)) {
            by_name = true;
        } else {
            return None;
        }
    }
    if own == 0 {
        // A name alone stands for no answer, nor does a title; the two together say which one is meant.
        if !(by_title && by_name) {
            return None;
        }
        worst = Fit::Inside;
    }
    let most = counts.iter().max()?;
    let at = counts.iter().position(|count| count == most)?;
    let hit = Hit {
        place: candidate.place,
        excerpt: marked(query, candidate.texts[at]),
        edited: candidate.edited,
    };
    Some(((own, worst), hit))
}

/// A text with all that was found in it.
fn marked(query: &Query, text: &str) -> Excerpt {
    let folded = Folded::new(text);
    let mut found: Vec<(Range<usize>, Fit)> = Vec::new();
    for word in &query.words {
        let here = occurrences(folded.text(), word);
        found.extend(here.map(|(range, fit)| (folded.origin(range), fit)));
    }
    found.sort_by_key(|(range, _)| (range.start, Reverse(range.end)));
    Excerpt::new(text, found)
}

/// How well a folded word fits a folded text at best; none where it stands nowhere in it.
pub fn fit(text: &str, word: &str) -> Option<Fit> {
    occurrences(text, word).map(|(_, fit)| fit).max()
}

/// Where a word stands in a folded text, and how well it fits. What is very short is looked for at the
/// beginning of words only, where letters have capitals: other scripts may write without spaces.
fn occurrences<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = (Range<usize>, Fit)> + 'a {
    let is_short = word.chars().nth(2).is_none() && word.is_ascii();
    text.match_indices(word).filter_map(move |(start, word)| {
        let end = start + word.len();
        let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let begins = !joins(text[..start].chars().next_back());
        let ends = !joins(text[end..].chars().next());
        let fit = match (begins, ends) {
            (true, true) => Fit::Whole,
            (true, false) => Fit::Beginning,
            (false, _) if is_short => return None,
            (false, _) => Fit::Inside,
        };
        Some((start..end, fit))
    })
}

/// Every place of a workbook where words may stand, in its order.
fn candidates<'a>(pack: &'a Pack, workbook: &'a Workbook) -> impl Iterator<Item = Candidate<'a>> {
    let title = Candidate {
        place: HitPlace::Title,
        texts: vec![&workbook.title],
        name: None,
        titles: Vec::new(),
        edited: workbook.created,
    };
    let names = workbook.alliances.iter().map(|alliance| Candidate {
        place: HitPlace::Alliance(alliance.id),
        texts: vec![&alliance.name],
        name: None,
        titles: Vec::new(),
        edited: alliance.edited,
    });
    let firm = (Subject::Firm, &workbook.firm, None);
    let alliances = workbook.alliances.iter().map(|alliance| {
        let subject = Subject::Alliance(alliance.id);
        (subject, &alliance.answers, Some(alliance.name.as_str()))
    });
    let answers = std::iter::once(firm).chain(alliances);
    let answers = answers.flat_map(move |(subject, answers, name)| {
        answers.iter().map(move |(slot, entry)| Candidate {
            place: HitPlace::Answer(subject, slot.clone()),
            texts: words_of(pack, slot, &entry.answer),
            name,
            titles: titles(pack, &slot.question).collect(),
            edited: entry.edited,
        })
    });
    let actions = workbook.actions.iter().map(|action| {
        let alliance = action.alliance.and_then(|id| workbook.alliance(id));
        Candidate {
            place: HitPlace::Action(action.id),
            texts: vec![&action.what, &action.who],
            name: alliance.map(|it| it.name.as_str()),
            titles: Vec::new(),
            edited: action.edited,
        }
    });
    std::iter::once(title)
        .chain(names)
        .chain(answers)
        .chain(actions)
}

/// The texts of an answer; of one that was picked, what the pack calls it.
fn words_of<'a>(pack: &'a Pack, slot: &Slot, answer: &'a Answer) -> Vec<&'a str> {
    let Answer::Picked(picked) = answer else {
        return answer.words().collect();
    };
    let question = pack.question(&slot.question);
    let options = question.and_then(|it| it.kind.options()).unwrap_or(&[]);
    let picked = options.iter().filter(|it| picked.contains(&it.id));
    picked.map(|option| option.label.as_str()).collect()
}

/// What the pack calls a question and its chapter; nothing where it asks no such question.
fn titles<'a>(pack: &'a Pack, id: &QuestionId) -> impl Iterator<Item = &'a str> {
    let label = pack.question(id).map(|question| question.label.as_str());
    let title = pack.chapter_of(id).map(|chapter| chapter.title.as_str());
    label.into_iter().chain(title)
}

#[cfg(test)]
mod tests;
