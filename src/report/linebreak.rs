//! Where lines may end, by Unicode's rules (UAX 14); in Thai, Lao, Khmer and Burmese, which have no spaces
//! between words, by small models of each that know where words end. And where a word may be broken that is too
//! long for its line.

mod hyphens;

use std::sync::LazyLock;

use icu_segmenter::{
    LineSegmenter, LineSegmenterBorrowed,
    options::{LineBreakOptions, LineBreakWordOption},
};

pub(super) use self::hyphens::{Hyphens, SOFT_HYPHEN};

static SEGMENTER: LazyLock<LineSegmenterBorrowed<'static>> =
    LazyLock::new(|| LineSegmenter::new_lstm(LineBreakOptions::default()));

/// The same for Korean, which has spaces between its words and no line ends within them.
static KOREAN: LazyLock<LineSegmenterBorrowed<'static>> = LazyLock::new(|| {
    let mut options = LineBreakOptions::default();
    options.word_option = Some(LineBreakWordOption::KeepAll);
    LineSegmenter::new_lstm(options)
});

/// The parts of a text that no line may end within, in order, each with the spaces after it.
pub(super) fn unbroken(text: &str) -> impl Iterator<Item = &str> {
    let mut from = 0;
    let is_korean = text.chars().any(|c| matches!(c, '\u{ac00}'..='\u{d7a3}'));
    let segmenter = if is_korean { &KOREAN } else { &SEGMENTER };
    let ends = segmenter.segment_str(text).filter(|end| *end > 0);
    ends.map(move |end| &text[std::mem::replace(&mut from, end)..end])
}

/// The parts of a table's cell that no line should end within: a date, or a number with what it counts, stays
/// whole, and so does what stands in brackets behind it.
pub(super) fn unbroken_in_cell(text: &str) -> Vec<&str> {
    let parts = counted(text).into_iter();
    parts
        .flat_map(|part| match part {
            Counted::Whole(part) => vec![part],
            Counted::Words(part) => unbroken(part).collect(),
        })
        .collect()
}

/// A part of a table's cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counted<'t> {
    /// A date, or a number with what it counts.
    Whole(&'t str),
    /// What is broken as any text is.
    Words(&'t str),
}

/// The most letters of a date, or of a number with what it counts: `17. September 2026`.
const LONGEST_COUNT: usize = 18;

/// The parts of a table's cell in order, each with the space behind it.
pub(super) fn counted(text: &str) -> Vec<Counted<'_>> {
    let ends = text.match_indices(" (").map(|(at, _)| at + 1);
    let mut from = 0;
    let parts = ends.chain([text.len()]).map(|end| {
        let part = &text[std::mem::replace(&mut from, end)..end];
        let is_count = part.contains(|letter: char| letter.is_numeric())
            && !part.contains('\n')
            && part.trim().chars().count() <= LONGEST_COUNT;
        if is_count {
            Counted::Whole(part)
        } else {
            Counted::Words(part)
        }
    });
    parts.collect()
}

/// A table's cell whose dates and numbers stay whole wherever it is set: by spaces that no line ends at.
pub(super) fn with_whole_counts(cell: &str) -> String {
    let parts = counted(cell).into_iter();
    let parts = parts.map(|part| match part {
        Counted::Whole(part) => {
            let (seen, space) = part.split_at(part.trim_end().len());
            seen.replace(' ', "\u{a0}") + space
        }
        Counted::Words(part) => part.to_owned(),
    });
    parts.collect()
}

#[cfg(test)]
mod tests {
    use super::{Counted::*, counted, unbroken, unbroken_in_cell, with_whole_counts};

    #[test]
    fn in_a_cell_a_date_and_a_number_stay_with_what_they_count() {
        assert_eq!(counted("17. September 2026"), [Whole("17. September 2026")]);
        assert_eq!(
            counted("3.3 of 5 (4 of 5 rated)"),
            [Whole("3.3 of 5 "), Whole("(4 of 5 rated)")]
        );
        let words = "By 2028, not one loaf goes into the bin";
        assert_eq!(counted(words), [Words(words)]);
        assert_eq!(unbroken_in_cell(words).len(), 9);
        assert_eq!(counted("A partnership"), [Words("A partnership")]);
        assert_eq!(counted("1\n2"), [Words("1\n2")]);
        assert_eq!(unbroken_in_cell("2026年12月17日"), ["2026年12月17日"]);
        assert_eq!(unbroken_in_cell("4 of 5").concat(), "4 of 5");
        assert_eq!(unbroken_in_cell("").concat(), "");
        let whole = "3.3\u{a0}of\u{a0}5 (4\u{a0}of\u{a0}5\u{a0}rated)";
        assert_eq!(with_whole_counts("3.3 of 5 (4 of 5 rated)"), whole);
        assert_eq!(with_whole_counts(words), words);
    }

    #[test]
    fn lines_end_between_words_in_any_script() {
        for apart in [
            "Rowan |Bakery|",
            "mail@host.example |12.50 |€ |for-|ever|",
            "Grüße |aus |Köln, |bis |bald!|",
            "ร้าน|ของ|เรา|ทำ|งาน|ร่วม|กับ|พันธมิตร|ใน|เมือง|นี้|",
            "ຮ້ານ|ຂອງ|ພວກ|ເຮົາ|",
            "យើង|ធ្វើការ|ជាមួយ|",
            "ကျွန်ုပ်|တို့|",
            // Between any two signs, but never before what closes.
            "我|们|和|伙|伴。|「一|起」|",
            "株|式|会|社|ロー|ワ|ン、|で|す。|",
            "مخبز |روان|",
            "한빛 |로스터리 |주식회사|",
        ] {
            let text = apart.replace('|', "");
            let parts: String = unbroken(&text).flat_map(|part| [part, "|"]).collect();
            assert_eq!(parts, apart);
        }
        assert_eq!(unbroken("").count(), 0);
    }
}
