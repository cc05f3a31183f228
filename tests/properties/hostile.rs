//! Texts nobody would write: fixtures with small wounds, and soups of what YAML and Markdown are
//! made of.

use proptest::{prelude::*, sample::Index};

use crate::files::read_folder;

/// Pieces that mean something to a reader of YAML or Markdown.
const PIECES: [&str; 58] = [
    "schema: exercise/v1\n",
    "name: ",
    "steps:\n",
    "  - ",
    "- ",
    "cautions: ",
    "dosage: ",
    "reps: ",
    "8-12",
    "{use: x}",
    "[",
    "]",
    "{",
    "}",
    ",",
    ": ",
    ":",
    "? ",
    "|\n",
    "|-\n",
    ">+\n",
    "  ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\"",
    "'",
    "\\",
    "\\u00e4",
    "#",
    " # note\n",
    "&a ",
    "*a",
    "!!str ",
    "!x ",
    "%YAML 1.2\n",
    "---\n",
    "...\n",
    "<<",
    "~",
    "no",
    "010",
    "1e999",
    "\u{feff}",
    "\u{0}",
    "\u{85}",
    "\u{2028}",
    "ä–’😀",
    "\u{202e}",
    "## Bridge\n",
    "1. Lie on your back.\n",
    "<!-- exercise: x -->",
    "```\n",
    "| a | b |\n|---|---|\n",
    "**Stop if it hurts.**",
    "> ",
    "[a](/exercises/b/)",
];

/// Any text at all, or a soup of pieces.
pub(crate) fn soup() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60);
    prop_oneof![1 => any::<String>(), 4 => pieces.prop_map(|pieces| pieces.concat())]
}

/// A fixture with up to four wounds. The name of the file comes with it.
pub(crate) fn wounded(ending: &'static str) -> impl Strategy<Value = (String, String)> {
    let mut texts: Vec<(String, String)> = Vec::new();
    for (path, bytes) in read_folder("fixtures") {
        if let Ok(text) = String::from_utf8(bytes)
            && path.ends_with(ending)
            && !text.is_empty()
        {
            texts.push((path, text));
        }
    }
    let wound = (any::<Index>(), any::<Index>(), prop::sample::select(&PIECES[..]), 0..4u8);
    (prop::sample::select(texts), prop::collection::vec(wound, 0..5)).prop_map(|((path, mut text), wounds)| {
        for (from, length, piece, sort) in wounds {
            let mut start = from.index(text.len() + 1);
            while !text.is_char_boundary(start) {
                start -= 1;
            }
            let mut end = (start + length.index(40)).min(text.len());
            while !text.is_char_boundary(end) {
                end += 1;
            }
            match sort {
                0 => text.insert_str(start, piece),
                1 => text.replace_range(start..end, ""),
                2 => text.replace_range(start..end, piece),
                _ => {
                    let again = text[start..end].to_owned();
                    text.insert_str(end, &again);
                }
            }
        }
        (path, text)
    })
}
