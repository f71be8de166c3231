//! What a report is to hold, in which form and where it goes, beside what it will say.

mod made;
#[cfg(test)]
mod tests;

use std::{collections::BTreeSet, path::PathBuf};

use ratatui::layout::Rect;

use self::made::Made;
use super::Outcome;
use crate::{
    domain::{
        edition::{Edition, Names, Private, Which},
        id::AllianceId,
        question::PickMode,
    },
    i18n::Catalog,
    report::{
        format::Format,
        order::{Order, What},
    },
    session::{
        Session,
        command::{Command, SystemCommand},
    },
    t,
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, wrap},
        component::Step,
        context::Context,
        form::{
            Control, Event, Field, Form,
            choice::{ChoiceField, Chosen, Opt},
            editor::{Editor, Lines},
            view::Room,
        },
        glyph,
        input::Input,
        theme::Role,
        widget::{column::Column, dialog},
    },
};

const WIDTH: u16 = 120;
/// From this width on, the preview stands beside the choices.
const BESIDE: u16 = 110;
/// How wide the choices are then.
const CHOICES: u16 = 34;
/// The fewest rows that the preview has below the choices.
const FEWEST: u16 = 4;
/// How many lines a page is scrolled by.
const PAGE: i16 = 6;

/// What a field is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    What,
    Alliances,
    Private,
    Names,
    Format,
    Place,
}

/// What a report can be of, in the order of the choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Whole,
    Some,
    Worksheet,
}

const KINDS: [Kind; 3] = [Kind::Whole, Kind::Some, Kind::Worksheet];

/// What is left out and how firms are called, as it was chosen for one kind: what one person may read is
/// not what another may.
#[derive(Debug, Clone, Copy)]
struct Discretion {
    private: Private,
    names: Names,
}

/// What a report is to hold, in which form and where it goes.
pub struct ReportBox {
    form: Form<Key>,
    kind: Kind,
    /// For the whole workbook, and for some alliances.
    discretions: [Discretion; 2],
    ids: Vec<AllianceId>,
    made: Made,
    scroll: usize,
}

impl ReportBox {
    /// The whole workbook as a PDF; of the alliances, the one in focus is chosen for a partner.
    pub fn new(session: &Session, context: &Context) -> Self {
        let i18n = &context.i18n;
        let kinds = [
            t!(i18n, "order-whole"),
            t!(i18n, "order-some"),
            t!(i18n, "order-worksheet"),
        ];
        let alliances = &session.workbook().alliances;
        let names = alliances.iter().map(|alliance| alliance.name.clone());
        let focus = Chosen::Options(vec![session.focus_index().unwrap_or(0)]);
        let one = |labels: Vec<String>| ChoiceField::one(Opt::numbered(labels), 0);
        let private = vec![
            t!(i18n, "order-private-kept"),
            t!(i18n, "order-private-left-out"),
        ];
        let real = vec![
            t!(i18n, "order-names-real"),
            t!(i18n, "order-names-letters"),
        ];
        let made = Made::new(
            &What::Workbook(Edition::default()),
            Format::Pdf,
            session,
            context,
        );
        let place = context.outbox.join(&made.name);
        let form = Form::kept_by_enter(vec![
            Field::choice(Key::What, t!(i18n, "order-what"), one(kinds.to_vec())),
            Field::choice(
                Key::Alliances,
                t!(i18n, "order-which"),
                ChoiceField::new(Opt::numbered(names), PickMode::Many, false, focus),
            ),
            Field::choice(Key::Private, t!(i18n, "order-private"), one(private)),
            Field::choice(Key::Names, t!(i18n, "order-names"), one(real)),
            Field::choice(
                Key::Format,
                t!(i18n, "order-format"),
                formats(&What::Workbook(Edition::default()), Format::Pdf, i18n),
            ),
            Field::line(
                Key::Place,
                t!(i18n, "order-place"),
                &place.to_string_lossy(),
            ),
        ]);
        let partner = Discretion {
            private: Private::LeftOut,
            names: Names::Real,
        };
        let all = Discretion {
            private: Private::Kept,
            names: Names::Real,
        };
        let mut order = Self {
            form,
            kind: Kind::Whole,
            discretions: [all, partner],
            ids: alliances.iter().map(|alliance| alliance.id).collect(),
            made,
            scroll: 0,
        };
        order.show();
        order
    }

    /// Takes an input in.
    pub fn update(&mut self, input: &Input, session: &Session, context: &Context) -> Outcome {
        let event = self.form.update(input);
        match event {
            Event::Changed(Key::Place)
            | Event::Pasted(Key::Place)
            | Event::Taken
            | Event::Paused
            | Event::Leave(_) => Outcome::Stay,
            Event::Changed(key) | Event::Pasted(key) => {
                self.chosen(key, session, context);
                Outcome::Stay
            }
            Event::Submit => self.take(context),
            Event::Copy(..) | Event::WantsPaste | Event::Full(..) => {
                Outcome::Commands(Step::of_form(event).commands)
            }
            Event::Ignored => match (input.action(), input) {
                (Some(Action::Leave), _) => Outcome::Close,
                (Some(Action::CopyReport), _) => {
                    let copy = SystemCommand::Copy(self.made.text.clone());
                    Outcome::Commands(vec![Command::System(copy)])
                }
                (Some(Action::ScrollUp), _) => self.scroll_by(-PAGE),
                (Some(Action::ScrollDown), _) => self.scroll_by(PAGE),
                (None, Input::Wheel(rows)) => self.scroll_by(*rows),
                (Some(_) | None, _) => Outcome::Ignored,
            },
        }
    }

