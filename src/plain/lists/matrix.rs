//! The criteria with their weights, and, once they stand, the candidates' scores, criterion by criterion
//! across the candidates.

use super::{Pass, Plain, Said, Wish};
use crate::{
    domain::{
        answer::{Answer, Criterion, Part},
        id::ItemId,
        key_in,
        question::{DefaultCriterion, Question},
        reading::matrix::Matrix,
        scale::Held,
        text::clean_line,
        workbook::Subject,
    },
    plain::{
        command::Command,
        prompt::{Entered, Line},
    },
    session::items::{self, USUAL_WEIGHT},
    t,
};

impl Plain {
    /// Asks for the criteria or, where they stand, for the scores.
    pub(in crate::plain) fn matrix(
        &mut self,
        subject: Subject,
        question: &Question,
        usual: &[DefaultCriterion],
    ) -> Said<()> {
        self.tell_ask(question);
        loop {
            let Some(matrix) = self.read_matrix() else {
                return Ok(());
            };
            let is_scored = matrix.fixed && !matrix.criteria.is_empty();
            let again = if is_scored {
                self.scores(subject, question, &matrix)?
            } else {
                self.criteria(subject, question, usual)?
            };
            if !again {
                return Ok(());
            }
        }
    }

    fn read_matrix(&self) -> Option<Matrix> {
        Matrix::read(&self.pack, self.workbook()?)
    }

    /// Asks for the criteria. Returns whether they stand now and are scored.
    fn criteria(
        &mut self,
        subject: Subject,
        question: &Question,
        usual: &[DefaultCriterion],
    ) -> Said<bool> {
        self.tell_criteria();
        loop {
            let Some(matrix) = self.read_matrix() else {
                return Ok(false);
            };
            let items: Vec<ItemId> = matrix.criteria.iter().map(|it| it.item).collect();
            let has_usual = items.is_empty() && !usual.is_empty();
            let prompt = if has_usual {
                let names: Vec<&str> = usual.iter().map(|it| it.label.as_str()).collect();
                let names = names.join(", ");
                self.say(&t!(self.i18n, "plain-usual-criteria", names = names));
                t!(self.i18n, "plain-prompt-first-criterion")
            } else {
                t!(self.i18n, "plain-prompt-criterion")
            };
            let count = if has_usual { 1 } else { items.len() };
            match self.wish(&prompt, count)? {
                Wish::On => return Ok(false),
                Wish::Change(_) if has_usual => {
                    let begin = items::usual_criteria(subject, question, &self.now);
                    if let Some(begin) = begin
                        && self.edit(begin)?
                    {
                        self.tell_criteria();
                    }
                }
                Wish::New(label) => {
                    let item = ItemId(self.now.fresh);
                    let label = if label.is_empty() {
                        self.named(&t!(self.i18n, "form-criterion-label"), "")?
                    } else {
                        label
                    };
                    if !label.is_empty() {
                        let new = Criterion {
                            label,
                            weight: USUAL_WEIGHT,
                            floor: None,
                        };
                        self.keep_criterion(subject, question, item, new.clone())?;
                        self.criterion_rest(subject, question, item, new)?;
                    }
                }
                Wish::Change(at) => {
                    if let Some(mut known) = self.criterion(subject, question, items[at]) {
                        let prompt = t!(self.i18n, "form-criterion-label");
                        known.label = self.named(&prompt, &known.label)?;
                        self.keep_criterion(subject, question, items[at], known.clone())?;
                        self.criterion_rest(subject, question, items[at], known)?;
                    }
                }
                Wish::Remove(at) => {
                    let label = matrix.criteria.get(at).map(|it| it.label.clone());
                    if let Some(label) = label
                        && self.answer(subject, question, Part::Item(items[at]), None)?
                    {
                        self.tell_removed(&label);
                        self.tell_criteria();
                    }
                }
                Wish::Command(Command::Score) if !items.is_empty() => {
                    let fixed = Some(Answer::Held(Held::Yes));
                    return self.answer(subject, question, Part::Value, fixed);
                }
                Wish::Move(..) => self.not_here(Command::Move),
                Wish::Done(_) => self.not_here(Command::Done),
                Wish::Command(command) => self.not_here(command),
                Wish::Pass(pass) => {
                    let answer = match pass {
                        Pass::DontKnow => Answer::DontKnow,
                        Pass::NotApplicable => Answer::NotApplicable,
                    };
                    self.answer(subject, question, Part::Value, Some(answer))?;
                    return Ok(false);
                }
            }
        }
    }

