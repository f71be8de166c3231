mod pieces;

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use jiff::civil::date;
use proptest::prelude::*;

use super::{
    flow::{Mark, Shape},
    line::Line,
    *,
};
use crate::{
    content,
    domain::{
        testing::{alliance_id, any_workbook, pack},
        workbook::Workbook,
    },
    examples,
    report::{
        build::{build, worksheet},
        document::{
            Blank, Block, Figure, LabelledValue, Notice, Said, Section, Table, Task, TaskState,
            Tone,
        },
        drawing,
        format::Format,
        letterhead::Letterhead,
        material::Material,
        testing::skipped,
        text::Signs,
    },
    store::Loaded,
};

fn english() -> Catalog {
    Catalog::in_language("en").unwrap()
}

fn sheet(words: &Catalog, paper: Paper) -> Sheet<'_> {
    Sheet {
        paper,
        date: date(2026, 11, 20),
        words,
    }
}

fn bakery() -> Document {
    let loaded = Loaded::parse(examples::finished().as_bytes()).unwrap();
    let pack = content::embedded("en").unwrap();
    build(&english(), &pack, &loaded.workbook, date(2026, 11, 20))
}

/// A document that is these blocks.
fn of(blocks: Vec<Block>) -> Document {
    Document {
        letterhead: Letterhead::default(),
        language: "en".into(),
        title: "Title".into(),
        about: vec!["About".into()],
        guide: crate::report::document::Guide::default(),
        brief: false,
        sections: vec![Section {
            heading: "Heading".into(),
            blocks,
            sections: Vec::new(),
        }],
        footer: Section {
            heading: "End".into(),
            ..Section::default()
        },
    }
}

fn laid(document: &Document, paper: Paper) -> Laid {
    lay(document, &sheet(&english(), paper), Reach::Own).unwrap()
}

fn bytes(document: &Document, paper: Paper) -> Vec<u8> {
    let words = english();
    let sheet = sheet(&words, paper);
    write::write(document, &sheet, laid(document, paper)).unwrap()
}

fn said(line: &Line) -> String {
    line.pieces.iter().map(|piece| &*piece.text).collect()
}

/// Every text on a page with where it stands: left, right, top and bottom.
fn texts(page: &Page) -> Vec<(String, [f32; 4])> {
    let mut texts = Vec::new();
    for Mark { x, y, shape, .. } in &page.marks {
        match shape {
            Shape::Text { line, size, .. } => texts.push((
                said(line),
                [*x, x + line.width, y - size * 0.8, y + size * 0.3],
            )),
            Shape::Picture { strokes, scale } => {
                for drawn in strokes.iter() {
                    if let flow::Drawn::Text { at, line, .. } = drawn {
                        let left = x + at[0] * scale;
                        let base = y + at[1] * scale;
                        let right = left + line.width * scale;
                        texts.push((said(line), [left, right, base, base]));
                    }
                }
            }
            Shape::Bar { .. }
            | Shape::Stroke { .. }
            | Shape::Link { .. }
            | Shape::PageOf(_)
            | Shape::Image { .. } => {}
        }
    }
    texts
}

/// What stands on all pages, without the spaces and without the hyphens where a word goes on.
fn squeezed(text: &str) -> String {
    let is_seen = |it: &char| !it.is_whitespace() && *it != '\u{ad}';
    text.chars().filter(is_seen).collect()
}

fn all_text(laid: &Laid) -> String {
    let pages = laid.pages.iter();
    let texts = pages.flat_map(texts).map(|(text, _)| squeezed(&text));
    texts.collect()
}

/// That all stands inside the margins, and something on every page.
fn proper(laid: &Laid, paper: Paper) -> Result<(), String> {
    let [width, height] = paper.room();
    for (nth, page) in laid.pages.iter().enumerate() {
        let texts = texts(page);
        if texts.is_empty() {
            return Err(format!("page {nth} is empty"));
        }
        for (text, [left, right, top, bottom]) in texts {
            let inside = left > -0.1 && right < width + 0.1 && top > -0.1 && bottom < height + 0.1;
            if !inside {
                return Err(format!(
                    "page {nth}, {left} to {right}, {top} to {bottom}: {text}"
                ));
            }
        }
    }
    Ok(())
}

