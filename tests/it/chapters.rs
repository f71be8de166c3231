//! Key scripts through the chapters beyond the challenge.

use madbook::{
    domain::{
        answer::{AllyHelp, Answer, Criterion, Decision, Entry, Part, Review, Slot},
        id::{AllianceId, ItemId},
        scale::{Degree, Rating},
        workbook::{Subject, Workbook},
    },
    tui::{action::Action, hit::Hit, target::PageTarget},
};
use uuid::Uuid;

use crate::{
    scripts::content,
    stage::{Stage, draw_once},
};

/// The finished example on the full route, open at a place that `Ctrl+O` finds by these letters.
pub(crate) fn full_at(place: &str) -> Stage {
    let mut stage = Stage::finished_at("factors trust harbour");
    stage.keys("<!Routes>full<Enter>").go_to(place);
    stage
}

/// A firm on the full route that has alliances of these names, and no answers.
fn firm_with(names: &[&str]) -> Stage {
    let mut stage = Stage::empty();
    stage.keys("<Enter>Rowan Bakery<Enter>");
    for name in names {
        stage.keys(&format!("n{name}<Enter>"));
    }
    stage.keys("<!Routes>full<Enter>");
    stage
}

/// Everything that the firm said to a question, item by item.
fn items(stage: &Stage, question: &str) -> Vec<Answer> {
    let question = question.parse().unwrap();
    let items = stage.workbook().firm.items(&question);
    items.map(|(_, answer)| answer.clone()).collect()
}

fn undo_all(stage: &mut Stage, before: &Workbook) {
    let mut left = 200;
    while content(stage.workbook()) != *before {
        stage.keys("<Ctrl+Z>");
        left -= 1;
        assert!(left > 0, "it never comes back:\n{}", stage.screen());
    }
}

#[test]
fn another_route_asks_more_and_keeps_what_was_answered() {
    let mut stage = Stage::empty();
    stage.keys("<Enter>Rowan Bakery<Enter><Enter>Harbour Coffee<Enter>");
    stage
        .go_to("factors trust")
        .keys("4")
        .misses("Keeping it alive");
    let asked = stage.screen();
    stage.keys("<!Routes>").sees("The MAD challenge");
    stage.keys("full<Enter>").sees("Your route:");
    let on_full = stage.screen();
    assert_ne!(asked, on_full, "nothing is different on the full route");
    stage
        .go_to("objectives")
        .keys("nBread for the county<Enter><Enter>");
    stage.go_to("stage harbour").keys("3");
    assert_eq!(items(&stage, "firm.objectives").len(), 1);

    stage.keys("<!Routes>mad<Enter>");
    stage.go_to("factors trust");
    let first = stage.workbook().alliances[0].clone();
    let value = |id: &str| {
        first
            .answers
            .get(&id.parse().unwrap(), Part::Value)
            .cloned()
    };
    assert_eq!(
        value("factors.trust"),
        Some(Answer::Rating(Rating::new(4).unwrap()))
    );
    assert!(value("keeping.stage").is_some());
    assert_eq!(items(&stage, "firm.objectives").len(), 1);
    stage
        .keys("<!Routes>full<Enter>")
        .go_to("objectives")
        .sees("Bread for the county");
}

