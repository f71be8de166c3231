//! What every page of an open workbook answers, and what it asks for in return.

use ratatui::layout::Rect;

use super::{
    action::{Action, Layer},
    canvas::Canvas,
    context::Context,
    form::{self, editor::Editor},
    input::Input,
    target::Target,
    theme::Role,
};
use crate::{
    domain::{
        answer::{Answer, Part},
        change::Change,
        id::QuestionId,
        question::Question,
        workbook::{Action as Task, Readers, Shareable, Subject},
    },
    session::{
        Edited, Session,
        command::{Command, SystemCommand},
    },
    t,
};

/// A line that tells what just happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The line.
    pub text: String,
    /// How it is meant: good, a warning, or bad.
    pub role: Role,
    /// Where all of it is to be read, told where it has no room.
    pub whole: Option<String>,
}

impl Notice {
    /// A line that tells of something done.
    pub fn done(text: String) -> Self {
        Self::meant(text, Role::Good)
    }

    /// A line that asks for attention.
    pub fn warn(text: String) -> Self {
        Self::meant(text, Role::Warn)
    }

    /// A line that tells of a failure.
    pub fn failed(text: String) -> Self {
        Self::meant(text, Role::Bad)
    }

    fn meant(text: String, role: Role) -> Self {
        let whole = None;
        Self { text, role, whole }
    }
}

/// What comes of an input.
#[derive(Debug, Default)]
pub struct Step {
    /// Whether the input meant something here; where it did not, the application looks at it.
    pub taken: bool,
    /// Where to go.
    pub go: Option<Target>,
    /// What the outside is to do.
    pub commands: Vec<Command>,
    /// What to tell.
    pub notice: Option<Notice>,
}

impl Step {
    /// The input means nothing here.
    pub fn ignored() -> Self {
        Self::default()
    }

    /// The input did what it means here.
    pub fn taken() -> Self {
        Self {
            taken: true,
            ..Self::default()
        }
    }

    /// Goes there.
    pub fn go(to: impl Into<Target>) -> Self {
        Self {
            go: Some(to.into()),
            ..Self::taken()
        }
    }

    /// Has the outside do something.
    pub fn command(command: Command) -> Self {
        Self {
            commands: vec![command],
            ..Self::taken()
        }
    }

    /// Tells something.
    pub fn tell(notice: Notice) -> Self {
        Self {
            notice: Some(notice),
            ..Self::taken()
        }
    }
}

impl Step {
    /// Makes a change and tells what it means.
    pub fn edited(change: Change, told: String, session: &mut Session, context: &Context) -> Self {
        match session.edit(change, &context.pack, &context.now) {
            Edited::Yes | Edited::Same => Self::tell(Notice::done(told)),
            Edited::Refused => Self::refused(session, context),
        }
    }

    /// Makes a change that is seen by itself.
    pub fn changed(change: Change, session: &mut Session, context: &Context) -> Self {
        let edited = session.edit(change, &context.pack, &context.now);
        Self::of_edited(edited, session, context)
    }

    /// What came of a change that is seen by itself: nothing is told, or why it cannot be made.
    pub fn of_edited(edited: Edited, session: &Session, context: &Context) -> Self {
        match edited {
            Edited::Yes | Edited::Same => Self::taken(),
            Edited::Refused => Self::refused(session, context),
        }
    }

