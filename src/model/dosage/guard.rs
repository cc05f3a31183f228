use crate::lexicon::dose::{DoseWord, Group, is_in};

use super::token::{Kind, Token};

/// Whether a sentence reports or sells instead of telling the reader what to do.
pub(super) fn reports(tokens: &[Token<'_>]) -> bool {
    if tokens.last().is_some_and(|token| token.is_mark('?')) {
        return true;
    }
    let report = tokens.iter().any(|token| token.class() == DoseWord::Report) && !orders(tokens);
    let money = tokens.iter().any(|token| matches!(token.kind, Kind::Mark('$' | '\u{a3}' | '\u{20ac}')));
    let told = tokens.iter().enumerate().any(|(at, token)| {
        token.class() == DoseWord::Teller && tokens[at + 1..].iter().take(3).any(|next| is_past(next.text))
    });
    let read_time = tokens.windows(2).any(|pair| {
        matches!(pair[0].text, "read" | "reading") && pair[1].text == "time"
            || pair[1].text == "read" && matches!(pair[0].class(), DoseWord::Time(_))
    });
    let proven = tokens.windows(2).any(|pair| pair[0].text == "been" && is_in(Group::Established, pair[1].text));
    let offered =
        tokens.windows(2).any(|pair| pair[0].class() == DoseWord::Teller && is_in(Group::Offering, pair[1].text));
    proven || offered || tells_of_people(tokens) || report || money || told || read_time || is_applied(tokens)
}

/// "people walk 4 times a week": what others do, without a word that advises it.
fn tells_of_people(tokens: &[Token<'_>]) -> bool {
    tokens.windows(2).enumerate().any(|(at, pair)| {
        let subject = || at.checked_sub(1).is_none_or(|before| !is_in(Group::ForPeople, tokens[before].text));
        let verb =
            matches!(pair[1].class(), DoseWord::Perform | DoseWord::Hold | DoseWord::Activity | DoseWord::Motion)
                && !pair[1].text.ends_with("ing");
        verb && is_in(Group::People, pair[0].text) && subject()
    })
}

/// Whether a clause begins with an order to do, repeat or hold something so many times or so long:
/// then a word of reports beside it is not what the sentence is about.
fn orders(tokens: &[Token<'_>]) -> bool {
    let class = |at: usize| tokens.get(at).map_or(DoseWord::Other, Token::class);
    let number = |at: usize| matches!(tokens.get(at), Some(Token { kind: Kind::Number(_), .. }));
    tokens.iter().enumerate().any(|(at, token)| {
        let begins = at == 0
            || matches!(tokens[at - 1].kind, Kind::Mark(',' | ';' | ':'))
            || tokens[at - 1].text == "and"
            || is_in(Group::Advising, tokens[at - 1].text);
        let asks = match token.class() {
            DoseWord::Perform | DoseWord::Repeat => (at + 1..at + 5)
                .any(|at| number(at) && matches!(class(at + 1), DoseWord::Rep | DoseWord::Set | DoseWord::Times)),
            DoseWord::Hold => (at + 1..at + 4).any(|at| number(at) && matches!(class(at + 1), DoseWord::Time(_))),
            _ => false,
        };
        begins && asks
    })
}

/// Whether the sentence is about a thing applied or worn, and asks for no movement.
fn is_applied(tokens: &[Token<'_>]) -> bool {
    let moves = |at: usize| match tokens[at].class() {
        DoseWord::Perform
        | DoseWord::Repeat
        | DoseWord::Lower
        | DoseWord::Rep
        | DoseWord::Set
        | DoseWord::Breath
        | DoseWord::Move
        | DoseWord::BreathPhase => true,
        DoseWord::Activity => at == 0 || tokens[at - 1].class() != DoseWord::Device,
        DoseWord::Motion | DoseWord::Hold => !is_in(Group::Applying, tokens[at].text),
        _ => false,
    };
    tokens.iter().any(|token| token.class() == DoseWord::Device) && !(0..tokens.len()).any(moves)
}

fn is_past(word: &str) -> bool {
    word.len() > 3 && word.ends_with("ed") && !matches!(word, "need" | "feed" | "speed" | "bleed")
        || is_in(Group::Past, word)
}
