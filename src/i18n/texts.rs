//! The texts of one language: found by their keys at once, and each read when it is first asked for. Of a
//! thousand texts a screen shows some dozens.

use std::{
    borrow::Cow,
    hash::{BuildHasher, BuildHasherDefault},
    iter,
    ops::Range,
    sync::OnceLock,
};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use fluent_syntax::ast;
use hashbrown::{HashTable, hash_table::Entry};
use memchr::{memchr_iter, memchr2};
use rustc_hash::FxHasher;
use unic_langid::LanguageIdentifier;

/// The texts of one language.
pub(super) struct Texts {
    source: Cow<'static, str>,
    language: LanguageIdentifier,
    /// Those of the source, found by their keys; made when one is first asked for, which of a language that
    /// only fills gaps may be never.
    messages: OnceLock<HashTable<Message>>,
    /// Puts arguments into texts.
    bundle: FluentBundle<FluentResource>,
    /// The same with all texts, for those that name another.
    whole: OnceLock<FluentBundle<FluentResource>>,
}

/// One text. There are thousands, made anew at each start, so it is small, and all that few of them need is in
/// a box.
struct Message {
    /// Where it stands in the source; it begins with its key.
    at: Range<u32>,
    read: OnceLock<Box<Read>>,
}

/// One text that was asked for.
struct Read {
    resource: FluentResource,
    /// What it says without arguments.
    said: OnceLock<Option<Box<str>>>,
}

impl Message {
    fn source<'a>(&self, source: &'a str) -> &'a str {
        let at = self.at.start as usize..self.at.end as usize;
        source.get(at).unwrap_or_default()
    }

    fn key<'a>(&self, source: &'a str) -> &'a str {
        key(self.source(source))
    }

    fn has_key(&self, source: &str, key: &str) -> bool {
        let after = self.source(source).as_bytes().strip_prefix(key.as_bytes());
        after.is_some_and(|after| matches!(after.first(), Some(b' ' | b'=') | None))
    }
}

/// The key that an entry begins with.
fn key(entry: &str) -> &str {
    let end = memchr2(b' ', b'=', entry.as_bytes());
    &entry[..end.unwrap_or(entry.len())]
}

impl Texts {
    /// The texts of a catalogue in Fluent's format.
    pub(super) fn of(language: &LanguageIdentifier, source: Cow<'static, str>) -> Self {
        Self {
            source,
            messages: OnceLock::new(),
            language: language.clone(),
            bundle: bundle(language),
            whole: OnceLock::new(),
        }
    }

    /// Whose texts they are.
    pub(super) fn language(&self) -> &LanguageIdentifier {
        &self.language
    }

    /// The keys of the texts, in no order.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.messages().iter().map(|it| it.key(&self.source))
    }

    /// A text without arguments; none where there is none of this key.
    pub(super) fn get(&self, key: &str) -> Option<&str> {
        let read = self.read(key)?;
        let said = read.said.get_or_init(|| {
            let said = self.said(key, None, read, None)?;
            Some(said.into())
        });
        said.as_deref()
    }

    /// A text, or one of the attributes that stand below it, with arguments; none where there is none of this
    /// key.
    pub(super) fn with(
        &self,
        key: &str,
        attribute: Option<&str>,
        arguments: &FluentArgs<'_>,
    ) -> Option<String> {
        self.said(key, attribute, self.read(key)?, Some(arguments))
    }

    fn messages(&self) -> &HashTable<Message> {
        self.messages.get_or_init(|| messages(&self.source))
    }

    /// The text of a key, read.
    fn read(&self, key: &str) -> Option<&Read> {
        let is_it = |it: &Message| it.has_key(&self.source, key);
        let message = self.messages().find(hash(key), is_it)?;
        let read = message.read.get_or_init(|| {
            Box::new(Read {
                resource: resource(message.source(&self.source)),
                said: OnceLock::new(),
            })
        });
        Some(read)
    }

    fn said(
        &self,
        key: &str,
        attribute: Option<&str>,
        read: &Read,
        arguments: Option<&FluentArgs<'_>>,
    ) -> Option<String> {
        let Some(ast::Entry::Message(read)) = read.resource.get_entry(0) else {
            return None;
        };
        let pattern = match attribute {
            None => read.value.as_ref()?,
            Some(name) => {
                let mut attributes = read.attributes.iter();
                &attributes.find(|it| it.id.name == name)?.value
            }
        };
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, arguments, &mut errors);
        if errors.is_empty() {
            return Some(said.into_owned());
        }
        let whole = self.whole.get_or_init(|| {
            let mut whole = bundle(&self.language);
            whole.add_resource_overriding(resource(&self.source));
            whole
        });
        let message = whole.get_message(key)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        // What is still wrong with it shows in the text.
        let said = whole.format_pattern(pattern, arguments, &mut Vec::new());
        Some(said.into_owned())
    }
}

