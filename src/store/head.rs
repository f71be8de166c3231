//! Reading the head of a workbook's file and little more.

use std::{
    fs::File,
    io::{Read, Seek, SeekFrom},
};

use super::{disk, error::LoadProblem, format, summary::Head};

/// How much of a file is read for a list; heads are seldom longer.
pub(super) const PREFIX: usize = 4096;

/// Reads the head of a file, and the rest of the file only where the head is not in the beginning.
pub(super) fn head(file: &File, bytes: &mut Vec<u8>) -> Result<Head, LoadProblem> {
    bytes.clear();
    let mut file = file;
    file.seek(SeekFrom::Start(0))?;
    file.take(PREFIX as u64).read_to_end(bytes)?;
    match format::decode_head(bytes) {
        Err(LoadProblem::Broken { .. }) if bytes.len() == PREFIX => {
            disk::read_rest(file, bytes)?;
            format::decode_head(bytes)
        }
        done => done,
    }
}
