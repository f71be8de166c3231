//! Roles, not colours: what screens ask for, and how a theme shows it.

use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;

use crate::{assets, picture};

/// What a piece of the screen is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Running text.
    Text,
    /// The question, a title.
    Heading,
    /// Text that stays in the background.
    Muted,
    /// Lines that separate.
    Rule,
    /// Where you are; the marker on the continuum.
    Accent,
    /// What is selected in a list.
    Selection,
    /// Good news.
    Good,
    /// Worth a look.
    Warn,
    /// Bad news.
    Bad,
    /// A key's name.
    Key,
    /// The filled part of a bar.
    Fill,
    /// Words that were looked for.
    Found,
}

/// The cells of a drawing, in the roles of the screen.
fn role_of(role: picture::Role) -> Role {
    match role {
        picture::Role::Text => Role::Text,
        picture::Role::Heading => Role::Heading,
        picture::Role::Muted | picture::Role::Band => Role::Muted,
        picture::Role::Rule => Role::Rule,
        picture::Role::Accent => Role::Accent,
        picture::Role::Good => Role::Good,
        picture::Role::Warn => Role::Warn,
        picture::Role::Key => Role::Key,
        picture::Role::Fill => Role::Fill,
    }
}

/// A colour: one of the terminal's own six, or a grey that no terminal redefines, since many hide
/// their own dark grey in the background.
#[derive(Debug, Clone, Copy, Deserialize)]
enum Colour {
    Red,
    Green,
    Yellow,
    Blue,
    Magenta,
    Cyan,
    /// One of the 24 greys, 0 (almost black) to 23 (almost white).
    Grey(u8),
}

impl From<Colour> for Color {
    fn from(colour: Colour) -> Self {
        match colour {
            Colour::Red => Self::Red,
            Colour::Green => Self::Green,
            Colour::Yellow => Self::Yellow,
            Colour::Blue => Self::Blue,
            Colour::Magenta => Self::Magenta,
            Colour::Cyan => Self::Cyan,
            Colour::Grey(step) => Self::Indexed(232 + step.min(23)),
        }
    }
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Look {
    colour: Option<Colour>,
    /// The background.
    on: Option<Colour>,
    bold: bool,
    dim: bool,
    reversed: bool,
}

impl From<Look> for Style {
    fn from(look: Look) -> Self {
        let mut style = Self::new();
        if let Some(colour) = look.colour {
            style = style.fg(colour.into());
        }
        if let Some(on) = look.on {
            style = style.bg(on.into());
        }
        for (on, modifier) in [
            (look.bold, Modifier::BOLD),
            (look.dim, Modifier::DIM),
            (look.reversed, Modifier::REVERSED),
        ] {
            if on {
                style = style.add_modifier(modifier);
            }
        }
        style
    }
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Looks {
    heading: Look,
    muted: Look,
    rule: Look,
    accent: Look,
    selection: Look,
    good: Look,
    warn: Look,
    bad: Look,
    key: Look,
    fill: Look,
    found: Look,
    zone: Look,
}

/// How the roles look.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    name: &'static str,
    looks: Looks,
}

impl Theme {
    /// The theme without colours.
    pub const MONO: &'static str = "mono";
    /// What it was called before.
    const PLAIN: &'static str = "plain";

    /// The names of all themes.
    pub fn names() -> impl Iterator<Item = &'static str> {
        assets::THEMES.iter().map(|(name, _)| *name)
    }

    /// The theme of this name; none where there is no such theme.
    pub fn named(name: &str) -> Option<Self> {
        let name = if name == Self::PLAIN {
            Self::MONO
        } else {
            name
        };
        assets::THEMES
            .iter()
            .find(|(known, _)| *known == name)
            .map(Self::read)
    }

    /// The theme for dark terminals.
    pub fn dark() -> Self {
        Self::read(&assets::THEMES[0])
    }

    /// The theme for terminals that do not tell their background: it reads on either.
    pub fn either() -> Self {
        Self::read(&assets::THEMES[3])
    }

    /// The theme for light terminals.
    pub fn light() -> Self {
        Self::read(&assets::THEMES[1])
    }

    fn read((name, text): &(&'static str, &str)) -> Self {
        // A theme that does not read falls back to no colours; a test reads them all.
        Self {
            name,
            looks: ron::from_str(text).unwrap_or_default(),
        }
    }

    /// The theme after this one, going round.
    #[must_use]
    pub fn next(self) -> Self {
        let after = Self::names().skip_while(|name| *name != self.name).nth(1);
        after
            .or_else(|| Self::names().next())
            .and_then(Self::named)
            .unwrap_or(self)
    }

    /// The theme's name.
    pub fn name(self) -> &'static str {
        self.name
    }

    /// Whether the theme shows the two ends of the continuum by a background.
    pub fn has_zones(self) -> bool {
        self.looks.zone.on.is_some()
    }

    /// How a cell of a drawing looks.
    pub fn ink(self, ink: picture::Ink) -> Style {
        let mut style = self.style(role_of(ink.role));
        if ink.zone
            && let Some(on) = self.looks.zone.on
        {
            style = style.bg(on.into());
        }
        if ink.reversed {
            style = style.add_modifier(Modifier::REVERSED);
        }
        style
    }

    /// How a role looks.
    pub fn style(self, role: Role) -> Style {
        match role {
            Role::Text => Style::new(),
            Role::Heading => self.looks.heading.into(),
            Role::Muted => self.looks.muted.into(),
            Role::Rule => self.looks.rule.into(),
            Role::Accent => self.looks.accent.into(),
            Role::Selection => self.looks.selection.into(),
            Role::Good => self.looks.good.into(),
            Role::Warn => self.looks.warn.into(),
            Role::Bad => self.looks.bad.into(),
            Role::Key => self.looks.key.into(),
            Role::Fill => self.looks.fill.into(),
            // A line below it is seen without colours too.
            Role::Found => Style::from(self.looks.found).add_modifier(Modifier::UNDERLINED),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_theme_reads() {
        for (name, text) in assets::THEMES {
            assert!(ron::from_str::<Looks>(text).is_ok(), "{name}");
        }
    }

    #[test]
    fn themes_go_round() {
        let mut theme = Theme::dark();
        for _ in Theme::names() {
            theme = theme.next();
        }
        assert_eq!((theme.name(), Theme::light().name()), ("dark", "light"));
    }

    #[test]
    fn the_theme_without_colour_has_none_and_its_old_name_is_taken() {
        let plain = Theme::named("plain").unwrap();
        for role in [
            Role::Accent,
            Role::Bad,
            Role::Muted,
            Role::Selection,
            Role::Fill,
        ] {
            assert_eq!(plain.style(role).fg, None);
        }
    }
}
