//! What counted items and their answers are called for people.

use super::{
    files::Refusal,
    item::{FOUND, Item, ItemKind, PICKED},
    measure::Measure,
    row::{Form, OTHER, State},
};
use crate::{
    domain::{
        action::Intent,
        answer::{AllyHelp, Decision},
        pack::{Chapter, Pack},
        reading::{continuum::Verdict, lenses::Sourcing},
        scale::Held,
        workbook::AllianceKind,
    },
    i18n::Catalog,
    report::{code::Code, document::Table, wording::Wording},
    t,
};

/// The names of items and answers, from the pack and the catalogue.
#[derive(Clone, Copy)]
pub struct Labels<'a> {
    words: &'a Catalog,
    pack: &'a Pack,
    wording: Wording<'a>,
}

impl<'a> Labels<'a> {
    /// The names in the words of a catalogue.
    pub fn new(words: &'a Catalog, pack: &'a Pack) -> Self {
        Self {
            words,
            pack,
            wording: Wording::new(words, pack),
        }
    }

    /// What an item is called.
    pub fn item(&self, item: &Item) -> String {
        let name = item.name.as_str();
        if let Some(measure) = name.strip_prefix("reading:") {
            let measure = Measure::ALL.into_iter().find(|it| it.code() == measure);
            return measure.map_or_else(String::new, |measure| self.measure(measure));
        }
        if let Some(finding) = name.strip_prefix("finding:") {
            return self.finding(finding);
        }
        match name {
            "firm:route" => return t!(self.words, "many-item-route"),
            "firm:alliances" => return t!(self.words, "many-item-alliances"),
            "firm:actions" => return t!(self.words, "many-item-actions"),
            "alliance:kind" => return t!(self.words, "many-item-kind"),
            _ => {}
        }
        let (question, rest) = name.split_once(':').unwrap_or((name, ""));
        let question = question.parse().ok();
        let question = question.and_then(|id| self.pack.question(&id));
        let label = question.map_or(name, |question| &question.label);
        match rest {
            "" => label.to_owned(),
            "aim" => t!(self.words, "many-item-aim", gauge = label),
            option => {
                let option = self.option(option);
                t!(
                    self.words,
                    "many-item-option",
                    question = label,
                    option = option
                )
            }
        }
    }

    /// What an answer to an item is called, or the reason why there is none.
    pub fn cell(&self, item: &Item, code: &str) -> String {
        if let Some(state) = State::ALL.into_iter().find(|state| state.code() == code) {
            return self.state(state);
        }
        if let Some(held) = Held::ALL.into_iter().find(|held| held.code() == code) {
            return self.wording.held(held);
        }
        if let Some(at) = FOUND.iter().position(|known| *known == code) {
            return if at == 0 {
                t!(self.words, "many-not-found")
            } else {
                t!(self.words, "many-found")
            };
        }
        if let Some(at) = PICKED.iter().position(|known| *known == code) {
            return if at == 0 {
                t!(self.words, "many-not-picked")
            } else {
                t!(self.words, "many-picked")
            };
        }
        match item.name.as_str() {
            "alliance:kind" => {
                let kind = AllianceKind::ALL
                    .into_iter()
                    .find(|kind| kind.code() == code);
                kind.map_or_else(String::new, |kind| self.wording.kind(kind))
            }
            "firm:route" => {
                let route = self.pack.routes().iter().find(|it| it.id.as_str() == code);
                route.map_or_else(|| code.to_owned(), |route| route.title.clone())
            }
            "reading:verdict" => {
                let verdict = VERDICTS.into_iter().find(|verdict| verdict.code() == code);
                verdict.map_or_else(String::new, |verdict| self.wording.verdict(verdict))
            }
            "reading:decision" => {
                let decision = Decision::ALL.into_iter().find(|it| it.code() == code);
                decision.map_or_else(String::new, |decision| self.wording.decision(decision))
            }
            "reading:sourcing" => self.sourcing(code),
            _ => self.option(code),
        }
    }

    /// How a relationship stands to the firm.
    pub fn kind(&self, kind: AllianceKind) -> String {
        self.wording.kind(kind)
    }

    /// Whether something holds.
    pub fn held(&self, held: Held) -> String {
        self.wording.held(held)
    }

    /// What an ally could do for an objective.
    pub fn ally(&self, help: AllyHelp) -> String {
        self.wording.ally_help(help)
    }

