//! How a form's fields are drawn, one below the other in a column.

use ratatui::layout::{Position, Rect};

use super::{Control, Field, Form, choice::ChoiceField, editor::Editor};
use crate::{
    domain::question::PickMode,
    t,
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, rows_of},
        cells::wide,
        context::Context,
        glyph,
        hit::{Hit, Words},
        theme::Role,
        widget::{column::Column, gauge},
    },
};

/// The fewest rows that words are typed into.
pub const FEWEST_ROWS: u16 = 3;

/// How much room fields are given.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    /// The most rows that words are typed into; longer words scroll.
    pub words: u16,
    /// Whether what an option means is told for all options, or only for the one that matters.
    pub explained: bool,
    /// Whether few short options stand in one row, and many scroll.
    pub packed: bool,
}

impl Room {
    /// For short forms, as much of them at once as can be.
    pub const PACKED: Self = Self {
        words: 3,
        explained: false,
        packed: true,
    };
}

/// The most options that are shown of a choice that is packed.
const PACKED_ROWS: usize = 6;

impl<K: Copy + PartialEq> Form<K> {
    /// Adds all fields that are shown, with a row of air between them.
    pub fn add<'a>(&'a self, column: &mut Column<'a>, room: Room, context: &Context) {
        let mut first = true;
        for (at, field) in self.fields().iter().enumerate().filter(|(_, it)| it.shown) {
            if !std::mem::take(&mut first) {
                column.gap(1);
            }
            self.add_field(column, at, field, room, context);
        }
    }

    /// Adds one field with its label.
    pub fn add_field<'a>(
        &'a self,
        column: &mut Column<'a>,
        at: usize,
        field: &'a Field<K>,
        room: Room,
        context: &Context,
    ) {
        let focused = self.has_focus(field.key);
        // Until somebody moves in it, a form is shown from its top.
        let kept = focused && !self.fresh;
        if !field.label.is_empty() {
            let role = if focused { Role::Accent } else { Role::Muted };
            column.prose(field.label.as_str(), role);
        }
        match &field.control {
            Control::Line(editor) => {
                let rows = editor.rows(column.width().saturating_sub(INSET));
                let rows = rows.clamp(1, room.words.max(1));
                column.push_if_kept(kept, rows, move |area, canvas| {
                    words(area, editor, focused, canvas);
                    canvas.hit(area, Hit::Text(at));
                });
            }
            Control::Words(editor) => {
                let width = column.width().saturating_sub(2);
                let rows = (editor.rows(width) + u16::from(focused))
                    .clamp(FEWEST_ROWS, room.words.max(FEWEST_ROWS));
                let draw = move |area: Rect, canvas: &mut Canvas<'_>| {
                    words(area, editor, focused, canvas);
                    canvas.hit(area, Hit::Text(at));
                };
                // Words are typed into at once, so the place where they go is always in view.
                if focused {
                    column.push_typed(rows, draw);
                } else {
                    column.push(rows, draw);
                }
            }
            Control::Choice(choice) => {
                if room.packed && row_width(choice) <= column.width() {
                    options_in_row(column, at, choice, focused, kept);
                } else {
                    options(column, at, choice, (focused, kept), room, context);
                }
                if choice.passes {
                    passes(column, at, choice, focused, kept, context);
                }
            }
            Control::Gauge(field) => {
                let (now, hollow) = (field.degree(), field.hollow());
                let number = if field.is_wrong() {
                    field.typed().to_owned()
                } else if field.typed().is_empty() {
                    now.map_or_else(
                        || glyph::NOT_APPLICABLE.to_owned(),
                        |it| it.get().to_string(),
                    )
                } else {
                    format!("{}_", field.typed())
                };
                column.push_if_kept(kept, 1, move |area, canvas| {
                    edge(area, focused, canvas);
                    let bar = Rect {
                        x: area.x + 2,
                        width: area.width.saturating_sub(8),
                        ..area
                    };
                    gauge::slider(bar, now, hollow, canvas);
                    let end = Rect {
                        x: area.right().saturating_sub(6),
                        width: 6.min(area.width),
                        ..area
                    };
                    let role = if focused { Role::Selection } else { Role::Text };
                    canvas.text_right(end, &number, role);
                    if focused {
                        canvas.state.cursor = Some((end.right().saturating_sub(1), end.y).into());
                    }
                    canvas.hit(area, Hit::Field(at));
                    for x in 0..bar.width {
                        let cell = Rect {
                            x: bar.x + x,
                            width: 1,
                            ..bar
                        };
                        canvas.hit(cell, Hit::Degree(at, gauge::degree_at(x, bar.width)));
                    }
                });
            }
        }
        // What is wrong with a field is in view with it.
        if let Some(wrong) = field.control.wrong_and_way(context).filter(|_| focused) {
            told_below(column, kept, wrong, Role::Bad);
        }
        if !field.remark.is_empty() {
            told_below(column, kept, field.remark.clone(), Role::Warn);
        }
        if let Some((key, problem)) = &self.problem
            && *key == field.key
        {
            told_below(column, kept, problem.clone(), Role::Bad);
        }
    }
}

