//! The whole linter over files held in memory.

use std::collections::BTreeMap;

use physiolint::{
    lint::{Doors, Input, Outcome, Plan, Scope, Unreadable, check_on_disk},
    model::Presence,
    settings::Settings,
    text::Source,
};

/// The day every test counts as today.
pub(crate) const TODAY: jiff::civil::Date = jiff::civil::date(2026, 3, 1);

/// Runs one rule (with the findings of reading), or all of them when `rule` is empty. A
/// `physiolint.yaml` among the files is their configuration.
pub(crate) fn run(rule: &str, files: &BTreeMap<String, Vec<u8>>) -> Outcome {
    run_in_order(rule, files, files.keys().cloned().collect())
}

/// The same, with the files handed over in this order.
pub(crate) fn run_in_order(rule: &str, files: &BTreeMap<String, Vec<u8>>, names: Vec<String>) -> Outcome {
    let config = files.get("physiolint.yaml").map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    let settings = match &config {
        Some(text) => Settings::read([(0, text.as_str())]).expect("a fixture's configuration is right"),
        None => Settings::default(),
    };
    // A waiver is judged by what the other rules find.
    let is_of_waivers = rule.ends_with("-waiver");
    let select: Vec<String> = (!rule.is_empty() && !is_of_waivers).then(|| rule.to_owned()).into_iter().collect();
    let plan = Plan::new(&settings, &select, &[], TODAY).expect("the rule is known");
    let is_content = |name: &String| {
        let ending = name.rsplit('.').next().unwrap_or_default();
        name != "physiolint.yaml" && ["yaml", "yml", "md", "markdown", "mdx"].contains(&ending)
    };
    let inputs: Vec<Input> = names
        .into_iter()
        .filter(is_content)
        .map(|name| Input {
            collection: collection(&settings, &name),
            name,
            scope: Scope::Reported,
            waivers: (0..settings.waivers.len()).collect(),
            ..Input::default()
        })
        .collect();
    let read = |input: &Input| match files.get(&input.name) {
        Some(bytes) => Ok(Source::from_bytes(input.name.clone(), bytes.clone())),
        None => Err(Unreadable::Refused("no such file".to_owned())),
    };
    // Cases of other rules hold no pictures: nobody looks for theirs.
    let find = |input: &Input, path: &str| match rule {
        "dangling-media" => presence(files, &input.name, path),
        _ => Presence::Unknown,
    };
    let mut outcome = check_on_disk(&plan, &inputs, Doors { read: &read, find: &find }, Some(1));
    if is_of_waivers {
        outcome.files.iter_mut().for_each(|file| file.findings.retain(|finding| finding.meta.id == rule));
    }
    outcome
}

/// Whether a file is among the files in memory, as the program would tell it from the disk.
fn presence(files: &BTreeMap<String, Vec<u8>>, from: &str, path: &str) -> Presence {
    if path.starts_with('/') {
        return Presence::Unknown;
    }
    let mut steps: Vec<&str> = from.split('/').collect();
    steps.pop();
    for step in path.split('/').filter(|step| !matches!(*step, "" | ".")) {
        match step {
            ".." if steps.pop().is_none() => return Presence::Outside,
            ".." => {}
            name => steps.push(name),
        }
    }
    let wanted = steps.join("/").replace("%20", " ");
    let below = |name: &str| name.starts_with(&format!("{wanted}/"));
    if files.keys().any(|name| *name == wanted || below(name)) {
        return Presence::Here;
    }
    let other = files.keys().find(|name| name.eq_ignore_ascii_case(&wanted));
    other.map_or(Presence::Absent, |name| {
        let ups = path.split('/').filter(|step| *step == "..").count();
        let shared = steps.len() - path.split('/').filter(|step| !matches!(*step, "" | "." | "..")).count();
        let tail: Vec<&str> = name.split('/').skip(shared).collect();
        Presence::OtherCase(format!("{}{}", "../".repeat(ups), tail.join("/")))
    })
}

fn collection(settings: &Settings, name: &str) -> Option<usize> {
    let fits = |glob: &str| matches_glob(glob, name);
    settings.collections.iter().position(|collection| {
        collection.files.iter().any(|glob| fits(&glob.value))
            && !collection.exclude.iter().any(|glob| fits(&glob.value))
    })
}

/// `*` within a folder and `**/` over folders: as much of globs as fixtures need.
fn matches_glob(glob: &str, name: &str) -> bool {
    if let Some(rest) = glob.strip_prefix("**/") {
        let mut tails = std::iter::once(name).chain(name.match_indices('/').map(|(at, _)| &name[at + 1..]));
        return tails.any(|tail| matches_glob(rest, tail));
    }
    if let Some(rest) = glob.strip_prefix('*') {
        let end = name.find('/').unwrap_or(name.len());
        let mut ends = name.char_indices().map(|(at, _)| at).chain([name.len()]).take_while(|at| *at <= end);
        return ends.any(|at| matches_glob(rest, &name[at..]));
    }
    match (glob.chars().next(), name.chars().next()) {
        (Some(wanted), Some(given)) if wanted == given => {
            matches_glob(&glob[wanted.len_utf8()..], &name[given.len_utf8()..])
        }
        (None, None) => true,
        _ => false,
    }
}
