//! What a person chose for the program: one table of all that can be chosen, with what each takes, and the
//! files that it is kept in.

mod file;
mod hint;
mod kept;
mod source;

use std::{collections::BTreeMap, fmt, path::PathBuf};

pub use self::{
    file::{Explained, KeyPlaces, KeySetting, SettingsFile},
    hint::Hint,
    kept::Kept,
};
use super::{
    error::{LoadError, LoadProblem, shown},
    told::Told,
};
use crate::{
    domain::text::clean_line,
    i18n::{Catalog, carried_languages, speaks},
    t,
};

/// What stands where nothing is chosen.
pub const UNCHOSEN: &str = "–";

/// What a setting takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// The name of a theme; which there are, whoever shows a screen knows.
    Theme,
    /// One of these names, the usual one first.
    OneOf(&'static [&'static str]),
    /// Yes or no; the usual one.
    YesNo(bool),
    /// The tag of a language that is spoken.
    Language,
    /// The path of a folder; `~` is somebody's home.
    Folder,
    /// The path of a picture; `~` is somebody's home.
    Picture,
    /// Any words.
    Words,
}

macro_rules! settings {
    ($($(#[$doc:meta])* $setting:ident, $name:literal, $takes:expr, $label:literal, $about:literal;)*) => {
        /// Something that can be chosen.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Setting {
            $($(#[$doc])* $setting,)*
        }

        impl Setting {
            /// All settings, in the order in which they are shown.
            pub const ALL: &[Self] = &[$(Self::$setting,)*];

            /// The name that the file knows it by.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$setting => $name,)*
                }
            }

            /// What it takes.
            pub fn takes(self) -> Takes {
                match self {
                    $(Self::$setting => $takes,)*
                }
            }

            /// One or two words.
            pub fn label(self, i18n: &Catalog) -> String {
                match self {
                    $(Self::$setting => t!(i18n, $label),)*
                }
            }

            /// What it is for, and what holds where nothing is chosen.
            pub fn about(self, i18n: &Catalog) -> String {
                match self {
                    $(Self::$setting => t!(i18n, $about),)*
                }
            }
        }
    };
}

settings! {
    /// The colours of the screen.
    Theme, "theme", Takes::Theme, "set-theme", "set-theme-about";
    /// Which keys commands have before somebody changes single ones.
    Keymap, "keymap", Takes::OneOf(&["default", "vim"]), "set-keymap", "set-keymap-about";
    /// Whether clicks are the program's.
    Mouse, "mouse", Takes::YesNo(true), "set-mouse", "set-mouse-about";
    /// Whether all is drawn with ASCII characters.
    Ascii, "ascii", Takes::YesNo(false), "set-ascii", "set-ascii-about";
    /// Whether all is asked and told line by line.
    Plain, "plain", Takes::YesNo(false), "set-plain", "set-plain-about";
    /// Whether what helps for the first time is pointed out.
    Hints, "hints", Takes::YesNo(true), "set-hints", "set-hints-about";
    /// Who makes reports.
    PreparedBy, "prepared_by", Takes::Words, "set-prepared-by", "set-prepared-by-about";
    /// Whom reports are for.
    PreparedFor, "prepared_for", Takes::Words, "set-prepared-for", "set-prepared-for-about";
    /// The picture that stands above reports.
    Logo, "logo", Takes::Picture, "set-logo", "set-logo-about";
    /// How tables for spreadsheets are written.
    Tables, "tables", Takes::OneOf(&["language", "point", "comma"]), "set-tables", "set-tables-about";
    /// Where workbooks are kept.
    Workbooks, "workbooks", Takes::Folder, "set-workbooks", "set-workbooks-about";
    /// The folder of the pack that is asked.
    Pack, "pack", Takes::Folder, "set-pack", "set-pack-about";
    /// The language of the program and of what it asks.
    Language, "language", Takes::Language, "set-language", "set-language-about";
}

impl Setting {
    /// The setting that the file knows by this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.name() == name)
    }

    /// The value that somebody gives in words: yes and no are `true` and `false` in a file. None where the
    /// setting does not take it.
    pub fn value(self, words: &str) -> Option<Value> {
        let words = clean_line(words).text;
        match self.takes() {
            Takes::YesNo(_) => match words.as_str() {
                "true" | "yes" => Some(Value::YesNo(true)),
                "false" | "no" => Some(Value::YesNo(false)),
                _ => None,
            },
            Takes::Language => speaks(&words).map(Value::Words),
            Takes::OneOf(names) if !names.contains(&words.as_str()) => None,
            Takes::OneOf(_) | Takes::Theme | Takes::Folder | Takes::Picture | Takes::Words => {
                (!words.is_empty()).then_some(Value::Words(words))
            }
        }
    }

    /// What it takes, in words; `themes` are the names of the themes there are.
    pub fn allowed(self, themes: &[String], i18n: &Catalog) -> String {
        let list = |names: Vec<String>| {
            let quoted = names.iter().map(|it| format!("\"{it}\""));
            quoted.collect::<Vec<_>>().join(", ")
        };
        match self.takes() {
            Takes::YesNo(_) => t!(i18n, "set-yes-no"),
            Takes::OneOf(names) => list(names.iter().map(|it| (*it).to_owned()).collect()),
            Takes::Language => list(carried_languages().into_iter().map(|it| it.tag).collect()),
            Takes::Theme => list(themes.to_vec()),
            Takes::Folder => t!(i18n, "set-folder"),
            Takes::Picture => t!(i18n, "set-picture"),
            Takes::Words => t!(i18n, "set-words"),
        }
    }
}

