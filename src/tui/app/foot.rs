//! The foot of the screen: what just happened, or which keys do what here.

use ratatui::layout::{Constraint, Layout, Rect};

use super::{App, Place};
use crate::{
    domain::journey::{self, Onward},
    t,
    tui::{
        action::{Action, Layer},
        canvas::{Canvas, rows_of},
        cells::wide,
        component::Notice,
        dialog::Dialog,
        hit::Hit,
        page::room::RoomPage,
        target::PageTarget,
        theme::Role,
    },
};

/// What has no place in the foot before the way out has one: all of it is in the list of commands as well.
const YIELDING: [Action; 7] = [
    Action::Back,
    Action::NextField,
    Action::Remove,
    Action::NextGap,
    Action::Picture,
    Action::GoTo,
    Action::Search,
];
/// Behind so many keys that answer, the way on comes before the way out.
const ANSWERING: usize = 2;

impl App {
    /// What just happened, or which keys do what here.
    pub(super) fn hints(&self, area: Rect, canvas: &mut Canvas<'_>) {
        if let Some(notice) = &self.notice {
            tell(notice, area, canvas);
            return;
        }
        let layers = self.layers();
        // Help and the list of commands keep their place at the right edge, however long the rest is.
        // Over a box they do nothing; the box says its own keys.
        let fixed: &[Action] = match &self.over {
            None => &[Action::Palette, Action::Help],
            Some(Dialog::Help(_)) => &[Action::Help],
            Some(_) => &[],
        };
        let fixed: Vec<_> = fixed
            .iter()
            .filter_map(|action| Some((*action, hint(*action, &layers, canvas)?)))
            .map(|(action, told)| (action, spelled(told, canvas)))
            .collect();
        let room = |(key, word): &(String, String)| wide(key) + wide(word) + 1;
        let taken: u16 = fixed.iter().map(|(_, it)| room(it) + 2).sum();
        let end = area.right().saturating_sub(taken.saturating_sub(2));
        let mut x = area.x;
        let onward = self.onward();
        let (shown, is_own) = self.hinted(onward.as_ref());
        let onward = onward.and_then(|onward| self.onward_called(onward));
        let digits = match &self.place {
            Place::Workbook(open) => open.page.digits(),
            Place::Library(_) => None,
        };
        let shown = shown.into_iter().filter_map(|action| {
            let (key, word) = match (action, digits) {
                (Action::Digit, Some(digits)) => numbers(digits, &layers, canvas),
                (action, _) => hint(action, &layers, canvas)?,
            };
            let called = match &self.place {
                Place::Workbook(open) => open.page.called(action, &open.session, &self.context),
                Place::Library(page) => page.called(action, &self.context),
            };
            let is_called = called.is_some();
            let onward = || onward.clone().filter(|_| action == Action::Next);
            let has_plain = action == Action::Next && !is_called;
            let plain = has_plain.then(|| spelled((key.clone(), word.clone()), canvas));
            let told = (key, called.or_else(onward).unwrap_or(word));
            Some(Hint {
                action,
                is_called,
                told: spelled(told, canvas),
                plain,
            })
        });
        let shown: Vec<Hint> = shown.collect();
        let leave = shown.iter().position(|it| it.action == Action::Leave);
        let mut is_full = false;
        for (at, hint) in shown.iter().enumerate() {
            // What comes after what had no room does not stand there in its place, but for the ways on and out.
            if is_full && !matches!(hint.action, Action::Next | Action::Leave) {
                continue;
            }
            let yields = is_own || hint.yields(at);
            let leave = leave.filter(|leave| *leave > at && yields);
            let kept = leave.map_or(0, |leave| room(&shown[leave].told) + 2);
            // A key whose words stand behind the next one is shown with it or not at all.
            let is_open = hint.told.1.is_empty();
            let next = shown.get(at + 1).filter(|_| is_open);
            let next = next.map_or(0, |it| room(&it.told));
            let fits = |told: &(String, String)| x + room(told) + next + 2 + kept <= end;
            let mut ways = [Some(&hint.told), hint.plain.as_ref()]
                .into_iter()
                .flatten();
            let told = ways.find(|it| fits(it));
            match told {
                Some(told) => {
                    x = one_hint(area, x, hint.action, told, canvas) + if is_open { 0 } else { 2 };
                }
                None if leave.is_some() => is_full = true,
                None => break,
            }
        }
        let mut x = end;
        for (action, told) in &fixed {
            x = one_hint(area, x, *action, told, canvas) + 2;
        }
    }

    /// Where the way leads from the open page; none where it is on no way.
    fn onward(&self) -> Option<Onward> {
        let Place::Workbook(open) = &self.place else {
            return None;
        };
        let here = open.page.target().stop()?;
        let workbook = open.session.workbook();
        Some(journey::onward(&self.context.pack, workbook, &here))
    }

