//! What is measured, set up: workbooks of several sizes, and the application with one of them open.

use std::{path::PathBuf, sync::Arc};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::{Timestamp, tz::TimeZone};
use madbook::{
    assets, content,
    domain::{
        answer::{Answer, Entry, Part, Slot},
        id::AllianceId,
        workbook::{Subject, Workbook},
    },
    examples,
    i18n::Catalog,
    report::text::Signs,
    session::{
        command::{LibraryReply, Reply},
        moment::Moment,
        safety::Opening,
    },
    store::{Hint, Loaded, Settings},
    tui::{
        app::App,
        context::Context,
        hit::{Hit, Spot, ViewState},
        keymap::Keymap,
        target::PageTarget,
        theme::{Theme, Themes},
    },
};
use ratatui::layout::{Position, Rect};
use uuid::Uuid;

/// The example that is richly filled in, with four alliances.
pub(crate) fn typical() -> Workbook {
    let loaded = Loaded::parse(examples::finished().as_bytes());
    loaded.unwrap().workbook
}

/// A workbook with so many alliances, each like one of the example's.
pub(crate) fn with_alliances(count: u128) -> Workbook {
    let mut workbook = typical();
    let known = workbook.alliances.clone();
    let more = (0..count).zip(known.into_iter().cycle());
    let more = more.map(|(number, mut alliance)| {
        alliance.id = AllianceId(Uuid::from_u128(number + 1));
        alliance.name = format!("Partner {number}");
        alliance
    });
    workbook.alliances = more.collect();
    workbook
}

/// Answers a question about the firm in words.
pub(crate) fn say(workbook: &mut Workbook, question: &str, words: String) {
    let slot = Slot::new(&question.parse().unwrap(), Part::Value);
    let entry = Entry::new(Answer::Text(words), workbook.edited);
    workbook.firm.set(slot, Some(entry));
}

/// The moment at which all is measured.
pub(crate) fn now() -> Moment {
    let at: Timestamp = "2026-11-20T09:00:00Z".parse().unwrap();
    Moment {
        at,
        today: at.to_zoned(TimeZone::UTC).date(),
        fresh: Uuid::from_u128(1),
    }
}

/// The application with a workbook open at a page.
pub(crate) fn app(workbook: Workbook, page: PageTarget) -> App {
    let mut app = App::new(Context {
        pack: Arc::new(content::embedded("en").unwrap().into()),
        i18n: Arc::new(Catalog::in_language("en").unwrap()),
        own_language: None,
        keymap: Keymap::parse(assets::KEYMAP).unwrap(),
        theme: Theme::shipped(Theme::DARK),
        themes: Themes::default(),
        settings: Settings::default(),
        seen: Hint::ALL.iter().copied().collect(),
        signs: Signs::Unicode,
        zone: TimeZone::UTC,
        outbox: PathBuf::from("~"),
        now: now(),
    });
    let opening = Box::new(Opening::new(PathBuf::from("bench.ron"), workbook));
    app.reply(Reply::Library(LibraryReply::Opened(Ok(opening))), now());
    let spot = Spot {
        area: Rect::new(0, 0, 1, 1),
        cut: 0,
        hit: Hit::Go(page.into()),
    };
    let mut state = ViewState::default();
    state.spots.push(spot);
    app.click(Position::ORIGIN, &state, now());
    app
}

/// The application at a question about the firm that is answered in words.
pub(crate) fn at_words(workbook: Workbook) -> App {
    let page = PageTarget::Question(Subject::Firm, "mad.a1".parse().unwrap(), None);
    app(workbook, page)
}

/// The application at a question about the first alliance that is answered by a rating.
pub(crate) fn at_trust(workbook: Workbook) -> App {
    let subject = Subject::Alliance(workbook.alliances[0].id);
    let page = PageTarget::Question(subject, "factors.trust".parse().unwrap(), None);
    app(workbook, page)
}

/// Presses a key.
pub(crate) fn press(app: &mut App, code: KeyCode) {
    let key = KeyEvent::new(code, KeyModifiers::NONE);
    std::hint::black_box(app.key(key, now()));
}
