//! What a page is about: pain in which part of the body.

use std::cell::LazyCell;

use crate::{
    lexicon::{Lent, Passage, Place, Sentence, Sentences, Words, concept::Concept},
    text::Prose,
};

/// The region whose troubles have names of their own.
const LOWER_BACK: &str = "lower-back";

/// Regions that share words with the lower back and its troubles.
const OTHER_BACKS: [&str; 4] = ["upper-back", "mid-back", "neck", "cervical"];

/// Words that mean the lower back even beside the name of such a region.
const SURELY_LOW: [&str; 5] = ["lower", "low", "lumbar", "sciatica", "neck-and-back"];

/// What the first text of a page speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Opening {
    /// Pain or an injury.
    Pain,
    /// Anything else.
    #[default]
    Other,
}

/// What the first text of a page speaks of.
#[must_use]
pub fn opening(sentences: &[Sentence<'_>]) -> Opening {
    if holds(sentences, Concept::TopicPain) { Opening::Pain } else { Opening::Other }
}

/// Whether a title says that there is pain in a body region, given by its slug. A title that only
/// names the region counts where the text below it opens with pain.
#[must_use]
pub fn is_about_pain_in(region: &str, title: &str, opens: Opening) -> bool {
    let title = Prose::from_text(title, 0);
    let sentences = LazyCell::new(|| sentences_of(&title));
    let holds = |concept: Concept| holds(sentences.of_passage(0), concept);
    let named = if region == LOWER_BACK {
        let other = OTHER_BACKS.iter().any(|other| names(&title, other));
        holds(Concept::TopicLowBack) && (!other || SURELY_LOW.iter().any(|low| names(&title, low)))
    } else {
        names(&title, region)
    };
    named && (opens == Opening::Pain || holds(Concept::TopicPain))
}

/// Whether a condition, by its slug, is one of a body region.
#[must_use]
pub fn is_condition_of(region: &str, slug: &str) -> bool {
    let prose = Prose::from_text(&slug.replace(['-', '_'], " "), 0);
    if region == LOWER_BACK {
        holds(sentences_of(&prose).of_passage(0), Concept::TopicLowBack)
    } else {
        names(&prose, region)
    }
}

/// Whether a title is that of a page on the pelvic floor.
#[must_use]
pub fn is_about_pelvic_floor(title: &str) -> bool {
    holds(sentences_of(&Prose::from_text(title, 0)).of_passage(0), Concept::FlagPelvicFloor)
}

/// Whether the words of a slug stand in a row in a text, in the singular or the plural.
fn names(prose: &Prose, slug: &str) -> bool {
    let words: Vec<&str> =
        prose.lower().split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let wanted: Vec<&str> = slug.split('-').collect();
    let is_same = |(word, wanted): (&&str, &&str)| word == wanted || word.strip_suffix('s') == Some(wanted);
    words.windows(wanted.len()).any(|row| row.iter().zip(&wanted).all(is_same))
}

fn sentences_of(prose: &Prose) -> Sentences<'_> {
    Sentences::in_words(&[Passage { prose, place: Place::Heading, lent: Lent::default() }], Words::ENGLISH)
}

fn holds(sentences: &[Sentence<'_>], concept: Concept) -> bool {
    sentences.iter().any(|sentence| sentence.has(concept))
}
