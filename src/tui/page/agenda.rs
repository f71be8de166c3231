//! Actions and reviews by date: what is overdue first, what is done last.

use std::cmp::Reverse;

use ratatui::layout::Rect;

use crate::{
    domain::{
        id::ActionId,
        reading::agenda::{self, AgendaItem, AgendaKind, Timing},
        workbook::{Action as Task, Subject, Workbook},
    },
    session::Session,
    t,
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, rows_of},
        component::{Component, Step},
        context::Context,
        glyph,
        hit::Hit,
        input::Input,
        target::PageTarget,
        theme::Role,
        widget::{
            asked::prose_width,
            column::Column,
            rows::{Rows, from_column, lead},
            scroll::Scroll,
        },
    },
};

/// How far an item's words are set in, behind its signs.
const INSET: u16 = 4;

/// The agenda.
#[derive(Default)]
pub struct AgendaPage {
    rows: Rows,
    scroll: Scroll,
}

impl AgendaPage {
    /// The agenda, its most urgent item selected.
    pub fn new() -> Self {
        Self::default()
    }

    /// To the action in its list, or to the alliance's reviews.
    fn choose(item: Option<&AgendaItem>, context: &Context) -> Step {
        match item.map(|item| item.kind) {
            Some(AgendaKind::Action(id)) => Step::go(PageTarget::Actions(Some(id))),
            Some(AgendaKind::Review(id)) => match context.pack.reviews() {
                Some(question) => {
                    let (about, id) = (Subject::Alliance(id), question.id.clone());
                    Step::go(PageTarget::Question(about, id, None))
                }
                None => Step::taken(),
            },
            None => Step::taken(),
        }
    }

    /// Marks an action as done today, or as not done.
    fn tick(item: Option<&AgendaItem>, session: &mut Session, context: &Context) -> Step {
        let Some(AgendaKind::Action(id)) = item.map(|item| item.kind) else {
            return Step::taken();
        };
        match task(session.workbook(), id).cloned() {
            Some(task) => Step::tick(&task, session, context),
            None => Step::taken(),
        }
    }
}

fn task(workbook: &Workbook, id: ActionId) -> Option<&Task> {
    workbook.actions.iter().find(|task| task.id == id)
}

fn items(session: &Session, context: &Context) -> Vec<AgendaItem> {
    agenda::agenda(&context.pack, session.workbook(), context.now.today)
}

impl Component for AgendaPage {
    fn update(&mut self, input: &Input, session: &mut Session, context: &Context) -> Step {
        let items = items(session, context);
        let here = self.rows.at(items.len());
        match (input.action(), input) {
            (Some(Action::Choose), _) => Self::choose(items.get(here), context),
            (Some(Action::Done), _) => Self::tick(items.get(here), session, context),
            (Some(action), _) if self.scroll.act(action) => Step::taken(),
            (Some(action), _) if self.rows.act(action, items.len()) => {
                self.scroll.reset();
                Step::taken()
            }
            (None, Input::Click(Hit::Row(row), _)) if *row == here => {
                Self::choose(items.get(here), context)
            }
            (None, Input::Click(Hit::Row(row), _)) => {
                self.rows.select(*row);
                self.scroll.reset();
                Step::taken()
            }
            (None, Input::Wheel(rows)) => {
                self.scroll.by(*rows);
                Step::taken()
            }
            (Some(_) | None, _) => Step::ignored(),
        }
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let context = canvas.context;
        let i18n = &context.i18n;
        let mut column = Column::new(prose_width(area));
        column.prose(t!(i18n, "agenda-title"), Role::Heading);
        column.gap(1);
        let items = items(session, context);
        if items.is_empty() {
            column.alone(t!(i18n, "agenda-empty"), Role::Muted);
        }
        let selected = self.rows.at(items.len());
        for (row, item) in items.iter().enumerate() {
            let is_selected = row == selected;
            let (sign, when, role) = timing(item, context);
            let what = what(item, session.workbook(), context);
            let about = match about(item, session.workbook()) {
                about if about.is_empty() => when,
                about => format!("{when} {} {about}", glyph::DOT),
            };
            let width = column.width().saturating_sub(INSET);
            let rows = rows_of(&what, width) + rows_of(&about, width);
            column.push_if_kept(is_selected, rows, move |area, canvas| {
                let words = lead(area, is_selected, canvas);
                let mark = from_column(area, 2);
                canvas.text(mark.x, mark.y, 1, sign, role);
                let inner = from_column(area, INSET);
                let used = canvas.prose(inner, &what, words);
                let below = Rect {
                    y: inner.y + used,
                    height: inner.height.saturating_sub(used),
                    ..inner
                };
                canvas.prose(below, &about, role);
                canvas.hit(area, Hit::Row(row));
            });
        }
        self.scroll.render(column, area, canvas);
    }

    fn layers(&self, _session: &Session, _context: &Context) -> Vec<Layer> {
        vec![Layer::Pages, Layer::List]
    }

    fn hints(&self, session: &Session, context: &Context) -> Vec<Action> {
        let items = items(session, context);
        match items.get(self.rows.at(items.len())).map(|it| it.kind) {
            Some(AgendaKind::Action(_)) => vec![Action::Done, Action::Choose],
            Some(AgendaKind::Review(_)) => vec![Action::Choose],
            None => Vec::new(),
        }
    }

    fn called(&self, action: Action, _session: &Session, context: &Context) -> Option<String> {
        (action == Action::Choose).then(|| t!(context.i18n, "hint-open"))
    }
}

