//! A row for each action, and for each value update that is to come.

use super::cell;
use crate::{
    domain::{
        reading::agenda::{AgendaKind, Timing, agenda},
        workbook::Shareable,
    },
    report::material::Material,
    t,
};

pub(super) const HEAD: [&str; 13] = [
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
    "kind",
];

pub(super) fn rows(material: &Material<'_>) -> Vec<[String; 13]> {
    let workbook = material.workbook;
    let items = agenda(material.pack, workbook, material.now.date());
    let rows = items.iter().filter_map(|item| {
        let alliance = item.alliance.and_then(|id| workbook.alliance(id));
        let state = match item.timing {
            Timing::Overdue(_) => "overdue",
            Timing::Due(_) | Timing::Open => "open",
            Timing::Done(_) => "done",
        };
        let [id, what, who, done, edited, private, kind] = match item.kind {
            AgendaKind::Action(id) => {
                let action = workbook.actions.iter().find(|action| action.id == id)?;
                let is_private = workbook.is_private(material.pack, &Shareable::Action(id));
                [
                    id.0.to_string(),
                    action.what.clone(),
                    action.who.clone(),
                    cell(action.done),
                    action.edited.to_string(),
                    cell(is_private.then_some("yes")),
                    "action".into(),
                ]
            }
            AgendaKind::Review(_) => [
                String::new(),
                t!(material.words, "agenda-review"),
                String::new(),
                String::new(),
                alliance?.edited.to_string(),
                String::new(),
                "value_update".into(),
            ],
        };
        Some([
            workbook.title.clone(),
            cell(alliance.map(|alliance| &alliance.name)),
            cell(alliance.map(|alliance| alliance.id)),
            id,
            what,
            who,
            cell(item.due(workbook)),
            state.into(),
            done,
            edited,
            private,
            workbook.id.to_string(),
            kind,
        ])
    });
    rows.collect()
}
