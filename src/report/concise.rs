//! One line for each finding: `path:line:column: level[rule]: message`.

use std::io::{self, Write};

use super::{Look, Run, worst};
use crate::{
    lint::FileReport,
    text::{Columns, sanitize},
};

pub(super) fn write(run: &Run<'_>, look: Look, out: &mut dyn Write) -> io::Result<()> {
    let shown = worst(run.outcome, look.max_findings);
    for chunk in shown.chunk_by(|(one, _), (next, _)| std::ptr::eq::<FileReport>(*one, *next)) {
        let file = chunk[0].0;
        let name = run.names.shown(&file.name);
        let columns = file.source.as_ref().map(Columns::new);
        for (_, finding) in chunk {
            let place = columns.as_ref().map(|columns| columns.position(finding.span.start));
            let (line, column) = place.map_or((1, 1), |place| (place.line, place.column));
            let message = sanitize(&finding.message);
            writeln!(out, "{name}:{line}:{column}: {}[{}]: {message}", finding.severity, finding.meta.id)?;
        }
    }
    Ok(())
}
