//! A field of a form: what it is for, and what it takes.

use super::{
    Event,
    choice::{ChoiceField, typed::PASTED},
    editor::{Editor, Lines, Typed},
    gauge::GaugeField,
};
use crate::{
    domain::scale::Degree,
    i18n::Catalog,
    t,
    tui::{action::Action, context::Context, hit::Hit, input::Input},
};

/// What one field takes.
#[derive(Debug, Clone)]
pub enum Control {
    /// One line of words.
    Line(Editor),
    /// Any number of lines.
    Words(Editor),
    /// One or several of some options.
    Choice(ChoiceField),
    /// A place from 0 to 100.
    Gauge(GaugeField),
}

impl Control {
    /// Whether a number was typed into it that cannot be taken.
    pub fn is_wrong(&self) -> bool {
        match self {
            Self::Gauge(gauge) => gauge.is_wrong(),
            Self::Choice(choice) => choice.wrong().is_some(),
            Self::Line(_) | Self::Words(_) => false,
        }
    }

    /// What was typed into it and cannot be taken, in words; none where all can.
    pub fn wrong(&self, i18n: &Catalog) -> Option<String> {
        let (typed, (low, high)) = match self {
            Self::Gauge(gauge) if gauge.is_wrong() => {
                let ends = (Degree::LOWEST.get(), Degree::HIGHEST.get());
                (gauge.typed(), ends)
            }
            Self::Choice(choice) => choice.wrong().zip(choice.digits())?,
            Self::Gauge(_) | Self::Line(_) | Self::Words(_) => return None,
        };
        let [low, high] = [low, high].map(|it| it.to_string());
        Some(match self {
            _ if typed.starts_with(PASTED) => t!(i18n, "form-pasted", low = low, high = high),
            Self::Choice(_) => t!(i18n, "choice-wrong", typed = typed, low = low, high = high),
            Self::Gauge(_) | Self::Line(_) | Self::Words(_) => {
                t!(i18n, "pic-type-wrong", typed = typed)
            }
        })
    }

    /// The same, with the key that drops it.
    pub fn wrong_and_way(&self, context: &Context) -> Option<String> {
        let problem = self.wrong(&context.i18n)?;
        let key = context.key(Action::Leave);
        let way = t!(context.i18n, "form-wrong-way", key = key);
        Some(format!("{problem} {way}"))
    }
}

/// A field of a form.
#[derive(Debug, Clone)]
pub struct Field<K> {
    /// What it is for.
    pub key: K,
    /// What stands above it; may be empty.
    pub label: String,
    /// What it takes.
    pub control: Control,
    /// What is asked about what stands in it, and hinders nothing; may be empty.
    pub(super) remark: String,
    /// Whether it is there now: a field may wait until another asks for it.
    pub shown: bool,
    /// Whether Enter goes past it, so that only Tab and a click lead here.
    pub(super) is_passed_by_enter: bool,
}

impl<K> Field<K> {
    /// A field for a short line: a name, or what is to be done.
    pub fn line(key: K, label: String, text: &str) -> Self {
        Self::new(key, label, Control::Line(Editor::new(text, Lines::Short)))
    }

    /// A field for a line of any length: a path, or several names.
    pub fn long_line(key: K, label: String, text: &str) -> Self {
        Self::new(key, label, Control::Line(Editor::new(text, Lines::One)))
    }

    /// A field for one line that begins with a number or a day: what is typed first replaces it.
    pub fn prefilled(key: K, label: String, text: &str) -> Self {
        let mut editor = Editor::new(text, Lines::One);
        editor.act(Action::SelectAll);
        Self::new(key, label, Control::Line(editor))
    }

    /// A field for any number of lines.
    pub fn words(key: K, label: String, text: &str) -> Self {
        Self::new(key, label, Control::Words(Editor::new(text, Lines::Many)))
    }

    /// A field for a choice.
    pub fn choice(key: K, label: String, choice: ChoiceField) -> Self {
        Self::new(key, label, Control::Choice(choice))
    }

    /// A field for a gauge.
    pub fn gauge(key: K, label: String, gauge: GaugeField) -> Self {
        Self::new(key, label, Control::Gauge(gauge))
    }

    fn new(key: K, label: String, control: Control) -> Self {
        Self {
            key,
            label,
            control,
            remark: String::new(),
            shown: true,
            is_passed_by_enter: false,
        }
    }

    /// The same field, past which Enter goes.
    #[must_use]
    pub fn passed_by_enter(self) -> Self {
        Self {
            is_passed_by_enter: true,
            ..self
        }
    }
}

/// What an input does to words; none where it is not for them.
pub(super) fn typed<K>(editor: &mut Editor, input: &Input, key: K) -> Option<Event<K>> {
    let typed = match input {
        Input::Type(words) => editor.insert(words),
        Input::Paste(words) => match editor.insert(words) {
            Typed::Changed => return Some(Event::Pasted(key)),
            other => other,
        },
        Input::Wheel(rows) => {
            if !editor.is_long() {
                return None;
            }
            editor.scroll(*rows);
            return Some(Event::Taken);
        }
        Input::Act(action, _) | Input::Click(Hit::Action(action), _) => editor.act(*action),
        Input::Click(..) | Input::Press(_) | Input::Unknown => return None,
    };
    Some(match typed {
        Typed::Changed => Event::Changed(key),
        Typed::Moved => Event::Paused,
        Typed::Same => Event::Taken,
        Typed::Full(left_out) => Event::Full(key, left_out),
        Typed::Copy(words) => Event::Copy(words, None),
        Typed::Cut(words) => Event::Copy(words, Some(key)),
        Typed::WantsPaste => Event::WantsPaste,
        Typed::NotMine => return None,
    })
}
