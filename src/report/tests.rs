use jiff::civil::date;
use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

use super::{
    build::build,
    document::{
        Axis, Block, Document, Drawn, Figure, Gauge, Guide, Legend, Picture, Rated, Rating, Reach,
        Rung, Section, Table, TaskState,
    },
    letterhead::Letterhead,
    text::{Signs, WIDTH, render},
};
use crate::{
    content,
    domain::{
        answer::{Answer, Entry, Part, Slot},
        id::ActionId,
        reading::read_all,
        testing::{any_workbook, blank_alliance, empty_workbook, pack, question, second},
        workbook::Action,
    },
    examples,
    i18n::Catalog,
    picture,
    store::Loaded,
};

fn english() -> Catalog {
    Catalog::in_language("en").unwrap()
}

/// A document that is one block.
fn of(block: Block) -> Document {
    Document {
        letterhead: Letterhead::default(),
        language: "en".into(),
        title: "Title".into(),
        about: Vec::new(),
        guide: Guide::default(),
        brief: false,
        sections: vec![Section {
            heading: "Heading".into(),
            blocks: vec![block],
            sections: Vec::new(),
        }],
        footer: Section {
            heading: "End".into(),
            ..Section::default()
        },
    }
}

fn figure(picture: Picture) -> Block {
    Block::Figure(Figure {
        title: "Picture".into(),
        description: String::new(),
        legend: Vec::new(),
        picture,
    })
}

/// The block as text, without what is around it.
fn drawn(block: Block, signs: Signs) -> String {
    let text = render(&of(block), signs);
    let lines: Vec<&str> = text.lines().skip(7).collect();
    lines[..lines.len() - 4].join("\n")
}

#[test]
fn an_axis_stands_as_it_was_drawn_in_the_signs_of_the_page() {
    let block = figure(Picture::Axis(Axis {
        stretches: Vec::new(),
        landmarks: Vec::new(),
        notch: None,
        lanes: Vec::new(),
        legend: Legend::default(),
        drawn: Drawn {
            unicode: "0──20\n".into(),
            ascii: "0--20\n".into(),
        },
    }));
    assert_eq!(drawn(block.clone(), Signs::Unicode), "0──20");
    assert_eq!(drawn(block, Signs::Ascii), "0--20");
}

/// The numbers of a text, in its order.
fn numbers(text: &str) -> Vec<u16> {
    let numbers = text.split(|at: char| !at.is_ascii_digit());
    numbers.filter_map(|number| number.parse().ok()).collect()
}

#[test]
fn the_examples_report_says_the_same_of_every_alliance_as_its_picture_on_the_screen() {
    let pack = content::embedded("en").unwrap();
    let workbook = Loaded::parse(examples::finished().as_bytes())
        .unwrap()
        .workbook;
    let readings = read_all(&pack, &workbook, date(2026, 3, 31));
    let words = english();
    let labels = picture::Labels::new(&words, &pack);
    let style = picture::Style {
        words: &words,
        labels: &labels,
        signs: &picture::UNICODE,
        zones: picture::Zones::Shaded,
    };
    let size = picture::Size {
        width: 60,
        height: 14,
    };
    let alliances = picture::alliances(&workbook, &readings);
    let screen = picture::overview(size, &alliances, 0, None, &style).to_text();
    let document = build(&words, &pack, &workbook, date(2026, 3, 31));
    let report = render(&document, Signs::Unicode);
    let axis = document.sections.iter().flat_map(|it| &it.blocks);
    let axis = axis.filter_map(|block| match block {
        Block::Figure(Figure {
            picture: Picture::Axis(axis),
            ..
        }) => Some(axis),
        _ => None,
    });
    let lanes: Vec<_> = axis.flat_map(|axis| &axis.lanes).collect();
    assert_eq!(lanes.len(), 4);
    for (index, lane) in lanes.into_iter().enumerate() {
        let letters = picture::badge(index);
        assert_eq!(lane.badge, letters);
        let told = numbers(&lane.reading);
        for (text, badge) in [
            (&screen, format!("{letters} ")),
            (&report, format!("▐{letters}▌ ")),
        ] {
            let whole = format!("{badge}{}", lane.name);
            let row = text
                .lines()
                .find_map(|line| line.split_once(&whole))
                .unwrap();
            // A way back names the aim before the place.
            let mut drawn = numbers(row.1);
            drawn.sort_unstable();
            let mut told = told.clone();
            told.sort_unstable();
            assert_eq!(drawn, told, "{whole}");
        }
    }
}

