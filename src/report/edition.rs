//! An edition in the catalogue's words: what it says of itself, what its files are called, and what goes and
//! what stays.

use std::collections::BTreeSet;

use crate::{
    domain::{
        edition::{Aliases, Doubt, Edition, Extract, Fate, Names, Reason, Recipient, Which},
        pack::Pack,
        readers::{Readers, Shareable},
        workbook::{Subject, Workbook},
    },
    i18n::Catalog,
    report::letterhead::Letterhead,
    store::{file_part, report_stem, slug},
    t,
};

/// The edition of a workbook, with the words of a catalogue in the place of names.
pub fn of(words: &Catalog, pack: &Pack, edition: &Edition, workbook: &Workbook) -> Extract {
    with_aliases(words, |aliases| edition.of(pack, workbook, aliases))
}

/// Who made an edition and for whom, and what is left off because it names somebody whom the edition does not:
/// a sentence each. A partner's says that it is for the partner, unless another name was asked for; one with
/// letters in the place of names has no sign.
pub fn letterhead(
    words: &Catalog,
    pack: &Pack,
    extract: &Extract,
    workbook: &Workbook,
    kept: &Letterhead,
    asked_for: Option<&str>,
) -> (Letterhead, Vec<String>) {
    let mut left_off = Vec::new();
    let mut shown = |text: &str| {
        let told = with_aliases(words, |aliases| {
            extract.edition.text(pack, workbook, aliases, text)
        });
        if told == text {
            return told;
        }
        left_off.push(t!(words, "letterhead-left-off", name = text));
        String::new()
    };
    let is_said = *kept != Letterhead::default() || asked_for.is_some();
    let prepared_by = shown(&kept.prepared_by);
    let prepared_for = match (asked_for, &extract.edition.recipient) {
        (Some(name), _) => shown(name),
        (None, Recipient::Mine(_) | Recipient::Adviser(_)) => shown(&kept.prepared_for),
        (None, Recipient::Partner(_)) => {
            let partner = extract.workbook.alliances.first().filter(|_| is_said);
            partner.map_or_else(String::new, |partner| partner.name.clone())
        }
    };
    let logo = match extract.edition.names {
        Names::Real => kept.logo.clone(),
        Names::Letters => {
            if kept.logo.is_some() {
                left_off.push(t!(words, "letterhead-no-logo"));
            }
            None
        }
    };
    let letterhead = Letterhead {
        prepared_by,
        prepared_for,
        logo,
    };
    (letterhead, left_off)
}

