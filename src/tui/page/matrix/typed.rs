//! A number as it is being typed into the grid: a score is one digit, and what follows it at once may say that it
//! was never meant.

use jiff::Timestamp;

use crate::{
    domain::{answer::Answer, id::ItemId, scale::Rating, workbook::Subject},
    tui::form::PAUSE,
};

/// Where a score is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) item: ItemId,
    pub(super) subject: Subject,
    pub(super) row: usize,
    pub(super) column: usize,
    /// What stands there: what is typed once more changes nothing, so nothing is taken back.
    pub(super) known: Option<Answer>,
}

/// What was typed last.
#[derive(Debug, Clone)]
pub(super) struct Typed {
    place: Place,
    number: String,
    is_refused: bool,
    at: Timestamp,
}

/// What a character comes to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Means {
    /// This score, here.
    Score(Rating),
    /// What was typed is no score; where one was taken from its beginning, it was taken there.
    Refused(String, Option<Place>),
    /// It belongs to no number.
    Nothing,
}

/// Takes a character that is typed at a place, after what was typed before.
pub(super) fn take(
    typed: &mut Option<Typed>,
    character: char,
    here: Place,
    at: Timestamp,
) -> Means {
    let last = typed.take();
    let mut last = last.filter(|last| at.duration_since(last.at) < PAUSE);
    let rating = character.to_digit(10).and_then(|it| u8::try_from(it).ok());
    let rating = rating.and_then(|it| Rating::new(it).ok());
    if let Some(last) = &mut last
        && (last.is_refused || last.is_joined_by(character))
    {
        let taken = (!last.is_refused).then(|| last.place.clone());
        last.number.push(character);
        let number = last.number.clone();
        *typed = Some(Typed {
            is_refused: true,
            at,
            ..last.clone()
        });
        return Means::Refused(number, taken);
    }
    match rating {
        Some(rating) => {
            *typed = Some(Typed {
                place: here,
                number: character.to_string(),
                is_refused: false,
                at,
            });
            Means::Score(rating)
        }
        None if character.is_ascii_digit() => Means::Refused(character.to_string(), None),
        None => Means::Nothing,
    }
}

impl Typed {
    /// A letter that was taken for a command and may yet be the first of words.
    pub(super) fn letter(letter: char, place: Place, at: Timestamp) -> Self {
        Self {
            place,
            number: letter.to_string(),
            is_refused: false,
            at,
        }
    }

    /// Whether what was typed last at this moment was refused.
    pub(super) fn is_refused_at(&self, at: Timestamp) -> bool {
        self.is_refused && at.duration_since(self.at) < PAUSE
    }

    /// Whether a character belongs to the number rather than to the next cell: 10 is out of ten, 4.5 is in between.
    /// A letter behind a letter makes words.
    fn is_joined_by(&self, character: char) -> bool {
        let is_word = self.number.chars().all(char::is_alphabetic);
        is_word && character.is_alphabetic()
            || !is_word && matches!(character, ',' | '.')
            || self.number == "1" && character == '0'
    }
}
