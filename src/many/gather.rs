//! Many files read at a time: what each comes to, which are copies of one workbook, and which cannot be read.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{
    cache::{Cache, Hash, Made},
    digest::Digest,
    files::{Candidate, Refusal},
    item::Items,
    member::{self, Reader},
};
use crate::parallel::{Enough, in_order};

/// What some files came to.
#[derive(Debug, Default)]
pub struct Gathered {
    /// Each workbook once, by the path of its newest copy.
    pub digests: Vec<Digest>,
    /// How many files there are.
    pub files: usize,
    /// How many of them were looked at; fewer where it was broken off.
    pub done: usize,
    /// How many are older copies of a workbook that is counted.
    pub copies: usize,
    /// The files that cannot be read, and why.
    pub refused: Vec<(PathBuf, Refusal)>,
}

impl Gathered {
    /// Whether it was broken off before all files were looked at.
    pub fn is_partial(&self) -> bool {
        self.done < self.files
    }
}

/// Reads files on all cores. `step` hears after each how many are done, and says when it is enough.
pub fn gather(
    reader: &Reader<'_>,
    items: &Items,
    files: &[Candidate],
    mut cache: Option<&mut Cache>,
    mut step: impl FnMut(usize) -> Enough,
) -> Gathered {
    let mut gathered = Gathered {
        files: files.len(),
        ..Gathered::default()
    };
    let mut made: Vec<Option<Made>> = Vec::new();
    made.resize_with(files.len(), || None);
    let mut unread: Vec<usize> = Vec::new();
    for (at, file) in files.iter().enumerate() {
        made[at] = (cache.as_mut()).and_then(|cache| cache.take(file, || hash(&file.path)));
        if made[at].is_none() {
            unread.push(at);
        }
    }
    gathered.done = files.len() - unread.len();
    let keeps = cache.is_some();
    let read = |at: &usize| {
        let bytes = member::bytes(&files[*at].path)?;
        let hash = if keeps {
            Sha256::digest(&bytes).into()
        } else {
            Hash::default()
        };
        let member = reader.parse(&bytes)?;
        Ok((hash, Digest::of(reader, items, &member)))
    };
    if step(gathered.done) == Enough::NotYet {
        in_order(&unread, read, |nth, read| {
            let at = unread[nth];
            match read {
                Ok(read) => made[at] = Some(read),
                Err(refusal) => gathered.refused.push((files[at].path.clone(), refusal)),
            }
            gathered.done += 1;
            step(gathered.done)
        });
    }
    if let Some(cache) = cache {
        // A cache that cannot be kept costs time the next time, and nothing else.
        let _ = cache.keep(files, &made);
    }
    gathered.count(made);
    gathered
}

impl Gathered {
    /// Keeps each workbook once: of copies the one that was edited last, the first by path where several were.
    fn count(&mut self, made: Vec<Option<Made>>) {
        let mut known: HashMap<Uuid, usize> = HashMap::with_capacity(made.len());
        for (_, digest) in made.into_iter().flatten() {
            match known.get(&digest.id) {
                None => {
                    known.insert(digest.id, self.digests.len());
                    self.digests.push(digest);
                }
                Some(at) => {
                    self.copies += 1;
                    if digest.edited > self.digests[*at].edited {
                        self.digests[*at] = digest;
                    }
                }
            }
        }
    }
}

fn hash(path: &Path) -> Option<Hash> {
    Some(Sha256::digest(member::bytes(path).ok()?).into())
}

#[cfg(test)]
mod tests;
