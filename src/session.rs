//! A workbook being worked on, without a screen: what is open, what changes, what is to be saved, and
//! what to ask when words are in danger.
//!
//! A front end (the full screen, the line mode, a test) gives a [`Session`] its changes and hands the
//! [`command::Command`]s that come of them to a [`world::World`], which does them and replies. Nothing
//! here draws, and nothing but [`world`] touches a file or a clock.

pub mod ask;
pub mod command;
mod drafts;
pub mod found;
pub mod items;
pub mod mirror;
pub mod moment;
pub mod readings;
pub mod safety;
pub mod saving;
mod tally;
pub mod trouble;
pub mod wording;
pub mod workshop;
pub mod world;

use std::{
    collections::BTreeSet,
    path::PathBuf,
    sync::atomic::{AtomicU64, Ordering},
};

use crate::{
    domain::{
        answer::{Answer, Entry, Part, Slot},
        cell::{Cell, CellValue},
        change::Change,
        draft::Draft,
        history::History,
        id::{ActionId, AllianceId, QuestionId, RouteId},
        journey::{Progress, Stop},
        pack::Pack,
        question::Scope,
        reading::AllianceReading,
        workbook::{Place, Subject, Workbook},
    },
    store::{Snapshot, Summary},
};

use self::{
    mirror::OpenMirror,
    moment::Moment,
    readings::Readings,
    safety::Conflict,
    saving::{Due, Saving},
    tally::Tally,
    workshop::LiveWorkshop,
};

/// Whether the workbook can be changed, and why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// It can be changed.
    Full,
    /// Another program has it open.
    InUse,
    /// A newer version of the program wrote it.
    Newer,
    /// Its folder takes no changes.
    Locked,
    /// The file takes no changes, though its folder does.
    FileLocked,
}

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edited {
    /// The workbook changed.
    Yes,
    /// It stands as it did: the change says what was there already, or what it is about is gone.
    Same,
    /// The workbook can only be looked at; [`Session::access`] says why.
    Refused,
}

/// A state of the workbook that another took the place of.
struct Replaced {
    workbook: Workbook,
    history: History,
}

/// Where undo or redo changed something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turned {
    /// In the answer to a question about somebody, in its flag or in who may read it.
    Question(Subject, QuestionId),
    /// In the list of actions, and in this one of them where it is not only their order.
    Actions(Option<ActionId>),
    /// In the list of alliances.
    Alliances,
    /// In the firm's name.
    Title,
    /// The workbook as a whole: it is as it was before another state took its place.
    State,
    /// There is nothing to take back, or it can only be looked at.
    Nothing,
}

/// One open workbook: its answers, where the owner is in it, what can be taken back, what it reads as,
/// and how its file stands.
pub struct Session {
    path: PathBuf,
    workbook: Workbook,
    focus: Option<AllianceId>,
    access: Access,
    history: History,
    readings: Readings,
    tally: Tally,
    state: u64,
    /// The states that others took the place of, with what could be taken back in them, newest last.
    replaced: Vec<Replaced>,
    conflict: Conflict,
    drafts: Vec<Draft>,
    /// The people around the laptop, if there are any.
    pub live: LiveWorkshop,
    /// A partner's side of an alliance that ours is held against; none where nobody asked for it.
    pub mirror: Option<OpenMirror>,
    /// How the file stands to what is in memory.
    pub saving: Saving,
}

impl Session {
    /// Opens a workbook where the owner left off.
    pub fn open(
        path: PathBuf,
        workbook: Workbook,
        access: Access,
        pack: &Pack,
        now: &Moment,
    ) -> Self {
        let left = workbook.place.focus;
        let focus = left
            .filter(|id| workbook.alliance(*id).is_some())
            .or_else(|| workbook.alliances.first().map(|alliance| alliance.id));
        let readings = Readings::of(pack, &workbook, now.today);
        let tally = Tally::of(pack, &workbook);
        Self {
            path,
            workbook,
            focus,
            access,
            history: History::default(),
            readings,
            tally,
            state: next_state(),
            replaced: Vec::new(),
            conflict: Conflict::default(),
            drafts: Vec::new(),
            live: LiveWorkshop::default(),
            mirror: None,
            saving: Saving::default(),
        }
    }

