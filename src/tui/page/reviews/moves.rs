//! What a review moves: the three gauges and the level, right after the decision.

use ratatui::layout::Rect;

use crate::{
    domain::{
        answer::{Answer, Decision, Entry, Part, Slot},
        change::Change,
        id::{OptionId, QuestionId},
        pack::Pack,
        question::{Gauge, Pick, PickMode, Question, QuestionKind},
        scale::Degree,
        workbook::Subject,
    },
    report::wording::Wording,
    session::Session,
    t,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        component::Step,
        context::Context,
        form::{
            Control, Event, Field, Form,
            boxed::Leaving,
            choice::{ChoiceField, Chosen, Opt},
            draft::Wish,
            gauge::{GaugeField, Set},
        },
        glyph,
        input::Input,
    },
};

/// What a field of the form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    Gauge(Gauge),
    Level,
}

impl Key {
    const ALL: [Self; 4] = [
        Self::Gauge(Gauge::ALL[0]),
        Self::Gauge(Gauge::ALL[1]),
        Self::Gauge(Gauge::ALL[2]),
        Self::Level,
    ];

    /// The question that it answers.
    fn question(self, pack: &Pack) -> Option<&Question> {
        match self {
            Self::Gauge(gauge) => pack.gauge(gauge),
            Self::Level => pack.pick(Pick::Level),
        }
    }
}

/// One thing that can be moved.
struct Movable {
    key: Key,
    question: QuestionId,
    /// What was answered when the form was opened.
    was: Option<Answer>,
}

/// A form over the answers that a review can move. Whatever is moved becomes an ordinary answer.
pub(super) struct Moves {
    subject: Subject,
    decision: Decision,
    movables: Vec<Movable>,
    form: Form<Key>,
}

impl Moves {
    /// The form, from where the alliance stands; none where the pack asks for nothing that moves.
    pub(super) fn new(
        subject: Subject,
        decision: Decision,
        session: &Session,
        context: &Context,
    ) -> Option<Self> {
        let answers = session.workbook().answers(subject)?;
        let mut fields = Vec::new();
        let mut movables = Vec::new();
        for key in Key::ALL {
            let Some(question) = key.question(&context.pack) else {
                continue;
            };
            let was = answers.get(&question.id, Part::Value).cloned();
            fields.push(field(key, question, was.as_ref()));
            movables.push(Movable {
                key,
                question: question.id.clone(),
                was,
            });
        }
        let mut moves = Self {
            subject,
            decision,
            movables,
            form: Form::new(fields),
        };
        moves.explain(context);
        (!moves.movables.is_empty()).then_some(moves)
    }

    /// The layers in which keys are looked up.
    pub(super) fn layers(&self) -> Vec<Layer> {
        self.form.box_layers()
    }

    /// Gives an input to the form.
    pub(super) fn update(&mut self, input: &Input, context: &Context) -> Wish {
        let wish = match (self.form.update(input, context.now.at), input.action()) {
            // A number that is half typed or wrong goes first.
            (Event::Ignored, Some(Action::Leave)) if self.drop_number(context) => {
                Wish::Stay(Step::taken())
            }
            (Event::Submit, _) | (Event::Ignored, Some(Action::Leave)) => Wish::Keep,
            (Event::Ignored, Some(Action::Quit)) => Wish::KeepAndQuit,
            (event, _) => Wish::Stay(Step::of_form(event, context)),
        };
        self.explain(context);
        wish
    }

    /// Takes its words anew, in another language.
    pub(super) fn speak(&mut self, context: &Context) {
        let fields = self.movables.iter().filter_map(|movable| {
            let question = movable.key.question(&context.pack)?;
            Some(field(movable.key, question, None))
        });
        self.form.speak_as(Form::new(fields.collect()));
        self.explain(context);
    }

    /// Why what was typed cannot be taken as it stands.
    pub(super) fn unfinished(&self, context: &Context) -> Option<String> {
        self.form.wrong(&context.i18n)
    }

    fn drop_number(&mut self, context: &Context) -> bool {
        let control = self.form.focused().map(|it| &it.control);
        let is_gauge = matches!(control, Some(Control::Gauge(_)));
        self.form.drop_wrong(&context.i18n).is_some() || (is_gauge && self.form.drop_half())
    }

    /// Keeps what was moved, in one step.
    pub(super) fn keep(mut self, session: &mut Session, context: &Context) -> Step {
        self.form.settle();
        let moved = self.movables.iter().filter_map(|movable| {
            let answer = self.answer(movable, context);
            let entry = || answer.clone().map(|it| Entry::new(it, context.now.at));
            let slot = Slot::new(&movable.question, Part::Value);
            (answer != movable.was).then(|| Change::answer(self.subject, slot, entry()))
        });
        match moved.reduce(Change::and) {
            Some(change) => Step::changed(change, session, context),
            None => Step::taken(),
        }
    }

