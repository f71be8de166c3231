//! Tables: as wide as the page, narrower where it ends, in several where that is not enough.

use std::rc::Rc;

use krilla::tagging::{TableHeaderScope, Tag};

use super::{
    block::{BODY, Frame, INK, Layout, MUTED, RULE, bar, stays, written},
    flow::{Head, Mark, Strip},
    font::{Fonts, Weight},
    line::{self, Style, Way},
    tag::TagId,
};
use crate::report::document::Table;

const HEAD: Style = Style {
    size: 8.2,
    leading: 11.6,
    weight: Weight::Strong,
    ink: MUTED,
    way: Way::Most,
    cell: true,
};
const CELL: Style = Style {
    size: 8.4,
    leading: 11.0,
    way: Way::Listed,
    cell: true,
    ..BODY
};
const FIRST: Style = Style {
    weight: Weight::Strong,
    way: Way::First,
    ..CELL
};

/// Between two columns, in points.
const BETWEEN: f32 = 12.0;
/// The widest word that a column is kept wide enough for, in points: where all columns have room for theirs, and
/// where words must be broken.
const LONG_WORDS: [f32; 2] = [150.0, 88.0];
/// Above and below the text of a row, in points.
const PAD: f32 = 2.6;

/// How wide a column is, in points.
#[derive(Clone, Copy)]
struct Column {
    /// With every cell on one line.
    wide: f32,
    /// Its widest word.
    word: f32,
}

impl Column {
    fn of(fonts: &mut Fonts, table: &Table, at: usize) -> Self {
        let body = if at == 0 { &FIRST } else { &CELL };
        let head = table.head.get(at).map(|cell| (cell, &HEAD));
        let cells = table.rows.iter().filter_map(|row| row.get(at));
        let cells = cells.map(|cell| (cell, body));
        let mut column = Self {
            wide: 8.0,
            word: 8.0,
        };
        for (cell, style) in head.into_iter().chain(cells) {
            let word = line::widest_word(fonts, cell, style);
            let lines = cell.lines();
            let wide = lines.map(|text| line::one(fonts, text, style).width);
            column.wide = wide.fold(column.wide, f32::max);
            column.word = column.word.max(word);
        }
        column
    }

    /// How wide it is at the narrowest.
    fn narrow(self, longest: f32) -> f32 {
        self.word.min(longest)
    }
}

impl Layout {
    /// A table, and where the page has no room for all its columns, the others in further tables
    /// below, each with the first column again.
    pub(super) fn table(&mut self, table: &Table) {
        let columns: Vec<Column> = (0..table.head.len())
            .map(|at| Column::of(&mut self.fonts, table, at))
            .collect();
        let frame = self.frame();
        let [all_whole, some_broken] = LONG_WORDS;
        let all = |longest| parts(&columns, frame.width, longest);
        let (all, longest) = match all(all_whole) {
            one if one.len() == 1 => (one, all_whole),
            _ => (all(some_broken), some_broken),
        };
        for shown in all {
            let wanted: Vec<Column> = shown.iter().map(|at| columns[*at]).collect();
            let mut x = frame.x;
            let frames = widths(&wanted, frame.width, longest)
                .into_iter()
                .map(|width| {
                    let place = Frame { x, width };
                    x += width + BETWEEN;
                    place
                });
            let frames: Vec<Frame> = frames.collect();
            self.part(table, &shown, &frames);
        }
    }

