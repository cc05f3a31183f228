use crate::{
    finding::{Meta, declare_rule},
    library::{ExerciseEntry, Prescription, Standing},
    model::dosage::{Breach, Limits, Strictness},
    rule::{Rule, Sink, quote},
    text::Span,
};

declare_rule!(
    /// An amount can hardly be meant as written.
    ///
    /// Doses, starts, targets and plans are held against wide limits of what the exercise trains: the
    /// `category` of its record, or of the record that bears the name of a section. Where nobody says,
    /// the widest limits of all hold. Repetitions of both sides in turn are halved; totals of a session
    /// are counted at the least they can be, on one side; "about" leaves a quarter more room.
    ///
    /// ## Why
    ///
    /// Minutes for seconds, or a nought too many, turn a gentle stretch into harm. The limits are wide on purpose:
    /// they catch slips of the pen and say nothing of what is safe.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Calf stretch
    /// category: flexibility
    /// steps: [Stand facing a wall with one foot back., Lean in until your calf feels long.]
    /// dosage: {reps: 2-3, hold: 15 min, per: leg}
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
    ///   implausible-dosage: {limits: {flexibility: {hold: 3-120 s}, any: {per_day: up to 12}}}
    /// ```
    ImplausibleDosage {
        id: "implausible-dosage", group: Dosage, severity: Error, tier: Ordinary, since: "0.1.0",
        source: "each limit names its own"
    }
);

impl Rule for ImplausibleDosage {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn resolved(&self, exercise: &ExerciseEntry, standing: &Standing<'_>, out: &mut Sink<'_>) {
        match standing.prescription(exercise) {
            Some(prescription) => judge(&prescription, &out.context().options.plausible, out),
            None => out.not_applicable(),
        }
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let limits = &out.context().options.plausible;
        let planned = standing.planned();
        if planned.is_empty() && standing.entry.details.program().is_none() {
            return out.not_applicable();
        }
        for prescription in planned {
            judge(&prescription, limits, out);
        }
        for (span, breach) in standing.program_outliers(limits) {
            report("this plan", span, &breach, "", out);
        }
    }
}

fn judge(prescription: &Prescription<'_>, limits: &Limits, out: &mut Sink<'_>) {
    let name = format!("`{}`", quote(prescription.name));
    for outlier in prescription.outliers(limits, Strictness::Hard) {
        let read = format!(" (read as {})", outlier.dose);
        report(&name, outlier.span, &outlier.breach, &read, out);
    }
}

fn report(name: &str, span: Span, breach: &Breach<'_>, read: &str, out: &mut Sink<'_>) {
    let (found, limit) = (breach.found_in_words(), breach.limit_in_words());
    let message = format!("{name} asks for {found}; plausible {limit}");
    let help = format!("check the number and its unit{read}; source: {}", breach.source);
    out.report(span, message, help);
}
