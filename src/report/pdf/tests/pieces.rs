//! Single pieces: too long, too wide, from right to left, or of letters that nobody has.

use super::{
    super::{
        block::BODY,
        font::Fonts,
        line::{self, Style, Way},
    },
    *,
};
use crate::report::{linebreak::Hyphens, typeset::font::Reach};

fn fact(answer: String) -> Block {
    Block::Values(vec![LabelledValue {
        name: "Name".into(),
        value: String::new(),
        said: vec![Said {
            asked: "What?".into(),
            answer,
        }],
    }])
}

fn notice(body: String) -> Block {
    Block::Notice(Notice {
        tone: Tone::Discuss,
        label: "Talk".into(),
        title: "A notice".into(),
        body: vec![body],
    })
}

fn table(columns: usize, rows: usize) -> Table {
    let row = |name: String| -> Vec<String> {
        let cells = (1..columns).map(|at| format!("{name} of candidate {at}"));
        [name.clone()].into_iter().chain(cells).collect()
    };
    Table {
        head: row("Head".into()),
        rows: (0..rows).map(|at| row(format!("Criterion-{at}"))).collect(),
    }
}

#[test]
fn what_is_too_long_goes_on_and_what_is_too_wide_is_broken() {
    let line = "A loaf that keeps, a partner who rings back, and a plan on one page. ";
    let long = line.repeat(65_536 / line.len());
    let lines = line.repeat(9).replace(". ", ".\n").repeat(40);
    let word = "Donaudampfschiff".repeat(32);
    let cell = Table {
        head: vec![word.clone(), "Two".into()],
        rows: vec![vec![line.repeat(120), word.clone()]],
    };
    let blocks = vec![
        Block::Headline(word.clone()),
        fact(long.clone()),
        fact(lines),
        notice(long.clone()),
        Block::List(vec![word.clone(), long.clone()]),
        Block::Table(cell),
        Block::Tasks(vec![Task {
            state: TaskState::Overdue,
            what: word.clone(),
            about: vec![word.clone(), word],
        }]),
    ];
    let document = of(blocks);
    let laid = laid(&document, Paper::Letter);
    proper(&laid, Paper::Letter).unwrap();
    let told = all_text(&laid);
    assert!(told.matches(&squeezed(&long)).count() >= 3);
    checked("qpdf", &["--check"], &bytes(&document, Paper::Letter));
}

#[test]
fn a_slide_is_set_smaller_before_anything_on_it_is_cut() {
    let advice = "Name the first step and one person to see to it. ".repeat(10);
    let beside = |heading: &str, blocks| Section {
        heading: heading.into(),
        blocks,
        sections: Vec::new(),
    };
    let mut document = of(vec![Block::Headline("A partnership".into())]);
    document.sections[0].sections = vec![
        beside("How far it goes", vec![fact("Shared".into())]),
        beside(
            "What stands out",
            vec![notice(advice.clone()), notice(advice.clone())],
        ),
    ];
    let laid = slides::lay(&document, &sheet(&english(), Paper::A4), Reach::Own).unwrap();
    assert_eq!(laid.pages.len(), 1);
    let told = all_text(&laid);
    assert_eq!(told.matches(&squeezed(&advice)).count(), 2, "{told}");
}

#[test]
fn a_table_is_split_where_the_page_ends_to_the_right_and_below() {
    let document = of(vec![
        Block::Table(table(14, 12)),
        Block::Table(table(3, 90)),
    ]);
    let laid = laid(&document, Paper::A4);
    proper(&laid, Paper::A4).unwrap();
    let told = all_text(&laid);
    for row in 0..12 {
        for candidate in 1..14 {
            let cell = format!("Criterion-{row} of candidate {candidate}");
            let lines = squeezed(&cell);
            // A cell may stand on several lines, between which its neighbours are told.
            assert!(told.contains(&lines) || told.contains(&format!("Criterion-{row}of")));
        }
    }
    // Every page that the long table goes on begins with its head.
    let last = laid.pages.len() - 1;
    for page in &laid.pages[2..last] {
        let (first, _) = texts(page).swap_remove(0);
        assert!(first.starts_with("Head"), "{first}");
    }
    checked("qpdf", &["--check"], &bytes(&document, Paper::A4));
}