#[test]
fn objectives_are_added_changed_removed_and_undone() {
    let mut stage = firm_with(&["Harbour Coffee"]);
    stage
        .go_to("objectives")
        .sees("Press Enter to add the first");
    let before = content(stage.workbook());
    stage.keys("<Enter>Bread for the county<Tab>3<Enter>");
    stage.sees("Bread for the county").sees("at less cost");
    stage
        .keys("nRye of our own<Tab>5<Enter>")
        .sees("Rye of our own");
    stage.keys("nShorter nights<Esc>").sees("Shorter nights");
    stage.keys("n<Esc>");
    let told = |stage: &mut Stage| -> Vec<(String, AllyHelp)> {
        let items = items(stage, "firm.objectives");
        let objectives = items.iter().map(|it| it.objective().unwrap());
        objectives.map(|it| (it.what.clone(), it.ally)).collect()
    };
    let all = told(&mut stage);
    assert_eq!(
        all,
        [
            ("Bread for the county".to_owned(), AllyHelp::Cheaper),
            ("Rye of our own".to_owned(), AllyHelp::AtAll),
            ("Shorter nights".to_owned(), AllyHelp::Open),
        ]
    );

    stage.keys("<Home><Down><Enter>, and wheat<Tab>4<Enter>");
    assert_eq!(
        told(&mut stage)[1],
        ("Rye of our own, and wheat".to_owned(), AllyHelp::Sooner)
    );
    stage
        .keys("<Home><Del>")
        .sees("Removed “Bread for the county”");
    assert_eq!(told(&mut stage).len(), 2);
    stage.keys("<Ctrl+Z>");
    assert_eq!(told(&mut stage)[0], all[0]);
    stage.keys("<Ctrl+Z>");
    assert_eq!(told(&mut stage), all);
    undo_all(&mut stage, &before);
}

#[test]
fn an_objective_without_words_is_asked_for_again() {
    let mut stage = firm_with(&[]);
    stage.go_to("objectives").keys("n<Tab>2<Enter>");
    stage
        .sees("Please write something here first.")
        .keys("Rye<Tab><Enter>");
    assert_eq!(items(&stage, "firm.objectives").len(), 1);
}

#[test]
fn the_objectives_that_an_alliance_serves_are_picked_with_space() {
    let mut stage = firm_with(&["Harbour Coffee", "Mill Lane Farm"]);
    stage
        .go_to("objectives")
        .keys("nRye<Enter><Enter>nWheat<Enter><Enter>");
    stage.go_to("serve mill");
    let before = content(stage.workbook());
    let linked = |stage: &Stage, at: usize| {
        let PageTarget::Question(_, question, _) = stage.page() else {
            panic!("{:?}", stage.page())
        };
        stage.workbook().alliances[at]
            .answers
            .items(&question)
            .count()
    };
    stage.sees("Rye").sees("Wheat").misses("✓ Wheat");
    stage.keys("<Down><Space>").sees("✓ Wheat").misses("✓ Rye");
    assert_eq!((linked(&stage, 0), linked(&stage, 1)), (0, 1));
    stage.keys("<Up><Space>").sees("✓ Rye");
    stage.keys("<Down><Space>").misses("✓ Wheat").sees("✓ Rye");
    assert_eq!(linked(&stage, 1), 1);
    // An objective is not lost by dropping a link, nor by asking for its removal here.
    stage
        .keys("<Up><Del>")
        .sees("Rye")
        .keys("<Space>")
        .misses("✓ Rye");
    assert_eq!(items(&stage, "firm.objectives").len(), 2);
    undo_all(&mut stage, &before);
}

#[test]
fn benefits_are_ranked_in_the_order_in_which_they_are_picked() {
    let mut stage = firm_with(&[]);
    stage.go_to("benefits sought");
    let before = content(stage.workbook());
    let picked = |stage: &mut Stage| -> Vec<String> {
        let id = "firm.benefits".parse().unwrap();
        let answer = stage.workbook().firm.get(&id, Part::Value).cloned();
        let picked = answer.as_ref().and_then(Answer::picked).unwrap_or_default();
        picked.iter().map(ToString::to_string).collect()
    };
    stage.keys("<Down><Down><Down><Space>");
    assert_eq!(picked(&mut stage), ["benefits.knowledge"]);
    stage.keys("51");
    assert_eq!(
        picked(&mut stage),
        [
            "benefits.knowledge",
            "benefits.innovation",
            "benefits.market"
        ]
    );
    stage.keys("3");
    assert_eq!(
        picked(&mut stage),
        ["benefits.innovation", "benefits.market"]
    );
    stage.keys("51");
    assert_eq!(picked(&mut stage), [""; 0]);
    assert_eq!(
        content(stage.workbook()),
        before,
        "an empty ranking is no answer"
    );
}

