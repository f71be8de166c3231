//! What stands on the stage: the session, its files, and the screen as text.

use std::{
    fs,
    path::{Path, PathBuf},
};

use madbook::{
    domain::{pack::Pack, workbook::Workbook},
    session::Session,
    store::{Library, Loaded, Summary, WorkbookFile},
    tui::target::PageTarget,
};
use ratatui::layout::Position;
use unicode_width::UnicodeWidthStr;

use super::Stage;

impl Stage {
    /// What is asked.
    pub(crate) fn pack(&self) -> &Pack {
        &self.app.context().pack
    }

    /// The open workbook as it is worked on.
    pub(crate) fn session(&self) -> &Session {
        self.app.session().expect("no workbook is open")
    }

    /// The open workbook as it was when it was opened; none where none is open.
    pub(crate) fn opened(&self) -> Option<Workbook> {
        self.app.session()?;
        self.opened.clone()
    }

    /// The open workbook.
    pub(crate) fn workbook(&self) -> &Workbook {
        self.session().workbook()
    }

    /// The open page.
    pub(crate) fn page(&self) -> PageTarget {
        self.app.page().expect("no workbook is open")
    }

    /// The folder of workbooks.
    pub(crate) fn library(&self) -> &Library {
        self.world.library()
    }

    /// The folder that all folders of the program are in.
    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// The files of workbooks, by name.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        let listed = self.library().list().unwrap();
        let mut files: Vec<PathBuf> = listed.into_iter().map(|entry| entry.path).collect();
        files.sort_unstable();
        files
    }

    /// The workbooks as their files hold them.
    pub(crate) fn saved(&self) -> Vec<Workbook> {
        let files = self.files();
        let read = |path: &PathBuf| Loaded::look(path).unwrap().workbook;
        files.iter().map(read).collect()
    }

    /// The only workbook as its file holds it.
    pub(crate) fn only_saved(&self) -> Workbook {
        let mut saved = self.saved();
        assert_eq!(saved.len(), 1);
        saved.remove(0)
    }

    /// Something else writes a workbook over the file of the open one.
    pub(crate) fn write_over(&self, workbook: &Workbook) {
        let path = self.session().path();
        let copy = self.home().join("written-by-another.ron");
        let summary = Summary::of(self.pack(), workbook);
        drop(WorkbookFile::create(&copy, workbook, &summary).unwrap());
        fs::copy(&copy, path).unwrap();
        fs::remove_file(copy).unwrap();
    }

    /// Takes the folder of workbooks away, as a pulled stick does, or brings it back.
    pub(crate) fn folder_is_there(&self, there: bool) {
        let (folder, away) = (self.library().folder(), self.home().join("away"));
        let (from, to) = if there {
            fs::remove_file(folder).unwrap();
            (away.as_path(), folder)
        } else {
            (folder, away.as_path())
        };
        fs::rename(from, to).unwrap();
        if !there {
            // A file in its place, so that nothing makes the folder anew.
            fs::write(folder, "").unwrap();
        }
    }

    /// What the screen shows, row by row.
    pub(crate) fn screen(&self) -> String {
        let mut text = String::new();
        for y in 0..self.buffer.area.height {
            text += self.row(y).trim_end();
            text.push('\n');
        }
        text
    }

    pub(super) fn row(&self, y: u16) -> String {
        let mut row = String::new();
        let mut x = 0;
        while x < self.buffer.area.width {
            let symbol = self.buffer[(x, y)].symbol();
            row += symbol;
            // A wide character hides the cell behind it.
            x += u16::try_from(symbol.width().max(1)).unwrap();
        }
        row
    }

    /// Where words begin.
    pub(crate) fn find(&self, words: &str) -> Position {
        for y in 0..self.buffer.area.height {
            let row = self.row(y);
            if let Some(at) = row.find(words) {
                return Position::new(u16::try_from(row[..at].width()).unwrap(), y);
            }
        }
        panic!("no \"{words}\" here:\n{}", self.screen());
    }
}