/// What a program that checks PDF says; `None`, said aloud, where there is none.
fn checked(program: &str, arguments: &[&str], pdf: &[u8]) -> Option<String> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    let mut command = Command::new(program);
    command.args(arguments).arg(file.path()).arg("-");
    if program == "qpdf" {
        command = Command::new(program);
        command.args(arguments).arg(file.path());
    }
    match command.stdin(Stdio::null()).output() {
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            let error = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{program}: {said}{error}");
            Some(said)
        }
        Err(error) => {
            skipped(program, &error.to_string());
            None
        }
    }
}

/// Every text of a document, in no order.
fn words_of(section: &Section, into: &mut Vec<String>) {
    into.push(section.heading.clone());
    for block in &section.blocks {
        match block {
            Block::Headline(text) | Block::Paragraph(text) => into.push(text.clone()),
            Block::List(points) => into.extend(points.clone()),
            // The lines of two cells that stand side by side are told by turns.
            Block::Table(_) | Block::Figure(_) => {}
            Block::Values(facts) => into.extend(facts.iter().flat_map(|fact| {
                let said = fact.said.iter();
                said.flat_map(|said| [said.asked.clone(), said.answer.clone()])
            })),
            Block::Notice(notice) => {
                into.extend([notice.label.clone(), notice.title.clone()]);
                into.extend(notice.body.clone());
            }
            Block::Tasks(tasks) => into.extend(tasks.iter().map(|task| task.what.clone())),
            Block::Form(fields) => {
                let asked = fields.iter().map(|field| field.ask.clone());
                into.extend(asked);
                into.extend(fields.iter().flat_map(|field| field.hints.clone()));
                let blanks = fields.iter().flat_map(|field| &field.blanks);
                into.extend(blanks.flat_map(|blank| match blank {
                    Blank::Boxes(ticks) => ticks.iter().map(|tick| tick.meaning.clone()).collect(),
                    Blank::Lines { label, count: _ } => vec![label.clone()],
                    Blank::Short(labels) => labels.clone(),
                    // A long head is cut where its column ends.
                    Blank::Grid { .. } => Vec::new(),
                }));
            }
        }
    }
    for part in &section.sections {
        words_of(part, into);
    }
}

fn headings_of(section: &Section, into: &mut Vec<String>) {
    into.push(section.heading.clone());
    for part in &section.sections {
        headings_of(part, into);
    }
}

#[test]
fn the_bakery_is_on_its_pages_whole() {
    let document = bakery();
    for paper in [Paper::A4, Paper::Letter] {
        let laid = laid(&document, paper);
        proper(&laid, paper).unwrap();
        let told = all_text(&laid);
        let sections = || document.sections.iter().chain([&document.footer]);
        let mut words = vec![document.title.clone()];
        sections().for_each(|section| words_of(section, &mut words));
        assert!(words.len() > 150, "{}", words.len());
        for text in words {
            assert!(told.contains(&squeezed(&text)), "{text}");
        }
        let mut headings = Vec::new();
        sections().for_each(|section| headings_of(section, &mut headings));
        let pages = laid.pages.iter();
        let marked = pages.flat_map(|page| page.headings.iter().map(|(it, _)| it.text.clone()));
        assert_eq!(marked.collect::<Vec<_>>(), headings);
        assert!(laid.fonts.missing.is_empty(), "{:?}", laid.fonts.missing);
        // Half of the 32 that one answer below the other takes.
        let most = match paper {
            Paper::A4 => 16,
            // It is shorter.
            Paper::Letter => 17,
        };
        assert!(
            laid.pages.len() <= most,
            "{} on {paper:?}",
            laid.pages.len()
        );
    }
}

#[test]
fn a_heading_keeps_away_from_what_stands_above_it() {
    let (mut seen, mut touching) = (0, Vec::new());
    for page in &laid(&bakery(), Paper::A4).pages {
        let texts = texts(page);
        // The list of contents names headings too.
        let is_heading =
            |text: &str| text == "Contents" || page.headings.iter().any(|(it, _)| it.text == text);
        for (heading, [left, right, top, _]) in &texts {
            let above = texts.iter().filter(|(_, at)| {
                at[2] < *top && at[0] < *right && *left < at[1] && at[3] > top - 40.0
            });
            let nearest = above.max_by(|one, other| one.1[3].total_cmp(&other.1[3]));
            if let Some((text, at)) = nearest.filter(|(text, _)| !is_heading(text))
                && is_heading(heading)
            {
                seen += 1;
                if top - at[3] < 8.0 {
                    touching.push(format!("{heading} below {text}: {}", top - at[3]));
                }
            }
        }
    }
    assert!(seen > 20, "{seen}");
    assert!(touching.is_empty(), "{touching:#?}");
}

