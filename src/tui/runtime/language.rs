//! Another language in the middle of a session.

use std::{rc::Rc, sync::Arc};

use super::Runtime;
impl Runtime {
    /// Speaks another language.
    pub(super) fn speak(&mut self, language: &str) {
        let Some((i18n, pack)) = (self.speak)(language) else {
            return;
        };
        let (i18n, pack) = (Rc::new(i18n), pack.map(Arc::new));
        self.world.speak(Rc::clone(&i18n), pack.clone());
        self.app.speak(i18n, pack);
    }
}
