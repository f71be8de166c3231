//! Both views side by side: the widest apart first, why they differ, and what both agree to change.

use ratatui::layout::Rect;

use super::Go;
use crate::{
    many::mirror::{Mirror, Pair, report::document},
    report::order::PageOrder,
    session::{
        Session,
        command::{Command, WorkshopCommand},
        mirror::OpenMirror,
    },
    store::{file_part, report_stem},
    t,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        cells,
        component::Step,
        context::Context,
        glyph,
        hit::Hit,
        input::Input,
        page::note::{Note, Outcome},
        theme::Role,
        widget::{
            asked::prose_width,
            column::Column,
            rows::{self, Rows, from_column, lead},
            scroll::Scroll,
        },
    },
};

/// The columns of a track, from one end of a scale to the other.
const TRACK: u16 = 21;
/// How far a row's words are set in.
const INSET: u16 = 2;

/// What a row stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    /// Something that both answered.
    Pair(usize),
    /// Something that both agreed to do.
    Agreed(usize),
    /// What both take along is written.
    Report,
    /// Another mirror begins.
    Again,
}

/// Both views.
pub(super) struct Both {
    /// None where there is nothing to compare.
    mirror: Option<Mirror>,
    rows: Rows,
    scroll: Scroll,
    over: Option<Note>,
}

impl Both {
    /// Both views of an open workbook's mirror, the widest distance selected.
    pub(super) fn new(session: &Session, context: &Context) -> Self {
        let mut page = Self {
            mirror: None,
            rows: Rows::default(),
            scroll: Scroll::default(),
            over: None,
        };
        page.refresh(session, context);
        page
    }

    fn rows(&self, session: &Session) -> Vec<Row> {
        let (Some(mirror), Some(open)) = (&self.mirror, &session.mirror) else {
            return Vec::new();
        };
        let pairs = (0..mirror.both.len()).map(Row::Pair);
        let agreed = (0..open.agreed.len()).map(Row::Agreed);
        pairs
            .chain(agreed)
            .chain([Row::Report, Row::Again])
            .collect()
    }

    /// Writes what both say and what they agreed to into a file for either of them.
    fn report(&self, session: &Session, context: &Context) -> Step {
        let (Some(mirror), Some(open)) = (&self.mirror, &session.mirror) else {
            return Step::taken();
        };
        let (pack, day) = (&context.pack, context.now.today);
        let (seal, agreed) = (open.seal.clone(), &open.agreed);
        let document = document(&context.i18n, pack, mirror, (seal, agreed), day);
        let workbook = session.workbook();
        let stem = report_stem(&workbook.title, workbook.id);
        let part = file_part(&t!(context.i18n, "mirror-report-file"));
        let order = PageOrder {
            document,
            to: context.outbox.join(format!("{stem}-{part}-{day}.html")),
            logo: None,
        };
        Step::command(Command::Workshop(WorkshopCommand::Report(Box::new(order))))
    }

    fn agree(&mut self, open: &OpenMirror, session: &Session, context: &Context) -> Step {
        self.over = Some(Note::agree(open.ours, session, context));
        Step::taken()
    }
}

/// Adds what both answered, what they agreed to, and the row that writes it down.
fn push_rows(
    column: &mut Column<'_>,
    (rows, here): (&[Row], usize),
    (mirror, open): (&Mirror, &OpenMirror),
    context: &Context,
) {
    let i18n = &context.i18n;
    let width = |pair: &Pair| cells::width(&pair.what);
    let label = mirror.both.iter().map(width).max().unwrap_or(0);
    let room = column.width().saturating_sub(INSET + 2 + TRACK);
    let label = u16::try_from(label).unwrap_or(u16::MAX).min(room);
    let mut before = None;
    for (at, row) in rows.iter().enumerate() {
        let heading = match row {
            Row::Pair(_) => None,
            Row::Agreed(_) => Some(t!(i18n, "mirror-agreed")),
            Row::Report | Row::Again => Some(String::new()),
        };
        if heading != before {
            column.gap(1);
            if let Some(heading) = heading.clone().filter(|it| !it.is_empty()) {
                column.prose(heading, Role::Muted);
            }
            before = heading;
        }
        match row {
            Row::Pair(pair) => {
                let Some(pair) = mirror.both.get(*pair) else {
                    continue;
                };
                push_pair(column, at, at == here, pair, label);
            }
            Row::Agreed(agreed) => {
                let Some(action) = open.agreed.get(*agreed) else {
                    continue;
                };
                let due = action.due.map(|due| i18n.date(due));
                let about = [Some(action.who.clone()), due].into_iter().flatten();
                let about: Vec<String> = about.filter(|it| !it.is_empty()).collect();
                let (what, about) = (action.what.clone(), about.join(", "));
                rows::push(column, at, at == here, what, about);
            }
            Row::Report => {
                let words = t!(i18n, "mirror-write");
                rows::push(column, at, at == here, words, String::new());
            }
            Row::Again => {
                let words = t!(i18n, "mirror-again");
                rows::push(column, at, at == here, words, String::new());
            }
        }
    }
}

