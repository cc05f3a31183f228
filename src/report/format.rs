use crate::finding::closest;

/// A form in which a run can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Drawn, for people.
    Human,
    /// One line each, for people and problem matchers.
    Concise,
    /// One object: `physiolint/json-v1`.
    Json,
    /// The finding objects alone, one per line.
    Jsonl,
}

/// Why a name is no format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormatFault {
    /// A format of a later version.
    NotYet,
    /// No format; perhaps this one was meant.
    Unknown(Option<&'static str>),
}

impl Format {
    /// The names understood.
    pub const NAMES: [&'static str; 5] = ["human", "concise", "json", "json-v1", "jsonl"];

    const NOT_YET: [&'static str; 7] = ["sarif", "github", "gitlab", "junit", "rdjson", "checkstyle", "markdown"];

    /// The format of that name; `json` is an alias of `json-v1`.
    ///
    /// # Errors
    ///
    /// When there is none in this version.
    pub fn named(name: &str) -> Result<Self, FormatFault> {
        match name {
            "human" => Ok(Self::Human),
            "concise" => Ok(Self::Concise),
            "json" | "json-v1" => Ok(Self::Json),
            "jsonl" => Ok(Self::Jsonl),
            later if Self::NOT_YET.contains(&later) => Err(FormatFault::NotYet),
            other => Err(FormatFault::Unknown(closest(other, Self::NAMES))),
        }
    }
}
