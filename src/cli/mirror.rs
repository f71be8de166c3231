//! `madbook mirror`: one alliance as each of its two partners sees it.

use std::path::PathBuf;

use anyhow::Error;

use super::{Outcome, Settings, console::Console, find, many::Output, workshop};
use crate::{
    domain::workbook::Workbook,
    i18n::Catalog,
    many::mirror::{self, Doubt, Mirror, Side, report::document},
    session::mirror::{OpenMirror, Partner},
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

    /// The file that your partner gave you; without it both answer here in turn, with --screen
    #[arg(value_name = "THEIRS", required_unless_present = "screen")]
    theirs: Option<PathBuf>,

    /// What the alliance is called in your workbook, where that is in doubt
    #[arg(long, value_name = "NAME")]
    alliance: Option<String>,

    /// What it is called in theirs
    #[arg(long, value_name = "NAME", requires = "theirs")]
    their_alliance: Option<String>,

    /// The seal that they sent first; without it the file beside THEIRS that ends in .seal
    #[arg(long, value_name = "FILE", value_parser = super::path(), requires = "theirs")]
    seal: Option<PathBuf>,

    /// The salt to it; without it the file beside THEIRS that ends in .salt
    #[arg(long, value_name = "FILE", value_parser = super::path(), requires = "theirs")]
    salt: Option<PathBuf>,

    /// Go through it together on this screen: why you differ, and what both agree to change
    #[arg(long, conflicts_with_all = ["format", "out", "force"])]
    screen: bool,

    #[command(flatten)]
    output: Output,
}

pub(super) fn run(
    args: &Args,
    settings: &Settings,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    let (pack, words) = settings.pack()?;
    let our_file = find::workbook(&args.ours, settings, &words)?;
    let our_book = Loaded::read(&our_file)?.workbook;
    let Some(theirs) = &args.theirs else {
        let about = args.alliance.as_deref();
        let about = about.map(|name| mirror::meant(&our_book, Some(name), ""));
        let about = about
            .transpose()
            .map_err(|doubt| Error::msg(doubt_told(&doubt, &our_book, "--alliance", &words)))?;
        return workshop::show(Some(our_file), settings, Shows::MirrorInTurn(about));
    };
    let theirs = find::workbook(theirs, settings, &words)?;
    let sealed = (args.seal.as_deref(), args.salt.as_deref());
    let Partner {
        workbook: their_book,
        seal,
    } = Partner::read(&words, &theirs, sealed).map_err(Error::msg)?;
    if our_book.id == their_book.id {
        return Err(Error::msg(t!(words, "mirror-same")));
    }
    let (ours, their_name) = (args.alliance.as_deref(), args.their_alliance.as_deref());
    let our_side = mirror::meant(&our_book, ours, &their_book.title);
    let their_side = mirror::meant(&their_book, their_name, &our_book.title);
    let (our_side, their_side) = match (our_side, their_side) {
        (Ok(ours), Ok(theirs)) => (ours, theirs),
        // Whoever has to name both hears so at once.
        (ours, theirs) => {
            let ours = ours.err();
            let ours = ours.map(|it| doubt_told(&it, &our_book, "--alliance", &words));
            let theirs = theirs.err();
            let theirs = theirs.map(|it| doubt_told(&it, &their_book, "--their-alliance", &words));
            let told: Vec<String> = ours.into_iter().chain(theirs).collect();
            return Err(Error::msg(told.join("\n")));
        }
    };
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
            our_side: None,
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
    args.output
        .document(&document, args.output.over(), &words, settings, console)?;
    args.output.say_where(&words, console);
    Ok(Outcome::Done)
}

/// Why it is not plain which alliance in a workbook is meant, and how it is named.
fn doubt_told(doubt: &Doubt, workbook: &Workbook, option: &str, words: &Catalog) -> String {
    let firm = workbook.title.as_str();
    let names = doubt.names.join(", ");
    if names.is_empty() {
        return t!(words, "mirror-no-alliance", firm = firm);
    }
    t!(
        words,
        "mirror-doubt",
        firm = firm,
        names = names,
        option = option
    )
}
