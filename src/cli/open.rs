//! `madbook [FILE]` and `madbook open FILE`: the full screen, or the workbook line by line.

use std::{
    io::{self, BufReader, BufWriter, IsTerminal},
    panic::resume_unwind,
    path::PathBuf,
    sync::Arc,
    thread,
};

use anyhow::Error;
use clap::CommandFactory;
use jiff::tz::TimeZone;

use super::{Args as Program, Outcome, Settings, console, find, misunderstood};
use crate::{
    content::{self, LazyPack},
    domain::pack::Pack,
    i18n::{Catalog, Language},
    plain::{self, PlainError},
    report::text::Signs,
    session::world::{Speak, system_clock},
    store::Setting,
    t,
    tui::runtime::{self, Options, Shows},
};

/// Open a workbook on the full screen, whatever it is called
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The workbook: its file, or the name of your firm
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
}

pub(super) fn run(file: Option<PathBuf>, settings: &Settings) -> anyhow::Result<Outcome> {
    if settings.chosen.settings.is_on(Setting::Plain) {
        return by_lines(file, settings);
    }
    let words = settings.words()?;
    let file = file
        .map(|given| meant(given, settings, &words))
        .transpose()?;
    if !io::stdout().is_terminal() {
        return Err(Error::msg(t!(words, "cli-open-no-terminal")));
    }
    screen(file, words, settings, Shows::Workbooks)?;
    Ok(Outcome::Done)
}

/// The workbook that one word names, looked for once; anything else as it was given. A word that is neither a command
/// nor a workbook is told as that.
fn meant(given: PathBuf, settings: &Settings, words: &Catalog) -> anyhow::Result<PathBuf> {
    let is_letter = |c: char| c.is_alphabetic() || c == '-';
    let Some(name) = given
        .to_str()
        .filter(|it| !it.is_empty() && it.chars().all(is_letter))
    else {
        return Ok(given);
    };
    find::workbook(&given, settings, words).map_err(|_| {
        Error::msg(
            match misunderstood::meant(name, &Program::command(), words) {
                Some(near) => t!(words, "cli-open-near", given = name, near = near),
                None => t!(words, "cli-open-no-such", given = name),
            },
        )
    })
}

/// Shows the full screen, whatever comes first on it.
pub(super) fn screen(
    file: Option<PathBuf>,
    words: Catalog,
    settings: &Settings,
    shows: Shows,
) -> anyhow::Result<()> {
    // The list does without the pack.
    let (pack, words) = asked(settings, words, file.is_some())?;
    let library = settings.library(&words)?;
    let file = file
        .map(|given| find::workbook(&given, settings, &words))
        .transpose()?;
    let mut chosen = settings.chosen.clone();
    chosen.take_locale();
    let (keymap, problems) = chosen.keymap()?;
    let told = [chosen.told(&words), chosen.keys_told(&problems, &words)].concat();
    let told = (!told.is_empty()).then(|| told.join("\n"));
    if let Some(told) = &told {
        console::tell(told);
    }
    let asks_ground = file.is_none() && shows == Shows::Workbooks && chosen.asks_ground();
    let is_ascii = chosen.settings.is_on(Setting::Ascii);
    let own_language = own_language(settings, &pack, &words);
    let speak = speaker(settings.pack_folder(), own_language.clone());
    runtime::run(Options {
        file,
        library,
        pack,
        i18n: words,
        speak,
        own_language,
        themes: chosen.themes,
        signs: if is_ascii {
            Signs::Ascii
        } else {
            Signs::Unicode
        },
        config: chosen.files,
        settings: chosen.settings,
        keymap,
        told,
        asks_ground,
        shows,
    })?;
    Ok(())
}

/// The workbook line by line.
fn by_lines(file: Option<PathBuf>, settings: &Settings) -> anyhow::Result<Outcome> {
    let (pack, words) = asked(settings, settings.words()?, true)?;
    let library = settings.library(&words)?;
    let file = file
        .map(|given| find::workbook(&given, settings, &words))
        .transpose()?;
    let mut chosen = settings.chosen.clone();
    chosen.take_locale();
    for told in chosen.told(&words) {
        console::tell(&told);
    }
    let own = own_language(settings, &pack, &words);
    let speak = speaker(settings.pack_folder(), own);
    let zone = TimeZone::system();
    let is_wrapped = io::stdout().is_terminal();
    let columns = terminal_size::terminal_size().filter(|_| is_wrapped);
    plain::run(plain::Options {
        file,
        library,
        pack,
        i18n: words,
        speak,
        signs: if chosen.settings.is_on(Setting::Ascii) {
            Signs::Ascii
        } else {
            Signs::Unicode
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

/// What makes the words of another language. A pack from a folder asks as it does; the words around it may be
/// others.
fn speaker(folder: Option<PathBuf>, own: Option<Language>) -> Speak {
    let own = folder.zip(own);
    Box::new(move |language| match &own {
        Some((folder, own)) if own.tag == language => {
            Some((Catalog::in_folder(language, folder).ok()?, None))
        }
        Some(_) => Some((Catalog::in_language(language).ok()?, None)),
        None => Some((
            Catalog::in_language(language).ok()?,
            Some(carried(language)),
        )),
    })
}

/// The language of a pack from a folder, which the program itself may not speak.
fn own_language(settings: &Settings, pack: &LazyPack, words: &Catalog) -> Option<Language> {
    settings.pack_folder().map(|_| Language {
        tag: pack.language().to_owned(),
        name: words.language_name(),
    })
}

/// What is asked, and the words of its language: these ones, unless the pack has its own. The pack that the
/// binary carries is read beside all that follows where it is needed at once, else when it is looked at; one
/// from a folder at once, since what is wrong with it is to be told.
fn asked(
    settings: &Settings,
    words: Catalog,
    is_needed: bool,
) -> anyhow::Result<(LazyPack, Arc<Catalog>)> {
    if settings.pack_folder().is_some() {
        let (pack, words) = settings.pack()?;
        return Ok((pack.into(), words.into()));
    }
    let language = settings.language().to_owned();
    if !is_needed {
        return Ok((carried(&language), words.into()));
    }
    let reading = thread::spawn(move || read(&language));
    let pack = LazyPack::later(|| reading.join().unwrap_or_else(|panic| resume_unwind(panic)));
    Ok((pack, words.into()))
}

/// The pack that the program carries for a language, read when it is looked at.
fn carried(language: &str) -> LazyPack {
    let language = language.to_owned();
    LazyPack::later(move || read(&language))
}

fn read(language: &str) -> Pack {
    match content::embedded(language) {
        Ok(pack) => pack,
        // The tests read every one of these, so that no program with a broken one is ever handed out.
        Err(problems) => panic!("the built-in pack is broken:\n{problems}"),
    }
}
