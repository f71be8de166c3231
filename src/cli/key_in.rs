//! `madbook key-in`: the answers of a worksheet, line by line.

use std::{
    io::{self, IsTerminal, Read, Write},
    path::PathBuf,
};

use anyhow::Error;
use uuid::Uuid;

use super::{
    Outcome, Settings,
    console::{Console, on_one_line},
    find,
};
use crate::{
    domain::{
        due::words::DateWords,
        key_in::{Keywords, Line, Problem, Taken, Typist},
        pack::Pack,
        scale::Held,
        text::clean,
        workbook::{Subject, Workbook},
    },
    i18n::Catalog,
    own_editor::{self, Encoding},
    report::wording::Wording,
    store::Summary,
    t,
};

/// The most that is read, in bytes.
const MOST: u64 = 4 * 1024 * 1024;

/// Take the answers of a filled-in worksheet from the standard input, a line for each
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The workbook: its file, or the name of your firm
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Only tell what would be taken, and save nothing
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(
    args: &Args,
    settings: &Settings,
    console: &mut Console,
) -> anyhow::Result<Outcome> {
    let (pack, words) = settings.pack()?;
    let path = find::workbook(&args.file, settings, &words)?;
    let library = settings.library(&words)?;
    let (mut file, loaded) = library.open(&path)?;
    let text = typed(&words, console)?;
    let mut workbook = loaded.workbook;
    let lines = typist(&pack, &words, console).key_in(&mut workbook, &text);
    let is_answer = |read: &Taken| matches!(read, Taken::Answer { .. });
    let read = lines.iter().filter_map(|line| line.read.as_ref().ok());
    let taken = read.filter(|read| is_answer(read)).count();
    let missed = lines.iter().filter(|line| line.read.is_err()).count();
    // Saved before a word is said of what was taken: whoever reads it can rely on it.
    if !args.dry_run && taken > 0 {
        workbook.edited = console.now.timestamp().max(workbook.edited);
        // Whatever is replaced can be brought back from there.
        file.keep()?;
        file.save(&workbook, &Summary::of(&pack, &workbook))?;
    }
    for line in &lines {
        match &line.read {
            Ok(read) => {
                let told = taken_in_words(read, &pack, &words, &workbook);
                let told = t!(
                    words,
                    "key-in-line",
                    line = line.at.to_string(),
                    told = told
                );
                writeln!(console.out, "{}", clean(&told).text)?;
            }
            Err(problem) => console.note(missed_in_words(line, problem, &words)),
        }
    }
    console.note(t!(words, "key-in-taken", taken = taken, missed = missed));
    if args.dry_run {
        console.note(t!(words, "key-in-dry-run"));
    } else if taken > 0 {
        let path = on_one_line(file.path());
        console.note(t!(words, "key-in-saved", path = path));
    }
    Ok(if missed == 0 {
        Outcome::Done
    } else {
        Outcome::Problems
    })
}

/// What was typed, its lines ending in `\n`.
fn typed(words: &Catalog, console: &mut Console) -> anyhow::Result<String> {
    if io::stdin().is_terminal() {
        console.note(t!(words, "key-in-waiting"));
    }
    let mut bytes = Vec::new();
    io::stdin().take(MOST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST {
        return Err(Error::msg(t!(words, "key-in-too-much")));
    }
    let no_text = || Error::msg(t!(words, "key-in-no-text"));
    let (text, encoding) = own_editor::decode(&bytes, None).ok_or_else(no_text)?;
    match encoding {
        Encoding::Guessed(name) => {
            console.note(t!(words, "key-in-guessed", encoding = name.to_owned()));
        }
        Encoding::Utf8 | Encoding::Told(_) => {}
    }
    // The mark of an encoding is no character that somebody misses.
    let text = text
        .trim_start_matches('\u{feff}')
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    let cleaned = clean(&text);
    if cleaned.text.trim().is_empty() {
        console.note(t!(words, "key-in-empty"));
    }
    if !cleaned.removed.is_nothing() {
        let count = cleaned.removed.total();
        console.note(t!(words, "key-in-removed", count = count));
    }
    // Each answer is cleaned by itself: what else breaks lines is a break within one.
    Ok(text)
}

/// Takes the lines in, in the words of a catalogue.
struct Reader<'a> {
    pack: &'a Pack,
    keywords: Keywords,
    held: [String; 3],
    dates: &'a DateWords,
    now: jiff::Zoned,
}

