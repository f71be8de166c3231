//! The firm's objectives and the alliances that serve them (BIG: start here).

use crate::domain::{
    answer::{AllyHelp, Answers, Part, Standing},
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
    /// The alliances that serve it, at least partly, in the workbook's order.
    pub by: Vec<AllianceId>,
    /// Those of them that serve it partly.
    pub partly: Vec<AllianceId>,
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
    /// The alliances not yet had that were judged to serve none of them; nobody while there is no
    /// objective.
    pub adrift: Vec<AllianceId>,
    /// The alliances not yet had that are linked to none of them so far, some not being judged.
    pub unlinked: Vec<AllianceId>,
}

impl Objectives {
    /// Reads the objectives of a workbook.
    pub fn read(pack: &Pack, workbook: &Workbook) -> Self {
        let all: Vec<Served> = objectives(pack, workbook)
            .map(|(item, what, ally)| {
                let linked = |wanted: fn(Held) -> bool| {
                    let alliances = workbook.alliances.iter();
                    let held = |it: &&Alliance| linked(pack, &it.answers, item).is_some_and(wanted);
                    alliances.filter(held).map(|it| it.id).collect()
                };
                Served {
                    item,
                    what: what.to_owned(),
                    ally,
                    by: linked(|held| held > Held::No),
                    partly: linked(|held| held == Held::Partly),
                }
            })
            .collect();
        let adrift = |wanted: Adrift| {
            let alliances = workbook.alliances.iter();
            alliances
                .filter(|alliance| alliance.kind != AllianceKind::Existing)
                .filter(|alliance| adrift(pack, workbook, alliance) == Some(wanted))
                .map(|alliance| alliance.id)
                .collect()
        };
        Self {
            all,
            adrift: adrift(Adrift::Judged),
            unlinked: adrift(Adrift::Open),
        }
    }

    /// The objectives that an ally could help with and none serves.
    pub fn lacking_ally(&self) -> impl Iterator<Item = &Served> {
        self.all.iter().filter(|served| served.lacks_ally())
    }
}

/// How an alliance serves none of the firm's objectives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Adrift {
    /// It was judged on each of them: it serves none.
    Judged,
    /// It is linked to none so far, but was not judged on all of them.
    Open,
}

/// How this alliance serves none of the objectives; none where it serves one, where there is none,
/// and where the question does not apply to it.
pub(super) fn adrift(pack: &Pack, workbook: &Workbook, alliance: &Alliance) -> Option<Adrift> {
    let links = pack.links()?;
    if alliance.answers.standing(&links.id) == Standing::NotApplicable {
        return None;
    }
    let mut adrift = None;
    for (item, ..) in objectives(pack, workbook) {
        adrift = match linked(pack, &alliance.answers, item) {
            Some(Held::Yes | Held::Partly) => return None,
            Some(Held::No) => adrift.or(Some(Adrift::Judged)),
            None => Some(Adrift::Open),
        };
    }
    adrift
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

/// Whether an alliance serves an objective; none where nothing was said of it.
fn linked(pack: &Pack, answers: &Answers, objective: ItemId) -> Option<Held> {
    let question = pack.links()?;
    let answer = answers.get(&question.id, Part::Item(objective))?;
    answer.held()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        answer::Answer,
        testing::{TestAnswers, alliance_id, item_id, pack},
    };

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
    fn those_not_yet_had_that_serve_nothing_are_adrift_once_they_were_judged_on_all() {
        let workbook = firm().firm(vec![
            serving(1, AllianceKind::Existing, &[]),
            serving(2, AllianceKind::Desired, &[(4, Held::No)]),
            // The objective has no words, so nobody can serve it.
            serving(3, AllianceKind::Potential, &[(3, Held::Yes)]),
            serving(4, AllianceKind::Potential, &[(2, Held::Yes)]),
            serving(
                5,
                AllianceKind::Potential,
                &[(1, Held::No), (2, Held::No), (4, Held::No)],
            ),
        ]);
        let objectives = Objectives::read(&pack(), &workbook);
        assert_eq!(objectives.adrift, [alliance_id(5)]);
        assert_eq!(objectives.unlinked, [2, 3].map(alliance_id));
    }

    #[test]
    fn fifty_alliances_can_serve_one_objective() {
        let serving = |number| serving(number, AllianceKind::Potential, &[(1, Held::Yes)]);
        let workbook = firm().firm((1..=50).map(serving).collect());
        assert_eq!(Objectives::read(&pack(), &workbook).all[0].by.len(), 50);
    }
}
