use proptest::prelude::*;

use super::{style::say, testing::*, *};
use crate::{
    domain::{
        answer::{Answer, Part},
        question::Gauge,
        reading::continuum::GaugeStanding,
        testing::{TestAnswers, degree},
    },
    t,
};

/// The rows between header and footer at the sizes that screens are checked at.
const SIZES: [Size; 4] = [
    Size {
        width: 60,
        height: 14,
    },
    Size {
        width: 80,
        height: 20,
    },
    Size {
        width: 120,
        height: 32,
    },
    Size {
        width: 200,
        height: 56,
    },
];

/// A picture of so many alliances, the chosen one's words with it.
fn pictured(size: Size, firms: &[Firm], chosen: usize, style: &Style<'_>) -> Canvas {
    let alliances = drawn(firms);
    let detail = firms.get(chosen).map(|firm| &firm.detail);
    overview(size, &alliances, chosen, detail, style)
}

fn sound(canvas: &Canvas) -> String {
    assert!(
        canvas.refused().is_empty(),
        "{:?}\n{}",
        canvas.refused(),
        canvas.to_text()
    );
    canvas.to_text()
}

#[test]
fn the_picture_at_every_size_and_count() {
    for size in SIZES {
        for count in [0, 1, 4, 12, 50] {
            let firms = firms(count);
            let chosen = if count == 50 { 10 } else { 0 };
            let canvas = pictured(size, &firms, chosen, &coloured());
            let name = format!("picture_{}x{}_{count}", size.width, size.height + 4);
            insta::assert_snapshot!(name, sound(&canvas));
        }
    }
}

#[test]
fn the_picture_without_colour_and_in_ascii() {
    let firms = firms(4);
    for size in &SIZES[..2] {
        let mono = sound(&pictured(*size, &firms, 0, &mono()));
        insta::assert_snapshot!(format!("picture_{}_mono", size.width), mono);
        let ascii = sound(&pictured(*size, &firms, 0, &ascii()));
        assert!(ascii.is_ascii());
        insta::assert_snapshot!(format!("picture_{}_ascii", size.width), ascii);
    }
}

#[test]
fn a_long_name_has_the_room_that_no_number_before_the_axis_needs() {
    let mut firms = bakery();
    firms[1].name = "Mill Lane Farm & Co.".into();
    firms[3].name = "Corner Grocers & Co.".into();
    let text = sound(&pictured(SIZES[1], &firms, 0, &coloured()));
    assert!(text.contains("Mill Lane Farm & Co. ─"), "{text}");
    assert!(text.contains("Corner Grocers &… 0 ▐D▌"), "{text}");
}

#[test]
fn lines_that_part_the_axis_are_explained_wherever_the_legend_has_room() {
    let firms = firms(4);
    for (size, styles) in [
        (SIZES[1], &[mono(), ascii()][..]),
        (SIZES[2], &[mono(), ascii()]),
    ] {
        for style in styles {
            let text = sound(&pictured(size, &firms, 0, style));
            let wall = format!("{} {}", style.signs.wall, say!(style, "pic-legend-walls"));
            let long = say!(style, "pic-legend-walls-long");
            assert!(text.contains(&wall) || text.contains(&long), "{text}");
        }
    }
    // A ground of its own needs none.
    let text = sound(&pictured(SIZES[2], &firms, 0, &coloured()));
    assert!(!text.contains("midrange"), "{text}");
}

/// The alliance in focus, with the item and the finding that are chosen and opened.
fn focused(size: Size, firm: &Firm, index: usize, focus: Focus<'_>, style: &Style<'_>) -> Canvas {
    alliance(size, &firm.alliance(), index, &firm.detail, &focus, style).0
}

fn begun(firm: &Firm) -> Focus<'static> {
    Focus {
        item: first_item(&firm.alliance()),
        opened: None,
        beyond: 0,
        enter: "Enter",
    }
}

