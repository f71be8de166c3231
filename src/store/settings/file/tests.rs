use tempfile::TempDir;

use super::*;
use crate::store::SettingsFault;

fn place() -> (TempDir, SettingsFile) {
    let folder = TempDir::new().unwrap();
    let file = SettingsFile::in_folder(&folder.path().join("config"));
    (folder, file)
}

fn write(path: &Path, text: impl AsRef<[u8]>) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn words(words: &str) -> Value {
    Value::Words(words.into())
}

fn choose(file: &SettingsFile, theme: &str) -> Result<(), SaveError> {
    file.choose(&Settings::default(), Setting::Theme, Some(&words(theme)))
}

fn keys(action: &str, keys: &[&str]) -> KeySetting {
    KeySetting {
        action: action.into(),
        keys: keys.iter().map(|it| (*it).to_owned()).collect(),
        ..KeySetting::default()
    }
}

#[test]
fn what_was_chosen_is_there_next_time_and_nothing_else() {
    let (_folder, file) = place();
    assert_eq!(file.read(None).settings, Settings::default());
    for theme in ["light", "mono"] {
        choose(&file, theme).unwrap();
        let kept = file.read(None);
        assert_eq!(kept.settings.words(Setting::Theme), Some(theme));
        assert!(kept.problems.is_empty());
    }
    let text = fs::read_to_string(file.config()).unwrap();
    assert_eq!(text, "(\n    theme: \"mono\",\n)\n");
    file.choose(&Settings::default(), Setting::Theme, None)
        .unwrap();
    assert_eq!(fs::read_to_string(file.config()).unwrap(), "(\n)\n");
}

#[test]
fn comments_and_all_else_stay_when_one_thing_is_chosen() {
    let (_folder, file) = place();
    let text = "// mine\n(\n    // mouse: false,\n    /* (odd */ theme: \"dark\", // good\n    moods: [Calm]\n)\n";
    write(&file.config(), text);
    choose(&file, "light").unwrap();
    let none = Settings::default();
    file.choose(&none, Setting::Mouse, Some(&Value::YesNo(false)))
        .unwrap();
    let now = fs::read_to_string(file.config()).unwrap();
    let expected = text.replace("dark", "light").replace("[Calm]", "[Calm],");
    let below = "// mouse: false,\n    mouse: false,";
    let expected = expected.replace("// mouse: false,", below);
    assert_eq!(now, expected);
    let kept = file.read(None);
    assert_eq!(kept.settings.words(Setting::Theme), Some("light"));
    assert!(!kept.settings.is_on(Setting::Mouse));
}

#[test]
fn what_a_former_program_kept_counts_until_something_is_chosen_and_is_left() {
    let (folder, file) = place();
    let former = folder.path().join(FORMER);
    let text = "(theme: Some(\"light\"), keys: [(action: \"Undo\", keys: [\"F9\"])])";
    write(&former, text);
    let kept = file.read(Some(folder.path()));
    assert_eq!(kept.settings.words(Setting::Theme), Some("light"));
    assert_eq!((kept.keys.len(), &kept.keys_path), (1, &former));
    file.choose(&kept.settings, Setting::Ascii, Some(&Value::YesNo(true)))
        .unwrap();
    file.choose_keys(&kept.keys, &keys("Redo", &["F12"]))
        .unwrap();
    let kept = file.read(Some(folder.path()));
    assert_eq!(kept.settings.words(Setting::Theme), Some("light"));
    assert!(kept.settings.is_on(Setting::Ascii));
    let names: Vec<&str> = kept.keys.iter().map(|it| it.action.as_str()).collect();
    assert_eq!(names, ["Undo", "Redo"]);
    assert_eq!(fs::read_to_string(&former).unwrap(), text);
}

#[test]
fn what_does_not_hold_is_told_with_its_place_and_the_rest_counts() {
    let (_folder, file) = place();
    let text = "(\n    theme: dark,\n    moods: [Calm],\n    ascii: true,\n    ascii: true,\n    keymap: \"emacs\",\n    mouse: \"no\",\n    plain: Some(true),\n    pack: \"~/x\n)";
    write(&file.config(), text);
    let kept = file.read(None);
    let (yes, name) = (Value::YesNo(true), |it: &str| it.to_owned());
    assert_eq!(
        kept.settings.get(Setting::Ascii),
        Some(&(yes.clone(), Source::File(4, 12)))
    );
    assert_eq!(
        kept.settings.get(Setting::Plain),
        Some(&(yes, Source::File(8, 12)))
    );
    let told: Vec<_> = kept
        .problems
        .iter()
        .map(|it| (it.line, it.column, format!("{:?}", it.fault)))
        .collect();
    let expected = [
        (2, 12, SettingsFault::NoQuotes(name("\"dark\""))),
        (3, 5, SettingsFault::Unknown(name("moods"))),
        (5, 5, SettingsFault::Twice(Setting::Ascii)),
        (
            6,
            13,
            SettingsFault::NotTaken(Setting::Keymap, name("\"emacs\"")),
        ),
        (
            7,
            12,
            SettingsFault::NotTaken(Setting::Mouse, name("\"no\"")),
        ),
        (9, 11, SettingsFault::Broken),
    ];
    let expected = expected.map(|(line, column, it)| (line, column, format!("{it:?}")));
    assert_eq!(told, expected);
    assert!(choose(&file, "light").is_err());
    assert_eq!(fs::read_to_string(file.config()).unwrap(), text);
}

#[test]
fn a_file_that_is_no_text_is_told_and_never_written_over() {
    let (_folder, file) = place();
    for broken in [&b"\xff(theme: 3"[..], b"(theme:", b""] {
        write(&file.config(), broken);
        let kept = file.read(None);
        assert_eq!(
            (kept.problems.len(), kept.settings),
            (1, Settings::default())
        );
        assert!(choose(&file, "light").is_err());
        assert_eq!(fs::read(file.config()).unwrap(), broken);
    }
}

#[test]
fn keys_are_changed_line_by_line() {
    let (_folder, file) = place();
    let text = "// mine\n[\n    // (action: \"Undo\", keys: [\"Ctrl+Z\"]),\n    (action: \"Next\", keys: [\"F9\"]), // far\n    (action: 3),\n]\n";
    write(&file.keymap(), text);
    let kept = file.read(None);
    assert_eq!(
        (kept.keys.len(), kept.keys[0].places.clone()),
        (
            1,
            KeyPlaces {
                action: (4, 14),
                layer: (0, 0),
                keys: vec![(4, 29)]
            }
        )
    );
    assert_eq!((kept.problems.len(), kept.problems[0].line), (1, 5));
    file.choose_keys(&[], &keys("Next", &["F12", "PgDn"]))
        .unwrap();
    file.choose_keys(&[], &keys("Undo", &["F9"])).unwrap();
    let now = fs::read_to_string(file.keymap()).unwrap();
    assert!(
        now.contains("(action: \"Next\", keys: [\"F12\", \"PgDn\"]), // far"),
        "{now}"
    );
    assert!(
        now.contains("[\"Ctrl+Z\"]),\n    (action: \"Undo\", keys: [\"F9\"]),\n"),
        "{now}"
    );
    file.forget_keys(&file.read(None).keys).unwrap();
    let now = fs::read_to_string(file.keymap()).unwrap();
    assert!(
        file.read(None).keys.is_empty() && now.contains("// far"),
        "{now}"
    );
}
