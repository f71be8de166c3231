//! What a room is shown besides the picture: one question with what its answers mean, and what is to be
//! done next. Laid out for the back of the room, as the picture is.

use std::borrow::Cow;

use crate::t;

use super::{
    canvas::Canvas,
    drawn::{More, Role, Size},
    large::{Large, ROWS},
    style::{Style, say},
    text::{lines, width, wrap},
};

/// The margin at either side.
const MARGIN: u16 = 2;
/// From this width on dates stand in a column of their own.
const WIDE: u16 = 110;
/// The columns of the dates, where they have one.
const DATES: u16 = 35;
/// Prose is never wider than this: a longer line is hard to follow from afar.
const PROSE: u16 = 100;
/// The most lines of what is to be done.
const TASK: usize = 2;

/// A question as a room is asked it.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// What it is about, in two or three words.
    pub about: &'a str,
    /// Which one of how many.
    pub place: &'a str,
    /// The question.
    pub ask: &'a str,
    /// What there is to think about; shown where there are no answers to choose from.
    pub prompts: &'a [String],
    /// The answers to choose from, each with the number that stands for it.
    pub answers: &'a [(String, String)],
}

/// Something to be done.
#[derive(Debug, Clone, Copy)]
pub struct Due<'a> {
    /// Whether its day is past.
    pub is_overdue: bool,
    /// Its day, or that it has none.
    pub when: &'a str,
    /// What is to be done.
    pub what: &'a str,
    /// Who does it, and for which alliance; may be empty.
    pub about: &'a str,
}

/// How the question stands above its answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Head {
    /// The question itself is large.
    Ask,
    /// What it is about is large.
    About,
    /// Nothing is.
    Plain,
}

/// The rows from one answer to the next: the height of its number, or its lines with or without a free
/// row after them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pitch {
    Large,
    Spaced,
    Tight,
}

/// From the largest to the smallest.
const PLANS: [(Head, Pitch); 7] = [
    (Head::Ask, Pitch::Large),
    (Head::About, Pitch::Large),
    (Head::Plain, Pitch::Large),
    (Head::Ask, Pitch::Spaced),
    (Head::About, Pitch::Spaced),
    (Head::Plain, Pitch::Spaced),
    (Head::Plain, Pitch::Tight),
];

/// What of a question is drawn, and how high each part of it is.
struct Question<'a> {
    asked: &'a Asked<'a>,
    style: &'a Style<'a>,
    ask: Vec<Large>,
    ask_in_prose: Vec<String>,
    about: Option<Large>,
    /// How wide the widest large number is; none where one cannot be drawn.
    numbers: Option<u16>,
    /// The columns from margin to margin.
    room: u16,
}

impl<'a> Question<'a> {
    fn new(asked: &'a Asked<'a>, size: Size, style: &'a Style<'a>) -> Self {
        let room = size.width.saturating_sub(2 * MARGIN);
        let large = |text: &str| Large::new(text, style.signs);
        let numbers = asked.answers.iter();
        let numbers = numbers.map(|(number, _)| Some(large(number)?.width()));
        Self {
            asked,
            style,
            ask: Large::lines(asked.ask, room, style.signs),
            ask_in_prose: spelled(asked.ask, room.min(PROSE), style),
            about: large(asked.about).filter(|it| it.width() + 12 <= room),
            numbers: numbers.max().flatten(),
            room,
        }
    }

    fn head_rows(&self, head: Head) -> Option<u16> {
        let prose = count(&self.ask_in_prose) + 1;
        match head {
            Head::Ask if self.ask.is_empty() => None,
            Head::Ask => Some(2 + count(&self.ask) * (ROWS + 1)),
            Head::About => self.about.as_ref().map(|_| ROWS + 1 + prose),
            Head::Plain => Some(2 + prose),
        }
    }

    /// The column that the words of the answers begin at.
    fn words_at(&self, pitch: Pitch) -> u16 {
        let numbers = match pitch {
            Pitch::Large => self.numbers.unwrap_or(0),
            Pitch::Spaced | Pitch::Tight => {
                let numbers = self.asked.answers.iter();
                numbers.map(|(number, _)| width(number)).max().unwrap_or(0)
            }
        };
        MARGIN + numbers + 3
    }

