//! The reviews of an alliance, newest first, each with its trend and its words beside those before.

mod form;
mod moves;

use ratatui::layout::Rect;

use self::{form::ReviewForm, moves::Moves};
use crate::{
    domain::{
        answer::{Decision, Part, Review},
        id::{ItemId, QuestionId},
        question::{Dynamic, Question},
        scale::Rating,
        workbook::Subject,
    },
    report::wording::Wording,
    session::{Session, items},
    t,
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, rows_of},
        component::{Component, Step},
        context::Context,
        form::draft::{ItemForm, Waiting, Wish, enter_called},
        glyph,
        hit::Hit,
        input::Input,
        items::ItemList,
        target::PageTarget,
        theme::Role,
        widget::{
            asked::{self, ROOMY, prose_width},
            column::Column,
            rows::{from_column, lead},
        },
    },
};

/// How far a review's words are indented.
const INDENT: u16 = 4;

/// The reviews under their question.
pub struct ReviewsPage {
    list: ItemList<ReviewForm>,
    /// What a review that decided so moves, over the list.
    moves: Option<Moves>,
}

impl ReviewsPage {
    /// The list under a question asked about an alliance, with a review selected where one is named.
    pub fn new(
        subject: Subject,
        question: QuestionId,
        part: Option<Part>,
        session: &Session,
    ) -> Self {
        let mut list = ItemList::new(subject, question);
        let reviews = items::reviews(session.workbook(), subject, &list.question);
        list.select(part, reviews.into_iter().map(|(item, _)| item));
        Self { list, moves: None }
    }

    /// The target that opens it again.
    pub fn target(&self) -> PageTarget {
        self.list.target()
    }

    fn reviews<'a>(&self, session: &'a Session) -> Vec<(ItemId, &'a Review)> {
        items::reviews(session.workbook(), self.list.subject, &self.list.question)
    }

    fn selected<'a>(&self, session: &'a Session) -> Option<(ItemId, &'a Review)> {
        let reviews = self.reviews(session);
        reviews.get(self.list.rows.at(reviews.len())).copied()
    }

    fn open_form(&mut self, item: Option<ItemId>, session: &Session, context: &Context) -> Step {
        let reviews = self.reviews(session);
        let known = reviews.iter().find(|(known, _)| Some(*known) == item);
        let known = known.map(|(_, review)| *review);
        let before = reviews.first().map(|(_, review)| *review);
        let form = ReviewForm::new(known, before, context);
        self.list.open_form(item, form, session, context)
    }

    fn decided(&self, item: Option<ItemId>, session: &Session) -> Option<Decision> {
        self.list.answer(item?, session)?.review()?.decision
    }

    /// Keeps the review, and asks what moves where it now decides that something does.
    fn keep(&mut self, session: &mut Session, context: &Context) -> Step {
        let about = self.list.forms.opened().and_then(|(item, _)| item);
        let before = self.decided(about, session);
        let (step, kept) = self.list.keep(session, context);
        let reviews = self.reviews(session);
        let row = reviews.iter().position(|(item, _)| Some(*item) == kept);
        if let Some(row) = row {
            self.list.rows.select(row);
        }
        let now = items::asks_what_moves(before, self.decided(kept, session));
        if let Some(decision) = now {
            self.moves = Moves::new(self.list.subject, decision, session, context);
        }
        step
    }

    fn update_moves(&mut self, input: &Input, session: &mut Session, context: &Context) -> Step {
        let Some(moves) = &mut self.moves else {
            return Step::ignored();
        };
        let wish = moves.update(input, context);
        wish.step(|| self.keep_moves(session, context))
    }

    fn keep_moves(&mut self, session: &mut Session, context: &Context) -> Step {
        match self.moves.take() {
            Some(moves) => moves.keep(session, context),
            None => Step::taken(),
        }
    }

    fn act(&mut self, action: Action, session: &mut Session, context: &Context) -> Step {
        let rows = self.reviews(session).len();
        if self.list.rows.act(action, rows) {
            self.list.scroll.reset();
            return Step::taken();
        }
        if self.list.scroll.act(action) {
            return Step::taken();
        }
        let selected = self.selected(session).map(|(item, it)| (item, it.date));
        match (action, selected) {
            (Action::Choose, selected) => {
                self.open_form(selected.map(|(item, _)| item), session, context)
            }
            (Action::New, _) => self.open_form(None, session, context),
            (Action::Remove, Some((item, date))) => {
                let name = context.i18n.date(date);
                self.list.remove(item, &name, session, context)
            }
            (action, _) => match context.pack.question(&self.list.question) {
                Some(question) => {
                    Step::on_list_question(action, self.list.subject, question, session, context)
                }
                None => Step::ignored(),
            },
        }
    }
}

