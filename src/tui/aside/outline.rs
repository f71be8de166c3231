//! The outline: every chapter with how far it is, the questions of the one that is open, and the pages
//! that look at the workbook from one side.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use crate::{
    domain::{pack::Chapter, question::Question, workbook::Subject},
    session::Session,
    t,
    tui::{
        canvas::Canvas,
        context::Context,
        glyph,
        hit::Hit,
        target::PageTarget,
        theme::Role,
        widget::{column::Column, marks},
    },
};

/// How many rows the outline takes beside its chapters, about: the open one's questions and the pages.
const ROWS_BESIDE: usize = 16;

/// Draws the outline.
pub fn view(session: &Session, here: &PageTarget, area: Rect, canvas: &mut Canvas<'_>) {
    let context = canvas.context;
    let workbook = session.workbook();
    let mut column = Column::new(area.width);
    let alliances = t!(context.i18n, "outline-alliances");
    let count = workbook.alliances.len().to_string();
    page_row(
        &mut column,
        alliances,
        count,
        Some(PageTarget::Alliances),
        here,
    );
    let chapters = context.pack.chapters_on(workbook.route());
    // Air between chapters, as long as there is room for it.
    let air = u16::from(chapters.len() * 2 + ROWS_BESIDE < usize::from(area.height));
    // A chapter can have several parts on a route; its review comes after the last one.
    let shown = here.questions(&context.pack);
    let holds = |part: &&Chapter| {
        part.questions()
            .any(|it| shown.iter().any(|at| at.id == it.id))
    };
    let open = chapters.iter().rposition(holds);
    for (at, chapter) in chapters.into_iter().enumerate() {
        column.gap(air);
        let subject = session.subject_of(chapter.scope);
        let first = subject.zip(chapter.questions().next());
        let progress = session.part_progress(at);
        let told = if progress.asked == 0 {
            String::new()
        } else if progress.is_complete() {
            glyph::ANSWERED.to_owned()
        } else {
            format!("{}/{}", progress.answered, progress.asked)
        };
        let page = first
            .map(|(subject, question)| PageTarget::Question(subject, question.id.clone(), None));
        page_row(&mut column, chapter.title.clone(), told, page, here);
        if let Some(subject) = subject.filter(|_| open == Some(at)) {
            for question in chapter.questions() {
                question_row(&mut column, session, context, subject, question, here);
            }
            let review = t!(context.i18n, "outline-review");
            let page = PageTarget::Chapter(subject, chapter.id.clone());
            inner_row(
                &mut column,
                (" ", Role::Muted),
                review,
                String::new(),
                page,
                here,
            );
        }
    }
    column.gap(1);
    for (page, label) in looked_up(context) {
        page_row(&mut column, label, String::new(), Some(page), here);
    }
    column.render(area, canvas, 0);
}

/// The pages that look at the workbook from one side, with their names.
pub fn looked_up(context: &Context) -> [(PageTarget, String); 4] {
    let i18n = &context.i18n;
    [
        (PageTarget::Picture, t!(i18n, "outline-picture")),
        (PageTarget::Overview, t!(i18n, "outline-overview")),
        (PageTarget::Agenda, t!(i18n, "outline-agenda")),
        (PageTarget::History(None), t!(i18n, "outline-changes")),
    ]
}

fn page_row(
    column: &mut Column<'_>,
    label: String,
    told: String,
    page: Option<PageTarget>,
    here: &PageTarget,
) {
    let is_question = matches!(page, Some(PageTarget::Question(..)));
    let is_here = !is_question && page.as_ref() == Some(here);
    column.push_if_kept(is_here, 1, move |area, canvas| {
        let role = if is_here {
            Role::Selection
        } else {
            Role::Heading
        };
        let taken = u16::try_from(told.width()).unwrap_or(area.width);
        let room = area.width.saturating_sub(taken + 1);
        canvas.text(area.x, area.y, room, &label, role);
        canvas.text_right(area, &told, Role::Muted);
        if let Some(page) = page {
            canvas.hit(area, Hit::Go(page.into()));
        }
    });
}

fn question_row(
    column: &mut Column<'_>,
    session: &Session,
    context: &Context,
    subject: Subject,
    question: &Question,
    here: &PageTarget,
) {
    let workbook = session.workbook();
    let page = PageTarget::Question(subject, question.id.clone(), None);
    let sign = marks::standing(workbook, subject, question);
    let private = marks::is_private(&context.pack, workbook, subject, &question.id);
    let told = if private { glyph::PRIVATE } else { "" };
    inner_row(
        column,
        sign,
        question.label.clone(),
        told.to_owned(),
        page,
        here,
    );
}

fn inner_row(
    column: &mut Column<'_>,
    sign: (&'static str, Role),
    label: String,
    told: String,
    page: PageTarget,
    here: &PageTarget,
) {
    let is_here = page == *here;
    column.push_if_kept(is_here, 1, move |area, canvas| {
        let (lead, role) = if is_here {
            (glyph::HERE, Role::Selection)
        } else {
            (" ", Role::Text)
        };
        let left = Rect {
            width: area
                .width
                .saturating_sub(u16::try_from(told.width()).unwrap_or(0)),
            ..area
        };
        canvas.pieces(left, &[(lead, role), sign, (" ", role), (&label, role)]);
        canvas.text_right(area, &told, Role::Muted);
        canvas.hit(area, Hit::Go(page.into()));
    });
}
