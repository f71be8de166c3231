//! How the screens look: their words at three sizes, and what colours say.

use std::fmt::Write;

use madbook::{
    domain::{id::AllianceId, workbook::Workbook},
    report::text::Signs,
    tui::theme::Role,
};
use ratatui::{
    buffer::Cell,
    style::{Color, Modifier},
};
use uuid::Uuid;

use crate::{
    chapters::full_at,
    stage::{Stage, finished},
};

/// The screen at the sizes that it is made for.
fn at_all_sizes(stage: &mut Stage) -> String {
    let mut told = String::new();
    for (columns, rows) in [(120, 36), (80, 24), (60, 18)] {
        let screen = stage.resize(columns, rows).screen();
        let cursor = stage.state.cursor.expect("something has the cursor");
        assert!(stage.buffer.area.contains(cursor), "{cursor:?}:\n{screen}");
        writeln!(told, "{columns}x{rows}").unwrap();
        // The temporary folder is another one each time.
        let home = stage.home().display().to_string();
        for row in screen.lines() {
            match row.split_once(&home) {
                Some((before, after)) => {
                    let shown = after.trim_end_matches([' ', '│']);
                    writeln!(told, "{before}HOME{shown}").unwrap();
                }
                None => writeln!(told, "{row}").unwrap(),
            }
        }
    }
    told
}

macro_rules! snapshots {
    ($($name:ident: $stage:expr;)*) => {
        $(
            #[test]
            fn $name() {
                let mut stage = $stage;
                insta::assert_snapshot!(stringify!($name), at_all_sizes(&mut stage));
            }
        )*
    };
}

fn then(mut stage: Stage, script: &str) -> Stage {
    stage.keys(script);
    stage
}

snapshots! {
    welcome: Stage::empty();
    home: Stage::with([finished()]);
    new_workbook: then(Stage::empty(), "<Enter>Rowan");
    first_alliance: then(Stage::empty(), "<Enter>Rowan Bakery<Enter>");
    alliances: Stage::finished_at("your alliances");
    alliance_form: then(Stage::finished_at("your alliances"), "nCounty Growers<Down>");
    text: Stage::finished_at("difference how they fit");
    rating: Stage::finished_at("factors trust harbour");
    low_rating: Stage::finished_at("factors trust mill");
    gauge: Stage::finished_at("place legal harbour");
    mark: Stage::finished_at("marks impact harbour");
    actions: Stage::finished_at("actions actions");
    action_form: then(Stage::finished_at("actions actions"), "<Enter>");
    review: Stage::finished_at("factors review saltwater");
    picture: Stage::finished_at("the picture");
    room: then(Stage::finished_at("the picture"), "<!Audience>");
    room_of_one: then(Stage::finished_at("the picture"), "<!Audience><Right>");
    room_question: then(Stage::finished_at("factors trust harbour"), "<!Audience>");
    room_gauge: then(Stage::finished_at("place legal harbour"), "<!Audience>");
    room_words: then(Stage::finished_at("difference how they fit"), "<!Audience>");
    room_agenda: then(Stage::finished_at("the picture"), "<!Audience><Left>");
    picture_with_a_finding: then(Stage::finished_at("factors trust harbour"), "<Ctrl+G><Down>");
    finder: then(Stage::finished_at("factors trust harbour"), "<Ctrl+O>trust");
    finder_of_answers: then(Stage::finished_at("factors trust harbour"), "<Ctrl+O>warm");
    search: then(Stage::finished_at("factors trust harbour"), "<Ctrl+F>bread");
    search_begun: then(Stage::finished_at("factors trust harbour"), "<Ctrl+F>");
    search_in_vain: then(Stage::finished_at("factors trust harbour"), "<Ctrl+F>zeppelin");
    search_library: then(Stage::with([finished()]), "<Ctrl+F>bread");
    commands: then(Stage::finished_at("factors trust harbour"), "<F2>");
    help: then(Stage::finished_at("factors trust harbour"), "<F1>");
    help_searched: then(Stage::finished_at("factors trust harbour"), "<F1>undo");
    key_check: then(Stage::finished_at("factors trust harbour"), "<!CheckKeys>");
    key_check_other: then(Stage::finished_at("factors trust harbour"), "<!CheckKeys><PgDn><PgUp>x");
    key_check_instead: then(
        Stage::finished_at("factors trust harbour"),
        "<!CheckKeys><PgDn><Enter><Ctrl+O>"
    );
    key_check_done: then(
        Stage::finished_at("factors trust harbour"),
        "<!CheckKeys><PgDn><Enter><F9><Tab><Shift+Tab><Enter><Enter><Ctrl+O><Ctrl+F><Ctrl+G><Ctrl+T><Ctrl+Z><Ctrl+Y><Ctrl+S><Ctrl+Down><Ctrl+Up><F2><F6><Enter><F12>"
    );
    trash: then(Stage::with([finished()]), "<Del>");
    routes: then(Stage::finished_at("factors trust harbour"), "<!Routes>");
    aims: full_at("objectives");
    matrix_criteria: then(full_at("side by side"), "<Space><Down><Right>");
    matrix: full_at("side by side");
    level: full_at("level harbour");
    reviews: full_at("value updates harbour");
    review_form: then(full_at("value updates harbour"), "n");
    report: then(Stage::finished_at("factors trust harbour"), "<!Report>");
    report_for_a_partner: then(Stage::finished_at("factors trust harbour"), "<!Report>3");
    overview: then(full_at("factors trust harbour"), "<!Overview><Home><Down>");
    agenda: then(full_at("factors trust harbour"), "<!Agenda>");
    changes: then(full_at("factors trust harbour"), "1<!History>");
    past: then(full_at("factors trust harbour"), "<!History>d1/11<Enter>");
    moves: then(
        full_at("value updates harbour"),
        "n<Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab>1<Ctrl+S><Right>"
    );
    chapter_says: then(full_at("parting harbour"), "<!Review><End>");
}

