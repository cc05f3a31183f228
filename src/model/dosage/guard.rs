use crate::lexicon::dose::{DoseWord, Group, is_in};

use super::token::{Kind, Token};

/// Whether a sentence reports or sells instead of telling the reader what to do.
pub(super) fn reports(tokens: &[Token<'_>]) -> bool {
    if tokens.last().is_some_and(|token| token.is_mark('?')) {
        return true;
    }
    let report = tokens.iter().any(|token| token.class() == DoseWord::Report);
    let money = tokens.iter().any(|token| matches!(token.kind, Kind::Mark('$' | '\u{a3}' | '\u{20ac}')));
    let told = tokens.iter().enumerate().any(|(at, token)| {
        token.class() == DoseWord::Teller && tokens[at + 1..].iter().take(3).any(|next| is_past(next.text))
    });
    let read_time = tokens.windows(2).any(|pair| {
        matches!(pair[0].text, "read" | "reading") && pair[1].text == "time"
            || pair[1].text == "read" && matches!(pair[0].class(), DoseWord::Time(_))
    });
    report || money || told || read_time
}

fn is_past(word: &str) -> bool {
    word.len() > 3 && word.ends_with("ed") && !matches!(word, "need" | "feed" | "speed" | "bleed")
        || is_in(Group::Past, word)
}
