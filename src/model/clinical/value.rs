//! Values in canonical form, and their JSON.

use std::{borrow::Cow, fmt::Write as _};

/// A value in canonical form. Nothing in it is empty: see [`Value::kept`].
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// Text, folded.
    Text(String),
    /// A number.
    Number(f64),
    /// A whole number, kept digit for digit.
    Whole(i64),
    /// Yes or no.
    Flag(bool),
    /// A list, in order.
    List(Vec<Self>),
    /// Fields by name.
    Fields(Fields),
}

/// The name of a field: one of ours, or one the author chose.
pub(super) type Name = Cow<'static, str>;

/// Fields by name, each once, in order. Strings in Rust sort by their UTF-8 bytes, which is the order
/// of code points.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Fields(Vec<(Name, Value)>);

impl Fields {
    /// Sets a field, whatever it held.
    pub(super) fn insert(&mut self, name: impl Into<Name>, value: Value) {
        let name = name.into();
        match self.place(&name) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (name, value)),
        }
    }

    /// Sets a field that is not there yet.
    pub(super) fn add(&mut self, name: impl Into<Name>, value: Value) {
        let name = name.into();
        if let Err(at) = self.place(&name) {
            self.0.insert(at, (name, value));
        }
    }

    pub(super) fn remove(&mut self, name: &str) {
        self.0.retain(|(other, _)| other != name);
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Our own lists of fields are in order: most fields go to the end.
    fn place(&self, name: &str) -> Result<usize, usize> {
        match self.0.last() {
            Some((last, _)) if **last >= *name => self.0.binary_search_by(|(other, _)| (**other).cmp(name)),
            _ => Err(self.0.len()),
        }
    }
}

impl Extend<(Name, Value)> for Fields {
    fn extend<T: IntoIterator<Item = (Name, Value)>>(&mut self, fields: T) {
        for (name, value) in fields {
            self.insert(name, value);
        }
    }
}

impl FromIterator<(Name, Value)> for Fields {
    fn from_iter<T: IntoIterator<Item = (Name, Value)>>(fields: T) -> Self {
        let mut gathered = Self::default();
        gathered.extend(fields);
        gathered
    }
}

impl IntoIterator for Fields {
    type Item = (Name, Value);
    type IntoIter = std::vec::IntoIter<(Name, Value)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl Value {
    /// Text in canonical form.
    pub(super) fn text(text: &str) -> Self {
        Self::Text(folded(text))
    }

    /// A number; what counting in other units leaves behind the sixth decimal is rounded away.
    pub(super) fn number(number: f64) -> Self {
        const PLACES: f64 = 1e6;
        // Above this a double has no six decimals left to round.
        let rounded = if number.abs() < 1e9 { (number * PLACES).round() / PLACES } else { number };
        // No sign for nothing: `-0` is 0.
        Self::Number(if rounded == 0.0 { 0.0 } else { rounded })
    }

    /// `{name: value}`.
    pub(super) fn single(name: &'static str, value: Self) -> Self {
        Self::Fields(Fields(vec![(name.into(), value)]))
    }

    /// This value, unless it says nothing: empty text, an empty list, no fields.
    pub(super) fn kept(self) -> Option<Self> {
        let says_nothing = match &self {
            Self::Text(text) => text.is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Fields(fields) => fields.is_empty(),
            Self::Number(_) | Self::Whole(_) | Self::Flag(_) => false,
        };
        (!says_nothing).then_some(self)
    }

    /// Its JSON, without white space.
    pub(super) fn json(&self) -> String {
        let mut json = String::new();
        self.write(&mut json);
        json
    }

    fn write(&self, json: &mut String) {
        match self {
            Self::Text(text) => write_text(text, json),
            Self::Number(number) => write!(json, "{number}").expect("a String takes all text"),
            Self::Whole(number) => write!(json, "{number}").expect("a String takes all text"),
            Self::Flag(flag) => json.push_str(if *flag { "true" } else { "false" }),
            Self::List(items) => {
                json.push('[');
                for (place, item) in items.iter().enumerate() {
                    if place > 0 {
                        json.push(',');
                    }
                    item.write(json);
                }
                json.push(']');
            }
            Self::Fields(fields) => {
                json.push('{');
                for (place, (name, value)) in fields.0.iter().enumerate() {
                    if place > 0 {
                        json.push(',');
                    }
                    write_text(name, json);
                    json.push(':');
                    value.write(json);
                }
                json.push('}');
            }
        }
    }
}

/// Text as a JSON string, escaped as little as may be (RFC 8785, section 3.2.2.2).
pub(super) fn write_text(text: &str, json: &mut String) {
    json.push('"');
    let mut written = 0;
    for (at, byte) in text.bytes().enumerate() {
        if !matches!(byte, b'"' | b'\\' | 0..=0x1f) {
            continue;
        }
        json.push_str(&text[written..at]);
        written = at + 1;
        match byte {
            b'"' => json.push_str("\\\""),
            b'\\' => json.push_str("\\\\"),
            0x8 => json.push_str("\\b"),
            b'\t' => json.push_str("\\t"),
            b'\n' => json.push_str("\\n"),
            0xc => json.push_str("\\f"),
            b'\r' => json.push_str("\\r"),
            _ => write!(json, "\\u{byte:04x}").expect("a String takes all text"),
        }
    }
    json.push_str(&text[written..]);
    json.push('"');
}

/// Text with curly quotes and dashes made plain, white space folded to one space, ends trimmed.
/// Case and every other character stay.
pub(super) fn folded(text: &str) -> String {
    if is_folded(text) {
        return text.to_owned();
    }
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().map(plain));
    }
    folded
}

