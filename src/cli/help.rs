//! The help of the command line in the words of a language.
//!
//! Texts are looked up by names: `cli-about-<command>`, `cli-<command>-<argument>`, and `cli-any-<argument>`
//! for what several commands take.

use std::collections::HashMap;

use clap::{
    Arg, ArgAction, Command,
    builder::{Resettable, StyledStr},
};
use fluent_bundle::FluentValue;

use crate::i18n::Catalog;

/// How wide the help is at most, in columns.
const WIDTH: usize = 90;
/// The command that clap adds to all that have others below them.
pub(super) const HELP: &str = "help";
/// What clap writes for any option in a line of usage.
const ANY_OPTIONS: &str = "[OPTIONS]";

/// A command line whose help is in the words of a catalogue.
pub(super) fn localized(command: Command, words: &Catalog) -> Command {
    let mut command = written(command, words);
    // What clap adds by itself is there once it is built.
    command.build();
    Localizer { words }.help_commands(&mut command);
    Localizer { words }.usage(&mut command);
    command
}

/// A command line that says of its commands and options in the words of a catalogue what they are for, as shells
/// show it; how they are used stays as clap writes it.
pub(super) fn described(command: Command, words: &Catalog) -> Command {
    let mut command = written(command, words);
    command.build();
    Localizer { words }.help_about(&mut command);
    command
}

/// A command line in the words of a catalogue, but for what clap adds to it.
fn written(command: Command, words: &Catalog) -> Command {
    let help = Arg::new("help").short('h').long("help");
    let version = Arg::new("version").short('V').long("version");
    let command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(help.action(ArgAction::Help).global(true))
        .arg(version.action(ArgAction::Version))
        .max_term_width(WIDTH);
    Localizer { words }.command(command, &[])
}

pub(super) struct Localizer<'a> {
    pub(super) words: &'a Catalog,
}

impl Localizer<'_> {
    fn get(&self, key: &str) -> Option<String> {
        self.words.find(key).map(str::to_owned)
    }

    fn text(&self, key: &str) -> String {
        self.words.get(key)
    }

    /// A command and those below it; `path` holds the names of those above it, without the program's.
    fn command(&self, command: Command, path: &[&str]) -> Command {
        let is_program = path.is_empty();
        let name = if is_program {
            command.get_name().to_owned()
        } else {
            path.join("-")
        };
        let about = self.get(&format!("cli-about-{name}"));
        let long = self.get(&format!("cli-more-{name}"));
        let long = long.map(|more| format!("{}\n\n{more}", about.clone().unwrap_or_default()));
        let after = self.get(&format!("cli-after-{name}"));
        let arguments = command.get_arguments().map(|it| it.get_id().clone());
        let arguments: Vec<_> = arguments.collect();
        let below = command.get_subcommands().map(|it| it.get_name().to_owned());
        let below: Vec<_> = below.collect();
        let usage = command.get_styles().get_usage();
        let usage_head = self.text("cli-head-usage");
        let usage_head = format!("{usage}{usage_head}{usage:#}");
        let mut command = command
            .long_about(styled(long))
            .after_help(styled(after))
            .subcommand_help_heading(self.text("cli-head-commands"))
            .subcommand_value_name(self.text("cli-usage-command"))
            .help_template(format!(
                "{{before-help}}{{about-with-newline}}\n{usage_head} {{usage}}\n\n{{all-args}}{{after-help}}"
            ));
        if let Some(about) = about {
            command = command.about(about);
        }
        if is_program {
            command = command.override_usage(self.text("cli-usage-madbook"));
        }
        for id in arguments {
            command = command.mut_arg(id, |argument| self.argument(argument, &name));
        }
        for inner in below {
            let path: Vec<&str> = path.iter().copied().chain([inner.as_str()]).collect();
            command = command.mut_subcommand(&inner, |inner| self.command(inner, &path));
        }
        command
    }

    /// The commands for help, which clap makes by itself and in its own words.
    fn help_commands(&self, command: &mut Command) {
        for inner in command.get_subcommands_mut() {
            if inner.get_name() == HELP {
                let asked = Arg::new("subcommand").value_name("COMMAND");
                let help = Command::new(HELP).disable_help_flag(true);
                let bin_name = inner.get_bin_name().unwrap_or(HELP).to_owned();
                let help = help.bin_name(bin_name).arg(asked.action(ArgAction::Append));
                *inner = self.command(help, &[HELP]);
            } else {
                self.help_commands(inner);
            }
        }
    }

    /// What the commands for help are for, those below them included.
    fn help_about(&self, command: &mut Command) {
        for inner in command.get_subcommands_mut() {
            if inner.get_name() == HELP {
                *inner = inner.clone().about(self.text("cli-about-help"));
            }
            self.help_about(inner);
        }
    }

    fn argument(&self, argument: Arg, command: &str) -> Arg {
        let id = argument.get_id().as_str().replace('_', "-");
        let own = self.get(&format!("cli-{command}-{id}"));
        let help = own.or_else(|| self.get(&format!("cli-any-{id}")));
        let defined = || argument.get_help().map(ToString::to_string);
        let mut help = help.or_else(defined);
        let takes_values = argument.get_action().takes_values();
        if takes_values {
            let possible = argument.get_possible_values();
            let possible = possible.iter().filter(|it| !it.is_hide_set());
            let possible: Vec<_> = possible.map(|it| it.get_name().to_owned()).collect();
            let default = argument.get_default_values().iter();
            let default: Vec<_> = default.map(|it| it.to_string_lossy()).collect();
            for (key, name, values) in [
                ("cli-default", "value", default.join(", ")),
                ("cli-possible", "values", possible.join(", ")),
            ] {
                if let Some(text) = &mut help
                    && !values.is_empty()
                {
                    text.push(' ');
                    text.push_str(&said(self.words, key, &[(name, &values)]));
                }
            }
        }
        let heading = if argument.is_positional() {
            "cli-head-arguments"
        } else {
            "cli-head-options"
        };
        let values = argument.get_value_names().unwrap_or_default().iter();
        let values: Vec<String> = values.map(|name| self.value(name)).collect();
        let argument = argument
            .help(styled(help))
            .long_help(styled(None))
            .hide_default_value(takes_values)
            .hide_possible_values(takes_values)
            .help_heading(self.text(heading));
        if values.is_empty() || !takes_values {
            argument
        } else {
            argument.value_names(values)
        }
    }

    /// What stands for a value: `FILE|DIR` is one of two.
    fn value(&self, name: &str) -> String {
        let one = |name: &str| {
            let key = format!("cli-value-{}", name.to_lowercase());
            self.get(&key).unwrap_or_else(|| name.to_owned())
        };
        name.split('|').map(one).collect::<Vec<_>>().join("|")
    }

    /// A text of clap's in which values stand as `<FILE>`.
    pub(super) fn placeholders(&self, text: &str) -> String {
        let mut pieces = text.split('<');
        let mut told = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (name, rest) = piece.split_once('>').unwrap_or((piece, ""));
            told.extend(["<", &self.value(name), ">", rest]);
        }
        told
    }

    /// The lines of usage that clap makes, in the same words.
    fn usage(&self, command: &mut Command) {
        for inner in command.get_subcommands_mut() {
            let usage = inner.render_usage().to_string();
            let usage = usage.split_once(": ").map_or("", |(_, usage)| usage);
            let usage = usage.replace(ANY_OPTIONS, &self.text("cli-usage-options"));
            *inner = inner.clone().override_usage(usage);
            self.usage(inner);
        }
    }
}

