//! What a full lint costs next to the floor below which no reader of these files can go, parsing
//! them, and next to what our own reading of them costs before anything is judged. The corpus is made
//! here, in memory, the same in every run. No time is asserted; a figure counts only if all planted
//! defects were found and nothing else, which is asserted first.
//!
//! Run with `cargo bench --bench floor`; `-- articles` measures the corpora named so.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a bench reads the clock and prints a rounded table"
)]

#[path = "floor/articles.rs"]
mod articles;
#[path = "floor/corpus.rs"]
mod corpus;

use std::{
    collections::BTreeSet,
    hint::black_box,
    time::{Duration, Instant},
};

use corpus::{Corpus, TODAY};
use physiolint::{
    document::{markdown::Page, yaml},
    lint::{Input, Outcome, Plan, check},
    settings::Settings,
    text::Source,
};

/// Each measure is taken this often, in turns; the least counts, since noise only adds.
const ROUNDS: usize = 5;

fn main() {
    // Cargo itself adds `--bench`.
    let asked: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let measured = |name: &str, corpus: &dyn Fn() -> Corpus| {
        let is_asked = asked.is_empty() || asked.iter().any(|word| name.contains(word.as_str()));
        is_asked.then(|| measure(name, &corpus()))
    };
    println!(
        "{:<22} {:>8} {:>11} {:>11} {:>11} {:>8} {:>8} {:>11}",
        "corpus", "MiB", "parse", "read", "lint", "/ parse", "/ read", "per file"
    );
    let few = measured("1,000 records", &|| Corpus::records(1_000));
    let many = measured("10,000 records", &|| Corpus::records(10_000));
    measured("1,000 articles", &|| Corpus::articles(1_000));
    measured("1,000 typeset articles", &|| Corpus::typeset(1_000));
    if let (Some(few), Some(many)) = (few, many) {
        println!(
            "growth of the lint from 1,000 to 10,000 records: {:.1} times",
            many.as_secs_f64() / few.as_secs_f64()
        );
    }
}

fn measure(name: &str, corpus: &Corpus) -> Duration {
    let plan = Plan::new(&Settings::default(), &[], &[], TODAY).expect("default settings fit");
    let inputs: Vec<Input> = corpus.files.keys().map(|name| Input { name: name.clone(), ..Input::default() }).collect();
    let lint = || {
        let read = |input: &Input| Ok(Source::new(input.name.clone(), corpus.files[&input.name].clone()));
        check(&plan, &inputs, &read, Some(1))
    };
    assert_found(name, &lint(), corpus);
    let sources: Vec<Source> =
        corpus.files.iter().map(|(name, text)| Source::new(name.clone(), text.clone())).collect();
    let (mut floor, mut read, mut full) = (Duration::MAX, Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        black_box(corpus.files.iter().map(|(name, text)| events(name, text)).sum::<usize>());
        floor = floor.min(begun.elapsed());
        let begun = Instant::now();
        sources.iter().for_each(reading);
        read = read.min(begun.elapsed());
        let begun = Instant::now();
        black_box(lint());
        full = full.min(begun.elapsed());
    }
    let bytes: usize = corpus.files.values().map(String::len).sum();
    println!(
        "{name:<22} {:>8.2} {:>8.1} ms {:>8.1} ms {:>8.1} ms {:>8.2} {:>8.2} {:>8.1} µs",
        bytes as f64 / f64::from(1 << 20),
        floor.as_secs_f64() * 1e3,
        read.as_secs_f64() * 1e3,
        full.as_secs_f64() * 1e3,
        full.as_secs_f64() / floor.as_secs_f64(),
        full.as_secs_f64() / read.as_secs_f64(),
        full.as_secs_f64() * 1e6 / corpus.files.len() as f64,
    );
    full
}

/// Our own reading: blocks, sections and front matter of a page, the tree of a record.
fn reading(source: &Source) {
    if is_record(source.name()) {
        black_box(yaml::read(source.text(), 0, yaml::Limits::default()));
    } else {
        black_box(Page::read(source, yaml::Limits::default()));
    }
}

fn is_record(name: &str) -> bool {
    name.rsplit('.').next() == Some("yaml")
}

/// What parsing alone yields: both parsers lint itself stands on.
fn events(name: &str, text: &str) -> usize {
    if is_record(name) {
        return oneyaml_syntax::events(text).count();
    }
    let options = pulldown_cmark::Options::ENABLE_YAML_STYLE_METADATA_BLOCKS | pulldown_cmark::Options::ENABLE_TABLES;
    pulldown_cmark::Parser::new_ext(text, options).into_offset_iter().count()
}

/// True of the texts as they stand, and not planted: their subject is speed.
const BESIDE: [&str; 3] = ["hazard-without-caution", "missing-next-day-rule", "late-pain-stop"];

fn assert_found(name: &str, outcome: &Outcome, corpus: &Corpus) {
    let found: BTreeSet<(String, &str)> = outcome
        .findings()
        .map(|(file, finding)| (file.name.clone(), finding.meta.id))
        .filter(|(_, rule)| !BESIDE.contains(rule))
        .collect();
    let missed: Vec<_> = corpus.planted.difference(&found).take(5).collect();
    let invented: Vec<_> = found.difference(&corpus.planted).take(5).collect();
    assert!(
        missed.is_empty() && invented.is_empty() && outcome.faults.is_empty(),
        "{name}: missed {missed:?}, invented {invented:?}, faults {:?}",
        outcome.faults
    );
}
