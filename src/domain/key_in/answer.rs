//! One answer as it is written on a line.

use super::{Keywords, Problem};
use crate::domain::{
    answer::{Answer, Part},
    id::OptionId,
    name::{key, plain_digits},
    question::{Choice, PickMode, Question, QuestionKind},
    scale::{Degree, Held, Rating},
};

/// The answer that is written for a question, and the part of it that it is for: the answer itself, or what
/// follows one of the words for the other parts. `held` is what yes, partly and no are called.
pub fn answer(
    question: &Question,
    said: &str,
    keywords: &Keywords,
    held: &[String; 3],
) -> Result<(Part, Answer), Problem> {
    let Keywords {
        alliance: _,
        note,
        why,
        aim,
    } = keywords;
    let parts = [(Part::Evidence, note), (Part::Why, why), (Part::Aim, aim)];
    let named = parts
        .into_iter()
        .find_map(|(part, keyword)| Some((part, after(said, keyword)?)));
    let is_words = matches!(question.kind, QuestionKind::Text { .. });
    let (part, said) = match named {
        Some((part, rest)) if question.kind.parts().contains(&part) => (part, rest),
        // In an answer in words, they are words.
        Some(_) if !is_words => return Err(Problem::NoSuchPart),
        Some(_) | None => (Part::Value, said),
    };
    Ok((part, answer_to(question, part, said, held)?))
}

/// The answer that is written for one part of a question.
pub fn answer_to(
    question: &Question,
    part: Part,
    said: &str,
    held: &[String; 3],
) -> Result<Answer, Problem> {
    let said = said.trim();
    if said.is_empty() {
        return Err(Problem::Nothing);
    }
    Ok(match (part, said) {
        (Part::Value, "?") => Answer::DontKnow,
        (Part::Value, "-") => Answer::NotApplicable,
        (Part::Evidence | Part::Why, words) => Answer::Text(words.to_owned()),
        (Part::Aim, number) => Answer::Gauge(degree(number)?),
        (Part::Value | Part::Item(_), said) => match &question.kind {
            QuestionKind::Rating { .. } => Answer::Rating(rating(said)?),
            QuestionKind::Gauge { .. } => Answer::Gauge(degree(said)?),
            QuestionKind::Held { .. } => Answer::Held(held_by_name(said, held)?),
            QuestionKind::Pick { pick, options } => {
                Answer::Picked(picked(said, pick.mode(), options)?)
            }
            QuestionKind::Text { .. }
            | QuestionKind::Objectives
            | QuestionKind::Links
            | QuestionKind::Matrix { .. }
            | QuestionKind::Reviews
            | QuestionKind::Actions => Answer::Text(said.to_owned()),
        },
    })
}

/// Yes, partly or no: by its word, the beginning of it, or its number.
fn held_by_name(said: &str, words: &[String; 3]) -> Result<Held, Problem> {
    let said = key(&plain_digits(said));
    let words = words.iter().map(|word| key(word));
    let mut meant = (1..)
        .zip(words)
        .zip(Held::ALL)
        .filter(|((place, word), _)| word.starts_with(&*said) || place.to_string() == said);
    match (meant.next(), meant.next()) {
        (Some((_, held)), None) => Ok(held),
        (Some(_) | None, _) => Err(Problem::NotHeld),
    }
}

/// What stands after a word that a line begins with, in capitals or not.
pub(super) fn after<'l>(line: &'l str, keyword: &str) -> Option<&'l str> {
    let mut rest = line;
    for wanted in keyword.chars() {
        let found = rest.chars().next()?;
        if !found.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
        rest = &rest[found.len_utf8()..];
    }
    match rest.chars().next() {
        None => Some(""),
        Some(':') => Some(rest[1..].trim()),
        Some(c) if c.is_whitespace() => Some(rest.trim().trim_start_matches(':').trim()),
        Some(_) => None,
    }
}

fn digits(said: &str) -> Option<u8> {
    let said = plain_digits(said);
    let only = said.bytes().all(|byte| byte.is_ascii_digit());
    only.then(|| said.parse().ok()).flatten()
}

/// A rating by its number.
pub fn rating(said: &str) -> Result<Rating, Problem> {
    let rating = digits(said).and_then(|number| Rating::new(number).ok());
    rating.ok_or(Problem::NotInScale(
        Rating::LOWEST.get(),
        Rating::HIGHEST.get(),
    ))
}

fn degree(said: &str) -> Result<Degree, Problem> {
    let said = said.trim_end_matches('%').trim_end();
    let degree = digits(said).and_then(|number| Degree::new(number).ok());
    degree.ok_or(Problem::NotInScale(
        Degree::LOWEST.get(),
        Degree::HIGHEST.get(),
    ))
}

/// Options by their numbers.
fn picked(said: &str, mode: PickMode, options: &[Choice]) -> Result<Vec<OptionId>, Problem> {
    let problem = || match mode {
        PickMode::One => Problem::NotOneOf(options.len()),
        PickMode::Many | PickMode::Ranked => Problem::NotSomeOf(options.len()),
    };
    let mut picked = Vec::new();
    let said = plain_digits(said);
    let places = said.split(|c: char| c == ',' || c.is_whitespace());
    for place in places.filter(|place| !place.is_empty()) {
        let at = digits(place).and_then(|place| usize::from(place).checked_sub(1));
        let option = at.and_then(|at| options.get(at)).ok_or_else(problem)?;
        if picked.contains(&option.id) {
            return Err(problem());
        }
        picked.push(option.id.clone());
    }
    match (mode, picked.len()) {
        (_, 0) | (PickMode::One, 2..) => Err(problem()),
        (PickMode::One | PickMode::Many | PickMode::Ranked, _) => Ok(picked),
    }
}
