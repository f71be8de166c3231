//! Text that came from elsewhere: a file, a paste, the command line, a pack. Whatever could drive a
//! terminal, hide or turn words around, or swell one character beyond measure is taken out, and said.

use std::{borrow::Cow, ops::AddAssign};

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

/// The most marks without a width of their own (accents, joiners) that one character keeps. Written
/// languages need four or five, flags of nations within a state six.
pub const MAX_MARKS: usize = 8;

/// The most code points that one character keeps. The longest emoji have ten.
pub const MAX_POINTS: usize = 32;

/// The longest name or title, in characters as a reader counts them.
pub const MAX_LINE: usize = 120;

/// The characters of a text as a reader counts them. Most texts are ASCII, and are not searched for clusters.
pub fn characters(text: &str) -> impl Iterator<Item = &str> {
    let (ascii, other) = if text.is_ascii() {
        (text, "")
    } else {
        ("", text)
    };
    let ascii = (0..ascii.len()).map(move |at| &ascii[at..=at]);
    ascii.chain(other.graphemes(true))
}

/// What a tab becomes.
const TAB: &str = "    ";

/// Text that is safe to keep and to show, and what was taken out of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cleaned {
    /// The text that remains.
    pub text: String,
    /// What was taken out.
    pub removed: Removed,
}

/// What was taken out of a text, counted by kind. Other ways to write a line break or a space count
/// as nothing, since nothing is lost with them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Removed {
    /// Control characters, with which a text could drive the terminal.
    pub controls: usize,
    /// Marks that turn the direction of writing around, with which a text could pose as another.
    pub directions: usize,
    /// Characters that nobody sees.
    pub invisible: usize,
    /// Marks piled up on one character beyond what any language needs.
    pub marks: usize,
    /// Characters past the end of the longest line, [`MAX_LINE`].
    pub beyond: usize,
    /// The lines that were cut there, as they are now.
    pub cut: Vec<String>,
}

impl Removed {
    /// How many characters were taken out that could hide something or drive a terminal.
    pub fn hidden(&self) -> usize {
        self.controls + self.directions + self.invisible + self.marks
    }

    /// How many characters were taken out in all.
    pub fn total(&self) -> usize {
        self.hidden() + self.beyond
    }

    /// Whether nothing was taken out.
    pub fn is_nothing(&self) -> bool {
        self.total() == 0
    }
}

impl AddAssign for Removed {
    fn add_assign(&mut self, other: Self) {
        self.controls += other.controls;
        self.directions += other.directions;
        self.invisible += other.invisible;
        self.marks += other.marks;
        self.beyond += other.beyond;
        self.cut.extend(other.cut);
    }
}

/// Text of any number of lines, made safe. Line breaks are `\n`, and so is whatever else stands between
/// two things (a vertical tab, a page break, the separators of old files); tabs are spaces. Cleaning what
/// is clean changes nothing.
pub fn clean(text: &str) -> Cleaned {
    // All are looked at: a search that may end early cannot take many bytes in one step.
    let is_odd = |byte: u8| !matches!(byte, b' '..=b'~' | b'\n');
    let has_odd = text.bytes().fold(false, |odd, byte| odd | is_odd(byte));
    if !has_odd || text.chars().all(|c| c == '\n' || is_plain(c)) {
        return Cleaned {
            text: text.to_owned(),
            removed: Removed::default(),
        };
    }
    let mut scrubber = Scrubber::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' => {
                rest.next_if_eq(&'\n');
                scrubber.push('\n');
            }
            '\t' => TAB.chars().for_each(|space| scrubber.push(space)),
            other => scrubber.push(other),
        }
    }
    scrubber.cleaned
}

/// Whether a character is kept whatever stands around it: letters, digits, and signs of most European languages.
fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{24f}' | '\u{2010}'..='\u{2027}' | '\u{20ac}')
}

