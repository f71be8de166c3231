//! What a terminal sends, as keys, pastes and clicks: bytes and moments in, events out.
//!
//! A terminal sends more than keys: late answers to what some program asked (its colours, its name, what it
//! can do), which nobody typed. They are swallowed whole, however they are cut up on the way. An Esc key
//! is the first byte of nearly everything else, so it waits a moment for what may follow. crossterm's own
//! reader is not used on Unix: it hands such answers on as typed keys, and some of them make it swallow
//! what is typed after them.

mod sequence;
#[cfg(test)]
mod tests;

use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

use self::sequence::Reply;

/// How long an Esc waits for what makes it the first byte of something else.
const ESC_WAITS: Duration = Duration::from_millis(50);
/// How long after an Esc that nothing followed the rest of a sequence may come late: in one piece then,
/// which nobody types.
const LATE_WITHIN: Duration = Duration::from_secs(1);
/// How soon the bytes of a late rest follow each other.
const TOGETHER: Duration = Duration::from_millis(20);
/// How long a sequence waits for its next byte while it could still be somebody's typing.
const DOUBTFUL_WAITS: Duration = Duration::from_millis(300);
/// How long a terminal's answer and a paste wait for their next byte.
const REST_WAITS: Duration = Duration::from_secs(2);
/// The longest sequence of parameters, in bytes; what is longer is none.
const LONGEST: usize = 256;
/// No paste is this long, in bytes: what comes then is handed on, so that nothing grows for ever.
const ENDLESS: usize = 1 << 24;

const ESC: u8 = 0x1b;
const BEL: u8 = 0x07;
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// Reads what a terminal sends. Moments are counted from any fixed one.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    state: State,
    /// When the last byte came.
    last: Duration,
    /// When an Esc was handed on since nothing had followed it, until the next byte.
    alone: Option<Duration>,
    /// Whether the last byte was a carriage return.
    after_return: bool,
    events: Vec<Event>,
    /// Whether a sequence came that looks like a key and is none we know.
    unknown: bool,
}

/// What was begun.
#[derive(Debug, Default)]
enum State {
    #[default]
    Nothing,
    /// A character of several bytes, with Alt or without.
    Character { bytes: Vec<u8>, alt: bool },
    /// An Esc, or two.
    Escape { twice: bool },
    /// Parameters after `ESC [`.
    Parameters { bytes: Vec<u8>, from: From },
    /// What follows `ESC O`.
    Single { from: From },
    /// Three bytes of an old report of the mouse.
    Mouse { bytes: Vec<u8> },
    /// An answer in text, with an Esc that may end it.
    Answer {
        reply: Reply,
        from: From,
        escape: bool,
    },
    /// A paste that the terminal announced.
    Paste { bytes: Vec<u8> },
}

/// What stood before a sequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum From {
    /// Its Esc.
    Escape,
    /// Its Esc and another: some terminals send this for a key with Option.
    TwoEscapes,
    /// Its Esc, which came so much earlier that it was handed on as a key.
    Late,
}

impl Decoder {
    /// Takes bytes that came in this moment; returns what they say.
    pub(super) fn feed(&mut self, bytes: &[u8], now: Duration) -> Vec<Event> {
        if self.due().is_some_and(|due| due <= now) {
            self.give_up();
        }
        for byte in bytes {
            self.last = now;
            self.take(*byte);
            self.alone = None;
        }
        std::mem::take(&mut self.events)
    }

    /// Whether a sequence came, since this was asked last, that looks like a key and is none we know.
    pub(super) fn took_unknown(&mut self) -> bool {
        std::mem::take(&mut self.unknown)
    }

    /// When to call [`Decoder::wait_is_over`], unless more bytes come before.
    pub(super) fn due(&self) -> Option<Duration> {
        let wait = match &self.state {
            State::Nothing => return None,
            State::Answer { reply, .. } if reply.is_certain() => REST_WAITS,
            State::Parameters {
                from: From::Late, ..
            }
            | State::Single { from: From::Late }
            | State::Answer {
                from: From::Late, ..
            } => TOGETHER,
            State::Escape { .. } | State::Single { .. } => ESC_WAITS,
            State::Parameters { .. } | State::Answer { .. } | State::Mouse { .. } => DOUBTFUL_WAITS,
            State::Character { .. } | State::Paste { .. } => REST_WAITS,
        };
        Some(self.last + wait)
    }

    /// Nothing came in time: what was begun is what it is.
    pub(super) fn wait_is_over(&mut self, now: Duration) -> Vec<Event> {
        if self.due().is_some_and(|due| due <= now) {
            self.give_up();
        }
        std::mem::take(&mut self.events)
    }