    fn part(&mut self, table: &Table, shown: &[usize], frames: &[Frame]) {
        fn cells<'t>(row: &'t [String], shown: &[usize]) -> Vec<&'t str> {
            let cell = |at: &usize| row.get(*at).map_or("", |cell| cell);
            shown.iter().map(cell).collect()
        }
        let whole = self.frame().width;
        self.tags.open(Tag::Table);
        self.tags.open(Tag::THead);
        let mut head = self.row(&cells(&table.head, shown), frames, Part::Head);
        self.tags.close();
        if let Some(last) = head.last_mut() {
            last.marks
                .push(bar(0.0, last.height - 0.9, whole, 0.9, INK));
        }
        let repeated = Rc::new(repeated(&head));
        if let Some(first) = head.first_mut() {
            first.before = 8.0;
        }
        for strip in &mut head {
            strip.keep = true;
        }
        self.strips.extend(head);
        self.tags.open(Tag::TBody);
        for row in &table.rows {
            let mut row = self.row(&cells(row, shown), frames, Part::Body);
            if let Some(last) = row.last_mut() {
                last.marks
                    .push(bar(0.0, last.height - 0.5, whole, 0.5, RULE));
            }
            // A head as high as a page would leave no room for what it stands above.
            if repeated.height < self.height() / 3.0 {
                for strip in &mut row {
                    strip.head = Some(repeated.clone());
                }
            }
            self.strips.extend(row);
        }
        self.tags.close();
        self.tags.close();
    }

    /// A row, a strip for each of its lines.
    fn row(&mut self, cells: &[&str], frames: &[Frame], part: Part) -> Vec<Strip> {
        self.tags.open(Tag::TR);
        let mut strips: Vec<Strip> = Vec::new();
        for (at, (cell, frame)) in cells.iter().zip(frames).enumerate() {
            let (style, tag) = self.cell(at, part);
            let lines = line::lines(&mut self.fonts, cell, &style, frame.width);
            for (nth, line) in lines.into_iter().enumerate() {
                if strips.len() == nth {
                    strips.push(Strip {
                        height: style.leading,
                        ..Strip::default()
                    });
                }
                let mark = written(line, &style, *frame, tag);
                // The name of a row, or of a column.
                let is_name = at == 0 || part == Part::Head;
                strips[nth].marks.push(if is_name {
                    self.begun(mark, *frame)
                } else {
                    mark
                });
            }
        }
        self.tags.close();
        let count = strips.len();
        for (nth, strip) in strips.iter_mut().enumerate() {
            // A row is cut only where it is long.
            strip.keep = nth + 1 < count && (count <= 8 || stays(nth, count));
            if nth == 0 {
                strip.height += PAD;
                strip.marks.iter_mut().for_each(|mark| mark.y += PAD);
            }
            if nth + 1 == count {
                strip.height += PAD + 0.5;
            }
        }
        strips
    }

    fn cell(&mut self, at: usize, part: Part) -> (Style, TagId) {
        match (part, at) {
            (Part::Head, _) => (HEAD, self.tags.leaf(Tag::TH(TableHeaderScope::Column))),
            (Part::Body, 0) => (FIRST, self.tags.leaf(Tag::TH(TableHeaderScope::Row))),
            (Part::Body, _) => (CELL, self.tags.leaf(Tag::TD)),
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Head,
    Body,
}

/// A head as it stands on the pages that its table goes on: it was read already.
fn repeated(head: &[Strip]) -> Head {
    let mut height = 0.0;
    let mut marks: Vec<Mark> = Vec::new();
    for strip in head {
        marks.extend(strip.marks.iter().cloned().map(|mut mark| {
            mark.y += height;
            mark.tag = None;
            mark
        }));
        height += strip.height;
    }
    Head { height, marks }
}

/// Which columns stand together, as many as there is room for at their narrowest.
fn parts(columns: &[Column], room: f32, longest: f32) -> Vec<Vec<usize>> {
    let mut parts: Vec<Vec<usize>> = Vec::new();
    let mut used = 0.0;
    for (at, column) in columns.iter().enumerate() {
        let wants = column.narrow(longest) + BETWEEN;
        match parts.last_mut() {
            Some(part) if used + wants <= room + BETWEEN => part.push(at),
            Some(_) => {
                used = columns[0].narrow(longest) + BETWEEN;
                parts.push(vec![0, at]);
            }
            None => parts.push(vec![at]),
        }
        used += wants;
    }
    parts
}

/// How wide each column is, so that together they are as wide as the page: what is spare is shared,
/// and what is missing is taken from the widest.
fn widths(columns: &[Column], room: f32, longest: f32) -> Vec<f32> {
    #[allow(clippy::cast_precision_loss)]
    let count = columns.len() as f32;
    let room = room - BETWEEN * (count - 1.0).max(0.0);
    let wide: f32 = columns.iter().map(|column| column.wide).sum();
    if wide <= room {
        let spare = (room - wide) / count;
        return columns.iter().map(|column| column.wide + spare).collect();
    }
    let at_most = |most: f32| -> Vec<f32> {
        let widths = columns.iter();
        widths
            .map(|column| column.wide.min(most.max(column.narrow(longest))))
            .collect()
    };
    // Halving the doubt twenty times leaves less than a thousandth of a point.
    let (mut low, mut high) = (0.0, room);
    for _ in 0..20 {
        let middle = f32::midpoint(low, high);
        if at_most(middle).iter().sum::<f32>() > room {
            high = middle;
        } else {
            low = middle;
        }
    }
    at_most(low)
}