fn with_aliases<T>(words: &Catalog, make: impl FnOnce(&Aliases<'_>) -> T) -> T {
    let aliases = Aliases {
        no_names: t!(words, "edition-no-names"),
        trade: t!(words, "edition-trade"),
        before_nouns: t!(words, "edition-before-nouns"),
        noun_endings: t!(words, "edition-noun-endings"),
        firm: t!(words, "edition-firm"),
        outsider: t!(words, "edition-outsider"),
        alliance: &|letter| t!(words, "edition-alliance", letter = letter),
        person: &|letter| t!(words, "edition-person", letter = letter),
    };
    make(&aliases)
}

/// What an edition says of itself, in a sentence or two each: made from what is in it and from what was left
/// out of it. Nothing of one that holds everything and nothing private.
pub fn notes(words: &Catalog, extract: &Extract) -> Vec<String> {
    let mut notes = Vec::new();
    let left_out = |reason| extract.left_out(reason);
    let names = || {
        let alliances = extract.workbook.alliances.iter();
        let names: Vec<&str> = alliances.map(|alliance| &*alliance.name).collect();
        names.join(", ")
    };
    match extract.edition.recipient {
        Recipient::Mine(_) | Recipient::Adviser(_) => {
            if left_out(Reason::Others) > 0 {
                notes.push(t!(words, "edition-about", names = names()));
            }
            if extract.private() > 0 {
                let count = extract.private();
                notes.push(t!(words, "edition-holds-private", count = count));
            }
            if left_out(Reason::Private) > 0 {
                let count = left_out(Reason::Private);
                notes.push(t!(words, "edition-without-private", count = count));
            }
        }
        // How much is kept from a partner, and that some of it is private, is the owner's affair.
        Recipient::Partner(_) => {
            let stay: usize = Reason::ALL.map(left_out).iter().sum();
            if stay > 0 {
                let firm = extract.workbook.title.as_str();
                notes.push(t!(
                    words,
                    "edition-for-partner",
                    partner = names(),
                    firm = firm
                ));
            }
        }
    }
    match extract.edition.names {
        Names::Letters if extract.renamed > 0 => notes.push(t!(words, "edition-letters")),
        Names::Real if extract.renamed > 0 => {
            if !extract.edition.hidden.is_empty() {
                notes.push(t!(words, "edition-letters"));
            }
            if !extract.edition.holds_all() {
                let outsider = t!(words, "edition-outsider");
                notes.push(t!(words, "edition-renamed", outsider = outsider));
            }
        }
        Names::Letters | Names::Real => {}
    }
    notes
}

/// What the owner should know before it goes, in a sentence each: how much goes, how much stays and why.
/// Nothing of one that holds everything and nothing private.
pub fn counts(words: &Catalog, extract: &Extract) -> Vec<String> {
    let mut counts = Vec::new();
    let private = extract.private();
    if private > 0 {
        counts.push(t!(words, "edition-private-goes", count = private));
    }
    let private = extract.left_out(Reason::Private);
    let stay: usize = Reason::ALL.map(|it| extract.left_out(it)).iter().sum();
    if stay > 0 {
        let go = extract.items.len() - stay;
        counts.push(t!(words, "edition-counts", go = go, stay = stay));
    }
    if private > 0 {
        counts.push(t!(words, "edition-private-stays", count = private));
    }
    let listed = |doubts: &[Doubt]| {
        let words = doubts.iter().map(|doubt| doubt.word.as_str());
        let words: BTreeSet<&str> = words.collect();
        words.into_iter().collect::<Vec<_>>().join(", ")
    };
    let count = |doubts: &[Doubt]| doubts.iter().map(|doubt| doubt.count).sum::<usize>();
    if !extract.unsure.is_empty() {
        let (count, listed) = (count(&extract.unsure), listed(&extract.unsure));
        counts.push(t!(words, "edition-unsure", count = count, words = listed));
    }
    if !extract.offered.is_empty() {
        let listed = listed(&extract.offered);
        counts.push(t!(words, "edition-offered", words = listed));
    }
    counts
}

/// What files of an edition are called, before the part and the ending. They give away no name that the
/// edition does not hold, and no two editions have the same.
pub fn stem(words: &Catalog, extract: &Extract) -> String {
    let workbook = &extract.workbook;
    let title = report_stem(&workbook.title, workbook.id);
    let about = |which: &Which| match (which, workbook.alliances.as_slice()) {
        (Which::All, _) => None,
        (Which::Only(_), [only]) => {
            let name = slug(&only.name);
            Some(t!(words, "edition-file-about", name = name))
        }
        (Which::Only(_), several) => {
            let count = several.len().to_string();
            Some(t!(words, "edition-file-about", name = count))
        }
    };
    let (about, recipient) = match &extract.edition.recipient {
        Recipient::Mine(which) => (about(which), None),
        Recipient::Adviser(which) => (about(which), Some(t!(words, "edition-file-adviser"))),
        Recipient::Partner(_) => {
            let name = workbook.alliances.first().map_or("", |it| &it.name);
            let name = slug(name);
            (None, Some(t!(words, "edition-file-partner", name = name)))
        }
    };
    let names = match extract.edition.names {
        Names::Real => None,
        Names::Letters => Some(t!(words, "edition-file-letters")),
    };
    let parts = [about, recipient, names].into_iter().flatten();
    // A pack's own catalogue may have any words for these.
    parts.fold(title, |stem, part| format!("{stem}-{}", file_part(&part)))
}

/// What goes and what stays, line by line, as the owner calls it.
pub fn listing(
    words: &Catalog,
    pack: &Pack,
    workbook: &Workbook,
    extract: &Extract,
) -> Vec<String> {
    let listed = |fates: &dyn Fn(Fate) -> bool| -> Vec<String> {
        let items = extract.items.iter().filter(|item| fates(item.fate));
        items
            .map(|item| {
                let called = called(words, pack, workbook, &item.what);
                match item.fate {
                    Fate::Goes(Readers::Own) => {
                        let private = t!(words, "private-mark");
                        t!(words, "edition-marked", what = called, mark = private)
                    }
                    Fate::Goes(_) | Fate::Stays(_) => called,
                }
            })
            .collect()
    };
    let goes = listed(&|fate| match fate {
        Fate::Goes(_) => true,
        Fate::Stays(_) => false,
    });
    let stays = |reason| listed(&|fate| fate == Fate::Stays(reason));
    let parts = [
        (t!(words, "edition-list-goes"), goes),
        (t!(words, "edition-list-private"), stays(Reason::Private)),
        (t!(words, "edition-list-unshared"), stays(Reason::Unshared)),
        (t!(words, "edition-list-others"), stays(Reason::Others)),
    ];
    let mut lines = Vec::new();
    for (heading, what) in parts {
        if what.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(String::new());
        }
        let count = what.len().to_string();
        lines.push(t!(words, "edition-list", heading = heading, count = count));
        lines.extend(what.into_iter().map(|line| format!("  {line}")));
    }
    let doubts = [
        (t!(words, "edition-list-unsure"), &extract.unsure),
        (t!(words, "edition-list-offered"), &extract.offered),
    ];
    for (heading, doubts) in doubts.into_iter().filter(|(_, all)| !all.is_empty()) {
        let count = doubts.iter().map(|doubt| doubt.count).sum::<usize>();
        let count = count.to_string();
        lines.push(String::new());
        lines.push(t!(words, "edition-list", heading = heading, count = count));
        lines.extend(doubts.iter().map(|doubt| {
            let (word, around) = (doubt.word.as_str(), doubt.around.as_str());
            let count = doubt.count.to_string();
            let told = t!(
                words,
                "edition-list-doubt",
                word = word,
                count = count,
                around = around
            );
            format!("  {told}")
        }));
    }
    lines
}

/// What something is called: the firm or the alliance, and the question or the action.
fn called(words: &Catalog, pack: &Pack, workbook: &Workbook, what: &Shareable) -> String {
    let (subject, what) = match what {
        Shareable::Answer(subject, question) => {
            let label = pack.question(question).map(|asked| asked.label.clone());
            (*subject, label.unwrap_or_else(|| question.to_string()))
        }
        Shareable::Action(id) => {
            let mut actions = workbook.actions.iter();
            let action = actions.find(|action| action.id == *id);
            let about = action.and_then(|action| action.alliance);
            let what = action.map_or("", |action| &action.what);
            let what = t!(words, "edition-list-action", what = what);
            (about.map_or(Subject::Firm, Subject::Alliance), what)
        }
    };
    let whom = match subject {
        Subject::Firm => t!(words, "action-for-firm"),
        Subject::Alliance(id) => workbook.alliance(id).map_or_else(
            || t!(words, "action-for-removed"),
            |alliance| alliance.name.clone(),
        ),
    };
    t!(words, "edition-list-item", whom = whom, what = what)
}

#[cfg(test)]
mod proof;
