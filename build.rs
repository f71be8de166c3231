//! Has the linker lay the program out for quick starts, where it can. What every start runs stands side by side: a start
//! then reads and maps one piece of the program instead of a little of everywhere, and takes half the memory. And on
//! Linux its code has a fixed place: no start has to put 22,000 addresses in, which took a seventh of it.
//! Libraries, stack and heap are still at other addresses each time.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// What a start and a few keys run, by the names that the linker knows; `.ci/order` writes it. Another compiler gives
/// other names: then nothing is put in order, and nothing is wrong.
const ORDER: &str = ".cargo/order.txt";

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if env::var("PROFILE").as_deref() != Ok("release") {
        return;
    }
    let root = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    let order = Path::new(&root).join(ORDER);
    if order.is_file() {
        link_with(&[
            format!("-Wl,--symbol-ordering-file={}", order.display()),
            "-Wl,--no-warn-symbol-ordering".to_owned(),
        ]);
    }
    let target = ["CARGO_CFG_TARGET_OS", "CARGO_CFG_TARGET_ENV"].map(env::var);
    if target == ["linux", "gnu"].map(|part| Ok(part.to_owned())) {
        link_with(&["-no-pie".to_owned()]);
    }
}

/// Has the program linked with these arguments, where the linker takes them.
fn link_with(arguments: &[String]) {
    if links_with(arguments).is_some() {
        for argument in arguments {
            println!("cargo:rustc-link-arg-bins={argument}");
        }
    }
}

/// Tries the linker on a program that does nothing; none where it does not take these arguments.
fn links_with(arguments: &[String]) -> Option<()> {
    let folder = PathBuf::from(env::var_os("OUT_DIR")?);
    let source = folder.join("nothing.rs");
    fs::write(&source, "fn main() {}\n").ok()?;
    let mut command = Command::new(env::var_os("RUSTC")?);
    command.arg("--target").arg(env::var_os("TARGET")?);
    if let Some(linker) = env::var_os("RUSTC_LINKER") {
        command
            .arg("-C")
            .arg(format!("linker={}", linker.display()));
    }
    let flags = env::var("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default();
    command.args(flags.split('\u{1f}').filter(|flag| !flag.is_empty()));
    for argument in arguments {
        command.arg("-C").arg(format!("link-arg={argument}"));
    }
    command.arg("-o").arg(folder.join("nothing")).arg(&source);
    let command = command.stdout(Stdio::null()).stderr(Stdio::null());
    command.status().ok()?.success().then_some(())
}
