//! What the ending of a file says about what is to be written into it.

use std::path::Path;

use anyhow::Error;

use super::console::on_one_line;
use crate::{i18n::Catalog, report::format::Format, t};

/// The format that a file's ending names; none where it has no ending. An ending that is not known, or of a format
/// that cannot be had here, is an error that says which can.
pub(super) fn format_of(
    file: &Path,
    allowed: &[Format],
    words: &Catalog,
) -> anyhow::Result<Option<Format>> {
    let Some(ending) = file.extension() else {
        return Ok(None);
    };
    let named = Format::of_ending(&ending.to_string_lossy());
    if let Some(format) = named.filter(|format| allowed.contains(format)) {
        return Ok(Some(format));
    }
    let (path, endings) = (on_one_line(file), endings(allowed));
    Err(Error::msg(t!(
        words,
        "cli-unknown-ending",
        path = path,
        endings = endings
    )))
}

/// An error where a file's ending names another format than the one that is asked for.
pub(super) fn agrees(file: &Path, format: Format, words: &Catalog) -> anyhow::Result<()> {
    if format.other_ending(file).is_none() {
        return Ok(());
    }
    let fitting = file.with_extension(format.extension());
    let (path, fitting) = (on_one_line(file), on_one_line(&fitting));
    Err(Error::msg(t!(
        words,
        "cli-other-ending",
        path = path,
        format = format.name(),
        fitting = fitting
    )))
}

/// What to say of a file whose name has no ending, where one is needed.
pub(super) fn none(file: &Path, allowed: &[Format], words: &Catalog) -> Error {
    let (path, endings) = (on_one_line(file), endings(allowed));
    Error::msg(t!(words, "cli-no-ending", path = path, endings = endings))
}

/// The endings of some formats, each once.
fn endings(formats: &[Format]) -> String {
    let mut endings: Vec<String> = Vec::new();
    for format in formats {
        let ending = format!(".{}", format.extension());
        if !endings.contains(&ending) {
            endings.push(ending);
        }
    }
    endings.join(", ")
}
