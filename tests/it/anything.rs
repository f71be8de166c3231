//! Whatever anybody types and clicks, at whatever size: nothing panics, nothing is lost, and all of
//! it can be taken back.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use madbook::tui::{action::Layer, keymap::KeyPress, model::Screen, update::Msg};
use proptest::{collection, prelude::*, sample::select};
use ratatui::layout::{Position, Rect};

use crate::{
    keys::keys,
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

/// Keys that mean something in most places.
const MEANT: &str = "<Enter><Esc><Tab><Shift+Tab><PgDn><PgUp><Up><Down><Left><Right><Home><End><Del>\
    <Backspace><Ins><Space><Shift+Up><Shift+Down><Shift+Left><Shift+Right><Ctrl+Left><Ctrl+Right>\
    <Ctrl+Up><Ctrl+Down><Ctrl+Home><Ctrl+End><Ctrl+W><Ctrl+G><Ctrl+O><Ctrl+K><Ctrl+L><Ctrl+T><Ctrl+R><Ctrl+F><Ctrl+D>\
    <Ctrl+X><Ctrl+Z><Ctrl+Y><Ctrl+S><Ctrl+Q><Ctrl+U><Ctrl+A><Ctrl+E><Shift+F4><Alt+E><Alt+B><Alt+Z><Alt+R><F1><F3><F9><F10><F12>12345?xsnprecdqjkhlbmt/+-KJgG";

fn any_key() -> impl Strategy<Value = KeyEvent> {
    let typed = any::<char>().prop_map(|c| KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE));
    let modifiers = (0..8_u8).prop_map(KeyModifiers::from_bits_truncate);
    let odd =
        (any::<char>(), modifiers).prop_map(|(c, held)| KeyEvent::new(KeyCode::Char(c), held));
    prop_oneof![8 => select(keys(MEANT)), 2 => typed, 1 => odd]
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
        Deed::Press(key) => stage.take(Msg::Key(key)),
        Deed::Paste(text) => stage.take(Msg::Paste(text)),
        Deed::Click(nth) => {
            let hits = &stage.state.hits;
            if let Some((_, hit)) = hits.get(nth % hits.len().max(1)) {
                let hit = hit.clone();
                stage.take(Msg::Click(hit));
            }
        }
        Deed::Turn(rows) => stage.take(Msg::Wheel(rows)),
        Deed::Resize(columns, rows) => drop(stage.resize(columns, rows)),
        Deed::Wait => drop(stage.wait()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn nothing_panics_and_everything_can_be_taken_back(
        begun in any::<bool>(),
        deeds in collection::vec(any_deed(), 1..80),
    ) {
        let mut stage = if begun { Stage::with([finished()]) } else { Stage::empty() };
        stage.keys("<Enter>");
        for deed in deeds {
            does(&mut stage, deed);
            let area = stage.buffer.area;
            let inside = |place: Rect| area.intersection(place) == place;
            prop_assert!(stage.state.hits.iter().all(|(place, _)| inside(*place)));
            let cursor = stage.state.cursor.unwrap_or(Position::ORIGIN);
            prop_assert!(area.contains(cursor));
        }
        stage.wait();
        if let Screen::Book(book) = &mut stage.model.screen {
            let kept = &stage.disk[&book.path];
            prop_assert_eq!(content(kept), content(&book.workbook));
        }
        let now = stage.now();
        let context = &stage.model.context;
        if let Screen::Book(book) = &mut stage.model.screen {
            while book.undo(context, &now) {}
            let opened = stage.opened.as_ref().unwrap();
            prop_assert_eq!(content(&book.workbook), content(opened));
        }
    }
}

#[test]
fn every_key_of_the_keymap_is_among_those_that_are_pressed() {
    let stage = Stage::empty();
    let pressed: Vec<KeyPress> = keys(MEANT).into_iter().map(KeyPress::of).collect();
    for layer in Layer::ALL {
        for binding in stage.model.context.keymap.layer(layer) {
            let known =
                binding.keys.is_empty() || binding.keys.iter().any(|key| pressed.contains(key));
            assert!(known, "{:?}", binding.action);
        }
    }
}
