//! The terminal, taken and given back: on the way out, in a panic, and when the process is told to
//! stop.

use std::{
    io::{self, Write},
    panic::{self, PanicHookInfo},
    process,
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use crossterm::{
    cursor::Show,
    event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture},
    execute,
    style::{ResetColor, force_color_output},
    terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode},
};

use super::model::Mouse;

/// Whether the terminal is ours.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// The terminal, ours until this is dropped.
#[derive(Debug)]
pub struct Guard(());

impl Guard {
    /// Takes the terminal. What cannot be taken is given back before the error is returned.
    pub fn take() -> io::Result<Self> {
        TAKEN.store(true, Ordering::SeqCst);
        // Themes decide about colours. Where crossterm does, for NO_COLOR, it takes bold away as well.
        force_color_output(true);
        let guard = Self(());
        enable_raw_mode()?;
        execute!(
            io::stdout(),
            EnterAlternateScreen,
            EnableBracketedPaste,
            EnableMouseCapture
        )?;
        Ok(guard)
    }

    /// Takes the mouse, or gives it to the terminal so that text can be selected.
    pub fn mouse(&self, mouse: Mouse) -> io::Result<()> {
        match mouse {
            Mouse::Ours => execute!(io::stdout(), EnableMouseCapture),
            Mouse::Terminals => execute!(io::stdout(), DisableMouseCapture),
        }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore_all();
    }
}

/// Gives the terminal back as it was, once; never fails, since there may be no terminal any more.
pub fn restore_all() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let _ = execute!(
            io::stdout(),
            DisableMouseCapture,
            DisableBracketedPaste,
            ResetColor,
            LeaveAlternateScreen,
            Show
        );
        let _ = disable_raw_mode();
    }
}

/// Makes a panic on any thread give the terminal back and say where it happened; never what the
/// answers are. `told` is what the person is told about their words.
pub fn hook_panics(told: String) {
    let main = thread::current().id();
    panic::set_hook(Box::new(move |info: &PanicHookInfo<'_>| {
        restore_all();
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        // The panic's own message may quote an answer, so only its place is told.
        let _ = writeln!(io::stderr(), "madbook stopped at {place}.\n{told}");
        if thread::current().id() != main {
            // The screen is gone: the main thread must not go on drawing on it.
            process::exit(101);
        }
    }));
}
