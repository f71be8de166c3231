//! A sheet of cells that refuses a label on a label, a label that touches another, and a label outside.

use std::ops::Range;

use super::{
    drawn::{Area, Ink, More, Reason, Refused, Role, Run, Size},
    signs::Signs,
    style::Hit,
    text::{characters, clip, width},
};

#[derive(Debug, Clone, Copy)]
enum Glyph {
    One(char),
    /// A character of several code points, by its place in the canvas's list.
    Cluster(usize),
    /// The second half of a wide character.
    Rest,
}

#[derive(Debug, Clone, Copy)]
struct Cell {
    glyph: Glyph,
    ink: Ink,
    /// Whether a label stands here; a label may lie on everything else.
    label: bool,
    /// Whether it is a letter or figure of a label, or the sign that one was cut.
    word: bool,
}

/// How a label lies on what is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Its spaces let the ground show.
    Over,
    /// Its spaces cover the ground.
    Covering,
    /// It is a sign and no word, so that words may stand against it.
    Sign,
}

const EMPTY: Cell = Cell {
    glyph: Glyph::One(' '),
    ink: Ink {
        role: Role::Text,
        reversed: false,
        zone: false,
    },
    label: false,
    word: false,
};

/// A sheet of cells. Labels lie on ground (lines, zones, bars), never on labels.
#[derive(Debug, Clone)]
pub struct Canvas {
    size: Size,
    signs: &'static Signs,
    cells: Vec<Cell>,
    clusters: Vec<String>,
    hits: Vec<(Area, Hit)>,
    refused: Vec<Refused>,
    cursor: Option<(u16, u16)>,
    more: More,
    grows: bool,
}

impl Canvas {
    /// An empty sheet.
    pub(super) fn new(size: Size, signs: &'static Signs) -> Self {
        Self {
            size,
            signs,
            cells: vec![EMPTY; usize::from(size.width) * usize::from(size.height)],
            clusters: Vec::new(),
            hits: Vec::new(),
            refused: Vec::new(),
            cursor: None,
            more: More::default(),
            grows: false,
        }
    }

    /// An empty sheet that grows downwards as it is written on.
    pub(super) fn growing(width: u16, signs: &'static Signs) -> Self {
        Self {
            grows: true,
            ..Self::new(Size { width, height: 0 }, signs)
        }
    }

    /// How large it is.
    pub fn size(&self) -> Size {
        self.size
    }

    /// What can be clicked, the topmost last.
    pub fn hits(&self) -> &[(Area, Hit)] {
        &self.hits
    }

    /// What a click on a cell means.
    pub fn hit(&self, x: u16, y: u16) -> Option<Hit> {
        let within = |area: &Area| {
            (area.x..area.x + area.width).contains(&x)
                && (area.y..area.y + area.height).contains(&y)
        };
        let hit = self.hits.iter().rev().find(|(area, _)| within(area));
        hit.map(|(_, hit)| *hit)
    }

    /// Where the terminal's cursor belongs, column and row.
    pub fn cursor(&self) -> Option<(u16, u16)> {
        self.cursor
    }

    /// Whether it shows only a part of what there is.
    pub fn more(&self) -> More {
        self.more
    }

    /// The labels that found no place; empty unless a layout is wrong.
    pub fn refused(&self) -> &[Refused] {
        &self.refused
    }

    /// All cells that are not empty, as runs of cells that look alike, row by row.
    pub fn runs(&self) -> impl Iterator<Item = Run> {
        (0..self.size.height).flat_map(|y| self.runs_of(y))
    }

