//! Words in danger, or what seems so: nothing is lost whichever answer is given.

use madbook::{
    domain::{
        answer::{Answer, Entry, Part, Slot},
        workbook::{Subject, Workbook},
    },
    session::{Access, saving::State},
    store::Library,
};

use super::with_two_alliances;
use crate::stage::{Stage, finished};

const PLACE: &str = "difference how they fit";

fn words(workbook: &Workbook) -> &str {
    workbook.text(Subject::Firm, &"mad.a1".parse().unwrap(), Part::Value)
}

/// A workbook in which somebody wrote something, which is not saved.
fn unsaved() -> Stage {
    let mut stage = with_two_alliances();
    stage.go_to(PLACE).wait();
    stage.folder_is_there(false);
    stage.keys("Rather well.").wait();
    stage
}

fn is_on_disk(stage: &Stage, text: &str) -> bool {
    stage.saved().iter().any(|workbook| words(workbook) == text)
}

/// A workbook that somebody else wrote into while somebody wrote here.
fn changed_underneath() -> Stage {
    let mut stage = with_two_alliances();
    stage.go_to("difference why").wait();
    let mut other = Stage::with(stage.saved());
    other.keys("<Enter>").go_to(PLACE).keys("Theirs.").wait();
    stage.write_over(&other.only_saved());
    stage.keys("Mine.").wait();
    stage
}

#[test]
fn trouble_is_in_the_header_until_it_heals() {
    let mut stage = unsaved();
    stage
        .sees("NOT SAVED: its folder is not there")
        .sees("state");
    stage.keys(" And").sees("NOT SAVED").sees("F6 help");
    stage.folder_is_there(true);
    stage.keys(" more.").wait();
    stage
        .misses("NOT SAVED")
        .sees("It is saved again. Nothing was lost.");
    assert!(is_on_disk(&stage, "Rather well. And more."));
}

#[test]
fn who_leaves_what_cannot_be_saved_stays_and_can_try_again() {
    for leave in ["<Esc><Esc><Enter>", "<Ctrl+Q>"] {
        let mut stage = unsaved();
        stage
            .keys(leave)
            .sees("Your words are safe")
            .sees("its folder is not there");
        stage.keys("<Enter>").sees("Your words are safe");
        stage.keys("<Esc>").sees("NOT SAVED");
        assert!(!stage.has_quit);
        stage.folder_is_there(true);
        let again = if leave == "<Ctrl+Q>" {
            leave
        } else {
            "<Esc><Enter>"
        };
        stage.keys(again).keys("<Enter>");
        assert!(is_on_disk(&stage, "Rather well."), "{leave}");
        assert_eq!(stage.has_quit, leave == "<Ctrl+Q>");
    }
}

#[test]
fn what_cannot_be_saved_here_is_saved_elsewhere() {
    let mut stage = unsaved();
    let elsewhere = stage.home().join("stick");
    std::fs::create_dir(&elsewhere).unwrap();
    stage.keys("<Ctrl+Q>").keys("<End><Up><Enter>");
    stage.sees("Where shall it be saved?");
    stage.keys("<Ctrl+U>").keys(elsewhere.to_str().unwrap());
    stage
        .keys("<Enter>")
        .sees("From now on this workbook is in");
    assert!(matches!(stage.session().saving.state(), State::Saved(_)));
    assert!(stage.session().path().starts_with(&elsewhere));
    let listed = Library::at(&elsewhere).list().unwrap();
    assert_eq!(listed.len(), 1);
}

#[test]
fn who_leaves_all_the_same_is_told_where_the_words_wait() {
    let mut stage = unsaved();
    stage.keys("<Ctrl+Q><End>").sees("Your words wait in");
    stage.keys("<Enter>");
    assert!(stage.has_quit);
    let state = stage.home().join("state");
    let waits = walk(&state).iter().any(|file| {
        let text = std::fs::read_to_string(file).unwrap_or_default();
        text.contains("Rather well.")
    });
    assert!(waits, "nothing waits in {}", state.display());
}

/// All files below a folder.
fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let below = |path: std::path::PathBuf| {
        if path.is_dir() {
            walk(&path)
        } else {
            vec![path]
        }
    };
    entries.flat_map(|entry| below(entry.path())).collect()
}

