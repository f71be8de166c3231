//! The whole screen: header, body, hints.

use ratatui::{buffer::Buffer, layout::Rect};

use super::{App, Open, Place, size::is_too_small};
use crate::{
    domain::{journey, workbook::Subject},
    report::text::Signs,
    session::{Access, Session, saving::State},
    t,
    tui::{
        aside,
        canvas::{Canvas, fit, rows_of},
        cells::wide,
        component::Aside,
        glyph,
        hit::{Part, ViewState},
        kept,
        target::PageTarget,
        theme::Role,
    },
};

/// From this width on, the outline and the reading stand beside the page.
const WIDE: u16 = 116;
/// From this height on, the reading stands below the page where it has no room beside it.
const TALL: u16 = 22;
const OUTLINE: u16 = 22;
const PANEL: u16 = 34;
/// Between the firm and one of its alliances.
const SLASH: &str = "  /  ";
/// Behind the program's name.
const GAP: u16 = 3;
/// How much of a firm's name is shown before how far it is: beside an alliance's name, and alone.
const SHORT_FIRM: u16 = 8;
const LONG_FIRM: u16 = 24;
const FEWEST_OF_FIRM: u16 = 4;

impl App {
    /// Draws the screen into an empty picture, but for what looks as in the one before; leaves behind which areas these
    /// are, what can be clicked and where the cursor stands.
    pub fn view(&self, buffer: &mut Buffer, state: &mut ViewState) {
        if self.view_words(buffer, state) {
            return;
        }
        state.begin();
        let area = buffer.area;
        let mut canvas = Canvas {
            buffer,
            state,
            context: &self.context,
        };
        if is_too_small(area) {
            let small = t!(canvas.i18n(), "too-small");
            canvas.prose(area, &small, Role::Text);
        } else if self.fills_screen() {
            self.body(area, &mut canvas);
        } else {
            self.screen(area, &mut canvas);
        }
        if self.context.signs == Signs::Ascii {
            // How a word is spelled depends on what stands beside it.
            state.cover(buffer);
            glyph::to_ascii(buffer, state.cursor.map(|it| it.y));
        }
        if self.beside_words().is_some() {
            state.note_words(area, self.looks);
        }
    }

    /// Whether the open page uses all of the screen, without header and hints.
    fn fills_screen(&self) -> bool {
        let is_shown = matches!(self.page(), Some(PageTarget::Audience(_)));
        self.over.is_none() && (is_shown || self.projector().is_some())
    }

    fn screen(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let inner = Rect {
            x: area.x + 1,
            width: area.width - 2,
            ..area
        };
        let row = |y: u16| Rect {
            y,
            height: 1,
            ..inner
        };
        // What a room is shown needs no word on where it stands.
        let head = if self.room().is_some() { 0 } else { 2 };
        if head > 0 {
            self.header(Rect { height: 1, ..area }, canvas);
            canvas.rule(row(area.y + 1));
        }
        // A notice is read whole, the paths in it as well.
        let foot = (self.notice.as_ref())
            .map_or(1, |notice| rows_of(&notice.text, inner.width))
            .clamp(1, area.height / 2);
        let edge = row(area.bottom() - foot - 1);
        canvas.rule(edge);
        if let Some(told) = self.hint_told() {
            let room = edge.width.saturating_sub(4);
            canvas.text(edge.x + 2, edge.y, room, &format!(" {told} "), Role::Accent);
        }
        let body = Rect {
            y: area.y + head,
            height: area.height - 1 - foot - head,
            ..inner
        };
        self.body(body, canvas);
        // Whether a key scrolls is known once the page is drawn.
        let hints = Rect {
            y: area.bottom() - foot,
            height: foot,
            ..inner
        };
        self.hints(hints, canvas);
        if let Some(over) = &self.over {
            let place = Rect {
                y: area.y + 1,
                height: area.height - 1 - foot,
                ..inner
            };
            canvas.state.cover(canvas.buffer);
            over.view(place, canvas);
        }
    }

    fn body(&self, body: Rect, canvas: &mut Canvas<'_>) {
        if let Some(page) = self.projector() {
            return page.view(body, canvas);
        }
        if let Some(page) = self.room() {
            return page.view(body, canvas);
        }
        match &self.place {
            Place::Library(page) => page.view(body, canvas),
            Place::Workbook(open) => workbook(open, body, canvas),
        }
    }

