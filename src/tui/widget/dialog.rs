//! A box over the screen.

use ratatui::{
    layout::Rect,
    style::Color,
    widgets::{Block, Clear, Padding, Widget},
};

use unicode_width::UnicodeWidthStr;

use crate::{
    i18n::Catalog,
    t,
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, fit},
        cells::wide,
        context::Context,
        hit::Hit,
        theme::Role,
    },
};

/// Empty cells between two keys with their words.
const GAP: u16 = 3;

/// Says which keys do what, in one row: each action with its key in these layers.
pub fn keys(area: Rect, layers: &[Layer], actions: &[Action], canvas: &mut Canvas<'_>) {
    let named = actions.iter().map(|it| (*it, it.short(canvas.i18n())));
    let named: Vec<(Action, String)> = named.collect();
    named_keys(area, layers, &named, canvas);
}

/// The same, where each key is called by these words. A key without any stands close before the next one, whose
/// words are for both. The way out stands last, and what leaves no room for it is left out.
pub fn named_keys(
    area: Rect,
    layers: &[Layer],
    actions: &[(Action, String)],
    canvas: &mut Canvas<'_>,
) {
    let (others, out) = match actions.split_last() {
        Some((last, others)) if last.0 == Action::Leave => (others, Some(last)),
        Some(_) | None => (actions, None),
    };
    let free = out.map_or(0, |out| {
        GAP + named_width(layers, std::slice::from_ref(out), canvas.context)
    });
    let mut rest = Rect {
        width: area.width.saturating_sub(free),
        ..area
    };
    for named in others {
        match named_key(rest, layers, named, canvas) {
            Some(left) => rest = left,
            None => break,
        }
    }
    if let Some(out) = out {
        let width = rest.width + area.width.min(free);
        named_key(Rect { width, ..rest }, layers, out, canvas);
    }
}

/// Draws a key with its words; returns what is left of the row behind it. None where there is no room: a word cut in
/// its middle says less than none.
fn named_key(
    row: Rect,
    layers: &[Layer],
    (action, word): &(Action, String),
    canvas: &mut Canvas<'_>,
) -> Option<Rect> {
    let Some(key) = canvas.context.keymap.key(layers, *action) else {
        return Some(row);
    };
    let key = canvas.context.spelled(key.shown(canvas.i18n()));
    let word = canvas.context.spelled(word.clone());
    let (between, after) = if word.is_empty() { ("", 1) } else { (" ", GAP) };
    if key.width() + between.width() + word.width() > usize::from(row.width) {
        return None;
    }
    let pieces = [
        (key.as_str(), Role::Key),
        (between, Role::Text),
        (word.as_str(), Role::Muted),
    ];
    let end = canvas.pieces(row, &pieces);
    let place = Rect {
        width: end - row.x,
        ..row
    };
    canvas.hit(place, Hit::Action(*action));
    let x = end + after;
    Some(Rect {
        x,
        width: row.right().saturating_sub(x),
        ..row
    })
}

/// Keys with their words, over as many rows of this width as they need.
pub fn in_rows(
    width: u16,
    layers: &[Layer],
    actions: Vec<(Action, String)>,
    context: &Context,
) -> Vec<Vec<(Action, String)>> {
    let mut rows: Vec<Vec<(Action, String)>> = Vec::new();
    for named in actions {
        match rows.last_mut() {
            Some(row) => {
                row.push(named);
                if named_width(layers, row, context) > width && row.len() > 1 {
                    let onto_next = row.split_off(row.len() - 1);
                    rows.push(onto_next);
                }
            }
            None => rows.push(vec![named]),
        }
    }
    rows
}

/// How many columns keys with their words take.
fn named_width(layers: &[Layer], actions: &[(Action, String)], context: &Context) -> u16 {
    let keys = actions.iter().filter_map(|(action, word)| {
        let key = context.keymap.key(layers, *action)?;
        let key = wide(&context.spelled(key.shown(&context.i18n)));
        let word = wide(&context.spelled(word.clone()));
        Some(key + 1 + word + GAP)
    });
    keys.sum::<u16>().saturating_sub(GAP)
}

/// An area with the column at its right, where no row stands: for the signs that there is more.
pub fn beside(area: Rect) -> Rect {
    Rect {
        width: area.width + 1,
        ..area
    }
}

