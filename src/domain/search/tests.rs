use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::domain::{
    answer::{Answer, Entry, Objective, Part, Review},
    testing::{
        alliance_id, any_workbook, blank_alliance, blank_review, empty_workbook, item_id, pack,
        question, second, words_now,
    },
    workbook::Action,
};

/// Rowan Bakery with two partners, Harbour Coffee and Kettle, and nothing answered.
fn bakery() -> Workbook {
    let mut workbook = empty_workbook();
    for (number, name) in [(1, "Harbour Coffee"), (2, "Kettle")] {
        let mut alliance = blank_alliance(number);
        alliance.name = name.into();
        workbook.alliances.push(alliance);
    }
    workbook
}

fn put(workbook: &mut Workbook, subject: Subject, id: &str, part: Part, answer: Answer, at: i64) {
    let entry = Entry::new(answer, second(at));
    let answers = workbook.answers_mut(subject).unwrap();
    answers.set(Slot::new(&question(id), part), Some(entry));
}

fn say(workbook: &mut Workbook, subject: Subject, id: &str, words: &str) {
    let answer = Answer::Text(words.into());
    put(workbook, subject, id, Part::Value, answer, 0);
}

fn about(number: u8) -> Subject {
    Subject::Alliance(alliance_id(number))
}

fn find(workbook: &Workbook, words: &str) -> Vec<Hit> {
    search(&Query::new(words), &pack(), workbook)
}

fn places(workbook: &Workbook, words: &str) -> Vec<HitPlace> {
    let hits = find(workbook, words).into_iter();
    hits.map(|hit| hit.place).collect()
}

fn answer(subject: Subject, id: &str, part: Part) -> HitPlace {
    HitPlace::Answer(subject, Slot::new(&question(id), part))
}

/// The excerpt with what was found in square brackets, and dots where it is cut.
fn shown(excerpt: &Excerpt) -> String {
    let pieces = excerpt.pieces().into_iter();
    let pieces = pieces.map(|(text, is_found)| {
        if is_found {
            format!("[{text}]")
        } else {
            text.to_owned()
        }
    });
    let dots = |is_cut| if is_cut { "…" } else { "" };
    let (before, after) = (excerpt.is_cut_before, excerpt.is_cut_after);
    format!(
        "{}{}{}",
        dots(before),
        pieces.collect::<String>(),
        dots(after)
    )
}

#[test]
fn words_are_found_wherever_they_stand() {
    let mut workbook = bakery();
    let words = |words: &str| Answer::Text(words.into());
    say(&mut workbook, Subject::Firm, "charter.goals", "Word one");
    put(
        &mut workbook,
        about(1),
        "marks.impact",
        Part::Evidence,
        words("word two"),
        0,
    );
    put(
        &mut workbook,
        about(2),
        "factors.trust",
        Part::Why,
        words("word three"),
        0,
    );
    let objective = Objective {
        what: "Word four".into(),
        ..Objective::default()
    };
    let item = Part::Item(item_id(1));
    put(
        &mut workbook,
        Subject::Firm,
        "firm.objectives",
        item,
        Answer::Objective(objective),
        0,
    );
    let review = Review {
        received: "word five".into(),
        ..blank_review()
    };
    put(
        &mut workbook,
        about(1),
        "keeping.reviews",
        item,
        Answer::Review(Box::new(review)),
        0,
    );
    let id = ActionId(Uuid::from_u128(1));
    workbook.actions.push(Action {
        id,
        what: "Call".into(),
        who: "Ms Word".into(),
        due: None,
        alliance: Some(alliance_id(2)),
        done: None,
        edited: second(0),
    });
    workbook.title = "Word & Sons".into();
    workbook.alliances[1].name = "Kettle Word".into();
    assert_eq!(
        places(&workbook, "word"),
        [
            HitPlace::Title,
            HitPlace::Alliance(alliance_id(2)),
            answer(Subject::Firm, "charter.goals", Part::Value),
            answer(Subject::Firm, "firm.objectives", item),
            answer(about(1), "keeping.reviews", item),
            answer(about(1), "marks.impact", Part::Evidence),
            answer(about(2), "factors.trust", Part::Why),
            HitPlace::Action(id),
        ]
    );
    assert_eq!(HitPlace::Action(id).subject(&workbook), about(2));
    workbook.alliances.pop();
    assert_eq!(HitPlace::Action(id).subject(&workbook), Subject::Firm);
}

