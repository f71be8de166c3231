//! The timed route through a workshop: a quiet clock at the foot of the page, and the notes of whoever leads
//! the room. The notes stand in this window alone.

use jiff::Timestamp;
use ratatui::layout::Rect;

use crate::{
    domain::{
        pack::{Pack, Route, StepNotes},
        workshop::{
            Workshop,
            clock::{Clock, Reading},
        },
    },
    session::Session,
    t,
    tui::{
        action::Action,
        canvas::{Canvas, rows_of},
        cells,
        component::{Notice, Step},
        context::Context,
        glyph,
        theme::Role,
        widget::{column::Column, scroll::Scroll},
    },
};

/// From this width on the notes stand beside the page.
const WIDE: u16 = 104;
/// How wide they are there.
const BESIDE: u16 = 38;
/// From this height on they stand below the page; on a smaller one they cover it.
const HIGH: u16 = 17;
/// What stands between two parts of the clock.
const BETWEEN: &str = " · ";

/// The notes, and how far they are scrolled.
#[derive(Default)]
pub(super) struct Notes {
    is_open: bool,
    scroll: Scroll,
}

/// The timed route that a clock follows; none where the pack has another one by now.
fn route<'a>(pack: &'a Pack, clock: Option<&Clock>) -> Option<&'a Route> {
    let route = pack.timed_route()?;
    let fits = clock.is_none_or(|clock| clock.minutes().len() == route.parts.len());
    fits.then_some(route)
}

/// What a step is called.
fn title(step: usize, clock: &Clock, context: &Context) -> String {
    let pack = &context.pack;
    let part = route(pack, Some(clock)).and_then(|it| it.parts.get(step));
    part.map_or_else(
        || {
            let number = (step + 1).to_string();
            t!(context.i18n, "live-clock-step", number = number)
        },
        |part| pack.part_title(part).to_owned(),
    )
}

/// What the step is called that a workshop is in; none where no clock was started.
pub(super) fn step_title(workshop: &Workshop, context: &Context) -> Option<String> {
    let clock = workshop.clock.as_ref()?;
    Some(title(clock.step(), clock, context))
}

/// How many steps the timed route has, and how many minutes they take together; none where the pack has
/// none, or the clock was started.
pub(super) fn to_start(workshop: &Workshop, context: &Context) -> Option<(usize, u32)> {
    if workshop.clock.is_some() {
        return None;
    }
    let pace = &context.pack.timed_route()?.pace;
    Some((pace.len(), pace.iter().copied().map(u32::from).sum()))
}

/// Starts the clock at the first step.
pub(super) fn start(session: &mut Session, context: &Context) -> Step {
    let now = context.now.at;
    let Some(route) = context.pack.timed_route() else {
        return Step::tell(Notice::warn(t!(context.i18n, "live-clock-none")));
    };
    let pace = route.pace.clone();
    session
        .live
        .change(now, |workshop| workshop.clock = Clock::start(pace, now));
    Step::tell(Notice::done(t!(context.i18n, "live-clock-started")))
}

/// What a key does to the clock; none where the action is no matter of the clock.
pub(super) fn act(action: Action, session: &mut Session, context: &Context) -> Option<Step> {
    let i18n = &context.i18n;
    let now = context.now.at;
    // Each says whether there was anything to do.
    let change: fn(&mut Clock, Timestamp) -> bool = match action {
        Action::NextStep => Clock::next,
        Action::Clock => |clock, now| {
            clock.pause(now);
            true
        },
        Action::MinuteMore => |clock, _| {
            clock.extend(1);
            true
        },
        Action::MinuteLess => |clock, _| {
            clock.extend(-1);
            true
        },
        _ => return None,
    };
    if session.live.workshop()?.clock.is_none() {
        return Some(if action == Action::Clock {
            start(session, context)
        } else {
            Step::tell(Notice::warn(t!(i18n, "live-clock-not-started")))
        });
    }
    let changed = session.live.change(now, |workshop| {
        let clock = workshop.clock.as_mut()?;
        change(clock, now).then_some(())
    });
    Some(if changed.flatten().is_some() {
        Step::taken()
    } else {
        Step::tell(Notice::warn(t!(i18n, "live-clock-was-last")))
    })
}

/// What is said once where a step has run over.
pub(super) fn tell_over(session: &mut Session, context: &Context) -> Option<Notice> {
    let now = context.now.at;
    let clock = session.live.workshop()?.clock.as_ref()?;
    if !clock.is_newly_over(now) {
        return None;
    }
    let step = title(clock.step(), clock, context);
    session.live.change(now, |workshop| {
        if let Some(clock) = &mut workshop.clock {
            clock.told_over();
        }
    });
    let told = t!(context.i18n, "live-clock-over-once", step = step);
    Some(Notice::warn(told))
}

/// The parts of the clock: this step with its time, and what comes next.
fn parts(clock: &Clock, now: Timestamp, context: &Context) -> [(String, Role); 4] {
    let i18n = &context.i18n;
    let Reading {
        step,
        steps,
        left,
        behind,
        is_paused,
    } = clock.reading(now);
    let (over, early): (i64, i64) = (-left, -behind);
    let time = if left < 0 {
        t!(i18n, "live-clock-over", minutes = over)
    } else {
        t!(i18n, "live-clock-left", minutes = left)
    };
    let role = if left < 0 { Role::Warn } else { Role::Text };
    let time = if is_paused {
        t!(i18n, "live-clock-paused", time = time)
    } else {
        time
    };
    let course = match behind {
        0 => t!(i18n, "live-clock-on-time"),
        late if late > 0 => t!(i18n, "live-clock-behind", minutes = late),
        _ => t!(i18n, "live-clock-ahead", minutes = early),
    };
    let next = step + 1;
    let then = match clock.minutes().get(next) {
        Some(minutes) if next < steps => t!(
            i18n,
            "live-clock-then",
            step = title(next, clock, context),
            minutes = i64::from(*minutes)
        ),
        Some(_) | None => t!(i18n, "live-clock-last"),
    };
    [
        (title(step, clock, context), Role::Accent),
        (time, role),
        (course, Role::Muted),
        (then, Role::Muted),
    ]
}

