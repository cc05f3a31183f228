//! Arguments in, bytes out, exit code: the only room that knows paths, the clock, the environment.

mod args;
mod baseline;
mod check;
mod console;
mod counted;
mod debug;
mod environment;
mod error;
mod explain;
mod files;
mod git;
mod globs;
mod init;
mod inspect;
mod media;
mod new;
mod platform;
mod progress;
mod report;
mod schema;
mod session;
mod settings_file;
mod show;
mod sign_off;
mod tree;
mod verdict;
mod write;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use args::{Arguments, Command, Debug};
use console::Console;
use environment::Environment;
pub use error::Error;

use crate::report::Theme;

/// How a run ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Exit {
    /// Everything was read and nothing fails.
    Clean,
    /// There are findings.
    Findings,
    /// Something could not be checked.
    Unchecked,
}

impl Exit {
    const fn code(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Findings => 1,
            Self::Unchecked => 2,
        }
    }
}

/// Runs the program with the arguments of the process.
#[must_use]
pub fn run() -> ExitCode {
    let environment = match Environment::read() {
        Ok(environment) => environment,
        Err(error) => {
            error.tell(Theme::Plain, &mut std::io::stderr().lock());
            return ExitCode::from(Exit::Unchecked.code());
        }
    };
    let arguments = match Arguments::try_parse_from(&environment.arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            let exit = if error.use_stderr() { Exit::Unchecked } else { Exit::Clean };
            // A closed stream leaves nobody to tell.
            drop(error.print());
            return ExitCode::from(exit.code());
        }
    };
    let console = Console::new(&environment, &arguments.global);
    let exit = dispatch(&arguments, &environment, console).unwrap_or_else(|error| {
        console.tell(&error);
        Exit::Unchecked
    });
    ExitCode::from(exit.code())
}

fn dispatch(arguments: &Arguments, environment: &Environment, console: Console) -> Result<Exit, Error> {
    let global = &arguments.global;
    match &arguments.command {
        Command::Check(check) => check::run(check, global, environment, console),
        Command::Report(report) => report::run(report, global, environment, console),
        Command::Baseline(asked) => baseline::run(asked, global, environment, console),
        Command::Inspect(inspect) => inspect::run(inspect, global, environment, console),
        Command::Explain(explain) => explain::one(explain, console),
        Command::Rules(rules) => explain::list(rules, console),
        Command::Schema(schema) => schema::run(schema, environment, console),
        Command::New(new) => new::run(new, &session::wanted(global), environment, console),
        Command::SignOff(sign) => sign_off::run(sign, global, environment, console),
        Command::Init { ci } => init::run(*ci, environment, console),
        Command::Man => {
            let mut page = Vec::new();
            clap_mangen::Man::new(Arguments::command()).render(&mut page).expect("a Vec takes all bytes");
            console.print(&mut |out| out.write_all(&page))?;
            Ok(Exit::Clean)
        }
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Arguments::command(), "physiolint", &mut script);
            console.print(&mut |out| out.write_all(&script))?;
            Ok(Exit::Clean)
        }
        Command::Debug(Debug::Yaml { file }) => debug::yaml(file, environment, console),
    }
}
