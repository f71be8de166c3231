//! Whole workshops, as `tests/fixtures/workshops` has them: the keys of the facilitator's window, and what
//! that window and the room's must show. They are the documentation of a workshop as well.
//!
//! Each is played twice, the second time with every rating turned around: whatever is seen while a round is
//! sealed must be the same, or it would tell what somebody rated.

#[cfg(unix)]
mod real;

use std::{fs, path::Path, sync::Arc};

use jiff::{Timestamp, tz::TimeZone};
use madbook::{
    assets,
    i18n::Catalog,
    report::text::Signs,
    session::{
        command::{Reply, WorkshopReply},
        moment::Moment,
    },
    store::{Hint, Setting, Settings, is_workshop, projected},
    tui::{
        action::Action,
        app::App,
        context::Context,
        hit::ViewState,
        keymap::Keymap,
        theme::{Theme, Themes},
    },
};
use ratatui::{buffer::Buffer, layout::Rect};
use serde::Deserialize;
use uuid::Uuid;

use crate::stage::{Stage, finished};

/// A workshop as it is played.
#[derive(Deserialize)]
struct Play {
    steps: Vec<Deed>,
}

/// One thing that happens, or that must be so.
#[derive(Debug, Clone, Deserialize)]
enum Deed {
    /// Keys in the facilitator's window.
    Keys(String),
    /// A command of the list of commands.
    Command(String),
    /// People who rate one after the other: a number for each question, and each hands on.
    Rates(Vec<String>),
    /// So many minutes in which nobody does anything.
    Minutes(i64),
    /// The program is killed and started again.
    Killed,
    /// What the facilitator's window shows, and what not.
    Sees(Vec<String>),
    Misses(Vec<String>),
    /// What the room's window shows, and what not.
    Room(Vec<String>),
    RoomMisses(Vec<String>),
    /// What the room's window is handed: a heading is in large letters there.
    RoomIsHanded(Vec<String>),
    /// What the file holds so many times, and what not at all.
    FileHolds(String, usize),
    FileMisses(Vec<String>),
    /// What the report holds, and what not.
    ReportHolds(Vec<String>),
    ReportMisses(Vec<String>),
    /// How both windows look.
    Picture(String),
}

/// What both windows and the projector's file show.
#[derive(Debug, PartialEq, Eq)]
struct Seen {
    facilitator: String,
    room: String,
}

/// The room's window.
fn room(folder: &Path, columns: u16, rows: u16) -> String {
    let at: Timestamp = "2026-11-20T09:00:00Z".parse().unwrap();
    let now = Moment {
        at,
        today: at.to_zoned(TimeZone::UTC).date(),
        fresh: Uuid::nil(),
    };
    let context = Context {
        pack: Arc::new(madbook::content::embedded("en").unwrap().into()),
        i18n: Arc::new(Catalog::in_language("en").unwrap()),
        own_language: None,
        keymap: Keymap::parse(assets::KEYMAP).unwrap(),
        theme: Theme::shipped(Theme::DARK),
        themes: Themes::default(),
        settings: Settings::default(),
        seen: Hint::ALL.iter().copied().collect(),
        signs: Signs::Unicode,
        zone: TimeZone::UTC,
        outbox: "~".into(),
        now,
    };
    let mut app = App::of_projector(context);
    let shown = projected(folder).unwrap().map(Box::new);
    let commands = app.reply(Reply::Workshop(WorkshopReply::Shown(shown)), now);
    assert!(commands.is_empty());
    let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
    app.view(&mut buffer, &mut ViewState::default());
    let row = |y| {
        (0..columns)
            .map(|x| buffer[(x, y)].symbol())
            .collect::<String>()
    };
    (0..rows)
        .map(|y| row(y).trim_end().to_owned() + "\n")
        .collect()
}

fn file(stage: &Stage) -> String {
    let folder = stage.library().folder();
    let all = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    let mut files: Vec<_> = all.filter(|path| is_workshop(path)).collect();
    files.sort();
    fs::read_to_string(files.last().expect("there is a workshop")).unwrap()
}

fn report(stage: &Stage) -> String {
    let folder = fs::read_dir(stage.home().join("reports")).unwrap();
    let files: Vec<_> = folder.map(|it| it.unwrap().path()).collect();
    assert_eq!(files.len(), 1, "{files:?}");
    fs::read_to_string(&files[0]).unwrap()
}

/// What the room's window is handed.
fn handed(stage: &Stage) -> String {
    format!("{:?}", projected(stage.library().folder()).unwrap())
}

/// No line of the facilitator's notes is in what the room's window is handed, whatever is on the screen.
fn notes_stay_with_the_facilitator(stage: &Stage) {
    let shown = handed(stage);
    for notes in &stage.pack().timed_route().unwrap().notes {
        for line in notes.ask.iter().chain(&notes.listen) {
            assert!(
                !line.is_empty() && !shown.contains(line.as_str()),
                "{shown}"
            );
        }
    }
}

