//! Where reports go, what their files are called, and how tables are written.

use std::fs;

use super::EXAMPLE;
use crate::cli::{BAKERY, TestLibrary};

const GERMAN: &str = "assets/packs/de/examples/rowan-bakery.ron";

#[test]
fn a_report_is_a_file_of_its_own_and_is_replaced_only_with_force() {
    let home = TestLibrary::new();
    let told = home.report(&[EXAMPLE, "--out", "~/new/bakery.json"]);
    assert_eq!((told.code, &*told.out), (0, "~/new/bakery.json\n"));
    let first = home.read("new/bakery.json");
    assert!(first.starts_with('{'), "the ending says the format");
    let again = home.report(&[BAKERY, "--out", "~/new/bakery.json"]);
    assert_eq!((again.code, &*again.out), (1, ""));
    insta::assert_snapshot!(again.err, @"madbook: ~/new/bakery.json is there already, and was left alone. To write over it, add --force; to keep it, name another file with --out.");
    assert_eq!(home.read("new/bakery.json"), first);
    let forced = home.report(&[BAKERY, "--out", "~/new/bakery.json", "--force"]);
    assert_eq!(forced.code, 0);
    assert!(
        forced
            .err
            .contains("~/new/bakery.json was there with something else in it, and is replaced."),
        "{}",
        forced.err
    );
    assert_ne!(home.read("new/bakery.json"), first);
    assert_eq!(home.names("new"), ["bakery.json"]);
    // Of a file that says the same as before nothing is told.
    for _ in 0..2 {
        let same = home.report(&[BAKERY, "--out", "~/new/same.html", "--force"]);
        assert!(!same.err.contains("replaced"), "{}", same.err);
    }
}

#[test]
fn folders_that_are_missing_are_made_and_told_whichever_command_writes() {
    let home = TestLibrary::new();
    home.put_full("bakery.ron", "Rowan Bakery", "Rowan");
    let firm = ["report", EXAMPLE, "--format", "json"];
    let seal = ["seal", EXAMPLE, "--alliance", "Harbour Coffee", "--all"];
    for (command, out) in [
        (&firm[..], "~/one/bakery.json"),
        (&firm[..], "~/a/b/c/bakery.json"),
        (&["room", "~", "--format", "html"], "~/f/g/room.html"),
        (&["export", "~"], "~/h/i/tables"),
        (&["generate", "--firms", "1"], "~/j/k/firms"),
        (&seal, "~/d/e/sealed"),
    ] {
        let told = home.run(&[command, &["--out", out][..]].concat());
        // These name a folder.
        let is_folder = !out.contains('.');
        let folder = out.rsplit_once('/').filter(|_| !is_folder);
        let folder = folder.map_or(out, |(folder, _)| folder);
        let made = format!("There was no folder {folder}, so it was made.");
        assert!(told.err.contains(&made), "{made}\n{}", told.err);
    }
    // Of several tables each is named, and none goes beside another one.
    for (language, told) in [
        ("en", "or one table with --table: "),
        ("de", "oder mit --table eine Tabelle: "),
    ] {
        let csv = [
            "report", EXAMPLE, "--format", "csv", "--out", "-", "--lang", language,
        ];
        let refused = home.run(&csv);
        assert_eq!((refused.code, &*refused.out), (1, ""));
        let (_, tables) = refused.err.split_once(told).expect("what can be asked for");
        for table in tables.trim().trim_end_matches('.').split(", ") {
            let one = home.run(&[&csv[..], &["--table", table]].concat());
            assert!(one.code == 0 && !one.out.is_empty(), "{table}: {}", one.err);
        }
    }
    let output = home.run(&["export", "~", "--out", "-"]);
    assert!(output.code == 1 && !home.0.path().join("-").exists());
    // What writes several files refuses the name of one.
    for command in [&["export", "~"][..], &["generate", "--firms", "1"], &seal] {
        let told = home.run(&[command, &["--out", "~/n/x.ron"][..]].concat());
        assert_eq!(told.code, 1);
        assert!(told.err.contains("~/n/x.ron names one"), "{}", told.err);
        assert!(!home.0.path().join("n").exists());
    }
    let german = home.run(&[&firm[..], &["--lang", "de", "--out", "~/l/m/x.json"]].concat());
    let made = "Den Ordner ~/l/m gab es nicht, er wurde angelegt.";
    assert!(german.err.contains(made), "{}", german.err);
}