/// A name or title on one line, made safe: line breaks and runs of spaces are one space, none at
/// either end, at most [`MAX_LINE`] characters, accents composed (NFC), since programs differ in how they
/// hand in the same letter. Cleaning what is clean changes nothing.
pub fn clean_line(text: &str) -> Cleaned {
    line(text, MAX_LINE)
}

/// The same, however long it is: a path, or words that are only looked at.
pub fn whole_line(text: &str) -> String {
    line(text, usize::MAX).text
}

fn line(text: &str, most: usize) -> Cleaned {
    if is_clean_line(text, most) {
        return Cleaned {
            text: text.to_owned(),
            removed: Removed::default(),
        };
    }
    let Cleaned { text, mut removed } = one_line(&composed(text), most);
    // What was taken out may have stood between a letter and its accent.
    let text = composed(&text).into_owned();
    if removed.beyond > 0 {
        removed.cut.push(text.clone());
    }
    Cleaned { text, removed }
}

/// Whether a text is one plain line as it is: most names are.
fn is_clean_line(text: &str, most: usize) -> bool {
    let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    let is_apart = !text.starts_with(' ') && !text.ends_with(' ') && !text.contains("  ");
    is_plain && is_apart && text.len() <= most
}

/// Composed letters, but for the ideographs that a name may be spelt with and composing would replace.
fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return text.into();
    }
    let is_kept = |c: char| matches!(c, '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}');
    let mut whole = String::with_capacity(text.len());
    for part in text.split_inclusive(is_kept) {
        let kept = part.chars().next_back().filter(|c| is_kept(*c));
        whole.extend(part.strip_suffix(is_kept).unwrap_or(part).nfc());
        whole.extend(kept);
    }
    whole.into()
}

fn one_line(text: &str, most: usize) -> Cleaned {
    let mut scrubber = Scrubber::with_capacity(text.len().min(1024));
    let mut rest = text.chars();
    while scrubber.characters <= most {
        match rest.next() {
            None => break,
            // A space at the start or after another is left out.
            Some(c) if c.is_whitespace() || matches!(fate(c), Fate::Break) => {
                if !scrubber.at_start() && !scrubber.cleaned.text.ends_with(' ') {
                    scrubber.push(' ');
                }
            }
            Some(c) => scrubber.push(c),
        }
    }
    let beyond = scrubber.characters > most;
    let Cleaned {
        mut text,
        mut removed,
    } = scrubber.cleaned;
    if beyond {
        let past = [&text[scrubber.character..], rest.as_str()].concat();
        removed.beyond = past.trim_end().graphemes(true).count();
        text.truncate(scrubber.character);
    }
    text.truncate(text.trim_end().len());
    Cleaned { text, removed }
}

/// What becomes of a character, seen alone.
enum Fate {
    Kept,
    Break,
    Control,
    Direction,
    Invisible,
}

fn fate(c: char) -> Fate {
    match c {
        '\n'
        | '\r'
        | '\u{b}'
        | '\u{c}'
        | '\u{1c}'..='\u{1f}'
        | '\u{85}'
        | '\u{2028}'
        | '\u{2029}' => Fate::Break,
        _ if c.is_control() => Fate::Control,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Fate::Direction
        }
        // Zero-width space and no-break space, word joiner and unseen operators, old format
        // controls, the Mongolian separator, the marks of notes, the old language tag.
        '\u{200b}'
        | '\u{feff}'
        | '\u{2060}'..='\u{2064}'
        | '\u{206a}'..='\u{206f}'
        | '\u{180e}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0001}' => Fate::Invisible,
        _ => Fate::Kept,
    }
}

/// Takes characters one by one. What it does with one depends on what it kept before and on nothing
/// else; that is why cleaning twice is cleaning once.
struct Scrubber {
    cleaned: Cleaned,
    /// Where in the text the last character, as a reader counts them, begins.
    character: usize,
    /// How many characters, as a reader counts them, the text has.
    characters: usize,
}

