//! What the screen is about to show: everything that a view needs and nothing that it draws with.

use std::{ops::Deref, path::PathBuf, sync::LazyLock};

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use uuid::Uuid;

use super::{
    keymap::Keymap,
    overlay::Overlay,
    screen::{book::Book, home::Home},
    theme::{Role, Theme},
};
pub use crate::report::text::Signs;
use crate::{domain::pack::Pack, i18n::Catalog};

/// What does not change while somebody works, or only when they ask for it.
pub struct Context {
    /// What is asked.
    pub pack: LazyPack,
    /// The interface's texts.
    pub words: Catalog,
    /// Which key asks for what.
    pub keymap: Keymap,
    /// How the roles look.
    pub theme: Theme,
    /// Which signs the terminal can show.
    pub signs: Signs,
    /// The time zone that times are shown in.
    pub zone: TimeZone,
    /// The folder that reports go to unless another is named; `~` is somebody's home.
    pub outbox: PathBuf,
}

/// What is asked, or on its way: the list of workbooks does not need it, and is on the screen before
/// a pack is read. Whoever looks at it first waits until it is there.
pub struct LazyPack(LazyLock<Pack, Box<dyn FnOnce() -> Pack>>);

impl LazyPack {
    /// What will be asked once this has returned it.
    pub fn later(wait: impl FnOnce() -> Pack + 'static) -> Self {
        Self(LazyLock::new(Box::new(wait)))
    }
}

impl From<Pack> for LazyPack {
    fn from(pack: Pack) -> Self {
        Self::later(|| pack)
    }
}

impl Deref for LazyPack {
    type Target = Pack;

    fn deref(&self) -> &Pack {
        &self.0
    }
}

/// The moment in which something happens, as data.
#[derive(Debug, Clone, Copy)]
pub struct Now {
    /// The moment.
    pub at: Timestamp,
    /// The day it is where the owner sits.
    pub today: Date,
    /// A fresh id for whatever is made in this moment; used at most once.
    pub fresh: Uuid,
}

/// Which screen is open.
pub enum Screen {
    /// The list of workbooks.
    Home(Box<Home>),
    /// One workbook.
    Book(Box<Book>),
}

/// A line that tells what just happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The line.
    pub text: String,
    /// How it is meant.
    pub role: Role,
}

impl Notice {
    /// A line that tells of something done.
    pub fn done(text: String) -> Self {
        Self {
            text,
            role: Role::Good,
        }
    }

    /// A line that asks for attention.
    pub fn warn(text: String) -> Self {
        Self {
            text,
            role: Role::Warn,
        }
    }

    /// A line that tells of a failure.
    pub fn failed(text: String) -> Self {
        Self {
            text,
            role: Role::Bad,
        }
    }
}

/// Who has the mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mouse {
    /// The workbook: clicks choose.
    Ours,
    /// The terminal: text can be selected and copied.
    Terminals,
}

/// Everything that the screen is about to show.
pub struct Model {
    /// What does not change by itself.
    pub context: Context,
    /// Which screen is open.
    pub screen: Screen,
    /// What lies over it.
    pub overlay: Option<Overlay>,
    /// What just happened.
    pub notice: Option<Notice>,
    /// Who has the mouse.
    pub mouse: Mouse,
}
