//! One open workbook: where in it the owner is, and every change they make.

use crate::domain::{
    cell::{Cell, CellValue},
    pack::Chapter,
};
use crate::tui::stop::Stop;
use std::path::PathBuf;

use jiff::{Timestamp, civil::Date};

use crate::{
    domain::{
        answer::{Answer, Entry, Part, Slot},
        change::Change,
        history::History,
        id::{AllianceId, QuestionId, RouteId},
        journey,
        pack::Pack,
        question::{QuestionKind, Scope},
        reading::{self, AllianceReading, overview},
        workbook::{Place, Shareable, Subject, Workbook},
    },
    tui::{
        model::{Context, Now},
        screen::{
            items,
            look::{self, Past},
            question::QuestionCard,
            review,
        },
        trouble::Trouble,
        update::{Theirs, Way},
    },
};

/// How the file stands to what is on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was written since it was opened.
    Untouched,
    /// Written at this moment, and nothing changed since.
    Saved(Timestamp),
    /// Changed, and not yet written.
    Unsaved,
    /// Could not be written, for this reason.
    Failed(Trouble),
}

/// Whether the workbook can be changed, and why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// It can.
    Full,
    /// Another program has it open.
    InUse,
    /// A newer program wrote it.
    Newer,
    /// The file or its folder takes no changes.
    Locked,
}

/// When to ask what becomes of a workbook that something else changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asks {
    /// As soon as nobody is in the middle of a word.
    WhenIdle,
    /// At once: somebody asked to save.
    AtOnce,
    /// At once: somebody leaves this way, and it could not be saved.
    Leaving(Way, Trouble),
}

/// How soon a change must reach the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Nothing to write.
    Nothing,
    /// Within a second: somebody is typing or looking around.
    Soon,
    /// At once: an answer was chosen.
    Now,
}

/// What a stop shows, with what is selected in it.
#[derive(Debug, Clone)]
pub enum Card {
    /// A question with its fields.
    Question(Box<QuestionCard>),
    /// The list of actions.
    Actions {
        /// The selected row.
        selected: usize,
    },
    /// A question that is answered by a list of items.
    Items {
        /// The selected row.
        selected: usize,
        /// The selected column, where the list is a grid.
        column: usize,
    },
    /// The list of alliances.
    Alliances {
        /// The selected row.
        selected: usize,
    },
    /// A chapter's answers on one page.
    Review {
        /// The selected row.
        selected: usize,
    },
    /// A look at the workbook from another side.
    Look {
        /// The selected row.
        selected: usize,
    },
    /// The continuum picture.
    Picture {
        /// The selected row: the verdict, then the findings of the alliance in focus.
        selected: usize,
    },
}

/// One open workbook.
pub struct Book {
    /// Where it is kept.
    pub path: PathBuf,
    /// The answers.
    pub workbook: Workbook,
    /// The alliance that questions are asked about.
    pub focus: Option<AllianceId>,
    /// Where the owner is.
    pub stop: Stop,
    /// Where they were before they looked at the picture, the review or the alliances.
    pub came_from: Option<Stop>,
    /// What the stop shows.
    pub card: Card,
    /// How far the page is scrolled by hand, in rows; up where it is negative.
    pub scroll: i16,
    /// How it was on a day, while the owner looks back.
    pub past: Option<Past>,
    /// What the overview is sorted by.
    pub sort: overview::Column,
    /// How the file stands.
    pub saving: Saving,
    /// How soon the file must be written.
    pub urgency: Urgency,
    /// Whether it can be changed.
    pub access: Access,
    /// Whether a change was asked for that cannot be made.
    pub refused: bool,
    /// What something else wrote into the file, or why that cannot be read, until it was asked about.
    pub theirs: Option<Result<Box<Theirs>, String>>,
    /// When to ask what becomes of it.
    pub asks: Asks,
    /// What the answers say today, alliance by alliance, in the workbook's order.
    pub readings: Vec<AllianceReading>,
    history: History,
    today: Date,
}

