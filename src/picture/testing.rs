//! The example's alliances and made-up ones after them, for tests.

use std::sync::LazyLock;

use super::{ASCII, Alliance, Detail, Finding, Labels, Style, UNICODE, Zones};
use crate::{
    content,
    domain::{
        reading::{AllianceReading, finding::Gravity},
        testing::TestAnswers,
        workbook::AllianceKind,
    },
    i18n::Catalog,
};

struct Desk {
    words: Catalog,
    labels: Labels,
}

static DESK: LazyLock<Desk> = LazyLock::new(|| {
    let words = Catalog::in_language("en").unwrap();
    let pack = content::embedded("en").unwrap();
    let labels = Labels::new(&words, &pack);
    Desk { words, labels }
});

/// Signs of Unicode, zones with a background.
pub(crate) fn coloured() -> Style<'static> {
    Style {
        words: &DESK.words,
        labels: &DESK.labels,
        signs: &UNICODE,
        zones: Zones::Shaded,
    }
}

/// Signs of Unicode, zones told by lines.
pub(crate) fn mono() -> Style<'static> {
    Style {
        zones: Zones::Lined,
        ..coloured()
    }
}

/// ASCII.
pub(crate) fn ascii() -> Style<'static> {
    Style {
        signs: &ASCII,
        ..mono()
    }
}

/// A firm with what was read of it.
#[derive(Debug)]
pub(crate) struct Firm {
    pub(crate) name: String,
    pub(crate) kind: AllianceKind,
    pub(crate) reading: AllianceReading,
    pub(crate) detail: Detail,
}

impl Firm {
    pub(crate) fn new(name: &str, answers: TestAnswers) -> Self {
        Self {
            name: name.to_owned(),
            kind: AllianceKind::Existing,
            reading: answers.read(),
            detail: Detail {
                headline: "What it is".into(),
                working: vec!["How it was read.".into()],
                no_findings: "Nothing stands out in these answers.".into(),
                ..Detail::default()
            },
        }
    }

    pub(crate) fn alliance(&self) -> Alliance<'_> {
        Alliance {
            name: &self.name,
            kind: self.kind,
            continuum: &self.reading.continuum,
            marks: &self.reading.marks,
            gravest: self.reading.findings.first().map(|it| it.kind),
        }
    }
}

/// The same, as a picture takes them.
pub(crate) fn drawn(firms: &[Firm]) -> Vec<Alliance<'_>> {
    firms.iter().map(Firm::alliance).collect()
}

fn finding(gravity: Gravity, texts: [&str; 3], leads: &[&str]) -> Finding {
    let [title, detail, advice] = texts.map(Into::into);
    let label = match gravity {
        Gravity::Warning => "Take care",
        Gravity::Discuss => "Talk about it",
        Gravity::Note => "Good to know",
    };
    Finding {
        gravity,
        label: label.into(),
        title,
        detail,
        brief: advice.clone(),
        advice,
        leads: leads.iter().map(ToString::to_string).collect(),
    }
}

const RULE: &str =
    "From 20 to below 80 the marks decide: 3 make an emerging alliance, all 5 a strategic one.";
const TRAVEL: &str = "Name the first step and one person to see to it; listed firms with somebody in charge \
    of alliances did better (Kale, Dyer & Singh 2002).";

