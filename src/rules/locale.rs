//! Is it right for the language and country?

mod missing_lang;
mod translation_drift;
mod translation_mismatch;
mod wrong_emergency_number;

pub(crate) use missing_lang::MissingLang;
pub(crate) use translation_drift::TranslationDrift;
pub(crate) use translation_mismatch::TranslationMismatch;
pub(crate) use wrong_emergency_number::WrongEmergencyNumber;
