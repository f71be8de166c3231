//! Typefaces: our own for nearly everything, and what the computer has for the scripts that ours lacks.

mod fallback;
mod spelled;
mod typeface;

use std::{
    borrow::Cow,
    cell::RefCell,
    collections::{BTreeSet, HashMap},
    ops::Range,
    rc::Rc,
    sync::LazyLock,
};

use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{
    Direction, Face as Shaper, GlyphBuffer, Script, ShapePlan, UnicodeBuffer, shape_with_plan,
    ttf_parser::{self, OutlineBuilder},
};
use unicode_bidi::Level;
use unicode_segmentation::UnicodeSegmentation;

pub(in crate::report) use self::typeface::Weight;
use self::{
    fallback::Writing,
    typeface::{Typeface, unseen},
};
use super::{
    glyphs::{Kept, Paragraph, Piece, Run},
    line::Way,
};
use crate::{assets, report::linebreak::Hyphens};

/// Where typefaces are looked for when ours lack a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Reach {
    /// On this computer.
    System,
    /// Nowhere, so that every computer draws the same.
    #[cfg(test)]
    Own,
}

/// The typefaces that the program carries cannot be read.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("the typefaces that the program carries cannot be read")]
pub struct NoFonts;

/// What stands where a character cannot be drawn.
pub(in crate::report) const TOFU: char = '□';

/// Ours: regular and strong.
static OWN: LazyLock<Option<[Typeface; 2]>> = LazyLock::new(|| {
    let [regular, strong] = assets::FONTS;
    Some([Typeface::read(regular, 0)?, Typeface::read(strong, 0)?])
});

thread_local! {
    /// What the last document of this thread was set with, for the next one.
    static KEPT: RefCell<Option<Fonts>> = const { RefCell::new(None) };
}

/// A typeface, how it shapes each script in each direction, which takes longer to find out than all else, and
/// what it shaped before.
struct Face {
    typeface: Typeface,
    plans: HashMap<(bool, Option<Script>), ShapePlan>,
    /// By whether they run from right to left.
    shaped: Kept<bool, Rc<[KrillaGlyph]>>,
}

/// Every typeface that a document needs.
pub(in crate::report) struct Fonts {
    faces: Vec<Face>,
    reach: Reach,
    /// The face for a cluster of characters that ours lacks, by weight and by what is written around it.
    found: HashMap<(Weight, Writing, String), Option<usize>>,
    /// Which of the computer's faces stands where among ours.
    opened: HashMap<fallback::Id, usize>,
    /// What no typeface has.
    pub(in crate::report) missing: BTreeSet<String>,
    /// What was set before, by weight and by which way it runs.
    pub(super) paragraphs: Kept<(Weight, Way), Rc<Paragraph>>,
    /// Where words that are too long are broken.
    pub(super) hyphens: Hyphens,
}

impl Fonts {
    /// Those that the last document of this thread was set with, or new ones, for a document that breaks its words
    /// so.
    pub(in crate::report) fn new(reach: Reach, hyphens: Hyphens) -> Result<Self, NoFonts> {
        let kept = KEPT.with(RefCell::take);
        if let Some(kept) = kept.filter(|kept| kept.reach == reach) {
            return Ok(Self { hyphens, ..kept });
        }
        let own = OWN.clone().ok_or(NoFonts)?;
        Ok(Self {
            faces: own.map(Face::new).into(),
            reach,
            found: HashMap::new(),
            opened: HashMap::new(),
            missing: BTreeSet::new(),
            paragraphs: Kept::default(),
            hyphens,
        })
    }

    /// Keeps them for the next document of this thread. Which typeface a character is drawn with does not
    /// depend on what was drawn before, so the next one is the same as if they were new.
    pub(in crate::report) fn keep(mut self) {
        const MANY: usize = 20_000;
        if !self.missing.is_empty() || self.found.len() > MANY {
            // What is missing is told of each document.
            self.missing.clear();
            self.found.clear();
        }
        KEPT.with(|kept| *kept.borrow_mut() = Some(self));
    }

