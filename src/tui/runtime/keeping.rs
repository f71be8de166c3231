//! What is kept for next time.

use std::collections::BTreeSet;

use super::Runtime;
use crate::{
    report::letterhead::Logo,
    session::command::{Reply, SystemReply},
    store::{Hint, SaveError, Setting, SettingsFile, Told, Value},
    t,
    tui::app::App,
};

/// What somebody was shown before.
pub(super) fn seen(config: Option<&SettingsFile>) -> BTreeSet<Hint> {
    config.map(SettingsFile::seen).unwrap_or_default()
}

impl Runtime {
    /// Keeps a choice for next time, or says why that cannot be done.
    pub(super) fn keep(&mut self, keep: impl FnOnce(&SettingsFile, &App) -> Result<(), SaveError>) {
        let i18n = &self.app.context().i18n;
        let problem = match &self.config {
            None => t!(i18n, "keys-nowhere"),
            Some(config) => match keep(config, &self.app) {
                Ok(()) => return,
                Err(error) => t!(i18n, "keys-not-kept", problem = error.told(i18n)),
            },
        };
        self.reply(Reply::System(SystemReply::NotKept(problem)));
    }

    /// Keeps what was chosen for a setting; a picture that cannot be a logo is not, and it is said why.
    pub(super) fn keep_setting(&mut self, setting: Setting, value: Option<&Value>) {
        let i18n = &self.app.context().i18n;
        if let (Setting::Logo, Some(Value::Words(path))) = (setting, value)
            && let Some(told) = Logo::doubt(path, i18n)
        {
            let kept = self
                .config
                .as_ref()
                .map(|config| config.read(None).settings);
            let kept = kept.and_then(|it| it.get(setting).cloned());
            return self.reply(Reply::System(SystemReply::NotTaken(setting, kept, told)));
        }
        self.keep(|config, app| config.choose(&app.context().settings, setting, value));
    }

    /// Keeps what was pointed out. Nobody asked for it, so nobody is told where that cannot be done.
    pub(super) fn keep_seen(&self, seen: &BTreeSet<Hint>) {
        if let Some(config) = &self.config {
            drop(config.keep_seen(seen));
        }
    }
}
