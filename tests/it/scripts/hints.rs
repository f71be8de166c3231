//! What is pointed out once.

use std::collections::BTreeSet;

use madbook::{
    store::{Hint, Setting, Value},
    tui::action::Action,
};

use crate::stage::Stage;

/// The finished example at its list of alliances, seen by somebody new.
fn newcomer() -> Stage {
    let mut stage = Stage::new_to_hints();
    stage.keys("e").go_to("your alliances");
    stage
}

const ALLIANCES: &str = "Ctrl+T leads to the next alliance";

#[test]
fn each_is_shown_once_at_the_edge_and_goes_with_its_page() {
    let mut stage = Stage::new_to_hints();
    stage.keys("e").sees("puts this picture on paper");
    stage.go_to("your alliances").sees(ALLIANCES);
    stage.keys("<Down>").sees(ALLIANCES);
    stage.go_to("factors trust harbour").misses(ALLIANCES);
    let help = "F6 shows all the keys";
    // It stays while somebody answers, and their keys are theirs.
    stage.sees(help).keys("5<Tab>F6").sees(help).sees("F6");
    stage.go_to("factors values harbour").misses(help);
    stage.sees("goes to any question");
    stage.go_to("factors trust harbour");
    stage.misses(help).sees("takes your last change back");
    stage
        .go_to("factors values harbour")
        .misses("takes your last");
    stage
        .act(Action::Picture)
        .misses("puts this picture on paper");
    stage.go_to("your alliances").misses(ALLIANCES);
    stage.go_to("actions actions").sees("in your calendar");
    let all: BTreeSet<Hint> = Hint::ALL.iter().copied().collect();
    assert_eq!(stage.kept_seen.last(), Some(&all));
    assert_eq!(stage.kept_seen.len(), Hint::ALL.len());
}

#[test]
fn nothing_else_on_the_screen_moves_for_it() {
    let (mut new, mut old) = (newcomer(), Stage::empty());
    old.keys("e").go_to("your alliances");
    for (columns, rows) in [(60, 18), (80, 24), (120, 36)] {
        let edge = usize::from(rows) - 2;
        let rest = |stage: &mut Stage| {
            let screen = stage.resize(columns, rows).screen();
            let lines = screen.lines().enumerate();
            let lines = lines.filter(|(at, _)| *at != edge);
            lines.map(|(_, line)| line.to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(rest(&mut new), rest(&mut old));
        new.sees(ALLIANCES);
        old.misses(ALLIANCES);
    }
}

#[test]
fn each_is_whole_in_the_smallest_window_in_each_language() {
    let places = [
        "your alliances",
        "factors trust harbour",
        "factors values harbour",
        "factors trust harbour",
        "actions actions",
    ];
    for seen in 0..=places.len() {
        let mut stage = Stage::new_to_hints();
        stage.resize(60, 18).keys("e");
        for place in &places[..seen] {
            stage.go_to(place);
        }
        for language in ["en", "de"] {
            stage.speak_in(language);
            let screen = stage.screen();
            let edge = screen.lines().nth(16).unwrap_or_default();
            let is_hint = edge.contains(|c: char| c.is_alphabetic());
            assert!(is_hint && !edge.contains('…'), "{screen}");
        }
    }
}

#[test]
fn a_box_hides_it_and_uses_none_up() {
    let mut stage = newcomer();
    stage
        .keys("<F6>")
        .misses(ALLIANCES)
        .keys("<Esc>")
        .sees(ALLIANCES);
    assert_eq!(stage.kept_seen.len(), 2);
}

#[test]
fn whoever_wants_none_has_none_and_turned_on_they_come_again() {
    let mut stage = newcomer();
    let set = |stage: &mut Stage| {
        stage.act(Action::Settings);
        stage.keys("<Down><Down><Down><Down><Down>").sees("▸ Hints");
        stage.keys("<Enter><Esc>");
    };
    set(&mut stage);
    let off = (Setting::Hints, Some(Value::YesNo(false)));
    assert_eq!(stage.kept_settings.last(), Some(&off));
    stage.misses(ALLIANCES);
    stage.go_to("factors trust harbour").misses("F6 shows all");
    stage.go_to("your alliances");
    set(&mut stage);
    stage.sees(ALLIANCES);
}
