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
    Workbook,
    /// In words that are being written.
    Text,
    /// On a question that is answered by choosing.
    Choice,
    /// On a gauge.
    Gauge,
    /// In a form of several fields.
    Form,
    /// In any list.
    List,
    /// In the list of workbooks.
    Library,
    /// In the list of alliances.
    Alliances,
    /// In the list of actions.
    Actions,
    /// In a list that answers a question.
    Items,
    /// In the matrix of candidates.
    Matrix,
    /// On a page that looks at the workbook from one side.
    Pages,
    /// On the continuum picture.
    Picture,
    /// In a box that asks something.
    Dialog,
    /// In the box for a report.
    Report,
    /// In the help.
    Help,
    /// In the check of the keys.
    KeyCheck,
    /// In a list that is searched by typing.
    Finder,
    /// On the view for a room.
    Audience,
    /// In a workshop.
    Workshop,
    /// In the window that a workshop's room sees.
    Projector,
    /// On the screen of a room whose workbooks arrive in a folder.
    Room,
}

impl Layer {
    /// All layers, in the order in which help shows them.
    pub const ALL: [Self; 23] = [
        Self::Help,
        Self::Workbook,
        Self::Text,
        Self::Choice,
        Self::Gauge,
        Self::Form,
        Self::Picture,
        Self::Alliances,
        Self::Actions,
        Self::Items,
        Self::Matrix,
        Self::Pages,
        Self::Library,
        Self::List,
        Self::Finder,
        Self::Dialog,
        Self::Report,
        Self::Audience,
        Self::Workshop,
        Self::Projector,
        Self::Room,
        Self::KeyCheck,
        Self::Everywhere,
    ];

    /// The layer that settings know by this name.
    pub fn named(name: &str) -> Option<Self> {
        let mut layers = Self::ALL.into_iter();
        layers.find(|layer| format!("{layer:?}") == name)
    }

    /// Whether somebody may be writing words while it is active.
    pub fn is_beside_words(self) -> bool {
        match self {
            Self::Everywhere
            | Self::Workbook
            | Self::Text
            | Self::Form
            | Self::Report
            | Self::Help
            | Self::Finder => true,
            Self::Choice
            | Self::Gauge
            | Self::List
            | Self::Library
            | Self::Alliances
            | Self::Actions
            | Self::Items
            | Self::Matrix
            | Self::Pages
            | Self::Picture
            | Self::Dialog
            | Self::KeyCheck
            | Self::Workshop
            | Self::Projector
            | Self::Room
            | Self::Audience => false,
        }
    }

    /// Whether keys that type a character answer something there, or change a list.
    pub fn is_answered_by_keys(self) -> bool {
        match self {
            Self::Choice
            | Self::Gauge
            | Self::Alliances
            | Self::Actions
            | Self::Items
            | Self::Matrix
            | Self::Pages => true,
            Self::Everywhere
            | Self::Workbook
            | Self::Text
            | Self::Form
            | Self::List
            | Self::Library
            | Self::Picture
            | Self::Dialog
            | Self::Report
            | Self::Help
            | Self::KeyCheck
            | Self::Finder
            | Self::Audience
            | Self::Workshop
            | Self::Projector
            | Self::Room => false,
        }
    }

    /// The layer's heading in the help.
    pub fn title(self, i18n: &Catalog) -> String {
        match self {
            Self::Everywhere => t!(i18n, "layer-everywhere"),
            Self::Workbook => t!(i18n, "layer-workbook"),
            Self::Text => t!(i18n, "layer-text"),
            Self::Choice => t!(i18n, "layer-choice"),
            Self::Gauge => t!(i18n, "layer-gauge"),
            Self::Form => t!(i18n, "layer-form"),
            Self::List => t!(i18n, "layer-list"),
            Self::Library => t!(i18n, "layer-library"),
            Self::Alliances => t!(i18n, "layer-alliances"),
            Self::Actions => t!(i18n, "layer-actions"),
            Self::Items => t!(i18n, "layer-items"),
            Self::Matrix => t!(i18n, "layer-matrix"),
            Self::Pages => t!(i18n, "layer-pages"),
            Self::Picture => t!(i18n, "layer-picture"),
            Self::Dialog => t!(i18n, "layer-dialog"),
            Self::Report => t!(i18n, "layer-report"),
            Self::Help => t!(i18n, "layer-help"),
            Self::KeyCheck => t!(i18n, "layer-key-check"),
            Self::Finder => t!(i18n, "layer-finder"),
            Self::Audience => t!(i18n, "layer-audience"),
            Self::Workshop => t!(i18n, "layer-workshop"),
            Self::Projector => t!(i18n, "layer-projector"),
            Self::Room => t!(i18n, "layer-room"),
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

            /// The name that keymaps and settings know it by.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$action => stringify!($action),)*
                }
            }

