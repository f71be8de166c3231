//! What undo takes back besides answers: another state of the workbook, the route, the theme, a mark; and
//! that nothing is lost that cannot be taken back.

use jiff::Timestamp;
use madbook::{
    domain::{
        answer::{Answer, Entry, Part, Slot},
        change::Change,
        log::Sitting,
        workbook::{Subject, Workbook},
    },
    store::Library,
};

use crate::stage::{Stage, finished};

/// A question that takes words, of which there are none yet.
fn asked() -> Slot {
    Slot::new(&"mad.a1".parse().unwrap(), Part::Value)
}

/// The finished example at that question.
fn writing() -> Stage {
    let mut workbook = finished();
    let at = workbook.edited;
    let change = Change::answer(Subject::Firm, asked(), None);
    workbook.make(change, at, &mut Sitting::default()).unwrap();
    let mut stage = Stage::with([workbook]);
    stage.keys("<Enter>").go_to("How they fit");
    stage
}

/// The words of the question.
fn words(workbook: &Workbook) -> &str {
    workbook.text(Subject::Firm, &"mad.a1".parse().unwrap(), Part::Value)
}

/// How the workbook is where its words are these, said at a moment of that morning.
fn elsewhere(workbook: &Workbook, said: &str) -> Workbook {
    let at: Timestamp = "2026-11-20T09:30:00Z".parse().unwrap();
    let entry = Entry::new(Answer::Text(said.into()), at);
    let mut workbook = workbook.clone();
    let change = Change::answer(Subject::Firm, asked(), Some(entry));
    workbook.make(change, at, &mut Sitting::default()).unwrap();
    workbook
}

#[test]
fn typing_is_taken_back_in_steps() {
    let mut stage = writing();
    stage.pause(5).keys("keep this").pause(5);
    stage.paste(" and that").keys("<Home>x<End>");
    assert_eq!(words(stage.workbook()), "xkeep this and that");
    for left in ["keep this and that", "keep this", ""] {
        stage.keys("<Ctrl+Z>");
        assert_eq!(words(stage.workbook()), left);
    }
    stage.keys("<Ctrl+Y><Ctrl+Y><Ctrl+Y>");
    assert_eq!(words(stage.workbook()), "xkeep this and that");
}

#[test]
fn a_route_is_taken_back_in_its_turn() {
    let mut stage = writing();
    let first = stage.workbook().route().cloned();
    stage.pause(5).keys("before");
    stage.command("route").keys("<Down><Down><Enter>");
    let second = stage.workbook().route().cloned();
    assert_ne!(second, first);
    stage.sees("Your route:");
    stage
        .go_to("How they fit")
        .keys("<Ctrl+End>")
        .pause(5)
        .keys(" after");
    assert_eq!(words(stage.workbook()), "before after");
    stage.keys("<Ctrl+Z>");
    assert_eq!(words(stage.workbook()), "before");
    assert_eq!(stage.workbook().route(), second.as_ref());
    stage.keys("<Ctrl+Z>").sees("Your route:");
    assert_eq!(stage.workbook().route(), first.as_ref());
    assert_eq!(words(stage.workbook()), "before");
    stage.keys("<Ctrl+Z>");
    assert_eq!(words(stage.workbook()), "");
    stage.keys("<Ctrl+Y><Ctrl+Y><Ctrl+Y>");
    assert_eq!(words(stage.workbook()), "before after");
    assert_eq!(stage.workbook().route(), second.as_ref());
}

