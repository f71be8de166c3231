//! One sentence for the whole firm, true for any mix of alliances, and a second one for the others.

use crate::{
    domain::{
        question::Gauge,
        reading::{
            continuum::{Verdict, VerdictReading},
            finding::FindingKind,
        },
    },
    i18n::Catalog,
    t,
};

use super::{
    model::{Alliance, Labels, halves},
    signs::UNICODE,
    style::{Style, Zones, say},
    text::{clip, width},
};

/// What an owner asks first: have we a strategic alliance, or what comes nearest to one?
const NEAREST: [Verdict; 5] = [
    Verdict::StrategicAlliance,
    Verdict::EmergingAlliance,
    Verdict::Partnership,
    Verdict::Integration,
    Verdict::Transaction,
];

fn settled(alliance: &Alliance<'_>) -> Option<Verdict> {
    alliance.continuum.verdict.and_then(VerdictReading::settled)
}

/// The verdict among those that are settled that comes nearest to a strategic alliance.
fn nearest(alliances: &[Alliance<'_>]) -> Option<Verdict> {
    let some = |verdict: &Verdict| alliances.iter().any(|it| settled(it) == Some(*verdict));
    NEAREST.into_iter().find(some)
}

/// How long a partner's name may be in the headline on a screen, and on paper, which has room.
const NAME: u16 = 60;
const NAME_ON_PAPER: u16 = 120;

/// Which alliances the headline counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counted {
    /// All of the firm.
    All,
    /// Those that a room is shown: others are not placed, or kept private.
    Shown,
}

/// How much the headline says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Length {
    /// Names however long, and what is gravest where there is one name.
    Whole,
    /// Names, and what is gravest where there is one name.
    Full,
    /// Names.
    Named,
    /// Numbers alone, where there are several alliances.
    Short,
}

