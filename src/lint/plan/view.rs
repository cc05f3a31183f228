//! Which findings of a run count: waivers, what is known from before, what a change touched.

use super::{
    super::{baseline::Baseline, changes::Changes},
    Plan,
};

/// Whether waivers hide what they let pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Heed {
    /// They do.
    #[default]
    Waivers,
    /// All is shown.
    Nothing,
}

/// How the findings of a run are looked at.
#[derive(Debug, Default)]
pub(super) struct View {
    heed: Heed,
    baseline: Option<Baseline>,
    changes: Option<Changes>,
    lang: Option<String>,
    owner_field: Option<String>,
}

impl Plan {
    /// The same plan, with waivers heeded or not.
    #[must_use]
    pub const fn heeding(mut self, heed: Heed) -> Self {
        self.view.heed = heed;
        self
    }

    /// The same plan, with findings that are known from before.
    #[must_use]
    pub fn knowing(mut self, baseline: Baseline) -> Self {
        self.view.baseline = Some(baseline);
        self
    }

    /// The same plan, for what a change touched.
    #[must_use]
    pub fn since(mut self, changes: Changes) -> Self {
        self.view.changes = Some(changes);
        self
    }

    /// The same plan, for the files of one language: `en` holds `en-GB` too.
    #[must_use]
    pub fn speaking(mut self, lang: String) -> Self {
        self.view.lang = Some(lang);
        self
    }

    /// The same plan, with all that a report tells of each file; `owner_field` is the key under which
    /// a file names who looks after it.
    #[must_use]
    pub fn surveying(mut self, owner_field: String) -> Self {
        self.view.owner_field = Some(owner_field);
        self
    }

    /// The key under which files name who looks after them, when a report is wanted.
    pub(in crate::lint) fn owner_field(&self) -> Option<&str> {
        self.view.owner_field.as_deref()
    }

    /// Whether files of a language are reported.
    pub(in crate::lint) fn reports_lang(&self, lang: &str) -> bool {
        self.view.lang.as_deref().is_none_or(|wanted| {
            let begins = lang.get(..wanted.len()).is_some_and(|start| start.eq_ignore_ascii_case(wanted));
            begins && lang[wanted.len()..].chars().next().is_none_or(|c| c == '-' || c == '_')
        })
    }

    pub(in crate::lint) const fn heed(&self) -> Heed {
        self.view.heed
    }

    pub(in crate::lint) const fn baseline(&self) -> Option<&Baseline> {
        self.view.baseline.as_ref()
    }

    pub(in crate::lint) const fn changes(&self) -> Option<&Changes> {
        self.view.changes.as_ref()
    }
}
