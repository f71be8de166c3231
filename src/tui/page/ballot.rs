//! What one person answers unseen by others: one question after the other on a page of their own, and then one
//! key hands it on. Until then they can change it.

use ratatui::layout::Rect;

use super::question::answered;
use crate::{
    domain::{
        answer::Answer,
        question::{PickMode, Question, QuestionKind},
        scale::Held,
    },
    report::wording::Wording,
    t,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        component::{Notice, Step},
        context::Context,
        form::{
            Control, Event, Field, Form,
            choice::{ChoiceField, Chosen, Opt},
            gauge::{GaugeField, Set},
            view::Room,
        },
        input::Input,
        target::Direction,
        theme::Role,
        widget::{asked::prose_width, column::Column},
    },
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    Answer,
    Reason,
}

/// Whether a reason is asked for beside each answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reasons {
    /// A line below each answer.
    Asked,
    /// The answer alone.
    NotAsked,
}

/// One question as it is put.
pub(super) struct Item {
    /// In two or three words.
    pub(super) label: String,
    /// Whole.
    pub(super) ask: String,
    /// What is answered.
    pub(super) question: Question,
}

/// What one person answers.
pub(super) struct Ballot {
    /// Who it is, and what it is about.
    heading: String,
    items: Vec<Item>,
    forms: Vec<Form<Key>>,
    /// The question that is open; past the last one, the page that hands it on.
    at: usize,
    /// Whether what was answered is forgotten if that is asked for once more.
    is_sure: bool,
}

/// What came of an input.
pub(super) enum Outcome {
    /// They go on.
    Stay(Step),
    /// They hand it on.
    HandOn,
    /// They leave it, and what was answered is forgotten.
    Leave,
}

impl Ballot {
    /// A blank page for whoever sits at the laptop.
    pub(super) fn new(
        heading: String,
        items: Vec<Item>,
        reasons: Reasons,
        context: &Context,
    ) -> Self {
        let forms = items
            .iter()
            .map(|item| form(&item.question, reasons, context));
        Self {
            heading,
            forms: forms.collect(),
            items,
            at: 0,
            is_sure: false,
        }
    }

    /// What they answer to a question, by its place from 0; none where they left it blank.
    pub(super) fn answer(&self, at: usize) -> Option<Answer> {
        let (item, form) = self.items.get(at).zip(self.forms.get(at))?;
        answer(&item.question, form)
    }

    /// Why; empty where they do not say.
    pub(super) fn reason(&self, at: usize) -> String {
        let form = self.forms.get(at);
        form.map_or_else(String::new, |form| form.text(Key::Reason))
    }

    /// Whether anything was said.
    pub(super) fn is_touched(&self) -> bool {
        let said = |at| self.answer(at).is_some() || !self.reason(at).is_empty();
        (0..self.items.len()).any(said)
    }

    fn step(&mut self, direction: Direction) -> Outcome {
        if let Some(form) = self.forms.get_mut(self.at) {
            form.settle();
        }
        self.at = match direction {
            Direction::Back => self.at.saturating_sub(1),
            Direction::Forward => (self.at + 1).min(self.forms.len()),
        };
        if let Some(form) = self.forms.get_mut(self.at) {
            form.focus_on(Key::Answer);
        }
        Outcome::Stay(Step::taken())
    }

