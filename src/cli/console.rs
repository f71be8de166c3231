//! What a command writes to, and the moment in which it runs.

use std::{
    fmt::Display,
    io::{self, BufWriter, Stdout, Write},
    path::Path,
};

use jiff::Zoned;

use crate::{
    domain::text::{Removed, clean},
    i18n::Catalog,
    session::wording::cut,
    store::shown,
    t,
};

/// What a command writes to, and the moment in which it runs.
pub(super) struct Console {
    /// What was asked for.
    pub(super) out: BufWriter<Stdout>,
    /// The moment, where the owner sits.
    pub(super) now: Zoned,
}

impl Console {
    /// The process's own outputs, and the present moment.
    pub(super) fn new() -> Self {
        Self {
            out: BufWriter::new(io::stdout()),
            now: Zoned::now(),
        }
    }

    /// Says a thing beside what was asked for. Nothing depends on whether it is heard.
    pub(super) fn note(&mut self, note: impl Display) {
        // What was asked for comes first where both go to the same terminal.
        let _ = self.out.flush();
        tell(&clean(&note.to_string()).text);
    }

    /// Says what was taken out of a file's texts, if anything was.
    pub(super) fn note_removed(&mut self, words: &Catalog, removed: &Removed) {
        if let Some(told) = told(words, removed) {
            self.note(told);
        }
    }

    /// Says of a folder that was missing that it was made.
    pub(super) fn note_folder(&mut self, words: &Catalog, made: Option<&Path>) {
        if let Some(made) = made {
            let path = on_one_line(made);
            self.note(t!(words, "cli-folder-made", path = path));
        }
    }

    /// Says what went wrong and what to do.
    pub(super) fn complain(&mut self, problem: impl Display) {
        self.note(format_args!("madbook: {problem}"));
    }
}

/// Says something on the standard error, if there is one. On a terminal no word is broken at its edge.
pub(super) fn tell(told: &str) {
    let columns = terminal_size::terminal_size_of(io::stderr());
    let told = match columns {
        Some((columns, _)) => wrapped(told, usize::from(columns.0)),
        None => told.to_owned(),
    };
    // Nothing depends on whether it is heard.
    let _ = writeln!(io::stderr(), "{told}");
}

/// Text in rows of so many columns at the most; only what is longer than a row by itself is left to the terminal, so
/// that a path can be copied whole.
fn wrapped(text: &str, columns: usize) -> String {
    let rows = text.lines().flat_map(|line| {
        let indent = &line[..line.len() - line.trim_start().len()];
        let options = textwrap::Options::new(columns.max(20))
            .break_words(false)
            .word_splitter(textwrap::WordSplitter::NoHyphenation)
            .word_separator(textwrap::WordSeparator::AsciiSpace)
            .subsequent_indent(indent);
        textwrap::wrap(line, options)
    });
    rows.collect::<Vec<_>>().join("\n")
}

/// What was taken out of a file's texts, by kind, and which names were cut; none where all is as it was.
pub(super) fn told(words: &Catalog, removed: &Removed) -> Option<String> {
    let Removed {
        controls,
        directions,
        invisible,
        marks,
        ..
    } = *removed;
    let kinds = [
        (
            controls,
            t!(words, "cli-removed-controls", count = controls),
        ),
        (
            directions,
            t!(words, "cli-removed-directions", count = directions),
        ),
        (
            invisible,
            t!(words, "cli-removed-invisible", count = invisible),
        ),
        (marks, t!(words, "cli-removed-marks", count = marks)),
    ];
    let kinds: Vec<String> = (kinds.into_iter())
        .filter(|(count, _)| *count > 0)
        .map(|(_, told)| told)
        .collect();
    let (count, kinds) = (removed.hidden(), kinds.join(", "));
    let hidden = (count > 0).then(|| t!(words, "cli-removed", count = count, kinds = kinds));
    let told: Vec<String> = hidden.into_iter().chain(cut(removed, words)).collect();
    (!told.is_empty()).then(|| told.join(" "))
}

/// A folder that something is to be written to, where it is not there yet and will be made.
pub(super) fn missing(folder: &Path) -> Option<&Path> {
    Some(folder).filter(|it| !it.as_os_str().is_empty() && !it.exists())
}

/// Whether a name to write to means a folder: where one is, where it ends in a slash, and where nothing is yet and it
/// has no ending.
pub(super) fn is_folder(named: &Path) -> bool {
    let ends = ['/', std::path::MAIN_SEPARATOR];
    named.is_dir()
        || named.to_string_lossy().ends_with(ends)
        || named.extension().is_none() && !named.exists()
}

/// Refuses a name that means a file, where several files are written. One that is there is refused by who makes the
/// folder.
pub(super) fn refuse_file(named: &Path, words: &Catalog) -> anyhow::Result<()> {
    // What means the standard output elsewhere would be a folder that nobody wants.
    let is_output = named.as_os_str() == "-";
    if !is_output && (is_folder(named) || named.exists()) {
        return Ok(());
    }
    let path = on_one_line(named);
    Err(anyhow::Error::msg(t!(
        words,
        "cli-not-a-folder",
        path = path
    )))
}

/// A path on one line, to be read whole; the name of a file can hold anything.
pub(super) fn on_one_line(path: &Path) -> String {
    shown(path)
}

/// What means something to a shell between double quotes. Both shells of Windows take a path in them as it is, and
/// only one of them knows single quotes.
const SPECIAL: &[char] = if cfg!(windows) {
    &['"', '$', '`']
} else {
    &['"', '$', '`', '\\', '!']
};

/// A path or a name as a shell takes it back, whatever it holds.
pub(super) fn quoted(path: &Path) -> String {
    let shown = shown(path);
    if shown.contains(SPECIAL) {
        format!("'{}'", shown.replace('\'', "'\\''"))
    } else {
        format!("\"{shown}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_break_between_words_and_no_path_is_broken() {
        let path = "/home/ann/a/very/long/path/to/a/workbook/that/is-not-there.ron";
        let told = format!("There is no file called {path}.\n  madbook list shows what there is");
        let rows = wrapped(&told, 30);
        assert_eq!(
            rows,
            format!("There is no file called\n{path}.\n  madbook list shows what\n  there is")
        );
    }
}
