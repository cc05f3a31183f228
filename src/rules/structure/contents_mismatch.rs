use crate::{
    document::Kind,
    finding::{Meta, declare_rule},
    model::Content,
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// The title or the list of contents does not fit the exercises.
    ///
    /// The number in the title ("9 stretches") or the entries of a list of contents disagree with the
    /// exercises found.
    ///
    /// ## Why
    ///
    /// A reader who counts thinks that something is missing, and often it is.
    ///
    /// ## Bad
    ///
    /// ```markdown
    /// ---
    /// schema: article/v1
    /// title: 2 moves for a stiff back
    /// ---
    ///
    /// # 2 moves for a stiff back
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
    /// ---
    /// schema: article/v1
    /// title: 1 move for a stiff back
    /// ---
    ///
    /// # 1 move for a stiff back
    ///
    /// ## Bridge
    ///
    /// 1. Lie on your back.
    /// 2. Lift your hips 8-12 times.
    /// ```
    ContentsMismatch {
        id: "contents-mismatch", group: Structure, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "PEMAT"
    }
);

impl Rule for ContentsMismatch {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let Some(page) = &content.page else { return out.not_applicable() };
        let embedded = page.embeds.iter().filter(|embed| embed.kind == Kind::Exercise);
        let mut ids: Vec<&str> = embedded.map(|embed| embed.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        let found = content.exercises.len() + ids.len();
        if found == 0 {
            return out.not_applicable();
        }
        if let Some(promised) = page.promised.as_ref().filter(|promised| promised.value != found) {
            let are = if found == 1 { "is" } else { "are" };
            let message = format!("the title promises {} exercises, and {found} {are} found", promised.value);
            let help = if found < promised.value {
                "make the number and the exercises agree; each exercise needs a heading or a name of its own"
            } else {
                "make the number and the exercises agree"
            };
            out.report(promised.span, message, help);
        }
        let Some(contents) = &page.contents else { return };
        if let Some((from, to)) = &contents.jump {
            let message = format!("the list of contents jumps from {from} to {}", to.value);
            let help = match listed(&contents.left_out).as_str() {
                "" => "add what is missing, or number the list again".to_owned(),
                names => format!("add {names}, and number the list again"),
            };
            out.report(to.span, message, help);
        } else if !contents.left_out.is_empty() {
            let message = format!("the list of contents leaves out {}", listed(&contents.left_out));
            out.report(contents.span, message, "add it to the list of contents");
        }
    }
}

fn listed(names: &[String]) -> String {
    names.iter().map(|name| format!("`{}`", quote(name))).collect::<Vec<_>>().join(", ")
}
