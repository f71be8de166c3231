//! `madbook list`: every workbook of the library on a line of its own.

use std::{
    borrow::Cow,
    io::{self, IsTerminal, Write},
    path::{Path, PathBuf},
};

use jiff::Zoned;
use unicode_width::UnicodeWidthStr;

use super::{
    Outcome, Settings,
    console::{Console, on_one_line, quoted},
};
use crate::{
    i18n::Catalog,
    picture::clip,
    store::{self, Entry, EntryState, Offer, Told},
    t,
};

/// The most columns of a terminal that a title takes; a pipe gets it whole.
const TITLE: u16 = 40;

/// What separates two columns; a title never holds two spaces in a row.
const BETWEEN: &str = "  ";

pub(super) fn run(settings: &Settings, console: &mut Console) -> anyhow::Result<Outcome> {
    let (pack, words) = settings.pack()?;
    let library = settings.library(&words)?;
    let entries = library.examined(library.list()?, &pack);
    for left in library.left_behind(&entries) {
        let title = left.workbook.title.as_str();
        console.note(t!(
            words,
            "cli-left-behind",
            title = title,
            path = on_one_line(left.path()),
            file = quoted(Path::new(title))
        ));
    }
    if entries.is_empty() {
        let folder = on_one_line(library.folder());
        console.note(t!(words, "cli-list-empty", folder = folder));
        return Ok(Outcome::Done);
    }
    let outcome = print(&entries, &words, console)?;
    for offer in store::offers(&entries, console.now.timestamp()) {
        for advice in advice(&offer, &words) {
            console.note(advice);
        }
    }
    Ok(outcome)
}

/// What a person can type to follow an offer.
pub(super) fn advice(offer: &Offer, words: &Catalog) -> Vec<String> {
    match offer {
        Offer::Wait(_) => Vec::new(),
        Offer::Instead { damaged, good } => vec![t!(
            words,
            "cli-list-instead",
            damaged = quoted(damaged),
            good = quoted(good)
        )],
        Offer::BringBack(path) => vec![t!(words, "cli-list-damaged", file = quoted(path))],
        Offer::Join { into, from } => {
            let join = |copy: &PathBuf| {
                t!(
                    words,
                    "cli-list-copy",
                    copy = quoted(copy),
                    into = quoted(into)
                )
            };
            from.iter().map(join).collect()
        }
    }
}

/// When a workbook was last edited, as people write it where there is little room.
fn edited(at: &Zoned, words: &Catalog) -> String {
    let (date, time) = (words.short_date(at.date()), at.strftime("%H:%M"));
    t!(words, "moment", date = date, time = time.to_string())
}

/// A title that leaves the other columns their place on a terminal: cut at its end where it is long.
fn shortened(title: &str) -> Cow<'_, str> {
    clip(title, TITLE, '…')
}

/// Prints a line for each workbook, and says which cannot be read.
pub(super) fn print(
    entries: &[Entry],
    words: &Catalog,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    let now = console.now.timestamp();
    let mut rows = Vec::new();
    let (mut unreadable, mut notes) = (Vec::new(), Vec::new());
    for entry in entries {
        match &entry.head {
            Err(_) if entry.state(now) == EntryState::Arriving => {
                let path = on_one_line(&entry.path);
                unreadable.push(format!("{path}: {}", t!(words, "entry-arriving")));
            }
            Err(error) => unreadable.push(error.told(words)),
            Ok(head) => {
                if entry.state(now) == EntryState::Closed {
                    let path = on_one_line(&entry.path);
                    notes.push(format!("{path}: {}", t!(words, "home-newer")));
                }
                rows.push([
                    head.title.clone(),
                    t!(
                        words,
                        "home-progress",
                        answered = head.summary.answered.to_string(),
                        asked = head.summary.asked.to_string()
                    ),
                    edited(
                        &head.edited.to_zoned(console.now.time_zone().clone()),
                        words,
                    ),
                    on_one_line(&entry.path),
                ]);
            }
        }
    }
    if io::stdout().is_terminal() {
        for [title, ..] in &mut rows {
            *title = shortened(title).into_owned();
        }
    }
    let widest = |column: usize| rows.iter().map(|row| row[column].width()).max();
    let widths = [0, 1, 2].map(|column| widest(column).unwrap_or(0));
    for [title, progress, edited, path] in &rows {
        let [title, progress, edited] = [
            (title, widths[0]),
            (progress, widths[1]),
            (edited, widths[2]),
        ]
        .map(|(cell, width)| format!("{cell}{}", " ".repeat(width - cell.width())));
        let line = [&*title, &*progress, &*edited, path].join(BETWEEN);
        writeln!(console.out, "{line}")?;
    }
    for note in notes {
        console.note(note);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_title_leaves_the_other_columns_their_place() {
        assert_eq!(shortened("Rowan Bakery"), "Rowan Bakery");
        let exact = "x".repeat(TITLE.into());
        assert_eq!(shortened(&exact), exact);
        for long in ["word ".repeat(20), "宮".repeat(30), "e\u{301}".repeat(60)] {
            let short = shortened(&long);
            let most = usize::from(TITLE);
            assert!(short.ends_with('…') && short.width() <= most, "{short}");
            assert!(short.width() + 6 > most, "{short}");
        }
    }
}