/// A text for the help, or none in place of what stood there.
fn styled(text: Option<String>) -> Resettable<StyledStr> {
    text.map(StyledStr::from).into()
}

/// A text with arguments.
pub(super) fn said(words: &Catalog, key: &str, values: &[(&'static str, &str)]) -> String {
    let values = values.iter();
    let values = values.map(|(name, value)| (*name, FluentValue::from((*value).to_owned())));
    let values: HashMap<_, _> = values.collect();
    words.find_with(key, values).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::{
        cli::Args,
        i18n::{FALLBACK, carried_languages},
    };

    /// Every command with its path, without those that clap makes for its own help.
    fn commands(command: &Command, path: &str) -> Vec<(String, Command)> {
        let name = if path.is_empty() { "madbook" } else { path };
        let mut found = vec![(name.to_owned(), command.clone())];
        for inner in command.get_subcommands() {
            let separator = if path.is_empty() { "" } else { "-" };
            let path = format!("{path}{separator}{}", inner.get_name());
            found.extend(commands(inner, &path));
        }
        found
    }

    #[test]
    fn every_command_and_each_of_its_arguments_has_its_words_and_none_is_left_over() {
        let words = Catalog::of_command_line(FALLBACK).unwrap();
        let command = Args::command();
        let mut used = Vec::new();
        for (name, command) in commands(&command, "") {
            let about = format!("cli-about-{name}");
            assert!(words.find(&about).is_some(), "{about}");
            used.push(about);
            for argument in command.get_arguments() {
                let id = argument.get_id().as_str().replace('_', "-");
                let keys = [format!("cli-{name}-{id}"), format!("cli-any-{id}")];
                let found = keys.iter().find(|key| words.find(key).is_some());
                let key = found.unwrap_or_else(|| panic!("neither of {keys:?}"));
                used.push(key.clone());
                let is_flag = !argument.get_action().takes_values();
                for value in argument.get_value_names().unwrap_or_default() {
                    if is_flag {
                        continue;
                    }
                    for value in value.split('|') {
                        let key = format!("cli-value-{}", value.to_lowercase());
                        assert!(words.find(&key).is_some(), "{key}");
                        used.push(key);
                    }
                }
            }
        }
        for own in [
            "cli-about-help",
            "cli-help-subcommand",
            "cli-value-command",
            "cli-any-help",
            "cli-any-version",
        ] {
            used.push(own.to_owned());
        }
        let others = [
            "head", "usage", "error", "default", "possible", "after", "more",
        ];
        for key in words.keys() {
            let kind = key.split('-').nth(1).unwrap_or_default();
            let is_used = used.iter().any(|it| it == key) || others.contains(&kind);
            assert!(is_used, "{key} is the help of nothing");
        }
    }

    #[test]
    fn all_help_is_in_the_words_of_the_language() {
        for language in carried_languages() {
            let words = Catalog::of_command_line(&language.tag).unwrap();
            let mut command = localized(Args::command(), &words);
            command.clone().debug_assert();
            let help = command.render_long_help().to_string();
            for key in [
                "cli-head-usage",
                "cli-head-commands",
                "cli-head-options",
                "cli-about-help",
            ] {
                assert!(help.contains(&words.get(key)), "{key} in {help}");
            }
            for inner in command.get_subcommands_mut() {
                let help = inner.render_long_help().to_string();
                let key = if inner.get_name() == HELP {
                    "cli-help-subcommand"
                } else {
                    "cli-any-help"
                };
                assert!(help.contains(&words.get(key)), "{key}: {help}");
                if language.tag != FALLBACK {
                    for english in [
                        "Usage:",
                        "Options:",
                        "Arguments:",
                        "[default",
                        "[possible",
                        "Print help",
                    ] {
                        assert!(!help.contains(english), "{english} in {help}");
                    }
                }
            }
        }
    }
}
