use crate::{
    finding::{Meta, declare_rule},
    library::{Entry, Standing, exercises_of},
    model::Reference,
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// Progressions lead back to where they began.
    ///
    /// Follows `progressions` of exercise records from one to the next. A circle is reported once, in the first of
    /// its files.
    ///
    /// ## Why
    ///
    /// A progression is harder than what it follows. In a circle, some step is not, and a reader who
    /// climbs the ladder never arrives.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=exercises/plank.yaml)
    /// schema: exercise/v1
    /// name: Plank
    /// steps: [Lie on your front., Lift your hips off the floor.]
    /// progressions: [{exercise: side-plank}]
    /// ```
    ///
    /// ```yaml (path=exercises/side-plank.yaml)
    /// schema: exercise/v1
    /// name: Side plank
    /// steps: [Lie on your side., Lift your hips off the floor.]
    /// progressions: [{exercise: plank}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=exercises/plank.yaml)
    /// schema: exercise/v1
    /// name: Plank
    /// steps: [Lie on your front., Lift your hips off the floor.]
    /// progressions: [{exercise: side-plank}]
    /// ```
    ///
    /// ```yaml (path=exercises/side-plank.yaml)
    /// schema: exercise/v1
    /// name: Side plank
    /// steps: [Lie on your side., Lift your hips off the floor.]
    /// regressions: [{exercise: plank}]
    /// ```
    ProgressionCycle {
        id: "progression-cycle", group: Library, severity: Error, tier: Ordinary, since: "0.1.0",
        source: "CERT item 7"
    }
);

impl Rule for ProgressionCycle {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let (entry, library) = (standing.entry, standing.library());
        let Some(exercise) = entry.live_exercise() else { return out.not_applicable() };
        if exercises_of(&exercise.progressions).next().is_none() {
            return out.not_applicable();
        }
        let Some(circle) = library.circle_told_at(entry) else { return };
        let next = circle.get(1).copied().unwrap_or(entry);
        let leads_on = |reference: &&Reference| {
            library.counterpart(entry, reference).is_some_and(|other| std::ptr::eq(other, next))
        };
        let Some(reference) = exercises_of(&exercise.progressions).find(leads_on) else { return };
        if circle.len() == 1 {
            let message = format!("`{}` is a progression of itself", quote(&entry.id));
            return out.report(reference.span, message, "name a harder exercise, or take this one out");
        }
        let message = format!("the progressions lead back to their start: `{}`", chain(&circle));
        out.report(reference.span, message, "take out the one that is no harder than the exercise before it");
    }
}

/// `plank -> side-plank -> plank`; of a long circle, its first and last steps.
fn chain(circle: &[&Entry]) -> String {
    const SHOWN: usize = 8;
    let mut ids: Vec<String> = circle.iter().map(|entry| quote(&entry.id)).collect();
    if ids.len() > SHOWN {
        let left_out = ids.len() - SHOWN + 1;
        ids.splice(SHOWN / 2..SHOWN / 2 + left_out, [format!("({left_out} more)")]);
    }
    ids.push(ids[0].clone());
    ids.join(" -> ")
}
