//! `physiolint check`: a typed request first, then the run, then the bytes, then the exit code.

use std::{collections::BTreeSet, path::PathBuf};

use super::{
    Error, Exit, args,
    console::Console,
    counted::{self, Against},
    environment::{Environment, Runner, Stopwatch},
    platform,
    session::Session,
    show, verdict, write,
};
use crate::{
    finding::Severity,
    lint::Outcome,
    report::{self, Coverage, Format, Look, Names, Run, Theme, UnknownFormat},
    settings::FailOn,
};

/// What is asked of a run, understood before any file is read.
struct Request {
    format: Option<Format>,
    outputs: Vec<(Format, PathBuf)>,
    fail_on: Option<FailOn>,
}

/// Runs `check`.
pub(super) fn run(
    arguments: &args::Check,
    global: &args::Global,
    environment: &Environment,
    console: Console,
) -> Result<Exit, Error> {
    let watch = Stopwatch::start();
    let request = Request::new(arguments, environment)?;
    let mut session = Session::open(environment, global, &arguments.files)?;
    let format = request.format(&session, environment.runner)?;
    let fail_on = request.fail_on.unwrap_or(session.project.settings.fail_on);
    let plan = session.plan(environment, global, &arguments.rules.select, &arguments.rules.ignore)?;
    if let Some(file) = &arguments.shows.show_settings {
        return show::settings(&session.project, environment, file, console);
    }
    if arguments.shows.show_files {
        session.find_reasons(environment, &arguments.files)?;
        return show::files(&session, console);
    }
    let against = Against::read(&arguments.counted, &session, environment)?;
    let plan = against.laid_on(plan, &arguments.counted);
    session.tell(console);
    let nothing = session.reported() == 0 && session.tree.faults.is_empty();
    if nothing {
        session.find_reasons(environment, &arguments.files)?;
        tell_empty(arguments, console, &session.nothing(&arguments.files));
    }

    let outcome = session.survey(&plan, environment, global, arguments.rules.threads)?.outcome;
    let mut exit = counted::strict(verdict_of(&outcome, fail_on), &arguments.counted, fail_on, &outcome);
    if exit == Exit::Findings && arguments.verdict.exit_zero {
        exit = Exit::Clean;
    }
    let unjudged = session.reported() > 0 && outcome.faults.is_empty() && !outcome.judged_anything();
    if unjudged {
        tell_empty(arguments, console, &verdict::without_content(&outcome));
    }
    if (nothing || unjudged) && !arguments.verdict.allow_empty {
        exit = Exit::Unchecked;
    }
    let by_flags = !arguments.rules.select.is_empty() || !arguments.rules.ignore.is_empty() || against.is_partial();
    against.tell(&outcome, console);
    let names = Names { platforms: platform::platforms(environment, &session.tree), ..session.tree.names.clone() };
    let run = Run {
        outcome: &outcome,
        names: &names,
        skipped: session.skipped(),
        exit: exit.code(),
        fail_on,
        coverage: if by_flags { Coverage::Partial } else { Coverage::Whole },
    };
    let told = tell(&run, format, arguments, console);
    let mut filed: Vec<Result<(), Error>> = Vec::new();
    for (format, path) in &request.outputs {
        let (bytes, left_out) = whole(&run, *format);
        tell_left_out(left_out, console);
        filed.push(write::replace(path, &bytes));
    }
    if let Some(path) = step_summary(&request, format, arguments, environment) {
        filed.push(write::append(&path, &whole(&run, Format::Markdown).0));
    }
    for fault in &outcome.faults {
        console.fault(&format!("{}: {}", run.names.shown(&fault.file), fault.cause));
    }
    // The summary says it where there is one.
    let is_summed_up =
        matches!(format, Format::Human | Format::Concise | Format::Github) && !arguments.printing.statistics;
    if !outcome.not_run.is_empty() && !is_summed_up {
        let count = outcome.not_run.len();
        console.notice(&format!("{count} {} did not run", if count == 1 { "rule" } else { "rules" }));
    }
    let total = session.tree.inputs.len();
    console.detail(&format!("{total} files read in {} ms", watch.elapsed().as_millis()));
    told?;
    filed.into_iter().collect::<Result<Vec<()>, Error>>()?;
    Ok(exit)
}

