//! What comes from outside: keys, pastes, the mouse, and signals.

use std::{sync::atomic::AtomicBool, time::Duration};
#[cfg(unix)]
use std::{sync::atomic::Ordering, thread};

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind,
};
use ratatui::layout::Position;

#[cfg(unix)]
use super::inbox::Waker;
use super::{Runtime, Wake};
#[cfg(unix)]
use crate::tui::terminal;

/// From so many characters in one go on, they were pasted rather than typed.
const PASTED: usize = 8;
/// So many keys in one go are still keys where nothing is written: what fingers send while a slow line
/// or a busy machine holds it up.
const KEYS_AT_ONCE: usize = 64;
/// Up, down, left and right, as letters.
const FEW_KEYS: usize = 4;
/// How soon the next piece of a paste follows that the terminal does not announce.
const PIECE_WITHIN: Duration = Duration::from_millis(50);
/// No paste is this long, in bytes: what comes then is handed on, so that nothing waits for ever.
const ENDLESS: usize = 1 << 20;

/// Whether another program has the terminal for a while.
pub(super) static LENT: AtomicBool = AtomicBool::new(false);

/// Whether the program has begun to leave, so that nothing cuts its last save short.
pub(super) static LEAVING: AtomicBool = AtomicBool::new(false);

/// Waits for the signals that end or stop a process; leaves by itself if nobody does so in time.
#[cfg(unix)]
pub(super) fn signals(wake: Waker) {
    const STUCK: Duration = Duration::from_millis(450);
    const SLOWEST_DISK: Duration = Duration::from_secs(10);

    use signal_hook::{
        consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH},
        iterator::Signals,
        low_level::emulate_default_handler,
    };
    let ends = [SIGTERM, SIGHUP, SIGINT, SIGQUIT];
    let others = [SIGTSTP, SIGCONT, SIGWINCH];
    let Ok(mut signals) = Signals::new(ends.into_iter().chain(others)) else {
        return;
    };
    thread::spawn(move || {
        for signal in signals.forever() {
            let is_lent = LENT.load(Ordering::SeqCst);
            let told = match signal {
                // Whoever has the terminal was stopped with its keys, and its shell waits for both.
                SIGTSTP if is_lent => {
                    let _ = emulate_default_handler(SIGTSTP);
                    continue;
                }
                // A key of the other program's.
                SIGINT | SIGQUIT | SIGCONT | SIGWINCH if is_lent => continue,
                SIGTSTP => Wake::Suspend,
                SIGCONT => Wake::Continued,
                // How large it is now, whoever draws asks for.
                SIGWINCH => Wake::Input(Event::Resize(0, 0)),
                _ => break,
            };
            if wake.send(told).is_err() {
                return;
            }
        }
        let _ = wake.send(Wake::Stop);
        thread::sleep(STUCK);
        if LEAVING.load(Ordering::SeqCst) {
            thread::sleep(SLOWEST_DISK);
        }
        terminal::restore_all();
        std::process::exit(1);
    });
}

impl Runtime {
    /// Takes in all that is queued, before anything is drawn.
    pub(super) fn wake(&mut self, first: Wake) {
        let mut typed = String::new();
        let mut next = Some(first);
        while let Some(wake) = next {
            match wake {
                Wake::Input(Event::Key(key)) if plain_character(key).is_some() => {
                    typed.extend(plain_character(key));
                }
                // Inside a paste that the terminal does not announce, a tab is a part of it.
                Wake::Input(Event::Key(key))
                    if key.code == KeyCode::Tab
                        && key.modifiers.is_empty()
                        && typed.chars().nth(PASTED).is_some()
                        && self.app.takes_text() =>
                {
                    typed.push('\t');
                }
                Wake::Input(event) => {
                    self.type_in(&mut typed);
                    self.input(event);
                }
                Wake::Unknown => {
                    self.type_in(&mut typed);
                    self.unknown_key();
                }
                Wake::Reply(reply) => {
                    self.type_in(&mut typed);
                    self.reply(reply);
                }
                Wake::CopyByTerminal(text) => self.copy_by_terminal(&text),
                Wake::Suspend => {
                    self.type_in(&mut typed);
                    self.suspend();
                }
                Wake::Continued => self.come_back(),
                Wake::Gone | Wake::Stop => {
                    self.type_in(&mut typed);
                    self.quit();
                }
            }
            next = if typed.len() <= PASTED {
                self.inbox.next(Some(Duration::ZERO))
            } else if typed.len() < ENDLESS {
                // Taken in piece by piece, a paste that is too long would be kept with holes.
                self.inbox.next(Some(PIECE_WITHIN))
            } else {
                None
            };
        }
        self.type_in(&mut typed);
    }

    /// Hands on what was typed in one go: as a paste where it is too much for fingers and words are
    /// taken, else as keys. What is far too much for fingers is a paste anywhere: a list takes none.
    fn type_in(&mut self, typed: &mut String) {
        let text = std::mem::take(typed);
        let more_than = |keys| text.chars().nth(keys).is_some();
        let is_paste = if self.app.takes_text() {
            more_than(PASTED)
        } else {
            more_than(KEYS_AT_ONCE) && !are_few_keys(&text)
        };
        if is_paste {
            return self.paste(text);
        }
        for c in text.chars() {
            let code = if c == '\n' {
                KeyCode::Enter
            } else {
                KeyCode::Char(c)
            };
            self.key(KeyEvent::new(code, KeyModifiers::NONE));
        }
    }

    fn input(&mut self, event: Event) {
        #[cfg(debug_assertions)]
        super::fault_injection::break_down(&event);
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => self.key(key),
            Event::Paste(text) => self.paste(text),
            Event::Mouse(mouse) => match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => {
                    self.click(Position::new(mouse.column, mouse.row));
                }
                MouseEventKind::ScrollDown => self.wheel(1),
                MouseEventKind::ScrollUp => self.wheel(-1),
                MouseEventKind::Down(_)
                | MouseEventKind::Up(_)
                | MouseEventKind::Drag(_)
                | MouseEventKind::Moved
                | MouseEventKind::ScrollLeft
                | MouseEventKind::ScrollRight => {}
            },
            Event::Resize(..) => self.resize(),
            Event::Key(_) | Event::FocusGained | Event::FocusLost => {}
        }
    }
}

/// Whether these are a few keys that were pressed often, such as up and down: words have more letters.
fn are_few_keys(text: &str) -> bool {
    let mut different = Vec::new();
    text.chars().all(|c| {
        if !different.contains(&c) {
            different.push(c);
        }
        different.len() <= FEW_KEYS
    })
}

/// The character that a key types by itself, Enter as a new line; none for a key that does more.
fn plain_character(key: KeyEvent) -> Option<char> {
    match key.code {
        _ if key.kind == KeyEventKind::Release => None,
        KeyCode::Char(c) if key.modifiers.difference(KeyModifiers::SHIFT).is_empty() => Some(c),
        KeyCode::Enter if key.modifiers.is_empty() => Some('\n'),
        _ => None,
    }
}
