//! One alliance as each of its two partners sees it. Both values stand side by side, never a difference
//! alone: the difference of two rough scores is rougher than either.

pub mod report;

use crate::{
    domain::{
        answer::{Answers, Part},
        edition::Edition,
        id::AllianceId,
        name::{self, Found},
        pack::Pack,
        question::{Dynamic, Factor, Gauge, Mark, Pick, Question, QuestionKind, Rated, Term},
        scale::Held,
        workbook::{Alliance, Workbook},
    },
    i18n::Catalog,
    report::{edition, wording::Wording},
    t,
};

/// What one partner lets the other see: their firm and the alliance, without what is private.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// The firm's name.
    pub firm: String,
    /// The alliance as they see it.
    pub alliance: Alliance,
}

impl Side {
    /// A partner's side of an alliance; none where the workbook has no such alliance.
    pub fn of(words: &Catalog, pack: &Pack, workbook: &Workbook, id: AllianceId) -> Option<Self> {
        let shared = edition::of(words, pack, &Edition::releasable(id), workbook).workbook;
        Some(Self {
            alliance: shared.alliance(id)?.clone(),
            firm: shared.title,
        })
    }
}

/// Why it is not plain which alliance is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// The alliances that may be meant, by name; empty where the workbook has none.
    pub names: Vec<String>,
}

/// The alliance in a workbook that is with a firm: the one that is called like it, or the only one.
pub fn with(workbook: &Workbook, firm: &str) -> Result<AllianceId, Doubt> {
    let firm = name::key(firm);
    let is_called = |alliance: &&Alliance| {
        let name = name::key(&alliance.name);
        !name.is_empty() && !firm.is_empty() && (name.contains(&firm) || firm.contains(&name))
    };
    let called: Vec<&Alliance> = workbook.alliances.iter().filter(is_called).collect();
    match (&called[..], &workbook.alliances[..]) {
        ([one], _) => Ok(one.id),
        ([], [only]) => Ok(only.id),
        (_, all) => Err(Doubt::among(all)),
    }
}

/// The alliance in a workbook that is meant: the one of a name where one is given, else the one with a firm.
pub fn meant(workbook: &Workbook, called: Option<&str>, firm: &str) -> Result<AllianceId, Doubt> {
    let Some(called) = called else {
        return with(workbook, firm);
    };
    match workbook.alliance_called(called) {
        Found::One(id) => Ok(id),
        Found::Nothing | Found::Several(_) => Err(Doubt::among(&workbook.alliances)),
    }
}

impl Doubt {
    fn among(all: &[Alliance]) -> Self {
        Self {
            names: all.iter().map(|alliance| alliance.name.clone()).collect(),
        }
    }
}

/// Something that both are asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// The question.
    pub question: Question,
    /// Its value or its aim.
    pub part: Part,
}

impl Compared {
    /// What is asked, in two or three words.
    pub fn label(&self, words: &Catalog) -> String {
        label(words, &self.question, self.part)
    }

    /// Whether it is one of the five factors.
    pub fn is_factor(&self) -> bool {
        matches!(self.question.kind.rated(), Some(Rated::Factor(_)))
    }

    /// Whether it is a place on a gauge, now or aimed at.
    pub fn is_gauge(&self) -> bool {
        self.question.kind.stops().is_some()
    }

    /// Whether it is one of the marks.
    pub fn is_mark(&self) -> bool {
        matches!(self.question.kind, QuestionKind::Held { .. })
    }
}

/// All that is compared, in the method's order.
pub fn compared(pack: &Pack) -> Vec<Compared> {
    let asked = asked(pack).into_iter();
    let owned = asked.map(|(question, part)| Compared {
        question: question.clone(),
        part,
    });
    owned.collect()
}

fn asked(pack: &Pack) -> Vec<(&Question, Part)> {
    let value = |question| Option::map(question, |it| (it, Part::Value));
    let factors = Factor::ALL.map(|factor| value(pack.factor(factor)));
    let now = Gauge::ALL.map(|gauge| value(pack.gauge(gauge)));
    let aims = Gauge::ALL.map(|gauge| pack.gauge(gauge).map(|it| (it, Part::Aim)));
    let marks = Mark::ALL.map(|mark| value(pack.mark(mark)));
    let dynamics = Dynamic::ALL.map(|it| value(pack.rated(Rated::Dynamic(it))));
    let all = factors.into_iter().chain(now).chain(aims).chain(marks);
    let all = all.chain([value(pack.pick(Pick::Level))]).chain(dynamics);
    all.flatten().collect()
}

fn label(words: &Catalog, question: &Question, part: Part) -> String {
    let label = question.label.as_str();
    match part {
        Part::Aim => t!(words, "many-item-aim", gauge = label),
        Part::Value | Part::Why | Part::Evidence | Part::Item(_) => label.to_owned(),
    }
}

/// One thing that both were asked, and what each says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// What was asked.
    pub what: String,
    /// What we say, in words; none where we left it blank or keep it private.
    pub ours: Option<String>,
    /// What they say.
    pub theirs: Option<String>,
    /// Where ours and theirs lie on the scale, in hundredths of it; none where one of them is no value.
    pub at: Option<(u8, u8)>,
}

impl Pair {
    /// How far apart both are, in hundredths of the scale.
    pub fn apart(&self) -> Option<u8> {
        self.at.map(|(ours, theirs)| ours.abs_diff(theirs))
    }
}

/// The words of both under one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// What was asked of us.
    pub ours_to: String,
    /// What we wrote; empty where we did not.
    pub ours: String,
    /// What was asked of them.
    pub theirs_to: String,
    /// What they wrote.
    pub theirs: String,
}

