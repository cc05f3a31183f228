use std::{ops::Range, sync::LazyLock};

use aho_corasick::AhoCorasick;
use regex::Regex;

use super::{
    CautionKind, CautionMark, Mark, Passage, Place,
    clause::{Unit, adjacent, units},
    en::{cautions as words, consult, modification, technique},
    entry, pain_stop_units as pain_stop, pattern,
    scope::{is_negated, is_told},
};

struct Patterns {
    condition: LazyLock<Regex>,
    bans: LazyLock<Regex>,
    ban_orders: LazyLock<Regex>,
    do_not: LazyLock<Regex>,
    do_not_but: LazyLock<Regex>,
    modify: LazyLock<Regex>,
    benefit: LazyLock<Regex>,
    who_should: LazyLock<Regex>,
    situation: LazyLock<Regex>,
    prevented: LazyLock<Regex>,
    until: LazyLock<Regex>,
    consult_first: LazyLock<Regex>,
    consult_only: LazyLock<Regex>,
    first: LazyLock<Regex>,
    seeks_care: LazyLock<Regex>,
    labels: LazyLock<Regex>,
    capitals: LazyLock<Regex>,
    technique: LazyLock<Regex>,
    no_technique: LazyLock<Regex>,
    form: LazyLock<Regex>,
    difficulty: LazyLock<Regex>,
    no_difficulty: LazyLock<Regex>,
    not_offered: LazyLock<Regex>,
    orders: LazyLock<Regex>,
    bare: LazyLock<Regex>,
}

/// Each pattern is compiled when first asked for.
static PATTERNS: Patterns = Patterns {
    condition: LazyLock::new(|| pattern::any_of(&["{condition}"])),
    bans: LazyLock::new(|| pattern::any_of(words::BANS)),
    ban_orders: LazyLock::new(|| pattern::any_of(words::BAN_ORDERS)),
    do_not: LazyLock::new(|| pattern::any_of(words::DO_NOT)),
    do_not_but: LazyLock::new(|| pattern::begins(words::DO_NOT_BUT)),
    modify: LazyLock::new(|| pattern::begins(words::MODIFY)),
    benefit: LazyLock::new(|| pattern::any_of(words::BENEFIT)),
    who_should: LazyLock::new(|| pattern::any_of(words::WHO_SHOULD)),
    situation: LazyLock::new(|| pattern::any_of(words::SITUATION)),
    prevented: LazyLock::new(|| pattern::ends(words::PREVENTED)),
    until: LazyLock::new(|| pattern::any_of(words::UNTIL)),
    consult_first: LazyLock::new(|| pattern::any_of(consult::CONSULT_FIRST)),
    consult_only: LazyLock::new(|| pattern::any_of(consult::CONSULT_ONLY)),
    first: LazyLock::new(|| pattern::any_of(consult::FIRST)),
    seeks_care: LazyLock::new(|| pattern::any_of(consult::SEEKS_CARE)),
    labels: LazyLock::new(|| pattern::begins(words::LABELS)),
    capitals: LazyLock::new(|| pattern::begins(words::CAPITALS)),
    technique: LazyLock::new(|| pattern::any_of(technique::TECHNIQUE)),
    no_technique: LazyLock::new(|| pattern::any_of(technique::NO_TECHNIQUE)),
    form: LazyLock::new(|| pattern::any_of(technique::FORM)),
    difficulty: LazyLock::new(|| pattern::any_of(modification::DIFFICULTY)),
    no_difficulty: LazyLock::new(|| pattern::any_of(modification::NO_DIFFICULTY)),
    not_offered: LazyLock::new(|| pattern::any_of(modification::NOT_OFFERED)),
    orders: LazyLock::new(|| pattern::begins(words::ORDERS)),
    bare: LazyLock::new(|| pattern::any_of(words::BARE)),
};

/// Without one of these, or a condition, no caution is looked for: most sentences end here.
static SEEDS: LazyLock<AhoCorasick> = LazyLock::new(|| pattern::seeds(words::SEEDS));

