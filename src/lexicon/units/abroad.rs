//! Units in languages that are not read here: their words are much alike. Source: common units by the dictionaries
//! of the larger languages written in Latin letters.

use super::sizes::{
    CENTIMETRE, DAY, FOOT, HOUR, INCH, KILOGRAM, KILOMETRE, MILLIMETRE, MINUTE, MONTH, POUND, SECOND, Size, WEEK, YEAR,
};

/// Words of one language or of several.
const WORDS: [(Size, &str); 9] = [
    (INCH, "zoll pouce pouces polegada polegadas pollice pollici duim"),
    (FOOT, "fuß fuss pied pieds pé pés piede piedi voet"),
    (POUND, "pfund livre livres libbra libbre"),
    (SECOND, "sek seconde secondes secondi secondo"),
    (HOUR, "std stunde stunden heure heures ora ore uur uren timme timmar time timer"),
    (DAY, "tag tage tagen jour jours giorno giorni dag dagen dagar dage"),
    (WEEK, "woche wochen semaine semaines settimana settimane weken vecka veckor uge uger"),
    (MONTH, "monat monate monaten mois mês mese mesi maand maanden månad månader måned måneder"),
    (YEAR, "jahr jahre jahren an ans année années ano anos anno anni jaar år"),
];

/// How a word begins in most of them; the longer ones first.
const BEGINNINGS: [(Size, &str); 6] = [
    (MILLIMETRE, "milim millim"),
    (CENTIMETRE, "centim centym zentim sentim"),
    (KILOMETRE, "kilomet quilómet quilomet chilomet"),
    (KILOGRAM, "kilogr quilogr chilogr"),
    (SECOND, "sekund second segund"),
    (MINUTE, "minut minuut"),
];

/// What a word behind a number measures, in whatever language.
pub(super) fn unit(word: &str) -> Option<Size> {
    let is_word = |words: &str| words.split(' ').any(|known| known == word);
    let begins = |words: &str| words.split(' ').any(|known| word.starts_with(known));
    let known = WORDS.iter().find(|(_, words)| is_word(words));
    let known = known.or_else(|| BEGINNINGS.iter().find(|(_, words)| begins(words)));
    known.map(|(size, _)| *size)
}
