//! Everything that a key, a click or the command list can ask for.
//!
//! One table feeds the keymap, the hints at the foot of the screen, the help and the command list.

use serde::Deserialize;

use crate::{i18n::Catalog, t};

/// Where an action makes sense. Keys are looked up in the layers that are active, the first one first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Layer {
    /// On every screen.
    Everywhere,
    /// In an open workbook.
    Book,
    /// On a question that is answered by choosing.
    Choice,
    /// In any list.
    List,
    /// In the list of workbooks.
    Home,
    /// In the list of alliances.
    Alliances,
    /// In the list of actions.
    Actions,
    /// In a list that answers a question.
    Items,
    /// On a look from another side.
    Look,
    /// On the continuum picture.
    Picture,
}

impl Layer {
    /// All layers, in the order in which help shows them.
    pub const ALL: [Self; 10] = [
        Self::Book,
        Self::Choice,
        Self::Picture,
        Self::Alliances,
        Self::Actions,
        Self::Items,
        Self::Look,
        Self::Home,
        Self::List,
        Self::Everywhere,
    ];

    /// The layer's heading in the help.
    pub fn title(self, words: &Catalog) -> String {
        match self {
            Self::Everywhere => t!(words, "layer-everywhere"),
            Self::Book => t!(words, "layer-book"),
            Self::Choice => t!(words, "layer-choice"),
            Self::List => t!(words, "layer-list"),
            Self::Home => t!(words, "layer-home"),
            Self::Alliances => t!(words, "layer-alliances"),
            Self::Actions => t!(words, "layer-actions"),
            Self::Items => t!(words, "layer-items"),
            Self::Look => t!(words, "layer-look"),
            Self::Picture => t!(words, "layer-picture"),
        }
    }
}

