//! What is asked about files of the list that are not as they should be: copies of one workbook, files that
//! are damaged or still arriving; and before a file goes to the trash, which one that is.

use std::path::{Path, PathBuf};

use super::SessionWording;
use crate::{
    domain::text::clean_line,
    session::{
        ask::{Choice, Question, Then},
        command::{LibraryCommand, LibraryEntry, LibraryList},
    },
    store::{EntryState, Offer, shown},
    t,
};

impl LibraryList {
    /// The whole copies of a workbook in the list that can be joined into it.
    pub fn copies_of(&self, path: &Path) -> &[PathBuf] {
        let from = self.offers.iter().find_map(|offer| match offer {
            Offer::Join { into, from } if into == path => Some(from.as_slice()),
            Offer::Join { .. } | Offer::BringBack(_) | Offer::Wait(_) | Offer::Instead { .. } => {
                None
            }
        });
        from.unwrap_or_default()
    }

    fn entry(&self, path: &Path) -> Option<&LibraryEntry> {
        self.entries.iter().find(|entry| entry.path == path)
    }

    /// The workbook that a copy can be joined into.
    fn original_of(&self, copy: &LibraryEntry) -> Option<&LibraryEntry> {
        let original = copy.copy_of.as_deref()?;
        let can_be_joined = self.copies_of(original).contains(&copy.path);
        self.entry(original).filter(|_| can_be_joined)
    }
}

