//! The list of actions: what, who, by when, for which alliance.

mod form;

use ratatui::layout::Rect;

use self::form::ActionForm;
pub(super) use self::form::{asked_when, due};
use crate::{
    domain::{
        change::Change,
        draft::FormOf,
        id::{ActionId, QuestionId},
        workbook::{Action as Task, Readers, Shareable, Subject},
    },
    session::Session,
    t,
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, rows_of},
        component::{Component, Step},
        context::Context,
        form::{
            boxed::Leaving,
            draft::{ItemForm, ListForms, Waiting, enter_called},
        },
        glyph,
        hit::Hit,
        input::Input,
        target::Direction,
        theme::Role,
        widget::{
            asked::{self, ROOMY, prose_width},
            column::Column,
            marks,
            rows::{Rows, from_column, lead},
            scroll::Scroll,
        },
    },
};

/// The list of actions, with the form for one of them over it.
pub struct ActionsPage {
    question: QuestionId,
    rows: Rows,
    scroll: Scroll,
    forms: ListForms<ActionId, ActionForm>,
}

impl ActionsPage {
    /// The list under its question, with the form of an action open where one is named.
    pub fn new(
        question: QuestionId,
        action: Option<ActionId>,
        session: &Session,
        context: &Context,
    ) -> Self {
        let mut page = Self {
            question,
            rows: Rows::default(),
            scroll: Scroll::default(),
            forms: ListForms::default(),
        };
        if let Some(row) = action.and_then(|id| page.select(id, session)) {
            page.open_form(Some(row), session, context);
        }
        page
    }

    /// Puts the mark on an action, and says in which row it stands; none where it is not there.
    pub fn select(&mut self, id: ActionId, session: &Session) -> Option<usize> {
        let row = session
            .workbook()
            .actions
            .iter()
            .position(|it| it.id == id)?;
        self.rows.select(row);
        Some(row)
    }

    /// The question that the list answers.
    pub fn question(&self) -> &QuestionId {
        &self.question
    }

    fn selected<'a>(&self, session: &'a Session) -> Option<&'a Task> {
        let tasks = &session.workbook().actions;
        tasks.get(self.rows.at(tasks.len()))
    }

    /// Opens the form of the action in this row, or for a new one.
    fn open_form(&mut self, row: Option<usize>, session: &Session, context: &Context) -> Step {
        let known = row.and_then(|row| session.workbook().actions.get(row));
        let item = known.map(|task| task.id);
        let form = ActionForm::new(known, session, context);
        let of = FormOf::Action(item);
        self.forms.open(item, of, form, session, context)
    }

    fn choose(&mut self, session: &Session, context: &Context) -> Step {
        let rows = session.workbook().actions.len();
        let row = (rows > 0).then(|| self.rows.at(rows));
        self.open_form(row, session, context)
    }

    /// Closes the form and keeps what was typed; what cannot be kept yet waits as a draft.
    fn keep(&mut self, session: &mut Session, context: &Context) -> Step {
        let Some(open) = self.forms.take() else {
            return Step::taken();
        };
        let form = open.whole(context);
        let step = match form.and_then(|form| form.read(open.item, session, context)) {
            Some(task) => self.change(&task, session, context),
            None => Step::taken(),
        };
        open.closed(step, session, context)
    }

    /// Writes what an action says by now into the workbook; a new one comes last.
    fn change(&mut self, task: &Task, session: &mut Session, context: &Context) -> Step {
        let tasks = &session.workbook().actions;
        let known = tasks.iter().find(|known| known.id == task.id);
        match known {
            Some(known) if known.intent() == task.intent() => Step::taken(),
            Some(_) => Step::changed(Change::set_action(task), session, context),
            None => {
                let at = tasks.len();
                let step = Step::changed(Change::set_action(task), session, context);
                self.rows.select(at);
                step
            }
        }
    }

    fn act(&mut self, action: Action, session: &mut Session, context: &Context) -> Step {
        let rows = session.workbook().actions.len();
        if self.rows.act(action, rows) {
            self.scroll.reset();
            return Step::taken();
        }
        if self.scroll.act(action) {
            return Step::taken();
        }
        let selected = self.selected(session).cloned();
        match (action, selected) {
            (Action::Choose, _) => self.choose(session, context),
            (Action::New, _) => self.open_form(None, session, context),
            (Action::Done, Some(task)) => Step::tick(&task, session, context),
            (Action::Private | Action::Share, Some(task)) => {
                let one = Shareable::Action(task.id);
                let list = Shareable::Answer(Subject::Firm, self.question.clone());
                let readers = &session.workbook().readers;
                // An action that is private as all are has no mark of its own to take away.
                let frees_all = action == Action::Private
                    && readers.get(&list) == Some(&Readers::Own)
                    && readers.get(&one) != Some(&Readers::Own);
                if frees_all {
                    let told = t!(context.i18n, "notice-list-not-private");
                    return Step::edited(Change::set_readers(list, None), told, session, context);
                }
                Step::toggle_readers(action, &one, session, context)
            }
            (Action::Remove, Some(task)) => {
                let told = t!(
                    context.i18n,
                    "notice-removed",
                    name = task.what.as_str(),
                    undo = context.key(Action::Undo)
                );
                Step::edited(Change::remove_action(task.id), told, session, context)
            }
            (Action::MoveUp, Some(task)) => self.shift(&task, Direction::Back, session, context),
            (Action::MoveDown, Some(task)) => {
                self.shift(&task, Direction::Forward, session, context)
            }
            (action, _) => match context.pack.question(&self.question) {
                Some(question) => {
                    Step::on_list_question(action, Subject::Firm, question, session, context)
                }
                None => Step::ignored(),
            },
        }
    }

    /// Moves an action by one row.
    fn shift(
        &mut self,
        task: &Task,
        direction: Direction,
        session: &mut Session,
        context: &Context,
    ) -> Step {
        let rows = session.workbook().actions.len();
        let Some(to) = direction.step(self.rows.at(rows), rows) else {
            return Step::taken();
        };
        let step = Step::changed(
            Change::move_action(session.workbook(), task.id, to),
            session,
            context,
        );
        if step.notice.is_none() {
            self.rows.select(to);
        }
        step
    }
}

