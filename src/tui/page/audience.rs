//! The alliances in large letters for a room: all of them, or one after the other, with nothing else on
//! the screen. What is drawn is made from the edition without what is private.

use ratatui::layout::Rect;

use crate::{
    domain::{
        edition::{Edition, Private},
        reading::{self, AllianceReading},
        workbook::Workbook,
    },
    picture,
    report::{edition, wording::Wording},
    session::Session,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        component::{Aside, Component, Step},
        context::Context,
        hit::Hit,
        input::Input,
        widget::drawing,
    },
};

/// What a room is shown. Stepping through it changes neither the workbook nor the alliance in focus.
pub struct AudiencePage {
    shown: Shown,
    /// The place of the alliance that is shown on its own; none while all are.
    at: Option<usize>,
    /// Whether the screen is empty.
    is_blank: bool,
}

/// What may be shown to a room: the placed alliances of an edition that nothing private is in. An
/// alliance whose gauges are all private is not placed in it, as one with blank gauges is not, so that
/// neither can be told from the other.
struct Shown {
    workbook: Workbook,
    readings: Vec<AllianceReading>,
}

impl Shown {
    fn of(session: &Session, context: &Context) -> Self {
        let without_private = Edition {
            private: Private::LeftOut,
            ..Edition::default()
        };
        let (words, pack) = (&context.i18n, &context.pack);
        let mut workbook = edition::of(words, pack, &without_private, session.workbook());
        let mut readings = reading::read_all(pack, &workbook, context.now.today);
        readings.retain(|reading| reading.continuum.now.is_some());
        let is_placed = |id| readings.iter().any(|reading| reading.alliance == id);
        workbook.alliances.retain(|alliance| is_placed(alliance.id));
        Self { workbook, readings }
    }
}

impl AudiencePage {
    /// All alliances that may be shown.
    pub fn new(session: &Session, context: &Context) -> Self {
        Self {
            shown: Shown::of(session, context),
            at: None,
            is_blank: false,
        }
    }

    /// To the next or the one before: all, then each alliance, then all again. On an empty screen what
    /// was there comes back.
    fn step(&mut self, by: isize) -> Step {
        if !std::mem::take(&mut self.is_blank) {
            let places = self.shown.workbook.alliances.len() + 1;
            let here = self.at.map_or(0, |at| at + 1);
            let there = match by {
                ..0 => here + places - 1,
                0.. => here + 1,
            };
            self.at = (there % places).checked_sub(1);
        }
        Step::taken()
    }

    fn show(&mut self, at: Option<usize>) -> Step {
        self.is_blank = false;
        self.at = at.filter(|at| *at < self.shown.workbook.alliances.len());
        Step::taken()
    }
}

impl Component for AudiencePage {
    fn update(&mut self, input: &Input, _session: &mut Session, _context: &Context) -> Step {
        match (input.action(), input) {
            (Some(Action::NextAlliance | Action::Next | Action::NextField), _) => self.step(1),
            (Some(Action::PreviousAlliance | Action::Back | Action::PreviousField), _) => {
                self.step(-1)
            }
            (Some(Action::First), _) => self.show(None),
            (Some(Action::BlankScreen), _) => {
                self.is_blank = !self.is_blank;
                Step::taken()
            }
            // One level back: from an empty screen, from one alliance to all, and then away.
            (Some(Action::Leave), _) if self.is_blank => self.show(self.at),
            (Some(Action::Leave), _) if self.at.is_some() => self.show(None),
            // A slip of the hand must not bring the owner's pages before the room.
            (Some(Action::Undo | Action::Redo | Action::NextGap), _) => Step::taken(),
            (None, Input::Click(Hit::Row(at), _)) => self.show(Some(*at)),
            (None, Input::Wheel(rows)) => self.step(isize::from(*rows)),
            (Some(_) | None, _) => Step::ignored(),
        }
    }

    fn view(&self, _session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        if self.is_blank {
            return;
        }
        let context = canvas.context;
        let labels = drawing::labels(context);
        let style = drawing::style(context, &labels);
        let Shown { workbook, readings } = &self.shown;
        let alliances = picture::alliances(workbook, readings);
        let size = drawing::size(area);
        let one = self.at.and_then(|at| {
            let (alliance, reading) = alliances.get(at).zip(readings.get(at))?;
            let detail = Wording::new(&context.i18n, &context.pack).detail(reading);
            let firm = &workbook.title;
            Some(picture::audience_alliance(
                size, firm, alliance, at, &detail, &style,
            ))
        });
        let drawn =
            one.unwrap_or_else(|| picture::audience(size, &workbook.title, &alliances, &style));
        drawing::draw(&drawn, area, canvas, |hit| match hit {
            picture::Hit::Alliance(at) => Some(Hit::Row(at)),
            picture::Hit::Item(_)
            | picture::Hit::End(_)
            | picture::Hit::Degree(..)
            | picture::Hit::Row(_) => None,
        });
    }

    fn layers(&self, _session: &Session, _context: &Context) -> Vec<Layer> {
        vec![Layer::Audience]
    }

    fn hints(&self, _session: &Session, _context: &Context) -> Vec<Action> {
        vec![
            Action::NextAlliance,
            Action::PreviousAlliance,
            Action::BlankScreen,
            Action::Leave,
        ]
    }

    fn refresh(&mut self, session: &Session, context: &Context) {
        self.shown = Shown::of(session, context);
        let places = self.shown.workbook.alliances.len();
        self.at = self.at.filter(|at| *at < places);
    }

    fn aside(&self) -> Aside {
        Aside::Nothing
    }
}

#[cfg(test)]
mod tests;
