//! The questions that are asked when words are in danger, or seem to be, in words; and what follows from
//! their answers.

use std::path::{Path, PathBuf};

use super::{App, Place};
use crate::{
    domain::{
        diff::{Difference, diff},
        text::clean,
        workbook::Workbook,
    },
    report::wording::{DifferenceText, Wording},
    session::{
        command::{Command, FileCommand, LibraryCommand, LibraryEntry},
        safety::{ConflictQuestion, EarlierState, Joined, NotJoinable, Recovery, Way},
        trouble::Trouble,
    },
    t,
    tui::{
        component::{Notice, Step},
        context::Context,
        dialog::Dialog,
        moment::moment,
        target::{BoxTarget, Choice, Purpose, Question, Target, Then},
    },
};

impl App {
    /// Asks what becomes of a workbook that something else changed, once nobody is in the middle of a
    /// word: keys that are meant for an answer must not choose one here.
    pub(super) fn ask_about_conflict(&mut self, moved: bool) {
        let is_idle = moved || !self.takes_text();
        let context = &self.context;
        if self.over.is_none()
            && let Place::Workbook(open) = &mut self.place
            && let Some(conflict) = open.session.take_conflict(is_idle)
        {
            self.over = Some(Dialog::ask(changed(conflict, context)));
        }
    }

    /// Does what was chosen so that no words are lost.
    pub(super) fn save_words(&mut self, then: Then, commands: &mut Vec<Command>) {
        let context = &self.context;
        let (pack, now, i18n) = (&context.pack, &context.now, &context.i18n);
        let Place::Workbook(open) = &mut self.place else {
            return;
        };
        let session = &mut open.session;
        let workbook = || Box::new(session.workbook().clone());
        match then {
            Then::SaveElsewhere(place) => {
                let save = FileCommand::SaveElsewhere(workbook(), place);
                return commands.push(Command::File(save));
            }
            Then::KeepBeside => {
                let keep = FileCommand::KeepBeside(workbook(), session.path().clone());
                return commands.push(Command::File(keep));
            }
            Then::SetAside => return commands.push(Command::File(FileCommand::SetAside)),
            Then::TakeTheirs(theirs) => {
                let take = FileCommand::TakeTheirs(workbook(), theirs);
                return commands.push(Command::File(take));
            }
            Then::Recover(both) => {
                commands.push(session.recover(*both, pack, now));
                self.notice = Some(Notice::done(t!(i18n, "notice-recovered")));
            }
            Then::Join(theirs) => {
                if let Some((both, accept)) = session.join(&theirs, pack, now) {
                    commands.push(accept);
                    self.over = Some(Dialog::ask(joined(&both, context)));
                }
            }
            Then::PutBack(past) => match session.put_back(&past, pack, now) {
                Some(keep) => {
                    commands.push(keep);
                    let when = moment(past.edited, context);
                    self.notice = Some(Notice::done(t!(i18n, "notice-put-back", when = when)));
                }
                None => self.notice = Step::refused(session, context).notice,
            },
            Then::Stay
            | Then::Close
            | Then::Act(_)
            | Then::Go(_)
            | Then::Look(_)
            | Then::Route(_)
            | Then::Library(_)
            | Then::Leave(_)
            | Then::LeaveAnyway(_) => return,
        }
        open.page.refresh(&open.session, context);
    }
}

/// Whether to leave the workbook for the list.
pub(super) fn leave_workbook(context: &Context) -> Question {
    let i18n = &context.i18n;
    Question::new(
        t!(i18n, "leave-title"),
        t!(i18n, "leave-lead"),
        Vec::new(),
        vec![
            Choice::new(
                t!(i18n, "leave-list"),
                String::new(),
                Then::Leave(Way::List),
            ),
            Choice::new(t!(i18n, "leave-stay"), String::new(), Then::Close),
        ],
    )
}

/// Whether to leave the program.
pub(super) fn leave_program(is_open: bool, context: &Context) -> Question {
    let i18n = &context.i18n;
    let mut choices = vec![
        Choice::new(t!(i18n, "quit-stay"), String::new(), Then::Close),
        Choice::new(
            t!(i18n, "quit-leave"),
            String::new(),
            Then::Leave(Way::Quit),
        ),
    ];
    if is_open {
        let list = Choice::new(
            t!(i18n, "leave-list"),
            String::new(),
            Then::Leave(Way::List),
        );
        choices.push(list);
    }
    let (title, lead) = (t!(i18n, "quit-title"), t!(i18n, "quit-lead"));
    Question::new(title, lead, Vec::new(), choices)
}