/// The sentence for the whole firm, with names and with what is gravest where there is one name.
pub fn sentence(alliances: &[Alliance<'_>], words: &Catalog, labels: &Labels) -> String {
    let style = Style {
        words,
        labels,
        signs: &UNICODE,
        zones: Zones::Lined,
    };
    headline(alliances, Length::Whole, Counted::All, &style)
}

/// The sentence for the whole firm, no longer than it may be.
pub(super) fn headline(
    alliances: &[Alliance<'_>],
    length: Length,
    counted: Counted,
    style: &Style<'_>,
) -> String {
    let count = alliances.len();
    let Some(best) = nearest(alliances) else {
        return unsettled(alliances, length, style);
    };
    let there: Vec<_> = alliances
        .iter()
        .filter(|it| settled(it) == Some(best))
        .collect();
    let what = is_what(best, there.len(), style);
    let some = || {
        let what = what.as_str();
        if counted == Counted::Shown {
            let all = number(count, style);
            let some = first_number(there.len(), style);
            say!(style, "pic-head-shown", some = some, all = all, what = what)
        } else if there.len() == count {
            say!(
                style,
                "pic-head-all",
                count = count,
                all = number(count, style),
                what = what
            )
        } else {
            let some = first_number(there.len(), style);
            say!(
                style,
                "pic-head-some",
                some = some,
                all = number(count, style),
                what = what
            )
        }
    };
    let name = |it: &Alliance<'_>| named(it, length, style);
    let said = match (&there[..], length) {
        ([one], Length::Whole | Length::Full) if count == 1 => {
            let said = say!(style, "pic-who-what", who = name(one), what = what.as_str());
            with_clause(said, one, style)
        }
        ([one], Length::Named | Length::Short) if count == 1 => {
            say!(style, "pic-who-what", who = name(one), what = what.as_str())
        }
        ([one], Length::Whole | Length::Full) => {
            let named = with_clause(name(one), one, style);
            say!(style, "pic-head-named", said = some(), names = named)
        }
        ([one], Length::Named) => {
            say!(style, "pic-head-named", said = some(), names = name(one))
        }
        ([one, other], Length::Whole | Length::Full | Length::Named) if count > 2 => {
            let names = say!(style, "pic-and", one = name(one), other = name(other));
            say!(style, "pic-head-named", said = some(), names = names)
        }
        _ => some(),
    };
    say!(style, "pic-sentence", said = said)
}

/// An alliance's name, as much of it as there is room for.
fn named(alliance: &Alliance<'_>, length: Length, style: &Style<'_>) -> String {
    let room = match length {
        Length::Whole => NAME_ON_PAPER,
        Length::Full | Length::Named | Length::Short => NAME,
    };
    let name = style.signs.spell(alliance.name);
    clip(&name, room, style.signs.more).into_owned()
}

/// What was said, with what is gravest about an alliance.
fn with_clause(said: String, alliance: &Alliance<'_>, style: &Style<'_>) -> String {
    match clause(alliance, style) {
        Some(clause) => say!(style, "pic-head-clause", said = said, clause = clause),
        None => said,
    }
}

/// A number within a sentence, in a word up to twelve.
fn number(number: usize, style: &Style<'_>) -> String {
    say!(style, "pic-number", number = number)
}

/// A number that begins a sentence.
fn first_number(number: usize, style: &Style<'_>) -> String {
    say!(style, "pic-number-first", number = number)
}

/// What is said where nothing is settled: nothing set yet, or something still open everywhere.
fn unsettled(alliances: &[Alliance<'_>], length: Length, style: &Style<'_>) -> String {
    let placed = alliances.iter().any(|it| it.continuum.now.is_some());
    match alliances {
        [] => say!(style, "pic-head-none"),
        _ if !placed => say!(style, "pic-head-unplaced"),
        [one] => say!(style, "pic-head-one-open", name = named(one, length, style)),
        _ => say!(style, "pic-head-open", all = number(alliances.len(), style)),
    }
}

/// "is a strategic alliance", "are strategic alliances".
fn is_what(verdict: Verdict, count: usize, style: &Style<'_>) -> String {
    match verdict {
        Verdict::StrategicAlliance => say!(style, "pic-is-strategic", count = count),
        Verdict::EmergingAlliance => say!(style, "pic-is-emerging", count = count),
        Verdict::Partnership => say!(style, "pic-is-partnership", count = count),
        Verdict::Integration => say!(style, "pic-is-integration", count = count),
        Verdict::Transaction => say!(style, "pic-is-transaction", count = count),
    }
}

/// A clause of the gravest thing that stands out, where it says something about the alliance itself.
fn clause(alliance: &Alliance<'_>, style: &Style<'_>) -> Option<String> {
    Some(match alliance.gravest? {
        FindingKind::LongWithLittlePaper { .. } => say!(style, "pic-clause-paper"),
        FindingKind::GaugesPullApart { .. } => say!(style, "pic-clause-apart"),
        FindingKind::CommitmentAheadOfValue { marks, .. } => {
            let marks = halves(marks.held_at_best(), style);
            say!(style, "pic-clause-commitment", marks = marks)
        }
        FindingKind::ValueAheadOfCommitment { .. } => say!(style, "pic-clause-value"),
        FindingKind::TrustDisagrees { .. } => say!(style, "pic-clause-trust"),
        FindingKind::DeepWithLowTrust { .. } => say!(style, "pic-clause-low-trust"),
        FindingKind::LevelDeeperThanTrust { .. } => say!(style, "pic-clause-level"),
        FindingKind::DeepWithFewSafeguards { .. } => say!(style, "pic-clause-safeguards"),
        FindingKind::FailsMustHave { .. } => say!(style, "pic-clause-must-have"),
        FindingKind::ReviewOverdue { .. } => say!(style, "pic-clause-overdue"),
        FindingKind::NewEntity { .. }
        | FindingKind::FurthestToTravel { .. }
        | FindingKind::ClaimedWithoutEvidence { .. }
        | FindingKind::LowWithoutWhy { .. }
        | FindingKind::ImpactDisagrees { .. }
        | FindingKind::IndependenceDisagrees { .. }
        | FindingKind::LevelAgainstPaper { .. }
        | FindingKind::DeepWithThinCharter { .. }
        | FindingKind::ChangesWithoutPlan { .. }
        | FindingKind::AimWithFewSafeguards { .. }
        | FindingKind::ServesNoObjective { .. }
        | FindingKind::VentureDisagrees { .. }
        | FindingKind::ValueForOneSide { .. }
        | FindingKind::LearningAlone => return None,
    })
}

/// What the other alliances are: by name while that fits into so many cells, by count when not. Empty
/// where there are no others.
pub(super) fn others(alliances: &[Alliance<'_>], room: u16, style: &Style<'_>) -> String {
    let best = nearest(alliances);
    if alliances.len() < 2 {
        return String::new();
    }
    let fits = |told: &String| width(told) <= room;
    let told = by_name(alliances, best, style).filter(fits);
    let told = told.or_else(|| Some(by_count(alliances, None, style)).filter(fits));
    // The headline has counted those that come nearest.
    let told = told.unwrap_or_else(|| by_count(alliances, best, style));
    clip(&told, room, style.signs.more).into_owned()
}

/// "Mill Lane Farm is a partnership, Corner Grocer is a transaction; Saltwater Deli is open: ...";
/// none where more than one is open, or where there is nobody to name.
fn by_name(alliances: &[Alliance<'_>], best: Option<Verdict>, style: &Style<'_>) -> Option<String> {
    let mut open = alliances.iter().filter(|it| settled(it).is_none());
    let one_open = open.next();
    if open.next().is_some() {
        return None;
    }
    let mut parts: Vec<String> = Vec::new();
    for verdict in NEAREST.into_iter().filter(|it| Some(*it) != best) {
        let names: Vec<_> = (alliances.iter())
            .filter(|it| settled(it) == Some(verdict))
            .map(|it| style.signs.spell(it.name))
            .collect();
        let (last, before) = match &names[..] {
            [] => continue,
            [one] => (one, None),
            [before @ .., last] => (last, Some(before.join(", "))),
        };
        let who = match before {
            Some(before) => say!(style, "pic-and", one = before, other = last.as_ref()),
            None => last.clone().into_owned(),
        };
        let what = is_what(verdict, names.len(), style);
        parts.push(say!(style, "pic-who-what", who = who, what = what));
    }
    let told = parts.join(", ");
    let open = one_open.map(|it| still_open(it, style));
    match (told.is_empty(), open) {
        (true, None) => None,
        (true, Some(open)) => Some(say!(style, "pic-sentence", said = open)),
        (false, None) => Some(say!(style, "pic-sentence", said = told)),
        (false, Some(open)) => {
            let both = say!(style, "pic-rest-open", told = told, open = open);
            Some(say!(style, "pic-sentence", said = both))
        }
    }
}

/// What is missing to settle an alliance: its gauges where one is blank, else its marks.
fn still_open(alliance: &Alliance<'_>, style: &Style<'_>) -> String {
    let name = style.signs.spell(alliance.name);
    let name = name.as_ref();
    let blank = |gauge: &Gauge| alliance.continuum.gauge(*gauge).now().is_none();
    let blank: Vec<Gauge> = Gauge::ALL.into_iter().filter(blank).collect();
    match blank[..] {
        [] => {
            let open = alliance.marks.open().count();
            say!(style, "pic-open-marks", name = name, count = open)
        }
        [gauge] => {
            let gauge = style.labels.gauge(gauge);
            say!(style, "pic-open-gauge", name = name, gauge = gauge)
        }
        _ => say!(style, "pic-open-gauges", name = name, count = blank.len()),
    }
}

/// "1 emerging alliance · 1 partnership · 1 open", but for one verdict.
fn by_count(alliances: &[Alliance<'_>], but: Option<Verdict>, style: &Style<'_>) -> String {
    let mut counts: Vec<String> = Vec::new();
    for verdict in NEAREST.into_iter().filter(|it| Some(*it) != but) {
        let count = (alliances.iter())
            .filter(|it| settled(it) == Some(verdict))
            .count();
        if count > 0 {
            counts.push(match verdict {
                Verdict::StrategicAlliance => say!(style, "pic-count-strategic", count = count),
                Verdict::EmergingAlliance => say!(style, "pic-count-emerging", count = count),
                Verdict::Partnership => say!(style, "pic-count-partnership", count = count),
                Verdict::Integration => say!(style, "pic-count-integration", count = count),
                Verdict::Transaction => say!(style, "pic-count-transaction", count = count),
            });
        }
    }
    let open = alliances.iter().filter(|it| settled(it).is_none()).count();
    if open > 0 {
        counts.push(say!(style, "pic-count-open", count = open));
    }
    counts.join(&format!(" {} ", style.signs.dot))
}
