use std::cmp::Reverse;

use jsonschema::{
    JsonType, ValidationError,
    error::{TypeKind, ValidationErrorKind as Error},
};

/// One violation, a choice of shapes brought down to the shape that was meant.
pub(super) struct Fault<'e> {
    /// The error, or the choice itself where no shape has the type of the value.
    pub(super) error: &'e ValidationError<'e>,
    /// The types that are wanted, where the type is what is wrong.
    pub(super) types: Option<Vec<JsonType>>,
}

impl Fault<'_> {
    /// In which turn it is told: a wrong type silences the rest about a value, and an unknown key
    /// may be the missing one.
    pub(super) fn turn(&self) -> u8 {
        match self.error.kind() {
            _ if self.types.is_some() => 0,
            Error::AdditionalProperties { .. } => 1,
            _ => 2,
        }
    }
}

/// Adds what is wrong by `error` to `faults`.
pub(super) fn flatten<'e>(error: &'e ValidationError<'e>, faults: &mut Vec<Fault<'e>>) {
    let (Error::AnyOf { context } | Error::OneOfNotValid { context }) = error.kind() else {
        let types = types(error);
        faults.push(Fault { error, types });
        return;
    };
    if let Some(branch) = best(error, context) {
        for inner in branch {
            flatten(inner, faults);
        }
        return;
    }
    let mut wanted: Vec<_> = context.iter().flatten().filter_map(types).flatten().collect();
    wanted.sort_unstable();
    wanted.dedup();
    let types = Some(wanted);
    faults.push(Fault { error, types });
}

/// The branch that was meant: of those with the right type, the one whose fixed words fit, then
/// the one read deepest, then the one with the fewest errors.
fn best<'e>(
    choice: &ValidationError<'_>,
    context: &'e [Vec<ValidationError<'e>>],
) -> Option<&'e Vec<ValidationError<'e>>> {
    let here = choice.instance_path().as_str();
    let has_the_type = |branch: &&Vec<ValidationError<'_>>| {
        let wrong = |error: &ValidationError<'_>| types(error).is_some() && error.instance_path().as_str() == here;
        !branch.iter().any(wrong)
    };
    context.iter().filter(has_the_type).min_by_key(|branch| {
        let fixed = |error: &ValidationError<'_>| matches!(error.kind(), Error::Constant { .. } | Error::Enum { .. });
        let depth = |error: &ValidationError<'_>| error.instance_path().segments().count();
        let deepest = branch.iter().map(depth).max();
        (branch.iter().any(fixed), Reverse(deepest), branch.len())
    })
}

fn types(error: &ValidationError<'_>) -> Option<Vec<JsonType>> {
    match error.kind() {
        Error::Type { kind } => Some(match kind {
            TypeKind::Single(one) => vec![*one],
            TypeKind::Multiple(set) => set.iter().collect(),
        }),
        _ => None,
    }
}
