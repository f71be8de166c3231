//! Where the parts of a RON text stand, so that one of them is read or replaced by itself, and all the rest,
//! comments too, stays as it was written.

use std::ops::Range;

/// One field of a struct, or one element of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    /// The field's name; empty for an element.
    pub(super) name: String,
    /// Where it begins: its name, or its value where it has none.
    pub(super) start: usize,
    /// Where its value stands.
    pub(super) value: Range<usize>,
    /// Where it ends, after its comma.
    end: usize,
    has_comma: bool,
}

/// The parts of a struct or a list that are whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Parts {
    /// The place of the bracket that begins it.
    pub(super) start: usize,
    pub(super) whole: Vec<Part>,
    /// The place of the bracket that ends it, or the place where it breaks off.
    pub(super) end: Result<usize, usize>,
    /// The ends of values that no comma stands after, though something follows.
    pub(super) commas: Vec<usize>,
    /// Brackets within values that close one of another kind.
    pub(super) brackets: Vec<usize>,
}

/// The line and the column of a place, both from 1.
pub(super) fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = 1 + before.matches('\n').count();
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    (line, 1 + before[start..].chars().count())
}

/// The parts of the struct or list that begins at this place.
pub(super) fn parts(text: &str, from: usize) -> Parts {
    let mut reader = Reader::at(text, from);
    let mut whole = Vec::new();
    let end = reader.all(text, &mut whole);
    // A quotation mark that is missing turns all after it inside out: the first text that goes on over a line
    // is where it is missing, not the last one.
    let end = end.map_err(|at| reader.over_lines.unwrap_or(at));
    Parts {
        start: reader.start,
        whole,
        end,
        commas: reader.commas,
        brackets: reader.brackets,
    }
}

impl Parts {
    /// Where something follows that is behind the last bracket.
    pub(super) fn after(&self, text: &str) -> Option<usize> {
        let mut reader = Reader::at(text, self.end.ok()? + 1);
        reader.blank();
        (reader.at < text.len()).then_some(reader.at)
    }

    /// The text with this in the place of a part; the part is taken out where there is nothing for it.
    pub(super) fn replaced(&self, text: &str, at: usize, fresh: Option<&str>) -> String {
        let part = &self.whole[at];
        if let Some(fresh) = fresh {
            return splice(text, part.start..part.value.end, fresh);
        }
        let line = text[..part.start].rfind('\n').map_or(0, |at| at + 1);
        let is_first = text[line..part.start].trim().is_empty();
        let after = text[part.end..].find('\n').map(|at| part.end + at + 1);
        let whole = after.filter(|after| text[part.end..*after].trim().is_empty());
        match whole.filter(|_| is_first) {
            Some(after) => splice(text, line..after, ""),
            None => splice(text, part.start..part.end, ""),
        }
    }

    /// The text with one more part: below the line that holds a comment on it, else at the end.
    pub(super) fn with(&self, text: &str, fresh: &str, comment: &str) -> Result<String, usize> {
        let end = self.end?;
        let mut text = text.to_owned();
        let mut end = end;
        if let Some(last) = self.whole.last().filter(|last| !last.has_comma) {
            text.insert(last.value.end, ',');
            end += 1;
        }
        let line = format!("    {fresh},\n");
        let mut at = 0;
        for known in text[..end].split_inclusive('\n') {
            at += known.len();
            let commented = known.trim_start().strip_prefix("//").map(str::trim_start);
            if known.ends_with('\n')
                && !comment.is_empty()
                && commented.is_some_and(|it| it.starts_with(comment))
            {
                text.insert_str(at, &line);
                return Ok(text);
            }
        }
        let start = text[..end].rfind('\n').map_or(0, |at| at + 1);
        if start > 0 && text[start..end].trim().is_empty() {
            text.insert_str(start, &line);
        } else {
            text.insert_str(end, &format!("\n{line}"));
        }
        Ok(text)
    }
}

fn splice(text: &str, range: Range<usize>, fresh: &str) -> String {
    [&text[..range.start], fresh, &text[range.end..]].concat()
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    /// Where the first text in plain quotation marks begins that goes on over a line.
    over_lines: Option<usize>,
    commas: Vec<usize>,
    brackets: Vec<usize>,
    /// The bracket that begins it all; where there is none, what stands first.
    start: usize,
}

