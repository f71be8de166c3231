//! `madbook mirror`: one alliance as each of its two partners sees it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::Error;

use super::{
    Outcome, Settings,
    console::{Console, on_one_line},
    find,
    many::Output,
    workshop,
};
use crate::{
    domain::{id::AllianceId, name::Found, workbook::Workbook},
    i18n::Catalog,
    many::{
        mirror::{self, Doubt, Mirror, Side, report::document},
        seal::{Salt, Sealed},
    },
    session::mirror::OpenMirror,
    store::Loaded,
    t,
    tui::runtime::Shows,
};

/// Hold your view of an alliance against your partner's, where both gave their answers
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Your workbook: its file, or the name of your firm
    #[arg(value_name = "OURS")]
    ours: PathBuf,

    /// The file that your partner gave you
    #[arg(value_name = "THEIRS")]
    theirs: PathBuf,

    /// What the alliance is called in your workbook, where that is in doubt
    #[arg(long, value_name = "NAME")]
    alliance: Option<String>,

    /// What it is called in theirs
    #[arg(long, value_name = "NAME")]
    their_alliance: Option<String>,

    /// The seal that they sent first; without it the file beside THEIRS that ends in .seal
    #[arg(long, value_name = "FILE", value_parser = super::path())]
    seal: Option<PathBuf>,

    /// The salt to it; without it the file beside THEIRS that ends in .salt
    #[arg(long, value_name = "FILE", value_parser = super::path())]
    salt: Option<PathBuf>,

    /// Go through it together on this screen: why you differ, and what both agree to change
    #[arg(long, conflicts_with_all = ["format", "out", "force"])]
    screen: bool,

    #[command(flatten)]
    output: Output,
}

/// The longest seal or salt that is read, in bytes.
const LONGEST: u64 = 1024;

pub(super) fn run(
    args: &Args,
    settings: &Settings,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    let (pack, words) = settings.pack()?;
    let our_file = find::workbook(&args.ours, settings, &words)?;
    let theirs = find::workbook(&args.theirs, settings, &words)?;
    let bytes = Loaded::bytes(&theirs)?;
    let seal = check_seal(args, &theirs, &bytes, &words)?;
    let (our_book, their_book) = (
        Loaded::read(&our_file)?.workbook,
        Loaded::read(&theirs)?.workbook,
    );
    if our_book.id == their_book.id {
        return Err(Error::msg(t!(words, "mirror-same")));
    }
    let our_side = side(
        args.alliance.as_deref(),
        &our_book,
        &their_book.title,
        "--alliance",
        &words,
    )?;
    let option = "--their-alliance";
    let their_side = side(
        args.their_alliance.as_deref(),
        &their_book,
        &our_book.title,
        option,
        &words,
    )?;
    let sides = Side::of(&words, &pack, &our_book, our_side).zip(Side::of(
        &words,
        &pack,
        &their_book,
        their_side,
    ));
    let Some((ours, theirs)) = sides else {
        return Err(Error::msg(t!(words, "mirror-gone")));
    };
    if args.screen {
        let partner = OpenMirror {
            ours: our_side,
            theirs,
            seal,
            agreed: Vec::new(),
        };
        let shows = Shows::Mirror(Box::new(partner));
        return workshop::show(Some(our_file), settings, shows);
    }
    let mirror = Mirror::of(&words, &pack, &ours, &theirs);
    let today = console.now.date();
    let document = document(&words, &pack, &mirror, (seal, &[]), today);
    args.output.document(&document, &words, settings, console)?;
    Ok(Outcome::Done)
}

/// The alliance in a workbook that is meant.
fn side(
    given: Option<&str>,
    workbook: &Workbook,
    partner: &str,
    option: &str,
    words: &Catalog,
) -> anyhow::Result<AllianceId> {
    let firm = workbook.title.as_str();
    let doubt = |names: Vec<String>| {
        let names = names.join(", ");
        Error::msg(if names.is_empty() {
            t!(words, "mirror-no-alliance", firm = firm)
        } else {
            t!(
                words,
                "mirror-doubt",
                firm = firm,
                names = names,
                option = option
            )
        })
    };
    match given {
        None => mirror::with(workbook, partner).map_err(|Doubt { names }| doubt(names)),
        Some(name) => match workbook.alliance_called(name) {
            Found::One(id) => Ok(id),
            Found::Nothing | Found::Several(_) => {
                let names = workbook.alliances.iter();
                Err(doubt(names.map(|alliance| alliance.name.clone()).collect()))
            }
        },
    }
}

/// What became of a sealed exchange, in words; none where there was none. An error where the file was
/// changed after it was sealed, or cannot be checked.
fn check_seal(
    args: &Args,
    theirs: &Path,
    bytes: &[u8],
    words: &Catalog,
) -> anyhow::Result<Option<String>> {
    let beside = |ending: &str| {
        let mut name = theirs.as_os_str().to_owned();
        name.push(ending);
        Some(PathBuf::from(name)).filter(|path| path.is_file())
    };
    let seal = args.seal.clone().or_else(|| beside(".seal"));
    let salt = args.salt.clone().or_else(|| beside(".salt"));
    let (seal, salt) = match (seal, salt) {
        (None, None) => return Ok(None),
        (Some(seal), Some(salt)) => (seal, salt),
        (Some(_), None) => return Err(Error::msg(t!(words, "seal-no-salt"))),
        (None, Some(_)) => return Err(Error::msg(t!(words, "seal-no-seal"))),
    };
    let read = |path: &Path| -> anyhow::Result<String> {
        let shown = on_one_line(path);
        let size = fs::metadata(path)?;
        if !size.is_file() || size.len() > LONGEST {
            return Err(Error::msg(t!(words, "seal-unreadable", file = shown)));
        }
        let text = fs::read_to_string(path);
        text.map_err(|_| Error::msg(t!(words, "seal-unreadable", file = shown)))
    };
    let commitment = read(&seal)?;
    let Some(salt) = Salt::parse(&read(&salt)?) else {
        let shown = on_one_line(&salt);
        return Err(Error::msg(t!(words, "seal-unreadable", file = shown)));
    };
    match salt.check(bytes, &commitment) {
        Sealed::Kept => Ok(Some(t!(words, "seal-kept"))),
        Sealed::Changed => {
            let file = on_one_line(theirs);
            Err(Error::msg(t!(words, "seal-changed", file = file)))
        }
    }
}
