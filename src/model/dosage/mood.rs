use crate::lexicon::dose::{Cue, DoseWord, Group, cue_at, is_in};

use super::token::Token;

/// What is said of a dose as a whole, and where.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    pub(super) cue: Cue,
    /// First token of the phrase.
    pub(super) at: usize,
    /// First token after it.
    pub(super) to: usize,
}

/// The phrases of a sentence that are about the dose as a whole, in order.
pub(super) fn said(lower: &str, tokens: &[Token<'_>], base: usize) -> Vec<Said> {
    let mut found = Vec::new();
    let mut free = 0;
    for (at, token) in tokens.iter().enumerate() {
        if at < free {
            continue;
        }
        let Some((phrase, cue)) = cue_at(&lower[token.start - base..]) else { continue };
        let end = token.start + phrase.len();
        let to = at + tokens[at..].iter().take_while(|t| t.start < end).count();
        // "hold until you feel it ease" leaves the time open; "lift until you feel a stretch" tells
        // how far.
        let held = tokens[..at].iter().rev().take(2).any(|t| t.class() == DoseWord::Hold);
        let open = match phrase {
            "until you feel" | "until the" | "until your" => held || tires(&tokens[to..]),
            _ => cue != Cue::Feel || opens(tokens, at, to),
        };
        if open {
            found.push(Said { cue, at, to });
        }
        free = to;
    }
    found
}

/// Whether the next words of a clause tell of tiredness.
fn tires(rest: &[Token<'_>]) -> bool {
    let clause = rest.iter().take_while(|token| !matches!(token.text, "," | ";" | "." | "or")).take(6);
    clause.into_iter().any(|token| is_in(Group::Tired, token.text))
}

/// "as long as you like" opens an amount; "as long as it does not hurt" is a condition, and
/// "as many as 12" a ceiling.
fn opens(tokens: &[Token<'_>], at: usize, to: usize) -> bool {
    let number = tokens.get(to).is_some_and(|t| t.text.starts_with(|c: char| c.is_ascii_digit()));
    let clause = tokens[to..].iter().take_while(|t| !matches!(t.text, "," | ";" | "." | ")")).take(8);
    let denied = clause.clone().any(|t| is_in(Group::Condition, t.text));
    let begins = tokens[..at].iter().rev().take(2).all(|t| matches!(t.text, "," | ";" | "."));
    let conditional = matches!(tokens[at..to].last().map(|t| t.text), Some("as"))
        && tokens.get(at + 1).is_some_and(|t| t.text == "long")
        && begins
        && at == 0;
    !number && !denied && !conditional
}