    fn runs_of(&self, y: u16) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        let mut open = false;
        for (x, cell) in (0..).zip(self.row(y)) {
            if let Glyph::Rest = cell.glyph {
                continue;
            }
            let plain = !cell.ink.reversed && !cell.ink.zone;
            let empty = plain && matches!(cell.glyph, Glyph::One(' '));
            match runs.last_mut().filter(|run| open && run.ink == cell.ink) {
                _ if empty => open = false,
                Some(run) => self.write(cell.glyph, &mut run.text),
                None => {
                    let mut text = String::new();
                    self.write(cell.glyph, &mut text);
                    let ink = cell.ink;
                    runs.push(Run { x, y, text, ink });
                    open = true;
                }
            }
        }
        runs
    }

    /// The characters alone, a line for each row, without spaces at the ends.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for y in 0..self.size.height {
            for cell in self.row(y) {
                self.write(cell.glyph, &mut text);
            }
            text.truncate(text.trim_end_matches(' ').len());
            text.push('\n');
        }
        text
    }

    fn write(&self, glyph: Glyph, text: &mut String) {
        match glyph {
            Glyph::One(character) => text.push(character),
            Glyph::Cluster(at) => text.push_str(&self.clusters[at]),
            Glyph::Rest => {}
        }
    }

    fn row(&self, y: u16) -> &[Cell] {
        let wide = usize::from(self.size.width);
        &self.cells[usize::from(y) * wide..][..wide]
    }

    fn index(&self, x: u16, y: u16) -> Option<usize> {
        (x < self.size.width && y < self.size.height)
            .then(|| usize::from(y) * usize::from(self.size.width) + usize::from(x))
    }

    fn reach(&mut self, y: u16) {
        if self.grows && y >= self.size.height {
            self.size.height = y + 1;
            let cells = usize::from(self.size.width) * usize::from(self.size.height);
            self.cells.resize(cells, EMPTY);
        }
    }

    /// Whether no label stands in these cells.
    pub(super) fn is_free(&self, mut columns: Range<u16>, y: u16) -> bool {
        columns.all(|x| {
            self.index(x, y)
                .is_none_or(|index| !self.cells[index].label)
        })
    }

    // What is written on it.

    /// Writes a label; its spaces let the ground show. Returns the column after it.
    pub(super) fn put(&mut self, x: u16, y: u16, text: &str, ink: impl Into<Ink>) -> u16 {
        self.label(x, y, text, ink.into(), Way::Over)
    }

    /// Writes a label whose spaces cover the ground. Returns the column after it.
    pub(super) fn cover(&mut self, x: u16, y: u16, text: &str, ink: impl Into<Ink>) -> u16 {
        self.label(x, y, text, ink.into(), Way::Covering)
    }

    /// Writes a label of at most so many cells, cut with a sign. Returns the column after it.
    pub(super) fn fit(
        &mut self,
        x: u16,
        y: u16,
        room: u16,
        text: &str,
        ink: impl Into<Ink>,
    ) -> u16 {
        let signs = self.signs;
        let text = signs.spell(text);
        self.put(x, y, &clip(&text, room, signs.more), ink)
    }

    /// Writes a label that ends before a column. Returns the column that it begins at.
    pub(super) fn right(&mut self, end: u16, y: u16, text: &str, ink: impl Into<Ink>) -> u16 {
        let text = self.signs.spell(text);
        let x = end.saturating_sub(width(&text));
        self.put(x, y, &text, ink);
        x
    }

    /// Writes one sign as a label.
    pub(super) fn sign(&mut self, x: u16, y: u16, sign: char, ink: impl Into<Ink>) -> u16 {
        self.reach(y);
        // Signs are one cell wide and many: they go without the search for clusters.
        if let Some(index) = self.index(x, y).filter(|index| !self.cells[*index].label) {
            let zone = self.cells[index].ink.zone;
            self.cells[index] = Cell {
                glyph: Glyph::One(sign),
                ink: Ink { zone, ..ink.into() },
                label: sign != ' ',
                word: false,
            };
            return x + 1;
        }
        self.label(x, y, sign.encode_utf8(&mut [0; 4]), ink.into(), Way::Sign)
    }

    /// A badge of a letter or two: ▐A▌, so that it is still one where nothing is reversed.
    pub(super) fn badge(&mut self, x: u16, y: u16, letters: &str, role: Role) -> u16 {
        let [left, right] = self.signs.badge;
        let x = self.sign(x, y, left, role);
        let x = self.letters(x, y, letters, role);
        self.sign(x, y, right, role)
    }

    /// The letters of a badge alone.
    pub(super) fn letters(&mut self, x: u16, y: u16, letters: &str, role: Role) -> u16 {
        let ink = Ink {
            role,
            reversed: !self.signs.ascii,
            zone: false,
        };
        self.put(x, y, letters, ink)
    }

    fn label(&mut self, x: u16, y: u16, text: &str, ink: Ink, way: Way) -> u16 {
        self.reach(y);
        let signs = self.signs;
        let text = signs.spell(text);
        let end = x.saturating_add(width(&text));
        if let Some(reason) = self.against(x..end, y, &text, way) {
            self.refused.push(Refused {
                text: text.into_owned(),
                x,
                y,
                reason,
            });
            return x;
        }
        let mut at = x;
        for (grapheme, wide) in characters(&text) {
            let Some(index) = self.index(at, y).filter(|_| wide > 0) else {
                continue;
            };
            if grapheme != " " || ink.reversed {
                self.set(index, wide, grapheme, ink, way);
            } else if way == Way::Covering && !self.cells[index].label {
                self.cells[index].glyph = Glyph::One(' ');
            }
            at += wide;
        }
        end
    }

    /// What speaks against a label here.
    fn against(&self, columns: Range<u16>, y: u16, text: &str, way: Way) -> Option<Reason> {
        let worded = text.trim();
        if worded.is_empty() {
            return None;
        }
        // Spaces at the ends may reach beyond the edge: nobody sees them.
        let skipped = width(&text[..text.len() - text.trim_start().len()]);
        let (from, to) = (
            columns.start.saturating_add(skipped),
            columns.start.saturating_add(skipped + width(worded)),
        );
        if y >= self.size.height || to > self.size.width {
            return Some(Reason::Outside);
        }
        let row = self.row(y);
        let mut at = from;
        for (grapheme, wide) in characters(worded) {
            let next = at + wide;
            let cells = &row[usize::from(at)..usize::from(next)];
            if grapheme != " " && cells.iter().any(|cell| cell.label) {
                return Some(Reason::Overlaps);
            }
            at = next;
        }
        let word = |x: u16| row.get(usize::from(x)).is_some_and(|cell| cell.word);
        let ends = |last: Option<char>| last.is_some_and(is_word);
        let touches = from.checked_sub(1).is_some_and(word) && ends(worded.chars().next())
            || word(to) && ends(worded.chars().next_back());
        (touches && way != Way::Sign).then_some(Reason::Touches)
    }

    fn set(&mut self, index: usize, wide: u16, grapheme: &str, ink: Ink, way: Way) {
        let mut characters = grapheme.chars();
        let first = characters.next();
        let glyph = if let Some(alone) = first.filter(|_| characters.next().is_none()) {
            Glyph::One(alone)
        } else {
            self.clusters.push(grapheme.to_owned());
            Glyph::Cluster(self.clusters.len() - 1)
        };
        let wide = usize::from(wide);
        for (at, cell) in self.cells[index..index + wide].iter_mut().enumerate() {
            let zone = cell.ink.zone;
            *cell = Cell {
                glyph: if at == 0 { glyph } else { Glyph::Rest },
                ink: Ink { zone, ..ink },
                label: true,
                word: way != Way::Sign && grapheme.chars().any(is_word),
            };
        }
    }

    // The ground that labels may lie on.

    /// Draws a sign as ground in each of these columns, under the labels that stand there.
    pub(super) fn ground(&mut self, columns: Range<u16>, y: u16, sign: char, ink: impl Into<Ink>) {
        self.reach(y);
        let ink = ink.into();
        for x in columns {
            if let Some(index) = self.index(x, y)
                && !self.cells[index].label
            {
                let zone = self.cells[index].ink.zone;
                self.cells[index].glyph = Glyph::One(sign);
                self.cells[index].ink = Ink { zone, ..ink };
            }
        }
    }

    /// Draws a sign as ground where nothing else stands yet.
    pub(super) fn fill_in(&mut self, columns: Range<u16>, y: u16, sign: char, role: Role) {
        for x in columns {
            if let Some(index) = self.index(x, y)
                && matches!(self.cells[index].glyph, Glyph::One(' '))
                && !self.cells[index].label
            {
                self.ground(x..x + 1, y, sign, role);
            }
        }
    }

    /// Gives these cells the background of the first and last fifth.
    pub(super) fn shade(&mut self, area: Area) {
        for y in area.y..area.y.saturating_add(area.height) {
            self.reach(y);
            for x in area.x..area.x.saturating_add(area.width) {
                if let Some(index) = self.index(x, y) {
                    self.cells[index].ink.zone = true;
                }
            }
        }
    }

    /// Draws a line from edge to edge, within the margins.
    pub(super) fn rule(&mut self, y: u16) {
        let end = self.size.width.saturating_sub(1);
        self.ground(1..end, y, self.signs.rail, Role::Rule);
    }

    /// Makes a place clickable.
    pub(super) fn click(&mut self, area: Area, hit: Hit) {
        self.hits.push((area, hit));
    }

    /// Places the terminal's cursor.
    pub(super) fn place_cursor(&mut self, x: u16, y: u16) {
        self.cursor = Some((x, y));
    }

    /// Says that there is more than is shown.
    pub(super) fn say_more(&mut self, more: More) {
        self.more = more;
    }

    /// The rows from `top` on, as many as fit into a height, with a sign at the right edge where there
    /// is more above or below.
    pub(super) fn window(&self, top: u16, height: u16) -> Self {
        let mut window = Self::new(
            Size {
                width: self.size.width,
                height,
            },
            self.signs,
        );
        let end = (top + height).min(self.size.height);
        for y in top.min(end)..end {
            let to = usize::from(y - top) * usize::from(self.size.width);
            let row = self.row(y);
            window.cells[to..to + row.len()].copy_from_slice(row);
        }
        window.clusters.clone_from(&self.clusters);
        window.refused.clone_from(&self.refused);
        let shown = |(area, hit): &(Area, Hit)| {
            let from = area.y.max(top);
            let to = (area.y + area.height).min(end);
            (from < to).then(|| {
                let (y, height) = (from - top, to - from);
                (Area { y, height, ..*area }, *hit)
            })
        };
        window.hits = self.hits.iter().filter_map(shown).collect();
        window.cursor = (self.cursor)
            .filter(|(_, y)| (top..end).contains(y))
            .map(|(x, y)| (x, y - top));
        window.say_more(More {
            above: top > 0,
            below: end < self.size.height,
        });
        let edge = self.size.width.saturating_sub(2);
        if window.more.above {
            window.sign(edge, 0, self.signs.above, Role::Accent);
        }
        if window.more.below && height > 0 {
            window.sign(edge, height - 1, self.signs.below, Role::Accent);
        }
        window
    }
}

