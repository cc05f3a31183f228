use crate::{
    finding::{Meta, declare_rule},
    library::{ExerciseEntry, Outlier, Prescription, Standing},
    model::dosage::{Breach, Strictness},
    rule::{Rule, Sink, quote},
    text::Span,
};

declare_rule!(
    /// An amount lies outside the usual range.
    ///
    /// Doses and plans are held against what is usual for what the exercise trains: the `category` of
    /// its record, or what the name or the heading of a section says. Starts, targets, answers and
    /// other forms of an exercise are left out, and so are yoga and relaxation filed under breathing.
    /// An amount that is not even plausible has a finding of its own.
    ///
    /// ## Why
    ///
    /// What is unusual may be meant, or mistyped. A second look by somebody who knows settles it.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Calf stretch
    /// category: flexibility
    /// steps: [Stand facing a wall with one foot back., Lean in until your calf feels long.]
    /// dosage: {reps: 2-3, hold: 5, per: leg}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Calf stretch
    /// category: flexibility
    /// steps: [Stand facing a wall with one foot back., Lean in until your calf feels long.]
    /// dosage: {reps: 2-3, hold: 15-30, per: leg}
    /// ```
    ///
    /// ## Options
    ///
    /// `limits`: by type of exercise and by what is measured, a range as records write it. What is not
    /// named stays as it ships.
    ///
    /// ```yaml
    /// rules:
    ///   unusual-dosage: {limits: {flexibility: {hold: 5-60 s}, strength: {loaded_reps: 6-20}}}
    /// ```
    UnusualDosage {
        id: "unusual-dosage", group: Dosage, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "each limit names its own"
    }
);

impl Rule for UnusualDosage {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn resolved(&self, exercise: &ExerciseEntry, standing: &Standing<'_>, out: &mut Sink<'_>) {
        match standing.prescription(exercise) {
            Some(prescription) => judge(&prescription, out),
            None => out.not_applicable(),
        }
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let planned = standing.planned();
        if planned.is_empty() && standing.entry.details.program().is_none() {
            return out.not_applicable();
        }
        for prescription in planned {
            judge(&prescription, out);
        }
        let options = out.context().options;
        let hard = standing.program_outliers(&options.plausible);
        for (span, breach) in standing.program_outliers(&options.usual) {
            let told = hard.iter().any(|(other, hard)| *other == span && hard.measure == breach.measure);
            if !told {
                report("this plan", span, &breach, "", out);
            }
        }
    }
}

fn judge(prescription: &Prescription<'_>, out: &mut Sink<'_>) {
    let options = out.context().options;
    let name = format!("`{}`", quote(prescription.name));
    let unusual = prescription.outliers(&options.usual, Strictness::Soft);
    if unusual.is_empty() {
        return;
    }
    let hard = prescription.outliers(&options.plausible, Strictness::Hard);
    for outlier in unusual {
        let same = |hard: &Outlier<'_>| hard.breach.dimension == outlier.breach.dimension && hard.span == outlier.span;
        let told = hard.iter().any(same);
        if !told {
            let read = format!(" (read as {})", outlier.dose);
            report(&name, outlier.span, &outlier.breach, &read, out);
        }
    }
}

fn report(name: &str, span: Span, breach: &Breach<'_>, read: &str, out: &mut Sink<'_>) {
    let (found, limit) = (breach.found_in_words(), breach.limit_in_words());
    let message = format!("{name} asks for {found}; usual {limit}");
    let help =
        format!("confirm that it is meant, or write a range within the usual one{read}; source: {}", breach.source);
    out.report(span, message, help);
}
