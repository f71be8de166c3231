//! The text of a workbook's file, kept from one save to the next: what did not change is copied, and only
//! what did is encoded and read back.
//!
//! What it joins is what [`super::encode`] writes, byte for byte; where it cannot be joined, that one is
//! asked.

use std::{
    collections::BTreeMap,
    io::{self, Write as _},
    ops::Range,
    sync::Arc,
};

use serde::{Serialize, de::DeserializeOwned};

use super::{
    PREAMBLE, current, decode,
    layout::{self, Item, Lenient},
};
use crate::{
    domain::{
        answer::{Answers, Slot},
        cell::Cell,
        id::{ActionId, AllianceId},
        workbook::{Action, Alliance, Shareable, Workbook},
    },
    store::{
        bounds::{FORMAT, MAX_FILE},
        error::LoadProblem,
        summary::Summary,
    },
};

/// After so many saves the whole text is read back, and not only what changed in it.
const WHOLE_AFTER: u32 = 50;

/// The text of the last save, with the places of its pieces; none before the first.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    last: Option<Last>,
    /// How many saves ago the whole text was read back.
    since_whole: u32,
}

#[derive(Debug)]
struct Last {
    workbook: Workbook,
    text: Arc<Vec<u8>>,
    places: Places,
}

/// Where the pieces of a text stand in it.
#[derive(Debug, Default)]
struct Places {
    readers: Lines<Shareable>,
    firm: Lines<Slot>,
    alliances: Blocks,
    actions: Lines<ActionId>,
    removed: Blocks,
    log: Lines<Cell>,
}

/// Where the lines of each item of a list stand, counted from the beginning of the text or of the block
/// that they are in.
type Lines<K> = BTreeMap<K, Range<usize>>;

type Blocks = BTreeMap<AllianceId, Block>;

/// Where an alliance stands, with its answers.
#[derive(Debug, Default)]
struct Block {
    all: Range<usize>,
    answers: Lines<Slot>,
}

/// That a text cannot be joined from pieces. Why, [`super::encode`] says.
#[derive(Debug)]
struct Unfit;

impl From<ron::Error> for Unfit {
    fn from(_: ron::Error) -> Self {
        Self
    }
}

impl From<ron::error::SpannedError> for Unfit {
    fn from(_: ron::error::SpannedError) -> Self {
        Self
    }
}

impl From<io::Error> for Unfit {
    fn from(_: io::Error) -> Self {
        Self
    }
}

impl Kept {
    /// Writes a whole file. What changed since the last time is proven to be readable, and every so often
    /// the whole.
    pub(crate) fn encode(
        &mut self,
        workbook: &Workbook,
        summary: &Summary,
    ) -> Result<Arc<Vec<u8>>, LoadProblem> {
        let last = self.last.take();
        let is_whole = last.is_none() || self.since_whole >= WHOLE_AFTER;
        match join(last, workbook, summary) {
            Ok(next) if !is_whole || decode(&next.text).is_ok() => {
                self.since_whole = if is_whole { 0 } else { self.since_whole + 1 };
                let text = Arc::clone(&next.text);
                self.last = Some(next);
                Ok(text)
            }
            // This one says what is wrong, and can do without the log.
            Ok(_) | Err(Unfit) => super::encode(workbook, summary).map(Arc::new),
        }
    }

    /// Forgets the text, so that all is encoded anew the next time.
    pub(crate) fn forget(&mut self) {
        self.last = None;
    }
}

