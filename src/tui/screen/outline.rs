//! The way through the workbook: the outline at the side, and the list of all places.

use crate::tui::stop::{Look, Stop};
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::{book::Book, private};
use crate::{
    domain::{
        answer::Standing,
        journey,
        pack::Chapter,
        question::{Question, Scope},
        workbook::Subject,
    },
    i18n::Catalog,
    t,
    tui::{
        canvas::{Canvas, Hit},
        glyph,
        model::Context,
        overlay::finder::{Found, Item},
        theme::Role,
        widget::column::Column,
    },
};

/// How many rows the outline takes beside its chapters, about: the open one's questions and the looks.
const ROWS_BESIDE: usize = 16;

/// How a question stands, as a sign.
pub fn sign(book: &Book, subject: Subject, question: &Question) -> (&'static str, Role) {
    let Some(answers) = book.workbook.answers(subject) else {
        return (glyph::BLANK, Role::Muted);
    };
    if answers.is_flagged(&question.id) {
        return (glyph::FLAG, Role::Warn);
    }
    match answers.standing(&question.id) {
        Standing::Unknown => (glyph::UNKNOWN, Role::Warn),
        Standing::NotApplicable => (glyph::NOT_APPLICABLE, Role::Muted),
        Standing::Blank | Standing::Answered
            if journey::is_dealt_with(question, &book.workbook, answers) =>
        {
            (glyph::ANSWERED, Role::Good)
        }
        Standing::Blank | Standing::Answered => (glyph::BLANK, Role::Muted),
    }
}

/// Draws the outline: every chapter, and the questions of the one that is open.
pub fn view(book: &Book, area: Rect, canvas: &mut Canvas<'_>) {
    let mut column = Column::new(area.width);
    let alliances = t!(canvas.words(), "outline-alliances");
    let count = book.workbook.alliances.len().to_string();
    stop_row(
        &mut column,
        &alliances,
        &count,
        Some(Stop::Alliances),
        book.stop == Stop::Alliances,
    );
    let chapters = canvas.context.pack.chapters_on(book.workbook.route());
    // Air between chapters, as long as there is room for it.
    let air = u16::from(chapters.len() * 2 + ROWS_BESIDE < usize::from(area.height));
    for chapter in chapters {
        column.gap(air);
        let subject = book.subject_of(chapter.scope);
        let first = subject.zip(chapter.questions().next());
        let is_open = is_open(book, chapter, canvas.context);
        let told = subject.map_or_else(String::new, |subject| {
            let progress = journey::chapter_progress(chapter, &book.workbook, subject);
            if progress.is_complete() {
                glyph::ANSWERED.to_owned()
            } else {
                format!("{}/{}", progress.answered, progress.asked)
            }
        });
        let stop = first.map(|(subject, question)| Stop::Question(subject, question.id.clone()));
        stop_row(&mut column, &chapter.title, &told, stop, false);
        if let Some(subject) = subject.filter(|_| is_open) {
            for question in chapter.questions() {
                question_row(&mut column, book, subject, question);
            }
            let review = t!(canvas.words(), "outline-review");
            let stop = Stop::Review(subject, chapter.id.clone());
            let here = stop == book.stop;
            inner_row(&mut column, " ", Role::Muted, &review, stop, here);
        }
    }
    column.gap(1);
    let picture = t!(canvas.words(), "outline-picture");
    stop_row(
        &mut column,
        &picture,
        "",
        Some(Stop::Picture),
        book.stop == Stop::Picture,
    );
    for (look, label) in looks(canvas.words()) {
        let stop = Stop::Look(look);
        let here = stop == book.stop;
        stop_row(&mut column, &label, "", Some(stop), here);
    }
    column.render(area, canvas, 0);
}

/// The looks from other sides, with their names.
fn looks(words: &Catalog) -> [(Look, String); 3] {
    [
        (Look::Overview, t!(words, "outline-overview")),
        (Look::Agenda, t!(words, "outline-agenda")),
        (Look::Changes, t!(words, "outline-changes")),
    ]
}

fn is_open(book: &Book, chapter: &Chapter, context: &Context) -> bool {
    match &book.stop {
        Stop::Question(_, id) => context
            .pack
            .chapter_of(id)
            .is_some_and(|known| known.id == chapter.id),
        Stop::Review(_, id) => *id == chapter.id,
        Stop::Alliances | Stop::Picture | Stop::Look(_) => false,
    }
}

