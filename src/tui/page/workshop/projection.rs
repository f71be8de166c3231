//! What the room is to see: made of what may be told of the workshop and of nothing else. Who rated what,
//! reasons and the names of files are not in it.

use super::{timing, told::told};
use crate::{
    domain::workshop::{Workshop, ballot::Scale, outcome::Outcome, round::Round},
    session::{Session, workshop::Which},
    store::{DotRow, Dots, Projected, Sealed},
    t,
    tui::context::Context,
};

/// What the room sees: what a round came to where that is open, by its workshop, its place there and the outcome
/// talked about; else how far the open round is; else what the room should know first.
pub(super) fn of(
    reveal: Option<(Which, usize, usize)>,
    session: &Session,
    context: &Context,
) -> Projected {
    let Some(workshop) = session.live.workshop() else {
        return Projected::Nothing;
    };
    if let Some(round) = workshop.open_round() {
        return sealed(workshop, round, context);
    }
    let shown = reveal.and_then(|(which, at, row)| {
        let workshop = session.live.get(which)?;
        dots(workshop, at, row, context)
    });
    if let Some(shown) = shown {
        return Projected::Dots(shown);
    }
    if !workshop.actions.is_empty() && !workshop.rounds().is_empty() {
        let actions = workshop.actions.iter().map(|action| {
            let due = action.due.map(|due| context.i18n.date(due));
            let about = [Some(action.who.clone()), due].into_iter().flatten();
            let about: Vec<String> = about.filter(|it| !it.is_empty()).collect();
            (action.what.clone(), about.join(", "))
        });
        return Projected::Actions {
            title: t!(context.i18n, "live-actions"),
            actions: actions.collect(),
        };
    }
    Projected::Words {
        title: timing::step_title(workshop, context)
            .unwrap_or_else(|| t!(context.i18n, "live-title")),
        text: vec![
            t!(
                context.i18n,
                "live-people-count",
                count = workshop.people().count()
            ),
            told(context).what_is_hidden(workshop),
        ],
    }
}

fn sealed(workshop: &Workshop, round: &Round, context: &Context) -> Projected {
    let standing = round.standing();
    let count = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
    let questions = told(context).questions(round).into_iter();
    let told_of = |answered: usize| {
        t!(
            context.i18n,
            "live-answered",
            answered = answered,
            people = standing.people.to_string()
        )
    };
    Projected::Sealed(Sealed {
        title: told(context).round_title(workshop, round),
        questions: questions
            .map(|it| (it.label.clone(), it.ask.clone()))
            .collect(),
        answered: (count(standing.answered), count(standing.people)),
        told: told_of(standing.answered),
        others: [0, 1, standing.people].map(told_of).to_vec(),
        when: t!(context.i18n, "live-shown-when"),
    })
}

/// What a round came to; none while it is open.
pub(super) fn dots(workshop: &Workshop, at: usize, here: usize, context: &Context) -> Option<Dots> {
    let outcomes = workshop.outcome(at)?;
    let smallest = workshop.people().smallest();
    let row = |outcome: &Outcome| DotRow {
        label: told(context).label(outcome),
        scale: match outcome.scale {
            Scale::Rating => (1, 5),
            Scale::Gauge => (0, 100),
        },
        counts: outcome
            .said
            .iter()
            .flat_map(|said| said.spread.given())
            .map(count)
            .collect(),
        middle: told(context).middle(outcome, smallest),
    };
    let sentence = outcomes
        .get(here)
        .map(|it| told(context).sentence(it, smallest));
    Some(Dots {
        title: told(context).round_title(workshop, workshop.rounds().get(at)?),
        told: sentence.into_iter().collect(),
        rows: outcomes.iter().map(row).collect(),
        here,
    })
}

fn count((answer, count): &(u8, u64)) -> (u8, u32) {
    (*answer, u32::try_from(*count).unwrap_or(u32::MAX))
}