#[test]
fn a_level_is_chosen_by_its_digit() {
    let mut stage = full_at("level harbour");
    for (digit, id) in [("1", "level.awareness"), ("5", "level.sogo-shosha")] {
        stage.keys(digit);
        let question = "level.declared".parse().unwrap();
        let answer = stage.workbook().alliances[0]
            .answers
            .get(&question, Part::Value);
        let picked = answer.and_then(Answer::picked).unwrap();
        assert_eq!(picked, [id.parse().unwrap()]);
    }
    stage.sees("● 5 Like one firm").sees("you say");
}

const MATRIX: &str = "side by side";

#[test]
fn the_matrix_is_begun_weighed_fixed_scored_and_undone() {
    let mut stage = firm_with(&["Harbour Coffee", "Mill Lane Farm"]);
    stage.go_to(MATRIX).sees("begin with the usual criteria");
    let before = content(stage.workbook());
    let weights = |stage: &mut Stage| -> Vec<u8> {
        let items = items(stage, "choosing.matrix");
        let criteria = items.iter().filter_map(Answer::criterion);
        criteria.map(|it| it.weight).collect()
    };
    // No number scores, and no space fixes, what is not there.
    stage.keys("3<Space>");
    assert_eq!(content(stage.workbook()), before);
    stage
        .keys("<Enter>")
        .sees("Fits our objectives")
        .sees("25 %");
    assert_eq!(weights(&mut stage), [25, 15, 15, 15, 15, 15]);
    stage.keys("<Right><Down><Left><Left><Left>");
    assert_eq!(weights(&mut stage), [30, 1, 15, 15, 15, 15]);
    stage.keys("<Right><Right>4");
    assert_eq!(weights(&mut stage), [30, 11, 15, 15, 15, 15]);

    stage.keys("<Space><Home>").sees("Total").sees("Place");
    stage.sees("Harbour Coffee · Fits our objectives");
    stage.keys("4").sees("Mill Lane Farm · Fits our objectives");
    stage.keys("2").sees("Harbour Coffee · Fits our ways");
    stage.keys("?").sees("Mill Lane Farm · Fits our ways");
    stage.keys("5").sees("Harbour Coffee · Sound finances");
    stage.keys("3333333");
    stage.sees("Mill Lane Farm · Little risk for us").keys("3");
    stage.sees("Mill Lane Farm · Little risk for us");
    let alliances = stage.workbook().alliances.clone();
    let scores = |at: usize| -> Vec<Answer> {
        let question = "choosing.matrix".parse().unwrap();
        let items = alliances[at].answers.items(&question);
        items.map(|(_, answer)| answer.clone()).collect()
    };
    let rating = |number| Answer::Rating(Rating::new(number).unwrap());
    let mut first = vec![rating(4), Answer::DontKnow];
    first.extend([rating(3), rating(3), rating(3), rating(3)]);
    assert_eq!(scores(0), first);
    assert_eq!(scores(1)[..2], [rating(2), rating(5)]);
    // (4·30 + 3·60) / 90 and (2·30 + 5·11 + 3·60) / 101.
    stage.sees("3.3").sees("2.9");

    stage.keys("<Backspace>");
    let left = stage.workbook().alliances[1].answers.iter().count();
    assert_eq!(left, 5);
    stage.keys("<Space>").sees("When they are right, press");
    stage.keys("<Space>").sees("3.3");
    undo_all(&mut stage, &before);
    stage.sees("begin with the usual criteria");
}

