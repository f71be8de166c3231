//! All alliances side by side, and two of them compared.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::{
    AllianceReading,
    continuum::{GaugeStanding, Position, VerdictReading},
    factors::{Average, FactorStanding},
    level::Level,
    marks::{Halves, MarkStanding},
    stage::Stage,
};
use crate::domain::{
    id::AllianceId,
    name::sort_key,
    question::{Dynamic, Factor, Gauge, Mark, Safeguard},
    scale::Rating,
    workbook::{AllianceKind, Workbook},
};

/// One alliance among all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which alliance.
    pub alliance: AllianceId,
    /// Its name.
    pub name: String,
    /// How it stands to the firm.
    pub kind: AllianceKind,
    /// The mean of its factors.
    pub factors: Option<Average>,
    /// The marks that hold so far; none where none is judged.
    pub marks: Option<Halves>,
    /// Where it stands on the continuum.
    pub position: Option<Position>,
    /// The level that was declared.
    pub level: Option<Level>,
    /// The stage it is at.
    pub stage: Option<Stage>,
    /// When its next review is due.
    pub review: Option<Date>,
}

/// What the overview can be sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    /// By name.
    Name,
    /// Existing ones first, then desired, then potential.
    Kind,
    /// The highest mean first.
    Factors,
    /// The most marks first.
    Marks,
    /// The deepest first; a band counts by its middle.
    Position,
    /// The deepest first.
    Level,
    /// The furthest first.
    Stage,
    /// The soonest first.
    Review,
}

impl Column {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::Name,
        Self::Kind,
        Self::Factors,
        Self::Marks,
        Self::Position,
        Self::Level,
        Self::Stage,
        Self::Review,
    ];
}

/// One row for each reading, in the readings' order.
pub fn overview(workbook: &Workbook, readings: &[AllianceReading]) -> Vec<Row> {
    readings
        .iter()
        .filter_map(|reading| {
            let alliance = workbook.alliance(reading.alliance)?;
            Some(Row {
                alliance: alliance.id,
                name: alliance.name.clone(),
                kind: alliance.kind,
                factors: reading.factors.average(),
                marks: (!reading.marks.is_unjudged()).then(|| reading.marks.held()),
                position: reading.continuum.now,
                level: reading.level.declared,
                stage: reading.stage.now,
                review: reading.reviews.due,
            })
        })
        .collect()
}

/// Sorts by a column. What has nothing there comes last; equals keep their order.
pub fn sort(rows: &mut [Row], by: Column) {
    match by {
        Column::Name => rows.sort_by_cached_key(|row| sort_key(&row.name)),
        Column::Kind => rows.sort_by_key(|row| row.kind),
        // Nothing is less than something, so turned round it comes last.
        Column::Factors => rows.sort_by_key(|row| Reverse(row.factors.map(Average::parts))),
        Column::Marks => rows.sort_by_key(|row| Reverse(row.marks)),
        Column::Position => {
            rows.sort_by_key(|row| Reverse(row.position.map(|at| at.low.sum() + at.high.sum())));
        }
        Column::Level => rows.sort_by_key(|row| Reverse(row.level)),
        Column::Stage => rows.sort_by_key(|row| Reverse(row.stage)),
        Column::Review => rows.sort_by_key(|row| (row.review.is_none(), row.review)),
    }
}

/// One thing about two alliances, side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contrast {
    /// What they are.
    Verdict([Option<VerdictReading>; 2]),
    /// Where they stand.
    Position([Option<Position>; 2]),
    /// A gauge.
    Gauge(Gauge, [GaugeStanding; 2]),
    /// A factor.
    Factor(Factor, [FactorStanding; 2]),
    /// A mark.
    Mark(Mark, [MarkStanding; 2]),
    /// The level declared.
    Level([Option<Level>; 2]),
    /// The level that trust carries.
    Trust([Option<Level>; 2]),
    /// A safeguard.
    Safeguard(Safeguard, [MarkStanding; 2]),
    /// The stage.
    Stage([Option<Stage>; 2]),
    /// A dynamic, as it is rated now.
    Dynamic(Dynamic, [Option<Rating>; 2]),
    /// The next review.
    Review([Option<Date>; 2]),
}

