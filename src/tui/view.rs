//! The whole screen: header, body, hints.

use crate::tui::stop::Stop;
use jiff::civil::Date;
use ratatui::{buffer::Buffer, layout::Rect};
use unicode_width::UnicodeWidthStr;

use super::{
    action::{Action, Layer},
    canvas::{Canvas, Hit, ViewState, fit},
    glyph,
    model::{Model, Screen, Signs},
    screen::{
        actions, alliances,
        book::{Access, Book, Card, Saving},
        card, items, look, matrix, outline, picture, private,
        reading::{self, beside},
        review,
    },
    theme::Role,
    update::layers,
};
use crate::{
    domain::{journey, workbook::Subject},
    t,
};

/// The smallest screen that something can be shown on.
const SMALLEST: (u16, u16) = (50, 14);
/// From this width on, the outline and the reading stand beside the card.
const WIDE: u16 = 116;
/// From this height on, the reading stands below the card where it has no room beside it.
const TALL: u16 = 22;
/// From this height on, there is air above the picture.
const ROOMY: u16 = 26;
const OUTLINE: u16 = 22;
const PANEL: u16 = 34;

/// Draws the model; leaves behind what can be clicked and where the cursor stands.
pub fn view(model: &Model, buffer: &mut Buffer, state: &mut ViewState, today: Date) {
    state.hits.clear();
    state.cursor = None;
    let area = buffer.area;
    let mut canvas = Canvas {
        buffer,
        state,
        context: &model.context,
    };
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        let small = t!(canvas.words(), "too-small");
        canvas.prose(area, &small, Role::Text);
    } else {
        screen(model, area, &mut canvas, today);
    }
    if model.context.signs == Signs::Ascii {
        glyph::to_ascii(buffer);
    }
}

fn screen(model: &Model, area: Rect, canvas: &mut Canvas<'_>, today: Date) {
    let inner = Rect {
        x: area.x + 1,
        width: area.width - 2,
        ..area
    };
    let row = |y: u16| Rect {
        y,
        height: 1,
        ..inner
    };
    header(model, row(area.y), canvas);
    canvas.rule(row(area.y + 1));
    canvas.rule(row(area.bottom() - 2));
    hints(model, row(area.bottom() - 1), canvas);
    let body = Rect {
        y: area.y + 2,
        height: area.height - 4,
        ..inner
    };
    match &model.screen {
        Screen::Home(home) => home.view(body, canvas, today),
        Screen::Book(book) => self::book(book, body, canvas, today),
    }
    if let Some(overlay) = &model.overlay {
        let workbook = match &model.screen {
            Screen::Home(_) => None,
            Screen::Book(book) => Some(&book.workbook),
        };
        let over = Rect {
            y: area.y + 1,
            height: area.height - 2,
            ..inner
        };
        overlay.view(over, workbook, canvas);
    }
}

/// Where you are, how far you are, and whether it is saved.
fn header(model: &Model, area: Rect, canvas: &mut Canvas<'_>) {
    let name = t!(canvas.words(), "app-name");
    let mut pieces = vec![(name.as_str(), Role::Accent)];
    let Screen::Book(book) = &model.screen else {
        let tagline = t!(canvas.words(), "app-tagline");
        pieces.extend([("   ", Role::Text), (&tagline, Role::Muted)]);
        canvas.pieces(area, &pieces);
        return;
    };
    let (saving, role) = saving(book, canvas);
    let progress = journey::progress(&canvas.context.pack, &book.workbook);
    let told = t!(
        canvas.words(),
        "header-progress",
        answered = progress.answered.to_string(),
        asked = progress.asked.to_string()
    );
    let needed = if role == Role::Muted { 76 } else { 100 };
    let right = if area.width >= needed {
        format!("{told}   {saving}")
    } else {
        saving
    };
    let right = fit(&right, usize::from(area.width) * 2 / 3);
    let wide = u16::try_from(right.width()).unwrap_or(0);
    let left = Rect {
        width: area.width.saturating_sub(wide + 2),
        ..area
    };
    pieces.extend([("   ", Role::Text), (&book.workbook.title, Role::Text)]);
    let about = match &book.stop {
        Stop::Question(Subject::Alliance(id), _) | Stop::Review(Subject::Alliance(id), _) => {
            book.workbook.alliance(*id)
        }
        Stop::Picture => book.focus.and_then(|id| book.workbook.alliance(id)),
        Stop::Alliances
        | Stop::Look(_)
        | Stop::Question(Subject::Firm, _)
        | Stop::Review(Subject::Firm, _) => None,
    };
    if let Some(alliance) = about {
        pieces.extend([("  /  ", Role::Muted), (&alliance.name, Role::Heading)]);
    }
    canvas.pieces(left, &pieces);
    canvas.text_right(area, &right, role);
}

