//! `physiolint inspect`: what is read, without judging.

use super::{
    Error, Exit,
    args::{self, InspectForm},
    console::Console,
    environment::Environment,
    session::Session,
};
use crate::{
    lint,
    report::inspect::{self, Beside, InspectFormat},
};

/// Runs `inspect`.
pub(super) fn run(
    arguments: &args::Inspect,
    global: &args::Global,
    environment: &Environment,
    console: Console,
) -> Result<Exit, Error> {
    let mut session = Session::open(environment, global, &arguments.files)?;
    let plan = session.plan(environment, global, &[], &[])?;
    session.tell(console);
    if session.reported() == 0 && session.tree.faults.is_empty() {
        session.find_reasons(environment, &arguments.files)?;
        console.notice(&session.nothing(&arguments.files));
    }
    let (files, mut faults) = lint::inspect(&plan, &session.tree.inputs, &|input| session.read(input));
    faults.extend(session.tree.faults.iter().cloned());
    let format = match arguments.output_format {
        InspectForm::Text => InspectFormat::Text,
        InspectForm::Json => InspectFormat::Json,
        InspectForm::Jsonl => InspectFormat::Jsonl,
    };
    let beside = if arguments.digest { Beside::Digest } else { Beside::Nothing };
    let names = &session.tree.names;
    console.print(&mut |out| inspect::write(format, beside, &files, names, out))?;
    for fault in &faults {
        console.fault(&format!("{}: {}", names.shown(&fault.file), fault.cause));
    }
    Ok(if faults.is_empty() { Exit::Clean } else { Exit::Unchecked })
}
