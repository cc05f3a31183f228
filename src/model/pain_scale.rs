use std::fmt;

use crate::text::Spanned;

/// A level of pain on a scale of ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PainLevel {
    hundredths: i64,
}

impl PainLevel {
    /// No pain.
    pub const LEAST: Self = Self::whole(0);
    /// The worst pain imaginable.
    pub const MOST: Self = Self::whole(10);

    /// A whole level.
    #[must_use]
    pub const fn whole(level: i64) -> Self {
        Self { hundredths: level.saturating_mul(100) }
    }

    /// A level with a fraction, to two digits; a number too large to count is the largest.
    #[must_use]
    pub fn of(level: f64) -> Self {
        const LARGEST: f64 = 1e9;
        let hundredths = (level.clamp(-LARGEST, LARGEST) * 100.0).round();
        #[expect(clippy::cast_possible_truncation, reason = "clamped to far less than 64 bits hold")]
        Self { hundredths: hundredths as i64 }
    }
}

impl fmt::Display for PainLevel {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.hundredths / 100, (self.hundredths % 100).abs());
        let sign = if self.hundredths < 0 && whole == 0 { "-" } else { "" };
        match rest {
            0 => write!(out, "{whole}"),
            tenths if tenths % 10 == 0 => write!(out, "{sign}{whole}.{}", tenths / 10),
            hundredths => write!(out, "{sign}{whole}.{hundredths:02}"),
        }
    }
}

/// Numbers for readers who rate their pain: `scale` of a stop rule. A number that is none is left to
/// the schema.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PainScale {
    /// Up to which level pain is fine.
    pub ok_max: Option<Spanned<PainLevel>>,
    /// Up to which level the reader may go on, doing less.
    pub caution_max: Option<Spanned<PainLevel>>,
    /// From which level on the reader stops.
    pub stop_min: Option<Spanned<PainLevel>>,
}

impl PainScale {
    /// Its levels under their keys, in the order in which they rise.
    pub fn levels(&self) -> impl Iterator<Item = (&'static str, Spanned<PainLevel>)> + use<> {
        let given = [("ok_max", &self.ok_max), ("caution_max", &self.caution_max), ("stop_min", &self.stop_min)];
        given.map(|(key, level)| level.clone().map(|level| (key, level))).into_iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::PainLevel;

    #[test]
    fn levels_are_shown_as_written() {
        for (level, shown) in [(3.0, "3"), (2.5, "2.5"), (-0.5, "-0.5"), (7.25, "7.25"), (10.0, "10")] {
            assert_eq!(PainLevel::of(level).to_string(), shown);
        }
        assert!(PainLevel::of(f64::INFINITY) > PainLevel::MOST && PainLevel::of(-1.0) < PainLevel::LEAST);
    }
}
