//! A figure with other words in it.

use super::{Figure, Grid, Picture, Trend};

impl Figure {
    /// The same with every text that is drawn told anew.
    #[must_use]
    pub fn retold(&self, mut tell: impl FnMut(&mut String)) -> Self {
        let mut figure = self.clone();
        figure.each_text(&mut tell);
        figure
    }

    fn each_text(&mut self, tell: &mut impl FnMut(&mut String)) {
        self.legend.iter_mut().for_each(|key| tell(&mut key.says));
        match &mut self.picture {
            Picture::Axis(axis) => {
                let stretches = axis.stretches.iter_mut().map(|it| &mut it.name);
                let landmarks = axis.landmarks.iter_mut().map(|it| &mut it.name);
                stretches.chain(landmarks).for_each(&mut *tell);
                for lane in &mut axis.lanes {
                    [&mut lane.name, &mut lane.verdict, &mut lane.reading]
                        .into_iter()
                        .for_each(&mut *tell);
                }
            }
            Picture::Gauges(gauges) => {
                for gauge in gauges {
                    tell(&mut gauge.name);
                    for reach in [&mut gauge.now, &mut gauge.aim].into_iter().flatten() {
                        tell(&mut reach.label);
                        tell(&mut reach.meaning);
                    }
                }
            }
            Picture::Marks(marks) => {
                for mark in marks {
                    tell(&mut mark.name);
                    tell(&mut mark.reading);
                }
            }
            Picture::Ladder(rungs) => {
                for rung in rungs {
                    tell(&mut rung.name);
                    rung.pegs.iter_mut().for_each(&mut *tell);
                }
            }
            Picture::Ratings(ratings) => {
                for rating in ratings {
                    tell(&mut rating.name);
                    tell(&mut rating.reading);
                }
            }
            Picture::Grid(grid) => of_grid(grid, tell),
            Picture::Trend(trend) => of_trend(trend, tell),
        }
    }
}

fn of_grid(grid: &mut Grid, tell: &mut impl FnMut(&mut String)) {
    grid.head
        .iter_mut()
        .chain(&mut grid.foot)
        .for_each(&mut *tell);
    for criterion in &mut grid.criteria {
        tell(&mut criterion.name);
        tell(&mut criterion.weight);
    }
    for candidate in &mut grid.candidates {
        tell(&mut candidate.name);
        tell(&mut candidate.place);
        let cells = candidate.cells.iter_mut();
        cells.for_each(|cell| tell(&mut cell.reading));
    }
}

fn of_trend(trend: &mut Trend, tell: &mut impl FnMut(&mut String)) {
    tell(&mut trend.moment);
    trend.moments.iter_mut().for_each(|it| tell(&mut it.name));
    for series in &mut trend.series {
        tell(&mut series.name);
        let points = series.points.iter_mut();
        points.for_each(|point| tell(&mut point.reading));
    }
}
