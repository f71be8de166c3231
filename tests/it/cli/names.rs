//! Names and paths as people give them: what is accepted is found, in any form.

use std::{fs, path::Path};

use super::{Output, TestLibrary};

impl TestLibrary {
    /// What a file in the library is called.
    fn only_file(&self) -> String {
        let mut names: Vec<_> = fs::read_dir(self.library())
            .unwrap()
            .map(|file| file.unwrap().path())
            .filter(|path| path.extension().is_some_and(|it| it == "ron"))
            .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
            .collect();
        assert_eq!(names.len(), 1, "{names:?}");
        names.remove(0)
    }
}

fn assert_done(told: &Output, what: &str) {
    assert_eq!(told.code, 0, "{what}: {}", told.err);
}

#[test]
fn what_new_accepts_every_command_finds_in_any_form() {
    for (new, ways) in [
        (
            "Cafe\u{301} Rouge",
            &["Caf\u{e9} Rouge", "CAFÉ  ROUGE", "cafe\u{301}\u{a0}rouge"][..],
        ),
        (
            "Rowan  Bakery",
            &[
                "Rowan  Bakery",
                "rowan bakery",
                " Rowan Bakery ",
                "rowanbakery",
            ],
        ),
        (
            "O’Hara & Söhne",
            &[
                "O'Hara & Söhne",
                "o’hara & SO\u{308}HNE",
                "O'Hara&Söhne",
                "o’hara&soehne",
            ],
        ),
        ("Пекарня", &["ПЕКАРНЯ", "пекарня"]),
        ("東京", &["東京"]),
        ("-x --help", &["-x --help"]),
        ("~/Rowan", &["~/Rowan"]),
        ("a/b", &["a/b", "A/B"]),
        ("trash", &["TRASH", "trash"]),
        ("\u{202e}Ann", &["Ann", "\u{202e}Ann"]),
        (
            &"Rowan and daughters ".repeat(30),
            &[&*"rowan and DAUGHTERS ".repeat(30)],
        ),
    ] {
        let home = TestLibrary::new();
        assert_done(&home.run(&["new", "--", new]), new);
        for way in ways {
            for command in ["show", "restore"] {
                assert_done(&home.run(&[command, "--", way]), way);
            }
            assert_done(&home.run(&["check", "--", way]), way);
            let report = home.run(&["report", "--format", "txt", "--out", "-", "--", way]);
            assert_done(&report, way);
        }
    }
}

#[test]
fn a_name_that_is_shortened_is_said_to_be() {
    let home = TestLibrary::new();
    let told = home.run(&["new", &"é".repeat(125)]);
    let said = told.err.lines().last().unwrap();
    assert!(said.contains("its last 5 characters are"), "{said}");
    assert!(!home.run(&["new", "Short"]).err.contains("too long"));
    let told = "another workbook called “SHORT”";
    assert!(home.run(&["new", "SHORT"]).err.contains(told));
    assert!(!home.run(&["new", "Shorter"]).err.contains("another"));
}

#[test]
fn folders_and_files_of_the_same_name_are_no_obstacle() {
    let home = TestLibrary::new();
    home.run(&["new", "Rowan"]);
    let here = home.0.path();
    for (name, is_folder) in [("Rowan", true), ("Rowan.txt", false)] {
        let path = here.join(name);
        if is_folder {
            fs::create_dir(path).unwrap();
        } else {
            fs::write(path, "no workbook").unwrap();
        }
    }
    assert_done(
        &home.run_in(here, &["show", "Rowan"]),
        "a folder of the name",
    );
    fs::remove_dir(here.join("Rowan")).unwrap();
    fs::write(here.join("Rowan"), "shopping list").unwrap();
    assert_done(&home.run_in(here, &["show", "rowan"]), "a file of the name");
    assert_done(&home.run_in(here, &["show", "Rowan"]), "a file of the name");
    // A workbook that lies here comes before one of the library.
    home.put_full("other.ron", "Rowan Bakery", "Elsewhere");
    fs::rename(home.library().join("other.ron"), here.join("Rowan")).unwrap();
    let told = home.run_in(here, &["show", "Rowan"]);
    assert!(told.out.starts_with("Elsewhere\n"), "{}", told.out);
}

#[test]
fn a_firm_called_like_a_command_is_opened_with_open() {
    let home = TestLibrary::new();
    home.run(&["new", "list"]);
    for name in ["list", "LIST"] {
        let told = home.run(&["open", name]);
        assert!(told.err.contains("fills a whole terminal"), "{}", told.err);
    }
}