/// Whether this reads on in a letter or figure that follows without a space.
fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '…'
}

#[cfg(test)]
mod tests {
    use super::{super::signs, *};

    fn canvas() -> Canvas {
        let size = Size {
            width: 12,
            height: 2,
        };
        Canvas::new(size, &signs::UNICODE)
    }

    fn reasons(canvas: &Canvas) -> Vec<Reason> {
        canvas.refused().iter().map(|it| it.reason).collect()
    }

    #[test]
    fn a_label_on_a_label_against_one_or_outside_is_refused() {
        let mut canvas = canvas();
        canvas.put(0, 0, "Assets", Role::Text);
        canvas.put(4, 0, "Not", Role::Text);
        canvas.put(6, 0, "Not", Role::Text);
        canvas.put(10, 0, "Not", Role::Text);
        canvas.put(0, 2, "Not", Role::Text);
        let found = [
            Reason::Overlaps,
            Reason::Touches,
            Reason::Outside,
            Reason::Outside,
        ];
        assert_eq!(reasons(&canvas), found);
        canvas.put(6, 0, "▲", Role::Warn);
        canvas.put(8, 0, "Not ", Role::Text);
        assert_eq!(canvas.refused().len(), 4);
        assert_eq!(canvas.to_text(), "Assets▲ Not\n\n");
    }

