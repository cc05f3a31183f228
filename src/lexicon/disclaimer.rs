use std::ops::Range;

use super::{Element, Elements, Mark, Place, Sentences, concept::Concept, readiness, sentence::Sentence};

/// How many sentences in a row count as one block. Source: safety-language specification,
/// "Disclaimers", the duty.
const IN_A_ROW: usize = 3;

/// How many tokens may stand between a denial and what it is no substitute for, on either side of
/// "substitute".
const REPLACE_REACH: usize = 16;

/// How many tokens may stand between a denial and who answers, or what is put off.
const DENIAL_REACH: usize = 10;

/// An item of at most this many tokens is one bare noun phrase.
const BARE: usize = 4;

/// Every sentence that holds an element of a disclaimer.
#[must_use]
pub fn disclaimers(sentences: &Sentences<'_>) -> Vec<Mark<Elements>> {
    sentences
        .with_earlier()
        .filter_map(|(sentence, earlier)| {
            let what = elements_of(sentence, earlier);
            let range = sentence.range.clone();
            (!what.is_empty()).then_some(Mark { passage: sentence.passage, range, what })
        })
        .collect()
}

/// The disclaimer duty: one paragraph, or three sentences in a row, that say what the content is
/// not and either what it is or whom to ask. If there is such a block: its elements, and those
/// that other disclaimer sentences add.
#[must_use]
pub fn disclaimer_presence(marks: &[Mark<Elements>], sentences: &Sentences<'_>) -> Option<Elements> {
    if !marks.iter().any(|mark| mark.what.contains(Element::NotMedicalAdvice)) {
        return None;
    }
    let standing = numbered(marks, sentences);
    let rows = standing.iter().enumerate().map(|(at, (_, first))| {
        standing[at..]
            .iter()
            .take_while(|(_, other)| other.run == first.run)
            .take_while(|(_, other)| other.number < first.number + IN_A_ROW)
            .fold(Elements::default(), |all, (mark, _)| all.union(mark.what))
    });
    let blocks = marks
        .chunk_by(|one, other| one.passage == other.passage)
        .map(|block| block.iter().fold(Elements::default(), |all, mark| all.union(mark.what)));
    let present = rows.chain(blocks).filter(|found| found.satisfies()).fold(Elements::default(), Elements::union);
    if present.is_empty() {
        return None;
    }
    let added = marks.iter().map(|mark| mark.what).filter(|what| what.is_recognised());
    Some(added.fold(present, Elements::union))
}

/// Where a sentence stands: counted over the whole text, and in which run between headings.
struct Standing {
    number: usize,
    run: usize,
}

fn numbered<'m>(marks: &'m [Mark<Elements>], sentences: &Sentences<'_>) -> Vec<(&'m Mark<Elements>, Standing)> {
    let mut found = Vec::new();
    let mut run = 0;
    let mut next = marks.iter().peekable();
    for (number, sentence) in sentences.iter().enumerate() {
        let is_heading = sentence.place == Place::Heading;
        run += usize::from(is_heading);
        let here = |mark: &&Mark<Elements>| mark.passage == sentence.passage && mark.range == sentence.range;
        if let Some(mark) = next.next_if(here) {
            found.push((mark, Standing { number, run }));
        }
        run += usize::from(is_heading);
    }
    found
}

/// Whether a heading or a lead-in says that what follows is what the content is not: "What this app
/// is not", "This page does not offer:".
pub(super) fn denies_what_follows(heading: &Sentence<'_>) -> bool {
    Denials::of(heading).is_some_and(|denials| denials.stand_open())
}

fn elements_of(sentence: &Sentence<'_>, earlier: Option<&Sentence<'_>>) -> Elements {
    let mut found = Elements::default();
    if sentence.question || sentence.has(Concept::AboutDisclaimers) {
        return found;
    }
    let said = |concept| sentence.all(concept).iter().any(|range| sentence.says(range));
    let other_matter = || sentence.has(Concept::OtherMatter);
    let denials = Denials::of(sentence);
    let denials = denials.as_ref();
    if sentence.may(Concept::InfoKey) && informs(sentence) && !other_matter() {
        found.insert(Element::Informational);
    }
    if denials.is_some_and(|denials| denials.refuse_advice() || denials.refuse_to_replace(earlier))
        || sentence.may(Concept::Care) && said(Concept::CarersFirst)
    {
        found.insert(Element::NotMedicalAdvice);
    }
    let answers = || {
        sentence.may(Concept::Answering)
            && (said(Concept::Waiver) || denials.is_some_and(|denials| denials.reach(Concept::Liable)))
            && (!other_matter() || sentence.has(Concept::BodilyHarm))
    };
    if denials.is_some_and(Denials::refuse_relationship) || answers() {
        found.insert(Element::NoRelationship);
    }
    if said(Concept::EmergencyCall) {
        found.insert(Element::Emergency);
    }
    if denials.is_some_and(|denials| denials.reach(Concept::PutOffFor)) {
        found.insert(Element::DoNotDelay);
    } else if readiness::asks_a_clinician(sentence) {
        found.insert(Element::Consult);
    }
    found
}

