//! What a person chose: shown with where it comes from, checked, written.

use std::fs;

use super::TestLibrary;

/// A picture that can be a logo.
const SIGN: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#c00"/></svg>"##;

/// The row of a setting, its columns.
fn row(out: &str, name: &str) -> Vec<String> {
    let line = out.lines().find(|line| line.starts_with(name));
    let columns = line.unwrap_or_else(|| panic!("{name} is not in:\n{out}"));
    columns
        .split("  ")
        .map(|it| it.trim().to_owned())
        .filter(|it| !it.is_empty())
        .collect()
}

#[test]
fn what_holds_is_shown_with_where_it_comes_from() {
    let home = TestLibrary::new();
    home.put_config(
        "config.ron",
        "(\n    theme: \"light\",\n    mouse: false,\n)",
    );
    let shown = home.run(&["config", "--ascii"]);
    assert_eq!((shown.code, &*shown.err), (0, ""));
    assert_eq!(
        row(&shown.out, "theme"),
        ["theme", "light", "your settings, line 2"]
    );
    assert_eq!(
        row(&shown.out, "mouse"),
        ["mouse", "no", "your settings, line 3"]
    );
    assert_eq!(row(&shown.out, "ascii"), ["ascii", "yes", "option --ascii"]);
    assert_eq!(row(&shown.out, "keymap"), ["keymap", "default", "as usual"]);
    assert_eq!(
        row(&shown.out, "workbooks")[2],
        "MADBOOK_DIR in the environment"
    );
    assert!(
        shown.out.contains("keymap.ron  (not there yet)"),
        "{}",
        shown.out
    );
    assert!(!shown.out.contains("config.ron  (not"), "{}", shown.out);
}

#[test]
fn what_is_chosen_is_kept_and_counts_and_is_taken_back() {
    let home = TestLibrary::new();
    let set = |arguments: &[&str]| home.run(&[&["config", "set"], arguments].concat());
    assert_eq!(set(&["theme", "mono"]).out, "theme: mono\n");
    assert_eq!(set(&["ascii", "ja", "--lang", "de"]).out, "ascii: ja\n");
    let text = fs::read_to_string(home.config("config.ron")).unwrap();
    assert_eq!(text, "(\n    theme: \"mono\",\n    ascii: true,\n)\n");
    let made = home.run(&["new", "--example"]);
    assert_eq!(made.code, 0);
    assert!(home.run(&["show", "Rowan Bakery"]).out.is_ascii());
    assert_eq!(set(&["ascii"]).out, "ascii is as usual again.\n");
    assert!(!home.run(&["show", "Rowan Bakery"]).out.is_ascii());
    for (wrong, allowed) in [
        (&["theme", "beige"], "\"dark\""),
        (&["mouse", "maybe"], "true or false"),
        (&["keymap", "emacs"], "\"vim\""),
        (&["thems", "dark"], "theme, keymap"),
    ] {
        let told = set(wrong);
        assert_eq!((told.code, &*told.out), (1, ""), "{wrong:?}");
        assert!(told.err.contains(allowed), "{}", told.err);
    }
}

