//! Saving beside the screen: one thread that writes the newest state of a workbook and skips those
//! that were overtaken.
//!
//! What could not be saved for a reason that passes is tried again every few seconds, until it is saved
//! or something newer is handed in. While there is nothing of the kind, the thread sleeps.

use std::{
    fmt,
    path::PathBuf,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use jiff::Timestamp;

use super::{
    error::{SaveError, SaveProblem},
    file::WorkbookFile,
    loaded::Stamp,
    summary::Summary,
};
use crate::domain::{draft::Draft, workbook::Workbook};

/// How long after a save that failed the next try comes.
const PAUSE: Duration = Duration::from_secs(3);

/// A workbook as it was at one moment.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// The workbook.
    pub workbook: Workbook,
    /// What it comes to.
    pub summary: Summary,
    /// What is typed into forms and not kept in it.
    pub drafts: Vec<Draft>,
    /// The moment; everything done up to then is in it.
    pub at: Timestamp,
}

/// What became of a snapshot.
#[derive(Debug)]
pub struct SaveOutcome {
    /// The moment that the snapshot is of: where it was saved, everything up to then is safe.
    pub at: Timestamp,
    /// Whether it was saved.
    pub result: Result<(), SaveError>,
    /// Where it was written down, where it could not be saved: it is offered the next time. Where this
    /// is none too, it is in memory alone.
    pub written_down: Option<PathBuf>,
    /// Why there is no backup of what the file held before, where there should be one.
    pub no_backup: Option<SaveError>,
}

/// What could not be saved when the writer ended.
#[derive(Debug)]
pub struct Unsaved {
    /// The workbook as it should have been saved.
    pub snapshot: Snapshot,
    /// Why it was not.
    pub error: SaveError,
    /// Where it was written down instead.
    pub written_down: Option<PathBuf>,
}

/// Saves snapshots of one workbook on a thread of its own. Dropping it waits for the last of them.
#[derive(Debug)]
pub struct Writer {
    waiting: Arc<Mutex<Option<Snapshot>>>,
    orders: Option<Sender<Order>>,
    work: Mutex<Work>,
}

type Outcome = Result<(), Box<Unsaved>>;

/// The thread, which begins with the first thing there is to do.
enum Work {
    Waiting(Box<dyn FnOnce() -> Outcome + Send>),
    Running(JoinHandle<Outcome>),
    Over,
}

impl fmt::Debug for Work {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Waiting(_) => "Waiting",
            Self::Running(_) => "Running",
            Self::Over => "Over",
        })
    }
}

/// What the thread is told; the snapshot itself waits where a newer one can take its place.
enum Order {
    /// Save what waits.
    Save,
    /// Save again what failed.
    Retry,
    /// Save in the knowledge of what something else wrote.
    Accept(Stamp),
    /// Keep a backup of what is saved.
    Keep,
    /// Let go of what failed: it is kept elsewhere.
    Forget,
    /// Say when everything before this is done.
    Tell(Sender<()>),
    /// Save again what failed, and say what became of it.
    Settle(Sender<Option<SaveOutcome>>),
}

impl Writer {
    /// Saves to a file, and tells what became of each snapshot it did not skip; of what it tries again by
    /// itself, only the news. `report` runs on the thread, which starts when there is something to do.
    pub fn start(file: WorkbookFile, report: impl FnMut(SaveOutcome) + Send + 'static) -> Self {
        Self::start_with(file, PAUSE, report)
    }

    fn start_with(
        file: WorkbookFile,
        pause: Duration,
        report: impl FnMut(SaveOutcome) + Send + 'static,
    ) -> Self {
        let waiting = Arc::default();
        let (orders, inbox) = mpsc::channel();
        let thread = WriterThread {
            file,
            waiting: Arc::clone(&waiting),
            failed: None,
            unproven: None,
            pause,
            report,
        };
        Self {
            waiting,
            orders: Some(orders),
            work: Mutex::new(Work::Waiting(Box::new(move || thread.work(&inbox)))),
        }
    }

