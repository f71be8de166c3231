//! Where the files of a report go.

use std::{
    io::{self, IsTerminal, Write},
    path::{Path, PathBuf},
};

use anyhow::Error;

use super::Writing;
use crate::{
    cli::{
        console::{Console, is_folder, on_one_line},
        saving::{Over, is_stdout, save},
    },
    report::format::{Format, Piece},
    store::Names as FileNames,
    t,
};

/// What somebody named to write to.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place<'a> {
    /// The standard output.
    Stdout,
    /// A folder, in which files have names of their own; it may have to be made.
    Folder(&'a Path),
    /// A file.
    File(&'a Path),
}

impl<'a> Place<'a> {
    /// What is meant by a name. Nothing named is this folder.
    pub(super) fn of(named: Option<&'a Path>) -> Self {
        let Some(path) = named else {
            return Self::Folder(Path::new(""));
        };
        if is_stdout(path) {
            Self::Stdout
        } else if is_folder(path) {
            Self::Folder(path)
        } else {
            Self::File(path)
        }
    }
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
        let several = pieces.len().max(files);
        // Tables are named after the file that was named for them all.
        let is_one = several == 1 || files == 1 && self.format.holds_several();
        let mut path = |piece: &Piece| match self.place() {
            Place::File(out) if pieces.len() == 1 => out.to_owned(),
            Place::File(out) => {
                let stem = out.file_stem().unwrap_or_default().to_string_lossy();
                let ending = out.extension().unwrap_or_default().to_string_lossy();
                let folder = out.parent().unwrap_or(Path::new(""));
                names.give(folder, &named(&stem, piece), &ending)
            }
            Place::Folder(folder) => {
                names.give(folder, &named(stem, piece), self.format.extension())
            }
            Place::Stdout => PathBuf::new(),
        };
        match self.place() {
            Place::Stdout => return self.print(pieces, files, console),
            Place::File(_) if !is_one => return Err(self.several(several)),
            Place::File(_) | Place::Folder(_) => {}
        }
        let paths: Vec<PathBuf> = pieces.iter().map(&mut path).collect();
        let bytes = pieces.iter().map(|piece| &*piece.bytes);
        let files: Vec<_> = paths.iter().map(PathBuf::as_path).zip(bytes).collect();
        save(&files, Over::of(self.args.force), self.words, console)?;
        for path in &paths {
            writeln!(console.out, "{}", on_one_line(path))?;
        }
        Ok(())
    }

    fn place(&self) -> Place<'_> {
        Place::of(self.args.out.as_deref())
    }

    /// Whether what is named to write to is one file, not a folder.
    pub(super) fn is_one_file(&self) -> bool {
        match self.place() {
            Place::Stdout | Place::File(_) => true,
            Place::Folder(_) => false,
        }
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

    /// That more files would be written than one is named for.
    pub(super) fn several(&self, count: usize) -> Error {
        if self.format == Format::Csv && self.args.table.is_none() {
            let tables = Format::Csv.parts().join(", ");
            return Error::msg(t!(
                self.words,
                "cli-report-several-tables",
                count = count,
                tables = tables
            ));
        }
        Error::msg(t!(self.words, "cli-report-several", count = count))
    }
}

/// What the file of a piece is called without its ending.
fn named(stem: &str, piece: &Piece) -> String {
    match piece.called.as_deref() {
        Some(called) => format!("{stem}-{called}"),
        None => stem.to_owned(),
    }
}
