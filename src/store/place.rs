//! Paths as people give them.

use std::{
    fs,
    path::{Component, Path, PathBuf, is_separator},
};

use directories::{ProjectDirs, UserDirs};
use unicode_normalization::UnicodeNormalization;

use super::{disk::folder_of, error::shown};

/// What a path may begin with that stands for somebody's home.
const HOME: [&str; 3] = ["~", "$HOME", "${HOME}"];

/// The path that is meant: a `~`, `$HOME` or `${HOME}` at its beginning is the home folder, since no shell
/// puts that in after `--dir=`, in a settings file, or in quotes. Where nobody has a home it stays.
pub fn at_home(given: &Path) -> PathBuf {
    let dirs = user_dirs();
    within_home(given, dirs.as_ref().map(UserDirs::home_dir))
}

/// The program's own folders; none where nobody has a home, or one that hangs on where the program is started.
pub fn own_dirs() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "madbook").filter(|dirs| dirs.data_dir().is_absolute())
}

/// The folders of whoever runs the program; none where they have no home, or one that hangs on where the
/// program is started.
pub fn user_dirs() -> Option<UserDirs> {
    UserDirs::new().filter(|dirs| dirs.home_dir().is_absolute())
}

/// What is at this path, or, where nothing is, at the one path in its folder that is shown or written the
/// same: systems differ in how they keep an accent, and what a person copies is what was shown.
pub fn at_path(given: &Path) -> Option<PathBuf> {
    if given.exists() {
        return Some(given.to_owned());
    }
    let wanted = key(&given.file_name()?.to_string_lossy());
    let folder = folder_of(given);
    let names = fs::read_dir(&folder)
        .ok()?
        .filter_map(|file| Some(file.ok()?.file_name()));
    // A name that only looks like another is no other name: capitals count here.
    let mut same = names.filter(|name| key(&name.to_string_lossy()) == wanted);
    let found = same.next().filter(|_| same.next().is_none())?;
    Some(folder.join(found))
}

/// What is the same for all forms of a file's name.
fn key(name: &str) -> String {
    shown(Path::new(name)).nfc().collect()
}

fn within_home(given: &Path, home: Option<&Path>) -> PathBuf {
    let mut parts = given.components();
    match (parts.next(), home) {
        (Some(Component::Normal(first)), Some(home)) if HOME.iter().any(|it| first == *it) => {
            let mut meant = home.to_owned();
            meant.extend(parts);
            if given.to_string_lossy().ends_with(is_separator) {
                // What ends in a slash names a folder, and goes on doing so.
                meant.push("");
            }
            meant
        }
        (Some(_) | None, _) => given.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_in_the_form_that_it_was_shown_in() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for name in ["Cafe\u{301}.ron", "two\nlines.ron", "a.ron"] {
            fs::write(at(name), "").unwrap();
        }
        assert_eq!(at_path(&at("Café.ron")), Some(at("Cafe\u{301}.ron")));
        assert_eq!(at_path(&at("two?lines.ron")), Some(at("two\nlines.ron")));
        assert_eq!(at_path(&at("a.ron")), Some(at("a.ron")));
        assert_eq!(at_path(&at("b.ron")), None);
        assert_eq!(at_path(&at("gone/a.ron")), None);
    }

    #[test]
    fn a_home_is_put_in_at_the_beginning_alone() {
        let meant = |given: &str| {
            let meant = within_home(Path::new(given), Some(Path::new("/home/ann")));
            meant.to_string_lossy().into_owned()
        };
        for (given, path) in [
            ("~", "/home/ann"),
            ("~/", "/home/ann/"),
            ("~/books", "/home/ann/books"),
            ("$HOME/b/", "/home/ann/b/"),
            ("${HOME}/a b.ron", "/home/ann/a b.ron"),
            ("~ann/books", "~ann/books"),
            ("$HOMEWORK/a", "$HOMEWORK/a"),
            ("./~/a", "./~/a"),
            ("a/~", "a/~"),
            ("/~/a", "/~/a"),
            ("Rowan Bakery", "Rowan Bakery"),
            ("", ""),
            ("-", "-"),
        ] {
            assert_eq!(meant(given), path, "{given}");
        }
        assert_eq!(within_home(Path::new("~/a"), None), Path::new("~/a"));
    }
}
