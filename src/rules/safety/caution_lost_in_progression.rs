use std::collections::{BTreeSet, HashSet};

use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    lexicon::conditions::{names_condition, tells_condition},
    library::{Library, Standing, exercises_of},
    model::{ExerciseDetails, Field, Reference},
    rule::{Rule, Sink, quote},
};

/// Conditions and warnings of one exercise that are compared: more than anybody writes by hand, so
/// that a list of many thousands is not held against another one.
const COMPARED: usize = 200;

declare_rule!(
    /// A progression drops a condition that the easier exercise warns of.
    ///
    /// Looks at the `contraindications` of an exercise and at those of each exercise its
    /// `progressions` name. A caution that names the condition counts as well, in its own words or
    /// shared: `spinal-surgery` is named by "after surgery on your spine".
    ///
    /// ## Why
    ///
    /// Usually, somebody who should not do the easier exercise should not do the harder one either. A reader who
    /// comes straight to the harder page is not told.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=exercises/side-plank-knees.yaml)
    /// schema: exercise/v1
    /// name: Side plank from the knees
    /// steps: [Lie on your side with your knees bent., Lift your hips.]
    /// contraindications: [{condition: shoulder-surgery, level: relative}]
    /// progressions: [{exercise: side-plank}]
    /// ```
    ///
    /// ```yaml (path=exercises/side-plank.yaml)
    /// schema: exercise/v1
    /// name: Side plank
    /// steps: [Lie on your side with your legs long., Lift your hips.]
    /// cautions: [Do not let your hips sag.]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=exercises/side-plank-knees.yaml)
    /// schema: exercise/v1
    /// name: Side plank from the knees
    /// steps: [Lie on your side with your knees bent., Lift your hips.]
    /// contraindications: [{condition: shoulder-surgery, level: relative}]
    /// progressions: [{exercise: side-plank}]
    /// ```
    ///
    /// ```yaml (path=exercises/side-plank.yaml)
    /// schema: exercise/v1
    /// name: Side plank
    /// steps: [Lie on your side with your legs long., Lift your hips.]
    /// cautions: [After surgery on your shoulder, ask your surgeon first.]
    /// ```
    CautionLostInProgression {
        id: "caution-lost-in-progression", group: Safety, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "CERT items 7 and 14b"
    }
);

impl Rule for CautionLostInProgression {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let (entry, library) = (standing.entry, standing.library());
        let Some(exercise) = entry.live_exercise() else { return out.not_applicable() };
        let bans = exercise.contraindications.given().map_or(&[][..], Vec::as_slice);
        if bans.is_empty() || exercises_of(&exercise.progressions).next().is_none() {
            return out.not_applicable();
        }
        let mut looked_at = HashSet::new();
        for reference in exercises_of(&exercise.progressions).filter(|reference| looked_at.insert(&reference.id)) {
            let Some(other) = library.counterpart(entry, reference) else { continue };
            let Some(harder) = other.live_exercise().filter(|harder| !is_settled(library, harder)) else { continue };
            if std::ptr::eq(entry, other) {
                continue;
            }
            let warnings = warnings(library, harder);
            if warnings.len() > COMPARED {
                continue;
            }
            let is_lost = |condition: &str| {
                tells_condition(condition) && !warnings.iter().any(|warning| names_either(warning, condition))
            };
            let conditions = bans.iter().take(COMPARED).map(|ban| &ban.condition);
            let lost: Vec<_> = conditions.filter(|lost| is_lost(&lost.value)).collect();
            if lost.is_empty() {
                continue;
            }
            let names: Vec<String> = lost.iter().map(|lost| format!("`{}`", quote(&lost.value))).collect();
            let (names, id) = (names.join(", "), quote(&other.id));
            let message = format!("`{}` warns of {names}, and its progression `{id}` does not", quote(&entry.id));
            let help = format!("add this to the contraindications or cautions of `{id}`");
            let here = lost.iter().map(|lost| (lost.span, "warned of here".to_owned()));
            let places: Vec<_> = std::iter::once((reference.span, String::new())).chain(here).collect();
            out.report_all(&places, message, help);
        }
    }
}

/// Whether nothing can be said of the harder exercise: somebody looked and found nobody to warn, it
/// warns of nothing at all (which `missing-cautions` tells), or its warnings cannot be read.
fn is_settled(library: &Library, harder: &ExerciseDetails) -> bool {
    let is_readable =
        |shared: &Reference| library.find(Kind::Guidance, &shared.id).is_some_and(|guidance| !guidance.torn);
    harder.has_no_known_contraindications
        || harder.contraindications.is_malformed()
        || !harder.shares_cautions.iter().all(is_readable)
        || matches!(harder.contraindications, Field::Missing)
            && harder.caution_words.is_empty()
            && harder.shares_cautions.is_empty()
}

/// Everything an exercise warns of: slugs and sentences, each once.
fn warnings<'l>(library: &'l Library, exercise: &'l ExerciseDetails) -> BTreeSet<&'l str> {
    let bans = exercise.contraindications.given().into_iter().flatten().map(|ban| &ban.condition.value);
    let shared: BTreeSet<&str> = exercise.shares_cautions.iter().map(|shared| shared.id.as_str()).collect();
    let shared = shared.into_iter().filter_map(|id| library.find(Kind::Guidance, id));
    let shared = shared.flat_map(|guidance| &guidance.shared_caution_words);
    bans.chain(&exercise.caution_words).chain(shared).map(String::as_str).collect()
}

/// A warning names a condition, or is a shorter name of it.
fn names_either(warning: &str, condition: &str) -> bool {
    names_condition(warning, condition) || names_condition(condition, warning)
}