/// The cell in which words begin.
fn cell<'a>(stage: &'a Stage, words: &str) -> &'a Cell {
    &stage.buffer[stage.find(words)]
}

#[test]
fn what_is_chosen_stands_out() {
    let stage = Stage::finished_at("factors trust harbour");
    let style = |words| cell(&stage, words).style();
    let look = |role| {
        let mut cell = Cell::default();
        cell.set_style(stage.app.context().theme.style(role));
        cell.style()
    };
    assert_eq!(style("▸✓ Trust"), look(Role::Selection));
    assert_eq!(style("Earned over time, in work"), look(Role::Selection));
    assert_eq!(style("A few small jobs"), look(Role::Text));
    assert_eq!(style("How far has working"), look(Role::Heading));
    assert_eq!(style("· What have you done"), look(Role::Muted));
    assert_ne!(look(Role::Selection), look(Role::Text));
    assert_ne!(look(Role::Selection), look(Role::Muted));
}

/// A theme's greys and colours never carry meaning alone, so a screen can do without.
#[test]
fn the_theme_without_colour_has_none_and_still_shows_what_is_chosen() {
    for place in ["factors trust harbour", "the picture", "your alliances"] {
        let mut stage = Stage::finished_at(place);
        while stage.app.context().theme.name().as_ref() != "mono" {
            stage.keys("<!NextTheme>");
        }
        for cell in &stage.buffer.content {
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset));
        }
        let shown = |cell: &Cell| {
            cell.modifier
                .intersects(Modifier::REVERSED | Modifier::BOLD)
        };
        assert!(stage.buffer.content.iter().any(shown), "{place}");
    }
}

#[test]
fn ascii_screens_have_only_ascii() {
    for (place, script) in [
        ("factors trust harbour", ""),
        ("place legal harbour", ""),
        ("difference how they fit", " Zoë’s café – 港口"),
        ("the picture", ""),
        ("your alliances", ""),
        ("actions actions", "<Enter>"),
        ("factors review saltwater", "<F1>"),
    ] {
        let mut stage = Stage::finished_at(place).with_signs(Signs::Ascii);
        stage.keys(script).resize(120, 36);
        let screen = stage.screen();
        assert!(screen.is_ascii(), "{place}:\n{screen}");
    }
}

