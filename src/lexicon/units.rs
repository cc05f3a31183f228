//! Numbers of a text with what is needed to tell whether another language says the same.

use super::{emergency, en::units::UNITS};

/// What a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// A length.
    Length,
    /// A weight.
    Weight,
    /// A time.
    Time,
}

/// A number written in digits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// The number as written.
    pub value: f64,
    /// What it measures, and how many metres, kilograms or seconds its unit has; `None` for a mere number, and for
    /// a unit whose word is not known.
    unit: Option<(Measure, f64)>,
}

/// The most numbers of a text that are looked at: a step has few.
const MOST: usize = 64;

/// How far a length or weight may be rounded when its unit changes: 1 m is 3 feet, 5 kg are 10 pounds. Source: the
/// house's.
const ROUNDED: f64 = 0.14;

impl Figure {
    /// Whether two numbers may mean the same: as written, or after a change of unit.
    fn may_be(self, other: Self) -> bool {
        let is_near = |one: f64, other: f64, rounded: f64| (one - other).abs() <= rounded * one.abs().max(other.abs());
        let rounded = |measure: Measure| if measure == Measure::Time { 0.01 } else { ROUNDED };
        match (self.unit, other.unit) {
            (Some((mine, one)), Some((others, two))) if mine == others => {
                is_near(self.value * one, other.value * two, rounded(mine))
            }
            (None, None) | (Some(_), Some(_)) => is_near(self.value, other.value, 1e-9),
            // The word of the other unit is not known here: any of the same measure will do.
            (Some((measure, one)), None) | (None, Some((measure, one))) => {
                let (known, bare) = if self.unit.is_some() { (self, other) } else { (other, self) };
                let units = UNITS.iter().filter(|(other, ..)| *other == measure);
                is_near(known.value, bare.value, 1e-9)
                    || units
                        .map(|(_, unit, _)| unit)
                        .any(|unit| is_near(known.value * one, bare.value * unit, rounded(measure)))
            }
        }
    }
}

/// The numbers written in digits in a text of any language, in order. A comma between digits is a decimal one, or
/// parts thousands. Whom to call in an emergency differs from country to country and is left out.
#[must_use]
pub fn figures(text: &str) -> Vec<Figure> {
    let lower = text.to_lowercase();
    let mut found: Vec<Figure> = Vec::new();
    // Numbers that may have the unit of the one behind them: "20 to 30 seconds".
    let (mut open, mut words) = (0, 0);
    let mut rest = lower.as_str();
    while let Some(first) = rest.chars().next().filter(|_| found.len() < MOST) {
        let end = if first.is_ascii_digit() {
            let end = digits_end(rest);
            if !emergency::is_number(&rest[..end])
                && let Some(value) = value(&rest[..end])
            {
                found.push(Figure { value, unit: None });
                open += 1;
            }
            words = 0;
            end
        } else if first.is_alphabetic() {
            let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
            let is_word = |words: &str| words.split(' ').any(|word| word == &rest[..end]);
            let unit = UNITS.iter().find(|(.., words)| is_word(words)).map(|(measure, unit, _)| (*measure, *unit));
            words += 1;
            if unit.is_some() && words == 1 {
                found.iter_mut().rev().take(open).for_each(|figure| figure.unit = unit);
            }
            if unit.is_some() || words > 1 {
                open = 0;
            }
            end
        } else {
            if matches!(first, '.' | ',' | ';' | ':' | '(' | ')') {
                open = 0;
            }
            first.len_utf8()
        };
        rest = &rest[end..];
    }
    found
}

/// The numbers of one text that are others in another, with those; nothing where the two may say the same, or one
/// says in words what the other says in digits.
#[must_use]
pub fn differing(one: &[Figure], other: &[Figure]) -> Option<(Vec<f64>, Vec<f64>)> {
    let mut others = other.to_vec();
    let mut own = one.to_vec();
    own.retain(|figure| {
        let like = || others.iter().position(|other| figure.may_be(*other));
        let same =
            others.iter().position(|other| figure.may_be(*other) && figure.value.to_bits() == other.value.to_bits());
        same.or_else(like).map(|at| others.remove(at)).is_none()
    });
    let values = |figures: &[Figure]| figures.iter().map(|figure| figure.value).collect();
    (!own.is_empty() && own.len() == others.len()).then(|| (values(&own), values(&others)))
}

/// Where the number that a text begins with ends.
fn digits_end(text: &str) -> usize {
    let goes_on = |at: usize, c: char| {
        c.is_ascii_digit() || matches!(c, '.' | ',') && text[at + 1..].starts_with(|next: char| next.is_ascii_digit())
    };
    text.char_indices().find(|(at, c)| !goes_on(*at, *c)).map_or(text.len(), |(at, _)| at)
}

/// A number as typed: `0,9` and `0.9` are the same, as are `1,000` and `1.000`.
fn value(typed: &str) -> Option<f64> {
    let parts: Vec<&str> = typed.split(['.', ',']).collect();
    let is_thousands = parts.len() > 1 && parts[0] != "0" && parts[1..].iter().all(|part| part.len() == 3);
    if is_thousands {
        return parts.concat().parse().ok();
    }
    match parts.as_slice() {
        [whole] => whole.parse().ok(),
        [whole, tail] => format!("{whole}.{tail}").parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn differ(one: &str, other: &str) -> bool {
        differing(&figures(one), &figures(other)).is_some()
    }

    #[test]
    fn the_same_numbers_agree_in_any_order_and_notation() {
        assert!(!differ("Hold 20-30 seconds, 3 times.", "Halte 3 Mal 20 bis 30 Sekunden."));
        assert!(!differ("Lift 0.5 m, 1,000 steps.", "Hebe 0,5 m, 1.000 Schritte."));
        assert!(!differ("Lean at 45 degrees.", "Lehne dich im Winkel von 45° an."));
    }

    #[test]
    fn units_are_converted_and_rounded() {
        assert!(!differ("Stand 3 feet from the wall.", "Stelle dich 0,9 m vor die Wand."));
        assert!(!differ("Stand 3 feet from the wall.", "Ponte a 1 metro de la pared."));
        assert!(!differ("Raise it 6 inches.", "Súbela 15 cm."));
        assert!(!differ("Take 10 pounds.", "Nimm 5 kg."));
        assert!(!differ("Rest 2 minutes.", "Descansa 120 segundos."));
    }

    #[test]
    fn other_numbers_differ() {
        assert!(differ("Repeat 5-10 times.", "Repite 5-20 veces."));
        assert!(differ("Hold for 10 seconds.", "Mantén 30 segundos."));
    }

    #[test]
    fn the_same_number_of_another_unit_differs() {
        assert!(differ("Stand 3 feet from the wall.", "Stelle dich 9 m vor die Wand."));
        assert!(differ("Stand 3 feet from the wall.", "Stelle dich 3 m vor die Wand."));
        assert!(differ("Hold for 20-30 seconds.", "Halte 20-30 min."));
    }

    #[test]
    fn whom_to_call_is_not_compared() {
        assert!(!differ("Call 999.", "Llama al 112."));
    }

    #[test]
    fn what_one_says_in_words_is_not_compared() {
        assert!(!differ("Repeat twice, 10 seconds each.", "Repite 2 veces, 10 segundos cada una."));
        assert!(!differ("Hold for 10 seconds.", "Mantén diez segundos."));
    }
}