fn told_below(column: &mut Column<'_>, kept: bool, told: String, role: Role) {
    let rows = rows_of(&told, column.width());
    column.push_if_kept(kept, rows, move |area, canvas| {
        canvas.prose(area, &told, role);
    });
}

/// The edge of a field: strong where it has the keys.
pub fn edge(area: Rect, focused: bool, canvas: &mut Canvas<'_>) {
    let (sign, role) = if focused {
        (glyph::EDGE, Role::Accent)
    } else {
        (glyph::EDGE_IDLE, Role::Rule)
    };
    for y in area.y..area.bottom() {
        canvas.text(area.x, y, 1, sign, role);
    }
}

/// How far words stand in from the left of their field.
const INSET: u16 = 2;

/// A place in a field for words as a place in the words.
pub fn inside(at: Position) -> Position {
    Position::new(at.x.saturating_sub(INSET), at.y)
}

/// How many rows the words of a field take, give or take one.
pub fn rows(area: Rect, editor: &Editor) -> u16 {
    editor.rows(area.width.saturating_sub(INSET))
}

/// Draws a field for words: its edge, the words, and signs where some are out of view.
pub fn words(area: Rect, editor: &Editor, focused: bool, canvas: &mut Canvas<'_>) {
    edge(area, focused, canvas);
    if focused {
        let rows = rows(area, editor);
        canvas.state.words = Some(Words { area, rows });
    }
    let inner = Rect {
        x: area.x + INSET.min(area.width),
        width: area.width.saturating_sub(INSET),
        ..area
    };
    if let Some(cursor) = editor.render(inner, canvas.buffer, focused) {
        canvas.state.cursor = Some(cursor);
    }
    if area.height > 1 {
        let (above, below) = editor.hidden(inner.width, inner.height);
        for (is_hidden, y, sign) in [
            (above, area.y, glyph::MORE_ABOVE),
            (below, area.bottom() - 1, glyph::MORE_BELOW),
        ] {
            if is_hidden {
                canvas.text(area.x, y, 1, sign, Role::Accent);
            }
        }
    }
}

/// How an option stands in its field.
#[derive(Clone, Copy)]
struct Standing {
    rank: Option<usize>,
    marked: bool,
    focused: bool,
    /// Whether another option is marked.
    elsewhere: bool,
}

