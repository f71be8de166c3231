//! What a report is to hold, in which form and where it goes, over what it will say.

use std::{collections::BTreeSet, path::PathBuf};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Rect;

use super::{Input, Outcome};
use crate::{
    domain::{
        edition::{Edition, Names, Private, Which},
        id::AllianceId,
        pack::Pack,
        workbook::Workbook,
    },
    i18n::Catalog,
    report::{
        format::Format,
        order::{Content, Order, ReportContext, What},
    },
    store::slug,
    t,
    tui::{
        canvas::{Canvas, Hit, wrap},
        field::editor::{Editor, Lines},
        glyph,
        model::{Context, Now},
        theme::Role,
        widget::dialog,
    },
};

const WIDTH: u16 = 84;
/// How far what is chosen is set in from its name.
const INSET: u16 = 16;
/// How many lines a page is scrolled by.
const PAGE: isize = 6;

/// What a report is to hold, in which form and where it goes.
#[derive(Debug, Clone)]
pub struct ReportForm {
    /// What it can be of. Each keeps what was chosen for it: what one person may read is not what
    /// another may.
    whats: Vec<What>,
    what: usize,
    format: Format,
    place: Editor,
    row: Row,
    made: Made,
    scroll: usize,
    problem: Option<String>,
}

/// What follows from the choices, made once for each.
#[derive(Debug, Clone)]
struct Made {
    content: Content,
    /// What the whole is called in the form.
    label: String,
    /// What it will say, line by line.
    lines: Vec<String>,
    text: String,
    /// The file's name.
    name: String,
}

/// A choice to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    What,
    Format,
    Private,
    Names,
    Place,
}

impl ReportForm {
    /// The whole workbook as a PDF; the alliance in focus is the next choice.
    pub fn new(
        workbook: &Workbook,
        focus: Option<AllianceId>,
        context: &Context,
        now: &Now,
    ) -> Self {
        let mut ids: Vec<AllianceId> = workbook.alliances.iter().map(|it| it.id).collect();
        let first = ids.iter().position(|id| Some(*id) == focus).unwrap_or(0);
        ids.rotate_left(first);
        let partners = ids.into_iter().map(Edition::partner);
        let editions = std::iter::once(Edition::default()).chain(partners);
        let whats: Vec<What> = (editions.map(What::Workbook))
            .chain([What::Worksheet])
            .collect();
        let made = Made::new(&whats[0], Format::Pdf, workbook, context, now);
        let place = context.outbox.join(&made.name);
        Self {
            whats,
            what: 0,
            format: Format::Pdf,
            place: Editor::new(&place.to_string_lossy(), Lines::One),
            row: Row::What,
            made,
            scroll: 0,
            problem: None,
        }
    }

    fn what(&self) -> &What {
        &self.whats[self.what]
    }

