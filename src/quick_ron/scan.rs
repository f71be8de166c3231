//! The tokens of a text, as far as the quick reader knows them.

use memchr::{memchr, memchr2};

use super::{GiveUp, MAX_DEPTH};

/// Whether a byte may stand in a name.
const IS_WORD: [bool; 256] = {
    let mut is_word = [false; 256];
    let mut byte = 0;
    while byte < 128_u8 {
        is_word[byte as usize] = byte.is_ascii_alphanumeric() || byte == b'_';
        byte += 1;
    }
    is_word
};

/// A place in a text, and how deep it lies.
pub(super) struct Scan<'de> {
    text: &'de str,
    at: usize,
    depth: u8,
    /// Where the last space with a comment in it ended.
    comment_end: Option<usize>,
    /// What the last text with escapes in it says.
    unescaped: String,
}

/// A text in quotes.
pub(super) enum Quoted<'de, 's> {
    /// As it stands.
    Plain(&'de str),
    /// Its escapes resolved.
    Unescaped(&'s str),
}

impl<'de> Scan<'de> {
    pub(super) fn new(text: &'de str) -> Self {
        Self {
            text,
            at: 0,
            depth: 0,
            comment_end: None,
            unescaped: String::new(),
        }
    }

    /// The byte that comes next.
    #[inline]
    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Whether all is read.
    pub(super) fn is_at_end(&mut self) -> bool {
        self.space();
        self.at == self.text.len()
    }

    /// Takes a byte that must come next.
    pub(super) fn expect(&mut self, byte: u8) -> Result<(), GiveUp> {
        if self.peek() != Some(byte) {
            return Err(GiveUp);
        }
        self.at += 1;
        Ok(())
    }

    /// Goes one deeper.
    pub(super) fn enter(&mut self) -> Result<(), GiveUp> {
        if self.depth == MAX_DEPTH {
            return Err(GiveUp);
        }
        self.depth += 1;
        Ok(())
    }

    /// Comes back up.
    pub(super) fn leave(&mut self) {
        self.depth -= 1;
    }

    /// Passes over spaces and whole comments. What it does not know stays, and nobody expects it.
    #[inline]
    pub(super) fn space(&mut self) {
        // Mostly there is none.
        if let Some(b' ' | b'\n' | b'\t' | b'\r' | b'/') = self.peek() {
            self.some_space();
        }
    }

    fn some_space(&mut self) {
        let bytes = self.text.as_bytes();
        let mut is_commented = false;
        loop {
            match bytes.get(self.at) {
                Some(b'\n') => {
                    self.at += 1;
                    // Lines begin with many.
                    while bytes.get(self.at..self.at + 8) == Some(b"        ") {
                        self.at += 8;
                    }
                }
                Some(b' ' | b'\t' | b'\r') => self.at += 1,
                Some(b'/') if bytes.get(self.at + 1) == Some(&b'/') => {
                    let Some(length) = memchr(b'\n', &bytes[self.at..]) else {
                        break;
                    };
                    self.at += length;
                    is_commented = true;
                }
                Some(_) | None => break,
            }
        }
        if is_commented {
            self.comment_end = Some(self.at);
        }
    }

    /// Passes over a comma and the space around it; says whether there was one.
    pub(super) fn comma(&mut self) -> bool {
        self.space();
        if self.peek() != Some(b',') {
            return false;
        }
        self.at += 1;
        self.space();
        true
    }

    /// Whether another element comes before the closing byte of what holds it.
    pub(super) fn has_element(&mut self, end: u8, had_comma: bool) -> Result<bool, GiveUp> {
        self.space();
        match (had_comma, self.peek() == Some(end)) {
            (_, true) => Ok(false),
            (true, false) => Ok(true),
            (false, false) => Err(GiveUp),
        }
    }

    /// Whether a word or a number ends here, whatever else RON would let it go on with.
    fn is_at_boundary(&self) -> bool {
        match self.peek() {
            None | Some(b' ' | b'\n' | b'\t' | b'\r' | b'(' | b')' | b',' | b':' | b']') => true,
            Some(_) => false,
        }
    }

    /// Takes a name of ASCII letters, digits and underscores.
    pub(super) fn word(&mut self) -> Result<&'de str, GiveUp> {
        let rest = &self.text.as_bytes()[self.at..];
        let length = rest.iter().position(|byte| !IS_WORD[usize::from(*byte)]);
        let length = length.unwrap_or(rest.len());
        if length == 0 || rest[0].is_ascii_digit() {
            return Err(GiveUp);
        }
        let word = self.text.get(self.at..self.at + length);
        self.at += length;
        word.filter(|_| self.is_at_boundary()).ok_or(GiveUp)
    }

    /// Takes a number of decimal digits.
    pub(super) fn number(&mut self) -> Result<u64, GiveUp> {
        // One more could be too many.
        const MOST: u32 = 18;
        let (mut number, mut digits) = (0, 0);
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            number = number * 10 + u64::from(digit - b'0');
            digits += 1;
            if digits > MOST {
                return Err(GiveUp);
            }
            self.at += 1;
        }
        if digits == 0 || !self.is_at_boundary() {
            return Err(GiveUp);
        }
        Ok(number)
    }