#[test]
fn nothing_that_has_the_keys_is_out_of_view() {
    for (columns, rows) in [(120, 36), (80, 24), (60, 18), (50, 14)] {
        for place in ["difference how they fit", "factors trust mill"] {
            let mut stage = Stage::finished_at(place);
            stage.resize(columns, rows);
            if place.starts_with("factors") {
                stage.keys("<Tab><Tab>");
            }
            let cursor = stage.state.cursor;
            assert!(cursor.is_some(), "{place}:\n{}", stage.screen());
        }
    }
}

#[test]
fn what_stands_beside_a_page_is_known_to_look_as_before_while_somebody_types() {
    let mut stage = Stage::finished_at("difference how they fit");
    stage.resize(120, 36).keys("a");
    let same = |stage: &Stage| -> u32 { stage.state.same.iter().map(|it| it.area()).sum() };
    let all = 120 * 36;
    stage.keys("b");
    assert!(
        same(&stage) > all * 3 / 4,
        "all but the words and how they are saved"
    );
    stage.keys("<F2>");
    assert_eq!(same(&stage), 0, "below the commands");
    stage.keys("<Esc>");
    assert_eq!(same(&stage), 0, "the commands stood there");
    stage.keys("<Ctrl+S>");
    assert_eq!(stage.state.same.len(), 2, "the outline and the reading");
    // The first key takes away what is told below.
    stage.keys("b").keys("b");
    assert!(same(&stage) > all * 3 / 4);
    stage.keys("<Ctrl+S>");
    assert_eq!(
        stage.state.same.len(),
        2,
        "they were there while it was typed"
    );
    stage.keys("b");
    // Words that need another row move what stands below them.
    let words = (0..24).map(|_| stage.keys("words ").state.same.len());
    assert!(words.collect::<Vec<_>>().contains(&2));
}

#[test]
fn the_row_in_which_somebody_types_is_in_view_however_long_the_words_are() {
    for (columns, rows) in [(120, 36), (80, 24), (60, 18)] {
        for page in ["6.4", "4.1", "5.1"] {
            let mut stage = Stage::finished_at(page);
            stage.resize(columns, rows).keys("<Tab>");
            for line in 0..9 {
                stage.keys("<Enter>and a line");
                let cursor = stage.state.cursor;
                assert!(
                    cursor.is_some(),
                    "{page} {columns} {line}:\n{}",
                    stage.screen()
                );
            }
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(24))]
    /// A stage holds each picture against one that is drawn without what was drawn before.
    #[test]
    fn whatever_is_pressed_while_words_are_typed_the_picture_is_as_if_it_were_drawn_anew(
        place in proptest::sample::select(vec!["difference how they fit", "trust", "loaf goes", "charter"]),
        size in proptest::sample::select(vec![(120_u16, 36_u16), (80, 24), (60, 18)]),
        keys in proptest::collection::vec(proptest::sample::select(vec![
            "a", "b", "é", " ", ", ", "word ", "another longer one ", "<Enter>", "<Backspace>", "<Backspace>", "<Del>", "<Left>",
            "<Up>", "<Down>", "<Shift+Left>", "<Ctrl+W>", "<Ctrl+Z>", "<Ctrl+Y>", "<Ctrl+S>", "<Tab>", "<Shift+Tab>", "<Esc>", "<F1>", "<F2>",
            "<Ctrl+G>", "<PgDn>", "<PgUp>", "<Alt+B>", "<Ctrl+U>", "<Ctrl+K>", "7",
        ]), 1..24),
    ) {
        let mut stage = Stage::finished_at(place);
        stage.resize(size.0, size.1);
        for key in keys {
            stage.keys(key);
        }
    }
}

