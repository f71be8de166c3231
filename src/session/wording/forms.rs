//! Forms that were left before what was typed into them was kept, in words.

use super::SessionWording;
use crate::{
    domain::{
        answer::{Part, Slot},
        cell::Cell,
        draft::{Draft, FormOf},
    },
    report::wording::Wording,
    session::{
        Session,
        ask::{Choice, Question, Then},
    },
    store::{UnreadDrafts, shown},
    t,
};

impl SessionWording<'_> {
    /// The forms in which something waits and that can be opened again, by their names; none where none are.
    pub fn forms_left(&self, session: &Session) -> Option<String> {
        let drafts = session.drafts().iter();
        let forms = drafts.filter_map(|draft| {
            let form = self.form(&session.form_for(draft)?, session);
            Some(match self.was(draft, session) {
                Some(name) => t!(self.i18n, "form-was", form = form, name = name),
                None => form,
            })
        });
        let forms: Vec<String> = forms.collect();
        (!forms.is_empty()).then(|| forms.join(", "))
    }

    /// What became of a file of forms that could not be read.
    pub fn unread_forms(&self, unread: &UnreadDrafts) -> String {
        let path = shown(&unread.path);
        if unread.is_newer {
            t!(self.i18n, "forms-newer", path = path)
        } else {
            t!(self.i18n, "forms-damaged", path = path)
        }
    }

    /// What a form is called.
    fn form(&self, of: &FormOf, session: &Session) -> String {
        let i18n = self.i18n;
        let workbook = session.workbook();
        match of {
            FormOf::Action(None) => t!(i18n, "action-form-new"),
            FormOf::Action(Some(id)) => {
                let action = workbook.actions.iter().find(|it| it.id == *id);
                let name = briefly(action.map_or("", |it| &it.what));
                t!(i18n, "form-action", name = name)
            }
            FormOf::Alliance(None) => t!(i18n, "alliance-form-new"),
            FormOf::Alliance(Some(id)) => {
                let name = briefly(workbook.alliance(*id).map_or("", |it| &it.name));
                t!(i18n, "form-alliance", name = name)
            }
            FormOf::Item(_, question, _) => {
                let question = self.pack.question(question);
                question.map(|it| it.label.clone()).unwrap_or_default()
            }
            FormOf::People => t!(i18n, "live-people"),
            FormOf::Parked => t!(i18n, "live-park"),
            FormOf::Promise(_) => t!(i18n, "live-promise"),
            FormOf::Agreed(_) => t!(i18n, "mirror-agree"),
        }
    }

    /// What something was called that words wait about and that is gone, as far as the log tells; none where it is
    /// there.
    pub fn was(&self, draft: &Draft, session: &Session) -> Option<String> {
        let workbook = session.workbook();
        if draft.of.clone().within(workbook) == draft.of {
            return None;
        }
        let cell = match &draft.of {
            FormOf::Action(Some(id)) => Cell::Action(*id),
            FormOf::Alliance(Some(id)) => {
                let mut removed = workbook.log.removed();
                let found = removed.find(|alliance| alliance.id == *id);
                return found.map(|alliance| briefly(&alliance.name));
            }
            FormOf::Item(subject, question, Some(item)) => {
                Cell::Answer(*subject, Slot::new(question, Part::Item(*item)))
            }
            FormOf::Action(None)
            | FormOf::Alliance(None)
            | FormOf::Item(_, _, None)
            | FormOf::People
            | FormOf::Parked
            | FormOf::Promise(_)
            | FormOf::Agreed(_) => return None,
        };
        let changes = workbook.logged_changes().into_iter();
        let mut of_it = changes.filter(|change| change.cell == cell);
        let last = of_it.find_map(|change| change.from)?;
        Some(briefly(&Wording::new(self.i18n, self.pack).value(&last)))
    }

    /// What becomes of words that were typed about something that is gone; none where there are none.
    pub fn homeless(&self, session: &Session) -> Option<Question> {
        let i18n = self.i18n;
        let drafts = homeless(session);
        let mut text: Vec<String> = drafts.iter().map(|draft| words(draft)).collect();
        if text.is_empty() {
            return None;
        }
        text.insert(0, t!(i18n, "homeless-about"));
        let forms = drafts.into_iter().map(|draft| draft.of.clone()).collect();
        let choice = |label, then| Choice::new(label, String::new(), then);
        let choices = vec![
            choice(t!(i18n, "homeless-keep"), Then::Close),
            choice(t!(i18n, "homeless-drop"), Then::DropForms(forms)),
        ];
        let (title, lead) = (t!(i18n, "homeless-title"), t!(i18n, "homeless-lead"));
        Some(Question::new(title, lead, text, choices))
    }

    /// The same words without a question; none where there are none.
    pub fn homeless_words(&self, session: &Session) -> Option<String> {
        let words: Vec<String> = homeless(session).into_iter().map(words).collect();
        let told = || t!(self.i18n, "homeless-told", words = words.join("; "));
        (!words.is_empty()).then(told)
    }
}

/// What waits in forms that cannot be opened any more.
fn homeless(session: &Session) -> Vec<&Draft> {
    let drafts = session.drafts().iter();
    let gone = drafts.filter(|draft| session.form_for(draft).is_none());
    gone.filter(|draft| !words(draft).is_empty()).collect()
}

/// All words of a form.
fn words(draft: &Draft) -> String {
    draft.words().collect::<Vec<_>>().join(" · ")
}

/// The first words of a text that is only to be recognised.
fn briefly(text: &str) -> String {
    /// How many characters are enough for that.
    const ENOUGH: usize = 40;
    let Some((end, _)) = text.char_indices().nth(ENOUGH) else {
        return text.to_owned();
    };
    let words = text[..end].rsplit_once(' ').map_or(&text[..end], |it| it.0);
    format!("{words}…")
}

#[cfg(test)]
mod tests {
    use super::briefly;

    #[test]
    fn a_long_text_is_told_by_its_first_words() {
        assert_eq!(briefly("Call the mill"), "Call the mill");
        let long = "Put what we have with Harbour on two pages: the van, the box";
        assert_eq!(briefly(long), "Put what we have with Harbour on two…");
        assert_eq!(briefly(&"ä".repeat(50)), format!("{}…", "ä".repeat(40)));
    }
}
