//! Why a file was not read or written, in the words of a language.

use super::{
    bounds::{FORMAT, MAX_FILE},
    error::{
        Bound, Break, ChangeError, Listed, LoadError, LoadProblem, Place, SaveError, SaveProblem,
        shown,
    },
    export::{ExportError, ExportProblem},
};
use crate::{
    i18n::{Catalog, Deed, Refused},
    t,
};

/// A problem that can be told in the words of a language. What the reader of RON says about it
/// stays as it says it.
pub trait Told: ToString {
    /// What happened, where, and what to do.
    fn told(&self, words: &Catalog) -> String;

    /// The same for whoever has only the tag of a language: in English where it is not spoken.
    fn told_in(&self, language: &str) -> String {
        Catalog::in_language(language).map_or_else(|_| self.to_string(), |words| self.told(&words))
    }
}

impl Told for LoadProblem {
    fn told(&self, words: &Catalog) -> String {
        match self {
            Self::Missing => t!(words, "load-missing"),
            Self::Empty => t!(words, "load-empty"),
            Self::NotHere => t!(words, "load-not-here"),
            Self::Folder => t!(words, "load-folder"),
            Self::NotAFile => t!(words, "load-not-a-file"),
            Self::Foreign => t!(words, "load-foreign"),
            Self::TooBig => {
                let size = (MAX_FILE / 1024 / 1024).to_string();
                t!(words, "load-too-big", size = size)
            }
            Self::Newer { format } => {
                let (format, ours) = (format.to_string(), FORMAT.to_string());
                t!(words, "load-newer", format = format, ours = ours)
            }
            Self::InUse => t!(words, "load-in-use"),
            Self::Broken { why, .. } => t!(words, "load-broken", why = why.told(words)),
            Self::Io(error) => {
                let problem = Refused::from(&**error).told_with_help(Deed::Read, words);
                t!(words, "load-refused", problem = problem)
            }
        }
    }
}

impl Told for Break {
    fn told(&self, words: &Catalog) -> String {
        match self {
            Self::NotText => t!(words, "broken-not-text"),
            Self::NoFormat => t!(words, "broken-no-format"),
            Self::Unsaid(name) => {
                let name: &str = name;
                t!(words, "broken-unsaid", name = name)
            }
            Self::Unsound => t!(words, "broken-unsound"),
            Self::Bound(bound) => bound.told(words),
            Self::Reader(said) => t!(words, "broken-reader", said = said.as_str()),
        }
    }
}

impl Told for Bound {
    fn told(&self, words: &Catalog) -> String {
        match self {
            Self::Long(size) => t!(words, "broken-long", size = size.to_string()),
            Self::Many(most, what) => {
                let (most, what) = (most.to_string(), what.told(words));
                t!(words, "broken-many", most = most, what = what)
            }
            Self::Twice(what) => t!(words, "broken-twice", what = what.as_str()),
        }
    }
}

impl Listed {
    fn told(self, words: &Catalog) -> String {
        match self {
            Self::Alliances => t!(words, "broken-many-alliances"),
            Self::Actions => t!(words, "broken-many-actions"),
            Self::Readers => t!(words, "broken-many-readers"),
            Self::Answers => t!(words, "broken-many-answers"),
            Self::Flags => t!(words, "broken-many-flags"),
            Self::Picks => t!(words, "broken-many-picks"),
            Self::Former => t!(words, "broken-many-former"),
            Self::Private => t!(words, "broken-many-private"),
        }
    }
}

impl Told for SaveProblem {
    fn told(&self, words: &Catalog) -> String {
        match self {
            Self::ChangedUnderneath => t!(words, "save-changed"),
            Self::InUse => t!(words, "save-in-use"),
            Self::Taken => t!(words, "save-taken"),
            Self::ReadOnly => t!(words, "save-read-only"),
            Self::Elsewhere => t!(words, "save-elsewhere"),
            Self::Unreadable(problem) => {
                let problem = problem.told(words);
                t!(words, "save-unreadable", problem = problem)
            }
            Self::Unsound { line, column } => {
                let (line, column) = (line.to_string(), column.to_string());
                t!(words, "save-unsound", line = line, column = column)
            }
            Self::NoSettings => t!(words, "save-no-settings"),
            Self::Io(error) => {
                let problem = Refused::from(&**error).told_with_help(Deed::Write, words);
                t!(words, "save-refused", problem = problem)
            }
        }
    }
}

impl Told for LoadError {
    fn told(&self, words: &Catalog) -> String {
        let place = Place(&self.path, self.problem.position());
        format!("{place}{}", self.problem.told(words))
    }
}

impl Told for SaveError {
    fn told(&self, words: &Catalog) -> String {
        format!("{}{}", Place(&self.path, None), self.problem.told(words))
    }
}

