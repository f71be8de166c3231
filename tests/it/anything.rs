//! Whatever anybody types and clicks, at whatever size: nothing panics, nothing is lost, and all of
//! it can be taken back.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use madbook::{
    assets,
    store::Loaded,
    tui::{
        action::Layer,
        keymap::{KeyPress, Keymap},
    },
};
use proptest::{collection, prelude::*, sample::select};
use ratatui::layout::{Position, Rect};

use crate::{
    scripts::content,
    stage::{Stage, finished},
};

/// Something that somebody does.
#[derive(Debug, Clone)]
enum Deed {
    Press(KeyEvent),
    Paste(String),
    /// Clicks on what was drawn as the nth, going round.
    Click(usize),
    Turn(i16),
    Resize(u16, u16),
    Wait,
}

/// The keys of the keymap, which mean something in most places.
fn keys_that_mean_something() -> Vec<KeyEvent> {
    let keymap = Keymap::parse(assets::KEYMAP).unwrap();
    let bindings = Layer::ALL.into_iter().flat_map(|layer| {
        let bindings = keymap.layer(layer);
        bindings
            .flat_map(|binding| binding.keys.clone())
            .collect::<Vec<_>>()
    });
    bindings.map(KeyPress::event).collect()
}

fn any_key() -> impl Strategy<Value = KeyEvent> {
    let typed = any::<char>().prop_map(|c| KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE));
    let modifiers = (0..8_u8).prop_map(KeyModifiers::from_bits_truncate);
    let odd =
        (any::<char>(), modifiers).prop_map(|(c, held)| KeyEvent::new(KeyCode::Char(c), held));
    prop_oneof![8 => select(keys_that_mean_something()), 2 => typed, 1 => odd]
}

fn any_size() -> impl Strategy<Value = (u16, u16)> {
    prop_oneof![
        select(vec![
            (1, 1),
            (50, 14),
            (60, 18),
            (80, 24),
            (116, 22),
            (120, 36),
            (200, 60)
        ]),
        (1..130_u16, 1..40_u16),
    ]
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let text = prop_oneof![
        any::<String>(),
        "[a-z \r\n]{0,300}",
        Just("wide 港口咖啡 👩\u{200d}👧 e\u{301}".to_owned()),
        Just("\u{1b}[31m\u{202e}\u{0}\t".to_owned()),
    ];
    prop_oneof![
        20 => any_key().prop_map(Deed::Press),
        2 => text.prop_map(Deed::Paste),
        6 => any::<usize>().prop_map(Deed::Click),
        1 => any::<i16>().prop_map(Deed::Turn),
        2 => any_size().prop_map(|(columns, rows)| Deed::Resize(columns, rows)),
        2 => Just(Deed::Wait),
    ]
}

fn does(stage: &mut Stage, deed: Deed) {
    match deed {
        Deed::Press(key) => stage.press_one(key),
        Deed::Paste(text) => drop(stage.paste(&text)),
        Deed::Click(nth) => {
            let spots = &stage.state.spots;
            if let Some(spot) = spots.get(nth % spots.len().max(1)) {
                let at = spot.area.as_position();
                stage.click_at(at);
            }
        }
        Deed::Turn(rows) => drop(stage.wheel(rows)),
        Deed::Resize(columns, rows) => drop(stage.resize(columns, rows)),
        Deed::Wait => drop(stage.wait()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(30))]

    #[test]
    fn nothing_panics_and_everything_can_be_taken_back(
        begun in any::<bool>(),
        deeds in collection::vec(any_deed(), 1..80),
    ) {
        let mut stage = if begun { Stage::with([finished()]) } else { Stage::empty() };
        stage.keys("<Enter>");
        for deed in deeds {
            does(&mut stage, deed);
            // Whoever left the program presses no more of its keys.
            if stage.has_quit {
                break;
            }
            let area = stage.buffer.area;
            let inside = |place: Rect| area.intersection(place) == place;
            prop_assert!(stage.state.spots.iter().all(|spot| inside(spot.area)));
            let cursor = stage.state.cursor.unwrap_or(Position::ORIGIN);
            prop_assert!(area.contains(cursor));
        }
        stage.wait();
        // What is not seen is not taken back either.
        stage.resize(120, 36);
        let Some(opened) = stage.opened() else { return Ok(()) };
        let path = stage.session().path().clone();
        let kept = Loaded::look(&path).unwrap().workbook;
        prop_assert_eq!(content(&kept), content(stage.workbook()));
        // Out of whatever box or large page is open: its keys are its own.
        for _ in 0..6 {
            let layers = stage.app.layers();
            if !layers.contains(&Layer::Workbook) || layers.contains(&Layer::Audience) {
                stage.keys("<Esc>");
            }
        }
        for _ in 0..2_000 {
            if stage.app.session().is_none() || content(stage.workbook()) == content(&opened) {
                break;
            }
            stage.keys("<Ctrl+Z>");
        }
        if stage.app.session().is_some() {
            prop_assert_eq!(content(stage.workbook()), content(&opened));
        }
    }
}
