//! Findings on waivers themselves. They have no rule file: waivers are applied when all rules have
//! spoken.

use super::{Meta, meta::declare_builtin};

declare_builtin!(
    /// A waiver (a comment that accepts one finding) cannot be read, or does not say what it has to.
    ///
    /// A waiver names single rules and gives a reason, on the line above what it accepts: in an article `<!--
    /// physiolint: ignore[RULE] -- WHY -->`, in a record `# physiolint: ignore[RULE] -- WHY`. That of a
    /// safety-critical rule also says who answers for it and until when: `by=ID until=YYYY-MM-DD`, at most
    /// `waiver_policy.max_days` ahead. Until it is complete it hides nothing.
    ///
    /// ## Why
    ///
    /// A fault that is accepted without a name and a last day is accepted for ever.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// # physiolint: ignore[missing-cautions]
    /// name: Bridge
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// # physiolint: ignore[missing-cautions] by=sample-clinician until=2026-06-30 -- text is with the clinic
    /// name: Bridge
    /// ```
    MALFORMED_WAIVER { id: "malformed-waiver", group: Structure, severity: Error, tier: Ordinary, since: "0.1.0", source: "House rule" }
);

declare_builtin!(
    /// A waiver accepts nothing: no finding of its rule stands where it does.
    ///
    /// Not reported when the rule did not run.
    ///
    /// ## Why
    ///
    /// What it was for has been corrected, or it stands in the wrong place. The next fault would pass unseen.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// cautions: # physiolint: ignore[missing-cautions] by=sample-clinician until=2026-06-30 -- text is with the clinic
    ///   - Ask your surgeon first if you have had a back operation.
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// cautions:
    ///   - Ask your surgeon first if you have had a back operation.
    /// ```
    UNUSED_WAIVER { id: "unused-waiver", group: Structure, severity: Warning, tier: Ordinary, since: "0.1.0", source: "House rule" }
);

declare_builtin!(
    /// The last day of a waiver is over: what it accepted is reported again.
    ///
    /// The day itself still counts.
    ///
    /// ## Why
    ///
    /// Somebody promised to correct it by that day.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// # physiolint: ignore[missing-cautions] by=sample-clinician until=2026-01-31 -- text is with the clinic
    /// name: Bridge
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// # physiolint: ignore[missing-cautions] by=sample-clinician until=2026-06-30 -- text is with the clinic
    /// name: Bridge
    /// ```
    EXPIRED_WAIVER { id: "expired-waiver", group: Structure, severity: Warning, tier: Ordinary, since: "0.1.0", source: "House rule" }
);

/// Findings on waivers; none of them can be waived.
pub static WAIVER_RULES: [&Meta; 3] = [&MALFORMED_WAIVER, &UNUSED_WAIVER, &EXPIRED_WAIVER];
