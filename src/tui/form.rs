//! One form for everything that is filled in: a question's parts, an action, a review. It alone does
//! focus, Tab, Enter, the mouse and the problem line; whoever owns it says what the fields mean.

pub mod boxed;
pub mod choice;
pub mod draft;
pub mod editor;
mod field;
pub mod gauge;
mod spelled;
pub mod view;

use jiff::{SignedDuration, Timestamp};

use super::{
    action::{Action, Layer},
    hit::Hit,
    input::Input,
    target::Direction,
};
use crate::{
    domain::{scale::Degree, text},
    i18n::Catalog,
    t,
};

pub use self::field::{Control, Field};
use self::{choice::Chosen, editor::Editor, field::typed};

/// What came of an input to a form.
#[derive(Debug, Clone, PartialEq)]
pub enum Event<K> {
    /// It means nothing to the form.
    Ignored,
    /// Something moved; no field has another value.
    Taken,
    /// The text cursor jumped: what is typed next is a step of its own.
    Paused,
    /// This field has another value.
    Changed(K),
    /// The same, in place of the value that it took just now and that was never meant.
    Corrected(K),
    /// These words were pasted into this field in one go: a step of its own.
    Pasted(K),
    /// This field takes no more words: so many characters did not go in.
    Full(K, usize),
    /// These words are to be copied; the field they were cut from.
    Copy(String, Option<K>),
    /// The clipboard is asked for.
    WantsPaste,
    /// The last field was finished, or the form is to be kept.
    Submit,
    /// The keys would leave the form this way.
    Leave(Direction),
}

/// Fields with one of them in focus.
#[derive(Debug, Clone)]
pub struct Form<K> {
    fields: Vec<Field<K>>,
    focus: usize,
    problem: Option<(K, String)>,
    /// Whether nobody moved in it yet: it shows from its top until somebody does.
    fresh: bool,
    /// Whether Enter keeps the form from any field, or goes on to the next one.
    enter_keeps: bool,
    /// When the last input came.
    last: Option<Timestamp>,
}

/// How long nobody types before a digit begins another number.
pub const PAUSE: SignedDuration = SignedDuration::from_secs(2);

/// How soon the next letter of words follows, at the slowest: what was pressed before was meant by itself.
pub const NEXT_LETTER: SignedDuration = SignedDuration::from_millis(1200);

impl<K: Copy + PartialEq> Form<K> {
    /// A form with its first field in focus.
    pub fn new(fields: Vec<Field<K>>) -> Self {
        Self {
            fields,
            focus: 0,
            problem: None,
            fresh: true,
            enter_keeps: false,
            last: None,
        }
    }

    /// A form that Enter keeps from any field.
    pub fn kept_by_enter(fields: Vec<Field<K>>) -> Self {
        Self {
            enter_keeps: true,
            ..Self::new(fields)
        }
    }

    /// The fields in their order.
    pub fn fields(&self) -> &[Field<K>] {
        &self.fields
    }

    /// The field that has the keys.
    pub fn focused(&self) -> Option<&Field<K>> {
        self.fields.get(self.focus)
    }

    /// Whether this field has the keys.
    pub fn has_focus(&self, key: K) -> bool {
        self.focused().is_some_and(|field| field.key == key)
    }

    /// The field for this.
    pub fn field(&self, key: K) -> Option<&Field<K>> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// What this field takes, to be changed from outside.
    pub fn control_mut(&mut self, key: K) -> Option<&mut Control> {
        let field = self.fields.iter_mut().find(|field| field.key == key);
        field.map(|field| &mut field.control)
    }

    /// Calls a field something else.
    pub fn relabel(&mut self, key: K, label: String) {
        if let Some(field) = self.fields.iter_mut().find(|field| field.key == key) {
            field.label = label;
        }
    }

    /// Asks something about what stands in a field, or nothing; that hinders nobody.
    pub fn remark(&mut self, key: K, remark: Option<String>) {
        if let Some(field) = self.fields.iter_mut().find(|field| field.key == key) {
            field.remark = remark.unwrap_or_default();
        }
    }

    /// Says nothing more beside any field but this one.
    pub fn unremark_all_but(&mut self, key: Option<K>) {
        let others = self.fields.iter_mut().filter(|it| Some(it.key) != key);
        others.for_each(|field| field.remark.clear());
    }

