//! What a shell is answered that asks how a word goes on: from the definitions that the command line is read
//! by, with the names that stand for something at the moment, in the language that holds.

use std::{
    env,
    ffi::{OsStr, OsString},
    path::Path,
    sync::Arc,
};

use clap::{Arg, ArgMatches, Command, CommandFactory, FromArgMatches, Parser};
use clap_complete::engine::{
    ArgValueCompleter, CompletionCandidate, PathCompleter, ValueCompleter as _,
};

use super::{Args as Line, Chosen, Settings, find, help, language::Spoken, restore};
use crate::{
    content::embedded,
    domain::{pack::Pack, text::clean_line},
    i18n::{Catalog, FALLBACK, carried_languages},
    store::{Entry, Head, Library, Setting, Takes, Value, called},
};

/// What a name of something is said to be beside it; nothing where the name says all.
type Named = (String, Option<String>);

/// Answers a shell that asks how a word goes on, and ends the process; returns where none asks.
pub(super) fn complete() {
    clap_complete::CompleteEnv::with_factory(command).complete();
}

/// The command line in the language that holds, with the names that stand for something at the moment.
fn command() -> Command {
    let line = env::args_os().skip_while(|word| word != "--").skip(1);
    let asked = Arc::new(Asked::of(line.collect()));
    let command = with_names(Line::command(), &asked);
    match Catalog::of_command_line(asked.settings.language()) {
        Ok(words) => help::described(command, &words),
        Err(_) => command,
    }
}

fn with_names(command: Command, asked: &Arc<Asked>) -> Command {
    let command = command.mut_args(|arg| named(arg, asked));
    command.mut_subcommands(|inner| with_names(inner, asked))
}

fn named(arg: Arg, asked: &Arc<Asked>) -> Arg {
    let id = arg.get_id().as_str();
    let is_positional = arg.get_long().is_none() && arg.get_short().is_none();
    let value = arg.get_value_names().and_then(|names| names.first());
    let value = value.map_or("", |name| name.as_str());
    let answer: fn(&Asked, &OsStr) -> Vec<CompletionCandidate> = match (id, value) {
        (_, "FILE" | "OTHER" | "OURS" | "THEIRS") if is_positional => Asked::workbooks,
        ("alliance", _) => |asked, word| asked.alliances(word, &["file", "files", "ours"]),
        ("their_alliance", _) => |asked, word| asked.alliances(word, &["theirs"]),
        ("route", _) => Asked::routes,
        ("theme", _) => |asked, word| asked.values(word, Setting::Theme),
        ("lang", _) => |asked, word| asked.values(word, Setting::Language),
        ("setting", _) => Asked::settings,
        ("value", _) => Asked::values_of_setting,
        ("restore", "NAME") => Asked::deleted,
        ("at", _) => Asked::earlier,
        (_, _) => return arg,
    };
    let asked = Arc::clone(asked);
    arg.add(ArgValueCompleter::new(move |word: &OsStr| {
        answer(&asked, word)
    }))
}

/// The line that a shell asks about, as far as it is written.
struct Asked {
    /// What the innermost command on it was given.
    given: ArgMatches,
    settings: Settings,
}

impl Asked {
    fn of(line: Vec<OsString>) -> Self {
        // What is not whole yet says nothing, and what stands before it still counts.
        let read = Line::command().ignore_errors(true);
        let mut given = read.try_get_matches_from(&line).unwrap_or_default();
        let settings = Settings::from_arg_matches(&given).ok();
        let usual = || Some(Line::try_parse_from(["madbook"]).ok()?.settings);
        let mut settings = settings.or_else(usual).unwrap_or_default();
        settings.chosen = Chosen::read(&settings);
        settings.spoken = Spoken::of(line.into_iter());
        while let Some((_, inner)) = given.remove_subcommand() {
            given = inner;
        }
        Self { given, settings }
    }

    fn words(&self) -> Option<Catalog> {
        self.settings.words().ok()
    }

    /// What was given for some arguments of the command; those that it does not have are passed over.
    fn given(&self, arguments: &[&str]) -> Vec<OsString> {
        let values = |id: &&str| self.given.try_get_raw(id).ok().flatten();
        let values = arguments.iter().filter_map(values).flatten();
        values.map(OsStr::to_owned).collect()
    }

    fn library(&self) -> Option<Library> {
        self.settings.library(&self.words()?).ok()
    }

    /// The heads of all workbooks there are.
    fn heads(&self) -> Vec<Head> {
        let listed = self.library().and_then(|library| library.list().ok());
        let heads = listed.into_iter().flatten();
        heads.filter_map(|entry| entry.head.ok()).collect()
    }

    fn workbooks(&self, word: &OsStr) -> Vec<CompletionCandidate> {
        let titles = self.heads().into_iter().map(|head| (head.title, None));
        let mut found = begun(word, titles);
        let is_workbook =
            |path: &Path| path.is_dir() || path.extension().is_some_and(|it| it == "ron");
        found.extend(PathCompleter::any().filter(is_workbook).complete(word));
        found
    }

