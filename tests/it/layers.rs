//! The structure that the crate's documentation promises: who may know whom, and no large circles of
//! files that import each other. Read from the `use` lines and paths of the sources.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// The largest circle of files that import each other.
const LARGEST_CIRCLE: usize = 6;

/// The longest file, in lines before its tests.
const LONGEST: usize = 500;

/// The rooms of the crate, in floors from the ground: a room knows those below it, and none beside it.
const FLOORS: &[&[&str]] = &[
    &["domain", "assets", "parallel", "quick_ron", "wrap"],
    &["serial", "i18n"],
    &["content", "examples"],
    &["store", "picture"],
    &["report"],
    &["many", "own_editor"],
    &["session"],
    &["tui", "plain"],
    &["cli"],
    &["main", "lib"],
];

/// A file of the crate: its module path and what it names.
struct Source {
    file: PathBuf,
    module: Vec<String>,
    text: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(path);
        }
    }
    found
}

/// The files that are built into the program: not those that a file declares as a module for tests
/// alone, nor what is below such a module. The name of a file exempts it from nothing.
fn product_files() -> Vec<PathBuf> {
    let all = files(&root());
    let mut for_tests = Vec::new();
    for file in &all {
        let folder = match file.file_name().and_then(|name| name.to_str()) {
            Some("main.rs" | "lib.rs") => root(),
            _ => file.with_extension(""),
        };
        let text = fs::read_to_string(file).unwrap();
        let modules = modules_for_tests(&text).into_iter();
        for_tests.extend(modules.map(|module| folder.join(module)));
    }
    let is_product = |file: &PathBuf| {
        let module = file.with_extension("");
        !for_tests.iter().any(|tests| module.starts_with(tests))
    };
    all.into_iter().filter(is_product).collect()
}

/// The modules in files of their own that a text declares for tests alone.
fn modules_for_tests(text: &str) -> Vec<&str> {
    let declared = text.split("#[cfg(test)]\n").skip(1);
    let modules = declared.filter_map(|rest| {
        let (before, rest) = rest.lines().next()?.split_once("mod ")?;
        let visibility = before.is_empty() || before.starts_with("pub");
        rest.strip_suffix(';').filter(|_| visibility)
    });
    modules.collect()
}

/// The sources of the program without tests and comments.
fn sources() -> Vec<Source> {
    let root = root();
    let mut sources = Vec::new();
    for file in product_files() {
        let within = file.strip_prefix(&root).unwrap().with_extension("");
        let module: Vec<String> = within
            .iter()
            .map(|part| part.to_str().unwrap().to_owned())
            .collect();
        let text = fs::read_to_string(&file).unwrap();
        let text = before_tests(&text);
        let lines = text.lines().filter(|it| !it.trim_start().starts_with("//"));
        let text = lines.collect::<Vec<_>>().join("\n");
        sources.push(Source { file, module, text });
    }
    sources
}

fn before_tests(text: &str) -> &str {
    let at = text.find("#[cfg(test)]\nmod tests {");
    &text[..at.unwrap_or(text.len())]
}

/// Every path that begins with `crate`, `self` or `super`, nested imports spelled out.
fn paths(text: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for start in ["crate::", "super::", "self::"] {
        for (at, _) in text.match_indices(start) {
            let before = text[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':' || c == '$') {
                continue;
            }
            spell(&text[at..], &mut Vec::new(), &mut found);
        }
    }
    found
}

/// Reads one path, with what stands in braces behind it; returns how many bytes it takes.
fn spell(text: &str, prefix: &mut Vec<String>, found: &mut Vec<Vec<String>>) -> usize {
    let depth = prefix.len();
    let mut at = 0;
    loop {
        let rest = &text[at..];
        let name: String = rest
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect();
        at += name.len();
        if !name.is_empty() {
            prefix.push(name);
        }
        if text[at..].starts_with("::{") {
            at += 3;
            loop {
                at += text[at..].len() - text[at..].trim_start().len();
                if text[at..].starts_with('}') || at >= text.len() {
                    at += 1;
                    break;
                }
                at += spell(&text[at..], prefix, found);
                at += text[at..].len() - text[at..].trim_start().len();
                if text[at..].starts_with(',') {
                    at += 1;
                } else if !text[at..].starts_with('}') {
                    // Not an import after all.
                    break;
                }
            }
            break;
        }
        if text[at..].starts_with("::") {
            at += 2;
            continue;
        }
        found.push(prefix.clone());
        if text[at..].starts_with(" as ") {
            let rest = &text[at + 4..];
            at += 4 + rest.find([',', ';', '}']).unwrap_or(0);
        }
        break;
    }
    prefix.truncate(depth);
    at
}

