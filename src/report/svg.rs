//! A figure as one SVG file that needs nothing else.
//!
//! Every colour is given twice: as a fixed one, so that the file can be opened by any program, and as
//! a class by its role, so that a page that holds the drawing can give it its own colours.

use std::{borrow::Cow, fmt::Write as _};

use super::{
    document::Figure,
    drawing::{
        self, Anchor, Area, DASHES, Drawing, Font, Item, MARGINS, Pen, Role, Width, printable,
    },
    linebreak::SOFT_HYPHEN,
};

/// A figure as SVG. What cannot be seen is told in its title and its description.
pub fn render(figure: &Figure) -> String {
    render_at(figure, Width::Wide)
}

/// A figure as SVG of a width.
pub fn render_at(figure: &Figure, width: Width) -> String {
    written(figure, width, &[])
}

/// The same as a file of its own, with its title in the picture.
pub fn file(figure: &Figure) -> String {
    written(figure, Width::Wide, &drawing::title(figure))
}

/// A figure under the lines of its title.
fn written(figure: &Figure, width: Width, title: &[String]) -> String {
    let Drawing {
        width,
        height,
        items,
    } = drawing::draw(figure, width);
    let [aside, above] = MARGINS;
    let count = u32::try_from(title.len()).unwrap_or(0);
    let leading = Font::TITLE.leading();
    let head = f64::from(count) * leading + if count > 0 { above } else { 0.0 };
    let (left, top) = (number(-aside), number(-above - head));
    let height = height + head + 2.0 * above;
    let (width, height) = (number(width + 2.0 * aside), number(height));
    let mut svg = String::with_capacity(256 + items.len() * 96);
    let paper = fill(Role::Paper);
    put(
        &mut svg,
        format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"{left} {top} {width} {height}\" font-family=\"system-ui, -apple-system, 'Segoe UI', \
             Roboto, Helvetica, Arial, sans-serif\"><title>{}</title><desc>{}</desc>\
             <rect {paper} x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\"/>",
            escaped(&figure.title),
            escaped(&figure.description),
        ),
    );
    for (nth, line) in (0_u32..).zip(title) {
        let down = Font::TITLE.size - head + f64::from(nth) * leading;
        let (ink, size, y) = (fill(Role::Ink), number(Font::TITLE.size), number(down));
        put(
            &mut svg,
            format_args!(
                "<text {ink} font-size=\"{size}\" font-weight=\"600\" x=\"0\" y=\"{y}\">{}</text>",
                escaped(&shown(line))
            ),
        );
    }
    for item in &items {
        draw(&mut svg, item);
    }
    svg.push_str("</svg>");
    svg
}

fn draw(svg: &mut String, item: &Item) {
    match item {
        Item::Bar { area, round, role } => {
            let (place, fill) = (placed(*area, *round), fill(*role));
            put(svg, format_args!("<rect {fill} {place}/>"));
        }
        Item::Outline { area, round, pen } => {
            let (place, stroke) = (placed(*area, *round), stroke(*pen, "none"));
            put(svg, format_args!("<rect {stroke} {place}/>"));
        }
        Item::Line { from, to, pen } => {
            let (x1, y1, x2, y2) = (number(from.0), number(from.1), number(to.0), number(to.1));
            let stroke = stroke(*pen, "");
            put(
                svg,
                format_args!("<line {stroke} x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>"),
            );
        }
        Item::Dot {
            centre,
            radius,
            role,
        } => {
            let (place, fill) = (round(*centre, *radius), fill(*role));
            put(svg, format_args!("<circle {fill} {place}/>"));
        }
        Item::Ring {
            centre,
            radius,
            pen,
        } => {
            let (place, stroke) = (round(*centre, *radius), stroke(*pen, "paper"));
            put(svg, format_args!("<circle {stroke} {place}/>"));
        }
        Item::Shape { corners, role } => {
            let points: Vec<String> = corners
                .iter()
                .map(|(x, y)| format!("{},{}", number(*x), number(*y)))
                .collect();
            let (points, fill) = (points.join(" "), fill(*role));
            put(svg, format_args!("<polygon {fill} points=\"{points}\"/>"));
        }
        Item::HalfDisc {
            centre,
            radius,
            role,
        } => {
            let (x, r, fill) = (number(centre.0), number(*radius), fill(*role));
            let (top, bottom) = (number(centre.1 - radius), number(centre.1 + radius));
            put(
                svg,
                format_args!("<path {fill} d=\"M{x} {top}A{r} {r} 0 0 0 {x} {bottom}Z\"/>"),
            );
        }
        Item::Text {
            at,
            anchor,
            font,
            role,
            text,
        } => {
            let (x, y, size, fill) = (number(at.0), number(at.1), number(font.size), fill(*role));
            let anchor = match anchor {
                Anchor::Start => "",
                Anchor::Middle => " text-anchor=\"middle\"",
                Anchor::End => " text-anchor=\"end\"",
            };
            let weight = if font.bold {
                " font-weight=\"600\""
            } else {
                ""
            };
            let text = escaped(&shown(text));
            put(
                svg,
                format_args!(
                    "<text {fill} font-size=\"{size}\"{weight}{anchor} x=\"{x}\" y=\"{y}\">{text}</text>"
                ),
            );
        }
    }
}

/// A line as it is seen: no program shows where a word goes on in the next one.
fn shown(line: &str) -> Cow<'_, str> {
    match line.strip_suffix(SOFT_HYPHEN) {
        Some(begun) => format!("{begun}-").into(),
        None => line.into(),
    }
}

fn put(svg: &mut String, markup: std::fmt::Arguments<'_>) {
    // Writing to a string never fails.
    let _ = svg.write_fmt(markup);
}

fn fill(role: Role) -> String {
    format!("class=\"f-{}\" fill=\"{}\"", role.name(), role.colour())
}

/// A stroke around nothing, around paper, or of a line, which has no inside.
fn stroke(pen: Pen, inside: &str) -> String {
    let (name, colour, width) = (pen.role.name(), pen.role.colour(), number(pen.width));
    let dashes = if pen.dashed {
        let [on, off] = DASHES;
        format!(" stroke-dasharray=\"{on} {off}\"")
    } else {
        String::new()
    };
    let (class, fill) = match inside {
        "paper" => ("f-paper ", format!(" fill=\"{}\"", Role::Paper.colour())),
        "none" => ("", " fill=\"none\"".to_owned()),
        _ => ("", String::new()),
    };
    format!("class=\"{class}s-{name}\"{fill} stroke=\"{colour}\" stroke-width=\"{width}\"{dashes}")
}

fn placed(area: Area, round: f64) -> String {
    format!(
        "x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"",
        number(area.x),
        number(area.y),
        number(area.width.max(0.0)),
        number(area.height),
        number(round)
    )
}

fn round(centre: (f64, f64), radius: f64) -> String {
    format!(
        "cx=\"{}\" cy=\"{}\" r=\"{}\"",
        number(centre.0),
        number(centre.1),
        number(radius)
    )
}

/// A number with one decimal at most, so that files stay small and the same everywhere.
fn number(number: f64) -> String {
    // Lengths on a page, far from what the type holds.
    #[allow(clippy::cast_possible_truncation)]
    let tenths = (number * 10.0).round_ties_even() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, tenths) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    match tenths {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{tenths}"),
    }
}

/// A text as XML may hold it.
fn escaped(text: &str) -> String {
    let text = printable(text);
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}
