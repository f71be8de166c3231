//! The lists that are searched by typing: pages, commands and routes.

use std::collections::HashSet;

use crate::{
    domain::{
        id::QuestionId,
        journey,
        pack::{Chapter, Route},
        question::{Question, QuestionKind, Scope},
        workbook::Subject,
    },
    i18n::{Catalog, carried_languages},
    session::Session,
    t,
    tui::{
        action::{Action, Layer},
        aside::outline::looked_up,
        context::Context,
        dialog::finder::{Finder, Item},
        glyph,
        target::{BoxTarget, PageTarget, Target, Then},
        theme::Role,
        widget::marks,
    },
};

/// Every page of the workbook.
pub(super) fn places(session: &Session, here: &PageTarget, context: &Context) -> Finder {
    let i18n = &context.i18n;
    let alliances = (PageTarget::Alliances, t!(i18n, "outline-alliances"));
    let looked_up = std::iter::once(alliances).chain(looked_up(context));
    let looked_up = looked_up.map(|(page, label)| Item {
        also: page
            .command()
            .map_or_else(String::new, |action| action.also(i18n)),
        ..place(label, String::new(), page)
    });
    let mut items: Vec<Item> = looked_up.collect();
    items.extend(pages(session, context));
    items.extend(elsewhere_asked(session, context));
    let here = Then::Go(Target::Page(here.clone()));
    let at = items.iter().position(|item| item.then == here);
    let at = at.unwrap_or(0);
    Finder::new(t!(i18n, "go-to-title"), items, at).of_places()
}

/// The pages of the alliances and of the route.
fn pages(session: &Session, context: &Context) -> Vec<Item> {
    let i18n = &context.i18n;
    let workbook = session.workbook();
    let mut items = Vec::new();
    for alliance in &workbook.alliances {
        let label = t!(i18n, "places-focus");
        items.push(place(
            label,
            alliance.name.clone(),
            PageTarget::Focus(alliance.id),
        ));
    }
    for chapter in context.pack.chapters_on(workbook.route()) {
        let mut subjects = journey::subjects(chapter.scope, workbook);
        // Whoever types a number means the alliance in focus.
        subjects.sort_by_key(|subject| Some(*subject) != session.focus().map(Subject::Alliance));
        for subject in subjects {
            let about = match (chapter.scope, subject) {
                (Scope::Alliance, Subject::Alliance(id)) => workbook
                    .alliance(id)
                    .map(|alliance| alliance.name.clone())
                    .unwrap_or_default(),
                (Scope::Firm, _) | (_, Subject::Firm) => workbook.title.clone(),
            };
            for question in chapter.questions() {
                let label = label_of(chapter, &question.label);
                let page = PageTarget::Question(subject, question.id.clone(), None);
                items.push(Item {
                    end: number_of(question, context),
                    also: tried_for(question, i18n),
                    sign: marks::standing(workbook, subject, question),
                    ..place(label, about.clone(), page)
                });
            }
            let review = t!(i18n, "outline-review");
            let label = format!("{} {} {review}", chapter.title, glyph::DOT);
            let page = PageTarget::Chapter(subject, chapter.id.clone());
            items.push(place(label, about, page));
        }
    }
    items
}

/// What is in a chapter, behind its name; once where both are called the same.
fn label_of(chapter: &Chapter, inside: &str) -> String {
    if chapter.title == inside {
        return inside.to_owned();
    }
    format!("{} {} {inside}", chapter.title, glyph::DOT)
}

/// The questions that other routes ask than the one that somebody is on; each leads to the list of those routes.
fn elsewhere_asked(session: &Session, context: &Context) -> Vec<Item> {
    let i18n = &context.i18n;
    let ids = |chapters: Vec<&Chapter>| -> HashSet<QuestionId> {
        let questions = chapters.iter().flat_map(|it| it.questions());
        questions.map(|question| question.id.clone()).collect()
    };
    let asked = ids(context.pack.chapters_on(session.workbook().route()));
    let all = context.pack.chapters();
    let others = all.iter().flat_map(|chapter| {
        let questions = chapter.questions();
        questions.map(move |question| (chapter, question))
    });
    let others = others.filter(|(_, question)| !asked.contains(&question.id));
    let items = others.map(|(chapter, question)| Item {
        sign: (" ", Role::Text),
        label: label_of(chapter, &question.label),
        known_as: String::new(),
        also: tried_for(question, i18n),
        about: String::new(),
        detail: String::new(),
        aside: t!(i18n, "finder-other-route"),
        end: number_of(question, context),
        then: Then::Go(Target::Open(BoxTarget::Routes(Some(question.id.clone())))),
        waits: true,
    });
    items.collect()
}

