//! Names for emoji, which our pages cannot draw: the pictures in most typefaces of them are pixels.

/// A handshake as `[handshake]`; none of what is no emoji, or has no name.
pub(super) fn name(cluster: &str) -> Option<String> {
    if !cluster.chars().any(is_emoji) {
        return None;
    }
    let mut names: Vec<String> = Vec::new();
    let mut flag = String::new();
    for character in cluster.chars() {
        if let Some(letter) = letter_of_flag(character) {
            flag.push(letter);
        } else if is_emoji(character)
            && let Some(name) = deunicode::deunicode_char(character)
            && !name.trim().is_empty()
        {
            names.push(name.trim().replace('_', " "));
        }
    }
    if !flag.is_empty() {
        names.push(flag);
    }
    (!names.is_empty()).then(|| format!("[{}]", names.join(", ")))
}

/// Whether a text has any emoji; letters of flags are among them.
pub(super) fn may_be_in(text: &str) -> bool {
    text.chars()
        .any(|it| is_emoji(it) || letter_of_flag(it).is_some())
}

fn is_emoji(character: char) -> bool {
    matches!(character, '\u{2300}'..='\u{23ff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}'
        | '\u{1f000}'..='\u{1f3fa}' | '\u{1f400}'..='\u{1faff}')
}

/// Two of these are a flag.
fn letter_of_flag(character: char) -> Option<char> {
    let place = u32::from(character).checked_sub(0x1_f1e6)?;
    let letter = u8::try_from(place).ok().filter(|place| *place < 26)?;
    Some(char::from(b'A' + letter))
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn an_emoji_is_called_by_its_name_and_nothing_else_is() {
        assert_eq!(name("🤝").as_deref(), Some("[handshake]"));
        assert_eq!(name("🇩🇪").as_deref(), Some("[DE]"));
        assert_eq!(name("👨‍👩‍👧").as_deref(), Some("[man, woman, girl]"));
        for other in ["漢", "é", "\u{e000}", "ש"] {
            assert_eq!(name(other), None);
        }
    }
}
