//! What a report is to hold, in which form and where it goes, beside what it will say.

mod made;
#[cfg(test)]
mod tests;
mod view;

use std::{collections::BTreeSet, path::PathBuf};

use self::made::Made;
use super::outcome::Outcome;
use crate::{
    domain::{
        edition::{Edition, Names, Recipient, Which},
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
    store::Setting,
    t,
    tui::{
        action::{Action, Layer},
        component::Step,
        context::Context,
        form::{
            Control, Event, Field, Form,
            choice::{ChoiceField, Chosen, Opt},
            editor::{Editor, Lines},
        },
        input::Input,
    },
};

/// How many lines a page is scrolled by.
const PAGE: i16 = 6;

/// What a field is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    What,
    Alliances,
    Partner,
    Names,
    Hidden,
    Format,
    Place,
}

/// What a report can be, in the order of the choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Mine,
    Adviser,
    Partner,
    Worksheet,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Mine, Self::Adviser, Self::Partner, Self::Worksheet];

    fn called(self, i18n: &Catalog) -> String {
        match self {
            Self::Mine => t!(i18n, "order-mine"),
            Self::Adviser => t!(i18n, "order-adviser"),
            Self::Partner => t!(i18n, "order-partner"),
            Self::Worksheet => t!(i18n, "order-worksheet"),
        }
    }
}

/// What stands beside the choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// The words of the report.
    Words,
    /// What goes into it and what stays.
    List,
}

/// What a report is to hold, in which form and where it goes.
pub struct ReportBox {
    form: Form<Key>,
    /// What it can be: nothing is for a partner where there is no alliance.
    kinds: Vec<Kind>,
    kind: Kind,
    shown: Shown,
    ids: Vec<AllianceId>,
    made: Made,
    /// Where it went before anybody typed another place.
    usual: PathBuf,
    scroll: usize,
}

impl ReportBox {
    /// Everything for the owner, as a PDF; of the partners, the one in focus is chosen.
    pub fn new(session: &Session, context: &Context) -> Self {
        let i18n = &context.i18n;
        let alliances = &session.workbook().alliances;
        let mut kinds = Kind::ALL.to_vec();
        kinds.retain(|kind| *kind != Kind::Partner || !alliances.is_empty());
        let names = || alliances.iter().map(|alliance| alliance.name.clone());
        let focus = session.focus_index().unwrap_or(0);
        let all = Chosen::Options((0..alliances.len()).collect());
        let one = |labels: Vec<String>, at| ChoiceField::one(Opt::numbered(labels), at);
        let real = vec![
            t!(i18n, "order-names-real"),
            t!(i18n, "order-names-letters"),
        ];
        let what = What::Workbook(Edition::mine());
        let made = Made::new(&what, Format::Pdf, session, context);
        let place = context.outbox.join(&made.name);
        let form = Form::kept_by_enter(vec![
            Field::choice(
                Key::What,
                t!(i18n, "order-what"),
                one(kinds.iter().map(|kind| kind.called(i18n)).collect(), 0),
            ),
            Field::choice(
                Key::Alliances,
                t!(i18n, "order-which"),
                ChoiceField::new(Opt::numbered(names()), PickMode::Many, false, all),
            ),
            Field::choice(
                Key::Partner,
                t!(i18n, "order-which-partner"),
                one(names().collect(), focus),
            ),
            Field::choice(Key::Names, t!(i18n, "order-names"), one(real, 0)),
            Field::long_line(Key::Hidden, t!(i18n, "order-hidden"), ""),
            Field::choice(
                Key::Format,
                t!(i18n, "order-format"),
                formats(&what, Format::Pdf, i18n),
            ),
            Field::long_line(
                Key::Place,
                t!(i18n, "order-place"),
                &place.to_string_lossy(),
            ),
        ]);
        let mut order = Self {
            form,
            kinds,
            kind: Kind::Mine,
            shown: Shown::Words,
            ids: alliances.iter().map(|alliance| alliance.id).collect(),
            made,
            usual: place,
            scroll: 0,
        };
        order.show();
        order
    }

    /// The words that were typed and stand nowhere else: those to be hidden, and the place.
    pub fn left(&self) -> [String; 2] {
        let named = PathBuf::from(self.form.text(Key::Place));
        let is_usual = named
            .file_name()
            .is_some_and(|it| it == self.made.name.as_str());
        let place = if is_usual && named.parent() == self.usual.parent() {
            String::new()
        } else {
            named.to_string_lossy().into_owned()
        };
        [self.form.text(Key::Hidden), place]
    }

    /// The same, with what was typed before it was closed.
    pub fn resume(&mut self, [hidden, place]: &[String; 2], session: &Session, context: &Context) {
        for (key, words) in [(Key::Hidden, hidden), (Key::Place, place)] {
            if let Some(Control::Line(line)) = self.form.control_mut(key)
                && !words.is_empty()
            {
                line.set_text(words);
            }
        }
        if !hidden.is_empty() {
            self.form.show(Key::Hidden, true);
            self.chosen(Key::Hidden, session, context);
        }
    }

