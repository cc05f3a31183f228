//! Runs the rules over files: kind, two passes, levels, order. Knows no disk, no clock, no terminal.

mod clinical;
mod inspect;
mod inspection;
mod kind;
mod outcome;
mod overlay;
mod plan;
mod read;
mod walk;

use std::{
    collections::HashSet,
    hash::{DefaultHasher, Hash, Hasher},
    panic::{AssertUnwindSafe, catch_unwind},
};

use rayon::prelude::*;

pub use clinical::{Signable, signable};
pub use inspect::inspect;
pub use inspection::{
    Inspection, ShownCaution, ShownClaim, ShownDisclaimer, ShownDose, ShownExercise, ShownPainStop, ShownStep,
};
pub use outcome::{Fault, FileReport, FileState, Input, LoweredRule, Outcome, RuleTally, Scope, Unreadable, stem};
pub use plan::{Plan, PlanError, all_metas};

use crate::{
    document::Kind,
    finding::{BUILT_IN, Finding, Tier, UNSUPPORTED_LANGUAGE},
    library::{Address, Entry, Library, Standing},
    model::{KnownNames, Layer, Presence, Status},
    rule::{Rule, Sink},
    text::Source,
};
use kind::Carrier;
use overlay::Overlays;
use walk::{Around, Place, Walked};

/// How the text of a file is had: by `cli` from the disk, by tests from memory.
pub type Reader<'r> = dyn Fn(&Input) -> Result<Source, Unreadable> + Sync + 'r;

/// How it is known whether a file that content names is there: by `cli` from the disk. The file that
/// names it, and the path as written.
pub type Finder<'r> = dyn Fn(&Input, &str) -> Presence + Sync + 'r;

/// The doors of a run to the disk.
#[derive(Clone, Copy)]
pub struct Doors<'r> {
    /// Gives the text of a file.
    pub read: &'r Reader<'r>,
    /// Knows whether a file is there.
    pub find: &'r Finder<'r>,
}

/// Files a worker takes at once: opening a file costs about as much as judging it.
const FILES_AT_ONCE: usize = 8;

/// What is said of a file on which we panicked.
const OURS: &str = "physiolint failed on this file: please report it";

/// A file after pass one.
struct Judged {
    report: FileReport,
    status: Status,
    entry: Option<Entry>,
    eligible: Vec<usize>,
    names: Vec<String>,
    length: u32,
    hash: u64,
}

/// Checks files without looking whether the pictures they name are there.
#[must_use]
pub fn check(plan: &Plan, inputs: &[Input], read: &Reader<'_>, threads: Option<usize>) -> Outcome {
    check_on_disk(plan, inputs, Doors { read, find: &|_, _| Presence::Unknown }, threads)
}

/// Checks files. `threads` defaults to the number of cores; it changes no byte of the outcome.
#[must_use]
pub fn check_on_disk(plan: &Plan, inputs: &[Input], doors: Doors<'_>, threads: Option<usize>) -> Outcome {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads.unwrap_or(0)).build();
    match pool {
        Ok(pool) => pool.install(|| run(plan, inputs, doors)),
        // No thread can be had: the calling one does the work.
        Err(_) => run(plan, inputs, doors),
    }
}

fn run(plan: &Plan, inputs: &[Input], doors: Doors<'_>) -> Outcome {
    let mut outcome = Outcome {
        today: plan.today(),
        files: Vec::with_capacity(inputs.len()),
        rules: Vec::new(),
        not_run: plan.not_run().to_vec(),
        lowered: plan.lowered().to_vec(),
        faults: Vec::new(),
    };
    let mut judged = pass_one(plan, inputs, doors, &mut outcome.faults);
    let mut eligible = vec![0; plan.rules().len()];
    for (_, file) in &judged {
        eligible.iter_mut().zip(&file.eligible).for_each(|(sum, count)| *sum += count);
    }
    let unread = outcome.faults.iter().map(|fault| stem(&fault.file).to_owned()).collect();
    outcome.faults.extend(pass_two(plan, inputs, &mut judged, unread, &mut eligible));
    let mut languages = HashSet::new();
    for (index, file) in judged {
        let input = &inputs[index as usize];
        if input.scope == Scope::IndexedOnly {
            continue;
        }
        let lengths = (file.length, file.hash);
        let mut report = finish(plan, input, file, &mut languages);
        if !report.findings.is_empty() && report.source.is_none() {
            match (doors.read)(input) {
                Ok(source) if fingerprint(&source) == lengths => report.source = Some(source),
                Ok(_) => outcome.faults.push(fault(input, "it changed while it was checked")),
                // Too large: its finding is drawn without its text.
                Err(Unreadable::TooLarge { .. }) => {}
                Err(Unreadable::Refused(cause)) => outcome.faults.push(fault(input, &cause)),
            }
        }
        outcome.files.push(report);
    }
    outcome.faults.sort_by(|a, b| a.file.cmp(&b.file));
    tally(plan, &eligible, &mut outcome);
    outcome
}

