//! The page in a real browser: Debian's chromium, spoken to over its debugging pipe. Where there is
//! none the tests say so and pass.

#[path = "browser/chromium.rs"]
mod chromium;

use std::process::Command;

use madbook::report::{
    document::{Block, Document, Figure, Fill, Mark, Picture, Section},
    html,
};
use tempfile::TempDir;

use self::chromium::{Chromium, Paper, Scheme};
use super::{bakery, twelve, twelve_named};
use crate::skipped;

/// What reaches beyond the window, and what moves in a box of its own although it need not.
const BEYOND: &str = r"(() => {
    const page = document.scrollingElement, room = page.clientWidth, beyond = [];
    if (page.scrollWidth > room) beyond.push(`the page is ${page.scrollWidth} wide`);
    for (const element of document.body.querySelectorAll('*')) {
        const box = element.getBoundingClientRect();
        const inner = element.parentElement.closest('.scroll');
        if (!inner && (box.right > room + 0.5 || box.left < -0.5))
            beyond.push(`${element.tagName} reaches from ${box.left} to ${box.right}`);
        const moves = element.scrollWidth > element.clientWidth + 1;
        if (moves && element.matches('.scroll'))
            beyond.push(`${element.getAttribute('aria-label')} has to be moved`);
    }
    return beyond.join('; ');
})()";

/// Short heads of columns that stand on more than a line.
const BROKEN: &str = r"[...document.querySelectorAll('th.short')].filter(head => {
    const words = document.createRange();
    words.selectNodeContents(head);
    return words.getClientRects().length > 1;
}).map(head => head.textContent).join()";

/// Names and headings that do not begin where the page does.
const ELSEWHERE: &str = r"[...document.querySelectorAll('h2[dir], h3[dir], th[dir], nav a')]
    .filter(name => getComputedStyle(name).textAlign !== 'left').map(name => name.textContent).join()";

/// A page in a file, and a browser that looks at it.
fn looking_at(document: &Document) -> Option<(Chromium, TempDir)> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.html");
    std::fs::write(&path, html::render(document)).unwrap();
    let chromium = Chromium::start(&folder.path().join("profile"))?;
    Some((chromium, folder))
}

/// What stands on each page of a printed document; none where poppler's tools are missing.
fn pages(pdf: &[u8], folder: &TempDir) -> Option<Vec<String>> {
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, pdf).unwrap();
    let Ok(told) = Command::new("pdftotext")
        .arg("-layout")
        .arg(&path)
        .arg("-")
        .output()
    else {
        skipped(
            "what a browser prints",
            "pdftotext is missing (poppler-utils has it)",
        );
        return None;
    };
    let text = String::from_utf8(told.stdout).unwrap();
    Some(
        text.trim_end_matches('\u{c}')
            .split('\u{c}')
            .map(Into::into)
            .collect(),
    )
}

#[test]
fn nothing_overflows_on_a_phone_or_a_desk_and_the_console_stays_silent() {
    let Some((mut chromium, folder)) = looking_at(&bakery()) else {
        return skipped("a report in a browser", "chromium is missing");
    };
    let page = folder.path().join("report.html");
    let many = folder.path().join("twelve.html");
    std::fs::write(&many, html::render(&twelve())).unwrap();
    for (width, height) in [(360, 740), (768, 900), (1280, 900)] {
        for (page, scheme) in [
            (&page, Scheme::Light),
            (&many, Scheme::Light),
            (&page, Scheme::Dark),
        ] {
            chromium.look((width, height), scheme);
            chromium.open(page);
            assert_eq!(chromium.evaluate(BEYOND), "", "{width} wide");
            assert_eq!(chromium.evaluate(BROKEN), "", "{width} wide");
            assert_eq!(chromium.evaluate(ELSEWHERE), "", "{width} wide");
        }
    }
    let background = "getComputedStyle(document.body).backgroundColor";
    assert_eq!(
        chromium.evaluate(background),
        "rgb(18, 24, 29)",
        "its own style, in the dark"
    );
    assert_eq!(chromium.complaints(), [""; 0]);
}

/// What axe-core has against a page, a line each.
const BARRIERS: &str = r"axe.run(document, { resultTypes: ['violations'] }).then(told =>
    told.violations.map(it => it.id + ': ' + it.nodes.map(node => node.target.join(' ')).slice(0, 3).join(', '))
        .join('\n'))";

#[test]
fn a_page_has_no_barriers() {
    let Some(axe) = std::env::var_os("MADBOOK_AXE") else {
        return skipped("barriers in a report", "MADBOOK_AXE names no axe-core");
    };
    let axe = std::fs::read_to_string(axe).unwrap();
    let Some((mut chromium, folder)) = looking_at(&twelve()) else {
        return skipped("a report in a browser", "chromium is missing");
    };
    for (width, height) in [(360, 740), (1280, 900)] {
        for scheme in [Scheme::Light, Scheme::Dark] {
            chromium.look((width, height), scheme);
            chromium.open(&folder.path().join("report.html"));
            chromium.evaluate(&format!("{axe}; 'there'"));
            assert_eq!(chromium.settle(BARRIERS), "", "{width} wide");
        }
    }
}

