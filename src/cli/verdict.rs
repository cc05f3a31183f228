//! What the commands that judge share: the level that fails a run, and the words for an empty one.

use super::Error;
use crate::{
    finding::closest,
    lint::{FileState, Outcome},
    settings::FailOn,
};

/// The level that a command line asks for.
pub(super) fn fail_on(name: &str) -> Result<FailOn, Error> {
    FailOn::named(name).ok_or_else(|| {
        let error = Error::new(format!("`{name}` is no level for --fail-on"));
        match closest(name, FailOn::NAMES) {
            Some(close) => error.with_help(format!("did you mean `{close}`?")),
            None => error.with_help("choose error, warning, info or never"),
        }
    })
}

/// Why nothing was judged, although files were read.
pub(super) fn without_content(outcome: &Outcome) -> String {
    use FileState::{NoExerciseContent, UnknownKind};

    let each = [(NoExerciseContent, "without exercise content"), (UnknownKind, "of unknown kind")];
    let some = each.map(|(state, words)| (outcome.count_state(state), words));
    let some: Vec<String> =
        some.iter().filter(|(count, _)| *count > 0).map(|(count, words)| format!("{count} {words}")).collect();
    let files = outcome.files.len();
    if files == 0 {
        return "nothing to check: no file is in the language asked for".to_owned();
    }
    let noun = if files == 1 { "file" } else { "files" };
    format!("nothing to check: {files} {noun} read, {}", some.join(", "))
}
