//! Warning signs: what a page tells its reader to get help for, and how soon.
//!
//! A word such as "bladder" is a sign only where the reader is sent for help: by its own sentence,
//! by the lead-in or a heading above, or by a sentence below that points back at the list.

mod group;
mod scope;
#[cfg(test)]
mod tests;
mod topic;
mod words;

pub use group::{FlagGroup, FlagGroups, Tier};
pub use topic::{Opening, is_about_pain_in, is_about_pelvic_floor, is_condition_of, opening};

use super::{
    Lent, Mark, Passage, Place, Sentences,
    concept::Concept,
    sentence::{Sentence, adjacent},
};
use crate::text::Prose;
use scope::{By, Scopes};

/// What stands above and beside a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Above {
    /// The passage right above in the outline: for an item the item around it or the paragraph
    /// before its list, for other text the heading, for a heading the heading around it.
    pub over: Option<usize>,
    /// The last cell of its row.
    pub row_ends: Option<usize>,
}

/// A sentence that names warning signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FlagMark {
    /// Groups of signs it names.
    pub groups: FlagGroups,
    /// Those that need emergency care: bladder or bowels, saddle, both legs, chest pain.
    pub cannot_wait: FlagGroups,
    /// How many signs it names.
    pub count: usize,
    /// How soon the reader is told to act, by it or by what stands above; `None` when nobody says.
    pub tier: Option<Tier>,
    /// The passage that makes it one of a list: the lead-in or heading.
    pub list: Option<usize>,
    /// Whether it stands below a heading that sends for help.
    pub below_heading: bool,
}

/// The warning signs in passages of which `above` tells how they stand to each other.
#[must_use]
pub fn red_flags(sentences: &Sentences<'_>, above: &[Above]) -> Vec<Mark<FlagMark>> {
    if !sentences.iter().any(words::may_name) {
        return Vec::new();
    }
    let all: Vec<&Sentence<'_>> = sentences.iter().collect();
    let scopes = Scopes::new(&all, above);
    let mut marks = Vec::new();
    for at in 0..all.len() {
        let sentence = all[at];
        let named = words::named(sentence);
        if named.groups.is_empty() {
            continue;
        }
        let mut groups = named.groups;
        let lent = scopes.lent(sentence.passage);
        let around = neighbours(&all, at, &scopes);
        let own = words::sends_for_help(sentence);
        let listed = lent.by.is_some_and(|by| may_be_listed(sentence, by));
        if !(own || listed || around.seeks) || is_plain_question(sentence, around) {
            continue;
        }
        if lent.pelvic_floor || sentence.has(Concept::FlagPelvicFloor) {
            groups.remove(FlagGroup::BladderBowel);
        }
        if groups.is_empty() {
            continue;
        }
        let pressing =
            named.cannot_wait.iter().filter(|group| groups.contains(*group) && lent.by != Some(By::Screening));
        let cannot_wait = pressing.collect();
        let tier = words::tier(sentence).max(around.tier).max(lent.tier);
        let list = lent.list.filter(|_| lent.by.is_some());
        let what = FlagMark { groups, cannot_wait, count: named.count, tier, list, below_heading: lent.heading };
        marks.push(Mark { passage: sentence.passage, range: sentence.range.clone(), what });
    }
    marks
}

/// Whether a sentence names a sign that cannot wait.
pub(super) fn names_emergency(sentence: &Sentence<'_>) -> bool {
    !words::named(sentence).cannot_wait.is_empty()
}

/// What a field that lists warning signs says, whatever stands around it.
#[must_use]
pub fn flag_entry(prose: &Prose) -> FlagMark {
    let passages = [Passage { prose, place: Place::Item, lent: Lent::default() }];
    let sentences = Sentences::read(&passages, super::language::english());
    let mut mark = FlagMark {
        groups: FlagGroups::default(),
        cannot_wait: FlagGroups::default(),
        count: 0,
        tier: None,
        list: None,
        below_heading: false,
    };
    for sentence in sentences.iter() {
        let named = words::named(sentence);
        mark.groups = mark.groups.union(named.groups);
        mark.cannot_wait = mark.cannot_wait.union(named.cannot_wait);
        mark.count += named.count;
        mark.tier = mark.tier.max(words::tier(sentence));
    }
    mark
}

/// Running text below a heading names signs where it introduces them, or where a line above has
/// `opened` a list of paragraphs; it explains as well.
fn may_be_listed(sentence: &Sentence<'_>, by: By) -> bool {
    match sentence.place {
        Place::Item | Place::Cell | Place::Heading => true,
        Place::Paragraph => {
            (by != By::List || sentence.has(Concept::FlagIntro)) && !sentence.has(Concept::FlagExplained)
        }
    }
}

/// A question names a sign only where the next sentence answers it.
fn is_plain_question(sentence: &Sentence<'_>, around: Around) -> bool {
    sentence.question && !around.seeks && sentence.place != Place::Item
}

/// What the neighbours of a sentence add to it.
#[derive(Debug, Clone, Copy, Default)]
struct Around {
    seeks: bool,
    tier: Option<Tier>,
}

/// The rest of an item or a row speaks for all of it; in running text only the sentences next to
/// one that name no sign of their own and answer it or point back at it.
fn neighbours(all: &[&Sentence<'_>], at: usize, scopes: &Scopes<'_, '_>) -> Around {
    let sentence = all[at];
    let mut around = Around::default();
    let mut add = |other: &Sentence<'_>| {
        around.seeks |= words::seeks_help(other);
        around.tier = around.tier.max(words::tier(other));
    };
    match sentence.place {
        Place::Item | Place::Cell => {
            let same = |other: &&&Sentence<'_>| other.range != sentence.range || other.passage != sentence.passage;
            scopes.item(at).iter().filter(same).for_each(|other| add(other));
        }
        // What stands below a heading tells what to do about the sign it names.
        Place::Heading => scopes.below(sentence.passage).iter().for_each(|other| add(other)),
        Place::Paragraph => {
            let next = all.get(at + 1).filter(|next| adjacent(sentence, next) && next.place == Place::Paragraph);
            let answers = |next: &&&Sentence<'_>| {
                words::named(next).groups.is_empty() && (sentence.question || points_back(next, sentence.passage))
            };
            if let Some(next) = next.filter(answers).filter(|_| !sentence.has(Concept::FlagExplained)) {
                add(next);
            }
        }
    }
    around
}

/// "If this happens, ...", "Call 999.": a sentence that speaks of the one before it.
fn points_back(sentence: &Sentence<'_>, passage: usize) -> bool {
    let presses = || sentence.passage == passage && words::tier(sentence) >= Some(Tier::Urgent);
    sentence.has(Concept::FlagPointing) || presses()
}
