//! Between a question's fields and its answers in the workbook.

use super::{Key, What};
use crate::{
    domain::{
        answer::{Answer, Answers, Part},
        id::OptionId,
        question::{Choice, PickMode, Question, QuestionKind},
        scale::{Held, Rating},
        workbook::Subject,
    },
    report::wording::Wording,
    session::Session,
    tui::{
        context::Context,
        form::{
            Control, Field, Form,
            choice::{ChoiceField, Chosen, Opt},
            gauge::{GaugeField, Set},
        },
    },
};

/// The fields of a question on its page, blank.
pub(super) fn fields_of(at: usize, question: &Question, context: &Context) -> Vec<Field<Key>> {
    let key = |part| Key::part(at, part);
    let words = |part, label: &str| Field::words(key(part), label.to_owned(), "");
    let choice = |options, mode| {
        let choice = ChoiceField::new(options, mode, true, Chosen::Nothing);
        Field::choice(key(Part::Value), String::new(), choice)
    };
    match &question.kind {
        QuestionKind::Text { .. } => {
            let pass = ChoiceField::new(Vec::new(), PickMode::One, true, Chosen::Nothing);
            vec![
                words(Part::Value, ""),
                Field::choice(pass_key(at), String::new(), pass),
            ]
        }
        QuestionKind::Rating {
            anchors,
            why_low,
            evidence,
            ..
        } => vec![
            choice(Opt::numbered(anchors.iter().cloned()), PickMode::One),
            words(Part::Evidence, evidence),
            // Asked for by a low rating, and so below what may be being typed.
            words(Part::Why, why_low),
        ],
        QuestionKind::Held { evidence, .. } => {
            let wording = Wording::new(&context.i18n, &context.pack);
            let options = Held::ALL.map(|held| wording.held(held));
            // Enter goes on to the next mark; Tab leads to what shows it.
            vec![
                choice(Opt::numbered(options), PickMode::One),
                words(Part::Evidence, evidence).passed_by_enter(),
            ]
        }
        QuestionKind::Pick { pick, options } => {
            vec![choice(options_of(options), pick.mode())]
        }
        QuestionKind::Gauge { .. } => {
            let gauge = |part, passes| {
                let gauge = GaugeField::new(Set::Nothing, passes);
                Field::gauge(key(part), String::new(), gauge)
            };
            // Enter sets where it stands and goes on to the next gauge; Tab leads to the aim.
            let aim = gauge(Part::Aim, false).passed_by_enter();
            vec![gauge(Part::Value, true), aim]
        }
        QuestionKind::Objectives
        | QuestionKind::Links
        | QuestionKind::Matrix { .. }
        | QuestionKind::Reviews
        | QuestionKind::Actions => Vec::new(),
    }
}

fn pass_key(at: usize) -> Key {
    let what = What::Pass;
    Key { at, what }
}

fn options_of(options: &[Choice]) -> Vec<Opt> {
    let labels = options.iter().map(|option| option.label.clone());
    let mut options_out = Opt::numbered(labels);
    for (out, option) in options_out.iter_mut().zip(options) {
        out.about.clone_from(&option.about);
    }
    options_out
}

/// Takes over what the workbook says by now, and shows what is asked for by it.
pub(super) fn refreshed(
    form: &mut Form<Key>,
    subject: Subject,
    at: usize,
    question: &Question,
    session: &Session,
) {
    let Some(answers) = session.workbook().answers(subject) else {
        return;
    };
    let keys = form.fields().iter().map(|field| field.key);
    let keys: Vec<Key> = keys.filter(|key| key.at == at).collect();
    for key in keys {
        let part = part_of(key);
        let answer = answers.get(&question.id, part);
        let now = answers.get(&question.id, Part::Value);
        match form.control_mut(key) {
            Some(Control::Line(editor) | Control::Words(editor)) => {
                editor.set_text(answers.text(&question.id, part));
            }
            Some(Control::Choice(choice)) => choice.set(chosen(question, answer)),
            Some(Control::Gauge(gauge)) => {
                gauge.take(set(answer));
                gauge.from = now.and_then(Answer::degree);
            }
            None => {}
        }
    }
    form.show(Key::part(at, Part::Why), asks_why(question, answers));
    let has_words = !answers.text(&question.id, Part::Value).is_empty();
    form.show(pass_key(at), !has_words);
}

