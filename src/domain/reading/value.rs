//! What value an alliance creates for either side, and whether it is a joint venture (GUIDE).

use super::all_picked;
use crate::domain::{answer::Answers, pack::Pack, question::Pick};

/// What an alliance can create, in the order of the options.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// Cost saved.
    Cost,
    /// Revenue.
    Revenue,
    /// Something new.
    Innovation,
    /// What is learnt.
    Learning,
}

impl Value {
    /// All four, in the options' order; the option after them says that there is none yet.
    pub const ALL: [Self; 4] = [Self::Cost, Self::Revenue, Self::Innovation, Self::Learning];
}

/// What an alliance creates for one side, as far as it was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Created {
    /// Nothing was said about it.
    Unknown,
    /// None yet.
    None,
    /// These, in order; never empty.
    Some(Vec<Value>),
}

impl Created {
    /// Reads one side.
    pub(super) fn read(pack: &Pack, answers: &Answers, side: Pick) -> Self {
        let Some(picked) = all_picked(pack, answers, side) else {
            return Self::Unknown;
        };
        let values: Vec<Value> = picked
            .into_iter()
            .filter_map(|at| Value::ALL.get(at).copied())
            .collect();
        if values.is_empty() {
            Self::None
        } else {
            Self::Some(values)
        }
    }

    /// Whether it is learning and nothing else.
    pub fn is_learning_alone(&self) -> bool {
        *self == Self::Some(vec![Value::Learning])
    }
}

/// The place of the joint venture among the kinds of alliance.
const VENTURE: usize = 4;

/// Whether an alliance is said to be a joint venture; none where its kind was not said.
pub(super) fn is_venture(pack: &Pack, answers: &Answers) -> Option<bool> {
    Some(all_picked(pack, answers, Pick::Kind)?.contains(&VENTURE))
}
