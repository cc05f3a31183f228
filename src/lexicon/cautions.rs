//! Who or when not, who asks first, how the body is protected, and what is offered at a symptom.

use std::ops::Range;

use super::{
    CautionKind, CautionMark, Mark, Place,
    concept::Concept,
    pain_stop::{acts_at_pain, stops_at_pain},
    said::{is_negated, is_told},
    sentence::{Sentence, Sentences},
};

/// How many words of a question may stand before a condition that it asks about.
const SHORT_QUESTION: usize = 12;

/// Every sentence that says who or when not, how to protect the body, or offers a change at a
/// symptom.
#[must_use]
pub fn cautions(sentences: &Sentences<'_>) -> Vec<Mark<CautionMark>> {
    let marked = |(sentence, earlier): (&Sentence<'_>, Option<&Sentence<'_>>)| {
        let what = caution_of(sentence, earlier).filter(|_| !says_nothing(sentence))?;
        Some(Mark { passage: sentence.passage, range: sentence.range.clone(), what })
    };
    sentences.with_earlier().filter_map(marked).collect()
}

/// Whether a condition, a population or a time is named.
pub(super) fn names_condition(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::Condition)
}

/// Whether the text says no more than whom to ask.
pub(super) fn only_consults(sentence: &Sentence<'_>) -> bool {
    sentence.has(Concept::Clinician) && sentence.has(Concept::Consult) && !names_condition(sentence)
}

/// Whether nothing is held back: empty words, or words that say there is no reason to.
pub(super) fn says_nothing(sentence: &Sentence<'_>) -> bool {
    sentence.at(Concept::NothingSaid, 0).is_some()
}

fn caution_of(sentence: &Sentence<'_>, earlier: Option<&Sentence<'_>>) -> Option<CautionMark> {
    if sentence.question {
        return None;
    }
    let asked = earlier.filter(|question| question.question && !opens(question));
    let of = |kind| Some(CautionMark { kind, has_situation: true });
    let is_wrong = sentence.lent.wrong && !sentence.lent.caution;
    let held = held_conditions(sentence);
    let is_barred = || !is_wrong && is_condition(sentence, &held, asked);
    if is_bare_entry(sentence, &held) || is_barred() {
        return of(CautionKind::Condition);
    }
    if let Some(has_situation) = asks_first(sentence, &held, asked) {
        return Some(CautionMark { kind: CautionKind::Condition, has_situation });
    }
    if denies_harm(sentence) || is_mistake(sentence) {
        return of(CautionKind::Technique);
    }
    if is_modification(sentence, asked) {
        return of(CautionKind::Modification);
    }
    if protects(sentence) { of(CautionKind::Technique) } else { None }
}

/// Whether a question wants to know something, instead of putting a case.
fn opens(question: &Sentence<'_>) -> bool {
    question.has(Concept::OpenQuestion) || question.tokens.len() > SHORT_QUESTION
}

/// Conditions that a reader may have, without those that are to be prevented.
fn held_conditions(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let mut held = sentence.all(Concept::Condition);
    if !held.is_empty() {
        let bans = sentence.all(Concept::Ban);
        let mut not_held = sentence.all(Concept::NotHeld);
        // "Not suitable for" is a ban, and no word of what exercise is good for.
        not_held.retain(|other| !bans.iter().any(|ban| ban.start <= other.start && other.start < ban.end));
        held.retain(|condition| {
            let prevented = |other: &Range<usize>| other.start < condition.start && condition.start <= other.end;
            !not_held.iter().any(prevented)
                && sentence.at(Concept::ToldOf, condition.end).is_none()
                && sentence.says(condition)
        });
    }
    held
}

/// The words that put a held condition as something that the reader may be in, and the condition.
fn situations(sentence: &Sentence<'_>, held: &[Range<usize>]) -> Vec<Range<usize>> {
    /// Words between "if" and the condition.
    const REACH: usize = 14;
    /// Words before a condition that stands first.
    const FIRST: usize = 3;
    let leads = sentence.all(Concept::Situation);
    let of = |condition: &Range<usize>| {
        let near = leads.iter().find(|lead| lead.start <= condition.start && condition.start <= lead.end + REACH);
        let start = near.map(|lead| lead.start).or_else(|| (condition.start <= FIRST).then_some(0));
        start.map(|start| start..condition.end)
    };
    held.iter().filter_map(of).collect()
}

fn is_condition(sentence: &Sentence<'_>, held: &[Range<usize>], asked: Option<&Sentence<'_>>) -> bool {
    bans_outright(sentence)
        || !held.is_empty()
            && !stops_at_pain(sentence)
            && (bans(sentence) || orders_to_leave(sentence, held) || changes_for(sentence, held))
        || asked.is_some_and(|question| {
            !held_conditions(question).is_empty()
                && (changes_in(sentence, 0) || bans(sentence) || orders_to_leave(sentence, &[]))
        })
}

fn bans_outright(sentence: &Sentence<'_>) -> bool {
    sentence.all(Concept::Outright).iter().any(|range| {
        let is_order = sentence.at(Concept::ForbidOrder, range.start).is_some();
        sentence.says(range) && !is_harmless(sentence, range.start) && (!is_order || is_told(sentence, range.start))
    })
}

