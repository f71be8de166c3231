//! What is told when it is asked for: why a question is asked, where one is, where the alliances stand.

use super::Plain;
use crate::{
    domain::{journey::Stop, reading::AllianceReading, workbook::Alliance},
    session::{Session, saving::State},
    store::shown,
    t,
};

impl Plain {
    /// Why the question is asked, what there is to think about, and where it comes from.
    pub(super) fn why(&mut self) {
        let Some((_, question)) = self.question_here() else {
            return self.say(&t!(self.i18n, "plain-nothing-asked"));
        };
        let question = question.clone();
        self.say(&question.why);
        if !question.prompts.is_empty() {
            self.say(&t!(self.i18n, "plain-think"));
        }
        for prompt in &question.prompts {
            self.say(prompt);
        }
        let sources = question.sources.iter();
        let sources = sources.filter_map(|id| self.pack.source(id));
        let sources: Vec<&str> = sources.map(|source| source.short.as_str()).collect();
        let sources = sources.join(", ");
        self.say(&t!(self.i18n, "card-sources", sources = sources));
    }

    /// Where in the workbook one is, how much is answered, and how the file stands.
    pub(super) fn whereabouts(&mut self) {
        let Some(session) = &self.session else {
            return;
        };
        let place = match self.question_here() {
            Some((subject, question)) => {
                let part = self.part_of(&question.id);
                let number = self.pack.number(&question.id);
                let number = number.map(|it| it.to_string()).unwrap_or_default();
                t!(
                    self.i18n,
                    "plain-at",
                    number = number,
                    label = question.label.as_str(),
                    part = part.map_or("", |part| part.title.as_str()),
                    about = self.about(subject)
                )
            }
            None if self.here == Stop::Alliances => t!(self.i18n, "plain-at-alliances"),
            None => t!(self.i18n, "plain-at-picture"),
        };
        let progress = session.progress();
        let answered = t!(
            self.i18n,
            "header-progress",
            answered = progress.answered.to_string(),
            asked = progress.asked.to_string()
        );
        let saved = match session.saving.state() {
            State::Stuck(trouble) => {
                let why = trouble.why.told(&self.i18n);
                t!(self.i18n, "saving-failed", why = why)
            }
            State::Untouched | State::Saved(_) | State::Changed | State::Writing => {
                let path = shown(session.path());
                t!(self.i18n, "plain-saved-in", path = path)
            }
        };
        self.say(&place);
        self.say(&t!(self.i18n, "plain-answered", answered = answered));
        self.say(&saved);
    }

    /// The continuum in words: each alliance, where it stands, and what stands out.
    pub(super) fn picture(&mut self) {
        let Some(session) = &self.session else {
            return;
        };
        let alliances = session.workbook().alliances.iter();
        let told: Vec<Vec<String>> = alliances
            .zip(session.readings())
            .map(|(alliance, reading)| self.pictured(alliance, reading))
            .collect();
        self.say(&t!(self.i18n, "plain-picture-title"));
        if told.is_empty() {
            self.say(&t!(self.i18n, "picture-no-alliances"));
        }
        for lines in told {
            for line in lines {
                self.say(&line);
            }
        }
    }

    fn pictured(&self, alliance: &Alliance, reading: &AllianceReading) -> Vec<String> {
        let (i18n, wording) = (&self.i18n, self.wording());
        let detail = wording.detail(reading);
        let continuum = &reading.continuum;
        let place = match (continuum.now, continuum.aim) {
            (None, _) => String::new(),
            (Some(now), Some(aim)) if aim != now => t!(
                i18n,
                "plain-position-aim",
                now = wording.position(now),
                aim = wording.position(aim)
            ),
            (Some(now), _) => t!(i18n, "plain-position", now = wording.position(now)),
        };
        let kind = wording.kind(alliance.kind).to_lowercase();
        let mut lines = vec![t!(
            i18n,
            "plain-pictured",
            name = alliance.name.as_str(),
            kind = kind,
            verdict = detail.headline.as_str()
        )];
        lines.extend((!place.is_empty()).then_some(place));
        lines.push(format!("{}.", wording.factors(&reading.factors)));
        lines.push(format!("{}.", wording.marks(&reading.marks)));
        for finding in &detail.findings {
            lines.push(t!(
                i18n,
                "plain-finding",
                label = finding.label.as_str(),
                title = finding.title.as_str(),
                detail = finding.detail.as_str(),
                advice = finding.advice.as_str()
            ));
        }
        lines
    }

    /// How the open workbook's report is made.
    pub(super) fn report_how(&mut self) {
        let path = self.session.as_ref().map(Session::path);
        let file = path.map(|path| shown(path)).unwrap_or_default();
        self.say(&t!(self.i18n, "plain-report-how", file = file));
    }
}
