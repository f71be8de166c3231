//! Disks that fail, fill up, cannot be written to or are gone: the file that was there stays whole, the
//! words are kept, and it heals by itself.
//!
//! Most of this needs root, `strace` or both; where they are missing, a line says what was skipped.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Write as _},
    os::unix::fs::{MetadataExt, PermissionsExt, chown},
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::OnceLock,
};

use madbook::{
    content,
    domain::{
        answer::{Answer, Entry, Part, Slot},
        change::Change,
        log::Sitting,
        workbook::{Subject, Workbook},
    },
    examples,
    store::{Library, Loaded, Summary, WorkbookFile},
};
use tempfile::TempDir;

use crate::{
    pty::{ASKED_IN_A1, put_words_on, words_on},
    skipped,
    terminal::{Program, TestHome},
};

/// Somebody without any rights.
const NOBODY: u32 = 65534;

fn succeeds(command: &mut Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|metadata| metadata.uid() == 0)
}

/// Whether calls can be made to fail here.
fn has_strace(what: &str) -> bool {
    static HAS: OnceLock<bool> = OnceLock::new();
    let inject = ["-e", "inject=fsync:error=EIO", "true"];
    let has = *HAS.get_or_init(|| succeeds(Command::new("strace").arg("-f").args(inject)));
    if !has {
        skipped(what, "there is no strace that can inject faults");
    }
    has
}

/// The calls that a save is made of, by how the system may refuse them.
const FAULTS: [(&str, &[&str]); 6] = [
    ("write", &["ENOSPC", "EIO", "EDQUOT"]),
    ("fsync", &["ENOSPC", "EIO"]),
    // One by one: which of them a system has, and when, differs.
    ("?rename", &["EIO", "EACCES", "ENOSPC"]),
    ("?renameat", &["EIO", "EACCES", "ENOSPC"]),
    ("?renameat2", &["EIO", "EACCES"]),
    ("?fchmod", &["EACCES"]),
];

/// A folder with two copies of one workbook, of which the first is to take up what the second has.
struct Copies {
    folder: TempDir,
    first: PathBuf,
    second: PathBuf,
}

impl Copies {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let common = Loaded::parse(examples::finished().as_bytes())
            .unwrap()
            .workbook;
        let mut other = common.clone();
        let now = "2026-12-01T09:00:00Z".parse().unwrap();
        let edit = Change::answer(
            Subject::Firm,
            Slot::new(&"mad.a1".parse().unwrap(), Part::Value),
            Some(Entry::new(Answer::Text("Said elsewhere.".into()), now)),
        );
        other.make(edit, now, &mut Sitting::default()).unwrap();
        let pack = content::embedded("en").unwrap();
        let put = |name: &str, workbook: &Workbook| {
            let path = folder.path().join(name);
            let summary = Summary::of(&pack, workbook);
            drop(WorkbookFile::create(&path, workbook, &summary).unwrap());
            path
        };
        let (first, second) = (put("first.ron", &common), put("second.ron", &other));
        Self {
            folder,
            first,
            second,
        }
    }

    /// Joins them while calls of a kind fail, and says whether any did.
    fn join(&self, calls: &str, error: &str, when: &str) -> (Output, bool) {
        let trace = self.folder.path().join("trace.txt");
        let output = Command::new("strace")
            .args(["-f", "-o"])
            .arg(&trace)
            .args(["-e", &format!("trace={calls}")])
            .args(["-e", &format!("inject={calls}:error={error}:when={when}")])
            .arg(env!("CARGO_BIN_EXE_madbook"))
            .args(["merge", "first.ron", "second.ron", "--dir", "library"])
            .current_dir(self.folder.path())
            .env("HOME", self.folder.path())
            .output()
            .unwrap();
        let failed = fs::read_to_string(&trace).unwrap().contains("(INJECTED)");
        (output, failed)
    }

    fn left_behind(&self) -> Vec<PathBuf> {
        let mut left = Vec::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for file in fs::read_dir(folder).unwrap() {
                let path = file.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|ending| ending == "tmp") {
                    left.push(path);
                }
            }
        }
        left
    }
}

