//! What a person chose for the program, from their files, the environment and the command line; and
//! `madbook config`, which shows it, checks it, and writes it.

use std::{
    env,
    fmt::Write as _,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::Error;
use clap::Subcommand;
use unicode_width::UnicodeWidthStr;

use super::{Outcome, Settings, console::Console};
use crate::{
    i18n::{Catalog, speaks},
    report::letterhead::Logo,
    store::{
        self, Explained, KeySetting, Library, Setting, SettingsFault, SettingsFile,
        SettingsProblem, Source, Takes, UNCHOSEN, Value, at_home, shown,
    },
    t,
    tui::{
        action::Layer,
        keymap::{KeyProblem, Keymap},
        theme::{Theme, Themes},
    },
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

/// What a person chose for the program.
#[derive(Debug, Clone, Default)]
pub(super) struct Chosen {
    /// Where it is kept; none where nobody has a home.
    pub(super) files: Option<SettingsFile>,
    /// What holds, whoever chose it.
    pub(super) settings: store::Settings,
    /// The commands that have other keys.
    keys: Vec<KeySetting>,
    /// The file that they stand in.
    pub(super) keys_path: PathBuf,
    /// The themes to choose from.
    pub(super) themes: Themes,
    /// What does not count.
    problems: Vec<SettingsProblem>,
}

impl Chosen {
    /// Reads what was chosen. What is wrong with it keeps nobody from the program.
    pub(super) fn read(options: &Settings) -> Self {
        let files = files();
        let workbooks = options.named_folder();
        let workbooks = workbooks.or_else(|| Some(Library::of_this_user()?.folder().to_path_buf()));
        let kept = files.as_ref().map(|files| files.read(workbooks.as_deref()));
        let kept = kept.unwrap_or_default();
        let mut chosen = Self {
            settings: kept.settings,
            keys: kept.keys,
            keys_path: kept.keys_path,
            themes: Themes::default().with_usual(theme_of_terminal()),
            problems: kept.problems,
            files,
        };
        chosen.add_own_themes();
        chosen.take_environment();
        chosen.take_options(options);
        chosen.leave_missing_pack();
        chosen
    }

    /// Asks the built-in questions where the folder of the chosen ones is gone: a stick was pulled, a folder moved.
    fn leave_missing_pack(&mut self) {
        let Some((Value::Words(folder), Source::File(line, column))) =
            self.settings.get(Setting::Pack)
        else {
            return;
        };
        let (line, column, path) = (*line, *column, at_home(Path::new(folder)));
        if let Some(files) = &self.files
            && !path.is_dir()
        {
            self.problems.push(SettingsProblem {
                path: files.config(),
                line,
                column,
                fault: SettingsFault::NoPack(path),
            });
            self.settings.set(Setting::Pack, None);
        }
    }

    fn add_own_themes(&mut self) {
        let own = self.files.as_ref().map(SettingsFile::themes);
        for (name, path, text) in own.unwrap_or_default() {
            if let Err(problem) = self.themes.add(&name, &text) {
                self.problems.push(SettingsProblem {
                    path,
                    line: problem.line,
                    column: problem.column,
                    fault: SettingsFault::NoTheme(problem.why),
                });
            }
        }
        let theme = self.settings.get(Setting::Theme).cloned();
        if let (Some((Value::Words(name), Source::File(line, column))), Some(files)) =
            (theme, &self.files)
            && self.themes.named(&name).is_none()
        {
            self.settings.set(Setting::Theme, None);
            self.problems.push(SettingsProblem {
                path: files.config(),
                line,
                column,
                fault: SettingsFault::NotTaken(Setting::Theme, format!("\"{name}\"")),
            });
        }
    }

    fn take_environment(&mut self) {
        let set = |name| env::var(name).ok().filter(|it| !it.is_empty());
        if let Some(folder) = set("MADBOOK_DIR") {
            let source = Source::Environment("MADBOOK_DIR");
            self.take(Setting::Workbooks, Value::Words(folder), source);
        }
        if set("MADBOOK_PLAIN").is_some_and(|it| it != "0") {
            let source = Source::Environment("MADBOOK_PLAIN");
            self.take(Setting::Plain, Value::YesNo(true), source);
        } else if set("TERM").is_some_and(|term| term == "dumb") {
            let source = Source::Environment("TERM");
            self.take(Setting::Plain, Value::YesNo(true), source);
        }
        if let Some(language) = set("MADBOOK_LANG").as_deref().and_then(speaks) {
            let source = Source::Environment("MADBOOK_LANG");
            self.take(Setting::Language, Value::Words(language), source);
        }
        if set("NO_COLOR").is_some() {
            let mono = Value::Words(Theme::MONO.to_owned());
            self.take(Setting::Theme, mono, Source::Environment("NO_COLOR"));
        }
    }

    fn take_options(&mut self, options: &Settings) {
        let path = |path: &PathBuf| Value::Words(path.display().to_string());
        let yes = |on: bool| on.then_some(Value::YesNo(true));
        let theme = options.theme.clone().map(Value::Words);
        let language = options.lang.as_deref().and_then(speaks).map(Value::Words);
        for (setting, value, option) in [
            (Setting::Workbooks, options.dir.as_ref().map(path), "--dir"),
            (Setting::Pack, options.pack.as_ref().map(path), "--pack"),
            (Setting::Theme, theme, "--theme"),
            (Setting::Language, language, "--lang"),
            (Setting::Plain, yes(options.plain), "--plain"),
            (Setting::Ascii, yes(options.ascii), "--ascii"),
        ] {
            if let Some(value) = value {
                self.take(setting, value, Source::Option(option));
            }
        }
    }

    fn take(&mut self, setting: Setting, value: Value, source: Source) {
        self.settings.set(setting, Some((value, source)));
    }

    /// Has the screen do with ASCII where the locale has no more.
    pub(super) fn take_locale(&mut self) {
        if let Some(name) = ascii_locale()
            && !self.settings.is_on(Setting::Ascii)
        {
            let source = Source::Environment(name);
            self.take(Setting::Ascii, Value::YesNo(true), source);
        }
    }

    /// Whether nobody and nothing says what the screen's colours stand on, and an answer could be kept.
    pub(super) fn asks_ground(&self) -> bool {
        let is_chosen = self.settings.get(Setting::Theme).is_some();
        let is_kept = self
            .files
            .as_ref()
            .is_some_and(|files| !files.config().exists());
        !is_chosen && is_kept && theme_of_terminal() == Theme::EITHER
    }

    /// The keys, with those that were chosen, and what is wrong with these.
    pub(super) fn keymap(&self) -> anyhow::Result<(Keymap, Vec<KeyProblem>)> {
        let mut keymap = Keymap::named(self.settings.words(Setting::Keymap))?;
        let problems = keymap.take_own(&self.keys);
        Ok((keymap, problems))
    }

    /// Whether somebody changed the keys of a command.
    pub(super) fn has_own_keys(&self) -> bool {
        !self.keys.is_empty()
    }

    /// Forgets the keys that were chosen.
    pub(super) fn forget_keys(&self) -> anyhow::Result<()> {
        match &self.files {
            Some(files) => Ok(files.forget_keys(&self.keys)?),
            None => Ok(()),
        }
    }

    /// What does not count of the settings, a line each, in the order of the files.
    pub(super) fn told(&self, words: &Catalog) -> Vec<String> {
        let names = self.themes.names();
        let mut problems: Vec<_> = self.problems.iter().collect();
        problems.sort_by_key(|it| (&it.path, it.line, it.column));
        problems.iter().map(|it| it.told(&names, words)).collect()
    }

    /// The same with a logo that is none: reading it is worth the time only to whoever asks.
    fn with_logo(&self, words: &Catalog) -> Self {
        let mut all = self.clone();
        if let (Some((Value::Words(path), Source::File(line, column))), Some(files)) =
            (self.settings.get(Setting::Logo), &self.files)
            && let Some(told) = Logo::doubt(path, words)
        {
            all.problems.push(SettingsProblem {
                path: files.config(),
                line: *line,
                column: *column,
                fault: SettingsFault::NoLogo(told),
            });
        }
        all
    }

    /// The same of keys, with a heading and what to do.
    pub(super) fn keys_told(&self, problems: &[KeyProblem], words: &Catalog) -> Vec<String> {
        if problems.is_empty() {
            return Vec::new();
        }
        let path = shown(&self.keys_path);
        let mut told = vec![t!(words, "own-keys-heading", path = path)];
        told.extend(problems.iter().map(|it| it.told(words)));
        told.push(t!(words, "own-keys-what-to-do"));
        told
    }
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
            Some(Value::Words(words))
        }
        Some((_, Some(yes @ Value::YesNo(_)))) => Some(yes),
        Some((given, _)) => {
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
    files.choose(&chosen.settings, setting, value.as_ref())?;
    let told = match &value {
        Some(value) => {
            let value = value.told(words);
            t!(words, "config-set", name = name, value = value)
        }
        None => t!(words, "config-unset", name = name),
    };
    writeln!(console.out, "{told}")?;
    if let (Setting::Logo, Some(Value::Words(path))) = (setting, &value)
        && let Some(doubt) = Logo::doubt(path, words)
    {
        console.note(doubt);
    }
    if let Some((_, source @ (Source::Environment(_) | Source::Option(_)))) =
        chosen.settings.get(setting)
    {
        let source = source.told(words);
        console.note(t!(words, "config-hidden", source = source));
    }
    Ok(Outcome::Done)
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
            let about = binding.action.about(words);
            let line = format!("    // ({place}action: \"{name}\", keys: [{keys}]), // {about}\n");
            text.push_str(&line);
        }
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text + "\n]\n"
}

/// The files of settings: in the folder that `MADBOOK_CONFIG_DIR` names, else in the user's own.
pub(super) fn files() -> Option<SettingsFile> {
    let named = env::var_os("MADBOOK_CONFIG_DIR").filter(|folder| !folder.is_empty());
    match named {
        Some(folder) => Some(SettingsFile::in_folder(&at_home(Path::new(&folder)))),
        None => SettingsFile::of_this_user(),
    }
}

/// The theme that suits the terminal. Some tell their colours as `foreground;background`, by number; the
/// others are not asked, since what they answer would arrive as typed keys.
fn theme_of_terminal() -> &'static str {
    let colours = env::var("COLORFGBG").unwrap_or_default();
    match colours.rsplit(';').next() {
        Some("7" | "15") => Theme::LIGHT,
        Some("0" | "8") => Theme::DARK,
        Some(_) | None => Theme::EITHER,
    }
}

/// The variable that says that the locale can write no more than ASCII; none where it can. Where no locale is
/// set, the terminal most likely can.
fn ascii_locale() -> Option<&'static str> {
    let set = |name: &&str| env::var(name).is_ok_and(|value| !value.is_empty());
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find(set);
    let name = name.filter(|_| cfg!(unix))?;
    let locale = env::var(name).unwrap_or_default().to_lowercase();
    let is_unicode = locale.contains("utf-8") || locale.contains("utf8");
    (!is_unicode).then_some(name)
}
