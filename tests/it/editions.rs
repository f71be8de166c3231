//! Editions of the finished example, as reports: what they do not hold shows nowhere.

use jiff::civil::date;
use madbook::{
    content,
    domain::{
        answer::Part,
        edition::{Edition, Names, Private, Which},
        workbook::{Alliance, Readers, Shareable, Subject, Workbook},
    },
    i18n::Catalog,
    report::{
        build::build,
        edition::{notes, of},
        text::{Signs, render},
    },
};

use crate::stage::finished;

/// The text report of an edition, on one line.
fn told(edition: &Edition, workbook: &Workbook) -> String {
    let words = Catalog::in_language("en").unwrap();
    let pack = content::embedded("en").unwrap();
    let held = of(&words, &pack, edition, workbook);
    let document = build(&words, &pack, &held, date(2026, 11, 21));
    let text = render(&document, Signs::Unicode);
    let words: Vec<&str> = text
        .split_whitespace()
        .filter(|word| *word != "│")
        .collect();
    words.join(" ")
}

/// Every line that was written about an alliance.
fn written(alliance: &Alliance) -> impl Iterator<Item = String> {
    let answers = alliance.answers.iter().map(|(_, entry)| &entry.answer);
    let lines = answers.flat_map(|answer| answer.words().flat_map(str::lines));
    lines
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| line.len() > 20)
}

#[test]
fn a_partner_s_edition_tells_nothing_of_the_others() {
    let workbook = finished();
    let everything = told(&Edition::default(), &workbook);
    for alliance in &workbook.alliances {
        let told = told(&Edition::partner(alliance.id), &workbook);
        assert!(told.contains(&alliance.name));
        let mut seen = 0;
        for other in workbook
            .alliances
            .iter()
            .filter(|one| one.id != alliance.id)
        {
            assert!(!told.contains(&other.name), "{}", other.name);
            for line in written(other) {
                assert!(!told.contains(&line), "{line}");
                seen += usize::from(everything.contains(&line));
            }
        }
        assert!(seen > 20, "the whole report tells it");
    }
}

#[test]
fn what_is_private_shows_in_no_report() {
    let mut workbook = finished();
    let edition = Edition {
        private: Private::LeftOut,
        ..Edition::default()
    };
    let alliance = workbook.alliances[0].clone();
    let subject = Subject::Alliance(alliance.id);
    let trust = "factors.trust".parse().unwrap();
    let evidence = alliance.answers.text(&trust, Part::Evidence).to_owned();
    let line = evidence.split_whitespace().collect::<Vec<_>>().join(" ");
    let action = workbook.actions[0].clone();
    assert!(told(&edition, &workbook).contains(&line));
    let own = Readers::Own;
    workbook
        .readers
        .insert(Shareable::Answer(subject, trust), own);
    workbook.readers.insert(Shareable::Action(action.id), own);
    let told_private = told(&Edition::default(), &workbook);
    let told = told(&edition, &workbook);
    assert!(told_private.contains(&line) && told_private.contains(&action.what));
    assert!(!told.contains(&line) && !told.contains(&action.what));
}

#[test]
fn under_letters_no_name_shows() {
    let workbook = finished();
    let edition = Edition {
        names: Names::Letters,
        ..Edition::default()
    };
    let told = told(&edition, &workbook);
    let names = workbook.alliances.iter().map(|one| one.name.as_str());
    let people = ["Leila", "Tom", "Bea"];
    for name in names.chain([workbook.title.as_str()]).chain(people) {
        let mut words = told.split(|c: char| !c.is_alphanumeric());
        assert!(
            !told.contains(name) || !words.any(|word| word == name),
            "{name}"
        );
    }
    assert!(told.contains("Alliance D") && !told.contains("Alliance E"));
    // Two words of one name are one partner.
    assert!(told.contains("Bake from three Alliance B sacks side by side"));
    assert!(told.contains("Put what we have with Alliance A on two pages"));
}

#[test]
fn who_reads_an_edition_is_told_what_it_is() {
    let words = Catalog::in_language("en").unwrap();
    assert!(notes(&words, &Edition::default()).is_empty());
    let edition = Edition {
        alliances: Which::Only([].into()),
        names: Names::Letters,
        ..Edition::default()
    };
    let notes = notes(&words, &edition);
    assert!(notes[0].contains("leaves out") && notes[1].contains("give somebody away"));
}
