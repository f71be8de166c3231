//! The real program, killed while somebody types: at most the last second of typing is lost, and never
//! what the screen said was saved.
//!
//! `MADBOOK_KILLS` says how often, `MADBOOK_SEED` at which moments.

use std::{
    env,
    fmt::Write as _,
    io::Write as _,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::{Duration, Instant, SystemTime},
};

use vt100::Screen;

use crate::{
    pty::{put_words_on, start_at_words, words_on},
    terminal::{Program, TestHome, is_saved},
};

/// How often the program is killed where nobody says how often.
const KILLS: usize = 25;
/// How many sessions run beside each other.
const AT_ONCE: usize = 6;
/// The last second.
const SECOND: Duration = Duration::from_secs(1);
/// A sign that stands on the screen nowhere else: every piece that is typed begins with one.
const SIGN: char = 'þ';

fn number(name: &str) -> Option<u64> {
    env::var(name).ok()?.parse().ok()
}

/// A small source of chance that can be told what to do (`SplitMix64`).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    fn millis(&mut self, end: u64) -> Duration {
        Duration::from_millis(self.below(end))
    }
}

/// What somebody saw of a session until it was killed.
#[derive(Default)]
struct Seen {
    /// When each piece was typed.
    typed: Vec<Instant>,
    /// When each piece was on the screen.
    shown: Vec<Instant>,
    /// How many pieces were there when the screen last said that all is saved.
    saved: usize,
}

impl Seen {
    fn see(&mut self, screen: &Screen) {
        let now = Instant::now();
        let shown = screen.contents().matches(SIGN).count();
        while self.shown.len() < shown {
            self.shown.push(now);
        }
        if is_saved(screen) {
            self.saved = self.saved.max(shown);
        }
    }

    /// How long the machine made a piece wait for its place on the screen, at most.
    fn lag(&self, end: Instant) -> Duration {
        let shown = self.shown.iter().copied().chain(std::iter::repeat(end));
        let waits = self.typed.iter().zip(shown);
        let waits = waits.map(|(typed, shown)| shown.saturating_duration_since(*typed));
        waits.max().unwrap_or_default()
    }
}

/// Types until a moment comes by chance, and kills the program then. How many pieces were typed and how
/// many were kept.
fn session(seed: u64) -> (usize, usize) {
    let mut chance = Chance(seed);
    let home = put_words_on(TestHome::in_memory(), "");
    let mut program = start_at_words(&home);
    let end = Instant::now() + chance.millis(2200);
    let mut seen = Seen::default();
    let mut text = String::new();
    type_until(end, &mut program, &mut chance, &mut seen, &mut text);
    let killed = Instant::now();
    program.signal("KILL").until_ended();

    let words = words_on(&home);
    assert!(
        text.starts_with(&words),
        "seed {seed}: {words:?} is not what was typed"
    );
    let kept = words
        .split(' ')
        .filter(|piece| piece.len() > SIGN.len_utf8())
        .count();
    // The last piece on the screen may not be whole.
    let whole = |shown: usize| shown.saturating_sub(1);
    assert!(
        kept >= whole(seen.saved),
        "seed {seed}: {kept} of {} saved ones",
        seen.saved
    );
    let late = SECOND + seen.lag(killed);
    let due = seen
        .shown
        .iter()
        .filter(|shown| killed.saturating_duration_since(**shown) > late);
    let due = whole(due.count());
    assert!(
        kept >= due,
        "seed {seed}: {kept} kept, {due} older than {late:?}: {words:?}"
    );
    (seen.typed.len(), kept)
}

fn type_until(
    end: Instant,
    program: &mut Program,
    chance: &mut Chance,
    seen: &mut Seen,
    text: &mut String,
) {
    while Instant::now() < end {
        let piece = format!("{SIGN}{} ", seen.typed.len());
        seen.typed.push(Instant::now());
        let _ = write!(text, "{piece}");
        program.types(&piece);
        // Now and then somebody thinks, and the screen says that all is saved.
        let pause = match chance.below(30) {
            0 => Duration::from_millis(900),
            _ => Duration::from_millis(10) + chance.millis(30),
        };
        program.watch(end.min(Instant::now() + pause), |screen| seen.see(screen));
    }
}

#[test]
fn whenever_it_is_killed_at_most_the_last_second_of_typing_is_lost() {
    let now = SystemTime::UNIX_EPOCH.elapsed().unwrap().as_nanos();
    let seed = number("MADBOOK_SEED").unwrap_or(u64::try_from(now & 0xffff_ffff).unwrap());
    let kills = number("MADBOOK_KILLS").map_or(KILLS, |kills| usize::try_from(kills).unwrap());
    let _ = writeln!(std::io::stdout(), "seed {seed}");
    let (next, typed, kept) = (
        AtomicUsize::new(0),
        AtomicUsize::new(0),
        AtomicUsize::new(0),
    );
    thread::scope(|scope| {
        for _ in 0..AT_ONCE.min(kills) {
            scope.spawn(|| {
                loop {
                    let nth = next.fetch_add(1, Ordering::SeqCst);
                    if nth >= kills {
                        break;
                    }
                    let session = session(seed.wrapping_add(nth as u64));
                    typed.fetch_add(session.0, Ordering::SeqCst);
                    kept.fetch_add(session.1, Ordering::SeqCst);
                }
            });
        }
    });
    let (typed, kept) = (typed.into_inner(), kept.into_inner());
    let _ = writeln!(
        std::io::stderr(),
        "killed {kills} times from seed {seed}: {kept} of {typed} words kept"
    );
    assert!(
        kept > 0 && kept < typed,
        "nothing was at stake: {kept} of {typed}"
    );
}

#[test]
fn what_was_typed_into_an_open_form_is_there_when_it_is_opened_again() {
    let home = put_words_on(TestHome::in_memory(), "");
    let mut program = start_at_words(&home);
    program.keys("<Ctrl+O>").types("actions actions");
    // All of it: a key in the middle of what is typed fast is taken for a part of a paste.
    program.until("┃ actions actions").keys("<Enter>");
    program.until("Press Enter to add").keys("<Enter>");
    program.until("Who does it?");
    program.types("Call the mill").until("Call the mill");
    program.keys("<Tab><Tab>");
    program.types("not a day").until("not a day").until_saved();
    program.signal("KILL").until_ended();
    assert!(home.read().workbook.actions.is_empty());

    let mut program = home.start(120, 36);
    program.until("Your workbooks").keys("<Enter>");
    program.until("You were in the middle of something");
    program.keys("<Enter>");
    program.until("Call the mill").until("not a day");
    // Once it is kept, nothing waits any more.
    program.keys("<Ctrl+U>").types("31/3").until("By 31 March");
    program.keys("<Enter>").until("by 31 March").until_saved();
    program.signal("KILL").until_ended();
    assert_eq!(home.read().workbook.actions[0].what, "Call the mill");
    let files = std::fs::read_dir(home.folder()).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let left: Vec<String> = names.filter(|name| name.contains("draft")).collect();
    assert!(left.is_empty(), "{left:?}");
}
