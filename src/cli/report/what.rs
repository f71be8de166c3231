//! What goes into a report, as it is asked for on the command line.

use std::collections::BTreeSet;

use anyhow::Error;

use crate::{
    domain::{
        edition::{Edition, Names, Recipient, Which},
        id::AllianceId,
        name::Found,
        workbook::{Alliance, Workbook},
    },
    i18n::Catalog,
    t,
};

/// What goes in.
#[derive(Debug, clap::Args)]
pub(super) struct What {
    /// Whom it is for: everything for you; all but what is private for an adviser; for a partner what both
    /// of you share. Without it, for you
    #[arg(long, value_name = "WHOM", value_enum)]
    edition: Option<Whom>,

    /// Tell only of this alliance; can be given several times
    #[arg(long, value_name = "NAME")]
    alliance: Vec<String>,

    /// Leave out what is private
    #[arg(long)]
    without_private: bool,

    /// Put letters in the place of names
    #[arg(long)]
    letters: bool,

    /// Put another word in the place of this one as well; can be given several times
    #[arg(long, value_name = "WORD")]
    hide: Vec<String>,

    /// Write no report: list what would go into it, and what would stay
    #[arg(long)]
    pub(super) list: bool,
}

/// Whom an edition is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Whom {
    /// Everything, what is private among it.
    Mine,
    /// All but what is private.
    Adviser,
    /// What a partner may read.
    Partner,
}

impl What {
    /// The edition of a workbook that is asked for.
    pub(super) fn edition(&self, words: &Catalog, workbook: &Workbook) -> anyhow::Result<Edition> {
        let named = self.alliance.iter();
        let ids: BTreeSet<AllianceId> = named
            .map(|name| called(name, words, workbook))
            .collect::<Result<_, _>>()?;
        let whom = match (self.edition, self.without_private) {
            (Some(Whom::Mine) | None, true) => Whom::Adviser,
            (Some(whom), _) => whom,
            (None, false) => Whom::Mine,
        };
        let which = |ids: BTreeSet<AllianceId>| {
            if ids.is_empty() {
                Which::All
            } else {
                Which::Only(ids)
            }
        };
        Ok(Edition {
            recipient: match whom {
                Whom::Mine => Recipient::Mine(which(ids)),
                Whom::Adviser => Recipient::Adviser(which(ids)),
                Whom::Partner => Recipient::Partner(partner(&ids, words, workbook)?),
            },
            names: if self.letters {
                Names::Letters
            } else {
                Names::Real
            },
            hidden: self.hide.clone(),
        })
    }

    /// The options given that choose what of a workbook goes in, which nothing else has.
    pub(super) fn of_editions(&self) -> Vec<&'static str> {
        let Self {
            edition,
            alliance,
            without_private,
            letters,
            hide,
            list,
        } = self;
        let given = [
            (edition.is_some(), "--edition"),
            (!alliance.is_empty(), "--alliance"),
            (*without_private, "--without-private"),
            (*letters, "--letters"),
            (!hide.is_empty(), "--hide"),
            (*list, "--list"),
        ];
        let given = given.into_iter().filter(|(is_given, _)| *is_given);
        given.map(|(_, option)| option).collect()
    }

    /// Whether somebody may take the report for one that can go to the partner whom they named.
    pub(super) fn is_only_about(&self) -> bool {
        self.edition.is_none() && !self.alliance.is_empty()
    }
}

/// The one partner that an edition is for: the alliance that was named, or the only one there is.
fn partner(
    named: &BTreeSet<AllianceId>,
    words: &Catalog,
    workbook: &Workbook,
) -> anyhow::Result<AllianceId> {
    let all: Vec<&Alliance> = workbook.alliances.iter().collect();
    let named: Vec<AllianceId> = named.iter().copied().collect();
    match (&named[..], &all[..]) {
        ([one], _) => Ok(*one),
        ([], [only]) => Ok(only.id),
        (_, []) => Err(none(words, workbook)),
        (_, all) => Err(Error::msg(t!(
            words,
            "cli-report-which-partner",
            known = list(all)
        ))),
    }
}

/// The alliance that a name means.
fn called(name: &str, words: &Catalog, workbook: &Workbook) -> anyhow::Result<AllianceId> {
    match workbook.alliance_called(name) {
        Found::One(id) => Ok(id),
        Found::Several(ids) => {
            let known: Vec<&Alliance> =
                ids.iter().filter_map(|id| workbook.alliance(*id)).collect();
            Err(Error::msg(t!(
                words,
                "cli-report-several-alliances",
                name = name,
                known = list(&known)
            )))
        }
        Found::Nothing if workbook.alliances.is_empty() => Err(none(words, workbook)),
        Found::Nothing => {
            let known: Vec<&Alliance> = workbook.alliances.iter().collect();
            Err(Error::msg(t!(
                words,
                "cli-report-no-alliance",
                name = name,
                firm = workbook.title.as_str(),
                known = list(&known)
            )))
        }
    }
}

fn none(words: &Catalog, workbook: &Workbook) -> Error {
    let firm = workbook.title.as_str();
    Error::msg(t!(words, "cli-report-no-alliances", firm = firm))
}

fn list(alliances: &[&Alliance]) -> String {
    let names: Vec<&str> = alliances.iter().map(|it| it.name.as_str()).collect();
    names.join(", ")
}
