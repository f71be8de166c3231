//! A chapter's answers on one page, and what they say, before the chapter is left.

use ratatui::layout::Rect;

use crate::{
    domain::{
        answer::{Answer, Answers, Part},
        id::{ChapterId, OptionId},
        journey,
        pack::Chapter,
        question::{Question, QuestionKind, Scope},
        reading::{AllianceReading, continuum::GaugeStanding},
        workbook::Subject,
    },
    report::wording::Wording,
    session::Session,
    t,
    tui::{
        action::{Action, Layer},
        aside::reading::{self, beside},
        canvas::{Canvas, rows_of},
        component::{Aside, Component, Step},
        context::Context,
        glyph,
        hit::Hit,
        input::Input,
        target::PageTarget,
        theme::Role,
        widget::{
            asked::prose_width,
            column::Column,
            gauge, marks,
            rows::{Rows, from_column, lead},
            scroll::Scroll,
        },
    },
};

/// How many columns the labels take.
const LABEL: u16 = 20;
/// How wide the reading is where it stands beside the answers.
const PANEL: u16 = 34;
/// From this width on, the reading stands beside the answers.
const WIDE: u16 = 93;

/// A chapter's answers on one page. Below them stands what they say, in a row of its own.
pub struct ChapterPage {
    subject: Subject,
    chapter: ChapterId,
    rows: Rows,
    scroll: Scroll,
}

impl ChapterPage {
    /// The answers to a chapter, as it is asked about somebody.
    pub fn new(subject: Subject, chapter: ChapterId) -> Self {
        Self {
            subject,
            chapter,
            rows: Rows::default(),
            scroll: Scroll::default(),
        }
    }

    /// The page as a target.
    pub fn target(&self) -> PageTarget {
        PageTarget::Chapter(self.subject, self.chapter.clone())
    }

