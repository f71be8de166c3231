use std::collections::BTreeMap;

use jiff::civil::date;
use proptest::prelude::*;

use super::{REPORT_STYLE, render};
use crate::{
    domain::testing::{any_workbook, pack},
    i18n::Catalog,
    report::{
        build::build,
        document::{
            Block, Document, Guide, LabelledValue, Notice, Said, Section, Table, Task, TaskState,
            Tone,
        },
        drawing::Role,
        letterhead::Letterhead,
    },
};

/// A document with the same words in every place that has any.
fn all_of(text: &str) -> Document {
    let text = || text.to_owned();
    let blocks = || {
        vec![
            Block::Headline(text()),
            Block::Paragraph(text()),
            Block::List(vec![text()]),
            Block::Table(Table {
                head: vec![text()],
                rows: vec![vec![text()]],
            }),
            Block::Values(vec![LabelledValue {
                name: text(),
                value: text(),
                said: vec![Said {
                    asked: text(),
                    answer: text(),
                }],
            }]),
            Block::Notice(Notice {
                tone: Tone::Note,
                label: text(),
                title: text(),
                body: vec![text()],
            }),
            Block::Tasks(vec![Task {
                state: TaskState::Open,
                what: text(),
                about: vec![text()],
            }]),
        ]
    };
    let part = Section {
        heading: text(),
        blocks: blocks(),
        sections: Vec::new(),
    };
    Document {
        letterhead: Letterhead::default(),
        language: text(),
        title: text(),
        about: vec![text()],
        guide: Guide {
            contents: text(),
            skip: text(),
        },
        brief: false,
        sections: vec![Section {
            heading: text(),
            blocks: blocks(),
            sections: vec![part.clone()],
        }],
        footer: part,
    }
}

/// What stands where a long word may be broken.
const MARK: &str = "<span class=\"soft\"></span>";

/// Tags of a page, each with its attributes' names; what lies between them is text.
fn tags(page: &str) -> Vec<String> {
    // Where a long word may be broken is no part of the text.
    let page = page.replace(MARK, "");
    let mut tags = Vec::new();
    let mut rest = &*page;
    while let Some(start) = rest.find('<') {
        let inside = &rest[start + 1..];
        let end = inside.find('>').unwrap();
        // Quoted values go; only names are left.
        let pieces: Vec<&str> = inside[..end].split('"').step_by(2).collect();
        // A text that runs from the right says so.
        tags.push(pieces.concat().replace(" dir=", ""));
        rest = &inside[end + 1..];
    }
    tags
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_was_typed_changes_no_tag(text in ".{1,40}", sharp in "[<>&\"'/=! a-z;#]{1,40}") {
        let plain = tags(&render(&all_of("plain")));
        prop_assert_eq!(&tags(&render(&all_of(&text))), &plain);
        prop_assert_eq!(&tags(&render(&all_of(&sharp))), &plain);
    }

    #[test]
    fn any_workbook_is_a_page_without_anything_from_outside(workbook in any_workbook()) {
        let words = Catalog::in_language("en").unwrap();
        let page = render(&build(&words, &pack(), &workbook, date(2026, 3, 31)));
        for tag in tags(&page) {
            for never in ["script", "iframe", "object", "embed", "link", "img", "image", "base"] {
                prop_assert!(!tag.starts_with(never), "{tag}");
            }
            for never in [" style=", " src=", " srcset=", " on", "href=http"] {
                prop_assert!(!tag.contains(never), "{tag}");
            }
        }
    }
}

#[test]
fn a_page_has_its_landmarks_one_title_and_a_policy() {
    let page = render(&all_of("plain"));
    for one in [
        "<header>",
        "<nav ",
        "<main ",
        "<footer>",
        "<h1 ",
        "<html lang=\"plain\">",
        "href=\"#main\"",
        "href=\"#sources\"",
        "id=\"sources\"",
        "default-src 'none'; style-src 'sha256-",
    ] {
        assert_eq!(page.matches(one).count(), 1, "{one}");
    }
    assert!(
        !REPORT_STYLE.contains('<'),
        "the style ends where it should"
    );
    assert!(!REPORT_STYLE.contains("url("));
}

