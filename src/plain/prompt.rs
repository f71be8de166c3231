//! One line is asked for and heard; what it asks for besides an answer is done, or leads away.

use super::{
    Leave, Plain, Said,
    command::{Command, Where},
};
use crate::{
    domain::{answer::MAX_TEXT, text::clean, text::clean_line},
    session::safety::Way,
    t,
};

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    /// Nothing: what stands is kept.
    Nothing,
    /// These words, as they were typed.
    Words(String),
    /// What only whoever asks can do, with what stands behind it.
    Command(Command, String),
}

/// What a line does to what stands somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Entered {
    /// It stays.
    Kept,
    /// It is blanked.
    Blank,
    /// This stands there.
    Words(String),
}

impl Plain {
    /// Asks for a line. What it asks for that means the same everywhere is done here, and the line asked
    /// for again.
    pub(super) fn hear(&mut self, prompt: &str) -> Said<Line> {
        loop {
            if self.out.is_gone() {
                return Err(Leave::Out(Way::Quit));
            }
            self.out.ask(prompt);
            let line = self.next_line()?;
            if !line.starts_with('/') {
                return Ok(if line.trim().is_empty() {
                    Line::Nothing
                } else {
                    Line::Words(line)
                });
            }
            match Command::read(&line, &self.i18n) {
                None => {
                    let name = clean_line(&line).text;
                    self.say(&t!(self.i18n, "plain-no-command", name = name));
                }
                Some((command, rest)) => {
                    if let Some((command, rest)) = self.everywhere(command, rest)? {
                        return Ok(Line::Command(command, rest));
                    }
                }
            }
        }
    }

    /// The next line as it was typed; its end is the end of the sitting.
    fn next_line(&mut self) -> Said<String> {
        let Some(line) = self.input.next() else {
            self.out.no_answer();
            return Err(Leave::Out(Way::Quit));
        };
        self.now = self.world.now();
        if let Some(session) = &mut self.session {
            session.new_day(&self.pack, &self.now);
        }
        Ok(line)
    }

    /// A command that does not fit what is being asked.
    pub(super) fn not_here(&mut self, command: Command) {
        let name = command.name(&self.i18n);
        self.say(&t!(self.i18n, "plain-not-here", name = name));
    }

    /// Asks for one of so many, from `first` on; none where nothing is said.
    pub(super) fn number(&mut self, first: usize, last: usize) -> Said<Option<usize>> {
        let (from, to) = (first.to_string(), last.to_string());
        let prompt = t!(self.i18n, "plain-number");
        loop {
            match self.hear(&prompt)? {
                Line::Nothing => return Ok(None),
                Line::Words(line) => match number_in(&line) {
                    Some(number) if (first..=last).contains(&number) => return Ok(Some(number)),
                    Some(_) | None => {
                        let told = t!(
                            self.i18n,
                            "plain-not-in-range",
                            from = from.as_str(),
                            to = to.as_str()
                        );
                        self.say(&told);
                    }
                },
                Line::Command(command, _) => self.not_here(command),
            }
        }
    }

    /// Asks for one line of words.
    pub(super) fn line(&mut self, prompt: &str, stands: &str) -> Said<Entered> {
        self.entered(prompt, stands, |plain, line| {
            if is_end(&line) {
                plain.say(&t!(plain.i18n, "plain-lone-stop"));
                return None;
            }
            let cleaned = clean_line(&line);
            if cleaned.removed.beyond > 0 {
                plain.say(&t!(plain.i18n, "plain-too-long"));
                return None;
            }
            Some(Entered::Words(cleaned.text))
        })
    }

    /// Asks for words of any length, which a full stop on a line of its own ends.
    pub(super) fn words(&mut self, prompt: &str, stands: &str) -> Said<Entered> {
        self.entered(prompt, stands, |plain, line| {
            Some(if is_end(&line) {
                Entered::Kept
            } else if is_sign(&line) {
                Entered::Words(line.trim().to_owned())
            } else {
                Entered::Words(plain.text_from(line))
            })
        })
    }

    /// Asks for words until a line is taken.
    fn entered(
        &mut self,
        prompt: &str,
        stands: &str,
        take: impl Fn(&mut Self, String) -> Option<Entered>,
    ) -> Said<Entered> {
        self.tell_standing(stands);
        loop {
            let entered = match self.hear(prompt)? {
                Line::Nothing => Some(Entered::Kept),
                Line::Command(Command::Clear, _) => Some(Entered::Blank),
                Line::Command(command, _) => {
                    self.not_here(command);
                    None
                }
                Line::Words(line) => take(self, line),
            };
            if let Some(entered) = entered {
                return Ok(entered);
            }
        }
    }

