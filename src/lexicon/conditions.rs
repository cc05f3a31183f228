//! Whether a text names a condition, whatever its spelling.

use super::en::conditions::{FAMILIES, QUALIFIERS};

/// Telling words of a condition that are looked for; a name has fewer.
const LONGEST: usize = 24;

/// Whether `text` names the condition that stands as a slug or in words: all its telling words, or
/// words of the same family, occur in it.
#[must_use]
pub fn names_condition(text: &str, condition: &str) -> bool {
    let mut wanted = telling_words(condition);
    wanted.truncate(LONGEST);
    let said = telling_words(text);
    !wanted.is_empty() && wanted.iter().all(|word| said.iter().any(|other| are_kin(word, other)))
}

/// Whether a condition has a telling word at all.
#[must_use]
pub fn tells_condition(condition: &str) -> bool {
    !telling_words(condition).is_empty()
}

fn telling_words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.filter(|word| !QUALIFIERS.contains(word)).map(str::to_owned).collect()
}

fn are_kin(one: &str, other: &str) -> bool {
    let singular = |word: &str| word.strip_suffix('s').unwrap_or(word).to_owned();
    singular(one) == singular(other) || FAMILIES.iter().any(|family| family.contains(&one) && family.contains(&other))
}

#[cfg(test)]
mod tests {
    use super::names_condition;

    #[test]
    fn slugs_and_words_meet() {
        for (condition, text) in [
            ("spinal-surgery", "after surgery on your spine, ask your surgeon"),
            ("spinal-surgery", "ask first if you have had a back operation"),
            ("recent-hip-replacement", "with a replaced hip, keep the knee low"),
            ("pregnancy", "if you are pregnant, sit up instead"),
            ("shoulder-surgery", "shoulder-surgery"),
            ("vertebral-fracture", "an earlier fracture of the spine"),
        ] {
            assert!(names_condition(text, condition), "{condition}: {text}");
        }
        for (condition, text) in [
            ("shoulder-surgery", "after knee surgery, ask your surgeon"),
            ("hip-replacement", "keep your hips level"),
            ("glaucoma", "do not let your back sag"),
        ] {
            assert!(!names_condition(text, condition), "{condition}: {text}");
        }
    }
}
