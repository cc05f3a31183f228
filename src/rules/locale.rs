//! Is it right for the language and country?

mod missing_lang;
mod translation_drift;
mod translation_mismatch;
mod wrong_emergency_number;

pub(crate) use missing_lang::MissingLang;
pub(crate) use translation_drift::TranslationDrift;
pub(crate) use translation_mismatch::TranslationMismatch;
pub(crate) use wrong_emergency_number::WrongEmergencyNumber;

use super::Listed;

/// The numbers to call in an emergency, by country.
pub(super) fn emergency_numbers() -> Listed {
    let row = |entry: &crate::settings::Emergency| {
        (entry.place.to_owned(), entry.numbers.join(", "), Some(entry.source.to_owned()))
    };
    Listed {
        heading: "Emergency numbers",
        columns: ["Country", "Numbers"],
        rows: crate::settings::emergency_numbers().iter().map(row).collect(),
    }
}
