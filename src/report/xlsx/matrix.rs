//! The selection matrix as a sheet that reckons: weights and scores can be changed, and shares, totals, failed
//! must-haves and places follow. Each formula comes with what it gives for the workbook as it is, by our own
//! reading, so that a program that does not reckon shows the same.

use rust_xlsxwriter::{
    ConditionalFormatFormula, Format, Formula, Worksheet, XlsxError, utility::column_number_to_name,
};

use super::{
    cell::Cell,
    sheet::{Paged, kept, put, raise, widen, width},
};
use crate::{
    domain::{
        reading::{
            fraction::Fraction,
            matrix::{Matrix, Score},
        },
        scale::Rating,
    },
    i18n::Catalog,
    report::{csv::runs, material::Material, typeset::line, wording::Wording},
    t,
};

/// The columns before the candidates: criterion, weight, share, floor.
const BEFORE: u16 = 4;

/// How many letters of a candidate's name stand on a line.
const NAME: usize = 24;

/// The most candidates that a sheet has columns for.
const MOST: usize = 16_000;

/// The matrix of a firm.
pub(super) struct Block {
    firm: String,
    matrix: Matrix,
    /// What it comes to, in words, as it is.
    told: Vec<String>,
    /// What stands before these words.
    on: String,
}

impl Block {
    /// The matrix of a workbook; none while there are no criteria.
    pub(super) fn read(material: &Material<'_>) -> Option<Self> {
        let matrix = Matrix::read(material.pack, material.workbook)?;
        let wording = Wording::new(material.words, material.pack);
        let date = material.words.date(material.now.date());
        (!matrix.criteria.is_empty()).then(|| Self {
            firm: material.workbook.title.clone(),
            told: wording.matrix(&matrix),
            on: t!(material.words, "xlsx-matrix-on", date = date),
            matrix,
        })
    }
}

/// The matrices below each other; one alone has a head that stays in sight.
pub(super) fn sheet(
    page: Paged<'_>,
    name: &str,
    words: &Catalog,
    blocks: &[&Block],
) -> Result<Worksheet, XlsxError> {
    let mut sheet = Writer {
        sheet: page.empty(name)?,
        page,
        words,
        widths: Vec::new(),
        next: 0,
    };
    if let [only] = blocks {
        sheet.block(only)?;
        sheet.sheet.set_freeze_panes(1, 1)?.set_repeat_rows(0, 0)?;
    } else {
        for block in blocks {
            sheet.text(0, &block.firm, &page.styles.strong)?;
            sheet.next += 1;
            sheet.block(block)?;
            sheet.next += 2;
        }
    }
    widen(&mut sheet.sheet, &sheet.widths)?;
    Ok(sheet.sheet)
}

struct Writer<'a> {
    page: Paged<'a>,
    sheet: Worksheet,
    words: &'a Catalog,
    widths: Vec<usize>,
    /// The row that is written next.
    next: u32,
}

