//! Which key asks for which action; read from `assets/keymap.ron`, and from a file beside it for other hands.

mod own;
mod shown;

use std::{fmt, str::FromStr};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use serde::{Deserialize, Deserializer};

pub use self::own::{KeyFault, KeyProblem, Unfit};
use super::action::{Action, Layer};
use crate::{
    assets,
    quick_ron::{self, Newtypes},
    serial::parsed,
    store::KeySetting,
};

/// What names of keys look like.
const NAMES_EXAMPLE: &str = "Ctrl+G, Shift+Tab, PgDn, F1";

/// A key with what is held down beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct KeyPress {
    code: KeyCode,
    modifiers: KeyModifiers,
}

impl KeyPress {
    /// The key as the terminal reported it, in one form: Shift is part of a character, not beside it.
    pub fn of(event: KeyEvent) -> Self {
        let mut modifiers =
            event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::SHIFT | KeyModifiers::ALT);
        let code = match event.code {
            KeyCode::BackTab => {
                modifiers |= KeyModifiers::SHIFT;
                KeyCode::Tab
            }
            KeyCode::Char(c) => {
                modifiers -= KeyModifiers::SHIFT;
                KeyCode::Char(if modifiers.intersects(HELD) {
                    c.to_ascii_lowercase()
                } else {
                    c
                })
            }
            other => other,
        };
        Self { code, modifiers }
    }

    /// The key itself.
    pub fn code(self) -> KeyCode {
        self.code
    }

    /// The event of a terminal that is this key.
    pub fn event(self) -> KeyEvent {
        KeyEvent::new(self.code, self.modifiers)
    }

    /// The character that it types by itself; none where it does more.
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) => {
                let held = self.modifiers & HELD;
                // AltGr arrives as Ctrl+Alt on Windows: what it types is text.
                let is_alt_gr = cfg!(windows) && held == HELD;
                (held.is_empty() || is_alt_gr).then_some(c)
            }
            _ => None,
        }
    }
}

/// What makes a letter a command: it is the same in small and in capital letters.
const HELD: KeyModifiers = KeyModifiers::CONTROL.union(KeyModifiers::ALT);

const NAMED: [(&str, KeyCode); 15] = [
    ("PgDn", KeyCode::PageDown),
    ("PgUp", KeyCode::PageUp),
    ("Tab", KeyCode::Tab),
    ("Enter", KeyCode::Enter),
    ("Esc", KeyCode::Esc),
    ("Space", KeyCode::Char(' ')),
    ("Backspace", KeyCode::Backspace),
    ("Del", KeyCode::Delete),
    ("Ins", KeyCode::Insert),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("↑", KeyCode::Up),
    ("↓", KeyCode::Down),
    ("←", KeyCode::Left),
    ("→", KeyCode::Right),
];

/// What arrows are called by whoever has no such sign on a keyboard.
const ARROWS: [(&str, KeyCode); 4] = [
    ("Up", KeyCode::Up),
    ("Down", KeyCode::Down),
    ("Left", KeyCode::Left),
    ("Right", KeyCode::Right),
];

impl fmt::Display for KeyPress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (modifier, name) in [
            (KeyModifiers::CONTROL, "Ctrl+"),
            (KeyModifiers::ALT, "Alt+"),
            (KeyModifiers::SHIFT, "Shift+"),
        ] {
            if self.modifiers.contains(modifier) {
                f.write_str(name)?;
            }
        }
        if let Some((name, _)) = NAMED.iter().find(|(_, code)| *code == self.code) {
            return f.write_str(name);
        }
        match self.code {
            KeyCode::F(number) => write!(f, "F{number}"),
            KeyCode::Char(c) if self.modifiers.intersects(HELD) => {
                write!(f, "{}", c.to_ascii_uppercase())
            }
            KeyCode::Char(c) => write!(f, "{c}"),
            other => write!(f, "{other}"),
        }
    }
}

/// A key's name that nobody knows.
#[derive(Debug, thiserror::Error)]
#[error("\"{0}\" is no key; keys look like Ctrl+G, Shift+Tab, PgDn, F1 or n")]
pub struct NoSuchKey(String);

impl FromStr for KeyPress {
    type Err = NoSuchKey;

