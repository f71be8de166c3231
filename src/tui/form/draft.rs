//! Forms over a list: the one that is open. What was left before it could be kept waits in the session.

use ratatui::layout::Rect;

use super::{Control, Event, Form};
use crate::{
    domain::draft::{Draft, Entered, FormOf},
    i18n::Catalog,
    session::{
        Access, Session,
        ask::{Choice, Question, Then},
    },
    t,
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, rows_of},
        component::{Notice, Step},
        context::Context,
        glyph,
        hit::Hit,
        input::Input,
        target::{BoxTarget, Target},
        theme::Role,
        widget::{column::Column, rows::from_column},
    },
};

/// A form for one item of a list.
pub trait ItemForm {
    /// What its fields are for.
    type Key: Copy + PartialEq;

    /// Its fields.
    fn form(&self) -> &Form<Self::Key>;

    /// Its fields, to be changed.
    fn form_mut(&mut self) -> &mut Form<Self::Key>;

    /// What is wrong with a field; none where all can be kept.
    fn problem(&self, context: &Context) -> Option<(Self::Key, String)>;

    /// Whether it holds something else than what stands in the workbook.
    fn is_touched(&self) -> bool;

    /// Takes its words anew, in another language.
    fn speak(&mut self, session: &Session, context: &Context);

    /// Says beside its fields what is meant by what is typed.
    fn explain(&mut self, _context: &Context) {}

    /// Says beside its fields what is meant by what is typed, and beside one that was left why what was typed into it
    /// cannot be kept. What was mended is wrong no more.
    fn comment(&mut self, context: &Context) {
        let problem = self.problem(context);
        let wrong = problem.as_ref().map(|(key, _)| *key);
        self.form_mut().unremark_all_but(wrong);
        self.explain(context);
        if let Some((key, problem)) = problem
            && !self.form().has_focus(key)
            && !self.form().text(key).is_empty()
        {
            self.form_mut().remark(key, Some(problem));
        }
    }

    /// Says what is wrong; returns whether something is.
    fn complains(&mut self, context: &Context) -> bool {
        match self.problem(context) {
            Some((key, problem)) => {
                self.form_mut().complain(key, problem);
                self.explain(context);
                true
            }
            None => false,
        }
    }
}

/// What Enter is called in a list whose rows are filled in by forms: it begins the first one, and changes any other.
pub fn enter_called(is_empty: bool, i18n: &Catalog) -> String {
    if is_empty {
        Action::New.short(i18n)
    } else {
        t!(i18n, "hint-change")
    }
}

impl<K: Copy + PartialEq> Form<K> {
    /// What its fields hold, in their order.
    pub fn entered(&self) -> Vec<Entered> {
        let fields = self.fields.iter();
        let entered = fields.map(|field| match &field.control {
            Control::Line(editor) | Control::Words(editor) => Entered::Words(editor.text()),
            Control::Choice(choice) => {
                let at = self.option(field.key);
                let option = at.and_then(|at| Some((at, choice.options.get(at)?)));
                option.map_or(Entered::Nothing, |(at, option)| {
                    Entered::Option(at, option.label.clone())
                })
            }
            Control::Gauge(_) => Entered::Nothing,
        });
        entered.collect()
    }

    /// Takes up what its fields held. An option that is called otherwise by now is looked for by its name, and
    /// left out where there is none.
    pub fn resume(&mut self, entered: &[Entered]) {
        for (field, entered) in self.fields.iter_mut().zip(entered) {
            match (&mut field.control, entered) {
                (Control::Line(editor) | Control::Words(editor), Entered::Words(words)) => {
                    editor.set_text(words);
                }
                (Control::Choice(choice), Entered::Option(at, label)) => {
                    let is_there = choice.options.get(*at).is_some_and(|it| it.label == *label);
                    let mut options = choice.options.iter();
                    let named = || options.position(|it| it.label == *label);
                    if let Some(at) = Some(*at).filter(|_| is_there).or_else(named) {
                        choice.set(super::choice::Chosen::Options(vec![at]));
                    }
                }
                (
                    Control::Line(_) | Control::Words(_) | Control::Choice(_) | Control::Gauge(_),
                    _,
                ) => {}
            }
        }
    }
}

/// What an input to the open form comes to.
#[derive(Debug)]
pub enum Wish {
    /// This; the form stays open.
    Stay(Step),
    /// It is to be closed, and what it holds kept.
    Keep,
    /// The same, and then the application leaves the workbook.
    KeepAndQuit,
}

impl Wish {
    /// What comes of it, where `keep` keeps what the form holds.
    pub fn step(self, keep: impl FnOnce() -> Step) -> Step {
        match self {
            Self::Stay(step) => step,
            Self::Keep => keep(),
            Self::KeepAndQuit => {
                keep();
                Step::ignored()
            }
        }
    }
}

