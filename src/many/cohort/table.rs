//! A cohort as one table of whole numbers, the same to the last digit as what an engine makes of the
//! exported tables.

use super::{ALL, Cohort, Shown};
use crate::report::csv::style::Separator;

/// The columns.
const HEAD: [&str; 8] = [
    "item",
    "cell",
    "units",
    "firms",
    "quarter_1_x4",
    "median_x4",
    "quarter_3_x4",
    "suppressed",
];

impl Cohort {
    /// A row for each item as a whole, and one for each cell that is shown, in the order of their names'
    /// bytes, as CSV with lines that end in a line feed. With commas between cells it is what the queries for
    /// engines write.
    pub fn csv(&self, separator: Separator) -> Vec<u8> {
        let separator = separator.sign();
        let mut rows: Vec<[String; 8]> = Vec::new();
        for counted in &self.items {
            // An item that nobody is asked has no row: the firms have no alliance.
            if counted.all.is_none() && !counted.hides {
                continue;
            }
            let item = &counted.item.name;
            rows.push(row(item, ALL, counted.all, counted.hides));
            let cells = counted.cells.iter();
            rows.extend(cells.map(|cell| row(item, &cell.code, Some(cell.shown), false)));
        }
        rows.sort();
        let mut text = HEAD.join(separator) + "\n";
        for row in rows {
            text.push_str(&row.join(separator));
            text.push('\n');
        }
        text.into_bytes()
    }
}

fn row(item: &str, cell: &str, shown: Option<Shown>, hides: bool) -> [String; 8] {
    let number = |of: fn(&Shown) -> u64| {
        shown
            .as_ref()
            .map_or_else(String::new, |it| of(it).to_string())
    };
    let quarters = shown.and_then(|shown| shown.quartiles_x4);
    let quarter =
        |at: usize| quarters.map_or_else(String::new, |quarters| quarters[at].to_string());
    [
        item.into(),
        cell.into(),
        number(|shown| shown.units),
        number(|shown| shown.firms),
        quarter(0),
        quarter(1),
        quarter(2),
        u8::from(hides).to_string(),
    ]
}