    /// Takes over the words of the same form in another language: what stands above its fields and what their
    /// options are called. What was typed and chosen, and where the keys are, stays.
    pub fn speak_as(&mut self, other: Self) {
        for theirs in other.fields {
            let mut fields = self.fields.iter_mut();
            let Some(ours) = fields.find(|field| field.key == theirs.key) else {
                continue;
            };
            ours.label = theirs.label;
            if let (Control::Choice(ours), Control::Choice(theirs)) =
                (&mut ours.control, theirs.control)
                && ours.options.len() == theirs.options.len()
            {
                ours.options = theirs.options;
            }
        }
        self.problem = None;
    }

    /// Shows a field, or hides it. What has the keys is never hidden.
    pub fn show(&mut self, key: K, shown: bool) {
        let focus = self.focus;
        let fields = self.fields.iter_mut().enumerate();
        for (at, field) in fields.filter(|(_, field)| field.key == key) {
            field.shown = shown || at == focus;
        }
    }

    /// Gives the keys to a field.
    pub fn focus_on(&mut self, key: K) {
        if let Some(at) = self.fields.iter().position(|field| field.key == key) {
            self.focus = at;
            self.fresh = false;
        }
    }

    /// Gives the keys to the last field.
    pub fn focus_on_last(&mut self) {
        self.focus = self.fields.iter().rposition(|it| it.shown).unwrap_or(0);
        self.fresh = false;
    }

    /// Says what is wrong with a field, and gives it the keys.
    pub fn complain(&mut self, key: K, problem: String) {
        self.focus_on(key);
        self.problem = Some((key, problem));
    }

    /// What is wrong with a field; none where nothing is known to be.
    pub fn problem(&self) -> Option<&str> {
        self.problem.as_ref().map(|(_, problem)| problem.as_str())
    }

    /// The words in a field, cleaned; empty where it takes none.
    pub fn text(&self, key: K) -> String {
        match self.field(key).map(|field| &field.control) {
            Some(Control::Line(editor)) => text::whole_line(&editor.text()),
            Some(Control::Words(editor)) => editor.text(),
            Some(Control::Choice(_) | Control::Gauge(_)) | None => String::new(),
        }
    }

    /// What is chosen in a field.
    pub fn chosen(&self, key: K) -> Chosen {
        match self.field(key).map(|field| &field.control) {
            Some(Control::Choice(choice)) => choice.chosen(),
            Some(Control::Line(_) | Control::Words(_) | Control::Gauge(_)) | None => {
                Chosen::Nothing
            }
        }
    }

    /// Which single option is chosen in a field, from 0.
    pub fn option(&self, key: K) -> Option<usize> {
        match self.chosen(key) {
            Chosen::Options(options) => options.first().copied(),
            Chosen::Nothing | Chosen::DontKnow | Chosen::NotApplicable => None,
        }
    }

    /// Whether typed characters become words.
    pub fn takes_text(&self) -> bool {
        match self.focused().map(|field| &field.control) {
            Some(Control::Line(_) | Control::Words(_)) => true,
            Some(Control::Choice(_) | Control::Gauge(_)) | None => false,
        }
    }

    /// The words that have the keys, and the number of their field, where some are there and nothing is told of them: no
    /// other field looks different for what is typed there.
    pub fn typing(&self) -> Option<(usize, &Editor)> {
        let field = self.focused()?;
        let is_plain = !self.fresh && self.problem.is_none() && field.remark.is_empty();
        match &field.control {
            Control::Words(editor) if is_plain && !editor.is_empty() => Some((self.focus, editor)),
            Control::Line(_) | Control::Words(_) | Control::Choice(_) | Control::Gauge(_) => None,
        }
    }

    /// The layers in which keys are looked up for the field in focus.
    pub fn layers(&self) -> Vec<Layer> {
        match self.focused().map(|field| &field.control) {
            Some(Control::Words(_)) => vec![Layer::Text],
            // Enter is for the form: a line has no second one.
            Some(Control::Line(_)) => vec![Layer::Form, Layer::Text],
            Some(Control::Choice(_)) => vec![Layer::Choice],
            Some(Control::Gauge(_)) => vec![Layer::Gauge],
            None => Vec::new(),
        }
    }

    /// The same for a form in a box of its own, which takes Esc and the keys that keep it.
    pub fn box_layers(&self) -> Vec<Layer> {
        let mut layers = self.layers();
        if !layers.contains(&Layer::Form) {
            layers.push(Layer::Form);
        }
        layers
    }

