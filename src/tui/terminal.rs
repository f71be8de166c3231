//! The terminal, taken and given back: on the way out, in a panic, and when the process is told to
//! stop.

use std::{
    io,
    sync::atomic::{AtomicBool, Ordering},
};

use crossterm::{
    cursor::Show,
    event::{DisableBracketedPaste, EnableBracketedPaste},
    execute,
    style::{ResetColor, force_color_output},
    terminal::{
        Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
        enable_raw_mode,
    },
};

use self::mouse::{GiveMouse, TakeMouse};

/// The mouse: clicks and the wheel. Of every move, as crossterm would have it, nobody should be woken.
#[cfg(unix)]
mod mouse {
    use std::fmt;

    use crossterm::Command;

    /// Has the terminal tell of clicks.
    pub(super) struct TakeMouse;

    impl Command for TakeMouse {
        fn write_ansi(&self, to: &mut impl fmt::Write) -> fmt::Result {
            to.write_str("\x1b[?1000h\x1b[?1006h")
        }
    }

    /// Has it tell of nothing.
    pub(super) struct GiveMouse;

    impl Command for GiveMouse {
        fn write_ansi(&self, to: &mut impl fmt::Write) -> fmt::Result {
            to.write_str("\x1b[?1006l\x1b[?1000l")
        }
    }
}

#[cfg(not(unix))]
mod mouse {
    pub(super) use crossterm::event::{
        DisableMouseCapture as GiveMouse, EnableMouseCapture as TakeMouse,
    };
}

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
            execute!(io::stdout(), TakeMouse)
        } else {
            execute!(io::stdout(), GiveMouse)
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
            GiveMouse,
            DisableBracketedPaste,
            ResetColor,
            LeaveAlternateScreen,
            Show
        );
        let _ = disable_raw_mode();
    }
}
