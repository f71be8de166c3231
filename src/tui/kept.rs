//! Parts of the screen, kept as they were drawn last: where nothing that they show is different, they are
//! copied and not laid out again; where they were in the picture before as well, they are left out.

use std::sync::Arc;

use ratatui::{buffer::Buffer, layout::Rect};

use super::{
    canvas::Canvas,
    hit::{Drawn, Part, Shown, ViewState},
    target::PageTarget,
};
use crate::session::Session;

/// Draws a part that shows no words of answers and nothing outside of its area, or copies it where it was
/// drawn from the same before, or leaves it out where the picture before had it.
pub fn part(
    part: Part,
    session: &Session,
    here: &PageTarget,
    area: Rect,
    canvas: &mut Canvas<'_>,
    draw: impl FnOnce(&mut Canvas<'_>),
) {
    let context = canvas.context;
    let shown = Shown {
        state: session.state(),
        focus: session.focus(),
        here: here.clone(),
        area,
        theme: Arc::clone(context.theme.name()),
        signs: context.signs,
        today: context.now.today,
    };
    let kept = &mut canvas.state.kept.0;
    let at = kept.iter().position(|drawn| drawn.part == part);
    let known = at.map(|at| kept.swap_remove(at));
    let drawn = known.filter(|drawn| drawn.shown == shown);
    let picture = canvas.state.picture;
    let is_same = drawn.as_ref().is_some_and(|it| it.picture + 1 == picture);
    let mut drawn = drawn.unwrap_or_else(|| {
        let (mut cells, mut state) = (Buffer::empty(area), ViewState::default());
        draw(&mut Canvas {
            buffer: &mut cells,
            state: &mut state,
            context,
        });
        Drawn {
            part,
            shown,
            cells,
            spots: state.spots,
            cursor: state.cursor,
            picture,
        }
    });
    drawn.picture = picture;
    if is_same {
        canvas.state.same.push(area);
    } else {
        drawn.put(canvas.buffer);
    }
    canvas.state.spots.extend(drawn.spots.iter().cloned());
    canvas.state.cursor = drawn.cursor.or(canvas.state.cursor);
    canvas.state.kept.0.push(drawn);
}