    /// What a review decided.
    pub fn decision(&self, decision: Decision) -> String {
        self.wording.decision(decision)
    }

    /// What a code of a measure means.
    pub fn value(&self, measure: Measure, code: &str) -> String {
        let item = Item {
            name: format!("reading:{}", measure.code()),
            kind: ItemKind::Codes(Vec::new()),
        };
        self.cell(&item, code)
    }

    /// What kind of answer a row of the table of answers holds.
    pub fn form(&self, form: Form) -> String {
        match form {
            Form::Text => t!(self.words, "many-form-text"),
            Form::Rating => t!(self.words, "many-form-rating"),
            Form::Gauge => t!(self.words, "many-form-gauge"),
            Form::Held => t!(self.words, "many-form-held"),
            Form::Pick => t!(self.words, "many-form-pick"),
            Form::Choice => t!(self.words, "many-form-choice"),
            Form::List => t!(self.words, "many-form-list"),
            Form::Objective => t!(self.words, "many-form-objective"),
            Form::Link => t!(self.words, "many-form-link"),
            Form::Criterion => t!(self.words, "many-form-criterion"),
            Form::Score => t!(self.words, "many-form-score"),
        }
    }

    /// Why there is no answer; that there is one.
    pub fn state(&self, state: State) -> String {
        match state {
            State::Answered => t!(self.words, "many-state-answered"),
            State::NotAsked => t!(self.words, "many-state-not-asked"),
            State::Skipped => t!(self.words, "many-state-skipped"),
            State::DontKnow => t!(self.words, "many-state-dont-know"),
            State::NotApplicable => t!(self.words, "many-state-not-applicable"),
            State::Private => t!(self.words, "many-state-private"),
            State::Open => t!(self.words, "many-state-open"),
        }
    }

    fn option(&self, code: &str) -> String {
        if code == OTHER {
            return t!(self.words, "many-other");
        }
        let chapters = self.pack.chapters().iter();
        let questions = chapters.flat_map(Chapter::questions);
        let mut options = questions.flat_map(|asked| asked.kind.options().unwrap_or_default());
        let option = options.find(|option| option.id.as_str() == code);
        option.map_or_else(|| code.to_owned(), |option| option.label.clone())
    }

    fn sourcing(&self, code: &str) -> String {
        let all = [Sourcing::Buy, Sourcing::Ally, Sourcing::Make];
        match all.into_iter().find(|sourcing| sourcing.code() == code) {
            Some(Sourcing::Buy) => t!(self.words, "many-sourcing-buy"),
            Some(Sourcing::Ally) => t!(self.words, "many-sourcing-ally"),
            Some(Sourcing::Make) => t!(self.words, "many-sourcing-make"),
            None => code.to_owned(),
        }
    }

    /// What a measure is called.
    pub fn measure(&self, measure: Measure) -> String {
        match measure {
            Measure::Position => t!(self.words, "many-measure-position"),
            Measure::Aim => t!(self.words, "many-measure-aim"),
            Measure::Verdict => t!(self.words, "many-measure-verdict"),
            Measure::Marks => t!(self.words, "many-measure-marks"),
            Measure::Factors => t!(self.words, "many-measure-factors"),
            Measure::TrustLevel => t!(self.words, "many-measure-trust-level"),
            Measure::GaugeLevel => t!(self.words, "many-measure-gauge-level"),
            Measure::Charter => t!(self.words, "many-measure-charter"),
            Measure::Safeguards => t!(self.words, "many-measure-safeguards"),
            Measure::Decision => t!(self.words, "many-measure-decision"),
            Measure::Sourcing => t!(self.words, "many-measure-sourcing"),
        }
    }

