//! A page of questions: one with its fields (the answer, what shows that it is right, why it is low, where
//! it aims), or a group of several, of which the one with the keys is open.

mod answer;
mod view;

pub(super) use self::answer::answered;

use ratatui::layout::Rect;

use crate::{
    domain::{
        answer::{Answer, Part},
        id::QuestionId,
        journey,
        question::Question,
        workbook::{Shareable, Subject},
    },
    session::{
        Session,
        command::{Command, SystemCommand},
    },
    t,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        component::{Component, Notice, Step},
        context::Context,
        form::{Control, Event, Form, editor::Editor},
        hit::Hit,
        input::Input,
        target::{Direction, PageTarget, Target},
    },
};

use self::answer::{fields_of, refreshed, written};

/// How many rows a key scrolls the page.
const SCROLL_STEP: i16 = 4;

/// What a field is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    /// A part of the answer.
    Part(Part),
    /// The two ways to pass a question that is answered in words.
    Pass,
}

/// A field of the page: which of its questions it belongs to, from 0, and what it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Key {
    at: usize,
    what: What,
}

impl Key {
    fn part(at: usize, part: Part) -> Self {
        let what = What::Part(part);
        Self { at, what }
    }
}

/// An open page of questions.
pub struct QuestionPage {
    subject: Subject,
    /// The questions on the page, in order; never empty.
    questions: Vec<QuestionId>,
    form: Form<Key>,
    scroll: i16,
}

impl QuestionPage {
    /// The page on which a question is asked about somebody, with the keys in it, and in a part of it
    /// where one is named.
    pub fn new(
        subject: Subject,
        question: &Question,
        part: Option<Part>,
        session: &Session,
        context: &Context,
    ) -> Self {
        let on_page = journey::page(&context.pack, &question.id);
        let at = on_page.iter().position(|it| it.id == question.id);
        let at = at.unwrap_or(0);
        let fields = on_page.iter().enumerate();
        let fields = fields.flat_map(|(at, question)| fields_of(at, question, context));
        let mut page = Self {
            subject,
            questions: on_page.iter().map(|it| it.id.clone()).collect(),
            form: Form::new(fields.collect()),
            scroll: 0,
        };
        page.refresh(session, context);
        let key = Key::part(at, part.unwrap_or(Part::Value));
        if key != Key::part(0, Part::Value) {
            page.form.show(key, true);
            page.form.focus_on(key);
        }
        page
    }

    /// The target that opens it again.
    pub fn target(&self) -> PageTarget {
        PageTarget::Question(self.subject, self.questions[0].clone(), None)
    }

    /// Which of its questions has the keys, from 0.
    fn at(&self) -> usize {
        self.form.focused().map_or(0, |field| field.key.at)
    }

    /// The question that has the keys.
    fn open(&self) -> &QuestionId {
        &self.questions[self.at()]
    }

    /// This page with the keys in the field that has them.
    pub fn words_target(&self) -> PageTarget {
        PageTarget::Question(self.subject, self.open().clone(), Some(self.part()))
    }

    /// Writes what a field holds into the workbook.
    fn write_back(&mut self, key: Key, session: &mut Session, context: &Context) -> Step {
        let Some(question) = context.pack.question(&self.questions[key.at]) else {
            return Step::taken();
        };
        let (part, answer) = written(&self.form, key, question);
        self.answer(&question.id, part, answer, session, context)
    }

    /// Answers by passing; where words stand, says what to do instead of taking them away.
    fn pass(&mut self, answer: Answer, session: &mut Session, context: &Context) -> Step {
        let open = self.open().clone();
        let words = session.workbook().text(self.subject, &open, Part::Value);
        if !words.trim().is_empty() {
            return Step::tell(Notice::warn(t!(context.i18n, "notice-words-stand")));
        }
        let answers = session.workbook().answers(self.subject);
        let known = answers.and_then(|it| it.get(&open, Part::Value));
        let answer = (known != Some(&answer)).then_some(answer);
        self.answer(&open, Part::Value, answer, session, context)
    }

