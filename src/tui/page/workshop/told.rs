//! What is said of a workshop, on the facilitator's screen and to the room.

use jiff::tz::TimeZone;

use crate::{
    domain::{
        question::Question,
        workshop::{
            Naming, Workshop,
            ballot::Scale,
            outcome::{Ends, Moved, Outcome},
            round::Round,
        },
    },
    many::{labels::Labels, room::report::pattern},
    t,
    tui::context::Context,
};

/// The question that an outcome is of, in two or three words.
pub(super) fn label(outcome: &Outcome, context: &Context) -> String {
    let asked = context.pack.question(&outcome.question);
    asked.map_or_else(|| outcome.question.to_string(), |it| it.label.clone())
}

/// What is rated in a round, in two or three words.
fn what(round: &Round, context: &Context) -> String {
    let first = round.asked().first();
    let first = first.and_then(|it| context.pack.question(&it.question));
    match (round.asked().len(), first) {
        (1, Some(question)) => question.label.clone(),
        (_, _) => match round.asked().first().map(|it| it.scale) {
            Some(Scale::Gauge) => t!(context.i18n, "live-gauges"),
            Some(Scale::Rating) | None => t!(context.i18n, "live-factors"),
        },
    }
}

/// A round by its alliance, what is rated and which time it is.
pub(super) fn round_title(workshop: &Workshop, round: &Round, context: &Context) -> String {
    let at = workshop
        .rounds()
        .iter()
        .position(|it| std::ptr::eq(it, round));
    let turn = at.map_or(1, |at| workshop.turn(at));
    let (alliance, what) = (round.called.as_str(), what(round, context));
    if turn > 1 {
        let turn = turn.to_string();
        t!(
            context.i18n,
            "live-round-again",
            alliance = alliance,
            what = what,
            turn = turn
        )
    } else {
        t!(context.i18n, "live-round", alliance = alliance, what = what)
    }
}

/// How many have answered.
pub(super) fn standing(round: &Round, context: &Context) -> String {
    let standing = round.standing();
    let (answered, people) = (standing.answered, standing.people.to_string());
    let told = t!(
        context.i18n,
        "live-answered",
        answered = answered,
        people = people
    );
    if standing.passed == 0 {
        return told;
    }
    let passed = t!(context.i18n, "live-passed-count", count = standing.passed);
    format!("{told} {passed}")
}

/// What is not hidden, and what is.
pub(super) fn what_is_hidden(workshop: &Workshop, context: &Context) -> String {
    let smallest = workshop.people().smallest().to_string();
    match workshop.people().naming() {
        Naming::Names => t!(context.i18n, "live-not-hidden-names", smallest = smallest),
        Naming::Letters => t!(context.i18n, "live-not-hidden-letters", smallest = smallest),
        Naming::Nameless => t!(
            context.i18n,
            "live-not-hidden-nameless",
            smallest = smallest
        ),
    }
}

/// A median that was counted times four.
pub(super) fn median(x4: u64, context: &Context) -> String {
    Labels::new(&context.i18n, &context.pack).number(x4, 4)
}

/// The median of an outcome, or that too few answered.
pub(super) fn middle(outcome: &Outcome, smallest: usize, context: &Context) -> String {
    let said = outcome.said.as_ref();
    match said.and_then(|said| said.spread.median_x4()) {
        Some(x4) => median(x4, context),
        None => t!(context.i18n, "live-hidden", smallest = smallest.to_string()),
    }
}

/// A sentence on an outcome: how the answers lie, the median and the range.
pub(super) fn sentence(outcome: &Outcome, smallest: usize, context: &Context) -> String {
    let label = label(outcome, context);
    let i18n = &context.i18n;
    let Some(said) = &outcome.said else {
        let smallest = smallest.to_string();
        return t!(
            i18n,
            "live-hidden-about",
            question = label,
            smallest = smallest
        );
    };
    let pattern = pattern(i18n, &said.spread, outcome.scale.step());
    let median = middle(outcome, smallest, context);
    let (low, high) = said.spread.range().unwrap_or_default();
    let told = if low == high {
        t!(i18n, "live-agreed", question = label, pattern = pattern)
    } else {
        t!(
            i18n,
            "live-sentence",
            question = label,
            pattern = pattern,
            median = median,
            low = low.to_string(),
            high = high.to_string()
        )
    };
    let mut parts = vec![told];
    if said.dont_know > 0 {
        parts.push(t!(i18n, "live-dont-know-count", count = said.dont_know));
    }
    if said.not_applicable > 0 {
        parts.push(t!(
            i18n,
            "live-not-applicable-count",
            count = said.not_applicable
        ));
    }
    parts.join(" ")
}

/// Who stands at the two ends.
pub(super) fn ends(
    ends: &Ends,
    outcome: &Outcome,
    workshop: &Workshop,
    context: &Context,
) -> String {
    let names = |people: &[usize]| {
        let names = people.iter().map(|it| workshop.people().name(*it));
        names.collect::<Vec<_>>().join(", ")
    };
    let range = outcome.said.as_ref().and_then(|said| said.spread.range());
    let (low, high) = range.unwrap_or_default();
    t!(
        context.i18n,
        "live-ends",
        lowest = low.to_string(),
        low = names(&ends.low),
        highest = high.to_string(),
        high = names(&ends.high)
    )
}

/// What moved since a round before.
pub(super) fn moved(moved: &Moved, context: &Context) -> String {
    let i18n = &context.i18n;
    let range = |(low, high): (u8, u8)| {
        t!(
            i18n,
            "number-range",
            low = low.to_string(),
            high = high.to_string()
        )
    };
    t!(
        i18n,
        "live-moved",
        before = median(moved.from_x4, context),
        now = median(moved.to_x4, context),
        then_range = range(moved.range_before),
        now_range = range(moved.range_now)
    )
}

/// What moved since the workshop before this one.
pub(super) fn since_last(moved: &Moved, last: &Workshop, context: &Context) -> String {
    let day = last.started.to_zoned(TimeZone::clone(&context.zone)).date();
    let told = self::moved(moved, context);
    t!(
        context.i18n,
        "live-since-last",
        date = context.i18n.date(day),
        moved = told
    )
}

/// The questions of a round, as the room is asked them.
pub(super) fn questions<'a>(round: &Round, context: &'a Context) -> Vec<&'a Question> {
    let asked = round.asked().iter();
    asked
        .filter_map(|it| context.pack.question(&it.question))
        .collect()
}
