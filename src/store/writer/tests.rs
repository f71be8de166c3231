use std::fs;

use tempfile::TempDir;

use super::*;
use crate::{
    domain::{change::Change, log::Sitting},
    store::{
        error::SaveProblem,
        library::Library,
        loaded::Loaded,
        testing::{moment, summary, workbook},
    },
};

fn snapshot(second: i64) -> Snapshot {
    let mut workbook = workbook();
    let edit = Change::retitle(format!("At {second}"));
    let mut sitting = Sitting::default();
    workbook.make(edit, moment(second), &mut sitting).unwrap();
    Snapshot {
        workbook,
        summary: summary(),
        drafts: Vec::new(),
        at: moment(second),
    }
}

fn file() -> (TempDir, WorkbookFile) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("deep/a.ron");
    let file = WorkbookFile::create(&path, &workbook(), &summary()).unwrap();
    (folder, file)
}

fn title_in(folder: &TempDir) -> String {
    let path = folder.path().join("deep/a.ron");
    Loaded::read(&path).unwrap().workbook.title
}

#[test]
fn a_snapshot_is_saved_and_reported() {
    let (folder, file) = file();
    let (sender, outcomes) = mpsc::channel();
    let writer = Writer::start(file, move |outcome| sender.send(outcome).unwrap());
    writer.save(snapshot(1));
    writer.flush();
    let outcome = outcomes.try_recv().unwrap();
    assert_eq!(outcome.at, moment(1));
    assert!(outcome.result.is_ok());
    assert_eq!(title_in(&folder), "At 1");
    assert!(writer.finish().is_ok());
}

#[test]
fn where_nothing_is_saved_no_thread_is_needed_and_the_file_is_let_go_of() {
    let (folder, file) = file();
    let path = folder.path().join("deep/a.ron");
    let writer = Writer::start(file, |_| {});
    writer.flush();
    assert!(writer.settle().is_none());
    assert!(matches!(*lock(&writer.work), Work::Waiting(_)));
    assert!(WorkbookFile::open(&path).is_err(), "held meanwhile");
    assert!(writer.finish().is_ok());
    assert!(WorkbookFile::open(&path).is_ok());
}

#[test]
fn only_the_newest_is_saved_of_those_that_wait() {
    let (folder, file) = file();
    let (sender, outcomes) = mpsc::channel();
    let (release, held) = mpsc::channel::<()>();
    let writer = Writer::start(file, move |outcome| {
        sender.send(outcome.at).unwrap();
        held.recv().unwrap();
    });
    writer.save(snapshot(1));
    assert_eq!(outcomes.recv().unwrap(), moment(1));
    // The thread is now held where it reports; meanwhile much happens.
    for second in 2..=50 {
        writer.save(snapshot(second));
    }
    for _ in 0..2 {
        release.send(()).unwrap();
    }
    assert!(writer.finish().is_ok());
    assert_eq!(outcomes.iter().collect::<Vec<_>>(), [moment(50)]);
    assert_eq!(title_in(&folder), "At 50");
}

#[test]
fn what_failed_is_kept_and_saved_once_it_can_be() {
    let (folder, file) = file();
    let (sender, outcomes) = mpsc::channel();
    let writer = Writer::start(file, move |outcome| sender.send(outcome).unwrap());
    let (deep, away) = (folder.path().join("deep"), folder.path().join("away"));
    fs::rename(&deep, &away).unwrap();
    for retry in [false, true] {
        if retry {
            writer.retry();
        } else {
            writer.save(snapshot(1));
        }
        writer.flush();
        let error = outcomes.try_recv().unwrap().result.unwrap_err();
        assert!(matches!(error.problem, SaveProblem::Io(_)), "{error}");
    }
    fs::rename(&away, &deep).unwrap();
    writer.retry();
    writer.flush();
    assert!(outcomes.try_recv().unwrap().result.is_ok());
    assert_eq!(title_in(&folder), "At 1");
    // Nothing is left to retry.
    writer.retry();
    writer.flush();
    assert!(outcomes.try_recv().is_err());
    assert!(writer.finish().is_ok());
}

