//! How the time of a workshop goes: steps with their minutes, quietly.

use jiff::{SignedDuration, Timestamp};

/// The steps of a timed route, and where it is in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    /// The minutes of each step, as the route has them and as they were changed since.
    minutes: Vec<u16>,
    /// The step that it is in, from 0.
    step: usize,
    /// When the step began, moved on by the pauses since.
    since: Timestamp,
    /// When it was paused; none while it runs.
    paused: Option<Timestamp>,
    /// How far the steps before were over their minutes, or under where negative.
    behind: SignedDuration,
    /// Whether it was said that this step runs over.
    is_told: bool,
}

/// What the clock shows at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The step, from 0.
    pub step: usize,
    /// How many there are.
    pub steps: usize,
    /// Minutes left of the step, rounded up; negative where it runs over.
    pub left: i64,
    /// Minutes behind, over all; negative where ahead.
    pub behind: i64,
    /// Whether it is paused.
    pub is_paused: bool,
}

impl Clock {
    /// A clock that begins its first step; none where there is none.
    pub fn start(minutes: Vec<u16>, now: Timestamp) -> Option<Self> {
        (!minutes.is_empty()).then_some(Self {
            minutes,
            step: 0,
            since: now,
            paused: None,
            behind: SignedDuration::ZERO,
            is_told: false,
        })
    }

    /// A clock as a file keeps it; none where its parts do not fit.
    pub fn restored(
        minutes: Vec<u16>,
        step: usize,
        (since, paused): (Timestamp, Option<Timestamp>),
        (behind, is_told): (SignedDuration, bool),
    ) -> Option<Self> {
        (step < minutes.len()).then_some(Self {
            minutes,
            step,
            since,
            paused,
            behind,
            is_told,
        })
    }

    /// The step that it is in, from 0.
    pub fn step(&self) -> usize {
        self.step
    }

    /// The minutes of each step, as they are now.
    pub fn minutes(&self) -> &[u16] {
        &self.minutes
    }

    /// Whether somebody was told already that this step runs over.
    pub fn is_told(&self) -> bool {
        self.is_told
    }

    /// How long until it shows other minutes; none while it is paused.
    pub fn next_minute(&self, now: Timestamp) -> Option<SignedDuration> {
        let past = self.run(now).as_millis().rem_euclid(60_000);
        let rest = i64::try_from(60_000 - past).unwrap_or(60_000);
        self.paused
            .is_none()
            .then(|| SignedDuration::from_millis(rest))
    }

    /// What a file keeps: the minutes, the step, since when, since when it is paused, how far behind.
    #[allow(clippy::type_complexity)]
    pub fn parts(&self) -> (&[u16], usize, Timestamp, Option<Timestamp>, SignedDuration) {
        (
            &self.minutes,
            self.step,
            self.since,
            self.paused,
            self.behind,
        )
    }

    fn run(&self, now: Timestamp) -> SignedDuration {
        let until = self.paused.unwrap_or(now);
        until.duration_since(self.since).max(SignedDuration::ZERO)
    }

    fn planned(&self) -> SignedDuration {
        SignedDuration::from_mins(self.minutes.get(self.step).copied().unwrap_or(0).into())
    }

    /// What it shows now.
    pub fn reading(&self, now: Timestamp) -> Reading {
        let left = self.planned() - self.run(now);
        let over = (-left).max(SignedDuration::ZERO);
        let up = |it: SignedDuration| -(-it).as_secs().div_euclid(60);
        Reading {
            step: self.step,
            steps: self.minutes.len(),
            left: up(left),
            behind: (self.behind + over).as_mins(),
            is_paused: self.paused.is_some(),
        }
    }

    /// Whether the step runs over by a minute or more, and nobody was told yet.
    pub fn is_newly_over(&self, now: Timestamp) -> bool {
        let over = self.run(now) - self.planned();
        !self.is_told && over >= SignedDuration::from_mins(1)
    }

    /// Somebody was told that this step runs over.
    pub fn told_over(&mut self) {
        self.is_told = true;
    }

    /// Begins the next step; returns whether there is one.
    pub fn next(&mut self, now: Timestamp) -> bool {
        let is_last = self.step + 1 >= self.minutes.len();
        if !is_last {
            self.behind += self.run(now) - self.planned();
            self.step += 1;
            self.since = now;
            self.paused = self.paused.map(|_| now);
            self.is_told = false;
        }
        !is_last
    }

    /// Gives the step so many minutes more, or fewer where negative; never under none. All that comes
    /// after is so much later, until another step gives them back.
    pub fn extend(&mut self, by: i16) {
        if let Some(minutes) = self.minutes.get_mut(self.step) {
            let before = i64::from(*minutes);
            *minutes = minutes.saturating_add_signed(by).min(24 * 60);
            self.behind += SignedDuration::from_mins(i64::from(*minutes) - before);
        }
        self.is_told = false;
    }

    /// Stops the time, or lets it go on.
    pub fn pause(&mut self, now: Timestamp) {
        match self.paused.take() {
            Some(paused) => {
                let stood = now.duration_since(paused).max(SignedDuration::ZERO);
                self.since = self.since.checked_add(stood).unwrap_or(now);
            }
            None => self.paused = Some(now),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + minute * 60).unwrap()
    }

    #[test]
    fn it_tells_what_is_left_and_how_far_behind() {
        let mut clock = Clock::start(vec![25, 20], at(0)).unwrap();
        assert_eq!(
            (clock.reading(at(10)).left, clock.reading(at(10)).behind),
            (15, 0)
        );
        assert!(!clock.is_newly_over(at(25)));
        assert!(clock.is_newly_over(at(28)));
        clock.told_over();
        assert!(!clock.is_newly_over(at(29)), "it is said once");
        assert_eq!(
            (clock.reading(at(28)).left, clock.reading(at(28)).behind),
            (-3, 3)
        );
        assert!(clock.next(at(28)));
        assert_eq!(
            (clock.reading(at(28)).left, clock.reading(at(28)).behind),
            (20, 3)
        );
        assert!(!clock.next(at(30)));
    }

    #[test]
    fn it_shows_something_else_once_a_minute_and_never_while_it_stands() {
        let mut clock = Clock::start(vec![2, 3], at(0)).unwrap();
        let seconds = |it: i64| Timestamp::from_second(1_800_000_000 + it).unwrap();
        for second in 0..400 {
            let now = seconds(second);
            let wait = clock.next_minute(now).unwrap();
            assert!(wait > SignedDuration::ZERO && wait <= SignedDuration::from_mins(1));
            let before = now
                .checked_add(wait - SignedDuration::from_secs(1))
                .unwrap();
            assert_eq!(clock.reading(now), clock.reading(before));
        }
        clock.pause(seconds(90));
        assert_eq!(clock.next_minute(seconds(100)), None);
        assert_eq!(clock.reading(seconds(90)), clock.reading(seconds(900)));
    }

    #[test]
    fn a_pause_costs_nothing_and_a_minute_more_counts() {
        let mut clock = Clock::start(vec![10], at(0)).unwrap();
        clock.pause(at(4));
        assert_eq!(clock.reading(at(50)).left, 6);
        clock.pause(at(60));
        assert_eq!(clock.reading(at(60)).left, 6);
        clock.extend(1);
        assert_eq!(
            (clock.reading(at(61)).left, clock.reading(at(61)).behind),
            (6, 1)
        );
        clock.extend(-30);
        let shown = clock.reading(at(60));
        assert_eq!(
            (shown.left, shown.behind),
            (-4, -6),
            "a step cut short by ten, and four over it"
        );
    }
}
