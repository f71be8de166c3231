//! What a person chose for the program, and what of it does not count.

use std::{
    env,
    path::{Path, PathBuf},
};

use crate::{
    cli::Settings,
    content,
    i18n::{Catalog, speaks},
    report::letterhead::Logo,
    store::{
        self, KeySetting, Library, Setting, SettingsFault, SettingsFile, SettingsProblem, Source,
        Value, at_home, shown,
    },
    t,
    tui::{
        keymap::{KeyProblem, Keymap},
        theme::{Theme, ThemeFault, Themes},
    },
};

/// What a person chose for the program.
#[derive(Debug, Clone, Default)]
pub(in crate::cli) struct Chosen {
    /// Where it is kept; none where nobody has a home.
    pub(in crate::cli) files: Option<SettingsFile>,
    /// What holds, whoever chose it.
    pub(in crate::cli) settings: store::Settings,
    /// The commands that have other keys.
    pub(super) keys: Vec<KeySetting>,
    /// The file that they stand in.
    pub(in crate::cli) keys_path: PathBuf,
    /// The themes to choose from.
    pub(in crate::cli) themes: Themes,
    /// What does not count.
    problems: Vec<SettingsProblem>,
}

impl Chosen {
    /// Reads what was chosen. What is wrong with it keeps nobody from the program.
    pub(in crate::cli) fn read(options: &Settings) -> Self {
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

    /// Asks the built-in questions where the chosen ones are gone: a stick was pulled, a folder moved or emptied.
    fn leave_missing_pack(&mut self) {
        let missing = self.faulty(Setting::Pack, |folder| {
            let path = at_home(Path::new(folder));
            (!content::is_pack(&path)).then_some(SettingsFault::NoPack(path))
        });
        if let Some(missing) = missing {
            self.settings.set(Setting::Pack, None);
            self.problems.push(missing);
        }
    }

    /// What is wrong with words that the person's file has for a setting, if this says so; none where they come from
    /// elsewhere.
    fn faulty(
        &self,
        setting: Setting,
        fault: impl FnOnce(&str) -> Option<SettingsFault>,
    ) -> Option<SettingsProblem> {
        let (Value::Words(words), Source::File(line, column)) = self.settings.get(setting)? else {
            return None;
        };
        Some(SettingsProblem {
            path: self.files.as_ref()?.config(),
            line: *line,
            column: *column,
            fault: fault(words)?,
        })
    }

    fn add_own_themes(&mut self) {
        let own = self.files.as_ref().map(SettingsFile::themes);
        let mut broken = Vec::new();
        for (name, path, text) in own.unwrap_or_default() {
            if let Err(problem) = self.themes.add(&name, &text) {
                self.problems.push(SettingsProblem {
                    path,
                    line: problem.line,
                    column: problem.column,
                    fault: match problem.why {
                        ThemeFault::Unknown(name, names) => SettingsFault::NotInTheme(name, names),
                        ThemeFault::Unreadable(why) => SettingsFault::NoTheme(why),
                    },
                });
                broken.push(name);
            }
        }
        let unknown = self.faulty(Setting::Theme, |name| {
            let is_unknown = self.themes.named(name).is_none();
            is_unknown.then(|| SettingsFault::NotTaken(Setting::Theme, format!("\"{name}\"")))
        });
        if let Some(unknown) = unknown {
            // One that cannot be read was told where it is wrong.
            let chosen = self.settings.words(Setting::Theme);
            if !chosen.is_some_and(|chosen| broken.iter().any(|name| name == chosen)) {
                self.problems.push(unknown);
            }
            self.settings.set(Setting::Theme, None);
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
    pub(in crate::cli) fn take_locale(&mut self) {
        if let Some(name) = ascii_locale()
            && !self.settings.is_on(Setting::Ascii)
        {
            let source = Source::Environment(name);
            self.take(Setting::Ascii, Value::YesNo(true), source);
        }
    }

    /// Whether nobody and nothing says what the screen's colours stand on, and an answer could be kept.
    pub(in crate::cli) fn asks_ground(&self) -> bool {
        let is_chosen = self.settings.get(Setting::Theme).is_some();
        let is_kept = self
            .files
            .as_ref()
            .is_some_and(|files| !files.config().exists());
        !is_chosen && is_kept && theme_of_terminal() == Theme::EITHER
    }

    /// The keys, with those that were chosen, and what is wrong with these.
    pub(in crate::cli) fn keymap(&self) -> anyhow::Result<(Keymap, Vec<KeyProblem>)> {
        let mut keymap = Keymap::named(self.settings.words(Setting::Keymap))?;
        let problems = keymap.take_own(&self.keys);
        Ok((keymap, problems))
    }

    /// Whether somebody changed the keys of a command.
    pub(in crate::cli) fn has_own_keys(&self) -> bool {
        !self.keys.is_empty()
    }

    /// Forgets the keys that were chosen.
    pub(in crate::cli) fn forget_keys(&self) -> anyhow::Result<()> {
        match &self.files {
            Some(files) => Ok(files.forget_keys(&self.keys)?),
            None => Ok(()),
        }
    }

    /// What does not count of the settings, a line each, in the order of the files.
    pub(in crate::cli) fn told(&self, words: &Catalog) -> Vec<String> {
        let names = self.themes.names();
        let mut problems: Vec<_> = self.problems.iter().collect();
        problems.sort_by_key(|it| (&it.path, it.line, it.column));
        problems.iter().map(|it| it.told(&names, words)).collect()
    }

    /// What is wrong with an own theme; none where there is no such theme, or it can be read.
    pub(super) fn theme_told(&self, name: &str, words: &Catalog) -> Option<String> {
        let is_its = |it: &&SettingsProblem| {
            matches!(
                it.fault,
                SettingsFault::NotInTheme(..) | SettingsFault::NoTheme(_)
            ) && it.path.file_stem().is_some_and(|stem| stem == name)
        };
        let problem = self.problems.iter().find(is_its)?;
        Some(problem.told(&self.themes.names(), words))
    }

    /// The same with a logo that is none: reading it is worth the time only to whoever asks.
    pub(super) fn with_logo(&self, words: &Catalog) -> Self {
        let mut all = self.clone();
        let none = |path: &str| Logo::doubt(path, words).map(SettingsFault::NoLogo);
        all.problems.extend(self.faulty(Setting::Logo, none));
        all
    }

    /// The same of keys, with a heading and what to do.
    pub(in crate::cli) fn keys_told(
        &self,
        problems: &[KeyProblem],
        words: &Catalog,
    ) -> Vec<String> {
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

/// The files of settings: in the folder that `MADBOOK_CONFIG_DIR` names, else in the user's own.
pub(in crate::cli) fn files() -> Option<SettingsFile> {
    let named = env::var_os("MADBOOK_CONFIG_DIR").filter(|folder| !folder.is_empty());
    match named {
        Some(folder) => Some(SettingsFile::in_folder(&at_home(Path::new(&folder)))),
        None => SettingsFile::of_this_user(),
    }
}

/// The theme that suits the terminal. The oldest, `vt100` and its like, have no colours. Some tell theirs as
/// `foreground;background`, by number; the others are not asked, since what they answer would arrive as typed keys.
fn theme_of_terminal() -> &'static str {
    let term = env::var("TERM").unwrap_or_default();
    let model = term.strip_prefix("vt");
    if model.is_some_and(|it| it.starts_with(|c: char| c.is_ascii_digit())) {
        return Theme::MONO;
    }
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
