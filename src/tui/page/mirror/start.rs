//! How two views of an alliance come together: both partners answer here in turn, or one of them gave a file.

use std::path::PathBuf;

use ratatui::layout::Rect;

use super::{Go, turns::Turns};
use crate::{
    many::mirror::{Compared, compared},
    session::{
        Session,
        command::{Command, WorkshopCommand},
        mirror::{PartnerFile, PartnerProblem},
    },
    t,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        component::{Notice, Step},
        context::Context,
        form::{
            Event, Field, Form,
            choice::{ChoiceField, Opt},
            view::Room,
        },
        input::Input,
        page::which::WhichAlliance,
        theme::Role,
        widget::{asked::prose_width, column::Column},
    },
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    Alliance,
    From,
    What,
    File,
    Called,
}

/// The form.
pub(super) struct Start {
    form: Form<Key>,
    alliances: WhichAlliance,
    whats: Vec<Vec<Compared>>,
    /// Whether the partner's workbook has several alliances, so that theirs is asked for.
    is_in_doubt: bool,
}

impl Start {
    /// The form, with the alliance in focus.
    pub(super) fn new(session: &Session, context: &Context) -> Self {
        let i18n = &context.i18n;
        let alliances = WhichAlliance::of(session);
        let all = compared(&context.pack);
        let of = |keeps: fn(&Compared) -> bool| -> Vec<Compared> {
            all.iter().filter(|it| keeps(it)).cloned().collect()
        };
        let whats = [
            (t!(i18n, "mirror-what-all", count = all.len()), all.clone()),
            (t!(i18n, "live-factors"), of(Compared::is_factor)),
            (t!(i18n, "mirror-what-gauges"), of(Compared::is_gauge)),
            (t!(i18n, "mirror-what-marks"), of(Compared::is_mark)),
        ];
        let whats = whats.into_iter().filter(|(_, asked)| !asked.is_empty());
        let (labels, whats): (Vec<String>, Vec<_>) = whats.unzip();
        let from = [t!(i18n, "mirror-from-turn"), t!(i18n, "mirror-from-file")];
        let form = Form::new(vec![
            alliances.field(Key::Alliance, session, context),
            Field::choice(
                Key::From,
                t!(i18n, "mirror-from"),
                ChoiceField::one(Opt::numbered(from), 0),
            ),
            Field::choice(
                Key::What,
                t!(i18n, "mirror-what"),
                ChoiceField::one(Opt::numbered(labels), 0),
            ),
            Field::long_line(Key::File, t!(i18n, "mirror-file"), ""),
            Field::line(Key::Called, t!(i18n, "mirror-called"), ""),
        ]);
        let mut new = Self {
            form,
            alliances,
            whats,
            is_in_doubt: false,
        };
        new.explain();
        new
    }

    /// Asks for what is answered where both answer here, else for the file.
    fn explain(&mut self) {
        let has_file = self.form.option(Key::From) == Some(1);
        self.form.show(Key::What, !has_file);
        self.form.show(Key::File, has_file);
        self.form.show(Key::Called, has_file && self.is_in_doubt);
    }

    fn keep(&mut self, session: &Session, context: &Context) -> (Step, Option<Go>) {
        self.form.settle();
        let i18n = &context.i18n;
        let Some((id, _)) = self.alliances.chosen(&self.form, Key::Alliance) else {
            let told = t!(i18n, "notice-no-alliance");
            return (Step::tell(Notice::warn(told)), None);
        };
        if self.form.option(Key::From) == Some(1) {
            let file = self.form.text(Key::File);
            if file.is_empty() {
                self.form
                    .complain(Key::File, t!(i18n, "mirror-file-missing"));
                return (Step::taken(), None);
            }
            let called = self.form.text(Key::Called);
            let workbook = session.workbook();
            let read = WorkshopCommand::ReadPartner(PartnerFile {
                file: PathBuf::from(file),
                called: Some(called).filter(|it| !it.is_empty()),
                ours: *id,
                workbook: workbook.id,
                firm: workbook.title.clone(),
            });
            return (Step::command(Command::Workshop(read)), None);
        }
        let what = self.form.option(Key::What);
        let asked = what.and_then(|at| self.whats.get(at)).cloned();
        let turns = Turns::new(*id, asked.unwrap_or_default(), session);
        let go = turns.map(|turns| Go::Turns(Box::new(turns)));
        (Step::taken(), go)
    }

    /// Says why the partner's file cannot be held against ours.
    pub(super) fn complain(&mut self, problem: PartnerProblem) {
        let (key, told) = match problem {
            PartnerProblem::File(told) => (Key::File, told),
            PartnerProblem::Doubt(told) => {
                self.is_in_doubt = true;
                (Key::Called, told)
            }
        };
        self.explain();
        self.form.complain(key, told);
        self.explain();
    }

    pub(super) fn update(
        &mut self,
        input: &Input,
        session: &Session,
        context: &Context,
    ) -> (Step, Option<Go>) {
        match (self.form.update(input, context.now.at), input.action()) {
            (Event::Submit, _) | (Event::Ignored, Some(Action::Keep)) => {
                self.keep(session, context)
            }
            (Event::Full(..), _) => {
                let told = t!(context.i18n, "live-too-long");
                (Step::tell(Notice::warn(told)), None)
            }
            (Event::Ignored, Some(Action::Leave)) => match self.form.drop_wrong(&context.i18n) {
                Some(told) => (Step::tell(Notice::warn(told)), None),
                None => (Step::ignored(), None),
            },
            (event, _) => {
                self.explain();
                (Step::of_form(event, context), None)
            }
        }
    }

    pub(super) fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let context = canvas.context;
        let i18n = &context.i18n;
        let mut column = Column::new(prose_width(area));
        column.prose(t!(i18n, "mirror-start"), Role::Heading);
        column.gap(1);
        self.alliances.say_none(&mut column, context);
        self.form.add(&mut column, Room::PACKED, context);
        column.gap(1);
        column.prose(t!(i18n, "mirror-start-about"), Role::Muted);
        column.render(area, canvas, 0);
    }

    /// Whether a file or an alliance was named.
    pub(super) fn has_words(&self) -> bool {
        let typed = |key| !self.form.text(key).is_empty();
        typed(Key::File) || typed(Key::Called)
    }

    pub(super) fn layers(&self) -> Vec<Layer> {
        self.form.box_layers()
    }

    pub(super) fn takes_text(&self) -> bool {
        self.form.takes_text()
    }
}
