//! The list of workbooks in a folder that syncs: copies, damaged files, files that are still arriving, and
//! two firms of one name.

use std::{fs, path::PathBuf};

use jiff::Timestamp;
use madbook::{
    domain::{id::WorkbookId, workbook::Workbook},
    store::{Library, Loaded},
};
use uuid::Uuid;

use crate::stage::{Stage, finished};

fn firm(title: &str, id: u128) -> Workbook {
    Workbook::new(
        WorkbookId(Uuid::from_u128(id)),
        title.into(),
        Timestamp::UNIX_EPOCH,
    )
}

/// Where the finished example is, beside what is put there.
fn folder(stage: &Stage) -> PathBuf {
    stage.home().join("books")
}

/// The library with the finished example in it, its file's name without the ending, and its text.
fn library() -> (Stage, String, String) {
    let stage = Stage::with([finished()]);
    let entry = Library::at(folder(&stage)).list().unwrap().remove(0);
    let name = entry.path.file_stem().unwrap().to_str().unwrap().to_owned();
    let text = fs::read_to_string(&entry.path).unwrap();
    (stage, name, text)
}

/// Puts a file into the library, written long ago.
fn put(stage: &Stage, name: &str, text: &str) {
    let path = folder(stage).join(name);
    fs::write(&path, text).unwrap();
    let file = fs::File::options().write(true).open(&path).unwrap();
    file.set_modified(std::time::UNIX_EPOCH).unwrap();
}

#[test]
fn copies_of_sync_clients_are_told_and_joined_into_the_original() {
    let (stage, name, text) = library();
    let theirs = text.replacen(
        "title: \"Rowan Bakery\"",
        "title: \"Rowan and Daughters\"",
        2,
    );
    assert_ne!(theirs, text);
    let copies = [
        format!("{name} (Ann's conflicted copy 2026-11-20).ron"),
        format!("{name}.sync-conflict-20261120-101112-ABCDEFG.ron"),
        format!("{name}-LAPTOP-7Q.ron"),
        format!("{name} 2.ron"),
    ];
    for copy in &copies {
        put(&stage, copy, &text);
    }
    let mut stage = stage.again();
    stage.resize(120, 36);
    stage.sees("4 copies of it are in the list: m joins them");
    stage.sees("▲ a copy   rowan");
    for copy in &copies {
        stage.sees(copy);
    }
    // One alone is asked about when it is opened.
    stage.keys("/LAPTOP<Enter><Enter>");
    stage
        .sees("is there more than once")
        .sees(&format!("Join it with {name}.ron"));
    stage
        .keys("<Enter>")
        .sees("It is in the trash now.")
        .keys("<Enter>");
    assert!(!folder(&stage).join(&copies[2]).exists());
    stage.keys("<Esc>m").sees("All 3 copies");
    stage
        .keys("<Enter>")
        .sees("Both are joined")
        .keys("<Enter>");
    stage.misses("copies of it").misses("a copy ");
    assert_eq!(Library::at(folder(&stage)).list().unwrap().len(), 1);
    assert_eq!(
        fs::read_dir(folder(&stage).join("trash")).unwrap().count(),
        4
    );
}

#[test]
fn a_damaged_file_is_marked_whatever_its_head_says_and_says_what_can_be_done() {
    let (stage, name, text) = library();
    let copy = format!("{name} (1).ron");
    // The head is whole, and so is the end.
    put(&stage, &copy, &text.replacen("firm: [", "firm: {", 1));
    let mut stage = stage.again();
    stage
        .sees("damaged: Enter shows what can be done")
        .sees(&copy);
    stage.keys("/(1)<Enter><Enter>");
    stage
        .sees("is damaged")
        .sees(&format!("Open {name}.ron instead"));
    // The trash is asked about once more, by the file's name.
    stage
        .keys("<Down><Enter>")
        .sees(&format!("The file is {copy}, and it is damaged."));
    stage.sees(&format!("It is a copy of {name}.ron, which stays."));
    stage.keys("<Enter>");
    assert!(!folder(&stage).join(&copy).exists());
    assert_eq!(Library::at(folder(&stage)).list().unwrap().len(), 1);
}

