//! JSON Schemas of the kinds, of the configuration and of the outputs.

/// A schema this program can print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchemaName {
    /// `exercise`.
    Exercise,
    /// `article`.
    Article,
    /// `disclaimer`.
    Disclaimer,
    /// `guidance`.
    Guidance,
    /// `config`.
    Config,
    /// `json-v1`.
    JsonV1,
    /// `inspect-v1`.
    InspectV1,
}

impl SchemaName {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Exercise, Self::Article, Self::Disclaimer, Self::Guidance, Self::Config, Self::JsonV1, Self::InspectV1];

    /// Its name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exercise => "exercise",
            Self::Article => "article",
            Self::Disclaimer => "disclaimer",
            Self::Guidance => "guidance",
            Self::Config => "config",
            Self::JsonV1 => "json-v1",
            Self::InspectV1 => "inspect-v1",
        }
    }

    /// The schema of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|schema| schema.name() == name)
    }
}

/// The text of a schema.
#[must_use]
pub fn text(name: SchemaName) -> String {
    format!("{{\"title\": \"{}\"}}\n", name.name())
}

/// Stand-in.
#[must_use]
pub fn to_json(node: crate::document::NodeRef<'_, '_>) -> serde_json::Value {
    node.text().into()
}
