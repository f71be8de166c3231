//! Letters three rows high, built of half blocks, that are read from the back of a room.

use deunicode::deunicode_char;

use super::{canvas::Canvas, drawn::Role, signs::Signs};
use crate::domain::umlaut;

/// How many rows a large letter has.
pub(super) const ROWS: u16 = 3;

/// Each letter as five rows of dots, two of which go into one row of cells.
const LETTERS: [(char, [&str; 5]); 55] = [
    ('A', [" ## ", "#  #", "####", "#  #", "#  #"]),
    ('B', ["### ", "#  #", "### ", "#  #", "### "]),
    ('C', [" ###", "#   ", "#   ", "#   ", " ###"]),
    ('D', ["### ", "#  #", "#  #", "#  #", "### "]),
    ('E', ["####", "#   ", "### ", "#   ", "####"]),
    ('F', ["####", "#   ", "### ", "#   ", "#   "]),
    ('G', [" ###", "#   ", "# ##", "#  #", " ###"]),
    ('H', ["#  #", "#  #", "####", "#  #", "#  #"]),
    ('I', ["#", "#", "#", "#", "#"]),
    ('J', ["   #", "   #", "   #", "#  #", " ## "]),
    ('K', ["#  #", "# # ", "##  ", "# # ", "#  #"]),
    ('L', ["#   ", "#   ", "#   ", "#   ", "####"]),
    ('M', ["#   #", "## ##", "# # #", "#   #", "#   #"]),
    ('N', ["#  #", "## #", "# ##", "#  #", "#  #"]),
    ('O', [" ## ", "#  #", "#  #", "#  #", " ## "]),
    ('P', ["### ", "#  #", "### ", "#   ", "#   "]),
    ('Q', [" ## ", "#  #", "#  #", "# # ", " # #"]),
    ('R', ["### ", "#  #", "### ", "# # ", "#  #"]),
    ('S', [" ###", "#   ", " ## ", "   #", "### "]),
    ('T', ["#####", "  #  ", "  #  ", "  #  ", "  #  "]),
    ('U', ["#  #", "#  #", "#  #", "#  #", " ## "]),
    ('V', ["#   #", "#   #", "#   #", " # # ", "  #  "]),
    ('W', ["#   #", "#   #", "# # #", "## ##", "#   #"]),
    ('X', ["#   #", " # # ", "  #  ", " # # ", "#   #"]),
    ('Y', ["#   #", " # # ", "  #  ", "  #  ", "  #  "]),
    ('Z', ["####", "  # ", " #  ", "#   ", "####"]),
    ('Ä', ["#  #", " ## ", "#  #", "####", "#  #"]),
    ('Ö', ["#  #", "    ", " ## ", "#  #", " ## "]),
    ('Ü', ["#  #", "    ", "#  #", "#  #", " ## "]),
    ('0', [" ## ", "#  #", "#  #", "#  #", " ## "]),
    ('1', [" # ", "## ", " # ", " # ", "###"]),
    ('2', ["### ", "   #", " ## ", "#   ", "####"]),
    ('3', ["### ", "   #", " ## ", "   #", "### "]),
    ('4', ["#  #", "#  #", "####", "   #", "   #"]),
    ('5', ["####", "#   ", "### ", "   #", "### "]),
    ('6', [" ## ", "#   ", "### ", "#  #", " ## "]),
    ('7', ["####", "   #", "  # ", " #  ", " #  "]),
    ('8', [" ## ", "#  #", " ## ", "#  #", " ## "]),
    ('9', [" ## ", "#  #", " ###", "   #", " ## "]),
    (' ', ["  ", "  ", "  ", "  ", "  "]),
    ('?', ["### ", "   #", " ## ", "    ", " #  "]),
    ('-', ["   ", "   ", "###", "   ", "   "]),
    ('&', [" ##  ", "#  # ", " ##  ", "#  # ", " ## #"]),
    (':', [" ", "#", " ", "#", " "]),
    ('.', [" ", " ", " ", " ", "#"]),
    (',', ["  ", "  ", "  ", " #", "# "]),
    (';', ["  ", " #", "  ", " #", "# "]),
    ('!', ["#", "#", "#", " ", "#"]),
    ('(', [" #", "# ", "# ", "# ", " #"]),
    (')', ["# ", " #", " #", " #", "# "]),
    ('/', ["  #", "  #", " # ", "#  ", "#  "]),
    ('\'', ["#", "#", " ", " ", " "]),
    ('+', ["   ", " # ", "###", " # ", "   "]),
    ('>', ["#  ", "## ", "###", "## ", "#  "]),
    ('<', ["  #", " ##", "###", " ##", "  #"]),
];

/// A text in large letters.
#[derive(Debug, Clone)]
pub(super) struct Large {
    letters: Vec<(char, &'static [&'static str; 5])>,
    ascii: bool,
}

