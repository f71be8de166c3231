//! Words that somebody remembers, looked for in all answers: of the open workbook at once, of all
//! workbooks beside the screen.

use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{outcome::Outcome, search};
use crate::{
    domain::{
        search::{Excerpt, Hit as Found, HitPlace, Query, search as search_workbook},
        workbook::{Subject, Workbook},
    },
    i18n::Catalog,
    session::{
        Session,
        command::{Command, LibraryCommand},
        found,
    },
    t,
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, path, rows_of},
        context::Context,
        form::editor::{Editor, Lines, Typed},
        glyph,
        hit::Hit,
        input::Input,
        target::{PageTarget, Then},
        theme::Role,
        widget::{dialog, rows},
    },
};

/// How wide the box is.
const WIDTH: u16 = 84;
/// How many rows of the screen one hit takes: where it is, and its words.
const HIT_ROWS: u16 = 2;
/// How many hits a page is.
const PAGE: usize = 5;

/// Where words are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// In the open workbook.
    Workbook,
    /// In all workbooks of the list.
    Library,
}

/// One hit, as it is shown.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    /// Whose it is, the firm first, and last in the answer to what.
    heading: Vec<String>,
    /// The question's number; may be empty.
    number: String,
    excerpt: Excerpt,
    /// Where it leads; none where the workbook has no page for it.
    then: Option<Then>,
}

/// How far a search is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum State {
    /// Nothing is looked for.
    Idle,
    /// The workbooks are being read.
    Reading,
    /// All places are found: how many there are, in how many workbooks these were looked for, and which
    /// files could not be read.
    Done {
        total: usize,
        looked: usize,
        unread: Vec<String>,
    },
}

/// The box in which answers are searched.
#[derive(Debug, Clone)]
pub struct AnswerSearch {
    scope: Scope,
    editor: Editor,
    rows: Vec<Row>,
    selected: usize,
    state: State,
    /// What the outside is to look for.
    due: Option<String>,
}

impl AnswerSearch {
    /// A box in which these words are looked for.
    pub fn new(scope: Scope, words: &str, session: Option<&Session>, context: &Context) -> Self {
        let mut new = Self {
            scope,
            editor: Editor::new(words, Lines::One),
            rows: Vec::new(),
            selected: 0,
            state: State::Idle,
            due: None,
        };
        new.look(session, context);
        new
    }

    /// The box as it was left, with what is found by now: typing replaces the words.
    #[must_use]
    pub fn again(mut self, scope: Scope, session: Option<&Session>, context: &Context) -> Self {
        let selected = if self.scope == scope {
            self.selected
        } else {
            0
        };
        self.scope = scope;
        self.editor.act(Action::SelectAll);
        self.look(session, context);
        self.selected = selected;
        if scope == Scope::Workbook {
            self.select(selected);
        }
        self
    }

    /// What the outside is to do.
    pub fn take_command(&mut self) -> Option<Command> {
        let words = self.due.take()?;
        Some(Command::Library(LibraryCommand::Search(words)))
    }

    /// Takes an input in.
    pub fn update(
        &mut self,
        input: &Input,
        session: Option<&Session>,
        context: &Context,
    ) -> Outcome {
        let typed = match (input.action(), input) {
            (Some(Action::Leave), _) => return Outcome::Close,
            (Some(Action::Choose), _) => return self.pick(self.selected),
            (Some(Action::Up), _) => {
                self.selected = self.selected.saturating_sub(1);
                Typed::Moved
            }
            (Some(Action::Down), _) => self.select(self.selected + 1),
            (Some(Action::ScrollUp), _) => self.select(self.selected.saturating_sub(PAGE)),
            (Some(Action::ScrollDown), _) => self.select(self.selected + PAGE),
            (None, Input::Type(words) | Input::Paste(words)) => self.editor.insert(words),
            (None, Input::Click(Hit::Row(row), _)) => return self.pick(*row),
            (None, Input::Wheel(by)) => {
                self.select(self.selected.saturating_add_signed(isize::from(*by)))
            }
            (Some(action), _) => self.editor.act(action),
            (None, _) => Typed::NotMine,
        };
        match typed {
            Typed::Changed | Typed::Full(_) => {
                self.look(session, context);
                Outcome::Stay
            }
            Typed::NotMine => Outcome::Ignored,
            Typed::Moved | Typed::Same | Typed::Copy(_) | Typed::Cut(_) | Typed::WantsPaste => {
                Outcome::Stay
            }
        }
    }

    fn select(&mut self, row: usize) -> Typed {
        self.selected = row.min(self.rows.len().saturating_sub(1));
        Typed::Moved
    }

    fn pick(&self, row: usize) -> Outcome {
        let then = self.rows.get(row).and_then(|row| row.then.clone());
        then.map_or(Outcome::Stay, Outcome::Then)
    }

