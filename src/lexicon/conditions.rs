//! Whether a text names a condition, whatever its spelling.

use std::sync::LazyLock;

use super::{
    en::conditions::{FAMILIES, OPPOSITES, QUALIFIERS, TERM_FAMILIES, TERM_FILLERS, TERM_SYNONYMS},
    words::Words,
};

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

/// Words of a text between which the words of one term may stand, beyond their own number.
const SPREAD: usize = 4;

/// A word of a term with fewer letters is no beginning of a longer word: "disc" is not
/// "discomfort".
const SHORTEST_STEM: usize = 5;

/// A text in lower case, in which terms are looked for.
pub struct Said<'t>(Vec<&'t str>);

impl<'t> Said<'t> {
    /// Cuts it into words.
    #[must_use]
    pub fn of(lower: &'t str) -> Self {
        Self(words(lower).collect())
    }

    /// Whether it names a term such as `spinal stenosis`, `pregnan` or `leg pain when arching`: its
    /// telling words, words of the same family or a synonym of the whole term stand near each other,
    /// in any order. A long word of a term may be the beginning of a word.
    #[must_use]
    pub fn names(&self, term: &str) -> bool {
        let same = TERM_SYNONYMS.iter().filter(|group| group.contains(&term)).copied().flatten();
        says_term(&self.0, term) || same.into_iter().any(|other| says_phrase(&self.0, other))
    }
}

/// Whether a text in lower case names a term, as [`Said::names`] tells.
#[must_use]
pub fn names_term(lower: &str, term: &str) -> bool {
    Said::of(lower).names(term)
}

/// Whether the words of a phrase stand in a row.
fn says_phrase(said: &[&str], phrase: &str) -> bool {
    let wanted: Vec<&str> = words(phrase).collect();
    let is_same = |(word, other): (&&str, &&str)| word.strip_prefix(other).is_some_and(|rest| matches!(rest, "" | "s"));
    said.windows(wanted.len().max(1)).any(|row| row.iter().zip(&wanted).all(is_same))
}

fn says_term(said: &[&str], term: &str) -> bool {
    let wanted = words(term).filter(|word| !TERM_FILLERS.contains(word)).take(LONGEST).map(Wanted::of);
    // Most terms fail at their first word, before the others are looked up.
    let there = wanted.map(|word| said.iter().any(|other| word.is_meant_by(other)).then_some(word));
    let Some(wanted) = there.collect::<Option<Vec<_>>>().filter(|wanted| !wanted.is_empty()) else {
        return false;
    };
    let opposites = OPPOSITES.iter().filter(|(word, _)| words(term).any(|own| own == *word));
    let opposites: Vec<&str> = opposites.flat_map(|(_, opposites)| *opposites).copied().collect();
    let meant: Vec<bool> = said.iter().map(|other| wanted.iter().any(|word| word.is_meant_by(other))).collect();
    if (1..said.len()).any(|at| meant[at] && opposites.contains(&said[at - 1])) {
        return false;
    }
    (0..said.len()).filter(|at| meant[*at]).any(|at| {
        let near = &said[at..said.len().min(at + wanted.len() + SPREAD)];
        wanted.iter().all(|word| near.iter().any(|other| word.is_meant_by(other)))
    })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1)
}

/// A word of a term, and the families it belongs to.
struct Wanted<'w> {
    word: &'w str,
    families: &'static [Family],
    term_families: &'static [Family],
}

/// Words that stand for each other.
type Family = &'static [&'static str];

/// The families that each word belongs to.
struct FamiliesOf(Words<Vec<Family>>);

impl FamiliesOf {
    fn new(all: &'static [Family]) -> Self {
        let of = |word: &'static str| all.iter().filter(|family| family.contains(&word)).copied().collect();
        Self(all.iter().copied().flatten().map(|word| (*word, of(word))).collect())
    }

    fn get(&self, word: &str) -> &[Family] {
        self.0.get(word).map_or(&[], Vec::as_slice)
    }
}

impl<'w> Wanted<'w> {
    fn of(word: &'w str) -> Self {
        static FAMILIES_OF: LazyLock<FamiliesOf> = LazyLock::new(|| FamiliesOf::new(FAMILIES));
        static TERM_FAMILIES_OF: LazyLock<FamiliesOf> = LazyLock::new(|| FamiliesOf::new(TERM_FAMILIES));
        Self { word, families: FAMILIES_OF.get(word), term_families: TERM_FAMILIES_OF.get(word) }
    }

