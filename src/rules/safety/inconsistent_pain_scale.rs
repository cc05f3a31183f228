use super::stop_fields;
use crate::{
    finding::{Meta, declare_rule},
    model::{Content, PainLevel, PainScale},
    rule::{Rule, Sink},
    text::Spanned,
};

declare_rule!(
    /// The levels of a pain scale do not rise, or lie outside it.
    ///
    /// `ok_max` is at most `caution_max`, both are below `stop_min`, and all lie between 0 and 10. Levels are
    /// optional; those that are given are compared.
    ///
    /// ## Why
    ///
    /// A reader at 5 who is told that 6 is fine and that 4 means stop is told nothing.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// pain_stop:
    ///   text: Stop if the pain gets sharper.
    ///   scale: {ok_max: 6, stop_min: 4}
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// pain_stop:
    ///   text: Stop if the pain gets sharper or your leg goes numb.
    ///   scale: {ok_max: 3, caution_max: 5, stop_min: 6}
    /// ```
    InconsistentPainScale {
        id: "inconsistent-pain-scale", group: Safety, severity: Error, tier: Ordinary, since: "0.1.0",
        source: "Pain-monitoring model (Thomeé 1997, Silbernagel 2007)"
    }
);

impl Rule for InconsistentPainScale {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let scales: Vec<&PainScale> = stop_fields(content).filter_map(|stops| stops.scale.as_ref()).collect();
        if scales.is_empty() {
            out.not_applicable();
        }
        for scale in scales {
            judge(scale, out);
        }
    }
}

fn judge(scale: &PainScale, out: &mut Sink<'_>) {
    let levels: Vec<(&str, Spanned<PainLevel>)> = scale.levels().collect();
    let is_outside = |level: PainLevel| level < PainLevel::LEAST || level > PainLevel::MOST;
    let outside: Vec<_> = levels.iter().filter(|(_, level)| is_outside(level.value)).collect();
    for (key, level) in &outside {
        let message = format!("`{key}: {}` lies outside the scale", level.value);
        out.report(level.span, message, "write a level from 0 to 10");
    }
    if !outside.is_empty() {
        return;
    }
    let falls = levels.windows(2).find(|pair| {
        let [(_, low), (upper, high)] = pair else { return false };
        low.value > high.value || low.value == high.value && *upper == "stop_min"
    });
    if let Some([(lower, low), (upper, high)]) = falls {
        let (low_at, high_at) = (low.value, high.value);
        let (message, why) = if *upper == "stop_min" {
            let message = format!("`{lower}: {low_at}` is not below `{upper}: {high_at}`");
            (message, "between the two, the reader is told to go on and to stop")
        } else {
            (format!("`{lower}: {low_at}` is above `{upper}: {high_at}`"), "what is fine cannot ask for more care")
        };
        let help = format!("check which of the two numbers is meant: {why}");
        out.report_all(&[(high.span, String::new()), (low.span, String::new())], message, help);
    }
}
