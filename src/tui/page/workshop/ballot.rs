//! What one person rates: one question after the other on a page of their own, and then one key hands it on.
//! Until then they can change it; from then on nobody sees it before the reveal.

use ratatui::layout::Rect;

use super::wish::{Go, Wish};
use crate::{
    domain::{
        question::{PickMode, Question, QuestionKind},
        scale::Rating,
        workshop::{
            Workshop,
            ballot::{Cast, Vote},
            round::{Round, Seat},
        },
    },
    session::Session,
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
    Vote,
    Reason,
}

/// What one person rates.
pub(super) struct BallotView {
    seat: Seat,
    /// Who it is; empty where nobody is told from another.
    name: String,
    /// What the alliance is called.
    called: String,
    questions: Vec<Question>,
    forms: Vec<Form<Key>>,
    /// The question that is open; past the last one, the page that hands it on.
    at: usize,
    /// Whether what was rated is forgotten if that is asked for once more.
    is_sure: bool,
}

impl BallotView {
    /// A blank page for whoever sits at the laptop.
    pub(super) fn new(seat: Seat, workshop: &Workshop, round: &Round, context: &Context) -> Self {
        let asked = round.asked().iter();
        let questions = asked.filter_map(|it| context.pack.question(&it.question).cloned());
        let questions: Vec<Question> = questions.collect();
        let forms = questions.iter().map(|question| form(question, context));
        let name = match seat {
            Seat::Person(person) => workshop.people().name(person).to_owned(),
            Seat::Anybody => String::new(),
        };
        Self {
            seat,
            name,
            called: round.called.clone(),
            forms: forms.collect(),
            questions,
            at: 0,
            is_sure: false,
        }
    }

    fn is_touched(&self) -> bool {
        self.forms
            .iter()
            .any(|form| vote(form).is_some() || !form.text(Key::Reason).is_empty())
    }

    fn hand_on(&mut self, session: &mut Session, context: &Context) -> Wish {
        for form in &mut self.forms {
            form.settle();
        }
        let Some(asked) = (session.live.workshop())
            .and_then(Workshop::open_round)
            .map(|round| round.asked().to_vec())
        else {
            return Wish::Show(
                Go::Seats {
                    asks_to_blank: false,
                },
                None,
            );
        };
        // A question that the pack does not ask any more stays blank.
        let casts = asked.iter().map(|asked| {
            let at = self.questions.iter().position(|it| it.id == asked.question);
            let form = at.and_then(|at| self.forms.get(at));
            form.map_or_else(Cast::default, |form| {
                let vote = vote(form).filter(|vote| vote.is_on(asked.scale));
                Cast::new(vote, &form.text(Key::Reason))
            })
        });
        let (seat, ballot) = (self.seat, casts.collect());
        let handed = session.live.change(context.now.at, |workshop| {
            let round = workshop.open_round_mut()?;
            round.hand_on(seat, ballot).ok()
        });
        let told = match handed.flatten() {
            Some(()) => Notice::done(t!(context.i18n, "live-handed-on")),
            None => Notice::warn(t!(context.i18n, "live-not-handed-on")),
        };
        Wish::Show(
            Go::Seats {
                asks_to_blank: false,
            },
            Some(told),
        )
    }

    fn step(&mut self, direction: Direction) -> Wish {
        if let Some(form) = self.forms.get_mut(self.at) {
            form.settle();
        }
        self.at = match direction {
            Direction::Back => self.at.saturating_sub(1),
            Direction::Forward => (self.at + 1).min(self.forms.len()),
        };
        if let Some(form) = self.forms.get_mut(self.at) {
            form.focus_on(Key::Vote);
        }
        Step::taken().into()
    }

