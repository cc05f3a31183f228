use super::stop_fields;
use crate::{
    finding::{Meta, declare_rule},
    model::{Content, PainLevel, PainScale},
    rule::{Rule, Sink},
};

declare_rule!(
    /// A reader is told that a high level of pain is fine.
    ///
    /// Looks at `ok_max` and `caution_max` of a scale and at levels of ten that sentences permit. This rule does
    /// not judge the level at which the reader is told to stop; under the pain-monitoring model that is above 5.
    /// Not reported: numbers for effort.
    ///
    /// ## Why
    ///
    /// The pain-monitoring model calls up to 5 of 10 acceptable. It was made for tendons and knees, so the limit is
    /// not yet confirmed by a clinician.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// pain_stop:
    ///   text: Stop if the pain gets sharper.
    ///   scale: {ok_max: 7, stop_min: 9}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// pain_stop:
    ///   text: Stop if the pain gets sharper or your leg goes numb.
    ///   scale: {ok_max: 3, stop_min: 6}
    /// ```
    ///
    /// ## Options
    ///
    /// `max`: the highest level that may be called fine; 5 unless set.
    ///
    /// ```yaml
    /// rules:
    ///   high-pain-limit: {max: 4}
    /// ```
    HighPainLimit {
        id: "high-pain-limit", group: Safety, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "Pain-monitoring model (Thomeé 1997, Silbernagel 2007), as quoted elsewhere; not yet confirmed by a clinician"
    }
);

impl Rule for HighPainLimit {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let most = out.context().options.highest_pain;
        let help = format!(
            "permit {most} of 10 at most, or name no number: none is required (`high-pain-limit.max` is {most}; the 5 that \
             ships is from the pain-monitoring model, not yet confirmed by a clinician)"
        );
        let mut is_told = false;
        for stops in stop_fields(content) {
            let permitted = stops.scale.iter().flat_map(PainScale::levels).filter(|(key, _)| *key != "stop_min");
            for (key, level) in permitted {
                is_told = true;
                // What lies outside the scale has a finding of its own.
                if level.value > most && level.value <= PainLevel::MOST {
                    let message = format!("`{key}: {}` permits more pain than {most} of 10", level.value);
                    out.report(level.span, message, help.as_str());
                }
            }
            for stop in &stops.own {
                let Some(level) = stop.mark.permits.map(|level| PainLevel::whole(i64::from(level))) else { continue };
                is_told = true;
                if level > most {
                    let words = out.words(stop.span);
                    let message = format!("pain up to {level} of 10 is permitted, more than {most}: `{words}`");
                    out.report(stop.span, message, help.as_str());
                }
            }
        }
        if !is_told {
            out.not_applicable();
        }
    }
}
