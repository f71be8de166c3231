//! One alliance on its own: its gauges, its marks, what stands out, how it reads, what would move it.

use ratatui::layout::Rect;

use crate::{
    domain::{
        id::{AllianceId, QuestionId},
        pack::Chapter,
        question::{Gauge, Judged, QuestionKind},
        reading::AllianceReading,
        workbook::Subject,
    },
    picture::{self, Item},
    report::wording::Wording,
    session::Session,
    t,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        component::{Aside, Component, Step},
        context::Context,
        hit::Hit,
        input::Input,
        target::PageTarget,
        widget::{drawing, scroll::Scroll},
    },
};

/// One alliance on its own.
pub struct FocusPage {
    alliance: AllianceId,
    item: Item,
    /// The finding that shows its words.
    opened: Option<usize>,
    /// How many answers behind the chosen finding were gone to: Enter goes to the next one.
    followed: usize,
    /// How many rows are shown beyond what is chosen, no more than were there when it was drawn.
    beyond: Scroll,
}

impl FocusPage {
    /// An alliance, with what lags chosen.
    pub fn new(alliance: AllianceId, session: &Session, _context: &Context) -> Self {
        let shown = picture::alliances(session.workbook(), session.readings());
        let at = place_of(alliance, session);
        let first = at.and_then(|at| shown.get(at)).map(picture::first_item);
        Self {
            alliance,
            item: first.unwrap_or(Item::Gauge(Gauge::RiskAndControl)),
            opened: None,
            followed: 0,
            beyond: Scroll::default(),
        }
    }

    /// The alliance that is shown.
    pub fn alliance(&self) -> AllianceId {
        self.alliance
    }

    fn reading<'a>(&self, session: &'a Session) -> Option<&'a AllianceReading> {
        let mut readings = session.readings().iter();
        readings.find(|reading| reading.alliance == self.alliance)
    }

    fn items(&self, session: &Session, context: &Context) -> Vec<Item> {
        let shown = picture::alliances(session.workbook(), session.readings());
        let alliance = place_of(self.alliance, session).and_then(|at| shown.get(at));
        let (Some(reading), Some(alliance)) = (self.reading(session), alliance) else {
            return Vec::new();
        };
        let wording = Wording::new(&context.i18n, &context.pack);
        picture::items(alliance, &wording.detail(reading))
    }

    fn choose(&mut self, item: Item) -> Step {
        if self.item != item {
            self.followed = 0;
        }
        self.item = item;
        self.beyond.reset();
        if let Item::Finding(at) = item {
            self.opened = Some(at);
        }
        Step::taken()
    }

    fn step(&mut self, by: isize, session: &Session, context: &Context) -> Step {
        let items = self.items(session, context);
        let here = items.iter().position(|item| *item == self.item);
        // How it reads stands below the last of them.
        let is_last = here.is_some_and(|here| here + 1 == items.len());
        let scrolls = match by {
            1 if is_last => self.beyond.act(Action::ScrollDown),
            -1 if self.beyond.is_down() => self.beyond.act(Action::ScrollUp),
            _ => false,
        };
        if scrolls {
            return Step::taken();
        }
        let there = here.unwrap_or(0).saturating_add_signed(by);
        match items.get(there.min(items.len().saturating_sub(1))) {
            Some(item) => self.choose(*item),
            None => Step::taken(),
        }
    }

    /// To the answer that is chosen: a gauge, a mark, or the next one that a finding rests on.
    fn follow(&mut self, session: &Session, context: &Context) -> Step {
        let about = Subject::Alliance(self.alliance);
        let question = match self.item {
            Item::Gauge(gauge) => question_of(
                context,
                |kind| matches!(kind, QuestionKind::Gauge { gauge: of, .. } if *of == gauge),
            ),
            Item::Mark(mark) => question_of(
                context,
                |kind| matches!(kind, QuestionKind::Held { judged: Judged::Mark(of), .. } if *of == mark),
            ),
            Item::Finding(at) => {
                let reading = self.reading(session);
                let finding = reading.and_then(|reading| reading.findings.get(at));
                let Some(basis) = finding.map(|finding| &finding.basis) else {
                    return Step::taken();
                };
                let Some(next) = basis.get(self.followed % basis.len().max(1)) else {
                    return Step::taken();
                };
                self.followed += 1;
                let to = PageTarget::Question(next.subject, next.question.clone(), Some(next.part));
                return Step::go(to);
            }
        };
        question.map_or_else(Step::taken, |question| {
            Step::go(PageTarget::Question(about, question, None))
        })
    }
}

/// Where an alliance stands in the workbook's order, from 0.
fn place_of(id: AllianceId, session: &Session) -> Option<usize> {
    let mut alliances = session.workbook().alliances.iter();
    alliances.position(|alliance| alliance.id == id)
}

/// The pack's question of a kind.
fn question_of(context: &Context, is_it: impl Fn(&QuestionKind) -> bool) -> Option<QuestionId> {
    let chapters = context.pack.chapters().iter();
    let mut questions = chapters.flat_map(Chapter::questions);
    let question = questions.find(|question| is_it(&question.kind))?;
    Some(question.id.clone())
}

