//! What is to be done although nothing arrives: a save, a look at an editor's words, a workshop's clock.

use std::time::{Duration, Instant};

use super::Runtime;

/// How often it is looked whether an editor has saved that came back at once.
const LOOK_EVERY: Duration = Duration::from_secs(1);

impl Runtime {
    /// How long to wait for something to arrive; none where nothing is due by itself.
    pub(super) fn next_due(&mut self) -> Option<Duration> {
        self.look_due = match (&self.loan, self.look_due) {
            (None, _) => None,
            (Some(_), due) => Some(due.unwrap_or_else(|| Instant::now() + LOOK_EVERY)),
        };
        let clock = self.app.running_clock();
        let minute = clock.and_then(|clock| clock.next_minute(self.world.now().at));
        let minute = minute.and_then(|wait| Duration::try_from(wait).ok());
        self.minute_due = minute.map(|wait| Instant::now() + wait);
        let due = [self.save_due, self.look_due, self.minute_due];
        let due = due.into_iter().flatten().min();
        due.map(|due| due.saturating_duration_since(Instant::now()))
    }

    /// Does what is due by now.
    pub(super) fn time_passed(&mut self) {
        let now = Instant::now();
        if self.save_due.is_some_and(|due| due <= now) {
            self.save_due = None;
            let commands = self.app.save();
            self.perform(commands);
        }
        if self.look_due.is_some_and(|due| due <= now) {
            self.look_due = None;
            self.look_at_loan();
        }
        if self.minute_due.is_some_and(|due| due <= now) {
            self.minute_due = None;
            let commands = self.app.minute(self.world.now());
            self.perform(commands);
        }
    }
}