impl Book {
    /// Opens a workbook where the owner left off.
    pub fn open(path: PathBuf, workbook: Workbook, pack: &Pack, today: Date) -> Self {
        let focus = workbook
            .place
            .focus
            .filter(|id| workbook.alliance(*id).is_some());
        let focus = focus.or_else(|| workbook.alliances.first().map(|alliance| alliance.id));
        let asked = workbook.place.question.clone();
        let left_off = asked.map(|(subject, question)| Stop::Question(subject, question));
        let stop = left_off
            .filter(|stop| exists(stop, pack, &workbook))
            .unwrap_or(if workbook.place.focus.is_some() {
                Stop::Picture
            } else {
                Stop::Alliances
            });
        let readings = reading::read_all(pack, &workbook, today);
        let mut book = Self {
            path,
            workbook,
            focus,
            stop: stop.clone(),
            came_from: None,
            card: Card::Alliances { selected: 0 },
            scroll: 0,
            past: None,
            sort: overview::Column::Position,
            saving: Saving::Untouched,
            urgency: Urgency::Nothing,
            access: Access::Full,
            refused: false,
            theirs: None,
            asks: Asks::WhenIdle,
            readings,
            history: History::default(),
            today,
        };
        book.show(stop, pack);
        book
    }

    /// Goes to a stop and remembers it as the place to come back to.
    pub fn go(&mut self, stop: Stop, pack: &Pack) {
        self.history.pause();
        self.show(stop, pack);
        let place = self.place(self.workbook.route().cloned());
        if self.access == Access::Full && self.workbook.place != place {
            self.workbook.place = place;
            self.urgency = self.urgency.max(Urgency::Soon);
        }
    }

    fn place(&self, route: Option<RouteId>) -> Place {
        let question = match &self.stop {
            Stop::Question(subject, question) => Some((*subject, question.clone())),
            Stop::Alliances | Stop::Review(..) | Stop::Picture | Stop::Look(_) => None,
        };
        Place {
            question,
            focus: self.focus,
            route,
        }
    }

    fn show(&mut self, stop: Stop, pack: &Pack) {
        if let Stop::Question(Subject::Alliance(id), _) | Stop::Review(Subject::Alliance(id), _) =
            &stop
        {
            self.focus = Some(*id);
        }
        self.scroll = 0;
        if stop != self.stop {
            self.past = None;
        }
        self.card = match &stop {
            Stop::Alliances => Card::Alliances {
                selected: self.focus_index().unwrap_or(0),
            },
            Stop::Review(..) => Card::Review { selected: 0 },
            Stop::Picture => Card::Picture { selected: 0 },
            Stop::Look(_) => Card::Look { selected: 0 },
            Stop::Question(subject, id) => match pack.question(id).map(|question| &question.kind) {
                Some(QuestionKind::Actions) | None => Card::Actions { selected: 0 },
                Some(
                    QuestionKind::Objectives
                    | QuestionKind::Links
                    | QuestionKind::Matrix { .. }
                    | QuestionKind::Reviews,
                ) => Card::Items {
                    selected: 0,
                    column: 0,
                },
                Some(
                    QuestionKind::Text { .. }
                    | QuestionKind::Rating { .. }
                    | QuestionKind::Gauge { .. }
                    | QuestionKind::Held { .. }
                    | QuestionKind::Pick { .. },
                ) => Card::Question(Box::new(QuestionCard::new(
                    *subject,
                    id.clone(),
                    &self.workbook,
                ))),
            },
        };
        self.stop = stop;
    }

    /// Takes another route, and stays where the owner is.
    pub fn take_route(&mut self, route: RouteId) {
        if self.refuses() {
            return;
        }
        self.workbook.place = self.place(Some(route));
        self.urgency = self.urgency.max(Urgency::Soon);
    }

    /// Goes to a look-up stop, or back to where the owner was when they are there already.
    pub fn toggle(&mut self, stop: Stop, pack: &Pack) {
        if self.stop == stop {
            let back = self
                .came_from
                .take()
                .unwrap_or_else(|| self.neighbour(pack, Direction::Back));
            self.go(back, pack);
        } else {
            let from = self.stop.clone();
            self.go(stop, pack);
            self.came_from = Some(from);
        }
    }

