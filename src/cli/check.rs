//! `madbook check`: what is wrong with workbooks and packs, each thing in its place.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use super::{
    Outcome, Settings,
    console::{self, Console, on_one_line},
    find, list,
};
use crate::{
    content::{self, Remark},
    domain::{
        answer::{Answer, Answers, Part, Slot},
        id::OptionId,
        pack::Pack,
        question::{Question, QuestionKind, Scope},
        workbook::Workbook,
    },
    i18n::Catalog,
    store::{EntryState, Library, LoadError, Loaded, Told, at_home, offers},
    t,
};

/// Print every problem of workbooks and packs, with its place
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Workbooks, folders of workbooks (without the folders in them), and packs (folders with a
    /// pack.ron); without any, all of your workbooks
    #[arg(value_name = "FILE|DIR")]
    paths: Vec<PathBuf>,
}

pub(super) fn run(
    args: &Args,
    settings: &Settings,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    let (pack, words) = settings.pack()?;
    let paths = if args.paths.is_empty() {
        vec![settings.library(&words)?.folder().to_owned()]
    } else {
        args.paths.clone()
    };
    let mut check = Check {
        pack: &pack,
        words: &words,
        console,
        checked: 0,
        problems: 0,
    };
    for given in paths {
        let path = at_home(&given);
        if content::is_pack(&path) {
            check.pack(&path)?;
        } else if path.is_dir() || args.paths.is_empty() {
            check.library(&path)?;
        } else {
            match find::workbook(&given, settings, &words) {
                Ok(path) => check.workbook(&path)?,
                Err(error) => check.problem(&of_whole_file(&path, error.to_string()))?,
            }
        }
    }
    check.done()
}

/// What was looked through so far.
struct Check<'a> {
    pack: &'a Pack,
    words: &'a Catalog,
    console: &'a mut Console,
    checked: usize,
    problems: usize,
}

impl Check<'_> {
    fn pack(&mut self, folder: &Path) -> anyhow::Result<()> {
        self.checked += 1;
        if let Err(problems) = content::check_folder(folder) {
            for problem in problems.problems() {
                self.problem(&problem.told(self.words))?;
            }
        }
        Ok(())
    }

    fn library(&mut self, folder: &Path) -> anyhow::Result<()> {
        let library = Library::at(folder);
        let mut entries = library.examined(library.list()?, self.pack);
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        let now = self.console.now.timestamp();
        for entry in &entries {
            let state = entry.state(now);
            if state == EntryState::Arriving {
                self.checked += 1;
                let told = t!(self.words, "entry-arriving");
                self.problem(&of_whole_file(&entry.path, told))?;
                continue;
            }
            self.workbook(&entry.path)?;
            if let Some(of) = &entry.copy_of
                && state == EntryState::Whole
            {
                let of = on_one_line(of);
                let told = t!(self.words, "entry-copy", file = of);
                self.note(of_whole_file(&entry.path, told))?;
            }
        }
        for offer in offers(&entries, now) {
            for advice in list::advice(&offer, self.words) {
                self.console.note(advice);
            }
        }
        Ok(())
    }

    fn workbook(&mut self, path: &Path) -> anyhow::Result<()> {
        self.checked += 1;
        match Loaded::read(path) {
            Err(LoadError { path, problem }) => {
                let (line, column) = problem.position().unwrap_or((1, 1));
                self.problem(&Remark {
                    file: path,
                    line,
                    column,
                    message: problem.told(self.words),
                })
            }
            Ok(loaded) => self.answers(path, &loaded),
        }
    }

    /// Answers that the pack cannot take: problems where they are of the wrong kind, notes where
    /// their questions are not asked or their options not offered.
    fn answers(&mut self, path: &Path, loaded: &Loaded) -> anyhow::Result<()> {
        // The places are for the reader's convenience; without the text all stand at the beginning.
        let text = fs::read_to_string(path).unwrap_or_default();
        let at = |slot: &Slot, nth| {
            let (line, column) = place(&text, slot, nth).unwrap_or((1, 1));
            move |message| Remark {
                file: path.to_owned(),
                line,
                column,
                message,
            }
        };
        if let Some(message) = console::told(self.words, &loaded.removed) {
            self.note(of_whole_file(path, message))?;
        }
        let subjects = subjects(&loaded.workbook, t!(self.words, "cli-check-firm"));
        for (index, (scope, name, answers)) in subjects.iter().enumerate() {
            for (slot, entry) in answers.iter() {
                let before = &subjects[..index];
                let nth = before.iter().filter(|(.., it)| it.entry(slot).is_some());
                let problem = at(slot, nth.count());
                match self.asked(slot, *scope) {
                    None => self.note(problem(t!(
                        self.words,
                        "cli-check-unknown",
                        question = slot.question.as_str(),
                        subject = name.as_str()
                    )))?,
                    Some(asked) if !fits(asked, *scope, slot.part, &entry.answer) => {
                        self.problem(&problem(t!(
                            self.words,
                            "cli-check-misfit",
                            question = slot.question.as_str(),
                            subject = name.as_str()
                        )))?;
                    }
                    Some(asked) if self.is_orphan(asked, slot, &loaded.workbook) => {
                        self.note(problem(t!(
                            self.words,
                            "cli-check-orphan",
                            question = slot.question.as_str(),
                            subject = name.as_str()
                        )))?;
                    }
                    Some(asked) => {
                        if let Some(option) = not_offered(asked, &entry.answer) {
                            self.note(problem(t!(
                                self.words,
                                "cli-check-option",
                                option = option.as_str(),
                                question = slot.question.as_str(),
                                subject = name.as_str()
                            )))?;
                        }
                    }
                }
            }
        }
        Ok(())
    }

    /// The question that an answer about somebody answers. The matrix is the firm's, and every
    /// candidate is scored on it.
    fn asked(&self, slot: &Slot, scope: Scope) -> Option<&Question> {
        let chapter = self.pack.chapter_of(&slot.question)?;
        let asked = self.pack.question(&slot.question)?;
        let is_scored = matches!(asked.kind, QuestionKind::Matrix { .. });
        (chapter.scope == scope || is_scored).then_some(asked)
    }

    /// Whether it is a link to an objective or a score on a criterion that the firm has no more.
    fn is_orphan(&self, asked: &Question, slot: &Slot, workbook: &Workbook) -> bool {
        let list = match asked.kind {
            QuestionKind::Links => self.pack.objectives(),
            QuestionKind::Matrix { .. } => Some(asked),
            QuestionKind::Text { .. }
            | QuestionKind::Rating { .. }
            | QuestionKind::Gauge { .. }
            | QuestionKind::Held { .. }
            | QuestionKind::Pick { .. }
            | QuestionKind::Objectives
            | QuestionKind::Reviews
            | QuestionKind::Actions => None,
        };
        let is_item = matches!(slot.part, Part::Item(_));
        list.is_some_and(|list| is_item && workbook.firm.get(&list.id, slot.part).is_none())
    }

    fn problem(&mut self, problem: &Remark) -> anyhow::Result<()> {
        self.problems += 1;
        Ok(writeln!(self.console.out, "{problem}")?)
    }

    fn note(&mut self, mut note: Remark) -> anyhow::Result<()> {
        note.message = t!(self.words, "cli-check-note", message = note.message);
        Ok(writeln!(self.console.out, "{note}")?)
    }

    fn done(self) -> anyhow::Result<Outcome> {
        let checked = t!(self.words, "cli-check-checked", count = self.checked);
        let problems = t!(self.words, "cli-check-problems", count = self.problems);
        writeln!(self.console.out, "{checked}, {problems}")?;
        Ok(if self.problems == 0 {
            Outcome::Done
        } else {
            Outcome::Problems
        })
    }
}

