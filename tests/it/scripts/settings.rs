//! What can be chosen for the program, on the screen.

use madbook::{
    report::text::Signs,
    store::{Setting, Value},
    tui::action::Action,
};

use crate::stage::Stage;

fn words(words: &str) -> Value {
    Value::Words(words.to_owned())
}

#[test]
fn what_holds_and_from_where_stand_in_columns() {
    let mut stage = Stage::finished_at("factors trust harbour");
    for (columns, rows) in [(120, 40), (80, 40), (60, 40)] {
        stage
            .resize(columns, rows)
            .command("settings")
            .keys("<Enter>");
        let screen = stage.screen();
        let rows = screen.lines().filter(|line| !line.contains("Backspace"));
        let columns = rows.filter_map(|line| {
            let told = ["as usual  ", "chosen just now"];
            let at = told.iter().find_map(|told| line.rfind(told))?;
            Some(line[..at].chars().count())
        });
        let columns: Vec<usize> = columns.collect();
        assert_eq!(columns.len(), Setting::ALL.len(), "{screen}");
        assert!(columns.iter().all(|it| *it == columns[0]), "{screen}");
        // Where nobody chose, the folder of workbooks is named, and nothing by a dash.
        let folder = screen.lines().find(|line| line.contains("   Workbooks "));
        assert!(folder.unwrap_or_default().contains(['/', '\\']), "{screen}");
        stage.sees(" –  ").keys("<Esc>");
    }
}

#[test]
fn what_does_not_count_says_where_to_read_it_where_it_has_no_room() {
    let rest = "There is more. To read all of it: madbook config check";
    for (lines, is_cut) in [(3, false), (40, true)] {
        let mut stage = Stage::finished_at("your alliances");
        stage.resize(60, 18);
        let told = (1..=lines).map(|nth| format!("line {nth}: no such setting\n"));
        stage
            .app
            .tell(told.collect::<String>().trim_end().to_owned());
        stage.keys("<Esc><Enter>").sees("line 1: no");
        if is_cut {
            stage.sees("…").sees(rest);
        } else {
            stage.sees("line 3: no").misses(rest);
        }
    }
}

#[test]
fn a_setting_counts_at_once_and_only_what_differs_is_kept() {
    let mut stage = Stage::finished_at("factors trust harbour");
    stage.command("settings").sees("Settings").sees("▸ Colours");
    stage.keys("<Enter>").sees("light");
    stage.keys("<Down><Enter>").sees("vim");
    stage.keys("<Down><Down><Space>");
    assert_eq!(stage.app.context().signs, Signs::Ascii);
    stage.keys("<Space>");
    assert_eq!(stage.app.context().signs, Signs::Unicode);
    let yes = Some(Value::YesNo(true));
    let kept = [
        (Setting::Theme, Some(words("light"))),
        (Setting::Keymap, Some(words("vim"))),
        (Setting::Ascii, yes),
        (Setting::Ascii, None),
    ];
    assert_eq!(stage.kept_settings, kept);
    assert_eq!(&**stage.app.context().theme.name(), "light");
    stage.keys("<Esc>");
    stage.keys("1u").sees("● 4 Earned over time");
    stage.act(Action::Settings);
    stage.keys("<Down><Backspace><Esc>");
    assert_eq!(stage.kept_settings.last(), Some(&(Setting::Keymap, None)));
    let before = stage.workbook().clone();
    stage.keys("u");
    assert_eq!(stage.workbook(), &before);
}

#[test]
fn a_folder_is_written_and_a_wrong_key_leaves_it_as_it_was() {
    let mut stage = Stage::empty();
    stage.act(Action::Settings);
    stage
        .keys("<End><Up>")
        .sees("▸ Questions")
        .sees("next start");
    stage.keys("<Enter>pack<Esc>").sees("▸ Questions");
    assert!(stage.kept_settings.is_empty());
    stage.keys("<Enter>pack<Enter>");
    assert_eq!(
        stage.kept_settings,
        [(Setting::Pack, Some(words("~/pack")))]
    );
    stage.keys("<Backspace>");
    assert_eq!(stage.kept_settings.last(), Some(&(Setting::Pack, None)));
}

#[test]
fn the_box_fits_where_the_program_does() {
    let mut stage = Stage::empty();
    stage.act(Action::Settings);
    for setting in Setting::ALL {
        for (columns, rows) in [(120, 36), (80, 24), (60, 18), (50, 14)] {
            stage.resize(columns, rows);
            let label = setting.label(&stage.app.context().i18n);
            stage.sees(&format!("▸ {label}")).sees("Esc");
        }
        stage.keys("<Down>");
    }
}

#[test]
fn where_the_terminal_does_not_tell_its_ground_somebody_is_asked_once() {
    let mut stage = Stage::empty();
    stage.app.ask_ground();
    stage.draw();
    stage.sees("light ground");
    stage.keys("<Down><Enter>");
    assert_eq!(
        stage.kept_settings,
        [(Setting::Theme, Some(words("light")))]
    );
    assert_eq!(&**stage.app.context().theme.name(), "light");
    stage.sees("Start your workbook");
}
