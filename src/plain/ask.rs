//! Questions about a workbook as a whole, as numbered lines.

use std::path::PathBuf;

use super::{Plain, Said, prompt::Entered};
use crate::{
    report::wording::DifferenceText,
    session::{
        ask::{Question, Then},
        command::{Command, FileCommand, LibraryCommand},
    },
    t,
};

/// How much of what was said before and after is told of one difference, in columns.
const EXCERPT: usize = 60;

impl Plain {
    /// Asks a question with a few answers; an empty line changes nothing.
    pub(super) fn ask(&mut self, question: &Question) -> Said<()> {
        self.out.gap();
        self.say(&question.title);
        if !question.lead.is_empty() {
            self.say(&question.lead);
        }
        for text in &question.text {
            self.say(text);
        }
        // The heading explains signs that stand on the screen alone.
        let (_, differs) = &question.differs;
        if !differs.is_empty() {
            self.say(&t!(self.i18n, "plain-would-change"));
            self.tell_differences(differs);
        }
        for (number, choice) in (1..).zip(&question.choices) {
            let mut told = format!("{number}. {}", choice.label);
            if !choice.aside.is_empty() {
                told = format!("{told}, {}", choice.aside);
            }
            let about = if choice.differs.is_empty() {
                choice.about.clone()
            } else {
                t!(self.i18n, "plain-would-change")
            };
            if !about.is_empty() {
                told = format!("{told}. {about}");
            }
            self.say(&told);
            self.tell_differences(&choice.differs);
        }
        if let [only] = &question.choices[..]
            && only.then == Then::Close
        {
            return Ok(());
        }
        loop {
            let Some(number) = self.number(1, question.choices.len())? else {
                return Ok(());
            };
            let choice = &question.choices[number - 1];
            match &choice.then {
                Then::Stay => self.say(&choice.about),
                then => return self.resolve(then.clone()),
            }
        }
    }

    fn tell_differences(&mut self, differs: &[DifferenceText]) {
        for one in differs {
            let nothing = || t!(self.i18n, "changes-nothing");
            let [before, after] = one.excerpts(EXCERPT);
            let told = if before.is_none() && after.is_none() {
                one.what.clone()
            } else {
                t!(
                    self.i18n,
                    "plain-differs",
                    what = one.what.as_str(),
                    before = before.unwrap_or_else(nothing),
                    after = after.unwrap_or_else(nothing)
                )
            };
            self.say(&told);
        }
    }

    /// Does what was chosen.
    fn resolve(&mut self, then: Then) -> Said<()> {
        match then {
            // Nothing that the screen alone has is asked here.
            // Line by line no form is left half typed.
            Then::Stay | Then::Close | Then::Set(..) | Then::Discard => Ok(()),
            Then::Ask(question) => self.ask(&question),
            Then::AskPlace => match self.path(&t!(self.i18n, "prompt-elsewhere-about"))? {
                Some(place) => self.resolve(Then::SaveElsewhere(place)),
                None => Ok(()),
            },
            Then::AskCopy(into) => match self.path(&t!(self.i18n, "prompt-join-about"))? {
                Some(copy) => {
                    let join = LibraryCommand::Join(into, vec![copy]);
                    self.perform(Command::Library(join))
                }
                None => Ok(()),
            },
            Then::Library(command) => self.perform(Command::Library(command)),
            Then::Leave(way) => {
                self.leave(way);
                Ok(())
            }
            Then::LeaveAnyway(way) => self.perform(Command::File(FileCommand::Abandon(way))),
            then @ (Then::SaveElsewhere(_)
            | Then::KeepBeside(_)
            | Then::DropForms(_)
            | Then::Recover(_)
            | Then::SetAside
            | Then::Join(..)
            | Then::TakeTheirs(..)
            | Then::PutBack(_)) => self.resolve_words(then),
        }
    }

    fn resolve_words(&mut self, then: Then) -> Said<()> {
        let Some(mut session) = self.session.take() else {
            return Ok(());
        };
        let resolved = self.telling().resolve(then, &mut session);
        let access = session.access();
        self.session = Some(session);
        if resolved.is_refused {
            let told = self.telling().access(access);
            self.say(&told);
            return Ok(());
        }
        if let Some(command) = resolved.command {
            self.perform(command)?;
        }
        if let Some(told) = resolved.told {
            self.say(&told);
        }
        if let Some(question) = resolved.shows {
            self.ask(&question)?;
        }
        if let Some(way) = resolved.leaves {
            self.leave(way);
            return Ok(());
        }
        self.save()
    }

    fn path(&mut self, prompt: &str) -> Said<Option<PathBuf>> {
        Ok(match self.line(prompt, "")? {
            Entered::Words(path) => Some(PathBuf::from(path)),
            Entered::Kept | Entered::Blank => None,
        })
    }
}