    /// Makes something private, or lets the partner read it; done again, it is as the pack has it. What is private is
    /// not shared at once: the mark is taken away first.
    pub fn toggle_readers(
        action: Action,
        what: &Shareable,
        session: &mut Session,
        context: &Context,
    ) -> Self {
        let i18n = &context.i18n;
        let wanted = if action == Action::Share {
            Readers::Partner
        } else {
            Readers::Own
        };
        let pack = &context.pack;
        let known = Readers::of(pack, session.workbook(), what);
        let asked = Readers::asked(pack, what);
        if wanted == Readers::Partner && known == Readers::Own {
            let command = Action::Private.short(i18n);
            let way = match what {
                Shareable::Action(_) => context.key_in(&[Layer::Actions], Action::Private),
                Shareable::Answer(..) => format!("{}, {command}", context.key(Action::Palette)),
            };
            let told = t!(i18n, "notice-private-first", way = way);
            return Self::tell(Notice::warn(told));
        }
        let readers = match (known == wanted, asked == wanted) {
            (false, _) => wanted,
            (true, false) => asked,
            (true, true) => Readers::UNSAID,
        };
        let change = Change::set_readers(what.clone(), readers.chosen(pack, what));
        if session.edit(change, pack, &context.now) == Edited::Refused {
            return Self::refused(session, context);
        }
        // What it belongs to can be private as a whole.
        let told = match (Readers::of(pack, session.workbook(), what), known) {
            (Readers::Own, Readers::Own) => {
                return Self::tell(Notice::warn(t!(i18n, "notice-stays-private")));
            }
            (Readers::Own, Readers::Adviser | Readers::Partner) => t!(i18n, "notice-private"),
            (Readers::Adviser, Readers::Partner) => t!(i18n, "notice-not-shared"),
            (Readers::Adviser, Readers::Own | Readers::Adviser) => t!(i18n, "notice-not-private"),
            (Readers::Partner, Readers::Own) => t!(i18n, "notice-shared-again"),
            (Readers::Partner, Readers::Adviser | Readers::Partner) => t!(i18n, "notice-shared"),
        };
        Self::tell(Notice::done(told))
    }

    /// Raises the flag on a question, or takes it down.
    pub fn toggle_flag(
        subject: Subject,
        question: &QuestionId,
        session: &mut Session,
        context: &Context,
    ) -> Self {
        let answers = session.workbook().answers(subject);
        let raised = !answers.is_some_and(|it| it.is_flagged(question));
        let told = if raised {
            t!(context.i18n, "notice-flag-up")
        } else {
            t!(context.i18n, "notice-flag-down")
        };
        let change = Change::flag(subject, question.clone(), raised);
        Self::edited(change, told, session, context)
    }

    /// What an action does to a question that is answered by a list: its flag, its mark, and the two
    /// ways to pass it where it can be passed.
    pub fn on_list_question(
        action: Action,
        subject: Subject,
        question: &Question,
        session: &mut Session,
        context: &Context,
    ) -> Self {
        let answer = match action {
            Action::Flag => return Self::toggle_flag(subject, &question.id, session, context),
            Action::Private | Action::Share => {
                let what = Shareable::Answer(subject, question.id.clone());
                return Self::toggle_readers(action, &what, session, context);
            }
            Action::DontKnow => Some(Answer::DontKnow),
            Action::NotApplicable => Some(Answer::NotApplicable),
            Action::Blank => None,
            _ => return Self::ignored(),
        };
        let answers = session.workbook().answers(subject);
        let known = answers.and_then(|it| it.get(&question.id, Part::Value));
        let is_passed = matches!(known, Some(Answer::DontKnow | Answer::NotApplicable));
        let passes = |it: &Answer| question.kind.accepts(Part::Value, it);
        if known.is_some() && !is_passed || !answer.as_ref().map_or(is_passed, passes) {
            return Self::ignored();
        }
        // Passing the same way again makes it blank.
        let answer = answer.filter(|answer| known != Some(answer));
        let (pack, now) = (&context.pack, &context.now);
        let edited = session.answer(subject, &question.id, Part::Value, answer, pack, now);
        Self::of_edited(edited, session, context)
    }

    /// Ticks an action off as done today, or takes the tick away, and says which.
    pub fn tick(task: &Task, session: &mut Session, context: &Context) -> Self {
        let (i18n, what) = (&context.i18n, task.what.as_str());
        let (done, told) = match task.done {
            None => {
                let told = t!(i18n, "notice-action-done", what = what);
                (Some(context.now.today), told)
            }
            Some(_) => (None, t!(i18n, "notice-action-open", what = what)),
        };
        let task = Task {
            done,
            edited: context.now.at,
            ..task.clone()
        };
        Self::edited(Change::set_action(&task), told, session, context)
    }

