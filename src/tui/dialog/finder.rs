//! A list to pick from by typing a few letters: commands, pages, routes.

mod fit;

use std::cmp::Reverse;

use ratatui::layout::Rect;

use self::fit::{Called, Wanted};
use super::{outcome::Outcome, search};
use crate::{
    t,
    tui::{
        action::{Action, Layer},
        canvas::{BEGINNING, Canvas, fit, path, rows_of},
        cells,
        form::editor::{Editor, Lines, Typed},
        glyph,
        hit::Hit,
        input::Input,
        target::{BoxTarget, Target, Then},
        theme::Role,
        widget::dialog,
    },
};

/// How wide the list is.
const WIDTH: u16 = 76;
/// From this height on, its keys stand below the list.
const ROOMY: u16 = 12;
/// How many rows a page is.
const PAGE: usize = 10;

/// One line to pick.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// A sign in front, and how it is meant.
    pub sign: (&'static str, Role),
    /// What is searched and shown.
    pub label: String,
    /// What else it is searched by.
    pub known_as: String,
    /// Words that people try for it: it is searched by them after all names, and they are shown nowhere.
    pub also: String,
    /// What is told of it below the list while it is selected; may be empty.
    pub about: String,
    /// What stands at the right: whom it is about, or where it is. It is cut before the label is.
    pub detail: String,
    /// What stands at the right edge and is always whole: a key, the number of a question; may be empty.
    pub end: String,
    /// What stands there instead where nobody looks for it: that it is elsewhere; may be empty.
    pub aside: String,
    /// What it leads to; where it is elsewhere, the words that say so.
    pub then: Then,
    /// Whether it is in the list only once something is typed.
    pub waits: bool,
}

impl Item {
    /// Whether it can be done here, or leads there.
    fn is_here(&self) -> bool {
        !matches!(self.then, Then::Tell(_))
    }

    /// What stands at the left and at the right of a row of so many columns. The label comes first, and of it what
    /// stands after the last dot: the question of a chapter.
    fn shown(&self, room: usize) -> (String, String) {
        let between = format!(" {} ", glyph::DOT);
        let end = if self.aside.is_empty() {
            &self.end
        } else {
            &self.aside
        };
        let end = match (self.detail.is_empty(), end.is_empty()) {
            (false, false) => format!("{between}{end}"),
            (true, _) | (_, true) => end.clone(),
        };
        let room = room.saturating_sub(cells::width(&end));
        let least = cells::width(&self.detail).min(BEGINNING) + 1;
        let parts: Vec<&str> = self.label.split(&between).collect();
        let label = path(&parts, room.saturating_sub(least));
        let left = room.saturating_sub(cells::width(&label) + 1);
        let detail = format!("{}{end}", fit(&self.detail, left));
        (label, detail)
    }
}

/// A list to pick from.
#[derive(Debug, Clone)]
pub struct Finder {
    title: String,
    items: Vec<Item>,
    search: Editor,
    matches: Vec<usize>,
    selected: usize,
    /// Whether it holds places to go to, and its last row looks for what is typed in the answers.
    is_of_places: bool,
}

impl Finder {
    /// All items, with one of them selected.
    pub fn new(title: String, items: Vec<Item>, selected: usize) -> Self {
        let mut finder = Self {
            title,
            items,
            search: Editor::new("", Lines::One),
            matches: Vec::new(),
            selected: 0,
            is_of_places: false,
        };
        finder.narrow();
        finder.selected = selected;
        finder
    }

    /// The same list of places, whose last row looks for what is typed in the answers.
    #[must_use]
    pub fn of_places(self) -> Self {
        Self {
            is_of_places: true,
            ..self
        }
    }

    /// What the last row would look for in the answers; none where there is no such row.
    fn for_answers(&self) -> Option<String> {
        let words = self.search.text().trim().to_owned();
        Some(words).filter(|words| self.is_of_places && !words.is_empty())
    }

    /// Takes an input in.
    pub fn update(&mut self, input: &Input) -> Outcome {
        match (input.action(), input) {
            (Some(Action::Leave), _) => return Outcome::Close,
            (Some(Action::Choose), _) => return self.pick(self.selected),
            (Some(Action::Up), _) => self.selected = self.selected.saturating_sub(1),
            (Some(Action::Down), _) => self.select(self.selected + 1),
            (Some(Action::ScrollUp), _) => self.selected = self.selected.saturating_sub(PAGE),
            (Some(Action::ScrollDown), _) => self.select(self.selected + PAGE),
            (None, Input::Type(words) | Input::Paste(words)) => {
                self.search.insert(words);
                self.narrow();
            }
            (None, Input::Click(Hit::Row(row), _)) => return self.pick(*row),
            (None, Input::Wheel(rows)) => {
                self.select(self.selected.saturating_add_signed(isize::from(*rows)));
            }
            (Some(action), _) => match self.search.act(action) {
                Typed::Changed => self.narrow(),
                Typed::NotMine => return Outcome::Ignored,
                Typed::Moved
                | Typed::Same
                | Typed::Full(_)
                | Typed::Copy(_)
                | Typed::Cut(_)
                | Typed::WantsPaste => {}
            },
            (None, _) => return Outcome::Ignored,
        }
        Outcome::Stay
    }

