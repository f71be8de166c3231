//! What the outside is to do, and what came of it, grouped by concern. Each command names its reply.

use std::{collections::BTreeSet, path::PathBuf};

use jiff::{Timestamp, civil::Date};

use super::{
    found::Found,
    mirror::{OpenMirror, PartnerFile, PartnerProblem},
    safety::{EarlierState, Joined, Opening, Theirs, Way},
    trouble::Trouble,
    workshop::FoundWorkshops,
};
use crate::{
    domain::{id::WorkbookId, name, workbook::Workbook, workshop::Workshop},
    many::room::watch::Arrived,
    report::order::{Order, PageOrder},
    store::{
        EntryState, Hint, KeySetting, Offer, Projected, Setting, Snapshot, Source, Stamp, Value,
    },
};

/// Something that the outside is to do.
#[derive(Debug)]
pub enum Command {
    /// With the folder of workbooks.
    Library(LibraryCommand),
    /// With the file of the open workbook.
    File(FileCommand),
    /// With the workshop of the open workbook.
    Workshop(WorkshopCommand),
    /// Writes a report, over nothing that is there: [`Reply::Reported`].
    Report(Box<Order>),
    /// With the system that the program runs on.
    System(SystemCommand),
}

/// What came of a command.
#[derive(Debug)]
pub enum Reply {
    /// Of one with the folder of workbooks.
    Library(LibraryReply),
    /// Of one with the file of the open workbook.
    File(FileReply),
    /// Of one with the workshop of the open workbook.
    Workshop(WorkshopReply),
    /// What has arrived in the folders of a room.
    Arrived(Box<Arrived>),
    /// The files of a report, `~` for somebody's home; or why there is none.
    Reported(Result<Vec<PathBuf>, ReportProblem>),
    /// Of one with the system.
    System(SystemReply),
}

/// Something to do with the folder of workbooks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LibraryCommand {
    /// Reads the list: [`LibraryReply::Listed`].
    List,
    /// Opens the workbook in this file: [`LibraryReply::Opened`] or [`LibraryReply::InUse`].
    Open(PathBuf),
    /// Opens it to look at it only: [`LibraryReply::Opened`].
    Look(PathBuf),
    /// Copies it under a title and opens the copy: [`LibraryReply::Opened`].
    OpenCopy(PathBuf),
    /// Opens a copy of the finished example: [`LibraryReply::Opened`].
    OpenExample,
    /// Begins a workbook for a firm of this name: [`LibraryReply::Opened`].
    Create(String),
    /// Keeps the name of a new firm while it is typed; forgets it where it is empty. No reply.
    KeepBegun(String),
    /// Gives a workbook another title: [`LibraryReply::Done`].
    Rename(PathBuf, String),
    /// Copies a workbook under another title: [`LibraryReply::Done`].
    Duplicate(PathBuf, String),
    /// Moves a workbook to the trash: [`LibraryReply::Done`].
    Trash(PathBuf),
    /// Reads what is in the trash: [`LibraryReply::Trash`].
    ListTrash,
    /// Takes a workbook out of the trash: [`LibraryReply::Done`].
    TakeBack(PathBuf),
    /// Reads the earlier states of a workbook that is not open: [`LibraryReply::Earlier`].
    Earlier(PathBuf),
    /// Puts the workbook at the first path back to the state at the second: [`LibraryReply::Done`].
    Restore(PathBuf, PathBuf),
    /// Joins the workbook at the first path with the copies at the others, one after the other; those that
    /// lie beside it go to the trash: [`LibraryReply::Joined`].
    Join(PathBuf, Vec<PathBuf>),
    /// Looks for these words in all workbooks: [`LibraryReply::Found`], unless others are looked for
    /// before that is done.
    Search(String),
}

/// What came of a command with the folder of workbooks.
#[derive(Debug)]
pub enum LibraryReply {
    /// The workbooks, or why they cannot be listed. Told by their heads first, and again where reading
    /// them whole told otherwise.
    Listed(Result<LibraryList, String>),
    /// Something changed in the folder since the list was read, and no workbook is open: it is to be read again.
    Stale,
    /// A workbook, or why it cannot be opened.
    Opened(Result<Box<Opening>, String>),
    /// It was not opened: another program has it open.
    InUse(PathBuf),
    /// What was done, after which the list is to be read again; or why it could not be.
    Done(Result<LibraryDone, String>),
    /// What is in the trash, or why that cannot be told.
    Trash(Result<Vec<LibraryEntry>, String>),
    /// The workbook's file, how it is now where that is known, and its earlier states, newest first.
    Earlier(
        PathBuf,
        Option<Box<Workbook>>,
        Result<Vec<EarlierState>, String>,
    ),
    /// Two copies were joined, or why they could not be.
    Joined(Result<Box<Joined>, String>),
    /// What was found, or why the workbooks cannot be listed.
    Found(Result<Box<Found>, String>),
}