/// A row of one question: what was asked, both marks on one scale, and both numbers.
fn push_pair(column: &mut Column<'_>, row: usize, is_selected: bool, pair: &Pair, label: u16) {
    let words = pair.what.clone();
    let at = pair.at;
    column.push_if_kept(is_selected, 1, move |area, canvas| {
        let role = lead(area, is_selected, canvas);
        let inner = from_column(area, INSET);
        canvas.text(inner.x, inner.y, label, &words, role);
        let track = from_column(inner, label + 2);
        if let Some(at) = at {
            draw_track(track, at, canvas);
        }
        canvas.hit(area, Hit::Row(row));
    });
}

/// Draws both marks on one scale, with a line between them.
fn draw_track(area: Rect, (ours, theirs): (u8, u8), canvas: &mut Canvas<'_>) {
    let column = |at: u8| u16::from(at) * (TRACK - 1) / 100;
    let (ours, theirs) = (column(ours), column(theirs));
    let (low, high) = (ours.min(theirs), ours.max(theirs));
    for x in 0..TRACK.min(area.width) {
        let (sign, role) = match x {
            x if x == ours && x == theirs => (glyph::HALF, Role::Accent),
            x if x == ours => (glyph::MARKER, Role::Accent),
            x if x == theirs => (glyph::AIM, Role::Accent),
            x if low < x && x < high => (glyph::RULE, Role::Accent),
            _ => (glyph::DOT, Role::Rule),
        };
        canvas.text(area.x + x, area.y, 1, sign, role);
    }
}

impl Both {
    pub(super) fn update(
        &mut self,
        input: &Input,
        session: &mut Session,
        context: &Context,
    ) -> (Step, Option<Go>) {
        if let Some(mut over) = self.over.take() {
            let step = match over.update(input, session, context) {
                Outcome::Stay(step) => {
                    self.over = Some(over);
                    step
                }
                Outcome::Close(step) => step,
            };
            return (step, None);
        }
        let rows = self.rows(session);
        let Some(open) = &session.mirror else {
            return (Step::ignored(), None);
        };
        let action = match input {
            // A click selects what both answered; it does not open anything.
            Input::Click(Hit::Row(row), _) => {
                self.rows.select(*row);
                let does = matches!(rows.get(*row), Some(Row::Report | Row::Again));
                does.then_some(Action::Choose)
            }
            input => input.action(),
        };
        let here = rows.get(self.rows.at(rows.len()));
        let step = match (action, here) {
            (Some(Action::Choose), Some(Row::Again)) => return (Step::taken(), Some(Go::Start)),
            (Some(Action::Choose), Some(Row::Report)) => self.report(session, context),
            (Some(Action::Choose | Action::New | Action::Promise), _) => {
                self.agree(open, session, context)
            }
            (Some(action), _) if self.scroll.act(action) => Step::taken(),
            (Some(action), _) if self.rows.act(action, rows.len()) => {
                self.scroll.reset();
                Step::taken()
            }
            (None, _) => {
                if let Input::Wheel(by) = input {
                    self.rows.wheel(*by, rows.len());
                }
                Step::taken()
            }
            (Some(_), _) => Step::ignored(),
        };
        (step, None)
    }