/// The number by which a question goes on paper.
fn number_of(question: &Question, context: &Context) -> String {
    let number = context.pack.number(&question.id);
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// Words that people try for a question: those of its kind, and what it asks.
fn tried_for(question: &Question, i18n: &Catalog) -> String {
    let of_kind = match &question.kind {
        QuestionKind::Matrix { .. } => t!(i18n, "places-matrix-also"),
        QuestionKind::Objectives => t!(i18n, "places-objectives-also"),
        QuestionKind::Reviews => t!(i18n, "places-reviews-also"),
        QuestionKind::Actions => t!(i18n, "places-actions-also"),
        QuestionKind::Text { .. }
        | QuestionKind::Rating { .. }
        | QuestionKind::Gauge { .. }
        | QuestionKind::Held { .. }
        | QuestionKind::Pick { .. }
        | QuestionKind::Links => String::new(),
    };
    format!("{of_kind} {}", question.ask)
}

fn place(label: String, detail: String, page: PageTarget) -> Item {
    Item {
        sign: (" ", Role::Text),
        label,
        known_as: String::new(),
        also: String::new(),
        about: String::new(),
        detail,
        aside: String::new(),
        end: String::new(),
        then: Then::Go(page.into()),
        waits: false,
    }
}

/// The routes to choose from, each with its length: all, or those that ask a question, which is gone to.
pub(super) fn routes(asking: Option<&QuestionId>, session: &Session, context: &Context) -> Finder {
    let pack = &context.pack;
    let current = pack.route(session.workbook().route());
    let current = current.map(|route| &route.id);
    let routes = pack.routes().iter();
    let routes = routes.filter(|it| asking.is_none_or(|id| pack.asks(Some(&it.id), id)));
    let routes: Vec<&Route> = routes.collect();
    let items = routes.iter().map(|route| {
        let sign = if Some(&route.id) == current {
            (glyph::MARKER, Role::Accent)
        } else {
            (glyph::BLANK, Role::Muted)
        };
        let minutes = route.minutes.to_string();
        Item {
            sign,
            label: route.title.clone(),
            about: route.summary.clone(),
            detail: String::new(),
            aside: String::new(),
            end: t!(context.i18n, "route-minutes", minutes = minutes),
            known_as: String::new(),
            also: String::new(),
            then: Then::Route(route.id.clone(), asking.cloned()),
            waits: false,
        }
    });
    let here = routes.iter().position(|route| Some(&route.id) == current);
    let items = items.collect();
    let title = match asking.and_then(|id| pack.question(id)) {
        Some(question) => {
            let question = question.label.as_str();
            t!(context.i18n, "routes-asking", question = question)
        }
        None => t!(context.i18n, "routes-title"),
    };
    Finder::new(title, items, here.unwrap_or(0))
}

/// The languages to choose from, each by its name in itself.
pub(super) fn languages(context: &Context) -> Finder {
    let spoken = context.i18n.language();
    let mut languages = carried_languages();
    let own = context.own_language.as_ref();
    languages.extend(
        own.filter(|own| languages.iter().all(|it| it.tag != own.tag))
            .cloned(),
    );
    let here = languages.iter().position(|it| it.tag == spoken);
    let items = languages.into_iter().map(|language| {
        let sign = if language.tag == spoken {
            (glyph::MARKER, Role::Accent)
        } else {
            (glyph::BLANK, Role::Muted)
        };
        Item {
            sign,
            label: language.name.clone(),
            known_as: String::new(),
            also: String::new(),
            about: String::new(),
            detail: String::new(),
            aside: String::new(),
            end: language.tag.clone(),
            then: Then::Speak(language),
            waits: false,
        }
    });
    let title = t!(context.i18n, "language-title");
    Finder::new(title, items.collect(), here.unwrap_or(0))
}

/// The commands that make sense now, with their keys. Once something is typed, the pages of an open workbook
/// stand with them, and what can be done only in a workbook, or only in the list of them.
pub(super) fn commands(layers: &[Layer], session: Option<&Session>, context: &Context) -> Finder {
    let i18n = &context.i18n;
    let mut items: Vec<Item> = Vec::new();
    let layers = layers.iter().filter(|layer| is_listed(**layer));
    let bindings = layers.flat_map(|layer| {
        let bindings = context.keymap.layer(*layer);
        bindings.map(move |binding| (*layer, binding))
    });
    let mut bindings: Vec<_> = bindings.collect();
    bindings.sort_by_key(|(_, binding)| place_among_commands(binding.action));
    for (layer, binding) in bindings {
        let then = Then::Act(binding.action);
        if is_movement(binding.action) || items.iter().any(|item| item.then == then) {
            continue;
        }
        let key = binding.keys.first().map(|key| key.shown(i18n));
        items.push(Item {
            end: key.unwrap_or_default(),
            label: binding.action.about_in(layer, i18n),
            ..command(binding.action, then, context)
        });
    }
    let (elsewhere, about, told) = match session {
        Some(_) => (
            Layer::Library,
            t!(i18n, "finder-in-library"),
            t!(i18n, "finder-only-in-library"),
        ),
        None => (
            Layer::Workbook,
            t!(i18n, "finder-in-workbook"),
            t!(i18n, "finder-only-in-workbook"),
        ),
    };
    let here: Vec<Then> = items.iter().map(|item| item.then.clone()).collect();
    for binding in context.keymap.layer(elsewhere) {
        let is_here = here.contains(&Then::Act(binding.action));
        if !is_here && !is_movement(binding.action) && !is_of_any_list(binding.action) {
            let then = Then::Tell(told.clone());
            items.push(Item {
                aside: about.clone(),
                waits: true,
                ..command(binding.action, then, context)
            });
        }
    }
    let pages = session.map(|session| [pages(session, context), elsewhere_asked(session, context)]);
    let pages = pages.into_iter().flatten().flatten();
    items.extend(pages.map(|page| Item {
        waits: true,
        ..page
    }));
    Finder::new(t!(i18n, "commands-title"), items, 0)
}

/// Where a command stands in the list of them: what most people look for comes first, and what only leads on comes
/// last.
fn place_among_commands(action: Action) -> usize {
    const SOUGHT: [Action; 13] = [
        Action::Report,
        Action::Picture,
        Action::Overview,
        Action::Agenda,
        Action::Search,
        Action::GoTo,
        Action::Settings,
        Action::Routes,
        Action::Language,
        Action::Workshop,
        Action::Undo,
        Action::Help,
        Action::Quit,
    ];
    let leads_on = matches!(
        action,
        Action::Next
            | Action::Back
            | Action::NextField
            | Action::PreviousField
            | Action::NextGap
            | Action::First
            | Action::Last
            | Action::ScrollUp
            | Action::ScrollDown
            | Action::Leave
    );
    let rest = SOUGHT.len() + usize::from(leads_on);
    SOUGHT.iter().position(|it| *it == action).unwrap_or(rest)
}

/// A command by its names.
fn command(action: Action, then: Then, context: &Context) -> Item {
    Item {
        sign: (" ", Role::Text),
        label: action.about(&context.i18n),
        known_as: action.short(&context.i18n),
        also: action.also(&context.i18n),
        about: String::new(),
        detail: String::new(),
        aside: String::new(),
        end: String::new(),
        then,
        waits: false,
    }
}

/// Whether a layer holds commands, rather than keys of a field.
fn is_listed(layer: Layer) -> bool {
    match layer {
        Layer::Text
        | Layer::Gauge
        | Layer::Choice
        | Layer::Form
        | Layer::Report
        | Layer::Help
        | Layer::KeyCheck
        | Layer::Finder
        | Layer::Dialog => false,
        Layer::Everywhere
        | Layer::Workbook
        | Layer::List
        | Layer::Library
        | Layer::Alliances
        | Layer::Actions
        | Layer::Items
        | Layer::Matrix
        | Layer::Pages
        | Layer::Picture
        | Layer::Audience
        | Layer::Workshop
        | Layer::Projector
        | Layer::Room => true,
    }
}

/// Whether an action only moves, enters a digit, or is the list of commands itself.
fn is_movement(action: Action) -> bool {
    matches!(
        action,
        Action::Palette
            | Action::Up
            | Action::Down
            | Action::Left
            | Action::Right
            | Action::Digit
            | Action::Badge
            | Action::Interrupt
    )
}

/// Whether an action says what it does only together with the list that it is done in.
fn is_of_any_list(action: Action) -> bool {
    matches!(
        action,
        Action::Next
            | Action::Back
            | Action::NextField
            | Action::PreviousField
            | Action::First
            | Action::Last
            | Action::Leave
            | Action::Choose
            | Action::New
            | Action::ScrollUp
            | Action::ScrollDown
    )
}
