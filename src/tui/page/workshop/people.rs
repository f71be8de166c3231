//! Who is in the room, and how they stand in the workshop: chosen before anybody rates, shown to all, and not
//! to be undone.

use ratatui::layout::Rect;

use super::{
    under,
    wish::{Go, Wish},
};
use crate::{
    domain::{
        draft::{Draft, Entered, FormOf},
        id::WorkshopId,
        workshop::{FEWEST, InvalidPeople, MOST, Naming, People, SMALLEST, Workshop},
    },
    session::{Access, Session, workshop::Which},
    t,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        component::{Notice, Step},
        context::Context,
        form::{
            Event, Field, Form,
            choice::{ChoiceField, Opt},
            draft::ask_to_drop,
            view::Room,
        },
        input::Input,
        theme::Role,
    },
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    Naming,
    Names,
    Count,
    Smallest,
}

/// What is worth a hint in a form of the workshop.
pub(super) const HINTS: [Action; 4] = [
    Action::Keep,
    Action::NextField,
    Action::PreviousField,
    Action::Leave,
];

/// The same where what was typed can be dropped.
pub(super) const HINTS_TO_DROP: [Action; 4] = [
    Action::Keep,
    Action::NextField,
    Action::Discard,
    Action::Leave,
];

/// The form for the people.
pub(super) struct PeopleForm {
    form: Form<Key>,
    /// What the fields held before anybody typed.
    before: Vec<Entered>,
}

impl PeopleForm {
    /// The form as it was left, where something waits in it.
    pub(super) fn new(session: &Session, context: &Context) -> Self {
        let i18n = &context.i18n;
        let mut options = Opt::numbered([
            t!(i18n, "live-names"),
            t!(i18n, "live-letters"),
            t!(i18n, "live-nameless"),
        ]);
        let about = [
            t!(i18n, "live-names-about"),
            t!(i18n, "live-letters-about"),
            t!(i18n, "live-nameless-about"),
        ];
        for (option, about) in options.iter_mut().zip(about) {
            option.about = about;
        }
        let naming = ChoiceField::one(options, 0);
        let form = Form::new(vec![
            Field::choice(Key::Naming, t!(i18n, "live-how"), naming),
            Field::words(Key::Names, t!(i18n, "live-who"), ""),
            Field::line(Key::Count, t!(i18n, "live-how-many"), ""),
            Field::prefilled(
                Key::Smallest,
                t!(i18n, "live-smallest", fewest = FEWEST.to_string()),
                &SMALLEST.to_string(),
            ),
        ]);
        let before = form.entered();
        let mut new = Self { form, before };
        if let Some(draft) = session.draft(&FormOf::People) {
            new.form.resume(&draft.fields);
        }
        new.explain();
        // Most come with names, and what they type must not be lost.
        let is_named = new.naming() == Naming::Names;
        new.form
            .focus_on(if is_named { Key::Names } else { Key::Count });
        new
    }

    /// Whether anything was typed or chosen.
    pub(super) fn is_touched(&self) -> bool {
        self.form.entered() != self.before
    }

    /// Has what is typed wait beside the workbook until the workshop begins.
    fn note(&self, session: &mut Session) {
        if self.is_touched() {
            session.note_draft(Draft {
                of: FormOf::People,
                fields: self.form.entered(),
            });
        } else {
            session.drop_draft(&FormOf::People);
        }
    }

    /// What was typed is dropped.
    pub(super) fn discard(&mut self, session: &mut Session, context: &Context) {
        session.drop_draft(&FormOf::People);
        *self = Self::new(session, context);
    }

    /// Takes its words anew, in another language.
    pub(super) fn speak(&mut self, session: &Session, context: &Context) {
        let other = Self::new(session, context);
        self.before = other.before;
        self.form.speak_as(other.form);
    }

    fn naming(&self) -> Naming {
        let chosen = self.form.option(Key::Naming).unwrap_or(0);
        Naming::ALL.get(chosen).copied().unwrap_or(Naming::Names)
    }

