use proptest::prelude::*;
use roxmltree::{Document, Node};

use super::{
    Drawing, Item, Role, Width, draw,
    measure::{Font, wrap},
};
use crate::report::{
    document::{
        Axis, Candidate, Cell, Criterion, Drawn, Figure, Fill, Gauge, Grid, Key, Landmark, Lane,
        Legend, Mark, Moment, Picture, Place, Point, Rated, Rating, Reach, Rung, Score, Series,
        Sign, Stretch, Total, Trend,
    },
    svg::{render, render_at},
};

/// Names as people type them, and as they should not.
fn any_name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z ]{0,80}",
        "[<>&\"'/!\\[\\]=;a-z-]{0,30}",
        "[日本語한국 ]{0,40}",
        "[א-ת ا-ي]{0,40}",
        "(👩‍👩‍👧‍👦|🥖|é|ﷺ){0,12}",
        any::<String>(),
        Just("</text><script>alert(1)</script>".to_owned()),
        Just("]]><!-- \" onload=\"x".to_owned()),
        Just("W".repeat(200)),
    ]
}

fn any_place() -> impl Strategy<Value = Place> {
    prop_oneof![
        (0.0..=100.0).prop_map(Place::Point),
        (0.0..50.0, 50.0..=100.0).prop_map(|(low, high)| Place::Band { low, high }),
    ]
}

fn any_axis() -> impl Strategy<Value = Picture> {
    let place = || prop::option::of(any_place());
    let lane = (any_name(), place(), place(), any_name());
    let landmark = (any_name(), 0.0..=100.0);
    let stretches = (any_name(), any_name(), 10.0..90.0);
    let lanes = prop::collection::vec(lane, 0..5);
    let landmarks = prop::collection::vec(landmark, 0..5);
    (stretches, landmarks, lanes).prop_map(|((one, other, between), landmarks, lanes)| {
        let stretch = |name, from, to| Stretch { name, from, to };
        Picture::Axis(Axis {
            stretches: vec![stretch(one, 0.0, between), stretch(other, between, 100.0)],
            landmarks: (landmarks.into_iter())
                .map(|(name, at)| Landmark { name, at })
                .collect(),
            notch: Some(between / 2.0),
            lanes: (lanes.into_iter())
                .map(|(name, now, aim, reading)| Lane {
                    badge: "A".into(),
                    verdict: name.chars().rev().collect(),
                    name,
                    now,
                    aim,
                    reading,
                })
                .collect(),
            legend: Legend {
                now: "now".into(),
                aim: "aim".into(),
                band: "somewhere in here".repeat(3),
                notch: "most lie here".repeat(4),
            },
            drawn: Drawn::default(),
        })
    })
}

fn any_gauges() -> impl Strategy<Value = Picture> {
    let reach = || {
        let reach = (any_name(), 0..=100_u8, any_name());
        prop::option::of(reach.prop_map(|(label, at, meaning)| Reach { label, at, meaning }))
    };
    let gauge = (any_name(), reach(), reach());
    let gauge = gauge.prop_map(|(name, now, aim)| Gauge { name, now, aim });
    prop::collection::vec(gauge, 0..4).prop_map(Picture::Gauges)
}

fn any_rows() -> impl Strategy<Value = Picture> {
    let fill = prop::sample::select(vec![Fill::Full, Fill::Half, Fill::Empty, Fill::Open]);
    let mark = (any_name(), fill, any_name());
    let mark = mark.prop_map(|(name, fill, reading)| Mark {
        name,
        fill,
        reading,
    });
    let rung = (any_name(), prop::collection::vec(any_name(), 0..3));
    let rung = rung.prop_map(|(name, pegs)| Rung { name, pegs });
    let rated = prop_oneof![
        Just(Rated::Open),
        (1..=5_u8).prop_map(Rated::Claimed),
        (1..=5_u8).prop_map(Rated::Shown),
    ];
    let rating = (any_name(), rated, any_name());
    let rating = rating.prop_map(|(name, rated, reading)| Rating {
        name,
        rated,
        reading,
    });
    prop_oneof![
        prop::collection::vec(mark, 0..6).prop_map(Picture::Marks),
        prop::collection::vec(rung, 0..6).prop_map(Picture::Ladder),
        prop::collection::vec(rating, 0..6).prop_map(Picture::Ratings),
    ]
}

