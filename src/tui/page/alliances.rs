//! The list of alliances: who, of which kind, how far, and where each stands.

mod form;

use ratatui::layout::Rect;

use self::form::{AllianceForm, Held, held};
use crate::{
    domain::{
        answer::Answers,
        change::Change,
        draft::FormOf,
        id::AllianceId,
        journey::{self, Stop},
        name,
        workbook::{Alliance, AllianceKind, Subject},
    },
    report::wording::Wording,
    session::Session,
    t,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        cells::wide,
        component::{Component, Notice, Step},
        context::Context,
        form::draft::{ItemForm, ListForms, Waiting},
        hit::Hit,
        input::Input,
        target::{Direction, PageTarget},
        theme::Role,
        widget::{
            asked::prose_width,
            column::Column,
            continuum,
            rows::{NameRows, from_column, lead},
        },
    },
};

/// Empty cells between two columns of the list.
const GAP: u16 = 2;

/// The list of alliances.
pub struct AlliancesPage {
    selected: usize,
    forms: ListForms<AllianceId, AllianceForm>,
}

impl AlliancesPage {
    /// The list, with the alliance in focus selected.
    pub fn new(session: &Session) -> Self {
        Self {
            selected: session.focus_index().unwrap_or(0),
            forms: ListForms::default(),
        }
    }

    fn selected<'a>(&self, session: &'a Session) -> Option<&'a Alliance> {
        session.workbook().alliances.get(self.selected)
    }

    fn select(&mut self, row: usize, session: &mut Session) -> Step {
        let last = session.workbook().alliances.len().saturating_sub(1);
        self.selected = row.min(last);
        if let Some(id) = self.selected(session).map(|alliance| alliance.id) {
            session.focus_on(id);
        }
        Step::taken()
    }

    /// Opens the form for an alliance, or for a new one.
    fn open_form(
        &mut self,
        known: Option<&Alliance>,
        session: &Session,
        context: &Context,
    ) -> Step {
        let item = known.map(|alliance| alliance.id);
        let form = AllianceForm::new(known, context);
        let of = FormOf::Alliance(item);
        self.forms.open(item, of, form, session, context)
    }

    /// Closes the form and keeps what was typed; without a name a new one waits, and a known one keeps its own.
    fn keep(&mut self, session: &mut Session, context: &Context) -> Step {
        let Some(open) = self.forms.take() else {
            return Step::taken();
        };
        let step = match open.whole(context) {
            Some(whole) => self.change(open.item, held(&whole.form), session, context),
            None => Step::taken(),
        };
        open.closed(step, session, context)
    }

    fn change(
        &mut self,
        item: Option<AllianceId>,
        Held { name, kind }: Held,
        session: &mut Session,
        context: &Context,
    ) -> Step {
        let now = context.now;
        match item {
            None => {
                let at = session.workbook().alliances.len();
                let alliance = Alliance {
                    id: AllianceId(now.fresh),
                    name,
                    kind,
                    edited: now.at,
                    answers: Answers::default(),
                };
                let told = namesake(&alliance.name, session, context);
                let step = Step::changed(Change::add_alliance(&alliance), session, context);
                self.select(at, session);
                Step {
                    notice: step.notice.or(told),
                    ..step
                }
            }
            Some(id) => match session.workbook().alliance(id) {
                Some(known) => {
                    if (&known.name, known.kind) == (&name, kind) {
                        return Step::taken();
                    }
                    let change = Change::describe_alliance(id, name, kind);
                    Step::changed(change, session, context)
                }
                None => Step::taken(),
            },
        }
    }

    /// To the questions about the selected alliance: where its owner was last, else its first gap.
    fn choose(&mut self, session: &Session, context: &Context) -> Step {
        let Some(alliance) = self.selected(session) else {
            return self.open_form(None, session, context);
        };
        let about = Subject::Alliance(alliance.id);
        if let Some((subject, question)) = session.place()
            && subject == about
        {
            return Step::go(PageTarget::Question(subject, question.clone(), None));
        }
        let workbook = session.workbook();
        match journey::first_stop_about(&context.pack, workbook, alliance.id) {
            Some(Stop::Question(subject, question)) => {
                Step::go(PageTarget::Question(subject, question, None))
            }
            Some(_) | None => Step::taken(),
        }
    }

    fn act(&mut self, action: Action, session: &mut Session, context: &Context) -> Step {
        let selected = self.selected(session).cloned();
        match (action, selected) {
            (Action::Up, _) => self.select(self.selected.saturating_sub(1), session),
            (Action::Down, _) => self.select(self.selected + 1, session),
            (Action::First, _) => self.select(0, session),
            (Action::Last, _) => self.select(usize::MAX, session),
            (Action::Choose, _) => self.choose(session, context),
            (Action::New, _) => self.open_form(None, session, context),
            (Action::Rename, Some(alliance)) => self.open_form(Some(&alliance), session, context),
            (Action::NextKind, Some(alliance)) => {
                let mut kinds = AllianceKind::ALL.iter();
                let here = kinds.position(|kind| *kind == alliance.kind).unwrap_or(0);
                let kind = AllianceKind::ALL[(here + 1) % AllianceKind::ALL.len()];
                let change = Change::describe_alliance(alliance.id, alliance.name, kind);
                Step::changed(change, session, context)
            }
            (Action::Remove, Some(alliance)) => {
                let (name, undo) = (alliance.name.as_str(), context.key(Action::Undo));
                let told = match alliance.answers.answered() {
                    0 => t!(context.i18n, "notice-removed", name = name, undo = undo),
                    count => t!(
                        context.i18n,
                        "notice-removed-answered",
                        name = name,
                        count = count,
                        undo = undo
                    ),
                };
                let change = Change::remove_alliance(alliance.id);
                let step = Step::edited(change, told, session, context);
                self.select(self.selected, session);
                step
            }
            (Action::MoveUp, Some(alliance)) => {
                self.shift(&alliance, Direction::Back, session, context)
            }
            (Action::MoveDown, Some(alliance)) => {
                self.shift(&alliance, Direction::Forward, session, context)
            }
            _ => Step::ignored(),
        }
    }

    /// Moves an alliance by one row.
    fn shift(
        &mut self,
        alliance: &Alliance,
        direction: Direction,
        session: &mut Session,
        context: &Context,
    ) -> Step {
        let rows = session.workbook().alliances.len();
        let Some(to) = direction.step(self.selected, rows) else {
            return Step::taken();
        };
        let step = Step::changed(
            Change::move_alliance(session.workbook(), alliance.id, to),
            session,
            context,
        );
        if step.notice.is_none() {
            self.select(to, session);
        }
        step
    }
}

