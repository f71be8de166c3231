//! Answers that are lists: the firm's objectives, who serves them, and reviews.

use super::{
    Builder,
    part::{About, facts},
    quoted,
};
use crate::{
    domain::{
        answer::{Answer, Answers, Part, Review},
        id::AllianceId,
        question::{Dynamic, Question},
        reading::{
            objectives::Served,
            reviews::{Reviewed, Reviews},
        },
        scale::Rating,
    },
    report::document::{Block, LabelledValue, Moment, Picture, Point, Series, Table, Trend},
    t,
};

impl Builder<'_> {
    /// The objectives, what an ally could do for each, and which alliances serve it.
    pub(super) fn objectives(&self) -> Vec<Block> {
        let objectives = &self.objectives;
        let rows = objectives
            .all
            .iter()
            .map(|served| self.objective(served))
            .collect();
        let head = vec![
            t!(self.words, "report-objective"),
            t!(self.words, "form-objective-ally"),
            t!(self.words, "report-served-by"),
        ];
        let named = |ids: &[AllianceId]| (!ids.is_empty()).then(|| self.names(ids));
        let adrift = named(&objectives.adrift)
            .map(|names| t!(self.words, "objective-adrift", names = names));
        let unlinked = named(&objectives.unlinked)
            .map(|names| t!(self.words, "objective-unlinked", names = names));
        let left_over = adrift.into_iter().chain(unlinked).map(Block::Paragraph);
        table(head, rows).into_iter().chain(left_over).collect()
    }

    fn objective(&self, served: &Served) -> Vec<String> {
        let by = if served.by.is_empty() {
            t!(self.words, "report-none")
        } else {
            self.wording.served_by(served, self.workbook).join(", ")
        };
        vec![served.what.clone(), self.wording.ally_help(served.ally), by]
    }

    fn names(&self, alliances: &[AllianceId]) -> String {
        let alliances = alliances
            .iter()
            .filter_map(|id| self.workbook.alliance(*id));
        let names: Vec<&str> = alliances.map(|alliance| alliance.name.as_str()).collect();
        names.join(", ")
    }

    /// Whether an alliance serves the objectives, those that this was said of.
    pub(super) fn links(&self, question: &Question, answers: &Answers) -> Vec<Block> {
        let rows = self.objectives.all.iter().filter_map(|served| {
            let held = answers.get(&question.id, Part::Item(served.item))?.held()?;
            Some(vec![served.what.clone(), self.wording.held(held)])
        });
        let head = vec![
            t!(self.words, "report-objective"),
            t!(self.words, "report-serves"),
        ];
        table(head, rows.collect()).into_iter().collect()
    }

    /// How the alliance is kept alive: when the next review is due, how the dynamics went, and what
    /// was said at each review, the last one first.
    pub(super) fn reviews(&self, question: &Question, about: About<'_>) -> Vec<Block> {
        let Some(reviews) = about.reading.map(|reading| &reading.reviews) else {
            return Vec::new();
        };
        if reviews.held.is_empty() && reviews.rhythm.is_none() {
            return Vec::new();
        }
        let trend = self.trend(reviews);
        let trend = trend.map(|trend| self.figure(question, about, Picture::Trend(trend)));
        let newest_first = reviews.held.iter().rev();
        let told = newest_first.filter_map(|review| {
            let item = Part::Item(review.item);
            let review = about
                .answers
                .get(&question.id, item)
                .and_then(Answer::review)?;
            Some(self.review(review))
        });
        [Block::List(self.wording.reviews(reviews, self.today))]
            .into_iter()
            .chain(trend)
            .chain(facts(told.collect()))
            .collect()
    }

    /// How the reviews rated the dynamics; none where fewer than two did, from which nothing moves.
    fn trend(&self, reviews: &Reviews) -> Option<Trend> {
        let numbered = reviews.held.iter().enumerate();
        let rated: Vec<(usize, &Reviewed)> = numbered
            .filter(|(_, review)| review.average().is_some())
            .collect();
        let [(_, first), .., (_, last)] = rated.as_slice() else {
            return None;
        };
        let whole = f64::from((last.date - first.date).get_days()).max(1.0);
        let moment = |(_, review): &(usize, &Reviewed)| Moment {
            name: self.words.date(review.date),
            at: f64::from((review.date - first.date).get_days()) / whole * 100.0,
        };
        let series = |dynamic| Series {
            name: self.wording.dynamic_label(dynamic).to_owned(),
            points: rated
                .iter()
                .map(|(at, review)| self.point(reviews, *at, review, dynamic))
                .collect(),
        };
        Some(Trend {
            moment: t!(self.words, "report-review-date"),
            moments: rated.iter().map(moment).collect(),
            series: Dynamic::ALL.map(series).into(),
        })
    }

    /// How a review rated a dynamic, and how that compares.
    fn point(&self, reviews: &Reviews, at: usize, review: &Reviewed, dynamic: Dynamic) -> Point {
        let rating = review.rating(dynamic).map(Rating::get);
        Point {
            rating,
            reading: match (rating, reviews.trend(at, dynamic)) {
                (None, _) => t!(self.words, "report-none"),
                (Some(rating), None) => rating.to_string(),
                (Some(rating), Some(trend)) => t!(
                    self.words,
                    "report-trend",
                    rating = rating.to_string(),
                    trend = self.wording.trend(trend)
                ),
            },
        }
    }

    fn review(&self, review: &Review) -> LabelledValue {
        let words = self.words;
        let said = [
            (t!(words, "form-review-given"), &review.given),
            (t!(words, "form-review-received"), &review.received),
            (t!(words, "form-review-expected"), &review.expected),
            (t!(words, "form-review-actual"), &review.actual),
            (t!(words, "form-review-changed"), &review.changed),
            (t!(words, "form-review-goals"), &review.goals),
        ];
        LabelledValue {
            name: words.date(review.date),
            value: match review.decision {
                Some(decision) => {
                    let decision = self.wording.decision(decision);
                    t!(words, "report-decision", decision = decision)
                }
                None => t!(words, "form-review-undecided"),
            },
            said: said
                .iter()
                .filter_map(|(asked, answer)| quoted(asked, answer))
                .collect(),
        }
    }
}

/// A table; none where it has no rows.
fn table(head: Vec<String>, rows: Vec<Vec<String>>) -> Option<Block> {
    (!rows.is_empty()).then_some(Block::Table(Table { head, rows }))
}
