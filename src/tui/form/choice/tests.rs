use super::{typed::PASTED, *};
use crate::tui::keymap::KeyPress;

fn act(field: &mut ChoiceField, action: Action, key: &str) -> Event {
    field.update(&Input::Act(action, key.parse::<KeyPress>().unwrap()))
}

fn scale() -> ChoiceField {
    let options = Opt::numbered((1..=5).map(|it| it.to_string()));
    ChoiceField::new(options, PickMode::One, true, Chosen::Nothing)
}

#[test]
fn moving_never_answers() {
    let mut field = scale();
    for (action, key) in [
        (Action::Down, "j"),
        (Action::Up, "k"),
        (Action::Right, "→"),
        (Action::Left, "←"),
    ] {
        assert_eq!(act(&mut field, action, key), Event::Moved);
        assert_eq!(field.chosen(), Chosen::Nothing);
    }
}

#[test]
fn spaces_between_words_that_go_astray_leave_an_answer_as_it_is() {
    let mut field = scale();
    for before in [
        Chosen::Options(vec![2]),
        Chosen::DontKnow,
        Chosen::NotApplicable,
    ] {
        field.set(before.clone());
        field.unmark();
        for _ in 0..3 {
            assert_eq!(act(&mut field, Action::Pick, "Space"), Event::Moved);
            assert_eq!(field.chosen(), before);
        }
    }
    // Where the mark is elsewhere, it answers.
    act(&mut field, Action::Up, "↑");
    assert_eq!(act(&mut field, Action::Pick, "Space"), Event::Changed);
    assert_eq!(field.chosen(), Chosen::DontKnow);
}

#[test]
fn a_number_is_what_it_says_and_enter_answers_what_is_marked_and_goes_on() {
    let mut field = scale();
    assert_eq!(act(&mut field, Action::Digit, "4"), Event::Changed);
    assert_eq!(field.chosen(), Chosen::Options(vec![3]));
    assert_eq!(field.wrong(), None);
    field.rest();
    assert_eq!(act(&mut field, Action::Digit, "9"), Event::Moved);
    assert_eq!((field.wrong(), field.digits()), (Some("9"), Some((1, 5))));
    assert_eq!(field.chosen(), Chosen::Options(vec![3]), "nothing changed");
    act(&mut field, Action::Down, "↓");
    assert_eq!(field.wrong(), None);
    assert_eq!(
        act(&mut field, Action::Choose, "Enter"),
        Event::ChangedAndOn
    );
    assert_eq!(field.chosen(), Chosen::Options(vec![4]));
    assert_eq!(act(&mut field, Action::Choose, "Enter"), Event::On);
}

fn type_in(field: &mut ChoiceField, keys: &str) -> Vec<Event> {
    let input = |key: char| {
        let press = key.to_string().parse::<KeyPress>().unwrap();
        if key.is_ascii_digit() {
            Input::Act(Action::Digit, press)
        } else {
            Input::Press(press)
        }
    };
    keys.chars().map(|key| field.update(&input(key))).collect()
}

#[test]
fn a_number_that_is_not_on_the_scale_is_refused_whole_and_stays_until_it_is_dropped() {
    let rated = Chosen::Options(vec![2]);
    for keys in [
        "10",
        "100",
        "12,5",
        "4.5",
        "-3",
        "+4",
        "0",
        "7",
        "3%",
        "2,55",
        "100000000000",
    ] {
        for before in [Chosen::Nothing, rated.clone(), Chosen::DontKnow] {
            let mut field = scale();
            field.set(before.clone());
            type_in(&mut field, keys);
            let shown: String = keys.chars().take(LONGEST).collect();
            assert_eq!(
                (field.chosen(), field.wrong()),
                (before.clone(), Some(&*shown))
            );
            for (action, key) in [(Action::Choose, "Enter"), (Action::Pick, "Space")] {
                assert_eq!(act(&mut field, action, key), Event::Moved, "{keys}");
                assert!(field.wrong().is_some(), "{keys}");
            }
            for _ in shown.chars() {
                act(&mut field, Action::Blank, "Backspace");
                assert_eq!(
                    (field.chosen(), field.wrong()),
                    (before.clone(), None),
                    "{keys}"
                );
            }
            act(&mut field, Action::Blank, "Backspace");
            assert_eq!(field.chosen(), Chosen::Nothing, "one more than was typed");
        }
    }
    let mut field = scale();
    assert_eq!(
        type_in(&mut field, "10"),
        [Event::Changed, Event::Corrected]
    );
    assert!(field.unmark(), "Esc has something to drop");
    assert_eq!(
        type_in(&mut field, "10"),
        [Event::Changed, Event::Corrected]
    );
    field.rest();
    assert_eq!(type_in(&mut field, "3"), [Event::Changed], "another number");
    assert_eq!((field.chosen(), field.wrong()), (rated, None));
}