    /// The layers in which keys are looked up, the first one first.
    pub fn layers(&self) -> Vec<Layer> {
        let mut layers = self.form.box_layers();
        layers.push(Layer::Report);
        layers
    }

    /// Whether typed characters become words.
    pub fn takes_text(&self) -> bool {
        self.form.takes_text()
    }

    fn scroll_by(&mut self, lines: i16) -> Outcome {
        let last = self.made.lines.len().saturating_sub(1);
        self.scroll = self
            .scroll
            .saturating_add_signed(isize::from(lines))
            .min(last);
        Outcome::Stay
    }

    fn format(&self) -> Format {
        let chosen = self.form.option(Key::Format).unwrap_or(0);
        let formats = self.what().formats();
        formats.get(chosen).copied().unwrap_or(Format::Pdf)
    }

    /// What the report is of.
    fn what(&self) -> What {
        let discretion = |at: usize| self.discretions[at];
        let edition = |alliances, discretion: Discretion| {
            What::Workbook(Edition {
                alliances,
                private: discretion.private,
                names: discretion.names,
            })
        };
        match self.kind {
            Kind::Whole => edition(Which::All, discretion(0)),
            Kind::Some => edition(Which::Only(self.picked()), discretion(1)),
            Kind::Worksheet => What::Worksheet,
        }
    }

    fn picked(&self) -> BTreeSet<AllianceId> {
        match self.form.chosen(Key::Alliances) {
            Chosen::Options(options) => options
                .into_iter()
                .filter_map(|at| self.ids.get(at).copied())
                .collect(),
            Chosen::Nothing | Chosen::DontKnow | Chosen::NotApplicable => BTreeSet::new(),
        }
    }

    /// Takes over what was chosen in a field.
    fn chosen(&mut self, key: Key, session: &Session, context: &Context) {
        let option = self.form.option(key).unwrap_or(0);
        let format = self.format();
        match key {
            Key::What => {
                self.kind = KINDS.get(option).copied().unwrap_or(Kind::Whole);
                self.show();
                let what = self.what();
                self.set(Key::Format, formats(&what, format, &context.i18n));
            }
            Key::Private => {
                if let Some(discretion) = self.discretion() {
                    discretion.private = [Private::Kept, Private::LeftOut][option.min(1)];
                }
            }
            Key::Names => {
                if let Some(discretion) = self.discretion() {
                    discretion.names = [Names::Real, Names::Letters][option.min(1)];
                }
            }
            Key::Alliances | Key::Format | Key::Place => {}
        }
        let made = Made::new(&self.what(), self.format(), session, context);
        self.rename(&made.name);
        self.made = made;
        self.scroll = 0;
    }

    fn discretion(&mut self) -> Option<&mut Discretion> {
        match self.kind {
            Kind::Whole => Some(&mut self.discretions[0]),
            Kind::Some => Some(&mut self.discretions[1]),
            Kind::Worksheet => None,
        }
    }

    /// Shows the fields that matter for what the report is of, and what was chosen there.
    fn show(&mut self) {
        let discretion = self.discretion().copied();
        self.form.show(Key::Alliances, self.kind == Kind::Some);
        self.form.show(Key::Private, discretion.is_some());
        self.form.show(Key::Names, discretion.is_some());
        let Some(Discretion { private, names }) = discretion else {
            return;
        };
        for (key, option) in [
            (Key::Private, private as usize),
            (Key::Names, names as usize),
        ] {
            if let Some(Control::Choice(field)) = self.form.control_mut(key) {
                field.set(Chosen::Options(vec![option]));
            }
        }
    }

    fn set(&mut self, key: Key, choice: ChoiceField) {
        if let Some(Control::Choice(field)) = self.form.control_mut(key) {
            *field = choice;
        }
    }

    /// Gives the file another name in the folder that is named; one that somebody chose keeps all but
    /// its ending.
    fn rename(&mut self, name: &str) {
        let mut place = PathBuf::from(self.form.text(Key::Place));
        let Some(named) = place.file_name() else {
            return;
        };
        if named == self.made.name.as_str() {
            place.set_file_name(name);
        } else if place.extension().is_some() {
            place.set_extension(self.format().extension());
        }
        if let Some(Control::Line(line)) = self.form.control_mut(Key::Place) {
            *line = Editor::new(&place.to_string_lossy(), Lines::One);
        }
    }

