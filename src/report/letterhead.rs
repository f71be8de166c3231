//! Who made a report, for whom, and under which sign.

use std::{
    fs::File,
    io::{self, Read as _},
    path::Path,
    sync::Arc,
};

use base64::{Engine, engine::general_purpose::STANDARD};

use super::{
    document::Document,
    raster::{
        Raster,
        logo::{self, Undrawn},
    },
};
use crate::{
    domain::text::clean_line,
    i18n::{Catalog, Deed, refused},
    store::{Setting, Settings, at_home, shown},
    t,
};

/// Who made a report, for whom, and under which sign; each may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letterhead {
    /// Who made it; empty where that is not said.
    pub prepared_by: String,
    /// For whom it is; empty where that is not said.
    pub prepared_for: String,
    /// The sign.
    pub logo: Option<Logo>,
}

/// A sign to stand above a report: a picture in pixels, drawn anew, so that nothing of the file that it came
/// from goes along: neither where it lay nor who made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo(Arc<Raster>);

/// The most bytes that a logo's file has.
pub const MOST_BYTES: u64 = 4 * 1024 * 1024;

/// The most letters of a name.
const LONGEST_NAME: usize = 120;

/// How large a logo is drawn, in pixels.
const ROOM: [f32; 2] = [640.0, 240.0];

/// Why a file cannot be a logo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogoProblem {
    /// It is larger than [`MOST_BYTES`], or has more pixels than anybody sees.
    TooLarge,
    /// It is no PNG, JPEG or SVG, or a broken one.
    NotAPicture,
    /// It is an SVG with words that are no outlines, or with a picture of pixels: both would be left out.
    NotOutlines,
}

impl Logo {
    /// Reads a PNG, a JPEG or an SVG.
    pub fn read(bytes: &[u8]) -> Result<Self, LogoProblem> {
        if bytes.len() as u64 > MOST_BYTES {
            return Err(LogoProblem::TooLarge);
        }
        let drawn = logo::within(bytes, ROOM).map_err(|problem| match problem {
            Undrawn::NotAPicture => LogoProblem::NotAPicture,
            Undrawn::TooLarge => LogoProblem::TooLarge,
            Undrawn::NotOutlines => LogoProblem::NotOutlines,
        })?;
        Ok(Self(Arc::new(drawn)))
    }

    /// The PNG.
    pub fn png(&self) -> &[u8] {
        &self.0.png
    }

    /// Width and height in pixels.
    pub fn size(&self) -> [u32; 2] {
        self.0.size
    }

    /// Width and height as it stands on paper, in points.
    pub fn points(&self) -> [f32; 2] {
        // Twice as fine as a screen, so that it is sharp in print.
        #[allow(clippy::cast_precision_loss)] // At most some hundred pixels.
        self.0.size.map(|side| side as f32 * 0.25)
    }

    /// Its pixels, four bytes each: red, green, blue, and how opaque.
    pub fn pixels(&self) -> Vec<u8> {
        self.0.pixels()
    }

    /// The picture as an address that holds it.
    pub fn address(&self) -> String {
        format!("data:image/png;base64,{}", STANDARD.encode(self.png()))
    }
}

/// Why the file of a logo gives none.
#[derive(Debug, thiserror::Error)]
pub enum LogoError {
    /// It cannot be read.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// It cannot be a logo.
    #[error("it cannot be a logo")]
    Problem(LogoProblem),
}

impl Logo {
    /// Reads the file of a logo.
    pub fn at(path: &Path) -> Result<Self, LogoError> {
        let file = File::open(path)?;
        let mut bytes = Vec::new();
        file.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
        Self::read(&bytes).map_err(LogoError::Problem)
    }

    /// Why a path that somebody chose gives no logo, where, and what to do; none where it gives one.
    pub fn doubt(path: &str, words: &Catalog) -> Option<String> {
        let path = Path::new(path);
        let error = Self::at(&at_home(path)).err()?;
        Some(error.told(words, path))
    }
}

impl LogoError {
    /// What to say of it.
    pub fn told(&self, words: &Catalog, path: &Path) -> String {
        let path = shown(path);
        match self {
            Self::Io(error) => {
                let problem = refused(error, Deed::Read, words);
                t!(
                    words,
                    "letterhead-unreadable",
                    path = path,
                    problem = problem
                )
            }
            Self::Problem(LogoProblem::TooLarge) => t!(words, "letterhead-too-large", path = path),
            Self::Problem(LogoProblem::NotAPicture) => {
                t!(words, "letterhead-no-picture", path = path)
            }
            Self::Problem(LogoProblem::NotOutlines) => {
                t!(words, "letterhead-no-outlines", path = path)
            }
        }
    }
}

impl Letterhead {
    /// What the settings have, without the sign.
    pub fn kept(settings: &Settings) -> Self {
        let name = |setting| name_of(settings.words(setting).unwrap_or_default());
        Self {
            prepared_by: name(Setting::PreparedBy),
            prepared_for: name(Setting::PreparedFor),
            logo: None,
        }
    }

    /// What it has in common with another one.
    #[must_use]
    pub fn in_common(mut self, other: &Self) -> Self {
        if self.prepared_by != other.prepared_by {
            self.prepared_by.clear();
        }
        if self.prepared_for != other.prepared_for {
            self.prepared_for.clear();
        }
        self.logo = self.logo.filter(|logo| other.logo.as_ref() == Some(logo));
        self
    }

    /// Puts it above a document: what it says after what the document is, and before what else is said of that.
    pub fn put_above(&self, document: &mut Document, words: &Catalog) {
        let after = document.about.len().min(1);
        document.about.splice(after..after, self.lines(words));
        document.letterhead = self.clone();
    }

    /// What it says, a line each.
    pub(super) fn lines(&self, words: &Catalog) -> Vec<String> {
        let name = |name: &String| Some(name.clone()).filter(|name| !name.is_empty());
        let whom = name(&self.prepared_for).map(|it| t!(words, "letterhead-for", name = it));
        let by = name(&self.prepared_by).map(|it| t!(words, "letterhead-by", name = it));
        whom.into_iter().chain(by).collect()
    }
}

/// A name on one line, no longer than a line is.
pub fn name_of(given: &str) -> String {
    let clean = clean_line(given).text;
    let words: Vec<&str> = clean.split_whitespace().collect();
    words.join(" ").chars().take(LONGEST_NAME).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><metadata>/home/ann</metadata><rect width="40" height="20" fill="#c00"/></svg>"##;

    #[test]
    fn a_picture_is_drawn_anew_and_fits() {
        let logo = Logo::read(SVG.as_bytes()).unwrap();
        assert_eq!(logo.size(), [480, 240]);
        let again = Logo::read(logo.png()).unwrap();
        assert_eq!(again.size(), [480, 240]);
        assert!(!String::from_utf8_lossy(again.png()).contains("ann"));
    }

    #[test]
    fn what_is_no_picture_is_none() {
        let png = Logo::read(SVG.as_bytes()).unwrap().png().to_vec();
        for broken in [
            b"".as_slice(),
            b"hello",
            b"<svg",
            b"%PDF-1.7",
            &png[..40],
            b"\xff\xd8\xff\xe0",
            b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
        ] {
            assert_eq!(Logo::read(broken), Err(LogoProblem::NotAPicture));
        }
        let large = vec![0_u8; usize::try_from(MOST_BYTES).unwrap() + 1];
        assert_eq!(Logo::read(&large), Err(LogoProblem::TooLarge));
        let mut wide = png;
        // The width in the head of a PNG.
        wide[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
        assert_eq!(Logo::read(&wide), Err(LogoProblem::TooLarge));
    }
}
