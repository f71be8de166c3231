//! Pictures as pixels, for what takes no shapes.

pub(super) mod figure;
pub(super) mod logo;

use resvg::tiny_skia::Pixmap;

use super::typeset::font::NoFonts;

/// A picture in pixels, as a PNG file that holds nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Raster {
    /// The file.
    pub(super) png: Vec<u8>,
    /// Width and height in pixels.
    pub(super) size: [u32; 2],
}

/// Why a figure has no pixels.
#[derive(Debug, Clone, thiserror::Error)]
pub enum RasterProblem {
    /// Nothing of its words can be drawn.
    #[error(transparent)]
    Fonts(#[from] NoFonts),
    /// It has no size.
    #[error("it has no size")]
    Empty,
    /// The file cannot be written.
    #[error("its file cannot be written: {0}")]
    Unwritable(String),
}

impl Raster {
    fn of(pixels: &Pixmap) -> Result<Self, RasterProblem> {
        let png = pixels.encode_png();
        let png = png.map_err(|error| RasterProblem::Unwritable(error.to_string()))?;
        Ok(Self {
            png,
            size: [pixels.width(), pixels.height()],
        })
    }

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
