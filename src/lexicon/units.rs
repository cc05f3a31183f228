//! Numbers of a text with what is needed to tell whether another language says the same.

mod abroad;
mod read;
pub(super) mod sizes;

pub use read::figures;
pub use sizes::{FOOT_IN_METRES, POUND_IN_KILOGRAMS};

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

/// What is known of the unit of a number.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Unit {
    /// What it measures, and how many metres, kilograms or seconds it has.
    Of(Measure, f64),
    /// It is a mere number, or its unit stands elsewhere.
    None,
    /// The word behind it may be a unit, in a language that is not read here.
    Unknown,
}

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Digits,
    Words,
}

/// A number of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Its value, which may be too large to hold.
    value: f64,
    /// As written.
    typed: String,
    unit: Unit,
    /// As written.
    unit_word: String,
    said: Said,
    /// The one character between the number before it and it.
    joined: Option<char>,
}

/// The numbers of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    found: Vec<Figure>,
    /// Whether numbers in words are known in its language.
    knows_words: bool,
}

/// How far a length or weight may be rounded when its unit changes: 1 m is 3 feet, 5 kg are 10 pounds. Source: the
/// house's.
const ROUNDED: f64 = 0.14;

/// How far a time may be rounded. Source: the house's.
const ROUNDED_TIME: f64 = 0.01;

/// Seconds of the shortest month: months and years are as long as they are.
const SHORTEST_MONTH: f64 = 28.0 * sizes::DAY.1;

/// Characters of a number that are quoted.
const QUOTED: usize = 24;

impl Figure {
    /// The number as written, with its unit; cut where it is endless.
    #[must_use]
    pub fn in_words(&self) -> String {
        let cut = self.typed.char_indices().nth(QUOTED).map_or(self.typed.as_str(), |(at, _)| &self.typed[..at]);
        let dots = if cut.len() < self.typed.len() { "..." } else { "" };
        let blank = if self.unit_word.is_empty() { "" } else { " " };
        format!("{cut}{dots}{blank}{}", self.unit_word)
    }

    /// Whether another number may be mistaken for it: they measure the same, as far as is known.
    #[must_use]
    pub fn may_be_mistaken_for(&self, other: &Self) -> bool {
        !matches!((self.unit, other.unit), (Unit::Of(mine, _), Unit::Of(others, _)) if mine != others)
    }

    /// Whether two numbers may mean the same: as written, or after a change of unit.
    fn may_be(&self, other: &Self) -> bool {
        let is_written_alike = self.typed == other.typed || is_near(self.value, other.value, 1e-9);
        match (self.unit, other.unit) {
            (Unit::Of(mine, one), Unit::Of(others, two)) if mine == others => {
                let rounded = rounded(mine, one.max(two));
                is_near(self.value * one, other.value * two, rounded) || is_near(one, two, 1e-9) && is_written_alike
            }
            // The word of the other unit is not known here: any of the same measure will do.
            (Unit::Of(measure, one), Unit::Unknown) | (Unit::Unknown, Unit::Of(measure, one)) => {
                let (known, bare) = if self.unit == Unit::Unknown { (other, self) } else { (self, other) };
                let is_near =
                    |unit: f64| is_near(known.value * one, bare.value * unit, rounded(measure, one.max(unit)));
                is_written_alike || units(measure).any(is_near)
            }
            _ => is_written_alike,
        }
    }

    /// Whether it may mean what two numbers mean together: a minute and 30 seconds, 1:30, 5 feet 6 inches.
    fn may_be_both(&self, first: &Self, second: &Self) -> bool {
        let sum = match (first.unit, second.unit) {
            (Unit::Of(measure, one), Unit::Of(other, two)) if measure == other && one > two => {
                Some((measure, first.value * one + second.value * two))
            }
            _ => None,
        };
        let is_sum = sum.is_some_and(|(measure, sum)| match self.unit {
            Unit::Of(mine, unit) => mine == measure && is_near(self.value * unit, sum, rounded(measure, unit)),
            Unit::None | Unit::Unknown => {
                units(measure).any(|unit| is_near(self.value * unit, sum, rounded(measure, unit)))
            }
        });
        // "a minute and a half"
        let is_half = second.said == Said::Words && second.value < 1.0 && first.value.fract() == 0.0;
        let half = Self { value: first.value + second.value, ..first.clone() };
        if is_half && (second.unit == Unit::None || second.unit == first.unit) && self.may_be(&half) {
            return true;
        }
        let joined = match second.joined {
            Some(':') => vec![
                first.value * 60.0 + second.value,
                first.value + second.value / 60.0,
                first.value + second.value / 100.0,
            ],
            Some('/') => vec![first.value / second.value],
            _ => Vec::new(),
        };
        is_sum || joined.into_iter().any(|joined| is_near(self.value, joined, ROUNDED_TIME))
    }
}

