use std::ops::Range;

use crate::{
    finding::{Meta, declare_rule},
    lexicon::{
        self,
        exercises::{self, HeadingRole, PartKind},
    },
    rule::{Rule, Sink, Text},
    text::Prose,
};

declare_rule!(
    /// A text is still a placeholder.
    ///
    /// A field that a duty rests on, or one entry of it, holds only `TODO`, `TBD`, `TBC`, `FIXME`,
    /// `XXX`, `none`, `n/a`, `-` or lorem ipsum; or prose holds such a word in capitals, or `[insert
    /// …]`. A duty with nothing but placeholders is reported as missing, and only that.
    ///
    /// ## Why
    ///
    /// A placeholder on a published page tells the reader that nobody finished it.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// cautions: [Do not arch your back at the top., TBC]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// cautions: [Do not arch your back at the top.]
    /// ```
    PlaceholderText {
        id: "placeholder-text", group: Structure, severity: Error, tier: Ordinary, since: "0.1.0",
        source: "House rule"
    }
);

impl Rule for PlaceholderText {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn reads_text(&self) -> bool {
        true
    }

    fn text(&self, text: &Text<'_>, out: &mut Sink<'_>) {
        if let Some(prose) = text.prose {
            if let Some(range) = lexicon::placeholder_in(prose).filter(|range| !is_whole_duty(prose, range)) {
                let span = prose.span(&range);
                let message = format!("`{}` is a placeholder", out.words(span));
                out.report(span, message, HELP);
            }
            return;
        }
        if !WATCHED.contains(&text.field) {
            return out.not_applicable();
        }
        let alone = DUTIES.contains(&text.field) && text.placeholders == text.siblings;
        if text.placeholders > 0 && !alone && lexicon::is_placeholder_text(&text.raw.to_ascii_lowercase()) {
            out.report(text.span, format!("`{}` is a placeholder", out.words(text.span)), HELP);
        }
    }
}

/// Whether a line holds a label of a duty ("Cautions:") and nothing else but the placeholder: the
/// duty is missing, and its own rule says so.
fn is_whole_duty(prose: &Prose, range: &Range<usize>) -> bool {
    let (before, after) = (&prose.lower()[..range.start], &prose.lower()[range.end..]);
    let label = before.trim_end().strip_suffix(':').unwrap_or("");
    let duty = matches!(
        exercises::heading_role(label),
        HeadingRole::Part(PartKind::Cautions | PartKind::Dosage | PartKind::Steps)
    );
    duty && !after.contains(char::is_alphanumeric)
}

const HELP: &str = "write the text, or take it out";

/// Required and safety fields, by key.
const WATCHED: [&str; 17] = [
    "name",
    "title",
    "goal",
    "abbr",
    "steps",
    "cautions",
    "contraindications",
    "pain_stop",
    "stop_when",
    "text",
    "acceptable",
    "after",
    "items",
    "action",
    "condition",
    "sign",
    "short_text",
];

/// Fields whose own rule speaks when nothing but placeholders is in them.
const DUTIES: [&str; 5] = ["steps", "cautions", "contraindications", "pain_stop", "stop_when"];