#[test]
fn whichever_call_of_a_save_fails_the_file_is_the_old_or_the_new_one() {
    if !has_strace("saving while calls fail") {
        return;
    }
    let mut tried = BTreeMap::<&str, usize>::new();
    for (calls, errors) in FAULTS {
        for error in errors {
            let failed = (1..).take_while(|nth| fails_safely(calls, error, *nth));
            *tried.entry(calls).or_default() += failed.count();
        }
    }
    let _ = writeln!(
        io::stderr(),
        "a save that failed at each of its calls: {tried:?}"
    );
    assert!(tried["write"] > 3 && tried["fsync"] > 2, "{tried:?}");
    let renamed = tried["?rename"] + tried["?renameat"] + tried["?renameat2"];
    assert!(renamed > 3, "{tried:?}");
}

/// Joins two copies while the nth call of a kind fails, and checks what is left. False where there are
/// not so many.
fn fails_safely(calls: &str, error: &str, nth: usize) -> bool {
    let copies = Copies::new();
    let (old, other) = (
        fs::read(&copies.first).unwrap(),
        fs::read(&copies.second).unwrap(),
    );
    let (output, failed) = copies.join(calls, error, &nth.to_string());
    let case = format!("{calls} {error} {nth}: {output:?}");
    let found = fs::read(&copies.first).unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    match output.status.code() {
        Some(0) => assert!(found != old, "{case}"),
        Some(1) => {
            assert!(
                said.contains("madbook: ") && !said.contains("panicked"),
                "{case}"
            );
        }
        _ => panic!("{case}"),
    }
    if found != old {
        assert_eq!(words_in(&copies.first), "Said elsewhere.", "{case}");
    }
    assert_eq!(fs::read(&copies.second).unwrap(), other, "{case}");
    assert_eq!(copies.left_behind(), Vec::<PathBuf>::new(), "{case}");
    let library = Library::at(copies.folder.path().join("library"));
    for id in library.backed_up().unwrap() {
        let kept = library.backups(id).list().unwrap();
        let is_whole = |path: &Path| fs::read(path).unwrap() == old;
        assert!(kept.iter().all(|one| is_whole(&one.path)), "{case}");
    }
    assert!(failed || output.status.success(), "{case}");
    failed
}

#[test]
fn where_every_call_of_a_kind_fails_the_old_file_stays_and_it_is_said() {
    if !has_strace("saving while all calls fail") {
        return;
    }
    for (calls, error, told) in [
        ("fsync", "EIO", "Input/output error"),
        ("fsync", "ENOSPC", "the disk is full"),
        (
            "?rename,?renameat,?renameat2",
            "EACCES",
            "you may not write here",
        ),
    ] {
        let copies = Copies::new();
        let old = fs::read(&copies.first).unwrap();
        let (output, _) = copies.join(calls, error, "1+");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains(told), "{said}");
        assert_eq!(fs::read(&copies.first).unwrap(), old);
        assert_eq!(copies.left_behind(), Vec::<PathBuf>::new());
    }
}

/// Starts a session by way of another program, types, breaks something, types on, mends it, and looks
/// what was kept meanwhile and in the end. `folder` is where the workbook is.
fn words_outlive(
    home: &TestHome,
    folder: &Path,
    by: &[&str],
    told: &str,
    break_it: impl FnOnce(),
    mend_it: impl FnOnce(),
) -> Program {
    let file = only_workbook_in(folder);
    let mut program = home.start_by(by, folder, 120, 36);
    program
        .until("Your workbooks")
        .keys("<Enter>")
        .until(ASKED_IN_A1);
    program.words("Said before.").until_saved();
    let before = fs::read(&file).unwrap();
    break_it();
    program
        .words(" Said meanwhile.")
        .until("NOT SAVED")
        .until(told);
    if let Ok(now) = fs::read(&file) {
        assert!(now == before, "it was changed");
    }
    // Nobody is kept from going on.
    program.words(" And on.");
    mend_it();
    program.until_saved();
    let kept = words_in(&file);
    assert_eq!(kept, "Said before. Said meanwhile. And on.");
    program
}

fn only_workbook_in(folder: &Path) -> PathBuf {
    let mut files = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    let file = files.find(|path| path.extension().is_some_and(|ending| ending == "ron"));
    file.unwrap()
}

