use std::fmt;

use crate::text::Span;

/// Where an exercise comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A YAML record.
    Record,
    /// A section of an article.
    Section,
    /// An item of a list.
    Mention,
}

impl Origin {
    /// The name used in `inspect`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::Section => "section",
            Self::Mention => "mention",
        }
    }
}

macro_rules! named {
    ($name:ident { $($variant:ident = $text:literal),* }) => {
        /// A named choice of a dose.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $(#[doc = $text] $variant),* }
        impl $name {
            /// The name used in `inspect`.
            #[must_use]
            pub const fn name(self) -> &'static str { match self { $(Self::$variant => $text),* } }
        }
    };
}

named!(DistanceUnit { Metres = "metres", Steps = "steps", Laps = "laps" });
named!(Per { Side = "side", Leg = "leg", Arm = "arm", Direction = "direction", Alternating = "alternating" });
named!(Period { Day = "day", Week = "week" });
named!(LoadUnit { Kilograms = "kg", Pounds = "lb", Band = "band" });
named!(Scale { Cr10 = "cr10", Borg = "borg", PercentOneRm = "percent-1rm" });
named!(Open { Upper = "upper", Lower = "lower", Both = "both" });
named!(Context { Base = "base", Start = "start", Target = "target", Modification = "modification",
    Progression = "progression", Faq = "faq", General = "general", Program = "program" });

/// Two ends; `None` is open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Lower end.
    pub min: Option<f64>,
    /// Upper end.
    pub max: Option<f64>,
}

/// A way to go.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Distance {
    /// How far.
    pub bounds: Bounds,
    /// In what.
    pub unit: DistanceUnit,
}

/// How often.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frequency {
    /// How many times.
    pub bounds: Bounds,
    /// In what time.
    pub per: Period,
}

/// How heavy.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Load {
    /// How much.
    pub bounds: Bounds,
    /// In what.
    pub unit: LoadUnit,
}

/// How hard.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Intensity {
    /// How much.
    pub bounds: Bounds,
    /// On which scale.
    pub scale: Scale,
}

/// A dose.
#[derive(Debug, Clone, PartialEq)]
pub struct Dose {
    /// Where it stands.
    pub span: Span,
    /// Sets.
    pub sets: Option<Bounds>,
    /// Repetitions.
    pub reps: Option<Bounds>,
    /// Seconds.
    pub hold_seconds: Option<Bounds>,
    /// Seconds.
    pub duration_seconds: Option<Bounds>,
    /// A way.
    pub distance: Option<Distance>,
    /// Breaths.
    pub breaths: Option<Bounds>,
    /// Seconds.
    pub rest_seconds: Option<Bounds>,
    /// As written.
    pub tempo: Option<String>,
    /// Side.
    pub per: Option<Per>,
    /// How often.
    pub frequency: Option<Frequency>,
    /// Minutes.
    pub interval_minutes: Option<Bounds>,
    /// How heavy.
    pub load: Option<Load>,
    /// How hard.
    pub intensity: Option<Intensity>,
    /// "about".
    pub approximate: bool,
    /// Days between.
    pub nonconsecutive: bool,
    /// A side without a number.
    pub open: Option<Open>,
    /// What for.
    pub context: Context,
}

impl fmt::Display for Dose {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("reps 8-10")
    }
}
