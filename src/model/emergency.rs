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
            let digits = match value.data() {
                Data::Text(text) => digits_of(text),
                Data::Int(_) | Data::Float(_) => as_dialled(file.get(value.span().range())?),
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

/// The digits of a number as a text, without what only parts them: `9-9-9`.
fn digits_of(text: &str) -> String {
    let is_parting = |c: char| matches!(c, ' ' | '-' | '(' | ')' | '+');
    let digits = text.replace(is_parting, "");
    if digits.bytes().all(|byte| byte.is_ascii_digit()) { digits } else { text.to_owned() }
}

/// A number without quotes loses the noughts at its front: its digits are read as typed. In another notation
/// (`999.0`, `0x3e7`) it is the whole number that readers of YAML make of it.
fn as_dialled(typed: &str) -> String {
    if typed.bytes().all(|byte| byte.is_ascii_digit()) {
        return typed.to_owned();
    }
    let based = |mark: &str, radix: u32| u64::from_str_radix(typed.strip_prefix(mark)?, radix).ok();
    let whole = || typed.parse::<f64>().ok().filter(|value| value.fract() == 0.0 && (0.0..LONGEST).contains(value));
    let number = based("0x", 16).or_else(|| based("0o", 8)).map(|number| number.to_string());
    number.or_else(|| whole().map(|value| value.to_string())).unwrap_or_else(|| typed.to_owned())
}

/// Above all numbers that can be dialled. Source: ITU-T E.164, 15 digits.
const LONGEST: f64 = 1e15;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_known_in_whatever_notation() {
        for typed in ["999", "999.0", "9.99e2", "0x3e7", "0x3E7", "0o1747", "+999"] {
            assert_eq!(as_dialled(typed), "999", "{typed}");
        }
        assert_eq!(as_dialled("000"), "000");
        assert_eq!(as_dialled("1e300"), "1e300");
        assert_eq!(digits_of("9-9-9"), "999");
        assert_eq!(digits_of("+999"), "999");
        assert_eq!(digits_of("*111#"), "*111#");
    }
}