    fn rows(&self) -> &'static [Row] {
        match self.what() {
            What::Workbook(_) => &[Row::What, Row::Format, Row::Private, Row::Names, Row::Place],
            What::Worksheet => &[Row::What, Row::Format, Row::Place],
        }
    }

    /// Arrows choose, Enter writes, Ctrl+Y copies, Esc leaves.
    pub fn input(
        &mut self,
        input: &Input<'_>,
        workbook: Option<&Workbook>,
        context: &Context,
        now: &Now,
    ) -> Outcome {
        match input {
            Input::Key(key) => return self.key(*key, workbook, context, now),
            Input::Paste(pasted) if self.row == Row::Place => drop(self.place.paste(pasted)),
            Input::Hit(Hit::Row(row)) => {
                let Some(hit) = self.rows().get(*row).copied() else {
                    return Outcome::Stay;
                };
                if std::mem::replace(&mut self.row, hit) == hit {
                    self.turn(1, workbook, context, now);
                }
            }
            Input::Wheel(rows) => self.scroll_by(isize::from(*rows)),
            Input::Paste(_) | Input::Hit(_) => {}
        }
        Outcome::Stay
    }

    fn key(
        &mut self,
        key: KeyEvent,
        workbook: Option<&Workbook>,
        context: &Context,
        now: &Now,
    ) -> Outcome {
        self.problem = None;
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let is_place = self.row == Row::Place;
        match key.code {
            KeyCode::Esc => return Outcome::Close,
            KeyCode::Enter => return self.take(context),
            KeyCode::Char('y') if control => return Outcome::Copy(self.made.text.clone()),
            KeyCode::Up if control => self.scroll_by(-1),
            KeyCode::Down if control => self.scroll_by(1),
            KeyCode::PageUp => self.scroll_by(-PAGE),
            KeyCode::PageDown => self.scroll_by(PAGE),
            KeyCode::Up | KeyCode::BackTab => self.step(-1),
            KeyCode::Down | KeyCode::Tab => self.step(1),
            _ if is_place => drop(self.place.key(key)),
            KeyCode::Left => self.turn(-1, workbook, context, now),
            KeyCode::Right | KeyCode::Char(' ') => self.turn(1, workbook, context, now),
            _ => {}
        }
        Outcome::Stay
    }

    fn step(&mut self, by: isize) {
        let rows = self.rows();
        self.row = beside(rows, &self.row, by);
    }

    fn scroll_by(&mut self, lines: isize) {
        let last = self.made.lines.len().saturating_sub(1);
        self.scroll = self.scroll.saturating_add_signed(lines).min(last);
    }

    /// Makes another choice in the row that has the keys.
    fn turn(&mut self, by: isize, workbook: Option<&Workbook>, context: &Context, now: &Now) {
        let Some(workbook) = workbook else { return };
        match (self.row, &mut self.whats[self.what]) {
            (Row::What, _) => {
                let count = self.whats.len();
                self.what = (self.what + count).saturating_add_signed(by) % count;
                let formats = self.what().formats();
                if !formats.contains(&self.format) {
                    self.format = Format::Pdf;
                }
            }
            (Row::Format, what) => self.format = beside(what.formats(), &self.format, by),
            (Row::Private, What::Workbook(edition)) => {
                edition.private = match edition.private {
                    Private::Kept => Private::LeftOut,
                    Private::LeftOut => Private::Kept,
                };
            }
            (Row::Names, What::Workbook(edition)) => {
                edition.names = match edition.names {
                    Names::Real => Names::Letters,
                    Names::Letters => Names::Real,
                };
            }
            (Row::Private | Row::Names, What::Worksheet) | (Row::Place, _) => return,
        }
        let made = Made::new(self.what(), self.format, workbook, context, now);
        self.rename(&made.name);
        self.made = made;
        self.scroll = 0;
    }

    /// Gives the file another name in the folder that is named; one that somebody chose keeps all but
    /// its ending.
    fn rename(&mut self, name: &str) {
        let mut place = PathBuf::from(self.place.text());
        let Some(named) = place.file_name() else {
            return;
        };
        if named == self.made.name.as_str() {
            place.set_file_name(name);
        } else if place.extension().is_some() {
            place.set_extension(self.format.extension());
        }
        self.place.set_text(&place.to_string_lossy());
    }

    fn take(&mut self, context: &Context) -> Outcome {
        let place = self.place.text();
        if place.trim().is_empty() {
            self.problem = Some(t!(context.words, "prompt-path-missing"));
            self.row = Row::Place;
            return Outcome::Stay;
        }
        Outcome::Report(Box::new(Order {
            content: self.made.content.clone(),
            format: self.format,
            to: place.trim().into(),
            name: self.made.name.clone(),
        }))
    }

    /// Draws the choices and below them what the report will say.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let title = t!(canvas.words(), "order-title");
        let inside = dialog::open(area, WIDTH, area.height, &title, canvas);
        let line = |y| Rect {
            y,
            height: 1,
            ..inside
        };
        let mut y = inside.y;
        for (at, row) in self.rows().iter().enumerate() {
            self.choice(*row, line(y), canvas);
            canvas.hit(line(y), Hit::Row(at));
            y += 1;
        }
        canvas.rule(line(y));
        let heading = format!(" {} ", t!(canvas.words(), "order-preview"));
        canvas.text(inside.x + 2, y, inside.width - 2, &heading, Role::Muted);
        let foot = line(inside.bottom() - 1);
        self.preview(
            Rect {
                y: y + 1,
                height: foot.y.saturating_sub(y + 1),
                ..inside
            },
            canvas,
        );
        self.foot(foot, canvas);
    }

    fn choice(&self, row: Row, area: Rect, canvas: &mut Canvas<'_>) {
        let words = canvas.words();
        let (label, chosen) = match (row, self.what()) {
            (Row::What, _) => (t!(words, "order-what"), self.made.label.clone()),
            (Row::Format, _) => (t!(words, "order-format"), called(self.format, words)),
            (Row::Private, What::Workbook(edition)) => {
                let chosen = match edition.private {
                    Private::Kept => t!(words, "order-private-kept"),
                    Private::LeftOut => t!(words, "order-private-left-out"),
                };
                (t!(words, "order-private"), chosen)
            }
            (Row::Names, What::Workbook(edition)) => {
                let chosen = match edition.names {
                    Names::Real => t!(words, "order-names-real"),
                    Names::Letters => t!(words, "order-names-letters"),
                };
                (t!(words, "order-names"), chosen)
            }
            (Row::Place, _) => (t!(words, "order-place"), String::new()),
            (Row::Private | Row::Names, What::Worksheet) => return,
        };
        let focused = row == self.row;
        let (edge, edge_role, role) = if focused {
            (glyph::EDGE, Role::Accent, Role::Accent)
        } else {
            (glyph::EDGE_IDLE, Role::Rule, Role::Muted)
        };
        canvas.pieces(area, &[(edge, edge_role), (" ", role), (&label, role)]);
        let rest = Rect {
            x: area.x + INSET,
            width: area.width.saturating_sub(INSET),
            ..area
        };
        if row == Row::Place {
            super::action_form::line(rest, &self.place, focused, canvas);
        } else {
            let chosen = [("◂ ", Role::Key), (&chosen, Role::Text), (" ▸", Role::Key)];
            canvas.pieces(rest, &chosen);
        }
    }

    fn preview(&self, area: Rect, canvas: &mut Canvas<'_>) {
        if self.made.lines.is_empty() {
            let nothing = t!(canvas.words(), "order-nothing");
            canvas.prose(area, &nothing, Role::Muted);
            return;
        }
        let width = area.width.saturating_sub(2);
        let lines = self.made.lines.iter().skip(self.scroll);
        let mut rows = lines.flat_map(|line| wrap(line, width));
        for y in area.top()..area.bottom() {
            let Some(row) = rows.next() else { break };
            canvas.text(area.x, y, width, &row, Role::Text);
        }
        let edge = |y| Rect {
            y,
            height: 1,
            ..area
        };
        if self.scroll > 0 {
            canvas.text_right(edge(area.y), glyph::MORE_ABOVE, Role::Accent);
        }
        if rows.next().is_some() && !area.is_empty() {
            canvas.text_right(edge(area.bottom() - 1), glyph::MORE_BELOW, Role::Accent);
        }
    }

    fn foot(&self, area: Rect, canvas: &mut Canvas<'_>) {
        if let Some(problem) = &self.problem {
            canvas.text(area.x, area.y, area.width, problem, Role::Bad);
            return;
        }
        let words = canvas.words();
        let hints = [
            ("Enter ", t!(words, "order-write")),
            ("  PgDn ", t!(words, "order-scroll")),
            ("  Ctrl+Y ", t!(words, "order-copy")),
            ("  Esc ", t!(words, "order-leave")),
        ];
        let pieces: Vec<_> = (hints.iter())
            .flat_map(|(key, word)| [(*key, Role::Key), (word.as_str(), Role::Text)])
            .collect();
        canvas.pieces(area, &pieces);
    }
}

