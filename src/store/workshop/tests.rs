use jiff::civil::date;
use uuid::Uuid;

use super::*;
use crate::{
    domain::{
        id::{AllianceId, WorkshopId},
        scale::Rating,
        workbook::Intent,
        workshop::{
            People, Projector,
            ballot::{Cast, Scale, Vote},
            clock::Clock,
            round::{Asked, Kept, Seat},
        },
    },
    store::{is_listed, testing::moment},
};

const DAY: Date = date(2026, 11, 26);

fn workbook_id() -> WorkbookId {
    WorkbookId(Uuid::from_u128(1))
}

fn workshop(people: People) -> Workshop {
    let id = WorkshopId(Uuid::from_u128(9));
    let mut workshop = Workshop::new(id, workbook_id(), people, moment(0));
    let asked = Asked {
        question: "factors.trust".parse().unwrap(),
        scale: Scale::Rating,
    };
    let alliance = AllianceId(Uuid::from_u128(2));
    workshop
        .begin_round(alliance, "Harbour \"Coffee\"", vec![asked])
        .unwrap();
    workshop
}

fn rate(workshop: &mut Workshop, seat: Seat, rating: u8, why: &str) {
    let vote = Rating::new(rating).ok().map(Vote::Rating);
    let round = workshop.open_round_mut().unwrap();
    round.hand_on(seat, vec![Cast::new(vote, why)]).unwrap();
}

fn full() -> Workshop {
    let names = ["Ann", "Bo", "Cy", "Dí"].map(String::from).to_vec();
    let mut workshop = workshop(People::named(&names, 4).unwrap());
    rate(&mut workshop, Seat::Person(2), 4, "it's\nold");
    workshop
        .open_round_mut()
        .unwrap()
        .pass_over(Seat::Person(0));
    workshop.parked.push("Prices".into());
    workshop.projector = Projector {
        is_mirrored: true,
        is_blank: true,
    };
    workshop.actions.push(Intent {
        what: "Call".into(),
        who: "Bo".into(),
        due: Some(DAY),
        alliance: None,
        done: None,
    });
    let mut clock = Clock::start(vec![25, 20], moment(5)).unwrap();
    clock.told_over();
    workshop.clock = Some(clock);
    workshop
}

#[test]
fn a_workshop_is_the_same_after_it_was_saved_and_opened() {
    let folder = tempfile::tempdir().unwrap();
    let workbook = folder.path().join("rowan.ron");
    let mut known = full();
    let mut file = WorkshopFile::create(&workbook, DAY, &known).unwrap();
    known.closed = Some(moment(90));
    file.save(&known).unwrap();
    let name = file.path().file_name().unwrap().to_owned();
    assert_eq!(name, "rowan.2026-11-26.room.ron");
    assert!(
        WorkshopFile::open(file.path()).is_err(),
        "one program at a time"
    );
    let (found, unread) = workshops(&workbook, workbook_id());
    assert!(unread.is_empty());
    assert_eq!(found[0].1, known);
    drop(file);
    let (_file, opened) = WorkshopFile::open(&found[0].0).unwrap();
    assert_eq!(opened, known);
    assert!(!is_listed(&found[0].0), "it is no workbook");
    let other = WorkbookId(Uuid::from_u128(5));
    assert!(workshops(&workbook, other).0.is_empty());
}

#[test]
fn what_something_else_changed_is_not_written_over_and_a_newer_file_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let workbook = folder.path().join("rowan.ron");
    let known = full();
    let mut file = WorkshopFile::create(&workbook, DAY, &known).unwrap();
    let text = fs::read_to_string(file.path()).unwrap();
    let newer = text.replacen("format: 1", "format: 2", 1);
    fs::write(file.path(), &newer).unwrap();
    let refused = file.save(&known).unwrap_err();
    assert!(matches!(refused.problem, SaveProblem::ChangedUnderneath));
    assert_eq!(fs::read_to_string(file.path()).unwrap(), newer);
    let (found, unread) = workshops(&workbook, workbook_id());
    assert!(found.is_empty());
    assert!(matches!(
        unread[0].problem,
        LoadProblem::Newer { format: 2 }
    ));
    let second = WorkshopFile::create(&workbook, DAY, &known).unwrap();
    assert!(second.path().ends_with("rowan.2026-11-26-2.room.ron"));
}

#[test]
fn a_nameless_round_that_was_cut_off_goes_on_and_its_file_told_nobodys_answer() {
    let mut known = workshop(People::nameless(20, 4).unwrap());
    for nth in 0..7_u8 {
        rate(&mut known, Seat::Anybody, nth % 5 + 1, "a secret reason");
        let text = String::from_utf8(encode(&known).unwrap()).unwrap();
        let told = text.matches("Rating(").count();
        assert!(told == 0 || told >= 4, "{told}\n{text}");
        assert_eq!(told, text.matches("a secret reason").count());
        assert_eq!(told, if nth < 3 { 0 } else { 4 });
    }
    let mut after = decode(&encode(&known).unwrap()).unwrap();
    let round = after.open_round().unwrap();
    assert_eq!(round.standing().answered, 4, "three rate again");
    assert!(matches!(round.kept().0, Kept::Pooled(_, 4)));
    assert!(after.outcome(0).is_none());
    for nth in 0..16_u8 {
        rate(&mut after, Seat::Anybody, nth % 5 + 1, "");
    }
    assert!(after.open_round_mut().unwrap().reveal());
    let said = after.outcome(0).unwrap()[0].said.clone().unwrap();
    assert_eq!(said.spread.total(), 20);
}

#[test]
fn a_file_that_does_not_fit_together_is_refused_and_told() {
    let text = String::from_utf8(encode(&full()).unwrap()).unwrap();
    for (from, to) in [
        ("person: 2", "person: 9"),
        ("smallest: 4", "smallest: 2"),
        ("smallest: 4", "smallest: 9"),
        ("Rating(4)", "Rating(9)"),
        ("Rating(4)", "Gauge(40)"),
    ] {
        let broken = text.replace(from, to);
        assert_ne!(broken, text, "{from}\n{text}");
        let problem = decode(broken.as_bytes()).unwrap_err();
        assert!(matches!(problem, LoadProblem::Broken { .. }), "{to}");
    }
}
