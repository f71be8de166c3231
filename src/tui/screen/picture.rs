//! The continuum picture: all alliances on one axis, and everything that the answers say about the
//! one in focus.

use crate::tui::stop::Stop;
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::{
    book::{Book, Card},
    items,
    reading::{gravity_sign, verdict},
};
use crate::{
    domain::{
        answer::Part,
        pack::Pack,
        reading::{
            AllianceReading,
            continuum::VerdictReading,
            finding::{Basis, Finding},
            marks::MarkStanding,
            step,
        },
        scale::Held,
        workbook::Subject,
    },
    report::wording::Wording,
    t,
    tui::{
        canvas::{Canvas, Hit, rows_of},
        glyph,
        model::Context,
        theme::Role,
        widget::{column::Column, continuum, gauge},
    },
};

/// From this width on, gauges and findings stand side by side.
const TWO_COLUMNS: u16 = 76;
/// The widest the picture grows.
const WIDEST: u16 = 150;

/// Draws the picture.
pub fn view(book: &Book, area: Rect, canvas: &mut Canvas<'_>) {
    let width = area.width.min(WIDEST);
    let area = Rect {
        x: area.x + (area.width - width) / 2,
        width,
        ..area
    };
    if book.workbook.alliances.is_empty() {
        let none = t!(canvas.words(), "picture-no-alliances");
        canvas.prose(area, &none, Role::Muted);
        return;
    }
    let lanes: Vec<continuum::Lane<'_>> = book
        .workbook
        .alliances
        .iter()
        .zip(&book.readings)
        .map(|(alliance, reading)| continuum::Lane {
            id: alliance.id,
            name: &alliance.name,
            continuum: &reading.continuum,
            focused: book.focus == Some(alliance.id),
        })
        .collect();
    let axis = continuum::axis_rows(width.saturating_sub(width / 4 + 10));
    let most = axis + u16::try_from(lanes.len()).unwrap_or(u16::MAX);
    let lanes_height = most.min(axis + (area.height / 3).saturating_sub(axis).max(1));
    continuum::draw(
        Rect {
            height: lanes_height,
            ..area
        },
        &lanes,
        canvas,
    );
    let Some(reading) = book.reading() else {
        return;
    };
    let below = Rect {
        y: area.y + lanes_height + 1,
        height: area.height.saturating_sub(lanes_height + 1),
        ..area
    };
    canvas.rule(Rect { height: 1, ..below });
    let below = Rect {
        y: below.y + 1,
        height: below.height.saturating_sub(1),
        ..below
    };
    let layout = Layout::of(below);
    if area.width >= TWO_COLUMNS {
        let left_width = (below.width * 2 / 5).min(52);
        let left = Rect {
            width: left_width,
            ..below
        };
        let right = Rect {
            x: below.x + left_width + 3,
            width: below.width - left_width - 3,
            ..below
        };
        let mut column = Column::new(left.width.saturating_sub(2));
        gauges(reading, layout, &mut column, canvas);
        marks(reading, layout, &mut column, canvas);
        column.render(left, canvas, 0);
        let mut column = Column::new(right.width.saturating_sub(2));
        summary(book, reading, layout, &mut column, canvas);
        findings(book, reading, &mut column, canvas);
        column.render(right, canvas, book.scroll);
    } else {
        let mut column = Column::new(below.width.saturating_sub(2));
        summary(book, reading, layout, &mut column, canvas);
        findings(book, reading, &mut column, canvas);
        column.gap(1);
        gauges(reading, layout, &mut column, canvas);
        marks(reading, layout, &mut column, canvas);
        column.render(below, canvas, book.scroll);
    }
}

/// How much room there is below the lanes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Layout {
    /// For everything at once.
    Roomy,
    /// Only for what is selected, and for gauges without their stops in words.
    Tight,
}

impl Layout {
    fn of(below: Rect) -> Self {
        if below.height >= 22 {
            Self::Roomy
        } else {
            Self::Tight
        }
    }
}

