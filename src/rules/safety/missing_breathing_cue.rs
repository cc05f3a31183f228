use crate::{
    finding::{Meta, declare_rule},
    library::{BreathNeed, Standing},
    model::{Origin, dosage::Measure},
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// A long effort or a load comes without a word on breathing.
    ///
    /// Looks at holds of 10 seconds and more in which muscles stay tight, and at work against a weight or a band.
    /// `breathing`, a word on breathing in the steps, and a note for all exercises of the page or of the pages that
    /// show a record all count. Not reported: stretches and short holds. One finding per file.
    ///
    /// ## Why
    ///
    /// People hold their breath when they strain, and that drives blood pressure up. In a small trial, being taught
    /// not to hold the breath lowered it.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Front plank
    /// category: stability
    /// steps: [Rest on forearms and toes., Keep head, hips and heels in one line.]
    /// dosage: {hold: 20-30}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Front plank
    /// category: stability
    /// steps: [Rest on forearms and toes., Keep head, hips and heels in one line.]
    /// breathing: Keep breathing while you hold.
    /// dosage: {hold: 20-30}
    /// ```
    MissingBreathingCue {
        id: "missing-breathing-cue", group: Safety, severity: Info, tier: Ordinary, since: "0.1.0",
        source: "O'Connor, Sforzo and Frye 1989, one trial of 27 healthy women (Phys Ther 69:757-761)"
    }
);

impl Rule for MissingBreathingCue {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        if standing.entry.exercises.is_empty() {
            return out.not_applicable();
        }
        let missing = standing.without_breathing();
        let Some(((first, need), rest)) = missing.split_first() else { return };
        let (name, why) = (quote(&first.name), why(need));
        let message = match rest.len() {
            0 => format!("`{name}` {why} and does not say how to breathe"),
            1 => format!("`{name}` {why} and does not say how to breathe; nor does 1 more exercise"),
            more => format!("`{name}` {why} and does not say how to breathe; nor do {more} more exercises"),
        };
        let place = |need: &BreathNeed<'_>, name| match need {
            BreathNeed::Hold(dose) | BreathNeed::Load(Some(dose)) => dose.span,
            BreathNeed::Load(None) => name,
        };
        let label = |need: &BreathNeed<'_>, name: &str| format!("`{}` {}", quote(name), self::why(need));
        let places: Vec<_> =
            missing.iter().map(|(one, need)| (place(need, one.span), label(need, &one.name))).collect();
        let help = match first.origin {
            Origin::Record => {
                "add `breathing:`, or say in a step how to breathe, such as `keep breathing while you hold`"
            }
            Origin::Section | Origin::Mention => {
                "say how to breathe, such as `keep breathing while you hold`: in each exercise, or once above them all"
            }
        };
        out.report_all(&places, message, help);
    }
}

/// What asks for a word on breathing.
fn why(need: &BreathNeed<'_>) -> String {
    match need {
        BreathNeed::Hold(dose) => {
            let hold = dose.hold_seconds.map(|hold| Measure::Hold.amount(hold)).unwrap_or_default();
            format!("is held for {hold}")
        }
        BreathNeed::Load(_) => "works against a load".to_owned(),
    }
}
