//! Readings as something to read: their words, and the documents made of them.
//!
//! [`build`] turns a workbook into a [`document::Document`], and knows nothing of its form; a
//! renderer, such as [`text`] or [`html`], gives a document its form, and knows nothing of workbooks.
//! Figures are drawn by [`svg`].

pub mod build;
pub mod document;
pub mod edition;
pub mod html;
pub mod pdf;
pub mod svg;
pub mod text;
pub mod wording;

#[cfg(test)]
mod tests;
