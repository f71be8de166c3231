//! Whatever can be read can be written, read again as the same, joined, looked back into and shown.
#![no_main]

use std::sync::LazyLock;

use jiff::civil::Date;
use libfuzzer_sys::fuzz_target;
use madbook::{
    content,
    domain::{diff::diff, merge::merge, pack::Pack, text::clean, workbook::Workbook},
    report::{build::build, text},
    store::{Loaded, Summary, WorkbookFile},
    i18n::Catalog,
};

static PACK: LazyLock<Pack> = LazyLock::new(|| content::embedded("en").unwrap());
static WORDS: LazyLock<Catalog> = LazyLock::new(|| Catalog::in_language("en").unwrap());

fuzz_target!(|bytes: &[u8]| {
    let Ok(loaded) = Loaded::parse(bytes) else {
        return;
    };
    let Loaded { workbook, .. } = loaded;
    let summary = Summary::of(&PACK, &workbook);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    WorkbookFile::create(&path, &workbook, &summary).unwrap();
    let again = Loaded::read(&path).unwrap();
    assert!(again.removed.is_nothing());
    assert_eq!((&again.workbook, &again.summary), (&workbook, &summary));

    let once = merge(&workbook, &workbook).unwrap();
    assert!(once.from_first.is_empty() && once.from_second.is_empty());
    let twice = merge(&once.workbook, &once.workbook).unwrap();
    assert_eq!(once.workbook, twice.workbook);
    let changes = workbook.logged_changes();
    // Each takes its time, and a few are like all.
    for change in changes.iter().take(20) {
        let _ = workbook.as_of(change.at);
    }
    let empty = Workbook::new(workbook.id, "Empty".into(), workbook.created);
    let back = workbook.put_back(&empty, workbook.edited);
    assert!(diff(&back, &empty).is_empty());
    // Copies that went their own ways come to the same, whichever comes first.
    let earlier = changes.get(changes.len() / 2);
    let earlier = earlier.map_or(empty, |change| workbook.as_of(change.at));
    let [one, other] = [(&earlier, &back), (&back, &earlier)]
        .map(|(one, other)| merge(one, other).unwrap().workbook);
    assert_eq!(one, other);

    let document = build(&WORDS, &PACK, &workbook, Date::constant(2026, 9, 21));
    for signs in [text::Signs::Unicode, text::Signs::Ascii] {
        let text = text::render(&document, signs);
        assert_eq!(clean(&text).text, text);
    }
});
