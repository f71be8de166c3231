use proptest::prelude::*;
use uuid::Uuid;

use super::{
    ballot::{Ballot, Cast, Scale, Vote},
    round::{Kept, Passed, Refused, Seat, Standing},
    *,
};
use crate::domain::{
    scale::{Degree, Rating},
    testing::{alliance_id, question, second},
};

fn asked() -> Vec<Asked> {
    let asked = |id, scale| Asked {
        question: question(id),
        scale,
    };
    vec![
        asked("factors.trust", Scale::Rating),
        asked("gauges.risk", Scale::Gauge),
    ]
}

fn workshop(people: People) -> Workshop {
    let id = WorkshopId(Uuid::from_u128(7));
    let workbook = WorkbookId(Uuid::from_u128(1));
    let mut workshop = Workshop::new(id, workbook, people, second(0));
    workshop
        .begin_round(alliance_id(1), "Harbour Coffee", asked())
        .unwrap();
    workshop
}

fn ballot(rating: u8, degree: u8) -> Ballot {
    vec![
        Cast::new(Rating::new(rating).ok().map(Vote::Rating), "we met twice"),
        Cast::new(Degree::new(degree).ok().map(Vote::Gauge), ""),
    ]
}

fn any_vote(scale: Scale) -> impl Strategy<Value = Option<Vote>> {
    prop_oneof![
        1 => Just(None),
        1 => Just(Some(Vote::DontKnow)),
        1 => Just(Some(Vote::NotApplicable)),
        6 => (0_u8..=100).prop_map(move |number| Some(match scale {
            Scale::Rating => Vote::Rating(Rating::nearest(i16::from(number % 5) + 1)),
            Scale::Gauge => Vote::Gauge(Degree::nearest(number.into())),
        })),
    ]
}

fn any_ballot() -> impl Strategy<Value = Ballot> {
    let cast = |scale| (any_vote(scale), "[ab]{0,2}").prop_map(|(vote, why)| Cast::new(vote, &why));
    (cast(Scale::Rating), cast(Scale::Gauge)).prop_map(|(a, b)| vec![a, b])
}

/// What happens at the laptop.
#[derive(Debug, Clone)]
enum Deed {
    HandOn(Ballot),
    PassOver,
    ComeBack,
}

fn any_deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        6 => any_ballot().prop_map(Deed::HandOn),
        1 => Just(Deed::PassOver),
        1 => Just(Deed::ComeBack),
    ];
    proptest::collection::vec(deed, 0..40)
}

fn pools(round: &Round) -> &[round::Pool] {
    match round.kept() {
        (Kept::Pooled(pools, _), _) => pools,
        (Kept::ByPerson(_), _) => panic!("nobody has a name"),
    }
}

/// Nobody's answer stands alone in what a file may keep.
fn nobody_stands_alone(round: &Round, smallest: usize) {
    for pool in pools(round) {
        let rated = pool.votes.iter().filter(|it| it.number().is_some()).count();
        for count in [pool.votes.len(), rated] {
            assert!(count == 0 || count >= smallest, "{count} of {smallest}");
        }
        assert!(pool.reasons.is_empty() || pool.votes.len() >= smallest);
        assert!(pool.votes.is_sorted() && pool.reasons.is_sorted());
    }
}