    pub(super) fn update(
        &mut self,
        input: &Input,
        session: &mut Session,
        context: &Context,
    ) -> Wish {
        let was_sure = std::mem::take(&mut self.is_sure);
        let action = input.action();
        let Some(form) = self.forms.get_mut(self.at) else {
            return match action {
                Some(Action::Choose | Action::Keep) => self.hand_on(session, context),
                Some(Action::Leave | Action::PreviousField | Action::Up) => {
                    self.step(Direction::Back)
                }
                Some(_) | None => Step::ignored().into(),
            };
        };
        match (form.update(input), action) {
            // From anywhere, one key leads to where it is handed on.
            (Event::Submit | Event::Ignored, Some(Action::Keep)) => {
                form.settle();
                self.at = self.forms.len();
                Step::taken().into()
            }
            (Event::Submit | Event::Leave(Direction::Forward), _)
            | (Event::Ignored, Some(Action::ScrollDown)) => self.step(Direction::Forward),
            (Event::Leave(Direction::Back), _) | (Event::Ignored, Some(Action::ScrollUp)) => {
                self.step(Direction::Back)
            }
            (Event::Ignored, Some(Action::Leave)) => {
                let is_gauge = form.focused().map(|field| &field.control);
                if matches!(is_gauge, Some(Control::Gauge(_))) && form.drop_half() {
                    return Step::taken().into();
                }
                if self.at > 0 {
                    return self.step(Direction::Back);
                }
                if self.is_touched() && !was_sure {
                    self.is_sure = true;
                    let told = t!(context.i18n, "live-forget-sure");
                    return Step::tell(Notice::warn(told)).into();
                }
                Wish::Show(
                    Go::Seats {
                        asks_to_blank: false,
                    },
                    None,
                )
            }
            (event, _) => Step::of_form(event).into(),
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
        let count = self.questions.len();
        let place = (self.at + 1).min(count).to_string();
        let (name, called) = (self.name.as_str(), self.called.as_str());
        let who = if name.is_empty() {
            called.to_owned()
        } else {
            t!(i18n, "live-who-about", name = name, alliance = called)
        };
        column.prose(who, Role::Heading);
        let (Some(question), Some(form)) = (self.questions.get(self.at), self.forms.get(self.at))
        else {
            column.gap(1);
            self.last_page(&mut column, context);
            column.render(area, canvas, 0);
            return;
        };
        let of = t!(
            i18n,
            "audience-place",
            number = place,
            count = count.to_string()
        );
        let label = question.label.as_str();
        column.prose(format!("{label}   {of}"), Role::Accent);
        column.gap(u16::from(airy));
        column.prose(question.ask.as_str(), Role::Heading);
        column.gap(1);
        let room = Room {
            words: 3,
            explained: false,
            packed: false,
        };
        form.add(&mut column, room, context);
        if let QuestionKind::Gauge { stops, .. } = &question.kind {
            column.gap(1);
            for (at, stop) in (0_u16..).step_by(20).zip(stops) {
                column.prose(format!("{at:>3}  {stop}"), Role::Muted);
            }
        }
        column.render(area, canvas, 0);
    }

    /// What they rated, once more for themselves, and the key that hands it on.
    fn last_page(&self, column: &mut Column<'_>, context: &Context) {
        let i18n = &context.i18n;
        let blank = self
            .forms
            .iter()
            .filter(|form| vote(form).is_none())
            .count();
        column.prose(t!(i18n, "live-hand-on"), Role::Heading);
        column.gap(1);
        for (question, form) in self.questions.iter().zip(&self.forms) {
            let said = match vote(form) {
                None => t!(i18n, "live-left-blank"),
                Some(Vote::DontKnow) => t!(i18n, "live-dont-know"),
                Some(Vote::NotApplicable) => t!(i18n, "live-not-applicable"),
                Some(vote @ (Vote::Rating(_) | Vote::Gauge(_))) => {
                    vote.number().map(|it| it.to_string()).unwrap_or_default()
                }
            };
            let reason = form.text(Key::Reason);
            let label = question.label.as_str();
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

    pub(super) fn takes_text(&self) -> bool {
        self.forms.get(self.at).is_some_and(Form::takes_text)
    }
}

fn form(question: &Question, context: &Context) -> Form<Key> {
    let vote = match &question.kind {
        QuestionKind::Gauge { .. } => {
            let gauge = GaugeField::new(Set::Nothing, true);
            Field::gauge(Key::Vote, String::new(), gauge)
        }
        QuestionKind::Rating { anchors, .. } => {
            let options = Opt::numbered(anchors.iter().cloned());
            let choice = ChoiceField::new(options, PickMode::One, true, Chosen::Nothing);
            Field::choice(Key::Vote, String::new(), choice)
        }
        QuestionKind::Text { .. }
        | QuestionKind::Held { .. }
        | QuestionKind::Pick { .. }
        | QuestionKind::Objectives
        | QuestionKind::Links
        | QuestionKind::Matrix { .. }
        | QuestionKind::Reviews
        | QuestionKind::Actions => {
            // Nothing is rated here; a round asks no such question.
            let choice = ChoiceField::new(Vec::new(), PickMode::One, true, Chosen::Nothing);
            Field::choice(Key::Vote, String::new(), choice)
        }
    };
    let reason = Field::line(Key::Reason, t!(context.i18n, "live-reason"), "");
    Form::new(vec![vote, reason])
}

fn vote(form: &Form<Key>) -> Option<Vote> {
    match form.field(Key::Vote).map(|field| &field.control) {
        Some(Control::Gauge(gauge)) => match gauge.value() {
            Set::Nothing => None,
            Set::At(degree) => Some(Vote::Gauge(degree)),
            Set::DontKnow => Some(Vote::DontKnow),
            Set::NotApplicable => Some(Vote::NotApplicable),
        },
        Some(Control::Choice(choice)) => match choice.chosen() {
            Chosen::Nothing => None,
            Chosen::DontKnow => Some(Vote::DontKnow),
            Chosen::NotApplicable => Some(Vote::NotApplicable),
            Chosen::Options(options) => {
                let rating = options.first().and_then(|at| Rating::ALL.get(*at));
                rating.copied().map(Vote::Rating)
            }
        },
        Some(Control::Line(_) | Control::Words(_)) | None => None,
    }
}
