//! Words that are typed where none go in: a sentence on a rating must not answer it by its spaces, nor tick an
//! action off.

use crossterm::event::KeyCode;
use jiff::Timestamp;

use super::{App, Place};
use crate::{
    session::{Session, command::Command, moment::Moment},
    t,
    tui::{
        action::{Action, Layer},
        component::Notice,
        form::NEXT_LETTER,
        keymap::KeyPress,
        page::Page,
    },
};

/// Words that are being typed where none go in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Astray {
    /// How many characters were typed; one alone may have been a slip.
    count: usize,
    /// When the last one was.
    at: Timestamp,
}

/// Letters that were commands of the list of actions, one right behind the other: words may begin with them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letters {
    count: usize,
    /// How many of them changed something.
    steps: usize,
    /// When the last one was.
    at: Timestamp,
}

impl Letters {
    /// Whether what is typed now can belong to the same word.
    fn are_followed(&self, now: Moment) -> bool {
        now.at.duration_since(self.at) < NEXT_LETTER
    }
}

impl App {
    /// Whether a key is part of words that go in nowhere here, and so does nothing else. An arrow, Tab or any other
    /// key that types nothing ends them; Esc does only that. After a single letter a pause or a digit does, too.
    pub(super) fn goes_astray(
        &mut self,
        press: KeyPress,
        action: Option<Action>,
        now: Moment,
    ) -> bool {
        let Some(mut words) = self.astray.take().filter(|_| self.is_answered_by_keys()) else {
            return false;
        };
        let is_over = now.at.duration_since(words.at) >= NEXT_LETTER;
        let is_slip = words.count == 1;
        match (press.typed(), action) {
            (Some(_), _) | (None, Some(Action::Choose)) if is_slip && is_over => return false,
            (Some(typed), _) if typed.is_ascii_digit() && (is_slip || is_over) => return false,
            (Some(_), _) => words.count += 1,
            (None, Some(Action::Choose)) => {}
            // As many as were typed are wiped, and no answer with them.
            (None, _) if matches!(press.code(), KeyCode::Backspace | KeyCode::Delete) => {
                words.count -= 1;
            }
            (None, Some(Action::Leave)) => words.count = 0,
            (None, _) => return false,
        }
        words.at = now.at;
        if words.count > 0 {
            self.astray = Some(words);
            self.notice = Some(Notice::warn(self.told_astray()));
        }
        true
    }

    /// What was typed before belongs to no words.
    pub(super) fn end_words(&mut self) {
        self.astray = None;
        self.letters = None;
    }

    /// What of the list of actions a letter may change.
    pub(super) fn stands(&self) -> Option<u64> {
        let is_list = !self.takes_text() && self.layers().contains(&Layer::Actions);
        self.session().filter(|_| is_list).map(Session::state)
    }

    /// Notes a key that was a command of the list of actions, which stood so before it.
    pub(super) fn note_letter(&mut self, press: KeyPress, stood: Option<u64>, now: Moment) {
        let stands = self.stands().filter(|_| press.typed().is_some());
        self.letters = stands.and(stood).map(|stood| {
            let noted = self.letters.filter(|it| it.are_followed(now));
            Letters {
                count: noted.map_or(0, |it| it.count) + 1,
                steps: noted.map_or(0, |it| it.steps) + usize::from(stands != Some(stood)),
                at: now.at,
            }
        });
    }

    /// Words that go in nowhere may begin with this key, which is no command. What letters right before it did was
    /// not meant, and is taken back.
    pub(super) fn may_go_astray(&mut self, press: KeyPress, now: Moment) -> Vec<Command> {
        let mut commands = Vec::new();
        let before = self.letters.take().filter(|it| it.are_followed(now));
        if press.typed().is_some_and(begins_words) && self.is_answered_by_keys() {
            let count = 1 + before.map_or(0, |it| it.count);
            self.astray = Some(Astray { count, at: now.at });
            if let Some(before) = before {
                self.take_back(before.steps);
                self.afterwards(self.page().as_ref(), &mut commands);
                self.notice = None;
            }
            if self.notice.is_none() {
                self.notice = Some(Notice::warn(self.told_astray()));
            }
        } else if press.typed().is_some() {
            // A stop or a comma within words.
            self.letters = before.map(|it| Letters { at: now.at, ..it });
        }
        commands
    }

    fn take_back(&mut self, steps: usize) {
        let context = &self.context;
        let Place::Workbook(open) = &mut self.place else {
            return;
        };
        for _ in 0..steps {
            open.session.undo(&context.pack, &context.now);
        }
        open.page.refresh(&open.session, context);
    }

    /// Whether keys that type a character change something here.
    pub(super) fn is_answered_by_keys(&self) -> bool {
        self.over.is_none()
            && !self.takes_text()
            && self
                .layers()
                .iter()
                .any(|layer| layer.is_answered_by_keys())
    }

    /// Where words go, or what to type instead.
    pub(super) fn told_astray(&self) -> String {
        let (i18n, layers) = (&self.context.i18n, self.layers());
        let key = |action| self.context.key_in(&layers, action);
        let page = match &self.place {
            Place::Library(_) => None,
            Place::Workbook(open) => Some(&open.page),
        };
        if let Some(action) = page.and_then(Page::way_to_words) {
            return t!(i18n, "astray-field", key = key(action));
        }
        if let Some((low, high)) = page.and_then(Page::digits) {
            let [low, high] = [low, high].map(|it| it.to_string());
            let key = key(Action::Leave);
            return t!(i18n, "astray-digits", key = key, low = low, high = high);
        }
        t!(i18n, "astray-nowhere", key = key(Action::Leave))
    }
}

/// Whether words begin with a character that is no command; a digit is none only where no number answers.
fn begins_words(typed: char) -> bool {
    typed.is_alphanumeric() || "\"'(„“‚‘«»".contains(typed)
}