fn saving(book: &Book, canvas: &Canvas<'_>) -> (String, Role) {
    let words = canvas.words();
    let access = match book.access {
        Access::Full => None,
        Access::InUse => Some(t!(words, "access-in-use")),
        Access::Newer => Some(t!(words, "access-newer")),
        Access::Locked => Some(t!(words, "access-locked")),
    };
    if let Some(access) = access {
        return (access, Role::Warn);
    }
    match &book.saving {
        Saving::Untouched => (t!(words, "saving-untouched"), Role::Muted),
        Saving::Unsaved => (t!(words, "saving-unsaved"), Role::Muted),
        Saving::Failed(trouble) => {
            let why = trouble.why.told(words);
            (t!(words, "saving-failed", why = why), Role::Bad)
        }
        Saving::Saved(at) => {
            let time = at
                .to_zoned(canvas.context.zone.clone())
                .strftime("%H:%M")
                .to_string();
            (t!(words, "saving-saved", time = time), Role::Muted)
        }
    }
}

/// What just happened, or which keys do what here.
fn hints(model: &Model, area: Rect, canvas: &mut Canvas<'_>) {
    if let Some(notice) = &model.notice {
        canvas.text(area.x, area.y, area.width, &notice.text, notice.role);
        return;
    }
    let layers = layers(model);
    // Help keeps its place at the right edge, however long the rest is.
    let help = hint(Action::Help, &layers, canvas);
    let help_width = help
        .as_ref()
        .map_or(0, |(key, word)| wide(key) + wide(word) + 1);
    let mut x = area.x;
    let end = area.right().saturating_sub(help_width);
    for action in hinted(model) {
        let Some((key, word)) = hint(action, &layers, canvas) else {
            continue;
        };
        let width = wide(&key) + wide(&word) + 1;
        if x + width + 2 > end {
            break;
        }
        let place = Rect { x, width, ..area };
        canvas.pieces(
            place,
            &[(&key, Role::Key), (" ", Role::Text), (&word, Role::Muted)],
        );
        canvas.hit(place, Hit::Action(action));
        x += width + 2;
    }
    if let Some((key, word)) = help {
        let place = Rect {
            x: end,
            width: help_width,
            ..area
        };
        canvas.pieces(
            place,
            &[(&key, Role::Key), (" ", Role::Text), (&word, Role::Muted)],
        );
        canvas.hit(place, Hit::Action(Action::Help));
    }
}

/// An action's key and word, where it has a key here.
fn hint(action: Action, layers: &[Layer], canvas: &Canvas<'_>) -> Option<(String, String)> {
    let key = canvas.context.keymap.key(layers, action)?;
    Some((key.to_string(), action.short(canvas.words())))
}

fn wide(words: &str) -> u16 {
    u16::try_from(words.width()).unwrap_or(u16::MAX)
}

