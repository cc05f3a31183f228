use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    library::Standing,
    model::Layer,
    rule::{Rule, Sink, quote},
    settings::{self, Population},
};

declare_rule!(
    /// Content written for a group of readers has no caution for it.
    ///
    /// Looks at `audience`, and at whom the title and the first paragraph of an article address. One
    /// caution that names the group, or what matters to it, is enough: in an exercise, beside it, in
    /// the exercises a page or a program shows, or in the check before exercise.
    ///
    /// ## Why
    ///
    /// A reader named in the title expects advice for their own case.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// audience: [pregnancy]
    /// cautions: [Do not arch your back at the top.]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// audience: [pregnancy]
    /// cautions:
    ///   - >-
    ///     From mid-pregnancy, do not stay flat on your back for long: choose an exercise on your side or on
    ///     hands and knees.
    /// ```
    ///
    /// ## Options
    ///
    /// `populations`: the whole table, in the place of the one that ships. `sign_off: needed` makes each finding
    /// say that the entry is not yet confirmed by a clinician.
    ///
    /// ```yaml
    /// rules:
    ///   population-without-caution:
    ///     populations:
    ///       - {tag: older-adults, terms: [falls, support], sign_off: needed, source: clinical lead}
    /// ```
    PopulationWithoutCaution {
        id: "population-without-caution", group: Safety, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "each list names its own; not yet confirmed by a clinician"
    }
);

impl Rule for PopulationWithoutCaution {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let entry = standing.entry;
        let populations = &out.context().options.populations;
        let judged = matches!(entry.kind, Kind::Exercise | Kind::Article | Kind::Program) && entry.layer == Layer::Base;
        let mut addressed: Vec<(&Population, _)> = Vec::new();
        for tag in entry.audience.iter().filter(|_| judged) {
            let population = populations.iter().find(|population| population.tag == tag.value);
            if let Some(population) = population.filter(|one| addressed.iter().all(|(other, _)| other != one)) {
                addressed.push((population, tag.span));
            }
        }
        if addressed.is_empty() {
            return out.not_applicable();
        }
        let Some(warnings) = standing.all_warnings() else { return out.not_applicable() };
        for (population, span) in addressed {
            if warnings.iter().any(|warning| population.is_named_in(warning)) {
                continue;
            }
            let terms: Vec<String> = population.terms.iter().map(|term| quote(settings::in_full(term))).collect();
            let source = settings::with_sign_off(&population.source, population.sign_off);
            let help = format!(
                "say what they should adapt, or ask a clinician about first; looked for: {} ({source})",
                terms.join(", ")
            );
            out.report(span, format!("written for {}, and no caution is about them", population.in_words()), help);
        }
    }
}
