//! What a former run made of each file, so that the next one reads only what changed. It is kept with the
//! program's other caches, holds what digests hold, and is made again when it is lost or damaged, or when
//! the program or the pack is another.

use std::{
    cmp::Ordering,
    fs,
    io::{self, BufRead, Read, Seek, Write},
    path::{Path, PathBuf},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{digest::Digest, files::Candidate, item::Items, member::Reader};
use crate::store::own_dirs;

/// What the content of a file comes to.
pub(super) type Hash = [u8; 32];

/// What a cache begins with; another number for another layout.
const MAGIC: &[u8; 16] = b"madbook-cache-2\n";

/// A file that was written within this time of the cache could be written again in the same tick.
const DOUBT: Duration = Duration::from_secs(2);

/// What was made of one file: what it held, by its hash, and what that comes to.
pub(super) type Made = (Hash, Digest);

/// What was made of some folders' files.
#[derive(Debug)]
pub struct Cache {
    /// Where it is kept.
    path: PathBuf,
    /// What it was made with.
    key: Hash,
    /// When it was written, in nanoseconds since 1970.
    written: i64,
    /// The entries that were not asked for yet, by path; none where there is no cache to read.
    rest: Option<Entries>,
    /// Whether it would hold something else if it were written anew.
    is_stale: bool,
}

impl Cache {
    /// The cache of these folders, empty where there is none that fits; none where there is no place for
    /// caches.
    pub fn of(reader: &Reader<'_>, items: &Items, folders: &[PathBuf]) -> Option<Self> {
        let place = own_dirs()?;
        Some(Self::within(place.cache_dir(), reader, items, folders))
    }

    /// The same, in a folder of its own.
    pub fn within(folder: &Path, reader: &Reader<'_>, items: &Items, folders: &[PathBuf]) -> Self {
        let mut whose = Sha256::new();
        for folder in folders {
            let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.clone());
            whose.update(folder.as_os_str().as_encoded_bytes());
            whose.update([0]);
        }
        let mut key = Sha256::new();
        key.update(env!("CARGO_PKG_VERSION"));
        // A program that is built again may read otherwise without another number.
        if let Ok(program) = std::env::current_exe().and_then(fs::metadata)
            && let Ok(modified) = program.modified()
        {
            key.update(format!("{modified:?} {}", program.len()));
        }
        key.update(format!("{items:?}"));
        key.update(format!(
            "{:?} {:?}",
            reader.pack.routes(),
            reader.pack.chapters()
        ));
        let mut cache = Self {
            path: folder.join(format!("cohort-{}.bin", hex(&whose.finalize()[..8]))),
            key: key.finalize().into(),
            written: 0,
            rest: None,
            is_stale: true,
        };
        // Whatever is wrong with it: it is made again.
        if let Some((written, rest)) = Entries::open(&cache.path, &cache.key) {
            (cache.written, cache.rest, cache.is_stale) = (written, Some(rest), false);
        }
        cache
    }

    /// Takes what was made of a file; files are asked for in the order of their paths. Where the file may
    /// have changed since, `hash` says what it holds now.
    pub(super) fn take(
        &mut self,
        file: &Candidate,
        hash: impl FnOnce() -> Option<Hash>,
    ) -> Option<Made> {
        let (known, made) = self.entry(file)?;
        let doubt = i64::try_from(DOUBT.as_nanos()).unwrap_or(i64::MAX);
        if known == *file && file.modified < self.written.saturating_sub(doubt) {
            return Some(made);
        }
        // Written again, it is certain the next time.
        self.is_stale = true;
        (hash()? == made.0).then_some(made)
    }

    /// The entry of a file's path.
    fn entry(&mut self, file: &Candidate) -> Option<(Candidate, Made)> {
        let rest = self.rest.as_mut()?;
        let is_of = |entry: &Option<(Candidate, Made)>, wanted: Ordering| {
            let entry = entry.as_ref();
            entry.is_some_and(|(known, _)| known.path.cmp(&file.path) == wanted)
        };
        while is_of(&rest.next, Ordering::Less) {
            rest.step();
            self.is_stale = true;
        }
        if is_of(&rest.next, Ordering::Equal) {
            return rest.step();
        }
        self.is_stale = true;
        None
    }

    /// Keeps what was made of each file, in the order of their paths; nothing of those that have none. What
    /// cannot be kept is made again. Nothing is written where that would change nothing.
    pub(super) fn keep(
        &self,
        files: &[Candidate],
        hashes: &[Hash],
        digests: &[Option<Digest>],
    ) -> io::Result<()> {
        let is_all_asked_for = self.rest.as_ref().is_some_and(|rest| rest.next.is_none());
        if !self.is_stale && is_all_asked_for {
            return Ok(());
        }
        let folder = self.path.parent().unwrap_or(Path::new("."));
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)?;
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        let written = now.map_or(0, |since| i64::try_from(since.as_nanos()).unwrap_or(0));
        let file = tempfile::NamedTempFile::new_in(folder)?;
        self.write(file.as_file(), written, files, hashes, digests)?;
        file.persist(&self.path).map_err(|error| error.error)?;
        Ok(())
    }

    fn write(
        &self,
        file: &fs::File,
        written: i64,
        files: &[Candidate],
        hashes: &[Hash],
        digests: &[Option<Digest>],
    ) -> io::Result<()> {
        let mut out = Hashing {
            out: io::BufWriter::new(file),
            hash: Sha256::new(),
        };
        out.put(MAGIC)?;
        out.put(&self.key)?;
        out.put(&written.to_le_bytes())?;
        for ((file, hash), digest) in files.iter().zip(hashes).zip(digests) {
            let (Some(digest), Some(path)) = (digest, file.path.to_str()) else {
                continue;
            };
            out.sized(path.as_bytes())?;
            out.put(&file.size.to_le_bytes())?;
            out.put(&file.modified.to_le_bytes())?;
            out.put(hash)?;
            out.put(digest.id.as_bytes())?;
            out.put(&digest.edited.as_nanosecond().to_le_bytes())?;
            out.sized(digest.bytes())?;
        }
        let hash = out.hash.finalize();
        out.out.write_all(&hash)?;
        out.out.flush()
    }
}

