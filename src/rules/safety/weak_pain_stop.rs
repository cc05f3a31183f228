use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    lexicon::Strength,
    library::{Effective, Provenance, Standing},
    model::{Field, PainStops},
    rule::{Rule, Sink},
};

declare_rule!(
    /// The strongest stop rule only says to ease off.
    ///
    /// Easing off is something to do, so `missing-pain-stop` does not report it. Not reported: a page that tells
    /// the reader to stop anywhere.
    ///
    /// ## Why
    ///
    /// At sharp or spreading pain, doing a little less is not enough.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// pain_stop: If it hurts, do fewer.
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// pain_stop: >-
    ///   Stop at sharp or spreading pain. Start again with half the range only when it has settled; if your leg
    ///   is numb or weak, get advice first.
    /// ```
    WeakPainStop {
        id: "weak-pain-stop", group: Safety, severity: Info, tier: Ordinary, since: "0.1.0",
        source: "Pain-monitoring model (Thomeé 1997, Silbernagel 2007)"
    }
);

impl Rule for WeakPainStop {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let entry = standing.entry;
        if entry.kind == Kind::Guidance {
            // A shared text is weak once, and not in every exercise that names it.
            if entry.shared_pain_stop.as_ref().and_then(PainStops::strongest) == Some(Strength::Ease) {
                out.report(entry.title.span, MESSAGE, HELP);
            }
            return;
        }
        if entry.exercises.is_empty() {
            return out.not_applicable();
        }
        let met = |exercise| match standing.pain_stop(exercise) {
            Effective::Met(_, Provenance::Reference | Provenance::Default)
            | Effective::Missing
            | Effective::Unreadable => None,
            Effective::Met(strength, _) => Some(strength),
        };
        // What is missing, unreadable or shared is said elsewhere; a stop anywhere speaks for the document.
        let strengths: Option<Vec<Strength>> = entry.exercises.iter().map(met).collect();
        if strengths.is_none_or(|strengths| strengths.iter().any(|strength| *strength != Strength::Ease)) {
            return;
        }
        if entry.pain_stop.given().and_then(PainStops::strongest) == Some(Strength::Stop) {
            return;
        }
        let fields = entry.exercises.iter().map(|exercise| &exercise.pain_stop).chain([&entry.pain_stop]);
        let own = fields.filter_map(Field::given).flat_map(|stops| &stops.own);
        let mut places: Vec<_> =
            own.filter(|stop| stop.mark.strength == Strength::Ease).map(|stop| stop.span).collect();
        places.sort_unstable();
        if places.is_empty() {
            places.push(entry.title.span);
        }
        let places: Vec<_> = places.into_iter().map(|span| (span, String::new())).collect();
        out.report_all(&places, MESSAGE, HELP);
    }
}

const MESSAGE: &str = "the reader is told to ease off, but never to stop";

const HELP: &str = "say at which pain or symptom to stop";