            /// The action that settings know by this name.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|action| action.name() == name)
            }

            /// One or two words, for a hint.
            pub fn short(self, i18n: &Catalog) -> String {
                match self {
                    $(Self::$action => t!(i18n, $short),)*
                }
            }

            /// Words that people try for it; empty where nobody needs any.
            pub fn also(self, i18n: &Catalog) -> String {
                let also = match self {
                    $(Self::$action => i18n.find(concat!($short, "-also")),)*
                };
                also.unwrap_or_default().to_owned()
            }

            /// What it does in a layer, for the help and the command list.
            pub fn about_in(self, layer: Layer, i18n: &Catalog) -> String {
                let is_answer = matches!(layer, Layer::Choice | Layer::Gauge | Layer::Form);
                match (self, layer) {
                    (Self::Choose, _) if !is_answer => t!(i18n, "act-choose-list-about"),
                    (Self::Digit, Layer::Picture) => t!(i18n, "act-digit-picture-about"),
                    (Self::Up, Layer::Gauge) => t!(i18n, "act-up-gauge-about"),
                    (Self::Down, Layer::Gauge) => t!(i18n, "act-down-gauge-about"),
                    (Self::Left, Layer::Gauge) => t!(i18n, "act-left-gauge-about"),
                    (Self::Right, Layer::Gauge) => t!(i18n, "act-right-gauge-about"),
                    (Self::Left, Layer::Matrix) => t!(i18n, "act-left-matrix-about"),
                    (Self::Right, Layer::Matrix) => t!(i18n, "act-right-matrix-about"),
                    (Self::Left, Layer::Pages) => t!(i18n, "act-left-pages-about"),
                    (Self::Right, Layer::Pages) => t!(i18n, "act-right-pages-about"),
                    (Self::PreviousAlliance, Layer::Picture | Layer::Audience) => {
                        t!(i18n, "act-previous-alliance-picture-about")
                    }
                    (Self::NextAlliance, Layer::Picture | Layer::Audience) => {
                        t!(i18n, "act-next-alliance-picture-about")
                    }
                    (action, _) => action.about(i18n),
                }
            }

            /// What it does, for the help and the command list.
            pub fn about(self, i18n: &Catalog) -> String {
                match self {
                    $(Self::$action => t!(i18n, $about),)*
                }
            }
        }
    };
}

