use aho_corasick::AhoCorasick;
use regex::Regex;

use super::en;

/// One expression out of many small ones, each between ASCII word boundaries where it begins and
/// ends with a letter or a digit. `{name}` stands for a class of words of `en::CLASSES`.
pub(super) fn any_of(patterns: &[&str]) -> Regex {
    let (whole, loose): (Vec<&str>, Vec<&str>) = patterns.iter().partition(|pattern| edges(pattern) == (true, true));
    // One pair of boundaries around many patterns compiles to far less than one pair each.
    let mut parts = vec![format!(r"(?-u:\b)(?:{})(?-u:\b)", expand(&whole.join("|")))];
    parts.extend(loose.iter().map(|pattern| bounded(pattern)));
    compile(&parts.join("|"))
}

/// Plain pieces of text, found anywhere, to pass over sentences that hold none.
pub(super) fn seeds(pieces: &[&str]) -> AhoCorasick {
    AhoCorasick::new(pieces).expect("a few hundred short pieces fit an automaton")
}

/// Like [`any_of`], for the text that follows a match: it must begin there.
pub(super) fn begins(patterns: &[&str]) -> Regex {
    let parts: Vec<String> = patterns.iter().map(|p| expand(p)).collect();
    compile(&format!("^(?:{})", parts.join("|")))
}

fn compile(expression: &str) -> Regex {
    Regex::new(expression).expect("patterns are constants, and tests compile each of them")
}

/// Whether a pattern begins and ends with a whole word.
fn edges(pattern: &str) -> (bool, bool) {
    let opens = !pattern.starts_with(['^', '\\', '<']);
    let closes = !pattern.ends_with(['$', '>', ' ']) && !pattern.ends_with(r"\]");
    (opens, closes)
}

fn bounded(pattern: &str) -> String {
    let (opens, closes) = edges(pattern);
    let edge = |stands: bool| if stands { r"(?-u:\b)" } else { "" };
    format!("{}(?:{}){}", edge(opens), expand(pattern), edge(closes))
}

/// Classes may name other classes, a few levels deep.
fn expand(pattern: &str) -> String {
    let mut text = pattern.to_owned();
    for _ in 0..4 {
        if !en::CLASSES.iter().any(|(name, _)| text.contains(&format!("{{{name}}}"))) {
            break;
        }
        for (name, words) in en::CLASSES {
            text = text.replace(&format!("{{{name}}}"), &format!("(?:{words})"));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_expanded_and_words_stay_whole() {
        let found = any_of(&["stop {the}{exercise}"]);
        assert!(found.is_match("please stop the stretch now"));
        assert!(!found.is_match("nonstop the stretch"));
    }

    #[test]
    fn no_class_is_left_unnamed() {
        for (_, words) in en::CLASSES {
            let open = expand(words);
            let named =
                open.match_indices('{').any(|(at, _)| open[at + 1..].starts_with(|c: char| c.is_ascii_lowercase()));
            assert!(!named, "{open}");
        }
    }
}