/// The actions worth a hint, the most needed first.
fn hinted(model: &Model) -> Vec<Action> {
    let book = match &model.screen {
        Screen::Book(book) => book,
        Screen::Home(home) if home.is_welcome() => {
            return vec![
                Action::Choose,
                Action::Example,
                Action::NextTheme,
                Action::Quit,
            ];
        }
        Screen::Home(_) => {
            return vec![
                Action::Choose,
                Action::New,
                Action::Example,
                Action::Rename,
                Action::Duplicate,
                Action::Remove,
                Action::Filter,
                Action::Earlier,
                Action::Trash,
                Action::Quit,
            ];
        }
    };
    let mut hints = match &book.card {
        Card::Question(_) if beside::speaks(book, &model.context.pack) => vec![
            Action::NextField,
            Action::Next,
            Action::Review,
            Action::Back,
        ],
        Card::Question(_) => vec![Action::NextField, Action::Next, Action::Back],
        Card::Actions { .. } => vec![
            Action::New,
            Action::Choose,
            Action::Done,
            Action::Remove,
            Action::Next,
        ],
        Card::Items { .. } => items::hints(book, &model.context.pack),
        Card::Alliances { .. } => {
            vec![
                Action::Choose,
                Action::New,
                Action::NextKind,
                Action::Rename,
                Action::Remove,
                Action::Next,
            ]
        }
        Card::Review { .. } => vec![
            Action::Choose,
            Action::ScrollDown,
            Action::Next,
            Action::Back,
        ],
        Card::Look { .. } => look::hints(book),
        Card::Picture { .. } => vec![
            Action::Up,
            Action::Down,
            Action::Choose,
            Action::NextAlliance,
            Action::Report,
            Action::Leave,
        ],
    };
    hints.extend([
        Action::NextGap,
        Action::Picture,
        Action::Commands,
        Action::Leave,
    ]);
    let mut seen = Vec::new();
    hints.retain(|action| {
        let new = !seen.contains(action);
        seen.push(*action);
        new
    });
    hints
}

fn book(book: &Book, area: Rect, canvas: &mut Canvas<'_>, today: Date) {
    if let Card::Picture { .. } = &book.card {
        let air = u16::from(area.height >= ROOMY);
        let below = Rect {
            y: area.y + air,
            height: area.height - air,
            ..area
        };
        return picture::view(book, below, canvas);
    }
    let inset = |area: Rect| Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    if area.width + 2 >= WIDE {
        let outline = Rect {
            width: OUTLINE,
            ..area
        };
        let rest = Rect {
            x: outline.right() + 3,
            width: area.width - OUTLINE - 3,
            ..area
        };
        outline::view(book, inset(outline), canvas);
        if is_broad(book, canvas) {
            return content(book, inset(rest), canvas, today);
        }
        let panel = Rect {
            x: area.right() - PANEL,
            width: PANEL,
            ..area
        };
        let middle = Rect {
            width: rest.width - PANEL - 3,
            ..rest
        };
        reading::panel(book, inset(panel), canvas, today);
        reading::leads_to_picture(panel, canvas);
        content(book, inset(middle), canvas, today);
    } else if area.height + 4 >= TALL && reading::has_strip(book) {
        let strip = Rect {
            y: area.bottom() - reading::STRIP,
            height: reading::STRIP,
            ..area
        };
        reading::strip(book, strip, canvas, today);
        reading::leads_to_picture(strip, canvas);
        content(
            book,
            Rect {
                height: area.height - reading::STRIP,
                ..area
            },
            canvas,
            today,
        );
    } else {
        content(book, area, canvas, today);
    }
}

/// Whether the open page is a table that uses all the width there is.
fn is_broad(book: &Book, canvas: &Canvas<'_>) -> bool {
    matches!(book.card, Card::Look { .. }) || matrix::takes_scores(book, &canvas.context.pack)
}

fn content(book: &Book, area: Rect, canvas: &mut Canvas<'_>, today: Date) {
    match &book.card {
        Card::Question(_) => card::view(book, area, canvas),
        Card::Actions { .. } => {
            let below = private::above(book, area, canvas);
            actions::view(book, below, canvas, today);
        }
        Card::Items { .. } => items::view(book, private::above(book, area, canvas), canvas),
        Card::Alliances { .. } => alliances::view(book, area, canvas),
        Card::Review { .. } => review::view(book, area, canvas, today),
        Card::Look { .. } => look::view(book, area, canvas, today),
        Card::Picture { .. } => picture::view(book, area, canvas),
    }
}