    fn reading<'a>(&self, session: &'a Session) -> Option<&'a AllianceReading> {
        let Subject::Alliance(id) = self.subject else {
            return None;
        };
        let mut readings = session.readings().iter();
        readings.find(|reading| reading.alliance == id)
    }

    /// How many rows can be selected: the questions, and what their answers say.
    fn count(&self, session: &Session, context: &Context) -> usize {
        let chapter = context.pack.chapter(&self.chapter);
        let questions = chapter.map_or(0, |chapter| chapter.questions().count());
        let speaks = self.reading(session).is_some()
            || !beside::lines(session, &self.target(), context).is_empty();
        questions + usize::from(speaks)
    }

    fn select(&mut self, row: usize) -> Step {
        self.rows.select(row);
        self.scroll.reset();
        Step::taken()
    }

    /// To the question in a row; what the answers say is read where it stands.
    fn choose(&self, row: usize, context: &Context) -> Step {
        let chapter = context.pack.chapter(&self.chapter);
        match chapter.and_then(|chapter| chapter.questions().nth(row)) {
            Some(question) => {
                let id = question.id.clone();
                Step::go(PageTarget::Question(self.subject, id, None))
            }
            None => Step::taken(),
        }
    }

    fn answers(&self, session: &Session, width: u16, context: &Context) -> Column<'static> {
        let mut column = Column::new(width);
        let workbook = session.workbook();
        let (Some(chapter), Some(answers)) = (
            context.pack.chapter(&self.chapter),
            workbook.answers(self.subject),
        ) else {
            return column;
        };
        let i18n = &context.i18n;
        // Where a route takes a chapter in parts, it is called as they are.
        let parts = context.pack.chapters_on(workbook.route()).into_iter();
        let parts = parts.filter(|part| part.id == chapter.id);
        let parts: Vec<&str> = parts.map(|part| part.title.as_str()).collect();
        let title = if parts.len() > 1 {
            parts.join(&format!(" {} ", glyph::DOT))
        } else {
            chapter.title.clone()
        };
        column.prose(t!(i18n, "review-title", chapter = title), Role::Heading);
        let progress = journey::chapter_progress(chapter, workbook, self.subject);
        let blank = progress.asked - progress.answered;
        let flagged = progress.flagged;
        let told = match (blank, flagged) {
            (0, 0) => t!(i18n, "review-complete"),
            (_, 0) => t!(i18n, "review-blank", blank = blank),
            (0, _) => t!(i18n, "review-flagged", flagged = flagged),
            (_, _) => t!(
                i18n,
                "review-blank-and-flagged",
                blank = blank,
                flagged = flagged
            ),
        };
        column.prose(told, if blank == 0 { Role::Good } else { Role::Muted });
        column.gap(1);
        let selected = self.rows.at(self.count(session, context));
        for (row, question) in chapter.questions().enumerate() {
            let is_selected = row == selected;
            let sign = marks::standing(workbook, self.subject, question);
            let label = question.label.clone();
            let answer = summary(session, answers, question, context);
            let rows = rows_of(&answer, width.saturating_sub(LABEL)).max(1);
            column.push_if_kept(is_selected, rows, move |area, canvas| {
                let role = lead(area, is_selected, canvas);
                let first = Rect {
                    width: LABEL.saturating_sub(1).min(area.width),
                    ..area
                };
                let pieces = [sign, (" ", role), (label.as_str(), role)];
                canvas.pieces(from_column(first, 1), &pieces);
                let said = if is_selected { Role::Text } else { Role::Muted };
                canvas.prose(from_column(area, LABEL), &answer, said);
                canvas.hit(area, Hit::Row(row));
            });
        }
        column
    }

    /// Adds what the answers say, as a row of its own after theirs; with all about where the alliance
    /// stands where nothing else on the page shows it.
    fn says<'a>(
        &self,
        session: &'a Session,
        with_standing: bool,
        column: &mut Column<'a>,
        context: &'a Context,
    ) {
        let i18n = &context.i18n;
        let here = self.target();
        let lines = beside::lines(session, &here, context);
        let reading = self.reading(session);
        let chapter = context.pack.chapter(&self.chapter);
        let row = chapter.map_or(0, |chapter| chapter.questions().count());
        if row == self.count(session, context) {
            return;
        }
        let is_selected = self.rows.at(row + 1) == row;
        column.gap(1);
        let top = column.height();
        let title = t!(i18n, "review-says");
        column.push(1, move |area, canvas| {
            let role = match lead(area, is_selected, canvas) {
                Role::Selection => Role::Selection,
                _ => Role::Heading,
            };
            let words = from_column(area, 2);
            canvas.text(words.x, words.y, words.width, &title, role);
            canvas.hit(area, Hit::Row(row));
        });
        beside::add(session, &here, lines, column, context);
        if let Some(reading) = reading {
            let wording = Wording::new(i18n, &context.pack);
            column.prose(reading::verdict(reading, wording), Role::Accent);
            if with_standing {
                column.gap(1);
                reading::standing(reading, column, context);
            }
        }
        if is_selected {
            column.keep(top);
        }
    }

    /// Adds how far the chapter is for the other alliances.
    fn others(&self, session: &Session, column: &mut Column<'_>, context: &Context) {
        let workbook = session.workbook();
        let chapter = context.pack.chapter(&self.chapter);
        let chapter = chapter.filter(|chapter| chapter.scope == Scope::Alliance);
        if let Some(chapter) = chapter.filter(|_| workbook.alliances.len() > 1) {
            column.gap(1);
            column.prose(t!(context.i18n, "review-others"), Role::Heading);
            let others = workbook.alliances.iter();
            let others = others.filter(|other| Subject::Alliance(other.id) != self.subject);
            for other in others {
                let told = progress(session, chapter, Subject::Alliance(other.id), context);
                let (id, name) = (other.id, other.name.clone());
                column.push(1, move |area, canvas| {
                    let words = from_column(area, 2);
                    let pieces = [
                        (name.as_str(), Role::Text),
                        ("  ", Role::Text),
                        (told.as_str(), Role::Muted),
                    ];
                    canvas.pieces(words, &pieces);
                    canvas.hit(area, Hit::Alliance(id));
                });
            }
        }
    }
}