fn any_grid() -> impl Strategy<Value = Picture> {
    let score = prop_oneof![
        Just(Score::Blank),
        Just(Score::Unknown),
        (1..=5_u8).prop_map(Score::TestAnswers),
        (1..=5_u8).prop_map(Score::TooLow),
    ];
    let cell = (score, any_name()).prop_map(|(score, reading)| Cell { score, reading });
    let total = (1.0..3.0, 3.0..=5.0, any_name());
    let total = total.prop_map(|(low, high, range)| Total {
        so_far: f64::midpoint(low, high),
        low,
        high,
        reading: "3.0".into(),
        range: Some(range),
    });
    let candidate = (
        any_name(),
        prop::collection::vec(cell, 3),
        prop::option::of(total),
    );
    let candidate = candidate.prop_map(|(name, cells, total)| Candidate {
        name,
        cells,
        total,
        place: "1".into(),
    });
    let criterion = any_name().prop_map(|name| Criterion {
        name,
        weight: "20 %".into(),
    });
    let criteria = prop::collection::vec(criterion, 3);
    let candidates = prop::collection::vec(candidate, 0..=6);
    (criteria, candidates).prop_map(|(criteria, candidates)| {
        Picture::Grid(Grid {
            head: ["Criterion", "Weight"].map(Into::into),
            criteria,
            candidates,
            foot: ["Total", "Place"].map(Into::into),
        })
    })
}

fn any_trend() -> impl Strategy<Value = Picture> {
    let moments = prop::collection::vec((any_name(), 0.0..=100.0_f64), 1..8);
    (moments, any_name(), prop::option::of(1..=5_u8)).prop_map(|(mut moments, name, rating)| {
        moments.sort_by(|(_, one), (_, other)| one.total_cmp(other));
        let points = vec![
            Point {
                rating,
                reading: "told".into(),
            };
            moments.len()
        ];
        Picture::Trend(Trend {
            moment: "Day".into(),
            moments: (moments.into_iter())
                .map(|(name, at)| Moment { name, at })
                .collect(),
            series: vec![Series { name, points }; 2],
        })
    })
}

fn any_figure() -> impl Strategy<Value = Figure> {
    let picture = prop_oneof![
        any_axis(),
        any_gauges(),
        any_rows(),
        any_grid(),
        any_trend()
    ];
    let key = any_name().prop_map(|says| Key {
        sign: Sign::Claimed,
        says,
    });
    let legend = prop::collection::vec(key, 0..4);
    let figure = (any_name(), any_name(), legend, picture);
    figure.prop_map(|(title, description, legend, picture)| Figure {
        title,
        description,
        legend,
        picture,
    })
}

/// Where a line of text is: left, top, right, bottom.
fn place(text: Node<'_, '_>) -> [f64; 4] {
    let number = |name| text.attribute(name).unwrap().parse::<f64>().unwrap();
    let font = Font {
        size: number("font-size"),
        bold: text.has_attribute("font-weight"),
    };
    let width = font.width(text.text().unwrap_or_default());
    let left = match text.attribute("text-anchor") {
        Some("middle") => number("x") - width / 2.0,
        Some("end") => number("x") - width,
        _ => number("x"),
    };
    let baseline = number("y");
    [left, baseline - font.size * 0.7, left + width, baseline]
}