    fn select(&mut self, row: usize) {
        let rows = self.matches.len() + usize::from(self.for_answers().is_some());
        self.selected = row.min(rows.saturating_sub(1));
    }

    fn pick(&self, row: usize) -> Outcome {
        match self.matches.get(row) {
            Some(at) => Outcome::Then(self.items[*at].then.clone()),
            None => match self.for_answers() {
                Some(words) => {
                    let search = BoxTarget::Search(Some(words));
                    Outcome::Then(Then::Go(Target::Open(search)))
                }
                None => Outcome::Stay,
            },
        }
    }

    /// Keeps what matches, what fits best first. Letters scattered over a name are no match: what is first is
    /// done by Enter.
    fn narrow(&mut self) {
        let wanted = Wanted::new(&self.search.text());
        let items = self.items.iter().enumerate();
        let mut found: Vec<_> = items
            .filter(|(_, item)| !item.waits || !wanted.is_empty())
            .filter_map(|(at, item)| {
                let called = Called {
                    names: [&item.label, &item.known_as, &item.detail, &item.end],
                    also: &item.also,
                    about: &item.about,
                };
                let mut fits = wanted.fits(&called)?;
                if item.waits {
                    // It stands below what can be done here and is called so by people.
                    fits = fits.at_most_inside();
                }
                Some((Reverse(fits), !item.is_here(), item.waits, at))
            })
            .collect();
        found.sort_unstable();
        self.matches = found.into_iter().map(|(.., at)| at).collect();
        self.selected = 0;
    }

