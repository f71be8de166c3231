use std::{fs, time::SystemTime};

use jiff::Timestamp;
use tempfile::TempDir;

use super::*;
use crate::{
    content,
    domain::{pack::Pack, workbook::Workbook},
    many::{
        files::candidates,
        generate::{self, Vocabulary},
    },
    store::{Summary, WorkbookFile},
};

fn made(pack: &Pack, number: u64) -> Workbook {
    let words = Vocabulary::embedded().unwrap();
    generate::workbook(
        pack,
        &words,
        2,
        number,
        Timestamp::constant(1_795_000_000, 0),
    )
}

fn put(folder: &TempDir, name: &str, workbook: &Workbook, pack: &Pack) -> PathBuf {
    let path = folder.path().join(name);
    let _ = fs::remove_file(&path);
    WorkbookFile::create_unsynced(&path, workbook, &Summary::of(pack, workbook)).unwrap();
    path
}

struct Stage {
    pack: Pack,
    folder: TempDir,
    caches: TempDir,
}

impl Stage {
    fn of(firms: u64) -> Self {
        let pack = content::embedded("en").unwrap();
        let folder = tempfile::tempdir().unwrap();
        for number in 0..firms {
            put(
                &folder,
                &format!("{number}.ron"),
                &made(&pack, number),
                &pack,
            );
        }
        Self {
            caches: tempfile::tempdir().unwrap(),
            pack,
            folder,
        }
    }

    /// What the folder comes to with the cache, and how many files were read for it.
    fn gather(&self) -> (Gathered, usize) {
        let reader = Reader::new(&self.pack);
        let items = Items::of(&reader);
        let folders = [self.folder.path().to_owned()];
        let files = candidates(&folders).unwrap();
        let mut cache = Cache::within(self.caches.path(), &reader, &items, &folders);
        let mut steps = 0;
        let gathered = gather(&reader, &items, &files, Some(&mut cache), |_| {
            steps += 1;
            Enough::NotYet
        });
        (gathered, steps - 1)
    }

    /// What the system says of the cache's file.
    fn cache(&self) -> fs::Metadata {
        let mut files = fs::read_dir(self.caches.path()).unwrap();
        files.next().unwrap().unwrap().metadata().unwrap()
    }

    /// Sets a file's time back, so that nothing about it is in doubt.
    fn age(&self) {
        let past = SystemTime::now() - std::time::Duration::from_hours(1);
        for file in candidates(&[self.folder.path().to_owned()]).unwrap() {
            let file = fs::File::options().write(true).open(file.path).unwrap();
            file.set_modified(past).unwrap();
        }
    }
}

#[test]
fn of_copies_the_latest_counts_and_what_cannot_be_read_stops_nothing() {
    let stage = Stage::of(3);
    let mut newer = made(&stage.pack, 0);
    newer.edited = Timestamp::constant(1_800_000_000, 0);
    newer.alliances.clear();
    put(&stage.folder, "a-newer-copy.ron", &newer, &stage.pack);
    put(&stage.folder, "z-same.ron", &newer, &stage.pack);
    let whole = fs::read(stage.folder.path().join("1.ron")).unwrap();
    fs::write(
        stage.folder.path().join("half.ron"),
        &whole[..whole.len() / 2],
    )
    .unwrap();
    fs::write(stage.folder.path().join("empty.ron"), "").unwrap();
    let text = String::from_utf8(whole)
        .unwrap()
        .replace("format: ", "format: 9");
    fs::write(stage.folder.path().join("newer.ron"), text).unwrap();
    fs::write(stage.folder.path().join("bytes.ron"), [0xff; 64]).unwrap();
    let (gathered, _) = stage.gather();
    assert_eq!((gathered.files, gathered.done, gathered.copies), (9, 9, 2));
    assert_eq!(gathered.digests.len(), 3);
    let kept = gathered
        .digests
        .iter()
        .find(|digest| digest.id == newer.id.0);
    assert_eq!(kept.unwrap().edited, newer.edited);
    let mut refused: Vec<_> = gathered.refused.iter().map(|(_, it)| it.code()).collect();
    refused.sort_unstable();
    assert_eq!(refused, ["broken", "broken", "broken", "newer"]);
}

#[test]
fn a_second_run_reads_only_what_changed() {
    let stage = Stage::of(4);
    let (first, read) = stage.gather();
    assert_eq!(read, 4);
    // Whether or not the times are in doubt, nothing is parsed again.
    assert_eq!(stage.gather().1, 0);
    stage.age();
    let (second, read) = stage.gather();
    assert_eq!(read, 0);
    assert_eq!(second.digests, first.digests);
    // Where nothing changed and nothing is in doubt, the cache stays as it is.
    let written = stage.cache().modified().unwrap();
    stage.gather();
    assert_eq!(stage.cache().modified().unwrap(), written);
    fs::remove_file(stage.folder.path().join("3.ron")).unwrap();
    let before = stage.cache().len();
    stage.gather();
    assert!(stage.cache().len() < before);
    let mut other = made(&stage.pack, 2);
    other.alliances.clear();
    put(&stage.folder, "2.ron", &other, &stage.pack);
    let (third, read) = stage.gather();
    assert_eq!(read, 1);
    assert_ne!(third.digests, first.digests);
}

#[test]
fn a_cache_that_is_damaged_or_from_another_pack_is_made_again() {
    let mut stage = Stage::of(3);
    stage.gather();
    let cache = fs::read_dir(stage.caches.path())
        .unwrap()
        .next()
        .unwrap()
        .unwrap();
    let mut bytes = fs::read(cache.path()).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(cache.path(), bytes).unwrap();
    assert_eq!(stage.gather().1, 3);
    assert_eq!(stage.gather().1, 0);
    stage.pack = crate::domain::testing::pack();
    assert_eq!(stage.gather().1, 3);
}

#[test]
fn a_file_that_changed_within_the_tick_of_the_cache_is_not_believed() {
    let stage = Stage::of(1);
    stage.gather();
    let path = stage.folder.path().join("0.ron");
    let before = fs::metadata(&path).unwrap().modified().unwrap();
    let text = fs::read_to_string(&path).unwrap();
    let changed = text.replacen("Made up", "Made uq", 1);
    assert_eq!((text.len(), text == changed), (changed.len(), false));
    fs::write(&path, &changed).unwrap();
    fs::File::options()
        .write(true)
        .open(&path)
        .unwrap()
        .set_modified(before)
        .unwrap();
    assert_eq!(stage.gather().1, 1);
}

#[test]
fn what_is_broken_off_says_so() {
    let stage = Stage::of(5);
    let reader = Reader::new(&stage.pack);
    let items = Items::of(&reader);
    let files = candidates(&[stage.folder.path().to_owned()]).unwrap();
    let gathered = gather(&reader, &items, &files, None, |done| {
        if done == 2 {
            Enough::Yes
        } else {
            Enough::NotYet
        }
    });
    assert!(gathered.is_partial());
    assert_eq!((gathered.done, gathered.digests.len()), (2, 2));
}