fn fault(input: &Input, cause: &str) -> Fault {
    Fault { file: input.name.clone(), cause: cause.to_owned() }
}

/// Records first, since a heading may be an exercise because a record of the run bears its name.
fn pass_one(plan: &Plan, inputs: &[Input], doors: Doors<'_>, faults: &mut Vec<Fault>) -> Vec<(u32, Judged)> {
    let (pages, records): (Vec<_>, Vec<_>) =
        (0u32..).zip(inputs).partition(|(_, input)| Carrier::of(&input.name) == Some(Carrier::Markdown));
    let overlays = Overlays::new(inputs.iter().map(|input| input.name.as_str()), plan.languages());
    let mut known = KnownNames::default();
    let mut judged = judge_all(plan, &records, Around { doors, overlays: &overlays, known: &known }, faults);
    let mut named: Vec<&Judged> = judged.iter().map(|(_, file)| file).collect();
    named.sort_by(|a, b| a.report.name.cmp(&b.report.name));
    for file in named {
        if !file.names.is_empty() {
            let id = file.report.id.as_deref().unwrap_or("");
            known.insert(id, file.names.iter().map(String::as_str));
        }
    }
    judged.extend(judge_all(plan, &pages, Around { doors, overlays: &overlays, known: &known }, faults));
    judged.sort_by_key(|(index, _)| *index);
    judged
}

fn judge_all(plan: &Plan, inputs: &[(u32, &Input)], around: Around<'_>, faults: &mut Vec<Fault>) -> Vec<(u32, Judged)> {
    let results: Vec<Result<(u32, Judged), Fault>> = inputs
        .par_iter()
        .with_min_len(FILES_AT_ONCE)
        .map(|(index, input)| {
            let place = Place { index: *index, input };
            // A fault of ours in one file must not hide the others.
            let caught = catch_unwind(AssertUnwindSafe(|| judge(plan, place, around)));
            let judged = caught.unwrap_or_else(|_| Err(fault(input, OURS)));
            judged.map(|judged| (*index, judged))
        })
        .collect();
    let mut judged = Vec::with_capacity(results.len());
    for result in results {
        match result {
            Ok(file) => judged.push(file),
            Err(fault) => faults.push(fault),
        }
    }
    judged
}

fn judge(plan: &Plan, place: Place<'_>, around: Around<'_>) -> Result<Judged, Fault> {
    let input = place.input;
    let source = match (around.doors.read)(input) {
        Ok(source) => source,
        Err(Unreadable::Refused(cause)) => return Err(fault(input, &cause)),
        Err(Unreadable::TooLarge { bytes }) => return Ok(oversized(plan, input, bytes)),
    };
    let file = read::read(input, &source, plan.collection_kind(input), plan.limits().yaml());
    let walked = walk::walk(plan, place, &source, file, around);
    let (length, hash) = fingerprint(&source);
    let Walked { kind, id, lang, layer, state, status, findings, entry, eligible, names } = walked;
    let source = (!findings.is_empty()).then_some(source);
    let name = input.name.clone();
    let report =
        FileReport { name, source, kind, id: Some(id), lang, layer, state, findings, beyond_limit: Vec::new() };
    Ok(Judged { report, status, entry, eligible, names, length, hash })
}

fn oversized(plan: &Plan, input: &Input, bytes: u64) -> Judged {
    let carrier = Carrier::of(&input.name).unwrap_or(Carrier::Yaml);
    let settled = kind::settle(&input.name, carrier, None, plan.collection_kind(input));
    let stem = stem(&input.name).to_owned();
    let report = FileReport {
        name: input.name.clone(),
        source: None,
        kind: settled.kind,
        id: Some(stem.clone()),
        lang: plan.lang(input).to_owned(),
        layer: Layer::Base,
        state: FileState::Judged,
        findings: vec![read::too_large(bytes, plan.limits().file_size)],
        beyond_limit: Vec::new(),
    };
    let address = Address { file: 0, path: &input.name, lang: plan.lang(input) };
    let entry = settled.kind.map(|kind| Entry::unread(address, kind, stem));
    Judged { report, status: Status::default(), entry, eligible: Vec::new(), names: Vec::new(), length: 0, hash: 0 }
}

