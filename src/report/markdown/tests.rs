use proptest::{collection, prelude::*, sample::select};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::render;
use crate::{
    domain::text::clean,
    report::{
        document::{
            Block, Document, Figure, Fill, Guide, LabelledValue, Mark, Notice, Picture, Said,
            Section, Table, Task, TaskState, Tone,
        },
        letterhead::Letterhead,
        text::Signs,
    },
};

/// Everything that Markdown means anywhere, but for typographic quotes, which change letters.
fn all_of_it() -> Options {
    Options::all() - Options::ENABLE_SMART_PUNCTUATION
}

/// The text of a document as somebody sees it, and how many of each thing it is made of.
fn seen(markdown: &str) -> (String, Vec<String>) {
    let mut text = String::new();
    let mut tags = Vec::new();
    for event in Parser::new_ext(markdown, all_of_it()) {
        match event {
            Event::Text(part) => text.push_str(&part),
            Event::End(TagEnd::Strong | TagEnd::Emphasis) => {}
            Event::End(_) | Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::Start(tag) => tags.push(name(&tag)),
            Event::TaskListMarker(done) => tags.push(format!("task {done}")),
            odd => panic!("{odd:?} in\n{markdown}"),
        }
    }
    (collapsed(&text), tags)
}

fn name(tag: &Tag<'_>) -> String {
    match tag {
        Tag::Heading { level, .. } => level.to_string(),
        Tag::Paragraph => "p".into(),
        Tag::BlockQuote(None) => "quote".into(),
        Tag::CodeBlock(_) => "code".into(),
        Tag::List(None) => "ul".into(),
        Tag::Item => "li".into(),
        Tag::Table(_) | Tag::TableHead | Tag::TableRow => "row".into(),
        Tag::TableCell => "td".into(),
        Tag::Strong => "strong".into(),
        Tag::Emphasis => "em".into(),
        odd => panic!("{odd:?}"),
    }
}

fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn of(blocks: Vec<Block>) -> Document {
    Document {
        letterhead: Letterhead::default(),
        language: "en".into(),
        title: String::new(),
        about: Vec::new(),
        guide: Guide::default(),
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

fn words(of: [&str; 5]) -> Vec<Block> {
    let [one, two, three, four, five] = of.map(str::to_owned);
    vec![
        Block::Headline(one.clone()),
        Block::Paragraph(two.clone()),
        Block::List(vec![three.clone(), four.clone()]),
        Block::Table(Table {
            head: vec![one.clone(), two.clone()],
            rows: vec![vec![three.clone(), four.clone()]],
        }),
        Block::Values(vec![
            LabelledValue {
                name: one.clone(),
                value: two.clone(),
                said: Vec::new(),
            },
            LabelledValue {
                name: three.clone(),
                value: String::new(),
                said: vec![Said {
                    asked: four.clone(),
                    answer: five.clone(),
                }],
            },
        ]),
        Block::Notice(Notice {
            tone: Tone::Warning,
            label: "Label".into(),
            title: one.clone(),
            body: vec![two.clone(), three.clone()],
        }),
        Block::Tasks(vec![Task {
            state: TaskState::Done,
            what: four,
            about: vec![five.clone()],
        }]),
    ]
}

/// What stands in a document of these words, in order.
fn expected([one, two, three, four, five]: [&str; 5]) -> String {
    let one = one.trim();
    let colon = if one.is_empty() || two.trim().is_empty() {
        ""
    } else {
        ": "
    };
    collapsed(&format!(
        "Heading {one} {two} {three} {four} {one} {two} {three} {four} {one}{colon}{two} {three} \
         {four} {five} Label: {one} {two} {three} {four} {five} End"
    ))
}

/// Text in which far more means something in Markdown than chance would have it.
fn marked_up() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<char>().prop_map(String::from),
        "[ -~]{0,6}",
        select(vec![
            "\n",
            "\n\n",
            " ",
            "    ",
            "# ",
            "- ",
            "1. ",
            "2) ",
            "> ",
            "```",
            "~~~",
            "---",
            "===",
            "***",
            "__",
            "*a*",
            "_b_",
            "`c`",
            "[x](y)",
            "![",
            "[^1]: ",
            "[1]: /u",
            "<b>",
            "</p>",
            "<!-- ",
            "<https://a.b>",
            "https://a.b",
            "www.a.b",
            "a@b.c",
            "&amp;",
            "&#35;",
            "|",
            "| --- |",
            "\\",
            "\\\n",
            "  \n",
            "$$",
            "$x$",
            "~~",
            "^2^",
            ": term",
            "{#id}",
            "+++",
            "[ ] ",
            "[!NOTE]",
            "==",
            "\u{a0}",
            "\u{3000}",
            "日本",
            "。",
            "é",
        ])
        .prop_map(String::from),
    ];
    collection::vec(piece, 0..8).prop_map(|pieces| clean(&pieces.concat()).text)
}