impl<'a> Reader<'a> {
    fn at(text: &'a str, at: usize) -> Self {
        Self {
            bytes: text.as_bytes(),
            at,
            over_lines: None,
            commas: Vec::new(),
            brackets: Vec::new(),
            start: at,
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn sees(&self, what: &[u8]) -> bool {
        self.bytes[self.at..].starts_with(what)
    }

    /// Reads on to this, and over it; to the end where it does not come.
    fn past(&mut self, what: &[u8]) -> bool {
        while self.at < self.bytes.len() {
            if self.sees(what) {
                self.at += what.len();
                return true;
            }
            self.at += 1;
        }
        false
    }

    /// Passes over blanks and comments.
    fn blank(&mut self) {
        loop {
            if self.sees(b"//") {
                self.past(b"\n");
            } else if self.sees(b"/*") {
                let mut depth = 0_usize;
                while self.at < self.bytes.len() {
                    if self.sees(b"/*") {
                        (depth, self.at) = (depth + 1, self.at + 2);
                    } else if self.sees(b"*/") {
                        (depth, self.at) = (depth - 1, self.at + 2);
                    } else {
                        self.at += 1;
                    }
                    if depth == 0 {
                        break;
                    }
                }
            } else if self.peek().is_some_and(|it| it.is_ascii_whitespace()) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    /// A word of letters, digits and underscores; empty where there is none.
    fn word(&mut self) -> Range<usize> {
        let start = self.at;
        while self
            .peek()
            .is_some_and(|it| it.is_ascii_alphanumeric() || it == b'_')
        {
            self.at += 1;
        }
        start..self.at
    }

    fn all(&mut self, text: &str, parts: &mut Vec<Part>) -> Result<usize, usize> {
        self.blank();
        if self.sees(b"#![") && !self.past(b"]") {
            return Err(self.at);
        }
        self.blank();
        let first = self.at;
        self.word();
        self.blank();
        let is_bracket = matches!(self.peek(), Some(b'(' | b'[' | b'{'));
        self.start = if is_bracket { self.at } else { first };
        let (is_struct, closing) = match self.peek() {
            Some(b'(') => (true, b')'),
            Some(b'[') => (false, b']'),
            Some(_) | None => return Err(self.at),
        };
        self.at += 1;
        loop {
            self.blank();
            if self.peek() == Some(closing) {
                return Ok(self.at);
            }
            let start = self.at;
            let mut name = String::new();
            if is_struct {
                text[self.word()].clone_into(&mut name);
                self.blank();
                if name.is_empty() || self.peek() != Some(b':') {
                    return Err(start);
                }
                self.at += 1;
                self.blank();
            }
            let value = self.value(is_struct)?;
            let has_comma = self.peek() == Some(b',');
            self.at += usize::from(has_comma);
            let end = if has_comma { self.at } else { value.end };
            parts.push(Part {
                name,
                start,
                value,
                end,
                has_comma,
            });
            self.blank();
            if !has_comma && self.peek() != Some(closing) {
                if matches!(self.peek(), None | Some(b')' | b']' | b'}')) {
                    return Err(self.at);
                }
                self.commas.push(end);
            }
        }
    }

    /// A value up to the comma or the bracket after it, or to what can only be the next part.
    fn value(&mut self, is_field: bool) -> Result<Range<usize>, usize> {
        let (start, mut end) = (self.at, self.at);
        let mut open = Vec::new();
        loop {
            self.blank();
            let from = self.at;
            match self.peek() {
                None => return Err(start),
                Some(b',' | b')' | b']' | b'}') if open.is_empty() => break,
                Some(_) if open.is_empty() && end > start && self.is_next(is_field, end) => break,
                Some(bracket @ (b'(' | b'[' | b'{')) => {
                    open.push(bracket);
                    self.at += 1;
                }
                Some(bracket @ (b')' | b']' | b'}')) => {
                    let opened = open.pop();
                    let pairs = [(b'(', b')'), (b'[', b']'), (b'{', b'}')];
                    if !pairs.contains(&(opened.unwrap_or_default(), bracket)) {
                        self.brackets.push(from);
                    }
                    self.at += 1;
                }
                Some(b'"') => self.quoted(from)?,
                Some(b'r') if self.is_raw() => {
                    let marks = self.bytes[self.at + 1..].iter();
                    let marks = marks.take_while(|it| **it == b'#').count();
                    self.at += marks + 2;
                    let ends = [b"\"".as_slice(), &b"#".repeat(marks)].concat();
                    if !self.past(&ends) {
                        return Err(from);
                    }
                }
                Some(it) if it.is_ascii_alphanumeric() => drop(self.word()),
                Some(_) => self.at += 1,
            }
            end = self.at;
        }
        if end == start {
            return Err(start);
        }
        Ok(start..end)
    }

    /// Whether another part begins here, after a value that ends there.
    fn is_next(&mut self, is_field: bool, end: usize) -> bool {
        if !is_field {
            return self.peek() == Some(b'(') && self.bytes[end - 1] == b')';
        }
        let from = self.at;
        let name = self.word();
        self.blank();
        let is_named = !name.is_empty() && self.peek() == Some(b':');
        self.at = from;
        is_named
    }

    fn is_raw(&self) -> bool {
        let mut after = self.bytes[self.at + 1..].iter();
        after.find(|it| **it != b'#') == Some(&b'"')
    }

    fn quoted(&mut self, from: usize) -> Result<(), usize> {
        self.at += 1;
        loop {
            match self.peek() {
                None => return Err(from),
                Some(b'\\') => self.at = (self.at + 2).min(self.bytes.len()),
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(it) => {
                    if it == b'\n' {
                        self.over_lines.get_or_insert(from);
                    }
                    self.at += 1;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r##"// mine
( // a ) here
    theme: "da)rk", // liked, (best
    /* mouse: true, */
    keys: [(action: "Undo", keys: ["F9", r#"a"]"#])],
    // ascii: false,
    plain: true
)
"##;

    fn named(text: &str) -> Vec<(&str, &str)> {
        let read = parts(text, 0);
        let parts = read.whole.into_iter();
        let found = parts.map(|it| (&text[it.start..it.start + it.name.len()], &text[it.value]));
        found.collect()
    }

    #[test]
    fn parts_are_found_between_comments_strings_and_brackets() {
        let keys = r##"[(action: "Undo", keys: ["F9", r#"a"]"#])]"##;
        let expected = [("theme", "\"da)rk\""), ("keys", keys), ("plain", "true")];
        assert_eq!(named(TEXT), expected);
        assert_eq!(position(TEXT, TEXT.find("plain").unwrap()), (7, 5));
    }

    #[test]
    fn what_stands_before_a_break_is_read() {
        for (text, at) in [
            ("(a: 1, b: \"x", (1, 11)),
            ("(a: 1,\n b 2)", (2, 2)),
            ("(a: 1,", (1, 7)),
            ("(a: 1, b: )", (1, 11)),
        ] {
            let read = parts(text, 0);
            assert_eq!(read.whole.len(), 1, "{text}");
            assert_eq!(position(text, read.end.unwrap_err()), at, "{text}");
        }
        assert!(parts("", 0).end.is_err() && parts("theme", 0).end.is_err());
    }

    #[test]
    fn what_follows_a_missing_comma_is_read_and_a_missing_mark_is_where_it_is_missing() {
        for (text, count, at) in [
            ("(a: \"x\"\n b: 2)", 2, (1, 8)),
            ("(a: \"x\" b: 2,)", 2, (1, 8)),
            ("(a: (b: 1) c: 2)", 2, (1, 11)),
            ("[(a: 1) // one\n (a: 2)]", 2, (1, 8)),
        ] {
            let read = parts(text, 0);
            assert_eq!(read.whole.len(), count, "{text}");
            assert!(read.end.is_ok());
            let [comma] = read.commas[..] else {
                panic!("{text}")
            };
            assert_eq!(position(text, comma), at, "{text}");
        }
        for text in ["(a: f(1), b: c::d, e: \"f\\\" g: \")", "[Some(1), (2), a]"] {
            let read = parts(text, 0);
            assert_eq!((read.commas.len(), read.whole.len()), (0, 3), "{text}");
        }
        let text = "(\n a: \"x,\n b: \"y\",\n)";
        assert_eq!(position(text, parts(text, 0).end.unwrap_err()), (2, 5));
    }

    #[test]
    fn one_part_is_changed_and_all_else_stays() {
        let read = parts(TEXT, 0);
        let changed = read.replaced(TEXT, 0, Some("theme: \"mono\""));
        assert_eq!(changed, TEXT.replace("\"da)rk\"", "\"mono\""));
        let without = read.replaced(TEXT, 2, None);
        assert_eq!(without, TEXT.replace("    plain: true\n", ""));
        let with = read.with(TEXT, "ascii: true", "ascii:").unwrap();
        let below = "// ascii: false,\n    ascii: true,\n    plain: true,\n)";
        assert!(with.contains(below), "{with}");
        let last = read.with(TEXT, "pack: \"x\"", "pack:").unwrap();
        assert!(
            last.ends_with("plain: true,\n    pack: \"x\",\n)\n"),
            "{last}"
        );
        for (text, expected) in [
            ("()", "(\n    a: 1,\n)"),
            ("(b: 2)", "(b: 2,\n    a: 1,\n)"),
            ("(\n)\n", "(\n    a: 1,\n)\n"),
        ] {
            assert_eq!(parts(text, 0).with(text, "a: 1", "").unwrap(), expected);
        }
    }
}
