use std::collections::HashSet;

use crate::{
    finding::{Meta, declare_rule},
    lexicon::{self, Sentence, StartPosition, gear, start},
    library::Standing,
    model::{ExerciseDetails, Field},
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// The fields of an exercise and its steps say different things.
    ///
    /// Compares `position` with the position the first steps order, `equipment` with the things that steps use, and
    /// `laterality: bilateral` with a change of sides. Not reported: a position that any later step reaches, a
    /// choice ("sit or stand"), a thing offered as one of several ("a strap or a towel"), mats, towels and pillows.
    ///
    /// ## Why
    ///
    /// Readers choose by the fields: someone who cannot lie on their front picks another exercise by
    /// `position`, and someone without a band by `equipment`.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Leg lift
    /// position: prone
    /// steps: [Lie on your back with one knee bent., Lift the other leg slowly.]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Leg lift
    /// position: supine
    /// steps: [Lie on your back with one knee bent., Lift the other leg slowly.]
    /// ```
    TextDataMismatch {
        id: "text-data-mismatch", group: Structure, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "CERT item 1; TIDieR"
    }
);

impl Rule for TextDataMismatch {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let exercise = standing.entry.live_exercise().filter(|exercise| !exercise.steps.is_empty());
        let Some(exercise) = exercise else { return out.not_applicable() };
        let steps: Vec<Sentence<'_>> = exercise.steps.iter().map(|step| Sentence::alone(&step.lower)).collect();
        position(exercise, &steps, out);
        equipment(exercise, &steps, out);
        laterality(exercise, &steps, out);
    }
}

fn position(exercise: &ExerciseDetails, steps: &[Sentence<'_>], out: &mut Sink<'_>) {
    let Some(written) = &exercise.position else { return };
    let Some(position) = StartPosition::named(&written.value).filter(|named| *named != StartPosition::Other) else {
        return;
    };
    let Some(opening) = start::opening(steps) else { return };
    let reached = || {
        let behind = Sentence::alone(&steps[opening.step].lower()[opening.range.end..]);
        let others = steps.iter().enumerate().filter(|(step, _)| *step != opening.step).map(|(_, step)| step);
        others.chain([&behind]).any(|words| start::reaches(words, position))
    };
    if opening.fit.contains(&position) || reached() {
        return;
    }
    let said = quote(&steps[opening.step].lower()[opening.range.clone()]);
    let number = opening.step + 1;
    let message = format!("`position: {}`, but step {number} begins \"{said}\"", position.name());
    let help = match opening.fit {
        [one] => format!("write `position: {}`, or change the step", one.name()),
        _ => "make the position and the first step agree".to_owned(),
    };
    let places = [(written.span, String::new()), (exercise.steps[opening.step].span, "begins otherwise".to_owned())];
    out.report_all(&places, message, help);
}

fn equipment(exercise: &ExerciseDetails, steps: &[Sentence<'_>], out: &mut Sink<'_>) {
    let declared: &[_] = match &exercise.equipment {
        Field::Malformed => return,
        Field::Missing => &[],
        Field::Given(declared) => declared,
    };
    let mut looked_up: HashSet<&str> = HashSet::new();
    for (step, sentence) in steps.iter().enumerate() {
        for used in gear::uses(sentence) {
            let is_first = looked_up.insert(used.name());
            if !is_first || declared.iter().any(|entry| used.is_declared_by(&entry.value)) {
                continue;
            }
            let (name, said, step_number) = (used.name(), &sentence.lower()[used.range.clone()], step + 1);
            let message = if exercise.equipment.is_missing() {
                format!("step {step_number} uses \"{said}\", and there is no `equipment`")
            } else {
                format!("`equipment` does not list the \"{said}\" of step {step_number}")
            };
            let help = format!("add it to `equipment`, as `{name}` or under another name, or take it out of the step");
            out.report(exercise.steps[step].span, message, help);
        }
    }
}

fn laterality(exercise: &ExerciseDetails, steps: &[Sentence<'_>], out: &mut Sink<'_>) {
    let bilateral = exercise.laterality.as_ref().filter(|laterality| laterality.value == "bilateral");
    let (Some(written), Some((step, range))) = (bilateral, lexicon::other_side(steps)) else { return };
    let said = quote(&steps[step].lower()[range]);
    let message = format!("`laterality: bilateral`, but step {} says \"{said}\"", step + 1);
    let help = "write `unilateral` or `alternating`, or change the step";
    let places = [(written.span, String::new()), (exercise.steps[step].span, "one side after the other".to_owned())];
    out.report_all(&places, message, help);
}
