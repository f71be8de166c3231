//! Quartiles of whole numbers, exact: type 7 of Hyndman and Fan (1996), the one that spreadsheets and
//! databases take, times four so that it stays whole.

/// The lower quartile, the median and the upper quartile of some numbers, times four. The numbers are
/// given once each with how often they occur, in ascending order; none where there is none at all.
pub fn quartiles_x4(numbers: &[(u16, u64)]) -> Option<[u64; 3]> {
    let last = numbers
        .iter()
        .map(|(_, count)| count)
        .sum::<u64>()
        .checked_sub(1)?;
    Some([1, 2, 3].map(|quarter| {
        // It lies between the number of this place, from 0, and the next: so many quarters beyond it.
        let (place, beyond) = (quarter * last / 4, quarter * last % 4);
        let low = at(numbers, place);
        let high = at(numbers, (place + 1).min(last));
        low * (4 - beyond) + high * beyond
    }))
}

/// The number of a place in ascending order, from 0.
fn at(numbers: &[(u16, u64)], place: u64) -> u64 {
    let mut before = 0;
    for (number, count) in numbers {
        before += count;
        if place < before {
            return u64::from(*number);
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn counted(values: &[u16]) -> Vec<(u16, u64)> {
        let mut counts = std::collections::BTreeMap::new();
        for value in values {
            *counts.entry(*value).or_insert(0) += 1;
        }
        counts.into_iter().collect()
    }

    #[test]
    fn quartiles_of_a_few_numbers_are_those_of_a_spreadsheet() {
        let of = |values: &[u16]| quartiles_x4(&counted(values));
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[3]), Some([12, 12, 12]));
        // QUARTILE({1;2}) is 1.25, 1.5 and 1.75.
        assert_eq!(of(&[1, 2]), Some([5, 6, 7]));
        // QUARTILE({1;2;4;7;8;9;10;12}) is 3.5, 7.5 and 9.25.
        assert_eq!(of(&[1, 2, 4, 7, 8, 9, 10, 12]), Some([14, 30, 37]));
    }

    proptest! {
        /// The definition, by weights: that of v(k) is what is left of 4 after |q m - 4 k|.
        #[test]
        fn they_are_the_weighted_sums_of_their_definition(
            mut values in proptest::collection::vec(0..300_u16, 1..60)
        ) {
            values.sort_unstable();
            let last = i64::try_from(values.len()).unwrap() - 1;
            let expected = [1, 2, 3].map(|quarter: i64| {
                (0..).zip(&values).map(|(k, value): (i64, _)| {
                    let weight = (4 - (quarter * last - 4 * k).abs()).max(0);
                    u64::try_from(weight).unwrap() * u64::from(*value)
                }).sum::<u64>()
            });
            prop_assert_eq!(quartiles_x4(&counted(&values)), Some(expected));
        }
    }
}