fn bans(sentence: &Sentence<'_>) -> bool {
    let said = |range: &Range<usize>| {
        sentence.says(range) && !is_negated(sentence, range.start) && !is_harmless(sentence, range.start)
    };
    sentence.all(Concept::Ban).iter().any(said)
}

/// Whether the reader is told to leave something out, to change it or to ask: in a clause of its
/// own, or right behind the condition.
fn orders_to_leave(sentence: &Sentence<'_>, held: &[Range<usize>]) -> bool {
    sentence.all(Concept::BanOrder).iter().any(|range| {
        let follows = held.iter().any(|condition| condition.end == range.start)
            && sentence.says(range)
            && !is_harmless(sentence, range.start);
        let seeks_care = || sentence.at(Concept::Consult, range.start).is_some() && sentence.has(Concept::SeeksCare);
        (follows || is_order(sentence, range)) && !seeks_care()
    })
}

/// Whether words that hold back are said to the reader, and hold something back.
fn is_order(sentence: &Sentence<'_>, range: &Range<usize>) -> bool {
    let denied = || sentence.at(Concept::ForbidOrder, range.start).is_none() && is_negated(sentence, range.start);
    let told = || is_told(sentence, range.start) || follows_clause(sentence, range.start);
    sentence.says(range) && told() && !is_harmless(sentence, range.start) && !denied()
}

/// Whether the sentence opens with a clause that holds no order, and token `at` has no subject of
/// its own: "when stretching your calves do not bounce".
fn follows_clause(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.at(Concept::ClauseAhead, 0).is_some_and(|end| end < at) && !sentence.before(Concept::SubjectWord, at)
}

fn is_harmless(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.at(Concept::Harmless, at).is_some()
}

/// "In pregnancy, keep the movement small"; "bend less if you have low bone density".
fn changes_for(sentence: &Sentence<'_>, held: &[Range<usize>]) -> bool {
    if sentence.has(Concept::SeeksCare) {
        return false;
    }
    situations(sentence, held).iter().any(|situation| {
        changes_in(sentence, clause_after(sentence, situation.end))
            || sentence.at(Concept::YouMay, situation.end).is_some()
            || changes_before(sentence, situation.start)
    })
}

/// Where the clause behind token `at` begins: behind the next comma, colon or dash.
fn clause_after(sentence: &Sentence<'_>, at: usize) -> usize {
    let clause = sentence.clause(at.saturating_sub(1));
    (clause.end + 1).min(sentence.tokens.len())
}

fn changes_in(sentence: &Sentence<'_>, at: usize) -> bool {
    at < sentence.tokens.len() && sentence.at(Concept::Change, at).is_some() && !is_harmless(sentence, at)
}

/// Whether the sentence begins with a change, offered in what stands before token `at`.
fn changes_before(sentence: &Sentence<'_>, at: usize) -> bool {
    let Some(last) = at.checked_sub(1) else { return false };
    let clause = sentence.clause(last);
    changes_in(sentence, 0) || clause.start < last && changes_in(sentence, clause.start)
}

/// Under "Contraindications" or "Avoid": a bare condition, a bare motion.
fn is_bare_entry(sentence: &Sentence<'_>, held: &[Range<usize>]) -> bool {
    const LONGEST: usize = 30;
    sentence.lent.caution
        && sentence.place != Place::Heading
        && sentence.tokens.len() <= LONGEST
        && (!held.is_empty() || matches!(sentence.place, Place::Item | Place::Cell))
        && !sentence.has(Concept::NotBare)
        && (sentence.lent.forbids || !sentence.has(Concept::OrderEntry))
        && !acts_at_pain(sentence)
}

/// Under "Common mistakes": a motion or a posture that is no sentence of its own, or its name and
/// what is said of it.
fn is_mistake(sentence: &Sentence<'_>) -> bool {
    const LONGEST: usize = 30;
    sentence.lent.mistakes
        && matches!(sentence.place, Place::Item | Place::Cell)
        && sentence.tokens.len() <= LONGEST
        && !sentence.has(Concept::NotBare)
        && !sentence.has(Concept::OrderEntry)
}

/// Whether the reader is told to ask first, and whether for a reason.
fn asks_first(sentence: &Sentence<'_>, held: &[Range<usize>], asked: Option<&Sentence<'_>>) -> Option<bool> {
    let asks = |range: &Range<usize>| sentence.says(range) && !is_harmless(sentence, range.start);
    if !sentence.all(Concept::AskFirst).iter().any(asks)
        || sentence.has(Concept::SeeksCare)
        || sentence.has(Concept::AskOther)
    {
        return None;
    }
    let question = asked.is_some_and(|question| !held_conditions(question).is_empty());
    Some(!held.is_empty() || question || sentence.has(Concept::Case))
}

