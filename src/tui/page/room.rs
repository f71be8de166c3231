//! What the workbooks of a room say together, on a projector, each from when it arrives: where the alliances
//! stand, how the factors were rated, what was found and what is promised. It is handed counts, and of files
//! only the names of those that cannot be read.

use ratatui::layout::Rect;

use crate::{
    domain::text::clean_line,
    many::{
        labels::{Labels, refused_file},
        room::{Actions, Dots as Rated, Told, report::Report, watch::Arrived},
    },
    picture::{self, Canvas as Drawing, RoomSquares, Size, Style},
    store::{DotRow, Dots},
    t,
    tui::{
        action::Action, canvas::Canvas, component::Step, context::Context, hit::Hit, input::Input,
        widget::drawing,
    },
};

/// What a room is shown, page by page.
#[derive(Debug, Default)]
pub struct RoomPage {
    /// None until the folder was read for the first time.
    arrived: Option<Arrived>,
    slide: Slide,
    /// The factor that is talked about, from 0, the widest disagreement first.
    row: usize,
    /// Whether the screen is empty.
    is_blank: bool,
}

/// One of the pages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Slide {
    /// Where the alliances stand, and what could not be read.
    #[default]
    Where,
    /// The five factors.
    Factors,
    /// The commonest findings.
    Findings,
    /// What is promised.
    Actions,
}

impl Slide {
    const ALL: [Self; 4] = [Self::Where, Self::Factors, Self::Findings, Self::Actions];

    fn beside(self, by: isize) -> Self {
        let places = Self::ALL.len();
        let at = Self::ALL.iter().position(|it| *it == self).unwrap_or(0);
        let at = match by {
            ..0 => at + places - 1,
            0.. => at + 1,
        };
        Self::ALL[at % places]
    }

    fn title(self, context: &Context) -> String {
        let i18n = &context.i18n;
        match self {
            Self::Where => t!(i18n, "room-screen-where"),
            Self::Factors => t!(i18n, "room-factors"),
            Self::Findings => t!(i18n, "room-screen-findings"),
            Self::Actions => t!(i18n, "room-screen-actions"),
        }
    }
}

impl RoomPage {
    /// Shows what is there now. The page and the row that are shown stay.
    pub fn take(&mut self, arrived: Arrived) {
        self.arrived = Some(arrived);
        self.row = self.row.min(self.rows().saturating_sub(1));
    }

    /// What enough people say; none while they are too few.
    fn said(&self) -> Option<&Told> {
        self.arrived.as_ref()?.room.said.as_ref()
    }

    /// How many rows the page has that is shown.
    fn rows(&self) -> usize {
        match self.slide {
            Slide::Factors => self.said().map_or(0, |said| said.factors.len()),
            Slide::Where | Slide::Findings | Slide::Actions => 0,
        }
    }

    /// What a key or a click asks for.
    pub fn update(&mut self, input: &Input) -> Step {
        match (input.action(), input) {
            (Some(Action::Next), _) => self.turn(1),
            (Some(Action::Back), _) => self.turn(-1),
            (Some(Action::First), _) => {
                (self.slide, self.row, self.is_blank) = (Slide::Where, 0, false);
            }
            (Some(Action::BlankScreen), _) => self.is_blank = !self.is_blank,
            (Some(Action::Down), _) => self.select(self.row + 1),
            (Some(Action::Up), _) => self.select(self.row.saturating_sub(1)),
            (None, Input::Click(Hit::Row(at), _)) => self.select(*at),
            (None, Input::Wheel(rows)) => self.turn(isize::from(*rows)),
            (Some(_) | None, _) => return Step::ignored(),
        }
        Step::taken()
    }

    /// To the next page or the one before, and from the last to the first. On an empty screen what was there
    /// comes back.
    fn turn(&mut self, by: isize) {
        if !std::mem::take(&mut self.is_blank) {
            self.slide = self.slide.beside(by);
            self.row = 0;
        }
    }

    fn select(&mut self, row: usize) {
        self.row = row.min(self.rows().saturating_sub(1));
    }

    /// The keys worth a hint, the most needed first.
    pub fn hints(&self) -> Vec<Action> {
        let mut hints = vec![Action::Next, Action::Back];
        if self.rows() > 1 {
            hints.extend([Action::Down, Action::Up]);
        }
        hints.extend([Action::BlankScreen, Action::Quit]);
        hints
    }

    /// Draws it. No cursor stands on it: a room would take it for a part of the picture.
    pub fn view(&self, area: Rect, canvas: &mut Canvas<'_>) {
        if self.is_blank {
            return;
        }
        let labels = drawing::labels(canvas.context);
        let style = drawing::style(canvas.context, &labels);
        let drawn = self.draw(drawing::size(area), canvas.context, &style);
        drawing::draw(&drawn, area, canvas, drawing::row);
    }