/// Draws the clock at the foot of an area, on one row or on two; returns what is left above it.
pub(super) fn draw_clock(session: &Session, area: Rect, canvas: &mut Canvas<'_>) -> Rect {
    let context = canvas.context;
    let clock = session.live.workshop().and_then(|it| it.clock.as_ref());
    let Some(clock) = clock else {
        return area;
    };
    let parts = parts(clock, context.now.at, context);
    let between = cells::width(BETWEEN);
    let wide: usize = parts.iter().map(|(it, _)| cells::width(it) + between).sum();
    let lines: Vec<&[(String, Role)]> = if wide <= usize::from(area.width) {
        vec![&parts]
    } else {
        vec![&parts[..3], &parts[3..]]
    };
    let height = u16::try_from(lines.len()).unwrap_or(1);
    let top = area.bottom().saturating_sub(height);
    for (y, line) in (top..).zip(lines) {
        let mut x = area.x;
        for (at, (words, role)) in line.iter().enumerate() {
            let room = |x: u16| area.right().saturating_sub(x);
            if at > 0 {
                x = canvas.text(x, y, room(x), BETWEEN, Role::Muted);
            }
            x = canvas.text(x, y, room(x), words, *role);
        }
    }
    let gap = u16::from(area.height >= HIGH);
    Rect {
        height: area.height.saturating_sub(height + gap),
        ..area
    }
}

impl Notes {
    /// Opens or closes them, or scrolls them; none where the action is no matter of theirs.
    pub(super) fn act(&mut self, action: Action, context: &Context) -> Option<Step> {
        match action {
            Action::Notes => {
                let route = context.pack.timed_route();
                if route.is_none_or(|route| route.notes.is_empty()) {
                    let told = t!(context.i18n, "live-notes-none");
                    return Some(Step::tell(Notice::warn(told)));
                }
                self.is_open = !self.is_open;
                self.scroll.reset();
                Some(Step::taken())
            }
            Action::Leave if self.is_open => {
                self.is_open = false;
                Some(Step::taken())
            }
            action if self.is_open && self.scroll.act(action) => Some(Step::taken()),
            _ => None,
        }
    }

    /// Draws them beside, below or over the page; returns what is left for it, if anything is.
    pub(super) fn draw(
        &self,
        session: &Session,
        area: Rect,
        canvas: &mut Canvas<'_>,
    ) -> Option<Rect> {
        let context = canvas.context;
        let clock = session.live.workshop().and_then(|it| it.clock.as_ref());
        let Some(route) = route(&context.pack, clock).filter(|_| self.is_open) else {
            return Some(area);
        };
        // Before the clock is started all steps are there to be read, to prepare.
        let steps = match clock {
            Some(clock) => clock.step()..clock.step() + 1,
            None => 0..route.parts.len(),
        };
        let is_beside = area.width >= WIDE;
        let width = if is_beside { BESIDE } else { area.width };
        let mut column = Column::new(width.saturating_sub(2).min(96));
        column.prose(t!(context.i18n, "live-notes-title"), Role::Muted);
        for step in steps.clone() {
            column.gap(u16::from(step > steps.start));
            let Some((part, notes)) = route.parts.get(step).zip(route.notes.get(step)) else {
                continue;
            };
            let title = context.pack.part_title(part).to_owned();
            add(&mut column, title, notes, context);
        }
        let (notes, left) = if is_beside {
            let x = area.right() - BESIDE;
            let width = area.width - BESIDE - 2;
            (Rect { x, ..area }, Some(Rect { width, ..area }))
        } else if area.height >= HIGH {
            let height = column.height().min(area.height * 3 / 5);
            let y = area.bottom() - height;
            let left = area.height - height - 1;
            let notes = Rect { y, height, ..area };
            (
                notes,
                Some(Rect {
                    height: left,
                    ..area
                }),
            )
        } else {
            (area, None)
        };
        let notes = Rect { width, ..notes };
        self.scroll.render(column, notes, canvas);
        left
    }
}

fn add(column: &mut Column<'_>, title: String, notes: &StepNotes, context: &Context) {
    let i18n = &context.i18n;
    column.prose(title, Role::Heading);
    let lists = [
        (t!(i18n, "live-notes-ask"), &notes.ask),
        (t!(i18n, "live-notes-listen"), &notes.listen),
    ];
    for (heading, lines) in lists {
        if !lines.is_empty() {
            column.prose(heading, Role::Accent);
        }
        for line in lines {
            let words = line.clone();
            let rows = rows_of(&words, column.width().saturating_sub(2));
            column.push(rows, move |area, canvas| {
                let x = canvas.text(area.x, area.y, 2, glyph::DOT, Role::Muted) + 1;
                let width = area.right().saturating_sub(x);
                canvas.prose(Rect { x, width, ..area }, &words, Role::Text);
            });
        }
    }
}