impl Scrubber {
    fn with_capacity(bytes: usize) -> Self {
        Self {
            cleaned: Cleaned {
                text: String::with_capacity(bytes),
                removed: Removed::default(),
            },
            character: 0,
            characters: 0,
        }
    }

    fn at_start(&self) -> bool {
        self.cleaned.text.is_empty() || self.cleaned.text.ends_with('\n')
    }

    fn push(&mut self, c: char) {
        match fate(c) {
            Fate::Kept => self.keep(c),
            Fate::Break => self.keep('\n'),
            Fate::Control => self.cleaned.removed.controls += 1,
            Fate::Direction => self.cleaned.removed.directions += 1,
            Fate::Invisible => self.cleaned.removed.invisible += 1,
        }
    }

    fn keep(&mut self, c: char) {
        // A line that begins with nothing to stand on has no first column to put a cursor in.
        if has_no_width(c) && self.at_start() {
            let removed = &mut self.cleaned.removed;
            if matches!(c, '\u{200c}' | '\u{200d}') {
                removed.invisible += 1;
            } else {
                removed.marks += 1;
            }
            return;
        }
        let end = self.cleaned.text.len();
        self.cleaned.text.push(c);
        let last = &self.cleaned.text[self.character..];
        if end == 0 || last.graphemes(true).nth(1).is_some() {
            self.character = end;
            self.characters += 1;
        } else if last.chars().count() > MAX_POINTS
            || (has_no_width(c) && last.chars().filter(|&c| has_no_width(c)).count() > MAX_MARKS)
        {
            self.cleaned.text.truncate(end);
            self.cleaned.removed.marks += 1;
        }
    }
}

