//! Numbers to call in an emergency, by country.

/// The numbers of one country, or of several that share them.
#[derive(Debug, PartialEq, Eq)]
pub struct Emergency {
    /// The country as a reader calls it, with its article.
    pub place: &'static str,
    /// Its ISO 3166 codes.
    codes: &'static [&'static str],
    /// The numbers that work there, the one to write first.
    pub numbers: &'static [&'static str],
    /// Who says so.
    pub source: &'static str,
}

const EU: &str = "Directive (EU) 2018/1972, article 109";

/// Countries whose numbers are known; of any other nothing is said.
const EMERGENCY: [Emergency; 8] = [
    Emergency {
        place: "the United Kingdom",
        codes: &["GB", "UK", "GG", "JE", "IM"],
        numbers: &["999", "112"],
        source: "NHS and Ofcom: 999, and 112",
    },
    Emergency {
        place: "the United States",
        codes: &["US"],
        numbers: &["911"],
        source: "Wireless Communications and Public Safety Act of 1999",
    },
    Emergency { place: "Canada", codes: &["CA"], numbers: &["911"], source: "CRTC on 9-1-1 services" },
    Emergency {
        place: "Australia",
        codes: &["AU"],
        numbers: &["000", "112"],
        source: "Australian Government, Triple Zero: 000, and 112 from mobile phones",
    },
    Emergency { place: "New Zealand", codes: &["NZ"], numbers: &["111"], source: "New Zealand Police: 111" },
    Emergency { place: "Ireland", codes: &["IE"], numbers: &["112", "999"], source: EU },
    Emergency { place: "Poland", codes: &["PL"], numbers: &["112", "999"], source: EU },
    Emergency {
        place: "the European Union",
        codes: &[
            "EU", "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IT", "LV", "LT", "LU",
            "MT", "NL", "PT", "RO", "SK", "SI", "ES", "SE",
        ],
        numbers: &["112"],
        source: EU,
    },
];

/// All of them, in the order of the table.
#[must_use]
pub const fn emergency_numbers() -> &'static [Emergency] {
    &EMERGENCY
}

/// The numbers of the country with this code.
#[must_use]
pub fn emergency_in(code: &str) -> Option<&'static Emergency> {
    EMERGENCY.iter().find(|entry| entry.codes.iter().any(|known| known.eq_ignore_ascii_case(code)))
}

/// Whether some one country has all of these numbers.
#[must_use]
pub fn is_of_one_place(numbers: &[&str]) -> bool {
    EMERGENCY.iter().any(|entry| numbers.iter().all(|number| entry.numbers.contains(number)))
}

/// Where a number is the one to write, in words.
#[must_use]
pub fn places_of(number: &str) -> Option<String> {
    let home = EMERGENCY.iter().filter(|entry| entry.numbers.first() == Some(&number));
    // Ireland and Poland have the number of the union they are in.
    let home = home.filter(|entry| number != "112" || entry.codes.contains(&"EU"));
    let names: Vec<&str> = home.map(|entry| entry.place).collect();
    (!names.is_empty()).then(|| names.join(" and "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_has_its_numbers_whatever_the_case_of_its_code() {
        assert_eq!(emergency_in("gb").map(|entry| entry.numbers), Some(&["999", "112"][..]));
        assert_eq!(emergency_in("DE").map(|entry| entry.place), Some("the European Union"));
        assert_eq!(emergency_in("ZA"), None);
    }

    #[test]
    fn numbers_of_one_place_are_told_from_a_list_of_countries() {
        assert!(is_of_one_place(&["999", "112"]));
        assert!(!is_of_one_place(&["999", "911"]));
    }

    #[test]
    fn the_home_of_a_number_is_named() {
        assert_eq!(places_of("911").as_deref(), Some("the United States and Canada"));
        assert_eq!(places_of("112").as_deref(), Some("the European Union"));
        assert_eq!(places_of("118"), None);
    }
}