/// What was chosen for a setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A name, a path or other words.
    Words(String),
    /// Yes or no.
    YesNo(bool),
}

impl Value {
    /// As it stands in the file.
    fn written(&self) -> String {
        match self {
            Self::YesNo(yes) => yes.to_string(),
            // A text always has a form in RON.
            Self::Words(words) => ron::to_string(words).unwrap_or_default(),
        }
    }

    /// As people read it.
    pub fn told(&self, i18n: &Catalog) -> String {
        match self {
            Self::Words(words) => words.clone(),
            Self::YesNo(true) => t!(i18n, "set-yes"),
            Self::YesNo(false) => t!(i18n, "set-no"),
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written())
    }
}

/// Where a choice comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The person's file, in this line and column, from 1.
    File(usize, usize),
    /// The file that a former program kept beside the workbooks.
    Former,
    /// The program itself, since it was started; it stands in the file by now.
    Chosen,
    /// This variable of the environment.
    Environment(&'static str),
    /// This option of the command line.
    Option(&'static str),
}

impl Source {
    /// Where it comes from, in words.
    pub fn told(self, i18n: &Catalog) -> String {
        match self {
            Self::Former => t!(i18n, "set-from-former"),
            Self::Chosen => t!(i18n, "set-from-now"),
            Self::File(line, _) => t!(i18n, "set-from-file", line = line.to_string()),
            Self::Environment(name) => t!(i18n, "set-from-environment", name = name),
            Self::Option(name) => t!(i18n, "set-from-option", name = name),
        }
    }
}

/// What was chosen, and where. What is not in it is as usual.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    chosen: BTreeMap<Setting, (Value, Source)>,
}

impl Settings {
    /// What was chosen for a setting, and where.
    pub fn get(&self, setting: Setting) -> Option<&(Value, Source)> {
        self.chosen.get(&setting)
    }

    /// The words that were chosen for a setting.
    pub fn words(&self, setting: Setting) -> Option<&str> {
        match self.get(setting) {
            Some((Value::Words(words), _)) => Some(words),
            Some((Value::YesNo(_), _)) | None => None,
        }
    }

    /// Whether a setting that takes yes or no is on.
    pub fn is_on(&self, setting: Setting) -> bool {
        match (self.get(setting), setting.takes()) {
            (Some((Value::YesNo(yes), _)), _) => *yes,
            (_, Takes::YesNo(usual)) => usual,
            (
                _,
                Takes::Theme
                | Takes::Language
                | Takes::OneOf(_)
                | Takes::Folder
                | Takes::Picture
                | Takes::Words,
            ) => false,
        }
    }