/// Something that was done with a workbook as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LibraryDone {
    /// It has this title now.
    Renamed(String),
    /// A copy has this title.
    Copied(String),
    /// It is in the trash, in this file.
    Trashed(PathBuf),
    /// It is as it was in the chosen state.
    Restored,
    /// It was damaged and lies in this file now; the chosen state took its place.
    RestoredBeside(PathBuf),
    /// The workbook of this title is back in the list.
    TakenBack {
        /// Its title.
        title: String,
        /// Where it lay in the trash.
        from: PathBuf,
        /// Where it lies now.
        path: PathBuf,
    },
}

/// The list of workbooks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LibraryList {
    /// The workbooks, the one edited last first.
    pub entries: Vec<LibraryEntry>,
    /// What can be done about some of them, the most pressing first.
    pub offers: Vec<Offer>,
    /// The firms into whose workbooks something was typed that could not be saved, and the files that it is in; the
    /// newest first.
    pub unsaved: Vec<(String, PathBuf)>,
    /// The name that was typed for a new firm when the program died; empty where none was.
    pub begun: String,
}

impl LibraryList {
    /// The title that a command gives a workbook and that another one has, however it is written; none where none
    /// has.
    pub fn namesake<'a>(&self, command: &'a LibraryCommand) -> Option<&'a str> {
        let (title, own) = match command {
            LibraryCommand::Create(title) | LibraryCommand::Duplicate(_, title) => (title, None),
            LibraryCommand::Rename(path, title) => (title, Some(path)),
            LibraryCommand::List
            | LibraryCommand::Open(_)
            | LibraryCommand::Look(_)
            | LibraryCommand::OpenCopy(_)
            | LibraryCommand::OpenExample
            | LibraryCommand::KeepBegun(_)
            | LibraryCommand::Trash(_)
            | LibraryCommand::ListTrash
            | LibraryCommand::TakeBack(_)
            | LibraryCommand::Earlier(_)
            | LibraryCommand::Restore(..)
            | LibraryCommand::Join(..)
            | LibraryCommand::Search(_) => return None,
        };
        let key = name::key(title);
        let mut others = self.entries.iter().filter(|it| Some(&it.path) != own);
        let has_it = others.any(|it| name::key(&it.title) == key);
        has_it.then_some(title)
    }
}

/// One workbook in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryEntry {
    /// Where it is kept.
    pub path: PathBuf,
    /// The firm's name; where the file does not tell it, the one that its backups tell, or the file's name.
    pub title: String,
    /// The file's name, cleaned for the screen.
    pub file_name: String,
    /// How the file is.
    pub state: EntryState,
    /// The file of the list that it is a copy of.
    pub copy_of: Option<PathBuf>,
    /// What the file's head tells, or why it cannot be read.
    pub head: Result<EntryHead, String>,
}

/// What the head of a workbook's file tells about it: for lists, never believed when it is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryHead {
    /// Which workbook it is: copies of one have the same.
    pub id: WorkbookId,
    /// When it was last edited.
    pub edited: Timestamp,
    /// How many questions are answered.
    pub answered: usize,
    /// How many are asked.
    pub asked: usize,
    /// The first day on which something is due.
    pub due: Option<Date>,
    /// Each alliance's position, 0 to 100, as a range; none where no gauge is set.
    pub positions: Vec<Option<(u8, u8)>>,
}

/// Something to do with the file of the open workbook.
#[derive(Debug)]
pub enum FileCommand {
    /// Writes the workbook beside everything else: [`FileReply::Saved`].
    Save(Box<Snapshot>),
    /// Lets go of the file once all is written: [`FileReply::Closed`] or [`FileReply::Stuck`].
    Close(Way),
    /// Lets go of the file in any case: [`FileReply::Closed`].
    Abandon(Way),
    /// Reads what something else wrote into the file: [`FileReply::Theirs`].
    ReadTheirs(PathBuf),
    /// Saves from now on in the knowledge of what was read with this stamp. No reply.
    Accept(Stamp),
    /// Keeps the first among the earlier states and saves from now on in the knowledge of the other:
    /// [`FileReply::TookTheirs`], with where somebody was going.
    TakeTheirs(Box<Workbook>, Box<Theirs>, Option<Way>),
    /// Keeps what the file holds among the earlier states. No reply.
    KeepState,
    /// Moves the words that were left behind to the earlier states: [`FileReply::SetAside`].
    SetAside,
    /// Reads the earlier states of this open workbook: [`LibraryReply::Earlier`].
    Earlier(PathBuf, Box<Workbook>),
    /// Saves the workbook in this folder or to this new file, which becomes its file:
    /// [`FileReply::Moved`].
    SaveElsewhere(Box<Workbook>, PathBuf),
    /// Saves the workbook to a new file beside its own, which becomes its file: [`FileReply::Moved`].
    KeepBeside(Box<Workbook>, PathBuf),
}