    /// Takes a text in quotes.
    pub(super) fn quoted(&mut self) -> Result<Quoted<'de, '_>, GiveUp> {
        self.expect(b'"')?;
        let (part, is_whole) = self.up_to_quote_or_escape()?;
        if is_whole {
            return Ok(Quoted::Plain(part));
        }
        self.unescaped.clear();
        self.unescaped.push_str(part);
        loop {
            let escaped = self.escape()?;
            self.unescaped.push(escaped);
            let (part, is_whole) = self.up_to_quote_or_escape()?;
            self.unescaped.push_str(part);
            if is_whole {
                return Ok(Quoted::Unescaped(&self.unescaped));
            }
        }
    }

    /// Takes what stands before the next quote or backslash, and that; says whether it was a quote.
    fn up_to_quote_or_escape(&mut self) -> Result<(&'de str, bool), GiveUp> {
        let rest = &self.text.as_bytes()[self.at..];
        let length = memchr2(b'"', b'\\', rest).ok_or(GiveUp)?;
        let part = self.text.get(self.at..self.at + length).ok_or(GiveUp)?;
        self.at += length + 1;
        Ok((part, rest[length] == b'"'))
    }

    /// Takes what stands after a backslash.
    fn escape(&mut self) -> Result<char, GiveUp> {
        let kind = self.peek().ok_or(GiveUp)?;
        self.at += 1;
        Ok(match kind {
            b'\'' | b'"' | b'\\' => char::from(kind),
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'0' => '\0',
            b'u' => self.code_point()?,
            _ => return Err(GiveUp),
        })
    }

    /// Takes one to six hexadecimal digits in braces.
    fn code_point(&mut self) -> Result<char, GiveUp> {
        self.expect(b'{')?;
        let mut number = 0;
        for digits in 0..=6 {
            let byte = self.peek().ok_or(GiveUp)?;
            self.at += 1;
            match char::from(byte).to_digit(16) {
                Some(digit) if digits < 6 => number = number * 16 + digit,
                None if byte == b'}' && digits > 0 => {
                    return char::from_u32(number).ok_or(GiveUp);
                }
                Some(_) | None => return Err(GiveUp),
            }
        }
        Err(GiveUp)
    }

    /// Takes the text of a value as `ron` cuts it out: a bare name with the space after it.
    pub(super) fn raw(&mut self) -> Result<&'de str, GiveUp> {
        let from = self.at;
        // At the top, and with comments beside it, it has more around it.
        if self.depth == 0 || self.comment_end == Some(from) {
            return Err(GiveUp);
        }
        self.skip()?;
        let to = self.at;
        self.space();
        if self.comment_end == Some(self.at) {
            return Err(GiveUp);
        }
        self.text.get(from..to).ok_or(GiveUp)
    }

    /// Passes over any value; after a bare name, over the space as well.
    pub(super) fn skip(&mut self) -> Result<(), GiveUp> {
        match self.peek() {
            Some(b'"') => self.quoted().map(drop),
            Some(b'0'..=b'9') => self.number().map(drop),
            Some(b'[') => self.skip_elements(b']'),
            Some(b'(') => self.skip_elements(b')'),
            Some(_) | None => match self.word()? {
                "true" | "false" | "None" => Ok(()),
                "Some" => {
                    self.enter()?;
                    self.space();
                    self.expect(b'(')?;
                    self.space();
                    self.skip()?;
                    self.comma();
                    self.leave();
                    self.expect(b')')
                }
                word if word.starts_with("inf") || word.starts_with("NaN") => Err(GiveUp),
                _ => {
                    self.space();
                    match self.peek() {
                        Some(b'(') => self.skip_elements(b')'),
                        Some(_) | None => Ok(()),
                    }
                }
            },
        }
    }

    /// Passes over a list, a tuple or a struct from its first bracket to its last.
    fn skip_elements(&mut self, end: u8) -> Result<(), GiveUp> {
        self.enter()?;
        self.at += 1;
        self.space();
        let is_struct = end == b')' && self.is_before_field();
        let mut had_comma = true;
        while self.has_element(end, had_comma)? {
            if is_struct {
                self.word()?;
                self.space();
                self.expect(b':')?;
                self.space();
            }
            self.skip()?;
            had_comma = self.comma();
        }
        self.leave();
        self.expect(end)
    }

    /// Whether a name and a colon come next.
    fn is_before_field(&mut self) -> bool {
        let at = self.at;
        let is_named = self.word().is_ok() && {
            self.space();
            self.peek() == Some(b':')
        };
        self.at = at;
        is_named
    }
}
