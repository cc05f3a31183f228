//! Units in languages that are not read here: their words are much alike. Source: common units by the dictionaries
//! of the larger languages written in Latin letters.

use super::Measure::{self, Length, Time, Weight};

/// Words of one language or of several.
const WORDS: [(Measure, f64, &str); 9] = [
    (Length, 0.0254, "zoll pouce pouces polegada polegadas pollice pollici duim"),
    (Length, 0.3048, "fuß fuss pied pieds pé pés piede piedi voet"),
    (Weight, 0.453_59, "pfund livre livres libbra libbre"),
    (Time, 1.0, "sek seconde secondes secondi secondo"),
    (Time, 3600.0, "std stunde stunden heure heures ora ore uur uren timme timmar time timer"),
    (Time, 86_400.0, "tag tage tagen jour jours giorno giorni dag dagen dagar dage"),
    (Time, 604_800.0, "woche wochen semaine semaines settimana settimane weken vecka veckor uge uger"),
    (Time, 2_629_800.0, "monat monate monaten mois mês mese mesi maand maanden månad månader måned måneder"),
    (Time, 31_557_600.0, "jahr jahre jahren an ans année années ano anos anno anni jaar år"),
];

/// How a word begins in most of them; the longer ones first.
const BEGINNINGS: [(Measure, f64, &str); 6] = [
    (Length, 0.001, "milim millim"),
    (Length, 0.01, "centim centym zentim sentim"),
    (Length, 1000.0, "kilomet quilómet quilomet chilomet"),
    (Weight, 1.0, "kilogr quilogr chilogr"),
    (Time, 1.0, "sekund second segund"),
    (Time, 60.0, "minut minuut"),
];

/// What a word behind a number measures, in whatever language.
pub(super) fn unit(word: &str) -> Option<(Measure, f64)> {
    let is_word = |words: &str| words.split(' ').any(|known| known == word);
    let begins = |words: &str| words.split(' ').any(|known| word.starts_with(known));
    let known = WORDS.iter().find(|(.., words)| is_word(words));
    let known = known.or_else(|| BEGINNINGS.iter().find(|(.., words)| begins(words)));
    known.map(|(measure, unit, _)| (*measure, *unit))
}