impl Writer<'_> {
    fn text(&mut self, column: u16, text: &str, style: &Format) -> Result<(), XlsxError> {
        let style = if runs(text) {
            &style.clone().set_quote_prefix()
        } else {
            style
        };
        self.sheet
            .write_string_with_format(self.next, column, kept(text), style)?;
        Ok(())
    }

    fn wide(&mut self, column: u16, text: &str, most: usize) {
        let column = usize::from(column);
        if self.widths.len() <= column {
            self.widths.resize(column + 1, 0);
        }
        self.widths[column] = self.widths[column].max(width(text).min(most) + 2);
    }

    fn cell(&mut self, column: u16, cell: &Cell) -> Result<(), XlsxError> {
        let at = [self.next, column.into()];
        put(&mut self.sheet, at, cell, self.page.styles)
    }

    /// A formula and what it gives; a blank where it gives nothing.
    fn formula(
        &mut self,
        column: u16,
        formula: &str,
        gives: Option<f64>,
        style: &Format,
    ) -> Result<(), XlsxError> {
        // Nothing at all would be taken for zero.
        let gives = gives.map_or_else(|| " ".to_owned(), |it| it.to_string());
        let formula = Formula::new(formula).set_result(gives);
        self.sheet
            .write_formula_with_format(self.next, column, formula, style)?;
        Ok(())
    }

    fn block(&mut self, block: &Block) -> Result<(), XlsxError> {
        let (words, styles) = (self.words, self.page.styles);
        let matrix = &block.matrix;
        let head = [
            t!(words, "report-criterion"),
            t!(words, "report-weight"),
            t!(words, "xlsx-share"),
            t!(words, "xlsx-floor"),
        ];
        let candidates = || (BEFORE..).zip(matrix.candidates.iter().take(MOST));
        let names = candidates().map(|(column, it)| (column, &it.name));
        let mut lines = 1;
        for (column, label) in (0..).zip(&head).chain(names) {
            let style = match column {
                1..BEFORE => &styles.number_head,
                0 | BEFORE.. => &styles.head,
            };
            self.text(column, label, style)?;
            self.wide(column, label, NAME);
            lines = lines.max(width(label).div_ceil(NAME));
        }
        raise(
            &mut self.sheet,
            self.next,
            u32::try_from(lines).unwrap_or(1),
        )?;
        self.next += 1;
        // Rows are counted from 1 in formulas.
        let first = self.next + 1;
        let last = self.next + u32::try_from(matrix.criteria.len()).unwrap_or(1);
        let range = |column: u16| {
            let column = column_number_to_name(column);
            format!("${column}${first}:${column}${last}")
        };
        let [weights, floors] = [range(1), range(3)];
        for (at, criterion) in matrix.criteria.iter().enumerate() {
            let row = self.next + 1;
            self.cell(0, &Cell::Text(criterion.label.clone()))?;
            self.wide(0, &criterion.label, 40);
            self.cell(1, &Cell::Number(criterion.weight.into()))?;
            let share = format!("=IF(SUM({weights})=0,\"\",$B{row}/SUM({weights}))");
            let gives = criterion.share.map(Fraction::value);
            self.formula(2, &share, gives, &styles.percent)?;
            if let Some(floor) = criterion.floor {
                self.cell(3, &number(floor))?;
            }
            for (column, candidate) in candidates() {
                let (row, style) = (self.next, &styles.score);
                match candidate.scores.get(at) {
                    None | Some(Score::Blank) => {
                        self.sheet.write_blank(row, column, style)?;
                    }
                    Some(Score::Unknown) => {
                        self.sheet
                            .write_string_with_format(row, column, "?", style)?;
                    }
                    Some(Score::Scored(score)) => {
                        let score = score.get();
                        self.sheet
                            .write_number_with_format(row, column, score, style)?;
                    }
                }
            }
            self.next += 1;
        }
        self.mark_failed(first, last, matrix.candidates.len().min(MOST))?;
        self.totals(matrix, first, &weights, &floors)?;
        self.next += 1;
        let told = [&block.on].into_iter().chain(&block.told);
        for line in told {
            // It runs on over the columns beside it: not out of the sheet, where it begins with a name in another script.
            let direction = if line::most(line).is_rtl() { 2 } else { 1 };
            self.text(0, line, &Format::new().set_reading_direction(direction))?;
            self.next += 1;
        }
        Ok(())
    }

    /// Scores below their floor stand out, those that are typed later as well.
    fn mark_failed(&mut self, first: u32, last: u32, candidates: usize) -> Result<(), XlsxError> {
        let Some(more) = u16::try_from(candidates).ok().filter(|count| *count > 0) else {
            return Ok(());
        };
        let column = column_number_to_name(BEFORE);
        let rule = format!(
            "=AND(ISNUMBER($D{first}),ISNUMBER({column}{first}),{column}{first}<$D{first})"
        );
        let rule = ConditionalFormatFormula::new()
            .set_rule(rule.as_str())
            .set_format(&self.page.styles.fails);
        self.sheet
            .add_conditional_format(first - 1, BEFORE, last - 1, BEFORE + more - 1, &rule)?;
        Ok(())
    }

    fn totals(
        &mut self,
        matrix: &Matrix,
        first: u32,
        weights: &str,
        floors: &str,
    ) -> Result<(), XlsxError> {
        let (words, styles) = (self.words, self.page.styles);
        let labels = [
            t!(words, "matrix-total"),
            t!(words, "xlsx-lowest"),
            t!(words, "xlsx-highest"),
            t!(words, "xlsx-failed"),
            t!(words, "matrix-rank"),
        ];
        let top = self.next + 1;
        let [total, failed] = [top, top + 3];
        for (line, label) in labels.iter().enumerate() {
            self.text(0, label, &styles.strong)?;
            self.wide(0, label, 40);
            let all = matrix.candidates.iter().take(MOST);
            let end =
                column_number_to_name(BEFORE + u16::try_from(all.len()).unwrap_or(1).max(1) - 1);
            let begin = column_number_to_name(BEFORE);
            for (column, candidate) in (BEFORE..).zip(all) {
                let letters = column_number_to_name(column);
                let scores = format!("{letters}${first}:{letters}${}", top - 1);
                let known = format!("SUMPRODUCT({weights}*ISNUMBER({scores}))");
                let sum = format!("SUMPRODUCT({weights},{scores})");
                let totals = candidate.totals;
                // With every open score at its worst or best.
                let with_open = |at: Rating| {
                    let open = format!("SUMPRODUCT({weights}*(1-ISNUMBER({scores})))");
                    let at = at.get();
                    format!("=IF({letters}{total}=\"\",\"\",({sum}+{at}*{open})/SUM({weights}))")
                };
                let fails = u32::try_from(candidate.fails.len()).unwrap_or(u32::MAX);
                let (formula, gives, style) = match line {
                    0 => (
                        format!("=IF({known}=0,\"\",{sum}/{known})"),
                        totals.map(|it| it.so_far.value()),
                        &styles.total,
                    ),
                    1 => (
                        with_open(Rating::LOWEST),
                        totals.map(|it| it.low.value()),
                        &styles.total,
                    ),
                    2 => (
                        with_open(Rating::HIGHEST),
                        totals.map(|it| it.high.value()),
                        &styles.total,
                    ),
                    3 => (
                        format!(
                            "=SUMPRODUCT(ISNUMBER({floors})*ISNUMBER({scores})*({scores}<{floors}))"
                        ),
                        Some(f64::from(fails)),
                        &styles.score,
                    ),
                    _ => (
                        // Totals that differ do so by far more than what a float loses.
                        format!(
                            "=IF(OR({letters}{total}=\"\",{letters}{failed}>0),\"\",1+SUMPRODUCT(\
                             ISNUMBER(${begin}{total}:${end}{total})*(${begin}{failed}:${end}{failed}=0)\
                             *(${begin}{total}:${end}{total}>{letters}{total}+0.000000001)))"
                        ),
                        candidate
                            .rank
                            .map(|rank| u32::try_from(rank).unwrap_or(u32::MAX).into()),
                        &styles.place,
                    ),
                };
                self.formula(column, &formula, gives, style)?;
            }
            self.next += 1;
        }
        Ok(())
    }
}

fn number(rating: Rating) -> Cell {
    Cell::Number(rating.get().into())
}