impl Component for ReviewsPage {
    fn update(&mut self, input: &Input, session: &mut Session, context: &Context) -> Step {
        if self.moves.is_some() {
            return self.update_moves(input, session, context);
        }
        if self.list.forms.is_open() {
            return match self.list.forms.update(input, session, context) {
                Wish::Stay(step) => step,
                Wish::Keep => self.keep(session, context),
                Wish::KeepAndQuit => {
                    self.list.keep(session, context);
                    Step::ignored()
                }
            };
        }
        let rows = self.reviews(session).len();
        match (input.action(), input) {
            (Some(action), _) => self.act(action, session, context),
            (None, Input::Click(Hit::Row(row), _)) => {
                if *row == self.list.rows.at(rows) {
                    let item = self.selected(session).map(|(item, _)| item);
                    self.open_form(item, session, context)
                } else {
                    self.list.rows.select(*row);
                    Step::taken()
                }
            }
            (None, Input::Wheel(by)) => {
                self.list.scroll.by(*by);
                Step::taken()
            }
            (None, _) => Step::ignored(),
        }
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let Some(question) = canvas.context.pack.question(&self.list.question) else {
            return;
        };
        self.view_list(question, session, area, canvas);
        if let Some((_, open)) = self.list.forms.opened() {
            let title = t!(canvas.i18n(), "form-review");
            open.form()
                .view_in_box(area, &title, open.is_touched(), canvas);
        }
        if let Some(moves) = &self.moves {
            moves.view(area, canvas);
        }
    }

    fn layers(&self, _session: &Session, _context: &Context) -> Vec<Layer> {
        let moves = self.moves.as_ref().map(Moves::layers);
        let open = moves.or_else(|| self.list.forms.layers());
        open.unwrap_or_else(|| vec![Layer::Items, Layer::List])
    }

    fn hints(&self, session: &Session, _context: &Context) -> Vec<Action> {
        if self.is_boxed() {
            return Vec::new();
        }
        let mut hints = if self.reviews(session).is_empty() {
            vec![Action::Choose]
        } else {
            vec![Action::New, Action::Choose, Action::Remove]
        };
        hints.extend([Action::Review, Action::Next, Action::Back]);
        hints
    }

    fn called(&self, action: Action, session: &Session, context: &Context) -> Option<String> {
        let is_empty = self.reviews(session).is_empty();
        (action == Action::Choose).then(|| enter_called(is_empty, &context.i18n))
    }

    fn unfinished(&self, context: &Context) -> Option<String> {
        match &self.moves {
            Some(moves) => moves.unfinished(context),
            None => self.list.forms.unfinished(context),
        }
    }

    fn takes_text(&self) -> bool {
        self.moves.is_none() && self.list.forms.takes_text()
    }

    fn is_boxed(&self) -> bool {
        self.moves.is_some() || self.list.forms.is_open()
    }

    fn speak(&mut self, session: &Session, context: &Context) {
        self.list.forms.speak(session, context);
        if let Some(moves) = &mut self.moves {
            moves.speak(context);
        }
    }

    fn discard(&mut self, session: &mut Session, _context: &Context) {
        self.list.forms.discard(session);
    }

    fn leave(&mut self, session: &mut Session, context: &Context) {
        self.keep_moves(session, context);
        self.list.keep(session, context);
    }
}

impl ReviewsPage {
    fn view_list(
        &self,
        question: &Question,
        session: &Session,
        area: Rect,
        canvas: &mut Canvas<'_>,
    ) {
        let context = canvas.context;
        let reviews = self.reviews(session);
        let mut column = Column::new(prose_width(area));
        let shows_prompts = reviews.is_empty() || area.height >= ROOMY;
        asked::above_list(
            &mut column,
            self.list.subject,
            question,
            shows_prompts,
            session,
            context,
        );
        if reviews.is_empty() {
            let add = t!(context.i18n, "items-add-first");
            column.push_kept(1, move |area, canvas| {
                let role = lead(area, true, canvas);
                let inner = from_column(area, 2);
                canvas.text(inner.x, inner.y, inner.width, &add, role);
                canvas.hit(area, Hit::Action(Action::New));
            });
        }
        // What the numbers mean stands above the first of them.
        if !reviews.is_empty() {
            column.prose(legend(context), Role::Muted);
            column.gap(1);
        }
        let selected = self.list.rows.at(reviews.len());
        let waiting = Waiting {
            layer: Layer::Items,
            open: Action::Choose,
            indent: INDENT,
            session,
            context,
        };
        for (row, (item, review)) in reviews.iter().enumerate() {
            let before = reviews.get(row + 1).map(|(_, before)| *before);
            head(row, review, before, row == selected, &mut column, context);
            let of = self.list.form_of(Some(*item));
            waiting.row(&mut column, row, &of);
            if row == selected {
                words(review, before, &mut column, context);
            }
        }
        waiting.new_one(&mut column, &self.list.form_of(None));
        column.gap(1);
        asked::reason(&mut column, question, context);
        self.list.scroll.render(column, area, canvas);
    }
}

