//! Where the files of a report go.

use std::{
    collections::BTreeSet,
    io::{self, IsTerminal, Write},
    path::{Path, PathBuf},
};

use anyhow::Error;

use super::{Args, STDOUT, Writing};
use crate::{
    cli::console::{Console, on_one_line},
    i18n::Catalog,
    report::format::Piece,
    store::{Existing, ExportProblem, Names as FileNames, export_all},
    t,
};

/// Writes files that belong together, over those that are there only if that was allowed.
/// A folder that is made for them is told.
pub(super) fn save(
    args: &Args,
    words: &Catalog,
    files: &[(&Path, &[u8])],
    console: &mut Console,
) -> anyhow::Result<()> {
    let folders = files.iter().filter_map(|(path, _)| path.parent());
    let is_missing = |folder: &&Path| !folder.as_os_str().is_empty() && !folder.exists();
    let missing: BTreeSet<&Path> = folders.filter(is_missing).collect();
    let existing = if args.force {
        Existing::Replace
    } else {
        Existing::Keep
    };
    export_all(files, existing).map_err(|error| match error.problem {
        ExportProblem::Taken => {
            let path = on_one_line(&error.path);
            Error::msg(t!(words, "cli-report-taken", path = path))
        }
        ExportProblem::Workbook
        | ExportProblem::NotAFile
        | ExportProblem::NoFolder(_)
        | ExportProblem::Io(_) => error.into(),
    })?;
    for folder in missing {
        let path = on_one_line(folder);
        console.note(t!(words, "cli-report-folder-made", path = path));
    }
    Ok(())
}

impl Writing<'_> {
    /// Writes pieces of this many workbooks, each under a name of its own.
    pub(super) fn write(
        &self,
        pieces: &[Piece],
        stem: &str,
        files: usize,
        names: &mut FileNames,
        console: &mut Console,
    ) -> anyhow::Result<()> {
        if self.args.out.as_deref() == Some(Path::new(STDOUT)) {
            return self.print(pieces, files, console);
        }
        let folder = self.folder(pieces.len(), files)?;
        let mut path = |piece: &Piece| match (folder, self.args.out.as_deref()) {
            (None, Some(out)) if pieces.len() == 1 => out.to_owned(),
            (None, out) => {
                let out = out.unwrap_or(Path::new(""));
                let stem = out.file_stem().unwrap_or_default().to_string_lossy();
                let ending = out.extension().unwrap_or_default().to_string_lossy();
                let folder = out.parent().unwrap_or(Path::new(""));
                names.give(folder, &named(&stem, piece), &ending)
            }
            (Some(folder), _) => names.give(folder, &named(stem, piece), self.format.extension()),
        };
        let paths: Vec<PathBuf> = pieces.iter().map(&mut path).collect();
        let bytes = pieces.iter().map(|piece| &*piece.bytes);
        let files: Vec<_> = paths.iter().map(PathBuf::as_path).zip(bytes).collect();
        save(self.args, self.words, &files, console)?;
        for path in &paths {
            writeln!(console.out, "{}", on_one_line(path))?;
        }
        Ok(())
    }

    /// Whether what is named to write to is a file, not a folder.
    pub(super) fn names_a_file(&self) -> bool {
        let out = self.args.out.as_deref();
        out.is_some_and(|out| {
            out == Path::new(STDOUT)
                || !out.is_dir()
                    && !ends_in_slash(out)
                    && (out.is_file() || out.extension().is_some())
        })
    }

    fn print(&self, pieces: &[Piece], files: usize, console: &mut Console) -> anyhow::Result<()> {
        let [piece] = pieces else {
            return Err(self.several(pieces.len()));
        };
        if files > 1 {
            return Err(self.several(files));
        }
        if self.format.is_binary() && io::stdout().is_terminal() {
            return Err(Error::msg(t!(self.words, "cli-report-binary")));
        }
        Ok(console.out.write_all(&piece.bytes)?)
    }

    /// The folder that files are put into under names of their own; none where one file is named.
    fn folder(&self, pieces: usize, files: usize) -> anyhow::Result<Option<&Path>> {
        let Some(out) = self.args.out.as_deref() else {
            return Ok(Some(Path::new("")));
        };
        let several = pieces.max(files);
        // Tables are named after the file that was named for them all.
        let is_one =
            several == 1 || files == 1 && self.format.holds_several() && self.names_a_file();
        if out.is_dir() || ends_in_slash(out) {
            Ok(Some(out))
        } else if is_one {
            Ok(None)
        } else if out.exists() || out.extension().is_some() {
            Err(self.several(several))
        } else {
            Ok(Some(out))
        }
    }

    fn several(&self, count: usize) -> Error {
        Error::msg(t!(self.words, "cli-report-several", count = count))
    }
}

/// What the file of a piece is called without its ending.
fn named(stem: &str, piece: &Piece) -> String {
    match piece.shows.as_deref().or(piece.part) {
        Some(part) => format!("{stem}-{part}"),
        None => stem.to_owned(),
    }
}

fn ends_in_slash(path: &Path) -> bool {
    let ends = ['/', std::path::MAIN_SEPARATOR];
    path.to_string_lossy().ends_with(ends)
}
