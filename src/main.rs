//! The program `madbook`: reads the command line, does what it says, and tells how it went.

use std::process::ExitCode;

use madbook::cli;

fn main() -> ExitCode {
    cli::main()
}
