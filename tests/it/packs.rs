//! What a translator meets: the English pack as the measure.

// A test that cannot set up its files should stop there.
#![allow(clippy::unwrap_used)]

mod broken;

use std::path::Path;

use madbook::{
    content::{self, Remark},
    domain::{
        pack::{Chapter, Pack, RoutePart},
        question::{
            CostDriver, Dynamic, Factor, Gauge, Judged, Mark, Pick, Question, QuestionKind, Rated,
            ResourceTest, Safeguard, Scope, Term,
        },
    },
    i18n::{Catalog, FALLBACK, carried_languages},
};
use unicode_width::UnicodeWidthStr;

fn english() -> Pack {
    content::embedded("en").unwrap()
}

fn questions(pack: &Pack) -> impl Iterator<Item = &Question> {
    pack.chapters().iter().flat_map(Chapter::questions)
}

/// What the readings look for in the question, as the domain calls it.
fn role(kind: &QuestionKind) -> String {
    match kind {
        QuestionKind::Text { term: None } => String::new(),
        QuestionKind::Text { term: Some(term) } => format!(" {term:?}"),
        QuestionKind::Rating { rated, .. } => format!(" {rated:?}"),
        QuestionKind::Gauge { gauge, .. } => format!(" {gauge:?}"),
        QuestionKind::Held { judged, .. } => format!(" {judged:?}"),
        QuestionKind::Pick { pick, .. } => format!(" {pick:?}"),
        QuestionKind::Objectives => " Objectives".into(),
        QuestionKind::Links => " Links".into(),
        QuestionKind::Matrix { .. } => " Matrix".into(),
        QuestionKind::Reviews => " Reviews".into(),
        QuestionKind::Actions => " Actions".into(),
    }
}

/// A workbook written today must open in years to come, so what stands here never changes.
#[test]
fn ids_stay_as_workbooks_keep_them() {
    let pack = english();
    let mut ids = Vec::new();
    for chapter in pack.chapters() {
        ids.push(format!("{} {:?}", chapter.id, chapter.scope));
        for section in &chapter.sections {
            ids.push(format!("  {}", section.id));
            for question in &section.questions {
                ids.push(format!("    {}{}", question.id, role(&question.kind)));
                let options = question.kind.options().unwrap_or_default().iter();
                ids.extend(options.map(|option| format!("      {}", option.id)));
            }
        }
    }
    insta::assert_snapshot!("ids", ids.join("\n"));
}

#[test]
fn what_the_readings_look_for_is_there() {
    let pack = english();
    let rated = (Factor::ALL.map(Rated::Factor).into_iter())
        .chain(Dynamic::ALL.map(Rated::Dynamic))
        .chain(CostDriver::ALL.map(Rated::CostDriver));
    for rated in rated {
        let found = pack.rated(rated).map(|question| role(&question.kind));
        assert_eq!(found, Some(format!(" {rated:?}")));
    }
    let judged = (Mark::ALL.map(Judged::Mark).into_iter())
        .chain(Safeguard::ALL.map(Judged::Safeguard))
        .chain(ResourceTest::ALL.map(Judged::ResourceTest));
    for judged in judged {
        let found = pack.judged(judged).map(|question| role(&question.kind));
        assert_eq!(found, Some(format!(" {judged:?}")));
    }
    for gauge in Gauge::ALL {
        let found = pack.gauge(gauge).map(|question| role(&question.kind));
        assert_eq!(found, Some(format!(" {gauge:?}")));
    }
    for term in Term::ALL {
        let found = pack.term(term).map(|question| role(&question.kind));
        assert_eq!(found, Some(format!(" {term:?}")));
    }
    for pick in [
        Pick::Level,
        Pick::Stage,
        Pick::Rhythm,
        Pick::Benefits,
        Pick::AllianceKinds,
    ] {
        let found = pack.pick(pick).map(|question| role(&question.kind));
        assert_eq!(found, Some(format!(" {pick:?}")));
    }
    let lists = [
        pack.objectives(),
        pack.links(),
        pack.matrix(),
        pack.reviews(),
    ];
    assert_eq!(
        lists.map(|question| role(&question.unwrap().kind)),
        [" Objectives", " Links", " Matrix", " Reviews"]
    );
}

#[test]
fn the_matrix_begins_with_weights_that_read_as_percentages() {
    let pack = english();
    let QuestionKind::Matrix { criteria } = &pack.matrix().unwrap().kind else {
        panic!("the matrix is none");
    };
    assert_eq!(criteria.len(), 6);
    let total: u32 = criteria.iter().map(|one| u32::from(one.weight)).sum();
    assert_eq!(total, 100);
}