#[test]
fn capitals_and_accents_make_no_difference() {
    let mut workbook = bakery();
    say(
        &mut workbook,
        Subject::Firm,
        "charter.goals",
        "Zwölf TRÜFFEL aus Łódź",
    );
    for words in ["truffel", "Tru\u{308}ffel", "TRÜFFEL", "zwolf lodz"] {
        assert_eq!(places(&workbook, words).len(), 1, "{words}");
    }
    let hits = find(&workbook, "lodz truf");
    assert_eq!(shown(&hits[0].excerpt), "Zwölf [TRÜF]FEL aus [Łódź]");
}

#[test]
fn all_of_several_words_have_to_be_found_and_one_of_them_in_the_text() {
    let mut workbook = bakery();
    say(
        &mut workbook,
        about(1),
        "charter.exit",
        "We part as friends",
    );
    let here = [answer(about(1), "charter.exit", Part::Value)];
    assert_eq!(places(&workbook, "friends part"), here);
    // The alliance and the question are known of it.
    assert_eq!(places(&workbook, "harbour friends"), here);
    assert_eq!(places(&workbook, "exit friends"), here);
    assert_eq!(places(&workbook, "friends kettle"), []);
    assert_eq!(places(&workbook, "exit"), []);
    // Together they say which answer is meant; either alone stands for none.
    assert_eq!(places(&workbook, "harbour exit"), here);
    assert_eq!(places(&workbook, "harbour kettle exit"), []);
    assert_eq!(places(&workbook, " \n\"\" "), []);
}

#[test]
fn words_of_one_review_may_stand_in_different_parts_of_it() {
    let mut workbook = bakery();
    let review = Review {
        given: "Shelf space".into(),
        goals: "A second shelf for honey".into(),
        ..blank_review()
    };
    let item = Part::Item(item_id(1));
    put(
        &mut workbook,
        about(1),
        "keeping.reviews",
        item,
        Answer::Review(Box::new(review)),
        0,
    );
    let hits = find(&workbook, "honey shelf");
    assert_eq!(shown(&hits[0].excerpt), "A second [shelf] for [honey]");
    assert_eq!(places(&workbook, "space honey").len(), 1);
}

#[test]
fn what_was_picked_is_found_by_what_the_pack_calls_it() {
    let mut workbook = bakery();
    let pack = pack();
    let kind = pack.question(&question("level.kind")).unwrap();
    let option = &kind.kind.options().unwrap()[1];
    let picked = Answer::Picked(vec![option.id.clone()]);
    put(
        &mut workbook,
        about(1),
        "level.kind",
        Part::Value,
        picked,
        0,
    );
    assert_eq!(
        places(&workbook, &option.label),
        [answer(about(1), "level.kind", Part::Value)]
    );
}

#[test]
fn what_stands_in_quotation_marks_stands_together() {
    let mut workbook = bakery();
    say(
        &mut workbook,
        Subject::Firm,
        "charter.goals",
        "a shared\nvan",
    );
    say(
        &mut workbook,
        Subject::Firm,
        "charter.give",
        "the van is shared",
    );
    assert_eq!(places(&workbook, "shared van").len(), 2);
    let together = [answer(Subject::Firm, "charter.goals", Part::Value)];
    for words in ["\"shared van\"", "“shared  van”", "\"shared van"] {
        assert_eq!(places(&workbook, words), together, "{words}");
    }
}