#[test]
fn a_workbook_is_never_written_over() {
    let home = TestLibrary::new();
    let path = home.put_full("mine.ron", "Rowan", "Rowan");
    let before = fs::read_to_string(&path).unwrap();
    let over = ["--format", "html", "--out", path.to_str().unwrap()];
    let told = home.report(&[&["mine", "--force"], &over[..]].concat());
    assert_eq!((told.code, &*told.out), (1, ""));
    assert!(told.err.contains("this is a workbook"), "{}", told.err);
    assert_eq!(fs::read_to_string(&path).unwrap(), before);
}

#[test]
fn several_go_into_a_folder_and_what_cannot_be_read_does_not_stop_the_others() {
    let home = TestLibrary::new();
    home.put_full("a.ron", "Rowan Bakery", "Ärmel & Söhne");
    let out = "~/reports";
    let told = home.report(&[
        "a", "nobody", BAKERY, EXAMPLE, "--format", "txt", "--out", out,
    ]);
    assert_eq!(told.code, 1);
    assert_eq!(
        told.out,
        "~/reports/aermel-soehne-00000001.txt\n~/reports/rowan-bakery.txt\n~/reports/rowan-bakery-2.txt\n"
    );
    assert!(
        told.err
            .contains("madbook: There is no file and no workbook called “nobody”")
    );
    assert!(
        home.read("reports/rowan-bakery-2.txt")
            .starts_with("Rowan Bakery\n")
    );
    let named = home.report(&[BAKERY, EXAMPLE, "--out", "~/both.html"]);
    assert_eq!((named.code, &*named.out), (1, ""));
    // It is told once, not by each of them.
    assert_eq!(
        named.err.matches("would be 2 files").count(),
        1,
        "{}",
        named.err
    );
    assert!(!home.0.path().join("both.html").exists());
}

#[test]
fn tables_and_sheets_of_several_go_into_the_one_file_that_is_named() {
    let home = TestLibrary::new();
    home.put_full("a.ron", "Rowan Bakery", "Mill Lane");
    let told = home.report(&["a", "nobody", EXAMPLE, "--out", "~/all.csv"]);
    assert_eq!(told.code, 1);
    assert_eq!(told.err.matches("nobody").count(), 1, "{}", told.err);
    assert_eq!(
        told.out,
        "~/all-alliances.csv\n~/all-answers.csv\n~/all-actions.csv\n"
    );
    let alliances = home.read("all-alliances.csv");
    assert_eq!(alliances.matches("firm,alliance,").count(), 1);
    assert!(alliances.contains("\nMill Lane,") && alliances.contains("\nRowan Bakery,"));
    let told = home.report(&["a", EXAMPLE, "--out", "~/all.xlsx"]);
    assert_eq!((told.code, &*told.out), (0, "~/all.xlsx\n"));
    let bytes = fs::read(home.0.path().join("all.xlsx")).unwrap();
    assert!(bytes.starts_with(b"PK"));
    let to_one_table = ["--format", "csv", "--table", "actions", "--out", "-"];
    let told = home.report(&[&["a", EXAMPLE], &to_one_table[..]].concat());
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(
        told.out
            .starts_with("\u{feff}firm,alliance,alliance_id,action_id,what,")
    );
}

#[test]
fn a_table_is_written_as_a_country_writes_its_numbers() {
    let home = TestLibrary::new();
    let table = ["--format", "csv", "--table", "alliances", "--out", "-"];
    let told = home.report(&[&[EXAMPLE, "--decimal", "comma"], &table[..]].concat());
    assert!(told.out.contains(";firm_id\r\n"), "{}", told.out);
    assert!(told.out.contains(";53,33;"), "{}", told.out);
    let told = home.report(&[&[EXAMPLE, "--separator", "|"], &table[..]].concat());
    assert!(
        told.out.starts_with("\u{feff}firm|alliance|"),
        "{}",
        told.out
    );
    assert!(told.out.contains("|53.33|"), "{}", told.out);
}

