use jiff::civil::date;
use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

use super::{
    build::build,
    document::{
        Axis, Block, Document, Figure, Gauge, Guide, Landmark, Lane, Picture, Place, Rated, Rating,
        Reach, Rung, Section, Stretch, Table, TaskState,
    },
    text::{Signs, WIDTH, render},
};
use crate::{
    domain::{
        answer::{Answer, Entry, Part, Slot},
        id::ActionId,
        testing::{any_workbook, blank_alliance, empty_workbook, pack, question, second},
        workbook::Action,
    },
    i18n::Catalog,
};

fn english() -> Catalog {
    Catalog::in_language("en").unwrap()
}

/// A document that is one block.
fn of(block: Block) -> Document {
    Document {
        language: "en".into(),
        title: "Title".into(),
        about: Vec::new(),
        guide: Guide::default(),
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
        picture,
    })
}

/// The block as text, without what is around it.
fn drawn(block: Block, signs: Signs) -> String {
    let text = render(&of(block), signs);
    let lines: Vec<&str> = text.lines().skip(7).collect();
    lines[..lines.len() - 4].join("\n")
}

fn lane(name: &str, now: Option<Place>, aim: Option<Place>) -> Lane {
    Lane {
        name: name.into(),
        now,
        aim,
        reading: "told".into(),
    }
}

fn axis(lanes: Vec<Lane>) -> Block {
    figure(Picture::Axis(Axis {
        stretches: [("left", 0.0, 20.0), ("middle", 20.0, 80.0)]
            .map(|(name, from, to)| Stretch {
                name: name.into(),
                from,
                to,
            })
            .into(),
        landmarks: [("kept", 50.0), ("left out", 52.0)]
            .map(|(name, at)| Landmark {
                name: name.into(),
                at,
            })
            .into(),
        notch: Some(50.0),
        lanes,
    }))
}

#[test]
fn an_axis_shows_points_ways_and_bands_and_no_name_twice_in_a_place() {
    let point = |at| Some(Place::Point(at));
    let block = axis(vec![
        lane("forth", point(40.0), point(60.0)),
        lane("back", point(60.0), point(40.0)),
        lane("near", point(50.0), point(51.5)),
        lane("there", point(0.0), point(0.0)),
        lane(
            "somewhere",
            Some(Place::Band {
                low: 10.0,
                high: 30.0,
            }),
            point(100.0),
        ),
        lane("a name that is far too long", None, point(5.0)),
    ]);
    insta::assert_snapshot!(drawn(block.clone(), Signs::Unicode), @r"
                           left              middle
                                              kept
                         ├────────┼─────────────▼──────────────────────┤
    forth                                  ●────────▸○                    told
    back                                   ○◂────────●                    told
    near                                        ●○                        told
    there                ●                                                told
    somewhere                 ▒▒▒▒▒▒▒▒▒▒                               ○  told
    a name that is far…  told
    ");
    insta::assert_snapshot!(drawn(block, Signs::Ascii), @r"
                           left              middle
                                              kept
                         |--------+-------------v----------------------|
    forth                                  @-------->o                    told
    back                                   o<--------@                    told
    near                                        @o                        told
    there                @                                                told
    somewhere                 ~~~~~~~~~~                               o  told
    a name that is f...  told
    ");
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
    gauge  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░▸
           now   0  stop 0
           aim 100  stop 100

    gauge  ◂████████████████████████████████████████
           now 100  stop 100
           aim   0  stop 0

    gauge  ░░░░░░░░░░░░░░░░░░░░▸░░░░░░░░░░░░░░░░░░░░
           aim  50  stop 50

    gauge  █████████████████████░░░░░░░░░░░░░░░░░░░░
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
    insta::assert_snapshot!(drawn(block, Signs::Ascii), @r#"  Armel & Sohne - 3.5 -> 5 "ja", Vladimir..."#);
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

fn any_place() -> impl Strategy<Value = Option<Place>> {
    prop_oneof![
        Just(None),
        (0.0..=100.0).prop_map(|at| Some(Place::Point(at))),
        (0.0..50.0, 50.0..=100.0).prop_map(|(low, high)| Some(Place::Band { low, high })),
    ]
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

    #[test]
    fn any_axis_fits(name in "[a-zé日 ]{0,40}", now in any_place(), aim in any_place()) {
        let block = axis(vec![lane(&name, now, aim)]);
        for signs in [Signs::Unicode, Signs::Ascii] {
            let text = drawn(block.clone(), signs);
            prop_assert!(text.lines().all(|line| line.width() <= WIDTH), "{text}");
        }
    }
}
