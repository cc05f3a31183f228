use std::collections::HashSet;

use crate::{
    finding::{Meta, declare_rule},
    model::{CitedWork, Content, PageEvidence},
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// A listed source is never cited, or a citation has no source.
    ///
    /// A numbered list of references that no mark in the text points to, a reference that is never marked
    /// while others are, or a mark that points to no reference. Further reading needs no marks.
    ///
    /// ## Why
    ///
    /// A list at the end tells nobody which sentence rests on which source.
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
    /// Bridges ease a stiff back [2].
    ///
    /// ## References
    ///
    /// 1. Sample A. A made-up trial. J Samples. 2024;1(2):3-4.
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
    /// Bridges ease a stiff back [1].
    ///
    /// ## References
    ///
    /// 1. Sample A. A made-up trial. J Samples. 2024;1(2):3-4.
    /// ```
    UnlinkedCitation {
        id: "unlinked-citation", group: Evidence, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "JAMA benchmarks: attribution"
    }
);

impl Rule for UnlinkedCitation {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let Some(evidence) = content.page.as_ref().and_then(|page| page.evidence.as_ref()) else {
            return out.not_applicable();
        };
        let works: Vec<&CitedWork> = evidence.sources().collect();
        if works.is_empty() {
            return out.not_applicable();
        }
        stray_marks(evidence, &works, out);
        let numbered: Vec<&&CitedWork> = works.iter().filter(|work| work.label.is_some()).collect();
        let Some(first) = numbered.first() else { return };
        let marked: HashSet<&str> = evidence.marks.iter().flat_map(|mark| &mark.labels).map(String::as_str).collect();
        if evidence.marks.is_empty() {
            let message = match numbered.len() {
                1 => "a reference is listed, and nothing in the text points to it".to_owned(),
                count => format!("{count} references are listed, and nothing in the text points to them"),
            };
            let help = "mark the sentences that rest on them, such as `[1]`, or call the list further reading";
            return out.report(evidence.references_heading.unwrap_or(first.span), message, help);
        }
        let is_marked = |work: &&&&CitedWork| work.label.as_deref().is_some_and(|label| marked.contains(label));
        // Marks by author and year point to works we cannot tell apart.
        if marked.is_empty() {
            return;
        }
        let unmarked: Vec<_> = numbered.iter().filter(|work| !is_marked(work)).collect();
        let places: Vec<_> = unmarked.iter().map(|work| (work.span, String::new())).collect();
        let names: Vec<&str> = unmarked.iter().filter_map(|work| work.label.as_deref()).collect();
        if !places.is_empty() {
            let (noun, verb) = if names.len() == 1 { ("reference", "is") } else { ("references", "are") };
            let message = format!("{noun} {} {verb} never marked in the text", quote(&names.join(", ")));
            out.report_all(&places, message, "mark the sentence that rests on it, or take the reference out");
        }
    }
}

/// Marks that point to nothing in the list.
fn stray_marks(evidence: &PageEvidence, works: &[&CitedWork], out: &mut Sink<'_>) {
    let known: HashSet<&str> = works.iter().filter_map(|work| work.label.as_deref()).collect();
    let count = works.len();
    let stands = |label: &str| {
        // A list without numbers is counted.
        known.contains(label)
            || known.is_empty() && label.parse::<usize>().is_ok_and(|number| (1..=count).contains(&number))
    };
    for mark in &evidence.marks {
        if let Some(label) = mark.labels.iter().find(|label| !stands(label)) {
            let listed = if count == 1 { "1 reference is".to_owned() } else { format!("{count} references are") };
            let message =
                format!("`{}` points to no reference `{}`: {listed} listed", out.words(mark.span), quote(label));
            out.report(mark.span, message, "correct the number, or add the reference");
        }
    }
}