#[test]
fn all_that_the_finished_example_says_has_room_on_sixteen_pages() {
    let home = TestLibrary::new();
    for (language, example) in [("en", EXAMPLE), ("de", GERMAN)] {
        let out = format!("~/{language}.pdf");
        let told = home.report(&[example, "--lang", language, "--out", &out]);
        assert_eq!(told.code, 0, "{}", told.err);
        let bytes = fs::read(home.0.path().join(format!("{language}.pdf"))).unwrap();
        let pages = lopdf::Document::load_mem(&bytes).unwrap().get_pages().len();
        assert!((10..=16).contains(&pages), "{language}: {pages}");
    }
}

#[test]
fn without_a_place_it_goes_where_one_is_and_is_called_after_the_firm() {
    let home = TestLibrary::new();
    let example = fs::canonicalize(EXAMPLE).unwrap();
    let here = home.0.path().join("here");
    fs::create_dir(&here).unwrap();
    let mut command = home.command();
    let command = command.current_dir(&here).arg("report").arg(example);
    let output = command.args(["--format", "csv"]).output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert_eq!(
        told,
        "rowan-bakery-alliances.csv\nrowan-bakery-answers.csv\nrowan-bakery-actions.csv\n"
    );
    let names = ["actions", "alliances", "answers"].map(|it| format!("rowan-bakery-{it}.csv"));
    assert_eq!(home.names("here"), names);
}

#[test]
fn two_firms_in_other_scripts_get_a_report_each() {
    let home = TestLibrary::new();
    let firms = ["Пекарня", "東京", "东京", "CON", "\u{e000}", "\u{e001}"];
    for firm in firms {
        assert_eq!(home.run(&["new", firm]).code, 0);
        let told = home.report(&[firm, "--format", "txt", "--out", "~/out/"]);
        assert_eq!(told.code, 0, "{}", told.err);
    }
    assert_eq!(home.names("out").len(), firms.len());
    // Together as well as one by one.
    let told = home.report(&[&firms[..], &["--format", "txt", "--out", "~/all/"]].concat());
    assert_eq!(told.code, 0, "{}", told.err);
    assert_eq!(home.names("all"), home.names("out"));
}

#[test]
fn files_are_called_in_the_language_of_the_report() {
    let home = TestLibrary::new();
    let german = |args: &[&str]| {
        let out = ["--lang", "de", "--out", "~/out/"];
        let told = home.report(&[args, &out[..]].concat());
        assert_eq!(told.code, 0, "{}", told.err);
        told.out
    };
    let example = [GERMAN, "--format"];
    let made = |args: &[&str]| german(&[&example[..], args].concat());
    assert_eq!(made(&["brief"]), "~/out/backhaus-linde-kurzbericht.pdf\n");
    assert_eq!(made(&["slides"]), "~/out/backhaus-linde-folien.pdf\n");
    assert_eq!(
        made(&["csv"]),
        "~/out/backhaus-linde-allianzen.csv\n~/out/backhaus-linde-antworten.csv\n~/out/backhaus-linde-aufgaben.csv\n"
    );
    let partner = ["txt", "--edition", "partner", "--alliance", "Hafenkaffee"];
    assert!(made(&partner).starts_with("~/out/backhaus-linde-fuer-hafenkaffee.txt"));
    let sheet = german(&["--format", "worksheet", "--route", "full"]);
    assert_eq!(sheet, "~/out/arbeitsblatt-das-ganze-arbeitsbuch.pdf\n");
    let is_safe = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
    for name in home.names("out") {
        assert!(name.chars().all(is_safe), "{name}");
    }
}