proptest! {
    #[test]
    fn no_file_of_a_nameless_round_tells_anybodys_answer(
        count in 4_usize..25,
        smallest in 3_usize..6,
        deeds in any_deeds(),
    ) {
        prop_assume!(count >= smallest);
        let mut workshop = workshop(People::nameless(count, smallest).unwrap());
        let mut before: Vec<usize> = vec![0, 0];
        for deed in deeds {
            let round = workshop.open_round_mut().unwrap();
            match deed {
                Deed::HandOn(ballot) => drop(round.hand_on(Seat::Anybody, ballot)),
                Deed::PassOver => drop(round.pass_over(Seat::Anybody)),
                Deed::ComeBack => drop(round.come_back(Seat::Anybody)),
            }
            nobody_stands_alone(round, smallest);
            let Standing { answered, passed, people } = round.standing();
            prop_assert!(answered + passed <= people);
            prop_assert!(round.unkept() <= answered);
            // What came to a file since it was written last is no single answer either.
            let now: Vec<usize> = pools(round).iter().map(|pool| pool.votes.len()).collect();
            for (now, before) in now.iter().zip(&before) {
                let came = now - before;
                prop_assert!(came == 0 || came >= smallest);
            }
            before = now;
        }
        let round = workshop.open_round_mut().unwrap();
        while round.pass_over(Seat::Anybody) {}
        if round.reveal() {
            nobody_stands_alone(round, smallest);
        }
        for outcome in workshop.outcome(0).into_iter().flatten() {
            if let Some(said) = outcome.said {
                prop_assert!(said.spread.total() >= smallest as u64);
                prop_assert_eq!(said.ends, None);
            }
        }
    }

    #[test]
    fn the_order_in_which_people_come_leaves_no_trace(
        ballots in proptest::collection::vec(any_ballot(), 8..9).prop_shuffle(),
        order in Just((0..8).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let people = || People::nameless(8, 4).unwrap();
        let (mut one, mut other) = (workshop(people()), workshop(people()));
        for (at, other_at) in order.into_iter().enumerate() {
            for (workshop, at) in [(&mut one, at), (&mut other, other_at)] {
                let round = workshop.open_round_mut().unwrap();
                round.hand_on(Seat::Anybody, ballots[at].clone()).unwrap();
            }
        }
        prop_assert!(one.open_round_mut().unwrap().reveal());
        prop_assert!(other.open_round_mut().unwrap().reveal());
        prop_assert_eq!(one, other);
    }

    #[test]
    fn nothing_is_told_of_an_open_round_but_how_many_answered(
        ballots in proptest::collection::vec(any_ballot(), 5),
        others in proptest::collection::vec(any_ballot(), 5),
        naming in 0_usize..3,
    ) {
        let people = || match Naming::ALL[naming] {
            Naming::Names => People::named(&(0..6).map(|it| format!("P{it}")).collect::<Vec<_>>(), 4),
            Naming::Letters => People::lettered(6, 4),
            Naming::Nameless => People::nameless(6, 4),
        };
        let told = |ballots: &[Ballot]| {
            let mut workshop = workshop(people().unwrap());
            for (at, ballot) in ballots.iter().enumerate() {
                let round = workshop.open_round_mut().unwrap();
                let seat = if naming < 2 { Seat::Person(at) } else { Seat::Anybody };
                round.hand_on(seat, ballot.clone()).unwrap();
            }
            let round = workshop.open_round().unwrap();
            let has: Vec<bool> = (0..6).map(|it| round.has_answered(it)).collect();
            (workshop.outcome(0), round.standing(), round.to_come(), has)
        };
        prop_assert_eq!(told(&ballots).0, None);
        prop_assert_eq!(told(&ballots), told(&others));
    }

    #[test]
    fn under_the_smallest_group_nothing_is_shown(
        ballots in proptest::collection::vec(any_ballot(), 3),
    ) {
        let mut workshop = workshop(People::lettered(5, 4).unwrap());
        let round = workshop.open_round_mut().unwrap();
        for (at, ballot) in ballots.into_iter().enumerate() {
            round.hand_on(Seat::Person(at), ballot).unwrap();
        }
        prop_assert!(round.pass_over(Seat::Person(3)) && round.pass_over(Seat::Person(4)));
        prop_assert!(round.reveal());
        prop_assert!(workshop.outcome(0).unwrap().iter().all(|it| it.said.is_none()));
    }
}

#[test]
fn people_are_set_up_once_and_are_enough() {
    let named = |names: &[&str]| {
        People::named(
            &names.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>(),
            3,
        )
    };
    assert_eq!(named(&["Ann", "Bo"]), Err(InvalidPeople::TooFew));
    assert_eq!(named(&["Ann", "Bo", "ann "]), Err(InvalidPeople::SameName));
    assert_eq!(named(&["Ann", "", "Bo", "Cy"]).unwrap().count(), 3);
    assert_eq!(People::nameless(10, 2), Err(InvalidPeople::GroupTooSmall));
    assert_eq!(People::lettered(61, 4), Err(InvalidPeople::TooMany));
    let many = People::lettered(30, 4).unwrap();
    assert_eq!(
        (many.name(0), many.name(25), many.name(26)),
        ("A", "Z", "AA")
    );
}

#[test]
fn what_was_handed_on_cannot_be_taken_back_and_a_revealed_round_is_frozen() {
    let mut workshop = workshop(People::lettered(4, 4).unwrap());
    let round = workshop.open_round_mut().unwrap();
    for person in 0..4 {
        assert!(!round.can_be_revealed());
        round.hand_on(Seat::Person(person), ballot(2, 20)).unwrap();
    }
    assert_eq!(
        round.hand_on(Seat::Person(1), ballot(5, 80)),
        Err(Refused::Already)
    );
    assert_eq!(
        round.hand_on(Seat::Anybody, ballot(5, 80)),
        Err(Refused::NoSuchSeat)
    );
    assert!(round.reveal());
    assert!(!round.reveal() && !round.come_back(Seat::Person(1)));
    assert_eq!(
        round.hand_on(Seat::Person(1), ballot(5, 80)),
        Err(Refused::Frozen)
    );
    assert!(workshop.open_round().is_none() && !workshop.drop_round());
}

#[test]
fn the_widest_disagreement_comes_first_with_who_might_speak_and_no_names_at_reasons() {
    let names = ["Ann", "Bo", "Cy", "Di"].map(String::from).to_vec();
    let mut workshop = workshop(People::named(&names, 4).unwrap());
    let round = workshop.open_round_mut().unwrap();
    for (person, degree) in [10, 90, 10, 60].into_iter().enumerate() {
        round
            .hand_on(Seat::Person(person), ballot(4, degree))
            .unwrap();
    }
    assert!(round.reveal());
    let outcomes = workshop.outcome(0).unwrap();
    assert_eq!(outcomes[0].question, question("gauges.risk"));
    let said = outcomes[0].said.as_ref().unwrap();
    let ends = said.ends.as_ref().unwrap();
    assert_eq!((&ends.low, &ends.high), (&vec![0, 2], &vec![1]));
    let agreed = outcomes[1].said.as_ref().unwrap();
    assert_eq!((agreed.ends.as_ref(), agreed.reasons.len()), (None, 4));
}

#[test]
fn a_second_round_stands_beside_the_first_with_what_moved() {
    let mut workshop = workshop(People::lettered(4, 4).unwrap());
    for (turn, rating) in [(0, [1, 1, 5, 5]), (1, [3, 3, 4, 4])] {
        if turn == 1 {
            workshop
                .begin_round(alliance_id(1), "Harbour Coffee", asked())
                .unwrap();
        }
        let round = workshop.open_round_mut().unwrap();
        for (person, rating) in rating.into_iter().enumerate() {
            round
                .hand_on(Seat::Person(person), ballot(rating, 50))
                .unwrap();
        }
        assert!(round.reveal());
    }
    assert_eq!((workshop.turn(0), workshop.turn(1)), (1, 2));
    let first = workshop.before(1).unwrap();
    assert_eq!(first, &workshop.rounds()[0]);
    let find = |at| {
        let outcomes = workshop.outcome(at).unwrap();
        outcomes
            .into_iter()
            .find(|it| it.scale == Scale::Rating)
            .unwrap()
    };
    let moved = find(1).moved(&find(0)).unwrap();
    assert_eq!((moved.from_x4, moved.to_x4), (12, 14));
    assert_eq!((moved.range_before, moved.range_now), ((1, 5), (3, 4)));
}

#[test]
fn who_was_passed_over_comes_back() {
    let mut workshop = workshop(People::lettered(4, 4).unwrap());
    let round = workshop.open_round_mut().unwrap();
    assert!(round.pass_over(Seat::Person(2)) && !round.pass_over(Seat::Person(2)));
    assert_eq!(round.to_come(), [0, 1, 3]);
    assert!(round.come_back(Seat::Person(2)));
    assert_eq!(round.to_come(), [0, 1, 2, 3]);
    assert!(matches!(
        round.kept(),
        (Kept::ByPerson(_), Passed::People(_))
    ));
}