#[test]
fn the_alliance_in_focus_at_every_size() {
    let firms = bakery();
    for size in SIZES {
        for (index, firm) in firms.iter().enumerate().step_by(2) {
            let canvas = focused(size, firm, index, begun(firm), &coloured());
            let name = format!("focus_{}x{}_{}", size.width, size.height + 4, badge(index));
            insta::assert_snapshot!(name, sound(&canvas));
        }
    }
    let opened = Focus {
        item: Item::Finding(0),
        opened: Some(0),
        ..begun(&firms[0])
    };
    for size in &SIZES[..2] {
        let canvas = focused(*size, &firms[0], 0, opened, &coloured());
        insta::assert_snapshot!(format!("focus_{}_finding", size.width), sound(&canvas));
        let canvas = focused(*size, &firms[0], 0, begun(&firms[0]), &ascii());
        insta::assert_snapshot!(format!("focus_{}_ascii", size.width), sound(&canvas));
    }
    let canvas = focused(SIZES[2], &firms[0], 0, begun(&firms[0]), &mono());
    insta::assert_snapshot!("focus_120_mono", sound(&canvas));
}

#[test]
fn a_gauge_that_was_passed_over_is_not_called_unanswered() {
    let shown = |answer| {
        let given = TestAnswers::default().gauges([Some(60), Some(60), None]);
        let mut firm = firms(1).remove(0);
        firm.reading = given.answer("gauges.legal", Part::Value, answer).read();
        let wide = focused(SIZES[2], &firm, 0, begun(&firm), &coloured()).to_text();
        let narrow = focused(SIZES[1], &firm, 0, begun(&firm), &coloured()).to_text();
        (wide, narrow)
    };
    let (wide, narrow) = shown(Answer::NotApplicable);
    assert!(wide.contains("doesn't apply"), "{wide}");
    assert!(narrow.contains("Does not apply"), "{narrow}");
    assert!(!wide.contains("not answered") && !narrow.contains("Not answered"));
    let (wide, narrow) = shown(Answer::DontKnow);
    assert!(wide.contains("don't know"), "{wide}");
    assert!(narrow.contains("Don't know"), "{narrow}");
}

const KEYS: Keys<'static> = Keys {
    enter: "Enter",
    unknown: "?",
    not_applicable: "x",
};

/// The legal structure of the example's first alliance, as it is set.
fn legal(typed: &str) -> Slider<'_> {
    Slider {
        gauge: Gauge::LegalStructure,
        now: GaugeStanding::Set(degree(20)),
        aim: Some(degree(60)),
        has_aim: true,
        end: Some(End::Now),
        hollow: None,
        typed,
        wrong: "",
        keys: KEYS,
    }
}

#[test]
fn a_gauge_is_set_on_a_slider() {
    let wide = slider(55, &legal(""), true, &coloured());
    insta::assert_snapshot!("slider_55", sound(&wide));
    let waiting = slider(55, &legal("4"), true, &coloured());
    insta::assert_snapshot!("slider_55_typed_4", sound(&waiting));
    // The cursor waits where the next digit goes.
    assert_eq!(waiting.cursor(), Some((48, 0)));
    let moved = Slider {
        now: GaugeStanding::Blank,
        hollow: Some(degree(80)),
        keys: Keys::default(),
        ..legal("")
    };
    insta::assert_snapshot!(
        "slider_58_hollow",
        sound(&slider(58, &moved, false, &coloured()))
    );
    let set = Slider {
        hollow: Some(degree(85)),
        now: GaugeStanding::Set(degree(53)),
        end: Some(End::Now),
        ..legal("")
    };
    insta::assert_snapshot!("slider_58_ascii", sound(&slider(58, &set, false, &ascii())));
}

#[test]
fn a_click_on_a_slider_means_the_degree_below_it() {
    let canvas = slider(58, &legal(""), false, &coloured());
    assert_eq!(canvas.hit(7, 0), Some(Hit::Degree(End::Now, degree(0))));
    assert_eq!(canvas.hit(47, 1), Some(Hit::Degree(End::Aim, degree(100))));
    assert_eq!(canvas.hit(2, 1), Some(Hit::End(End::Aim)));
    assert_eq!(canvas.hit(20, 5), Some(Hit::Degree(End::Now, degree(40))));
}

