use std::os::unix::fs::PermissionsExt;

use super::*;
use crate::i18n::FALLBACK;

/// An editor that is a line of shell; the file is `$1`, and the folder it is in the present one.
fn editor(script: &str) -> OwnEditor {
    let script = shell_words::quote(script).into_owned();
    OwnEditor::from_command(&format!("sh -c {script} sh")).unwrap()
}

/// What became of words that an editor had, which took its time.
fn edited(words: &str, script: &str) -> (Draft, Ended, Look) {
    let mut draft = Draft::lend(words, None).unwrap();
    let ended = draft.open_in(&editor(script), Duration::ZERO);
    let look = draft.look_after(&ended);
    (draft, ended, look)
}

fn written(look: Look) -> Written {
    let Look::Written(written) = look else {
        panic!("{look:?}")
    };
    written
}

fn said(ended: &Ended, look: &Look) -> Option<String> {
    let words = Catalog::in_language(FALLBACK).unwrap();
    told(&editor("true"), ended, look, &words)
}

/// Ends a loan of which nothing is to be left.
fn nothing_is_left(draft: Draft) {
    let folder = draft.path().parent().unwrap().to_owned();
    assert_eq!(draft.end(), None);
    assert!(!folder.exists());
}

/// Ends a loan of which a file is left that holds some words, and takes it away.
fn is_left(draft: Draft, words: &[u8]) {
    let left = draft.end().unwrap();
    assert_eq!(fs::read(&left).unwrap(), words);
    fs::remove_dir_all(left.parent().unwrap()).unwrap();
}

