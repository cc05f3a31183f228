//! Numbers of a text with what is needed to tell whether another language says the same.

use super::en::units::{LENGTHS, TIMES, WEIGHTS};

/// The numbers written in digits in a text, and which units stand in it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Digits {
    /// In order.
    pub numbers: Vec<f64>,
    length: bool,
    weight: bool,
    time: bool,
}

/// The most numbers of a text that are looked at: a step has few.
const MOST: usize = 64;

/// How far a number may be rounded when its unit changes: 1 m is 3 feet, 5 kg are 10 pounds. Source: the house's.
const ROUNDED: f64 = 0.14;

/// What a length is multiplied by: feet, inches, yards and miles to metric units, and these to each other.
const OF_LENGTHS: [f64; 9] = [3.2808, 30.48, 2.54, 25.4, 1.0936, 1.6093, 12.0, 100.0, 1000.0];

/// The same of a weight: pounds and ounces to grams and kilograms.
const OF_WEIGHTS: [f64; 4] = [2.2046, 28.35, 16.0, 1000.0];

/// The same of a time, which is not rounded.
const OF_TIMES: [f64; 3] = [60.0, 24.0, 7.0];

impl Digits {
    /// Reads a text of any language. A comma between digits is a decimal one, or parts thousands.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut found = Self::default();
        let lower = text.to_lowercase();
        let mut rest = lower.as_str();
        while let Some(first) = rest.chars().next().filter(|_| found.numbers.len() < MOST) {
            if first.is_ascii_digit() {
                let goes_on = |at: usize, c: char| {
                    c.is_ascii_digit()
                        || matches!(c, '.' | ',') && rest[at + 1..].starts_with(|next: char| next.is_ascii_digit())
                };
                let end = rest.char_indices().find(|(at, c)| !goes_on(*at, *c)).map_or(rest.len(), |(at, _)| at);
                found.numbers.extend(value(&rest[..end]));
                rest = &rest[end..];
            } else if first.is_alphabetic() {
                let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
                let word = &rest[..end];
                found.length |= LENGTHS.contains(&word);
                found.weight |= WEIGHTS.contains(&word);
                found.time |= TIMES.contains(&word);
                rest = &rest[end..];
            } else {
                found.length |= matches!(first, '″' | '′');
                rest = &rest[first.len_utf8()..];
            }
        }
        found
    }

    /// The numbers of this text that are others in `other`, with those; nothing where the two may say the same,
    /// or one says in words what the other says in digits.
    #[must_use]
    pub fn differing(&self, other: &Self) -> Option<(Vec<f64>, Vec<f64>)> {
        let (mine, others) = (without(&self.numbers, &other.numbers), without(&other.numbers, &self.numbers));
        if mine.is_empty() || mine.len() != others.len() {
            return None;
        }
        let factors = [
            (self.length || other.length, &OF_LENGTHS[..], ROUNDED),
            (self.weight || other.weight, &OF_WEIGHTS[..], ROUNDED),
            (self.time || other.time, &OF_TIMES[..], 0.01),
        ];
        let may_be_same = |one: f64, other: f64| {
            let ratio = one.max(other) / one.min(other);
            let known = factors.iter().filter(|(applies, ..)| *applies);
            let mut known =
                known.flat_map(|(_, factors, rounded)| factors.iter().map(move |factor| (*factor, *rounded)));
            known.any(|(factor, rounded)| (ratio / factor - 1.0).abs() <= rounded)
        };
        let differ = mine.iter().zip(&others).any(|(one, other)| !may_be_same(*one, *other));
        differ.then_some((mine, others))
    }
}

/// The numbers of a list that are not in another, each taken once.
fn without(numbers: &[f64], others: &[f64]) -> Vec<f64> {
    let mut left = others.to_vec();
    let mut kept = Vec::new();
    for number in numbers {
        match left.iter().position(|other| other.to_bits() == number.to_bits()) {
            Some(at) => left[at] = f64::NAN,
            None => kept.push(*number),
        }
    }
    kept
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
        Digits::of(one).differing(&Digits::of(other)).is_some()
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
    fn what_one_says_in_words_is_not_compared() {
        assert!(!differ("Repeat twice, 10 seconds each.", "Repite 2 veces, 10 segundos cada una."));
        assert!(!differ("Hold for 10 seconds.", "Mantén diez segundos."));
    }
}