/// Plays a workshop; `turned` turns every rating around and checks nothing. Returns what was seen each time
/// somebody had handed on.
fn play(name: &str, turned: bool) -> Vec<Seen> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/workshops");
    let text = fs::read_to_string(path.join(format!("{name}.ron"))).unwrap();
    let play: Play = ron::from_str(&text).unwrap();
    let mut stage = Stage::with([finished()]);
    stage.keys("<Enter>");
    stage.resize(80, 24);
    let mut seen = Vec::new();
    for (at, deed) in play.steps.into_iter().enumerate() {
        let folder = stage.library().folder().to_owned();
        let room = || room(&folder, 80, 24);
        let shows = |what: &str, screen: &str, words: &[String], wanted: bool| {
            for word in words {
                let is_there = screen.contains(word.as_str());
                assert!(
                    turned || is_there == wanted,
                    "step {at}: {what}, \"{word}\" is there: {is_there}\n{screen}"
                );
            }
        };
        match deed {
            Deed::Keys(keys) => drop(stage.keys(&keys)),
            Deed::Command(letters) => drop(stage.command(&letters)),
            Deed::Rates(people) => {
                for ratings in people {
                    stage.keys("<Enter>");
                    for rating in ratings.split(' ') {
                        let rating: u8 = rating.parse().unwrap();
                        let rating = if turned { 6 - rating } else { rating };
                        stage.keys(&format!("{rating}<Enter><Enter>"));
                    }
                    stage.keys("<Enter>");
                    let facilitator = stage.screen();
                    seen.push(Seen {
                        facilitator,
                        room: room(),
                    });
                }
            }
            Deed::Minutes(minutes) => drop(stage.minutes(minutes)),
            Deed::Killed => {
                stage = stage.again();
                stage.keys("<Enter>");
                stage.resize(80, 24);
            }
            Deed::Sees(words) => shows("screen", &stage.screen(), &words, true),
            Deed::Misses(words) => shows("screen", &stage.screen(), &words, false),
            Deed::Room(words) => shows("room", &room(), &words, true),
            Deed::RoomMisses(words) => shows("room", &room(), &words, false),
            Deed::RoomIsHanded(words) => shows("handed", &handed(&stage), &words, true),
            Deed::FileMisses(words) => shows("file", &file(&stage), &words, false),
            Deed::FileHolds(words, count) => {
                assert_eq!(
                    file(&stage).matches(words.as_str()).count(),
                    count,
                    "step {at}"
                );
            }
            Deed::ReportHolds(words) => shows("report", &report(&stage), &words, true),
            Deed::ReportMisses(words) => shows("report", &report(&stage), &words, false),
            Deed::Picture(of) if !turned => {
                insta::assert_snapshot!(format!("workshop_{of}"), stage.screen());
                insta::assert_snapshot!(format!("workshop_{of}_room"), room());
            }
            Deed::Picture(_) => {}
        }
        notes_stay_with_the_facilitator(&stage);
    }
    seen
}

fn is_as_written(name: &str) {
    let seen = play(name, false);
    let turned = play(name, true);
    assert!(!seen.is_empty());
    assert_eq!(seen.len(), turned.len());
    for (seen, turned) in seen.iter().zip(&turned) {
        assert_eq!(seen, turned, "it tells what somebody rated");
    }
}

#[test]
fn five_around_a_table_by_name() {
    is_as_written("five-with-names");
}

#[test]
fn four_by_the_clock_with_notes() {
    is_as_written("timed-with-notes");
}

#[test]
fn twenty_nameless_owners_whose_facilitators_laptop_dies() {
    is_as_written("twenty-nameless");
}

#[test]
fn what_is_taken_over_stands_in_the_workbook_as_the_groups() {
    use madbook::domain::answer::{Origin, Part, Slot};

    let mut stage = Stage::with([finished()]);
    stage.keys("<Enter>").command("hold a workshop");
    let before = stage.workbook().clone();
    stage.keys("<Enter><Shift+Tab>2<Tab>4<Ctrl+S><Tab>4<Ctrl+S>");
    for rating in [1, 1, 2, 2] {
        stage.keys(&format!("<Enter>{rating}<Enter><Enter><Enter>"));
    }
    stage
        .keys("<Enter>")
        .sees("close together, at 1 and 2")
        .misses("Taken over");
    assert_eq!(
        stage.workbook(),
        &before,
        "nothing goes into the workbook by itself"
    );
    stage
        .keys("t")
        .sees("1 to 5")
        .keys("<Enter>")
        .sees("Taken over");
    let alliance = &stage.workbook().alliances[0];
    let slot = Slot::new(&"factors.trust".parse().unwrap(), Part::Value);
    let entry = alliance.answers.entry(&slot).unwrap();
    assert_eq!(entry.origin, Origin::Group);
    assert_eq!(entry.answer.rating().unwrap().get(), 2);
    stage.wait();
    assert!(file(&stage).contains("Rating(1)"));
}

