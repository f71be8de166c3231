//! The screens without a terminal: the real model, update and view, with a disk in memory and a
//! clock that ticks once a message.

use std::{collections::BTreeMap, path::PathBuf};

use jiff::{Timestamp, tz::TimeZone};
use madbook::{
    assets, content,
    domain::{id::WorkbookId, merge::merge, text::Removed, workbook::Workbook},
    examples,
    i18n::Catalog,
    report::order::Order,
    store::{Loaded, Summary},
    tui::{
        canvas::ViewState,
        keymap::Keymap,
        model::{Context, Model, Mouse, Now, Screen, Signs},
        overlay::FileRequest,
        screen::{
            book::{Access, Book},
            home::{EntryHead, Home, LibraryEntry},
        },
        theme::Theme,
        trouble::{Trouble, Why},
        update::{Copied, Effect, Joined, Msg, Opening, State, Theirs, Written, update},
        view::view,
    },
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};
use unicode_width::UnicodeWidthStr;
use uuid::Uuid;

use crate::keys::keys;

/// When the first thing happens; the examples were last edited a week before.
const MORNING: &str = "2026-11-20T09:00:00Z";

/// A model and all that it needs around it.
pub(crate) struct Stage {
    pub(crate) model: Model,
    pub(crate) state: ViewState,
    pub(crate) buffer: Buffer,
    /// The workbooks by their files.
    pub(crate) disk: BTreeMap<PathBuf, Workbook>,
    /// The workbook as it was when it was opened.
    pub(crate) opened: Option<Workbook>,
    /// Whether something waits to be written within a second.
    pub(crate) save_due: bool,
    /// Whether the program was left.
    pub(crate) has_quit: bool,
    /// Whether the disk takes what is written.
    pub(crate) disk_is_full: bool,
    /// What something else wrote into the open workbook's file.
    pub(crate) theirs: Option<Workbook>,
    /// The earlier states that were kept, the newest last.
    pub(crate) kept: Vec<Workbook>,
    /// What is in the trash.
    pub(crate) trash: BTreeMap<PathBuf, Workbook>,
    /// The workbooks that another program has open.
    pub(crate) in_use: Vec<PathBuf>,
    /// What was typed into the next workbook that is opened, and not saved.
    pub(crate) unsaved: Vec<Workbook>,
    /// The reports that were written.
    pub(crate) reports: Vec<Order>,
    /// What was sent to the terminal's clipboard.
    pub(crate) copied: Vec<String>,
    messages: i64,
}

impl Stage {
    /// The program as it starts with these workbooks on the disk.
    pub(crate) fn with(workbooks: impl IntoIterator<Item = Workbook>) -> Self {
        let context = Context {
            pack: content::embedded("en").unwrap().into(),
            words: Catalog::in_language("en").unwrap(),
            keymap: Keymap::parse(assets::KEYMAP).unwrap(),
            theme: Theme::named("dark").unwrap(),
            signs: Signs::Unicode,
            zone: TimeZone::UTC,
            outbox: PathBuf::from("~/Documents"),
        };
        let model = Model {
            context,
            screen: Screen::Home(Box::new(Home::new(None))),
            overlay: None,
            notice: None,
            mouse: Mouse::Ours,
        };
        let mut stage = Self {
            model,
            state: ViewState::default(),
            buffer: Buffer::empty(Rect::new(0, 0, 120, 36)),
            disk: BTreeMap::new(),
            opened: None,
            save_due: false,
            has_quit: false,
            disk_is_full: false,
            theirs: None,
            kept: Vec::new(),
            trash: BTreeMap::new(),
            in_use: Vec::new(),
            unsaved: Vec::new(),
            reports: Vec::new(),
            copied: Vec::new(),
            messages: 0,
        };
        for workbook in workbooks {
            stage.disk.insert(file_of(&workbook), workbook);
        }
        stage.run(Effect::List);
        stage.draw();
        stage
    }

