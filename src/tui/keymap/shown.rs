//! What keys are called on the keyboards of a language.

use crossterm::event::{KeyCode, KeyModifiers};

use super::{HELD, KeyPress};
use crate::{i18n::Catalog, t};

impl KeyPress {
    /// The key as keyboards of a language name it; files know it by what [`std::fmt::Display`] writes.
    pub fn shown(self, i18n: &Catalog) -> String {
        let mut shown = String::new();
        for (modifier, name) in [
            (KeyModifiers::CONTROL, "key-ctrl"),
            (KeyModifiers::ALT, "key-alt"),
            (KeyModifiers::SHIFT, "key-shift"),
        ] {
            if self.modifiers.contains(modifier) {
                shown.push_str(i18n.find(name).unwrap_or_default());
                shown.push('+');
            }
        }
        let name = match self.code {
            KeyCode::PageDown if i18n.names_keys_plainly() => t!(i18n, "key-page-down-plain"),
            KeyCode::PageUp if i18n.names_keys_plainly() => t!(i18n, "key-page-up-plain"),
            KeyCode::Up if i18n.names_keys_plainly() => t!(i18n, "key-up-plain"),
            KeyCode::Down if i18n.names_keys_plainly() => t!(i18n, "key-down-plain"),
            KeyCode::Left if i18n.names_keys_plainly() => t!(i18n, "key-left-plain"),
            KeyCode::Right if i18n.names_keys_plainly() => t!(i18n, "key-right-plain"),
            KeyCode::PageDown => t!(i18n, "key-page-down"),
            KeyCode::PageUp => t!(i18n, "key-page-up"),
            KeyCode::Tab => t!(i18n, "key-tab"),
            KeyCode::Enter => t!(i18n, "key-enter"),
            KeyCode::Esc => t!(i18n, "key-esc"),
            KeyCode::Char(' ') => t!(i18n, "key-space"),
            KeyCode::Backspace => t!(i18n, "key-backspace"),
            KeyCode::Delete => t!(i18n, "key-delete"),
            KeyCode::Insert => t!(i18n, "key-insert"),
            KeyCode::Home => t!(i18n, "key-home"),
            KeyCode::End => t!(i18n, "key-end"),
            code => Self {
                code,
                // What is held is said, but makes a letter a capital.
                modifiers: self.modifiers & HELD,
            }
            .bare(),
        };
        shown + &name
    }

    /// Its name without what is held down beside it.
    fn bare(self) -> String {
        let name = self.to_string();
        let held = ["Ctrl+", "Alt+"];
        let bare = held.iter().fold(name.as_str(), |rest, held| {
            rest.strip_prefix(held).unwrap_or(rest)
        });
        bare.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_go_by_the_names_on_their_keyboards() {
        let english = Catalog::in_language("en").unwrap();
        let german = Catalog::in_language("de").unwrap();
        for (key, in_english, in_german) in [
            ("Ctrl+G", "Ctrl+G", "Strg+G"),
            ("Shift+Tab", "Shift+Tab", "Umschalt+Tab"),
            ("PgDn", "PgDn", "Bild↓"),
            ("Ctrl+↓", "Ctrl+↓", "Strg+↓"),
            ("Alt+E", "Alt+E", "Alt+E"),
            ("F2", "F2", "F2"),
            ("n", "n", "n"),
        ] {
            let key: KeyPress = key.parse().unwrap();
            assert_eq!(key.shown(&english), in_english);
            assert_eq!(key.shown(&german), in_german);
        }
        // An arrow in ASCII would be another key.
        english.name_keys_plainly(true);
        german.name_keys_plainly(true);
        for (key, in_english, in_german) in [
            ("PgDn", "PgDn", "Bild ab"),
            ("PgUp", "PgUp", "Bild auf"),
            ("Ctrl+↓", "Ctrl+Down", "Strg+Unten"),
            ("Shift+←", "Shift+Left", "Umschalt+Links"),
        ] {
            let key: KeyPress = key.parse().unwrap();
            assert_eq!(key.shown(&english), in_english);
            assert_eq!(key.shown(&german), in_german);
        }
    }
}
