//! What the answers say so far: as a panel beside a page, or as a strip below it.

pub mod beside;

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use crate::{
    domain::{
        reading::{AllianceReading, finding::Gravity},
        workbook::Alliance,
    },
    picture,
    report::wording::Wording,
    session::Session,
    t,
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, rows_of},
        context::Context,
        glyph,
        hit::Hit,
        target::PageTarget,
        theme::Role,
        widget::{column::Column, continuum, drawing, gauge},
    },
};

/// How many rows the strip takes.
pub const STRIP: u16 = 5;
/// How wide the axis in the strip is, at most.
const STRIP_AXIS: u16 = 52;

/// How a finding's gravity is shown.
pub fn gravity_sign(gravity: Gravity) -> (&'static str, Role) {
    match gravity {
        Gravity::Warning => (glyph::WARNING, Role::Warn),
        Gravity::Discuss => (glyph::DISCUSS, Role::Accent),
        Gravity::Note => (glyph::DOT, Role::Muted),
    }
}

/// The verdict in a few words.
pub fn verdict(reading: &AllianceReading, wording: Wording<'_>) -> String {
    reading.continuum.verdict.map_or_else(
        || wording.unplaced(),
        |verdict| wording.verdict_reading(verdict),
    )
}

/// The alliance that a page is about: where it stands in the workbook's order, and how it reads.
fn reading_of<'a>(
    session: &'a Session,
    here: &PageTarget,
) -> Option<(usize, &'a Alliance, &'a AllianceReading)> {
    let id = here.alliance()?;
    let alliances = &session.workbook().alliances;
    let index = alliances.iter().position(|alliance| alliance.id == id)?;
    let mut readings = session.readings().iter();
    let reading = readings.find(|reading| reading.alliance == id)?;
    Some((index, &alliances[index], reading))
}

/// What is said beside the open question; a chapter's own page says it itself.
fn lines(session: &Session, here: &PageTarget, context: &Context) -> Vec<String> {
    if matches!(here, PageTarget::Question(..)) {
        beside::lines(session, here, context)
    } else {
        Vec::new()
    }
}

/// Draws the reading as a panel: of the alliance that the page is about, or of all of them in short. A
/// click on it leads to the picture.
pub fn panel(session: &Session, here: &PageTarget, area: Rect, canvas: &mut Canvas<'_>) {
    column(session, here, area.width, canvas.context).render(area, canvas, 0);
    canvas.hit(area, Hit::Go(PageTarget::Picture.into()));
}

/// The panel's rows.
pub fn column<'a>(
    session: &'a Session,
    here: &PageTarget,
    width: u16,
    context: &'a Context,
) -> Column<'a> {
    let mut column = Column::new(width);
    let said = lines(session, here, context);
    match reading_of(session, here) {
        Some((index, alliance, reading)) => {
            let wording = Wording::new(&context.i18n, &context.pack);
            let labels = drawing::labels(context);
            let style = drawing::style(context, &labels);
            let shown = picture::Alliance::of(alliance, reading);
            let verdict = verdict(reading, wording);
            let drawn = picture::beside(width, &shown, index, &verdict, &style);
            column.push(drawn.size().height, move |area, canvas| {
                drawing::draw(&drawn, area, canvas, |_| None);
            });
            column.gap(1);
            if said.is_empty() {
                standing(reading, &mut column, context);
            } else {
                beside::add(session, here, said, &mut column, context);
            }
        }
        None if said.is_empty() => all(session, &mut column, context),
        None => beside::add(session, here, said, &mut column, context),
    }
    column
}

/// Adds where an alliance stands: its gauges, factors and marks, and what stands out.
pub fn standing<'a>(reading: &'a AllianceReading, column: &mut Column<'a>, context: &'a Context) {
    let labels = drawing::labels(context);
    let style = drawing::style(context, &labels);
    let drawn = picture::gauges(column.width(), &reading.continuum, &style);
    column.push(drawn.size().height, move |area, canvas| {
        drawing::draw(&drawn, area, canvas, |_| None);
    });
    column.gap(1);
    let wording = Wording::new(&context.i18n, &context.pack);
    column.prose(wording.factors(&reading.factors), Role::Text);
    column.prose(wording.marks(&reading.marks), Role::Text);
    column.gap(1);
    for finding in &reading.findings {
        let (sign, role) = gravity_sign(finding.gravity);
        column.point(sign, role, wording.finding(finding).title, Role::Text);
    }
}

/// Adds all alliances in short, the one in focus in view.
fn all(session: &Session, column: &mut Column<'_>, context: &Context) {
    let wording = Wording::new(&context.i18n, &context.pack);
    column.prose(t!(context.i18n, "reading-all-title"), Role::Muted);
    column.gap(1);
    let alliances = &session.workbook().alliances;
    for (alliance, reading) in alliances.iter().zip(session.readings()) {
        let top = column.height();
        column.prose(alliance.name.as_str(), Role::Text);
        let numbers = continuum::position_numbers(&reading.continuum);
        let verdict = verdict(reading, wording);
        let verdict = if numbers.is_empty() {
            verdict
        } else {
            format!("{numbers} {} {verdict}", glyph::DOT)
        };
        column.indented(2, verdict, Role::Muted);
        column.indented(2, wording.factors(&reading.factors), Role::Muted);
        if session.focus() == Some(alliance.id) {
            column.keep(top);
        }
        column.gap(1);
    }
    if alliances.is_empty() {
        column.prose(t!(context.i18n, "reading-no-alliances"), Role::Muted);
    }
}

