//! One workbook as rows of every table, and the codes of all workbooks.

use jiff::civil::Date;

use super::{Batch, Cell, Table};
use crate::{
    domain::{
        answer::{AllyHelp, Answer, Decision, Part},
        question::Dynamic,
        reading::finding::{FindingKind, Gravity},
        scale::Held,
        workbook::{Alliance, AllianceKind},
    },
    many::{
        labels::Labels,
        measure::{Measure, Value},
        member::{Member, Reader},
        row::{Form, State},
    },
    report::code::Code,
};

/// Adds the rows of a workbook, with its findings of a day.
pub fn add(reader: &Reader<'_>, member: &Member, today: Date, batches: &mut [Batch]) {
    let workbook = &member.shared;
    let id = Cell::Id(workbook.id.0);
    batches[Table::Workbooks as usize].push(&[
        ("workbook_id", id),
        ("title", Cell::Text(&workbook.title)),
        ("created", Cell::Time(workbook.created)),
        ("edited", Cell::Time(workbook.edited)),
        ("route", Cell::Text(reader.route(workbook))),
        ("alliances", count(workbook.alliances.len())),
        ("actions", count(workbook.actions.len())),
        ("private_answers", count(member.private_answers())),
        ("private_actions", count(member.private_actions())),
    ]);
    for (place, alliance) in workbook.alliances.iter().enumerate() {
        batches[Table::Alliances as usize].push(&[
            ("workbook_id", id),
            ("alliance_id", Cell::Id(alliance.id.0)),
            ("place", count(place + 1)),
            ("name", Cell::Text(&alliance.name)),
            ("kind", Cell::Text(alliance.kind.code())),
            ("edited", Cell::Time(alliance.edited)),
        ]);
        reviews(reader, id, alliance, &mut batches[Table::Reviews as usize]);
    }
    answers(reader, member, id, &mut batches[Table::Answers as usize]);
    readings(reader, member, today, id, batches);
    for action in &workbook.actions {
        let alliance = action.alliance.map_or(Cell::Null, |id| Cell::Id(id.0));
        batches[Table::Actions as usize].push(&[
            ("workbook_id", id),
            ("action_id", Cell::Id(action.id.0)),
            ("alliance_id", alliance),
            ("due", action.due.map_or(Cell::Null, Cell::Date)),
            ("done", action.done.map_or(Cell::Null, Cell::Date)),
            ("edited", Cell::Time(action.edited)),
            ("what", Cell::Text(&action.what)),
            ("who", Cell::Text(&action.who)),
        ]);
    }
}

fn answers(reader: &Reader<'_>, member: &Member, id: Cell<'_>, batch: &mut Batch) {
    reader.answers(member, &mut |row| {
        let item = match row.part {
            Part::Item(item) => Cell::Id(item.0),
            Part::Value | Part::Why | Part::Evidence | Part::Aim => Cell::Null,
        };
        batch.push(&[
            ("workbook_id", id),
            (
                "alliance_id",
                row.alliance.map_or(Cell::Null, |it| Cell::Id(it.0)),
            ),
            ("question", Cell::Text(row.question)),
            ("form", Cell::Text(row.form.code())),
            ("part", Cell::Text(row.part.code())),
            ("item_id", item),
            ("state", Cell::Text(row.state.code())),
            ("code", row.code.map_or(Cell::Null, Cell::Text)),
            ("number", row.number.map_or(Cell::Null, Cell::Int)),
            ("text", row.text.map_or(Cell::Null, Cell::Text)),
            ("edited", row.edited.map_or(Cell::Null, Cell::Time)),
        ]);
    });
}

fn readings(
    reader: &Reader<'_>,
    member: &Member,
    today: Date,
    id: Cell<'_>,
    batches: &mut [Batch],
) {
    for reading in reader.readings(member, today) {
        let alliance = Cell::Id(reading.alliance.0);
        for measure in Measure::ALL {
            let (state, code, number) = match measure.read(reader.pack, member, &reading) {
                Ok(Value::Code(code)) => (State::Answered, Cell::Text(code), Cell::Null),
                Ok(Value::Number(it)) => (State::Answered, Cell::Null, Cell::Int(it.into())),
                Err(state) => (state, Cell::Null, Cell::Null),
            };
            batches[Table::Readings as usize].push(&[
                ("workbook_id", id),
                ("alliance_id", alliance),
                ("measure", Cell::Text(measure.code())),
                ("state", Cell::Text(state.code())),
                ("code", code),
                ("number", number),
            ]);
        }
        for finding in &reading.findings {
            batches[Table::Findings as usize].push(&[
                ("workbook_id", id),
                ("alliance_id", alliance),
                ("finding", Cell::Text(finding.kind.code())),
                ("gravity", Cell::Text(finding.gravity.code())),
            ]);
        }
    }
}

