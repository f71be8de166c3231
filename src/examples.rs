//! The worked examples: a fictitious firm's workbook, and the cases that the sources tell of
//! (SKETCH). What they hold is the business of their files; any `.ron` file that is put beside
//! them is one more.

use std::borrow::Cow;

use crate::assets::Examples;

/// The file of the workbook that is richly filled in.
const FINISHED: &str = "rowan-bakery.ron";

/// A worked example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The name of its file, without a folder: `concert.ron`.
    pub file: Cow<'static, str>,
    /// The workbook, as its file holds it.
    pub text: Cow<'static, str>,
}

/// Every worked example, in the order of their files' names.
pub fn all() -> impl Iterator<Item = Example> {
    Examples::iter()
        .filter(|file| file.ends_with(".ron"))
        .map(|file| Example {
            text: text(&file),
            file,
        })
}

/// The workbook that is richly filled in, which newcomers open a copy of.
pub fn finished() -> Cow<'static, str> {
    text(FINISHED)
}

/// What an embedded file holds; empty where there is none, which no workbook is.
fn text(file: &str) -> Cow<'static, str> {
    match Examples::get(file).map(|found| found.data) {
        Some(Cow::Borrowed(bytes)) => String::from_utf8_lossy(bytes),
        Some(Cow::Owned(bytes)) => String::from_utf8_lossy(&bytes).into_owned().into(),
        None => Cow::Borrowed(""),
    }
}
