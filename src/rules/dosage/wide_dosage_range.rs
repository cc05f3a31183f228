use crate::{
    finding::{Meta, declare_rule},
    model::{
        Content, Dose, Exercise, Program,
        dosage::{Bounds, Context, Dimension, in_words},
    },
    rule::{Rule, Sink, quote},
    text::Span,
};

declare_rule!(
    /// A range of a dose is so wide that it says little.
    ///
    /// The most of repetitions, seconds held or minutes is more than three times the least (a house
    /// figure); `wide-dosage-range.max_ratio` sets another. A range that runs from a start to a target, or
    /// that comes with a start, is meant to be wide. Plans are looked at as well.
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
        for dose in doses.iter().filter(|dose| dose.context == Context::Base && !dose.grown) {
            // "5-30 reps. Start with five": the way through the range is told.
            let begun = |dimension: Dimension| {
                doses.iter().any(|start| start.context == Context::Start && dimension.of(start).is_some())
            };
            let place = |dimension| dose.place(dimension);
            judge(&exercise.name, dose, &|dimension| (!begun(dimension)).then(|| place(dimension)), out);
        }
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let items = content.details.program().into_iter().flat_map(Program::items);
        let rows = content.page.iter().flat_map(|page| &page.plans).flat_map(|plan| &plan.rows);
        let (mut items, mut rows) = (items.peekable(), rows.peekable());
        if items.peek().is_none() && rows.peek().is_none() {
            return out.not_applicable();
        }
        for (item, dose) in items.filter_map(|item| Some((item, item.dose.as_ref()?))) {
            let name = item.exercise.as_ref().map_or("this item", |exercise| &exercise.id);
            judge(name, dose, &|dimension| Some(dose.place(dimension)), out);
        }
        for (row, dose) in rows.filter_map(|row| Some((row, row.dose.as_ref()?))) {
            judge(&row.name.value, dose, &|dimension| Some(row.place(dimension)), out);
        }
    }
}

/// Reports the wide ranges of a dose; `place` tells where a dimension stands, if it is to be judged.
fn judge(name: &str, dose: &Dose, place: &dyn Fn(Dimension) -> Option<Span>, out: &mut Sink<'_>) {
    let most = out.context().options.max_ratio.times();
    for dimension in JUDGED {
        let Some(bounds) = dimension.of(dose) else { continue };
        let Some(ratio) = ratio(bounds).filter(|ratio| *ratio > most + 1e-9) else { continue };
        let Some(place) = place(dimension) else { continue };
        let (name, range) = (quote(name), in_words(dimension, bounds, None));
        let message = format!("`{name}` says {range}: the most is {} times the least", rounded(ratio));
        let help = format!(
            "give a narrower range (`wide-dosage-range.max_ratio` is {most}), or say where to start and what to build up to"
        );
        out.report(place, message, help);
    }
}

fn ratio(bounds: Bounds) -> Option<f64> {
    let (min, max) = bounds.min.zip(bounds.max)?;
    (min >= 1.0).then(|| max / min)
}

/// A ratio in words: whole, or with one digit behind the point.
fn rounded(ratio: f64) -> f64 {
    (ratio * 10.0).round() / 10.0
}
