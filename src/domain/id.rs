//! Names that never change: what a pack calls its parts, and what a workbook calls its own.

use std::{borrow::Borrow, fmt, str::FromStr, sync::Arc};

use uuid::Uuid;

/// Why a text is not a usable name for a part of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvalidId {
    /// The name is empty or longer than [`MAX_ID`] bytes.
    Length(usize),
    /// The name holds a character other than `a-z`, `0-9`, `.` and `-`.
    Character(char),
}

/// The longest name of a part of a pack, in bytes.
pub const MAX_ID: usize = 64;

impl fmt::Display for InvalidId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length(found) => {
                write!(f, "an id has 1 to {MAX_ID} characters, this has {found}")
            }
            Self::Character(found) => {
                write!(f, "an id has only a-z, 0-9, '.' and '-', not {found:?}")
            }
        }
    }
}

impl std::error::Error for InvalidId {}

fn check(text: &str) -> Result<(), InvalidId> {
    if text.is_empty() || text.len() > MAX_ID {
        return Err(InvalidId::Length(text.chars().count()));
    }
    match text
        .chars()
        .find(|c| !matches!(c, 'a'..='z' | '0'..='9' | '.' | '-'))
    {
        Some(odd) => Err(InvalidId::Character(odd)),
        None => Ok(()),
    }
}

macro_rules! pack_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = InvalidId;

            fn from_str(text: &str) -> Result<Self, InvalidId> {
                check(text)?;
                Ok(Self(text.into()))
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

pack_id! {
    /// A question's name. It stands in every workbook that answered it, so it never changes.
    QuestionId
}
pack_id! {
    /// A chapter's name.
    ChapterId
}
pack_id! {
    /// A section's name, unique in its pack.
    SectionId
}
pack_id! {
    /// A route's name.
    RouteId
}
pack_id! {
    /// The name of one of several options to pick from.
    OptionId
}
pack_id! {
    /// A published source's short name, cited beside each question.
    SourceId
}

macro_rules! own_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                text.parse().map(Self)
            }
        }
    };
}

own_id! {
    /// One workbook, the same on every machine that holds a copy.
    WorkbookId
}
own_id! {
    /// One workshop, the same wherever its file goes.
    WorkshopId
}
own_id! {
    /// One alliance within a workbook.
    AllianceId
}
own_id! {
    /// One action within a workbook.
    ActionId
}
own_id! {
    /// One item of a list that answers a question: an objective, a criterion, a review. Later items
    /// have greater ids.
    ItemId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_short_plain_and_lower_case() {
        assert!("factors.trust".parse::<QuestionId>().is_ok());
        assert_eq!("".parse::<QuestionId>(), Err(InvalidId::Length(0)));
        assert_eq!(
            "Trust".parse::<QuestionId>(),
            Err(InvalidId::Character('T'))
        );
        assert!("a".repeat(MAX_ID + 1).parse::<QuestionId>().is_err());
    }
}
