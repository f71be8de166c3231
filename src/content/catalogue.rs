//! What is wrong with the catalogue of texts beside a pack. The program does without what it cannot take: it has texts
//! of its own. Whoever changes them is told all the same.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement},
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

/// The arguments of texts by the texts' keys.
type Arguments<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// Everything that is wrong with the catalogue in a pack's folder; nothing where there is none.
pub(super) fn problems(folder: &Path) -> Vec<Problem> {
    let path = folder.join(CATALOGUE);
    if !path.exists() {
        return Vec::new();
    }
    let file = match bundle::read(&path) {
        Ok(file) => file,
        Err(problem) => return vec![problem],
    };
    let carried = Packs::get(&format!("{FALLBACK}/{CATALOGUE}"));
    let carried = carried.map(|file| file.data).unwrap_or_default();
    let carried = String::from_utf8_lossy(&carried);
    // Ours can be read: the tests read all of it.
    let ours = parser::parse(&*carried).unwrap_or_else(|(rest, _)| rest);
    let known: Arguments<'_> = messages(&ours.body).collect();
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
    for (key, arguments) in messages(&theirs.body) {
        let Some(taken) = known.get(key) else {
            problems.push(at(&file, key, CatalogueFault::NoSuchText(key.to_owned())));
            continue;
        };
        problems.extend(arguments.difference(taken).map(|argument| {
            let taken = taken.iter().map(|it| format!("${it}")).collect();
            let fault =
                CatalogueFault::NoSuchArgument(key.to_owned(), format!("${argument}"), taken);
            at(&file, argument, fault)
        }));
    }
    problems
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

/// The messages of a catalogue, each with the arguments that it puts in.
fn messages<'r, 'a>(
    entries: &'r [Entry<&'a str>],
) -> impl Iterator<Item = (&'a str, BTreeSet<&'a str>)> + use<'r, 'a> {
    let message = |entry: &'r Entry<&'a str>| match entry {
        Entry::Message(message) => Some((message.id.name, arguments_of(message))),
        Entry::Term(_)
        | Entry::Comment(_)
        | Entry::GroupComment(_)
        | Entry::ResourceComment(_)
        | Entry::Junk { .. } => None,
    };
    entries.iter().filter_map(message)
}

fn arguments_of<'a>(message: &Message<&'a str>) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let values = message.attributes.iter().map(|it| &it.value);
    for pattern in message.value.iter().chain(values) {
        in_pattern(pattern, &mut found);
    }
    found
}

fn in_pattern<'a>(pattern: &Pattern<&'a str>, found: &mut BTreeSet<&'a str>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression } => in_expression(expression, found),
        }
    }
}

fn in_expression<'a>(expression: &Expression<&'a str>, found: &mut BTreeSet<&'a str>) {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { selector, variants } => {
            for variant in variants {
                in_pattern(&variant.value, found);
            }
            selector
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => drop(found.insert(id.name)),
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::FunctionReference { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}