/// Every sentence that says who or when not, how to protect the body, or offers a change at a
/// symptom.
#[must_use]
pub fn cautions(passages: &[Passage<'_>]) -> Vec<Mark<CautionMark>> {
    let units = units(passages);
    let mut found = Vec::new();
    let mut before: Option<&Unit<'_>> = None;
    for unit in &units {
        let earlier = before.filter(|other| adjacent(other, unit));
        if let Some(what) = caution_of(unit, earlier) {
            found.push(Mark { passage: unit.passage, range: unit.range.clone(), what });
        }
        before = Some(unit);
    }
    found
}

/// Whether a condition, a population or a time is named.
pub(super) fn names_condition(lower: &str) -> bool {
    PATTERNS.condition.is_match(lower)
}

/// Whether the text says no more than whom to ask.
pub(super) fn only_consults(lower: &str) -> bool {
    PATTERNS.consult_only.is_match(lower) && !names_condition(lower)
}

fn caution_of(unit: &Unit<'_>, earlier: Option<&Unit<'_>>) -> Option<CautionMark> {
    let may_be = earlier.is_some_and(|other| other.question)
        || SEEDS.is_match(unit.lower)
        || names_condition(unit.lower)
        || unit.lent.caution;
    if unit.question || !may_be || entry::says_nothing(after_label(unit.lower)) {
        return None;
    }
    let of = |kind| Some(CautionMark { kind, has_situation: true });
    if is_condition(unit, earlier) {
        return of(CautionKind::Condition);
    }
    if let Some(has_situation) = asks_first(unit, earlier) {
        return Some(CautionMark { kind: CautionKind::Condition, has_situation });
    }
    if is_technique(unit) {
        return of(CautionKind::Technique);
    }
    if is_modification(unit, earlier) {
        return of(CautionKind::Modification);
    }
    let labelled = PATTERNS.labels.is_match(unit.lower) && !pain_stop::acts_at_pain(unit);
    if labelled {
        return of(CautionKind::Technique);
    }
    None
}

/// What follows a label such as `Precautions:`.
fn after_label(lower: &str) -> &str {
    const LONGEST: usize = 24;
    lower.split_once(": ").filter(|(label, _)| label.len() <= LONGEST).map_or(lower, |(_, rest)| rest)
}

fn is_condition(unit: &Unit<'_>, earlier: Option<&Unit<'_>>) -> bool {
    if PATTERNS.capitals.is_match(unit.text) || is_bare_entry(unit) {
        return true;
    }
    let held = conditions(unit).next().is_some();
    let banned = bans(unit).next().is_some();
    if held && (banned || PATTERNS.labels.is_match(unit.lower)) {
        return true;
    }
    if (banned || forbids(unit)) && PATTERNS.until.is_match(unit.lower) {
        return true;
    }
    if is_outright_ban(unit) {
        return true;
    }
    held && (forbids(unit) && with_situation(unit) || changes_for_condition(unit))
        || earlier.is_some_and(|question| answers_condition(question, unit))
}

/// Conditions that the reader may have, without those that are to be prevented.
fn conditions<'u>(unit: &'u Unit<'_>) -> impl Iterator<Item = Range<usize>> + 'u {
    PATTERNS.condition.find_iter(unit.lower).map(|found| found.range()).filter(|range| {
        let before = unit.before(range.start);
        let mut from = before.len().saturating_sub(80);
        while !before.is_char_boundary(from) {
            from += 1;
        }
        !PATTERNS.prevented.is_match(&before[from..]) && unit.says(range)
    })
}

fn bans<'u>(unit: &'u Unit<'_>) -> impl Iterator<Item = Range<usize>> + 'u {
    let said = PATTERNS.bans.find_iter(unit.lower).map(|found| found.range());
    let told = PATTERNS
        .ban_orders
        .find_iter(unit.lower)
        .map(|found| found.range())
        .filter(|range| is_told(unit.lower, range.start));
    said.chain(told)
        .filter(|range| !is_negated(unit.lower, range.start) && unit.says(range))
        .filter(|range| !PATTERNS.do_not_but.is_match(unit.after(range.start)) && !ends_in_benefit(unit, range))
}

/// "Not only for", "must not worry": words like a ban that ban nothing.
fn ends_in_benefit(unit: &Unit<'_>, range: &Range<usize>) -> bool {
    words::NO_BANS.iter().any(|word| unit.after(range.start).starts_with(word))
}

fn forbids(unit: &Unit<'_>) -> bool {
    PATTERNS.do_not.find_iter(unit.lower).any(|found| {
        is_told(unit.lower, found.start())
            && !words::SUBJECTS.iter().any(|who| unit.before(found.start()).ends_with(who))
            && !PATTERNS.do_not_but.is_match(unit.after(found.start()))
            && unit.says(&found.range())
    })
}

fn with_situation(unit: &Unit<'_>) -> bool {
    PATTERNS.situation.is_match(unit.lower)
}

/// A ban that needs no condition: it says that something is not done at all.
fn is_outright_ban(unit: &Unit<'_>) -> bool {
    bans(unit).any(|range| words::OUTRIGHT.iter().any(|word| unit.lower[range.clone()].contains(word)))
}

/// "In pregnancy, keep the movement small"; "people with low bone density should bend less".
fn changes_for_condition(unit: &Unit<'_>) -> bool {
    if PATTERNS.benefit.is_match(unit.lower) {
        return false;
    }
    conditions(unit).any(|range| {
        let situated =
            PATTERNS.situation.is_match(unit.before(range.start)) || unit.before(range.start).trim().is_empty();
        let end = unit.clause_end(range.end);
        let rest = unit.after(end).trim_start_matches([',', ':', ' ', '-', '(', ')']);
        let told = end < unit.lower.len() && PATTERNS.modify.is_match(rest);
        let reversed = PATTERNS.modify.is_match(unit.lower) && unit.lower[..range.start].contains(words::IF);
        let duty = PATTERNS.who_should.is_match(unit.after(range.end));
        situated && (told || duty || reversed)
    })
}

fn answers_condition(question: &Unit<'_>, unit: &Unit<'_>) -> bool {
    question.question
        && PATTERNS.condition.is_match(question.lower)
        && !words::OPEN_QUESTIONS.iter().any(|word| question.lower.starts_with(word))
        && (PATTERNS.modify.is_match(unit.lower) || bans(unit).next().is_some() || forbids(unit))
}

/// Under "Contraindications": a bare condition.
fn is_bare_entry(unit: &Unit<'_>) -> bool {
    unit.lent.caution
        && unit.place != Place::Heading
        && !PATTERNS.orders.is_match(unit.lower)
        && (PATTERNS.condition.is_match(unit.lower) || PATTERNS.bare.is_match(unit.lower))
        && !PATTERNS.benefit.is_match(unit.lower)
}

/// Whether the reader is told to ask first, and whether for a reason.
fn asks_first(unit: &Unit<'_>, earlier: Option<&Unit<'_>>) -> Option<bool> {
    let held = conditions(unit).next().is_some()
        || earlier.is_some_and(|q| q.question && PATTERNS.condition.is_match(q.lower));
    let asks = PATTERNS
        .consult_first
        .find_iter(unit.lower)
        .any(|found| unit.says(&found.range()) && is_told(unit.lower, found.start()));
    let first = PATTERNS.first.is_match(unit.lower);
    if !asks || !(first || held) {
        return None;
    }
    if !first && PATTERNS.seeks_care.is_match(unit.lower) {
        return None;
    }
    let if_ = unit.lower.starts_with(words::IF.trim_start()) || unit.lower.contains(words::IF);
    Some(held || if_)
}

fn is_technique(unit: &Unit<'_>) -> bool {
    let denied = PATTERNS.technique.find_iter(unit.lower).any(|found| {
        unit.says(&found.range())
            && !PATTERNS.no_technique.is_match(found.as_str())
            && !(is_negated(unit.lower, found.start()))
    });
    denied || is_form_stop(unit)
}

/// "Stop when your hips lift": a stop at a fault of form.
fn is_form_stop(unit: &Unit<'_>) -> bool {
    !pain_stop::acts_at_pain(unit)
        && pain_stop::stop_verbs(unit).any(|verb| {
            let rest = unit.after(verb.end);
            words::FORM_LINKS.iter().any(|link| rest.trim_start().starts_with(link)) && PATTERNS.form.is_match(rest)
        })
}

/// A change offered at a symptom, if the sentence does not say to stop or leave out instead.
fn is_modification(unit: &Unit<'_>, earlier: Option<&Unit<'_>>) -> bool {
    if pain_stop::acts_at_pain(unit) || PATTERNS.no_difficulty.is_match(unit.lower) {
        return false;
    }
    if PATTERNS.not_offered.is_match(unit.lower) || unit.lower.ends_with(':') {
        return false;
    }
    let own = PATTERNS.difficulty.find_iter(unit.lower).any(|found| {
        let end = unit.clause_end(found.end());
        let rest = unit.after(end).trim_start_matches([',', ':', ' ', '-', ')', '(']);
        let later = end < unit.lower.len() && PATTERNS.modify.is_match(rest);
        let before = found.start() > 0 && offered_before(unit, found.start());
        unit.says(&found.range()) && (later || before)
    });
    own || earlier.is_some_and(|question| {
        question.question && PATTERNS.difficulty.is_match(question.lower) && PATTERNS.modify.is_match(unit.lower)
    })
}

fn offered_before(unit: &Unit<'_>, at: usize) -> bool {
    let before = unit.before(at);
    let start = before.rfind(['(', ':', ',']).map_or(0, |comma| comma + 1);
    PATTERNS.modify.is_match(before.trim_start()) || PATTERNS.modify.is_match(before[start..].trim_start())
}
