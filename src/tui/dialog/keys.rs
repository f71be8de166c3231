//! The check of the keys: a person presses one after the other, sees what arrives, and takes another key
//! where one does not.

mod view;

use super::outcome::Outcome;
use crate::tui::{
    action::{Action, Layer},
    context::Context,
    input::Input,
    keymap::{KeyPress, Keymap, Unfit},
};

/// Keys that could be taken, those first that arrive nearly everywhere.
const SUGGESTED: [&str; 6] = ["F9", "Ctrl+L", "F12", "F11", "F10", "Alt+1"];
/// How many of them are put to somebody.
const SUGGESTIONS: usize = 3;

/// One command whose key is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Step {
    action: Action,
    /// The key that is asked for.
    key: KeyPress,
    found: Found,
}

/// What was found out about a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    /// It was not asked for yet.
    Nothing,
    /// It arrives.
    Arrives,
    /// It does not, and this one was taken in its place.
    Replaced(KeyPress),
    /// It does not, and no other one was taken.
    Missing,
}

/// What is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// The key itself; what arrived in its place, if anything did.
    Press(Option<Came>),
    /// Another key for the command; why the last one could not be taken.
    Choose(Option<Refused>),
}

/// What arrived in place of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Came {
    /// Another key.
    Key(KeyPress),
    /// Something that is no key that we know.
    Unknown,
}

/// Why a key was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Refused {
    /// It cannot be a command's key.
    Unfit(KeyPress, Unfit),
    /// What arrived is no key that we know.
    Unknown,
}

/// The check, as far as it is.
#[derive(Debug, Clone)]
pub struct KeyCheck {
    steps: Vec<Step>,
    /// Which step is open; the number of steps once all are done.
    at: usize,
    phase: Phase,
}

impl KeyCheck {
    /// A check of the keys that commands have, from the first one. The key that leaves comes last, and Esc,
    /// which always leaves the check, is not asked for.
    pub fn new(keymap: &Keymap) -> Self {
        let asked = keymap
            .commands()
            .filter(|it| !matches!(it.action, Action::Leave | Action::Interrupt));
        let mut steps: Vec<Step> = asked
            .filter_map(|binding| {
                Some(Step {
                    action: binding.action,
                    key: *binding.keys.first()?,
                    found: Found::Nothing,
                })
            })
            .collect();
        steps.sort_by_key(|step| step.action == Action::Quit);
        Self {
            steps,
            at: 0,
            phase: Phase::Press(None),
        }
    }

    fn step(&self) -> Option<&Step> {
        self.steps.get(self.at)
    }

    /// Takes in what arrived.
    pub fn update(&mut self, input: &Input, context: &Context) -> Outcome {
        match input {
            Input::Press(key) => self.press(*key, context),
            Input::Unknown => {
                self.phase = match self.phase {
                    Phase::Press(_) => Phase::Press(Some(Came::Unknown)),
                    Phase::Choose(_) => Phase::Choose(Some(Refused::Unknown)),
                };
                Outcome::Stay
            }
            // A click on what the box names.
            _ => match input.action() {
                Some(Action::Leave) => Outcome::Close,
                Some(Action::NothingArrives) => self.nothing_arrives(context),
                Some(Action::AskAgain) => self.back(),
                Some(_) | None => Outcome::Stay,
            },
        }
    }

    fn press(&mut self, key: KeyPress, context: &Context) -> Outcome {
        // Whatever is asked for, these leave.
        match context
            .keymap
            .action(&[Layer::KeyCheck, Layer::Everywhere], key)
        {
            Some(Action::Leave | Action::Interrupt | Action::Quit) => return Outcome::Close,
            Some(Action::NothingArrives) => return self.nothing_arrives(context),
            Some(Action::AskAgain) => return self.back(),
            Some(_) | None => {}
        }
        let Some(step) = self.step() else {
            return Outcome::Close;
        };
        let action = step.action;
        match self.phase {
            Phase::Press(_) | Phase::Choose(_) if key == step.key => self.found(Found::Arrives),
            Phase::Press(_) => self.phase = Phase::Press(Some(Came::Key(key))),
            Phase::Choose(_) => {
                if let Some(unfit) = context.keymap.unfit(key, action) {
                    self.phase = Phase::Choose(Some(Refused::Unfit(key, unfit)));
                } else {
                    let mut keys = Self::others(step, &context.keymap);
                    keys.retain(|it| *it != key);
                    keys.insert(0, key);
                    return self.replace(action, keys);
                }
            }
        }
        Outcome::Stay
    }

    /// Somebody says that nothing happens, or chooses no other key: then those that the command has besides
    /// are what is left.
    fn nothing_arrives(&mut self, context: &Context) -> Outcome {
        match (self.phase, self.step()) {
            (_, None) => return Outcome::Close,
            (Phase::Press(_), Some(_)) => self.phase = Phase::Choose(None),
            (Phase::Choose(_), Some(step)) => {
                let action = step.action;
                return self.replace(action, Self::others(step, &context.keymap));
            }
        }
        Outcome::Stay
    }

    /// Has these keys do what the one that does not arrive does; where there are none, it stays.
    fn replace(&mut self, action: Action, keys: Vec<KeyPress>) -> Outcome {
        if let Some(first) = keys.first() {
            self.found(Found::Replaced(*first));
            Outcome::Rebind(action, keys)
        } else {
            self.found(Found::Missing);
            Outcome::Stay
        }
    }

    /// Asks for the key before once more.
    fn back(&mut self) -> Outcome {
        if matches!(self.phase, Phase::Press(_)) {
            self.at = self.at.saturating_sub(1);
        }
        self.phase = Phase::Press(None);
        Outcome::Stay
    }

    /// Notes what was found out, and goes on.
    fn found(&mut self, found: Found) {
        if let Some(step) = self.steps.get_mut(self.at) {
            step.found = found;
        }
        self.at += 1;
        self.phase = Phase::Press(None);
    }

    /// The other keys that a command has already.
    fn others(step: &Step, keymap: &Keymap) -> Vec<KeyPress> {
        let keys = keymap.keys_of(step.action).iter().copied();
        keys.filter(|key| *key != step.key).collect()
    }

    /// Some keys that are free and did not fail here.
    fn suggestions(&self, step: &Step, keymap: &Keymap) -> Vec<KeyPress> {
        let keys = SUGGESTED.iter().filter_map(|name| name.parse().ok());
        let failed = |key: KeyPress| {
            let mut steps = self.steps.iter();
            steps.any(|it| it.key == key && matches!(it.found, Found::Missing | Found::Replaced(_)))
        };
        let others = Self::others(step, keymap);
        keys.filter(|key| *key != step.key && !failed(*key) && !others.contains(key))
            .filter(|key| keymap.unfit(*key, step.action).is_none())
            .take(SUGGESTIONS)
            .collect()
    }
}
