//! A question that is answered with one answer, and what belongs to it: what shows it, why it is low, where
//! it aims.

use super::{
    Plain, Said,
    command::Command,
    prompt::{Entered, Line},
};
use crate::{
    domain::{
        answer::{Answer, Answers, Entry, Origin, Part, Slot},
        cell::CellValue,
        change::Change,
        key_in::{self, Problem},
        question::{PickMode, Question, QuestionKind},
        scale::{Held, Rating},
        workbook::Subject,
    },
    session::Session,
    t,
};

impl Plain {
    /// Asks a question, part by part.
    pub(super) fn question(&mut self, subject: Subject, question: &Question) -> Said<()> {
        self.tell_ask(question);
        for part in parts(&question.kind) {
            if self.asks(subject, question, *part) {
                self.part(subject, question, *part)?;
            }
        }
        Ok(())
    }

    /// Says a question with its number.
    pub(super) fn tell_ask(&mut self, question: &Question) {
        let number = self.pack.number(&question.id);
        let number = number.map(|number| number.to_string()).unwrap_or_default();
        let told = t!(
            self.i18n,
            "plain-ask",
            number = number,
            ask = question.ask.as_str()
        );
        self.say(&told);
    }

    fn answers(&self, subject: Subject) -> Option<&Answers> {
        self.session.as_ref()?.workbook().answers(subject)
    }

    /// Whether a part is asked for by what was answered.
    fn asks(&self, subject: Subject, question: &Question, part: Part) -> bool {
        let Some(answers) = self.answers(subject) else {
            return false;
        };
        let value = answers.get(&question.id, Part::Value);
        let is_there = answers.get(&question.id, part).is_some();
        match part {
            Part::Value => true,
            Part::Why => is_there || value.and_then(Answer::rating).is_some_and(Rating::is_low),
            Part::Evidence | Part::Aim => {
                let is_passed = matches!(value, Some(Answer::DontKnow | Answer::NotApplicable));
                is_there || value.is_some() && !is_passed
            }
            Part::Item(_) => false,
        }
    }

    /// Asks for one part of an answer until something is said that fits.
    pub(super) fn part(&mut self, subject: Subject, question: &Question, part: Part) -> Said<()> {
        if part == Part::Value {
            self.tell_options(question);
        }
        let stands = self.stands(subject, question, part);
        if is_words(question, part) {
            return self.part_in_words(subject, question, part, &stands);
        }
        if !stands.is_empty() {
            self.say(&t!(self.i18n, "plain-stands", answer = stands));
        }
        let prompt = self.prompt_for(question, part);
        loop {
            let line = match self.hear(&prompt)? {
                Line::Nothing => return Ok(()),
                Line::Command(Command::Clear, _) => {
                    self.blank(subject, question, part)?;
                    continue;
                }
                Line::Command(command, _) => {
                    self.not_here(command);
                    continue;
                }
                Line::Words(line) => line,
            };
            match self.read(question, part, &line) {
                Ok((said, answer)) => {
                    let fits = self.answer(subject, question, said, Some(answer))?;
                    if said == part || !fits {
                        return Ok(());
                    }
                }
                Err(problem) => {
                    let told = self.problem(&problem);
                    self.say(&told);
                    self.tell_again(question, part);
                }
            }
        }
    }

    fn part_in_words(
        &mut self,
        subject: Subject,
        question: &Question,
        part: Part,
        stands: &str,
    ) -> Said<()> {
        let mut prompt = self.prompt_for(question, part);
        if !self.has_told_end {
            self.has_told_end = true;
            prompt = format!("{prompt} {}", t!(self.i18n, "plain-words-end"));
        }
        let mut stands = stands.to_owned();
        loop {
            let words = match self.words(&prompt, &stands)? {
                Entered::Kept => return Ok(()),
                Entered::Blank => {
                    self.blank(subject, question, part)?;
                    stands.clear();
                    continue;
                }
                Entered::Words(words) => words,
            };
            if words.is_empty() {
                return Ok(());
            }
            let passes = part == Part::Value;
            let answer = match words.trim() {
                "?" if passes => Answer::DontKnow,
                "-" if passes => Answer::NotApplicable,
                _ => Answer::Text(words),
            };
            // Words that stand are not taken away by a sign.
            let is_text = matches!(answer, Answer::Text(_));
            let known = self.answers(subject);
            let known = known.map(|it| it.text(&question.id, part).to_owned());
            if !is_text && known.is_some_and(|known| !known.trim().is_empty()) {
                self.say(&t!(self.i18n, "notice-words-stand"));
                continue;
            }
            self.answer(subject, question, part, Some(answer))?;
            return Ok(());
        }
    }

