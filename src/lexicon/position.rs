/// Where a body is when an exercise begins (vocabulary of the `position` field).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StartPosition {
    /// On the back.
    Supine,
    /// On the front.
    Prone,
    /// On one side.
    SideLying,
    /// On hands and knees.
    Quadruped,
    /// On both knees.
    Kneeling,
    /// On one knee.
    HalfKneeling,
    /// On a seat or the floor.
    Sitting,
    /// On the floor with straight legs.
    LongSitting,
    /// On the feet.
    Standing,
    /// By the hands.
    Hanging,
    /// A named pose, a push-up position.
    Other,
}

impl StartPosition {
    /// All positions.
    pub const ALL: [Self; 11] = [
        Self::Supine,
        Self::Prone,
        Self::SideLying,
        Self::Quadruped,
        Self::Kneeling,
        Self::HalfKneeling,
        Self::Sitting,
        Self::LongSitting,
        Self::Standing,
        Self::Hanging,
        Self::Other,
    ];

    /// The value of the `position` field.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Supine => "supine",
            Self::Prone => "prone",
            Self::SideLying => "side-lying",
            Self::Quadruped => "quadruped",
            Self::Kneeling => "kneeling",
            Self::HalfKneeling => "half-kneeling",
            Self::Sitting => "sitting",
            Self::LongSitting => "long-sitting",
            Self::Standing => "standing",
            Self::Hanging => "hanging",
            Self::Other => "other",
        }
    }

    /// The position of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|position| position.name() == name)
    }
}