#[test]
fn a_name_says_whether_a_file_or_a_folder_is_meant() {
    let home = TestLibrary::new();
    for format in [&[][..], &["--format", "html"]] {
        let told = home.report(&[&[EXAMPLE, "--force", "--out", "~/reports"], format].concat());
        assert_eq!(told.code, 0, "{}", told.err);
        assert_eq!(told.out, "~/reports/rowan-bakery.html\n");
    }
    let told = home.report(&["--format", "worksheet", "--out", "~/sheets"]);
    assert_eq!(told.out, "~/sheets/worksheet-the-mad-challenge.pdf\n");
    let worksheet = ["--format", "worksheet"];
    for args in [&[EXAMPLE][..], &worksheet] {
        let told = home.report(&[args, &["--out", "~/bakery.foo"]].concat());
        assert_eq!((told.code, &*told.out), (1, ""));
        assert!(told.err.contains("~/bakery.foo: there is nothing to write with this ending. Choose one of these: .html, .pdf, .docx, .md, .txt"), "{}", told.err);
        assert!(!home.0.path().join("bakery.foo").exists());
    }
    // Whoever says the format may call the file what they like.
    let told = home.report(&[EXAMPLE, "--format", "json", "--out", "~/bakery.foo"]);
    assert_eq!((told.code, &*told.out), (0, "~/bakery.foo\n"));
    let told = home.report(&[EXAMPLE, "--out", "~/BAKERY.PDF"]);
    assert_eq!((told.code, &*told.out), (0, "~/BAKERY.PDF\n"));
}

#[test]
fn no_file_is_named_as_if_another_format_were_in_it() {
    let home = TestLibrary::new();
    home.put_full("a.ron", "Rowan Bakery", "Mill Lane");
    let library = home.library();
    let library = library.to_str().unwrap();
    for (command, what, format, name, fitting) in [
        ("report", EXAMPLE, "pdf", "x.docx", "x.pdf"),
        ("report", EXAMPLE, "slides", "x.DOCX", "x.pdf"),
        ("report", EXAMPLE, "txt", "x.md", "x.txt"),
        ("room", library, "html", "x.xlsx", "x.html"),
    ] {
        for (language, told_of) in [
            ("en", "this ending is that of another format than"),
            ("de", "Diese Endung gehört zu einem anderen Format als"),
        ] {
            let out = format!("~/{name}");
            let args = [command, what, "--format", format, "--out", &*out];
            let told = home.run(&[&args[..], &["--lang", language]].concat());
            assert_eq!((told.code, &*told.out), (1, ""), "{args:?}");
            let begins = format!("madbook: ~/{name}: {told_of} {format}, ");
            assert!(told.err.starts_with(&begins), "{}", told.err);
            assert!(
                told.err.contains(&format!(" ~/{fitting}, ")),
                "{}",
                told.err
            );
            assert!(!home.names("").contains(&name.to_owned()));
        }
    }
    // Two formats are written into files of one ending.
    let told = home.report(&[EXAMPLE, "--format", "brief", "--out", "~/x.PDF"]);
    assert_eq!((told.code, &*told.out), (0, "~/x.PDF\n"), "{}", told.err);
}

/// The rows of a table in German, as a program reads it that knows what stands between cells.
fn german_rows(home: &TestLibrary, args: &[&str], separator: u8) -> Vec<csv::StringRecord> {
    let table = [GERMAN, "--lang", "de", "--format", "csv", "--table"];
    let out = ["alliances", "--out", "-"];
    let told = home.report(&[&table[..], &out, args].concat());
    assert_eq!(told.code, 0, "{}", told.err);
    let text = told.out.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .from_reader(text.as_bytes());
    reader.records().map(Result::unwrap).collect()
}

#[test]
fn a_table_is_written_as_the_language_the_settings_and_the_options_say() {
    let home = TestLibrary::new();
    let position = |rows: &[csv::StringRecord]| {
        let at = rows[0].iter().position(|head| head == "position_low");
        let found: Vec<&str> = rows[1..].iter().map(|row| &row[at.unwrap()]).collect();
        found.join(" ")
    };
    let usual = position(&german_rows(&home, &[], b';'));
    assert!(usual.contains(','), "{usual}");
    let with_points = usual.replace(',', ".");
    for option in [["--decimal", "point"], ["--separator", "comma"]] {
        assert_eq!(position(&german_rows(&home, &option, b',')), with_points);
    }
    let tabs = german_rows(&home, &["--separator", "tab"], b'\t');
    assert_eq!(position(&tabs), usual);
    assert_eq!(home.run(&["config", "set", "tables", "point"]).code, 0);
    assert_eq!(position(&german_rows(&home, &[], b',')), with_points);
    let comma = german_rows(&home, &["--decimal", "comma"], b';');
    assert_eq!(position(&comma), usual);
}
