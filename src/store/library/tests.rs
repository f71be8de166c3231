use std::io::Write as _;

use jiff::civil::date;
use tempfile::TempDir;

use super::*;
use crate::{
    domain::{
        id::WorkshopId,
        workshop::{People, Workshop},
    },
    store::{
        self, Backup, WorkshopFile,
        testing::{id, moment, summary, with_past, workbook},
    },
};

fn library() -> (TempDir, Library) {
    let folder = TempDir::new().unwrap();
    let library = Library::at(folder.path().join("madbook"));
    (folder, library)
}

fn titled(title: &str, number: u128, second: i64) -> Workbook {
    Workbook {
        id: WorkbookId(id(number)),
        title: title.into(),
        edited: moment(second),
        ..workbook()
    }
}

/// Makes a file and lets go of it.
fn made(library: &Library, workbook: &Workbook) -> PathBuf {
    let file = library.create(workbook, &summary()).unwrap();
    file.path().to_owned()
}

fn names(entries: &[Entry]) -> Vec<&str> {
    let name = |entry: &'_ Entry| entry.path.file_name().and_then(OsStr::to_str).map(str::len);
    entries
        .iter()
        .map(|entry| {
            let length = name(entry).unwrap();
            let path = entry.path.to_str().unwrap();
            &path[path.len() - length..]
        })
        .collect()
}

#[test]
fn a_library_that_does_not_exist_is_empty() {
    assert!(library().1.list().unwrap().is_empty());
}

#[test]
fn what_was_edited_last_is_listed_first_with_its_head() {
    let (_folder, library) = library();
    for (title, number, second) in [("Old", 1, 10), ("New", 2, 30), ("Between", 3, 20)] {
        library
            .create(&titled(title, number, second), &summary())
            .unwrap();
    }
    let entries = library.list().unwrap();
    assert_eq!(
        names(&entries),
        [
            "new-00000002.ron",
            "between-00000003.ron",
            "old-00000001.ron"
        ]
    );
    let head = entries[0].head.as_ref().unwrap();
    assert_eq!((head.title.as_str(), head.edited), ("New", moment(30)));
    assert_eq!(head.summary, summary());
    assert!(entries[0].modified.is_some());
}

#[test]
fn what_cannot_be_read_is_listed_with_the_reason() {
    let (_folder, library) = library();
    library.create(&workbook(), &summary()).unwrap();
    let write = |name: &str, text: &str| fs::write(library.folder().join(name), text).unwrap();
    write("broken.ron", "not a workbook");
    write("NEWER.RON", "(format: 9, head: Something(new: true))");
    write("notes.txt", "no workbook by its name");
    write(".hidden.ron", "left by another program");
    fs::create_dir(library.folder().join("folder.ron")).unwrap();

    let entries = library.list().unwrap();
    let problem = |name: &str| {
        let at = names(&entries)
            .iter()
            .position(|found| *found == name)
            .unwrap();
        entries[at].head.as_ref().unwrap_err().problem.clone()
    };
    assert_eq!(entries.len(), 4);
    assert!(matches!(problem("broken.ron"), LoadProblem::Broken { .. }));
    assert!(matches!(
        problem("NEWER.RON"),
        LoadProblem::Newer { format: 9 }
    ));
    assert!(matches!(problem("folder.ron"), LoadProblem::Folder));
}

#[test]
fn a_list_reads_no_more_than_the_head_and_the_end() {
    let (_folder, library) = library();
    let file = library.create(&workbook(), &summary()).unwrap();
    let text = fs::read_to_string(file.path()).unwrap();
    let body = text.trim_end().strip_suffix(')').unwrap().as_bytes();
    let broken = [body, &[b' '; PREFIX], &[0xff; 3], &[b' '; PREFIX], b")\n"].concat();
    fs::write(file.path(), &broken).unwrap();
    assert!(library.list().unwrap()[0].head.is_ok());
    assert!(WorkbookFile::open(file.path()).is_err());
    fs::write(file.path(), &broken[..broken.len() - 2]).unwrap();
    assert!(library.list().unwrap()[0].head.is_err());
}

