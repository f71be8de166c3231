//! Readings as something to read: their words, and the documents made of them.
//!
//! [`build`] turns a workbook into a [`document::Document`], and knows nothing of its form; a
//! renderer, such as [`text`], [`html`], [`pdf`] or [`docx`], gives a document its form, and knows nothing of
//! workbooks. Figures are drawn once, by [`drawing`]; [`svg`], [`pdf`] and [`docx`] show what was drawn, and
//! `typeset` gives the last two their glyphs. Other programs want values rather than a document: [`xlsx`], [`csv`],
//! [`json`] and [`ics`] take them from the workbook itself. [`format`] is the way in to all of them; an [`order`]
//! says what is to be made of a workbook and where it goes.

pub mod build;
pub(crate) mod code;
pub mod csv;
pub mod document;
pub mod docx;
pub mod drawing;
pub mod edition;
pub mod format;
pub mod html;
pub mod ics;
pub mod joint;
pub mod json;
pub mod letterhead;
mod linebreak;
pub mod markdown;
pub mod material;
pub mod order;
pub mod pdf;
mod raster;
pub mod svg;
pub mod text;
mod told;
mod typeset;
pub mod wording;
pub mod xlsx;

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