impl Contrast {
    /// Whether the two differ.
    pub fn differs(self) -> bool {
        fn apart<T: PartialEq>([one, other]: [T; 2]) -> bool {
            one != other
        }
        match self {
            Self::Verdict(pair) => apart(pair),
            Self::Position(pair) => apart(pair),
            Self::Gauge(_, pair) => apart(pair),
            Self::Factor(_, pair) => apart(pair),
            Self::Mark(_, pair) | Self::Safeguard(_, pair) => apart(pair),
            Self::Level(pair) | Self::Trust(pair) => apart(pair),
            Self::Stage(pair) => apart(pair),
            Self::Dynamic(_, pair) => apart(pair),
            Self::Review(pair) => apart(pair),
        }
    }

    /// Whether nothing is said about either.
    pub fn is_blank(self) -> bool {
        fn none<T>([one, other]: [Option<T>; 2]) -> bool {
            one.is_none() && other.is_none()
        }
        match self {
            Self::Verdict(pair) => none(pair),
            Self::Position(pair) => none(pair),
            Self::Gauge(_, pair) => pair == [GaugeStanding::Blank; 2],
            Self::Factor(_, pair) => pair == [FactorStanding::Blank; 2],
            Self::Mark(_, pair) | Self::Safeguard(_, pair) => pair == [MarkStanding::Blank; 2],
            Self::Level(pair) | Self::Trust(pair) => none(pair),
            Self::Stage(pair) => none(pair),
            Self::Dynamic(_, pair) => none(pair),
            Self::Review(pair) => none(pair),
        }
    }
}

