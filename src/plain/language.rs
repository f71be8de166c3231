//! Another language in the middle of a sitting.

use std::sync::Arc;

use super::{Leave, Plain, Said, prompt::number_in};
use crate::{
    domain::name::{self, Found, Needs},
    i18n::{carried_languages, speaks},
    t,
};

impl Plain {
    /// Speaks the language that is named by its tag, its name or its number from now on; where none is, says
    /// which there are. What is being asked is asked again in it.
    pub(super) fn language(&mut self, which: &str) -> Said<()> {
        let languages = carried_languages();
        let by_number = number_in(which).and_then(|it| languages.get(it.checked_sub(1)?));
        let named = languages.iter().map(|it| (it.name.as_str(), it));
        let by_name = match name::find(which, named, Needs::Beginning) {
            Found::One(language) => Some(language),
            Found::Nothing | Found::Several(_) => None,
        };
        let found = by_number.or(by_name).map(|it| it.tag.clone());
        let Some((i18n, pack)) = found
            .or_else(|| speaks(which.trim()))
            .and_then(|tag| (self.speak)(&tag))
        else {
            self.say(&t!(self.i18n, "plain-languages"));
            for (number, language) in (1..).zip(&languages) {
                self.say(&format!("{number}. {} ({})", language.name, language.tag));
            }
            return Ok(());
        };
        self.i18n = Arc::new(i18n);
        let pack = pack.map(Arc::new);
        self.world.speak(Arc::clone(&self.i18n), pack.clone());
        if let Some(pack) = pack {
            self.pack = pack;
        }
        if let Some(session) = &mut self.session {
            session.asked_anew(&self.pack, &self.now);
        }
        // The heading says where one is, in the new words.
        self.heading = None;
        let (name, tag) = (self.i18n.language_name(), self.i18n.language());
        self.say(&t!(self.i18n, "plain-language-now", name = name, tag = tag));
        Err(Leave::Again)
    }
}