/// Whether a text is plain ASCII with single spaces between its words, as most are.
fn is_folded(text: &str) -> bool {
    let mut before = b' ';
    let fits = |byte: u8| {
        let parts = std::mem::replace(&mut before, byte) != b' ';
        byte.is_ascii_graphic() || byte == b' ' && parts
    };
    text.bytes().all(fits) && before != b' '
}

/// Source: Unicode Standard, quotation marks U+2018 to U+201F; general category Pd, and the minus
/// sign, which is set like a dash.
const fn plain(character: char) -> char {
    match character {
        '\u{2018}'..='\u{201b}' => '\'',
        '\u{201c}'..='\u{201f}' => '"',
        '\u{58a}'
        | '\u{5be}'
        | '\u{1400}'
        | '\u{1806}'
        | '\u{2010}'..='\u{2015}'
        | '\u{2212}'
        | '\u{2e17}'
        | '\u{2e1a}'
        | '\u{2e3a}'
        | '\u{2e3b}'
        | '\u{2e40}'
        | '\u{2e5d}'
        | '\u{301c}'
        | '\u{3030}'
        | '\u{30a0}'
        | '\u{fe31}'
        | '\u{fe32}'
        | '\u{fe58}'
        | '\u{fe63}'
        | '\u{ff0d}'
        | '\u{10ead}' => '-',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_folded_and_keeps_its_case() {
        assert_eq!(folded(" “Don’t”  stop –\r\n\u{a0}8—12 ½ "), "\"Don't\" stop - 8-12 ½");
    }

    #[test]
    fn keys_are_sorted_and_numbers_are_short() {
        let mut fields = Fields::default();
        fields.insert("é", Value::Whole(i64::MAX));
        fields.insert("b", Value::number(60.0));
        fields.insert("B", Value::number(1.0));
        fields.insert("a", Value::List(vec![Value::number(0.1 + 0.2), Value::Flag(false)]));
        fields.insert("B", Value::number(-0.0));
        fields.add("b", Value::number(0.0));
        let json = Value::Fields(fields).json();
        assert_eq!(json, r#"{"B":0,"a":[0.3,false],"b":60,"é":9223372036854775807}"#);
    }

    #[test]
    fn only_what_json_asks_for_is_escaped() {
        let mut json = String::new();
        write_text("\"\\/\n\u{1}ü\u{7f}", &mut json);
        assert_eq!(json, "\"\\\"\\\\/\\n\\u0001ü\u{7f}\"");
    }
}
