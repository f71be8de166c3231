//! Whatever can be read can be written, read again as the same, joined and looked back into.
#![no_main]

use libfuzzer_sys::fuzz_target;
use madbook::{
    domain::{diff::diff, merge::merge, workbook::Workbook},
    store::{Loaded, WorkbookFile},
};

fuzz_target!(|bytes: &[u8]| {
    let Ok(loaded) = Loaded::parse(bytes) else {
        return;
    };
    let Loaded { workbook, summary, .. } = loaded;
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
    for change in workbook.changes() {
        let _ = workbook.as_of(change.at);
    }
    let empty = Workbook::new(workbook.id, "Empty".into(), workbook.created);
    let back = workbook.put_back(&empty, workbook.edited);
    assert!(diff(&back, &empty).is_empty());
});