    /// Has a setting be this; as usual where there is nothing for it.
    pub fn set(&mut self, setting: Setting, chosen: Option<(Value, Source)>) {
        match chosen {
            Some(chosen) => drop(self.chosen.insert(setting, chosen)),
            None => drop(self.chosen.remove(&setting)),
        }
    }
}

/// What is wrong in a file of settings. The rest of it counts.
#[derive(Debug, Clone)]
pub struct SettingsProblem {
    /// The file.
    pub path: PathBuf,
    /// The line, from 1; 0 where the file as a whole is meant.
    pub line: usize,
    /// The column in that line, from 1.
    pub column: usize,
    /// What is wrong there.
    pub fault: SettingsFault,
}

/// What is wrong with a setting.
#[derive(Debug, Clone)]
pub enum SettingsFault {
    /// There is no setting of this name.
    Unknown(String),
    /// The setting stands there twice.
    Twice(Setting),
    /// The setting does not take what stands there.
    NotTaken(Setting, String),
    /// What stands there is to stand in quotation marks, as here.
    NoQuotes(String),
    /// A comma is missing here; what follows counts.
    NoComma,
    /// The file breaks off here: a bracket or a quotation mark is missing.
    Broken,
    /// A bracket is missing here, or it is not of the kind that belongs here.
    NoBracket,
    /// The file does not begin with this bracket.
    NotBegun(char),
    /// All that counts ends before this.
    AfterEnd,
    /// A line of keys has no field of this name.
    NoKeysField(String),
    /// An element that is no line of keys; the reader's own words for why.
    NoKeys(String),
    /// A theme that cannot be read; the reader's own words for why.
    NoTheme(String),
    /// A theme in which a role, a look or a colour has a name that none has; those that there are.
    NotInTheme(String, &'static [&'static str]),
    /// A picture that cannot be the logo: why, and what to do.
    NoLogo(String),
    /// The folder of the chosen questions is not there.
    NoPack(PathBuf),
    /// The file is not text in UTF-8.
    NotUtf8,
    /// The file cannot be read; why.
    Unread(LoadError),
}

impl SettingsFault {
    /// What is wrong with a line of keys, and the line and column in its text where that is not its beginning.
    fn no_keys(error: &ron::error::SpannedError) -> (Self, Option<(usize, usize)>) {
        let at = error.span.start;
        let at = Some((at.line, at.col));
        match &error.code {
            ron::Error::ExpectedComma => (Self::NoComma, at),
            ron::Error::NoSuchStructField { found, .. } => {
                (Self::NoKeysField(clean_line(found).text), at)
            }
            // Where something is missing, the reader tells the end of the line.
            code @ ron::Error::MissingStructField { .. } => {
                (Self::NoKeys(clean_line(&code.to_string()).text), None)
            }
            code => (Self::NoKeys(clean_line(&code.to_string()).text), at),
        }
    }
}

impl SettingsProblem {
    /// Where it is, what is wrong, and what is allowed; `themes` are the names of the themes there are.
    pub fn told(&self, themes: &[String], i18n: &Catalog) -> String {
        let what = match &self.fault {
            SettingsFault::Unknown(name) => {
                let names: Vec<&str> = Setting::ALL.iter().map(|it| it.name()).collect();
                let (name, names) = (name.as_str(), names.join(", "));
                t!(i18n, "set-unknown", name = name, names = names)
            }
            SettingsFault::Twice(setting) => t!(i18n, "set-twice", name = setting.name()),
            SettingsFault::NotTaken(setting, given) => {
                let allowed = setting.allowed(themes, i18n);
                let (name, given) = (setting.name(), given.as_str());
                t!(
                    i18n,
                    "set-not-taken",
                    name = name,
                    allowed = allowed,
                    given = given
                )
            }
            SettingsFault::NoQuotes(words) => {
                t!(i18n, "set-no-quotes", words = words.as_str())
            }
            SettingsFault::NoComma => t!(i18n, "set-no-comma"),
            SettingsFault::Broken => t!(i18n, "set-broken"),
            SettingsFault::NoBracket => t!(i18n, "set-bracket"),
            SettingsFault::NotBegun(bracket) => {
                let end = if *bracket == '[' { "]" } else { ")" };
                let begin = bracket.to_string();
                t!(i18n, "set-not-begun", begin = begin, end = end)
            }
            SettingsFault::AfterEnd => t!(i18n, "set-after-end"),
            SettingsFault::NoKeysField(name) => {
                t!(i18n, "set-no-keys-field", name = name.as_str())
            }
            SettingsFault::NoKeys(why) => t!(i18n, "set-no-keys", why = why.as_str()),
            SettingsFault::NoTheme(why) => t!(i18n, "set-no-theme", why = why.as_str()),
            SettingsFault::NotInTheme(name, names) => {
                let (name, names) = (name.as_str(), names.join(", "));
                t!(i18n, "set-not-in-theme", name = name, names = names)
            }
            SettingsFault::NoLogo(why) => why.clone(),
            SettingsFault::NoPack(path) => {
                t!(i18n, "set-no-pack", path = path.display().to_string())
            }
            SettingsFault::NotUtf8 => t!(i18n, "set-not-utf8"),
            SettingsFault::Unread(why) => {
                let problem = unread(why, i18n);
                return t!(i18n, "set-unread", problem = problem);
            }
        };
        let path = shown(&self.path);
        let (line, column) = (self.line.to_string(), self.column.to_string());
        t!(
            i18n,
            "set-problem",
            path = path,
            line = line,
            column = column,
            what = what
        )
    }
}

