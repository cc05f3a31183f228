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
    /// SARIF 2.1.0 for code scanning.
    Sarif,
    /// Commands to GitHub's runner of workflows.
    Github,
    /// GitLab Code Quality.
    Gitlab,
    /// The XML of `JUnit`.
    Junit,
    /// Reviewdog's diagnostic format.
    Rdjson,
    /// Checkstyle's XML.
    Checkstyle,
    /// A comment for a pull request.
    Markdown,
}

/// A name that is no format; perhaps this one was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownFormat(pub Option<&'static str>);

impl Format {
    /// The names understood.
    pub const NAMES: [&'static str; 12] = [
        "human",
        "concise",
        "json",
        "json-v1",
        "jsonl",
        "sarif",
        "github",
        "gitlab",
        "junit",
        "rdjson",
        "checkstyle",
        "markdown",
    ];

    /// The format of that name; `json` is an alias of `json-v1`.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn named(name: &str) -> Result<Self, UnknownFormat> {
        match name {
            "human" => Ok(Self::Human),
            "concise" => Ok(Self::Concise),
            "json" | "json-v1" => Ok(Self::Json),
            "jsonl" => Ok(Self::Jsonl),
            "sarif" => Ok(Self::Sarif),
            "github" => Ok(Self::Github),
            "gitlab" => Ok(Self::Gitlab),
            "junit" => Ok(Self::Junit),
            "rdjson" => Ok(Self::Rdjson),
            "checkstyle" => Ok(Self::Checkstyle),
            "markdown" => Ok(Self::Markdown),
            other => Err(UnknownFormat(closest(other, Self::NAMES))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_understood() {
        for name in Format::NAMES {
            assert!(Format::named(name).is_ok(), "{name}");
        }
        assert_eq!(Format::named("sarff"), Err(UnknownFormat(Some("sarif"))));
    }
}
