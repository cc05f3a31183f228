//! Doses in answers to questions, tied to the exercise they speak of.

use crate::{
    document::markdown::Page,
    lexicon::{exercises, plan},
    model::{Dose, dosage::Context, exercise::Exercise},
};

/// Exercises, and answers, that are looked at; no page has more.
const MOST: usize = 300;

/// Doses of answers that name one exercise of the page, in the sentence of the dose or in the
/// question, and speak to every reader.
pub(super) fn answers(page: &Page<'_>, exercises: &[Exercise], doses: &[Vec<Dose>]) -> Vec<(usize, Dose)> {
    let keys: Vec<String> =
        exercises.iter().take(MOST).map(|exercise| exercises::name_key(&exercise.name.to_ascii_lowercase())).collect();
    let mut found = Vec::new();
    let mut asks = 0;
    for (block, doses) in page.blocks.iter().zip(doses) {
        let mut answering = doses.iter().filter(|dose| dose.context == Context::Faq).peekable();
        if answering.peek().is_none() || plan::names_a_level(block.prose.lower()) {
            continue;
        }
        let asked = page.heading(block.section).and_then(|heading| named(heading.prose.lower(), &keys));
        let sentences = block.prose.sentences();
        for dose in answering {
            let sentence = sentences.iter().find(|sentence| dose.span.contains(block.prose.span(&sentence.range)));
            asks += 1;
            if asks > MOST {
                return found;
            }
            let spoken = sentence.and_then(|sentence| named(&block.prose.lower()[sentence.range.clone()], &keys));
            found.extend(spoken.or(asked).map(|index| (index, dose.clone())));
        }
    }
    found
}

/// The only exercise a text names; a name within a longer one is that one.
fn named(lower: &str, keys: &[String]) -> Option<usize> {
    let text: String = lower.split(' ').map(exercises::name_key).collect::<Vec<_>>().join(" ");
    let text = format!(" {text} ");
    let holds = |key: &String| !exercises::is_one_word_of_anatomy(key) && text.contains(&format!(" {key} "));
    let held: Vec<usize> = (0..keys.len()).filter(|index| holds(&keys[*index])).collect();
    let outermost = |index: &&usize| {
        !held.iter().any(|other| keys[*other].len() > keys[**index].len() && keys[*other].contains(&keys[**index]))
    };
    let mut outermost = held.iter().filter(outermost);
    let only = outermost.next()?;
    outermost.next().is_none().then_some(*only)
}