    /// Has a snapshot saved, in place of any that still waits. Returns at once.
    pub fn save(&self, snapshot: Snapshot) {
        *lock(&self.waiting) = Some(snapshot);
        self.order(Order::Save);
    }

    /// Tries again at once to save what last failed, unless something newer was saved since. Returns at
    /// once.
    pub fn retry(&self) {
        self.order(Order::Retry);
    }

    /// Has what is handed in from now on saved over what something else wrote to the file, given that
    /// the file still holds what was read with this stamp. Returns at once.
    pub fn accept(&self, stamp: Stamp) {
        self.order(Order::Accept(stamp));
    }

    /// Has what the file holds kept as a backup. Returns at once.
    pub fn keep(&self) {
        self.order(Order::Keep);
    }

    /// Lets go of what could not be saved, because it is in another file by now. Returns at once.
    pub fn forget(&self) {
        self.order(Order::Forget);
    }

    /// Waits until everything handed in so far was saved or reported.
    pub fn flush(&self) {
        let (done, told) = mpsc::channel();
        self.order(Order::Tell(done));
        // The sender is dropped, unused, where the thread has ended: there is nothing to wait for.
        let _ = told.recv();
    }

    /// Waits until everything handed in so far was saved or reported, tries again what failed, and says
    /// what became of that where it failed again.
    pub fn settle(&self) -> Option<SaveOutcome> {
        let (done, told) = mpsc::channel();
        self.order(Order::Settle(done));
        told.recv().ok().flatten()
    }

    /// Saves what waits, tries once more what failed, and ends the thread.
    pub fn finish(mut self) -> Result<(), Box<Unsaved>> {
        self.end()
    }

    fn order(&self, order: Order) {
        let Some(orders) = &self.orders else {
            return;
        };
        let mut work = lock(&self.work);
        if let Work::Waiting(_) = *work {
            match order {
                // Nothing was handed in: dropping the question answers it.
                Order::Tell(_) | Order::Settle(_) => return,
                Order::Save | Order::Retry | Order::Accept(_) | Order::Keep | Order::Forget => {}
            }
            if let Work::Waiting(begin) = std::mem::replace(&mut *work, Work::Over) {
                *work = Work::Running(thread::spawn(begin));
            }
        }
        // A thread that has ended has nobody to take it.
        let _ = orders.send(order);
    }

    fn end(&mut self) -> Result<(), Box<Unsaved>> {
        self.orders = None;
        match std::mem::replace(&mut *lock(&self.work), Work::Over) {
            // Where it panicked, the panic hook has told.
            Work::Running(thread) => thread.join().unwrap_or(Ok(())),
            Work::Waiting(_) | Work::Over => Ok(()),
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        // Whoever wants to know calls `finish`; the outcome was reported as well.
        let _ = self.end();
    }
}

/// The thread's side.
struct WriterThread<R> {
    file: WorkbookFile,
    waiting: Arc<Mutex<Option<Snapshot>>>,
    failed: Option<Failed>,
    /// What was saved last, until the whole file was read back.
    unproven: Option<Snapshot>,
    pause: Duration,
    report: R,
}

/// What could not be saved.
struct Failed {
    unsaved: Box<Unsaved>,
}

impl Failed {
    /// Whether what kept it from being saved can pass without anybody's doing in this program.
    fn can_pass(&self) -> bool {
        match self.unsaved.error.problem {
            SaveProblem::Io(_) | SaveProblem::ReadOnly | SaveProblem::InUse => true,
            SaveProblem::ChangedUnderneath
            | SaveProblem::Taken
            | SaveProblem::Elsewhere
            | SaveProblem::Unreadable(_)
            | SaveProblem::Unsound { .. }
            | SaveProblem::NoSettings => false,
        }
    }

