use std::collections::BTreeSet;

use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    library::{Library, Standing},
    model::{Page, PlanTarget, Reference},
    rule::{Rule, Sink, quote},
};

/// The field of the front matter that lists the exercises of an article.
const LIST: &str = "exercises";

declare_rule!(
    /// The list of exercises in the front matter does not fit the page.
    ///
    /// `exercises` names a record the page neither shows (`<!-- exercise: ID -->`) nor describes, or leaves out one
    /// it shows. A section counts when it bears a name or an alias of the record.
    ///
    /// ## Why
    ///
    /// Search pages and programs are built from the list; readers are led to a page that does not show
    /// what they came for.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=exercises/bridge.yaml)
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back with your knees bent., Lift your hips slowly.]
    /// dosage: {reps: 8-12}
    /// ```
    ///
    /// ```markdown (path=articles/backs.md)
    /// ---
    /// schema: article/v1
    /// title: Moves for backs
    /// exercises: [bridge]
    /// ---
    ///
    /// # Moves for backs
    ///
    /// Pick a quiet hour.
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=exercises/bridge.yaml)
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back with your knees bent., Lift your hips slowly.]
    /// dosage: {reps: 8-12}
    /// ```
    ///
    /// ```markdown (path=articles/backs.md)
    /// ---
    /// schema: article/v1
    /// title: Moves for backs
    /// exercises: [bridge]
    /// ---
    ///
    /// # Moves for backs
    ///
    /// <!-- exercise: bridge -->
    /// ```
    ExerciseListMismatch {
        id: "exercise-list-mismatch", group: Library, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "house rule"
    }
);

impl Rule for ExerciseListMismatch {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let entry = standing.entry;
        let library = standing.library();
        let Some(page) = entry.page.as_ref().filter(|_| !entry.torn) else { return out.not_applicable() };
        let of_exercises = || page.embeds.iter().filter(|embed| embed.kind == Kind::Exercise);
        let listed: Vec<&Reference> = of_exercises().filter(|embed| embed.field == LIST).collect();
        let Some(last) = listed.last() else { return out.not_applicable() };
        let mut shown: BTreeSet<&str> =
            of_exercises().filter(|embed| embed.field != LIST).map(|embed| embed.id.as_str()).collect();
        let described = entry.exercises.iter().filter_map(|exercise| library.named(&exercise.name));
        shown.extend(described.map(|record| record.id.as_str()));
        let ids: BTreeSet<&str> = listed.iter().map(|reference| reference.id.as_str()).collect();
        let dosed = planned(page, library);
        for reference in &listed {
            let id = reference.id.as_str();
            // What leads nowhere has an error of its own; what is torn may bear any name.
            let sure = library.find(Kind::Exercise, id).is_some_and(|record| !record.torn);
            if sure && !shown.contains(id) && !dosed.contains(id) {
                let message = format!("`exercises` lists `{}`, and the page does not show it", quote(id));
                out.report(
                    reference.span,
                    message,
                    "show it (`<!-- exercise: ID -->`), describe it under its name, or take it off the list",
                );
            }
        }
        let known = |id: &&&str| library.find(Kind::Exercise, id).is_some();
        let missing: Vec<String> = shown.difference(&ids).filter(known).map(|id| format!("`{}`", quote(id))).collect();
        if !missing.is_empty() {
            let message = format!("`exercises` leaves out {}, which the page shows", missing.join(", "));
            out.report(last.span, message, "add it to the list");
        }
    }
}

/// Ids of records that rows of a plan name.
fn planned<'p>(page: &'p Page, library: &'p Library) -> BTreeSet<&'p str> {
    let rows = page.plans.iter().flat_map(|plan| &plan.rows);
    rows.filter_map(|row| match &row.resolves {
        PlanTarget::Record(id) => Some(id.as_str()),
        PlanTarget::Exercise(_) => library.named(&row.name.value).map(|record| record.id.as_str()),
        PlanTarget::Described | PlanTarget::Unknown { .. } => None,
    })
    .collect()
}