    /// Looks for what is typed: in the open workbook at once, in all of them by what the outside finds.
    fn look(&mut self, session: Option<&Session>, context: &Context) {
        let words = self.editor.text();
        let query = Query::new(&words);
        self.selected = 0;
        self.due = None;
        if query.is_empty() {
            self.rows.clear();
            self.state = State::Idle;
            return;
        }
        let (Scope::Workbook, Some(session)) = (self.scope, session) else {
            // What was found for fewer letters stays until more is known.
            self.state = State::Reading;
            self.due = Some(words);
            return;
        };
        let workbook = session.workbook();
        let hits = search_workbook(&query, &context.pack, workbook);
        self.state = State::Done {
            total: hits.len(),
            looked: 1,
            unread: Vec::new(),
        };
        let rows = hits.into_iter().map(|hit| {
            let about = whom(&hit.place, workbook);
            let then = PageTarget::of_hit(&hit.place, &context.pack);
            let then = then.map(|page| Then::Go(page.into()));
            row(hit, &[about], then, context)
        });
        self.rows = rows.collect();
    }

    /// Takes what was found in all workbooks, unless other words are looked for by now.
    pub fn fill(&mut self, found: found::Found, context: &Context) {
        if found.words != self.editor.text() || self.scope != Scope::Library {
            return;
        }
        self.state = State::Done {
            total: found.total,
            looked: found.looked,
            unread: found.unread.into_iter().map(|(file, _)| file).collect(),
        };
        self.rows.clear();
        for workbook in found.workbooks {
            let found::FoundWorkbook { path, title, hits } = workbook;
            self.rows.extend(hits.into_iter().map(|it| {
                let there = Then::OpenAt(path.clone(), it.hit.place.clone());
                let whose = [title.clone(), it.alliance.unwrap_or_default()];
                row(it.hit, &whose, Some(there), context)
            }));
        }
        self.select(self.selected);
    }

    /// The workbooks cannot be looked into.
    pub fn fail(&mut self) {
        self.rows.clear();
        self.state = State::Idle;
    }

    /// Draws the box.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let (title, hint) = match self.scope {
            Scope::Workbook => (
                t!(canvas.i18n(), "search-title"),
                t!(canvas.i18n(), "search-hint"),
            ),
            Scope::Library => (
                t!(canvas.i18n(), "search-title-library"),
                t!(canvas.i18n(), "search-hint"),
            ),
        };
        let inside = dialog::open(area, WIDTH, area.height, &title, canvas);
        let below = search::view(inside, &self.editor, &hint, canvas);
        let mut bottom = below.bottom();
        let mut foot = |rows: u16| {
            bottom = bottom.saturating_sub(rows).max(below.y);
            Rect {
                y: bottom,
                height: rows,
                ..below
            }
            .intersection(below)
        };
        let keys = self.keys(canvas.i18n());
        dialog::named_keys(foot(1), &[Layer::Finder], &keys, canvas);
        let (told, left_out) = (self.told(canvas), self.left_out(canvas));
        for (words, role) in [(left_out, Role::Warn), (told, Role::Muted)] {
            if !words.is_empty() {
                let rows = rows_of(&words, below.width).min(2);
                canvas.prose(foot(rows), &words, role);
            }
        }
        let list = Rect {
            height: bottom.saturating_sub(below.y + 1),
            ..below
        };
        if self.state == State::Idle {
            let about = t!(canvas.i18n(), "search-about");
            canvas.prose(list, &about, Role::Muted);
        } else {
            self.hits(list, canvas);
        }
    }

    /// The keys that lead somewhere: nobody chooses among fewer than two, or goes to what was not found.
    fn keys(&self, i18n: &Catalog) -> Vec<(Action, String)> {
        let selected = self.rows.get(self.selected);
        let leads = selected.is_some_and(|row| row.then.is_some());
        let picks = leads.then(|| t!(i18n, "hint-go-there"));
        dialog::list_keys(self.rows.len() > 1, picks, i18n)
    }

    fn hits(&self, list: Rect, canvas: &mut Canvas<'_>) {
        // Air between hits where there is room for it.
        let step = if list.height >= 16 {
            HIT_ROWS + 1
        } else {
            HIT_ROWS
        };
        let room = usize::from((list.height + step - HIT_ROWS) / step).max(1);
        let first = (self.selected + 1).saturating_sub(room);
        let shown = self.rows.iter().enumerate().skip(first).take(room);
        for (y, (at, row)) in (list.y..).step_by(usize::from(step)).zip(shown) {
            let place = Rect {
                y,
                height: HIT_ROWS,
                ..list
            };
            row.view(place.intersection(list), at == self.selected, canvas);
            canvas.hit(place, Hit::Row(at));
        }
        canvas.more(
            dialog::beside(list),
            first > 0,
            self.rows.len() > first + room,
        );
    }

    /// How much was found, or what keeps it.
    fn told(&self, canvas: &Canvas<'_>) -> String {
        let i18n = canvas.i18n();
        let (total, looked) = match &self.state {
            State::Idle => return String::new(),
            State::Reading => return t!(i18n, "search-reading"),
            State::Done { total, looked, .. } => (*total, *looked),
        };
        let told = match (total, self.scope) {
            (0, Scope::Workbook) => t!(i18n, "search-nothing"),
            (0, Scope::Library) => t!(i18n, "search-nothing-library", count = looked),
            (_, Scope::Workbook) => t!(i18n, "search-count", count = total),
            (_, Scope::Library) => {
                let places = t!(i18n, "search-count", count = total);
                t!(
                    i18n,
                    "search-count-library",
                    places = places,
                    count = looked
                )
            }
        };
        let shown = self.rows.len();
        if total > shown {
            return format!("{told} {}", t!(i18n, "search-more", shown = shown));
        }
        told
    }

    /// Which files were not searched; empty where all were.
    fn left_out(&self, canvas: &Canvas<'_>) -> String {
        match &self.state {
            State::Done { unread, .. } if !unread.is_empty() => {
                let (count, files) = (unread.len(), unread.join(", "));
                t!(canvas.i18n(), "search-unread", count = count, files = files)
            }
            State::Idle | State::Reading | State::Done { .. } => String::new(),
        }
    }
}

