//! A question with its fields: the answer, what shows that it is right, why it is low, where it aims.

mod answer;

use ratatui::layout::Rect;

use crate::{
    domain::{
        answer::{Answer, Part},
        id::QuestionId,
        question::{Question, QuestionKind},
        workbook::{Shareable, Subject},
    },
    session::{
        Edited, Session,
        command::{Command, SystemCommand},
    },
    t,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        component::{Component, Notice, Step},
        context::Context,
        form::{Control, Event, Form, view::Room},
        input::Input,
        target::{Direction, PageTarget, Target},
        theme::Role,
        widget::{
            asked::{self, ROOMY, prose_width},
            column::Column,
        },
    },
};

use self::answer::{fields, refreshed, written};

/// The most rows that evidence is typed into; longer words scroll.
const EVIDENCE_ROWS: u16 = 8;
/// How many rows a key scrolls the page.
const SCROLL_STEP: i16 = 4;

/// What a field of a question is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tui) enum Key {
    /// A part of the answer.
    Part(Part),
    /// The two ways to pass a question that is answered in words.
    Pass,
}

/// An open question.
pub struct QuestionPage {
    subject: Subject,
    question: QuestionId,
    form: Form<Key>,
    scroll: i16,
}

impl QuestionPage {
    /// A question asked about somebody, with the keys in a part of it where one is named.
    pub fn new(
        subject: Subject,
        question: &Question,
        part: Option<Part>,
        session: &Session,
        context: &Context,
    ) -> Self {
        let mut form = Form::new(fields(subject, question, session, context));
        if let Some(part) = part.filter(|part| *part != Part::Value) {
            form.show(Key::Part(part), true);
            form.focus_on(Key::Part(part));
        }
        Self {
            subject,
            question: question.id.clone(),
            form,
            scroll: 0,
        }
    }

    /// The target that opens it again.
    pub fn target(&self) -> PageTarget {
        PageTarget::Question(self.subject, self.question.clone(), None)
    }

    /// This page with the keys in the field that has them.
    pub fn words_target(&self) -> PageTarget {
        PageTarget::Question(self.subject, self.question.clone(), Some(self.part()))
    }

    /// Writes what a field holds into the workbook.
    fn write_back(&mut self, key: Key, session: &mut Session, context: &Context) -> Step {
        let Some(question) = context.pack.question(&self.question) else {
            return Step::taken();
        };
        let (part, answer) = written(&self.form, key, question);
        let (pack, now) = (&context.pack, &context.now);
        let edited = session.answer(self.subject, &self.question, part, answer, pack, now);
        // What cannot be changed shows again as it is.
        self.refresh(session, context);
        match edited {
            Edited::Yes | Edited::Same => Step::taken(),
            Edited::Refused => Step::refused(session, context),
        }
    }

    /// Answers by passing; where words stand, says what to do instead of taking them away.
    fn pass(&mut self, answer: Answer, session: &mut Session, context: &Context) -> Step {
        let words = session
            .workbook()
            .text(self.subject, &self.question, Part::Value);
        if !words.trim().is_empty() {
            return Step::tell(Notice::warn(t!(context.i18n, "notice-words-stand")));
        }
        let answers = session.workbook().answers(self.subject);
        let known = answers.and_then(|it| it.get(&self.question, Part::Value));
        let answer = (known != Some(&answer)).then_some(answer);
        self.answer(Part::Value, answer, session, context)
    }

    fn answer(
        &mut self,
        part: Part,
        answer: Option<Answer>,
        session: &mut Session,
        context: &Context,
    ) -> Step {
        let (pack, now) = (&context.pack, &context.now);
        let edited = session.answer(self.subject, &self.question, part, answer, pack, now);
        self.refresh(session, context);
        match edited {
            Edited::Yes | Edited::Same => Step::taken(),
            Edited::Refused => Step::refused(session, context),
        }
    }

    /// The part that has the keys; the answer itself where they are on how to pass.
    fn part(&self) -> Part {
        match self.form.focused().map(|field| field.key) {
            Some(Key::Part(part)) => part,
            Some(Key::Pass) | None => Part::Value,
        }
    }

