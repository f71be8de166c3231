use std::{env, fmt::Debug, fs, path::Path};

use fastrand::Rng;
use proptest::{collection, prelude::*, sample::Index};
use serde::{Deserialize, de::IgnoredAny};

use super::*;
use crate::content;

/// One of everything that the quick reader knows.
#[derive(Debug, PartialEq, Deserialize)]
struct All<'a> {
    number: u8,
    #[serde(default)]
    large: Option<u64>,
    text: String,
    #[serde(borrow)]
    raw: Raw<'a>,
    #[serde(default)]
    list: Vec<Kind>,
    #[serde(default)]
    pair: Option<(u16, bool)>,
    #[serde(default)]
    inner: Option<Box<All<'a>>>,
    #[serde(default)]
    bare: Option<Bare>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
enum Kind {
    Unit,
    New(String),
    Tuple(u8, Option<u8>),
    Struct { a: u32, b: Option<Box<Kind>> },
}

#[derive(Debug, PartialEq, Deserialize)]
struct Bare(u8);

const SAMPLE: &str = r#"
// A sample.
(
    number: 7, // seven
    large: Some(123456789012345678),
    unknown: Strange(1, [x, "y\"z", Some(None)], (k: (), l: true)),
    text: "a\n\u{e9} \\ b",
    raw: (a: [1, "]"], b: None),
    list: [Unit, New("n"), Tuple(1, None), Struct(a: 5, b: Some(Unit)),],
    pair: Some((400, false)),
    inner: Some((number: 0, text: "", raw: Firm )),
    bare: Some(3),
)
"#;

/// Pieces of texts, sound and not.
const PIECES: [&str; 64] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    " ",
    "\n",
    "\t",
    "\r\n",
    "\u{85}",
    "\u{200e}",
    "//",
    "// x\n",
    "/* x */",
    "/",
    "\"",
    "\"\"",
    "\"a\"",
    "\"\\n\"",
    "\\",
    "\\x41",
    "\\u{41}",
    "\\u{}",
    "\\u{d800}",
    "'",
    "'a'",
    "r\"a\"",
    "r#\"a\"#",
    "r#number",
    "b\"a\"",
    "b'a'",
    "0",
    "7",
    "255",
    "256",
    "007",
    "1_000",
    "0x1f",
    "1e3",
    "1.5",
    "-1",
    "+1",
    "1u8",
    "..",
    "999999999999999999",
    "9999999999999999999",
    "true",
    "false",
    "None",
    "Some",
    "Some(",
    "inf",
    "NaN",
    "Unit",
    "New(",
    "number: ",
    "text: ",
    "raw: ",
    "Struct(",
    "é",
    "#",
];

/// Holds the quick reader to `ron`; says whether it answered.
fn agrees<'de, T: Deserialize<'de> + Debug + PartialEq>(
    text: &'de str,
    newtypes: Newtypes,
) -> bool {
    let Some(quick) = quickly::<T>(text, newtypes) else {
        return false;
    };
    let told = newtypes.options().from_str::<T>(text);
    assert_eq!(told.as_ref(), Ok(&quick), "{text:?}");
    true
}

/// Texts of values are the same but for how they were read.
impl Raw<'_> {
    fn as_read_by_ron(self) -> Self {
        Self {
            is_quick: false,
            ..self
        }
    }
}

fn agrees_on_all(text: &str) -> usize {
    let bare = Newtypes::Bare;
    let wrapped = Newtypes::Wrapped;
    let mut answered = 0;
    let mut note = |it: bool| answered += usize::from(it);
    for newtypes in [bare, wrapped] {
        note(agrees::<u8>(text, newtypes));
        note(agrees::<bool>(text, newtypes));
        note(agrees::<String>(text, newtypes));
        note(agrees::<Kind>(text, newtypes));
        note(agrees::<Vec<Kind>>(text, newtypes));
        note(agrees::<Option<Option<u8>>>(text, newtypes));
        note(agrees::<(u16, bool)>(text, newtypes));
        note(agrees::<Bare>(text, newtypes));
        note(agrees::<IgnoredAny>(text, newtypes));
        note(agrees::<Comparable<'_>>(text, newtypes));
        note(agrees::<Vec<RawText<'_>>>(text, newtypes));
    }
    answered
}

/// One of everything, whose text of a value is compared as text.
#[derive(Debug)]
struct Comparable<'a>(#[allow(dead_code, reason = "it is compared as text")] All<'a>);

impl PartialEq for Comparable<'_> {
    fn eq(&self, other: &Self) -> bool {
        format!("{self:?}").replace("is_quick: true", "is_quick: false")
            == format!("{other:?}").replace("is_quick: true", "is_quick: false")
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Comparable<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        All::deserialize(deserializer).map(Self)
    }
}

/// The text of a value.
#[derive(Debug, PartialEq)]
struct RawText<'a>(Raw<'a>);

