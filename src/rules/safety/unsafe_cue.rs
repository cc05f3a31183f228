use crate::{
    finding::{Meta, declare_rule},
    lexicon::Claim,
    model::Content,
    rule::{Rule, Sink},
};

declare_rule!(
    /// The reader is told to bounce, jerk, force or go until it hurts.
    ///
    /// Also: as hard as you can, lock your knees, pull on your head, full neck circles. Not reported: denials, a
    /// ball that is bounced, force as a noun.
    ///
    /// ## Why
    ///
    /// What is jerked or forced cannot be stopped in time.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Bounce gently into each stretch.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Toe touch
    /// steps: [Bounce gently into the stretch.]
    /// ```
    ///
    /// ## Good
    ///
    /// ```markdown
    /// # One move for a stiff back
    ///
    /// Ease into each stretch without bouncing.
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Toe touch
    /// steps: [Ease into the stretch without bouncing.]
    /// ```
    UnsafeCue {
        id: "unsafe-cue", group: Safety, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "house rule, for people in pain who exercise at home"
    }
);

impl Rule for UnsafeCue {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        for said in content.claims_of(Claim::UnsafeCue) {
            let message = format!("`{}` asks the reader to force, jerk or strain a joint", out.words(said.words));
            out.report(said.words, message, "say how to move slowly, and where to end, such as `ease in; no bouncing`");
        }
    }
}