/// Whether the content says what it is for; "physiotherapists give general advice" speaks of others.
fn informs(sentence: &Sentence<'_>) -> bool {
    let of_others = |range: &Range<usize>| {
        let subject = sentence.clause(range.start).start..range.start;
        sentence.within(Concept::Clinician, subject.clone()) && !sentence.within(Concept::Content, subject)
    };
    sentence.all(Concept::Informational).iter().any(|range| sentence.says(range) && !of_others(range))
}

/// The denials of a sentence, and what they deny.
struct Denials<'s, 'p> {
    sentence: &'s Sentence<'p>,
    /// Tokens of each; an empty range at the start of an item whose heading denies.
    found: Vec<Range<usize>>,
}

impl<'s, 'p> Denials<'s, 'p> {
    fn of(sentence: &'s Sentence<'p>) -> Option<Self> {
        let mut found = sentence.all(Concept::Denial);
        found.retain(|denial| sentence.at(Concept::NoNegation, denial.start).is_none());
        if sentence.lent.denies {
            found.insert(0, 0..0);
        }
        (!found.is_empty()).then_some(Self { sentence, found })
    }

    /// "is not medical advice", "does not diagnose", "information, not advice".
    fn refuse_advice(&self) -> bool {
        if self.sentence.lent.denies && self.sentence.tokens.len() <= BARE && self.sentence.has(Concept::Care) {
            return true;
        }
        self.sentence.may(Concept::Advice)
            && self.found.iter().any(|denial| {
                self.linked(denial, Concept::Advice).is_some_and(|advice| {
                    self.is_of_content(denial, &advice) && !self.is_of_clinician(denial) && self.sentence.says(&advice)
                })
            })
    }

    /// "does not create a doctor-patient relationship", "I am not your physiotherapist".
    fn refuse_relationship(&self) -> bool {
        self.sentence.may(Concept::Relationship)
            && self.found.iter().any(|denial| {
                self.linked(denial, Concept::Relationship)
                    .is_some_and(|tie| self.is_tie(&tie) && self.sentence.says(&tie))
            })
    }

    /// A relationship is one whoever denies it; "not a doctor" is said of the author.
    fn is_tie(&self, tie: &Range<usize>) -> bool {
        self.speaks_of_content() || !self.sentence.before(Concept::Clinician, tie.end)
    }

    /// "is no substitute for seeing a doctor", "supports your care and does not replace it".
    fn refuse_to_replace(&self, earlier: Option<&Sentence<'_>>) -> bool {
        self.sentence.may(Concept::Replace)
            && self.sentence.all(Concept::Replace).iter().any(|replace| {
                let denial = self.found.iter().find(|denial| {
                    denial.end <= replace.start
                        && replace.start - denial.end <= REPLACE_REACH
                        && self.goes_on(denial.end, replace.start)
                });
                denial.is_some_and(|denial| {
                    self.names_care(replace, denial, earlier)
                        && self.is_of_content(denial, replace)
                        && self.sentence.says(replace)
                })
            })
    }

    /// Whether care stands behind `replace`, or before it when nothing stands behind.
    fn names_care(&self, replace: &Range<usize>, denial: &Range<usize>, earlier: Option<&Sentence<'_>>) -> bool {
        let sentence = self.sentence;
        let end = sentence.tokens.len().min(replace.end + REPLACE_REACH);
        let mut comma = None;
        for at in replace.end..end {
            if sentence.at(Concept::ClauseBreak, at).is_some() || ends_clause(sentence.word(at)) {
                break;
            }
            if sentence.word(at) == "," {
                comma = Some(at);
            }
            if sentence.at(Concept::Care, at).is_some() {
                // "instead of exercise, ask your doctor" speaks of somebody else.
                return comma.is_none_or(|comma| !sentence.within(Concept::Consult, comma..at));
            }
        }
        let ends =
            (replace.end..end).all(|at| is_mark(sentence.word(at)) || sentence.at(Concept::Pronoun, at).is_some());
        ends && (sentence.within(Concept::Care, 0..denial.start)
            || earlier.is_some_and(|earlier| earlier.has(Concept::Care)))
    }