#[test]
fn a_commented_file_is_written_once_and_changes_nothing() {
    let home = TestLibrary::new();
    let made = home.run(&["config", "init"]);
    assert_eq!((made.code, made.out.lines().count()), (0, 2));
    let check = home.run(&["config", "check"]);
    assert_eq!((check.code, &*check.err), (0, ""), "{}", check.out);
    let config = fs::read_to_string(home.config("config.ron")).unwrap();
    let keymap = fs::read_to_string(home.config("keymap.ron")).unwrap();
    // With the strokes taken away all of it holds, given that the picture and the pack are there.
    fs::write(home.0.path().join("logo.png"), SIGN).unwrap();
    assert_eq!(home.run(&["pack", "new", "~/madbook"]).code, 0);
    for (name, text) in [("config.ron", &config), ("keymap.ron", &keymap)] {
        let lines = text.lines().map(|line| {
            let bare = line.trim_start().trim_start_matches("// ");
            let name = bare.split(": ").next().unwrap_or_default();
            let is_line = bare.starts_with("(action") || bare.starts_with("(layer") || {
                !name.contains(' ') && bare.ends_with(',')
            };
            if is_line {
                bare.to_owned()
            } else {
                line.to_owned()
            }
        });
        home.put_config(name, &lines.collect::<Vec<_>>().join("\n"));
    }
    let check = home.run(&["config", "check"]);
    assert_eq!(check.out, "All is well with your settings and keys.\n");
    let shown = home.run(&["config"]).out;
    for (name, value) in [
        ("theme", "light"),
        ("keymap", "vim"),
        ("mouse", "no"),
        ("plain", "yes"),
    ] {
        assert_eq!(row(&shown, name)[1], value);
    }
    home.put_config("config.ron", &config);
    home.put_config("keymap.ron", &keymap);
    assert_eq!(home.run(&["config", "set", "mouse", "no"]).code, 0);
    let now = fs::read_to_string(home.config("config.ron")).unwrap();
    assert!(
        now.contains("    // mouse: false,\n    mouse: false,\n"),
        "{now}"
    );
    let again = home.run(&["config", "init"]);
    assert_eq!((again.code, &*again.out), (0, ""));
    assert_eq!(fs::read_to_string(home.config("config.ron")).unwrap(), now);
}

#[test]
fn what_was_chosen_stays_when_comments_are_written() {
    let home = TestLibrary::new();
    assert_eq!(home.run(&["config", "set", "theme", "light"]).code, 0);
    assert_eq!(
        home.run(&["config", "set", "prepared_by", "http://a.b"])
            .code,
        0
    );
    home.put_config(
        "keymap.ron",
        "[\n    (layer: \"List\", action: \"Down\", keys: [\"n\"]),\n    (action: \"Undo\", keys: [\"F9\"])\n]\n",
    );
    let made = home.run(&["config", "init", "--lang", "de"]);
    assert_eq!((made.code, &*made.err), (0, ""));
    assert_eq!(made.out.matches("was Sie gewählt haben, bleibt").count(), 2);
    let config = fs::read_to_string(home.config("config.ron")).unwrap();
    for line in [
        "    // theme: \"light\",\n    theme: \"light\",\n",
        "\n    prepared_by: \"http://a.b\",\n",
    ] {
        assert!(config.contains(line), "{config}");
    }
    let keymap = fs::read_to_string(home.config("keymap.ron")).unwrap();
    for own in [
        "\n    (layer: \"List\", action: \"Down\", keys: [\"n\"]),\n",
        "\n    (action: \"Undo\", keys: [\"F9\"]),\n",
    ] {
        let (before, _) = keymap.split_once(own).expect("what was chosen");
        let comment = before.lines().next_back().unwrap_or_default();
        let head = own.trim().split(" keys:").next().unwrap_or_default();
        assert!(comment.contains(&format!("// {head}")), "{comment}");
    }
    assert_eq!(home.run(&["config", "check"]).code, 0);
    let again = home.run(&["config", "init"]);
    assert_eq!(again.out, "");
    assert_eq!(again.err.matches("stays as it is").count(), 2);
    assert_eq!(
        fs::read_to_string(home.config("config.ron")).unwrap(),
        config
    );
}

