use crate::{
    finding::{Meta, declare_rule},
    lexicon::exercises,
    model::{Exercise, Origin},
    rule::{Rule, Sink},
};

declare_rule!(
    /// An exercise does not say how to begin.
    ///
    /// A record needs `position`. In a section one of the first two steps, or the sentence before
    /// them, names the position: on your back, on hands and knees, sitting, standing.
    ///
    /// ## Why
    ///
    /// From the wrong position the same movement loads another part of the body.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Squeeze your buttocks., Lift your hips.]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// position: supine
    /// steps: [Lie on your back., Lift your hips.]
    /// ```
    MissingStartPosition {
        id: "missing-start-position", group: Structure, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "CERT item 8; TIDieR"
    }
);

impl Rule for MissingStartPosition {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn exercise(&self, exercise: &Exercise, out: &mut Sink<'_>) {
        // Without steps there is no first step; that is said once, by `missing-steps`.
        if exercise.steps.given().is_none_or(Vec::is_empty) || exercise.position.is_malformed() {
            return out.not_applicable();
        }
        if exercise.position.is_missing() && !exercises::is_walking(&exercise.name.to_ascii_lowercase()) {
            let help = match exercise.origin {
                Origin::Record => "add `position:`, such as `supine` or `standing`",
                Origin::Section | Origin::Mention => "say in the first step how to stand, sit or lie",
            };
            out.report(exercise.name_span, format!("`{}` does not say how to begin", exercise.name), help);
        }
    }
}
