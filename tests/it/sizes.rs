//! Every page and box in the smallest window, in every language and in one whose words are twice as long: a
//! word that does not fit says so by its last sign, or goes on in the next row.

use std::{collections::HashSet, fmt::Write as _, fs, path::Path};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser, serializer,
};
use jiff::civil::date;
use madbook::{
    content::{self, LazyPack},
    domain::{fold::fold, pack::Pack, question::Scope, workbook::Subject},
    i18n::{Catalog, FALLBACK, carried_languages},
    report::text::Signs,
    tui::{
        action::Action,
        hit::Hit,
        target::{PageTarget, Slide},
    },
};
use tempfile::TempDir;

use crate::{chapters::full_at, stage::Stage};

/// All words of letters in a text, in small letters.
fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphabetic());
    words.filter(|it| !it.is_empty()).map(str::to_lowercase)
}

/// All that the workbook on the screens says.
fn answers() -> String {
    format!("{:?}", full_at("your alliances").workbook())
}

/// Every word that a language's files hold.
fn vocabulary(folder: &Path) -> HashSet<String> {
    let mut known = HashSet::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_file() {
            known.extend(words(&fs::read_to_string(path).unwrap()));
        }
    }
    known
}

/// What a word may be the beginning or the end of, where it is broken between two rows.
fn goes_on(word: &str, rows: &[String], known: &HashSet<String>) -> bool {
    let near: Vec<String> = rows.iter().flat_map(|row| words(row)).collect();
    near.iter().any(|other| {
        let (on, back) = (format!("{word}{other}"), format!("{other}{word}"));
        known.contains(&on) || known.contains(&back)
    })
}

/// The words on a screen that are no whole words and do not say that they are cut.
fn cut(screen: &str, known: &HashSet<String>) -> Vec<String> {
    let rows: Vec<String> = screen.lines().map(str::to_owned).collect();
    let mut cut = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let marked = row.replace('…', "…\u{0}");
        for piece in marked.split(|c: char| !c.is_alphabetic() && c != '…') {
            if piece.contains('…') || piece.chars().count() < 3 {
                continue;
            }
            let word = piece.to_lowercase();
            let near = [at.saturating_sub(1), (at + 1).min(rows.len() - 1)];
            let near = near.map(|at| rows[at].clone());
            if !known.contains(&word) && !goes_on(&word, &near, known) {
                cut.push(piece.to_owned());
            }
        }
    }
    cut
}

/// Looks at every page and box in the smallest window.
fn look(mut stage: Stage, known: &HashSet<String>, pack: &Pack) -> String {
    let mut told = String::new();
    let mut see = |stage: &mut Stage, place: &str| {
        for _ in 0..3 {
            let screen = stage.screen();
            let cut = cut(&screen, known);
            if !cut.is_empty() {
                writeln!(told, "{place}: {cut:?}\n{screen}").unwrap();
                return;
            }
            stage.act(Action::ScrollDown);
        }
    };
    let session = stage.app.session().unwrap();
    let alliance = session.workbook().alliances[0].id;
    let mut pages = vec![
        PageTarget::Alliances,
        PageTarget::Picture,
        PageTarget::Focus(alliance),
        PageTarget::Overview,
        PageTarget::Agenda,
        PageTarget::History(None),
        PageTarget::History(Some(date(2026, 9, 30))),
        PageTarget::Actions(None),
        PageTarget::Audience(Slide::Picture),
        PageTarget::Audience(Slide::Alliance(alliance)),
        PageTarget::Audience(Slide::Agenda),
        PageTarget::Workshop,
    ];
    for chapter in pack.chapters() {
        let subject = match chapter.scope {
            Scope::Firm => Subject::Firm,
            Scope::Alliance => Subject::Alliance(alliance),
        };
        pages.push(PageTarget::Chapter(subject, chapter.id.clone()));
        let questions = chapter.questions();
        pages.extend(questions.map(|it| PageTarget::Question(subject, it.id.clone(), None)));
    }
    for page in pages {
        let place = format!("{page:?}");
        stage.click_on(Hit::Go(page.into()));
        see(&mut stage, &place);
        if matches!(place.as_str(), "Alliances" | "Actions(None)") {
            stage.keys("n");
            see(&mut stage, &format!("{place}, a new one"));
            stage.keys("<Esc><Esc>");
        }
    }
    for action in [
        Action::Help,
        Action::Palette,
        Action::GoTo,
        Action::Search,
        Action::Routes,
        Action::Report,
        Action::AsOf,
        Action::Settings,
        Action::Language,
        Action::Tour,
        Action::Interrupt,
        Action::CheckKeys,
    ] {
        stage.act(action);
        see(&mut stage, action.name());
        stage.keys("<Esc><Esc>");
    }
    told
}

