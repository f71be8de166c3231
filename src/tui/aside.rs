//! What stands beside a page: the outline at the left, the reading at the right or below.

pub mod outline;
pub mod reading;