#[test]
fn several_gauges_stand_on_one_page() {
    let rows = [
        GroupRow {
            gauge: Gauge::RiskAndControl,
            ask: "Who carries the risk, and who decides?",
            standing: GaugeStanding::Set(degree(60)),
        },
        GroupRow {
            gauge: Gauge::Duration,
            ask: "How long are you bound to each other?",
            standing: GaugeStanding::Blank,
        },
        GroupRow {
            gauge: Gauge::LegalStructure,
            ask: "What binds the two of you on paper?",
            standing: GaugeStanding::Blank,
        },
    ];
    let slider = Slider {
        gauge: Gauge::Duration,
        now: GaugeStanding::Blank,
        aim: None,
        hollow: Some(degree(80)),
        ..legal("")
    };
    let given = TestAnswers::default().gauges([Some(60), None, None]);
    let firm = Firm::new("Harbour Coffee", given);
    for (width, roomy) in [(78, true), (58, false)] {
        let page = Group {
            rows: &rows,
            open: 1,
            slider,
            roomy,
        };
        let page = group(width, &page, &coloured());
        let track = strip(width, &firm.alliance(), 0, roomy, &coloured());
        let both = format!("{}{}", sound(&page), sound(&track));
        insta::assert_snapshot!(format!("group_{width}"), both);
        let open = page
            .hits()
            .iter()
            .filter(|(_, hit)| matches!(hit, Hit::Row(_)));
        assert_eq!(open.count(), 3);
    }
}

#[test]
fn an_alliance_stands_beside_the_questions_about_it() {
    let firms = bakery();
    for (index, firm) in firms.iter().enumerate().step_by(2) {
        let (alliance, style) = (firm.alliance(), coloured());
        let track = beside(34, &alliance, index, &firm.detail.headline, &style);
        let bars = gauges(34, alliance.continuum, &style);
        let shown = format!("{}\n\n{}", sound(&track), sound(&bars));
        insta::assert_snapshot!(format!("beside_{}", badge(index)), shown);
    }
}

#[test]
fn a_page_of_text_has_the_same_picture() {
    let firms = bakery();
    let alliances = drawn(&firms);
    insta::assert_snapshot!("page_77", sound(&page(77, &alliances, 0, &coloured())));
    insta::assert_snapshot!("page_77_ascii", sound(&page(77, &alliances, 26, &ascii())));
    let bar = |now: Option<u8>, aim: Option<u8>, signs| {
        bar_of_text(10, now.map(degree), aim.map(degree), signs)
    };
    assert_eq!(bar(Some(20), Some(60), &UNICODE), "■■━━━►────");
    assert_eq!(bar(Some(80), Some(40), &UNICODE), "■■■■◄■■■──");
    assert_eq!(bar(None, Some(60), &ASCII), "?....>----");
    assert_eq!(bar(Some(100), None, &ASCII), "##########");
}

/// How a text looks where it first stands as a whole run of the canvas.
fn ink_of(canvas: &Canvas, text: &str) -> Ink {
    let run = canvas.runs().find(|run| run.text.trim() == text);
    run.unwrap_or_else(|| panic!("{text}\n{}", canvas.to_text()))
        .ink
}

#[test]
fn what_stands_out_has_its_role() {
    let firms = firms(4);
    let canvas = pictured(SIZES[2], &firms, 0, &coloured());
    let letter = ink_of(&canvas, "A");
    assert!(letter.reversed && letter.role == Role::Accent);
    let letter = ink_of(&canvas, "B");
    assert!(letter.reversed && letter.role == Role::Text);
    // The headline names it too, and stands out by weight.
    assert_eq!(ink_of(&canvas, "Coffee,").role, Role::Heading);
    assert_eq!(ink_of(&canvas, "Coffee").role, Role::Accent);
    assert_eq!(ink_of(&canvas, "Grocer").role, Role::Muted);
    assert_eq!(ink_of(&canvas, "Emerging").role, Role::Text);
    assert_eq!(ink_of(&canvas, "■■").role, Role::Warn);
    assert_eq!(ink_of(&canvas, "■■■■■■").role, Role::Fill);
    assert_eq!(ink_of(&canvas, "▒▒▒▒▒▒").role, Role::Band);
    let zoned = |canvas: &Canvas| canvas.runs().any(|run| run.ink.zone);
    assert!(zoned(&canvas));
    // Without colour lines tell the zones, and in ASCII brackets tell the badges.
    assert!(!zoned(&pictured(SIZES[2], &firms, 0, &mono())));
    let ascii = pictured(SIZES[2], &firms, 0, &ascii());
    assert!(!ascii.runs().any(|run| run.ink.reversed || run.ink.zone));
}

fn any_name() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("Acme".to_owned()),
        Just("Saltwater Delivery Company of the Eastern Coast".to_owned()),
        Just("港口咖啡馆有限公司东海岸".to_owned()),
        Just("Cafe\u{301} Ro\u{302}tisserie du Mare\u{301}chal".to_owned()),
        Just("👩‍👩‍👧‍👦 Family Bakers".to_owned()),
        "[A-Za-z0-9 ]{1,60}",
    ]
}

