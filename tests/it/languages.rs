//! A session that goes on in another language, and texts, dates and lists as each language has them.

// A test that cannot set up its files should stop there.
#![allow(clippy::unwrap_used)]

mod alike;

use std::{collections::BTreeSet, fs, path::Path};

use jiff::civil::date;
use madbook::{
    assets::Packs,
    content,
    domain::{
        answer::Part,
        question::QuestionKind,
        workbook::{Subject, Workbook},
    },
    examples,
    i18n::{Catalog, FALLBACK, carried_languages},
    store::Loaded,
};

use crate::{
    cli::TestLibrary,
    stage::{Stage, finished},
};

/// The tags of all languages but English.
fn others() -> Vec<String> {
    let languages = carried_languages().into_iter().map(|it| it.tag);
    languages.filter(|tag| tag != FALLBACK).collect()
}

#[test]
fn a_session_goes_on_in_another_language_where_it_was() {
    for language in others() {
        let pack = content::embedded(&language).unwrap();
        let mut stage = Stage::finished_at("factors trust harbour");
        stage.keys("<Tab>Half a thought ");
        let (before, page) = (stage.workbook().clone(), stage.page());
        let cursor = stage.state.cursor;
        assert!(cursor.is_some());
        let name = carried_languages()
            .into_iter()
            .find(|it| it.tag == language);
        let name = name.unwrap().name;
        stage
            .command("language all answers")
            .keys(&name)
            .keys("<Enter>");
        stage.sees(&name);
        let trust = pack.question(&"factors.trust".parse().unwrap()).unwrap();
        let QuestionKind::Rating { anchors, .. } = &trust.kind else {
            panic!("{trust:?}");
        };
        stage.sees(&trust.label).sees(&anchors[0]);
        assert_eq!(stage.page(), page);
        assert_eq!(stage.state.cursor, cursor);
        // Whoever was writing goes on writing.
        stage.keys("goes on.");
        let subject = Subject::Alliance(before.alliances[0].id);
        let written = |workbook: &Workbook| {
            let question = "factors.trust".parse().unwrap();
            workbook.text(subject, &question, Part::Evidence).to_owned()
        };
        assert_eq!(written(stage.workbook()), written(&before) + "goes on.");
        assert_eq!(stage.workbook().firm, before.firm);
    }
}

#[test]
fn a_form_that_is_open_goes_on_in_another_language() {
    for language in others() {
        let words = madbook::i18n::Catalog::in_language(&language).unwrap();
        for (place, label) in [
            ("actions actions", words.get("action-form-who")),
            ("your alliances", words.get("alliance-form-kind")),
        ] {
            let mut stage = Stage::finished_at(place);
            stage.keys("nA name<Tab>");
            let before = stage.workbook().clone();
            stage.act(madbook::tui::action::Action::Language);
            stage.keys(&language).keys("<Enter>");
            stage.sees("A name").sees(&label);
            assert_eq!(stage.workbook(), &before);
        }
    }
}

#[test]
fn one_workbook_opens_in_any_language() {
    let home = TestLibrary::new();
    let text = examples::finished();
    let path = home.put("rowan.ron", &text);
    for language in carried_languages() {
        let pack = content::embedded(&language.tag).unwrap();
        let shown = home.run(&["--lang", &language.tag, "show", "rowan"]);
        assert_eq!(shown.code, 0, "{}", shown.err);
        assert!(shown.out.contains("Harbour Coffee"));
        assert!(shown.out.contains(pack.title()), "{}", shown.out);
    }
    assert_eq!(fs::read_to_string(path).unwrap(), text);
}

