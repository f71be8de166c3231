//! The objectives of the firm, and which of them an alliance serves.

use super::{Plain, Said, Wish, bare};
use crate::{
    domain::{
        answer::{AllyHelp, Answer, Entry, Objective, Part, Slot},
        change::Change,
        id::ItemId,
        question::Question,
        scale::Held,
        workbook::Subject,
    },
    plain::{
        command::Command,
        prompt::{Line, number_in},
    },
    session::items,
    t,
};

impl Plain {
    /// Asks for the objectives of the firm.
    pub(in crate::plain) fn objectives(
        &mut self,
        subject: Subject,
        question: &Question,
    ) -> Said<()> {
        self.tell_ask(question);
        self.tell_objectives();
        loop {
            let known = self.objective_list();
            match self.wish(&t!(self.i18n, "plain-prompt-objective"), known.len())? {
                Wish::On => return Ok(()),
                Wish::New(what) => {
                    let item = ItemId(self.now.fresh);
                    let what = if what.is_empty() {
                        self.named(&t!(self.i18n, "form-objective-what"), "")?
                    } else {
                        what
                    };
                    if !what.is_empty() {
                        let new = Objective {
                            what,
                            ally: AllyHelp::Open,
                        };
                        let part = Part::Item(item);
                        let answer = Answer::Objective(new.clone());
                        if self.answer(subject, question, part, Some(answer))? {
                            self.ally_help(subject, question, item, new)?;
                        }
                    }
                }
                Wish::Change(at) => {
                    let (item, mut objective) = known[at].clone();
                    let prompt = t!(self.i18n, "form-objective-what");
                    objective.what = self.named(&prompt, &objective.what)?;
                    self.ally_help(subject, question, item, objective)?;
                }
                Wish::Remove(at) => {
                    let (item, objective) = &known[at];
                    if self.answer(subject, question, Part::Item(*item), None)? {
                        self.tell_removed(&objective.what);
                        self.tell_objectives();
                    }
                }
                Wish::Move(..) => self.not_here(Command::Move),
                Wish::Done(_) => self.not_here(Command::Done),
                Wish::Command(command) => self.not_here(command),
                Wish::Pass(_) => self.cannot_pass(),
            }
        }
    }

    fn objective_list(&self) -> Vec<(ItemId, Objective)> {
        let Some(workbook) = self.workbook() else {
            return Vec::new();
        };
        let known = items::objectives(workbook, &self.pack).into_iter();
        known.map(|(item, it)| (item, it.clone())).collect()
    }

    fn tell_objectives(&mut self) {
        for (number, (_, objective)) in (1..).zip(self.objective_list()) {
            let help = self.wording().ally_help(objective.ally);
            let help = t!(self.i18n, "plain-ally-help", help = help);
            self.say(&format!("{number}. {}. {help}", bare(&objective.what)));
        }
    }

    /// Asks what an ally would help, and keeps the objective.
    fn ally_help(
        &mut self,
        subject: Subject,
        question: &Question,
        item: ItemId,
        mut objective: Objective,
    ) -> Said<()> {
        let options = AllyHelp::ALL.map(|help| self.wording().ally_help(help));
        let here = AllyHelp::ALL.iter().position(|it| *it == objective.ally);
        let ask = t!(self.i18n, "form-objective-ally");
        let chosen = self.choose(&ask, &options, 1, here.unwrap_or(0))?;
        objective.ally = AllyHelp::ALL[chosen];
        let answer = Answer::Objective(objective);
        self.answer(subject, question, Part::Item(item), Some(answer))?;
        Ok(())
    }

    /// Asks which of the objectives an alliance serves.
    pub(in crate::plain) fn links(&mut self, subject: Subject, question: &Question) -> Said<()> {
        self.tell_ask(question);
        let known = self.objective_list();
        if known.is_empty() {
            self.say(&t!(self.i18n, "items-no-objectives"));
            return Ok(());
        }
        for (number, (item, objective)) in (1..).zip(&known) {
            let mut told = format!("{number}. {}", bare(&objective.what));
            if self.is_linked(subject, question, *item) {
                told = t!(self.i18n, "plain-served", choice = told);
            }
            self.say(&told);
        }
        let count = known.len().to_string();
        let prompt = t!(self.i18n, "plain-prompt-links", count = count.as_str());
        loop {
            let line = match self.hear(&prompt)? {
                Line::Nothing => return Ok(()),
                Line::Command(Command::Clear, _) => {
                    self.link(subject, question, &known, &[])?;
                    self.say(&t!(self.i18n, "plain-cleared"));
                    return Ok(());
                }
                Line::Command(command, _) => {
                    self.not_here(command);
                    continue;
                }
                Line::Words(line) => line,
            };
            let numbers = line.split([',', ' ']).filter(|it| !it.is_empty());
            let chosen: Option<Vec<usize>> = numbers
                .map(|it| number_in(it).filter(|it| (1..=known.len()).contains(it)))
                .collect();
            if let Some(chosen) = chosen {
                return self.link(subject, question, &known, &chosen);
            }
            let told = t!(self.i18n, "plain-not-some-of", count = count.as_str());
            self.say(&told);
        }
    }

    fn is_linked(&self, subject: Subject, question: &Question, item: ItemId) -> bool {
        let answers = self.workbook().and_then(|it| it.answers(subject));
        let link = answers.and_then(|it| it.get(&question.id, Part::Item(item)));
        link.is_some()
    }

    /// Links the alliance to these objectives, and to no others, in one step.
    fn link(
        &mut self,
        subject: Subject,
        question: &Question,
        known: &[(ItemId, Objective)],
        chosen: &[usize],
    ) -> Said<()> {
        let changes = (1..).zip(known).filter_map(|(number, (item, _))| {
            let wanted = chosen.contains(&number);
            let slot = Slot::new(&question.id, Part::Item(*item));
            let entry = wanted.then(|| Entry::new(Answer::Held(Held::Yes), self.now.at));
            let moves = wanted != self.is_linked(subject, question, *item);
            moves.then(|| Change::answer(subject, slot, entry))
        });
        if let Some(change) = changes.reduce(Change::and) {
            self.edit(change)?;
        }
        Ok(())
    }
}
