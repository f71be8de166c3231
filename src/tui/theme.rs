//! Roles, not colours: what screens ask for, and how a theme shows it.

mod looks;

use std::sync::Arc;

use ratatui::style::{Modifier, Style};

use self::looks::Looks;
pub use self::looks::{NoTheme, ThemeFault};
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

/// How the roles look.
#[derive(Debug, Clone)]
pub struct Theme {
    name: Arc<str>,
    looks: Looks,
}

/// The themes there are: the shipped ones, and those of a person's own.
#[derive(Debug, Clone)]
pub struct Themes {
    all: Vec<Known>,
    /// The name of the one that holds where nobody chose any.
    usual: Arc<str>,
}

/// One of them.
#[derive(Debug, Clone)]
struct Known {
    name: Arc<str>,
    looks: KnownLooks,
}

/// How one of them looks.
#[derive(Debug, Clone)]
enum KnownLooks {
    /// As a shipped text says, which is read when somebody looks: most are never looked at.
    Shipped(&'static str),
    Own(Box<Looks>),
}

impl Known {
    fn theme(&self) -> Theme {
        let looks = match &self.looks {
            KnownLooks::Shipped(text) => Looks::shipped(text),
            KnownLooks::Own(looks) => **looks,
        };
        let name = Arc::clone(&self.name);
        Theme { name, looks }
    }
}

impl Default for Themes {
    /// The shipped ones.
    fn default() -> Self {
        let known = |(name, text): &(&str, &'static str)| Known {
            name: (*name).into(),
            looks: KnownLooks::Shipped(text),
        };
        Self {
            all: assets::THEMES.iter().map(known).collect(),
            usual: Theme::DARK.into(),
        }
    }
}

impl Themes {
    /// Adds a theme of a person's own, in place of one that has the same name.
    pub fn add(&mut self, name: &str, text: &str) -> Result<(), NoTheme> {
        let looks = Looks::read(text)?;
        self.all.retain(|known| *known.name != *name);
        self.all.push(Known {
            name: name.into(),
            looks: KnownLooks::Own(Box::new(looks)),
        });
        Ok(())
    }

    /// Their names.
    pub fn names(&self) -> Vec<String> {
        self.all
            .iter()
            .map(|theme| theme.name.to_string())
            .collect()
    }

    /// The theme of this name; none where there is no such theme.
    pub fn named(&self, name: &str) -> Option<Theme> {
        let name = if name == Theme::PLAIN {
            Theme::MONO
        } else {
            name
        };
        let mut all = self.all.iter();
        all.find(|known| *known.name == *name).map(Known::theme)
    }

    /// Has this theme hold where nobody chooses any.
    #[must_use]
    pub fn with_usual(self, name: &str) -> Self {
        let usual = name.into();
        Self { usual, ..self }
    }

    /// The theme that somebody chose; the usual one where there is none of this name.
    pub fn chosen(&self, name: Option<&str>) -> Theme {
        let chosen = name.and_then(|name| self.named(name));
        let usual = || self.named(&self.usual);
        let chosen = chosen.or_else(usual);
        chosen.unwrap_or_else(|| Theme::shipped(Theme::DARK))
    }

    /// The theme after this one, going round; the one before where it goes back.
    pub fn beside(&self, theme: &Theme, back: bool) -> Theme {
        let here = self.all.iter().position(|known| known.name == theme.name);
        let by = if back {
            self.all.len().saturating_sub(1)
        } else {
            1
        };
        let next = (here.unwrap_or(0) + by).checked_rem(self.all.len());
        next.map_or_else(|| theme.clone(), |next| self.all[next].theme())
    }
}

impl Theme {
    /// The theme without colours.
    pub const MONO: &'static str = "mono";
    /// What it was called before.
    const PLAIN: &'static str = "plain";
    /// The theme for dark terminals.
    pub const DARK: &'static str = "dark";
    /// The theme for light terminals.
    pub const LIGHT: &'static str = "light";
    /// The theme for terminals that do not tell their background: it reads on either.
    pub const EITHER: &'static str = "either";

    /// A shipped theme; the first one where there is none of this name.
    pub fn shipped(name: &str) -> Self {
        let themes = Themes::default();
        let first = || themes.all[0].theme();
        themes.named(name).unwrap_or_else(first)
    }

    /// The theme's name.
    pub fn name(&self) -> &Arc<str> {
        &self.name
    }

    /// Whether the theme shows the two ends of the continuum by a background.
    pub fn has_zones(&self) -> bool {
        self.looks.zone.on.is_some()
    }