    /// Where you are, how far you are, and whether it is saved, in the row of the screen.
    pub(super) fn header(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let area = Rect {
            x: area.x + 1,
            width: area.width - 2,
            ..area
        };
        let name = t!(canvas.i18n(), "app-name");
        let mut pieces = vec![(name.as_str(), Role::Accent)];
        let Place::Workbook(open) = &self.place else {
            let tagline = t!(canvas.i18n(), "app-tagline");
            pieces.extend([("   ", Role::Text), (&tagline, Role::Muted)]);
            canvas.pieces(area, &pieces);
            return;
        };
        let session = &open.session;
        let (saving, role) = saving(session, canvas);
        let progress = session.progress();
        let told = t!(
            canvas.i18n(),
            "header-progress",
            answered = progress.answered.to_string(),
            asked = progress.asked.to_string()
        );
        let both = format!("{told}   {saving}");
        // What is wrong is always told; that all is saved, and how far one is, where there is room.
        let needed = if role == Role::Muted { 76 } else { 100 };
        let rights = match (role == Role::Muted, area.width >= needed) {
            (true, true) => vec![both, told, String::new()],
            (true, false) => vec![saving, String::new()],
            (false, true) => vec![both, saving],
            (false, false) => vec![saving],
        };
        let workbook = session.workbook();
        let about = open.page.target().alliance();
        let about = about.and_then(|id| workbook.alliance(id));
        // Where the way leads through several alliances, which of them this is.
        let place = about.and_then(|alliance| {
            let place = journey::place_among(workbook, Subject::Alliance(alliance.id));
            place.filter(|(_, of)| *of > 1)
        });
        let place = place.map_or_else(String::new, |(at, of)| {
            let (at, of) = (at.to_string(), of.to_string());
            t!(canvas.i18n(), "header-place", at = at, of = of)
        });
        // Which alliance this is has room before all else; then the firm's name, which may be cut.
        let named = about.map_or(0, |it| wide(SLASH) + wide(&it.name));
        let title = workbook.title.as_str();
        let needed = wide(&name) + GAP + named;
        let firm = wide(title).min(if about.is_some() {
            SHORT_FIRM
        } else {
            LONG_FIRM
        });
        let fits = |right: &&String| {
            let end = if right.is_empty() { 0 } else { wide(right) + 2 };
            needed + firm + end <= area.width
        };
        let right = rights.iter().find(fits).or(rights.last());
        let right = right.map_or("", String::as_str);
        let right = fit(right, usize::from(area.width) * 2 / 3);
        let end = if right.is_empty() {
            0
        } else {
            wide(&right) + 2
        };
        let left = Rect {
            width: area.width.saturating_sub(end),
            ..area
        };
        let room = left.width.saturating_sub(needed);
        // A firm of which a letter or two is left says nothing.
        let title = if room >= firm.min(FEWEST_OF_FIRM) {
            fit(title, room.into()).into_owned()
        } else {
            String::new()
        };
        pieces.extend([("   ", Role::Text), (title.as_str(), Role::Text)]);
        if let Some(alliance) = about {
            let between = if title.is_empty() { "" } else { SLASH };
            pieces.extend([(between, Role::Muted), (&alliance.name, Role::Heading)]);
        }
        let taken: u16 = pieces.iter().map(|(words, _)| wide(words)).sum();
        // Half a number says nothing.
        if taken + 3 + wide(&place) <= left.width {
            pieces.extend([("   ", Role::Text), (&place, Role::Muted)]);
        }
        canvas.pieces(left, &pieces);
        canvas.text_right(area, &right, role);
    }
}

fn saving(session: &Session, canvas: &Canvas<'_>) -> (String, Role) {
    let i18n = canvas.i18n();
    let access = match session.access() {
        Access::Full => None,
        Access::InUse => Some(t!(i18n, "access-in-use")),
        Access::Newer => Some(t!(i18n, "access-newer")),
        Access::Locked => Some(t!(i18n, "access-locked")),
        Access::FileLocked => Some(t!(i18n, "access-file-locked")),
    };
    if let Some(access) = access {
        return (access, Role::Warn);
    }
    match session.saving.state() {
        State::Untouched => (t!(i18n, "saving-untouched"), Role::Muted),
        State::Changed | State::Writing => (t!(i18n, "saving-unsaved"), Role::Muted),
        State::Stuck(trouble) => {
            let why = trouble.why.told(i18n);
            (t!(i18n, "saving-failed", why = why), Role::Bad)
        }
        State::Saved(at) => {
            let local = at.to_zoned(canvas.context.zone.clone());
            let time = local.strftime("%H:%M").to_string();
            (t!(i18n, "saving-saved", time = time), Role::Muted)
        }
    }
}

/// The open page, with what stands beside it where there is room.
fn workbook(open: &Open, area: Rect, canvas: &mut Canvas<'_>) {
    let session = &open.session;
    // On a page of several questions, the one that has the keys.
    let target = match open.page.question() {
        Some((subject, question)) => PageTarget::Question(subject, question, None),
        None => open.page.target(),
    };
    let inset = |area: Rect| Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    let beside = open.page.aside();
    if beside == Aside::Nothing {
        return open.page.view(session, area, canvas);
    }
    if area.width + 2 >= WIDE {
        let outline = Rect {
            width: OUTLINE,
            ..area
        };
        let rest = Rect {
            x: outline.right() + 3,
            width: area.width - OUTLINE - 3,
            ..area
        };
        let place = inset(outline);
        kept::part(Part::Outline, session, &target, place, canvas, |canvas| {
            aside::outline::view(session, &target, place, canvas);
        });
        if beside == Aside::Outline {
            return open.page.view(session, inset(rest), canvas);
        }
        let panel = Rect {
            x: area.right() - PANEL,
            width: PANEL,
            ..area
        };
        let middle = Rect {
            width: rest.width - PANEL - 3,
            ..rest
        };
        let place = inset(panel);
        kept::part(Part::Reading, session, &target, place, canvas, |canvas| {
            aside::reading::panel(session, &target, place, canvas);
        });
        open.page.view(session, inset(middle), canvas);
    } else if beside == Aside::Reading
        && area.height + 4 >= TALL
        && aside::reading::has_strip(session, &target)
    {
        let strip = Rect {
            y: area.bottom() - aside::reading::STRIP,
            height: aside::reading::STRIP,
            ..area
        };
        aside::reading::strip(session, &target, strip, canvas);
        let above = Rect {
            height: area.height - aside::reading::STRIP,
            ..area
        };
        open.page.view(session, above, canvas);
    } else {
        open.page.view(session, area, canvas);
    }
}
