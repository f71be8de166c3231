use std::fs::Permissions;

use tempfile::TempDir;

use super::*;
use crate::store::testing::{moment, summary, workbook};

struct TestFolder {
    folder: TempDir,
}

impl TestFolder {
    fn new() -> Self {
        Self {
            folder: TempDir::new().unwrap(),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        path
    }

    fn created(&self) -> WorkbookFile {
        WorkbookFile::create(&self.path("a.ron"), &workbook(), &summary()).unwrap()
    }

    /// What is in the folder, besides locks.
    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.folder.path())
            .unwrap()
            .map(|file| file.unwrap().path())
            .filter(|path| path.extension().is_none_or(|ending| ending != "lock"))
            .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
            .collect();
        names.sort();
        names
    }
}

fn retitled(title: &str) -> Workbook {
    Workbook {
        title: title.into(),
        edited: moment(100),
        ..workbook()
    }
}

fn title_in(path: &Path) -> String {
    Loaded::read(path).unwrap().workbook.title
}

#[test]
fn what_was_saved_is_opened_again() {
    let folder = TestFolder::new();
    let mut file = folder.created();
    let loaded = Loaded::read(file.path()).unwrap();
    assert_eq!(loaded.workbook, workbook());
    assert_eq!(loaded.summary, summary());
    assert!(loaded.removed.is_nothing());

    for title in ["Rowan & Daughter", "Rowan"] {
        file.save(&retitled(title), &summary()).unwrap();
        assert_eq!(title_in(file.path()), title);
    }
    assert_eq!(folder.names(), ["a.ron"]);
}

#[test]
fn saving_twice_gives_the_same_bytes() {
    let folder = TestFolder::new();
    let mut file = folder.created();
    let before = fs::read(file.path()).unwrap();
    file.save(&workbook(), &summary()).unwrap();
    assert_eq!(fs::read(file.path()).unwrap(), before);
}

#[test]
fn a_new_file_is_never_made_over_another() {
    let folder = TestFolder::new();
    let path = folder.write("a.ron", "mine");
    let error = WorkbookFile::create(&path, &workbook(), &summary()).unwrap_err();
    assert!(matches!(error.problem, SaveProblem::Taken));
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    assert_eq!(folder.names(), ["a.ron"]);
}

#[test]
fn a_file_that_does_not_load_gives_no_handle_and_says_where_it_broke() {
    let folder = TestFolder::new();
    let path = folder.write("a.ron", "(format: 1,\n    head: oh dear)\n");
    let error = WorkbookFile::open(&path).unwrap_err();
    let said = error.to_string();
    let place = format!("{}:2:", path.display());
    assert!(said.starts_with(&place), "{said}");

    let path = folder.write("newer.ron", "(format: 7)");
    let said = WorkbookFile::open(&path).unwrap_err().to_string();
    assert!(said.contains("newer madbook"), "{said}");
    assert!(Loaded::look(&path).is_err());

    let path = folder.write("a\u{1b}[2J\u{202e}.ron", "");
    let said = WorkbookFile::open(&path).unwrap_err().to_string();
    assert!(!said.contains(['\u{1b}', '\u{202e}']), "{said}");
}

#[test]
fn a_file_of_a_newer_format_can_only_be_looked_at() {
    let folder = TestFolder::new();
    let newer = fs::read_to_string(folder.created().path())
        .unwrap()
        .replace("format: 4", "format: 7");
    let path = folder.write("newer.ron", &newer);
    let loaded = Loaded::look(&path).unwrap();
    assert!(loaded.is_newer());
    assert_eq!(loaded.workbook, workbook());
    let newer = |problem| matches!(problem, LoadProblem::Newer { format: 7 });
    assert!(newer(Loaded::read(&path).unwrap_err().problem));
    assert!(newer(WorkbookFile::open(&path).unwrap_err().problem));
}

#[test]
fn what_is_no_file_or_too_long_is_not_read() {
    let folder = TestFolder::new();
    let problem = |path: &Path| WorkbookFile::open(path).unwrap_err().problem;
    assert!(matches!(
        problem(&folder.path("none.ron")),
        LoadProblem::Missing
    ));
    assert!(matches!(problem(folder.folder.path()), LoadProblem::Folder));
    let long = folder.write("long.ron", "");
    let length = bounds::MAX_FILE + 1;
    fs::File::options()
        .write(true)
        .open(&long)
        .unwrap()
        .set_len(length)
        .unwrap();
    assert!(matches!(problem(&long), LoadProblem::TooBig));
}

#[test]
fn one_at_a_time_has_the_right_to_save() {
    let folder = TestFolder::new();
    let file = folder.created();
    let error = WorkbookFile::open(file.path()).unwrap_err();
    assert!(matches!(error.problem, LoadProblem::InUse));
    assert_eq!(title_in(file.path()), "Rowan Bakery");
    let path = file.path().to_owned();
    drop(file);
    assert!(WorkbookFile::open(&path).is_ok());
}

#[test]
fn a_file_that_something_else_changed_is_not_written_over() {
    let folder = TestFolder::new();
    let mut file = folder.created();
    let theirs = fs::read_to_string(file.path())
        .unwrap()
        .replace("Rowan", "Sorbus");
    for theirs in [theirs.as_str(), "", "no workbook at all"] {
        fs::write(file.path(), theirs).unwrap();
        let error = file.save(&retitled("Mine"), &summary()).unwrap_err();
        assert!(matches!(error.problem, SaveProblem::ChangedUnderneath));
        assert_eq!(fs::read_to_string(file.path()).unwrap(), theirs);
    }
    fs::remove_file(file.path()).unwrap();
    fs::create_dir(file.path()).unwrap();
    let error = file.save(&retitled("Mine"), &summary()).unwrap_err();
    assert!(matches!(error.problem, SaveProblem::ChangedUnderneath));
    assert_eq!(folder.names(), ["a.ron"]);
}

