//! The form for an action: what, who, by when, for whom.

use jiff::civil::Date;

use crate::{
    domain::{
        due::Toward,
        id::{ActionId, AllianceId},
        workbook::Action as Task,
    },
    session::Session,
    t,
    tui::{
        context::Context,
        form::{
            Control, Field, Form,
            choice::{ChoiceField, Opt},
            draft::ItemForm,
        },
    },
};

/// What a field of the form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    What,
    Who,
    When,
    Whom,
}

/// What the fields hold.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Held {
    what: String,
    who: String,
    when: String,
    whom: Option<AllianceId>,
}

/// The form for an action.
#[derive(Debug, Clone)]
pub(super) struct ActionForm {
    form: Form<Key>,
    /// Whom it can be for, in the order of the options.
    whoms: Vec<Option<AllianceId>>,
    /// What the fields held when it was opened.
    before: Held,
}

impl ActionForm {
    /// The form for an action that is there, or for a new one for the alliance in focus.
    pub(super) fn new(known: Option<&Task>, session: &Session, context: &Context) -> Self {
        let i18n = &context.i18n;
        let alliance = known.map_or(session.focus(), |task| task.alliance);
        let alliances = session.workbook().alliances.iter().map(|it| Some(it.id));
        let mut whoms: Vec<_> = std::iter::once(None).chain(alliances).collect();
        // An action may be for an alliance that was removed; it stays so unless somebody says otherwise.
        if !whoms.contains(&alliance) {
            whoms.push(alliance);
        }
        let names = whoms.iter().map(|it| whom(*it, session, context));
        let options = Opt::from(0, names.collect::<Vec<_>>());
        let here = whoms.iter().position(|it| *it == alliance).unwrap_or(0);
        let due = known.and_then(|task| task.due);
        let due = due.map(|due| i18n.date(due)).unwrap_or_default();
        let words = |get: fn(&Task) -> &str| known.map_or("", get);
        let form = Form::kept_by_enter(vec![
            Field::line(
                Key::What,
                t!(i18n, "action-form-what"),
                words(|it| &it.what),
            ),
            Field::line(Key::Who, t!(i18n, "action-form-who"), words(|it| &it.who)),
            Field::prefilled(Key::When, t!(i18n, "action-form-when"), &due),
            Field::choice(
                Key::Whom,
                t!(i18n, "action-form-whom"),
                ChoiceField::one(options, here),
            ),
        ]);
        let before = held(&form, &whoms);
        let mut new = Self {
            form,
            whoms,
            before,
        };
        new.explain(context);
        new
    }

    /// The action; none where its day is none.
    pub(super) fn read(
        &self,
        item: Option<ActionId>,
        session: &Session,
        context: &Context,
    ) -> Option<Task> {
        let mut tasks = session.workbook().actions.iter();
        let known = item.and_then(|id| tasks.find(|task| task.id == id));
        let held = held(&self.form, &self.whoms);
        Some(Task {
            due: due(&held.when, context).ok()?,
            what: held.what,
            who: held.who,
            alliance: held.whom,
            ..fresh(known, context)
        })
    }
}

impl ItemForm for ActionForm {
    type Key = Key;

    fn form(&self) -> &Form<Key> {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form<Key> {
        &mut self.form
    }

    fn speak(&mut self, session: &Session, context: &Context) {
        self.form.speak_as(Self::new(None, session, context).form);
        let names = self.whoms.iter().map(|it| whom(*it, session, context));
        let names: Vec<_> = names.collect();
        if let Some(Control::Choice(choice)) = self.form.control_mut(Key::Whom) {
            choice.options = Opt::from(0, names);
        }
    }

    fn problem(&self, context: &Context) -> Option<(Key, String)> {
        let held = held(&self.form, &self.whoms);
        if held.what.is_empty() {
            return Some((Key::What, t!(context.i18n, "action-form-what-missing")));
        }
        let problem = due(&held.when, context).err()?;
        Some((Key::When, problem))
    }

    fn is_touched(&self) -> bool {
        held(&self.form, &self.whoms) != self.before
    }

    /// Says which day is meant by what is typed, unless it is typed so already; once the field was left, also why it
    /// is none.
    fn explain(&mut self, context: &Context) {
        let i18n = &context.i18n;
        let when = held(&self.form, &self.whoms).when;
        let day = due(&when, context);
        let is_left = !self.form.has_focus(Key::When);
        let refused = day.clone().err().filter(|_| is_left);
        let day = day.ok().flatten();
        self.form
            .relabel(Key::When, asked_when(&when, day, context));
        // Nobody is asked about a day that stood there.
        let day = day.filter(|_| when != self.before.when);
        let doubt = day.and_then(|day| i18n.doubt(day, context.now.today));
        self.form.remark(Key::When, refused.or(doubt));
    }
}

/// An action to be filled in: the known one, or a new one that says nothing.
fn fresh(known: Option<&Task>, context: &Context) -> Task {
    Task {
        id: known.map_or(ActionId(context.now.fresh), |known| known.id),
        what: String::new(),
        who: String::new(),
        due: None,
        alliance: None,
        done: known.and_then(|known| known.done),
        edited: context.now.at,
    }
}

fn held(form: &Form<Key>, whoms: &[Option<AllianceId>]) -> Held {
    let whom = form.option(Key::Whom).and_then(|at| whoms.get(at));
    Held {
        what: form.text(Key::What),
        who: form.text(Key::Who),
        when: form.text(Key::When),
        whom: whom.copied().flatten(),
    }
}

/// The day that is meant, none where nothing is typed; or why it is none, in words.
pub(in crate::tui::page) fn due(when: &str, context: &Context) -> Result<Option<Date>, String> {
    if when.is_empty() {
        return Ok(None);
    }
    let day = (context.i18n).day(when, context.now.today, Toward::Ahead);
    day.map(Some)
}

/// What asks for a day: with the day that is meant by what is typed, unless it is typed so already.
pub(in crate::tui::page) fn asked_when(when: &str, day: Option<Date>, context: &Context) -> String {
    let i18n = &context.i18n;
    match day.map(|day| i18n.date(day)).filter(|it| it != when) {
        Some(day) => t!(i18n, "action-form-when-day", date = day),
        None => t!(i18n, "action-form-when"),
    }
}

/// Whom an action is for, in words.
pub(super) fn whom(alliance: Option<AllianceId>, session: &Session, context: &Context) -> String {
    let i18n = &context.i18n;
    match alliance {
        None => t!(i18n, "action-for-firm"),
        Some(id) => match session.workbook().alliance(id) {
            Some(alliance) => alliance.name.clone(),
            None => t!(i18n, "action-for-removed"),
        },
    }
}
