use madbook::{
    content,
    i18n::Catalog,
    tui::{
        action::{Action, Layer},
        hit::Hit,
        keymap::Keymap,
        target::PageTarget,
    },
};

use crate::stage::Stage;

/// What stands in the first row of the list of commands once this is typed; nothing where nothing is found.
fn first(stage: &mut Stage, typed: &str) -> String {
    stage.keys("<F2>").keys(typed);
    let spots = stage.state.spots.iter();
    let row = spots.rev().find(|spot| spot.hit == Hit::Row(0));
    let row = row.map(|spot| usize::from(spot.area.y));
    let found = row.and_then(|row| stage.screen().lines().nth(row).map(str::to_owned));
    stage.keys("<Esc>");
    found.unwrap_or_default()
}

fn finds_first(stage: &mut Stage, language: &str, words: &[(&str, Action)]) {
    let i18n = Catalog::in_language(language).unwrap();
    stage.resize(120, 36);
    for (typed, action) in words {
        let row = first(stage, typed);
        let about = action.about(&i18n);
        assert!(
            row.contains(start(&about)),
            "{typed}: “{about}” is not first but {row}"
        );
    }
}

/// The beginning of what a command does, as far as there is room for it.
fn start(about: &str) -> &str {
    about
        .char_indices()
        .nth(40)
        .map_or(about, |(end, _)| &about[..end])
}

fn german(mut stage: Stage) -> Stage {
    let pack = content::embedded("de").unwrap();
    stage.speak(Catalog::in_language("de").unwrap(), pack.into());
    stage
}

#[test]
fn words_that_people_try_find_their_command_first() {
    let mut stage = Stage::finished_at("factors trust harbour");
    let words = [
        ("print", Action::Report),
        ("PDF", Action::Report),
        ("Excel", Action::Report),
        ("export", Action::Report),
        ("calendar", Action::Report),
        ("accountant", Action::Report),
        ("exit", Action::Quit),
        ("close", Action::Quit),
        ("quit", Action::Quit),
        ("cancel", Action::Leave),
        ("save.", Action::Save),
        ("backup", Action::Earlier),
        ("version", Action::Earlier),
        ("language", Action::Language),
        ("Sprache", Action::Language),
        ("Deutsch", Action::Language),
        ("dark", Action::NextTheme),
        ("theme", Action::NextTheme),
        ("colors", Action::NextTheme),
        ("preferences", Action::Settings),
        ("help", Action::Help),
        ("shortcuts", Action::Help),
        ("take back", Action::Undo),
        ("undo", Action::Undo),
        ("find", Action::Search),
        ("table", Action::Overview),
        ("slides", Action::Report),
        ("presentation", Action::Audience),
        ("font size", Action::Audience),
        ("delete", Action::Blank),
        ("bookmark", Action::Flag),
        ("seal", Action::Mirror),
        ("new alliance", Action::Alliances),
        ("sample", Action::Example),
        ("trash", Action::Trash),
    ];
    finds_first(&mut stage, "en", &words);
}