    fn draw(&self, size: Size, context: &Context, style: &Style<'_>) -> Drawing {
        let i18n = &context.i18n;
        let title = self.slide.title(context);
        let only = |text: String| picture::words(size, &title, &[text], style);
        let Some(arrived) = &self.arrived else {
            return only(t!(i18n, "room-screen-reading"));
        };
        let report = Report::new(i18n, &context.pack);
        let headline = report.headline(&arrived.room);
        let said = &arrived.room.said;
        match (self.slide, said) {
            (Slide::Where, _) => draw_where(size, arrived, headline, context, style),
            (_, None) => only(headline),
            (Slide::Factors, Some(said)) => match said.factors.get(self.row) {
                Some(dots) => self.draw_factors(size, (said, dots), &report, context, style),
                None => only(t!(i18n, "room-screen-no-factors")),
            },
            (Slide::Findings, Some(said)) if said.findings.is_empty() => {
                only(t!(i18n, "room-screen-no-findings"))
            }
            (Slide::Findings, Some(said)) => draw_findings(size, &title, said, context, style),
            (Slide::Actions, Some(said)) => match &said.actions {
                Some(actions) => draw_actions(size, &title, actions, context, style),
                None => only(t!(i18n, "room-screen-no-actions")),
            },
        }
    }

    /// The factors as dots, with a sentence on the one that is talked about.
    fn draw_factors(
        &self,
        size: Size,
        (said, talked_about): (&Told, &Rated),
        report: &Report<'_>,
        context: &Context,
        style: &Style<'_>,
    ) -> Drawing {
        let i18n = &context.i18n;
        let sentence = if self.row == 0 {
            report.widest(talked_about)
        } else {
            let question = report.label(&talked_about.question);
            let pattern = report.pattern(talked_about);
            t!(
                i18n,
                "room-screen-row",
                question = question,
                pattern = pattern
            )
        };
        let rows = said.factors.iter().map(|dots| {
            let (median, range) = (report.median(dots), report.range(dots));
            DotRow {
                label: report.label(&dots.question),
                scale: (1, 5),
                counts: (1..).zip(dots.counts.map(count)).collect(),
                middle: t!(i18n, "room-screen-middle", median = median, range = range),
            }
        });
        let shown = Dots {
            title: self.slide.title(context),
            told: vec![sentence],
            rows: rows.collect(),
            here: self.row,
        };
        drawing::dots(size, &shown, style)
    }
}

fn count(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Where the alliances stand, what that comes to, and what could not be read.
fn draw_where(
    size: Size,
    arrived: &Arrived,
    headline: String,
    context: &Context,
    style: &Style<'_>,
) -> Drawing {
    let i18n = &context.i18n;
    let said = arrived.room.said.as_ref();
    let tenths = said.and_then(|said| said.positions);
    let mut told = vec![headline];
    if let Some(tenths) = &tenths {
        told.extend(half(tenths, context));
        let sum = |tenths: &[u64]| tenths.iter().sum::<u64>().to_string();
        told.push(t!(
            i18n,
            "room-screen-sections",
            low = sum(&tenths[..2]),
            middle = sum(&tenths[2..8]),
            high = sum(&tenths[8..])
        ));
    } else if said.is_some() {
        told.push(t!(i18n, "room-screen-no-places"));
    }
    let refused = arrived.refused.iter().map(|(path, why)| {
        let name = path.file_name().unwrap_or(path.as_os_str());
        refused_file(i18n, &clean_line(&name.to_string_lossy()).text, *why)
    });
    let away = arrived.is_away.then(|| t!(i18n, "room-screen-away"));
    let beside: Vec<String> = away.into_iter().chain(refused).collect();
    let shown = RoomSquares {
        title: &Slide::Where.title(context),
        told: &told,
        tenths: tenths.map(|tenths| tenths.map(count)),
        beside: &beside,
    };
    picture::room_squares(size, &shown, style)
}

/// How many alliances are placed, and below which tenth half of these stand; none where none is.
fn half(tenths: &[u64; 10], context: &Context) -> Option<String> {
    let all: u64 = tenths.iter().sum();
    let mut below = 0;
    let tenth = tenths.iter().position(|count| {
        below += count;
        below * 2 >= all
    });
    let (i18n, placed) = (&context.i18n, all.to_string());
    match tenth.filter(|_| all > 0)? {
        9 => Some(t!(
            i18n,
            "room-screen-half-high",
            placed = placed,
            at = "90"
        )),
        tenth => {
            let at = ((tenth + 1) * 10).to_string();
            Some(t!(i18n, "room-screen-half", placed = placed, at = at))
        }
    }
}

/// The commonest findings.
fn draw_findings(
    size: Size,
    title: &str,
    said: &Told,
    context: &Context,
    style: &Style<'_>,
) -> Drawing {
    let labels = Labels::new(&context.i18n, &context.pack);
    let found = said.findings.iter();
    let found = found.map(|(finding, alliances)| (labels.finding(finding), count(*alliances)));
    let found: Vec<(String, u32)> = found.collect();
    let told = [t!(context.i18n, "room-screen-of", count = said.alliances)];
    picture::room_counts(size, title, &told, &found, style)
}

/// How much is promised.
fn draw_actions(
    size: Size,
    title: &str,
    actions: &Actions,
    context: &Context,
    style: &Style<'_>,
) -> Drawing {
    let i18n = &context.i18n;
    let Actions {
        promised,
        people,
        dated,
        done,
    } = *actions;
    let figures = [
        (promised, t!(i18n, "room-screen-promised", count = promised)),
        (people, t!(i18n, "room-screen-people", count = people)),
        (dated, t!(i18n, "room-screen-dated", count = dated)),
        (done, t!(i18n, "room-screen-done", count = done)),
    ];
    picture::room_figures(size, title, &[], &figures, style)
}