fn has_no_width(c: char) -> bool {
    c != '\n' && c.width() == Some(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(dirty: &str) -> String {
        clean(dirty).text
    }

    #[test]
    fn every_line_break_becomes_the_same_and_a_tab_becomes_spaces() {
        assert_eq!(text("a\r\nb\rc\u{2028}d\u{2029}e\n\n"), "a\nb\nc\nd\ne\n\n");
        assert_eq!(
            text("a\u{b}b\u{c}c\u{85}d\u{1c}e\u{1d}f\u{1e}g\u{1f}h"),
            "a\nb\nc\nd\ne\nf\ng\nh"
        );
        assert_eq!(clean_line("Jo\u{b}Rowan\u{1f}Owner").text, "Jo Rowan Owner");
        assert_eq!(text("a\tb"), "a    b");
        assert!(clean("a\r\n\tb").removed.is_nothing());
    }

    #[test]
    fn what_could_drive_a_terminal_or_turn_words_around_is_taken_out_and_counted() {
        let cleaned = clean("\x1b[31mred\x07 \u{9b}2J\u{202e}txt\u{2066}\u{feff}a\u{200b}b\x7f\0");
        assert_eq!(cleaned.text, "[31mred 2Jtxtab");
        let removed = Removed {
            controls: 5,
            directions: 2,
            invisible: 2,
            ..Removed::default()
        };
        assert_eq!(cleaned.removed, removed);
        assert_eq!(removed.total(), 9);
    }

    #[test]
    fn joiners_stay_inside_words_and_go_at_the_start_of_a_line() {
        let family = "👩\u{200d}👩\u{200d}👧\u{200d}👦 می\u{200c}خواهم";
        assert_eq!(text(family), family);
        let cleaned = clean("\u{200d}a\n\u{200c}b\n\u{301}c");
        assert_eq!(cleaned.text, "a\nb\nc");
        assert_eq!((cleaned.removed.invisible, cleaned.removed.marks), (2, 1));
    }

    #[test]
    fn no_written_language_loses_a_mark() {
        for words in [
            "क्षत्रिय श्रीमान्",
            "กำลังที่นี่",
            "שָׁלוֹם",
            "Việt Nam",
            "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
            "👩🏽\u{200d}❤\u{fe0f}\u{200d}💋\u{200d}👨🏿",
            "བརྒྱུད",
            "각",
        ] {
            assert_eq!(text(words), words);
        }
    }

    #[test]
    fn a_flood_of_marks_is_capped() {
        let cleaned = clean(&format!("a{}b", "\u{301}".repeat(100_000)));
        assert_eq!(cleaned.text, format!("a{}b", "\u{301}".repeat(MAX_MARKS)));
        assert_eq!(cleaned.removed.marks, 100_000 - MAX_MARKS);
    }

    #[test]
    fn a_name_is_composed_and_keeps_its_ideographs() {
        assert_eq!(clean_line("Cafe\u{301}").text, "Café");
        assert_eq!(clean_line("Cafe\u{7}\u{301}").text, "Café");
        assert_eq!(clean_line("\u{fa19}田 e\u{301}").text, "\u{fa19}田 é");
    }

    #[test]
    fn a_name_is_one_short_line() {
        assert_eq!(clean_line(" \t Rowan\r\n  Bakery \n").text, "Rowan Bakery");
        let long = clean_line(&"é".repeat(MAX_LINE + 5));
        assert_eq!(long.text, "é".repeat(MAX_LINE));
        assert_eq!((long.removed.beyond, long.removed.hidden()), (5, 0));
        assert_eq!(long.removed.cut, [long.text]);
        assert!(clean_line(&"é".repeat(MAX_LINE)).removed.is_nothing());
    }

    /// Text that is far more likely to hold something hostile than chance would have it.
    fn hostile() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            any::<char>().prop_map(String::from),
            "[ -~]{0,5}",
            prop::sample::select(vec![
                "\r",
                "\n",
                "\r\n",
                "\t",
                " ",
                "\u{2028}",
                "\u{200b}",
                "\u{200d}",
                "\u{200c}",
                "\u{202e}",
                "\u{feff}",
                "\u{1b}[2J",
                "\u{85}",
                "\u{301}",
                "\u{20dd}",
                "👩",
                "🇦",
                "ᄀ",
                "ᅡ",
                "ᆨ",
                "\u{600}",
                "क",
                "\u{94d}",
                "\u{1f3fd}",
                "\u{a0}",
                "\u{3000}",
                "e\u{301}",
                "\u{344}",
                "\u{958}",
                "\u{f900}",
                "\u{b}",
            ])
            .prop_map(String::from),
        ];
        prop::collection::vec(
            (piece, prop_oneof![9 => Just(1_usize), 1 => 1_usize..80]),
            0..40,
        )
        .prop_map(|pieces| {
            pieces
                .iter()
                .map(|(text, times)| text.repeat(*times))
                .collect()
        })
    }

    proptest! {
        #[test]
        fn cleaning_what_is_clean_changes_nothing(dirty in hostile()) {
            let once = clean(&dirty).text;
            prop_assert_eq!(clean(&once), Cleaned { text: once, removed: Removed::default() });
            let line = clean_line(&dirty).text;
            prop_assert_eq!(clean_line(&line), Cleaned { text: line, removed: Removed::default() });
        }

        #[test]
        fn nothing_unsafe_is_left(dirty in hostile()) {
            let cleaned = clean(&dirty).text;
            prop_assert!(cleaned.chars().all(|c| matches!(fate(c), Fate::Kept) || c == '\n'));
            for line in cleaned.lines() {
                prop_assert!(!line.starts_with(has_no_width));
            }
            for character in cleaned.graphemes(true) {
                prop_assert!(character.chars().count() <= MAX_POINTS);
                prop_assert!(character.chars().filter(|&c| has_no_width(c)).count() <= MAX_MARKS);
            }
            let line = clean_line(&dirty).text;
            prop_assert!(line.graphemes(true).count() <= MAX_LINE && !line.contains('\n'));
            prop_assert_eq!(line.trim(), line.as_str());
        }
    }
}