    fn words(&self, answer: &str, pitch: Pitch) -> Vec<String> {
        let room = (self.room + MARGIN).saturating_sub(self.words_at(pitch));
        spelled(answer, room.min(PROSE), self.style)
    }

    fn rows_of(&self, answer: &str, pitch: Pitch) -> u16 {
        let rows = count(&self.words(answer, pitch));
        match pitch {
            Pitch::Large => rows.max(ROWS),
            Pitch::Spaced => rows + 1,
            Pitch::Tight => rows,
        }
    }

    /// How many rows it takes; none where it cannot be drawn so.
    fn rows(&self, (head, pitch): (Head, Pitch)) -> Option<u16> {
        if pitch == Pitch::Large && self.numbers.is_none() && !self.asked.answers.is_empty() {
            return None;
        }
        let answers = self.asked.answers.iter();
        let answers = answers.map(|(_, answer)| self.rows_of(answer, pitch));
        let prompts = self.prompts();
        let prompts = prompts.iter().map(|words| count(words) + 1);
        Some(self.head_rows(head)? + answers.sum::<u16>() + prompts.sum::<u16>())
    }

    fn draw(&self, canvas: &mut Canvas, (head, pitch): (Head, Pitch)) {
        let height = canvas.size().height;
        let rows = self.rows((head, pitch)).unwrap_or(height);
        let mut y = self.draw_head(canvas, u16::from(rows < height), head);
        for (number, answer) in self.asked.answers {
            let words = self.words(answer, pitch);
            let mut at = y;
            let large = Large::new(number, self.style.signs);
            if let Some(large) = large.filter(|_| pitch == Pitch::Large) {
                large.draw(canvas, MARGIN, y, Role::Accent);
                at += ROWS.saturating_sub(count(&words)) / 2;
            } else {
                let end = self.words_at(pitch) - 3;
                canvas.right(end, y, number, Role::Accent);
            }
            for line in &words {
                canvas.put(self.words_at(pitch), at, line, Role::Heading);
                at += 1;
            }
            y += self.rows_of(answer, pitch);
        }
        for words in self.prompts() {
            canvas.sign(MARGIN, y, self.style.signs.dot, Role::Muted);
            for line in &words {
                canvas.put(MARGIN + 2, y, line, Role::Text);
                y += 1;
            }
            y += 1;
        }
    }

    /// What there is to think about, in lines; nothing where there are answers to choose from.
    fn prompts(&self) -> Vec<Vec<String>> {
        if !self.asked.answers.is_empty() {
            return Vec::new();
        }
        let room = self.room.min(PROSE).saturating_sub(2);
        let prompts = self.asked.prompts.iter();
        prompts.map(|it| spelled(it, room, self.style)).collect()
    }

    /// Returns the row after it.
    fn draw_head(&self, canvas: &mut Canvas, mut y: u16, head: Head) -> u16 {
        let edge = MARGIN + self.room;
        let place = canvas.right(edge, y, self.asked.place, Role::Muted);
        match (head, &self.about) {
            (Head::About, Some(about)) => {
                about.draw(canvas, MARGIN, y, Role::Accent);
                y += ROWS + 1;
            }
            (Head::About | Head::Ask | Head::Plain, _) => {
                let room = place.saturating_sub(MARGIN + 2);
                canvas.fit(MARGIN, y, room, self.asked.about, Role::Accent);
                y += 2;
            }
        }
        if head == Head::Ask {
            for line in &self.ask {
                line.draw(canvas, MARGIN, y, Role::Heading);
                y += ROWS + 1;
            }
            return y;
        }
        for line in &self.ask_in_prose {
            canvas.put(MARGIN, y, line, Role::Heading);
            y += 1;
        }
        y + 1
    }
}

