//! `madbook [FILE]` and `madbook open FILE`: the full screen, or the workbook line by line.

use std::{
    env,
    io::{self, BufReader, BufWriter, IsTerminal, Write},
    panic::resume_unwind,
    path::{Path, PathBuf},
    thread,
};

use anyhow::Error;
use jiff::tz::TimeZone;

use super::{Outcome, Settings, find};
use crate::{
    assets,
    content::{self, LazyPack},
    i18n::{Catalog, FALLBACK},
    plain::{self, PlainError},
    report::text::Signs,
    session::world::system_clock,
    store::{self, SettingsFile, at_home, shown},
    t,
    tui::{
        keymap::Keymap,
        runtime::{self, Options},
        theme::Theme,
    },
};

/// Open a workbook on the full screen, whatever it is called
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The workbook: its file, or the name of your firm
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
}

pub(super) fn run(file: Option<PathBuf>, settings: &Settings) -> anyhow::Result<Outcome> {
    if is_plain(settings) {
        return by_lines(file, settings);
    }
    let words = Catalog::in_language(FALLBACK)?;
    if !io::stdout().is_terminal() {
        return Err(Error::msg(t!(words, "cli-open-no-terminal")));
    }
    let chosen = Chosen::read(settings, &words)?;
    screen(file, chosen, words, settings, false)?;
    Ok(Outcome::Done)
}

/// What a person chose for the program, and what is wrong with it.
pub(super) struct Chosen {
    /// Where it is kept; none where nobody has a home.
    pub(super) config: Option<SettingsFile>,
    /// All that was chosen.
    pub(super) settings: store::Settings,
    /// The keys, with those that were chosen.
    pub(super) keymap: Keymap,
    /// What does not count of it, and what to do; none where all does.
    pub(super) told: Option<String>,
}

impl Chosen {
    /// Reads what was chosen. What is wrong with it keeps nobody from the program.
    pub(super) fn read(settings: &Settings, words: &Catalog) -> anyhow::Result<Self> {
        let library = settings.library(words)?;
        let config = config();
        let read = config.as_ref().map(|config| config.read(&library));
        let (chosen, mut told) = match read.transpose() {
            Ok(chosen) => (chosen.unwrap_or_default(), None),
            Err(error) => {
                let problem = error.to_string();
                let told = t!(words, "cli-config-broken", problem = problem);
                (store::Settings::default(), Some(told))
            }
        };
        let mut keymap = Keymap::parse(assets::KEYMAP)?;
        let problems = keymap.take_own(&chosen.keys);
        if let (Some(config), false) = (&config, problems.is_empty()) {
            let path = shown(config.path());
            let lines = problems.iter().map(|problem| problem.told(words));
            let parts = std::iter::once(t!(words, "own-keys-heading", path = path))
                .chain(lines)
                .chain([t!(words, "own-keys-what-to-do")]);
            told = Some(parts.collect::<Vec<_>>().join("\n"));
        }
        Ok(Self {
            config,
            settings: chosen,
            keymap,
            told,
        })
    }
}

/// Shows the full screen, or the check of the keys alone.
pub(super) fn screen(
    file: Option<PathBuf>,
    chosen: Chosen,
    words: Catalog,
    settings: &Settings,
    is_key_check: bool,
) -> anyhow::Result<()> {
    // The list does without the pack.
    let (pack, words) = asked(settings, words, file.is_some())?;
    let library = settings.library(&words)?;
    let file = file
        .map(|given| find::workbook(&given, settings, &words))
        .transpose()?;
    let Chosen {
        config,
        settings: known,
        keymap,
        told,
    } = chosen;
    if let Some(told) = &told {
        // Without a standard error there is nobody to tell.
        let _ = writeln!(io::stderr(), "{told}");
    }
    let theme = theme(settings.theme.as_deref(), known.theme.as_deref());
    let signs = if speaks_unicode() {
        settings.signs()
    } else {
        Signs::Ascii
    };
    runtime::run(Options {
        file,
        library,
        pack,
        i18n: words,
        theme,
        signs,
        config,
        settings: known,
        keymap,
        told,
        is_key_check,
    })?;
    Ok(())
}

