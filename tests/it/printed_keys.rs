//! Every key that a page or a box prints does something there: the foot of the screen, what is pointed out
//! once, the keys of a box, and keys that sentences name.

use std::{
    collections::BTreeSet,
    path::PathBuf,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use madbook::{
    content,
    domain::{
        answer::{Answers, Part},
        id::{AllianceId, QuestionId},
        pack::Chapter,
        question::{QuestionKind, Scope},
        workbook::{Subject, Workbook},
    },
    session::ask::{Choice, Question, Then},
    tui::{
        action::{Action, Layer},
        hit::Hit,
        keymap::KeyPress,
        target::{BoxTarget, PageTarget, Purpose, Slide, Target},
    },
};

use crate::stage::{Stage, draw_once, finished};

/// Names each variant, and lists the names: a new one does not compile before it has a name here, and has
/// no test before a place of that name is in `places`.
macro_rules! names {
    ($list:ident, $name:ident($of:ty): $($pattern:pat => $called:literal,)*) => {
        const $list: &[&str] = &[$($called),*];

        fn $name(of: $of) -> &'static str {
            match of {
                $($pattern => $called,)*
            }
        }
    };
}

names! { PAGES, page(&PageTarget):
    PageTarget::Alliances => "alliances",
    PageTarget::Question(..) => "question",
    PageTarget::Actions(_) => "actions",
    PageTarget::Chapter(..) => "chapter",
    PageTarget::Picture => "picture",
    PageTarget::Focus(_) => "focus",
    PageTarget::Overview => "overview",
    PageTarget::Agenda => "agenda",
    PageTarget::History(_) => "history",
    PageTarget::Audience(_) => "audience",
    PageTarget::Workshop => "workshop",
    PageTarget::Mirror => "mirror",
}

names! { KINDS, kind(&QuestionKind):
    QuestionKind::Text { .. } => "text",
    QuestionKind::Rating { .. } => "rating",
    QuestionKind::Gauge { .. } => "gauge",
    QuestionKind::Held { .. } => "held",
    QuestionKind::Pick { .. } => "pick",
    QuestionKind::Objectives => "objectives",
    QuestionKind::Links => "links",
    QuestionKind::Matrix { .. } => "matrix",
    QuestionKind::Reviews => "reviews",
    QuestionKind::Actions => "list of actions",
}

names! { BOXES, boxed(&BoxTarget):
    BoxTarget::Help => "help",
    BoxTarget::Keys => "keys",
    BoxTarget::Palette => "palette",
    BoxTarget::Places => "places",
    BoxTarget::Routes(_) => "routes",
    BoxTarget::Languages => "languages",
    BoxTarget::Search(_) => "search",
    BoxTarget::Prompt(..) => "prompt",
    BoxTarget::Ask(_) => "ask",
    BoxTarget::Report => "report",
    BoxTarget::Settings => "settings",
    BoxTarget::Tour(_) => "tour",
}

names! { SLIDES, slide(&Slide):
    Slide::Picture => "all alliances",
    Slide::Alliance(_) => "one alliance",
    Slide::Question(_) => "a question",
    Slide::Agenda => "what is next",
}

names! { PURPOSES, purpose(&Purpose):
    Purpose::Create => "create",
    Purpose::Rename(_) => "rename",
    Purpose::Duplicate(_) => "duplicate",
    Purpose::SaveElsewhere => "save elsewhere",
    Purpose::Join(_) => "join",
    Purpose::AsOf { .. } => "as of",
}

/// A place of the program: how one gets there, as often as is wanted.
struct At {
    told: String,
    make: Box<dyn Fn() -> Stage + Sync>,
}

fn at(told: &str, make: impl Fn() -> Stage + Sync + 'static) -> At {
    At {
        told: told.to_owned(),
        make: Box::new(make),
    }
}

/// The finished example, on the full route.
fn full() -> Workbook {
    let mut workbook = finished();
    workbook.place.route = Some("full".parse().unwrap());
    workbook
}

/// The same with one alliance that nothing is said about.
fn blank() -> Workbook {
    let mut workbook = full();
    workbook.firm = Answers::default();
    workbook.actions.clear();
    workbook.alliances.truncate(1);
    workbook.alliances[0].answers = Answers::default();
    workbook
}

/// A page or a box of a workbook, and what a script leads to from it.
fn opened(workbook: fn() -> Workbook, target: &Target, script: &'static str) -> At {
    let target = target.clone();
    let name: String = format!("{target:?}").chars().take(90).collect();
    at(&format!("{name} {script}"), move || {
        let mut stage = Stage::with([workbook()]);
        stage.keys("<Enter>").click_on(Hit::Go(target.clone()));
        stage.keys(script);
        stage
    })
}

