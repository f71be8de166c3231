//! The keys that pass over a question.

use crate::picture::{canvas::Canvas, drawn::Role, style::Style, text::width};

/// A key that passes over a question, and what it says.
pub(super) struct Pass<'a> {
    /// The key.
    pub(super) key: &'a str,
    /// What it says.
    pub(super) told: String,
    /// Whether the question was passed over so.
    pub(super) chosen: bool,
    /// Whether the key does nothing where the keys are.
    pub(super) rests: bool,
}

impl Pass<'_> {
    /// Draws the key and, not before a column, what it says. Returns the column after it.
    pub(super) fn draw(
        &self,
        canvas: &mut Canvas,
        x: u16,
        y: u16,
        from: u16,
        style: &Style<'_>,
    ) -> u16 {
        if self.chosen {
            canvas.sign(x.saturating_sub(2), y, style.signs.knob, Role::Accent);
        }
        let (key, role) = match (self.rests, self.chosen) {
            (false, true) => (Role::Key, Role::Accent),
            (false, false) => (Role::Key, Role::Text),
            (true, true) => (Role::Muted, Role::Text),
            (true, false) => (Role::Muted, Role::Muted),
        };
        let told = canvas.put(x, y, self.key, key) + 1;
        let edge = canvas.size().width;
        let told = told.max(from);
        canvas.fit(told, y, edge.saturating_sub(told), &self.told, role)
    }

    /// How many cells it takes.
    pub(super) fn width(&self) -> u16 {
        width(self.key) + 1 + width(&self.told)
    }
}