    /// The stop before or after this one on the route; itself at the ends.
    pub fn neighbour(&self, pack: &Pack, direction: Direction) -> Stop {
        let stops = journey::stops(pack, &self.workbook, self.focus);
        let here = stops
            .iter()
            .position(|stop| self.stop.on_route().as_ref() == Some(stop))
            .unwrap_or(0);
        let there = match direction {
            Direction::Back => here.saturating_sub(1),
            Direction::Forward => (here + 1).min(stops.len() - 1),
        };
        stops[there].clone().into()
    }

    /// Walks one stop along the route; returns false at its ends.
    pub fn walk(&mut self, pack: &Pack, direction: Direction) -> bool {
        let to = self.neighbour(pack, direction);
        let moves = to != self.stop;
        if moves {
            self.came_from = None;
            self.go(to, pack);
        }
        moves
    }

    /// The review of the chapter that the owner is in.
    pub fn review_stop(&self, pack: &Pack) -> Option<Stop> {
        match &self.stop {
            Stop::Question(subject, id) => {
                Some(Stop::Review(*subject, pack.chapter_of(id)?.id.clone()))
            }
            Stop::Review(..) => Some(self.stop.clone()),
            Stop::Alliances | Stop::Picture | Stop::Look(_) => None,
        }
    }

    /// How many rows the list on the card has.
    fn rows(&self, pack: &Pack) -> usize {
        match &self.card {
            Card::Actions { .. } => self.workbook.actions.len(),
            Card::Items { .. } => items::rows(self, pack),
            Card::Look { .. } => look::rows(self, pack),
            Card::Alliances { .. } => self.workbook.alliances.len(),
            Card::Picture { .. } => self
                .reading()
                .map_or(0, |reading| reading.findings.len() + 1),
            Card::Review { .. } => review::rows(self, pack),
            Card::Question(_) => 0,
        }
    }

    /// The selected row of the list on the card.
    fn selected_mut(&mut self) -> Option<&mut usize> {
        match &mut self.card {
            Card::Question(_) => None,
            Card::Actions { selected }
            | Card::Items { selected, .. }
            | Card::Alliances { selected }
            | Card::Review { selected }
            | Card::Look { selected }
            | Card::Picture { selected } => Some(selected),
        }
    }

    /// Selects a row; returns whether it was selected already.
    pub fn select(&mut self, row: usize, pack: &Pack) -> bool {
        let last = self.rows(pack).saturating_sub(1);
        self.scroll = 0;
        let Some(selected) = self.selected_mut() else {
            return false;
        };
        std::mem::replace(selected, row.min(last)) == row
    }

    /// Moves the selection by so many rows, as far as there are rows.
    pub fn select_by(&mut self, by: isize, pack: &Pack) {
        let Some(selected) = self.selected_mut() else {
            return;
        };
        let row = selected.saturating_add_signed(by);
        self.select(row, pack);
    }

    /// Brings another alliance into focus and stays at the same question, asked about that one.
    pub fn focus_on(&mut self, id: AllianceId, pack: &Pack) {
        self.focus = Some(id);
        let stop = about(&self.stop, id);
        // What the owner comes back to is about the same alliance as what they see now.
        self.came_from = self.came_from.take().map(|stop| about(&stop, id));
        self.go(stop, pack);
    }

    /// Brings the next alliance into focus, going round.
    pub fn focus_on_next(&mut self, pack: &Pack) {
        let next = self.focus_index().map_or(0, |at| at + 1);
        let count = self.workbook.alliances.len();
        if let Some(alliance) = self.workbook.alliances.get(next % count.max(1)) {
            self.focus_on(alliance.id, pack);
        }
    }

    /// Where the alliance in focus stands in the list.
    pub fn focus_index(&self) -> Option<usize> {
        let focus = self.focus?;
        self.workbook
            .alliances
            .iter()
            .position(|alliance| alliance.id == focus)
    }

    /// What the answers about the alliance in focus say.
    pub fn reading(&self) -> Option<&AllianceReading> {
        self.readings.get(self.focus_index()?)
    }

    /// Whom a chapter's questions are asked about now.
    pub fn subject_of(&self, scope: Scope) -> Option<Subject> {
        journey::subject_of(scope, self.focus)
    }