#[test]
fn every_worksheet_is_on_its_pages_whole() {
    let pack = content::embedded("en").unwrap();
    for route in pack.routes() {
        let document = worksheet(&english(), &pack, Some(&route.id));
        let laid = laid(&document, Paper::A4);
        proper(&laid, Paper::A4).unwrap();
        let told = all_text(&laid);
        let mut words = Vec::new();
        let sections = document.sections.iter();
        sections.for_each(|section| words_of(section, &mut words));
        for text in words {
            assert!(told.contains(&squeezed(&text)), "{text}");
        }
    }
}

#[test]
fn other_programs_read_the_bakery() {
    let document = bakery();
    let pdf = bytes(&document, Paper::A4);
    checked("qpdf", &["--check"], &pdf);
    let Some(text) = checked("pdftotext", &["-layout"], &pdf) else {
        return;
    };
    let pages: Vec<&str> = text.split_terminator('\u{c}').collect();
    for (nth, page) in pages.iter().enumerate() {
        let number = format!("{} / {}", nth + 1, pages.len());
        assert!(page.contains(&number), "{page}");
        assert!(page.trim().len() > 150, "page {nth}: {page}");
    }
    for section in document.sections.iter().chain([&document.footer]) {
        assert!(text.contains(&section.heading), "{}", section.heading);
    }
}

#[test]
fn the_same_document_is_the_same_bytes() {
    let document = bakery();
    let first = bytes(&document, Paper::A4);
    assert_eq!(first, bytes(&document, Paper::A4));
    assert_ne!(first, bytes(&document, Paper::Letter));
}

#[test]
fn fifty_alliances_each_have_their_pages() {
    let loaded = Loaded::parse(examples::finished().as_bytes()).unwrap();
    let mut workbook = loaded.workbook;
    let names = [
        "Ærø Smedje",
        "Καφές",
        "Пекарня",
        "合作伙伴",
        "שותף",
        "🤝 & <Sons>",
    ];
    let first = workbook.alliances[3].clone();
    for (number, name) in (10..60).zip(names.iter().cycle()) {
        let mut alliance = first.clone();
        alliance.id = alliance_id(number);
        alliance.name = format!("{name} {number}");
        workbook.alliances.push(alliance);
    }
    let pack = content::embedded("en").unwrap();
    let document = build(&english(), &pack, &workbook, date(2026, 11, 20));
    let laid = laid(&document, Paper::Letter);
    proper(&laid, Paper::Letter).unwrap();
    let headings = || laid.pages.iter().flat_map(|page| &page.headings);
    for alliance in &workbook.alliances {
        assert!(headings().any(|(heading, _)| heading.text == alliance.name));
    }
    let words = english();
    let pdf = write::write(&document, &sheet(&words, Paper::Letter), laid).unwrap();
    checked("qpdf", &["--check"], &pdf);
}

fn figures_of(section: &Section, into: &mut Vec<Figure>) {
    for block in &section.blocks {
        if let Block::Figure(figure) = block {
            into.push(figure.clone());
        }
    }
    for part in &section.sections {
        figures_of(part, into);
    }
}

#[test]
fn a_figure_is_drawn_with_all_that_it_says() {
    let mut figures = Vec::new();
    for section in &bakery().sections {
        figures_of(section, &mut figures);
    }
    assert!(figures.len() > 10, "{}", figures.len());
    let mut fonts = Fonts::new(Reach::Own, Hyphens::default()).unwrap();
    for figure in figures {
        let drawing = drawing::draw(&figure, drawing::Width::Wide);
        let drawn = figure::picture(&mut fonts, &drawing).strokes;
        let is_text = |it: &&drawing::Item| matches!(it, drawing::Item::Text { .. });
        let words = drawing.items.iter().filter(is_text).count();
        let texts = drawn.iter().filter(|it| match it {
            flow::Drawn::Text { .. } => true,
            flow::Drawn::Path { .. } => false,
        });
        assert_eq!(texts.count(), words, "{drawing:?}");
        // A bar without a length is no shape at all.
        let empty = |it: &&drawing::Item| matches!(it, drawing::Item::Bar { area, .. } if area.width <= 0.0);
        let empty = drawing.items.iter().filter(empty).count();
        assert_eq!(drawn.len() + empty, drawing.items.len(), "{drawing:?}");
    }
}