#[test]
fn whoever_read_what_something_else_wrote_can_save_over_it() {
    let folder = TestFolder::new();
    let mut file = folder.created();
    let theirs = encode(&retitled("Theirs"), &summary()).unwrap();
    fs::write(file.path(), &theirs).unwrap();
    assert!(file.save(&retitled("Mine"), &summary()).is_err());
    let read = Loaded::read(file.path()).unwrap();
    // Only what was read is saved over, and not what came after.
    fs::write(file.path(), "later").unwrap();
    file.accept(read.stamp);
    let error = file.save(&retitled("Mine"), &summary()).unwrap_err();
    assert!(matches!(error.problem, SaveProblem::ChangedUnderneath));
    let newer = String::from_utf8(theirs.clone())
        .unwrap()
        .replace("format: 4", "format: 7");
    fs::write(file.path(), &newer).unwrap();
    file.accept(Loaded::look(file.path()).unwrap().stamp);
    assert!(file.save(&retitled("Mine"), &summary()).is_err());
    assert_eq!(fs::read_to_string(file.path()).unwrap(), newer);
    fs::write(file.path(), &theirs).unwrap();
    file.save(&retitled("Both"), &summary()).unwrap();
    assert_eq!(title_in(file.path()), "Both");
}

#[test]
fn a_new_time_on_the_same_content_is_no_change() {
    let folder = TestFolder::new();
    let mut file = folder.created();
    let same = fs::read(file.path()).unwrap();
    fs::write(file.path(), same).unwrap();
    file.save(&retitled("Mine"), &summary()).unwrap();
    // Nor is it one where a sync client brought what is to be written.
    fs::write(file.path(), encode(&retitled("Ours"), &summary()).unwrap()).unwrap();
    file.save(&retitled("Ours"), &summary()).unwrap();
    assert_eq!(title_in(file.path()), "Ours");
}

#[test]
fn a_save_that_does_not_load_is_found_when_it_is_read_back_and_saved_anew() {
    let folder = TestFolder::new();
    let mut file = folder.created();
    let ours = retitled("Ours");
    file.save(&ours, &summary()).unwrap();
    // As if a kept piece had gone bad in memory.
    let bad = fs::read_to_string(file.path()).unwrap();
    let bad = bad.replace("kind: Existing", "kind: Exbsting");
    fs::write(file.path(), &bad).unwrap();
    file.seen = Seen::Written(Arc::new(bad.into_bytes()), ours.edited);
    file.prove(&ours, &summary()).unwrap();
    assert_eq!(Loaded::read(file.path()).unwrap().workbook, ours);
    // What something else wrote meanwhile is left alone.
    fs::write(file.path(), "Theirs").unwrap();
    file.prove(&ours, &summary()).unwrap();
    assert_eq!(fs::read_to_string(file.path()).unwrap(), "Theirs");
}

#[test]
fn a_file_that_was_taken_away_is_written_again() {
    let folder = TestFolder::new();
    let mut file = folder.created();
    fs::remove_file(file.path()).unwrap();
    file.save(&retitled("Still here"), &summary()).unwrap();
    assert_eq!(title_in(file.path()), "Still here");
}

#[test]
fn what_would_not_open_again_is_not_saved() {
    let folder = TestFolder::new();
    let mut file = folder.created();
    let mut much = workbook();
    much.alliances[1].id = much.alliances[0].id;
    let error = file.save(&much, &summary()).unwrap_err();
    assert!(matches!(error.problem, SaveProblem::Unreadable(_)));
    assert_eq!(title_in(file.path()), "Rowan Bakery");
}

#[test]
fn a_read_only_file_is_left_alone() {
    let folder = TestFolder::new();
    let mut file = folder.created();
    let mut permissions = fs::metadata(file.path()).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(file.path(), Permissions::clone(&permissions)).unwrap();
    let error = file.save(&retitled("Mine"), &summary()).unwrap_err();
    assert!(matches!(error.problem, SaveProblem::ReadOnly));
    assert_eq!(title_in(file.path()), "Rowan Bakery");
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn files_and_folders_are_their_owners_alone() {
        let folder = TestFolder::new();
        let path = folder.path("new/folder/a.ron");
        let mut file = WorkbookFile::create(&path, &workbook(), &summary()).unwrap();
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(&folder.path("new/folder")), 0o700);

        fs::set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
        file.save(&retitled("Shared"), &summary()).unwrap();
        assert_eq!(mode(&path), 0o640);
    }

    #[test]
    fn a_link_stays_a_link_and_the_file_behind_it_is_saved() {
        let folder = TestFolder::new();
        fs::create_dir(folder.path("far")).unwrap();
        let real = folder.path("far/real.ron");
        drop(WorkbookFile::create(&real, &workbook(), &summary()).unwrap());
        let link = folder.path("link.ron");
        symlink("far/real.ron", &link).unwrap();

        let (mut file, _) = WorkbookFile::open(&link).unwrap();
        file.save(&retitled("Behind the link"), &summary()).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(title_in(&real), "Behind the link");
        assert_eq!(file.path(), link);
        assert_eq!(folder.names(), ["far", "link.ron"]);
    }

    #[test]
    fn a_link_to_nothing_is_not_made_into_a_file() {
        let folder = TestFolder::new();
        let link = folder.path("link.ron");
        symlink("nowhere.ron", &link).unwrap();
        let error = WorkbookFile::create(&link, &workbook(), &summary()).unwrap_err();
        assert!(matches!(error.problem, SaveProblem::Taken));
    }
}