#[test]
fn a_missing_comma_or_mark_is_told_where_it_is_missing_and_what_follows_counts() {
    let home = TestLibrary::new();
    home.put_config(
        "config.ron",
        "(\n    theme: \"light\"\n    language: de,\n    mouse: false\n    ascii: true\n)",
    );
    home.put_config(
        "keymap.ron",
        "[\n    (action: \"Undo\", keys: [\"F9\" \"F12\"])\n    (action: \"Redo\", keyz: [\"F12\"]),\n    (action: \"Next\", keys: [\"Strg+G\"]),\n]",
    );
    let check = home.run(&["config", "check", "--lang", "de"]);
    for told in [
        "config.ron, Zeile 2, Spalte 19: hier fehlt vermutlich ein Komma",
        "config.ron, Zeile 3, Spalte 15: die Anführungszeichen fehlen: \"de\"",
        "config.ron, Zeile 4, Spalte 17: hier fehlt vermutlich ein Komma",
        "keymap.ron, Zeile 2, Spalte 34: hier fehlt vermutlich ein Komma",
        "keymap.ron, Zeile 2, Spalte 41: hier fehlt vermutlich ein Komma",
        "keymap.ron, Zeile 3, Spalte 22: in einer Zeile mit Tasten gibt es kein „keyz“",
        "Zeile 4, Spalte 29: „Strg+G“ ist keine Taste; in dieser Datei heißen sie wie im Englischen",
    ] {
        assert!(check.out.contains(told), "{told}\n{}", check.out);
    }
    let shown = home.run(&["config"]);
    for (name, value) in [("theme", "light"), ("mouse", "no"), ("ascii", "yes")] {
        assert_eq!(row(&shown.out, name)[1], value);
    }
    let set = home.run(&["config", "set", "mouse", "yes"]);
    assert!(set.err.contains("line 2, column 19"), "{}", set.err);
}

#[test]
fn a_file_that_breaks_off_is_never_written_over_and_says_where() {
    let home = TestLibrary::new();
    for (text, place, german) in [
        (
            &b"(\n    theme: \"light\","[..],
            "line 2, column 20",
            "Zeile 2, Spalte 20",
        ),
        (b"\xff(", "line 1, column 1", "Zeile 1, Spalte 1"),
    ] {
        fs::create_dir_all(home.config("config.ron").parent().unwrap()).unwrap();
        fs::write(home.config("config.ron"), text).unwrap();
        let set = home.run(&["config", "set", "mouse", "no"]);
        assert_eq!(set.code, 1);
        assert!(set.err.contains(place), "{}", set.err);
        let set = home.run(&["config", "set", "mouse", "no", "--lang", "de"]);
        assert!(set.err.contains(german), "{}", set.err);
        assert_eq!(fs::read(home.config("config.ron")).unwrap(), text);
        let check = home.run(&["config", "check", "--lang", "de"]);
        assert!(check.out.contains(german), "{}", check.out);
    }
}

#[test]
fn what_is_wrong_is_told_with_its_place_and_the_rest_counts() {
    let home = TestLibrary::new();
    home.put_config(
        "config.ron",
        "(\n    theme: \"sea\",\n    ascii: true,\n    moods: 3,\n)",
    );
    home.put_config(
        "keymap.ron",
        "[\n    (action: \"Serch\", keys: [\"F9\"]),\n]",
    );
    home.put_config("themes/sand.ron", "(\n    acent: (bold: true),\n)");
    let check = home.run(&["config", "check"]);
    assert_eq!(check.code, 1);
    for told in [
        "config.ron, line 2, column 12: “theme” cannot be \"sea\"; allowed: \"dark\", \"light\"",
        "config.ron, line 4, column 5: there is no setting “moods”; there are theme,",
        "sand.ron, line 2, column 5: a theme has no “acent” here; there are heading, muted,",
        "line 2, column 14: there is no command “Serch”",
    ] {
        assert!(check.out.contains(told), "{told}\n{}", check.out);
    }
    let place = |told: &str| check.out.find(told).unwrap();
    assert!(
        place("line 2, column 12") < place("line 4, column 5"),
        "{}",
        check.out
    );
    let check = home.run(&["config", "check", "--lang", "de"]);
    for told in [
        "config.ron, Zeile 2, Spalte 12: „theme“ kann nicht \"sea\" sein; erlaubt: \"dark\"",
        "config.ron, Zeile 4, Spalte 5: es gibt keine Einstellung „moods“",
        "sand.ron, Zeile 2, Spalte 5: „acent“ gibt es hier nicht; möglich sind heading, muted,",
        "Zeile 2, Spalte 14: es gibt keinen Befehl „Serch“",
    ] {
        assert!(check.out.contains(told), "{told}\n{}", check.out);
    }
    let list = home.run(&["list"]);
    assert_eq!(list.code, 0);
    assert!(list.err.contains("line 2, column 12"), "{}", list.err);
    home.put_config(
        "themes/sea.ron",
        "(accent: (colour: BrightCyan, bold: true))",
    );
    let shown = home.run(&["config"]);
    assert_eq!(row(&shown.out, "theme")[1], "sea");
    let beige = home.run(&["--theme", "beige", "list"]);
    assert_eq!(beige.code, 2);
    assert!(beige.err.contains("sea"), "{}", beige.err);
}

