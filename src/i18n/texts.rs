//! The texts of one language: found by their keys at once, and each read when it is first asked for. Of a
//! thousand texts a screen shows some dozens.

use std::{borrow::Cow, collections::HashMap, ops::Range, sync::OnceLock};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use fluent_syntax::ast::Entry;
use unic_langid::LanguageIdentifier;

/// The texts of one language.
pub(super) struct Texts {
    source: Cow<'static, str>,
    language: LanguageIdentifier,
    messages: HashMap<Box<str>, Message>,
    /// Puts arguments into texts.
    bundle: FluentBundle<FluentResource>,
    /// The same with all texts, for those that name another.
    whole: OnceLock<FluentBundle<FluentResource>>,
}

/// One text.
struct Message {
    /// Where it stands in the source, with its key.
    at: Range<usize>,
    read: OnceLock<Box<FluentResource>>,
    /// What it says without arguments.
    said: OnceLock<Option<Box<str>>>,
}

impl Texts {
    /// The texts of a catalogue in Fluent's format.
    pub(super) fn of(language: &LanguageIdentifier, source: Cow<'static, str>) -> Self {
        let messages = messages(&source);
        Self {
            messages,
            source,
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
        self.messages.keys().map(AsRef::as_ref)
    }

    /// A text without arguments; none where there is none of this key.
    pub(super) fn get(&self, key: &str) -> Option<&str> {
        let message = self.messages.get(key)?;
        let said = message.said.get_or_init(|| {
            let said = self.said(key, None, message, None)?;
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
        self.said(key, attribute, self.messages.get(key)?, Some(arguments))
    }

    fn said(
        &self,
        key: &str,
        attribute: Option<&str>,
        message: &Message,
        arguments: Option<&FluentArgs<'_>>,
    ) -> Option<String> {
        let read = message.read.get_or_init(|| {
            let source = self.source.get(message.at.clone()).unwrap_or_default();
            Box::new(resource(source))
        });
        let Some(Entry::Message(read)) = read.get_entry(0) else {
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
fn messages(source: &str) -> HashMap<Box<str>, Message> {
    let mut messages = HashMap::new();
    let mut open: Option<(&str, usize)> = None;
    let mut at = 0;
    let mut close = |open: Option<(&str, usize)>, end: usize| {
        if let Some((key, start)) = open {
            let message = Message {
                at: start..end,
                read: OnceLock::new(),
                said: OnceLock::new(),
            };
            messages.insert(key.into(), message);
        }
    };
    for line in source.split_inclusive('\n') {
        match line.as_bytes().first() {
            Some(b'a'..=b'z' | b'A'..=b'Z') => {
                close(open, at);
                let is_key = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
                let end = line.find(|c| !is_key(c)).unwrap_or(line.len());
                open = Some((&line[..end], at));
            }
            // A comment or a term.
            Some(b'#' | b'-') => {
                close(open, at);
                open = None;
            }
            Some(_) | None => {}
        }
        at += line.len();
    }
    close(open, at);
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
                Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            })
            .collect();
        whole.add_resource_overriding(resource(&source));
        let texts = Texts::of(&"en".parse().unwrap(), source.into());
        assert_eq!(texts.messages.len(), keys.len());
        for key in keys {
            let pattern = whole.get_message(&key).unwrap().value().unwrap();
            let said = whole.format_pattern(pattern, None, &mut Vec::new());
            assert_eq!(texts.get(&key), Some(&*said), "{key}");
        }
    }
}
