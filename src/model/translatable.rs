//! The words of a record by their place, so that a translation can be held against its base.

use super::dosage::{self, Dose};
use crate::{
    document::{Data, Kind, NodeRef},
    schema,
    text::{Span, Spanned},
};

/// A text of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordsAt {
    /// Keys and numbers of items that lead to it: `steps.0`. A text in place and one under `text` are at the same
    /// place.
    pub place: String,
    /// The text.
    pub words: Spanned<String>,
}

/// A list of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListAt {
    /// Keys and numbers of items that lead to it.
    pub place: String,
    /// How many items it has.
    pub items: usize,
    /// How many of these name a shared text instead of saying it.
    pub shared: usize,
    /// Its key.
    pub span: Span,
}

/// What of a record is the same in every language, or said in each.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Translatable {
    /// Texts that are translated, in file order.
    pub texts: Vec<WordsAt>,
    /// Lists.
    pub lists: Vec<ListAt>,
    /// Its dose.
    pub doses: Vec<Dose>,
    /// Whether its dose has a note.
    pub notes_dose: bool,
    /// Whether a note says how the text came about.
    pub notes_origin: bool,
    /// Places that name a shared text instead of saying it.
    pub shared: Vec<String>,
    /// Whether there are more texts and lists than are looked at.
    pub is_cut: bool,
    /// What the path of a translation tells.
    pub lies_over: Option<LiesOver>,
}

/// What the path of a record tells that holds only the words of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiesOver {
    /// The path of that other record.
    pub base: String,
    /// The language of the words.
    pub lang: String,
}

/// The most texts and lists of a record that are looked at, those at its beginning: hardly anybody writes more.
pub const MOST_TEXTS: usize = 1_000;

/// Keys whose text stands for the entry itself.
const ENTRY: &str = "text";

/// The key that names a shared text.
const SHARED: &str = "use";

impl Translatable {
    /// Reads a record; `None` for kinds that are written anew in each language.
    #[must_use]
    pub fn of(kind: Kind, root: NodeRef<'_, '_>) -> Option<Self> {
        let words = schema::translated_words(kind)?;
        let dosage = root.get("dosage").value();
        let has_note = |value: Option<NodeRef<'_, '_>>| value.is_some_and(|value| value.get("note").value().is_some());
        let mut found = Self {
            doses: dosage.map_or_else(Vec::new, |value| dosage::from_record(value).doses),
            notes_dose: has_note(dosage),
            notes_origin: has_note(root.get("provenance").value()),
            ..Self::default()
        };
        let is_words = |path: &str| words.iter().any(|known| fits(known, path));
        let mut open = vec![Open { node: root, key: root.span(), path: String::new(), place: String::new() }];
        while let Some(Open { node, key, path, place }) = open.pop() {
            if found.texts.len() + found.lists.len() == MOST_TEXTS {
                found.is_cut = true;
                break;
            }
            let below = open.len();
            match node.data() {
                Data::Map => {
                    for (name, value) in node.entries() {
                        let Some(step) = name.text().filter(|step| !step.starts_with("x-")) else { continue };
                        if step == SHARED {
                            found.shared.push(place.clone());
                        }
                        let place =
                            if step == ENTRY && !place.is_empty() { place.clone() } else { joined(&place, step) };
                        open.push(Open { node: value, key: name.span(), path: joined(&path, step), place });
                    }
                }
                Data::Seq => {
                    let is_shared = |item: &NodeRef<'_, '_>| item.get(SHARED).value().is_some();
                    let (items, shared) = (node.items().count(), node.items().filter(is_shared).count());
                    for (at, item) in node.items().enumerate() {
                        let place = joined(&place, &at.to_string());
                        open.push(Open { node: item, key: item.span(), path: path.clone(), place });
                    }
                    found.lists.push(ListAt { place, items, shared, span: key });
                }
                Data::Text(text) if is_words(&path) => {
                    found.texts.push(WordsAt { place, words: Spanned::new(text.to_string(), node.span()) });
                }
                _ => {}
            }
            // In file order.
            open[below..].reverse();
        }
        found.texts.sort_by_key(|text| text.words.span);
        found.lists.sort_by_key(|list| list.span);
        Some(found)
    }

    /// The list at a place.
    #[must_use]
    pub fn list(&self, place: &str) -> Option<&ListAt> {
        self.lists.iter().find(|list| list.place == place)
    }
}

/// A node that is still to be looked at.
struct Open<'d, 's> {
    node: NodeRef<'d, 's>,
    key: Span,
    /// Keys only, as the schema has them.
    path: String,
    place: String,
}

fn joined(above: &str, step: &str) -> String {
    if above.is_empty() { step.to_owned() } else { format!("{above}.{step}") }
}

/// Whether a path is one that holds words; `*` stands for any key.
fn fits(known: &str, path: &str) -> bool {
    let mut steps = path.split('.');
    known.split('.').all(|key| steps.next().is_some_and(|step| key == "*" || key == step)) && steps.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{yaml, yaml::Limits};

    #[test]
    fn the_texts_at_the_beginning_are_looked_at() {
        let read = |text: &str| {
            let reading = yaml::read(text, 0, Limits::default());
            Translatable::of(Kind::Exercise, reading.document.root().unwrap()).unwrap()
        };
        let few = read("steps: [Lie, Lift]\ncautions:\n  - {use: shared}\npain_stop: {use: stop}\n");
        assert_eq!((few.texts.len(), few.is_cut), (2, false));
        assert_eq!(few.shared, ["cautions.0", "pain_stop"]);
        let many = read(&format!("steps: [Lie, Lift]\ncues: [{}]\n", vec!["Slow"; 1_200].join(", ")));
        assert!(many.is_cut);
        assert_eq!(many.texts.len() + many.lists.len(), MOST_TEXTS);
        assert_eq!(
            many.texts[..3].iter().map(|text| text.place.as_str()).collect::<Vec<_>>(),
            ["steps.0", "steps.1", "cues.0"]
        );
    }
}
