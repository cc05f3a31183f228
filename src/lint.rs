//! Runs the rules over files: kind, two passes, levels, order. Knows no disk, no clock, no terminal.

mod baseline;
mod changes;
mod clinical;
mod finish;
mod identity;
mod inspect;
mod inspection;
mod kind;
mod outcome;
mod overlay;
mod pass_two;
mod plan;
mod read;
mod survey;
mod waive;
mod walk;

use std::{
    collections::HashSet,
    hash::{DefaultHasher, Hash, Hasher},
    panic::{AssertUnwindSafe, catch_unwind},
};

use rayon::prelude::*;

pub use baseline::{Baseline, Known};
pub use changes::{Changed, Changes};
pub use clinical::{Signable, signable};
pub use inspect::inspect;
pub use inspection::{
    Inspection, ShownCaution, ShownClaim, ShownDisclaimer, ShownDose, ShownExercise, ShownPainStop, ShownRedFlag,
    ShownStep,
};
pub use outcome::{
    Fault, FileReport, FileState, Held, Holder, Input, LoweredRule, Outcome, RuleTally, Scope, Unreadable, Waiver, stem,
};
pub use plan::{Heed, Plan, PlanError, all_metas};
pub use survey::{ExerciseTrace, Looked, Outline, Survey, Trace};

use crate::{
    document::Skeleton,
    finding::{BUILT_IN, Meta, Tier},
    library::{Address, Entry},
    model::{KnownNames, Presence, Status},
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

/// Threads at most: more only stand in each other's way.
const MOST_THREADS: usize = 256;

/// What is said of a file on which we panicked.
const OURS: &str = "physiolint failed on this file: please report it";

/// A file after pass one.
struct Judged {
    report: FileReport,
    status: Status,
    entry: Option<Entry>,
    looked: Vec<Looked>,
    names: Vec<String>,
    waivers: Vec<waive::Noted>,
    /// What a change did around it.
    around: changes::Around,
    /// A record put aside, so that it need not be read again.
    skeleton: Option<Skeleton>,
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
    survey(plan, inputs, doors, threads).outcome
}

/// Checks files, and keeps what they know of each other; with [`Plan::surveying`] also what a report
/// wants of each.
#[must_use]
pub fn survey(plan: &Plan, inputs: &[Input], doors: Doors<'_>, threads: Option<usize>) -> Survey {
    let threads = threads.unwrap_or(0).min(MOST_THREADS);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    match pool {
        Ok(pool) => pool.install(|| run(plan, inputs, doors)),
        // No thread can be had: the calling one does the work.
        Err(_) => run(plan, inputs, doors),
    }
}

fn run(plan: &Plan, inputs: &[Input], doors: Doors<'_>) -> Survey {
    let mut outcome = Outcome {
        today: plan.today(),
        files: Vec::with_capacity(inputs.len()),
        rules: Vec::new(),
        not_run: plan.not_run().to_vec(),
        lowered: plan.lowered().to_vec(),
        faults: Vec::new(),
        idle_waivers: Vec::new(),
        unmet: Vec::new(),
    };
    let mut judged = pass_one(plan, inputs, doors, &mut outcome.faults);
    let unread = outcome.faults.iter().map(|fault| stem(&fault.file).to_owned()).collect();
    let library = pass_two::run(plan, inputs, &mut judged, unread, &mut outcome.faults);
    let mut eligible = vec![0; plan.rules().len()];
    for (_, file) in &judged {
        eligible.iter_mut().zip(&file.looked).for_each(|(sum, looked)| *sum += looked.exercises + looked.whole);
    }
    for (report, fault) in finish::finish_all(plan, inputs, judged, doors) {
        outcome.files.push(report);
        outcome.faults.extend(fault);
    }
    if plan.heed() == Heed::Waivers && outcome.files.len() == inputs.len() {
        outcome.idle_waivers = plan.idle_waivers(&outcome);
    }
    if let Some(baseline) = plan.baseline() {
        let reported: HashSet<&str> = outcome.files.iter().map(|file| file.name.as_str()).collect();
        let met: HashSet<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
        let is_read = |known: &Known| {
            let ran = !plan.not_run().iter().any(|meta| meta.id == known.rule);
            ran && (reported.contains(known.file.as_str()) || !met.contains(known.file.as_str()))
        };
        let unmet = baseline.unmet(&outcome, &is_read);
        outcome.unmet = unmet;
    }
    outcome.faults.sort_by(|a, b| a.file.cmp(&b.file));
    tally(plan, &eligible, &mut outcome);
    Survey { outcome, library }
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
    let skeleton = file.skeleton(&source);
    let walked = walk::walk(plan, place, &source, file, around);
    let (length, hash) = fingerprint(&source);
    let Walked { kind, id, lang, layer, state, status, findings, entry, looked, trace, names, waivers } = walked;
    let source = (!findings.is_empty()).then_some(source);
    let name = input.name.clone();
    let report = FileReport { source, kind, id: Some(id), lang, layer, state, findings, trace, ..FileReport::of(name) };
    let around = changes::Around::default();
    Ok(Judged { report, status, entry, looked, names, waivers, around, skeleton, length, hash })
}

fn oversized(plan: &Plan, input: &Input, bytes: u64) -> Judged {
    let carrier = Carrier::of(&input.name).unwrap_or(Carrier::Yaml);
    let settled = kind::settle(&input.name, carrier, None, plan.collection_kind(input));
    let stem = stem(&input.name).to_owned();
    let report = FileReport {
        kind: settled.kind,
        id: Some(stem.clone()),
        lang: plan.lang(input).to_owned(),
        findings: vec![read::too_large(bytes, plan.limits().file_size)],
        ..FileReport::of(input.name.clone())
    };
    let address = Address { file: 0, path: &input.name, lang: plan.lang(input) };
    let entry = settled.kind.map(|kind| Entry::unread(address, kind, stem));
    Judged {
        report,
        status: Status::default(),
        entry,
        looked: Vec::new(),
        names: Vec::new(),
        waivers: Vec::new(),
        around: changes::Around::default(),
        skeleton: None,
        length: 0,
        hash: 0,
    }
}

fn fingerprint(source: &Source) -> (u32, u64) {
    let mut hasher = DefaultHasher::new();
    source.text().hash(&mut hasher);
    let length = u32::try_from(source.text().len()).unwrap_or(u32::MAX);
    (length, hasher.finish())
}

fn tally(plan: &Plan, eligible: &[usize], outcome: &mut Outcome) {
    let is_cut = |meta: &'static Meta| {
        let cut = outcome.files.iter().flat_map(|file| &file.beyond_limit);
        cut.filter(|(of, _)| *of == meta).count()
    };
    let of = |meta: &'static Meta, eligible: usize| RuleTally {
        meta,
        eligible,
        found: outcome.findings().filter(|(_, finding)| finding.meta == meta).count() + is_cut(meta),
        waived: outcome.waived().filter(|(_, finding, _)| finding.meta == meta).count(),
        baselined: outcome.baselined().filter(|(_, finding)| finding.meta == meta).count(),
    };
    let built_in = BUILT_IN.iter().copied().filter(|meta| meta.tier == Tier::Reading || !plan.is_left_out(meta));
    let built_in = built_in.map(|meta| of(meta, outcome.files.len()));
    let rules = plan.rules().iter().zip(eligible).map(|(rule, eligible)| of(rule.meta(), *eligible));
    outcome.rules = built_in.chain(rules).collect();
}
