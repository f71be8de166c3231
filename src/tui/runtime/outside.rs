//! The terminal lent to somebody else: to the shell while the program is stopped, to somebody's own
//! editor while they write a long answer.

use std::{
    env,
    sync::{Arc, atomic::Ordering},
};

use super::{Runtime, blank, input::LENT};
use crate::{
    i18n::{Deed, refused},
    own_editor::{self, Draft, Ended, Look, OwnEditor},
    session::command::{Reply, SystemReply, Written},
    store::shown,
    t,
    tui::terminal,
};

impl Runtime {
    /// Stops the program, until its shell brings it back.
    pub(super) fn suspend(&mut self) {
        if self.away {
            return;
        }
        if !can_come_back() {
            let told = t!(self.app.context().i18n, "suspend-nowhere");
            return self.reply(Reply::System(SystemReply::CannotSuspend(told)));
        }
        if !self.give_away() {
            return;
        }
        self.away = true;
        if !stop() {
            self.come_back();
        }
    }

    /// Takes the terminal again after the program was stopped, by itself or by somebody else.
    pub(super) fn come_back(&mut self) {
        if std::mem::take(&mut self.away) {
            self.inbox.resume();
        }
        // Drawn anew from the first cell. To clear the old one would ask the terminal where its cursor is,
        // and what it answers would arrive as keys.
        match self
            .guard
            .retake(self.app.has_mouse())
            .and_then(|()| blank())
        {
            Ok(blank) => self.terminal = blank,
            Err(_) => self.quit(),
        }
    }

    /// Saves everything and gives the terminal back as it was; false where the keyboard cannot be left
    /// to others.
    fn give_away(&mut self) -> bool {
        let commands = self.app.save();
        self.perform(commands);
        self.save_held();
        self.world.flush();
        if !self.inbox.pause() {
            let told = t!(self.app.context().i18n, "suspend-impossible");
            self.reply(Reply::System(SystemReply::CannotSuspend(told)));
            return false;
        }
        terminal::restore_all();
        true
    }

    /// Has words written in somebody's own editor.
    pub(super) fn edit(&mut self, words: &str) {
        self.end_loan();
        let i18n = Arc::clone(&self.app.context().i18n);
        let editor = match OwnEditor::set_in(|name| env::var(name).ok()) {
            Ok(editor) => editor,
            Err(problem) => return self.tell_of_editor(problem.told(&i18n)),
        };
        let mut draft = match Draft::lend(words, charset()) {
            Ok(draft) => draft,
            Err(error) => {
                let problem = refused(&error, Deed::Write, &i18n);
                return self.tell_of_editor(t!(i18n, "editor-no-file", problem = problem));
            }
        };
        if !self.give_away() {
            return;
        }
        LENT.store(true, Ordering::SeqCst);
        let ended = draft.open_in(&editor, own_editor::AT_ONCE);
        LENT.store(false, Ordering::SeqCst);
        self.inbox.resume();
        self.come_back();
        let look = draft.look_after(&ended);
        let told = own_editor::told(&editor, &ended, &look, &i18n);
        let is_kept = matches!((&ended, &look), (Ended::AtOnce, Look::Unchanged));
        let is_told = told.is_some();
        self.written(words.to_owned(), look, told);
        if is_kept {
            self.loan = Some(draft);
        } else if let Some(path) = draft.end().filter(|_| !is_told) {
            self.tell_of_editor(t!(i18n, "editor-untaken", path = shown(&path)));
        }
    }

    /// Looks whether an editor that came back at once has saved by now.
    pub(super) fn look_at_loan(&mut self) {
        let Some(mut draft) = self.loan.take() else {
            return;
        };
        if !self.app.awaits_words() {
            self.loan = Some(draft);
            return self.end_loan();
        }
        let lent = draft.words().to_owned();
        let look = draft.look();
        match &look {
            // A file that is being saved may be empty or gone for a moment.
            Look::Unchanged | Look::Emptied | Look::Gone => {}
            Look::Written(_) => {
                let told = own_editor::arrived(&look, &self.app.context().i18n);
                self.written(lent, look, told);
            }
            Look::LeftByFailure(_) | Look::TooLong(_) | Look::NotText(_) | Look::Unreadable(..) => {
                let told = own_editor::arrived(&look, &self.app.context().i18n);
                self.written(lent, look, told);
                drop(draft);
                return;
            }
        }
        self.loan = Some(draft);
    }

    /// Waits for no editor any more; says where words are that it saved and nobody took.
    fn end_loan(&mut self) {
        if let Some(path) = self.loan.take().and_then(Draft::end) {
            let i18n = &self.app.context().i18n;
            let told = t!(i18n, "editor-untaken", path = shown(&path));
            self.tell_of_editor(told);
        }
    }

    fn written(&mut self, lent: String, look: Look, told: Option<String>) {
        let words = match look {
            Look::Written(written) => Some(written.text),
            Look::Unchanged
            | Look::LeftByFailure(_)
            | Look::Emptied
            | Look::Gone
            | Look::TooLong(_)
            | Look::NotText(_)
            | Look::Unreadable(..) => None,
        };
        let written = Written { lent, words, told };
        self.reply(Reply::System(SystemReply::Written(written)));
    }

    fn tell_of_editor(&mut self, told: String) {
        let written = Written {
            told: Some(told),
            ..Written::default()
        };
        self.reply(Reply::System(SystemReply::Written(written)));
    }
}

/// The encoding that the locale names; none where it names none.
fn charset() -> Option<String> {
    let set = |name| env::var(name).ok().filter(|value| !value.is_empty());
    let locale = (set("LC_ALL").or_else(|| set("LC_CTYPE"))).or_else(|| set("LANG"))?;
    let (_, charset) = locale.split_once('.')?;
    let charset = charset.split('@').next().unwrap_or_default();
    Some(charset.to_owned())
}

/// Whether there is a shell that can bring the program back: not where the program is all that runs in
/// its window.
#[cfg(unix)]
fn can_come_back() -> bool {
    rustix::process::getsid(None).is_ok_and(|session| session != rustix::process::getpid())
}

#[cfg(not(unix))]
fn can_come_back() -> bool {
    false
}

/// Stops this program and what was started with it, as the shell's own key does.
#[cfg(unix)]
fn stop() -> bool {
    rustix::process::kill_current_process_group(rustix::process::Signal::STOP).is_ok()
}

#[cfg(not(unix))]
fn stop() -> bool {
    false
}