/// The three gauges with their stops in words.
fn gauges<'a>(
    reading: &'a AllianceReading,
    layout: Layout,
    column: &mut Column<'a>,
    canvas: &Canvas<'a>,
) {
    let wording = Wording::new(&canvas.context.words, &canvas.context.pack);
    for read in reading.continuum.gauges {
        let Some(question) = canvas.context.pack.gauge(read.gauge) else {
            continue;
        };
        let stop = Stop::Question(Subject::Alliance(reading.alliance), question.id.clone());
        let words = read.now.map(|now| wording.stop(read.gauge, now));
        let nothing = t!(canvas.words(), "standing-blank");
        let rows = match layout {
            Layout::Roomy => 3,
            Layout::Tight => 2,
        };
        column.push(rows, move |area, canvas| {
            let row = |at: u16| Rect {
                y: area.y + at,
                height: 1,
                ..area
            };
            canvas.text(area.x, area.y, area.width, &question.label, Role::Heading);
            canvas.text_right(row(0), &gauge::numbers(read.now, read.aim), Role::Text);
            gauge::slider(row(1), read.now, read.aim, canvas);
            if area.height > 2 {
                canvas.text(
                    area.x,
                    area.y + 2,
                    area.width,
                    words.unwrap_or(&nothing),
                    Role::Muted,
                );
            }
            canvas.hit(area, Hit::Stop(stop));
        });
        if layout == Layout::Roomy {
            column.gap(1);
        }
    }
    if layout == Layout::Tight {
        column.gap(1);
    }
}

/// The five marks.
fn marks<'a>(
    reading: &'a AllianceReading,
    layout: Layout,
    column: &mut Column<'a>,
    canvas: &Canvas<'a>,
) {
    let wording = Wording::new(&canvas.context.words, &canvas.context.pack);
    let marks = wording.tally(reading.marks.tally());
    let title = match layout {
        Layout::Roomy => t!(canvas.words(), "picture-marks", marks = marks),
        Layout::Tight => t!(canvas.words(), "reading-marks", marks = marks),
    };
    column.prose(title, Role::Heading);
    for (mark, standing) in reading.marks.standings {
        let Some(question) = canvas.context.pack.mark(mark) else {
            continue;
        };
        let stop = Stop::Question(Subject::Alliance(reading.alliance), question.id.clone());
        let (sign, role) = match standing {
            MarkStanding::Blank => (glyph::BLANK, Role::Muted),
            MarkStanding::Unknown => (glyph::UNKNOWN, Role::Warn),
            MarkStanding::Judged(Held::Yes) => (glyph::MARKER, Role::Good),
            MarkStanding::Judged(Held::Partly) => (glyph::HALF, Role::Warn),
            MarkStanding::Judged(Held::No) => (glyph::BLANK, Role::Bad),
        };
        let told = wording.mark_standing(standing);
        column.push(1, move |area, canvas| {
            canvas.pieces(
                area,
                &[
                    (sign, role),
                    (" ", Role::Text),
                    (&question.label, Role::Text),
                ],
            );
            canvas.text_right(area, &told, Role::Muted);
            canvas.hit(area, Hit::Stop(stop));
        });
    }
}

/// The verdict, what it means, how it was reached and what would move it.
fn summary<'a>(
    book: &Book,
    reading: &'a AllianceReading,
    layout: Layout,
    column: &mut Column<'a>,
    canvas: &Canvas<'_>,
) {
    let Card::Picture { selected } = &book.card else {
        return;
    };
    let is_selected = *selected == 0;
    let wording = Wording::new(&canvas.context.words, &canvas.context.pack);
    let verdict = verdict(reading, wording);
    let rows = rows_of(&verdict, column.width());
    let headline = move |area: Rect, canvas: &mut Canvas<'_>| {
        canvas.prose(area, &verdict, Role::Accent);
        canvas.hit(area, Hit::Row(0));
    };
    column.push_if_kept(is_selected, rows, headline);
    if let Some(settled) = reading.continuum.verdict.and_then(VerdictReading::settled) {
        column.prose(wording.verdict_meaning(settled), Role::Text);
    }
    if is_selected || layout == Layout::Roomy {
        column.gap(1);
        column.prose(wording.working(reading).join(" "), Role::Muted);
        for step in step::next_steps(&reading.continuum, &reading.marks) {
            column.point(
                glyph::HERE,
                Role::Accent,
                wording.next_step(&step),
                Role::Text,
            );
        }
    }
    column.gap(1);
}

/// The findings, the selected one opened.
fn findings<'a>(
    book: &Book,
    reading: &'a AllianceReading,
    column: &mut Column<'a>,
    canvas: &Canvas<'_>,
) {
    let Card::Picture { selected } = &book.card else {
        return;
    };
    let wording = Wording::new(&canvas.context.words, &canvas.context.pack);
    if reading.findings.is_empty() {
        column.prose(t!(canvas.words(), "picture-no-findings"), Role::Muted);
        column.gap(1);
        return;
    }
    column.prose(t!(canvas.words(), "picture-findings"), Role::Heading);
    for (row, finding) in reading.findings.iter().enumerate() {
        finding_rows(
            row + 1,
            finding,
            row + 1 == *selected,
            wording,
            column,
            canvas,
        );
    }
    column.gap(1);
}