actions! {
    /// Goes to the next page.
    Next, "act-next", "act-next-about";
    /// Goes to the page before.
    Back, "act-back", "act-back-about";
    /// Goes to the next field, and from the last one to the next page.
    NextField, "act-next-field", "act-next-field-about";
    /// Goes to the field before, and from the first one to the page before.
    PreviousField, "act-previous-field", "act-previous-field-about";
    /// Goes to the next blank or flagged question.
    NextGap, "act-next-gap", "act-next-gap-about";
    /// Opens the list of all pages.
    GoTo, "act-go-to", "act-go-to-about";
    /// Looks for words in all answers.
    Search, "act-search", "act-search-about";
    /// Goes one level back.
    Leave, "act-leave", "act-leave-about";
    /// Selects the row above, or moves the mark up.
    Up, "act-up", "act-up-about";
    /// Selects the row below, or moves the mark down.
    Down, "act-down", "act-down-about";
    /// Moves the mark to the left.
    Left, "act-left", "act-left-about";
    /// Moves the mark to the right.
    Right, "act-right", "act-right-about";
    /// Moves the mark down by one.
    LowerByOne, "act-lower-by-one", "act-lower-by-one-about";
    /// Moves the mark up by one.
    HigherByOne, "act-higher-by-one", "act-higher-by-one-about";
    /// Selects the first row.
    First, "act-first", "act-first-about";
    /// Selects the last row.
    Last, "act-last", "act-last-about";
    /// Scrolls the page up.
    ScrollUp, "act-scroll-up", "act-scroll-up-about";
    /// Scrolls the page down.
    ScrollDown, "act-scroll-down", "act-scroll-down-about";
    /// Opens what is selected, or answers what is marked and goes on.
    Choose, "act-choose", "act-choose-about";
    /// Answers what is marked, picks an option or drops it.
    Pick, "act-pick", "act-pick-about";
    /// Enters a digit, or chooses what it stands for.
    Digit, "act-digit", "act-digit-about";
    /// Goes to the alliance with this letter.
    Badge, "act-badge", "act-badge-about";
    /// Answers "I don't know".
    DontKnow, "act-dont-know", "act-dont-know-about";
    /// Answers "does not apply".
    NotApplicable, "act-not-applicable", "act-not-applicable-about";
    /// Makes an answer blank again.
    Blank, "act-blank", "act-blank-about";
    /// Raises or lowers the flag on a question.
    Flag, "act-flag", "act-flag-about";
    /// Marks what is open as private, or takes the mark away.
    Private, "act-private", "act-private-about";
    /// Lets the partner read what is open, or takes that back.
    Share, "act-share", "act-share-about";
    /// Shows or leaves the continuum picture.
    Picture, "act-picture", "act-picture-about";
    /// Shows the alliance in focus on its own.
    Focus, "act-focus", "act-focus-about";
    /// Shows the alliances in large letters, for a room, or leaves that.
    Audience, "act-audience", "act-audience-about";
    /// Blanks the view for a room, or brings it back.
    BlankScreen, "act-blank-screen", "act-blank-screen-about";
    /// Holds a workshop, or goes on with one.
    Workshop, "act-workshop", "act-workshop-about";
    /// Goes back to the partner's side of an alliance.
    Mirror, "act-mirror", "act-mirror-about";
    /// Passes over somebody who is not there.
    PassOver, "act-pass-over", "act-pass-over-about";
    /// Rates the same once more, beside the round before.
    SecondRound, "act-second-round", "act-second-round-about";
    /// Takes what a group rated over into the workbook.
    TakeOver, "act-take-over", "act-take-over-about";
    /// Puts something aside, to be talked about later.
    Park, "act-park", "act-park-about";
    /// Notes what somebody promises to do.
    Promise, "act-promise", "act-promise-about";
    /// Starts the clock of a workshop, stops it and lets it go on.
    Clock, "act-clock", "act-clock-about";
    /// Goes on to the next step of the timed route.
    NextStep, "act-next-step", "act-next-step-about";
    /// Gives the step a minute more.
    MinuteMore, "act-minute-more", "act-minute-more-about";
    /// Takes a minute from the step.
    MinuteLess, "act-minute-less", "act-minute-less-about";
    /// Shows or hides the facilitator's notes.
    Notes, "act-notes", "act-notes-about";
    /// Shows all alliances side by side.
    Overview, "act-overview", "act-overview-about";
    /// Shows actions and reviews by date.
    Agenda, "act-agenda", "act-agenda-about";
    /// Shows what moved.
    History, "act-history", "act-history-about";
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
    /// Brings the alliance before into focus.
    PreviousAlliance, "act-previous-alliance", "act-previous-alliance-about";
    /// Shows the chapter's answers on one page.
    Review, "act-review", "act-review-about";
    /// Takes the last change back.
    Undo, "act-undo", "act-undo-about";
    /// Makes it again.
    Redo, "act-redo", "act-redo-about";
    /// Saves at once.
    Save, "act-save", "act-save-about";
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
    /// Marks an action as done, or not.
    Done, "act-done", "act-done-about";
    /// Narrows a list to what is typed.
    Filter, "act-filter", "act-filter-about";
    /// Opens the finished example as a copy.
    Example, "act-example", "act-example-about";
    /// Opens the words in somebody's own editor.
    OwnEditor, "act-own-editor", "act-own-editor-about";
    /// Stops the program, until its shell brings it back.
    Suspend, "act-suspend", "act-suspend-about";
    /// Shows what a workbook was before, to bring a state back.
    Earlier, "act-earlier", "act-earlier-about";
    /// Shows what was deleted, to take it back.
    Trash, "act-trash", "act-trash-about";
    /// Joins a workbook with another copy of it.
    Join, "act-join", "act-join-about";
    /// Opens the list of commands.
    Palette, "act-palette", "act-palette-about";
    /// Shows the help.
    Help, "act-help", "act-help-about";
    /// Says that nothing arrives when a key is pressed.
    NothingArrives, "act-nothing-arrives", "act-nothing-arrives-about";
    /// Asks for the key before once more.
    AskAgain, "act-ask-again", "act-ask-again-about";
    /// Checks which keys arrive, and gives commands other ones.
    CheckKeys, "act-check-keys", "act-check-keys-about";
    /// Leads through the pages in two minutes.
    Tour, "act-tour", "act-tour-about";
    /// Shows what can be chosen for the program.
    Settings, "act-settings", "act-settings-about";
    /// Changes the colours.
    NextTheme, "act-next-theme", "act-next-theme-about";
    /// Gives the mouse to the terminal, to select text, or takes it back.
    Mouse, "act-mouse", "act-mouse-about";
    /// Keeps what a form holds.
    Keep, "act-keep", "act-keep-about";
    /// Drops what is typed into a form and not kept.
    Discard, "act-discard", "act-discard-about";
    /// Begins a new line of text.
    NewLine, "act-new-line", "act-new-line-about";
    /// Moves the text cursor by a character to the left.
    CharLeft, "act-char-left", "act-char-left-about";
    /// Moves the text cursor by a character to the right.
    CharRight, "act-char-right", "act-char-right-about";
    /// Moves the text cursor to the row above.
    RowAbove, "act-row-above", "act-row-above-about";
    /// Moves the text cursor to the row below.
    RowBelow, "act-row-below", "act-row-below-about";
    /// Moves the text cursor by a word to the left.
    WordLeft, "act-word-left", "act-word-left-about";
    /// Moves the text cursor by a word to the right.
    WordRight, "act-word-right", "act-word-right-about";
    /// Moves the text cursor to the start of the line.
    LineStart, "act-line-start", "act-line-start-about";
    /// Moves the text cursor to the end of the line.
    LineEnd, "act-line-end", "act-line-end-about";
    /// Moves the text cursor to the start of the text.
    TextStart, "act-text-start", "act-text-start-about";
    /// Moves the text cursor to the end of the text.
    TextEnd, "act-text-end", "act-text-end-about";
    /// Selects a character to the left.
    SelectLeft, "act-select-left", "act-select-left-about";
    /// Selects a character to the right.
    SelectRight, "act-select-right", "act-select-right-about";
    /// Selects to the row above.
    SelectUp, "act-select-up", "act-select-up-about";
    /// Selects to the row below.
    SelectDown, "act-select-down", "act-select-down-about";
    /// Selects a word to the left.
    SelectWordLeft, "act-select-word-left", "act-select-word-left-about";
    /// Selects a word to the right.
    SelectWordRight, "act-select-word-right", "act-select-word-right-about";
    /// Selects to the start of the line.
    SelectLineStart, "act-select-line-start", "act-select-line-start-about";
    /// Selects to the end of the line.
    SelectLineEnd, "act-select-line-end", "act-select-line-end-about";
    /// Selects the whole text.
    SelectAll, "act-select-all", "act-select-all-about";
    /// Deletes the character before the cursor, or what is selected.
    DeleteBack, "act-delete-back", "act-delete-back-about";
    /// Deletes the character after the cursor, or what is selected.
    DeleteForward, "act-delete-forward", "act-delete-forward-about";
    /// Deletes the word before the cursor.
    DeleteWordBack, "act-delete-word-back", "act-delete-word-back-about";
    /// Deletes back to a space.
    DeleteToSpace, "act-delete-to-space", "act-delete-to-space-about";
    /// Deletes the word after the cursor.
    DeleteWordForward, "act-delete-word-forward", "act-delete-word-forward-about";
    /// Deletes to the start of the line.
    DeleteToStart, "act-delete-to-start", "act-delete-to-start-about";
    /// Deletes to the end of the line.
    DeleteToEnd, "act-delete-to-end", "act-delete-to-end-about";
    /// Copies what is selected.
    Copy, "act-copy", "act-copy-about";
    /// Copies what a report will say.
    CopyReport, "act-copy-report", "act-copy-report-about";
    /// Shows what goes into a report and what stays, or what it will say.
    ShowList, "act-show-list", "act-show-list-about";
    /// Cuts what is selected.
    Cut, "act-cut", "act-cut-about";
    /// Puts in what was copied.
    Paste, "act-paste", "act-paste-about";
    /// Asks whether to leave.
    Interrupt, "act-interrupt", "act-interrupt-about";
    /// Chooses another language.
    Language, "act-language", "act-language-about";
    /// Leaves the program.
    Quit, "act-quit", "act-quit-about";
}
