//! `madbook report --format worksheet`: the blank form of a route, to fill in with a pen.

use std::io::Write;

use anyhow::Error;

use super::{Args, place::Place};
use crate::{
    cli::{
        Outcome, Settings,
        console::{Console, on_one_line},
        ending, find,
        saving::{Over, save},
    },
    domain::{id::RouteId, pack::Pack},
    i18n::Catalog,
    report::{
        build::{worksheet, worksheet_stem},
        format::Format,
        material::Page,
        order::What,
    },
    store::Loaded,
    t,
};

/// Writes the form of the route that is named, else of the one that the workbook is on, else of the
/// pack's first.
pub(super) fn run(
    args: &Args,
    settings: &Settings,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    let (pack, words) = settings.pack()?;
    let route = route(args, settings, &pack, &words)?;
    let document = worksheet(&words, &pack, route.as_ref());
    let named = || worksheet_stem(&words, &pack, route.as_ref()) + ".pdf";
    // Without a word it is paper.
    let (format, path) = match Place::of(args.out.as_deref()) {
        Place::Stdout => (Format::Text, None),
        Place::Folder(folder) => (Format::Pdf, Some(folder.join(named()))),
        Place::File(file) => {
            let format = ending::format_of(file, What::Worksheet.formats(), &words)?;
            (format.unwrap_or(Format::Pdf), Some(file.to_owned()))
        }
    };
    let page = Page {
        document: &document,
        words: &words,
        date: console.now.date(),
        signs: settings.signs(),
        paper: args.paper.into(),
    };
    // What can be asked for is a document.
    let bytes = format.set(&page)?.unwrap_or_default();
    match path {
        None => console.out.write_all(&bytes)?,
        Some(path) => {
            save(&[(&path, &bytes)], Over::of(args.force), &words, console)?;
            writeln!(console.out, "{}", on_one_line(&path))?;
        }
    }
    Ok(Outcome::Done)
}

fn route(
    args: &Args,
    settings: &Settings,
    pack: &Pack,
    words: &Catalog,
) -> anyhow::Result<Option<RouteId>> {
    if let Some(named) = &args.route {
        let route = pack.route_called(named);
        return route.map(|route| Some(route.id.clone())).ok_or_else(|| {
            let routes: Vec<&str> = (pack.routes().iter())
                .map(|route| route.title.as_str())
                .collect();
            let (name, routes) = (named.as_str(), routes.join(", "));
            Error::msg(t!(
                words,
                "cli-worksheet-route",
                name = name,
                routes = routes
            ))
        });
    }
    match args.files.as_slice() {
        [] => Ok(None),
        [file] => {
            let path = find::workbook(file, settings, words)?;
            Ok(Loaded::look(&path)?.workbook.route().cloned())
        }
        [_, ..] => Err(Error::msg(t!(words, "cli-worksheet-one"))),
    }
}
