//! How values stand in a file, and the bounds that are kept while it is read.

use std::{collections::BTreeSet, fmt, marker::PhantomData};

use ron::{Options, error::SpannedResult, ser::PrettyConfig, value::RawValue};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeOwned, DeserializeSeed, SeqAccess, Visitor},
    ser::Error as _,
};

use crate::{
    quick_ron::{self, Newtypes, Raw},
    store::{
        bounds::MAX_FILE,
        error::{Bound, Break, Listed, LoadProblem},
    },
};

/// How newtypes stand in files: an id as its bare text, without brackets around it.
pub(super) const NEWTYPES: Newtypes = Newtypes::Bare;

/// How files are written, and read where the quick reader gives up.
pub(super) fn options() -> Options {
    NEWTYPES.options()
}

/// Reads a value.
pub(super) fn read<'de, T: Deserialize<'de>>(text: &'de str) -> SpannedResult<T> {
    quick_ron::from_str(text, NEWTYPES)
}

/// Reads a value where the quick reader can.
pub(super) fn quickly<'de, T: Deserialize<'de>>(text: &'de str) -> Option<T> {
    quick_ron::quickly(text, NEWTYPES)
}

/// The layout of what holds lines: each value on a line of its own.
pub(super) fn skeleton() -> PrettyConfig {
    PrettyConfig::new().new_line("\n")
}

/// A whole file of what holds lines, under what heads it, for the person who opens it with an editor.
pub(super) fn file<T: Serialize>(preamble: &str, content: &T) -> Result<Vec<u8>, LoadProblem> {
    let body = options()
        .to_string_pretty(content, skeleton())
        .map_err(|error| LoadProblem::broken(Break::from(&error)))?;
    let bytes = format!("{preamble}{body}\n").into_bytes();
    if bytes.len() as u64 > MAX_FILE {
        return Err(LoadProblem::TooBig);
    }
    Ok(bytes)
}

/// A value that stands on one line.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub(super) struct Line<T>(pub(super) T);

impl<T: Serialize> Serialize for Line<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        raw(on_one_line(&self.0).map_err(S::Error::custom)?, serializer)
    }
}

/// A value as it stands on one line.
pub(super) fn on_one_line<T: Serialize>(value: &T) -> Result<String, ron::Error> {
    let layout = skeleton().compact_structs(true).compact_arrays(true);
    options().to_string_pretty(value, layout)
}

/// A value that is passed over where it is not what is expected of it, as long as it is RON.
#[derive(Debug)]
pub(super) struct Lenient<T>(pub(super) Option<T>);

impl<T> Default for Lenient<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Lenient<T> {
    /// Whether there is no value.
    pub(super) fn is_nothing(&self) -> bool {
        self.0.is_none()
    }
}

impl<T: Serialize> Serialize for Lenient<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Some(value) => value.serialize(serializer),
            None => serializer.serialize_none(),
        }
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Lenient<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Raw::deserialize(deserializer)?;
        // What `ron` reads on its own, it reads throughout.
        let value = raw.is_quick.then(|| quickly(raw.text)).flatten();
        let value = value.or_else(|| options().from_str(raw.text).ok());
        // Former formats wrote `Some(...)` around it.
        let optional = || options().from_str::<Option<T>>(raw.text).ok().flatten();
        Ok(Self(value.or_else(optional)))
    }
}

/// Text that a file holds as it is.
fn raw<S: Serializer>(ron: String, serializer: S) -> Result<S::Ok, S::Error> {
    RawValue::from_boxed_ron(ron.into())
        .map_err(S::Error::custom)?
        .serialize(serializer)
}

/// A text in quotes, on one line. Whatever does not show is written as an escape; RON's own escaping does
/// that to apostrophes and accents as well, which makes words hard to read.
pub(super) fn in_quotes(text: &str) -> String {
    let mut ron = String::with_capacity(text.len() + 2);
    ron.push('"');
    for (at, part) in text.split('\'').enumerate() {
        if at > 0 {
            ron.push('\'');
        }
        ron.extend(part.escape_debug());
    }
    ron.push('"');
    ron
}

