//! Which of the computer's typefaces draws what ours lacks: one made for the script, in the weight that is
//! asked for. The choice depends on the text and on nothing that was drawn before.

use std::{
    collections::HashMap,
    path::PathBuf,
    sync::{LazyLock, Mutex, PoisonError},
};

use fontdb::{Database, FaceInfo, Source};
use rustybuzz::ttf_parser;
use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation as _;

use super::typeface::{Typeface, Weight, unseen};

pub(super) use fontdb::ID as Id;

/// What is written around a character, where that decides how the characters that several languages share
/// are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Writing {
    /// Japanese: there are kana.
    Japanese,
    /// Korean: there is hangul.
    Korean,
    /// Anything else.
    Other,
}

impl Writing {
    pub(super) fn of(text: &str) -> Self {
        let scripts = || text.chars().map(|character| character.script());
        if scripts().any(|script| matches!(script, Script::Hiragana | Script::Katakana)) {
            Self::Japanese
        } else if scripts().any(|script| script == Script::Hangul) {
            Self::Korean
        } else {
            Self::Other
        }
    }
}

/// The computer's typefaces, looked for once.
static SYSTEM: LazyLock<Database> = LazyLock::new(|| {
    let mut database = Database::new();
    database.load_system_fonts();
    database
});

/// Those that were opened, and the bytes of the files that they are in.
#[derive(Default)]
struct Opened {
    files: HashMap<PathBuf, &'static [u8]>,
    faces: HashMap<Id, Option<Typeface>>,
}

static OPENED: LazyLock<Mutex<Opened>> = LazyLock::new(Mutex::default);

/// In which order they are tried for a script in a weight.
type Ranked = HashMap<(Script, Weight, Writing), Vec<Id>>;

static RANKED: LazyLock<Mutex<Ranked>> = LazyLock::new(Mutex::default);

/// The script that a letter is of, where it is of one alone; those that Japanese is written in are one.
pub(super) fn script_of(letter: char) -> Option<Script> {
    match letter.script() {
        Script::Common | Script::Inherited => None,
        Script::Hiragana | Script::Katakana | Script::Bopomofo => Some(Script::Han),
        other => Some(other),
    }
}

/// The typeface that draws all characters of a cluster, or of several: those have none of the last resorts, which
/// would make what a good one has ugly as well.
pub(super) fn find(cluster: &str, weight: Weight, writing: Writing) -> Option<(Id, Typeface)> {
    let scripts = cluster.chars().map(|character| character.script());
    let own = |script: &Script| !matches!(script, Script::Common | Script::Inherited);
    let script = scripts.clone().find(own).unwrap_or(Script::Common);
    let ids = {
        let mut ranked = RANKED.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (script, weight, writing);
        let ids = ranked
            .entry(key)
            .or_insert_with(|| in_order(script, weight, writing));
        ids.clone()
    };
    let several = cluster.graphemes(true).nth(1).is_some();
    ids.into_iter()
        .filter(|id| has(*id, cluster) && !(several && is_last_resort(*id)))
        .find_map(|id| {
            let mut opened = OPENED.lock().unwrap_or_else(PoisonError::into_inner);
            Some((id, opened.face(id)?))
        })
}

impl Opened {
    fn face(&mut self, id: Id) -> Option<Typeface> {
        if let Some(known) = self.faces.get(&id) {
            return known.clone();
        }
        let read = self.read(id);
        self.faces.insert(id, read.clone());
        read
    }

    fn read(&mut self, id: Id) -> Option<Typeface> {
        let (source, index) = SYSTEM.face_source(id)?;
        let bytes: &'static [u8] = match source {
            Source::File(path) | Source::SharedFile(path, _) => {
                if let Some(bytes) = self.files.get(&path) {
                    bytes
                } else {
                    let bytes: &'static [u8] = std::fs::read(&path).ok()?.leak();
                    self.files.insert(path, bytes);
                    bytes
                }
            }
            Source::Binary(bytes) => bytes.as_ref().as_ref().to_vec().leak(),
        };
        Typeface::read(bytes, index)
    }
}

