use crate::{
    document::markdown::Alternative,
    finding::{Meta, declare_rule},
    model::{Content, Layer, Medium, MediumKind},
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// A picture of an exercise has no words for those who cannot see it.
    ///
    /// Looks at the pictures of a record and of its steps that have neither `alt` nor
    /// `decorative: true`, and at pictures within an exercise of a page: Markdown with nothing between
    /// the brackets, HTML without `alt`. `alt=""` in HTML says that the picture is an ornament, and so
    /// does the name of a file such as `divider.png`. Pictures elsewhere on a page are not looked at.
    ///
    /// ## Why
    ///
    /// A reader who cannot see the picture gets no hint of the position or the movement, not even that
    /// something is missing.
    ///
    /// ## Bad
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// media: [{kind: image, src: "https://example.com/img/bridge.jpg"}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml
    /// schema: exercise/v1
    /// name: Bridge
    /// media: [{kind: image, src: "https://example.com/img/bridge.jpg", alt: "Lying on the back, hips lifted"}]
    /// ```
    MissingAltText {
        id: "missing-alt-text", group: Accessibility, severity: Error, tier: Ordinary, since: "0.1.0",
        source: "WCAG 2.2, criterion 1.1.1"
    }
);

impl Rule for MissingAltText {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        // The base of an overlay names the pictures.
        if content.media.is_empty() || content.layer == Layer::Overlay {
            return out.not_applicable();
        }
        let bare = |medium: &&Medium| {
            medium.kind == MediumKind::Picture
                && medium.exercise.is_some()
                && medium.alternative == Alternative::Missing
        };
        let pictures: Vec<&Medium> = content.media.iter().filter(bare).collect();
        for group in pictures.chunk_by(|one, next| one.exercise == next.exercise) {
            report(group, content, out);
        }
    }
}

/// One finding for all pictures of an exercise.
fn report(group: &[&Medium], content: &Content, out: &mut Sink<'_>) {
    let Some(first) = group.first() else { return };
    let places: Vec<_> = group.iter().map(|medium| (medium.span, "nor has this one".to_owned())).collect();
    let address = quote(&first.address);
    let shown = if address.is_empty() { "a picture".to_owned() } else { format!("the picture `{address}`") };
    let name = first.exercise.and_then(|index| content.exercises.get(index)).map(|exercise| quote(&exercise.name));
    let whose = name.map_or_else(String::new, |name| format!(" of `{name}`"));
    let help = if content.page.is_none() {
        "add `alt:` with the position and what moves, or `decorative: true`"
    } else if out.words(first.span).starts_with('<') {
        "add `alt=` with the position and what moves; `alt=\"\"` for an ornament"
    } else {
        "write the position and what moves between the brackets of `![]`"
    };
    out.report_all(&places, format!("{shown}{whose} has no words for readers who cannot see it"), help);
}