    /// The typeface itself.
    pub(in crate::report) fn font(&self, face: usize) -> Font {
        self.faces[face].typeface.font.clone()
    }

    /// Draws a glyph, its lengths in [`Fonts::units`]; nothing where it has no outline.
    pub(in crate::report) fn outline(
        &self,
        face: usize,
        glyph: GlyphId,
        builder: &mut impl OutlineBuilder,
    ) {
        if let Ok(glyph) = u16::try_from(glyph.to_u32()) {
            let face = self.faces[face].typeface.shaper;
            face.outline_glyph(ttf_parser::GlyphId(glyph), builder);
        }
    }

    /// How many of a typeface's lengths are the size of its text.
    pub(in crate::report) fn units(&self, face: usize) -> f32 {
        self.faces[face].typeface.units
    }

    /// A text with the names of the emoji that no typeface has, as they are seen on a page.
    pub(in crate::report) fn spelled<'t>(&mut self, text: &'t str) -> Cow<'t, str> {
        if !spelled::may_be_in(text) {
            return text.into();
        }
        let (weight, writing) = (Weight::Strong, Writing::of(text));
        let own = Self::own(weight);
        let mut told = String::with_capacity(text.len());
        for cluster in text.graphemes(true) {
            match spelled::name(cluster) {
                Some(name) if self.face_for(cluster, own, weight, writing).is_none() => {
                    told += &name;
                }
                Some(_) | None => told += cluster,
            }
        }
        told.into()
    }

    /// A hyphen, which is copied as another text.
    pub(super) fn hyphen(&mut self, weight: Weight, copied: &str) -> Piece {
        let face = Self::own(weight);
        let mut glyphs = self.faces[face].shape("-", &(0..1), Level::ltr());
        for glyph in &mut glyphs {
            glyph.text_range = 0..copied.len();
        }
        Piece {
            face,
            text: copied.to_owned(),
            glyphs,
            at: 0.0,
        }
    }

    /// Which of ours has a weight.
    fn own(weight: Weight) -> usize {
        match weight {
            Weight::Regular => 0,
            Weight::Strong => 1,
        }
    }

    /// A text without line breaks as glyphs, in the order of its characters by run.
    pub(in crate::report) fn shape(
        &mut self,
        text: &str,
        weight: Weight,
        levels: &[Level],
    ) -> Vec<Run> {
        let own = Self::own(weight);
        if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) && !text.is_empty() {
            // Ours has all of ASCII.
            let level = levels.first().copied().unwrap_or_else(Level::ltr);
            let range = 0..text.len();
            let glyphs = self.faces[own].shape(text, &range, level);
            return vec![Run {
                face: own,
                range,
                level,
                glyphs,
            }];
        }
        let writing = Writing::of(text);
        let mut parts: Vec<(Option<usize>, Level, Range<usize>)> = Vec::new();
        // The typeface of the letters up to here, where one has all of them.
        let mut alike: (Option<usize>, usize) = (None, 0);
        for (at, cluster) in text.grapheme_indices(true) {
            let level = levels.get(at).copied().unwrap_or_else(Level::ltr);
            if at >= alike.1 {
                let letters = self.lacking(&text[at..], own);
                let several = Some(letters).filter(|it| it.len() > cluster.len());
                let one = several.and_then(|it| self.face_for(it, own, weight, writing));
                alike = (one, at + letters.len().max(cluster.len()));
            }
            let face = match alike.0 {
                Some(one) => Some(one),
                None => self.face_for(cluster, own, weight, writing),
            };
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
            None => self.instead(own, text, range, level),
        });
        runs.collect()
    }

    /// The letters of one script at the beginning of a text that ours lacks, some dozens at the most: in one typeface
    /// they stand alike, where two would have one letter thin and the next one bold.
    fn lacking<'t>(&self, text: &'t str, own: usize) -> &'t str {
        const MOST: usize = 40;
        let mut known = None;
        let lacks = |cluster: &&str| {
            let Some(first) = cluster.chars().next().filter(|it| it.is_alphabetic()) else {
                return false;
            };
            let script = fallback::script_of(first);
            let is_same = script.is_none() || *known.get_or_insert(script) == script;
            is_same && !self.faces[own].draws(cluster)
        };
        let clusters = text.graphemes(true).take_while(lacks).take(MOST);
        &text[..clusters.map(str::len).sum()]
    }

    /// What stands for a cluster that cannot be drawn: an emoji's name, or else a box. What is copied
    /// from it is still the text.
    fn instead(&mut self, own: usize, text: &str, range: Range<usize>, level: Level) -> Run {
        let cluster = &text[range.clone()];
        let spelled = spelled::name(cluster);
        if spelled.is_none() {
            self.missing.insert(cluster.into());
        }
        let shown = spelled.unwrap_or_else(|| TOFU.into());
        // The name is Latin, whatever is written around it.
        let mut glyphs = self.faces[own].shape(&shown, &(0..shown.len()), Level::ltr());
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
    fn face_for(
        &mut self,
        cluster: &str,
        own: usize,
        weight: Weight,
        writing: Writing,
    ) -> Option<usize> {
        if self.faces[own].draws(cluster) {
            return Some(own);
        }
        let key = (weight, writing, cluster.to_owned());
        if let Some(found) = self.found.get(&key) {
            return *found;
        }
        let found = match self.reach {
            Reach::System => fallback::find(cluster, weight, writing),
            #[cfg(test)]
            Reach::Own => None,
        };
        let found = found.map(|(id, typeface)| {
            *self.opened.entry(id).or_insert_with(|| {
                self.faces.push(Face::new(typeface));
                self.faces.len() - 1
            })
        });
        self.found.insert(key, found);
        found
    }
}

