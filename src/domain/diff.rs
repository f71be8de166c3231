//! What differs between two workbooks.

use std::collections::BTreeMap;

use super::{
    cell::{Cell, CellValue},
    workbook::Workbook,
};

/// A cell in which two workbooks do not hold the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What differs.
    pub cell: Cell,
    /// What the first says; none where it says nothing.
    pub before: Option<CellValue>,
    /// What the second says; none where it says nothing.
    pub after: Option<CellValue>,
}

/// What differs between two workbooks: the title, the orders, then alliances, answers, flags and
/// actions, each once. An alliance that one does not have differs, and so does all that is in it. When
/// anything was edited makes no difference.
pub fn diff(before: &Workbook, after: &Workbook) -> Vec<Difference> {
    let mut cells: BTreeMap<Cell, (Option<CellValue>, Option<CellValue>)> = BTreeMap::new();
    for (value, _) in before.values() {
        let (before, _) = cells.entry(value.cell()).or_default();
        *before = Some(value);
    }
    for (value, _) in after.values() {
        let (_, after) = cells.entry(value.cell()).or_default();
        *after = Some(value);
    }
    let alliances = |workbook: &Workbook| workbook.alliances.iter().map(|one| one.id).collect();
    let actions = |workbook: &Workbook| workbook.actions.iter().map(|one| one.id).collect();
    let orders = [
        order(
            alliances(before),
            alliances(after),
            CellValue::AllianceOrder,
        ),
        order(actions(before), actions(after), CellValue::ActionOrder),
    ];
    for (before, after) in orders.into_iter().flatten() {
        cells.insert(before.cell(), (Some(before), Some(after)));
    }
    cells
        .into_iter()
        .filter(|(_, (before, after))| before != after)
        .map(|(cell, (before, after))| Difference {
            cell,
            before,
            after,
        })
        .collect()
}

/// Both orders, where those that stand in both lists stand in another order.
fn order<Id: Copy + PartialEq>(
    before: Vec<Id>,
    after: Vec<Id>,
    value: fn(Vec<Id>) -> CellValue,
) -> Option<(CellValue, CellValue)> {
    let kept = before.iter().filter(|id| after.contains(id));
    let there = after.iter().filter(|id| before.contains(id));
    let same = kept.eq(there);
    (!same).then(|| (value(before), value(after)))
}