#[test]
fn all_that_a_theme_of_ones_own_may_say_is_told() {
    let home = TestLibrary::new();
    home.put_config("themes/sand.ron", "(\n    acent: (bold: true),\n)");
    home.put_config("themes/sea.ron", "(\n    accent: (colour: Bleu),\n)");
    for language in ["en", "de"] {
        let check = home.run(&["config", "check", "--lang", language]);
        for told in [
            "heading, muted, rule, accent, selection, good, warn, bad, key, fill, found, zone\n",
            "Black, Red, Green, Yellow, Blue, Magenta, Cyan, White, BrightBlack, ",
        ] {
            assert!(check.out.contains(told), "{told}\n{}", check.out);
        }
    }
    // What stands in the file is quoted as far as it goes on a line.
    home.put_config("themes/sand.ron", &format!("({}: 1)", "a".repeat(9000)));
    let check = home.run(&["config", "check"]);
    assert!(check.out.len() < 2000, "{}", check.out);
    assert!(check.out.contains("found, zone"), "{}", check.out);
}

#[test]
fn a_logo_is_kept_as_it_is_found_from_anywhere_or_not_at_all() {
    let home = TestLibrary::new();
    let logo = home.0.path().join("logo.svg");
    fs::write(&logo, SIGN).unwrap();
    let mut command = home.command();
    command.current_dir(home.0.path());
    command
        .args(["config", "set", "logo", "logo.svg"])
        .assert()
        .success();
    let kept = fs::read_to_string(home.config("config.ron")).unwrap();
    assert!(kept.contains(logo.to_str().unwrap()), "{kept}");
    let missing = home.run(&["config", "set", "logo", "nowhere.png"]);
    assert_eq!(missing.code, 1);
    assert!(missing.err.contains("nowhere.png"), "{}", missing.err);
    assert_eq!(fs::read_to_string(home.config("config.ron")).unwrap(), kept);
}

#[test]
fn a_theme_that_is_broken_is_told_once_where_it_is_broken() {
    let home = TestLibrary::new();
    home.put_config("config.ron", "(theme: \"sand\", ascii: true)");
    home.put_config("themes/sand.ron", "(\n    accent: (bold: maybe),\n)");
    let check = home.run(&["config", "check"]);
    let told = "sand.ron, line 2, column 19: this theme cannot be read: Expected boolean";
    assert!(check.out.contains(told), "{}", check.out);
    assert!(!check.out.contains("config.ron, line"), "{}", check.out);
    // Until it is mended the usual one holds, and the rest counts.
    let shown = home.run(&["config"]);
    assert_eq!(row(&shown.out, "theme")[1], "either");
    assert_eq!(row(&shown.out, "ascii")[1], "yes");
    // Whoever chooses it hears the same.
    let chosen = home.run(&["config", "set", "theme", "sand"]);
    assert!(chosen.err.contains(told), "{}", chosen.err);
    assert_eq!(chosen.code, 1);
}

