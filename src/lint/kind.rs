//! What kind a file is: the first that answers of its own `schema:`, its collection, its folder.

use crate::{
    document::{Data, Found, Kind, KindFault, NodeRef},
    finding::{Finding, KIND_MISMATCH, SCHEMA_MISMATCH},
    model::Declaration,
    text::sanitize,
};

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Carrier {
    Yaml,
    Markdown,
}

impl Carrier {
    /// By the end of the name; `None` for what is no content.
    pub(super) fn of(name: &str) -> Option<Self> {
        let (_, extension) = name.rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "yaml" | "yml" => Some(Self::Yaml),
            "md" | "markdown" | "mdx" => Some(Self::Markdown),
            _ => None,
        }
    }

    const fn carries(self, kind: Kind) -> bool {
        match kind {
            Kind::Article => matches!(self, Self::Markdown),
            Kind::Disclaimer => true,
            Kind::Exercise | Kind::Program | Kind::RedFlags | Kind::Guidance | Kind::Expert | Kind::Source => {
                matches!(self, Self::Yaml)
            }
        }
    }
}

/// The kind of a file and what is wrong about how it is said.
#[derive(Debug)]
pub(super) struct Settled {
    pub(super) kind: Option<Kind>,
    pub(super) declaration: Declaration,
    pub(super) findings: Vec<Finding>,
}

/// Settles the kind of the file called `name` with the mapping `root`.
pub(super) fn settle(name: &str, carrier: Carrier, root: Option<NodeRef<'_, '_>>, collection: Option<Kind>) -> Settled {
    let mut findings = Vec::new();
    let folders = || name.rsplit('/').skip(1).filter_map(Kind::of_folder);
    let own = root.and_then(|root| own_kind(root, carrier, collection.or(folders().next()), &mut findings));
    let declared = own.or(collection).or_else(|| folders().find(|kind| carrier.carries(*kind)));
    let kind = declared.or((carrier == Carrier::Markdown).then_some(Kind::Article));
    let declaration = if declared.is_some() { Declaration::Declared } else { Declaration::Assumed };
    Settled { kind, declaration, findings }
}

fn own_kind(
    root: NodeRef<'_, '_>,
    carrier: Carrier,
    placed: Option<Kind>,
    findings: &mut Vec<Finding>,
) -> Option<Kind> {
    let Found::Here { value, .. } = root.get("schema") else { return None };
    if matches!(value.data(), Data::Null | Data::Refused) {
        return None;
    }
    let written = value.text().unwrap_or("");
    let shown = if written.is_empty() { "schema".into() } else { sanitize(written) };
    let mut fault = |message: String, help: String| {
        findings.push(Finding::new(&SCHEMA_MISMATCH, value.span(), message, help).at_pointer("/schema"));
    };
    match Kind::from_schema(written) {
        Ok(kind) if !carrier.carries(kind) => {
            let wanted =
                if carrier == Carrier::Markdown { "a YAML record, not Markdown" } else { "a Markdown page, not YAML" };
            fault(format!("`{shown}` is {wanted}"), "give the file the right ending, or another `schema:`".to_owned());
            None
        }
        Ok(kind) => {
            if let Some(placed) = placed.filter(|placed| *placed != kind) {
                let message = format!("`{shown}` stands where files of kind `{placed}` belong");
                let help = format!("move it below `{}/`, or correct `schema:`", kind.folder());
                findings.push(Finding::new(&KIND_MISMATCH, value.span(), message, help).at_pointer("/schema"));
            }
            Some(kind)
        }
        Err(KindFault::UnknownVersion(kind)) => {
            fault(format!("`{shown}` is a version this program does not know"), format!("write `{}`", kind.schema()));
            Some(kind)
        }
        Err(KindFault::UnknownKind) => {
            let all = Kind::ALL.map(|kind| format!("`{}`", kind.schema())).join(", ");
            fault(format!("`{shown}` names no kind of content"), format!("write one of {all}"));
            None
        }
    }
}
