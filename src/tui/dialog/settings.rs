//! What can be chosen for the program, each with what holds now: the same as `madbook config`, by keys.

use std::path::Path;

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::outcome::Outcome;
use crate::{
    i18n::carried_languages,
    store::{Library, Setting, Takes, UNCHOSEN, Value, called},
    t,
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, fit, rows_of},
        context::Context,
        form::{
            editor::{Editor, Lines, Typed},
            view,
        },
        hit::Hit,
        input::Input,
        theme::Role,
        widget::{
            column::Column,
            dialog,
            rows::{Rows, from_column, lead},
        },
    },
};

const WIDTH: u16 = 76;
/// The column that values begin in.
const VALUES: u16 = 20;
/// How far what belongs to a setting is set in.
const INSET: u16 = 4;
/// The fewest columns for a value.
const FEWEST: u16 = 12;
/// What the line for a path begins with.
const HOME: &str = "~/";

/// The settings, one of them selected.
#[derive(Debug, Clone, Default)]
pub struct SettingsBox {
    rows: Rows,
    /// The path that is being written for it.
    line: Option<Editor>,
}

impl SettingsBox {
    fn selected(&self) -> Setting {
        Setting::ALL[self.rows.at(Setting::ALL.len())]
    }

    /// The layers in which keys are looked up.
    pub fn layers(&self) -> Vec<Layer> {
        if self.takes_text() {
            vec![Layer::Form, Layer::Text]
        } else {
            vec![Layer::Dialog, Layer::Choice]
        }
    }

    /// Whether typed characters become words.
    pub fn takes_text(&self) -> bool {
        self.line.is_some()
    }

    /// Takes an input in.
    pub fn update(&mut self, input: &Input, context: &Context) -> Outcome {
        let setting = self.selected();
        if let Some(line) = &mut self.line {
            return match (input.action(), input) {
                (Some(Action::Leave), _) => {
                    self.line = None;
                    Outcome::Stay
                }
                (Some(Action::Choose | Action::Keep), _) => {
                    let words = line.text();
                    let value = setting.value(path_in(&words));
                    self.line = None;
                    Outcome::Set(setting, value)
                }
                (None, Input::Type(words) | Input::Paste(words)) => {
                    line.insert(words);
                    Outcome::Stay
                }
                (Some(action), _) if line.act(action) != Typed::NotMine => Outcome::Stay,
                (Some(_) | None, _) => Outcome::Ignored,
            };
        }
        match (input.action(), input) {
            (Some(Action::Leave), _) => return Outcome::Close,
            (Some(Action::Choose | Action::Pick | Action::Right), _) => {
                return self.change(false, context);
            }
            (Some(Action::Left), _) => return self.change(true, context),
            (Some(Action::Blank), _) => return Outcome::Set(setting, None),
            (Some(action), _) if self.rows.act(action, Setting::ALL.len()) => {}
            (None, Input::Click(Hit::Row(row), _)) => {
                let is_selected = *row == self.rows.at(Setting::ALL.len());
                self.rows.select(*row);
                if is_selected {
                    return self.change(false, context);
                }
            }
            (None, Input::Wheel(by)) => self.rows.wheel(*by, Setting::ALL.len()),
            (Some(_) | None, _) => return Outcome::Ignored,
        }
        Outcome::Stay
    }

    /// The next value of what is selected, or the one before; a path is written.
    fn change(&mut self, back: bool, context: &Context) -> Outcome {
        let setting = self.selected();
        let settings = &context.settings;
        let value = match setting.takes() {
            Takes::YesNo(usual) => {
                let yes = !settings.is_on(setting);
                (yes != usual).then_some(Value::YesNo(yes))
            }
            Takes::OneOf(names) => {
                let here = settings.words(setting);
                let here = names.iter().position(|it| Some(*it) == here).unwrap_or(0);
                let by = if back { names.len() - 1 } else { 1 };
                let next = (here + by) % names.len();
                (next != 0).then(|| Value::Words(names[next].to_owned()))
            }
            Takes::Language => {
                let languages = carried_languages();
                let here = context.i18n.language();
                let here = languages.iter().position(|it| it.tag == here).unwrap_or(0);
                let by = if back { languages.len() - 1 } else { 1 };
                let next = (here + by) % languages.len();
                Some(Value::Words(languages[next].tag.clone()))
            }
            Takes::Theme => {
                let next = context.themes.beside(&context.theme, back);
                Some(Value::Words(next.name().to_string()))
            }
            Takes::Folder | Takes::Picture | Takes::Words => {
                let usual = match setting.takes() {
                    Takes::Folder | Takes::Picture => HOME,
                    Takes::Words
                    | Takes::Theme
                    | Takes::Language
                    | Takes::OneOf(_)
                    | Takes::YesNo(_) => "",
                };
                let begin = settings.words(setting).unwrap_or(usual);
                self.line = Some(Editor::new(begin, Lines::One));
                return Outcome::Stay;
            }
        };
        Outcome::Set(setting, value)
    }