#[test]
fn the_language_is_the_one_named_then_the_standing_wish_then_the_locale() {
    let home = TestLibrary::new();
    let config = home.0.path().join("config");
    let config = config.to_str().unwrap();
    let says = |args: &[&str], env: &[(&str, &str)]| {
        let none = [
            ("LC_ALL", ""),
            ("LC_MESSAGES", ""),
            ("LANG", ""),
            ("MADBOOK_CONFIG_DIR", config),
        ];
        let env: Vec<_> = none.into_iter().chain(env.iter().copied()).collect();
        home.answered(args, &env, "")
    };
    let empty = |language: &str| {
        let words = madbook::i18n::Catalog::in_language(language).unwrap();
        let told = words.get("cli-trash-empty");
        assert!(!told.is_empty());
        told
    };
    let is = |args: &[&str], env: &[(&str, &str)], language: &str| {
        let told = says(args, env);
        let said = format!("{}{}", told.out, told.err);
        assert!(
            said.contains(&empty(language)),
            "{args:?} {env:?}: {told:?}"
        );
    };
    let list: &[&str] = &["trash"];
    is(list, &[], "en");
    is(list, &[("LANG", "C")], "en");
    is(list, &[("LANG", "tlh_KL.UTF-8")], "en");
    for language in others() {
        let locale = format!("{language}_XX.UTF-8");
        is(list, &[("LANG", &locale)], &language);
        is(
            list,
            &[("LC_MESSAGES", &locale), ("LANG", "en_GB.UTF-8")],
            &language,
        );
        is(list, &[("LC_ALL", "en_GB.UTF-8"), ("LANG", &locale)], "en");
        is(
            list,
            &[("MADBOOK_LANG", &language), ("LANG", "en_GB.UTF-8")],
            &language,
        );
        is(
            &["--lang", "en", "trash"],
            &[("MADBOOK_LANG", &language)],
            "en",
        );
        is(&["trash", &format!("--lang={language}")], &[], &language);
        fs::create_dir_all(config).unwrap();
        fs::write(
            Path::new(config).join("config.ron"),
            format!("(language: Some(\"{language}\"))"),
        )
        .unwrap();
        is(list, &[("LANG", "en_GB.UTF-8")], &language);
        is(list, &[("MADBOOK_LANG", "en")], "en");
        fs::remove_dir_all(config).unwrap();
    }
    let told = says(&["--lang", "tlh", "trash"], &[]);
    assert_eq!((told.code, &*told.out), (2, ""));
    assert!(
        told.err
            .contains("There is no language “tlh” here. There are: en (English)"),
        "{}",
        told.err
    );
    let told = says(list, &[("MADBOOK_LANG", "tlh")]);
    assert_eq!(told.code, 0);
    assert!(
        told.err.contains("There is no language “tlh” here."),
        "{}",
        told.err
    );
}

#[test]
fn help_and_errors_are_in_the_language() {
    let home = TestLibrary::new();
    for language in carried_languages() {
        let words = madbook::i18n::Catalog::of_command_line(&language.tag).unwrap();
        let lang = ["--lang", language.tag.as_str()];
        for command in ["", "report", "pack new", "key-in"] {
            let args: Vec<_> = lang
                .into_iter()
                .chain(command.split_whitespace())
                .chain(["--help"])
                .collect();
            let help = home.run(&args);
            assert_eq!((help.code, &*help.err), (0, ""), "{args:?}");
            for key in ["cli-head-usage", "cli-head-options", "cli-any-help"] {
                assert!(help.out.contains(&words.get(key)), "{key}: {}", help.out);
            }
        }
        let told = home.run(&[lang[0], lang[1], "report", "a", "--out"]);
        assert_eq!((told.code, &*told.out), (2, ""));
        let said = words.get("cli-error-no-value");
        let said = said
            .split("$option }")
            .last()
            .unwrap()
            .split('}')
            .next_back()
            .unwrap()
            .trim();
        assert!(told.err.contains(said), "{}", told.err);
        assert!(told.err.contains("madbook report --help"), "{}", told.err);
    }
}