    /// The answer that a line gives, and the part that it is for.
    fn read(&self, question: &Question, part: Part, line: &str) -> Result<(Part, Answer), Problem> {
        let wording = self.wording();
        let held = Held::ALL.map(|held| wording.held(held));
        let line = crate::domain::text::clean_line(line).text;
        match part {
            Part::Value => key_in::answer(question, &line, &wording.keywords(), &held),
            Part::Why | Part::Evidence | Part::Aim | Part::Item(_) => {
                let answer = key_in::answer_to(question, part, &line, &held)?;
                Ok((part, answer))
            }
        }
    }

    /// Answers a part, or blanks it. False where nothing can be changed.
    pub(super) fn answer(
        &mut self,
        subject: Subject,
        question: &Question,
        part: Part,
        answer: Option<Answer>,
    ) -> Said<bool> {
        let answers = self.answers(subject);
        let known = answers.and_then(|answers| answers.get(&question.id, part));
        if known == answer.as_ref() {
            return Ok(true);
        }
        let slot = Slot::new(&question.id, part);
        let entry = answer.map(|answer| Entry::new(answer, self.now.at));
        self.edit(Change::answer(subject, slot, entry))
    }

    fn blank(&mut self, subject: Subject, question: &Question, part: Part) -> Said<()> {
        let answers = self.answers(subject);
        if answers.is_none_or(|answers| answers.get(&question.id, part).is_none()) {
            self.say(&t!(self.i18n, "plain-clear-nothing"));
            return Ok(());
        }
        if self.answer(subject, question, part, None)? {
            self.say(&t!(self.i18n, "plain-cleared"));
        }
        Ok(())
    }

    /// What a part says by now, in words; empty where it is blank.
    pub(super) fn stands(&self, subject: Subject, question: &Question, part: Part) -> String {
        let answers = self.answers(subject);
        let Some(answer) = answers.and_then(|answers| answers.get(&question.id, part)) else {
            return String::new();
        };
        self.in_words(question, answer)
    }

    /// An answer in words.
    pub(super) fn in_words(&self, question: &Question, answer: &Answer) -> String {
        let wording = self.wording();
        match (&question.kind, answer) {
            (QuestionKind::Rating { anchors, .. }, Answer::Rating(rating)) => {
                format!("{}, {}", rating.get(), anchors[rating.index()])
            }
            (QuestionKind::Gauge { gauge, .. }, Answer::Gauge(degree)) => {
                wording.place(*gauge, *degree)
            }
            (_, answer) => wording.value(&CellValue::Answer {
                subject: Subject::Firm,
                slot: Slot::new(&question.id, Part::Value),
                answer: Some(answer.clone()),
                origin: Origin::Own,
            }),
        }
    }

    fn tell_options(&mut self, question: &Question) {
        let told: Vec<String> = match &question.kind {
            QuestionKind::Rating { anchors, .. } => (1..)
                .zip(anchors)
                .map(|(number, anchor)| format!("{number}. {anchor}"))
                .collect(),
            QuestionKind::Gauge { stops, .. } => (0..)
                .step_by(20)
                .zip(stops)
                .map(|(degree, stop)| format!("{degree}: {stop}"))
                .collect(),
            QuestionKind::Pick { options, .. } => (1..)
                .zip(options)
                .map(|(number, option)| format!("{number}. {}: {}", option.label, option.about))
                .collect(),
            QuestionKind::Text { .. }
            | QuestionKind::Held { .. }
            | QuestionKind::Objectives
            | QuestionKind::Links
            | QuestionKind::Matrix { .. }
            | QuestionKind::Reviews
            | QuestionKind::Actions => Vec::new(),
        };
        for line in told {
            self.say(line.trim_end_matches([':', ' ']));
        }
    }

