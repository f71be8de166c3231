//! How long the way is for an owner who begins with nothing: screens are counted, and the keys pressed
//! besides words.

use madbook::tui::target::PageTarget;

use crate::stage::Stage;

/// Somebody on the way, with what it took so far.
struct Walk {
    stage: Stage,
    keys: usize,
    /// What was shown, with a box over it or without.
    screens: Vec<(String, bool)>,
}

impl Walk {
    fn begun() -> Self {
        let mut walk = Self {
            stage: Stage::empty(),
            keys: 0,
            screens: Vec::new(),
        };
        walk.look();
        walk
    }

    /// What is on the screen: the page, whichever of its fields has the keys, or the welcome and its box.
    fn look(&mut self) {
        let shown = match self.stage.app.page() {
            Some(PageTarget::Question(subject, question, _)) => {
                let pack = &self.stage.app.context().pack;
                let page = madbook::domain::journey::page(pack, &question);
                format!("{subject:?} {:?}", page.first().map(|it| &it.id))
            }
            Some(page) => format!("{page:?}"),
            None => self
                .stage
                .screen()
                .lines()
                .next()
                .unwrap_or_default()
                .into(),
        };
        let has_box = self.stage.screen().contains('╭');
        let shown = (shown, has_box);
        // What lies under a box was seen before it, and is the same after it.
        let seen = self.screens.iter().rev().take(3).any(|it| *it == shown);
        if !seen {
            self.screens.push(shown);
        }
    }

    /// Presses keys one after the other.
    fn press(&mut self, keys: &[&str]) -> &mut Self {
        for key in keys {
            self.stage.keys(key);
            self.keys += 1;
            self.look();
        }
        self
    }

    /// Types words, whose letters are not counted.
    fn words(&mut self, words: &str) -> &mut Self {
        self.stage.keys(words);
        self.look();
        self
    }

    /// Names the firm and its first ally.
    fn named(mut self) -> Self {
        self.press(&["<Enter>"]).words("Rowan Bakery");
        self.press(&["<Enter>", "<Enter>"]).words("Harbour Coffee");
        self.press(&["<Enter>"]);
        self
    }
}

#[test]
fn from_nothing_to_the_first_picture_it_is_five_screens_and_twenty_keys() {
    let mut walk = Walk::begun().named();
    walk.press(&["<PgDn>", "6", "0", "<Enter>", "8", "0", "<Enter>", "2", "0"]);
    walk.stage.sees("53").sees("Between a partnership and a");
    assert!(walk.keys <= 20, "{} keys", walk.keys);
    assert!(walk.screens.len() <= 5, "{:#?}", walk.screens);
}

#[test]
fn the_whole_way_with_one_ally_is_24_screens() {
    let mut walk = Walk::begun().named();
    // Leafed through: an answer takes keys, but no further screen.
    while walk.stage.app.page() != Some(PageTarget::Picture) {
        walk.press(&["<PgDn>"]);
        assert!(walk.keys < 100, "the way does not end at the picture");
    }
    assert!(walk.screens.len() <= 24, "{:#?}", walk.screens);
}
