//! The tour: what stands on a page, in a few words below it, one page after the other.

use ratatui::layout::Rect;

use super::outcome::Outcome;
use crate::{
    t,
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, rows_of},
        input::Input,
        target::{BoxTarget, Target, Then},
        theme::Role,
        widget::dialog,
    },
};

const WIDTH: u16 = 76;

/// How many pages the tour leads to.
pub const STEPS: usize = 7;

/// The tour, at one of its pages.
#[derive(Debug, Clone, Copy)]
pub struct Tour {
    /// Which page, from 0.
    step: usize,
}

impl Tour {
    /// The words for this page.
    pub fn at(step: usize) -> Self {
        Self { step }
    }

    /// Takes an input in.
    pub fn update(self, input: &Input) -> Outcome {
        let to = match input.action() {
            Some(Action::Leave) => return Outcome::Close,
            Some(Action::Choose | Action::Down | Action::ScrollDown) => self.step + 1,
            Some(Action::Up | Action::ScrollUp) => self.step.saturating_sub(1),
            // Named at the end of it, these work at once.
            Some(action @ (Action::Palette | Action::Help)) => {
                return Outcome::Then(Then::Act(action));
            }
            Some(_) | None => return Outcome::Ignored,
        };
        if to == STEPS {
            return Outcome::Close;
        }
        Outcome::Then(Then::Go(Target::Open(BoxTarget::Tour(to))))
    }

    /// Draws the words at the foot of an area; the page shows above.
    pub fn view(self, area: Rect, canvas: &mut Canvas<'_>) {
        let (i18n, context) = (canvas.i18n(), canvas.context);
        let text = match self.step {
            0 => t!(i18n, "tour-alliances"),
            1 => t!(i18n, "tour-question"),
            2 => t!(i18n, "tour-picture", key = context.key(Action::Picture)),
            3 => t!(i18n, "tour-focus"),
            4 => t!(i18n, "tour-factors"),
            5 => t!(i18n, "tour-actions"),
            _ => {
                let (palette, help) = (context.key(Action::Palette), context.key(Action::Help));
                let leave = context.key(Action::Leave);
                let new = context.key_in(&[Layer::Library], Action::New);
                t!(
                    i18n,
                    "tour-end",
                    palette = palette,
                    help = help,
                    leave = leave,
                    new = new
                )
            }
        };
        let (at, of) = ((self.step + 1).to_string(), STEPS.to_string());
        let title = t!(i18n, "tour-title", at = at, of = of);
        let rows = rows_of(&text, WIDTH.min(area.width).saturating_sub(4));
        let height = (rows + 4).min(area.height);
        let foot = Rect {
            y: area.bottom().saturating_sub(height),
            height,
            ..area
        };
        let inside = dialog::open(foot, WIDTH, height, &title, canvas);
        canvas.prose(inside, &text, Role::Text);
        let keys = Rect {
            y: inside.bottom().saturating_sub(1),
            height: 1.min(inside.height),
            ..inside
        };
        let i18n = canvas.i18n();
        let actions = [
            (Action::Choose, Action::Next.short(i18n)),
            (Action::Up, Action::Back.short(i18n)),
            (Action::Leave, t!(i18n, "tour-leave")),
        ];
        let actions = actions
            .into_iter()
            .filter(|(it, _)| self.step > 0 || *it != Action::Up);
        let actions: Vec<(Action, String)> = actions.collect();
        dialog::named_keys(keys, &[Layer::Dialog], &actions, canvas);
    }
}
