//! Another language in the middle of a session.

use std::sync::Arc;

use super::Runtime;
impl Runtime {
    /// Speaks another language.
    pub(super) fn speak(&mut self, language: &str) {
        let Some((i18n, pack)) = (self.speak)(language) else {
            return;
        };
        let (i18n, pack) = (Arc::new(i18n), pack.map(Arc::new));
        self.world.speak(Arc::clone(&i18n), pack.clone());
        self.app.speak(i18n, pack);
    }
}
