use crate::{
    finding::{Meta, declare_rule},
    model::{Content, Layer, LocalFile, Presence},
    rule::{Rule, Sink, quote},
};

declare_rule!(
    /// A picture, a film or a linked file is not there.
    ///
    /// Looks at `media`, `hero` and the pictures of steps, and at the pictures and links of a page
    /// that lead to a file of the project. Addresses of the web are not looked at, nor are paths that
    /// begin with `/` unless `rules: {dangling-media: {site_root: FOLDER}}` says where they start, nor
    /// files that `generated` lists.
    ///
    /// ## Why
    ///
    /// Where the picture is missing, the reader has only words to copy a movement from.
    ///
    /// ## Bad
    ///
    /// ```yaml (path=exercises/bridge.yaml)
    /// schema: exercise/v1
    /// name: Bridge
    /// media: [{kind: image, src: img/bridge.jpg, alt: A person with lifted hips.}]
    /// ```
    ///
    /// ## Good
    ///
    /// ```yaml (path=exercises/bridge.yaml)
    /// schema: exercise/v1
    /// name: Bridge
    /// media: [{kind: image, src: "https://example.com/img/bridge.jpg", alt: A person with lifted hips.}]
    /// ```
    DanglingMedia {
        id: "dangling-media", group: Library, severity: Error, tier: Ordinary, since: "0.1.0",
        source: "WCAG 2.2, guideline 1.1"
    }
);

impl Rule for DanglingMedia {
    fn meta(&self) -> &'static Meta {
        &Self::META
    }

    fn content(&self, content: &Content, out: &mut Sink<'_>) {
        // The base of an overlay names the pictures.
        if content.files.is_empty() || content.layer == Layer::Overlay {
            return out.not_applicable();
        }
        for file in &content.files {
            if let Some((message, help)) = told(file) {
                out.report(file.path.span, message, help);
            }
        }
    }
}

fn told(file: &LocalFile) -> Option<(String, String)> {
    let path = quote(&file.path.value);
    match &file.presence {
        Presence::Unknown | Presence::Here => None,
        Presence::Absent => {
            let help = if path.starts_with("www.") {
                format!("an address of the web begins with its scheme: `https://{path}`")
            } else if path.starts_with('/') {
                "add the file below `site_root`, or write the path it has there".to_owned()
            } else {
                "add the file, or write the path it has, counted from the folder of this file".to_owned()
            };
            Some((format!("there is no file `{path}`"), help))
        }
        Presence::OtherCase(name) => {
            let name = quote(name);
            let message = format!("there is no file `{path}`; it is called `{name}`");
            Some((message, format!("write `{name}`: letter case counts on most servers")))
        }
        Presence::Outside => {
            let message = format!("`{path}` leads out of the project");
            Some((message, "move the file into the project, and write the path it has there".to_owned()))
        }
    }
}