#[test]
fn a_bracket_is_told_where_it_is_missing_or_wrong() {
    let home = TestLibrary::new();
    let broken = "it breaks off here";
    let bracket = "a bracket is missing here, or a wrong one stands here";
    let begun = "all of this file stands between “(” and “)”; the first of them is missing";
    let after = "the last bracket stands before this";
    for (text, place, told) in [
        ("(\n    mouse: (true,\n    ascii: true,\n)", (3, 10), broken),
        ("(\n    mouse: true],\n    ascii: true,\n)", (2, 16), broken),
        (
            "(\n    keys: [(action: \"x\", keys: [\"a\" ]\n    mouse: false,\n)",
            (3, 5),
            broken,
        ),
        (
            "(\n    theme: [\n    \"light\"),\n    mouse: true,\n)",
            (3, 12),
            bracket,
        ),
        ("[\n    theme: \"light\",\n)", (1, 1), begun),
        ("// mine\ntheme: \"light\", mouse: true", (2, 1), begun),
        ("theme = light\n", (1, 1), begun),
        (
            "(\n    theme: \"light\"),\n    mouse: true,\n)",
            (2, 20),
            after,
        ),
    ] {
        home.put_config("config.ron", text);
        let (line, column) = place;
        let expected = format!("config.ron, line {line}, column {column}: {told}");
        let check = home.run(&["config", "check"]);
        assert!(check.out.contains(&expected), "{text}\n{}", check.out);
        assert_eq!(check.out.lines().count(), 1, "{text}\n{}", check.out);
        let set = home.run(&["config", "set", "hints", "no"]);
        let expected = format!("line {line}, column {column}");
        assert!(set.err.contains(&expected), "{text}\n{}", set.err);
        assert_eq!(fs::read_to_string(home.config("config.ron")).unwrap(), text);
    }
}

#[test]
fn what_is_wrong_with_a_key_is_told_at_that_key() {
    let home = TestLibrary::new();
    home.put_config(
        "keymap.ron",
        "[\n  (action: \"Undo\", keys: [\"F9\", \"Strg+G\"]),\n  (action: \"Redo\", keys: \"F9\"),\n  (layer: \"Lst\", action: \"Down\",\n   keys: [\"F9\"]),\n  (layer: \"List\", keys: [\"F8\",\n    \"Strg+H\"], action: \"Down\"),\n  (action: 5, keys: [\"a\"]),\n  (keys: [\"a\"]),\n]",
    );
    let check = home.run(&["config", "check"]);
    for told in [
        "line 2, column 33: “Strg+G” is no key",
        "keymap.ron, line 3, column 26: this is no line of keys",
        "line 4, column 11: there is no such command in “Lst”",
        "line 7, column 5: “Strg+H” is no key",
        "keymap.ron, line 8, column 12: this is no line of keys",
        "keymap.ron, line 9, column 3: this is no line of keys",
    ] {
        assert!(check.out.contains(told), "{told}\n{}", check.out);
    }
}

#[test]
fn a_folder_in_the_place_of_a_file_is_told_with_what_helps_there() {
    let home = TestLibrary::new();
    for name in ["config.ron", "keymap.ron"] {
        fs::create_dir_all(home.config(name)).unwrap();
    }
    let check = home.run(&["config", "check"]);
    assert_eq!(
        check
            .out
            .matches("this is a folder, not a file; call it")
            .count(),
        2
    );
    assert!(!check.out.contains("--dir"), "{}", check.out);
    let set = home.run(&["config", "set", "mouse", "no"]);
    assert_eq!(set.code, 1);
    assert!(
        set.err.contains("“madbook config check” says what to do"),
        "{}",
        set.err
    );
    // What is advised helps.
    for name in ["config.ron", "keymap.ron"] {
        fs::rename(home.config(name), home.config(&format!("{name}.old"))).unwrap();
    }
    assert_eq!(home.run(&["config", "init"]).code, 0);
    assert_eq!(home.run(&["config", "check"]).code, 0);
}

