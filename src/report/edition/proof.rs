//! A secret in every kind of answer, in what stood there before, and beside the answers, which is looked for in
//! every file that an edition can become. It is found as soon as any one filter is taken out.

mod planted;

use std::collections::BTreeSet;

use proptest::prelude::*;

use self::planted::{Planted, Secret, Told, all_readers, editions};
use super::{letterhead, notes, stem};
use crate::{
    content,
    domain::edition::{Aliases, Edition, Extract, Filter},
    i18n::Catalog,
    report::{
        csv::style::Style, format::Format, letterhead::Letterhead, material::Material, pdf::Paper,
        text::Signs,
    },
};

/// The formats that are made fastest and hold all that the others do.
const FAST: [Format; 2] = [Format::Json, Format::Text];

struct Proof {
    words: Catalog,
    planted: Planted,
}

impl Proof {
    fn new(readers: &[u8]) -> Self {
        let pack = content::embedded("en").unwrap();
        Self {
            words: Catalog::in_language("en").unwrap(),
            planted: Planted::new(&pack, readers),
        }
    }

    fn extract(&self, edition: &Edition, filters: &[Filter]) -> Extract {
        let aliases = Aliases {
            no_names: "me".into(),
            trade: "works bakery".into(),
            before_nouns: String::new(),
            noun_endings: String::new(),
            firm: "Our firm".into(),
            outsider: "another firm".into(),
            alliance: &|letter| format!("Alliance {letter}"),
            person: &|letter| format!("Person {letter}"),
        };
        let Planted { pack, workbook, .. } = &self.planted;
        edition.through(filters, pack, workbook, &aliases)
    }

    /// All that an edition can become in these formats, each with what it is.
    fn files(&self, extract: &Extract, formats: &[Format]) -> Vec<(String, Told)> {
        let now = "2026-11-21T09:30:00[UTC]".parse().unwrap();
        // Who made it and for whom names the firm and its partners, and every name that it may not is left off.
        let Planted { pack, workbook, .. } = &self.planted;
        let names: Vec<&str> = workbook.alliances.iter().map(|it| &*it.name).collect();
        let named = Letterhead {
            prepared_by: workbook.title.clone(),
            prepared_for: names.join(", "),
            logo: None,
        };
        let (letterhead, _) = letterhead(&self.words, pack, extract, workbook, &named, None);
        let material = Material {
            words: &self.words,
            pack: extract.pack(&self.planted.pack),
            workbook: &extract.workbook,
            notes: &notes(&self.words, extract),
            now: &now,
            signs: Signs::Unicode,
            paper: Paper::default(),
            table: Style::default(),
            letterhead: &letterhead,
        };
        let name = ("name".to_owned(), stem(&self.words, extract));
        // What a workbook's own file would hold, as a sealed one does.
        let own = ("file".to_owned(), format!("{:?}", extract.workbook));
        let mut files = vec![name, own];
        for format in formats {
            let mut all = String::new();
            for piece in format.make(&material).unwrap() {
                all += &match format {
                    Format::Pdf | Format::Brief | Format::Slides => told_by_pdf(&piece.bytes),
                    Format::Docx | Format::Xlsx => told_by_zip(&piece.bytes),
                    // Long lines go on in the next.
                    Format::Ics => String::from_utf8(piece.bytes).unwrap().replace("\r\n ", ""),
                    Format::Html
                    | Format::Markdown
                    | Format::Text
                    | Format::Csv
                    | Format::Json
                    | Format::Svg => String::from_utf8(piece.bytes).unwrap(),
                };
            }
            files.push((format.name().to_owned(), all));
        }
        (files.into_iter())
            .map(|(file, text)| (file, Told::new(&text)))
            .collect()
    }

    /// The first secret that an edition gives away, and where.
    fn given_away(
        &self,
        edition: &Edition,
        filters: &[Filter],
        formats: &[Format],
    ) -> Option<(&Secret, String)> {
        let files = self.files(&self.extract(edition, filters), formats);
        let hidden = self.planted.hidden(edition);
        hidden.into_iter().find_map(|secret| {
            let mut files = files.iter();
            let (file, _) = files.find(|(_, told)| told.holds(&secret.mark))?;
            Some((secret, file.clone()))
        })
    }
}