/// What a script leads to from a page of the finished example, or from one of its questions.
fn then(place: &str, script: &'static str) -> At {
    let target = match place {
        "alliances" => PageTarget::Alliances,
        "actions" => PageTarget::Actions(None),
        "picture" => PageTarget::Picture,
        question => PageTarget::Question(subject(question), question.parse().unwrap(), None),
    };
    opened(full, &target.into(), script)
}

/// What a script leads to from the list of workbooks, or where there is none yet.
fn listed(workbooks: fn() -> Vec<Workbook>, script: &'static str) -> At {
    let count = workbooks().len();
    at(&format!("list of {count} {script}"), move || {
        let mut stage = Stage::with(workbooks());
        stage.keys(script);
        stage
    })
}

/// Whom the pack asks a question about: the firm, or the first alliance.
fn subject(question: &str) -> Subject {
    let pack = content::embedded("en").unwrap();
    let id = question.parse().unwrap();
    let asks = |chapter: &&Chapter| chapter.questions().any(|it| it.id == id);
    match pack.chapters().iter().find(asks).expect(question).scope {
        Scope::Firm => Subject::Firm,
        Scope::Alliance => Subject::Alliance(first()),
    }
}

fn first() -> AllianceId {
    finished().alliances[0].id
}

/// The first question of each kind, with the keys in its answer and beside it.
fn questions() -> Vec<PageTarget> {
    let pack = content::embedded("en").unwrap();
    let all = || pack.chapters().iter().flat_map(Chapter::questions);
    let first = |name: &&str| all().find(|it| kind(&it.kind) == *name);
    let firsts = KINDS.iter().map(|name| first(name).expect(name));
    let parts = [None, Some(Part::Evidence)];
    let places = firsts.flat_map(|question| parts.map(|part| (question.id.clone(), part)));
    let target =
        |(id, part): (QuestionId, _)| PageTarget::Question(subject(&id.to_string()), id, part);
    places.map(target).collect()
}

/// All places whose keys are pressed.
fn places() -> Vec<At> {
    pages().into_iter().chain(boxes()).chain(states()).collect()
}

/// All pages, on a workbook that says much and on one that says nothing.
fn pages() -> Vec<At> {
    let date = jiff::civil::date(2026, 11, 1);
    let chapter = "factors".parse().unwrap();
    let slides = [
        Slide::Picture,
        Slide::Alliance(first()),
        Slide::Question("factors.trust".parse().unwrap()),
        Slide::Agenda,
    ];
    for shown in &slides {
        assert!(SLIDES.contains(&slide(shown)));
    }
    assert_eq!(slides.len(), SLIDES.len());
    let pages = [
        PageTarget::Alliances,
        PageTarget::Question(Subject::Firm, "mad.a1".parse().unwrap(), None),
        PageTarget::Actions(None),
        PageTarget::Chapter(Subject::Alliance(first()), chapter),
        PageTarget::Picture,
        PageTarget::Focus(first()),
        PageTarget::Overview,
        PageTarget::Agenda,
        PageTarget::History(None),
        PageTarget::History(Some(date)),
        PageTarget::Workshop,
        PageTarget::Mirror,
    ];
    let pages = pages.into_iter().chain(slides.map(PageTarget::Audience));
    let pages: Vec<PageTarget> = pages.collect();
    let named: BTreeSet<&str> = pages.iter().map(page).collect();
    assert_eq!(named, PAGES.iter().copied().collect(), "a page is missing");
    let pages = pages.into_iter().chain(questions()).map(Target::Page);
    let mut places = Vec::new();
    for page in pages {
        places.extend([opened(full, &page, ""), opened(blank, &page, "")]);
    }
    places
}

