//! Pass two: each document with what the others give it, to each rule.

use std::{
    collections::HashSet,
    panic::{AssertUnwindSafe, catch_unwind},
};

use rayon::prelude::*;

use super::{
    Judged, OURS,
    changes::{Around, Changes, Cover},
    fault,
    outcome::{Fault, FileState, Input},
    plan::Plan,
    survey::Looked,
};
use crate::{
    document::Kind,
    finding::{Finding, Meta},
    lexicon::Words,
    library::{Entry, Library},
    model::Status,
    rule::Sink,
    rules::{BROKEN_REFERENCE, READ_IN_ANY, READ_IN_PART},
};

/// Documents a worker takes at once: most rules have little to say of one.
const DOCUMENTS_AT_ONCE: usize = 32;

/// What pass two found in one file.
struct Found {
    findings: Vec<Finding>,
    /// What was looked at, by rule, in the order of the plan.
    looked: Vec<Looked>,
}

/// Hands each document with its inherited duties to each rule. `unread` are the stems of files that
/// could not be read at all.
pub(super) fn run(
    plan: &Plan,
    inputs: &[Input],
    judged: &mut [(u32, Judged)],
    mut unread: Vec<String>,
    faults: &mut Vec<Fault>,
) -> Library {
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
    if let Some(changes) = plan.changes() {
        mark_references(changes, &library, judged);
    }
    let files: &[(u32, Judged)] = judged;
    let found: Vec<(usize, Result<Found, Fault>)> = library
        .entries()
        .par_iter()
        .with_min_len(DOCUMENTS_AT_ONCE)
        .map(|entry| {
            let place = entry.file as usize;
            let (index, file) = &files[place];
            let input = &inputs[*index as usize];
            // A fault of ours in one file must not hide the others.
            let caught = catch_unwind(AssertUnwindSafe(|| judge(plan, input, file, &library, entry)));
            (place, caught.map_err(|_| fault(input, OURS)))
        })
        .collect();
    for (place, found) in found {
        match found {
            Ok(found) => {
                let file = &mut judged[place].1;
                file.report.findings.extend(found.findings);
                file.looked.iter_mut().zip(found.looked).for_each(|(sum, looked)| sum.add(looked));
            }
            Err(fault) => faults.push(fault),
        }
    }
    library
}

/// Notes in each file what a change did around it.
fn mark_references(changes: &Changes, library: &Library, judged: &mut [(u32, Judged)]) {
    let touched = library.entries().iter().filter(|entry| changes.touches(&entry.path));
    let ids: HashSet<&str> = touched.map(|entry| entry.id.as_str()).chain(changes.gone()).collect();
    let holders = library.entries().iter().filter(|entry| changes.touches(&entry.path));
    let held: HashSet<&str> =
        holders.flat_map(|holder| &holder.references).map(|reference| reference.id.as_str()).collect();
    for entry in library.entries() {
        let named = entry.references.iter().filter(|reference| ids.contains(reference.id.as_str()));
        let refers = named.map(|reference| reference.span).collect();
        let inherits = entry.inherited.ids().any(|id| ids.contains(id));
        let cover = if inherits || held.contains(entry.id.as_str()) { Cover::Changed } else { Cover::Same };
        judged[entry.file as usize].1.around = Around { refers, cover };
    }
}

fn judge(plan: &Plan, input: &Input, file: &Judged, library: &Library, entry: &Entry) -> Found {
    let options = plan.options(input, file.status);
    let context = plan.context(input, file.status, &options, "");
    let mut found = Found { findings: Vec::new(), looked: vec![Looked::default(); plan.rules().len()] };
    for (rule, looked) in plan.rules().iter().zip(&mut found.looked) {
        if applies(rule.meta(), file, entry) {
            let standing = library.standing(entry);
            for exercise in &entry.exercises {
                let sink = Sink::new(rule.meta(), &context, file.length, &mut found.findings);
                let mut sink = sink.for_unit(&exercise.name);
                rule.resolved(exercise, &standing, &mut sink);
                looked.exercises += sink.eligible();
            }
            let mut sink = Sink::new(rule.meta(), &context, file.length, &mut found.findings);
            rule.document(&standing, &mut sink);
            looked.whole += sink.eligible();
        }
    }
    found
}

/// Whether a rule looks at a document. What nobody reads any more, and what is in a language nobody
/// here can read, still has to name files that are there; of a language with few words, the sentences
/// they are for are judged.
fn applies(meta: &'static Meta, file: &Judged, entry: &Entry) -> bool {
    match file.report.state {
        FileState::Judged if entry.status == Status::Retired => meta == BROKEN_REFERENCE,
        FileState::Judged => !entry.torn || !entry.exercises.is_empty() || entry.kind == Kind::Article,
        FileState::UnsupportedLanguage => {
            let is_read = READ_IN_PART.contains(&meta) && Words::of(&entry.lang).is_some();
            (meta == BROKEN_REFERENCE || READ_IN_ANY.contains(&meta) || is_read) && !entry.torn
        }
        FileState::NoExerciseContent | FileState::UnknownKind => false,
    }
}