    /// The words that begin with this line. Where the lines end before the words do, what there is counts.
    pub(super) fn text_from(&mut self, first: String) -> String {
        let mut text = first;
        while let Ok(line) = self.next_line() {
            if is_end(&line) {
                break;
            }
            // What is far too long is cut below; there is no need to hold it.
            if text.len() <= 2 * MAX_TEXT {
                text.push('\n');
                text.push_str(&line);
            }
        }
        let text = clean(&text).text;
        let text = text.trim_end();
        if text.len() <= MAX_TEXT {
            return text.to_owned();
        }
        let fits = (0..=MAX_TEXT).rev().find(|at| text.is_char_boundary(*at));
        let (fits, beyond) = text.split_at(fits.unwrap_or(0));
        let count = beyond.chars().count();
        self.say(&t!(self.i18n, "notice-answer-full", count = count));
        fits.to_owned()
    }

    /// Says what stands somewhere already.
    fn tell_standing(&mut self, stands: &str) {
        if !stands.is_empty() {
            self.say(&t!(self.i18n, "plain-stands", answer = stands));
        }
    }

    /// Does what means the same everywhere; gives back the rest.
    fn everywhere(&mut self, command: Command, rest: String) -> Said<Option<(Command, String)>> {
        if self.session.is_none() {
            return match command {
                Command::Help => {
                    self.help();
                    Ok(None)
                }
                Command::Report => {
                    self.say(&t!(self.i18n, "plain-report-which"));
                    Ok(None)
                }
                Command::Language => self.language(&rest).map(|()| None),
                Command::Quit => Err(Leave::Out(Way::Quit)),
                Command::Back | Command::Skip | Command::List => Err(Leave::Back),
                other => Ok(Some((other, rest))),
            };
        }
        match command {
            Command::Help => self.help(),
            Command::Why => self.why(),
            Command::Where => self.whereabouts(),
            Command::Picture => self.picture(&rest),
            Command::Find => return self.find(&rest).map(|()| None),
            Command::GoTo => return self.go_to(&rest).map(|()| None),
            Command::Gap => return self.gap().map(|()| None),
            Command::Route => return self.route().map(|()| None),
            Command::Earlier => return self.earlier().map(|()| None),
            Command::Flag => return self.flag().map(|()| None),
            Command::Undo => return self.undo().map(|()| None),
            Command::Redo => return self.redo().map(|()| None),
            Command::Report => self.report_how(),
            Command::Language => return self.language(&rest).map(|()| None),
            Command::Back => return Err(Leave::Back),
            Command::Skip => return Err(Leave::Skip),
            Command::Alliances => return Err(Leave::To(crate::domain::journey::Stop::Alliances)),
            Command::List => return Err(Leave::Out(Way::List)),
            Command::Quit => return Err(Leave::Out(Way::Quit)),
            Command::Clear
            | Command::New
            | Command::Remove
            | Command::Move
            | Command::Done
            | Command::Score
            | Command::Weigh => return Ok(Some((command, rest))),
            Command::Rename | Command::Copy | Command::Trash | Command::Join => {
                self.say(&t!(self.i18n, "plain-in-library"));
            }
        }
        Ok(None)
    }

    /// Says what can be asked for here.
    fn help(&mut self) {
        let is_open = self.session.is_some();
        let told = if is_open {
            t!(self.i18n, "plain-help-answers")
        } else {
            t!(self.i18n, "plain-help-library")
        };
        self.say(&told);
        for command in Command::ALL {
            let fits = match command.place() {
                Where::Everywhere => true,
                Where::Workbook | Where::Items => is_open,
                Where::Library => !is_open,
            };
            if fits
                || (!is_open
                    && matches!(command, Command::Remove | Command::Earlier | Command::Find))
            {
                let about = command.about(&self.i18n);
                self.say(&about);
            }
        }
        self.say(&t!(self.i18n, "plain-help-not"));
    }
}

/// Whether a line ends words.
fn is_end(line: &str) -> bool {
    line.trim_end() == "."
}

/// Whether a line passes what it is asked for, rather than beginning words.
fn is_sign(line: &str) -> bool {
    matches!(line.trim(), "?" | "-")
}

/// The whole number that a line is.
pub(super) fn number_in(line: &str) -> Option<usize> {
    let digits = crate::domain::name::plain_digits(line);
    let digits = digits.trim().trim_end_matches('.');
    let only = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    only.then(|| digits.parse().ok()).flatten()
}
