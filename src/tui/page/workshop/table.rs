//! A workshop as a whole: its rounds, what was parked and what was promised, and how it ends. A closed one is
//! only looked at: its report is written from here, and what it came to is taken over.

use ratatui::layout::Rect;

use super::{
    timing,
    told::told,
    under,
    wish::{Go, Wish},
};
use crate::{
    domain::{change::Change, id::ActionId, workbook::Subject, workshop::Workshop},
    many::workshop::report::document,
    report::{letterhead::Letterhead, order::PageOrder},
    session::{
        Access, Session,
        command::{Command, WorkshopCommand},
        workshop::Which,
    },
    store::{Setting, file_part, report_stem},
    t,
    tui::{
        action::Action,
        canvas::Canvas,
        component::{Notice, Step},
        context::Context,
        input::Input,
        page::note::Note,
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
    /// A workshop begins.
    Begin,
    /// The open round goes on.
    GoOn,
    /// Another round begins.
    NewRound,
    /// The clock of the timed route is started.
    Clock,
    /// What a round came to.
    Round(usize),
    /// Something that was parked.
    Parked(usize),
    /// Something that was promised.
    Action(usize),
    /// A report of it is written.
    Report,
    /// The workshop is closed.
    Close,
    /// A workshop that was closed, by its place among those.
    Closed(usize),
}

/// A workshop as a whole.
#[derive(Default)]
pub(super) struct TableView {
    /// Which one.
    pub(super) which: Which,
    rows: Rows,
    scroll: Scroll,
    /// Whether the workshop is closed if that is asked for once more.
    is_sure: bool,
}

impl TableView {
    pub(super) fn new(which: Which) -> Self {
        Self {
            which,
            ..Self::default()
        }
    }

    fn rows(&self, session: &Session, context: &Context) -> Vec<Row> {
        let mut rows = match (self.which, session.live.workshop()) {
            (Which::Closed(_), _) => Vec::new(),
            (Which::Open, None) => vec![Row::Begin],
            (Which::Open, Some(workshop)) => {
                let is_rated = workshop.open_round().is_some();
                let first = if is_rated { Row::GoOn } else { Row::NewRound };
                let clock = timing::to_start(workshop, context).map(|_| Row::Clock);
                [first].into_iter().chain(clock).collect()
            }
        };
        if let Some(workshop) = session.live.get(self.which) {
            let rounds = workshop.rounds().iter().enumerate();
            let revealed = rounds.filter(|(_, round)| !round.is_open());
            rows.extend(revealed.map(|(at, _)| Row::Round(at)));
            rows.extend((0..workshop.actions.len()).map(Row::Action));
            rows.extend((0..workshop.parked.len()).map(Row::Parked));
            if workshop.open_round().is_none() {
                if !workshop.rounds().is_empty() {
                    rows.push(Row::Report);
                }
                if self.which == Which::Open {
                    rows.push(Row::Close);
                }
            }
        }
        if self.which == Which::Open {
            rows.extend((0..session.live.closed().len()).map(Row::Closed));
        }
        rows
    }

    pub(super) fn update(
        &mut self,
        input: &Input,
        session: &mut Session,
        context: &Context,
    ) -> Wish {
        let i18n = &context.i18n;
        let rows = self.rows(session, context);
        let action = self.rows.asked(input);
        let here = rows.get(self.rows.at(rows.len())).copied();
        let was_sure = std::mem::take(&mut self.is_sure);
        let now = context.now.at;
        match (action, here) {
            (Some(Action::Choose | Action::New), _) if session.live.is_reading() => {
                Step::taken().into()
            }
            (Some(Action::Choose | Action::New), Some(Row::Begin)) => {
                if session.access() != Access::Full {
                    return Step::refused(session, context).into();
                }
                Wish::Show(Go::People, None)
            }
            // While a round is open, a new one is that round.
            (Some(Action::Choose), Some(Row::GoOn)) | (Some(Action::New), _)
                if rows.contains(&Row::GoOn) =>
            {
                let asks_to_blank = session.live.is_mirrored();
                Wish::Show(Go::Seats { asks_to_blank }, None)
            }
            (Some(Action::Leave), _) if self.which != Which::Open => {
                Wish::Show(Go::Table(Which::Open), None)
            }
            (Some(Action::New | Action::Remove), _) if self.which != Which::Open => {
                Step::tell(Notice::warn(t!(i18n, "live-closed-stays"))).into()
            }
            (Some(Action::Choose), Some(Row::Closed(at))) => {
                Wish::Show(Go::Table(Which::Closed(at)), None)
            }
            (Some(Action::New), _) if session.live.workshop().is_none() => Step::taken().into(),
            (Some(Action::Choose), Some(Row::NewRound)) | (Some(Action::New), _) => {
                Wish::Show(Go::Round, None)
            }
            (Some(Action::Choose), Some(Row::Clock)) => {
                // The row goes; what stood below it must not be chosen by a second Enter.
                self.rows.select(0);
                timing::start(session, context).into()
            }
            (Some(Action::Choose), Some(Row::Round(at))) => {
                Wish::Show(Go::Reveal(self.which, at), None)
            }
            (Some(Action::Choose | Action::TakeOver), Some(Row::Action(at))) => {
                take_over(self.which, at, session, context).into()
            }
            (Some(Action::Remove), Some(Row::Action(at))) => {
                session.live.change(now, |it| {
                    if at < it.actions.len() {
                        it.actions.remove(at);
                    }
                });
                Step::tell(Notice::done(t!(i18n, "live-removed"))).into()
            }
            (Some(Action::Remove), Some(Row::Parked(at))) => {
                session.live.change(now, |it| {
                    if at < it.parked.len() {
                        it.parked.remove(at);
                    }
                });
                Step::tell(Notice::done(t!(i18n, "live-removed"))).into()
            }
            (Some(Action::Choose), Some(Row::Parked(_))) if self.which != Which::Open => {
                Step::taken().into()
            }
            (Some(Action::Choose), Some(Row::Parked(_))) => {
                Wish::Write(Note::promise(None, session, context))
            }
            (Some(Action::Choose), Some(Row::Report)) => {
                report(self.which, session, context).into()
            }
            (Some(Action::Choose), Some(Row::Close)) if was_sure => {
                let closed = session.live.close(now);
                // It stands below by now, where its report is still to be had.
                self.rows.select(1);
                Step {
                    commands: closed.into_iter().collect(),
                    ..Step::tell(Notice::done(t!(i18n, "live-closed")))
                }
                .into()
            }
            (Some(Action::Choose), Some(Row::Close)) => {
                self.is_sure = true;
                let told = t!(i18n, "live-close-sure");
                Step::tell(Notice::warn(told)).into()
            }
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
        if self.which != Which::Open {
            return vec![Action::Choose, Action::Leave];
        }
        if session.live.workshop().is_none() {
            return vec![Action::Choose];
        }
        let has_clock = session.live.workshop().is_some_and(|it| it.clock.is_some());
        let next = has_clock.then_some(Action::NextStep);
        let more = [
            Action::Notes,
            Action::Promise,
            Action::Park,
            Action::BlankScreen,
            Action::Leave,
        ];
        let first = [Action::Choose, Action::New];
        first.into_iter().chain(next).chain(more).collect()
    }

    pub(super) fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let context = canvas.context;
        let i18n = &context.i18n;
        canvas.state.cursor = Some((area.x, area.y).into());
        let shown = session.live.get(self.which);
        let title = match (self.which, shown) {
            (Which::Closed(_), Some(workshop)) => {
                let date = told(context).day(workshop);
                t!(i18n, "live-closed-title", date = date)
            }
            (Which::Closed(_), None) | (Which::Open, _) => t!(i18n, "live-title"),
        };
        let mut column = under(title, area);
        if let Some(problem) = session.live.problem() {
            let told = t!(i18n, "live-problem", problem = problem);
            column.prose(told, Role::Bad);
        }
        match shown {
            None if session.live.is_reading() => {
                column.prose(t!(i18n, "live-reading"), Role::Muted);
            }
            None => {
                column.prose(t!(i18n, "live-about"), Role::Text);
                column.gap(1);
                column.prose(t!(i18n, "live-about-windows"), Role::Muted);
            }
            Some(workshop) => {
                let count = workshop.people().count();
                column.prose(t!(i18n, "live-people-count", count = count), Role::Muted);
                let hidden = match self.which {
                    Which::Open => told(context).what_is_hidden(workshop),
                    Which::Closed(_) => t!(i18n, "live-closed-stays"),
                };
                column.prose(hidden, Role::Muted);
                if session.live.is_blank() && self.which == Which::Open {
                    column.prose(t!(i18n, "live-is-blank"), Role::Warn);
                }
            }
        }
        let rows = self.rows(session, context);
        let here = self.rows.at(rows.len());
        let mut before = None;
        for (at, row) in rows.into_iter().enumerate() {
            let heading = heading(row, context);
            if before.as_ref() != Some(&heading) {
                column.gap(1);
                if let Some(heading) = &heading {
                    column.prose(heading.clone(), Role::Muted);
                }
                before = Some(heading);
            }
            let (words, aside) = words(row, self.which, session, context);
            rows::push(&mut column, at, at == here, words, aside);
        }
        self.scroll.render(column, area, canvas);
    }
}

fn heading(row: Row, context: &Context) -> Option<String> {
    let i18n = &context.i18n;
    match row {
        Row::Round(_) => Some(t!(i18n, "live-rounds")),
        Row::Parked(_) => Some(t!(i18n, "live-parked")),
        Row::Action(_) => Some(t!(i18n, "live-actions")),
        Row::Closed(_) => Some(t!(i18n, "live-closed-ones")),
        Row::Begin | Row::GoOn | Row::NewRound | Row::Clock | Row::Report | Row::Close => None,
    }
}

fn words(row: Row, which: Which, session: &Session, context: &Context) -> (String, String) {
    let i18n = &context.i18n;
    let plain = |words: String| (words, String::new());
    let workshop = session.live.get(which);
    match row {
        Row::Begin => plain(t!(i18n, "live-begin")),
        Row::GoOn => {
            let round = workshop.and_then(Workshop::open_round);
            let standing = round.map(|it| told(context).standing(it));
            (t!(i18n, "live-go-on"), standing.unwrap_or_default())
        }
        Row::NewRound => plain(t!(i18n, "live-new-round")),
        Row::Clock => {
            let known = workshop.and_then(|it| timing::to_start(it, context));
            let (steps, minutes) = known.unwrap_or_default();
            let about = t!(
                i18n,
                "live-clock-about",
                steps = steps,
                minutes = i64::from(minutes)
            );
            (t!(i18n, "live-clock-start"), about)
        }
        Row::Closed(at) => {
            let closed = session.live.get(Which::Closed(at));
            closed.map_or_else(Default::default, |it| {
                let rounds = it.rounds().len();
                let about = t!(i18n, "live-closed-about", rounds = rounds);
                (told(context).day(it), about)
            })
        }
        Row::Report => plain(t!(i18n, "live-report")),
        Row::Close => plain(t!(i18n, "live-close")),
        Row::Round(at) => {
            let round = workshop.and_then(|it| Some((it, it.rounds().get(at)?)));
            plain(round.map_or_else(String::new, |(it, round)| {
                told(context).round_title(it, round)
            }))
        }
        Row::Parked(at) => plain(
            workshop
                .and_then(|it| it.parked.get(at).cloned())
                .unwrap_or_default(),
        ),
        Row::Action(at) => {
            let action = workshop.and_then(|it| it.actions.get(at));
            action.map_or_else(Default::default, |action| {
                let due = action.due.map(|due| i18n.date(due));
                let about = [Some(action.who.clone()), due].into_iter().flatten();
                let about: Vec<String> = about.filter(|it| !it.is_empty()).collect();
                (action.what.clone(), about.join(", "))
            })
        }
    }
}

/// Has a page written to send to those who were there.
fn report(which: Which, session: &Session, context: &Context) -> Step {
    let Some(workshop) = session.live.get(which) else {
        return Step::taken();
    };
    let workbook = session.workbook();
    let telling = told(context);
    let mut document = document(
        &telling,
        &workbook.title,
        workshop,
        session.live.before(which),
    );
    Letterhead::kept(&context.settings).put_above(&mut document, &context.i18n);
    let stem = report_stem(&workbook.title, workbook.id);
    let day = workshop.started.to_zoned(context.zone.clone()).date();
    let part = file_part(&t!(context.i18n, "live-report-file"));
    let order = PageOrder {
        document,
        to: context.outbox.join(format!("{stem}-{part}-{day}.html")),
        logo: context.settings.words(Setting::Logo).map(Into::into),
    };
    Step::command(Command::Workshop(WorkshopCommand::Report(Box::new(order))))
}

/// Puts what was promised among the actions of the workbook, unless it is there.
fn take_over(which: Which, at: usize, session: &mut Session, context: &Context) -> Step {
    let i18n = &context.i18n;
    let promised = session
        .live
        .get(which)
        .and_then(|it| it.actions.get(at))
        .cloned();
    let Some(mut promised) = promised else {
        return Step::taken();
    };
    promised.alliance = promised
        .alliance
        .filter(|id| session.workbook().answers(Subject::Alliance(*id)).is_some());
    let is_there = session
        .workbook()
        .actions
        .iter()
        .any(|it| it.intent() == promised);
    if is_there {
        return Step::tell(Notice::done(t!(i18n, "live-action-there")));
    }
    let action = promised.into_action(ActionId(context.now.fresh), context.now.at);
    let told = t!(i18n, "live-action-taken-over");
    Step::edited(Change::set_action(&action), told, session, context)
}
