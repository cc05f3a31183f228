use std::borrow::Cow;

use super::arena::{Data, NodeRef};
use crate::text::{Prose, Span};

/// Reads a plain scalar after the core schema of YAML 1.2 (chapter 10.3.2).
pub(super) fn resolve(written: &str) -> Data<'_> {
    let first = written.bytes().next().unwrap_or(b'~');
    if !matches!(first, b'~' | b'n' | b'N' | b't' | b'T' | b'f' | b'F' | b'.' | b'+' | b'-' | b'0'..=b'9') {
        // Most scalars are words, and begin as nothing else does.
        return Data::Text(Cow::Borrowed(written));
    }
    match written {
        "" | "~" | "null" | "Null" | "NULL" => return Data::Null,
        "true" | "True" | "TRUE" => return Data::Bool(true),
        "false" | "False" | "FALSE" => return Data::Bool(false),
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" => {
            return Data::Float(f64::INFINITY);
        }
        "-.inf" | "-.Inf" | "-.INF" => return Data::Float(f64::NEG_INFINITY),
        ".nan" | ".NaN" | ".NAN" => return Data::Float(f64::NAN),
        _ => {}
    }
    number(written).unwrap_or(Data::Text(Cow::Borrowed(written)))
}

fn number(written: &str) -> Option<Data<'_>> {
    let radix = |digits: &str, radix: u32| {
        let valid = !digits.is_empty() && digits.chars().all(|c| c.is_digit(radix));
        valid.then(|| i64::from_str_radix(digits, radix).map_or(Data::Big(written), Data::Int))
    };
    if let Some(digits) = written.strip_prefix("0o") {
        return radix(digits, 8);
    }
    if let Some(digits) = written.strip_prefix("0x") {
        return radix(digits, 16);
    }
    let unsigned = written.strip_prefix(['-', '+']).unwrap_or(written);
    if unsigned.bytes().all(|byte| byte.is_ascii_digit()) && !unsigned.is_empty() {
        return Some(written.parse().map_or(Data::Big(written), Data::Int));
    }
    is_float(unsigned).then(|| match written.parse::<f64>() {
        Ok(value) if value.is_finite() => Data::Float(value),
        _ => Data::Big(written),
    })
}

/// `( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
fn is_float(unsigned: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let exponent_reads = exponent.is_none_or(|exponent| {
        let bare = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
        !bare.is_empty() && digits(bare)
    });
    let mantissa_reads = match mantissa.split_once('.') {
        Some((whole, part)) => digits(whole) && digits(part) && !(whole.is_empty() && part.is_empty()),
        None => !mantissa.is_empty() && digits(mantissa),
    };
    exponent_reads && mantissa_reads
}

/// What readers of YAML 1.1 make of a plain scalar that YAML 1.2 reads differently (YAML 1.1 type
/// repository: bool, int); `None` where both agree.
pub(super) fn read_by_yaml_1_1(written: &str) -> Option<&'static str> {
    let bytes = written.as_bytes();
    let first = *bytes.first()?;
    if first.is_ascii_alphabetic() && bytes.len() <= 3 {
        return match written {
            "yes" | "Yes" | "YES" | "on" | "On" | "ON" => Some("`true`"),
            "no" | "No" | "NO" | "off" | "Off" | "OFF" => Some("`false`"),
            _ => None,
        };
    }
    if !first.is_ascii_digit() && !matches!(first, b'-' | b'+') {
        return None;
    }
    let unsigned = written.strip_prefix(['-', '+']).unwrap_or(written);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if unsigned.contains(':') {
        let sexagesimal = unsigned.split(':').all(|part| digits(part) && part.len() <= 2);
        return sexagesimal.then_some("a number in base 60");
    }
    if unsigned.contains('_') {
        let grouped = unsigned.split('_').all(digits);
        return grouped.then_some("one number without the `_`");
    }
    let octal = unsigned.len() > 1 && unsigned.starts_with('0') && digits(unsigned);
    octal.then_some("a number in base 8")
}

impl NodeRef<'_, '_> {
    /// The text of a text node as prose, each character with its way back to the bytes of the
    /// file; empty for any other node. `file` is the whole text of the file.
    #[must_use]
    pub fn prose(self, file: &str) -> Prose {
        let mut prose = Prose::new();
        if let Some(value) = self.text() {
            let span = self.span();
            align(value, &file[span.range()], span.start, &mut prose);
        }
        prose.finish();
        prose
    }
}

/// Walks a scalar's value and the way it is written side by side, in one pass over both.
fn align(value: &str, written: &str, at: u32, prose: &mut Prose) {
    let place = |offset: usize| at + Span::of(&(offset..offset)).start;
    // As it is written, or so between quotes.
    let first = value.bytes().next().filter(u8::is_ascii);
    let lead = usize::from(first.is_some() && first != written.bytes().next());
    if written.get(lead..).is_some_and(|rest| rest.starts_with(value)) {
        return prose.push(value, place(lead));
    }
    let quote = written.chars().next().filter(|c| matches!(c, '"' | '\''));
    let mut offset = usize::from(quote.is_some());
    for character in value.chars() {
        let rest = &written[offset.min(written.len())..];
        if character.is_whitespace() {
            let blank = rest.len() - rest.trim_start().len();
            let length = if blank > 0 { blank } else { escape_length(rest, quote) };
            prose.push_gap(Span::new(place(offset), place(offset + length)));
            offset += length;
            continue;
        }
        offset += rest.len() - rest.trim_start().len();
        let rest = &written[offset.min(written.len())..];
        if rest.starts_with(character) && !(quote == Some('"') && character == '\\') {
            prose.push(&rest[..character.len_utf8()], place(offset));
            // `''` inside single quotes stands for one quote.
            let doubled = quote == Some('\'') && rest.starts_with("''");
            offset += character.len_utf8() + usize::from(doubled);
        } else {
            let length = escape_length(rest, quote);
            let mut decoded = [0; 4];
            let span = Span::new(place(offset), place(offset + length));
            prose.push_decoded(character.encode_utf8(&mut decoded), span);
            offset += length;
        }
    }
}

/// Bytes of the escape at the start of `rest`, an escaped line break included.
fn escape_length(rest: &str, quote: Option<char>) -> usize {
    let mut characters = rest.chars();
    if quote != Some('"') || characters.next() != Some('\\') {
        return 0;
    }
    let length = match characters.next() {
        Some('x') => 4,
        Some('u') => 6,
        Some('U') => 10,
        Some(other) => 1 + other.len_utf8(),
        None => 1,
    };
    length.min(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn core_schema_numbers_and_words() {
        assert_eq!(resolve("0o17"), Data::Int(15));
        assert_eq!(resolve("1e3"), Data::Float(1000.0));
        assert_eq!(resolve("8-12"), Data::Text("8-12".into()));
        assert_eq!(resolve("."), Data::Text(".".into()));
        assert_eq!(resolve("99999999999999999999"), Data::Big("99999999999999999999"));
        assert_eq!(resolve("no"), Data::Text("no".into()));
    }

    #[test]
    fn only_what_the_two_versions_read_differently_is_ambiguous() {
        for written in ["no", "On", "1:30", "0777", "1_000"] {
            assert!(read_by_yaml_1_1(written).is_some(), "{written}");
        }
        for written in ["none", "10", "0", "0.5", "2026-03-01", "8-12", "note: x", "10:30:99999"] {
            assert!(read_by_yaml_1_1(written).is_none(), "{written}");
        }
    }
}
