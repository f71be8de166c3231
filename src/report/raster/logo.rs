//! Somebody's sign, drawn anew as pixels.

use resvg::{
    tiny_skia::{FilterQuality, IntSize, Pixmap, PixmapPaint, Transform},
    usvg::{self, ImageHrefResolver, Tree, roxmltree},
};
use zune_jpeg::{
    JpegDecoder,
    zune_core::{bytestream::ZCursor, colorspace::ColorSpace, options::DecoderOptions},
};

use super::Raster;

/// The most pixels along a side of a file.
const LONGEST_SIDE: usize = 10_000;

/// Why a file cannot be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Undrawn {
    /// It is no PNG, JPEG or SVG, a broken one, or shows nothing.
    NotAPicture,
    /// It has more pixels than anybody sees.
    TooLarge,
    /// It is an SVG with words or pixels in it, which would be left out.
    NotOutlines,
}

/// A PNG, a JPEG or an SVG as large as fits into so many pixels.
pub(in crate::report) fn within(bytes: &[u8], room: [f32; 2]) -> Result<Raster, Undrawn> {
    let drawn = match bytes {
        [0x89, b'P', b'N', b'G', ..] => {
            sized(bytes)?;
            let pixels = Pixmap::decode_png(bytes).map_err(|_| Undrawn::NotAPicture)?;
            fitted(pixels, room)
        }
        [0xff, 0xd8, 0xff, ..] => {
            sized(bytes)?;
            fitted(jpeg(bytes).ok_or(Undrawn::NotAPicture)?, room)
        }
        _ => shapes(bytes, room)?,
    };
    let drawn = drawn.filter(|pixels| pixels.pixels().iter().any(|pixel| pixel.alpha() > 0));
    let drawn = drawn.ok_or(Undrawn::NotAPicture)?;
    Raster::of(&drawn).map_err(|_| Undrawn::NotAPicture)
}

/// Looks at the size before anything is read.
fn sized(bytes: &[u8]) -> Result<(), Undrawn> {
    let size = imagesize::blob_size(bytes).map_err(|_| Undrawn::NotAPicture)?;
    if size.width.max(size.height) > LONGEST_SIDE {
        return Err(Undrawn::TooLarge);
    }
    Ok(())
}

fn jpeg(bytes: &[u8]) -> Option<Pixmap> {
    let options = DecoderOptions::default()
        .set_max_width(LONGEST_SIDE)
        .set_max_height(LONGEST_SIDE)
        .jpeg_set_out_colorspace(ColorSpace::RGBA);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let pixels = decoder.decode().ok()?;
    let size = decoder.info()?;
    // Every pixel is opaque, so that its colours stand as they are.
    Pixmap::from_vec(
        pixels,
        IntSize::from_wh(size.width.into(), size.height.into())?,
    )
}

/// A picture of pixels, as large as there is room for.
fn fitted(mut pixels: Pixmap, room: [f32; 2]) -> Option<Pixmap> {
    // Halved as long as it is far too large, so that every pixel of it counts.
    while scale(&pixels, room) < 0.5 {
        let (across, down) = (pixels.width().div_ceil(2), pixels.height().div_ceil(2));
        pixels = resized(&pixels, [across, down], FilterQuality::Bilinear)?;
    }
    let scale = scale(&pixels, room);
    let size = IntSize::from_wh(pixels.width(), pixels.height())?.scale_by(scale)?;
    resized(
        &pixels,
        [size.width(), size.height()],
        FilterQuality::Bicubic,
    )
}

/// How much larger a picture is to be.
#[allow(clippy::cast_precision_loss)] // At most ten thousand pixels.
fn scale(pixels: &Pixmap, [width, height]: [f32; 2]) -> f32 {
    (width / pixels.width() as f32).min(height / pixels.height() as f32)
}

#[allow(clippy::cast_precision_loss)] // At most ten thousand pixels.
fn resized(pixels: &Pixmap, [across, down]: [u32; 2], quality: FilterQuality) -> Option<Pixmap> {
    let mut drawn = Pixmap::new(across, down)?;
    let place = Transform::from_scale(
        across as f32 / pixels.width() as f32,
        down as f32 / pixels.height() as f32,
    );
    let paint = PixmapPaint {
        quality,
        ..PixmapPaint::default()
    };
    drawn.draw_pixmap(0, 0, pixels.as_ref(), &paint, place, None);
    Some(drawn)
}

