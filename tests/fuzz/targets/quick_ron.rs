//! What the quick reader of workbooks answers, `ron` answers alike.
#![no_main]

use libfuzzer_sys::fuzz_target;
use madbook::store::Loaded;

fuzz_target!(|bytes: &[u8]| {
    if let Some(quick) = Loaded::parse_quickly(bytes) {
        assert_eq!(Some(quick), Loaded::parse_by_ron(bytes).ok());
    }
});