/// The sign for how an item stands, when it is due, and how that is shown.
pub(super) fn timing(item: &AgendaItem, context: &Context) -> (&'static str, String, Role) {
    let i18n = &context.i18n;
    match item.timing {
        Timing::Overdue(date) => (
            glyph::WARNING,
            t!(i18n, "agenda-overdue", date = i18n.date(date)),
            Role::Warn,
        ),
        Timing::Due(date) => (glyph::BLANK, i18n.date(date), Role::Muted),
        Timing::Open => (glyph::BLANK, t!(i18n, "action-no-date"), Role::Muted),
        Timing::Done(Reverse(date)) => (
            glyph::ANSWERED,
            t!(i18n, "action-done", date = i18n.date(date)),
            Role::Good,
        ),
    }
}

/// What is to be done.
pub(super) fn what(item: &AgendaItem, workbook: &Workbook, context: &Context) -> String {
    match item.kind {
        AgendaKind::Review(_) => t!(context.i18n, "agenda-review"),
        AgendaKind::Action(id) => {
            task(workbook, id).map_or_else(String::new, |task| task.what.clone())
        }
    }
}

/// Who does it, and for which alliance; empty where neither is said.
pub(super) fn about(item: &AgendaItem, workbook: &Workbook) -> String {
    let who = match item.kind {
        AgendaKind::Action(id) => task(workbook, id).map(|task| task.who.as_str()),
        AgendaKind::Review(_) => None,
    };
    let alliance = item.alliance.and_then(|id| workbook.alliance(id));
    let alliance = alliance.map(|alliance| alliance.name.as_str());
    let said = who.into_iter().chain(alliance).filter(|it| !it.is_empty());
    said.collect::<Vec<_>>().join(&format!(" {} ", glyph::DOT))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::{
        domain::{
            testing::{TestAnswers, alliance_id, second},
            workbook::AllianceKind,
        },
        session::Access,
        tui::{target::Target, testing::Bench},
    };

    fn task(number: u8, what: &str, due: Option<jiff::civil::Date>) -> Task {
        Task {
            id: ActionId(Uuid::from_u128(number.into())),
            what: what.into(),
            who: "Bea".into(),
            due,
            alliance: Some(alliance_id(1)),
            done: None,
            edited: second(0),
        }
    }

    fn bench() -> Bench {
        let answers = TestAnswers::default()
            .pick("keeping.rhythm", "rhythm.quarterly")
            .review(1, date(2026, 11, 1), [0; 4]);
        let alliance = answers.alliance(1, AllianceKind::Existing);
        let mut workbook = TestAnswers::default().firm(vec![alliance]);
        workbook.actions = vec![
            task(1, "Ask about the van", Some(date(2026, 12, 1))),
            task(2, "Write two pages", Some(date(2026, 11, 1))),
            task(3, "Bake together", None),
        ];
        Bench::of(workbook, Access::Full)
    }

    fn place(screen: &str, words: &str) -> usize {
        screen
            .find(words)
            .unwrap_or_else(|| panic!("{words} in:\n{screen}"))
    }

    #[test]
    fn what_is_overdue_comes_first_and_what_has_no_date_after_what_has_one() {
        let (bench, page) = (bench(), AgendaPage::new());
        let screen = bench.screen(&page, 60, 18);
        let order = [
            "Write two pages",
            "overdue since",
            "Ask about",
            "Bake together",
        ];
        let places: Vec<usize> = order.iter().map(|it| place(&screen, it)).collect();
        assert!(places.is_sorted(), "{screen}");
        assert!(
            screen.contains("overdue since 1 November 2026 · Bea · "),
            "{screen}"
        );
    }

    #[test]
    fn space_ticks_the_selected_action_off_and_takes_the_tick_away() {
        let (mut bench, mut page) = (bench(), AgendaPage::new());
        bench.keys(&mut page, "< >");
        assert_eq!(bench.told(), "Done today: Write two pages");
        let done = |bench: &Bench| bench.session.workbook().actions[1].done;
        assert_eq!(done(&bench), Some(date(2026, 11, 20)));
        bench.keys(&mut page, "<End>< >");
        assert_eq!(done(&bench), None);
    }

    #[test]
    fn enter_leads_to_the_action_or_to_the_reviews() {
        let (mut bench, mut page) = (bench(), AgendaPage::new());
        bench.keys(&mut page, "<Enter>");
        let first = ActionId(Uuid::from_u128(2));
        let target = PageTarget::Actions(Some(first));
        assert_eq!(bench.last.go, Some(Target::Page(target)));
        let review = items(&bench.session, &bench.context);
        let row = review
            .iter()
            .position(|item| matches!(item.kind, AgendaKind::Review(_)));
        bench.click(&mut page, Hit::Row(row.unwrap()));
        assert!(bench.last.go.is_none());
        bench.click(&mut page, Hit::Row(row.unwrap()));
        let about = Subject::Alliance(alliance_id(1));
        let id = "keeping.reviews".parse().unwrap();
        let target = PageTarget::Question(about, id, None);
        assert_eq!(bench.last.go, Some(Target::Page(target)));
    }

    #[test]
    fn nothing_planned_is_said() {
        let bench = Bench::with(&["Harbour"]);
        let screen = bench.screen(&AgendaPage::new(), 60, 18);
        assert!(screen.contains("Nothing is planned yet."), "{screen}");
    }
}
