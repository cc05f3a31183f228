//! What the name of an exercise tells of the strain it brings.

use std::sync::LazyLock;

use super::{
    StartPosition,
    en::hazards::{LIMBS, OTHERS, POSITIONS, SUPPORT, SUPPORTS, WITHOUT},
    exercises::folded,
    words::Words,
};

/// Whether a name, in lower case, holds a typical name as whole words; hyphens, spaces and a plural
/// `s` make no difference. A limb before it, or another noun after it, makes it another movement.
#[must_use]
pub fn bears(name: &str, typical: &str) -> bool {
    if !may_bear(name, typical) {
        return false;
    }
    let (name, typical) = (folded(name), folded(&typical.to_lowercase()));
    let words: Vec<&str> = name.split(' ').collect();
    let wanted: Vec<&str> = typical.split(' ').filter(|word| !word.is_empty()).collect();
    if wanted.is_empty() || words.len() < wanted.len() {
        return false;
    }
    (0..=words.len() - wanted.len()).any(|at| {
        let before = at.checked_sub(1).map_or("", |before| words[before]);
        let after = words.get(at + wanted.len()).copied().unwrap_or_default();
        words[at..].starts_with(&wanted) && !LIMBS.contains(&before) && !OTHERS.contains(&after)
    })
}

/// Whether a word of a name begins with the letter a typical name begins with.
fn may_bear(name: &str, typical: &str) -> bool {
    let Some(first) = typical.bytes().next().filter(u8::is_ascii_alphabetic) else { return true };
    let begins = |at: usize| at == 0 || !name.as_bytes()[at - 1].is_ascii_alphanumeric();
    name.bytes().enumerate().any(|(at, byte)| byte == first.to_ascii_lowercase() && begins(at))
}

/// Where a name, in lower case, says that the body is: "seated", "wall".
#[must_use]
pub fn position_in(name: &str) -> Option<StartPosition> {
    let name = folded(name);
    let words: Vec<&str> = name.split(' ').collect();
    POSITIONS.iter().find(|(phrase, _)| stands(&words, phrase)).map(|(_, position)| *position)
}

/// Whether the words of a phrase stand in a row.
fn stands(words: &[&str], phrase: &str) -> bool {
    (0..words.len()).any(|at| phrase.split(' ').enumerate().all(|(next, word)| words.get(at + next) == Some(&word)))
}

/// The things in a step, in lower case, that keep a reader from falling, and what they are together.
#[must_use]
pub fn supports(step: &str) -> Vec<&'static str> {
    if !may_support(step) {
        return Vec::new();
    }
    let said = folded(step);
    let words: Vec<&str> = said.split(' ').collect();
    if WITHOUT.iter().any(|phrase| stands(&words, phrase)) {
        return Vec::new();
    }
    let mut found: Vec<&'static str> = SUPPORTS.iter().filter(|thing| stands(&words, thing)).copied().collect();
    if !found.is_empty() {
        found.push(SUPPORT);
    }
    found
}

/// Whether a word of a step is the first of a thing, but for a plural `s`.
fn may_support(step: &str) -> bool {
    static FIRST: LazyLock<Words> =
        LazyLock::new(|| SUPPORTS.iter().filter_map(|thing| thing.split(' ').next()).map(|word| (word, ())).collect());
    let is_first = |word: &str| FIRST.contains(word) || word.strip_suffix('s').is_some_and(|stem| FIRST.contains(stem));
    step.split(|c: char| !c.is_alphanumeric() && c != '\'')
        .any(|word| if word.as_bytes().contains(&b'\'') { is_first(&word.replace('\'', "")) } else { is_first(word) })
}

#[cfg(test)]
mod tests {
    use super::{StartPosition, bears, position_in, supports};

    #[test]
    fn supports_are_there_or_not() {
        assert_eq!(supports("stand beside a wall, one hand on it."), ["wall", "support within reach"]);
        assert_eq!(supports("stand on one leg without a chair."), [""; 0]);
        assert_eq!(supports("lift one foot."), [""; 0]);
    }

    #[test]
    fn names_are_found_as_whole_words() {
        for (name, typical) in [
            ("press ups", "press-up"),
            ("prone press-up on elbows", "press-up"),
            ("cat and cow", "cow"),
            ("child's pose", "child's pose"),
            ("childs pose", "child's pose"),
            ("partial curls", "curl"),
            ("farmer's carry", "carry"),
        ] {
            assert!(bears(name, typical), "{name}: {typical}");
        }
        for (name, typical) in [
            ("hamstring curls", "curl"),
            ("scathing", "cat"),
            ("cow-face arms", "cow"),
            ("rowing", "row"),
            ("rowing machine", "row"),
            ("leg press", "press-up"),
            ("", "cat"),
            ("cat", ""),
        ] {
            assert!(!bears(name, typical), "{name}: {typical}");
        }
    }

    #[test]
    fn names_tell_where_the_body_is() {
        assert_eq!(position_in("wall press-up"), Some(StartPosition::Standing));
        assert_eq!(position_in("seated cat-cow"), Some(StartPosition::Sitting));
        assert_eq!(position_in("side bridges"), Some(StartPosition::SideLying));
        assert_eq!(position_in("bird dog"), None);
    }
}
