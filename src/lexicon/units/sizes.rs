//! How large units are: what each measures, and how many metres, kilograms or seconds it has. Languages have only
//! words for them. Source: the International System of Units; the international yard and pound agreement, 1959; months
//! and years by the Julian year.

use super::Measure::{self, Length, Time, Weight};

/// A unit, as the words of languages mean it.
pub(in crate::lexicon) type Size = (Measure, f64);

/// Metres in a foot, exactly.
pub const FOOT_IN_METRES: f64 = 0.3048;
/// Kilograms in a pound, exactly.
pub const POUND_IN_KILOGRAMS: f64 = 0.453_592_37;

pub(in crate::lexicon) const MILLIMETRE: Size = (Length, 0.001);
pub(in crate::lexicon) const CENTIMETRE: Size = (Length, 0.01);
pub(in crate::lexicon) const METRE: Size = (Length, 1.0);
pub(in crate::lexicon) const KILOMETRE: Size = (Length, 1000.0);
pub(in crate::lexicon) const INCH: Size = (Length, FOOT_IN_METRES / 12.0);
pub(in crate::lexicon) const FOOT: Size = (Length, FOOT_IN_METRES);
pub(in crate::lexicon) const YARD: Size = (Length, FOOT_IN_METRES * 3.0);
pub(in crate::lexicon) const MILE: Size = (Length, FOOT_IN_METRES * 5280.0);
pub(in crate::lexicon) const GRAM: Size = (Weight, 0.001);
pub(in crate::lexicon) const KILOGRAM: Size = (Weight, 1.0);
pub(in crate::lexicon) const OUNCE: Size = (Weight, POUND_IN_KILOGRAMS / 16.0);
pub(in crate::lexicon) const POUND: Size = (Weight, POUND_IN_KILOGRAMS);
pub(in crate::lexicon) const SECOND: Size = (Time, 1.0);
pub(in crate::lexicon) const MINUTE: Size = (Time, 60.0);
pub(in crate::lexicon) const HOUR: Size = (Time, 3600.0);
pub(in crate::lexicon) const DAY: Size = (Time, 86_400.0);
pub(in crate::lexicon) const WEEK: Size = (Time, 604_800.0);
pub(in crate::lexicon) const MONTH: Size = (Time, YEAR.1 / 12.0);
pub(in crate::lexicon) const YEAR: Size = (Time, 31_557_600.0);

pub(in crate::lexicon) const ALL: [Size; 19] = [
    MILLIMETRE, CENTIMETRE, METRE, KILOMETRE, INCH, FOOT, YARD, MILE, GRAM, KILOGRAM, OUNCE, POUND, SECOND, MINUTE,
    HOUR, DAY, WEEK, MONTH, YEAR,
];