#[test]
fn long_words_say_where_they_may_be_broken_where_they_are_read_and_nowhere_else() {
    const SOFT: &str = "Wirt\u{ad}schafts\u{ad}prü\u{ad}fungs\u{ad}ge\u{ad}sell\u{ad}schaft";
    let long = SOFT.replace('\u{ad}', "");
    let page = |text: &str| {
        let page = render(&Document {
            language: "de".into(),
            ..all_of(text)
        });
        // What is copied from it is the text.
        assert!(!page.contains('\u{ad}'));
        page.replace(MARK, "\u{ad}")
    };
    let soft = page(&long);
    assert_eq!(soft.replace('\u{ad}', ""), soft.replace(SOFT, &long));
    let (head, body) = soft.split_once("</head>").unwrap();
    assert!(head.contains(&long) && !head.contains('\u{ad}'));
    let mut read = 0;
    for part in body.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap();
        assert!(!tag.contains('\u{ad}'), "{tag}");
        // The link past the contents is not seen until somebody looks for it.
        if !tag.starts_with("a class=\"skip\"") && text.contains("Wirt") {
            assert!(text.contains(SOFT), "{text}");
            read += 1;
        }
    }
    assert!(read > 40, "{read}");
    let short = page("Bäckerei harbour.example/Wirtschaftsprüfung https://Wirtschaftsprüfung");
    assert!(!short.contains('\u{ad}'));
}

/// The colours of a style, by their names: the light ones, and the dark ones.
fn colours() -> [BTreeMap<String, String>; 2] {
    let of = |style: &str| {
        let lines = style.lines().map(str::trim);
        let colours = lines.filter_map(|line| {
            let (name, colour) = line.strip_prefix("--")?.split_once(": #")?;
            Some((
                name.to_owned(),
                format!("#{}", colour.trim_end_matches(';')),
            ))
        });
        colours.collect()
    };
    let (light, dark) = REPORT_STYLE
        .split_once("prefers-color-scheme: dark")
        .unwrap();
    [of(light), of(dark)]
}

/// How light a colour is, as WCAG reckons it.
fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let part = u8::from_str_radix(&colour[at..at + 2], 16).unwrap();
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn words_and_signs_stand_out_from_what_they_stand_on() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 0.01);
    for colours in colours() {
        let check = |front: &str, back: &str, least: f64| {
            let contrast = contrast(&colours[front], &colours[back]);
            assert!(contrast >= least, "{front} on {back}: {contrast:.2}");
        };
        for text in ["ink", "soft", "accent", "warn", "talk"] {
            check(text, "paper", 4.5);
            check(text, "raised", 4.5);
        }
        for back in ["tint", "faint"] {
            check("ink", back, 4.5);
            check("accent", back, 3.0);
        }
    }
}

#[test]
fn drawings_have_the_pages_own_light_colours() {
    let [light, dark] = colours();
    for role in Role::ALL {
        assert_eq!(light[role.name()], role.colour());
        assert!(dark.contains_key(role.name()));
        let fills = format!(".f-{} {{\n    fill: var(--{0});", role.name());
        assert!(REPORT_STYLE.contains(&fills), "{fills}");
    }
}

#[test]
fn a_list_of_names_runs_as_most_of_it_does_whatever_it_begins_with() {
    let row = |cell: &str| vec!["Bread".to_owned(), cell.to_owned()];
    let mut document = all_of("words");
    document.sections[0].blocks = vec![Block::Table(Table {
        head: vec!["Aim".into(), "Served by".into()],
        rows: vec![
            row("מאפייה, Harbour Coffee, Mill Lane Farm"),
            row("Ann, מאפיית הגליל והחברים"),
            row("מאפיית הגליל"),
        ],
    })];
    let page = render(&document);
    for (direction, begins) in [
        // Each name has its own direction as well.
        ("ltr", "<bdi>מאפייה</bdi>, <bdi>Harbour Coffee</bdi>, "),
        ("rtl", "<bdi>Ann</bdi>, "),
        ("auto", "מאפיית"),
    ] {
        let cell = format!("<span dir=\"{direction}\">{begins}");
        assert!(page.contains(&cell), "{cell}");
    }
}