    /// What a form in a box asks for: to copy or to put in words, or to say that a field is full. The rest is the
    /// form's own matter.
    pub fn of_form<K>(event: form::Event<K>, context: &Context) -> Self {
        match event {
            form::Event::Ignored => Self::ignored(),
            form::Event::Copy(words, _) => {
                Self::command(Command::System(SystemCommand::Copy(words)))
            }
            form::Event::WantsPaste => Self::command(Command::System(SystemCommand::Paste)),
            form::Event::Full(_, count) => {
                let told = t!(context.i18n, "notice-field-full", count = count);
                Self::tell(Notice::warn(told))
            }
            form::Event::Taken
            | form::Event::Paused
            | form::Event::Changed(_)
            | form::Event::Corrected(_)
            | form::Event::Pasted(_)
            | form::Event::Submit
            | form::Event::Leave(_) => Self::taken(),
        }
    }

    /// The workbook can only be looked at: says why.
    pub fn refused(session: &Session, context: &Context) -> Self {
        Self::tell(Notice::warn(context.wording().access(session.access())))
    }
}

/// What stands beside a page where there is room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    /// The outline at the left and the reading at the right.
    Reading,
    /// The outline alone: the page uses the rest.
    Outline,
    /// Nothing: the page uses all there is.
    Nothing,
}

/// A page of an open workbook, with its own state.
pub trait Component {
    /// Takes an input in.
    fn update(&mut self, input: &Input, session: &mut Session, context: &Context) -> Step;

    /// Draws the page.
    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>);

    /// The layers in which keys are looked up, the first one first, before those of the workbook.
    fn layers(&self, session: &Session, context: &Context) -> Vec<Layer>;

    /// The actions worth a hint, the most needed first.
    fn hints(&self, session: &Session, context: &Context) -> Vec<Action>;

    /// What an action that is worth a hint is called here, where its usual name does not say what comes of it; empty
    /// where the words of the next one are for both.
    fn called(&self, _action: Action, _session: &Session, _context: &Context) -> Option<String> {
        None
    }

    /// Whether typed characters become words here.
    fn takes_text(&self) -> bool {
        false
    }

    /// The words that are being typed, and the number of their field: nothing but them, the rows that they take and what
    /// the session tells of its state looks different for what is typed there. None where more may.
    fn typing(&self) -> Option<(usize, &Editor)> {
        None
    }

    /// Whether a form of the page lies over it, so that keys of the workbook wait.
    fn is_boxed(&self) -> bool {
        false
    }

    /// The lowest and the highest number that can be typed where the keys are; none where none can.
    fn digits(&self) -> Option<(u8, u8)> {
        None
    }

    /// What leads to a field for words, where the keys are in one that takes none.
    fn way_to_words(&self) -> Option<Action> {
        None
    }

    /// Why what was typed cannot be taken as it stands; none where all can.
    fn unfinished(&self, _context: &Context) -> Option<String> {
        None
    }

    /// Whether words were typed that stand nowhere else, so that the page waits as it is when it is left.
    fn has_words_waiting(&self) -> bool {
        false
    }

    /// Takes over what was changed elsewhere: by undo, by another page.
    fn refresh(&mut self, _session: &Session, _context: &Context) {}

    /// Another language is spoken from now on: words that are kept are taken anew, and nothing else changes.
    fn speak(&mut self, _session: &Session, _context: &Context) {}

    /// The page is about to be left: what is half entered is entered.
    fn leave(&mut self, _session: &mut Session, _context: &Context) {}

    /// What is typed into the form that is open, and not kept, is dropped.
    fn discard(&mut self, _session: &mut Session, _context: &Context) {}

    /// The question that has the keys, where the page has several.
    fn question(&self) -> Option<(Subject, QuestionId)> {
        None
    }

    /// The page was entered backwards: its last field has the keys.
    fn enter_last(&mut self) {}

    /// The words that the person's own editor may be given, where words have the keys.
    fn words(&self) -> Option<String> {
        None
    }

    /// Takes words in place of those.
    fn write(&mut self, _words: &str, _session: &mut Session, _context: &Context) {}

    /// What stands beside the page.
    fn aside(&self) -> Aside {
        Aside::Reading
    }
}
