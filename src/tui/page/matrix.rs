//! The selection matrix: criteria and their weights first, then a grid that is filled criterion by
//! criterion across the candidates (GUIDE, RIGSBEE 3).

mod criteria;
mod foot;
mod form;
mod grid;
mod typed;

use ratatui::layout::Rect;

use self::{
    form::CriterionForm,
    typed::{Means, Place, Typed},
};
use crate::{
    domain::{
        answer::{Answer, Criterion, Part},
        id::{ItemId, QuestionId},
        question::Question,
        reading::matrix::Matrix,
        scale::{Held, Rating},
        workbook::Subject,
    },
    session::{Edited, Session, items},
    t,
    tui::{
        action::{Action, Layer},
        canvas::Canvas,
        component::{Aside, Component, Notice, Step},
        context::Context,
        form::draft::ItemForm,
        hit::Hit,
        input::Input,
        items::ItemList,
        target::PageTarget,
    },
};

/// How far a key moves a weight.
const WEIGHT_STEP: i16 = 5;

/// The criteria, or, once they are fixed, the candidates' scores on them.
pub struct MatrixPage {
    list: ItemList<CriterionForm>,
    /// Which candidate is selected in the grid.
    column: usize,
    /// Whether the grid is shown, which uses what room there is.
    shows_grid: bool,
    /// The number that is being typed into the grid.
    typed: Option<Typed>,
}

/// What an input is about: the matrix as it is read now, and what is selected in it.
struct Here {
    matrix: Matrix,
    row: usize,
    column: usize,
}

impl Here {
    /// Whether candidates are scored, rather than criteria weighed.
    fn is_grid(&self) -> bool {
        self.matrix.fixed && !self.matrix.criteria.is_empty()
    }

    /// The selected criterion.
    fn criterion(&self) -> Option<ItemId> {
        self.matrix.criteria.get(self.row).map(|it| it.item)
    }
}

impl MatrixPage {
    /// The matrix under its question, with a criterion selected where one is named.
    pub fn new(
        subject: Subject,
        question: QuestionId,
        part: Option<Part>,
        session: &Session,
        context: &Context,
    ) -> Self {
        let mut list = ItemList::new(subject, question);
        let matrix = Matrix::read(&context.pack, session.workbook());
        let criteria = matrix.iter().flat_map(|it| &it.criteria);
        list.select(part, criteria.map(|it| it.item));
        let mut page = Self {
            list,
            column: 0,
            shows_grid: false,
            typed: None,
        };
        page.refresh(session, context);
        page
    }

    /// The target that opens it again.
    pub fn target(&self) -> PageTarget {
        self.list.target()
    }

    fn here(&self, session: &Session, context: &Context) -> Option<Here> {
        let matrix = Matrix::read(&context.pack, session.workbook())?;
        let last = matrix.candidates.len().saturating_sub(1);
        Some(Here {
            row: self.list.rows.at(matrix.criteria.len()),
            column: self.column.min(last),
            matrix,
        })
    }

    fn act(
        &mut self,
        action: Action,
        input: &Input,
        session: &mut Session,
        context: &Context,
    ) -> Step {
        let (Some(here), Some(question)) = (
            self.here(session, context),
            context.pack.question(&self.list.question),
        ) else {
            return Step::ignored();
        };
        if self.list.rows.act(action, here.matrix.criteria.len()) {
            self.list.scroll.reset();
            return Step::taken();
        }
        if self.list.scroll.act(action) {
            return Step::taken();
        }
        let step = if here.is_grid() {
            self.act_on_grid(action, input, &here, session, context)
        } else {
            self.act_on_criteria(action, &here, question, session, context)
        };
        if step.taken {
            return step;
        }
        let subject = self.list.subject;
        Step::on_list_question(action, subject, question, session, context)
    }

    fn act_on_criteria(
        &mut self,
        action: Action,
        here: &Here,
        question: &Question,
        session: &mut Session,
        context: &Context,
    ) -> Step {
        match (action, here.criterion()) {
            (Action::Choose, None) => self.begin(question, session, context),
            (Action::Choose, Some(item)) => self.open_form(Some(item), session, context),
            (Action::New, _) => self.open_form(None, session, context),
            (Action::Remove, Some(item)) => {
                let label = self.criterion(item, session).map(|it| it.label.clone());
                let label = label.unwrap_or_default();
                self.list.remove(item, &label, session, context)
            }
            (Action::Left, Some(item)) => self.weigh(item, -WEIGHT_STEP, session, context),
            (Action::Right, Some(item)) => self.weigh(item, WEIGHT_STEP, session, context),
            (Action::Pick, Some(_)) => self.fix(true, session, context),
            // No number scores, and no key fixes, what is not there.
            (Action::Pick | Action::Digit | Action::Left | Action::Right, _) => Step::taken(),
            _ => Step::ignored(),
        }
    }

