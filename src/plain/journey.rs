//! The way through an open workbook, question by question.

use super::{Leave, Plain, Said, prompt::Line};
use crate::{
    domain::{
        id::QuestionId,
        journey::{self, Progress, Stop},
        pack::Chapter,
        question::{Question, QuestionKind},
        workbook::Subject,
    },
    session::{Session, safety::Way},
    t,
};

impl Plain {
    /// Works on the open workbook until it is left. Returns where to, once it is.
    pub(super) fn work(&mut self) -> Way {
        let Some(session) = &self.session else {
            return Way::List;
        };
        let first = session.first_stop(&self.pack);
        self.here = self.goal.take().unwrap_or(first);
        self.on_way = self.here.clone();
        self.say(&t!(self.i18n, "plain-how"));
        loop {
            let left = self.stop();
            let way = match left {
                // Whoever comes back comes back to the question that was open.
                Ok(()) if self.input.has_ended() => Some(Way::Quit),
                Ok(()) | Err(Leave::Skip) => self.go_on(),
                Err(Leave::Back) => self.go_back(),
                Err(Leave::Again) => None,
                Err(Leave::To(stop)) => {
                    self.here = stop;
                    None
                }
                Err(Leave::Out(way)) => Some(way),
            };
            if let Some(way) = way.or(self.closed) {
                // Where it cannot be left, it is gone on with; what is in the way was asked about.
                if self.closed.is_some() || self.leave(way) {
                    self.session = None;
                    self.say(&t!(self.i18n, "plain-left"));
                    return self.closed.take().unwrap_or(way);
                }
            }
        }
    }

    /// Asks what is to be asked at this stop.
    fn stop(&mut self) -> Said<()> {
        if self.stops().contains(&self.here) {
            self.on_way = self.here.clone();
        }
        match self.here.clone() {
            Stop::Alliances => self.alliances(),
            Stop::Question(subject, id) => self.asked(subject, &id),
            Stop::Review(subject, _) => {
                self.tell_review(subject, &self.here.clone());
                Ok(())
            }
            Stop::Picture => self.end(),
        }
    }

    fn asked(&mut self, subject: Subject, id: &QuestionId) -> Said<()> {
        let pack = std::sync::Arc::clone(&self.pack);
        let Some(question) = pack.question(id) else {
            return Ok(());
        };
        if let Some(session) = &mut self.session {
            if session.workbook().answers(subject).is_none() {
                return Ok(());
            }
            session.visit(subject, id);
        }
        self.tell_heading(subject, question);
        match &question.kind {
            QuestionKind::Text { .. }
            | QuestionKind::Rating { .. }
            | QuestionKind::Gauge { .. }
            | QuestionKind::Held { .. }
            | QuestionKind::Pick { .. } => self.question(subject, question),
            QuestionKind::Actions => self.actions(question),
            QuestionKind::Objectives => self.objectives(subject, question),
            QuestionKind::Links => self.links(subject, question),
            QuestionKind::Matrix { criteria } => self.matrix(subject, question, criteria),
            QuestionKind::Reviews => self.reviews(subject, question),
        }
    }

    /// The route's stops, with every question of a page by itself, and no reviews: they are told in
    /// passing.
    pub(super) fn stops(&self) -> Vec<Stop> {
        let Some(session) = &self.session else {
            return Vec::new();
        };
        let way = journey::way(&self.pack, session.workbook()).into_iter();
        let stops = way.flat_map(|stop| match stop {
            Stop::Question(subject, id) => {
                let page = journey::page(&self.pack, &id).into_iter();
                page.map(|question| Stop::Question(subject, question.id.clone()))
                    .collect()
            }
            Stop::Review(..) => Vec::new(),
            Stop::Alliances | Stop::Picture => vec![stop],
        });
        stops.collect()
    }

    fn neighbour(&self, by: isize) -> Option<Stop> {
        let stops = self.stops();
        let Some(at) = stops.iter().position(|stop| *stop == self.here) else {
            // From beside the route back onto it.
            return stops.contains(&self.on_way).then(|| self.on_way.clone());
        };
        stops.get(at.checked_add_signed(by)?).cloned()
    }

    /// On to the next stop; where there is none, out of the workbook.
    fn go_on(&mut self) -> Option<Way> {
        match self.neighbour(1) {
            Some(next) => {
                self.tell_passed(&next);
                self.here = next;
                None
            }
            None if self.here == Stop::Picture && self.has_list => Some(Way::List),
            None if self.here == Stop::Picture => Some(Way::Quit),
            None => {
                self.here = Stop::Alliances;
                None
            }
        }
    }

    fn go_back(&mut self) -> Option<Way> {
        match self.neighbour(-1) {
            Some(before) => self.here = before,
            None => self.say(&t!(self.i18n, "plain-first")),
        }
        None
    }

