//! What is said of a command line that cannot be understood, in the words of a language.

use std::ffi::OsString;

use clap::{
    Command,
    error::{ContextKind, ContextValue, ErrorKind},
};
use strsim::damerau_levenshtein;

use super::help::{HELP, Localizer, said};
use crate::{domain::fold::fold, i18n::Catalog, t};

/// Why a command line cannot be understood.
pub(super) enum Misunderstood {
    /// As clap found it.
    Found(Box<clap::Error>),
    /// A workbook is to be named.
    NoWorkbook,
    /// There is no theme of this name; those that there are.
    NoTheme(String, String),
    /// A workbook stands before a command.
    BeforeCommand(String),
}

impl From<clap::Error> for Misunderstood {
    fn from(error: clap::Error) -> Self {
        Self::Found(Box::new(error))
    }
}

/// What is said of a command line that cannot be understood, and how to find out more about the command
/// that these arguments name.
pub(super) fn told(
    problem: &Misunderstood,
    arguments: impl Iterator<Item = OsString>,
    program: &Command,
    words: &Catalog,
) -> String {
    let arguments: Vec<OsString> = arguments.collect();
    let problem = match problem {
        Misunderstood::Found(error) => match misspelt(error, &arguments, program, words) {
            Some((given, Some(near))) => said(
                words,
                "cli-error-command-near",
                &[("given", given), ("near", &near)],
            ),
            Some((given, None)) => said(words, "cli-error-command", &[("given", given)]),
            None => found(error, words),
        },
        Misunderstood::NoWorkbook => words.get("cli-error-missing-workbook"),
        Misunderstood::NoTheme(given, names) => {
            let values = [
                ("given", given.as_str()),
                ("option", "--theme"),
                ("values", names),
            ];
            said(words, "cli-error-value-one-of", &values)
        }
        Misunderstood::BeforeCommand(given) => {
            said(words, "cli-error-before-command", &[("given", given)])
        }
    };
    let command = named(arguments.into_iter(), program);
    let help = said(words, "cli-error-help", &[("command", &command)]);
    format!("{problem}\n{help}")
}

/// The argument that stands where a command does and is none, and the command that may be meant by it.
fn misspelt<'a>(
    error: &clap::Error,
    arguments: &'a [OsString],
    program: &Command,
    words: &Catalog,
) -> Option<(&'a str, Option<String>)> {
    // Where a word is too many, the one before it may be no command.
    let is_first_alone = match error.kind() {
        ErrorKind::InvalidSubcommand => false,
        ErrorKind::UnknownArgument => true,
        _ => return None,
    };
    // The words that people try stand with those of the workbook.
    let tried = Catalog::in_language(&words.language()).ok();
    let mut command = program;
    let names = arguments.iter().filter_map(|it| it.to_str());
    let names: Vec<&str> = names.filter(|it| !it.starts_with('-')).collect();
    // Nobody has to be told of quotation marks who set them.
    let is_quoted = |name: &str| name.contains(char::is_whitespace);
    let are_quoted = names.iter().any(|it| is_quoted(it));
    for (at, given) in names.iter().copied().enumerate() {
        if let Some(inner) = command.find_subcommand(given) {
            if is_first_alone {
                return None;
            }
            command = inner;
        } else if let Some(near) = tried.as_ref().and_then(|it| meant(given, command, it)) {
            return Some((given, Some(near)));
        } else if at == 0 && is_first_alone && are_quoted && !is_quoted(given) {
            return Some((given, None));
        }
    }
    None
}

/// The command that somebody may mean by a word: one that people try for it, or one that is nearly its name.
pub(super) fn meant(given: &str, program: &Command, words: &Catalog) -> Option<String> {
    let given = fold(given);
    let tried = t!(words, "cli-tried-commands");
    let mut tried = tried.split_whitespace().filter_map(|it| it.split_once('='));
    let is_there = |name: &str| name == HELP || program.find_subcommand(name).is_some();
    let meant = tried.find(|(word, name)| fold(word) == given && is_there(name));
    let meant = meant.map(|(_, name)| name);
    meant
        .or_else(|| nearest(&given, program))
        .map(str::to_owned)
}

/// The command whose name is a slip or two away.
fn nearest<'a>(given: &str, of: &'a Command) -> Option<&'a str> {
    let shown = of.get_subcommands().filter(|it| !it.is_hide_set());
    let slips = |name: &&str| damerau_levenshtein(given, name);
    let nearest = shown.map(Command::get_name).min_by_key(slips)?;
    // Of a short name, one slip leaves little.
    (slips(&nearest) * 3 <= given.chars().count()).then_some(nearest)
}

/// The command that arguments name, with the program's name.
fn named(arguments: impl Iterator<Item = OsString>, program: &Command) -> String {
    let (mut named, mut command) = (program.get_name().to_owned(), program);
    for argument in arguments.take_while(|argument| argument != "--") {
        if let Some(inner) = argument
            .to_str()
            .and_then(|name| command.find_subcommand(name))
        {
            named = format!("{named} {}", inner.get_name());
            command = inner;
        }
    }
    named
}

