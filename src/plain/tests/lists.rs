//! Lists line by line: alliances, actions, objectives, criteria, value updates and workbooks.

use super::*;

#[test]
fn alliances_are_added_changed_moved_and_removed() {
    let room = Room::new();
    let script = "/alliances\nKettle Architects\n3\n/new 3M\n\n1\nHarbour & Sons\n2\n\
                  /move 3 1\n/remove 2\n/remove\n/remove 9\n/undo\n/remove 3\n";
    let told = room.begun(script);
    let saved = room.saved();
    let names: Vec<(&str, AllianceKind)> = saved
        .alliances
        .iter()
        .map(|it| (&*it.name, it.kind))
        .collect();
    let wanted = [
        ("3M", AllianceKind::Existing),
        ("Harbour & Sons", AllianceKind::Desired),
    ];
    assert_eq!(names, wanted, "{told}");
    assert!(
        told.contains("Removed: Harbour & Sons. /undo brings it back."),
        "{told}"
    );
    assert!(
        told.contains("That should be a number from 1 to 2."),
        "{told}"
    );
}

#[test]
fn actions_are_added_and_ticked_off() {
    let room = Room::new();
    let script = "/goto 13.1\nCall the mill\nJo\nsome day\n2w\n0\nWrite\n\n\n\n/done 2\n/move 2 1\n\
                  2\n\n/clear\n\n\n/done 9\n";
    let told = room.begun(script);
    let saved = room.saved();
    let [write, call] = &saved.actions[..] else {
        panic!("{told}");
    };
    assert_eq!((&*write.what, &*call.what), ("Write", "Call the mill"));
    assert!(write.done.is_some() && write.alliance.is_some());
    assert_eq!((&*call.who, call.alliance), ("", None));
    assert!(
        call.due.is_some() && told.contains("I don’t understand this date"),
        "{told}"
    );
}

#[test]
fn objectives_are_made_and_linked() {
    let room = Room::new();
    let script = "/route\n4\n\n/goto 1.1\nA second shop\n4\nFlour we can trust\n\n2\n\n5\n\n\
                  /goto 3.1\n3\n1 2\n/goto 3.1\n2\n/goto 1.1\n/remove 1\n?\n";
    let told = room.begun(script);
    let saved = room.saved();
    let pack = content::embedded("en").unwrap();
    let made = crate::session::items::objectives(&saved, &pack);
    let [(item, objective)] = made[..] else {
        panic!("{told}");
    };
    assert_eq!(objective.what, "Flour we can trust");
    assert_eq!(objective.ally, crate::domain::answer::AllyHelp::AtAll);
    let links = pack.links().unwrap();
    let link = said(&saved, links.id.as_str(), Part::Item(item));
    assert_eq!(link, Some(Answer::Held(Held::Yes)), "{told}");
    assert!(told.contains("A list takes no ? and no -."), "{told}");
}

#[test]
fn criteria_are_weighed_and_candidates_scored() {
    let room = Room::new();
    let pack = content::embedded("en").unwrap();
    let number = pack.number(&pack.matrix().unwrap().id).unwrap();
    let script = format!(
        "/alliances\nKettle Architects\n3\n\n/goto {number}\n1\nKnows our trade\n0\n30\n9\n3\n\
         /remove 1\n/score\n6\n4\n?\n/weigh\n/score\n\n"
    );
    let told = room.begun(&script);
    let saved = room.saved();
    let read = crate::domain::reading::matrix::Matrix::read(&pack, &saved).unwrap();
    let own = read
        .criteria
        .iter()
        .find(|it| it.label == "Knows our trade");
    let own = own.unwrap_or_else(|| panic!("{told}"));
    assert_eq!(own.floor, Rating::new(3).ok());
    assert!(
        read.fixed && told.contains("A weight is a whole number"),
        "{told}"
    );
    assert!(told.contains(", 1 to 5, now 4:"), "{told}");
}

#[test]
fn a_value_update_is_asked_for_field_by_field_and_moves_gauges() {
    let room = Room::new();
    let pack = content::embedded("en").unwrap();
    let reviews = pack.reviews().unwrap();
    let number = pack.number(&reviews.id).unwrap();
    let script = format!(
        "/goto {number}\n31/3/2026\nTime.\n.\n\nMore.\n.\n\n4\n6\n5\n\n\n\nGrow.\n.\n1\n\
         60\n\n\n2\ntoday\n\n\n\n\n\n\n\n\n\n\n\n"
    );
    let told = room.begun(&script);
    let saved = room.saved();
    let subject = Subject::Alliance(saved.alliances[0].id);
    let kept = crate::session::items::reviews(&saved, subject, &reviews.id);
    let [(_, new), (_, old)] = &kept[..] else {
        panic!("{told}");
    };
    assert_eq!((&*old.given, &*old.expected), ("Time.", "More."));
    assert_eq!(old.decision, Some(Decision::Upgrade));
    assert_eq!(
        old.dynamics.map(|it| it.map(Rating::get)),
        [Some(4), Some(5), None, None]
    );
    assert_eq!(new.expected, "Grow.", "what was to be reached");
    let risk = said(&saved, "gauges.risk", Part::Value).and_then(|it| it.degree());
    assert_eq!(risk.map(Degree::get), Some(60));
    assert!(
        told.contains("Does it stand elsewhere from now on?"),
        "{told}"
    );
}

#[test]
fn workbooks_are_chosen_renamed_copied_and_removed() {
    let room = Room::new();
    let script = "/quit\n";
    room.begun(script);
    let told = room.talk(
        "9\nx\n\n/rename 1\nRowan & Sons\n/copy 1\n/remove 1\n1\n/trash\n\n/earlier 7\n/help\n\
         /why\n1\n/list\n/report\n/quit\n",
    );
    assert!(told.contains("Renamed to “Rowan & Sons”."), "{told}");
    assert!(told.contains("Copied as “Rowan & Sons (copy)”."), "{told}");
    assert!(told.contains("Moved to the trash folder"), "{told}");
    assert!(told.contains("/rename 2 gives"), "{told}");
    assert!(told.contains("madbook report"), "{told}");
    let listed = Library::at(room.0.path().join("books")).list().unwrap();
    assert_eq!(listed.len(), 1);
}