impl Component for AlliancesPage {
    fn update(&mut self, input: &Input, session: &mut Session, context: &Context) -> Step {
        if self.forms.is_open() {
            let wish = self.forms.update(input, session, context);
            return wish.step(|| self.keep(session, context));
        }
        match (input.action(), input) {
            (Some(action), _) => self.act(action, session, context),
            (None, Input::Click(Hit::Row(row), _)) => {
                if *row == self.selected {
                    self.choose(session, context)
                } else {
                    self.select(*row, session)
                }
            }
            (None, Input::Wheel(rows)) => {
                let row = self.selected.saturating_add_signed(isize::from(*rows));
                self.select(row, session)
            }
            (None, _) => Step::ignored(),
        }
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        list(session, self.selected, area, canvas);
        if let Some((item, open)) = self.forms.opened() {
            let title = match item {
                None => t!(canvas.i18n(), "alliance-form-new"),
                Some(_) => t!(canvas.i18n(), "alliance-form-known"),
            };
            open.form()
                .view_in_box(area, &title, open.is_touched(), canvas);
        }
    }

    fn layers(&self, _session: &Session, _context: &Context) -> Vec<Layer> {
        let open = self.forms.layers();
        open.unwrap_or_else(|| vec![Layer::Alliances, Layer::List])
    }

    fn hints(&self, session: &Session, _context: &Context) -> Vec<Action> {
        if self.is_boxed() {
            return Vec::new();
        }
        if session.workbook().alliances.is_empty() {
            return vec![Action::Choose, Action::Next];
        }
        vec![
            Action::Choose,
            Action::New,
            Action::NextKind,
            Action::Rename,
            Action::Remove,
            Action::Next,
        ]
    }

    fn called(&self, action: Action, session: &Session, context: &Context) -> Option<String> {
        let (i18n, is_empty) = (&context.i18n, session.workbook().alliances.is_empty());
        match (action, is_empty) {
            (Action::Choose, true) => Some(Action::New.short(i18n)),
            (Action::Choose, false) => Some(t!(i18n, "hint-answer")),
            (Action::New, false) => Some(t!(i18n, "hint-another")),
            _ => None,
        }
    }

    fn takes_text(&self) -> bool {
        self.forms.takes_text()
    }

    fn is_boxed(&self) -> bool {
        self.forms.is_open()
    }

    fn unfinished(&self, context: &Context) -> Option<String> {
        self.forms.unfinished(context)
    }

    fn speak(&mut self, session: &Session, context: &Context) {
        self.forms.speak(session, context);
    }

