//! What differs between two workbooks.

use std::collections::BTreeMap;

use super::{
    fact::{Fact, Thing},
    workbook::Workbook,
};

/// A thing that two workbooks do not say the same about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What differs.
    pub thing: Thing,
    /// What the first says; none where it says nothing.
    pub before: Option<Fact>,
    /// What the second says; none where it says nothing.
    pub after: Option<Fact>,
}

/// What differs between two workbooks: the title, the orders, then alliances, answers, flags and
/// actions, each once. An alliance that one does not have differs, and so does all that is in it. When
/// anything was edited makes no difference.
pub fn diff(before: &Workbook, after: &Workbook) -> Vec<Difference> {
    let mut things: BTreeMap<Thing, (Option<Fact>, Option<Fact>)> = BTreeMap::new();
    for (fact, _) in before.facts() {
        let (before, _) = things.entry(fact.thing()).or_default();
        *before = Some(fact);
    }
    for (fact, _) in after.facts() {
        let (_, after) = things.entry(fact.thing()).or_default();
        *after = Some(fact);
    }
    let alliances = |workbook: &Workbook| workbook.alliances.iter().map(|one| one.id).collect();
    let actions = |workbook: &Workbook| workbook.actions.iter().map(|one| one.id).collect();
    let orders = [
        order(alliances(before), alliances(after), Fact::AllianceOrder),
        order(actions(before), actions(after), Fact::ActionOrder),
    ];
    for (before, after) in orders.into_iter().flatten() {
        things.insert(before.thing(), (Some(before), Some(after)));
    }
    things
        .into_iter()
        .filter(|(_, (before, after))| before != after)
        .map(|(thing, (before, after))| Difference {
            thing,
            before,
            after,
        })
        .collect()
}

/// Both orders, where those that stand in both lists stand in another order.
fn order<Id: Copy + PartialEq>(
    before: Vec<Id>,
    after: Vec<Id>,
    fact: fn(Vec<Id>) -> Fact,
) -> Option<(Fact, Fact)> {
    let kept = before.iter().filter(|id| after.contains(id));
    let there = after.iter().filter(|id| before.contains(id));
    let same = kept.eq(there);
    (!same).then(|| (fact(before), fact(after)))
}
