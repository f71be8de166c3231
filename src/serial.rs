//! How ids, numbers on scales and plain terms stand in files: as bare texts, numbers and names.
//!
//! Workbooks, packs and reports as JSON agree on these; what they hold together is their own.

use std::{fmt, marker::PhantomData, str::FromStr};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Visitor},
};

use crate::domain::{
    id::{
        ActionId, AllianceId, ChapterId, ItemId, OptionId, QuestionId, RouteId, SectionId,
        SourceId, WorkbookId, WorkshopId,
    },
    readers::Readers,
    scale::{Degree, Rating},
};

/// Reads a text as what it names.
struct Parsed<T>(PhantomData<T>);

impl<T: FromStr<Err: fmt::Display>> Visitor<'_> for Parsed<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text in quotes")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

/// Reads a text as what it names; nothing of the text is kept.
pub(crate) fn parsed<'de, T: FromStr<Err: fmt::Display>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(Parsed(PhantomData))
}

macro_rules! as_text {
    ($($name:ident),+) => {
        $(
            impl Serialize for $name {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.collect_str(self)
                }
            }

            impl<'de> Deserialize<'de> for $name {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    parsed(deserializer)
                }
            }
        )+
    };
}

as_text!(
    ActionId, AllianceId, ChapterId, ItemId, OptionId, QuestionId, RouteId, SectionId, SourceId,
    WorkbookId, WorkshopId
);

macro_rules! as_number {
    ($($name:ident),+) => {
        $(
            impl Serialize for $name {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.serialize_u8(self.get())
                }
            }

            impl<'de> Deserialize<'de> for $name {
                fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    Self::new(u8::deserialize(deserializer)?).map_err(D::Error::custom)
                }
            }
        )+
    };
}

as_number!(Rating, Degree);

/// Makes a term of the domain stand in files by the names of its variants.
macro_rules! as_name {
    ($($name:ident { $($variant:ident),+ $(,)? })+) => {
        $(const _: () = {
            type Domain = $name;

            const _: () = {
                // A file's error calls the term by the name of this type.
                #[derive(serde::Serialize, serde::Deserialize)]
                enum $name { $($variant),+ }

                impl serde::Serialize for Domain {
                    fn serialize<S: serde::Serializer>(
                        &self,
                        serializer: S,
                    ) -> Result<S::Ok, S::Error> {
                        match self { $(Self::$variant => $name::$variant),+ }.serialize(serializer)
                    }
                }

                impl<'de> serde::Deserialize<'de> for Domain {
                    fn deserialize<D: serde::Deserializer<'de>>(
                        deserializer: D,
                    ) -> Result<Self, D::Error> {
                        Ok(match <$name as serde::Deserialize>::deserialize(deserializer)? {
                            $($name::$variant => Self::$variant),+
                        })
                    }
                }
            };
        };)+
    };
}

pub(crate) use as_name;

// Packs and workbooks both say who may read something.
as_name! {
    Readers { Own, Adviser, Partner }
}
