//! Words and signs of units that change from one language or country to another.

use crate::lexicon::units::sizes::{
    CENTIMETRE, DAY, FOOT, GRAM, HOUR, INCH, KILOGRAM, KILOMETRE, METRE, MILE, MILLIMETRE, MINUTE, MONTH, OUNCE, POUND,
    SECOND, Size, WEEK, YARD, YEAR,
};

pub(in crate::lexicon) const UNITS: &[(Size, &str)] = &[
    (MILLIMETRE, "mm millimetre millimetres millimeter millimeters"),
    (CENTIMETRE, "cm centimetre centimetres centimeter centimeters"),
    (METRE, "m metre metres meter meters"),
    (KILOMETRE, "km kilometre kilometres kilometer kilometers"),
    (INCH, "inch inches"),
    (FOOT, "ft foot feet"),
    (YARD, "yd yard yards"),
    (MILE, "mile miles"),
    (GRAM, "g gram grams"),
    (KILOGRAM, "kg kilo kilos kilogram kilograms"),
    (OUNCE, "oz ounce ounces"),
    (POUND, "lb lbs pound pounds"),
    (SECOND, "s sec secs second seconds"),
    (MINUTE, "min mins minute minutes"),
    (HOUR, "h hr hrs hour hours"),
    (DAY, "day days"),
    (WEEK, "week weeks"),
    (MONTH, "month months"),
    (YEAR, "year years"),
];

/// Numbers that are said in words, beside those of doses.
pub(in crate::lexicon) const NUMBERS: &[(&str, f64)] = &[
    ("quarter", 0.25),
    ("half", 0.5),
    ("a an once single", 1.0),
    ("twice both double couple pair", 2.0),
    ("thrice", 3.0),
    ("dozen", 12.0),
    ("hundred", 100.0),
];

/// Words between two numbers of one unit: "20 to 30 seconds".
pub(in crate::lexicon) const JOINING: &str = "to or and through";
