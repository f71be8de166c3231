//! Drawings as pixels, for what takes no SVG.

use std::{
    cmp::Reverse,
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex},
};

use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{
        self, ImageHrefResolver, Tree,
        fontdb::{Database, Family, ID, Query, Source, Style, Weight},
    },
};

use rustybuzz::ttf_parser::Face;

use crate::assets;

/// A picture in pixels, as a PNG file that holds nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Raster {
    /// The file.
    pub(super) png: Vec<u8>,
    /// Width and height in pixels.
    pub(super) size: [u32; 2],
}

/// Why a drawing has no pixels.
#[derive(Debug, Clone, thiserror::Error)]
pub enum RasterProblem {
    /// It is no drawing that can be read.
    #[error("it cannot be read as a drawing: {0}")]
    Unreadable(String),
    /// It shows nothing.
    #[error("it shows nothing")]
    Empty,
}

impl Raster {
    /// Its pixels, four bytes each: red, green, blue, and how opaque.
    pub(super) fn pixels(&self) -> Vec<u8> {
        let pixels = Pixmap::decode_png(&self.png).ok();
        let pixels = pixels.iter().flat_map(Pixmap::pixels);
        pixels
            .flat_map(|pixel| {
                let pixel = pixel.demultiply();
                [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]
            })
            .collect()
    }
}

/// Our typeface, and those of the computer for what it lacks.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut database = Database::new();
    database.load_system_fonts();
    for font in assets::FONTS {
        database.load_font_source(Source::Binary(Arc::new(font)));
    }
    for set in [
        Database::set_serif_family::<&str>,
        Database::set_sans_serif_family::<&str>,
    ] {
        set(&mut database, "Inter");
    }
    Arc::new(database)
});

/// A drawing of ours whose texts name the typeface that has their letters: one that is put together letter by
/// letter loses the signs that belong to other letters, as Hindi has them.
fn with_typefaces(svg: &str) -> String {
    const TEXT: &str = "<text ";
    let mut named = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some(at) = rest.find(TEXT) {
        let (before, text) = rest.split_at(at + TEXT.len());
        named.push_str(before);
        let says = text.split_once('>').and_then(|(_, it)| it.split_once('<'));
        let says = says.map_or("", |(says, _)| says);
        if let Some(family) = family(says) {
            // Families are names of typefaces, and those that no attribute holds are not taken.
            named.push_str("font-family=\"");
            named.push_str(&family);
            named.push_str("\" ");
        }
        rest = text;
    }
    named.push_str(rest);
    named
}

/// The family of a typeface that draws all that ours does not in a text; none where ours draws it all, or none
/// draws more.
fn family(text: &str) -> Option<String> {
    static KNOWN: LazyLock<Mutex<HashMap<String, Option<String>>>> = LazyLock::new(Mutex::default);

    let wants = |c: &char| !c.is_ascii() && !c.is_whitespace();
    let mut letters: Vec<char> = text.chars().filter(wants).collect();
    letters.sort_unstable();
    letters.dedup();
    let draws = |id: ID, letters: &[char]| {
        let count = |data: &[u8], index: u32| {
            let face = Face::parse(data, index).ok()?;
            let drawn = letters.iter().filter(|c| face.glyph_index(**c).is_some());
            Some(drawn.count())
        };
        FONTS.with_face_data(id, count).flatten().unwrap_or(0)
    };
    let ours = |id: &ID| draws(*id, &letters);
    let query = Query {
        families: &[Family::SansSerif],
        ..Query::default()
    };
    let own = FONTS.query(&query).as_ref().map_or(0, ours);
    if own == letters.len() {
        return None;
    }
    let key: String = letters.iter().collect();
    let mut known = KNOWN.lock().ok()?;
    let found = known.entry(key).or_insert_with(|| {
        let usable = FONTS.faces().filter_map(|face| {
            let (family, _) = face.families.first()?;
            let is_name = family
                .chars()
                .all(|c| c.is_alphanumeric() || " -_.".contains(c));
            // The regular face stands for its family, and a plain hand before others.
            let is_plain = face.style == Style::Normal && face.weight == Weight::NORMAL;
            (is_name && is_plain).then_some((face.id, family))
        });
        let best = usable.max_by_key(|(id, family)| {
            let sans = family.contains("Sans") && !family.contains("Mono");
            (draws(*id, &letters), sans, Reverse(family.len()))
        });
        let best = best.filter(|(id, _)| draws(*id, &letters) > own);
        best.map(|(_, family)| family.clone())
    });
    found.clone()
}

/// Reads a drawing. No file that it names is ever opened.
fn read(svg: &str) -> Result<Tree, RasterProblem> {
    let options = usvg::Options {
        fontdb: FONTS.clone(),
        font_family: "Inter".into(),
        image_href_resolver: ImageHrefResolver {
            resolve_data: ImageHrefResolver::default_data_resolver(),
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    };
    Tree::from_str(svg, &options).map_err(|error| RasterProblem::Unreadable(error.to_string()))
}

/// A drawing of ours, each of its units as many pixels wide.
pub(super) fn scaled(svg: &str, scale: f32) -> Result<Raster, RasterProblem> {
    let tree = read(&with_typefaces(svg))?;
    drawn(&tree, scale)
}

/// A drawing as large as fits into so many pixels.
pub(super) fn within(svg: &str, [width, height]: [f32; 2]) -> Result<Raster, RasterProblem> {
    let tree = read(svg)?;
    let size = tree.size();
    drawn(&tree, (width / size.width()).min(height / size.height()))
}

fn drawn(tree: &Tree, scale: f32) -> Result<Raster, RasterProblem> {
    let size = tree.size().to_int_size().scale_by(scale);
    let size = size.ok_or(RasterProblem::Empty)?;
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or(RasterProblem::Empty)?;
    resvg::render(
        tree,
        Transform::from_scale(scale, scale),
        &mut pixels.as_mut(),
    );
    // What is broken is passed over when it is drawn.
    if pixels.pixels().iter().all(|pixel| pixel.alpha() == 0) {
        return Err(RasterProblem::Empty);
    }
    let png = pixels.encode_png();
    let png = png.map_err(|error| RasterProblem::Unreadable(error.to_string()))?;
    Ok(Raster {
        png,
        size: [size.width(), size.height()],
    })
}