#[test]
fn what_the_first_letters_of_words_answered_is_taken_back_and_the_number_before_them_stays() {
    let rated = |at| Chosen::Options(vec![at]);
    for (keys, answered) in [
        ("4B", rated(3)),
        ("4,B", rated(3)),
        ("4: B", rated(3)),
        ("4 B", rated(3)),
        ("4xa", rated(3)),
        ("de", rated(0)),
        ("xe", rated(0)),
        ("?I", Chosen::DontKnow),
        ("- t", rated(0)),
        ("10B", rated(0)),
    ] {
        let mut field = scale();
        field.set(rated(0));
        act(&mut field, Action::Down, "↓");
        for key in keys.chars() {
            let name = if key == ' ' {
                "Space"
            } else {
                &key.to_string()
            };
            match key {
                '0'..='9' => act(&mut field, Action::Digit, name),
                ' ' => act(&mut field, Action::Pick, name),
                'd' | '?' => act(&mut field, Action::DontKnow, name),
                'x' => act(&mut field, Action::NotApplicable, name),
                _ => field.update(&Input::Press(name.parse().unwrap())),
            };
        }
        assert_eq!(field.chosen(), answered, "{keys}");
    }
    let options = Opt::numbered(["a", "b", "c"].map(str::to_owned));
    let mut field = ChoiceField::new(options, PickMode::Many, true, Chosen::Nothing);
    act(&mut field, Action::Digit, "2");
    act(&mut field, Action::Pick, "Space");
    assert_eq!(field.chosen(), Chosen::Nothing);
    let letter = Input::Press("b".parse::<KeyPress>().unwrap());
    assert_eq!(field.update(&letter), Event::Corrected);
    assert_eq!(field.chosen(), rated(1));
    // After a while a key was meant as it was taken.
    act(&mut field, Action::NotApplicable, "x");
    field.rest();
    assert_eq!(field.update(&letter), Event::Ignored);
    assert_eq!(field.chosen(), Chosen::NotApplicable);
}

#[test]
fn ten_is_not_the_option_of_nought() {
    let options = Opt::from(0, (0..=5).map(|it| it.to_string()));
    let mut field = ChoiceField::one(options, 4);
    for keys in ["10", "40", "70"] {
        type_in(&mut field, keys);
        assert_eq!(
            (field.chosen(), field.wrong()),
            (Chosen::Options(vec![4]), Some(keys))
        );
        assert!(field.unmark());
    }
    type_in(&mut field, "3");
    act(&mut field, Action::DeleteBack, "Backspace");
    assert_eq!(type_in(&mut field, "0"), [Event::Changed]);
    assert_eq!(field.chosen(), Chosen::Options(vec![0]));
}

#[test]
fn of_two_digits_on_the_scale_the_last_one_counts() {
    let mut field = scale();
    assert_eq!(
        type_in(&mut field, "45"),
        [Event::Changed, Event::Corrected]
    );
    assert_eq!(field.chosen(), Chosen::Options(vec![4]));
    assert_eq!(type_in(&mut field, "5"), [Event::Moved]);
    let mut field = scale();
    field.set(Chosen::Options(vec![3]));
    let nothing_new = [Event::Moved, Event::Changed];
    assert_eq!(
        type_in(&mut field, "45"),
        nothing_new,
        "4 stood there already"
    );
    let mut field = scale();
    assert_eq!(type_in(&mut field, "74"), [Event::Moved, Event::Changed]);
    assert_eq!(
        (field.chosen(), field.wrong()),
        (Chosen::Options(vec![3]), None)
    );
}

#[test]
fn what_is_pasted_is_typed() {
    let mut field = scale();
    let paste = |words: &str| Input::Paste(words.to_owned());
    assert_eq!(field.update(&paste(" 4\n")), Event::Changed);
    assert_eq!(field.chosen(), Chosen::Options(vec![3]));
    for (words, wrong) in [
        ("7.5", "7.5"),
        ("very good", PASTED),
        ("1234567890123", PASTED),
    ] {
        assert_eq!(field.update(&paste(words)), Event::Moved);
        assert_eq!(field.wrong(), Some(wrong));
        assert_eq!(field.chosen(), Chosen::Options(vec![3]));
    }
    assert_eq!(field.update(&paste(" ")), Event::Ignored);
    field.update(&paste("very good"));
    assert_eq!(type_in(&mut field, "2"), [Event::Changed], "it is mended");
    assert_eq!(field.wrong(), None);
}

#[test]
fn several_are_picked_in_order_and_dropped_again() {
    let options = Opt::numbered(["a", "b", "c"].map(str::to_owned));
    let mut field = ChoiceField::new(options, PickMode::Ranked, true, Chosen::Nothing);
    act(&mut field, Action::Digit, "2");
    act(&mut field, Action::Digit, "1");
    assert_eq!(field.chosen(), Chosen::Options(vec![1, 0]));
    act(&mut field, Action::Digit, "2");
    assert_eq!(field.chosen(), Chosen::Options(vec![0]));
    act(&mut field, Action::DontKnow, "?");
    assert_eq!(field.chosen(), Chosen::DontKnow);
    act(&mut field, Action::DontKnow, "?");
    assert_eq!(field.chosen(), Chosen::Nothing);
}
