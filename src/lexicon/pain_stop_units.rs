//! Signs and stops in units of text, for what is not yet read in sentences.

use std::{ops::Range, sync::LazyLock};

use aho_corasick::AhoCorasick;
use regex::Regex;

use super::{
    Place, Strength,
    clause::Unit,
    en::{limit, pain_stop as words},
    pattern,
    scope::{is_denied, is_negated, is_told},
};

struct Patterns {
    triggers: LazyLock<Regex>,
    no_trigger_before: LazyLock<Regex>,
    no_trigger_after: LazyLock<Regex>,
    links: LazyLock<Regex>,
    means: LazyLock<Regex>,
    stop_verbs: LazyLock<Regex>,
    stop_object: LazyLock<Regex>,
    no_stop_object: LazyLock<Regex>,
    stop_actions: LazyLock<Regex>,
    ease_actions: LazyLock<Regex>,
    not_by_permission: LazyLock<Regex>,
    permission: LazyLock<Regex>,
    who: LazyLock<Regex>,
    who_actions: LazyLock<Regex>,
    anaphora: LazyLock<Regex>,
    limits: LazyLock<Regex>,
    no_limit: LazyLock<Regex>,
    effort: LazyLock<Regex>,
}

/// Each pattern is compiled when first asked for.
static PATTERNS: Patterns = Patterns {
    triggers: LazyLock::new(|| pattern::any_of(words::TRIGGERS)),
    no_trigger_before: LazyLock::new(|| pattern::ends(words::NO_TRIGGER_BEFORE)),
    no_trigger_after: LazyLock::new(|| pattern::begins(words::NO_TRIGGER_AFTER)),
    links: LazyLock::new(|| pattern::any_of(words::LINKS)),
    means: LazyLock::new(|| pattern::begins(words::MEANS)),
    stop_verbs: LazyLock::new(|| pattern::any_of(words::STOP_VERBS)),
    stop_object: LazyLock::new(|| pattern::begins(words::STOP_OBJECT)),
    no_stop_object: LazyLock::new(|| pattern::begins(words::NO_STOP_OBJECT)),
    stop_actions: LazyLock::new(|| pattern::any_of(words::STOP_ACTIONS)),
    ease_actions: LazyLock::new(|| pattern::any_of(words::EASE_ACTIONS)),
    not_by_permission: LazyLock::new(|| pattern::begins(words::NOT_BY_PERMISSION)),
    permission: LazyLock::new(|| pattern::ends(words::PERMISSION)),
    who: LazyLock::new(|| pattern::any_of(words::WHO)),
    who_actions: LazyLock::new(|| pattern::begins(words::WHO_ACTIONS)),
    anaphora: LazyLock::new(|| pattern::any_of(words::ANAPHORA)),
    limits: LazyLock::new(|| pattern::any_of(limit::LIMITS)),
    no_limit: LazyLock::new(|| pattern::any_of(limit::NO_LIMIT)),
    effort: LazyLock::new(|| pattern::any_of(limit::EFFORT)),
};

/// Without one of these, or a sign here or in the sentence before, there is nothing to look for.
static SEEDS: LazyLock<AhoCorasick> = LazyLock::new(|| pattern::seeds(limit::SEEDS));

/// A verb to the reader, and how much it asks.
struct Action {
    range: Range<usize>,
    strength: Strength,
}

/// Whether a sentence names a sign at which an exercise may have to end.
pub(super) fn names_sign(unit: &Unit<'_>) -> bool {
    triggers(unit).next().is_some()
}

/// Whether a sentence tells the reader to stop or ease at a sign.
pub(super) fn acts_at_pain(unit: &Unit<'_>) -> bool {
    strength_of(unit, None) > Some(Strength::Limit)
}

/// Verbs that end an exercise, wherever the cause lies.
pub(super) fn stop_verbs<'u>(unit: &'u Unit<'_>) -> impl Iterator<Item = Range<usize>> + 'u {
    let told = |range: &Range<usize>| {
        let after = unit.after(range.end);
        PATTERNS.stop_object.is_match(after) && is_told(unit.lower, range.start) && !is_negated(unit.lower, range.start)
    };
    PATTERNS.stop_verbs.find_iter(unit.lower).map(|verb| verb.range()).filter(told)
}

fn strength_of(unit: &Unit<'_>, earlier: Option<(&Unit<'_>, Option<Strength>)>) -> Option<Strength> {
    let may_be = PATTERNS.triggers.is_match(unit.lower)
        || earlier.is_some_and(|(other, _)| PATTERNS.triggers.is_match(other.lower))
        || SEEDS.is_match(unit.lower);
    if unit.question || !may_be {
        return None;
    }
    if unit.lent.stop && unit.place != Place::Heading && names_sign(unit) {
        return Some(Strength::Stop);
    }
    let acts = actions(unit)
        .filter(|action| meets_sign(unit, action) || points_back(unit, action, earlier))
        .map(|action| action.strength)
        .max();
    acts.or_else(|| limits(unit).then_some(Strength::Limit))
}

/// The signs a sentence names, without those that are relieved, absent or part of a name.
fn triggers<'u>(unit: &'u Unit<'_>) -> impl Iterator<Item = Range<usize>> + 'u {
    PATTERNS.triggers.find_iter(unit.lower).map(|found| found.range()).filter(|range| {
        let relieved = PATTERNS.no_trigger_before.is_match(near(unit.lower, range.start));
        let absent = is_denied(unit.lower, range.start, 2);
        let named_after = PATTERNS.no_trigger_after.is_match(unit.after(range.end));
        !relieved && !absent && !named_after && unit.says(range)
    })
}

