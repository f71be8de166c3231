//! Broken packs, with every problem in its place.

use std::{fs, path::Path};

use madbook::content::{self, PackProblems};
use tempfile::TempDir;

/// What is wrong with a folder, as it is printed, with the folder's own path taken away.
fn problems_in(folder: &Path) -> String {
    let problems: PackProblems = content::from_folder(folder).unwrap_err();
    problems
        .to_string()
        .replace('\\', "/")
        .replace(&folder.display().to_string().replace('\\', "/"), "")
}

/// A copy of the English pack to damage.
struct Copy(TempDir);

impl Copy {
    fn new() -> Self {
        let copy = tempfile::tempdir().unwrap();
        for entry in fs::read_dir("assets/packs/en").unwrap() {
            let entry = entry.unwrap();
            if entry.path().is_file() {
                fs::copy(entry.path(), copy.path().join(entry.file_name())).unwrap();
            }
        }
        Self(copy)
    }

    fn replace(self, name: &str, old: &str, new: &str) -> Self {
        let path = self.0.path().join(name);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(old), "{name} holds no {old:?}");
        self.write(name, text.replacen(old, new, 1))
    }

    fn write(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        fs::write(self.0.path().join(name), bytes).unwrap();
        self
    }

    fn without(self, name: &str) -> Self {
        fs::remove_file(self.0.path().join(name)).unwrap();
        self
    }

    fn problems(&self) -> String {
        problems_in(self.0.path())
    }
}

