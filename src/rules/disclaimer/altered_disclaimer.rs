use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    library::{Entry, Likeness, Standing, Wording},
    model::Layer,
    rule::{Rule, Sink, quote},
    text::{Span, Spanned},
};

declare_rule!(
    /// A disclaimer in the text differs a little from the approved one.
    ///
    /// Compares the disclaimer of a page with every published disclaimer record of its language, two words at a
    /// time: if 60 % of the pairs are the same, it is taken for a copy, and the first change is shown. Case and
    /// punctuation do not count. Not reported: a page that quotes a record word for word, and a page with a text of
    /// its own.
    ///
    /// ## Why
    ///
    /// Somebody with the right to do so approved each word of the record. A copy with a clause gone
    /// says something nobody approved, and does not change when the record does.
    ///
    /// ## Bad
    ///
    /// ```markdown (path=disclaimers/general.md)
    /// ---
    /// schema: disclaimer/v1
    /// title: General
    /// scope: [site]
    /// jurisdictions: [any]
    /// ---
    ///
    /// This page is general information and not medical advice. Ask a health professional about your own case before you begin.
    /// ```
    ///
    /// ```markdown (path=articles/moves.md)
    /// ---
    /// schema: article/v1
    /// title: Moves
    /// ---
    ///
    /// # Moves
    ///
    /// This page is general information and not medical advice. Ask a health professional before you begin.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown (path=disclaimers/general.md)
    /// ---
    /// schema: disclaimer/v1
    /// title: General
    /// scope: [site]
    /// jurisdictions: [any]
    /// ---
    ///
    /// This page is general information and not medical advice. Ask a health professional about your own case before you begin.
    /// ```
    ///
    /// ```markdown (path=articles/moves.md)
    /// ---
    /// schema: article/v1
    /// title: Moves
    /// disclaimer: [general]
    /// ---
    ///
    /// # Moves
    ///
    /// Pick a quiet hour.
    /// ```
    AlteredDisclaimer {
        id: "altered-disclaimer", group: Disclaimer, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "HONcode principles"
    }
);

/// A copy and the record it was made from.
struct Copy<'l> {
    span: Span,
    record: &'l Entry,
    share: f64,
    missing: String,
    added: String,
}

impl Rule for AlteredDisclaimer {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let entry = standing.entry;
        let texts = entry.disclaimer.given().map_or(&[][..], |disclaimer| disclaimer.texts.as_slice());
        if entry.kind == Kind::Disclaimer || entry.layer == Layer::Overlay || texts.is_empty() {
            return out.not_applicable();
        }
        let approved: Vec<(&Entry, &Wording)> = standing.library().approved_disclaimers().collect();
        for copy in texts.iter().filter_map(|paragraphs| copied(entry, paragraphs, &approved)) {
            let id = quote(&copy.record.id);
            let said = |what: &str, words: &str| (!words.is_empty()).then(|| format!("{what} \"{}\"", quote(words)));
            let change: Vec<String> =
                [said("missing", &copy.missing), said("added", &copy.added)].into_iter().flatten().collect();
            let message = format!("this is the disclaimer `{id}` with a change: {}", change.join(", "));
            let help = format!("write `disclaimer: [{id}]` in its place, or quote the record word for word");
            out.report(copy.span, message, help);
        }
    }
}

/// The record that some paragraphs beside each other come closest to, unless one is quoted in full.
fn copied<'l>(entry: &Entry, paragraphs: &[Spanned<String>], approved: &[(&'l Entry, &Wording)]) -> Option<Copy<'l>> {
    /// A disclaimer has few paragraphs.
    const LONGEST: usize = 4;
    let mut closest: Option<Copy<'l>> = None;
    for first in 0..paragraphs.len() {
        for end in first + 1..=(first + LONGEST).min(paragraphs.len()) {
            let words: Vec<&str> = paragraphs[first..end].iter().map(|paragraph| paragraph.value.as_str()).collect();
            let inline = Wording::new(&words.join(" "));
            for (record, wording) in approved {
                match wording.likeness(&inline) {
                    Likeness::Same => return None,
                    Likeness::Near { share, missing, added } if share_language(&record.lang, &entry.lang) => {
                        if closest.as_ref().is_none_or(|closest| share > closest.share) {
                            let span = Span::new(paragraphs[first].span.start, paragraphs[end - 1].span.end);
                            closest = Some(Copy { span, record, share, missing, added });
                        }
                    }
                    Likeness::Near { .. } | Likeness::Other => {}
                }
            }
        }
    }
    closest
}

/// Whether two language tags may mean the same readers: a region that is left out means any.
fn share_language(one: &str, other: &str) -> bool {
    let parts = |tag: &str| {
        let lower = tag.to_ascii_lowercase().replace('_', "-");
        lower
            .split_once('-')
            .map_or((lower.clone(), None), |(primary, rest)| (primary.to_owned(), Some(rest.to_owned())))
    };
    let ((one, region), (other, others)) = (parts(one), parts(other));
    one == other && (region.is_none() || others.is_none() || region == others)
}