fn elements<'d>(drawing: &'d Document<'_>) -> impl Iterator<Item = Node<'d, 'd>> {
    drawing.descendants().filter(Node::is_element)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn nothing_typed_becomes_markup(figure in any_figure()) {
        let svg = render(&figure);
        let drawing = Document::parse(&svg).unwrap();
        let known = [
            "svg", "title", "desc", "rect", "line", "circle", "polygon", "path", "text",
        ];
        for element in elements(&drawing) {
            prop_assert!(known.contains(&element.tag_name().name()), "{svg}");
            for attribute in element.attributes() {
                let name = attribute.name();
                prop_assert!(!name.starts_with("on") && !name.contains("href"), "{svg}");
                prop_assert!(!attribute.value().contains("NaN"), "{svg}");
            }
        }
        // Parsers turn line ends into one kind; we have none left.
        let told = drawing.root_element().first_element_child().unwrap();
        prop_assert_eq!(told.text().unwrap_or_default(), crate::report::drawing::printable(&figure.title));
    }

    #[test]
    fn no_text_runs_into_another_or_off_the_drawing(
        figure in any_figure(),
        width in prop_oneof![Just(Width::Wall), Just(Width::Wide), Just(Width::Column), Just(Width::Narrow)],
    ) {
        let svg = render_at(&figure, width);
        let drawing = Document::parse(&svg).unwrap();
        let view = drawing.root_element().attribute("viewBox").unwrap();
        let view: Vec<f64> = view.split(' ').map(|it| it.parse().unwrap()).collect();
        let texts: Vec<_> = elements(&drawing)
            .filter(|it| it.tag_name().name() == "text")
            .filter(|it| it.text().is_some_and(|text| !text.trim().is_empty()))
            .map(place)
            .collect();
        for (at, [left, top, right, bottom]) in texts.iter().enumerate() {
            prop_assert!(*left >= view[0] && *top >= view[1] - 1.0, "{svg}");
            prop_assert!(*right <= view[0] + view[2] + 0.5, "{svg}");
            prop_assert!(*bottom <= view[1] + view[3], "{svg}");
            for [other_left, other_top, other_right, other_bottom] in &texts[at + 1..] {
                let apart = right <= other_left
                    || other_right <= left
                    || bottom <= other_top
                    || other_bottom <= top;
                prop_assert!(apart, "{svg}");
            }
        }
    }

    #[test]
    fn wrapped_text_fits_and_says_where_it_was_cut(text in any_name(), most in 1..4_usize) {
        let font = Font::BODY;
        let lines = wrap(&text, font, 90.0, most);
        prop_assert!(lines.len() <= most);
        for line in &lines {
            prop_assert!(font.width(line) <= 90.1, "{line}");
        }
        // A word that is broken goes on behind a hyphen.
        let all = |text: &str| {
            let seen = text.chars().filter(|it| !it.is_whitespace() && *it != '\u{ad}');
            seen.collect::<String>()
        };
        let kept = all(&lines.concat());
        if kept != all(&text) {
            prop_assert!(kept.ends_with('…'));
        }
    }
}

#[test]
fn a_long_word_is_broken_between_syllables_with_a_hyphen() {
    let font = Font::BODY;
    let lines = wrap("Elektrizitätswerksgenossenschaft", font, 120.0, 4);
    assert_eq!(
        lines,
        ["Elektrizitäts\u{ad}", "werksgenossen\u{ad}", "schaft"]
    );
    let lines = wrap("Elektrizitätswerksgenossenschaft", font, 120.0, 1);
    assert_eq!(lines, ["Elektrizitäts…"]);
    // In a narrow place as well, and in any alphabet that has hyphens.
    for (name, room) in [("Wirtschaftsprüfung", 36.0), ("Международная", 50.0)] {
        let lines = wrap(name, font, room, 9);
        let (_, before) = lines.split_last().unwrap();
        let goes_on = before.iter().all(|line| line.ends_with('\u{ad}'));
        assert!(before.len() > 1 && goes_on, "{lines:?}");
        assert_eq!(lines.concat().replace('\u{ad}', ""), name);
    }
    // Where a line may end anyway, nothing is added.
    let lines = wrap("Nord-Ostsee-Kanal", font, 80.0, 4);
    assert_eq!(lines, ["Nord-", "Ostsee-", "Kanal"]);
    let lines = wrap("合作伙伴面包有限公司", font, 60.0, 4);
    assert_eq!(lines.concat(), "合作伙伴面包有限公司");
}

#[test]
fn a_drawing_needs_nothing_else_and_says_what_it_is() {
    let svg = render(&Figure {
        title: "Where we stand".into(),
        description: "Nobody stands anywhere.".into(),
        legend: Vec::new(),
        picture: Picture::Marks(Vec::new()),
    });
    let drawing = Document::parse(&svg).unwrap();
    let root = drawing.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    let told: Vec<_> = root.children().filter_map(|it| it.text()).collect();
    assert_eq!(told, ["Where we stand", "Nobody stands anywhere."]);
    // Its own name is the only address in it.
    assert_eq!(svg.matches("://").count(), 1);
    for role in Role::ALL {
        assert_eq!(role.colour().len(), 7);
    }
}