    fn own_action(&mut self, action: Action, session: &mut Session, context: &Context) -> Step {
        match action {
            Action::Leave if self.form.drop_half() => Step::taken(),
            Action::DontKnow => self.pass(Answer::DontKnow, session, context),
            Action::NotApplicable => self.pass(Answer::NotApplicable, session, context),
            Action::Blank => {
                session.pause();
                self.answer(self.part(), None, session, context)
            }
            Action::Flag => Step::toggle_flag(self.subject, &self.question, session, context),
            Action::Private => {
                let what = Shareable::Answer(self.subject, self.question.clone());
                Step::toggle_private(what, session, context)
            }
            Action::ScrollUp => self.scroll_by(-SCROLL_STEP),
            Action::ScrollDown => self.scroll_by(SCROLL_STEP),
            _ => Step::ignored(),
        }
    }

    fn scroll_by(&mut self, rows: i16) -> Step {
        self.scroll = self.scroll.saturating_add(rows);
        Step::taken()
    }
}

impl Component for QuestionPage {
    fn update(&mut self, input: &Input, session: &mut Session, context: &Context) -> Step {
        let event = self.form.update(input);
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
        let context = canvas.context;
        let Some(question) = context.pack.question(&self.question) else {
            return;
        };
        let view = View {
            page: self,
            question,
            context,
        };
        let roomy = area.height >= ROOMY;
        let mut column = Column::new(prose_width(area));
        asked::heading(&mut column, self.subject, question, session, context);
        column.gap(1);
        column.prose(question.ask.as_str(), Role::Heading);
        column.gap(1);
        let mut below = Column::new(prose_width(area));
        below.gap(1);
        asked::prompts(if roomy { &mut column } else { &mut below }, question);
        asked::reason(&mut below, question, context);
        let taken = column.height() + if roomy { below.height() } else { 0 };
        let left = area.height.saturating_sub(taken);
        view.fields(&mut column, left, area.height);
        column.append(below);
        column.render(area, canvas, self.scroll);
    }

    fn layers(&self, _session: &Session, _context: &Context) -> Vec<Layer> {
        self.form.layers()
    }

    fn hints(&self, _session: &Session, _context: &Context) -> Vec<Action> {
        vec![Action::NextField, Action::Next, Action::Back]
    }

    fn takes_text(&self) -> bool {
        self.form.takes_text()
    }

    fn refresh(&mut self, session: &Session, context: &Context) {
        if let Some(question) = context.pack.question(&self.question) {
            refreshed(&mut self.form, self.subject, question, session);
        }
    }

    fn leave(&mut self, session: &mut Session, context: &Context) {
        if let Some(key) = self.form.settle() {
            self.write_back(key, session, context);
        }
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
        session.pause();
        self.answer(self.part(), answer, session, context);
        session.pause();
    }
}

/// What a question is drawn from.
struct View<'a> {
    page: &'a QuestionPage,
    question: &'a Question,
    context: &'a Context,
}

impl<'a> View<'a> {
    fn fields(&self, column: &mut Column<'a>, left: u16, height: u16) {
        let form = &self.page.form;
        let shown = form.fields().iter().enumerate().filter(|(_, it)| it.shown);
        for (nth, (at, field)) in shown.enumerate() {
            let words = match (&self.question.kind, field.key) {
                (QuestionKind::Text { .. }, Key::Part(Part::Value)) => left,
                _ => EVIDENCE_ROWS,
            };
            let room = Room {
                words,
                explained: height >= ROOMY,
                packed: false,
            };
            if nth > 0 && field.key != Key::Pass {
                column.gap(1);
            }
            form.add_field(column, at, field, room, self.context);
        }
        self.stops(column);
    }

    /// What the stops of a gauge mean, and which are nearest to now and aim.
    fn stops(&self, column: &mut Column<'a>) {
        let QuestionKind::Gauge { stops, .. } = &self.question.kind else {
            return;
        };
        column.gap(1);
        for (at, words) in stops.iter().enumerate() {
            let degree = |part| match self.page.form.field(Key::Part(part)).map(|it| &it.control) {
                Some(Control::Gauge(gauge)) => gauge.hollow().or(gauge.degree()),
                Some(Control::Line(_) | Control::Words(_) | Control::Choice(_)) | None => None,
            };
            let near = |part| degree(part).is_some_and(|it| it.nearest_stop() == at);
            let strong = near(self.page.part());
            column.push_if_kept(strong, 1, move |area: Rect, canvas: &mut Canvas<'_>| {
                let role = if strong { Role::Selection } else { Role::Text };
                let number = (at * 20).to_string();
                let place = Rect {
                    x: area.x + 2,
                    width: 3.min(area.width),
                    ..area
                };
                canvas.text_right(place, &number, Role::Key);
                canvas.text(
                    area.x + 7,
                    area.y,
                    area.width.saturating_sub(7),
                    words,
                    role,
                );
            });
        }
    }
}