#[test]
fn what_is_ambiguous_is_listed_with_its_files() {
    let home = TestLibrary::new();
    home.put_full("a.ron", "Rowan Bakery", "Rowan Bakery");
    home.put_full("b.ron", "Rowan Bakery", "rowan bakery");
    let several = home.run(&["show", "ROWAN BAKERY"]);
    assert_eq!(several.code, 1);
    for file in ["~/library/a.ron", "~/library/b.ron"] {
        assert!(several.err.contains(file), "{}", several.err);
    }
    // Each can still be had: by its very name, and by its file.
    assert_done(&home.run(&["show", "rowan bakery"]), "the very name");
    assert_done(&home.run(&["show", "b"]), "the file");
    let near = home.run(&["show", "Rowan Cafe"]);
    assert!(
        near.err.contains("“Rowan Bakery”, “rowan bakery”"),
        "{}",
        near.err
    );
}

#[test]
fn a_file_is_found_however_its_accents_are_kept() {
    let home = TestLibrary::new();
    home.put_full("Cafe\u{301}.ron", "Rowan Bakery", "Elsewhere");
    let path = home.library().join("Café.ron");
    assert_done(&home.run(&["show", path.to_str().unwrap()]), "by its path");
    assert_done(&home.run(&["show", "café"]), "by its stem");
}

#[test]
fn a_home_is_put_in_wherever_a_path_begins_with_it() {
    let home = TestLibrary::new();
    let at = |name: &str| home.0.path().join(name);
    assert_done(&home.run(&["new", "--dir=~/books", "X"]), "--dir");
    assert_done(&home.run(&["new", "--dir=$HOME/books", "Y"]), "$HOME");
    assert_eq!(fs::read_dir(at("books")).unwrap().count(), 2);
    let told = home.run(&["report", "--dir=~/books", "X", "--out=~/r.html"]);
    assert_done(&told, "--out");
    assert!(at("r.html").is_file());
    let told = home
        .command()
        .args(["list"])
        .env("MADBOOK_DIR", "~/books")
        .output()
        .unwrap();
    assert_eq!(String::from_utf8(told.stdout).unwrap().lines().count(), 2);
    let told = home.run_in(home.0.path(), &["new", "--dir=${HOME}/more", "Z"]);
    assert_done(&told, "${HOME}");
    for stray in ["~", "$HOME", "${HOME}"] {
        assert!(!at(stray).exists() && !at("library").join(stray).exists());
    }
}

#[test]
fn a_home_that_hangs_on_where_the_program_is_started_is_none() {
    let home = TestLibrary::new();
    let here = |command: &[&str], dir: Option<&str>| {
        let mut run = home.command();
        run.args(command)
            .current_dir(&home.0)
            .env("HOME", "relative");
        for set in ["MADBOOK_DIR", "XDG_DATA_HOME", "XDG_STATE_HOME"] {
            run.env_remove(set);
        }
        run.envs(dir.map(|dir| ("MADBOOK_DIR", dir)));
        run.output().unwrap()
    };
    let told = here(&["new", "X"], None);
    assert_eq!(told.status.code(), Some(1));
    let said = String::from_utf8(told.stderr).unwrap();
    assert!(said.contains("There is no home folder"), "{said}");
    assert!(!home.0.path().join("relative").exists());
    // A folder that is named is as good as ever; one in a home that is none is not made up.
    assert!(here(&["new", "X"], Some("books")).status.success());
    assert_eq!(here(&["new", "X"], Some("~/books")).status.code(), Some(1));
    assert!(!home.0.path().join("~").exists());
}

#[test]
fn two_names_that_are_spelt_alike_in_file_names_have_reports_of_their_own() {
    let home = TestLibrary::new();
    for name in ["Müller", "Muller", "Rowan & Co", "Rowan-Co", "Rowan Co"] {
        assert_done(&home.run(&["new", name]), name);
        assert_done(&home.run_in(home.0.path(), &["report", name]), name);
    }
    let files = fs::read_dir(&home.0).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let is_report = |name: &String| Path::new(name).extension().is_some_and(|it| it == "html");
    let reports: Vec<_> = names.filter(is_report).collect();
    assert_eq!(reports.len(), 5, "{reports:?}");
    for plain in ["mueller.html", "muller.html"] {
        assert!(reports.contains(&plain.to_owned()), "{reports:?}");
    }
}

