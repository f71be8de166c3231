//! The command lines that are typed most, understood without the definition of all others: building that
//! would be a third of the time until the screen stands.

use std::{ffi::OsString, path::PathBuf};

use super::{Args, Command, Settings, open};

/// What the arguments, the program's name first, ask for where they are none at all, or only a workbook to
/// open; none where the whole definition has to look at them.
pub(super) fn understood(arguments: &[OsString]) -> Option<Args> {
    let args = |file, command| Args {
        file,
        command,
        settings: Settings::default(),
    };
    match arguments {
        [_] => Some(args(None, None)),
        [_, file] if is_plain(file) && has_sign_of_file(file) => {
            Some(args(Some(file.into()), None))
        }
        [_, command, file] if command == "open" && is_plain(file) => {
            let file = PathBuf::from(file);
            Some(args(None, Some(Command::Open(open::Args { file }))))
        }
        _ => None,
    }
}

/// Whether it is neither empty nor an option.
fn is_plain(argument: &OsString) -> bool {
    let bytes = argument.as_encoded_bytes();
    !bytes.is_empty() && bytes[0] != b'-'
}

/// Whether it holds what no command's name holds.
fn has_sign_of_file(argument: &OsString) -> bool {
    let mut bytes = argument.as_encoded_bytes().iter();
    bytes.any(|byte| matches!(byte, b'.' | b'/' | b'\\'))
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory, Parser};

    use super::*;

    fn line(arguments: &[&str]) -> Vec<OsString> {
        let mut line = vec!["madbook".into()];
        line.extend(arguments.iter().map(OsString::from));
        line
    }

    #[test]
    fn what_is_understood_at_once_is_what_the_definition_understands() {
        for arguments in [
            &[][..],
            &["a.ron"],
            &["./a"],
            &["../Müller & Söhne.ron"],
            &["open", "a.ron"],
            &["open", "Rowan Bakery"],
            &["open", "list"],
            &["open", "help"],
            &["open", "~/a"],
        ] {
            let line = line(arguments);
            let quick = understood(&line).unwrap_or_else(|| panic!("{arguments:?}"));
            let whole = Args::try_parse_from(&line).unwrap();
            assert_eq!(format!("{quick:?}"), format!("{whole:?}"));
        }
    }

    #[test]
    fn all_else_is_left_to_the_definition() {
        for arguments in [
            &["--version"][..],
            &["-h"],
            &["list"],
            &["lsit"],
            &["Rowan Bakery"],
            &[""],
            &["--"],
            &["--plain.ron"],
            &["open"],
            &["open", ""],
            &["open", "-h"],
            &["open", "a", "b"],
            &["show", "a.ron"],
        ] {
            assert!(understood(&line(arguments)).is_none(), "{arguments:?}");
        }
    }

    #[test]
    fn no_command_looks_like_a_file() {
        for command in Args::command().get_subcommands() {
            for name in command.get_name_and_visible_aliases() {
                assert!(!has_sign_of_file(&name.into()), "{name}");
            }
        }
    }
}