impl<'de: 'a, 'a> Deserialize<'de> for RawText<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Raw::deserialize(deserializer).map(|raw| Self(raw.as_read_by_ron()))
    }
}

/// How many inputs each test tries; more where `MADBOOK_MUTATIONS` says so.
fn wanted() -> u64 {
    let told = env::var("MADBOOK_MUTATIONS").ok();
    told.and_then(|many| many.parse().ok()).unwrap_or(2_000)
}

/// A text with a few changes: pieces put in, stretches doubled, dropped and put elsewhere.
pub(crate) fn mutated(rng: &mut Rng, text: &str) -> String {
    let mut text = text.to_owned();
    let place = |rng: &mut Rng, text: &str| {
        let mut at = rng.usize(0..=text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    for _ in 0..rng.usize(1..=3) {
        let (one, other) = (place(rng, &text), place(rng, &text));
        let (from, to) = (one.min(other), one.max(other));
        match rng.u8(0..8) {
            0 if to - from < 40 => drop(text.drain(from..to)),
            1 if to - from < 400 => {
                let part = text[from..to].to_owned();
                let at = place(rng, &text);
                text.insert_str(at, &part);
            }
            2 => text.truncate(to),
            _ => text.insert_str(one, PIECES[rng.usize(..PIECES.len())]),
        }
    }
    text
}

#[test]
fn the_sample_is_read() {
    assert!(agrees::<Comparable<'_>>(SAMPLE, Newtypes::Bare));
    let all = quickly::<All<'_>>(SAMPLE, Newtypes::Bare).unwrap();
    assert_eq!(all.text, "a\né \\ b");
    assert_eq!(all.raw.text, "(a: [1, \"]\"], b: None)");
    assert_eq!(all.inner.unwrap().raw.text, "Firm ");
}

#[test]
fn what_is_not_plain_is_given_up_and_left_to_ron() {
    for (text, value) in [
        ("0x1f", 31),
        ("1_0", 10),
        ("/* x */ 4", 4),
        ("+5", 5),
        ("6 // x", 6),
    ] {
        assert_eq!(quickly::<u8>(text, Newtypes::Bare), None);
        assert_eq!(from_str::<u8>(text, Newtypes::Bare), Ok(value));
    }
    let error = from_str::<u8>("\n 256", Newtypes::Bare).unwrap_err();
    assert_eq!(
        Err(error),
        Newtypes::Bare.options().from_str::<u8>("\n 256")
    );
}

#[test]
fn nesting_is_given_up_long_before_ron_does() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    let most = usize::from(MAX_DEPTH);
    assert!(quickly::<IgnoredAny>(&nested(most), Newtypes::Bare).is_some());
    assert!(quickly::<IgnoredAny>(&nested(most + 1), Newtypes::Bare).is_none());
    assert!(quickly::<IgnoredAny>(&nested(1_000_000), Newtypes::Bare).is_none());
    // What takes most steps of `ron` for one of ours is still within its limit.
    let deep = "Struct(a: 1, b: Some(".repeat(most / 3) + "Unit" + &"))".repeat(most / 3);
    let deeper = format!("(number: 1, text: \"\", raw: {deep})");
    assert!(agrees::<Kind>(&deep, Newtypes::Bare));
    assert!(agrees::<Comparable<'_>>(&deeper, Newtypes::Bare));
}

#[test]
fn a_changed_sample_is_read_as_ron_reads_it() {
    let mut answered = 0;
    for seed in 0..wanted() {
        let text = mutated(&mut Rng::with_seed(seed), SAMPLE);
        answered += agrees_on_all(&text);
    }
    assert!(answered > 100, "{answered}");
}

#[test]
fn a_changed_pack_is_read_as_ron_reads_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/packs/en");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|end| end == "ron"));
    let mut files: Vec<String> = files
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    files.sort();
    assert!(files.len() > 10);
    for file in &files {
        assert!(
            quickly::<IgnoredAny>(file, Newtypes::Wrapped).is_some(),
            "{file}"
        );
    }
    // The whole of one takes its time.
    for seed in 0..wanted() / 20 {
        let rng = &mut Rng::with_seed(seed);
        let file = rng.usize(..files.len());
        let text = mutated(rng, &files[file]);
        agrees::<IgnoredAny>(&text, Newtypes::Wrapped);
        if let Some([quick, by_ron]) = content::chapter_both_ways(&text) {
            assert_eq!(quick, by_ron, "{text}");
        }
    }
}

proptest! {
    #[test]
    fn any_pieces_are_read_as_ron_reads_them(pieces in collection::vec(any::<Index>(), 0..24)) {
        let pieces: Vec<&str> = pieces.iter().map(|at| *at.get(&PIECES)).collect();
        agrees_on_all(&pieces.concat());
    }

    #[test]
    fn any_text_in_quotes_is_read_as_ron_reads_it(text: String) {
        let quoted = format!("{text:?}");
        prop_assert_eq!(quickly::<String>(&quoted, Newtypes::Bare), Some(text));
        agrees_on_all(&quoted);
    }
}
