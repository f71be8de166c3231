//! A form as text: boxes to tick, and lines to write on.

use unicode_width::UnicodeWidthStr;

use super::{INDENT, Page, WIDTH};
use crate::report::document::{Blank, Field};

/// What is written on.
const RULE: &str = "_";
/// The least room behind a label.
const ROOM: usize = 14;

impl Page {
    /// Questions with room to answer.
    pub(super) fn form(&mut self, fields: &[Field]) {
        for (at, field) in fields.iter().enumerate() {
            if at > 0 {
                self.gap();
            }
            let rest = if field.ask.is_empty() {
                INDENT.to_owned()
            } else {
                self.point(&format!("{}  ", field.number), &field.ask)
            };
            for hint in &field.hints {
                let first = format!("{rest}{}", self.set.bullet);
                self.wrap(hint, &first, &" ".repeat(first.width()));
            }
            for blank in &field.blanks {
                self.blank(blank, &rest);
            }
        }
    }

    fn blank(&mut self, blank: &Blank, indent: &str) {
        match blank {
            Blank::Boxes(ticks) => {
                let keys = ticks.iter().map(|tick| tick.key.width()).max().unwrap_or(0);
                for tick in ticks {
                    let first = format!("{indent}[ ] {:<keys$}  ", tick.key);
                    self.wrap(&tick.meaning, &first, &" ".repeat(first.width()));
                }
            }
            Blank::Lines { label, count } => {
                if !label.is_empty() {
                    self.wrap(label, indent, indent);
                }
                for _ in 0..*count {
                    self.gap();
                    self.line(&format!("{indent}{}", rule(indent)));
                }
            }
            Blank::Short(labels) => {
                for label in labels {
                    self.gap();
                    let label = format!("{indent}{}  ", self.spell(label));
                    let room = WIDTH.saturating_sub(label.width()).max(ROOM);
                    self.line(&format!("{label}{}", RULE.repeat(room)));
                }
            }
            Blank::Grid { head, rows } => {
                self.wrap(&head.join(" | "), indent, indent);
                for _ in 0..*rows {
                    self.gap();
                    self.line(&format!("{indent}{}", rule(indent)));
                }
            }
        }
    }
}

/// A line to write on, as wide as the page leaves room for.
fn rule(indent: &str) -> String {
    RULE.repeat(WIDTH.saturating_sub(indent.width()))
}
