//! A question with its fields: which of them has the keys, and what is typed into them.

use crossterm::event::KeyEvent;

use crate::{
    domain::{
        answer::{Answer, Answers, Part},
        id::QuestionId,
        question::{Question, QuestionKind},
        workbook::{Subject, Workbook},
    },
    t,
    tui::{
        field::editor::{Editor, Lines, Typed},
        model::{Context, Notice, Now},
        screen::{
            book::{Book, Card, Direction},
            choosing::{self, Turn, Turned},
        },
    },
};

/// The fields of one question.
#[derive(Debug, Clone)]
pub struct QuestionCard {
    /// Whom it is asked about.
    pub subject: Subject,
    /// The question.
    pub question: QuestionId,
    /// The part that has the keys.
    pub part: Part,
    /// The option under the cursor, where several can be picked.
    pub row: usize,
    /// Whether it is as it was opened: it shows from its top until somebody moves in it.
    pub fresh: bool,
    /// The words in each part that takes words.
    pub words: [(Part, Editor); 3],
}

impl QuestionCard {
    /// The fields of a question, filled with what was answered.
    pub fn new(subject: Subject, question: QuestionId, workbook: &Workbook) -> Self {
        let words = [Part::Value, Part::Why, Part::Evidence].map(|part| {
            (
                part,
                Editor::new(workbook.text(subject, &question, part), Lines::Many),
            )
        });
        Self {
            subject,
            question,
            part: Part::Value,
            row: 0,
            fresh: true,
            words,
        }
    }

    /// Takes over what was changed elsewhere.
    pub fn refresh(&mut self, workbook: &Workbook) {
        for (part, editor) in &mut self.words {
            editor.set_text(workbook.text(self.subject, &self.question, *part));
        }
    }

    /// The editor for a part that takes words.
    pub fn editor(&self, part: Part) -> Option<&Editor> {
        self.words
            .iter()
            .find(|(known, _)| *known == part)
            .map(|(_, editor)| editor)
    }

    fn editor_mut(&mut self, part: Part) -> Option<&mut Editor> {
        self.words
            .iter_mut()
            .find(|(known, _)| *known == part)
            .map(|(_, editor)| editor)
    }

    /// Whether the part that has the keys takes words.
    pub fn is_typing(&self, question: &Question) -> bool {
        takes_words(&question.kind, self.part)
    }
}

/// Whether a part of a question is answered in words.
pub fn takes_words(kind: &QuestionKind, part: Part) -> bool {
    match part {
        Part::Why | Part::Evidence => true,
        Part::Aim | Part::Item(_) => false,
        Part::Value => matches!(kind, QuestionKind::Text { .. }),
    }
}

/// The parts of a question that are asked now: *why* only where the rating is low or it was answered.
pub fn visible_parts(question: &Question, answers: &Answers) -> Vec<Part> {
    let low = matches!(answers.get(&question.id, Part::Value), Some(Answer::Rating(rating)) if rating.is_low());
    let why = low || !answers.text(&question.id, Part::Why).is_empty();
    question
        .kind
        .parts()
        .iter()
        .copied()
        .filter(|part| *part != Part::Why || why)
        .collect()
}