/// Numbers too large to hold are near to none.
fn is_near(one: f64, other: f64, rounded: f64) -> bool {
    one.is_finite() && other.is_finite() && (one - other).abs() <= rounded * one.abs().max(other.abs())
}

fn rounded(measure: Measure, unit: f64) -> f64 {
    if measure == Measure::Time && unit < SHORTEST_MONTH { ROUNDED_TIME } else { ROUNDED }
}

/// All units of a measure.
fn units(measure: Measure) -> impl Iterator<Item = f64> {
    sizes::ALL.into_iter().filter(move |(other, _)| *other == measure).map(|(_, unit)| unit)
}

/// Numbers, written in digits, of one text that another does not have; and the other way round.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Difference {
    /// Those that only the one has.
    pub own: Vec<Figure>,
    /// Those that only the other has.
    pub wanted: Vec<Figure>,
    /// Whether one of the texts is in a language of which numbers in words are known.
    knows_words: bool,
}

impl Difference {
    /// Whether both texts say the same.
    #[must_use]
    pub const fn is_none(&self) -> bool {
        self.own.is_empty() && self.wanted.is_empty()
    }

    /// Whether the one says something else, and not merely more, or in words what the other says in digits.
    #[must_use]
    pub const fn is_sure(&self) -> bool {
        let (own, wanted) = (self.own.len(), self.wanted.len());
        own > 0 && wanted > 0 && (own == wanted || self.knows_words)
    }

    /// Takes the numbers that the one text has from those that another place lacks: false when one is not among
    /// them.
    pub fn give(numbers: &[Figure], to: &mut Vec<Figure>) -> bool {
        numbers.iter().all(|number| {
            let at = to.iter().position(|wanted| number.may_be(wanted));
            at.map(|at| to.remove(at)).is_some()
        })
    }
}

/// What of the numbers of one text another says otherwise.
#[must_use]
pub fn difference(one: &Figures, other: &Figures) -> Difference {
    let (mut own, mut others) = (one.found.clone(), other.found.clone());
    // What is said in the same way is taken for the same before what is merely near.
    take_pairs(&mut own, &mut others, |one, other| {
        one.said == other.said && one.typed == other.typed && one.may_be(other)
    });
    take_pairs(&mut own, &mut others, |one, other| one.said == other.said && one.may_be(other));
    take_pairs(&mut own, &mut others, Figure::may_be);
    take_sums(&mut own, &mut others);
    take_sums(&mut others, &mut own);
    for numbers in [&mut own, &mut others] {
        numbers.retain(|figure| figure.said == Said::Digits);
    }
    Difference { own, wanted: others, knows_words: one.knows_words || other.knows_words }
}

fn take_pairs(own: &mut Vec<Figure>, others: &mut Vec<Figure>, fits: impl Fn(&Figure, &Figure) -> bool) {
    own.retain(|figure| {
        let at = others.iter().position(|other| fits(figure, other));
        at.map(|at| others.remove(at)).is_none()
    });
}

