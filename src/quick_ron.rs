//! RON, read quickly where it is plain: the files that this program writes and the packs that it carries.
//!
//! [`from_str`] gives what [`ron`] gives. It tries a reader first that knows only part of RON and gives up
//! on all else without saying why; then `ron` reads the whole text. So every value is what `ron` makes of
//! it, and every error with its line and column is `ron`'s own. What must hold, and is tested, is that the
//! quick reader answers nothing that `ron` would answer otherwise.
//!
//! The part it knows: structs without names, enums, options, lists, tuples, texts in quotes with the usual
//! escapes, whole numbers of up to 18 digits, `true` and `false`, ASCII names, plain spaces and `//` comments.
//! Where it is given up: extensions, raw strings, block comments, maps, signs, fractions, characters, struct
//! names, other spaces, nesting beyond [`MAX_DEPTH`], and a comment beside a value that is kept as text.

mod reader;
mod scan;

use std::fmt;

use ron::{Options, error::SpannedResult, extensions::Extensions, value::RawValue};
use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeSeed, Visitor},
};

use reader::Reader;

/// How deep lists, structs, options and enums may lie within each other. `ron` allows 128 of its own steps,
/// at most three of which one of ours takes.
const MAX_DEPTH: u8 = 32;

/// How a struct of one unnamed field stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Newtypes {
    /// In brackets, as `ron` has them. The quick reader knows none.
    Wrapped,
    /// As its field alone.
    Bare,
}

impl Newtypes {
    /// The options by which `ron` reads and writes them so.
    pub(crate) fn options(self) -> Options {
        match self {
            Self::Wrapped => Options::default(),
            Self::Bare => Options::default().with_default_extension(Extensions::UNWRAP_NEWTYPES),
        }
    }
}

/// Reads a value.
pub(crate) fn from_str<'de, T: Deserialize<'de>>(
    text: &'de str,
    newtypes: Newtypes,
) -> SpannedResult<T> {
    match quickly(text, newtypes) {
        Some(value) => Ok(value),
        None => newtypes.options().from_str(text),
    }
}

/// Reads a value with the quick reader alone; none where it gives up.
pub(crate) fn quickly<'de, T: Deserialize<'de>>(text: &'de str, newtypes: Newtypes) -> Option<T> {
    let mut reader = Reader::new(text, newtypes);
    let value = T::deserialize(&mut reader).ok()?;
    reader.is_at_end().then_some(value)
}

/// Reads as far into a text as the seed goes, with the quick reader alone. Whatever went wrong, the seed
/// knows what it has seen.
pub(crate) fn begin<'de>(text: &'de str, newtypes: Newtypes, seed: impl DeserializeSeed<'de>) {
    let mut reader = Reader::new(text, newtypes);
    let _ = seed.deserialize(&mut reader);
}

/// That the quick reader gives up.
#[derive(Debug)]
struct GiveUp;

impl fmt::Display for GiveUp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this is left to ron")
    }
}

impl std::error::Error for GiveUp {}

impl de::Error for GiveUp {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// The name by which `ron` knows that the text of a value is wanted and not the value.
const RAW: &str = "$ron::private::RawValue";

/// A value that is kept as its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Raw<'a> {
    /// The text, with the comments that stand directly beside it where `ron` read it.
    pub(crate) text: &'a str,
    /// Whether the quick reader read it, which begins with the value itself.
    pub(crate) is_quick: bool,
}

impl<'de: 'a, 'a> Deserialize<'de> for Raw<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(RAW, RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any valid borrowed RON-value-string")
    }

    /// The way of `ron`.
    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Raw<'de>, E> {
        // What it takes for a value only because of an extension is none.
        RawValue::from_ron(text).map_err(E::custom)?;
        let is_quick = false;
        Ok(Raw { text, is_quick })
    }

    /// The way of the quick reader.
    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Raw<'de>, D::Error> {
        let text = Deserialize::deserialize(deserializer)?;
        let is_quick = true;
        Ok(Raw { text, is_quick })
    }
}

#[cfg(test)]
pub(crate) mod tests;