/// Whether the strip has something to say about the open page.
pub fn has_strip(session: &Session, here: &PageTarget) -> bool {
    reading_of(session, here).is_some()
}

/// Draws the reading as a strip below the page, where it is about one alliance. A click on it leads to
/// the picture.
pub fn strip(session: &Session, here: &PageTarget, area: Rect, canvas: &mut Canvas<'_>) {
    let context = canvas.context;
    let Some((index, alliance, reading)) = reading_of(session, here) else {
        return;
    };
    canvas.hit(area, Hit::Go(PageTarget::Picture.into()));
    let wording = Wording::new(&context.i18n, &context.pack);
    let row = |at: u16| Rect {
        y: area.y + at,
        height: 1,
        ..area
    };
    canvas.rule(row(0));
    let title = verdict(reading, wording);
    let numbers = continuum::position_numbers(&reading.continuum);
    let wide = u16::try_from(numbers.width()).unwrap_or(u16::MAX);
    let room = area.width.saturating_sub(wide.saturating_add(2));
    let x = canvas.text(area.x, area.y + 1, room, &title, Role::Accent);
    canvas.text_right(row(1), &numbers, Role::Text);
    let between = Rect {
        x: x + 3,
        width: area.right().saturating_sub(x + 5 + wide),
        ..row(1)
    };
    if let Some(gravest) = reading.findings.first() {
        let (sign, role) = gravity_sign(gravest.gravity);
        let count = reading.findings.len();
        let told = t!(context.i18n, "reading-findings", count = count);
        // A word cut in its middle says less than none.
        if told.width() + 2 <= usize::from(between.width) {
            canvas.pieces(between, &[(sign, role), (" ", role), (&told, Role::Text)]);
        }
    }
    let lines = lines(session, here, context);
    if lines.is_empty() {
        let shown = picture::Alliance::of(alliance, reading);
        short_standing(index, &shown, row(2), canvas);
    } else {
        said(&in_a_row(&lines), here, row(2), canvas);
    }
}

/// Statements behind one another: a dot parts two where the first has no stop of its own.
fn in_a_row(lines: &[String]) -> String {
    let mut told = String::new();
    for line in lines {
        if !told.is_empty() {
            let has_stop = told.ends_with(['.', '!', '?', ':', ';', '…', '”', '“']);
            told += if has_stop { " " } else { " · " };
        }
        told += line;
    }
    told
}

/// The axis with the alliance on it, and its gauges in numbers.
fn short_standing(
    index: usize,
    alliance: &picture::Alliance<'_>,
    first: Rect,
    canvas: &mut Canvas<'_>,
) {
    let context = canvas.context;
    let wording = Wording::new(&context.i18n, &context.pack);
    let labels = drawing::labels(context);
    let style = drawing::style(context, &labels);
    let gauges = alliance.continuum.gauges.iter();
    let told = gauges.map(|read| {
        let numbers = gauge::numbers(read.standing, read.aim).width();
        wording.gauge_label(read.gauge).width() + 1 + numbers
    });
    let beside = u16::try_from(told.max().unwrap_or(0)).unwrap_or(u16::MAX);
    let room = first.width.saturating_sub(beside.saturating_add(3));
    let axis = Rect {
        height: STRIP - 2,
        width: room.clamp(STRIP_AXIS - 6, STRIP_AXIS).min(first.width),
        ..first
    };
    let drawn = picture::strip(axis.width, alliance, index, true, &style);
    drawing::draw(&drawn, axis, canvas, |_| None);
    let mut side = Rect {
        x: axis.right() + 3,
        width: first.right().saturating_sub(axis.right() + 3),
        ..first
    };
    for read in alliance.continuum.gauges {
        let numbers = gauge::numbers(read.standing, read.aim);
        let wide = u16::try_from(numbers.width()).unwrap_or(u16::MAX);
        let room = side.width.saturating_sub(wide.saturating_add(1));
        let label = wording.gauge_label(read.gauge);
        canvas.text(side.x, side.y, room, label, Role::Muted);
        canvas.text_right(side, &numbers, Role::Text);
        side.y += 1;
    }
}

