use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    library::{Effective, Standing},
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// Nothing says who should ask a health professional before the first exercise.
    ///
    /// Looks for `before_you_start`, for a guidance with that role, for the defaults of the collection,
    /// and in the first half of an article for a sentence that tells the reader to ask a doctor, a
    /// physiotherapist or another health professional before they start or if something applies to
    /// them; the PAR-Q counts. A trainer alone does not, nor does "see a doctor if the pain lasts".
    ///
    /// ## Why
    ///
    /// Some readers should not start alone: after an operation, in pregnancy, with a heart condition.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Pick a quiet spot.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Check with a health professional first if you are pregnant or were injured lately.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    MissingPreExerciseCheck {
        id: "missing-pre-exercise-check", group: Safety, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "PAR-Q+, page 1"
    }
);

impl Rule for MissingPreExerciseCheck {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let entry = standing.entry;
        let shows_exercises = !entry.exercises.is_empty() || entry.shows().any(|shown| shown.kind == Kind::Exercise);
        let is_whole = matches!(entry.kind, Kind::Article | Kind::Program);
        if !is_whole || !shows_exercises || !standing.carries_duties() {
            return out.not_applicable();
        }
        match standing.check_first() {
            Effective::Met(..) => {}
            Effective::Unreadable => out.not_applicable(),
            Effective::Missing => {
                let name = quote(&entry.title.value);
                let late = entry.page.as_ref().and_then(|page| page.checked_first.as_ref());
                if let Some(check) = late {
                    let message = format!(
                        "`{name}` sends the reader to a health professional only in the second half of the page: `{}`",
                        quote(&check.sentence.value)
                    );
                    let places = [(entry.title.span, String::new()), (check.sentence.span, "only here".to_owned())];
                    out.report_all(&places, message, HELP);
                } else {
                    let message =
                        format!("`{name}` does not say who should ask a health professional before they start");
                    out.report(entry.title.span, message, HELP);
                }
            }
        }
    }
}

const HELP: &str = "before the first exercise, say who should ask a health professional first (such as after a recent \
                    injury or surgery, in pregnancy, with osteoporosis or a heart condition), or add `before_you_start: {use: ID}`";
