//! What moved: first what moved for the alliance, in words, then every change; and how it was on a day.

mod moved;
mod past;

use jiff::{Timestamp, civil::Date};
use ratatui::layout::Rect;

use crate::{
    domain::{
        answer::Origin,
        cell::{Cell, CellValue},
        id::AllianceId,
        past::LoggedChange,
        question::{Question, QuestionKind},
        reading,
        workbook::{Subject, Workbook},
    },
    report::wording::Wording,
    session::Session,
    t,
    tui::{
        action::{Action, Layer},
        aside::reading::verdict,
        canvas::{Canvas, path, rows_of},
        component::{Aside, Component, Step},
        context::Context,
        glyph,
        hit::Hit,
        input::Input,
        target::PageTarget,
        theme::Role,
        widget::{
            asked::prose_width,
            column::Column,
            continuum,
            excerpt::{apart, excerpt},
            rows::{Rows, from_column, lead},
            scroll::Scroll,
        },
    },
};

use self::{moved::Moved, past::Past};

/// The most changes that are shown.
const MOST: usize = 500;
/// The most rows that what was before, or what is after, takes.
const ROWS: u16 = 8;
/// How far what belongs to a change is set in.
const INSET: u16 = 4;

/// What the page shows.
enum Shown {
    /// What moved for the alliance in focus and the firm.
    Changes(Changes),
    /// How it was on a day, beside now.
    Past(Box<Past>),
}

/// The changes to the alliance in focus and to the firm, as they were read last.
struct Changes {
    /// The alliance in focus.
    focus: Option<AllianceId>,
    /// What moved for it, newest first.
    moved: Vec<Moved>,
    /// All changes, newest first.
    all: Vec<LoggedChange>,
    /// Where the alliance stood once the selected change was made.
    stood: Option<String>,
}

/// What moved, or how it was on a day.
pub struct HistoryPage {
    shown: Shown,
    rows: Rows,
    scroll: Scroll,
}

impl HistoryPage {
    /// What moved; on a day, how it was then beside how it is now.
    pub fn new(day: Option<Date>, session: &Session, context: &Context) -> Self {
        let mut rows = Rows::default();
        let shown = match day {
            Some(day) => {
                let past = Past::new(session.workbook(), day, context);
                rows.select(past.row_of(session.focus(), session));
                Shown::Past(Box::new(past))
            }
            None => Shown::Changes(Changes::read(session, context)),
        };
        let mut page = Self {
            shown,
            rows,
            scroll: Scroll::default(),
        };
        page.settle(session, context);
        page
    }

    /// The day that is looked back to; none on what moved.
    pub fn day(&self) -> Option<Date> {
        match &self.shown {
            Shown::Changes(_) => None,
            Shown::Past(past) => Some(past.day()),
        }
    }

    fn count(&self, session: &Session) -> usize {
        match &self.shown {
            Shown::Changes(changes) => changes.all.len(),
            Shown::Past(past) => past.alliances(session).len(),
        }
    }

    fn select(&mut self, row: usize, session: &Session, context: &Context) -> Step {
        self.rows.select(row);
        self.settle(session, context);
        Step::taken()
    }

    /// Works out what is told of the selected row alone.
    fn settle(&mut self, session: &Session, context: &Context) {
        self.scroll.reset();
        if let Shown::Changes(changes) = &mut self.shown {
            let row = self.rows.at(changes.all.len());
            let placed = changes
                .all
                .get(row)
                .filter(|it| changes.places(it, context));
            let stood = placed.and_then(|it| changes.stood(it.at, session.workbook(), context));
            changes.stood = stood;
        }
    }

    /// To the answer that changed, or to the alliance.
    fn choose(&self, session: &Session, context: &Context) -> Step {
        let row = self.rows.at(self.count(session));
        match &self.shown {
            Shown::Changes(changes) => match changes.all.get(row).map(|change| &change.cell) {
                Some(cell) => Step {
                    go: target_of(cell, session, context).map(Into::into),
                    ..Step::taken()
                },
                None => Step::taken(),
            },
            Shown::Past(past) => match past.alliances(session).get(row) {
                Some((id, _)) if session.workbook().alliance(*id).is_some() => {
                    Step::go(PageTarget::Focus(*id))
                }
                Some(_) | None => Step::taken(),
            },
        }
    }
}