    /// The program as it starts for the first time.
    pub(crate) fn empty() -> Self {
        Self::with([])
    }

    /// The finished example, open at a place that `Ctrl+O` finds by these letters.
    pub(crate) fn finished_at(place: &str) -> Self {
        let mut stage = Self::with([finished()]);
        stage.keys("<Enter>").go_to(place);
        stage
    }

    /// Goes to a place.
    pub(crate) fn go_to(&mut self, place: &str) -> &mut Self {
        self.keys("<Ctrl+O>").keys(place).keys("<Enter>")
    }

    /// Types a script of keys.
    pub(crate) fn keys(&mut self, script: &str) -> &mut Self {
        for key in keys(script) {
            self.happen(Msg::Key(key));
        }
        self.draw();
        self
    }

    /// Clicks on words.
    pub(crate) fn click(&mut self, words: &str) -> &mut Self {
        let place = self.find(words);
        let hit = self.state.hit(place).cloned();
        let hit = hit.unwrap_or_else(|| panic!("\"{words}\" does nothing:\n{}", self.screen()));
        self.take(Msg::Click(hit));
        self
    }

    /// Lets the second pass within which what was typed is written.
    pub(crate) fn wait(&mut self) -> &mut Self {
        if std::mem::take(&mut self.save_due) {
            self.take(Msg::SaveDue);
        }
        self
    }

