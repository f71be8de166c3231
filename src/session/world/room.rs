//! What arrives in the folders of a room, told as it arrives.

use std::{sync::Arc, thread};

use jiff::tz::TimeZone;

use super::{Tell, system_clock};
use crate::{
    content::LazyPack,
    many::{
        member::Reader,
        room::watch::{Files, Followed, Watch},
    },
    session::command::Reply,
};

/// Tells what a room's workbooks say, now and whenever it is something else, until the program ends. The
/// folders are only read.
pub fn follow_room(followed: Followed, pack: Arc<LazyPack>, zone: TimeZone, tell: Tell) {
    thread::spawn(move || {
        let clock = system_clock(zone);
        let reader = Reader::new(&pack);
        // Watched before the first look, so that nothing arrives unseen between the two.
        let watch = Watch::new(&followed.folders);
        let mut files = Files::default();
        let mut told = None;
        loop {
            let arrived = files.arrived(&reader, &followed, clock().today);
            if told.as_ref() != Some(&arrived) {
                told = Some(arrived.clone());
                tell(Reply::Arrived(Box::new(arrived)));
            }
            watch.wait();
        }
    });
}
