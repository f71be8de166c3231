//! Reports of the worked example, format by format.

mod browser;
mod data;
mod html;
mod svg;

use jiff::civil::Date;
use madbook::{
    content,
    domain::id::AllianceId,
    examples,
    i18n::Catalog,
    report::{
        build::build,
        document::{Block, Document, Figure, Picture, Section},
    },
    store::Loaded,
};
use uuid::Uuid;

/// The day of every report here.
const TODAY: Date = Date::constant(2026, 11, 21);

/// The report of the workbook that is richly filled in.
fn bakery() -> Document {
    let loaded = Loaded::parse(examples::finished().as_bytes()).unwrap();
    let pack = content::embedded("en").unwrap();
    let words = Catalog::in_language("en").unwrap();
    build(&words, &pack, &loaded.workbook, TODAY)
}

/// The report of a workbook with twelve alliances, named in the letters of many languages.
fn twelve() -> Document {
    const NAMES: [&str; 12] = [
        "Harbour Coffee",
        "مخبز الشرق الأوسط للحلويات",
        "מאפיית הצפון",
        "合作伙伴面包有限公司",
        "ร้านเบเกอรี่สุขุมวิทของคุณยาย",
        "हिमालय बेकरी",
        "🤝 Friends of Bread 🥖",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "日本のパン屋さん",
        "한빛 제과점",
        "Société Meunière du Nord-Ouest & Fils",
        "Пекарня «Колос»",
    ];
    twelve_named("en", &NAMES)
}

/// The report, in a language, of a workbook with twelve alliances of these names.
fn twelve_named(language: &str, names: &[&str]) -> Document {
    let mut workbook = Loaded::parse(examples::finished_in(language).as_bytes())
        .unwrap()
        .workbook;
    let known = workbook.alliances.clone();
    let names = names.iter().cycle().take(12);
    let named = (1..).zip(names).zip(known.into_iter().cycle());
    let named = named.map(|((number, name), mut alliance)| {
        alliance.id = AllianceId(Uuid::from_u128(number));
        alliance.name = (*name).into();
        alliance
    });
    workbook.alliances = named.collect();
    let pack = content::embedded(language).unwrap();
    let words = Catalog::in_language(language).unwrap();
    build(&words, &pack, &workbook, TODAY)
}

/// Every figure of some sections and their parts, in order.
fn figures(sections: &[Section]) -> Vec<&Figure> {
    let own = |section| {
        let Section {
            blocks, sections, ..
        }: &Section = section;
        let drawn = blocks.iter().filter_map(|block| match block {
            Block::Figure(figure) => Some(figure),
            Block::Headline(_)
            | Block::Paragraph(_)
            | Block::List(_)
            | Block::Table(_)
            | Block::Values(_)
            | Block::Notice(_)
            | Block::Tasks(_)
            | Block::Form(_) => None,
        });
        drawn.chain(figures(sections)).collect::<Vec<_>>()
    };
    sections.iter().flat_map(own).collect()
}

/// What kind of picture it is.
fn kind(picture: &Picture) -> &'static str {
    match picture {
        Picture::Axis(_) => "axis",
        Picture::Gauges(_) => "gauges",
        Picture::Marks(_) => "marks",
        Picture::Ladder(_) => "ladder",
        Picture::Ratings(_) => "ratings",
        Picture::Grid(_) => "grid",
        Picture::Trend(_) => "trend",
    }
}