/// All boxes.
fn boxes() -> Vec<At> {
    let date = jiff::civil::date(2026, 11, 1);
    let file = PathBuf::from("rowan-bakery.ron");
    let purposes = [
        Purpose::Create,
        Purpose::Rename(file.clone()),
        Purpose::Duplicate(file.clone()),
        Purpose::SaveElsewhere,
        Purpose::Join(file),
        Purpose::AsOf { otherwise: date },
    ];
    let named: BTreeSet<&str> = purposes.iter().map(purpose).collect();
    assert_eq!(
        named,
        PURPOSES.iter().copied().collect(),
        "a line is missing"
    );
    let prompts = purposes.map(|it| {
        // Nothing is to be written where the tests run.
        let begin = match it {
            Purpose::SaveElsewhere => "/dev/null/Rowan",
            _ => "Rowan",
        };
        BoxTarget::Prompt(it, begin.into())
    });
    let question = Question::new(
        "Leave?".into(),
        "Nothing is lost.".into(),
        vec!["What happened.".into()],
        vec![Choice::new(
            "Stay".into(),
            "It goes on.".into(),
            Then::Close,
        )],
    );
    let pack = content::embedded("en").unwrap();
    let boxes = [
        BoxTarget::Help,
        BoxTarget::Keys,
        BoxTarget::Palette,
        BoxTarget::Places,
        BoxTarget::Routes(None),
        BoxTarget::Routes(pack.matrix().map(|it| it.id.clone())),
        BoxTarget::Languages,
        BoxTarget::Search(None),
        BoxTarget::Search(Some("bread".into())),
        BoxTarget::Search(Some("zeppelin".into())),
        BoxTarget::Ask(Box::new(question)),
        BoxTarget::Report,
        BoxTarget::Settings,
    ];
    let tour = (0..7).map(BoxTarget::Tour);
    let boxes: Vec<BoxTarget> = boxes.into_iter().chain(prompts).chain(tour).collect();
    let named: BTreeSet<&str> = boxes.iter().map(boxed).collect();
    assert_eq!(named, BOXES.iter().copied().collect(), "a box is missing");
    let boxes = boxes.into_iter().map(Target::Open);
    boxes.map(|it| opened(full, &it, "")).collect()
}

/// Forms and states that no target opens.
fn states() -> Vec<At> {
    let ann = "<!Workshop><Enter>Ann<Enter>Bo<Enter>Cy<Ctrl+S>";
    let mut places = vec![
        then("alliances", "n"),
        then("alliances", "nMill Lane"),
        then("alliances", "r"),
        then("alliances", "<Del>"),
        then("actions", "n"),
        then("actions", "<Enter><Tab><Tab><Tab>"),
        then("firm.objectives", "n"),
        then("choosing.matrix", "<Space>"),
        then("choosing.matrix", "<Space>n"),
        then("choosing.matrix", "<Right>"),
        then("keeping.reviews", "n"),
        then("gauges.legal", "40"),
        then("factors.trust", "<Up>"),
        then("factors.trust", "<Tab>words<Shift+Left>"),
        then("picture", "<!Overview><End>"),
        then("picture", "<!History>d"),
        then("picture", "<!Report>3"),
        then("picture", "<!Report><Ctrl+L>"),
        then("picture", "<!Settings><End>"),
        then("picture", "<!Settings><End><Enter>"),
        then("picture", "<!Workshop><Enter>"),
        then("picture", ann),
        then(
            "picture",
            "<!Workshop><Enter>Ann<Enter>Bo<Enter>Cy<Ctrl+S><Ctrl+S>",
        ),
        then(
            "picture",
            "<!Workshop><Enter>Ann<Enter>Bo<Enter>Cy<Ctrl+S><Ctrl+S><Enter>",
        ),
        then("picture", "<!Workshop>f"),
        then("picture", "<!Mirror><Tab><Tab>2<Ctrl+S>"),
        then("picture", "<!Mirror><Tab><Tab>2<Ctrl+S><Enter>"),
    ];
    for script in ["", "<Del>", "t", "b", "/Row", "/zeppelin", "<Ctrl+F>bread"] {
        places.push(listed(|| vec![finished()], script));
    }
    for script in [
        "",
        "<Enter>",
        "<Enter>Rowan<Enter>",
        "<Enter>Rowan<Enter><!Picture>",
    ] {
        places.push(listed(Vec::new, script));
    }
    for script in [
        "<!Overview>",
        "<!Agenda>",
        "<!History>",
        "<!Workshop>",
        "<!Mirror>",
        "<!Audience>",
    ] {
        places.push(at(&format!("nothing yet {script}"), move || {
            let mut stage = Stage::empty();
            stage.keys("<Enter>Rowan<Enter>").keys(script);
            stage
        }));
    }
    places.push(at("pointed out", || {
        let mut stage = Stage::new_to_hints();
        stage.keys("e").go_to("your alliances");
        stage
    }));
    places
}

