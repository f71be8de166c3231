//! How the check of the keys is drawn.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::{Came, Found, KeyCheck, Phase, Refused, Step};
use crate::{
    i18n::Catalog,
    t,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        glyph,
        keymap::{KeyPress, Unfit},
        theme::Role,
        widget::{column::Column, dialog},
    },
};

/// How wide the box is.
const WIDTH: u16 = 76;
/// The edges, the blanks beside them, and two columns for what scrolls elsewhere.
const BESIDE: u16 = 6;
/// How many rows it has inside, unless it needs more.
const HEIGHT: u16 = 14;
/// The rows around what is said: the edges, and the keys with a blank row above.
const FRAME: u16 = 4;

impl KeyCheck {
    /// Draws the check.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let mut column = Column::new(WIDTH.min(area.width).saturating_sub(BESIDE));
        match self.step() {
            Some(step) => self.ask(step, &mut column, canvas),
            None => self.conclude(&mut column, canvas.i18n()),
        }
        let mut below = Column::new(column.width());
        if self.at == 0 {
            below.prose(t!(canvas.i18n(), "keys-intro"), Role::Muted);
        }
        self.found_so_far(&mut below, canvas.i18n());
        // Nothing scrolls here: what was before gives way to what is now.
        if column.height() + 1 + below.height() + FRAME <= area.height {
            column.gap(1);
            column.append(below);
        }
        // It keeps its size while it has room for all.
        let height = (column.height() + FRAME - 2).max(HEIGHT);
        let title = t!(canvas.i18n(), "keys-title");
        let inside = dialog::open(area, WIDTH, height, &title, canvas);
        let foot = Rect {
            y: inside.bottom().saturating_sub(1),
            height: 1,
            ..inside
        };
        let keys: &[Action] = match (self.phase, self.step()) {
            // Before the first key there is none to be asked for again.
            (Phase::Press(_), Some(_)) if self.at == 0 => &[Action::NothingArrives, Action::Leave],
            (Phase::Press(_), Some(_)) => {
                &[Action::NothingArrives, Action::AskAgain, Action::Leave]
            }
            // What Enter does while another key is chosen is said above.
            (Phase::Choose(_), Some(_)) | (_, None) => &[Action::AskAgain, Action::Leave],
        };
        dialog::keys(foot, &[Layer::KeyCheck], keys, canvas);
        let above = Rect {
            height: inside.height.saturating_sub(2),
            ..inside
        };
        column.render(above, canvas, 0);
    }

    /// What is to be pressed now, and what arrived.
    fn ask(&self, step: &Step, column: &mut Column<'_>, canvas: &Canvas<'_>) {
        let (i18n, keymap) = (canvas.i18n(), &canvas.context.keymap);
        let (at, of) = ((self.at + 1).to_string(), self.steps.len().to_string());
        column.prose(t!(i18n, "keys-place", at = at, of = of), Role::Muted);
        column.gap(1);
        let (key, about) = (step.key.shown(i18n), step.action.about(i18n));
        match self.phase {
            Phase::Press(came) => {
                column.alone(t!(i18n, "keys-press", key = key.as_str()), Role::Accent);
                column.prose(about, Role::Text);
                if step.action == Action::Quit {
                    column.prose(t!(i18n, "keys-press-quit"), Role::Muted);
                }
                column.gap(1);
                match came {
                    None => column.prose(t!(i18n, "keys-nothing"), Role::Muted),
                    Some(came) => {
                        let told = match came {
                            Came::Key(came) => {
                                let came = came.shown(i18n);
                                t!(i18n, "keys-other", came = came, key = key)
                            }
                            Came::Unknown => t!(i18n, "keys-unknown", key = key),
                        };
                        column.point(glyph::WARNING, Role::Warn, told, Role::Text);
                    }
                }
            }
            Phase::Choose(refused) => {
                column.alone(t!(i18n, "keys-instead", key = key), Role::Accent);
                column.prose(about, Role::Text);
                column.gap(1);
                if let Some(refused) = refused {
                    column.point(glyph::WARNING, Role::Warn, told(refused, i18n), Role::Text);
                }
                let others = Self::others(step, keymap);
                let mut otherwise = t!(i18n, "keys-without");
                if !others.is_empty() {
                    let keys = names(&others, i18n);
                    column.prose(t!(i18n, "keys-alternatives", keys = keys), Role::Text);
                    otherwise = t!(i18n, "keys-with-others");
                }
                let free = names(&self.suggestions(step, keymap), i18n);
                column.prose(t!(i18n, "keys-free", keys = free), Role::Text);
                column.prose(otherwise, Role::Muted);
            }
        }
    }

    /// What came of it.
    fn conclude(&self, column: &mut Column<'_>, i18n: &Catalog) {
        let is_missing = |step: &&Step| matches!(step.found, Found::Missing);
        let is_replaced = |step: &&Step| matches!(step.found, Found::Replaced(_));
        let missing = self.steps.iter().filter(is_missing).count();
        let replaced = self.steps.iter().filter(is_replaced).count();
        column.alone(t!(i18n, "keys-done"), Role::Accent);
        column.gap(1);
        if replaced > 0 {
            column.prose(t!(i18n, "keys-done-replaced", count = replaced), Role::Text);
        }
        if missing > 0 {
            column.prose(t!(i18n, "keys-done-missing", count = missing), Role::Text);
        }
        if missing + replaced == 0 {
            column.prose(t!(i18n, "keys-done-all"), Role::Text);
        }
        column.gap(1);
        column.prose(t!(i18n, "keys-done-card"), Role::Muted);
    }

    /// A sign and a key for each that was asked for.
    fn found_so_far(&self, column: &mut Column<'_>, i18n: &Catalog) {
        let told = self.steps.iter().filter_map(|step| {
            let key = step.key.shown(i18n);
            let (told, role) = match step.found {
                Found::Nothing => return None,
                Found::Arrives => (format!("{} {key}", glyph::ANSWERED), Role::Good),
                Found::Missing => (format!("{} {key}", glyph::NOT_APPLICABLE), Role::Warn),
                Found::Replaced(other) => {
                    let other = other.shown(i18n);
                    let replaced = format!("{} {key} → {other}", glyph::NOT_APPLICABLE);
                    (replaced, Role::Warn)
                }
            };
            Some((told, role))
        });
        let told: Vec<(String, Role)> = told.collect();
        if told.is_empty() {
            return;
        }
        column.prose(t!(i18n, "keys-so-far"), Role::Muted);
        // As many beside each other as there is room for.
        let mut rows: Vec<Vec<(String, Role)>> = Vec::new();
        let mut used = usize::from(column.width());
        for one in told {
            let wide = one.0.width() + GAP.len();
            if used + wide > usize::from(column.width()) {
                rows.push(Vec::new());
                used = 0;
            }
            used += wide;
            if let Some(row) = rows.last_mut() {
                row.push(one);
            }
        }
        for row in rows {
            column.push(1, move |area, canvas| {
                let pieces = row
                    .iter()
                    .flat_map(|(told, role)| [(told.as_str(), *role), (GAP, Role::Text)]);
                canvas.pieces(area, &pieces.collect::<Vec<_>>());
            });
        }
    }
}

/// What stands between two keys.
const GAP: &str = "   ";

fn told(refused: Refused, i18n: &Catalog) -> String {
    match refused {
        Refused::Unfit(key, Unfit::Types) => t!(i18n, "keys-types", key = key.shown(i18n)),
        Refused::Unfit(key, Unfit::Taken(action)) => {
            let about = action.about(i18n);
            t!(i18n, "keys-taken", key = key.shown(i18n), about = about)
        }
        Refused::Unfit(_, Unfit::Nameless) | Refused::Unknown => {
            t!(i18n, "keys-unknown-instead")
        }
    }
}

/// Keys as a list in a sentence.
fn names(keys: &[KeyPress], i18n: &Catalog) -> String {
    let names: Vec<String> = keys.iter().map(|key| key.shown(i18n)).collect();
    match names.as_slice() {
        [before @ .., last] if !before.is_empty() => {
            let before = before.join(", ");
            t!(i18n, "keys-or", before = before, last = last.as_str())
        }
        names => names.concat(),
    }
}
