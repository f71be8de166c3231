//! Text in whatever encoding an editor saved it.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

/// What words were written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// As they were lent.
    Utf8,
    /// Another one, which the file or the locale tells, by its name.
    Told(&'static str),
    /// Another one, which nothing tells: letters may be wrong.
    Guessed(&'static str),
}

/// The text that some bytes are; none where they are no text. `charset` is what the locale names.
pub fn decode(bytes: &[u8], charset: Option<&str>) -> Option<(String, Encoding)> {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        let (text, _, had_errors) = encoding.decode(bytes);
        let told = if encoding == encoding_rs::UTF_8 {
            Encoding::Utf8
        } else {
            Encoding::Told(encoding.name())
        };
        return (!had_errors && is_text(&text)).then(|| (text.into_owned(), told));
    }
    if let Ok(text) = str::from_utf8(bytes)
        && is_text(text)
    {
        return Some((text.to_owned(), Encoding::Utf8));
    }
    if let Some(encoding) = utf_16(bytes) {
        let (text, _, had_errors) = encoding.decode(bytes);
        return (!had_errors && is_text(&text))
            .then(|| (text.into_owned(), Encoding::Guessed(encoding.name())));
    }
    let locale = charset.and_then(|label| encoding_rs::Encoding::for_label(label.as_bytes()));
    let locale = locale.filter(|encoding| *encoding != encoding_rs::UTF_8);
    let (encoding, told) = match locale {
        Some(encoding) => (encoding, Encoding::Told(encoding.name())),
        None => (WINDOWS_1252, Encoding::Guessed(WINDOWS_1252.name())),
    };
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    (!had_errors && is_text(&text)).then(|| (text.into_owned(), told))
}

/// Whether bytes look like UTF-16 without its mark: of Latin text every other byte is zero.
fn utf_16(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let zeros = |first: usize| {
        bytes
            .iter()
            .skip(first)
            .step_by(2)
            .filter(|it| **it == 0)
            .count()
    };
    let most = bytes.len() / 3;
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        None
    } else if zeros(1) > most && zeros(0) == 0 {
        Some(UTF_16LE)
    } else if zeros(0) > most && zeros(1) == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Whether this can be words: a picture or a program has zeros in it.
fn is_text(text: &str) -> bool {
    !text.contains('\0')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], charset: Option<&str>) -> Option<(String, Encoding)> {
        decode(bytes, charset)
    }

    #[test]
    fn words_are_read_in_what_they_were_written() {
        let words = "Café – 10 €";
        let told = |text: &str, encoding| Some((text.to_owned(), encoding));
        assert_eq!(read(words.as_bytes(), None), told(words, Encoding::Utf8));
        let marked = ["\u{feff}", words].concat();
        assert_eq!(read(marked.as_bytes(), None), told(words, Encoding::Utf8));
        let western = b"Caf\xe9 \x96 10 \x80";
        assert_eq!(
            read(western, None),
            told(words, Encoding::Guessed("windows-1252"))
        );
        let utf_16 = |swap: bool| -> Vec<u8> {
            let order = |unit: u16| {
                if swap {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            };
            words.encode_utf16().flat_map(order).collect()
        };
        for (swap, mark, name) in [
            (false, b"\xff\xfe", "UTF-16LE"),
            (true, b"\xfe\xff", "UTF-16BE"),
        ] {
            let bytes = [mark, &utf_16(swap)[..]].concat();
            assert_eq!(read(&bytes, None), told(words, Encoding::Told(name)));
            assert_eq!(
                read(&utf_16(swap), None),
                told(words, Encoding::Guessed(name))
            );
        }
        let russian = b"\xd5\xeb\xe5\xe1";
        assert_eq!(
            read(russian, Some("CP1251")),
            told("Хлеб", Encoding::Told("windows-1251"))
        );
        let polish = b"\xb3\xf3d\xbc";
        assert_eq!(
            read(polish, Some("ISO-8859-2")),
            told("łódź", Encoding::Told("ISO-8859-2"))
        );
        assert_eq!(
            read(polish, Some("no-such-charset")).unwrap().1,
            Encoding::Guessed("windows-1252")
        );
    }

    #[test]
    fn what_is_no_text_is_none() {
        for bytes in [
            &b"\x7fELF\x02\0\0\0\xff"[..],
            b"a\0b\xffc",
            b"\xff\xfe\0\xd8",
            b"a\0",
        ] {
            assert_eq!(read(bytes, None), None, "{bytes:?}");
        }
    }
}
