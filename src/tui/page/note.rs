//! Small forms over a workshop or a mirror: something to be parked, something promised or agreed, and what is
//! taken over into the workbook.

use ratatui::layout::Rect;

use super::actions::{asked_when, due};
use crate::{
    domain::{
        action::Intent,
        answer::{Answer, Entry, Part, Slot},
        change::Change,
        draft::{Draft, FormOf},
        id::{ActionId, AllianceId, QuestionId},
        scale::{Degree, Rating},
        workbook::Subject,
        workshop::{MOST_ITEMS, ballot::Scale, outcome},
    },
    session::{Access, Session, mirror::MOST_AGREED},
    t,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        component::{Notice, Step},
        context::Context,
        form::{
            Event, Field, Form,
            boxed::Leaving,
            draft::{ask_to_drop, waits},
        },
        input::Input,
    },
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    What,
    Who,
    When,
}

/// What the form is for.
#[derive(Clone)]
enum Purpose {
    Park,
    Promise(Option<AllianceId>),
    /// Something that both partners agree to.
    Agree(AllianceId),
    TakeOver(AllianceId, QuestionId, Scale),
}

/// A small form.
pub(super) struct Note {
    form: Form<Key>,
    purpose: Purpose,
    title: String,
    about: String,
}

/// What came of an input.
pub(super) enum Outcome {
    /// The form stays.
    Stay(Step),
    /// It is done with.
    Close(Step),
}

impl Note {
    /// Something to be talked about later.
    pub(super) fn park(session: &Session, context: &Context) -> Self {
        let i18n = &context.i18n;
        let what = Field::line(Key::What, t!(i18n, "live-park-what"), "");
        let note = Self {
            form: Form::kept_by_enter(vec![what]),
            purpose: Purpose::Park,
            title: t!(i18n, "live-park"),
            about: t!(i18n, "live-park-about"),
        };
        note.resumed(session, context)
    }

    /// Something that somebody promises to do, for an alliance where one is talked about.
    pub(super) fn promise(
        alliance: Option<AllianceId>,
        session: &Session,
        context: &Context,
    ) -> Self {
        let i18n = &context.i18n;
        let note = Self {
            form: action_form(context),
            purpose: Purpose::Promise(alliance),
            title: t!(i18n, "live-promise"),
            about: t!(i18n, "live-promise-about"),
        };
        note.resumed(session, context)
    }

    /// Something that both partners agree to do about an alliance.
    pub(super) fn agree(alliance: AllianceId, session: &Session, context: &Context) -> Self {
        let i18n = &context.i18n;
        let note = Self {
            form: action_form(context),
            purpose: Purpose::Agree(alliance),
            title: t!(i18n, "mirror-agree"),
            about: t!(i18n, "mirror-agree-about"),
        };
        note.resumed(session, context)
    }

    /// What it is kept as while it is open; none where nothing is to wait.
    fn of(&self) -> Option<FormOf> {
        match &self.purpose {
            Purpose::Park => Some(FormOf::Parked),
            Purpose::Promise(alliance) => Some(FormOf::Promise(*alliance)),
            Purpose::Agree(alliance) => Some(FormOf::Agreed(*alliance)),
            Purpose::TakeOver(..) => None,
        }
    }

    /// The form as it was left, where something waits in it.
    fn resumed(mut self, session: &Session, context: &Context) -> Self {
        if let Some(draft) = self.of().and_then(|of| session.draft(&of)) {
            self.form.resume(&draft.fields);
            self.explain(context);
            if let Some((key, problem)) = self.problem(context) {
                self.form.complain(key, problem);
            }
        }
        self
    }

    /// Says which day is meant by what is typed, and that it is perhaps not meant.
    fn explain(&mut self, context: &Context) {
        if self.form.field(Key::When).is_none() {
            return;
        }
        let when = self.form.text(Key::When);
        let day = due(&when, context).ok().flatten();
        self.form
            .relabel(Key::When, asked_when(&when, day, context));
        let doubt = day.and_then(|day| context.i18n.doubt(day, context.now.today));
        self.form.remark(Key::When, doubt);
    }

    /// Has what is typed wait beside the workbook until it is kept.
    fn note(&self, session: &mut Session) {
        let Some(of) = self.of() else { return };
        if self.has_words() {
            let fields = self.form.entered();
            session.note_draft(Draft { of, fields });
        } else {
            session.drop_draft(&of);
        }
    }

