//! What the command line does so that nothing is lost: earlier states, joined copies, the trash.

use std::{
    fs,
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use madbook::{
    content,
    domain::{
        answer::{Answer, Answers, Entry, Part, Slot},
        change::Change,
        id::{AllianceId, WorkbookId},
        log::Sitting,
        scale::Rating,
        workbook::{Alliance, AllianceKind, Subject, Workbook},
    },
    store::{Library, Loaded, Summary, WorkbookFile},
};
use uuid::Uuid;

use crate::cli::TestLibrary;

fn at(minute: i64) -> Timestamp {
    let start: Timestamp = "2026-11-20T09:00:00Z".parse().unwrap();
    Timestamp::from_second(start.as_second() + minute * 60).unwrap()
}

fn bakery() -> Workbook {
    Workbook::new(WorkbookId(Uuid::from_u128(7)), "Rowan Bakery".into(), at(0))
}

fn coffee() -> AllianceId {
    AllianceId(Uuid::from_u128(1))
}

fn edited(mut workbook: Workbook, minute: i64, edit: Change) -> Workbook {
    workbook
        .make(edit, at(minute), &mut Sitting::default())
        .unwrap();
    workbook
}

fn with_alliance(workbook: Workbook, minute: i64) -> Workbook {
    let alliance = Alliance {
        id: coffee(),
        name: "Harbour Coffee".into(),
        kind: AllianceKind::Existing,
        edited: at(minute),
        answers: Answers::default(),
    };
    let alliance = Box::new(alliance);
    edited(workbook, minute, Change::add_alliance(&alliance))
}

fn answered(
    workbook: Workbook,
    minute: i64,
    subject: Subject,
    question: &str,
    answer: Answer,
) -> Workbook {
    let edit = Change::answer(
        subject,
        Slot::new(&question.parse().unwrap(), Part::Value),
        Some(Entry::new(answer, at(minute))),
    );
    edited(workbook, minute, edit)
}

fn rated(workbook: Workbook, minute: i64, rating: u8) -> Workbook {
    let rating = Answer::Rating(Rating::new(rating).unwrap());
    let subject = Subject::Alliance(coffee());
    answered(workbook, minute, subject, "factors.trust", rating)
}

fn said(workbook: Workbook, minute: i64, words: &str) -> Workbook {
    let words = Answer::Text(words.into());
    answered(workbook, minute, Subject::Firm, "mad.a1", words)
}

fn summary(workbook: &Workbook) -> Summary {
    Summary::of(&content::embedded("en").unwrap(), workbook)
}

/// Saves states of a workbook one after the other, as a session does, and says where.
fn saved(home: &TestLibrary, states: &[Workbook]) -> PathBuf {
    let library = Library::at(home.library());
    let mut file = library.create(&states[0], &summary(&states[0])).unwrap();
    for state in &states[1..] {
        file.save(state, &summary(state)).unwrap();
    }
    file.path().to_owned()
}

fn three_states(home: &TestLibrary) -> PathBuf {
    let first = rated(with_alliance(bakery(), 1), 2, 2);
    let second = rated(first.clone(), 70, 4);
    let third = said(second.clone(), 140, "A patient miller,\nand near.");
    saved(home, &[first, second, third])
}

fn words_in(path: &Path) -> String {
    let workbook = Loaded::read(path).unwrap().workbook;
    let words = workbook.text(Subject::Firm, &"mad.a1".parse().unwrap(), Part::Value);
    words.to_owned()
}

fn rating_in(path: &Path) -> Option<u8> {
    let workbook = Loaded::read(path).unwrap().workbook;
    let answers = &workbook.alliance(coffee())?.answers;
    let answer = answers.get(&"factors.trust".parse().unwrap(), Part::Value)?;
    answer.rating().map(Rating::get)
}

#[test]
fn earlier_states_are_listed_with_what_they_hold_and_how_they_differ() {
    let home = TestLibrary::new();
    let path = three_states(&home);
    let before = fs::read(&path).unwrap();
    let told = home.run(&["restore", "rowan bakery"]);
    assert_eq!(told.code, 0);
    insta::assert_snapshot!(told.out, @r"
    Rowan Bakery
    ════════════


    Earlier states
    ──────────────

    1 · 20 November 2026, 10:10

      1 of 22 questions answered, 1 alliance.

      • How they fit: now “A patient miller, and near.”, then nothing

    2 · 20 November 2026, 09:02

      1 of 22 questions answered, 1 alliance.

      • How they fit: now “A patient miller, and near.”, then nothing
      • Harbour Coffee · Trust: now “4”, then “2”
    ");
    insta::assert_snapshot!(told.err, @r#"To bring one back: madbook restore "rowan bakery" --at 1. What is there now is kept as an earlier state."#);
    assert_eq!(fs::read(&path).unwrap(), before);
    let ascii = home.run(&["restore", "rowan bakery", "--ascii"]);
    assert!(ascii.out.is_ascii());
}

#[test]
fn an_earlier_state_comes_back_and_the_present_one_is_kept() {
    for (given, rating) in [
        ("2", 2),
        ("1", 4),
        ("2026-11-20", 4),
        ("2026-11-20 10:09", 2),
        ("2026-11-20 10:10", 4),
    ] {
        let home = TestLibrary::new();
        let path = three_states(&home);
        let told = home.run(&["restore", "Rowan Bakery", "--at", given]);
        assert_eq!(told.code, 0, "{given}: {}", told.err);
        assert!(
            told.err
                .contains("It is back to how it was on 20 November 2026")
        );
        assert_eq!((rating_in(&path), &*words_in(&path)), (Some(rating), ""));
        // What it held until now is the newest of the earlier states, and can come back in turn.
        let list = home.run(&["restore", "Rowan Bakery"]);
        assert!(
            list.out
                .contains("now nothing, then “A patient miller, and near.”")
        );
        home.run(&["restore", "Rowan Bakery", "--at", "1"]);
        assert_eq!(words_in(&path), "A patient miller,\nand near.");
        assert_eq!(rating_in(&path), Some(4));
    }
}

#[test]
fn a_state_that_there_is_not_is_said_and_nothing_is_touched() {
    let home = TestLibrary::new();
    let path = three_states(&home);
    let before = fs::read(&path).unwrap();
    for given in [
        "0",
        "3",
        "whenever",
        "2026-11-19",
        "2026-13-01",
        "\u{1b}[31m",
        "",
    ] {
        let told = home.run(&["restore", "Rowan Bakery", "--at", given]);
        assert_eq!((told.code, &*told.out), (1, ""), "{given}");
        assert!(
            told.err.contains("There is no earlier state"),
            "{}",
            told.err
        );
        assert!(!told.err.contains('\u{1b}'));
    }
    assert_eq!(fs::read(&path).unwrap(), before);
    let none = home.run(&["restore", "Sorbus"]);
    assert_eq!(none.code, 1);
}

#[test]
fn a_broken_file_is_put_beside_and_an_earlier_state_takes_its_place() {
    let home = TestLibrary::new();
    let path = three_states(&home);
    for broken in ["(format: 2, head: (id: \"nobody", ""] {
        fs::write(&path, broken).unwrap();
        let list = home.run(&["restore", path.to_str().unwrap()]);
        assert_eq!(list.code, 0, "{}", list.err);
        let said = if broken.is_empty() {
            "is empty"
        } else {
            "cannot be read"
        };
        assert!(
            list.out.contains(said) && list.out.contains("1 · 20 November"),
            "{}",
            list.out
        );
        let told = home.run(&["restore", path.to_str().unwrap(), "--at", "1"]);
        assert_eq!(told.code, 0, "{}", told.err);
        // There is nothing to keep of what is empty.
        assert_eq!(
            told.err.contains("-unreadable"),
            !broken.is_empty(),
            "{}",
            told.err
        );
        assert_eq!(rating_in(&path), Some(4));
    }
    let beside = path.with_file_name("rowan-bakery-00000007-unreadable.ron");
    assert_eq!(
        fs::read_to_string(beside).unwrap(),
        "(format: 2, head: (id: \"nobody"
    );
}

#[test]
fn a_file_that_is_gone_is_made_anew() {
    let home = TestLibrary::new();
    let path = three_states(&home);
    fs::remove_file(&path).unwrap();
    let list = home.run(&["restore", "rowan BAKERY"]);
    assert!(list.out.contains("is gone") && list.out.contains("1 · 20 November"));
    for given in ["rowan bakery", path.to_str().unwrap()] {
        let told = home.run(&["restore", given, "--at", "2"]);
        assert_eq!(told.code, 0, "{}", told.err);
        assert_eq!(rating_in(&path), Some(2));
        fs::remove_file(&path).unwrap();
    }
}

#[test]
fn what_something_else_made_or_has_open_is_not_restored_over() {
    let home = TestLibrary::new();
    let path = three_states(&home);
    let open = WorkbookFile::open(&path).unwrap();
    let told = home.run(&["restore", "Rowan Bakery", "--at", "2"]);
    assert_eq!((told.code, &*told.out), (1, ""));
    assert!(told.err.contains("open in another madbook"), "{}", told.err);
    drop(open);
    let text = fs::read_to_string(&path).unwrap();
    let newer = text.replacen("format: 4", "format: 999", 1);
    fs::write(&path, &newer).unwrap();
    let told = home.run(&["restore", "Rowan Bakery", "--at", "2"]);
    assert_eq!(told.code, 1);
    assert!(
        told.err.contains("a newer madbook made this"),
        "{}",
        told.err
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), newer);
    // It can be looked at, with a word.
    let told = home.run(&["show", "Rowan Bakery"]);
    assert_eq!(told.code, 0);
    assert!(
        told.err
            .starts_with("A newer madbook made this workbook (format 999).")
    );
}

#[test]
fn what_was_typed_and_not_saved_is_listed_and_put_in() {
    let home = TestLibrary::new();
    let path = three_states(&home);
    let nothing = home.run(&["restore", "Rowan Bakery", "--recovered"]);
    assert_eq!((nothing.code, &*nothing.out), (0, ""));
    let typed = said(Loaded::read(&path).unwrap().workbook, 200, "Half a sen");
    let rescue = home.0.path().join("madbook/recovered");
    let kept = rescue.join(format!("{}-1.ron", typed.id));
    drop(WorkbookFile::create(&kept, &typed, &summary(&typed)).unwrap());
    // Meanwhile another answer was given, which stays.
    let (mut file, now) = WorkbookFile::open(&path).unwrap();
    let now = rated(now.workbook, 210, 5);
    file.save(&now, &summary(&now)).unwrap();
    drop(file);

    let list = home.run(&["restore", "Rowan Bakery"]);
    assert!(list.out.contains("Typed, and not saved"), "{}", list.out);
    assert!(
        list.out
            .contains("“Half a sen” (until now “A patient miller")
    );
    assert!(list.err.contains("--recovered"));
    let told = home.run(&["restore", "Rowan Bakery", "--recovered"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert_eq!(
        (&*words_in(&path), rating_in(&path)),
        ("Half a sen", Some(5))
    );
    assert!(!kept.exists());
    let list = home.run(&["restore", "Rowan Bakery"]);
    assert!(!list.out.contains("Typed, and not saved"));
}

/// Two copies of one workbook that went their own ways, and where they are.
fn two_copies(home: &TestLibrary) -> [PathBuf; 2] {
    let common = said(rated(with_alliance(bakery(), 1), 2, 2), 3, "Near.");
    let ours = said(rated(common.clone(), 70, 4), 80, "Near, and patient.");
    let theirs = said(rated(common, 75, 5), 72, "Nearby.");
    let path = saved(home, &[ours]);
    let other = home.0.path().join("theirs.ron");
    drop(WorkbookFile::create(&other, &theirs, &summary(&theirs)).unwrap());
    [path, other]
}

#[test]
fn copies_are_joined_by_the_moment_of_each_answer_and_what_gave_way_is_kept() {
    let home = TestLibrary::new();
    let [ours, theirs] = two_copies(&home);
    let (old, other) = (fs::read(&ours).unwrap(), fs::read(&theirs).unwrap());
    let given = [ours.to_str().unwrap(), theirs.to_str().unwrap()];

    let dry = home.run(&["merge", "Rowan Bakery", given[1], "--dry-run"]);
    assert_eq!(dry.code, 0);
    insta::assert_snapshot!(dry.out, @r"
    Rowan Bakery
    ════════════
    First copy: Rowan Bakery
    Second copy: ~/theirs.ron


    Taken over from the second copy
    ───────────────────────────────

      • Harbour Coffee · Trust: “5” (until now “4”)


    Kept from the first copy
    ────────────────────────

      • How they fit: “Near, and patient.” (the second copy says “Nearby.”)
    ");
    insta::assert_snapshot!(dry.err, @"Nothing was written. Leave out --dry-run to join them.");
    assert_eq!(fs::read(&ours).unwrap(), old);

    let out = home.0.path().join("joined.ron");
    let told = home.run(&["merge", given[0], given[1], "--out", out.to_str().unwrap()]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert_eq!(fs::read(&ours).unwrap(), old);
    // Never over a file that is there.
    let again = home.run(&["merge", given[0], given[1], "--out", given[1]]);
    assert_eq!(again.code, 1);
    assert!(again.err.contains("already"), "{}", again.err);

    let told = home.run(&["merge", given[0], given[1]]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert_eq!(
        told.out.lines().skip(2).count(),
        dry.out.lines().skip(2).count()
    );
    assert_eq!(
        (rating_in(&ours), &*words_in(&ours)),
        (Some(5), "Near, and patient.")
    );
    assert_eq!(fs::read(&ours).unwrap(), fs::read(&out).unwrap());
    assert_eq!(fs::read(&theirs).unwrap(), other);
    // The words that gave way are in the log, and the file as it was is an earlier state.
    let log = Loaded::read(&ours).unwrap().workbook.log;
    let former: Vec<String> = log
        .versions()
        .map(|one| format!("{:?}", one.value))
        .collect();
    assert!(
        former.iter().any(|fact| fact.contains("Nearby.")),
        "{former:?}"
    );
    let backups = Library::at(home.library())
        .backups(bakery().id)
        .list()
        .unwrap();
    assert_eq!(fs::read(&backups[0].path).unwrap(), old);

    // The other way round comes to the same; once more changes nothing.
    home.run(&["merge", given[1], given[0]]);
    let [a, b] = [&ours, &theirs].map(|path| Loaded::read(path).unwrap().workbook);
    assert_eq!(a, b);
    let before = fs::read(&ours).unwrap();
    let nothing = home.run(&["merge", given[0], given[1]]);
    assert!(
        nothing.err.contains("Nothing was written"),
        "{}",
        nothing.err
    );
    assert_eq!(fs::read(&ours).unwrap(), before);
}

#[test]
fn only_copies_of_one_workbook_that_nobody_has_open_are_joined() {
    let home = TestLibrary::new();
    let [ours, theirs] = two_copies(&home);
    let other = Workbook {
        id: WorkbookId(Uuid::from_u128(8)),
        title: "Sorbus\u{1b}[2J".into(),
        ..bakery()
    };
    let strange = home.0.path().join("strange.ron");
    drop(WorkbookFile::create(&strange, &other, &summary(&other)).unwrap());
    let before = fs::read(&ours).unwrap();
    let given = [&ours, &theirs, &strange].map(|path| path.to_str().unwrap());
    for out in [&[][..], &["--dry-run"]] {
        let told = home.run(&[&["merge", given[0], given[2]], out].concat());
        assert_eq!((told.code, &*told.out), (1, ""));
        assert!(told.err.contains("two different workbooks"), "{}", told.err);
        assert!(!told.err.contains('\u{1b}'));
    }
    let open = WorkbookFile::open(&ours).unwrap();
    let told = home.run(&["merge", given[0], given[1]]);
    assert_eq!((told.code, &*told.out), (1, ""));
    assert!(told.err.contains("open in another madbook"));
    drop(open);
    assert_eq!(fs::read(&ours).unwrap(), before);
    let told = home.run(&["merge", given[0], "nowhere.ron"]);
    assert_eq!(told.code, 1);
}

#[test]
fn a_damaged_file_beside_a_whole_one_is_told_and_the_advice_works() {
    let home = TestLibrary::new();
    let path = three_states(&home);
    let copy = path.with_file_name("rowan-bakery-00000007 (conflicted copy).ron");
    let text = fs::read_to_string(&path).unwrap();
    // Its head is whole and tells the firm's name; what follows is not.
    fs::write(&copy, text.replacen("firm: [", "firm: {", 1)).unwrap();
    let list = home.run(&["list"]);
    let advice = "To move the damaged one to the trash: madbook trash \
                  \"~/library/rowan-bakery-00000007 (conflicted copy).ron\"";
    assert!(list.err.contains(advice), "{}", list.err);
    assert_eq!(list.out.lines().count(), 1);
    let check = home.run(&["check"]);
    assert!(check.err.contains(advice), "{}", check.err);
    let told = home.run(&["trash", copy.to_str().unwrap()]);
    assert_eq!((told.code, copy.exists()), (0, false), "{}", told.err);
    assert!(told.out.starts_with("~/library/trash/"), "{}", told.out);
    assert_eq!(home.run(&["list"]).err, "");

    // The other way round the copy is the better one.
    fs::write(&copy, &text).unwrap();
    fs::write(&path, &text[..text.len() / 2]).unwrap();
    let file = fs::File::options().write(true).open(&path).unwrap();
    // Long enough ago not to be on its way any more.
    file.set_modified(std::time::UNIX_EPOCH).unwrap();
    let list = home.run(&["list"]);
    assert!(
        list.err.contains(
            "(conflicted copy).ron\" is the same workbook, and can be read. To move the damaged one to \
             the trash: madbook trash \"~/library/rowan-bakery-00000007.ron\""
        ),
        "{}",
        list.err
    );
}

#[test]
fn only_what_is_in_the_library_can_go_to_its_trash() {
    let home = TestLibrary::new();
    let path = three_states(&home);
    let outside = home.0.path().join("copy.ron");
    fs::copy(&path, &outside).unwrap();
    let before = fs::read(&path).unwrap();
    let (path, outside) = (path.to_str().unwrap(), outside.to_str().unwrap());
    let merge = home.run(&["merge", path, outside, "--trash-other"]);
    assert_eq!((merge.code, &*merge.out), (1, ""));
    assert!(
        merge.err.contains("so it cannot go to the trash there"),
        "{}",
        merge.err
    );
    let trash = home.run(&["trash", outside]);
    assert_eq!((trash.code, &*trash.out), (1, ""));
    assert!(
        trash.err.contains("is not in the folder of your workbooks"),
        "{}",
        trash.err
    );
    assert_eq!(fs::read(path).unwrap(), before);
    // What is open elsewhere stays.
    let (file, _) = WorkbookFile::open(Path::new(path)).unwrap();
    let trash = home.run(&["trash", path]);
    assert_eq!((trash.code, &*trash.out), (1, ""));
    assert!(
        trash
            .err
            .contains("open in another madbook, so it was left"),
        "{}",
        trash.err
    );
    drop(file);
    // However it is written, the folder is the same.
    let round = format!(
        "{}/../library/rowan-bakery-00000007.ron",
        home.library().display()
    );
    let trash = home.run(&["trash", &round]);
    assert_eq!(trash.code, 0, "{}", trash.err);
}

#[test]
fn what_is_in_the_trash_is_listed_and_taken_back() {
    let home = TestLibrary::new();
    let empty = home.run(&["trash"]);
    assert_eq!(
        (empty.code, &*empty.out, &*empty.err),
        (0, "", "Nothing is in the trash.\n")
    );
    let path = three_states(&home);
    let library = Library::at(home.library());
    library.delete(&path).unwrap();
    let told = home.run(&["trash"]);
    assert_eq!((told.code, &*told.err), (0, ""));
    assert!(told.out.starts_with("Rowan Bakery  "), "{}", told.out);
    assert!(
        told.out
            .ends_with("~/library/trash/rowan-bakery-00000007.ron\n")
    );
    for wrong in ["Sorbus", "../rowan-bakery-00000007.ron", "\u{1b}[2J"] {
        let told = home.run(&["trash", "--restore", wrong]);
        assert_eq!((told.code, &*told.out), (1, ""));
        assert!(told.err.contains("Nothing in the trash is called"));
        assert!(!told.err.contains('\u{1b}'));
    }
    let told = home.run(&["trash", "--restore", "ROWAN bakery"]);
    assert_eq!(
        (told.code, &*told.out),
        (0, "~/library/rowan-bakery-00000007.ron\n")
    );
    assert_eq!(rating_in(&path), Some(4));

    // One that would land where there is another by now gets a name of its own.
    let kept = fs::read(&path).unwrap();
    library.delete(&path).unwrap();
    fs::write(&path, &kept).unwrap();
    let told = home.run(&["trash", "--restore", "rowan-bakery-00000007"]);
    assert_eq!(
        (told.code, &*told.out),
        (0, "~/library/rowan-bakery-00000007-2.ron\n")
    );
}