/// Whether somebody wants lines rather than a screen, or has a terminal that has no more.
fn is_plain(settings: &Settings) -> bool {
    let asked = env::var_os("MADBOOK_PLAIN").is_some_and(|it| !it.is_empty() && it != "0");
    settings.plain || asked || env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// The workbook line by line.
fn by_lines(file: Option<PathBuf>, settings: &Settings) -> anyhow::Result<Outcome> {
    let (pack, words) = asked(settings, Catalog::in_language(FALLBACK)?, true)?;
    let library = settings.library(&words)?;
    let file = file
        .map(|given| find::workbook(&given, settings, &words))
        .transpose()?;
    let zone = TimeZone::system();
    let is_wrapped = io::stdout().is_terminal();
    let columns = terminal_size::terminal_size().filter(|_| is_wrapped);
    plain::run(plain::Options {
        file,
        library,
        pack,
        i18n: words,
        signs: if speaks_unicode() {
            settings.signs()
        } else {
            Signs::Ascii
        },
        clock: system_clock(zone.clone()),
        zone,
        input: Box::new(BufReader::new(io::stdin())),
        is_typed: io::stdin().is_terminal(),
        signals: true,
        output: Box::new(BufWriter::new(io::stdout())),
        columns: columns.map(|(width, _)| usize::from(width.0)),
    })
    .map_err(|error| match error {
        PlainError::Output(error) => error.into(),
        PlainError::Unsaved(_) | PlainError::Open(_) => anyhow::Error::from(error),
    })?;
    Ok(Outcome::Done)
}

/// The file of settings: in the folder that `MADBOOK_CONFIG_DIR` names, else in the user's own.
fn config() -> Option<SettingsFile> {
    let named = env::var_os("MADBOOK_CONFIG_DIR").filter(|folder| !folder.is_empty());
    match named {
        Some(folder) => Some(SettingsFile::in_folder(&at_home(Path::new(&folder)))),
        None => SettingsFile::of_this_user(),
    }
}

/// What is asked, and the words of its language: these ones, unless the pack has its own. The pack that the
/// binary carries is read beside all that follows where it is needed at once, else when it is looked at; one
/// from a folder at once, since what is wrong with it is to be told.
fn asked(
    settings: &Settings,
    words: Catalog,
    is_needed: bool,
) -> anyhow::Result<(LazyPack, Catalog)> {
    if settings.pack.is_some() {
        let (pack, words) = settings.pack()?;
        return Ok((pack.into(), words));
    }
    let read = || match content::embedded(FALLBACK) {
        Ok(pack) => pack,
        // The tests read this very pack, so that no program with a broken one is ever handed out.
        Err(problems) => panic!("the built-in pack is broken:\n{problems}"),
    };
    let pack = if is_needed {
        let reading = thread::spawn(read);
        LazyPack::later(|| reading.join().unwrap_or_else(|panic| resume_unwind(panic)))
    } else {
        LazyPack::later(read)
    };
    Ok((pack, words))
}

/// The theme that was named, else none of colours where nobody wants any, else the one chosen last,
/// else the one that suits the background, where the terminal tells it.
fn theme(named: Option<&str>, chosen: Option<&str>) -> Theme {
    let wants_no_colour = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    named
        .or(wants_no_colour.then_some(Theme::MONO))
        .or(chosen)
        .and_then(Theme::named)
        .unwrap_or_else(|| match background() {
            Some(Background::Light) => Theme::light(),
            Some(Background::Dark) => Theme::dark(),
            None => Theme::either(),
        })
}

/// What words stand on.
enum Background {
    Light,
    Dark,
}

/// Some terminals tell their colours as `foreground;background`, by number; the others are not asked,
/// since what they answer would arrive as typed keys.
fn background() -> Option<Background> {
    let colours = env::var("COLORFGBG").ok()?;
    match colours.rsplit(';').next()? {
        "7" | "15" => Some(Background::Light),
        "0" | "8" => Some(Background::Dark),
        _ => None,
    }
}

/// Whether the locale can write more than ASCII. Where none is set, the terminal most likely can.
fn speaks_unicode() -> bool {
    let set = |name| env::var(name).ok().filter(|value| !value.is_empty());
    let locale = set("LC_ALL")
        .or_else(|| set("LC_CTYPE"))
        .or_else(|| set("LANG"));
    let Some(locale) = locale.filter(|_| cfg!(unix)) else {
        return true;
    };
    let locale = locale.to_lowercase();
    locale.contains("utf-8") || locale.contains("utf8")
}
