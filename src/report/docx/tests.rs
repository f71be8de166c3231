use std::io::{Cursor, Read as _};

use proptest::prelude::*;
use roxmltree::{Document as Xml, Node};

use crate::{
    domain::{
        answer::Part,
        testing::{TestAnswers, any_workbook},
        workbook::{AllianceKind, Workbook},
    },
    report::{
        format::Format,
        letterhead::{Letterhead, Logo},
        material::Material,
        testing::of,
    },
};

/// The parts of a file, by their names.
fn parts(bytes: Vec<u8>) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let count = zip.len();
    let mut part = |at| {
        let mut part = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        (part.name().unwrap().into_owned(), bytes)
    };
    (0..count).map(&mut part).collect()
}

fn made(material: &Material<'_>) -> Vec<(String, Vec<u8>)> {
    parts(Format::Docx.make(material).unwrap().remove(0).bytes)
}

fn text(parts: &[(String, Vec<u8>)], name: &str) -> String {
    let (_, bytes) = parts.iter().find(|(known, _)| known == name).unwrap();
    String::from_utf8(bytes.clone()).unwrap()
}

fn all<'d>(document: &'d Xml<'_>, name: &str) -> Vec<Node<'d, 'd>> {
    let nodes = document.descendants();
    nodes
        .filter(|node| node.tag_name().name() == name)
        .collect()
}

fn attribute<'d>(node: Node<'d, '_>, name: &str) -> &'d str {
    let mut found = node.attributes();
    let found = found.find(|it| it.name() == name);
    found.map(|it| it.value()).unwrap_or_default()
}

/// What stands in the paragraphs of a style.
fn said(document: &Xml<'_>, style: &str) -> Vec<String> {
    let paragraphs = all(document, "p").into_iter().filter(|paragraph| {
        let mut styles = paragraph.descendants();
        styles.any(|it| it.tag_name().name() == "pStyle" && attribute(it, "val") == style)
    });
    paragraphs
        .map(|paragraph| {
            let runs = paragraph
                .descendants()
                .filter(|it| it.tag_name().name() == "t");
            runs.filter_map(|run| run.text()).collect()
        })
        .collect()
}

fn firm() -> Workbook {
    let told = TestAnswers::default()
        .at([60, 60, 60])
        .marks("yyypn")
        .rating("factors.trust", 4)
        .text(
            "charter.exit",
            Part::Value,
            "Three months\u{1} & <no> \"penalty\"",
        );
    TestAnswers::default().firm(vec![told.alliance(1, AllianceKind::Existing)])
}

#[test]
fn headings_pictures_and_tables_are_what_word_knows_them_by() {
    let workbook = firm();
    let parts = made(&of(&workbook));
    let document = text(&parts, "word/document.xml");
    let document = Xml::parse(&document).unwrap();
    assert_eq!(said(&document, "Title"), ["Rowan Bakery"]);
    let chapters = said(&document, "Heading1");
    assert!(chapters.contains(&"Partner 1".to_owned()), "{chapters:?}");
    let comments = said(&document, "Label");
    // The last one says where it comes from, and is not ours to comment on.
    assert_eq!(
        comments.iter().filter(|it| *it == "Comments").count(),
        chapters.len() - 1
    );
    let pictures = all(&document, "docPr");
    let files = parts
        .iter()
        .filter(|(name, _)| name.starts_with("word/media/"));
    assert_eq!(pictures.len(), files.count());
    assert!(pictures.len() > 2);
    for picture in pictures {
        assert!(attribute(picture, "descr").len() > 20);
    }
    let styles = text(&parts, "word/styles.xml");
    let styles = Xml::parse(&styles).unwrap();
    let known: Vec<&str> = all(&styles, "style")
        .iter()
        .map(|it| attribute(*it, "styleId"))
        .collect();
    for kind in ["pStyle", "rStyle", "tblStyle"] {
        for used in all(&document, kind) {
            assert!(known.contains(&attribute(used, "val")), "{used:?}");
        }
    }
    assert_eq!(attribute(all(&styles, "lang")[0], "val"), "en");
}