impl Large {
    /// A text in large letters, accents dropped but for the dots of ä, ö and ü; none where one of its characters
    /// has no large form, or where it has no letter at all. In ASCII it is spaced capitals in the middle row.
    pub(super) fn new(text: &str, signs: &Signs) -> Option<Self> {
        let mut letters = Vec::new();
        let spelled = if signs.ascii {
            umlaut::spelled(text)
        } else {
            text.into()
        };
        for c in spelled.trim().chars() {
            for c in folded(c)?.chars().map(|c| c.to_ascii_uppercase()) {
                let (_, dots) = LETTERS.iter().find(|(known, _)| *known == c)?;
                letters.push((c, dots));
            }
        }
        let ascii = signs.ascii;
        (!letters.is_empty()).then_some(Self { letters, ascii })
    }

    /// A text in lines of at most this many cells; none where one of its characters has no large form, or
    /// one of its words no room.
    pub(super) fn lines(text: &str, room: u16, signs: &Signs) -> Vec<Self> {
        let mut lines: Vec<Self> = Vec::new();
        let mut line = String::new();
        for word in text.split_whitespace() {
            let longer = format!("{line} {word}");
            let fits = |text: &str| Self::new(text, signs).filter(|it| it.width() <= room);
            if let Some(large) = fits(&longer) {
                lines.pop();
                lines.push(large);
                line = longer;
            } else if let Some(large) = fits(word) {
                lines.push(large);
                word.clone_into(&mut line);
            } else {
                return Vec::new();
            }
        }
        lines
    }

    /// How many cells it takes.
    pub(super) fn width(&self) -> u16 {
        let wide = self.letters.iter().map(|(_, dots)| self.wide(dots) + 1);
        wide.sum::<u16>().saturating_sub(1)
    }

    fn wide(&self, dots: &[&str; 5]) -> u16 {
        let wide = if self.ascii { 1 } else { dots[0].len() };
        u16::try_from(wide).unwrap_or(u16::MAX)
    }

    /// Draws it from its top left. Returns the column after it.
    pub(super) fn draw(&self, canvas: &mut Canvas, x: u16, y: u16, role: Role) -> u16 {
        let mut at = x;
        for (letter, dots) in &self.letters {
            if self.ascii {
                if *letter != ' ' {
                    canvas.sign(at, y + 1, *letter, role);
                }
            } else {
                cells(canvas, at, y, dots, role);
            }
            at += self.wide(dots) + 1;
        }
        at.saturating_sub(1)
    }
}

/// A character in the letters that there are; none for those of other scripts.
fn folded(c: char) -> Option<&'static str> {
    match c {
        'ä' | 'Ä' => return Some("Ä"),
        'ö' | 'Ö' => return Some("Ö"),
        'ü' | 'Ü' => return Some("Ü"),
        _ => {}
    }
    let is_latin = c < '\u{250}' || matches!(c, '‘' | '’' | '–' | '—');
    deunicode_char(c).filter(|_| is_latin)
}

fn cells(canvas: &mut Canvas, x: u16, y: u16, dots: &[&str; 5], role: Role) {
    let is_set = |row: usize, at: usize| {
        let row = dots.get(row).map(|row| row.as_bytes());
        row.is_some_and(|row| row.get(at) == Some(&b'#'))
    };
    for (column, at) in (x..).zip(0..dots[0].len()) {
        for (line, row) in (y..y + ROWS).zip((0..).step_by(2)) {
            let sign = match (is_set(row, at), is_set(row + 1, at)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => continue,
            };
            canvas.sign(column, line, sign, role);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            drawn::Size,
            signs::{ASCII, UNICODE},
        },
        *,
    };

    fn drawn(text: &str, signs: &'static Signs) -> String {
        let size = Size {
            width: 20,
            height: ROWS,
        };
        let mut canvas = Canvas::new(size, signs);
        let large = Large::new(text, signs).unwrap();
        assert_eq!(large.draw(&mut canvas, 0, 0, Role::Text), large.width());
        assert!(canvas.refused().is_empty());
        canvas.to_text()
    }

    #[test]
    fn letters_are_built_of_half_blocks() {
        assert_eq!(drawn("é4", &UNICODE), "█▀▀▀ █  █\n█▀▀  ▀▀▀█\n▀▀▀▀    ▀\n");
        assert_eq!(drawn("é4", &ASCII), "\nE 4\n\n");
        assert_eq!(drawn("üu", &UNICODE), "▀  ▀ █  █\n█  █ █  █\n ▀▀   ▀▀\n");
        assert_eq!(drawn("ü", &ASCII), "\nU E\n\n");
    }

    #[test]
    fn what_has_no_large_letters_is_not_drawn_with_others() {
        assert!(Large::new("港口咖啡", &UNICODE).is_none());
        assert!(Large::new("  ", &UNICODE).is_none());
        for (_, dots) in LETTERS {
            assert!(dots.iter().all(|row| row.len() == dots[0].len()));
        }
    }
}
