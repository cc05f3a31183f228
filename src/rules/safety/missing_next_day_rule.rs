use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    library::Standing,
    rule::{Rule, Sink},
};

declare_rule!(
    /// The stop rule says nothing about the day after.
    ///
    /// Looks for the next day, the next morning, "within 24 hours" or "hours later" beside pain and a word such as
    /// settle, ease, reduce or less, and for `settle_hours` and `after` of a record. A page without any stop rule
    /// is reported by `missing-pain-stop` instead. A shared stop rule is reported once, in its own file. Not
    /// reported: content that is all breathing or rest.
    ///
    /// ## Why
    ///
    /// Too much often shows only the next morning; the reader then needs to know what to do less of.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// pain_stop: Stop if the pain gets sharper or your leg goes numb.
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// pain_stop:
    ///   text: Stop if the pain gets sharper or your leg goes numb.
    ///   after: If you are still sorer the next morning, do fewer repetitions.
    /// ```
    MissingNextDayRule {
        id: "missing-next-day-rule", group: Safety, severity: Info, tier: Ordinary, since: "0.1.0",
        source: "Pain-monitoring model (Thomeé 1997, Silbernagel 2007)"
    }
);

impl Rule for MissingNextDayRule {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let Some(rules) = standing.own_stop_rules() else { return out.not_applicable() };
        if rules.next_day || standing.is_all_of_breathing() {
            return;
        }
        let help = match standing.entry.kind {
            Kind::Article => {
                "say what to do less of if it is still sorer the next morning, such as `halve the repetitions`"
            }
            _ => {
                "say in `after` what to do if it is still sorer the next morning, or set `scale: {settle_hours: HOURS}`"
            }
        };
        out.report(rules.places[0], "the stop rule says nothing about the day after", help);
    }
}
