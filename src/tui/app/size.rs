//! What a terminal that is too small for a page still takes.

use ratatui::layout::Rect;

use super::App;
use crate::tui::{
    action::{Action, Layer},
    input::Input,
};

/// The smallest screen that something can be shown on.
const SMALLEST: (u16, u16) = (50, 14);

/// Whether nothing but that it is too small can be shown here.
pub(super) const fn is_too_small(area: Rect) -> bool {
    area.width < SMALLEST.0 || area.height < SMALLEST.1
}

/// What somebody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    /// The page and the boxes over it.
    Page,
    /// That the terminal is too small: nobody sees what they would answer.
    Nothing,
}

impl App {
    /// The terminal has this size from now on.
    pub fn resize(&mut self, area: Rect) {
        self.sight = if is_too_small(area) {
            Sight::Nothing
        } else {
            Sight::Page
        };
    }

    /// Whether something is taken where no page can be shown: words go on where they went and are mended there, and
    /// the way out of a box and of the program is open.
    pub(super) fn is_taken_unseen(&self, input: &Input) -> bool {
        match input {
            Input::Type(_) | Input::Paste(_) => self.takes_text(),
            Input::Act(action, _) => {
                let mut edits = self.context.keymap.layer(Layer::Text);
                *action == Action::Quit
                    || *action == Action::Leave && self.over.is_some()
                    || self.layers().contains(&Layer::Text)
                        && edits.any(|binding| binding.action == *action)
            }
            Input::Press(_) | Input::Unknown | Input::Click(..) | Input::Wheel(_) => false,
        }
    }
}
