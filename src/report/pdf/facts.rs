//! Answers: short ones two abreast, each below its name and what was asked; long ones beside them, over the width of
//! the page. Where a picture of marks or ratings is told by name right before, its signs stand with the names.

use std::rc::Rc;

use krilla::tagging::{ListNumbering, Tag};

use super::{
    block::{BODY, Frame, Layout, NAME, RULE, bar, ours, stays, style, written},
    brief::stacked,
    figure,
    flow::{Mark, Shape, Strip},
    font::Weight,
    line::{self, Style},
    tag::TagId,
};
use crate::report::{
    document::{self, Figure, Fill, LabelledValue, Rated, Said},
    drawing::{self, Drawing},
};

/// What was asked.
const ASKED: Style = style(7.2, 9.1, Weight::Regular, super::block::MUTED);
/// How much of the width the left column has.
const LEFT: f32 = 0.27;
/// Between the columns, in points.
const BETWEEN: f32 = 14.0;
/// Above a row that begins something new, and above one that goes on.
const APART: f32 = 4.8;
const TOGETHER: f32 = 2.0;
/// Between two answers side by side.
const GUTTER: f32 = 18.0;
/// The longest answer, in bytes, that stands beside another.
const SHORT: usize = 260;
/// How large signs are drawn, and how far a name stands behind the sign of a mark.
const SIGNS: f32 = 0.56;
const BEHIND: f32 = 15.0;

/// A name with what holds for it and what was written about it.
struct Card<'d> {
    sign: Option<Sign>,
    name: &'d str,
    /// What holds, in words.
    reading: &'d str,
    said: &'d [Said],
}

/// The sign of a name.
#[derive(Clone, Copy)]
enum Sign {
    /// Before it, how far a mark is held.
    Mark(Fill),
    /// At the end of its line, how it is rated.
    Steps(Rated),
}

impl Card<'_> {
    /// Whether it may stand beside another.
    fn is_short(&self) -> bool {
        let length: usize = self.said.iter().map(|said| said.answer.len()).sum();
        let lines: usize = self
            .said
            .iter()
            .map(|said| said.answer.lines().count())
            .sum();
        // What holds stands beside its name, unless a sign tells the same.
        let plain = self.sign.is_none() && !self.reading.is_empty();
        length <= SHORT && lines < 5 && !plain && !(self.sign.is_none() && self.said.is_empty())
    }
}

/// A text of a row.
struct Cell<'t> {
    text: &'t str,
    style: Style,
    tag: TagId,
}

impl Layout {
    /// Names, each with what holds and what was written.
    pub(super) fn facts(&mut self, facts: &[LabelledValue]) {
        let cards: Vec<Card<'_>> = facts.iter().map(of_fact).collect();
        self.cards(&cards);
    }

    /// A picture whose names are those of the answers after it, as one; false where it is no such picture.
    pub(super) fn told_with(&mut self, figure: &Figure, facts: &[LabelledValue]) -> bool {
        let rows: Vec<(Sign, &str, &str)> = match &figure.picture {
            document::Picture::Marks(marks) => (marks.iter())
                .map(|it| (Sign::Mark(it.fill), &*it.name, &*it.reading))
                .collect(),
            document::Picture::Ratings(ratings) => (ratings.iter())
                .map(|it| (Sign::Steps(it.rated), &*it.name, &*it.reading))
                .collect(),
            document::Picture::Axis(_)
            | document::Picture::Gauges(_)
            | document::Picture::Ladder(_)
            | document::Picture::Grid(_)
            | document::Picture::Trend(_) => return false,
        };
        let about = |name: &str| facts.iter().find(|fact| fact.name == name);
        let cards = rows.iter().map(|(sign, name, reading)| Card {
            sign: Some(*sign),
            name,
            reading,
            said: about(name).map_or(&[], |fact| &fact.said),
        });
        let is_row = |fact: &&LabelledValue| rows.iter().any(|(_, name, _)| *name == fact.name);
        let others = facts.iter().filter(|fact| !is_row(fact)).map(of_fact);
        let cards: Vec<Card<'_>> = cards.chain(others).collect();
        self.cards(&cards);
        self.legend(&figure.legend);
        true
    }

