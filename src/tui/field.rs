//! What an answer is typed into or chosen with.

pub mod editor;
