//! `madbook seal`: what an owner releases about an alliance, and the commitment that is sent first.

use std::{
    collections::BTreeSet,
    io::{self, BufRead, Write},
    path::PathBuf,
};

use anyhow::Error;

use super::{
    Outcome, Settings,
    console::{Console, missing, on_one_line, refuse_file},
    find,
    saving::{Over, save},
};
use crate::{
    domain::{id::QuestionId, name::Found, number::Number, pack::Pack},
    i18n::Catalog,
    many::seal::{Salt, offered, release, shared},
    store::{Loaded, Summary, WorkbookFile, file_part, slug},
    t,
};

/// Release answers about an alliance to your partner, sealed so that neither can adjust theirs afterwards
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Your workbook: its file, or the name of your firm
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// The alliance
    #[arg(long, value_name = "NAME")]
    alliance: String,

    /// A file with the questions to release, an id or a number such as 3.2 on each line
    #[arg(long, value_name = "FILE", conflicts_with = "all", value_parser = super::path())]
    questions: Option<PathBuf>,

    /// Release everything about the alliance that is not private
    #[arg(long)]
    all: bool,

    /// The folder to write to
    #[arg(long, value_name = "DIR", default_value = ".", value_parser = super::path())]
    out: PathBuf,
}

pub(super) fn run(
    args: &Args,
    settings: &Settings,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    let (pack, words) = settings.pack()?;
    refuse_file(&args.out, &words)?;
    let path = find::workbook(&args.file, settings, &words)?;
    let workbook = Loaded::read(&path)?.workbook;
    let firm = workbook.title.as_str();
    let Found::One(id) = workbook.alliance_called(&args.alliance) else {
        let name = args.alliance.as_str();
        return Err(Error::msg(t!(
            words,
            "seal-no-alliance",
            name = name,
            firm = firm
        )));
    };
    let shared = shared(&words, &pack, &workbook, id);
    let offered = offered(&pack, &shared, id);
    if offered.is_empty() {
        return Err(Error::msg(t!(words, "seal-nothing")));
    }
    let chosen: BTreeSet<QuestionId> = if args.all {
        offered.into_iter().cloned().collect()
    } else if let Some(list) = &args.questions {
        listed(
            &String::from_utf8_lossy(&Loaded::bytes(list)?),
            &pack,
            &offered,
            &words,
        )?
    } else {
        choose(&pack, &offered, &words, console)?
    };
    if chosen.is_empty() {
        return Err(Error::msg(t!(words, "seal-nothing-chosen")));
    }
    let released = release(&shared, &chosen);
    let partner = released.alliances.first().map_or("", |it| it.name.as_str());
    let whom = file_part(&t!(words, "edition-file-partner", name = slug(partner)));
    let stem = format!("{}-{whom}", slug(firm));
    let file = args.out.join(format!("{stem}.ron"));
    let beside = |ending: &str| args.out.join(format!("{stem}.ron.{ending}"));
    let made = missing(&args.out);
    drop(WorkbookFile::create(
        &file,
        &released,
        &Summary::of(&pack, &released),
    )?);
    let mut salt = [0; 32];
    getrandom::fill(&mut salt)
        .map_err(|error| Error::msg(t!(words, "seal-no-chance", problem = error.to_string())))?;
    let salt = Salt(salt);
    let commitment = salt.commitment(&Loaded::bytes(&file)?);
    console.note_folder(&words, made);
    let seal = format!("{commitment}\n");
    let salt = salt.text();
    let files = [
        (&*beside("seal"), seal.as_bytes()),
        (&*beside("salt"), salt.as_bytes()),
    ];
    save(&files, Over::Refused, &words, console)?;
    for path in [file.clone(), beside("seal"), beside("salt")] {
        writeln!(console.out, "{}", on_one_line(&path))?;
    }
    let (count, seal) = (chosen.len(), on_one_line(&beside("seal")));
    console.note(t!(words, "seal-done", count = count, seal = seal));
    Ok(Outcome::Done)
}

/// The questions in a list: those that are offered.
fn listed(
    text: &str,
    pack: &Pack,
    offered: &[&QuestionId],
    words: &Catalog,
) -> anyhow::Result<BTreeSet<QuestionId>> {
    let lines = text.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    let meant = |line: &str| {
        let by_number = line.parse::<Number>().ok();
        let by_number = by_number.and_then(|number| pack.numbered(number));
        let id = by_number.map(|(_, asked)| asked.id.clone());
        let id = id.or_else(|| line.parse().ok());
        let id = id.filter(|id| offered.contains(&id));
        id.ok_or_else(|| {
            let question = crate::domain::text::clean_line(line).text;
            Error::msg(t!(words, "seal-no-question", question = question))
        })
    };
    lines.map(meant).collect()
}

/// Asks for each question whether it is to be released. Whatever is not a plain yes is a no.
fn choose(
    pack: &Pack,
    offered: &[&QuestionId],
    words: &Catalog,
    console: &mut Console,
) -> anyhow::Result<BTreeSet<QuestionId>> {
    let mut chosen = BTreeSet::new();
    let mut answers = io::stdin().lock().lines();
    console.note(t!(words, "seal-choose"));
    for id in offered {
        let Some(question) = pack.question(id) else {
            continue;
        };
        let (label, ask) = (question.label.as_str(), question.ask.as_str());
        console.note(t!(words, "seal-release", label = label, ask = ask));
        let Some(answer) = answers.next() else { break };
        let yes = t!(words, "seal-yes");
        if answer?.trim().to_lowercase() == yes {
            chosen.insert((*id).clone());
        }
    }
    Ok(chosen)
}
