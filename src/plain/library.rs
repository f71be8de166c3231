//! Which workbook to open, or a new one: a numbered list.

use std::path::PathBuf;

use super::{
    Leave, Plain, Said,
    command::Command,
    prompt::{Entered, Line, number_in},
};
use crate::{
    domain::text::clean_line,
    session::{
        command::{Command as Asked, LibraryCommand, LibraryEntry, LibraryList},
        safety::Way,
    },
    store::{EntryState, shown},
    t,
};

impl Plain {
    /// Opens the workbook that was named, and works on it.
    pub(super) fn open_named(&mut self, path: PathBuf) {
        let opened = self.perform(Asked::Library(LibraryCommand::Open(path)));
        if self.session.is_some() && opened.is_ok() && self.work() == Way::List {
            self.has_list = true;
            self.library();
        }
    }

    /// Lists the workbooks and opens what is chosen, until somebody leaves.
    pub(super) fn library(&mut self) {
        loop {
            let chosen = self.list_and_choose();
            if self.session.is_some() {
                // What was asked on the way in can lead out of the program.
                let way = if let Err(Leave::Out(way)) = chosen {
                    self.leave(way);
                    way
                } else {
                    self.work()
                };
                match way {
                    Way::List => {}
                    Way::Quit => return,
                }
            } else if matches!(chosen, Err(Leave::Out(_) | Leave::Back)) {
                return;
            }
        }
    }

    fn list_and_choose(&mut self) -> Said<()> {
        self.perform(Asked::Library(LibraryCommand::List))?;
        let list = self.list.clone();
        let entries = &list.entries;
        self.out.gap();
        if entries.is_empty() {
            self.say(&t!(self.i18n, "welcome-title"));
            self.say(&t!(self.i18n, "welcome-text"));
            self.say(&t!(self.i18n, "welcome-promise"));
        } else {
            self.say(&t!(self.i18n, "home-title"));
        }
        for (number, entry) in (1..).zip(entries) {
            let told = self.entry_told(number, entry, entries);
            self.say(&told);
        }
        if let Some(told) = self.telling().left_behind(&list) {
            self.say(&told);
        }
        let (new, example) = (entries.len() + 1, entries.len() + 2);
        let (begin, finished) = (
            t!(self.i18n, "welcome-begin"),
            t!(self.i18n, "welcome-example"),
        );
        self.say(&format!("{new}. {begin}"));
        self.say(&format!("{example}. {finished}"));
        let prompt = t!(
            self.i18n,
            "plain-prompt-library",
            count = example.to_string()
        );
        loop {
            match self.hear(&prompt)? {
                Line::Nothing => self.say(&t!(self.i18n, "plain-library-how")),
                Line::Command(command, rest) => {
                    if self.library_wish(command, &rest, &list)? {
                        return Ok(());
                    }
                }
                Line::Words(line) => {
                    let number = number_in(&line);
                    let open = number.and_then(|it| entries.get(it.checked_sub(1)?));
                    let command = match open {
                        Some(entry) => match self.telling().before_opening(entry, &list) {
                            None => LibraryCommand::Open(entry.path.clone()),
                            Some(question) => {
                                self.ask(&question)?;
                                return Ok(());
                            }
                        },
                        None if number == Some(new) => match self.title("")? {
                            Some(title) => LibraryCommand::Create(title),
                            None => continue,
                        },
                        None if number == Some(example) => LibraryCommand::OpenExample,
                        None => {
                            let told = t!(
                                self.i18n,
                                "plain-not-in-range",
                                from = "1",
                                to = example.to_string()
                            );
                            self.say(&told);
                            continue;
                        }
                    };
                    self.perform_here(command, &list)?;
                    if self.session.is_some() {
                        return Ok(());
                    }
                }
            }
        }
    }

