//! The list of alliances.

use super::{Plain, Said, Wish};
use crate::{
    domain::{
        answer::Answers,
        change::Change,
        id::AllianceId,
        journey,
        workbook::{Alliance, AllianceKind},
    },
    session::Session,
    t,
};

impl Plain {
    /// Asks for the alliances.
    pub(in crate::plain) fn alliances(&mut self) -> Said<()> {
        self.heading = None;
        self.out.gap();
        self.say(&t!(self.i18n, "alliances-title"));
        if self.alliance_list().is_empty() {
            self.say(&t!(self.i18n, "alliances-intro"));
        }
        self.tell_alliances();
        loop {
            let alliances = self.alliance_list();
            let prompt = if alliances.is_empty() {
                t!(self.i18n, "plain-prompt-first-alliance")
            } else {
                t!(self.i18n, "plain-prompt-alliance")
            };
            match self.wish(&prompt, alliances.len())? {
                Wish::On => {
                    if alliances.is_empty() {
                        self.say(&t!(self.i18n, "plain-without-alliance"));
                    }
                    return Ok(());
                }
                Wish::New(name) => self.new_alliance(&name)?,
                Wish::Change(at) => self.change_alliance(&alliances[at])?,
                Wish::Remove(at) => {
                    let alliance = &alliances[at];
                    if self.edit(Change::remove_alliance(alliance.id))? {
                        self.tell_removed(&alliance.name);
                        self.tell_alliances();
                    }
                }
                Wish::Move(from, to) => {
                    let moved = self
                        .workbook()
                        .map(|it| Change::move_alliance(it, alliances[from].id, to));
                    if let Some(moved) = moved
                        && self.edit(moved)?
                    {
                        self.tell_alliances();
                    }
                }
                Wish::Done(_) => self.not_here(crate::plain::command::Command::Done),
                Wish::Command(command) => self.not_here(command),
                Wish::Pass(_) => self.cannot_pass(),
            }
        }
    }

    pub(super) fn alliance_list(&self) -> Vec<Alliance> {
        let workbook = self.workbook();
        workbook.map_or_else(Vec::new, |it| it.alliances.clone())
    }

    fn tell_alliances(&mut self) {
        let Some(session) = &self.session else {
            return;
        };
        let workbook = session.workbook();
        let told: Vec<String> = (1..)
            .zip(&workbook.alliances)
            .map(|(number, alliance)| self.alliance_told(session, number, alliance))
            .collect();
        for line in told {
            self.say(&line);
        }
    }

    fn alliance_told(&self, session: &Session, number: usize, alliance: &Alliance) -> String {
        let progress = journey::progress_about(&self.pack, session.workbook(), alliance.id);
        let readings = session.readings().iter();
        let mut now = readings.filter(|it| it.alliance == alliance.id);
        let now = now.next().and_then(|it| it.continuum.now);
        let kind = self.i18n.within(&self.wording().kind(alliance.kind));
        let told = t!(
            self.i18n,
            "plain-alliance",
            number = number.to_string(),
            name = alliance.name.as_str(),
            kind = kind,
            answered = progress.answered.to_string(),
            asked = progress.asked.to_string()
        );
        match now {
            None => told,
            Some(now) => {
                let now = self.wording().position(now);
                t!(self.i18n, "plain-alliance-at", told = told, now = now)
            }
        }
    }

    fn new_alliance(&mut self, name: &str) -> Said<()> {
        let name = if name.is_empty() {
            self.named(&t!(self.i18n, "alliance-form-name"), "")?
        } else {
            name.to_owned()
        };
        if name.is_empty() {
            return Ok(());
        }
        let id = AllianceId(self.now.fresh);
        let kind = self.alliance_kind(&name, AllianceKind::Existing)?;
        let alliance = Alliance {
            id,
            name: name.clone(),
            kind,
            edited: self.now.at,
            answers: Answers::default(),
        };
        if self.edit(Change::add_alliance(&alliance))? {
            if let Some(session) = &mut self.session {
                session.focus_on(id);
            }
            let kind = self.i18n.within(&self.wording().kind(kind));
            self.say(&t!(
                self.i18n,
                "plain-added-alliance",
                name = name,
                kind = kind
            ));
        }
        Ok(())
    }

    fn change_alliance(&mut self, alliance: &Alliance) -> Said<()> {
        let name = self.named(&t!(self.i18n, "alliance-form-name"), &alliance.name)?;
        let kind = self.alliance_kind(&name, alliance.kind)?;
        if name != alliance.name || kind != alliance.kind {
            self.edit(Change::describe_alliance(alliance.id, name, kind))?;
        }
        if let Some(session) = &mut self.session {
            session.focus_on(alliance.id);
        }
        Ok(())
    }

    fn alliance_kind(&mut self, name: &str, stands: AllianceKind) -> Said<AllianceKind> {
        let wording = self.wording();
        let abouts = [
            t!(self.i18n, "kind-existing-about"),
            t!(self.i18n, "kind-desired-about"),
            t!(self.i18n, "kind-potential-about"),
        ];
        let options: Vec<String> = AllianceKind::ALL
            .iter()
            .zip(abouts)
            .map(|(kind, about)| format!("{}: {about}", wording.kind(*kind)))
            .collect();
        let here = AllianceKind::ALL.iter().position(|kind| *kind == stands);
        let ask = t!(self.i18n, "plain-kind", name = name);
        let chosen = self.choose(&ask, &options, 1, here.unwrap_or(0))?;
        Ok(AllianceKind::ALL.get(chosen).copied().unwrap_or(stands))
    }
}
