//! Many files read at a time: what each comes to, which are copies of one workbook, and which cannot be read.

use std::{
    cmp::Reverse,
    path::{Path, PathBuf},
};

use sha2::{Digest as _, Sha256};

use super::{
    cache::{Cache, Hash},
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
    let mut digests: Vec<Option<Digest>> = Vec::new();
    digests.resize_with(files.len(), || None);
    // Hashes stand apart: they are needed by the cache alone, and gone before copies are looked for.
    let keeps = cache.is_some();
    let mut hashes = vec![Hash::default(); if keeps { files.len() } else { 0 }];
    let mut unread: Vec<usize> = Vec::new();
    for (at, file) in files.iter().enumerate() {
        let taken = (cache.as_mut()).and_then(|cache| cache.take(file, || hash(&file.path)));
        match taken {
            Some((hash, digest)) => (hashes[at], digests[at]) = (hash, Some(digest)),
            None => unread.push(at),
        }
    }
    gathered.done = files.len() - unread.len();
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
                Ok((hash, digest)) => {
                    digests[at] = Some(digest);
                    if keeps {
                        hashes[at] = hash;
                    }
                }
                Err(refusal) => gathered.refused.push((files[at].path.clone(), refusal)),
            }
            gathered.done += 1;
            step(gathered.done)
        });
    }
    if let Some(cache) = cache {
        // A cache that cannot be kept costs time the next time, and nothing else.
        let _ = cache.keep(files, &hashes, &digests);
    }
    drop((hashes, unread));
    gathered.copies = drop_copies(&mut digests);
    gathered.digests = digests.into_iter().flatten().collect();
    gathered
}

/// Keeps each workbook once: of copies the one that was edited last, the first by path where several were.
/// Returns how many went.
fn drop_copies(digests: &mut [Option<Digest>]) -> usize {
    let order = |at: &usize| {
        let digest = digests[*at].as_ref();
        digest.map(|digest| (digest.id, Reverse(digest.edited), *at))
    };
    let mut places: Vec<usize> = (0..digests.len())
        .filter(|at| digests[*at].is_some())
        .collect();
    places.sort_unstable_by_key(order);
    let mut kept = None;
    let mut copies = 0;
    for at in places {
        let id = digests[at].as_ref().map(|digest| digest.id);
        if id == kept {
            digests[at] = None;
            copies += 1;
        }
        kept = id;
    }
    copies
}

fn hash(path: &Path) -> Option<Hash> {
    Some(Sha256::digest(member::bytes(path).ok()?).into())
}

#[cfg(test)]
mod tests;