macro_rules! actions {
    ($($(#[$doc:meta])* $action:ident, $short:literal, $about:literal;)*) => {
        /// Something that can be asked for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
        pub enum Action {
            $($(#[$doc])* $action,)*
        }

        impl Action {
            /// All actions.
            pub const ALL: &[Self] = &[$(Self::$action,)*];

            /// One or two words, for a hint.
            pub fn short(self, words: &Catalog) -> String {
                match self {
                    $(Self::$action => t!(words, $short),)*
                }
            }

            /// What it does, for the help and the command list.
            pub fn about(self, words: &Catalog) -> String {
                match self {
                    $(Self::$action => t!(words, $about),)*
                }
            }
        }
    };
}

actions! {
    /// Goes to the next stop.
    Next, "act-next", "act-next-about";
    /// Goes to the stop before.
    Back, "act-back", "act-back-about";
    /// Goes to the next field, and from the last one to the next stop.
    NextField, "act-next-field", "act-next-field-about";
    /// Goes to the field before, and from the first one to the stop before.
    PreviousField, "act-previous-field", "act-previous-field-about";
    /// Goes to the next blank or flagged question.
    NextGap, "act-next-gap", "act-next-gap-about";
    /// Opens the list of all stops.
    GoTo, "act-go-to", "act-go-to-about";
    /// Raises or lowers the flag on a question.
    Flag, "act-flag", "act-flag-about";
    /// Marks what is open as private, or takes the mark away.
    Private, "act-private", "act-private-about";
    /// Answers "I don't know".
    DontKnow, "act-dont-know", "act-dont-know-about";
    /// Answers "does not apply".
    NotApplicable, "act-not-applicable", "act-not-applicable-about";
    /// Makes an answer blank again.
    Blank, "act-blank", "act-blank-about";
    /// Chooses the next lower step.
    Lower, "act-lower", "act-lower-about";
    /// Chooses the next higher step.
    Higher, "act-higher", "act-higher-about";
    /// Moves a gauge down by one.
    LowerByOne, "act-lower-by-one", "act-lower-by-one-about";
    /// Moves a gauge up by one.
    HigherByOne, "act-higher-by-one", "act-higher-by-one-about";
    /// Shows or leaves the continuum picture.
    Picture, "act-picture", "act-picture-about";
    /// Shows all alliances side by side.
    Overview, "act-overview", "act-overview-about";
    /// Shows actions and reviews by date.
    Agenda, "act-agenda", "act-agenda-about";
    /// Shows what moved.
    Changes, "act-changes", "act-changes-about";
    /// Shows how the workbook was on a day.
    AsOf, "act-as-of", "act-as-of-about";
    /// Chooses another route through the workbook.
    Routes, "act-routes", "act-routes-about";
    /// Sorts the overview by its next column.
    Sort, "act-sort", "act-sort-about";
    /// Makes a report.
    Report, "act-report", "act-report-about";
    /// Shows the list of alliances.
    Alliances, "act-alliances", "act-alliances-about";
    /// Brings the next alliance into focus.
    NextAlliance, "act-next-alliance", "act-next-alliance-about";
    /// Shows the chapter's answers on one page.
    Review, "act-review", "act-review-about";
    /// Takes the last change back.
    Undo, "act-undo", "act-undo-about";
    /// Makes it again.
    Redo, "act-redo", "act-redo-about";
    /// Scrolls the page up.
    ScrollUp, "act-scroll-up", "act-scroll-up-about";
    /// Scrolls the page down.
    ScrollDown, "act-scroll-down", "act-scroll-down-about";
    /// Saves at once.
    Save, "act-save", "act-save-about";
    /// Leaves the screen for the one before.
    Leave, "act-leave", "act-leave-about";
    /// Selects the row above.
    Up, "act-up", "act-up-about";
    /// Selects the row below.
    Down, "act-down", "act-down-about";
    /// Selects the first row.
    First, "act-first", "act-first-about";
    /// Selects the last row.
    Last, "act-last", "act-last-about";
    /// Opens what is selected.
    Choose, "act-choose", "act-choose-about";
    /// Adds to a list.
    New, "act-new", "act-new-about";
    /// Renames what is selected.
    Rename, "act-rename", "act-rename-about";
    /// Copies what is selected.
    Duplicate, "act-duplicate", "act-duplicate-about";
    /// Takes what is selected out of the list.
    Remove, "act-remove", "act-remove-about";
    /// Changes what kind of alliance is selected.
    NextKind, "act-next-kind", "act-next-kind-about";
    /// Moves what is selected up.
    MoveUp, "act-move-up", "act-move-up-about";
    /// Moves what is selected down.
    MoveDown, "act-move-down", "act-move-down-about";
    /// Picks an option, or drops it.
    Pick, "act-pick", "act-pick-about";
    /// Marks an action as done, or not.
    Done, "act-done", "act-done-about";
    /// Narrows a list to what is typed.
    Filter, "act-filter", "act-filter-about";
    /// Opens the finished example as a copy.
    Example, "act-example", "act-example-about";
    /// Opens the words in somebody's own editor.
    Write, "act-write", "act-write-about";
    /// Stops the program, until its shell brings it back.
    Suspend, "act-suspend", "act-suspend-about";
    /// Shows what a workbook was before, to bring a state back.
    Earlier, "act-earlier", "act-earlier-about";
    /// Shows what was deleted, to take it back.
    Trash, "act-trash", "act-trash-about";
    /// Joins a workbook with another copy of it.
    Join, "act-join", "act-join-about";
    /// Opens the list of commands.
    Commands, "act-commands", "act-commands-about";
    /// Shows the help.
    Help, "act-help", "act-help-about";
    /// Changes the colours.
    NextTheme, "act-next-theme", "act-next-theme-about";
    /// Gives the mouse to the terminal, to select text, or takes it back.
    Mouse, "act-mouse", "act-mouse-about";
    /// Leaves the program.
    Quit, "act-quit", "act-quit-about";
}