    /// Ends what was begun.
    fn give_up(&mut self) {
        match std::mem::take(&mut self.state) {
            State::Nothing | State::Character { .. } | State::Mouse { .. } => {}
            State::Escape { twice } => {
                self.esc_if(twice);
                self.key(KeyCode::Esc);
                self.alone = Some(self.last);
            }
            State::Parameters { bytes, from } => self.parameters_were_none(&bytes, from),
            State::Single { from } => self.introducer(b'O', from),
            State::Answer {
                reply,
                from,
                escape,
            } => {
                let is_typed = !reply.is_certain();
                self.answer_was_none(&reply, from);
                if escape && is_typed {
                    self.key(KeyCode::Esc);
                }
            }
            State::Paste { bytes } => self.paste(&bytes),
        }
    }

    fn take(&mut self, byte: u8) {
        let after_return = std::mem::replace(&mut self.after_return, byte == b'\r');
        match std::mem::take(&mut self.state) {
            State::Nothing if byte == b'\n' && after_return => {}
            State::Nothing => self.first(byte),
            State::Character { bytes, alt } => self.character(bytes, alt, byte),
            State::Escape { twice } => self.after_escape(twice, byte),
            State::Parameters { bytes, from } => self.parameter(bytes, from, byte),
            State::Single { from } => self.single(from, byte),
            State::Mouse { mut bytes } => {
                bytes.push(byte);
                if bytes.len() == 3 {
                    self.events.extend(sequence::old_mouse(&bytes));
                } else {
                    self.state = State::Mouse { bytes };
                }
            }
            State::Answer {
                reply,
                from,
                escape,
            } => self.answer(reply, from, escape, byte),
            State::Paste { mut bytes } => {
                bytes.push(byte);
                if bytes.ends_with(PASTE_ENDS) {
                    bytes.truncate(bytes.len() - PASTE_ENDS.len());
                    self.paste(&bytes);
                } else if bytes.len() >= ENDLESS {
                    self.paste(&bytes);
                    self.state = State::Paste { bytes: Vec::new() };
                } else {
                    self.state = State::Paste { bytes };
                }
            }
        }
    }

    /// The first byte of something.
    fn first(&mut self, byte: u8) {
        let is_late = (self.alone).is_some_and(|alone| self.last < alone + LATE_WITHIN);
        match byte {
            ESC => self.state = State::Escape { twice: false },
            b'[' | b'O' | b']' | b'P' | b'_' if is_late => self.introduce(byte, From::Late),
            _ => self.plain(byte, false),
        }
    }

    /// A byte that is a key by itself, or begins a character.
    fn plain(&mut self, byte: u8, alt: bool) {
        if byte >= 0x80 {
            let bytes = vec![byte];
            if sequence::length(byte).is_some() {
                self.state = State::Character { bytes, alt };
            }
            return;
        }
        let mut key = sequence::key_of(byte);
        if alt {
            key.modifiers |= KeyModifiers::ALT;
            if byte == 0x08 {
                // Backspace in a terminal that sends ^H for it.
                key = KeyEvent::new(KeyCode::Backspace, KeyModifiers::ALT);
            }
        }
        self.events.push(Event::Key(key));
    }

    fn character(&mut self, mut bytes: Vec<u8>, alt: bool, byte: u8) {
        if byte & 0xc0 != 0x80 {
            // What was begun is no character.
            return self.first(byte);
        }
        bytes.push(byte);
        if sequence::length(bytes[0]) != Some(bytes.len()) {
            self.state = State::Character { bytes, alt };
        } else if let Some(c) = std::str::from_utf8(&bytes)
            .ok()
            .and_then(|text| text.chars().next())
            // No key types the control characters beyond ASCII; some terminals obey them.
            .filter(|c| !c.is_control())
        {
            let mut key = sequence::typed(c);
            if alt {
                key.modifiers |= KeyModifiers::ALT;
            }
            self.events.push(Event::Key(key));
        }
    }

    fn after_escape(&mut self, twice: bool, byte: u8) {
        let from = if twice {
            From::TwoEscapes
        } else {
            From::Escape
        };
        match byte {
            ESC => {
                self.esc_if(twice);
                self.state = State::Escape { twice: true };
            }
            b'[' | b'O' | b']' | b'P' | b'_' | b'^' | b'X' => self.introduce(byte, from),
            // The end of an answer that began before us.
            b'\\' => self.esc_if(twice),
            _ => {
                self.esc_if(twice);
                self.plain(byte, true);
            }
        }
    }

    /// Begins a sequence.
    fn introduce(&mut self, byte: u8, from: From) {
        self.state = match byte {
            b'[' => State::Parameters {
                bytes: Vec::new(),
                from,
            },
            b'O' => State::Single { from },
            _ => {
                self.esc_if(from == From::TwoEscapes);
                State::Answer {
                    reply: Reply::new(byte),
                    from: match from {
                        From::Escape | From::TwoEscapes => From::Escape,
                        From::Late => From::Late,
                    },
                    escape: false,
                }
            }
        };
    }

