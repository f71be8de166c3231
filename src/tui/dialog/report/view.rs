//! The box for a report: the choices, and beside or below them what it will say.

use ratatui::layout::Rect;

use super::{Key, ReportBox, Shown};
use crate::{
    t,
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, wrap},
        cells,
        form::view::Room,
        theme::Role,
        widget::{column::Column, dialog},
    },
};

const WIDTH: u16 = 120;
/// From this width on, the preview stands beside the choices.
const BESIDE: u16 = 110;
/// How wide the choices are then.
const CHOICES: u16 = 34;
/// The fewest rows that the preview has below the choices.
const FEWEST: u16 = 4;

impl ReportBox {
    /// Draws the choices, and beside or below them what the report will say.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let title = t!(canvas.i18n(), "order-title");
        let inside = dialog::open(area, WIDTH, area.height, &title, canvas);
        let above = Rect {
            height: inside.height.saturating_sub(2),
            ..inside
        };
        let is_wide = above.width >= BESIDE;
        let width = if is_wide { CHOICES } else { above.width };
        let mut column = Column::new(width.saturating_sub(2));
        let room = Room {
            words: 1,
            explained: false,
            packed: true,
        };
        let (choices, preview) = if is_wide {
            // A path has the whole width.
            let mut path = Column::new(above.width);
            for (at, field) in self.form.fields().iter().enumerate() {
                if field.key == Key::Place {
                    self.form
                        .add_field(&mut path, at, field, room, canvas.context);
                } else if field.shown {
                    column.gap(u16::from(column.height() > 0));
                    self.form
                        .add_field(&mut column, at, field, room, canvas.context);
                }
            }
            let rows = path.height().min(above.height);
            let foot = Rect {
                y: above.bottom() - rows,
                height: rows,
                ..above
            };
            path.render(foot, canvas, 0);
            let above = Rect {
                height: above.height.saturating_sub(rows + 1),
                ..above
            };
            let choices = Rect { width, ..above };
            let preview = Rect {
                x: choices.right() + 2,
                width: above.width - width - 2,
                ..above
            };
            (choices, preview)
        } else {
            self.form.add(&mut column, room, canvas.context);
            let most = above.height.saturating_sub(FEWEST + 2);
            let height = column.height().min(most);
            let preview = Rect {
                y: above.y + height + 1,
                height: above.height.saturating_sub(height + 1),
                ..above
            };
            (Rect { height, ..above }, preview)
        };
        column.render(choices, canvas, 0);
        self.preview(preview, canvas);
        let foot = Rect {
            y: inside.bottom().saturating_sub(1),
            height: 1.min(inside.height),
            ..inside
        };
        let short = |action: Action| (action, action.short(canvas.i18n()));
        let write = |action| (action, t!(canvas.i18n(), "order-write"));
        let mut actions = if self.form.enter_chooses() {
            vec![short(Action::Choose), write(Action::Keep)]
        } else {
            vec![write(Action::Choose)]
        };
        actions.extend([
            short(Action::NextField),
            short(Action::ScrollDown),
            short(Action::ShowList),
            short(Action::CopyReport),
            short(Action::Leave),
        ]);
        dialog::named_keys(foot, &[Layer::Report, Layer::Form], &actions, canvas);
    }

    fn preview(&self, area: Rect, canvas: &mut Canvas<'_>) {
        if area.is_empty() {
            return;
        }
        let heading = match self.shown() {
            Shown::Words => t!(canvas.i18n(), "order-preview"),
            Shown::List => t!(canvas.i18n(), "order-preview-list"),
        };
        canvas.text(area.x, area.y, area.width, &heading, Role::Muted);
        let area = Rect {
            y: area.y + 1,
            height: area.height - 1,
            ..area
        };
        if self.lines().is_empty() {
            let nothing = t!(canvas.i18n(), "order-nothing");
            canvas.prose(area, &nothing, Role::Muted);
            return;
        }
        let width = area.width.saturating_sub(2);
        let lines = self.lines().iter().skip(self.scroll);
        let mut rows = lines.flat_map(|line| hanging(line, width));
        for y in area.top()..area.bottom() {
            let Some(row) = rows.next() else { break };
            canvas.text(area.x, y, width, &row, Role::Text);
        }
        canvas.more(area, self.scroll > 0, rows.next().is_some());
    }
}

/// A line in rows of so many columns, the further ones as far in as its first word.
fn hanging(line: &str, width: u16) -> Vec<String> {
    let inside = line.trim_start_matches(|c: char| !c.is_alphanumeric() && !"„“\"«‚‘(".contains(c));
    let indent = &line[..line.len() - inside.len()];
    let deep = cells::wide(indent);
    if inside.is_empty() || deep > width / 2 {
        return wrap(line, width);
    }
    let rest = " ".repeat(usize::from(deep));
    let rows = wrap(inside, width - deep).into_iter().enumerate();
    rows.map(|(at, row)| format!("{}{row}", if at == 0 { indent } else { &rest }))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::hanging;

    #[test]
    fn the_further_rows_of_an_item_are_as_far_in_as_its_words() {
        let rows = hanging("  • Trust, and what it rests on", 20);
        assert_eq!(rows, ["  • Trust, and what", "    it rests on"]);
        assert_eq!(
            hanging("  Trust and value", 10),
            ["  Trust", "  and", "  value"]
        );
        assert_eq!(hanging("──────────", 5), ["─────", "─────"]);
        assert_eq!(hanging("", 5), [""]);
    }
}
