//! `check --show-files` and `--show-settings`: what a run would go by.

use std::{collections::BTreeMap, path::Path};

use super::{
    Error, Exit,
    console::Console,
    environment::{Environment, Runner},
    files::Ignored,
    session::Session,
    settings_file::Project,
    tree::{self, Wish},
};
use crate::{
    document::{Kind, SlugList},
    finding::Severity,
    lexicon::{FlagGroup, FlagGroups},
    lint::Scope,
    model::dosage::Limits,
    settings::{
        CautionNeed, Embed, Flags, IdStyle, Inherited, Layout, RegionFlags, Reporting, Requirement, Review,
        RuleOptions, Settings, SeverityEntry, Vocabulary,
    },
    text::{Spanned, sanitize},
};

/// Lists what is read and what is left out.
pub(super) fn files(session: &Session, console: Console) -> Result<Exit, Error> {
    let names = &session.tree.names;
    let mut lines = BTreeMap::new();
    for input in &session.tree.inputs {
        let word = if input.scope == Scope::Reported { "read" } else { "indexed" };
        lines.insert(input.name.clone(), format!("{word:<8} {}", names.shown(&input.name)));
    }
    for skipped in &session.tree.skipped {
        let line = format!("{:<8} {}: {}", "skipped", names.shown(&skipped.name), skipped.reason);
        lines.insert(skipped.name.clone(), line);
    }
    for fault in &session.tree.faults {
        lines.insert(fault.file.clone(), format!("{:<8} {}: {}", "refused", names.shown(&fault.file), fault.cause));
    }
    console.print(&mut |out| lines.values().try_for_each(|line| writeln!(out, "{line}")))?;
    Ok(if session.tree.faults.is_empty() { Exit::Clean } else { Exit::Unchecked })
}

/// Prints the settings that hold for a file, each with its origin.
pub(super) fn settings(
    project: &Project,
    environment: &Environment,
    file: &Path,
    console: Console,
) -> Result<Exit, Error> {
    let wish = Wish { paths: &[], stdin: Some(file), ignored: Ignored::LeftOut };
    let tree = tree::gather(&environment.folder, project, &wish)?;
    let input = tree.stdin.as_ref().and_then(|name| tree.inputs.iter().find(|input| input.name == *name));
    let settings = &project.settings;
    let mut rows = rows(settings, environment.runner);
    if let Some(collection) = input.and_then(|input| input.collection) {
        let chosen = &settings.collections[collection];
        let kind = chosen.kind.as_ref().map_or("none", |kind| kind.value.name());
        let lang = chosen.lang.as_ref().map_or_else(String::new, |lang| format!(", lang {lang}"));
        let mut told = format!("the one of {}: kind {kind}{lang}", texts(&chosen.files));
        if !chosen.defaults.is_empty() {
            let each = chosen.defaults.iter().map(|(kind, shared)| format!("{}: {}", kind.name(), inherited(shared)));
            told = format!("{told}, defaults {{{}}}", each.collect::<Vec<_>>().join(", "));
        }
        rows.push(("collections", told));
    }
    for chosen in input.iter().flat_map(|input| &input.overrides).map(|at| &settings.overrides[*at]) {
        let mut told = format!("{}: {}", texts(&chosen.files), levels(&chosen.severity));
        if !chosen.rules.is_empty() {
            told = format!("{told}, rules {}", options(&chosen.rules));
        }
        rows.push(("overrides", told));
    }
    let reason = tree.stdin.as_ref().and_then(|name| tree.skipped.iter().find(|skipped| skipped.name == *name));
    console.print(&mut |out| {
        if let Some(skipped) = reason {
            writeln!(out, "# {} is not checked: {}", tree.names.shown(&skipped.name), skipped.reason)?;
        }
        rows.iter().try_for_each(|(key, value)| {
            let origin = settings.set_at.get(*key).and_then(|span| project.origin(*span));
            writeln!(out, "{key}: {}  # {}", sanitize(value), sanitize(origin.as_deref().unwrap_or("default")))
        })
    })?;
    Ok(Exit::Clean)
}

