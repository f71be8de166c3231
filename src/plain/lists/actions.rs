//! The list of actions.

use jiff::civil::Date;

use super::{Plain, Said, Wish, bare};
use crate::{
    domain::{
        change::Change,
        due::Toward,
        id::{ActionId, AllianceId, QuestionId},
        pack::Chapter,
        question::{Question, QuestionKind},
        workbook::Action,
    },
    plain::prompt::Entered,
    session::Session,
    t,
};

impl Plain {
    /// Asks for the actions.
    pub(in crate::plain) fn actions(&mut self, question: &Question) -> Said<()> {
        self.tell_ask(question);
        self.tell_actions();
        loop {
            let actions = self.action_list();
            match self.wish(&t!(self.i18n, "plain-prompt-action"), actions.len())? {
                Wish::On => return Ok(()),
                Wish::New(what) => self.new_action(&what)?,
                Wish::Change(at) => {
                    self.change_action(actions[at].clone())?;
                }
                Wish::Remove(at) => {
                    if self.edit(Change::remove_action(actions[at].id))? {
                        self.tell_removed(&actions[at].what);
                        self.tell_actions();
                    }
                }
                Wish::Move(from, to) => {
                    let moved = self
                        .workbook()
                        .map(|it| Change::move_action(it, actions[from].id, to));
                    if let Some(moved) = moved
                        && self.edit(moved)?
                    {
                        self.tell_actions();
                    }
                }
                Wish::Done(at) => self.tick(&actions[at])?,
                Wish::Command(command) => self.not_here(command),
                Wish::Pass(_) => self.cannot_pass(),
            }
        }
    }

    /// The question that the actions answer.
    pub(in crate::plain) fn actions_question(&self) -> Option<QuestionId> {
        let chapters = self.pack.chapters().iter();
        let mut questions = chapters.flat_map(Chapter::questions);
        let found = questions.find(|it| matches!(it.kind, QuestionKind::Actions));
        found.map(|question| question.id.clone())
    }

    fn action_list(&self) -> Vec<Action> {
        let workbook = self.workbook();
        workbook.map_or_else(Vec::new, |it| it.actions.clone())
    }

    fn tell_actions(&mut self) {
        for (number, action) in (1..).zip(self.action_list()) {
            let mut told = vec![format!("{number}. {}", bare(&action.what))];
            if !action.who.is_empty() {
                told.push(action.who.clone());
            }
            told.push(match (action.done, action.due) {
                (Some(done), _) => t!(self.i18n, "action-done", date = self.i18n.date(done)),
                (None, Some(due)) => t!(self.i18n, "action-due", date = self.i18n.date(due)),
                (None, None) => t!(self.i18n, "action-no-date"),
            });
            told.push(self.whom(action.alliance));
            self.say(&told.join(", "));
        }
    }

    fn whom(&self, alliance: Option<AllianceId>) -> String {
        let Some(id) = alliance else {
            return t!(self.i18n, "action-for-firm");
        };
        let known = self.workbook().and_then(|it| it.alliance(id));
        known.map_or_else(|| t!(self.i18n, "action-for-removed"), |it| it.name.clone())
    }

    fn new_action(&mut self, what: &str) -> Said<()> {
        let what = if what.is_empty() {
            self.named(&t!(self.i18n, "action-form-what"), "")?
        } else {
            what.to_owned()
        };
        if what.is_empty() {
            return Ok(());
        }
        let new = Action {
            id: ActionId(self.now.fresh),
            what,
            who: String::new(),
            due: None,
            alliance: self.session.as_ref().and_then(Session::focus),
            done: None,
            edited: self.now.at,
        };
        // It is there once it is named: whoever leaves in the middle of it loses nothing.
        if self.edit(Change::set_action(&new))? {
            self.action_rest(new)?;
        }
        Ok(())
    }

    fn change_action(&mut self, mut action: Action) -> Said<()> {
        action.what = self.named(&t!(self.i18n, "action-form-what"), &action.what)?;
        self.set_action(&action)?;
        self.action_rest(action)
    }

    /// Asks for all but what is to be done.
    fn action_rest(&mut self, mut action: Action) -> Said<()> {
        action.who = self.edited(&t!(self.i18n, "action-form-who"), &action.who)?;
        self.set_action(&action)?;
        action.due = self.due(action.due)?;
        self.set_action(&action)?;
        let alliances = self.alliance_list();
        let ids = alliances.iter().map(|it| Some(it.id));
        let mut whoms: Vec<Option<AllianceId>> = std::iter::once(None).chain(ids).collect();
        // An action may be for an alliance that was removed; it stays so unless somebody says otherwise.
        if !whoms.contains(&action.alliance) {
            whoms.push(action.alliance);
        }
        if whoms.len() > 1 {
            let names: Vec<String> = whoms.iter().map(|it| self.whom(*it)).collect();
            let here = whoms.iter().position(|it| *it == action.alliance);
            let ask = t!(self.i18n, "action-form-whom");
            let chosen = self.choose(&ask, &names, 0, here.unwrap_or(0))?;
            action.alliance = whoms[chosen];
        }
        self.set_action(&action)
    }

    fn set_action(&mut self, action: &Action) -> Said<()> {
        let known = self.action_list();
        let known = known.iter().find(|known| known.id == action.id);
        if known.is_none_or(|known| known.intent() != action.intent()) {
            self.edit(Change::set_action(action))?;
        }
        Ok(())
    }

    fn due(&mut self, stands: Option<Date>) -> Said<Option<Date>> {
        let told = stands.map(|due| self.i18n.date(due)).unwrap_or_default();
        loop {
            let said = match self.line(&t!(self.i18n, "action-form-when"), &told)? {
                Entered::Kept => return Ok(stands),
                Entered::Blank => return Ok(None),
                Entered::Words(said) => said,
            };
            match self.i18n.day(&said, self.now.today, Toward::Ahead) {
                Ok(due) => {
                    let date = self.i18n.date(due);
                    self.say(&t!(self.i18n, "plain-day", date = date));
                    if let Some(doubt) = self.i18n.doubt(due, self.now.today) {
                        self.say(&doubt);
                    }
                    return Ok(Some(due));
                }
                Err(problem) => self.say(&problem),
            }
        }
    }

    /// Ticks an action off as done today, or takes the tick away.
    fn tick(&mut self, action: &Action) -> Said<()> {
        let what = action.what.as_str();
        let (done, told) = match action.done {
            None => {
                let told = t!(self.i18n, "notice-action-done", what = what);
                (Some(self.now.today), told)
            }
            Some(_) => (None, t!(self.i18n, "notice-action-open", what = what)),
        };
        let action = Action {
            done,
            edited: self.now.at,
            ..action.clone()
        };
        if self.edit(Change::set_action(&action))? {
            self.say(&told);
        }
        Ok(())
    }
}