    /// Whether a denial stands shortly before an expression of `concept`.
    fn reach(&self, concept: Concept) -> bool {
        self.sentence.all(concept).iter().any(|range| {
            let denied = self.found.iter().any(|denial| {
                denial.end <= range.start
                    && range.start - denial.end <= DENIAL_REACH
                    && self.goes_on(denial.end, range.start)
            });
            denied && self.sentence.says(range)
        })
    }

    /// What an expression of `concept` stands on that only linking words part from a denial.
    fn linked(&self, denial: &Range<usize>, concept: Concept) -> Option<Range<usize>> {
        let sentence = self.sentence;
        let mut at = denial.end;
        loop {
            if let Some(end) = sentence.at(concept, at) {
                return Some(at..end);
            }
            at = match sentence.at(Concept::Linking, at) {
                Some(end) => end,
                None if links(sentence.word(at)) || at == 0 && !is_letter(sentence.word(at)) => at + 1,
                None => return None,
            };
        }
    }

    /// Whether no new clause begins between two tokens.
    fn goes_on(&self, from: usize, to: usize) -> bool {
        (from..to)
            .all(|at| self.sentence.at(Concept::ClauseBreak, at).is_none() && !ends_clause(self.sentence.word(at)))
    }

    /// Whether the last denial denies nothing that stands here.
    fn stand_open(&self) -> bool {
        let Some(last) = self.found.last() else { return false };
        let behind = last.end..self.sentence.tokens.len();
        let open = behind.clone().all(|at| {
            self.sentence.word(at) == ":" || self.sentence.at(Concept::Linking, at).is_some_and(|end| end == at + 1)
        });
        let bare = behind.len() <= 1;
        let names_content = |tokens: Range<usize>| {
            self.sentence.within(Concept::Content, tokens.clone()) || self.sentence.within(Concept::ContentUse, tokens)
        };
        open && (bare || names_content(0..last.start)) && !names_content(behind)
    }

    /// "Your surgeon will not give you a treatment plan" speaks of the surgeon.
    fn is_of_clinician(&self, denial: &Range<usize>) -> bool {
        const NEAR: usize = 3;
        let subject = denial.start.saturating_sub(NEAR).max(self.sentence.clause(denial.start).start)..denial.start;
        let other = |concept| self.sentence.within(concept, subject.clone());
        other(Concept::Clinician) && !other(Concept::Content) && !other(Concept::ClauseBreak)
    }

    fn speaks_of_content(&self) -> bool {
        self.sentence.lent.denies || self.sentence.has(Concept::Content) || self.sentence.has(Concept::InfoKey)
    }

    /// Whether the content, or whoever made it, is what a denial is said of: it is named, or the
    /// denial has no subject of its own ("not medical advice"), or only a pronoun.
    fn is_of_content(&self, denial: &Range<usize>, object: &Range<usize>) -> bool {
        // "These exercises are not meant to cure" speaks of the page; "exercise does not cure" of exercise.
        let of_activity = object.start > denial.end || !self.sentence.within(Concept::Treating, object.clone());
        if self.speaks_of_content() || of_activity && self.sentence.within(Concept::ContentUse, 0..object.start) {
            return true;
        }
        let sentence = self.sentence;
        if !of_activity {
            return false;
        }
        let mut at = sentence.clause(denial.start).start;
        if at == denial.start {
            let behind = sentence.word(object.end);
            return is_mark(behind)
                || sentence
                    .at(Concept::Linking, object.end)
                    .is_some_and(|at| sentence.at(Concept::Care, at).is_some())
                || sentence.within(Concept::Replace, object.clone());
        }
        while at < denial.start {
            if sentence.at(Concept::ContentUse, at).is_some() {
                return false;
            }
            match sentence.at(Concept::Linking, at) {
                Some(end) => at = end,
                None => return false,
            }
        }
        true
    }
}

fn is_letter(word: &str) -> bool {
    word.starts_with(char::is_alphanumeric)
}

/// A mark, or the end of the sentence.
fn is_mark(word: &str) -> bool {
    !is_letter(word)
}

/// Marks of an enumeration.
fn links(word: &str) -> bool {
    matches!(word, "," | "/" | "(" | ")" | "-")
}

fn ends_clause(word: &str) -> bool {
    matches!(word, ";" | ".")
}
