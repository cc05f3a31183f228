use crate::{
    finding::{Meta, declare_rule},
    model::Content,
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// A medicine is suggested, and nobody to ask about it.
    ///
    /// Looks for a medicine for pain, by name or by class, that the reader is told to take or that is said to help.
    /// One sentence about it that names a pharmacist or a doctor to ask, or says whom it suits, speaks for the
    /// page. Not reported: that pills mask pain, or what a study gave.
    ///
    /// ## Why
    ///
    /// Common pain relief harms some people: with a stomach ulcer, with kidney disease, with blood
    /// thinners.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Take naproxen before you start.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Ask a pharmacist which pain relief suits you.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    UnqualifiedMedication {
        id: "unqualified-medication", group: Safety, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "CAP Code 12"
    }
);

impl Rule for UnqualifiedMedication {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let Some(page) = &content.page else { return out.not_applicable() };
        let Some(first) = page.medicines.first() else { return };
        let mut names: Vec<String> = Vec::new();
        for medicine in &page.medicines {
            let name = format!("`{}`", quote(&medicine.value));
            if !names.iter().any(|known| known.eq_ignore_ascii_case(&name)) {
                names.push(name);
            }
        }
        let verb = if names.len() == 1 { "is" } else { "are" };
        let last = names.pop().unwrap_or_else(|| format!("`{}`", quote(&first.value)));
        let all = if names.is_empty() { last } else { format!("{} and {last}", names.join(", ")) };
        let message = format!("{all} {verb} suggested, but nothing says whom to ask first or whom it suits");
        let places: Vec<_> = page.medicines.iter().map(|medicine| (medicine.span, String::new())).collect();
        out.report_all(&places, message, "name a pharmacist or a doctor to ask first, or say for whom it is suitable");
    }
}
