//! A sheet with a head that stays in sight, as wide as what stands in it, and printed across one page.

use std::collections::HashSet;

use jiff::{Zoned, civil::Date, tz::TimeZone};
use rust_xlsxwriter::{
    Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet, XlsxError,
};
use unicode_width::UnicodeWidthStr;

use super::cell::Cell;
use crate::report::{csv::runs, pdf::Paper};

/// The most rows below a head that a sheet has.
const MOST_ROWS: u32 = 1_048_575;

/// The most units of UTF-16 that a cell holds.
pub(super) const LONGEST: usize = 32_767;

/// How narrow and how wide a column is at the most, in characters.
const WIDTHS: [usize; 2] = [9, 48];

/// How high a line of text is, and the most that a row is, in points.
const LINE: u32 = 15;
const HIGHEST: u32 = 405;

/// The most columns that can be read on one page.
const MOST_ABREAST: usize = 12;

/// The looks that cells have.
pub(super) struct Styles {
    pub(super) head: Format,
    /// What stands above numbers.
    pub(super) number_head: Format,
    /// A name, which begins where others do in whatever letters it is.
    name: Format,
    pub(super) text: Format,
    /// Text that begins like a formula.
    pub(super) quoted: Format,
    pub(super) number: Format,
    pub(super) hundredths: Format,
    pub(super) percent: Format,
    pub(super) date: Format,
    pub(super) strong: Format,
    pub(super) total: Format,
    pub(super) fails: Format,
    pub(super) score: Format,
    pub(super) place: Format,
}

impl Styles {
    pub(super) fn new() -> Self {
        let base = || Format::new().set_align(FormatAlign::Top);
        let strong = || base().set_bold();
        let right = || base().set_align(FormatAlign::Right).set_indent(1);
        let head = strong()
            .set_text_wrap()
            .set_background_color(Color::RGB(0x00E9_EDF0))
            .set_border_bottom(FormatBorder::Thin);
        Self {
            number_head: head.clone().set_align(FormatAlign::Right).set_indent(1),
            head,
            name: base().set_text_wrap().set_align(FormatAlign::Left),
            text: base().set_text_wrap(),
            quoted: base().set_text_wrap().set_quote_prefix(),
            number: right().set_num_format("0"),
            hundredths: right().set_num_format("0.##"),
            percent: right().set_num_format("0 %"),
            // The day as the reader's own settings write it.
            date: base().set_num_format_index(14).set_align(FormatAlign::Left),
            strong: strong().set_text_wrap(),
            total: strong()
                .set_num_format("0.0")
                .set_align(FormatAlign::Center),
            score: base().set_align(FormatAlign::Center),
            place: strong().set_align(FormatAlign::Center),
            fails: Format::new().set_font_color(Color::RGB(0x00A3_3B14)),
        }
    }
}

/// What every sheet of a file shares.
#[derive(Clone, Copy)]
pub(super) struct Paged<'a> {
    pub(super) styles: &'a Styles,
    pub(super) paper: Paper,
}

impl Paged<'_> {
    /// An empty sheet of a name, printed across one page with its head on each.
    pub(super) fn empty(self, name: &str) -> Result<Worksheet, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?;
        sheet
            .set_landscape()
            .set_print_fit_to_pages(1, 0)
            .set_paper_size(match self.paper {
                Paper::A4 => 9,
                Paper::Letter => 1,
            });
        Ok(sheet)
    }
}

/// A sheet that is being written, row by row.
pub(super) struct Sheet<'a> {
    page: Paged<'a>,
    rows: Worksheet,
    widths: Vec<usize>,
    head: Vec<String>,
    /// Which columns hold numbers and nothing else.
    numbers: Vec<bool>,
    /// The row that is written next.
    next: u32,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(page: Paged<'a>, name: &str, head: &[String]) -> Result<Self, XlsxError> {
        let mut sheet = page.empty(name)?;
        for (column, label) in (0..).zip(head) {
            let label = kept(label);
            sheet.write_string_with_format(0, column, label, &page.styles.head)?;
        }
        sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
        if head.len() > MOST_ABREAST {
            // On two pages, each with whom it is about.
            sheet
                .set_print_fit_to_pages(2, 0)
                .set_repeat_columns(0, 1)?;
        }
        Ok(Self {
            page,
            rows: sheet,
            // Heads wrap, and a filter takes some room.
            widths: head.iter().map(|label| width(label).min(20) + 4).collect(),
            head: head.to_vec(),
            numbers: vec![true; head.len()],
            next: 1,
        })
    }

    /// Writes a row; false where the sheet has no more room.
    pub(super) fn row(&mut self, cells: &[Cell]) -> Result<bool, XlsxError> {
        if self.next > MOST_ROWS {
            return Ok(false);
        }
        for (column, cell) in (0..).zip(cells) {
            put(&mut self.rows, [self.next, column], cell, self.page.styles)?;
        }
        let known = self.widths.iter_mut().zip(&mut self.numbers);
        for ((width, is_number), cell) in known.zip(cells) {
            *width = (*width).max(cell.width());
            *is_number &= matches!(cell, Cell::Number(_) | Cell::Empty);
        }
        let lines = cells.iter().map(|cell| cell.lines(most(cells.len())));
        raise(&mut self.rows, self.next, lines.max().unwrap_or(1))?;
        self.next += 1;
        Ok(true)
    }

    pub(super) fn finish(mut self) -> Result<Worksheet, XlsxError> {
        widen(&mut self.rows, &self.widths)?;
        let numbers = (0..).zip(&self.head).zip(&self.numbers);
        for ((column, label), is_number) in numbers {
            if *is_number && self.next > 1 {
                let head = &self.page.styles.number_head;
                self.rows
                    .write_string_with_format(0, column, kept(label), head)?;
            }
        }
        let last = u16::try_from(self.widths.len()).unwrap_or(1).max(1) - 1;
        // A page of words needs no filter.
        if last > 0 && self.next > 1 {
            self.rows.autofilter(0, 0, self.next - 1, last)?;
        }
        Ok(self.rows)
    }
}

