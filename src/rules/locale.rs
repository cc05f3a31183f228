//! Is it right for the language and country?

mod missing_lang;
mod wrong_emergency_number;

pub(crate) use missing_lang::MissingLang;
pub(crate) use wrong_emergency_number::WrongEmergencyNumber;