    fn act_on_grid(
        &mut self,
        action: Action,
        input: &Input,
        here: &Here,
        session: &mut Session,
        context: &Context,
    ) -> Step {
        let no_candidate = here.matrix.candidates.is_empty();
        match action {
            Action::Left => self.column = here.column.saturating_sub(1),
            Action::Right => {
                let last = here.matrix.candidates.len().saturating_sub(1);
                self.column = (here.column + 1).min(last);
            }
            Action::Digit => {
                if let Some(character) = input.character() {
                    return self.type_in(character, here, session, context);
                }
            }
            Action::DontKnow if !no_candidate => {
                let letter = input.character().filter(|it| it.is_alphabetic());
                let place = letter.zip(self.place(here, session));
                let at = context.now.at;
                self.typed = place.map(|(letter, place)| Typed::letter(letter, place, at));
                return self.score(here, Some(Answer::DontKnow), session, context);
            }
            // What was refused is wiped, and no score.
            Action::Blank if self.is_refused(context) => self.typed = None,
            Action::Blank if !no_candidate => return self.score(here, None, session, context),
            Action::Pick => return self.fix(false, session, context),
            Action::Choose if no_candidate => return Step::go(PageTarget::Alliances),
            Action::New | Action::Remove => {
                return Step::tell(Notice::warn(t!(context.i18n, "matrix-fixed")));
            }
            Action::Choose => {}
            _ => return Step::ignored(),
        }
        Step::taken()
    }

    fn criterion<'a>(&self, item: ItemId, session: &'a Session) -> Option<&'a Criterion> {
        self.list.answer(item, session)?.criterion()
    }

    fn open_form(&mut self, item: Option<ItemId>, session: &Session, context: &Context) -> Step {
        let known = item.and_then(|item| self.criterion(item, session));
        let form = CriterionForm::new(known, context);
        self.list.open_form(item, form, session, context)
    }

    /// Begins with the criteria of the pack, in one step.
    fn begin(&self, question: &Question, session: &mut Session, context: &Context) -> Step {
        match items::usual_criteria(self.list.subject, question, &context.now) {
            Some(change) => Step::changed(change, session, context),
            None => Step::taken(),
        }
    }

    /// Gives a criterion more weight, or less.
    fn weigh(&self, item: ItemId, by: i16, session: &mut Session, context: &Context) -> Step {
        let Some(known) = self.criterion(item, session).cloned() else {
            return Step::taken();
        };
        let weight = (i16::from(known.weight) + by).clamp(1, 100);
        let weight = u8::try_from(weight).unwrap_or(known.weight);
        let answer = Answer::Criterion(Criterion { weight, ..known });
        self.list.write(item, Some(answer), session, context)
    }

    /// Fixes the criteria, so that candidates can be scored, or opens them again.
    fn fix(&self, fixed: bool, session: &mut Session, context: &Context) -> Step {
        let answer = fixed.then_some(Answer::Held(Held::Yes));
        let (pack, now) = (&context.pack, &context.now);
        let (subject, question) = (self.list.subject, &self.list.question);
        let edited = session.answer(subject, question, Part::Value, answer, pack, now);
        Step::of_edited(edited, session, context)
    }

    fn is_refused(&self, context: &Context) -> bool {
        let typed = self.typed.as_ref();
        typed.is_some_and(|typed| typed.is_refused_at(context.now.at))
    }

    /// Where a score goes; none where there is nobody to score.
    fn place(&self, here: &Here, session: &Session) -> Option<Place> {
        let candidate = here.matrix.candidates.get(here.column)?;
        let subject = Subject::Alliance(candidate.alliance);
        let item = here.criterion()?;
        let answers = session.workbook().answers(subject);
        let known = answers.and_then(|it| it.get(&self.list.question, Part::Item(item)));
        Some(Place {
            item,
            subject,
            row: here.row,
            column: here.column,
            known: known.cloned(),
        })
    }

    /// Takes a character of a number: a score, or what refuses the score that was just taken from its beginning.
    fn type_in(
        &mut self,
        character: char,
        here: &Here,
        session: &mut Session,
        context: &Context,
    ) -> Step {
        let Some(place) = self.place(here, session) else {
            return Step::taken();
        };
        let (number, taken) = match typed::take(&mut self.typed, character, place, context.now.at) {
            Means::Score(rating) => {
                return self.score(here, Some(Answer::Rating(rating)), session, context);
            }
            Means::Nothing => return Step::ignored(),
            Means::Refused(number, taken) => (number, taken),
        };
        if let Some(taken) = taken {
            let (question, part) = (&self.list.question, Part::Item(taken.item));
            let (pack, now) = (&context.pack, &context.now);
            let answers = session.workbook().answers(taken.subject);
            let known = answers.and_then(|it| it.get(question, part));
            if known != taken.known.as_ref() {
                session.retract(taken.subject, question, part, pack, now);
            }
            self.list.rows.select(taken.row);
            self.column = taken.column;
        }
        Step::tell(Notice::warn(t!(
            context.i18n,
            "choice-wrong",
            typed = number,
            low = Rating::LOWEST.get().to_string(),
            high = Rating::HIGHEST.get().to_string()
        )))
    }

    /// Scores the selected candidate on the selected criterion and goes on to the next candidate, and
    /// from the last one to the next criterion: across first, which lessens the halo effect.
    fn score(
        &mut self,
        here: &Here,
        answer: Option<Answer>,
        session: &mut Session,
        context: &Context,
    ) -> Step {
        let candidate = here.matrix.candidates.get(here.column);
        let (Some(item), Some(candidate)) = (here.criterion(), candidate) else {
            return Step::taken();
        };
        let goes_on = answer.is_some();
        let subject = Subject::Alliance(candidate.alliance);
        let (pack, now) = (&context.pack, &context.now);
        let part = Part::Item(item);
        let edited = session.answer(subject, &self.list.question, part, answer, pack, now);
        if edited == Edited::Refused {
            return Step::refused(session, context);
        }
        if goes_on {
            if here.column + 1 < here.matrix.candidates.len() {
                self.column = here.column + 1;
            } else if here.row + 1 < here.matrix.criteria.len() {
                self.list.rows.select(here.row + 1);
                self.column = 0;
            }
        }
        Step::taken()
    }

    fn keep(&mut self, session: &mut Session, context: &Context) -> Step {
        let (step, kept) = self.list.keep(session, context);
        if let Some(here) = self.here(session, context) {
            let mut criteria = here.matrix.criteria.iter();
            if let Some(row) = criteria.position(|it| Some(it.item) == kept) {
                self.list.rows.select(row);
            }
        }
        step
    }

    fn click_row(&mut self, row: usize, session: &mut Session, context: &Context) -> Step {
        match self.here(session, context) {
            Some(here) if here.row == row && !here.is_grid() => {
                self.open_form(here.criterion(), session, context)
            }
            Some(_) | None => {
                self.list.rows.select(row);
                Step::taken()
            }
        }
    }

    fn take(&mut self, input: &Input, session: &mut Session, context: &Context) -> Step {
        if self.list.forms.is_open() {
            let wish = self.list.forms.update(input, session, context);
            return wish.step(|| self.keep(session, context));
        }
        match (input.action(), input) {
            (Some(action), _) => self.act(action, input, session, context),
            (None, Input::Click(Hit::Row(row), _)) => self.click_row(*row, session, context),
            (None, Input::Click(Hit::Cell(row, column), _)) => {
                self.list.rows.select(*row);
                self.column = *column;
                Step::taken()
            }
            (None, Input::Press(key)) => match (key.typed(), self.here(session, context)) {
                (Some(character), Some(here)) if here.is_grid() => {
                    self.type_in(character, &here, session, context)
                }
                (Some(_) | None, _) => Step::ignored(),
            },
            (None, Input::Wheel(by)) => {
                self.list.scroll.by(*by);
                Step::taken()
            }
            (None, _) => Step::ignored(),
        }
    }
}