fn rows(settings: &Settings, runner: Runner) -> Vec<(&'static str, String)> {
    let (limits, articles) = (&settings.limits, &settings.articles);
    let id_style = match settings.id_style {
        IdStyle::Kebab => "kebab",
        IdStyle::Snake => "snake",
        IdStyle::Any => "any",
    };
    let layout = match settings.languages.layout {
        Layout::Folder => "folder",
        Layout::Suffix => "suffix",
    };
    let defaults = settings.defaults.iter().map(|(kind, shared)| format!("{}: {}", kind.name(), inherited(shared)));
    let embeds: Vec<&str> = articles.embeds.iter().copied().map(Embed::name).collect();
    vec![
        ("include", texts(&settings.include)),
        ("exclude", texts(&settings.exclude)),
        ("lang", settings.lang.clone()),
        ("languages", format!("{{layout: {layout}, list: [{}]}}", settings.languages.list.join(", "))),
        ("jurisdictions", format!("[{}]", settings.jurisdictions.join(", "))),
        ("id_style", id_style.to_owned()),
        ("defaults", format!("{{{}}}", defaults.collect::<Vec<_>>().join(", "))),
        ("select", settings.select.as_deref().map_or_else(|| "all".to_owned(), texts)),
        ("ignore", texts(&settings.ignore)),
        ("severity", levels(&settings.severity)),
        ("rules", options(&settings.rules)),
        ("fail_on", settings.fail_on.name().to_owned()),
        ("output_format", settings.output_format.as_ref().map_or(runner.format(), |name| &name.value).to_owned()),
        ("review", review(&settings.review)),
        ("policy", format!("{{pain_stop: {}}}", texts(&settings.policy.pain_stop))),
        ("vocabulary", vocabulary(&settings.vocabulary)),
        (
            "articles",
            format!(
                "{{embeds: [{}], allow_keys: [{}], exercise_headings: [{}], other_headings: [{}]}}",
                embeds.join(", "),
                articles.allow_keys.join(", "),
                articles.exercise_headings.join(", "),
                articles.other_headings.join(", ")
            ),
        ),
        (
            "limits",
            format!(
                "{{file_size: {}, depth: {}, nodes: {}, findings_per_file: {}}}",
                limits.file_size, limits.depth, limits.nodes, limits.findings_per_file
            ),
        ),
        ("report", reporting(&settings.report)),
    ]
}

fn texts(list: &[Spanned<String>]) -> String {
    let texts: Vec<&str> = list.iter().map(|item| item.value.as_str()).collect();
    format!("[{}]", texts.join(", "))
}

fn levels(entries: &[SeverityEntry]) -> String {
    let level = |entry: &SeverityEntry| entry.level.value.map_or("off", Severity::name);
    let each: Vec<String> = entries.iter().map(|entry| format!("{}: {}", entry.key.value, level(entry))).collect();
    format!("{{{}}}", each.join(", "))
}

fn inherited(shared: &Inherited) -> String {
    let stop = shared.pain_stop.as_ref().map_or("none", |id| &id.value);
    format!("{{pain_stop: {stop}, disclaimer: {}}}", texts(&shared.disclaimer))
}

fn review(review: &Review) -> String {
    let cadence = Kind::ALL.into_iter().filter_map(|kind| Some(format!("{kind}: {}", review.cadence(kind)?)));
    let need = |need: &Requirement| {
        let letters = need.credentials.as_ref().map(|list| format!(", credentials: [{}]", joined(list.names())));
        let kinds = joined(need.kinds.iter().copied().map(Kind::name));
        let kinds = if kinds.is_empty() { kinds } else { format!(", kinds: [{kinds}]") };
        format!("{{role: {}{}{kinds}}}", need.role.value.name(), letters.unwrap_or_default())
    };
    format!(
        "{{cadence: {{{}}}, warn_before: {}, require: [{}], credentials: [{}], independent: {}}}",
        cadence.collect::<Vec<_>>().join(", "),
        review.warn_before,
        review.require.iter().map(need).collect::<Vec<_>>().join(", "),
        joined(review.credentials.names()),
        review.independent
    )
}