fn options<'a>(
    column: &mut Column<'a>,
    at: usize,
    choice: &'a ChoiceField,
    (focused, kept): (bool, bool),
    room: Room,
    context: &Context,
) {
    let width = column.width().saturating_sub(8);
    let all = choice.options.len();
    let shown = if room.packed && all > PACKED_ROWS {
        let here = choice
            .marked()
            .or((0..all).find(|nth| choice.rank(*nth).is_some()));
        let first = here.unwrap_or(0).saturating_sub(PACKED_ROWS / 2);
        let first = first.min(all - PACKED_ROWS);
        first..first + PACKED_ROWS
    } else {
        0..all
    };
    for (nth, option) in choice.options.iter().enumerate() {
        if !shown.contains(&nth) {
            continue;
        }
        let more = if nth == shown.start && nth > 0 {
            glyph::MORE_ABOVE
        } else if nth + 1 == shown.end && shown.end < all {
            glyph::MORE_BELOW
        } else {
            ""
        };
        let standing = Standing {
            rank: choice.rank(nth),
            marked: focused && choice.marked() == Some(nth),
            focused,
            elsewhere: choice.marked().is_some_and(|it| it != nth),
        };
        let sign = match (choice.mode, standing.rank) {
            (_, None) => glyph::BLANK,
            (PickMode::One, Some(_)) => glyph::MARKER,
            (PickMode::Many | PickMode::Ranked, Some(_)) => glyph::ANSWERED,
        };
        // A rank is behind the words, far from the digit that chooses the option.
        let label = match standing.rank.filter(|_| choice.mode == PickMode::Ranked) {
            Some(rank) => {
                let rank = t!(context.i18n, "option-rank", rank = (rank + 1).to_string());
                format!("{} {} {rank}", option.label, glyph::DOT)
            }
            None => option.label.clone(),
        };
        let told = room.explained || standing.marked || standing.rank.is_some();
        let about = if told { option.about.as_str() } else { "" };
        let label_rows = rows_of(&label, width);
        let about_rows = if about.is_empty() {
            0
        } else {
            rows_of(about, width)
        };
        let matters = choice
            .marked()
            .map_or(standing.rank.is_some(), |it| it == nth);
        column.push_if_kept(
            kept && matters,
            label_rows + about_rows,
            move |area, canvas| {
                draw_option(area, (option.digit, &label), sign, standing, canvas);
                canvas.text_right(Rect { height: 1, ..area }, more, Role::Accent);
                let rest = Rect {
                    x: area.x + 8.min(area.width),
                    y: area.y + label_rows,
                    width: area.width.saturating_sub(8),
                    height: about_rows,
                };
                canvas.prose(rest, about, Role::Muted);
                canvas.hit(area, Hit::Option(at, nth));
            },
        );
    }
}

/// How many columns the options take in one row; too many where what they mean is told below them.
fn row_width(choice: &ChoiceField) -> u16 {
    let told = choice.options.iter().any(|option| !option.about.is_empty());
    if told || choice.passes || choice.mode != PickMode::One {
        return u16::MAX;
    }
    // The sign, the digit and what is between two options; the label, where there is one.
    let widths = choice.options.iter().map(|it| match wide(&it.label) {
        0 => 6,
        label => 7 + label,
    });
    widths.fold(INSET, u16::saturating_add)
}

/// Adds options that stand in one row.
fn options_in_row<'a>(
    column: &mut Column<'a>,
    at: usize,
    choice: &'a ChoiceField,
    focused: bool,
    kept: bool,
) {
    column.push_if_kept(kept, 1, move |area, canvas| {
        edge(area, focused, canvas);
        let mut x = area.x + 2;
        for (nth, option) in choice.options.iter().enumerate() {
            let chosen = choice.rank(nth).is_some();
            let marked = focused && choice.marked() == Some(nth);
            let role = if chosen || marked {
                Role::Selection
            } else {
                Role::Text
            };
            if marked {
                canvas.text(x, area.y, 1, glyph::HERE, Role::Accent);
                canvas.state.cursor = Some((x, area.y).into());
            } else if focused && choice.marked().is_none() && (chosen || nth == 0) {
                canvas.state.cursor = Some((x + 1, area.y).into());
            }
            let sign = if chosen { glyph::MARKER } else { glyph::BLANK };
            let digit = option.digit.map(|it| it.to_string()).unwrap_or_default();
            let pieces = [
                (sign, if chosen { role } else { Role::Muted }),
                (" ", role),
                (digit.as_str(), if chosen { role } else { Role::Key }),
                (if option.label.is_empty() { "" } else { " " }, role),
                (option.label.as_str(), role),
            ];
            let place = Rect {
                x: x + 1,
                width: area.right().saturating_sub(x + 1),
                ..area
            };
            let end = canvas.pieces(place, &pieces);
            let place = Rect {
                width: end.saturating_sub(place.x),
                ..place
            };
            canvas.hit(place, Hit::Option(at, nth));
            x = end + 2;
        }
    });
}