/// One question for a room, without any answer that was given: as large as it fits.
pub fn audience_question(size: Size, asked: &Asked<'_>, style: &Style<'_>) -> Canvas {
    let question = Question::new(asked, size, style);
    let fits = |plan: &(Head, Pitch)| question.rows(*plan).is_some_and(|it| it <= size.height);
    let plan = PLANS.into_iter().find(fits);
    let Some(plan) = plan else {
        // A screen too small for all of it: what there is room for, and a sign that there is more.
        let mut canvas = Canvas::growing(size.width, style.signs);
        question.draw(&mut canvas, (Head::Plain, Pitch::Tight));
        return canvas.window(0, size.height);
    };
    let mut canvas = Canvas::new(size, style.signs);
    question.draw(&mut canvas, plan);
    canvas
}

/// What is to be done next for a room, the first one first, or what is said where there is nothing. What
/// has no room is counted below.
pub fn audience_agenda(
    size: Size,
    title: &str,
    none: &str,
    due: &[Due<'_>],
    style: &Style<'_>,
) -> Canvas {
    let mut canvas = Canvas::new(size, style.signs);
    let edge = size.width.saturating_sub(MARGIN);
    let large = Large::new(title, style.signs);
    let large = large.filter(|it| it.width() + MARGIN <= edge && size.height >= 16);
    let mut y = u16::from(size.height >= 12);
    if let Some(large) = large {
        large.draw(&mut canvas, MARGIN, y, Role::Accent);
        y += ROWS + 1;
    } else {
        canvas.fit(MARGIN, y, edge.saturating_sub(MARGIN), title, Role::Accent);
        y += 2;
    }
    if due.is_empty() {
        let room = edge.saturating_sub(MARGIN).min(PROSE);
        for (y, line) in (y..).zip(spelled(none, room, style)) {
            canvas.put(MARGIN, y, &line, Role::Text);
        }
        return canvas;
    }
    let x = if size.width >= WIDE {
        MARGIN + DATES
    } else {
        MARGIN + 2
    };
    let room = edge.saturating_sub(x).min(PROSE);
    let words = |due: &Due<'_>| -> Vec<String> {
        let what = style.signs.spell(due.what);
        let told = lines(&what, room, TASK, style.signs.more);
        told.into_iter().map(Cow::into_owned).collect()
    };
    let below = |due: &Due<'_>| size.width < WIDE || !due.about.is_empty();
    let rows = |due: &Due<'_>| count(&words(due)) + u16::from(below(due));
    for (at, task) in due.iter().enumerate() {
        let is_last = at + 1 == due.len();
        if y + rows(task) + u16::from(!is_last) > size.height {
            let hidden = due.len() - at;
            let told = say!(style, "pic-below", count = hidden);
            let told = format!("{} {told}", style.signs.below);
            canvas.put(MARGIN, size.height.saturating_sub(1), &told, Role::Muted);
            canvas.say_more(More {
                above: false,
                below: true,
            });
            break;
        }
        draw_task(&mut canvas, (x, y), task, &words(task), style);
        y += rows(task) + 1;
    }
    canvas
}

/// A task from its first row, its words from a column.
fn draw_task(
    canvas: &mut Canvas,
    (x, mut y): (u16, u16),
    task: &Due<'_>,
    words: &[String],
    style: &Style<'_>,
) {
    let role = if task.is_overdue {
        Role::Warn
    } else {
        Role::Text
    };
    if task.is_overdue {
        canvas.sign(MARGIN, y, style.signs.lags, Role::Warn);
    }
    let is_wide = canvas.size().width >= WIDE;
    if is_wide {
        canvas.fit(MARGIN + 2, y, DATES - 3, task.when, role);
    }
    for line in words {
        canvas.put(x, y, line, Role::Heading);
        y += 1;
    }
    let edge = canvas.size().width.saturating_sub(MARGIN);
    let about = match (is_wide, task.about.is_empty()) {
        (true, _) => task.about.to_owned(),
        (false, true) => task.when.to_owned(),
        (false, false) => format!("{} {} {}", task.when, style.signs.dot, task.about),
    };
    let role = if is_wide { Role::Muted } else { role };
    canvas.fit(x, y, edge.saturating_sub(x), &about, role);
}

/// A text as it is spelled here, in lines of at most this many cells.
fn spelled(text: &str, room: u16, style: &Style<'_>) -> Vec<String> {
    let text = style.signs.spell(text);
    let lines = wrap(&text, room).into_iter();
    lines.map(Cow::into_owned).collect()
}

fn count<T>(lines: &[T]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}
