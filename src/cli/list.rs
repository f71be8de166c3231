//! `madbook list`: every workbook of the library on a line of its own.

use std::io::Write;

use unicode_width::UnicodeWidthStr;

use super::{
    Outcome, Settings,
    console::{Console, on_one_line},
};
use crate::{i18n::Catalog, store::Entry, t};

/// What separates two columns; a title never holds two spaces in a row.
const BETWEEN: &str = "  ";

pub(super) fn run(settings: &Settings, console: &mut Console) -> anyhow::Result<Outcome> {
    let (_, words) = settings.pack()?;
    let library = settings.library(&words)?;
    let entries = library.list()?;
    if entries.is_empty() {
        let folder = library.folder().display().to_string();
        console.note(t!(words, "cli-list-empty", folder = folder));
        return Ok(Outcome::Done);
    }
    print(entries, &words, console)
}

/// Prints a line for each workbook, and says which cannot be read.
pub(super) fn print(
    entries: Vec<Entry>,
    words: &Catalog,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    let mut rows = Vec::new();
    let mut unreadable = Vec::new();
    for Entry { path, head, .. } in entries {
        match head {
            Err(error) => unreadable.push(error),
            Ok(head) => rows.push([
                head.title,
                t!(
                    words,
                    "home-progress",
                    answered = head.summary.answered.to_string(),
                    asked = head.summary.asked.to_string()
                ),
                (head.edited.to_zoned(console.now.time_zone().clone()))
                    .strftime("%Y-%m-%d %H:%M")
                    .to_string(),
                on_one_line(&path),
            ]),
        }
    }
    let widest = |column: usize| rows.iter().map(|row| row[column].width()).max();
    let widths = [0, 1].map(|column| widest(column).unwrap_or(0));
    for [title, progress, edited, path] in &rows {
        let [title, progress] = [(title, widths[0]), (progress, widths[1])]
            .map(|(cell, width)| format!("{cell}{}", " ".repeat(width - cell.width())));
        let line = [&*title, &*progress, edited, path].join(BETWEEN);
        writeln!(console.out, "{line}")?;
    }
    for error in &unreadable {
        console.complain(error);
    }
    Ok(if unreadable.is_empty() {
        Outcome::Done
    } else {
        Outcome::Problems
    })
}