/// The finished example, which another program has open.
fn in_use() -> (Stage, madbook::store::WorkbookFile) {
    let stage = Stage::with([finished()]);
    let (held, _) = stage.library().open(&stage.files()[0]).unwrap();
    (stage, held)
}

#[test]
fn a_workbook_that_is_open_elsewhere_can_be_read() {
    let (mut stage, _held) = in_use();
    stage.keys("<Enter>").sees("Nothing is wrong");
    stage.keys("<Esc>").sees("Your workbooks");
    stage
        .keys("<Enter><Enter>")
        .sees("READ ONLY: open in another madbook");
    let before = stage.workbook().clone();
    for script in [
        "<PgDn>",
        "<Ctrl+G>",
        "<!Overview>",
        "<Ctrl+O>factors trust<Enter>",
    ] {
        stage.keys(script).misses("Only to read");
    }
    for script in ["3", "<Ctrl+Z>", "?", "<!Flag>", "<!Private>"] {
        stage.keys(script).sees("Only to read");
    }
    stage.go_to(PLACE).keys("x").sees("Only to read");
    assert_eq!(*stage.workbook(), before);
    assert!(!stage.app.saves_soon());
    assert_eq!(stage.session().access(), Access::InUse);
    stage.keys("<Esc><Esc><Enter>").sees("Your workbooks");
}

#[test]
fn a_workbook_that_is_open_elsewhere_can_be_copied() {
    let (mut stage, _held) = in_use();
    stage.keys("<Enter><Down><Enter>").misses("READ ONLY");
    assert_eq!(stage.files().len(), 2);
}

#[test]
fn words_that_were_left_behind_are_offered_and_never_lost() {
    /// The program, killed while words could not be saved, and started again.
    fn open() -> Stage {
        let mut stage = with_two_alliances();
        stage.go_to(PLACE).wait();
        stage.folder_is_there(false);
        stage.keys("Half a line").wait();
        // Killed: the folder is back only for the next start.
        let mut stage = stage.again();
        stage.keys("<Enter>");
        stage
            .sees("Recover what you typed today 09:0")
            .sees("Half a line");
        stage
    }
    let mut stage = open();
    stage
        .keys("<Enter>")
        .sees("Your words are in the workbook again.");
    assert!(is_on_disk(&stage, "Half a line"));
    stage.keys("<Ctrl+Z>");
    assert_eq!(words(stage.workbook()), "", "taking over is undone");

    let mut stage = open();
    stage.keys("<Down><Enter>").misses("Recover");
    assert_eq!(words(stage.workbook()), "");
    stage.keys("<!Earlier>").sees("Half a line");

    for later in ["<Esc>", "<End><Enter>"] {
        let mut stage = open();
        stage.keys(later).misses("Recover");
        assert_eq!(words(stage.workbook()), "");
        stage.again().keys("<Enter>").sees("Half a line");
    }
}

#[test]
fn nobody_is_asked_in_the_middle_of_a_word() {
    let mut stage = changed_underneath();
    stage.sees("NOT SAVED: something else changed the file");
    stage
        .sees("Ctrl+S asks what to do")
        .misses("Both versions are safe");
    stage.keys(" More.").misses("Both versions are safe");
    stage
        .keys("<PgDn>")
        .sees("Both versions are safe")
        .sees("Theirs.");
    let mut stage = changed_underneath();
    stage.keys("<Ctrl+S>").sees("Both versions are safe");
    stage.keys("<Esc>").sees("NOT SAVED");
    stage.keys("<Ctrl+S>").sees("Both versions are safe");
}

#[test]
fn two_versions_are_joined_and_what_came_is_told() {
    let mut stage = changed_underneath();
    stage
        .keys("<Ctrl+S><Enter>")
        .sees("1 thing came from the other copy.");
    stage.sees("1 thing stays as it is here").sees("Theirs.");
    stage.keys("<Enter>").misses("NOT SAVED").sees("Mine.");
    assert!(is_on_disk(&stage, "Theirs."));
    assert_eq!(words(stage.workbook()), "Theirs.");
}