/// The page on which something can be seen and changed; none where it is gone.
fn target_of(cell: &Cell, session: &Session, context: &Context) -> Option<PageTarget> {
    let workbook = session.workbook();
    match cell {
        Cell::Answer(subject, slot) => {
            context.pack.question(&slot.question)?;
            workbook.answers(*subject)?;
            let (id, part) = (slot.question.clone(), slot.part);
            Some(PageTarget::Question(*subject, id, Some(part)))
        }
        Cell::Alliance(_) | Cell::Presence(_) | Cell::AllianceOrder => Some(PageTarget::Alliances),
        Cell::Action(id) => {
            let mut tasks = workbook.actions.iter();
            let there = tasks.find(|task| task.id == *id).map(|task| task.id);
            Some(PageTarget::Actions(there))
        }
        Cell::ActionOrder => Some(PageTarget::Actions(None)),
        Cell::Title | Cell::Flag(..) | Cell::Readers(_) => None,
    }
}

impl Component for HistoryPage {
    fn update(&mut self, input: &Input, session: &mut Session, context: &Context) -> Step {
        let count = self.count(session);
        let here = self.rows.at(count);
        match (input.action(), input) {
            (Some(Action::Choose), _) => self.choose(session, context),
            (Some(action), _) if self.scroll.act(action) => Step::taken(),
            (Some(action), _) if self.rows.act(action, count) => {
                self.settle(session, context);
                Step::taken()
            }
            (None, Input::Click(Hit::Row(row), _)) if *row == here => self.choose(session, context),
            (None, Input::Click(Hit::Row(row), _)) => self.select(*row, session, context),
            (None, Input::Wheel(rows)) => {
                self.scroll.by(*rows);
                Step::taken()
            }
            (Some(_) | None, _) => Step::ignored(),
        }
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let context = canvas.context;
        let mut column = Column::new(prose_width(area));
        let selected = self.rows.at(self.count(session));
        match &self.shown {
            Shown::Changes(changes) => {
                // Where there are few rows, the changes themselves are to be seen, too.
                let most = usize::from(area.height / 8).max(1);
                changes.add(selected, most, session, &mut column, context);
            }
            Shown::Past(past) => past.add(selected, session, &mut column, context),
        }
        self.scroll.render(column, area, canvas);
    }

    fn layers(&self, _session: &Session, _context: &Context) -> Vec<Layer> {
        vec![Layer::Pages, Layer::List]
    }

    fn hints(&self, session: &Session, _context: &Context) -> Vec<Action> {
        let mut hints = vec![Action::AsOf];
        hints.extend((self.count(session) > 0).then_some(Action::Choose));
        hints.extend(match self.shown {
            Shown::Changes(_) => {
                (session.workbook().alliances.len() > 1).then_some(Action::NextAlliance)
            }
            Shown::Past(_) => self.scroll.has_more().then_some(Action::ScrollDown),
        });
        hints.push(Action::Leave);
        hints
    }

    fn speak(&mut self, session: &Session, context: &Context) {
        self.refresh(session, context);
    }

    fn refresh(&mut self, session: &Session, context: &Context) {
        match &mut self.shown {
            Shown::Changes(changes) => {
                let read = Changes::read(session, context);
                if read.focus != changes.focus {
                    self.rows.select(0);
                }
                *changes = read;
            }
            Shown::Past(past) => {
                **past = Past::new(session.workbook(), past.day(), context);
                self.rows.select(past.row_of(session.focus(), session));
            }
        }
        self.settle(session, context);
    }

    fn aside(&self) -> Aside {
        Aside::Outline
    }
}

