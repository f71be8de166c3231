//! The screens: what each keeps, how it changes, and how it is drawn.

pub mod actions;
pub mod alliances;
pub mod book;
pub mod card;
pub mod choosing;
pub mod home;
pub mod items;
pub mod look;
pub mod matrix;
pub mod outline;
pub mod picture;
pub mod private;
pub mod question;
pub mod reading;
pub mod review;