#[test]
fn a_heading_is_never_the_last_thing_on_a_page() {
    let part = |nth: usize| Section {
        heading: format!("Part {nth}"),
        blocks: vec![Block::Paragraph(
            "Catalog and more words. ".repeat(nth % 40),
        )],
        sections: Vec::new(),
    };
    let mut document = of(Vec::new());
    document.sections[0].sections = (1..160).map(part).collect();
    let laid = laid(&document, Paper::A4);
    proper(&laid, Paper::A4).unwrap();
    assert!(laid.pages.len() > 10);
    for page in &laid.pages {
        let (last, _) = texts(page).pop().unwrap();
        assert!(!last.starts_with("Part"), "{last}");
    }
}

#[test]
fn what_no_typeface_has_is_a_box_and_said_at_the_end() {
    let text = "漢字 and 👨‍👩‍👧 and é";
    let document = of(vec![Block::Paragraph(text.into())]);
    let laid = laid(&document, Paper::A4);
    let missing: Vec<&String> = laid.fonts.missing.iter().collect();
    assert_eq!(missing, ["字", "漢"]);
    assert!(all_text(&laid).contains("2differentones"));
    if let Some(copied) = checked("pdftotext", &[], &bytes(&document, Paper::A4)) {
        assert!(squeezed(&copied).contains(&squeezed(text)), "{copied}");
    }
}

#[test]
fn writing_from_right_to_left_stands_on_the_right() {
    let mut fonts = Fonts::new(Reach::System, Hyphens::default()).unwrap();
    let style = block::BODY;
    let lines = line::lines(&mut fonts, "אבג דהו abc 12. ", &style, 400.0);
    let [line] = lines.as_slice() else {
        panic!("{} lines", lines.len());
    };
    assert!(line.rtl);
    let order: Vec<(&str, f32)> = (line.pieces.iter())
        .map(|piece| (piece.text.trim(), piece.at))
        .collect();
    let place = |text: &str| order.iter().position(|(it, _)| it.contains(text));
    assert!(place("abc") < place("ב"), "{order:?}");
    let document = of(vec![
        Block::Paragraph("שלום עולם, this is mixed. ".repeat(30)),
        Block::Paragraph("مرحبا بالعالم ".repeat(60)),
    ]);
    checked("qpdf", &["--check"], &bytes(&document, Paper::A4));
}

#[test]
fn a_name_in_letters_of_any_direction_begins_where_the_document_does() {
    // The same from either end, since each letter stands by itself here.
    let name = "אבא";
    let mut document = of(vec![Block::Table(Table {
        head: vec!["Alliance".into(), "Said".into()],
        rows: vec![vec![name.into(), "גדג".into()]],
    })]);
    document.sections[0].heading = name.into();
    let begin = |document: &Document, wanted: &str| -> Vec<f32> {
        let laid = laid(document, Paper::A4);
        let marks = laid.pages.iter().flat_map(|page| &page.marks);
        let begin = |mark: &Mark| match &mark.shape {
            Shape::Text { line, .. } => {
                let text: String = line.pieces.iter().map(|it| it.text.as_str()).collect();
                (text.trim() == wanted).then_some(mark.x)
            }
            Shape::Bar { .. }
            | Shape::Stroke { .. }
            | Shape::Image { .. }
            | Shape::Picture { .. }
            | Shape::Link { .. }
            | Shape::PageOf(_) => None,
        };
        marks.filter_map(begin).collect()
    };
    assert_eq!(begin(&document, name), [0.0, 0.0]);
    // What is no name stands on the right.
    let column = begin(&document, "Said")[0];
    assert!(begin(&document, "גדג")[0] > column + 1.0);
    document.language = "he".into();
    let [heading, row] = begin(&document, name)[..] else {
        panic!("the heading and the row");
    };
    assert!(heading > 400.0 && row > 1.0, "{heading}, {row}");
}

