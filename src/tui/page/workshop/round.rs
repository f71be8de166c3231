//! What a round is about: an alliance, and what is rated of it.

use ratatui::layout::Rect;

use super::{
    under,
    wish::{Go, Wish},
};
use crate::{
    domain::{
        pack::{Chapter, Pack},
        question::{Factor, Gauge, Question, Scope},
        workshop::{ballot::Scale, round::Asked},
    },
    session::{Session, workshop::Which},
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
    },
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    Alliance,
    What,
    Screen,
}

/// The form for a round.
pub(super) struct RoundForm {
    form: Form<Key>,
    alliances: WhichAlliance,
    whats: Vec<Vec<Asked>>,
}

fn asked(question: &Question) -> Option<Asked> {
    Some(Asked {
        question: question.id.clone(),
        scale: Scale::of(&question.kind)?,
    })
}

/// What can be rated: the factors, the gauges, and each other question that is.
fn whats(pack: &Pack, context: &Context) -> Vec<(String, Vec<Asked>)> {
    let factors: Vec<Asked> = Factor::ALL
        .into_iter()
        .filter_map(|it| asked(pack.factor(it)?))
        .collect();
    let gauges: Vec<Asked> = Gauge::ALL
        .into_iter()
        .filter_map(|it| asked(pack.gauge(it)?))
        .collect();
    let chapters = pack.chapters().iter();
    let chapters = chapters.filter(|chapter| chapter.scope == Scope::Alliance);
    let single = chapters.flat_map(Chapter::questions);
    let single = single.filter_map(|it| Some((it.label.clone(), vec![asked(it)?])));
    let groups = [
        (t!(context.i18n, "live-factors"), factors),
        (t!(context.i18n, "live-gauges"), gauges),
    ];
    let groups = groups.into_iter().filter(|(_, asked)| !asked.is_empty());
    groups.chain(single).collect()
}

impl RoundForm {
    /// The form for a round about the alliance in focus.
    pub(super) fn new(session: &Session, context: &Context) -> Self {
        let i18n = &context.i18n;
        let alliances = WhichAlliance::of(session);
        let (labels, whats): (Vec<_>, Vec<_>) = whats(&context.pack, context).into_iter().unzip();
        let screens = [t!(i18n, "live-screen-own"), t!(i18n, "live-screen-same")];
        let form = Form::new(vec![
            alliances.field(Key::Alliance, session, context),
            Field::choice(
                Key::What,
                t!(i18n, "live-what"),
                ChoiceField::one(Opt::numbered(labels), 0),
            ),
            Field::choice(
                Key::Screen,
                t!(i18n, "live-screen"),
                ChoiceField::one(
                    Opt::numbered(screens),
                    usize::from(session.live.is_mirrored()),
                ),
            ),
        ]);
        Self {
            form,
            alliances,
            whats,
        }
    }

    fn begin(&mut self, session: &mut Session, context: &Context) -> Wish {
        let i18n = &context.i18n;
        let alliance = self.alliances.chosen(&self.form, Key::Alliance).cloned();
        let what = self.form.option(Key::What);
        let what = what.and_then(|at| self.whats.get(at)).cloned();
        let (Some((id, name)), Some(what)) = (alliance, what) else {
            let told = t!(i18n, "notice-no-alliance");
            return Step::tell(Notice::warn(told)).into();
        };
        let is_mirrored = self.form.option(Key::Screen) == Some(1);
        let begun = session.live.change(context.now.at, |it| {
            it.projector.is_mirrored = is_mirrored;
            it.begin_round(id, &name, what)
        });
        match begun {
            Some(Ok(())) => Wish::Show(
                Go::Seats {
                    asks_to_blank: is_mirrored,
                },
                None,
            ),
            Some(Err(_)) | None => Wish::Show(Go::Table(Which::Open), None),
        }
    }

    pub(super) fn update(
        &mut self,
        input: &Input,
        session: &mut Session,
        context: &Context,
    ) -> Wish {
        match (self.form.update(input, context.now.at), input.action()) {
            (Event::Submit, _) | (Event::Ignored, Some(Action::Keep)) => {
                self.begin(session, context)
            }
            (Event::Ignored, Some(Action::Leave)) => match self.form.drop_wrong(&context.i18n) {
                Some(told) => Step::tell(Notice::warn(told)).into(),
                None => Wish::Show(Go::Table(Which::Open), None),
            },
            (event, _) => Step::of_form(event, context).into(),
        }
    }

    pub(super) fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let context = canvas.context;
        let mut column = under(t!(context.i18n, "live-round-title"), area);
        self.alliances.say_none(&mut column, context);
        self.form.add(&mut column, Room::PACKED, context);
        column.gap(1);
        column.prose(t!(context.i18n, "live-round-about"), Role::Muted);
        column.render(area, canvas, 0);
    }

    pub(super) fn layers(&self) -> Vec<Layer> {
        self.form.box_layers()
    }

    pub(super) fn takes_text(&self) -> bool {
        self.form.takes_text()
    }
}
