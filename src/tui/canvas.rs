//! What views draw on: the buffer, the roles, and what can be clicked.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{
    cells,
    context::Context,
    glyph,
    hit::{Hit, Spot, ViewState},
    theme::Role,
};

/// A piece of a line: words in a role.
pub type Piece<'a> = (&'a str, Role);

/// What views draw on.
pub struct Canvas<'a> {
    /// What is drawn on.
    pub buffer: &'a mut Buffer,
    /// What can be clicked.
    pub state: &'a mut ViewState,
    /// What the words and roles come from.
    pub context: &'a Context,
}

impl Canvas<'_> {
    /// How a role looks.
    pub fn style(&self, role: Role) -> Style {
        self.context.theme.style(role)
    }

    /// Writes words into one row, cut with an ellipsis where they are too long; returns the column
    /// after them.
    pub fn text(&mut self, x: u16, y: u16, width: u16, words: &str, role: Role) -> u16 {
        let style = self.style(role);
        if width == 0 || !self.buffer.area.contains(Position::new(x, y)) {
            return x;
        }
        let width = usize::from(width);
        cells::put(self.buffer, x, y, width, &fit(words, width), style)
    }

    /// Writes pieces one after the other into one row.
    pub fn pieces(&mut self, area: Rect, pieces: &[Piece<'_>]) -> u16 {
        let mut x = area.x;
        for (words, role) in pieces {
            x = self.text(x, area.y, area.right().saturating_sub(x), words, *role);
        }
        x
    }

    /// Writes words so that they end at the right edge.
    pub fn text_right(&mut self, area: Rect, words: &str, role: Role) {
        let width = u16::try_from(cells::width(words))
            .unwrap_or(u16::MAX)
            .min(area.width);
        self.text(area.right() - width, area.y, width, words, role);
    }

    /// Writes wrapped prose from the top of an area, ended with an ellipsis where it does not fit;
    /// returns how many rows it took.
    pub fn prose(&mut self, area: Rect, words: &str, role: Role) -> u16 {
        let lines = cells::lines(words, area.width);
        let room = usize::from(area.height);
        let mut y = area.y;
        for (at, line) in lines.iter().take(room).enumerate() {
            let goes_on = at + 1 == room && lines.len() > room;
            let more = goes_on.then(|| format!("{line}{}", glyph::ELLIPSIS));
            let line: &str = more.as_deref().unwrap_or(line);
            self.text(area.x, y, area.width, line, role);
            y += 1;
        }
        y - area.y
    }

    /// Says in the last column of an area that there is more above or below it.
    pub fn more(&mut self, area: Rect, above: bool, below: bool) {
        let signs = [
            (above, area.top(), glyph::MORE_ABOVE),
            (below, area.bottom().saturating_sub(1), glyph::MORE_BELOW),
        ];
        for (is_hidden, y, sign) in signs {
            if is_hidden && !area.is_empty() {
                self.text(area.right() - 1, y, 1, sign, Role::Accent);
            }
        }
    }

    /// Draws a line from left to right.
    pub fn rule(&mut self, area: Rect) {
        let line = glyph::RULE.repeat(usize::from(area.width));
        self.text(area.x, area.y, area.width, &line, Role::Rule);
    }

    /// Makes a place clickable.
    pub fn hit(&mut self, area: Rect, hit: Hit) {
        if !area.is_empty() {
            self.state.spots.push(Spot { area, cut: 0, hit });
        }
    }

    /// The words of the interface.
    pub fn i18n(&self) -> &crate::i18n::Catalog {
        &self.context.i18n
    }
}

/// Words cut to a width, with an ellipsis where something is missing.
pub fn fit(words: &str, width: usize) -> std::borrow::Cow<'_, str> {
    // No character takes more cells than it has bytes.
    if words.len() <= width || cells::width(words) <= width {
        return words.into();
    }
    let mut shown = String::new();
    let mut used = 0;
    for grapheme in words.graphemes(true) {
        let wide = grapheme.width();
        if used + wide + 1 > width {
            break;
        }
        used += wide;
        shown.push_str(grapheme);
    }
    if width > 0 {
        shown.push_str(glyph::ELLIPSIS);
    }
    shown.into()
}

/// How many columns the beginning of a name keeps where it is only to be recognised.
pub const BEGINNING: usize = 8;

/// The parts of a name, from the widest to the one that is meant, in one line of this width: the last part is whole as
/// long as it fits, and of those before it the first is cut first.
pub fn path(parts: &[&str], width: usize) -> String {
    let between = format!(" {} ", glyph::DOT);
    let gaps = cells::width(&between) * parts.len().saturating_sub(1);
    let mut wide: Vec<usize> = parts.iter().map(|it| cells::width(it)).collect();
    let mut over = (gaps + wide.iter().sum::<usize>()).saturating_sub(width);
    let before = wide.len().saturating_sub(1);
    for least in [BEGINNING, 1] {
        for wide in &mut wide[..before] {
            let cut = over.min(wide.saturating_sub(least));
            *wide -= cut;
            over -= cut;
        }
    }
    let shown = parts.iter().zip(wide).map(|(part, wide)| fit(part, wide));
    let shown: Vec<_> = shown.collect();
    fit(&shown.join(&between), width).into_owned()
}

/// Words broken into lines of at most this width.
pub fn wrap(words: &str, width: u16) -> Vec<String> {
    let lines = cells::lines(words, width);
    lines.iter().map(ToString::to_string).collect()
}

/// How many rows words take at a width.
pub fn rows_of(words: &str, width: u16) -> u16 {
    u16::try_from(cells::lines(words, width).len()).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_says_so() {
        assert_eq!(fit("Harbour", 7), "Harbour");
        assert_eq!(fit("Harbour", 6), "Harbo…");
        assert_eq!(fit("港口咖啡", 5), "港口…");
        assert_eq!(fit("Harbour", 0), "");
    }

    #[test]
    fn of_a_path_the_end_is_whole_and_the_first_before_it_is_cut_first() {
        let parts = ["Rowan Bakery", "Harbour Coffee Roasters", "Trust"];
        assert_eq!(path(&parts, 60), parts.join(" · "));
        assert_eq!(path(&parts, 36), "Rowan B… · Harbour Coffee R… · Trust");
        assert_eq!(path(&parts, 27), "Rowan B… · Harbour… · Trust");
        assert_eq!(path(&parts, 9), "… · … · …");
        assert_eq!(path(&["Trust"], 4), "Tru…");
    }
}