/// How wide a column is at the most, where there are so many: a page of nothing but words is as wide as a page.
fn most(columns: usize) -> usize {
    let [_, most] = WIDTHS;
    if columns == 1 { 2 * most } else { most }
}

/// Makes columns as wide as what stands in them, within limits.
pub(super) fn widen(sheet: &mut Worksheet, widths: &[usize]) -> Result<(), XlsxError> {
    let [least, _] = WIDTHS;
    let most = most(widths.len());
    for (column, width) in (0..).zip(widths) {
        let width = u16::try_from((*width).clamp(least, most)).unwrap_or(u16::MAX);
        sheet.set_column_width(column, f64::from(width))?;
    }
    Ok(())
}

/// Gives a row room for so many lines: some programs leave rows as they are, and show the first line only.
pub(super) fn raise(sheet: &mut Worksheet, row: u32, lines: u32) -> Result<(), XlsxError> {
    if lines > 1 {
        let height = lines.saturating_mul(LINE).min(HIGHEST);
        sheet.set_row_height(row, height)?;
    }
    Ok(())
}

/// Writes a cell at a row and a column of a sheet.
pub(super) fn put(
    sheet: &mut Worksheet,
    [row, column]: [u32; 2],
    cell: &Cell,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let Ok(column) = u16::try_from(column) else {
        return Ok(());
    };
    match cell {
        Cell::Empty => {}
        Cell::Text(text) | Cell::Name(text) => {
            let style = match cell {
                _ if runs(text) => &styles.quoted,
                Cell::Name(_) => &styles.name,
                Cell::Empty | Cell::Text(_) | Cell::Number(_) | Cell::Date(_) => &styles.text,
            };
            sheet.write_string_with_format(row, column, kept(text), style)?;
        }
        Cell::Number(number) => {
            let is_whole = number.fract().abs() < f64::EPSILON;
            let style = if is_whole {
                &styles.number
            } else {
                &styles.hundredths
            };
            sheet.write_number_with_format(row, column, *number, style)?;
        }
        Cell::Date(date) => match day(*date) {
            Some(day) => {
                sheet.write_datetime_with_format(row, column, &day, &styles.date)?;
            }
            None => {
                sheet.write_string_with_format(row, column, date.to_string(), &styles.text)?;
            }
        },
    }
    Ok(())
}

/// A day as spreadsheets count it; none for those before 1900, which they do not know.
fn day(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    let [month, day] = [date.month(), date.day()].map(i8::unsigned_abs);
    ExcelDateTime::from_ymd(year, month, day).ok()
}

/// A moment in UTC; none where spreadsheets have no such day.
pub(super) fn moment(now: &Zoned) -> Option<ExcelDateTime> {
    let now = now.timestamp().to_zoned(TimeZone::UTC);
    let [hour, minute, second] = [now.hour(), now.minute(), now.second()].map(i8::unsigned_abs);
    day(now.date())?
        .and_hms(hour.into(), minute, f64::from(second))
        .ok()
}

/// How wide a text is in its widest line, in characters.
pub(super) fn width(text: &str) -> usize {
    text.lines().map(UnicodeWidthStr::width).max().unwrap_or(0)
}

/// As much of a text as a cell holds, without what no file of this kind may hold. What is cut ends in a sign.
pub(super) fn kept(text: &str) -> String {
    let lawful = |it: &char| {
        (!it.is_control() || matches!(it, '\n' | '\t')) && !matches!(it, '\u{fffe}' | '\u{ffff}')
    };
    let text: String = text.chars().filter(lawful).collect();
    if text.len() <= LONGEST || text.encode_utf16().count() <= LONGEST {
        return text;
    }
    let mut room = LONGEST - 1;
    let fits = |it: &char| {
        let is_room = it.len_utf16() <= room;
        room = room.saturating_sub(it.len_utf16());
        is_room
    };
    let mut short: String = text.chars().take_while(fits).collect();
    short.push('…');
    short
}

/// The names of a file's sheets, each given once.
#[derive(Default)]
pub(super) struct Names(HashSet<String>);

impl Names {
    /// The most characters of a name.
    const LONGEST: usize = 31;

    /// A name as near to this one as spreadsheets allow.
    pub(super) fn give(&mut self, name: &str) -> String {
        let lawful = |it: &char| !it.is_control() && !"[]:*?/\\'".contains(*it);
        let plain = |name: &str, most: usize| {
            let mut left = most;
            let fits = |it: &char| {
                let is_room = it.len_utf16() <= left;
                left = left.saturating_sub(it.len_utf16());
                is_room
            };
            let name: String = name.chars().filter(lawful).take_while(fits).collect();
            name.trim().to_owned()
        };
        let mut given = plain(name, Self::LONGEST);
        for nth in 2_u32.. {
            if !given.is_empty() && self.0.insert(given.to_lowercase()) {
                break;
            }
            let nth = nth.to_string();
            let stem = plain(name, Self::LONGEST - nth.len() - 1);
            given.clear();
            given.push_str(format!("{stem} {nth}").trim());
        }
        given
    }
}