#[test]
fn six_routes_lead_through_the_chapters_the_mad_challenge_first() {
    let pack = english();
    let routes: Vec<_> = pack
        .routes()
        .iter()
        .map(|route| {
            let part = |part: &RoutePart| match &part.sections[..] {
                [] => part.chapter.to_string(),
                sections => sections.iter().map(ToString::to_string).collect(),
            };
            let parts: Vec<String> = route.parts.iter().map(part).collect();
            format!("{} {}: {}", route.id, route.minutes, parts.join(" "))
        })
        .collect();
    insta::assert_snapshot!(routes.join("\n"), @r"
    mad 25: continuum.gauges factors continuum.marks mad actions
    place 10: continuum level.ladder
    choose 40: aims serve.aims factors mad choosing diligence
    full 120: aims firm serve factors mad continuum level choosing diligence shaping keeping lenses actions
    update 10: keeping
    workshop 60: factors mad continuum
    ");
    let all: Vec<_> = pack.chapters().iter().map(|chapter| &chapter.id).collect();
    let full = pack
        .routes()
        .iter()
        .find(|route| route.id.as_str() == "full");
    assert_eq!(
        full.unwrap()
            .parts
            .iter()
            .map(|part| &part.chapter)
            .collect::<Vec<_>>(),
        all
    );
}

#[test]
fn every_source_is_cited() {
    let pack = english();
    for source in pack.sources() {
        let cited = questions(&pack).any(|question| question.sources.contains(&source.id));
        assert!(cited, "{}", source.id);
    }
}

/// The numbers that screens were laid out for; loosening a limit must be a choice made here too.
#[test]
fn texts_fit_the_screen_they_were_drawn_for() {
    let fits = |text: &str, columns: usize| {
        assert!(text.width() <= columns, "over {columns}: {text}");
        assert!(!text.contains(['!', '{', '}']), "plain words: {text}");
    };
    let all_fit = |texts: &[String], columns| {
        for text in texts {
            fits(text, columns);
        }
    };
    let pack = english();
    for route in pack.routes() {
        fits(&route.title, 40);
        fits(&route.summary, 120);
    }
    for chapter in pack.chapters() {
        fits(&chapter.title, 40);
        fits(&chapter.intro, 300);
        for section in &chapter.sections {
            fits(&section.title, 40);
        }
    }
    for question in questions(&pack) {
        fits(&question.label, 16);
        fits(&question.ask, 110);
        all_fit(&question.prompts, 120);
        fits(&question.why, 220);
        let shorts: Vec<_> = question
            .sources
            .iter()
            .map(|id| pack.source(id).unwrap().short.as_str())
            .collect();
        fits(&shorts.join(", "), 76);
        match &question.kind {
            QuestionKind::Text { term: _ }
            | QuestionKind::Objectives
            | QuestionKind::Links
            | QuestionKind::Reviews
            | QuestionKind::Actions => {}
            QuestionKind::Rating {
                anchors,
                evidence,
                why_low,
                rated: _,
            } => {
                all_fit(anchors, 60);
                fits(evidence, 90);
                fits(why_low, 90);
                assert!((2..=4).contains(&question.prompts.len()), "{}", question.id);
            }
            QuestionKind::Gauge { stops, gauge: _ } => all_fit(stops, 34),
            QuestionKind::Held {
                evidence,
                judged: _,
            } => fits(evidence, 90),
            QuestionKind::Pick { options, pick: _ } => {
                for option in options {
                    fits(&option.label, 30);
                    fits(&option.about, 140);
                }
            }
            QuestionKind::Matrix { criteria } => {
                for criterion in criteria {
                    fits(&criterion.label, 24);
                }
            }
        }
    }
}

#[test]
fn no_two_questions_share_a_label_or_an_ask() {
    let pack = english();
    let all: Vec<_> = questions(&pack).collect();
    for (index, question) in all.iter().enumerate() {
        for other in &all[..index] {
            assert_ne!(question.label, other.label);
            assert_ne!(question.ask, other.ask);
        }
    }
    assert_eq!(all.len(), 98);
}

#[test]
fn the_folder_and_the_binary_hold_the_same_pack() {
    assert_eq!(
        content::from_folder(Path::new("assets/packs/en")),
        Ok(english())
    );
    assert_eq!(english().language(), "en");
    assert_eq!(english().chapters()[0].scope, Scope::Firm);
}

#[test]
fn every_language_names_the_same_places_in_its_own_words() {
    let folder = Path::new("tests/fixtures/packs/broken/many");
    let problems = content::from_folder(folder).unwrap_err();
    let told = |tag: &str| {
        let words = Catalog::in_language(tag).unwrap();
        let remarks = problems.problems().iter().map(|it| it.told(&words));
        remarks.collect::<Vec<_>>()
    };
    let english = told(FALLBACK);
    for language in carried_languages().iter().filter(|it| it.tag != FALLBACK) {
        let theirs = told(&language.tag);
        for (english, theirs) in english.iter().zip(&theirs) {
            let place = |it: &Remark| (it.file.clone(), it.line, it.column);
            assert_eq!(place(theirs), place(english));
            assert_ne!(theirs.message, english.message, "{}", language.tag);
        }
        assert_eq!(theirs.len(), english.len());
    }
}

#[test]
fn a_chapter_and_a_question_say_who_may_read_their_answers() {
    use madbook::domain::workbook::Readers;

    let pack = madbook::content::embedded("en").unwrap();
    let readers = |id: &str| pack.question(&id.parse().unwrap()).unwrap().readers;
    assert_eq!(readers("gauges.risk"), Readers::Partner);
    assert_eq!(readers("shaping.exit"), Readers::Partner);
    assert_eq!(readers("shaping.advice"), Readers::Adviser);
    assert_eq!(readers("marks.trust"), Readers::Adviser);
}
