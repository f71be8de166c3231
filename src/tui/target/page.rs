//! A page of an open workbook, and what others ask about it: whom it is about, what it asks, how one comes to it.

use jiff::civil::Date;

use super::Slide;
use crate::{
    domain::{
        answer::Part,
        id::{ActionId, AllianceId, ChapterId, QuestionId},
        journey::Stop,
        pack::{Chapter, Pack},
        question::{Question, QuestionKind},
        search::HitPlace,
        workbook::Subject,
    },
    tui::action::Action,
};

/// A page of an open workbook.
#[derive(Debug, Clone, PartialEq)]
pub enum PageTarget {
    /// The list of alliances.
    Alliances,
    /// A question asked about somebody, with the keys in a part of it, or in an item of its list, where
    /// one is named.
    Question(Subject, QuestionId, Option<Part>),
    /// The list of actions, with one of them open where one is named.
    Actions(Option<ActionId>),
    /// A chapter's answers on one page.
    Chapter(Subject, ChapterId),
    /// Where all alliances stand.
    Picture,
    /// One alliance on its own.
    Focus(AllianceId),
    /// All alliances side by side.
    Overview,
    /// Actions and reviews by date.
    Agenda,
    /// What moved, and when; on a day, how it was then.
    History(Option<Date>),
    /// What a room may see, in large letters, from a slide on.
    Audience(Slide),
    /// People around the laptop.
    Workshop,
    /// One alliance as both partners see it.
    Mirror,
}

/// How one comes to a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Walking through the questions.
    Walked,
    /// From wherever one is, and back there.
    LookedUp,
    /// As the others, for something that people do together.
    Shared,
}

impl PageTarget {
    /// The page of what was found; none where the pack does not ask for it.
    pub fn of_hit(place: &HitPlace, pack: &Pack) -> Option<Self> {
        Some(match place {
            HitPlace::Title => Self::Alliances,
            HitPlace::Alliance(id) => Self::Focus(*id),
            HitPlace::Action(id) => Self::Actions(Some(*id)),
            HitPlace::Answer(subject, slot) => {
                let question = pack.question(&slot.question)?;
                Self::Question(*subject, question.id.clone(), Some(slot.part))
            }
        })
    }

    /// The page of a stop on the route.
    pub fn of_stop(stop: &Stop) -> Self {
        match stop {
            Stop::Alliances => Self::Alliances,
            Stop::Question(subject, question) => Self::Question(*subject, question.clone(), None),
            Stop::Review(subject, chapter) => Self::Chapter(*subject, chapter.clone()),
            Stop::Picture => Self::Picture,
        }
    }

    /// The stop on the route that it is; none where no route leads through it.
    pub fn stop(&self) -> Option<Stop> {
        Some(match self {
            Self::Alliances => Stop::Alliances,
            Self::Question(subject, question, _) => Stop::Question(*subject, question.clone()),
            Self::Chapter(subject, chapter) => Stop::Review(*subject, chapter.clone()),
            Self::Picture => Stop::Picture,
            Self::Actions(_)
            | Self::Focus(_)
            | Self::Overview
            | Self::Agenda
            | Self::History(_)
            | Self::Audience(_)
            | Self::Workshop
            | Self::Mirror => return None,
        })
    }

    /// The command that shows it, where there is one.
    pub fn command(&self) -> Option<Action> {
        Some(match self {
            Self::Alliances => Action::Alliances,
            Self::Picture => Action::Picture,
            Self::Overview => Action::Overview,
            Self::Agenda => Action::Agenda,
            Self::History(_) => Action::History,
            Self::Question(..)
            | Self::Actions(_)
            | Self::Chapter(..)
            | Self::Focus(_)
            | Self::Audience(_)
            | Self::Workshop
            | Self::Mirror => return None,
        })
    }

    fn way(&self) -> Way {
        match self {
            Self::Question(..) | Self::Alliances => Way::Walked,
            Self::Actions(_)
            | Self::Chapter(..)
            | Self::Picture
            | Self::Focus(_)
            | Self::Overview
            | Self::Agenda
            | Self::History(_)
            | Self::Audience(_) => Way::LookedUp,
            Self::Workshop | Self::Mirror => Way::Shared,
        }
    }

    /// Whether it is looked up from wherever one is, rather than walked through.
    pub fn is_looked_up(&self) -> bool {
        self.way() != Way::Walked
    }

    /// Whether people do together what it is for.
    pub fn is_shared(&self) -> bool {
        self.way() == Way::Shared
    }

