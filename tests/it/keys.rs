//! Scripts of keys: letters are typed, and `<Enter>`, `<Ctrl+G>` or `<Shift+Tab>` are pressed.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// The keys of a script. `<lt>` is a `<` that is typed.
pub(crate) fn keys(script: &str) -> Vec<KeyEvent> {
    let mut keys = Vec::new();
    let mut rest = script;
    while let Some(c) = rest.chars().next() {
        if c == '<' {
            let (name, after) = rest[1..].split_once('>').expect("a key ends in >");
            keys.push(named(name));
            rest = after;
        } else {
            keys.push(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE));
            rest = &rest[c.len_utf8()..];
        }
    }
    keys
}

fn named(name: &str) -> KeyEvent {
    let mut modifiers = KeyModifiers::NONE;
    let mut rest = name;
    while let Some((held, after)) = rest.split_once('+').filter(|(_, after)| !after.is_empty()) {
        modifiers |= match held {
            "Ctrl" => KeyModifiers::CONTROL,
            "Alt" => KeyModifiers::ALT,
            "Shift" => KeyModifiers::SHIFT,
            _ => panic!("nothing called {held} is held"),
        };
        rest = after;
    }
    let code = match rest {
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" if modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        "Tab" => KeyCode::Tab,
        "Space" => KeyCode::Char(' '),
        "Backspace" => KeyCode::Backspace,
        "Del" => KeyCode::Delete,
        "Ins" => KeyCode::Insert,
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "PgUp" => KeyCode::PageUp,
        "PgDn" => KeyCode::PageDown,
        "lt" => KeyCode::Char('<'),
        _ => match (rest.strip_prefix('F').map(str::parse), rest.chars().next()) {
            (Some(Ok(number)), _) => KeyCode::F(number),
            (_, Some(c)) if rest.len() == c.len_utf8() => KeyCode::Char(c.to_ascii_lowercase()),
            _ => panic!("no key is called {name}"),
        },
    };
    KeyEvent::new(code, modifiers)
}