/// Whether an order forbids what harms the body, or ends the set at a fault of form.
fn denies_harm(sentence: &Sentence<'_>) -> bool {
    let form_stop = |range: &Range<usize>| sentence.at(Concept::StopVerb, range.start).is_some();
    let ends_set = |range: &Range<usize>| is_said(sentence, range) && !is_harmless(sentence, range.start);
    let told = |range: &Range<usize>| is_order(sentence, range) || form_stop(range) && ends_set(range);
    let warns = |range: &Range<usize>| told(range) && !sets_pain_limit(sentence, range);
    sentence.all(Concept::DeniedHarm).iter().any(warns) && !acts_at_pain(sentence)
}

/// "You should not feel pain", "do not push into it if sharp": what is forbidden is the pain, and no
/// part of the body is named; that is a limit, and no caution.
fn sets_pain_limit(sentence: &Sentence<'_>, range: &Range<usize>) -> bool {
    const REACH: usize = 4;
    let end = (range.end + REACH).min(sentence.clause(range.start).end).max(range.end);
    sentence.has(Concept::PainLimit)
        && sentence.within(Concept::Sign, range.start..end)
        && !sentence.within(Concept::Body, range.start..end)
}

/// Whether the sentence tells how to protect the body, or what a motion does to it.
fn protects(sentence: &Sentence<'_>) -> bool {
    let protective = sentence.all(Concept::Protective).iter().any(|range| {
        let is_label = range.start == 0 && matches!(sentence.word(range.end - 1), ":" | "-");
        let harmless = || range.clone().any(|at| is_harmless(sentence, at));
        is_said(sentence, range) && !harmless() && !(is_label && acts_at_pain(sentence))
    });
    protective
        || sentence.all(Concept::Purpose).iter().any(|range| {
            let told = changes_before(sentence, range.start)
                || changes_in(sentence, clause_after(sentence, range.end))
                || sentence.within(Concept::BodyDuty, 0..range.start);
            is_said(sentence, range) && told
        })
        || sentence.all(Concept::HarmStated).iter().any(|range| is_stated(sentence, range))
        || states_harm(sentence)
        || harms_the_body(sentence)
}

/// Whether something that may be a motion is said to harm a part of the body.
fn harms_the_body(sentence: &Sentence<'_>) -> bool {
    sentence.all(Concept::HarmToBody).iter().any(|range| {
        let is_subject_named = range.start > 0;
        is_subject_named
            && is_stated(sentence, range)
            && !sentence.within(Concept::NoMotion, 0..range.start)
            && !sentence.within(Concept::Condition, range.start.saturating_sub(2)..range.start)
    })
}

/// Whether a motion is said to harm: named before the harm, or just told of.
fn states_harm(sentence: &Sentence<'_>) -> bool {
    /// Words between a motion and what it does.
    const REACH: usize = 12;
    /// Words between "this" and what it does.
    const NEAR: usize = 3;
    let mut harms = sentence.all(Concept::Harms);
    let plural = sentence.all(Concept::HarmPlural).into_iter();
    harms.extend(plural.filter(|harm| !sentence.before(Concept::SubjectWord, harm.start)));
    if harms.is_empty() {
        return false;
    }
    let follows = |harm: &Range<usize>, subject: &Range<usize>, reach: usize| {
        subject.end <= harm.start
            && harm.start - subject.end <= reach
            && is_stated(sentence, &(subject.start..harm.end))
    };
    let said_of = |concept: Concept, reach: usize| {
        let subjects = sentence.all(concept);
        harms.iter().any(|harm| subjects.iter().any(|subject| follows(harm, subject, reach)))
    };
    said_of(Concept::HarmSubject, REACH) || said_of(Concept::HarmPronoun, NEAR)
}

fn is_stated(sentence: &Sentence<'_>, range: &Range<usize>) -> bool {
    is_said(sentence, range) && !sentence.within(Concept::Negation, range.clone())
}

/// Whether words are said and not denied; "be wary of" says what it warns of.
fn is_said(sentence: &Sentence<'_>, range: &Range<usize>) -> bool {
    (sentence.says(range) || sentence.at(Concept::Hearsay, range.start).is_some()) && !is_negated(sentence, range.start)
}

/// A change offered at a symptom, if the sentence does not say to stop or leave out instead.
fn is_modification(sentence: &Sentence<'_>, asked: Option<&Sentence<'_>>) -> bool {
    let own = || {
        sentence.all(Concept::Difficulty).iter().any(|range| {
            sentence.says(range)
                && (changes_in(sentence, clause_after(sentence, range.end))
                    || changes_before(sentence, range.start)
                    || sentence.has(Concept::Adapted))
        })
    };
    let answers = || {
        asked.is_some_and(|question| {
            question.has(Concept::Difficulty) && !question.has(Concept::NoDifficulty) && changes_in(sentence, 0)
        })
    };
    (answers() || own())
        && sentence.word(sentence.tokens.len().saturating_sub(1)) != ":"
        && !sentence.has(Concept::NoDifficulty)
        && !(sentence.has(Concept::Consult) && sentence.has(Concept::Clinician))
        && !sentence.has(Concept::SeeksCare)
        && (!acts_at_pain(sentence) || sentence.has(Concept::Adapted) && !stops_at_pain(sentence))
}