    /// The alliances of the workbooks that some arguments name; of all there are where none is named yet.
    fn alliances(&self, word: &OsStr, arguments: &[&str]) -> Vec<CompletionCandidate> {
        let words = self.words();
        let head = |given: &OsString| {
            let words = words.as_ref()?;
            // Some shells hand on what a name is quoted with.
            let bare = unquoted(given);
            let mut ways = [Path::new(given), Path::new(&bare)].into_iter();
            let path = ways.find_map(|way| find::workbook(way, &self.settings, words).ok())?;
            Head::read(&path).ok()
        };
        let given = self.given(arguments);
        let mut heads: Vec<Head> = given.iter().filter_map(head).collect();
        if given.is_empty() {
            heads = self.heads();
        }
        let alliances = heads.into_iter().flat_map(|head| head.summary.alliances);
        begun(word, alliances.map(|it| (it.name, None)))
    }

    /// The names of the firms whose workbooks are in the trash; of a file that tells none, its own.
    fn deleted(&self, word: &OsStr) -> Vec<CompletionCandidate> {
        let deleted = self.library().and_then(|library| library.trash().ok());
        let name = |entry: Entry| match entry.head {
            Ok(head) => Some(head.title),
            Err(_) => Some(entry.path.file_stem()?.to_string_lossy().into_owned()),
        };
        let names = deleted.into_iter().flatten().filter_map(name);
        begun(word, names.map(|name| (name, None)))
    }

    /// The numbers of a workbook's earlier states, each with its moment.
    fn earlier(&self, word: &OsStr) -> Vec<CompletionCandidate> {
        let states = self.words().and_then(|words| {
            let given = self.given(&["file"]);
            restore::moments(Path::new(given.first()?), &self.settings, &words).ok()
        });
        let word = unquoted(word);
        let numbered = (1..).zip(states.into_iter().flatten());
        let numbered = numbered.filter(|(number, _)| number.to_string().starts_with(&word));
        // In the order of the list: the youngest first.
        numbered
            .map(|(number, moment): (usize, _)| {
                let candidate = CompletionCandidate::new(number.to_string());
                candidate
                    .help(Some(moment.into()))
                    .display_order(Some(number))
            })
            .collect()
    }

    fn routes(&self, word: &OsStr) -> Vec<CompletionCandidate> {
        let pack = self.settings.pack().ok().map(|(pack, _)| pack);
        let pack = pack.or_else(|| embedded(FALLBACK).ok());
        let routes = pack.iter().flat_map(Pack::routes);
        begun(
            word,
            routes.map(|it| (it.id.to_string(), Some(it.title.clone()))),
        )
    }

    fn settings(&self, word: &OsStr) -> Vec<CompletionCandidate> {
        let words = self.words();
        let label = |setting: &Setting| words.as_ref().map(|words| setting.label(words));
        let all = Setting::ALL.iter();
        begun(word, all.map(|it| (it.name().to_owned(), label(it))))
    }

    /// What the setting takes that stands before.
    fn values_of_setting(&self, word: &OsStr) -> Vec<CompletionCandidate> {
        let given = self.given(&["setting"]);
        let name = given.first().and_then(|name| name.to_str());
        let setting = name.and_then(Setting::named);
        setting.map_or_else(Vec::new, |setting| self.values(word, setting))
    }

    /// What a setting takes.
    fn values(&self, word: &OsStr, setting: Setting) -> Vec<CompletionCandidate> {
        let words = self.words();
        let told = |name: String| {
            let told = words.as_ref().and_then(|words| called(&name, words));
            (name, told)
        };
        match setting.takes() {
            Takes::Theme => begun(
                word,
                self.settings.chosen.themes.names().into_iter().map(told),
            ),
            Takes::OneOf(names) => begun(word, names.iter().map(|it| told((*it).to_owned()))),
            Takes::YesNo(_) => {
                let told = |it: &Value| words.as_ref().map(|words| it.told(words));
                let both = [true, false].map(Value::YesNo);
                begun(word, both.iter().map(|it| (it.to_string(), told(it))))
            }
            Takes::Language => {
                let all = carried_languages().into_iter();
                begun(word, all.map(|it| (it.tag, Some(it.name))))
            }
            Takes::Folder => PathCompleter::dir().complete(word),
            Takes::Picture => PathCompleter::file().complete(word),
            Takes::Words => Vec::new(),
        }
    }
}

/// A word without what it is quoted with.
fn unquoted(word: &OsStr) -> String {
    word.to_string_lossy().replace(['\\', '"', '\''], "")
}

/// The names that begin as the word does, whatever it is quoted with.
fn begun(word: &OsStr, names: impl IntoIterator<Item = Named>) -> Vec<CompletionCandidate> {
    let word = unquoted(word).to_lowercase();
    let clean = |text: String| clean_line(&text).text;
    let mut names: Vec<Named> = (names.into_iter())
        .map(|(name, told)| (clean(name), told.map(clean)))
        .filter(|(name, _)| name.to_lowercase().starts_with(&word))
        .collect();
    names.sort();
    names.dedup();
    let candidate = |(name, told): Named| CompletionCandidate::new(name).help(told.map(Into::into));
    names.into_iter().map(candidate).collect()
}
