//! How wide the columns of a table are.

use unicode_width::UnicodeWidthStr;

use crate::report::linebreak::{Counted, counted, unbroken, unbroken_in_cell};

/// The longest word of a table, in letters, that its column has room for, where there is enough for all.
const LONGEST: usize = 22;

/// How wide a letter of a table is, and what a cell leaves free at its sides, in twentieths of a point.
const LETTER: u32 = 92;
const ASIDE: u32 = 160;

/// How many letters of a word stay together where there is no room for all of it.
const FEWEST: usize = 12;

/// Whether a column has room for every word of a name.
pub(super) fn has_room(name: &str, width: u32) -> bool {
    let mut words = name.split_whitespace();
    words.all(|word| wide(word.width()) <= width)
}

/// How wide a column of so many letters is, in twentieths of a point.
fn wide(letters: usize) -> u32 {
    u32::try_from(letters.max(3)).map_or(u32::MAX, |letters| {
        letters.saturating_mul(LETTER).saturating_add(ASIDE)
    })
}

/// How wide the columns of a table are: each has room for its longest word, and what is left goes to those that
/// have more to say. Where there is no room for all words, dates and numbers keep theirs.
pub(super) fn widths(head: &[String], rows: &[Vec<String>], measure: u32) -> Vec<u32> {
    let column = |at: usize| rows.iter().filter_map(move |row| row.get(at));
    let longest = |parts: &mut dyn Iterator<Item = &str>| {
        let widths = parts.map(|part| part.trim_end().width());
        widths.max().unwrap_or(0)
    };
    // Heads are strong, and so a little wider.
    let named = |at: usize| {
        head.get(at)
            .map_or(0, |head| longest(&mut unbroken(head)) + 1)
    };
    let cells = |at| longest(&mut column(at).flat_map(|cell| unbroken_in_cell(cell)));
    // Digits are wider than most letters, and more so in the typefaces that stand in for Word's.
    let counts = |at| {
        let parts = column(at).flat_map(|cell| counted(cell));
        let letters = parts.filter_map(|part| match part {
            Counted::Whole(part) => {
                let digits = part.chars().filter(char::is_ascii_digit).count();
                Some(part.trim_end().width() + 1 + digits / 3)
            }
            Counted::Words(_) => None,
        });
        letters.max().unwrap_or(0)
    };
    let columns = 0..head.len();
    let least = columns
        .clone()
        .map(|at| cells(at).max(named(at)).max(counts(at)).min(LONGEST));
    let fewest = least.clone().zip(columns.clone());
    let fewest = fewest.map(|(word, at)| word.min(FEWEST).max(counts(at)));
    let most = columns.map(|at| {
        let wholes = column(at).chain(head.get(at)).map(|cell| cell.width());
        wholes.max().unwrap_or(0).min(60)
    });
    let steps = [
        fewest.map(wide).collect::<Vec<u32>>(),
        least.map(wide).collect(),
        most.map(wide).collect(),
    ];
    shared(steps, measure)
}

/// What columns have of a width: the first that each wants, and of what is left as much of the next as there is.
fn shared<const STEPS: usize>(steps: [Vec<u32>; STEPS], measure: u32) -> Vec<u32> {
    let mut given: Vec<u32> = Vec::new();
    for step in steps {
        if given.is_empty() {
            given = vec![0; step.len()];
        }
        let sum = given.iter().sum::<u32>();
        let left = u64::from(measure.saturating_sub(sum));
        let more: Vec<u32> = step
            .iter()
            .zip(&given)
            .map(|(wants, has)| wants.saturating_sub(*has))
            .collect();
        let open = u64::from(more.iter().sum::<u32>()).max(1);
        for (has, more) in given.iter_mut().zip(&more) {
            let more = u64::from(*more);
            *has += u32::try_from(more.min(left * more / open)).unwrap_or(0);
        }
    }
    let columns = u32::try_from(given.len()).unwrap_or(u32::MAX).max(1);
    let spare = measure.saturating_sub(given.iter().sum()) / columns;
    for has in &mut given {
        *has += spare;
    }
    given
}

#[cfg(test)]
mod tests {
    use super::{ASIDE, LETTER, widths};

    const MEASURE: u32 = 9_412;

    fn row(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn dates_and_numbers_have_room_before_long_words_do() {
        let head = row(&[
            "Allianz",
            "Was sie ist",
            "Faktoren",
            "Merkmale",
            "Stufe",
            "Phase",
            "Bilanz fällig",
        ]);
        let name = "Donaudampfschifffahrtsgesellschaft";
        let cells = row(&[
            name,
            "Ein Einzelgeschäft",
            "2,5 von 5 (4 von 5 bewertet)",
            "bisher 1 von 5",
            "–",
            "3",
            "17. Dezember 2026",
        ]);
        let widths = widths(&head, &[cells], MEASURE);
        assert!(widths.iter().sum::<u32>() <= MEASURE);
        for (at, letters) in [(2, 19), (3, 15), (4, 6), (5, 6), (6, 18)] {
            assert!(widths[at] >= letters * LETTER + ASIDE, "{at}: {widths:?}");
        }
        assert!(widths[0] > 12 * LETTER, "{widths:?}");
    }

    #[test]
    fn columns_fill_the_page_and_never_more() {
        let long = "ein Laib, der sich hält ".repeat(9);
        for cells in [
            vec!["Ja"],
            vec!["Ja", &long],
            vec![&*long; 3],
            vec!["Wirtschaftsprüfungsgesellschaft"; 24],
        ] {
            let row = row(&cells);
            let widths = widths(&row, std::slice::from_ref(&row), MEASURE);
            let sum: u32 = widths.iter().sum();
            let columns = u32::try_from(cells.len()).unwrap();
            assert!(sum <= MEASURE && sum + 2 * columns > MEASURE, "{widths:?}");
        }
        assert!(widths(&[], &[], MEASURE).is_empty());
    }
}