impl Changes {
    fn read(session: &Session, context: &Context) -> Self {
        let focus = session.focus();
        let concerns = |change: &LoggedChange| change.alliance().is_none_or(|id| focus == Some(id));
        let all = session.workbook().logged_changes().into_iter();
        let all: Vec<LoggedChange> = all.filter(concerns).collect();
        let moved = focus.map_or_else(Vec::new, |id| moved::days(id, &all, session, context));
        let stood = None;
        let all = all.into_iter().take(MOST).collect();
        Self {
            focus,
            moved,
            all,
            stood,
        }
    }

    /// Whether a change moved the alliance in focus: one of its gauges.
    fn places(&self, change: &LoggedChange, context: &Context) -> bool {
        let Cell::Answer(Subject::Alliance(id), slot) = &change.cell else {
            return false;
        };
        let question = context.pack.question(&slot.question);
        let is_gauge = |it: &Question| matches!(it.kind, QuestionKind::Gauge { .. });
        self.focus == Some(*id) && question.is_some_and(is_gauge)
    }

    /// Where the alliance stood at a moment, in words.
    fn stood(&self, at: Timestamp, workbook: &Workbook, context: &Context) -> Option<String> {
        let then = workbook.as_of(at);
        let reading = reading::read_alliance(&context.pack, &then, self.focus?, Date::MIN)?;
        reading.continuum.now?;
        let wording = Wording::new(&context.i18n, &context.pack);
        Some(t!(
            context.i18n,
            "changes-stood",
            position = continuum::position_numbers(&reading.continuum),
            verdict = verdict(&reading, wording)
        ))
    }

    fn add<'a>(
        &'a self,
        selected: usize,
        most: usize,
        session: &Session,
        column: &mut Column<'a>,
        context: &Context,
    ) {
        let i18n = &context.i18n;
        unasked(session, column, context);
        let focus = self.focus.and_then(|id| session.workbook().alliance(id));
        let title = match focus {
            Some(alliance) => t!(i18n, "changes-title-of", name = alliance.name.as_str()),
            None => t!(i18n, "changes-title"),
        };
        column.prose(title, Role::Heading);
        column.gap(1);
        moved::add(&self.moved, most, column);
        if self.all.is_empty() {
            column.alone(t!(i18n, "changes-empty"), Role::Muted);
        } else {
            column.prose(t!(i18n, "changes-all"), Role::Heading);
        }
        let workbook = session.workbook();
        for (row, change) in self.all.iter().enumerate() {
            change_row(row, change, row == selected, workbook, column, context);
            if row == selected
                && let Some(stood) = &self.stood
            {
                let width = column.width().saturating_sub(INSET);
                column.push_kept(rows_of(stood, width), move |area, canvas| {
                    canvas.prose(from_column(area, INSET), stood, Role::Accent);
                });
            }
        }
    }
}

/// Adds a change: what and when, and in one line what was and what is; of the selected one all of it.
fn change_row(
    row: usize,
    change: &LoggedChange,
    is_selected: bool,
    workbook: &Workbook,
    column: &mut Column<'_>,
    context: &Context,
) {
    let i18n = &context.i18n;
    let wording = Wording::new(i18n, &context.pack);
    let local = change.at.to_zoned(context.zone.clone());
    let when = format!("{} {}", i18n.date(local.date()), local.strftime("%H:%M"));
    let what = wording.cell(&change.cell, workbook);
    let from = wording.fact_or_nothing(change.from.as_ref());
    let to = wording.value(&change.to);
    column.push_if_kept(is_selected, 1, move |area, canvas| {
        let role = lead(area, is_selected, canvas);
        let words = from_column(area, 2);
        // A name is cut before the question is, and the day is always whole.
        let between = format!(" {} ", glyph::DOT);
        let parts: Vec<&str> = what.split(&between).chain([when.as_str()]).collect();
        let title = path(&parts, usize::from(words.width));
        canvas.text(words.x, words.y, words.width, &title, role);
        canvas.hit(area, Hit::Row(row));
    });
    let width = column.width().saturating_sub(INSET);
    if !is_selected {
        let room = usize::from(width.saturating_sub(3));
        let (from, to) = apart(&from, &to, room);
        let line = format!("{from} {} {to}", glyph::FORWARD);
        column.indented(INSET, line, Role::Muted);
        return;
    }
    // Words are broken at the ends of rows, so somewhat less fits than rows times columns.
    let room = usize::from(ROWS - 1) * usize::from(width);
    for (label, text) in [
        (t!(i18n, "changes-from"), excerpt(&from, &to, room)),
        (t!(i18n, "changes-to"), excerpt(&to, &from, room)),
    ] {
        let text = format!("{label} {text}");
        let rows = rows_of(&text, width).min(ROWS);
        column.push_kept(rows, move |area, canvas| {
            canvas.prose(from_column(area, INSET), &text, Role::Text);
        });
    }
}

