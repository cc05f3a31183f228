use crate::lexicon::dose::DoseWord;

use super::token::{Kind, Token};

/// Whether a sentence reports or sells instead of telling the reader what to do.
pub(super) fn reports(tokens: &[Token<'_>]) -> bool {
    if tokens.last().is_some_and(|token| token.is_mark('?')) {
        return true;
    }
    let report = tokens.iter().any(|token| token.class() == DoseWord::Report);
    let money = tokens
        .iter()
        .any(|token| matches!(token.kind, Kind::Mark('$' | '\u{a3}' | '\u{20ac}')));
    let told = tokens.iter().enumerate().any(|(at, token)| {
        token.class() == DoseWord::Teller
            && tokens[at + 1..]
                .iter()
                .take(3)
                .any(|next| is_past(next.text))
    });
    let read_time = tokens.windows(2).any(|pair| {
        matches!(
            (pair[0].text, pair[1].text),
            ("read", "time") | ("reading", "time") | ("min" | "minute", "read")
        )
    });
    report || money || told || read_time
}

fn is_past(word: &str) -> bool {
    word.len() > 3 && word.ends_with("ed") && !matches!(word, "need" | "feed" | "speed" | "bleed")
        || matches!(
            word,
            "had"
                | "held"
                | "drove"
                | "ran"
                | "went"
                | "sat"
                | "spent"
                | "took"
                | "felt"
                | "got"
                | "made"
                | "did"
                | "stood"
                | "lay"
                | "slept"
                | "saw"
                | "could"
                | "couldn't"
                | "have"
                | "has"
                | "been"
        )
}
