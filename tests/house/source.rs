//! Rust text as far as the checks need it: words that are code, not comment and not string.

/// The text with comments, strings and characters blanked, line breaks kept.
pub(crate) fn code_of(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut code = String::with_capacity(text.len());
    let mut at = 0;
    while at < bytes.len() {
        let rest = &text[at..];
        let length = match bytes[at] {
            b'/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            b'/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            b'r' if !code.ends_with(|c: char| c.is_alphanumeric() || c == '_') => raw_string(rest).unwrap_or(0),
            b'"' => quoted(rest),
            b'\'' => character(rest),
            _ => 0,
        };
        if length == 0 {
            let next = rest.chars().next().map_or(1, char::len_utf8);
            code.push_str(&rest[..next]);
            at += next;
        } else {
            code.extend(rest[..length].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
            at += length;
        }
    }
    code
}

fn raw_string(rest: &str) -> Option<usize> {
    let hashes = rest[1..].bytes().take_while(|byte| *byte == b'#').count();
    let open = 1 + hashes;
    (rest.as_bytes().get(open) == Some(&b'"')).then_some(())?;
    let end = format!("\"{}", "#".repeat(hashes));
    rest[open + 1..].find(&end).map(|at| open + 1 + at + end.len())
}

fn quoted(rest: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in rest.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// A character literal; a lifetime is none.
fn character(rest: &str) -> usize {
    let mut characters = rest.char_indices().skip(1);
    match characters.next() {
        Some((_, '\\')) => rest[2..].char_indices().skip(1).find(|(_, c)| *c == '\'').map_or(0, |(at, _)| at + 3),
        Some(_) => characters.next().filter(|(_, c)| *c == '\'').map_or(0, |(at, _)| at + 1),
        None => 0,
    }
}

/// Words and signs in order; `::` is one sign.
pub(crate) fn tokens(code: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = code.trim_start();
    while let Some(first) = rest.chars().next() {
        let word = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        let length = match word {
            0 if rest.starts_with("::") => 2,
            0 => first.len_utf8(),
            _ => word,
        };
        tokens.push(&rest[..length]);
        rest = rest[length..].trim_start();
    }
    tokens
}

/// The first name of each path in a use tree that begins at `at`: one, or those in its braces.
pub(crate) fn first_names<'t>(tokens: &[&'t str], at: usize) -> Vec<&'t str> {
    match tokens.get(at) {
        Some(&"{") => {
            let mut names = Vec::new();
            let (mut depth, mut expects) = (0, true);
            for token in &tokens[at..] {
                match *token {
                    "{" => depth += 1,
                    "}" if depth == 1 => break,
                    "}" => depth -= 1,
                    "," if depth == 1 => expects = true,
                    name if depth == 1 && expects => {
                        names.push(name);
                        expects = false;
                    }
                    _ => {}
                }
            }
            names
        }
        Some(name) => vec![name],
        None => Vec::new(),
    }
}

#[test]
fn comments_and_strings_are_no_code() {
    let code =
        code_of("a /* crate::cli */ \"crate::cli \\\" x\" r#\"crate::\"cli\"# '\\'' 'c' fn f<'a>() // crate::cli\nb");
    assert!(!code.contains("cli"), "{code}");
    assert!(code.contains("fn f<'a>()") && code.ends_with("\nb"), "{code}");
}

#[test]
fn nested_braces_give_their_first_names() {
    let tokens = tokens("use crate::{text::{Span, Prose}, cli, model::Exercise};");
    assert_eq!(first_names(&tokens, 3), ["text", "cli", "model"]);
}