/// What both say of one alliance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mirror {
    /// Our firm.
    pub ours: String,
    /// Their firm.
    pub theirs: String,
    /// Where both give a value, the largest distance first; as far apart, in the method's order.
    pub both: Vec<Pair>,
    /// Where only one gives a value.
    pub one: Vec<Pair>,
    /// What they wrote about what each brings, gives and receives.
    pub words: Vec<Words>,
}

/// A value: what it is in words, and where it lies on its scale, in hundredths.
struct Said {
    words: String,
    at: Option<u8>,
}

impl Mirror {
    /// Holds both sides against each other.
    pub fn of(words: &Catalog, pack: &Pack, ours: &Side, theirs: &Side) -> Self {
        let reader = Reader {
            words,
            pack,
            wording: Wording::new(words, pack),
        };
        let pairs = asked(pack).into_iter().filter_map(|(question, part)| {
            let said = |side: &Side| reader.said(question, part, &side.alliance.answers);
            let (ours, theirs) = (said(ours), said(theirs));
            let at = |said: &Option<Said>| said.as_ref().and_then(|said| said.at);
            let at = at(&ours).zip(at(&theirs));
            let is_silent = ours.is_none() && theirs.is_none();
            (!is_silent).then(|| Pair {
                what: label(words, question, part),
                ours: ours.map(|said| said.words),
                theirs: theirs.map(|said| said.words),
                at,
            })
        });
        let (mut both, one): (Vec<Pair>, Vec<Pair>) = pairs.partition(|pair| pair.at.is_some());
        both.sort_by_key(|pair| std::cmp::Reverse(pair.apart()));
        Self {
            ours: ours.firm.clone(),
            theirs: theirs.firm.clone(),
            both,
            one,
            words: reader.written(&ours.alliance.answers, &theirs.alliance.answers),
        }
    }
}

struct Reader<'a> {
    words: &'a Catalog,
    pack: &'a Pack,
    wording: Wording<'a>,
}

impl Reader<'_> {
    fn said(&self, question: &Question, part: Part, answers: &Answers) -> Option<Said> {
        use crate::domain::answer::Answer;
        let answer = answers.get(&question.id, part)?;
        let meant = |number: String, meaning: &str| {
            t!(
                self.words,
                "mirror-value",
                number = number,
                meaning = meaning
            )
        };
        Some(match answer {
            Answer::Rating(rating) => Said {
                words: meant(
                    rating.get().to_string(),
                    question.kind.anchors().map_or("", |it| &it[rating.index()]),
                ),
                at: Some((rating.get() - 1) * 25),
            },
            Answer::Gauge(degree) => Said {
                words: meant(
                    degree.get().to_string(),
                    question
                        .kind
                        .stops()
                        .map_or("", |it| &it[degree.nearest_stop()]),
                ),
                at: Some(degree.get()),
            },
            Answer::Held(held) => Said {
                words: self.wording.held(*held),
                at: Some(match held {
                    Held::No => 0,
                    Held::Partly => 50,
                    Held::Yes => 100,
                }),
            },
            Answer::Picked(picked) => {
                let options = question.kind.options()?;
                let at = options
                    .iter()
                    .position(|it| Some(&it.id) == picked.first())?;
                let steps = options.len().saturating_sub(1).max(1);
                Said {
                    words: meant((at + 1).to_string(), &options[at].label),
                    at: u8::try_from(at * 100 / steps).ok(),
                }
            }
            Answer::DontKnow => Said {
                words: t!(self.words, "many-state-dont-know"),
                at: None,
            },
            Answer::NotApplicable => Said {
                words: t!(self.words, "many-state-not-applicable"),
                at: None,
            },
            Answer::Text(_) | Answer::Objective(_) | Answer::Criterion(_) | Answer::Review(_) => {
                return None;
            }
        })
    }

    /// What each brings, gives and receives, in their own words: what one says to give stands beside what
    /// the other says to receive.
    fn written(&self, ours: &Answers, theirs: &Answers) -> Vec<Words> {
        let mut written = Vec::new();
        let asked = [
            (self.pack.factor(Factor::Contributions), Part::Evidence),
            (self.pack.term(Term::GiveAndGet), Part::Value),
            (self.pack.term(Term::Goals), Part::Value),
        ];
        for (question, part) in asked {
            let Some(question) = question else { continue };
            written.push(Words {
                ours_to: question.label.clone(),
                theirs_to: question.label.clone(),
                ours: ours.text(&question.id, part).trim().to_owned(),
                theirs: theirs.text(&question.id, part).trim().to_owned(),
            });
        }
        let last = |answers: &Answers| {
            let question = self.pack.reviews()?;
            let reviews = answers
                .items(&question.id)
                .filter_map(|(_, it)| it.review());
            reviews.max_by_key(|review| review.date).cloned()
        };
        let (ours, theirs) = (last(ours), last(theirs));
        if ours.is_some() || theirs.is_some() {
            let text = |review: Option<&String>| review.map_or("", |it| it.trim()).to_owned();
            let (ours, theirs) = (ours.as_ref(), theirs.as_ref());
            let (given, received) = (
                t!(self.words, "mirror-given"),
                t!(self.words, "mirror-received"),
            );
            written.push(Words {
                ours_to: given.clone(),
                theirs_to: received.clone(),
                ours: text(ours.map(|review| &review.given)),
                theirs: text(theirs.map(|review| &review.received)),
            });
            written.push(Words {
                ours_to: received,
                theirs_to: given,
                ours: text(ours.map(|review| &review.received)),
                theirs: text(theirs.map(|review| &review.given)),
            });
        }
        written.retain(|words| !words.ours.is_empty() || !words.theirs.is_empty());
        written
    }
}

#[cfg(test)]
mod tests;
