//! The help: what every key does, from the same table that drives the keys.

use ratatui::layout::Rect;

use super::{outcome::Outcome, search};
use crate::{
    t,
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, rows_of},
        form::editor::{Editor, Lines, Typed},
        hit::Hit,
        input::Input,
        target::Then,
        theme::Role,
        widget::{column::Column, dialog},
    },
};

/// How many rows a page is.
const PAGE: u16 = 10;

/// From this height on, the keys of the help itself stand below it.
const ROOMY: u16 = 10;

/// The help, narrowed to what is typed.
#[derive(Debug, Clone)]
pub struct Help {
    search: Editor,
    scroll: u16,
    /// The layers in the order in which they are shown.
    layers: Vec<Layer>,
}

impl Help {
    /// All of the help, from the top, which is about the keys that count where it was asked for.
    pub fn new(here: &[Layer]) -> Self {
        // The keys that words are written with are many, and most of them are known.
        let (written, mut layers): (Vec<_>, Vec<_>) =
            here.iter().partition(|it| **it == Layer::Text);
        layers.extend(written);
        layers.extend(Layer::ALL.into_iter().filter(|it| !here.contains(it)));
        Self {
            search: Editor::new("", Lines::One),
            scroll: 0,
            layers,
        }
    }

    /// Takes an input in.
    pub fn update(&mut self, input: &Input) -> Outcome {
        match (input, input.action()) {
            (Input::Click(Hit::Action(action), _), _) if *action != Action::Leave => {
                return Outcome::Then(Then::Act(*action));
            }
            (_, Some(Action::Leave | Action::Help | Action::Choose)) => return Outcome::Close,
            (_, Some(Action::CheckKeys)) => return Outcome::Then(Then::Act(Action::CheckKeys)),
            (_, Some(Action::Up)) => self.scroll = self.scroll.saturating_sub(1),
            (_, Some(Action::Down)) => self.scroll += 1,
            (_, Some(Action::ScrollUp)) => self.scroll = self.scroll.saturating_sub(PAGE),
            (_, Some(Action::ScrollDown)) => self.scroll += PAGE,
            (Input::Wheel(rows), _) => self.scroll = self.scroll.saturating_add_signed(*rows),
            (Input::Type(words) | Input::Paste(words), _) => {
                self.search.insert(words);
                self.scroll = 0;
            }
            (_, Some(action)) => match self.search.act(action) {
                Typed::Changed => self.scroll = 0,
                Typed::NotMine => return Outcome::Ignored,
                Typed::Moved
                | Typed::Same
                | Typed::Full(_)
                | Typed::Copy(_)
                | Typed::Cut(_)
                | Typed::WantsPaste => {}
            },
            (_, None) => return Outcome::Ignored,
        }
        Outcome::Stay
    }

    /// Draws the help.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let title = t!(canvas.i18n(), "help-title");
        let inside = dialog::open(area, 84, area.height, &title, canvas);
        let hint = t!(canvas.i18n(), "help-search");
        let mut below = search::view(inside, &self.search, &hint, canvas);
        if inside.height >= ROOMY {
            let i18n = canvas.i18n();
            let keys = [
                (Action::Up, String::new()),
                (Action::Down, t!(i18n, "hint-scroll")),
                (Action::CheckKeys, Action::CheckKeys.short(i18n)),
                (Action::Leave, Action::Leave.short(i18n)),
            ];
            let (_, foot) = dialog::above_keys(inside);
            dialog::named_keys(foot, &[Layer::Help, Layer::Finder], &keys, canvas);
            below.height = below.height.saturating_sub(2);
        }
        let column = self.column(below.width, canvas);
        column.render(
            dialog::beside(below),
            canvas,
            i16::try_from(self.scroll).unwrap_or(i16::MAX),
        );
    }

    fn column<'a>(&self, width: u16, canvas: &Canvas<'_>) -> Column<'a> {
        let wanted = self.search.text().to_lowercase();
        let (i18n, keymap) = (&canvas.context.i18n, &canvas.context.keymap);
        let mut column = Column::new(width);
        if wanted.is_empty() {
            let key = |action| canvas.context.key(action);
            let (field, undo) = (key(Action::NextField), key(Action::Undo));
            let (next, back) = (key(Action::Next), key(Action::Back));
            let intro = t!(
                i18n,
                "help-intro",
                field = field,
                next = next,
                back = back,
                undo = undo
            );
            column.prose(intro, Role::Text);
            column.gap(1);
        }
        for layer in self.layers.iter().copied() {
            let rows: Vec<_> = keymap
                .layer(layer)
                .filter(|binding| !binding.keys.is_empty())
                .map(|binding| {
                    (
                        binding.action,
                        binding.runs(i18n).join("  "),
                        binding.action.about_in(layer, i18n),
                    )
                })
                .filter(|(action, keys, about)| {
                    let short = action.short(i18n);
                    [keys, about, &short]
                        .map(|text| text.to_lowercase())
                        .iter()
                        .any(|text| text.contains(&wanted))
                })
                .collect();
            if rows.is_empty() {
                continue;
            }
            column.prose(layer.title(i18n), Role::Heading);
            for (action, keys, about) in rows {
                let left = 22.min(width / 3);
                let room = left.saturating_sub(2);
                let rows = rows_of(&about, width.saturating_sub(left)).max(rows_of(&keys, room));
                column.push(rows, move |area, canvas| {
                    let place = Rect {
                        x: area.x + 1,
                        width: room,
                        ..area
                    };
                    canvas.prose(place, &keys, Role::Key);
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
            column.prose(t!(i18n, "help-typing-title"), Role::Heading);
            let commands = canvas.context.key(Action::Palette);
            let typing = t!(i18n, "help-typing", commands = commands);
            column.prose(typing, Role::Text);
            column.gap(1);
            column.prose(t!(i18n, "help-sources-title"), Role::Heading);
            for source in canvas.context.pack.sources() {
                column.point("·", Role::Muted, source.full.clone(), Role::Text);
            }
            column.gap(1);
            column.prose(t!(i18n, "scales-are-teaching-aids"), Role::Muted);
        } else if column.height() == 0 {
            column.prose(t!(i18n, "help-nothing"), Role::Muted);
        }
        column
    }
}