impl Made {
    fn new(what: &What, format: Format, workbook: &Workbook, context: &Context, now: &Now) -> Self {
        let (words, pack) = (&context.words, &*context.pack);
        let content = what.content(words, pack, workbook);
        let desk = ReportContext {
            words,
            pack,
            now: &now.at.to_zoned(context.zone.clone()),
            signs: context.signs,
        };
        let text = content.preview(format, &desk).unwrap_or_else(|problem| {
            let problem = problem.to_string();
            t!(words, "order-failed", problem = problem)
        });
        Self {
            label: label(what, workbook, words),
            lines: text.lines().map(str::to_owned).collect(),
            text,
            name: format!("{}.{}", stem(&content, what, pack), format.extension()),
            content,
        }
    }
}

/// What a report is of, in words.
fn label(what: &What, workbook: &Workbook, words: &Catalog) -> String {
    match what {
        What::Workbook(edition) => match &edition.alliances {
            Which::All => t!(words, "order-whole"),
            Which::Only(ids) => {
                let alliance = names(ids, workbook);
                t!(words, "order-alliance", alliance = alliance)
            }
        },
        What::Worksheet => t!(words, "order-worksheet"),
    }
}

fn names(ids: &BTreeSet<AllianceId>, workbook: &Workbook) -> String {
    let names = ids.iter().filter_map(|id| workbook.alliance(*id));
    let names: Vec<&str> = names.map(|alliance| &*alliance.name).collect();
    names.join(", ")
}

/// The name of a report's file without its ending. It gives away no name that the content does not hold.
fn stem(content: &Content, what: &What, pack: &Pack) -> String {
    let (title, part) = match content {
        Content::Workbook(workbook, _) => {
            let only = match (what, workbook.alliances.as_slice()) {
                (What::Workbook(edition), [only]) if edition.alliances != Which::All => Some(only),
                (What::Workbook(_) | What::Worksheet, _) => None,
            };
            (slug(&workbook.title), only.map(|it| slug(&it.name)))
        }
        Content::Worksheet(route) => {
            let route = pack.route(route.as_ref());
            ("worksheet".into(), route.map(|it| it.id.to_string()))
        }
    };
    match part {
        Some(part) => format!("{title}-{part}"),
        None => title,
    }
}

/// What a form is called.
fn called(format: Format, words: &Catalog) -> String {
    match format {
        Format::Html => t!(words, "order-format-html"),
        Format::Pdf => t!(words, "order-format-pdf"),
        Format::Markdown => t!(words, "order-format-md"),
        Format::Text => t!(words, "order-format-txt"),
        Format::Csv => t!(words, "order-format-csv"),
        Format::Json => t!(words, "order-format-json"),
        Format::Ics => t!(words, "order-format-ics"),
        Format::Svg => t!(words, "order-format-svg"),
    }
}

/// The one so many places on from another, and after the last the first.
fn beside<T: Copy + PartialEq>(all: &[T], one: &T, by: isize) -> T {
    let at = all.iter().position(|it| it == one).unwrap_or(0);
    let at = (at + all.len()).saturating_add_signed(by) % all.len().max(1);
    all.get(at).copied().unwrap_or(*one)
}
