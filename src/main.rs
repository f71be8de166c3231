//! The program.
use madbook::{
    content,
    store::Library,
    tui::{model::Signs, runtime, theme::Theme},
    words::Words,
};

fn main() {
    let options = runtime::Options {
        file: None,
        library: std::env::args().nth(1).map_or_else(
            || Library::of_this_user().unwrap(),
            |d| Library::at(std::path::PathBuf::from(d)),
        ),
        pack: content::embedded("en").unwrap(),
        words: Words::in_language("en").unwrap(),
        theme: Theme::named(&std::env::var("THEME").unwrap_or("dark".into())).unwrap(),
        signs: Signs::Unicode,
    };
    runtime::run(options).unwrap();
}
