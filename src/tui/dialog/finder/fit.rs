//! How well what is typed into a list fits one of its lines.

use crate::domain::{
    fold::fold,
    search::{self, Fit},
};

/// What is typed: words that all have to be found.
pub(super) struct Wanted {
    words: Vec<String>,
    whole: String,
}

/// What one line of a list is called.
pub(super) struct Called<'a> {
    /// Its names, as they are shown.
    pub(super) names: [&'a str; 4],
    /// Words that people try for it.
    pub(super) also: &'a str,
    /// What is told of it.
    pub(super) about: &'a str,
}

/// Where a word is found in a line, and how well; the better, the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// Within what is told of it.
    Told,
    /// Within a longer word of its names.
    Inside,
    /// It begins a word that people try for it.
    AlsoBegins,
    /// It is a word that people try for it.
    Also,
    /// It begins a word of its names.
    Begins,
    /// It is a word of its names.
    Named,
    /// Its name is what is typed, and no more.
    Whole,
}

/// How well all that is typed fits a line: the worst of its words counts first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fits {
    worst: Place,
    all: Vec<Place>,
}

impl Fits {
    /// The same, but no better than within a longer word.
    pub(super) fn at_most_inside(self) -> Self {
        Self {
            worst: self.worst.min(Place::Inside),
            ..self
        }
    }
}

impl Wanted {
    /// What somebody means who types this. Signs at the ends of words say nothing, unless they stand alone.
    pub(super) fn new(typed: &str) -> Self {
        let whole = fold(typed);
        let bare = |word: &str| {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            if bare.is_empty() { word } else { bare }.to_owned()
        };
        let words: Vec<String> = whole.split_whitespace().map(bare).collect();
        let whole = words.join(" ");
        Self { words, whole }
    }

    /// Whether nothing is typed, which everything fits.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// How well it fits a line; none where a word stands nowhere in it.
    pub(super) fn fits(&self, called: &Called<'_>) -> Option<Fits> {
        let names = called.names.map(fold);
        let (also, about) = (fold(called.also), fold(called.about));
        let is_whole = !self.is_empty() && names.contains(&self.whole);
        let place = |word: &String| {
            let named = names
                .iter()
                .filter_map(|name| search::fit(name, word))
                .max();
            let place = match named {
                Some(_) if is_whole => Place::Whole,
                Some(Fit::Whole) => Place::Named,
                Some(Fit::Beginning) => Place::Begins,
                Some(Fit::Inside) | None => match (search::fit(&also, word), named) {
                    (Some(Fit::Whole), _) => Place::Also,
                    (Some(Fit::Beginning), _) => Place::AlsoBegins,
                    (Some(Fit::Inside) | None, Some(_)) => Place::Inside,
                    (Some(Fit::Inside) | None, None) => {
                        search::fit(&about, word)?;
                        Place::Told
                    }
                },
            };
            Some(place)
        };
        let all: Vec<Place> = self.words.iter().map(place).collect::<Option<_>>()?;
        let worst = all.iter().min().copied().unwrap_or(Place::Whole);
        Some(Fits { worst, all })
    }
}
