//! A chapter's answers on one page, before it is left.

use crate::tui::stop::Stop;
use jiff::civil::Date;
use ratatui::layout::Rect;

use super::{
    book::{Book, Card},
    outline,
    reading::beside,
};
use crate::{
    domain::{
        answer::{Answer, Answers, Part},
        journey,
        pack::{Chapter, Pack},
        question::{Question, QuestionKind, Scope},
        workbook::Subject,
    },
    report::wording::Wording,
    t,
    tui::{
        canvas::{Canvas, Hit, rows_of},
        glyph,
        screen::card::prose_width,
        theme::Role,
        widget::{column::Column, gauge},
    },
};

/// How many columns the labels take.
const LABEL: u16 = 20;

/// Draws the page.
pub fn view(book: &Book, area: Rect, canvas: &mut Canvas<'_>, today: Date) {
    let (Card::Review { selected }, Stop::Review(subject, id)) = (&book.card, &book.stop) else {
        return;
    };
    let context = canvas.context;
    let words = &context.words;
    let Some(chapter) = context.pack.chapter(id) else {
        return;
    };
    let Some(answers) = book.workbook.answers(*subject) else {
        return;
    };
    let width = prose_width(area);
    let mut column = Column::new(width);
    column.prose(
        t!(words, "review-title", chapter = chapter.title.as_str()),
        Role::Heading,
    );
    let progress = journey::chapter_progress(chapter, &book.workbook, *subject);
    let blank = progress.asked - progress.answered;
    let told = match (blank, progress.flagged) {
        (0, 0) => t!(words, "review-complete"),
        (_, 0) => t!(words, "review-blank", blank = blank),
        (0, _) => t!(words, "review-flagged", flagged = progress.flagged),
        (_, _) => t!(
            words,
            "review-blank-and-flagged",
            blank = blank,
            flagged = progress.flagged
        ),
    };
    column.prose(told, if blank == 0 { Role::Good } else { Role::Muted });
    column.gap(1);
    for (row, question) in chapter.questions().enumerate() {
        let is_selected = row == *selected;
        let (sign, sign_role) = outline::sign(book, *subject, question);
        let answer = summary(book, answers, question, canvas);
        let rows = rows_of(&answer, width.saturating_sub(LABEL)).max(1);
        let draw = move |area: Rect, canvas: &mut Canvas<'_>| {
            let (lead, role) = if is_selected {
                (glyph::HERE, Role::Selection)
            } else {
                (" ", Role::Text)
            };
            let label = Rect {
                width: LABEL.saturating_sub(1).min(area.width),
                ..area
            };
            canvas.pieces(
                label,
                &[
                    (lead, role),
                    (sign, sign_role),
                    (" ", role),
                    (&question.label, role),
                ],
            );
            let rest = Rect {
                x: area.x + LABEL.min(area.width),
                width: area.width.saturating_sub(LABEL),
                ..area
            };
            canvas.prose(
                rest,
                &answer,
                if is_selected { Role::Text } else { Role::Muted },
            );
            canvas.hit(area, Hit::Row(row));
        };
        column.push_if_kept(is_selected, rows, draw);
    }
    if beside::speaks(book, &context.pack) {
        let is_selected = *selected == chapter.questions().count();
        says(book, is_selected, &mut column, canvas, today);
    }
    if chapter.scope == Scope::Alliance && book.workbook.alliances.len() > 1 {
        others(book, chapter, *subject, &mut column, canvas);
    }
    column.render(area, canvas, book.scroll);
}

/// What the chapter's answers say, as a row of its own after theirs.
fn says(book: &Book, is_selected: bool, column: &mut Column<'_>, canvas: &Canvas<'_>, today: Date) {
    let Stop::Review(_, id) = &book.stop else {
        return;
    };
    let row = canvas
        .context
        .pack
        .chapter(id)
        .map_or(0, |it| it.questions().count());
    let title = t!(canvas.words(), "review-says");
    let mut said = Column::new(column.width());
    beside::add(book, &mut said, canvas, today);
    column.gap(1);
    let top = column.height();
    column.push(1, move |area, canvas| {
        let (lead, role) = if is_selected {
            (glyph::HERE, Role::Selection)
        } else {
            (" ", Role::Heading)
        };
        canvas.pieces(area, &[(lead, role), (" ", role), (&title, role)]);
        canvas.hit(area, Hit::Row(row));
    });
    column.append(said);
    if is_selected {
        column.keep(top);
    }
}

