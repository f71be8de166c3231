//! What is said of a workshop on the screen.

use crate::{many::workshop::Telling, tui::context::Context};

/// Says what there is to say of a workshop, in the words of the screen.
pub(super) fn told(context: &Context) -> Telling<'_> {
    Telling {
        words: &context.i18n,
        pack: &context.pack,
        zone: &context.zone,
    }
}
