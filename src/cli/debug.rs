//! `physiolint debug yaml`: what the reader makes of a file. No promises.

use std::{io::Write, path::Path};

use super::{Error, Exit, console::Console, environment::Environment, files};
use crate::{document::yaml, lint::Unreadable, report::Mistake, schema, settings::Settings, text::Source};

/// Prints one file as JSON; a refused one is exit 1.
pub(super) fn yaml(file: &Path, environment: &Environment, console: Console) -> Result<Exit, Error> {
    let limits = Settings::default().limits;
    let bytes = if file == Path::new("-") {
        files::read_stdin(limits.file_size)?
    } else {
        files::read(&environment.folder.join(file), limits.file_size)
    };
    let bytes = bytes.map_err(|cause| {
        let why = match cause {
            Unreadable::TooLarge { bytes } => format!("it holds {bytes} bytes"),
            Unreadable::Refused(why) => why,
        };
        Error::new(format!("{} cannot be read: {why}", file.display()))
    })?;
    let source = Source::from_bytes(file.to_string_lossy(), bytes);
    if let Some(fault) = source.fault() {
        console.fault(&format!("{} is {}", source.name(), fault.looks_like));
        return Ok(Exit::Findings);
    }
    let mark = source.mark_length();
    let base = crate::text::Span::of(&(mark..mark)).start;
    let reading = yaml::read(&source.text()[mark..], base, limits.yaml());
    let refused = reading.findings.iter().filter(|finding| finding.severity == crate::finding::Severity::Error);
    let refused: Vec<_> = refused.collect();
    for finding in &refused {
        let mut drawn = Vec::new();
        let (message, help, span) = (finding.message.as_str(), finding.help.as_str(), finding.span);
        Mistake { message, help, source: &source, span }.write(console.err, &mut drawn).expect("a Vec takes all bytes");
        // A closed error stream leaves nobody to tell.
        drop(std::io::stderr().lock().write_all(&drawn));
    }
    if !refused.is_empty() {
        return Ok(Exit::Findings);
    }
    let json = reading.document.root().map_or(serde_json::Value::Null, schema::to_json);
    console.print(&mut |out| writeln!(out, "{json}"))?;
    Ok(Exit::Clean)
}