/// A workbook was not opened, because another program has it open.
pub(super) fn in_use(path: &Path, context: &Context) -> Question {
    let i18n = &context.i18n;
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

/// Offers what was typed and not saved.
pub(super) fn recover(recovery: Recovery, context: &Context) -> Question {
    let i18n = &context.i18n;
    let told = tell(context, &recovery.differences, &recovery.both);
    let when = moment(recovery.newest, context);
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
pub(super) fn earlier(
    path: &Path,
    present: Option<&Workbook>,
    states: Vec<EarlierState>,
    is_open: bool,
    context: &Context,
) -> Question {
    let i18n = &context.i18n;
    let choice = |state: EarlierState| {
        let when = moment(state.at, context);
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
                let told = present.map(|now| tell(context, &diff(now, &held), &held));
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
                let sure = sure_to_put_back(&when, then, is_open, context);
                choice.then = Then::Go(Target::Open(BoxTarget::Ask(Box::new(sure))));
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
fn sure_to_put_back(when: &str, then: Then, is_open: bool, context: &Context) -> Question {
    let i18n = &context.i18n;
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
pub(super) fn trash(trash: Vec<LibraryEntry>, context: &Context) -> Question {
    let i18n = &context.i18n;
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
                let when = moment(head.edited, context);
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
fn changed(conflict: ConflictQuestion, context: &Context) -> Question {
    let i18n = &context.i18n;
    let last = match conflict.leaving {
        Some((way, trouble)) => leave_anyway(way, &trouble, context),
        None => Choice::new(
            t!(i18n, "changed-later"),
            t!(i18n, "changed-later-about"),
            Then::Close,
        ),
    };
    let beside = Choice::new(
        t!(i18n, "changed-beside"),
        t!(i18n, "changed-beside-about"),
        Then::KeepBeside,
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
            let told = tell(context, &joinable.differences, &joinable.both);
            let join = Choice::new(
                t!(i18n, "changed-join"),
                t!(i18n, "changed-join-about"),
                Then::Join(joinable.theirs.clone()),
            );
            let take = Choice::new(
                t!(i18n, "changed-take"),
                t!(i18n, "changed-take-about"),
                Then::TakeTheirs(joinable.theirs),
            );
            let text = vec![t!(i18n, "changed-text")];
            Question {
                differs: (t!(i18n, "changed-differs"), told),
                ..Question::new(title, lead, text, vec![join, beside, take, last])
            }
        }
    }
}

/// What was joined.
pub(super) fn joined(joined: &Joined, context: &Context) -> Question {
    let i18n = &context.i18n;
    let taken = tell(context, &joined.taken, &joined.workbook);
    let kept = tell(context, &joined.kept, &joined.workbook).len();
    let text = t!(i18n, "joined-text", taken = taken.len(), kept = kept);
    let go_on = Choice::new(t!(i18n, "joined-on"), String::new(), Then::Close);
    Question {
        differs: (t!(i18n, "joined-differs"), taken),
        ..Question::new(
            t!(i18n, "joined-title"),
            t!(i18n, "joined-lead"),
            vec![text],
            vec![go_on],
        )
    }
}

/// The workbook cannot be left without losing it from its file. `folders` are places that it could be
/// saved to.
pub(super) fn stuck(
    way: Way,
    trouble: &Trouble,
    folders: Vec<PathBuf>,
    context: &Context,
) -> Question {
    let i18n = &context.i18n;
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
    let elsewhere = BoxTarget::Prompt(Purpose::SaveElsewhere, "~/".to_owned());
    choices.push(Choice::new(
        t!(i18n, "stuck-elsewhere"),
        t!(i18n, "stuck-elsewhere-about"),
        Then::Go(Target::Open(elsewhere)),
    ));
    choices.push(leave_anyway(way, trouble, context));
    let lead = match &trouble.rescue {
        Some(_) => t!(i18n, "stuck-lead"),
        None => t!(i18n, "stuck-lead-memory"),
    };
    let text = t!(i18n, "stuck-text", why = trouble.why.told(i18n));
    Question::new(t!(i18n, "stuck-title"), lead, vec![text], choices)
}

fn leave_anyway(way: Way, trouble: &Trouble, context: &Context) -> Choice {
    let i18n = &context.i18n;
    let about = match &trouble.rescue {
        Some(path) => t!(i18n, "stuck-leave-about", path = shown(path)),
        None => t!(i18n, "stuck-leave-loses"),
    };
    Choice::new(t!(i18n, "stuck-leave"), about, Then::LeaveAnyway(way))
}

/// A path for the screen.
pub(super) fn shown(path: &Path) -> String {
    let path = path.display().to_string();
    clean(&path).text.replace('\n', " ")
}

fn tell(context: &Context, differences: &[Difference], known: &Workbook) -> Vec<DifferenceText> {
    Wording::new(&context.i18n, &context.pack).differences(differences, known)
}
