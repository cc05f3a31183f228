//! What prose says of who stands behind it and on what it rests: bylines, reviewers, review dates,
//! reference lists, marks of citation, and claims that call on evidence.

mod address;
mod citation;
mod claim;
mod credit;
mod day;
mod person;
#[cfg(test)]
mod tests;

pub use address::{Address, addresses, is_scholarly};
pub use citation::{ListKind, Work, cites, heads_list, lead_of_list, names_work, work};
pub use claim::{Claim, ClaimKind, evidence_claims};
pub use credit::{Credit, Credits, Role, bio_role, calls_reviewer, credits, labelled_days, speaks_of_review};
pub use day::{Day, LabelledDay, ReviewDay, days};
pub use person::{Person, is_profession, leading_person};

use std::sync::LazyLock;

use regex::Regex;

use crate::lexicon::{en::evidence as words, pattern};

/// A pattern of this folder: its own classes first, then those of the language.
fn expand(given: &str) -> String {
    let mut text = given.replace("{profession}", &format!("(?:{})", words::PROFESSIONS.join("|")));
    for (name, class) in words::CLASSES {
        text = text.replace(&format!("{{{name}}}"), &format!("(?:{class})"));
    }
    text
}

/// One expression of many, each between word boundaries.
fn any_of(patterns: &'static [&'static str]) -> Regex {
    let expanded: Vec<String> = patterns.iter().map(|given| expand(given)).collect();
    pattern::any_of(&expanded.iter().map(String::as_str).collect::<Vec<_>>())
}

/// One expression of many that must begin where the text begins.
fn begins(patterns: &'static [&'static str]) -> Regex {
    let expanded: Vec<String> = patterns.iter().map(|given| expand(given)).collect();
    pattern::begins(&expanded.iter().map(String::as_str).collect::<Vec<_>>())
}

/// One expression of many that must be the whole of the text.
fn whole(patterns: &'static [&'static str]) -> Regex {
    let joined = format!("(?:{})$", patterns.iter().map(|given| expand(given)).collect::<Vec<_>>().join("|"));
    pattern::begins(&[joined.as_str()])
}

/// A pattern as it stands, without boundaries put around it.
fn compile(given: &str) -> Regex {
    Regex::new(&expand(given)).expect("patterns are constants, and tests compile each of them")
}

/// A pattern compiled when first asked for.
type Pattern = LazyLock<Regex>;
