//! `physiolint baseline`: the file of known findings, and what `check` takes from it.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::{
    Error, Exit, args,
    console::Console,
    environment::Environment,
    files,
    session::Session,
    settings_file::{Project, shown, spelled},
    write,
};
use crate::{
    lint::{self, Baseline, Outcome},
    report,
    text::sanitize,
};

/// Where a baseline is written when neither flag nor configuration says.
const USUAL: &str = ".physiolint/baseline.jsonl";

/// The most bytes of a baseline: some hundred thousand findings.
const LARGEST: u64 = 64 << 20;

/// The file that flag or configuration name.
pub(super) fn named(flag: Option<&Path>, project: &Project, environment: &Environment) -> Option<PathBuf> {
    let own = || project.settings.baseline.as_ref().map(|file| project.root.join(&file.value));
    flag.map(|file| environment.folder.join(file)).or_else(own)
}

/// Reads a baseline that is asked for.
pub(super) fn load(path: &Path) -> Result<Baseline, Error> {
    let refuse = |cause: &str| Error::new(format!("the baseline {} cannot be used: {cause}", spelled(path)));
    let bytes = match files::read(path, LARGEST) {
        Ok(bytes) => bytes,
        Err(lint::Unreadable::TooLarge { .. }) => return Err(refuse("it is larger than 64 MiB")),
        Err(lint::Unreadable::Refused(cause)) => {
            return Err(refuse(&cause).with_help("write one with `physiolint baseline create`"));
        }
    };
    let text = String::from_utf8(bytes).map_err(|_| refuse("it is no UTF-8 text"))?;
    report::baseline::read(&text).map_err(|fault| {
        let newer = "update physiolint, or write it anew with `physiolint baseline create --force`";
        refuse(&format!("line {}: {}", fault.line, fault.cause)).with_help(newer)
    })
}

/// Runs `baseline create`, `update` or `show`.
pub(super) fn run(
    asked: &args::Baseline,
    global: &args::Global,
    environment: &Environment,
    console: Console,
) -> Result<Exit, Error> {
    let session = Session::open(environment, global, &args::Files::default())?;
    let file = match asked {
        args::Baseline::Create { file, .. } | args::Baseline::Update { file, .. } | args::Baseline::Show { file } => {
            file
        }
    };
    let found = named(file.baseline.as_deref(), &session.project, environment);
    let is_named = found.is_some();
    let path = found.unwrap_or_else(|| session.project.root.join(USUAL));
    let place = shown(&environment.folder, &path);
    match asked {
        args::Baseline::Create { force, .. } => {
            if files::entry(&path).is_some() && !force {
                let help = "`physiolint baseline update` drops what was mended; `--force` writes it anew";
                return Err(Error::new(format!("{place} exists")).with_help(help));
            }
            let now = Baseline::of(&checked(&session, environment, global)?);
            save(&path, &now)?;
            let hint =
                if is_named { String::new() } else { format!("; name it in physiolint.yaml: `baseline: {USUAL}`") };
            say(console, &format!("{place}: {}{hint}", counted(now.count())))?;
            Ok(Exit::Clean)
        }
        args::Baseline::Update { accept_new, .. } => {
            let before = load(&path)?;
            let now = Baseline::of(&checked(&session, environment, global)?);
            let kept = before.kept_by(&now);
            let (gone, new) = (before.count() - kept.count(), now.count() - kept.count());
            save(&path, if *accept_new { &now } else { &kept })?;
            if *accept_new || new == 0 {
                say(console, &format!("{place}: +{new} -{gone}"))?;
                return Ok(Exit::Clean);
            }
            let refused = format!("{place}: +0 -{gone}; {new} new and not taken over: mend them, or say --accept-new");
            say(console, &refused)?;
            Ok(Exit::Findings)
        }
        args::Baseline::Show { .. } => {
            let baseline = load(&path)?;
            console.print(&mut |out| {
                let mut by_rule: BTreeMap<&str, Vec<&lint::Known>> = BTreeMap::new();
                baseline.entries().for_each(|(_, known)| by_rule.entry(&known.rule).or_default().push(known));
                for (rule, mut known) in by_rule {
                    known.sort_by(|a, b| (&a.file, &a.message).cmp(&(&b.file, &b.message)));
                    let count: usize = known.iter().map(|known| known.count).sum();
                    writeln!(out, "{} {count}", sanitize(rule))?;
                    for known in known {
                        let times = if known.count > 1 { format!(" ({} times)", known.count) } else { String::new() };
                        writeln!(out, "  {}: {}{times}", sanitize(&known.file), sanitize(&known.message))?;
                    }
                }
                writeln!(out, "{}", counted(baseline.count()))
            })?;
            Ok(Exit::Clean)
        }
    }
}

fn say(console: Console, line: &str) -> Result<(), Error> {
    console.print(&mut |out| writeln!(out, "{}", sanitize(line)))
}

fn counted(count: usize) -> String {
    if count == 1 { "1 known finding".to_owned() } else { format!("{count} known findings") }
}

/// The whole project, with waivers and without a baseline. What could not be read would be missing.
fn checked(session: &Session, environment: &Environment, global: &args::Global) -> Result<Outcome, Error> {
    let plan = session.plan(environment, global, &[], &[])?;
    let outcome = session.survey(&plan, environment, global, None)?.outcome;
    match outcome.faults.first() {
        Some(fault) => Err(Error::new(format!("{}: {}", fault.file, fault.cause))),
        None => Ok(outcome),
    }
}

fn save(path: &Path, baseline: &Baseline) -> Result<(), Error> {
    let mut bytes = Vec::new();
    report::baseline::write(baseline, &mut bytes).expect("a Vec takes all bytes");
    if let Some(folder) = path.parent() {
        write::folder(folder)?;
    }
    write::replace(path, &bytes)
}
