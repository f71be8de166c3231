//! What tests of pages share: a session and a context, keys as they are pressed, the page as it looks.

use std::{path::PathBuf, sync::Arc};

use jiff::{Timestamp, ToSpan, tz::TimeZone};
use ratatui::{buffer::Buffer, layout::Rect};
use uuid::Uuid;

use super::{
    canvas::Canvas,
    component::{Component, Step},
    context::Context,
    hit::{Hit, ViewState},
    input::Input,
    keymap::{KeyPress, Keymap},
    theme::{Theme, Themes},
};
use crate::{
    assets, content,
    domain::{
        testing::{blank_alliance, empty_workbook},
        workbook::Workbook,
    },
    i18n::Catalog,
    report::text::Signs,
    session::{Access, Session, moment::Moment},
    store::{Hint, Settings},
};

/// A session with what pages are drawn and changed with, and what a page did last.
pub(crate) struct Bench {
    pub(crate) session: Session,
    pub(crate) context: Context,
    /// What came of the last input.
    pub(crate) last: Step,
}

impl Bench {
    /// A workbook of the shipped pack with these alliances, on the 20th of November 2026.
    pub(crate) fn with(names: &[&str]) -> Self {
        let mut workbook = empty_workbook();
        for (number, name) in (1_u8..).zip(names) {
            let mut alliance = blank_alliance(number);
            alliance.name = (*name).to_owned();
            workbook.alliances.push(alliance);
        }
        Self::of(workbook, Access::Full)
    }

    /// This workbook, opened so.
    pub(crate) fn of(workbook: Workbook, access: Access) -> Self {
        let at: Timestamp = "2026-11-20T09:00:00Z".parse().unwrap();
        let now = Moment {
            at,
            today: at.to_zoned(TimeZone::UTC).date(),
            fresh: Uuid::from_u128(0xF000),
        };
        let context = Context {
            pack: Arc::new(content::embedded("en").unwrap().into()),
            i18n: Arc::new(Catalog::in_language("en").unwrap()),
            own_language: None,
            keymap: Keymap::parse(assets::KEYMAP).unwrap(),
            theme: Theme::shipped(Theme::DARK),
            themes: Themes::default(),
            settings: Settings::default(),
            seen: Hint::ALL.iter().copied().collect(),
            signs: Signs::Unicode,
            zone: TimeZone::UTC,
            outbox: PathBuf::from("~"),
            now,
        };
        let session = Session::open("x.ron".into(), workbook, access, &context.pack, &now);
        Self {
            session,
            context,
            last: Step::default(),
        }
    }

    /// Presses keys: characters as they are, others in angle brackets, such as `<Enter>` or `<↓>`.
    pub(crate) fn keys(&mut self, page: &mut dyn Component, keys: &str) -> &mut Self {
        let mut rest = keys;
        while let Some(first) = rest.chars().next() {
            let named = rest.strip_prefix('<').and_then(|it| it.split_once('>'));
            let (name, after) = named.unwrap_or_else(|| rest.split_at(first.len_utf8()));
            let name = if name == " " { "Space" } else { name };
            self.press(page, name.parse().unwrap());
            rest = after;
        }
        self
    }

    fn press(&mut self, page: &mut dyn Component, press: KeyPress) {
        let layers = page.layers(&self.session, &self.context);
        let input = match (self.context.keymap.action(&layers, press), press.typed()) {
            (Some(action), _) => Input::Act(action, press),
            (None, Some(c)) if page.takes_text() => Input::Type(c.to_string()),
            (None, _) => Input::Press(press),
        };
        self.input(page, &input);
    }

    /// Clicks on what means this.
    pub(crate) fn click(&mut self, page: &mut dyn Component, hit: Hit) -> &mut Self {
        self.input(page, &Input::Click(hit, (0, 0).into()));
        self
    }

    fn input(&mut self, page: &mut dyn Component, input: &Input) {
        let now = &mut self.context.now;
        now.at = now.at.checked_add(1.second()).unwrap();
        now.fresh = Uuid::from_u128(now.fresh.as_u128() + 1);
        self.last = page.update(input, &mut self.session, &self.context);
    }

    /// Nobody presses a key for so long.
    pub(crate) fn rest(&mut self, seconds: i64) {
        let now = &mut self.context.now;
        now.at = now.at.checked_add(seconds.seconds()).unwrap();
    }

    /// The page is left.
    pub(crate) fn leave(&mut self, page: &mut dyn Component) {
        page.leave(&mut self.session, &self.context);
    }

    /// What a page shows in so many columns and rows, with the cursor somewhere.
    pub(crate) fn screen(&self, page: &dyn Component, width: u16, height: u16) -> String {
        let (screen, state) = self.drawn(width, height, |area, canvas| {
            page.view(&self.session, area, canvas);
        });
        assert!(state.cursor.is_some(), "nothing has the cursor");
        screen
    }

    /// What something draws in so many columns and rows, and what it leaves to be clicked.
    pub(crate) fn drawn(
        &self,
        width: u16,
        height: u16,
        draw: impl FnOnce(Rect, &mut Canvas<'_>),
    ) -> (String, ViewState) {
        let area = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(area);
        let mut state = ViewState::default();
        let mut canvas = Canvas {
            buffer: &mut buffer,
            state: &mut state,
            context: &self.context,
        };
        draw(area, &mut canvas);
        let row = |y| {
            let cells = (0..width).map(|x| buffer[(x, y)].symbol());
            cells.collect::<String>().trim_end().to_owned()
        };
        let rows: Vec<String> = (0..height).map(row).collect();
        (rows.join("\n"), state)
    }

    /// The words of the notice that came of the last input; empty where there was none.
    pub(crate) fn told(&self) -> &str {
        self.last.notice.as_ref().map_or("", |it| it.text.as_str())
    }
}
