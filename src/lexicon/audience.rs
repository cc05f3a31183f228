//! Whom a page is written for, as its title and its first paragraph say.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{en::audience as words, pattern};

/// Patterns by which one group is addressed.
struct Group {
    tag: &'static str,
    named: Regex,
    title: Regex,
    offer: Regex,
}

static GROUPS: LazyLock<Vec<Group>> = LazyLock::new(|| {
    let compile = |(tag, names): &(&'static str, &[&str])| {
        let group = format!("(?:{})", names.join("|"));
        let lead = if words::STATES.contains(tag) {
            format!("(?:{}|{})", words::FOR, words::WITH)
        } else {
            words::FOR.to_owned()
        };
        let led = format!("{lead} {{g3}}{group}");
        let own = format!("{group} {{g2}}{}", words::OFFERS);
        Group {
            tag,
            named: pattern::any_of(&[&group]),
            title: pattern::any_of(&[&led, &own]),
            offer: pattern::any_of(&[&format!("{}(?: [!-~]+)*? {lead} {{g3}}{group}", words::OFFERING)]),
        }
    };
    words::GROUPS.iter().map(compile).collect()
});
static NOT_OFFERED: LazyLock<Regex> = LazyLock::new(|| pattern::any_of(words::NOT_OFFERED));

/// The groups that a title, in lower case, addresses: the tag and the words.
#[must_use]
pub fn in_title(title: &str) -> Vec<(&'static str, Range<usize>)> {
    addressed(title, |group| &group.title)
}

/// The groups that a sentence of a first paragraph, in lower case, says the page is for.
#[must_use]
pub fn in_opening(sentence: &str) -> Vec<(&'static str, Range<usize>)> {
    if sentence.trim_end().ends_with('?') {
        return Vec::new();
    }
    addressed(sentence, |group| &group.offer)
}

fn addressed(text: &str, how: fn(&Group) -> &Regex) -> Vec<(&'static str, Range<usize>)> {
    if NOT_OFFERED.is_match(text) {
        return Vec::new();
    }
    let said = |group: &Group| {
        let found = how(group).find(text)?.range();
        let named = group.named.find(&text[found.clone()])?;
        Some((group.tag, found.start + named.start()..found.start + named.end()))
    };
    GROUPS.iter().filter_map(said).collect()
}

#[cfg(test)]
mod tests {
    use super::{in_opening, in_title};

    #[test]
    fn titles_address_a_group() {
        for (title, tag) in [
            ("back exercises for seniors", "older-adults"),
            ("five stretches in pregnancy", "pregnancy"),
            ("prenatal yoga at home", "pregnancy"),
            ("stretches for the third trimester", "pregnancy"),
            ("gentle moves after back surgery", "post-surgery"),
            ("strength training with osteoporosis", "osteoporosis"),
            ("a routine for people with high blood pressure", "cardiac-hypertension"),
            ("back care for children", "children"),
        ] {
            assert_eq!(in_title(title).first().map(|(tag, _)| *tag), Some(tag), "{title}");
        }
        for title in [
            "exercises to avoid in pregnancy",
            "back pain and pregnancy",
            "senior physiotherapist explains the bridge",
            "why surgery is rarely needed",
            "how to prevent osteoporosis with exercise",
            "ten exercises for a stiff back",
        ] {
            assert_eq!(in_title(title), [], "{title}");
        }
    }

    #[test]
    fn first_paragraphs_say_whom_they_are_for() {
        for (said, tag) in [
            ("these moves are meant for older adults who sit a lot.", "older-adults"),
            ("this routine is written for the second trimester.", "pregnancy"),
            ("here are six exercises for people with osteoporosis.", "osteoporosis"),
        ] {
            assert_eq!(in_opening(said).first().map(|(tag, _)| *tag), Some(tag), "{said}");
        }
        for said in [
            "back pain is common in pregnancy and in older adults.",
            "if you are pregnant, ask your midwife before these moves.",
            "these exercises are not for children.",
            "are these moves for seniors?",
            "my grandmother is a senior.",
        ] {
            assert_eq!(in_opening(said), [], "{said}");
        }
    }
}