    #[test]
    fn a_label_lies_on_the_ground_and_covers_it_where_it_should() {
        let mut canvas = canvas();
        canvas.ground(0..12, 0, '─', Role::Rule);
        canvas.ground(0..12, 1, '─', Role::Rule);
        canvas.put(2, 0, "a b", Role::Text);
        canvas.cover(2, 1, "a b ", Role::Text);
        canvas.ground(2..7, 1, '┊', Role::Rule);
        assert_eq!(canvas.to_text(), "──a─b───────\n──a┊b┊┊─────\n");
        assert!(canvas.refused().is_empty());
    }

    #[test]
    fn wide_characters_and_marks_take_the_cells_that_they_take() {
        let mut canvas = canvas();
        let end = canvas.put(0, 0, "港口 e\u{301}", Role::Heading);
        assert_eq!(end, 6);
        canvas.put(6, 0, "x", Role::Text);
        canvas.put(3, 0, "x", Role::Text);
        assert_eq!(reasons(&canvas), [Reason::Touches, Reason::Overlaps]);
        let runs: Vec<Run> = canvas.runs().collect();
        let told: Vec<_> = runs.iter().map(|it| (it.x, it.text.as_str())).collect();
        assert_eq!(told, [(0, "港口"), (5, "e\u{301}")]);
    }

    #[test]
    fn a_window_shows_a_part_and_says_so() {
        let mut page = Canvas::growing(12, &signs::UNICODE);
        for y in 0..5 {
            page.put(1, y, &format!("row {y}"), Role::Text);
            let area = Area {
                x: 0,
                y,
                width: 12,
                height: 1,
            };
            page.click(area, Hit::Alliance(usize::from(y)));
        }
        let window = page.window(1, 2);
        assert_eq!(window.to_text(), " row 1    ▲\n row 2    ▼\n");
        assert_eq!(window.hit(3, 1), Some(Hit::Alliance(2)));
        assert_eq!(window.hit(3, 2), None);
        let more = More {
            above: true,
            below: true,
        };
        assert_eq!(window.more(), more);
    }

    #[test]
    fn ascii_has_neither_other_signs_nor_other_letters() {
        let mut canvas = Canvas::new(canvas().size(), &signs::ASCII);
        canvas.badge(0, 0, "A", Role::Text);
        canvas.put(4, 0, "Café ½", Role::Text);
        assert_eq!(canvas.to_text(), "[A] Cafe .5\n\n");
    }
}
