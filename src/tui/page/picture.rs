//! Where all alliances stand on the continuum.

use ratatui::layout::Rect;

use crate::{
    picture,
    report::wording::Wording,
    session::Session,
    t,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        component::{Aside, Component, Step},
        context::Context,
        hit::Hit,
        input::Input,
        target::PageTarget,
        widget::drawing,
    },
};

/// The picture of all alliances. What is chosen on it is the alliance in focus.
#[derive(Default)]
pub struct PicturePage {}

impl PicturePage {
    /// The picture, with the alliance in focus chosen.
    pub fn new() -> Self {
        Self::default()
    }
}

/// Brings the alliance at a place of the workbook's order into focus; past the last is the last.
fn choose(row: usize, session: &mut Session) -> Step {
    let alliances = &session.workbook().alliances;
    let last = alliances.len().saturating_sub(1);
    if let Some(id) = alliances.get(row.min(last)).map(|alliance| alliance.id) {
        session.focus_on(id);
    }
    Step::taken()
}

/// To the alliance in focus on a page of its own, or to the list where there is none.
fn open(session: &Session) -> Step {
    match session.focus() {
        Some(id) => Step::go(PageTarget::Focus(id)),
        None => Step::go(PageTarget::Alliances),
    }
}

impl Component for PicturePage {
    fn update(&mut self, input: &Input, session: &mut Session, _context: &Context) -> Step {
        let here = session.focus_index().unwrap_or(0);
        match (input.action(), input) {
            (Some(Action::Up), _) => choose(here.saturating_sub(1), session),
            (Some(Action::Down), _) => choose(here + 1, session),
            (Some(Action::First), _) => choose(0, session),
            (Some(Action::Last), _) => choose(usize::MAX, session),
            (Some(Action::Choose), _) => open(session),
            (Some(Action::Badge), _) => {
                let row = drawing::row_of_badge(input);
                match row.filter(|row| *row < session.workbook().alliances.len()) {
                    Some(row) if row == here => open(session),
                    Some(row) => choose(row, session),
                    None => Step::taken(),
                }
            }
            (None, Input::Click(Hit::Alliance(id), _)) => {
                if session.focus() == Some(*id) {
                    return open(session);
                }
                session.focus_on(*id);
                Step::taken()
            }
            (None, Input::Wheel(rows)) => {
                choose(here.saturating_add_signed(isize::from(*rows)), session)
            }
            (Some(_) | None, _) => Step::ignored(),
        }
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let context = canvas.context;
        let labels = drawing::labels(context);
        let style = drawing::style(context, &labels);
        let workbook = session.workbook();
        let alliances = picture::alliances(workbook, session.readings());
        let detail = session
            .reading()
            .map(|reading| Wording::new(&context.i18n, &context.pack).detail(reading));
        let place = drawing::with_margin(area);
        let size = drawing::size(place);
        let chosen = session.focus_index().unwrap_or(0);
        let drawn = picture::overview(size, &alliances, chosen, detail.as_ref(), &style);
        drawing::draw(&drawn, place, canvas, |hit| match hit {
            picture::Hit::Alliance(row) => {
                let alliance = workbook.alliances.get(row)?;
                Some(Hit::Alliance(alliance.id))
            }
            picture::Hit::Item(_)
            | picture::Hit::End(_)
            | picture::Hit::Degree(..)
            | picture::Hit::Row(_) => None,
        });
    }

    fn layers(&self, _session: &Session, _context: &Context) -> Vec<Layer> {
        vec![Layer::Picture, Layer::List]
    }

    fn hints(&self, session: &Session, _context: &Context) -> Vec<Action> {
        let others = session.workbook().alliances.len() > 1;
        let mut hints = Vec::new();
        hints.extend(
            others
                .then_some([Action::Up, Action::Down])
                .into_iter()
                .flatten(),
        );
        hints.extend([Action::Choose, Action::Leave, Action::Audience]);
        hints
    }

    fn called(&self, action: Action, _session: &Session, context: &Context) -> Option<String> {
        match action {
            Action::Up => Some(String::new()),
            Action::Down => Some(Action::Choose.short(&context.i18n)),
            Action::Choose => Some(t!(context.i18n, "hint-open")),
            _ => None,
        }
    }

    fn aside(&self) -> Aside {
        Aside::Nothing
    }
}
