//! The command line: what can be asked for, and how it is answered.
//!
//! What was asked for goes to the standard output, everything else to the standard error, so that a
//! pipe carries only what it should. All texts come from catalogues, the help too: what the definitions of
//! commands and options say of themselves is for whoever reads the code.

mod check;
mod cohort;
mod completing;
mod config;
mod console;
mod differences;
mod ending;
mod export;
mod find;
mod generate;
mod help;
mod key_in;
mod keys;
mod language;
mod list;
mod many;
mod merge;
mod mirror;
mod misunderstood;
mod new;
mod open;
mod pack;
mod quick;
mod report;
mod restore;
mod room;
mod saving;
mod seal;
mod setup;
mod show;
mod table;
mod trash;
mod workshop;

use std::{
    env,
    ffi::OsString,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Error;
use clap::{
    CommandFactory, Parser, Subcommand,
    builder::{PathBufValueParser, TypedValueParser},
};

use self::{
    config::Chosen,
    console::Console,
    language::{Spoken, Wish},
    misunderstood::Misunderstood,
};
use crate::{
    content,
    domain::pack::Pack,
    i18n::{Catalog, Deed, NoCatalog, Refused, refused},
    many::export::ExportTablesError,
    plain::PlainError,
    report::{format::FormatProblem, text::Signs},
    store::{ChangeError, ExportError, Library, LoadError, SaveError, Setting, Told, at_home},
    t,
    tui::runtime::RunError,
};

/// The exit code for a command line that cannot be understood.
const MISUNDERSTOOD: u8 = 2;

/// A workbook for the owner of a small firm: choose your alliances well, see where each one stands,
/// and decide what to do next
#[derive(Debug, Parser)]
#[command(name = "madbook", version)]
pub struct Args {
    /// The workbook to open: its file, or the name of your firm; without it, the list of all
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,

    #[command(flatten)]
    settings: Settings,

    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Open(open::Args),
    New(new::Args),
    /// Print a line for each workbook: firm, answers, last edited, file
    List,
    Show(show::Args),
    Report(report::Args),
    Check(check::Args),
    Config(config::Args),
    Setup(setup::Args),
    KeyIn(key_in::Args),
    Keys(keys::Args),
    Restore(restore::Args),
    Merge(merge::Args),
    Trash(trash::Args),
    Mirror(mirror::Args),
    Seal(seal::Args),
    Room(room::Args),
    Workshop(workshop::Args),
    Audience(workshop::AudienceArgs),
    Cohort(cohort::Args),
    Export(export::Args),
    Pack(pack::Args),
    #[command(hide = true)]
    Generate(generate::Args),
}

/// Takes a path, with the home folder where it says so.
fn path() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().map(|given| at_home(&given))
}

/// What holds for every command.
#[derive(Debug, Default, clap::Args)]
struct Settings {
    /// Keep workbooks in this folder instead of one's own.
    #[arg(long, value_name = "DIR", global = true, value_parser = path())]
    dir: Option<PathBuf>,

    /// Ask the questions of the pack in this folder instead of the built-in ones
    #[arg(long, value_name = "DIR", global = true, value_parser = path())]
    pack: Option<PathBuf>,

    #[arg(long, value_name = "NAME", global = true)]
    theme: Option<String>,

    /// Ask and tell line by line.
    #[arg(long, global = true)]
    plain: bool,

    /// Draw with plain ASCII characters only, for terminals that show boxes or question marks
    #[arg(long, global = true)]
    ascii: bool,

    /// The language, such as en; `MADBOOK_LANG` in the environment does the same
    #[arg(long, value_name = "LANG", global = true)]
    lang: Option<String>,

    /// The language that comes of all who have a say in it.
    #[arg(skip)]
    spoken: Spoken,

    /// What holds of all that can be chosen, from wherever.
    #[arg(skip)]
    chosen: Chosen,
}

impl Settings {
    fn signs(&self) -> Signs {
        if self.chosen.settings.is_on(Setting::Ascii) {
            Signs::Ascii
        } else {
            Signs::Unicode
        }
    }

    /// The folder that was named for workbooks when the program was started.
    fn named_folder(&self) -> Option<PathBuf> {
        let set = || env::var_os("MADBOOK_DIR").filter(|folder| !folder.is_empty());
        self.dir
            .clone()
            .or_else(|| set().map(|folder| at_home(Path::new(&folder))))
    }

    /// The folder that was named or chosen for workbooks.
    fn folder(&self) -> Option<PathBuf> {
        let chosen = || self.chosen.settings.words(Setting::Workbooks);
        self.named_folder()
            .or_else(|| chosen().map(|folder| at_home(Path::new(folder))))
    }