#[test]
fn the_printed_report_has_its_pages() {
    let Some((mut chromium, folder)) = looking_at(&bakery()) else {
        return skipped("a report in a browser", "chromium is missing");
    };
    chromium.open(&folder.path().join("report.html"));
    for paper in [Paper::A4, Paper::Letter] {
        let Some(pages) = pages(&chromium.print(paper), &folder) else {
            return;
        };
        let count = pages.len();
        // Fonts differ from machine to machine, and pages with them.
        assert!((12..=21).contains(&count), "{count} pages");
        for (number, page) in (1..).zip(&pages) {
            assert!(page.contains(&format!("{number} / {count}")), "{page}");
            assert!(
                page.lines().filter(|line| !line.is_empty()).count() > 4,
                "{page}"
            );
        }
        let on_the_first = [
            "Rowan Bakery",
            "Where your alliances stand",
            "What matters most",
            "What comes next",
        ];
        for heading in on_the_first {
            assert!(pages[0].contains(heading), "{heading}");
        }
        // The brief is the first page, and nothing of it stands on the second.
        let contents = pages[1].trim_start().to_uppercase();
        assert!(contents.starts_with("CONTENTS"), "{contents}");
        let last = pages.last().unwrap();
        assert!(last.contains("Haugland"), "the sources come last: {last}");
    }
}

#[test]
fn the_brief_of_twelve_is_one_printed_page_whatever_their_names() {
    const LONG: [&str; 4] = [
        "Gemeinnützige Genossenschaft der Bäckereibetriebe im Landkreis Nordfriesland e. V.",
        "Mühlenhof Petersen & Söhne Getreideverarbeitungsgesellschaft mbH & Co. KG",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "Landwirtschaftliche Erzeugergemeinschaft Schleswig-Holstein",
    ];
    let Some((mut chromium, folder)) = looking_at(&twelve()) else {
        return skipped("a report in a browser", "chromium is missing");
    };
    let page = folder.path().join("report.html");
    let mut german = twelve_named("de", &LONG);
    let told = "Für wen dieser Bericht ist und was darin fehlt, steht hier in einem Satz. ";
    german.about.extend([told.repeat(2), told.repeat(9)]);
    for (document, contents) in [(twelve(), "CONTENTS"), (german, "INHALT")] {
        std::fs::write(&page, html::render(&document)).unwrap();
        chromium.open(&page);
        for paper in [Paper::A4, Paper::Letter] {
            let Some(pages) = pages(&chromium.print(paper), &folder) else {
                return;
            };
            for part in &document.sections[0].sections {
                assert!(pages[0].contains(&part.heading), "{}", pages[0]);
            }
            let next = pages[1].trim_start().to_uppercase();
            assert!(next.starts_with(contents), "{next}");
        }
    }
}

#[test]
fn no_figure_is_cut_in_two_on_paper() {
    let figure = |number: usize| {
        let mark = |name: String| Mark {
            name,
            fill: Fill::Full,
            reading: "Yes".into(),
        };
        let ends = ["top", "end"].map(|end| mark(format!("{end}-{number}.")));
        let [top, end] = ends;
        let between = (0..number % 7).map(|at| mark(format!("between {at}")));
        Block::Figure(Figure {
            title: format!("Figure {number}"),
            description: String::new(),
            legend: Vec::new(),
            picture: Picture::Marks([top].into_iter().chain(between).chain([end]).collect()),
        })
    };
    let words = |number| Block::Paragraph("Catalog before it. ".repeat(5 + number * 13 % 29));
    let document = Document {
        brief: false,
        sections: vec![Section {
            heading: "Figures".into(),
            blocks: (0..30)
                .flat_map(|number| [words(number), figure(number)])
                .collect(),
            sections: Vec::new(),
        }],
        ..bakery()
    };
    let Some((mut chromium, folder)) = looking_at(&document) else {
        return skipped("a report in a browser", "chromium is missing");
    };
    chromium.open(&folder.path().join("report.html"));
    for paper in [Paper::A4, Paper::Letter] {
        let Some(pages) = pages(&chromium.print(paper), &folder) else {
            return;
        };
        assert!(pages.len() > 3, "enough pages to cut one");
        for number in 0..30 {
            let on = |end: &str| {
                let end = format!("{end}-{number}.");
                pages.iter().position(|page| page.contains(&end)).unwrap()
            };
            assert_eq!(on("top"), on("end"), "figure {number}");
        }
    }
}
