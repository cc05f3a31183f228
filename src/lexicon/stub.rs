/// What a caution speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CautionKind {
    /// Who should hold back.
    Condition,
    /// How not to move.
    Technique,
    /// What to do instead.
    Modification,
}

impl CautionKind {
    /// The name used in `inspect`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Condition => "condition",
            Self::Technique => "technique",
            Self::Modification => "modification",
        }
    }
}

/// How strong a stop rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Stay below a level of pain.
    Limit,
    /// Back off.
    Ease,
    /// Stop.
    Stop,
}

impl Strength {
    /// The name used in `inspect`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Limit => "limit",
            Self::Ease => "ease",
            Self::Stop => "stop",
        }
    }
}

/// One thing a disclaimer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Element {
    /// For information.
    Informational,
    /// No medical advice.
    NotMedicalAdvice,
    /// See a professional.
    Consult,
}

impl Element {
    /// The name used in `inspect`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Informational => "informational",
            Self::NotMedicalAdvice => "not-medical-advice",
            Self::Consult => "consult",
        }
    }
}

/// A set of elements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Elements(u8);

impl Elements {
    /// Its elements, in order.
    pub fn iter(self) -> impl Iterator<Item = Element> {
        let all = [Element::Informational, Element::NotMedicalAdvice, Element::Consult];
        all.into_iter().enumerate().filter(move |(bit, _)| self.0 & (1 << bit) != 0).map(|(_, element)| element)
    }
}

impl FromIterator<Element> for Elements {
    fn from_iter<I: IntoIterator<Item = Element>>(elements: I) -> Self {
        Self(elements.into_iter().fold(0, |set, element| set | 1 << element as u8))
    }
}