/// What the chapter's answers say, as far as there is room in the strip's last rows; where there is
/// not, what shows all of it.
fn said(text: &str, here: &PageTarget, first: Rect, canvas: &mut Canvas<'_>) {
    let rows = STRIP - 2;
    let whole = Rect {
        height: rows,
        ..first
    };
    if rows_of(text, whole.width) <= rows {
        canvas.prose(whole, text, Role::Text);
        return;
    }
    let context = canvas.context;
    let keymap = &context.keymap;
    let layers = [Layer::Workbook, Layer::Everywhere];
    let shown = |key: crate::tui::keymap::KeyPress| key.shown(&context.i18n);
    let key = |action| keymap.key(&layers, action).map(shown);
    let more = t!(context.i18n, "reading-more");
    // Where nobody gave it a key, it stands in the list of commands under its name.
    let (key, more) = match key(Action::Review) {
        Some(key) => (key, more),
        None => (
            key(Action::Palette).unwrap_or_default(),
            format!("{} {more}", Action::Review.short(&context.i18n)),
        ),
    };
    let wide = u16::try_from(key.width() + more.width() + 3).unwrap_or(u16::MAX);
    let place = Rect {
        width: whole.width.saturating_sub(wide),
        ..whole
    };
    canvas.prose(place, text, Role::Text);
    let corner = Rect {
        x: place.right() + 2,
        y: first.y + rows - 1,
        width: wide.saturating_sub(2),
        height: 1,
    };
    let pieces = [
        (key.as_str(), Role::Key),
        (" ", Role::Text),
        (more.as_str(), Role::Muted),
    ];
    canvas.pieces(corner, &pieces);
    if let PageTarget::Question(subject, question, _) = here
        && let Some(chapter) = context.pack.chapter_of(question)
    {
        let page = PageTarget::Chapter(*subject, chapter.id.clone());
        canvas.hit(corner, Hit::Go(page.into()));
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Position;

    use super::*;
    use crate::{
        domain::{
            answer::Part,
            testing::{TestAnswers, alliance_id},
            workbook::{AllianceKind, Subject},
        },
        session::Access,
        tui::{hit::ViewState, target::Target, testing::Bench},
    };

    fn bench() -> Bench {
        let answers = TestAnswers::default()
            .at([60, 80, 20])
            .rating("factors.trust", 4)
            .text("factors.trust", Part::Evidence, "They kept the slot")
            .pick("level.declared", "level.funding");
        let workbook =
            TestAnswers::default().firm(vec![answers.alliance(1, AllianceKind::Existing)]);
        Bench::of(workbook, Access::Full)
    }

    fn on(question: &str) -> PageTarget {
        let about = Subject::Alliance(alliance_id(1));
        PageTarget::Question(about, question.parse().unwrap(), None)
    }

    type Draw = fn(&Session, &PageTarget, Rect, &mut Canvas<'_>);

    fn drawn(draw: Draw, here: &PageTarget, width: u16, height: u16) -> (String, ViewState) {
        let bench = bench();
        bench.drawn(width, height, |area, canvas| {
            draw(&bench.session, here, area, canvas);
        })
    }

    fn leads(state: &ViewState, x: u16, y: u16) -> Option<Target> {
        match state.hit(Position::new(x, y)) {
            Some((Hit::Go(target), _)) => Some(target.clone()),
            Some(_) | None => None,
        }
    }

    #[test]
    fn statements_in_a_row_are_parted() {
        let row = |lines: &[&str]| {
            let lines: Vec<String> = lines.iter().map(|it| (*it).to_owned()).collect();
            in_a_row(&lines)
        };
        assert_eq!(
            row(&["For all: Möwe", "By 2029."]),
            "For all: Möwe · By 2029."
        );
        assert_eq!(row(&["It holds.", "By 2029"]), "It holds. By 2029");
        assert_eq!(row(&[]), "");
    }

    #[test]
    fn the_panel_and_the_strip_lead_to_the_picture() {
        for (draw, width, height) in [(panel as Draw, 34, 30), (strip as Draw, 78, STRIP)] {
            let (screen, state) = drawn(draw, &on("factors.trust"), width, height);
            assert!(screen.contains("Risk & control"), "{screen}");
            let picture = Some(Target::Page(PageTarget::Picture));
            assert_eq!(leads(&state, 3, 2), picture);
        }
    }

    #[test]
    fn beside_a_question_stands_what_its_chapter_says() {
        let (screen, _) = drawn(panel, &on("level.declared"), 34, 40);
        assert!(screen.contains("you say"), "{screen}");
        assert!(!screen.contains("Marks"), "{screen}");
    }

    #[test]
    fn what_the_strip_cannot_hold_is_one_click_away() {
        let (screen, state) = drawn(strip, &on("level.declared"), 60, STRIP);
        assert!(screen.contains("F2 review says it all"), "{screen}");
        let chapter = leads(&state, 58, STRIP - 1);
        assert!(matches!(
            chapter,
            Some(Target::Page(PageTarget::Chapter(..)))
        ));
    }

    #[test]
    fn beside_pages_about_no_alliance_all_stand_in_short() {
        let bench = bench();
        assert!(!has_strip(&bench.session, &PageTarget::Agenda));
        assert!(has_strip(&bench.session, &on("factors.trust")));
        let (screen, _) = drawn(panel, &PageTarget::Agenda, 34, 20);
        assert!(screen.contains("Your alliances so far"), "{screen}");
    }
}