/// The last 80 bytes before `at`, enough for any pattern that looks back.
fn near(lower: &str, at: usize) -> &str {
    let mut from = at.saturating_sub(80);
    while !lower.is_char_boundary(from) {
        from += 1;
    }
    &lower[from..at]
}

fn actions<'u>(unit: &'u Unit<'_>) -> impl Iterator<Item = Action> + 'u {
    let verbs = PATTERNS.stop_verbs.find_iter(unit.lower).map(|found| found.range()).filter(|range| {
        let after = unit.after(range.end);
        PATTERNS.stop_object.is_match(after)
            && !PATTERNS.no_stop_object.is_match(after)
            && (is_told(unit.lower, range.start) || follows_condition(unit, range))
    });
    let stops = PATTERNS
        .stop_actions
        .find_iter(unit.lower)
        .map(|found| found.range())
        .filter(|range| states(unit, range) || is_told(unit.lower, range.start) || follows_condition(unit, range));
    let stops = verbs.chain(stops).map(|range| Action { range, strength: Strength::Stop });
    let eases = PATTERNS
        .ease_actions
        .find_iter(unit.lower)
        .map(|found| found.range())
        .filter(|range| is_told(unit.lower, range.start) || follows_condition(unit, range))
        .filter(|range| !only_permitted(unit, range))
        .map(|range| Action { range, strength: Strength::Ease });
    stops.chain(eases).filter(|action| unit.says(&action.range) && !is_negated(unit.lower, action.range.start))
}

/// "If it hurts stop": an order after a condition that no comma closes.
fn follows_condition(unit: &Unit<'_>, range: &Range<usize>) -> bool {
    let before = unit.before(range.start).trim_end();
    let last = before.rsplit(' ').next().unwrap_or_default();
    words::CONDITION_OPENERS.iter().any(|word| before.starts_with(word))
        && !words::NOT_BEFORE_ORDER.contains(&last)
        && PATTERNS.triggers.is_match(before)
}

/// A statement, such as "the set is over", needs no verb to the reader.
fn states(unit: &Unit<'_>, range: &Range<usize>) -> bool {
    words::STATEMENTS.iter().any(|word| unit.lower[range.clone()].contains(word))
        || words::MODALS.iter().any(|word| unit.lower[range.clone()].starts_with(word))
}

fn only_permitted(unit: &Unit<'_>, range: &Range<usize>) -> bool {
    PATTERNS.not_by_permission.is_match(unit.after(range.start))
        && PATTERNS.permission.is_match(unit.before(range.start).trim_end())
}

fn meets_sign(unit: &Unit<'_>, action: &Action) -> bool {
    if says_who_may_not(unit, action) {
        return false;
    }
    let scale_of_effort = PATTERNS.effort.is_match(unit.lower);
    triggers(unit).any(|sign| {
        let number = unit.lower[sign.clone()].bytes().any(|b| b.is_ascii_digit());
        let inside = action.range.start <= sign.start && sign.end <= action.range.end;
        if inside {
            let between = &unit.lower[action.range.start..sign.start];
            return PATTERNS.links.is_match(between);
        }
        !(number && scale_of_effort) && is_linked(unit, &sign, action)
    })
}

fn is_linked(unit: &Unit<'_>, sign: &Range<usize>, action: &Action) -> bool {
    let from = if sign.start >= action.range.end { action.range.end } else { 0 };
    let upto = (sign.start + 6).min(sign.end);
    PATTERNS.links.is_match(&unit.lower[from..upto])
        || sign.end <= action.range.start && PATTERNS.means.is_match(unit.after(sign.end))
}

/// "Avoid this if you have acute back pain" says who must not begin; it is a caution.
fn says_who_may_not(unit: &Unit<'_>, action: &Action) -> bool {
    PATTERNS.who_actions.is_match(unit.after(action.range.start)) && PATTERNS.who.is_match(unit.lower)
}

/// "If you do, back off": the sign stands in the sentence before.
fn points_back(unit: &Unit<'_>, action: &Action, earlier: Option<(&Unit<'_>, Option<Strength>)>) -> bool {
    let Some((before, strength)) = earlier else {
        return false;
    };
    let mentioned = PATTERNS
        .triggers
        .find_iter(before.lower)
        .any(|found| !PATTERNS.no_trigger_after.is_match(before.after(found.end())));
    if !mentioned {
        return false;
    }
    let opens = unit.before(action.range.start).trim().is_empty();
    let answers = opens && (before.question || strength.is_some() || is_label(before));
    let back =
        PATTERNS.anaphora.find_iter(unit.lower).any(|found| found.start() < 40 || found.start() >= action.range.end);
    (answers || back) && !asks_openly(before)
}

/// A few words that name a sign and say nothing of it: the first cell of a row, a label.
fn is_label(unit: &Unit<'_>) -> bool {
    unit.place == Place::Cell && unit.lower.split(' ').count() <= 8
}

/// A question that wants to know, unlike "Feel a pinch?".
fn asks_openly(unit: &Unit<'_>) -> bool {
    unit.question && words::OPEN_QUESTIONS.iter().any(|word| unit.lower.starts_with(word))
}

fn limits(unit: &Unit<'_>) -> bool {
    let effort = PATTERNS.effort.is_match(unit.lower);
    !PATTERNS.no_limit.is_match(unit.lower)
        && PATTERNS.limits.find_iter(unit.lower).any(|found| {
            let number = found.as_str().bytes().any(|b| b.is_ascii_digit());
            unit.says(&found.range()) && !(number && effort)
        })
}
