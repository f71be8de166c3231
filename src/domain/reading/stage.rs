//! The six stages of an alliance, and what the stages before the present one left unanswered
//! (RIGSBEE: quick selection is where alliances fail).

use super::{finding::Basis, picked};
use crate::domain::{
    answer::Part,
    journey::is_dealt_with,
    pack::Pack,
    question::{Factor, Gauge, Pick, Question, Rated, Scope, Term},
    workbook::{Alliance, Subject, Workbook},
};

/// A stage of an alliance, first to last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Analyse the own firm.
    Analyse,
    /// Educate oneself and contemplate.
    Educate,
    /// Select a partner.
    Select,
    /// Organise and plan.
    Organise,
    /// Agree a charter.
    Charter,
    /// Follow up and maintain.
    FollowUp,
}

impl Stage {
    /// All six, first to last.
    pub const ALL: [Self; 6] = [
        Self::Analyse,
        Self::Educate,
        Self::Select,
        Self::Organise,
        Self::Charter,
        Self::FollowUp,
    ];

    /// Its number, 1 to 6.
    pub fn number(self) -> u8 {
        match self {
            Self::Analyse => 1,
            Self::Educate => 2,
            Self::Select => 3,
            Self::Organise => 4,
            Self::Charter => 5,
            Self::FollowUp => 6,
        }
    }

    /// The questions that it should leave answered (our mapping of RIGSBEE's stages), those that
    /// the pack asks.
    fn asks(self, pack: &Pack) -> Vec<&Question> {
        let terms = |terms: &[Term]| terms.iter().map(|term| pack.term(*term)).collect();
        let asked: Vec<Option<&Question>> = match self {
            Self::Analyse => vec![pack.objectives(), pack.pick(Pick::Benefits)],
            Self::Educate => vec![pack.pick(Pick::AllianceKinds), pack.links()],
            Self::Select => Factor::ALL
                .map(|factor| pack.rated(Rated::Factor(factor)))
                .into(),
            Self::Organise => {
                let gauges = Gauge::ALL.map(|gauge| pack.gauge(gauge));
                let planned: Vec<_> = terms(&[
                    Term::Goals,
                    Term::Scope,
                    Term::Governance,
                    Term::Pilot,
                    Term::Milestones,
                ]);
                gauges
                    .into_iter()
                    .chain([pack.pick(Pick::Level)])
                    .chain(planned)
                    .collect()
            }
            Self::Charter => terms(&[
                Term::Exit,
                Term::Disputes,
                Term::Measures,
                Term::GiveAndGet,
                Term::Sharing,
                Term::Shocks,
                Term::Duration,
                Term::Pricing,
                Term::LegalStructure,
                Term::LegalAdvice,
            ]),
            Self::FollowUp => vec![pack.pick(Pick::Rhythm), pack.reviews()],
        };
        asked.into_iter().flatten().collect()
    }
}

/// What one stage left unanswered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOpen {
    /// The stage.
    pub stage: Stage,
    /// The questions that are blank; never empty.
    pub open: Vec<Basis>,
}

/// Where an alliance stands in its development.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageReading {
    /// The stage that the owner says it is at.
    pub now: Option<Stage>,
    /// What the stages before left unanswered, the one just before first; stages that left nothing
    /// are left out. *Don't know* is an answer here: it was thought about.
    pub left_open: Vec<LeftOpen>,
}

impl StageReading {
    /// Reads the stage of an alliance.
    pub(super) fn read(pack: &Pack, workbook: &Workbook, alliance: &Alliance) -> Self {
        let now =
            picked(pack, &alliance.answers, Pick::Stage).and_then(|at| Stage::ALL.get(at).copied());
        let left_open = Stage::ALL
            .into_iter()
            .rev()
            .filter(|stage| now.is_some_and(|now| *stage < now))
            .filter_map(|stage| {
                let open = open(pack, workbook, alliance, stage);
                (!open.is_empty()).then_some(LeftOpen { stage, open })
            })
            .collect();
        Self { now, left_open }
    }
}

fn open(pack: &Pack, workbook: &Workbook, alliance: &Alliance, stage: Stage) -> Vec<Basis> {
    stage
        .asks(pack)
        .into_iter()
        .filter_map(|question| {
            let subject = match pack.chapter_of(&question.id)?.scope {
                Scope::Firm => Subject::Firm,
                Scope::Alliance => Subject::Alliance(alliance.id),
            };
            let answers = workbook.answers(subject)?;
            (!is_dealt_with(question, workbook, answers)).then(|| Basis {
                subject,
                question: question.id.clone(),
                part: Part::Value,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        answer::{AllyHelp, Answer},
        scale::Held,
        testing::{TestAnswers, alliance_id, item_id, pack, question},
        workbook::AllianceKind,
    };

    fn read(firm: TestAnswers, alliance: TestAnswers) -> StageReading {
        let workbook = firm.firm(vec![alliance.alliance(1, AllianceKind::Existing)]);
        StageReading::read(&pack(), &workbook, &workbook.alliances[0])
    }

    fn at(option: &str) -> TestAnswers {
        TestAnswers::default().pick("keeping.stage", option)
    }

    fn stages(reading: &StageReading) -> Vec<Stage> {
        reading.left_open.iter().map(|left| left.stage).collect()
    }

    #[test]
    fn without_a_stage_nothing_was_left_open() {
        let reading = read(TestAnswers::default(), TestAnswers::default());
        assert_eq!((reading.now, reading.left_open), (None, vec![]));
    }

    #[test]
    fn the_first_stage_has_none_before_it_and_the_last_has_five() {
        let first = read(TestAnswers::default(), at("analyse"));
        assert_eq!((first.now, first.left_open), (Some(Stage::Analyse), vec![]));
        let last = read(TestAnswers::default(), at("follow-up"));
        assert_eq!(last.now.map(Stage::number), Some(6));
        let before = [
            Stage::Charter,
            Stage::Organise,
            Stage::Select,
            Stage::Educate,
            Stage::Analyse,
        ];
        assert_eq!(stages(&last), before);
        // No term is asked twice, and none is left out.
        let terms = last.left_open.iter().flat_map(|left| &left.open);
        let terms = terms.filter(|basis| basis.question.as_str().starts_with("charter."));
        assert_eq!(terms.count(), Term::ALL.len());
    }

    #[test]
    fn what_was_dealt_with_is_not_left_open() {
        let firm = TestAnswers::default()
            .objective(1, "Sell abroad", AllyHelp::Sooner)
            .pick("firm.benefits", "market")
            .answer("firm.kinds", Part::Value, Answer::DontKnow);
        let linked = at("select").answer(
            "level.objectives",
            Part::Item(item_id(1)),
            Answer::Held(Held::Yes),
        );
        assert_eq!(read(firm.clone(), linked).left_open, []);
        let open = read(firm, at("select")).left_open;
        let basis = Basis {
            subject: Subject::Alliance(alliance_id(1)),
            question: question("level.objectives"),
            part: Part::Value,
        };
        let stage = Stage::Educate;
        assert_eq!(
            open,
            [LeftOpen {
                stage,
                open: vec![basis]
            }]
        );
    }
}
