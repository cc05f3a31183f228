use super::Context;
use crate::{
    finding::{Finding, Label, Meta},
    text::{Span, sanitize},
};

/// Takes what a rule finds in the unit it was handed. It knows whose finding it is: a rule never
/// writes an id.
#[derive(Debug)]
pub struct Sink<'s> {
    meta: &'static Meta,
    context: &'s Context<'s>,
    /// Length of the file, in bytes: a span outside it is a fault of ours.
    length: u32,
    unit: Option<&'s str>,
    eligible: usize,
    findings: &'s mut Vec<Finding>,
}

impl<'s> Sink<'s> {
    /// A sink for one unit of a file of `length` bytes; counts it as looked at.
    pub const fn new(
        meta: &'static Meta,
        context: &'s Context<'s>,
        length: u32,
        findings: &'s mut Vec<Finding>,
    ) -> Self {
        Self { meta, context, length, unit: None, eligible: 1, findings }
    }

    /// The same sink, for an exercise of this name.
    #[must_use]
    pub const fn for_unit(mut self, name: &'s str) -> Self {
        self.unit = Some(name);
        self
    }

    /// What the rule may know beside its unit.
    #[must_use]
    pub const fn context(&self) -> &'s Context<'s> {
        self.context
    }

    /// Takes the unit back: the rule has nothing to look at here.
    pub const fn not_applicable(&mut self) {
        self.eligible = 0;
    }

    /// Units looked at: 1 or 0.
    #[must_use]
    pub const fn eligible(&self) -> usize {
        self.eligible
    }

    /// The words of the file under a span, cut to a line, safe to show.
    #[must_use]
    pub fn words(&self, span: Span) -> String {
        quote(self.context.file.get(span.range()).unwrap_or(""))
    }

    /// Reports one place.
    ///
    /// # Panics
    ///
    /// If `span` lies outside the file: a fault of ours.
    pub fn report(&mut self, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.report_all(&[(span, String::new())], message, help);
    }

    /// Reports one defect that shows at several places: the first is its own, the others labels.
    ///
    /// # Panics
    ///
    /// If there is no place, or one lies outside the file: a fault of ours.
    pub fn report_all(&mut self, places: &[(Span, String)], message: impl Into<String>, help: impl Into<String>) {
        assert!(places.iter().all(|(span, _)| span.end <= self.length), "{} points outside its file", self.meta.id);
        let ((span, _), rest) = places.split_first().expect("a finding stands somewhere");
        let (message, help) = (message.into(), help.into());
        let mut finding = Finding::new(self.meta, *span, sanitize(&message), sanitize(&help));
        finding.related = rest.iter().map(|(span, text)| Label { span: *span, text: text.clone() }).collect();
        finding.unit = self.unit.map(str::to_owned);
        self.findings.push(finding);
    }
}

/// Text of a file as it is quoted in a message: white space folded, bold marks and quotes of YAML left out, cut, safe to
/// show.
#[must_use]
pub(crate) fn quote(text: &str) -> String {
    const LONGEST: usize = 80;
    let folded = text.split_whitespace().collect::<Vec<_>>().join(" ").replace("**", "");
    let unquoted = ['"', '\''].into_iter().find_map(|mark| folded.strip_prefix(mark)?.strip_suffix(mark));
    let folded = unquoted.map_or(folded.clone(), str::to_owned);
    let cut = folded.char_indices().nth(LONGEST).map_or(folded.as_str(), |(at, _)| &folded[..at]);
    let dots = if cut.len() < folded.len() { "..." } else { "" };
    format!("{}{dots}", sanitize(cut.trim_end()))
}
