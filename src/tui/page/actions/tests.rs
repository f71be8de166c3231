use super::*;
use crate::{session::Access, tui::testing::Bench};

fn page(bench: &Bench) -> ActionsPage {
    let question = "actions.list".parse().unwrap();
    ActionsPage::new(question, None, &bench.session, &bench.context)
}

fn tasks(bench: &Bench) -> Vec<(&str, &str, String)> {
    let tasks = bench.session.workbook().actions.iter();
    let due = |task: &Task| task.due.map(|due| due.to_string()).unwrap_or_default();
    tasks
        .map(|task| (task.what.as_str(), task.who.as_str(), due(task)))
        .collect()
}

#[test]
fn an_action_is_written_down_ticked_off_moved_and_removed() {
    let mut bench = Bench::with(&["Harbour Coffee", "Mill Lane Farm"]);
    let mut page = page(&bench);
    bench.keys(
        &mut page,
        "<Enter>Call the mill<Tab>Ann<Tab>31/3<Tab>2<Enter>",
    );
    assert_eq!(
        tasks(&bench),
        [("Call the mill", "Ann", "2027-03-31".into())]
    );
    let whom = bench.session.workbook().actions[0].alliance;
    assert_eq!(whom, Some(bench.session.workbook().alliances[1].id));
    bench.keys(&mut page, "nTaste<Enter><Space>");
    assert!(bench.session.workbook().actions[1].done.is_some());
    let screen = bench.screen(&page, 80, 24);
    assert!(screen.contains("done 20 November 2026"), "{screen}");
    assert!(
        screen.contains("Ann · by 31 March 2027 · Mill Lane Farm"),
        "{screen}"
    );
    bench.keys(&mut page, "<Shift+↑>");
    assert_eq!(tasks(&bench)[0].0, "Taste");
    bench.keys(&mut page, "p");
    assert!(bench.screen(&page, 80, 24).contains("■ private · done"));
    bench.keys(&mut page, "<Del>");
    assert_eq!(tasks(&bench).len(), 1);
    assert!(bench.told().contains("Taste"));
    assert!(bench.session.workbook().actions[0].what == "Call the mill");
}

#[test]
fn a_date_that_nobody_can_read_is_told_and_waits_and_what_stood_there_stays() {
    let mut bench = Bench::with(&[]);
    let mut page = page(&bench);
    bench.keys(&mut page, "nCall<Tab><Tab>some day<Enter>");
    assert!(page.is_boxed());
    assert!(
        bench
            .screen(&page, 80, 30)
            .contains("I don’t understand this date")
    );
    assert_eq!(tasks(&bench), []);
    bench.keys(&mut page, "<Esc>");
    assert!(!page.is_boxed());
    assert_eq!(tasks(&bench), []);
    bench.keys(&mut page, "n<Ctrl+U>31/3<Enter>");
    let kept = [("Call", "", "2027-03-31".into())];
    assert_eq!(tasks(&bench), kept);
    bench.keys(&mut page, "<Enter><Tab><Tab><Ctrl+U>some day<Esc>");
    assert_eq!(tasks(&bench), kept);
    assert!(bench.told().contains("What stood there stays"));
    // What else is new waits with the day as it was typed.
    bench.keys(&mut page, "<Enter><Shift+Tab><Shift+Tab> again<Esc>");
    assert_eq!(tasks(&bench), kept);
    bench.keys(&mut page, "<Enter>");
    assert!(bench.screen(&page, 80, 30).contains("some day"));
    bench.keys(&mut page, "<Ctrl+U>1/4<Enter>");
    assert_eq!(tasks(&bench), [("Call again", "", "2027-04-01".into())]);
    assert!(bench.session.drafts().is_empty());
}

#[test]
fn what_cannot_be_kept_yet_waits_for_the_form_to_be_opened_again() {
    let mut bench = Bench::with(&[]);
    let mut page = page(&bench);
    bench.keys(&mut page, "n<Esc>");
    assert_eq!(bench.told(), "");
    bench.keys(&mut page, "n<Tab>Ann<Esc>");
    assert!(bench.told().contains("What you typed waits"));
    assert_eq!(tasks(&bench), []);
    bench.keys(&mut page, "n");
    assert!(bench.screen(&page, 80, 30).contains("Ann"));
    bench.keys(&mut page, "Call<Enter>");
    assert_eq!(tasks(&bench), [("Call", "Ann", String::new())]);
    // A known one keeps all it had until other words take the place of those that are gone.
    bench.keys(&mut page, "<Enter><Ctrl+U><Tab> and Ben<Esc>");
    assert_eq!(tasks(&bench), [("Call", "Ann", String::new())]);
    bench.keys(&mut page, "<Enter>Write<Esc>");
    assert_eq!(tasks(&bench), [("Write", "Ann and Ben", String::new())]);
}

#[test]
fn that_a_new_one_was_begun_is_seen_however_long_the_list_is() {
    let mut bench = Bench::with(&[]);
    let mut page = page(&bench);
    for number in 0..20 {
        bench.keys(&mut page, &format!("nCall {number}<Enter>"));
    }
    bench.keys(&mut page, "n<Tab>Ann<Esc>");
    for keys in ["<Home>", "<End>", "<Ctrl+↓><Ctrl+↓>", "<Ctrl+↑>"] {
        bench.keys(&mut page, keys);
        for (width, height) in [(80, 18), (60, 12)] {
            let screen = bench.screen(&page, width, height);
            assert_eq!(screen.matches("begun and not kept").count(), 1, "{screen}");
        }
    }
    // What is selected is in view with it.
    bench.keys(&mut page, "<Home><↓><↓><↓><↓><↓>");
    let screen = bench.screen(&page, 60, 12);
    assert!(
        screen.contains("▸") && screen.contains("Call 5"),
        "{screen}"
    );
}

