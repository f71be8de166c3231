//! Two partners answer the same questions at one laptop, one after the other and unseen by each other. What
//! they answer is in memory alone until both have handed on.

use ratatui::layout::Rect;

use super::Go;
use crate::{
    domain::{
        alliance::Alliance,
        answer::{Answers, Entry, Part, Slot},
        id::AllianceId,
    },
    many::mirror::{Compared, Side},
    session::{Session, mirror::OpenMirror},
    t,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        component::{Notice, Step},
        context::Context,
        input::Input,
        page::ballot::{Ballot, Item, Outcome, Reasons},
        theme::Role,
        widget::{asked::prose_width, column::Column},
    },
};

/// Both partners' turns.
pub(super) struct Turns {
    /// The alliance, and what it is called in our workbook: that is the partner's firm.
    alliance: AllianceId,
    firms: [String; 2],
    asked: Vec<Compared>,
    /// What was handed on, ours first.
    sealed: Vec<Answers>,
    /// What somebody answers just now.
    ballot: Option<Ballot>,
    /// What was asked for that forgets what was answered: once more does it.
    sure_of: Option<Action>,
}

impl Turns {
    /// Nobody has answered yet; none where the workbook has no such alliance.
    pub(super) fn new(
        alliance: AllianceId,
        asked: Vec<Compared>,
        session: &Session,
    ) -> Option<Self> {
        let workbook = session.workbook();
        let partner = workbook.alliance(alliance)?.name.clone();
        Some(Self {
            alliance,
            firms: [workbook.title.clone(), partner],
            asked,
            sealed: Vec::new(),
            ballot: None,
            sure_of: None,
        })
    }

    /// A blank page for whose turn it is.
    fn blank(&self, context: &Context) -> Ballot {
        let [ours, theirs] = &self.firms;
        let firm = if self.sealed.is_empty() { ours } else { theirs };
        let heading = t!(context.i18n, "mirror-turn", firm = firm.as_str());
        let items = self.asked.iter().map(|it| Item {
            label: it.label(&context.i18n),
            ask: match it.part {
                Part::Aim => t!(
                    context.i18n,
                    "mirror-ask-aim",
                    gauge = it.question.label.as_str()
                ),
                Part::Value | Part::Why | Part::Evidence | Part::Item(_) => it.question.ask.clone(),
            },
            question: it.question.clone(),
        });
        Ballot::new(heading, items.collect(), Reasons::NotAsked, context)
    }

    /// Seals what was answered.
    fn hand_on(&mut self, ballot: &Ballot, context: &Context) -> Notice {
        let asked = self.asked.iter().enumerate();
        let entries = asked.filter_map(|(at, asked)| {
            let entry = Entry::new(ballot.answer(at)?, context.now.at);
            Some((Slot::new(&asked.question.id, asked.part), entry))
        });
        self.sealed.push(Answers::from_entries(entries, []));
        Notice::done(t!(context.i18n, "mirror-turn-sealed"))
    }

    /// Both sides, once both have handed on.
    fn both(&self, session: &Session) -> Option<OpenMirror> {
        let [ours, theirs] = &self.sealed[..] else {
            return None;
        };
        let known = session.workbook().alliance(self.alliance)?;
        let side = |firm: &String, answers: &Answers| Side {
            firm: firm.clone(),
            alliance: Alliance {
                answers: answers.clone(),
                ..known.clone()
            },
        };
        Some(OpenMirror {
            ours: self.alliance,
            our_side: Some(side(&self.firms[0], ours)),
            theirs: side(&self.firms[1], theirs),
            seal: None,
            agreed: Vec::new(),
        })
    }

    pub(super) fn update(
        &mut self,
        input: &Input,
        session: &mut Session,
        context: &Context,
    ) -> (Step, Option<Go>) {
        let i18n = &context.i18n;
        let action = input.action();
        let was_sure = self.sure_of.take();
        if let Some(action @ (Action::Quit | Action::Interrupt)) = action {
            let is_begun = self.ballot.as_ref().is_some_and(Ballot::is_touched);
            if was_sure == Some(action) || self.sealed.is_empty() && !is_begun {
                return (Step::ignored(), None);
            }
            self.sure_of = Some(action);
            let told = t!(i18n, "mirror-turn-quit", key = context.key(action));
            return (Step::tell(Notice::warn(told)), None);
        }
        if let Some(mut ballot) = self.ballot.take() {
            let step = match ballot.update(input, context) {
                Outcome::Stay(step) => {
                    self.ballot = Some(ballot);
                    step
                }
                Outcome::HandOn => Step::tell(self.hand_on(&ballot, context)),
                Outcome::Leave => Step::taken(),
            };
            return (step, None);
        }
        match action {
            Some(Action::Choose) if self.sealed.len() < self.firms.len() => {
                self.ballot = Some(self.blank(context));
                (Step::taken(), None)
            }
            Some(Action::Choose) => match self.both(session) {
                Some(both) => {
                    session.mirror = Some(both);
                    (Step::taken(), Some(Go::Both))
                }
                None => (Step::tell(Notice::warn(t!(i18n, "mirror-gone"))), None),
            },
            Some(Action::Leave) if was_sure == Some(Action::Leave) || self.sealed.is_empty() => {
                (Step::taken(), Some(Go::Start))
            }
            Some(Action::Leave) => {
                self.sure_of = Some(Action::Leave);
                let told = t!(i18n, "mirror-turn-forget");
                (Step::tell(Notice::warn(told)), None)
            }
            Some(_) | None => (Step::ignored(), None),
        }
    }

    pub(super) fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        if let Some(ballot) = &self.ballot {
            return ballot.view(area, canvas);
        }
        let i18n = &canvas.context.i18n;
        canvas.state.cursor = Some((area.x, area.y).into());
        let [ours, theirs] = [&*self.firms[0], &*self.firms[1]];
        let (title, about) = match self.sealed.len() {
            0 => (
                t!(i18n, "mirror-turn-first", firm = ours),
                t!(i18n, "mirror-turn-about", count = self.asked.len()),
            ),
            1 => (
                t!(i18n, "mirror-turn-second", before = ours, firm = theirs),
                t!(i18n, "mirror-turn-about", count = self.asked.len()),
            ),
            _ => (
                t!(i18n, "mirror-turn-done"),
                t!(i18n, "mirror-turn-done-about"),
            ),
        };
        let mut column = Column::new(prose_width(area));
        column.prose(title, Role::Heading);
        column.gap(1);
        column.prose(about, Role::Text);
        column.render(area, canvas, 0);
    }

    pub(super) fn layers(&self) -> Vec<Layer> {
        let waiting = vec![Layer::Form];
        self.ballot.as_ref().map_or(waiting, Ballot::layers)
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        let waiting = vec![Action::Choose, Action::Leave];
        self.ballot.as_ref().map_or(waiting, Ballot::hints)
    }

    pub(super) fn digits(&self) -> Option<(u8, u8)> {
        self.ballot.as_ref()?.digits()
    }

    pub(super) fn way_to_words(&self) -> Option<Action> {
        self.ballot.as_ref()?.way_to_words()
    }

    pub(super) fn takes_text(&self) -> bool {
        self.ballot.as_ref().is_some_and(Ballot::takes_text)
    }
}
