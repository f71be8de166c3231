//! Which keys the foot of the screen names in the matrix, and what they do there.

use super::Here;
use crate::{i18n::Catalog, t, tui::action::Action};

/// The actions worth a hint, the most needed first; none where a form lies over the matrix.
pub(super) fn hints(here: Option<Here>) -> Vec<Action> {
    let Some(here) = here else {
        return Vec::new();
    };
    let (no_criterion, no_candidate) = (
        here.matrix.criteria.is_empty(),
        here.matrix.candidates.is_empty(),
    );
    let hints: &[Action] = if here.is_grid() && no_candidate {
        &[Action::Choose, Action::Pick]
    } else if here.is_grid() {
        &[
            Action::Digit,
            Action::Pick,
            Action::DontKnow,
            Action::Blank,
            Action::Left,
            Action::Right,
        ]
    } else if no_criterion {
        &[Action::Choose, Action::New]
    } else {
        &[
            Action::Left,
            Action::Right,
            Action::Pick,
            Action::New,
            Action::Choose,
            Action::Remove,
        ]
    };
    let around = [Action::Next, Action::Back];
    hints.iter().copied().chain(around).collect()
}

/// What an action is called: from the scores the way leads back to the criteria, and from these to the scores.
pub(super) fn called(action: Action, here: &Here, i18n: &Catalog) -> Option<String> {
    let word = match (action, here.is_grid()) {
        (Action::Digit, true) | (Action::Pick, false) => t!(i18n, "hint-score"),
        (Action::Pick, true) => t!(i18n, "hint-criteria"),
        (Action::Left, _) => String::new(),
        (Action::Right, true) => t!(i18n, "hint-candidate"),
        (Action::Right, false) => t!(i18n, "hint-weight"),
        (Action::Choose, true) => t!(i18n, "hint-go-there"),
        (Action::Choose, false) if here.matrix.criteria.is_empty() => t!(i18n, "hint-begin"),
        (Action::Choose, false) => t!(i18n, "hint-change"),
        _ => return None,
    };
    Some(word)
}