fn typist<'a>(pack: &'a Pack, words: &'a Catalog, console: &Console) -> Reader<'a> {
    let wording = Wording::new(words, pack);
    Reader {
        pack,
        keywords: wording.keywords(),
        held: Held::ALL.map(|held| wording.held(held)),
        dates: words.date_words(),
        now: console.now.clone(),
    }
}

impl Reader<'_> {
    fn key_in(self, workbook: &mut Workbook, text: &str) -> Vec<Line> {
        let mut typist = Typist {
            pack: self.pack,
            keywords: &self.keywords,
            held: self.held,
            now: self.now.timestamp(),
            today: self.now.date(),
            dates: self.dates,
            fresh: &mut Uuid::now_v7,
        };
        typist.key_in(workbook, text)
    }
}

fn taken_in_words(taken: &Taken, pack: &Pack, words: &Catalog, workbook: &Workbook) -> String {
    let name = |id| workbook.alliance(id).map_or("", |alliance| &alliance.name);
    match taken {
        Taken::Alliance(id) => t!(words, "key-in-about", alliance = name(*id)),
        Taken::Answer {
            subject,
            question,
            replaced,
            said,
        } => {
            let asked = pack.question(question).map_or("", |asked| &asked.label);
            let asked = match subject {
                Subject::Firm => asked.to_owned(),
                Subject::Alliance(id) => format!("{asked}, {}", name(*id)),
            };
            if *replaced {
                t!(
                    words,
                    "key-in-replaced",
                    asked = asked,
                    said = said.as_str()
                )
            } else {
                format!("{asked}: {said}")
            }
        }
    }
}

fn missed_in_words(line: &Line, problem: &Problem, words: &Catalog) -> String {
    let why = match problem {
        Problem::NoNumber => t!(words, "key-in-no-number"),
        Problem::NoQuestion(number) => {
            t!(words, "key-in-no-question", number = number.to_string())
        }
        Problem::NoAlliance(name) => t!(words, "key-in-no-alliance", name = name.as_str()),
        Problem::SeveralAlliances(name, known) => {
            let (name, known) = (name.as_str(), known.join(", "));
            t!(
                words,
                "key-in-several-alliances",
                name = name,
                known = known
            )
        }
        Problem::WhichAlliance => t!(words, "key-in-which-alliance"),
        Problem::NoGroup(first, last) => t!(
            words,
            "key-in-no-group",
            first = first.to_string(),
            last = last.to_string()
        ),
        Problem::TooMany(count) => t!(words, "key-in-too-many", count = count.to_string()),
        Problem::Nothing => t!(words, "key-in-nothing"),
        Problem::NotInScale(from, to) => t!(
            words,
            "key-in-not-in-scale",
            from = from.to_string(),
            to = to.to_string()
        ),
        Problem::NotOneOf(count) => t!(words, "key-in-not-one-of", count = count.to_string()),
        Problem::NotSomeOf(count) => t!(words, "key-in-not-some-of", count = count.to_string()),
        Problem::NotHeld => t!(words, "key-in-not-held"),
        Problem::NoSuchPart => t!(words, "key-in-no-such-part"),
        Problem::NoDate(said, why) => match words.impossible_day(*why) {
            Some(told) => told,
            None => t!(words, "key-in-no-date", said = said.as_str()),
        },
        Problem::TooLong => t!(words, "key-in-too-long"),
        Problem::OnScreen => t!(words, "key-in-on-screen"),
    };
    t!(
        words,
        "key-in-missed",
        line = line.at.to_string(),
        why = why
    )
}
