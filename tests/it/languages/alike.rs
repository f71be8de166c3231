//! All languages have the same messages with the same arguments, the same questions and the same examples.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use madbook::{
    assets::Packs,
    content,
    domain::{pack::Pack, question::QuestionKind},
    examples,
    i18n::FALLBACK,
    store::Loaded,
};

use super::others;

/// A file of texts of a language.
fn catalogue(language: &str, file: &str) -> String {
    let data = Packs::get(&format!("{language}/{file}")).unwrap().data;
    String::from_utf8(data.into_owned()).unwrap()
}

/// The messages of a catalogue, each with the arguments that it takes. Panics where one stands twice or
/// cannot be read.
fn messages(language: &str, file: &str) -> BTreeMap<String, BTreeSet<String>> {
    let source = catalogue(language, file);
    let resource = match parser::parse(source.as_str()) {
        Ok(resource) => resource,
        Err((_, problems)) => panic!("{language}/{file}: {problems:?}"),
    };
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let mut arguments = BTreeSet::new();
        let values = message.attributes.iter().map(|it| &it.value);
        for value in message.value.iter().chain(values) {
            arguments_of(value, &mut arguments);
        }
        let key = message.id.name.to_owned();
        let known = messages.insert(key, arguments);
        assert!(
            known.is_none(),
            "{language}/{file}: {} twice",
            message.id.name
        );
    }
    messages
}

fn arguments_of(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                for variant in variants {
                    arguments_of(&variant.value, found);
                }
                selector
            }
        };
        match inline {
            InlineExpression::VariableReference { id } => drop(found.insert(id.name.to_owned())),
            InlineExpression::Placeable { expression } => {
                let inner = PatternElement::Placeable {
                    expression: (**expression).clone(),
                };
                let elements = vec![inner];
                arguments_of(&Pattern { elements }, found);
            }
            _ => {}
        }
    }
}

#[test]
fn all_languages_have_the_same_messages_with_the_same_arguments() {
    for file in ["madbook.ftl", "cli.ftl"] {
        let english = messages(FALLBACK, file);
        for language in others() {
            let theirs = messages(&language, file);
            let missing: Vec<_> = english
                .keys()
                .filter(|key| !theirs.contains_key(*key))
                .collect();
            assert!(missing.is_empty(), "{language}/{file} lacks {missing:?}");
            let left: Vec<_> = theirs
                .keys()
                .filter(|key| !english.contains_key(*key))
                .collect();
            assert!(left.is_empty(), "{language}/{file} has too many: {left:?}");
            for (key, arguments) in &english {
                assert_eq!(&theirs[key], arguments, "{language}/{file}: {key}");
            }
        }
    }
}

/// What a pack asks, without its words: ids in their order, kinds and numbers.
fn bones(pack: &Pack) -> Vec<String> {
    let mut bones = Vec::new();
    for route in pack.routes() {
        bones.push(format!("{} {} {:?}", route.id, route.minutes, route.pace));
    }
    for chapter in pack.chapters() {
        bones.push(format!("{} {:?}", chapter.id, chapter.scope));
        for section in &chapter.sections {
            bones.push(format!(" {}", section.id));
            for question in &section.questions {
                let kind = match &question.kind {
                    QuestionKind::Gauge { gauge, .. } => format!("{gauge:?}"),
                    kind => kind.options().map_or_else(String::new, |options| {
                        let ids = options.iter().map(|it| it.id.to_string());
                        ids.collect::<Vec<_>>().join(" ")
                    }),
                };
                let (cited, readers) = (question.sources.len(), question.readers);
                bones.push(format!("  {} {cited} {readers:?} {kind}", question.id));
            }
        }
    }
    bones
}

#[test]
fn all_languages_ask_the_same_under_the_same_ids() {
    let english = content::embedded(FALLBACK).unwrap();
    for language in others() {
        let theirs = content::embedded(&language).unwrap_or_else(|problems| panic!("{problems}"));
        assert_eq!(theirs.language(), language);
        assert_eq!(bones(&theirs), bones(&english), "{language}");
        assert_ne!(theirs.title(), english.title(), "{language}");
    }
}

#[test]
fn all_languages_have_the_same_examples_and_each_answers_what_is_asked() {
    let files: Vec<_> = examples::all().map(|example| example.file).collect();
    for language in others() {
        let pack = content::embedded(&language).unwrap();
        let theirs: Vec<_> = examples::all_in(&language).collect();
        let names: Vec<_> = theirs.iter().map(|example| example.file.clone()).collect();
        assert_eq!(names, files, "{language}");
        for example in theirs {
            let place = format!("{language}/{}", example.file);
            let loaded = Loaded::parse(example.text.as_bytes()).unwrap();
            assert!(loaded.removed.is_nothing(), "{place}");
            let workbook = loaded.workbook;
            for english in examples::all() {
                let english = Loaded::parse(english.text.as_bytes()).unwrap().workbook;
                assert_ne!(workbook.id, english.id, "{place}");
            }
            let alliances = workbook.alliances.iter().map(|it| &it.answers);
            for answers in alliances.chain([&workbook.firm]) {
                for (slot, entry) in answers.iter() {
                    let question = pack.question(&slot.question).unwrap();
                    assert!(
                        question.kind.accepts(slot.part, &entry.answer),
                        "{place}: {slot:?}"
                    );
                }
            }
        }
    }
}