impl Component for ChapterPage {
    fn update(&mut self, input: &Input, session: &mut Session, context: &Context) -> Step {
        let count = self.count(session, context);
        let here = self.rows.at(count);
        match (input.action(), input) {
            (Some(Action::Choose), _) => self.choose(here, context),
            // From the last row on, what does not fit comes into view row by row.
            (Some(Action::Down), _) if here + 1 == count => {
                self.scroll.by(1);
                Step::taken()
            }
            (Some(Action::Up), _) if here + 1 == count && self.scroll.is_down() => {
                self.scroll.by(-1);
                Step::taken()
            }
            (Some(action), _) if self.scroll.act(action) => Step::taken(),
            (Some(action), _) if self.rows.act(action, count) => {
                self.scroll.reset();
                Step::taken()
            }
            (None, Input::Click(Hit::Row(row), _)) if *row == here => self.choose(*row, context),
            (None, Input::Click(Hit::Row(row), _)) => self.select(*row),
            (None, Input::Click(Hit::Alliance(id), _)) => {
                let other = Subject::Alliance(*id);
                Step::go(PageTarget::Chapter(other, self.chapter.clone()))
            }
            (None, Input::Wheel(rows)) => {
                self.scroll.by(*rows);
                Step::taken()
            }
            (Some(_) | None, _) => Step::ignored(),
        }
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let context = canvas.context;
        let here = self.target();
        let is_wide = area.width >= WIDE;
        let left = if is_wide {
            Rect {
                width: area.width - PANEL - 3,
                ..area
            }
        } else {
            area
        };
        let panel = Rect {
            x: area.right().saturating_sub(PANEL),
            width: PANEL,
            ..area
        };
        // What is cut in the panel stands in full below the answers.
        let is_whole =
            is_wide && reading::column(session, &here, PANEL, context).height() <= panel.height;
        let mut column = self.answers(session, prose_width(left), context);
        self.says(session, !is_whole, &mut column, context);
        self.others(session, &mut column, context);
        self.scroll.render(column, left, canvas);
        if is_wide {
            reading::panel(session, &here, panel, canvas);
        }
    }

    fn layers(&self, _session: &Session, _context: &Context) -> Vec<Layer> {
        vec![Layer::List]
    }

    fn hints(&self, _session: &Session, _context: &Context) -> Vec<Action> {
        let more = self.scroll.has_more().then_some(Action::ScrollDown);
        [Action::Choose, Action::Next]
            .into_iter()
            .chain(more)
            .collect()
    }

    fn called(&self, action: Action, _session: &Session, context: &Context) -> Option<String> {
        (action == Action::Choose).then(|| t!(context.i18n, "hint-go-there"))
    }

    fn aside(&self) -> Aside {
        Aside::Outline
    }
}

fn progress(session: &Session, chapter: &Chapter, about: Subject, context: &Context) -> String {
    let progress = journey::chapter_progress(chapter, session.workbook(), about);
    t!(
        context.i18n,
        "home-progress",
        answered = progress.answered.to_string(),
        asked = progress.asked.to_string()
    )
}

/// An answer in a few words, with what is added to it on rows of their own.
fn summary(session: &Session, answers: &Answers, question: &Question, context: &Context) -> String {
    let mut parts = vec![value(session, answers, question, context)];
    for part in [Part::Why, Part::Evidence] {
        let text = answers.text(&question.id, part);
        if !text.is_empty() {
            parts.push(text.to_owned());
        }
    }
    parts.join("\n")
}

