use crate::{
    finding::{Meta, declare_rule},
    lexicon::{Sign, Signs},
    library::Standing,
    rule::{Rule, Sink},
};

/// Kinds of signs that a stop rule names at least.
const ENOUGH: u32 = 2;

declare_rule!(
    /// The stop rule names fewer than two kinds of sign.
    ///
    /// Kinds are: pain that is sharp or grows; numbness, tingling or weakness; pain that spreads into a leg or an
    /// arm; dizziness, chest pain, breathlessness or feeling unwell. All sentences of a document count together,
    /// with the shared rules it names. A shared stop rule is reported once, in its own file. Not reported: content
    /// that is all breathing or rest.
    ///
    /// ## Why
    ///
    /// "Stop if it hurts" leaves out the reader whose leg goes numb, and frightens the one whose
    /// muscles merely work.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// pain_stop: Stop if it hurts.
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// pain_stop: Stop if pain becomes sharp or spreads, or if you feel numb or dizzy.
    /// ```
    VaguePainStop {
        id: "vague-pain-stop", group: Safety, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "Pain-monitoring model (Thomeé 1997, Silbernagel 2007); ACOG on exercise in pregnancy"
    }
);

impl Rule for VaguePainStop {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let Some(rules) = standing.own_stop_rules() else { return out.not_applicable() };
        if rules.signs.len() >= ENOUGH || standing.is_all_of_breathing() {
            return;
        }
        let message = match rules.signs.iter().next() {
            None => "the stop rule does not say which pain, and names no other sign".to_owned(),
            Some(named) => format!("the stop rule names one kind of sign only: {}", in_words(named)),
        };
        let places: Vec<_> = rules.places.into_iter().map(|span| (span, String::new())).collect();
        out.report_all(&places, message, format!("name others as well, such as {}", others(rules.signs)));
    }
}

const fn in_words(sign: Sign) -> &'static str {
    match sign {
        Sign::Pain => "pain that is sharp or grows",
        Sign::Nerve => "numbness, tingling or weakness",
        Sign::Spread => "pain that spreads into a leg or an arm",
        Sign::Systemic => "dizziness, chest pain or breathlessness",
    }
}

/// The kinds that are not named, as an author may choose from them.
fn others(signs: Signs) -> String {
    let left: Vec<&str> = Sign::ALL.into_iter().filter(|sign| !signs.contains(*sign)).map(in_words).collect();
    match left.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{}; or {last}", rest.join("; ")),
        _ => left.concat(),
    }
}