    pub(super) fn update(&mut self, input: &Input, context: &Context) -> Outcome {
        let was_sure = std::mem::take(&mut self.is_sure);
        let action = input.action();
        let Some(form) = self.forms.get_mut(self.at) else {
            return match action {
                Some(Action::Choose | Action::Keep) => {
                    for form in &mut self.forms {
                        form.settle();
                    }
                    Outcome::HandOn
                }
                Some(Action::Leave | Action::PreviousField | Action::Up) => {
                    self.step(Direction::Back)
                }
                Some(_) | None => Outcome::Stay(Step::ignored()),
            };
        };
        // What cannot be taken is mended first, or dropped.
        if let Some(Action::ScrollDown | Action::ScrollUp | Action::Keep) = action
            && form.wrong(&context.i18n).is_some()
        {
            return Outcome::Stay(Step::taken());
        }
        match (form.update(input, context.now.at), action) {
            // From anywhere, one key leads to where it is handed on.
            (Event::Submit | Event::Ignored, Some(Action::Keep)) => {
                form.settle();
                self.at = self.forms.len();
                Outcome::Stay(Step::taken())
            }
            (Event::Submit | Event::Leave(Direction::Forward), _)
            | (Event::Ignored, Some(Action::ScrollDown)) => self.step(Direction::Forward),
            (Event::Leave(Direction::Back), _) | (Event::Ignored, Some(Action::ScrollUp)) => {
                self.step(Direction::Back)
            }
            (Event::Ignored, Some(Action::Leave)) => {
                let control = form.focused().map(|field| &field.control);
                let drops =
                    control.is_some_and(|it| matches!(it, Control::Gauge(_)) || it.is_wrong());
                if drops && form.drop_half() {
                    return Outcome::Stay(Step::taken());
                }
                if self.at > 0 {
                    return self.step(Direction::Back);
                }
                if self.is_touched() && !was_sure {
                    self.is_sure = true;
                    let told = t!(context.i18n, "live-forget-sure");
                    return Outcome::Stay(Step::tell(Notice::warn(told)));
                }
                Outcome::Leave
            }
            (event, _) => Outcome::Stay(Step::of_form(event, context)),
        }
    }

    pub(super) fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let context = canvas.context;
        let i18n = &context.i18n;
        // A form sets it on what is in focus.
        let has_form = self.at < self.forms.len();
        canvas.state.cursor = (!has_form).then(|| (area.x, area.y).into());
        let mut column = Column::new(prose_width(area));
        let airy = area.height >= 18;
        column.prose(self.heading.as_str(), Role::Heading);
        let (Some(item), Some(form)) = (self.items.get(self.at), self.forms.get(self.at)) else {
            column.gap(1);
            self.last_page(&mut column, context);
            column.render(area, canvas, 0);
            return;
        };
        let of = t!(
            i18n,
            "audience-place",
            number = (self.at + 1).to_string(),
            count = self.items.len().to_string()
        );
        let label = item.label.as_str();
        column.prose(format!("{label}   {of}"), Role::Accent);
        column.gap(u16::from(airy));
        column.prose(item.ask.as_str(), Role::Heading);
        column.gap(1);
        let room = Room {
            words: 3,
            explained: false,
            packed: false,
        };
        form.add(&mut column, room, context);
        if let QuestionKind::Gauge { stops, .. } = &item.question.kind {
            column.gap(1);
            for (at, stop) in (0_u16..).step_by(20).zip(stops) {
                column.prose(format!("{at:>3}  {stop}"), Role::Muted);
            }
        }
        column.render(area, canvas, 0);
    }

    /// What they answered, once more for themselves, and the key that hands it on.
    fn last_page(&self, column: &mut Column<'_>, context: &Context) {
        let i18n = &context.i18n;
        let places = 0..self.items.len();
        let blank = places.clone().filter(|at| self.answer(*at).is_none());
        let blank = blank.count();
        column.prose(t!(i18n, "live-hand-on"), Role::Heading);
        column.gap(1);
        for (at, item) in places.zip(&self.items) {
            let said = said(self.answer(at), &item.question, context);
            let reason = self.reason(at);
            let label = item.label.as_str();
            let line = if reason.is_empty() {
                format!("{label}: {said}")
            } else {
                format!("{label}: {said} ({reason})")
            };
            column.prose(line, Role::Text);
        }
        column.gap(1);
        if blank > 0 {
            column.prose(t!(i18n, "live-blank-count", count = blank), Role::Warn);
            column.gap(1);
        }
        column.prose(t!(i18n, "live-hand-on-about"), Role::Muted);
    }

    pub(super) fn layers(&self) -> Vec<Layer> {
        match self.forms.get(self.at) {
            Some(form) => form.box_layers(),
            None => vec![Layer::Form],
        }
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        if self.at >= self.forms.len() {
            return vec![Action::Choose, Action::Leave];
        }
        vec![
            Action::Digit,
            Action::Choose,
            Action::NextField,
            Action::DontKnow,
            Action::Keep,
            Action::Leave,
        ]
    }

    pub(super) fn digits(&self) -> Option<(u8, u8)> {
        self.forms.get(self.at)?.digits()
    }

    pub(super) fn way_to_words(&self) -> Option<Action> {
        self.forms.get(self.at)?.way_to_words()
    }

    pub(super) fn takes_text(&self) -> bool {
        self.forms.get(self.at).is_some_and(Form::takes_text)
    }
}