    /// Makes a change.
    pub fn edit(&mut self, edit: Change, context: &Context, now: &Now) {
        if self.refuses() {
            return;
        }
        let touched = edit.slot().map(|(subject, _)| subject);
        // An edit is made of what the screen shows, so that it can always be made; if it cannot,
        // nothing has changed and there is nothing to say.
        if self
            .history
            .commit(&mut self.workbook, edit, now.at)
            .is_ok()
        {
            self.changed(touched, &context.pack, now.today);
        }
    }

    /// Answers a part of a question in one go, or blanks it.
    pub fn answer(
        &mut self,
        subject: Subject,
        question: &QuestionId,
        part: Part,
        answer: Option<Answer>,
        context: &Context,
        now: &Now,
    ) {
        let slot = Slot::new(question, part);
        let known = self
            .workbook
            .answers(subject)
            .and_then(|answers| answers.entry(&slot))
            .map(|entry| &entry.answer);
        if known == answer.as_ref() {
            return;
        }
        let typing = matches!(answer, Some(Answer::Text(_)));
        let entry = answer.map(|answer| Entry::new(answer, now.at));
        self.edit(Change::answer(subject, slot, entry), context, now);
        self.urgency = self
            .urgency
            .max(if typing { Urgency::Soon } else { Urgency::Now });
    }

    /// Whether no change can be made; that one was asked for is noted.
    pub fn refuses(&mut self) -> bool {
        let refuses = self.access != Access::Full;
        self.refused |= refuses;
        refuses
    }

    /// Takes another state of the same workbook in place of this one, and stays where the owner is.
    pub fn adopt(&mut self, workbook: Workbook, pack: &Pack, today: Date) {
        let place = std::mem::take(&mut self.workbook.place);
        self.workbook = Workbook { place, ..workbook };
        self.history = History::default();
        self.changed(None, pack, today);
        let stop = if exists(&self.stop, pack, &self.workbook) {
            self.stop.clone()
        } else {
            Stop::Alliances
        };
        self.show(stop, pack);
    }

    /// The answers to questions that the pack does not ask: they are kept, and shown.
    pub fn unasked(&self, pack: &Pack) -> Vec<(Subject, Slot, Answer)> {
        let alliances = self.workbook.alliances.iter();
        let subjects = alliances.map(|alliance| Subject::Alliance(alliance.id));
        let answers = [Subject::Firm]
            .into_iter()
            .chain(subjects)
            .flat_map(|subject| {
                let answers = self.workbook.answers(subject).into_iter();
                answers.flat_map(move |answers| answers.iter().map(move |it| (subject, it)))
            });
        answers
            .filter(|(_, (slot, _))| pack.question(&slot.question).is_none())
            .map(|(subject, (slot, entry))| (subject, slot.clone(), entry.answer.clone()))
            .collect()
    }

    /// Takes the last change back; returns whether there was one.
    pub fn undo(&mut self, context: &Context, now: &Now) -> bool {
        if self.refuses() {
            return true;
        }
        let turned = self.history.undo(&mut self.workbook, now.at);
        self.turned(turned.ok().flatten(), context, now)
    }

    /// Makes it again; returns whether there was one.
    pub fn redo(&mut self, context: &Context, now: &Now) -> bool {
        if self.refuses() {
            return true;
        }
        let turned = self.history.redo(&mut self.workbook, now.at);
        self.turned(turned.ok().flatten(), context, now)
    }

    fn turned(&mut self, change: Option<Change>, context: &Context, now: &Now) -> bool {
        let Some(change) = change else { return false };
        let acts = |value: &CellValue| {
            matches!(
                value.cell(),
                Cell::Action(_) | Cell::ActionOrder | Cell::Readers(Shareable::Action(_))
            )
        };
        let stop = if matches!(self.stop, Stop::Look(_)) {
            self.stop.clone()
        } else if let Some((subject, question)) = change.question() {
            Stop::Question(subject, question.clone())
        } else if change.values().iter().any(acts) {
            let mut asked = context.pack.chapters().iter().flat_map(Chapter::questions);
            let list = asked.find(|asked| asked.kind == QuestionKind::Actions);
            list.map_or(Stop::Alliances, |list| {
                Stop::Question(Subject::Firm, list.id.clone())
            })
        } else {
            Stop::Alliances
        };
        self.changed(None, &context.pack, now.today);
        let stop = if exists(&stop, &context.pack, &self.workbook) {
            stop
        } else {
            Stop::Alliances
        };
        if stop == self.stop {
            self.refresh();
        } else {
            self.go(stop, &context.pack);
        }
        true
    }

