//! Moments in words.

use jiff::Timestamp;

use super::context::Context;
use crate::t;

/// A moment in words: the time for today, else the day and the time.
pub fn moment(at: Timestamp, context: &Context) -> String {
    let local = at.to_zoned(context.zone.clone());
    let time = local.strftime("%H:%M").to_string();
    if local.date() == context.now.today {
        t!(context.i18n, "home-today", time = time)
    } else {
        let date = context.i18n.date(local.date());
        t!(context.i18n, "moment", date = date, time = time)
    }
}