/// The bakery with so many alliances, their names in many scripts.
fn with_alliances(count: usize) -> Workbook {
    let mut workbook = Loaded::parse(examples::finished().as_bytes())
        .unwrap()
        .workbook;
    let names = [
        "Société Meunière du Nord-Ouest & Fils",
        "مخبز الشرق الأوسط",
        "מאפיית הצפון",
        "合作伙伴面包有限公司",
        "ร้านเบเกอรี่สุขุมวิท",
        "हिमालय बेकरी",
        "🤝 Friends of Bread 🥖",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    ];
    let known = workbook.alliances.clone();
    let made = known.iter().cycle().zip(names.iter().cycle());
    for (number, (like, name)) in (10..).zip(made).take(count.saturating_sub(known.len())) {
        let mut alliance = like.clone();
        alliance.id = alliance_id(number);
        alliance.name = (*name).into();
        workbook.alliances.push(alliance);
    }
    workbook
}

#[test]
fn a_brief_is_one_page_for_four_alliances_and_for_fifty() {
    let words = english();
    let now = "2026-11-20T09:30:00[UTC]".parse().unwrap();
    let pack = content::embedded("en").unwrap();
    for (count, more) in [
        (4, None),
        (12, None),
        (13, Some("Andonemorealliance.")),
        (50, Some("And38morealliances.")),
    ] {
        let workbook = with_alliances(count);
        assert_eq!(workbook.alliances.len(), count);
        for paper in [Paper::A4, Paper::Letter] {
            let material = Material {
                words: &words,
                pack: &pack,
                workbook: &workbook,
                notes: &[],
                now: &now,
                signs: Signs::Unicode,
                paper,
                table: crate::report::csv::style::Style::default(),
                letterhead: &Letterhead::default(),
            };
            let laid = laid(&material.brief(), paper);
            assert_eq!(laid.pages.len(), 1);
            proper(&laid, paper).unwrap();
            let told = all_text(&laid);
            for heading in ["Wherealliancesstand", "Whatmattersmost", "Whatcomesnext"] {
                assert!(
                    told.replace("your", "").contains(heading),
                    "{heading}: {told}"
                );
            }
            assert!(more.is_none_or(|more| told.contains(more)), "{told}");
            if count > 12 || paper == Paper::Letter {
                continue;
            }
            // It is the first page of the whole report as well, and nothing else is on that.
            let whole = self::laid(&material.document(), paper);
            let opens = |page: &Page| page.headings.first().map(|(it, _)| it.text.clone());
            assert_eq!(
                opens(&whole.pages[0]).as_deref(),
                Some("Where your alliances stand")
            );
            assert_eq!(whole.pages[0].headings.len(), 3);
            assert!(squeezed(&all_text(&whole)).contains("Contents"));
        }
        let material = Material {
            words: &words,
            pack: &pack,
            workbook: &workbook,
            notes: &[],
            now: &now,
            signs: Signs::Unicode,
            paper: Paper::A4,
            table: crate::report::csv::style::Style::default(),
            letterhead: &Letterhead::default(),
        };
        let made = Format::Brief.make(&material).unwrap();
        let read = lopdf::Document::load_mem(&made[0].bytes).unwrap();
        assert_eq!(read.get_pages().len(), 1);
    }
}

