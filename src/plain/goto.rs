//! Commands that lead somewhere else: to a question, to the next gap, along another route, back in time.

use super::{Leave, Plain, Said};
use crate::{
    domain::{
        change::Change,
        id::AllianceId,
        journey::{self, Stop},
        name::Found,
        number::Number,
        question::Scope,
        text::clean_line,
        workbook::Subject,
    },
    session::{
        Session, Turned,
        command::{Command, FileCommand},
        moment::Moment,
    },
    t,
};

impl Plain {
    /// To the question of a number; about the alliance that is named behind it, else the one in focus.
    pub(super) fn go_to(&mut self, rest: &str) -> Said<()> {
        let (number, name) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let number: Option<Number> = number.parse().ok();
        let Some(number) = number else {
            self.tell_numbers();
            return Ok(());
        };
        let known = self.pack.numbered(number);
        let known = known.map(|(chapter, question)| (chapter.scope, question.id.clone()));
        let Some((scope, id)) = known else {
            let number = number.to_string();
            self.say(&t!(self.i18n, "plain-no-question", number = number));
            self.tell_numbers();
            return Ok(());
        };
        let subject = match scope {
            Scope::Firm => Some(Subject::Firm),
            Scope::Alliance => self.alliance_named(name).map(Subject::Alliance),
        };
        match subject {
            Some(subject) => Err(Leave::To(Stop::Question(subject, id))),
            None => Ok(()),
        }
    }

    /// The alliance of this name, else the one in focus; where there is none, that is said.
    fn alliance_named(&mut self, name: &str) -> Option<AllianceId> {
        let session = self.session.as_ref()?;
        if name.trim().is_empty() {
            let focus = session.focus();
            if focus.is_none() {
                self.say(&t!(self.i18n, "plain-no-alliance"));
            }
            return focus;
        }
        match session.workbook().alliance_called(name) {
            Found::One(id) => Some(id),
            Found::Nothing | Found::Several(_) => {
                let name = clean_line(name).text;
                let known = session.workbook().alliances.iter();
                let known: Vec<&str> = known.map(|it| it.name.as_str()).collect();
                let known = known.join(", ");
                self.say(&t!(
                    self.i18n,
                    "plain-which-alliance",
                    name = name,
                    known = known
                ));
                None
            }
        }
    }

    /// Says which numbers the questions of the route have.
    fn tell_numbers(&mut self) {
        let Some(session) = &self.session else {
            return;
        };
        let parts = self
            .pack
            .chapters_on(session.workbook().route())
            .into_iter();
        let told: Vec<String> = parts
            .filter_map(|part| {
                let mut numbers = part.questions().filter_map(|it| self.pack.number(&it.id));
                let first = numbers.next()?;
                let last = numbers.last().unwrap_or(first);
                let (first, last) = (first.to_string(), last.to_string());
                let title = part.title.as_str();
                Some(if first == last {
                    format!("{title}: {first}")
                } else {
                    t!(
                        self.i18n,
                        "plain-numbers",
                        part = title,
                        first = first,
                        last = last
                    )
                })
            })
            .collect();
        self.say(&t!(self.i18n, "plain-goto-how"));
        for line in told {
            self.say(&line);
        }
    }

    /// To the next question that is blank or flagged.
    pub(super) fn gap(&mut self) -> Said<()> {
        let Some(session) = &self.session else {
            return Ok(());
        };
        if let Some(stop) = journey::next_gap(&self.pack, session.workbook(), &self.here) {
            return Err(Leave::To(stop));
        }
        self.say(&t!(self.i18n, "notice-no-gap"));
        Ok(())
    }

