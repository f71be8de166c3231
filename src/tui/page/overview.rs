//! All alliances side by side, sortable; the selected one compared with the one in focus.

use ratatui::layout::Rect;

use crate::{
    domain::{
        id::AllianceId,
        reading::{
            AllianceReading,
            overview::{self, Column as By, Row},
        },
    },
    report::wording::{Wording, halves},
    session::Session,
    t,
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, rows_of},
        cells::wide,
        component::{Aside, Component, Step},
        context::Context,
        glyph,
        hit::Hit,
        input::Input,
        theme::Role,
        widget::{
            column::Column,
            continuum, pair,
            rows::{NameRows, Rows, from_column, lead},
            scroll::Scroll,
        },
    },
};

/// How many columns a name has at least; where there is room, twice as many, or as many as the longest takes.
const NAME: u16 = 20;
/// How many columns the words of any other have at most.
const WIDEST: u16 = 16;
/// The rows above the table: the title, an empty one, the names of the columns.
const ABOVE: u16 = 3;

/// All alliances side by side.
pub struct OverviewPage {
    by: By,
    rows: Rows,
    scroll: Scroll,
}

impl OverviewPage {
    /// The alliances by where they stand; of them, the first that is not in focus is selected, to be
    /// compared with the one that is.
    pub fn new(session: &Session) -> Self {
        let mut page = Self {
            by: By::Position,
            rows: Rows::default(),
            scroll: Scroll::default(),
        };
        let rows = page.sorted(session);
        let other = rows
            .iter()
            .position(|row| Some(row.alliance) != session.focus());
        page.rows.select(other.unwrap_or(0));
        page
    }

    fn sorted(&self, session: &Session) -> Vec<Row> {
        let mut rows = overview::overview(session.workbook(), session.readings());
        overview::sort(&mut rows, self.by);
        rows
    }

    /// Sorts by the next column, or by the one before; the same alliance stays selected.
    fn sort(&mut self, by: usize, session: &Session) -> Step {
        let known = self.sorted(session);
        let selected = known.get(self.rows.at(known.len())).map(|row| row.alliance);
        let here = By::ALL.iter().position(|known| *known == self.by);
        self.by = By::ALL[(here.unwrap_or(0) + by) % By::ALL.len()];
        let rows = self.sorted(session);
        let there = rows.iter().position(|row| Some(row.alliance) == selected);
        self.rows.select(there.unwrap_or(0));
        Step::taken()
    }

    fn select(&mut self, row: usize) -> Step {
        self.rows.select(row);
        self.scroll.reset();
        Step::taken()
    }
}

impl Component for OverviewPage {
    fn update(&mut self, input: &Input, session: &mut Session, _context: &Context) -> Step {
        let rows = self.sorted(session);
        let here = self.rows.at(rows.len());
        let chosen = match (input.action(), input) {
            (Some(Action::Choose), _) => rows.get(here),
            (None, Input::Click(Hit::Row(row), _)) if *row == here => rows.get(here),
            (Some(Action::Sort | Action::Right), _) => return self.sort(1, session),
            (Some(Action::Left), _) => return self.sort(By::ALL.len() - 1, session),
            (Some(action), _) if self.scroll.act(action) => None,
            (Some(action), _) if self.rows.act(action, rows.len()) => {
                self.scroll.reset();
                None
            }
            (None, Input::Click(Hit::Row(row), _)) => return self.select(*row),
            (None, Input::Wheel(by)) => {
                self.scroll.by(*by);
                None
            }
            (Some(_) | None, _) => return Step::ignored(),
        };
        if let Some(row) = chosen {
            session.focus_on(row.alliance);
        }
        Step::taken()
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let context = canvas.context;
        let i18n = &context.i18n;
        let rows = self.sorted(session);
        let by = i18n.within(&title(self.by, context));
        let heading = t!(i18n, "overview-title", by = by);
        canvas.text(area.x, area.y, area.width, &heading, Role::Heading);
        if rows.is_empty() {
            let place = Rect {
                y: area.y + 2,
                height: area.height.saturating_sub(2),
                ..area
            };
            let mut column = Column::new(place.width);
            column.alone(t!(i18n, "overview-empty"), Role::Muted);
            return column.render(place, canvas, 0);
        }
        let columns = columns(area.width, |by| {
            let cells = rows.iter().map(|row| cell(row, by, session, context));
            let widest = cells.chain([title(by, context)]).map(|it| wide(&it)).max();
            widest.unwrap_or(0)
        });
        let shows_reviews = columns.iter().any(|(by, _)| *by == By::Review);
        if shows_reviews && rows.iter().any(|row| is_overdue(row, context)) {
            // The sign of a date in the table, in words.
            let told = format!("{} {}", glyph::WARNING, t!(i18n, "overview-overdue"));
            let beside = Rect { height: 1, ..area };
            let beside = from_column(beside, wide(&heading).saturating_add(2));
            canvas.text_right(beside, &told, Role::Warn);
        }
        let mut x = area.x + 2;
        for (by, wide) in &columns {
            let role = if *by == self.by {
                Role::Accent
            } else {
                Role::Muted
            };
            canvas.text(x, area.y + 2, wide - 1, &title(*by, context), role);
            x += wide;
        }
        // The comparison has the lower half; where there is little, the table has all there is.
        let list = self.table(session, &rows, &columns, area.width, context);
        let height = list.height().min((area.height / 2).max(3));
        let table = Rect {
            y: area.y + ABOVE,
            height,
            ..area
        };
        list.render(table, canvas, 0);
        let below = Rect {
            y: area.y + ABOVE + 1 + height,
            height: area.height.saturating_sub(ABOVE + 1 + height),
            ..area
        };
        let selected = rows.get(self.rows.at(rows.len()));
        self.compared(session, selected, below, canvas);
    }