    fn answer(
        &mut self,
        question: &QuestionId,
        part: Part,
        answer: Option<Answer>,
        session: &mut Session,
        context: &Context,
    ) -> Step {
        let (pack, now) = (&context.pack, &context.now);
        let edited = session.answer(self.subject, question, part, answer, pack, now);
        // What cannot be changed shows again as it is.
        self.refresh(session, context);
        Step::of_edited(edited, session, context)
    }

    /// Gives the keys to another question of the group.
    fn open_question(&mut self, at: usize, session: &mut Session, context: &Context) -> Step {
        self.leave(session, context);
        self.form.focus_on(Key::part(at, Part::Value));
        Step::taken()
    }

    /// The part that has the keys; the answer itself where they are on how to pass.
    fn part(&self) -> Part {
        match self.form.focused().map(|field| field.key.what) {
            Some(What::Part(part)) => part,
            Some(What::Pass) | None => Part::Value,
        }
    }

    fn own_action(&mut self, action: Action, session: &mut Session, context: &Context) -> Step {
        match action {
            Action::Leave if self.form.drop_half() => Step::taken(),
            Action::DontKnow | Action::NotApplicable if self.part() == Part::Aim => {
                let blank = context.key_in(&[Layer::Gauge], Action::Blank);
                let told = t!(context.i18n, "notice-aim-is-a-place", blank = blank);
                Step::tell(Notice::warn(told))
            }
            Action::DontKnow => self.pass(Answer::DontKnow, session, context),
            Action::NotApplicable => self.pass(Answer::NotApplicable, session, context),
            Action::Blank => {
                session.pause();
                let open = self.open().clone();
                self.answer(&open, self.part(), None, session, context)
            }
            Action::Flag => Step::toggle_flag(self.subject, self.open(), session, context),
            Action::Private | Action::Share => {
                let what = Shareable::Answer(self.subject, self.open().clone());
                Step::toggle_readers(action, &what, session, context)
            }
            Action::ScrollUp => self.scroll_by(-SCROLL_STEP),
            Action::ScrollDown => self.scroll_by(SCROLL_STEP),
            _ => Step::ignored(),
        }
    }

    /// Whether Tab leads from where a gauge stands now to its aim.
    fn leads_to_aim(&self) -> bool {
        let field = self.form.focused();
        field.is_some_and(|field| {
            matches!(field.control, Control::Gauge(_)) && field.key.what == What::Part(Part::Value)
        })
    }

    fn scroll_by(&mut self, rows: i16) -> Step {
        self.scroll = self.scroll.saturating_add(rows);
        Step::taken()
    }
}

impl Component for QuestionPage {
    fn update(&mut self, input: &Input, session: &mut Session, context: &Context) -> Step {
        if let Input::Click(Hit::Row(at), _) = input {
            return self.open_question(*at, session, context);
        }
        let event = self.form.update(input, context.now.at);
        if !matches!(event, Event::Ignored | Event::Taken) {
            self.scroll = 0;
        }
        match event {
            Event::Ignored => match (input.action(), input) {
                (Some(action), _) => self.own_action(action, session, context),
                (None, Input::Wheel(rows)) => self.scroll_by(*rows),
                (None, _) => Step::ignored(),
            },
            Event::Taken => Step::taken(),
            Event::Paused => {
                session.pause();
                Step::taken()
            }
            Event::Changed(key) => self.write_back(key, session, context),
            Event::Corrected(key) => {
                if let What::Part(part) = key.what {
                    let (pack, now) = (&context.pack, &context.now);
                    let question = &self.questions[key.at];
                    session.retract(self.subject, question, part, pack, now);
                }
                self.write_back(key, session, context)
            }
            Event::Pasted(key) => {
                session.pause();
                let step = self.write_back(key, session, context);
                session.pause();
                step
            }
            Event::Full(key, left_out) => {
                session.pause();
                let step = self.write_back(key, session, context);
                session.pause();
                let told = t!(context.i18n, "notice-answer-full", count = left_out);
                Step {
                    notice: Some(Notice::warn(told)),
                    ..step
                }
            }
            Event::Copy(words, cut) => {
                let mut step = match cut {
                    Some(key) => {
                        session.pause();
                        self.write_back(key, session, context)
                    }
                    None => Step::taken(),
                };
                let copy = SystemCommand::Copy(words);
                step.commands.push(Command::System(copy));
                step
            }
            Event::WantsPaste => Step::command(Command::System(SystemCommand::Paste)),
            Event::Submit => Step::go(Target::Walk(Direction::Forward)),
            Event::Leave(direction) => Step::go(Target::Walk(direction)),
        }
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        if self.questions.len() == 1 {
            view::one(self, session, area, canvas);
        } else {
            view::group(self, session, area, canvas);
        }
    }