#[test]
fn one_of_two_versions_is_kept_beside_or_among_the_earlier_states() {
    let mut stage = changed_underneath();
    stage
        .keys("<Ctrl+S><Down><Enter>")
        .sees("From now on this workbook is in")
        .sees("Mine.");
    assert_eq!(stage.files().len(), 2);
    let mut stage = changed_underneath();
    stage
        .keys("<Ctrl+S><Down><Down><Enter>")
        .sees("This is the other version.");
    assert_eq!(words(stage.workbook()), "Theirs.");
    stage.misses("Mine.").keys("<!Earlier>").sees("Mine.");
}

#[test]
fn who_leaves_a_workbook_that_was_changed_underneath_is_asked() {
    let mut stage = changed_underneath();
    stage
        .keys("<Ctrl+Q>")
        .sees("Both versions are safe")
        .sees("Leave all the same");
    // Leaving goes on from whatever is chosen.
    stage
        .keys("<Enter>")
        .sees("Both are joined")
        .sees("1 thing came");
    assert!(!stage.has_quit);
    stage.keys("<Enter>");
    assert!(stage.has_quit && is_on_disk(&stage, "Theirs."));
    for (choice, files) in [("<Down>", 2), ("<Down><Down>", 1), ("<End>", 1)] {
        let mut stage = changed_underneath();
        stage.keys("<Ctrl+Q>").keys(choice).keys("<Enter>");
        assert!(stage.has_quit, "{choice}: {}", stage.screen());
        assert_eq!(stage.files().len(), files, "{choice}");
        assert!(is_on_disk(&stage, "Theirs."), "{choice}");
    }
    // Whoever wants to look first stays.
    let mut stage = changed_underneath();
    stage
        .keys("<Ctrl+Q><Enter><End><Enter>")
        .misses("NOT SAVED");
    assert!(!stage.has_quit);
    stage.keys("<Ctrl+Q>");
    assert!(stage.has_quit);
}

#[test]
fn of_one_answer_in_two_versions_it_is_told_which_one_counts() {
    let mut stage = changed_underneath();
    stage.go_to(PLACE).keys("<Esc>");
    // What differs is shown, and the one that was edited last is here.
    stage.go_to(PLACE).keys("Mine, later.").wait();
    stage
        .keys("<Ctrl+S>")
        .sees("What differs")
        .sees("Mine, later.");
    stage
        .keys("<Enter>")
        .sees("Nothing in the other copy was edited later than what is here.")
        .misses("nothing new");
    assert_eq!(words(stage.workbook()), "Mine, later.");
}

#[test]
fn a_place_that_takes_nothing_is_told_where_it_was_typed() {
    let mut stage = unsaved();
    let taken = stage.home().join("taken.ron");
    std::fs::write(&taken, "mine").unwrap();
    stage.keys("<Ctrl+Q><End><Up><Enter><Ctrl+U>");
    stage.keys(taken.to_str().unwrap()).keys("<Enter>");
    stage
        .sees("Where shall it be saved?")
        .sees("taken.ron")
        .sees("there is a file of this name");
    assert_eq!(std::fs::read_to_string(&taken).unwrap(), "mine");
    // Another name in its place is taken.
    stage
        .keys("<Backspace><Backspace><Backspace><Backspace>2<Enter>")
        .sees("From now on this workbook is in");
    assert!(stage.home().join("taken2.ron").exists());

    // So it is with every line that is asked for.
    let mut stage = Stage::with([finished()]);
    stage.keys("m<Enter>~/nothing.ron<Enter>");
    stage
        .sees("Which file is the other copy?")
        .sees("~/nothing.ron");
    stage.keys("<Esc>").misses("Which file");
}