    fn entry_told(&self, number: usize, entry: &LibraryEntry, all: &[LibraryEntry]) -> String {
        let same = all.iter().filter(|other| other.title == entry.title);
        let mut title = entry.title.clone();
        if same.count() > 1 && title != entry.file_name {
            title = format!("{title} ({})", entry.file_name);
        }
        match &entry.head {
            Ok(head) => {
                let told = t!(
                    self.i18n,
                    "plain-workbook",
                    number = number.to_string(),
                    title = title,
                    answered = head.answered.to_string(),
                    asked = head.asked.to_string(),
                    edited = self.telling().moment(head.edited)
                );
                let newer =
                    (entry.state == EntryState::Closed).then(|| t!(self.i18n, "home-newer"));
                let copy = entry.copy_of.as_ref();
                let copy = copy.map(|of| t!(self.i18n, "entry-copy", file = shown(of)));
                let told = [Some(told), newer, copy].into_iter().flatten();
                told.collect::<Vec<_>>().join("; ")
            }
            Err(problem) => {
                let problem = problem.as_str();
                t!(
                    self.i18n,
                    "plain-workbook-damaged",
                    number = number.to_string(),
                    title = title,
                    problem = problem
                )
            }
        }
    }

    fn title(&mut self, stands: &str) -> Said<Option<String>> {
        let prompt = if stands.is_empty() {
            t!(self.i18n, "prompt-create-about")
        } else {
            t!(self.i18n, "prompt-rename-about")
        };
        Ok(match self.line(&prompt, stands)? {
            Entered::Words(title) if !title.is_empty() => Some(title),
            Entered::Words(_) | Entered::Kept | Entered::Blank => None,
        })
    }

    /// Does something with a workbook of the list. Returns whether the list is to be told again.
    fn library_wish(&mut self, command: Command, rest: &str, list: &LibraryList) -> Said<bool> {
        let command = match command {
            Command::Trash => Some(LibraryCommand::ListTrash),
            Command::Find => return self.find_in_library(rest).map(|()| true),
            Command::New => {
                let title = clean_line(rest).text;
                let title = if title.is_empty() {
                    self.title("")?
                } else {
                    Some(title)
                };
                title.map(LibraryCommand::Create)
            }
            Command::Rename => match self.named_entry(command, rest, list) {
                Some(entry) => {
                    let title = self.title(&entry.title)?;
                    title.map(|title| LibraryCommand::Rename(entry.path.clone(), title))
                }
                None => None,
            },
            Command::Copy => self.named_entry(command, rest, list).map(|entry| {
                let title = t!(self.i18n, "copy-of", title = entry.title.as_str());
                LibraryCommand::Duplicate(entry.path.clone(), title)
            }),
            Command::Earlier => self
                .named_entry(command, rest, list)
                .map(|entry| LibraryCommand::Earlier(entry.path.clone())),
            Command::Remove => {
                if let Some(entry) = self.named_entry(command, rest, list) {
                    let question = self.telling().sure_to_trash(entry);
                    self.ask(&question)?;
                    return Ok(true);
                }
                None
            }
            Command::Join => {
                if let Some(entry) = self.named_entry(command, rest, list) {
                    let question = self.telling().join(entry, list);
                    self.ask(&question)?;
                    return Ok(true);
                }
                None
            }
            other => {
                self.not_here(other);
                None
            }
        };
        match command {
            Some(command) => self.perform_here(command, list).map(|()| true),
            None => Ok(false),
        }
    }

    /// Does something with the list, and says where another workbook has the name that one gets.
    fn perform_here(&mut self, command: LibraryCommand, list: &LibraryList) -> Said<()> {
        let namesake = list.namesake(&command);
        let told = namesake.map(|name| t!(self.i18n, "namesake-firm", name = name));
        self.perform(Asked::Library(command))?;
        if let Some(told) = told {
            self.say(&told);
        }
        Ok(())
    }

    /// The entry of the number that stands behind a command; where there is none, that is said.
    fn named_entry<'e>(
        &mut self,
        command: Command,
        rest: &str,
        list: &'e LibraryList,
    ) -> Option<&'e LibraryEntry> {
        let number = number_in(rest).and_then(|it| it.checked_sub(1));
        let entry = number.and_then(|at| list.entries.get(at));
        if entry.is_none() {
            self.tell_no_entry(command);
        }
        entry
    }
}