    /// What a finding is called where it is nobody's in particular.
    pub fn finding(&self, code: &str) -> String {
        let words = self.words;
        match code {
            "long-with-little-paper" => t!(words, "many-finding-paper"),
            "gauges-pull-apart" => t!(words, "many-finding-apart"),
            "commitment-ahead-of-value" => t!(words, "many-finding-commitment"),
            "value-ahead-of-commitment" => t!(words, "many-finding-value"),
            "new-entity" => t!(words, "many-finding-entity"),
            "furthest-to-travel" => t!(words, "many-finding-travel"),
            "claimed-without-evidence" => t!(words, "many-finding-claimed"),
            "low-without-why" => t!(words, "many-finding-low"),
            "trust-disagrees" => t!(words, "many-finding-trust"),
            "deep-with-low-trust" => t!(words, "many-finding-deep"),
            "impact-disagrees" => t!(words, "many-finding-impact"),
            "independence-disagrees" => t!(words, "many-finding-independence"),
            "level-deeper-than-trust" => t!(words, "many-finding-level-trust"),
            "level-against-paper" => t!(words, "many-finding-level-paper"),
            "deep-with-thin-charter" => t!(words, "many-finding-charter"),
            "changes-without-plan" => t!(words, "many-finding-changes"),
            "deep-with-few-safeguards" => t!(words, "many-finding-safeguards"),
            "aim-with-few-safeguards" => t!(words, "many-finding-safeguards-aim"),
            "serves-no-objective" => t!(words, "many-finding-adrift"),
            "venture-disagrees" => t!(words, "many-finding-venture"),
            "value-for-one-side" => t!(words, "many-finding-one-side"),
            "learning-alone" => t!(words, "many-finding-learning"),
            "fails-must-have" => t!(words, "many-finding-must-have"),
            "review-overdue" => t!(words, "many-finding-overdue"),
            // One that came later than these words.
            other => other.to_owned(),
        }
    }

    /// A number of so many parts of one, with no more decimals than it needs and two at most; half rounds
    /// up.
    pub fn number(&self, parts: u64, per: u64) -> String {
        let hundredths = (parts * 200 + per) / (per * 2);
        let (whole, rest) = (hundredths / 100, hundredths % 100);
        let decimals = match rest {
            0 => return whole.to_string(),
            rest if rest % 10 == 0 => (rest / 10).to_string(),
            rest => format!("{rest:02}"),
        };
        t!(
            self.words,
            "number-tenths",
            whole = whole.to_string(),
            tenths = decimals
        )
    }
}

/// Every verdict, shallowest first.
const VERDICTS: [Verdict; 5] = [
    Verdict::Transaction,
    Verdict::Partnership,
    Verdict::EmergingAlliance,
    Verdict::StrategicAlliance,
    Verdict::Integration,
];

/// What people promised to do, a row each.
pub fn promised(words: &Catalog, actions: &[Intent]) -> Table {
    let rows = actions.iter().map(|action| {
        let due = action.due.map(|due| words.date(due)).unwrap_or_default();
        vec![action.what.clone(), action.who.clone(), due]
    });
    Table {
        head: vec![
            t!(words, "live-report-what"),
            t!(words, "live-report-who"),
            t!(words, "live-report-when"),
        ],
        rows: rows.collect(),
    }
}

/// That a file cannot be read, and why, in words.
pub fn refused_file(words: &Catalog, file: &str, refusal: Refusal) -> String {
    let reason = match refusal {
        Refusal::Missing => t!(words, "many-reason-missing"),
        Refusal::NotAFile => t!(words, "many-reason-not-a-file"),
        Refusal::TooBig => t!(words, "many-reason-too-big"),
        Refusal::Newer => t!(words, "many-reason-newer"),
        Refusal::Broken { line } => t!(words, "many-reason-broken", line = line),
        Refusal::Unreadable => t!(words, "many-reason-unreadable"),
    };
    t!(words, "many-refused", file = file, reason = reason)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        content,
        domain::reading::finding::FindingKind,
        many::{item::Items, member::Reader},
    };

    #[test]
    fn everything_that_is_counted_has_a_name_in_words() {
        let pack = content::embedded("en").unwrap();
        let words = Catalog::in_language("en").unwrap();
        let labels = Labels::new(&words, &pack);
        let items = Items::of(&Reader::new(&pack));
        for item in items.firm.iter().chain(&items.alliance) {
            let label = labels.item(item);
            assert!(!label.is_empty() && label != item.name, "{}", item.name);
            for code in item.codes() {
                let label = labels.cell(item, code);
                assert!(!label.is_empty(), "{} {code}", item.name);
            }
        }
        for code in FindingKind::CODES {
            assert_ne!(labels.finding(code), *code);
        }
    }

    #[test]
    fn numbers_have_the_decimals_that_they_need() {
        let pack = content::embedded("en").unwrap();
        let words = Catalog::in_language("en").unwrap();
        let labels = Labels::new(&words, &pack);
        let told = |parts, per| labels.number(parts, per);
        assert_eq!(told(16, 4), "4");
        assert_eq!(told(14, 4), "3.5");
        assert_eq!(told(13, 4), "3.25");
        assert_eq!(told(200, 3), "66.67");
        assert_eq!(told(1, 200), "0.01");
    }
}
