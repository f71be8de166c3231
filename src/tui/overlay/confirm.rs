//! A question for yes or no, before something leaves the list.

use crossterm::event::KeyCode;
use ratatui::layout::Rect;

use super::{FileRequest, Input, Outcome};
use crate::{
    t,
    tui::{
        canvas::{Canvas, Hit, rows_of},
        theme::Role,
        widget::dialog,
    },
};

const WIDTH: u16 = 58;

/// A question for yes or no.
#[derive(Debug, Clone)]
pub struct Confirm {
    /// The question.
    pub question: String,
    /// What yes does.
    pub request: FileRequest,
}

impl Confirm {
    /// Enter is yes; Esc and everything else that could be a slip is no.
    pub fn input(&mut self, input: &Input<'_>) -> Outcome {
        match input {
            Input::Key(key) => match key.code {
                KeyCode::Enter => Outcome::File(self.request.clone()),
                KeyCode::Esc => Outcome::Close,
                _ => Outcome::Stay,
            },
            Input::Hit(Hit::Row(0)) => Outcome::File(self.request.clone()),
            Input::Hit(Hit::Row(1)) => Outcome::Close,
            Input::Hit(_) | Input::Paste(_) | Input::Wheel(_) => Outcome::Stay,
        }
    }

    /// Draws the question.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let rows = rows_of(&self.question, WIDTH.min(area.width).saturating_sub(4));
        let title = t!(canvas.words(), "confirm-title");
        let inside = dialog::open(area, WIDTH, rows + 3, &title, canvas);
        canvas.prose(
            Rect {
                y: inside.y + 1,
                height: inside.height.saturating_sub(1),
                ..inside
            },
            &self.question,
            Role::Text,
        );
        let yes = t!(canvas.words(), "confirm-yes");
        let no = t!(canvas.words(), "confirm-no");
        let y = inside.bottom().saturating_sub(1);
        let row = Rect {
            y,
            height: 1,
            ..inside
        };
        let middle = canvas.pieces(
            row,
            &[
                ("Enter ", Role::Key),
                (&yes, Role::Text),
                ("     ", Role::Text),
            ],
        );
        let end = canvas.pieces(
            Rect {
                x: middle,
                width: inside.right().saturating_sub(middle),
                ..row
            },
            &[("Esc ", Role::Key), (&no, Role::Text)],
        );
        canvas.hit(
            Rect {
                width: middle.saturating_sub(inside.x + 3),
                ..row
            },
            Hit::Row(0),
        );
        canvas.hit(
            Rect {
                x: middle,
                width: end.saturating_sub(middle),
                ..row
            },
            Hit::Row(1),
        );
    }
}