    /// How a cell of a drawing looks.
    pub fn ink(&self, ink: picture::Ink) -> Style {
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
    pub fn style(&self, role: Role) -> Style {
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
    use ratatui::style::Color;

    use super::*;

    /// What a terminal shows: its background, its foreground, and its colours from red to cyan, first the
    /// usual six, then the bright ones.
    struct Palette {
        name: &'static str,
        ground: u32,
        text: u32,
        colours: [u32; 12],
    }

    const XTERM: [u32; 12] = [
        0xcd_0000, 0x00_cd00, 0xcd_cd00, 0x00_00ee, 0xcd_00cd, 0x00_cdcd, //
        0xff_0000, 0x00_ff00, 0xff_ff00, 0x5c_5cff, 0xff_00ff, 0x00_ffff,
    ];
    const GNOME: [u32; 12] = [
        0xc0_1c28, 0x26_a269, 0xa2_734c, 0x12_488b, 0xa3_47ba, 0x2a_a1b3, //
        0xf6_6151, 0x33_da7a, 0xe9_ad0c, 0x2a_7bde, 0xc0_61cb, 0x33_c7de,
    ];
    const CAMPBELL: [u32; 12] = [
        0xc5_0f1f, 0x13_a10e, 0xc1_9c00, 0x00_37da, 0x88_1798, 0x3a_96dd, //
        0xe7_4856, 0x16_c60c, 0xf9_f1a5, 0x3b_78ff, 0xb4_009e, 0x61_d6d6,
    ];
    const ONE_HALF_LIGHT: [u32; 12] = [
        0xe4_5649, 0x50_a14f, 0xc1_8301, 0x01_84bc, 0xa6_26a4, 0x09_97b3, //
        0xdf_6c75, 0x98_c379, 0xe4_c07a, 0x61_afef, 0xc5_77dd, 0x56_b5c1,
    ];
    const MACOS: [u32; 12] = [
        0xc2_3621, 0x25_bc24, 0xad_ad27, 0x49_2ee1, 0xd3_38d3, 0x33_bbc8, //
        0xfc_391f, 0x31_e722, 0xea_ec23, 0x58_33ff, 0xf9_35f8, 0x14_f0f0,
    ];
    /// Its bright ones are greys but for an orange and a violet.
    const SOLARIZED: [u32; 12] = [
        0xdc_322f, 0x85_9900, 0xb5_8900, 0x26_8bd2, 0xd3_3682, 0x2a_a198, //
        0xcb_4b16, 0x58_6e75, 0x65_7b83, 0x83_9496, 0x6c_71c4, 0x93_a1a1,
    ];

    const DARK: [Palette; 5] = [
        palette("xterm", 0x00_0000, 0xe5_e5e5, XTERM),
        palette("GNOME", 0x17_1421, 0xd0_cfcc, GNOME),
        palette("Windows Terminal", 0x0c_0c0c, 0xcc_cccc, CAMPBELL),
        palette("macOS Pro", 0x00_0000, 0xf2_f2f2, MACOS),
        palette("Solarized dark", 0x00_2b36, 0x83_9496, SOLARIZED),
    ];
    const LIGHT: [Palette; 5] = [
        palette("xterm", 0xff_ffff, 0x00_0000, XTERM),
        palette("GNOME", 0xff_ffff, 0x17_1421, GNOME),
        palette("Windows Terminal", 0xfa_fafa, 0x38_3a42, ONE_HALF_LIGHT),
        palette("macOS Basic", 0xff_ffff, 0x00_0000, MACOS),
        palette("Solarized light", 0xfd_f6e3, 0x65_7b83, SOLARIZED),
    ];

    const fn palette(name: &'static str, ground: u32, text: u32, colours: [u32; 12]) -> Palette {
        Palette {
            name,
            ground,
            text,
            colours,
        }
    }

    impl Palette {
        fn shows(&self, colour: Option<Color>, otherwise: u32) -> u32 {
            match colour {
                None | Some(Color::Reset) => otherwise,
                Some(Color::Indexed(index)) => (8 + 10 * (u32::from(index) - 232)) * 0x01_0101,
                Some(Color::Red) => self.colours[0],
                Some(Color::Green) => self.colours[1],
                Some(Color::Yellow) => self.colours[2],
                Some(Color::Blue) => self.colours[3],
                Some(Color::Magenta) => self.colours[4],
                Some(Color::Cyan) => self.colours[5],
                Some(Color::LightRed) => self.colours[6],
                Some(other) => panic!("{other} is not in the palettes here"),
            }
        }
    }

    /// How light a colour is, as WCAG 2 reckons.
    fn luminance(colour: u32) -> f64 {
        let part = |shift: u32| {
            let value = f64::from((colour >> shift) & 0xff) / 255.0;
            if value <= 0.03928 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
    }

    fn contrast(one: u32, other: u32) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// The roles of words and signs; lines that separate may stay in the background.
    const WORDS: [Role; 11] = [
        Role::Text,
        Role::Heading,
        Role::Muted,
        Role::Accent,
        Role::Selection,
        Role::Good,
        Role::Warn,
        Role::Bad,
        Role::Key,
        Role::Fill,
        Role::Found,
    ];

    #[test]
    fn every_theme_can_be_read_on_the_usual_palettes() {
        let mut weak = Vec::new();
        for theme in Themes::default().all.iter().map(Known::theme) {
            let (dark, light) = match &*theme.name {
                "dark" | "colour-blind" => (true, false),
                "light" | "colour-blind-light" => (false, true),
                _ => (true, true),
            };
            let dark = DARK.iter().filter(|_| dark);
            for palette in dark.chain(LIGHT.iter().filter(|_| light)) {
                let zone = theme.looks.zone.on.map(Color::from);
                for (role, zone) in WORDS
                    .into_iter()
                    .flat_map(|role| [(role, None), (role, zone)])
                {
                    let style = theme.style(role);
                    let ground = palette.shows(style.bg.or(zone), palette.ground);
                    let shown = contrast(palette.shows(style.fg, palette.text), ground);
                    let own = contrast(palette.text, ground);
                    let is_strong =
                        style.add_modifier.contains(Modifier::BOLD) || role == Role::Fill;
                    let least = if is_strong { 3.0 } else { 4.5_f64.min(own) };
                    if shown < least {
                        let (theme, palette) = (&theme.name, palette.name);
                        weak.push(format!(
                            "{theme} on {palette}, {role:?} on {zone:?}: {shown:.2}"
                        ));
                    }
                }
            }
        }
        assert!(weak.is_empty(), "{}", weak.join("\n"));
    }

    #[test]
    fn every_theme_reads() {
        for (name, text) in assets::THEMES {
            assert!(ron::from_str::<Looks>(text).is_ok(), "{name}");
        }
    }

    #[test]
    fn themes_go_round_both_ways() {
        let themes = Themes::default();
        let mut theme = Theme::shipped("dark");
        for _ in themes.names() {
            theme = themes.beside(&theme, false);
        }
        assert_eq!(&**theme.name(), "dark");
        let back = themes.beside(&themes.beside(&theme, false), true);
        assert_eq!(back.name(), theme.name());
    }

    #[test]
    fn an_own_theme_counts_and_one_that_does_not_read_says_where_and_what_is_allowed() {
        let mut themes = Themes::default();
        themes
            .add("sea", "(\n  accent: (colour: BrightCyan, bold: true),\n)")
            .unwrap();
        let sea = themes.named("sea").unwrap();
        assert_eq!(sea.style(Role::Accent).fg, Some(Color::LightCyan));
        let told = themes
            .add("sand", "(\n  acent: (bold: true),\n)")
            .unwrap_err();
        assert_eq!((told.line, themes.named("sand").is_none()), (2, true));
        let ThemeFault::Unknown(name, names) = told.why else {
            panic!("{:?}", told.why);
        };
        assert_eq!(name, "acent");
        assert!(names.contains(&"accent"), "{names:?}");
    }

    #[test]
    fn a_grey_that_there_is_not_is_told() {
        let mut themes = Themes::default();
        let read = |themes: &mut Themes, step: u8| {
            let text = format!("(muted: (colour: Grey({step})))");
            themes.add("own", &text)
        };
        assert_eq!(read(&mut themes, 23), Ok(()));
        let problem = read(&mut themes, 24).unwrap_err();
        let ThemeFault::Unreadable(why) = problem.why else {
            panic!("{:?}", problem.why);
        };
        assert!(why.contains("a grey from 0 to 23"), "{why}");
        assert_eq!(problem.line, 1);
    }

    #[test]
    fn the_theme_without_colour_has_none_and_its_old_name_is_taken() {
        for theme in ["plain", "contrast"] {
            let theme = Themes::default().named(theme).unwrap();
            for role in WORDS {
                assert_eq!(theme.style(role).fg, None, "{role:?}");
            }
        }
    }
}
