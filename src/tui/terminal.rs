//! The terminal, taken and given back: on the way out, in a panic, and when the process is told to
//! stop.

use std::{
    io,
    sync::atomic::{AtomicBool, Ordering},
};

use crossterm::{
    cursor::Show,
    event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture},
    execute,
    style::{ResetColor, force_color_output},
    terminal::{
        Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
        enable_raw_mode,
    },
};

/// Whether the terminal is ours.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// The terminal, ours until this is dropped.
#[derive(Debug)]
pub struct Guard(());

impl Guard {
    /// Takes the terminal. What cannot be taken is given back before the error is returned.
    pub fn take() -> io::Result<Self> {
        // Themes decide about colours. Where crossterm does, for NO_COLOR, it takes bold away as well.
        force_color_output(true);
        let guard = Self(());
        guard.retake(true)?;
        Ok(guard)
    }

    /// Takes the terminal again after somebody else had it.
    pub fn retake(&self, mouse: bool) -> io::Result<()> {
        TAKEN.store(true, Ordering::SeqCst);
        // Somebody else may have made the terminal cooked meanwhile, and crossterm believes that it is
        // raw still: so it is told otherwise first.
        let _ = disable_raw_mode();
        enable_raw_mode()?;
        execute!(
            io::stdout(),
            EnterAlternateScreen,
            Clear(ClearType::All),
            EnableBracketedPaste
        )?;
        self.mouse(mouse)
    }

    /// Takes the mouse, or gives it to the terminal so that text can be selected.
    pub fn mouse(&self, ours: bool) -> io::Result<()> {
        if ours {
            execute!(io::stdout(), EnableMouseCapture)
        } else {
            execute!(io::stdout(), DisableMouseCapture)
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
