//! `madbook restore`: earlier states of a workbook, and what was typed and never saved.

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::Error;
use jiff::{
    Timestamp, ToSpan, Zoned,
    civil::{DateTime, Time},
    tz::TimeZone,
};

use super::{
    Outcome, Settings,
    console::{Console, on_one_line, quoted},
    differences::{Order, page, points},
    find,
};
use crate::{
    domain::{
        diff::diff, due::Toward, id::WorkbookId, merge::merge, name, pack::Pack, workbook::Workbook,
    },
    i18n::Catalog,
    report::{
        document::{Block, Section},
        wording::Wording,
    },
    store::{Backup, Library, LoadError, Loaded, Recovered, Summary, Told, at_home},
    t,
};

/// How many differences are told of each state.
const MOST: usize = 6;

/// Bring back an earlier state of a workbook; without --at, say which ones there are
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The workbook: its file, or the name of your firm; it may be broken or gone
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Bring back this state: its number in the list, or when it was, as you write dates: "last
    /// Friday", 20/11/2026, or "20 November 2026 09:00". What the file holds now becomes an earlier state
    #[arg(long, value_name = "NUMBER|WHEN", conflicts_with = "recovered")]
    at: Option<String>,

    /// Put in what was typed and could not be saved
    #[arg(long)]
    recovered: bool,
}

pub(super) fn run(
    args: &Args,
    settings: &Settings,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    let (pack, words) = settings.pack()?;
    let library = settings.library(&words)?;
    let restoring = Restoring {
        meant: Meant::by(&args.file, settings, &library, &words)?,
        library,
        pack,
        words,
    };
    if args.recovered {
        return restoring.recover(console);
    }
    match &args.at {
        Some(at) => restoring.bring_back(at, console),
        None => restoring.list(args, settings, console),
    }
}

/// When the earlier states of a workbook were, in words, in the order of the list.
pub(super) fn moments(
    given: &Path,
    settings: &Settings,
    words: &Catalog,
) -> anyhow::Result<Vec<String>> {
    let library = settings.library(words)?;
    let meant = Meant::by(given, settings, &library, words)?;
    let backups = library.backups(meant.id).list()?;
    let zone = TimeZone::system();
    let moments = backups.iter().map(|it| moment(it.at, &zone, words));
    Ok(moments.collect())
}

/// A moment as it is told, to the minute.
fn moment(at: Timestamp, zone: &TimeZone, words: &Catalog) -> String {
    let local = at.to_zoned(zone.clone());
    let date = words.date(local.date());
    format!("{date}, {}", local.strftime("%H:%M"))
}

/// The workbook that is meant, and where its file is or was.
struct Meant {
    id: WorkbookId,
    /// None where the file is gone.
    path: Option<PathBuf>,
}

impl Meant {
    fn by(
        given: &Path,
        settings: &Settings,
        library: &Library,
        words: &Catalog,
    ) -> anyhow::Result<Self> {
        match find::workbook(given, settings, words) {
            Ok(path) => match library.whose(&path) {
                Some(id) => Ok(Self {
                    id,
                    path: Some(path),
                }),
                // It is broken from the first line on; the reason says where.
                None => Err(Loaded::read(&path).err().map_or_else(
                    || Error::msg(t!(words, "cli-restore-none")),
                    |error| {
                        Error::msg(format!(
                            "{}\n{}",
                            error.told(words),
                            t!(words, "cli-restore-none")
                        ))
                    },
                )),
            },
            Err(not_found) => match gone(given, library)? {
                Some(id) => Ok(Self {
                    id,
                    // Its file may be there still, so broken that it does not tell its title.
                    path: library.file_of(id),
                }),
                None => Err(not_found),
            },
        }
    }
}

