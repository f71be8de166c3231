//! What single bytes and whole sequences mean, after xterm's list of control sequences.

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

/// The most bytes of a doubtful answer; so many nobody types before the next key ends the doubt.
const DOUBTFUL: usize = 256;

/// How many bytes a character has that begins with this one; none where none does.
pub(super) fn length(first: u8) -> Option<usize> {
    match first {
        0xc2..=0xdf => Some(2),
        0xe0..=0xef => Some(3),
        0xf0..=0xf4 => Some(4),
        _ => None,
    }
}

/// The key that types a character.
pub(super) fn typed(c: char) -> KeyEvent {
    let held = if c.is_uppercase() {
        KeyModifiers::SHIFT
    } else {
        KeyModifiers::NONE
    };
    KeyEvent::new(KeyCode::Char(c), held)
}

/// The key that sends this byte alone, below 128.
pub(super) fn key_of(byte: u8) -> KeyEvent {
    let control = |c: u8| KeyEvent::new(KeyCode::Char(char::from(c)), KeyModifiers::CONTROL);
    let plain = |code| KeyEvent::new(code, KeyModifiers::NONE);
    match byte {
        b'\r' | b'\n' => plain(KeyCode::Enter),
        b'\t' => plain(KeyCode::Tab),
        0x7f => plain(KeyCode::Backspace),
        0x00 => control(b' '),
        0x01..=0x1a => control(byte - 1 + b'a'),
        0x1b => plain(KeyCode::Esc),
        0x1c..=0x1f => control(byte - 0x1c + b'4'),
        _ => typed(char::from(byte)),
    }
}

/// The key that sends `ESC O` and this.
pub(super) fn single(byte: u8) -> Option<KeyCode> {
    match byte {
        b'P'..=b'S' => Some(KeyCode::F(1 + byte - b'P')),
        b'M' => Some(KeyCode::Enter),
        _ => arrow(byte),
    }
}

fn arrow(last: u8) -> Option<KeyCode> {
    match last {
        b'A' => Some(KeyCode::Up),
        b'B' => Some(KeyCode::Down),
        b'C' => Some(KeyCode::Right),
        b'D' => Some(KeyCode::Left),
        b'F' => Some(KeyCode::End),
        b'H' => Some(KeyCode::Home),
        _ => None,
    }
}

/// What `ESC [`, these parameters and this last byte say; none for what is no key and no click.
pub(super) fn with_parameters(bytes: &[u8], last: u8) -> Option<Event> {
    if bytes == b"[" {
        // The Linux console.
        let code = KeyCode::F(last.checked_sub(b'A').filter(|nth| *nth < 5)? + 1);
        return Some(Event::Key(KeyEvent::new(code, KeyModifiers::NONE)));
    }
    if let Some(mouse) = bytes.strip_prefix(b"<") {
        let is_press = last == b'M';
        return (is_press || last == b'm')
            .then(|| numbers(mouse))
            .flatten()
            .filter(|_| is_press)
            .and_then(|numbers| mouse_of(&numbers, 1));
    }
    // Anything else with a private mark or a space-like byte in it answers a question.
    let numbers = numbers(bytes)?;
    let first = numbers.first().copied().unwrap_or(1);
    let code = match last {
        b'~' if first == 27 => return other_key(*numbers.get(2)?, &numbers),
        b'~' => numbered(first)?,
        b'u' => return other_key(first, &numbers),
        b'Z' => KeyCode::BackTab,
        // A key that is held says so after a one; a report has a row there.
        b'P' | b'Q' | b'S' if first == 1 => KeyCode::F(1 + last - b'P'),
        // The arrows of rxvt, with Shift.
        b'a'..=b'd' if bytes.is_empty() => {
            let code = arrow(last.to_ascii_uppercase())?;
            return Some(Event::Key(KeyEvent::new(code, KeyModifiers::SHIFT)));
        }
        b'M' => {
            // What older terminals report of the mouse, with 32 added to the button.
            let [button, x, y] = numbers.as_slice() else {
                return None;
            };
            return mouse_of(&[button.checked_sub(32)?, *x, *y], 1);
        }
        _ => arrow(last)?,
    };
    let held = held(numbers.get(1).copied())?;
    let held = if code == KeyCode::BackTab {
        held | KeyModifiers::SHIFT
    } else {
        held
    };
    Some(Event::Key(KeyEvent::new(code, held)))
}

/// Whether a sequence that says nothing to us may come of a key: what answers a question has a private mark,
/// or ends in a letter that no key has.
pub(super) fn may_be_key(bytes: &[u8], last: u8) -> bool {
    let is_plain = bytes
        .iter()
        .all(|byte| matches!(byte, b'0'..=b'9' | b';' | b':'));
    is_plain && !matches!(last, b'c' | b'n' | b'R' | b't' | b'x' | b'y' | b'M' | b'm')
}

/// A key told by the number of its character.
fn other_key(number: u16, numbers: &[u16]) -> Option<Event> {
    let held = held(numbers.get(1).copied())?;
    let code = match char::from_u32(number.into())? {
        '\r' => KeyCode::Enter,
        '\t' if held.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        '\t' => KeyCode::Tab,
        '\u{1b}' => KeyCode::Esc,
        '\u{8}' | '\u{7f}' => KeyCode::Backspace,
        // Keys that type nothing have numbers in a private area.
        '\u{e000}'..='\u{f8ff}' => return None,
        c if c.is_control() => return None,
        c => KeyCode::Char(c),
    };
    Some(Event::Key(KeyEvent::new(code, held)))
}

