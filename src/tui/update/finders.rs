//! The lists that are searched by typing: places, commands and routes.

use crate::{
    t,
    tui::{
        action::Action,
        glyph,
        model::{Context, Model},
        overlay::finder::{Finder, Found, Item},
        screen::{book::Book, outline},
        theme::Role,
    },
};

use super::layers;

/// Every page of the workbook.
pub(super) fn places(book: &Book, context: &Context) -> Finder {
    let (items, here) = outline::places(book, context);
    Finder::new(t!(context.words, "go-to-title"), items, here)
}

/// The routes to choose from, each with its length.
pub(super) fn routes(book: &Book, context: &Context) -> Finder {
    let current = context
        .pack
        .route(book.workbook.route())
        .map(|route| &route.id);
    let routes = context.pack.routes();
    let items = routes.iter().map(|route| {
        let sign = if Some(&route.id) == current {
            (glyph::MARKER, Role::Accent)
        } else {
            (glyph::BLANK, Role::Muted)
        };
        Item {
            sign,
            label: format!("{} {} {}", route.title, glyph::DOT, route.summary),
            detail: t!(
                context.words,
                "route-minutes",
                minutes = route.minutes.to_string()
            ),
            known_as: String::new(),
            found: Found::Route(route.id.clone()),
        }
    });
    let here = routes
        .iter()
        .position(|route| Some(&route.id) == current)
        .unwrap_or(0);
    Finder::new(t!(context.words, "routes-title"), items.collect(), here)
}

/// The commands that make sense now, with their keys.
pub(super) fn commands(model: &Model) -> Finder {
    let context = &model.context;
    let layers = layers(model);
    let mut items: Vec<Item> = Vec::new();
    for binding in layers.iter().flat_map(|layer| context.keymap.layer(*layer)) {
        let found = Found::Action(binding.action);
        let is_itself = matches!(binding.action, Action::Commands | Action::Up | Action::Down);
        if is_itself || items.iter().any(|item| item.found == found) {
            continue;
        }
        let key = binding
            .keys
            .first()
            .map(ToString::to_string)
            .unwrap_or_default();
        let label = binding.action.about(&context.words);
        items.push(Item {
            sign: (" ", Role::Text),
            label,
            known_as: binding.action.short(&context.words),
            detail: key,
            found,
        });
    }
    Finder::new(t!(context.words, "commands-title"), items, 0)
}