    fn cards(&mut self, cards: &[Card<'_>]) {
        self.tags.open(Tag::L(ListNumbering::None));
        let mut rest = cards;
        while let Some(first) = rest.first() {
            let rule = rest.len() < cards.len();
            match rest {
                [one, other, ..] if one.is_short() && other.is_short() => {
                    self.abreast(&[one, other], rule);
                    rest = &rest[2..];
                }
                [one, ..] if one.sign.is_some() && one.is_short() => {
                    self.abreast(&[one], rule);
                    rest = &rest[1..];
                }
                _ => {
                    self.across(first, rule);
                    rest = &rest[1..];
                }
            }
        }
        self.tags.close();
    }

    /// What the signs mean, in small type below.
    fn legend(&mut self, keys: &[document::Key]) {
        if keys.is_empty() {
            return;
        }
        let frame = self.frame();
        let drawing = drawing::legend(keys);
        let tag = self.tags.leaf(Tag::P);
        let picture = figure::picture(&mut self.fonts, &drawing);
        let [_, height] = picture.size;
        self.strips.push(Strip {
            height: height * SIGNS,
            before: 3.0,
            marks: vec![Mark {
                x: frame.x,
                y: 0.0,
                shape: Shape::Picture {
                    strokes: Rc::new(picture.strokes),
                    scale: SIGNS,
                },
                tag: Some(tag),
            }],
            ..Strip::default()
        });
    }

    /// Two cards side by side, or one by itself, whose sign stands where it stands in others and whose words have all
    /// of the width.
    fn abreast(&mut self, cards: &[&Card<'_>], rule: bool) {
        let whole = self.frame();
        let half = (whole.width - GUTTER) / 2.0;
        let above = std::mem::take(&mut self.strips);
        let mut row = Strip {
            before: APART,
            ..Strip::default()
        };
        let head = Frame {
            width: half,
            ..whole
        };
        for (card, x) in cards.iter().zip([0.0, half + GUTTER]) {
            self.width = if cards.len() == 1 { whole.width } else { half };
            self.below(card, head);
            let column = stacked(std::mem::take(&mut self.strips));
            row.height = row.height.max(column.height);
            row.marks.extend(column.marks.into_iter().map(|mut mark| {
                mark.x += x;
                mark
            }));
        }
        if rule {
            let line = bar(whole.x, -APART / 2.0, whole.width, 0.5, RULE);
            row.above.push(line);
        }
        self.width = whole.width;
        self.strips = above;
        self.strips.push(row);
    }

    /// A name and its sign in the room for a head, what holds or was asked in the same line where there is room, and
    /// answers below.
    fn below(&mut self, card: &Card<'_>, head: Frame) {
        let frame = self.frame();
        self.tags.open(Tag::LI);
        let from = self.strips.len();
        let named = match card.sign {
            Some(Sign::Mark(_)) => head.inside(BEHIND),
            Some(Sign::Steps(_)) | None => head,
        };
        self.text(card.name, &NAME, named, 0.0, Tag::Lbl);
        let marks = card.sign.map(|sign| self.sign(sign, head));
        self.draw_on(from, marks);
        self.tags.open(Tag::LBody);
        let mut used = named.x + line::one(&mut self.fonts, card.name, &NAME).width;
        let end = match card.sign {
            Some(Sign::Steps(_)) => head.width - 72.0,
            Some(Sign::Mark(_)) | None => frame.width,
        };
        if !card.reading.is_empty() {
            used = self.after(card.reading, &ours(ASKED), from, used, end, frame);
        }
        let asked = self.is_to_be_asked(card);
        for said in card.said {
            if asked {
                self.after(&said.asked, &ASKED, from, used, end, frame);
            }
            self.text(&said.answer, &BODY, frame, 0.0, Tag::BlockQuote);
        }
        self.tags.close();
        self.tags.close();
    }

    /// Whether it must be told what was asked: where several things were, to tell them apart, and else the first
    /// time that it was asked under a name.
    fn is_to_be_asked(&mut self, card: &Card<'_>) -> bool {
        match card.said {
            [only] => self.asked.insert([card.name.into(), only.asked.clone()]),
            _ => true,
        }
    }

    /// A small text in the line of a name where there is room for it, else below; returns how far the name's line
    /// is used.
    fn after(
        &mut self,
        text: &str,
        style: &Style,
        from: usize,
        used: f32,
        end: f32,
        frame: Frame,
    ) -> f32 {
        let one = line::one(&mut self.fonts, text, style);
        let left = used + 8.0;
        let is_first = self.strips.len() == from + 1;
        if is_first && !one.rtl && left + one.width <= end {
            let tag = self.tags.leaf(Tag::P);
            let same = Style {
                leading: NAME.leading + 1.0,
                ..*style
            };
            let width = one.width;
            let mark = written(one, &same, frame.inside(left - frame.x), tag);
            if let Some(strip) = self.strips.last_mut() {
                strip.marks.push(mark);
            }
            left + width
        } else {
            self.text(text, style, frame, 0.0, Tag::P);
            f32::INFINITY
        }
    }

    /// The sign of a card; what it means is said in words.
    fn sign(&mut self, sign: Sign, frame: Frame) -> Mark {
        let drawing: Drawing = match sign {
            Sign::Mark(fill) => drawing::mark(fill),
            Sign::Steps(rated) => drawing::steps(rated),
        };
        let picture = figure::picture(&mut self.fonts, &drawing);
        let [width, height] = picture.size.map(|length| length * SIGNS);
        let x = match sign {
            Sign::Mark(_) => frame.x,
            Sign::Steps(_) => frame.x + frame.width - width,
        };
        Mark {
            x,
            y: (NAME.leading - height) / 2.0,
            shape: Shape::Picture {
                strokes: Rc::new(picture.strokes),
                scale: SIGNS,
            },
            tag: None,
        }
    }

    /// A card over the width of the page: names and questions on the left, what was written on the right.
    fn across(&mut self, card: &Card<'_>, rule: bool) {
        self.tags.open(Tag::LI);
        let name = Cell {
            text: card.name,
            style: NAME,
            tag: self.tags.leaf(Tag::Lbl),
        };
        self.tags.open(Tag::LBody);
        match (card.reading, card.said) {
            ("", [only]) => {
                let mut left = vec![name];
                if self.is_to_be_asked(card) {
                    left.push(self.text_of(&only.asked, ASKED, false));
                }
                let answer = self.text_of(&only.answer, BODY, true);
                self.row_of(&left, &answer, APART, rule);
            }
            (reading, said) => {
                let count = said.len();
                let reading = self.text_of(reading, BODY, false);
                let from = self.strips.len();
                self.row_of(&[name], &reading, APART, rule);
                if let Some(Sign::Steps(rated)) = card.sign {
                    let left = Frame {
                        width: self.frame().width * LEFT,
                        ..self.frame()
                    };
                    let steps = self.sign(Sign::Steps(rated), left);
                    self.draw_on(from, [steps]);
                }
                for (nth, said) in said.iter().enumerate() {
                    // A page ends neither behind a name nor before the last that is told of it.
                    if nth == 0 || nth + 1 == count {
                        self.keep_last();
                    }
                    let asked = self.text_of(&said.asked, ASKED, false);
                    let answer = self.text_of(&said.answer, BODY, true);
                    self.row_of(&[asked], &answer, TOGETHER, false);
                }
            }
        }
        self.tags.close();
        self.tags.close();
    }

    fn text_of<'t>(&mut self, text: &'t str, style: Style, quoted: bool) -> Cell<'t> {
        let tag = if quoted {
            self.tags.leaf(Tag::BlockQuote)
        } else {
            self.tags.leaf(Tag::P)
        };
        Cell { text, style, tag }
    }

