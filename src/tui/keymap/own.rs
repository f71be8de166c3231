//! The keys that a person chose for commands, in the one table beside the built-in ones.

use std::str::FromStr;

use super::{Binding, KeyPress, Keymap, NAMES_EXAMPLE};
use crate::{
    i18n::Catalog,
    store::KeySetting,
    t,
    tui::action::{Action, Layer},
};

/// The layers of the commands that can have other keys: those that have one meaning everywhere.
const OWN: [Layer; 2] = [Layer::Workbook, Layer::Everywhere];

/// Why a key cannot be the key of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It types a character.
    Types,
    /// It has another meaning already.
    Taken(Action),
    /// It has no name that could be kept.
    Nameless,
}

/// What is wrong with the keys in somebody's settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyProblem {
    /// The line of the file.
    pub line: usize,
    /// The column in that line.
    pub column: usize,
    /// What is wrong there.
    pub what: KeyFault,
}

/// What is wrong with a line about keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyFault {
    /// There is no command of this name that could have other keys.
    UnknownAction(String),
    /// There is no layer of this name, or it does not have the command.
    UnknownLayer(String),
    /// The command was named before.
    ActionTwice(Action),
    /// No key is named for a command that has some: many texts name its key. Those that it keeps.
    NoKeys(Action, Vec<KeyPress>),
    /// This is no key.
    NoKey(String),
    /// This key cannot have this meaning.
    Unfit(KeyPress, Unfit),
}

impl KeyProblem {
    fn at((line, column): (usize, usize), what: KeyFault) -> Self {
        Self { line, column, what }
    }

    /// Where it is, what is wrong, and what to do.
    pub fn told(&self, i18n: &Catalog) -> String {
        let (line, column) = (self.line.to_string(), self.column.to_string());
        let what = match &self.what {
            KeyFault::UnknownAction(name) => {
                t!(i18n, "own-keys-unknown", name = name.as_str())
            }
            KeyFault::UnknownLayer(name) => {
                let layers: Vec<String> = Layer::ALL.iter().map(|it| format!("{it:?}")).collect();
                let (name, layers) = (name.as_str(), layers.join(", "));
                t!(i18n, "own-keys-layer", name = name, layers = layers)
            }
            KeyFault::ActionTwice(action) => {
                t!(i18n, "own-keys-action-twice", name = action.name())
            }
            KeyFault::NoKeys(action, keys) => {
                let keys: Vec<String> = keys.iter().map(ToString::to_string).collect();
                let keys = keys.join(", ");
                t!(i18n, "own-keys-none", name = action.name(), keys = keys)
            }
            KeyFault::NoKey(name) => {
                let examples = NAMES_EXAMPLE;
                t!(
                    i18n,
                    "own-keys-no-key",
                    name = name.as_str(),
                    examples = examples
                )
            }
            KeyFault::Unfit(key, Unfit::Types | Unfit::Nameless) => {
                t!(i18n, "own-keys-types", key = key.to_string())
            }
            KeyFault::Unfit(key, Unfit::Taken(action)) => {
                let about = action.about(i18n);
                t!(i18n, "own-keys-taken", key = key.to_string(), about = about)
            }
        };
        t!(
            i18n,
            "own-keys-problem",
            line = line,
            column = column,
            what = what
        )
    }
}

impl Keymap {
    /// The commands that can have other keys and have keys by themselves.
    pub fn commands(&self) -> impl Iterator<Item = &Binding> {
        let bindings = OWN.into_iter().flat_map(|layer| self.layer(layer));
        bindings.filter(|binding| !binding.keys.is_empty())
    }

    /// The keys of a command; none where there is no such command.
    pub fn keys_of(&self, action: Action) -> &[KeyPress] {
        let mut bindings = OWN.into_iter().flat_map(|layer| self.layer(layer));
        let found = bindings.find(|binding| binding.action == action);
        found.map_or(&[], |binding| &binding.keys)
    }

    /// Why a key cannot be a command's; none where it can.
    pub fn unfit(&self, key: KeyPress, action: Action) -> Option<Unfit> {
        if key.typed().is_some() {
            return Some(Unfit::Types);
        }
        if KeyPress::from_str(&key.to_string()).ok() != Some(key) {
            return Some(Unfit::Nameless);
        }
        // A key that it had all along may mean something else in a box or a field, by intent.
        let was_its = self.built_in_keys_of(action).contains(&key);
        let is_beside = |it: &&Binding| {
            let weighs = if was_its {
                OWN.contains(&it.layer)
            } else {
                // What leaves the check of the keys leaves elsewhere too, as another action.
                it.layer != Layer::KeyCheck
            };
            weighs && it.action != action
        };
        let mut others = self.bindings.iter().filter(is_beside);
        let other = others.find(|binding| binding.keys.contains(&key))?;
        Some(Unfit::Taken(other.action))
    }

