//! `madbook report FILE.room.ron`: what a workshop said, as it is kept in its file.

use std::path::Path;

use anyhow::Error;

use super::Writing;
use crate::{
    cli::{
        console::{Console, on_one_line},
        many::no_such_format,
    },
    domain::workshop::{Workshop, round::Round},
    many::workshop::{Telling, report::document},
    report::{format::Piece, material::Page},
    store::{
        Loaded, Names as FileNames, file_part, report_stem, workbook_beside, workshop_at, workshops,
    },
    t,
};

impl Writing<'_> {
    /// Writes what the workshop in this file said, held against those before it that lie beside it. Of a
    /// round that is open nothing is told. It is the same for all who were there, so it has no editions.
    pub(super) fn workshop(
        &self,
        file: &Path,
        names: &mut FileNames,
        console: &mut Console,
    ) -> anyhow::Result<()> {
        let words = self.words;
        let options = self.args.what.of_editions();
        if !options.is_empty() {
            let (path, options) = (on_one_line(file), options.join(", "));
            return Err(Error::msg(t!(
                words,
                "cli-report-workshop-editions",
                path = path,
                options = options
            )));
        }
        let workshop = workshop_at(file)?;
        if workshop.rounds().iter().all(Round::is_open) {
            let path = on_one_line(file);
            return Err(Error::msg(t!(
                words,
                "cli-report-workshop-empty",
                path = path
            )));
        }
        let (workbook, name) = workbook_beside(file);
        let firm = match Loaded::look(&workbook) {
            Ok(loaded) if loaded.workbook.id == workshop.workbook => loaded.workbook.title,
            // The file lies elsewhere, or the workbook does.
            Ok(_) | Err(_) => name,
        };
        let began = (workshop.started, workshop.id);
        let (beside, _) = workshops(&workbook, workshop.workbook);
        let before: Vec<Workshop> = beside
            .into_iter()
            .map(|(_, other)| other)
            .filter(|other| other.closed.is_some() && (other.started, other.id) < began)
            .collect();
        let zone = console.now.time_zone().clone();
        let telling = Telling {
            words,
            pack: self.pack,
            zone: &zone,
        };
        let day = workshop.started.to_zoned(zone.clone()).date();
        let mut document = document(&telling, &firm, &workshop, &before);
        self.sender.kept.put_above(&mut document, words);
        let page = Page {
            document: &document,
            words,
            date: console.now.date(),
            signs: self.settings.signs(),
            paper: self.args.paper.into(),
        };
        let bytes = self.format.set(&page)?;
        let bytes = bytes.ok_or_else(|| no_such_format(words))?;
        let piece = Piece {
            part: None,
            called: None,
            bytes,
        };
        let part = file_part(&t!(words, "live-report-file"));
        let stem = format!("{}-{part}-{day}", report_stem(&firm, workshop.workbook));
        self.write(&[piece], &stem, self.args.files.len(), names, console)
    }
}
