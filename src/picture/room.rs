//! What the workbooks of a room say, for everybody to see: where the alliances stand, a square each; what was
//! found, with how often; and figures with a word to each.

use crate::t;

use super::{
    axis::Axis,
    canvas::Canvas,
    drawn::{Role, Size},
    large::{Large, ROWS},
    style::{Style, say},
    text::{lines, width},
};

/// The margin at either side.
const MARGIN: u16 = 2;
/// From this height on a heading is large.
const TALL: u16 = 20;
/// The widest that a line of words runs.
const WORDS: u16 = 100;
/// The most cells that a square is wide.
const WIDEST: u16 = 4;

/// Where the alliances of a room stand.
#[derive(Debug, Clone, Copy)]
pub struct RoomSquares<'a> {
    /// The heading.
    pub title: &'a str,
    /// What is said of them, a paragraph each.
    pub told: &'a [String],
    /// How many stand in each tenth of the continuum; none where that is not told.
    pub tenths: Option<[u32; 10]>,
    /// What stands below: what could not be read, a line each.
    pub beside: &'a [String],
}

/// How large a square is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Square {
    wide: u16,
    high: u16,
    /// How many stand side by side in a column.
    abreast: u16,
}

impl Square {
    /// The largest with which so many fit on top of each other; none where not even the smallest does.
    fn fitting(most: u32, column: u16, rows: u16, is_ascii: bool) -> Option<Self> {
        let wide = column.saturating_sub(1).clamp(1, WIDEST);
        let square = |wide, high, abreast| Self {
            wide,
            high,
            abreast,
        };
        let sizes = [
            square(wide, 2, 1),
            square(wide, 1, 1),
            square(1, 1, column.saturating_sub(1).max(1)),
        ];
        // Where no half of a row is left between them, two rows would look like two squares.
        let can_be_high = wide > 1 && !is_ascii;
        let mut sizes = (sizes.into_iter()).filter(|size| size.high == 1 || can_be_high);
        sizes.find(|size| {
            let needed = most.div_ceil(size.abreast.into()) * u32::from(size.high);
            needed <= rows.into()
        })
    }
}

/// Where the alliances of a room stand: one square an alliance, on the axis. Where one tenth has more than
/// there is room for, numbers take the squares' place.
pub fn room_squares(size: Size, shown: &RoomSquares<'_>, style: &Style<'_>) -> Canvas {
    let mut canvas = Canvas::new(size, style.signs);
    let room = size.width.saturating_sub(2 * MARGIN);
    let y = top(&mut canvas, shown.title, shown.told, style);
    let end = foot(&mut canvas, y, shown.beside, style);
    let Some(tenths) = shown.tenths else {
        return canvas;
    };
    // The ruler and its words stand below the squares.
    if end < y + 4 || room < 24 {
        return canvas;
    }
    let axis = Axis::within(MARGIN, room);
    let base = end - 2;
    let column = |tenth: u16| {
        let at = |tenth: u16| axis.x + (axis.width - 1) * tenth / 10;
        (at(tenth) + 1, at(tenth + 1) - at(tenth))
    };
    let narrowest = (0..10).map(|tenth| column(tenth).1).min().unwrap_or(1);
    let most = tenths.into_iter().max().unwrap_or(0);
    axis.ground(&mut canvas, y, base - y, style);
    let square = Square::fitting(most, narrowest, base - y, style.signs.ascii);
    for (tenth, count) in (0..).zip(tenths) {
        let (x, wide) = column(tenth);
        match square {
            Some(square) => {
                let x = x + (wide - 1).saturating_sub(square.wide * square.abreast) / 2;
                stack(&mut canvas, (x, base), count, square, style);
            }
            None if count > 0 => {
                let told = count.to_string();
                canvas.put(x, base - 1, &told, Role::Accent);
            }
            None => {}
        }
    }
    axis.ruler(&mut canvas, base, style);
    axis.words(&mut canvas, base + 1, style);
    canvas
}

/// Squares on top of each other, from the row above `base` up.
fn stack(
    canvas: &mut Canvas,
    (x, base): (u16, u16),
    count: u32,
    square: Square,
    style: &Style<'_>,
) {
    let count = u16::try_from(count).unwrap_or(u16::MAX);
    for nth in 0..count {
        let (level, abreast) = (nth / square.abreast, nth % square.abreast);
        let bottom = base - 1 - level * square.high;
        let x = x + abreast * square.wide;
        let signs = match (style.signs.ascii, square) {
            (true, _) | (_, Square { wide: 1, .. }) => [style.signs.full; 2],
            (false, Square { high: 2, .. }) => ['▄', '█'],
            (false, Square { .. }) => ['▄'; 2],
        };
        for x in x..x + square.wide {
            if square.high == 2 {
                canvas.sign(x, bottom - 1, signs[0], Role::Fill);
            }
            canvas.sign(x, bottom, signs[1], Role::Fill);
        }
    }
}

