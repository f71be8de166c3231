//! What is drawn while somebody types: the words and how they are saved, where nothing else can look different.

use jiff::civil::Date;
use ratatui::{buffer::Buffer, layout::Rect};

use super::{App, Place};
use crate::{
    store::Hint,
    tui::{canvas::Canvas, form, hit::ViewState, target::PageTarget},
};

/// What a key in a field for words may change beside the words, and tells by no notice and no command.
#[derive(Debug, PartialEq)]
pub(super) struct BesideWords {
    page: PageTarget,
    field: usize,
    session: u64,
    hint: Option<Hint>,
    today: Date,
}

impl App {
    /// What stands beside the words that are being typed; none where nothing is typed on the open page, or something
    /// lies over it or is told.
    pub(super) fn beside_words(&self) -> Option<BesideWords> {
        let Place::Workbook(open) = &self.place else {
            return None;
        };
        if self.over.is_some() || self.notice.is_some() || self.alone.is_some() {
            return None;
        }
        let (field, _) = open.page.typing()?;
        Some(BesideWords {
            page: open.page.target(),
            field,
            session: open.session.state(),
            hint: self.hint.as_ref().map(|(_, hint)| *hint),
            today: self.context.now.today,
        })
    }

    /// Draws the words that are being typed, and the header, which tells how they are saved, where nothing else looks
    /// different from the picture before; whether that is so.
    pub(super) fn view_words(&self, buffer: &mut Buffer, state: &mut ViewState) -> bool {
        let screen = buffer.area;
        let Some(words) = state.typed_in(screen, self.looks) else {
            return false;
        };
        let editor = match &self.place {
            Place::Workbook(open) => open.page.typing(),
            Place::Library(_) => None,
        };
        let Some((_, editor)) =
            editor.filter(|(_, it)| form::view::rows(words.area, it) == words.rows)
        else {
            return false;
        };
        let header = Rect {
            height: 1,
            ..screen
        };
        state.begin_but(screen, [header, words.area]);
        let mut canvas = Canvas {
            buffer,
            state,
            context: &self.context,
        };
        self.header(header, &mut canvas);
        form::view::words(words.area, editor, true, &mut canvas);
        true
    }
}
