use crate::{
    finding::{Meta, declare_rule},
    library::Standing,
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// Nothing tells the reader when to stop.
    ///
    /// Looks for a sentence that tells the reader to stop or to ease off at pain or another symptom: in the
    /// exercise, in its document, in the article that shows it, in a shared guidance or in the defaults of its
    /// collection. A pain limit alone ("to tension, not pain") does not say what to do; a line to see a doctor does
    /// not count as one. One finding per document.
    ///
    /// ## Why
    ///
    /// Someone in pain who is not told to stop goes on.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// pain_stop: Stop if the pain gets sharper or runs down your leg.
    /// steps: [Lie on your back., Lift your hips.]
    /// ```
    MissingPainStop {
        id: "missing-pain-stop", group: Safety, severity: Error, tier: SafetyCritical, since: "0.1.0",
        source: "Pain-monitoring model (Thomeé 1997, Silbernagel 2007); NHS urgent list for back pain"
    }
);

impl Rule for MissingPainStop {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let entry = standing.entry;
        if entry.exercises.is_empty() {
            return out.not_applicable();
        }
        let missing = standing.without_pain_stop();
        let Some((first, rest)) = missing.split_first() else { return };
        if let Some(reference) = standing.unresolved_pain_stops().next() {
            if out.context().reports_references && !standing.finds(reference) {
                return out.not_applicable();
            }
            let id = quote(&reference.id);
            let message = if standing.finds(reference) {
                format!("the guidance `{id}` tells nobody when to stop")
            } else {
                format!("there is no guidance `{id}`")
            };
            return out.report(
                reference.span,
                message,
                "name a guidance with role `pain-stop`, or write the text here",
            );
        }
        let who = match rest.len() {
            0 => format!("`{}`", quote(&first.name)),
            more => format!("`{}` and {more} more exercise{}", quote(&first.name), if more == 1 { "" } else { "s" }),
        };
        let message = match &entry.limit {
            Some(limit) => {
                format!("{who}: found a pain limit (`{}`), but nothing tells the reader to stop", limit.value)
            }
            None if rest.is_empty() => format!("{who} does not say when to stop"),
            None => format!("{who} do not say when to stop"),
        };
        let mut places: Vec<_> = missing.iter().map(|exercise| (exercise.span, String::new())).collect();
        // Second, so that it is drawn however many exercises follow.
        if let Some(limit) = &entry.limit {
            places.insert(1, (limit.span, "how much is too much, not what to do then".to_owned()));
        }
        out.report_all(
            &places,
            message,
            "say at which pain or symptom to stop, such as `Stop if the pain sharpens or spreads`, and what to do then",
        );
    }
}