/// The keys of a list in a box: those that select where there is a choice, the one that picks by these words where
/// something can be picked, and the way out.
pub fn list_keys(selects: bool, picks: Option<String>, i18n: &Catalog) -> Vec<(Action, String)> {
    let mut keys = Vec::new();
    if selects {
        keys.push((Action::Up, String::new()));
        keys.push((Action::Down, t!(i18n, "hint-select")));
    }
    keys.extend(picks.map(|words| (Action::Choose, words)));
    keys.push((Action::Leave, Action::Leave.short(i18n)));
    keys
}

/// The inside of a box as two areas: what stands above its keys, and the row of its keys.
pub fn above_keys(inside: Rect) -> (Rect, Rect) {
    let above = Rect {
        height: inside.height.saturating_sub(2),
        ..inside
    };
    let keys = Rect {
        y: inside.bottom().saturating_sub(1),
        height: 1.min(inside.height),
        ..inside
    };
    (above, keys)
}

/// Lets what lies below a box step back. Blank places show no colour of letters, and thousands of them would be
/// written to the terminal.
fn step_back(area: Rect, canvas: &mut Canvas<'_>) {
    let below = canvas.style(Role::Rule);
    let shows_on_blank = below.bg.is_some() || !below.add_modifier.is_empty();
    for at in area.intersection(canvas.buffer.area).positions() {
        let cell = &mut canvas.buffer[at];
        if shows_on_blank || cell.symbol() != " " || !cell.modifier.is_empty() {
            cell.set_style(below);
        }
    }
}

/// Columns beside a box that are no wider than this hold no more than pieces of words.
const SLIVER: u16 = 6;

/// Clears what is left of the rows beside a box where that is hardly anything.
fn clear_slivers(area: Rect, frame: Rect, canvas: &mut Canvas<'_>) {
    let left = Rect {
        x: area.x,
        width: frame.x - area.x,
        ..frame
    };
    let right = Rect {
        x: frame.right(),
        width: area.right() - frame.right(),
        ..frame
    };
    for side in [left, right] {
        if side.width <= SLIVER {
            Clear.render(side, canvas.buffer);
        }
    }
}

/// Clears a box in the middle of an area and frames it; returns what is inside. A click outside
/// closes it.
pub fn open(area: Rect, width: u16, height: u16, title: &str, canvas: &mut Canvas<'_>) -> Rect {
    let width = width.min(area.width);
    let height = (height + 2).min(area.height);
    let frame = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 2,
        width,
        height,
    };
    canvas.hit(area, Hit::Action(Action::Leave));
    // Inside, only what is drawn there can be clicked.
    canvas.hit(frame, Hit::Nothing);
    step_back(area, canvas);
    clear_slivers(area, frame, canvas);
    Clear.render(frame, canvas.buffer);
    // A wide character that reaches into the frame would hide its edge.
    if let Some(x) = frame.x.checked_sub(1).filter(|x| *x >= area.x) {
        for y in frame.rows().map(|row| row.y) {
            let cell = &mut canvas.buffer[(x, y)];
            if cell.symbol().width() > 1 {
                cell.set_symbol(" ");
            }
        }
    }
    let block = Block::bordered()
        .border_type(ratatui::widgets::BorderType::Rounded)
        .border_style(canvas.style(Role::Rule))
        .title(format!(
            " {} ",
            fit(title, usize::from(width).saturating_sub(4))
        ))
        .title_style(canvas.style(Role::Heading).fg(Color::Reset))
        .padding(Padding::horizontal(1));
    let inside = block.inner(frame);
    block.render(frame, canvas.buffer);
    inside
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::testing::Bench;

    #[test]
    fn beside_a_box_stand_whole_columns_of_the_page_or_none() {
        let bench = Bench::with(&[]);
        let drawn = |box_wide| {
            let (screen, _) = bench.drawn(60, 9, |area, canvas| {
                for y in area.rows().map(|row| row.y) {
                    canvas.text(area.x, y, area.width, &"words ".repeat(10), Role::Text);
                }
                open(area, box_wide, 3, "A box", canvas);
            });
            screen
        };
        let narrow = drawn(40);
        let wide = drawn(50);
        let middle = |screen: &str| screen.lines().nth(4).map(str::to_owned).unwrap();
        assert!(middle(&narrow).starts_with("words word│"), "{narrow}");
        assert!(middle(&wide).starts_with("     │"), "{wide}");
        assert!(middle(&wide).ends_with('│'), "{wide}");
        // Above and below, the page is seen in its whole width.
        assert!(
            wide.lines().next().unwrap().starts_with("words words"),
            "{wide}"
        );
    }
}