#[test]
fn every_problem_of_a_pack_is_said_at_once() {
    let problems = problems_in(Path::new("tests/fixtures/packs/broken/many"));
    insta::assert_snapshot!(problems, @r#"
    /alpha.ron:4:12: this intro holds the invisible character U+202E: take it away
    /alpha.ron:12:25: “prompts” has 5 here: keep the best 4
    /alpha.ron:12:25: “anchors” has 4 here: write exactly 5
    /alpha.ron:13:28: this label takes 20 columns and has room for 16: shorten it
    /alpha.ron:17:38: this pack has no source “bigg”: mend the id or add the source
    /alpha.ron:22:34: this why_low is empty: write one
    /alpha.ron:26:25: an id has only a-z, 0-9, “.” and “-”, not “V”: choose another id
    /alpha.ron:26:25: “sources” has 0 here: write 1 to 3
    /alpha.ron:26:25: the factor “EstablishedTrust” stands at /alpha.ron:12:25 already: each may stand only once
    /alpha.ron:36:14: this section has no questions: write one
    /beta.ron:8:17: the section “alpha.one” stands at /alpha.ron:8:17 already: each may stand only once
    /beta.ron:12:35: the question “q.trust” stands at /alpha.ron:12:25 already: each may stand only once
    /beta.ron:12:35: this kind of question needs a chapter with scope Alliance: move it to one
    /beta.ron:14:25: this label is empty: write one
    /beta.ron:15:26: this ask holds the invisible character U+000A: take it away
    /beta.ron:15:51: this prompt is empty: write one
    /beta.ron:15:91: the source “big” is named twice here: name it once
    /beta.ron:19:25: this kind of question needs a chapter with scope Alliance: move it to one
    /beta.ron:20:83: this stop takes 43 columns and has room for 34: shorten it
    /delta.ron:12:25: “options” has 3 here: write exactly 5
    /delta.ron:12:25: this kind of question needs a chapter with scope Alliance: move it to one
    /delta.ron:15:30: an id has only a-z, 0-9, “.” and “-”, not “B”: choose another id
    /delta.ron:15:48: this label takes 46 columns and has room for 30: shorten it
    /delta.ron:15:105: this about is empty: write one
    /delta.ron:16:30: the option “level.a” stands at /delta.ron:14:30 already: each may stand only once
    /delta.ron:20:25: “options” has 1 here: write 2 to 9
    /delta.ron:24:25: “criteria” has 1 here: write 2 to 12
    /delta.ron:25:53: this label takes 35 columns and has room for 24: shorten it
    /delta.ron:25:100: write what this weighs, a whole number from 1 to 100
    /delta.ron:28:25: the kind “Matrix” stands at /delta.ron:24:25 already: each may stand only once
    /delta.ron:29:68: write what this weighs, a whole number from 1 to 100
    /delta.ron:29:97: write what this weighs, a whole number from 1 to 100
    /delta.ron:38:25: this kind of question needs a chapter with scope Alliance: move it to one
    /delta.ron:42:25: this kind of question needs a chapter with scope Alliance: move it to one
    /delta.ron:46:25: this kind of question needs a chapter with scope Alliance: move it to one
    /delta.ron:50:25: this kind of question needs a chapter with scope Alliance: move it to one
    /delta.ron:51:75: this evidence is empty: write one
    /epsilon.ron:12:25: the term “Exit” stands at /delta.ron:38:25 already: each may stand only once
    /epsilon.ron:16:25: the safeguard “CoreCompetences” stands at /delta.ron:50:25 already: each may stand only once
    /epsilon.ron:24:25: the test “Rare” stands at /epsilon.ron:20:25 already: each may stand only once
    /epsilon.ron:28:25: “anchors” has 2 here: write exactly 5
    /epsilon.ron:32:25: the dynamic “Communication” stands at /epsilon.ron:28:25 already: each may stand only once
    /epsilon.ron:40:25: the driver “Frequency” stands at /epsilon.ron:36:25 already: each may stand only once
    /epsilon.ron:44:25: “options” has 6 here: write exactly 5
    /epsilon.ron:44:25: the pick “Level” stands at /delta.ron:12:25 already: each may stand only once
    /epsilon.ron:55:25: this kind of question needs a chapter with scope Firm: move it to one
    /epsilon.ron:59:25: the kind “Reviews” stands at /delta.ron:46:25 already: each may stand only once
    /gamma.ron:1:1: this file is not listed: add it to chapters in pack.ron, or take it away
    /pack.ron:1:1: no question of this pack asks for the factor StrategicPotential: add one
    /pack.ron:1:1: no question of this pack asks for the factor Excellence: add one
    /pack.ron:1:1: no question of this pack asks for the factor Contributions: add one
    /pack.ron:1:1: no question of this pack asks for the factor SharedValues: add one
    /pack.ron:1:1: no question of this pack asks for the gauge RiskAndControl: add one
    /pack.ron:1:1: no question of this pack asks for the gauge LegalStructure: add one
    /pack.ron:1:1: no question of this pack asks for the mark SignificantImpact: add one
    /pack.ron:1:1: no question of this pack asks for the mark InvestedAssets: add one
    /pack.ron:1:1: no question of this pack asks for the mark SeveralInitiatives: add one
    /pack.ron:1:1: no question of this pack asks for the mark TrustAcrossCultures: add one
    /pack.ron:3:13: write 1, the format of this pack
    /pack.ron:4:15: write this language tag as "en-GB"
    /pack.ron:5:12: this title is empty: write one
    /pack.ron:7:64: write about how many minutes this takes, 1 to 600
    /pack.ron:7:87: this pack has no chapter or section “gamma”: mend the id or add it
    /pack.ron:7:96: “alpha” is on this route already: lead through each part once
    /pack.ron:8:14: the route “quick” stands at /pack.ron:7:14 already: each may stand only once
    /pack.ron:8:14: this route has no chapters: name the chapters it leads through
    /pack.ron:8:46: this summary begins or ends with a space: take it away
    /pack.ron:10:41: the file “alpha.ron” stands at /pack.ron:10:16 already: each may stand only once
    /sources.ron:2:24: this short takes 30 columns and has room for 28: shorten it
    /sources.ron:3:10: the source “big” stands at /sources.ron:2:10 already: each may stand only once
    /sources.ron:3:37: a text in double quotes is needed here
    "#);
}

#[test]
fn syntax_errors_of_several_files_are_said_at_once_and_nothing_that_only_follows() {
    let copy = Copy::new()
        .replace("actions.ron", "label: \"Actions\"", "lable: \"Actions\"")
        .replace("continuum.ron", "RiskAndControl", "Risk")
        .replace(
            "factors.ron",
            "label: \"Potential\",",
            "label: \"Potential\"",
        )
        .replace("shaping.ron", "Term(Shocks)", "Term(Surprises)")
        .replace("keeping.ron", "dynamic: Trust", "factor: Trust")
        .replace("choosing.ron", "weight: 25", "weigth: 25")
        .replace("sources.ron", "id: \"big\"", "id: \"bi\\qg\"")
        .replace("mad.ron", "label: \"Why\"", "label: \"\"");
    insta::assert_snapshot!(copy.problems(), @r"
    /actions.ron:13:21: Unexpected field named `lable` in `Question`, expected one of `id`, `label`, `ask`, `prompts`, `why`, `sources`, `readers`, or `kind` instead: mend this first, the rest of the file is not checked yet
    /choosing.ron:26:60: Unexpected field named `weigth` in `Criterion`, expected either `label` or `weight` instead: mend this first, the rest of the file is not checked yet
    /continuum.ron:26:32: Unexpected variant named `Risk` in enum `Gauge`, expected one of `RiskAndControl`, `Duration`, or `LegalStructure` instead: mend this first, the rest of the file is not checked yet
    /factors.ron:14:21: Expected comma: mend this first, the rest of the file is not checked yet
    /keeping.ron:75:25: Unexpected field named `factor` in `Dynamic`, expected one of `dynamic`, `anchors`, `evidence`, or `why_low` instead: mend this first, the rest of the file is not checked yet
    /mad.ron:26:28: this label is empty: write one
    /shaping.ron:163:32: Unexpected variant named `Surprises` in enum `Term`, expected one of `Goals`, `Measures`, `GiveAndGet`, `Scope`, `Governance`, `Duration`, `LegalStructure`, `Sharing`, `Pricing`, `Disputes`, `Shocks`, `Exit`, `Pilot`, `Milestones`, or `LegalAdvice` instead: mend this first, the rest of the file is not checked yet
    /sources.ron:4:14: Unknown escape character: mend this first, the rest of the file is not checked yet
    ");
}

#[test]
fn a_route_leads_through_chapters_and_sections_each_once_and_a_group_fits_a_page() {
    let on_route = |parts: &str| {
        let before = "\"continuum.gauges\", \"factors\", \"continuum.marks\", \"mad\", \"actions\"";
        Copy::new().replace("pack.ron", before, parts).problems()
    };
    insta::assert_snapshot!(on_route("\"continuum.gauges\", \"continuum\", \"gauges.risk\", \"mad\", \"mad\""), @r#"
    /pack.ron:16:44: “continuum” is on this route already: lead through each part once
    /pack.ron:16:57: this pack has no chapter or section “gauges.risk”: mend the id or add it
    /pack.ron:16:79: “mad” is on this route already: lead through each part once
    "#);
    let groups = Copy::new()
        .replace(
            "actions.ron",
            "title: \"What you will do\",",
            "title: \"What you will do\", group: true,",
        )
        .replace(
            "diligence.ron",
            "title: \"What to find out\",",
            "title: \"What to find out\", intro: \"\", group: true,",
        );
    insta::assert_snapshot!(groups.problems(), @r"
    /actions.ron:8:17: this group has 1 questions: a page holds 2 to 7, so write as many or leave out group
    /diligence.ron:8:17: this group has 11 questions: a page holds 2 to 7, so write as many or leave out group
    /diligence.ron:9:47: this intro is empty: write one
    ");
}

#[test]
fn a_facilitators_notes_go_with_the_steps_of_a_timed_route() {
    let begin = "pace: [25, 20, 15],\n            // For whoever leads the room, one for each chapter: no room ever sees them.\n            notes: [";
    let with = |written: &str| Copy::new().replace("pack.ron", begin, written).problems();
    let one_more = "pace: [25, 20, 15], notes: [(ask: [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\"], listen: [7, \"\"]),";
    insta::assert_snapshot!(with(one_more), @r"
    /pack.ron:61:17: “notes” has 4 here: write exactly 3
    /pack.ron:67:73: “ask” has 6 here: keep the best 5
    /pack.ron:67:88: a text in double quotes is needed here
    /pack.ron:67:91: this note is empty: write one
    ");
    insta::assert_snapshot!(with("notes: ["), @"/pack.ron:61:17: the notes of a route go with its pace: write pace, the minutes of each chapter");
    insta::assert_snapshot!(with("pace: [25, 20, 15], notes: [(ask: [], hear: []),"), @"/pack.ron:67:51: Unexpected field named `hear` in `StepNotes`, expected either `ask` or `listen` instead: mend this first, the rest of the file is not checked yet");
    let whole = fs::read_to_string("assets/packs/en/pack.ron").unwrap();
    let from = whole.find("            // For whoever leads").unwrap();
    let to = from + whole[from..].find("\n            ],\n").unwrap() + "\n            ],\n".len();
    let without = [&whole[..from], &whole[to..]].concat();
    let copy = Copy::new().write("pack.ron", without);
    let pack = content::from_folder(copy.0.path()).unwrap();
    assert!(pack.timed_route().unwrap().notes.is_empty());
}

#[test]
fn a_broken_chapter_does_not_hide_an_unknown_source() {
    let copy = Copy::new()
        .replace("actions.ron", "scope: Firm", "scope: Firms")
        .replace("mad.ron", "\"big\"", "\"bigg\"");
    let problems = copy.problems();
    let lines: Vec<_> = problems.lines().collect();
    assert_eq!(lines.len(), 2, "{problems}");
    assert!(lines[0].starts_with("/actions.ron:5:12: "), "{problems}");
    assert_eq!(
        lines[1],
        "/mad.ron:21:31: this pack has no source “bigg”: mend the id or add the source"
    );
}

#[test]
fn files_that_are_missing_or_not_text_are_said() {
    let copy = Copy::new()
        .without("mad.ron")
        .without("sources.ron")
        .write("factors.ron", b"(\n    title: \"\xc3\xa9\xff\"\n)")
        .write("actions.ron", " ".repeat(1024 * 1024 + 1))
        .write("notes.ron", "()")
        .write("._mad.ron", "left by a file manager")
        .write("notes.txt", "no part of the pack");
    insta::assert_snapshot!(copy.problems(), @r#"
    /actions.ron:1:1: this file is larger than 1024 KiB: split the chapter
    /factors.ron:2:14: this is not UTF-8 text: save the file as UTF-8
    /notes.ron:1:1: this file is not listed: add it to chapters in pack.ron, or take it away
    /pack.ron:109:9: the pack's folder has no chapter file “mad.ron”: mend the name or add it
    /sources.ron:1:1: there is no such file: write the sources there
    "#);
}

#[test]
fn a_name_cannot_lead_out_of_the_folder() {
    let copy = Copy::new().replace("pack.ron", "\"mad.ron\"", "\"../mad.ron\"");
    insta::assert_snapshot!(copy.problems(), @r#"
    /mad.ron:1:1: this file is not listed: add it to chapters in pack.ron, or take it away
    /pack.ron:109:9: the pack's folder has no chapter file “../mad.ron”: mend the name or add it
    "#);
}

#[cfg(unix)]
#[test]
fn a_link_is_not_followed() {
    let copy = Copy::new().without("mad.ron");
    let target = fs::canonicalize("assets/packs/en/mad.ron").unwrap();
    std::os::unix::fs::symlink(target, copy.0.path().join("mad.ron")).unwrap();
    insta::assert_snapshot!(copy.problems(), @"/mad.ron:1:1: this is not a plain file: put the file itself here");
}

#[test]
fn a_newer_format_is_said_and_nothing_else() {
    let copy = Copy::new()
        .replace("pack.ron", "format: 1,", "format: 2, mood: \"new\",")
        .without("mad.ron");
    insta::assert_snapshot!(copy.problems(), @r#"
    /pack.ron:5:13: this pack has format 2, and this madbook reads 1: update madbook
    "#);
}

#[test]
fn too_many_files_and_no_folder_are_said() {
    let mut copy = Copy::new();
    for number in 0..64 {
        copy = copy.write(&format!("extra-{number}.ron"), "()");
    }
    assert_eq!(
        copy.problems(),
        ":1:1: a pack has at most 64 RON files: this folder has more"
    );
    let nowhere = copy.0.path().join("nowhere");
    assert!(problems_in(&nowhere).contains("give the folder that holds pack.ron"));
    insta::assert_snapshot!(
        problems_in(tempfile::tempdir().unwrap().path()),
        @r#"
    /pack.ron:1:1: there is no such file: a pack begins with it
    "#
    );
    insta::assert_snapshot!(
        content::embedded("tlh").unwrap_err().to_string().replace('\\', "/"),
        @r#"
    assets/packs/tlh:1:1: there is no pack for the language “tlh” in this program
    "#
    );
}

#[test]
fn what_a_file_quotes_at_us_is_clipped_and_cannot_steer_a_terminal() {
    let long = "x".repeat(500_000);
    let copy = Copy::new()
        .replace("actions.ron", "label:", &format!("{long}:"))
        .replace("pack.ron", "\"mad.ron\"", "\"\\u{1b}]0;owned\\u{7}\"");
    let problems = copy.problems();
    assert!(problems.len() < 2000, "{}", problems.len());
    assert!(!problems.chars().any(|c| c.is_control() && c != '\n'));
    assert!(problems.contains("]0;owned"));
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let text = fs::read_to_string("assets/packs/en/mad.ron").unwrap();
    let copy = Copy::new().write("mad.ron", format!("\u{FEFF}{text}"));
    assert!(content::from_folder(copy.0.path()).is_ok());
}

#[test]
fn nesting_without_end_is_refused() {
    let deep = format!("(id: {}", "[".repeat(100_000));
    let copy = Copy::new().write("mad.ron", deep);
    insta::assert_snapshot!(copy.problems(), @"/mad.ron:1:69: this is nested too deeply: mend this first, the rest of the file is not checked yet");
}

#[test]
fn who_may_read_is_somebody_that_is_known() {
    let wrong = Copy::new().replace("mad.ron", "scope: Firm", "scope: Firm, readers: Everybody");
    let problems = wrong.problems();
    assert!(
        problems.contains("expected one of `Own`, `Adviser`, or `Partner`"),
        "{problems}"
    );
}

#[test]
fn texts_beside_a_pack_that_cannot_be_taken_are_told_where_they_stand() {
    let told = |text: &[u8]| {
        let copy = Copy::new().write("madbook.ftl", text);
        // The pack can be asked all the same.
        assert!(content::from_folder(copy.0.path()).is_ok());
        let problems = content::check_folder(copy.0.path())
            .unwrap_err()
            .to_string();
        let problems = problems
            .lines()
            .map(|it| it.rsplit_once("madbook.ftl:").unwrap().1);
        problems.map(str::to_owned).collect::<Vec<_>>().join("\n")
    };
    let problems = told(
        b"# Mine\nheader-progress = { $answered } of { $all } done\nheader-progres = x\nfinder-search = { $x }\n\
          too-small = { $bar\nfinder-nothing = { nobody } { -brand }.\nfinder-nothing = Again.\n",
    );
    insta::assert_snapshot!(problems, @"
    2:39: “header-progress” is not given $all: put in only $answered, $asked
    3:1: madbook shows no text “header-progres”: mend the name, or take it away
    4:20: “finder-search” is not given $x: take it out
    5:1: this text cannot be read: look for a bracket that is not closed, a missing “=”, or a line that has to begin with spaces
    6:20: there is no text “nobody” to put in here: mend the name, or write what is meant
    6:32: there is no text “brand” to put in here: mend the name, or write what is meant
    7:1: “finder-nothing” stands here twice, and the last one counts: take one away
    ");
    let deep = format!(
        "too-small = {}x{}",
        "{ ".repeat(20_000),
        " }".repeat(20_000)
    );
    assert!(told(deep.as_bytes()).starts_with("1:77: this text cannot be read"));
    insta::assert_snapshot!(told(b"too-small = \xff\n"), @"1:13: this is not UTF-8 text: save the file as UTF-8");
    for good in [
        &b"too-small = Small.\n"[..],
        b"-brand = madbook\ntoo-small = { -brand } is small.\n",
        b"",
    ] {
        let copy = Copy::new().write("madbook.ftl", good);
        assert!(content::check_folder(copy.0.path()).is_ok());
    }
    assert!(content::check_folder(Path::new("assets/packs/de")).is_ok());
}