/// Draws an SVG. No file that it names is ever opened.
fn shapes(bytes: &[u8], [width, height]: [f32; 2]) -> Result<Option<Pixmap>, Undrawn> {
    let svg = str::from_utf8(bytes).map_err(|_| Undrawn::NotAPicture)?;
    let reading = roxmltree::ParsingOptions {
        allow_dtd: true,
        ..roxmltree::ParsingOptions::default()
    };
    let xml = roxmltree::Document::parse_with_options(svg, reading);
    let xml = xml.map_err(|_| Undrawn::NotAPicture)?;
    let is_lost = |node: roxmltree::Node<'_, '_>| match node.tag_name().name() {
        "text" => node
            .descendants()
            .any(|it| it.is_text() && it.text().is_some_and(|text| !text.trim().is_empty())),
        "image" | "feImage" => true,
        _ => false,
    };
    if xml.descendants().any(is_lost) {
        return Err(Undrawn::NotOutlines);
    }
    let options = usvg::Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    };
    let tree = Tree::from_xmltree(&xml, &options).map_err(|_| Undrawn::NotAPicture)?;
    let size = tree.size();
    let scale = (width / size.width()).min(height / size.height());
    let Some(size) = size.to_int_size().scale_by(scale) else {
        return Ok(None);
    };
    let Some(mut pixels) = Pixmap::new(size.width(), size.height()) else {
        return Ok(None);
    };
    let place = Transform::from_scale(scale, scale);
    resvg::render(&tree, place, &mut pixels.as_mut());
    Ok(Some(pixels))
}

#[cfg(test)]
mod tests {
    use base64::{Engine as _, engine::general_purpose::STANDARD};

    use super::*;

    const ROOM: [f32; 2] = [640.0, 240.0];

    /// A picture of pixels, the left half black and the right half clear, in stripes a pixel high.
    fn stripes(width: u32, height: u32) -> Vec<u8> {
        let mut pixels = Pixmap::new(width, height).unwrap();
        for y in (0..height).step_by(2) {
            for x in 0..width {
                let at = usize::try_from(y * width + x).unwrap();
                pixels.pixels_mut()[at] =
                    resvg::tiny_skia::PremultipliedColorU8::from_rgba(0, 0, 0, 255).unwrap();
            }
        }
        pixels.encode_png().unwrap()
    }

    #[test]
    fn a_large_picture_is_made_smaller_out_of_all_of_it() {
        let drawn = within(&stripes(3000, 1200), ROOM).unwrap();
        assert_eq!(drawn.size, [600, 240]);
        let alphas = drawn.pixels().into_iter().skip(3).step_by(4);
        // Half of every place is covered.
        let off = alphas.filter(|alpha| alpha.abs_diff(128) > 24).count();
        assert!(off < 600 * 240 / 20, "{off}");
    }

    #[test]
    fn a_jpeg_keeps_its_colour() {
        // 16 by 8 pixels, all of one red.
        const JPEG: &str = "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71\
             ////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4\
             +Pj4+Pj4+Pj/wAARCAAIABADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUF\
             BAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVW\
             V1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi\
             4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAEC\
             AxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVm\
             Z2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq\
             8vP09fb3+Pn6/9oADAMBAAIRAxEAPwClRRRWJ6Z//9k=";
        let drawn = within(&STANDARD.decode(JPEG).unwrap(), ROOM).unwrap();
        assert_eq!(drawn.size, [480, 240]);
        let pixels = drawn.pixels();
        let [red, green, blue, alpha] = pixels[pixels.len() / 2..][..4] else {
            panic!("four bytes each");
        };
        assert!(
            red > 190 && green < 30 && blue < 30 && alpha == 255,
            "{red} {green} {blue} {alpha}"
        );
    }

    #[test]
    fn an_svg_with_words_or_pixels_is_told() {
        let svg = |inside: &str| {
            let svg = format!(
                r##"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="9" height="9" fill="#c00"/>{inside}</svg>"##
            );
            within(svg.as_bytes(), ROOM).map(|drawn| drawn.size)
        };
        assert_eq!(svg("<text> </text>"), Ok([480, 240]));
        for lost in [
            "<text>Rowan</text>",
            "<g><text><tspan>Rowan</tspan></text></g>",
            r#"<image width="9" height="9" href="/etc/passwd"/>"#,
        ] {
            assert_eq!(svg(lost), Err(Undrawn::NotOutlines));
        }
    }
}
