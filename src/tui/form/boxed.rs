//! A form in a box over a page, with the keys that keep and leave it.

use ratatui::layout::Rect;

use super::{
    Field, Form,
    view::{self, Room},
};
use crate::{
    t,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        theme::Role,
        widget::{column::Column, dialog},
    },
};

/// What Esc does to what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// It is kept.
    Keeps,
    /// It is dropped.
    Drops,
}

impl<K: Copy + PartialEq> Form<K> {
    /// Draws the form in a box over an area, with the keys that keep and leave it below, and the one that drops
    /// what was typed where something waits in it.
    pub fn view_in_box(&self, area: Rect, title: &str, waits: bool, canvas: &mut Canvas<'_>) {
        self.view_in_box_about(area, title, "", Leaving::Keeps, waits, canvas);
    }

    /// The same, with what it is about above its fields.
    pub fn view_in_box_about(
        &self,
        area: Rect,
        title: &str,
        about: &str,
        leaving: Leaving,
        waits: bool,
        canvas: &mut Canvas<'_>,
    ) {
        let context = canvas.context;
        let width = BOX.min(area.width).saturating_sub(6);
        let mut column = Column::new(width);
        let room = Room {
            words: view::FEWEST_ROWS + 1,
            explained: false,
            packed: true,
        };
        if !about.is_empty() {
            column.prose(about, Role::Muted);
            column.gap(1);
        }
        self.add(&mut column, room, context);
        let inside = dialog::open(area, BOX, column.height() + 2, title, canvas);
        // The cursor is in the box, not on what lies below.
        canvas.state.cursor = None;
        let (above, foot) = dialog::above_keys(inside);
        column.render(above, canvas, 0);
        // One way to keep, the same in every form, though Enter keeps some as well.
        let i18n = canvas.i18n();
        let leave = match leaving {
            Leaving::Keeps => t!(i18n, "form-leave-keeps"),
            Leaving::Drops => t!(i18n, "form-leave-drops"),
        };
        let mut keys = vec![
            (Action::Keep, Action::Keep.short(i18n)),
            (Action::Leave, leave),
        ];
        if waits {
            keys.push((Action::Discard, Action::Discard.short(i18n)));
            // What Esc does can be told shorter; how to be rid of what waits cannot.
            if dialog::named_width(&[Layer::Form], &keys, canvas.context) > foot.width {
                keys[1].1 = t!(i18n, "form-leave-drops");
            }
        }
        // From the last field the way leads back.
        let is_shown = |field: &Field<K>| field.shown;
        let onward = if self.fields.iter().skip(self.focus + 1).any(is_shown) {
            Some(Action::NextField)
        } else {
            let others = self.fields.iter().take(self.focus).any(is_shown);
            others.then_some(Action::PreviousField)
        };
        keys.extend(onward.map(|action| (action, action.short(i18n))));
        dialog::named_keys(foot, &[Layer::Form], &keys, canvas);
    }
}

/// How wide a form's box is.
const BOX: u16 = 76;