impl Component for ActionsPage {
    fn update(&mut self, input: &Input, session: &mut Session, context: &Context) -> Step {
        if self.forms.is_open() {
            let wish = self.forms.update(input, session, context);
            return wish.step(|| self.keep(session, context));
        }
        match (input.action(), input) {
            (Some(action), _) => self.act(action, session, context),
            (None, Input::Click(Hit::Row(row), _)) => {
                if *row == self.rows.at(session.workbook().actions.len()) {
                    self.choose(session, context)
                } else {
                    self.rows.select(*row);
                    Step::taken()
                }
            }
            (None, Input::Wheel(by)) => {
                self.rows.wheel(*by, session.workbook().actions.len());
                Step::taken()
            }
            (None, _) => Step::ignored(),
        }
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        self.list(session, area, canvas);
        if let Some((item, open)) = self.forms.opened() {
            let title = match item {
                None => t!(canvas.i18n(), "action-form-new"),
                Some(_) => t!(canvas.i18n(), "action-form-known"),
            };
            // What leads on is told to whoever begins one, where it takes no room from the fields.
            let field = canvas.context.key_in(&[Layer::Form], Action::NextField);
            let about = match item {
                None if area.height >= ROOMY => {
                    t!(canvas.i18n(), "action-form-about", field = field)
                }
                Some(_) | None => String::new(),
            };
            let (form, waits) = (open.form(), open.is_touched());
            let leaving = Leaving::keeping(waits);
            form.view_in_box_about(area, &title, &about, leaving, waits, canvas);
        }
    }

    fn layers(&self, _session: &Session, _context: &Context) -> Vec<Layer> {
        let open = self.forms.layers();
        open.unwrap_or_else(|| vec![Layer::Actions, Layer::List])
    }

    fn hints(&self, session: &Session, _context: &Context) -> Vec<Action> {
        if self.is_boxed() {
            return Vec::new();
        }
        if session.workbook().actions.is_empty() {
            return vec![Action::Choose, Action::Next, Action::Back];
        }
        vec![
            Action::New,
            Action::Done,
            Action::Choose,
            Action::Private,
            Action::Share,
            Action::Remove,
            Action::Next,
            Action::Back,
        ]
    }

    fn called(&self, action: Action, session: &Session, context: &Context) -> Option<String> {
        let is_empty = session.workbook().actions.is_empty();
        (action == Action::Choose).then(|| enter_called(is_empty, &context.i18n))
    }

