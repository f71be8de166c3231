//! Words looked for in all workbooks of the library.

use std::{
    collections::HashMap,
    path::Path,
    sync::{Arc, atomic::Ordering},
    thread,
};

use super::World;
use crate::{
    domain::{
        pack::Pack,
        search::{Query, search},
        text::clean_line,
        workbook::{Subject, Workbook},
    },
    parallel::{Enough, in_order},
    session::{
        command::{LibraryReply, Reply},
        found::{Found, FoundHit, FoundWorkbook},
    },
    store::{Entry, Library, LoadError, LoadProblem, Loaded, Told},
};

/// How many hits are told, so that memory stays small whatever is typed.
const MOST: usize = 500;

impl World {
    /// Looks for words beside the caller. Whoever types on looks for others: then this is given up.
    pub(super) fn search(&mut self, words: String) {
        let mine = self.searches.fetch_add(1, Ordering::SeqCst) + 1;
        let newest = Arc::clone(&self.searches);
        let pack = Arc::clone(&self.tools.pack);
        let (library, tell) = (self.tools.library.clone(), Arc::clone(&self.tell));
        let language = self.tools.catalog.language();
        let work = move || {
            let enough = || {
                if newest.load(Ordering::SeqCst) == mine {
                    Enough::NotYet
                } else {
                    Enough::Yes
                }
            };
            let found = found(words, &library, &pack, &language, enough);
            if enough() == Enough::NotYet {
                let found = found
                    .map(Box::new)
                    .map_err(|error| error.told_in(&language));
                tell(Reply::Library(LibraryReply::Found(found)));
            }
        };
        if self.tools.beside {
            thread::spawn(work);
        } else {
            work();
        }
    }
}

/// What is found in the workbooks of a library; broken off where that is enough.
fn found(
    words: String,
    library: &Library,
    pack: &Pack,
    language: &str,
    enough: impl Fn() -> Enough,
) -> Result<Found, LoadError> {
    let entries = library.list()?;
    let query = Query::new(&words);
    let mut found = Found {
        words,
        ..Found::default()
    };
    let mut titles: HashMap<String, usize> = HashMap::new();
    let look = |entry: &Entry| look(entry, &query, pack, language);
    in_order(&entries, look, |at, looked| {
        let path = &entries[at].path;
        match looked {
            Ok(mut workbook) => {
                found.looked += 1;
                found.total += workbook.hits.len();
                let left = MOST.saturating_sub(hits(&found));
                workbook.hits.truncate(left);
                *titles.entry(workbook.title.clone()).or_default() += 1;
                if !workbook.hits.is_empty() {
                    found.workbooks.push(workbook);
                }
            }
            Err(problem) => found.unread.push((file_name(path), problem)),
        }
        enough()
    });
    for workbook in &mut found.workbooks {
        if titles.get(&workbook.title).is_some_and(|count| *count > 1) {
            let told_apart = told_apart(&file_name(&workbook.path));
            workbook.title = format!("{} ({told_apart})", workbook.title);
        }
    }
    Ok(found)
}

fn hits(found: &Found) -> usize {
    found.workbooks.iter().map(|it| it.hits.len()).sum()
}

/// What is found in one file, or why it cannot be read.
fn look(
    entry: &Entry,
    query: &Query,
    pack: &Pack,
    language: &str,
) -> Result<FoundWorkbook, String> {
    if let Err(error) = &entry.head
        && matches!(error.problem, LoadProblem::NotHere)
    {
        // To read it would fetch it from wherever it is.
        return Err(error.problem.told_in(language));
    }
    let loaded = Loaded::look(&entry.path).map_err(|error| error.problem.told_in(language))?;
    let workbook = loaded.workbook;
    let hits = search(query, pack, &workbook).into_iter().map(|hit| {
        let alliance = match hit.place.subject(&workbook) {
            Subject::Firm => None,
            Subject::Alliance(id) => workbook.alliance(id).map(|it| it.name.clone()),
        };
        FoundHit { hit, alliance }
    });
    let hits = hits.collect();
    let Workbook { title, .. } = workbook;
    Ok(FoundWorkbook {
        path: entry.path.clone(),
        title,
        hits,
    })
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    clean_line(&name.to_string_lossy()).text
}

/// What tells a file from others of the same title: the id at the end of a name that we gave, else the
/// whole name.
fn told_apart(file_name: &str) -> String {
    let stem = file_name.strip_suffix(".ron").unwrap_or(file_name);
    let is_id = |end: &&str| end.len() == 8 && end.chars().all(|c| c.is_ascii_hexdigit());
    let id = stem.rsplit_once('-').map(|(_, end)| end).filter(is_id);
    id.unwrap_or(file_name).to_owned()
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;
    use crate::{
        domain::{
            id::WorkbookId,
            testing::{empty_workbook, pack},
        },
        store::Summary,
    };

    #[test]
    fn once_it_is_enough_no_more_workbooks_are_looked_into() {
        let folder = TempDir::new().unwrap();
        let library = Library::at(folder.path());
        for number in 1..=3 {
            let workbook = Workbook {
                id: WorkbookId(uuid::Uuid::from_u128(number)),
                ..empty_workbook()
            };
            library.create(&workbook, &Summary::default()).unwrap();
        }
        let looked = |enough: fn() -> Enough| {
            let found = found("rowan".into(), &library, &pack(), "en", enough).unwrap();
            assert_eq!(found.total, found.looked, "each is called so");
            found.looked
        };
        assert_eq!(looked(|| Enough::NotYet), 3);
        assert_eq!(looked(|| Enough::Yes), 1);
    }

    #[test]
    fn files_of_one_title_are_told_apart_by_what_is_short() {
        assert_eq!(told_apart("rowan-bakery-c625f910.ron"), "c625f910");
        assert_eq!(
            told_apart("Rowan Bakery (copy).ron"),
            "Rowan Bakery (copy).ron"
        );
    }
}