/// The files that a file imports from.
fn imports(source: &Source, known: &BTreeMap<Vec<String>, usize>) -> BTreeSet<usize> {
    let mut imported = BTreeSet::new();
    for path in paths(&source.text) {
        let mut module: Vec<String> = match path[0].as_str() {
            "crate" => Vec::new(),
            _ => source.module.clone(),
        };
        let mut rest = &path[1..];
        if path[0] == "super" {
            module.pop();
            while rest.first().is_some_and(|it| it == "super") {
                module.pop();
                rest = &rest[1..];
            }
        }
        module.extend(rest.iter().cloned());
        while !module.is_empty() {
            if let Some(file) = known.get(&module) {
                imported.insert(*file);
                break;
            }
            module.pop();
        }
    }
    imported
}

fn graph() -> (Vec<Source>, Vec<BTreeSet<usize>>) {
    let sources = sources();
    let known: BTreeMap<Vec<String>, usize> = sources
        .iter()
        .enumerate()
        .map(|(at, source)| (source.module.clone(), at))
        .collect();
    let graph = sources
        .iter()
        .enumerate()
        .map(|(at, source)| {
            let mut imported = imports(source, &known);
            imported.remove(&at);
            imported
        })
        .collect();
    (sources, graph)
}

/// The files that can be reached from a file by imports.
fn reached(from: usize, graph: &[BTreeSet<usize>]) -> BTreeSet<usize> {
    let mut seen = BTreeSet::new();
    let mut left = vec![from];
    while let Some(at) = left.pop() {
        for next in &graph[at] {
            if seen.insert(*next) {
                left.push(*next);
            }
        }
    }
    seen
}

#[test]
fn imports_are_found_however_they_are_written() {
    let text = "use crate::{domain::{answer::{self, Part}, id::AllianceId}, t};\nuse super::form as f;\n\
                let x = crate::store::slug(y);";
    let found: Vec<String> = paths(text).iter().map(|path| path.join("::")).collect();
    for path in [
        "crate::domain::answer::self",
        "crate::domain::answer::Part",
        "crate::domain::id::AllianceId",
        "crate::t",
        "super::form",
        "crate::store::slug",
    ] {
        assert!(found.iter().any(|it| it == path), "{path} in {found:?}");
    }
}

#[test]
fn only_what_is_declared_for_tests_is_left_out() {
    let text = "mod testing;\n#[cfg(test)]\nmod tests;\nmod real;\n#[cfg(test)]\npub(crate) mod help;\n\
                #[cfg(test)]\nmod here {\n#[cfg(test)]\nuse crate::model;\n}";
    assert_eq!(modules_for_tests(text), ["tests", "help"]);
}

#[test]
fn a_room_knows_those_below_it_and_none_beside_it() {
    let floor = |room: &str| {
        let floor = FLOORS.iter().position(|rooms| rooms.contains(&room));
        floor.unwrap_or_else(|| panic!("{room} has no place in the building"))
    };
    let (sources, graph) = graph();
    let mut wrong = Vec::new();
    for (at, source) in sources.iter().enumerate() {
        let room = source.module[0].as_str();
        for to in &graph[at] {
            let other = sources[*to].module[0].as_str();
            if room != other && floor(other) >= floor(room) {
                let (from, to) = (&source.file, &sources[*to].file);
                wrong.push(format!("{} imports {}", from.display(), to.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_the_screen_knows_a_terminal() {
    let drawn = ["ratatui", "crossterm", "tui_textarea"];
    let others = sources().into_iter().filter(|it| it.module[0] != "tui");
    let named = others.filter(|source| drawn.iter().any(|name| source.text.contains(name)));
    let named: Vec<PathBuf> = named.map(|source| source.file).collect();
    assert_eq!(named, Vec::<PathBuf>::new());
}

#[test]
fn no_large_circle_of_files_imports_itself() {
    let (sources, graph) = graph();
    let reached: Vec<_> = (0..graph.len()).map(|at| reached(at, &graph)).collect();
    let circle = |at: usize| -> Vec<usize> {
        let back = reached[at].iter().copied();
        back.filter(|other| reached[*other].contains(&at)).collect()
    };
    let largest = (0..graph.len()).map(circle).max_by_key(Vec::len).unwrap();
    let names: Vec<_> = largest
        .iter()
        .map(|at| sources[*at].module.join("::"))
        .collect();
    assert!(
        largest.len() <= LARGEST_CIRCLE,
        "{} files import each other in a circle: {}",
        largest.len(),
        names.join(", ")
    );
}

#[test]
fn no_file_is_too_long_to_read() {
    let mut long = Vec::new();
    for file in product_files() {
        let text = fs::read_to_string(&file).unwrap();
        let lines = before_tests(&text).lines().count();
        if lines > LONGEST {
            long.push(format!("{}: {lines}", file.display()));
        }
    }
    assert!(
        long.is_empty(),
        "longer than {LONGEST} lines:\n{}",
        long.join("\n")
    );
}
