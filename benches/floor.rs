//! What a full lint costs next to the floor below which no reader of these files can go: parsing
//! them. The corpus is made here, in memory, the same in every run. No time is asserted; a figure
//! counts only if all planted defects were found and nothing else, which is asserted first.
//!
//! Run with `cargo bench --bench floor`.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a bench reads the clock and prints a rounded table"
)]

#[path = "floor/corpus.rs"]
mod corpus;

use std::{
    collections::BTreeSet,
    hint::black_box,
    time::{Duration, Instant},
};

use corpus::{Corpus, TODAY};
use physiolint::{
    lint::{Input, Outcome, Plan, check},
    settings::Settings,
    text::Source,
};

/// Each measure is taken this often, in turns; the least counts, since noise only adds.
const ROUNDS: usize = 5;

fn main() {
    println!("{:<16} {:>9} {:>11} {:>11} {:>7} {:>12}", "corpus", "MiB", "parse", "lint", "ratio", "per file");
    let few = measure("1,000 records", &Corpus::records(1_000));
    let many = measure("10,000 records", &Corpus::records(10_000));
    measure("1,000 articles", &Corpus::articles(1_000));
    println!("growth of the lint from 1,000 to 10,000 records: {:.1} times", many.as_secs_f64() / few.as_secs_f64());
}

fn measure(name: &str, corpus: &Corpus) -> Duration {
    let plan = Plan::new(&Settings::default(), &[], &[], TODAY).expect("default settings fit");
    let inputs: Vec<Input> = corpus.files.keys().map(|name| Input { name: name.clone(), ..Input::default() }).collect();
    let lint = || {
        let read = |input: &Input| Ok(Source::new(input.name.clone(), corpus.files[&input.name].clone()));
        check(&plan, &inputs, &read, Some(1))
    };
    assert_found(name, &lint(), corpus);
    let (mut floor, mut full) = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        black_box(corpus.files.iter().map(|(name, text)| events(name, text)).sum::<usize>());
        floor = floor.min(begun.elapsed());
        let begun = Instant::now();
        black_box(lint());
        full = full.min(begun.elapsed());
    }
    let bytes: usize = corpus.files.values().map(String::len).sum();
    println!(
        "{name:<16} {:>9.2} {:>8.1} ms {:>8.1} ms {:>7.2} {:>9.1} µs",
        bytes as f64 / f64::from(1 << 20),
        floor.as_secs_f64() * 1e3,
        full.as_secs_f64() * 1e3,
        full.as_secs_f64() / floor.as_secs_f64(),
        full.as_secs_f64() * 1e6 / corpus.files.len() as f64,
    );
    full
}

/// What parsing alone yields: both parsers lint itself stands on.
fn events(name: &str, text: &str) -> usize {
    if name.rsplit('.').next() == Some("yaml") {
        return oneyaml_syntax::events(text).count();
    }
    let options = pulldown_cmark::Options::ENABLE_YAML_STYLE_METADATA_BLOCKS | pulldown_cmark::Options::ENABLE_TABLES;
    pulldown_cmark::Parser::new_ext(text, options).into_offset_iter().count()
}

fn assert_found(name: &str, outcome: &Outcome, corpus: &Corpus) {
    let found: BTreeSet<(String, &str)> =
        outcome.findings().map(|(file, finding)| (file.name.clone(), finding.meta.id)).collect();
    let missed: Vec<_> = corpus.planted.difference(&found).take(5).collect();
    let invented: Vec<_> = found.difference(&corpus.planted).take(5).collect();
    assert!(
        missed.is_empty() && invented.is_empty() && outcome.faults.is_empty(),
        "{name}: missed {missed:?}, invented {invented:?}, faults {:?}",
        outcome.faults
    );
}
