//! What is told when it is asked for: why a question is asked, where one is, where the alliances stand.

use super::{Plain, prompt::number_in};
use crate::{
    domain::{
        journey::Stop,
        name::{self, Found, Needs},
        reading::AllianceReading,
        workbook::Alliance,
    },
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

    /// The continuum in words: each alliance in a line or two, or one of them with all that stands out.
    pub(super) fn picture(&mut self, which: &str) {
        let Some(session) = &self.session else {
            return;
        };
        let alliances = session.workbook().alliances.iter();
        let count = alliances.len();
        let all: Vec<_> = alliances.zip(session.readings()).collect();
        let named = all.iter().map(|pair| (pair.0.name.as_str(), pair));
        let chosen = match (number_in(which), name::find(which, named, Needs::Beginning)) {
            (Some(number), _) => number.checked_sub(1).and_then(|at| all.get(at)),
            (None, Found::One(pair)) => Some(pair),
            (None, Found::Nothing | Found::Several(_)) => None,
        };
        if chosen.is_none() && !which.trim().is_empty() && count > 0 {
            let (from, to) = (1.to_string(), count.to_string());
            self.say(&t!(self.i18n, "plain-not-in-range", from = from, to = to));
            return;
        }
        let told: Vec<String> = match chosen {
            Some((alliance, reading)) => self.pictured_whole(alliance, reading),
            None => (1..)
                .zip(&all)
                .map(|(number, (alliance, reading))| {
                    let told = self.pictured(alliance, reading);
                    match reading.findings.len() {
                        0 => format!("{number}. {told}"),
                        out => {
                            let out = t!(self.i18n, "reading-findings", count = out);
                            format!("{number}. {told} {out}.")
                        }
                    }
                })
                .collect(),
        };
        let is_one = chosen.is_some();
        if !is_one {
            self.say(&t!(self.i18n, "plain-picture-title"));
        }
        if count == 0 {
            self.say(&t!(self.i18n, "picture-no-alliances"));
        }
        for line in told {
            self.say(&line);
        }
        if !is_one && count > 0 {
            self.say(&t!(self.i18n, "plain-picture-more"));
        }
    }

    /// Where an alliance stands, in a line.
    fn pictured(&self, alliance: &Alliance, reading: &AllianceReading) -> String {
        let (i18n, wording) = (&self.i18n, self.wording());
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
        let kind = i18n.within(&wording.kind(alliance.kind));
        let told = t!(
            i18n,
            "plain-pictured",
            name = alliance.name.as_str(),
            kind = kind,
            verdict = wording.detail(reading).headline
        );
        format!("{told} {place}").trim_end().to_owned()
    }

    /// All that is read from the answers about an alliance.
    fn pictured_whole(&self, alliance: &Alliance, reading: &AllianceReading) -> Vec<String> {
        let wording = self.wording();
        let detail = wording.detail(reading);
        let mut lines = vec![self.pictured(alliance, reading)];
        lines.extend(detail.meaning);
        lines.push(format!("{}.", wording.factors(&reading.factors)));
        lines.push(format!("{}.", wording.marks(&reading.marks)));
        lines.extend(detail.findings.iter().map(|finding| {
            t!(
                self.i18n,
                "plain-finding",
                label = finding.label.as_str(),
                title = finding.title.as_str(),
                detail = finding.detail.as_str(),
                advice = finding.advice.as_str()
            )
        }));
        lines.extend(detail.steps);
        lines
    }

    /// How the open workbook's report is made.
    pub(super) fn report_how(&mut self) {
        let path = self.session.as_ref().map(Session::path);
        let file = path.map(|path| shown(path)).unwrap_or_default();
        self.say(&t!(self.i18n, "plain-report-how", file = file));
    }
}
