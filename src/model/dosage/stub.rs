#![expect(missing_docs, clippy::all, reason = "stub")]
use super::*;
use crate::{document::NodeRef, text::*};
pub struct Amounts {
    pub missing_unit: Vec<Span>,
    pub unbounded: Vec<Span>,
    pub loosened: Vec<Span>,
    pub fixed: Vec<Span>,
}
impl Amounts {
    pub fn of<'d>(_: impl IntoIterator<Item = &'d Dose>) -> Self {
        Amounts { missing_unit: vec![], unbounded: vec![], loosened: vec![], fixed: vec![] }
    }
    pub fn has_amount(&self) -> bool {
        true
    }
}
pub fn read_prose(_: &Prose, _: Context) -> Vec<Dose> {
    vec![]
}
pub fn read_row(_: &[(&str, &Prose)]) -> Option<Dose> {
    None
}
pub struct MalformedDose {
    pub span: Span,
    pub pointer: String,
    pub message: String,
    pub help: String,
}
pub struct RecordDosage {
    pub doses: Vec<Dose>,
    pub malformed: Vec<MalformedDose>,
    pub is_malformed: bool,
}
pub fn from_record(_: NodeRef<'_, '_>) -> RecordDosage {
    RecordDosage { doses: vec![], malformed: vec![], is_malformed: false }
}
pub fn loosened_generally(_: &[Dose]) -> Vec<Span> {
    vec![]
}
impl Dose {
    pub fn has_amount(&self) -> bool {
        false
    }
    pub fn is_empty(&self) -> bool {
        false
    }
}
impl std::fmt::Display for Dose {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}
