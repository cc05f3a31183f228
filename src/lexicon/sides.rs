use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{en::sides as words, pattern};

static OTHER_SIDE: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::OTHER_SIDE));
static TOGETHER: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::TOGETHER));

/// The step, and the words in it, by which the other side is to do what one side did; `None` when
/// both work together later on. Steps are in lower case.
#[must_use]
pub fn other_side(steps: &[&str]) -> Option<(usize, Range<usize>)> {
    let (step, found) =
        steps.iter().enumerate().find_map(|(step, lower)| Some((step, OTHER_SIDE.find(lower)?.range())))?;
    let later = steps.iter().skip(step + 1).any(|lower| TOGETHER.is_match(lower));
    (!later && !TOGETHER.is_match(steps[step])).then_some((step, found))
}

#[cfg(test)]
mod tests {
    use super::other_side;

    #[test]
    fn one_side_after_the_other_is_told_from_both_at_once() {
        for step in [
            "repeat on the other side.",
            "lower the foot and change legs.",
            "switch sides.",
            "do the same with the other leg.",
        ] {
            assert!(other_side(&[step]).is_some(), "{step}");
        }
        for step in [
            "turn your head to the other side.",
            "step one foot back, then the other foot.",
            "change hands on the grip.",
            "swap which arm is on top and change arms.",
            "repeat the whole round.",
        ] {
            assert_eq!(other_side(&[step]), None, "{step}");
        }
        assert_eq!(other_side(&["lift one knee.", "do the same with the other knee.", "hold both knees."]), None);
    }
}