impl Book {
    /// The question that is open, with its fields.
    pub fn open_question<'a>(
        &'a self,
        context: &'a Context,
    ) -> Option<(&'a QuestionCard, &'a Question)> {
        match &self.card {
            Card::Question(card) => Some((card, context.pack.question(&card.question)?)),
            Card::Actions { .. }
            | Card::Items { .. }
            | Card::Alliances { .. }
            | Card::Review { .. }
            | Card::Look { .. }
            | Card::Picture { .. } => None,
        }
    }

    /// Gives the keys to another visible part; returns false at the ends.
    pub fn step_part(&mut self, context: &Context, forward: bool) -> bool {
        let Some((card, question)) = self.open_question(context) else {
            return false;
        };
        let Some(answers) = self.workbook.answers(card.subject) else {
            return false;
        };
        let parts = visible_parts(question, answers);
        let here = parts
            .iter()
            .position(|part| *part == card.part)
            .unwrap_or(0);
        let there = if forward {
            Some(here + 1)
        } else {
            here.checked_sub(1)
        };
        match there.and_then(|at| parts.get(at)) {
            Some(part) => {
                let part = *part;
                self.focus_part(part);
                true
            }
            None => false,
        }
    }

    /// Gives the keys to the last visible part.
    pub fn focus_last_part(&mut self, context: &Context) {
        while self.step_part(context, true) {}
    }

    /// Gives the keys to another visible part, if there is one that way.
    pub fn step_field(&mut self, context: &Context, direction: Direction) {
        self.step_part(context, direction == Direction::Forward);
    }

    /// Gives the keys to a part.
    pub fn focus_part(&mut self, part: Part) {
        self.pause();
        self.scroll = 0;
        if let Card::Question(card) = &mut self.card {
            card.part = part;
            card.fresh = false;
        }
    }

    /// Gives a key to the editor that has the keys.
    pub fn type_key(&mut self, key: KeyEvent, context: &Context, now: &Now) -> Typed {
        self.type_with(context, now, |editor| editor.key(key))
    }

    /// Gives a paste to the editor that has the keys.
    pub fn type_paste(&mut self, text: &str, context: &Context, now: &Now) -> Typed {
        self.type_with(context, now, |editor| editor.paste(text))
    }

    fn type_with(
        &mut self,
        context: &Context,
        now: &Now,
        give: impl FnOnce(&mut Editor) -> Typed,
    ) -> Typed {
        let Some((card, question)) = self.open_question(context) else {
            return Typed::NotMine;
        };
        if !card.is_typing(question) {
            return Typed::NotMine;
        }
        let (subject, id, part) = (card.subject, card.question.clone(), card.part);
        let Card::Question(card) = &mut self.card else {
            return Typed::NotMine;
        };
        let Some(editor) = card.editor_mut(part) else {
            return Typed::NotMine;
        };
        let typed = give(editor);
        if typed == Typed::Changed {
            let text = editor.text();
            let answer = (!text.is_empty()).then_some(Answer::Text(text));
            self.answer(subject, &id, part, answer, context, now);
        }
        typed
    }

    /// Chooses the step before or after of what has the keys, or moves the cursor among its options.
    pub fn turn(&mut self, turn: Turn, context: &Context, now: &Now) {
        let Some((card, question)) = self.open_question(context) else {
            return;
        };
        let Some(answers) = self.workbook.answers(card.subject) else {
            return;
        };
        match choosing::turned(question, answers, card.part, card.row, turn) {
            Turned::Answer(answer) => self.choose(answer, context, now),
            Turned::Row(row) => {
                if let Card::Question(card) = &mut self.card {
                    card.row = row;
                    card.fresh = false;
                }
            }
            Turned::Nothing => {}
        }
    }

    /// Chooses a step by its number, 1 for the first; what has no such step stays as it is.
    pub fn choose_number(&mut self, number: usize, context: &Context, now: &Now) {
        let Some((card, question)) = self.open_question(context) else {
            return;
        };
        let known = self
            .workbook
            .answers(card.subject)
            .and_then(|answers| answers.get(&question.id, card.part));
        let chosen = choosing::numbered(question, known, number);
        let is_option = question.kind.options().is_some();
        if let Some(chosen) = chosen {
            self.choose(chosen, context, now);
        }
        if is_option && let Card::Question(card) = &mut self.card {
            card.row = number.saturating_sub(1);
        }
    }

    /// Picks the option under the cursor, or drops it.
    pub fn pick_here(&mut self, context: &Context, now: &Now) {
        let Some((card, question)) = self.open_question(context) else {
            return;
        };
        if question.kind.options().is_some() {
            let number = card.row + 1;
            self.choose_number(number, context, now);
        }
    }

    /// Answers what has the keys by choosing.
    pub fn choose(&mut self, answer: Answer, context: &Context, now: &Now) {
        let Some((card, _)) = self.open_question(context) else {
            return;
        };
        let (subject, id, part) = (card.subject, card.question.clone(), card.part);
        if let Card::Question(card) = &mut self.card {
            card.fresh = false;
        }
        // What was picked and dropped again is not answered.
        let answer = Some(answer).filter(|answer| answer.picked().is_none_or(|it| !it.is_empty()));
        self.answer(subject, &id, part, answer, context, now);
    }

    /// Answers the question with *don't know* or *does not apply*; where words stand, says what to
    /// do instead of taking them away.
    pub fn pass(&mut self, answer: Answer, context: &Context, now: &Now) -> Option<Notice> {
        let (card, _) = self.open_question(context)?;
        let (subject, id) = (card.subject, card.question.clone());
        if !self
            .workbook
            .text(subject, &id, Part::Value)
            .trim()
            .is_empty()
        {
            return Some(Notice::warn(t!(context.words, "notice-words-stand")));
        }
        self.focus_part(Part::Value);
        let known = self
            .workbook
            .answers(subject)
            .and_then(|answers| answers.get(&id, Part::Value));
        let answer = (known != Some(&answer)).then_some(answer);
        self.answer(subject, &id, Part::Value, answer, context, now);
        None
    }

    /// Blanks what has the keys.
    pub fn blank(&mut self, context: &Context, now: &Now) {
        let Some((card, _)) = self.open_question(context) else {
            return;
        };
        let (subject, id, part) = (card.subject, card.question.clone(), card.part);
        self.answer(subject, &id, part, None, context, now);
    }
}
