//! What was typed into forms and not kept, as text.

use serde::{Deserialize, Serialize};

use super::{
    broken,
    current::trusted,
    layout::{self, Line, words},
    text,
};
use crate::{
    domain::{
        draft::{Draft, Entered, FormOf},
        id::{ActionId, AllianceId, ItemId, QuestionId, WorkbookId},
        text::Cleaned,
        workbook::Subject,
    },
    store::error::LoadProblem,
};

/// The format that is written.
const FORMAT: u64 = 1;

/// What heads a file, for the person who opens it with an editor.
const PREAMBLE: &str = "\
// What was typed into forms of the madbook workbook beside this file and is not kept in it yet. madbook
// offers it when the form is opened again, and removes this file when nothing waits any more.
";

/// What is read first.
#[derive(Deserialize)]
struct Version {
    format: u64,
}

#[derive(Serialize, Deserialize)]
struct File {
    format: u64,
    workbook: WorkbookId,
    drafts: Vec<StoredDraft>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Draft")]
struct StoredDraft {
    form: Line<StoredForm>,
    fields: Vec<Line<Field>>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Form")]
enum StoredForm {
    Action(Option<ActionId>),
    Alliance(Option<AllianceId>),
    Firm(QuestionId, Option<ItemId>),
    About(AllianceId, QuestionId, Option<ItemId>),
    People,
    Parked,
    Promise(Option<AllianceId>),
    Agreed(AllianceId),
}

#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct Words(#[serde(with = "words")] Cleaned);

#[derive(Serialize, Deserialize)]
enum Field {
    Words(Words),
    Option(usize, Words),
    Nothing,
}

impl From<&FormOf> for StoredForm {
    fn from(of: &FormOf) -> Self {
        match of.clone() {
            FormOf::Action(id) => Self::Action(id),
            FormOf::Alliance(id) => Self::Alliance(id),
            FormOf::Item(Subject::Firm, question, item) => Self::Firm(question, item),
            FormOf::Item(Subject::Alliance(id), question, item) => Self::About(id, question, item),
            FormOf::People => Self::People,
            FormOf::Parked => Self::Parked,
            FormOf::Promise(id) => Self::Promise(id),
            FormOf::Agreed(id) => Self::Agreed(id),
        }
    }
}

impl From<StoredForm> for FormOf {
    fn from(form: StoredForm) -> Self {
        match form {
            StoredForm::Action(id) => Self::Action(id),
            StoredForm::Alliance(id) => Self::Alliance(id),
            StoredForm::Firm(question, item) => Self::Item(Subject::Firm, question, item),
            StoredForm::About(id, question, item) => {
                Self::Item(Subject::Alliance(id), question, item)
            }
            StoredForm::People => Self::People,
            StoredForm::Parked => Self::Parked,
            StoredForm::Promise(id) => Self::Promise(id),
            StoredForm::Agreed(id) => Self::Agreed(id),
        }
    }
}

impl From<&Entered> for Field {
    fn from(entered: &Entered) -> Self {
        match entered {
            Entered::Words(words) => Self::Words(Words(trusted(words))),
            Entered::Option(at, label) => Self::Option(*at, Words(trusted(label))),
            Entered::Nothing => Self::Nothing,
        }
    }
}

impl From<Field> for Entered {
    fn from(field: Field) -> Self {
        match field {
            Field::Words(words) => Self::Words(words.0.text),
            Field::Option(at, label) => Self::Option(at, label.0.text),
            Field::Nothing => Self::Nothing,
        }
    }
}

/// Reads a whole file: the workbook that it belongs to, and what waits.
pub(crate) fn decode(bytes: &[u8]) -> Result<(WorkbookId, Vec<Draft>), LoadProblem> {
    let source = text(bytes)?;
    let options = layout::options();
    // A newer one may know forms that this one does not.
    let version: Version = options.from_str(source).map_err(|error| broken(&error))?;
    if version.format > FORMAT {
        let format = version.format;
        return Err(LoadProblem::Newer { format });
    }
    let file: File = options.from_str(source).map_err(|error| broken(&error))?;
    let drafts = file.drafts.into_iter().map(|draft| Draft {
        of: draft.form.0.into(),
        fields: draft.fields.into_iter().map(|it| it.0.into()).collect(),
    });
    Ok((file.workbook, drafts.collect()))
}

/// Writes a whole file, and proves that it can be read again.
pub(crate) fn encode(workbook: WorkbookId, drafts: &[Draft]) -> Result<Vec<u8>, LoadProblem> {
    let drafts = drafts.iter().map(|draft| StoredDraft {
        form: Line((&draft.of).into()),
        fields: draft.fields.iter().map(|it| Line(it.into())).collect(),
    });
    let file = File {
        format: FORMAT,
        workbook,
        drafts: drafts.collect(),
    };
    let bytes = layout::file(PREAMBLE, &file)?;
    decode(&bytes)?;
    Ok(bytes)
}