#[test]
fn german_words_that_people_try_find_their_command_first() {
    let mut stage = german(Stage::finished_at("factors trust harbour"));
    let words = [
        ("Drucken", Action::Report),
        ("Ausdruck", Action::Report),
        ("PDF", Action::Report),
        ("Excel", Action::Report),
        ("Word", Action::Report),
        ("Kalender", Action::Report),
        ("exportieren", Action::Report),
        ("Steuerberater", Action::Report),
        ("Beratung", Action::Report),
        ("Vorlage", Action::Report),
        ("Bericht", Action::Report),
        ("Speichern", Action::Save),
        ("speichern.", Action::Save),
        ("sichern", Action::Save),
        ("Beenden", Action::Quit),
        ("schließen", Action::Quit),
        ("exit", Action::Quit),
        ("quit", Action::Quit),
        ("abbrechen", Action::Leave),
        ("Überblick", Action::Overview),
        ("ueberblick", Action::Overview),
        ("Uberblick", Action::Overview),
        ("Tabelle", Action::Overview),
        ("Sprache", Action::Language),
        ("Sprache ändern", Action::Language),
        ("Language", Action::Language),
        ("Englisch", Action::Language),
        ("Farben", Action::NextTheme),
        ("dunkel", Action::NextTheme),
        ("hell", Action::NextTheme),
        ("Hilfe", Action::Help),
        ("Tastenkürzel", Action::Help),
        ("rückgängig", Action::Undo),
        ("rueckgaengig", Action::Undo),
        ("suchen", Action::Search),
        ("Sicherung", Action::Earlier),
        ("Backup", Action::Earlier),
        ("Version", Action::Earlier),
        ("Präsentation", Action::Audience),
        ("Schriftgröße", Action::Audience),
        ("löschen", Action::Blank),
        ("Notiz", Action::Flag),
        ("versiegeln", Action::Mirror),
        ("neue Allianz", Action::Alliances),
        ("kopieren", Action::Duplicate),
        ("Papierkorb", Action::Trash),
        ("Beispiel", Action::Example),
    ];
    finds_first(&mut stage, "de", &words);
}

#[test]
fn in_the_list_of_workbooks_a_report_is_told_to_be_in_a_workbook_and_enter_says_so() {
    let mut stage = german(Stage::with([]));
    let row = first(&mut stage, "Bericht");
    assert!(row.contains("in einem Arbeitsbuch"), "{row}");
    stage
        .keys("<F2>Bericht<Enter>")
        .sees("Öffnen Sie zuerst ein Arbeitsbuch.");
    stage.sees("das Arbeitsbuch für Allianzen");
    let row = first(&mut stage, "Punkte");
    assert_eq!(row, "");
}

#[test]
fn what_changes_or_shares_is_never_found_by_scattered_letters() {
    let mut stage = german(Stage::finished_at("actions actions"));
    let workbook = stage.session().workbook().clone();
    for typed in ["PDF", "Kalender", "Bericht"] {
        let row = first(&mut stage, typed);
        let report = Action::Report.about(&Catalog::in_language("de").unwrap());
        assert!(row.contains(&report), "{typed}: {row}");
    }
    assert_eq!(*stage.session().workbook(), workbook);
}

#[test]
fn a_question_is_found_among_the_commands_too() {
    let mut stage = Stage::finished_at("factors trust harbour");
    stage.command("legal harbour").sees("Harbour Coffee");
    assert!(matches!(stage.page(), PageTarget::Question(..)));
}

#[test]
fn what_a_page_has_nothing_for_is_told_and_not_passed_over() {
    let mut stage = Stage::finished_at("factors trust harbour");
    stage.keys("<!Overview>");
    let workbook = stage.session().workbook().clone();
    for typed in ["delete", "clear", "privat"] {
        stage
            .command(typed)
            .sees("There is nothing for it on this page");
        stage.keys("<Esc>");
        stage.keys("<!Overview>");
    }
    assert_eq!(*stage.session().workbook(), workbook);
}

#[test]
fn a_question_of_another_route_is_found_and_leads_to_the_routes_that_ask_it() {
    for (language, words, other) in [
        ("en", ["matrix", "criteria", "weight"], "on another route"),
        (
            "de",
            ["Matrix", "Kriterien", "Gewicht"],
            "auf anderer Route",
        ),
    ] {
        let mut stage = Stage::finished_at("factors trust harbour");
        if language == "de" {
            stage = german(stage);
        }
        stage.resize(120, 36);
        let matrix = stage.pack().matrix().unwrap().clone();
        let routes = Catalog::in_language(language).unwrap();
        let routes = madbook::t!(routes, "routes-asking", question = matrix.label);
        for typed in words {
            stage.keys("<F2>").keys(typed).sees(other);
            stage.keys("<Enter>").sees(&routes);
            stage.keys("<Esc>");
        }
        // The routes that do not ask it are not among them, and the one that is taken shows it.
        stage.keys("<F2>").keys(words[0]).keys("<Enter>");
        for route in stage.pack().routes() {
            let on = stage.pack().chapters_on(Some(&route.id));
            let asks = on
                .iter()
                .any(|chapter| chapter.questions().any(|it| it.id == matrix.id));
            let is_listed = stage.screen().contains(&route.title);
            assert_eq!(is_listed, asks, "{}", route.title);
        }
        stage.keys("<Enter>");
        let page = stage.page();
        let asked = page.questions(stage.pack());
        assert!(asked.iter().any(|it| it.id == matrix.id), "{page:?}");
    }
}

