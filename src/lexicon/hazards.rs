//! What the name of an exercise tells of the strain it brings.

use super::{
    StartPosition,
    en::hazards::{LIMBS, OTHERS, POSITIONS, SUPPORT, SUPPORTS, WITHOUT},
    exercises::folded,
};

/// Whether a name, in lower case, holds a typical name as whole words; hyphens, spaces and a plural
/// `s` make no difference. A limb before it, or another noun after it, makes it another movement.
#[must_use]
pub fn bears(name: &str, typical: &str) -> bool {
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

/// Where a name, in lower case, says that the body is: "seated", "wall".
#[must_use]
pub fn position_in(name: &str) -> Option<StartPosition> {
    let name = format!(" {} ", folded(name));
    POSITIONS.iter().find(|(words, _)| name.contains(&format!(" {words} "))).map(|(_, position)| *position)
}

/// The things in a step, in lower case, that keep a reader from falling, and what they are together.
#[must_use]
pub fn supports(step: &str) -> Vec<&'static str> {
    let said = format!(" {} ", folded(step));
    if WITHOUT.iter().any(|word| said.contains(&format!(" {word} "))) {
        return Vec::new();
    }
    let mut found: Vec<&'static str> =
        SUPPORTS.iter().filter(|thing| said.contains(&format!(" {thing} "))).copied().collect();
    if !found.is_empty() {
        found.push(SUPPORT);
    }
    found
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