#[test]
fn settling_tries_again_and_tells_what_stays_unsaved() {
    let (folder, file) = file();
    let path = folder.path().join("deep/a.ron");
    let writer = Writer::start(file, |_| ());
    assert!(writer.settle().is_none());
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    writer.save(snapshot(1));
    assert!(writer.settle().unwrap().result.is_err());
    fs::remove_dir(&path).unwrap();
    assert!(writer.settle().is_none());
    assert_eq!(title_in(&folder), "At 1");
}

#[test]
fn what_cannot_be_saved_is_written_down_until_it_is() {
    let folder = TempDir::new().unwrap();
    let library = Library::at(folder.path().join("home"));
    let path = folder.path().join("deep/a.ron");
    drop(WorkbookFile::create(&path, &workbook(), &summary()).unwrap());
    let (file, loaded) = library.open(&path).unwrap();
    let (sender, outcomes) = mpsc::channel();
    let writer = Writer::start(file, move |outcome| sender.send(outcome).unwrap());
    let (deep, away) = (folder.path().join("deep"), folder.path().join("away"));
    fs::rename(&deep, &away).unwrap();
    for second in [1, 2] {
        writer.save(snapshot(second));
        writer.flush();
        let outcome = outcomes.try_recv().unwrap();
        assert!(outcome.result.is_err() && outcome.written_down.is_some());
    }
    // It would be offered, had the program ended here.
    let recovered = library.recovered(&loaded.workbook).unwrap();
    assert_eq!(recovered.len(), 1);
    assert_eq!(recovered[0].workbook.title, "At 2");
    fs::rename(&away, &deep).unwrap();
    writer.retry();
    writer.flush();
    assert!(outcomes.try_recv().unwrap().result.is_ok());
    assert!(library.recovered(&loaded.workbook).unwrap().is_empty());
    assert_eq!(title_in(&folder), "At 2");
}

#[test]
fn what_can_be_written_nowhere_is_in_memory_and_can_be_saved_elsewhere() {
    let folder = TempDir::new().unwrap();
    let library = Library::at(folder.path().join("home"));
    let path = folder.path().join("stick/a.ron");
    drop(WorkbookFile::create(&path, &workbook(), &summary()).unwrap());
    let (file, _) = library.open(&path).unwrap();
    let (sender, outcomes) = mpsc::channel();
    let writer = Writer::start(file, move |outcome| sender.send(outcome).unwrap());
    // The stick is gone, and so is the disk that the words could go to.
    fs::remove_dir_all(folder.path().join("stick")).unwrap();
    fs::write(library.folder(), "in the way").unwrap();
    writer.save(snapshot(1));
    writer.flush();
    let outcome = outcomes.try_recv().unwrap();
    assert!(outcome.result.is_err() && outcome.written_down.is_none());
    let unsaved = writer.finish().unwrap_err();
    let elsewhere = Library::at(folder.path().join("elsewhere"));
    let file = elsewhere
        .create(&unsaved.snapshot.workbook, &unsaved.snapshot.summary)
        .unwrap();
    assert_eq!(Loaded::read(file.path()).unwrap().workbook.title, "At 1");
}

#[test]
fn a_stick_that_comes_back_is_saved_to_unless_somebody_wrote_on_it() {
    let (folder, file) = file();
    let writer = Writer::start(file, |_| ());
    let path = folder.path().join("deep/a.ron");
    let (deep, away) = (folder.path().join("deep"), folder.path().join("away"));
    fs::rename(&deep, &away).unwrap();
    writer.save(snapshot(1));
    writer.flush();
    fs::rename(&away, &deep).unwrap();
    let theirs = fs::read_to_string(&path)
        .unwrap()
        .replace("Rowan", "Sorbus");
    fs::write(&path, &theirs).unwrap();
    writer.retry();
    let unsaved = writer.finish().unwrap_err();
    assert!(matches!(
        unsaved.error.problem,
        SaveProblem::ChangedUnderneath
    ));
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
}