/// How many rows the page has: its questions, and what their answers say.
pub fn rows(book: &Book, pack: &Pack) -> usize {
    let Stop::Review(_, id) = &book.stop else {
        return 0;
    };
    let questions = pack.chapter(id).map_or(0, |it| it.questions().count());
    questions + usize::from(beside::speaks(book, pack))
}

/// How far the chapter is for the other alliances.
fn others<'a>(
    book: &'a Book,
    chapter: &Chapter,
    subject: Subject,
    column: &mut Column<'a>,
    canvas: &Canvas<'_>,
) {
    let words = canvas.words();
    column.gap(1);
    column.prose(t!(words, "review-others"), Role::Heading);
    for alliance in &book.workbook.alliances {
        let other = Subject::Alliance(alliance.id);
        if other == subject {
            continue;
        }
        let progress = journey::chapter_progress(chapter, &book.workbook, other);
        let told = t!(
            words,
            "home-progress",
            answered = progress.answered.to_string(),
            asked = progress.asked.to_string()
        );
        column.push(1, move |area, canvas| {
            let x = canvas.pieces(
                area,
                &[
                    ("  ", Role::Text),
                    (&alliance.name, Role::Text),
                    ("  ", Role::Text),
                ],
            );
            canvas.text(
                x,
                area.y,
                area.right().saturating_sub(x),
                &told,
                Role::Muted,
            );
            canvas.hit(area, Hit::Alliance(alliance.id));
        });
    }
}

/// An answer in a few words.
fn summary(book: &Book, answers: &Answers, question: &Question, canvas: &Canvas<'_>) -> String {
    let words = canvas.words();
    let wording = Wording::new(words, &canvas.context.pack);
    let value = answers.get(&question.id, Part::Value);
    let mut parts = Vec::new();
    match (&question.kind, value) {
        (QuestionKind::Actions, _) => {
            parts.push(t!(
                words,
                "review-actions",
                count = book.workbook.actions.len()
            ));
        }
        (_, Some(Answer::DontKnow)) => parts.push(t!(words, "pass-unknown")),
        (_, Some(Answer::NotApplicable)) => parts.push(t!(words, "pass-not-applicable")),
        (_, Some(Answer::Text(text))) => parts.push(text.clone()),
        (QuestionKind::Rating { anchors, .. }, Some(Answer::Rating(rating))) => {
            parts.push(format!(
                "{} {} {}",
                rating.get(),
                glyph::DOT,
                anchors[rating.index()]
            ));
        }
        (QuestionKind::Gauge { stops, .. }, Some(Answer::Gauge(degree))) => {
            let aim = answers
                .get(&question.id, Part::Aim)
                .and_then(Answer::degree);
            parts.push(format!(
                "{} {} {}",
                gauge::numbers(Some(*degree), aim),
                glyph::DOT,
                stops[degree.nearest_stop()]
            ));
        }
        (QuestionKind::Pick { options, .. }, Some(Answer::Picked(picked))) => {
            let labels = picked
                .iter()
                .filter_map(|id| options.iter().find(|option| option.id == *id));
            parts.push(
                labels
                    .map(|option| option.label.as_str())
                    .collect::<Vec<_>>()
                    .join(", "),
            );
        }
        (_, Some(Answer::Held(held))) => parts.push(wording.held(*held)),
        (
            QuestionKind::Objectives
            | QuestionKind::Links
            | QuestionKind::Matrix { .. }
            | QuestionKind::Reviews,
            None,
        ) if answers.items(&question.id).next().is_some() => {
            let count = answers.items(&question.id).count();
            parts.push(t!(words, "review-items", count = count));
        }
        // Nothing, or an answer of another kind than is asked for.
        (
            _,
            None
            | Some(
                Answer::Rating(_)
                | Answer::Gauge(_)
                | Answer::Picked(_)
                | Answer::Objective(_)
                | Answer::Criterion(_)
                | Answer::Review(_),
            ),
        ) => parts.push(t!(words, "review-nothing")),
    }
    for part in [Part::Why, Part::Evidence] {
        let text = answers.text(&question.id, part);
        if !text.is_empty() {
            parts.push(text.to_owned());
        }
    }
    parts.join("\n")
}

/// The question in a row of the page.
pub fn stop_at(book: &Book, row: usize, pack: &Pack) -> Option<Stop> {
    match &book.stop {
        Stop::Review(subject, id) => {
            let mut questions = pack.chapter(id)?.questions();
            questions
                .nth(row)
                .map(|question| Stop::Question(*subject, question.id.clone()))
        }
        Stop::Alliances | Stop::Question(..) | Stop::Picture | Stop::Look(_) => None,
    }
}