    fn parameter(&mut self, mut bytes: Vec<u8>, from: From, byte: u8) {
        let is_function_key = bytes.is_empty() && byte == b'[';
        match byte {
            0x20..=0x3f if bytes.len() < LONGEST => {
                bytes.push(byte);
                self.state = State::Parameters { bytes, from };
            }
            _ if is_function_key => {
                bytes.push(byte);
                self.state = State::Parameters { bytes, from };
            }
            0x40..=0x7e => self.end_of_parameters(&bytes, from, byte),
            ESC => {
                self.parameters_were_none(&bytes, from);
                self.state = State::Escape { twice: false };
            }
            _ => {
                self.parameters_were_none(&bytes, from);
                self.plain(byte, false);
            }
        }
    }

    fn end_of_parameters(&mut self, bytes: &[u8], from: From, last: u8) {
        match (bytes, last) {
            (b"200", b'~') => self.state = State::Paste { bytes: Vec::new() },
            (b"", b'M') => self.state = State::Mouse { bytes: Vec::new() },
            _ => {
                let event = sequence::with_parameters(bytes, last);
                self.unknown |= event.is_none() && sequence::may_be_key(bytes, last);
                return self.sequence(event, from);
            }
        }
        self.esc_if(from == From::TwoEscapes);
    }

    fn single(&mut self, from: From, byte: u8) {
        let Some(code) = sequence::single(byte) else {
            self.introducer(b'O', from);
            return self.first(byte);
        };
        let key = KeyEvent::new(code, KeyModifiers::NONE);
        self.sequence(Some(Event::Key(key)), from);
    }

    /// Hands on what a whole sequence says; none where it is no key and no click.
    fn sequence(&mut self, event: Option<Event>, from: From) {
        if let (Some(Event::Key(key)), From::TwoEscapes) = (&event, from) {
            let mut key = *key;
            key.modifiers |= KeyModifiers::ALT;
            self.events.push(Event::Key(key));
            return;
        }
        self.esc_if(from == From::TwoEscapes);
        self.events.extend(event);
    }

    fn parameters_were_none(&mut self, bytes: &[u8], from: From) {
        match from {
            From::Escape | From::TwoEscapes if bytes.is_empty() => self.introducer(b'[', from),
            // Nobody types this: it was cut off.
            From::Escape => {}
            From::TwoEscapes => self.key(KeyCode::Esc),
            From::Late => {
                self.introducer(b'[', from);
                self.were_typed(bytes);
            }
        }
    }

    fn answer(&mut self, mut reply: Reply, from: From, escape: bool, byte: u8) {
        match byte {
            b'\\' if escape => {}
            _ if escape => {
                self.answer_was_none(&reply, from);
                self.after_escape(false, byte);
            }
            BEL => {}
            ESC => {
                self.state = State::Answer {
                    reply,
                    from,
                    escape: true,
                }
            }
            0x20..=0x7e | 0x80.. => {
                reply.push(byte);
                if reply.is_typed() {
                    self.answer_was_none(&reply, from);
                } else {
                    self.state = State::Answer {
                        reply,
                        from,
                        escape,
                    };
                }
            }
            _ => {
                self.answer_was_none(&reply, from);
                self.first(byte);
            }
        }
    }

    /// What looked like an answer has no end: unless it is one beyond doubt, somebody typed it.
    fn answer_was_none(&mut self, reply: &Reply, from: From) {
        if !reply.is_certain() {
            self.introducer(reply.introducer(), from);
            self.were_typed(reply.body());
        }
    }

    /// The first byte of a sequence that is none: it was typed, with Alt where its Esc came with it.
    fn introducer(&mut self, byte: u8, from: From) {
        self.esc_if(from == From::TwoEscapes);
        self.plain(byte, from != From::Late);
    }

    fn were_typed(&mut self, bytes: &[u8]) {
        let text = String::from_utf8_lossy(bytes);
        for c in text.chars().filter(|c| !c.is_control()) {
            self.events.push(Event::Key(sequence::typed(c)));
        }
    }

    fn paste(&mut self, bytes: &[u8]) {
        let text = String::from_utf8_lossy(bytes).into_owned();
        self.events.push(Event::Paste(text));
    }

    fn esc_if(&mut self, is_so: bool) {
        if is_so {
            self.key(KeyCode::Esc);
        }
    }

    fn key(&mut self, code: KeyCode) {
        let key = KeyEvent::new(code, KeyModifiers::NONE);
        self.events.push(Event::Key(key));
    }
}