/// Has the files of a folder be written to, or not.
#[cfg(unix)]
fn can_be_written(folder: &std::path::Path, yes: bool) {
    use std::os::unix::fs::PermissionsExt;
    let mode = if yes { 0o600 } else { 0o400 };
    for file in walk(folder) {
        std::fs::set_permissions(file, std::fs::Permissions::from_mode(mode)).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn words_left_behind_are_told_at_the_next_start_even_where_nothing_can_be_saved_yet() {
    let stage = unsaved();
    can_be_written(&stage.home().join("away"), false);
    let mut stage = stage.again();
    let state = stage.home().join("state");
    let told = format!("It is in {}", state.display());
    stage.sees("could not be saved").sees(&told);
    stage
        .keys("<Enter>")
        .sees("Not in the workbook yet")
        .sees("write-protected")
        .sees("Rather well.");
    stage.keys("<Enter>").misses("Not in the workbook yet");
    assert_eq!(stage.session().access(), Access::FileLocked);
    can_be_written(stage.library().folder(), true);
    let mut stage = stage.again();
    stage.sees("could not be saved");
    stage
        .keys("<Enter>")
        .sees("Put them in")
        .keys("<Enter>")
        .wait();
    assert!(is_on_disk(&stage, "Rather well."));
    stage.again().misses("could not be saved");
}

#[test]
fn an_earlier_state_is_shown_with_what_differs_and_brought_back() {
    let mut stage = with_two_alliances();
    stage.go_to(PLACE).keys("Rather well.").wait();
    // An earlier state is kept when the workbook is first saved anew, none within ten minutes of another.
    stage.pause(900).keys(" Indeed.").wait().pause(900);
    let mut stage = stage.again();
    stage.keys("<Enter>").go_to(PLACE).keys(" And more.").wait();
    stage
        .keys("<Esc><Esc><Enter>b")
        .sees("Earlier states")
        .sees("And more.");
    stage.keys("<Enter>").sees("Bring back how it was");
    stage.keys("<Down><Enter>");
    let saved: Vec<String> = stage
        .saved()
        .iter()
        .map(|it| words(it).to_owned())
        .collect();
    assert_eq!(saved, ["Rather well. Indeed."], "{}", stage.screen());
}

#[test]
fn an_answer_to_a_question_that_is_no_longer_asked_is_kept_and_shown() {
    let mut workbook = finished();
    let slot = Slot::new(&"old.question".parse().unwrap(), Part::Value);
    let answer = Answer::Text("Said long ago.".into());
    let edited = workbook.edited;
    workbook.firm.set(slot, Some(Entry::new(answer, edited)));
    let mut stage = Stage::with([workbook]);
    stage.keys("<Enter>").sees("1 answer belongs to a question");
    stage.keys("<!History>");
    stage
        .sees("no longer asked")
        .sees("old.question")
        .sees("Said long ago.");
}

#[test]
fn there_may_be_no_earlier_state_and_nothing_in_the_trash() {
    let mut stage = Stage::with([finished()]);
    stage.keys("b").sees("There is no earlier state");
    stage.keys("t").sees("There is nothing in the trash.");
}

#[test]
fn what_is_in_the_trash_is_taken_back() {
    let mut stage = Stage::with([finished()]);
    stage.keys("<Del><Enter>").sees("Start your workbook");
    stage.keys("t").sees("Rowan Bakery").sees("Last edited");
    stage.keys("<Enter>").sees("1 workbook");
    assert_eq!(stage.files().len(), 1);
    assert!(stage.library().trash().unwrap().is_empty());
}

#[test]
fn two_files_of_one_workbook_are_joined_from_the_list() {
    let mut stage = with_two_alliances();
    stage.wait();
    let file = stage.files()[0].clone();
    std::fs::copy(&file, file.with_file_name("copy.ron")).unwrap();
    stage.go_to(PLACE).keys("Rather well.").wait();
    stage.keys("<Esc><Esc><Enter>").sees("2 workbooks");
    stage
        .keys("m")
        .sees("Joining loses nothing")
        .sees("Another file");
    stage.keys("<Enter>").sees("Both are joined");
}

#[test]
fn a_name_in_a_file_that_is_too_long_is_told_as_that_and_the_file_is_kept_as_it_was() {
    let mut workbook = finished();
    let id = workbook.id;
    workbook.alliances[0].name = "Harbour Coffee ".repeat(10);
    let mut stage = Stage::with([workbook]);
    let whole = std::fs::read(&stage.files()[0]).unwrap();
    stage
        .keys("<Enter>")
        .sees("A name in this file was longer than 120 characters")
        .misses("could hide something");
    let now = stage.workbook().alliances[0].name.clone();
    assert_eq!(now.chars().count(), 119);
    // It is folded at the foot of the screen.
    let folded: String = stage.screen().split_whitespace().collect();
    let said: String = now.split_whitespace().collect();
    assert!(folded.contains(&format!("“{said}”")), "{}", stage.screen());
    stage.go_to(PLACE).keys("Mine.").wait();
    let kept = stage.library().backups(id).list().unwrap();
    assert!(
        kept.iter()
            .any(|it| std::fs::read(&it.path).unwrap() == whole),
        "the file as it was is not kept"
    );
}
