//! A row for each action.

use super::cell;
use crate::{
    domain::{
        reading::agenda::{AgendaKind, Timing, agenda},
        workbook::Shareable,
    },
    report::material::Material,
};

pub(super) const HEAD: [&str; 12] = [
    "firm",
    "alliance",
    "alliance_id",
    "action_id",
    "what",
    "who",
    "due",
    "state",
    "done",
    "edited",
    "private",
    "firm_id",
];

pub(super) fn rows(material: &Material<'_>) -> Vec<[String; 12]> {
    let workbook = material.workbook;
    let items = agenda(material.pack, workbook, material.now.date());
    let rows = items.iter().filter_map(|item| {
        let AgendaKind::Action(id) = item.kind else {
            return None;
        };
        let action = workbook.actions.iter().find(|action| action.id == id)?;
        let alliance = item.alliance.and_then(|id| workbook.alliance(id));
        let is_private = workbook.is_private(material.pack, &Shareable::Action(id));
        let state = match item.timing {
            Timing::Overdue(_) => "overdue",
            Timing::Due(_) | Timing::Open => "open",
            Timing::Done(_) => "done",
        };
        Some([
            workbook.title.clone(),
            cell(alliance.map(|alliance| &alliance.name)),
            cell(alliance.map(|alliance| alliance.id)),
            id.0.to_string(),
            action.what.clone(),
            action.who.clone(),
            cell(action.due),
            state.into(),
            cell(action.done),
            action.edited.to_string(),
            cell(is_private.then_some("yes")),
            workbook.id.to_string(),
        ])
    });
    rows.collect()
}