impl Component for MatrixPage {
    fn update(&mut self, input: &Input, session: &mut Session, context: &Context) -> Step {
        let step = self.take(input, session, context);
        self.refresh(session, context);
        step
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let context = canvas.context;
        let (Some(here), Some(question)) = (
            self.here(session, context),
            context.pack.question(&self.list.question),
        ) else {
            return;
        };
        if here.is_grid() {
            grid::view(self, &here, question, session, area, canvas);
        } else {
            criteria::view(self, &here, question, session, area, canvas);
        }
        if let Some((_, open)) = self.list.forms.opened() {
            let title = t!(canvas.i18n(), "form-criterion");
            open.form()
                .view_in_box(area, &title, open.is_touched(), canvas);
        }
    }

    fn layers(&self, _session: &Session, _context: &Context) -> Vec<Layer> {
        let open = self.list.forms.layers();
        open.unwrap_or_else(|| vec![Layer::Matrix, Layer::Items, Layer::List])
    }

    fn hints(&self, session: &Session, context: &Context) -> Vec<Action> {
        foot::hints(self.here(session, context).filter(|_| !self.is_boxed()))
    }

    fn called(&self, action: Action, session: &Session, context: &Context) -> Option<String> {
        foot::called(action, &self.here(session, context)?, &context.i18n)
    }

    fn digits(&self) -> Option<(u8, u8)> {
        let scores = self.shows_grid && !self.is_boxed();
        scores.then(|| (Rating::LOWEST.get(), Rating::HIGHEST.get()))
    }

    fn unfinished(&self, context: &Context) -> Option<String> {
        self.list.forms.unfinished(context)
    }

    fn takes_text(&self) -> bool {
        self.list.forms.takes_text()
    }

    fn is_boxed(&self) -> bool {
        self.list.forms.is_open()
    }

    fn refresh(&mut self, session: &Session, context: &Context) {
        let here = self.here(session, context);
        self.shows_grid = here.is_some_and(|here| here.is_grid());
    }

    fn speak(&mut self, session: &Session, context: &Context) {
        self.list.forms.speak(session, context);
    }

    fn discard(&mut self, session: &mut Session, _context: &Context) {
        self.list.forms.discard(session);
    }

    fn leave(&mut self, session: &mut Session, context: &Context) {
        self.list.keep(session, context);
    }

    fn aside(&self) -> Aside {
        if self.shows_grid {
            Aside::Outline
        } else {
            Aside::Reading
        }
    }
}

#[cfg(test)]
mod tests;