#[test]
fn names_of_several_scripts_in_a_cell_stand_in_their_order_each_in_its_own_direction() {
    // Without typefaces for them each letter is a piece of its own, from left to right.
    let mut fonts = Fonts::new(Reach::Own, Hyphens::default()).unwrap();
    let mut shown = |text: &str, way| {
        let line = line::one(&mut fonts, text, &Style { way, ..BODY });
        let pieces = line.pieces.into_iter().map(|piece| piece.text);
        (line.rtl, pieces.collect::<String>())
    };
    let from_the_right = |text: &str| text.chars().rev().collect::<String>();
    let [peace, light] = ["שלום עולם", "אור"];
    // The first name decides nothing, and two names beside each other keep their order.
    let told = format!("{light}, {light}{light}, Mill Lane Farm & Sons");
    let seen = told.replace(light, &from_the_right(light));
    assert_eq!(shown(&told, Way::Listed), (false, seen));
    let (_, as_it_begins) = shown(&told, Way::First);
    assert!(as_it_begins.starts_with("Mill"), "{as_it_begins}");
    // Where most of them run from the right, so does the list.
    let (peace_seen, light_seen) = (from_the_right(peace), from_the_right(light));
    assert_eq!(
        shown(&format!("Mill, {peace}, {light}"), Way::Listed),
        (true, format!("{light_seen}, {peace_seen}, Mill"))
    );
    assert_eq!(shown("Mill Lane", Way::Listed), (false, "Mill Lane".into()));
}

#[test]
fn facts_beside_each_other_count_alike_however_long_a_name_among_them_is() {
    let long = "שלום עולם ".repeat(5);
    for (told, from_the_right) in [
        (format!("by 17 December · {long}"), false),
        (format!("{long} · by 17 December"), false),
        (format!("{long} · 17 · {long}"), true),
        (format!("17 · {long}"), true),
        (format!("by {long}"), true),
        ("17 · 18".to_owned(), false),
    ] {
        assert_eq!(line::most(&told).is_rtl(), from_the_right, "{told}");
    }
}

#[test]
fn nasty_texts_are_still_a_document() {
    let nasty = [
        "",
        " ",
        "\n\n",
        "\u{feff}\u{fffe}\u{0}a\u{7}\u{1b}[31m",
        "e\u{301}\u{301}\u{301}",
        "\u{301}",
        "\u{200b}\u{200d}",
        "\u{202e}evil\u{202c}",
        "a\u{2028}b\u{2029}c\u{85}d\re\tf",
        "\u{e000}\u{10ffff}",
        "</svg><script>&amp;]]>",
        "%PDF-1.7 (endobj) <<>>",
        "🇩🇪🏳️‍🌈",
        "ﷺ",
    ];
    for text in nasty {
        let text = text.to_owned();
        let mut document = of(vec![
            Block::Headline(text.clone()),
            fact(text.clone()),
            notice(text.clone()),
            Block::List(vec![text.clone()]),
            Block::List(Vec::new()),
            Block::Values(Vec::new()),
            Block::Tasks(Vec::new()),
            Block::Table(Table {
                head: vec![text.clone(), text.clone()],
                rows: vec![vec![text.clone(), text.clone()]],
            }),
            Block::Table(Table {
                head: Vec::new(),
                rows: Vec::new(),
            }),
        ]);
        document.title.clone_from(&text);
        document.about = vec![text.clone()];
        document.sections[0].heading.clone_from(&text);
        let laid = laid(&document, Paper::A4);
        proper(&laid, Paper::A4).unwrap();
        checked("qpdf", &["--check"], &bytes(&document, Paper::A4));
    }
}

/// The lines of a document that is a table in German, as they are drawn.
fn lines_of(table: Table) -> Vec<String> {
    let document = Document {
        language: "de".into(),
        ..of(vec![Block::Table(table)])
    };
    let laid = laid(&document, Paper::A4);
    proper(&laid, Paper::A4).unwrap();
    let pages = laid.pages.iter().flat_map(texts);
    pages.map(|(text, _)| text).collect()
}

#[test]
fn a_word_too_long_for_its_column_is_broken_between_syllables_with_a_hyphen() {
    const LONG: &str = "Wirtschaftsprüfungsgesellschaft";
    let cells = |first: &str| -> Vec<String> {
        let others = (0..6).map(|_| LONG.to_owned());
        [first.to_owned()].into_iter().chain(others).collect()
    };
    let table = Table {
        head: cells("Name"),
        rows: vec![cells("Hafen")],
    };
    let lines = lines_of(table.clone());
    let broken: Vec<&String> = lines.iter().filter(|it| it.ends_with('\u{ad}')).collect();
    assert!(broken.len() >= 6, "{lines:?}");
    let soft = Hyphens::of("de").in_line(LONG);
    let syllables = soft.split('\u{ad}').scan(0, |end, syllable| {
        *end += syllable.len();
        Some(*end)
    });
    let ends: Vec<usize> = syllables.collect();
    let is_proper = |line: &&String| {
        let seen = line.trim_end_matches('\u{ad}');
        LONG.find(seen)
            .is_some_and(|at| ends.contains(&(at + seen.len())))
    };
    assert!(broken.iter().all(is_proper), "{broken:?}");
    assert!(squeezed(&lines.concat()).contains("Hafen"));
    // What is copied out of it is the word.
    let document = Document {
        language: "de".into(),
        ..of(vec![Block::Table(table)])
    };
    let text = checked("pdftotext", &[], &bytes(&document, Paper::A4));
    if let Some(text) = text {
        assert!(!text.contains("schafts-\n"), "{text}");
    }
}