    /// The alliance that it is about; none where it is about the firm or all alliances.
    pub fn alliance(&self) -> Option<AllianceId> {
        match self {
            Self::Question(subject, ..) | Self::Chapter(subject, _) => subject.alliance(),
            Self::Focus(id) => Some(*id),
            Self::Alliances
            | Self::Actions(_)
            | Self::Picture
            | Self::Overview
            | Self::Agenda
            | Self::History(_)
            | Self::Audience(_)
            | Self::Workshop
            | Self::Mirror => None,
        }
    }

    /// The same page about another alliance; none where it is about no single one.
    pub fn about(&self, id: AllianceId) -> Option<Self> {
        self.alliance()?;
        let other = Subject::Alliance(id);
        let mut page = self.clone();
        match &mut page {
            Self::Question(subject, _, part) => (*subject, *part) = (other, None),
            Self::Chapter(subject, _) => *subject = other,
            Self::Focus(focus) => *focus = id,
            Self::Alliances
            | Self::Actions(_)
            | Self::Picture
            | Self::Overview
            | Self::Agenda
            | Self::History(_)
            | Self::Audience(_)
            | Self::Workshop
            | Self::Mirror => {}
        }
        Some(page)
    }

    /// The questions whose answers it shows, one or those of a chapter; none where it is for something else.
    pub fn questions<'a>(&self, pack: &'a Pack) -> Vec<&'a Question> {
        match self {
            Self::Question(_, id, _) => pack.question(id).into_iter().collect(),
            Self::Chapter(_, id) => {
                let chapter = pack.chapter(id);
                chapter.map_or_else(Vec::new, |it| it.questions().collect())
            }
            Self::Actions(_) => {
                let asked = pack.chapters().iter().flat_map(Chapter::questions);
                asked
                    .filter(|it| it.kind == QuestionKind::Actions)
                    .collect()
            }
            Self::Alliances
            | Self::Picture
            | Self::Focus(_)
            | Self::Overview
            | Self::Agenda
            | Self::History(_)
            | Self::Audience(_)
            | Self::Workshop
            | Self::Mirror => Vec::new(),
        }
    }

    /// What a room is shown first, where the projector's page is asked for here.
    pub fn slide(&self, pack: &Pack) -> Slide {
        match self {
            Self::Question(..) | Self::Chapter(..) => {
                let asked = self.questions(pack);
                let first = asked.first().map(|first| Slide::Question(first.id.clone()));
                first.unwrap_or(Slide::Picture)
            }
            Self::Focus(alliance) => Slide::Alliance(*alliance),
            Self::Actions(_) | Self::Agenda => Slide::Agenda,
            Self::Audience(slide) => slide.clone(),
            Self::Alliances
            | Self::Picture
            | Self::Overview
            | Self::History(_)
            | Self::Workshop
            | Self::Mirror => Slide::Picture,
        }
    }

    /// Whether it shows what changed in the list of another page: the agenda shows actions, the overview and the
    /// picture show alliances.
    pub fn shows(&self, changed: &Self) -> bool {
        match self {
            Self::Agenda | Self::Actions(_) => matches!(changed, Self::Actions(_)),
            Self::Overview | Self::Picture => matches!(changed, Self::Alliances),
            Self::Question(..)
            | Self::Alliances
            | Self::Chapter(..)
            | Self::Focus(_)
            | Self::History(_)
            | Self::Audience(_)
            | Self::Workshop
            | Self::Mirror => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::alliance_id;

    fn every_kind() -> Vec<PageTarget> {
        let subject = Subject::Alliance(alliance_id(1));
        let question = "factors.trust".parse().unwrap();
        vec![
            PageTarget::Alliances,
            PageTarget::Question(subject, question, None),
            PageTarget::Actions(None),
            PageTarget::Chapter(subject, "factors".parse().unwrap()),
            PageTarget::Picture,
            PageTarget::Focus(alliance_id(1)),
            PageTarget::Overview,
            PageTarget::Agenda,
            PageTarget::History(None),
            PageTarget::Audience(Slide::Picture),
            PageTarget::Workshop,
            PageTarget::Mirror,
        ]
    }

    #[test]
    fn a_stop_on_the_route_is_the_page_that_it_leads_to() {
        for page in every_kind() {
            if let Some(stop) = page.stop() {
                assert_eq!(PageTarget::of_stop(&stop), page);
            }
        }
    }

    #[test]
    fn the_same_page_about_another_alliance_is_about_that_one() {
        let other = alliance_id(2);
        for page in every_kind() {
            let moved = page.about(other);
            assert_eq!(moved.is_some(), page.alliance().is_some(), "{page:?}");
            if let Some(moved) = moved {
                assert_eq!(moved.alliance(), Some(other), "{page:?}");
                assert_eq!(moved.about(alliance_id(1)), Some(page));
            }
        }
    }
}
