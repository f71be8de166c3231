//! Key scripts through the pages that are looked up: the overview, the agenda, and what moved.

use madbook::tui::target::PageTarget;

use crate::{chapters::full_at, scripts::content, stage::Stage};

#[test]
fn another_alliance_in_focus_leads_back_to_the_page_one_came_from() {
    let mut stage = full_at("factors trust harbour");
    let harbour = stage.session().focus();
    stage.keys("<!Overview><End><Enter>");
    assert_ne!(stage.session().focus(), harbour);
    stage
        .keys("<!Overview>")
        .sees("/  Harbour Coffee")
        .sees("The five factors · 2 of 5");
}

#[test]
fn a_page_that_is_looked_up_leads_back_to_where_one_was_however_it_was_found() {
    let mut stage = full_at("factors trust harbour");
    let here = stage.page();
    for keys in [
        "<!Overview>",
        "<F2>overview<Enter>",
        "<Ctrl+O>overview<Enter>",
    ] {
        stage.keys(keys).sees("Your alliances, by position");
        stage.keys("<Esc>");
        assert_eq!(stage.page(), here, "{keys}");
    }
}

#[test]
fn the_overview_is_sorted_and_compares_with_the_one_in_focus() {
    let mut stage = full_at("factors trust harbour");
    stage
        .keys("<!Overview>")
        .sees("Your alliances, by position");
    let order = |stage: &Stage| {
        let mut names = [
            "Harbour Coffee",
            "Mill Lane Farm",
            "Saltwater Deli",
            "Corner Grocer",
        ];
        let rows: Vec<String> = stage.screen().lines().map(ToOwned::to_owned).collect();
        let row = |name: &str| {
            // A row of the table holds the name and the kind beside it.
            let kinds = ["Candidate", "Existing ally", "Wanted ally"];
            let is_row =
                |row: &String| row.contains(name) && kinds.iter().any(|kind| row.contains(kind));
            rows.iter().position(is_row)
        };
        names.sort_by_key(|name| row(name));
        names
    };
    stage.keys("s").sees("by level");
    stage.keys("ssss").sees("Your alliances, by kind");
    stage.keys("s").sees("Your alliances, by factors");
    stage.keys("ssssss").sees("Your alliances, by name");
    assert_eq!(
        order(&stage),
        [
            "Corner Grocer",
            "Harbour Coffee",
            "Mill Lane Farm",
            "Saltwater Deli"
        ],
        "{}",
        stage.screen()
    );
    let harbour = stage.session().focus();
    stage.keys("<Home>").sees("▸ Corner Grocer");
    assert_eq!(stage.screen().matches("Corner Grocer").count(), 2);
    stage.keys("<Enter>");
    assert_ne!(stage.session().focus(), harbour);
    stage.sees("Select another alliance to compare");
    stage.keys("<Down>").misses("Select another alliance");
}

#[test]
fn what_is_overdue_is_read_on_the_day_that_it_is_even_where_nothing_was_changed() {
    let mut stage = full_at("factors trust harbour");
    stage.keys("<Ctrl+G>");
    let before = stage.session().readings().to_vec();
    stage.keys("<Down>");
    assert_eq!(stage.session().readings(), before);
    stage.sleep(60).keys("<Down>");
    assert_ne!(stage.session().readings(), before);
}

#[test]
fn the_agenda_has_what_is_overdue_first_and_ticks_it_off() {
    let mut stage = full_at("actions actions");
    let late = "Ring the miller";
    stage.keys(&format!("n{late}<Tab><Tab>1/11/2026<Enter>"));
    // Where it was entered it is told by a sign and words as well.
    stage.sees("▲ overdue since 1 November 2026");
    let before = content(stage.workbook());
    stage.keys("<!Agenda><Home>").sees(&format!("▸ ▲ {late}"));
    stage.sees("overdue since 1 November 2026");
    let row = |stage: &Stage, words: &str| stage.find(words).y;
    assert!(row(&stage, late) < row(&stage, "overdue since 13 November"));
    stage.keys("<Space>").sees("done 20 November 2026");
    assert!(row(&stage, late) > row(&stage, "Settle with Will"));
    stage.keys("<Ctrl+Z>");
    assert_eq!(content(stage.workbook()), before);
    stage.keys("<Home><Enter>").sees("By when");
    stage.keys(" today<Enter>").sees("Ring the miller today");
}

#[test]
fn changes_are_told_and_lead_to_their_questions() {
    let mut stage = full_at("factors trust harbour");
    stage.keys("1").keys("<!History>").sees("What moved");
    stage
        .sees("Harbour Coffee · Trust")
        .sees("Before: 4")
        .sees("After: 1");
    // A rating moves nothing on the line.
    stage.misses("It stood then at");
    stage.keys("<Enter>").sees("The five factors · 2 of 5");
    stage
        .keys("<!History><Down>")
        .sees("Before:")
        .sees("After:");
    assert_eq!(stage.page(), PageTarget::History(None));
    stage.keys("<Esc>").sees("The five factors · 2 of 5");
}

#[test]
fn each_alliance_has_its_own_changes() {
    let mut stage = full_at("factors trust harbour");
    stage
        .keys("1<!History>")
        .sees("What moved with Harbour Coffee");
    stage.sees("Harbour Coffee · Trust");
    stage
        .keys("<!NextAlliance>")
        .sees("What moved with Mill Lane Farm");
    stage.misses("Harbour Coffee · ");
    stage.keys("<End>").sees("Mill Lane Farm · ");
}

#[test]
fn the_workbook_stands_as_it_was_on_a_day() {
    let mut stage = full_at("factors trust harbour");
    let before = stage.workbook().clone();
    let stop = stage.page();
    stage.keys("<F2>back to a day<Enter>");
    stage.sees("30 September 2026");
    for (odd, told) in [
        ("soon", "understand this date"),
        ("20/11/2027", "Please give a day before today"),
    ] {
        stage.keys(&format!("{odd}<Enter>"));
        stage.sees(told);
        stage.keys("<Ctrl+W><Ctrl+W><Ctrl+W><Ctrl+W><Ctrl+W>");
    }
    stage.keys("1/11<Enter>");
    stage.sees("As it was on 1 November 2026, and now");
    stage.sees("▸ Harbour Coffee").sees("40, “A few risks and");
    stage.keys("<Down>").sees("▸ Mill Lane Farm");
    stage.keys("<Esc>");
    assert_eq!(stage.page(), stop);
    assert_eq!(content(stage.workbook()), content(&before));
    stage.keys("<!History>d<Enter>");
    stage.sees("As it was on 30 September 2026, and now");
    // A look back ends where another page begins.
    stage.keys("<!Overview><!History>").sees("What moved with");
}