fn any_firm() -> impl Strategy<Value = Firm> {
    let degree = || prop::option::weighted(0.8, 0..=100_u8);
    let gauges = || [degree(), degree(), degree()];
    let aims = prop_oneof![1 => Just([None; 3]), 3 => gauges()];
    (any_name(), gauges(), aims, "[ypn? ]{5}").prop_map(|(name, now, aims, marks)| {
        Firm::new(
            &name,
            TestAnswers::default().gauges(now).aims(aims).marks(&marks),
        )
    })
}

/// The number that stands before a word of the picture, as in "27 below"; 0 where it does not.
fn counted(text: &str, word: &str) -> usize {
    let words: Vec<&str> = text.split_whitespace().collect();
    let found = words
        .windows(2)
        .find_map(|pair| (pair[1] == word).then(|| pair[0].parse().ok())?);
    found.unwrap_or(0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_alliance_has_its_row_or_is_counted(
        firms in prop::collection::vec(any_firm(), 0..70),
        width in 60..240_u16,
        height in 14..70_u16,
        at in any::<prop::sample::Index>(),
        style in 0..3_usize,
    ) {
        let style = [coloured(), mono(), ascii()][style];
        let chosen = if firms.is_empty() { 0 } else { at.index(firms.len()) };
        let canvas = pictured(Size { width, height }, &firms, chosen, &style);
        let text = canvas.to_text();
        prop_assert!(canvas.refused().is_empty(), "{:?}\n{text}", canvas.refused());
        let rows: Vec<&str> = text.lines().collect();
        let mut shown = Vec::new();
        for (area, hit) in canvas.hits() {
            let Hit::Alliance(index) = *hit else { continue };
            shown.push(index);
            // Its letters and its name, whole or cut with a sign, begin the row.
            let row = rows[usize::from(area.y)].trim_start_matches([' ', '▸', '>', '▐', '[']);
            let row = row.strip_prefix(&*badge(index)).unwrap_or_default();
            let row = row.trim_start_matches(['▌', ']']).trim_start();
            let name = style.signs.spell(&firms[index].name);
            let name = name.trim();
            let more = style.signs.more;
            let same = row.chars().zip(name.chars()).take_while(|(one, other)| one == other).count();
            let whole = row.starts_with(name);
            let next = row.chars().nth(same);
            // Or the rest of it begins the row below.
            let rest: String = name.chars().skip(same).collect();
            let below = rows.get(usize::from(area.y) + 1).map_or("", |row| row.trim_start());
            // One space is enough before what stands on the axis.
            let is_word = next.is_none_or(|c| c == ' ') || row.chars().take(same).last() == Some(' ');
            let goes_on = is_word
                && area.height >= 4
                && below.chars().next() == rest.trim_start().chars().next();
            let is_cut = next == Some(more) || row.chars().take(same).last() == Some(more);
            prop_assert!(whole || is_cut || goes_on,
                "{name:?}\n{text}");
        }
        shown.sort_unstable();
        let (above, below) = (counted(&text, "above"), counted(&text, "below"));
        let expected: Vec<usize> = (above..firms.len() - below).collect();
        prop_assert_eq!(&shown, &expected, "{}", text);
        prop_assert!(firms.is_empty() || shown.contains(&chosen));
        let more = More { above: above > 0, below: below > 0 };
        prop_assert_eq!(canvas.more(), more);
        if style.signs == &ASCII {
            prop_assert!(text.is_ascii());
        }
    }

    #[test]
    fn whatever_is_chosen_on_an_alliance_is_in_sight(
        firm in any_firm(),
        width in 60..240_u16,
        height in 14..70_u16,
        at in any::<prop::sample::Index>(),
        index in 0..60_usize,
        style in 0..3_usize,
    ) {
        let style = [coloured(), mono(), ascii()][style];
        let mut firm = firm;
        firm.detail = bakery().swap_remove(index % 3).detail;
        let items = items(&firm.alliance(), &firm.detail);
        let item = items[at.index(items.len())];
        let opened = match item {
            Item::Finding(finding) => Some(finding),
            Item::Gauge(_) | Item::Mark(_) => None,
        };
        let focus = Focus { item, opened, beyond: 0, enter: "Enter" };
        let canvas = focused(Size { width, height }, &firm, index, focus, &style);
        prop_assert!(canvas.refused().is_empty(), "{:?}\n{}", canvas.refused(), canvas.to_text());
        prop_assert!(canvas.cursor().is_some(), "{item:?}\n{}", canvas.to_text());
        prop_assert!(canvas.hits().iter().any(|(_, hit)| *hit == Hit::Item(item)));
    }

    #[test]
    fn a_slider_and_what_stands_beside_it_have_room(
        firm in any_firm(),
        width in 34..120_u16,
        index in 0..60_usize,
        end in 0..3_usize,
        hollow in prop::option::of(0..=100_u8),
        typed in prop::sample::select(vec!["", "4", "10"]),
        roomy in any::<bool>(),
        style in 0..3_usize,
    ) {
        let style = [coloured(), mono(), ascii()][style];
        let read = firm.reading.continuum.gauges[index % 3];
        let set = Slider {
            gauge: read.gauge,
            now: read.standing,
            aim: read.aim,
            has_aim: end < 2,
            end: [Some(End::Now), Some(End::Aim), None][end],
            hollow: hollow.map(degree),
            typed,
            wrong: "",
            keys: KEYS,
        };
        let canvases = [
            page(width.max(60), &[firm.alliance()], index, &style),
            slider(width, &set, roomy, &style),
            beside(width, &firm.alliance(), index, &firm.detail.headline, &style),
            gauges(width, &firm.reading.continuum, &style),
            strip(width, &firm.alliance(), index, roomy, &style),
        ];
        for canvas in canvases {
            let text = canvas.to_text();
            prop_assert!(canvas.refused().is_empty(), "{:?}\n{text}", canvas.refused());
        }
    }

    #[test]
    fn no_size_is_too_small_to_be_drawn(
        firms in prop::collection::vec(any_firm(), 0..8),
        width in 0..60_u16,
        height in 0..14_u16,
        style in 0..3_usize,
    ) {
        let style = [coloured(), mono(), ascii()][style];
        let size = Size { width, height };
        prop_assert_eq!(pictured(size, &firms, 0, &style).size(), size);
        if let Some(firm) = firms.first() {
            prop_assert_eq!(focused(size, firm, 0, begun(firm), &style).size(), size);
        }
    }

    #[test]
    fn what_a_room_sees_has_room_and_says_what_is_missing(
        firms in prop::collection::vec(any_firm(), 0..20),
        ask in "[A-Za-z]{1,12}( [a-z,']{1,12}){0,30}[?]",
        answers in prop::collection::vec("[A-Z][a-z]{1,10}( [a-z]{1,12}){0,20}", 0..7),
        title in any_name(),
        width in 50..240_u16,
        height in 14..70_u16,
        style in 0..3_usize,
    ) {
        let style = [coloured(), mono(), ascii()][style];
        let size = Size { width, height };
        let alliances = drawn(&firms);
        let numbered: Vec<(String, String)> =
            (1..).map(|it: usize| it.to_string()).zip(answers.iter().cloned()).collect();
        let asked = Asked {
            about: &title,
            place: "2 of 5",
            ask: &ask,
            prompts: &answers,
            answers: if answers.len() % 2 == 0 { &numbered } else { &[] },
        };
        let due: Vec<Due<'_>> = (answers.iter().zip(firms.iter()))
            .map(|(what, firm)| Due {
                is_overdue: what.len() % 2 == 0,
                when: "overdue since 13 November 2026",
                what,
                about: &firm.name,
            })
            .collect();
        let mut canvases = vec![
            audience(size, &title, &alliances, &style),
            audience_question(size, &asked, &style),
            audience_agenda(size, "What comes next", "Nothing is planned.", &due, &style),
        ];
        canvases.extend(firms.iter().zip(&alliances).take(3).enumerate().map(|(index, (firm, it))| {
            audience_alliance(size, &title, it, index, &firm.detail, &style)
        }));
        for canvas in &canvases {
            let text = canvas.to_text();
            prop_assert!(canvas.refused().is_empty(), "{:?}\n{text}", canvas.refused());
            prop_assert!(style.signs != &ASCII || text.is_ascii());
        }
        // All words of the answers stand there, or it is said that there are more.
        let text = canvases[1].to_text();
        let words: Vec<&str> = text.split_whitespace().collect();
        let all = answers.iter().all(|answer| answer.split(' ').all(|word| words.contains(&word)));
        prop_assert!(all || canvases[1].more().below, "{answers:?}\n{text}");
        let below = counted(&canvases[2].to_text(), "below");
        prop_assert_eq!(below > 0, canvases[2].more().below);
    }
}