/// The sizes that people have, the smallest that shows all first.
const SIZES: [(u16, u16); 2] = [(60, 18), (80, 24)];

fn told_in(language: &str, folder: &Path, known: &HashSet<String>) -> String {
    let pack = || content::from_folder(folder).unwrap_or_else(|problems| panic!("{problems}"));
    let mut told = String::new();
    for (columns, rows) in SIZES {
        let mut stage = full_at("your alliances");
        stage.resize(columns, rows);
        let catalog = Catalog::in_folder(language, folder).unwrap();
        stage.speak(catalog, LazyPack::from(pack()));
        told += &look(stage, known, &pack());
    }
    told
}

#[test]
fn no_word_is_cut_without_a_sign_in_any_language() {
    for language in carried_languages() {
        let folder = Path::new("assets/packs").join(&language.tag);
        let mut known = vocabulary(&folder);
        known.extend(words(&answers()));
        known.extend(
            carried_languages()
                .iter()
                .flat_map(|it| words(&it.name).collect::<Vec<_>>()),
        );
        let told = told_in(&language.tag, &folder, &known);
        assert!(told.is_empty(), "{}:\n{told}", language.tag);
    }
}

#[test]
fn no_word_is_cut_without_a_sign_where_all_are_twice_as_long() {
    let folder = twice_as_long();
    let mut known = vocabulary(folder.path());
    known.extend(words(&answers()));
    known.extend(
        carried_languages()
            .iter()
            .flat_map(|it| words(&it.name).collect::<Vec<_>>()),
    );
    let told = told_in(FALLBACK, folder.path(), &known);
    assert!(told.is_empty(), "{told}");
}

/// A text in which every word stands twice, as one, as far as there is room.
fn doubled(text: &str, room: usize) -> String {
    let mut doubled = String::new();
    let mut left = room.saturating_sub(text.chars().count());
    let mut word = String::new();
    for c in text.chars().chain(['\n']) {
        if c.is_alphabetic() {
            word.push(c);
            continue;
        }
        // Backwards first, so that no half of it is a word that there is.
        if word.chars().count() <= left {
            left -= word.chars().count();
            doubled.extend(word.chars().rev());
        }
        doubled.push_str(&word);
        word.clear();
        doubled.push(c);
    }
    doubled.pop();
    doubled
}

/// The English pack and catalogue, every word of them twice as long.
fn twice_as_long() -> TempDir {
    let folder = TempDir::new().unwrap();
    for file in fs::read_dir(Path::new("assets/packs").join(FALLBACK)).unwrap() {
        let path = file.unwrap().path();
        if !path.is_file() {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let longer = match path.extension().and_then(|it| it.to_str()) {
            Some("ron") => longer_pack(&text),
            Some(_) | None => longer_catalogue(&text),
        };
        fs::write(folder.path().join(path.file_name().unwrap()), longer).unwrap();
    }
    folder
}

/// How long the texts of a pack may be, by the names of their fields.
const ROOM: [(&str, usize); 14] = [
    ("title", 40),
    ("intro", 300),
    ("summary", 120),
    ("label", 16),
    ("ask", 110),
    ("prompts", 120),
    ("why", 220),
    ("why_low", 90),
    ("anchors", 60),
    ("stops", 34),
    ("evidence", 90),
    ("about", 140),
    ("short", 28),
    ("full", 400),
];

fn longer_pack(text: &str) -> String {
    let mut longer = String::new();
    let mut field = String::new();
    for line in text.lines() {
        let mut parts = line.split('"').enumerate().peekable();
        while let Some((at, part)) = parts.next() {
            let is_text = at % 2 == 1;
            if is_text {
                let room = ROOM.iter().find(|(name, _)| *name == field);
                let room = room.map_or(0, |(_, room)| *room);
                longer.push_str(&doubled(part, room));
            } else {
                longer.push_str(part);
                if let Some((before, _)) = part.rsplit_once(':') {
                    let name = before.rsplit([' ', '(', ',']).next().unwrap_or_default();
                    name.clone_into(&mut field);
                }
            }
            if parts.peek().is_some() {
                longer.push('"');
            }
        }
        longer.push('\n');
    }
    longer
}

fn longer_catalogue(text: &str) -> String {
    let mut resource = parser::parse(text.to_owned()).unwrap_or_else(|(_, it)| panic!("{it:?}"));
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry {
            let values = message.attributes.iter_mut().map(|it| &mut it.value);
            for value in message.value.iter_mut().chain(values) {
                longer_pattern(value);
            }
        }
    }
    serializer::serialize(&resource)
}