    fn layers(&self, _session: &Session, _context: &Context) -> Vec<Layer> {
        vec![Layer::Pages, Layer::List]
    }

    fn hints(&self, session: &Session, _context: &Context) -> Vec<Action> {
        let count = session.workbook().alliances.len();
        let hints = [
            (count > 1, Action::Sort),
            (count > 1, Action::Choose),
            (self.scroll.has_more(), Action::ScrollDown),
            (true, Action::Leave),
        ];
        let hints = hints.into_iter().filter(|(is_of_use, _)| *is_of_use);
        hints.map(|(_, action)| action).collect()
    }

    fn aside(&self) -> Aside {
        Aside::Outline
    }
}

impl OverviewPage {
    fn table(
        &self,
        session: &Session,
        rows: &[Row],
        columns: &[(By, u16)],
        width: u16,
        context: &Context,
    ) -> Column<'static> {
        let selected = self.rows.at(rows.len());
        let mut list = Column::new(width.saturating_sub(1));
        let whole = list.width().saturating_sub(2);
        let beside = columns.first().map_or(whole, |(_, wide)| wide - 1);
        for (at, row) in rows.iter().enumerate() {
            let cells = columns.iter().skip(1);
            let cells = cells.map(|(by, wide)| (cell(row, *by, session, context), *wide));
            let cells: Vec<(String, u16)> = cells.collect();
            let is_selected = at == selected;
            let is_focus = session.focus() == Some(row.alliance);
            let name = row.name.clone();
            let named = NameRows::of(&name, beside, whole);
            list.push_if_kept(is_selected, named.height, move |area, canvas| {
                let role = lead(area, is_selected, canvas);
                let strong = if is_focus { Role::Selection } else { role };
                let place = from_column(area, 2);
                let width = named.width.min(place.width);
                canvas.prose(Rect { width, ..place }, &name, strong);
                let mut place = from_column(place, beside + 1);
                for (cell, wide) in &cells {
                    let room = wide.saturating_sub(1).min(place.width);
                    canvas.text(place.x, place.y + named.cells, room, cell, role);
                    place = from_column(place, *wide);
                }
                canvas.hit(area, Hit::Row(at));
            });
        }
        list
    }

    /// The alliance in focus beside the selected one.
    fn compared(
        &self,
        session: &Session,
        other: Option<&Row>,
        area: Rect,
        canvas: &mut Canvas<'_>,
    ) {
        let context = canvas.context;
        let reading = |id: AllianceId| reading_of(session, id);
        let pair = session.focus().and_then(reading).zip(other);
        let Some((one, (other, row))) =
            pair.and_then(|(one, row)| Some((one, (reading(row.alliance)?, row))))
        else {
            return;
        };
        if session.readings().len() < 2 {
            return;
        }
        if one.alliance == other.alliance || area.height < 4 {
            let hint = t!(context.i18n, "overview-compare-hint");
            if rows_of(&hint, area.width) <= area.height {
                canvas.prose(area, &hint, Role::Muted);
            }
            return;
        }
        let name = session.workbook().alliance(one.alliance);
        let name = name.map_or_else(String::new, |alliance| alliance.name.clone());
        canvas.rule(Rect { height: 1, ..area });
        let mut column = Column::new(area.width.saturating_sub(2));
        pair::heads(&mut column, [name, row.name.clone()]);
        for contrast in overview::compare(one, other) {
            pair::add(&mut column, &contrast, context);
        }
        let below = Rect {
            y: area.y + 1,
            height: area.height.saturating_sub(1),
            ..area
        };
        self.scroll.render(column, below, canvas);
    }
}

