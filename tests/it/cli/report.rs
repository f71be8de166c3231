//! `madbook report`.

mod places;

use std::{fs, path::Path};

use super::{BAKERY, FULL, TestLibrary};

const EXAMPLE: &str = "assets/packs/en/examples/rowan-bakery.ron";

impl TestLibrary {
    /// Runs a report with something in its place; `~` is the desk's own folder.
    fn report(&self, args: &[&str]) -> super::Output {
        let home = self.0.path().to_str().unwrap();
        let args: Vec<String> = args.iter().map(|arg| arg.replacen('~', home, 1)).collect();
        let args: Vec<&str> = ["report"]
            .into_iter()
            .chain(args.iter().map(|it| &**it))
            .collect();
        self.run(&args)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.path().join(name)).unwrap()
    }

    /// The names in a folder, in order.
    fn names(&self, folder: &str) -> Vec<String> {
        let names = fs::read_dir(self.0.path().join(folder)).unwrap();
        let mut names: Vec<String> = names
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

#[test]
fn a_workshops_file_among_workbooks_is_left_out_and_alone_is_told_what_it_is() {
    let home = TestLibrary::new();
    let workshop = home.put("Rowan Bakery.2027-02-26.room.ron", "(format: 1)");
    let workshop = workshop.to_str().unwrap();
    let both = home.report(&[EXAMPLE, workshop, "--format", "json", "--out", "~/out"]);
    assert_eq!(both.code, 0, "{}", both.err);
    let told = "keeps a workshop and is left out";
    assert!(both.err.contains(told), "{}", both.err);
    assert_eq!(home.names("out").len(), 1);
    for command in ["show", "open"] {
        let alone = home.run(&[command, workshop]);
        assert_eq!(alone.code, 1, "{command}");
    }
    let alone = home.run(&["show", workshop]);
    assert!(
        alone.err.contains("To go on with it: madbook workshop"),
        "{}",
        alone.err
    );
}

#[test]
fn what_a_workshop_said_is_reported_from_its_file_alone() {
    use jiff::{Timestamp, ToSpan, civil::date};
    use madbook::{
        domain::{
            id::WorkshopId,
            scale::Rating,
            workshop::{
                People, Workshop,
                ballot::{Cast, Scale, Vote},
                round::{Asked, Seat},
            },
        },
        store::{Loaded, WorkshopFile},
    };
    use uuid::Uuid;

    let home = TestLibrary::new();
    let example = fs::read_to_string(EXAMPLE).unwrap();
    let workbook = home.put("rowan.ron", &example);
    let book = Loaded::read(&workbook).unwrap().workbook;
    let began: Timestamp = "2026-11-20T09:00:00Z".parse().unwrap();
    let make = |day: i64, ratings: [u8; 4], is_shown: bool| {
        let people = People::lettered(4, 4).unwrap();
        let (id, now) = (
            WorkshopId(Uuid::from_u128(7 + u128::from(day.unsigned_abs()))),
            began + (24 * day).hours(),
        );
        let mut workshop = Workshop::new(id, book.id, people, now);
        let asked = Asked {
            question: "factors.trust".parse().unwrap(),
            scale: Scale::Rating,
        };
        workshop
            .begin_round(book.alliances[0].id, "Harbour Coffee", vec![asked])
            .unwrap();
        let round = workshop.open_round_mut().unwrap();
        for (person, rating) in ratings.into_iter().enumerate() {
            let vote = Rating::new(rating).ok().map(Vote::Rating);
            let cast = vec![Cast::new(vote, "")];
            round.hand_on(Seat::Person(person), cast).unwrap();
        }
        assert!(!is_shown || round.reveal());
        workshop.closed = is_shown.then_some(now);
        let day = date(2026, 11, 20 + i8::try_from(day).unwrap());
        let file = WorkshopFile::create(&workbook, day, &workshop).unwrap();
        file.path().to_str().unwrap().to_owned()
    };
    let first = make(0, [1, 2, 2, 5], true);
    let second = make(3, [2, 2, 2, 3], true);
    let open = make(5, [2, 2, 2, 3], false);
    let told = home.report(&[&first, "--format", "txt", "--out", "-"]);
    assert_eq!(told.code, 0, "{}", told.err);
    for word in ["Rowan Bakery", "Harbour Coffee: Trust", "from 1 to 5"] {
        assert!(told.out.contains(word), "no {word}: {}", told.out);
    }
    assert!(!told.out.contains("Since the workshop"), "{}", told.out);
    let told = home.report(&[&second, "--format", "md", "--out", "-"]);
    assert!(
        told.out.contains("Since the workshop of 20 November 2026"),
        "{}",
        told.out
    );
    let told = home.report(&[&first, &second, "--out", "~/out"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert_eq!(home.names("out").len(), 2, "{:?}", home.names("out"));
    // Who made it stands above it, as in any report, and so does the sign.
    let sign = home.put("sign.svg", r##"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#c00"/></svg>"##);
    let sign = sign.to_str().unwrap();
    let told = home.report(&[
        &first,
        "--prepared-by",
        "Ann & Co",
        "--prepared-for",
        "Harbour Coffee",
        "--logo",
        sign,
        "--out",
        "-",
    ]);
    assert_eq!(told.code, 0, "{}", told.err);
    for said in [
        "Prepared by Ann &amp; Co",
        "Prepared for Harbour Coffee",
        "<img src=\"data:image/png",
    ] {
        assert!(told.out.contains(said), "no {said}: {}", told.out);
    }
    // It is kept for the next one.
    let told = home.report(&[&second, "--format", "txt", "--out", "-"]);
    assert!(told.out.contains("Prepared by Ann & Co"), "{}", told.out);
    has_no_editions(&home, &first);
    // What is sealed stays so, and a form for programs is none for this.
    let told = home.report(&[&open, "--format", "txt", "--out", "-"]);
    assert_eq!((told.code, &*told.out), (1, ""));
    assert!(told.err.contains("nothing was rated and shown yet"));
    let told = home.report(&[&first, "--format", "csv", "--out", "-"]);
    assert_eq!((told.code, &*told.out), (1, ""));
    assert!(told.err.contains("txt, html"), "{}", told.err);
}

/// That a workshop's report is the same for all who were there: nothing chooses what goes in.
fn has_no_editions(home: &TestLibrary, workshop: &str) {
    for (options, named) in [
        (&["--edition", "partner"][..], "--edition;"),
        (&["--letters", "--hide", "Ann"], "--letters, --hide;"),
        (
            &["--alliance", "Harbour Coffee", "--list"],
            "--alliance, --list;",
        ),
        (&["--without-private"], "--without-private;"),
    ] {
        let args = [&[workshop, "--format", "txt", "--out", "-"], options].concat();
        let told = home.report(&args);
        assert_eq!((told.code, &*told.out), (1, ""), "{options:?}");
        let whole = format!("Leave out {named} that is for reports of your workbook");
        assert!(told.err.contains(&whole), "{}", told.err);
    }
}

#[test]
fn every_format_goes_to_the_standard_output() {
    let home = TestLibrary::new();
    for (format, begins) in [
        ("html", "<!DOCTYPE html>"),
        ("md", "# Rowan Bakery\n"),
        ("txt", "Rowan Bakery\n═══"),
        ("json", "{\n  \"format\": \"madbook-report\",\n"),
        ("ics", "BEGIN:VCALENDAR\r\n"),
        ("svg", "<svg "),
    ] {
        let told = home.report(&[EXAMPLE, "--format", format, "--out", "-"]);
        assert_eq!((told.code, &*told.err), (0, ""), "{format}");
        assert!(
            told.out.starts_with(begins),
            "{format}: {}",
            &told.out[..200]
        );
    }
    let table = home.report(&[
        EXAMPLE,
        "--format",
        "csv",
        "--table",
        "alliances",
        "--out",
        "-",
    ]);
    assert!(
        table.out.starts_with("\u{feff}firm,alliance,"),
        "{}",
        table.out
    );
    let told = home.report(&[EXAMPLE, "--format", "csv", "--out", "-"]);
    assert_eq!((told.code, &*told.out), (1, ""));
    assert!(told.err.contains("3 files"), "{}", told.err);
}

#[test]
fn a_pdf_is_written_on_the_paper_that_is_asked_for() {
    let home = TestLibrary::new();
    for (paper, width) in [("a4", "595.28"), ("letter", "612")] {
        let out = format!("~/{paper}.pdf");
        let told = home.report(&[BAKERY, "--paper", paper, "--out", &out]);
        assert_eq!((told.code, &*told.err), (0, ""));
        let bytes = fs::read(home.0.path().join(format!("{paper}.pdf"))).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.starts_with("%PDF-") && text.contains(width), "{paper}");
    }
}

#[test]
fn who_made_it_is_kept_and_no_edition_says_by_it_what_it_leaves_out() {
    let home = TestLibrary::new();
    let at = |name: &str| home.0.path().join(name);
    let sign = r##"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#c00"/></svg>"##;
    fs::write(at("sign.svg"), sign).unwrap();
    fs::write(at("no.png"), "hello").unwrap();
    let html = |args: &[&str]| {
        let out = ["--format", "html", "--out", "-"];
        home.report(&[&[EXAMPLE], args, &out[..]].concat())
    };
    let by = ["--prepared-by", "Quarry Advisers"];
    let whom = ["--prepared-for", "Mill Lane Farm", "--logo", "~/sign.svg"];
    let first = html(&[&by[..], &whom[..]].concat());
    assert_eq!((first.code, &*first.err), (0, ""));
    // It is kept.
    for told in [first, html(&[])] {
        for said in ["Prepared by Quarry Advisers", "Prepared for Mill Lane Farm"] {
            assert!(told.out.contains(said), "{said}");
        }
        assert!(told.out.contains("data:image/png") && !told.out.contains("sign.svg"));
    }
    let partner = html(&["--edition", "partner", "--alliance", "Harbour Coffee"]);
    assert!(partner.out.contains("Prepared for Harbour Coffee"));
    assert!(!partner.out.contains("Mill Lane"));
    let letters = html(&["--letters"]);
    assert!(letters.out.contains("Prepared by Quarry Advisers"));
    assert!(!letters.out.contains("Mill Lane") && !letters.out.contains("data:image"));
    assert_eq!(
        letters.err.matches("left off").count(),
        2,
        "{}",
        letters.err
    );
    let broken = html(&["--logo", "~/no.png"]);
    assert_eq!((broken.code, &*broken.out), (1, ""));
    assert!(broken.err.contains("is no picture"), "{}", broken.err);
    // One that was kept and is gone keeps nobody from a report.
    assert_eq!(html(&["--logo", "~/sign.svg"]).code, 0);
    fs::remove_file(at("sign.svg")).unwrap();
    let gone = html(&[]);
    assert_eq!(gone.code, 0, "{}", gone.err);
    assert!(gone.out.contains("Prepared by Quarry Advisers"));
    assert!(!gone.out.contains("data:image"));
    assert!(gone.err.contains("made without a logo"), "{}", gone.err);
    let none = html(&["--logo", "", "--prepared-by", ""]);
    assert!(!none.out.contains("data:image") && !none.out.contains("Quarry"));
}

#[test]
fn what_goes_in_can_be_chosen() {
    let home = TestLibrary::new();
    let out = ["--format", "md", "--out", "-"];
    let only = home.report(&[&[EXAMPLE, "--alliance", "harbour coffee"], &out[..]].concat());
    assert_eq!(only.code, 0, "{}", only.err);
    assert!(only.out.contains("\n## Harbour Coffee\n"));
    assert_eq!(only.out.matches("\n## Millbrook").count(), 0);
    let letters = home.report(&[&[EXAMPLE, "--letters"], &out[..]].concat());
    assert!(!letters.out.contains("Rowan") && !letters.out.contains("Harbour"));
    assert!(letters.out.contains("Letters stand for names."));
    let none = home.report(&[&[EXAMPLE, "--alliance", "Nobody"], &out[..]].concat());
    assert_eq!((none.code, &*none.out), (1, ""));
    insta::assert_snapshot!(none.err, @"madbook: Rowan Bakery has no alliance called “Nobody”. It has: Harbour Coffee, Mill Lane Farm, Saltwater Deli, Corner Grocer.");
}

#[test]
fn a_date_that_no_calendar_holds_stands_on_today() {
    let home = TestLibrary::new();
    let text = fs::read_to_string(BAKERY).unwrap();
    let at = text.find("due: Some(\"").unwrap() + "due: Some(\"".len();
    // What else is overdue in it hangs on the day that it is.
    let mut others = None;
    for (due, said) in [
        ("9999-12-31", false),
        ("-000001-01-01", true),
        ("0000-01-01", true),
    ] {
        let text = format!("{}{due}{}", &text[..at], &text[at + "2026-01-01".len()..]);
        home.put("a.ron", &text);
        let told = home.report(&["a", "--format", "ics", "--out", "-"]);
        assert_eq!(told.code, 0, "{}", told.err);
        let calendar = told.out.replace("\r\n ", "");
        let overdue = calendar.matches("(overdue since").count();
        let others = *others.get_or_insert(overdue);
        assert_eq!(overdue > others, said, "{due}");
        assert!(
            !calendar.contains(":0000") && !calendar.contains("DATE:-"),
            "{due}"
        );
        for format in [
            "html", "md", "txt", "json", "csv", "xlsx", "docx", "svg", "pdf",
        ] {
            let told = home.report(&["a", "--format", format, "--out", "~/any/", "--force"]);
            assert_eq!(told.code, 0, "{due} as {format}: {}", told.err);
        }
    }
}

#[test]
fn an_answer_longer_than_a_cell_is_whole_and_said_to_be_long() {
    let home = TestLibrary::new();
    home.put_full("a.ron", "Two fit.", &"long ".repeat(7000));
    let told = home.report(&["a", "--format", "csv", "--table", "answers", "--out", "-"]);
    assert_eq!(told.code, 0);
    assert!(
        told.err.contains("One answer is longer than a cell"),
        "{}",
        told.err
    );
    assert!(told.out.contains(&"long ".repeat(7000)));
    let told = home.report(&[
        BAKERY, "--format", "csv", "--table", "answers", "--out", "-",
    ]);
    assert_eq!(told.err, "");
}

#[test]
fn a_part_says_its_format_and_no_other_has_it() {
    let home = TestLibrary::new();
    let table = home.report(&[EXAMPLE, "--table", "actions", "--out", "-"]);
    assert!(table.out.contains("firm,alliance,"), "{}", table.out);
    let figure = home.report(&[EXAMPLE, "--figure", "continuum", "--out", "-"]);
    assert!(figure.out.starts_with("<svg"), "{}", figure.out);
    for (part, name, other) in [("--table", "actions", "html"), ("--figure", "marks", "csv")] {
        let refused = home.report(&[EXAMPLE, "--format", other, part, name, "--out", "-"]);
        let told = format!("has “{name}”, and {other} was asked for");
        assert!(refused.err.contains(&told), "{}", refused.err);
    }
    let refused = home.report(&[EXAMPLE, "--table", "actions", "--out", "~/it.pdf"]);
    assert!(refused.err.contains("pdf was asked for"), "{}", refused.err);
    assert!(!home.0.path().join("it.pdf").exists());
    let both = home.report(&[EXAMPLE, "--table", "actions", "--figure", "marks"]);
    assert!(both.err.contains("--figure"), "{}", both.err);
}

#[test]
fn one_kind_of_figure_or_the_continuum() {
    let home = TestLibrary::new();
    let first = home.report(&[EXAMPLE, "--format", "svg", "--out", "~/figures/"]);
    assert_eq!(
        first.out,
        "~/figures/rowan-bakery-where-your-alliances-stand.svg\n"
    );
    let gauges = home.report(&[
        EXAMPLE,
        "--format",
        "svg",
        "--figure",
        "gauges",
        "--alliance",
        "Harbour Coffee",
        "--out",
        "-",
    ]);
    assert!(gauges.out.starts_with("<svg "), "{}", gauges.err);
    let none = home.report(&[FULL, "--format", "svg", "--figure", "trend", "--out", "-"]);
    assert_eq!(none.code, 1);
    assert!(
        none.err.contains("nothing of this kind about Rowan Bakery"),
        "{}",
        none.err
    );
}

#[test]
fn how_far_it_is_is_said_where_there_are_many() {
    let home = TestLibrary::new();
    let files = [BAKERY; 25];
    let told = home.report(&[&files[..], &["--format", "ics", "--out", "~/many"]].concat());
    assert_eq!(told.code, 0);
    assert_eq!(told.out.lines().count(), 25);
    assert_eq!(home.names("many").len(), 25);
    let lines = told.err.lines();
    let lines: Vec<&str> = lines.filter(|line| line.ends_with("done")).collect();
    assert_eq!(
        (lines.len(), lines[0], lines[9]),
        (10, "3 of 25 done", "25 of 25 done")
    );
}

#[test]
fn the_schema_is_there_for_the_asking() {
    let home = TestLibrary::new();
    let told = home.report(&["--schema"]);
    assert_eq!(told.code, 0);
    assert_eq!(
        told.out,
        fs::read_to_string(Path::new("assets/report.schema.json")).unwrap()
    );
    let wrong = home.report(&[]);
    assert_eq!((wrong.code, &*wrong.out), (2, ""));
    let wrong = home.report(&[BAKERY, "--format", "odt"]);
    assert_eq!(wrong.code, 2);
}

#[test]
fn each_edition_says_which_it_is_and_what_it_leaves_out() {
    let home = TestLibrary::new();
    let partner = [
        "--edition",
        "partner",
        "--alliance",
        "harbour",
        "--format",
        "txt",
    ];
    let told = home.report(&[&[EXAMPLE][..], &partner, &["--out", "~/it/"]].concat());
    assert_eq!(told.out, "~/it/rowan-bakery-for-harbour-coffee.txt\n");
    assert!(
        told.err.contains("14 answers and actions go"),
        "{}",
        told.err
    );
    let text = home
        .report(&[&[EXAMPLE][..], &partner, &["--out", "-"]].concat())
        .out;
    assert!(
        text.contains("For Harbour Coffee: what Rowan Bakery shows"),
        "{text}"
    );
    // What is held back is not called open, and nobody else's answers are called the reader's.
    let told = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let so_far =
        "Between a partnership and a strategic alliance: that much can be said of Harbour Coffee";
    assert!(told.contains(so_far), "{text}");
    assert!(told.contains("This is how the answers stood on"), "{text}");
    for wrong in ["not settled", "still open", "your answers"] {
        assert!(!told.contains(wrong), "{wrong}: {text}");
    }
    for other in ["Mill", "hope", "Our weak points", "Trust", "Impact", "of 5"] {
        assert!(!text.contains(other), "{other}: {text}");
    }
    let list = home
        .report(&[&[EXAMPLE][..], &partner, &["--list"]].concat())
        .out;
    assert!(
        list.starts_with("This goes (14)\n  Harbour Coffee · Risk & control"),
        "{list}"
    );
    assert!(
        list.contains("\n  Your own firm · Our weak points\n"),
        "{list}"
    );
    let own = ["--alliance", "harbour", "--format", "md", "--out", "~/it/"];
    let own = home.report(&[&[EXAMPLE][..], &own].concat());
    assert_eq!(own.out, "~/it/rowan-bakery-about-harbour-coffee.md\n");
    assert!(
        own.err.contains("This is your own report about them"),
        "{}",
        own.err
    );
    let adviser = home.report(&[
        EXAMPLE,
        "--edition",
        "adviser",
        "--letters",
        "--format",
        "md",
        "--out",
        "~/it/",
    ]);
    assert_eq!(adviser.out, "~/it/our-firm-for-adviser-letters.md\n");
    assert!(
        adviser.err.contains("These may be names of people: "),
        "{}",
        adviser.err
    );
    assert!(adviser.err.contains("Martin"), "{}", adviser.err);
    let which = home.report(&[EXAMPLE, "--edition", "partner"]);
    assert_eq!(which.code, 1);
    assert!(
        which.err.contains("name it with --alliance"),
        "{}",
        which.err
    );
    let hidden = home.report(&[
        EXAMPLE,
        "--letters",
        "--hide",
        "Martin",
        "--format",
        "txt",
        "--out",
        "-",
    ]);
    assert!(!hidden.out.contains("Martin"));
}