/// What came of a command with the file of the open workbook.
#[derive(Debug)]
pub enum FileReply {
    /// The workbook as it was at this moment of editing was written, or could not be.
    Saved(Timestamp, Result<(), Trouble>),
    /// It was saved, but no earlier state could be kept, for this reason.
    NoBackup(String),
    /// All is saved, or nobody minds, and the workbook can be left.
    Closed(Way),
    /// It cannot be saved; these are folders that it could be saved in.
    Stuck(Way, Trouble, Vec<PathBuf>),
    /// What something else wrote into the file, or why it cannot be read.
    Theirs(Result<Box<Theirs>, String>),
    /// What was open is among the earlier states, and this takes its place; or why not.
    TookTheirs(Result<Box<Workbook>, String>, Option<Way>),
    /// What was left behind is among the earlier states; or why not.
    SetAside(Result<(), String>),
    /// The workbook is in this file from now on; or why not.
    Moved(Result<PathBuf, String>),
}

/// Something to do with the workshop of the open workbook.
#[derive(Debug)]
pub enum WorkshopCommand {
    /// Reads the workshops beside this workbook's file: [`WorkshopReply::Found`].
    Read(PathBuf, WorkbookId),
    /// Writes the workshop, which lies beside this workbook's file: [`WorkshopReply::Saved`].
    Save(PathBuf, Box<Workshop>),
    /// Writes the workshop for the last time and lets go of its file: [`WorkshopReply::Saved`].
    Close(Box<Workshop>),
    /// Has the projector's window show this: [`WorkshopReply::NotShown`] where that cannot be done.
    Show(Box<Projected>),
    /// Writes a page about it: [`Reply::Reported`].
    Report(Box<PageOrder>),
    /// Reads a partner's file for the mirror: [`WorkshopReply::Partner`].
    ReadPartner(PartnerFile),
    /// Lets go of the workshop's file and of the projector. No reply.
    Leave,
}

/// What came of a command with a workshop.
#[derive(Debug)]
pub enum WorkshopReply {
    /// What lies beside the workbook.
    Found(Box<FoundWorkshops>),
    /// It was written, or why not.
    Saved(Result<(), String>),
    /// A partner's view beside ours, or why there is none.
    Partner(Result<Box<OpenMirror>, PartnerProblem>),
    /// Why the projector's window does not follow.
    NotShown(String),
    /// What a projector's window is to show; none while nobody shows anything.
    Shown(Option<Box<Projected>>),
}

/// Why there is no report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportProblem {
    /// There is nothing to write in this form.
    Nothing,
    /// It could not be made.
    Making(String),
    /// It could not be written.
    Writing(String),
}

/// Something to do with the system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SystemCommand {
    /// Puts words on the clipboard: [`SystemReply::Copied`].
    Copy(String),
    /// Reads the system's clipboard: [`SystemReply::Pasted`].
    Paste,
    /// Has these words written in the person's own editor: [`SystemReply::Written`].
    OpenEditor(String),
    /// Stops the program until its shell brings it back. [`SystemReply::CannotSuspend`] where it cannot.
    Suspend,
    /// Speaks the language of this tag from now on. Whoever does it hands the words to the application: no reply.
    Speak(String),
    /// Remembers what was chosen for a setting, or that nothing was: [`SystemReply::NotKept`] where that
    /// cannot be done, [`SystemReply::NotTaken`] where it cannot be what was chosen.
    KeepSetting(Setting, Option<Value>),
    /// Remembers the keys of a command, or forgets them where there are none: [`SystemReply::NotKept`] where
    /// that cannot be done.
    KeepKeys(KeySetting),
    /// Remembers what was pointed out. No reply: where it cannot be kept, it is pointed out once more.
    KeepSeen(BTreeSet<Hint>),
    /// Takes the mouse for clicks, or gives it to the terminal. No reply.
    TakeMouse(bool),
    /// Leaves the program. No reply.
    Quit,
}

/// What came of a command with the system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SystemReply {
    /// Where the words went.
    Copied(Copied),
    /// What the system's clipboard holds; none where it cannot be read.
    Pasted(Option<String>),
    /// What an editor made of the words that it was lent.
    Written(Written),
    /// Why the program cannot be stopped here.
    CannotSuspend(String),
    /// Why a choice cannot be kept for next time.
    NotKept(String),
    /// Why a setting cannot be what was chosen: it stays what was kept for it, if anything was.
    NotTaken(Setting, Option<(Value, Source)>, String),
}

/// What an editor made of the words that it was lent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// The words as it had them.
    pub lent: String,
    /// Other words, which are to be taken over; none where there are none.
    pub words: Option<String>,
    /// What is to be told; none where all is as expected.
    pub told: Option<String>,
}

/// Where copied words went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copied {
    /// To the system's clipboard.
    System,
    /// To the terminal, which does not tell whether it took them.
    Terminal,
    /// Nowhere: they are more than terminals take.
    TooLong,
}