fn join(last: Option<Last>, workbook: &Workbook, summary: &Summary) -> Result<Last, Unfit> {
    let (before, text, known) = match last {
        Some(last) => (Some(last.workbook), last.text, last.places),
        None => (None, Arc::default(), Places::default()),
    };
    let before = before.as_ref();
    let mut joined = Joined {
        text: Vec::with_capacity(text.len() + text.len() / 16 + 1024),
        before: &text,
    };
    joined.text.extend_from_slice(PREAMBLE.as_bytes());
    joined.text.extend_from_slice(b"(\n");
    joined.field(1, "format", &FORMAT)?;
    joined.field(1, "head", &current::Head::from_domain(workbook, summary))?;
    let place = current::Place::from_domain(&workbook.place);
    joined.field(1, "place", &Lenient(Some(place)))?;
    joined.field(1, "flagged", &current::flagged_in(&workbook.firm).0)?;

    let items = workbook.readers.iter().map(|(what, readers)| {
        let former = before.and_then(|before| before.readers.get(what));
        (what.clone(), readers, former)
    });
    let readers = joined.list(FILE, "readers", &known.readers, items, |what, readers| {
        vec![current::ReadersOf::from_domain(what, *readers)]
    })?;
    let former = before.map(|before| &before.firm);
    let firm = joined.answers(FILE, "firm", &workbook.firm, former, &known.firm)?;
    let former = before.into_iter().flat_map(|before| &before.alliances);
    let alliances = workbook.alliances.iter();
    let alliances = joined.blocks("alliances", alliances, former, known.alliances)?;
    let former = before.into_iter().flat_map(|before| &before.actions);
    let former: BTreeMap<ActionId, &Action> = former.map(|action| (action.id, action)).collect();
    let items = workbook.actions.iter();
    let items = items.map(|action| (action.id, action, former.get(&action.id).copied()));
    let actions = joined.list(FILE, "actions", &known.actions, items, |_, action| {
        vec![current::Action::from_domain(action)]
    })?;
    let former = before.into_iter().flat_map(|before| before.log.removed());
    let removed = joined.blocks("removed", workbook.log.removed(), former, known.removed)?;
    let items = workbook.log.cells().map(|(cell, versions)| {
        let former = before.and_then(|before| before.log.of(cell));
        (cell.clone(), versions, former)
    });
    let log = joined.list(FILE, "log", &known.log, items, |_, versions| {
        let versions = versions.iter();
        versions.map(current::Version::from_domain).collect()
    })?;
    joined.text.extend_from_slice(b")\n");

    let is_too_long = joined.text.len() as u64 > MAX_FILE
        || workbook.log.versions().count() > current::Version::MOST;
    if is_too_long {
        return Err(Unfit);
    }
    Ok(Last {
        workbook: workbook.clone(),
        text: Arc::new(joined.text),
        places: Places {
            readers,
            firm,
            alliances,
            actions,
            removed,
            log,
        },
    })
}

/// What a list stands in: how deep, and where that begins now and began before.
#[derive(Clone, Copy)]
struct Within {
    depth: usize,
    start: usize,
    before: usize,
}

/// The file itself.
const FILE: Within = Within {
    depth: 1,
    start: 0,
    before: 0,
};

/// A text that is being joined, and the one before it.
struct Joined<'a> {
    text: Vec<u8>,
    before: &'a [u8],
}