fn fingerprint(source: &Source) -> (u32, u64) {
    let mut hasher = DefaultHasher::new();
    source.text().hash(&mut hasher);
    let length = u32::try_from(source.text().len()).unwrap_or(u32::MAX);
    (length, hasher.finish())
}

/// Hands each document with its inherited duties to each rule; gives the files on which we failed.
fn pass_two(
    plan: &Plan,
    inputs: &[Input],
    judged: &mut [(u32, Judged)],
    mut unread: Vec<String>,
    eligible: &mut [usize],
) -> Vec<Fault> {
    let mut entries = Vec::with_capacity(judged.len());
    for (place, (_, file)) in judged.iter_mut().enumerate() {
        if let Some(mut entry) = file.entry.take() {
            entry.file = u32::try_from(place).expect("fewer than 4 billion files");
            entries.push(entry);
        } else if file.report.state == FileState::UnknownKind {
            unread.extend(file.report.id.clone());
        }
    }
    // By path, so that the order in which files were met decides nothing.
    entries.sort_by(|a, b| a.path.cmp(&b.path));
    let library = Library::new(entries, unread);
    let mut faults = Vec::new();
    for entry in library.entries() {
        let (index, file) = &mut judged[entry.file as usize];
        let untouched = entry.status == Status::Retired || file.report.state != FileState::Judged;
        if untouched || (entry.torn && entry.exercises.is_empty() && entry.kind != Kind::Article) {
            continue;
        }
        let input = &inputs[*index as usize];
        let caught = catch_unwind(AssertUnwindSafe(|| judge_standing(plan, input, library.standing(entry), file)));
        match caught {
            Ok(units) => eligible.iter_mut().zip(units).for_each(|(sum, count)| *sum += count),
            Err(_) => faults.push(fault(input, OURS)),
        }
    }
    faults
}

/// Units looked at, by rule, in the order of the plan.
fn judge_standing(plan: &Plan, input: &Input, standing: Standing<'_>, file: &mut Judged) -> Vec<usize> {
    let options = plan.options(input, file.status);
    let context = plan.context(input, file.status, &options, "");
    let judge = |rule: &&dyn Rule| {
        let mut sink = Sink::new(rule.meta(), context, file.length, &mut file.report.findings);
        rule.document(&standing, &mut sink);
        sink.eligible()
    };
    plan.rules().iter().map(judge).collect()
}

/// Levels, the limit of findings, order.
fn finish(plan: &Plan, input: &Input, file: Judged, languages: &mut HashSet<String>) -> FileReport {
    let mut report = file.report;
    // One finding per language and run, on the first file.
    let first = languages.insert(report.lang.clone());
    report.findings.retain(|finding| finding.meta != &UNSUPPORTED_LANGUAGE || first);
    report.findings.retain(|finding| !plan.is_left_out(finding.meta));
    report.findings.retain_mut(|finding| match plan.level(finding.meta, input, file.status) {
        Some(level) => {
            finding.severity = level;
            true
        }
        None => false,
    });
    let limit = plan.limits().findings_per_file;
    if report.findings.len() > limit {
        report.findings.sort_by(|a, b| b.severity.cmp(&a.severity).then_with(|| order(a, b)));
        report.beyond_limit = report.findings.drain(limit..).map(|finding| finding.severity).collect();
    }
    report.findings.sort_by(order);
    report
}

fn order(a: &Finding, b: &Finding) -> std::cmp::Ordering {
    (a.span, a.meta.id, &a.message).cmp(&(b.span, b.meta.id, &b.message))
}

fn tally(plan: &Plan, eligible: &[usize], outcome: &mut Outcome) {
    let found = |id: &str| outcome.findings().filter(|(_, finding)| finding.meta.id == id).count();
    let files = outcome.files.len();
    let mut rules: Vec<RuleTally> = Vec::new();
    for meta in BUILT_IN.iter().copied().filter(|meta| meta.tier == Tier::Reading || !plan.is_left_out(meta)) {
        rules.push(RuleTally { meta, eligible: files, found: found(meta.id) });
    }
    for (rule, eligible) in plan.rules().iter().zip(eligible) {
        rules.push(RuleTally { meta: rule.meta(), eligible: *eligible, found: found(rule.meta().id) });
    }
    outcome.rules = rules;
}
