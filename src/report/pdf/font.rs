//! Typefaces: our own for nearly everything, and what the computer has for the scripts that ours lacks.

use std::{
    collections::{BTreeSet, HashMap},
    ops::Range,
    sync::Arc,
};

use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{
    Direction, Face as Shaper, GlyphBuffer, Script, ShapePlan, UnicodeBuffer, shape_with_plan,
    ttf_parser,
};
use unicode_bidi::Level;
use unicode_segmentation::UnicodeSegmentation;
use usvg::fontdb::{self, Database};

use super::PdfProblem;
use crate::assets;

/// How strong a text stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// What is read.
    Regular,
    /// Headings and names.
    Strong,
}

/// Where typefaces are looked for when ours lack a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// On this computer.
    System,
    /// Nowhere, so that every computer draws the same.
    #[cfg(test)]
    Own,
}

/// What stands where a character cannot be drawn.
pub(super) const TOFU: char = '□';

type Bytes = Arc<dyn AsRef<[u8]> + Send + Sync>;

/// A typeface in one weight.
struct Face {
    font: Font,
    units: f32,
    source: Source,
    plans: HashMap<(bool, Option<Script>), ShapePlan>,
}

enum Source {
    /// One of ours, read once.
    Own(Box<Shaper<'static>>),
    /// One of the computer's, and which in its file.
    System(Bytes, u32),
}

/// A stretch of a text in one typeface and one direction.
pub(super) struct Run {
    /// Which typeface.
    pub(super) face: usize,
    /// Where in the text, in bytes.
    pub(super) range: Range<usize>,
    /// How deep in right-to-left writing.
    pub(super) level: Level,
    /// From left to right; lengths in parts of the font size, ranges in bytes of the whole text.
    pub(super) glyphs: Vec<KrillaGlyph>,
}

/// Every typeface that a document needs.
pub(super) struct Fonts {
    faces: Vec<Face>,
    reach: Reach,
    system: Option<Database>,
    /// What the computer has, as read so far: the face for a cluster of characters.
    found: HashMap<String, Option<usize>>,
    /// Which of the computer's faces stands where among ours.
    opened: HashMap<fontdb::ID, usize>,
    /// What no typeface has.
    pub(super) missing: BTreeSet<String>,
}

impl Fonts {
    pub(super) fn new(reach: Reach) -> Result<Self, PdfProblem> {
        let own = |bytes: &'static [u8]| -> Option<Face> {
            let shaper = Shaper::from_slice(bytes, 0)?;
            Face::new(Font::new(bytes.into(), 0)?, Source::Own(Box::new(shaper)))
        };
        let faces: Option<Vec<Face>> = assets::FONTS.into_iter().map(own).collect();
        Ok(Self {
            faces: faces.ok_or(PdfProblem::Fonts)?,
            reach,
            system: None,
            found: HashMap::new(),
            opened: HashMap::new(),
            missing: BTreeSet::new(),
        })
    }

    /// The typeface itself.
    pub(super) fn font(&self, face: usize) -> Font {
        self.faces[face].font.clone()
    }

    /// A text without line breaks as glyphs, in the order of its characters by run.
    pub(super) fn shape(&mut self, text: &str, weight: Weight, levels: &[Level]) -> Vec<Run> {
        let own = match weight {
            Weight::Regular => 0,
            Weight::Strong => 1,
        };
        let mut parts: Vec<(Option<usize>, Level, Range<usize>)> = Vec::new();
        for (at, cluster) in text.grapheme_indices(true) {
            let level = levels.get(at).copied().unwrap_or_else(Level::ltr);
            let face = self.face_for(cluster, own);
            let range = at..at + cluster.len();
            match parts.last_mut() {
                Some((Some(last), same, before)) if Some(*last) == face && *same == level => {
                    before.end = range.end;
                }
                Some(_) | None => parts.push((face, level, range)),
            }
        }
        let runs = parts.into_iter().map(|(face, level, range)| match face {
            Some(face) => Run {
                glyphs: self.faces[face].shape(text, &range, level),
                face,
                range,
                level,
            },
            None => self.tofu(own, range, level),
        });
        runs.collect()
    }

    /// A box where a cluster cannot be drawn; what is copied from it is still the text.
    fn tofu(&mut self, own: usize, range: Range<usize>, level: Level) -> Run {
        let mut glyphs = self.faces[own].shape(TOFU.encode_utf8(&mut [0; 4]), &(0..3), level);
        for glyph in &mut glyphs {
            glyph.text_range = range.clone();
        }
        Run {
            face: own,
            range,
            level,
            glyphs,
        }
    }

    /// The typeface that has all characters of a cluster: ours, or else one of the computer's.
    fn face_for(&mut self, cluster: &str, own: usize) -> Option<usize> {
        if self.faces[own].draws(cluster) {
            return Some(own);
        }
        if let Some(found) = self.found.get(cluster) {
            return *found;
        }
        let found = match self.reach {
            Reach::System => self.face_of_the_system(cluster),
            #[cfg(test)]
            Reach::Own => None,
        };
        if found.is_none() {
            self.missing.insert(cluster.into());
        }
        self.found.insert(cluster.into(), found);
        found
    }