#[test]
fn a_picture_has_no_title_where_the_headings_above_it_say_the_same() {
    let workbook = firm();
    let parts = made(&of(&workbook));
    let document = text(&parts, "word/document.xml");
    let document = Xml::parse(&document).unwrap();
    assert_eq!(said(&document, "Caption"), [""; 0]);
    let pictures = all(&document, "docPr");
    let told = |title: &str| {
        let mut told = pictures.iter().map(|it| attribute(*it, "descr"));
        told.any(|told| told.starts_with(title))
    };
    let [first, ..] = &*said(&document, "Heading1") else {
        panic!("no heading");
    };
    assert!(told(first) && told("Partner 1: "), "{pictures:?}");
}

#[test]
fn what_leads_to_something_stays_with_it() {
    let workbook = firm();
    let parts = made(&of(&workbook));
    let styles = text(&parts, "word/styles.xml");
    let styles = Xml::parse(&styles).unwrap();
    let document = text(&parts, "word/document.xml");
    let document = Xml::parse(&document).unwrap();
    let has = |node: Node<'_, '_>, name: &str| {
        let mut nodes = node.descendants();
        nodes.any(|it| it.tag_name().name() == name)
    };
    let style_of = |node: Node<'_, '_>| {
        let mut nodes = node.descendants();
        let style = nodes.find(|it| ["pStyle", "tblStyle"].contains(&it.tag_name().name()));
        style.map_or_else(String::new, |it| attribute(it, "val").to_owned())
    };
    let is_kept = |node: Node<'_, '_>| {
        let style = style_of(node);
        let defined = all(&styles, "style");
        let defined = defined
            .iter()
            .find(|it| attribute(**it, "styleId") == style);
        has(node, "keepNext") || defined.is_some_and(|it| has(*it, "keepNext"))
    };
    let body = all(&document, "body")[0];
    let elements: Vec<Node<'_, '_>> = body.children().collect();
    let [mut headings, mut leads, mut boxes] = [0; 3];
    for pair in elements.windows(2) {
        let [one, next] = [pair[0], pair[1]];
        let [style, other] = [style_of(one), style_of(next)];
        if style.starts_with("Heading") {
            headings += 1;
            assert!(is_kept(one), "{style}");
        } else if style == "BodyText"
            && ["Figure", "Headline", "ListBullet", "Report"].contains(&&*other)
        {
            leads += 1;
            assert!(is_kept(one), "before {other}");
        } else if ["Warning", "Discuss", "Note"].contains(&&*style) {
            boxes += 1;
            // A row that no page ends in; what is kept in a row would keep the row with what follows.
            assert!(has(one, "cantSplit") && !has(one, "keepNext"), "{style}");
        }
    }
    assert!(
        headings > 9 && leads > 3 && boxes > 0,
        "{headings} {leads} {boxes}"
    );
}

#[test]
fn what_was_typed_is_text_and_its_direction_is_marked() {
    let mut workbook = firm();
    workbook.alliances[0].name = "مخبز الورد".into();
    let parts = made(&of(&workbook));
    let document = text(&parts, "word/document.xml");
    let document = Xml::parse(&document).unwrap();
    let quotes = said(&document, "Quote");
    assert!(
        quotes.contains(&"Three months & <no> \"penalty\"".to_owned()),
        "{quotes:?}"
    );
    let bidi = all(&document, "bidi");
    assert!(!bidi.is_empty() && all(&document, "rtl").len() >= bidi.len());
    // A name begins where the document does: right is where its lines end.
    let names = all(&document, "pPr").into_iter().filter(|it| {
        let has = |name: &str| it.children().any(|child| child.tag_name().name() == name);
        has("bidi") && has("jc")
    });
    assert!(names.count() > 0);
    // What begins with the name is told in the document's own words.
    for paragraph in all(&document, "p") {
        let within = |name: &str| {
            let nodes = paragraph.descendants();
            let nodes: Vec<Node<'_, '_>> =
                nodes.filter(|it| it.tag_name().name() == name).collect();
            nodes
        };
        let told: String = within("t").iter().filter_map(Node::text).collect();
        let runs_left = !within("bidi").is_empty();
        let most =
            told.chars().filter(char::is_ascii_alphabetic).count() > told.chars().count() / 2;
        assert!(!(runs_left && most), "{told}");
    }
}

