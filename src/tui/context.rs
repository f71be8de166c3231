//! What pages are drawn and changed with: what is asked, the words, the keys, the looks, the moment.

use std::{collections::BTreeSet, path::PathBuf, sync::Arc};

use jiff::tz::TimeZone;

use super::{
    action::{Action, Layer},
    keymap::Keymap,
    theme::{Theme, Themes},
};
use crate::{
    content::LazyPack,
    domain::umlaut,
    i18n::{Catalog, Language},
    report::text::Signs,
    session::{moment::Moment, wording::SessionWording},
    store::{Hint, Settings},
};

/// What pages are drawn and changed with.
pub struct Context {
    /// What is asked.
    pub pack: Arc<LazyPack>,
    /// The interface's texts.
    pub i18n: Arc<Catalog>,
    /// The language of a pack of one's own, which the program itself may not speak; none without such a pack.
    pub own_language: Option<Language>,
    /// Which key asks for what.
    pub keymap: Keymap,
    /// How the roles look.
    pub theme: Theme,
    /// The themes to choose from.
    pub themes: Themes,
    /// What was chosen for the program.
    pub settings: Settings,
    /// What was pointed out before.
    pub seen: BTreeSet<Hint>,
    /// Which signs the terminal can show.
    pub signs: Signs,
    /// The time zone that times are shown in.
    pub zone: TimeZone,
    /// The folder that reports go to unless another is named; `~` is somebody's home.
    pub outbox: PathBuf,
    /// The moment in which the present input arrived.
    pub now: Moment,
}

impl Context {
    /// Which signs the terminal shows from now on; keys are called as it can show them.
    pub fn show_signs(&mut self, signs: Signs) {
        self.signs = signs;
        self.i18n.name_keys_plainly(signs == Signs::Ascii);
    }

    /// Words as the terminal shows them: what is measured is what stands there.
    pub fn spelled(&self, words: String) -> String {
        match self.signs {
            Signs::Unicode => words,
            Signs::Ascii => umlaut::spelled(&words).replace('ß', "ss"),
        }
    }

    /// The key to name for a command in a sentence; its first one.
    pub fn key(&self, action: Action) -> String {
        let key = self.keymap.keys_of(action).first();
        key.map(|key| key.shown(&self.i18n)).unwrap_or_default()
    }

    /// The key to name for a command in these layers, the first that has one; empty where none has.
    pub fn key_in(&self, layers: &[Layer], action: Action) -> String {
        let key = self.keymap.key(layers, action);
        key.map(|key| key.shown(&self.i18n)).unwrap_or_default()
    }

    /// What says how a session stands.
    pub fn wording(&self) -> SessionWording<'_> {
        SessionWording {
            i18n: &self.i18n,
            pack: &self.pack,
            zone: &self.zone,
            now: &self.now,
        }
    }
}