    /// The file it is kept in.
    pub fn path(&self) -> &PathBuf {
        &self.path
    }

    /// The answers.
    pub fn workbook(&self) -> &Workbook {
        &self.workbook
    }

    /// Whether it can be changed.
    pub fn access(&self) -> Access {
        self.access
    }

    /// The alliance that questions about alliances are asked about; none while there is none.
    pub fn focus(&self) -> Option<AllianceId> {
        self.focus
    }

    /// What the answers say, alliance by alliance, in the workbook's order.
    pub fn readings(&self) -> &[AllianceReading] {
        self.readings.all()
    }

    /// What the answers about the alliance in focus say.
    pub fn reading(&self) -> Option<&AllianceReading> {
        self.readings.of_alliance(self.focus?)
    }

    /// The number of all that it holds beside the words of answers and where the owner is: another one
    /// whenever something of it changes, and in every session.
    pub fn state(&self) -> u64 {
        self.state
    }

    /// How much of the owner's route is dealt with, over the firm and all alliances.
    pub fn progress(&self) -> Progress {
        self.tally.all()
    }

    /// How much of a part of the route is dealt with, over everybody whom it is asked about: its tick means
    /// all of them. Parts count from 0 in the route's order.
    pub fn part_progress(&self, at: usize) -> Progress {
        self.tally.part(at)
    }

