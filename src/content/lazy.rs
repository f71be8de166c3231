//! A pack that may still be on its way.

use std::{
    ops::Deref,
    sync::{Arc, LazyLock},
    thread,
};

use crate::domain::pack::Pack;

/// What is asked, or on its way: the list of workbooks does not need it, and is on the screen before
/// a pack is read. Whoever looks at it first waits until it is there.
pub struct LazyPack(LazyLock<Pack, Box<dyn FnOnce() -> Pack + Send>>);

impl LazyPack {
    /// What will be asked once this has returned it.
    pub fn later(wait: impl FnOnce() -> Pack + Send + 'static) -> Self {
        Self(LazyLock::new(Box::new(wait)))
    }

    /// Begins to read it beside whatever else is done.
    pub fn begin(self: &Arc<Self>) {
        let pack = Arc::clone(self);
        thread::spawn(move || {
            LazyLock::force(&pack.0);
        });
    }
}

impl From<Pack> for LazyPack {
    fn from(pack: Pack) -> Self {
        Self::later(|| pack)
    }
}

impl Deref for LazyPack {
    type Target = Pack;

    fn deref(&self) -> &Pack {
        &self.0
    }
}