impl Component for FocusPage {
    fn update(&mut self, input: &Input, session: &mut Session, context: &Context) -> Step {
        match (input.action(), input) {
            (Some(Action::Up), _) => self.step(-1, session, context),
            (Some(Action::Down), _) => self.step(1, session, context),
            (Some(Action::First), _) => self.step(isize::MIN, session, context),
            (Some(Action::Last), _) => self.step(isize::MAX, session, context),
            (Some(action), _) if self.beyond.act(action) => Step::taken(),
            (Some(Action::Choose), _) => self.follow(session, context),
            (Some(Action::Digit), _) => {
                let at = usize::from(input.digit().unwrap_or(0)).checked_sub(1);
                let findings = self.reading(session).map_or(0, |it| it.findings.len());
                match at.filter(|at| *at < findings) {
                    Some(at) => self.choose(Item::Finding(at)),
                    None => Step::taken(),
                }
            }
            // Letters belong to the picture of all alliances.
            (Some(Action::Badge), _) => {
                let row = drawing::row_of_badge(input);
                match row.and_then(|row| session.workbook().alliances.get(row)) {
                    Some(alliance) => Step::go(PageTarget::Focus(alliance.id)),
                    None => Step::taken(),
                }
            }
            (None, Input::Click(Hit::Row(at), _)) => {
                let items = self.items(session, context);
                match items.get(*at).copied() {
                    Some(item) if item == self.item => self.follow(session, context),
                    Some(item) => self.choose(item),
                    None => Step::taken(),
                }
            }
            (None, Input::Wheel(rows)) => self.step(isize::from(*rows), session, context),
            (Some(_) | None, _) => Step::ignored(),
        }
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let context = canvas.context;
        let labels = drawing::labels(context);
        let style = drawing::style(context, &labels);
        let workbook = session.workbook();
        let shown = picture::alliances(workbook, session.readings());
        let (Some(reading), Some(at)) = (self.reading(session), place_of(self.alliance, session))
        else {
            return;
        };
        let Some(alliance) = shown.get(at) else {
            return;
        };
        let detail = Wording::new(&context.i18n, &context.pack).detail(reading);
        let enter = context.key_in(&[Layer::Picture], Action::Choose);
        let focus = picture::Focus {
            item: self.item,
            opened: self.opened,
            beyond: self.beyond.rows(),
            enter: &enter,
        };
        let place = drawing::with_margin(area);
        let size = drawing::size(place);
        let items = picture::items(alliance, &detail);
        let (drawn, beyond) = picture::alliance(size, alliance, at, &detail, &focus, &style);
        self.beyond.keep(beyond);
        drawing::draw(&drawn, place, canvas, |hit| match hit {
            picture::Hit::Item(item) => {
                let row = items.iter().position(|known| *known == item)?;
                Some(Hit::Row(row))
            }
            picture::Hit::Alliance(_)
            | picture::Hit::End(_)
            | picture::Hit::Degree(..)
            | picture::Hit::Row(_) => None,
        });
    }

    fn layers(&self, _session: &Session, _context: &Context) -> Vec<Layer> {
        vec![Layer::Picture, Layer::List]
    }

    fn hints(&self, session: &Session, _context: &Context) -> Vec<Action> {
        let found = self
            .reading(session)
            .is_some_and(|it| !it.findings.is_empty());
        let others = session.workbook().alliances.len() > 1;
        let mut hints = vec![Action::Up, Action::Down, Action::Choose];
        hints.extend(found.then_some(Action::Digit));
        hints.extend(others.then_some(Action::NextAlliance));
        hints.push(Action::Leave);
        hints
    }

    /// A number answers elsewhere; here it leads to the finding of that number, and Enter to what is selected.
    fn called(&self, action: Action, _session: &Session, context: &Context) -> Option<String> {
        match action {
            Action::Up => Some(String::new()),
            Action::Down => Some(Action::Choose.short(&context.i18n)),
            Action::Digit => Some(t!(context.i18n, "hint-finding")),
            Action::Choose => Some(t!(context.i18n, "hint-open")),
            _ => None,
        }
    }

    fn aside(&self) -> Aside {
        Aside::Nothing
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::testing::alliance_id, tui::testing::Bench};

    #[test]
    fn what_stands_below_the_last_choice_is_reached_and_left_again() {
        let mut bench = Bench::with(&["Harbour"]);
        let mut page = FocusPage::new(alliance_id(1), &bench.session, &bench.context);
        let last = "Set the gauges that are still open";
        let first = bench.screen(&page, 60, 14);
        assert!(!first.contains(last), "{first}");
        for _ in 0..20 {
            bench.keys(&mut page, "<Down>");
            bench.screen(&page, 60, 14);
        }
        let end = bench.screen(&page, 60, 14);
        assert!(end.contains(last), "{end}");
        // However often it was pressed, the way back begins at once.
        bench.keys(&mut page, "<Up>");
        assert_ne!(bench.screen(&page, 60, 14), end);
        bench.keys(&mut page, "<Home>");
        assert_eq!(bench.screen(&page, 60, 14), first);
        bench.keys(&mut page, "<End>");
        assert!(!bench.screen(&page, 60, 14).contains(last));
    }
}
