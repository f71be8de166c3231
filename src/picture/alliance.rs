//! The alliance in focus: its track, its three gauges with their stops in words, its marks, what
//! stands out, how it reads and what would move it.

use crate::{
    domain::{question::Gauge, reading::continuum::GaugeReading},
    t,
};

use super::{
    axis::Axis,
    canvas::Canvas,
    drawn::{Area, Role, Size},
    gauge::{self, LADDER_ROWS, Ladders, bar, bracket},
    model::{
        Alliance, Detail, badge, gravity_sign, half_note, halves, lag, mark_sign, mark_standing,
        numbers, stop_of,
    },
    parts::{self, Opened, row_hit},
    style::{Focus, Hit, Item, Style, say},
    text::{width, wrap},
    track::Track,
};

/// From this size on everything stands side by side.
const WIDE: Size = Size {
    width: 118,
    height: 30,
};
/// From this width on names and stops stand in full.
const NARROW: u16 = 80;

/// What can be chosen on the alliance in focus, in the order it is read: gauges, marks, findings.
pub fn items(alliance: &Alliance<'_>, detail: &Detail) -> Vec<Item> {
    let marks = alliance.marks.standings.iter();
    let findings = 0..detail.findings.len();
    Gauge::ALL
        .into_iter()
        .map(Item::Gauge)
        .chain(marks.map(|(mark, _)| Item::Mark(*mark)))
        .chain(findings.map(Item::Finding))
        .collect()
}

/// Where the eye should begin: the gauge that lags, else the one with furthest to go, else the first.
pub fn first_item(alliance: &Alliance<'_>) -> Item {
    let lagging = Gauge::ALL.into_iter().filter_map(|gauge| {
        let lag = lag(alliance.continuum, gauge)?;
        Some((lag.by, gauge))
    });
    // Of those that lag alike the first one.
    if let Some((_, gauge)) = lagging.rev().max_by_key(|(by, _)| *by) {
        return Item::Gauge(gauge);
    }
    let ways = alliance.continuum.gauges.iter().rev().map(|it| {
        let way = it.now().zip(it.aim);
        let way = way.map_or(0, |(now, aim)| now.get().abs_diff(aim.get()));
        (way, it.gauge)
    });
    let furthest = ways.max_by_key(|(way, _)| *way);
    Item::Gauge(furthest.map_or(Gauge::RiskAndControl, |(_, gauge)| gauge))
}

/// The alliance in focus. Large enough, it stands side by side; else it is a page that scrolls to
/// what is chosen, with one gauge unfolded. Returns as well how many of the rows beyond what is chosen there were.
pub fn alliance(
    size: Size,
    alliance: &Alliance<'_>,
    index: usize,
    detail: &Detail,
    focus: &Focus<'_>,
    style: &Style<'_>,
) -> (Canvas, u16) {
    let letters = badge(index);
    let view = View {
        alliance,
        letters: &letters,
        detail,
        focus,
        style,
    };
    if size.width >= WIDE.width && size.height >= WIDE.height {
        (view.wide(size), 0)
    } else {
        view.page(size)
    }
}

struct View<'a> {
    alliance: &'a Alliance<'a>,
    letters: &'a str,
    detail: &'a Detail,
    focus: &'a Focus<'a>,
    style: &'a Style<'a>,
}