#[test]
fn a_theme_is_taken_back_while_nothing_else_was_done() {
    let mut stage = writing();
    let theme = |stage: &Stage| stage.app.context().theme.name();
    let first = theme(&stage);
    stage
        .pause(5)
        .keys("words")
        .command("colours")
        .command("colours");
    assert_ne!(theme(&stage), first);
    stage.keys("<Ctrl+Z><Ctrl+Z>");
    assert_eq!(theme(&stage), first);
    assert_eq!(words(stage.workbook()), "words");
    stage.keys("<Ctrl+Z>");
    assert_eq!(words(stage.workbook()), "");
    // What was written since is taken back first.
    stage.command("colours");
    let second = theme(&stage);
    stage.keys("more").keys("<Ctrl+Z>");
    assert_eq!((words(stage.workbook()), theme(&stage)), ("", second));
    // In the list of workbooks as well.
    let mut stage = Stage::with([finished()]);
    stage.command("colours");
    assert_ne!(theme(&stage), first);
    stage.keys("<Ctrl+Z>");
    assert_eq!(theme(&stage), first);
    stage.keys("<Ctrl+Z>").sees("nothing to undo");
}

#[test]
fn a_restored_state_is_taken_back_and_taken_again_and_costs_not_a_word() {
    let mut stage = writing();
    stage.keys("said long ago").wait();
    let library = Library::at(stage.library().folder());
    let id = stage.workbook().id;
    let path = stage.session().path().clone();
    let kept = |library: &Library| {
        let backups = library.backups(id).list().unwrap();
        let read = |path| madbook::store::Loaded::read(path).unwrap().workbook;
        let words: Vec<String> = (backups.iter())
            .map(|backup| words(&read(&backup.path)).to_owned())
            .collect();
        words
    };
    // Opened again, so that there is an earlier state; what was typed a moment ago is not in the file yet.
    stage.pause(7200).keys(", and more").wait();
    stage.pause(7200).keys(", and the last words");
    let before = kept(&library).len();
    assert!(before > 0);
    stage.keys("<!Earlier><Enter><Down><Enter>");
    let restored = words(stage.workbook()).to_owned();
    assert_ne!(restored, "said long ago, and more, and the last words");
    assert_eq!(
        kept(&library)[0],
        "said long ago, and more, and the last words"
    );
    stage.keys("<Ctrl+Z>").sees("as it was before");
    assert_eq!(
        words(stage.workbook()),
        "said long ago, and more, and the last words"
    );
    stage.keys("<Ctrl+Y>");
    assert_eq!(words(stage.workbook()), restored);
    // Something new ends what can be made again.
    stage
        .keys("<Ctrl+Z>")
        .go_to("How they fit")
        .keys("<Ctrl+End>!")
        .keys("<Ctrl+Y>");
    assert_eq!(
        words(stage.workbook()),
        "said long ago, and more, and the last words!"
    );
    assert!(path.exists());
}

#[test]
fn what_something_else_wrote_is_taken_and_taken_back() {
    for (choice, becomes) in [("<Down><Down>", "theirs"), ("", "theirs")] {
        let mut stage = writing();
        stage.keys("mine").wait();
        let mine = stage.workbook().clone();
        stage.write_over(&elsewhere(&mine, "theirs"));
        stage.go_to("Trust").keys("3").wait();
        stage.keys("<!Save>").sees("The file was changed elsewhere");
        stage.keys(choice).keys("<Enter>").keys("<Esc>");
        stage.go_to("How they fit");
        assert_eq!(words(stage.workbook()), becomes, "{choice}");
        stage.keys("<Ctrl+Z>");
        assert_eq!(words(stage.workbook()), "mine", "{choice}");
        stage.keys("<Ctrl+Y>");
        assert_eq!(words(stage.workbook()), becomes, "{choice}");
        stage.keys("<Ctrl+Z>").wait();
        assert_eq!(words(&stage.only_saved()), "mine", "{choice}");
    }
}

#[test]
fn a_private_mark_is_taken_back() {
    let mut stage = writing();
    let readers = |stage: &Stage| format!("{:?}", stage.workbook().readers);
    let before = readers(&stage);
    stage.keys("<!Private>");
    assert_ne!(readers(&stage), before);
    stage.keys("<Ctrl+Z>");
    assert_eq!(readers(&stage), before);
    stage.keys("<Ctrl+Y>");
    assert_ne!(readers(&stage), before);
}
