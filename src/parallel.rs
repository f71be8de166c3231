//! Work on many things at a time, on all cores, whose results come in the order of the things.

use std::{
    collections::BTreeMap,
    sync::{
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
    thread,
};

/// How many finished pieces may wait for their turn, for each thread, so that memory stays small.
const WAITING: usize = 4;

/// Does some work for every item, on all cores, and takes what comes of it in the items' order. Where
/// `take` says that it is enough, what is not begun yet is not begun.
pub fn in_order<Item: Sync, Made: Send>(
    items: &[Item],
    work: impl Fn(&Item) -> Made + Sync,
    mut take: impl FnMut(usize, Made) -> Enough,
) {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let threads = cores.min(items.len());
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        let (made, results) = mpsc::sync_channel(threads * WAITING);
        for _ in 0..threads {
            let (made, next, work) = (made.clone(), &next, &work);
            scope.spawn(move || {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(at) else { return };
                    if made.send((at, work(item))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(made);
        let mut early = BTreeMap::new();
        let mut due = 0;
        for (at, one) in results {
            early.insert(at, one);
            while let Some(one) = early.remove(&due) {
                if take(due, one) == Enough::Yes {
                    return;
                }
                due += 1;
            }
        }
    });
}

/// Whether nothing more is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Enough {
    /// Nothing more is wanted.
    Yes,
    /// The rest is wanted too.
    NotYet,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_comes_in_order_however_long_each_takes() {
        let items: Vec<u64> = (0..200).collect();
        // The first of every ten takes longest.
        let work = |item: &u64| (0..(10 - item % 10) * 1000).sum::<u64>() + item;
        let mut seen = Vec::new();
        in_order(&items, work, |at, made| {
            seen.push((at, made));
            Enough::NotYet
        });
        let expected: Vec<(usize, u64)> = items.iter().map(work).enumerate().collect();
        assert_eq!(seen, expected);
    }

    #[test]
    fn once_it_is_enough_nothing_more_comes() {
        let items: Vec<usize> = (0..1000).collect();
        let mut seen = 0;
        in_order(
            &items,
            |item| *item,
            |at, _| {
                seen += 1;
                if at == 2 { Enough::Yes } else { Enough::NotYet }
            },
        );
        assert_eq!(seen, 3);
    }

    #[test]
    fn nothing_comes_of_nothing() {
        in_order(&[], |(): &()| (), |_, ()| unreachable!("there is nothing"));
    }
}
