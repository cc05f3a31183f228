//! What an exercise tells beside its duties: what it is for, what it needs, whom it suits, what is
//! felt. Counted in scores, and never a finding.

use std::ops::Range;

mod opening;
#[cfg(test)]
mod tests;

use super::{
    Lent, Place,
    concept::Concept,
    en::telling::WORDS,
    entry::is_placeholder_text,
    exercises::{HeadingRole, PartKind, heading_role},
    said,
    sentence::Sentence,
    versions,
};

pub use opening::begins_with_verb;

/// How many words before "feel" a condition may stand.
const CONDITION_REACH: usize = 5;

/// How many words before a thing "hours" or "after" may stand.
const DAILY_REACH: usize = 4;

/// What a stretch of text tells beside its duties. Counted in scores; never a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each may be told without the others")]
pub struct Told {
    /// What the exercise is for: what it strengthens, loosens or eases, or for whom it is good.
    pub purpose: bool,
    /// What it needs, or that it needs nothing.
    pub equipment: bool,
    /// Whom it suits, or where to begin.
    pub level: bool,
    /// What is normal to feel.
    pub sensation: bool,
    /// It speaks to the reader: "you", or an order.
    pub addresses_reader: bool,
}

impl Told {
    /// What both tell together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            purpose: self.purpose || other.purpose,
            equipment: self.equipment || other.equipment,
            level: self.level || other.level,
            sensation: self.sensation || other.sensation,
            addresses_reader: self.addresses_reader || other.addresses_reader,
        }
    }
}

/// Whether a passage, in lower case and in English, says who has an interest in its text.
#[must_use]
pub fn discloses(lower: &str) -> bool {
    WORDS.disclosures.are_in(lower)
}

/// What the sentences of one exercise tell, headings among them, in order and in English.
#[must_use]
pub fn told_by<'s, 'p: 's>(sentences: impl IntoIterator<Item = &'s Sentence<'p>>) -> Told {
    let mut all = Told::default();
    let mut heads = Told::default();
    let mut of_variants = false;
    for sentence in sentences {
        let lower = sentence.lower.trim();
        if lower.is_empty() {
            continue;
        }
        // A label in a line of its own speaks of what follows it.
        let label = labels(lower);
        if sentence.place == Place::Heading {
            of_variants = opens_variants(lower);
        }
        if label != Told::default() || sentence.place == Place::Heading {
            heads = label;
            continue;
        }
        if !is_placeholder_text(lower) {
            all = all.and(heads);
        }
        heads = Told::default();
        let told = of_sentence(sentence);
        all = all.and(if of_variants { Told { equipment: false, level: false, ..told } } else { told });
    }
    all
}

/// Whether a heading opens easier or harder ways: what they need, the exercise does not.
fn opens_variants(lower: &str) -> bool {
    matches!(heading_role(lower), HeadingRole::Part(PartKind::Modifications | PartKind::Progressions))
}

/// What a sentence tells by itself.
fn of_sentence(sentence: &Sentence<'_>) -> Told {
    let addresses_reader = opening::addresses_reader(sentence.lower);
    let Lent { stop, caution, forbids, seek_help, wrong, mistakes, .. } = sentence.lent;
    if sentence.question || forbids || wrong || mistakes {
        return Told { addresses_reader, ..Told::default() };
    }
    let labelled = behind_label(sentence.lower);
    let warns = stop || caution || seek_help;
    Told {
        purpose: labelled.purpose || tells(sentence, Concept::PurposeTold, is_purpose),
        equipment: labelled.equipment || tells(sentence, Concept::GearTold, is_needed),
        level: labelled.level || tells(sentence, Concept::LevelTold, is_level),
        sensation: labelled.sensation || !warns && tells(sentence, Concept::FeltTold, is_felt),
        addresses_reader,
    }
}

