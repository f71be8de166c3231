//! One line that explains the signs of a picture, as fully as there is room for.

use crate::t;

use super::{
    canvas::Canvas,
    drawn::Role,
    style::{Style, say},
    text::width,
};

/// What a picture has that asks for an explanation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown {
    /// A gauge may be pointed out as lagging.
    pub(super) lags: bool,
    /// The first and the last fifth are told apart by lines.
    pub(super) walls: bool,
}

/// Which wording of each sign is said, from the fullest to the shortest, each with the gap between its parts.
const WORDINGS: [([usize; 6], u16); 6] = [
    ([0, 0, 0, 0, 0, 0], 3),
    ([1, 1, 0, 1, 0, 0], 2),
    ([1, 1, 0, 1, 0, 1], 3),
    ([1, 2, 1, 2, 1, 1], 2),
    ([1, 2, 1, 3, 1, 1], 2),
    ([1, 2, 1, 3, 1, 1], 1),
];

/// Draws the legend in one row; what finds no room is left out from the end.
pub(super) fn draw(
    canvas: &mut Canvas,
    x: u16,
    y: u16,
    room: u16,
    shown: Shown,
    style: &Style<'_>,
) {
    let signs = style.signs;
    let [open, close] = signs.badge;
    // Each with whether it is there.
    let items = [
        (format!("{open}A{close}"), Role::Text, true),
        (format!("{}{}", signs.way, signs.tips[1]), Role::Text, true),
        (
            format!("{0}C{1}{0}", signs.band, signs.unknown),
            Role::Band,
            true,
        ),
        (signs.thirds.to_string(), Role::Heading, true),
        (signs.wall.to_string(), Role::Rule, shown.walls),
        (signs.lags.to_string(), Role::Warn, shown.lags),
    ];
    let now = [
        say!(style, "pic-legend-now-long"),
        say!(style, "pic-legend-now"),
    ];
    let aim = [
        say!(style, "pic-legend-aim-long"),
        say!(style, "pic-legend-your-aim"),
        say!(style, "pic-legend-aim"),
    ];
    let band = [
        say!(style, "pic-legend-band-long"),
        say!(style, "pic-legend-band"),
    ];
    let thirds = [
        say!(style, "pic-legend-thirds-long"),
        say!(style, "pic-legend-thirds-lie"),
        say!(style, "pic-legend-thirds-here"),
        say!(style, "pic-legend-thirds"),
    ];
    let walls = [
        say!(style, "pic-legend-walls-long"),
        say!(style, "pic-legend-walls"),
    ];
    let lags = [
        say!(style, "pic-legend-lags-long"),
        say!(style, "pic-legend-lags"),
    ];
    let say = |nth: [usize; 6]| {
        let told: [&[String]; 6] = [&now, &aim, &band, &thirds, &walls, &lags];
        std::array::from_fn(|at| &told[at][nth[at]])
    };
    let wordings = WORDINGS.map(|(nth, gap)| (say(nth), gap));
    let wide = |(words, gap): &([&String; 6], u16)| {
        let there = items
            .iter()
            .zip(words)
            .filter(|((.., is_there), _)| *is_there);
        let each = there.map(|((sign, ..), word)| width(sign) + 1 + width(word) + gap);
        each.sum::<u16>().saturating_sub(*gap)
    };
    let fits = wordings.iter().find(|it| wide(it) <= room);
    if fits.is_none() && shown.walls {
        // The names of the sections say the same, where there is room for them.
        let walls = false;
        return draw(canvas, x, y, room, Shown { walls, ..shown }, style);
    }
    let (words, gap) = fits.unwrap_or(&wordings[5]);
    let mut at = x;
    for ((sign, role, is_there), word) in items.iter().zip(words) {
        if !is_there {
            continue;
        }
        if at + width(sign) + 1 + width(word) > x + room {
            return;
        }
        let end = match role {
            Role::Text if sign.contains('A') => canvas.badge(at, y, "A", Role::Text),
            Role::Text
            | Role::Heading
            | Role::Muted
            | Role::Rule
            | Role::Accent
            | Role::Good
            | Role::Warn
            | Role::Key
            | Role::Fill
            | Role::Band => canvas.put(at, y, sign, *role),
        };
        at = canvas.put(end + 1, y, word, Role::Muted) + gap;
    }
}