fn draw_option(
    area: Rect,
    (digit, label): (Option<u8>, &str),
    sign: &str,
    standing: Standing,
    canvas: &mut Canvas<'_>,
) {
    edge(area, standing.focused, canvas);
    let chosen = standing.rank.is_some();
    let strong = chosen || standing.marked;
    let role = if strong { Role::Selection } else { Role::Text };
    let sign_role = if chosen { Role::Selection } else { Role::Muted };
    if standing.marked {
        canvas.text(area.x + 2, area.y, 1, glyph::HERE, Role::Accent);
        canvas.state.cursor = Some((area.x + 2, area.y).into());
    } else if standing.focused && canvas.state.cursor.is_none() {
        // Until one is marked, on the first that is drawn; on the chosen one, where one is.
        canvas.state.cursor = Some((area.x + 4, area.y).into());
    } else if standing.focused && chosen && !standing.elsewhere {
        canvas.state.cursor = Some((area.x + 4, area.y).into());
    }
    canvas.text(area.x + 4, area.y, 1, sign, sign_role);
    if let Some(digit) = digit {
        let role = if chosen { role } else { Role::Key };
        canvas.text(area.x + 6, area.y, 1, &digit.to_string(), role);
    }
    let rest = Rect {
        x: area.x + 8.min(area.width),
        width: area.width.saturating_sub(8),
        ..area
    };
    canvas.prose(rest, label, role);
}

/// The two ways to pass in one row, with their keys where these are theirs.
fn passes<'a>(
    column: &mut Column<'a>,
    at: usize,
    choice: &'a ChoiceField,
    focused: bool,
    kept: bool,
    context: &Context,
) {
    let count = choice.options.len();
    let marked = choice.marked().filter(|marked| *marked >= count);
    let ways = pass_words(context, &[Layer::Choice]);
    let chosen = [count, count + 1].map(|row| choice.rank(row).is_some());
    column.push_if_kept(kept && marked.is_some(), 1, move |area, canvas| {
        edge(area, focused, canvas);
        let mut x = area.x + 4;
        for (way, (key, words)) in ways.iter().enumerate() {
            let marked = focused && marked == Some(count + way);
            if marked {
                canvas.text(x.saturating_sub(2), area.y, 1, glyph::HERE, Role::Accent);
                canvas.state.cursor = Some((x.saturating_sub(2), area.y).into());
            }
            let strong = chosen[way] || marked;
            let role = if strong { Role::Selection } else { Role::Muted };
            let key_role = if chosen[way] { role } else { Role::Key };
            let sign = if chosen[way] {
                glyph::MARKER
            } else {
                glyph::BLANK
            };
            let rest = Rect {
                x,
                width: area.right().saturating_sub(x),
                ..area
            };
            // Elsewhere the same letters are words, or answer something else.
            let (key, after) = if focused && !key.is_empty() {
                (key.as_str(), " ")
            } else {
                ("", "")
            };
            let pieces = [
                (sign, role),
                (" ", role),
                (key, key_role),
                (after, role),
                (words.as_str(), role),
            ];
            let end = canvas.pieces(rest, &pieces);
            let place = Rect {
                x,
                width: end - x,
                ..area
            };
            canvas.hit(place, Hit::Option(at, count + way));
            x = end + 4;
        }
    });
}

/// The two ways to pass a question: each with its key in these layers, where it has one, and its words.
pub fn pass_words(context: &Context, layers: &[Layer]) -> [(String, String); 2] {
    let key = |action| context.key_in(layers, action);
    [
        (key(Action::DontKnow), t!(context.i18n, "pass-unknown")),
        (
            key(Action::NotApplicable),
            t!(context.i18n, "pass-not-applicable"),
        ),
    ]
}
