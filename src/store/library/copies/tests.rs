use std::fs;

use tempfile::TempDir;

use super::*;
use crate::{
    domain::testing::pack,
    store::{
        format,
        testing::{id, moment, summary, workbook},
    },
};

const NAME: &str = "rowan-bakery-00000001";

/// A library with a workbook in it, and its text.
fn library() -> (TempDir, Library, String) {
    let folder = TempDir::new().unwrap();
    let library = Library::at(folder.path());
    let book = Workbook {
        id: WorkbookId(id(1)),
        title: "Rowan Bakery".into(),
        ..workbook()
    };
    let file = library.create(&book, &summary()).unwrap();
    let text = fs::read_to_string(file.path()).unwrap();
    (folder, library, text)
}

fn listed(library: &Library, name: &str) -> Entry {
    let entries = library.list().unwrap();
    let mut found = entries
        .into_iter()
        .filter(|entry| entry.file_name() == name);
    found.next().unwrap_or_else(|| panic!("{name}"))
}

/// The same, read to its end.
fn examined(library: &Library, name: &str) -> Entry {
    let entry = listed(library, name);
    library.examined(vec![entry], &pack()).remove(0)
}

fn put(library: &Library, name: &str, text: impl AsRef<[u8]>) {
    fs::write(library.folder().join(name), text).unwrap();
}

/// A moment when nothing is on its way any more.
fn later() -> Timestamp {
    Timestamp::MAX
}

#[test]
fn copies_of_every_sync_client_are_told_by_what_they_hold() {
    for copy in [
        "{} (conflicted copy)",
        "{} (Ann's conflicted copy 2026-11-20)",
        "{} (Case Conflict)",
        "{} (Anns Konfliktkopie 2026-11-20)",
        "{} (conflicted copy 2026-11-20 101112)",
        "{}_conflict-20261120-101112",
        "{}.sync-conflict-20261120-101112-ABCDEFG",
        "{}-LAPTOP-7Q",
        "{} 2",
        "{} (1)",
        "{} (SFConflict ann@example.org 2026-11-20-10-11-12)",
        "{} copy",
        "{} - Copy (2)",
        "Copy of {}",
        "Kopie von {}",
        "renamed by hand",
    ] {
        let (_folder, library, text) = library();
        let name = format!("{}.ron", copy.replace("{}", NAME));
        put(&library, &name, &text);
        let original = library.folder().join(format!("{NAME}.ron"));
        assert_eq!(
            listed(&library, &name).copy_of,
            Some(original.clone()),
            "{copy}"
        );
        assert_eq!(
            listed(&library, &format!("{NAME}.ron")).copy_of,
            None,
            "{copy}"
        );
        let entries = library.list().unwrap();
        let from = vec![library.folder().join(&name)];
        let join = Offer::Join {
            into: original,
            from,
        };
        assert_eq!(offers(&entries, later()), [join], "{copy}");
        // One that does not even tell its workbook is told by its name, and never joined.
        put(&library, &name, &text[..100]);
        let entry = listed(&library, &name);
        assert_eq!(entry.copy_of.is_some(), copy.contains("{}"), "{copy}");
        assert_eq!(entry.state(later()), EntryState::Damaged);
        let entries = library.list().unwrap();
        let instead = entry.copy_of.map(|good| Offer::Instead {
            damaged: library.folder().join(&name),
            good,
        });
        let told: Vec<_> = instead.into_iter().collect();
        assert_eq!(offers(&entries, later()), told, "{copy}");
    }
}

#[test]
fn other_workbooks_are_no_copies_whatever_they_are_called() {
    let (_folder, library, text) = library();
    let other = text.replace(&id(1).to_string(), &id(2).to_string());
    for name in ["rowan-bakery-00000001 (1)", "rowan-bakery-00000002"] {
        put(&library, &format!("{name}.ron"), &other);
        assert_eq!(
            listed(&library, &format!("{name}.ron")).copy_of,
            None,
            "{name}"
        );
        fs::remove_file(library.folder().join(format!("{name}.ron"))).unwrap();
    }
    for (name, of) in [
        ("rowan", "rowan"),
        ("rowan-2", "rowan"),
        ("rowan-farm", "rowan"),
        ("a", ""),
        ("xrowan", "rowan"),
    ] {
        assert!(!is_copy_name(name, of), "{name}");
    }
}

#[test]
fn a_cut_off_file_is_damaged_however_healthy_its_head_looks() {
    let (_folder, library, text) = library();
    let name = format!("{NAME}.ron");
    for length in (200..text.trim_end().len()).step_by(37) {
        if !text.is_char_boundary(length) {
            continue;
        }
        put(&library, &name, &text[..length]);
        let entry = listed(&library, &name);
        assert_eq!(entry.state(later()), EntryState::Damaged, "{length}");
    }
    for (what, bytes) in [
        ("empty", Vec::new()),
        ("zeros", vec![0; 4096]),
        ("zeros behind", [text.as_bytes(), &[0; 100]].concat()),
        ("twice", text.repeat(2).into_bytes()),
    ] {
        put(&library, &name, bytes);
        let entry = examined(&library, &name);
        assert_eq!(entry.state(later()), EntryState::Damaged, "{what}");
    }
}