    /// Asks for names where people have them, else for how many they are.
    fn explain(&mut self) {
        let has_names = self.naming() == Naming::Names;
        self.form.show(Key::Names, has_names);
        self.form.show(Key::Count, !has_names);
    }

    fn people(&self) -> Result<People, (Key, InvalidPeople)> {
        let number = |key| self.form.text(key).trim().parse::<usize>().unwrap_or(0);
        let smallest = number(Key::Smallest);
        let (key, people) = match self.naming() {
            Naming::Names => {
                let names = self.form.text(Key::Names);
                let names = names.split(['\n', ',', ';']).map(str::to_owned);
                let names: Vec<String> = names.collect();
                (Key::Names, People::named(&names, smallest))
            }
            Naming::Letters => (Key::Count, People::lettered(number(Key::Count), smallest)),
            Naming::Nameless => (Key::Count, People::nameless(number(Key::Count), smallest)),
        };
        people.map_err(|problem| {
            let is_group = problem == InvalidPeople::GroupTooSmall;
            (if is_group { Key::Smallest } else { key }, problem)
        })
    }

    fn keep(&mut self, session: &mut Session, context: &Context) -> Wish {
        self.form.settle();
        let i18n = &context.i18n;
        let people = match self.people() {
            Ok(people) => people,
            Err((key, problem)) => {
                let smallest = self.form.text(Key::Smallest);
                let told = match problem {
                    InvalidPeople::TooFew => t!(i18n, "live-too-few", smallest = smallest),
                    InvalidPeople::TooMany => t!(i18n, "live-too-many", most = MOST.to_string()),
                    InvalidPeople::GroupTooSmall => {
                        t!(i18n, "live-group-too-small", fewest = FEWEST.to_string())
                    }
                    InvalidPeople::SameName => t!(i18n, "live-same-name"),
                };
                self.form.focus_on(key);
                return Step::tell(Notice::warn(told)).into();
            }
        };
        if session.access() != Access::Full {
            return Step::refused(session, context).into();
        }
        let id = WorkshopId(context.now.fresh);
        let workshop = Workshop::new(id, session.workbook().id, people, context.now.at);
        session.live.begin(workshop);
        session.drop_draft(&FormOf::People);
        Wish::Show(Go::Round, None)
    }

    pub(super) fn update(
        &mut self,
        input: &Input,
        session: &mut Session,
        context: &Context,
    ) -> Wish {
        match (self.form.update(input, context.now.at), input.action()) {
            (Event::Submit, _) | (Event::Ignored, Some(Action::Keep)) => {
                self.keep(session, context)
            }
            (Event::Ignored, Some(Action::Leave)) => {
                if let Some(told) = self.form.drop_wrong(&context.i18n) {
                    return Step::tell(Notice::warn(told)).into();
                }
                let waits = t!(context.i18n, "live-people-wait");
                let told = self.is_touched().then(|| Notice::warn(waits));
                Wish::Show(Go::Table(Which::Open), told)
            }
            (Event::Ignored, Some(Action::Discard)) => {
                ask_to_drop(self.is_touched(), context).into()
            }
            (Event::Full(..), _) => {
                let told = t!(context.i18n, "live-too-long");
                Step::tell(Notice::warn(told)).into()
            }
            (event, _) => {
                self.explain();
                self.note(session);
                Step::of_form(event, context).into()
            }
        }
    }

    pub(super) fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let context = canvas.context;
        let mut column = under(t!(context.i18n, "live-people"), area);
        column.prose(t!(context.i18n, "live-people-about"), Role::Muted);
        column.gap(1);
        let room = Room {
            words: 8,
            explained: area.height >= 20,
            packed: false,
        };
        self.form.add(&mut column, room, context);
        column.render(area, canvas, 0);
    }

    pub(super) fn layers(&self) -> Vec<Layer> {
        self.form.box_layers()
    }

    pub(super) fn takes_text(&self) -> bool {
        self.form.takes_text()
    }
}
