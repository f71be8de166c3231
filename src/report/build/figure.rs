//! Pictures with their names, and what is to be seen on them in words.

use super::{Builder, part::About};
use crate::{
    domain::question::Question,
    report::document::{
        Axis, Block, Candidate, Figure, Gauge, Grid, Key, Mark, Picture, Rated, Rating, Reach,
        Rung, Score, Series, Sign, Trend,
    },
    t,
};

impl Builder<'_> {
    /// A picture of answers, named after whom it is about and after its place in the pack.
    pub(super) fn figure(&self, question: &Question, about: About<'_>, picture: Picture) -> Block {
        let section = self.pack.section_of(&question.id);
        let section = section.map_or(question.label.as_str(), |section| &section.title);
        let alliance = about.reading.map(|reading| reading.alliance);
        let alliance = alliance.and_then(|id| self.workbook.alliance(id));
        let title = match alliance {
            Some(alliance) => self.says(&alliance.name, section),
            None => section.to_owned(),
        };
        self.named(title, picture)
    }

    /// What the signs of a picture mean, those that are on it and that nothing beside them tells.
    fn legend(&self, picture: &Picture) -> Vec<Key> {
        let words = self.words;
        let scale = || (Sign::None, t!(words, "legend-scale-of-five"));
        let signs: Vec<(Sign, String)> = match picture {
            // An axis has one of its own; what a mark or a rung is stands beside it in words.
            Picture::Axis(_) | Picture::Ladder(_) | Picture::Marks(_) => Vec::new(),
            Picture::Gauges(gauges) => {
                let now = gauges.iter().any(|gauge| gauge.now.is_some());
                let aim = gauges.iter().any(|gauge| gauge.aim.is_some());
                let now = now.then(|| (Sign::Now, t!(words, "pic-legend-now-long")));
                let aim = aim.then(|| (Sign::Aim, t!(words, "pic-legend-aim-long")));
                let scale = (Sign::None, t!(words, "legend-scale-of-hundred"));
                now.into_iter().chain(aim).chain([scale]).collect()
            }
            Picture::Ratings(ratings) => {
                let shown = |it: &Rating| matches!(it.rated, Rated::Shown(_));
                let claimed = |it: &Rating| matches!(it.rated, Rated::Claimed(_));
                let shown =
                    (ratings.iter().any(shown)).then(|| (Sign::Shown, t!(words, "legend-shown")));
                let claimed = (ratings.iter().any(claimed))
                    .then(|| (Sign::Claimed, t!(words, "legend-claimed")));
                let signs = shown.into_iter().chain(claimed);
                signs.chain([scale()]).collect()
            }
            Picture::Grid(grid) => {
                let cells = || grid.candidates.iter().flat_map(|it| &it.cells);
                let some = |score| cells().any(|cell| cell.score == score);
                let total = |it: &Candidate| it.total.as_ref().is_some_and(|it| it.range.is_some());
                let range = (grid.candidates.iter().any(total))
                    .then(|| (Sign::Range, t!(words, "legend-range")));
                let unknown =
                    (some(Score::Unknown)).then(|| (Sign::None, t!(words, "legend-unknown")));
                let blank = (some(Score::Blank)).then(|| (Sign::None, t!(words, "legend-blank")));
                let signs = range.into_iter().chain(unknown).chain(blank);
                signs.chain([scale()]).collect()
            }
            Picture::Trend(_) => vec![scale()],
        };
        let keys = signs.into_iter();
        keys.map(|(sign, says)| Key { sign, says }).collect()
    }

    /// A picture with a name of its own.
    pub(super) fn named(&self, title: String, picture: Picture) -> Block {
        Block::Figure(Figure {
            title,
            description: self.described(&picture),
            legend: self.legend(&picture),
            picture,
        })
    }

    fn described(&self, picture: &Picture) -> String {
        let sentences: Vec<String> = match picture {
            Picture::Axis(axis) => self.of_axis(axis),
            Picture::Gauges(gauges) => gauges.iter().map(|it| self.of_gauge(it)).collect(),
            Picture::Marks(marks) => marks.iter().map(|it| self.of_mark(it)).collect(),
            Picture::Ladder(rungs) => rungs.iter().map(|it| self.of_rung(it)).collect(),
            Picture::Ratings(ratings) => ratings.iter().map(|it| self.of_rating(it)).collect(),
            Picture::Grid(grid) => {
                let candidates = grid.candidates.iter();
                candidates.map(|it| self.of_candidate(grid, it)).collect()
            }
            Picture::Trend(trend) => {
                let series = trend.series.iter();
                series.map(|it| self.of_series(trend, it)).collect()
            }
        };
        let ended = sentences.iter().map(|said| self.sentence(said));
        ended.collect::<Vec<_>>().join(" ")
    }

    fn of_axis(&self, axis: &Axis) -> Vec<String> {
        let lanes = axis.lanes.iter();
        lanes
            .map(|lane| {
                let (verdict, reading) = (lane.verdict.as_str(), lane.reading.as_str());
                if verdict.is_empty() {
                    return self.says(&lane.name, reading);
                }
                let told = t!(
                    self.words,
                    "figure-lane",
                    verdict = verdict,
                    reading = reading
                );
                self.says(&lane.name, &told)
            })
            .collect()
    }

    fn of_gauge(&self, gauge: &Gauge) -> String {
        let reach = |reach: &Reach| {
            t!(
                self.words,
                "figure-reach",
                label = reach.label.as_str(),
                at = reach.at.to_string(),
                meaning = reach.meaning.as_str()
            )
        };
        let reaches = gauge.now.iter().chain(&gauge.aim).map(reach);
        self.says(&gauge.name, &joined(reaches))
    }

    fn of_mark(&self, mark: &Mark) -> String {
        self.says(&mark.name, &mark.reading)
    }

    fn of_rung(&self, rung: &Rung) -> String {
        if rung.pegs.is_empty() {
            rung.name.clone()
        } else {
            self.says(&rung.name, &rung.pegs.join(", "))
        }
    }

    fn of_rating(&self, rating: &Rating) -> String {
        self.says(&rating.name, &rating.reading)
    }

    fn of_candidate(&self, grid: &Grid, candidate: &Candidate) -> String {
        let [totals, places] = &grid.foot;
        let scores = grid.criteria.iter().zip(&candidate.cells);
        let scores = scores.map(|(criterion, cell)| self.beside(&criterion.name, &cell.reading));
        let total = candidate.total.as_ref().map(|total| match &total.range {
            None => self.beside(totals, &total.reading),
            Some(range) => {
                let range = t!(
                    self.words,
                    "figure-total",
                    total = total.reading.as_str(),
                    range = range.as_str()
                );
                self.beside(totals, &range)
            }
        });
        let place = (candidate.total.iter()).map(|_| self.beside(places, &candidate.place));
        self.says(&candidate.name, &joined(scores.chain(total).chain(place)))
    }

    fn of_series(&self, trend: &Trend, series: &Series) -> String {
        let points = trend.moments.iter().zip(&series.points);
        let points = points.map(|(moment, point)| self.beside(&moment.name, &point.reading));
        self.says(&series.name, &joined(points))
    }

    /// What is said of something.
    fn says(&self, name: &str, reading: &str) -> String {
        t!(self.words, "figure-says", name = name, reading = reading)
    }

    /// What stands beside a name, within a list.
    fn beside(&self, name: &str, reading: &str) -> String {
        t!(self.words, "figure-beside", name = name, reading = reading)
    }

    fn sentence(&self, said: &str) -> String {
        t!(self.words, "figure-sentence", said = said)
    }
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("; ")
}
