//! Is it right for the language and country?
