//! What is wrong with the catalogue of texts beside a pack. The program does without what it cannot take: it has texts
//! of its own. Whoever changes them is told all the same.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser::{self, ParserError},
};

use super::{
    Problem,
    bundle::{self, SourceFile},
    fault::{CatalogueFault, Fault},
};
use crate::{
    assets::Packs,
    i18n::{CATALOGUE, FALLBACK},
};

/// How deep braces may stand in each other: far more than any text needs, and what the reader can bear.
const DEEPEST: usize = 32;

/// A text of a catalogue.
struct Text<'a> {
    key: &'a str,
    /// Whether other texts put it in, and nothing else shows it.
    is_term: bool,
    /// What it is given to put in.
    arguments: BTreeSet<&'a str>,
    /// Other texts that it puts in.
    others: BTreeSet<&'a str>,
}

/// Everything that is wrong with the catalogue in a pack's folder; nothing where there is none.
pub(super) fn problems(folder: &Path) -> Vec<Problem> {
    let path = folder.join(CATALOGUE);
    if path.symlink_metadata().is_err() {
        return Vec::new();
    }
    let file = match bundle::read(&path) {
        Ok(file) => file,
        Err(problem) => return vec![problem],
    };
    if let Some(deep) = too_deep(&file.text) {
        return vec![at(&file, deep, CatalogueFault::Unreadable)];
    }
    let carried = Packs::get(&format!("{FALLBACK}/{CATALOGUE}"));
    let carried = carried.map(|file| file.data).unwrap_or_default();
    let carried = String::from_utf8_lossy(&carried);
    // Ours can be read: the tests read all of it.
    let ours = parser::parse(&*carried).unwrap_or_else(|(rest, _)| rest);
    let given = texts(&ours.body).map(|text| (text.key, text.arguments));
    let given: BTreeMap<&str, BTreeSet<&str>> = given.collect();
    let (theirs, mut problems) = match parser::parse(&*file.text) {
        Ok(theirs) => (theirs, Vec::new()),
        Err((rest, errors)) => {
            // Where the text begins in which the reader stopped.
            let begin = |error: ParserError| error.slice.unwrap_or(error.pos).start;
            let broken = errors.into_iter().map(begin);
            let broken = broken.map(|at| file.text.get(at..).unwrap_or_default());
            let problem = |part| at(&file, part, CatalogueFault::Unreadable);
            (rest, broken.map(problem).collect())
        }
    };
    let all: BTreeSet<&str> = texts(&theirs.body).map(|text| text.key).collect();
    let mut seen = BTreeSet::new();
    for text in texts(&theirs.body) {
        let key = text.key.to_owned();
        if !seen.insert(text.key) {
            problems.push(at(&file, text.key, CatalogueFault::Twice(key.clone())));
        }
        problems.extend(text.others.difference(&all).map(|other| {
            let fault = CatalogueFault::NoSuchReference((*other).to_owned());
            at(&file, other, fault)
        }));
        match given.get(text.key) {
            None if text.is_term => {}
            None => problems.push(at(&file, text.key, CatalogueFault::NoSuchText(key))),
            Some(given) => problems.extend(text.arguments.difference(given).map(|argument| {
                let named = |name: &&str| format!("${name}");
                let known = given.iter().map(named).collect();
                let fault = CatalogueFault::NoSuchArgument(key.clone(), named(argument), known);
                at(&file, argument, fault)
            })),
        }
    }
    problems
}

/// Where braces stand in each other deeper than they may.
fn too_deep(text: &str) -> Option<&str> {
    let (mut depth, mut before) = (0_usize, b'\n');
    let deep = text.bytes().position(|byte| {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            // Another text; braces in quotes need not have been even.
            _ if before == b'\n' && byte.is_ascii_alphabetic() => depth = 0,
            _ => {}
        }
        before = byte;
        depth > DEEPEST
    });
    deep.map(|at| text.get(at..).unwrap_or_default())
}

fn at(file: &SourceFile, part: &str, fault: CatalogueFault) -> Problem {
    let (line, column) = file.place(part);
    Problem {
        file: file.path.clone(),
        line,
        column,
        fault: Fault::Catalogue(fault),
    }
}

/// The texts of a catalogue, in its order.
fn texts<'r, 'a>(entries: &'r [Entry<&'a str>]) -> impl Iterator<Item = Text<'a>> + use<'r, 'a> {
    let text = |entry: &'r Entry<&'a str>| {
        let (id, value, attributes, is_term) = match entry {
            Entry::Message(it) => (&it.id, it.value.as_ref(), &it.attributes, false),
            Entry::Term(it) => (&it.id, Some(&it.value), &it.attributes, true),
            Entry::Comment(_)
            | Entry::GroupComment(_)
            | Entry::ResourceComment(_)
            | Entry::Junk { .. } => return None,
        };
        let mut text = Text {
            key: id.name,
            is_term,
            arguments: BTreeSet::new(),
            others: BTreeSet::new(),
        };
        let values = attributes.iter().map(|it| &it.value);
        for pattern in value.into_iter().chain(values) {
            text.look_at(pattern);
        }
        if is_term {
            // Whoever puts a term in says what it is given.
            text.arguments.clear();
        }
        Some(text)
    };
    entries.iter().filter_map(text)
}

impl<'a> Text<'a> {
    fn look_at(&mut self, pattern: &Pattern<&'a str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { .. } => {}
                PatternElement::Placeable { expression } => self.look_into(expression),
            }
        }
    }

    fn look_into(&mut self, expression: &Expression<&'a str>) {
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                for variant in variants {
                    self.look_at(&variant.value);
                }
                selector
            }
        };
        match inline {
            InlineExpression::VariableReference { id } => drop(self.arguments.insert(id.name)),
            InlineExpression::MessageReference { id, .. }
            | InlineExpression::TermReference { id, .. } => drop(self.others.insert(id.name)),
            InlineExpression::Placeable { expression } => self.look_into(expression),
            InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. }
            | InlineExpression::FunctionReference { .. } => {}
        }
    }
}