    /// What was typed into the field that has the keys and cannot be taken, in words; none where all can.
    pub fn wrong(&self, i18n: &Catalog) -> Option<String> {
        self.focused()?.control.wrong(i18n)
    }

    /// The lowest and the highest number that can be typed into the field that has the keys; none where none can.
    pub fn digits(&self) -> Option<(u8, u8)> {
        match &self.focused()?.control {
            Control::Gauge(_) => Some((Degree::LOWEST.get(), Degree::HIGHEST.get())),
            Control::Choice(choice) => choice.digits(),
            Control::Line(_) | Control::Words(_) => None,
        }
    }

    /// Whether Enter first takes what an arrow led to.
    pub fn enter_chooses(&self) -> bool {
        match self.focused().map(|field| &field.control) {
            Some(Control::Choice(choice)) => choice.enter_chooses(),
            Some(Control::Gauge(gauge)) => gauge.hollow().is_some(),
            Some(Control::Line(_) | Control::Words(_)) | None => false,
        }
    }

    /// What leads from the field that has the keys to the one for words beside it; none where there is none.
    pub fn way_to_words(&self) -> Option<Action> {
        let is_words = |field: &Field<K>| match field.control {
            Control::Line(_) | Control::Words(_) => true,
            Control::Choice(_) | Control::Gauge(_) => false,
        };
        let shown = |at: &usize| self.fields[*at].shown;
        let after = (self.focus + 1..self.fields.len()).find(shown);
        let before = (0..self.focus.min(self.fields.len())).rfind(shown);
        let leads = |at: Option<usize>| at.is_some_and(|at| is_words(&self.fields[at]));
        if self.takes_text() {
            None
        } else if leads(after) {
            Some(Action::NextField)
        } else {
            leads(before).then_some(Action::PreviousField)
        }
    }

    /// Takes an input in that came at this time: digits that follow one another are one number.
    pub fn update(&mut self, input: &Input, now: Timestamp) -> Event<K> {
        let since = self.last.map(|last| now.duration_since(last));
        let rested = |than| since.is_none_or(|since| since >= than);
        self.last = Some(now);
        let field = self.fields.get_mut(self.focus);
        match field.map(|field| &mut field.control) {
            Some(Control::Gauge(gauge)) if rested(PAUSE) => gauge.rest(),
            Some(Control::Gauge(gauge)) if rested(NEXT_LETTER) => gauge.end_words(),
            Some(Control::Choice(choice)) if rested(PAUSE) => choice.rest(),
            Some(Control::Choice(choice)) if rested(NEXT_LETTER) => choice.end_words(),
            Some(Control::Gauge(_) | Control::Choice(_) | Control::Line(_) | Control::Words(_))
            | None => {}
        }
        let event = self.take(input);
        if event != Event::Ignored {
            self.fresh = false;
            self.problem = None;
        }
        event
    }

    fn take(&mut self, input: &Input) -> Event<K> {
        if let Input::Click(hit, at) = input {
            let field = match hit {
                Hit::Field(field)
                | Hit::Text(field)
                | Hit::Option(field, _)
                | Hit::Degree(field, _) => *field,
                Hit::Action(_)
                | Hit::Go(_)
                | Hit::Row(_)
                | Hit::Cell(..)
                | Hit::Alliance(_)
                | Hit::Nothing => return self.act(input),
            };
            if field >= self.fields.len() {
                return Event::Ignored;
            }
            let settled = (field != self.focus).then(|| self.settle()).flatten();
            self.focus = field;
            let key = self.fields[field].key;
            let event = match (&mut self.fields[field].control, hit) {
                (Control::Line(editor) | Control::Words(editor), Hit::Text(_)) => {
                    editor.click(view::inside(*at));
                    Event::Paused
                }
                (Control::Choice(choice), Hit::Option(_, option)) => {
                    choice.choose(*option);
                    Event::Changed(key)
                }
                (Control::Gauge(gauge), Hit::Degree(_, degree)) => {
                    gauge.set(*degree);
                    Event::Changed(key)
                }
                (
                    Control::Line(_) | Control::Words(_) | Control::Choice(_) | Control::Gauge(_),
                    _,
                ) => Event::Paused,
            };
            return match (event, settled) {
                (Event::Paused, Some(settled)) => Event::Changed(settled),
                (event, _) => event,
            };
        }
        self.act(input)
    }