/// The heading and what is said under it. Returns the row after it and a free one.
fn top(canvas: &mut Canvas, title: &str, told: &[String], style: &Style<'_>) -> u16 {
    let size = canvas.size();
    let room = size.width.saturating_sub(2 * MARGIN);
    let large = Large::new(title, style.signs).filter(|it| it.width() <= room);
    let mut y = if let Some(large) = large.filter(|_| size.height >= TALL) {
        large.draw(canvas, MARGIN, 1, Role::Accent);
        2 + ROWS
    } else {
        canvas.fit(MARGIN, 0, room, &style.signs.spell(title), Role::Accent);
        2
    };
    for told in told {
        let told = style.signs.spell(told);
        let left = usize::from(size.height.saturating_sub(y)).min(3);
        for line in lines(&told, room.min(WORDS), left, style.signs.more) {
            canvas.put(MARGIN, y, &line, Role::Heading);
            y += 1;
        }
    }
    y + u16::from(!told.is_empty())
}

/// The lines at the bottom, each in two rows where it needs them, in at most a third of what is left below a
/// row; more are counted. Returns the row before which all else ends.
fn foot(canvas: &mut Canvas, y: u16, beside: &[String], style: &Style<'_>) -> u16 {
    let size = canvas.size();
    let room = size.width.saturating_sub(2 * MARGIN + 2);
    let most = usize::from(size.height.saturating_sub(y) / 3);
    let spelled: Vec<_> = beside.iter().map(|line| style.signs.spell(line)).collect();
    let mut shown: Vec<(bool, String)> = Vec::new();
    let mut hidden = 0;
    for (nth, line) in spelled.iter().enumerate() {
        // Whatever does not follow needs a row that counts it.
        let is_last = nth + 1 == spelled.len();
        let left = most.saturating_sub(shown.len() + usize::from(!is_last));
        if left == 0 {
            hidden = spelled.len() - nth;
            break;
        }
        let rows = lines(line, room, left.min(2), style.signs.more);
        let rows = rows.iter().enumerate();
        shown.extend(rows.map(|(row, words)| (row == 0, words.to_string())));
    }
    let rows = shown.len() + usize::from(hidden > 0 && most > 0);
    let rows = u16::try_from(rows).unwrap_or(u16::MAX);
    let first = size.height.saturating_sub(rows);
    for (y, (is_first, words)) in (first..).zip(&shown) {
        if *is_first {
            canvas.sign(MARGIN, y, style.signs.lags, Role::Warn);
        }
        canvas.put(MARGIN + 2, y, words, Role::Text);
    }
    if hidden > 0 && most > 0 {
        let told = say!(style, "room-screen-more", count = hidden);
        canvas.fit(MARGIN + 2, size.height - 1, room, &told, Role::Muted);
    }
    first.saturating_sub(u16::from(rows > 0))
}

/// What was found, the commonest first: each with a square for each time and how often. What has no room is
/// counted.
pub fn room_counts(
    size: Size,
    title: &str,
    told: &[String],
    counts: &[(String, u32)],
    style: &Style<'_>,
) -> Canvas {
    let mut canvas = Canvas::new(size, style.signs);
    let edge = size.width.saturating_sub(MARGIN);
    let room = edge.saturating_sub(MARGIN);
    let mut y = top(&mut canvas, title, told, style);
    let all = u16::try_from(counts.len()).unwrap_or(u16::MAX);
    let left = size.height.saturating_sub(y);
    // A row of words, a row of squares, and air between; less where that has no room.
    let fits = |pitch: &u16| all.saturating_mul(*pitch) <= left + u16::from(*pitch == 3);
    let pitch = [3, 2, 1].into_iter().find(fits);
    let shown = pitch.map_or(left.saturating_sub(1), |_| all);
    let pitch = pitch.unwrap_or(1);
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(1);
    let figures = width(&most.to_string());
    for (label, count) in counts.iter().take(shown.into()) {
        let told = count.to_string();
        canvas.right(MARGIN + figures, y, &told, Role::Accent);
        let x = MARGIN + figures + 2;
        canvas.fit(
            x,
            y,
            edge.saturating_sub(x),
            &style.signs.spell(label),
            Role::Heading,
        );
        if pitch > 1 {
            let wide = u32::from(room.saturating_sub(figures + 2).min(60));
            // One square for each, or as many as there is room for in proportion.
            let squares = if most <= wide {
                *count
            } else {
                (count * wide / most).max(1)
            };
            let squares = style.signs.full.to_string().repeat(squares as usize);
            canvas.put(x, y + 1, &squares, Role::Fill);
        }
        y += pitch;
    }
    let hidden = all - shown;
    if hidden > 0 && size.height > y {
        let told = say!(style, "pic-below", count = hidden);
        let told = format!("{} {told}", style.signs.below);
        canvas.put(MARGIN, size.height - 1, &told, Role::Muted);
    }
    canvas
}