    fn from_str(text: &str) -> Result<Self, NoSuchKey> {
        let no_such_key = || NoSuchKey(text.into());
        let mut modifiers = KeyModifiers::NONE;
        let mut rest = text;
        while let Some((held, after)) = rest
            .split_once('+')
            .filter(|(held, after)| !held.is_empty() && !after.is_empty())
        {
            modifiers |= match held {
                "Ctrl" => KeyModifiers::CONTROL,
                "Alt" => KeyModifiers::ALT,
                "Shift" => KeyModifiers::SHIFT,
                _ => return Err(no_such_key()),
            };
            rest = after;
        }
        let mut named = NAMED.iter().chain(&ARROWS);
        let code = match named.find(|(name, _)| *name == rest) {
            Some((_, code)) => *code,
            None => match (
                rest.strip_prefix('F')
                    .and_then(|number| number.parse().ok()),
                rest.chars().next(),
            ) {
                (Some(number @ 1..=24), _) => KeyCode::F(number),
                (None, Some(c)) if c.len_utf8() == rest.len() => KeyCode::Char(c),
                _ => return Err(no_such_key()),
            },
        };
        Ok(Self::of(KeyEvent::new(code, modifiers)))
    }
}

impl<'de> Deserialize<'de> for KeyPress {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        parsed(deserializer)
    }
}

/// One line of the keymap: in a layer, these keys ask for this action.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Binding {
    /// Where.
    pub layer: Layer,
    /// What is asked for.
    pub action: Action,
    /// By which keys; the first is the one that is shown.
    pub keys: Vec<KeyPress>,
}

/// Which key asks for which action.
#[derive(Debug, Clone)]
pub struct Keymap {
    bindings: Vec<Binding>,
    /// The same, as they were before somebody changed them.
    built_in: Vec<Binding>,
    /// What somebody changed.
    own: Vec<KeySetting>,
}

impl Keymap {
    /// The keymap written in this text.
    pub fn parse(text: &str) -> Result<Self, ron::error::SpannedError> {
        let bindings: Vec<Binding> = quick_ron::from_str(text, Newtypes::Wrapped)?;
        Ok(Self {
            built_in: bindings.clone(),
            bindings,
            own: Vec::new(),
        })
    }

    /// The keymap that settings know by this name; the usual one where there is no such.
    pub fn named(name: Option<&str>) -> Result<Self, ron::error::SpannedError> {
        let mut keymap = Self::parse(assets::KEYMAP)?;
        if name == Some("vim") {
            for binding in quick_ron::from_str::<Vec<Binding>>(assets::VIM, Newtypes::Wrapped)? {
                let mut known = keymap.bindings.iter_mut();
                let same =
                    |it: &&mut Binding| it.layer == binding.layer && it.action == binding.action;
                match known.find(same) {
                    Some(known) => known.keys = binding.keys,
                    None => keymap.bindings.push(binding),
                }
            }
            keymap.built_in = keymap.bindings.clone();
        }
        Ok(keymap)
    }

    /// What a key asks for, in the first of these layers that knows it.
    pub fn action(&self, layers: &[Layer], key: KeyPress) -> Option<Action> {
        layers.iter().find_map(|layer| {
            let mut bindings = self
                .bindings
                .iter()
                .filter(|binding| binding.layer == *layer);
            bindings
                .find(|binding| binding.keys.contains(&key))
                .map(|binding| binding.action)
        })
    }

    /// The key to show for an action, in the first of these layers that has one for it.
    pub fn key(&self, layers: &[Layer], action: Action) -> Option<KeyPress> {
        layers.iter().find_map(|layer| {
            let mut bindings = self
                .bindings
                .iter()
                .filter(|binding| binding.layer == *layer);
            bindings
                .find(|binding| binding.action == action)?
                .keys
                .first()
                .copied()
        })
    }

    /// A layer's bindings, in the keymap's order.
    pub fn layer(&self, layer: Layer) -> impl Iterator<Item = &Binding> {
        self.bindings
            .iter()
            .filter(move |binding| binding.layer == layer)
    }
}

#[cfg(test)]
mod tests {
    use std::{
        collections::HashSet,
        fs,
        path::{Path, PathBuf},
    };