/// The words of a text, each with where it begins and the space behind it. No script joins its letters across a space,
/// but a typeface may raise a dash between figures that stand apart from it: a sign stays with the words around it.
fn words(text: &str) -> Vec<(usize, &str)> {
    let parts_before = |c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | ';' | '!' | '?');
    let ends = text.match_indices(' ').map(|(at, _)| at + 1);
    let ends = ends.filter(move |end| {
        text[..end - 1].ends_with(parts_before) && text[*end..].starts_with(char::is_alphanumeric)
    });
    let mut start = 0;
    let words = ends.chain([text.len()]).map(|end| {
        let word = (start, &text[start..end]);
        start = end;
        word
    });
    words.collect()
}

impl Face {
    fn new(typeface: Typeface) -> Self {
        Self {
            typeface,
            plans: HashMap::new(),
            shaped: Kept::default(),
        }
    }

    /// Whether ours has an outline for all that is seen of a cluster.
    fn draws(&self, cluster: &str) -> bool {
        let shaper = self.typeface.shaper;
        cluster
            .chars()
            .all(|character| unseen(character) || shaper.glyph_index(character).is_some())
    }

    /// A part of a text as glyphs from left to right. They depend on nothing around it: each word is shaped by
    /// itself.
    fn shape(&mut self, text: &str, range: &Range<usize>, level: Level) -> Vec<KrillaGlyph> {
        let part = &text[range.clone()];
        let mut glyphs = Vec::with_capacity(part.len());
        let mut words = words(part);
        if level.is_rtl() {
            // The last word stands first.
            words.reverse();
        }
        for (at, word) in words {
            let at = range.start + at;
            glyphs.extend(self.word(word, level).iter().map(|glyph| {
                let mut glyph = glyph.clone();
                glyph.text_range.start += at;
                glyph.text_range.end += at;
                glyph
            }));
        }
        glyphs
    }

    /// A word with the space behind it as glyphs from left to right.
    fn word(&mut self, word: &str, level: Level) -> Rc<[KrillaGlyph]> {
        let key = level.is_rtl();
        self.shaped.get(word, &key).unwrap_or_else(|| {
            let glyphs: Rc<[KrillaGlyph]> = self.shape_anew(word, level).into();
            self.shaped
                .keep(word, key, Rc::clone(&glyphs), glyphs.len());
            glyphs
        })
    }

