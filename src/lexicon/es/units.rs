//! Units and numbers in Spanish words. Source: as those of English; to be read by a native clinician.

use crate::lexicon::units::Measure::{self, Length, Time, Weight};

pub(in crate::lexicon) const UNITS: &[(Measure, f64, &str)] = &[
    (Length, 0.001, "milímetro milímetros milimetro milimetros"),
    (Length, 0.01, "centímetro centímetros centimetro centimetros"),
    (Length, 1.0, "metro metros"),
    (Length, 1000.0, "kilómetro kilómetros kilometro kilometros"),
    (Length, 0.0254, "pulgada pulgadas"),
    (Length, 0.3048, "pie pies"),
    (Length, 0.9144, "yarda yardas"),
    (Length, 1609.344, "milla millas"),
    (Weight, 0.001, "gramo gramos"),
    (Weight, 1.0, "kilogramo kilogramos"),
    (Weight, 0.028_35, "onza onzas"),
    (Weight, 0.453_59, "libra libras"),
    (Time, 1.0, "seg segs segundo segundos"),
    (Time, 60.0, "minuto minutos"),
    (Time, 3600.0, "hora horas"),
    (Time, 86_400.0, "día días dia dias"),
    (Time, 604_800.0, "semana semanas"),
    (Time, 2_629_800.0, "mes meses"),
    (Time, 31_557_600.0, "año años"),
];

/// Numbers that are said in words.
pub(in crate::lexicon) const NUMBERS: &[(f64, &str)] = &[
    (0.5, "medio media mitad"),
    (1.0, "un uno una"),
    (2.0, "dos doble par ambos ambas"),
    (3.0, "tres"),
    (4.0, "cuatro"),
    (5.0, "cinco"),
    (6.0, "seis"),
    (7.0, "siete"),
    (8.0, "ocho"),
    (9.0, "nueve"),
    (10.0, "diez"),
    (11.0, "once"),
    (12.0, "doce docena"),
    (13.0, "trece"),
    (14.0, "catorce"),
    (15.0, "quince"),
    (16.0, "dieciséis dieciseis"),
    (17.0, "diecisiete"),
    (18.0, "dieciocho"),
    (19.0, "diecinueve"),
    (20.0, "veinte"),
    (25.0, "veinticinco"),
    (30.0, "treinta"),
    (40.0, "cuarenta"),
    (50.0, "cincuenta"),
    (60.0, "sesenta"),
    (70.0, "setenta"),
    (80.0, "ochenta"),
    (90.0, "noventa"),
    (100.0, "cien ciento"),
];

/// Words between two numbers of one unit: "20 a 30 segundos".
pub(in crate::lexicon) const JOINING: &str = "a o u y e hasta";
