//! The objectives of the firm, and which of them an alliance serves.

mod form;

use ratatui::layout::Rect;

use self::form::ObjectiveForm;
use crate::{
    domain::{
        answer::{Answer, Objective, Part},
        id::{ItemId, QuestionId},
        pack::Pack,
        question::{Question, QuestionKind},
        scale::Held,
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
        form::draft::{ItemForm, Waiting, enter_called},
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

/// The objectives under their question, or under the question which of them an alliance serves.
pub struct ObjectivesPage {
    list: ItemList<ObjectiveForm>,
    /// Whether it links an alliance to the objectives, rather than making them.
    links: bool,
}

impl ObjectivesPage {
    /// The list under a question asked about somebody, with an item selected where one is named.
    pub fn new(
        subject: Subject,
        question: QuestionId,
        part: Option<Part>,
        session: &Session,
        context: &Context,
    ) -> Self {
        let asked = context.pack.question(&question);
        let links = asked.is_some_and(|it| matches!(it.kind, QuestionKind::Links));
        let mut list = ItemList::new(subject, question);
        list.select(part, items(session, &context.pack));
        Self { list, links }
    }

    /// The target that opens it again.
    pub fn target(&self) -> PageTarget {
        self.list.target()
    }

    fn choose(&mut self, session: &mut Session, context: &Context) -> Step {
        match (selected(&self.list, session, context), self.links) {
            (Some(item), true) => self.link(item, session, context),
            // There is nothing to link to: to where objectives are made.
            (None, true) => match context.pack.objectives() {
                Some(made) => Step::go(PageTarget::Question(Subject::Firm, made.id.clone(), None)),
                None => Step::taken(),
            },
            (item, false) => self.open_form(item, session, context),
        }
    }

    fn open_form(&mut self, item: Option<ItemId>, session: &Session, context: &Context) -> Step {
        let known = item.and_then(|item| objective(item, session, &context.pack));
        let form = ObjectiveForm::new(known, context);
        self.list.open_form(item, form, session, context)
    }

    /// Links the alliance to an objective, or drops the link.
    fn link(&self, item: ItemId, session: &mut Session, context: &Context) -> Step {
        let linked = self.list.answer(item, session).is_some();
        let answer = (!linked).then_some(Answer::Held(Held::Yes));
        self.list.write(item, answer, session, context)
    }

    fn keep(&mut self, session: &mut Session, context: &Context) -> Step {
        let (step, kept) = self.list.keep(session, context);
        let all = items(session, &context.pack);
        if let Some(row) = all.iter().position(|item| Some(*item) == kept) {
            self.list.rows.select(row);
        }
        step
    }

    fn act(&mut self, action: Action, session: &mut Session, context: &Context) -> Step {
        let rows = items(session, &context.pack).len();
        if self.list.rows.act(action, rows) {
            self.list.scroll.reset();
            return Step::taken();
        }
        if self.list.scroll.act(action) {
            return Step::taken();
        }
        let item = selected(&self.list, session, context);
        match (action, item) {
            (Action::Choose, _) => self.choose(session, context),
            (Action::Pick, Some(item)) if self.links => self.link(item, session, context),
            (Action::New, _) if !self.links => self.open_form(None, session, context),
            (Action::Remove, Some(item)) if !self.links => {
                let known = objective(item, session, &context.pack);
                let name = known.map(|it| it.what.clone()).unwrap_or_default();
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

/// The objectives, in the order in which they were made.
fn items(session: &Session, pack: &Pack) -> Vec<ItemId> {
    let objectives = items::objectives(session.workbook(), pack).into_iter();
    objectives.map(|(id, _)| id).collect()
}

fn objective<'a>(item: ItemId, session: &'a Session, pack: &Pack) -> Option<&'a Objective> {
    let made = pack.objectives()?;
    let answer = session.workbook().firm.get(&made.id, Part::Item(item));
    answer.and_then(Answer::objective)
}

fn selected(
    list: &ItemList<ObjectiveForm>,
    session: &Session,
    context: &Context,
) -> Option<ItemId> {
    let items = items(session, &context.pack);
    items.get(list.rows.at(items.len())).copied()
}

impl Component for ObjectivesPage {
    fn update(&mut self, input: &Input, session: &mut Session, context: &Context) -> Step {
        if self.list.forms.is_open() {
            let wish = self.list.forms.update(input, session, context);
            return wish.step(|| self.keep(session, context));
        }
        let rows = items(session, &context.pack).len();
        match (input.action(), input) {
            (Some(action), _) => self.act(action, session, context),
            (None, Input::Click(Hit::Row(row), _)) => {
                if *row == self.list.rows.at(rows) {
                    self.choose(session, context)
                } else {
                    self.list.rows.select(*row);
                    Step::taken()
                }
            }
            (None, Input::Wheel(by)) => {
                self.list.rows.wheel(*by, rows);
                Step::taken()
            }
            (None, _) => Step::ignored(),
        }
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let context = canvas.context;
        let Some(question) = context.pack.question(&self.list.question) else {
            return;
        };
        self.view_list(question, session, area, canvas);
        if let Some((_, open)) = self.list.forms.opened() {
            let title = t!(canvas.i18n(), "form-objective");
            open.form()
                .view_in_box(area, &title, open.is_touched(), canvas);
        }
    }

    fn layers(&self, _session: &Session, _context: &Context) -> Vec<Layer> {
        let open = self.list.forms.layers();
        open.unwrap_or_else(|| vec![Layer::Items, Layer::List])
    }

    fn hints(&self, session: &Session, context: &Context) -> Vec<Action> {
        if self.is_boxed() {
            return Vec::new();
        }
        let is_empty = items(session, &context.pack).is_empty();
        let mut hints = match (self.links, is_empty) {
            (true, false) => vec![Action::Pick],
            (false, false) => vec![Action::New, Action::Choose, Action::Remove],
            (true | false, true) => vec![Action::Choose],
        };
        hints.extend([Action::Review, Action::Next, Action::Back]);
        hints
    }

    fn called(&self, action: Action, session: &Session, context: &Context) -> Option<String> {
        let word = if self.links {
            t!(context.i18n, "hint-go-there")
        } else {
            enter_called(items(session, &context.pack).is_empty(), &context.i18n)
        };
        (action == Action::Choose).then_some(word)
    }

    fn unfinished(&self, context: &Context) -> Option<String> {
        self.list.forms.unfinished(context)
    }

    fn takes_text(&self) -> bool {
        self.list.forms.takes_text()
    }

    fn is_boxed(&self) -> bool {
        self.list.forms.is_open()
    }

    fn speak(&mut self, session: &Session, context: &Context) {
        self.list.forms.speak(session, context);
    }

    fn discard(&mut self, session: &mut Session, _context: &Context) {
        self.list.forms.discard(session);
    }

    fn leave(&mut self, session: &mut Session, context: &Context) {
        self.list.keep(session, context);
    }
}

impl ObjectivesPage {
    fn view_list(
        &self,
        question: &Question,
        session: &Session,
        area: Rect,
        canvas: &mut Canvas<'_>,
    ) {
        let context = canvas.context;
        let subject = self.list.subject;
        let items = items(session, &context.pack);
        let mut column = Column::new(prose_width(area));
        let shows_prompts = items.is_empty() || area.height >= ROOMY;
        asked::above_list(
            &mut column,
            subject,
            question,
            shows_prompts,
            session,
            context,
        );
        if items.is_empty() {
            self.view_empty(&mut column, context);
        }
        let selected = self.list.rows.at(items.len());
        let waiting = Waiting {
            layer: Layer::Items,
            open: Action::Choose,
            indent: 5,
            session,
            context,
        };
        for (row, item) in items.into_iter().enumerate() {
            let Some(objective) = objective(item, session, &context.pack) else {
                continue;
            };
            let is_selected = row == selected;
            if self.links {
                let linked = self.list.answer(item, session).is_some();
                link_row(row, objective, linked, is_selected, &mut column);
            } else {
                objective_row(row, objective, is_selected, &mut column, context);
                let of = self.list.form_of(Some(item));
                waiting.row(&mut column, row, &of);
            }
        }
        waiting.new_one(&mut column, &self.list.form_of(None));
        column.gap(1);
        asked::reason(&mut column, question, context);
        self.list.scroll.render(column, area, canvas);
    }

    fn view_empty(&self, column: &mut Column<'_>, context: &Context) {
        let told = if self.links {
            t!(context.i18n, "items-no-objectives")
        } else {
            t!(context.i18n, "items-add-first")
        };
        let rows = rows_of(&told, column.width().saturating_sub(2));
        column.push_kept(rows, move |area, canvas| {
            let role = lead(area, true, canvas);
            canvas.prose(from_column(area, 2), &told, role);
            canvas.hit(area, Hit::Action(Action::Choose));
        });
    }
}

fn objective_row<'a>(
    row: usize,
    objective: &'a Objective,
    is_selected: bool,
    column: &mut Column<'a>,
    context: &Context,
) {
    let help = Wording::new(&context.i18n, &context.pack).ally_help(objective.ally);
    let rows = rows_of(&objective.what, column.width().saturating_sub(5));
    column.push_if_kept(is_selected, rows + 1, move |area, canvas| {
        let role = lead(area, is_selected, canvas);
        canvas.text(area.x + 2, area.y, 3, &(row + 1).to_string(), Role::Key);
        let inner = from_column(area, 5);
        let used = canvas.prose(inner, &objective.what, role);
        if inner.height > used {
            canvas.text(inner.x, inner.y + used, inner.width, &help, Role::Muted);
        }
        canvas.hit(area, Hit::Row(row));
    });
}

fn link_row<'a>(
    row: usize,
    objective: &'a Objective,
    linked: bool,
    is_selected: bool,
    column: &mut Column<'a>,
) {
    let rows = rows_of(&objective.what, column.width().saturating_sub(4));
    column.push_if_kept(is_selected, rows, move |area, canvas| {
        let role = lead(area, is_selected, canvas);
        let (sign, sign_role) = if linked {
            (glyph::ANSWERED, Role::Good)
        } else {
            (glyph::BLANK, Role::Muted)
        };
        canvas.text(area.x + 2, area.y, 1, sign, sign_role);
        canvas.prose(from_column(area, 4), &objective.what, role);
        canvas.hit(area, Hit::Row(row));
    });
}

#[cfg(test)]
mod tests;
