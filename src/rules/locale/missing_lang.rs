use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    model::{Content, Layer},
    rule::{Rule, Sink},
};

declare_rule!(
    /// Nothing says in which language a text is written.
    ///
    /// Neither the file nor the configuration names a language, and the file does not stand in a folder named after
    /// one (`de/`). It was read as English. Reported once in a run, on the first such file, with how many others
    /// there are.
    ///
    /// ## Why
    ///
    /// Pages without a language are read aloud with the wrong voice, and checked with the wrong words.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// lang: en-GB
    /// name: Bridge
    /// ```
    MissingLang {
        id: "missing-lang", group: Locale, severity: Info, tier: Ordinary, since: "0.1.0",
        source: "WCAG 2.2, criterion 3.1.1"
    }
);

impl Rule for MissingLang {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        // People are called the same, and works cited the same, in every language.
        if matches!(content.kind, Kind::Expert | Kind::Source) || content.layer == Layer::Overlay {
            return out.not_applicable();
        }
        if content.envelope.lang.is_missing() && out.context().lang.is_none() {
            let help =
                "write `lang:` with a tag such as `en-GB` in the file, or once for all files in `physiolint.yaml`";
            out.report(content.title.span, "nothing says in which language this is written", help);
        }
    }
}
