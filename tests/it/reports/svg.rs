//! Figures as files of their own.

use madbook::report::svg;

use super::{bakery, figures, kind};

#[test]
fn each_kind_of_figure_has_its_drawing() {
    let document = bakery();
    for wanted in [
        "axis", "gauges", "marks", "ladder", "ratings", "grid", "trend",
    ] {
        let all = figures(&document.sections);
        let figure = all.iter().find(|it| kind(&it.picture) == wanted).unwrap();
        let name = format!("{wanted}.svg");
        insta::assert_binary_snapshot!(&name, svg::render(figure).into_bytes());
    }
}
