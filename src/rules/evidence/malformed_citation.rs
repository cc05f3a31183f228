use std::collections::HashSet;

use crate::{
    finding::{Meta, declare_rule},
    model::{CitationTarget, Content, Source, TrackedLink},
    rule::{Rule, Sink, quote},
    text::Span,
};

declare_rule!(
    /// A citation is not in its right form.
    ///
    /// In fields: a DOI, a PMID or an address that has not the shape of one, and a source listed twice. In prose: a
    /// web address with an ending that tracks the reader (`?utm_source=...`, `?fbclid=...`) or that belongs to
    /// somebody's search. Endings listed in `allow_query` may stay.
    ///
    /// ## Why
    ///
    /// A citation that is mistyped leads nowhere, and a tracking address reports on the reader.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// ---
    /// schema: article/v1
    /// title: Bridge
    /// ---
    ///
    /// # Bridge
    ///
    /// See [a made-up guideline](https://example.org/guideline?utm_source=mail).
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// ---
    /// schema: article/v1
    /// title: Bridge
    /// ---
    ///
    /// # Bridge
    ///
    /// See [a made-up guideline](https://example.org/guideline).
    /// ```
    MalformedCitation {
        id: "malformed-citation", group: Evidence, severity: Info, tier: Ordinary, since: "0.1.0",
        source: "house rule"
    }
);

impl Rule for MalformedCitation {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let mut seen: HashSet<String> = HashSet::new();
        let cited = content.envelope.sources.given().into_iter().flatten();
        for citation in cited {
            let (key, fault) = match &citation.target {
                CitationTarget::Record(reference) => (reference.id.clone(), None),
                CitationTarget::Doi(doi) => (key_of_doi(doi), doi_fault(doi)),
                CitationTarget::Pmid(pmid) => (format!("pmid:{pmid}"), pmid_fault(pmid)),
                CitationTarget::Url(url) => (url.trim_end_matches('/').to_ascii_lowercase(), address_fault(url)),
                CitationTarget::Inline(source) => {
                    of_source(source, out);
                    continue;
                }
            };
            if let Some((message, help)) = fault {
                out.report(citation.span, message, help);
            }
            if !seen.insert(key) {
                let message = format!("`{}` is listed twice", out.words(citation.span));
                out.report(citation.span, message, "leave one of them out");
            }
        }
        if let Some(source) = content.details.source() {
            of_source(source, out);
        }
        let evidence = content.page.as_ref().and_then(|page| page.evidence.as_ref());
        for link in evidence.iter().flat_map(|read| &read.tracked_links) {
            tracked(link, out);
        }
    }
}

fn of_source(source: &Source, out: &mut Sink<'_>) {
    let faults = [
        source.doi.as_ref().and_then(|doi| Some((doi.span, doi_fault(&doi.value)?))),
        source.pmid.as_ref().and_then(|pmid| Some((pmid.span, pmid_fault(&pmid.value)?))),
        source.url.as_ref().and_then(|url| Some((url.span, address_fault(&url.value)?))),
    ];
    for (span, (message, help)) in faults.into_iter().flatten() {
        let span: Span = span;
        out.report(span, message, help);
    }
}

type Fault = (String, String);

/// A DOI begins with `10.`, four to nine digits and a slash. Source: the DOI handbook, section 2.
fn doi_fault(doi: &str) -> Option<Fault> {
    let doi = doi.trim();
    let bare = doi.find("10.").map_or(doi, |at| &doi[at..]);
    let is_whole = |doi: &str| {
        let rest = doi.strip_prefix("10.")?;
        let (prefix, suffix) = rest.split_once('/')?;
        let digits = prefix.split('.').next().unwrap_or("");
        let fits = (4..=9).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        (fits && !suffix.is_empty() && !suffix.contains(char::is_whitespace)).then_some(())
    };
    if is_whole(doi).is_some() {
        return None;
    }
    let help = match is_whole(bare) {
        Some(()) => format!("write `{}`", quote(bare)),
        None => "write it as it stands in the work, such as `10.1000/sample`".to_owned(),
    };
    Some((format!("`{}` is no DOI", quote(doi)), help))
}

fn key_of_doi(doi: &str) -> String {
    format!("doi:{}", doi.to_ascii_lowercase())
}

fn pmid_fault(pmid: &str) -> Option<Fault> {
    let fits = (1..=8).contains(&pmid.len()) && pmid.bytes().all(|byte| byte.is_ascii_digit());
    (!fits).then(|| {
        (format!("`{}` is no PubMed number", quote(pmid)), "write the digits alone, such as `12345678`".to_owned())
    })
}

fn address_fault(url: &str) -> Option<Fault> {
    let host = url.strip_prefix("https://").map(|rest| rest.split(['/', '?', '#']).next().unwrap_or(""));
    let fits = host.is_some_and(|host| host.contains('.')) && !url.contains(char::is_whitespace);
    (!fits).then(|| {
        let help = match url.strip_prefix("http://") {
            Some(rest) if !rest.contains(char::is_whitespace) => format!("write `https://{}`", quote(rest)),
            _ => "write the whole address, such as `https://example.org/guideline`".to_owned(),
        };
        (format!("`{}` is no https address", quote(url)), help)
    })
}

fn tracked(link: &TrackedLink, out: &mut Sink<'_>) {
    let allowed = &out.context().options.allow_query;
    let keys: Vec<&str> =
        link.keys.iter().map(String::as_str).filter(|key| !allowed.iter().any(|a| a == key)).collect();
    if keys.is_empty() {
        return;
    }
    let named = keys.iter().map(|key| format!("`{}`", quote(key))).collect::<Vec<_>>().join(", ");
    let verb = if keys.len() == 1 { "is" } else { "are" };
    let message = format!("the address carries {named}, which {verb} about the reader, not the page");
    out.report(link.address.span, message, format!("write `{}`", bare(&link.address.value, &keys)));
}

/// An address without some keys of its query.
fn bare(address: &str, keys: &[&str]) -> String {
    let (page, fragment) = address.split_once('#').map_or((address, None), |(page, rest)| (page, Some(rest)));
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    let named = |pair: &&str| pair.trim_start_matches("amp;").split('=').next().unwrap_or("").to_owned();
    let kept: Vec<&str> = query.split('&').filter(|pair| !keys.contains(&named(pair).as_str())).collect();
    let query = if kept.is_empty() || query.is_empty() { String::new() } else { format!("?{}", kept.join("&")) };
    format!("{path}{query}{}", fragment.map_or_else(String::new, |fragment| format!("#{fragment}")))
}
