use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::*;
use crate::domain::answer::MAX_TEXT;

fn at_end(text: &str) -> Editor {
    let mut editor = Editor::new(text, Lines::Many);
    draw(&mut editor, 40, 10);
    editor
}

/// Draws the text; returns what stands in the cells and which are shown as selected.
fn draw(editor: &mut Editor, width: u16, height: u16) -> (Vec<String>, String) {
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    let cursor = editor.render(area, &mut buffer, true);
    assert!(cursor.is_some());
    let rows = (0..height)
        .map(|y| {
            (0..width)
                .map(|x| buffer[(x, y)].symbol())
                .collect::<String>()
        })
        .map(|row| row.trim_end().to_owned())
        .collect();
    let selected = area
        .positions()
        .map(|at| &buffer[at])
        .filter(|cell| cell.modifier.contains(Modifier::REVERSED))
        .map(ratatui::buffer::Cell::symbol)
        .collect();
    (rows, selected)
}

fn acts(editor: &mut Editor, actions: &[Action]) {
    for action in actions {
        editor.act(*action);
        draw(editor, 40, 10);
    }
}

/// The text with a bar where the cursor stands.
fn marked(editor: &Editor) -> String {
    let (row, column) = editor.place();
    let mut lines: Vec<String> = editor.area.lines().to_vec();
    let at = lines[row].char_indices().nth(column).map(|(at, _)| at);
    let at = at.unwrap_or(lines[row].len());
    lines[row].insert(at, '|');
    lines.join("\n")
}

#[test]
fn words_are_those_of_a_shell() {
    let mut editor = at_end("we'll see: bread, £4");
    for expected in [
        "we'll see: bread, £|4",
        "we'll see: |bread, £4",
        "we'll |see: bread, £4",
        "we'|ll see: bread, £4",
        "|we'll see: bread, £4",
        "|we'll see: bread, £4",
    ] {
        editor.act(Action::WordLeft);
        assert_eq!(marked(&editor), expected);
    }
    for expected in ["we|'ll see: bread, £4", "we'll| see: bread, £4"] {
        editor.act(Action::WordRight);
        assert_eq!(marked(&editor), expected);
    }
    editor.act(Action::DeleteWordForward);
    assert_eq!(marked(&editor), "we'll|: bread, £4");
    editor.act(Action::DeleteWordBack);
    assert_eq!(marked(&editor), "we'|: bread, £4");
    editor.act(Action::TextEnd);
    // Ctrl+W takes all back to a space, as in a shell.
    editor.act(Action::DeleteToSpace);
    assert_eq!(marked(&editor), "we': bread, |");
    editor.act(Action::DeleteToSpace);
    assert_eq!(marked(&editor), "we': |");
}

#[test]
fn words_are_found_across_lines_and_a_line_break_is_deleted_alone() {
    let mut editor = at_end("one\n\n  two");
    editor.act(Action::WordLeft);
    assert_eq!(marked(&editor), "one\n\n  |two");
    editor.act(Action::WordLeft);
    assert_eq!(marked(&editor), "|one\n\n  two");
    acts(&mut editor, &[Action::WordRight, Action::WordRight]);
    assert_eq!(marked(&editor), "one\n\n  two|");
    acts(&mut editor, &[Action::LineStart, Action::DeleteWordBack]);
    assert_eq!(marked(&editor), "one\n|  two");
    editor.act(Action::DeleteToSpace);
    assert_eq!(marked(&editor), "one|  two");
    acts(&mut editor, &[Action::TextStart, Action::LineEnd]);
    let mut editor = at_end("one\ntwo");
    acts(
        &mut editor,
        &[
            Action::TextStart,
            Action::LineEnd,
            Action::DeleteWordForward,
        ],
    );
    assert_eq!(marked(&editor), "one|two");
}

#[test]
fn a_line_is_deleted_to_its_start_and_to_its_end() {
    let mut editor = at_end("bread and coffee");
    acts(&mut editor, &[Action::WordLeft, Action::DeleteToStart]);
    assert_eq!(marked(&editor), "|coffee");
    editor.act(Action::DeleteToEnd);
    assert_eq!(marked(&editor), "|");
    assert_eq!(editor.act(Action::DeleteToEnd), Typed::Same);
    assert_eq!(editor.act(Action::DeleteBack), Typed::Same);
}

const FAMILY: &str = "👩\u{200d}👩\u{200d}👧\u{200d}👦";