fn found(error: &clap::Error, words: &Catalog) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(one)) => Some(one.clone()),
        Some(ContextValue::Strings(all)) => Some(all.join(", ")),
        Some(ContextValue::StyledStr(text)) => Some(text.to_string()),
        Some(ContextValue::Number(number)) => Some(number.to_string()),
        Some(_) | None => None,
    };
    let option = context(ContextKind::InvalidArg).unwrap_or_default();
    let option = Localizer { words }.placeholders(&option);
    let given = context(ContextKind::InvalidValue).unwrap_or_default();
    let values = context(ContextKind::ValidValue).unwrap_or_default();
    let said = |key, values: &[(&'static str, &str)]| said(words, key, values);
    match error.kind() {
        ErrorKind::UnknownArgument => match context(ContextKind::SuggestedArg) {
            Some(near) => said(
                "cli-error-unknown-near",
                &[("given", &option), ("near", &near)],
            ),
            None if !option.starts_with('-') => {
                said("cli-error-word-too-many", &[("given", &option)])
            }
            None => said("cli-error-unknown", &[("given", &option)]),
        },
        ErrorKind::InvalidSubcommand => {
            let given = context(ContextKind::InvalidSubcommand).unwrap_or_default();
            said("cli-error-command", &[("given", &given)])
        }
        ErrorKind::MissingRequiredArgument
            if option == (Localizer { words }).placeholders("<FILE>") =>
        {
            words.get("cli-error-missing-workbook")
        }
        ErrorKind::MissingRequiredArgument => said("cli-error-missing", &[("what", &option)]),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => said(
            "cli-error-missing",
            &[("what", &words.get("cli-usage-command"))],
        ),
        ErrorKind::InvalidValue if given.is_empty() => {
            said("cli-error-no-value", &[("option", &option)])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let (given, option) = (("given", given.as_str()), ("option", option.as_str()));
            if values.is_empty() {
                said("cli-error-value", &[given, option])
            } else {
                said(
                    "cli-error-value-one-of",
                    &[given, option, ("values", &values)],
                )
            }
        }
        ErrorKind::ArgumentConflict => {
            let other = context(ContextKind::PriorArg).unwrap_or_default();
            if other == option || other.is_empty() {
                said("cli-error-twice", &[("given", &option)])
            } else {
                said(
                    "cli-error-conflict",
                    &[("given", &option), ("other", &other)],
                )
            }
        }
        ErrorKind::NoEquals
        | ErrorKind::TooManyValues
        | ErrorKind::TooFewValues
        | ErrorKind::WrongNumberOfValues => said("cli-error-number", &[("option", &option)]),
        ErrorKind::InvalidUtf8 => words.get("cli-error-not-text"),
        // Kinds that clap may add; help and the version are no errors.
        _ => words.get("cli-error-other"),
    }
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory, Parser};

    use super::*;
    use crate::{
        cli::{Args, help::localized},
        i18n::{FALLBACK, carried_languages},
    };

    #[test]
    fn every_word_that_people_try_stands_for_a_command_that_is_there() {
        for language in carried_languages() {
            let words = Catalog::in_language(&language.tag).unwrap();
            let tried = t!(words, "cli-tried-commands");
            for pair in tried.split_whitespace() {
                let (word, name) = pair.split_once('=').unwrap();
                let meant = meant(word, &Args::command(), &words);
                assert_eq!(meant.as_deref(), Some(name), "{word}");
            }
        }
    }

    #[test]
    fn each_kind_of_misunderstanding_is_told_in_its_words() {
        let words = Catalog::of_command_line(FALLBACK).unwrap();
        let said = |line: &str| {
            let command = localized(Args::command(), &words);
            let problem = command.try_get_matches_from(line.split(' ')).unwrap_err();
            found(&problem, &words)
        };
        for (line, told) in [
            (
                "madbook --them dark",
                "There is no “--them” here. Perhaps you mean --theme?",
            ),
            ("madbook list --zzz", "There is no “--zzz” here."),
            ("madbook new", "Something is missing: <NAME>"),
            (
                "madbook restore",
                "Name a workbook: its file, or the name of your firm.",
            ),
            (
                "madbook report a --out",
                "--out <PATH> needs a value behind it.",
            ),
            (
                "madbook report a --paper a9",
                "“a9” does not fit --paper <SIZE>. It takes one of these: a4, letter",
            ),
            (
                "madbook cohort a --smallest many",
                "“many” does not fit --smallest <N>.",
            ),
            (
                "madbook keys --card --forget",
                "--card does not go together with --forget.",
            ),
            (
                "madbook new --example --example",
                "--example can be given only once.",
            ),
        ] {
            assert_eq!(said(line), told, "{line}");
        }
    }

    #[test]
    fn what_stands_for_a_value_is_in_the_language_of_the_rest() {
        let words = Catalog::of_command_line("de").unwrap();
        for (line, told) in [
            (
                "madbook show",
                "Nennen Sie ein Arbeitsbuch: seine Datei oder den Namen Ihrer Firma.",
            ),
            ("madbook pack", "Es fehlt etwas: BEFEHL"),
            (
                "madbook report a --out",
                "--out <PFAD> braucht dahinter einen Wert.",
            ),
        ] {
            let problem = Args::try_parse_from(line.split(' ')).unwrap_err();
            assert_eq!(found(&problem, &words), told, "{line}");
        }
    }
}