    /// The keys that a command has unless somebody chose others.
    pub fn built_in_keys_of(&self, action: Action) -> &[KeyPress] {
        let mut built_in = self.built_in.iter();
        let found = built_in.find(|it| OWN.contains(&it.layer) && it.action == action);
        found.map_or(&[], |binding| &binding.keys)
    }

    /// What somebody chose, as far as it is known.
    pub fn own(&self) -> &[KeySetting] {
        &self.own
    }

    /// Notes what somebody chose for a command: its keys, or none for those that it has by itself.
    pub fn note_own(&mut self, chosen: KeySetting) {
        let is_other = |it: &KeySetting| it.action != chosen.action || it.layer != chosen.layer;
        self.own.retain(is_other);
        if !chosen.keys.is_empty() {
            self.own.push(chosen);
        }
    }

    /// Gives a command these keys, wherever it has the same ones.
    pub fn rebind(&mut self, action: Action, keys: &[KeyPress]) {
        let built_in = self.built_in_keys_of(action).to_vec();
        let known = self.built_in.iter().zip(&mut self.bindings);
        for (known, binding) in known {
            let is_command = OWN.contains(&known.layer) || !built_in.is_empty();
            if known.action == action && known.keys == built_in && is_command {
                binding.keys = keys.to_vec();
            }
        }
    }

    /// Takes the keys that a person chose in place of the built-in ones; returns what cannot be taken, in the order of
    /// the file. A command that none of its keys can be taken for keeps what it has.
    pub fn take_own(&mut self, settings: &[KeySetting]) -> Vec<KeyProblem> {
        self.own = settings.to_vec();
        let mut problems = Vec::new();
        let mut named: Vec<(Action, &KeySetting)> = Vec::new();
        for setting in settings {
            let action = Action::named(&setting.action);
            let fault = match (&setting.layer, action) {
                (Some(layer), Some(action)) => {
                    problems.extend(self.take_in_layer(layer, action, setting));
                    continue;
                }
                (None, Some(action)) if self.is_command(action) => {
                    if !named.iter().any(|(known, _)| *known == action) {
                        named.push((action, setting));
                        continue;
                    }
                    KeyFault::ActionTwice(action)
                }
                (_, _) => KeyFault::UnknownAction(setting.action.clone()),
            };
            problems.push(KeyProblem::at(setting.places.action, fault));
        }
        named.retain(|(action, setting)| {
            let built_in = self.built_in_keys_of(*action);
            let is_unbound = setting.keys.is_empty() && !built_in.is_empty();
            if is_unbound {
                let fault = KeyFault::NoKeys(*action, built_in.to_vec());
                problems.push(KeyProblem::at(setting.places.action, fault));
            }
            !is_unbound
        });
        // Two commands may have changed their keys with each other.
        for (action, _) in &named {
            self.rebind(*action, &[]);
        }
        for (action, setting) in &named {
            for (nth, name) in setting.keys.iter().enumerate() {
                match self.own_key(name, *action) {
                    Ok(key) => {
                        let keys = [self.keys_of(*action), &[key]].concat();
                        self.rebind(*action, &keys);
                    }
                    Err(fault) => problems.push(KeyProblem::at(setting.place_of_key(nth), fault)),
                }
            }
        }
        for (action, _) in named {
            if self.keys_of(action).is_empty() {
                let mut built_in = self.built_in_keys_of(action).to_vec();
                built_in.retain(|key| self.unfit(*key, action).is_none());
                self.rebind(action, &built_in);
            }
        }
        problems.sort_by_key(|problem| (problem.line, problem.column));
        problems
    }

    /// Takes keys that are to count in one layer alone.
    fn take_in_layer(
        &mut self,
        layer: &str,
        action: Action,
        setting: &KeySetting,
    ) -> Vec<KeyProblem> {
        let known = Layer::named(layer).and_then(|layer| {
            let mut bindings = self.bindings.iter();
            bindings.position(|it| it.layer == layer && it.action == action)
        });
        let Some(at) = known else {
            let places = &setting.places;
            let is_known = Layer::named(layer).is_some();
            let place = if is_known {
                places.action
            } else {
                places.layer
            };
            return vec![KeyProblem::at(
                place,
                KeyFault::UnknownLayer(layer.to_owned()),
            )];
        };
        let mut problems = Vec::new();
        let mut keys = Vec::new();
        for (nth, name) in setting.keys.iter().enumerate() {
            let layer = self.bindings[at].layer;
            let fault = match KeyPress::from_str(name) {
                Err(_) => KeyFault::NoKey(name.clone()),
                Ok(key) if key.typed().is_some() && layer.is_beside_words() => {
                    KeyFault::Unfit(key, Unfit::Types)
                }
                Ok(key) => {
                    let mut others = self.layer(layer).filter(|it| it.action != action);
                    let Some(other) = others.find(|it| it.keys.contains(&key)) else {
                        keys.push(key);
                        continue;
                    };
                    KeyFault::Unfit(key, Unfit::Taken(other.action))
                }
            };
            problems.push(KeyProblem::at(setting.place_of_key(nth), fault));
        }
        let known = &mut self.bindings[at].keys;
        if setting.keys.is_empty() && !known.is_empty() {
            let fault = KeyFault::NoKeys(action, known.clone());
            problems.push(KeyProblem::at(setting.places.action, fault));
        }
        if !keys.is_empty() {
            *known = keys;
        }
        problems
    }

