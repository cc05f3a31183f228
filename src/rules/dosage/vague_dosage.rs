use crate::{
    finding::{Meta, declare_rule},
    lexicon::{Sentence, exercises},
    model::{
        Content, Dose, Exercise,
        dosage::{Context, Dimension},
    },
    rule::{Rule, Sink, quote},
    text::Span,
};

declare_rule!(
    /// An amount or a frequency has no number.
    ///
    /// "A few breaths", "several times a day", "hold for a while".
    ///
    /// ## Why
    ///
    /// A few is three for one reader and ten for the next; neither can tell whether it was enough.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # Bridge
    ///
    /// 1. Lie down on your back, knees bent.
    /// 2. Lift your hips and hold for a few breaths.
    /// 3. Do 8-12 reps.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// # Bridge
    ///
    /// 1. Lie down on your back, knees bent.
    /// 2. Lift your hips and hold for 3-5 breaths.
    /// 3. Do 8-12 reps.
    /// ```
    VagueDosage {
        id: "vague-dosage", group: Dosage, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "CDC Clear Communication Index"
    }
);

impl Rule for VagueDosage {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn exercise(&self, exercise: &Exercise, out: &mut Sink<'_>) {
        let Some(doses) = exercise.dosage.given() else { return out.not_applicable() };
        for (dimension, span) in doses.iter().filter(|dose| dose.is_own()).filter_map(|dose| vague(dose, doses)) {
            let message = format!("`{}` says `{}`, which is no number", quote(&exercise.name), out.words(span));
            out.report(span, message, help(dimension));
        }
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        if content.exercises.is_empty() || content.doses.is_empty() {
            return out.not_applicable();
        }
        let general = content.doses.iter().filter(|dose| dose.context == Context::General);
        for dose in general {
            let Some((dimension, span)) = vague(dose, &content.doses) else { continue };
            // "Get up and walk about several times a day" is advice, no dose of the exercises.
            let spoken = out.words(dose.span).to_lowercase();
            if dimension == Dimension::Frequency && exercises::speaks_of_exercises(&Sentence::alone(&spoken)) {
                let message = format!("how often is told without a number: `{}`", out.words(span));
                out.report(span, message, help(dimension));
            }
        }
    }
}

/// What a dose tells without a number, unless a number for the same stands beside it.
fn vague(dose: &Dose, all: &[Dose]) -> Option<(Dimension, Span)> {
    let (dimension, span) = dose.vague?;
    let beside = all.iter().filter(|other| other.span.start < dose.span.end && dose.span.start < other.span.end);
    let numbered = |other: &Dose| alike(dimension).iter().any(|dimension| dimension.of(other).is_some());
    (!beside.into_iter().any(numbered)).then_some((dimension, span))
}

/// Dimensions that answer the same question: a hold may be told in seconds or in breaths.
const fn alike(dimension: Dimension) -> &'static [Dimension] {
    match dimension {
        Dimension::Hold | Dimension::Duration | Dimension::Breaths => {
            &[Dimension::Hold, Dimension::Duration, Dimension::Breaths]
        }
        Dimension::Frequency | Dimension::Interval => &[Dimension::Frequency, Dimension::Interval],
        Dimension::Sets => &[Dimension::Sets],
        Dimension::Distance => &[Dimension::Distance, Dimension::Reps],
        _ => &[Dimension::Reps],
    }
}

const fn help(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Hold | Dimension::Duration => "write `MIN-MAX seconds`",
        Dimension::Breaths => "write `MIN-MAX breaths`",
        Dimension::Frequency | Dimension::Interval => "write `MIN-MAX times a day` or `a week`",
        Dimension::Sets => "write `MIN-MAX sets`",
        _ => "write `MIN-MAX times`",
    }
}