fn reading_of(session: &Session, id: AllianceId) -> Option<&AllianceReading> {
    let mut readings = session.readings().iter();
    readings.find(|reading| reading.alliance == id)
}

fn title(by: By, context: &Context) -> String {
    let i18n = &context.i18n;
    match by {
        By::Name => t!(i18n, "overview-name"),
        By::Kind => t!(i18n, "overview-kind"),
        By::Factors => t!(i18n, "overview-factors"),
        By::Marks => t!(i18n, "overview-marks"),
        By::Position => t!(i18n, "overview-position"),
        By::Level => t!(i18n, "overview-level"),
        By::Stage => t!(i18n, "overview-stage"),
        By::Review => t!(i18n, "overview-review"),
    }
}

fn cell(row: &Row, by: By, session: &Session, context: &Context) -> String {
    let wording = Wording::new(&context.i18n, &context.pack);
    let reading = || reading_of(session, row.alliance);
    let said = match by {
        By::Name => Some(row.name.clone()),
        By::Kind => Some(wording.kind(row.kind)),
        By::Factors => row.factors.map(|average| wording.average(average)),
        By::Marks => match (row.marks, reading()) {
            (Some(held), _) => Some(halves(held)),
            (None, Some(reading)) if !reading.marks.is_untouched() => {
                Some(glyph::UNKNOWN.to_owned())
            }
            (None, _) => None,
        },
        By::Position => reading()
            .map(|reading| continuum::position_numbers(&reading.continuum))
            .filter(|numbers| !numbers.is_empty()),
        By::Level => row.level.map(|level| level.number().to_string()),
        By::Stage => row.stage.map(|stage| stage.number().to_string()),
        By::Review => row.review.map(|date| {
            let date = context.i18n.short_date(date);
            if is_overdue(row, context) {
                format!("{} {date}", glyph::WARNING)
            } else {
                date
            }
        }),
    };
    said.unwrap_or_else(|| glyph::NOT_APPLICABLE.to_owned())
}

/// Whether the next review should have been held by now.
fn is_overdue(row: &Row, context: &Context) -> bool {
    row.review.is_some_and(|due| due < context.now.today)
}

