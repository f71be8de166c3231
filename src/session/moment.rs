//! The moment in which something happens, as data.

use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

/// The moment in which something happens.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    /// The moment.
    pub at: Timestamp,
    /// The day it is where the owner sits.
    pub today: Date,
    /// A fresh id for whatever is made in this moment; used at most once.
    pub fresh: Uuid,
}
