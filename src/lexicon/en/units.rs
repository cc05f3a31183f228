//! Units that change from one language or country to another, each in metres, kilograms or seconds. Source: common
//! units with their signs, by the international yard and pound.

use crate::lexicon::units::Measure::{self, Length, Time, Weight};

pub(in crate::lexicon) const UNITS: &[(Measure, f64, &str)] = &[
    (Length, 0.001, "mm millimetre millimetres millimeter millimeters"),
    (Length, 0.01, "cm centimetre centimetres centimeter centimeters"),
    (Length, 1.0, "m metre metres meter meters"),
    (Length, 1000.0, "km kilometre kilometres kilometer kilometers"),
    (Length, 0.0254, "inch inches"),
    (Length, 0.3048, "ft foot feet"),
    (Length, 0.9144, "yd yard yards"),
    (Length, 1609.344, "mile miles"),
    (Weight, 0.001, "g gram grams"),
    (Weight, 1.0, "kg kilo kilos kilogram kilograms"),
    (Weight, 0.028_35, "oz ounce ounces"),
    (Weight, 0.453_59, "lb lbs pound pounds"),
    (Time, 1.0, "s sec secs second seconds"),
    (Time, 60.0, "min mins minute minutes"),
    (Time, 3600.0, "h hr hrs hour hours"),
    (Time, 86_400.0, "day days"),
    (Time, 604_800.0, "week weeks"),
    (Time, 2_629_800.0, "month months"),
    (Time, 31_557_600.0, "year years"),
];

/// Numbers that are said in words.
pub(in crate::lexicon) const NUMBERS: &[(f64, &str)] = &[
    (0.25, "quarter"),
    (0.5, "half"),
    (1.0, "a an one once single"),
    (2.0, "two twice both double couple pair"),
    (3.0, "three thrice"),
    (4.0, "four"),
    (5.0, "five"),
    (6.0, "six"),
    (7.0, "seven"),
    (8.0, "eight"),
    (9.0, "nine"),
    (10.0, "ten"),
    (11.0, "eleven"),
    (12.0, "twelve dozen"),
    (13.0, "thirteen"),
    (14.0, "fourteen"),
    (15.0, "fifteen"),
    (16.0, "sixteen"),
    (17.0, "seventeen"),
    (18.0, "eighteen"),
    (19.0, "nineteen"),
    (20.0, "twenty"),
    (30.0, "thirty"),
    (40.0, "forty"),
    (50.0, "fifty"),
    (60.0, "sixty"),
    (70.0, "seventy"),
    (80.0, "eighty"),
    (90.0, "ninety"),
    (100.0, "hundred"),
];

/// Words between two numbers of one unit: "20 to 30 seconds".
pub(in crate::lexicon) const JOINING: &str = "to or and through";
