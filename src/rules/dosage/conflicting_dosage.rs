use crate::{
    finding::{Meta, declare_rule},
    library::{ExerciseEntry, Standing},
    model::{
        Dose, Origin,
        dosage::{Context, Difference, disjoint, own_dose},
    },
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// Two places give one exercise doses that have nothing in common.
    ///
    /// A section is held against the answers of the same page that name the exercise, and against the
    /// record that bears its name. Doses for some readers only ("beginners: …"), variants, starts and
    /// plans are left out.
    ///
    /// ## Why
    ///
    /// A reader who finds both follows one of them by chance.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # Moves for a stiff back
    ///
    /// ## Side plank
    ///
    /// 1. Lie on your side with your knees bent.
    /// 2. Lift your hips and hold for 20-30 seconds.
    ///
    /// ## Questions
    ///
    /// ### How long is a side plank held?
    ///
    /// Hold it for 5-10 seconds.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// # Moves for a stiff back
    ///
    /// ## Side plank
    ///
    /// 1. Lie on your side with your knees bent.
    /// 2. Lift your hips and hold for 20-30 seconds.
    ///
    /// ## Questions
    ///
    /// ### How long is a side plank held?
    ///
    /// Beginners hold it for 5-10 seconds.
    /// ```
    ConflictingDosage {
        id: "conflicting-dosage", group: Dosage, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "CDC Clear Communication Index"
    }
);

impl Rule for ConflictingDosage {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let entry = standing.entry;
        let Some(page) = &entry.page else { return out.not_applicable() };
        let sections = || entry.exercises.iter().filter(|exercise| exercise.origin == Origin::Section);
        if sections().next().is_none() {
            return out.not_applicable();
        }
        for (index, answer) in &page.answers {
            let Some(exercise) = entry.exercises.get(*index) else { continue };
            let own = exercise.dosage.given().and_then(|doses| Some((doses, own_dose(doses)?)));
            let Some((doses, own)) = own else { continue };
            let name = quote(&exercise.name);
            for found in conflicts(answer, &own, doses) {
                let places = [(answer.span, String::new()), (own.span, format!("`{name}`: {}", found.own_in_words()))];
                let (asked, said) = (found.plan_in_words(), found.own_in_words());
                let message = format!("this answer says {asked} for `{name}`; its section says {said}");
                out.report_all(&places, message, HELP);
            }
        }
        for (index, exercise) in entry.exercises.iter().enumerate() {
            // The record a section shows is `dosage-mismatch`'s.
            let shows = |id: &str| page.shown_in.iter().any(|(at, shown)| *at == index && shown.id == id);
            if exercise.origin == Origin::Section {
                against_record(standing, exercise, &shows, out);
            }
        }
    }
}

const HELP: &str = "give one range in both places, or say for whom each of them is";

fn against_record(standing: &Standing<'_>, exercise: &ExerciseEntry, shows: &dyn Fn(&str) -> bool, out: &mut Sink<'_>) {
    let record = standing.library().named(&exercise.name).filter(|record| !shows(&record.id));
    let record = record.and_then(|record| Some((record, record.exercises.first()?.dosage.given()?)));
    let Some((record, doses)) = record else { return };
    let section = exercise.dosage.given().and_then(own_dose);
    let (Some(section), Some(own)) = (section, own_dose(doses)) else { return };
    for found in conflicts(&section, &own, doses) {
        let (asked, said) = (found.plan_in_words(), found.own_in_words());
        let (name, id) = (quote(&exercise.name), quote(&record.id));
        let message = format!("`{name}` says {asked} here; the record `{id}` says {said}");
        out.report(section.span, message, HELP);
    }
}

/// Dimensions in which a dose meets neither the exercise's own nor any declared variant of it.
fn conflicts(dose: &Dose, own: &Dose, all: &[Dose]) -> Vec<Difference> {
    let declared = || all.iter().filter(|dose| matches!(dose.context, Context::Modification | Context::Progression));
    let meets = |found: &Difference| {
        let says = |other: &&Dose| found.dimension.of(other).is_some();
        declared().filter(says).any(|other| disjoint(dose, other).iter().all(|also| also.dimension != found.dimension))
    };
    disjoint(dose, own).into_iter().filter(|found| !meets(found)).collect()
}
