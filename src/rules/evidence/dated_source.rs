use crate::{
    finding::{Meta, declare_rule},
    model::{CitationTarget, Content, Source, Status},
    rule::{Rule, Sink},
    text::Span,
};

/// Years after which a work is looked at again; a guideline sooner. Source: PIF TICK asks for
/// up-to-date evidence; guideline bodies look at theirs every five years.
const OLD: i64 = 10;
const OLD_GUIDELINE: i64 = 5;

declare_rule!(
    /// A source is old.
    ///
    /// A work that came out more than 10 years ago, a guideline more than 5. `seminal: true` in a source
    /// says that its age does not count.
    ///
    /// ## Why
    ///
    /// Newer evidence may have changed the advice.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=sources/sample-review.yaml)
    /// schema: source/v1
    /// title: A made-up review
    /// type: systematic-review
    /// year: 2009
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=sources/sample-review.yaml)
    /// schema: source/v1
    /// title: A made-up review, updated
    /// type: systematic-review
    /// year: 2021
    /// ```
    DatedSource {
        id: "dated-source", group: Evidence, severity: Info, tier: Ordinary, since: "0.1.0",
        source: "PIF TICK: up-to-date evidence; DISCERN"
    }
);

impl Rule for DatedSource {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        if content.status == Status::Retired {
            return out.not_applicable();
        }
        let this_year = i64::from(out.context().today.year());
        let inline =
            content.envelope.sources.given().into_iter().flatten().filter_map(|citation| match &citation.target {
                CitationTarget::Inline(source) => Some(source.as_ref()),
                CitationTarget::Record(_)
                | CitationTarget::Doi(_)
                | CitationTarget::Pmid(_)
                | CitationTarget::Url(_) => None,
            });
        for source in inline.chain(content.details.source()) {
            of_source(source, this_year, out);
        }
        let Some(evidence) = content.page.as_ref().and_then(|page| page.evidence.as_ref()) else { return };
        let years = evidence.sources().filter_map(|work| work.year.as_ref());
        let old: Vec<(i64, Span)> =
            years.map(|year| (i64::from(year.value), year.span)).filter(|(year, _)| this_year - year > OLD).collect();
        let Some(oldest) = old.iter().map(|(year, _)| *year).min() else { return };
        let message = match old.len() {
            1 => format!("a reference of {oldest} is more than {OLD} years old"),
            count => format!("{count} references are more than {OLD} years old, the oldest of {oldest}"),
        };
        let places: Vec<(Span, String)> = old.iter().map(|(_, span)| (*span, String::new())).collect();
        out.report_all(&places, message, "look for a newer review or guideline, and cite that if it holds");
    }
}

fn of_source(source: &Source, this_year: i64, out: &mut Sink<'_>) {
    let Some(year) = source.year.given().filter(|_| !source.is_seminal) else { return };
    let is_guideline = source.form.as_ref().is_some_and(|form| form.value == "guideline");
    let (most, noun) = if is_guideline { (OLD_GUIDELINE, "guideline") } else { (OLD, "work") };
    if this_year.saturating_sub(year.value) > most {
        let message = format!("a {noun} of {} is more than {most} years old", year.value);
        out.report(year.span, message, "look for a newer one; if this one still holds, write `seminal: true`");
    }
}