#[test]
fn a_gauge_is_filled_to_where_it_stands_and_points_to_where_it_aims() {
    let reach = |label: &str, at| Reach {
        label: label.into(),
        at,
        meaning: format!("stop {at}"),
    };
    let gauges = [
        (Some(0), Some(100)),
        (Some(100), Some(0)),
        (None, Some(50)),
        (Some(50), None),
    ];
    let gauges = gauges.map(|(now, aim)| Gauge {
        name: "gauge".into(),
        now: now.map(|at| reach("now", at)),
        aim: aim.map(|at| reach("aim", at)),
    });
    let block = figure(Picture::Gauges(gauges.into()));
    insta::assert_snapshot!(drawn(block, Signs::Unicode), @r"
    gauge  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━►
           now   0  stop 0
           aim 100  stop 100

    gauge  ◄■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■
           now 100  stop 100
           aim   0  stop 0

    gauge  ?┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄►────────────────────
           aim  50  stop 50

    gauge  ■■■■■■■■■■■■■■■■■■■■────────────────────
           now  50  stop 50
    ");
}

#[test]
fn a_table_takes_from_its_widest_column() {
    let long = "words and more words, ".repeat(8);
    let block = Block::Table(Table {
        head: vec!["one".into(), "two".into()],
        rows: vec![vec!["narrow".into(), long], vec!["日本".into(), "-".into()]],
    });
    insta::assert_snapshot!(drawn(block, Signs::Unicode), @r"
    one     two
    ──────  ──────────────────────────────────────────────────────────────────
    narrow  words and more words, words and more words, words and more words,
            words and more words, words and more words, words and more words,
            words and more words, words and more words,
    日本    -
    ");
}

#[test]
fn dates_and_numbers_stay_whole_in_narrow_columns() {
    let long = "words and more words, ".repeat(3);
    let cells = |date: &str| vec![long.clone(), date.into(), "3.3 of 5 (4 of 5 rated)".into()];
    let mut rows = [cells("17. Dezember 2026"), cells("1 May 2026")];
    for row in &mut rows {
        row.extend([long.clone(), long.clone()]);
    }
    let block = Block::Table(Table {
        head: vec![String::new(); 5],
        rows: rows.into(),
    });
    let drawn = drawn(block, Signs::Unicode);
    for whole in [
        "  17. Dezember 2026  ",
        "  1 May 2026  ",
        "3.3 of 5",
        "(4 of 5 rated)",
    ] {
        assert!(drawn.contains(whole), "{whole}:\n{drawn}");
    }
}

#[test]
fn a_table_that_is_too_wide_goes_on_below_with_its_first_column() {
    let cells = |cell: &str| -> Vec<String> {
        let rest = (1..=6).map(|number| format!("{cell}-of-column-{number}"));
        ["first".to_owned()].into_iter().chain(rest).collect()
    };
    let block = Block::Table(Table {
        head: cells("head"),
        rows: vec![cells("row")],
    });
    insta::assert_snapshot!(drawn(block, Signs::Unicode), @r"
    first  head-of-column-1  head-of-column-  head-of-column-  head-of-column-
                             2                3                4
    ─────  ────────────────  ───────────────  ───────────────  ───────────────
    first  row-of-column-1   row-of-column-2  row-of-column-3  row-of-column-4

    first  head-of-column-5  head-of-column-6
    ─────  ────────────────  ────────────────
    first  row-of-column-5   row-of-column-6
    ");
}

#[test]
fn a_ladder_shows_who_stands_on_which_rung() {
    let rung = |name: &str, pegs: &[&str]| Rung {
        name: name.into(),
        pegs: pegs.iter().map(|peg| (*peg).into()).collect(),
    };
    let many = ["somebody who has a name that goes on and on"; 2];
    let block = figure(Picture::Ladder(vec![
        rung("top", &[]),
        rung("middle", &many),
        rung("bottom", &["one"]),
    ]));
    insta::assert_snapshot!(drawn(block.clone(), Signs::Unicode), @r"
    │ top
    ● middle  somebody who has a name that goes on and on · somebody who has a
    │         name that goes on and on
    ● bottom  one
    ");
    insta::assert_snapshot!(drawn(block, Signs::Ascii), @r"
    | top
    @ middle  somebody who has a name that goes on and on - somebody who has a
    |         name that goes on and on
    @ bottom  one
    ");
}

#[test]
fn a_rating_is_filled_up_to_it_and_shows_whether_anything_proves_it() {
    let rating = |name: &str, rated| Rating {
        name: name.into(),
        rated,
        reading: "told in words".into(),
    };
    let block = figure(Picture::Ratings(vec![
        rating("proven", Rated::Shown(4)),
        rating("said", Rated::Claimed(2)),
        rating("nobody knows", Rated::Open),
    ]));
    insta::assert_snapshot!(drawn(block.clone(), Signs::Unicode), @r"
    proven        ■■■■·  told in words
    said          ▪▪···  told in words
    nobody knows  ·····  told in words
    ");
    insta::assert_snapshot!(drawn(block, Signs::Ascii), @r"
    proven        ####.  told in words
    said          ++...  told in words
    nobody knows  .....  told in words
    ");
}

#[test]
fn ascii_spells_what_it_cannot_write() {
    let block = Block::Paragraph("Ärmel & Söhne · 3½ → 5 “ja”, Владимир…".into());
    insta::assert_snapshot!(drawn(block, Signs::Ascii), @r#"  Aermel & Soehne - 3.5 -> 5 "ja", Vladimir..."#);
}

#[test]
fn an_action_is_overdue_from_the_day_after_it_was_due() {
    let state = |due, done, today| {
        let mut workbook = empty_workbook();
        workbook.actions.push(Action {
            id: ActionId(uuid::Uuid::nil()),
            what: "Ask.".into(),
            who: String::new(),
            due,
            alliance: None,
            done,
            edited: second(0),
        });
        let document = build(&english(), &pack(), &workbook, today);
        let mut blocks = document.sections.into_iter().flat_map(|it| it.blocks);
        let tasks = |block| {
            if let Block::Tasks(tasks) = block {
                Some(tasks[0].state)
            } else {
                None
            }
        };
        blocks.find_map(tasks).unwrap()
    };
    let (day, next) = (date(2026, 3, 31), date(2026, 4, 1));
    assert_eq!(state(Some(day), None, day), TaskState::Open);
    assert_eq!(state(Some(day), None, next), TaskState::Overdue);
    assert_eq!(state(None, None, next), TaskState::Open);
    assert_eq!(state(Some(day), Some(next), next), TaskState::Done);
}

#[test]
fn words_are_kept_where_the_answer_itself_is_blank() {
    let mut workbook = empty_workbook();
    let mut alliance = blank_alliance(1);
    for (id, part) in [
        ("factors.trust", Part::Evidence),
        ("factors.values", Part::Why),
        ("marks.impact", Part::Evidence),
    ] {
        let entry = Entry::new(Answer::Text(format!("words on {id}")), second(0));
        let slot = Slot::new(&question(id), part);
        alliance.answers.set(slot, Some(entry));
    }
    workbook.alliances.push(alliance);
    let document = build(&english(), &pack(), &workbook, date(2026, 3, 31));
    let text = render(&document, Signs::Unicode);
    for id in ["factors.trust", "factors.values", "marks.impact"] {
        assert!(text.contains(&format!("words on {id}")), "{text}");
    }
}

proptest! {
    #[test]
    fn any_workbook_is_text_that_fits(workbook in any_workbook()) {
        let document = build(&english(), &pack(), &workbook, date(2026, 3, 31));
        for alliance in &workbook.alliances {
            prop_assert!(document.sections.iter().any(|it| it.heading == alliance.name));
        }
        for line in render(&document, Signs::Unicode).lines() {
            prop_assert!(line.width() <= WIDTH, "{line}");
            prop_assert_eq!(line.trim_end(), line);
        }
        prop_assert!(render(&document, Signs::Ascii).is_ascii());
    }
}