/// What somebody answers, as short as it can be said.
fn said(answer: Option<Answer>, question: &Question, context: &Context) -> String {
    let i18n = &context.i18n;
    match answer {
        None => t!(i18n, "live-left-blank"),
        Some(Answer::DontKnow) => t!(i18n, "live-dont-know"),
        Some(Answer::NotApplicable) => t!(i18n, "live-not-applicable"),
        Some(Answer::Rating(rating)) => rating.get().to_string(),
        Some(Answer::Gauge(degree)) => degree.get().to_string(),
        Some(Answer::Held(held)) => Wording::new(i18n, &context.pack).held(held),
        Some(Answer::Picked(picked)) => {
            let options = question.kind.options().unwrap_or_default().iter();
            let labels = options.filter(|it| picked.contains(&it.id));
            let labels: Vec<&str> = labels.map(|it| it.label.as_str()).collect();
            labels.join(", ")
        }
        // No form of a ballot asks for these.
        Some(Answer::Text(_) | Answer::Objective(_) | Answer::Criterion(_) | Answer::Review(_)) => {
            String::new()
        }
    }
}

fn form(question: &Question, reasons: Reasons, context: &Context) -> Form<Key> {
    let choice = |options| {
        let choice = ChoiceField::new(options, PickMode::One, true, Chosen::Nothing);
        Field::choice(Key::Answer, String::new(), choice)
    };
    let answer = match &question.kind {
        QuestionKind::Gauge { .. } => {
            let gauge = GaugeField::new(Set::Nothing, true);
            Field::gauge(Key::Answer, String::new(), gauge)
        }
        QuestionKind::Rating { anchors, .. } => choice(Opt::numbered(anchors.iter().cloned())),
        QuestionKind::Held { .. } => {
            let wording = Wording::new(&context.i18n, &context.pack);
            choice(Opt::numbered(Held::ALL.map(|held| wording.held(held))))
        }
        QuestionKind::Pick { options, .. } => {
            let mut shown = Opt::numbered(options.iter().map(|it| it.label.clone()));
            for (shown, option) in shown.iter_mut().zip(options) {
                shown.about.clone_from(&option.about);
            }
            choice(shown)
        }
        QuestionKind::Text { .. }
        | QuestionKind::Objectives
        | QuestionKind::Links
        | QuestionKind::Matrix { .. }
        | QuestionKind::Reviews
        | QuestionKind::Actions => {
            // Nothing is chosen here; a ballot asks no such question.
            choice(Vec::new())
        }
    };
    let reason = Field::line(Key::Reason, t!(context.i18n, "live-reason"), "");
    let reason = (reasons == Reasons::Asked).then_some(reason);
    Form::new([answer].into_iter().chain(reason).collect())
}

fn answer(question: &Question, form: &Form<Key>) -> Option<Answer> {
    match form.field(Key::Answer).map(|field| &field.control) {
        Some(Control::Gauge(gauge)) => match gauge.value() {
            Set::Nothing => None,
            Set::At(degree) => Some(Answer::Gauge(degree)),
            Set::DontKnow => Some(Answer::DontKnow),
            Set::NotApplicable => Some(Answer::NotApplicable),
        },
        Some(Control::Choice(choice)) => answered(question, choice.chosen()),
        Some(Control::Line(_) | Control::Words(_)) | None => None,
    }
}