/// The workbook that a file or a title was once, by what there are backups of.
fn gone(given: &Path, library: &Library) -> Result<Option<WorkbookId>, LoadError> {
    if let Some(id) = library.whose(&at_home(given)) {
        return Ok(Some(id));
    }
    let title = name::key(&given.to_string_lossy());
    for id in library.backed_up()? {
        let backups = library.backups(id).list()?;
        let heads = backups
            .iter()
            .filter_map(|backup| backup.head.as_ref().ok());
        if heads.take(1).any(|head| name::key(&head.title) == title) {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// What restoring works with.
struct Restoring {
    meant: Meant,
    library: Library,
    pack: Pack,
    words: Catalog,
}

impl Restoring {
    /// The workbook as its file holds it; none where the file is gone.
    fn now(&self) -> Option<Result<Loaded, LoadError>> {
        self.meant.path.as_deref().map(Loaded::read)
    }

    fn list(
        &self,
        args: &Args,
        settings: &Settings,
        console: &mut Console,
    ) -> anyhow::Result<Outcome> {
        let words = &self.words;
        let now = match self.now() {
            None => Err(t!(words, "cli-restore-gone")),
            Some(Err(error)) => Err(error.told(words)),
            Some(Ok(loaded)) => Ok(loaded.workbook),
        };
        let zone = console.now.time_zone().clone();
        let backups = self.library.backups(self.meant.id).list()?;
        let recovered = match &now {
            Ok(now) => self.library.recovered(now)?,
            Err(_) => Vec::new(),
        };
        let typed = now.as_ref().ok().filter(|_| !recovered.is_empty());
        let mut sections = Vec::new();
        sections.extend(typed.map(|now| self.typed(&recovered, now, &zone)));
        let present = now.as_ref().ok();
        let states = (1..).zip(&backups);
        let states = states.map(|(nth, backup)| self.state(nth, backup, present, &zone));
        sections.push(Section {
            heading: t!(words, "cli-restore-states"),
            blocks: match backups[..] {
                [] => vec![Block::Paragraph(t!(words, "cli-restore-none"))],
                _ => Vec::new(),
            },
            sections: states.collect(),
        });
        let mut heads = backups
            .iter()
            .filter_map(|backup| backup.head.as_ref().ok());
        let title = present.map_or_else(
            || heads.next().map_or("", |head| &head.title),
            |now| &now.title,
        );
        let about = now.as_ref().err().cloned().into_iter().collect();
        let page = page(title, about, sections, settings.signs());
        console.out.write_all(page.as_bytes())?;
        let file = quoted(&args.file);
        if !recovered.is_empty() {
            console.note(t!(words, "cli-restore-how-typed", file = file.as_str()));
        }
        if !backups.is_empty() {
            console.note(t!(words, "cli-restore-how", file = file.as_str()));
        }
        Ok(Outcome::Done)
    }

    /// What was typed and not saved.
    fn typed(&self, recovered: &[Recovered], now: &Workbook, zone: &TimeZone) -> Section {
        let of = |one: &Recovered| {
            let both = merge(now, &one.workbook).ok();
            let differences = both.as_ref().map_or(&[][..], |both| &both.from_second);
            let known = both.as_ref().map_or(now, |both| &both.workbook);
            Section {
                heading: moment(one.at, zone, &self.words),
                blocks: vec![self.points(differences, known, Order::BecomesWas)],
                sections: Vec::new(),
            }
        };
        Section {
            heading: t!(self.words, "cli-restore-typed"),
            blocks: Vec::new(),
            sections: recovered.iter().map(of).collect(),
        }
    }

    /// An earlier state: when it was, what it holds, and how it differs from now.
    fn state(
        &self,
        nth: usize,
        backup: &Backup,
        now: Option<&Workbook>,
        zone: &TimeZone,
    ) -> Section {
        let words = &self.words;
        let moment = moment(backup.at, zone, words);
        let heading = format!("{nth} · {moment}");
        let blocks = match Loaded::read(&backup.path) {
            Err(error) => vec![Block::Paragraph(error.problem.told(words))],
            Ok(Loaded {
                workbook, summary, ..
            }) => {
                let holds = t!(
                    words,
                    "cli-restore-holds",
                    answered = summary.answered.to_string(),
                    asked = summary.asked.to_string(),
                    alliances = workbook.alliances.len()
                );
                let differs = now.map(|now| match &diff(now, &workbook)[..] {
                    [] => Block::Paragraph(t!(words, "cli-restore-same")),
                    some => self.points(some, now, Order::NowThen),
                });
                [Block::Paragraph(holds)]
                    .into_iter()
                    .chain(differs)
                    .collect()
            }
        };
        Section {
            heading,
            blocks,
            sections: Vec::new(),
        }
    }

    fn points(
        &self,
        differences: &[crate::domain::diff::Difference],
        known: &Workbook,
        order: Order,
    ) -> Block {
        let wording = Wording::new(&self.words, &self.pack);
        points(&self.words, wording, differences, known, order, MOST)
    }

    fn bring_back(&self, at: &str, console: &mut Console) -> anyhow::Result<Outcome> {
        let words = &self.words;
        let zone = console.now.time_zone().clone();
        let backups = self.library.backups(self.meant.id).list()?;
        let Some(backup) = which(&backups, at, &console.now, words) else {
            return Err(Error::msg(t!(words, "cli-restore-no-such", at = at)));
        };
        let moment = moment(backup.at, &zone, words);
        let (path, beside) = if let Some(path) = &self.meant.path {
            let now = console.now.timestamp();
            let beside = self.library.restore(path, &backup.path, now)?;
            (path.clone(), beside)
        } else {
            let past = Loaded::read(&backup.path)?;
            let file = self.library.create(&past.workbook, &past.summary)?;
            (file.path().to_owned(), None)
        };
        writeln!(console.out, "{}", on_one_line(&path))?;
        console.note(t!(words, "cli-restore-done", moment = moment));
        match (beside, &self.meant.path) {
            (Some(beside), _) => {
                let beside = on_one_line(&beside);
                console.note(t!(words, "cli-restore-beside", path = beside));
            }
            (None, Some(_)) => console.note(t!(words, "cli-restore-kept")),
            (None, None) => {}
        }
        Ok(Outcome::Done)
    }

    /// Joins what was typed with what the file holds.
    fn recover(&self, console: &mut Console) -> anyhow::Result<Outcome> {
        let words = &self.words;
        let Some(path) = &self.meant.path else {
            return Err(Error::msg(t!(words, "cli-restore-gone")));
        };
        let (mut file, loaded) = self.library.open(path)?;
        let recovered = self.library.recovered(&loaded.workbook)?;
        if recovered.is_empty() {
            console.note(t!(words, "cli-restore-nothing-typed"));
            return Ok(Outcome::Done);
        }
        let mut workbook = loaded.workbook.clone();
        for one in &recovered {
            workbook = merge(&workbook, &one.workbook)?.workbook;
        }
        file.keep()?;
        file.save(&workbook, &Summary::of(&self.pack, &workbook))?;
        let differences = diff(&loaded.workbook, &workbook);
        let wording = Wording::new(words, &self.pack);
        for told in wording.differences(&differences, &workbook) {
            writeln!(console.out, "{}", told.what)?;
        }
        for one in recovered {
            // It is saved: what is left behind is found to hold nothing new.
            let _ = one.forget();
        }
        console.note(t!(
            words,
            "cli-restore-typed-done",
            path = on_one_line(path)
        ));
        console.note_removed(words, &loaded.removed);
        Ok(Outcome::Done)
    }
}

/// The state that is meant by its number from 1, or by a day or a minute: the last one up to then.
fn which<'a>(backups: &'a [Backup], at: &str, now: &Zoned, words: &Catalog) -> Option<&'a Backup> {
    let at = &*name::plain_digits(at.trim());
    if let Ok(nth) = at.parse::<usize>() {
        return backups.get(nth.checked_sub(1)?);
    }
    let day = |written: &str| {
        let day = words.day(written, now.date(), Toward::Back).ok();
        // A day to come has no earlier state.
        day.filter(|day| *day <= now.date())
    };
    let mut ends = at
        .char_indices()
        .filter(|(_, c)| matches!(c, ' ' | ',' | 'T'));
    let minute = ends.next_back().and_then(|(split, sign)| {
        let time = at[split + sign.len_utf8()..].parse::<Time>().ok()?;
        let day = day(at[..split].trim_end_matches([',', ' ']))?;
        Some(day.to_datetime(time).saturating_add(1.minute()))
    });
    let day = || Some(DateTime::from(day(at)?.saturating_add(1.day())));
    let end: DateTime = minute.or_else(day)?;
    // After the last moment there is, everything is past.
    let end = end
        .to_zoned(now.time_zone().clone())
        .map(|end| end.timestamp());
    let is_before = |backup: &&Backup| end.as_ref().map_or(true, |end| backup.at < *end);
    backups.iter().find(is_before)
}