/// The form that is open over a list whose items go by `I`.
#[derive(Debug, Clone)]
pub struct ListForms<I, F> {
    open: Option<Open<I, F>>,
}

/// An open form.
#[derive(Debug, Clone)]
pub struct Open<I, F> {
    /// The item that it is about; none for a new one.
    pub item: Option<I>,
    /// The form.
    pub form: F,
    of: FormOf,
    /// What its fields held as the workbook has it.
    before: Vec<Entered>,
}

impl<I, F> Default for ListForms<I, F> {
    fn default() -> Self {
        Self { open: None }
    }
}

impl<I: Copy + PartialEq, F: ItemForm> ListForms<I, F> {
    /// Opens the form of an item as it was left, where something waits in it. Where nothing can be saved, that is said
    /// before anybody types.
    pub fn open(
        &mut self,
        item: Option<I>,
        of: FormOf,
        mut form: F,
        session: &Session,
        context: &Context,
    ) -> Step {
        if session.access() != Access::Full {
            return Step::refused(session, context);
        }
        let before = form.form().entered();
        if let Some(draft) = session.draft(&of) {
            form.form_mut().resume(&draft.fields);
            form.explain(context);
            form.complains(context);
        }
        self.open = Some(Open {
            item,
            form,
            of,
            before,
        });
        Step::taken()
    }

    /// The form that is open, and the item it is about.
    pub fn opened(&self) -> Option<(Option<I>, &F)> {
        self.open.as_ref().map(|open| (open.item, &open.form))
    }

    /// Whether a form is open.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Whether typed characters become words in it.
    pub fn takes_text(&self) -> bool {
        let open = self.open.as_ref();
        open.is_some_and(|open| open.form.form().takes_text())
    }

    /// The layers in which keys are looked up for it; none where no form is open.
    pub fn layers(&self) -> Option<Vec<Layer>> {
        let open = self.open.as_ref();
        open.map(|open| open.form.form().box_layers())
    }

    /// Why what was typed into the form that is open cannot be kept as it stands, and what becomes of it; none
    /// where all can.
    pub fn unfinished(&self, context: &Context) -> Option<String> {
        let open = self.open.as_ref()?;
        if let Some(wrong) = open.form.form().wrong(&context.i18n) {
            return Some(wrong);
        }
        let problem = open.form.is_touched().then(|| open.form.problem(context))?;
        let (_, problem) = problem?;
        Some(waits(&problem, open.item.is_some(), context))
    }

    /// Gives an input to the form that is open. What it holds then waits beside the workbook until it is kept.
    pub fn update(&mut self, input: &Input, session: &mut Session, context: &Context) -> Wish {
        let Some(open) = &mut self.open else {
            return Wish::Stay(Step::ignored());
        };
        let now = context.now.at;
        match (open.form.form_mut().update(input, now), input.action()) {
            (Event::Submit, _) => {
                if open.form.complains(context) {
                    Wish::Stay(Step::taken())
                } else {
                    Wish::Keep
                }
            }
            // What was typed is kept on the way out, too.
            (Event::Ignored, Some(Action::Leave)) => {
                match open.form.form_mut().drop_wrong(&context.i18n) {
                    Some(told) => Wish::Stay(Step::tell(Notice::warn(told))),
                    None => Wish::Keep,
                }
            }
            (Event::Ignored, Some(Action::Quit)) => Wish::KeepAndQuit,
            (Event::Ignored, Some(Action::Discard)) => {
                Wish::Stay(ask_to_drop(open.form.is_touched(), context))
            }
            (event, _) => {
                open.form.comment(context);
                open.note(session);
                Wish::Stay(Step::of_form(event, context))
            }
        }
    }

    /// Takes all words anew, in another language.
    pub fn speak(&mut self, session: &Session, context: &Context) {
        if let Some(open) = &mut self.open {
            open.form.speak(session, context);
            open.form.explain(context);
        }
    }

    /// Closes the form that is open, and drops what was typed into it.
    pub fn discard(&mut self, session: &mut Session) {
        if let Some(open) = self.open.take() {
            session.drop_draft(&open.of);
        }
    }

    /// Closes the form that is open, and hands it over.
    pub fn take(&mut self) -> Option<Open<I, F>> {
        let mut open = self.open.take()?;
        open.form.form_mut().settle();
        Some(open)
    }
}