    use super::*;
    use crate::i18n::Catalog;

    fn keymap() -> Keymap {
        Keymap::parse(assets::KEYMAP).unwrap()
    }

    #[test]
    fn a_key_reads_as_it_is_written() {
        for text in [
            "Ctrl+G",
            "Alt+B",
            "Shift+Tab",
            "PgDn",
            "F1",
            "n",
            "+",
            "Shift+↑",
            "Ctrl+←",
            "?",
            "Del",
        ] {
            assert_eq!(text.parse::<KeyPress>().unwrap().to_string(), text);
        }
        for (text, shown) in [("Ctrl+Down", "Ctrl+↓"), ("Up", "↑")] {
            assert_eq!(text.parse::<KeyPress>().unwrap().to_string(), shown);
        }
        for text in ["", "Hyper+G", "F25", "nn"] {
            assert!(text.parse::<KeyPress>().is_err(), "{text}");
        }
    }

    #[test]
    fn every_action_has_a_key_or_stands_in_the_list_of_commands() {
        let keymap = keymap();
        for action in Action::ALL {
            let bound = |binding: &&Binding| binding.action == *action;
            let is_listed = [Layer::Workbook, Layer::Everywhere]
                .into_iter()
                .any(|layer| keymap.layer(layer).any(|it| bound(&it)));
            let has_key = keymap.bindings.iter().filter(bound);
            let has_key = has_key.flat_map(|binding| &binding.keys).next().is_some();
            assert!(is_listed || has_key, "{action:?}");
        }
    }