    fn face_of_the_system(&mut self, cluster: &str) -> Option<usize> {
        let mut opened: Vec<usize> = self.opened.values().copied().collect();
        opened.sort_unstable();
        if let Some(face) = opened.into_iter().find(|at| self.faces[*at].draws(cluster)) {
            return Some(face);
        }
        let system = self.system.get_or_insert_with(|| {
            let mut database = Database::new();
            database.load_system_fonts();
            database
        });
        let mut plain: Vec<&fontdb::FaceInfo> = system.faces().collect();
        plain.sort_by_key(|face| {
            let slanted = face.style != fontdb::Style::Normal;
            let narrow = face.stretch != fontdb::Stretch::Normal;
            let weight = face.weight.0.abs_diff(400);
            (slanted, narrow, weight, face.post_script_name.clone())
        });
        let id = plain.into_iter().map(|face| face.id).find(|id| {
            let drawn = system.with_face_data(*id, |bytes, index| {
                let face = ttf_parser::Face::parse(bytes, index);
                face.is_ok_and(|face| draws(&face, cluster))
            });
            drawn == Some(true)
        })?;
        let (source, index) = system.face_source(id)?;
        let bytes: Bytes = match source {
            fontdb::Source::Binary(bytes) | fontdb::Source::SharedFile(_, bytes) => bytes,
            fontdb::Source::File(path) => Arc::new(std::fs::read(path).ok()?),
        };
        let font = Font::new(bytes.clone().into(), index)?;
        self.faces
            .push(Face::new(font, Source::System(bytes, index))?);
        let at = self.faces.len() - 1;
        self.opened.insert(id, at);
        Some(at)
    }
}

impl Face {
    fn new(font: Font, source: Source) -> Option<Self> {
        let units = font.units_per_em();
        (units > 0.0).then(|| Self {
            font,
            units,
            source,
            plans: HashMap::new(),
        })
    }

    fn draws(&self, cluster: &str) -> bool {
        match &self.source {
            // Ours has an outline for all that it has, and looking takes longer than shaping.
            Source::Own(shaper) => cluster
                .chars()
                .all(|character| unseen(character) || shaper.glyph_index(character).is_some()),
            Source::System(bytes, index) => {
                ttf_parser::Face::parse(bytes.as_ref().as_ref(), *index)
                    .is_ok_and(|face| draws(&face, cluster))
            }
        }
    }

    /// A part of a text as glyphs from left to right.
    fn shape(&mut self, text: &str, range: &Range<usize>, level: Level) -> Vec<KrillaGlyph> {
        let mut buffer = UnicodeBuffer::new();
        for (at, character) in text[range.clone()].char_indices() {
            let cluster = u32::try_from(range.start + at).unwrap_or(u32::MAX);
            // A control that slipped through takes the room of a space, and nothing else.
            let drawn = if character.is_control() {
                ' '
            } else {
                character
            };
            buffer.add(drawn, cluster);
        }
        buffer.guess_segment_properties();
        buffer.set_direction(if level.is_rtl() {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        });
        let shaped = match &self.source {
            Source::Own(shaper) => shape(shaper, &mut self.plans, buffer),
            Source::System(bytes, index) => {
                match Shaper::from_slice(bytes.as_ref().as_ref(), *index) {
                    Some(shaper) => shape(&shaper, &mut self.plans, buffer),
                    None => return Vec::new(),
                }
            }
        };
        self.glyphs(&shaped, range)
    }

    fn glyphs(&self, shaped: &GlyphBuffer, range: &Range<usize>) -> Vec<KrillaGlyph> {
        let start = |cluster: u32| usize::try_from(cluster).unwrap_or(range.start);
        let infos = shaped.glyph_infos();
        let mut starts: Vec<usize> = infos.iter().map(|info| start(info.cluster)).collect();
        starts.sort_unstable();
        starts.dedup();
        #[allow(clippy::cast_precision_loss)]
        let ems = |units: i32| units as f32 / self.units;
        let glyphs = infos.iter().zip(shaped.glyph_positions());
        let glyphs = glyphs.map(|(info, position)| {
            let from = start(info.cluster);
            let next = starts.partition_point(|start| *start <= from);
            let to = starts.get(next).copied().unwrap_or(range.end);
            KrillaGlyph::new(
                GlyphId::new(info.glyph_id),
                ems(position.x_advance),
                ems(position.x_offset),
                ems(position.y_offset),
                ems(position.y_advance),
                from..to,
                None,
            )
        });
        glyphs.collect()
    }
}

/// Shapes with a plan that is made once for each script and direction, which takes longer than all else.
fn shape(
    shaper: &Shaper,
    plans: &mut HashMap<(bool, Option<Script>), ShapePlan>,
    buffer: UnicodeBuffer,
) -> GlyphBuffer {
    let direction = buffer.direction();
    let script = buffer.script();
    let plan = plans
        .entry((direction == Direction::RightToLeft, Some(script)))
        .or_insert_with(|| ShapePlan::new(shaper, direction, Some(script), None, &[]));
    shape_with_plan(shaper, plan, buffer)
}

/// Whether a typeface draws something for every character that is seen.
fn draws(face: &ttf_parser::Face, cluster: &str) -> bool {
    cluster.chars().all(|character| {
        unseen(character)
            || face.glyph_index(character).is_some_and(|glyph| {
                // A picture of pixels would be left out of the page without a word.
                character.is_whitespace()
                    || face.glyph_bounding_box(glyph).is_some()
                    || face.is_color_glyph(glyph)
            })
    })
}

/// Characters that only tell how others are drawn, and controls.
fn unseen(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}
