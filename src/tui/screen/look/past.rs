//! The workbook as it was on a day, beside how it is now.

use jiff::{Timestamp, civil::Date};
use ratatui::layout::Rect;

use super::pair;
use crate::{
    domain::{
        id::AllianceId,
        reading::{self, AllianceReading, overview},
        workbook::Workbook,
    },
    report::wording::Wording,
    t,
    tui::{
        canvas::{Canvas, Hit},
        glyph,
        model::Context,
        screen::{book::Book, card::prose_width},
        theme::Role,
        widget::{
            column::Column,
            continuum::{self, Lane},
        },
    },
};

/// How many rows the axis and two lanes take.
const LANES: u16 = 5;

/// How the workbook was when a day ended.
#[derive(Debug, Clone)]
pub struct Past {
    date: Date,
    workbook: Workbook,
    readings: Vec<AllianceReading>,
}

impl Past {
    /// The workbook as it was on this day, as far as its log goes back.
    pub fn new(workbook: &Workbook, date: Date, context: &Context) -> Self {
        let midnight = date.at(23, 59, 59, 999_999_999);
        let moment = midnight
            .to_zoned(context.zone.clone())
            .map_or(Timestamp::MAX, |zoned| zoned.timestamp());
        let workbook = workbook.as_of(moment);
        let readings = reading::read_all(&context.pack, &workbook, date);
        Self {
            date,
            workbook,
            readings,
        }
    }

    fn reading(&self, id: AllianceId) -> Option<&AllianceReading> {
        self.readings.iter().find(|reading| reading.alliance == id)
    }
}

/// Everybody who is in the list now, then those who were in it only then.
fn alliances<'a>(book: &'a Book, past: &'a Past) -> Vec<(AllianceId, &'a str)> {
    let gone = past.workbook.alliances.iter();
    let gone = gone.filter(|it| book.workbook.alliance(it.id).is_none());
    let all = book.workbook.alliances.iter().chain(gone);
    all.map(|it| (it.id, it.name.as_str())).collect()
}

/// How many rows there are.
pub(super) fn rows(book: &Book, past: &Past) -> usize {
    alliances(book, past).len()
}

/// The row of the alliance in focus.
pub(super) fn focused(book: &Book, past: &Past) -> usize {
    let mut all = alliances(book, past).into_iter();
    all.position(|(id, _)| book.focus == Some(id)).unwrap_or(0)
}

/// Draws every alliance then and now, the selected one with all that moved.
pub(super) fn view(book: &Book, past: &Past, selected: usize, area: Rect, canvas: &mut Canvas<'_>) {
    let words = &canvas.context.words;
    let wording = Wording::new(words, &canvas.context.pack);
    let mut column = Column::new(prose_width(area));
    let date = words.date(past.date);
    column.prose(t!(words, "past-title", date = date.as_str()), Role::Heading);
    column.gap(1);
    for (row, (id, name)) in alliances(book, past).into_iter().enumerate() {
        let is_selected = row == selected;
        let then = past.reading(id);
        let now = book.readings.iter().find(|reading| reading.alliance == id);
        let numbers = |reading: Option<&AllianceReading>| {
            let position = reading.and_then(|it| it.continuum.now);
            position.map_or_else(
                || glyph::NOT_APPLICABLE.to_owned(),
                |position| wording.position(position),
            )
        };
        let went = format!("{} {} {}", numbers(then), glyph::FORWARD, numbers(now));
        column.push_if_kept(is_selected, 1, move |area, canvas| {
            let (sign, role) = if is_selected {
                (glyph::HERE, Role::Selection)
            } else {
                (" ", Role::Text)
            };
            canvas.pieces(area, &[(sign, role), (" ", role), (name, role)]);
            canvas.text_right(area, &went, role);
            canvas.hit(area, Hit::Row(row));
        });
        if is_selected {
            moved(&date, then, now, &mut column, canvas);
        }
    }
    column.render(area, canvas, book.scroll);
}

/// Where it stood and stands, and all that reads otherwise than then.
fn moved<'a>(
    date: &str,
    then: Option<&'a AllianceReading>,
    now: Option<&'a AllianceReading>,
    column: &mut Column<'a>,
    canvas: &Canvas<'_>,
) {
    let words = canvas.words();
    let (Some(then), Some(now)) = (then, now) else {
        let told = match now {
            Some(_) => t!(words, "past-not-yet"),
            None => t!(words, "past-no-more"),
        };
        column.indented(2, told, Role::Muted);
        return column.gap(1);
    };
    let (then_word, now_word) = (t!(words, "past-then"), t!(words, "past-now"));
    column.push_kept(LANES, move |area, canvas| {
        let lane = |name, reading: &'a AllianceReading, focused| Lane {
            id: reading.alliance,
            name,
            continuum: &reading.continuum,
            focused,
        };
        let lanes = [lane(&then_word, then, false), lane(&now_word, now, true)];
        continuum::draw(area, &lanes, canvas);
    });
    column.gap(1);
    let moved = overview::compare(then, now).into_iter();
    let moved: Vec<_> = moved.filter(|contrast| contrast.differs()).collect();
    if moved.is_empty() {
        column.indented(2, t!(words, "past-nothing-moved"), Role::Muted);
    } else {
        pair::heads(column, [date.to_owned(), t!(words, "past-now")]);
        for contrast in moved {
            pair::add(column, &contrast, canvas);
        }
    }
    column.gap(1);
}
