//! `madbook config`: what a person chose for the program is shown, checked and written.

mod chosen;

use std::{
    fmt::Write as _,
    io::Write,
    path::{self, Path},
};

use anyhow::Error;
use clap::Subcommand;
use unicode_width::UnicodeWidthStr;

pub(super) use self::chosen::{Chosen, files};
use super::{Outcome, Settings, console::Console};
use crate::{
    content,
    i18n::Catalog,
    report::letterhead::Logo,
    store::{
        self, Explained, Library, Setting, SettingsFile, Source, Takes, UNCHOSEN, Value, at_home,
        shown,
    },
    t,
    tui::{action::Layer, keymap::Keymap},
};

/// See what you chose for madbook and where it comes from, check it, or choose
///
/// Without a command: every setting, what holds, and from where: your file, the environment or an option.
/// The same can be chosen on the full screen: F2, settings.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Write a file of settings and one of keys, with a comment on each, where there are none
    Init,
    /// Say what is wrong in your files, with its place and what is allowed
    Check,
    /// Choose a setting; without a value, it is as usual again
    Set {
        /// The setting, as `madbook config` names it
        setting: String,
        /// What it is to be
        value: Option<String>,
    },
}

pub(super) fn run(
    args: &Args,
    settings: &Settings,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    let words = settings.words()?;
    let mut chosen = settings.chosen.clone();
    chosen.take_locale();
    match &args.what {
        None => show(&chosen, &words, console),
        Some(What::Check) => check(&chosen, &words, console),
        Some(What::Init) => init(&chosen, &words, console),
        Some(What::Set { setting, value }) => {
            set(setting, value.as_deref(), &chosen, &words, console)
        }
    }
}

/// What is wrong, of settings and of keys.
fn all_told(chosen: &Chosen, words: &Catalog) -> anyhow::Result<Vec<String>> {
    let (_, problems) = chosen.keymap()?;
    let mut told = chosen.with_logo(words).told(words);
    if let Some(pack) = chosen.settings.words(Setting::Pack)
        && let Err(problems) = content::check_folder(&at_home(Path::new(pack)))
    {
        told.extend(problems.told(words).lines().map(str::to_owned));
    }
    told.extend(chosen.keys_told(&problems, words));
    Ok(told)
}

fn show(chosen: &Chosen, words: &Catalog, console: &mut Console) -> anyhow::Result<Outcome> {
    let mut rows = vec![[
        t!(words, "config-head-name"),
        t!(words, "config-head-value"),
        t!(words, "config-head-source"),
    ]];
    for setting in Setting::ALL {
        let held = chosen.settings.get(*setting);
        let source = held.map_or_else(|| t!(words, "set-usual"), |(_, it)| it.told(words));
        let value = match held {
            Some((value, _)) => value.told(words),
            None => match setting.takes() {
                Takes::Theme => chosen.themes.chosen(None).name().to_string(),
                Takes::Language => words.language(),
                Takes::OneOf(names) => names.first().copied().unwrap_or_default().to_owned(),
                Takes::YesNo(usual) => Value::YesNo(usual).told(words),
                Takes::Folder if *setting == Setting::Workbooks => {
                    Library::usual().unwrap_or_else(|| UNCHOSEN.to_owned())
                }
                Takes::Folder | Takes::Picture | Takes::Words => UNCHOSEN.to_owned(),
            },
        };
        rows.push([setting.name().to_owned(), value, source]);
    }
    let width = |column: usize| {
        rows.iter()
            .map(|row| row[column].width())
            .max()
            .unwrap_or(0)
    };
    let (names, values) = (width(0), width(1));
    let mut text = String::new();
    if let Some(files) = &chosen.files {
        for (path, told) in [
            (files.config(), t!(words, "config-file")),
            (chosen.keys_path.clone(), t!(words, "config-keys")),
            (files.themes_folder(), t!(words, "config-themes")),
        ] {
            let absent = t!(words, "config-absent");
            let absent = if path.exists() { "" } else { &absent };
            let line = format!("{told}  {}  {absent}", shown(&path));
            writeln!(text, "{}", line.trim_end())?;
        }
        text.push('\n');
    }
    for [name, value, source] in &rows {
        let (after_name, after_value) = (names - name.width() + 2, values - value.width() + 2);
        let (one, two) = (" ".repeat(after_name), " ".repeat(after_value));
        writeln!(text, "{name}{one}{value}{two}{source}")?;
    }
    write!(console.out, "{text}")?;
    for told in all_told(chosen, words)? {
        console.note(told);
    }
    Ok(Outcome::Done)
}

fn check(chosen: &Chosen, words: &Catalog, console: &mut Console) -> anyhow::Result<Outcome> {
    let told = all_told(chosen, words)?;
    for line in &told {
        writeln!(console.out, "{line}")?;
    }
    if told.is_empty() {
        writeln!(console.out, "{}", t!(words, "config-well"))?;
        return Ok(Outcome::Done);
    }
    Ok(Outcome::Problems)
}