    fn shape_anew(&mut self, text: &str, level: Level) -> Vec<KrillaGlyph> {
        let mut buffer = UnicodeBuffer::new();
        for (at, character) in text.char_indices() {
            let cluster = u32::try_from(at).unwrap_or(u32::MAX);
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
        let shaped = shape(self.typeface.shaper, &mut self.plans, buffer);
        self.glyphs(&shaped, text.len())
    }

    fn glyphs(&self, shaped: &GlyphBuffer, end: usize) -> Vec<KrillaGlyph> {
        let start = |cluster: u32| usize::try_from(cluster).unwrap_or(0);
        let infos = shaped.glyph_infos();
        let mut starts: Vec<usize> = infos.iter().map(|info| start(info.cluster)).collect();
        starts.sort_unstable();
        starts.dedup();
        #[allow(clippy::cast_precision_loss)]
        let ems = |units: i32| units as f32 / self.typeface.units;
        let glyphs = infos.iter().zip(shaped.glyph_positions());
        let glyphs = glyphs.map(|(info, position)| {
            let from = start(info.cluster);
            let next = starts.partition_point(|start| *start <= from);
            let to = starts.get(next).copied().unwrap_or(end);
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

fn shape(
    shaper: &Shaper<'_>,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emoji_are_spelled_where_no_typeface_has_them() {
        let mut fonts = Fonts::new(Reach::Own, Hyphens::default()).unwrap();
        for (text, spelled) in [
            ("🤝 Handelskontor", "[handshake] Handelskontor"),
            ("Café ☕ Bar 🍸", "Café [coffee] Bar [cocktail]"),
            ("Müller", "Müller"),
            ("Handelskontor", "Handelskontor"),
        ] {
            assert_eq!(fonts.spelled(text), spelled);
        }
    }

    #[test]
    fn the_name_of_an_emoji_is_read_from_left_to_right_in_any_writing() {
        let mut fonts = Fonts::new(Reach::Own, Hyphens::default()).unwrap();
        let mut glyphs = |level: Level| {
            let text = "🥐";
            let runs = fonts.shape(text, Weight::Regular, &vec![level; text.len()]);
            let glyphs = runs.into_iter().flat_map(|run| run.glyphs);
            glyphs.map(|it| it.glyph_id.to_u32()).collect::<Vec<_>>()
        };
        let named = glyphs(Level::ltr());
        assert!(named.len() > 5);
        assert_eq!(glyphs(Level::rtl()), named);
    }

    #[test]
    fn words_that_are_shaped_one_by_one_stand_as_they_do_in_the_whole_text() {
        let mut fonts = Fonts::new(Reach::Own, Hyphens::default()).unwrap();
        let seen = |glyphs: &[KrillaGlyph]| -> Vec<_> {
            let glyphs = glyphs.iter();
            let seen = glyphs.map(|it| (it.glyph_id.to_u32(), it.text_range.clone()));
            seen.collect()
        };
        for text in [
            "one two",
            " two  blanks ",
            "AV – 40 %",
            "",
            "fi.",
            "a\u{a0}b c",
        ] {
            for level in [Level::ltr(), Level::rtl()] {
                let face = &mut fonts.faces[0];
                let whole = face.shape_anew(text, level);
                let words = face.shape(text, &(0..text.len()), level);
                assert_eq!(seen(&words), seen(&whole), "{text}");
                // From what is kept, and within another text.
                let longer = format!("x{text}y");
                let mut within = face.shape(&longer, &(1..text.len() + 1), level);
                for glyph in &mut within {
                    glyph.text_range = glyph.text_range.start - 1..glyph.text_range.end - 1;
                }
                assert_eq!(seen(&within), seen(&whole), "{text}");
            }
        }
    }
}
