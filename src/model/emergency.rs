//! Numbers to call in an emergency, in the words and the fields of a file.

use crate::{
    document::{Data, NodeRef},
    lexicon::{self, Sentences, Telling},
    text::{Prose, Span, Spanned},
};

/// A number for emergencies that a text tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SaidNumber {
    /// Its digits.
    pub number: &'static str,
    /// How it stands there.
    pub telling: Telling,
    /// The words that tell it.
    pub words: Span,
}

/// An entry of `emergency` in a red-flags record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedNumber {
    /// The country.
    pub jurisdiction: String,
    /// The number, as dialled.
    pub number: Spanned<String>,
}

/// All that a file tells of numbers for emergencies.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EmergencyNumbers {
    /// Those in its text, in file order.
    pub said: Vec<SaidNumber>,
    /// Those in fields of their own.
    pub listed: Vec<ListedNumber>,
    /// Countries the file says it is for.
    pub jurisdictions: Vec<String>,
}

impl EmergencyNumbers {
    /// What has a field of its own.
    pub(super) fn of_fields(root: NodeRef<'_, '_>, file: &str) -> Self {
        let items = |key: &str| root.get(key).value().into_iter().flat_map(NodeRef::items);
        let entry = |item: NodeRef<'_, '_>| {
            let value = item.get("number").value()?;
            // A number without quotes loses the noughts at its front: its digits are read as typed.
            let digits = match value.data() {
                Data::Text(text) => text.to_string(),
                Data::Int(_) => file.get(value.span().range())?.to_owned(),
                _ => return None,
            };
            let jurisdiction = item.get("jurisdiction").value()?.text()?.to_owned();
            Some(ListedNumber { jurisdiction, number: Spanned::new(digits, value.span()) })
        };
        Self {
            said: Vec::new(),
            listed: items("emergency").filter_map(entry).collect(),
            jurisdictions: items("jurisdictions").filter_map(|item| Some(item.text()?.to_owned())).collect(),
        }
    }
}

/// The numbers in passages cut into sentences; `prose_of` tells the prose of each passage.
pub(super) fn said<'p>(sentences: &Sentences<'p>, prose_of: impl Fn(usize) -> &'p Prose) -> Vec<SaidNumber> {
    let marks = lexicon::emergency_numbers(sentences).into_iter();
    let said = marks.map(|mark| SaidNumber {
        number: mark.what.number,
        telling: mark.what.telling,
        words: prose_of(mark.passage).span(&mark.what.words),
    });
    said.collect()
}