#[test]
fn a_pack_of_ones_own_begins_as_a_copy_and_its_answers_outlive_it() {
    let home = TestLibrary::new();
    for language in carried_languages() {
        let lang = ["--lang", language.tag.as_str()];
        let folder = home.0.path().join(format!("own-{}", language.tag));
        let path = folder.to_str().unwrap();
        let made = home.run(&[lang[0], lang[1], "pack", "new", path]);
        assert_eq!(made.code, 0, "{}", made.err);
        assert_eq!(
            content::from_folder(&folder),
            Ok(content::embedded(&language.tag).unwrap())
        );
        let checked = home.run(&["check", path]);
        assert_eq!(checked.code, 0, "{}", checked.out);
        let again = home.run(&["pack", "new", path]);
        assert_eq!((again.code, &*again.out), (1, ""));
    }
    // A chapter of one's own, with facilitator's notes, on a route of its own, that nobody else may read.
    let folder = home.0.path().join("own-en");
    fs::write(folder.join("tools.ron"), TOOLS).unwrap();
    let manifest = fs::read_to_string(folder.join("pack.ron")).unwrap();
    let manifest = manifest.replace("\"actions.ron\",\n", "\"actions.ron\",\n        \"tools.ron\",\n").replace(
        "    routes: [\n",
        "    routes: [\n        (id: \"tools\", title: \"Our tools\", summary: \"What we lend.\", minutes: 5, chapters: [\"tools\"]),\n",
    );
    fs::write(folder.join("pack.ron"), manifest).unwrap();
    let pack = folder.to_str().unwrap();
    let checked = home.run(&["check", pack]);
    assert_eq!(checked.code, 0, "{}", checked.out);
    let own = content::from_folder(&folder).unwrap();
    let number = |id: &str| own.number(&id.parse().unwrap()).unwrap().to_string();
    home.put("rowan.ron", &examples::finished());
    let lines = "A ladder and two drills.\n.\n/quit\n";
    let typed = home.answered(
        &["--plain", "--pack", pack, "rowan"],
        &[],
        &format!("/goto {}\n{lines}", number("tools.lend")),
    );
    assert_eq!(typed.code, 0, "{}{}", typed.out, typed.err);
    let file = home.library().join("rowan.ron");
    let kept = fs::read_to_string(&file).unwrap();
    assert!(
        kept.contains("tools.lend") && kept.contains("A ladder and two drills."),
        "{}{kept}",
        typed.out
    );
    // Without the pack the answer stays, through a save as well, and is told.
    let told = home.run(&["check", "rowan"]);
    assert_eq!(told.code, 0, "{}", told.out);
    assert!(told.out.contains("tools.lend"), "{}", told.out);
    let changed = home.answered(
        &["--plain", "rowan"],
        &[],
        &format!("/goto {}\nSomething else.\n.\n/quit\n", number("mad.a1")),
    );
    assert_eq!(changed.code, 0, "{}{}", changed.out, changed.err);
    let kept = fs::read_to_string(&file).unwrap();
    assert!(
        kept.contains("Something else.") && kept.contains("A ladder and two drills."),
        "{kept}"
    );
    let shown = home.run(&["show", "rowan", "--pack", pack]);
    assert_eq!(shown.code, 0);
}

/// A chapter that somebody added.
const TOOLS: &str = r#"(
    id: "tools",
    title: "Our tools",
    intro: "What we could lend each other.",
    scope: Firm,
    readers: Own,
    sections: [
        (
            id: "tools.ours",
            title: "Ours",
            questions: [
                (
                    id: "tools.lend",
                    label: "To lend",
                    ask: "Which tools could we lend?",
                    prompts: [],
                    why: "Idle tools help nobody.",
                    sources: ["big"],
                    kind: Text,
                ),
            ],
        ),
    ],
)
"#;

#[test]
fn the_finished_example_of_a_newcomer_is_in_their_language() {
    for language in carried_languages() {
        let home = TestLibrary::new();
        let made = home.run(&["--lang", &language.tag, "new", "--example"]);
        assert_eq!(made.code, 0, "{}", made.err);
        let text = examples::finished_in(&language.tag);
        let title = Loaded::parse(text.as_bytes()).unwrap().workbook.title;
        let listed = home.run(&["list"]);
        assert!(listed.out.contains(&title), "{}", listed.out);
        assert_eq!(title == finished().title, language.tag == FALLBACK);
    }
}

/// The marks in which a language puts what somebody said: the first and the last.
fn marks(language: &str) -> (char, char) {
    let words = Catalog::in_language(language).unwrap();
    let quoted = madbook::t!(words, "differences-quoted", text = "x");
    let quoted = quoted.replace(['\u{2068}', '\u{2069}'], "");
    (
        quoted.chars().next().unwrap(),
        quoted.chars().next_back().unwrap(),
    )
}

