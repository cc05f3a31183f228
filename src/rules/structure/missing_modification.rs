use crate::{
    finding::{Meta, declare_rule},
    lexicon::{self, CautionKind, Sentence, exercises},
    model::{
        Content, Dose, Exercise, ExerciseDetails, Layer, Origin,
        dosage::{Context, OpenCue},
    },
    rule::{Rule, Sink},
};

declare_rule!(
    /// An exercise names no easier, harder or other way to do it.
    ///
    /// Looks at `modifications`, `progressions` and `regressions` of a record, and at words such as "easier:", "to
    /// make it harder" or "if this is too difficult" in steps and in articles. Not reported: breathing drills and
    /// walking.
    ///
    /// ## Why
    ///
    /// One version fits few readers. A reader who finds it too hard gives up or forces it; one who finds
    /// it too easy stops.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back and bend your knees., Lift your hips slowly.]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back and bend your knees., Lift your hips slowly.]
    /// modifications: [{text: Lift your hips only halfway., easier: true}]
    /// ```
    MissingModification {
        id: "missing-modification", group: Structure, severity: Info, tier: Ordinary, since: "0.1.0",
        source: "CERT item 14b; TIDieR"
    }
);

impl Rule for MissingModification {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    /// Sections; a record has its fields.
    fn exercise(&self, exercise: &Exercise, out: &mut Sink<'_>) {
        let is_told = exercise.steps.given().is_some_and(|steps| !steps.is_empty());
        if exercise.origin != Origin::Section || !is_told || has_one_way(&exercise.name) {
            return out.not_applicable();
        }
        if exercise.other_way.is_none() && !adapts(exercise) {
            out.report(exercise.name_span, lacks(&exercise.name), "say how to make it easier, or what to do instead");
        }
    }

    /// Records.
    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let (Some(details), [exercise]) = (content.details.exercise(), content.exercises.as_slice()) else {
            return out.not_applicable();
        };
        let breathes = details.category.as_ref().is_some_and(|category| category.value == "breathing");
        let unreadable = ways(details).iter().any(|field| field.is_malformed());
        // Without steps there is nothing to change; `missing-steps` tells of it.
        let untold = details.steps.is_empty();
        if content.layer == Layer::Overlay || breathes || unreadable || untold || has_one_way(&exercise.name) {
            return out.not_applicable();
        }
        let named = ways(details).iter().any(|field| field.given().is_some_and(|ways| !ways.is_empty()));
        let offers = |lower: &str| {
            let mut parts = lower.split_inclusive(['.', '!', '?', ';']);
            parts.any(|part| lexicon::offers_other_way(&Sentence::alone(part)))
        };
        let told = || details.steps.iter().any(|step| offers(&step.lower));
        if !named && !told() && !adapts(exercise) {
            let help = "add `modifications:`, `progressions:` or `regressions:`";
            out.report(exercise.name_span, lacks(&exercise.name), help);
        }
    }
}

const fn ways(details: &ExerciseDetails) -> [&crate::model::Field<Vec<crate::model::Way>>; 3] {
    [&details.modifications, &details.progressions, &details.regressions]
}

/// Whether a caution says what to do instead at a symptom, or a dose how to go on.
fn adapts(exercise: &Exercise) -> bool {
    let grows = |dose: &Dose| {
        let stages = [Context::Start, Context::Target, Context::Progression, Context::Modification];
        stages.contains(&dose.context) || dose.grown || dose.cue == OpenCue::Grow
    };
    if exercise.dosage.given().into_iter().flatten().any(grows) {
        return true;
    }
    let own = exercise.cautions.given().into_iter().flat_map(|cautions| &cautions.own);
    own.into_iter().any(|caution| caution.mark.kind == CautionKind::Modification)
}

fn has_one_way(name: &str) -> bool {
    let lower = name.to_lowercase();
    exercises::is_walking(&lower) || exercises::is_breathing(&lower)
}

fn lacks(name: &str) -> String {
    format!("`{name}` names no easier, harder or other way to do it")
}
