/// The three states of anything an author may have written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Field<T> {
    /// Not there, and the place where it would stand was read whole.
    #[default]
    Missing,
    /// There, or perhaps there, but unreadable; a finding says so and rules stay silent.
    Malformed,
    /// Read.
    Given(T),
}

impl<T> Field<T> {
    /// Whether it is known to be absent.
    pub const fn is_missing(&self) -> bool {
        matches!(self, Self::Missing)
    }

    /// Whether it could not be read.
    pub const fn is_malformed(&self) -> bool {
        matches!(self, Self::Malformed)
    }

    /// What was read, if anything.
    pub const fn given(&self) -> Option<&T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Missing | Self::Malformed => None,
        }
    }
}
