//! As much of XML as reports need: elements, attributes, text, and no character that XML 1.0 lacks.

use std::{
    fmt::Write as _,
    io::{self, Write},
};

/// A document that is being written.
pub(super) struct Xml<'w> {
    out: &'w mut dyn Write,
    open: Vec<&'static str>,
}

type Attributes<'a> = &'a [(&'static str, &'a str)];

impl<'w> Xml<'w> {
    /// Writes the declaration.
    pub(super) fn begin(out: &'w mut dyn Write) -> io::Result<Self> {
        writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
        Ok(Self { out, open: Vec::new() })
    }

    /// Opens an element that holds others.
    pub(super) fn open(&mut self, name: &'static str, attributes: Attributes<'_>) -> io::Result<()> {
        self.start(name, attributes)?;
        self.open.push(name);
        writeln!(self.out, ">")
    }

    /// Closes the element opened last.
    pub(super) fn close(&mut self) -> io::Result<()> {
        let name = self.open.pop().expect("every close has its open");
        self.indent()?;
        writeln!(self.out, "</{name}>")
    }

    /// An element that holds nothing.
    pub(super) fn empty(&mut self, name: &'static str, attributes: Attributes<'_>) -> io::Result<()> {
        self.start(name, attributes)?;
        writeln!(self.out, "/>")
    }

    /// An element that holds text.
    pub(super) fn text(&mut self, name: &'static str, attributes: Attributes<'_>, text: &str) -> io::Result<()> {
        self.start(name, attributes)?;
        writeln!(self.out, ">{}</{name}>", escaped(text))
    }

    fn start(&mut self, name: &str, attributes: Attributes<'_>) -> io::Result<()> {
        self.indent()?;
        write!(self.out, "<{name}")?;
        attributes.iter().try_for_each(|(key, value)| write!(self.out, " {key}=\"{}\"", escaped(value)))
    }

    fn indent(&mut self) -> io::Result<()> {
        write!(self.out, "{}", "  ".repeat(self.open.len()))
    }
}

/// Text for an attribute or between tags; what XML 1.0 cannot hold is written `\u{1b}`.
///
/// Source: XML 1.0 (fifth edition), production 2.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            // Attributes would turn these into blanks.
            '\t' | '\n' | '\r' => {
                write!(escaped, "&#{};", u32::from(character)).expect("a String takes all text");
            }
            ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}' => escaped.push(character),
            other => write!(escaped, "\\u{{{:x}}}", u32::from(other)).expect("a String takes all text"),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leaves_its_attribute() {
        assert_eq!(escaped("\"/><a b='&'>\n"), "&quot;/&gt;&lt;a b=&apos;&amp;&apos;&gt;&#10;");
    }

    #[test]
    fn only_characters_of_xml_are_written() {
        assert_eq!(escaped("a\u{0}\u{1b}\u{fffe}\u{ffff}ü🧘"), "a\\u{0}\\u{1b}\\u{fffe}\\u{ffff}ü🧘");
    }

    #[test]
    fn elements_stand_in_each_other() {
        let mut bytes = Vec::new();
        let mut xml = Xml::begin(&mut bytes).unwrap();
        xml.open("a", &[("b", "1")]).unwrap();
        xml.empty("c", &[]).unwrap();
        xml.text("d", &[], "x & y").unwrap();
        xml.close().unwrap();
        let told = String::from_utf8(bytes).unwrap();
        let lines: Vec<&str> = told.lines().skip(1).collect();
        assert_eq!(lines, ["<a b=\"1\">", "  <c/>", "  <d>x &amp; y</d>", "</a>"]);
    }
}
