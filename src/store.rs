//! The only code that reads or writes workbooks.
//!
//! One workbook is one file, plain text that a person can read (the module `format` says how). What is promised:
//!
//! - A file that could not be read is never written over: only [`WorkbookFile::open`] gives a handle to
//!   save to a file that exists, and it gives none for a file that does not load.
//! - A save replaces the whole file at once or leaves the old one; it never leaves half of either.
//! - One program at a time has the right to save a file: others can look at it or copy it.
//! - A file that something else changed since is never written over; the save says so instead. A file
//!   that was taken away is written again, for what is in memory is then the only copy.
//! - What would not load again is not saved: a save reads back what it changed, and the whole file every so
//!   often and when it is left.
//! - What a file held before is kept for a while, in ten backups and one a day.
//! - What was typed into a form and not kept lies in a hidden file beside the workbook until it is kept or dropped.
//! - What cannot be saved is written down elsewhere until it is, and offered the next time.
//! - What people rated in a workshop stands in its own file alone, without earlier states.
//! - A report is never written over a workbook.
//! - Nothing is removed: what is deleted moves to a trash folder.
//! - No name or path from inside a file ever becomes a path.
//!
//! Neither a clock nor a source of chance is read here: moments and new ids come in as arguments.

mod backup;
mod bounds;
mod disk;
mod draft;
mod error;
mod export;
mod file;
mod format;
mod head;
mod journal;
mod library;
mod loaded;
mod lock;
mod name;
mod place;
mod projector;
mod read;
mod settings;
mod summary;
#[cfg(test)]
mod testing;
mod told;
mod workshop;
mod writer;

pub use self::{
    backup::{Backup, Backups},
    disk::make_open_folder as make_folder,
    draft::UnreadDrafts,
    error::{
        Bound, Break, ChangeError, Listed, LoadError, LoadProblem, SaveError, SaveProblem, shown,
    },
    export::{Existing, ExportError, ExportProblem, export, export_all},
    file::{Blocked, WorkbookFile},
    journal::Recovered,
    library::{
        Entry, Library, TRASH,
        copies::{EntryState, JoinedCopy, Offer, offers},
        is_kept_apart, is_listed,
    },
    loaded::{Loaded, Stamp},
    name::{Names, file_part, report_stem, slug},
    place::{at_home, at_path, own_dirs, user_dirs},
    projector::{DotRow, Dots, Projected, ProjectorFile, Sealed, projected, projector_path},
    settings::{
        Explained, Hint, Kept, KeyPlaces, KeySetting, Setting, Settings, SettingsFault,
        SettingsFile, SettingsProblem, Source, Takes, UNCHOSEN, Value, called, template,
    },
    summary::{AllianceSummary, Band, Head, Summary},
    told::Told,
    workshop::{WorkshopFile, is_workshop, workbook_beside, workshop_at, workshops},
    writer::{SaveOutcome, Snapshot, Unsaved, Writer},
};