    /// What was typed is dropped.
    pub(super) fn discard(self, session: &mut Session) {
        if let Some(of) = self.of() {
            session.drop_draft(&of);
        }
    }

    fn has_words(&self) -> bool {
        [Key::What, Key::Who, Key::When]
            .into_iter()
            .any(|key| !self.form.text(key).is_empty())
    }

    /// What cannot be kept as it stands.
    fn problem(&self, context: &Context) -> Option<(Key, String)> {
        let i18n = &context.i18n;
        match &self.purpose {
            Purpose::Promise(_) | Purpose::Agree(_) if self.form.text(Key::What).is_empty() => {
                Some((Key::What, t!(i18n, "action-form-what-missing")))
            }
            Purpose::Promise(_) | Purpose::Agree(_) => {
                let problem = due(&self.form.text(Key::When), context).err()?;
                Some((Key::When, problem))
            }
            // A number that stands there is not taken unasked.
            Purpose::Park | Purpose::TakeOver(..) => None,
        }
    }

    /// What a group rated, as the owner's answer: the number nearest to the median, to be changed before it
    /// is taken. Says why it cannot be.
    pub(super) fn take_over(
        outcome: &outcome::Outcome,
        alliance: AllianceId,
        session: &Session,
        context: &Context,
    ) -> Result<Self, String> {
        let i18n = &context.i18n;
        let Some(known) = session.workbook().alliance(alliance) else {
            return Err(t!(i18n, "live-alliance-gone"));
        };
        let question = context.pack.question(&outcome.question);
        let label = question.map(|it| it.label.clone()).unwrap_or_default();
        let median = outcome
            .said
            .as_ref()
            .and_then(|said| said.spread.median_x4());
        let nearest = (median.unwrap_or(0) + 2) / 4;
        let answers = &known.answers;
        let here = answers.get(&outcome.question, Part::Value).and_then(number);
        let name = known.name.as_str();
        let about = match here {
            Some(here) => t!(
                i18n,
                "live-take-over-known",
                alliance = name,
                question = label,
                number = here.to_string()
            ),
            None => t!(
                i18n,
                "live-take-over-blank",
                alliance = name,
                question = label
            ),
        };
        let (low, high) = match outcome.scale {
            Scale::Rating => ("1", "5"),
            Scale::Gauge => ("0", "100"),
        };
        let asked = t!(i18n, "live-take-over-number", low = low, high = high);
        let what = Field::prefilled(Key::What, asked, &nearest.to_string());
        Ok(Self {
            form: Form::kept_by_enter(vec![what]),
            purpose: Purpose::TakeOver(alliance, outcome.question.clone(), outcome.scale),
            title: t!(i18n, "live-take-over"),
            about,
        })
    }

    pub(super) fn update(
        &mut self,
        input: &Input,
        session: &mut Session,
        context: &Context,
    ) -> Outcome {
        match (self.form.update(input, context.now.at), input.action()) {
            (Event::Submit, _) | (Event::Ignored, Some(Action::Keep)) => {
                match self.problem(context).filter(|_| self.has_words()) {
                    Some((key, problem)) => {
                        self.form.complain(key, problem);
                        Outcome::Stay(Step::taken())
                    }
                    None => self.keep(session, context),
                }
            }
            (Event::Ignored, Some(Action::Leave)) => self.leave(session, context),
            (Event::Ignored, Some(Action::Quit)) => {
                self.leave(session, context);
                Outcome::Close(Step::ignored())
            }
            (Event::Ignored, Some(Action::Discard)) if self.of().is_some() => {
                Outcome::Stay(ask_to_drop(self.has_words(), context))
            }
            (event, _) => {
                self.explain(context);
                self.note(session);
                Outcome::Stay(Step::of_form(event, context))
            }
        }
    }

    /// On the way out words that were typed are kept, or wait where they cannot be; a number that stands there is
    /// not taken unasked.
    fn leave(&mut self, session: &mut Session, context: &Context) -> Outcome {
        match (&self.purpose, self.unfinished(context)) {
            (Purpose::TakeOver(..), _) => Outcome::Close(Step::taken()),
            (_, Some(problem)) => {
                self.note(session);
                Outcome::Close(Step::tell(Notice::warn(problem)))
            }
            (Purpose::Park | Purpose::Promise(_) | Purpose::Agree(_), None) => {
                self.keep(session, context)
            }
        }
    }