    /// Whether a word of a text is this word, one of its family, or begins with it.
    fn is_meant_by(&self, said: &str) -> bool {
        singular(self.word) == singular(said)
            || self.families.iter().any(|family| family.contains(&said))
            || self.term_families.iter().any(|family| is_one_of(family, said))
            || self.word.len() >= SHORTEST_STEM
                && said.starts_with(self.word)
                && self.families.is_empty()
                && self.term_families.is_empty()
    }
}

fn is_one_of(family: &[&str], said: &str) -> bool {
    family.contains(&said) || said.strip_suffix('s').is_some_and(|singular| family.contains(&singular))
}

fn telling_words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.filter(|word| !QUALIFIERS.contains(word)).map(str::to_owned).collect()
}

fn are_kin(one: &str, other: &str) -> bool {
    singular(one) == singular(other) || FAMILIES.iter().any(|family| family.contains(&one) && family.contains(&other))
}

fn singular(word: &str) -> &str {
    word.strip_suffix('s').unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::{names_condition, names_term};

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

    #[test]
    fn terms_are_named_in_the_words_of_cautions() {
        for (term, text) in [
            ("spinal stenosis", "not with stenosis of the spine"),
            ("spinal stenosis", "ask first if you have lumbar spinal-stenosis."),
            ("spondylolisthesis", "with spondylolisthesis, stay upright"),
            ("pregnan", "swap this in late pregnancy"),
            ("pregnan", "from the second trimester, lie on your side"),
            ("leg pain when arching", "not while arching brings on leg pain"),
            ("leg pain when arching", "skip this if bending backwards gives you pain in the leg"),
            ("leg pain when bending", "leave it out when rounding forward hurts down your leg"),
            ("low bone density", "people with reduced bone density bend less"),
            ("low bone density", "with osteopenia, hinge at the hips"),
            ("vertebral fracture", "after fractures of the vertebrae, ask first"),
            ("disc", "with a slipped disk, ask your physiotherapist"),
            ("recent surgery", "not within twelve weeks of an operation"),
            ("recent spinal surgery", "ask your surgeon after a back operation"),
            ("hip replacement", "had your hip replaced? keep the knee low"),
            ("high blood pressure", "with hypertension, keep the arms below the heart"),
            ("high blood pressure", "if your blood pressure is high, ask first"),
            ("heart", "ask first with any cardiac condition"),
            ("hernia", "not with a hernia"),
            ("wrist pain", "if your wrists hurt, use your fists"),
            ("knee pain", "for bad knees, fold the mat"),
            ("padding", "fold a towel under your knees"),
            ("falls", "have a wall nearby if you are at risk of falling"),
            ("blood thinner", "on blood thinners? ask before you use the ball"),
            ("blood thinner", "people who take anticoagulants press lightly"),
            ("supervis", "only with an adult supervising"),
            ("hypermobil", "with hypermobile joints, stop before the end"),
            ("keep breathing", "never hold your breath"),
            ("support within reach", "have support at hand"),
            ("start light", "begin with the lightest band"),
            ("older", "elderly people hold on to a rail"),
        ] {
            assert!(names_term(text, term), "{term}: {text}");
        }
    }

    #[test]
    fn other_words_are_no_terms() {
        for (term, text) in [
            ("disc", "stop if there is any discomfort"),
            ("hernia", "with a herniated disc, ask first"),
            ("high blood pressure", "rise slowly if you have low blood pressure"),
            ("low bone density", "with good bone density you may bend"),
            ("hip replacement", "after a knee replacement, lower yourself slowly to the chair, hips level"),
            ("hip replacement", "after a knee replacement, move slowly and keep both hips level"),
            ("spinal stenosis", "keep your spine long"),
            ("wall", "do not wallow"),
            ("leg pain when arching", "do not arch your back"),
            ("wrist pain", "if your neck hurts, lower your head"),
            ("recent surgery", "not in pregnancy"),
        ] {
            assert!(!names_term(text, term), "{term}: {text}");
        }
        assert!(!names_term("", "disc") && !names_term("ask first", ""));
    }
}
