//! How long the things take that somebody waits for.

// A bench that cannot be set up should stop there.
#![allow(clippy::unwrap_used, missing_docs)]

mod setup;

use std::{
    fs,
    hint::black_box,
    path::{Path, PathBuf},
};

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use crossterm::event::KeyCode;
use jiff::{ToSpan, tz::TimeZone};
use madbook::{
    assets, content,
    domain::{
        answer::MAX_TEXT,
        id::WorkshopId,
        pack::Chapter,
        scale::Rating,
        workbook::Workbook,
        workshop::{
            People, Workshop,
            ballot::{Cast, Scale, Vote},
            round::{Asked, Seat},
        },
    },
    examples,
    i18n::Catalog,
    many::{
        cache::Cache,
        cohort::{Cohort, SMALLEST},
        export::{Form, Order, export},
        files::candidates,
        gather::gather,
        generate::{self, Vocabulary},
        item::Items,
        labels::Labels,
        member::Reader,
        room::{Room, watch::Files},
        table::Extras,
    },
    parallel::{self, Enough},
    report::{
        build::build, csv::style::Style, format::Format, html, letterhead::Letterhead,
        material::Material, pdf, text::Signs,
    },
    session::{
        command::{Reply, WorkshopReply},
        workshop::FoundWorkshops,
    },
    store::{Library, Loaded, Snapshot, Summary, WorkbookFile, Writer},
    tui::{app::App, hit::ViewState, keymap::Keymap, target::PageTarget},
};
use ratatui::{buffer::Buffer, layout::Rect};
use tempfile::TempDir;
use uuid::Uuid;

use setup::{app, at_trust, at_words, now, press, say, typical, with_alliances};

/// A workbook of a megabyte: sixteen answers that are as long as an answer can be.
fn large() -> Workbook {
    let mut workbook = typical();
    let line = "A loaf that keeps, a partner who rings back, and a plan on one page.\n";
    for number in 0..16 {
        let words = line.repeat(MAX_TEXT / line.len());
        say(&mut workbook, &format!("bench.{number}"), words);
    }
    workbook
}

fn frames(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("frame 200x60");
    for (name, app) in [
        ("question", at_trust(typical())),
        ("picture", app(typical(), PageTarget::Picture)),
        (
            "picture of 50",
            app(with_alliances(50), PageTarget::Picture),
        ),
        ("alliances", app(typical(), PageTarget::Alliances)),
    ] {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 200, 60));
        let mut state = ViewState::default();
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                buffer.reset();
                app.view(&mut buffer, &mut state);
                black_box(&buffer);
            });
        });
    }
}

fn keys(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("key");

    let mut workbook = typical();
    let words = "Words that somebody has typed.. ".repeat(2048 / 31);
    say(&mut workbook, "mad.a1", words);
    let mut typing = at_words(workbook);
    // Every second key takes the letter away again, so that the answer keeps its length.
    let mut letters = [KeyCode::Char('x'), KeyCode::Backspace].into_iter().cycle();
    group.bench_function("typed into 2 KB", |bencher| {
        bencher.iter(|| press(&mut typing, letters.next().unwrap()));
    });

    for (name, workbook) in [
        ("a rating, 4 alliances", typical()),
        ("a rating, 50 alliances", with_alliances(50)),
    ] {
        let mut rating = at_trust(workbook);
        let mut steps = ['3', '4'].into_iter().cycle();
        group.bench_function(name, |bencher| {
            bencher.iter(|| press(&mut rating, KeyCode::Char(steps.next().unwrap())));
        });
    }

    let mut paging = at_trust(typical());
    let mut pages = [KeyCode::PageDown, KeyCode::PageUp].into_iter().cycle();
    group.bench_function("a page", |bencher| {
        bencher.iter(|| press(&mut paging, pages.next().unwrap()));
    });
}

fn files(criterion: &mut Criterion) {
    let pack = content::embedded("en").unwrap();
    for (size, mut workbook) in [("typical", typical()), ("1 MB", large())] {
        let mut group = criterion.benchmark_group(format!("{size} workbook"));
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("bench.ron");
        let summary = Summary::of(&pack, &workbook);
        let mut file = WorkbookFile::create(&path, &workbook, &summary).unwrap();
        group.bench_function("load", |bencher| {
            bencher.iter(|| Loaded::read(black_box(&path)).unwrap());
        });
        group.bench_function("save", |bencher| {
            bencher.iter(|| {
                // Each time something else than what is there.
                workbook.edited = workbook.edited.checked_add(1.second()).unwrap();
                file.save(&workbook, &summary).unwrap();
            });
        });
        // What the screen does of it; the rest happens on another thread.
        let writer = Writer::start(file, |_| ());
        group.bench_function("hand over to be saved", |bencher| {
            bencher.iter(|| {
                workbook.edited = workbook.edited.checked_add(1.second()).unwrap();
                writer.save(Snapshot {
                    summary: Summary::of(&pack, &workbook),
                    workbook: workbook.clone(),
                    drafts: Vec::new(),
                    at: workbook.edited,
                });
            });
        });
    }
}

