//! Words are looked for in all answers, or in all workbooks; a number goes to where they stand.

use super::{Leave, Plain, Said, prompt::Line};
use crate::{
    domain::{
        journey::Stop,
        search::{Excerpt, HitPlace, Query, search},
        workbook::Subject,
    },
    session::command::{Command, LibraryCommand},
    t,
};

/// The most places that are told.
const MOST: usize = 20;

impl Plain {
    /// Looks for words in the open workbook.
    pub(super) fn find(&mut self, words: &str) -> Said<()> {
        let Some(words) = self.words_to_find(words)? else {
            return Ok(());
        };
        let query = Query::new(&words);
        let Some(workbook) = self.workbook() else {
            return Ok(());
        };
        let hits = search(&query, &self.pack, workbook);
        let whom = hits.iter().map(|hit| match hit.place {
            HitPlace::Title | HitPlace::Alliance(_) => String::new(),
            HitPlace::Answer(..) | HitPlace::Action(_) => self.about(hit.place.subject(workbook)),
        });
        let told: Vec<String> = whom
            .zip(&hits)
            .map(|(whom, hit)| self.hit_told(&hit.place, &[&whom], &hit.excerpt))
            .collect();
        if hits.is_empty() {
            self.say(&t!(self.i18n, "search-nothing"));
            return Ok(());
        }
        let count = hits.len();
        let summary = t!(self.i18n, "search-count", count = count);
        let Some(at) = self.choose_hit(&summary, &told)? else {
            return Ok(());
        };
        match self.stop_of(&hits[at].place) {
            Some(stop) => Err(Leave::To(stop)),
            None => Ok(()),
        }
    }

    /// Looks for words in all workbooks, and opens the one that is chosen where they stand.
    pub(super) fn find_in_library(&mut self, words: &str) -> Said<()> {
        let Some(words) = self.words_to_find(words)? else {
            return Ok(());
        };
        let look = LibraryCommand::Search(words);
        self.perform(Command::Library(look))?;
        let Some(found) = self.found.take() else {
            return Ok(());
        };
        if !found.unread.is_empty() {
            let (count, files) = (found.unread.len(), found.unread.iter());
            let files: Vec<&str> = files.map(|(file, _)| file.as_str()).collect();
            let files = files.join(", ");
            self.say(&t!(
                self.i18n,
                "search-unread",
                count = count,
                files = files
            ));
        }
        let hits = found.workbooks.iter();
        let hits: Vec<_> = hits
            .flat_map(|workbook| workbook.hits.iter().map(move |hit| (workbook, hit)))
            .collect();
        if hits.is_empty() {
            let told = t!(self.i18n, "search-nothing-library", count = found.looked);
            self.say(&told);
            return Ok(());
        }
        let told: Vec<String> = hits
            .iter()
            .map(|(workbook, hit)| {
                let alliance = hit.alliance.as_deref().unwrap_or_default();
                let whom = [workbook.title.as_str(), alliance];
                self.hit_told(&hit.hit.place, &whom, &hit.hit.excerpt)
            })
            .collect();
        let summary = t!(self.i18n, "search-count", count = found.total);
        let Some(at) = self.choose_hit(&summary, &told)? else {
            return Ok(());
        };
        let (workbook, hit) = hits[at];
        self.goal = self.stop_of(&hit.hit.place);
        let open = LibraryCommand::Open(workbook.path.clone());
        self.perform(Command::Library(open))
    }

    /// The words behind a command, or where there are none, those that are then asked for; none where nothing is said.
    fn words_to_find(&mut self, behind: &str) -> Said<Option<String>> {
        if !Query::new(behind).is_empty() {
            return Ok(Some(behind.to_owned()));
        }
        self.say(&t!(self.i18n, "search-about"));
        let prompt = t!(self.i18n, "plain-find-what");
        Ok(match self.hear(&prompt)? {
            Line::Words(words) if !Query::new(&words).is_empty() => Some(words),
            Line::Words(_) | Line::Nothing => None,
            Line::Command(command, _) => {
                self.not_here(command);
                None
            }
        })
    }

    /// Tells what was found, and asks which of it is meant.
    fn choose_hit(&mut self, summary: &str, told: &[String]) -> Said<Option<usize>> {
        self.say(summary);
        let shown = told.len().min(MOST);
        for (number, line) in (1..).zip(&told[..shown]) {
            self.say(&format!("{number}. {line}"));
        }
        if shown < told.len() {
            self.say(&t!(self.i18n, "search-more", shown = shown));
        }
        let number = self.number(1, shown)?;
        Ok(number.map(|number| number - 1))
    }

    fn hit_told(&self, place: &HitPlace, whom: &[&str], excerpt: &Excerpt) -> String {
        let (what, number) = self.telling().found_in(place);
        let mut heading = vec![number.as_str(), &what];
        heading.retain(|it| !it.is_empty());
        let heading = heading.join(" ");
        let whom = whom.iter().filter(|it| !it.is_empty());
        let parts: Vec<&str> = std::iter::once(heading.as_str())
            .chain(whom.copied())
            .collect();
        let mut words = excerpt.text.clone();
        if excerpt.is_cut_before {
            words.insert(0, '…');
        }
        if excerpt.is_cut_after {
            words.push('…');
        }
        format!("{}: {words}", parts.join(", "))
    }

    /// The stop at which a place is answered; none where nothing is asked about it.
    fn stop_of(&self, place: &HitPlace) -> Option<Stop> {
        Some(match place {
            HitPlace::Title | HitPlace::Alliance(_) => Stop::Alliances,
            HitPlace::Action(_) => Stop::Question(Subject::Firm, self.actions_question()?),
            HitPlace::Answer(subject, slot) => {
                let question = self.pack.question(&slot.question)?;
                Stop::Question(*subject, question.id.clone())
            }
        })
    }
}