    fn layers(&self, _session: &Session, _context: &Context) -> Vec<Layer> {
        self.form.layers()
    }

    fn hints(&self, _session: &Session, _context: &Context) -> Vec<Action> {
        // How to answer comes first; in words, Enter is a new line.
        let is_pass = self
            .form
            .focused()
            .is_some_and(|it| it.key.what == What::Pass);
        let answers: &[Action] = if self.form.takes_text() {
            &[]
        } else if is_pass {
            &[Action::DontKnow, Action::NotApplicable, Action::Choose]
        } else {
            &[Action::Digit, Action::Choose]
        };
        // Enter goes past the aim: no other key is known to lead there.
        let aim = self.leads_to_aim().then_some(Action::NextField);
        let answers = answers.iter().copied();
        answers
            .chain(aim)
            .chain([Action::Next, Action::NextField, Action::Back])
            .collect()
    }

    fn called(&self, action: Action, _session: &Session, context: &Context) -> Option<String> {
        let is_aim = action == Action::NextField && self.leads_to_aim();
        is_aim.then(|| t!(context.i18n, "hint-aim"))
    }

    fn digits(&self) -> Option<(u8, u8)> {
        self.form.digits()
    }

    fn way_to_words(&self) -> Option<Action> {
        self.form.way_to_words()
    }

    fn unfinished(&self, context: &Context) -> Option<String> {
        self.form.wrong(&context.i18n)
    }

    fn takes_text(&self) -> bool {
        self.form.takes_text()
    }

    fn typing(&self) -> Option<(usize, &Editor)> {
        self.form.typing().filter(|_| self.scroll == 0)
    }

    fn refresh(&mut self, session: &Session, context: &Context) {
        for (at, id) in self.questions.iter().enumerate() {
            if let Some(question) = context.pack.question(id) {
                refreshed(&mut self.form, self.subject, at, question, session);
            }
        }
    }

    fn speak(&mut self, _session: &Session, context: &Context) {
        for (at, id) in self.questions.iter().enumerate() {
            if let Some(question) = context.pack.question(id) {
                let fields = fields_of(at, question, context);
                self.form.speak_as(Form::new(fields));
            }
        }
    }

    fn leave(&mut self, session: &mut Session, context: &Context) {
        if let Some(key) = self.form.settle() {
            self.write_back(key, session, context);
        }
    }

    fn question(&self) -> Option<(Subject, QuestionId)> {
        Some((self.subject, self.open().clone()))
    }

    fn enter_last(&mut self) {
        self.form.focus_on_last();
    }

    fn words(&self) -> Option<String> {
        match self.form.focused().map(|field| &field.control) {
            Some(Control::Words(editor)) => Some(editor.text()),
            Some(Control::Line(_) | Control::Choice(_) | Control::Gauge(_)) | None => None,
        }
    }

    fn write(&mut self, words: &str, session: &mut Session, context: &Context) {
        let answer = (!words.is_empty()).then(|| Answer::Text(words.to_owned()));
        let open = self.open().clone();
        session.pause();
        self.answer(&open, self.part(), answer, session, context);
        session.pause();
    }
}
