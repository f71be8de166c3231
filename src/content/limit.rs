//! How long each text of a pack may be, so that screens can rely on it in every language.

use unicode_width::UnicodeWidthStr;

use super::fault::{Fault, TextFault};

/// A kind of text and the room that it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// What the text is, as a problem names it.
    pub what: &'static str,
    /// The most that it may take, in terminal columns.
    pub columns: usize,
}

macro_rules! limits {
    ($($(#[$doc:meta])* $name:ident = $columns:literal, $what:literal;)*) => {
        $($(#[$doc])* pub const $name: Limit = Limit { what: $what, columns: $columns };)*
    };
}

limits! {
    /// The pack's own title.
    PACK_TITLE = 60, "title";
    /// A chapter's, section's or route's title.
    TITLE = 40, "title";
    /// A chapter's introduction.
    INTRO = 300, "intro";
    /// A route's summary.
    SUMMARY = 120, "summary";
    /// One line of a facilitator's notes.
    NOTE = 110, "note";
    /// A question's name in the outline.
    LABEL = 16, "label";
    /// The question itself.
    ASK = 110, "ask";
    /// One point to think about.
    PROMPT = 120, "prompt";
    /// Why it is asked.
    WHY = 220, "why";
    /// What one rating means.
    ANCHOR = 60, "anchor";
    /// What one stop of a gauge means; it stands beside the gauge.
    STOP = 34, "stop";
    /// Asks for the evidence.
    EVIDENCE = 90, "evidence";
    /// Asks why a rating is low.
    WHY_LOW = 90, "why_low";
    /// An option to pick.
    OPTION = 30, "label";
    /// What an option means.
    ABOUT = 140, "about";
    /// A criterion of the matrix.
    CRITERION = 24, "label";
    /// A source's few words beside a question.
    SOURCE_SHORT = 28, "short";
    /// A source's full citation.
    SOURCE_FULL = 400, "full";
}

/// The most questions that stand together on one page.
pub const GROUP: usize = 7;
/// The most prompts that a question has.
pub const PROMPTS: usize = 4;
/// The most options that a question has, where the readings do not count on a number.
pub const OPTIONS: usize = 9;
/// The most criteria that the matrix begins with.
pub const CRITERIA: usize = 12;
/// The most sources that a question cites.
pub const SOURCES: usize = 3;

/// Combining marks take no column, so a text's bytes are bounded too, far above any real script's.
const BYTES_PER_COLUMN: usize = 16;

/// Whether a character has no place in a text: controls, line breaks, marks that reorder what is
/// read, and invisible ones. Joiners, which some scripts need, are fine.
pub(super) fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Everything that is wrong with a text.
pub(super) fn faults(text: &str, limit: Limit) -> impl Iterator<Item = Fault> {
    let Limit { what, columns } = limit;
    // A plain text takes a column for each byte. All are looked at: a search that may end early cannot take
    // many bytes in one step.
    let is_odd = |byte: u8| !matches!(byte, b' '..=b'~');
    let is_plain = !text.bytes().fold(false, |odd, byte| odd | is_odd(byte));
    let width = if is_plain { text.len() } else { text.width() };
    let odd = (!is_plain).then(|| text.chars().find(|c| is_forbidden(*c)));
    let odd = odd.flatten();
    let empty = text.trim().is_empty();
    [
        empty.then_some(TextFault::Empty),
        (!empty && text.trim() != text).then_some(TextFault::Spaces),
        odd.map(TextFault::Invisible),
        (width > columns).then_some(TextFault::TooWide(width, columns)),
        (width <= columns && text.len() > columns * BYTES_PER_COLUMN)
            .then_some(TextFault::TooManyMarks),
    ]
    .into_iter()
    .flatten()
    .map(move |fault| Fault::Text(what, fault))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults_of(text: &str) -> Vec<Fault> {
        faults(text, LABEL).collect()
    }

    #[test]
    fn room_is_counted_in_columns() {
        assert!(faults_of("sixteen columns!").is_empty());
        assert_eq!(faults_of("seventeen columns").len(), 1);
        assert!(faults_of("信頼信頼信頼信頼").is_empty());
        assert_eq!(faults_of("信頼信頼信頼信頼信").len(), 1);
    }

    #[test]
    fn what_cannot_be_seen_is_refused_and_joiners_are_not() {
        for hostile in [
            "a\u{1b}[2J",
            "a\nb",
            "a\u{202E}b",
            "a\u{2066}b",
            "a\u{200B}b",
            "a\u{9b}b",
        ] {
            assert_eq!(faults_of(hostile).len(), 1, "{hostile:?}");
        }
        assert!(faults_of("نمی\u{200C}خواهم").is_empty());
        assert!(faults_of("👩\u{200D}👩\u{200D}👧").is_empty());
    }

    #[test]
    fn a_tower_of_marks_is_refused() {
        let tower = format!("a{}", "\u{301}".repeat(1000));
        assert_eq!(faults_of(&tower).len(), 1);
    }

    #[test]
    fn empty_is_said_once() {
        assert_eq!(faults_of("  ").len(), 1);
        assert_eq!(faults_of(" a").len(), 1);
    }
}