    fn refresh(&mut self, session: &Session, _context: &Context) {
        self.selected = session.focus_index().unwrap_or(0);
    }

    fn discard(&mut self, session: &mut Session, _context: &Context) {
        self.forms.discard(session);
    }

    fn leave(&mut self, session: &mut Session, context: &Context) {
        self.keep(session, context);
    }
}

/// What is said of a new alliance where another one has its name.
fn namesake(name: &str, session: &Session, context: &Context) -> Option<Notice> {
    let (key, mut alliances) = (name::key(name), session.workbook().alliances.iter());
    alliances.find(|known| name::key(&known.name) == key)?;
    let key = context.key_in(&[Layer::Alliances], Action::Rename);
    let told = t!(context.i18n, "namesake-partner", name = name, key = key);
    Some(Notice::warn(told))
}

fn list(session: &Session, selected: usize, area: Rect, canvas: &mut Canvas<'_>) {
    let context = canvas.context;
    let (i18n, workbook) = (&context.i18n, session.workbook());
    let mut column = Column::new(prose_width(area));
    column.prose(t!(i18n, "alliances-title"), Role::Heading);
    column.gap(1);
    if workbook.alliances.is_empty() || area.height > 16 {
        column.prose(t!(i18n, "alliances-intro"), Role::Text);
        column.gap(1);
    }
    if workbook.alliances.is_empty() {
        let add = t!(i18n, "alliances-add-first");
        column.push_kept(1, move |area, canvas| {
            let role = lead(area, true, canvas);
            let inner = from_column(area, 2);
            canvas.text(inner.x, inner.y, inner.width, &add, role);
            canvas.hit(area, Hit::Action(Action::New));
        });
    }
    let cells = cells(session, context);
    let widest = |at: usize| cells.iter().map(|it| wide(&it[at])).max().unwrap_or(0);
    let [kinds, answered, numbers] = [0, 1, 2].map(widest);
    let beside = kinds + answered + numbers + 2 * GAP;
    let whole = column.width().saturating_sub(2);
    let waiting = Waiting {
        layer: Layer::Alliances,
        open: Action::Rename,
        indent: 4,
        session,
        context,
    };
    for (row, (alliance, cells)) in workbook.alliances.iter().zip(cells).enumerate() {
        let is_selected = row == selected;
        let named = NameRows::of(&alliance.name, whole.saturating_sub(beside + GAP), whole);
        column.push_if_kept(is_selected, named.height, move |area, canvas| {
            let role = lead(area, is_selected, canvas);
            let place = Rect {
                width: named.width,
                ..from_column(area, 2)
            };
            canvas.prose(place, &alliance.name, role);
            let [kind, told, position] = &cells;
            let mut x = area.right().saturating_sub(beside);
            let y = area.y + named.cells;
            canvas.text(x, y, kinds, kind, Role::Text);
            x += kinds + GAP;
            canvas.text(x, y, answered, told, Role::Muted);
            canvas.text_right(
                Rect {
                    y,
                    height: 1,
                    ..area
                },
                position,
                Role::Accent,
            );
            canvas.hit(area, Hit::Row(row));
        });
        let of = FormOf::Alliance(Some(alliance.id));
        waiting.row(&mut column, row, &of);
    }
    waiting.new_one(&mut column, &FormOf::Alliance(None));
    if !workbook.alliances.is_empty() {
        column.gap(1);
        let layers = [Layer::Alliances, Layer::Workbook];
        let key = |action| context.key_in(&layers, action);
        let outro = t!(
            i18n,
            "alliances-outro",
            choose = key(Action::Choose),
            new = key(Action::New),
            leave = key(Action::Leave)
        );
        column.prose(outro, Role::Muted);
    }
    column.render(area, canvas, 0);
}

/// What stands beside each alliance's name: its kind, how much is answered, and where it stands.
fn cells(session: &Session, context: &Context) -> Vec<[String; 3]> {
    let (i18n, workbook) = (&context.i18n, session.workbook());
    let cells = workbook
        .alliances
        .iter()
        .enumerate()
        .map(|(row, alliance)| {
            let kind = Wording::new(i18n, &context.pack).kind(alliance.kind);
            let progress = journey::progress_about(&context.pack, workbook, alliance.id);
            let told = t!(
                i18n,
                "home-progress",
                answered = progress.answered.to_string(),
                asked = progress.asked.to_string()
            );
            let reading = session.readings().get(row);
            let numbers = reading.map(|it| continuum::position_numbers(&it.continuum));
            [kind, told, numbers.unwrap_or_default()]
        });
    cells.collect()
}