#[test]
fn on_a_telephone_a_name_has_what_its_reading_leaves_and_a_verdict_the_whole_width() {
    let lane = Lane {
        badge: "A".into(),
        name: "Delicatessen of Market Street".into(),
        verdict: "At most an emerging alliance, so far".into(),
        now: Some(Place::Point(0.0)),
        aim: None,
        reading: "0".into(),
    };
    let axis = Picture::Axis(Axis {
        stretches: Vec::new(),
        landmarks: Vec::new(),
        notch: None,
        lanes: vec![lane; 8],
        legend: Legend::default(),
        drawn: Drawn::default(),
    });
    let figure = Figure {
        title: "Where they stand".into(),
        picture: axis,
        description: String::new(),
        legend: Vec::new(),
    };
    let drawn = render_at(&figure, Width::Narrow);
    for whole in [
        "Delicatessen of Market Street<",
        "At most an emerging alliance, so far<",
    ] {
        assert!(drawn.contains(whole), "{drawn}");
    }
}

#[test]
fn few_long_names_have_room_beside_the_axis_and_the_verdicts_of_many_stand_below_their_readings() {
    let lane = |name: &str| Lane {
        badge: "A".into(),
        name: name.into(),
        verdict: "A partnership".into(),
        now: Some(Place::Point(40.0)),
        aim: None,
        reading: "40".into(),
    };
    let drawn = |lanes: Vec<Lane>| {
        let figure = Figure {
            title: "Where they stand".into(),
            picture: Picture::Axis(Axis {
                stretches: Vec::new(),
                landmarks: Vec::new(),
                notch: None,
                lanes,
                legend: Legend::default(),
                drawn: Drawn::default(),
            }),
            description: String::new(),
            legend: Vec::new(),
        };
        draw(&figure, Width::Wide)
    };
    let place = |drawing: &Drawing, said: &str| {
        let mut items = drawing.items.iter();
        items.find_map(|item| match item {
            Item::Text { at, text, .. } if text == said => Some(*at),
            Item::Text { .. }
            | Item::Bar { .. }
            | Item::Outline { .. }
            | Item::Line { .. }
            | Item::Dot { .. }
            | Item::Ring { .. }
            | Item::Shape { .. }
            | Item::HalfDisc { .. } => None,
        })
    };
    let long = drawn(vec![
        lane(
            "Wirtschaftsprüfungsgesellschaft Schleswig-Holstein"
        );
        2
    ]);
    assert!(place(&long, "Wirtschaftsprüfungsgesellschaft ".trim()).is_some());
    assert!(place(&long, "Schleswig-Holstein").is_some());
    let few = drawn(vec![lane("Harbour Coffee"); 2]);
    let (named, told) = (place(&few, "Harbour Coffee"), place(&few, "A partnership"));
    assert_eq!(named.unwrap().0.to_bits(), told.unwrap().0.to_bits());
    let many = drawn(vec![lane("Harbour Coffee"); 8]);
    let (read, told) = (place(&many, "40"), place(&many, "A partnership"));
    assert_eq!(read.unwrap().0.to_bits(), told.unwrap().0.to_bits());
    assert!(read.unwrap().1 < told.unwrap().1);
}

#[test]
fn words_above_an_axis_that_have_no_room_in_one_row_stand_in_two() {
    let landmark = |at: f64, name: &str| Landmark {
        at,
        name: name.into(),
    };
    // The most needed one first.
    let landmarks = vec![
        landmark(67.0, "Allianz"),
        landmark(0.0, "ein Geschäft"),
        landmark(33.0, "Partnerschaft"),
        landmark(100.0, "eine Firma"),
    ];
    let figure = Figure {
        title: "Wo sie stehen".into(),
        picture: Picture::Axis(Axis {
            stretches: Vec::new(),
            landmarks: landmarks.clone(),
            notch: None,
            lanes: Vec::new(),
            legend: Legend::default(),
            drawn: Drawn::default(),
        }),
        description: String::new(),
        legend: Vec::new(),
    };
    for width in [Width::Narrow, Width::Column, Width::Wide, Width::Wall] {
        let svg = render_at(&figure, width);
        for Landmark { name, .. } in &landmarks {
            assert!(svg.contains(&**name), "{name}");
        }
    }
}