impl Told for ExportProblem {
    fn told(&self, words: &Catalog) -> String {
        match self {
            Self::Taken => t!(words, "export-taken"),
            Self::Workbook => t!(words, "export-workbook"),
            Self::NotAFile => t!(words, "export-not-a-file"),
            Self::NoFolder(folder) => {
                let folder = shown(folder);
                t!(words, "export-no-folder", folder = folder)
            }
            Self::Io(error) => {
                let problem = Refused::from(&**error).told_with_help(Deed::Write, words);
                t!(words, "export-refused", problem = problem)
            }
        }
    }
}

impl Told for ExportError {
    fn told(&self, words: &Catalog) -> String {
        format!("{}{}", Place(&self.path, None), self.problem.told(words))
    }
}

impl Told for ChangeError {
    fn told(&self, words: &Catalog) -> String {
        match self {
            Self::Load(error) => error.told(words),
            Self::Save(error) => error.told(words),
            Self::NotCopies(_) => t!(words, "load-not-copies"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{io, path::Path, sync::Arc};

    use super::*;
    use crate::{
        domain::merge::NotCopies,
        i18n::{FALLBACK, carried_languages},
    };

    fn breaks() -> impl Iterator<Item = Break> {
        let lists = [
            Listed::Alliances,
            Listed::Actions,
            Listed::Readers,
            Listed::Answers,
            Listed::Flags,
            Listed::Picks,
            Listed::Former,
            Listed::Private,
        ];
        let bounds = lists.map(|what| Bound::Many(500, what)).into_iter();
        let bounds = bounds.chain([Bound::Long(64), Bound::Twice("mad.a1".into())]);
        let others = [
            Break::NotText,
            Break::NoFormat,
            Break::Unsaid("format"),
            Break::Unsound,
            Break::Reader("Expected comma".into()),
        ];
        others.into_iter().chain(bounds.map(Break::Bound))
    }

    fn problems() -> Vec<Box<dyn Told>> {
        let path = Path::new("a/b.ron");
        let refused = |kind: io::ErrorKind| Arc::new(io::Error::from(kind));
        let kinds = [
            io::ErrorKind::PermissionDenied,
            io::ErrorKind::NotADirectory,
        ];
        let mut load = vec![
            LoadProblem::Missing,
            LoadProblem::Empty,
            LoadProblem::NotHere,
            LoadProblem::Folder,
            LoadProblem::NotAFile,
            LoadProblem::Foreign,
            LoadProblem::TooBig,
            LoadProblem::Newer { format: 9 },
            LoadProblem::InUse,
        ];
        load.extend(breaks().map(LoadProblem::broken));
        load.extend(kinds.map(|kind| LoadProblem::Io(refused(kind))));
        let mut save = vec![
            SaveProblem::ChangedUnderneath,
            SaveProblem::InUse,
            SaveProblem::Taken,
            SaveProblem::ReadOnly,
            SaveProblem::Elsewhere,
            SaveProblem::Unreadable(Box::new(LoadProblem::TooBig)),
            SaveProblem::Unsound { line: 3, column: 7 },
            SaveProblem::NoSettings,
        ];
        save.extend(kinds.map(|kind| SaveProblem::Io(refused(kind))));
        let mut export = vec![
            ExportProblem::Taken,
            ExportProblem::Workbook,
            ExportProblem::NotAFile,
            ExportProblem::NoFolder(path.to_owned()),
        ];
        export.extend(kinds.map(|kind| ExportProblem::Io(refused(kind))));
        let mut all: Vec<Box<dyn Told>> = vec![Box::new(ChangeError::NotCopies(NotCopies))];
        for problem in load {
            all.push(Box::new(ChangeError::Load(problem.clone().at(path))));
            all.push(Box::new(problem));
        }
        for problem in export {
            let path = path.to_owned();
            all.push(Box::new(ExportError {
                path,
                problem: problem.clone(),
            }));
            all.push(Box::new(problem));
        }
        for problem in save {
            all.push(Box::new(ChangeError::Save(problem.clone().at(path))));
            all.push(Box::new(problem));
        }
        all
    }

    #[test]
    fn english_says_what_the_error_itself_says_and_every_other_language_something_else() {
        for problem in problems() {
            assert_eq!(problem.told_in(FALLBACK), problem.to_string());
            assert_eq!(problem.told_in("tlh"), problem.to_string());
            for language in carried_languages().iter().filter(|it| it.tag != FALLBACK) {
                assert_ne!(problem.told_in(&language.tag), problem.to_string());
            }
        }
    }

    #[test]
    fn where_it_is_and_what_the_reader_says_stay() {
        let broken = LoadProblem::Broken {
            line: 3,
            column: 7,
            why: Break::Reader("Expected comma".into()),
        };
        let broken = broken.at(Path::new("a/b.ron"));
        let told = broken.told_in("de");
        assert!(told.starts_with("a/b.ron:3:7: "), "{told}");
        assert!(
            told.contains("auf Englisch gemeldet: Expected comma"),
            "{told}"
        );
    }

    #[test]
    fn what_breaks_a_bound_comes_through_the_reader_as_what_it_is() {
        for why in breaks() {
            let Break::Bound(bound) = why else { continue };
            let read: ron::Error = bound.broken();
            assert_eq!(Break::from(&read), Break::Bound(bound));
        }
    }
}
