use super::*;
use crate::{
    domain::{answer::AllyHelp, testing::alliance_id},
    tui::testing::Bench,
};

fn page(bench: &Bench) -> ObjectivesPage {
    let id = bench.context.pack.objectives().unwrap().id.clone();
    ObjectivesPage::new(Subject::Firm, id, None, &bench.session, &bench.context)
}

fn links(bench: &Bench, number: u8) -> ObjectivesPage {
    let id = bench.context.pack.links().unwrap().id.clone();
    let subject = Subject::Alliance(alliance_id(number));
    ObjectivesPage::new(subject, id, None, &bench.session, &bench.context)
}

fn made(bench: &Bench) -> Vec<Objective> {
    let pack = &bench.context.pack;
    let items = items(&bench.session, pack).into_iter();
    items
        .map(|item| objective(item, &bench.session, pack).unwrap().clone())
        .collect()
}

fn reach(what: &str, ally: AllyHelp) -> Objective {
    let what = what.into();
    Objective { what, ally }
}

#[test]
fn objectives_are_added_changed_and_taken_out() {
    let mut bench = Bench::with(&[]);
    let mut page = page(&bench);
    bench.keys(&mut page, "<Enter>Two more shops<Enter>4<Enter>");
    bench.keys(&mut page, "nA second oven<Tab><→>");
    // A mark that was only moved answers nothing.
    bench.keys(&mut page, "<Esc>");
    let shops = reach("Two more shops", AllyHelp::Sooner);
    assert_eq!(
        made(&bench),
        [shops.clone(), reach("A second oven", AllyHelp::Open)]
    );
    bench.keys(&mut page, "<Enter> by May<Ctrl+S>");
    assert_eq!(made(&bench)[1].what, "A second oven by May");
    bench.keys(&mut page, "<Del>");
    assert!(bench.told().contains("A second oven by May"));
    assert_eq!(made(&bench), [shops]);
}

#[test]
fn an_objective_without_words_waits_and_keeps_those_it_had() {
    let mut bench = Bench::with(&[]);
    let mut page = page(&bench);
    bench.keys(&mut page, "n<Tab>3<Enter>");
    let screen = bench.screen(&page, 80, 30);
    assert!(
        screen.contains("Please write something here first."),
        "{screen}"
    );
    bench.keys(&mut page, "<Esc>");
    assert!(bench.told().contains("What you typed waits"));
    assert!(made(&bench).is_empty());
    bench.keys(&mut page, "nGrow<Ctrl+S>");
    assert_eq!(made(&bench), [reach("Grow", AllyHelp::Cheaper)]);
    bench.keys(&mut page, "<Enter><Ctrl+U><Tab>1<Esc>");
    bench.leave(&mut page);
    assert_eq!(made(&bench), [reach("Grow", AllyHelp::Cheaper)]);
    bench.keys(&mut page, "<Enter>Rest<Esc>");
    assert_eq!(made(&bench), [reach("Rest", AllyHelp::Open)]);
}

#[test]
fn an_alliance_is_linked_to_objectives_and_moving_links_nothing() {
    let mut bench = Bench::with(&["Harbour Coffee"]);
    let mut objectives = page(&bench);
    let mut page = links(&bench, 1);
    bench.keys(&mut page, "<Enter>");
    assert_eq!(bench.last.go, Some(objectives.target().into()));
    bench.keys(&mut objectives, "nGrow<Ctrl+S>nRest<Ctrl+S>");
    let before = bench.session.workbook().clone();
    bench.keys(&mut page, "<↓><↑><End><Home>n<Esc><Del>");
    assert_eq!(*bench.session.workbook(), before);
    bench.keys(&mut page, "<Space><↓><Enter><Space>");
    let linked: Vec<ItemId> = bench.session.workbook().alliances[0]
        .answers
        .items(&page.list.question)
        .map(|(item, _)| item)
        .collect();
    assert_eq!(linked, items(&bench.session, &bench.context.pack)[..1]);
    assert!(bench.screen(&page, 80, 24).contains("✓ Grow"));
}

#[test]
fn the_question_stands_above_with_its_flag_and_its_mark() {
    let mut bench = Bench::with(&[]);
    let page = page(&bench);
    let (subject, question) = (Subject::Firm, page.list.question.clone());
    Step::toggle_flag(subject, &question, &mut bench.session, &bench.context);
    let what = crate::domain::workbook::Shareable::Answer(subject, question.clone());
    Step::toggle_readers(Action::Private, &what, &mut bench.session, &bench.context);
    let screen = bench.screen(&page, 80, 30);
    let asked = bench.context.pack.question(&question).unwrap();
    let prompt = asked.prompts[0].split(' ').next().unwrap();
    for seen in ["■ private  ⚑ flagged", "Why we ask:", "Source:", prompt] {
        assert!(screen.contains(seen), "{seen} in {screen}");
    }
}