    /// Draws the settings.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let width = WIDTH.min(area.width).saturating_sub(4);
        let column = self.column(width, canvas.context);
        let height = column.height().saturating_add(2);
        let title = t!(canvas.i18n(), "settings-title");
        let inside = dialog::open(area, WIDTH, height, &title, canvas);
        let (above, foot) = dialog::above_keys(inside);
        column.render(dialog::beside(above), canvas, 0);
        let keys: &[Action] = if self.takes_text() {
            &[Action::Choose, Action::Leave]
        } else {
            &[Action::Choose, Action::Blank, Action::Leave]
        };
        let i18n = canvas.i18n();
        let named = keys.iter().map(|action| match action {
            Action::Blank => (*action, t!(i18n, "set-usual")),
            other => (*other, other.short(i18n)),
        });
        let named: Vec<(Action, String)> = named.collect();
        dialog::named_keys(foot, &self.layers(), &named, canvas);
    }

    fn column(&self, width: u16, context: &Context) -> Column<'_> {
        let i18n = &context.i18n;
        let mut column = Column::new(width);
        // What holds stands in one column, and from where in the next; what is longer than its column is cut.
        let widest = |told: fn(Setting, &Context) -> String| {
            let told = Setting::ALL.iter().map(|it| told(*it, context).width());
            u16::try_from(told.max().unwrap_or(0)).unwrap_or(u16::MAX)
        };
        let room = width.saturating_sub(VALUES + 2 + widest(source));
        let room = room.max(FEWEST).min(widest(told));
        for (row, setting) in Setting::ALL.iter().enumerate() {
            let is_selected = *setting == self.selected();
            let label = setting.label(i18n);
            let (value, source) = (told(*setting, context), source(*setting, context));
            let shown = fit(&value, usize::from(room)).into_owned();
            let is_cut = shown != value;
            column.push_if_kept(is_selected, 1, move |area, canvas| {
                let role = lead(area, is_selected, canvas);
                let name = from_column(area, 2);
                canvas.text(name.x, name.y, (VALUES - 3).min(name.width), &label, role);
                let from = from_column(area, VALUES);
                canvas.text(from.x, from.y, from.width, &shown, role);
                let from = from_column(area, VALUES + room + 2);
                canvas.text(from.x, from.y, from.width, &source, Role::Muted);
                canvas.hit(area, Hit::Row(row));
            });
            if !is_selected {
                continue;
            }
            let inset = move |area: Rect| from_column(area, INSET);
            if let Some(line) = &self.line {
                column.push_kept(1, move |area, canvas| {
                    view::words(inset(area), line, true, canvas);
                });
            }
            if is_cut {
                column.push_kept(
                    rows_of(&value, width.saturating_sub(INSET)),
                    move |area, canvas| {
                        canvas.prose(inset(area), &value, Role::Text);
                    },
                );
            }
            let mut about = setting.about(i18n);
            if matches!(setting, Setting::Plain | Setting::Workbooks | Setting::Pack) {
                about = [about, t!(i18n, "settings-next-start")].join(" ");
            }
            let rows = rows_of(&about, width.saturating_sub(INSET));
            column.push_kept(rows, move |area, canvas| {
                canvas.prose(inset(area), &about, Role::Muted);
            });
        }
        column
    }
}

/// From where it holds, in words.
fn source(setting: Setting, context: &Context) -> String {
    let held = context.settings.get(setting);
    held.map_or_else(
        || t!(context.i18n, "set-usual"),
        |(_, it)| it.told(&context.i18n),
    )
}

/// What holds for a setting, in words.
fn told(setting: Setting, context: &Context) -> String {
    let i18n = &context.i18n;
    let named = |name: &str| called(name, i18n).unwrap_or_else(|| name.to_owned());
    match (setting.takes(), context.settings.get(setting)) {
        (Takes::Language, _) => i18n.language_name(),
        (Takes::Theme, _) => named(context.theme.name()),
        (Takes::YesNo(_), _) => Value::YesNo(context.settings.is_on(setting)).told(i18n),
        (Takes::OneOf(_), Some((value, _))) => named(&value.told(i18n)),
        (Takes::OneOf(names), None) => names.first().map(|it| named(it)).unwrap_or_default(),
        (Takes::Folder | Takes::Picture | Takes::Words, Some((value, _))) => value.told(i18n),
        (Takes::Folder, None) if setting == Setting::Workbooks => {
            Library::usual().unwrap_or_else(|| UNCHOSEN.to_owned())
        }
        (Takes::Folder | Takes::Picture | Takes::Words, None) => UNCHOSEN.to_owned(),
    }
}

/// A whole path that was typed behind the home that the line began with, or else all of it.
fn path_in(words: &str) -> &str {
    let behind = words.strip_prefix(HOME);
    let whole = behind.filter(|path| Path::new(path).is_absolute());
    whole.unwrap_or(words)
}