    fn keep(&mut self, session: &mut Session, context: &Context) -> Outcome {
        let i18n = &context.i18n;
        let what = self.form.text(Key::What);
        if let Some(of) = self.of() {
            session.drop_draft(&of);
        }
        if what.is_empty() {
            return Outcome::Close(Step::taken());
        }
        let now = context.now.at;
        match &self.purpose.clone() {
            Purpose::Park => {
                session.live.change(now, |it| {
                    if it.parked.len() < MOST_ITEMS {
                        it.parked.push(what);
                    }
                });
                Outcome::Close(Step::tell(Notice::done(t!(i18n, "live-parked-one"))))
            }
            Purpose::Promise(alliance) => {
                let action = self.action(what, *alliance, context);
                session.live.change(now, |it| {
                    if it.actions.len() < MOST_ITEMS {
                        it.actions.push(action);
                    }
                });
                Outcome::Close(Step::tell(Notice::done(t!(i18n, "live-promised-one"))))
            }
            Purpose::Agree(alliance) => {
                let action = self.action(what, Some(*alliance), context);
                if session.access() != Access::Full {
                    self.note(session);
                    return Outcome::Close(Step::refused(session, context));
                }
                if let Some(open) = &mut session.mirror
                    && open.agreed.len() < MOST_AGREED
                {
                    open.agreed.push(action.clone());
                }
                let action = action.into_action(ActionId(context.now.fresh), now);
                let told = t!(i18n, "mirror-agreed-one");
                let change = Change::set_action(&action);
                Outcome::Close(Step::edited(change, told, session, context))
            }
            Purpose::TakeOver(alliance, question, scale) => {
                let number = what.trim().parse::<u8>().ok();
                let Some(answer) = number.and_then(|it| scale.answer(it)) else {
                    self.form.complain(Key::What, t!(i18n, "live-no-number"));
                    return Outcome::Stay(Step::taken());
                };
                if session.access() != Access::Full {
                    return Outcome::Close(Step::refused(session, context));
                }
                let slot = Slot::new(question, Part::Value);
                let entry = Entry::new(answer, now).from_group();
                let change = Change::answer(Subject::Alliance(*alliance), slot, Some(entry));
                let told = t!(i18n, "live-taken-over");
                Outcome::Close(Step::edited(change, told, session, context))
            }
        }
    }

    /// What is to be done as it was typed.
    fn action(&self, what: String, alliance: Option<AllianceId>, context: &Context) -> Intent {
        Intent {
            what,
            who: self.form.text(Key::Who),
            due: due(&self.form.text(Key::When), context).unwrap_or_default(),
            alliance,
            done: None,
        }
    }

    pub(super) fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let leaving = match self.purpose {
            Purpose::TakeOver(..) => Leaving::Leaves,
            Purpose::Park | Purpose::Promise(_) | Purpose::Agree(_) => {
                Leaving::keeping(self.has_words())
            }
        };
        let waits = self.of().is_some() && self.has_words();
        self.form
            .view_in_box_about(area, &self.title, &self.about, leaving, waits, canvas);
    }

    pub(super) fn layers(&self) -> Vec<Layer> {
        self.form.box_layers()
    }

    /// Why what was typed cannot be kept as it stands, and what becomes of it; none where all can.
    pub(super) fn unfinished(&self, context: &Context) -> Option<String> {
        let problem = self.has_words().then(|| self.problem(context)).flatten();
        problem.map(|(_, problem)| waits(&problem, false, context))
    }

    pub(super) fn takes_text(&self) -> bool {
        self.form.takes_text()
    }
}

fn action_form(context: &Context) -> Form<Key> {
    let i18n = &context.i18n;
    Form::kept_by_enter(vec![
        Field::line(Key::What, t!(i18n, "action-form-what"), ""),
        Field::line(Key::Who, t!(i18n, "action-form-who"), ""),
        Field::line(Key::When, t!(i18n, "action-form-when"), ""),
    ])
}

fn number(answer: &Answer) -> Option<u8> {
    let rating = answer.rating().map(Rating::get);
    rating.or_else(|| answer.degree().map(Degree::get))
}
