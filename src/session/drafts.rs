//! What was typed into forms and is not kept yet: it is saved beside the workbook, as soon as answers are.

use super::{Session, saving::Due};
use crate::domain::draft::{self, Draft, FormOf};

impl Session {
    /// Takes up what was found beside the workbook when it was opened.
    pub fn take_up(&mut self, drafts: Vec<Draft>) {
        self.drafts = draft::within(drafts, &self.workbook);
    }

    /// What waits to be kept, the oldest first.
    pub fn drafts(&self) -> &[Draft] {
        &self.drafts
    }

    /// What was typed into this form and is not kept yet.
    pub fn draft(&self, of: &FormOf) -> Option<&Draft> {
        self.drafts.iter().find(|known| known.of == *of)
    }

    /// Notes what a form holds by now.
    pub fn note_draft(&mut self, draft: Draft) {
        if self.drafts.contains(&draft) {
            return;
        }
        match self.drafts.iter_mut().find(|known| known.of == draft.of) {
            Some(known) => *known = draft,
            None => self.drafts.push(draft),
        }
        self.saving.changed(Due::Soon);
    }

    /// Nothing waits in a form any more: it was kept, or holds what stands in the workbook.
    pub fn drop_draft(&mut self, of: &FormOf) {
        let before = self.drafts.len();
        self.drafts.retain(|known| known.of != *of);
        if self.drafts.len() != before {
            self.saving.changed(Due::Now);
        }
    }
}