impl<I: Copy, F: ItemForm> Open<I, F> {
    /// The form, where it holds something new and all of it can be kept: where one field is refused, nothing is put
    /// in.
    pub fn whole(&self, context: &Context) -> Option<&F> {
        let is_whole = self.form.is_touched() && self.form.problem(context).is_none();
        is_whole.then_some(&self.form)
    }

    /// Notes what it holds, field by field where that is something else than what stands in the workbook: what
    /// changes there meanwhile is not written over by a field that nobody touched.
    fn note(&self, session: &mut Session) {
        if self.form.is_touched() {
            let entered = self.form.form().entered().into_iter();
            let fields = entered.zip(&self.before).map(|(now, before)| {
                if now == *before {
                    Entered::Nothing
                } else {
                    now
                }
            });
            session.note_draft(Draft {
                of: self.of.clone(),
                fields: fields.collect(),
            });
        } else {
            session.drop_draft(&self.of);
        }
    }

    /// It was closed, and this came of keeping it. What could not be kept waits, and that is told.
    pub fn closed(self, step: Step, session: &mut Session, context: &Context) -> Step {
        let is_touched = self.form.is_touched();
        let problem = is_touched.then(|| self.form.problem(context)).flatten();
        let Some((_, problem)) = problem else {
            session.drop_draft(&self.of);
            return step;
        };
        let told = waits(&problem, self.item.is_some(), context);
        self.note(session);
        Step {
            notice: step.notice.or(Some(Notice::warn(told))),
            ..step
        }
    }
}

/// Asks once whether what was typed into the open form is to be dropped; tells it where nothing was.
pub fn ask_to_drop(is_touched: bool, context: &Context) -> Step {
    let i18n = &context.i18n;
    if !is_touched {
        return Step::tell(Notice::warn(t!(i18n, "form-nothing-to-drop")));
    }
    let choice = |label, then| Choice::new(label, String::new(), then);
    let question = Question::new(
        t!(i18n, "form-drop-title"),
        t!(i18n, "form-drop-lead"),
        Vec::new(),
        vec![
            choice(t!(i18n, "form-drop-no"), Then::Close),
            choice(t!(i18n, "form-drop-yes"), Then::Discard),
        ],
    );
    Step::go(Target::Open(BoxTarget::Ask(Box::new(question))))
}

/// Says in a list what waits in its forms.
pub struct Waiting<'a> {
    /// The layer in which the keys of the list are looked up.
    pub layer: Layer,
    /// What opens the form of a row.
    pub open: Action,
    /// How far it stands in.
    pub indent: u16,
    /// What waits.
    pub session: &'a Session,
    /// The words and the keys.
    pub context: &'a Context,
}

impl Waiting<'_> {
    /// Adds, under the item of a row, that what was typed into its form waits, where something does.
    pub fn row(&self, column: &mut Column<'_>, row: usize, of: &FormOf) {
        if self.session.draft(of).is_some() {
            let key = self.key(self.open);
            let told = t!(self.context.i18n, "form-row-waits", key = key);
            let (rows, draw) = waits_row(column.width(), self.indent, &told, Hit::Row(row));
            column.push(rows, draw);
        }
    }

    /// Adds the same under all rows, for a form of something new: at the foot of the page while that is out of view.
    pub fn new_one(&self, column: &mut Column<'_>, of: &FormOf) {
        if let Some(draft) = self.session.draft(of) {
            let (i18n, key) = (&self.context.i18n, self.key(Action::New));
            let told = match self.context.wording().was(draft, self.session) {
                Some(name) => t!(i18n, "form-gone-waits", name = name, key = key),
                None => t!(i18n, "form-new-waits", key = key),
            };
            let (rows, draw) = waits_row(column.width(), 2, &told, Hit::Action(Action::New));
            column.push_pinned(rows, draw);
        }
    }

    fn key(&self, action: Action) -> String {
        self.context.key_in(&[self.layer, Layer::List], action)
    }
}

/// How many rows it takes that something waits, and what draws it.
fn waits_row(
    width: u16,
    indent: u16,
    told: &str,
    hit: Hit,
) -> (u16, impl FnOnce(Rect, &mut Canvas<'_>) + use<>) {
    let told = format!("{} {told}", glyph::HALF);
    let rows = rows_of(&told, width.saturating_sub(indent));
    let draw = move |area: Rect, canvas: &mut Canvas<'_>| {
        canvas.prose(from_column(area, indent), &told, Role::Muted);
        canvas.hit(area, hit);
    };
    (rows, draw)
}

/// What becomes of a form that cannot be kept as it stands.
pub fn waits(problem: &str, is_known: bool, context: &Context) -> String {
    if is_known {
        t!(context.i18n, "form-old-stays", problem = problem)
    } else {
        t!(context.i18n, "form-waits", problem = problem)
    }
}