    /// The folder of the pack that was named or chosen; none for the built-in one.
    fn pack_folder(&self) -> Option<PathBuf> {
        let chosen = || self.chosen.settings.words(Setting::Pack);
        let chosen = || chosen().map(|folder| at_home(Path::new(folder)));
        self.pack.clone().or_else(chosen)
    }

    /// The library that is meant, or why there is none.
    fn library(&self, words: &Catalog) -> anyhow::Result<Library> {
        let own = Library::of_this_user();
        if let Some(folder) = self.folder()
            && folder.to_string_lossy().starts_with('~')
        {
            // Nobody wants a folder of this name, and few could remove it again.
            let path = folder.display().to_string();
            return Err(Error::msg(t!(words, "cli-tilde", path = path)));
        }
        let library = match self.folder() {
            Some(folder) => Some(Library::at(folder).with_rescue_of(own.as_ref())),
            None => own,
        };
        library.ok_or_else(|| Error::msg(t!(words, "cli-no-home")))
    }

    /// The pack that is meant, and the words: of its language, unless another was named for this run.
    fn pack(&self) -> anyhow::Result<(Pack, Catalog)> {
        let folder = self.pack_folder();
        let pack = match &folder {
            Some(folder) => content::from_folder(folder),
            None => content::embedded(self.language()),
        };
        match pack {
            Ok(pack) => {
                let words = match &folder {
                    Some(folder) if !self.is_other_language_than(&pack) => {
                        Catalog::in_folder(pack.language(), folder)?
                    }
                    Some(_) | None => self.words()?,
                };
                Ok((pack, words))
            }
            Err(problems) => {
                let words = self.words()?;
                let told = t!(words, "cli-pack-broken");
                Err(Error::msg(format!("{told}\n{}", problems.told(&words))))
            }
        }
    }
}

/// How a command went that ran to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// All is well.
    Done,
    /// It found problems, and said them.
    Problems,
}

/// Does what the command line says. The exit code is 0, 1 for a problem, and 2 for a command line
/// that cannot be understood.
pub fn main() -> ExitCode {
    completing::complete();
    let spoken = Spoken::of(env::args_os());
    let mut args = match parse() {
        Ok(args) => args,
        Err(problem) => return usage(&problem, &spoken.language),
    };
    let mut console = Console::new();
    if let Some(told) = spoken.told() {
        console.complain(told);
        if let Some(Wish::Option(_)) = spoken.unknown {
            return ExitCode::from(MISUNDERSTOOD);
        }
    }
    let language = spoken.language.clone();
    args.settings.spoken = spoken;
    let outcome = run(args, &mut console).and_then(|outcome| {
        console.out.flush()?;
        Ok(outcome)
    });
    match outcome {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Problems) => ExitCode::FAILURE,
        // Whoever reads has read enough.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            console.complain(told(&error, &language));
            ExitCode::FAILURE
        }
    }
}

/// A problem in words. Where the standard output takes nothing more, the bare error of the system would
/// not say what failed.
fn told(problem: &Error, language: &str) -> String {
    fn known<E: Told + std::error::Error + Send + Sync + 'static>(
        problem: &Error,
    ) -> Option<&dyn Told> {
        problem.downcast_ref::<E>().map(|it| it as &dyn Told)
    }
    known::<io::Error>(problem)
        .or_else(|| known::<LoadError>(problem))
        .or_else(|| known::<SaveError>(problem))
        .or_else(|| known::<ExportError>(problem))
        .or_else(|| known::<ChangeError>(problem))
        .or_else(|| known::<ExportTablesError>(problem))
        .or_else(|| known::<PlainError>(problem))
        .or_else(|| known::<RunError>(problem))
        .or_else(|| known::<FormatProblem>(problem))
        .or_else(|| known::<NoCatalog>(problem))
        .map_or_else(|| problem.to_string(), |it| it.told_in(language))
}

/// That the standard output takes nothing: of all else the system refuses, an error of its own tells.
impl Told for io::Error {
    fn told(&self, words: &Catalog) -> String {
        t!(
            words,
            "cli-no-output",
            problem = refused(self, Deed::Write, words)
        )
    }
}

/// Where the language itself cannot be spoken, English says so.
impl Told for NoCatalog {
    fn told(&self, words: &Catalog) -> String {
        let (language, problem) = (self.language.as_str(), self.reason.as_str());
        t!(
            words,
            "cli-no-words",
            language = language,
            problem = problem
        )
    }
}

impl Told for PlainError {
    fn told(&self, words: &Catalog) -> String {
        match self {
            Self::Output(error) => error.told(words),
            Self::Unsaved(told) | Self::Open(told) => told.clone(),
        }
    }
}

impl Told for RunError {
    fn told(&self, words: &Catalog) -> String {
        match self {
            Self::Terminal(error) => {
                t!(
                    words,
                    "cli-no-screen",
                    problem = refused(error, Deed::Read, words)
                )
            }
            Self::Open(error) => error.told(words),
            Self::Unsaved(told) => told.clone(),
        }
    }
}

