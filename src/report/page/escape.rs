//! Text from content on a page that is not its own: it is read as text, and nobody is called.

use std::fmt::Write as _;

use crate::text::sanitize;

/// A text as code: platforms look for no name, number, address or tag in it.
pub(in crate::report) fn code(text: &str) -> String {
    let safe = sanitize(text);
    // A pipe would end the cell, even in a code span, and so would what a backslash hides.
    if !safe.contains(['`', '|', '\\']) {
        return if safe.is_empty() { String::new() } else { format!("`{safe}`") };
    }
    let mut html = "<code>".to_owned();
    for character in safe.chars() {
        if character.is_alphanumeric() || character == ' ' {
            html.push(character);
        } else {
            write!(html, "&#{};", u32::from(character)).expect("a String takes all text");
        }
    }
    html + "</code>"
}

/// A message: what stands between backticks is code, and so is every word that is more than a word.
pub(in crate::report) fn prose(text: &str) -> String {
    let safe = sanitize(text);
    let parts: Vec<&str> = safe.split('`').collect();
    if parts.len().is_multiple_of(2) {
        return words(&safe);
    }
    let told = parts.iter().enumerate();
    told.map(|(at, part)| if at % 2 == 1 { code(part) } else { words(part) }).collect()
}

fn words(text: &str) -> String {
    let told = |word: &str| if is_plain(word) { word.to_owned() } else { code(word) };
    text.split(' ').map(told).collect::<Vec<_>>().join(" ")
}

/// Whether no platform makes more of a word than it is: no mention, address, number of an issue or
/// of a commit, no mark of Markdown.
fn is_plain(word: &str) -> bool {
    /// Digits by which a commit is known, at least.
    const COMMIT: usize = 7;
    let core =
        word.trim_start_matches(['(', '"', '\'']).trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '"', '\'']);
    let is_letter = |c: char| c.is_alphanumeric() || matches!(c, '-' | '–' | '/' | '\'' | '’');
    let is_commit = core.len() >= COMMIT && core.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_issue = core.to_ascii_lowercase().starts_with("gh-");
    core.chars().all(is_letter) && !is_commit && !is_issue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_words_stay_plain() {
        let text = "`Cat-cow` has no dosage: write 8-12 (or more), today";
        assert_eq!(prose(text), text);
    }

    #[test]
    fn nobody_is_called_and_nothing_is_linked() {
        let cases = [
            ("ask @team now", "ask `@team` now"),
            ("![x](https://a.b/c.png)", "`![x](https://a.b/c.png)`"),
            ("[x](y)", "`[x](y)`"),
            ("see www.example.org, #12, GH-12 or deadbeef1", "see `www.example.org,` `#12,` `GH-12` or `deadbeef1`"),
            ("<img src=x> **b** _c_ ~d~", "`<img` `src=x>` `**b**` `_c_` `~d~`"),
            ("a&lt;b :smile: a@b.c", "`a&lt;b` `:smile:` `a@b.c`"),
            ("one ` mark @a", "one <code>&#96;</code> mark `@a`"),
            ("a | b \\| c", "a <code>&#124;</code> b <code>&#92;&#124;</code> c"),
            ("`a|@b`", "<code>a&#124;&#64;b</code>"),
            ("`` @a", " `@a`"),
        ];
        for (text, told) in cases {
            assert_eq!(prose(text), told, "{text}");
        }
    }

    #[test]
    fn a_path_is_code() {
        assert_eq!(code("a b/c.md"), "`a b/c.md`");
        assert_eq!(code("a\n|`<b>"), "<code>a&#92;u&#123;a&#125;&#124;&#96;&#60;b&#62;</code>");
    }
}
