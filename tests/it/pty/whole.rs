//! Whole ways through a workbook, from an empty folder to the file.

use super::*;

/// What the three gauges ask where they are open; closed, two of them show their names.
const ASKED_OF_RISK: &str = "▸ Who carries the risk";
const ASKED_OF_DURATION: &str = "▸ How long do the two of you mean to stay together?";
const ASKED_OF_PAPER: &str = "▸ What binds the two of you on paper?";

/// Every answer about somebody: its question, its part and what it says.
fn answers_about(workbook: &Workbook, subject: Subject) -> Vec<(String, Part, Answer)> {
    let answers = workbook.answers(subject).unwrap();
    answers
        .iter()
        .map(|(slot, entry)| (slot.question.to_string(), slot.part, entry.answer.clone()))
        .collect()
}

fn text(words: &str) -> Answer {
    Answer::Text(words.into())
}

fn rating(number: u8) -> Answer {
    Answer::Rating(Rating::new(number).unwrap())
}

fn gauge(number: u8) -> Answer {
    Answer::Gauge(Degree::new(number).unwrap())
}

#[test]
fn the_whole_challenge_from_an_empty_folder_through_a_crash_and_back() {
    let home = TestHome::new();
    let mut program = home.start(120, 36);
    begin(&mut program);
    place_it(&mut program);
    rate_the_factors(&mut program);
    judge_the_marks(&mut program);
    think_it_through(&mut program);
    decide(&mut program);

    program
        .until("Between")
        .keys("<Ctrl+O>")
        .until("type a few letters");
    program
        .words("good partner")
        .keys("<Enter>")
        .until("Picture the partner you need");
    program.words(" and nearby").until_saved().signal("KILL");
    assert_eq!(program.until_ended().signal(), Some("Killed"));

    check_the_file(&home);

    let mut program = home.start(120, 36);
    program.until("Rowan Bakery").until("22 of 22");
    program
        .keys("<Enter>")
        .until("Picture the partner you need")
        .until("Make A Difference · 4 of 8");
    program.until("A patient miller and nearby");
    assert_eq!(program.keys("<Ctrl+Q>").until_ended().exit_code(), 0);
    program.assert_restored();
}

fn begin(program: &mut Program) {
    program.until("Start your workbook").keys("<Enter>");
    program.until("What is your firm called?");
    program.words("Rowan Bakery").keys("<Enter>");
    program
        .until("Press Enter to add the first")
        .keys("<Enter>");
    program.until("Who is the partner?");
    program.words("Harbour Coffee").keys("<Tab>2<Enter>");
    program.until("Press Enter to answer").until("Wanted ally");
    program.keys("<Enter>").until(ASKED_OF_RISK);
}

fn place_it(program: &mut Program) {
    program.keys("60<Tab>80<Tab>").until(ASKED_OF_DURATION);
    program.keys("80<Left><Shift+Left><Space>");
    program.keys("<Tab><Tab>").until(ASKED_OF_PAPER);
    program
        .keys("20<Tab>60<Tab>")
        .until("The five factors · 1 of 5");
}

fn rate_the_factors(program: &mut Program) {
    program
        .keys("4<Tab>")
        .words("A third of our plan rests on it.");
    program.keys("<Tab>").until("The five factors · 2 of 5");
    program.keys("2").until("What stands in the way");
    program.keys("<Tab>").words("They paid late, but paid.");
    program.keys("<Tab>").words("Only one job so far.");
    program.keys("<Tab>").until("The five factors · 3 of 5");
    program.keys("?<Tab>").words("We never asked.");
    program.keys("<Tab>").until("The five factors · 4 of 5");
    program
        .keys("5<Tab>")
        .words("Beans from them, bread from us.");
    program.keys("<Tab>").until("The five factors · 5 of 5");
    program.keys("3<Tab>").words("Both close on Sundays.");
    program
        .keys("<Tab>")
        .until("The five factors: your answers");
}

fn think_it_through(program: &mut Program) {
    program.keys("<PgDn>");
    for (at, words) in [
        "One of one, so far.",
        "It began at a school fair.",
        "Ask for figures first.",
        "A patient miller",
        "The county food group.",
        "How they behave in a bad month.",
        "Ask those who supply both.",
        "Turn up with a warm loaf.",
    ]
    .iter()
    .enumerate()
    {
        program.until(&format!("Make A Difference · {} of 8", at + 1));
        program.words(words).keys("<Tab>");
    }
    program.until("Make A Difference: your answers");
}

fn judge_the_marks(program: &mut Program) {
    program
        .keys("<PgDn>")
        .until("▸ Does it achieve something big that neither");
    program.keys("1<Tab>").words("A queue on Saturdays.");
    program
        .keys("<Tab>")
        .until("▸ Have you both put in knowledge");
    program
        .keys("2<Tab><Tab>")
        .until("▸ Are both firms still their own masters");
    program
        .keys("3<Tab><Tab>")
        .until("▸ Do you run more than one joint project");
    program
        .keys("?<Tab><Tab>")
        .until("▸ Do you trust each other, although");
    program.keys("1<Tab><Tab>");
    program.until("The five marks: your answers");
}

fn decide(program: &mut Program) {
    program.keys("<PgDn>").until("Press Enter to add the first");
    program.keys("<Enter>").until("What is to be done?");
    program.words("Put it on paper").keys("<Tab>");
    program.words("Ann").keys("<Tab>").words("31/3/2031");
    program.keys("<Enter>").until("by 31 March 2031");
    program.keys("<PgDn>").until("is not settled yet");
}