/// The day, the decision, and the four dynamics with the way they went.
fn head(
    row: usize,
    review: &Review,
    before: Option<&Review>,
    is_selected: bool,
    column: &mut Column<'_>,
    context: &Context,
) {
    let date = context.i18n.date(review.date);
    let wording = Wording::new(&context.i18n, &context.pack);
    let decided = review.decision.map(|it| wording.decision(it));
    let decided = decided.unwrap_or_default();
    let trends = (0..review.dynamics.len()).map(|at| {
        let before = before.and_then(|before| before.dynamics[at]);
        trend(review.dynamics[at], before)
    });
    let trends = trends.collect::<Vec<_>>().join("  ");
    column.push_if_kept(is_selected, 1, move |area, canvas| {
        let role = lead(area, is_selected, canvas);
        let wide = u16::try_from(trends.chars().count()).unwrap_or(0);
        let told = Rect {
            width: area.width.saturating_sub(wide + 3),
            ..area
        };
        let told = from_column(told, 2);
        let pieces = [(date.as_str(), role), ("   ", role), (&decided, Role::Text)];
        canvas.pieces(told, &pieces);
        canvas.text_right(area, &trends, Role::Text);
        canvas.hit(area, Hit::Row(row));
    });
}

/// A rating with the way it went since the one before.
fn trend(now: Option<Rating>, before: Option<Rating>) -> String {
    let Some(now) = now else {
        return format!("{} ", glyph::NOT_APPLICABLE);
    };
    let way = match before {
        Some(before) if now > before => glyph::MORE_ABOVE,
        Some(before) if now < before => glyph::MORE_BELOW,
        Some(_) | None => " ",
    };
    format!("{}{way}", now.get())
}

/// What the four numbers and the signs mean.
fn legend(context: &Context) -> String {
    let wording = Wording::new(&context.i18n, &context.pack);
    let names = Dynamic::ALL.map(|it| wording.dynamic_label(it)).join(", ");
    t!(context.i18n, "reviews-legend", names = names)
}

/// One part of a review's words.
type Words = fn(&Review) -> &str;

/// A review's words beside those of the one before.
fn words<'a>(
    review: &'a Review,
    before: Option<&'a Review>,
    column: &mut Column<'a>,
    context: &Context,
) {
    let i18n = &context.i18n;
    let parts: [(String, Words); 6] = [
        (t!(i18n, "form-review-given"), |it| &it.given),
        (t!(i18n, "form-review-received"), |it| &it.received),
        (t!(i18n, "form-review-expected"), |it| &it.expected),
        (t!(i18n, "form-review-actual"), |it| &it.actual),
        (t!(i18n, "form-review-changed"), |it| &it.changed),
        (t!(i18n, "form-review-goals"), |it| &it.goals),
    ];
    if before.is_some() {
        let (now, then) = (t!(i18n, "review-this-time"), t!(i18n, "review-last-time"));
        column.push(1, move |area, canvas| {
            let [left, right] = halves(area);
            canvas.text(left.x, left.y, left.width, &now, Role::Muted);
            canvas.text(right.x, right.y, right.width, &then, Role::Muted);
        });
    }
    for (label, part) in parts {
        let (now, then) = (part(review), before.map_or("", part));
        if now.is_empty() && then.is_empty() {
            continue;
        }
        column.indented(INDENT, label, Role::Muted);
        if before.is_none() {
            column.indented(INDENT, now, Role::Text);
            continue;
        }
        let half = half(column.width());
        column.push(
            rows_of(now, half).max(rows_of(then, half)),
            move |area, canvas| {
                let [left, right] = halves(area);
                canvas.prose(left, now, Role::Text);
                canvas.prose(right, then, Role::Muted);
            },
        );
    }
    column.gap(1);
}

fn half(width: u16) -> u16 {
    width.saturating_sub(INDENT + 2) / 2
}

fn halves(area: Rect) -> [Rect; 2] {
    let left = Rect {
        x: area.x + INDENT.min(area.width),
        width: half(area.width),
        ..area
    };
    let right = Rect {
        x: left.right() + 2,
        ..left
    };
    [left, right]
}

#[cfg(test)]
mod tests;