#[test]
fn long_names_say_where_they_may_be_broken_where_they_are_read_and_nowhere_else() {
    const LONG: &str = "Bäckereieinkaufsgenossenschaft";
    let mut workbook = firm();
    workbook.alliances[0].name = LONG.into();
    let parts = made(&of(&workbook));
    for (name, bytes) in &parts {
        if name == "word/document.xml" || name.starts_with("word/media/") {
            continue;
        }
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(!text.contains("softHyphen"), "{name}");
    }
    let document = text(&parts, "word/document.xml");
    assert!(!document.contains('\u{ad}'));
    let document = Xml::parse(&document).unwrap();
    assert!(said(&document, "Heading1").contains(&LONG.to_owned()));
    let broken = |run: &Node<'_, '_>| {
        let parts = run.children().filter_map(|it| match it.tag_name().name() {
            "t" => it.text(),
            "softHyphen" => Some("|"),
            _ => None,
        });
        parts.collect::<String>()
    };
    let runs = all(&document, "r");
    let told: Vec<String> = runs.iter().map(broken).collect();
    let soft = "Bäcke|rei|ein|kaufs|ge|nos|sen|schaft";
    assert!(told.iter().filter(|it| *it == soft).count() > 1, "{told:?}");
    // Only such words do.
    let others = told.iter().map(|it| it.replace(soft, ""));
    let others: Vec<String> = others.filter(|it| it.contains('|')).collect();
    assert_eq!(others, [""; 0]);
}

#[test]
fn who_made_it_for_whom_and_under_which_sign_stands_above_it() {
    let workbook = firm();
    let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#c00"/></svg>"##;
    let letterhead = Letterhead {
        prepared_by: "Ann & Co".into(),
        prepared_for: "Harbour".into(),
        logo: Some(Logo::read(svg.as_bytes()).unwrap()),
    };
    let material = Material {
        letterhead: &letterhead,
        ..of(&workbook)
    };
    let parts = made(&material);
    let document = text(&parts, "word/document.xml");
    let document = Xml::parse(&document).unwrap();
    let about = said(&document, "Subtitle");
    assert!(
        about.contains(&"Prepared for Harbour".to_owned()),
        "{about:?}"
    );
    assert_eq!(said(&document, "Logo").len(), 1);
    assert!(text(&parts, "docProps/core.xml").contains("Ann &amp; Co"));
    let html = Format::Html.make(&material).unwrap().remove(0).bytes;
    let html = String::from_utf8(html).unwrap();
    assert!(html.contains("img-src data:") && html.contains("data:image/png;base64,"));
    for format in [Format::Markdown, Format::Text, Format::Html] {
        let bytes = format.make(&material).unwrap().remove(0).bytes;
        let told = String::from_utf8(bytes).unwrap();
        assert!(told.contains("Prepared for Harbour"), "{format:?}");
    }
    let pdf = Format::Pdf.make(&material).unwrap().remove(0).bytes;
    let pdf = lopdf::Document::load_mem(&pdf).unwrap();
    let mut streams = pdf.objects.values().filter_map(|it| it.as_stream().ok());
    assert!(streams.any(|it| {
        it.dict
            .get(b"Subtype")
            .is_ok_and(|it| *it == lopdf::Object::Name(b"Image".to_vec()))
    }));
}

#[test]
fn every_entry_of_the_contents_leads_to_a_heading_and_the_sources_are_the_last() {
    let parts = made(&of(&firm()));
    let document = text(&parts, "word/document.xml");
    let document = Xml::parse(&document).unwrap();
    let links = all(&document, "hyperlink").into_iter();
    let links = links
        .map(|it| attribute(it, "anchor"))
        .filter(|it| !it.is_empty());
    let links: Vec<&str> = links.collect();
    let marks: Vec<&str> = (all(&document, "bookmarkStart").into_iter())
        .map(|it| attribute(it, "name"))
        .collect();
    assert_eq!(links, marks);
    let contents = said(&document, "ContentsLine");
    assert_eq!(
        contents.last().map(String::as_str),
        Some("Where this comes from")
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn any_workbook_is_a_file_whose_parts_can_be_read(workbook in any_workbook()) {
        for (name, bytes) in made(&of(&workbook)) {
            if name.starts_with("word/media/") {
                continue;
            }
            let text = String::from_utf8(bytes).unwrap();
            prop_assert!(Xml::parse(&text).is_ok(), "{}", name);
        }
    }
}