#[test]
fn whatever_moves_deletes_or_selects_takes_whole_characters() {
    let mut editor = at_end(&format!("ab{FAMILY}e\u{301}"));
    editor.act(Action::CharLeft);
    assert_eq!(marked(&editor), format!("ab{FAMILY}|e\u{301}"));
    editor.act(Action::DeleteBack);
    assert_eq!(marked(&editor), "ab|e\u{301}");
    editor.act(Action::DeleteForward);
    assert_eq!(marked(&editor), "ab|");

    // Up from beside a letter may come down in the middle of what has many code points.
    let mut editor = at_end(&format!("{FAMILY}{FAMILY}\nabc"));
    acts(&mut editor, &[Action::SelectUp]);
    let selected = editor.selection().unwrap();
    let rest = format!("{FAMILY}{FAMILY}\nabc");
    let kept = rest.strip_suffix(&selected).unwrap();
    assert!(
        [0, FAMILY.len(), 2 * FAMILY.len()].contains(&kept.len()),
        "{kept:?}"
    );
    for at in 0..4 {
        editor.click(Position::new(at, 0));
        assert!(editor.at_boundary());
    }
}

#[test]
fn what_is_selected_is_seen_copied_cut_and_typed_over() {
    let mut editor = at_end("bread and coffee");
    acts(&mut editor, &[Action::SelectWordLeft]);
    assert_eq!(draw(&mut editor, 40, 3).1, "coffee");
    assert_eq!(editor.act(Action::Copy), Typed::Copy("coffee".into()));
    assert_eq!(editor.text(), "bread and coffee");
    editor.act(Action::SelectLeft);
    assert_eq!(editor.act(Action::Cut), Typed::Cut(" coffee".into()));
    assert_eq!(marked(&editor), "bread and|");
    assert_eq!(editor.act(Action::Copy), Typed::NotMine);
    assert_eq!(editor.act(Action::Cut), Typed::Same);
    acts(&mut editor, &[Action::SelectLineStart]);
    assert_eq!(editor.insert("Rye"), Typed::Changed);
    assert_eq!(marked(&editor), "Rye|");
    acts(&mut editor, &[Action::SelectAll, Action::DeleteBack]);
    assert_eq!(marked(&editor), "|");
}

#[test]
fn an_arrow_leaves_a_selection_at_its_own_end_of_it() {
    let mut editor = at_end("bread and coffee");
    acts(&mut editor, &[Action::SelectWordLeft, Action::CharRight]);
    assert_eq!(marked(&editor), "bread and coffee|");
    acts(&mut editor, &[Action::SelectWordLeft, Action::CharLeft]);
    assert_eq!(marked(&editor), "bread and |coffee");
    assert_eq!(editor.selection(), None);
}

#[test]
fn shift_with_up_and_down_reaches_the_ends() {
    let mut editor = at_end("one\ntwo\nthree");
    acts(
        &mut editor,
        &[Action::SelectUp, Action::SelectUp, Action::SelectUp],
    );
    assert_eq!(editor.selection().as_deref(), Some("one\ntwo\nthree"));
    acts(&mut editor, &[Action::TextStart]);
    acts(&mut editor, &[Action::SelectDown; 4]);
    assert_eq!(editor.selection().as_deref(), Some("one\ntwo\nthree"));
}

#[test]
fn an_arrow_goes_through_wrapped_rows_and_only_then_leaves_the_field() {
    let mut editor = Editor::new("bread and coffee and cake", Lines::Many);
    draw(&mut editor, 12, 5);
    assert_eq!(editor.act(Action::RowBelow), Typed::NotMine);
    assert_eq!(editor.act(Action::RowAbove), Typed::Moved);
    draw(&mut editor, 12, 5);
    assert_eq!(editor.act(Action::RowAbove), Typed::Moved);
    draw(&mut editor, 12, 5);
    assert_eq!(editor.act(Action::RowAbove), Typed::NotMine);
    assert_eq!(editor.act(Action::RowBelow), Typed::Moved);
    let mut line = Editor::new("bread", Lines::One);
    assert_eq!(line.act(Action::RowAbove), Typed::NotMine);
    assert_eq!(line.act(Action::NewLine), Typed::NotMine);
}

#[test]
fn a_click_sets_the_cursor_in_wrapped_and_in_wide_words() {
    let mut editor = Editor::new("bread and coffee and cake", Lines::Many);
    let (rows, _) = draw(&mut editor, 12, 5);
    assert_eq!(rows[..2], ["bread and", "coffee and"]);
    editor.click(Position::new(2, 1));
    assert_eq!(marked(&editor), "bread and co|ffee and cake");
    editor.click(Position::new(30, 0));
    assert!(marked(&editor).starts_with("bread and"));
    let mut editor = Editor::new("港口咖啡", Lines::Many);
    draw(&mut editor, 12, 3);
    editor.click(Position::new(4, 0));
    assert_eq!(marked(&editor), "港口|咖啡");
    editor.click(Position::new(40, 9));
    assert_eq!(marked(&editor), "港口咖啡|");
}

