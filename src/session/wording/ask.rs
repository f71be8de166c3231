//! The questions that are asked when words are in danger, or seem to be, in words.

use std::path::{Path, PathBuf};

use super::SessionWording;
use crate::{
    domain::{
        diff::{Difference, diff},
        workbook::Workbook,
    },
    report::wording::{DifferenceText, Wording},
    session::{
        Access,
        ask::{Choice, Question, Then},
        command::{LibraryCommand, LibraryEntry},
        safety::{ConflictQuestion, EarlierState, Joined, NotJoinable, Recovery, Way},
        trouble::Trouble,
    },
    store::shown,
    t,
};

impl SessionWording<'_> {
    /// A workbook was not opened, because another program has it open.
    pub fn in_use(&self, path: &Path) -> Question {
        let i18n = self.i18n;
        let path = path.to_owned();
        let choices = vec![
            Choice::new(
                t!(i18n, "in-use-look"),
                t!(i18n, "in-use-look-about"),
                Then::Library(LibraryCommand::Look(path.clone())),
            ),
            Choice::new(
                t!(i18n, "in-use-copy"),
                t!(i18n, "in-use-copy-about"),
                Then::Library(LibraryCommand::OpenCopy(path)),
            ),
            Choice::new(
                t!(i18n, "in-use-back"),
                t!(i18n, "in-use-back-about"),
                Then::Close,
            ),
        ];
        Question::new(
            t!(i18n, "in-use-title"),
            t!(i18n, "in-use-lead"),
            vec![t!(i18n, "in-use-text")],
            choices,
        )
    }

    /// Offers what was typed and not saved; says where it is where the workbook can only be looked at.
    pub fn recover(&self, recovery: Recovery, access: Access) -> Question {
        let i18n = self.i18n;
        let told = self.tell(&recovery.differences, &recovery.both);
        let when = self.moment(recovery.newest);
        if access != Access::Full {
            let path = shown(&recovery.path);
            let go_on = Choice::new(t!(i18n, "joined-on"), String::new(), Then::Close);
            return Question {
                differs: (t!(i18n, "recover-differs"), told),
                ..Question::new(
                    t!(i18n, "recover-waits-title", when = when),
                    t!(i18n, "recover-lead"),
                    vec![self.access(access), t!(i18n, "recover-waits", path = path)],
                    vec![go_on],
                )
            };
        }
        let choices = vec![
            Choice::new(
                t!(i18n, "recover-take"),
                t!(i18n, "recover-take-about"),
                Then::Recover(Box::new(recovery.both)),
            ),
            Choice::new(
                t!(i18n, "recover-leave"),
                t!(i18n, "recover-leave-about"),
                Then::SetAside,
            ),
            Choice::new(
                t!(i18n, "recover-later"),
                t!(i18n, "recover-later-about"),
                Then::Close,
            ),
        ];
        Question {
            differs: (t!(i18n, "recover-differs"), told),
            ..Question::new(
                t!(i18n, "recover-title", when = when),
                t!(i18n, "recover-lead"),
                vec![t!(i18n, "recover-text")],
                choices,
            )
        }
    }

    /// The earlier states of a workbook. What is chosen is asked about once more.
    pub fn earlier(
        &self,
        path: &Path,
        present: Option<&Workbook>,
        states: Vec<EarlierState>,
        is_open: bool,
    ) -> Question {
        let i18n = self.i18n;
        let choice = |state: EarlierState| {
            let when = self.moment(state.at);
            let mut choice = Choice::new(when.clone(), String::new(), Then::Stay);
            match state.workbook {
                Err(problem) => choice.about = problem,
                Ok(held) => {
                    choice.aside = t!(
                        i18n,
                        "home-progress",
                        answered = state.answered.to_string(),
                        asked = state.asked.to_string()
                    );
                    let told = present.map(|now| self.tell(&diff(now, &held), &held));
                    choice.about = match &told {
                        Some(told) if told.is_empty() => t!(i18n, "earlier-same"),
                        Some(_) => t!(i18n, "earlier-differs"),
                        None => t!(i18n, "earlier-unknown"),
                    };
                    choice.differs = told.unwrap_or_default();
                    let then = if is_open {
                        Then::PutBack(held)
                    } else {
                        let restore = LibraryCommand::Restore(path.to_owned(), state.path);
                        Then::Library(restore)
                    };
                    let sure = self.sure_to_put_back(&when, then, is_open);
                    choice.then = Then::Ask(Box::new(sure));
                }
            }
            choice
        };
        let choices = states.into_iter().map(choice).collect();
        Question::new(
            t!(i18n, "earlier-title"),
            t!(i18n, "earlier-lead"),
            vec![t!(i18n, "earlier-text")],
            choices,
        )
    }

    /// Whether the workbook is really to be as it was.
    fn sure_to_put_back(&self, when: &str, then: Then, is_open: bool) -> Question {
        let i18n = self.i18n;
        let lead = if is_open {
            t!(i18n, "put-back-undo")
        } else {
            t!(i18n, "put-back-kept")
        };
        Question::new(
            t!(i18n, "put-back-title", when = when),
            lead,
            Vec::new(),
            vec![
                Choice::new(t!(i18n, "put-back-no"), String::new(), Then::Close),
                Choice::new(t!(i18n, "put-back-yes"), String::new(), then),
            ],
        )
    }

    /// What is in the trash.
    pub fn trash(&self, trash: Vec<LibraryEntry>) -> Question {
        let i18n = self.i18n;
        let mut titles: Vec<String> = trash.iter().map(|entry| entry.title.clone()).collect();
        titles.sort_unstable();
        let is_twice = |title: &String| {
            let at = titles.partition_point(|known| known < title);
            titles.get(at + 1) == Some(title)
        };
        let choice = |entry: LibraryEntry| {
            // Two of one name are told apart by their files.
            let label = if is_twice(&entry.title) {
                format!("{} ({})", entry.title, entry.file_name)
            } else {
                entry.title.clone()
            };
            let then = Then::Library(LibraryCommand::TakeBack(entry.path));
            let mut choice = Choice::new(label, String::new(), then);
            match entry.head {
                Ok(head) => {
                    choice.aside = t!(
                        i18n,
                        "home-progress",
                        answered = head.answered.to_string(),
                        asked = head.asked.to_string()
                    );
                    let when = self.moment(head.edited);
                    choice.about = t!(i18n, "trash-about", when = when);
                }
                Err(problem) => choice.about = problem,
            }
            choice
        };
        let choices = trash.into_iter().map(choice).collect();
        Question::new(
            t!(i18n, "trash-title"),
            t!(i18n, "trash-lead"),
            Vec::new(),
            choices,
        )
    }

    /// What becomes of a workbook that something else changed.
    pub fn changed(&self, conflict: ConflictQuestion) -> Question {
        let i18n = self.i18n;
        let leaving = conflict.leaving.as_ref().map(|(way, _)| *way);
        let last = match conflict.leaving {
            Some((way, trouble)) => self.leave_anyway(way, &trouble),
            None => Choice::new(
                t!(i18n, "changed-later"),
                t!(i18n, "changed-later-about"),
                Then::Close,
            ),
        };
        let beside = Choice::new(
            t!(i18n, "changed-beside"),
            t!(i18n, "changed-beside-about"),
            Then::KeepBeside(leaving),
        );
        let (title, lead) = (t!(i18n, "changed-title"), t!(i18n, "changed-lead"));
        match conflict.joinable {
            Err(problem) => {
                let problem = match problem {
                    NotJoinable::Unreadable(problem) => problem,
                    NotJoinable::Another => t!(i18n, "changed-other"),
                };
                let text = t!(i18n, "changed-unreadable", problem = problem);
                Question::new(title, lead, vec![text], vec![beside, last])
            }
            Ok(joinable) => {
                let told = self.tell(&joinable.differences, &joinable.both);
                let join = Choice::new(
                    t!(i18n, "changed-join"),
                    t!(i18n, "changed-join-about"),
                    Then::Join(joinable.theirs.clone(), leaving),
                );
                let take = Choice::new(
                    t!(i18n, "changed-take"),
                    t!(i18n, "changed-take-about"),
                    Then::TakeTheirs(joinable.theirs, leaving),
                );
                let text = vec![t!(i18n, "changed-text")];
                Question {
                    differs: (t!(i18n, "changed-differs"), told),
                    ..Question::new(title, lead, text, vec![join, beside, take, last])
                }
            }
        }
    }

    /// What was joined. Whoever was about to leave goes on with it from here.
    pub fn joined(&self, joined: &Joined, leaving: Option<Way>) -> Question {
        let i18n = self.i18n;
        let taken = self.tell(&joined.taken, &joined.workbook);
        let kept = self.tell(&joined.kept, &joined.workbook).len();
        let text = t!(i18n, "joined-text", taken = taken.len(), kept = kept);
        let trashed = joined.trashed.len();
        let trashed = (trashed > 0).then(|| t!(i18n, "joined-trashed", count = trashed));
        let text = [text].into_iter().chain(trashed).collect();
        let choice = |label, then| Choice::new(label, String::new(), then);
        let choices = match leaving {
            None => vec![choice(t!(i18n, "joined-on"), Then::Close)],
            Some(way) => {
                let leave = match way {
                    Way::List => t!(i18n, "leave-list"),
                    Way::Quit => t!(i18n, "quit-leave"),
                };
                let stay = t!(i18n, "leave-stay");
                vec![choice(leave, Then::Leave(way)), choice(stay, Then::Close)]
            }
        };
        Question {
            differs: (t!(i18n, "joined-differs"), taken),
            ..Question::new(
                t!(i18n, "joined-title"),
                t!(i18n, "joined-lead"),
                text,
                choices,
            )
        }
    }

    /// The workbook cannot be left without losing it from its file. `folders` are places that it could be
    /// saved to.
    pub fn stuck(&self, way: Way, trouble: &Trouble, folders: Vec<PathBuf>) -> Question {
        let i18n = self.i18n;
        let mut choices = vec![Choice::new(
            t!(i18n, "stuck-again"),
            t!(i18n, "stuck-again-about"),
            Then::Leave(way),
        )];
        choices.extend(folders.into_iter().map(|folder| {
            Choice::new(
                t!(i18n, "stuck-folder", folder = shown(&folder)),
                t!(i18n, "stuck-folder-about"),
                Then::SaveElsewhere(folder),
            )
        }));
        choices.push(Choice::new(
            t!(i18n, "stuck-elsewhere"),
            t!(i18n, "stuck-elsewhere-about"),
            Then::AskPlace,
        ));
        choices.push(self.leave_anyway(way, trouble));
        let lead = match &trouble.rescue {
            Some(_) => t!(i18n, "stuck-lead"),
            None => t!(i18n, "stuck-lead-memory"),
        };
        let text = t!(i18n, "stuck-text", why = trouble.why.told(i18n));
        Question::new(t!(i18n, "stuck-title"), lead, vec![text], choices)
    }

    fn leave_anyway(&self, way: Way, trouble: &Trouble) -> Choice {
        let i18n = self.i18n;
        let about = match &trouble.rescue {
            Some(path) => t!(i18n, "stuck-leave-about", path = shown(path)),
            None => t!(i18n, "stuck-leave-loses"),
        };
        Choice::new(t!(i18n, "stuck-leave"), about, Then::LeaveAnyway(way))
    }

    fn tell(&self, differences: &[Difference], known: &Workbook) -> Vec<DifferenceText> {
        Wording::new(self.i18n, self.pack).differences(differences, known)
    }
}
