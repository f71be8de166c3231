//! Text that means itself.

/// One line of text, with a backslash before whatever would mean something.
pub(super) fn escaped(line: &str) -> String {
    let mut text = String::with_capacity(line.len() + 8);
    for (at, c) in line.char_indices() {
        let (before, rest) = line.split_at(at);
        if is_sign(c) || begins_block(before, rest) || refers(rest) || links(before, rest) {
            text.push('\\');
        }
        text.push(c);
    }
    text
}

/// The same of a text that must stay on one line: a heading, a cell of a table.
pub(super) fn on_one_line(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    escaped(&lines.collect::<Vec<_>>().join(" "))
}

/// Whether it means something wherever it stands: emphasis, code, links, markup, references, cells,
/// headings, and what GitHub and others added (struck out, formulas, raised, attributes).
fn is_sign(c: char) -> bool {
    matches!(
        c,
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '$' | '^' | '{' | '}'
    )
}

/// Whether it begins a list, a rule or a definition, or makes a heading of the line above.
fn begins_block(before: &str, rest: &str) -> bool {
    if before.is_empty() {
        rest.starts_with(['-', '+', '=', ':'])
    } else {
        let after = rest.strip_prefix(['.', ')']);
        let is_marker = after.is_some_and(|after| !after.starts_with(|c: char| c != ' '));
        is_marker && before.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// Whether it could begin a character reference.
fn refers(rest: &str) -> bool {
    let name = rest.strip_prefix('&');
    name.is_some_and(|name| name.starts_with(|c: char| c == '#' || c.is_ascii_alphanumeric()))
}

/// Whether GitHub would make a link of what stands around it.
fn links(before: &str, rest: &str) -> bool {
    let after_www = || {
        let from = before.len().checked_sub(3);
        let last = from.and_then(|from| before.get(from..));
        last.is_some_and(|last| last.eq_ignore_ascii_case("www"))
    };
    rest.starts_with("://") || (rest.starts_with('.') && after_www())
}