/// What stands on the screen from the cursor on.
fn at_cursor(stage: &Stage) -> String {
    let cursor = stage.state.cursor.expect("something has the cursor");
    let row = stage.screen();
    let row = row.lines().nth(cursor.y.into()).unwrap_or_default();
    row.chars().skip(cursor.x.into()).collect()
}

/// Screen readers and magnifiers follow the terminal's own cursor.
#[test]
fn the_cursor_stands_on_what_has_the_focus_and_moves_with_it() {
    let at = Stage::finished_at;
    let cases = vec![
        (Stage::empty(), "", "▸ Start your workbook"),
        (Stage::empty(), "<Down>", "▸ See a finished one"),
        (Stage::with([finished()]), "", "▸ Rowan Bakery"),
        (Stage::with([finished()]), "<Del>", "▸ Move it to the trash"),
        (Stage::with([finished()]), "<Del><Down>", "▸ Leave it"),
        (
            Stage::empty(),
            "<Enter>Rowan<Enter>",
            "▸ Press Enter to add",
        ),
        (at("your alliances"), "<Down>", "▸ Mill Lane Farm"),
        (at("factors trust harbour"), "", "● 4 Earned over time"),
        (
            at("factors trust harbour"),
            "<Up>",
            "▸ ○ 3 A few small jobs",
        ),
        (at("marks impact harbour"), "<Right>", "▸ ○ 2 Partly"),
        (at("actions actions"), "<Down>", "▸ "),
        (at("factors review saltwater"), "<Down>", "▸✓ Trust"),
        (at("the picture"), "<Down>", "▸"),
        (at("the picture"), "<!Agenda>", "▸ "),
        (at("the picture"), "<!Overview><Home>", "▸ Harbour Coffee"),
        (at("the picture"), "<!Focus>", ""),
        (full_at("objectives"), "<Down>", "▸ 2"),
        (full_at("side by side"), "<Right>", "▸"),
        (full_at("value updates harbour"), "<Down>", "▸ "),
    ];
    let mut wrong = Vec::new();
    for (mut stage, script, seen) in cases {
        stage.keys(script);
        for (columns, rows) in [(120, 36), (80, 24), (60, 18)] {
            stage.resize(columns, rows);
            let at = at_cursor(&stage);
            if !at.starts_with(seen) {
                wrong.push(format!("{script}: {seen:?} is not at {at:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_cursor_stands_behind_what_is_typed() {
    for (place, script, typed) in [
        ("difference how they fit", "<Ctrl+End> So far", "So far"),
        ("factors trust harbour", "<Ctrl+O>zeal", "zeal"),
        ("factors trust harbour", "<Ctrl+F>zeal", "zeal"),
        ("factors trust harbour", "<F1>zeal", "zeal"),
        ("factors trust harbour", "<F2>zeal", "zeal"),
        ("your alliances", "nZeal", "Zeal"),
        ("actions actions", "nZeal", "Zeal"),
    ] {
        let mut stage = Stage::finished_at(place);
        stage.keys(script);
        for (columns, rows) in [(120, 36), (80, 24), (60, 18)] {
            stage.resize(columns, rows);
            let screen = stage.screen();
            let cursor = stage.state.cursor.expect("something has the cursor");
            let row = screen.lines().nth(cursor.y.into()).unwrap_or_default();
            let before: String = row.chars().take(cursor.x.into()).collect();
            assert!(before.ends_with(typed), "{script}: {before:?}\n{screen}");
        }
    }
    let mut stage = Stage::with([finished()]);
    stage.keys("<!Filter>Row");
    let cursor = stage.state.cursor.expect("something has the cursor");
    assert_eq!(cursor.x, stage.find("Row").x + 3);
}

/// The finished example, its alliances again and again until there are fifty.
fn fifty() -> Workbook {
    let mut workbook = finished();
    let known = workbook.alliances.clone();
    for number in known.len()..50 {
        let mut alliance = known[number % known.len()].clone();
        alliance.id = AllianceId(Uuid::from_u128(number as u128));
        alliance.name = format!("Partner {}", number + 1);
        workbook.alliances.push(alliance);
    }
    workbook
}

#[test]
fn among_fifty_alliances_one_sees_the_one_that_is_meant() {
    let mut stage = Stage::with([fifty()]);
    stage.keys("<Enter>");
    let step = |stage: &mut Stage, script: &str, seen: &str| {
        stage.keys(script);
        for (columns, rows) in [(120, 36), (80, 24), (60, 18)] {
            stage.resize(columns, rows).sees(seen);
        }
    };
    step(&mut stage, "<!Alliances><End>", "Partner 50");
    step(&mut stage, "<Enter>", "/  Partner 50");
    stage.keys("<Ctrl+G>");
    for (columns, rows) in [(120, 36), (80, 24), (60, 18)] {
        let screen = stage.resize(columns, rows).screen();
        let selected = |row: &str| row.trim().starts_with('▸') && row.contains("Partner 50");
        assert!(screen.lines().any(selected), "{screen}");
    }
    step(&mut stage, "<!Overview><End>", "▸ Partner 48");
    step(
        &mut stage,
        "<Enter><!Overview><!History>",
        "What moved with Partner 48",
    );
    step(&mut stage, "d<Enter>", "▸ Partner 48");
    step(&mut stage, "<Home>", "▸ Harbour Coffee");
}

/// Names as German firms have them.
const LONG: [&str; 3] = [
    "Norddeutsche Landesgenossenschaft für Bäckereibedarf eG",
    "Mühlenhof Landwirtschaftsbetriebe GmbH & Co. KG",
    "Feinkostmanufaktur Möwe",
];

/// The finished example with long names.
fn long_named() -> Workbook {
    let mut workbook = finished();
    workbook.title = "Backhaus Linde, Inhaberin Annemarie Lindenschmidt e. K.".into();
    for (alliance, name) in workbook.alliances.iter_mut().zip(LONG) {
        alliance.name = name.into();
    }
    workbook
}

/// Whether all words of a name stand on a screen, in their order.
fn has_name(screen: &str, name: &str) -> bool {
    let mut rest = screen;
    name.split(' ').all(|word| match rest.split_once(word) {
        Some((_, after)) => {
            rest = after;
            true
        }
        None => false,
    })
}

#[test]
fn names_are_whole_where_the_screen_has_room() {
    for (columns, rows) in [(120, 36), (80, 24), (60, 18)] {
        let mut stage = Stage::with([long_named()]);
        if columns > 80 {
            stage.resize(columns, rows).sees(&long_named().title);
        }
        stage.keys("<Enter>");
        for script in ["<!Alliances>", "<!Overview><Home>", "<!Agenda>"] {
            let screen = stage.keys(script).resize(columns, rows).screen();
            // The headline may cut the firm's own name.
            let below = screen.split_once('\n').unwrap().1;
            assert!(!below.contains('…'), "{columns} {script}:\n{screen}");
            let names = if script == "<!Agenda>" {
                &LONG[..1]
            } else {
                &LONG
            };
            for name in names {
                assert!(has_name(&screen, name), "{columns} {script}:\n{screen}");
            }
        }
    }
    for (columns, rows, whole) in [(160, 45, 3), (120, 36, 2)] {
        let mut stage = Stage::with([long_named()]);
        let screen = stage
            .keys("<Enter><!Picture>")
            .resize(columns, rows)
            .screen();
        for name in &LONG[3 - whole..] {
            assert!(has_name(&screen, name), "{columns} {name}:\n{screen}");
        }
    }
}

#[test]
fn where_nothing_is_answered_it_is_said_what_to_do_and_not_that_all_is_well() {
    for (columns, rows) in [(160, 45), (120, 36), (80, 24), (60, 18)] {
        let mut stage = Stage::empty();
        stage.keys("<Enter>Rowan<Enter><Enter>Harbour<Enter><!Focus>");
        let screen = stage.resize(columns, rows).keys("<End>").screen();
        assert!(!screen.contains("Nothing stands out"), "{screen}");
        assert!(
            has_name(&screen, "Nothing is answered yet. Set the three gauges"),
            "{screen}"
        );
    }
}
