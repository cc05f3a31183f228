use crate::{
    finding::{Meta, declare_rule},
    model::{
        Dose, Exercise,
        dosage::{Bounds, Context, Dimension, in_words},
    },
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// A range of a dose is so wide that it says little.
    ///
    /// The most of repetitions, seconds held or minutes is more than three times the least (a house
    /// figure); `wide-dosage-range.max_ratio` sets another. A range that runs from a start to a target is
    /// meant to be wide.
    ///
    /// ## Why
    ///
    /// Between 4 and 30 repetitions lie two different exercises; the reader cannot tell which is meant.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// dosage: {reps: 4-30}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips.]
    /// dosage: {start: {reps: 4-8}, target: {reps: 20-30}}
    /// ```
    WideDosageRange {
        id: "wide-dosage-range", group: Dosage, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "house rule"
    }
);

/// Dimensions in which a range says how much a reader is to do at a time.
const JUDGED: [Dimension; 3] = [Dimension::Reps, Dimension::Hold, Dimension::Duration];

impl Rule for WideDosageRange {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn exercise(&self, exercise: &Exercise, out: &mut Sink<'_>) {
        let Some(doses) = exercise.dosage.given() else { return out.not_applicable() };
        for dose in doses.iter().filter(|dose| matches!(dose.context, Context::Base)) {
            judge(&exercise.name, dose, out);
        }
    }
}

fn judge(name: &str, dose: &Dose, out: &mut Sink<'_>) {
    if dose.grown {
        return;
    }
    let most = out.context().options.max_ratio.times();
    for dimension in JUDGED {
        let Some(bounds) = dimension.of(dose) else { continue };
        let Some(ratio) = ratio(bounds).filter(|ratio| *ratio > most + 1e-9) else { continue };
        let name = quote(name);
        let range = in_words(dimension, bounds, None);
        let message = format!("`{name}` says {range}: the most is {} times the least", rounded(ratio));
        let help = format!(
            "give a narrower range (`wide-dosage-range.max_ratio` is {most}), or say where to start and what to build up to"
        );
        out.report(dose.place(dimension), message, help);
    }
}

/// How many times the least the most is; ranges from less than one, and open ones, have no ratio.
fn ratio(bounds: Bounds) -> Option<f64> {
    let (min, max) = bounds.min.zip(bounds.max)?;
    (min >= 1.0).then(|| max / min)
}

/// A ratio in words: whole, or with one digit behind the point.
fn rounded(ratio: f64) -> f64 {
    (ratio * 10.0).round() / 10.0
}
