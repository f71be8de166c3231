//! What the binary carries: the files under `assets/`, so that one file is the whole program.

use rust_embed::RustEmbed;

/// The packs, the interface's texts and the worked examples, a folder per language.
#[derive(RustEmbed)]
#[folder = "assets/packs"]
pub struct Packs;

/// Which keys ask for what.
pub const KEYMAP: &str = include_str!("../assets/keymap.ron");

/// What is different where somebody has the keys of vim.
pub const VIM: &str = include_str!("../assets/keymap-vim.ron");

/// How reports look in a browser and on paper.
pub const REPORT_STYLE: &str = include_str!("../assets/report.css");

/// The colours, a theme each: its name and its text.
pub const THEMES: [(&str, &str); 7] = [
    ("dark", include_str!("../assets/themes/dark.ron")),
    ("light", include_str!("../assets/themes/light.ron")),
    ("contrast", include_str!("../assets/themes/contrast.ron")),
    (
        "colour-blind",
        include_str!("../assets/themes/colour-blind.ron"),
    ),
    (
        "colour-blind-light",
        include_str!("../assets/themes/colour-blind-light.ron"),
    ),
    ("mono", include_str!("../assets/themes/mono.ron")),
    ("either", include_str!("../assets/themes/either.ron")),
];

/// Words for workbooks that are made up, for tests.
pub const MADE_UP: &str = include_str!("../assets/made-up.ron");

/// The shape of the tables that many workbooks are exported to.
pub const TABLES: &str = include_str!("../assets/engines/tables.json");

/// What counts a cohort from these tables in `DuckDB`: the name of its file, and the query.
pub const DUCKDB: (&str, &str) = ("cohort.sql", include_str!("../assets/engines/cohort.sql"));

/// The same as a job for Spark.
pub const PYSPARK: (&str, &str) = ("cohort.py", include_str!("../assets/engines/cohort.py"));

/// The typeface of what is printed, by weight: regular and semibold. Its licence stands beside it.
pub const FONTS: [&[u8]; 2] = [
    include_bytes!("../assets/fonts/Inter-Regular.otf"),
    include_bytes!("../assets/fonts/Inter-SemiBold.otf"),
];