#[test]
fn leaving_the_page_keeps_what_is_in_its_form() {
    let mut bench = Bench::with(&[]);
    let mut page = page(&bench);
    bench.keys(&mut page, "n<Tab>Ann");
    bench.leave(&mut page);
    assert_eq!(tasks(&bench), []);
    assert_eq!(bench.session.drafts().len(), 1);
    bench.keys(&mut page, "nHalf typed");
    bench.leave(&mut page);
    assert_eq!(tasks(&bench), [("Half typed", "Ann", String::new())]);
    assert!(!page.is_boxed());
}

#[test]
fn a_named_action_opens_its_form_and_moving_changes_nothing() {
    let mut bench = Bench::with(&["Harbour Coffee"]);
    let mut page = page(&bench);
    bench.keys(&mut page, "nOne<Enter>nTwo<Enter>");
    let before = bench.session.workbook().clone();
    let named = before.actions[1].id;
    let mut page = ActionsPage::new(
        page.question.clone(),
        Some(named),
        &bench.session,
        &bench.context,
    );
    assert!(bench.screen(&page, 80, 30).contains("This action"));
    bench.keys(&mut page, "<Tab><Tab><Tab><→><→><Esc><↑><↓><Home><End>");
    assert_eq!(*bench.session.workbook(), before);
    assert!(!page.is_boxed());
}

#[test]
fn a_click_selects_a_row_and_a_second_one_opens_it() {
    let mut bench = Bench::with(&[]);
    let mut page = page(&bench);
    bench.keys(&mut page, "nOne<Enter>nTwo<Enter>");
    bench.click(&mut page, Hit::Row(0));
    assert!(!page.is_boxed());
    bench.click(&mut page, Hit::Row(0));
    assert!(page.is_boxed());
}

#[test]
fn what_is_too_long_for_a_line_stops_at_its_end_and_is_told_and_longer_words_that_stand_stay_whole()
{
    let mut bench = Bench::with(&[]);
    let mut page = page(&bench);
    let long = "word ".repeat(30);
    bench.keys(&mut page, &format!("n{long}"));
    assert!(
        bench.told().contains("This field is full"),
        "{}",
        bench.told()
    );
    bench.keys(&mut page, "<Enter>");
    let kept = tasks(&bench)[0].0.to_owned();
    assert_eq!(kept, long[..119], "all that could be seen in the field");

    let what = "x".repeat(300);
    let task = Task {
        what: what.clone(),
        ..bench.session.workbook().actions[0].clone()
    };
    let change = Change::set_action(&task);
    bench
        .session
        .edit(change, &bench.context.pack, &bench.context.now);
    bench.keys(&mut page, "<Enter><Tab>Ann<Enter>");
    assert_eq!(tasks(&bench)[0].0, what);
    assert_eq!(tasks(&bench)[0].1, "Ann");
}

#[test]
fn a_form_that_waited_leaves_alone_what_changed_meanwhile_and_nobody_touched_in_it() {
    let mut bench = Bench::with(&[]);
    let mut page = page(&bench);
    bench.keys(&mut page, "nCall<Tab>Ann<Enter>");
    bench.keys(&mut page, "<Enter> the mill<Tab><Tab>some day<Esc>");
    let task = Task {
        what: "Ring".into(),
        who: "Tom".into(),
        ..bench.session.workbook().actions[0].clone()
    };
    let change = Change::set_action(&task);
    bench
        .session
        .edit(change, &bench.context.pack, &bench.context.now);
    bench.keys(&mut page, "<Enter><Alt+A>31/3<Enter>");
    assert_eq!(
        tasks(&bench),
        [("Call the mill", "Tom", "2027-03-31".into())]
    );
}

#[test]
fn where_nothing_can_be_saved_no_form_opens_and_that_is_said() {
    let mut bench = Bench::with(&[]);
    let mut page = page(&bench);
    bench.keys(&mut page, "nCall<Enter>");
    let mut bench = Bench::of(bench.session.workbook().clone(), Access::Locked);
    for keys in ["n", "<Enter>"] {
        bench.keys(&mut page, keys);
        assert!(!page.is_boxed(), "{keys}");
        assert!(!bench.told().is_empty(), "{keys}");
    }
}

#[test]
fn why_a_date_is_none_is_said_once_its_field_is_left() {
    let mut bench = Bench::with(&[]);
    let mut page = page(&bench);
    let told = "There is no such day: April has 30 days.";
    for keys in ["n<Tab><Tab>31.4.", "Call<Tab><Tab>31.4."] {
        bench.keys(&mut page, keys);
        let screen = bench.screen(&page, 80, 30);
        assert!(
            !screen.contains(told),
            "nobody is told while they type: {screen}"
        );
        bench.keys(&mut page, "<Tab>");
        let screen = bench.screen(&page, 80, 30);
        assert!(screen.contains(told), "{screen}");
        bench.keys(&mut page, "<Shift+Tab>");
        bench.keys(
            &mut page,
            "<Backspace><Backspace><Backspace><Backspace><Backspace>",
        );
        bench.keys(&mut page, "<Shift+Tab><Shift+Tab>");
    }
    bench.keys(&mut page, "<Tab><Tab>31.4.<Tab><Enter>");
    let screen = bench.screen(&page, 80, 30);
    assert_eq!(screen.matches(told).count(), 1, "{screen}");
}