#[test]
fn contents_lead_to_the_pages_that_they_name() {
    let document = bakery();
    let laid = laid(&document, Paper::A4);
    let begins = |text: &str| {
        let mut pages = laid.pages.iter();
        let on = |page: &Page| {
            let mut headings = page.headings.iter();
            headings.any(|(it, _)| it.depth == 0 && it.text == text)
        };
        pages.position(on).unwrap()
    };
    let pages: Vec<usize> = (document.sections.iter().chain([&document.footer]).skip(1))
        .map(|section| begins(&section.heading))
        .collect();
    let pdf = bytes(&document, Paper::A4);
    let read = lopdf::Document::load_mem(&pdf).unwrap();
    let places: Vec<lopdf::ObjectId> = read.page_iter().collect();
    let mut links: Vec<usize> = (read.get_page_annotations(places[1]).unwrap().iter())
        .map(|link| {
            let to = link.get(b"Dest").unwrap();
            let to = read.dereference(to).unwrap().1.as_array().unwrap();
            let to = to[0].as_reference().unwrap();
            places.iter().position(|page| *page == to).unwrap()
        })
        .collect();
    // They stand in two columns, and are hung on the page line by line.
    links.sort_unstable();
    assert_eq!(links, pages);
    if let Some(text) = checked("pdftotext", &["-layout", "-f", "2", "-l", "2"], &pdf) {
        for (section, page) in document.sections.iter().skip(1).zip(pages) {
            let line = text.lines().find(|line| line.contains(&section.heading));
            let rest = line.and_then(|line| line.split_once(&section.heading));
            let number = rest.and_then(|(_, rest)| rest.split_whitespace().next());
            assert_eq!(number, Some(&*(page + 1).to_string()), "{text}");
        }
    }
}

/// What is tagged, in the order that it is read in: the kind of each tag, and its heading or what it says
/// instead of a picture.
fn tagged(file: &lopdf::Document, tag: &lopdf::Object, into: &mut Vec<(String, String)>) {
    let Ok((_, tag)) = file.dereference(tag) else {
        return;
    };
    if let Ok(several) = tag.as_array() {
        for tag in several {
            tagged(file, tag, into);
        }
    }
    let Ok(tag) = tag.as_dict() else { return };
    if let Ok(kind) = tag.get(b"S").and_then(lopdf::Object::as_name) {
        let said = [&b"Alt"[..], b"T"].into_iter().find_map(|name| {
            let (_, text) = file.dereference(tag.get(name).ok()?).ok()?;
            lopdf::decode_text_string(text).ok()
        });
        let kind = String::from_utf8_lossy(kind).into_owned();
        into.push((kind, said.unwrap_or_default()));
    }
    if let Ok(within) = tag.get(b"K") {
        tagged(file, within, into);
    }
}

#[test]
fn tags_stand_in_reading_order_and_tell_headings_and_pictures() {
    let document = bakery();
    let file = lopdf::Document::load_mem(&bytes(&document, Paper::A4)).unwrap();
    let catalog = file.catalog().unwrap();
    let language = lopdf::decode_text_string(catalog.get(b"Lang").unwrap());
    assert_eq!(language.unwrap(), "en");
    let mut tags = Vec::new();
    let root = catalog.get(b"StructTreeRoot").unwrap();
    tagged(&file, root, &mut tags);
    let sections = || document.sections.iter().chain([&document.footer]);
    let mut headings = vec![document.title.clone()];
    sections().for_each(|section| headings_of(section, &mut headings));
    let mut told: Vec<String> = Vec::new();
    let mut pictures = Vec::new();
    for (kind, said) in tags {
        if kind == "Figure" {
            pictures.push(said);
        } else if kind.starts_with('H') && said != document.guide.contents {
            told.push(said);
        }
    }
    assert_eq!(told, headings);
    let mut figures = Vec::new();
    sections().for_each(|section| figures_of(section, &mut figures));
    // Some figures stand as values beside what was said; the others come in order.
    let says = |figure: &Figure| format!("{}. {}", figure.title, figure.description);
    let mut known = figures.iter().map(says);
    for said in &pictures {
        assert!(known.any(|alt| alt == *said), "{said}");
    }
    assert!(pictures.len() > 10, "{pictures:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_workbook_is_a_document_inside_the_margins(workbook in any_workbook()) {
        let document = build(&english(), &pack(), &workbook, date(2026, 3, 31));
        let laid = laid(&document, Paper::A4);
        prop_assert_eq!(proper(&laid, Paper::A4), Ok(()));
        let words = english();
        prop_assert!(write::write(&document, &sheet(&words, Paper::A4), laid).is_ok());
    }
}