#[test]
fn in_the_file_of_keys_each_is_explained_as_it_is_meant_there() {
    let home = TestLibrary::new();
    assert_eq!(home.run(&["config", "init"]).code, 0);
    let keymap = fs::read_to_string(home.config("keymap.ron")).unwrap();
    let about = |place: &str| {
        let line = keymap.lines().find(|line| line.contains(place));
        let line = line.unwrap_or_else(|| panic!("{place} is not in:\n{keymap}"));
        line.rsplit_once("// ").unwrap().1.to_owned()
    };
    for (place, told) in [
        ("layer: \"Gauge\", action: \"Left\"", "by five"),
        ("layer: \"Gauge\", action: \"Up\"", "next lower stop"),
        (
            "layer: \"Matrix\", action: \"Left\"",
            "candidate on the left",
        ),
        ("layer: \"Pages\", action: \"Right\"", "next column"),
        ("layer: \"Picture\", action: \"Digit\"", "finding"),
    ] {
        assert!(about(place).contains(told), "{}", about(place));
    }
    for place in [
        "Matrix\", action: \"Left\"",
        "Pages\", action: \"Left\"",
        "List\", action: \"Up\"",
        "Choice\", action: \"Left\"",
    ] {
        let about = about(place);
        assert!(
            !about.contains("gauge") && !about.contains("by five"),
            "{about}"
        );
    }
}

#[test]
fn questions_whose_folder_is_gone_keep_nobody_from_the_program() {
    let home = TestLibrary::new();
    let folder = home.0.path().join("questions");
    let none = home.run(&["config", "set", "pack", folder.to_str().unwrap()]);
    assert!(
        none.code == 1 && none.err.contains("There is no pack in"),
        "{}",
        none.err
    );
    assert_eq!(home.run(&["pack", "new", folder.to_str().unwrap()]).code, 0);
    let set = home.run(&["config", "set", "pack", folder.to_str().unwrap()]);
    assert_eq!((set.code, &*set.err), (0, ""));
    assert_eq!(home.run(&["config", "check"]).code, 0);
    fs::remove_dir_all(&folder).unwrap();
    let told = "config.ron, line 2, column 11: there is no pack in ";
    let check = home.run(&["config", "check"]);
    assert_eq!(check.code, 1);
    assert!(check.out.contains(told), "{}", check.out);
    // So it is where the folder holds none.
    fs::create_dir(&folder).unwrap();
    assert!(home.run(&["config", "check"]).out.contains(told));
    let new = home.run(&["new", "Rowan"]);
    assert_eq!(new.code, 0, "{}", new.err);
    assert!(new.err.contains(told), "{}", new.err);
    assert!(new.err.contains("built-in questions"), "{}", new.err);
    let file = home.run(&["config", "set", "workbooks", "~/config/config.ron"]);
    assert!(
        file.code == 1 && file.err.contains("is a file"),
        "{}",
        file.err
    );
    // Named for this run, it is refused as before.
    let named = home.run(&["--pack", folder.to_str().unwrap(), "list"]);
    assert_eq!(named.code, 1);
    // Whoever does without it is told nothing more.
    let shown = home.run(&["config", "set", "pack"]);
    assert_eq!(shown.code, 0);
    assert_eq!(home.run(&["config", "check"]).code, 0);
}

#[test]
fn a_logo_that_is_none_is_told_at_once_and_keeps_nobody_from_the_program() {
    let home = TestLibrary::new();
    fs::write(home.0.path().join("no.png"), "hello").unwrap();
    for (path, why) in [
        ("~/away.png", "~/away.png could not be read as a logo"),
        ("~/no.png", "~/no.png is no picture"),
    ] {
        let set = home.run(&["config", "set", "logo", path]);
        assert_eq!((set.code, &*set.out), (1, ""));
        assert!(
            set.err.contains(why) && set.err.contains("--logo"),
            "{}",
            set.err
        );
        home.put_config("config.ron", &format!("(\n    logo: \"{path}\",\n)"));
        let check = home.run(&["config", "check"]);
        assert_eq!(check.code, 1);
        let told = format!("config.ron, line 2, column 11: {why}");
        assert!(check.out.contains(&told), "{told}\n{}", check.out);
        let list = home.run(&["list"]);
        assert_eq!(list.code, 0);
        assert!(!list.err.contains(why), "{}", list.err);
    }
    fs::write(home.0.path().join("sign.svg"), SIGN).unwrap();
    let set = home.run(&["config", "set", "logo", "~/sign.svg"]);
    assert_eq!((set.code, &*set.err), (0, ""));
    assert_eq!(home.run(&["config", "check"]).code, 0);
}
