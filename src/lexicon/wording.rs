//! Words that frighten a reader about the body, and words that name people by what they have.

use std::ops::Range;

use super::{
    Mark,
    concept::Concept,
    en::wording::{FAMILIES, Family},
    language::Shape,
    quotation::Quotation,
    said::is_negated,
    sentence::{Sentence, Sentences},
};

/// A sort of such words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wording {
    /// Wear and tear.
    WearAndTear,
    /// The body as a thing that falls apart.
    Decay,
    /// A disc that slips.
    SlippedDisc,
    /// A nerve that is trapped or pinched.
    TrappedNerve,
    /// A weak core or back.
    Weak,
    /// A fragile, unstable or vulnerable spine.
    Fragile,
    /// A part that locks up.
    LockedUp,
    /// An end that nobody can turn away.
    Fate,
    /// Sufferers.
    Sufferer,
    /// Victims of a condition.
    Victim,
    /// Who suffers from a condition.
    Suffers,
    /// The elderly.
    Elderly,
    /// Other people named by an adjective or a condition alone.
    Group,
    /// Bound to a wheelchair.
    Wheelchair,
    /// Weight that the reader is blamed for.
    Weight,
}

impl Wording {
    /// Whether it frightens; otherwise it labels people.
    #[must_use]
    pub fn frightens(self) -> bool {
        self <= Self::Fate
    }
}

/// Such words as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordingMark {
    /// Which sort.
    pub wording: Wording,
    /// What to write for them.
    pub instead: &'static str,
    /// Their bytes in the passage's normalised text.
    pub words: Range<usize>,
}

/// How many words before it tell that a word is only spoken of.
const NEAR: usize = 10;

/// A phrase in quotation marks of at most this many words is mentioned, not said.
const MENTION: usize = 5;

/// All such words, by sentence and place.
#[must_use]
pub fn wordings(sentences: &Sentences<'_>) -> Vec<Mark<WordingMark>> {
    let mut found = Vec::new();
    let mut quotation = Quotation::default();
    for (sentence, earlier) in sentences.with_earlier() {
        let quoted = quotation.of(sentence);
        if sentence.lent.wrong {
            continue;
        }
        let from = found.len();
        for family in FAMILIES.iter().filter(|family| sentence.may(family.said)) {
            let frightens = family.wording.frightens();
            if frightens && !may_frighten(sentence, earlier, family) {
                continue;
            }
            for tokens in sentence.all(family.said) {
                let bytes = sentence.bytes(&tokens);
                let mut within = quoted.iter().filter(|quoted| quoted.start < bytes.end && bytes.start < quoted.end);
                let stands = if frightens {
                    !within.any(|quoted| is_phrase(sentence, quoted)) && frightens_at(sentence, family.wording, &tokens)
                } else {
                    within.next().is_none() && labels_at(sentence, family, &tokens)
                };
                if stands && sentence.says(&tokens) {
                    let start = sentence.range.start;
                    let words = start + bytes.start..start + bytes.end;
                    let what = WordingMark { wording: family.wording, instead: family.instead, words };
                    found.push(Mark { passage: sentence.passage, range: sentence.range.clone(), what });
                }
            }
        }
        found[from..].sort_by_key(|mark: &Mark<WordingMark>| mark.what.words.start);
    }
    found
}

/// Whether a sentence as a whole lets words of a family frighten: a question asserts nothing, and
/// what is fated must be something that hurts.
fn may_frighten(sentence: &Sentence<'_>, earlier: Option<&Sentence<'_>>, family: &Family) -> bool {
    let of_ail = || sentence.has(Concept::Ail) || earlier.is_some_and(|earlier| earlier.has(Concept::Ail));
    let is_warning = sentence.lent.caution || sentence.lent.seek_help || sentence.lent.stop;
    !sentence.question
        && !sentence.has(Concept::Doubted)
        && !sentence.has(Concept::NoceboDoubted)
        && match family.wording {
            Wording::Fragile => !is_warning && !sentence.has(Concept::DiseaseOfBone),
            Wording::Decay => !sentence.has(Concept::DiseaseOfBone),
            Wording::LockedUp => !is_warning,
            Wording::Fate => family.said == Concept::NoceboUndone || of_ail(),
            _ => true,
        }
}

/// Whether a quotation is a phrase, or a paragraph that nobody is named for: not what the page says.
fn is_phrase(sentence: &Sentence<'_>, quoted: &Range<usize>) -> bool {
    let words = sentence.text[quoted.clone()].split_whitespace().count();
    let marks = ['.', '"'];
    let outside = [&sentence.text[..quoted.start], &sentence.text[quoted.end..]];
    let is_all = outside.iter().all(|rest| rest.trim_matches(marks).is_empty());
    words <= MENTION || sentence.range.start == 0 && is_all
}

/// Whether words that frighten are meant as they stand at their place.
fn frightens_at(sentence: &Sentence<'_>, wording: Wording, tokens: &Range<usize>) -> bool {
    let clause = sentence.clause(tokens.start).start;
    let near = clause.max(tokens.start.saturating_sub(NEAR))..tokens.start;
    let is_sign = matches!(wording, Wording::LockedUp | Wording::Fragile)
        && sentence.within(Concept::Supposed, clause..tokens.start);
    !is_negated(sentence, tokens.start)
        && !is_sign
        && !sentence.within(Concept::OnlySpokenOf, near)
        && !is_gloss(sentence, tokens)
        && !overlaps(sentence, Concept::NoNocebo, tokens)
}

/// Whether words are all that a bracket holds: they explain the name before it.
fn is_gloss(sentence: &Sentence<'_>, tokens: &Range<usize>) -> bool {
    let opens = (tokens.start.saturating_sub(2)..tokens.start).any(|at| sentence.word(at) == "(");
    opens && sentence.word(tokens.end) == ")"
}

/// Whether a label is said of people at its place.
fn labels_at(sentence: &Sentence<'_>, family: &Family, tokens: &Range<usize>) -> bool {
    let is_noun = || {
        sentence.tokens.get(tokens.end).is_none_or(|next| next.shape == Shape::Mark)
            || sentence.at(Concept::AfterNoun, tokens.end).is_some()
    };
    let is_denied = || is_negated(sentence, tokens.start) || sentence.within(Concept::Negation, tokens.clone());
    let blames = || !sentence.question && !is_denied();
    !overlaps(sentence, Concept::NoLabel, tokens)
        && (family.wording != Wording::Weight || blames())
        && (!matches!(family.said, Concept::LabelElderly | Concept::LabelGroup) || is_noun())
}

fn overlaps(sentence: &Sentence<'_>, concept: Concept, tokens: &Range<usize>) -> bool {
    sentence.all(concept).iter().any(|other| other.start < tokens.end && tokens.start < other.end)
}