impl Told for ExportTablesError {
    fn told(&self, words: &Catalog) -> String {
        match self.refused() {
            Some(error) => {
                let problem = Refused::from(error).told_with_help(Deed::Write, words);
                t!(words, "export-refused-tables", problem = problem)
            }
            None => t!(words, "export-failed", problem = self.to_string()),
        }
    }
}

/// The command line as it is, or why it cannot be understood.
fn parse() -> Result<Args, Misunderstood> {
    let given: Vec<OsString> = env::args_os().collect();
    let mut args = match quick::understood(&given) {
        Some(args) => args,
        None => Args::try_parse_from(given)?,
    };
    args.settings.chosen = Chosen::read(&args.settings);
    if let Some(theme) = &args.settings.theme
        && args.settings.chosen.themes.named(theme).is_none()
    {
        let names = args.settings.chosen.themes.names().join(", ");
        return Err(Misunderstood::NoTheme(theme.clone(), names));
    }
    if let Some(Command::Report(report)) = &args.command
        && report.lacks_files()
    {
        return Err(Misunderstood::NoWorkbook);
    }
    match (&args.file, &args.command) {
        (Some(file), Some(_)) => Err(Misunderstood::BeforeCommand(file.display().to_string())),
        (None, _) | (_, None) => Ok(args),
    }
}

fn run(args: Args, console: &mut Console) -> anyhow::Result<Outcome> {
    let settings = &args.settings;
    let tells_itself =
        |it: &Command| matches!(it, Command::Open(_) | Command::Keys(_) | Command::Config(_));
    if args.command.as_ref().is_some_and(|it| !tells_itself(it)) {
        let words = settings.words()?;
        for told in settings.chosen.told(&words) {
            console.note(told);
        }
    }
    match args.command {
        None => open::run(args.file, settings),
        Some(Command::Open(args)) => open::run(Some(args.file), settings),
        Some(Command::New(args)) => new::run(&args, settings, console),
        Some(Command::List) => list::run(settings, console),
        Some(Command::Show(args)) => show::run(&args, settings, console),
        Some(Command::Report(args)) => report::run(&args, settings, console),
        Some(Command::Check(args)) => check::run(&args, settings, console),
        Some(Command::Config(args)) => config::run(&args, settings, console),
        Some(Command::Setup(args)) => setup::run(&args, settings, console),
        Some(Command::Keys(args)) => keys::run(&args, settings, console),
        Some(Command::KeyIn(args)) => key_in::run(&args, settings, console),
        Some(Command::Restore(args)) => restore::run(&args, settings, console),
        Some(Command::Merge(args)) => merge::run(&args, settings, console),
        Some(Command::Trash(args)) => trash::run(&args, settings, console),
        Some(Command::Mirror(args)) => mirror::run(&args, settings, console),
        Some(Command::Seal(args)) => seal::run(&args, settings, console),
        Some(Command::Room(args)) => room::run(&args, settings, console),
        Some(Command::Workshop(args)) => workshop::run(&args, settings),
        Some(Command::Audience(_)) => workshop::audience(settings),
        Some(Command::Cohort(args)) => cohort::run(&args, settings, console),
        Some(Command::Export(args)) => export::run(&args, settings, console),
        Some(Command::Pack(args)) => pack::run(&args, settings, console),
        Some(Command::Generate(args)) => generate::run(&args, settings, console),
    }
}

/// Prints the help that was asked for, or what could not be understood; an argument can hold
/// anything, so what quotes one is cleaned.
fn usage(problem: &Misunderstood, language: &str) -> ExitCode {
    let words = match Catalog::of_command_line(language) {
        Ok(words) => words,
        Err(problem) => {
            Console::new().complain(problem);
            return ExitCode::FAILURE;
        }
    };
    if let Misunderstood::Found(error) = problem
        && !error.use_stderr()
        // The same once more, in words.
        && let Err(help) = help::localized(Args::command(), &words).try_get_matches()
    {
        let printed = help.print().and_then(|()| io::stdout().flush());
        return match printed {
            Err(problem) if problem.kind() != io::ErrorKind::BrokenPipe => {
                Console::new().complain(told(&problem.into(), language));
                ExitCode::FAILURE
            }
            Ok(()) | Err(_) => ExitCode::SUCCESS,
        };
    }
    let told = misunderstood::told(problem, env::args_os().skip(1), &Args::command(), &words);
    Console::new().complain(told);
    ExitCode::from(MISUNDERSTOOD)
}

fn is_broken_pipe(error: &Error) -> bool {
    let error = error.downcast_ref::<io::Error>();
    error.is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Args::command().debug_assert();
    }
}
