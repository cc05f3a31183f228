use crate::{
    finding::{Meta, declare_rule},
    model::{Exercise, Origin},
    rule::{Rule, Sink},
};

declare_rule!(
    /// A second exercise stands under the heading of another.
    ///
    /// Under one heading a second numbered list with its own dose begins after a first that already
    /// had one; or most items of a list take up a position anew, each with a dose of its own.
    /// Versions inside one list, and lists under "easier" or "harder", are fine.
    ///
    /// ## Why
    ///
    /// Without a name, no caution and no dose can be tied to the second one.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// ---
    /// schema: article/v1
    /// title: One move
    /// ---
    ///
    /// # One move
    ///
    /// ## Hip moves
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    ///
    /// Then this one:
    ///
    /// 1. Stand up tall.
    /// 2. Bend your knees 5-10 times.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// ---
    /// schema: article/v1
    /// title: One move
    /// ---
    ///
    /// # One move
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    ///
    /// ## Small squat
    ///
    /// 1. Stand up tall.
    /// 2. Bend your knees 5-10 times.
    /// ```
    UnnamedExercise {
        id: "unnamed-exercise", group: Structure, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "WCAG 2.2; PEMAT"
    }
);

impl Rule for UnnamedExercise {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn exercise(&self, exercise: &Exercise, out: &mut Sink<'_>) {
        if exercise.origin != Origin::Section {
            return out.not_applicable();
        }
        if let Some(span) = exercise.second_exercise {
            let message = format!("a second exercise begins here under `{}`, without a name", exercise.name);
            out.report(span, message, "give it a heading of its own");
        }
    }
}