/// Why a file of settings was not read; what would help with a workbook does not help with these.
fn unread(why: &LoadError, i18n: &Catalog) -> String {
    let own = match &why.problem {
        LoadProblem::Folder => t!(i18n, "set-is-folder"),
        LoadProblem::NotAFile => t!(i18n, "set-no-file"),
        LoadProblem::TooBig => t!(i18n, "set-too-big"),
        LoadProblem::Missing
        | LoadProblem::Empty
        | LoadProblem::NotHere
        | LoadProblem::Foreign
        | LoadProblem::Newer { .. }
        | LoadProblem::InUse
        | LoadProblem::Broken { .. }
        | LoadProblem::Io(_) => return why.told(i18n),
    };
    format!("{}: {own}", shown(&why.path))
}

/// What a language calls a value of ours, such as a theme or a set of keys, which files know by this name.
pub fn called(name: &str, i18n: &Catalog) -> Option<String> {
    Some(match name {
        "dark" => t!(i18n, "theme-dark"),
        "light" => t!(i18n, "theme-light"),
        "contrast" => t!(i18n, "theme-contrast"),
        "colour-blind" => t!(i18n, "theme-colour-blind"),
        "colour-blind-light" => t!(i18n, "theme-colour-blind-light"),
        "either" => t!(i18n, "theme-either"),
        "mono" => t!(i18n, "theme-mono"),
        "default" => t!(i18n, "keymap-default"),
        "vim" => t!(i18n, "keymap-vim"),
        "language" => t!(i18n, "tables-language"),
        "point" => t!(i18n, "tables-point"),
        "comma" => t!(i18n, "tables-comma"),
        _ => return None,
    })
}

/// A commented file of all settings, none of them chosen.
pub fn template(i18n: &Catalog, themes: &[String]) -> String {
    let mut text = format!("// {}\n(\n", t!(i18n, "set-template"));
    for setting in Setting::ALL {
        let about = setting.about(i18n);
        let allowed = setting.allowed(themes, i18n);
        let about = t!(i18n, "set-allowed", about = about, allowed = allowed);
        for line in textwrap::wrap(&about, 90) {
            text.extend(["    // ", &line, "\n"]);
        }
        let example = match setting.takes() {
            Takes::Theme => "\"light\"".to_owned(),
            Takes::Language => format!("\"{}\"", i18n.language()),
            Takes::OneOf(names) => names
                .last()
                .map_or_else(String::new, |it| format!("\"{it}\"")),
            Takes::YesNo(usual) => (!usual).to_string(),
            Takes::Folder => "\"~/madbook\"".to_owned(),
            Takes::Picture => "\"~/logo.png\"".to_owned(),
            Takes::Words => "\"Ann Lind\"".to_owned(),
        };
        text.extend(["    // ", setting.name(), ": ", &example, ",\n\n"]);
    }
    text.truncate(text.trim_end().len());
    text + "\n)\n"
}