    /// What is answered by now.
    fn answer(&self, movable: &Movable, context: &Context) -> Option<Answer> {
        match self.form.field(movable.key).map(|it| &it.control) {
            Some(Control::Gauge(gauge)) => match gauge.value() {
                Set::Nothing => None,
                Set::At(degree) => Some(Answer::Gauge(degree)),
                Set::DontKnow => Some(Answer::DontKnow),
                Set::NotApplicable => Some(Answer::NotApplicable),
            },
            Some(Control::Choice(choice)) => match choice.chosen() {
                Chosen::Nothing => None,
                Chosen::DontKnow => Some(Answer::DontKnow),
                Chosen::NotApplicable => Some(Answer::NotApplicable),
                Chosen::Options(options) => {
                    let question = context.pack.question(&movable.question)?;
                    let option = question.kind.options()?.get(*options.first()?)?;
                    Some(Answer::Picked(vec![option.id.clone()]))
                }
            },
            Some(Control::Line(_) | Control::Words(_)) | None => None,
        }
    }

    /// Says what each gauge means where it stands, and where it stood.
    fn explain(&mut self, context: &Context) {
        for at in 0..self.movables.len() {
            let movable = &self.movables[at];
            let Some(question) = context.pack.question(&movable.question) else {
                continue;
            };
            let is = self.answer(movable, context);
            let hollow = match self.form.field(movable.key).map(|it| &it.control) {
                Some(Control::Gauge(gauge)) => gauge.hollow(),
                Some(Control::Line(_) | Control::Words(_) | Control::Choice(_)) | None => None,
            };
            let degree = hollow.or(is.as_ref().and_then(Answer::degree));
            let mut label = question.label.clone();
            if let Some(stop) = degree.and_then(|degree| stop(question, degree)) {
                label = format!("{label} {} {stop}", glyph::DOT);
            }
            if let Some(was) = movable.was.as_ref().filter(|_| is != movable.was)
                && let Some(was) = meaning(question, was)
            {
                label = t!(context.i18n, "moves-was", now = label, was = was);
            }
            let key = movable.key;
            self.form.relabel(key, label);
        }
    }

    /// Draws the form.
    pub(super) fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let context = canvas.context;
        let wording = Wording::new(&context.i18n, &context.pack);
        let decision = wording.decision(self.decision);
        let title = t!(context.i18n, "moves-title", decision = decision);
        let about = t!(context.i18n, "moves-about");
        self.form
            .view_in_box_about(area, &title, &about, Leaving::Keeps, false, canvas);
    }
}

fn field(key: Key, question: &Question, was: Option<&Answer>) -> Field<Key> {
    let label = question.label.clone();
    match &question.kind {
        QuestionKind::Pick { options, .. } => {
            let place = |id: &OptionId| options.iter().position(|it| it.id == *id);
            let chosen = match was {
                Some(Answer::DontKnow) => Chosen::DontKnow,
                Some(Answer::NotApplicable) => Chosen::NotApplicable,
                Some(was) => {
                    let picked = was.picked().and_then(<[OptionId]>::first);
                    picked
                        .and_then(place)
                        .map_or(Chosen::Nothing, |at| Chosen::Options(vec![at]))
                }
                None => Chosen::Nothing,
            };
            let options = Opt::numbered(options.iter().map(|it| it.label.clone()));
            let choice = ChoiceField::new(options, PickMode::One, false, chosen);
            Field::choice(key, label, choice)
        }
        QuestionKind::Gauge { .. }
        | QuestionKind::Text { .. }
        | QuestionKind::Rating { .. }
        | QuestionKind::Held { .. }
        | QuestionKind::Objectives
        | QuestionKind::Links
        | QuestionKind::Matrix { .. }
        | QuestionKind::Reviews
        | QuestionKind::Actions => {
            let set = match was {
                Some(Answer::DontKnow) => Set::DontKnow,
                Some(Answer::NotApplicable) => Set::NotApplicable,
                Some(was) => was.degree().map_or(Set::Nothing, Set::At),
                None => Set::Nothing,
            };
            Field::gauge(key, label, GaugeField::new(set, false))
        }
    }
}

/// What a place on a gauge means, in the words of its nearest stop.
fn stop(question: &Question, degree: Degree) -> Option<&str> {
    let stops = question.kind.stops()?;
    stops.get(degree.nearest_stop()).map(String::as_str)
}

/// What an answer says: the number on a gauge, or the option that was picked.
fn meaning(question: &Question, answer: &Answer) -> Option<String> {
    if let Some(degree) = answer.degree() {
        return Some(degree.get().to_string());
    }
    let picked = answer.picked()?.first()?;
    let mut options = question.kind.options()?.iter();
    let option = options.find(|option| option.id == *picked)?;
    Some(option.label.clone())
}
