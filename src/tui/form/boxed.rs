//! A form in a box over a page, with the keys that keep and leave it.

use ratatui::layout::Rect;

use super::{
    Control, Field, Form,
    view::{self, Room},
};
use crate::{
    t,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        context::Context,
        theme::Role,
        widget::{column::Column, dialog},
    },
};

/// What Esc does besides leading back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// What was typed is kept.
    Keeps,
    /// Nothing: there is nothing to keep, or it is dropped.
    Leaves,
}

impl Leaving {
    /// What it does to a form that keeps what was typed, once something was.
    pub fn keeping(is_touched: bool) -> Self {
        if is_touched {
            Self::Keeps
        } else {
            Self::Leaves
        }
    }
}

impl<K: Copy + PartialEq> Form<K> {
    /// Draws the form in a box over an area, with the keys that keep and leave it below, and the one that drops
    /// what was typed where something waits in it.
    pub fn view_in_box(&self, area: Rect, title: &str, waits: bool, canvas: &mut Canvas<'_>) {
        self.view_in_box_about(area, title, "", Leaving::keeping(waits), waits, canvas);
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
        let screen = canvas.buffer.area;
        // Where there is room it lies over what stands beside the page as well.
        let (area, most) = if screen.width >= ROOMY {
            let across = Rect {
                x: screen.x + 1,
                width: screen.width - 2,
                ..area
            };
            (across, WIDE_BOX)
        } else {
            (area, BOX)
        };
        let width = most.min(area.width).saturating_sub(6);
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
        let rows = self.keys_in_rows(width + 2, leaving, waits, context);
        let foot = u16::try_from(rows.len()).unwrap_or(u16::MAX);
        canvas.state.cover(canvas.buffer);
        let inside = dialog::open(area, most, column.height() + 1 + foot, title, canvas);
        // The cursor is in the box, not on what lies below.
        canvas.state.cursor = None;
        let above = Rect {
            height: inside.height.saturating_sub(1 + foot),
            ..inside
        };
        column.render(above, canvas, 0);
        let bottom = inside.bottom().saturating_sub(foot)..inside.bottom();
        for (y, keys) in bottom.zip(rows) {
            let row = Rect {
                y,
                height: 1,
                ..inside
            };
            dialog::named_keys(row, &[Layer::Form], &keys, canvas);
        }
    }

    /// The keys that lead on in the form, keep, leave and drop it, over the rows they need. What they do is told in
    /// the same words at all sizes.
    fn keys_in_rows(
        &self,
        width: u16,
        leaving: Leaving,
        waits: bool,
        context: &Context,
    ) -> Vec<Vec<(Action, String)>> {
        let i18n = &context.i18n;
        let named = |action: Action| (action, action.short(i18n));
        let left = |leaving| {
            let words = match leaving {
                Leaving::Keeps => t!(i18n, "form-leave-keeps"),
                Leaving::Leaves => t!(i18n, "form-leave"),
            };
            (Action::Leave, words)
        };
        // From the last field the way leads back.
        let is_shown = |field: &Field<K>| field.shown;
        let is_last = !self.fields.iter().skip(self.focus + 1).any(is_shown);
        let is_first = !self.fields.iter().take(self.focus).any(is_shown);
        let onward = match (is_last, is_first) {
            (false, _) => Some(Action::NextField),
            (true, false) => Some(Action::PreviousField),
            (true, true) => None,
        };
        // Enter first takes what is half entered, and begins a new line where several can be written.
        let takes = self.enter_chooses();
        let control = self.focused().map(|field| &field.control);
        let writes = control.is_some_and(|control| matches!(control, Control::Words(_)));
        let keeps = !takes && !writes && (self.enter_keeps || is_last);
        let mut keys: Vec<_> = onward.map(named).into_iter().collect();
        keys.extend(takes.then(|| named(Action::Choose)));
        keys.push(if keeps {
            (Action::Choose, Action::Keep.short(i18n))
        } else {
            named(Action::Keep)
        });
        let rows = |keys| dialog::in_rows(width, &[Layer::Form], keys, context);
        // The box is as high before something is typed as it is then.
        let then = [left(Leaving::Keeps), named(Action::Discard)];
        let most = rows(keys.iter().cloned().chain(then).collect()).len();
        keys.push(left(leaving));
        keys.extend(waits.then(|| named(Action::Discard)));
        let mut told = rows(keys.clone());
        if keeps {
            // Named twice only where it takes no room.
            keys.push(named(Action::Keep));
            let both = rows(keys);
            if both.len() <= most {
                told = both;
            }
        }
        told.resize(most, Vec::new());
        told
    }
}

/// How wide a form's box is, where the screen has room beside the page and where it has not.
const WIDE_BOX: u16 = 88;
const BOX: u16 = 76;
/// From this width on the screen has room.
const ROOMY: u16 = 100;