    fn act(&mut self, input: &Input) -> Event<K> {
        let Some(field) = self.fields.get_mut(self.focus) else {
            return Event::Ignored;
        };
        let key = field.key;
        let event = match &mut field.control {
            Control::Line(editor) | Control::Words(editor) => {
                if let Some(event) = typed(editor, input, key) {
                    return event;
                }
                choice::Event::Ignored
            }
            Control::Choice(choice) => choice.update(input),
            Control::Gauge(gauge) => gauge.update(input),
        };
        match event {
            choice::Event::Ignored => {}
            choice::Event::Moved => return Event::Taken,
            choice::Event::Changed => return Event::Changed(key),
            choice::Event::Corrected => return Event::Corrected(key),
            choice::Event::ChangedAndOn => {
                if !self.enter_keeps {
                    self.step_past(Direction::Forward, |field| field.is_passed_by_enter);
                }
                return Event::Changed(key);
            }
            choice::Event::On => return self.go_on(),
        }
        match input.action() {
            Some(Action::NextField) => self.walk(Direction::Forward),
            Some(Action::PreviousField) => self.walk(Direction::Back),
            Some(Action::RowAbove | Action::Up) => self.walk_inside(Direction::Back),
            Some(Action::RowBelow | Action::Down) => self.walk_inside(Direction::Forward),
            Some(Action::Choose) => self.go_on(),
            // What cannot be taken is mended first, or dropped.
            Some(Action::Keep) if self.focused().is_some_and(|it| it.control.is_wrong()) => {
                Event::Taken
            }
            Some(Action::Keep) => Event::Submit,
            _ => Event::Ignored,
        }
    }

    /// Goes to the next field; the last one submits, and so does any where Enter keeps the form.
    fn go_on(&mut self) -> Event<K> {
        if self.enter_keeps {
            return Event::Submit;
        }
        let settled = self.settle();
        let moved = self.step_past(Direction::Forward, |field| field.is_passed_by_enter);
        match settled {
            Some(key) => Event::Changed(key),
            None if moved => Event::Paused,
            None => Event::Submit,
        }
    }

    /// Goes to another field; what is half entered in this one is entered.
    fn walk(&mut self, direction: Direction) -> Event<K> {
        if self.focused().is_some_and(|it| it.control.is_wrong()) {
            return Event::Taken;
        }
        let settled = self.settle();
        let moved = self.step(direction);
        match settled {
            Some(key) => Event::Changed(key),
            None if moved => Event::Paused,
            None => Event::Leave(direction),
        }
    }

    /// An arrow that would leave the form stays in it.
    fn walk_inside(&mut self, direction: Direction) -> Event<K> {
        match self.walk(direction) {
            Event::Leave(_) => Event::Taken,
            event => event,
        }
    }

    fn step(&mut self, direction: Direction) -> bool {
        self.step_past(direction, |_| false)
    }

    /// Goes to the next field that is shown and not passed; returns whether there is one.
    fn step_past(&mut self, direction: Direction, passes: impl Fn(&Field<K>) -> bool) -> bool {
        let shown = |at: &usize| self.fields[*at].shown && !passes(&self.fields[*at]);
        let there = match direction {
            Direction::Back => (0..self.focus).rev().find(shown),
            Direction::Forward => (self.focus + 1..self.fields.len()).find(shown),
        };
        if let Some(there) = there {
            self.focus = there;
        }
        there.is_some()
    }

    /// Enters what is half entered in the field that has the keys; returns the field where its value
    /// changed.
    pub fn settle(&mut self) -> Option<K> {
        let field = self.fields.get_mut(self.focus)?;
        match &mut field.control {
            Control::Gauge(gauge) => gauge.settle().then_some(field.key),
            Control::Choice(choice) => {
                choice.drop_mark();
                None
            }
            Control::Line(_) | Control::Words(_) => None,
        }
    }

    /// Drops a number that cannot be taken; says which, where there was one.
    pub fn drop_wrong(&mut self, i18n: &Catalog) -> Option<String> {
        let problem = self.wrong(i18n)?;
        self.drop_half();
        Some(t!(i18n, "form-number-dropped", problem = problem))
    }

    /// Drops what is half entered; returns whether there was something.
    pub fn drop_half(&mut self) -> bool {
        let field = self.fields.get_mut(self.focus);
        match field.map(|field| &mut field.control) {
            Some(Control::Gauge(gauge)) => gauge.drop_half(),
            Some(Control::Choice(choice)) => choice.unmark(),
            Some(Control::Line(_) | Control::Words(_)) | None => false,
        }
    }
}
