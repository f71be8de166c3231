//! Names and headings: in letters of any direction they begin on the side that the document does.

use krilla::tagging::TagKind;

use super::{
    block::{Frame, Layout},
    flow::{Mark, Shape},
    line::Style,
};

impl Layout {
    /// A heading or a name of its own tag.
    pub(super) fn name(
        &mut self,
        text: &str,
        style: &Style,
        frame: Frame,
        before: f32,
        kind: impl Into<TagKind>,
    ) {
        let from = self.strips.len();
        self.text(text, style, frame, before, kind);
        for strip in &mut self.strips[from..] {
            for mark in &mut strip.marks {
                begin(mark, frame, self.from_the_right);
            }
        }
    }

    /// The same of what is written already.
    pub(super) fn begun(&self, mut mark: Mark, frame: Frame) -> Mark {
        begin(&mut mark, frame, self.from_the_right);
        mark
    }
}

/// Moves a line of text to where others begin.
fn begin(mark: &mut Mark, frame: Frame, from_the_right: bool) {
    if let Shape::Text { line, .. } = &mark.shape {
        let spare = (frame.width - line.width).max(0.0);
        mark.x = frame.x + if from_the_right { spare } else { 0.0 };
    }
}