/// Whether the sentence says something of a concept: not denied, not only reported.
fn tells(sentence: &Sentence<'_>, concept: Concept, holds: fn(&Sentence<'_>, &Range<usize>) -> bool) -> bool {
    let is_told = |range: &Range<usize>| {
        sentence.says(range) && !said::is_negated(sentence, range.start) && holds(sentence, range)
    };
    sentence.all(concept).iter().any(is_told)
}

fn is_purpose(sentence: &Sentence<'_>, at: &Range<usize>) -> bool {
    let first = sentence.word(at.start);
    let before = at.start.checked_sub(1).map_or("", |before| sentence.word(before));
    match first {
        "to" => !WORDS.no_purpose_before.contains(before),
        "can" | "could" | "may" | "might" | "will" | "would" | "should" => !WORDS.movers.contains(before),
        // "A towel under the neck helps it relax", "use both hands to help".
        "help" | "helps" | "helping" => {
            let clause = sentence.clause(at.start);
            !(clause.start..at.start).any(|word| WORDS.helpers.contains(sentence.word(word)))
        }
        _ => true,
    }
}

fn is_needed(sentence: &Sentence<'_>, at: &Range<usize>) -> bool {
    let is_other = match sentence.word(at.end) {
        "of" => WORDS.of_something_else.contains(sentence.word(at.end - 1)),
        _ => sentence.at(Concept::AnotherThing, at.end).is_some(),
    };
    let near = at.start.saturating_sub(DAILY_REACH).max(sentence.clause(at.start).start)..at.start + 1;
    !is_other
        && !near.into_iter().any(|word| WORDS.daily.contains(sentence.word(word)))
        && !sentence.before(Concept::ThingAsShape, at.end)
        && !sentence.before(Concept::ThingCompared, at.end)
        && !WORDS.pictured.are_in(sentence.lower)
        && !is_offered(sentence, at.start)
}

/// Whether another way was offered before: what it needs, the exercise does not. A mat "if the floor is
/// hard" is no other way.
fn is_offered(sentence: &Sentence<'_>, at: usize) -> bool {
    versions::offers_other_way(sentence) && sentence.all(Concept::OtherWay).iter().any(|way| way.start < at)
}

fn is_level(sentence: &Sentence<'_>, at: &Range<usize>) -> bool {
    !WORDS.variants.contains(sentence.word(at.end))
}

fn is_felt(sentence: &Sentence<'_>, at: &Range<usize>) -> bool {
    let clause = sentence.clause(at.start).start;
    let near = clause.max(at.start.saturating_sub(CONDITION_REACH))..at.start;
    if WORDS.conditions.are_in(&sentence.lower[sentence.bytes(&near)]) {
        return false;
    }
    let ends = WORDS.ends.are_in(&sentence.lower[sentence.bytes(&(0..at.start))])
        || sentence.all(Concept::StopOrder).iter().any(|stop| stop.end <= at.start || at.end <= stop.start);
    !ends || (at.start..at.end).any(|word| WORDS.mild_words.contains(sentence.word(word)))
}

/// What a line that is nothing but a label says of the lines below it.
fn labels(lower: &str) -> Told {
    let label = lower.trim_matches(|c: char| !c.is_alphanumeric());
    Told {
        purpose: WORDS.purpose_labels.contains(label),
        equipment: WORDS.equipment_labels.contains(label),
        level: WORDS.level_labels.contains(label),
        sensation: WORDS.sensation_labels.contains(label),
        addresses_reader: false,
    }
}

/// What a label says of the rest of its line: "purpose: ...".
fn behind_label(lower: &str) -> Told {
    match lower.split_once(':') {
        Some((label, rest)) if !rest.trim().is_empty() && !is_placeholder_value(rest) => labels(label),
        _ => Told::default(),
    }
}

/// "Equipment: none" says what is needed; "purpose: tbd" says nothing.
fn is_placeholder_value(rest: &str) -> bool {
    let bare = rest.trim_matches(|c: char| !c.is_alphanumeric());
    bare != "none" && is_placeholder_text(rest)
}