/// Two alliances side by side, in the method's order; what is blank about both is left out.
pub fn compare(one: &AllianceReading, other: &AllianceReading) -> Vec<Contrast> {
    fn both<T>(pair: [&AllianceReading; 2], of: impl Fn(&AllianceReading) -> T) -> [T; 2] {
        pair.map(of)
    }
    let pair = [one, other];
    let mut all = vec![
        Contrast::Verdict(both(pair, |it| it.continuum.verdict)),
        Contrast::Position(both(pair, |it| it.continuum.now)),
    ];
    all.extend(
        Gauge::ALL.map(|gauge| {
            Contrast::Gauge(gauge, both(pair, |it| it.continuum.gauge(gauge).standing))
        }),
    );
    all.extend(
        Factor::ALL
            .map(|factor| Contrast::Factor(factor, both(pair, |it| it.factors.standing(factor)))),
    );
    all.extend(
        Mark::ALL.map(|mark| Contrast::Mark(mark, both(pair, |it| it.marks.standing(mark)))),
    );
    all.push(Contrast::Level(both(pair, |it| it.level.declared)));
    let trust = both(pair, |it| it.level.trust.map(|trust| trust.level));
    all.push(Contrast::Trust(trust));
    all.extend(Safeguard::ALL.map(|safeguard| {
        let standing = both(pair, |it| it.safeguards.standing(safeguard));
        Contrast::Safeguard(safeguard, standing)
    }));
    all.push(Contrast::Stage(both(pair, |it| it.stage.now)));
    all.extend(
        Dynamic::ALL
            .map(|dynamic| Contrast::Dynamic(dynamic, both(pair, |it| it.reviews.now(dynamic)))),
    );
    all.push(Contrast::Review(both(pair, |it| it.reviews.due)));
    all.retain(|contrast| !contrast.is_blank());
    all
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::domain::{
        reading::read_all,
        testing::{FIRST_DAY, TestAnswers, alliance_id, degree, pack},
    };

    fn rows() -> Vec<Row> {
        let mut workbook = TestAnswers::default().firm(vec![
            TestAnswers::default()
                .rating("factors.trust", 4)
                .rating("factors.values", 3)
                .at([60, 80, 60])
                .marks("yyyy")
                .pick("level.now", "services")
                .pick("keeping.stage", "charter")
                .review(1, date(2026, 11, 1), [0; 4])
                .alliance(1, AllianceKind::Desired),
            TestAnswers::default().alliance(2, AllianceKind::Existing),
            TestAnswers::default()
                .rating("factors.trust", 4)
                .gauges([Some(100), None, Some(60)])
                .marks("n")
                .pick("level.now", "funding")
                .pick("keeping.stage", "select")
                .review(1, date(2026, 10, 1), [0; 4])
                .alliance(3, AllianceKind::Potential),
        ]);
        workbook.alliances[1].name = "a partner".into();
        overview(&workbook, &read_all(&pack(), &workbook, FIRST_DAY))
    }

    fn sorted(by: Column) -> Vec<u8> {
        let mut rows = rows();
        sort(&mut rows, by);
        let number = |row: &Row| (1..=3).find(|number| alliance_id(*number) == row.alliance);
        rows.iter().filter_map(number).collect()
    }

    #[test]
    fn nothing_answered_is_nothing_shown() {
        let row = &rows()[1];
        assert_eq!((row.factors, row.marks, row.position), (None, None, None));
        assert_eq!((row.level, row.stage, row.review), (None, None, None));
    }

    #[test]
    fn each_column_sorts_its_best_first_and_what_is_missing_last() {
        assert_eq!(sorted(Column::Name), [2, 1, 3]);
        assert_eq!(sorted(Column::Kind), [2, 1, 3]);
        assert_eq!(sorted(Column::Factors), [3, 1, 2]);
        assert_eq!(sorted(Column::Marks), [1, 3, 2]);
        // 200 + 200 against 160 + 260.
        assert_eq!(sorted(Column::Position), [3, 1, 2]);
        assert_eq!(sorted(Column::Level), [3, 1, 2]);
        assert_eq!(sorted(Column::Stage), [1, 3, 2]);
        assert_eq!(sorted(Column::Review), [3, 1, 2]);
    }

    #[test]
    fn fifty_alliances_keep_their_order_among_equals() {
        let alliances =
            (1..=50).map(|number| TestAnswers::default().alliance(number, AllianceKind::Desired));
        let workbook = TestAnswers::default().firm(alliances.collect());
        let mut rows = overview(&workbook, &read_all(&pack(), &workbook, FIRST_DAY));
        for column in Column::ALL
            .into_iter()
            .filter(|column| *column != Column::Name)
        {
            sort(&mut rows, column);
        }
        let order: Vec<AllianceId> = rows.iter().map(|row| row.alliance).collect();
        assert_eq!(order, (1..=50).map(alliance_id).collect::<Vec<_>>());
    }

    #[test]
    fn two_compared_show_what_is_said_about_either() {
        let one = TestAnswers::default()
            .at([60, 60, 60])
            .rating("factors.trust", 4)
            .read();
        let other = TestAnswers::default().gauges([Some(60), None, None]).read();
        let blank = TestAnswers::default().read();
        assert_eq!(compare(&blank, &blank), []);
        let all = compare(&one, &other);
        let risk = Contrast::Gauge(Gauge::RiskAndControl, [GaugeStanding::Set(degree(60)); 2]);
        let duration = Contrast::Gauge(
            Gauge::Duration,
            [GaugeStanding::Set(degree(60)), GaugeStanding::Blank],
        );
        assert!(all.contains(&risk) && !risk.differs());
        assert!(all.contains(&duration) && duration.differs());
        assert!(matches!(all[0], Contrast::Verdict(_)));
        // Verdict, position, three gauges, one factor, and the level that its trust carries.
        assert_eq!(all.len(), 7);
        assert!(
            compare(&one, &one)
                .iter()
                .all(|contrast| !contrast.differs())
        );
    }
}
