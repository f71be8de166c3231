//! The number that a question goes by on paper: its chapter's place in the pack, and its own place in the
//! chapter. It is the same on every route, and stays as long as a pack grows at its ends.

use std::{fmt, str::FromStr};

use super::{
    id::QuestionId,
    name::plain_digits,
    pack::{Chapter, Pack},
    question::Question,
};

/// A question's number, such as 3.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number {
    /// The chapter's place in the pack, from 1.
    pub chapter: usize,
    /// The question's place in the chapter, from 1.
    pub question: usize,
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.chapter, self.question)
    }
}

/// A text that is no question's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotANumber;

impl FromStr for Number {
    type Err = NotANumber;

    /// Reads `3.2`, and `3,2` as well, since some people write it so; in the digits of any script.
    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let text = plain_digits(text);
        let (chapter, question) = text.split_once(['.', ',']).ok_or(NotANumber)?;
        let place = |digits: &str| match digits.trim().parse() {
            Ok(place) if digits.trim().bytes().all(|byte| byte.is_ascii_digit()) => Ok(place),
            Ok(_) | Err(_) => Err(NotANumber),
        };
        Ok(Self {
            chapter: place(chapter)?,
            question: place(question)?,
        })
    }
}

impl Pack {
    /// The number of a question.
    pub fn number(&self, id: &QuestionId) -> Option<Number> {
        let chapter = self.chapter_of(id)?;
        let chapters = self.chapters().iter();
        let place = |at: Option<usize>| at.map(|at| at + 1);
        Some(Number {
            chapter: place(chapters.clone().position(|known| known.id == chapter.id))?,
            question: place(chapter.questions().position(|asked| asked.id == *id))?,
        })
    }

    /// The question of this number, and its chapter.
    pub fn numbered(&self, number: Number) -> Option<(&Chapter, &Question)> {
        let chapter = self.chapters().get(number.chapter.checked_sub(1)?)?;
        let question = chapter.questions().nth(number.question.checked_sub(1)?)?;
        Some((chapter, question))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::pack;

    #[test]
    fn every_question_has_a_number_of_its_own() {
        let pack = pack();
        let mut seen = std::collections::BTreeSet::new();
        for chapter in pack.chapters() {
            for question in chapter.questions() {
                let number = pack.number(&question.id).unwrap();
                assert!(seen.insert(number), "{number}");
                let again: Number = number.to_string().parse().unwrap();
                let (known, found) = pack.numbered(again).unwrap();
                assert_eq!((&known.id, &found.id), (&chapter.id, &question.id));
            }
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in [
            "",
            "3",
            "3.",
            ".2",
            "3.2.1",
            "+3.2",
            "-1.2",
            "3.²",
            "99999999999999999999.1",
            "a.b",
        ] {
            assert_eq!(text.parse::<Number>(), Err(NotANumber), "{text}");
        }
        assert_eq!("3,2".parse::<Number>().unwrap().to_string(), "3.2");
        for nothing in ["0.1", "1.0", "1.999", "99.1"] {
            assert_eq!(pack().numbered(nothing.parse().unwrap()), None, "{nothing}");
        }
    }
}