fn init(chosen: &Chosen, words: &Catalog, console: &mut Console) -> anyhow::Result<Outcome> {
    let files = files_or_why(chosen, words)?;
    let config = store::template(words, &chosen.themes.names());
    let keymap = Keymap::named(chosen.settings.words(Setting::Keymap))?;
    let keys = keys_template(&keymap, words);
    for (path, done) in [
        (
            files.config(),
            files.explain_settings(&chosen.settings, &config)?,
        ),
        (files.keymap(), files.explain_keys(&chosen.keys, &keys)?),
    ] {
        let path = shown(&path);
        match done {
            Explained::Made => writeln!(console.out, "{path}")?,
            Explained::Added => {
                writeln!(
                    console.out,
                    "{}",
                    t!(words, "config-explained", path = path)
                )?;
            }
            Explained::Left => console.note(t!(words, "config-is-there", path = path)),
        }
    }
    Ok(Outcome::Done)
}

fn set(
    name: &str,
    value: Option<&str>,
    chosen: &Chosen,
    words: &Catalog,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    let files = files_or_why(chosen, words)?;
    let Some(setting) = Setting::named(name) else {
        let names: Vec<&str> = Setting::ALL.iter().map(|it| it.name()).collect();
        let names = names.join(", ");
        return Err(Error::msg(t!(
            words,
            "set-unknown",
            name = name,
            names = names
        )));
    };
    let read = value.map(|value| {
        let told = [true, false].map(Value::YesNo);
        let told = told.into_iter().find(|it| it.told(words) == value);
        let told = told.filter(|_| matches!(setting.takes(), Takes::YesNo(_)));
        (value, told.or_else(|| setting.value(value)))
    });
    let value = match read {
        None => None,
        Some((_, Some(Value::Words(words))))
            if setting.takes() != Takes::Theme || chosen.themes.named(&words).is_some() =>
        {
            Some(Value::Words(from_anywhere(setting, words)))
        }
        Some((_, Some(yes @ Value::YesNo(_)))) => Some(yes),
        Some((given, _)) => {
            let broken = (setting.takes() == Takes::Theme).then(|| chosen.theme_told(given, words));
            if let Some(told) = broken.flatten() {
                return Err(Error::msg(told));
            }
            let allowed = setting.allowed(&chosen.themes.names(), words);
            let told = t!(
                words,
                "set-not-taken",
                name = name,
                allowed = allowed,
                given = given
            );
            return Err(Error::msg(told));
        }
    };
    if let (Setting::Logo, Some(Value::Words(path))) = (setting, &value)
        && let Some(doubt) = Logo::doubt(path, words)
    {
        return Err(Error::msg(doubt));
    }
    let folder = match &value {
        Some(Value::Words(path)) if setting.takes() == Takes::Folder => Some(Path::new(path)),
        Some(_) | None => None,
    };
    if let (Setting::Pack, Some(folder)) = (setting, folder)
        && !content::is_pack(&at_home(folder))
    {
        let path = shown(folder);
        return Err(Error::msg(t!(words, "config-no-pack", path = path)));
    }
    if let Some(file) = folder.filter(|it| at_home(it).is_file()) {
        let path = shown(file);
        return Err(Error::msg(t!(words, "config-no-folder", path = path)));
    }
    files.choose(&chosen.settings, setting, value.as_ref())?;
    let told = match &value {
        Some(value) => {
            let value = value.told(words);
            t!(words, "config-set", name = name, value = value)
        }
        None => t!(words, "config-unset", name = name),
    };
    writeln!(console.out, "{told}")?;
    if let Some(folder) = folder.filter(|it| !at_home(it).is_dir()) {
        let path = shown(folder);
        console.note(t!(words, "config-no-folder-yet", path = path));
    }
    if let Some((_, source @ (Source::Environment(_) | Source::Option(_)))) =
        chosen.settings.get(setting)
    {
        let source = source.told(words);
        console.note(t!(words, "config-hidden", source = source));
    }
    Ok(Outcome::Done)
}

/// A path as it is meant from any folder; other words stay.
fn from_anywhere(setting: Setting, words: String) -> String {
    match setting.takes() {
        Takes::Folder | Takes::Picture => {
            let whole = path::absolute(at_home(Path::new(&words)));
            let is_from_here = !words.starts_with('~');
            let whole = whole.ok().filter(|_| is_from_here);
            whole.map_or(words, |path| path.display().to_string())
        }
        Takes::Theme | Takes::Language | Takes::OneOf(_) | Takes::YesNo(_) | Takes::Words => words,
    }
}

fn files_or_why<'a>(chosen: &'a Chosen, words: &Catalog) -> anyhow::Result<&'a SettingsFile> {
    let nowhere = || Error::msg(t!(words, "keys-nowhere"));
    chosen.files.as_ref().ok_or_else(nowhere)
}

/// A commented file of all keys, none of them changed.
fn keys_template(keymap: &Keymap, words: &Catalog) -> String {
    let mut text = format!("// {}\n[\n", t!(words, "config-keys-template"));
    let quoted = |key: &dyn ToString| format!("\"{}\"", key.to_string());
    for layer in Layer::ALL {
        text.extend(["    // ", &layer.title(words), "\n"]);
        for binding in keymap.layer(layer) {
            let is_command = matches!(layer, Layer::Workbook | Layer::Everywhere);
            let place = format!("layer: \"{layer:?}\", ");
            let place = if is_command { "" } else { &place };
            let keys: Vec<String> = binding.keys.iter().map(|it| quoted(it)).collect();
            let (name, keys) = (binding.action.name(), keys.join(", "));
            let about = binding.action.about_in(layer, words);
            let line = format!("    // ({place}action: \"{name}\", keys: [{keys}]), // {about}\n");
            text.push_str(&line);
        }
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text + "\n]\n"
}
