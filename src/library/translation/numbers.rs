//! Numbers in the texts of a translation that are not those of its base.

use std::collections::BTreeMap;

use crate::{
    lexicon::units::{Difference, Figure, difference, figures},
    model::WordsAt,
};

/// A text with other numbers than the base.
#[derive(Debug, Clone, PartialEq)]
pub struct OtherNumbers<'l> {
    /// The text.
    pub text: &'l WordsAt,
    /// Its numbers that are not in the base, as written.
    pub numbers: Vec<String>,
    /// The numbers of the base that are not in it.
    pub wanted: Vec<String>,
}

/// Fields whose numbers a reader acts on. Whom to call differs from country to country.
const ACTED_ON: [&str; 18] = [
    "steps",
    "cues",
    "cautions",
    "contraindications",
    "pain_stop",
    "dosage",
    "breathing",
    "before_you_start",
    "sensation",
    "modifications",
    "progressions",
    "regressions",
    "phases",
    "progression_rule",
    "text",
    "stop_when",
    "after",
    "acceptable",
];

/// The texts of a translation whose numbers differ from those at the same place of its base, in the languages of both.
pub(super) fn other<'l>(pairs: &[(&'l WordsAt, &'l WordsAt)], [lang, of_base]: [&str; 2]) -> Vec<OtherNumbers<'l>> {
    let is_acted_on = |text: &WordsAt| {
        let first = text.place.split('.').next().unwrap_or_default();
        ACTED_ON.contains(&first) && !text.place.ends_with(".action") && !text.place.contains("media.")
    };
    let acted_on = pairs.iter().filter(|(mine, _)| is_acted_on(mine));
    let mut differing: Vec<(&WordsAt, Difference)> = acted_on
        .map(|(mine, base)| {
            let numbers = difference(&figures(&mine.words.value, lang), &figures(&base.words.value, of_base));
            (*mine, numbers)
        })
        .filter(|(_, numbers)| !numbers.is_none())
        .collect();
    for neighbours in neighbours(&differing) {
        forgive(&mut differing, &neighbours);
    }
    let sure = differing.into_iter().filter(|(_, numbers)| numbers.is_sure());
    let written = |figures: &[Figure]| figures.iter().map(Figure::in_words).collect();
    sure.map(|(text, numbers)| OtherNumbers { text, numbers: written(&numbers.own), wanted: written(&numbers.wanted) })
        .collect()
}

/// Texts that are items of one list, each right behind the one before it.
fn neighbours(differing: &[(&WordsAt, Difference)]) -> Vec<Vec<usize>> {
    let mut lists: BTreeMap<(&str, &str), Vec<(usize, usize)>> = BTreeMap::new();
    for (at, (text, _)) in differing.iter().enumerate() {
        if let Some((list, item)) = item_of(&text.place) {
            lists.entry(list).or_default().push((item, at));
        }
    }
    let mut found = Vec::new();
    for items in lists.values_mut() {
        items.sort_unstable();
        let runs = items.chunk_by(|(one, _), (next, _)| one + 1 == *next);
        found.extend(runs.map(|run| run.iter().map(|(_, at)| *at).collect()));
    }
    found
}

/// The innermost list that a place leads through, as the keys before and behind the item, and the item.
fn item_of(place: &str) -> Option<((&str, &str), usize)> {
    let mut end = place.len();
    loop {
        let start = place[..end].rfind('.').map_or(0, |dot| dot + 1);
        if let Ok(item) = place[start..end].parse() {
            return Some(((&place[..start], &place[end..]), item));
        }
        end = start.checked_sub(1)?;
    }
}

/// Steps may be cut in another way, so that a number stands in the next one, or in the one before: takes these away.
fn forgive(differing: &mut [(&WordsAt, Difference)], neighbours: &[usize]) {
    let mut from = 0;
    while from < neighbours.len() {
        let numbers = neighbours[from..].iter().map(|at| &differing[*at].1);
        match cut_otherwise(numbers) {
            Some(items) => {
                neighbours[from..from + items].iter().for_each(|at| differing[*at].1 = Difference::default());
                from += items;
            }
            None => from += 1,
        }
    }
}

/// Neighbours over which numbers may move on, each to the next.
const MOST_MOVED: usize = 8;

/// How many of these neighbours, the first among them, say together what they say in the base. Numbers go over a
/// border between two in one direction: of two that changed places a reader does the one for the other.
fn cut_otherwise<'n>(numbers: impl Iterator<Item = &'n Difference>) -> Option<usize> {
    let (mut early, mut late): (Vec<Figure>, Vec<Figure>) = (Vec::new(), Vec::new());
    for (items, Difference { own, wanted, .. }) in (1..=MOST_MOVED).zip(numbers) {
        let (mut own, mut wanted) = (own.clone(), wanted.clone());
        if !Difference::give(&early, &mut wanted) || !Difference::give(&late, &mut own) {
            return None;
        }
        if own.is_empty() && wanted.is_empty() {
            return Some(items);
        }
        let is_exchange = own.iter().any(|own| wanted.iter().any(|wanted| own.may_be_mistaken_for(wanted)));
        if is_exchange {
            return None;
        }
        (early, late) = (own, wanted);
    }
    None
}