fn value(session: &Session, answers: &Answers, question: &Question, context: &Context) -> String {
    let i18n = &context.i18n;
    let wording = Wording::new(i18n, &context.pack);
    let numbered = |number: String, words: &str| format!("{number} {} {words}", glyph::DOT);
    match (&question.kind, answers.get(&question.id, Part::Value)) {
        (QuestionKind::Actions, _) => {
            let count = session.workbook().actions.len();
            t!(i18n, "review-actions", count = count)
        }
        (_, Some(Answer::DontKnow)) => t!(i18n, "pass-unknown"),
        (_, Some(Answer::NotApplicable)) => t!(i18n, "pass-not-applicable"),
        (_, Some(Answer::Text(text))) => text.clone(),
        (_, Some(Answer::Held(held))) => wording.held(*held),
        (QuestionKind::Rating { anchors, .. }, Some(Answer::Rating(rating))) => {
            numbered(rating.get().to_string(), &anchors[rating.index()])
        }
        (QuestionKind::Gauge { stops, .. }, Some(Answer::Gauge(degree))) => {
            let aim = answers.get(&question.id, Part::Aim);
            let numbers = gauge::numbers(GaugeStanding::Set(*degree), aim.and_then(Answer::degree));
            let stop = stops[degree.nearest_stop()].as_str();
            let place = if degree.is_stop() {
                stop.to_owned()
            } else {
                t!(i18n, "pic-near", stop = stop)
            };
            numbered(numbers, &place)
        }
        (QuestionKind::Pick { options, .. }, Some(Answer::Picked(picked))) => {
            let known = |id: &OptionId| options.iter().find(|option| option.id == *id);
            let labels = picked.iter().filter_map(known);
            let labels: Vec<&str> = labels.map(|option| option.label.as_str()).collect();
            labels.join(", ")
        }
        (
            QuestionKind::Objectives
            | QuestionKind::Links
            | QuestionKind::Matrix { .. }
            | QuestionKind::Reviews,
            None,
        ) if answers.items(&question.id).next().is_some() => {
            let count = answers.items(&question.id).count();
            t!(i18n, "review-items", count = count)
        }
        // Nothing, or an answer of another kind than is asked for.
        (
            _,
            None
            | Some(
                Answer::Rating(_)
                | Answer::Gauge(_)
                | Answer::Picked(_)
                | Answer::Objective(_)
                | Answer::Criterion(_)
                | Answer::Review(_),
            ),
        ) => t!(i18n, "review-nothing"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            testing::{TestAnswers, alliance_id},
            workbook::AllianceKind,
        },
        session::Access,
        tui::{target::Target, testing::Bench},
    };

    fn page(chapter: &str) -> (Bench, ChapterPage) {
        let answers = TestAnswers::default()
            .at([60, 100, 0])
            .rating("factors.trust", 2)
            .text("factors.trust", Part::Why, "Nothing tested it yet")
            .marks("ypny?")
            .pick("level.declared", "level.funding");
        let mut workbook = TestAnswers::default().firm(vec![
            answers.alliance(1, AllianceKind::Existing),
            TestAnswers::default().alliance(2, AllianceKind::Desired),
        ]);
        workbook.alliances[1].name = "Mill Lane".into();
        let bench = Bench::of(workbook, Access::Full);
        let question = chapter.parse().unwrap();
        let chapter = bench.context.pack.chapter_of(&question).unwrap().id.clone();
        let page = ChapterPage::new(Subject::Alliance(alliance_id(1)), chapter);
        (bench, page)
    }

    #[test]
    fn a_row_opens_its_question() {
        let (mut bench, mut page) = page("factors.trust");
        let screen = bench.screen(&page, 80, 24);
        assert!(screen.contains("Nothing tested it yet"), "{screen}");
        bench.keys(&mut page, "<↓><Enter>");
        let question = "factors.trust".parse().unwrap();
        let target = PageTarget::Question(Subject::Alliance(alliance_id(1)), question, None);
        assert_eq!(bench.last.go, Some(Target::Page(target)));
        bench.click(&mut page, Hit::Alliance(alliance_id(2)));
        let target = PageTarget::Chapter(Subject::Alliance(alliance_id(2)), page.chapter.clone());
        assert_eq!(bench.last.go, Some(Target::Page(target)));
    }

    fn drawn(bench: &Bench, page: &ChapterPage, width: u16, height: u16) -> String {
        let draw = |area, canvas: &mut Canvas<'_>| page.view(&bench.session, area, canvas);
        bench.drawn(width, height, draw).0
    }

    /// All that a page shows while somebody goes down in it row by row.
    fn walked(bench: &mut Bench, page: &mut ChapterPage, width: u16, height: u16) -> String {
        let mut seen = String::new();
        for _ in 0..200 {
            bench.keys(page, "<↓>");
            seen.push_str(&drawn(bench, page, width, height));
        }
        seen
    }

    #[test]
    fn every_reading_is_reached_with_arrows_on_a_small_screen() {
        for chapter in ["factors.trust", "level.declared"] {
            let (mut bench, mut page) = page(chapter);
            let seen = walked(&mut bench, &mut page, 60, 14);
            let seen: String = seen.split_whitespace().collect();
            let reading = page.reading(&bench.session).unwrap();
            let wording = Wording::new(&bench.context.i18n, &bench.context.pack);
            let titles = reading.findings.iter();
            let titles = titles.map(|finding| wording.finding(finding).title);
            let said = beside::lines(&bench.session, &page.target(), &bench.context);
            let all: Vec<String> = titles.chain(said).collect();
            assert!(all.len() > 2);
            for words in all {
                let words: String = words.split_whitespace().take(5).collect();
                assert!(seen.contains(&words), "{words} in {chapter}");
            }
        }
    }

    #[test]
    fn scrolled_down_arrows_come_back_before_another_row_is_selected() {
        let (mut bench, mut page) = page("factors.trust");
        bench.keys(&mut page, "<End>");
        let before = bench.screen(&page, 60, 14);
        bench.keys(&mut page, "<↓>");
        assert_ne!(drawn(&bench, &page, 60, 14), before);
        bench.keys(&mut page, "<↑>");
        assert_eq!(bench.screen(&page, 60, 14), before);
        bench.keys(&mut page, "<↑><Enter>");
        assert!(bench.last.go.is_some());
    }

    #[test]
    fn with_room_the_reading_stands_beside_the_answers() {
        let (bench, page) = page("factors.trust");
        let screen = bench.screen(&page, 93, 31);
        let title = screen.lines().next().unwrap();
        assert!(
            title.contains("your answers") && title.contains("Where it stands"),
            "{screen}"
        );
    }
}
