//! The worked examples of each language: a fictitious firm's workbook, and the cases that the sources tell
//! of (SKETCH). What they hold is the business of their files; any `.ron` file that is put beside them, in the
//! folder `examples` of a language's pack, is one more.

use std::borrow::Cow;

use crate::{assets::Packs, i18n::FALLBACK};

/// The file of the workbook that is richly filled in.
const FINISHED: &str = "rowan-bakery.ron";

/// A worked example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The name of its file, without a folder: `concert.ron`.
    pub file: String,
    /// The workbook, as its file holds it.
    pub text: Cow<'static, str>,
}

/// Every worked example in English, in the order of their files' names.
pub fn all() -> impl Iterator<Item = Example> {
    all_in(FALLBACK)
}

/// Every worked example in a language, in the order of their files' names.
pub fn all_in(language: &str) -> impl Iterator<Item = Example> {
    let folder = folder(language);
    Packs::iter().filter_map(move |path| {
        let file = path.strip_prefix(&folder)?.to_owned();
        let is_workbook = file.strip_suffix(".ron").is_some();
        let text = is_workbook.then(|| text(&path))??;
        Some(Example { file, text })
    })
}

/// The workbook that is richly filled in, in English.
pub fn finished() -> Cow<'static, str> {
    finished_in(FALLBACK)
}

/// The workbook that is richly filled in, which newcomers open a copy of: in their language, else in
/// English. Empty where there is none, which no workbook is.
pub fn finished_in(language: &str) -> Cow<'static, str> {
    let in_language = |language| text(&format!("{}{FINISHED}", folder(language)));
    let found = in_language(language).or_else(|| in_language(FALLBACK));
    found.unwrap_or_default()
}

fn folder(language: &str) -> String {
    format!("{language}/examples/")
}

fn text(path: &str) -> Option<Cow<'static, str>> {
    Some(match Packs::get(path)?.data {
        Cow::Borrowed(bytes) => String::from_utf8_lossy(bytes),
        Cow::Owned(bytes) => String::from_utf8_lossy(&bytes).into_owned().into(),
    })
}
