//! Who makes reports, for whom, and under which sign: as asked for, else as the settings have it.

use std::path::{self, Path, PathBuf};

use anyhow::Error;
use clap::builder::{OsStringValueParser, TypedValueParser};

use crate::{
    cli::{Settings, console::Console},
    domain::text::clean,
    i18n::Catalog,
    report::{
        format::Format,
        letterhead::{Letterhead, Logo, name_of},
    },
    store::{Setting, Source, Told, at_home},
    t,
};

/// Who makes reports, for whom, and under which sign.
#[derive(Debug, clap::Args)]
pub(super) struct LetterheadArgs {
    /// Say in it who made it, now and from now on; "" says it no more
    #[arg(long, value_name = "NAME")]
    prepared_by: Option<String>,

    /// Say in it for whom it is, now and from now on; "" says it no more. A partner's edition says the partner
    #[arg(long, value_name = "NAME")]
    prepared_for: Option<String>,

    /// Put this picture above it, now and from now on: a PNG, JPEG or SVG; "" takes it away
    #[arg(long, value_name = "FILE", value_parser = picture())]
    logo: Option<PathBuf>,
}

/// Takes the path of a picture, or nothing at all, which a parser of paths does not.
fn picture() -> impl TypedValueParser<Value = PathBuf> {
    OsStringValueParser::new().map(|given| at_home(Path::new(&given)))
}

/// Who makes reports, for whom, and under which sign.
pub(super) struct Sender {
    /// As the settings have it by now.
    pub(super) kept: Letterhead,
    /// For whom, where that was asked for just now.
    pub(super) asked_for: Option<String>,
}

impl LetterheadArgs {
    /// What is asked for and what the settings have. What is asked for is kept; that it could not be is only said.
    pub(super) fn sender(
        &self,
        settings: &Settings,
        words: &Catalog,
        format: Format,
        console: &mut Console,
    ) -> anyhow::Result<Sender> {
        let mut chosen = settings.chosen.settings.clone();
        let mut changes = Vec::new();
        for (setting, given) in [
            (Setting::PreparedBy, self.prepared_by.clone()),
            (Setting::PreparedFor, self.prepared_for.clone()),
            (Setting::Logo, self.logo_path()?),
        ] {
            if let Some(given) = given {
                let value = setting.value(&given);
                let held = value.clone().map(|value| (value, Source::Chosen));
                chosen.set(setting, held);
                changes.push((setting, value));
            }
        }
        let logo = match chosen.words(Setting::Logo).map(Path::new) {
            Some(path) => match Logo::at(&at_home(path)) {
                Ok(logo) => Some(logo),
                Err(problem) => {
                    let problem = problem.told(words, path);
                    if self.logo.is_some() {
                        return Err(Error::msg(problem));
                    }
                    // One that was chosen long ago and is gone keeps nobody from a report.
                    if format.shows_logo() {
                        console.note(t!(words, "letterhead-without", problem = problem));
                    }
                    None
                }
            },
            None => None,
        };
        if let Some(files) = &settings.chosen.files {
            let known = &settings.chosen.settings;
            for (setting, value) in &changes {
                if let Err(problem) = files.choose(known, *setting, value.as_ref()) {
                    console.note(clean(&problem.told(words)).text);
                    break;
                }
            }
        }
        Ok(Sender {
            kept: Letterhead {
                logo,
                ..Letterhead::kept(&chosen)
            },
            asked_for: self.prepared_for.as_deref().map(name_of),
        })
    }

    /// The whole path of the picture that is asked for; empty where none is to stand there any more.
    fn logo_path(&self) -> anyhow::Result<Option<String>> {
        let Some(given) = self.logo.as_ref() else {
            return Ok(None);
        };
        if given.as_os_str().is_empty() {
            return Ok(Some(String::new()));
        }
        let whole = path::absolute(given)?;
        Ok(Some(whole.to_string_lossy().into_owned()))
    }
}
