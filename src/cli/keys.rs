//! `madbook keys`: which keys arrive, other ones in their place, and a card of all of them.

use std::io::{self, IsTerminal, Write};

use anyhow::Error;
use unicode_width::UnicodeWidthStr;

use super::{Outcome, Settings, console::Console, open};
use crate::{
    domain::umlaut,
    i18n::Catalog,
    report::text::Signs,
    store::{Setting, shown},
    t,
    tui::{action::Layer, keymap::Keymap, runtime::Shows},
    wrap::wrapped,
};

/// The columns of a card.
const COLUMNS: usize = 76;

/// Quotation marks as ASCII has them.
const QUOTES: [(char, &str); 5] = [
    ('“', "\""),
    ('”', "\""),
    ('„', "\""),
    ('‘', "'"),
    ('’', "'"),
];

/// See which keys of your keyboard arrive, and choose others for those that do not
///
/// You press one key after the other and are told what arrives. What you choose is kept for next time.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Print a card of your keys, as text to put on the wall; plain ASCII with --ascii
    #[arg(long)]
    card: bool,

    /// Forget the keys that you chose; madbook's own count again
    #[arg(long, conflicts_with = "card")]
    forget: bool,
}

pub(super) fn run(
    args: &Args,
    settings: &Settings,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    let words = settings.words()?;
    let chosen = &settings.chosen;
    let (keymap, problems) = chosen.keymap()?;
    if args.forget {
        chosen.forget_keys()?;
        writeln!(console.out, "{}", t!(words, "keys-forgotten"))?;
        return Ok(Outcome::Done);
    }
    if args.card {
        let path = chosen.has_own_keys().then(|| shown(&chosen.keys_path));
        let card = card(&keymap, path, settings.signs(), &words);
        write!(console.out, "{card}")?;
        for told in chosen.keys_told(&problems, &words) {
            console.note(told);
        }
        return Ok(Outcome::Done);
    }
    // A terminal that can do nothing is a plain one as well.
    let is_plain = chosen.settings.is_on(Setting::Plain);
    if !io::stdout().is_terminal() || is_plain {
        return Err(Error::msg(t!(words, "keys-no-terminal")));
    }
    open::screen(None, settings.words()?, settings, Shows::KeyCheck)?;
    writeln!(console.out, "{}", t!(words, "keys-left"))?;
    Ok(Outcome::Done)
}

/// All keys of commands and of words that are written, as text, with the file that changes them.
fn card(keymap: &Keymap, own: Option<String>, signs: Signs, words: &Catalog) -> String {
    let spelt = |text: String| match signs {
        Signs::Unicode => text,
        Signs::Ascii => umlaut::in_ascii(&text, &QUOTES),
    };
    words.name_keys_plainly(signs == Signs::Ascii);
    let mut parts = Vec::new();
    for layer in [Layer::Everywhere, Layer::Workbook, Layer::Text] {
        let bindings = keymap.layer(layer).filter(|it| !it.keys.is_empty());
        let lines = bindings.map(|it| (spelt(it.shown(words)), spelt(it.action.about(words))));
        parts.push((layer, lines.collect::<Vec<_>>()));
    }
    let keys = parts.iter().flat_map(|(_, lines)| lines);
    let wide = keys.map(|(keys, _)| keys.width()).max().unwrap_or(0) + 2;
    let indent = " ".repeat(2 + wide);
    let mut card = spelt(t!(words, "keys-card-title")) + "\n";
    if let Some(path) = own {
        card += &(t!(words, "keys-card-own", path = path) + "\n");
    }
    for (layer, lines) in parts {
        card.extend(["\n", &spelt(layer.title(words)), "\n"]);
        for (keys, about) in lines {
            let gap = " ".repeat(wide - keys.width());
            let about = wrapped(&about, COLUMNS.saturating_sub(indent.len()));
            let about = about.join(&format!("\n{indent}"));
            card.extend(["  ", &keys, &gap, &about, "\n"]);
        }
    }
    card
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store;

    fn keymap(keys: &[store::KeySetting]) -> Keymap {
        let mut keymap = Keymap::named(None).unwrap();
        assert_eq!(keymap.take_own(keys), []);
        keymap
    }

    /// What a card says of the key that it shows first for the next gap.
    fn next_gap(card: &str) -> &str {
        let mut lines = card.lines();
        let line = lines
            .find(|line| line.contains("Jump to the next"))
            .unwrap();
        line.split_whitespace().next().unwrap()
    }

    #[test]
    fn a_card_has_the_keys_of_whoever_prints_it() {
        let words = Catalog::in_language("en").unwrap();
        let built_in = card(&keymap(&[]), None, Signs::Unicode, &words);
        assert_eq!(next_gap(&built_in), "F3");
        assert!(!built_in.contains("keymap.ron"));
        let own = store::KeySetting {
            action: "NextGap".into(),
            keys: vec!["F9".into()],
            ..store::KeySetting::default()
        };
        let path = Some("~/keymap.ron".to_owned());
        let own = card(&keymap(&[own]), path, Signs::Unicode, &words);
        assert_eq!(next_gap(&own), "F9");
        assert!(own.contains("keymap.ron"));
    }

    #[test]
    fn a_card_fits_a_sheet_of_paper_in_ascii_too() {
        for (language, signs, down) in [
            ("en", Signs::Unicode, "Ctrl+↓"),
            ("en", Signs::Ascii, "Ctrl+Down"),
            ("de", Signs::Unicode, "Strg+↓"),
            ("de", Signs::Ascii, "Strg+Unten"),
        ] {
            let words = Catalog::in_language(language).unwrap();
            let card = card(&keymap(&[]), None, signs, &words);
            assert!(card.contains(down), "{card}");
            assert_eq!(
                card.contains("Ueberall"),
                (language, signs) == ("de", Signs::Ascii)
            );
            let column = |line: &str| line.rfind("  ").map(|at| line[..at].width());
            let lines = card.lines().filter(|line| line.starts_with("  "));
            let columns: Vec<_> = lines.map(column).collect();
            assert!(columns.iter().all(|it| *it == columns[0]), "{card}");
            assert!(card.lines().all(|line| line.width() <= COLUMNS), "{card}");
            assert!(language == "de" || card.lines().count() <= 66, "{card}");
            assert_eq!(card.is_ascii(), signs == Signs::Ascii, "{card}");
        }
    }
}