/// The example: four alliances of a bakery.
#[allow(clippy::too_many_lines)] // The texts of four alliances.
pub(crate) fn bakery() -> Vec<Firm> {
    let texts = |texts: &[&str]| {
        texts
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<String>>()
    };
    let harbour = TestAnswers::default()
        .at([60, 80, 20])
        .aims([Some(60), Some(80), Some(60)])
        .marks("ypypy");
    let mill = TestAnswers::default()
        .at([40; 3])
        .aims([Some(60), Some(80), Some(60)])
        .marks("pnyny");
    let deli = TestAnswers::default()
        .gauges([Some(0), None, Some(0)])
        .aims([Some(40), Some(60), Some(40)])
        .marks("?ny ?");
    let grocer = TestAnswers::default()
        .at([0; 3])
        .aims([Some(20), Some(40), Some(40)])
        .marks("nnyn?");
    let mut firms = vec![
        Firm::new("Harbour Coffee", harbour),
        Firm::new("Mill Lane Farm", mill),
        Firm::new("Saltwater Deli", deli),
        Firm::new("Corner Grocer", grocer),
    ];
    firms[0].detail = Detail {
        no_findings: "Nothing stands out in these answers.".into(),
        headline: "An emerging alliance, on its way".into(),
        meaning: Some(
            "Most of what makes a strategic alliance is there; talk about what is missing.".into(),
        ),
        working: texts(&[
            "Gauges: 60 + 80 + 20, divided by three: about 53.",
            "Marks: 4 of 5.",
            RULE,
        ]),
        steps: texts(&[
            "It is one mark short of a strategic alliance. Look at: Invested assets, Initiatives.",
        ]),
        findings: vec![
            finding(
                Gravity::Warning,
                [
                    "Long together, little on paper",
                    "Duration stands at “No end date, renewed as routine”, Legal structure only at “Letter, \
                     referral or secrecy terms”.",
                    "Put the main points on paper; contract and trust go together, so it is no sign of distrust \
                     (Rigsbee; Cao & Lumineau 2015).",
                ],
                &["Legal structure", "Duration"],
            ),
            finding(
                Gravity::Discuss,
                [
                    "Level and paper do not go together",
                    "You say level 4, “Shared funding”, while Legal structure stands at “Letter, referral or \
                     secrecy terms”.",
                    "Settle which is right: a referral has its terms agreed beforehand, and bought services have \
                     a contract (King & Trecha).",
                ],
                &["Level", "Legal structure"],
            ),
            finding(
                Gravity::Discuss,
                [
                    "Values: nothing shows it yet",
                    "You rated it 4, “We agree on most of what matters”, without evidence.",
                    "Write down what has shown it, or how you could put it to the test (BIG Network).",
                ],
                &["Values"],
            ),
            finding(
                Gravity::Note,
                [
                    "Furthest to go: Legal structure",
                    "From 20, “Letter, referral or secrecy terms”, to 60, “Alliance agreement, separate firms”.",
                    TRAVEL,
                ],
                &["Legal structure"],
            ),
        ],
    };
    firms[1].kind = AllianceKind::Desired;
    firms[1].detail.headline = "A partnership, side by side".into();
    firms[2].kind = AllianceKind::Potential;
    firms[2].detail = Detail {
        no_findings: "Nothing stands out in these answers.".into(),
        headline: "At most an emerging alliance".into(),
        meaning: None,
        working: texts(&[
            "Gauges: 0 + ? + 0, divided by three: 0 to 33.",
            "Marks: 1 of 5 so far, 3 still open.",
            RULE,
        ]),
        steps: texts(&[
            "Set the gauges that are still open: Duration.",
            "Judge the marks that are still open: Impact, Initiatives, Culture & trust.",
        ]),
        findings: vec![finding(
            Gravity::Note,
            [
                "Furthest to go: Risk & control",
                "From 0, “Each carries its own”, to 40, “A few risks and choices shared”.",
                "",
            ],
            &["Risk & control"],
        )],
    };
    firms[3].kind = AllianceKind::Potential;
    firms[3].detail.headline = "A transaction, deal by deal".into();
    firms
}

/// The bakery's alliances, and made-up ones after them up to a count.
pub(crate) fn firms(count: usize) -> Vec<Firm> {
    let mut firms = bakery();
    let mut seed: u64 = 7;
    let mut next = || {
        seed = (seed * 1_103_515_245 + 12_345) % (1 << 31);
        i64::try_from(seed).unwrap()
    };
    for number in firms.len()..count {
        let base = [0, 20, 40, 40, 60, 60, 80][usize::try_from(next() / 65_536 % 7).unwrap()];
        let mut last = 0;
        let (mut now, mut aim) = ([None; 3], [None; 3]);
        for gauge in 0..3 {
            last = next();
            let step = last / 65_536;
            let most = if gauge == 2 { 80 } else { 100 };
            let value = (base + (step % 4 - 1) * 20).clamp(0, most);
            let aimed = (value + (step / 16 % 4 - 1) * 20).clamp(0, 100);
            now[gauge] = (step % 17 != 0).then(|| u8::try_from(value).unwrap());
            aim[gauge] = Some(u8::try_from(aimed).unwrap());
        }
        let marks: String = (2..7)
            .map(|mark| {
                let pick = usize::try_from((last >> (3 * mark)) % 7).unwrap();
                ['y', 'y', 'p', 'n', '?', 'y', 'p'][pick]
            })
            .collect();
        let given = TestAnswers::default().gauges(now).aims(aim).marks(&marks);
        firms.push(Firm::new(&format!("Mock Firm {}", number + 1), given));
    }
    firms.truncate(count);
    firms
}