    /// Another route through the workbook.
    pub(super) fn route(&mut self) -> Said<()> {
        let pack = std::sync::Arc::clone(&self.pack);
        let workbook = self.session.as_ref().map(Session::workbook);
        let current = pack.route(workbook.and_then(|it| it.route()));
        let current = current.map(|route| route.id.clone());
        self.say(&t!(self.i18n, "routes-title"));
        for (number, route) in (1..).zip(pack.routes()) {
            let minutes = route.minutes.to_string();
            let minutes = t!(self.i18n, "route-minutes", minutes = minutes);
            let mut told = format!("{number}. {}, {minutes}. {}", route.title, route.summary);
            if Some(&route.id) == current.as_ref() {
                told = t!(self.i18n, "plain-present", choice = told);
            }
            self.say(&told);
        }
        let Some(number) = self.number(1, pack.routes().len())? else {
            return Ok(());
        };
        let route = &pack.routes()[number - 1];
        if let Some(session) = &mut self.session {
            match session.take_route(route.id.clone(), &pack) {
                crate::session::Edited::Refused => {
                    let access = session.access();
                    let told = self.telling().access(access);
                    self.say(&told);
                }
                crate::session::Edited::Yes | crate::session::Edited::Same => {
                    let title = route.title.as_str();
                    self.say(&t!(self.i18n, "notice-route", title = title));
                    self.heading = None;
                    return Err(Leave::To(Stop::Alliances));
                }
            }
        }
        Ok(())
    }

    /// The earlier states of the open workbook.
    pub(super) fn earlier(&mut self) -> Said<()> {
        let Some(session) = &self.session else {
            return Ok(());
        };
        let present = Box::new(session.workbook().clone());
        let earlier = FileCommand::Earlier(session.path().clone(), present);
        let before = session.workbook().edited;
        self.perform(Command::File(earlier))?;
        // What was put back is asked about as it stands now.
        if self.workbook().is_some_and(|now| now.edited != before) {
            return Err(Leave::Again);
        }
        Ok(())
    }

    /// Takes the last change back, and goes to where it was.
    pub(super) fn undo(&mut self) -> Said<()> {
        self.turn(Session::undo, true)
    }

    /// Makes the last change again that was taken back.
    pub(super) fn redo(&mut self) -> Said<()> {
        self.turn(Session::redo, false)
    }

    fn turn(
        &mut self,
        turn: fn(&mut Session, &crate::domain::pack::Pack, &Moment) -> Turned,
        is_undo: bool,
    ) -> Said<()> {
        let Some(session) = &mut self.session else {
            return Ok(());
        };
        let turned = turn(session, &self.pack, &self.now);
        if turned == Turned::Nothing {
            let told = if is_undo {
                t!(self.i18n, "notice-nothing-to-undo")
            } else {
                t!(self.i18n, "notice-nothing-to-redo")
            };
            self.say(&told);
            return Ok(());
        }
        self.save()?;
        let told = if is_undo {
            t!(self.i18n, "plain-undone")
        } else {
            t!(self.i18n, "plain-redone")
        };
        self.say(&told);
        Err(match turned {
            Turned::Question(subject, id) => Leave::To(Stop::Question(subject, id)),
            Turned::Alliances => Leave::To(Stop::Alliances),
            Turned::Actions(_) => match self.actions_question() {
                Some(id) => Leave::To(Stop::Question(Subject::Firm, id)),
                None => Leave::Again,
            },
            Turned::Title | Turned::State | Turned::Nothing => Leave::Again,
        })
    }

    /// Flags the question that is asked to come back to, or no longer.
    pub(super) fn flag(&mut self) -> Said<()> {
        let here = self.question_here();
        let Some((subject, id)) = here.map(|(subject, question)| (subject, question.id.clone()))
        else {
            self.say(&t!(self.i18n, "plain-nothing-asked"));
            return Ok(());
        };
        let answers = self.workbook().and_then(|it| it.answers(subject));
        let raised = !answers.is_some_and(|it| it.is_flagged(&id));
        if self.edit(Change::flag(subject, id, raised))? {
            let told = if raised {
                t!(self.i18n, "notice-flag-up")
            } else {
                t!(self.i18n, "notice-flag-down")
            };
            self.say(&told);
        }
        Ok(())
    }
}
