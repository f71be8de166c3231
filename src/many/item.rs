//! What a cohort counts: one item for each answer, reading and finding that has codes or a number.

use super::{
    measure::Measure,
    member::Reader,
    row::{Form, OTHER, State},
};
use crate::{
    domain::{
        question::{PickMode, Question, QuestionKind},
        reading::finding::FindingKind,
        scale::Held,
        workbook::AllianceKind,
    },
    report::code::Code,
};

/// The findings that hang on the day: their answer is kept as the day from which they hold.
pub(super) const DATED: &str = "review-overdue";

/// Whether a finding was made about an alliance.
pub const FOUND: [&str; 2] = ["not-found", "found"];

/// Whether one option of several was picked.
pub const PICKED: [&str; 2] = ["not-picked", "picked"];

/// Something that is counted over many firms or alliances.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its name: a question's id, `reading:` and a measure, `finding:` and a finding, and what hangs on
    /// these.
    pub name: String,
    /// How it is answered.
    pub kind: ItemKind,
}

/// How an item is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemKind {
    /// With one of these codes.
    Codes(Vec<String>),
    /// With a whole number; `per` of them make one.
    Number {
        /// Into how many parts its unit divides one.
        per: u16,
    },
    /// By a day having passed.
    Dated,
}

/// Everything that is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Items {
    /// Once for each firm.
    pub firm: Vec<Item>,
    /// Once for each alliance.
    pub alliance: Vec<Item>,
}

impl Items {
    /// What is counted of answers to a pack.
    pub fn of(reader: &Reader<'_>) -> Self {
        let codes = |name: String, codes: &[&str]| Item {
            name,
            kind: ItemKind::Codes(codes.iter().copied().map(String::from).collect()),
        };
        let asked = |questions: &[&Question]| -> Vec<Item> {
            questions
                .iter()
                .flat_map(|asked| of_question(asked))
                .collect()
        };
        let routes = reader.pack.routes().iter();
        let routes: Vec<&str> = routes.map(|route| route.id.as_str()).collect();
        let mut firm = vec![
            codes("firm:route".into(), &routes),
            Item::number("firm:alliances".into(), 1),
            Item::number("firm:actions".into(), 1),
        ];
        firm.extend(asked(&reader.firm));
        let mut alliance = vec![codes("alliance:kind".into(), AllianceKind::CODES)];
        alliance.extend(asked(&reader.alliance));
        alliance.extend(Measure::ALL.map(|measure| {
            let name = format!("reading:{}", measure.code());
            match measure.codes() {
                Some(known) => codes(name, known),
                None => Item::number(name, measure.per()),
            }
        }));
        alliance.extend(FindingKind::CODES.iter().map(|finding| {
            let name = format!("finding:{finding}");
            if *finding == DATED {
                let kind = ItemKind::Dated;
                Item { name, kind }
            } else {
                codes(name, &FOUND)
            }
        }));
        Self { firm, alliance }
    }
}

impl Item {
    fn number(name: String, per: u16) -> Self {
        let kind = ItemKind::Number { per };
        Self { name, kind }
    }

    /// The cells that its answers fall into besides the reasons for blanks.
    pub(super) fn codes(&self) -> Vec<&str> {
        match &self.kind {
            ItemKind::Codes(codes) => codes.iter().map(String::as_str).collect(),
            ItemKind::Number { .. } => vec![State::Answered.code()],
            ItemKind::Dated => FOUND.into(),
        }
    }
}

/// The items that a question makes, in the order of its rows.
fn of_question(asked: &Question) -> Vec<Item> {
    let id = asked.id.as_str();
    let codes = |name: String, codes: Vec<String>| Item {
        name,
        kind: ItemKind::Codes(codes),
    };
    match &asked.kind {
        QuestionKind::Rating { .. } => vec![Item::number(id.into(), 1)],
        QuestionKind::Gauge { .. } => vec![
            Item::number(id.into(), 1),
            Item::number(format!("{id}:aim"), 1),
        ],
        QuestionKind::Held { .. } => {
            let held = Held::CODES.iter().map(|code| (*code).into()).collect();
            vec![codes(id.into(), held)]
        }
        QuestionKind::Pick { pick, options } => match pick.mode() {
            PickMode::One => {
                let known = options.iter().map(|option| option.id.to_string());
                vec![codes(id.into(), known.chain([OTHER.into()]).collect())]
            }
            PickMode::Many | PickMode::Ranked => {
                let picked = || PICKED.map(String::from).into();
                let name = |option: &str| format!("{id}:{option}");
                let options = options.iter();
                options
                    .map(|option| codes(name(option.id.as_str()), picked()))
                    .collect()
            }
        },
        QuestionKind::Text { .. }
        | QuestionKind::Objectives
        | QuestionKind::Links
        | QuestionKind::Matrix { .. }
        | QuestionKind::Reviews
        | QuestionKind::Actions => Vec::new(),
    }
}

/// Whether rows of this form are counted.
pub(super) fn is_counted(form: Form) -> bool {
    match form {
        Form::Rating | Form::Gauge | Form::Held | Form::Pick | Form::Choice => true,
        Form::Text | Form::List | Form::Objective | Form::Link | Form::Criterion | Form::Score => {
            false
        }
    }
}