#[test]
fn a_criterion_is_added_with_a_floor_and_taken_out() {
    let mut stage = firm_with(&["Harbour Coffee", "Mill Lane Farm"]);
    stage.go_to(MATRIX).keys("<Enter>");
    stage.keys("nPays on time<Enter><Ctrl+W>hundred<Enter>3<Enter>");
    stage.sees("A weight is a whole number from 1 to 100.");
    stage.keys("<Ctrl+W>40<Enter><Enter>");
    stage.sees("Pays on time").sees("at least 3");
    let added = items(&stage, "choosing.matrix");
    let added: Vec<_> = added.iter().filter_map(Answer::criterion).collect();
    let known = Criterion {
        label: "Pays on time".into(),
        weight: 40,
        floor: Some(Rating::new(3).unwrap()),
    };
    assert!(added.contains(&&known), "{added:?}");
    stage.keys("<End><Del>");
    assert_eq!(items(&stage, "choosing.matrix").len(), added.len() - 1);
    stage.keys("<Ctrl+Z>");
    assert_eq!(items(&stage, "choosing.matrix").len(), added.len());
}

#[test]
fn one_sees_where_one_stands_in_a_large_matrix() {
    let mut stage = firm_with(&[]);
    stage.go_to(MATRIX);
    let names = [
        "Ash", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gorse", "Hazel", "Ivy", "Juniper",
        "Kapok", "Larch",
    ];
    stage.keys("<!Alliances>");
    for name in names {
        stage.keys(&format!("n{name}<Enter>"));
    }
    stage.go_to(MATRIX);
    let question = "choosing.matrix".parse().unwrap();
    let mut workbook = stage.workbook().clone();
    let at = workbook.edited;
    for number in 1..=12 {
        let criterion = Criterion {
            label: format!("Criterion {number}"),
            weight: 10,
            floor: None,
        };
        let item = ItemId(Uuid::from_u128(0xC0_0000 + number));
        let entry = Entry::new(Answer::Criterion(criterion), at);
        let slot = Slot::new(&question, Part::Item(item));
        workbook.firm.set(slot, Some(entry));
    }
    let mut stage = Stage::with([workbook]);
    stage.keys("<Enter>").go_to(MATRIX);
    stage.keys("<Space>").resize(80, 24);
    for criterion in 1..=12 {
        for name in names {
            let title = format!("{name} · Criterion {criterion}");
            stage.sees(&title).sees("Total").sees("Place");
            let cursors = stage.screen().matches('▸').count();
            assert!(cursors >= 2, "no cell is selected:\n{}", stage.screen());
            let label = format!("▸ Criterion {criterion}");
            stage.sees(&label);
            stage.keys("3");
        }
    }
    stage.sees("Larch · Criterion 12").sees("3.0");
    for _ in 0..11 {
        stage.keys("<Left>");
    }
    stage.sees("Ash · Criterion 12").keys("<Home>");
    stage.sees("Ash · Criterion 1");
}

fn reviews(workbook: &Workbook, alliance: AllianceId) -> Vec<Review> {
    let answers = workbook.answers(Subject::Alliance(alliance)).unwrap();
    let question = "keeping.reviews".parse().unwrap();
    let items = answers.items(&question);
    let reviews = items.filter_map(|(_, answer)| answer.review().cloned());
    reviews.collect()
}

