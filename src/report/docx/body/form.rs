//! What is asked on paper, with room to answer.

use super::Writer;
use crate::report::document::{Blank, Field, Table};

impl Writer<'_> {
    /// A question to be answered with a pen or by typing.
    pub(super) fn field(&mut self, field: &Field) {
        let ask = format!("{} {}", field.number, field.ask);
        if !ask.trim().is_empty() {
            self.say("Ask", ask.trim());
        }
        for hint in &field.hints {
            self.say("ListBullet", hint);
        }
        for blank in &field.blanks {
            match blank {
                Blank::Boxes(ticks) => {
                    for tick in ticks {
                        let told = format!("☐ {}  {}", tick.key, tick.meaning);
                        self.say("Box", &told);
                    }
                }
                Blank::Lines { label, count } => {
                    if !label.is_empty() {
                        self.say("Asked", label);
                    }
                    for _ in 0..*count {
                        self.say("Line", "");
                    }
                }
                Blank::Short(labels) => {
                    for label in labels {
                        self.say("Asked", label);
                        self.say("Line", "");
                    }
                }
                Blank::Grid { head, rows } => {
                    let row = vec![String::new(); head.len()];
                    let table = Table {
                        head: head.clone(),
                        rows: vec![row; usize::from(*rows)],
                    };
                    self.table(&table, &field.ask);
                }
            }
        }
    }
}