#[test]
fn what_was_accepted_is_saved_over() {
    let (folder, file) = file();
    let writer = Writer::start(file, |_| ());
    let path = folder.path().join("deep/a.ron");
    let theirs = fs::read_to_string(&path)
        .unwrap()
        .replace("Rowan", "Sorbus");
    fs::write(&path, theirs).unwrap();
    writer.save(snapshot(1));
    writer.flush();
    assert_eq!(title_in(&folder), "Sorbus Bakery");
    writer.accept(Loaded::read(&path).unwrap().stamp);
    writer.save(snapshot(2));
    assert!(writer.finish().is_ok());
    assert_eq!(title_in(&folder), "At 2");
}

#[test]
fn a_newer_snapshot_takes_the_place_of_one_that_failed() {
    let (folder, file) = file();
    let writer = Writer::start(file, |_| ());
    let (deep, away) = (folder.path().join("deep"), folder.path().join("away"));
    fs::rename(&deep, &away).unwrap();
    writer.save(snapshot(1));
    writer.flush();
    fs::rename(&away, &deep).unwrap();
    writer.save(snapshot(2));
    writer.retry();
    assert!(writer.finish().is_ok());
    assert_eq!(title_in(&folder), "At 2");
}

#[test]
fn what_could_not_be_saved_comes_back_at_the_end() {
    let (folder, file) = file();
    let writer = Writer::start(file, |_| ());
    fs::write(folder.path().join("deep/a.ron"), "theirs").unwrap();
    writer.save(snapshot(3));
    let unsaved = writer.finish().unwrap_err();
    assert_eq!(unsaved.snapshot.workbook.title, "At 3");
    let problem = unsaved.error.problem;
    assert!(matches!(problem, SaveProblem::ChangedUnderneath));
}

#[test]
fn dropping_the_writer_saves_what_waits() {
    let (folder, file) = file();
    let writer = Writer::start(file, |_| ());
    writer.save(snapshot(4));
    drop(writer);
    assert_eq!(title_in(&folder), "At 4");
}

#[test]
fn a_report_that_panics_does_not_hang_the_screen() {
    let (_folder, file) = file();
    let writer = Writer::start(file, |_| panic!("a test's own panic"));
    writer.save(snapshot(5));
    writer.flush();
    writer.save(snapshot(6));
    writer.flush();
    assert!(writer.finish().is_ok());
}

#[test]
fn what_failed_heals_by_itself_and_says_so_once() {
    let (folder, file) = file();
    let (sender, outcomes) = mpsc::channel();
    let pause = Duration::from_millis(1);
    let writer = Writer::start_with(file, pause, move |outcome| sender.send(outcome).unwrap());
    let (deep, away) = (folder.path().join("deep"), folder.path().join("away"));
    fs::rename(&deep, &away).unwrap();
    writer.save(snapshot(1));
    assert!(outcomes.recv().unwrap().result.is_err());
    // However often it tries meanwhile, there is nothing new to say.
    fs::write(folder.path().join("deep"), "another thing in the way").unwrap();
    let other = outcomes.recv().unwrap();
    assert!(other.result.is_err());
    fs::remove_file(&deep).unwrap();
    fs::rename(&away, &deep).unwrap();
    let healed = outcomes.iter().find(|outcome| outcome.result.is_ok());
    assert_eq!(healed.unwrap().at, moment(1));
    assert_eq!(title_in(&folder), "At 1");
    assert!(writer.finish().is_ok());
    // Nothing was left to do, so nothing more was tried or told.
    assert!(outcomes.iter().next().is_none());
}

#[test]
fn what_waits_for_a_decision_is_not_tried_again() {
    let (folder, file) = file();
    let (sender, outcomes) = mpsc::channel();
    let pause = Duration::from_millis(1);
    let writer = Writer::start_with(file, pause, move |outcome| sender.send(outcome).unwrap());
    let path = folder.path().join("deep/a.ron");
    let ours = fs::read(&path).unwrap();
    fs::write(&path, "theirs").unwrap();
    writer.save(snapshot(1));
    assert!(outcomes.recv().unwrap().result.is_err());
    fs::write(&path, ours).unwrap();
    for _ in 0..50 {
        writer.flush();
        thread::yield_now();
    }
    assert!(outcomes.try_recv().is_err());
    // Asked for, it is.
    writer.retry();
    assert!(outcomes.recv().unwrap().result.is_ok());
}