    /// Gives the window another size.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
        self.draw();
        self
    }

    /// Checks that words are on the screen.
    pub(crate) fn sees(&mut self, words: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.contains(words), "no \"{words}\" here:\n{screen}");
        self
    }

    /// Checks that words are not on the screen.
    pub(crate) fn misses(&mut self, words: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(words), "\"{words}\" is here:\n{screen}");
        self
    }

    /// The moment in which the next message arrives.
    pub(crate) fn now(&self) -> Now {
        let morning: Timestamp = MORNING.parse().unwrap();
        let at = Timestamp::from_second(morning.as_second() + self.messages).unwrap();
        Now {
            at,
            today: at.to_zoned(TimeZone::UTC).date(),
            fresh: Uuid::from_u128(u128::try_from(self.messages).unwrap() + 1),
        }
    }

    /// Takes a message in and draws what comes of it.
    pub(crate) fn take(&mut self, msg: Msg) {
        self.happen(msg);
        self.draw();
    }

    /// Takes a message in and does what follows from it.
    fn happen(&mut self, msg: Msg) {
        self.messages += 1;
        let now = self.now();
        for effect in update(&mut self.model, msg, &now) {
            self.run(effect);
        }
    }

    fn run(&mut self, effect: Effect) {
        match effect {
            Effect::List => {
                let shelves = self.shelves(&self.disk);
                self.happen(Msg::Listed(Ok(shelves)));
            }
            Effect::Open(path) => {
                if self.in_use.contains(&path) {
                    return self.happen(Msg::InUse(path));
                }
                let workbook = self.disk[&path].clone();
                self.open(path, workbook);
            }
            Effect::OpenExample => self.create(finished()),
            Effect::File(request) => self.file(request),
            Effect::Save(workbook) => {
                self.save_due = false;
                let path = self.book().path.clone();
                let saved = self.trouble().map_or(Ok(()), Err);
                if saved.is_ok() {
                    self.disk.insert(path, *workbook);
                }
                let at = self.now().at;
                self.happen(Msg::Saved(at, saved));
            }
            Effect::SaveSoon => self.save_due = true,
            Effect::Close(way) => {
                let closed = if let Some(trouble) = self.trouble() {
                    Msg::Stuck(way, trouble, vec!["/home/ann".into()])
                } else {
                    let (path, workbook) = (self.book().path.clone(), self.workbook().clone());
                    self.disk.insert(path, workbook);
                    Msg::Closed(way)
                };
                self.happen(closed);
            }
            Effect::CloseAnyway(way) => self.happen(Msg::Closed(way)),
            Effect::ReadTheirs => {
                let workbook = self.theirs.clone().unwrap();
                let stamp = parsed().stamp;
                self.happen(Msg::Theirs(Ok(Box::new(Theirs { workbook, stamp }))));
            }
            Effect::Accept(_) => self.theirs = None,
            Effect::TakeTheirs(mine, theirs) => {
                self.kept.push(*mine);
                self.theirs = None;
                self.happen(Msg::TookTheirs(Box::new(theirs.workbook)));
            }
            Effect::Keep => {
                let path = self.book().path.clone();
                self.kept.push(self.disk[&path].clone());
            }
            Effect::SetAside => {
                let unsaved = std::mem::take(&mut self.unsaved);
                self.kept.extend(unsaved);
                self.happen(Msg::Done("set aside".into()));
            }
            Effect::Earlier(path, present) => {
                let present = present.unwrap_or_else(|| Box::new(self.disk[&path].clone()));
                let states = self.kept.iter().rev().enumerate().map(|(at, held)| State {
                    path: at.to_string().into(),
                    at: held.edited,
                    answered: at,
                    asked: 22,
                    held: Ok(Box::new(held.clone())),
                });
                let states = Ok(states.collect());
                self.happen(Msg::Earlier(path, Some(present), states));
            }
            Effect::Trash => {
                let shelves = self.shelves(&self.trash);
                self.happen(Msg::Trash(Ok(shelves)));
            }
            Effect::Write(words) => {
                let text = words + " Written elsewhere.";
                let removed = Removed::default();
                self.happen(Msg::Written(Ok(Written { text, removed })));
            }
            Effect::Report(order) => {
                let files = vec![order.to.clone()];
                self.reports.push(*order);
                self.happen(Msg::Reported(Ok(files)));
            }
            Effect::Copy(text) => self.happen(Msg::Copied(Copied::NotBySystem(text))),
            Effect::CopyByTerminal(text) => {
                self.copied.push(text);
                self.happen(Msg::Copied(Copied::Terminal));
            }
            Effect::Suspend | Effect::KeepTheme(_) | Effect::Mouse(_) => {}
            Effect::Quit => self.has_quit = true,
        }
    }

    fn shelves(&self, workbooks: &BTreeMap<PathBuf, Workbook>) -> Vec<LibraryEntry> {
        let shelves = workbooks.iter().map(|(path, workbook)| {
            let summary = Summary::of(&self.model.context.pack, workbook);
            shelf(path, workbook, &summary)
        });
        shelves.collect()
    }

    /// What keeps the disk from taking what is written.
    fn trouble(&self) -> Option<Trouble> {
        let why = match &self.theirs {
            _ if self.disk_is_full => Why::Full,
            Some(_) => Why::Changed,
            None => return None,
        };
        let rescue = Some(PathBuf::from("/rescue/words.ron"));
        Some(Trouble { why, rescue })
    }

    fn file(&mut self, request: FileRequest) {
        let told = match request {
            FileRequest::Create(title) => {
                let id = WorkbookId(self.now().fresh);
                return self.create(Workbook::new(id, title, self.now().at));
            }
            FileRequest::Rename(path, title) => {
                self.disk.get_mut(&path).unwrap().title.clone_from(&title);
                format!("renamed to {title}")
            }
            FileRequest::Duplicate(path, title) => {
                let mut copy = self.disk[&path].clone();
                copy.id = WorkbookId(self.now().fresh);
                copy.title = title;
                self.disk.insert(file_of(&copy), copy);
                "copied".to_owned()
            }
            FileRequest::Trash(path) => {
                let trashed = self.disk.remove(&path).unwrap();
                self.trash.insert(path, trashed);
                "in the trash".to_owned()
            }
            FileRequest::TakeBack(path) => {
                let taken = self.trash.remove(&path).unwrap();
                self.disk.insert(path, taken);
                "taken back".to_owned()
            }
            FileRequest::Look(path) => {
                let mut opening = Opening::new(path.clone(), self.disk[&path].clone());
                opening.access = Access::InUse;
                return self.happen(Msg::Opened(Ok(Box::new(opening))));
            }
            FileRequest::OpenCopy(path) => {
                let id = WorkbookId(self.now().fresh);
                let copy = self.disk[&path].clone();
                return self.create(Workbook { id, ..copy });
            }
            FileRequest::SaveElsewhere(path) => {
                let workbook = self.workbook().clone();
                self.disk.insert(path.clone(), workbook);
                self.disk_is_full = false;
                return self.happen(Msg::Moved(path));
            }
            FileRequest::KeepBeside => {
                let path = PathBuf::from("beside.ron");
                let workbook = self.workbook().clone();
                self.disk.insert(path.clone(), workbook);
                self.theirs = None;
                return self.happen(Msg::Moved(path));
            }
            FileRequest::Restore(path, state) => {
                let nth: usize = state.to_str().unwrap().parse().unwrap();
                let past = self.kept.iter().rev().nth(nth).unwrap().clone();
                let present = self.disk.insert(path, past).unwrap();
                self.kept.push(present);
                "restored".to_owned()
            }
            FileRequest::Join(into, from) => {
                let Some(other) = self.disk.get(&from) else {
                    return self.happen(Msg::Failed("no such file".into()));
                };
                let merged = merge(&self.disk[&into], other).unwrap();
                self.disk.insert(into, merged.workbook.clone());
                return self.happen(Msg::Joined(Box::new(Joined {
                    workbook: merged.workbook,
                    taken: merged.from_second,
                    kept: merged.from_first,
                })));
            }
        };
        self.happen(Msg::Filed(Ok(told)));
    }

    fn create(&mut self, workbook: Workbook) {
        let path = file_of(&workbook);
        self.disk.insert(path.clone(), workbook.clone());
        self.open(path, workbook);
    }

    fn open(&mut self, path: PathBuf, workbook: Workbook) {
        self.opened = Some(workbook.clone());
        let mut opening = Opening::new(path, workbook);
        opening.unsaved.clone_from(&self.unsaved);
        self.happen(Msg::Opened(Ok(Box::new(opening))));
    }

    /// Draws the model.
    pub(crate) fn draw(&mut self) {
        self.buffer.reset();
        let today = self.now().today;
        view(&self.model, &mut self.buffer, &mut self.state, today);
    }

    /// The open workbook with where the owner is in it.
    pub(crate) fn book(&mut self) -> &mut Book {
        match &mut self.model.screen {
            Screen::Book(book) => book,
            Screen::Home(_) => panic!("no workbook is open"),
        }
    }

    /// The open workbook.
    pub(crate) fn workbook(&mut self) -> &Workbook {
        &self.book().workbook
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

    fn row(&self, y: u16) -> String {
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

/// The finished example.
pub(crate) fn finished() -> Workbook {
    parsed().workbook
}

fn parsed() -> Loaded {
    Loaded::parse(examples::finished().as_bytes()).unwrap()
}

fn file_of(workbook: &Workbook) -> PathBuf {
    PathBuf::from(format!("{}.ron", workbook.id))
}

fn shelf(path: &std::path::Path, workbook: &Workbook, summary: &Summary) -> LibraryEntry {
    LibraryEntry {
        path: path.to_owned(),
        title: workbook.title.clone(),
        told: Ok(EntryHead {
            id: workbook.id,
            edited: workbook.edited,
            answered: summary.answered as usize,
            asked: summary.asked as usize,
            due: summary.due,
            positions: (summary.alliances.iter())
                .map(|alliance| {
                    let band = alliance.position?;
                    Some((band.low.get(), band.high.get()))
                })
                .collect(),
        }),
    }
}
