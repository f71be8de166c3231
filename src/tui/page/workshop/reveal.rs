//! What a round came to: dots, the widest disagreement first, and who might speak. Reasons stand without
//! names; here the owner takes over what they want to keep.

use ratatui::layout::Rect;

use super::{
    projection,
    told::told,
    wish::{Go, Wish},
};
use crate::{
    domain::{id::AllianceId, workshop::outcome::Outcome},
    session::{Session, workshop::Which},
    store::Dots,
    t,
    tui::{
        action::Action,
        canvas::Canvas,
        component::{Notice, Step},
        context::Context,
        hit::Hit,
        input::Input,
        page::note::Note,
        theme::Role,
        widget::{column::Column, drawing, rows::Rows, scroll::Scroll},
    },
};

/// What a round came to.
pub(super) struct RevealView {
    /// The workshop that it is of.
    pub(super) which: Which,
    /// The round, from 0.
    pub(super) round: usize,
    rows: Rows,
    count: usize,
    scroll: Scroll,
}

impl RevealView {
    pub(super) fn new(which: Which, round: usize) -> Self {
        Self {
            which,
            round,
            rows: Rows::default(),
            count: usize::MAX,
            scroll: Scroll::default(),
        }
    }

    /// The outcome that is talked about, from 0.
    pub(super) fn row(&self) -> usize {
        self.rows.at(self.count)
    }

    /// The alliance that was rated.
    pub(super) fn alliance(&self, session: &Session) -> Option<AllianceId> {
        let rounds = session.live.get(self.which)?.rounds();
        rounds.get(self.round).map(|round| round.alliance)
    }

    pub(super) fn update(
        &mut self,
        input: &Input,
        session: &mut Session,
        context: &Context,
    ) -> Wish {
        let Some(outcomes) = session
            .live
            .get(self.which)
            .and_then(|it| it.outcome(self.round))
        else {
            return Wish::Show(Go::Table(self.which), None);
        };
        self.count = outcomes.len();
        let act = |view: &mut Self, action| {
            let moved = view.rows.act(action, view.count);
            if moved {
                view.scroll.reset();
            }
            moved
        };
        match (input.action(), input) {
            (Some(Action::SecondRound), _) if self.which != Which::Open => {
                let told = t!(context.i18n, "live-closed-stays");
                Step::tell(Notice::warn(told)).into()
            }
            (Some(Action::SecondRound), _) => {
                let round = session
                    .live
                    .workshop()
                    .and_then(|it| it.rounds().get(self.round));
                let Some(round) = round.cloned() else {
                    return Step::taken().into();
                };
                let asked = round.asked().to_vec();
                let begun = session.live.change(context.now.at, |workshop| {
                    workshop.begin_round(round.alliance, &round.called, asked)
                });
                let told = t!(context.i18n, "live-second-round");
                let asks_to_blank = session.live.is_mirrored();
                match begun {
                    Some(Ok(())) => {
                        Wish::Show(Go::Seats { asks_to_blank }, Some(Notice::done(told)))
                    }
                    Some(Err(_)) | None => Step::taken().into(),
                }
            }
            (Some(Action::TakeOver | Action::Choose), _) => {
                let here = outcomes.get(self.row());
                let alliance = self.alliance(session);
                match here.zip(alliance) {
                    Some((outcome, alliance)) if outcome.said.is_some() => {
                        match Note::take_over(outcome, alliance, session, context) {
                            Ok(note) => Wish::Write(note),
                            Err(told) => Step::tell(Notice::warn(told)).into(),
                        }
                    }
                    Some(_) | None => {
                        let told = t!(context.i18n, "live-nothing-to-take-over");
                        Step::tell(Notice::warn(told)).into()
                    }
                }
            }
            (Some(Action::Leave), _) => Wish::Show(Go::Table(self.which), None),
            (Some(action), _) if act(self, action) => Step::taken().into(),
            (None, Input::Click(Hit::Row(row), _)) => {
                self.rows.select(*row);
                Step::taken().into()
            }
            (None, Input::Wheel(by)) => {
                self.rows.wheel(*by, self.count);
                Step::taken().into()
            }
            (Some(_) | None, _) => Step::ignored().into(),
        }
    }

    pub(super) fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let context = canvas.context;
        canvas.state.cursor = Some((area.x, area.y).into());
        let Some(workshop) = session.live.get(self.which) else {
            return;
        };
        let outcomes = workshop.outcome(self.round).unwrap_or_default();
        let here = self.rows.at(outcomes.len());
        let Some(mut shown) = projection::dots(workshop, self.round, here, context) else {
            return;
        };
        // The sentence stands below, with what only the facilitator sees.
        shown.told.clear();
        let rows = u16::try_from(outcomes.len()).unwrap_or(u16::MAX);
        let wanted = rows.saturating_mul(if area.height >= 26 { 3 } else { 1 }) + 5;
        let above = Rect {
            height: wanted.min(area.height.saturating_mul(3) / 5),
            ..area
        };
        draw(&shown, drawing::with_margin(above), canvas);
        let below = Rect {
            y: above.bottom() + 1,
            height: area.bottom().saturating_sub(above.bottom() + 1),
            ..area
        };
        let Some(outcome) = outcomes.get(here) else {
            return;
        };
        let mut column = Column::new(below.width.min(96));
        self.told(outcome, session, &mut column, context);
        self.scroll.render(column, below, canvas);
    }

    fn told(
        &self,
        outcome: &Outcome,
        session: &Session,
        column: &mut Column<'_>,
        context: &Context,
    ) {
        let i18n = &context.i18n;
        let Some(workshop) = session.live.get(self.which) else {
            return;
        };
        let smallest = workshop.people().smallest();
        column.prose(told(context).sentence(outcome, smallest), Role::Heading);
        let Some(said) = &outcome.said else {
            return;
        };
        if let Some(ends) = &said.ends {
            column.prose(told(context).ends(ends, outcome, workshop), Role::Accent);
        } else if said.spread.range().is_some_and(|(low, high)| low < high) {
            column.prose(t!(i18n, "live-ask-ends"), Role::Accent);
        }
        let before = workshop.before(self.round);
        let at = before.and_then(|it| workshop.rounds().iter().position(|r| std::ptr::eq(r, it)));
        let before = at.and_then(|at| workshop.outcome(at)).unwrap_or_default();
        let before = before.iter().find(|it| it.question == outcome.question);
        if let Some(moved) = before.and_then(|before| outcome.moved(before)) {
            column.prose(told(context).moved(&moved), Role::Text);
        }
        let alliance = workshop.rounds().get(self.round).map(|it| it.alliance);
        let live = &session.live;
        let earlier = alliance.and_then(|it| live.earlier(self.which, it, &outcome.question));
        if let Some((last, earlier)) = earlier
            && let Some(moved) = outcome.moved(&earlier)
        {
            column.prose(told(context).since_last(&moved, last), Role::Text);
        }
        if !said.reasons.is_empty() {
            column.gap(1);
            column.prose(t!(i18n, "live-reasons"), Role::Muted);
            for reason in &said.reasons {
                let quoted = t!(i18n, "differences-quoted", text = reason.clone());
                column.indented(2, quoted, Role::Text);
            }
        }
    }
}

/// Draws what a round came to.
pub(super) fn draw(shown: &Dots, area: Rect, canvas: &mut Canvas<'_>) {
    let labels = drawing::labels(canvas.context);
    let style = drawing::style(canvas.context, &labels);
    let drawn = drawing::dots(drawing::size(area), shown, &style);
    drawing::draw(&drawn, area, canvas, drawing::row);
}
