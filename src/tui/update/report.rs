//! Reports made on screen, and words for the clipboard.

use super::Effect;
use crate::{
    t,
    tui::{
        model::{Model, Notice, Now, Screen},
        overlay::{Overlay, report::ReportForm},
    },
};

/// What became of words that were to be copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Copied {
    /// They are on the system's clipboard.
    System,
    /// They were sent to the terminal, which does not tell whether it took them.
    Terminal,
    /// No program here took these words.
    NotBySystem(String),
    /// They are more than terminals take.
    TooLong,
}

/// Asks what a report is to hold.
pub(super) fn open(model: &mut Model, now: &Now) {
    if let Screen::Book(book) = &model.screen {
        let form = ReportForm::new(&book.workbook, book.focus, &model.context, now);
        model.overlay = Some(Overlay::Report(Box::new(form)));
    }
}

/// Tells where a report went. Where it went nowhere, its form stays open.
pub(super) fn reported(model: &mut Model, reported: Result<Vec<std::path::PathBuf>, String>) {
    model.notice = Some(match reported {
        Ok(files) => {
            if let Some(Overlay::Report(_)) = model.overlay {
                model.overlay = None;
            }
            let paths: Vec<String> = files.iter().map(|it| it.display().to_string()).collect();
            let paths = paths.join(", ");
            let count = files.len();
            Notice::done(t!(
                model.context.words,
                "order-written",
                count = count,
                paths = paths
            ))
        }
        Err(problem) => Notice::failed(problem),
    });
}

/// Tells which clipboard words went to, and tries the terminal's where the system has none.
pub(super) fn copied(model: &mut Model, copied: Copied, effects: &mut Vec<Effect>) {
    let words = &model.context.words;
    model.notice = Some(match copied {
        Copied::System => Notice::done(t!(words, "copied-system")),
        Copied::Terminal => Notice::done(t!(words, "copied-terminal")),
        Copied::TooLong => Notice::failed(t!(words, "copied-too-long")),
        Copied::NotBySystem(text) => return effects.push(Effect::CopyByTerminal(text)),
    });
}