    /// The workbook as it is now, to be saved.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot {
            workbook: self.workbook.clone(),
            summary: Summary::told(&self.workbook, self.progress(), self.readings.all()),
            drafts: self.drafts.clone(),
            at: self.workbook.edited,
        }
    }

    /// Where the alliance in focus stands in the workbook's order, from 0.
    pub fn focus_index(&self) -> Option<usize> {
        let focus = self.focus?;
        let mut alliances = self.workbook.alliances.iter();
        alliances.position(|alliance| alliance.id == focus)
    }

    /// Whom a chapter's questions are asked about now.
    pub fn subject_of(&self, scope: Scope) -> Option<Subject> {
        match scope {
            Scope::Firm => Some(Subject::Firm),
            Scope::Alliance => self.focus.map(Subject::Alliance),
        }
    }

    /// The question that the owner was at last.
    pub fn place(&self) -> Option<(Subject, &QuestionId)> {
        let (subject, question) = self.workbook.place.question.as_ref()?;
        self.workbook.answers(*subject)?;
        Some((*subject, question))
    }

    /// Where to begin: where the owner was; else, where something is placed already, at the picture of it;
    /// else at the list of alliances.
    pub fn first_stop(&self, pack: &Pack) -> Stop {
        let left = self.place();
        let left = left.filter(|(_, question)| pack.question(question).is_some());
        if let Some((subject, question)) = left {
            return Stop::Question(subject, question.clone());
        }
        let placed = |reading: &AllianceReading| reading.continuum.now.is_some();
        if self.readings().iter().any(placed) {
            Stop::Picture
        } else {
            Stop::Alliances
        }
    }

    /// Brings an alliance into focus; an unknown one changes nothing.
    pub fn focus_on(&mut self, id: AllianceId) {
        if self.workbook.alliance(id).is_some() && self.focus != Some(id) {
            self.focus = Some(id);
            let question = self.workbook.place.question.clone();
            self.note_place(question);
        }
    }

    /// The alliance after the one in focus, going round; none while there is none.
    pub fn next_alliance(&self, by: isize) -> Option<AllianceId> {
        let alliances = &self.workbook.alliances;
        let count = isize::try_from(alliances.len()).ok().filter(|it| *it > 0)?;
        let here = self.focus_index().and_then(|at| isize::try_from(at).ok());
        let there = here.map_or(0, |at| (at + by).rem_euclid(count));
        let there = usize::try_from(there).ok()?;
        alliances.get(there).map(|alliance| alliance.id)
    }

    /// Notes the question that the owner is at, and brings the alliance it is about into focus.
    pub fn visit(&mut self, subject: Subject, question: &QuestionId) {
        self.history.pause();
        if let Subject::Alliance(id) = subject {
            self.focus = Some(id);
        }
        self.note_place(Some((subject, question.clone())));
    }

    fn note_place(&mut self, question: Option<(Subject, QuestionId)>) {
        let place = Place {
            question,
            focus: self.focus,
            route: self.workbook.route().cloned(),
        };
        self.set_place(place);
    }

    /// Takes another route through the workbook.
    pub fn take_route(&mut self, route: RouteId, pack: &Pack) -> Edited {
        if self.access != Access::Full {
            return Edited::Refused;
        }
        let known = self.workbook.place.clone();
        self.set_place(Place {
            focus: self.focus,
            route: Some(route),
            ..known
        });
        self.tally = Tally::of(pack, &self.workbook);
        self.state = next_state();
        Edited::Yes
    }

    fn set_place(&mut self, place: Place) {
        if self.access == Access::Full && self.workbook.place != place {
            self.workbook.place = place;
            self.saving.visited();
        }
    }

    /// Makes a change. Typing that goes on joins the step before it; [`Session::pause`] ends a step.
    pub fn edit(&mut self, change: Change, pack: &Pack, now: &Moment) -> Edited {
        if self.access != Access::Full {
            return Edited::Refused;
        }
        let touched = if change.only_rewords(&self.workbook) {
            BTreeSet::new()
        } else {
            change.subjects()
        };
        let due = if is_typing(&change) {
            Due::Soon
        } else {
            Due::Now
        };
        match self.history.commit(&mut self.workbook, change, now.at) {
            Ok(()) => {
                self.changed(&touched, due, pack, now);
                Edited::Yes
            }
            // A change is made of what is shown, so it can be made; where what it is about is gone,
            // nothing has changed.
            Err(_) => Edited::Same,
        }
    }

    /// Answers a part of a question, or blanks it. Saying what stands there already changes nothing.
    pub fn answer(
        &mut self,
        subject: Subject,
        question: &QuestionId,
        part: Part,
        answer: Option<Answer>,
        pack: &Pack,
        now: &Moment,
    ) -> Edited {
        let slot = Slot::new(question, part);
        let answers = self.workbook.answers(subject);
        let known = answers.and_then(|answers| answers.get(question, part));
        if known == answer.as_ref() {
            return if self.access == Access::Full {
                Edited::Same
            } else {
                Edited::Refused
            };
        }
        let entry = answer.map(|answer| Entry::new(answer, now.at));
        self.edit(Change::answer(subject, slot, entry), pack, now)
    }

    /// Takes the last answer to a part of a question back as though it had never been: what was just entered there
    /// turned out to be no answer. Where the last step was another one, nothing changes.
    pub fn retract(
        &mut self,
        subject: Subject,
        question: &QuestionId,
        part: Part,
        pack: &Pack,
        now: &Moment,
    ) {
        let slot = Slot::new(question, part);
        if self.access == Access::Full && self.history.retract(&mut self.workbook, subject, &slot) {
            self.changed(&BTreeSet::from([subject]), Due::Now, pack, now);
        }
    }

    /// Takes the last step back.
    pub fn undo(&mut self, pack: &Pack, now: &Moment) -> Turned {
        if self.access != Access::Full {
            return Turned::Nothing;
        }
        if let Ok(Some(undone)) = self.history.undo(&mut self.workbook, now.at) {
            return self.turned(&undone, pack, now);
        }
        let Some(before) = self.replaced.pop() else {
            return Turned::Nothing;
        };
        self.workbook = self.workbook.put_back(&before.workbook, now.at);
        self.history = before.history;
        self.read_anew(pack, now);
        Turned::State
    }

    /// Makes the last step again that was taken back.
    pub fn redo(&mut self, pack: &Pack, now: &Moment) -> Turned {
        if self.access != Access::Full {
            return Turned::Nothing;
        }
        match self.history.redo(&mut self.workbook, now.at) {
            Ok(Some(redone)) => self.turned(&redone, pack, now),
            Ok(None) | Err(_) => Turned::Nothing,
        }
    }

    fn turned(&mut self, change: &Change, pack: &Pack, now: &Moment) -> Turned {
        self.changed(&change.subjects(), Due::Now, pack, now);
        if let Some((subject, question)) = change.question() {
            return Turned::Question(subject, question.clone());
        }
        let cells: Vec<Cell> = change.values().iter().map(CellValue::cell).collect();
        let action = cells.iter().find_map(Cell::action);
        match cells.first() {
            Some(Cell::Answer(..) | Cell::Flag(..) | Cell::Title) | None => Turned::Title,
            Some(Cell::Action(_) | Cell::ActionOrder | Cell::Readers(_)) => Turned::Actions(action),
            Some(Cell::Alliance(_) | Cell::Presence(_) | Cell::AllianceOrder) => Turned::Alliances,
        }
    }

    /// Ends a run of typing, so that undo takes it back by itself.
    pub fn pause(&mut self) {
        self.history.pause();
    }

    /// The same questions are asked in other words from now on. Nothing is to be saved for it.
    pub fn asked_anew(&mut self, pack: &Pack, now: &Moment) {
        self.readings = Readings::of(pack, &self.workbook, now.today);
        self.tally = Tally::of(pack, &self.workbook);
        self.state = next_state();
    }

    /// It is this moment now: what hangs on the day is read again where another one began.
    pub fn new_day(&mut self, pack: &Pack, now: &Moment) {
        self.readings.on(pack, &self.workbook, now.today);
    }

    /// Takes what follows from a change: the readings of whom it touched anew, and the file is behind.
    fn changed(&mut self, touched: &BTreeSet<Subject>, due: Due, pack: &Pack, now: &Moment) {
        if touched.is_empty() {
            self.readings.on(pack, &self.workbook, now.today);
        } else {
            self.readings
                .after(touched, pack, &self.workbook, now.today);
            self.tally.after(touched, pack, &self.workbook);
            self.state = next_state();
        }
        self.saving.changed(due);
        self.keep_focus();
    }

    /// Takes another state of the same workbook in place of this one. Undo brings this one back.
    fn adopt(&mut self, workbook: Workbook, pack: &Pack, now: &Moment) {
        let place = self.workbook.place.clone();
        let before = std::mem::replace(&mut self.workbook, Workbook { place, ..workbook });
        self.replaced.push(Replaced {
            workbook: before,
            history: std::mem::take(&mut self.history),
        });
        self.read_anew(pack, now);
    }

    fn read_anew(&mut self, pack: &Pack, now: &Moment) {
        self.asked_anew(pack, now);
        self.saving.changed(Due::Now);
        self.keep_focus();
    }

    /// An alliance that is gone is in focus no more.
    fn keep_focus(&mut self) {
        if self.focus_index().is_none() {
            self.focus = self.workbook.alliances.first().map(|alliance| alliance.id);
        }
    }
}

/// A number that no state had before.
fn next_state() -> u64 {
    static LAST: AtomicU64 = AtomicU64::new(0);
    LAST.fetch_add(1, Ordering::Relaxed)
}

/// Whether a change is one of the many small ones that typing makes: it can wait a moment for its file.
fn is_typing(change: &Change) -> bool {
    change.values().iter().all(|value| match value {
        CellValue::Answer { answer, .. } => matches!(answer, Some(Answer::Text(_))),
        CellValue::Title(_)
        | CellValue::AllianceOrder(_)
        | CellValue::ActionOrder(_)
        | CellValue::Alliance { .. }
        | CellValue::Presence { .. }
        | CellValue::Flag { .. }
        | CellValue::Action { .. }
        | CellValue::Readers { .. } => false,
    })
}