fn numbered(number: u16) -> Option<KeyCode> {
    let f = |from: u16, first: u16| u8::try_from(number - from + first).ok().map(KeyCode::F);
    match number {
        1 | 7 => Some(KeyCode::Home),
        2 => Some(KeyCode::Insert),
        3 => Some(KeyCode::Delete),
        4 | 8 => Some(KeyCode::End),
        5 => Some(KeyCode::PageUp),
        6 => Some(KeyCode::PageDown),
        11..=15 => f(11, 1),
        17..=21 => f(17, 6),
        23..=26 => f(23, 11),
        28 | 29 => f(28, 15),
        31..=34 => f(31, 17),
        _ => None,
    }
}

/// What is held down, as xterm counts it; none where it makes a key that is not for us.
fn held(number: Option<u16>) -> Option<KeyModifiers> {
    let bits = number.unwrap_or(1).checked_sub(1)?;
    let mut held = KeyModifiers::NONE;
    for (bit, modifier) in [
        (1, KeyModifiers::SHIFT),
        (2, KeyModifiers::ALT),
        (4, KeyModifiers::CONTROL),
        (32, KeyModifiers::ALT),
    ] {
        if bits & bit != 0 {
            held |= modifier;
        }
    }
    (bits & (8 | 16) == 0).then_some(held)
}

/// Numbers with `;` between them, each without what follows a `:`; none where they are none. A missing
/// one is 1.
fn numbers(bytes: &[u8]) -> Option<Vec<u16>> {
    if bytes.is_empty() {
        return Some(Vec::new());
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let number = |part: &str| {
        let mut parts = part.split(':');
        let first = parts.next().unwrap_or_default();
        // Behind the second number stands what became of the key; 3 is that it was let go.
        if parts.next() == Some("3") {
            return None;
        }
        if first.is_empty() {
            return Some(1);
        }
        first.parse().ok()
    };
    text.split(';').map(number).collect()
}

/// A click or a turn of the wheel; none for what else the mouse does.
fn mouse_of(numbers: &[u16], first: u16) -> Option<Event> {
    let [button, x, y] = *numbers else {
        return None;
    };
    let kind = match (button & 0b1110_0000, button & 0b11) {
        (0, 0) => MouseEventKind::Down(MouseButton::Left),
        (0, 1) => MouseEventKind::Down(MouseButton::Middle),
        (0, 2) => MouseEventKind::Down(MouseButton::Right),
        (64, 0) => MouseEventKind::ScrollUp,
        (64, 1) => MouseEventKind::ScrollDown,
        _ => return None,
    };
    Some(Event::Mouse(MouseEvent {
        kind,
        column: x.checked_sub(first)?,
        row: y.checked_sub(first)?,
        modifiers: KeyModifiers::NONE,
    }))
}

/// What three bytes tell of the mouse, each with 32 added.
pub(super) fn old_mouse(bytes: &[u8]) -> Option<Event> {
    let numbers: Vec<u16> = bytes
        .iter()
        .map(|byte| u16::from(*byte).checked_sub(32))
        .collect::<Option<_>>()?;
    mouse_of(&numbers, 1)
}

/// A terminal's answer in text, as far as it came.
#[derive(Debug)]
pub(super) struct Reply {
    introducer: u8,
    /// Its text; once it is certain, no more of it is kept.
    body: Vec<u8>,
    verdict: Verdict,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// It could still be somebody's typing.
    Doubtful,
    /// It is an answer.
    Certain,
    /// It is none.
    Typed,
}

impl Reply {
    /// An answer that begins with `ESC` and this byte.
    pub(super) fn new(introducer: u8) -> Self {
        Self {
            introducer,
            body: Vec::new(),
            verdict: Verdict::Doubtful,
        }
    }

    pub(super) fn introducer(&self) -> u8 {
        self.introducer
    }

    pub(super) fn body(&self) -> &[u8] {
        &self.body
    }

    pub(super) fn is_certain(&self) -> bool {
        self.verdict == Verdict::Certain
    }

    pub(super) fn is_typed(&self) -> bool {
        self.verdict == Verdict::Typed
    }

    pub(super) fn push(&mut self, byte: u8) {
        if self.is_certain() {
            return;
        }
        let begun = self.body.first().copied();
        self.body.push(byte);
        let digits = begun.is_none_or(|first| first.is_ascii_digit());
        self.verdict = match (self.introducer, byte) {
            _ if self.body.len() > DOUBTFUL => Verdict::Typed,
            // A number, then what is answered: `11;rgb:...`
            (b']' | b'P', b'0'..=b'9') if digits => Verdict::Doubtful,
            (b']', b';') if digits && begun.is_some() => Verdict::Certain,
            // The window's title.
            (b']', b'L' | b'l') if begun.is_none() => Verdict::Doubtful,
            (b']', _) if !digits => Verdict::Doubtful,
            // `1$r`, `1+r`, `>|name`, `!|id`
            (b'P', b'$' | b'+' | b'>' | b'!' | b'?' | b'|') if digits => Verdict::Certain,
            (b'_', b'=' | b';' | b',') if begun == Some(b'G') => Verdict::Certain,
            (b'_' | b'^' | b'X', _) => Verdict::Doubtful,
            _ => Verdict::Typed,
        };
    }
}
