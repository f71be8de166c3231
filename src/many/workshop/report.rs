//! A workshop as a document, to be sent to those who were there. Nobody's single answer is in it.

use super::Telling;
use crate::{
    domain::workshop::{Workshop, outcome::Outcome, outcome_before, round::Round},
    many::labels::promised,
    report::{
        document::{Block, Document, Section, Table},
        letterhead::Letterhead,
        wording::Wording,
    },
    t,
};

/// One answer.
const DOT: &str = "●";

/// A workshop as a document, held against those before it, the last one first. Rounds that are open are not
/// in it.
pub fn document(
    telling: &Telling<'_>,
    firm: &str,
    workshop: &Workshop,
    before: &[Workshop],
) -> Document {
    let words = telling.words;
    let day = workshop.started.to_zoned(telling.zone.clone()).date();
    let wording = Wording::new(words, telling.pack);
    let people = t!(
        words,
        "live-people-count",
        count = workshop.people().count()
    );
    let summary = Section::plain(
        t!(words, "many-summary"),
        vec![
            Block::Headline(people),
            Block::Paragraph(telling.what_is_hidden(workshop)),
        ],
    );
    let mut sections = vec![summary];
    let rounds = workshop.rounds().iter().enumerate();
    sections.extend(rounds.filter_map(|(at, round)| about(telling, workshop, before, (at, round))));
    if !workshop.actions.is_empty() {
        let table = Block::Table(promised(words, &workshop.actions));
        sections.push(Section::plain(t!(words, "live-actions"), vec![table]));
    }
    if !workshop.parked.is_empty() {
        let parked = Block::List(workshop.parked.clone());
        sections.push(Section::plain(t!(words, "live-parked"), vec![parked]));
    }
    Document {
        language: words.language(),
        title: t!(words, "live-report-title", firm = firm),
        about: vec![words.date(day)],
        letterhead: Letterhead::default(),
        guide: wording.guide(),
        brief: false,
        sections,
        footer: Section::plain(
            t!(words, "report-footer"),
            vec![Block::Paragraph(wording.caveat())],
        ),
    }
}

/// What a round came to; none while it is open.
fn about(
    telling: &Telling<'_>,
    workshop: &Workshop,
    before: &[Workshop],
    (at, round): (usize, &Round),
) -> Option<Section> {
    let words = telling.words;
    let outcomes = workshop.outcome(at)?;
    let smallest = workshop.people().smallest();
    let row = |outcome: &Outcome| {
        let given = outcome.said.iter().flat_map(|said| said.spread.given());
        let dots = given.map(|(answer, count)| {
            let many = usize::try_from(*count).unwrap_or_default();
            format!("{answer} {}", DOT.repeat(many))
        });
        vec![
            telling.label(outcome),
            dots.collect::<Vec<_>>().join("  "),
            telling.middle(outcome, smallest),
        ]
    };
    let table = Table {
        head: vec![
            t!(words, "cohort-what"),
            t!(words, "live-report-answers"),
            t!(words, "cohort-median"),
        ],
        rows: outcomes.iter().map(row).collect(),
    };
    let mut blocks = vec![Block::Table(table)];
    let first = workshop.before(at);
    let first = first.and_then(|it| workshop.rounds().iter().position(|r| std::ptr::eq(r, it)));
    let first = first
        .and_then(|at| workshop.outcome(at))
        .unwrap_or_default();
    let mut said = Vec::new();
    for outcome in &outcomes {
        let mut sentence = telling.sentence(outcome, smallest);
        let then = first.iter().find(|it| it.question == outcome.question);
        if let Some(moved) = then.and_then(|then| outcome.moved(then)) {
            sentence = format!("{sentence} {}", telling.moved(&moved));
        }
        let earlier = outcome_before(before, round.alliance, &outcome.question);
        if let Some((last, earlier)) = earlier
            && let Some(moved) = outcome.moved(&earlier)
        {
            sentence = format!("{sentence} {}", telling.since_last(&moved, last));
        }
        said.push(sentence);
    }
    blocks.push(Block::List(said));
    for outcome in &outcomes {
        if let Some(reasons) = outcome.said.as_ref().map(|said| &said.reasons)
            && !reasons.is_empty()
        {
            let question = telling.label(outcome);
            let heading = t!(words, "live-report-reasons", question = question);
            blocks.push(Block::Paragraph(heading));
            blocks.push(Block::List(reasons.clone()));
        }
    }
    Some(Section::plain(telling.round_title(workshop, round), blocks))
}
