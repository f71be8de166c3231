//! Editions of the finished example, as reports: what they do not hold shows nowhere.

use jiff::civil::date;
use madbook::{
    content,
    domain::{
        answer::Part,
        edition::{Edition, Names, Recipient, Which},
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
    let extract = of(&words, &pack, edition, workbook);
    let day = date(2026, 11, 21);
    let document = build(&words, extract.pack(&pack), &extract.workbook, day);
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
fn an_edition_of_one_alliance_tells_nothing_of_the_others() {
    let workbook = finished();
    let everything = told(&Edition::mine(), &workbook);
    for alliance in &workbook.alliances {
        let told = told(&Edition::releasable(alliance.id), &workbook);
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
    let edition = Edition::adviser();
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
    let told_private = told(&Edition::mine(), &workbook);
    let told = told(&edition, &workbook);
    assert!(told_private.contains(&line) && told_private.contains(&action.what));
    // The owner sees what is private.
    assert!(told_private.contains("Private: Trust."));
    assert!(told_private.contains("· private") && !told.contains("private ·"));
    assert!(!told.contains(&line) && !told.contains(&action.what));
}

#[test]
fn under_letters_no_name_shows() {
    let workbook = finished();
    let edition = Edition {
        names: Names::Letters,
        ..Edition::mine()
    };
    let names = workbook.alliances.iter().map(|one| one.name.as_str());
    let parts = ["Rowan", "Harbour", "Saltwater", "Grocer", "Leila", "Tom"];
    let names: Vec<&str> = names.chain([&*workbook.title]).chain(parts).collect();
    let shown = |told: &str| -> Vec<&str> {
        let shows = |name: &&&str| {
            let found = told.match_indices(**name);
            let is_word = |at: usize, name: &str| {
                let before = told[..at].chars().next_back();
                let after = told[at + name.len()..].chars().next();
                !before.into_iter().chain(after).any(char::is_alphanumeric)
            };
            found.into_iter().any(|(at, name)| is_word(at, name))
        };
        names.iter().filter(shows).copied().collect()
    };
    assert_eq!(shown(&told(&Edition::mine(), &workbook)), names);
    let told = told(&edition, &workbook);
    assert_eq!(shown(&told), Vec::<&str>::new());
    assert!(told.contains("Alliance D") && !told.contains("Alliance E"));
    // Two words of one name are one partner.
    assert!(told.contains("Bake from three Alliance B sacks side by side"));
    assert!(told.contains("Put what we have with Alliance A on two pages"));
}

#[test]
fn an_edition_says_what_it_left_out_and_nothing_else() {
    let (words, pack) = (
        Catalog::in_language("en").unwrap(),
        content::embedded("en").unwrap(),
    );
    let mut workbook = finished();
    let said = |edition: &Edition, workbook: &Workbook| {
        notes(&words, &of(&words, &pack, edition, workbook)).join("\n")
    };
    let id = workbook.alliances[0].id;
    let about = Edition {
        recipient: Recipient::Mine(Which::Only([id].into())),
        ..Edition::mine()
    };
    // Nothing is private yet.
    assert_eq!(said(&Edition::mine(), &workbook), "");
    assert_eq!(said(&Edition::adviser(), &workbook), "");
    assert!(!said(&about, &workbook).contains("private"));
    let what = Shareable::Answer(Subject::Firm, "firm.weaknesses".parse().unwrap());
    workbook.readers.insert(what, Readers::Own);
    assert!(said(&Edition::mine(), &workbook).contains("1 private answer is in it"));
    assert!(said(&about, &workbook).contains("1 private answer is in it"));
    assert!(said(&Edition::adviser(), &workbook).contains("1 private answer is left out"));
    let partner = said(&Edition::partner(id), &workbook);
    assert!(partner.contains("For Harbour Coffee"), "{partner}");
    assert!(!partner.contains("private"), "{partner}");
    let letters = Edition {
        names: Names::Letters,
        ..Edition::mine()
    };
    assert!(said(&letters, &workbook).contains("give somebody away"));
}
