//! Reports, written where they were asked for and over nothing that is there.

use std::path::{Path, PathBuf};

use directories::UserDirs;

use super::World;
use crate::{
    domain::{edition::Names, text::clean},
    report::{
        format::Piece,
        html,
        letterhead::{Logo, LogoError},
        order::{Content, Order, PageOrder, ReportContext},
    },
    session::command::ReportProblem,
    store::{Existing, ExportError, ExportProblem, Told, at_home, export, user_dirs},
};

/// How many names are tried before somebody is asked for another.
const NAMES: u32 = 999;

/// The folder that reports go to unless another is named: the documents, else the home, else this one.
pub fn outbox() -> PathBuf {
    let dirs = user_dirs();
    let home = dirs.as_ref().map(UserDirs::home_dir);
    let documents = (dirs.as_ref().and_then(UserDirs::document_dir))
        .map(Path::to_owned)
        .or_else(|| Some(home?.join("Documents")));
    let folder = [documents.as_deref(), home]
        .into_iter()
        .flatten()
        .find(|folder| folder.is_dir())
        .unwrap_or(Path::new("."));
    match home.and_then(|home| folder.strip_prefix(home).ok()) {
        Some(rest) => Path::new("~").join(rest),
        None => folder.to_owned(),
    }
}

impl World {
    /// Makes a report and writes its files; returns where they are.
    pub(super) fn report(&self, order: &Order) -> Result<Vec<PathBuf>, ReportProblem> {
        let logo = self.logo(order)?;
        let context = ReportContext {
            logo: logo.as_ref(),
            words: &self.tools.catalog,
            pack: &self.tools.pack,
            now: &self.now().at.to_zoned(self.tools.zone.clone()),
            signs: self.tools.signs,
        };
        let pieces = (order.content.make(order.format, &context))
            .map_err(|problem| ReportProblem::Making(problem.told(&self.tools.catalog)))?;
        if pieces.is_empty() {
            return Err(ReportProblem::Nothing);
        }
        write(order, &pieces).map_err(|error| self.unwritten(&error))
    }

    /// The sign that stands above a report; none where no renderer shows one, or its names are letters.
    fn logo(&self, order: &Order) -> Result<Option<Logo>, ReportProblem> {
        let is_told = match &order.content {
            Content::Workbook(content) => content.extract.edition.names == Names::Real,
            Content::Worksheet(_) => false,
        };
        let path = order
            .logo
            .as_deref()
            .filter(|_| order.format.shows_logo() && is_told);
        self.logo_at(path)
    }

    fn logo_at(&self, path: Option<&Path>) -> Result<Option<Logo>, ReportProblem> {
        path.map(|path| {
            let told = |error: LogoError| error.told(&self.tools.catalog, path);
            Logo::at(&at_home(path)).map_err(|error| ReportProblem::Making(told(error)))
        })
        .transpose()
    }

    /// Makes a web page and writes it under the first free name; returns where it is.
    pub(super) fn page(&self, order: PageOrder) -> Result<Vec<PathBuf>, ReportProblem> {
        let mut document = order.document;
        document.letterhead.logo = self.logo_at(order.logo.as_deref())?;
        let page = html::render(&document).into_bytes();
        let written = write_beside(&order.to, None, &page);
        written
            .map(|path| vec![path])
            .map_err(|error| self.unwritten(&error))
    }

    fn unwritten(&self, error: &ExportError) -> ReportProblem {
        ReportProblem::Writing(clean(&error.told(&self.tools.catalog)).text)
    }
}

/// Writes the files of a report; returns where they are.
fn write(order: &Order, pieces: &[Piece]) -> Result<Vec<PathBuf>, ExportError> {
    let is_folder = order
        .to
        .to_string_lossy()
        .ends_with(std::path::is_separator)
        || at_home(&order.to).is_dir();
    let path = if is_folder {
        order.to.join(&order.name)
    } else if order.to.extension().is_none() {
        order.to.with_extension(order.format.extension())
    } else {
        order.to.clone()
    };
    // Where a place is typed and can be typed again, no folder is made unasked.
    if let Some(folder) = path.parent()
        && !folder.as_os_str().is_empty()
        && !at_home(folder).exists()
    {
        return Err(ExportError {
            path: path.clone(),
            problem: ExportProblem::NoFolder(folder.to_owned()),
        });
    }
    let several = pieces.len() > 1;
    let written = pieces.iter().map(|piece| {
        let called = piece.called.as_deref().filter(|_| several);
        write_beside(&path, called, &piece.bytes)
    });
    written.collect()
}

/// Writes a file under the first free name.
fn write_beside(path: &Path, part: Option<&str>, bytes: &[u8]) -> Result<PathBuf, ExportError> {
    for nth in 1..=NAMES {
        let named = path_of(path, part, nth);
        match export(&at_home(&named), bytes, Existing::Keep) {
            Ok(()) => return Ok(named),
            Err(ExportError {
                problem: ExportProblem::Taken,
                ..
            }) => {}
            Err(error) => return Err(error),
        }
    }
    Err(ExportError {
        path: path.to_owned(),
        problem: ExportProblem::Taken,
    })
}

/// The path with the part's name and a number before its ending.
fn path_of(path: &Path, part: Option<&str>, nth: u32) -> PathBuf {
    let mut stem = path.file_stem().unwrap_or_default().to_owned();
    if let Some(part) = part {
        stem.push("-");
        stem.push(part);
    }
    if nth > 1 {
        stem.push(format!("-{nth}"));
    }
    if let Some(ending) = path.extension() {
        stem.push(".");
        stem.push(ending);
    }
    path.with_file_name(stem)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::*;
    use crate::report::format::Format;

    #[test]
    fn no_folder_is_made_for_a_report() {
        let folder = TempDir::new().unwrap();
        let order = Order {
            content: Content::Worksheet(None),
            format: Format::Text,
            to: folder.path().join("new/"),
            name: "bakery.txt".into(),
            logo: None,
        };
        let refused = write(&order, &[]).unwrap_err();
        assert!(matches!(refused.problem, ExportProblem::NoFolder(_)));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn what_is_there_stays_and_the_next_free_name_is_told() {
        let folder = TempDir::new().unwrap();
        let taken = folder.path().join("bakery.txt");
        fs::write(&taken, "Somebody's").unwrap();
        let piece = |called: Option<&str>| Piece {
            part: None,
            called: called.map(Into::into),
            bytes: b"Ours".to_vec(),
        };
        let mut order = Order {
            content: Content::Worksheet(None),
            format: Format::Text,
            to: taken.clone(),
            name: "bakery.txt".into(),
            logo: None,
        };
        let second = folder.path().join("bakery-2.txt");
        let written = write(&order, &[piece(None)]).unwrap();
        assert_eq!(written, std::slice::from_ref(&second));
        assert_eq!(fs::read_to_string(&taken).unwrap(), "Somebody's");
        assert_eq!(fs::read_to_string(&second).unwrap(), "Ours");
        order.to = folder.path().to_owned();
        let third = folder.path().join("bakery-3.txt");
        assert_eq!(write(&order, &[piece(None)]).unwrap(), [third]);
        order.to = folder.path().join("Ours");
        let ours = folder.path().join("Ours.txt");
        assert_eq!(write(&order, &[piece(None)]).unwrap(), [ours]);
        order.to = folder.path().to_owned();
        let parts = [piece(Some("alliances")), piece(Some("answers"))];
        let named = ["bakery-alliances.txt", "bakery-answers.txt"].map(|it| folder.path().join(it));
        assert_eq!(write(&order, &parts).unwrap(), named);
    }
}