/// Writes and hashes.
struct Hashing<'a> {
    out: io::BufWriter<&'a fs::File>,
    hash: Sha256,
}

impl Hashing<'_> {
    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.hash.update(bytes);
        self.out.write_all(bytes)
    }

    fn sized(&mut self, bytes: &[u8]) -> io::Result<()> {
        let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        self.put(&length.to_le_bytes())?;
        self.put(bytes)
    }
}

/// The entries of a cache, read from its file one by one, so that memory holds but one of them.
#[derive(Debug)]
struct Entries {
    file: io::BufReader<fs::File>,
    /// How many bytes of entries are still in the file.
    left: u64,
    /// The entry that comes next.
    next: Option<(Candidate, Made)>,
}

impl Entries {
    /// When a cache was written and its entries, unless it is damaged or made with something else.
    fn open(path: &Path, key: &Hash) -> Option<(i64, Self)> {
        let mut file = io::BufReader::new(fs::File::open(path).ok()?);
        let length = file.get_ref().metadata().ok()?.len();
        let body = length.checked_sub(32)?;
        let mut hash = Sha256::new();
        let mut left = usize::try_from(body).ok()?;
        while left > 0 {
            let bytes = file.fill_buf().ok()?;
            let taken = bytes.len().min(left);
            if taken == 0 {
                return None;
            }
            hash.update(&bytes[..taken]);
            file.consume(taken);
            left -= taken;
        }
        let mut expected = Hash::default();
        file.read_exact(&mut expected).ok()?;
        if hash.finalize()[..] != expected[..] {
            return None;
        }
        file.rewind().ok()?;
        let mut entries = Self {
            file,
            left: body,
            next: None,
        };
        if entries.array::<16>()? != *MAGIC || entries.array::<32>()? != *key {
            return None;
        }
        let written = i64::from_le_bytes(entries.array()?);
        entries.step();
        Some((written, entries))
    }

    /// Takes the next entry.
    fn step(&mut self) -> Option<(Candidate, Made)> {
        let after = if self.left > 0 { self.entry() } else { None };
        std::mem::replace(&mut self.next, after)
    }

    fn entry(&mut self) -> Option<(Candidate, Made)> {
        let path = String::from_utf8(self.sized()?).ok()?;
        let file = Candidate {
            path: path.into(),
            size: u64::from_le_bytes(self.array()?),
            modified: i64::from_le_bytes(self.array()?),
        };
        let hash = self.array()?;
        let id = Uuid::from_bytes(self.array()?);
        let edited = Timestamp::from_nanosecond(i128::from_le_bytes(self.array()?)).ok()?;
        let digest = Digest::from_bytes(id, edited, self.sized()?.into());
        Some((file, (hash, digest)))
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let mut array = [0; N];
        self.file.read_exact(&mut array).ok()?;
        self.left = self.left.checked_sub(N as u64)?;
        Some(array)
    }

    fn sized(&mut self) -> Option<Vec<u8>> {
        let length = u64::from(u32::from_le_bytes(self.array()?));
        self.left = self.left.checked_sub(length)?;
        let mut bytes = Vec::new();
        let read = (&mut self.file).take(length).read_to_end(&mut bytes).ok()?;
        (read as u64 == length).then_some(bytes)
    }
}

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    let mut hex = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        for half in [byte >> 4, byte & 15] {
            hex.push(char::from_digit(half.into(), 16).unwrap_or('0'));
        }
    }
    hex
}
