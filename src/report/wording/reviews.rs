//! The words of stages, reviews and objectives.

use jiff::civil::Date;

use super::{Wording, list};
use crate::{
    domain::{
        answer::{AllyHelp, Decision},
        question::{Dynamic, Pick, Rated},
        reading::{
            objectives::{Objectives, Served},
            reviews::{Reviews, Trend},
            stage::{Stage, StageReading},
        },
        workbook::Workbook,
    },
    t,
};

impl<'a> Wording<'a> {
    /// The pack's name for a stage; empty where it does not ask for it.
    pub fn stage_name(&self, stage: Stage) -> &'a str {
        self.option(Pick::Stage, usize::from(stage.number()) - 1)
    }

    /// A stage by number and name.
    pub fn stage(&self, stage: Stage) -> String {
        t!(
            self.words,
            "stage",
            number = stage.number().to_string(),
            name = self.stage_name(stage)
        )
    }

    /// Where an alliance stands in its development, and what the stages before left unanswered.
    pub fn stages(&self, reading: &StageReading) -> Vec<String> {
        let Some(now) = reading.now else {
            return vec![t!(self.words, "stage-none")];
        };
        let mut lines = vec![t!(self.words, "stage-now", stage = self.stage(now))];
        lines.extend(reading.left_open.iter().map(|left| {
            let open = left.open.iter();
            let questions = open.filter_map(|basis| self.pack.question(&basis.question));
            t!(
                self.words,
                "stage-left-open",
                stage = self.stage(left.stage),
                questions = list(questions.map(|question| question.label.as_str()))
            )
        }));
        let left = |stage| reading.left_open.iter().any(|left| left.stage == stage);
        if left(Stage::Select) {
            lines.push(t!(self.words, "stage-advice-select"));
        } else if !reading.left_open.is_empty() {
            lines.push(t!(self.words, "stage-advice"));
        }
        lines
    }

    /// The pack's name for a dynamic; empty where it does not ask for it.
    pub fn dynamic_label(&self, dynamic: Dynamic) -> &'a str {
        let asked = self.pack.rated(Rated::Dynamic(dynamic));
        asked.map_or("", |asked| &asked.label)
    }

    /// How a rating compares with the one before it.
    pub fn trend(&self, trend: Trend) -> String {
        match trend {
            Trend::Up => t!(self.words, "trend-up"),
            Trend::Same => t!(self.words, "trend-same"),
            Trend::Down => t!(self.words, "trend-down"),
        }
    }

    /// What an ally could do for an objective.
    pub fn ally_help(&self, help: AllyHelp) -> String {
        match help {
            AllyHelp::Open => t!(self.words, "ally-open"),
            AllyHelp::Nothing => t!(self.words, "ally-nothing"),
            AllyHelp::Cheaper => t!(self.words, "ally-cheaper"),
            AllyHelp::Sooner => t!(self.words, "ally-sooner"),
            AllyHelp::AtAll => t!(self.words, "ally-at-all"),
        }
    }

    /// What a review decided, as the end of "You decided to".
    pub fn decision(&self, decision: Decision) -> String {
        match decision {
            Decision::Upgrade => t!(self.words, "decision-upgrade"),
            Decision::Maintain => t!(self.words, "decision-maintain"),
            Decision::Downgrade => t!(self.words, "decision-downgrade"),
        }
    }

    /// How an alliance is kept alive: the last review, how it compares, what was decided, and when
    /// the next one is due.
    pub fn reviews(&self, reviews: &Reviews, today: Date) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(review) = reviews.last() {
            let date = self.words.date(review.date);
            lines.push(match review.average() {
                Some(average) if usize::from(average.count) < Dynamic::ALL.len() => t!(
                    self.words,
                    "reviews-last-partly",
                    date = date,
                    average = self.average(average),
                    rated = average.count.to_string()
                ),
                Some(average) => t!(
                    self.words,
                    "reviews-last",
                    date = date,
                    average = self.average(average)
                ),
                None => t!(self.words, "reviews-last-unrated", date = date),
            });
            let trends = Dynamic::ALL.into_iter().zip(reviews.trends());
            let trends: Vec<String> = trends
                .filter_map(|(dynamic, trend)| {
                    Some(t!(
                        self.words,
                        "reviews-trend",
                        dynamic = self.dynamic_label(dynamic),
                        trend = self.trend(trend?)
                    ))
                })
                .collect();
            if !trends.is_empty() {
                lines.push(t!(self.words, "reviews-trends", trends = trends.join(", ")));
            }
        }
        lines.extend(
            reviews
                .decision()
                .map(|it| t!(self.words, "reviews-decision", decision = self.decision(it))),
        );
        lines.push(self.due(reviews, today));
        lines
    }

    /// When the next review is due.
    pub fn due(&self, reviews: &Reviews, today: Date) -> String {
        let due = match (reviews.overdue(today), reviews.due) {
            (Some(since), _) => {
                t!(self.words, "reviews-overdue", date = self.words.date(since))
            }
            (None, Some(due)) => t!(self.words, "reviews-due", date = self.words.date(due)),
            (None, None) => return t!(self.words, "reviews-no-rhythm"),
        };
        match reviews.rhythm {
            Some(_) => due,
            None => t!(self.words, "reviews-unchosen", due = due),
        }
    }

    /// The names of those who serve an objective, those marked who do so partly.
    pub fn served_by(&self, served: &Served, workbook: &Workbook) -> Vec<String> {
        let alliances = served.by.iter().filter_map(|id| workbook.alliance(*id));
        alliances
            .map(|alliance| {
                let name = alliance.name.as_str();
                if served.partly.contains(&alliance.id) {
                    t!(self.words, "objective-partly", name = name)
                } else {
                    name.to_owned()
                }
            })
            .collect()
    }

    /// The objectives, who serves each, and who serves none.
    pub fn objectives(&self, objectives: &Objectives, workbook: &Workbook) -> Vec<String> {
        let names = |ids: &[_]| {
            let alliances = ids.iter().filter_map(|id| workbook.alliance(*id));
            list(alliances.map(|alliance| alliance.name.as_str()))
        };
        let mut lines: Vec<String> = objectives
            .all
            .iter()
            .map(|served| {
                let what = served.what.as_str();
                if served.lacks_ally() {
                    t!(self.words, "objective-lacks-ally", what = what)
                } else if served.by.is_empty() {
                    t!(self.words, "objective-alone", what = what)
                } else {
                    let names = self.served_by(served, workbook);
                    let names = list(names.iter().map(String::as_str));
                    t!(self.words, "objective-served", what = what, names = names)
                }
            })
            .collect();
        if !objectives.adrift.is_empty() {
            let names = names(&objectives.adrift);
            lines.push(t!(self.words, "objective-adrift", names = names));
        }
        if !objectives.unlinked.is_empty() {
            let names = names(&objectives.unlinked);
            lines.push(t!(self.words, "objective-unlinked", names = names));
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::tests::with_wording;
    use super::*;
    use crate::domain::{
        answer::{AllyHelp, Answer, Part},
        scale::Held,
        testing::{TestAnswers, item_id, pack},
        workbook::AllianceKind,
    };

    #[test]
    fn reviews_are_told_with_their_trends_and_the_next_date() {
        let reviews = TestAnswers::default()
            .review(1, date(2026, 5, 1), [3, 4, 4, 0])
            .review(2, date(2026, 8, 1), [4, 4, 2, 5])
            .pick("keeping.rhythm", "quarterly")
            .read()
            .reviews;
        let told = |today| with_wording(|wording| wording.reviews(&reviews, today));
        assert_eq!(
            told(date(2026, 11, 2)),
            [
                "Last value update: 1 August 2026, 3.8 of 5.",
                "Since each was last rated: Trust now up, Communication the same, Conflict down.",
                "The next value update is overdue since 1 November 2026.",
            ]
        );
        assert_eq!(
            told(date(2026, 11, 1))[2],
            "The next value update is due on 1 November 2026."
        );
    }

    #[test]
    fn a_rhythm_that_nobody_chose_is_said_to_be_assumed() {
        let reviews = TestAnswers::default()
            .review(1, date(2026, 8, 1), [4, 0, 3, 0])
            .read()
            .reviews;
        let told = with_wording(|wording| wording.reviews(&reviews, date(2026, 9, 1)));
        assert_eq!(
            told,
            [
                "Last value update: 1 August 2026, 3.5 of 5 over the 2 that you rated.",
                "The next value update is due on 1 November 2026. You have not said how often you \
                 look back, so it counts every quarter.",
            ]
        );
    }

    #[test]
    fn without_a_review_a_rhythm_is_asked_for() {
        let reviews = TestAnswers::default().read().reviews;
        let told = with_wording(|wording| wording.reviews(&reviews, date(2026, 11, 1)));
        let ask = "Choose how often you look back, and the next value update will stand here.";
        assert_eq!(told, [ask]);
    }

    #[test]
    fn a_stage_names_what_those_before_left_open() {
        let reading = TestAnswers::default()
            .pick("keeping.stage", "educate")
            .read();
        assert_eq!(
            with_wording(|wording| wording.stages(&reading.stage)),
            [
                "You say it is at stage 2, “the educate”.",
                "Stage 1, “the analyse” left blank: Objectives, Benefits.",
                "Go back to what is blank before you go on.",
            ]
        );
        let later = TestAnswers::default()
            .pick("keeping.stage", "organise")
            .read();
        let told = with_wording(|wording| wording.stages(&later.stage));
        assert!(told.last().unwrap().ends_with("as Rigsbee warns."));
    }

    #[test]
    fn objectives_name_who_serves_them() {
        let workbook = TestAnswers::default()
            .objective(1, "Sell abroad", AllyHelp::Sooner)
            .objective(2, "Bake for cafés", AllyHelp::Nothing)
            .firm(vec![
                TestAnswers::default().alliance(1, AllianceKind::Desired),
            ]);
        let objectives = Objectives::read(&pack(), &workbook);
        let linked = |number, held| {
            let part = Part::Item(item_id(1));
            TestAnswers::default()
                .answer("level.objectives", part, Answer::Held(held))
                .alliance(number, AllianceKind::Existing)
        };
        let served = TestAnswers::default()
            .objective(1, "Sell abroad", AllyHelp::Sooner)
            .firm(vec![linked(1, Held::Partly), linked(2, Held::Yes)]);
        let by = Objectives::read(&pack(), &served);
        assert_eq!(
            with_wording(|wording| wording.objectives(&by, &served)),
            ["Sell abroad: Partner 1 (partly), Partner 2"]
        );
        assert_eq!(
            with_wording(|wording| wording.objectives(&objectives, &workbook)),
            [
                "Sell abroad: no alliance linked to it yet",
                "Bake for cafés: you say that you reach it as well alone",
                "Not linked to an objective so far: Partner 1.",
            ]
        );
    }
}
