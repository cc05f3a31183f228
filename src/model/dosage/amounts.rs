use super::{Context, Dimension, Dose, Open, OpenCue};
use crate::text::Span;

/// What the doses of one exercise amount to, as the duties ask it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Amounts {
    /// Whether any says how much, with or without a number.
    pub has_amount: bool,
    /// Holds with a number but no unit.
    pub missing_unit: Vec<Span>,
    /// Amounts without a ceiling in the same expression.
    pub unbounded: Vec<Span>,
    /// Amounts and frequencies left to how one feels.
    pub loosened: Vec<Span>,
    /// The amounts, when none of them leaves room and nothing else bends them.
    fixed: Vec<Span>,
    roomy: bool,
}

impl Amounts {
    /// Gathers doses; those of other contexts than base, start, target and progression are left
    /// out.
    pub fn of<'d>(doses: impl IntoIterator<Item = &'d Dose>) -> Self {
        let mut all = Self::default();
        let mut target = false;
        let mut growing = Vec::new();
        for dose in doses {
            let own = dose.is_own();
            if own {
                all.gather(dose);
                // A ceiling anywhere in the section is where growing ends.
                target |= dose.context == Context::Target || dose.open == Some(Open::Lower);
            }
            if (own || dose.context == Context::Progression) && dose.is_loosened() {
                let kind = if dose.cue == OpenCue::Grow { &mut growing } else { &mut all.loosened };
                kind.push(dose.span);
            }
        }
        if !target {
            all.loosened.extend(growing);
            all.loosened.sort_unstable();
            all.loosened.dedup();
        }
        all
    }

    fn gather(&mut self, dose: &Dose) {
        let open = dose.unbounded && !is_needed(dose);
        self.has_amount |= dose.has_amount() || open;
        self.missing_unit.extend(dose.missing_unit);
        if open && dose.context == Context::Target && dose.open == Some(Open::Both) {
            // A target told by feel alone loosens the dose that has a number.
            self.loosened.push(dose.amount_place());
        } else if open {
            self.unbounded.push(dose.amount_place());
        }
        if dose.has_amount() {
            self.fixed.push(dose.amount_place());
        }
        // Two numbers the wrong way round are no fixed one.
        self.roomy |= dose.amounts().any(|bounds| bounds.is_range() || bounds.is_reversed())
            || matches!(dose.context, Context::Start | Context::Target)
            || dose.grown;
    }

    /// Whether an amount is given and nothing lets the reader adapt it.
    #[must_use]
    pub fn is_fixed(&self) -> bool {
        !self.fixed.is_empty()
            && !self.roomy
            && self.unbounded.is_empty()
            && self.loosened.is_empty()
            && self.missing_unit.is_empty()
    }

    /// Where the amounts stand.
    #[must_use]
    pub fn spans(&self) -> &[Span] {
        &self.fixed
    }
}

/// What the own doses of an exercise leave for its words to tell. Without an amount nobody asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LeftOpen {
    /// Which side they are for.
    pub side: bool,
    /// How heavy or how hard it is to be.
    pub effort: bool,
}

impl LeftOpen {
    /// What these doses leave open.
    #[must_use]
    pub fn by<'d>(doses: impl IntoIterator<Item = &'d Dose>) -> Self {
        let (mut amount, mut side, mut effort) = (false, false, false);
        for dose in doses {
            amount |= dose.is_own() && dose.has_amount();
            side |= dose.is_own() && dose.per.is_some();
            // What stands there and cannot be read as a number ("the red band") tells it as well.
            let stands = [Dimension::Load, Dimension::Intensity].iter().any(|at| dose.places.get(*at).is_some());
            effort |= dose.load.is_some() || dose.intensity.is_some() || stands;
        }
        Self { side: amount && !side, effort: amount && !effort }
    }
}

fn is_needed(dose: &Dose) -> bool {
    dose.cue == OpenCue::AsNeeded && !dose.amounts().any(|bounds| bounds.max.is_none())
}

impl Dose {
    /// Whether it is the exercise's own, not another form's, an answer's or a plan's.
    #[must_use]
    pub const fn is_own(&self) -> bool {
        matches!(self.context, Context::Base | Context::Start | Context::Target)
    }

    /// Whether a number is left open by an alternative, such as "or as often as you like".
    #[must_use]
    pub fn is_loosened(&self) -> bool {
        let open = matches!(self.open, Some(Open::Upper | Open::Both));
        open && self.cue != OpenCue::None && (!self.unbounded || is_needed(self))
    }

    /// Where a finding about the amount stands.
    fn amount_place(&self) -> Span {
        self.amount_at.unwrap_or(self.span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{model::dosage::read_prose, text::Prose};

    fn told(text: &str) -> String {
        let doses = read_prose(&Prose::from_text(text, 0), Context::Base);
        let all = Amounts::of(&doses);
        let mut told = Vec::new();
        if !all.has_amount && all.missing_unit.is_empty() {
            told.push("missing");
        }
        told.extend((!all.missing_unit.is_empty()).then_some("unit"));
        told.extend((!all.unbounded.is_empty()).then_some("unbounded"));
        told.extend((!all.loosened.is_empty()).then_some("loosened"));
        told.extend(all.is_fixed().then_some("fixed"));
        told.join(" ")
    }

    #[test]
    fn duties_follow_from_the_doses() {
        let cases = [
            ("Lift and lower a few times.", "missing"),
            ("Do 3 sets every day.", "missing"),
            ("Do 8-12 reps, 2 sets.", ""),
            ("Hold 30 seconds, 3 times.", "fixed"),
            ("Hold 30 seconds. Do 2-3 sets of 10.", "fixed"),
            ("Hold for up to 10 seconds.", ""),
            ("Start with 5 and build to 15.", ""),
            ("Repeat as often as you like.", "unbounded"),
            ("Hold this for at least five seconds.", "unbounded"),
            ("Repeat until tired, at most 15.", ""),
            ("AMRAP in 60 seconds.", "fixed"),
            ("Hold 20 seconds or for as long as is pleasant.", "loosened"),
            ("Do 10 reps, as needed.", "loosened"),
            ("Hold for 15 seconds. Increase the time as you feel ready.", "loosened"),
            (
                "Hold for 15 seconds. Increase the time as you feel ready. Hold for up to 60 seconds as you progress.",
                "",
            ),
            ("Hold for 20.", "unit"),
            ("Hold for 5-10 breaths. Repeat as many times as feels good.", "unbounded"),
        ];
        for (text, expected) in cases {
            assert_eq!(told(text), expected, "{text}");
        }
    }
}