fn part_of(key: Key) -> Part {
    match key.what {
        What::Part(part) => part,
        What::Pass => Part::Value,
    }
}

/// Whether *why* is asked: the rating is low, or it was answered before.
fn asks_why(question: &Question, answers: &Answers) -> bool {
    let rating = answers
        .get(&question.id, Part::Value)
        .and_then(Answer::rating);
    rating.is_some_and(Rating::is_low) || !answers.text(&question.id, Part::Why).is_empty()
}

fn chosen(question: &Question, answer: Option<&Answer>) -> Chosen {
    match answer {
        Some(Answer::DontKnow) => Chosen::DontKnow,
        Some(Answer::NotApplicable) => Chosen::NotApplicable,
        Some(Answer::Rating(rating)) => Chosen::Options(vec![rating.index()]),
        Some(Answer::Held(held)) => {
            let at = Held::ALL.iter().position(|known| known == held);
            Chosen::Options(at.into_iter().collect())
        }
        Some(Answer::Picked(picked)) => {
            let options = question.kind.options().unwrap_or_default();
            let place = |id: &OptionId| options.iter().position(|option| option.id == *id);
            let picked: Vec<usize> = picked.iter().filter_map(place).collect();
            if picked.is_empty() {
                Chosen::Nothing
            } else {
                Chosen::Options(picked)
            }
        }
        Some(
            Answer::Text(_)
            | Answer::Gauge(_)
            | Answer::Objective(_)
            | Answer::Criterion(_)
            | Answer::Review(_),
        )
        | None => Chosen::Nothing,
    }
}

fn set(answer: Option<&Answer>) -> Set {
    match answer {
        Some(Answer::Gauge(degree)) => Set::At(*degree),
        Some(Answer::DontKnow) => Set::DontKnow,
        Some(Answer::NotApplicable) => Set::NotApplicable,
        Some(
            Answer::Text(_)
            | Answer::Rating(_)
            | Answer::Held(_)
            | Answer::Picked(_)
            | Answer::Objective(_)
            | Answer::Criterion(_)
            | Answer::Review(_),
        )
        | None => Set::Nothing,
    }
}

/// What a field says: the part of the question it is for, and the answer; none where it is blank.
pub(super) fn written(form: &Form<Key>, key: Key, question: &Question) -> (Part, Option<Answer>) {
    let answer = match form.field(key).map(|field| &field.control) {
        Some(Control::Line(editor) | Control::Words(editor)) => {
            let text = editor.text();
            (!text.is_empty()).then_some(Answer::Text(text))
        }
        Some(Control::Choice(choice)) => answered(question, choice.chosen()),
        Some(Control::Gauge(gauge)) => match gauge.value() {
            Set::Nothing => None,
            Set::At(degree) => Some(Answer::Gauge(degree)),
            Set::DontKnow => Some(Answer::DontKnow),
            Set::NotApplicable => Some(Answer::NotApplicable),
        },
        None => None,
    };
    (part_of(key), answer)
}

/// The answer to a question of which options are chosen; none where nothing is.
pub(in crate::tui::page) fn answered(question: &Question, chosen: Chosen) -> Option<Answer> {
    let options = match chosen {
        Chosen::Nothing => return None,
        Chosen::DontKnow => return Some(Answer::DontKnow),
        Chosen::NotApplicable => return Some(Answer::NotApplicable),
        Chosen::Options(options) => options,
    };
    let first = options.first().copied()?;
    match &question.kind {
        QuestionKind::Rating { .. } => Rating::ALL.get(first).copied().map(Answer::Rating),
        QuestionKind::Held { .. } => Held::ALL.get(first).copied().map(Answer::Held),
        QuestionKind::Pick { options: known, .. } => {
            let ids = options.iter().filter_map(|at| known.get(*at));
            Some(Answer::Picked(
                ids.map(|option| option.id.clone()).collect(),
            ))
        }
        QuestionKind::Text { .. }
        | QuestionKind::Gauge { .. }
        | QuestionKind::Objectives
        | QuestionKind::Links
        | QuestionKind::Matrix { .. }
        | QuestionKind::Reviews
        | QuestionKind::Actions => None,
    }
}