    fn tell_criteria(&mut self) {
        let Some(matrix) = self.read_matrix() else {
            return;
        };
        for (number, weighed) in (1..).zip(&matrix.criteria) {
            let share = weighed.share.map(crate::report::wording::percent);
            let mut told = t!(
                self.i18n,
                "plain-criterion",
                number = number.to_string(),
                label = weighed.label.as_str(),
                share = share.unwrap_or_default()
            );
            if let Some(floor) = weighed.floor {
                let floor = floor.get().to_string();
                let floor = t!(self.i18n, "matrix-floor", floor = floor);
                told = format!("{told}, {floor}");
            }
            self.say(&told);
        }
    }

    fn criterion(&self, subject: Subject, question: &Question, item: ItemId) -> Option<Criterion> {
        let answers = self.workbook()?.answers(subject)?;
        let answer = answers.get(&question.id, Part::Item(item))?;
        answer.criterion().cloned()
    }

    fn keep_criterion(
        &mut self,
        subject: Subject,
        question: &Question,
        item: ItemId,
        criterion: Criterion,
    ) -> Said<()> {
        let answer = Some(Answer::Criterion(criterion));
        self.answer(subject, question, Part::Item(item), answer)?;
        Ok(())
    }

    /// Asks how much a criterion weighs, and for the least score.
    fn criterion_rest(
        &mut self,
        subject: Subject,
        question: &Question,
        item: ItemId,
        mut criterion: Criterion,
    ) -> Said<()> {
        let stands = criterion.weight.to_string();
        criterion.weight = loop {
            match self.line(&t!(self.i18n, "form-criterion-weight"), &stands)? {
                Entered::Kept | Entered::Blank => break criterion.weight,
                Entered::Words(said) => match items::weight(&said) {
                    Some(weight) => break weight,
                    None => self.say(&t!(self.i18n, "form-criterion-no-weight")),
                },
            }
        };
        let floor = criterion.floor.map(|it| it.get().to_string());
        let none = t!(self.i18n, "form-criterion-no-floor");
        let stands = floor.unwrap_or(none);
        let prompt = t!(self.i18n, "plain-prompt-floor");
        criterion.floor = loop {
            match self.line(&prompt, &stands)? {
                Entered::Kept => break criterion.floor,
                Entered::Blank => break None,
                Entered::Words(said) if said == "0" => break None,
                Entered::Words(said) => match key_in::rating(&said) {
                    Ok(floor) => break Some(floor),
                    Err(_) => self.tell_no_score(),
                },
            }
        };
        self.keep_criterion(subject, question, item, criterion)
    }

    /// Asks for the scores. Returns whether the criteria are opened again.
    fn scores(&mut self, subject: Subject, question: &Question, matrix: &Matrix) -> Said<bool> {
        if matrix.candidates.is_empty() {
            self.say(&t!(self.i18n, "plain-no-candidates"));
            return Ok(false);
        }
        self.say(&t!(self.i18n, "plain-scores"));
        for weighed in &matrix.criteria {
            self.say(&weighed.label);
            for candidate in &matrix.candidates {
                let about = Subject::Alliance(candidate.alliance);
                if !self.score(about, question, weighed.item)? {
                    self.answer(subject, question, Part::Value, None)?;
                    return Ok(true);
                }
            }
        }
        if let Some(read) = self.read_matrix() {
            for line in self.wording().matrix(&read) {
                self.say(&line);
            }
        }
        Ok(false)
    }

    /// Asks for one score. False where the criteria are to be opened again.
    fn score(&mut self, about: Subject, question: &Question, item: ItemId) -> Said<bool> {
        let part = Part::Item(item);
        let name = self.about(about);
        let mut stands = self.stands(about, question, part);
        loop {
            let prompt = if stands.is_empty() {
                t!(self.i18n, "plain-prompt-score", name = name.as_str())
            } else {
                t!(
                    self.i18n,
                    "plain-prompt-score-stands",
                    name = name.as_str(),
                    score = stands.as_str()
                )
            };
            let answer = match self.hear(&prompt)? {
                Line::Nothing => return Ok(true),
                Line::Command(Command::Weigh, _) => return Ok(false),
                Line::Command(Command::Clear, _) => {
                    self.answer(about, question, part, None)?;
                    stands.clear();
                    continue;
                }
                Line::Command(command, _) => {
                    self.not_here(command);
                    continue;
                }
                Line::Words(line) if line.trim() == "?" => Answer::DontKnow,
                Line::Words(line) => {
                    let Ok(rating) = key_in::rating(&clean_line(&line).text) else {
                        self.tell_no_score();
                        continue;
                    };
                    Answer::Rating(rating)
                }
            };
            self.answer(about, question, part, Some(answer))?;
            return Ok(true);
        }
    }
}