#[test]
fn a_head_that_is_long_or_late_is_found_all_the_same() {
    let (_folder, library) = library();
    let mut long = summary();
    long.alliances = vec![long.alliances[0].clone(); 200];
    let file = library.create(&workbook(), &long).unwrap();
    let entries = library.list().unwrap();
    assert_eq!(entries[0].head.as_ref().unwrap().summary, long);

    let text = fs::read_to_string(file.path()).unwrap();
    let late = text.replacen(
        "(\n",
        &format!("(\n    note: \"{}\",\n", "é".repeat(PREFIX)),
        1,
    );
    fs::write(file.path(), late).unwrap();
    assert!(library.list().unwrap()[0].head.is_ok());
}

#[test]
fn workbooks_of_one_title_and_even_one_id_get_files_of_their_own() {
    let (_folder, library) = library();
    let create = |workbook: &Workbook| {
        let file = library.create(workbook, &summary()).unwrap();
        file.path()
            .file_name()
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(create(&titled("../con", 1, 0)), "con-00000001.ron");
    assert_eq!(create(&titled("../con", 2, 0)), "con-00000002.ron");
    assert_eq!(create(&titled("../con", 2, 0)), "con-00000002-2.ron");
}

#[test]
fn renaming_changes_the_title_and_not_the_file() {
    let (_folder, library) = library();
    let path = made(&library, &workbook());
    library
        .rename(&path, " Sorbus\n& Co ", moment(500))
        .unwrap();
    let loaded = Loaded::read(&path).unwrap();
    assert_eq!(loaded.workbook.title, "Sorbus & Co");
    assert_eq!(loaded.workbook.edited, moment(500));
    assert_eq!(loaded.workbook.logged_changes()[0].at, moment(500));
    assert_eq!(loaded.summary, summary());
    assert_eq!(loaded.workbook.alliances, workbook().alliances);
}

#[test]
fn a_duplicate_goes_its_own_way() {
    let (_folder, library) = library();
    let file = library.create(&with_past(), &summary()).unwrap();
    let copy = WorkbookId(id(77));
    let copied = library
        .duplicate(file.path(), copy, "What if", moment(500))
        .unwrap();
    let loaded = Loaded::read(copied.path()).unwrap();
    let expected = Workbook {
        id: copy,
        title: "What if".into(),
        created: moment(500),
        edited: moment(500),
        log: Log::default(),
        ..with_past()
    };
    assert_eq!(loaded.workbook, expected);
    assert_eq!(library.list().unwrap().len(), 2);
}

#[test]
fn what_does_not_load_is_neither_renamed_nor_duplicated() {
    let (_folder, library) = library();
    disk::make_folder(library.folder()).unwrap();
    let path = library.folder().join("a.ron");
    fs::write(&path, "(format: 9)").unwrap();
    assert!(library.rename(&path, "B", moment(0)).is_err());
    let copy = library.duplicate(&path, WorkbookId(id(9)), "B", moment(0));
    assert!(matches!(copy, Err(ChangeError::Load(_))));
    assert_eq!(fs::read_to_string(&path).unwrap(), "(format: 9)");
}

#[test]
fn what_is_deleted_is_in_the_trash() {
    let (_folder, library) = library();
    let mut trashed = Vec::new();
    for title in ["First", "Second"] {
        let path = made(&library, &titled("Same", 1, 0));
        library.rename(&path, title, moment(0)).unwrap();
        trashed.push(library.delete(&path).unwrap());
    }
    assert!(library.list().unwrap().is_empty());
    let trash = Library::at(library.folder().join(TRASH));
    assert_eq!(trash.list().unwrap().len(), 2);
    for (path, title) in trashed.iter().zip(["First", "Second"]) {
        assert_eq!(WorkbookFile::open(path).unwrap().1.workbook.title, title);
    }
}

#[test]
fn what_is_open_elsewhere_is_neither_renamed_nor_deleted_but_copied() {
    let (_folder, library) = library();
    let file = library.create(&workbook(), &summary()).unwrap();
    let renamed = library.rename(file.path(), "B", moment(0)).unwrap_err();
    assert!(renamed.to_string().contains("open in another"), "{renamed}");
    let deleted = library.delete(file.path()).unwrap_err();
    assert!(matches!(deleted.problem, SaveProblem::InUse));
    let copy = WorkbookId(id(77));
    library
        .duplicate(file.path(), copy, "B", moment(0))
        .unwrap();
    assert_eq!(library.list().unwrap().len(), 2);
}

#[test]
fn only_what_is_in_the_library_is_deleted() {
    let (folder, library) = library();
    let outside = folder.path().join("outside.ron");
    fs::write(&outside, "").unwrap();
    assert!(library.delete(&outside).is_err());
    assert!(outside.exists());
    assert!(library.delete(&library.folder().join("none.ron")).is_err());
    let trash = library.folder().join(TRASH);
    assert_eq!(fs::read_dir(trash).unwrap().count(), 0);
}

#[test]
fn what_is_in_the_trash_can_be_taken_back() {
    let (_folder, library) = library();
    let path = made(&library, &workbook());
    let trashed = library.delete(&path).unwrap();
    assert_eq!(
        names(&library.trash().unwrap()),
        ["rowan-bakery-00000001.ron"]
    );
    // Its name is taken by now.
    made(&library, &workbook());
    let back = library.take_back(&trashed).unwrap();
    assert_eq!(back.file_name().unwrap(), "rowan-bakery-00000001-2.ron");
    assert_eq!(library.list().unwrap().len(), 2);
    assert!(library.trash().unwrap().is_empty());
    assert!(library.take_back(&back).is_err());
}

#[test]
fn workshops_go_to_the_trash_and_back_with_their_workbook() {
    let (_folder, library) = library();
    let path = made(&library, &workbook());
    let held_for = |workbook| {
        let people = People::named(&["Ann", "Bo", "Cy", "Di"].map(String::from), 4).unwrap();
        let workshop = Workshop::new(WorkshopId(id(9)), workbook, people, moment(0));
        let file = WorkshopFile::create(&path, date(2026, 11, 27), &workshop).unwrap();
        file.path().to_owned()
    };
    held_for(workbook().id);
    // One of another workbook that once had the name stays.
    let other = held_for(WorkbookId(id(77)));
    let workshops = |path: &Path| store::workshops(path, workbook().id).0.len();
    assert_eq!(workshops(&path), 1);
    let trashed = library.delete(&path).unwrap();
    assert_eq!((workshops(&path), workshops(&trashed)), (0, 1));
    assert!(other.exists());
    // Its name is taken by now.
    made(&library, &workbook());
    let back = library.take_back(&trashed).unwrap();
    assert_ne!(back, path);
    assert_eq!(
        (workshops(&path), workshops(&trashed), workshops(&back)),
        (0, 0, 1)
    );
}

#[test]
fn saving_keeps_what_the_file_held_before() {
    let (_folder, library) = library();
    let path = made(&library, &titled("First", 1, 0));
    let (mut file, _) = library.open(&path).unwrap();
    let titles = || -> Vec<String> {
        let listed = library.backups(WorkbookId(id(1))).list().unwrap();
        let title = |backup: &Backup| backup.head.as_ref().unwrap().title.clone();
        listed.iter().map(title).collect()
    };
    assert!(titles().is_empty());
    file.save(&titled("Second", 1, 700), &summary()).unwrap();
    assert_eq!(titles(), ["First"]);
    // Nothing is kept of what stood for a moment, unless it is asked for.
    file.save(&titled("Third", 1, 710), &summary()).unwrap();
    assert_eq!(titles(), ["Second", "First"]);
    file.save(&titled("Fourth", 1, 720), &summary()).unwrap();
    assert_eq!(titles(), ["Second", "First"]);
    file.keep().unwrap();
    assert_eq!(titles(), ["Fourth", "Second", "First"]);
    assert_eq!(library.backed_up().unwrap(), [WorkbookId(id(1))]);
    assert!(file.backup_problem().is_none());
}

#[test]
fn what_something_else_wrote_is_kept_before_it_is_saved_over() {
    let (_folder, library) = library();
    let mut file = library.create(&titled("Mine", 1, 0), &summary()).unwrap();
    file.save(&titled("Mine", 1, 10), &summary()).unwrap();
    let theirs = format::encode(&titled("Theirs", 1, 20), &summary()).unwrap();
    fs::write(file.path(), theirs).unwrap();
    file.accept(Loaded::read(file.path()).unwrap().stamp);
    file.save(&titled("Both", 1, 30), &summary()).unwrap();
    let kept = library.backups(WorkbookId(id(1))).list().unwrap();
    assert_eq!(kept[0].head.as_ref().unwrap().title, "Theirs");
}

#[test]
fn a_file_of_the_first_format_is_kept_before_it_is_written_anew() {
    let (_folder, library) = library();
    let old = include_bytes!("../../../tests/fixtures/workbooks/v1/full.ron");
    disk::make_folder(library.folder()).unwrap();
    let path = library.folder().join("old.ron");
    fs::write(&path, old).unwrap();
    let (mut file, loaded) = library.open(&path).unwrap();
    file.save(
        &Workbook {
            title: "New".into(),
            ..loaded.workbook
        },
        &summary(),
    )
    .unwrap();
    let kept = library.backups(WorkbookId(id(1))).list().unwrap();
    assert_eq!(fs::read(&kept[0].path).unwrap(), old);
    assert_eq!(Loaded::read(&path).unwrap().format, 4);
}

#[test]
fn a_file_that_something_was_taken_out_of_is_kept_before_it_is_written_anew() {
    let (_folder, library) = library();
    let path = made(&library, &titled("First", 1, 0));
    let dirty = fs::read_to_string(&path)
        .unwrap()
        .replace("First", "Fi\\u{202e}rst");
    fs::write(&path, &dirty).unwrap();
    for second in [1, 2] {
        let (mut file, _) = library.open(&path).unwrap();
        file.save(&titled("Next", 1, second), &summary()).unwrap();
        // Though that is within a minute of a backup that there is by then.
        fs::write(&path, &dirty).unwrap();
    }
    let kept = library.backups(WorkbookId(id(1))).list().unwrap();
    assert_eq!(kept.len(), 2);
    for one in kept {
        assert_eq!(fs::read_to_string(&one.path).unwrap(), dirty);
    }
}

#[test]
fn a_clock_that_goes_back_or_stands_still_loses_no_save() {
    let (_folder, library) = library();
    let path = made(&library, &titled("First", 1, 5000));
    let (mut file, _) = library.open(&path).unwrap();
    let ends = [Timestamp::MIN, Timestamp::MAX, moment(0)];
    let moments = [5000, 5000, 10, -86_400]
        .map(moment)
        .into_iter()
        .chain(ends);
    for (nth, edited) in moments.enumerate() {
        let title = format!("Save {nth}");
        let workbook = Workbook {
            edited,
            ..titled(&title, 1, 0)
        };
        file.save(&workbook, &summary()).unwrap();
        assert_eq!(Loaded::read(&path).unwrap().workbook.title, title);
        assert!(file.backup_problem().is_none(), "{title}");
        // What is there now can be kept, and every state that was kept can be read and put back.
        file.keep().unwrap();
    }
    drop(file);
    let kept = library.backups(WorkbookId(id(1))).list().unwrap();
    let titles: Vec<_> = kept
        .iter()
        .map(|one| one.head.as_ref().unwrap().title.clone())
        .collect();
    for nth in 0..7 {
        assert!(titles.contains(&format!("Save {nth}")), "{titles:?}");
    }
    library.restore(&path, &kept[0].path, moment(0)).unwrap();
    assert_eq!(library.list().unwrap().len(), 1);
}

#[test]
fn whose_a_file_is_that_is_broken_or_gone() {
    let (_folder, library) = library();
    let path = made(&library, &titled("First", 1, 0));
    let (mut file, _) = library.open(&path).unwrap();
    file.save(&titled("Second", 1, 700), &summary()).unwrap();
    drop(file);
    let whose = |path: &Path| library.whose(path);
    assert_eq!(whose(&path), Some(WorkbookId(id(1))));
    for broken in ["", "(format: 2, he"] {
        fs::write(&path, broken).unwrap();
        assert_eq!(whose(&path), Some(WorkbookId(id(1))));
    }
    fs::remove_file(&path).unwrap();
    assert_eq!(whose(&path), Some(WorkbookId(id(1))));
    assert_eq!(whose(Path::new("first.ron")), None);
}

#[test]
fn a_backup_that_cannot_be_made_keeps_nobody_from_saving() {
    let (_folder, library) = library();
    let mut file = library.create(&titled("First", 1, 0), &summary()).unwrap();
    fs::write(library.folder().join(BACKUPS), "in the way").unwrap();
    file.save(&titled("Second", 1, 0), &summary()).unwrap();
    assert!(file.backup_problem().is_some());
    assert_eq!(Loaded::read(file.path()).unwrap().workbook.title, "Second");
}

#[test]
fn what_is_restored_is_as_it_was_and_nothing_is_lost() {
    let (_folder, library) = library();
    let path = made(&library, &titled("First", 1, 0));
    let (mut file, _) = library.open(&path).unwrap();
    file.save(&titled("Second", 1, 700), &summary()).unwrap();
    let backup = &library.backups(WorkbookId(id(1))).list().unwrap()[0].path;
    let in_use = library.restore(&path, backup, moment(900)).unwrap_err();
    assert!(in_use.to_string().contains("open in another"));
    drop(file);

    assert!(
        library
            .restore(&path, backup, moment(900))
            .unwrap()
            .is_none()
    );
    let restored = Loaded::read(&path).unwrap().workbook;
    assert_eq!(restored.title, "First");
    assert_eq!(restored.edited, moment(900));
    // The one that was there is a backup now, and going back to it is one more step.
    let kept = library.backups(WorkbookId(id(1))).list().unwrap();
    assert_eq!(kept[0].head.as_ref().unwrap().title, "Second");
    library.restore(&path, &kept[0].path, moment(999)).unwrap();
    assert_eq!(Loaded::read(&path).unwrap().workbook.title, "Second");

    let other = made(&library, &titled("Other", 2, 0));
    let error = library.restore(&other, &kept[0].path, moment(999));
    assert!(matches!(error, Err(ChangeError::NotCopies(_))));
}

#[test]
fn a_workbook_is_restored_where_its_file_is_gone_or_broken() {
    let (_folder, library) = library();
    let path = made(&library, &titled("First", 1, 0));
    let (mut file, _) = library.open(&path).unwrap();
    file.save(&titled("Second", 1, 700), &summary()).unwrap();
    drop(file);
    let backup = &library.backups(WorkbookId(id(1))).list().unwrap()[0].path;
    fs::remove_file(&path).unwrap();
    assert!(library.restore(&path, backup, moment(0)).unwrap().is_none());
    assert_eq!(Loaded::read(&path).unwrap().workbook.title, "First");

    fs::write(&path, "(format: 1, he").unwrap();
    let beside = library.restore(&path, backup, moment(0)).unwrap().unwrap();
    assert_eq!(fs::read_to_string(&beside).unwrap(), "(format: 1, he");
    assert_eq!(Loaded::read(&path).unwrap().workbook.title, "First");

    fs::write(&path, "(format: 9)").unwrap();
    assert!(library.restore(&path, backup, moment(0)).is_err());
    assert_eq!(fs::read_to_string(&path).unwrap(), "(format: 9)");
}

/// Says how long a library of 10,000 workbooks takes to list; a figure to look at, not to pass.
#[test]
#[ignore = "measures; run with --release"]
fn ten_thousand_workbooks() {
    let (_folder, library) = library();
    let file = library.create(&workbook(), &summary()).unwrap();
    let text = fs::read_to_string(file.path()).unwrap();
    for number in 0..10_000_u32 {
        let text = text.replacen("Rowan", &format!("Rowan {number}"), 1);
        fs::write(library.folder().join(format!("{number}.ron")), text).unwrap();
    }
    for _ in 0..5 {
        let start = std::time::Instant::now();
        let entries = library.list().unwrap();
        let (count, took) = (entries.len(), start.elapsed());
        writeln!(io::stderr(), "{count} workbooks listed in {took:?}").unwrap();
    }
}
