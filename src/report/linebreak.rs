//! Where lines may end, by Unicode's rules (UAX 14); in Thai, Lao, Khmer and Burmese, which have no spaces
//! between words, by small models of each that know where words end.

use std::sync::LazyLock;

use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed, options::LineBreakOptions};

static SEGMENTER: LazyLock<LineSegmenterBorrowed<'static>> =
    LazyLock::new(|| LineSegmenter::new_lstm(LineBreakOptions::default()));

/// The parts of a text that no line may end within, in order, each with the spaces after it.
pub(super) fn unbroken(text: &str) -> impl Iterator<Item = &str> {
    let mut from = 0;
    let ends = SEGMENTER.segment_str(text).filter(|end| *end > 0);
    ends.map(move |end| &text[std::mem::replace(&mut from, end)..end])
}

#[cfg(test)]
mod tests {
    use super::unbroken;

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
        ] {
            let text = apart.replace('|', "");
            let parts: String = unbroken(&text).flat_map(|part| [part, "|"]).collect();
            assert_eq!(parts, apart);
        }
        assert_eq!(unbroken("").count(), 0);
    }
}