#[test]
fn a_word_of_its_own_comes_first_and_then_what_was_edited_last() {
    let mut workbook = bakery();
    let text = |words: &str| Answer::Text(words.into());
    let value = Part::Value;
    for (id, words, at) in [
        ("charter.goals", "our partner", 9),
        ("charter.give", "fine art", 1),
        ("charter.scope", "artful", 5),
        ("charter.exit", "the art of it", 3),
    ] {
        put(&mut workbook, about(2), id, value, text(words), at);
    }
    let ids = [
        "charter.exit",
        "charter.give",
        "charter.scope",
        "charter.goals",
    ];
    assert_eq!(
        places(&workbook, "art"),
        ids.map(|id| answer(about(2), id, value))
    );
    // All in one text comes before a word that only the alliance is called.
    put(
        &mut workbook,
        about(1),
        "charter.exit",
        value,
        text("art of a kettle"),
        0,
    );
    assert_eq!(
        places(&workbook, "kettle art")[0],
        answer(about(1), "charter.exit", value)
    );
}

#[test]
fn very_short_words_are_looked_for_at_the_beginning_of_words() {
    let mut workbook = bakery();
    say(&mut workbook, Subject::Firm, "charter.goals", "no plan");
    say(&mut workbook, Subject::Firm, "charter.give", "planned anew");
    assert_eq!(
        places(&workbook, "an"),
        [answer(Subject::Firm, "charter.give", Part::Value)]
    );
    say(&mut workbook, Subject::Firm, "charter.give", "彼此信任");
    assert_eq!(places(&workbook, "信").len(), 1);
}

#[test]
fn an_answer_that_the_pack_does_not_ask_for_is_found() {
    let mut workbook = bakery();
    say(&mut workbook, Subject::Firm, "other.pack", "still here");
    assert_eq!(
        places(&workbook, "still"),
        [answer(Subject::Firm, "other.pack", Part::Value)]
    );
}

#[test]
fn an_excerpt_shows_what_stands_around_and_says_what_it_leaves_out() {
    let mut workbook = bakery();
    let filler = "and so on for a long while ".repeat(12);
    let words = format!("{filler}\nuntil the needle shows {filler}");
    say(&mut workbook, Subject::Firm, "charter.goals", &words);
    let excerpt = shown(&find(&workbook, "needle")[0].excerpt);
    assert!(
        excerpt.starts_with("…on for a long while  until the [needle] shows and so on"),
        "{excerpt}"
    );
    assert!(
        excerpt.ends_with("and so on…") && excerpt.len() < 220,
        "{excerpt}"
    );
    say(&mut workbook, Subject::Firm, "charter.goals", "  needle\n");
    assert_eq!(shown(&find(&workbook, "needle")[0].excerpt), "[needle]");
}

proptest! {
    #[test]
    fn every_word_that_a_workbook_says_is_found(workbook in any_workbook(), pick in 0_usize..1000) {
        let said: Vec<String> = words_now(&workbook).into_iter().collect();
        let words = said.iter().flat_map(|text| text.split_whitespace());
        let words: Vec<&str> = words.filter(|it| !Query::new(it).is_empty()).collect();
        prop_assume!(!words.is_empty());
        let word = words[pick % words.len()];
        prop_assert!(!find(&workbook, word).is_empty(), "{}", word);
    }

    #[test]
    fn whatever_is_looked_for_what_is_shown_is_what_was_found(
        workbook in any_workbook(),
        typed in "\\PC{1,6}",
    ) {
        let query = Query::new(&typed);
        for hit in search(&query, &pack(), &workbook) {
            let found = hit.excerpt.pieces().into_iter().filter(|(_, is_found)| *is_found);
            let found: Vec<_> = found.map(|(text, _)| fold(text)).collect();
            prop_assert!(!found.is_empty());
            for piece in found {
                let fits = query.words.iter().any(|word| piece.contains(word.as_str()));
                prop_assert!(fits, "{} in {:?}", piece, query);
            }
            prop_assert!(!hit.excerpt.text.contains('\n'));
        }
    }
}
