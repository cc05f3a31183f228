use crate::{
    finding::{Meta, declare_rule},
    lexicon::Strength,
    library::Standing,
    model::PainStop,
    rule::{Rule, Sink},
};

declare_rule!(
    /// The reader is told when to stop only after the last exercise.
    ///
    /// Looks at the first sentence of an article that tells the reader to stop or to ease off. Not reported: a page
    /// with a stop rule in an exercise, in the front matter or above the exercises, or with a link to the later
    /// section, or its name, above the first exercise.
    ///
    /// ## Why
    ///
    /// A reader who exercises along meets the rule when it is too late.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # One exercise for the calves
    ///
    /// ## Heel raise
    ///
    /// 1. Stand tall behind a chair.
    /// 2. Lift both heels and lower them again, 8-12 times.
    ///
    /// ## When to stop
    ///
    /// Stop if the pain gets sharper or your foot goes numb.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// # One exercise for the calves
    ///
    /// Stop if the pain gets sharper or your foot goes numb.
    ///
    /// ## Heel raise
    ///
    /// 1. Stand tall behind a chair.
    /// 2. Lift both heels and lower them again, 8-12 times.
    /// ```
    LatePainStop {
        id: "late-pain-stop", group: Safety, severity: Info, tier: Ordinary, since: "0.1.0",
        source: "Pain-monitoring model (Thomeé 1997, Silbernagel 2007); PEMAT"
    }
);

impl Rule for LatePainStop {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let entry = standing.entry;
        let Some(page) = entry.page.as_ref().filter(|_| !entry.exercises.is_empty()) else {
            return out.not_applicable();
        };
        let Some(late) = page.late_stop else { return };
        // What stands in front matter or comes from a collection is shown where the template wants it.
        let shown_elsewhere = entry.inherited.pain_stop.is_some()
            || entry.pain_stop.given().is_some_and(|stops| {
                let acts_above = |stop: &PainStop| stop.mark.strength >= Strength::Ease && stop.span.start < late.start;
                !stops.uses.is_empty() || stops.own.iter().any(acts_above)
            });
        if !shown_elsewhere {
            out.report(
                late,
                "the reader is told when to stop only after the last exercise",
                "say it above the first exercise, or link to it from there",
            );
        }
    }
}