/// Takes numbers that mean what two of the other text mean together.
fn take_sums(own: &mut Vec<Figure>, others: &mut Vec<Figure>) {
    own.retain(|figure| {
        let at = others.windows(2).position(|both| figure.may_be_both(&both[0], &both[1]));
        at.map(|at| others.drain(at..at + 2).count()).is_none()
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    /// English beside the language that the text is in.
    fn differs(one: &str, other: &str, lang: &str) -> bool {
        difference(&figures(other, lang), &figures(one, "en-GB")).is_sure()
    }

    fn differ(one: &str, other: &str) -> bool {
        let lang = if SPANISH.iter().any(|word| other.contains(word)) { "es" } else { "de" };
        differs(one, other, lang)
    }

    const SPANISH: [&str; 8] = ["Ponte", "Súbela", "Descansa", "Repite", "Mantén", "Llama", "Espera", "Toma"];

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

    #[test]
    fn a_time_of_another_unit_differs() {
        for (one, other) in [
            ("Hold for 10 seconds.", "Mantén 10 minutos."),
            ("Rest 5 minutes.", "Descansa 5 horas."),
            ("Rest 2 days.", "Descansa 2 semanas."),
            ("Hold for 10 seconds.", "Halte 10 Minuten."),
            ("Rest 5 minutes.", "Ruhe 5 Stunden."),
            ("Rest 2 days.", "Ruhe 2 Wochen."),
        ] {
            assert!(differ(one, other), "{other}");
        }
        for (one, other) in [
            ("Rest 2 days.", "Descansa 48 horas."),
            ("Wait 6 weeks.", "Espera 42 días."),
            ("Wait 12 weeks.", "Espera 3 meses."),
            ("Hold for 20 or more seconds.", "Mantén 20 segundos o más."),
            ("Rest 2 minutes.", "Ruhe 120 Sekunden."),
            ("Rest 2 days.", "Lepo 48 tuntia."),
        ] {
            assert!(!differ(one, other), "{other}");
        }
    }

    #[test]
    fn another_count_of_numbers_differs() {
        for (one, other) in [
            ("Repeat 5-10 times.", "Repite 50 veces."),
            ("Repeat 5-10 times.", "50 Mal wiederholen."),
            ("Hold 10 seconds, then rest 5 seconds.", "Mantén 30 segundos."),
        ] {
            assert!(differ(one, other), "{other}");
        }
        for (one, other) in [
            ("Repeat 5-10 times.", "Repite 10 veces."),
            ("Hold ten seconds, 3 times.", "Mantén 10 segundos, tres veces."),
            ("Hold ten seconds, 3 times.", "Halte 10 Sekunden, drei Mal."),
            ("Hold 1 minute 30 seconds, 3 times.", "Mantén 90 segundos, 3 veces."),
            ("Stand 5 feet 6 inches away.", "Ponte a 1,7 m."),
            ("Rest for 1:30 minutes.", "Descansa 90 segundos."),
            ("Bend it by 1/2, 10 times.", "Beuge es um 0,5, 10 Mal."),
            ("Hold for 1 1/2 minutes.", "Mantén 90 segundos."),
            ("Hold half a minute, rest 10 seconds.", "Mantén 30 segundos, descansa 10."),
            ("Hold for a minute and a half, 3 times.", "Halte 1,5 Minuten, dreimal."),
            ("Hold for one and a half minutes, 3 times.", "Halte 90 Sekunden, dreimal."),
            ("Do it 1 time, 60 seconds.", "Repite una vez, 1 minuto."),
        ] {
            assert!(!differ(one, other), "{other}");
        }
    }

    #[test]
    fn numbers_in_words_of_both_languages_are_the_same() {
        assert!(!differ("Hold twenty-five seconds, 3 times.", "Mantén 25 segundos, tres veces."));
        assert!(!differ("Hold 35 seconds, three times.", "Mantén treinta y cinco segundos, 3 veces."));
        assert!(!differ("Move 1 leg, ten times.", "Repite con una pierna, 10 veces."));
    }

    #[test]
    fn numbers_that_are_dialled_are_not_compared() {
        assert!(!differ("Call 0800 111 2222 within 2 hours.", "Llama al 900 12 34 56 en 2 horas."));
        assert!(!differ("Call 0800 111 2222.", "Llama al 061."));
        assert!(!differ("Call 111 or 020 7946 0000.", "Ruf 116 117 an."));
        assert!(differ("Walk 1000-1200 steps.", "2000-2400 Schritte gehen."));
    }

    #[test]
    fn thousands_are_parted_as_each_language_does() {
        assert!(!differ("Walk 10,000 steps, 5 days.", "Marche 10 000 pas, 5 jours."));
        assert!(!differ("Walk 1,500 steps for 15 minutes.", "Marche 1 500 pas pendant 15 minutes."));
        assert!(!differ("Walk 1,000,000 steps, 5 days.", "Marche 1 000 000 pas, 5 jours."));
        assert!(!differ("Walk 1,500 steps, 5 days.", "Marche 1\u{202f}500 pas, 5 jours."));
    }

    #[test]
    fn endless_numbers_are_quoted_as_written_and_are_near_to_none() {
        let (nines, eights) = ("9".repeat(400), "8".repeat(400));
        assert!(differ(&format!("Stand {nines} feet away."), "Stehe 3 feet weg."));
        assert!(differ(&format!("Repeat {nines} times."), &format!("Repite {eights} veces.")));
        assert!(!differ(&format!("Repeat {nines} times."), &format!("Repite {nines} veces.")));
        let found = difference(&figures(&nines, "en"), &figures("8 feet", "en"));
        assert_eq!(found.own[0].in_words(), format!("{}...", "9".repeat(QUOTED)));
        assert_eq!(found.wanted[0].in_words(), "8 feet");
    }
}