/// What a command did is seen: another page, a box, a line that tells.
#[test]
fn every_command_does_something_on_every_page_or_says_why_not() {
    let english = Catalog::in_language("en").unwrap();
    let keymap = Keymap::named(None).unwrap();
    let unseen = [
        // They end the program, or hand the terminal back.
        Action::Quit,
        Action::Interrupt,
        Action::Suspend,
        // A page that fits has nothing to scroll.
        Action::ScrollDown,
        Action::ScrollUp,
    ];
    let bindings = [Layer::Workbook, Layer::Everywhere];
    let bindings = bindings.into_iter().flat_map(|layer| keymap.layer(layer));
    let actions = bindings.map(|binding| binding.action);
    let actions: Vec<Action> = actions.filter(|action| !unseen.contains(action)).collect();
    let mut silent = Vec::new();
    for (page, keys) in [
        ("your alliances", ""),
        ("factors trust harbour", ""),
        ("factors trust harbour", "<!Overview>"),
        ("factors trust harbour", "<!History>"),
    ] {
        let mut stage = Stage::finished_at(page);
        stage.keys(keys);
        let here = stage.page();
        for action in &actions {
            let name = (page, keys, *action);
            silent.extend(is_silent(&mut stage, *action, &english).then_some(name));
            // Boxes are closed, and the page is open again.
            while !stage.app.layers().contains(&Layer::Workbook) {
                stage.keys("<Esc>");
            }
            if stage.page() != here {
                stage.click_on(Hit::Go(here.clone().into()));
            }
        }
    }
    assert_eq!(silent, []);
}

/// Whether nothing is to be seen of a command that is chosen from the list.
fn is_silent(stage: &mut Stage, action: Action, english: &Catalog) -> bool {
    let below_head = |stage: &Stage| {
        let screen = stage.screen();
        screen.lines().skip(1).collect::<Vec<_>>().join("\n")
    };
    let (before, page, workbook) = (below_head(stage), stage.page(), stage.workbook().clone());
    stage
        .keys("<F2>")
        .paste(&action.about(english))
        .keys("<Enter>");
    below_head(stage) == before && stage.page() == page && *stage.workbook() == workbook
}

#[test]
fn what_stands_beside_a_name_is_not_searched_and_owners_find_first_what_they_look_for() {
    let mut stage = Stage::finished_at("factors trust harbour");
    stage
        .resize(120, 36)
        .keys("<F2>route")
        .misses("on another route");
    stage.keys("<Esc><F2>");
    let screen = stage.screen();
    let english = Catalog::in_language("en").unwrap();
    let place = |action: Action| screen.find(&action.about(&english));
    let first = [
        Action::Report,
        Action::Picture,
        Action::Overview,
        Action::Agenda,
    ];
    let first = first.map(|it| place(it).unwrap());
    assert!(first.is_sorted(), "{screen}");
    stage.keys("<End>");
    for action in [Action::Next, Action::NextField, Action::First] {
        assert!(place(action).is_none_or(|it| it > first[3]), "{screen}");
    }
    stage.keys("<Esc><Esc><Esc><Enter><F2>");
    stage.misses("in an answer").misses("this help");
}
