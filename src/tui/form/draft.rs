//! Forms over a list: the one that is open, and those that were left before they could be kept.

/// What a form of a list is about: one of its items, or a new one.
pub type Item<I> = Option<I>;

/// The forms of a list whose items go by `I`.
#[derive(Debug, Clone)]
pub struct ListForms<I, F> {
    open: Option<(Item<I>, F)>,
    /// What was left before it could be kept, one form for each item at most.
    drafts: Vec<(Item<I>, F)>,
}

impl<I, F> Default for ListForms<I, F> {
    fn default() -> Self {
        Self {
            open: None,
            drafts: Vec::new(),
        }
    }
}

impl<I: Copy + PartialEq, F> ListForms<I, F> {
    /// Opens the form of an item as it was left, or else a fresh one.
    pub fn open(&mut self, item: Item<I>, fresh: impl FnOnce() -> F) {
        let form = self.take_draft(item).unwrap_or_else(fresh);
        self.open = Some((item, form));
    }

    /// The form that is open, and what it is about.
    pub fn opened(&self) -> Option<(Item<I>, &F)> {
        self.open.as_ref().map(|(item, form)| (*item, form))
    }

    /// The form that is open, to be changed.
    pub fn form_mut(&mut self) -> Option<&mut F> {
        self.open.as_mut().map(|(_, form)| form)
    }

    /// Whether a form is open.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Closes the form that is open, and hands it over.
    pub fn take(&mut self) -> Option<(Item<I>, F)> {
        self.open.take()
    }

    /// Keeps a form as a draft, to be offered when it is opened again.
    pub fn put_aside(&mut self, item: Item<I>, form: F) {
        self.drafts.retain(|(known, _)| *known != item);
        self.drafts.push((item, form));
    }

    /// Hands over all drafts, and the form that is open.
    pub fn take_all(&mut self) -> Vec<(Item<I>, F)> {
        let mut all = std::mem::take(&mut self.drafts);
        all.extend(self.open.take());
        all
    }

    fn take_draft(&mut self, item: Item<I>) -> Option<F> {
        let at = self.drafts.iter().position(|(known, _)| *known == item)?;
        Some(self.drafts.remove(at).1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_that_was_put_aside_is_offered_again_for_the_same_item_only() {
        let mut forms = ListForms::default();
        forms.open(Some(1), || "one");
        let (item, form) = forms.take().unwrap();
        forms.put_aside(item, form);
        forms.open(None, || "new");
        assert_eq!(forms.opened(), Some((None, &"new")));
        forms.open(Some(1), || "fresh");
        assert_eq!(forms.opened(), Some((Some(1), &"one")));
        assert_eq!(forms.take_all(), [(Some(1), "one")]);
        forms.open(Some(1), || "fresh");
        assert_eq!(forms.opened(), Some((Some(1), &"fresh")));
    }
}