    /// Draws the list.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let wrapped = WIDTH.min(area.width).saturating_sub(4);
        let told = self.items.iter().filter(|item| !item.about.is_empty());
        let told = told.map(|item| rows_of(&item.about, wrapped) + 1).max();
        let told = told.unwrap_or(0);
        let shown = self.items.iter().filter(|item| !item.waits).count();
        let keys = if area.height >= ROOMY { 2 } else { 0 };
        let rows = u16::try_from(shown)
            .unwrap_or(u16::MAX)
            .saturating_add(2 + told + keys);
        let inside = dialog::open(
            area,
            WIDTH,
            rows.min(area.height.saturating_sub(4)),
            &self.title,
            canvas,
        );
        let (inside, foot) = if keys > 0 {
            dialog::above_keys(inside)
        } else {
            (inside, Rect::default())
        };
        self.keys(foot, canvas);
        let hint = t!(canvas.i18n(), "finder-search");
        let below = search::view(inside, &self.search, &hint, canvas);
        let mut list = Rect {
            height: below.height.saturating_sub(told),
            ..below
        };
        if let Some(words) = self.for_answers() {
            // Below what matches, or where the list ends.
            list.height = list.height.saturating_sub(1);
            let matches = u16::try_from(self.matches.len()).unwrap_or(u16::MAX);
            let place = Rect {
                y: list.y + matches.max(1).min(list.height),
                height: 1,
                ..list
            };
            let is_selected = self.selected >= self.matches.len();
            self.answers_row(place, &words, is_selected, canvas);
        }
        if let Some(at) = self.matches.get(self.selected) {
            let below = Rect {
                y: list.bottom() + 1,
                height: told.saturating_sub(1),
                ..inside
            };
            canvas.prose(
                below.intersection(inside),
                &self.items[*at].about,
                Role::Muted,
            );
        }
        let room = usize::from(list.height);
        if self.matches.is_empty() {
            let nothing = t!(canvas.i18n(), "finder-nothing");
            canvas.text(list.x, list.y, list.width, &nothing, Role::Muted);
        }
        let last = self.matches.len().saturating_sub(1);
        let first = (self.selected.min(last) + 1).saturating_sub(room);
        for (y, (row, at)) in
            (list.y..list.bottom()).zip(self.matches.iter().enumerate().skip(first))
        {
            let item = &self.items[*at];
            let place = Rect {
                y,
                height: 1,
                ..list
            };
            let role = if row == self.selected {
                Role::Selection
            } else {
                Role::Text
            };
            let here = if row == self.selected {
                glyph::HERE
            } else {
                " "
            };
            let x = canvas.pieces(place, &[(here, role), (" ", role), item.sign, (" ", role)]);
            let (label, detail) = item.shown(usize::from(list.right().saturating_sub(x)));
            let role = match role {
                Role::Text if !item.is_here() => Role::Muted,
                role => role,
            };
            canvas.text(x, y, list.right().saturating_sub(x), &label, role);
            canvas.text_right(place, &detail, Role::Muted);
            canvas.hit(place, Hit::Row(row));
        }
        canvas.more(
            dialog::beside(list),
            first > 0,
            self.matches.len() > first + room,
        );
    }

    /// Says which keys move and pick here.
    fn keys(&self, foot: Rect, canvas: &mut Canvas<'_>) {
        let i18n = canvas.i18n();
        let pick = if self.is_of_places {
            t!(i18n, "hint-go-there")
        } else {
            Action::Choose.short(i18n)
        };
        let keys = dialog::list_keys(true, Some(pick), i18n);
        dialog::named_keys(foot, &[Layer::Finder], &keys, canvas);
    }

    fn answers_row(&self, area: Rect, words: &str, is_selected: bool, canvas: &mut Canvas<'_>) {
        let label = t!(canvas.i18n(), "finder-search-answers", words = words);
        let (here, role) = if is_selected {
            (glyph::HERE, Role::Selection)
        } else {
            (" ", Role::Muted)
        };
        canvas.pieces(area, &[(here, role), ("   ", role), (&label, role)]);
        canvas.hit(area, Hit::Row(self.matches.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(label: &str, also: &str, about: &str) -> Item {
        Item {
            sign: ("", Role::Text),
            label: label.to_owned(),
            known_as: String::new(),
            also: also.to_owned(),
            about: about.to_owned(),
            detail: String::new(),
            aside: String::new(),
            end: String::new(),
            then: Then::Go(Target::Open(BoxTarget::Search(None))),
            waits: false,
        }
    }

    fn finder(words: &str) -> Finder {
        let items = vec![
            item(
                "Mark this as private",
                "hide",
                "Then it stays out of what you share.",
            ),
            item(
                "The trash",
                "bin",
                "What was removed, and how it comes back.",
            ),
            item("What was removed", "trash can", ""),
            item("Take away", "", "Puts a workbook into the trash."),
            Item {
                then: Then::Tell("Over there.".to_owned()),
                waits: true,
                ..item("Trash of another place", "", "")
            },
        ];
        let mut finder = Finder::new(String::new(), items, 0);
        finder.update(&Input::Type(words.to_owned()));
        finder
    }

    fn found(words: &str) -> Vec<String> {
        let finder = finder(words);
        let found = finder.matches.iter();
        found.map(|at| finder.items[*at].label.clone()).collect()
    }

    #[test]
    fn what_is_called_so_comes_first_then_what_is_also_called_so_and_last_what_says_so() {
        let all = [
            "The trash",
            "What was removed",
            "Trash of another place",
            "Take away",
        ];
        assert_eq!(found("trash"), all);
        assert_eq!(found("removed"), ["What was removed", "The trash"]);
        assert_eq!(found("Hide."), ["Mark this as private"]);
    }

    #[test]
    fn where_something_is_finds_nothing_and_is_shown() {
        let elsewhere = Item {
            aside: "on another route".to_owned(),
            waits: true,
            ..item("Trust", "", "")
        };
        assert_eq!(elsewhere.shown(40).1, "on another route");
        let mut finder = Finder::new(String::new(), vec![elsewhere], 0);
        finder.update(&Input::Type("route".to_owned()));
        assert!(finder.matches.is_empty());
        finder = Finder::new(String::new(), finder.items, 0);
        finder.update(&Input::Type("trust".to_owned()));
        assert_eq!(finder.matches, [0]);
    }

    #[test]
    fn the_question_is_whole_beside_a_long_name_and_so_are_a_number_and_a_key() {
        let item = Item {
            detail: "Harbour Coffee Roasters and Importers of the North".to_owned(),
            end: "12".to_owned(),
            ..item("The five factors · Contributions", "", "")
        };
        let shown = |room| {
            let (label, right) = item.shown(room);
            let wide = cells::width(&label) + 1 + cells::width(&right);
            assert!(wide <= room, "{room}: {label}|{right}");
            [label, right]
        };
        let [label, right] = shown(70);
        assert_eq!(label, item.label);
        assert_eq!(right, "Harbour Coffee Roasters and Imp… · 12");
        assert_eq!(shown(40), ["The five … · Contributions", "Harbour… · 12"]);
        let key = Item {
            detail: String::new(),
            ..item.clone()
        };
        let (label, right) = key.shown(30);
        assert_eq!(
            (label.as_str(), right.as_str()),
            ("The five f… · Contributions", "12")
        );
    }

    #[test]
    fn scattered_letters_find_nothing_and_enter_does_nothing_then() {
        for scattered in ["mrkpriv", "tsh", "pdf", "wwr"] {
            let mut finder = finder(scattered);
            assert!(finder.matches.is_empty(), "{scattered}");
            let done = finder.update(&Input::Act(Action::Choose, "Enter".parse().unwrap()));
            assert!(matches!(done, Outcome::Stay), "{scattered}");
        }
    }

    #[test]
    fn what_is_elsewhere_waits_until_something_is_typed_and_tells_where() {
        let mut all = finder("");
        assert_eq!(all.matches, [0, 1, 2, 3]);
        all.update(&Input::Type("another place".to_owned()));
        assert_eq!(all.matches, [4]);
        let done = all.update(&Input::Act(Action::Choose, "Enter".parse().unwrap()));
        assert!(matches!(done, Outcome::Then(Then::Tell(told)) if told == "Over there."));
    }
}