impl Row {
    fn view(&self, area: Rect, is_selected: bool, canvas: &mut Canvas<'_>) {
        let cursor = canvas.state.cursor;
        rows::lead(area, is_selected, canvas);
        // What is typed keeps the cursor.
        canvas.state.cursor = cursor;
        let inner = rows::from_column(area, 2);
        let role = if is_selected {
            Role::Selection
        } else {
            Role::Text
        };
        let number = u16::try_from(self.number.width()).unwrap_or(0);
        let room = inner.width.saturating_sub(number + 2);
        let parts: Vec<&str> = self.heading.iter().map(String::as_str).collect();
        let heading = path(&parts, usize::from(room));
        canvas.text(inner.x, inner.y, room, &heading, role);
        canvas.text_right(inner, &self.number, Role::Muted);
        if area.height < HIT_ROWS {
            return;
        }
        let line = Rect {
            y: inner.y + 1,
            height: 1,
            ..inner
        };
        let pieces = in_view(&self.excerpt, usize::from(inner.width));
        let pieces: Vec<(&str, Role)> = pieces
            .iter()
            .map(|(words, is_found)| {
                let role = if *is_found { Role::Found } else { Role::Muted };
                (words.as_str(), role)
            })
            .collect();
        canvas.pieces(line, &pieces);
    }
}

/// A hit as a row: whose it is, the firm's name first where that is not known anyhow.
fn row(hit: Found, whose: &[String], then: Option<Then>, context: &Context) -> Row {
    let (what, number) = context.wording().found_in(&hit.place);
    let whose = whose.iter().filter(|name| !name.is_empty());
    Row {
        heading: whose.cloned().chain([what]).collect(),
        number,
        excerpt: hit.excerpt,
        then,
    }
}

/// The name of whom a hit is about; empty for the firm, whose name the screen shows anyhow, and where the
/// name itself is what was found.
fn whom(place: &HitPlace, workbook: &Workbook) -> String {
    let subject = match place {
        HitPlace::Alliance(_) | HitPlace::Title => return String::new(),
        HitPlace::Answer(..) | HitPlace::Action(_) => place.subject(workbook),
    };
    match subject {
        Subject::Firm => String::new(),
        Subject::Alliance(id) => workbook
            .alliance(id)
            .map(|alliance| alliance.name.clone())
            .unwrap_or_default(),
    }
}

/// The pieces of an excerpt for one row of so many columns, cut before the first hit where it would be
/// out of view.
fn in_view(excerpt: &Excerpt, columns: usize) -> Vec<(String, bool)> {
    let mut pieces: Vec<(String, bool)> = (excerpt.pieces().into_iter())
        .map(|(words, is_found)| (words.to_owned(), is_found))
        .collect();
    let mut is_cut = excerpt.is_cut_before;
    if let [(before, false), (found, true), ..] = &mut pieces[..] {
        // As much before it as leaves most of the row for what follows.
        let most = (columns / 3).min(columns.saturating_sub(found.width() + 2));
        if before.width() > most {
            *before = ending(before, most);
            is_cut = true;
        }
    }
    if is_cut {
        pieces.insert(0, (glyph::ELLIPSIS.to_owned(), false));
    }
    if excerpt.is_cut_after {
        pieces.push((glyph::ELLIPSIS.to_owned(), false));
    }
    pieces
}

/// The end of a text in so many columns, from the beginning of a word where there is one.
fn ending(text: &str, columns: usize) -> String {
    let mut start = text.len();
    let mut wide = 0;
    for (at, grapheme) in text.grapheme_indices(true).rev() {
        wide += grapheme.width();
        if wide > columns {
            break;
        }
        start = at;
    }
    let end = &text[start..];
    let word = end.find(' ').filter(|at| at + 1 < end.len());
    word.map_or(end, |at| &end[at + 1..]).to_owned()
}
