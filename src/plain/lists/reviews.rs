//! The reviews of an alliance, newest first, and what one moves.

use jiff::civil::Date;

use super::{Plain, Said, Wish};
use crate::{
    domain::{
        answer::{Answer, Decision, Part, Review},
        id::ItemId,
        key_in,
        question::{Dynamic, Question},
        scale::Rating,
        workbook::Subject,
    },
    plain::{command::Command, prompt::Entered},
    session::items,
    t,
};

impl Plain {
    /// Asks for the reviews.
    pub(in crate::plain) fn reviews(&mut self, subject: Subject, question: &Question) -> Said<()> {
        self.tell_ask(question);
        self.tell_reviews(subject, question);
        loop {
            let known = self.review_list(subject, question);
            match self.wish(&t!(self.i18n, "plain-prompt-review"), known.len())? {
                Wish::On => return Ok(()),
                Wish::New(day) => {
                    let item = ItemId(self.now.fresh);
                    let before = known.first().map(|(_, review)| review);
                    let review = items::fresh_review(before, self.now.today);
                    self.review(subject, question, item, review, &day)?;
                }
                Wish::Change(at) => {
                    let (item, review) = known[at].clone();
                    self.review(subject, question, item, review, "")?;
                }
                Wish::Remove(at) => {
                    let (item, review) = &known[at];
                    if self.answer(subject, question, Part::Item(*item), None)? {
                        let date = self.i18n.date(review.date);
                        self.tell_removed(&date);
                        self.tell_reviews(subject, question);
                    }
                }
                Wish::Move(..) => self.not_here(Command::Move),
                Wish::Done(_) => self.not_here(Command::Done),
                Wish::Command(command) => self.not_here(command),
                Wish::Pass(_) => self.cannot_pass(),
            }
        }
    }

    fn review_list(&self, subject: Subject, question: &Question) -> Vec<(ItemId, Review)> {
        let Some(workbook) = self.workbook() else {
            return Vec::new();
        };
        let known = items::reviews(workbook, subject, &question.id).into_iter();
        known.map(|(item, it)| (item, it.clone())).collect()
    }

    fn tell_reviews(&mut self, subject: Subject, question: &Question) {
        for (number, (_, review)) in (1..).zip(self.review_list(subject, question)) {
            let mut told = format!("{number}. {}", self.i18n.date(review.date));
            let rated = Dynamic::ALL.into_iter().zip(review.dynamics);
            for (dynamic, rating) in rated {
                if let Some(rating) = rating {
                    let label = self.wording().dynamic_label(dynamic).to_owned();
                    told = format!("{told}, {label} {}", rating.get());
                }
            }
            if let Some(decision) = review.decision {
                let decision = self.wording().decision(decision);
                let decided = t!(self.i18n, "report-decision", decision = decision);
                told = format!("{told}. {decided}");
            }
            self.say(&told);
        }
    }

    /// Asks for a review, field by field, and keeps it; `day` is what was said of when it was.
    fn review(
        &mut self,
        subject: Subject,
        question: &Question,
        item: ItemId,
        mut review: Review,
        day: &str,
    ) -> Said<()> {
        let before = self.review_list(subject, question);
        let before = before.iter().find(|(known, _)| *known == item);
        let before = before.and_then(|(_, review)| review.decision);
        review.date = self.day(review.date, day)?;
        let part = Part::Item(item);
        let asked = self.review_fields(&mut review);
        // Whoever leaves in the middle of it keeps what was said so far.
        let answer = Answer::Review(Box::new(review.clone()));
        let kept = self.answer(subject, question, part, Some(answer));
        asked?;
        if !kept? {
            return Ok(());
        }
        match items::asks_what_moves(before, review.decision) {
            Some(decision) => self.moves(subject, decision),
            None => Ok(()),
        }
    }

    fn review_fields(&mut self, review: &mut Review) -> Said<()> {
        let i18n = std::sync::Arc::clone(&self.i18n);
        self.review_words(&t!(i18n, "form-review-given"), &mut review.given)?;
        self.review_words(&t!(i18n, "form-review-received"), &mut review.received)?;
        self.review_words(&t!(i18n, "form-review-expected"), &mut review.expected)?;
        self.review_words(&t!(i18n, "form-review-actual"), &mut review.actual)?;
        for (dynamic, rating) in Dynamic::ALL.into_iter().zip(&mut review.dynamics) {
            *rating = self.dynamic(dynamic, *rating)?;
        }
        self.review_words(&t!(i18n, "form-review-changed"), &mut review.changed)?;
        self.review_words(&t!(i18n, "form-review-goals"), &mut review.goals)?;
        let decisions = Decision::ALL.map(|it| self.wording().decision(it));
        let none = std::iter::once(t!(i18n, "form-review-undecided"));
        let options: Vec<String> = none.chain(decisions).collect();
        let here = Decision::ALL
            .iter()
            .position(|it| Some(*it) == review.decision);
        let here = here.map_or(0, |at| at + 1);
        let chosen = self.choose(&t!(i18n, "form-review-decision"), &options, 0, here)?;
        let chosen = chosen.checked_sub(1).and_then(|at| Decision::ALL.get(at));
        review.decision = chosen.copied();
        Ok(())
    }

    fn review_words(&mut self, prompt: &str, words: &mut String) -> Said<()> {
        match self.words(prompt, words)? {
            Entered::Kept => {}
            Entered::Blank => words.clear(),
            Entered::Words(said) => *words = said,
        }
        Ok(())
    }

    fn dynamic(&mut self, dynamic: Dynamic, stands: Option<Rating>) -> Said<Option<Rating>> {
        let label = self.wording().dynamic_label(dynamic).to_owned();
        let prompt = t!(self.i18n, "plain-prompt-dynamic", label = label);
        let told = stands.map(|it| it.get().to_string()).unwrap_or_default();
        loop {
            match self.line(&prompt, &told)? {
                Entered::Kept => return Ok(stands),
                Entered::Blank => return Ok(None),
                Entered::Words(said) => {
                    if let Ok(rating) = key_in::rating(&said) {
                        return Ok(Some(rating));
                    }
                    self.tell_no_score();
                }
            }
        }
    }

    /// The day that a review was held.
    fn day(&mut self, stands: Date, said: &str) -> Said<Date> {
        let mut said = said.to_owned();
        loop {
            if said.is_empty() {
                let told = self.i18n.date(stands);
                match self.line(&t!(self.i18n, "form-review-date"), &told)? {
                    Entered::Kept | Entered::Blank => return Ok(stands),
                    Entered::Words(words) => said = words,
                }
            }
            match self.i18n.day_that_was(&said, self.now.today) {
                Ok(day) => {
                    let date = self.i18n.date(day);
                    self.say(&t!(self.i18n, "plain-day-held", date = date));
                    return Ok(day);
                }
                Err(problem) => self.say(&problem),
            }
            said.clear();
        }
    }

    /// Asks where the alliance stands after a review that deepens it or makes it looser.
    fn moves(&mut self, subject: Subject, decision: Decision) -> Said<()> {
        let decision = self.wording().decision(decision);
        self.say(&t!(self.i18n, "moves-title", decision = decision));
        self.say(&t!(self.i18n, "moves-about"));
        let pack = std::sync::Arc::clone(&self.pack);
        for question in items::movable(&pack) {
            self.say(&question.label);
            self.part(subject, question, Part::Value)?;
        }
        Ok(())
    }
}
