//! What was typed into forms and is not kept yet: it is saved beside the workbook, as soon as answers are.
//!
//! What was typed about something that is gone is offered for a new one, and belongs to it again once it is back.

use super::{Session, saving::Due};
use crate::domain::draft::{Draft, FormOf};

impl Session {
    /// Takes up what was found beside the workbook when it was opened.
    pub fn take_up(&mut self, drafts: Vec<Draft>) {
        self.drafts = drafts;
    }

    /// What waits to be kept, the oldest first.
    pub fn drafts(&self) -> &[Draft] {
        &self.drafts
    }

    /// What was typed into this form and is not kept yet; for a new one, where nothing waits in it, what was typed
    /// first about one that is gone.
    pub fn draft(&self, of: &FormOf) -> Option<&Draft> {
        self.draft_at(of).map(|at| &self.drafts[at])
    }

    fn draft_at(&self, of: &FormOf) -> Option<usize> {
        let mut drafts = self.drafts.iter();
        let own = drafts.position(|known| known.of == *of);
        own.or_else(|| {
            let mut drafts = self.drafts.iter();
            drafts.position(|known| known.of.clone().within(&self.workbook) == *of)
        })
    }

    /// The form in which something that waits can be opened; none where there is none.
    pub fn form_for(&self, draft: &Draft) -> Option<FormOf> {
        let of = draft.of.clone().within(&self.workbook);
        let can_open = of.is_about_somebody_there(&self.workbook);
        (can_open && self.draft(&of) == Some(draft)).then_some(of)
    }

    /// Notes what a form holds by now.
    pub fn note_draft(&mut self, draft: Draft) {
        match self.draft_at(&draft.of) {
            Some(at) if self.drafts[at].fields == draft.fields => return,
            Some(at) => self.drafts[at].fields = draft.fields,
            None => self.drafts.push(draft),
        }
        self.saving.changed(Due::Soon);
    }

    /// Nothing waits in a form any more: it was kept, or holds what stands in the workbook.
    pub fn drop_draft(&mut self, of: &FormOf) {
        if let Some(at) = self.draft_at(of) {
            self.drafts.remove(at);
            self.saving.changed(Due::Now);
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;
    use crate::{
        domain::{
            change::Change,
            draft::Entered,
            id::{ActionId, AllianceId},
            testing::empty_workbook,
            workbook::Action,
        },
        session::Access,
        tui::testing::Bench,
    };

    fn gone(number: u128) -> ActionId {
        ActionId(Uuid::from_u128(number))
    }

    fn draft(of: FormOf, words: &str) -> Draft {
        Draft {
            of,
            fields: vec![Entered::Words(words.to_owned())],
        }
    }

    fn words(bench: &Bench, of: &FormOf) -> Option<String> {
        let draft = bench.session.draft(of)?;
        draft.words().next().map(str::to_owned)
    }

    #[test]
    fn no_words_are_left_out_where_what_they_were_for_is_gone() {
        let mut bench = Bench::of(empty_workbook(), Access::Full);
        let drafts = vec![
            draft(FormOf::Action(Some(gone(1))), "one"),
            draft(FormOf::Action(Some(gone(2))), "two"),
            draft(FormOf::Action(None), "three"),
            draft(FormOf::Alliance(Some(AllianceId(Uuid::nil()))), "four"),
        ];
        bench.session.take_up(drafts.clone());
        let forms = |bench: &Bench| {
            let drafts = bench.session.drafts().iter();
            let forms = drafts.map(|it| bench.session.form_for(it));
            forms.collect::<Vec<_>>()
        };
        // A new action waits already.
        let new = Some(FormOf::Action(None));
        let alliance = Some(FormOf::Alliance(None));
        assert_eq!(forms(&bench), [None, None, new.clone(), alliance.clone()]);
        bench.session.drop_draft(&FormOf::Action(None));
        assert_eq!(forms(&bench), [new, None, alliance]);
        assert_eq!(words(&bench, &FormOf::Action(None)).as_deref(), Some("one"));
    }

    #[test]
    fn words_go_back_to_what_they_were_typed_for_once_that_is_back() {
        let mut bench = Bench::of(empty_workbook(), Access::Full);
        let action = Action {
            id: gone(1),
            what: "Call the mill".into(),
            who: String::new(),
            due: None,
            done: None,
            alliance: None,
            edited: Timestamp::UNIX_EPOCH,
        };
        let (pack, now) = (&bench.context.pack, &bench.context.now);
        let own = FormOf::Action(Some(action.id));
        bench.session.edit(Change::set_action(&action), pack, now);
        bench.session.note_draft(draft(own.clone(), "Call Ann"));
        bench
            .session
            .edit(Change::remove_action(action.id), pack, now);
        let new = FormOf::Action(None);
        assert_eq!(words(&bench, &new).as_deref(), Some("Call Ann"));
        bench
            .session
            .note_draft(draft(new.clone(), "Call Ann again"));
        let (pack, now) = (&bench.context.pack, &bench.context.now);
        bench.session.undo(pack, now);
        assert_eq!(words(&bench, &own).as_deref(), Some("Call Ann again"));
        assert_eq!(words(&bench, &new), None);
    }
}