#[test]
fn a_damaged_file_is_brought_back_from_its_earlier_states() {
    let (stage, name, text) = library();
    let path = folder(&stage).join(format!("{name}.ron"));
    let library = Library::at(folder(&stage));
    let (mut file, loaded) = library.open(&path).unwrap();
    file.keep().unwrap();
    drop(file);
    put(&stage, &format!("{name}.ron"), &text[..text.len() / 2]);
    let mut stage = stage.again();
    // It is called as its backups call it.
    stage
        .sees("Rowan Bakery")
        .sees("damaged: Enter shows what can be done");
    stage
        .keys("<Enter>")
        .sees("See its earlier states")
        .keys("<Enter>");
    stage.keys("<Enter>").keys("<Down><Enter>");
    stage.sees("It is back to how it was. The file that could not be read is kept as");
    assert_eq!(
        Loaded::read(&path).unwrap().workbook.title,
        loaded.workbook.title
    );
}

#[test]
fn a_file_that_is_still_arriving_is_not_called_damaged() {
    let (stage, name, text) = library();
    fs::write(
        folder(&stage).join(format!("{name} 2.ron")),
        &text[..text.len() / 2],
    )
    .unwrap();
    // What the clock on the wall says is what counts here.
    put(&stage, ".elsewhere.ron.icloud", "a placeholder");
    let mut stage = stage.again();
    stage
        .sees("elsewhere.ron")
        .sees("still arriving: wait a minute");
    stage
        .keys("/elsewhere<Enter><Enter>")
        .sees("Another program is still writing this file");
    fs::remove_file(folder(&stage).join(".elsewhere.ron.icloud")).unwrap();
    stage.keys("<Enter>").keys("<Esc>").misses("elsewhere");
}

#[test]
fn the_edge_of_a_box_is_whole_over_wide_characters() {
    for columns in [78, 79, 80, 81] {
        let title = "東京パン東京パン東京パン東京パン";
        let mut stage = Stage::with((7..17).map(|id| firm(title, id)));
        stage.resize(columns, 24).keys("n");
        let screen = stage.screen();
        let framed = screen.lines().skip_while(|line| !line.contains('╭'));
        let framed = framed.take_while(|line| !line.contains('╰'));
        assert!(
            framed.filter(|line| line.contains('東')).count() > 2,
            "{screen}"
        );
        // What is sent to the terminal has no wide character in the column before the edge.
        let at = |x: u16, y: u16| stage.buffer[(x, y)].symbol().to_owned();
        for y in 0..24 {
            for x in 1..columns {
                let before = at(x - 1, y);
                let is_wide = unicode_width::UnicodeWidthStr::width(before.as_str()) > 1;
                assert!(!(is_wide && at(x, y) == "│"), "{columns}: {x} {y}");
            }
        }
    }
}

#[test]
fn two_firms_of_one_name_are_told_apart_by_their_files() {
    let mut stage = Stage::with([
        firm("Rowan Bakery", 7),
        firm("rowan  bakery", 8),
        firm("Sorbus", 9),
    ]);
    stage
        .sees("rowan-bakery-00000007.ron")
        .sees("rowan-bakery-00000008.ron");
    stage.misses("sorbus-00000009.ron").misses("▲ a copy");
    stage
        .keys("/0008<Enter><Del>")
        .sees("The file is rowan-bakery-00000008.ron, last edited");
    stage.keys("<Enter>");
    let left: Vec<_> = Library::at(folder(&stage)).list().unwrap();
    assert!(
        left.iter()
            .all(|entry| !entry.path.to_string_lossy().contains("0008"))
    );
    assert_eq!(left.len(), 2);
}