fn words_in(file: &Path) -> String {
    let workbook = Loaded::read(file).unwrap().workbook;
    let words = workbook.text(Subject::Firm, &"mad.a1".parse().unwrap(), Part::Value);
    words.to_owned()
}

fn quit(mut program: Program) {
    assert_eq!(program.keys("<Ctrl+Q>").until_ended().exit_code(), 0);
    program.assert_restored();
}

#[test]
fn a_folder_that_is_gone_for_a_while_costs_no_words() {
    let home = put_words_on(TestHome::new(), "");
    let folder = home.folder();
    let away = home.home().join("away");
    let program = words_outlive(
        &home,
        &folder,
        &[],
        "its folder is not there",
        || fs::rename(&folder, &away).unwrap(),
        || fs::rename(&away, &folder).unwrap(),
    );
    quit(program);
}

#[test]
fn a_disk_that_fails_for_a_while_costs_no_words() {
    if !has_strace("typing while the disk fails") {
        return;
    }
    for (calls, error, told) in [
        ("fsync", "EIO", "Input/output error"),
        (
            "?rename,?renameat,?renameat2",
            "EACCES",
            "you may not write there",
        ),
    ] {
        let home = put_words_on(TestHome::new(), "");
        let inject = format!("inject={calls}:error={error}:when=1..6");
        let trace = format!("trace={calls}");
        let by = [
            "strace",
            "-f",
            "-o",
            "/dev/null",
            "-e",
            &trace,
            "-e",
            &inject,
        ];
        let mut program = home.start_by(&by, &home.folder(), 120, 36);
        program
            .until("Your workbooks")
            .keys("<Enter>")
            .until(ASKED_IN_A1);
        program
            .words("Said meanwhile.")
            .until("NOT SAVED")
            .until(told);
        // Nobody does anything, and it heals.
        program.until_saved();
        assert_eq!(words_on(&home), "Said meanwhile.");
        quit(program);
    }
}

/// A disk of its own, gone with the test.
struct Disk(PathBuf);

impl Disk {
    /// Puts a small disk in a folder's place; none where nobody may.
    fn on(folder: &Path, what: &str) -> Option<Self> {
        fs::create_dir_all(folder).unwrap();
        let mut mount = Command::new("mount");
        mount
            .args(["-t", "tmpfs", "-o", "size=128k", "tmpfs"])
            .arg(folder);
        if !is_root() || !succeeds(&mut mount) {
            skipped(what, "nobody but root can mount a disk");
            return None;
        }
        Some(Self(folder.to_owned()))
    }

    /// Lets nobody write to it, by a read-only view of it that lies over it.
    fn lock(&self) {
        let mut mount = Command::new("mount");
        assert!(succeeds(mount.arg("--bind").arg(&self.0).arg(&self.0)));
        let mut mount = Command::new("mount");
        assert!(succeeds(mount.args(["-o", "remount,bind,ro"]).arg(&self.0)));
    }

    fn free(&self) {
        assert!(succeeds(Command::new("umount").arg(&self.0)));
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Once for each view of it; none is left when that fails.
        while succeeds(Command::new("umount").arg("-l").arg(&self.0)) {}
    }
}

/// A desk whose workbooks are on a disk of their own.
fn desk_with_a_disk(what: &str) -> Option<(Disk, TestHome)> {
    let home = TestHome::new();
    let disk = Disk::on(&home.folder(), what)?;
    Some((disk, put_words_on(home, "")))
}