    /// What a person is told of it.
    fn told(&self) -> (String, Option<PathBuf>) {
        let unsaved = &self.unsaved;
        (unsaved.error.to_string(), unsaved.written_down.clone())
    }
}

impl<R: FnMut(SaveOutcome)> WriterThread<R> {
    fn work(mut self, inbox: &Receiver<Order>) -> Result<(), Box<Unsaved>> {
        loop {
            let order = if self.failed.as_ref().is_some_and(Failed::can_pass) {
                inbox.recv_timeout(self.pause)
            } else {
                inbox.recv().map_err(|_| RecvTimeoutError::Disconnected)
            };
            match order {
                Ok(Order::Save) => self.save_waiting(),
                Ok(Order::Retry) => self.save_failed(),
                Ok(Order::Accept(stamp)) => self.file.accept(stamp),
                // The next save tells when backups cannot be made.
                Ok(Order::Keep) => drop(self.file.keep()),
                Ok(Order::Forget) => {
                    self.failed = None;
                    self.file.clear_journal();
                }
                // Nobody may be listening any more.
                Ok(Order::Tell(done)) => drop(done.send(())),
                Ok(Order::Settle(done)) => {
                    let failed = self.failed.take();
                    let outcome = match failed {
                        Some(failed) => Some(self.save(failed.unsaved.snapshot)),
                        None => self.prove(),
                    };
                    let _ = done.send(outcome.filter(|outcome| outcome.result.is_err()));
                }
                Err(RecvTimeoutError::Timeout) => self.heal(),
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        self.save_failed();
        if let Some(outcome) = self.prove() {
            (self.report)(outcome);
        }
        self.failed.map_or(Ok(()), |failed| Err(failed.unsaved))
    }

    fn save_waiting(&mut self) {
        // Taken in a statement of its own, so that the lock is free while the disk works.
        let waiting = lock(&self.waiting).take();
        if let Some(snapshot) = waiting {
            let outcome = self.save(snapshot);
            (self.report)(outcome);
        }
    }

    fn save_failed(&mut self) {
        if let Some(failed) = self.failed.take() {
            let outcome = self.save(failed.unsaved.snapshot);
            (self.report)(outcome);
        }
    }

    /// Tries again by itself, and says so where it makes a difference.
    fn heal(&mut self) {
        let Some(failed) = self.failed.take() else {
            return;
        };
        let before = failed.told();
        let outcome = self.save(failed.unsaved.snapshot);
        if self.failed.as_ref().map(Failed::told) != Some(before) {
            (self.report)(outcome);
        }
    }

    /// Reads the whole file back, where that was not done since it was saved; says what became of it where
    /// it does not hold what it should.
    fn prove(&mut self) -> Option<SaveOutcome> {
        let snapshot = self.unproven.take()?;
        let result = self.file.prove(&snapshot.workbook, &snapshot.summary);
        result.is_err().then(|| self.saved(snapshot, result))
    }

    fn save(&mut self, snapshot: Snapshot) -> SaveOutcome {
        let saved = self.file.save(&snapshot.workbook, &snapshot.summary);
        // What was kept is in the workbook before it waits no more.
        let id = snapshot.workbook.id;
        let result = saved.and_then(|()| self.file.keep_drafts(id, &snapshot.drafts));
        self.saved(snapshot, result)
    }

    /// What follows from a save.
    fn saved(&mut self, snapshot: Snapshot, result: Result<(), SaveError>) -> SaveOutcome {
        let at = snapshot.at;
        let mut written_down = None;
        match &result {
            Ok(()) => {
                self.file.clear_journal();
                self.failed = None;
                self.unproven = Some(snapshot);
            }
            Err(error) => {
                written_down = self.file.write_down(&snapshot.workbook, &snapshot.summary);
                let error = error.clone();
                self.failed = Some(Failed {
                    unsaved: Box::new(Unsaved {
                        snapshot,
                        error,
                        written_down: written_down.clone(),
                    }),
                });
            }
        }
        SaveOutcome {
            at,
            result,
            written_down,
            no_backup: self.file.backup_problem().cloned(),
        }
    }
}

/// A thread that panicked with the lock held has left a whole snapshot or none.
fn lock<T>(held: &Mutex<T>) -> MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