fn fill(folder: &Path, count: usize) {
    let text = examples::finished();
    for number in 0..count {
        fs::write(folder.join(format!("firm-{number}.ron")), &*text).unwrap();
    }
}

fn library(criterion: &mut Criterion) {
    let folder = TempDir::new().unwrap();
    fill(folder.path(), 10_000);
    let library = Library::at(folder.path());
    let mut group = criterion.benchmark_group("library");
    group.sample_size(10);
    group.bench_function("list 10,000", |bencher| {
        bencher.iter(|| assert_eq!(library.list().unwrap().len(), 10_000));
    });
}

fn starting(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("starting");
    group.bench_function("pack", |bencher| {
        bencher.iter(|| content::embedded("en").unwrap());
    });
    group.bench_function("words", |bencher| {
        bencher.iter(|| Catalog::in_language("en").unwrap());
    });
    group.bench_function("keymap", |bencher| {
        bencher.iter(|| Keymap::parse(assets::KEYMAP).unwrap());
    });
}

fn reports(criterion: &mut Criterion) {
    let pack = content::embedded("en").unwrap();
    let words = Catalog::in_language("en").unwrap();
    let (workbook, today) = (typical(), now().today);
    let mut group = criterion.benchmark_group("report");
    group.bench_function("html", |bencher| {
        bencher.iter(|| html::render(&build(&words, &pack, black_box(&workbook), today)));
    });
    let sheet = pdf::Sheet {
        paper: pdf::Paper::A4,
        date: today,
        words: &words,
    };
    group.sample_size(10);
    group.bench_function("pdf", |bencher| {
        bencher.iter(|| {
            let document = build(&words, &pack, black_box(&workbook), today);
            pdf::render(&document, &sheet).unwrap()
        });
    });
    let folder = TempDir::new().unwrap();
    fill(folder.path(), 1000);
    let now = now().at.to_zoned(TimeZone::UTC);
    group.sample_size(10);
    let many = [
        ("1,000 workbooks to JSON", 1000, Format::Json),
        ("500 workbooks to PDF", 500, Format::Pdf),
        ("500 workbooks to a brief", 500, Format::Brief),
    ];
    for (name, count, format) in many {
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                let files = fs::read_dir(folder.path()).unwrap().take(count);
                let files: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
                let make = |path: &PathBuf| {
                    let loaded = Loaded::read(path).unwrap();
                    let material = Material {
                        words: &words,
                        pack: &pack,
                        workbook: &loaded.workbook,
                        notes: &[],
                        now: &now,
                        signs: Signs::Unicode,
                        paper: pdf::Paper::A4,
                        table: Style::default(),
                        letterhead: &Letterhead::default(),
                    };
                    format.make(&material).unwrap()
                };
                parallel::in_order(&files, make, |_, made| {
                    black_box(made);
                    Enough::NotYet
                });
            });
        });
    }
}

/// A folder of so many made-up workbooks.
fn made_up(firms: u64) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let (pack, vocabulary) = (
        content::embedded("en").unwrap(),
        Vocabulary::embedded().unwrap(),
    );
    for number in 0..firms {
        let workbook = generate::workbook(&pack, &vocabulary, 1, number, now().at);
        let path = folder.path().join(format!("{number}.ron"));
        WorkbookFile::create_unsynced(&path, &workbook, &Summary::of(&pack, &workbook)).unwrap();
    }
    folder
}

