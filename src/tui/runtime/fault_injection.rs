//! Breaking down on purpose, so that tests can see what becomes of it. Not in the program that is handed
//! out.

use std::{env, hint, thread};

use crossterm::event::{Event, KeyCode, KeyEvent};

/// Panics at F17, where the environment asks for it: on this thread or on another.
pub(super) fn break_down(event: &Event) {
    let Event::Key(KeyEvent {
        code: KeyCode::F(17),
        ..
    }) = event
    else {
        return;
    };
    match env::var("MADBOOK_BREAKS").as_deref() {
        Ok("here") => panic!(
            "a test asked for it, after {}",
            hint::black_box("a secret answer")
        ),
        Ok("beside") => drop(thread::spawn(|| panic!("a test asked for it"))),
        Ok(_) | Err(_) => {}
    }
}
