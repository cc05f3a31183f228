use crate::{
    finding::{Meta, declare_rule},
    model::{Content, Field},
    rule::{Rule, Sink, quote},
    settings::IdStyle,
};

declare_rule!(
    /// The id and the name of the file disagree.
    ///
    /// An `id` that differs from the name of the file without its ending, or a file name that cannot serve as an
    /// id: an id has lower case letters, digits and single hyphens (`id_style` in the configuration allows other
    /// styles).
    ///
    /// ## Why
    ///
    /// Other files refer to a record by its id; a reference by the file name would miss it.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=exercises/bird-dog.yaml)
    /// schema: exercise/v1
    /// id: birddog
    /// name: Bird dog
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=exercises/bird-dog.yaml)
    /// schema: exercise/v1
    /// id: bird-dog
    /// name: Bird dog
    /// ```
    IdMismatch {
        id: "id-mismatch", group: Structure, severity: Warning, tier: Ordinary, since: "0.1.0",
        source: "House rule"
    }
);

impl Rule for IdMismatch {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        let (stem, style) = (out.context().stem, out.context().id_style);
        match &content.id {
            Field::Malformed => return out.not_applicable(),
            Field::Given(id) if id.value != stem => {
                let message = format!("`{}` is the id, but the file is called `{}`", quote(&id.value), quote(stem));
                return out.report(id.span, message, "take the line `id:` out, or rename the file");
            }
            Field::Given(_) | Field::Missing => {}
        }
        if content.page.is_none() && !fits(stem, style) {
            let message = format!("`{}` is no id that other files can refer to", quote(stem));
            let help = "rename the file: lower case letters, digits and single hyphens";
            out.report(content.title.span, message, help);
        }
    }
}

fn fits(stem: &str, style: IdStyle) -> bool {
    const LONGEST: usize = 64;
    let separator = match style {
        IdStyle::Any => return true,
        IdStyle::Kebab => '-',
        IdStyle::Snake => '_',
    };
    let word =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    stem.len() <= LONGEST && stem.split(separator).all(word)
}