    fn own_key(&self, name: &str, action: Action) -> Result<KeyPress, KeyFault> {
        let key = KeyPress::from_str(name).map_err(|_| KeyFault::NoKey(name.to_owned()))?;
        if self.keys_of(action).contains(&key) {
            return Err(KeyFault::Unfit(key, Unfit::Taken(action)));
        }
        match self.unfit(key, action) {
            Some(unfit) => Err(KeyFault::Unfit(key, unfit)),
            None => Ok(key),
        }
    }

    fn is_command(&self, action: Action) -> bool {
        let mut bindings = OWN.into_iter().flat_map(|layer| self.layer(layer));
        bindings.any(|binding| binding.action == action)
    }
}

impl KeySetting {
    fn place_of_key(&self, nth: usize) -> (usize, usize) {
        self.places.keys.get(nth).copied().unwrap_or_default()
    }
}

impl Binding {
    /// The keys of the command as a language names them, the one to show first.
    pub fn shown(&self, i18n: &Catalog) -> String {
        let keys = self.keys.iter().map(|key| key.shown(i18n));
        keys.collect::<Vec<_>>().join(", ")
    }

    /// The same, each by itself; signs that follow each other are one piece, such as `1–9`, and a letter says all where
    /// its capital does the same.
    pub fn runs(&self, i18n: &Catalog) -> Vec<String> {
        let sign = |key: &KeyPress| key.typed().filter(char::is_ascii_alphanumeric);
        let capitals: Vec<char> = self.keys.iter().filter_map(sign).collect();
        let is_told = |key: &&KeyPress| {
            let has_capital =
                |it: char| it.is_lowercase() && capitals.contains(&it.to_ascii_uppercase());
            !sign(key).is_some_and(has_capital)
        };
        let keys: Vec<KeyPress> = self.keys.iter().filter(is_told).copied().collect();
        let follows = |one: &KeyPress, next: &KeyPress| {
            let both = sign(one).zip(sign(next));
            both.is_some_and(|(one, next)| u32::from(one) + 1 == u32::from(next))
        };
        let runs = keys.chunk_by(follows).flat_map(|run| match run {
            [first, _, .., last] => vec![format!("{}–{}", first.shown(i18n), last.shown(i18n))],
            few => few.iter().map(|key| key.shown(i18n)).collect(),
        });
        runs.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{assets, store::KeyPlaces};

    fn keymap() -> Keymap {
        Keymap::parse(assets::KEYMAP).unwrap()
    }

    fn setting(line: usize, action: &str, keys: &[&str]) -> KeySetting {
        KeySetting {
            action: action.into(),
            keys: keys.iter().map(|key| (*key).to_owned()).collect(),
            places: KeyPlaces {
                action: (line, 1),
                layer: (line, 1),
                keys: vec![(line, 1); keys.len()],
            },
            ..KeySetting::default()
        }
    }

    fn taken(settings: &[KeySetting]) -> (Keymap, Vec<String>) {
        let mut keymap = keymap();
        let i18n = Catalog::in_language("en").unwrap();
        let problems = keymap.take_own(settings);
        let told = problems.iter().map(|it| it.told(&i18n)).collect();
        (keymap, told)
    }

    fn names(keymap: &Keymap, action: Action) -> String {
        let keys = keymap.keys_of(action).iter().map(ToString::to_string);
        keys.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn own_keys_take_the_place_of_the_built_in_ones() {
        let (keymap, told) = taken(&[
            setting(3, "Next", &["F9", "PgDn"]),
            setting(4, "Flag", &["F12"]),
        ]);
        assert_eq!(told, [""; 0]);
        assert_eq!(names(&keymap, Action::Next), "F9 PgDn");
        let layers = [Layer::Text, Layer::Workbook, Layer::Everywhere];
        let action = |key: &str| keymap.action(&layers, key.parse().unwrap());
        assert_eq!(action("F9"), Some(Action::Next));
        assert_eq!(action("Ctrl+N"), None);
        assert_eq!(action("F12"), Some(Action::Flag));
        let shown = keymap.key(&layers, Action::Next).unwrap();
        assert_eq!(shown.to_string(), "F9");
    }

    #[test]
    fn two_commands_can_change_their_keys_with_each_other() {
        let (keymap, told) = taken(&[
            setting(3, "Search", &["F4"]),
            setting(4, "GoTo", &["Ctrl+F", "F8"]),
        ]);
        assert_eq!(told, [""; 0]);
        assert_eq!(names(&keymap, Action::Search), "F4");
        assert_eq!(names(&keymap, Action::GoTo), "Ctrl+F F8");
        // The list of workbooks is searched by the same key.
        let key = keymap.key(&[Layer::Library], Action::Search).unwrap();
        assert_eq!(key.to_string(), "F4");
        let quit = keymap.key(&[Layer::Library], Action::Quit).unwrap();
        assert_eq!(quit.to_string(), "q", "a key of its own stays");
    }

    #[test]
    fn what_cannot_be_taken_is_told_with_its_line_and_the_rest_counts() {
        let (keymap, told) = taken(&[
            setting(3, "Serch", &["F9"]),
            setting(4, "Digit", &["F9"]),
            setting(5, "Undo", &["Hyper+Z", "F9"]),
            setting(6, "Redo", &["F9"]),
            setting(7, "Undo", &["F12"]),
            setting(8, "Picture", &["p"]),
            setting(9, "NextGap", &["Ctrl+D", "F3", "F3"]),
            setting(10, "Search", &[]),
            // It has none by itself.
            setting(11, "Routes", &[]),
        ]);
        let lines: Vec<&str> = told.iter().map(|it| &it[..7]).collect();
        let expected =
            [3, 4, 5, 6, 7, 8, 9, 9, 10].map(|line| format!("line {line},")[..7].to_owned());
        let lines: Vec<String> = lines.iter().map(|it| it.to_lowercase()).collect();
        assert_eq!(lines, expected, "{told:#?}");
        assert!(told[8].contains("keeps Ctrl+F, F8"), "{told:#?}");
        assert!(
            told[0].contains("Serch") && told[2].contains("Hyper+Z"),
            "{told:#?}"
        );
        assert!(
            told[3].contains("F9") && told[6].contains("Ctrl+D"),
            "{told:#?}"
        );
        assert_eq!(names(&keymap, Action::Undo), "F9");
        assert_eq!(names(&keymap, Action::Redo), "Ctrl+Y");
        assert_eq!(names(&keymap, Action::Picture), "Ctrl+G F5");
        assert_eq!(names(&keymap, Action::NextGap), "F3");
    }

    #[test]
    fn keys_of_one_layer_are_its_own() {
        let in_layer = |line, layer: &str, action, keys: &[&str]| KeySetting {
            layer: Some(layer.into()),
            ..setting(line, action, keys)
        };
        let (keymap, told) = taken(&[
            in_layer(3, "List", "Down", &["Down", "n"]),
            in_layer(4, "List", "Up", &["n", "Up"]),
            in_layer(5, "Form", "Keep", &["s"]),
            in_layer(6, "Lists", "Up", &["u"]),
            in_layer(7, "Gauge", "Sort", &["u"]),
        ]);
        let key = |layer, key: &str| keymap.action(&[layer], key.parse().unwrap());
        assert_eq!(key(Layer::List, "n"), Some(Action::Down));
        assert_eq!(key(Layer::List, "j"), None);
        assert_eq!(key(Layer::Dialog, "j"), Some(Action::Down));
        assert_eq!(key(Layer::Form, "Ctrl+S"), Some(Action::Keep));
        let lines: Vec<&str> = told.iter().map(|it| &it[..6]).collect();
        assert_eq!(lines, ["line 4", "line 5", "line 6", "line 7"], "{told:#?}");
        assert!(told[2].contains("Library"), "{told:#?}");
    }

    #[test]
    fn a_key_that_has_a_meaning_is_not_free() {
        let keymap = keymap();
        let unfit = |key: &str| keymap.unfit(key.parse().unwrap(), Action::Next);
        assert_eq!(unfit("F9"), None);
        assert_eq!(unfit("Ctrl+N"), None, "it is one of its own");
        assert_eq!(unfit("x"), Some(Unfit::Types));
        assert_eq!(unfit("Space"), Some(Unfit::Types));
        assert_eq!(unfit("Esc"), Some(Unfit::Taken(Action::Leave)));
        assert_eq!(unfit("Ctrl+O"), Some(Unfit::Taken(Action::GoTo)));
        let caps = crossterm::event::KeyCode::CapsLock.into();
        assert_eq!(
            keymap.unfit(KeyPress::of(caps), Action::Next),
            Some(Unfit::Nameless)
        );
    }
}