#[test]
fn what_was_typed_for_an_action_is_kept_on_every_way_out() {
    let mut stage = Stage::with([finished()]);
    stage.keys("<Enter>").command("hold a workshop");
    stage.keys("<Enter><Shift+Tab>2<Tab>4<Ctrl+S><Esc>");
    stage.keys("acall them<Tab>Anna<Tab>someday<Enter>");
    let told = "I don’t understand this date";
    stage.sees(told);
    assert_eq!(stage.screen().matches(told).count(), 1, "it is said once");
    stage
        .keys("<Esc>")
        .sees("What you typed waits")
        .misses("Anna")
        .keys("a")
        .sees("call them")
        .sees("someday")
        .keys("<Ctrl+U><Enter>")
        .sees("call them")
        .sees("Anna");
    stage.keys("aring them up<Ctrl+Q>");
    assert!(stage.has_quit);
    stage.wait();
    assert!(file(&stage).contains("ring them up"));
    assert!(file(&stage).contains("call them"));
}

#[test]
fn on_a_mirrored_screen_each_round_asks_first_to_blank_the_projector() {
    let mut stage = Stage::with([finished()]);
    stage.keys("<Enter>").command("hold a workshop");
    stage.keys("<Enter><Shift+Tab>2<Tab>4<Ctrl+S><Tab>4<Tab>2<Ctrl+S>");
    stage.sees("Blank the projector now").misses("Nobody of 4");
    // Nothing that is drawn here makes that dark, and nobody is told that it did.
    stage.misses("b blank").keys("b");
    stage
        .misses("sees nothing now")
        .sees("Only the projector itself");
    // That the room sees this screen is known after a power cut as well.
    stage.wait();
    let mut stage = stage.again();
    stage.keys("<Enter>").command("hold a workshop");
    stage.sees("Blank the projector now").misses("Nobody of 4");
    stage.keys("<Enter>").sees("Nobody of 4");
    for rating in [1, 1, 2, 2] {
        stage.keys("<Enter>");
        assert!(
            stage.row_of_cursor().contains(" 1 "),
            "the first option has the cursor"
        );
        stage.keys(&format!("{rating}<Enter><Enter><Enter>"));
    }
    stage.keys("<Enter>r").sees("Blank the projector now");
    stage
        .keys("<Esc>")
        .keys("<Enter>")
        .sees("Blank the projector now");
}

#[test]
fn a_report_that_is_written_here_stands_under_the_logo_that_was_chosen() {
    let mut stage = Stage::with([finished()]);
    let sign = stage.home().join("sign.svg");
    let square = r##"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#c00"/></svg>"##;
    fs::write(&sign, square).unwrap();
    stage.keys("<Enter>").act(Action::Settings);
    let logo = Setting::ALL.iter().position(|it| *it == Setting::Logo);
    stage.keys(&"<Down>".repeat(logo.unwrap()));
    stage.keys(&format!("<Enter><Ctrl+U>{}<Enter><Esc>", sign.display()));
    stage.command("hold a workshop");
    stage.keys("<Enter><Shift+Tab>2<Tab>4<Ctrl+S><Tab>4<Ctrl+S>");
    for rating in [1, 1, 2, 2] {
        stage.keys(&format!("<Enter>{rating}<Enter><Enter><Enter>"));
    }
    stage.keys("<Enter><Esc><End><Up><Enter>").sees("Written");
    let written = report(&stage);
    assert!(written.contains("data:image/png"), "{written}");
}

#[test]
fn an_open_round_is_left_as_everything_is_and_what_was_handed_on_is_kept() {
    let mut stage = Stage::with([finished()]);
    stage.keys("<Enter>").command("hold a workshop");
    stage
        .keys("<Enter>")
        .sees("Who is in the room?")
        .keys("Ada<Enter>Bert<Enter>Cleo<Enter>Dora")
        .sees("Ctrl+S go on")
        .keys("<Ctrl+S>")
        .sees("Ctrl+S begin")
        .keys("<Tab>4<Ctrl+S>");
    stage.keys("<Enter>4<Enter><Enter><Enter>").sees("One of 4");
    stage.keys("<Ctrl+Q>").sees("what was handed on is kept");
    assert!(!stage.has_quit);
    // Any other key, and it is told anew.
    stage.keys("<Down><Ctrl+Q>").sees("Ctrl+Q once more leaves");
    assert!(!stage.has_quit);
    // Somebody has begun to answer.
    stage.keys("<Enter>2<Ctrl+Q>").sees("would be forgotten");
    assert!(!stage.has_quit);
    stage.keys("<Ctrl+Q>");
    assert!(stage.has_quit);
    let mut stage = stage.again();
    stage.keys("<Enter>").command("hold a workshop");
    stage.sees("One of 4");
}
