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
];
