//! The names that a workbook holds or held, and the words that are none.

use std::collections::HashSet;

use super::small;
use crate::domain::{
    cell::CellValue,
    id::AllianceId,
    pack::{Chapter, Pack},
    question::{Question, QuestionKind},
    workbook::Workbook,
};

/// The firm's name, and those that it had.
pub(super) fn titles(workbook: &Workbook) -> impl Iterator<Item = &str> {
    let former = workbook
        .log
        .versions()
        .filter_map(|version| match &version.value {
            CellValue::Title(title) => Some(title.as_str()),
            CellValue::AllianceOrder(_)
            | CellValue::ActionOrder(_)
            | CellValue::Alliance { .. }
            | CellValue::Presence { .. }
            | CellValue::Answer { .. }
            | CellValue::Flag { .. }
            | CellValue::Action { .. }
            | CellValue::Readers { .. } => None,
        });
    std::iter::once(workbook.title.as_str()).chain(former)
}

/// The names of the partners, those that they had, and those of partners that were removed.
pub(super) fn partners(workbook: &Workbook) -> impl Iterator<Item = (AllianceId, &str)> {
    let present = workbook.alliances.iter().chain(workbook.log.removed());
    let former = workbook
        .log
        .versions()
        .filter_map(|version| match &version.value {
            CellValue::Alliance { id, name, .. } => Some((*id, name.as_str())),
            CellValue::Title(_)
            | CellValue::AllianceOrder(_)
            | CellValue::ActionOrder(_)
            | CellValue::Presence { .. }
            | CellValue::Answer { .. }
            | CellValue::Flag { .. }
            | CellValue::Action { .. }
            | CellValue::Readers { .. } => None,
        });
    present
        .map(|alliance| (alliance.id, alliance.name.as_str()))
        .chain(former)
}

/// The words that the questions use, in small letters.
pub(super) fn words_of(pack: &Pack) -> HashSet<String> {
    let questions = pack.chapters().iter().flat_map(Chapter::questions);
    questions
        .flat_map(texts_of)
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric() && c != '\''))
        .filter(|word| !word.is_empty())
        .map(small)
        .collect()
}

fn texts_of(question: &Question) -> Vec<&str> {
    let mut texts = vec![&question.label, &question.ask, &question.why];
    texts.extend(&question.prompts);
    match &question.kind {
        QuestionKind::Rating {
            anchors,
            evidence,
            why_low,
            ..
        } => texts.extend(anchors.iter().chain([evidence, why_low])),
        QuestionKind::Gauge { stops, .. } => texts.extend(stops),
        QuestionKind::Held { evidence, .. } => texts.push(evidence),
        QuestionKind::Pick { options, .. } => {
            texts.extend(
                options
                    .iter()
                    .flat_map(|option| [&option.label, &option.about]),
            );
        }
        QuestionKind::Matrix { criteria } => {
            texts.extend(criteria.iter().map(|criterion| &criterion.label));
        }
        QuestionKind::Text { .. }
        | QuestionKind::Objectives
        | QuestionKind::Links
        | QuestionKind::Reviews
        | QuestionKind::Actions => {}
    }
    texts.into_iter().map(String::as_str).collect()
}

/// All the words of answers and actions.
pub(super) fn spoken(workbook: &Workbook) -> impl Iterator<Item = &str> {
    let alliances = workbook.alliances.iter().map(|it| &it.answers);
    let answers = [&workbook.firm].into_iter().chain(alliances);
    let words = answers.flat_map(|answers| answers.iter().flat_map(|(_, it)| it.answer.words()));
    words.chain(workbook.actions.iter().map(|action| action.what.as_str()))
}