    /// Takes what was changed elsewhere into the fields.
    fn refresh(&mut self) {
        if let Card::Question(card) = &mut self.card {
            card.refresh(&self.workbook);
        }
        let actions = self.workbook.actions.len();
        let alliances = self.workbook.alliances.len();
        match &mut self.card {
            Card::Actions { selected } => *selected = (*selected).min(actions.saturating_sub(1)),
            Card::Alliances { selected } => {
                *selected = (*selected).min(alliances.saturating_sub(1));
            }
            Card::Question(_)
            | Card::Items { .. }
            | Card::Review { .. }
            | Card::Look { .. }
            | Card::Picture { .. } => {}
        }
    }

    fn changed(&mut self, touched: Option<Subject>, pack: &Pack, today: Date) {
        // What went wrong stays to be seen until it is over.
        if !matches!(self.saving, Saving::Failed(_)) {
            self.saving = Saving::Unsaved;
        }
        self.urgency = self.urgency.max(Urgency::Soon);
        // What is overdue hangs on the day, so a new day reads everything again.
        let touched = touched.filter(|_| self.today == today);
        self.today = today;
        match touched {
            Some(Subject::Firm) => {}
            Some(Subject::Alliance(id)) => {
                if let Some(read) = reading::read_alliance(pack, &self.workbook, id, today)
                    && let Some(known) = self
                        .readings
                        .iter_mut()
                        .find(|reading| reading.alliance == id)
                {
                    *known = read;
                }
            }
            None => {
                self.readings = reading::read_all(pack, &self.workbook, today);
                if self.focus_index().is_none() {
                    self.focus = self.workbook.alliances.first().map(|alliance| alliance.id);
                }
                self.refresh();
                self.urgency = Urgency::Now;
            }
        }
    }

    /// Ends a run of typing, so that undo takes it back by itself.
    pub fn pause(&mut self) {
        self.history.pause();
    }
}

/// The same stop about another alliance, where it is about one.
fn about(stop: &Stop, id: AllianceId) -> Stop {
    match stop {
        Stop::Question(Subject::Alliance(_), question) => {
            Stop::Question(Subject::Alliance(id), question.clone())
        }
        Stop::Review(Subject::Alliance(_), chapter) => {
            Stop::Review(Subject::Alliance(id), chapter.clone())
        }
        Stop::Alliances
        | Stop::Question(Subject::Firm, _)
        | Stop::Review(Subject::Firm, _)
        | Stop::Picture
        | Stop::Look(_) => stop.clone(),
    }
}

/// Which way to walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To the stop before.
    Back,
    /// To the stop after.
    Forward,
}

impl Direction {
    /// The row before or after this one; none at the ends.
    pub fn step(self, row: usize, rows: usize) -> Option<usize> {
        match self {
            Self::Back => row.checked_sub(1),
            Self::Forward => Some(row + 1).filter(|next| *next < rows),
        }
    }
}

/// Whether a stop can be shown.
fn exists(stop: &Stop, pack: &Pack, workbook: &Workbook) -> bool {
    match stop {
        Stop::Alliances | Stop::Picture | Stop::Look(_) => true,
        Stop::Question(subject, id) => {
            workbook.answers(*subject).is_some()
                && pack
                    .chapter_of(id)
                    .is_some_and(|chapter| fits(chapter.scope, *subject))
        }
        Stop::Review(subject, id) => {
            workbook.answers(*subject).is_some()
                && pack
                    .chapter(id)
                    .is_some_and(|chapter| fits(chapter.scope, *subject))
        }
    }
}

fn fits(scope: Scope, subject: Subject) -> bool {
    match (scope, subject) {
        (Scope::Firm, Subject::Firm) | (Scope::Alliance, Subject::Alliance(_)) => true,
        (Scope::Firm, Subject::Alliance(_)) | (Scope::Alliance, Subject::Firm) => false,
    }
}
