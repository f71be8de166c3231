//! The form for a review: when, what was given and received, what was reached, how it went, what was
//! decided.

use jiff::civil::Date;

use crate::{
    domain::{
        answer::{Answer, Decision, Review},
        due::Toward,
        question::Dynamic,
        scale::Rating,
    },
    report::wording::Wording,
    session::{Session, items},
    t,
    tui::{
        context::Context,
        form::{
            Field, Form,
            choice::{ChoiceField, Opt},
            draft::ItemForm,
        },
        items::AnswerForm,
    },
};

/// What a field of the form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Date,
    Given,
    Received,
    Expected,
    Actual,
    Dynamic(Dynamic),
    Changed,
    Goals,
    Decision,
}

/// The form for a review.
#[derive(Debug, Clone)]
pub(super) struct ReviewForm {
    form: Form<Key>,
    /// What the date field and the others held when it was opened.
    before: (String, Review),
}

impl ReviewForm {
    /// The form for a review that is there, or for a new one today; what was to be reached is what the
    /// last one set out.
    pub(super) fn new(known: Option<&Review>, before: Option<&Review>, context: &Context) -> Self {
        let i18n = &context.i18n;
        let fresh = || items::fresh_review(before, context.now.today);
        let review = known.cloned().unwrap_or_else(fresh);
        let date = i18n.date(review.date);
        let words = |key, label, text: &str| Field::words(key, label, text);
        let mut fields = vec![
            Field::prefilled(Key::Date, String::new(), &date),
            words(Key::Given, t!(i18n, "form-review-given"), &review.given),
            words(
                Key::Received,
                t!(i18n, "form-review-received"),
                &review.received,
            ),
            words(
                Key::Expected,
                t!(i18n, "form-review-expected"),
                &review.expected,
            ),
            words(Key::Actual, t!(i18n, "form-review-actual"), &review.actual),
        ];
        let dynamics = Dynamic::ALL.into_iter().zip(review.dynamics);
        fields.extend(dynamics.map(|(dynamic, rating)| rated(dynamic, rating, context)));
        fields.extend([
            words(
                Key::Changed,
                t!(i18n, "form-review-changed"),
                &review.changed,
            ),
            words(Key::Goals, t!(i18n, "form-review-goals"), &review.goals),
            decision(review.decision, context),
        ]);
        let mut new = Self {
            form: Form::new(fields),
            before: (date, review),
        };
        new.explain(context);
        new
    }

    /// The day that is meant, or why it is none, in words.
    fn date(&self, context: &Context) -> Result<Date, String> {
        let written = self.form.text(Key::Date);
        let (i18n, today) = (&context.i18n, context.now.today);
        if written == self.before.0 {
            // Files from elsewhere may hold any day.
            return i18n.day(&written, today, Toward::Back);
        }
        i18n.day_that_was(&written, today)
    }

    /// What the fields hold, on this day.
    fn review(&self, date: Date) -> Review {
        let form = &self.form;
        let rating = |dynamic| {
            let at = form.option(Key::Dynamic(dynamic))?.checked_sub(1)?;
            Rating::ALL.get(at).copied()
        };
        let decided = form.option(Key::Decision).and_then(|at| at.checked_sub(1));
        Review {
            date,
            given: form.text(Key::Given),
            received: form.text(Key::Received),
            expected: form.text(Key::Expected),
            actual: form.text(Key::Actual),
            dynamics: Dynamic::ALL.map(rating),
            changed: form.text(Key::Changed),
            goals: form.text(Key::Goals),
            decision: decided.and_then(|at| Decision::ALL.get(at)).copied(),
        }
    }
}

/// The field for one of the four dynamics; its digits are the ratings.
fn rated(dynamic: Dynamic, rating: Option<Rating>, context: &Context) -> Field<Key> {
    let label = Wording::new(&context.i18n, &context.pack).dynamic_label(dynamic);
    let none = std::iter::once(t!(context.i18n, "form-review-not-rated"));
    let options = Opt::from(0, none.chain(Rating::ALL.map(|_| String::new())));
    let here = rating.map_or(0, |rating| rating.index() + 1);
    let choice = ChoiceField::one(options, here);
    Field::choice(Key::Dynamic(dynamic), label.to_owned(), choice)
}

fn decision(decided: Option<Decision>, context: &Context) -> Field<Key> {
    let i18n = &context.i18n;
    let wording = Wording::new(i18n, &context.pack);
    let none = std::iter::once(t!(i18n, "form-review-undecided"));
    let decisions = Decision::ALL.map(|decision| wording.decision(decision));
    let here = Decision::ALL.iter().position(|it| Some(*it) == decided);
    let here = here.map_or(0, |at| at + 1);
    let choice = ChoiceField::one(Opt::from(0, none.chain(decisions)), here);
    Field::choice(Key::Decision, t!(i18n, "form-review-decision"), choice)
}

impl ItemForm for ReviewForm {
    type Key = Key;

    fn form(&self) -> &Form<Key> {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form<Key> {
        &mut self.form
    }

    fn speak(&mut self, _session: &Session, context: &Context) {
        self.form.speak_as(Self::new(None, None, context).form);
    }

    fn problem(&self, context: &Context) -> Option<(Key, String)> {
        let problem = self.date(context).err()?;
        Some((Key::Date, problem))
    }

    fn is_touched(&self) -> bool {
        let (date, review) = &self.before;
        self.form.text(Key::Date) != *date || self.review(review.date) != *review
    }

    /// Says which day is meant by what is typed, unless it is typed so already.
    fn explain(&mut self, context: &Context) {
        let i18n = &context.i18n;
        let typed = self.form.text(Key::Date);
        let day = self.date(context).ok().map(|day| i18n.date(day));
        let label = match day.filter(|it| *it != typed) {
            Some(day) => t!(i18n, "form-review-day", date = day),
            None => t!(i18n, "form-review-date"),
        };
        self.form.relabel(Key::Date, label);
    }
}

impl AnswerForm for ReviewForm {
    fn read(&self, context: &Context) -> Option<Answer> {
        let date = self.date(context).ok()?;
        Some(Answer::Review(Box::new(self.review(date))))
    }
}
