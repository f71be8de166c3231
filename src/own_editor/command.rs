//! The command of an editor, as people set it.

use std::path::{Path, PathBuf};

use crate::{
    domain::text::clean,
    i18n::Catalog,
    store::{at_home, shown},
    t,
};

/// The command of somebody's own editor: a program and its arguments, run without a shell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnEditor {
    pub(super) program: PathBuf,
    pub(super) arguments: Vec<String>,
}

/// Why there is no editor to start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommandProblem {
    /// None is set.
    NotSet,
    /// The command ends within quotes.
    Unreadable(String),
}

impl CommandProblem {
    /// What is wrong and what to do.
    pub fn told(&self, words: &Catalog) -> String {
        match self {
            Self::NotSet => t!(words, "editor-none"),
            Self::Unreadable(command) => {
                let command = clean(command).text;
                t!(words, "editor-unreadable", command = command)
            }
        }
    }
}

/// What a backslash in a command means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Backslash {
    /// It takes the meaning from the character after it, as in a shell.
    Escapes,
    /// It stands between folders.
    Separates,
}

impl OwnEditor {
    /// The editor that the environment names, in `VISUAL` or else in `EDITOR`.
    pub fn set_in(environment: impl Fn(&str) -> Option<String>) -> Result<Self, CommandProblem> {
        let set = |name| environment(name).filter(|value| !value.trim().is_empty());
        let command = set("VISUAL").or_else(|| set("EDITOR"));
        Self::from_command(&command.ok_or(CommandProblem::NotSet)?)
    }

    /// The editor of a command. Where it begins with a program's path that has spaces or backslashes in it
    /// and no quotes around it, that is the program.
    pub fn from_command(command: &str) -> Result<Self, CommandProblem> {
        let backslash = if cfg!(windows) {
            Backslash::Separates
        } else {
            Backslash::Escapes
        };
        let is_program = |path: &Path| path.is_file();
        Self::read(command, backslash, is_program)
    }

    fn read(
        command: &str,
        backslash: Backslash,
        is_program: impl Fn(&Path) -> bool,
    ) -> Result<Self, CommandProblem> {
        let command = command.trim();
        let unreadable = || CommandProblem::Unreadable(command.to_owned());
        // The longest beginning that is a program: what is installed says what is meant.
        let ends = command.char_indices().filter(|(_, c)| c.is_whitespace());
        let ends = ends.map(|(at, _)| at).chain([command.len()]);
        let mut beginnings: Vec<(&str, &str)> = ends.map(|at| command.split_at(at)).collect();
        beginnings.reverse();
        for (program, rest) in beginnings {
            let path = at_home(Path::new(program));
            if is_program(&path) && program.contains([' ', '\\']) {
                return Ok(Self {
                    program: path,
                    arguments: split(rest, backslash).ok_or_else(unreadable)?,
                });
            }
        }
        let mut parts = split(command, backslash)
            .ok_or_else(unreadable)?
            .into_iter();
        let program = parts.next().ok_or(CommandProblem::NotSet)?;
        Ok(Self {
            program: at_home(Path::new(&program)),
            arguments: parts.collect(),
        })
    }

    /// What it is called.
    pub fn name(&self) -> String {
        let name = self.program.file_name().unwrap_or(self.program.as_os_str());
        shown(Path::new(name))
    }
}

fn split(command: &str, backslash: Backslash) -> Option<Vec<String>> {
    match backslash {
        Backslash::Escapes => shell_words::split(command).ok(),
        Backslash::Separates => split_at_spaces(command),
    }
}

/// Splits at spaces outside quotes, and takes the quotes away; none where one is not closed.
fn split_at_spaces(command: &str) -> Option<Vec<String>> {
    let mut parts = Vec::new();
    let mut part: Option<String> = None;
    let mut quote = None;
    for c in command.chars() {
        match (quote, c) {
            (Some(open), c) if open == c => quote = None,
            (None, '"' | '\'') => {
                quote = Some(c);
                part.get_or_insert_default();
            }
            (None, c) if c.is_whitespace() => parts.extend(part.take()),
            (Some(_) | None, c) => part.get_or_insert_default().push(c),
        }
    }
    parts.extend(part);
    quote.is_none().then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(command: &str, backslash: Backslash, programs: &[&str]) -> Vec<String> {
        let is_program = |path: &Path| programs.iter().any(|known| path == Path::new(known));
        let editor = OwnEditor::read(command, backslash, is_program).unwrap();
        let program = editor.program.to_string_lossy().into_owned();
        [vec![program], editor.arguments].concat()
    }

    #[test]
    fn a_command_is_read_as_a_shell_would() {
        let shell = |command| read(command, Backslash::Escapes, &[]);
        assert_eq!(shell(" nano "), ["nano"]);
        assert_eq!(shell("code --wait -n"), ["code", "--wait", "-n"]);
        assert_eq!(
            shell("'/opt/My Editor/ed' --wait"),
            ["/opt/My Editor/ed", "--wait"]
        );
        assert_eq!(shell("/opt/My\\ Editor/ed"), ["/opt/My Editor/ed"]);
        assert_eq!(shell("emacsclient -a \"\""), ["emacsclient", "-a", ""]);
    }

    #[test]
    fn a_path_with_spaces_or_backslashes_needs_no_quotes() {
        let known = [
            "/opt/My Editor/ed",
            "/opt/My",
            "C:\\Program Files\\Ed\\ed.exe",
            "/a\\b/ed",
        ];
        let shell = |command| read(command, Backslash::Escapes, &known);
        assert_eq!(shell("/opt/My Editor/ed"), [known[0]]);
        assert_eq!(
            shell("/opt/My Editor/ed --wait 'a b'"),
            [known[0], "--wait", "a b"]
        );
        assert_eq!(shell("/a\\b/ed -w"), ["/a\\b/ed", "-w"]);
        let windows = |command| read(command, Backslash::Separates, &known);
        assert_eq!(
            windows("C:\\Program Files\\Ed\\ed.exe -w"),
            [known[2], "-w"]
        );
        for quoted in [
            "\"C:\\Program Files\\Ed\\ed.exe\" -w",
            "'C:\\Program Files\\Ed\\ed.exe' -w",
        ] {
            assert_eq!(windows(quoted), [known[2], "-w"], "{quoted}");
        }
        assert_eq!(
            windows("C:\\Windows\\notepad.exe"),
            ["C:\\Windows\\notepad.exe"]
        );
        assert_eq!(
            windows(r#"\\server\ed.exe "" "a b" -w"#),
            [r"\\server\ed.exe", "", "a b", "-w"]
        );
    }

    #[test]
    fn what_is_not_set_or_not_readable_is_said() {
        let set = |visual: &str, editor: &str| {
            let [visual, editor] = [visual, editor].map(ToOwned::to_owned);
            OwnEditor::set_in(move |name| match name {
                "VISUAL" => Some(visual.clone()),
                "EDITOR" => Some(editor.clone()),
                _ => None,
            })
        };
        assert_eq!(set(" ", "").unwrap_err(), CommandProblem::NotSet);
        assert_eq!(
            OwnEditor::set_in(|_| None).unwrap_err(),
            CommandProblem::NotSet
        );
        assert_eq!(set("", "vi").unwrap().name(), "vi");
        assert_eq!(set("/usr/bin/code", "vi").unwrap().name(), "code");
        let broken = CommandProblem::Unreadable("'half".into());
        assert_eq!(set("'half", "vi").unwrap_err(), broken);
    }
}
