//! What is to do, each with a box that shows how it stands.

use krilla::tagging::{ListNumbering, Tag};

use super::{
    block::{ACCENT, Layout, MUTED, NAME, SMALL, WARN, ours},
    flow::{Mark, Shape},
    line::Style,
    tag::TagId,
};
use crate::report::document::{Task, TaskState};

impl Layout {
    pub(super) fn tasks(&mut self, tasks: &[Task]) {
        self.tags.open(Tag::L(ListNumbering::None));
        for task in tasks {
            self.task(task);
        }
        self.tags.close();
    }

    fn task(&mut self, task: &Task) {
        let frame = self.frame().inside(20.0);
        self.tags.open(Tag::LI);
        let label = self.tags.leaf(Tag::Lbl);
        let from = self.strips.len();
        self.tags.open(Tag::LBody);
        let what = match task.state {
            TaskState::Open | TaskState::Overdue => NAME,
            TaskState::Done => Style { ink: MUTED, ..NAME },
        };
        self.text(&task.what, &what, frame, 5.0, Tag::P);
        if !task.about.is_empty() {
            self.keep_last();
            let about = match task.state {
                TaskState::Open | TaskState::Done => ours(SMALL),
                TaskState::Overdue => ours(Style { ink: WARN, ..SMALL }),
            };
            self.text(
                &task.about.join("\u{a0}\u{a0}·  "),
                &about,
                frame,
                0.0,
                Tag::P,
            );
        }
        self.tags.close();
        self.tags.close();
        self.draw_on(from, state(task.state, label));
    }
}

/// A box that is empty, ticked, or holds a sign to hurry.
fn state(state: TaskState, tag: TagId) -> Vec<Mark> {
    let (left, top, side) = (1.0, 2.4, 9.0);
    let stroke = |points: &[[f32; 2]], ink| Mark {
        x: left,
        y: top,
        shape: Shape::Stroke {
            points: points.to_vec(),
            width: 1.0,
            ink,
        },
        tag: Some(tag),
    };
    let square = [
        [0.0, 0.0],
        [side, 0.0],
        [side, side],
        [0.0, side],
        [0.0, 0.0],
        [side, 0.0],
    ];
    match state {
        TaskState::Open => vec![stroke(&square, MUTED)],
        TaskState::Overdue => {
            let ink = WARN;
            vec![
                stroke(&square, ink),
                stroke(&[[4.5, 1.9], [4.5, 5.4]], ink),
                stroke(&[[4.5, 6.6], [4.5, 7.6]], ink),
            ]
        }
        TaskState::Done => vec![
            stroke(&square, ACCENT),
            stroke(&[[2.0, 4.6], [3.9, 6.6], [7.1, 2.5]], ACCENT),
        ],
    }
}