fn longer_pattern(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = doubled(value, usize::MAX),
            PatternElement::Placeable { expression } => match expression {
                Expression::Select { variants, .. } => {
                    for variant in variants {
                        longer_pattern(&mut variant.value);
                    }
                }
                Expression::Inline(InlineExpression::Placeable { expression }) => {
                    if let Expression::Select { variants, .. } = &mut **expression {
                        for variant in variants {
                            longer_pattern(&mut variant.value);
                        }
                    }
                }
                Expression::Inline(_) => {}
            },
        }
    }
}

#[test]
fn in_ascii_no_word_is_lost_or_runs_into_another_in_any_language() {
    let (mut dotted, mut bare) = (0, 0);
    for language in carried_languages() {
        for place in [
            "your alliances",
            "place legal harbour",
            "factors trust harbour",
            "factors review saltwater",
            "difference how they fit",
            "actions actions",
        ] {
            let mut stages = [Signs::Unicode, Signs::Ascii].map(|signs| {
                let mut stage = Stage::finished_at(place).with_signs(signs);
                stage.speak_in(&language.tag);
                stage
            });
            for (columns, rows) in [(60, 18), (80, 24), (120, 36)] {
                // The help is left out: its sentences name keys, and so end their rows elsewhere.
                for keys in ["", "<F2>", "<!Settings>"] {
                    // A picture that a box lies over may begin elsewhere: it is spelled before it is drawn.
                    if columns > 80 && !keys.is_empty() {
                        continue;
                    }
                    let [drawn, told] = stages.each_mut().map(|stage| {
                        stage.resize(columns, rows);
                        let screen = stage.keys(keys).screen();
                        if !keys.is_empty() {
                            stage.keys("<Esc>");
                        }
                        screen
                    });
                    assert!(told.is_ascii(), "{told}");
                    let foot = usize::from(rows) - 1;
                    for (row, (drawn, told)) in drawn.lines().zip(told.lines()).enumerate() {
                        // Keys are called by words there, and so are wider.
                        if drawn.contains(['↑', '↓', '←', '→']) {
                            continue;
                        }
                        // A mark that there is more below may touch a word.
                        let drawn = &drawn.replace('▼', "v");
                        let letters = |row: &str| -> Vec<String> {
                            let words = words(row).filter(|it| it.chars().count() > 1);
                            words.map(|it| fold(&it).replace("ss", "s")).collect()
                        };
                        if row == foot {
                            // It says as many keys as there is room for.
                            let known = letters(drawn);
                            let strange = letters(told).into_iter().find(|it| !known.contains(it));
                            assert_eq!(strange, None, "{place}\n{drawn}\n{told}");
                            continue;
                        }
                        assert_eq!(letters(drawn), letters(told), "{place}\n{drawn}\n{told}");
                        let mut pairs = words(drawn).zip(words(told));
                        dotted += drawn.matches(['ä', 'ö', 'ü', 'Ä', 'Ö', 'Ü']).count();
                        bare += pairs
                            .by_ref()
                            .map(|(drawn, told)| {
                                let dots = drawn.matches(['ä', 'ö', 'ü']).count();
                                dots - told
                                    .chars()
                                    .count()
                                    .saturating_sub(drawn.chars().count())
                                    .min(dots)
                            })
                            .sum::<usize>();
                    }
                }
            }
        }
    }
    assert!(bare * 8 < dotted, "{bare} of {dotted}");
}

#[test]
fn what_is_cut_is_found_and_what_says_so_or_goes_on_is_not() {
    let known: HashSet<String> = words("A partnership agreement").collect();
    assert_eq!(cut("a partners agreem", &known), ["partners", "agreem"]);
    assert!(cut("a partners…  agreement", &known).is_empty());
    assert!(cut("a partner\nship", &known).is_empty());
}