/// Where a key stands in the table. The keys are the catalogue's own, so nobody gains from two that meet.
fn hash(key: &str) -> u64 {
    BuildHasherDefault::<FxHasher>::default().hash_one(key)
}

/// What a source holds, without what is wrong with it.
fn resource(source: &str) -> FluentResource {
    FluentResource::try_new(source.to_owned()).unwrap_or_else(|(rest, _)| rest)
}

fn bundle(language: &LanguageIdentifier) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language.clone()]);
    // Isolation marks around arguments are invisible controls that terminals draw as boxes.
    bundle.set_use_isolating(false);
    bundle
}

/// The texts by their keys, the last of each. An entry begins where a line does not begin with a space or a
/// brace, and goes on until the next one.
fn messages(source: &str) -> HashTable<Message> {
    // Room for all at once: ours have one text in seventy bytes.
    let mut messages = HashTable::with_capacity(source.len() / 64);
    let mut keep = |at: Range<usize>| {
        let (Ok(start), Ok(end)) = (u32::try_from(at.start), u32::try_from(at.end)) else {
            // No catalogue has four gigabytes.
            return;
        };
        let key = key(&source[at]);
        let message = Message {
            at: start..end,
            read: OnceLock::new(),
        };
        let is_it = |it: &Message| it.has_key(source, key);
        let rehash = |it: &Message| hash(it.key(source));
        match messages.entry(hash(key), is_it, rehash) {
            Entry::Occupied(mut it) => *it.get_mut() = message,
            Entry::Vacant(it) => drop(it.insert(message)),
        }
    };
    let mut open = None;
    let later = memchr_iter(b'\n', source.as_bytes()).map(|end| end + 1);
    for at in iter::once(0).chain(later) {
        let opens = match source.as_bytes().get(at) {
            Some(b'a'..=b'z' | b'A'..=b'Z') => Some(at),
            // A comment or a term.
            Some(b'#' | b'-') => None,
            Some(_) | None => continue,
        };
        if let Some(start) = std::mem::replace(&mut open, opens) {
            keep(start..at);
        }
    }
    if let Some(start) = open {
        keep(start..source.len());
    }
    messages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets::Packs;

    fn texts(source: &'static str) -> Texts {
        Texts::of(&"en".parse().unwrap(), source.into())
    }

    #[test]
    fn a_text_may_have_arguments_and_several_lines_and_name_others() {
        let texts = texts(
            "# A comment.\n-brand = Madbook\nname = Ann\nhello = Hello { $who }!\n\nlong =\n    One.\n    Two.\n\
             count = { $count ->\n    [one] one loaf\n   *[other] { $count } loaves\n}\nfrom = { name } of { -brand }\n\
             name = Bea\n    .short = B for { $who }\n",
        );
        let with = |key, name: &'static str, value: &'static str| {
            let mut arguments = FluentArgs::new();
            arguments.set(name, value);
            texts.with(key, None, &arguments)
        };
        assert_eq!(with("hello", "who", "Will").as_deref(), Some("Hello Will!"));
        assert_eq!(texts.get("long"), Some("One.\nTwo."));
        let mut one = FluentArgs::new();
        one.set("count", 1);
        assert_eq!(texts.with("count", None, &one).as_deref(), Some("one loaf"));
        assert_eq!(texts.get("from"), Some("Bea of Madbook"));
        let mut who = FluentArgs::new();
        who.set("who", "you");
        let short = |name| texts.with("name", Some(name), &who);
        assert_eq!(short("short").as_deref(), Some("B for you"));
        assert_eq!(short("long"), None);
        assert_eq!((texts.get("brand"), texts.get("")), (None, None));
    }

    #[test]
    fn every_text_says_what_it_says_where_all_are_read_at_once() {
        let source = Packs::get("en/madbook.ftl").unwrap().data;
        let source = String::from_utf8(source.into_owned()).unwrap();
        let (mut whole, all) = (bundle(&"en".parse().unwrap()), resource(&source));
        let keys: Vec<String> = all
            .entries()
            .filter_map(|entry| match entry {
                ast::Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            })
            .collect();
        whole.add_resource_overriding(resource(&source));
        let texts = Texts::of(&"en".parse().unwrap(), source.into());
        assert_eq!(texts.messages().len(), keys.len());
        for key in keys {
            let pattern = whole.get_message(&key).unwrap().value().unwrap();
            let said = whole.format_pattern(pattern, None, &mut Vec::new());
            assert_eq!(texts.get(&key), Some(&*said), "{key}");
        }
    }
}