#[test]
fn quotation_marks_are_those_of_the_language() {
    assert_eq!(marks("en"), ('“', '”'));
    assert_eq!(marks("de"), ('„', '“'));
    let all: BTreeSet<char> = carried_languages()
        .iter()
        .flat_map(|it| <[char; 2]>::from(marks(&it.tag)))
        .collect();
    for language in carried_languages() {
        let (opening, closing) = marks(&language.tag);
        let files = Packs::iter().filter(|it| it.starts_with(&format!("{}/", language.tag)));
        for file in files {
            let data = Packs::get(&file).unwrap().data;
            for (at, line) in String::from_utf8_lossy(&data).lines().enumerate() {
                let found: Vec<char> = line.chars().filter(|c| all.contains(c)).collect();
                let place = format!("{file}:{}: {line}", at + 1);
                for pair in found.chunks(2) {
                    assert_eq!(pair, [opening, closing], "{place}");
                }
            }
        }
    }
}

#[test]
fn dates_are_written_as_the_language_does() {
    let german = Catalog::in_language("de").unwrap();
    assert_eq!(german.date(date(2026, 3, 6)), "6. März 2026");
    assert_eq!(german.short_date(date(2026, 11, 26)), "26. Nov. 2026");
    for language in carried_languages() {
        let words = Catalog::in_language(&language.tag).unwrap();
        for is_short in [false, true] {
            let told = (1..=12).map(|month| {
                let date = date(2027, month, 5);
                let told = if is_short {
                    words.short_date(date)
                } else {
                    words.date(date)
                };
                assert!(told.contains('5') && told.contains("2027"), "{told}");
                told
            });
            assert_eq!(told.collect::<BTreeSet<_>>().len(), 12, "{}", language.tag);
        }
    }
}

#[test]
fn a_report_has_the_numbers_and_dates_of_its_language() {
    let home = TestLibrary::new();
    home.put("rowan.ron", &examples::finished());
    let report = |language: &str| {
        let options = ["--format", "txt", "--out", "-"];
        let args = [&["--lang", language, "report", "rowan"][..], &options].concat();
        home.run(&args).out
    };
    let (english, german) = (report("en"), report("de"));
    for (in_english, in_german) in [
        ("4.2 of 5", "4,2 von 5"),
        ("17 September 2026", "17. September 2026"),
        ("26 February 2027", "26. Februar 2027"),
    ] {
        assert!(english.contains(in_english), "{in_english}");
        assert!(!german.contains(in_english), "{in_english}");
        assert!(german.contains(in_german), "{in_german}");
        assert!(!english.contains(in_german), "{in_german}");
    }
}

#[test]
fn a_list_is_sorted_as_people_sort_names() {
    let mut stage = Stage::finished_at("your alliances");
    for name in ["Öhler", "Zander", "Ofen"] {
        stage.keys("n").keys(name).keys("<Enter>");
    }
    stage.act(madbook::tui::action::Action::Overview);
    for _ in 0..10 {
        if !stage.screen().contains("by name") {
            stage.keys("s");
        }
    }
    stage.sees("by name");
    let screen = stage.screen();
    let rows: Vec<_> = screen
        .lines()
        .skip_while(|it| !it.contains("by name"))
        .collect();
    let at = |name| rows.iter().position(|row| row.contains(name)).unwrap();
    assert!(
        at("Ofen") < at("Öhler") && at("Öhler") < at("Zander"),
        "{screen}"
    );
}

#[test]
fn what_is_chosen_is_told_in_the_language() {
    for language in others() {
        let words = Catalog::in_language(&language).unwrap();
        let mut stage = Stage::with([finished()]);
        stage.speak(words, content::embedded(&language).unwrap().into());
        stage.act(madbook::tui::action::Action::Settings);
        let english = Catalog::in_language(FALLBACK).unwrap();
        for key in ["tables-language", "keymap-default", "theme-dark"] {
            let told = Catalog::in_language(&language).unwrap().get(key);
            stage.sees(&told);
            assert_ne!(told, english.get(key));
        }
        // What stands in the file is for the file.
        stage.misses("  language");
    }
}