/// The columns that fit, each with its width, one cell of it between it and the next; the name takes what is
/// left. `widest` is how wide the words of a column are.
fn columns(width: u16, widest: impl Fn(By) -> u16) -> Vec<(By, u16)> {
    let wanted = [
        By::Position,
        By::Marks,
        By::Factors,
        By::Level,
        By::Stage,
        By::Review,
        By::Kind,
    ];
    let mut left = width.saturating_sub(NAME + 3);
    let mut kept: Vec<(By, u16)> = Vec::new();
    for by in wanted {
        let wide = widest(by).min(WIDEST) + 1;
        if wide <= left {
            left -= wide;
            kept.push((by, wide));
        }
    }
    // Two cells between columns where there is room.
    let count = u16::try_from(kept.len()).unwrap_or(0);
    if left >= count {
        left -= count;
        for (_, wide) in &mut kept {
            *wide += 1;
        }
    }
    let order = |by: &By| By::ALL.iter().position(|known| known == by);
    kept.sort_by_key(|(by, _)| order(by));
    let more = NAME.max((widest(By::Name) + 1).saturating_sub(NAME));
    kept.insert(0, (By::Name, NAME + left.min(more)));
    kept
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{
        domain::{
            testing::{TestAnswers, alliance_id},
            workbook::AllianceKind,
        },
        session::Access,
        tui::testing::Bench,
    };

    fn bench() -> Bench {
        let mut workbook = TestAnswers::default().firm(vec![
            TestAnswers::default()
                .at([20, 20, 20])
                .rating("factors.trust", 4)
                .alliance(1, AllianceKind::Existing),
            TestAnswers::default()
                .at([80, 80, 60])
                .rating("factors.trust", 2)
                .alliance(2, AllianceKind::Desired),
        ]);
        for (alliance, name) in workbook.alliances.iter_mut().zip(["Harbour", "Mill Lane"]) {
            alliance.name = name.into();
        }
        Bench::of(workbook, Access::Full)
    }

    #[test]
    fn the_one_in_focus_is_compared_with_the_selected_one() {
        let bench = bench();
        let page = OverviewPage::new(&bench.session);
        let screen = bench.screen(&page, 80, 24);
        let heads = screen
            .lines()
            .rfind(|line| line.contains("Mill Lane"))
            .unwrap();
        assert!(heads.contains("Harbour"), "{screen}");
        assert!(screen.contains("Trust"), "{screen}");
    }

    #[test]
    fn a_review_that_is_overdue_is_told_by_a_sign_that_is_explained() {
        let reviewed = |on: jiff::civil::Date| {
            let review = TestAnswers::default().pick("keeping.rhythm", "rhythm.quarterly");
            let review = review.review(1, on, [0; 4]);
            review.alliance(1, AllianceKind::Existing)
        };
        let workbook = |on| TestAnswers::default().firm(vec![reviewed(on)]);
        for width in [120, 80] {
            let bench = Bench::of(workbook(date(2026, 2, 1)), Access::Full);
            let due = reading_of(&bench.session, alliance_id(1))
                .unwrap()
                .reviews
                .due;
            let due = bench.context.i18n.short_date(due.unwrap());
            let screen = bench.screen(&OverviewPage::new(&bench.session), width, 24);
            assert!(screen.contains(&format!("▲ {due}")), "{screen}");
            assert!(screen.contains("▲ overdue"), "{screen}");
            let bench = Bench::of(workbook(date(2026, 11, 19)), Access::Full);
            let screen = bench.screen(&OverviewPage::new(&bench.session), width, 24);
            assert!(!screen.contains("▲"), "{screen}");
        }
    }

    #[test]
    fn sorting_goes_round_and_keeps_who_is_selected() {
        let mut bench = bench();
        let mut page = OverviewPage::new(&bench.session);
        let selected = |bench: &Bench, page: &OverviewPage| {
            let rows = page.sorted(&bench.session);
            rows[page.rows.at(rows.len())].name.clone()
        };
        let first =
            |bench: &Bench, page: &OverviewPage| page.sorted(&bench.session)[0].name.clone();
        assert_eq!(first(&bench, &page), "Mill Lane");
        let mut firsts = Vec::new();
        for _ in By::ALL {
            bench.keys(&mut page, "s");
            assert_eq!(selected(&bench, &page), "Mill Lane");
            firsts.push(first(&bench, &page));
        }
        assert_eq!(page.by, By::Position);
        assert!(firsts.contains(&"Harbour".to_owned()));
        bench.keys(&mut page, "<→><←>");
        assert_eq!(page.by, By::Position);
    }

    #[test]
    fn enter_brings_the_selected_one_into_focus() {
        let mut bench = bench();
        let mut page = OverviewPage::new(&bench.session);
        bench.keys(&mut page, "<Enter>");
        assert_eq!(bench.session.focus(), Some(alliance_id(2)));
        let screen = bench.screen(&page, 80, 24);
        assert!(screen.contains("Select another alliance"), "{screen}");
    }

    #[test]
    fn whatever_the_width_the_name_and_the_position_are_there_and_nothing_is_drawn_beyond() {
        for (width, words) in (50..140).flat_map(|width| [1, 8, 60].map(|words| (width, words))) {
            let columns = columns(width, |_| words);
            assert_eq!(columns[0].0, By::Name);
            assert!(columns.iter().any(|(by, _)| *by == By::Position), "{width}");
            let all: u16 = columns.iter().map(|(_, wide)| wide).sum();
            assert!(all + 2 <= width, "{width}");
        }
    }

    #[test]
    fn one_or_none_is_not_compared() {
        let bench = Bench::with(&[]);
        let screen = bench.screen(&OverviewPage::new(&bench.session), 60, 18);
        assert!(screen.contains("Add two alliances"), "{screen}");
        let bench = Bench::with(&["Harbour"]);
        let screen = bench.screen(&OverviewPage::new(&bench.session), 60, 18);
        assert!(!screen.contains("Select another"), "{screen}");
    }
}