fn reviews(reader: &Reader<'_>, id: Cell<'_>, alliance: &Alliance, batch: &mut Batch) {
    let Some(question) = reader.pack.reviews() else {
        return;
    };
    for (item, answer) in alliance.answers.items(&question.id) {
        let Answer::Review(review) = answer else {
            continue;
        };
        let rated = |dynamic: Dynamic| {
            let rated = Dynamic::ALL.iter().zip(review.dynamics);
            let mut rated = rated.filter(|(known, _)| **known == dynamic);
            let rating = rated.next().and_then(|(_, rating)| rating);
            rating.map_or(Cell::Null, |rating| Cell::Int(rating.get().into()))
        };
        batch.push(&[
            ("workbook_id", id),
            ("alliance_id", Cell::Id(alliance.id.0)),
            ("review_id", Cell::Id(item.0)),
            ("day", Cell::Date(review.date)),
            ("trust", rated(Dynamic::Trust)),
            ("communication", rated(Dynamic::Communication)),
            ("conflict_resolution", rated(Dynamic::ConflictResolution)),
            ("cultural_sensitivity", rated(Dynamic::CulturalSensitivity)),
            (
                "decision",
                review
                    .decision
                    .map_or(Cell::Null, |it| Cell::Text(it.code())),
            ),
            ("given", Cell::Text(&review.given)),
            ("received", Cell::Text(&review.received)),
            ("expected", Cell::Text(&review.expected)),
            ("actual", Cell::Text(&review.actual)),
            ("changed", Cell::Text(&review.changed)),
            ("goals", Cell::Text(&review.goals)),
        ]);
    }
}

fn count(number: usize) -> Cell<'static> {
    Cell::Int(i64::try_from(number).unwrap_or(i64::MAX))
}

/// Adds the rows of the codebook.
pub fn add_codes(reader: &Reader<'_>, labels: Labels<'_>, batches: &mut [Batch]) {
    let batch = &mut batches[Table::Codebook as usize];
    let mut add = |table: &str, column: &str, code: &str, label: &str, parts: Option<u16>| {
        batch.push(&[
            ("table_name", Cell::Text(table)),
            ("column_name", Cell::Text(column)),
            ("code", Cell::Text(code)),
            ("label", Cell::Text(label)),
            (
                "parts",
                parts.map_or(Cell::Null, |parts| Cell::Int(parts.into())),
            ),
        ]);
    };
    for route in reader.pack.routes() {
        add("workbooks", "route", route.id.as_str(), &route.title, None);
    }
    for kind in AllianceKind::ALL {
        add("alliances", "kind", kind.code(), &labels.kind(kind), None);
    }
    // The matrix is asked of the firm and answered for each alliance, and stands here once.
    let alliance = reader
        .alliance
        .iter()
        .filter(|asked| !reader.firm.contains(asked));
    for question in reader.firm.iter().chain(alliance) {
        add(
            "answers",
            "question",
            question.id.as_str(),
            &question.label,
            None,
        );
        for option in question.kind.options().unwrap_or_default() {
            add("answers", "code", option.id.as_str(), &option.label, None);
        }
    }
    for held in Held::ALL {
        add("answers", "code", held.code(), &labels.held(held), None);
    }
    for help in AllyHelp::ALL {
        add("answers", "code", help.code(), &labels.ally(help), None);
    }
    for form in Form::ALL {
        add("answers", "form", form.code(), &labels.form(form), None);
    }
    for state in State::ALL {
        add("answers", "state", state.code(), &labels.state(state), None);
    }
    for measure in Measure::ALL {
        let parts = measure.codes().is_none().then(|| measure.per());
        add(
            "readings",
            "measure",
            measure.code(),
            &labels.measure(measure),
            parts,
        );
        for code in measure.codes().unwrap_or_default() {
            add("readings", "code", code, &labels.value(measure, code), None);
        }
    }
    for finding in FindingKind::CODES {
        add(
            "findings",
            "finding",
            finding,
            &labels.finding(finding),
            None,
        );
    }
    for gravity in Gravity::CODES {
        add("findings", "gravity", gravity, gravity, None);
    }
    for decision in Decision::ALL {
        add(
            "reviews",
            "decision",
            decision.code(),
            &labels.decision(decision),
            None,
        );
    }
}
