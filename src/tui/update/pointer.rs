//! What the mouse does.

use super::{Effect, act::act};
use crate::tui::stop::Stop;
use crate::{
    domain::{answer::Answer, scale::Degree},
    tui::{
        action::Action,
        canvas::Hit,
        model::{Model, Now, Screen},
        screen::book::Card,
    },
};

pub(super) fn wheel(model: &mut Model, rows: i16) {
    match &mut model.screen {
        Screen::Home(home) => home.step(isize::from(rows)),
        Screen::Book(book) => match &book.card {
            Card::Question(_) => book.scroll = book.scroll.saturating_add(rows),
            Card::Actions { .. }
            | Card::Items { .. }
            | Card::Alliances { .. }
            | Card::Review { .. }
            | Card::Look { .. }
            | Card::Picture { .. } => {
                book.select_by(isize::from(rows), &model.context.pack);
            }
        },
    }
}

pub(super) fn click(model: &mut Model, hit: &Hit, now: &Now, effects: &mut Vec<Effect>) {
    match hit {
        Hit::Action(action) => return act(model, *action, now, effects),
        Hit::Row(row) => {
            let again = match &mut model.screen {
                Screen::Home(home) => home.select(*row),
                Screen::Book(book) => book.select(*row, &model.context.pack),
            };
            if again {
                act(model, Action::Choose, now, effects);
            }
            return;
        }
        Hit::Stop(_)
        | Hit::Part(_)
        | Hit::Step(..)
        | Hit::Degree(..)
        | Hit::Alliance(_)
        | Hit::Answer(..) => {}
        Hit::Close | Hit::Nothing => return,
    }
    let Screen::Book(book) = &mut model.screen else {
        return;
    };
    let context = &model.context;
    match hit {
        Hit::Stop(stop) => book.go(stop.clone(), &context.pack),
        Hit::Part(part) => book.focus_part(*part),
        Hit::Step(part, number) => {
            book.focus_part(*part);
            book.choose_number(*number, context, now);
        }
        Hit::Degree(part, degree) => {
            book.focus_part(*part);
            book.choose(
                Answer::Gauge(Degree::nearest(i16::from(*degree))),
                context,
                now,
            );
        }
        Hit::Alliance(id) => book.focus_on(*id, &context.pack),
        Hit::Answer(subject, question, part) => {
            book.go(Stop::Question(*subject, question.clone()), &context.pack);
            book.focus_part(*part);
        }
        Hit::Action(_) | Hit::Row(_) | Hit::Close | Hit::Nothing => {}
    }
}
