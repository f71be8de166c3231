//! Saving beside the screen: one thread that writes the newest state of a workbook and skips those
//! that were overtaken.

use std::{
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        mpsc::{self, Receiver, Sender},
    },
    thread::{self, JoinHandle},
};

use jiff::Timestamp;

use super::{
    error::SaveError,
    file::{Stamp, WorkbookFile},
    summary::Summary,
};
use crate::domain::workbook::Workbook;

/// A workbook as it was at one moment.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// The workbook.
    pub workbook: Workbook,
    /// What it comes to.
    pub summary: Summary,
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
    /// Whether, where it could not be saved, it was written down elsewhere: it is offered the next time.
    /// Otherwise it is in memory alone.
    pub written_down: bool,
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
}

/// Saves snapshots of one workbook on a thread of its own. Dropping it waits for the last of them.
#[derive(Debug)]
pub struct Writer {
    waiting: Arc<Mutex<Option<Snapshot>>>,
    orders: Option<Sender<Order>>,
    thread: Option<JoinHandle<Result<(), Box<Unsaved>>>>,
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
    /// Say when everything before this is done.
    Tell(Sender<()>),
}

impl Writer {
    /// Starts a thread that saves to a file, and tells what became of each snapshot it did not skip.
    /// `report` runs on that thread.
    pub fn start(file: WorkbookFile, report: impl FnMut(SaveOutcome) + Send + 'static) -> Self {
        let waiting = Arc::default();
        let (orders, inbox) = mpsc::channel();
        let desk = Desk {
            file,
            waiting: Arc::clone(&waiting),
            failed: None,
            report,
        };
        Self {
            waiting,
            orders: Some(orders),
            thread: Some(thread::spawn(move || desk.work(&inbox))),
        }
    }

    /// Has a snapshot saved, in place of any that still waits. Returns at once.
    pub fn save(&self, snapshot: Snapshot) {
        *lock(&self.waiting) = Some(snapshot);
        self.order(Order::Save);
    }

    /// Tries again to save what last failed, unless something newer was saved since. Returns at once.
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

    /// Waits until everything handed in so far was saved or reported.
    pub fn flush(&self) {
        let (done, told) = mpsc::channel();
        self.order(Order::Tell(done));
        // The sender is dropped, unused, where the thread has ended: there is nothing to wait for.
        let _ = told.recv();
    }

    /// Saves what waits, tries once more what failed, and ends the thread.
    pub fn finish(mut self) -> Result<(), Box<Unsaved>> {
        self.end()
    }

    fn order(&self, order: Order) {
        if let Some(orders) = &self.orders {
            // A thread that has ended has nobody to take it.
            let _ = orders.send(order);
        }
    }

    fn end(&mut self) -> Result<(), Box<Unsaved>> {
        self.orders = None;
        match self.thread.take().map(JoinHandle::join) {
            Some(Ok(result)) => result,
            // It panicked, which the panic hook has told.
            Some(Err(_)) | None => Ok(()),
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
struct Desk<R> {
    file: WorkbookFile,
    waiting: Arc<Mutex<Option<Snapshot>>>,
    failed: Option<Box<Unsaved>>,
    report: R,
}

impl<R: FnMut(SaveOutcome)> Desk<R> {
    fn work(mut self, inbox: &Receiver<Order>) -> Result<(), Box<Unsaved>> {
        for order in inbox {
            match order {
                Order::Save => self.save_waiting(),
                Order::Retry => self.save_failed(),
                Order::Accept(stamp) => self.file.accept(stamp),
                // The next save tells when backups cannot be made.
                Order::Keep => drop(self.file.keep()),
                // Nobody may be listening any more.
                Order::Tell(done) => drop(done.send(())),
            }
        }
        self.save_failed();
        self.failed.map_or(Ok(()), Err)
    }

    fn save_waiting(&mut self) {
        // Taken in a statement of its own, so that the lock is free while the disk works.
        let waiting = lock(&self.waiting).take();
        if let Some(snapshot) = waiting {
            self.save(snapshot);
        }
    }

    fn save_failed(&mut self) {
        if let Some(unsaved) = self.failed.take() {
            self.save(unsaved.snapshot);
        }
    }

    fn save(&mut self, snapshot: Snapshot) {
        let result = self.file.save(&snapshot.workbook, &snapshot.summary);
        let written_down = match &result {
            Ok(()) => {
                self.file.clear_journal();
                false
            }
            Err(_) => self.file.write_down(&snapshot.workbook, &snapshot.summary),
        };
        let at = snapshot.at;
        self.failed = result
            .as_ref()
            .err()
            .cloned()
            .map(|error| Box::new(Unsaved { snapshot, error }));
        (self.report)(SaveOutcome {
            at,
            result,
            written_down,
            no_backup: self.file.backup_problem().cloned(),
        });
    }
}

/// A thread that panicked with the lock held has left a whole snapshot or none.
fn lock(waiting: &Mutex<Option<Snapshot>>) -> MutexGuard<'_, Option<Snapshot>> {
    waiting.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