fn check_the_file(home: &TestHome) {
    let workbook = home.read().workbook;
    assert_eq!(workbook.title, "Rowan Bakery");
    let [alliance] = &workbook.alliances[..] else {
        panic!("{:?}", workbook.alliances)
    };
    assert_eq!(alliance.name, "Harbour Coffee");
    assert_eq!(alliance.kind, AllianceKind::Desired);

    let mut told = answers_about(&workbook, Subject::Alliance(alliance.id));
    for (question, part, answer) in [
        ("factors.potential", Part::Value, rating(4)),
        (
            "factors.potential",
            Part::Evidence,
            text("A third of our plan rests on it."),
        ),
        ("factors.trust", Part::Value, rating(2)),
        ("factors.trust", Part::Why, text("Only one job so far.")),
        (
            "factors.trust",
            Part::Evidence,
            text("They paid late, but paid."),
        ),
        ("factors.excellence", Part::Value, Answer::DontKnow),
        (
            "factors.excellence",
            Part::Evidence,
            text("We never asked."),
        ),
        ("factors.contributions", Part::Value, rating(5)),
        (
            "factors.contributions",
            Part::Evidence,
            text("Beans from them, bread from us."),
        ),
        ("factors.values", Part::Value, rating(3)),
        (
            "factors.values",
            Part::Evidence,
            text("Both close on Sundays."),
        ),
        ("gauges.risk", Part::Value, gauge(60)),
        ("gauges.risk", Part::Aim, gauge(80)),
        ("gauges.duration", Part::Value, gauge(74)),
        ("gauges.legal", Part::Value, gauge(20)),
        ("gauges.legal", Part::Aim, gauge(60)),
        ("marks.impact", Part::Value, Answer::Held(Held::Yes)),
        (
            "marks.impact",
            Part::Evidence,
            text("A queue on Saturdays."),
        ),
        ("marks.assets", Part::Value, Answer::Held(Held::Partly)),
        ("marks.independence", Part::Value, Answer::Held(Held::No)),
        ("marks.initiatives", Part::Value, Answer::DontKnow),
        ("marks.trust", Part::Value, Answer::Held(Held::Yes)),
    ] {
        let expected = (question.to_owned(), part, answer);
        let at = told.iter().position(|told| *told == expected);
        told.remove(at.unwrap_or_else(|| panic!("{expected:?} is not among {told:?}")));
    }
    assert_eq!(told, []);

    let words = |id: &str| workbook.text(Subject::Firm, &id.parse().unwrap(), Part::Value);
    assert_eq!(
        [
            "mad.a1", "mad.a2", "mad.a3", "mad.b1", "mad.b2", "mad.b3", "mad.b4", "mad.b5"
        ]
        .map(words),
        [
            "One of one, so far.",
            "It began at a school fair.",
            "Ask for figures first.",
            "A patient miller and nearby",
            "The county food group.",
            "How they behave in a bad month.",
            "Ask those who supply both.",
            "Turn up with a warm loaf.",
        ]
    );
    assert_eq!(workbook.firm.iter().count(), 8);

    let [action] = &workbook.actions[..] else {
        panic!("{:?}", workbook.actions)
    };
    assert_eq!((&*action.what, &*action.who), ("Put it on paper", "Ann"));
    assert_eq!(action.due, Some(date(2031, 3, 31)));
    assert_eq!(action.alliance, Some(alliance.id));
    assert_eq!(action.done, None);

    let expected = Place {
        question: Some((Subject::Firm, "mad.b1".parse().unwrap())),
        focus: Some(alliance.id),
        route: None,
    };
    assert_eq!(workbook.place, expected);
}

#[test]
fn the_full_route_a_matrix_and_a_review_are_kept() {
    let home = TestHome::new();
    let mut program = home.start(120, 36);
    begin(&mut program);
    program
        .command("another route")
        .until("Which way would you like to go?");
    program.words("full").keys("<Enter>").until("Your route:");

    program.keys("<Ctrl+O>").until("type a few letters");
    program.words("side by side").keys("<Enter>");
    program.until("begin with the usual criteria");
    program.keys("<Enter>").until("Little risk for us");
    program
        .keys("<Space>")
        .until("Harbour Coffee · Fits our ob");
    program.keys("4").until("Harbour Coffee · Fits our ways");
    program.keys("?").until("Harbour Coffee · Sound finances");

    program.keys("<Ctrl+O>").until("type a few letters");
    program.words("value updates harbour").keys("<Enter>");
    program.until("since you last looked").keys("n");
    program.until("When did you sit together?").keys("<Tab>");
    program.words("Bread for a fair.").keys("<Ctrl+S>");
    program.until_that("the form has closed", |screen| {
        let contents = screen.contents();
        contents.contains("Bread for a fair.") && !contents.contains("When did you sit")
    });
    assert_eq!(program.keys("<Ctrl+Q>").until_ended().exit_code(), 0);
    program.assert_restored();

    let workbook = home.read().workbook;
    assert_eq!(
        workbook.route().map(ToString::to_string),
        Some("full".into())
    );
    let matrix: QuestionId = "choosing.matrix".parse().unwrap();
    let fixed = workbook.firm.get(&matrix, Part::Value);
    assert_eq!(fixed, Some(&Answer::Held(Held::Yes)));
    assert_eq!(workbook.firm.items(&matrix).count(), 6);
    let answers = &workbook.alliances[0].answers;
    let scores: Vec<&Answer> = answers.items(&matrix).map(|(_, answer)| answer).collect();
    assert_eq!(scores, [&rating(4), &Answer::DontKnow]);
    let reviews: QuestionId = "keeping.reviews".parse().unwrap();
    let given = answers
        .items(&reviews)
        .filter_map(|(_, answer)| answer.review());
    let given: Vec<&str> = given.map(|review| &*review.given).collect();
    assert_eq!(given, ["Bread for a fair."]);
}
