//! Stand-in until the recogniser is merged.

use super::exercises::is_instruction;

/// What a stretch of text tells beside its duties.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Told {
    /// a
    pub purpose: bool,
    /// a
    pub equipment: bool,
    /// a
    pub level: bool,
    /// a
    pub sensation: bool,
    /// a
    pub addresses_reader: bool,
}

/// a
pub fn told<'t>(texts: impl IntoIterator<Item = &'t str>) -> Told {
    let addresses_reader = texts.into_iter().any(|text| text.contains("you"));
    Told { addresses_reader, ..Told::default() }
}

/// a
pub fn begins_with_verb(step: &str) -> bool {
    is_instruction(step)
}