/// Where the cursor stands with the cursor before this character of the first line.
fn cursor_before(editor: &mut Editor, at: usize) -> (u16, u16) {
    cursor_in(editor, at, 17)
}

/// The same in a field of a width.
fn cursor_in(editor: &mut Editor, at: usize, width: u16) -> (u16, u16) {
    editor.jump((0, at));
    let area = Rect::new(0, 0, width, 3);
    let cursor = editor.render(area, &mut Buffer::empty(area), true).unwrap();
    (cursor.x, cursor.y)
}

#[test]
fn signs_that_end_a_word_stay_with_it_and_so_does_the_cursor() {
    let shown = |text: &str| {
        let mut editor = Editor::new(text, Lines::Many);
        draw(&mut editor, 17, 3).0
    };
    let mut editor = Editor::new("bread and coffee, and cake", Lines::Many);
    let (rows, _) = draw(&mut editor, 17, 3);
    assert_eq!(rows, ["bread and coffee,", "and cake", ""]);
    editor.click(Position::new(16, 0));
    assert_eq!(marked(&editor), "bread and coffee|, and cake");
    draw(&mut editor, 17, 3);
    editor.click(Position::new(4, 1));
    assert_eq!(marked(&editor), "bread and coffee, and |cake");
    for (before, place) in [
        (15, (15, 0)),
        (16, (16, 0)),
        (17, (0, 1)),
        (18, (0, 1)),
        (22, (4, 1)),
    ] {
        assert_eq!(cursor_before(&mut editor, before), place, "{before}");
    }
    for (text, rows) in [
        ("bread and coffee,", ["bread and coffee,", "", ""]),
        // What begins a word, or is too much to hang, begins its row.
        ("bread and coffee (and", ["bread and coffee", "(and", ""]),
        (
            "bread and coffee... and",
            ["bread and coffee", "... and", ""],
        ),
        // Behind a row that was moved to the edge itself there is more room.
        (
            "bread and coffee and cake for me.” Yes",
            ["bread and coffee", "and cake for me.”", "Yes"],
        ),
    ] {
        assert_eq!(shown(text), rows);
    }
}

#[test]
fn signs_that_hang_behind_a_full_row_leave_no_empty_one() {
    let text = "bread and coffees.\nSecond paragraph";
    let mut editor = Editor::new(text, Lines::Many);
    let (rows, _) = draw(&mut editor, 18, 4);
    assert_eq!(rows, ["bread and coffees.", "Second paragraph", "", ""]);
    assert_eq!(cursor_in(&mut editor, 17, 18), (17, 0));
    assert_eq!(cursor_in(&mut editor, 18, 18), (17, 0));
    editor.click(Position::new(2, 1));
    assert!(marked(&editor).ends_with("Se|cond paragraph"));
    draw(&mut editor, 18, 4);
    editor.click(Position::new(17, 0));
    assert!(marked(&editor).starts_with("bread and coffees|."));
    // Below it there is room for one more.
    let (rows, _) = draw(&mut editor, 18, 2);
    assert_eq!(rows, ["bread and coffees.", "Second paragraph"]);
}

#[test]
fn spaces_at_the_end_of_a_full_row_leave_no_empty_one() {
    for spaces in [" ", "  ", "     "] {
        let text = format!("bread and coffees{spaces}\nSecond paragraph");
        let mut editor = Editor::new(&text, Lines::Many);
        let (rows, _) = draw(&mut editor, 18, 4);
        assert_eq!(rows, ["bread and coffees", "Second paragraph", "", ""]);
        for at in 17..=17 + spaces.len() {
            assert_eq!(cursor_in(&mut editor, at, 18), (17, 0), "{at}");
        }
        // What is typed behind them begins a row.
        editor.jump((0, 17 + spaces.len()));
        editor.insert("x");
        let (rows, _) = draw(&mut editor, 18, 4);
        assert_eq!(rows[0], "bread and coffees");
        assert_eq!(rows[1].trim_start(), "x");
    }
}

