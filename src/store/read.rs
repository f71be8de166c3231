//! Reading workbooks that are only looked at or copied.

use std::path::Path;

use super::{
    bounds, disk,
    error::{LoadError, LoadProblem},
    format,
    loaded::Loaded,
};

impl Loaded {
    /// Reads a workbook from what a file holds, for one that is not on the disk; of one in a newer
    /// format, what this program knows of.
    pub fn parse(bytes: &[u8]) -> Result<Self, LoadProblem> {
        format::decode(bytes)
    }

    /// The same by `ron` alone. Tests hold the quick reader to it.
    pub fn parse_by_ron(bytes: &[u8]) -> Result<Self, LoadProblem> {
        format::decode_by_ron(bytes)
    }

    /// The same by the quick reader alone; none where it gives up.
    pub fn parse_quickly(bytes: &[u8]) -> Option<Self> {
        format::decode_quickly(bytes)
    }

    /// Reads a workbook, to look at it or to copy it; whoever has it open does not mind.
    pub fn read(path: &Path) -> Result<Self, LoadError> {
        disk::read(path)
            .and_then(|bytes| Self::whole(&bytes))
            .map_err(|problem| problem.at(path))
    }

    /// Reads what a file holds, of one that could be a workbook: a regular file and no longer than one.
    pub fn bytes(path: &Path) -> Result<Vec<u8>, LoadError> {
        disk::read(path).map_err(|problem| problem.at(path))
    }

    /// Reads a workbook only to look at it: of one in a newer format, what this program knows of.
    pub fn look(path: &Path) -> Result<Self, LoadError> {
        disk::read(path)
            .and_then(|bytes| Self::parse(&bytes))
            .map_err(|problem| problem.at(path))
    }

    pub(super) fn whole(bytes: &[u8]) -> Result<Self, LoadProblem> {
        let loaded = Self::parse(bytes)?;
        if loaded.is_newer() {
            let format = loaded.format;
            return Err(LoadProblem::Newer { format });
        }
        Ok(loaded)
    }

    /// Whether a newer program wrote the file, so that saving would lose what this one does not know.
    pub fn is_newer(&self) -> bool {
        self.format > bounds::FORMAT
    }
}