    pub(super) fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let context = canvas.context;
        let i18n = &context.i18n;
        canvas.state.cursor = Some((area.x, area.y).into());
        let mut column = Column::new(prose_width(area));
        let (Some(mirror), Some(open)) = (&self.mirror, &session.mirror) else {
            column.prose(t!(i18n, "mirror-gone"), Role::Warn);
            column.render(area, canvas, 0);
            return;
        };
        let (ours, theirs) = (mirror.ours.as_str(), mirror.theirs.as_str());
        column.prose(
            t!(i18n, "mirror-title", ours = ours, theirs = theirs),
            Role::Heading,
        );
        let rows = self.rows(session);
        let here = self.rows.at(rows.len());
        let legend = t!(
            i18n,
            "mirror-legend",
            our_mark = glyph::MARKER,
            their_mark = glyph::AIM,
            same = glyph::HALF,
            ours = ours,
            theirs = theirs
        );
        column.prose(legend, Role::Muted);
        if let Some(seal) = &open.seal {
            column.prose(seal.as_str(), Role::Muted);
        }
        if mirror.both.is_empty() {
            column.gap(1);
            column.prose(t!(i18n, "mirror-nothing"), Role::Text);
        }
        let is_airy = area.height >= 18;
        column.gap(u16::from(is_airy));
        push_rows(&mut column, (&rows, here), (mirror, open), context);
        let told = match rows.get(here) {
            Some(Row::Pair(pair)) => mirror
                .both
                .get(*pair)
                .map(|pair| told(mirror, pair, context)),
            Some(Row::Agreed(_) | Row::Report | Row::Again) | None => None,
        };
        let mut below = Column::new(prose_width(area));
        for (words, role) in told.into_iter().flatten() {
            below.prose(words, role);
        }
        // It stands right below a short list, and at the foot of the page under a long one.
        let height = match below.height() {
            0 => 0,
            rows => rows.min(area.height / 2) + 1,
        };
        let list = area.height.saturating_sub(height);
        let top = column.height().min(list) + 1;
        let above = Rect {
            height: list,
            ..area
        };
        self.scroll.render(column, above, canvas);
        let foot = Rect {
            y: area.y + top,
            height: area.height.saturating_sub(top),
            ..area
        };
        below.render(foot, canvas, 0);
        if let Some(over) = &self.over {
            over.view(area, canvas);
        }
    }

    pub(super) fn layers(&self) -> Vec<Layer> {
        match &self.over {
            Some(over) => over.layers(),
            None => vec![Layer::Workshop, Layer::List],
        }
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        if self.over.is_some() {
            return Vec::new();
        }
        vec![Action::Down, Action::Promise, Action::Choose, Action::Leave]
    }

    pub(super) fn discard(&mut self, session: &mut Session) {
        if let Some(over) = self.over.take() {
            over.discard(session);
        }
    }

    pub(super) fn unfinished(&self, context: &Context) -> Option<String> {
        self.over.as_ref()?.unfinished(context)
    }

    pub(super) fn takes_text(&self) -> bool {
        self.over.as_ref().is_some_and(Note::takes_text)
    }

    pub(super) fn is_boxed(&self) -> bool {
        self.over.is_some()
    }

    pub(super) fn refresh(&mut self, session: &Session, context: &Context) {
        let open = session.mirror.as_ref();
        self.mirror =
            open.and_then(|it| it.mirror(&context.i18n, &context.pack, session.workbook()));
    }
}

/// What both say, and what to ask each other.
fn told(mirror: &Mirror, pair: &Pair, context: &Context) -> Vec<(String, Role)> {
    let i18n = &context.i18n;
    let said = |firm: &str, said: &Option<String>| {
        let said = said.as_deref().unwrap_or_default();
        t!(i18n, "mirror-said", firm = firm, said = said)
    };
    let ask = match pair.apart() {
        Some(0) => t!(i18n, "mirror-same-answer"),
        Some(_) | None => t!(i18n, "mirror-ask-why"),
    };
    vec![
        (pair.what.clone(), Role::Heading),
        (said(&mirror.ours, &pair.ours), Role::Text),
        (said(&mirror.theirs, &pair.theirs), Role::Text),
        (ask, Role::Accent),
    ]
}