/// The keys that a screen prints: first in what can be clicked, and by name anywhere.
fn printed(stage: &Stage) -> BTreeSet<String> {
    let screen = stage.screen();
    let layers = stage.app.layers();
    // What lists keys names those of elsewhere; what it prints for itself stands in its last row.
    let lists_keys = [Layer::Help, Layer::KeyCheck, Layer::Finder]
        .iter()
        .any(|it| layers.contains(it));
    let last = stage.buffer.area.bottom() - 1;
    let mut found = BTreeSet::new();
    for spot in &stage.state.spots {
        let is_own = !layers.contains(&Layer::Help) || spot.area.y == last;
        if matches!(spot.hit, Hit::Action(_)) && spot.area.height == 1 && is_own {
            let cells = spot.area.positions().map(|at| stage.buffer[at].symbol());
            let words: String = cells.collect();
            found.extend(words.split_whitespace().next().map(ToOwned::to_owned));
        }
    }
    if !lists_keys {
        let words = screen.split(|c: char| c.is_whitespace() || ",.:;()".contains(c));
        let named = words.filter(|word| word.chars().count() > 1);
        let is_key = |word: &&str| {
            word.parse::<KeyPress>()
                .is_ok_and(|key| key.to_string() == **word)
        };
        found.extend(named.filter(is_key).map(ToOwned::to_owned));
    }
    found
}

/// The key that is printed so; of a range the first. None for words that are no key.
fn press(printed: &str) -> Option<KeyPress> {
    let first = printed.split('–').next().unwrap_or(printed);
    // Not the sign before a row.
    let is_key = first.is_ascii() || "↑↓←→".contains(first) || first.contains('+');
    first.parse().ok().filter(|_| is_key)
}

/// What leads the other way: at the end of a list one of the two does nothing.
fn opposite(printed: &str) -> Option<&'static str> {
    let pairs = [("↑", "↓"), ("←", "→")];
    pairs.into_iter().find_map(|(one, other)| {
        (printed == one)
            .then_some(other)
            .or((printed == other).then_some(one))
    })
}

/// All that a key may change.
fn seen(stage: &Stage) -> impl PartialEq + use<> {
    let kept = [
        stage.copied.len(),
        stage.kept_settings.len(),
        stage.kept_keys.len(),
    ];
    (
        stage.buffer.clone(),
        stage.state.cursor,
        stage.app.page(),
        (stage.app.has_mouse(), stage.has_quit, kept),
    )
}

/// What the keys of a place that do nothing there are, and which layers it has.
fn look(place: &At, pressed: &Mutex<BTreeSet<String>>) -> (Vec<String>, Vec<Layer>) {
    let make = || {
        let mut stage = (place.make)();
        stage.resize(160, 45);
        stage
    };
    let stage = make();
    let layers = stage.app.layers();
    let names = printed(&stage);
    let does_something = |name: &str| {
        press(name).is_none_or(|key| {
            let mut stage = make();
            let before = seen(&stage);
            stage.press_one(key.event());
            seen(&stage) != before
        })
    };
    let page = stage.app.page().as_ref().map(page);
    let is_new = |name: &&String| {
        let action = press(name).and_then(|key| stage.app.context().keymap.action(&layers, key));
        // What all pages have alike does the same on a page in any state.
        let alike = [
            Action::Picture,
            Action::GoTo,
            Action::Search,
            Action::Palette,
            Action::Help,
        ];
        let alike = action.filter(|it| alike.contains(it));
        let Some(action) = alike else { return true };
        let told = format!("{page:?} {layers:?} {action:?}");
        pressed.lock().unwrap().insert(told)
    };
    let idle = names
        .iter()
        .filter(is_new)
        .filter(|name| !does_something(name));
    let other = |name: &str| opposite(name).filter(|it| names.contains(*it));
    let idle = idle.filter(|name| !other(name).is_some_and(does_something));
    let told = idle.map(|name| format!("{name} at {}\n{}", place.told, stage.screen()));
    (told.collect(), layers)
}

#[test]
fn every_key_that_is_printed_does_something_there() {
    let places = places();
    let next = AtomicUsize::new(0);
    let (layers, wrong) = (Mutex::new(Vec::new()), Mutex::new(Vec::new()));
    let pressed = Mutex::new(BTreeSet::new());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                draw_once();
                while let Some(place) = places.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let (idle, known) = look(place, &pressed);
                    layers.lock().unwrap().extend(known);
                    wrong.lock().unwrap().extend(idle);
                }
            });
        }
    });
    let (layers, wrong) = (layers.into_inner().unwrap(), wrong.into_inner().unwrap());
    // These have windows of their own, which `arriving` and `workshops` look at.
    let alone = [Layer::Projector, Layer::Room];
    for layer in Layer::ALL.into_iter().filter(|it| !alone.contains(it)) {
        assert!(layers.contains(&layer), "{layer:?} is looked at nowhere");
    }
    assert!(wrong.is_empty(), "nothing happens:\n{}", wrong.join("\n"));
}
