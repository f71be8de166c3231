//! The window that a room sees: it follows the workshop in the other window and knows nothing else.

use ratatui::layout::Rect;

use super::workshop::dots;
use crate::{
    picture::{self, Counted, Due},
    store::Projected,
    t,
    tui::{canvas::Canvas, widget::drawing},
};

/// What a room sees.
#[derive(Debug, Default)]
pub struct ProjectorPage {
    /// None while nobody shows anything.
    shown: Option<Projected>,
}

impl ProjectorPage {
    /// Shows something else.
    pub fn take(&mut self, shown: Option<Projected>) {
        self.shown = shown;
    }

    /// Draws it over the whole screen. No cursor stands on it: nothing has the keys there.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let labels = drawing::labels(canvas.context);
        let style = drawing::style(canvas.context, &labels);
        let size = drawing::size(area);
        let i18n = &canvas.context.i18n;
        let drawn = match &self.shown {
            Some(Projected::Nothing) => return,
            None => {
                let title = t!(i18n, "projector-title");
                let text = [t!(i18n, "projector-waits"), t!(i18n, "projector-leave")];
                picture::words(size, &title, &text, &style)
            }
            Some(Projected::Words { title, text }) => picture::words(size, title, text, &style),
            Some(Projected::Sealed(sealed)) => {
                let counted = Counted {
                    words: &sealed.told,
                    others: &sealed.others,
                };
                let told = (&*sealed.title, &counted, &*sealed.when);
                picture::sealed(size, told, &sealed.questions, sealed.answered, &style)
            }
            Some(Projected::Dots(shown)) => return dots(shown, area, canvas),
            Some(Projected::Actions { title, actions }) => {
                let due = actions.iter().map(|(what, about)| Due {
                    is_overdue: false,
                    when: about,
                    what,
                    about: "",
                });
                let due: Vec<Due<'_>> = due.collect();
                picture::audience_agenda(size, title, "", &due, &style)
            }
        };
        drawing::draw(&drawn, area, canvas, |_| None);
    }
}
