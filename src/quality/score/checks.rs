//! The checks of the score with their points, by dimension. Their sources stand beside the rules they
//! rest on; the sides they make up follow CERT, TIDIER, FITT, JAMA, PIF TICK, HON, DISCERN, PEMAT,
//! the CDC Clear Communication Index and WCAG. Points are the house's, to be confirmed by a clinician
//! or editor.

use crate::{
    document::Kind,
    quality::{Share, view::View},
};

/// One dimension.
pub(in crate::quality) struct Side {
    /// Its slug.
    pub(in crate::quality) id: &'static str,
    pub(in crate::quality) checks: &'static [Check],
}

/// One check.
pub(in crate::quality) struct Check {
    pub(in crate::quality) points: u64,
    pub(in crate::quality) measure: Measure,
    pub(super) needs: Needs,
    pub(super) gap: Gap,
}

/// How a check is made.
#[derive(Clone, Copy)]
pub(in crate::quality) enum Measure {
    /// The share of exercises in which these rules find nothing.
    Exercises(&'static [&'static str]),
    /// Whether these rules find nothing in the document.
    Document(&'static [&'static str]),
    /// Counted directly.
    Counted(fn(&View<'_>) -> Option<Share>),
}

/// What a check asks more of: where these rules find it missing, the check is not met.
#[derive(Clone, Copy)]
pub(super) enum Needs {
    /// It stands on its own.
    Nothing,
    /// Something each exercise has.
    Each(&'static [&'static str]),
    /// Something the document has.
    Whole(&'static [&'static str]),
}

