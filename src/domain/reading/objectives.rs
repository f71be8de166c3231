//! The firm's objectives and the alliances that serve them (BIG: start here).

use crate::domain::{
    answer::{AllyHelp, Answer, Answers, Part},
    id::{AllianceId, ItemId},
    pack::Pack,
    scale::Held,
    workbook::{Alliance, AllianceKind, Workbook},
};

/// One objective and who serves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Served {
    /// Which objective.
    pub item: ItemId,
    /// What is to be reached.
    pub what: String,
    /// What an ally could do for it.
    pub ally: AllyHelp,
    /// The alliances that serve it, in the workbook's order.
    pub by: Vec<AllianceId>,
}

impl Served {
    /// Whether an ally could help and none serves it.
    pub fn lacks_ally(&self) -> bool {
        self.by.is_empty() && self.ally != AllyHelp::Nothing
    }
}

/// The reading of the objectives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objectives {
    /// The objectives that have words, oldest first.
    pub all: Vec<Served>,
    /// The alliances not yet had that serve none of them; nobody while there is no objective.
    pub adrift: Vec<AllianceId>,
}

impl Objectives {
    /// Reads the objectives of a workbook.
    pub fn read(pack: &Pack, workbook: &Workbook) -> Self {
        let all: Vec<Served> = objectives(pack, workbook)
            .map(|(item, what, ally)| Served {
                item,
                what: what.to_owned(),
                ally,
                by: workbook
                    .alliances
                    .iter()
                    .filter(|alliance| serves(pack, &alliance.answers, item))
                    .map(|alliance| alliance.id)
                    .collect(),
            })
            .collect();
        let adrift = workbook
            .alliances
            .iter()
            .filter(|alliance| alliance.kind != AllianceKind::Existing)
            .filter(|alliance| is_adrift(pack, workbook, alliance))
            .map(|alliance| alliance.id)
            .collect();
        Self { all, adrift }
    }

    /// The objectives that an ally could help with and none serves.
    pub fn lacking_ally(&self) -> impl Iterator<Item = &Served> {
        self.all.iter().filter(|served| served.lacks_ally())
    }
}

/// Whether the firm has objectives and this alliance serves none of them.
pub(super) fn is_adrift(pack: &Pack, workbook: &Workbook, alliance: &Alliance) -> bool {
    let mut all = objectives(pack, workbook).peekable();
    all.peek().is_some()
        && pack.links().is_some()
        && all.all(|(item, ..)| !serves(pack, &alliance.answers, item))
}

fn objectives<'a>(
    pack: &Pack,
    workbook: &'a Workbook,
) -> impl Iterator<Item = (ItemId, &'a str, AllyHelp)> {
    pack.objectives()
        .into_iter()
        .flat_map(|question| workbook.firm.items(&question.id))
        .filter_map(|(item, answer)| {
            let objective = answer.objective()?;
            Some((item, objective.what.trim(), objective.ally))
        })
        .filter(|(_, what, _)| !what.is_empty())
}

fn serves(pack: &Pack, answers: &Answers, objective: ItemId) -> bool {
    pack.links()
        .and_then(|question| answers.get(&question.id, Part::Item(objective)))
        .and_then(Answer::held)
        .is_some_and(|held| held > Held::No)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{TestAnswers, alliance_id, item_id, pack};

    fn serving(number: u8, kind: AllianceKind, served: &[(u8, Held)]) -> Alliance {
        let given = served
            .iter()
            .fold(TestAnswers::default(), |given, (item, held)| {
                given.answer(
                    "level.objectives",
                    Part::Item(item_id(*item)),
                    Answer::Held(*held),
                )
            });
        given.alliance(number, kind)
    }

    fn firm() -> TestAnswers {
        TestAnswers::default()
            .objective(1, "Sell abroad", AllyHelp::AtAll)
            .objective(2, "Bake for cafés", AllyHelp::Nothing)
            .objective(3, " ", AllyHelp::Sooner)
            .objective(4, "Mill our own flour", AllyHelp::Open)
    }

    #[test]
    fn an_empty_workbook_has_no_objectives_and_nobody_adrift() {
        let alliances = vec![serving(1, AllianceKind::Desired, &[])];
        let objectives = Objectives::read(&pack(), &TestAnswers::default().firm(alliances));
        assert_eq!((objectives.all, objectives.adrift), (vec![], vec![]));
    }

    #[test]
    fn each_objective_names_who_serves_it() {
        let workbook = firm().firm(vec![
            serving(1, AllianceKind::Existing, &[(1, Held::Yes), (9, Held::Yes)]),
            serving(
                2,
                AllianceKind::Desired,
                &[(1, Held::Partly), (4, Held::No)],
            ),
        ]);
        let objectives = Objectives::read(&pack(), &workbook);
        let by: Vec<_> = objectives
            .all
            .iter()
            .map(|served| served.by.clone())
            .collect();
        assert_eq!(by, [vec![alliance_id(1), alliance_id(2)], vec![], vec![]]);
        let lacking: Vec<_> = objectives
            .lacking_ally()
            .map(|it| it.what.as_str())
            .collect();
        assert_eq!(lacking, ["Mill our own flour"]);
        assert_eq!(objectives.adrift, []);
    }

    #[test]
    fn those_not_yet_had_that_serve_nothing_are_adrift() {
        let workbook = firm().firm(vec![
            serving(1, AllianceKind::Existing, &[]),
            serving(2, AllianceKind::Desired, &[(4, Held::No)]),
            // The objective has no words, so nobody can serve it.
            serving(3, AllianceKind::Potential, &[(3, Held::Yes)]),
            serving(4, AllianceKind::Potential, &[(2, Held::Yes)]),
        ]);
        let objectives = Objectives::read(&pack(), &workbook);
        assert_eq!(objectives.adrift, [2, 3].map(alliance_id));
    }

    #[test]
    fn fifty_alliances_can_serve_one_objective() {
        let serving = |number| serving(number, AllianceKind::Potential, &[(1, Held::Yes)]);
        let workbook = firm().firm((1..=50).map(serving).collect());
        assert_eq!(Objectives::read(&pack(), &workbook).all[0].by.len(), 50);
    }
}