    /// Takes an input in.
    pub fn update(&mut self, input: &Input, session: &Session, context: &Context) -> Outcome {
        let event = self.form.update(input, context.now.at);
        match event {
            Event::Changed(Key::Place)
            | Event::Pasted(Key::Place)
            | Event::Taken
            | Event::Paused
            | Event::Leave(_) => Outcome::Stay,
            Event::Changed(key) | Event::Corrected(key) | Event::Pasted(key) => {
                self.chosen(key, session, context);
                Outcome::Stay
            }
            Event::Submit => self.take(context),
            Event::Copy(..) | Event::WantsPaste | Event::Full(..) => {
                Outcome::Commands(Step::of_form(event, context).commands)
            }
            Event::Ignored => match (input.action(), input) {
                (Some(Action::Leave), _) if self.form.drop_wrong(&context.i18n).is_some() => {
                    Outcome::Stay
                }
                (Some(Action::Leave), _) => Outcome::Close,
                (Some(Action::CopyReport), _) => {
                    let copy = SystemCommand::Copy(self.made.text.clone());
                    Outcome::Commands(vec![Command::System(copy)])
                }
                (Some(Action::ShowList), _) => {
                    self.shown = match self.shown {
                        Shown::Words => Shown::List,
                        Shown::List => Shown::Words,
                    };
                    self.scroll = 0;
                    Outcome::Stay
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
        let last = self.lines().len().saturating_sub(1);
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

    /// What stands beside the choices. A worksheet leaves nothing out.
    fn shown(&self) -> Shown {
        match self.kind {
            Kind::Mine | Kind::Adviser | Kind::Partner => self.shown,
            Kind::Worksheet => Shown::Words,
        }
    }

    fn lines(&self) -> &[String] {
        match self.shown() {
            Shown::Words => &self.made.lines,
            Shown::List => &self.made.list,
        }
    }

    /// What the report is of.
    fn what(&self) -> What {
        let which = || {
            let picked = self.picked();
            if picked.len() == self.ids.len() {
                Which::All
            } else {
                Which::Only(picked)
            }
        };
        let partner = self.form.option(Key::Partner).unwrap_or(0);
        let recipient = match self.kind {
            Kind::Mine => Recipient::Mine(which()),
            Kind::Adviser => Recipient::Adviser(which()),
            Kind::Partner => match self.ids.get(partner) {
                Some(id) => Recipient::Partner(*id),
                // Nobody chooses a partner where there is none.
                None => Recipient::Adviser(Which::default()),
            },
            Kind::Worksheet => return What::Worksheet,
        };
        let names = match self.form.option(Key::Names) {
            Some(1) => Names::Letters,
            Some(_) | None => Names::Real,
        };
        What::Workbook(Edition {
            recipient,
            names,
            hidden: self.hidden(),
        })
    }

    /// The words that others are to stand for as well, with commas between them.
    fn hidden(&self) -> Vec<String> {
        if !self.form.field(Key::Hidden).is_some_and(|it| it.shown) {
            return Vec::new();
        }
        let words = self.form.text(Key::Hidden);
        let words = words.split(',').map(str::trim);
        words.filter(|it| !it.is_empty()).map(Into::into).collect()
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
                self.kind = self.kinds.get(option).copied().unwrap_or(Kind::Mine);
                // Before it goes to somebody, its owner sees what goes.
                self.shown = match self.kind {
                    Kind::Mine | Kind::Worksheet => Shown::Words,
                    Kind::Adviser | Kind::Partner => Shown::List,
                };
                self.show();
                let what = self.what();
                self.set(Key::Format, formats(&what, format, &context.i18n));
            }
            Key::Alliances | Key::Partner | Key::Names | Key::Hidden | Key::Format | Key::Place => {
            }
        }
        let made = Made::new(&self.what(), self.format(), session, context);
        self.rename(&made.name);
        self.made = made;
        self.scroll = 0;
        // There is a word to replace where there is a doubt.
        let asks = self.made.has_doubts || !self.hidden().is_empty();
        self.form.show(Key::Hidden, asks);
    }

    /// Shows the fields that matter for what the report is.
    fn show(&mut self) {
        let (chooses, is_report) = match self.kind {
            Kind::Mine | Kind::Adviser => (self.ids.len() > 1, true),
            Kind::Partner => (false, true),
            Kind::Worksheet => (false, false),
        };
        self.form.show(Key::Alliances, chooses);
        self.form.show(Key::Partner, self.kind == Kind::Partner);
        self.form.show(Key::Names, is_report);
        self.form
            .show(Key::Hidden, is_report && self.made.has_doubts);
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
        let chooses = match self.kind {
            Kind::Mine | Kind::Adviser => !self.ids.is_empty(),
            Kind::Partner | Kind::Worksheet => false,
        };
        if chooses && self.picked().is_empty() {
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
        let (to, format) = (PathBuf::from(place.trim()), self.format());
        if let Some(typed) = format.other_ending(&to) {
            let problem = t!(
                context.i18n,
                "order-other-ending",
                typed = typed,
                format = format.label(&context.i18n),
                ending = format.extension()
            );
            self.form.complain(Key::Place, problem);
            return Outcome::Stay;
        }
        let order = Order {
            content: self.made.content.clone(),
            format,
            to,
            name: self.made.name.clone(),
            logo: context.settings.words(Setting::Logo).map(Into::into),
        };
        Outcome::Commands(vec![Command::Report(Box::new(order))])
    }
}

/// The forms that a report can take, with one of them chosen, or PDF where it cannot take that one.
fn formats(what: &What, chosen: Format, i18n: &Catalog) -> ChoiceField {
    let formats = what.formats();
    let place = |wanted| formats.iter().position(|format| *format == wanted);
    let at = place(chosen).or_else(|| place(Format::Pdf)).unwrap_or(0);
    let labels = formats.iter().map(|format| format.label(i18n));
    ChoiceField::one(Opt::numbered(labels), at)
}