impl Joined<'_> {
    fn indent(&mut self, depth: usize) {
        for _ in 0..depth {
            self.text.extend_from_slice(b"    ");
        }
    }

    /// Copies a piece of the text before.
    fn copy(&mut self, place: Range<usize>) -> Result<(), Unfit> {
        self.text
            .extend_from_slice(self.before.get(place).ok_or(Unfit)?);
        Ok(())
    }

    /// Encodes a value on one line, and reads it back.
    fn value<S: Serialize + DeserializeOwned>(&mut self, value: &S) -> Result<(), Unfit> {
        let line = layout::on_one_line(value)?;
        layout::read::<S>(&line)?;
        self.text.extend_from_slice(line.as_bytes());
        self.text.extend_from_slice(b",\n");
        Ok(())
    }

    fn field<S: Serialize + DeserializeOwned>(
        &mut self,
        depth: usize,
        name: &str,
        value: &S,
    ) -> Result<(), Unfit> {
        self.indent(depth);
        write!(self.text, "{name}: ")?;
        self.value(value)
    }

    /// Adds a list: each item with what it was before, its lines copied where it is the same.
    fn list<'v, K: Ord, V: PartialEq + 'v, S: Item + Serialize + DeserializeOwned>(
        &mut self,
        within: Within,
        name: &str,
        known: &Lines<K>,
        items: impl Iterator<Item = (K, &'v V, Option<&'v V>)>,
        encode: impl Fn(&K, &V) -> Vec<S>,
    ) -> Result<Lines<K>, Unfit> {
        let Within {
            depth,
            before,
            start,
        } = within;
        self.indent(depth);
        write!(self.text, "{name}: [")?;
        let mut lines = Lines::new();
        for (key, value, former) in items {
            if lines.is_empty() {
                self.text.push(b'\n');
            }
            let at = self.text.len() - start;
            match known.get(&key).filter(|_| former == Some(value)) {
                Some(place) => self.copy(before + place.start..before + place.end)?,
                None => {
                    for line in encode(&key, value) {
                        self.indent(depth + 1);
                        self.value(&line)?;
                    }
                }
            }
            if lines.insert(key, at..self.text.len() - start).is_some() {
                return Err(Unfit);
            }
        }
        if lines.len() > S::MOST {
            return Err(Unfit);
        }
        if !lines.is_empty() {
            self.indent(depth);
        }
        self.text.extend_from_slice(b"],\n");
        Ok(lines)
    }

    fn answers(
        &mut self,
        within: Within,
        name: &str,
        answers: &Answers,
        former: Option<&Answers>,
        known: &Lines<Slot>,
    ) -> Result<Lines<Slot>, Unfit> {
        let items = answers.iter().map(|(slot, entry)| {
            let former = former.and_then(|former| former.entry(slot));
            (slot.clone(), entry, former)
        });
        self.list(within, name, known, items, |slot, entry| {
            vec![current::Answer::from_domain(slot, entry)]
        })
    }

    /// Adds a list of alliances, each copied whole where it is the same as before.
    fn blocks<'v>(
        &mut self,
        name: &str,
        alliances: impl Iterator<Item = &'v Alliance>,
        former: impl Iterator<Item = &'v Alliance>,
        mut known: Blocks,
    ) -> Result<Blocks, Unfit> {
        let former: BTreeMap<AllianceId, &Alliance> = former.map(|it| (it.id, it)).collect();
        self.indent(1);
        write!(self.text, "{name}: [")?;
        let mut blocks = Blocks::new();
        for alliance in alliances {
            if blocks.is_empty() {
                self.text.push(b'\n');
            }
            let start = self.text.len();
            let block = known.remove(&alliance.id);
            let answers = match (block, former.get(&alliance.id)) {
                (Some(block), Some(former)) if *former == alliance => {
                    self.copy(block.all)?;
                    block.answers
                }
                (Some(block), Some(former)) => {
                    self.block(alliance, Some(&former.answers), start, &block)?
                }
                (Some(_), None) | (None, _) => {
                    self.block(alliance, None, start, &Block::default())?
                }
            };
            let all = start..self.text.len();
            let twice = blocks.insert(alliance.id, Block { all, answers });
            if twice.is_some() {
                return Err(Unfit);
            }
        }
        if blocks.len() > current::Alliance::MOST {
            return Err(Unfit);
        }
        if !blocks.is_empty() {
            self.indent(1);
        }
        self.text.extend_from_slice(b"],\n");
        Ok(blocks)
    }

    fn block(
        &mut self,
        alliance: &Alliance,
        former: Option<&Answers>,
        start: usize,
        known: &Block,
    ) -> Result<Lines<Slot>, Unfit> {
        let name = layout::in_quotes(&alliance.name);
        layout::read::<String>(&name)?;
        self.text.extend_from_slice(b"        (\n");
        self.field(3, "id", &alliance.id)?;
        writeln!(self.text, "            name: {name},")?;
        self.field(3, "kind", &alliance.kind)?;
        self.field(3, "edited", &alliance.edited)?;
        self.field(3, "flagged", &current::flagged_in(&alliance.answers).0)?;
        let within = Within {
            depth: 3,
            start,
            before: known.all.start,
        };
        let lines = self.answers(within, "answers", &alliance.answers, former, &known.answers)?;
        self.text.extend_from_slice(b"        ),\n");
        Ok(lines)
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection, prelude::*, sample::Index};

    use super::*;
    use crate::{
        domain::{
            answer::{Answer, Entry, MAX_TEXT, Part},
            testing::any_change,
            workbook::Subject,
        },
        store::testing::{any_workbook, cleaned, full, id, moment, summary},
    };

    fn say(workbook: &mut Workbook, words: &str) {
        let slot = Slot::new(&"mad.a1".parse().unwrap(), Part::Value);
        let entry = Entry::new(Answer::Text(words.into()), moment(5));
        workbook.firm.set(slot, Some(entry));
    }

    fn whole(workbook: &Workbook) -> String {
        String::from_utf8(super::super::encode(workbook, &summary()).unwrap()).unwrap()
    }

    fn joined(kept: &mut Kept, workbook: &Workbook) -> String {
        let text = kept.encode(workbook, &summary()).unwrap();
        String::from_utf8(text.to_vec()).unwrap()
    }

    /// The text, or why there is none: any change can set what no file may hold, such as an option twice.
    fn tried_whole(workbook: &Workbook) -> Result<Vec<u8>, String> {
        super::super::encode(workbook, &summary()).map_err(|problem| problem.to_string())
    }

    /// The same, joined.
    fn tried(kept: &mut Kept, workbook: &Workbook) -> Result<Vec<u8>, String> {
        let text = kept.encode(workbook, &summary());
        text.map(|text| text.to_vec())
            .map_err(|problem| problem.to_string())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]

        #[test]
        fn what_is_joined_from_kept_pieces_is_what_the_whole_encoding_would_be(
            before in any_workbook(),
            after in any_workbook(),
            changes in collection::vec((any_change(), any::<Index>()), 0..12),
        ) {
            let mut kept = Kept::default();
            let before = cleaned(before);
            prop_assert_eq!(joined(&mut kept, &before), whole(&before));
            // A change to what is there, where one of another workbook would be about nothing.
            let mut workbook = before.clone();
            for (at, (change, which)) in (6..).zip(changes) {
                let mut sitting = crate::domain::log::Sitting::default();
                let _ = workbook.make(change, moment(at), &mut sitting);
                if !workbook.alliances.is_empty() {
                    let alliance = which.index(workbook.alliances.len());
                    let id = workbook.alliances[alliance].id;
                    let slot = Slot::new(&"mad.a1".parse().unwrap(), Part::Why);
                    let entry = Entry::new(Answer::Text(format!("Said {at} times.")), moment(at));
                    let change = crate::domain::change::Change::answer(
                        Subject::Alliance(id), slot, Some(entry));
                    let _ = workbook.make(change, moment(at), &mut sitting);
                }
                prop_assert_eq!(tried(&mut kept, &workbook), tried_whole(&workbook));
            }
            // Another state in its place, and back.
            let after = cleaned(after);
            prop_assert_eq!(joined(&mut kept, &after), whole(&after));
            prop_assert_eq!(tried(&mut kept, &workbook), tried_whole(&workbook));
            prop_assert_eq!(joined(&mut kept, &before), whole(&before));
        }
    }

    #[test]
    fn what_did_not_change_is_copied() {
        let mut kept = Kept::default();
        let mut workbook = full();
        joined(&mut kept, &workbook);
        // A mark in the kept text shows which of it is used again.
        let last = kept.last.as_mut().unwrap();
        let text = String::from_utf8(last.text.to_vec()).unwrap();
        let marked = text
            .replace("Harbour Coffee", "HARBOUR COFFEE")
            .replace("Two fit", "TWO FIT");
        last.text = Arc::new(marked.into_bytes());
        workbook.firm.set_flag(&"mad.a1".parse().unwrap(), true);
        let text = joined(&mut kept, &workbook);
        assert!(text.contains("name: \"HARBOUR COFFEE\"") && text.contains("TWO FIT"));
        say(&mut workbook, "Three fit.");
        let text = joined(&mut kept, &workbook);
        assert!(text.contains("name: \"HARBOUR COFFEE\"") && text.contains("Three fit."));
        assert!(!text.contains("TWO FIT"));
    }

    #[test]
    fn what_cannot_be_read_again_is_refused_and_forgotten() {
        let mut kept = Kept::default();
        let mut workbook = full();
        joined(&mut kept, &workbook);
        say(&mut workbook, &"x".repeat(MAX_TEXT + 1));
        assert!(kept.encode(&workbook, &summary()).is_err());
        say(&mut workbook, "Short again.");
        assert_eq!(joined(&mut kept, &workbook), whole(&workbook));
        let twice = workbook.alliances[0].clone();
        workbook.alliances.push(twice);
        assert!(kept.encode(&workbook, &summary()).is_err());
    }

    #[test]
    fn the_whole_is_read_back_every_so_often() {
        let mut kept = Kept::default();
        let mut workbook = full();
        joined(&mut kept, &workbook);
        // A kept piece that went bad in memory, as no save should make it.
        let last = kept.last.as_mut().unwrap();
        let text = String::from_utf8(last.text.to_vec()).unwrap();
        last.text = Arc::new(
            text.replace("kind: Existing", "kind: Exbsting")
                .into_bytes(),
        );
        for number in 0..WHOLE_AFTER {
            say(&mut workbook, &format!("Said {number} times."));
            assert_ne!(joined(&mut kept, &workbook), whole(&workbook));
        }
        say(&mut workbook, "Said once more.");
        assert_eq!(joined(&mut kept, &workbook), whole(&workbook));
        let _ = id(1);
    }
}