#[test]
fn words_come_back_cleaned_and_nothing_is_left() {
    for (script, words) in [
        (
            r#"printf 'more\r\n\033[31mred\n\n' >> "$1""#,
            "First.\nmore\n[31mred",
        ),
        (r#"printf 'Anew.' > "$1.new" && mv "$1.new" "$1""#, "Anew."),
        (r#"cp "$1" "$1~" && echo Changed. > "$1""#, "Changed."),
        (
            r#"cp "$1" .answer.txt.swp; echo Changed. > "$1""#,
            "Changed.",
        ),
    ] {
        let (draft, ended, look) = edited("First.", &format!("cd \"$(dirname \"$1\")\"; {script}"));
        assert!(matches!(ended, Ended::Done), "{script}");
        assert_eq!(written(look).text, words, "{script}");
        assert_eq!(draft.words(), words);
        nothing_is_left(draft);
    }
}

#[test]
fn nobody_else_can_read_them_meanwhile() {
    let script =
        r#"stat -c %a "$1" "$(dirname "$1")" > "$1.new" && cat "$1.new" > "$1"; rm "$1.new""#;
    let (draft, _, look) = edited("Words", script);
    assert_eq!(written(look).text, "600\n700");
    nothing_is_left(draft);
}

#[test]
fn what_was_not_changed_is_unchanged_however_it_was_saved() {
    for script in [
        "true",
        r#"printf 'Words' > "$1""#,
        r#"printf 'Words\n\n\n' > "$1""#,
        r#"printf 'Words\r\n' > "$1""#,
    ] {
        let (draft, ended, look) = edited("Words", script);
        assert!(matches!(look, Look::Unchanged), "{script}: {look:?}");
        assert_eq!(said(&ended, &look), None);
        nothing_is_left(draft);
    }
}

#[test]
fn an_editor_that_returns_at_once_is_waited_for() {
    let mut draft = Draft::lend("Words", None).unwrap();
    let ended = draft.open_in(&editor("true"), Duration::MAX);
    assert!(matches!(ended, Ended::AtOnce));
    let look = draft.look();
    let told = said(&ended, &look).unwrap();
    assert!(told.contains("at once"), "{told}");
    // The window saves, twice, by writing and by renaming.
    fs::write(draft.path(), "Later.\n").unwrap();
    assert_eq!(written(draft.look()).text, "Later.");
    assert!(matches!(draft.look(), Look::Unchanged));
    let new = draft.path().with_extension("new");
    fs::write(&new, "Later still.\n").unwrap();
    fs::rename(&new, draft.path()).unwrap();
    assert_eq!(written(draft.look()).text, "Later still.");
    nothing_is_left(draft);
}

#[test]
fn what_is_saved_after_the_last_look_is_left() {
    let (draft, ..) = edited("Words", "true");
    fs::write(draft.path(), "At the last moment.").unwrap();
    is_left(draft, b"At the last moment.");
    // Even where nobody ends the loan.
    let (draft, ..) = edited("Words", "true");
    let path = draft.path().to_owned();
    fs::write(&path, "At the last moment.").unwrap();
    drop(draft);
    assert!(path.exists());
    fs::remove_dir_all(path.parent().unwrap()).unwrap();
}

#[test]
fn a_file_that_was_renamed_is_found_and_one_beside_is_left() {
    let (draft, ended, look) = edited(
        "Words",
        r#"cd "$(dirname "$1")"; rm "$1"; echo Mine. > other.md"#,
    );
    assert!(said(&ended, &look).unwrap().contains("other.md"));
    assert_eq!(written(look).text, "Mine.");
    nothing_is_left(draft);
    let (draft, _, look) = edited("Words", r#"cd "$(dirname "$1")"; echo Mine. > other.md"#);
    assert!(matches!(look, Look::Unchanged));
    is_left(draft, b"Mine.\n");
}

#[test]
fn a_file_that_was_emptied_or_deleted_takes_no_words_away() {
    for (script, tells) in [
        (r#": > "$1""#, "empty"),
        (r#"printf '\n \n' > "$1""#, "empty"),
        (r#"rm "$1""#, "gone"),
        (r#"rm -r "$(dirname "$1")""#, "gone"),
    ] {
        let (draft, ended, look) = edited("Words", script);
        assert!(
            matches!(look, Look::Emptied | Look::Gone),
            "{script}: {look:?}"
        );
        let told = said(&ended, &look).unwrap();
        assert!(
            told.contains(tells) && told.contains("as they were"),
            "{told}"
        );
        assert_eq!(draft.words(), "Words");
        nothing_is_left(draft);
    }
    let (draft, _, look) = edited("", r#"rm "$1""#);
    assert!(matches!(look, Look::Gone));
    nothing_is_left(draft);
}

#[test]
fn an_editor_that_fails_is_told_and_what_it_wrote_is_kept() {
    let (draft, ended, look) = edited("Words", "exit 3");
    assert!(matches!(ended, Ended::Failed(_)));
    assert!(said(&ended, &look).unwrap().contains("ended with an error"));
    nothing_is_left(draft);
    for script in [
        "echo New. > \"$1\"; exit 1",
        "echo New. > \"$1\"; kill -9 $$",
    ] {
        let (draft, ended, look) = edited("Words", script);
        assert!(matches!(ended, Ended::Failed(_)), "{script}");
        let told = said(&ended, &look).unwrap();
        let path = draft.path().display().to_string();
        assert!(
            told.contains("as they were") && told.contains(&path),
            "{told}"
        );
        assert_eq!(draft.words(), "Words");
        is_left(draft, b"New.\n");
    }
    let missing = OwnEditor::from_command("no-such-editor --wait").unwrap();
    let draft = Draft::lend("Words", None).unwrap();
    let ended = draft.open_in(&missing, AT_ONCE);
    assert!(matches!(ended, Ended::NotStarted(_)));
    nothing_is_left(draft);
}

#[test]
fn another_encoding_is_read_and_told_with_the_whole_path() {
    let (draft, ended, look) = edited("Words", r#"printf 'Caf\351' > "$1""#);
    let told = said(&ended, &look).unwrap();
    let path = draft.path().display().to_string();
    assert!(
        told.contains(&path) && told.contains("windows-1252"),
        "{told}"
    );
    assert_eq!(written(look).text, "Café");
    is_left(draft, b"Caf\xe9");
    let mut draft = Draft::lend("Words", Some("ISO-8859-2".into())).unwrap();
    draft.open_in(&editor(r#"printf '\263\363d\274' > "$1""#), Duration::ZERO);
    assert_eq!(written(draft.look()).text, "łódź");
    nothing_is_left(draft);
}

#[test]
fn what_is_too_long_or_no_text_is_left_where_it_is() {
    for script in [
        r#"head -c 100000 /dev/zero | tr '\0' x > "$1""#,
        r#"head -c 1000000 /dev/zero | tr '\0' x > "$1""#,
        r#"head -c 100 /dev/zero > "$1""#,
    ] {
        let (draft, ended, look) = edited("Words", script);
        assert!(
            matches!(look, Look::TooLong(_) | Look::NotText(_)),
            "{look:?}"
        );
        let path = draft.path().display().to_string();
        assert!(said(&ended, &look).unwrap().contains(&path));
        let left = draft.end().unwrap();
        assert_eq!(
            fs::metadata(&left).unwrap().permissions().mode() & 0o777,
            0o600
        );
        fs::remove_dir_all(left.parent().unwrap()).unwrap();
    }
    // The longest answer there can be still goes in.
    let longest = format!(r#"head -c {MAX_TEXT} /dev/zero | tr '\0' x > "$1""#);
    let (draft, _, look) = edited("Words", &longest);
    assert_eq!(written(look).text.len(), MAX_TEXT);
    nothing_is_left(draft);
}

#[test]
fn a_program_in_a_folder_with_spaces_and_backslashes_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("my \\editors");
    fs::create_dir(&place).unwrap();
    let program = place.join("ed itor");
    fs::write(&program, "#!/bin/sh\necho \"$1\" > \"$2\"\n").unwrap();
    fs::set_permissions(&program, PermissionsExt::from_mode(0o700)).unwrap();
    let editor = OwnEditor::from_command(&format!("{} --wait", program.display())).unwrap();
    assert_eq!(editor.name(), "ed itor");
    let mut draft = Draft::lend("Words", None).unwrap();
    assert!(matches!(
        draft.open_in(&editor, Duration::ZERO),
        Ended::Done
    ));
    assert_eq!(written(draft.look()).text, "--wait");
    nothing_is_left(draft);
}

#[test]
fn words_that_were_changed_on_both_sides_are_both_kept() {
    assert_eq!(reconciled("Lent", "Lent", "Arrived"), "Arrived");
    assert_eq!(reconciled("", "Lent", "Arrived"), "Arrived");
    assert_eq!(reconciled("Typed", "Lent", "Lent"), "Typed");
    assert_eq!(reconciled("Typed", "Lent", "Typed"), "Typed");
    assert_eq!(reconciled("Typed", "Lent", "Arrived"), "Typed\n\nArrived");
}