/// Adds the answers to questions that are no longer asked: nowhere else can they be seen.
fn unasked(session: &Session, column: &mut Column<'_>, context: &Context) {
    let unasked = session.unasked(&context.pack);
    if unasked.is_empty() {
        return;
    }
    let wording = Wording::new(&context.i18n, &context.pack);
    column.prose(t!(context.i18n, "unasked-title"), Role::Heading);
    column.prose(t!(context.i18n, "unasked-about"), Role::Muted);
    for (subject, slot, answer) in unasked {
        let cell = Cell::Answer(subject, slot.clone());
        let value = CellValue::Answer {
            subject,
            slot,
            answer: Some(answer),
            origin: Origin::Own,
        };
        column.gap(1);
        column.indented(2, wording.cell(&cell, session.workbook()), Role::Text);
        column.indented(INSET, wording.value(&value), Role::Muted);
    }
    column.gap(2);
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::{
        domain::{
            action::Action as Task,
            answer::{Answer, Part},
            change::Change,
            id::ActionId,
            testing::{alliance_id, degree},
        },
        tui::{target::Target, testing::Bench},
    };

    const LONG: &str = "They kept the Saturday slot for us through the whole flour shortage, when \
                        there was a bigger bakery that";

    /// One alliance, whose gauges were set in July, and one of them again in November.
    fn bench() -> Bench {
        let mut bench = Bench::with(&["Harbour"]);
        let today = bench.context.now;
        let mut say = |at: &str, id: &str, part, answer| {
            let mut now = today;
            now.at = at.parse().unwrap();
            let about = Subject::Alliance(alliance_id(1));
            let (pack, id) = (&bench.context.pack, id.parse().unwrap());
            bench
                .session
                .answer(about, &id, part, Some(answer), pack, &now);
            bench.session.pause();
        };
        for id in ["gauges.risk", "gauges.duration", "gauges.legal"] {
            let degree = Answer::Gauge(degree(20));
            say("2026-07-01T09:00:00Z", id, Part::Value, degree);
        }
        let why = |end: &str| Answer::Text(format!("{LONG} {end}"));
        say(
            "2026-07-02T09:00:00Z",
            "factors.trust",
            Part::Why,
            why("offered"),
        );
        say(
            "2026-11-19T09:00:00Z",
            "factors.trust",
            Part::Why,
            why("asked"),
        );
        let degree = Answer::Gauge(degree(80));
        say(
            "2026-11-20T08:00:00Z",
            "gauges.duration",
            Part::Value,
            degree,
        );
        bench
    }

    #[test]
    fn what_moved_for_the_alliance_leads() {
        let bench = bench();
        let page = HistoryPage::new(None, &bench.session, &bench.context);
        let screen = bench.screen(&page, 80, 24);
        let (lead, log) = screen.split_once("Every change").unwrap();
        let lead = lead.split_whitespace().collect::<Vec<_>>().join(" ");
        let (newer, older) = lead
            .split_once("● 1 July 2026 · It has its first place")
            .unwrap();
        assert!(newer.contains("● 20 November 2026 · Still “"), "{screen}");
        assert!(newer.contains("now at 40; it was at 20."), "{screen}");
        assert!(newer.contains("Duration: 80, “No end date"), "{screen}");
        assert!(!newer.contains("new."), "{screen}");
        assert!(older.contains("3 answers are new."), "{screen}");
        assert!(
            log.contains("Duration · 20 November 2026 08:00"),
            "{screen}"
        );
        assert!(log.contains("It stood then at 40"), "{screen}");
    }

    #[test]
    fn texts_that_differ_late_are_told_apart() {
        let mut bench = bench();
        let mut page = HistoryPage::new(None, &bench.session, &bench.context);
        let screen = bench.screen(&page, 60, 24);
        let line = screen.lines().find(|line| line.contains("offered"));
        assert!(line.unwrap().contains("asked"), "{screen}");
        bench.keys(&mut page, "<↓>");
        let screen = bench.screen(&page, 60, 24);
        assert!(screen.contains("Before: They kept"), "{screen}");
        assert!(
            !screen.contains("It stood then"),
            "words move nothing: {screen}"
        );
    }

    #[test]
    fn beside_a_long_name_the_question_and_the_day_are_whole() {
        let mut bench = bench();
        let mut workbook = bench.session.workbook().clone();
        workbook.alliances[0].name = "Harbour Coffee Roasters and Importers of the North".into();
        bench = Bench::of(workbook, crate::session::Access::Full);
        let page = HistoryPage::new(None, &bench.session, &bench.context);
        for width in [50, 60, 80] {
            let screen = bench.screen(&page, width, 24);
            let line = "… · Duration · 20 November 2026 08:00";
            assert!(screen.contains(line), "{screen}");
        }
    }

    #[test]
    fn enter_leads_to_what_changed() {
        let mut bench = bench();
        let mut page = HistoryPage::new(None, &bench.session, &bench.context);
        bench.keys(&mut page, "<↓><Enter>");
        let about = Subject::Alliance(alliance_id(1));
        let id = "factors.trust".parse().unwrap();
        let target = PageTarget::Question(about, id, Some(Part::Why));
        assert_eq!(bench.last.go, Some(Target::Page(target)));
    }

    #[test]
    fn a_day_shows_then_beside_now() {
        let bench = bench();
        let (session, context) = (&bench.session, &bench.context);
        let page = HistoryPage::new(Some(date(2026, 9, 30)), session, context);
        assert_eq!(page.day(), Some(date(2026, 9, 30)));
        let screen = bench.screen(&page, 80, 24);
        assert!(
            screen.contains("As it was on 30 September 2026"),
            "{screen}"
        );
        assert!(screen.contains("20 ▸ 40"), "{screen}");
        assert!(
            screen.contains("then") && screen.contains("Duration"),
            "{screen}"
        );
        let page = HistoryPage::new(Some(date(2026, 6, 1)), session, context);
        let screen = bench.screen(&page, 80, 24);
        assert!(screen.contains("– ▸ 40"), "{screen}");
    }

    #[test]
    fn another_alliance_in_focus_has_its_own_changes() {
        let mut bench = Bench::with(&["Harbour", "Mill Lane"]);
        let mut page = HistoryPage::new(None, &bench.session, &bench.context);
        bench.session.focus_on(alliance_id(2));
        page.refresh(&bench.session, &bench.context);
        let screen = bench.screen(&page, 80, 24);
        assert!(screen.contains("What moved with Mill Lane"), "{screen}");
    }

    #[test]
    fn an_action_for_another_alliance_is_not_among_its_changes() {
        let mut bench = Bench::with(&["Harbour", "Mill Lane"]);
        let two = [
            ("Ask for all", None),
            ("Ask Mill Lane", Some(alliance_id(2))),
        ];
        for (number, (what, alliance)) in (1..).zip(two) {
            let task = Task {
                id: ActionId(Uuid::from_u128(number)),
                what: what.into(),
                who: String::new(),
                due: None,
                alliance,
                done: None,
                edited: bench.context.now.at,
            };
            let change = Change::set_action(&task);
            let (pack, now) = (&bench.context.pack, &bench.context.now);
            bench.session.edit(change, pack, now);
        }
        for (id, told) in [(1, false), (2, true)] {
            bench.session.focus_on(alliance_id(id));
            let page = HistoryPage::new(None, &bench.session, &bench.context);
            let screen = bench.screen(&page, 80, 24);
            assert!(screen.contains("Ask for all"), "{screen}");
            assert_eq!(screen.contains("Ask Mill Lane"), told, "{screen}");
        }
    }
}
