//! What a room may see, in large letters and one thing at a time: the questions of a chapter, where the
//! alliances stand, each of them, what is to be done next. All of it is made from the edition without
//! what is private.

use ratatui::layout::Rect;

use crate::{
    domain::{
        edition::Edition,
        id::AllianceId,
        pack::Chapter,
        question::{Question, QuestionKind},
        reading::{
            self, AllianceReading,
            agenda::{self, AgendaItem, Timing},
        },
        scale::Held,
        workbook::Workbook,
    },
    picture::{self, Asked, Canvas as Drawing, Due, Size},
    report::{edition, wording::Wording},
    session::Session,
    t,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        cells,
        component::{Aside, Component, Step},
        context::Context,
        hit::Hit,
        input::Input,
        page::agenda as agenda_page,
        target::Slide,
        theme::Role,
        widget::drawing,
    },
};

/// What a room is shown. Stepping through it changes neither the workbook nor the alliance in focus.
pub struct AudiencePage {
    shown: Shown,
    /// One after the other; never empty.
    slides: Vec<Slide>,
    /// The place of the one that is shown.
    at: usize,
    /// Whether the screen is empty.
    is_blank: bool,
}

/// What may be shown to a room: the placed alliances of an edition that nothing private is in. An
/// alliance whose gauges are all private is not placed in it, as one with blank gauges is not, so that
/// neither can be told from the other.
struct Shown {
    workbook: Workbook,
    readings: Vec<AllianceReading>,
    /// What is still to be done.
    agenda: Vec<AgendaItem>,
}

impl Shown {
    fn of(session: &Session, context: &Context) -> Self {
        let (words, pack) = (&context.i18n, &context.pack);
        let today = context.now.today;
        let made = edition::of(words, pack, &Edition::adviser(), session.workbook());
        let mut workbook = made.workbook;
        let mut readings = reading::read_all(pack, &workbook, today);
        readings.retain(|reading| reading.continuum.now.is_some());
        let is_placed = |id| readings.iter().any(|reading| reading.alliance == id);
        workbook.alliances.retain(|alliance| is_placed(alliance.id));
        let mut agenda = agenda::agenda(pack, &workbook, today);
        agenda.retain(|item| !matches!(item.timing, Timing::Done(_)));
        Self {
            workbook,
            readings,
            agenda,
        }
    }

    /// The questions of the chapter that one is in, if it is asked first, then the alliances, then the
    /// agenda if there is one.
    fn slides(&self, first: &Slide, context: &Context) -> Vec<Slide> {
        let pack = &context.pack;
        let parts = pack.chapters_on(self.workbook.route());
        let questions = match first {
            Slide::Question(id) => {
                let on_route = parts
                    .into_iter()
                    .find(|part| part.questions().any(|it| it.id == *id));
                let chapter = on_route.or_else(|| pack.chapter_of(id));
                chapter.into_iter().flat_map(Chapter::questions).collect()
            }
            Slide::Picture | Slide::Alliance(_) | Slide::Agenda => Vec::new(),
        };
        let questions = questions.into_iter();
        let questions = questions.map(|question: &Question| Slide::Question(question.id.clone()));
        let alliances = self.workbook.alliances.iter();
        let alliances = alliances.map(|alliance| Slide::Alliance(alliance.id));
        let has_agenda = !self.agenda.is_empty() || *first == Slide::Agenda;
        questions
            .chain([Slide::Picture])
            .chain(alliances)
            .chain(has_agenda.then_some(Slide::Agenda))
            .collect()
    }

    fn alliance(&self, id: AllianceId) -> Option<usize> {
        let mut alliances = self.workbook.alliances.iter();
        alliances.position(|alliance| alliance.id == id)
    }
}

impl AudiencePage {
    /// What may be shown, from a slide on; from the picture on where there is none such.
    pub fn new(first: &Slide, session: &Session, context: &Context) -> Self {
        let shown = Shown::of(session, context);
        let slides = shown.slides(first, context);
        let place = |slide: &Slide| slides.iter().position(|it| it == slide);
        let at = place(first).or_else(|| place(&Slide::Picture));
        Self {
            at: at.unwrap_or(0),
            shown,
            slides,
            is_blank: false,
        }
    }

    /// The one that is shown.
    pub fn slide(&self) -> &Slide {
        self.slides.get(self.at).unwrap_or(&Slide::Picture)
    }