/// What is said of a check that is not met.
#[derive(Clone, Copy)]
pub(super) enum Gap {
    /// Of the document.
    Whole(&'static str),
    /// Of each exercise: what one does not do, what several do not.
    Each { one: &'static str, some: &'static str },
    /// Of its steps.
    Steps,
}

use Gap::{Each, Steps, Whole};
use Measure::{Counted, Document, Exercises};

const fn check(points: u64, measure: Measure, gap: Gap) -> Check {
    Check { points, measure, needs: Needs::Nothing, gap }
}

const fn more(points: u64, measure: Measure, needs: Needs, gap: Gap) -> Check {
    Check { points, measure, needs, gap }
}

const CAUTIONS: &[&str] = &["missing-cautions"];
const WITH_CAUTIONS: Needs = Needs::Each(CAUTIONS);
const STOP: &[&str] = &["missing-pain-stop"];
const WITH_STOP: Needs = Needs::Each(STOP);
const FLAGS: &[&str] = &["missing-red-flags"];
const WITH_FLAGS: Needs = Needs::Whole(FLAGS);
const STEPS: &[&str] = &["missing-steps"];
const WITH_STEPS: Needs = Needs::Each(STEPS);
const DOSE: &[&str] = &["missing-dosage"];
const WITH_DOSE: Needs = Needs::Each(DOSE);
const REVIEWER: &[&str] = &["missing-reviewer"];
const WITH_REVIEWER: Needs = Needs::Whole(REVIEWER);
const DISCLAIMER: &[&str] = &["missing-disclaimer"];
const WITH_DISCLAIMER: Needs = Needs::Whole(DISCLAIMER);

/// All dimensions, in the order of the manual.
pub(in crate::quality) const DIMENSIONS: &[Side] = &[
    Side {
        id: "safety",
        checks: &[
            check(8, Exercises(CAUTIONS), Each { one: "has no caution", some: "have no caution" }),
            more(
                2,
                Exercises(&["weak-cautions"]),
                WITH_CAUTIONS,
                Each { one: "has a caution that says too little", some: "have cautions that say too little" },
            ),
            check(4, Exercises(STOP), Each { one: "does not say when to stop", some: "do not say when to stop" }),
            more(1, Document(&["weak-pain-stop"]), WITH_STOP, Whole("the stop rule only says to ease off")),
            more(
                2,
                Document(&["vague-pain-stop"]),
                WITH_STOP,
                Whole("the stop rule names fewer than two kinds of sign"),
            ),
            more(1, Document(&["late-pain-stop"]), WITH_STOP, Whole("the stop rule stands after the last exercise")),
            more(1, Document(&["missing-next-day-rule"]), WITH_STOP, Whole("nothing is said of the day after")),
            check(4, Document(FLAGS), Whole("the signs that need help are not listed")),
            more(3, Document(&["incomplete-red-flags"]), WITH_FLAGS, Whole("the list of warning signs leaves one out")),
            more(
                2,
                Document(&["unmarked-emergency"]),
                WITH_FLAGS,
                Whole("a sign that cannot wait is listed without saying so"),
            ),
            check(
                2,
                Document(&["missing-pre-exercise-check"]),
                Whole("nobody is sent to a health professional before the first exercise"),
            ),
        ],
    },
    Side {
        id: "dosage",
        checks: &[
            check(
                6,
                Exercises(DOSE),
                Each { one: "says neither how many nor how long", some: "say neither how many nor how long" },
            ),
            more(
                4,
                Exercises(&["unbounded-dosage"]),
                WITH_DOSE,
                Each { one: "has a dose without an upper limit", some: "have a dose without an upper limit" },
            ),
            more(
                2,
                Exercises(&["fixed-dosage"]),
                WITH_DOSE,
                Each { one: "gives one fixed dose, no range", some: "give one fixed dose, no range" },
            ),
            more(
                4,
                Exercises(&["missing-frequency"]),
                WITH_DOSE,
                Each { one: "does not say how often", some: "do not say how often" },
            ),
            more(
                1,
                Exercises(&["missing-side"]),
                WITH_DOSE,
                Each {
                    one: "does not say whether its dose is for each side",
                    some: "do not say whether their dose is for each side",
                },
            ),
            more(
                1,
                Exercises(&["missing-intensity"]),
                WITH_DOSE,
                Each { one: "does not say how heavy or how hard", some: "do not say how heavy or how hard" },
            ),
            more(
                2,
                Exercises(&["unusual-dosage", "implausible-dosage"]),
                WITH_DOSE,
                Each { one: "has an unusual dose", some: "have an unusual dose" },
            ),
        ],
    },
    Side {
        id: "replicability",
        checks: &[
            check(
                4,
                Exercises(STEPS),
                Each { one: "does not say how it is done", some: "do not say how they are done" },
            ),
            more(
                2,
                Exercises(&["missing-start-position"]),
                WITH_STEPS,
                Each { one: "does not say how to begin", some: "do not say how to begin" },
            ),
            check(
                1,
                Counted(|view| each_exercise(view, |exercise| exercise.told.purpose)),
                Each { one: "does not say what it is for", some: "do not say what they are for" },
            ),
            check(
                1,
                Counted(|view| each_exercise(view, |exercise| exercise.told.equipment)),
                Each {
                    one: "does not say what it needs, or that it needs nothing",
                    some: "do not say what they need, or that they need nothing",
                },
            ),
            check(
                3,
                Exercises(&["missing-modification"]),
                Each { one: "offers no easier or harder way", some: "offer no easier or harder way" },
            ),
            check(
                1,
                Counted(|view| each_exercise(view, |exercise| exercise.told.level)),
                Each {
                    one: "does not say for whom, or where to start",
                    some: "do not say for whom, or where to start",
                },
            ),
        ],
    },
    Side {
        id: "provenance",
        checks: &[
            check(3, Document(&["missing-author"]), Whole("nobody is named as author")),
            more(
                4,
                Document(&["missing-reviewer", "unqualified-reviewer", "self-review"]),
                WITH_REVIEWER,
                Whole("no reviewer with a credential is named"),
            ),
            more(
                4,
                Document(&[
                    "missing-review-date",
                    "stale-review",
                    "expired-review",
                    "changed-since-review",
                    "impossible-review-dates",
                ]),
                WITH_REVIEWER,
                Whole("no review holds today"),
            ),
            check(2, Document(&["missing-citations"]), Whole("no source is named")),
            check(1, Document(&["undisclosed-interest"]), Whole("what is sold on the page is not disclosed")),
        ],
    },
    Side {
        id: "disclaimer-claims",
        checks: &[
            check(4, Document(DISCLAIMER), Whole("there is no medical disclaimer")),
            more(
                2,
                Document(&["incomplete-disclaimer"]),
                WITH_DISCLAIMER,
                Whole("the disclaimer leaves something out"),
            ),
            check(
                3,
                Document(&["absolute-claim", "discouraged-care", "misaligned-spine-claim"]),
                Whole(
                    "a sentence promises a cure, tells readers to do without care, or explains pain by parts out of place",
                ),
            ),
            check(2, Document(&["unsourced-claim"]), Whole("a claim calls on evidence and names no source")),
            check(1, Document(&["unlabelled-promotion"]), Whole("promotion does not stand apart")),
        ],
    },
    Side {
        id: "understandability",
        checks: &[
            check(2, Document(&["high-reading-grade"]), Whole("the text is hard to read")),
            check(1, Document(&["long-sentence"]), Whole("sentences are long")),
            check(1, Document(&["unexplained-term"]), Whole("terms are not explained")),
            check(1, Counted(steps_with_verb), Steps),
            check(
                1,
                Counted(|view| each_exercise(view, |exercise| exercise.told.addresses_reader)),
                Each { one: "does not speak to the reader", some: "do not speak to the reader" },
            ),
            check(1, Counted(parted), Whole("headings and lists do not part the text")),
            check(
                1,
                Counted(|view| each_exercise(view, |exercise| exercise.told.sensation)),
                Each { one: "does not say what is normal to feel", some: "do not say what is normal to feel" },
            ),
        ],
    },
    Side {
        id: "wording",
        checks: &[
            check(1, Document(&["nocebo-language"]), Whole("a word frightens")),
            check(1, Document(&["stigmatising-language"]), Whole("a word labels people")),
        ],
    },
    Side {
        id: "accessibility",
        checks: &[
            check(
                1,
                Document(&["missing-alt-text", "weak-alt-text"]),
                Whole("a picture has no description that helps"),
            ),
            check(1, Document(&["missing-captions"]), Whole("a video has no captions and no transcript")),
        ],
    },
];

/// One check as the manual lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreRow {
    /// Slug of its dimension.
    pub dimension: &'static str,
    /// Its points.
    pub points: u64,
    /// When it is not met.
    pub unmet: &'static str,
    /// The rules it rests on; empty for what is counted directly.
    pub rules: &'static [&'static str],
}