    fn take(&mut self, context: &Context) -> Outcome {
        if self.kind == Kind::Some && self.picked().is_empty() {
            let problem = t!(context.i18n, "order-none-chosen");
            self.form.complain(Key::Alliances, problem);
            return Outcome::Stay;
        }
        // A path is what it is: it is not cleaned as a title is.
        let place = match self.form.field(Key::Place).map(|field| &field.control) {
            Some(Control::Line(line)) => line.text(),
            Some(Control::Words(_) | Control::Choice(_) | Control::Gauge(_)) | None => {
                String::new()
            }
        };
        if place.trim().is_empty() {
            let problem = t!(context.i18n, "prompt-path-missing");
            self.form.complain(Key::Place, problem);
            return Outcome::Stay;
        }
        let order = Order {
            content: self.made.content.clone(),
            format: self.format(),
            to: place.trim().into(),
            name: self.made.name.clone(),
        };
        Outcome::Commands(vec![Command::Report(Box::new(order))])
    }

    /// Draws the choices, and beside or below them what the report will say.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let title = t!(canvas.i18n(), "order-title");
        let inside = dialog::open(area, WIDTH, area.height, &title, canvas);
        let above = Rect {
            height: inside.height.saturating_sub(2),
            ..inside
        };
        let is_wide = above.width >= BESIDE;
        let width = if is_wide { CHOICES } else { above.width };
        let mut column = Column::new(width.saturating_sub(2));
        let room = Room {
            words: 1,
            explained: false,
            packed: true,
        };
        let (choices, preview) = if is_wide {
            // A path has the whole width.
            let mut path = Column::new(above.width);
            for (at, field) in self.form.fields().iter().enumerate() {
                if field.key == Key::Place {
                    self.form
                        .add_field(&mut path, at, field, room, canvas.context);
                } else if field.shown {
                    column.gap(u16::from(column.height() > 0));
                    self.form
                        .add_field(&mut column, at, field, room, canvas.context);
                }
            }
            let rows = path.height().min(above.height);
            let foot = Rect {
                y: above.bottom() - rows,
                height: rows,
                ..above
            };
            path.render(foot, canvas, 0);
            let above = Rect {
                height: above.height.saturating_sub(rows + 1),
                ..above
            };
            let choices = Rect { width, ..above };
            let preview = Rect {
                x: choices.right() + 2,
                width: above.width - width - 2,
                ..above
            };
            (choices, preview)
        } else {
            self.form.add(&mut column, room, canvas.context);
            let most = above.height.saturating_sub(FEWEST + 2);
            let height = column.height().min(most);
            let preview = Rect {
                y: above.y + height + 1,
                height: above.height.saturating_sub(height + 1),
                ..above
            };
            (Rect { height, ..above }, preview)
        };
        column.render(choices, canvas, 0);
        self.preview(preview, canvas);
        let foot = Rect {
            y: inside.bottom().saturating_sub(1),
            height: 1.min(inside.height),
            ..inside
        };
        let actions = [
            Action::Choose,
            Action::NextField,
            Action::ScrollDown,
            Action::CopyReport,
            Action::Leave,
        ];
        dialog::keys(foot, &[Layer::Report, Layer::Form], &actions, canvas);
    }

    fn preview(&self, area: Rect, canvas: &mut Canvas<'_>) {
        if area.is_empty() {
            return;
        }
        let heading = t!(canvas.i18n(), "order-preview");
        canvas.text(area.x, area.y, area.width, &heading, Role::Muted);
        let area = Rect {
            y: area.y + 1,
            height: area.height - 1,
            ..area
        };
        if self.made.lines.is_empty() {
            let nothing = t!(canvas.i18n(), "order-nothing");
            canvas.prose(area, &nothing, Role::Muted);
            return;
        }
        let width = area.width.saturating_sub(2);
        let lines = self.made.lines.iter().skip(self.scroll);
        let mut rows = lines.flat_map(|line| wrap(line, width));
        for y in area.top()..area.bottom() {
            let Some(row) = rows.next() else { break };
            canvas.text(area.x, y, width, &row, Role::Text);
        }
        let edge = |y| Rect {
            y,
            height: 1,
            ..area
        };
        if self.scroll > 0 && !area.is_empty() {
            canvas.text_right(edge(area.y), glyph::MORE_ABOVE, Role::Accent);
        }
        if rows.next().is_some() && !area.is_empty() {
            canvas.text_right(edge(area.bottom() - 1), glyph::MORE_BELOW, Role::Accent);
        }
    }
}

/// The forms that a report can take, with one of them chosen, or PDF where it cannot take that one.
fn formats(what: &What, chosen: Format, i18n: &Catalog) -> ChoiceField {
    let formats = what.formats();
    let place = |wanted| formats.iter().position(|format| *format == wanted);
    let at = place(chosen).or_else(|| place(Format::Pdf)).unwrap_or(0);
    let labels = formats.iter().map(|format| made::called(*format, i18n));
    ChoiceField::one(Opt::numbered(labels), at)
}
