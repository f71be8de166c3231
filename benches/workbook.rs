//! How long the things take that somebody waits for.

// A bench that cannot be set up should stop there.
#![allow(clippy::unwrap_used, missing_docs)]

use madbook::tui::stop::Stop;
use std::{
    fs,
    hint::black_box,
    path::{Path, PathBuf},
};

use criterion::{Criterion, criterion_group, criterion_main};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::{Timestamp, ToSpan, tz::TimeZone};
use madbook::{
    assets, content,
    domain::{
        answer::{Answer, Entry, MAX_TEXT, Part, Slot},
        workbook::{Subject, Workbook},
    },
    examples,
    i18n::Catalog,
    parallel::{self, Enough},
    report::{build::build, format::Format, html, material::Material, pdf},
    store::{Library, Loaded, Snapshot, Summary, WorkbookFile, Writer},
    tui::{
        canvas::ViewState,
        keymap::Keymap,
        model::{Context, Model, Mouse, Now, Screen, Signs},
        screen::book::Book,
        theme::Theme,
        update::{Msg, update},
        view::view,
    },
};
use ratatui::{buffer::Buffer, layout::Rect};
use tempfile::TempDir;
use uuid::Uuid;

fn typical() -> Workbook {
    let loaded = Loaded::parse(examples::finished().as_bytes());
    loaded.unwrap().workbook
}

fn say(workbook: &mut Workbook, question: &str, words: String) {
    let slot = Slot::new(&question.parse().unwrap(), Part::Value);
    let entry = Entry::new(Answer::Text(words), workbook.edited);
    workbook.firm.set(slot, Some(entry));
}

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

fn now() -> Now {
    let at: Timestamp = "2026-11-20T09:00:00Z".parse().unwrap();
    Now {
        at,
        today: at.to_zoned(TimeZone::UTC).date(),
        fresh: Uuid::from_u128(1),
    }
}

/// The program with a workbook open at a stop.
fn model(workbook: Workbook, stop: Stop) -> Model {
    let context = Context {
        pack: content::embedded("en").unwrap().into(),
        words: Catalog::in_language("en").unwrap(),
        keymap: Keymap::parse(assets::KEYMAP).unwrap(),
        theme: Theme::named("dark").unwrap(),
        signs: Signs::Unicode,
        zone: TimeZone::UTC,
        outbox: PathBuf::from("~"),
    };
    let mut book = Book::open(
        PathBuf::from("bench.ron"),
        workbook,
        &context.pack,
        now().today,
    );
    book.go(stop, &context.pack);
    Model {
        context,
        screen: Screen::Book(Box::new(book)),
        overlay: None,
        notice: None,
        mouse: Mouse::Ours,
    }
}

fn at_trust() -> Model {
    let workbook = typical();
    let subject = Subject::Alliance(workbook.alliances[0].id);
    let stop = Stop::Question(subject, "factors.trust".parse().unwrap());
    model(workbook, stop)
}

fn frames(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("frame 200x60");
    for (name, model) in [
        ("card", at_trust()),
        ("picture", model(typical(), Stop::Picture)),
        ("alliances", model(typical(), Stop::Alliances)),
    ] {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 200, 60));
        let mut state = ViewState::default();
        let today = now().today;
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                buffer.reset();
                view(&model, &mut buffer, &mut state, today);
                black_box(&buffer);
            });
        });
    }
}

fn keys(criterion: &mut Criterion) {
    let press = |model: &mut Model, code| {
        let key = KeyEvent::new(code, KeyModifiers::NONE);
        black_box(update(model, Msg::Key(key), &now()));
    };
    let mut group = criterion.benchmark_group("key");

    let mut workbook = typical();
    let words = "Catalog that somebody has typed. ".repeat(2048 / 31);
    say(&mut workbook, "mad.a1", words);
    let stop = Stop::Question(Subject::Firm, "mad.a1".parse().unwrap());
    let mut typing = model(workbook, stop);
    // Every second key takes the letter away again, so that the answer keeps its length.
    let mut letters = [KeyCode::Char('x'), KeyCode::Backspace].into_iter().cycle();
    group.bench_function("typed into 2 KB", |bencher| {
        bencher.iter(|| press(&mut typing, letters.next().unwrap()));
    });

    let mut rating = at_trust();
    let mut steps = ['3', '4'].into_iter().cycle();
    group.bench_function("a rating", |bencher| {
        bencher.iter(|| press(&mut rating, KeyCode::Char(steps.next().unwrap())));
    });

    let mut paging = at_trust();
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
    group.bench_function("1,000 workbooks to JSON", |bencher| {
        bencher.iter(|| {
            let files = fs::read_dir(folder.path()).unwrap();
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
                };
                Format::Json.make(&material).unwrap()
            };
            parallel::in_order(&files, make, |_, made| {
                black_box(made);
                Enough::NotYet
            });
        });
    });
}

criterion_group!(benches, frames, keys, files, library, starting, reports);
criterion_main!(benches);