#[test]
fn damage_in_the_middle_and_a_head_that_lies_are_found_by_reading_it_all() {
    let (_folder, library, text) = library();
    let name = format!("{NAME}.ron");
    let middle = text.find("firm: [").unwrap();
    let broken = format!("{}\0{}", &text[..middle], &text[middle + 1..]);
    put(&library, &name, broken);
    let entry = examined(&library, &name);
    assert_eq!(entry.state(later()), EntryState::Damaged);
    assert!(entry.head.is_err());

    let answered = format!("answered: {}", summary().answered);
    assert!(text.contains(&answered));
    put(
        &library,
        &name,
        text.replacen(&answered, "answered: 4000", 1),
    );
    let entry = examined(&library, &name);
    let loaded = Loaded::read(&entry.path).unwrap().workbook;
    assert_eq!(entry.head.unwrap().summary, Summary::of(&pack(), &loaded));
}

#[test]
fn what_is_still_arriving_is_told_from_what_is_damaged() {
    let (_folder, library, text) = library();
    let name = format!("{NAME}.ron");
    put(&library, &name, &text[..300]);
    let entry = listed(&library, &name);
    let written = entry.modified.unwrap();
    assert_eq!(entry.state(written), EntryState::Arriving);
    let after = |seconds| written + SignedDuration::from_secs(seconds);
    assert_eq!(entry.state(after(59)), EntryState::Arriving);
    assert_eq!(entry.state(after(61)), EntryState::Damaged);
    // A clock that was set back does not make it arrive for ever.
    assert_eq!(entry.state(after(-3600)), EntryState::Damaged);
    for part in [
        format!(".syncthing.{name}.tmp"),
        format!("~syncthing~{name}.tmp"),
        format!(".{name}.~1a2b3c"),
        format!("{name}.part"),
        format!("{name}.crdownload"),
    ] {
        put(&library, &part, "half");
        assert_eq!(
            listed(&library, &name).state(later()),
            EntryState::Arriving,
            "{part}"
        );
        assert_eq!(library.list().unwrap().len(), 1, "{part}");
        fs::remove_file(library.folder().join(&part)).unwrap();
    }
    // A whole file is whole, whatever lies beside it.
    put(&library, &name, &text);
    put(&library, &format!("{name}.part"), "half");
    assert_eq!(listed(&library, &name).state(later()), EntryState::Whole);
}

#[test]
fn what_is_in_the_cloud_alone_is_listed_as_such() {
    let (_folder, library, _) = library();
    put(&library, ".other.ron.icloud", "a placeholder");
    put(&library, ".picture.jpg.icloud", "a placeholder");
    let entry = examined(&library, "other.ron");
    assert_eq!(entry.state(later()), EntryState::Arriving);
    let told = entry.head.unwrap_err().to_string();
    assert!(told.contains("not on this computer yet"), "{told}");
    assert_eq!(library.list().unwrap().len(), 2);
}

#[test]
fn a_damaged_file_is_called_as_its_backups_call_it() {
    let (_folder, library, text) = library();
    let path = library.folder().join(format!("{NAME}.ron"));
    let (mut file, loaded) = library.open(&path).unwrap();
    let changed = Workbook {
        title: "Rowan & Co".into(),
        edited: moment(700),
        ..loaded.workbook
    };
    file.save(&changed, &summary()).unwrap();
    drop(file);
    put(&library, &format!("{NAME}.ron"), &text[..40]);
    let entries = library.list().unwrap();
    assert_eq!(entries[0].title(), Some("Rowan Bakery"));
    assert_eq!(offers(&entries, later()), [Offer::BringBack(path)]);
}

#[test]
fn a_copy_is_joined_and_moved_to_the_trash() {
    let (_folder, library, _) = library();
    let into = library.folder().join(format!("{NAME}.ron"));
    let theirs = Workbook {
        title: "Rowan & Co".into(),
        edited: moment(900),
        ..Loaded::read(&into).unwrap().workbook
    };
    put(
        &library,
        "copy.ron",
        format::encode(&theirs, &summary()).unwrap(),
    );
    let copy = library.folder().join("copy.ron");
    let joined = library.join(&into, &copy, |_| summary()).unwrap();
    assert!(!copy.exists() && joined.trashed.unwrap().exists());
    assert_eq!(Loaded::read(&into).unwrap().workbook, joined.workbook);
    assert!(offers(&library.list().unwrap(), later()).is_empty());
    // What is damaged or another workbook is not joined, and stays.
    let (_folder, other, _) = self::library();
    put(&other, "cut.ron", "(format: 3, he");
    let cut = other.folder().join("cut.ron");
    assert!(
        other
            .join(&other.folder().join(format!("{NAME}.ron")), &cut, |_| {
                summary()
            })
            .is_err()
    );
    assert!(cut.exists());
}

#[test]
fn what_a_newer_program_made_is_no_copy_to_join_and_a_folder_is_not_damaged() {
    let (_folder, library, text) = library();
    let newer = text.replace("format: 4", "format: 99");
    assert_ne!(newer, text);
    put(&library, &format!("{NAME} (conflicted copy).ron"), newer);
    fs::create_dir(library.folder().join("folder.ron")).unwrap();
    let entries = library.examined(library.list().unwrap(), &pack());
    let state = |name: &str| {
        let mut entries = entries.iter();
        let entry = entries.find(|entry| entry.file_name() == name).unwrap();
        entry.state(later())
    };
    assert_eq!(
        state(&format!("{NAME} (conflicted copy).ron")),
        EntryState::Closed
    );
    assert_eq!(state("folder.ron"), EntryState::Closed);
    assert_eq!(offers(&entries, later()), []);
}