#[test]
fn a_review_that_deepens_an_alliance_moves_gauges_and_level() {
    let mut stage = firm_with(&["Harbour Coffee"]);
    stage.go_to("value updates harbour");
    let before = content(stage.workbook());
    stage.keys("n<Tab>Bread.<Tab>Beans.<Tab>A box.<Tab>Half a box.<Tab>");
    stage.keys("4<Tab>3<Tab>5<Tab><Tab>New owner.<Tab>A whole box.<Tab>1<Enter>");
    stage
        .sees("You decided to deepen it")
        .sees("Risk & control");
    let stop = stage.page();
    stage.keys("86<Tab>").sees("86");
    stage
        .keys("<Tab><Tab>3")
        .sees("Level")
        .sees("Bought-in services");
    stage.keys("<Esc>").sees("Half a box.");
    assert_eq!(stage.page(), stop);
    let value = |stage: &mut Stage, question: &str| {
        let answers = &stage.workbook().alliances[0].answers;
        let value = answers.get(&question.parse().unwrap(), Part::Value);
        value.cloned()
    };
    let risk = value(&mut stage, "gauges.risk").and_then(|it| it.degree());
    assert_eq!(risk.map(Degree::get), Some(86));
    assert_eq!(value(&mut stage, "gauges.duration"), None);
    let level = value(&mut stage, "level.declared").unwrap();
    assert_eq!(level.picked().unwrap()[0].as_str(), "level.services");
    let focus = stage.session().focus().unwrap();
    let [review] = &reviews(stage.workbook(), focus)[..] else {
        panic!("no review was kept")
    };
    let rating = |number| Rating::new(number).ok();
    assert_eq!(review.dynamics, [rating(4), rating(3), rating(5), None]);
    assert_eq!(review.decision, Some(Decision::Upgrade));
    assert_eq!(review.actual, "Half a box.");
    stage.sees("20 November 2026");

    // Another look at the same decision moves nothing again.
    stage
        .keys("<Enter><Esc>")
        .misses("You decided to deepen it");

    // What was set out last time is what was to be reached this time, and stands beside it.
    stage.keys("n").sees("A whole box.");
    stage.keys("<Ctrl+W><Ctrl+W><Ctrl+W><Ctrl+W><Ctrl+W>3w<Tab>Rolls.<Ctrl+S>");
    stage
        .keys("<Home>")
        .sees("This time")
        .sees("The time before");
    stage.sees("Rolls.").sees("Bread.").sees("Half a box.");
    undo_all(&mut stage, &before);
}

#[test]
fn a_review_that_keeps_things_as_they_are_leads_nowhere() {
    let mut stage = firm_with(&["Harbour Coffee"]);
    stage.go_to("value updates harbour");
    let stop = stage.page();
    stage.keys("n<Tab>Bread.<Esc>");
    assert_eq!(stage.page(), stop);
    stage.keys("<Enter><Tab> And rolls.<Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab>2<Enter>");
    assert_eq!(stage.page(), stop);
    let focus = stage.session().focus().unwrap();
    let [review] = &reviews(stage.workbook(), focus)[..] else {
        panic!("not one review")
    };
    assert_eq!(review.given, "Bread. And rolls.");
    assert_eq!(review.decision, Some(Decision::Maintain));
    stage.keys("n<Esc>").keys("<Del>").sees("Removed");
    assert_eq!(reviews(stage.workbook(), focus), []);
}

#[test]
fn a_chapters_own_page_says_what_its_answers_say_at_every_size() {
    for (columns, rows) in [(120, 36), (80, 24), (60, 18)] {
        for (place, said) in [
            ("level harbour", "supports level"),
            ("parting harbour", "of the 15 terms that"),
            ("parting harbour", "Safeguards of your"),
            ("value updates harbour", "The next value update"),
            ("objectives", "Harbour Coffee"),
        ] {
            let mut stage = full_at(place);
            stage.resize(columns, rows).keys("<!Review><End>");
            stage.sees("▸ What this says");
            let mut pages = stage.screen();
            for _ in 0..20 {
                stage.keys("<Ctrl+Down>");
                pages.push_str(&stage.screen());
            }
            assert!(
                pages.contains(said),
                "{place} at {columns}x{rows}:\n{pages}"
            );
        }
    }
}

#[test]
fn every_action_can_be_asked_for_in_every_chapter() {
    draw_once();
    for place in [
        "objectives",
        "benefits sought",
        "serve harbour",
        MATRIX,
        "level harbour",
        "stage harbour",
        "value updates harbour",
    ] {
        let mut stage = full_at(place);
        let page = stage.page();
        for action in Action::ALL {
            stage.act(*action).keys("<Esc><Esc><Esc>");
            if stage.app.session().is_none() {
                stage = full_at(place);
            }
            stage.click_on(Hit::Go(page.clone().into()));
        }
    }
}
