//! The help: what every key does, from the same table that drives the keys.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::{Input, Outcome};
use crate::{
    t,
    tui::{
        action::Layer,
        canvas::{Canvas, Hit},
        field::editor::{Editor, Lines, Typed},
        theme::Role,
        widget::{column::Column, dialog},
    },
};

/// The help, narrowed to what is typed.
#[derive(Debug, Clone)]
pub struct Help {
    search: Editor,
    scroll: u16,
}

impl Help {
    /// All of the help, from the top.
    pub fn new() -> Self {
        Self {
            search: Editor::new("", Lines::One),
            scroll: 0,
        }
    }

    /// Typing narrows, arrows scroll, Esc closes.
    pub fn input(&mut self, input: &Input<'_>) -> Outcome {
        match input {
            Input::Key(KeyEvent {
                code: KeyCode::Esc | KeyCode::F(1) | KeyCode::Enter,
                ..
            }) => {
                return Outcome::Close;
            }
            Input::Key(key) => match key.code {
                KeyCode::Up => self.scroll = self.scroll.saturating_sub(1),
                KeyCode::Down => self.scroll += 1,
                KeyCode::PageUp => self.scroll = self.scroll.saturating_sub(10),
                KeyCode::PageDown => self.scroll += 10,
                _ => {
                    if self.search.key(*key) == Typed::Changed {
                        self.scroll = 0;
                    }
                }
            },
            Input::Paste(pasted) => drop(self.search.paste(pasted)),
            Input::Wheel(rows) => self.scroll = self.scroll.saturating_add_signed(*rows),
            Input::Hit(Hit::Action(action)) => return Outcome::Do(*action),
            Input::Hit(_) => {}
        }
        Outcome::Stay
    }

    /// Draws the help.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let title = t!(canvas.words(), "help-title");
        let inside = dialog::open(area, 84, area.height, &title, canvas);
        let search = Rect {
            height: 1,
            ..inside
        };
        super::action_form::line(search, &self.search, true, canvas);
        if self.search.is_empty() {
            let hint = t!(canvas.words(), "help-search");
            canvas.text(
                inside.x + 3,
                inside.y,
                inside.width.saturating_sub(3),
                &hint,
                Role::Muted,
            );
        }
        let below = Rect {
            y: inside.y + 2,
            height: inside.height.saturating_sub(2),
            ..inside
        };
        self.column(below.width, canvas).render(
            below,
            canvas,
            i16::try_from(self.scroll).unwrap_or(i16::MAX),
        );
    }

    fn column<'a>(&self, width: u16, canvas: &Canvas<'_>) -> Column<'a> {
        let wanted = self.search.text().to_lowercase();
        let (words, keymap) = (&canvas.context.words, &canvas.context.keymap);
        let mut column = Column::new(width);
        if wanted.is_empty() {
            column.prose(t!(words, "help-intro"), Role::Text);
            column.gap(1);
        }
        for layer in Layer::ALL {
            let rows: Vec<_> = keymap
                .layer(layer)
                .map(|binding| {
                    let keys: Vec<String> = binding.keys.iter().map(ToString::to_string).collect();
                    (binding.action, keys.join("  "), binding.action.about(words))
                })
                .filter(|(action, keys, about)| {
                    let short = action.short(words);
                    [keys, about, &short]
                        .map(|text| text.to_lowercase())
                        .iter()
                        .any(|text| text.contains(&wanted))
                })
                .collect();
            if rows.is_empty() {
                continue;
            }
            column.prose(layer.title(words), Role::Heading);
            for (action, keys, about) in rows {
                let left = 22.min(width / 3);
                let rows = crate::tui::canvas::rows_of(&about, width.saturating_sub(left));
                column.push(rows, move |area, canvas| {
                    let wide = u16::try_from(keys.width()).unwrap_or(u16::MAX);
                    canvas.text(
                        area.x + 1,
                        area.y,
                        wide.min(left.saturating_sub(2)),
                        &keys,
                        Role::Key,
                    );
                    let about_area = Rect {
                        x: area.x + left,
                        width: area.width.saturating_sub(left),
                        ..area
                    };
                    canvas.prose(about_area, &about, Role::Text);
                    canvas.hit(area, Hit::Action(action));
                });
            }
            column.gap(1);
        }
        if wanted.is_empty() {
            column.prose(t!(words, "help-typing-title"), Role::Heading);
            column.prose(t!(words, "help-typing"), Role::Text);
            column.gap(1);
            column.prose(t!(words, "help-sources-title"), Role::Heading);
            for source in canvas.context.pack.sources() {
                column.point("·", Role::Muted, source.full.clone(), Role::Text);
            }
            column.gap(1);
            column.prose(t!(words, "scales-are-teaching-aids"), Role::Muted);
        } else if column.height() == 0 {
            column.prose(t!(words, "help-nothing"), Role::Muted);
        }
        column
    }
}

impl Default for Help {
    fn default() -> Self {
        Self::new()
    }
}
