//! Which findings of a run count: what is known from before, what a change touched, one language.

use std::path::Path;

use super::{
    Error, Exit, args, baseline,
    console::Console,
    environment::Environment,
    files, git,
    session::Session,
    settings_file::{normal, spelled},
};
use crate::{
    lint::{Baseline, Changed, Changes, Heed, Outcome, Plan, Unreadable},
    settings::FailOn,
};

/// The most bytes of a list of files.
const LARGEST_LIST: u64 = 16 << 20;

/// What a run is held against.
#[derive(Debug, Default)]
pub(super) struct Against {
    baseline: Option<Baseline>,
    changes: Option<Changes>,
    /// Names of the files that decide what counts, as those of content are written.
    rulebook: Vec<String>,
}

impl Against {
    /// Reads what the flags and the configuration ask for, before any file is judged.
    pub(super) fn read(asked: &args::Counted, session: &Session, environment: &Environment) -> Result<Self, Error> {
        let naming = session.project.naming();
        let named = baseline::named(asked.baseline.as_deref(), &session.project, environment);
        let file = named.filter(|_| !asked.no_baseline);
        let mut rulebook: Vec<String> = ["physiolint.yaml", ".physiolint.yaml"]
            .iter()
            .map(|name| spelled(session.project.root.join(name).strip_prefix(naming).unwrap_or(Path::new(name))))
            .collect();
        rulebook.extend(file.iter().filter_map(|file| Some(spelled(file.strip_prefix(naming).ok()?))));
        let changes = match (&asked.changed_since, &asked.changed_files) {
            (Some(reference), _) => {
                let repository = session.project.repository.as_deref().ok_or_else(|| {
                    Error::new("--changed-since asks git, and this is no git repository")
                        .with_help("give the files: `--changed-files FILE`")
                })?;
                Some(git::changes_since(repository, reference)?)
            }
            (None, Some(list)) => Some(listed(&environment.folder.join(list), naming, environment)?),
            (None, None) => None,
        };
        let baseline = file.as_deref().map(baseline::load).transpose()?;
        Ok(Self { baseline, changes, rulebook })
    }

    /// The plan with all this in view.
    pub(super) fn laid_on(&self, plan: Plan, asked: &args::Counted) -> Plan {
        let mut plan = plan.heeding(if asked.no_waivers { Heed::Nothing } else { Heed::Waivers });
        if let Some(baseline) = &self.baseline {
            plan = plan.knowing(baseline.clone());
        }
        if let Some(changes) = &self.changes {
            plan = plan.since(changes.clone());
        }
        match &asked.lang {
            Some(lang) => plan.speaking(lang.clone()),
            None => plan,
        }
    }

    /// Whether findings were left out because of where they stand.
    pub(super) const fn is_partial(&self) -> bool {
        self.changes.is_some()
    }

    /// Says what bears on the verdict without being a finding.
    pub(super) fn tell(&self, outcome: &Outcome, console: Console) {
        if let Some(changes) = &self.changes {
            for name in self.rulebook.iter().filter(|name| changes.touches(name)) {
                console.notice(&format!("{name} changed too, and decides what counts; `--config` pins one"));
            }
            let new = outcome.waived().filter(|(.., waiver)| changes.touches_place(&waiver.place)).count();
            if new > 0 {
                console.notice(&format!("{new} findings are let pass by waivers of this change"));
            }
        }
        for rule in &outcome.idle_waivers {
            console.notice(&format!("a waiver of `{}` in the configuration lets nothing pass: take it out", rule.id));
        }
        let mended: usize = outcome.unmet.iter().map(|known| known.count).sum();
        if mended > 0 {
            let first = outcome.unmet.iter().take(3).map(|known| format!("{} in {}", known.rule, known.file));
            let first: Vec<String> = first.collect();
            let more = if outcome.unmet.len() > first.len() { ", ..." } else { "" };
            let (count, are) = if mended == 1 {
                ("1 known finding".to_owned(), "is")
            } else {
                (format!("{mended} known findings"), "are")
            };
            let list = first.join(", ");
            console.notice(&format!("{count} {are} mended ({list}{more}): run `physiolint baseline update`"));
        }
    }
}

/// The verdict when the baseline must hold nothing that was mended.
pub(super) fn strict(exit: Exit, asked: &args::Counted, fail_on: FailOn, outcome: &Outcome) -> Exit {
    let is_stale = asked.strict_baseline && fail_on != FailOn::Never && !outcome.unmet.is_empty();
    if exit == Exit::Clean && is_stale { Exit::Findings } else { exit }
}

/// The files that a list names, one path per line, from the working folder.
fn listed(list: &Path, naming: &Path, environment: &Environment) -> Result<Changes, Error> {
    let bytes = files::read(list, LARGEST_LIST).map_err(|error| match error {
        Unreadable::TooLarge { .. } => Error::new(format!("{} is larger than 16 MiB", spelled(list))),
        Unreadable::Refused(cause) => Error::new(format!("{}: {cause}", spelled(list))),
    })?;
    let mut changes = Changes::default();
    for line in String::from_utf8_lossy(&bytes).lines().filter(|line| !line.trim().is_empty()) {
        let path = files::settled(&normal(&environment.folder.join(line)));
        let fate = if files::entry(&path).is_some() { Changed::Whole } else { Changed::Gone };
        changes.add(spelled(path.strip_prefix(naming).unwrap_or(&path)), fate);
    }
    Ok(changes)
}