fn finding_rows<'a>(
    row: usize,
    finding: &'a Finding,
    selected: bool,
    wording: Wording<'_>,
    column: &mut Column<'a>,
    canvas: &Canvas<'_>,
) {
    let (sign, sign_role) = gravity_sign(finding.gravity);
    let words = wording.finding(finding);
    let gravity = wording.gravity(finding.gravity);
    let role = if selected {
        Role::Selection
    } else {
        Role::Text
    };
    let title = move |area: Rect, canvas: &mut Canvas<'_>| {
        let wide = u16::try_from(gravity.width()).unwrap_or(u16::MAX);
        let left = Rect {
            width: area.width.saturating_sub(wide + 1),
            ..area
        };
        canvas.pieces(
            left,
            &[(sign, sign_role), (" ", role), (&words.title, role)],
        );
        canvas.text_right(area, &gravity, Role::Muted);
        canvas.hit(area, Hit::Row(row));
    };
    if !selected {
        return column.push(1, title);
    }
    column.push_kept(1, title);
    let width = column.width().saturating_sub(2);
    for (words, role) in [(words.detail, Role::Text), (words.advice, Role::Muted)] {
        let rows = rows_of(&words, width);
        column.push_kept(rows, move |area, canvas| {
            canvas.prose(
                Rect {
                    x: area.x + 2,
                    width: area.width.saturating_sub(2),
                    ..area
                },
                &words,
                role,
            );
        });
    }
    let answers: Vec<(String, Hit)> = finding
        .basis
        .iter()
        .enumerate()
        .filter_map(|(at, basis)| {
            let question = canvas.context.pack.question(&basis.question)?;
            let hit = Hit::Answer(basis.subject, basis.question.clone(), basis.part);
            let part = match basis.part {
                Part::Value | Part::Item(_) => None,
                Part::Why => Some(t!(canvas.words(), "part-why")),
                Part::Evidence => Some(t!(canvas.words(), "part-evidence")),
                Part::Aim => Some(t!(canvas.words(), "part-aim")),
            };
            let part = part.map_or_else(String::new, |part| format!(" ({part})"));
            Some((format!("{} {}{part}", at + 1, question.label), hit))
        })
        .collect();
    let look = t!(canvas.words(), "picture-look-at");
    column.push_kept(1, move |area, canvas| {
        let mut x = canvas.text(
            area.x + 2,
            area.y,
            area.width.saturating_sub(2),
            &look,
            Role::Muted,
        ) + 1;
        for (label, hit) in answers {
            let end = canvas.text(x, area.y, area.right().saturating_sub(x), &label, Role::Key);
            canvas.hit(
                Rect {
                    x,
                    width: end - x,
                    ..area
                },
                hit,
            );
            x = end + 3;
        }
    });
}

/// Goes to the nth answer that the selected finding rests on; from the verdict to what it still lacks.
pub fn jump(book: &mut Book, nth: usize, context: &Context) {
    let Card::Picture { selected } = &book.card else {
        return;
    };
    let Some(reading) = book.reading() else {
        return;
    };
    let basis = match selected.checked_sub(1) {
        Some(finding) => reading
            .findings
            .get(finding)
            .and_then(|finding| finding.basis.get(nth))
            .cloned(),
        None => missing(reading, nth, &context.pack),
    };
    let Some(basis) = basis else { return };
    book.go(Stop::Question(basis.subject, basis.question), &context.pack);
    book.focus_part(basis.part);
    items::select(book, basis.part, &context.pack);
    book.came_from = Some(Stop::Picture);
}

/// The nth answer without which the verdict is open: gauges first, then marks.
fn missing(reading: &AllianceReading, nth: usize, pack: &Pack) -> Option<Basis> {
    let gauges = reading
        .continuum
        .gauges
        .iter()
        .filter(|read| read.now.is_none())
        .filter_map(|read| pack.gauge(read.gauge));
    let marks = reading.marks.open().filter_map(|mark| pack.mark(mark));
    let question = gauges.chain(marks).nth(nth)?.id.clone();
    Some(Basis {
        subject: Subject::Alliance(reading.alliance),
        question,
        part: Part::Value,
    })
}