    /// Says how far a chapter got that is behind one now.
    fn tell_passed(&mut self, next: &Stop) {
        let Some(session) = &self.session else {
            return;
        };
        let way = journey::way(&self.pack, session.workbook());
        let from = journey::page_stop(&self.pack, &self.here);
        let next = journey::page_stop(&self.pack, next);
        let at = way.iter().position(|stop| *stop == from);
        if let Some(at) = at
            && let Some(review @ Stop::Review(subject, _)) = way.get(at + 1)
            && way.get(at + 2) == Some(&next)
        {
            self.tell_review(*subject, review);
        }
    }

    fn tell_review(&mut self, subject: Subject, review: &Stop) {
        let (Some(session), Stop::Review(_, id)) = (&self.session, review) else {
            return;
        };
        let workbook = session.workbook();
        let parts = self.pack.chapters_on(workbook.route()).into_iter();
        let (mut progress, mut open) = (Progress::default(), Vec::new());
        let (mut title, pack) = (String::new(), &self.pack);
        for part in parts.filter(|part| part.id == *id) {
            progress = progress.and(journey::chapter_progress(part, workbook, subject));
            let gaps = part.questions().filter(|question| {
                let stop = Stop::Question(subject, question.id.clone());
                journey::is_gap(pack, workbook, &stop)
            });
            open.extend(gaps.filter_map(|question| pack.number(&question.id)));
            title = pack
                .chapter(id)
                .map_or_else(String::new, |it| it.title.clone());
        }
        let about = self.about(subject);
        let told = if open.is_empty() {
            t!(
                self.i18n,
                "plain-passed",
                chapter = title,
                about = about,
                count = progress.asked
            )
        } else {
            let open: Vec<String> = open.iter().map(ToString::to_string).collect();
            t!(
                self.i18n,
                "plain-passed-open",
                chapter = title,
                about = about,
                answered = progress.answered.to_string(),
                asked = progress.asked.to_string(),
                open = open.join(", ")
            )
        };
        self.out.gap();
        self.say(&told);
    }

    /// Whom it is about: an alliance's name, or the firm's.
    pub(super) fn about(&self, subject: Subject) -> String {
        let workbook = self.session.as_ref().map(Session::workbook);
        let name = workbook.and_then(|workbook| match subject {
            Subject::Firm => Some(workbook.title.clone()),
            Subject::Alliance(id) => workbook.alliance(id).map(|it| it.name.clone()),
        });
        name.unwrap_or_default()
    }

    /// The part of the route that a question is in; its chapter where the route does not lead there.
    pub(super) fn part_of(&self, id: &QuestionId) -> Option<&Chapter> {
        let route = self.session.as_ref()?.workbook().route();
        let parts = self.pack.chapters_on(route).into_iter();
        let has = |part: &&Chapter| part.questions().any(|question| question.id == *id);
        { parts }.find(has).or_else(|| self.pack.chapter_of(id))
    }

    /// Says the part of the route and whom it is about, where they are others than before.
    fn tell_heading(&mut self, subject: Subject, question: &Question) {
        let Some(part) = self.part_of(&question.id) else {
            return;
        };
        let (title, intro) = (part.title.clone(), part.intro.clone());
        self.out.gap();
        let heading = Some((title.clone(), subject));
        if self.heading == heading {
            return;
        }
        self.heading = heading;
        let about = self.about(subject);
        let workbook = self.session.as_ref().map(Session::workbook);
        let place = workbook.and_then(|workbook| journey::place_among(workbook, subject));
        let told = match place {
            Some((at, of)) if of > 1 => t!(
                self.i18n,
                "plain-part-of",
                part = title.as_str(),
                about = about,
                at = at.to_string(),
                of = of.to_string()
            ),
            Some(_) | None => {
                t!(
                    self.i18n,
                    "plain-part",
                    part = title.as_str(),
                    about = about
                )
            }
        };
        self.say(&told);
        if self.introduced.insert(title) {
            self.say(&intro);
        }
    }

    /// The end of the way: where the alliances stand.
    fn end(&mut self) -> Said<()> {
        self.out.gap();
        self.picture("");
        self.say(&t!(self.i18n, "plain-end"));
        let prompt = if self.has_list {
            t!(self.i18n, "plain-end-list")
        } else {
            t!(self.i18n, "plain-end-quit")
        };
        loop {
            match self.hear(&prompt)? {
                Line::Nothing => return Ok(()),
                Line::Words(line) => {
                    let count = self.workbook().map_or(0, |it| it.alliances.len());
                    if self.entry_of(&line, count) {
                        self.picture(&line);
                    }
                }
                Line::Command(command, _) => self.not_here(command),
            }
        }
    }
}
