//! The library as a whole: what it covers, whether it agrees with itself, what does not count.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use super::{
    Coverage, HeldBack, Lowered, Named, Place, RuleCount, Share, Standing, Topic, Translated, Waived,
    calendar::Horizon, view::View,
};
use crate::{
    document::Kind,
    finding::{Finding, Severity},
    library::Library,
    lint::{Holder, Outcome, Waiver},
    model::{Layer, Status},
    rule::quote,
    text::{Columns, sanitize},
};

/// Questions to the library as a whole, with the rules that answer them.
const TOPICS: [(&str, &str); 8] = [
    ("One exercise, different doses", "conflicting-dosage"),
    ("A program outside the dose of its exercise", "off-range-program-dosage"),
    ("Names or steps that are nearly the same", "near-duplicate-exercise"),
    ("Two records with one id or name", "duplicate-id"),
    ("Text and fields that contradict each other", "text-data-mismatch"),
    ("Steps and dose that contradict each other", "dosage-mismatch"),
    ("Lists of exercises that do not fit their page", "exercise-list-mismatch"),
    ("References that lead nowhere", "unknown-reference"),
];

/// Every rule, in the order of the catalogue.
pub(super) fn rules(outcome: &Outcome, views: &[View<'_>]) -> Vec<RuleCount> {
    let mut counts: HashMap<&str, [usize; 4]> = HashMap::new();
    for view in views {
        for (meta, looked) in view.trace.iter().flat_map(|trace| &trace.looked) {
            counts.entry(meta.id).or_default()[0] += looked.exercises + looked.whole;
        }
        for (finding, standing) in view.findings() {
            let at = match standing {
                Standing::Open => 1,
                Standing::Waived => 2,
                Standing::Known => 3,
            };
            counts.entry(finding.meta.id).or_default()[at] += 1;
        }
    }
    let built_in = |rule: &str| crate::finding::BUILT_IN.iter().any(|meta| meta.id == rule);
    let count = |tally: &crate::lint::RuleTally| {
        let meta = tally.meta;
        let [eligible, found, waived, known] = counts.get(meta.id).copied().unwrap_or_default();
        RuleCount {
            rule: meta.id.to_owned(),
            title: meta.title().to_owned(),
            group: meta.group.name().to_owned(),
            severity: meta.severity.name().to_owned(),
            safety_critical: meta.is_safety_critical(),
            // Reading looks at every file.
            eligible: if built_in(meta.id) { views.len() } else { eligible },
            found,
            waived,
            known,
        }
    };
    outcome.rules.iter().map(count).collect()
}

/// What the library covers.
pub(super) fn coverage(views: &[View<'_>], library: &Library) -> Coverage {
    let counted = library.coverage();
    let named = |counts: Vec<(&str, usize)>| {
        let mut counts: Vec<Named> =
            counts.into_iter().map(|(name, count)| Named { name: quote(name), count }).collect();
        counts.sort_by(|one, next| next.count.cmp(&one.count).then_with(|| one.name.cmp(&next.name)));
        counts
    };
    // Views stand in the order of their paths.
    let by_path = |path: &str| views.binary_search_by(|view| view.file.name.as_str().cmp(path)).ok();
    let orphans = library.orphans().filter_map(|entry| Some(&views[by_path(&entry.path)?]));
    Coverage {
        exercises: counted.exercises,
        regions: named(counted.regions.iter().map(|(name, count)| (name.as_str(), *count)).collect()),
        levels: named(counted.levels.iter().map(|(name, count)| (*name, *count)).collect()),
        categories: named(counted.categories.iter().map(|(name, count)| (name.as_str(), *count)).collect()),
        conditions_without_exercise: counted.conditions_without_exercise.iter().map(|slug| quote(slug)).collect(),
        orphans: orphans.map(|view| place(view, 0, String::new())).collect(),
        languages: languages(views, library),
    }
}

/// Translations by language and kind.
fn languages(views: &[View<'_>], library: &Library) -> Vec<Translated> {
    let digests: HashMap<&str, &str> =
        views.iter().filter_map(|view| Some((view.file.name.as_str(), view.trace?.digest.as_deref()?))).collect();
    let mut readable: BTreeMap<Kind, usize> = BTreeMap::new();
    for base in library.entries().iter().filter(|entry| entry.layer == Layer::Base && entry.status != Status::Retired) {
        *readable.entry(base.kind).or_default() += 1;
    }
    let mut sums: BTreeMap<(&str, Kind), Translated> = BTreeMap::new();
    for overlay in library.overlays().filter(|overlay| overlay.status != Status::Retired) {
        let sum = sums.entry((overlay.lang.as_str(), overlay.kind)).or_insert_with(|| Translated {
            lang: quote(&overlay.lang),
            kind: overlay.kind.name().to_owned(),
            translated: Share { met: 0, of: readable.get(&overlay.kind).copied().unwrap_or(0) },
            drifted: Share::default(),
        });
        sum.translated.met += 1;
        let base = library.find(overlay.kind, &overlay.id).and_then(|base| digests.get(base.path.as_str()));
        if let (Some(made_from), Some(base)) = (&overlay.envelope.translation_of, base) {
            sum.drifted.of += 1;
            sum.drifted.met += usize::from(made_from.value != **base);
        }
    }
    sums.into_values().collect()
}

/// Whether the documents agree with each other.
pub(super) fn consistency(views: &[View<'_>], rules: &[RuleCount]) -> Vec<Topic> {
    let answered =
        TOPICS.iter().filter_map(|(topic, rule)| Some((topic, rules.iter().find(|count| count.rule == *rule)?)));
    answered
        .map(|(topic, count)| {
            let told = views.iter().flat_map(|view| {
                let own = view.findings().filter(|(finding, _)| finding.meta.id == count.rule);
                own.map(move |(finding, _)| {
                    place(view, line_of(view, finding), sanitize(&finding.message).into_owned())
                })
            });
            Topic {
                topic: (*topic).to_owned(),
                rule: count.rule.clone(),
                eligible: count.eligible,
                places: told.collect(),
            }
        })
        .collect()
}

/// What does not count, and who answers for it.
pub(super) fn held_back(outcome: &Outcome, views: &[View<'_>], horizon: Horizon) -> HeldBack {
    let held = || views.iter().flat_map(|view| view.file.held.iter().map(move |held| (view, held)));
    let mut waivers: Vec<Waived> = held()
        .filter_map(|(view, held)| match &held.by {
            Holder::Waiver(waiver) => Some(waived(view, &held.finding, waiver, horizon)),
            Holder::Baseline => None,
        })
        .collect();
    waivers.sort_by_key(|waived| !waived.safety_critical);
    let known = || held().filter(|(_, held)| held.by == Holder::Baseline).map(|(view, held)| (view, &held.finding));
    let critical = known().filter(|(_, finding)| finding.meta.is_safety_critical());
    HeldBack {
        waivers,
        lowered: outcome
            .lowered
            .iter()
            .map(|rule| Lowered {
                rule: rule.meta.id.to_owned(),
                title: rule.meta.title().to_owned(),
                level: rule.level.map_or("off", Severity::name).to_owned(),
                files: rule.files.iter().map(|glob| sanitize(glob).into_owned()).collect(),
                reason: sanitize(&rule.reason).into_owned(),
                by: sanitize(&rule.by).into_owned(),
                until: rule.until.to_string(),
                days_left: horizon.days_to(rule.until),
            })
            .collect(),
        not_run: outcome
            .not_run
            .iter()
            .filter(|meta| meta.is_safety_critical())
            .map(|meta| meta.id.to_owned())
            .collect(),
        known: known().count(),
        known_critical: critical
            .map(|(view, finding)| place(view, line_of(view, finding), sanitize(&finding.message).into_owned()))
            .collect(),
    }
}

fn waived(view: &View<'_>, finding: &Finding, waiver: &Waiver, horizon: Horizon) -> Waived {
    let days_left = |until: Date| horizon.days_to(until);
    Waived {
        rule: finding.meta.id.to_owned(),
        safety_critical: finding.meta.is_safety_critical(),
        message: sanitize(&finding.message).into_owned(),
        document: view.path.clone(),
        title: view.title.clone(),
        line: line_of(view, finding),
        reason: sanitize(&waiver.reason).into_owned(),
        by: waiver.by.as_deref().map(|by| sanitize(by).into_owned()),
        until: waiver.until.map(|until| until.to_string()),
        days_left: waiver.until.map(days_left),
        written: sanitize(&waiver.place).into_owned(),
    }
}

fn place(view: &View<'_>, line: u32, message: String) -> Place {
    Place { document: view.path.clone(), title: view.title.clone(), line, message }
}

fn line_of(view: &View<'_>, finding: &Finding) -> u32 {
    let columns = view.file.source.as_ref().map(Columns::new);
    columns.map_or(1, |columns| columns.position(finding.span.start).line)
}