#[test]
fn a_report_made_while_the_disk_fills_leaves_nothing_half_written() {
    let home = TestHome::new();
    let folder = home.home().join("disk");
    let Some(_disk) = Disk::on(&folder, "a report on a full disk") else {
        return;
    };
    let workbook = home.home().join("book.ron");
    fs::write(&workbook, &*examples::finished()).unwrap();
    let report = |format: &str, more: &[&str]| {
        let mut command = assert_cmd::cargo::cargo_bin_cmd!("madbook");
        command
            .args(["report", "--format", format, "--out"])
            .arg(folder.join("reports/"));
        command.arg(&workbook).args(more).env("HOME", home.home());
        command.output().unwrap()
    };
    let names = || -> Vec<_> {
        let names = fs::read_dir(&folder).unwrap();
        names.map(|name| name.unwrap().file_name()).collect()
    };
    // With room for one of the tables, for a part of a page, for nothing.
    for (format, room) in [("csv", 8), ("csv", 4), ("html", 16), ("pdf", 8), ("txt", 0)] {
        let rubbish = folder.join("rubbish");
        let mut file = fs::File::create(&rubbish).unwrap();
        while file.write_all(&[0; 1024]).is_ok() {}
        let length = file.metadata().unwrap().len();
        file.set_len(length - room * 1024).unwrap();
        let told = report(format, &[]);
        assert_eq!(told.status.code(), Some(1), "{format}: {told:?}");
        let said = String::from_utf8(told.stderr).unwrap();
        assert!(said.contains("the disk is full"), "{format}: {said}");
        assert_eq!(String::from_utf8(told.stdout).unwrap(), "");
        assert_eq!(names(), ["rubbish"], "{format}");
        // Its room is free at once, even where a program that another test begins holds the file for a moment.
        file.set_len(0).unwrap();
        fs::remove_file(rubbish).unwrap();
    }
    assert!(report("csv", &[]).status.success());
    assert_eq!(fs::read_dir(folder.join("reports")).unwrap().count(), 3);
}

#[test]
fn a_disk_that_is_full_costs_no_words_and_a_crash_meanwhile_neither() {
    let Some((_disk, home)) = desk_with_a_disk("a full disk") else {
        return;
    };
    let folder = home.folder();
    let rubbish = folder.join("rubbish");
    let fill = || {
        let mut file = fs::File::create(&rubbish).unwrap();
        while file.write_all(&[0; 1024]).is_ok() {}
    };
    let free = || fs::remove_file(&rubbish).unwrap();
    let mut program = words_outlive(&home, &folder, &[], "the disk is full", fill, free);
    // Full again, and the power goes: what was typed is offered.
    fill();
    program
        .words(" At last.")
        .until("NOT SAVED")
        .signal("KILL")
        .until_ended();
    free();
    let restore = |more: &[&str]| {
        let mut command = assert_cmd::cargo::cargo_bin_cmd!("madbook");
        command
            .args(["restore", "Rowan Bakery"])
            .args(more)
            .arg("--dir")
            .arg(&folder);
        let home = home.home();
        command
            .env("HOME", home)
            .env("XDG_STATE_HOME", home.join("STATE"));
        let output = command.output().unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(restore(&[]).contains("At last."));
    restore(&["--recovered"]);
    assert_eq!(
        words_on(&home),
        "Said before. Said meanwhile. And on. At last."
    );
}

#[test]
fn a_disk_that_cannot_be_written_to_costs_no_words() {
    let Some((disk, home)) = desk_with_a_disk("a read-only disk") else {
        return;
    };
    let folder = home.folder();
    let (lock, free) = (|| disk.lock(), || disk.free());
    quit(words_outlive(
        &home,
        &folder,
        &[],
        "the disk takes no changes",
        lock,
        free,
    ));
}

#[test]
fn a_permission_that_is_taken_away_costs_no_words() {
    let home = put_words_on(TestHome::new(), "");
    let folder = home.folder();
    let nobody = [
        "setpriv",
        "--reuid=65534",
        "--regid=65534",
        "--clear-groups",
    ];
    let mut by = &nobody[..0];
    if is_root() {
        // Nothing can be taken away from root, so somebody else sits here.
        by = &nobody;
        let mut runs = Command::new(nobody[0]);
        runs.args(&nobody[1..])
            .arg(env!("CARGO_BIN_EXE_madbook"))
            .arg("--version");
        if !succeeds(&mut runs) {
            return skipped(
                "a permission that is taken away",
                "nobody else can run the program",
            );
        }
        for path in [home.home(), &folder, &only_workbook_in(&folder)] {
            chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
        }
    }
    let allow = |mode| fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).unwrap();
    let (take, give) = (|| allow(0o500), || allow(0o700));
    quit(words_outlive(
        &home,
        &folder,
        by,
        "you may not write there",
        take,
        give,
    ));
}