/// All the words of a PDF: on its pages, and in every string and stream beside them.
fn told_by_pdf(bytes: &[u8]) -> String {
    use lopdf::Object;

    fn strings(object: &Object, told: &mut String) {
        match object {
            Object::String(bytes, _) => {
                told.push_str(&String::from_utf8_lossy(bytes));
                if let Ok(text) = lopdf::decode_text_string(object) {
                    told.push_str(&text);
                }
                told.push('\n');
            }
            Object::Array(all) => all.iter().for_each(|it| strings(it, told)),
            Object::Dictionary(all) => all.iter().for_each(|(_, it)| strings(it, told)),
            Object::Stream(stream) => {
                stream.dict.iter().for_each(|(_, it)| strings(it, told));
                let bytes = stream.decompressed_content();
                let bytes = bytes.unwrap_or_else(|_| stream.content.clone());
                told.push_str(&String::from_utf8_lossy(&bytes));
            }
            Object::Null
            | Object::Boolean(_)
            | Object::Integer(_)
            | Object::Real(_)
            | Object::Name(_)
            | Object::Reference(_) => {}
        }
    }

    let document = lopdf::Document::load_mem(bytes).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let mut told = document.extract_text(&pages).unwrap();
    document
        .objects
        .values()
        .for_each(|object| strings(object, &mut told));
    told
}

/// All that the parts of an office file hold, as they are and without their markup.
fn told_by_zip(bytes: &[u8]) -> String {
    use std::io::Read as _;

    let mut parts = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut told = String::new();
    for at in 0..parts.len() {
        let mut part = parts.by_index(at).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        told += &part.name().unwrap();
        let text = String::from_utf8_lossy(&bytes);
        told += &text;
        if let Ok(document) = roxmltree::Document::parse(&text) {
            let texts = document.descendants().filter_map(|node| node.text());
            told.extend(texts);
        }
    }
    told
}

#[test]
fn what_the_owner_reads_is_found_in_every_format() {
    // The search finds what it looks for: whatever may go in is there.
    let proof = Proof::new(&[]);
    let edition = Edition::mine();
    let files = proof.files(&proof.extract(&edition, &Filter::ALL), &Format::ALL);
    let hidden: BTreeSet<&str> = proof
        .planted
        .hidden(&edition)
        .iter()
        .map(|it| &*it.mark)
        .collect();
    for (file, told) in &files {
        let found = proof
            .planted
            .secrets
            .iter()
            .filter(|secret| !hidden.contains(&*secret.mark) && told.holds(&secret.mark));
        let (found, least) = (
            found.count(),
            match &**file {
                "name" => 1,
                "ics" => 10,
                "svg" => 20,
                // A page holds what matters most.
                "brief" | "slides" => 15,
                _ => 80,
            },
        );
        assert!(found >= least, "{file}: {found}");
    }
}

#[test]
fn every_filter_is_needed() {
    // Some of all readers, spread so that each kind of answer has each of them.
    let proofs = (0..3_u16).map(|from| {
        let readers = (0..600_u16).map(|at| u8::try_from((at + from) % 4).unwrap());
        Proof::new(&readers.collect::<Vec<u8>>())
    });
    let mut needed = BTreeSet::new();
    for proof in proofs {
        for edition in editions() {
            let all = proof.given_away(&edition, &Filter::ALL, &[Format::Json]);
            assert_eq!(all, None);
            for filter in Filter::ALL {
                let rest = Filter::ALL.into_iter().filter(|it| *it != filter);
                let name = format!("{filter:?}");
                if !needed.contains(&name)
                    && (proof.given_away(&edition, &rest.collect::<Vec<_>>(), &FAST)).is_some()
                {
                    needed.insert(name);
                }
            }
        }
    }
    let all = Filter::ALL.iter().map(|filter| format!("{filter:?}"));
    assert_eq!(needed, all.collect(), "nothing is seen without the others");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn no_format_of_any_edition_gives_a_secret_away(
        readers in all_readers(),
        edition in prop::sample::select(editions()),
    ) {
        let proof = Proof::new(&readers);
        let found = proof.given_away(&edition, &Filter::ALL, &Format::ALL);
        prop_assert_eq!(found, None, "{:?}", edition);
    }
}
