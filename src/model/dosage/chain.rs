use super::{
    quantity::{Item, Noun, Quantity},
    token::Token,
};
use crate::lexicon::dose::DoseWord;

/// Quantities joined by times signs from item `at` on, and the item after the last.
pub(super) fn chain<'i>(tokens: &[Token<'_>], items: &'i [Item], at: usize) -> Option<(Vec<&'i Quantity>, usize)> {
    let Some(Item::Quantity(first)) = items.get(at) else {
        return None;
    };
    let mut found = vec![first];
    let mut next = at + 1;
    loop {
        let mut sign = next;
        for _ in 0..2 {
            if matches!(items.get(sign), Some(Item::Token(i))
                if matches!(tokens[*i].class(), DoseWord::Hold | DoseWord::Activity | DoseWord::Other)
                    && tokens[*i].text != "off"
                    && !tokens[*i].is_mark('x') && matches!(tokens[*i].kind, super::token::Kind::Word(_)))
            {
                sign += 1;
            }
        }
        let Some(Item::Token(mark)) = items.get(sign) else {
            break;
        };
        let Some(Item::Quantity(quantity)) = items.get(sign + 1) else {
            break;
        };
        if !tokens[*mark].is_mark('x') || found.len() == 3 {
            break;
        }
        found.push(quantity);
        next = sign + 2;
    }
    (found.len() > 1).then_some((found, next))
}

/// The dimension each member of a chain gives.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Role {
    Sets,
    Reps,
    Time,
    Way,
    Breaths,
    Load,
    Nothing,
}

/// What the members of a chain mean; `sets_first` when a column says so.
pub(super) fn roles(chain: &[&Quantity], sets_first: SetsFirst) -> Vec<Role> {
    let known = |quantity: &Quantity| match quantity.noun {
        Noun::Set | Noun::Session => Some(Role::Sets),
        Noun::Rep | Noun::Move | Noun::Times => Some(Role::Reps),
        Noun::Time | Noun::Clock => Some(Role::Time),
        Noun::Way(_) => Some(Role::Way),
        Noun::Breath => Some(Role::Breaths),
        Noun::Weight(_) => Some(Role::Load),
        Noun::None | Noun::Other => None,
        Noun::Excluded | Noun::Day | Noun::Week | Noun::Percent => Some(Role::Nothing),
    };
    let mut roles: Vec<Option<Role>> = chain.iter().map(|quantity| known(quantity)).collect();
    let has = |roles: &[Option<Role>], role| roles.contains(&Some(role));
    for at in 0..roles.len() {
        if roles[at].is_some() {
            continue;
        }
        let open_after = roles[at + 1..].iter().any(Option::is_none);
        let timed = has(&roles, Role::Time) || has(&roles, Role::Way) || has(&roles, Role::Breaths);
        let sets = !has(&roles, Role::Sets)
            && (open_after || has(&roles, Role::Reps) || timed && sets_first == SetsFirst::Said);
        roles[at] = Some(if sets { Role::Sets } else { Role::Reps });
    }
    roles.into_iter().map(|role| role.unwrap_or(Role::Nothing)).collect()
}

/// Whether the heading of a column names sets before repetitions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SetsFirst {
    Said,
    Unsaid,
}