#[test]
fn a_file_in_the_place_of_a_folder_is_said_to_be_one_and_the_other_way_round() {
    let home = TestLibrary::new();
    let file = home.0.path().join("file");
    fs::write(&file, "mine").unwrap();
    let [folder, inside] = ["file", "file/deeper"].map(|name| home.0.path().join(name));
    let args = |args: &[&str]| home.run(args);
    for dir in [&folder, &inside] {
        let dir = dir.to_str().unwrap();
        for command in [
            &["list"][..],
            &["new", "X"],
            &["check"],
            &["trash"],
            &["show", "X"],
        ] {
            let told = args(&[command, &["--dir", dir]].concat());
            assert_eq!(told.code, 1, "{command:?}");
            assert!(
                told.err.contains("~/file is a file, not a folder"),
                "{command:?}: {}",
                told.err
            );
        }
    }
    let out = inside.join("r.html");
    for out in [out.to_str().unwrap(), &format!("{}/", folder.display())] {
        let told = args(&["report", super::BAKERY, "--out", out]);
        assert!(
            told.err.contains("~/file is a file, not a folder"),
            "{}",
            told.err
        );
    }
    let told = args(&["--pack", file.to_str().unwrap(), "list"]);
    assert!(told.err.contains("give the folder"), "{}", told.err);
    fs::create_dir(home.library()).unwrap();
    let told = args(&["show", home.library().to_str().unwrap()]);
    assert!(
        told.err.contains("this is a folder, not a file"),
        "{}",
        told.err
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
}

#[test]
fn an_alliance_and_a_route_are_found_by_any_form_of_their_name() {
    let home = TestLibrary::new();
    let text = fs::read_to_string(super::FULL).unwrap();
    home.put("a.ron", &text.replace("Harbour Coffee", "Café d’Été"));
    for way in ["CAFE\u{301}  D'ÉTÉ", "café"] {
        let told = home.run(&[
            "report",
            "a",
            "--alliance",
            way,
            "--format",
            "txt",
            "--out",
            "-",
        ]);
        assert_done(&told, way);
        assert!(told.out.contains("Café d’Été"));
    }
    let told = home.run(&["report", "a", "--alliance", "Nobody", "--out", "-"]);
    assert!(told.err.contains("It has: Café d’Été, "), "{}", told.err);
    let printed = |route: &str| {
        let told = home.run(&[
            "report",
            "--format",
            "worksheet",
            "--route",
            route,
            "--out",
            "-",
        ]);
        assert_done(&told, route);
        told.out
    };
    let first = printed("1");
    let title = first
        .lines()
        .find(|line| line.contains(" · about "))
        .unwrap();
    let title = title.split(" · ").next().unwrap().trim().to_owned();
    assert_eq!(printed(&title), first);
    assert_eq!(printed(&title.to_uppercase()), first);
}

#[test]
fn a_workbook_whose_file_says_nothing_is_found_by_its_name_and_repaired() {
    let home = TestLibrary::new();
    home.run(&["new", "Rowan Bakery"]);
    let name = home.only_file();
    let path = home.library().join(&name);
    home.command()
        .args(["key-in", "Rowan Bakery"])
        .write_stdin("5.1 Words.\n")
        .output()
        .unwrap();
    for broken in ["", "\0\0\0\0", " \n", "(format: 3, he"] {
        fs::write(&path, broken).unwrap();
        for given in ["Rowan Bakery", path.to_str().unwrap()] {
            let told = home.run(&["restore", given]);
            assert_done(&told, broken);
            let said = if broken.contains('(') {
                "cannot be read"
            } else {
                "is empty"
            };
            assert!(told.out.replace('\n', " ").contains(said), "{}", told.out);
            assert!(told.err.contains("--at 1"), "{}", told.err);
        }
        let told = home.run(&["restore", "Rowan Bakery", "--at", "1"]);
        assert_done(&told, broken);
        assert_eq!(told.out.trim_end(), format!("~/library/{name}"));
        assert_done(&home.run(&["show", "Rowan Bakery"]), broken);
        for stray in fs::read_dir(home.library()).unwrap() {
            let stray = stray.unwrap().path();
            if stray.to_string_lossy().contains("unreadable") {
                fs::remove_file(stray).unwrap();
                assert!(broken.contains('('), "an empty file is not worth keeping");
            }
        }
    }
}

#[test]
fn a_folder_that_syncs_is_told_file_by_file_and_its_advice_mends_it() {
    let home = TestLibrary::new();
    home.run(&["new", "Rowan Bakery"]);
    let name = home.only_file();
    let stem = name.strip_suffix(".ron").unwrap();
    let text = fs::read_to_string(home.library().join(&name)).unwrap();
    let copies = [
        format!("{stem} (Ann's conflicted copy 2026-11-20).ron"),
        format!("{stem}.sync-conflict-20261120-101112-ABCDEFG.ron"),
    ];
    for copy in &copies {
        home.put(copy, &text);
    }
    let cut = home.put(&format!("{stem} 2.ron"), &text[..text.len() - 40]);
    let old = fs::File::open(&cut).unwrap();
    let hour_ago = std::time::SystemTime::now() - std::time::Duration::from_hours(1);
    old.set_modified(hour_ago).unwrap();
    home.put("new.ron", "(format: 3,");
    let list = home.run(&["list"]);
    assert_eq!(list.code, 1);
    // Rows are for what is whole; each tells its file.
    assert_eq!(list.out.lines().count(), 3, "{}", list.out);
    for file in [&name].into_iter().chain(&copies) {
        assert!(list.out.contains(&**file), "{}", list.out);
    }
    let line = |file: &str, said: &str| {
        let mut lines = list.err.lines();
        assert!(
            lines.any(|line| line.contains(file) && line.contains(said)),
            "{file}: {}",
            list.err
        );
    };
    line(&format!("{stem} 2.ron"), "cannot be read as a workbook");
    line("new.ron", "still arriving");
    for copy in &copies {
        line(copy, "is a copy of");
    }
    let check = home.run(&["check"]);
    assert_eq!(check.code, 1);
    for said in ["cannot be read as a workbook", "this is a copy of"] {
        assert!(check.out.contains(said), "{}", check.out);
    }
    assert!(check.out.contains("still arriving"), "{}", check.out);
    // What is advised is done, word by word.
    let joins: Vec<_> = list
        .err
        .lines()
        .filter_map(|line| line.split_once(": madbook merge "))
        .collect();
    assert_eq!(joins.len(), 2, "{}", list.err);
    for (_, join) in joins {
        let line = format!(
            "madbook merge {}",
            join.replace('~', home.0.path().to_str().unwrap())
        );
        let done = home.shell(&line);
        assert!(done.status.success(), "{line}: {done:?}");
    }
    let list = home.run(&["list"]);
    assert_eq!(list.out.lines().count(), 1, "{}", list.out);
    assert!(!list.err.contains("is a copy of"), "{}", list.err);
    assert_eq!(home.run(&["trash"]).out.lines().count(), 2);
}

#[test]
fn a_home_is_put_in_for_commands_about_many_as_well() {
    let home = TestLibrary::new();
    let at = |name: &str| home.0.path().join(name);
    assert_done(
        &home.run(&["generate", "--firms", "8", "--out=~/made"]),
        "generate",
    );
    assert!(at("made").is_dir());
    let told = home.run(&["export", "$HOME/made", "--out=${HOME}/tables"]);
    assert_done(&told, "export");
    assert!(at("tables").is_dir());
    assert_done(&home.run(&["cohort", "~/made"]), "cohort");
    let told = home.run(&["cohort", "~/made", "--out=$HOME/c.txt"]);
    assert_done(&told, "cohort --out");
    assert!(at("c.txt").is_file());
    fs::write(at("file"), "mine").unwrap();
    for command in [
        &["generate", "--firms", "2", "--out=~/file"][..],
        &["export", "~/made", "--out=~/file/deeper"],
    ] {
        let told = home.run(command);
        assert_eq!(told.code, 1, "{command:?}");
        assert!(
            told.err.contains("file is a file, not a folder"),
            "{}",
            told.err
        );
    }
}

#[test]
fn a_command_that_is_nearly_one_is_told_with_the_one_that_is_meant() {
    let home = TestLibrary::new();
    for (line, given, near) in [
        (&["shwo", "x"][..], "shwo", "show"),
        (&["help", "repot"], "repot", "report"),
        (&["pack", "nwe"], "nwe", "new"),
        (&["shwo", "Rowan Bakery"], "shwo", "show"),
        (&["repotr", "Rowan Bakery"], "repotr", "report"),
        (&["print", "Rowan Bakery"], "print", "report"),
    ] {
        let told = home.run(line);
        assert_eq!(told.code, 2, "{line:?}");
        let meant = format!("no command “{given}”. Perhaps you mean {near}?");
        assert!(told.err.contains(&meant), "{line:?}: {}", told.err);
    }
    let told = home.run(&["frobnicate", "Rowan Bakery"]);
    assert!(
        told.err.contains("no command “frobnicate”.\n"),
        "{}",
        told.err
    );
    let told = home.run(&["Rowan Bakery", "x"]);
    assert!(told.err.contains("no command “x”.\n"), "{}", told.err);
    let told = home.run(&["new", "Mill", "Lane"]);
    let quoted = "“Lane” is one word too many. Put a name of several words in quotation marks.";
    assert!(told.err.contains(quoted), "{}", told.err);
}