/// Every check of the score, in the order of the manual.
pub fn score_table() -> impl Iterator<Item = ScoreRow> {
    let each = DIMENSIONS.iter().flat_map(|side| side.checks.iter().map(move |check| (side, check)));
    each.map(|(side, check)| ScoreRow {
        dimension: side.id,
        points: check.points,
        unmet: match check.gap {
            Whole(words) => words,
            Each { one, .. } => one,
            Steps => "does not begin each step with what to do",
        },
        rules: match check.measure {
            Exercises(rules) | Document(rules) => rules,
            Counted(_) => &[],
        },
    })
}

/// The share of exercises that are told in some way. What is only named is told nowhere: that is said
/// once, where its steps are missing.
pub(super) fn each_exercise(view: &View<'_>, is_told: impl Fn(&crate::lint::ExerciseTrace) -> bool) -> Option<Share> {
    let exercises = view.trace?.exercises.iter().filter(|exercise| !exercise.is_mention);
    Some(Share { met: exercises.clone().filter(|exercise| is_told(exercise)).count(), of: exercises.count() })
}

/// The share of steps that begin with what to do.
pub(super) fn steps_with_verb(view: &View<'_>) -> Option<Share> {
    let exercises = &view.trace?.exercises;
    let met = exercises.iter().map(|exercise| exercise.steps_with_verb).sum();
    Some(Share { met, of: exercises.iter().map(|exercise| exercise.steps).sum() })
}

/// Whether headings and lists part the text; the fields of a record do so by themselves.
pub(super) fn parted(view: &View<'_>) -> Option<Share> {
    let outline = view.trace.filter(|_| view.file.kind == Some(Kind::Article))?.outline;
    Some(Share { met: usize::from(outline.headings > 1 && outline.lists > 0), of: 1 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{lint::all_metas, settings::DEFAULT_WEIGHTS};

    #[test]
    fn every_rule_of_the_table_exists() {
        let known: Vec<&str> = all_metas().iter().map(|meta| meta.id).collect();
        let checks = DIMENSIONS.iter().flat_map(|side| side.checks);
        let rules = checks.flat_map(|check| {
            let measured = match check.measure {
                Exercises(rules) | Document(rules) => rules,
                Counted(_) => &[],
            };
            let needed = match check.needs {
                Needs::Each(rules) | Needs::Whole(rules) => rules,
                Needs::Nothing => &[],
            };
            measured.iter().chain(needed).copied()
        });
        let caps = crate::quality::score_caps().flat_map(|cap| cap.rules.iter().copied());
        for rule in rules.chain(caps) {
            assert!(known.contains(&rule), "{rule} is no rule");
        }
    }

    #[test]
    fn every_dimension_has_a_weight() {
        let sides: Vec<&str> = DIMENSIONS.iter().map(|side| side.id).collect();
        assert_eq!(sides, DEFAULT_WEIGHTS.map(|(slug, _)| slug));
        assert_eq!(DEFAULT_WEIGHTS.iter().map(|(_, weight)| weight).sum::<u16>(), 100);
    }
}
