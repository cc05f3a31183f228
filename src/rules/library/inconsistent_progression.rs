use std::collections::HashSet;

use crate::{
    finding::{Meta, declare_rule},
    library::{Entry, Library, Standing, exercises_of},
    model::{ExerciseDetails, Field, Reference, Way},
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// Two exercises disagree on which is the harder one.
    ///
    /// A names B as its progression, but B names other regressions and not A (or the reverse); or the level falls
    /// along a progression. Not reported: an exercise that names none in return, and ways that are told in words
    /// only.
    ///
    /// ## Why
    ///
    /// A reader who goes up by one page and down by another ends where nobody meant them to be.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=exercises/side-plank.yaml)
    /// schema: exercise/v1
    /// name: Side plank
    /// level: intermediate
    /// steps: [Lie on your side with your legs long., Lift your hips.]
    /// progressions: [{exercise: side-plank-knees}]
    /// ```
    ///
    /// ```yaml (path=exercises/side-plank-knees.yaml)
    /// schema: exercise/v1
    /// name: Side plank from the knees
    /// level: beginner
    /// steps: [Lie on your side with your knees bent., Lift your hips.]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=exercises/side-plank.yaml)
    /// schema: exercise/v1
    /// name: Side plank
    /// level: intermediate
    /// steps: [Lie on your side with your legs long., Lift your hips.]
    /// regressions: [{exercise: side-plank-knees}]
    /// ```
    ///
    /// ```yaml (path=exercises/side-plank-knees.yaml)
    /// schema: exercise/v1
    /// name: Side plank from the knees
    /// level: beginner
    /// steps: [Lie on your side with your knees bent., Lift your hips.]
    /// progressions: [{exercise: side-plank}]
    /// ```
    InconsistentProgression {
        id: "inconsistent-progression", group: Library, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "CERT item 7"
    }
);

/// One direction of the ladder: how it is called, and the fields of both ends.
struct Direction {
    named: &'static str,
    opposite: &'static str,
    up: bool,
}

const DIRECTIONS: [Direction; 2] = [
    Direction { named: "progression", opposite: "regression", up: true },
    Direction { named: "regression", opposite: "progression", up: false },
];

impl Direction {
    const fn ways<'e>(&self, exercise: &'e ExerciseDetails) -> &'e Field<Vec<Way>> {
        if self.up { &exercise.progressions } else { &exercise.regressions }
    }

    const fn ways_back<'e>(&self, exercise: &'e ExerciseDetails) -> &'e Field<Vec<Way>> {
        if self.up { &exercise.regressions } else { &exercise.progressions }
    }
}

impl Rule for InconsistentProgression {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let (entry, library) = (standing.entry, standing.library());
        let Some(exercise) = entry.live_exercise() else { return out.not_applicable() };
        let ways = DIRECTIONS
            .iter()
            .flat_map(|direction| exercises_of(direction.ways(exercise)).map(move |reference| (direction, reference)));
        let mut looked_at = HashSet::new();
        for (direction, reference) in ways {
            if !looked_at.insert((direction.named, &reference.id)) {
                continue;
            }
            // What cannot be found, and what leads in a circle, has a finding of its own.
            let Some(other) = library.counterpart(entry, reference) else { continue };
            let Some(details) = other.live_exercise() else { continue };
            if !std::ptr::eq(entry, other) && !library.are_on_one_circle(entry, other) {
                judge(library, direction, (entry, exercise), (other, details), reference, out);
            }
        }
        if looked_at.is_empty() {
            out.not_applicable();
        }
    }
}

type Rung<'e> = (&'e Entry, &'e ExerciseDetails);

fn judge(
    library: &Library,
    direction: &Direction,
    (entry, exercise): Rung<'_>,
    (other, details): Rung<'_>,
    reference: &Reference,
    out: &mut Sink<'_>,
) {
    let (id, others) = (quote(&entry.id), quote(&other.id));
    let back = || exercises_of(direction.ways_back(details));
    let leads_back = back().any(|way| library.counterpart(other, way).is_some_and(|end| std::ptr::eq(end, entry)));
    if let (Some(mine), Some(theirs)) = (&exercise.level, &details.level) {
        let falls = if direction.up { theirs.value < mine.value } else { theirs.value > mine.value };
        // Both ends of one rung are told once, at its lower end.
        if falls && (direction.up || !leads_back) {
            let (mine, theirs) = (mine.value.name(), theirs.value.name());
            let message =
                format!("`{others}` is a {} of `{id}`, but its level is `{theirs}`, not `{mine}`", direction.named);
            let help = if direction.up {
                format!("list it under `regressions`, or give it the level `{mine}` or a higher one")
            } else {
                format!("list it under `progressions`, or give it the level `{mine}` or a lower one")
            };
            return out.report(reference.span, message, help);
        }
    }
    if !leads_back && back().next().is_some() {
        let listed: Vec<String> = back().take(3).map(|way| format!("`{}`", quote(&way.id))).collect();
        let message = format!(
            "`{others}` is a {} of `{id}`, but lists {} as its {}s",
            direction.named,
            listed.join(", "),
            direction.opposite
        );
        let help = format!("add `{id}` to the {}s of `{others}`, or take `{others}` out here", direction.opposite);
        out.report(reference.span, message, help);
    }
}