#[test]
fn the_wheel_scrolls_long_words_and_stops_at_both_ends() {
    let lines: Vec<String> = (0..60).map(|number| number.to_string()).collect();
    let mut editor = Editor::new(&lines.join("\n"), Lines::Many);
    let (rows, _) = draw(&mut editor, 20, 6);
    assert_eq!(rows.last().unwrap(), "59");
    assert!(editor.is_long());
    editor.scroll(-10);
    let (rows, _) = draw(&mut editor, 20, 6);
    assert_eq!(rows[0], "44");
    editor.click(Position::new(0, 1));
    assert!(marked(&editor).contains("|45"));
    editor.scroll(-1000);
    assert_eq!(draw(&mut editor, 20, 6).0[0], "0");
    editor.scroll(1000);
    let (rows, _) = draw(&mut editor, 20, 6);
    assert!(rows.contains(&"59".to_owned()), "{rows:?}");
    let mut short = at_end("bread");
    draw(&mut short, 20, 6);
    assert!(!short.is_long());
}

#[test]
fn whatever_separates_becomes_a_line_break_and_in_one_line_a_space() {
    let pasted = "Jo Rowan\u{b}Owner\u{85}Mill\u{2028}Lane\u{1f}4\r\nend";
    let mut editor = at_end("");
    assert_eq!(editor.insert(pasted), Typed::Changed);
    assert_eq!(editor.text(), "Jo Rowan\nOwner\nMill\nLane\n4\nend");
    let mut line = Editor::new("", Lines::One);
    line.insert(pasted);
    assert_eq!(line.text(), "Jo Rowan Owner Mill Lane 4 end");
}

#[test]
fn of_too_long_a_paste_goes_in_what_fits_and_the_rest_is_counted() {
    let mut editor = at_end("Rye. ");
    let pasted = "é".repeat(MAX_TEXT);
    let Typed::Full(left_out) = editor.insert(&pasted) else {
        panic!("it took more than there is room for");
    };
    let text = editor.text();
    assert!(text.len() <= MAX_TEXT && text.len() > MAX_TEXT - 2);
    assert_eq!(
        text.chars().count() - "Rye. ".chars().count() + left_out,
        MAX_TEXT
    );
    assert_eq!(editor.insert("é"), Typed::Full(1));
    assert_eq!(editor.text(), text);
}

#[test]
fn words_from_elsewhere_keep_the_cursor_where_it_can_stay() {
    let mut editor = at_end("bread and coffee");
    acts(&mut editor, &[Action::WordLeft, Action::WordLeft]);
    editor.set_text("bread and tea");
    assert_eq!(marked(&editor), "bread |and tea");
    editor.set_text("tea");
    assert_eq!(marked(&editor), "tea|");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]
    #[test]
    fn wherever_the_cursor_is_it_is_seen_and_no_sign_is_lost(
        text in "([a-z]{1,9}[.,!”)]{0,3}[ ]){1,12}[a-z]{0,4}[.,”]{0,3}", width in 16..40_u16,
    ) {
        let signs: String = text.chars().filter(|it| *it != ' ').collect();
        let mut editor = Editor::new(&text, Lines::Many);
        for at in 0..=text.chars().count() {
            editor.jump((0, at));
            let (rows, _) = draw(&mut editor, width, 20);
            let shown: String = rows.concat().chars().filter(|it| *it != ' ').collect();
            proptest::prop_assert_eq!(&shown, &signs);
        }
    }

    #[test]
    fn the_cursor_stands_on_its_letter_and_at_the_end_behind_the_last_one(
        text in "([a-zé港🥐]{0,9}[.,!”)%]{0,4} ){0,9}[a-zñ]{1,24}[.,”]{0,3}", width in 8..40_u16,
    ) {
        let area = Rect::new(0, 0, width, 60);
        let mut editor = Editor::new(&text, Lines::Many);
        let length = text.chars().count();
        for (at, c) in text.chars().map(Some).chain([None]).enumerate() {
            editor.jump((0, at));
            let mut buffer = Buffer::empty(area);
            let Some(cursor) = editor.render(area, &mut buffer, true) else {
                return Err(proptest::test_runner::TestCaseError::fail("no cursor"));
            };
            match c {
                Some(c) => proptest::prop_assert_eq!(buffer[cursor].symbol(), c.to_string()),
                // Behind a row that takes all columns it stands on the last one.
                None if buffer[cursor].symbol() == " " => {
                    let before: Vec<_> = (0..cursor.x).map(|x| buffer[(x, cursor.y)].symbol()).collect();
                    let last = text.chars().nth(length - 1).unwrap().to_string();
                    proptest::prop_assert_eq!(before.last().copied(), Some(last.as_str()));
                }
                None => proptest::prop_assert_eq!(cursor.x, width - 1),
            }
            // Nothing but the cursor's place depends on it.
            proptest::prop_assert_eq!(editor.render(area, &mut buffer, false), None);
        }
    }
}
