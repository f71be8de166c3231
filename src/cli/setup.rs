//! `madbook setup`: completions for shells and the pages of the manual, both made from the definitions that
//! the command line is read by.

use std::{
    env, fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use anyhow::Error;
use clap::{Command, CommandFactory};

use super::{Args as Line, Outcome, Settings, console::Console, help};
use crate::{
    i18n::Catalog,
    store::{SaveError, make_folder, shown, user_dirs},
    t,
};

/// Where each shell looks below a folder for what all programs share, and what stands there: the shell asks
/// the program itself, which knows all names there are at the moment. What is completed in bash is quoted as
/// file names are, since names hold spaces.
const COMPLETIONS: [(&str, &str); 4] = [
    (
        "bash-completion/completions/madbook",
        "eval \"$(COMPLETE=bash madbook)\"\n\
         complete -o nospace -o filenames -o bashdefault -F _clap_complete_madbook madbook\n",
    ),
    (
        "zsh/site-functions/_madbook",
        "#compdef madbook\n\
         eval \"$(COMPLETE=zsh madbook)\"\n\
         _clap_dynamic_completer_madbook \"$@\"\n",
    ),
    (
        "fish/vendor_completions.d/madbook.fish",
        "COMPLETE=fish madbook | source\n",
    ),
    (
        "madbook/madbook.ps1",
        "$env:COMPLETE = \"powershell\"\n\
         madbook | Out-String | Invoke-Expression\n\
         Remove-Item Env:\\COMPLETE\n",
    ),
];
/// Where the pages of the manual stand there.
const MANUAL: &str = "man/man1";

/// Teach your shell to complete names and options, and put the manual in place
///
/// For bash, zsh, fish and PowerShell, in your own folders; nothing else of yours is touched. What you then have
/// to do yourself, if anything, is said.
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(super) struct Args {
    /// Put them below this folder, as for a package: share/man/man1 and so on
    #[arg(long, value_name = "DIR", value_parser = super::path())]
    into: Option<PathBuf>,

    /// Take them away again
    #[arg(long)]
    remove: bool,
}

pub(super) fn run(
    args: &Args,
    settings: &Settings,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    let words = settings.words()?;
    let share = match &args.into {
        Some(folder) => folder.join("share"),
        None => shared().ok_or_else(|| Error::msg(t!(words, "setup-no-home")))?,
    };
    let manual = share.join(MANUAL);
    if args.remove {
        for path in ours(&share) {
            fs::remove_file(&path).map_err(unwritten(&path))?;
            writeln!(console.out, "{}", shown(&path))?;
        }
        return Ok(Outcome::Done);
    }
    for (place, text) in COMPLETIONS {
        let path = share.join(place);
        make_folder(path.parent().unwrap_or(&share)).map_err(unwritten(&path))?;
        fs::write(&path, text).map_err(unwritten(&path))?;
    }
    make_folder(&manual).map_err(unwritten(&manual))?;
    let of_help = Catalog::of_command_line(settings.language())?;
    let command = Line::command().disable_help_subcommand(true);
    let command = help::localized(command, &of_help);
    let day = console.now.date().to_string();
    write_pages(&command, &manual, &day, &words).map_err(unwritten(&manual))?;
    for path in ours(&share) {
        writeln!(console.out, "{}", shown(&path))?;
    }
    if args.into.is_none() {
        let at = |place: &str| shown(&share.join(place));
        let zsh = shown(share.join(COMPLETIONS[1].0).parent().unwrap_or(&share));
        for told in [
            t!(words, "setup-bash"),
            t!(words, "setup-zsh", folder = zsh),
            t!(words, "setup-fish"),
            t!(words, "setup-powershell", path = at(COMPLETIONS[3].0)),
            t!(words, "setup-manual", folder = at("man")),
        ] {
            console.note(told);
        }
    }
    Ok(Outcome::Done)
}

/// What is told where the system refuses to write or to remove a file.
fn unwritten(path: &Path) -> impl FnOnce(io::Error) -> SaveError {
    |error| SaveError {
        path: path.to_owned(),
        problem: error.into(),
    }
}

/// Writes a page for a command and for each of its own.
fn write_pages(command: &Command, folder: &Path, day: &str, words: &Catalog) -> io::Result<()> {
    for own in command.get_subcommands().filter(|it| !it.is_hide_set()) {
        write_pages(own, folder, day, words)?;
    }
    let source = concat!("madbook ", env!("CARGO_PKG_VERSION"));
    let page = clap_mangen::Man::new(command.clone());
    let title = t!(words, "setup-manual-title");
    let page = page.date(day).source(source).manual(title);
    let mut text = Vec::new();
    page.render(&mut text)?;
    let text = headed(&String::from_utf8_lossy(&text), words);
    fs::write(folder.join(page.get_filename()), text)
}

/// A page of the manual with its headings in the language, all in large letters.
fn headed(page: &str, words: &Catalog) -> String {
    let headings = [
        ("NAME", t!(words, "setup-manual-name")),
        ("SYNOPSIS", t!(words, "setup-manual-synopsis")),
        ("DESCRIPTION", t!(words, "setup-manual-description")),
        ("EXTRA", t!(words, "setup-manual-extra")),
    ];
    let line = |line: &str| match line.strip_prefix(".SH ") {
        Some(heading) => {
            let own = headings.iter().find(|(known, _)| *known == heading);
            let heading = own.map_or(heading, |(_, own)| own);
            format!(".SH {}\n", heading.to_uppercase())
        }
        None => format!("{line}\n"),
    };
    page.lines().map(line).collect()
}

/// The files below this folder that this command puts there.
fn ours(share: &Path) -> Vec<PathBuf> {
    let completions = COMPLETIONS.iter().map(|(place, _)| share.join(place));
    let pages = fs::read_dir(share.join(MANUAL)).into_iter().flatten();
    let pages = pages.filter_map(|page| {
        let path = page.ok()?.path();
        let name = path.file_name()?.to_str()?;
        let is_ours = name == "madbook.1" || name.starts_with("madbook-");
        (is_ours && name.ends_with(".1")).then_some(path)
    });
    let mut found: Vec<PathBuf> = completions.filter(|it| it.exists()).collect();
    found.extend(pages);
    found.sort();
    found
}

/// The folder of what programs share that belongs to whoever runs this.
fn shared() -> Option<PathBuf> {
    let set = env::var_os("XDG_DATA_HOME").map(PathBuf::from);
    let set = set.filter(|folder| folder.is_absolute());
    set.or_else(|| Some(user_dirs()?.home_dir().join(".local/share")))
}