    /// What stands on the left is short, and never cut by the end of a page.
    fn row_of(&mut self, left: &[Cell<'_>], right: &Cell<'_>, before: f32, rule: bool) {
        let whole = self.frame();
        let column = Frame {
            width: whole.width * LEFT,
            ..whole
        };
        let beside = whole.inside(column.width + BETWEEN);
        let mut marks: Vec<Mark> = Vec::new();
        let mut high = 0.0;
        for cell in left {
            for line in self.lines_of(cell, column.width) {
                let mut mark = written(line, &cell.style, column, cell.tag);
                mark.y += high;
                high += cell.style.leading;
                marks.push(mark);
            }
        }
        let lines = self.lines_of(right, beside.width);
        let count = lines.len();
        let mut strips: Vec<Strip> = lines
            .into_iter()
            .enumerate()
            .map(|(nth, line)| Strip {
                height: right.style.leading,
                keep: stays(nth, count),
                marks: vec![written(line, &right.style, beside, right.tag)],
                ..Strip::default()
            })
            .collect();
        if strips.is_empty() {
            strips.push(Strip::default());
        }
        let mut down = 0.0;
        for strip in &mut strips {
            down += strip.height;
            strip.keep |= down < high;
        }
        if let Some(last) = strips.last_mut() {
            last.height += (high - down).max(0.0);
            last.keep = false;
        }
        if let Some(first) = strips.first_mut() {
            first.before = before;
            first.marks.splice(0..0, marks);
            if rule {
                let line = bar(whole.x, -before / 2.0, whole.width, 0.5, RULE);
                first.above.push(line);
            }
        }
        self.strips.extend(strips);
    }

    fn lines_of(&mut self, cell: &Cell<'_>, room: f32) -> Vec<line::Line> {
        line::lines_at_most(&mut self.fonts, cell.text, &cell.style, room, self.most)
    }
}

fn of_fact(fact: &LabelledValue) -> Card<'_> {
    Card {
        sign: None,
        name: &fact.name,
        reading: &fact.value,
        said: &fact.said,
    }
}