#[test]
fn every_line_of_a_broken_word_ends_in_a_hyphen_however_narrow_its_column_is() {
    let mut fonts = Fonts::new(Reach::Own, Hyphens::of("en")).unwrap();
    for word in [
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "Wirtschaftsprüfungsgesellschaft:",
        "(Telecommunications),",
        "Strengths",
    ] {
        for room in [24.0, 30.0, 44.0, 90.0] {
            let lines = line::lines(&mut fonts, word, &BODY, room);
            let told: Vec<String> = lines.iter().map(said).collect();
            let (_, before) = told.split_last().unwrap();
            let goes_on = before.iter().all(|line| line.ends_with('\u{ad}'));
            assert!(goes_on, "{room}: {told:?}");
            assert!(lines.iter().all(|line| line.width <= room + 0.1));
            assert_eq!(told.concat().replace('\u{ad}', ""), word);
        }
    }
    // An address is none with a hyphen in it.
    let told = line::lines(&mut fonts, "harbour.example/gesellschaften", &BODY, 60.0);
    assert!(told.len() > 1 && told.iter().all(|line| !said(line).contains('\u{ad}')));
}

#[test]
fn a_name_is_not_broken_where_other_columns_have_room_to_give() {
    let row = |name: &str, text: &str| vec![name.to_owned(), text.to_owned(), text.to_owned()];
    let table = Table {
        head: row("Name", "Was"),
        rows: vec![row(
            "Dampfschifffahrtsgesellschaft",
            &"ein Laib, der sich hält, und ein Partner, der zurückruft ".repeat(4),
        )],
    };
    let lines = lines_of(table);
    let name = "Dampfschifffahrtsgesellschaft";
    assert!(lines.iter().any(|line| line == name), "{lines:?}");
}

#[test]
fn dates_and_numbers_stay_on_one_line_in_narrow_columns() {
    let cells = |text: &str| vec![text.to_owned(); 7];
    let table = Table {
        head: cells("Zuletzt besprochen"),
        rows: vec![
            cells("17. September 2026"),
            cells("3,3 von 5 (4 von 5 bewertet)"),
        ],
    };
    let lines = lines_of(table);
    for (part, whole) in [("September", "17. September 2026"), ("3,3", "3,3 von 5")] {
        let shown: Vec<&str> = (lines.iter().map(|line| line.trim_end()))
            .filter(|line| line.contains(part))
            .collect();
        assert!(shown.len() >= 7, "{lines:?}");
        assert!(
            shown.iter().all(|line| line.starts_with(whole)),
            "{shown:?}"
        );
    }
}

#[test]
fn a_picture_that_was_made_smaller_takes_what_is_left_of_the_page() {
    let mut figures = Vec::new();
    figures_of(&bakery().sections[0], &mut figures);
    let laid = |room: f32| {
        let fonts = Fonts::new(Reach::Own, Hyphens::default()).unwrap();
        let mut layout = block::Layout::new(fonts, 1_500.0, 400.0);
        layout.on_one_page(&[brief::fit(1.0, 8, room)], |layout, way| {
            let (frame, high) = (layout.frame(), layout.height() * way.picture);
            layout.figure_in(&figures[0], frame, high);
            layout.text("Below it.", &BODY, frame, 0.0, krilla::tagging::Tag::P);
        });
        let strip = layout.strips.pop().unwrap();
        let scales = strip.marks.iter().filter_map(|mark| match &mark.shape {
            flow::Shape::Picture { scale, .. } => Some(*scale),
            _ => None,
        });
        let below = strip.marks.iter().map(|mark| mark.y).fold(0.0, f32::max);
        (scales.sum::<f32>(), below)
    };
    let (small, below) = laid(0.2);
    let (large, further) = laid(0.6);
    // However little it had at first.
    assert!((small - large).abs() < 0.01, "{small} {large}");
    assert!(below > 350.0 && further > 350.0, "{below} {further}");
}
