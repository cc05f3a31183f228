use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use crate::text::{Span, Spanned};

/// Abbreviations accepted unless configuration lists its own, by profession. Source: the protected
/// titles, registers and professional bodies of GB, IE, US, CA, AU and NZ; which of them a country
/// accepts is to be confirmed there.
const ACCEPTED: [(&str, &[&str]); 6] = [
    ("physiotherapy", &["PT", "DPT", "MPT", "MSPT", "RPT", "OCS", "FAAOMPT", "MCSP", "FCSP", "MISCP", "APAM", "NZRP"]),
    ("medicine", &["MD", "DO", "MBBS", "MBChB", "MBBCh", "FRCS", "FRCP", "MRCGP"]),
    ("nursing", &["RN", "NP"]),
    ("occupational therapy", &["OT", "OTR", "OTD"]),
    ("exercise physiology", &["AEP", "ACSM-CEP", "RCEP"]),
    ("athletic training", &["ATC"]),
];

/// The abbreviations that ship, by profession.
#[must_use]
pub const fn accepted_credentials() -> &'static [(&'static str, &'static [&'static str])] {
    &ACCEPTED
}

/// What an abbreviation stands for, where the words are its own and no other's.
const SPELT_OUT: [(&str, &str); 31] = [
    ("physical therapist", "PT"),
    ("physiotherapist", "PT"),
    ("doctor of physical therapy", "DPT"),
    ("master of physical therapy", "MPT"),
    ("master of science in physical therapy", "MSPT"),
    ("registered physical therapist", "RPT"),
    ("registered physiotherapist", "RPT"),
    ("orthopaedic clinical specialist", "OCS"),
    ("orthopedic clinical specialist", "OCS"),
    ("fellow of the american academy of orthopaedic manual physical therapists", "FAAOMPT"),
    ("member of the chartered society of physiotherapy", "MCSP"),
    ("fellow of the chartered society of physiotherapy", "FCSP"),
    ("member of the irish society of chartered physiotherapists", "MISCP"),
    ("new zealand registered physiotherapist", "NZRP"),
    ("doctor of medicine", "MD"),
    ("medical doctor", "MD"),
    ("doctor of osteopathic medicine", "DO"),
    ("bachelor of medicine, bachelor of surgery", "MBBS"),
    ("bachelor of medicine and surgery", "MBBS"),
    ("fellow of the royal college of surgeons", "FRCS"),
    ("fellow of the royal college of physicians", "FRCP"),
    ("member of the royal college of general practitioners", "MRCGP"),
    ("registered nurse", "RN"),
    ("nurse practitioner", "NP"),
    ("occupational therapist", "OT"),
    ("registered occupational therapist", "OTR"),
    ("doctor of occupational therapy", "OTD"),
    ("accredited exercise physiologist", "AEP"),
    ("acsm certified clinical exercise physiologist", "ACSM-CEP"),
    ("registered clinical exercise physiologist", "RCEP"),
    ("certified athletic trainer", "ATC"),
];

/// Abbreviations by what they stand for, both as they are compared.
static TITLES: LazyLock<HashMap<String, String>> =
    LazyLock::new(|| SPELT_OUT.iter().map(|(words, short)| (fold(words), fold(short))).collect());

/// What may stand before a title and leaves it the same title, as they are compared.
const QUALIFIERS: [&str; 5] = ["LICENSED", "REGISTERED", "CHARTERED", "CERTIFIED", "BOARDCERTIFIED"];

/// Credentials that count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    list: Vec<Spanned<String>>,
    /// The same, as they are compared.
    folded: HashSet<String>,
}

impl Default for Credentials {
    fn default() -> Self {
        let all = ACCEPTED.iter().flat_map(|(_, list)| list.iter());
        Self::new(all.map(|name| Spanned::new((*name).to_owned(), Span::default())).collect())
    }
}

impl Credentials {
    pub(super) fn new(list: Vec<Spanned<String>>) -> Self {
        let folded = list.iter().map(|name| fold(&name.value)).filter(|name| !name.is_empty()).collect();
        Self { list, folded }
    }

    /// The abbreviations, in the order of the list.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|name| name.value.as_str())
    }

    /// Whether a credential as somebody wrote it is one of them.
    ///
    /// Case, dots, hyphens and spaces do not matter, a title may be spelt out, and of several joined by
    /// a comma, semicolon, slash or ampersand one is enough.
    #[must_use]
    pub fn accepts(&self, written: &str) -> bool {
        self.holds(written) || written.split([',', ';', '/', '&']).any(|part| self.holds(part))
    }

    fn holds(&self, written: &str) -> bool {
        let folded = fold(written);
        let bare = QUALIFIERS.iter().find_map(|word| folded.strip_prefix(word));
        let titles = [Some(folded.as_str()), bare].into_iter().flatten();
        let mut meant = titles.filter_map(|title| TITLES.get(title));
        self.folded.contains(&folded) || meant.any(|short| self.folded.contains(short))
    }
}

fn fold(written: &str) -> String {
    written.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_does_not_matter() {
        let accepted = Credentials::default();
        for written in [
            "MCSP",
            "M.C.S.P.",
            "mcsp",
            "M C S P",
            "MB BS",
            "MB ChB",
            "ACSM CEP",
            "OTR/L",
            "BSc (Hons), MCSP",
            "Doctor of Physical Therapy",
            "licensed physical therapist",
            "Chartered Physiotherapist",
            "Board-Certified Orthopaedic Clinical Specialist",
            "Bachelor of Medicine, Bachelor of Surgery",
            "Registered Nurse",
        ] {
            assert!(accepted.accepts(written), "{written}");
        }
    }

    #[test]
    fn a_neighbour_is_no_credential() {
        let accepted = Credentials::default();
        for written in [
            "",
            ".",
            ",",
            "wellness writer",
            "PTA",
            "Physical Therapist Assistant",
            "student physiotherapist",
            "Doctor of Philosophy",
            "PhD",
            "CPT",
            "licensed",
            "doctor",
        ] {
            assert!(!accepted.accepts(written), "{written}");
        }
    }

    #[test]
    fn every_title_stands_for_an_abbreviation_of_the_list() {
        let accepted = Credentials::default();
        for (words, short) in SPELT_OUT {
            assert!(accepted.names().any(|name| name == short), "{short}");
            assert!(accepted.accepts(words), "{words}");
        }
    }

    #[test]
    fn a_list_of_ones_own_replaces_all() {
        let own = Credentials::new(vec![Spanned::new("Physiotherapeut".to_owned(), Span::default())]);
        assert!(own.accepts("physiotherapeut"));
        assert!(!own.accepts("MCSP") && !own.accepts("Doctor of Physical Therapy"));
    }
}