    /// What is asked for behind which the answer is typed.
    fn prompt_for(&self, question: &Question, part: Part) -> String {
        let i18n = &self.i18n;
        match (part, &question.kind) {
            (
                Part::Evidence,
                QuestionKind::Rating { evidence, .. } | QuestionKind::Held { evidence, .. },
            ) => evidence.clone(),
            (Part::Why, QuestionKind::Rating { why_low, .. }) => why_low.clone(),
            (Part::Aim, _) => t!(i18n, "plain-prompt-aim"),
            (_, QuestionKind::Rating { .. }) => t!(i18n, "plain-prompt-rating"),
            (_, QuestionKind::Gauge { .. }) => t!(i18n, "plain-prompt-gauge"),
            (_, QuestionKind::Held { .. }) => t!(i18n, "plain-prompt-held"),
            (_, QuestionKind::Pick { pick, options }) => {
                let count = options.len().to_string();
                match pick.mode() {
                    PickMode::One => t!(i18n, "plain-prompt-one", count = count),
                    PickMode::Many => t!(i18n, "plain-prompt-many", count = count),
                    PickMode::Ranked => t!(i18n, "plain-prompt-ranked", count = count),
                }
            }
            (
                _,
                QuestionKind::Text { .. }
                | QuestionKind::Objectives
                | QuestionKind::Links
                | QuestionKind::Matrix { .. }
                | QuestionKind::Reviews
                | QuestionKind::Actions,
            ) => t!(i18n, "plain-prompt-words"),
        }
    }

    /// What is wrong with what was written, naming what fits.
    fn problem(&self, problem: &Problem) -> String {
        let i18n = &self.i18n;
        match problem {
            Problem::NotInScale(from, to) => t!(
                i18n,
                "plain-not-in-scale",
                from = from.to_string(),
                to = to.to_string()
            ),
            Problem::NotOneOf(count) => t!(i18n, "plain-not-one-of", count = count.to_string()),
            Problem::NotSomeOf(count) => t!(i18n, "plain-not-some-of", count = count.to_string()),
            Problem::NotHeld => t!(i18n, "plain-not-held"),
            Problem::TooLong => t!(i18n, "plain-too-long"),
            Problem::NoSuchPart
            | Problem::Nothing
            | Problem::NoNumber
            | Problem::NoQuestion(_)
            | Problem::NoAlliance(_)
            | Problem::SeveralAlliances(..)
            | Problem::WhichAlliance
            | Problem::NoGroup(..)
            | Problem::TooMany(_)
            | Problem::NoDate(..)
            | Problem::OnScreen => t!(i18n, "plain-no-such-part"),
        }
    }

    /// Says again what is asked, after something that did not fit.
    fn tell_again(&mut self, question: &Question, part: Part) {
        match part {
            Part::Value => self.tell_ask(question),
            Part::Aim | Part::Why | Part::Evidence | Part::Item(_) => {}
        }
    }

    /// The question that one is at.
    pub(super) fn question_here(&self) -> Option<(Subject, &Question)> {
        use crate::domain::journey::Stop;

        match &self.here {
            Stop::Question(subject, id) => Some((*subject, self.pack.question(id)?)),
            Stop::Alliances | Stop::Review(..) | Stop::Picture => None,
        }
    }

    /// The open workbook.
    pub(super) fn workbook(&self) -> Option<&crate::domain::workbook::Workbook> {
        self.session.as_ref().map(Session::workbook)
    }
}

/// The parts of an answer, in the order in which they are asked: the words first that a rating needs, then
/// those that a low one asks for.
fn parts(kind: &QuestionKind) -> &'static [Part] {
    match kind {
        QuestionKind::Rating { .. } => &[Part::Value, Part::Evidence, Part::Why],
        QuestionKind::Text { .. }
        | QuestionKind::Gauge { .. }
        | QuestionKind::Held { .. }
        | QuestionKind::Pick { .. }
        | QuestionKind::Objectives
        | QuestionKind::Links
        | QuestionKind::Matrix { .. }
        | QuestionKind::Reviews
        | QuestionKind::Actions => kind.parts(),
    }
}

/// Whether a part is answered in words of any length.
fn is_words(question: &Question, part: Part) -> bool {
    match part {
        Part::Evidence | Part::Why => true,
        Part::Value => matches!(question.kind, QuestionKind::Text { .. }),
        Part::Aim | Part::Item(_) => false,
    }
}