/// A text of any number of lines, cleaned as it is read.
pub(super) mod words {
    use super::{Deserializer, Serializer, Text, in_quotes, raw};
    use crate::domain::{
        answer::MAX_TEXT,
        text::{Cleaned, clean},
    };

    pub(in crate::store::format) fn serialize<S: Serializer>(
        text: &Cleaned,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        raw(in_quotes(&text.text), serializer)
    }

    pub(in crate::store::format) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Cleaned, D::Error> {
        deserializer.deserialize_str(Text {
            clean,
            most: MAX_TEXT,
        })
    }
}

/// A name on one line, cleaned as it is read.
pub(super) mod name {
    use super::{Deserializer, Serializer, Text, in_quotes, raw};
    use crate::domain::text::{Cleaned, clean_line};

    pub(in crate::store::format) fn serialize<S: Serializer>(
        text: &Cleaned,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        raw(in_quotes(&text.text), serializer)
    }

    pub(in crate::store::format) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Cleaned, D::Error> {
        deserializer.deserialize_str(Text {
            clean: clean_line,
            most: usize::MAX,
        })
    }
}

struct Text {
    clean: fn(&str) -> crate::domain::text::Cleaned,
    most: usize,
}

impl Visitor<'_> for Text {
    type Value = crate::domain::text::Cleaned;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text in quotes")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
        let cleaned = (self.clean)(text);
        if cleaned.text.len() > self.most {
            return Err(Bound::Long(self.most / 1024).broken());
        }
        Ok(cleaned)
    }
}

/// Something that a file holds a list of.
pub(super) trait Item {
    /// What no two of them share.
    type Key: Ord;
    /// The most that one list holds.
    const MOST: usize;
    /// What they are.
    const MANY: Listed;

    /// What no other shares; `nth` counts the items before it.
    fn key(&self, nth: usize) -> Self::Key;

    /// What the file calls this one.
    fn called(&self) -> String;
}

impl<T: Item> Item for Line<T> {
    type Key = T::Key;
    const MOST: usize = T::MOST;
    const MANY: Listed = T::MANY;

    fn key(&self, nth: usize) -> T::Key {
        self.0.key(nth)
    }

    fn called(&self) -> String {
        self.0.called()
    }
}

/// A list that holds nothing twice, and no more than it may.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(super) struct List<T>(pub(super) Vec<T>);

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Item + Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(Items(PhantomData))
    }
}

struct Items<T>(PhantomData<T>);

impl<'de, T: Item + Deserialize<'de>> Visitor<'de> for Items<T> {
    type Value = List<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list of {}", T::MANY.name())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<List<T>, A::Error> {
        let mut known = Known::default();
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(Next::<T>(&mut known))? {
            items.push(item);
        }
        Ok(List(items))
    }
}

/// What no two items of a list share, of those that were read. We write most lists in its order: each is
/// compared with the one before it, and looked for where it is not greater.
pub(super) struct Known<K> {
    ascending: Vec<K>,
    others: BTreeSet<K>,
}

impl<K> Default for Known<K> {
    fn default() -> Self {
        Self {
            ascending: Vec::new(),
            others: BTreeSet::new(),
        }
    }
}

impl<K: Ord> Known<K> {
    pub(super) fn len(&self) -> usize {
        self.ascending.len() + self.others.len()
    }

    /// Adds one; says whether it is new.
    pub(super) fn insert(&mut self, key: K) -> bool {
        if self.ascending.last().is_none_or(|last| *last < key) {
            let is_new = !self.others.contains(&key);
            if is_new {
                self.ascending.push(key);
            }
            return is_new;
        }
        self.ascending.binary_search(&key).is_err() && self.others.insert(key)
    }
}

/// One item after those that are known; checked before the reader moves on, so that an error names
/// its place.
struct Next<'a, T: Item>(&'a mut Known<T::Key>);

impl<'de, T: Item + Deserialize<'de>> DeserializeSeed<'de> for Next<'_, T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        let item = T::deserialize(deserializer)?;
        if self.0.len() == T::MOST {
            return Err(Bound::Many(T::MOST, T::MANY).broken());
        }
        if !self.0.insert(item.key(self.0.len())) {
            return Err(Bound::Twice(item.called()).broken());
        }
        Ok(item)
    }
}
