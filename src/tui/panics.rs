//! What happens when something in the program breaks, on whichever thread: the terminal is given back, a
//! short report without any answers is kept, the person is told where their words are, and the program
//! saves and ends.

use std::{
    backtrace::Backtrace,
    env::consts::{ARCH, OS},
    fmt::{Debug, Write as _},
    io::{self, Write as _},
    panic::{self, PanicHookInfo},
    path::PathBuf,
    process,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use jiff::Timestamp;

use super::terminal;

/// What the program says to its shell when it broke; all programs in Rust say the same.
pub const EXIT_CODE: i32 = 101;

/// How soon whoever has the workbook must begin to save it.
const STUCK: Duration = Duration::from_millis(450);
/// How long that may take.
const SLOWEST_DISK: Duration = Duration::from_secs(10);

/// Whether something broke.
static BROKEN: AtomicBool = AtomicBool::new(false);

/// Whether the workbook is being saved.
static SAVING: AtomicBool = AtomicBool::new(false);

/// Where in a workbook somebody was: ids, never words.
static PLACE: Mutex<String> = Mutex::new(String::new());

/// Keeps a text under a name, and says where.
type KeepReport = dyn Fn(&str, &str) -> Option<PathBuf> + Send + Sync;

/// What is done and told.
pub struct Hook {
    /// Where the words are.
    pub words_are_safe: String,
    /// What comes before the report's path.
    pub report_is_in: String,
    /// Keeps a report under a name and says where.
    pub keep_report: Box<KeepReport>,
    /// Makes the program save and end.
    pub stop: Box<dyn Fn() + Send + Sync>,
}

/// Whether something broke.
pub fn has_any() -> bool {
    BROKEN.load(Ordering::SeqCst)
}

/// Notes that the workbook is being saved, so that nothing cuts it short.
pub fn note_saving() {
    SAVING.store(true, Ordering::SeqCst);
}

/// Notes where in a workbook somebody is, for a report. What is noted has ids and no words.
pub fn note_place(place: &impl Debug) {
    let mut noted = PLACE.lock().unwrap_or_else(PoisonError::into_inner);
    noted.clear();
    // Writing into a string cannot fail.
    let _ = write!(noted, "{place:?}");
}

/// Does all this from now on. To be called on the thread that has the workbook.
pub fn hook(hook: Hook) {
    let main = thread::current().id();
    panic::set_hook(Box::new(move |info: &PanicHookInfo<'_>| {
        terminal::restore_all();
        let is_first = !BROKEN.swap(true, Ordering::SeqCst);
        if is_first {
            tell(&hook, info);
        }
        if thread::current().id() != main {
            (hook.stop)();
        }
        // Whatever still hangs must not keep anybody waiting.
        thread::spawn(|| {
            thread::sleep(STUCK);
            if SAVING.load(Ordering::SeqCst) {
                thread::sleep(SLOWEST_DISK);
            }
            process::exit(EXIT_CODE);
        });
    }));
}

fn tell(hook: &Hook, info: &PanicHookInfo<'_>) {
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let now = Timestamp::now();
    let name = format!("madbook-stopped-{}.txt", now.strftime("%Y-%m-%d-%H%M%S"));
    let kept = (hook.keep_report)(&name, &report(info, &place, now));
    let mut error = io::stderr();
    let _ = writeln!(
        error,
        "madbook stopped at {place}.\n{}",
        hook.words_are_safe
    );
    if let Some(path) = kept {
        let _ = writeln!(error, "{} {}", hook.report_is_in, path.display());
    }
}

/// What helps to find the mistake. A panic's message may quote an answer, unless it stands in the program
/// as it is.
fn report(info: &PanicHookInfo<'_>, location: &str, now: Timestamp) -> String {
    let message = info.payload().downcast_ref::<&'static str>();
    let message = message
        .copied()
        .unwrap_or("left out, as it may quote an answer");
    // Whoever breaks while noting the place has no place.
    let place = PLACE
        .try_lock()
        .map(|place| place.clone())
        .unwrap_or_default();
    let thread = thread::current();
    format!(
        "madbook {} on {OS} {ARCH}\nwhen: {now}\nwhere: {location}\nthread: {}\nmessage: {message}\n\
         place: {place}\n\nThere are no answers in this report.\n\n{}\n",
        env!("CARGO_PKG_VERSION"),
        thread.name().unwrap_or("without a name"),
        Backtrace::force_capture(),
    )
}