#[test]
fn every_block_becomes_what_it_is() {
    let blocks = words(["one", "two", "three", "four", "five"]);
    let markdown = render(&of(blocks), Signs::Unicode);
    insta::assert_snapshot!(markdown);
    let (_, tags) = seen(&markdown);
    assert_eq!(
        tags.join(" "),
        "h1 h2 p strong p ul li li row row td td row td td ul li strong p strong p em quote p \
         p strong p p ul li task true h2"
    );
}

#[test]
fn signs_that_mean_something_mean_themselves_and_nothing_else_is_touched() {
    let told = "Sales: +38 % since March (3.5 of 5), 8:30-9:00 - \"fine\"! Ring 0151/22 @ 1.";
    assert_eq!(super::escaped(told), told);
    for (typed, written) in [
        ("# not a heading", "\\# not a heading"),
        ("- not a point", "\\- not a point"),
        ("12. not a number", "12\\. not a number"),
        (
            "a *b* [c](d) <e> &amp;",
            "a \\*b\\* \\[c\\](d) \\<e\\> \\&amp;",
        ),
        ("https://a.b www.a.b", "https\\://a.b www\\.a.b"),
        ("a|b\\", "a\\|b\\\\"),
    ] {
        assert_eq!(super::escaped(typed), written);
    }
}

#[test]
fn a_fence_outlasts_what_is_in_it() {
    let mark = |name: &str| Mark {
        name: name.into(),
        fill: Fill::Full,
        reading: "```".into(),
    };
    let figure = Block::Figure(Figure {
        title: String::new(),
        description: String::new(),
        legend: Vec::new(),
        picture: Picture::Marks(vec![mark("````"), mark("`")]),
    });
    let (text, tags) = seen(&render(&of(vec![figure]), Signs::Unicode));
    assert_eq!(tags, ["h1", "h2", "code", "h2"]);
    assert_eq!(text, "Heading ● ```` ``` ● ` ``` End");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn whatever_is_typed_stays_plain_text(
        one in marked_up(), two in marked_up(), three in marked_up(), four in marked_up(),
        five in marked_up(),
    ) {
        let typed = [&*one, &two, &three, &four, &five];
        let markdown = render(&of(words(typed)), Signs::Unicode);
        let (text, tags) = seen(&markdown);
        prop_assert_eq!(text, expected(typed), "{}", markdown);
        prop_assert!(!tags.iter().any(|tag| tag == "code"), "{}", markdown);
        prop_assert_eq!(tags.iter().filter(|tag| tag.starts_with('h')).count(), 3);
    }

    #[test]
    fn headings_stay_headings(title in marked_up(), heading in marked_up()) {
        let mut document = of(Vec::new());
        document.title.clone_from(&title);
        document.about = vec![heading.clone()];
        document.sections[0].heading.clone_from(&heading);
        let (text, tags) = seen(&render(&document, Signs::Ascii));
        prop_assert_eq!(text, collapsed(&format!("{title} {heading} {heading} End")));
        prop_assert_eq!(tags.iter().filter(|tag| tag.starts_with('h')).count(), 3);
    }
}