impl SessionWording<'_> {
    /// What was typed into workbooks of the list, or into others, and could not be saved, and where it is; none where
    /// nothing is left.
    pub fn left_behind(&self, list: &LibraryList) -> Option<String> {
        let told = |(title, path): &(String, PathBuf)| {
            let (title, path) = (title.as_str(), shown(path));
            t!(self.i18n, "left-behind", title = title, path = path)
        };
        let told: Vec<String> = list.unsaved.iter().map(told).collect();
        (!told.is_empty()).then(|| told.join(" "))
    }

    /// What is asked before a file of the list is opened; none where it simply is.
    pub fn before_opening(&self, entry: &LibraryEntry, list: &LibraryList) -> Option<Question> {
        match entry.state {
            EntryState::Closed => None,
            EntryState::Whole => {
                let original = list.original_of(entry)?;
                Some(self.copy(entry, original))
            }
            EntryState::Arriving => Some(self.arriving(entry)),
            EntryState::Damaged => Some(self.damaged(entry, list)),
        }
    }

    fn damaged(&self, entry: &LibraryEntry, list: &LibraryList) -> Question {
        let i18n = self.i18n;
        let mut choices = Vec::new();
        for offer in list.offers.iter().filter(|it| it.about() == entry.path) {
            choices.extend(match offer {
                Offer::Instead { good, .. } => list.entry(good).map(|good| {
                    let file = good.file_name.as_str();
                    self.open(good, t!(i18n, "damaged-instead", file = file))
                }),
                Offer::BringBack(path) => Some(Choice::new(
                    t!(i18n, "damaged-earlier"),
                    t!(i18n, "damaged-earlier-about"),
                    Then::Library(LibraryCommand::Earlier(path.clone())),
                )),
                Offer::Wait(_) | Offer::Join { .. } => None,
            });
        }
        let trash = Then::Ask(Box::new(self.sure_to_trash(entry)));
        choices.push(Choice::new(
            t!(i18n, "damaged-trash"),
            t!(i18n, "damaged-trash-about"),
            trash,
        ));
        choices.push(self.again());
        choices.push(self.leave());
        let problem = entry.head.as_ref().err().cloned().unwrap_or_default();
        Question::new(
            t!(i18n, "damaged-title", title = entry.title.as_str()),
            t!(i18n, "damaged-lead"),
            vec![self.told_file(entry), problem],
            choices,
        )
    }

    /// Asks with which other copy a workbook is to be joined.
    pub fn join(&self, selected: &LibraryEntry, list: &LibraryList) -> Question {
        let i18n = self.i18n;
        let into = list.original_of(selected).unwrap_or(selected);
        let copies = list.copies_of(&into.path);
        let join = |from: &[PathBuf]| {
            Then::Library(LibraryCommand::Join(into.path.clone(), from.to_vec()))
        };
        let mut choices = Vec::new();
        if copies.len() > 1 {
            choices.push(Choice::new(
                t!(i18n, "join-all", count = copies.len()),
                t!(i18n, "join-all-about"),
                join(copies),
            ));
        }
        choices.extend(copies.iter().filter_map(|path| {
            let entry = list.entry(path)?;
            let file = entry.file_name.as_str();
            let about = t!(i18n, "join-copy-about", title = entry.title.as_str());
            let mut choice = Choice::new(file.to_owned(), about, join(std::slice::from_ref(path)));
            choice.aside = self.edited(entry);
            Some(choice)
        }));
        choices.push(Choice::new(
            t!(i18n, "join-file"),
            t!(i18n, "join-file-about"),
            Then::AskCopy(into.path.clone()),
        ));
        Question::new(
            t!(i18n, "join-title", title = into.title.as_str()),
            t!(i18n, "join-lead"),
            vec![t!(i18n, "join-text"), self.told_file(into)],
            choices,
        )
    }

    /// Whether a workbook is really to go to the trash: named with its file and its state, since two can
    /// have one name.
    pub fn sure_to_trash(&self, entry: &LibraryEntry) -> Question {
        let i18n = self.i18n;
        let trash = Then::Library(LibraryCommand::Trash(entry.path.clone()));
        let mut text = vec![self.told_file(entry)];
        if let Some(of) = &entry.copy_of {
            text.push(t!(i18n, "trash-copy", file = name_of(of)));
        }
        Question::new(
            t!(i18n, "confirm-trash"),
            t!(i18n, "trash-kept", title = entry.title.as_str()),
            text,
            vec![
                Choice::new(t!(i18n, "trash-yes"), String::new(), trash),
                Choice::new(t!(i18n, "trash-no"), String::new(), Then::Close),
            ],
        )
    }

    /// What becomes of a copy that somebody opens.
    fn copy(&self, entry: &LibraryEntry, original: &LibraryEntry) -> Question {
        let i18n = self.i18n;
        let file = original.file_name.as_str();
        let join = LibraryCommand::Join(original.path.clone(), vec![entry.path.clone()]);
        let mut join = Choice::new(
            t!(i18n, "copy-join", file = file),
            t!(i18n, "copy-join-about"),
            Then::Library(join),
        );
        join.aside = self.edited(original);
        Question::new(
            t!(i18n, "copy-title", title = entry.title.as_str()),
            t!(i18n, "copy-lead"),
            vec![self.told_file(entry)],
            vec![join, self.open(entry, t!(i18n, "copy-open")), self.leave()],
        )
    }

    fn arriving(&self, entry: &LibraryEntry) -> Question {
        let i18n = self.i18n;
        Question::new(
            t!(i18n, "arriving-title", title = entry.title.as_str()),
            t!(i18n, "arriving-lead"),
            vec![self.told_file(entry)],
            vec![self.again(), self.leave()],
        )
    }

    /// Opens a file as it is.
    fn open(&self, entry: &LibraryEntry, label: String) -> Choice {
        let then = Then::Library(LibraryCommand::Open(entry.path.clone()));
        let mut choice = Choice::new(label, String::new(), then);
        choice.aside = self.edited(entry);
        choice
    }

    fn again(&self) -> Choice {
        Choice::new(
            t!(self.i18n, "list-again"),
            String::new(),
            Then::Library(LibraryCommand::List),
        )
    }

    fn leave(&self) -> Choice {
        Choice::new(t!(self.i18n, "trash-no"), String::new(), Then::Close)
    }

    fn edited(&self, entry: &LibraryEntry) -> String {
        let head = entry.head.as_ref().ok();
        head.map_or_else(String::new, |head| self.moment(head.edited))
    }

    /// Which file it is, and how it is.
    fn told_file(&self, entry: &LibraryEntry) -> String {
        let i18n = self.i18n;
        let file = entry.file_name.as_str();
        match (&entry.head, entry.state) {
            (Ok(head), _) => t!(
                i18n,
                "trash-file",
                file = file,
                when = self.moment(head.edited),
                answered = head.answered.to_string(),
                asked = head.asked.to_string()
            ),
            (Err(_), EntryState::Damaged) => t!(i18n, "trash-file-damaged", file = file),
            (Err(_), EntryState::Arriving) => t!(i18n, "trash-file-arriving", file = file),
            (Err(_), EntryState::Whole | EntryState::Closed) => {
                t!(i18n, "trash-file-closed", file = file)
            }
        }
    }
}

/// The name of a file, for the screen.
fn name_of(path: &Path) -> String {
    clean_line(&path.file_name().unwrap_or_default().to_string_lossy()).text
}