    /// The files of a folder of the screen and of the folders in it.
    fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, found);
            } else {
                found.push(path);
            }
        }
    }

    #[test]
    fn no_page_form_or_box_takes_a_key_that_is_not_bound_here() {
        let screen = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tui");
        let mut files = Vec::new();
        for folder in ["page", "form", "dialog", "aside", "widget"] {
            sources(&screen.join(folder), &mut files);
        }
        assert!(files.len() > 20, "{files:?}");
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            for looked_at in ["KeyCode", "KeyEvent", ".code()"] {
                assert!(
                    !text.contains(looked_at),
                    "{looked_at} in {}",
                    file.display()
                );
            }
        }
    }

    #[test]
    fn twelve_commands_have_direct_keys() {
        let keymap = keymap();
        let bound = |layer| keymap.layer(layer).filter(|it| !it.keys.is_empty());
        let direct: Vec<Action> = bound(Layer::Workbook)
            .chain(bound(Layer::Everywhere))
            .map(|binding| binding.action)
            .collect();
        // The field before and the next field are one, as the other end of the same key.
        let the_twelve = [
            Action::Palette,
            Action::Help,
            Action::Next,
            Action::Back,
            Action::NextField,
            Action::NextGap,
            Action::GoTo,
            Action::Picture,
            Action::NextAlliance,
            Action::Undo,
            Action::Redo,
            Action::Quit,
        ];
        let beside = [
            // Going to a page by what stands on it.
            Action::Search,
            Action::PreviousField,
            Action::Leave,
            Action::Save,
            Action::ScrollUp,
            Action::ScrollDown,
            Action::Interrupt,
        ];
        for action in &direct {
            assert!(
                the_twelve.contains(action) || beside.contains(action),
                "{action:?} is one too many"
            );
        }
        for action in the_twelve {
            assert!(direct.contains(&action), "{action:?}");
        }
    }

    /// Whether a key may not arrive: the terminal or what it runs in may take it.
    fn may_be_taken(key: KeyPress) -> bool {
        let held = key.modifiers;
        match key.code {
            // GNOME Terminal.
            KeyCode::F(1 | 10 | 11) => true,
            // Their own keys of tmux and screen.
            KeyCode::Char('a' | 'b') if held == KeyModifiers::CONTROL => true,
            KeyCode::Up | KeyCode::Down => held == KeyModifiers::SHIFT,
            // Most terminals send the same as for Backspace or Ctrl+H.
            KeyCode::Backspace => !held.is_empty(),
            // Terminal on macOS has no Alt.
            _ => held.contains(KeyModifiers::ALT),
        }
    }

    #[test]
    fn the_key_that_is_shown_is_one_that_arrives() {
        for binding in &keymap().bindings {
            let mut keys = binding.keys.iter().copied();
            let shown = keys.next().filter(|first| may_be_taken(*first));
            let better = keys.find(|key| !may_be_taken(*key));
            assert!(shown.is_none() || better.is_none(), "{binding:?}");
            let is_function = |key: KeyPress| matches!(key.code, KeyCode::F(1 | 10 | 11));
            let only = !binding.keys.is_empty() && binding.keys.iter().all(|it| is_function(*it));
            assert!(!only, "{binding:?}");
        }
    }

    /// The table of keys in the README.
    fn table() -> String {
        let i18n = Catalog::in_language("en").unwrap();
        let keymap = keymap();
        let mut table = String::from("| where | keys | what they do |\n| --- | --- | --- |\n");
        // What lists and boxes take besides is said where they are, and in the help.
        for layer in [Layer::Everywhere, Layer::Workbook, Layer::Text] {
            for binding in keymap.layer(layer).filter(|it| !it.keys.is_empty()) {
                let keys: Vec<String> = binding.keys.iter().map(ToString::to_string).collect();
                let keys = match keys.as_slice() {
                    [first, .., last] if keys.len() > 4 => format!("{first} to {last}"),
                    keys => keys.join(", "),
                };
                let (place, about) = (layer.title(&i18n), binding.action.about(&i18n));
                let row = format!("| {place} | {} | {about} |\n", keys.replace('|', "\\|"));
                table += &row.replace(['\u{2068}', '\u{2069}'], "");
            }
        }
        table
    }

    #[test]
    fn the_readme_has_these_keys() {
        let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
        let readme = fs::read_to_string(readme).unwrap();
        let (_, section) = readme.split_once("\n## Keys\n").unwrap();
        let section = section.split("\n## ").next().unwrap_or_default();
        let table = table();
        assert!(
            section.contains(&table),
            "the table in the README is to be:\n{table}"
        );
    }

    #[test]
    fn no_layer_gives_a_key_two_meanings() {
        for name in ["default", "vim"] {
            let keymap = Keymap::named(Some(name)).unwrap();
            for layer in Layer::ALL {
                let mut seen = HashSet::new();
                for key in keymap.layer(layer).flat_map(|binding| &binding.keys) {
                    assert!(seen.insert(*key), "{key} in {layer:?} of {name}");
                }
            }
        }
    }

    #[test]
    fn the_keys_of_vim_stand_beside_the_usual_ones_and_those_of_a_person_before_them() {
        let mut keymap = Keymap::named(Some("vim")).unwrap();
        let choice = [Layer::Choice, Layer::Workbook, Layer::Everywhere];
        let action = |keymap: &Keymap, key: &str| keymap.action(&choice, key.parse().unwrap());
        assert_eq!(action(&keymap, "u"), Some(Action::Undo));
        assert_eq!(action(&keymap, "Ctrl+R"), Some(Action::Redo));
        assert_eq!(action(&keymap, "Ctrl+N"), None);
        assert_eq!(action(&keymap, "j"), Some(Action::Down));
        assert_eq!(keymap.action(&[Layer::Text], "u".parse().unwrap()), None);
        let own = crate::store::KeySetting {
            action: "Next".into(),
            keys: vec!["F9".into()],
            ..Default::default()
        };
        assert_eq!(keymap.take_own(&[own]), []);
        assert_eq!(action(&keymap, "F9"), Some(Action::Next));
        assert_eq!(action(&keymap, "Ctrl+F"), None);
    }

    #[test]
    fn keys_that_work_while_typing_are_no_characters() {
        let (keymap, vim) = (keymap(), Keymap::named(Some("vim")).unwrap());
        for layer in [Layer::Everywhere, Layer::Workbook, Layer::Text] {
            let bindings = keymap.layer(layer).chain(vim.layer(layer));
            for key in bindings.flat_map(|binding| &binding.keys) {
                assert!(
                    !matches!(
                        (key.code, key.modifiers),
                        (KeyCode::Char(_), KeyModifiers::NONE)
                    ),
                    "{key}"
                );
            }
        }
    }
}
