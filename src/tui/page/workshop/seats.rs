//! Who is next at the laptop. It tells who has answered and how many, and nothing of what.

use ratatui::layout::Rect;

use super::{
    told::told,
    under,
    wish::{Go, Wish},
};
use crate::{
    domain::workshop::{
        Workshop,
        round::{Round, Seat},
    },
    session::{Session, workshop::Which},
    t,
    tui::{
        action::Action,
        canvas::Canvas,
        component::{Notice, Step},
        context::Context,
        input::Input,
        theme::Role,
        widget::{
            rows::{self, Rows},
            scroll::Scroll,
        },
    },
};

/// What a row stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    /// Somebody who is still to come.
    Next(Seat),
    /// Somebody who was passed over and may come back.
    Passed(Seat),
    /// What was rated is to be shown.
    Reveal,
    /// The round is dropped.
    Drop,
}

/// Who is next.
#[derive(Default)]
pub(super) struct SeatsView {
    rows: Rows,
    scroll: Scroll,
    /// Whether the room sees this very screen, and was not asked to blank it yet.
    asks_to_blank: bool,
    /// Whether the round is dropped if that is asked for once more.
    is_sure: bool,
}

impl SeatsView {
    /// Who is next; on a screen that the room sees, that is to be blanked first.
    pub(super) fn new(asks_to_blank: bool) -> Self {
        Self {
            asks_to_blank,
            ..Self::default()
        }
    }

    fn rows(workshop: &Workshop, round: &Round) -> Vec<Row> {
        let tells_apart = workshop.people().naming().tells_people_apart();
        let mut rows = Vec::new();
        if round.can_be_revealed() {
            rows.push(Row::Reveal);
        }
        let standing = round.standing();
        if tells_apart {
            let to_come = round.to_come().into_iter();
            rows.extend(to_come.map(|it| Row::Next(Seat::Person(it))));
            let people = 0..workshop.people().count();
            let passed = people.filter(|it| round.is_passed(*it));
            rows.extend(passed.map(|it| Row::Passed(Seat::Person(it))));
        } else {
            if standing.waiting() > 0 {
                rows.push(Row::Next(Seat::Anybody));
            }
            if standing.passed > 0 {
                rows.push(Row::Passed(Seat::Anybody));
            }
        }
        rows.push(Row::Drop);
        rows
    }

    pub(super) fn update(
        &mut self,
        input: &Input,
        session: &mut Session,
        context: &Context,
    ) -> Wish {
        let now = context.now.at;
        let Some((workshop, round)) = open(session) else {
            return Wish::Show(Go::Table(Which::Open), None);
        };
        let rows = Self::rows(workshop, round);
        let action = self.rows.asked(input);
        let here = rows.get(self.rows.at(rows.len())).copied();
        if std::mem::take(&mut self.asks_to_blank) {
            // The room's screen is dark by now, or nobody minds.
            if action == Some(Action::Choose) {
                return Step::taken().into();
            }
            self.asks_to_blank = true;
        }
        let was_sure = std::mem::take(&mut self.is_sure);
        match (action, here) {
            (Some(Action::Choose), Some(Row::Next(seat) | Row::Passed(seat))) => {
                Wish::Show(Go::Ballot(seat), None)
            }
            (Some(Action::Choose), Some(Row::Reveal)) => {
                let at = workshop.rounds().len() - 1;
                let revealed = session.live.change(now, |workshop| {
                    workshop.open_round_mut().is_some_and(Round::reveal)
                });
                if revealed == Some(true) {
                    Wish::Show(Go::Reveal(Which::Open, at), None)
                } else {
                    Step::taken().into()
                }
            }
            (Some(Action::Choose), Some(Row::Drop)) if was_sure => {
                session.live.change(now, Workshop::drop_round);
                let told = t!(context.i18n, "live-dropped");
                Wish::Show(Go::Table(Which::Open), Some(Notice::done(told)))
            }
            (Some(Action::Choose), Some(Row::Drop)) => {
                self.is_sure = true;
                let told = t!(context.i18n, "live-drop-sure");
                Step::tell(Notice::warn(told)).into()
            }
            (Some(Action::PassOver), Some(Row::Next(seat))) => {
                let passed = session.live.change(now, |workshop| {
                    workshop
                        .open_round_mut()
                        .is_some_and(|it| it.pass_over(seat))
                });
                self.rows.select(0);
                if passed == Some(true) {
                    let told = t!(context.i18n, "live-passed-over");
                    Step::tell(Notice::done(told)).into()
                } else {
                    Step::taken().into()
                }
            }
            (Some(Action::PassOver), Some(Row::Passed(seat))) => {
                session.live.change(now, |workshop| {
                    workshop
                        .open_round_mut()
                        .is_some_and(|it| it.come_back(seat))
                });
                Step::taken().into()
            }
            (Some(Action::Leave), _) => Wish::Show(Go::Table(Which::Open), None),
            (Some(action), _) if self.rows.act(action, rows.len()) => Step::taken().into(),
            (None, _) => {
                if let Input::Wheel(by) = input {
                    self.rows.wheel(*by, rows.len());
                }
                Step::ignored().into()
            }
            (Some(_), _) => Step::ignored().into(),
        }
    }

    pub(super) fn hints(&self, session: &Session) -> Vec<Action> {
        let blank = (!session.live.is_mirrored()).then_some(Action::BlankScreen);
        let rows = [Action::PassOver].into_iter().chain(blank);
        let rows = rows.filter(|_| !self.asks_to_blank);
        let first = [Action::Choose].into_iter();
        first.chain(rows).chain([Action::Leave]).collect()
    }

    pub(super) fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let context = canvas.context;
        let i18n = &context.i18n;
        canvas.state.cursor = Some((area.x, area.y).into());
        let Some((workshop, round)) = open(session) else {
            return;
        };
        let mut column = under(told(context).round_title(workshop, round), area);
        if self.asks_to_blank {
            column.prose(t!(i18n, "live-blank-first"), Role::Warn);
            column.render(area, canvas, 0);
            return;
        }
        column.prose(told(context).standing(round), Role::Accent);
        if session.live.is_blank() {
            column.prose(t!(i18n, "live-is-blank"), Role::Warn);
        }
        column.prose(told(context).what_is_hidden(workshop), Role::Muted);
        column.gap(1);
        let rows = Self::rows(workshop, round);
        let here = self.rows.at(rows.len());
        for (at, row) in rows.into_iter().enumerate() {
            let (words, aside) = match row {
                Row::Next(Seat::Person(person)) => {
                    (workshop.people().name(person).to_owned(), String::new())
                }
                Row::Next(Seat::Anybody) => (t!(i18n, "live-next-anybody"), String::new()),
                Row::Passed(Seat::Person(person)) => {
                    let name = workshop.people().name(person).to_owned();
                    (name, t!(i18n, "live-passed"))
                }
                Row::Passed(Seat::Anybody) => (t!(i18n, "live-back-anybody"), String::new()),
                Row::Reveal => (t!(i18n, "live-reveal"), String::new()),
                Row::Drop => (t!(i18n, "live-drop"), String::new()),
            };
            if row == Row::Drop {
                column.gap(1);
            }
            rows::push(&mut column, at, at == here, words, aside);
        }
        self.scroll.render(column, area, canvas);
    }
}

fn open(session: &Session) -> Option<(&Workshop, &Round)> {
    let workshop = session.live.workshop()?;
    Some((workshop, workshop.open_round()?))
}