/// Figures, each with the words that it counts.
pub fn room_figures(
    size: Size,
    title: &str,
    told: &[String],
    figures: &[(u64, String)],
    style: &Style<'_>,
) -> Canvas {
    let mut canvas = Canvas::new(size, style.signs);
    let edge = size.width.saturating_sub(MARGIN);
    let mut y = top(&mut canvas, title, told, style);
    let large: Vec<Option<Large>> = figures
        .iter()
        .map(|(figure, _)| Large::new(&figure.to_string(), style.signs))
        .collect();
    let all = u16::try_from(figures.len()).unwrap_or(u16::MAX);
    let is_large = y + all * (ROWS + 1) <= size.height + 1;
    let widest = |large: &Large| large.width();
    let column = if is_large {
        large.iter().flatten().map(widest).max().unwrap_or(0)
    } else {
        let figures = figures.iter();
        let figures = figures.map(|(figure, _)| width(&figure.to_string()));
        figures.max().unwrap_or(0)
    };
    for ((figure, words), large) in figures.iter().zip(&large) {
        if y >= size.height {
            break;
        }
        let (x, words) = (MARGIN + column + 3, style.signs.spell(words));
        let room = edge.saturating_sub(x);
        if let Some(large) = large.as_ref().filter(|_| is_large) {
            large.draw(
                &mut canvas,
                MARGIN + column - large.width(),
                y,
                Role::Accent,
            );
            canvas.fit(x, y + 1, room, &words, Role::Heading);
            y += ROWS + 1;
        } else {
            canvas.right(MARGIN + column, y, &figure.to_string(), Role::Accent);
            canvas.fit(x, y, room, &words, Role::Heading);
            y += 1;
        }
    }
    canvas
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::testing::{ascii, coloured, mono};

    const SIZES: [(u16, u16); 8] = [
        (1, 1),
        (20, 5),
        (50, 14),
        (60, 18),
        (80, 24),
        (120, 36),
        (200, 60),
        (400, 100),
    ];

    fn text(canvas: &Canvas) -> String {
        canvas.runs().map(|run| run.text + "\n").collect()
    }

    fn told() -> Vec<String> {
        vec!["Twelve people, 31 alliances. Half of the alliances stand at 40 or below.".into()]
    }

    #[test]
    fn every_drawing_keeps_its_labels_apart_at_any_size() {
        let beside: Vec<String> = (1..6).map(|nth| format!("{nth}.ron: it is gone")).collect();
        let counts: Vec<(String, u32)> = (1..9_u32)
            .map(|nth| (format!("Finding number {nth} with a name"), 90 - 9 * nth))
            .collect();
        let figures: Vec<(u64, String)> = vec![(31, "actions".into()), (7, "done".into())];
        for (width, height) in SIZES {
            let size = Size { width, height };
            for style in [coloured(), mono(), ascii()] {
                for most in [0, 1, 4, 17, 300] {
                    let tenths = Some([1, 0, most, 2, 3, 0, 0, 1, most / 2, 1]);
                    for beside in [&beside[..], &beside[..1], &[]] {
                        let shown = RoomSquares {
                            title: "Where they stand",
                            told: &told(),
                            tenths,
                            beside,
                        };
                        let drawn = room_squares(size, &shown, &style);
                        assert_eq!(drawn.refused(), [], "{width}x{height}, {most}");
                    }
                }
                let drawn = room_counts(size, "What was found", &told(), &counts, &style);
                assert_eq!(drawn.refused(), [], "{width}x{height}");
                let drawn = room_figures(size, "What is promised", &[], &figures, &style);
                assert_eq!(drawn.refused(), [], "{width}x{height}");
            }
        }
    }

    #[test]
    fn there_is_one_square_for_each_alliance() {
        let tenths = [1, 0, 2, 0, 7, 0, 0, 3, 0, 1];
        for (width, height) in SIZES.into_iter().skip(2) {
            let size = Size { width, height };
            let shown = RoomSquares {
                title: "Where",
                told: &[],
                tenths: Some(tenths),
                beside: &[],
            };
            for style in [coloured(), ascii()] {
                let drawn = room_squares(size, &shown, &style);
                let cells = drawn.runs().filter(|run| run.ink.role == Role::Fill);
                let signs: usize = cells.map(|run| run.text.trim().chars().count()).sum();
                // Whatever its size, a square is the same for all.
                assert!(
                    signs > 0 && signs.is_multiple_of(14),
                    "{width}x{height}: {signs}"
                );
            }
        }
    }

    #[test]
    fn what_has_no_room_for_squares_is_a_number_and_what_has_none_below_is_counted() {
        let size = Size {
            width: 60,
            height: 18,
        };
        let beside: Vec<String> = (1..9).map(|nth| format!("{nth}.ron: it is gone")).collect();
        let shown = RoomSquares {
            title: "Where",
            told: &[],
            tenths: Some([0, 0, 0, 0, 4321, 0, 0, 0, 0, 0]),
            beside: &beside,
        };
        let drawn = text(&room_squares(size, &shown, &coloured()));
        assert!(drawn.contains("4321"), "{drawn}");
        assert!(drawn.contains("1.ron"), "{drawn}");
        assert!(drawn.contains("more"), "{drawn}");
    }
}