fn stop_row(column: &mut Column<'_>, label: &str, told: &str, stop: Option<Stop>, here: bool) {
    let (label, told) = (label.to_owned(), told.to_owned());
    let draw = move |area: Rect, canvas: &mut Canvas<'_>| {
        let role = if here { Role::Selection } else { Role::Heading };
        let room = area.width.saturating_sub(5);
        canvas.text(area.x, area.y, room, &label, role);
        canvas.text_right(area, &told, Role::Muted);
        if let Some(stop) = stop {
            canvas.hit(area, Hit::Stop(stop));
        }
    };
    column.push_if_kept(here, 1, draw);
}

fn question_row(column: &mut Column<'_>, book: &Book, subject: Subject, question: &Question) {
    let stop = Stop::Question(subject, question.id.clone());
    let here = stop == book.stop;
    let (sign, role) = sign(book, subject, question);
    if !private::is_private(book, subject, &question.id) {
        return inner_row(column, sign, role, &question.label, stop, here);
    }
    let label = question.label.clone();
    column.push_if_kept(here, 1, move |area, canvas| {
        let word = private::sign(canvas.words());
        let end = inner(area, (sign, role), &label, stop, here, canvas);
        let room = usize::from(area.right().saturating_sub(end + 1));
        let word = if word.width() <= room {
            word.as_str()
        } else {
            glyph::PRIVATE
        };
        canvas.text_right(area, word, Role::Muted);
    });
}

fn inner_row(
    column: &mut Column<'_>,
    sign: &'static str,
    sign_role: Role,
    label: &str,
    stop: Stop,
    here: bool,
) {
    let label = label.to_owned();
    column.push_if_kept(here, 1, move |area, canvas| {
        inner(area, (sign, sign_role), &label, stop, here, canvas);
    });
}

/// Draws a row below a chapter; returns where it ends.
fn inner(
    area: Rect,
    sign: (&'static str, Role),
    label: &str,
    stop: Stop,
    here: bool,
    canvas: &mut Canvas<'_>,
) -> u16 {
    let (lead, role) = if here {
        (glyph::HERE, Role::Selection)
    } else {
        (" ", Role::Text)
    };
    let end = canvas.pieces(area, &[(lead, role), sign, (" ", role), (label, role)]);
    canvas.hit(area, Hit::Stop(stop));
    end
}

/// Every place in the workbook, to find by typing, and which of them is here.
pub fn places(book: &Book, context: &Context) -> (Vec<Item>, usize) {
    let words = &context.words;
    let mut items = vec![
        place(
            t!(words, "outline-alliances"),
            String::new(),
            (" ", Role::Text),
            Stop::Alliances,
        ),
        place(
            t!(words, "outline-picture"),
            String::new(),
            (" ", Role::Text),
            Stop::Picture,
        ),
    ];
    for (look, label) in looks(words) {
        items.push(place(
            label,
            String::new(),
            (" ", Role::Text),
            Stop::Look(look),
        ));
    }
    for chapter in context.pack.chapters_on(book.workbook.route()) {
        let mut subjects = journey::subjects(chapter.scope, &book.workbook);
        // Whoever types a number means the alliance in focus.
        subjects.sort_by_key(|subject| Some(*subject) != book.focus.map(Subject::Alliance));
        for subject in subjects {
            let about = match (chapter.scope, subject) {
                (Scope::Alliance, Subject::Alliance(id)) => book
                    .workbook
                    .alliance(id)
                    .map(|alliance| alliance.name.clone())
                    .unwrap_or_default(),
                (Scope::Firm, _) | (_, Subject::Firm) => book.workbook.title.clone(),
            };
            for question in chapter.questions() {
                let label = format!("{} {} {}", chapter.title, glyph::DOT, question.label);
                let stop = Stop::Question(subject, question.id.clone());
                // On paper a question goes by its number.
                let number = context.pack.number(&question.id);
                let number = number.map(|number| number.to_string()).unwrap_or_default();
                let detail = format!("{about} {} {number}", glyph::DOT);
                items.push(Item {
                    known_as: number,
                    ..place(label, detail, sign(book, subject, question), stop)
                });
            }
            let label = format!(
                "{} {} {}",
                chapter.title,
                glyph::DOT,
                t!(words, "outline-review")
            );
            items.push(place(
                label,
                about,
                (" ", Role::Text),
                Stop::Review(subject, chapter.id.clone()),
            ));
        }
    }
    let here = items
        .iter()
        .position(|item| item.found == Found::Stop(book.stop.clone()))
        .unwrap_or(0);
    (items, here)
}

fn place(label: String, detail: String, sign: (&'static str, Role), stop: Stop) -> Item {
    Item {
        sign,
        label,
        known_as: String::new(),
        about: String::new(),
        detail,
        found: Found::Stop(stop),
    }
}