/// All of them, those first that were made for a script and come nearest to a weight.
fn in_order(script: Script, weight: Weight, writing: Writing) -> Vec<Id> {
    let wanted: u16 = match weight {
        Weight::Regular => 400,
        Weight::Strong => 600,
    };
    let families = families(script, writing);
    let made_for = script.full_name();
    let rank = |face: &FaceInfo| {
        let names = || face.families.iter().map(|(name, _)| name.as_str());
        let known = names().find_map(|name| families.iter().position(|known| *known == name));
        let names_script = || names().any(|name| name.contains(made_for));
        let is_sans = || names().any(|name| name.contains("Sans"));
        let is_last = is_last_resort(face.id);
        (
            is_last,
            known.unwrap_or(families.len()),
            !(made_for.len() > 3 && names_script()),
            face.style != fontdb::Style::Normal,
            face.stretch != fontdb::Stretch::Normal,
            face.monospaced,
            !is_sans(),
            face.weight.0.abs_diff(wanted),
            face.post_script_name.clone(),
        )
    };
    let mut faces: Vec<&FaceInfo> = SYSTEM.faces().collect();
    faces.sort_by_cached_key(|face| rank(face));
    faces.into_iter().map(|face| face.id).collect()
}

fn is_last_resort(id: Id) -> bool {
    let families = SYSTEM.face(id).into_iter().flat_map(|face| &face.families);
    let mut names = families.map(|(name, _)| name);
    names.any(|name| LAST.iter().any(|last| name.contains(last)))
}

/// Typefaces that have a sign for everything and a good one for nothing.
const LAST: [&str; 4] = ["Unifont", "Last Resort", "LastResort", "Fallback"];

/// The families that are known to draw a script well, as Linux, macOS and Windows have them; in the order that
/// they are tried in.
fn families(script: Script, writing: Writing) -> &'static [&'static str] {
    match script {
        Script::Han | Script::Bopomofo | Script::Hiragana | Script::Katakana | Script::Hangul => {
            match (script, writing) {
                (Script::Hangul, _) | (_, Writing::Korean) => &[
                    "Noto Sans CJK KR",
                    "Source Han Sans K",
                    "Noto Sans KR",
                    "Apple SD Gothic Neo",
                    "Malgun Gothic",
                    "NanumGothic",
                ],
                (_, Writing::Japanese) => &[
                    "Noto Sans CJK JP",
                    "Source Han Sans",
                    "Noto Sans JP",
                    "Hiragino Sans",
                    "Yu Gothic",
                    "Meiryo",
                    "IPAexGothic",
                ],
                (_, Writing::Other) => &[
                    "Noto Sans CJK SC",
                    "Source Han Sans SC",
                    "Noto Sans SC",
                    "PingFang SC",
                    "Microsoft YaHei",
                    "WenQuanYi Zen Hei",
                    "WenQuanYi Micro Hei",
                ],
            }
        }
        Script::Arabic => &[
            "Noto Sans Arabic",
            "Noto Naskh Arabic",
            "Geeza Pro",
            "Segoe UI",
            "Tahoma",
        ],
        Script::Hebrew => &["Noto Sans Hebrew", "Arial Hebrew", "Segoe UI", "Arial"],
        Script::Thai => &["Noto Sans Thai", "Thonburi", "Leelawadee UI"],
        Script::Devanagari => &[
            "Noto Sans Devanagari",
            "Kohinoor Devanagari",
            "Nirmala UI",
            "Lohit Devanagari",
        ],
        Script::Bengali => &["Noto Sans Bengali", "Kohinoor Bangla", "Nirmala UI"],
        Script::Tamil => &["Noto Sans Tamil", "Tamil Sangam MN", "Nirmala UI"],
        Script::Common | Script::Inherited => &[
            "Noto Sans Symbols",
            "Noto Sans Symbols 2",
            "Noto Sans Symbols2",
            "Noto Sans Math",
            "Apple Symbols",
            "Segoe UI Symbol",
            "DejaVu Sans",
        ],
        // The name of a script stands in the names of most typefaces that are made for it.
        _ => &[],
    }
}

/// Whether a typeface draws something for every character of a cluster that is seen.
fn has(id: Id, cluster: &str) -> bool {
    let drawn = SYSTEM.with_face_data(id, |bytes, index| {
        let face = ttf_parser::Face::parse(bytes, index);
        face.is_ok_and(|face| draws(&face, cluster))
    });
    drawn == Some(true)
}

fn draws(face: &ttf_parser::Face<'_>, cluster: &str) -> bool {
    cluster.chars().all(|character| {
        unseen(character)
            || face.glyph_index(character).is_some_and(|glyph| {
                // A picture of pixels would be left out of the page without a word.
                character.is_whitespace() || face.glyph_bounding_box(glyph).is_some()
            })
    })
}