    /// What the way on is called, where it leads to more than the next page.
    fn onward_called(&self, onward: Onward) -> Option<String> {
        let i18n = &self.context.i18n;
        match onward {
            Onward::Alliance(_, id) => {
                let name = self.session()?.workbook().alliance(id)?.name.as_str();
                Some(t!(i18n, "onward-alliance", name = name))
            }
            Onward::Part(_, title) => Some(t!(i18n, "onward-part", title = title)),
            Onward::Picture => Some(t!(i18n, "onward-picture")),
            Onward::Page(_) | Onward::End => None,
        }
    }

    /// The actions worth a hint where the way leads on so, the most needed first; and whether the page itself names the
    /// way out.
    fn hinted(&self, onward: Option<&Onward>) -> (Vec<Action>, bool) {
        let mut is_own = false;
        let mut hints = match (&self.over, &self.place) {
            (Some(_), _) => Vec::new(),
            (None, Place::Library(page)) => {
                self.room().map_or_else(|| page.hints(), RoomPage::hints)
            }
            (None, Place::Workbook(open)) => {
                let mut hints = open.page.hints(&open.session, &self.context);
                is_own = hints.contains(&Action::Leave);
                // A form over the page says its own keys, and no other does anything.
                if open.page.is_boxed() {
                    return (hints, is_own);
                }
                // From what people do together no key is to lead away that nobody needs there.
                let is_apart = open.page.target().is_shared();
                let leads = (!is_apart).then_some([Action::Next, Action::NextGap]);
                hints.extend(leads.into_iter().flatten());
                hints.extend([Action::Picture, Action::GoTo, Action::Search, Action::Leave]);
                // On the picture its key would lead away, and from the last page none leads on.
                let gone = [
                    (open.page.target() == PageTarget::Picture).then_some(Action::Picture),
                    (onward == Some(&Onward::End)).then_some(Action::Next),
                ];
                hints.retain(|it| !gone.contains(&Some(*it)));
                hints
            }
        };
        let mut seen = Vec::new();
        hints.retain(|action| {
            let new = !seen.contains(action);
            seen.push(*action);
            new
        });
        (hints, is_own)
    }
}

/// A key in the foot.
struct Hint {
    action: Action,
    /// Whether the page calls it by a word of its own.
    is_called: bool,
    /// The key and its word.
    told: (String, String),
    /// The way on without where it leads.
    plain: Option<(String, String)>,
}

impl Hint {
    /// Whether it has no place before the way out has one, where it is the one of this number from 0. Behind two keys
    /// that answer the way on comes first.
    fn yields(&self, at: usize) -> bool {
        match self.action {
            Action::Next => at != ANSWERING,
            action => at > ANSWERING || !self.is_called && YIELDING.contains(&action),
        }
    }
}

/// What just happened, and where there is no room for all of it, where that is to be read.
fn tell(notice: &Notice, area: Rect, canvas: &mut Canvas<'_>) {
    let is_whole = rows_of(&notice.text, area.width) <= area.height;
    let whole = notice.whole.as_ref().filter(|_| !is_whole);
    let below = whole.map_or(0, |whole| rows_of(whole, area.width));
    let above = area.height.saturating_sub(below);
    let [told, rest] =
        Layout::vertical([Constraint::Length(above), Constraint::Min(0)]).areas(area);
    canvas.prose(told, &notice.text, notice.role);
    canvas.prose(rest, whole.map_or("", String::as_str), notice.role);
}

fn one_hint(
    area: Rect,
    x: u16,
    action: Action,
    (key, word): &(String, String),
    canvas: &mut Canvas<'_>,
) -> u16 {
    let width = wide(key) + wide(word) + 1;
    let place = Rect { x, width, ..area };
    let pieces = [
        (key.as_str(), Role::Key),
        (" ", Role::Text),
        (word.as_str(), Role::Muted),
    ];
    canvas.pieces(place, &pieces);
    canvas.hit(place, Hit::Action(action));
    x + width
}

/// A key and its word as they are shown.
fn spelled((key, word): (String, String), canvas: &Canvas<'_>) -> (String, String) {
    let context = canvas.context;
    (context.spelled(key), context.spelled(word))
}

/// An action's key and word, where it has a key here.
fn hint(action: Action, layers: &[Layer], canvas: &Canvas<'_>) -> Option<(String, String)> {
    let key = canvas.context.keymap.key(layers, action)?;
    Some((key.shown(canvas.i18n()), action.short(canvas.i18n())))
}

/// How numbers answer here: from which to which, and what typing one does.
fn numbers((low, high): (u8, u8), layers: &[Layer], canvas: &Canvas<'_>) -> (String, String) {
    let word = if layers.contains(&Layer::Gauge) {
        t!(canvas.i18n(), "hint-number")
    } else {
        t!(canvas.i18n(), "hint-answer")
    };
    (format!("{low}–{high}"), word)
}
