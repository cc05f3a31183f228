//! Exercises with nearly the same steps under two names.

use std::{cmp::Ordering, hash::Hasher};

use rustc_hash::{FxHashMap, FxHasher};

/// Steps with fewer pairs of words say too little to be compared.
const FEWEST: usize = 12;
/// Earlier entries that are remembered for one pair of words: what so many share tells nothing, and
/// a thousand copies of one record must not be compared with each other.
const REMEMBERED: usize = 32;

/// The pairs of neighbouring words of some texts in lower case as numbers, sorted, each once.
pub(super) fn word_pairs<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<u32> {
    let mut pairs = Vec::new();
    for text in texts {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let mut before = None;
        for word in words {
            if let Some(before) = before.replace(word) {
                pairs.push(number_of(before, word));
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// A number for two words; the upper half of the hash mixes best.
fn number_of(one: &str, other: &str) -> u32 {
    let mut hasher = FxHasher::default();
    for word in [one, other] {
        hasher.write(word.as_bytes());
        hasher.write_u8(0);
    }
    u32::try_from(hasher.finish() >> u32::BITS).expect("half of 64 bits are 32")
}

/// What two sorted lists share, against what they hold together.
pub(super) fn overlap(one: &[u32], other: &[u32]) -> (usize, usize) {
    let (mut at, mut next, mut shared) = (0, 0, 0);
    while let (Some(left), Some(right)) = (one.get(at), other.get(next)) {
        at += usize::from(left <= right);
        next += usize::from(right <= left);
        shared += usize::from(left == right);
    }
    (shared, one.len() + other.len() - shared)
}

/// Whether four fifths of what two lists hold together stand in both. Source: our own definition of
/// `near-duplicate-exercise`.
pub(super) fn are_nearly_the_same(one: &[u32], other: &[u32]) -> bool {
    // What is shared counts in both: four fifths of all are four ninths of the two lengths.
    let least = ((one.len() + other.len()) * 4).div_ceil(9);
    let spare = |list: &[u32]| list.len().checked_sub(least);
    let (Some(mut spare_left), Some(mut spare_right)) = (spare(one), spare(other)) else { return false };
    let (mut at, mut next) = (0, 0);
    // Most lists are unlike each other, and show it long before their ends.
    while let (Some(left), Some(right)) = (one.get(at), other.get(next)) {
        let lonely = match left.cmp(right) {
            Ordering::Less => &mut spare_left,
            Ordering::Greater => &mut spare_right,
            Ordering::Equal => {
                (at, next) = (at + 1, next + 1);
                continue;
            }
        };
        let Some(rest) = lonely.checked_sub(1) else { return false };
        *lonely = rest;
        (at, next) = (at + usize::from(left < right), next + usize::from(right < left));
    }
    true
}

/// For each entry, the first of the earlier ones with nearly the same pairs that `counts`. `entries`
/// are places in the library with their pairs, in order.
///
/// Two lists that share four fifths share one of the rarest fifth of each (prefix filter: Chaudhuri
/// and others, 2006); only those are looked up.
pub(super) fn twins(entries: &[(u32, &[u32])], counts: impl Fn(u32, u32) -> bool) -> FxHashMap<u32, u32> {
    let mut frequency: FxHashMap<u32, u32> = FxHashMap::default();
    for pair in entries.iter().flat_map(|(_, pairs)| *pairs) {
        *frequency.entry(*pair).or_default() += 1;
    }
    let mut remembered: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
    let mut twins = FxHashMap::default();
    for (place, (entry, pairs)) in entries.iter().enumerate().filter(|(_, (_, pairs))| pairs.len() >= FEWEST) {
        let mut rarest: Vec<(u32, u32)> = pairs.iter().map(|pair| (frequency[pair], *pair)).collect();
        let looked_up = pairs.len() - (pairs.len() * 4).div_ceil(5) + 1;
        rarest.select_nth_unstable(looked_up - 1);
        rarest.truncate(looked_up);
        let mut earlier: Vec<usize> =
            rarest.iter().filter_map(|(_, pair)| remembered.get(pair)).flatten().copied().collect();
        earlier.sort_unstable();
        earlier.dedup();
        let twin = earlier
            .into_iter()
            .map(|place| entries[place])
            .find(|(other, others)| are_nearly_the_same(pairs, others) && counts(*other, *entry));
        if let Some((twin, _)) = twin {
            twins.insert(*entry, twin);
        }
        for (_, pair) in rarest {
            let places = remembered.entry(pair).or_default();
            if places.len() < REMEMBERED {
                places.push(place);
            }
        }
    }
    twins
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEPS: &str =
        "lie on your back, bend your knees and press the small of your back into the floor for a breath";

    fn pairs(text: &str) -> Vec<u32> {
        word_pairs(std::iter::once(text))
    }

    #[test]
    fn one_other_word_leaves_steps_nearly_the_same() {
        let one_word = STEPS.replace("floor", "mat");
        assert!(are_nearly_the_same(&pairs(STEPS), &pairs(&one_word)));
        let half =
            STEPS.replace("press the small of your back into the floor", "lift your hips until they make a line");
        assert!(!are_nearly_the_same(&pairs(STEPS), &pairs(&half)));
        assert_eq!(pairs("lie, on your back."), pairs("lie on your back"));
    }

    #[test]
    fn the_later_entry_has_a_twin() {
        let (one, other) = (pairs(STEPS), pairs("sit on a chair and turn your head to the left as far as it goes"));
        let entries: [(u32, &[u32]); 3] = [(7, &one), (8, &other), (9, &one)];
        assert_eq!(twins(&entries, |_, _| true).into_iter().collect::<Vec<_>>(), [(9, 7)]);
        assert!(twins(&entries, |_, _| false).is_empty());
    }

    #[test]
    fn ten_thousand_copies_are_each_compared_with_a_few() {
        let one = pairs(STEPS);
        let entries: Vec<(u32, &[u32])> = (0..10_000).map(|entry| (entry, one.as_slice())).collect();
        let compared = std::cell::Cell::new(0_usize);
        let found = twins(&entries, |_, _| {
            compared.set(compared.get() + 1);
            false
        });
        assert!(found.is_empty());
        assert!(compared.get() <= entries.len() * REMEMBERED, "{}", compared.get());
    }
}
