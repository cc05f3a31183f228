use crate::{
    finding::{Meta, declare_rule},
    library::Standing,
    rule::{Rule, Sink, quote},
    text::Span,
};

declare_rule!(
    /// A translation is no longer that of its source, or not all of it is translated.
    ///
    /// The source has changed since: its digest (a fingerprint of its text) is not the one under `translation.of`.
    /// Or texts of the translation are still word for word those of the source, in its language. Names, short texts
    /// and numbers may be the same in both. Or its `lang` is not the language of the folder it lies in.
    ///
    /// ## Why
    ///
    /// A corrected dose or a new caution reaches only the readers of the source.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=exercises/bridge.yaml)
    /// schema: exercise/v1
    /// lang: en
    /// name: Bridge
    /// purpose: Wakes up the muscles of your buttocks.
    /// ```
    ///
    /// ```yaml (path=de/exercises/bridge.yaml)
    /// schema: exercise/v1
    /// lang: de
    /// name: Brücke
    /// purpose: Wakes up the muscles of your buttocks.
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=exercises/bridge.yaml)
    /// schema: exercise/v1
    /// lang: en
    /// name: Bridge
    /// purpose: Wakes up the muscles of your buttocks.
    /// ```
    ///
    /// ```yaml (path=de/exercises/bridge.yaml)
    /// schema: exercise/v1
    /// lang: de
    /// name: Brücke
    /// purpose: Weckt die Muskeln am Gesäß.
    /// ```
    TranslationDrift {
        id: "translation-drift", group: Locale, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "house rule"
    }
);

impl Rule for TranslationDrift {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn document(&self, standing: &Standing<'_>, out: &mut Sink<'_>) {
        let Some(translation) = standing.library().translation(standing.entry) else { return out.not_applicable() };
        let path = quote(&translation.base.path);
        if let Some(of) = standing.entry.envelope.translation_of.as_ref().filter(|_| translation.is_outdated()) {
            let message = format!("`{path}` has changed since this translation was made");
            let help = format!(
                "compare the two and bring the translation up to date, then copy the digest that `physiolint sign-off \
                 --print {path}` shows"
            );
            out.report(of.span, message, help);
        }
        if let Some((named, said)) = translation.contradicted_lang() {
            let message =
                format!("`lang: {}`: the path of this translation says `{}`", quote(&said.value), quote(named));
            let help = "write the language of the words, or move the file; which folders are languages is told by \
                        `languages.list` in physiolint.yaml";
            out.report(said.span, message, help);
        }
        let untranslated = translation.untranslated();
        if let Some(first) = untranslated.first() {
            let more = match untranslated.len() - 1 {
                0 => "is".to_owned(),
                1 => "and another text are".to_owned(),
                more => format!("and {more} more texts are"),
            };
            let message = format!("`{}` {more} still in the language of `{path}`", quote(&first.words.value));
            let places: Vec<(Span, String)> =
                untranslated.iter().map(|text| (text.words.span, String::new())).collect();
            out.report_all(&places, message, "translate what readers of this language are to see");
        }
    }
}
