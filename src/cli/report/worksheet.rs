//! `madbook report --format worksheet`: the blank form of a route, to fill in with a pen.

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::Error;

use super::{Args, STDOUT, place::save};
use crate::{
    cli::{
        Outcome, Settings,
        console::{Console, on_one_line},
        find,
    },
    domain::{id::RouteId, pack::Pack},
    i18n::Catalog,
    report::{build::worksheet, format::Format, material::Page},
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
    let (format, path) = place(args, &words, &pack, route.as_ref());
    let page = Page {
        document: &document,
        words: &words,
        date: console.now.date(),
        signs: settings.signs(),
        paper: args.paper.into(),
    };
    let bytes = format.set(&page)?;
    let Some(bytes) = bytes else {
        return Err(Error::msg(t!(words, "cli-worksheet-form")));
    };
    match path {
        None => console.out.write_all(&bytes)?,
        Some(path) => {
            save(args, &words, &[(&path, &bytes)], console)?;
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

/// The form that the ending asks for, and where it goes; none for the standard output. Without a word
/// it is paper.
fn place(
    args: &Args,
    words: &Catalog,
    pack: &Pack,
    route: Option<&RouteId>,
) -> (Format, Option<PathBuf>) {
    let name = || {
        let route = pack.route(route);
        let id = route.map_or_else(String::new, |route| format!("-{}", route.id));
        format!("{}{id}.pdf", t!(words, "worksheet-file"))
    };
    let Some(out) = args.out.as_deref() else {
        return (Format::Pdf, Some(name().into()));
    };
    if out == Path::new(STDOUT) {
        return (Format::Text, None);
    }
    if out.is_dir() {
        return (Format::Pdf, Some(out.join(name())));
    }
    let format = super::by_ending(Some(out)).unwrap_or(Format::Pdf);
    (format, Some(out.to_owned()))
}