    /// To the next or the one before, and from the last to the first. On an empty screen what was there
    /// comes back.
    fn step(&mut self, by: isize) -> Step {
        if !std::mem::take(&mut self.is_blank) {
            let places = self.slides.len();
            self.at = match by {
                ..0 => self.at + places - 1,
                0.. => self.at + 1,
            } % places;
        }
        Step::taken()
    }

    fn show(&mut self, slide: &Slide) -> Step {
        self.is_blank = false;
        let place = self.slides.iter().position(|it| it == slide);
        self.at = place.unwrap_or(self.at);
        Step::taken()
    }

    fn draw(&self, size: Size, context: &Context) -> Drawing {
        let labels = drawing::labels(context);
        let style = drawing::style(context, &labels);
        let Shown {
            workbook, readings, ..
        } = &self.shown;
        let firm = &workbook.title;
        let alliances = picture::alliances(workbook, readings);
        match self.slide() {
            Slide::Question(id) => {
                if let Some(question) = context.pack.question(id) {
                    let place = self.place(context);
                    return draw_question(size, question, &place, context, &style);
                }
            }
            Slide::Alliance(id) => {
                let place = self.shown.alliance(*id);
                let one = place.and_then(|at| Some((at, alliances.get(at)?, readings.get(at)?)));
                if let Some((at, alliance, reading)) = one {
                    let detail = Wording::new(&context.i18n, &context.pack).detail(reading);
                    return picture::audience_alliance(size, firm, alliance, at, &detail, &style);
                }
            }
            Slide::Agenda => return self.draw_agenda(size, context, &style),
            Slide::Picture => {}
        }
        picture::audience(size, firm, &alliances, &style)
    }

    /// Which of the questions is shown; they come before all else.
    fn place(&self, context: &Context) -> String {
        let is_question = |slide: &&Slide| matches!(slide, Slide::Question(_));
        let count = self.slides.iter().filter(is_question).count();
        let number = (self.at + 1).to_string();
        t!(
            context.i18n,
            "audience-place",
            number = number,
            count = count.to_string()
        )
    }

    fn draw_agenda(&self, size: Size, context: &Context, style: &picture::Style<'_>) -> Drawing {
        let workbook = &self.shown.workbook;
        let told: Vec<(bool, String, String, String)> = (self.shown.agenda.iter())
            .map(|item| {
                let is_overdue = matches!(item.timing, Timing::Overdue(_));
                let (_, when, _) = agenda_page::timing(item, context);
                let what = agenda_page::what(item, workbook, context);
                (is_overdue, when, what, agenda_page::about(item, workbook))
            })
            .collect();
        let due: Vec<Due<'_>> = told
            .iter()
            .map(|(is_overdue, when, what, about)| Due {
                is_overdue: *is_overdue,
                when,
                what,
                about,
            })
            .collect();
        let title = t!(context.i18n, "audience-agenda");
        let none = t!(context.i18n, "agenda-empty");
        picture::audience_agenda(size, &title, &none, &due, style)
    }
}

/// The key that leads back, small in a corner at the right where nothing of the room's stands.
fn way_out(area: Rect, canvas: &mut Canvas<'_>) {
    let context = canvas.context;
    let key = context.key_in(&[Layer::Audience], Action::Leave);
    let told = format!("{key} {}", Action::Leave.short(&context.i18n));
    let wide = cells::wide(&told);
    let Some(x) = area.right().checked_sub(wide.saturating_add(4)) else {
        return;
    };
    let corner = |y| Rect::new(x, y, wide + 4, 1);
    let is_free = |at| (canvas.buffer.cell(at)).is_none_or(|cell| cell.symbol() == " ");
    let mut corners = [area.bottom().saturating_sub(1), area.y]
        .map(corner)
        .into_iter();
    let free = corners.find(|corner| corner.positions().all(is_free));
    if let Some(corner) = free.filter(|_| !key.is_empty() && !area.is_empty()) {
        canvas.text(corner.x + 2, corner.y, wide, &told, Role::Muted);
    }
}

/// A question with what its answers mean, each under the digit or the number that stands for it.
fn draw_question(
    size: Size,
    question: &Question,
    place: &str,
    context: &Context,
    style: &picture::Style<'_>,
) -> Drawing {
    let asked = Asked {
        about: &question.label,
        place,
        ask: &question.ask,
        prompts: &question.prompts,
        answers: &answers(question, context),
    };
    picture::audience_question(size, &asked, style)
}