    fn unfinished(&self, context: &Context) -> Option<String> {
        self.forms.unfinished(context)
    }

    fn takes_text(&self) -> bool {
        self.forms.takes_text()
    }

    fn is_boxed(&self) -> bool {
        self.forms.is_open()
    }

    fn speak(&mut self, session: &Session, context: &Context) {
        self.forms.speak(session, context);
    }

    fn discard(&mut self, session: &mut Session, _context: &Context) {
        self.forms.discard(session);
    }

    fn leave(&mut self, session: &mut Session, context: &Context) {
        self.keep(session, context);
    }
}

impl ActionsPage {
    fn list(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let context = canvas.context;
        let i18n = &context.i18n;
        let tasks = &session.workbook().actions;
        let mut column = Column::new(prose_width(area));
        let question = context.pack.question(&self.question);
        if let Some(question) = question {
            let shows_prompts = tasks.is_empty() || area.height >= ROOMY;
            let firm = Subject::Firm;
            asked::above_list(&mut column, firm, question, shows_prompts, session, context);
        }
        if tasks.is_empty() {
            let add = t!(i18n, "actions-add-first");
            column.push_kept(1, move |area, canvas| {
                let role = lead(area, true, canvas);
                let inner = from_column(area, 2);
                canvas.text(inner.x, inner.y, inner.width, &add, role);
                canvas.hit(area, Hit::Action(Action::New));
            });
        }
        let selected = self.rows.at(tasks.len());
        let waiting = Waiting {
            layer: Layer::Actions,
            open: Action::Choose,
            indent: 4,
            session,
            context,
        };
        for (row, task) in tasks.iter().enumerate() {
            task_row(row, task, row == selected, session, context, &mut column);
            let of = FormOf::Action(Some(task.id));
            waiting.row(&mut column, row, &of);
        }
        waiting.new_one(&mut column, &FormOf::Action(None));
        if let Some(question) = question {
            column.gap(1);
            asked::reason(&mut column, question, context);
        }
        self.scroll.render(column, area, canvas);
    }
}

/// Adds an action: what is to be done, and below it the rest.
fn task_row<'a>(
    row: usize,
    task: &'a Task,
    is_selected: bool,
    session: &Session,
    context: &Context,
    column: &mut Column<'a>,
) {
    let about = about(task, session, context);
    let is_late = task.done.is_none() && task.due.is_some_and(|due| due < context.now.today);
    let width = column.width().saturating_sub(4);
    let height = rows_of(&task.what, width) + rows_of(&about, width);
    column.push_if_kept(is_selected, height, move |area, canvas| {
        let role = lead(area, is_selected, canvas);
        let (sign, sign_role) = if task.done.is_some() {
            (glyph::ANSWERED, Role::Good)
        } else {
            (glyph::BLANK, Role::Muted)
        };
        canvas.text(area.x + 2, area.y, 1, sign, sign_role);
        let inner = from_column(area, 4);
        let used = canvas.prose(inner, &task.what, role);
        let below = Rect {
            y: inner.y + used,
            height: inner.height.saturating_sub(used),
            ..inner
        };
        let role = if is_late { Role::Warn } else { Role::Muted };
        canvas.prose(below, &about, role);
        canvas.hit(area, Hit::Row(row));
    });
}

/// Whether it is private, who does it, by when and for whom, in one line.
fn about(task: &Task, session: &Session, context: &Context) -> String {
    let i18n = &context.i18n;
    let workbook = session.workbook();
    let mut parts = Vec::new();
    let readers = Readers::of(&context.pack, workbook, &Shareable::Action(task.id));
    parts.extend(marks::readers(readers, i18n));
    if !task.who.is_empty() {
        parts.push(task.who.clone());
    }
    parts.push(match (task.done, task.due) {
        (Some(done), _) => t!(i18n, "action-done", date = i18n.date(done)),
        (None, Some(due)) if due < context.now.today => {
            let told = t!(i18n, "agenda-overdue", date = i18n.date(due));
            format!("{} {told}", glyph::WARNING)
        }
        (None, Some(due)) => t!(i18n, "action-due", date = i18n.date(due)),
        (None, None) => t!(i18n, "action-no-date"),
    });
    parts.push(form::whom(task.alliance, session, context));
    parts.join(&format!(" {} ", glyph::DOT))
}

#[cfg(test)]
mod tests;
