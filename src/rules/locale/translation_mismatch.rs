use crate::{
    finding::{Meta, declare_rule},
    library::Standing,
    model::Layer,
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// A translation gives another dose than the record it was made from, or leaves something out.
    ///
    /// Compares a translation with the record it was made from, or with a record of the same id in another
    /// language: the dose, the numbers written in digits within texts the reader acts on, and the length of the
    /// lists of steps, cautions, stop signs and warning signs. Numbers are compared with their units where the words
    /// of these are known. Not reported: feet and metres that agree, a number that one language writes in words, or
    /// that stands in the next item of a list which is cut in another way, a dose with a note of its own (`note`
    /// under `dosage` or `provenance`, `reason` in a program). Of more than 1,000 texts the first are compared, and
    /// that is reported.
    ///
    /// ## Why
    ///
    /// Nobody reads two languages side by side: a wrong number or a lost caution stays until somebody is hurt.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=exercises/bridge.yaml)
    /// schema: exercise/v1
    /// lang: en
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips for 5 seconds.]
    /// ```
    ///
    /// ```yaml (path=de/exercises/bridge.yaml)
    /// schema: exercise/v1
    /// lang: de
    /// name: Brücke
    /// steps: [Lege dich auf den Rücken., Hebe das Becken 15 Sekunden lang.]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=exercises/bridge.yaml)
    /// schema: exercise/v1
    /// lang: en
    /// name: Bridge
    /// steps: [Lie on your back., Lift your hips for 5 seconds.]
    /// ```
    ///
    /// ```yaml (path=de/exercises/bridge.yaml)
    /// schema: exercise/v1
    /// lang: de
    /// name: Brücke
    /// steps: [Lege dich auf den Rücken., Hebe das Becken 5 Sekunden lang.]
    /// ```
    TranslationMismatch {
        id: "translation-mismatch", group: Locale, severity: Error, tier: Ordinary, since: "0.1.0",
        source: "house rule"
    }
);

/// Numbers of one text that are quoted.
const MOST_SHOWN: usize = 5;

impl Rule for TranslationMismatch {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let Some(translation) = standing.library().translation(standing.entry) else { return out.not_applicable() };
        let path = quote(&translation.base.path);
        for (span, unlike) in translation.other_doses() {
            let message =
                format!("this record asks for {}, `{path}` for {}", unlike.one_in_words(), unlike.other_in_words());
            let help = match standing.entry.layer {
                Layer::Overlay => "remove the dose here: every language takes it from the base",
                Layer::Base => {
                    "write the same dose in both, or say in a `note` why readers of this language get another"
                }
            };
            out.report(span, message, help);
        }
        for list in translation.uneven() {
            let (what, items, wanted) = (list.what, counted(list.items, list.what), counted(list.wanted, list.what));
            let message = format!("this record has {items}, `{path}` has {wanted}");
            out.report(
                list.span,
                message,
                format!("hold the two lists of {what} side by side, and write as many in both"),
            );
        }
        for other in translation.other_numbers() {
            let said = quote(&other.text.words.value);
            let (numbers, wanted) = (listed(&other.numbers), listed(&other.wanted));
            let message = format!("`{said}` says {numbers} where `{path}` says {wanted}");
            out.report(other.text.words.span, message, "write the same numbers in both texts, in the units of each");
        }
        if let Some(endless) = translation.endless() {
            let message = format!(
                "`{}` has more than {} texts; the others are not compared",
                quote(endless.path),
                endless.compared
            );
            out.report(
                standing.entry.title.span,
                message,
                "split it into several records, so that all of it is compared",
            );
        }
    }
}

/// Every list is called by a plural that ends in `s`.
fn counted(items: usize, what: &str) -> String {
    match items {
        0 => format!("no {what}"),
        1 => format!("1 {}", what.strip_suffix('s').unwrap_or(what)),
        more => format!("{more} {what}"),
    }
}

fn listed(numbers: &[String]) -> String {
    let shown = &numbers[..numbers.len().min(MOST_SHOWN)];
    let words: Vec<String> = shown.iter().map(|number| quote(number)).collect();
    let more = match numbers.len() - shown.len() {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("{}{more}", words.join(" and "))
}
