//! Units and numbers in Spanish words. Source: as those of English; to be read by a native clinician.

use crate::lexicon::units::sizes::{
    CENTIMETRE, DAY, FOOT, GRAM, HOUR, INCH, KILOGRAM, KILOMETRE, METRE, MILE, MILLIMETRE, MINUTE, MONTH, OUNCE, POUND,
    SECOND, Size, WEEK, YARD, YEAR,
};

pub(in crate::lexicon) const UNITS: &[(Size, &str)] = &[
    (MILLIMETRE, "milímetro milímetros milimetro milimetros"),
    (CENTIMETRE, "centímetro centímetros centimetro centimetros"),
    (METRE, "metro metros"),
    (KILOMETRE, "kilómetro kilómetros kilometro kilometros"),
    (INCH, "pulgada pulgadas"),
    (FOOT, "pie pies"),
    (YARD, "yarda yardas"),
    (MILE, "milla millas"),
    (GRAM, "gramo gramos"),
    (KILOGRAM, "kilogramo kilogramos"),
    (OUNCE, "onza onzas"),
    (POUND, "libra libras"),
    (SECOND, "seg segs segundo segundos"),
    (MINUTE, "minuto minutos"),
    (HOUR, "hora horas"),
    (DAY, "día días dia dias"),
    (WEEK, "semana semanas"),
    (MONTH, "mes meses"),
    (YEAR, "año años"),
];

/// Numbers that are said in words.
pub(in crate::lexicon) const NUMBERS: &[(&str, f64)] = &[
    ("medio media mitad", 0.5),
    ("un uno una", 1.0),
    ("dos doble par ambos ambas", 2.0),
    ("tres", 3.0),
    ("cuatro", 4.0),
    ("cinco", 5.0),
    ("seis", 6.0),
    ("siete", 7.0),
    ("ocho", 8.0),
    ("nueve", 9.0),
    ("diez", 10.0),
    ("once", 11.0),
    ("doce docena", 12.0),
    ("trece", 13.0),
    ("catorce", 14.0),
    ("quince", 15.0),
    ("dieciséis dieciseis", 16.0),
    ("diecisiete", 17.0),
    ("dieciocho", 18.0),
    ("diecinueve", 19.0),
    ("veinte", 20.0),
    ("veinticinco", 25.0),
    ("treinta", 30.0),
    ("cuarenta", 40.0),
    ("cincuenta", 50.0),
    ("sesenta", 60.0),
    ("setenta", 70.0),
    ("ochenta", 80.0),
    ("noventa", 90.0),
    ("cien ciento", 100.0),
];

/// Words between two numbers of one unit: "20 a 30 segundos".
pub(in crate::lexicon) const JOINING: &str = "a o u y e hasta";
