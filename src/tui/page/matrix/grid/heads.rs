//! Names cut so short that they fit a column, and still told apart.

use unicode_segmentation::UnicodeSegmentation;

use crate::tui::{canvas::fit, glyph};

/// Names cut to a width. Names that would look alike show where they differ, and where that does not
/// help either, their number.
pub(super) fn heads(names: &[&str], width: usize) -> Vec<String> {
    let cut: Vec<String> = names.iter().map(|it| fit(it, width).into_owned()).collect();
    let told: Vec<String> = (0..names.len())
        .map(|at| {
            let mut twins = (0..names.len()).filter(|other| *other != at && cut[*other] == cut[at]);
            let alike = twins.try_fold(0, |most, other| {
                (names[other] != names[at]).then(|| most.max(common(names[at], names[other])))
            });
            match alike {
                Some(alike) if alike > 0 => fit(&from(names[at], alike, width), width).into_owned(),
                Some(_) | None => cut[at].clone(),
            }
        })
        .collect();
    let is_told_apart = |at: usize| {
        let mut others = (0..told.len()).filter(|other| *other != at);
        others.all(|other| told[other] != told[at])
    };
    let number = |at: usize| fit(&format!("{} {}", at + 1, names[at]), width).into_owned();
    (0..told.len())
        .map(|at| {
            if is_told_apart(at) {
                told[at].clone()
            } else {
                number(at)
            }
        })
        .collect()
}

/// How many characters two names begin with alike.
fn common(one: &str, other: &str) -> usize {
    let pairs = one.graphemes(true).zip(other.graphemes(true));
    pairs.take_while(|(one, other)| one == other).count()
}

/// A name from the word on in which it differs, after this many characters that are alike; its end
/// where it only is shorter.
fn from(name: &str, alike: usize, width: usize) -> String {
    let characters: Vec<&str> = name.graphemes(true).collect();
    let word = |at: &usize| *at > 0 && characters[at - 1] == " ";
    let start = (1..=alike.min(characters.len().saturating_sub(1)))
        .rev()
        .find(word)
        .filter(|start| alike - start + 2 < width);
    let end = characters.len().saturating_sub(width.saturating_sub(1));
    let start = start.unwrap_or(alike).min(end.max(1));
    let rest = characters[start..].concat();
    format!("{}{}", glyph::ELLIPSIS, rest.trim_start())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_that_fit_or_differ_at_once_are_only_cut() {
        assert_eq!(heads(&["Ash", "Harbour Coffee"], 6), ["Ash", "Harbo…"]);
    }

    #[test]
    fn names_that_begin_alike_show_where_they_differ() {
        let names = ["Harbour Coffee North", "Harbour Coffee South", "Mill"];
        assert_eq!(heads(&names, 7), ["…North", "…South", "Mill"]);
        let names = ["Saltwater Deli", "Saltwater"];
        assert_eq!(heads(&names, 6), ["…Deli", "…water"]);
    }

    #[test]
    fn names_that_are_the_same_have_a_number() {
        assert_eq!(heads(&["Mill", "Mill"], 6), ["1 Mill", "2 Mill"]);
    }

    #[test]
    fn a_dozen_names_that_are_nearly_alike_are_all_told_apart() {
        let names: Vec<String> = (1..=12)
            .map(|number| format!("Partner of the valley {number}"))
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let heads = heads(&names, 6);
        let apart: BTreeSet<&String> = heads.iter().collect();
        assert_eq!(apart.len(), 12, "{heads:?}");
    }
}