/// Whether a part of a question can hold this answer. On the matrix the firm holds the criteria,
/// and alliances the scores.
fn fits(asked: &Question, scope: Scope, part: Part, answer: &Answer) -> bool {
    let is_item = matches!(part, Part::Item(_));
    let is_criterion = matches!(answer, Answer::Criterion(_));
    let is_at_home = match scope {
        Scope::Firm => is_item == is_criterion,
        Scope::Alliance => is_item && !is_criterion,
    };
    let is_matrix = matches!(asked.kind, QuestionKind::Matrix { .. });
    asked.kind.accepts(part, answer) && (is_at_home || !is_matrix)
}

/// The first of the picked options that the question does not offer.
fn not_offered<'a>(asked: &Question, answer: &'a Answer) -> Option<&'a OptionId> {
    let options = asked.kind.options()?;
    let mut picked = answer.picked()?.iter();
    picked.find(|id| !options.iter().any(|option| option.id == **id))
}

fn of_whole_file(path: &Path, message: String) -> Remark {
    Remark {
        file: path.to_owned(),
        line: 1,
        column: 1,
        message,
    }
}

/// Everybody whom answers are about, in the order in which their answers stand in a file.
fn subjects(workbook: &Workbook, firm: String) -> Vec<(Scope, String, &Answers)> {
    let alliances = workbook.alliances.iter();
    let alliances = alliances.map(|it| (Scope::Alliance, it.name.clone(), &it.answers));
    [(Scope::Firm, firm, &workbook.firm)]
        .into_iter()
        .chain(alliances)
        .collect()
}

/// The line and column, from 1, of the answer in this slot, after so many others in slots alike.
/// Finds what madbook wrote, one answer a line; in what was written by hand otherwise it may not.
fn place(text: &str, slot: &Slot, nth: usize) -> Option<(usize, usize)> {
    let part = match slot.part {
        Part::Value => "Value".to_owned(),
        Part::Why => "Why".to_owned(),
        Part::Evidence => "Evidence".to_owned(),
        Part::Aim => "Aim".to_owned(),
        Part::Item(id) => format!("Item(\"{id}\")"),
    };
    let answer = format!("(question: \"{}\", part: {part},", slot.question);
    let mut lines = text.lines().enumerate();
    let found = |(at, line): (usize, &str)| {
        let before = &line[..line.find(&answer)?];
        Some((at + 1, before.chars().count() + 1))
    };
    (lines.by_ref().filter_map(found)).nth(nth)
}
