//! Pictures and films, and files a page links to.

use crate::text::Spanned;

/// Whether a local file that content names is there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Presence {
    /// Nobody looked: no disk at hand, or the address is none of ours.
    #[default]
    Unknown,
    /// It is.
    Here,
    /// It is not.
    Absent,
    /// Only under a name in other letter case: the name it has.
    OtherCase(String),
    /// The path leads out of the project.
    Outside,
}

/// A local file that content shows or links to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalFile {
    /// The path as written, without query and anchor.
    pub path: Spanned<String>,
    /// Whether it is there.
    pub presence: Presence,
}