impl View<'_> {
    fn wide(&self, size: Size) -> Canvas {
        let style = self.style;
        let mut canvas = Canvas::new(size, style.signs);
        let mut y = self.title(&mut canvas) + 1;
        let axis = Axis::within(8, size.width.saturating_sub(19));
        axis.words(&mut canvas, y, style);
        axis.ruler(&mut canvas, y + 1, style);
        axis.ground(&mut canvas, y + 2, 3, style);
        self.track(&mut canvas, axis, y + 2);
        bracket(&mut canvas, axis, y + 3, self.alliance.continuum, style);
        y += 6;
        let chosen = match self.focus.item {
            Item::Gauge(gauge) => Some(gauge),
            Item::Mark(_) | Item::Finding(_) => None,
        };
        let ladders = Ladders {
            alliance: self.alliance,
            badge: self.letters,
            chosen,
            chooses: true,
        };
        ladders.draw(&mut canvas, 1, y, size.width - 2, style);
        y += LADDER_ROWS + 1;
        let height = size.height.saturating_sub(y);
        let area = |x, width| Area {
            x,
            y,
            width,
            height,
        };
        let item = Some(self.focus.item);
        let marks = parts::marks_width(self.alliance.marks, style);
        parts::marks(
            &mut canvas,
            area(1, marks),
            self.alliance.marks,
            item,
            style,
        );
        let opened = self.focus.opened.or(Some(0));
        let opened = Opened::One(opened, item, self.focus.enter);
        let (x, room) = (1 + marks + 3, size.width - 2 - marks - 3 - 37);
        parts::findings(&mut canvas, area(x, room), self.detail, opened, style);
        let last = area(x + room + 3, 34);
        parts::reading(&mut canvas, last, self.alliance, self.detail, style);
        canvas
    }

    /// Badge, name, kind and verdict, with its meaning beside or below. Returns the row after them.
    fn title(&self, canvas: &mut Canvas) -> u16 {
        let style = self.style;
        let edge = canvas.size().width.saturating_sub(1);
        let headline = say!(style, "pic-sentence", said = self.detail.headline.as_str());
        let kind = super::model::kind(self.alliance.kind, style);
        let start = width(self.letters) + 4;
        let taken = start + width(&kind) + width(&headline) + 4;
        let room = |from: u16| edge.saturating_sub(from);
        let name = width(&style.signs.spell(self.alliance.name)).min(room(taken));
        let meaning = self.detail.meaning.as_deref().unwrap_or_default();
        let meaning = style.signs.spell(meaning);
        let beside = taken + name + 1 + width(&meaning) < edge;
        let below = wrap(&meaning, room(start));
        // A meaning of two lines takes the air above the title.
        let mut y = u16::from(beside || below.len() < 2);
        canvas.badge(1, y, self.letters, Role::Accent);
        let x = canvas.fit(start, y, room(taken), self.alliance.name, Role::Accent);
        let x = canvas.put(x + 2, y, &kind, Role::Muted);
        let x = canvas.fit(x + 2, y, room(x + 2), &headline, Role::Heading);
        if beside {
            canvas.put(x + 1, y, &meaning, Role::Text);
        } else {
            for line in &below {
                y += 1;
                canvas.put(start, y, line, Role::Text);
            }
        }
        y + 1
    }

    fn track(&self, canvas: &mut Canvas, axis: Axis, y: u16) {
        let track = Track {
            y,
            columns: 1..canvas.size().width.saturating_sub(1),
            axis,
            badge: self.letters,
            here: true,
            band: "",
        };
        track.draw(canvas, self.alliance.continuum, self.style);
    }

    /// Everything below one another on a page as tall as it needs, of which a window is shown.
    fn page(&self, size: Size) -> (Canvas, u16) {
        let style = self.style;
        let narrow = size.width < NARROW;
        let mut page = Canvas::growing(size.width, style.signs);
        self.page_title(&mut page, narrow);
        let axis = Axis::within(5, size.width.saturating_sub(12));
        axis.ruler(&mut page, 1, style);
        axis.ground(&mut page, 2, 1, style);
        self.track(&mut page, axis, 2);
        let mut y = if size.height >= 20 { 4 } else { 3 };
        // The rows of what is chosen, so that they are in the window.
        let mut chosen = 0..1;
        for read in self.alliance.continuum.gauges {
            let from = y;
            y = self.page_gauge(&mut page, y, read, narrow);
            if self.focus.item == Item::Gauge(read.gauge) {
                chosen = from..y;
            }
        }
        y += u16::from(size.height >= 24);
        y = self.page_marks(&mut page, y, narrow, &mut chosen);
        y += u16::from(narrow || size.height >= 24);
        y = self.page_findings(&mut page, y, &mut chosen);
        self.page_reading(&mut page, y + 1);
        let height = size.height;
        let last = page.size().height.saturating_sub(height);
        let top = chosen.end.saturating_sub(height).min(chosen.start);
        let top = top.min(last);
        let beyond = self.focus.beyond.min(last - top);
        let mut shown = page.window(top + beyond, height);
        if shown.cursor().is_none() {
            // Readers of the screen begin where it begins.
            shown.place_cursor(1, 0);
        }
        (shown, beyond)
    }

    fn page_title(&self, page: &mut Canvas, narrow: bool) {
        let edge = page.size().width.saturating_sub(1);
        let style = self.style;
        let headline = style.signs.spell(&self.detail.headline);
        let x = page.badge(1, 0, self.letters, Role::Accent) + 1;
        let kind = super::model::kind(self.alliance.kind, style);
        let name = style.signs.spell(self.alliance.name);
        let free = edge.saturating_sub(x + width(&headline) + 2);
        if narrow || free < 10 {
            // The name stands above the page.
            page.fit(x, 0, edge.saturating_sub(x), &headline, Role::Accent);
            return;
        }
        page.right(edge, 0, &headline, Role::Accent);
        let x = page.fit(x, 0, free, &name, Role::Heading);
        if x + 2 + width(&kind) + 2 + width(&headline) <= edge {
            page.put(x + 2, 0, &kind, Role::Muted);
        }
    }

    fn page_gauge(&self, page: &mut Canvas, mut y: u16, read: GaugeReading, narrow: bool) -> u16 {
        const NAME: u16 = 16;
        const BAR: u16 = 16;
        let style = self.style;
        let edge = page.size().width.saturating_sub(1);
        let item = Item::Gauge(read.gauge);
        let here = self.focus.item == item;
        let accent = |other| if here { Role::Accent } else { other };
        self.here(page, y, item);
        let name = style.labels.gauge(read.gauge);
        page.fit(3, y, NAME, name, accent(Role::Heading));
        let lag = lag(self.alliance.continuum, read.gauge);
        bar(page, (20, y), BAR, read, lag.is_some(), style);
        let told = numbers(read, "", style);
        let x = page.put(20 + BAR + 1, y, &told, accent(Role::Text));
        let x = if narrow { x + 1 } else { 45.max(x + 1) };
        match &lag {
            Some(lag) => {
                let told = if narrow {
                    say!(style, "pic-lags-by", by = lag.by.to_string())
                } else {
                    gauge::behind(lag, style)
                };
                let x = page.sign(x, y, style.signs.lags, Role::Warn) + 1;
                page.fit(x, y, edge.saturating_sub(x), &told, Role::Warn);
            }
            None if !narrow => {
                let told = stop_of(read, style);
                page.fit(x, y, edge.saturating_sub(x), &told, Role::Text);
            }
            None => {}
        }
        y += 1;
        if here {
            y = self.stops(page, y, read);
        }
        y
    }

    /// The six stops of a gauge, shallowest first, with what stands at them.
    fn stops(&self, page: &mut Canvas, mut y: u16, read: GaugeReading) -> u16 {
        let style = self.style;
        let edge = page.size().width.saturating_sub(1);
        for (at, words) in style.labels.stops(read.gauge).iter().enumerate() {
            let now = read.now().is_some_and(|it| it.nearest_stop() == at);
            let aim = read.aim.is_some_and(|it| it.nearest_stop() == at);
            page.right(8, y, &(at * 20).to_string(), Role::Muted);
            let role = if now {
                page.letters(10, y, self.letters, Role::Accent);
                Role::Accent
            } else if aim {
                page.sign(10, y, style.signs.aim, Role::Accent);
                Role::Heading
            } else {
                Role::Muted
            };
            let tag = gauge::tag(read.now().filter(|_| now), read.aim.filter(|_| aim), style);
            let beside = tag.as_deref().map_or(0, |tag| width(tag) + 2);
            let x = 12.max(10 + width(self.letters) + 1);
            let x = page.fit(x, y, edge.saturating_sub(x + beside), words, role);
            if let Some(tag) = tag {
                page.put(x + 2, y, &tag, Role::Accent);
            }
            y += 1;
        }
        y
    }

    /// The sign of what is chosen, and the row as something to click.
    fn here(&self, page: &mut Canvas, y: u16, item: Item) {
        let width = page.size().width;
        if self.focus.item == item {
            page.sign(1, y, self.style.signs.here, Role::Accent);
            page.place_cursor(1, y);
        }
        let area = Area {
            x: 0,
            y,
            width,
            height: 1,
        };
        row_hit(page, area, y, Hit::Item(item));
    }

    fn page_marks(
        &self,
        page: &mut Canvas,
        mut y: u16,
        narrow: bool,
        chosen: &mut std::ops::Range<u16>,
    ) -> u16 {
        let style = self.style;
        let held = halves(self.alliance.marks.held(), style);
        let heading = say!(style, "pic-marks", held = held);
        y += u16::from(narrow);
        let beside = page.fit(3, y, 40, &heading, Role::Heading);
        let edge = page.size().width.saturating_sub(2);
        let mut x = 20.max(beside + 2);
        let note = half_note(self.alliance.marks, style);
        if narrow {
            if let Some(note) = &note {
                page.fit(x, y, edge.saturating_sub(x), note, Role::Muted);
            }
            y += 1;
        }
        for (mark, standing) in self.alliance.marks.standings {
            let item = Item::Mark(mark);
            let (sign, role) = mark_sign(standing, style);
            let label = style.signs.spell(style.labels.mark(mark));
            let here = self.focus.item == item;
            let accent = if here { Role::Accent } else { Role::Text };
            if narrow {
                self.here(page, y, item);
                page.sign(3, y, sign, role);
                let end = page.fit(5, y, 24, &label, accent);
                let told = mark_standing(standing, style);
                let x = 24.max(end + 2);
                page.fit(x, y, edge.saturating_sub(x), &told, Role::Muted);
            } else {
                if x + 2 + width(&label) > edge {
                    y += 1;
                    x = 20;
                }
                let from = x;
                x = page.sign(x, y, sign, role) + 1;
                x = page.fit(x, y, edge.saturating_sub(x), &label, accent);
                let area = Area {
                    x: from,
                    y,
                    width: x - from,
                    height: 1,
                };
                page.click(area, Hit::Item(item));
                if here {
                    page.sign(from - 1, y, style.signs.here, Role::Accent);
                    page.place_cursor(from - 1, y);
                }
                x += 2;
            }
            if here {
                *chosen = y..y + 1;
            }
            y += u16::from(narrow);
        }
        if let Some(note) = note.filter(|note| !narrow && x + width(note) <= edge) {
            page.put(x, y, &note, Role::Muted);
        }
        y + u16::from(!narrow)
    }

    fn page_findings(
        &self,
        page: &mut Canvas,
        mut y: u16,
        chosen: &mut std::ops::Range<u16>,
    ) -> u16 {
        let style = self.style;
        let edge = page.size().width.saturating_sub(4);
        let is_last_above = chosen.end + 2 > y;
        let heading = say!(style, "picture-findings");
        page.fit(3, y, edge, &heading, Role::Heading);
        y += 1;
        if self.detail.findings.is_empty() {
            y = parts::none_found(
                page,
                (3, y),
                (edge.saturating_sub(3), 9),
                self.detail,
                style,
            );
            // Nothing of it can be chosen: it is in view with the last that can.
            chosen.end = if is_last_above { y } else { chosen.end };
        }
        for (at, finding) in self.detail.findings.iter().enumerate() {
            let from = y;
            let item = Item::Finding(at);
            let here = self.focus.item == item;
            let number = (at + 1).to_string();
            self.here(page, y, item);
            let mut x = 3;
            if !here {
                x = page.put(1, y, &number, Role::Key).max(2) + 1;
            }
            let (sign, role) = gravity_sign(finding.gravity, style);
            x = page.sign(x, y, sign, role) + 1;
            let label = style.signs.spell(&finding.label);
            let title = style.signs.spell(&finding.title);
            let accent = if here { Role::Accent } else { Role::Text };
            if x + width(&title) + 2 + width(&label) <= edge {
                page.right(edge, y, &label, Role::Muted);
            }
            page.fit(x, y, edge.saturating_sub(x), &title, accent);
            y += 1;
            if self.focus.opened == Some(at) {
                let area = Area {
                    x: 1,
                    y,
                    width: edge.saturating_sub(1),
                    height: 1,
                };
                for line in parts::body_of(finding, edge.saturating_sub(5), style) {
                    page.put(5, y, &line, Role::Text);
                    y += 1;
                }
                if !self.focus.enter.is_empty() && !finding.leads.is_empty() {
                    parts::leads_to(page, area, y, finding, self.focus.enter, style);
                    y += 1;
                }
            }
            if here {
                *chosen = from..y;
            }
        }
        y
    }

    fn page_reading(&self, page: &mut Canvas, mut y: u16) {
        let style = self.style;
        let room = page.size().width.saturating_sub(8).min(76);
        page.fit(3, y, room, &say!(style, "pic-working"), Role::Heading);
        let told = self.detail.meaning.iter().chain(&self.detail.working);
        let told: Vec<&str> = told.map(String::as_str).collect();
        for line in wrap(&style.signs.spell(&told.join(" ")), room) {
            y += 1;
            page.put(3, y, &line, Role::Text);
        }
        let steps = self.detail.steps.iter().cloned();
        let steps: Vec<String> = steps.chain(parts::aims(self.alliance, style)).collect();
        if steps.is_empty() {
            return;
        }
        y += 2;
        page.fit(3, y, room, &say!(style, "pic-moves"), Role::Heading);
        for step in steps {
            for (at, line) in wrap(&style.signs.spell(&step), room.saturating_sub(2))
                .iter()
                .enumerate()
            {
                y += 1;
                if at == 0 {
                    page.sign(3, y, style.signs.here, Role::Accent);
                }
                page.put(5, y, line, Role::Text);
            }
        }
    }
}