fn reporting(report: &Reporting) -> String {
    let text = |text: &Option<String>| text.as_deref().map_or_else(|| "none".to_owned(), |text| format!("`{text}`"));
    let weights = report.weights.unwrap_or_default();
    let weights: Vec<String> = weights.all().map(|(slug, weight)| format!("{slug}: {weight}")).collect();
    format!(
        "{{title: {}, owner_field: {}, logo_text: {}, weights: {{{}}}}}",
        text(&report.title),
        report.owner_field,
        text(&report.logo_text),
        weights.join(", ")
    )
}

fn vocabulary(vocabulary: &Vocabulary) -> String {
    let list = |list: SlugList| {
        let words = joined(vocabulary.known(list));
        if vocabulary.is_closed(list) { format!("{}: [{words}]", list.name()) } else { format!("{}: any", list.name()) }
    };
    format!("{{{}}}", SlugList::ALL.map(list).join(", "))
}

fn options(options: &RuleOptions) -> String {
    let need = options.cautions.map(CautionNeed::name).map(str::to_owned);
    let listed = |list: &Vec<String>| format!("[{}]", list.join(", "));
    let each = [
        ("missing-cautions", "require", need),
        ("high-pain-limit", "max", options.highest_pain.map(|level| level.to_string())),
        ("hazard-without-caution", "hazards", options.hazards.as_ref().map(|all| tags(all.iter().map(|one| &one.tag)))),
        (
            "population-without-caution",
            "populations",
            options.populations.as_ref().map(|all| tags(all.iter().map(|one| &one.tag))),
        ),
        ("incomplete-disclaimer", "require", options.disclaimer.as_ref().map(listed)),
        ("dangling-media", "generated", options.generated_media.as_deref().map(texts)),
        ("dangling-media", "site_root", options.site_root.as_ref().map(|root| root.value.clone())),
        ("steep-progression", "max_rise", options.max_rise.map(|rise| rise.to_string())),
        ("wide-dosage-range", "max_ratio", options.max_ratio.map(|ratio| ratio.times().to_string())),
        ("high-reading-grade", "warn_above", options.highest_grade.map(|grade| grade.to_string())),
        ("malformed-citation", "allow_query", options.allow_query.as_deref().map(texts)),
        ("implausible-dosage", "limits", dose_limits(&options.plausible)),
        ("unusual-dosage", "limits", dose_limits(&options.usual)),
        ("missing-red-flags", "regions", options.flagged_regions.as_deref().map(texts)),
        ("incomplete-red-flags", "groups", options.red_flags.as_ref().map(red_flags)),
    ];
    let told = each.into_iter().filter_map(|(rule, option, value)| Some(format!("{rule}.{option}: {}", value?)));
    format!("{{{}}}", told.collect::<Vec<_>>().join(", "))
}

/// A table by the tags of its entries.
fn tags<'t>(tags: impl Iterator<Item = &'t String>) -> String {
    format!("[{}]", joined(tags.map(String::as_str)))
}

/// The limits of doses that are set: the others are as they ship, see `explain`.
fn dose_limits(limits: &Limits) -> Option<String> {
    let told = limits
        .all()
        .map(|(sort, measure, limit)| format!("{}.{}: {}", sort.name(), measure.name(), measure.amount(limit.bounds)));
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| format!("{{{}}}", told.join(", ")))
}

fn red_flags(table: &RegionFlags) -> String {
    let groups = |groups: FlagGroups| joined(groups.iter().map(FlagGroup::name));
    let row = |region: &str, flags: &Flags| {
        format!("{region}: {{required: [{}], expected: [{}]}}", groups(flags.required), groups(flags.expected))
    };
    let rows = table.regions().chain(table.any().map(|any| ("any", any)));
    format!("{{{}}}", rows.map(|(region, flags)| row(region, flags)).collect::<Vec<_>>().join(", "))
}

fn joined<'n>(names: impl Iterator<Item = &'n str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}