impl Request {
    fn new(arguments: &args::Check, environment: &Environment) -> Result<Self, Error> {
        let output = &arguments.printing;
        let format = match (&output.output_format, &environment.output_format) {
            (Some(name), _) => Some(named(name)?),
            (None, Some(name)) => Some(named(name).map_err(|error| {
                Error::new(format!("PHYSIOLINT_OUTPUT_FORMAT: {error}")).with_help(error.help().unwrap_or_default())
            })?),
            (None, None) => None,
        };
        let mut outputs = Vec::new();
        let mut taken = BTreeSet::new();
        for pair in &output.output {
            let (name, file) = pair.split_once('=').unwrap_or((pair, ""));
            if file.is_empty() || file == "-" {
                let message = format!("--output {pair} names no file");
                return Err(Error::new(message).with_help("write --output FORMAT=FILE; --output-format is for stdout"));
            }
            let path = environment.folder.join(file);
            if !taken.insert(path.clone()) {
                return Err(Error::new(format!("two outputs go to {file}")).with_help("give each its own file"));
            }
            outputs.push((named(name)?, path));
        }
        let fail_on = arguments.verdict.fail_on.as_deref().map(verdict::fail_on);
        Ok(Self { format, outputs, fail_on: fail_on.transpose()? })
    }

    /// The format on stdout: flag, environment, configuration, then what runs the program.
    fn format(&self, session: &Session, runner: Runner) -> Result<Format, Error> {
        if let Some(format) = self.format {
            return Ok(format);
        }
        let Some(name) = &session.project.settings.output_format else {
            return named(runner.format());
        };
        named(&name.value)
            .map_err(|error| session.project.mistake(&error.to_string(), error.help().unwrap_or_default(), name.span))
    }
}

fn named(name: &str) -> Result<Format, Error> {
    Format::named(name).map_err(|UnknownFormat(close)| {
        let help = close.map_or_else(
            || format!("choose one of {}", Format::NAMES.join(", ")),
            |close| format!("did you mean `{close}`?"),
        );
        Error::new(format!("`{name}` is no format")).with_help(help)
    })
}

/// Says that nothing was checked; quietly only where that is allowed.
fn tell_empty(arguments: &args::Check, console: Console, reason: &str) {
    if arguments.verdict.allow_empty { console.notice(reason) } else { console.insist(reason) }
}

fn verdict_of(outcome: &Outcome, fail_on: FailOn) -> Exit {
    let failed = match fail_on {
        FailOn::Never => false,
        FailOn::At(level) => Severity::ALL.into_iter().any(|worse| worse >= level && outcome.count(worse) > 0),
    };
    if !outcome.faults.is_empty() {
        Exit::Unchecked
    } else if failed {
        Exit::Findings
    } else {
        Exit::Clean
    }
}

fn tell(run: &Run<'_>, format: Format, arguments: &args::Check, console: Console) -> Result<(), Error> {
    let look = Look { theme: console.out, max_findings: arguments.printing.max_findings };
    let mut left_out = 0;
    console.print(&mut |out| {
        if arguments.printing.statistics {
            report::statistics::write(run.outcome, out)
        } else {
            left_out = report::write(format, run, look, out)?;
            Ok(())
        }
    })?;
    tell_left_out(left_out, console);
    if matches!(format, Format::Concise | Format::Github) && !arguments.printing.statistics {
        let mut summary = Vec::new();
        report::write_summary(run, &mut summary).expect("a Vec takes all bytes");
        for line in String::from_utf8_lossy(&summary).lines() {
            console.notice(line);
        }
    }
    Ok(())
}

fn tell_left_out(count: usize, console: Console) {
    if count > 0 {
        let noun = if count == 1 { "finding is" } else { "findings are" };
        console
            .notice(&format!("{count} {noun} left out of the SARIF log, which would be too large; the worst are kept"));
    }
}

/// All of a run in a format, and how many findings it leaves out.
fn whole(run: &Run<'_>, format: Format) -> (Vec<u8>, usize) {
    let mut bytes = Vec::new();
    let look = Look { theme: Theme::Plain, max_findings: usize::MAX };
    let left_out = report::write(format, run, look, &mut bytes).expect("a Vec takes all bytes");
    (bytes, left_out)
}

/// The page below the step, for those whom commands to the runner are written.
fn step_summary(
    request: &Request,
    format: Format,
    arguments: &args::Check,
    environment: &Environment,
) -> Option<PathBuf> {
    let is_printed = format == Format::Github && !arguments.printing.statistics;
    let is_filed = request.outputs.iter().any(|(format, _)| *format == Format::Github);
    let is_wanted = (is_printed || is_filed) && !arguments.printing.no_step_summary;
    environment.step_summary.as_ref().filter(|_| is_wanted).map(|path| environment.folder.join(path))
}