fn answers(question: &Question, context: &Context) -> Vec<(String, String)> {
    let numbered = |texts: &mut dyn Iterator<Item = String>| {
        let numbers = (1..).map(|number: usize| number.to_string());
        numbers.zip(texts).collect()
    };
    match &question.kind {
        QuestionKind::Rating { anchors, .. } => numbered(&mut anchors.iter().cloned()),
        QuestionKind::Gauge { stops, .. } => {
            let numbers = (0..).step_by(20).map(|number: u8| number.to_string());
            numbers.zip(stops.iter().cloned()).collect()
        }
        QuestionKind::Held { .. } => {
            let wording = Wording::new(&context.i18n, &context.pack);
            numbered(&mut Held::ALL.into_iter().map(|held| wording.held(held)))
        }
        QuestionKind::Pick { options, .. } => {
            numbered(&mut options.iter().map(|option| option.label.clone()))
        }
        QuestionKind::Text { .. }
        | QuestionKind::Objectives
        | QuestionKind::Links
        | QuestionKind::Matrix { .. }
        | QuestionKind::Reviews
        | QuestionKind::Actions => Vec::new(),
    }
}

impl Component for AudiencePage {
    fn update(&mut self, input: &Input, _session: &mut Session, _context: &Context) -> Step {
        match (input.action(), input) {
            (Some(Action::NextAlliance | Action::Next | Action::NextField), _) => self.step(1),
            (Some(Action::PreviousAlliance | Action::Back | Action::PreviousField), _) => {
                self.step(-1)
            }
            (Some(Action::First), _) => self.show(&Slide::Picture),
            (Some(Action::BlankScreen), _) => {
                self.is_blank = !self.is_blank;
                Step::taken()
            }
            // One level back: from an empty screen, from one alliance to all, and then away.
            (Some(Action::Leave), _) if std::mem::take(&mut self.is_blank) => Step::taken(),
            (Some(Action::Leave), _) if matches!(self.slide(), Slide::Alliance(_)) => {
                self.show(&Slide::Picture)
            }
            // A slip of the hand must not bring the owner's pages before the room.
            (Some(Action::Undo | Action::Redo | Action::NextGap), _) => Step::taken(),
            (None, Input::Click(Hit::Row(at), _)) => {
                let alliance = self.shown.workbook.alliances.get(*at);
                match alliance.map(|alliance| Slide::Alliance(alliance.id)) {
                    Some(slide) => self.show(&slide),
                    None => Step::taken(),
                }
            }
            (None, Input::Wheel(rows)) => self.step(isize::from(*rows)),
            (Some(_) | None, _) => Step::ignored(),
        }
    }

    fn view(&self, _session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        // There is nothing to move here, but who reads by ear hears from the top.
        canvas.state.cursor = Some((area.x, area.y).into());
        canvas.state.hides_cursor = true;
        if self.is_blank {
            return;
        }
        let drawn = self.draw(drawing::size(area), canvas.context);
        if let Some(first) = drawn.runs().next() {
            canvas.state.cursor = Some((area.x + first.x, area.y + first.y).into());
        }
        drawing::draw(&drawn, area, canvas, |hit| match hit {
            picture::Hit::Alliance(at) => Some(Hit::Row(at)),
            picture::Hit::Item(_)
            | picture::Hit::End(_)
            | picture::Hit::Degree(..)
            | picture::Hit::Row(_) => None,
        });
        way_out(area, canvas);
    }

    fn layers(&self, _session: &Session, _context: &Context) -> Vec<Layer> {
        vec![Layer::Audience]
    }

    fn hints(&self, _session: &Session, _context: &Context) -> Vec<Action> {
        vec![
            Action::NextAlliance,
            Action::PreviousAlliance,
            Action::BlankScreen,
            Action::Leave,
        ]
    }

    fn refresh(&mut self, session: &Session, context: &Context) {
        let here = self.slide().clone();
        let is_blank = self.is_blank;
        let first = self.slides.first().cloned().unwrap_or(Slide::Picture);
        *self = Self::new(&first, session, context);
        self.show(&here);
        self.is_blank = is_blank;
    }

    fn aside(&self) -> Aside {
        Aside::Nothing
    }
}

#[cfg(test)]
mod tests;
