//! Two partners at one laptop: our workbook is open, and their side of one alliance was read from their file, or
//! both answered here in turn.

use std::path::{Path, PathBuf};

use crate::{
    domain::{
        action::Intent,
        id::{AllianceId, WorkbookId},
        pack::Pack,
        workbook::Workbook,
    },
    i18n::Catalog,
    many::{
        mirror::{Doubt, Mirror, Side, meant},
        seal::check_beside,
    },
    store::{Loaded, Told, at_home, at_path},
    t,
};

/// The most that both may agree to in one sitting.
pub const MOST_AGREED: usize = 100;

/// A mirror that is on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenMirror {
    /// The alliance in our workbook.
    pub ours: AllianceId,
    /// What we answered here, unseen by the partner; none where our workbook tells it.
    pub our_side: Option<Side>,
    /// What the partner released or answered here.
    pub theirs: Side,
    /// What became of a sealed exchange, in words; none where there was none.
    pub seal: Option<String>,
    /// What both agreed to do, in the order in which they did.
    pub agreed: Vec<Intent>,
}

impl OpenMirror {
    /// Both sides as they are now; none where our workbook has the alliance no longer.
    pub fn mirror(&self, words: &Catalog, pack: &Pack, workbook: &Workbook) -> Option<Mirror> {
        let known = Side::of(words, pack, workbook, self.ours)?;
        let ours = self.our_side.clone().unwrap_or(known);
        Some(Mirror::of(words, pack, &ours, &self.theirs))
    }
}

/// A partner's workbook as their file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// The workbook.
    pub workbook: Workbook,
    /// What became of a sealed exchange, in words; none where there was none.
    pub seal: Option<String>,
}

impl Partner {
    /// Reads a partner's file, with its seal and its salt where they are named. An error in words.
    pub fn read(
        words: &Catalog,
        file: &Path,
        sealed: (Option<&Path>, Option<&Path>),
    ) -> Result<Self, String> {
        let told = |error: crate::store::LoadError| error.told(words);
        let bytes = Loaded::bytes(file).map_err(told)?;
        let seal = check_beside(words, (file, &bytes), sealed)?;
        let workbook = Loaded::read(file).map_err(told)?.workbook;
        Ok(Self { workbook, seal })
    }
}

/// A partner's file that is to be held against our view of an alliance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerFile {
    /// Where it is, as it was typed.
    pub file: PathBuf,
    /// What the alliance is called in it; none where that is to be found out.
    pub called: Option<String>,
    /// The alliance in our workbook.
    pub ours: AllianceId,
    /// Our workbook.
    pub workbook: WorkbookId,
    /// Our firm.
    pub firm: String,
}

/// Why a partner's file cannot be held against ours, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartnerProblem {
    /// Something is wrong with the file.
    File(String),
    /// It holds several alliances, and it is not plain which one is with us.
    Doubt(String),
}

impl PartnerFile {
    /// Reads it and holds it against ours.
    pub fn open(&self, words: &Catalog, pack: &Pack) -> Result<OpenMirror, PartnerProblem> {
        let file = at_home(&self.file);
        let file = at_path(&file).unwrap_or(file);
        let Partner { workbook, seal } =
            Partner::read(words, &file, (None, None)).map_err(PartnerProblem::File)?;
        if workbook.id == self.workbook {
            return Err(PartnerProblem::File(t!(words, "mirror-same")));
        }
        let id = meant(&workbook, self.called.as_deref(), &self.firm).map_err(|doubt| {
            let Doubt { names } = doubt;
            let firm = workbook.title.as_str();
            if names.is_empty() {
                return PartnerProblem::File(t!(words, "mirror-no-alliance", firm = firm));
            }
            let names = names.join(", ");
            let told = t!(words, "mirror-doubt-here", firm = firm, names = names);
            PartnerProblem::Doubt(told)
        })?;
        let gone = || PartnerProblem::File(t!(words, "mirror-gone"));
        Ok(OpenMirror {
            ours: self.ours,
            our_side: None,
            theirs: Side::of(words, pack, &workbook, id).ok_or_else(gone)?,
            seal,
            agreed: Vec::new(),
        })
    }
}
