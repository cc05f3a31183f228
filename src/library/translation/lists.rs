//! Lists of a translation that are shorter than those of its base.

use crate::{
    document::Kind,
    library::Entry,
    model::{Layer, ListAt, Translatable},
    text::Span,
};

/// A list that is shorter than that of the base, or, where it holds only words, of another length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Uneven {
    /// What it lists.
    pub what: &'static str,
    /// Its key, or the name of the record where it has none.
    pub span: Span,
    /// How many items it has.
    pub items: usize,
    /// How many the base has.
    pub wanted: usize,
}

/// Lists that must be as long in every language.
const LISTS: [(&str, &str); 7] = [
    ("steps", "steps"),
    ("cautions", "cautions"),
    ("contraindications", "contraindications"),
    ("pain_stop.stop_when", "stop signs"),
    ("stop_when", "stop signs"),
    ("items", "items"),
    ("phases", "phases"),
];

/// Of these, those that no other finding misses where they are not there at all.
const MISSED: [&str; 3] = ["contraindications", "pain_stop.stop_when", "stop_when"];

/// The lists of a record that do not match those of its base.
pub(super) fn uneven(entry: &Entry, mine: &Translatable, base: &Translatable) -> Vec<Uneven> {
    let is_overlay = entry.layer == Layer::Overlay;
    let lists = LISTS.into_iter().filter_map(|(place, what)| {
        let wanted = base.list(place)?;
        let uneven =
            |items: usize, span: Span| Uneven { what: called(what, entry.kind), span, items, wanted: wanted.items };
        match mine.list(place) {
            Some(own) if is_overlay => {
                let fits = own.items == wanted.items || own.items == wanted.items - wanted.shared;
                (!fits).then(|| uneven(own.items, own.span))
            }
            Some(own) => {
                let is_shorter = own.items < wanted.items && own.shared + wanted.shared == 0;
                (is_shorter && !has_moved(place, mine, base)).then(|| uneven(own.items, own.span))
            }
            // A list of words that an overlay does not have is that of the base.
            None if is_overlay => None,
            None => {
                let is_dropped = wanted.items > wanted.shared && is_missed(place, mine);
                let is_said = has_moved(place, mine, base) || is_told_in_text(place, mine, base);
                (is_dropped && !is_said).then(|| uneven(0, entry.title.span))
            }
        }
    });
    lists.collect()
}

fn called(what: &'static str, kind: Kind) -> &'static str {
    match (what, kind) {
        ("items", Kind::RedFlags) => "warning signs",
        ("items", _) => "cautions",
        _ => what,
    }
}

/// Who should hold back may be told as a caution here and as a contraindication there.
fn has_moved(place: &str, mine: &Translatable, base: &Translatable) -> bool {
    let sum = |of: &Translatable| -> usize {
        let both = ["cautions", "contraindications"].into_iter().filter_map(|place| of.list(place));
        both.map(|list: &ListAt| list.items).sum()
    };
    matches!(place, "cautions" | "contraindications") && sum(mine) >= sum(base)
}

/// Whether a record that was read whole has what a list belongs to, in its own words, and not the list.
fn is_missed(place: &str, mine: &Translatable) -> bool {
    let above = place.rsplit_once('.').map(|(above, _)| above);
    let has_words = |above: &str| mine.texts.iter().any(|text| is_below(&text.place, above));
    let is_shared = |above: &str| mine.shared.iter().any(|shared| shared == above);
    let is_own = above.is_none_or(|above| has_words(above) && !is_shared(above)) && !is_shared(place);
    MISSED.contains(&place) && !mine.is_cut && is_own
}

fn is_below(place: &str, above: &str) -> bool {
    place.strip_prefix(above).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Whether the text beside a list is so much longer than that of the base that it may tell what the base lists.
fn is_told_in_text(place: &str, mine: &Translatable, base: &Translatable) -> bool {
    let words = |of: &Translatable, is_meant: &dyn Fn(&str) -> bool| -> usize {
        let texts = of.texts.iter().filter(|text| is_meant(&text.place));
        texts.map(|text| text.words.value.split_whitespace().count()).sum()
    };
    let text = place.rsplit_once('.').map_or("text", |(above, _)| above);
    let is_text = |place: &str| place == text;
    words(mine, &is_text) >= words(base, &is_text) + words(base, &|of| is_below(of, place)).div_ceil(2)
}