fn many_workbooks(criterion: &mut Criterion) {
    let pack = content::embedded("en").unwrap();
    let reader = Reader::new(&pack);
    let items = Items::of(&reader);
    let mut group = criterion.benchmark_group("many");
    group.sample_size(10);
    for firms in [1000, 10_000] {
        let folder = made_up(firms);
        let folders = [folder.path().to_owned()];
        let read = |mut cache: Option<Cache>| {
            let files = candidates(&folders).unwrap();
            let gathered = gather(&reader, &items, &files, cache.as_mut(), |_| Enough::NotYet);
            Cohort::of(&items, gathered.digests.iter(), now().today, SMALLEST)
        };
        group.bench_function(format!("cohort of {firms}"), |bencher| {
            bencher.iter(|| read(None));
        });
        let caches = tempfile::tempdir().unwrap();
        let cache = || Some(Cache::within(caches.path(), &reader, &items, &folders));
        read(cache());
        group.bench_function(format!("cohort of {firms} again"), |bencher| {
            bencher.iter(|| read(cache()));
        });
        let (words, moment) = (
            Catalog::in_language("en").unwrap(),
            now().at.to_zoned(TimeZone::UTC),
        );
        group.bench_function(format!("export of {firms}"), |bencher| {
            let out = tempfile::tempdir().unwrap();
            let order = Order {
                form: Form::Parquet,
                extras: Extras::default(),
                folder: out.path(),
                now: &moment,
            };
            bencher.iter(|| {
                let files = candidates(&folders).unwrap();
                let labels = Labels::new(&words, &pack);
                export(&reader, labels, &files, &order, |_| Enough::NotYet).unwrap()
            });
        });
    }
    let folder = made_up(30);
    let folders = [folder.path().to_owned()];
    group.bench_function("room of 30", |bencher| {
        bencher.iter(|| {
            let mut files = Files::default();
            files.look(&reader, &folders, now().today).unwrap();
            Room::of(&reader, &files.sheets(), now().today, SMALLEST)
        });
    });
}

/// A workshop of so many people who have all rated so many questions about the workbook's first alliance, each
/// in another way; the round is still sealed.
fn rated(workbook: &Workbook, people: usize, questions: usize) -> Workshop {
    let ids = content::embedded("en").unwrap();
    let ids = ids.chapters().iter().flat_map(Chapter::questions);
    let asked = ids.take(questions).map(|question| Asked {
        question: question.id.clone(),
        scale: Scale::Rating,
    });
    let alliance = &workbook.alliances[0];
    let names: Vec<String> = (0..people).map(|it| format!("Owner {it}")).collect();
    let group = People::named(&names, 4).unwrap();
    let mut workshop = Workshop::new(WorkshopId(Uuid::nil()), workbook.id, group, now().at);
    workshop
        .begin_round(alliance.id, &alliance.name, asked.collect())
        .unwrap();
    let round = workshop.open_round_mut().unwrap();
    for person in 0..people {
        let cast = |question: usize| {
            let rating = Rating::ALL[(person * 7 + question * person) % 5];
            Cast::new(Some(Vote::Rating(rating)), "We saw it in spring")
        };
        let ballot = (0..questions).map(cast).collect();
        round.hand_on(Seat::Person(person), ballot).unwrap();
    }
    workshop
}

/// The application at a workshop.
fn at_workshop(workbook: Workbook, workshop: Workshop) -> App {
    let mut app = app(workbook, PageTarget::Workshop);
    let found = FoundWorkshops {
        open: Some(Box::new(workshop)),
        ..FoundWorkshops::default()
    };
    let reply = WorkshopReply::Found(Box::new(found));
    app.reply(Reply::Workshop(reply), now());
    app
}

/// The key that shows what a room rated, with the picture that comes of it: it must be there in one frame of a
/// screen, 16 ms.
fn workshops(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("workshop of 30");
    let workshop = rated(&typical(), 30, 30);
    let mut buffer = Buffer::empty(Rect::new(0, 0, 200, 60));
    let mut state = ViewState::default();
    let mut draw = |app: &App| {
        buffer.reset();
        app.view(&mut buffer, &mut state);
        black_box(&buffer);
    };
    group.bench_function("reveal of 30 questions", |bencher| {
        bencher.iter_batched_ref(
            || at_workshop(typical(), workshop.clone()),
            |app| {
                press(app, KeyCode::Enter);
                draw(app);
            },
            BatchSize::LargeInput,
        );
    });
    let mut app = at_workshop(typical(), workshop);
    press(&mut app, KeyCode::Enter);
    let mut ways = [KeyCode::Down, KeyCode::Up].into_iter().cycle();
    group.bench_function("next question", |bencher| {
        bencher.iter(|| {
            press(&mut app, ways.next().unwrap());
            draw(&app);
        });
    });
}

criterion_group!(
    benches,
    frames,
    keys,
    files,
    library,
    starting,
    reports,
    many_workbooks,
    workshops
);
criterion_main!(benches);
