//! German letters in plain ones, for places that have no others.

use std::borrow::Cow;

/// A text whose ä, ö and ü are spelled ae, oe and ue, as passports spell them (ICAO Doc 9303, part 3): without their
/// dots they would be other words.
pub fn spelled(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| letters(c).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut spelled = String::with_capacity(text.len());
    for c in text.chars() {
        match letters(c) {
            Some(letters) => spelled.push_str(letters),
            None => spelled.push(c),
        }
    }
    Cow::Owned(spelled)
}

/// A text in ASCII. Some signs are written otherwise than by what they look like: what stands for them is given.
pub fn in_ascii(text: &str, signs: &[(char, &str)]) -> String {
    let mut text = spelled(text).into_owned();
    for (sign, written) in signs {
        text = text.replace(*sign, written);
    }
    deunicode::deunicode_with_tofu(&text, "?")
}

/// What a letter is spelled as; none where it has no dots.
pub fn letters(c: char) -> Option<&'static str> {
    Some(match c {
        'ä' => "ae",
        'ö' => "oe",
        'ü' => "ue",
        'Ä' => "Ae",
        'Ö' => "Oe",
        'Ü' => "Ue",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_with_dots_are_two_and_all_others_stay() {
        assert_eq!(
            spelled("Überlinger Möbel, für Ähren"),
            "Ueberlinger Moebel, fuer Aehren"
        );
        assert!(matches!(spelled("Café Łódź"), Cow::Borrowed("Café Łódź")));
    }
}
