//! A workbook that helps the owner of a small firm choose, place and keep its alliances.
//!
//! This page is the map. The program asks the questions of a *pack*, keeps the answers in a
//! *workbook*, draws *readings* from them, and shows these on a full screen, line by line or as a report.
//!
//! # What is where
//!
//! ```text
//! domain  <-  content, store, picture  <-  report  <-  many  <-  session  <-  tui, plain  <-  cli  <-  main
//! ```
//!
//! A module knows those to its left and none to its right.
//!
//! - [`domain`]: pure values and rules. What is asked, what was answered, how it changes and is
//!   undone, what it was before, how two copies are joined, which edition of it goes to others, the way
//!   through the workbook, where words stand in it, a workshop of people who rate in turn
//!   ([`domain::workshop`]), and in [`domain::reading`] what the answers say.
//! - [`content`]: packs in. RON from the binary or from a folder becomes a checked
//!   [`domain::pack::Pack`], or all its problems, each with its file, line and column.
//! - [`store`]: workbooks in and out. File formats, saving without loss, one writer at a time, backups,
//!   the library, the trash.
//! - [`picture`]: the shapes of the continuum and its figures, drawn once for screen and report on
//!   cells that refuse a label on a label.
//! - [`report`]: readings in words, and a workbook as a neutral [`report::document`] that renderers
//!   give a form.
//! - [`many`]: readings over many workbooks: two views of one alliance, a room, a cohort, tables for
//!   engines.
//! - [`session`]: a workbook that is being worked on, without a screen. It changes, is undone, is read and
//!   is saved; what it wants of files is a [`session::command::Command`], which
//!   [`session::world`] does and answers with a reply.
//! - [`tui`]: the full screen. Keys become actions by one table (`assets/keymap.ron`); a page is a
//!   [`tui::component`] that takes an input and says where to go by a [`tui::target`]; only `app` knows
//!   all pages and boxes.
//! - [`plain`]: the workbook line by line, for screen readers and pipes: the same session and world, and
//!   no screen at all.
//! - [`cli`]: the command line, a file for each command; the only part that knows all the others.
//!
//! - [`own_editor`]: long answers written in somebody's own editor, without a terminal.
//!
//! These stand under everything but `domain`: [`assets`], the files that the binary carries; [`i18n`], the
//! interface's texts, one catalogue per language, its keys checked when compiling; `serial`, how ids, numbers
//! and terms of the domain stand in files of any kind; `quick_ron`, which reads plain RON fast and leaves
//! all else to `ron`; `wrap`, where lines of running text end; and [`parallel`], work on all cores whose results come
//! in order.
//!
//! # How a workbook changes
//!
//! A workbook is made of cells ([`domain::cell`]): the title, an answer, a flag, who may read something. A
//! [`domain::change::Change`] says what some of them are set to, and is one step of undo;
//! [`domain::workbook::Workbook::make`] makes it, keeps in the log what stood there, and returns the change
//! that takes it back. What differs between two copies, how they are joined and how a workbook was on a
//! date rest on the same cells.
//!
//! # What never happens
//!
//! - `domain` never reads a clock, a file, a terminal or a source of chance: time and new ids enter
//!   as arguments. Nor do `store` and `report`: only `session`'s world and `cli` know what day it is.
//! - `domain` knows no file: it has no `serde`. The whole shape of a workbook's file is the newest format's
//!   in `store`, and former formats only convert into it. An unknown place to come back to never makes
//!   a file unreadable.
//! - No more than six files import each other in a circle, and a test holds the modules to the order above.
//! - What a form cannot keep as it stands replaces nothing, becomes nothing else and goes into no other field: it
//!   waits as a draft beside the workbook until it is kept.
//! - A reading is never stored: it is drawn from the answers again. What a file's head says of it is
//!   for lists, and is never believed when the workbook is opened.
//! - *Don't know*, *not applicable* and blank are never mixed up, and never count as zero.
//! - No question, stop or anchor stands in the code: they stand in packs. No word for people that a
//!   catalogue could hold does either; what the reader of RON says, and the rarest of what the system does, stay as they are.
//! - A question's id never changes, and an answer to a question that a pack does not ask is never
//!   dropped.
//! - `content` never opens a file outside the pack's own folder, and no path from inside a file is
//!   ever followed.
//! - Nothing but `store` writes a workbook, and it never writes over a file that it could not read
//!   or that something else changed.
//! - A renderer of documents in `report` never sees a workbook, and has no words of its own.
//! - What other programs know us by in CSV, JSON and ICS never changes without the version of its shape.
//! - What is private is left out of an edition before anything is read from it: no reading and no
//!   renderer could tell it.
//! - No page or box of `tui` waits, reads or writes: commands for the world are returned. Pages ask for roles,
//!   never for colours, know no key, and nothing is told by colour alone. Moving answers nothing.
//! - No text from a file, a paste or an argument reaches a terminal before [`domain::text`] cleaned
//!   it.
//! - `plain` never says again what was typed, draws nothing anew, and needs no colour and no time.
//! - What somebody rates in a workshop is told by nothing before the reveal, nor after it where fewer than the
//!   smallest group rated; of a nameless round no file holds an answer that stands alone. A projector's window
//!   is handed words and numbers for the room, never who rated what, a reason, or the name of a file, unless that
//!   file cannot be read and whoever brought it must hear so.
//! - What two partners answer in turn at one laptop stands in no file, and neither sees anything of the other's
//!   before both have handed on.
//! - `many` reads no private answer, and tells nothing of fewer firms than the smallest group.
//! - The quick reader of RON never says what is wrong with a text, and answers nothing that `ron` would answer
//!   otherwise.
//! - Nothing is ever sent anywhere.
//!
//! # To add something
//!
//! A question is a few lines of RON, a language a folder of files: no Rust. A kind of question is a
//! variant of [`domain::question::QuestionKind`]; follow the compiler from there, since no `match`
//! on our own enums has a `_` arm. A reading is a pure function and a case that it must read. A
//! report format is a renderer of [`report::document::Document`] and a variant of
//! [`report::format::Format`]. A page of the full screen is a file in [`tui::page`] and a variant of its
//! `Page`; what it is about, what it asks and how one comes to it is told by its variant of
//! [`tui::target::PageTarget`].

pub mod assets;
pub mod cli;
pub mod content;
pub mod domain;
pub mod examples;
pub mod i18n;
pub mod many;
pub mod own_editor;
pub mod parallel;
pub mod picture;
pub mod plain;
mod quick_ron;
pub mod report;
mod serial;
pub mod session;
pub mod store;
pub mod tui;
mod wrap;
