//! The signs that pictures are drawn with, one cell each, and the spelling of words in ASCII.

use std::borrow::Cow;

use crate::domain::umlaut;

/// A set of signs. Track, gauge, slider and room share them, so that one legend explains all.
#[derive(Debug, PartialEq, Eq)]
pub struct Signs {
    /// Whether words are spelled in ASCII too.
    pub(super) ascii: bool,
    /// The two ends of a badge. Between them the letter is reversed, but not in ASCII.
    pub(super) badge: [char; 2],
    /// The line of the axis and under the tracks.
    pub(super) rail: char,
    /// Where the midrange begins and ends, where no background shows it.
    pub(super) wall: char,
    /// Two thirds of the way, down through the tracks.
    pub(super) thirds: char,
    /// Two thirds of the way, on the axis.
    pub(super) notch: char,
    /// The way from now to the aim.
    pub(super) way: char,
    /// The way to an aim whose start is not known.
    pub(super) open_way: char,
    /// The tip of a way, to the left and to the right.
    pub(super) tips: [char; 2],
    /// A band that the position lies in.
    pub(super) band: char,
    /// A gauge as far as now.
    pub(super) full: char,
    /// A gauge that lags, and a warning.
    pub(super) lags: char,
    /// Something to talk about.
    pub(super) discuss: char,
    /// What is good to know, and what stands between parts of a line.
    pub(super) dot: char,
    /// Where you are, and a point of a list.
    pub(super) here: char,
    /// There is more above.
    pub(super) above: char,
    /// There is more below.
    pub(super) below: char,
    /// A text was cut here.
    pub(super) more: char,
    /// A mark that holds, holds partly, does not hold.
    pub(super) marks: [char; 3],
    /// An answer that is known not to be known.
    pub(super) unknown: char,
    /// An answer that was not given.
    pub(super) blank: char,
    /// An answer that was given.
    pub(super) answered: char,
    /// A value that is set, on a slider.
    pub(super) knob: char,
    /// A value that only the highlight stands at.
    pub(super) hollow: char,
    /// Where an aim stands.
    pub(super) aim: char,
    /// The beginning, a stop and the end of a slider.
    pub(super) stops: [char; 3],
    /// A ladder below now.
    pub(super) climbed: char,
    /// A ladder between now and the aim.
    pub(super) to_climb: char,
    /// A bracket: its left end, its line, a value within, its right end, and one value alone.
    pub(super) bracket: [char; 5],
    /// Beside the field that takes the keys, and beside another.
    pub(super) edges: [char; 2],
    /// Half a mark, in numbers.
    pub(super) half: &'static str,
}

/// The signs for terminals that show Unicode.
pub static UNICODE: Signs = Signs {
    ascii: false,
    badge: ['▐', '▌'],
    rail: '─',
    wall: '│',
    thirds: '┊',
    notch: '▼',
    way: '━',
    open_way: '┄',
    tips: ['◄', '►'],
    band: '▒',
    full: '■',
    lags: '▲',
    discuss: '◆',
    dot: '·',
    here: '▸',
    above: '▲',
    below: '▼',
    more: '…',
    marks: ['●', '◐', '○'],
    unknown: '?',
    blank: '–',
    answered: '✓',
    knob: '●',
    hollow: '◦',
    aim: '○',
    stops: ['├', '┼', '┤'],
    climbed: '┃',
    to_climb: '┊',
    bracket: ['╰', '─', '┴', '╯', '╵'],
    edges: ['┃', '│'],
    half: "½",
};

/// The signs for terminals that show ASCII only.
pub static ASCII: Signs = Signs {
    ascii: true,
    badge: ['[', ']'],
    rail: '-',
    wall: '|',
    thirds: ':',
    notch: 'v',
    way: '=',
    open_way: '.',
    tips: ['<', '>'],
    band: '~',
    full: '#',
    lags: '!',
    discuss: '*',
    dot: '.',
    here: '>',
    above: '^',
    below: 'v',
    more: '.',
    marks: ['@', '%', 'o'],
    unknown: '?',
    blank: '-',
    answered: 'x',
    knob: '@',
    hollow: 'o',
    aim: 'o',
    stops: ['+', '+', '+'],
    climbed: '|',
    to_climb: ':',
    bracket: ['+', '-', '+', '+', '\''],
    edges: ['|', '|'],
    half: ".5",
};

impl Signs {
    /// A text in the characters that go with these signs.
    pub fn spell<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if !self.ascii || text.is_ascii() {
            return Cow::Borrowed(text);
        }
        // Left to itself deunicode would make a star of a dot, a dash of an arrow and 31/2 of 3½.
        let signs = [('·', "."), ('→', ">"), ('►', ">"), ('½', ".5"), ('…', ".")];
        let spelled = umlaut::in_ascii(text, &signs);
        Cow::Owned(spelled.trim_end().to_owned())
    }
}
